//! Expressions brought to a certain shape: a completed square, no root below, logarithms joined or
//! apart, angles in the other unit.

use super::trigonometry::angle;
use super::{arithmetic, logarithm, quadratic, unknown};
use crate::declare::rules;
use crate::rules::expression::EXPAND_BRACKETS;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd, Univariate};
use check::{Claim, Shape};
use syntax::{Expr, Symbol};

rules! {
    TAKE_OUT_LEADING = "take-out-the-leading-coefficient",
        "Take out the coefficient of the square" / "वर्ग पदको गुणाङ्क बाहिर निकाल्नुहोस्",
        "Only the terms with {0} are put in the bracket."
            / "{0} भएका पद मात्र कोष्ठभित्र राखिन्छन्।";
    ADD_AND_SUBTRACT = "add-and-subtract-the-square",
        "Add and subtract the square of half the coefficient" / "गुणाङ्कको आधाको वर्ग जोडी घटाउनुहोस्",
        "Half of {0} is {1}; adding and subtracting its square changes nothing."
            / "{0} को आधा {1} हो; त्यसको वर्ग जोडेर घटाउँदा केही बदलिँदैन।";
    WRITE_SQUARE = "write-the-square",
        "Write the perfect square" / "पूर्ण वर्ग लेख्नुहोस्",
        "The last term is the square of half the middle coefficient: x² + 2px + p² = (x + p)²."
            / "अन्तिम पद बीचको गुणाङ्कको आधाको वर्ग हो: x² + 2px + p² = (x + p)²।";
    MULTIPLY_BY_CONJUGATE = "rationalise-by-the-conjugate",
        "Multiply above and below by the conjugate" / "अंश र हरलाई अनुबद्ध करणीले गुणन गर्नुहोस्",
        "(a + b)(a − b) = a² − b² removes the roots below; both are multiplied by {0}."
            / "(a + b)(a − b) = a² − b² ले हरका मूल हटाउँछ; दुवैलाई {0} ले गुणन गरिन्छ।";
    MULTIPLY_BY_ROOT = "rationalise-by-the-root",
        "Multiply above and below by the root" / "अंश र हरलाई मूलले गुणन गर्नुहोस्",
        "√a·√a = a removes the root below; both are multiplied by {0}."
            / "√a·√a = a ले हरको मूल हटाउँछ; दुवैलाई {0} ले गुणन गरिन्छ।";
    WORK_OUT_DENOMINATOR = "work-out-the-denominator",
        "Work out the denominator" / "हरको मान निकाल्नुहोस्",
        "Below stands the difference of two squares."
            / "हरमा दुई वर्गको अन्तर छ।";
    SIMPLIFY_SURDS = "simplify-surds",
        "Multiply out and simplify" / "गुणन गरी सरल गर्नुहोस्",
        "Each term above is worked out and divided."
            / "अंशको हरेक पद हिसाब गरी भाग गरिन्छ।";
    TO_RADIANS = "degrees-to-radians",
        "Multiply by π/180°" / "π/180° ले गुणन गर्नुहोस्",
        "Half a turn is 180°, and it is π radians."
            / "आधा फन्को 180° हो, र त्यो π रेडियन हो।";
    TO_DEGREES = "radians-to-degrees",
        "Multiply by 180°/π" / "180°/π ले गुणन गर्नुहोस्",
        "Half a turn is π radians, and it is 180°."
            / "आधा फन्को π रेडियन हो, र त्यो 180° हो।";
}

/// Brings `body` to `shape`.
pub(crate) fn solve(body: &Expr, shape: &Shape, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match shape {
        Shape::CompletedSquare(x) => completed_square(body, x, work),
        Shape::RationalDenominator => rational_denominator(body, work),
        Shape::SingleLogarithm => match logarithm::joined(body, work)? {
            Some(derivation) => Ok(derivation),
            None => unknown("sums of logarithms"),
        },
        Shape::SeparateLogarithms => logarithm::separated(body, work),
        Shape::Radians | Shape::Degrees => {
            let Some(q) = algebra::angle::degrees(body) else { return unknown("angles") };
            let mut derivation = Derivation::new(body.clone());
            let to_degrees = *shape == Shape::Degrees;
            let rule = if to_degrees { &TO_DEGREES } else { &TO_RADIANS };
            derivation.step(rule, Claim::Equal, angle::size(&q, to_degrees), Vec::new());
            Ok(derivation)
        }
    }
}

/// `a(x + h)² + k`.
fn completed_square(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some(p) = Polynomial::from_expr(body, work.budget)? else {
        return unknown("completing the square");
    };
    let Some(p) = Univariate::from_polynomial(&p, x) else {
        return unknown("completing the square");
    };
    let mut derivation = Derivation::new(body.clone());
    derivation.step(&EXPAND_BRACKETS, Claim::Equal, p.to_expr(x), Vec::new());
    let (lines, _) = square_lines(&p, x)?;
    for (rule, after, arguments) in lines {
        derivation.step(rule, Claim::Equal, after, arguments);
    }
    if derivation.steps.is_empty() {
        return unknown("completing the square");
    }
    Ok(derivation)
}

type Lines = Vec<(&'static crate::Rule, Expr, Vec<Expr>)>;

/// The lines from `ax² + bx + c` to `a(x + h)² + k`, and `a`, `h`, `k`.
fn square_lines(
    p: &Univariate,
    x: &Symbol,
) -> Result<(Lines, (Rational, Rational, Rational)), Unsolved> {
    let [c, b, a] = p.coefficients() else { return unknown("completing the square") };
    let letter = Expr::Symbol(x.clone());
    let square = |e: Expr| e.pow(Expr::integer(2));
    let number = |q: &Rational| Expr::rational(q);
    let ratio = b / a;
    let half = &ratio / Rational::from(2);
    let rest = c - a * &half * &half;
    let times = |e: Expr| {
        if *a == Rational::ONE {
            e
        } else if *a == -Rational::ONE {
            e.negated()
        } else if *a < Rational::ZERO {
            Expr::product(vec![number(&-a), e]).negated()
        } else {
            Expr::product(vec![number(a), e])
        }
    };
    let middle = algebra::tidy::term(&ratio, vec![letter.clone()]);
    let with = |first: Expr, q: &Rational| {
        if q.is_zero() { first } else { Expr::sum(vec![first, number(q)]) }
    };
    let mut lines: Lines = Vec::new();
    if !b.is_zero() {
        if *a != Rational::ONE {
            let bracket = Expr::Sum(vec![square(letter.clone()), middle.clone()]);
            lines.push((&TAKE_OUT_LEADING, with(times(bracket), c), vec![letter.clone()]));
        }
        let added = number(&half).pow(Expr::integer(2));
        let bracket = if *a == Rational::ONE {
            let mut terms = vec![square(letter.clone()), middle, added.clone(), added.negated()];
            if !c.is_zero() {
                terms.push(number(c));
            }
            Expr::Sum(terms)
        } else {
            let inner =
                Expr::Sum(vec![square(letter.clone()), middle, added.clone(), added.negated()]);
            with(times(inner), c)
        };
        lines.push((&ADD_AND_SUBTRACT, bracket, vec![number(&ratio), number(&half)]));
    }
    let shifted = if half.is_zero() { letter } else { Expr::sum(vec![letter, number(&half)]) };
    lines.push((&WRITE_SQUARE, with(times(square(shifted)), &rest), Vec::new()));
    Ok((lines, (a.clone(), half, rest)))
}

/// No root below: by the conjugate.
fn rational_denominator(body: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let budget = work.budget;
    if !body.symbols().is_empty() {
        return unknown("rationalising denominators with letters");
    }
    let Some(value) = Surd::from_expr(body, budget)? else {
        return unknown("rationalising such denominators");
    };
    let mut derivation = Derivation::new(body.clone());
    if let Expr::Quotient(above, below) = body
        && let Some(bottom) = Surd::from_expr(below, budget)?
        && bottom.as_rational().is_none()
    {
        let by = match &**below {
            Expr::Sum(terms) if terms.len() == 2 => {
                let second = match &terms[1] {
                    Expr::Negate(a) => (**a).clone(),
                    other => other.clone().negated(),
                };
                Some((Expr::Sum(vec![terms[0].clone(), second]), &MULTIPLY_BY_CONJUGATE))
            }
            single => root_in(single).map(|root| (root, &MULTIPLY_BY_ROOT)),
        };
        if let Some((by, rule)) = by
            && let Some(factor) = Surd::from_expr(&by, budget)?
            && bottom.mul(&factor, budget)?.as_rational().is_some()
        {
            let one = **above == Expr::integer(1);
            let top =
                if one { by.clone() } else { Expr::product(vec![(**above).clone(), by.clone()]) };
            let both = Expr::product(vec![(**below).clone(), by.clone()]);
            derivation.step(rule, Claim::Equal, top.clone().over(both), vec![by]);
            let product = bottom.mul(&factor, budget)?;
            derivation.step(
                &WORK_OUT_DENOMINATOR,
                Claim::Equal,
                top.over(product.to_expr()),
                Vec::new(),
            );
        }
    }
    if derivation.steps.is_empty() {
        return arithmetic::solve(body, work);
    }
    let answer = quadratic::written(&value, work)?;
    derivation.step(&SIMPLIFY_SURDS, Claim::Equal, answer, Vec::new());
    Ok(derivation)
}

fn root_in(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Root(_, None) => Some(expr.clone()),
        Expr::Product(factors) => factors.iter().find_map(root_in),
        Expr::Negate(a) => root_in(a),
        _ => None,
    }
}
