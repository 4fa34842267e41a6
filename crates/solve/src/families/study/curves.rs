//! Slopes of curves: implicit and parametric derivatives, tangents and normals.

use super::{derivative, put, value};
use crate::declare::rules;
use crate::families::equation::sides;
use crate::families::{simplify, unknown};
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::Polynomial;
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    BOTH_SIDES = "differentiate-both-sides",
        "Differentiate both sides by {0}" / "दुवै पक्षलाई {0} ले अवकलन गर्नुहोस्",
        "{1} depends on {0}: by the chain rule each term with {1} brings the factor {2}."
            / "{1}, {0} मा निर्भर छ: शृङ्खला नियमले {1} भएको हरेक पदमा {2} गुणन हुन्छ।";
    SOLVE_FOR_SLOPE = "solve-for-the-slope",
        "Solve for {0}" / "{0} का लागि हल गर्नुहोस्",
        "The terms with {0} stay on one side, and its factor is divided out."
            / "{0} भएका पद एक पक्षमा राखी यसको गुणाङ्कले भाग गरिन्छ।";
    PARAMETER = "differentiate-by-the-parameter",
        "Differentiate both by {0}" / "दुवैलाई {0} ले अवकलन गर्नुहोस्",
        "dx/d{0} = {1} and dy/d{0} = {2}."
            / "dx/d{0} = {1} र dy/d{0} = {2}।";
    DIVIDE_SLOPES = "divide-the-derivatives",
        "Divide the derivatives" / "अवकलजहरू भाग गर्नुहोस्",
        "By the chain rule dy/dx = (dy/d{0})/(dx/d{0})."
            / "शृङ्खला नियमअनुसार dy/dx = (dy/d{0})/(dx/d{0}) हुन्छ।";
    FIND_POINT = "find-the-point",
        "Find the point" / "बिन्दु पत्ता लगाउनुहोस्",
        "{0} is put into the equation of the curve: the point is {1}."
            / "{0} लाई वक्रको समीकरणमा राख्दा बिन्दु {1} हुन्छ।";
    FIND_SLOPE = "slope-at-the-point",
        "Find the slope at the point" / "बिन्दुमा झुकाव पत्ता लगाउनुहोस्",
        "The slope of the curve is {0}; at the point {1} it is {2}."
            / "वक्रको झुकाव {0} हो; बिन्दु {1} मा यो {2} हुन्छ।";
    NORMAL_SLOPE = "slope-of-the-normal",
        "Take the slope of the normal" / "अभिलम्बको झुकाव लिनुहोस्",
        "The normal is perpendicular to the tangent: its slope is −1/m = {0}."
            / "अभिलम्ब स्पर्शरेखासँग लम्ब हुन्छ: यसको झुकाव −1/m = {0} हो।";
    POINT_SLOPE = "point-slope-form",
        "Write the line through the point" / "बिन्दु भएर जाने रेखा लेख्नुहोस्",
        "A line through (x₁, y₁) with slope m is y − y₁ = m(x − x₁)."
            / "(x₁, y₁) भएर जाने झुकाव m को रेखा y − y₁ = m(x − x₁) हो।";
    TIDY_LINE = "tidy-the-line",
        "Bring it to the form y = mx + c" / "y = mx + c को रूपमा लेख्नुहोस्",
        "Both equations have the same points."
            / "दुवै समीकरणका बिन्दु एउटै हुन्।";
    UPRIGHT = "upright-line",
        "The line is upright" / "रेखा ठाडो छ",
        "It goes through the point and is parallel to the y-axis."
            / "यो बिन्दु भएर जान्छ र y-अक्षसँग समानान्तर छ।";
}

fn difference(relation: &Expr) -> Option<Expr> {
    let (left, right) = sides(relation)?;
    Some(Expr::sum(vec![left.clone(), right.clone().negated()]))
}

/// `dy/dx` of a curve given by an equation.
pub(crate) fn implicit(
    relation: &Expr,
    x: &Symbol,
    y: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let Some(f) = difference(relation) else { return unknown("implicit derivatives") };
    let (Some(by_x), Some(by_y)) = (algebra::derivative(&f, x), algebra::derivative(&f, y)) else {
        return unknown("implicit derivatives");
    };
    let (by_x, by_y) = (simplify::tidied(&by_x, work)?, simplify::tidied(&by_y, work)?);
    if by_y.as_rational().is_some_and(|q| q.is_zero()) {
        return unknown("implicit derivatives");
    }
    let slope = Expr::Derivative(Box::new(Expr::Symbol(y.clone())), x.clone(), 1);
    let mut derivation = Derivation::new(relation.clone());
    let line = Expr::sum(vec![by_x.clone(), Expr::product(vec![by_y.clone(), slope.clone()])])
        .equals(Expr::integer(0));
    let names = vec![Expr::Symbol(x.clone()), Expr::Symbol(y.clone()), slope.clone()];
    derivation.step(&BOTH_SIDES, Claim::States, line, names);
    let value = by_x.negated().over(by_y);
    let value = match crate::families::fraction::Fraction::from_expr(&value, work.budget)? {
        Some(f) => crate::families::linear::quotient(&f.numerator, &f.denominator, work)?.0,
        None => simplify::tidied(&lightly(&value), work)?,
    };
    derivation.step(&SOLVE_FOR_SLOPE, Claim::States, sign_in_front(value), vec![slope]);
    Ok(derivation)
}

/// `-(x/y)` for `(-x)/y`.
fn sign_in_front(value: Expr) -> Expr {
    match value {
        Expr::Quotient(a, b) => match *a {
            Expr::Negate(inner) => inner.over(*b).negated(),
            a => a.over(*b),
        },
        other => other,
    }
}

/// `dy/dx` of a curve given by a parameter.
pub(crate) fn parametric(
    x: &Expr,
    y: &Expr,
    t: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let ((dx, mut steps), (dy, more)) = (derivative(x, t, work)?, derivative(y, t, work)?);
    steps.extend(more);
    let letter = Expr::Symbol(t.clone());
    let mut derivation = Derivation::new(Expr::Tuple(vec![x.clone(), y.clone()]));
    let both = Expr::Tuple(vec![dx.clone(), dy.clone()]);
    let arguments = vec![letter.clone(), dx.clone(), dy.clone()];
    derivation.step_with(&PARAMETER, Claim::States, both, arguments, steps);
    let quotient = dy.over(dx);
    let value = simplify::tidied(&lightly(&quotient), work)?;
    derivation.step(&DIVIDE_SLOPES, Claim::States, quotient, vec![letter]);
    derivation.step(&crate::families::differentiate::TIDY_UP, Claim::Equal, value, Vec::new());
    Ok(derivation)
}

/// The tangent or normal at a point of a curve.
pub(crate) fn tangent(
    curve: &Expr,
    x: &Symbol,
    y: &Symbol,
    at: &(Expr, Option<Expr>),
    normal: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let Some((left, right)) = sides(curve) else { return unknown("tangents") };
    let (horizontal, vertical) = (Expr::Symbol(x.clone()), Expr::Symbol(y.clone()));
    let explicit = *left == vertical && !right.symbols().contains(y);
    let mut derivation = Derivation::new(curve.clone());
    let first = at.0.clone();
    let second = match &at.1 {
        Some(height) => height.clone(),
        None if explicit => value(&put(right, x, &first), work)?,
        None => return unknown("tangents where no point is given"),
    };
    let there = |e: &Expr| put(&put(e, x, &first), y, &second);
    // A point that is not on the curve would be another question.
    let Some(f) = difference(curve) else { return unknown("tangents") };
    let off = value(&there(&f), work)?;
    if off.as_rational().is_none_or(|q| !q.is_zero()) {
        return unknown("tangents from a point that is not on the curve");
    }
    let point = Expr::Tuple(vec![first.clone(), second.clone()]);
    if at.1.is_none() {
        let arguments = vec![horizontal.clone().equals(first.clone()), point.clone()];
        derivation.step(&FIND_POINT, Claim::States, point.clone(), arguments);
    }
    let (slope, steps) = if explicit {
        derivative(right, x, work)?
    } else {
        let found = implicit(curve, x, y, work)?;
        (found.result().clone(), found.steps)
    };
    let m = match zero_below(&there(&slope), work)? {
        true => None,
        false => Some(value(&there(&slope), work)?),
    };
    let shown = m.clone().unwrap_or(Expr::Infinity);
    let arguments = vec![slope, point, shown.clone()];
    derivation.step_with(
        &FIND_SLOPE,
        Claim::States,
        Expr::symbol("m").equals(shown),
        arguments,
        steps,
    );
    let zero = |m: &Expr| m.as_rational().is_some_and(|q| q.is_zero());
    let m = match (m, normal) {
        (m, false) => m,
        (None, true) => Some(Expr::integer(0)),
        (Some(m), true) if zero(&m) => None,
        (Some(m), true) => {
            let turned = value(&Expr::integer(-1).over(m), work)?;
            let line = Expr::symbol("m").equals(turned.clone());
            derivation.step(&NORMAL_SLOPE, Claim::States, line, vec![turned.clone()]);
            Some(turned)
        }
    };
    let Some(m) = m else {
        derivation.step(&UPRIGHT, Claim::States, horizontal.equals(first), Vec::new());
        return Ok(derivation);
    };
    let line =
        Expr::sum(vec![vertical.clone(), second.clone().negated()]).equals(Expr::product(vec![
            m.clone(),
            Expr::sum(vec![horizontal.clone(), first.clone().negated()]),
        ]));
    derivation.step(&POINT_SLOPE, Claim::States, lightly(&line), Vec::new());
    let constant = Expr::sum(vec![second, Expr::product(vec![m.clone(), first]).negated()]);
    let constant = value(&constant, work)?;
    let whole = Expr::sum(vec![Expr::product(vec![m, horizontal]), constant]);
    let whole = match Polynomial::from_expr(&whole, work.budget)? {
        Some(p) => p.to_expr(),
        None => lightly(&whole),
    };
    derivation.step(&TIDY_LINE, Claim::States, vertical.equals(whole), Vec::new());
    Ok(derivation)
}

fn zero_below(e: &Expr, work: &Work<'_>) -> Result<bool, Unsolved> {
    match e {
        Expr::Quotient(_, below) => {
            let below = value(below, work)?;
            Ok(below.as_rational().is_some_and(|q| q.is_zero()))
        }
        Expr::Negate(a) => zero_below(a, work),
        _ => Ok(false),
    }
}
