//! Derivatives by the limit that defines them.

use super::put;
use crate::declare::rules;
use crate::families::fraction::Fraction;
use crate::families::{integrate::shape, linear, simplify};
use crate::rules::expression::CANCEL_COMMON_FACTOR;
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::Polynomial;
use check::Claim;
use syntax::{Expr, Function, Side, Symbol};

rules! {
    DEFINITION = "definition-of-derivative",
        "Write the definition of the derivative" / "अवकलजको परिभाषा लेख्नुहोस्",
        "The derivative is the limit of (f({0} + {1}) − f({0}))/{1} as {1} goes to 0."
            / "{1} शून्यतिर जाँदा (f({0} + {1}) − f({0}))/{1} को सीमा नै अवकलज हो।";
    WORK_OUT_DIFFERENCE = "work-out-the-difference",
        "Work out f({0} + {1}) − f({0})" / "f({0} + {1}) − f({0}) हिसाब गर्नुहोस्",
        "Brackets are multiplied out, fractions brought together, and what is the same is taken away."
            / "कोष्ठक गुणन गरिन्छ, भिन्न मिलाइन्छ र एउटै पद घटाइन्छ।";
    CONJUGATE = "multiply-by-conjugate",
        "Multiply above and below by the sum of the roots" / "अंश र हरलाई मूलहरूको योगले गुणन गर्नुहोस्",
        "(√a − √b)(√a + √b) = a − b."
            / "(√a − √b)(√a + √b) = a − b।";
    SUM_TO_PRODUCT = "difference-to-product",
        "Write the difference as a product" / "अन्तरलाई गुणनफलमा लेख्नुहोस्",
        "sin A − sin B = 2 cos((A + B)/2) sin((A − B)/2), cos A − cos B = −2 sin((A + B)/2) sin((A − B)/2), tan A − tan B = sin(A − B)/(cos A cos B)."
            / "sin A − sin B = 2 cos((A + B)/2) sin((A − B)/2), cos A − cos B = −2 sin((A + B)/2) sin((A − B)/2), tan A − tan B = sin(A − B)/(cos A cos B)।";
    COMMON_POWER = "take-out-the-power",
        "Take out the common power" / "साझा घात बाहिर निकाल्नुहोस्",
        "Exponents of a product of powers add up: \\(a^{u + v} = a^u a^v\\)."
            / "घातहरूको गुणनफलमा घाताङ्क जोडिन्छन्: \\(a^{u + v} = a^u a^v\\)।";
    ONE_LOGARITHM = "difference-of-logarithms",
        "Write the difference of logarithms as one" / "लघुगणकको अन्तरलाई एउटै लघुगणकमा लेख्नुहोस्",
        "ln a − ln b = ln(a/b), and the quotient is 1 and a small part."
            / "ln a − ln b = ln(a/b) हुन्छ, र भागफल 1 र सानो भागको योग हो।";
    LET_IT_GO = "let-the-step-go-to-zero",
        "Let {0} go to 0" / "{0} लाई शून्यतिर लैजानुहोस्",
        "What is left is continuous, and (sin u)/u, (eᵘ − 1)/u and ln(1 + u)/u go to 1 as u goes to 0."
            / "बाँकी रहेको निरन्तर छ, र u शून्यतिर जाँदा (sin u)/u, (eᵘ − 1)/u र ln(1 + u)/u एकतिर जान्छन्।";
}

pub(crate) fn solve(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let taken = body.symbols();
    let h = ["h", "k", "t"].into_iter().map(Symbol::new).find(|s| !taken.contains(s) && s != x);
    let h = h.unwrap_or_else(|| Symbol::new("h_1"));
    let small = Expr::Symbol(h.clone());
    let letter = Expr::Symbol(x.clone());
    let within = |body: Expr| Expr::Limit {
        body: Box::new(body),
        variable: h.clone(),
        target: Box::new(Expr::integer(0)),
        side: Side::Both,
    };
    let names = vec![letter.clone(), small.clone()];
    let mut derivation = Derivation::new(Expr::Derivative(Box::new(body.clone()), x.clone(), 1));
    let moved = |e: &Expr| put(e, x, &Expr::sum(vec![letter.clone(), small.clone()]));
    let there = moved(body);
    let quotient = Expr::sum(vec![there.clone(), body.clone().negated()]).over(small.clone());
    derivation.step(&DEFINITION, Claim::States, within(quotient.clone()), names.clone());

    if let Some(fraction) = Fraction::from_expr(&quotient, work.budget)? {
        let shown = fraction.numerator.to_expr().over(fraction.denominator.to_expr());
        derivation.step(&WORK_OUT_DIFFERENCE, Claim::Equal, within(shown), names);
        let (reduced, common) = linear::quotient(&fraction.numerator, &fraction.denominator, work)?;
        derivation.step(&CANCEL_COMMON_FACTOR, Claim::Equal, within(reduced.clone()), vec![common]);
        let there = put(&reduced, &h, &Expr::integer(0));
        let value = match Fraction::from_expr(&there, work.budget)? {
            Some(there) => there.expr(),
            None => simplify::tidied(&there, work)?,
        };
        let value = lightly(&value);
        derivation.step(&LET_IT_GO, Claim::Equal, value, vec![small]);
        return Ok(derivation);
    }
    // A constant in front stays in front.
    let (scale, inner) = constant_apart(body, x);
    let with_scale = |e: Expr| match scale.as_rational() == Some(algebra::Rational::ONE) {
        true => e,
        false => Expr::product(vec![scale.clone(), e]),
    };
    let (rule, shown) = arranged(&inner, x, &small, &moved, work)?;
    derivation.step(rule, Claim::Equal, within(lightly(&with_scale(shown))), names);
    if let Some(reduced) = root_reduced(&inner, &small, &moved, work)? {
        let reduced = lightly(&with_scale(reduced));
        derivation.step(&CANCEL_COMMON_FACTOR, Claim::Equal, within(reduced), vec![small.clone()]);
    }
    let value = super::derivative(body, x, work)?.0;
    derivation.step(&LET_IT_GO, Claim::Equal, value, vec![small]);
    Ok(derivation)
}

fn constant_apart(body: &Expr, x: &Symbol) -> (Expr, Expr) {
    let one = Expr::integer(1);
    match body {
        Expr::Negate(a) => {
            let (scale, inner) = constant_apart(a, x);
            (lightly(&scale.negated()), inner)
        }
        Expr::Product(factors) => {
            let (moving, fixed): (Vec<Expr>, Vec<Expr>) =
                factors.iter().cloned().partition(|f| shape::depends(f, x));
            if fixed.is_empty() || moving.is_empty() {
                return (one, body.clone());
            }
            (Expr::product(fixed), Expr::product(moving))
        }
        Expr::Quotient(a, b) if !shape::depends(b, x) => {
            let (scale, inner) = constant_apart(a, x);
            (scale.over((**b).clone()), inner)
        }
        _ => (one, body.clone()),
    }
}

/// The difference quotient of one function, in the shape that shows its limit.
fn arranged(
    f: &Expr,
    x: &Symbol,
    h: &Expr,
    moved: &impl Fn(&Expr) -> Expr,
    work: &Work<'_>,
) -> Result<(&'static crate::Rule, Expr), Unsolved> {
    use Function::*;
    let polynomial = |u: &Expr| -> Result<bool, Unsolved> {
        Ok(Polynomial::from_expr(u, work.budget)?.is_some() && shape::depends(u, x))
    };
    let tidy = |e: Expr| simplify::tidied(&e, work);
    let half_sum = |u: &Expr| tidy(Expr::sum(vec![moved(u), u.clone()]).over(Expr::integer(2)));
    let gap = |u: &Expr| tidy(Expr::sum(vec![moved(u), u.clone().negated()]));
    let half_gap = |u: &Expr| -> Result<Expr, Unsolved> { tidy(gap(u)?.over(Expr::integer(2))) };
    let call = |g: Function, u: Expr| Expr::call(g, vec![u]);
    match f {
        Expr::Root(u, None) if polynomial(u)? => {
            let roots = Expr::sum(vec![moved(f), f.clone()]);
            Ok((&CONJUGATE, gap(u)?.over(Expr::product(vec![h.clone(), roots]))))
        }
        Expr::Quotient(one, below) if shape::is_one(one) => match &**below {
            Expr::Root(u, None) if polynomial(u)? => {
                let (there, here) = (moved(below), (**below).clone());
                let above = gap(u)?.negated();
                let roots = Expr::sum(vec![here.clone(), there.clone()]);
                let below = Expr::product(vec![h.clone(), there, here, roots]);
                Ok((&CONJUGATE, above.over(below)))
            }
            _ => crate::families::unknown("derivatives from first principles"),
        },
        Expr::Call(Sin, u) if polynomial(&u[0])? => {
            let parts =
                vec![Expr::integer(2), call(Cos, half_sum(&u[0])?), call(Sin, half_gap(&u[0])?)];
            Ok((&SUM_TO_PRODUCT, Expr::product(parts).over(h.clone())))
        }
        Expr::Call(Cos, u) if polynomial(&u[0])? => {
            let parts =
                vec![Expr::integer(2), call(Sin, half_sum(&u[0])?), call(Sin, half_gap(&u[0])?)];
            Ok((&SUM_TO_PRODUCT, Expr::product(parts).negated().over(h.clone())))
        }
        Expr::Call(Tan, u) if polynomial(&u[0])? => {
            let below = vec![h.clone(), call(Cos, tidy(moved(&u[0]))?), call(Cos, u[0].clone())];
            Ok((&SUM_TO_PRODUCT, call(Sin, gap(&u[0])?).over(Expr::product(below))))
        }
        Expr::Power(base, u) if !shape::depends(base, x) && polynomial(u)? => {
            let less = Expr::sum(vec![(**base).clone().pow(gap(u)?), Expr::integer(1).negated()]);
            Ok((&COMMON_POWER, Expr::product(vec![f.clone(), less]).over(h.clone())))
        }
        Expr::Call(Ln, u) if polynomial(&u[0])? => {
            let part = tidy(gap(&u[0])?.over(u[0].clone()))?;
            let inside = Expr::sum(vec![Expr::integer(1), part]);
            Ok((&ONE_LOGARITHM, call(Ln, inside).over(h.clone())))
        }
        _ => crate::families::unknown("derivatives from first principles"),
    }
}

/// After the conjugate the step cancels.
fn root_reduced(
    f: &Expr,
    h: &Expr,
    moved: &impl Fn(&Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let (root, upside_down) = match f {
        Expr::Root(_, None) => (f, false),
        Expr::Quotient(_, below) => (&**below, true),
        _ => return Ok(None),
    };
    let Expr::Root(u, None) = root else { return Ok(None) };
    let gap = Expr::sum(vec![moved(u), (**u).clone().negated()]).over(h.clone());
    let gap = match Fraction::from_expr(&gap, work.budget)? {
        Some(fraction) => linear::quotient(&fraction.numerator, &fraction.denominator, work)?.0,
        None => return Ok(None),
    };
    let (there, here) = (moved(root), root.clone());
    let roots = Expr::sum(vec![there.clone(), here.clone()]);
    Ok(Some(match upside_down {
        false => gap.over(roots),
        true => gap.negated().over(Expr::product(vec![there, here, roots])),
    }))
}
