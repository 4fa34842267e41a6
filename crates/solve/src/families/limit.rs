//! Limits: put the value in, cancel, rationalise, compare highest powers, the standard ones.

pub(crate) mod forms;
pub(crate) mod growth;

use super::fraction::Fraction;
use super::{factor, linear};
use crate::declare::rules;
use crate::rules::expression::CANCEL_COMMON_FACTOR;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd};
use check::Claim;
use syntax::{Expr, Function, Side, Symbol};

rules! {
    PUT_IN = "limit-by-substitution",
        "Put the value in" / "मान राख्नुहोस्",
        "The expression is continuous there, so its limit is its value."
            / "त्यस ठाउँमा अभिव्यञ्जक निरन्तर छ, त्यसैले सीमा यसको मान नै हो।";
    HIGHEST_POWER = "compare-highest-powers",
        "Compare the highest powers" / "सबैभन्दा ठूला घात तुलना गर्नुहोस्",
        "For large values only the highest powers of numerator and denominator count."
            / "ठूला मानका लागि अंश र हरका सबैभन्दा ठूला घातले मात्र अर्थ राख्छन्।";
    STANDARD_FORM = "arrange-for-standard-limits",
        "Arrange it for standard limits" / "मानक सीमाका लागि मिलाउनुहोस्",
        "Each factor that goes to 0 is divided by what it is like for small values, and multiplied by it."
            / "शून्यतिर जाने हरेक गुणनखण्डलाई सानो मानमा त्यस्तै हुने पदले भाग र गुणन गरिन्छ।";
    STANDARD_LIMIT = "standard-limit",
        "Use the standard limit" / "मानक सीमा प्रयोग गर्नुहोस्",
        "As u goes to 0, {0} goes to 1."
            / "u शून्यतिर जाँदा {0} एकतिर जान्छ।";
    POWER_LIMIT = "standard-power-limit",
        "Use the standard limit of (xⁿ − aⁿ)/(x − a)" / "(xⁿ − aⁿ)/(x − a) को मानक सीमा प्रयोग गर्नुहोस्",
        "As x goes to a, (xⁿ − aⁿ)/(x − a) goes to n·aⁿ⁻¹."
            / "x, a तिर जाँदा (xⁿ − aⁿ)/(x − a), n·aⁿ⁻¹ तिर जान्छ।";
    HALF_ANGLE = "one-minus-cosine",
        "Write 1 − cos u as 2 sin²(u/2)" / "1 − cos u लाई 2 sin²(u/2) लेख्नुहोस्",
        "cos 2A = 1 − 2 sin²A."
            / "cos 2A = 1 − 2 sin²A।";
    LHOPITAL = "lhopital",
        "Use L’Hôpital’s rule" / "L’Hôpital को नियम प्रयोग गर्नुहोस्",
        "Numerator and denominator both go to {0}, so the quotient of their derivatives has the same limit."
            / "अंश र हर दुवै {0} तिर जान्छन्, त्यसैले तिनका अवकलजको भागफलको सीमा पनि उही हुन्छ।";
    ONE_SIDE = "modulus-on-one-side",
        "Take the modulus away" / "निरपेक्ष मान चिह्न हटाउनुहोस्",
        "On this side what stands in it has one sign."
            / "यस तर्फ भित्रको मानको चिह्न एउटै हुन्छ।";
    BOTH_SIDES = "compare-both-sides",
        "Compare the two sides" / "दुवै तर्फको सीमा तुलना गर्नुहोस्",
        "From the left it goes to {0}, from the right to {1}."
            / "बायाँबाट {0} तिर, दायाँबाट {1} तिर जान्छ।";
    POWER_OF_E = "power-of-one",
        "Use (1 + u)^(1/u) → e" / "(1 + u)^(1/u) → e प्रयोग गर्नुहोस्",
        "The base goes to 1: the limit is e to the power of the limit of (base − 1)·exponent, here {0}."
            / "आधार 1 तिर जान्छ: सीमा e को घातमा (आधार − 1)·घाताङ्कको सीमा हो, यहाँ {0}।";
    SQUEEZE = "squeeze",
        "Use that {0} is bounded" / "{0} सीमित छ भन्ने प्रयोग गर्नुहोस्",
        "{0} stays between −1 and 1, and the other factor goes to 0: so does the product."
            / "{0} को मान −1 र 1 बीच रहन्छ, र अर्को गुणनखण्ड शून्यतिर जान्छ: गुणनफल पनि शून्यतिर जान्छ।";
    AS_QUOTIENT = "write-as-quotient",
        "Write it as one quotient" / "एउटै भागफलमा लेख्नुहोस्",
        "Then numerator and denominator can be compared."
            / "त्यसपछि अंश र हर तुलना गर्न सकिन्छ।";
    RATIONALISE = "rationalise",
        "Multiply by the conjugate" / "संयुग्मीले गुणन गर्नुहोस्",
        "(√a − b)(√a + b) = a − b² removes the root."
            / "(√a − b)(√a + b) = a − b² ले मूल हटाउँछ।";
    SIMPLIFY_BODY = "simplify-under-limit",
        "Write it as one fraction" / "एउटै भिन्नमा लेख्नुहोस्",
        "Equal expressions have equal limits."
            / "बराबर अभिव्यञ्जकका सीमा बराबर हुन्छन्।";
}

/// The value of a limit.
pub(crate) fn solve(limit: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Expr::Limit { body, variable, target, side } = limit else {
        return super::unknown("limits");
    };
    let within = |body: Expr| Expr::Limit {
        body: Box::new(body),
        variable: variable.clone(),
        target: target.clone(),
        side: *side,
    };
    let mut derivation = Derivation::new(limit.clone());
    if let Some(fraction) = Fraction::from_expr(body, work.budget)? {
        let infinite = infinite(target);
        if !is_one_fraction(body, work)? {
            derivation.step(&SIMPLIFY_BODY, Claim::Equal, within(fraction.expr()), Vec::new());
        }
        if let Some(negative) = infinite {
            let value = at_infinity(&fraction, variable, negative)?;
            derivation.step(&HIGHEST_POWER, Claim::Equal, value, Vec::new());
            return Ok(derivation);
        }
        return rational(derivation, &fraction, variable, target, *side, &within, work);
    }
    if let Some(negative) = infinite(target) {
        return growth::at_infinity(derivation, body, variable, negative, &within, work);
    }
    forms::finite(derivation, body, variable, target, *side, &within, work)
}

/// Whether the target is `-∞` (true) or `∞` (false).
pub(super) fn infinite(target: &Expr) -> Option<bool> {
    match target {
        Expr::Infinity => Some(false),
        Expr::Negate(a) if matches!(**a, Expr::Infinity) => Some(true),
        _ => None,
    }
}

fn is_one_fraction(body: &Expr, work: &Work<'_>) -> Result<bool, Unsolved> {
    let is = |e: &Expr| -> Result<bool, Unsolved> {
        Ok(Polynomial::from_expr(e, work.budget)?.is_some())
    };
    Ok(match body {
        Expr::Quotient(a, b) => is(a)? && is(b)?,
        other => is(other)?,
    })
}

fn at_infinity(fraction: &Fraction, variable: &Symbol, negative: bool) -> Result<Expr, Unsolved> {
    let (m, n) = (fraction.numerator.degree_in(variable), fraction.denominator.degree_in(variable));
    if fraction.numerator.is_zero() || m < n {
        return Ok(Expr::integer(0));
    }
    let leading = |p: &Polynomial, power| p.coefficient_in(variable, power).as_constant();
    let (Some(a), Some(b)) = (leading(&fraction.numerator, m), leading(&fraction.denominator, n))
    else {
        return super::unknown("limits with several letters");
    };
    let ratio = a / b;
    if m == n {
        return Ok(Expr::rational(&ratio));
    }
    let turns = negative && (m - n) % 2 == 1;
    Ok(if (ratio > Rational::ZERO) != turns { Expr::Infinity } else { Expr::Infinity.negated() })
}

/// A quotient of polynomials at a finite target.
fn rational(
    mut derivation: Derivation,
    fraction: &Fraction,
    variable: &Symbol,
    target: &Expr,
    side: Side,
    within: &impl Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let zero = |p: &Polynomial| super::rational::vanishes(p, variable, target, work);
    let mut lowest = fraction.clone();
    if zero(&fraction.denominator)? && zero(&fraction.numerator)? {
        let above = factor::factorisation(&fraction.numerator, work.budget)?;
        let below = factor::factorisation(&fraction.denominator, work.budget)?;
        let shown = factor::product(&above.content, &above.factors)
            .over(factor::product(&below.content, &below.factors));
        derivation.step(&factor::FACTORISE, Claim::Equal, within(shown), Vec::new());
        let (value, common) = linear::quotient(&fraction.numerator, &fraction.denominator, work)?;
        derivation.step(&CANCEL_COMMON_FACTOR, Claim::Equal, within(value.clone()), vec![common]);
        if let Some(reduced) = Fraction::from_expr(&value, work.budget)? {
            lowest = reduced;
        }
    }
    if zero(&lowest.denominator)? {
        let value = pole(&lowest, variable, target, side, work)?;
        derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
        return Ok(derivation);
    }
    let value = continuous_value(&lowest.expr(), variable, target, work)?;
    derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
    Ok(derivation)
}

/// `±∞` where only the denominator goes to 0 and the sign is the same on the sides asked for.
fn pole(
    fraction: &Fraction,
    variable: &Symbol,
    target: &Expr,
    side: Side,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    let no_limit =
        || Unsolved::Undefined("the limit does not exist: the denominator goes to 0".into());
    let Some(at) = target.as_rational() else { return super::unknown("limits at such a point") };
    let root = Polynomial::from_terms(vec![
        (Rational::ONE, vec![(variable.clone(), 1)]),
        (-at.clone(), Vec::new()),
    ]);
    let mut below = fraction.denominator.clone();
    let mut order = 0u32;
    while let Some(quotient) = below.divide_exactly(&root, work.budget)? {
        below = quotient;
        order += 1;
    }
    let value = |p: &Polynomial| p.evaluate(&[(variable.clone(), at.clone())], work.budget);
    let (Some(above), Some(below)) = (value(&fraction.numerator)?, value(&below)?) else {
        return super::unknown("limits with several letters");
    };
    if below.is_zero() || above.is_zero() {
        return Err(no_limit());
    }
    let positive = (above / below) > Rational::ZERO;
    let positive = match (side, order % 2) {
        (_, 0) | (Side::Right, _) => positive,
        (Side::Left, _) => !positive,
        (Side::Both, _) => return Ok(Expr::Text("does not exist".into())),
    };
    Ok(if positive { Expr::Infinity } else { Expr::Infinity.negated() })
}

/// The value of a continuous expression at the target.
pub(super) fn continuous_value(
    body: &Expr,
    variable: &Symbol,
    target: &Expr,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    let there = put(body, variable, target);
    if let Some(p) = Polynomial::from_expr(&there, work.budget)? {
        return Ok(p.to_expr());
    }
    if let Some(surd) = Surd::from_expr(&there, work.budget)? {
        if !surd.is_real() {
            return super::unknown("limits that are not real");
        }
        return Ok(surd.to_expr());
    }
    // Continuity is known only for these, wherever their parts have values.
    if !is_elementary(body) || divides_by_zero(&there, work)? {
        return super::unknown("limits");
    }
    if super::is_closed(&there) {
        let context = algebra::Context::default();
        if algebra::enclosure(&there, 10, &context, work.budget).is_none() {
            return super::unknown("limits");
        }
        return super::integrate::number(&there, work);
    }
    super::simplify::tidied(&there, work)
}

fn is_elementary(expr: &Expr) -> bool {
    let mut fine = match expr {
        Expr::Call(function, _) => {
            use Function::*;
            matches!(
                function,
                Sin | Cos
                    | Tan
                    | Cot
                    | Sec
                    | Csc
                    | Exp
                    | Ln
                    | Log
                    | Arcsin
                    | Arccos
                    | Arctan
                    | Sinh
                    | Cosh
                    | Tanh
            )
        }
        Expr::Number(_)
        | Expr::Symbol(_)
        | Expr::Pi
        | Expr::Negate(_)
        | Expr::Sum(_)
        | Expr::Product(_)
        | Expr::Quotient(..)
        | Expr::Root(..)
        | Expr::Power(..)
        | Expr::Abs(_) => true,
        _ => false,
    };
    expr.for_each_part(|part| fine = fine && is_elementary(part));
    fine
}

/// Whether a denominator is 0, or may be.
fn divides_by_zero(expr: &Expr, work: &Work<'_>) -> Result<bool, Unsolved> {
    let mut found = false;
    if let Expr::Quotient(_, below) = expr {
        let context = algebra::Context::default();
        found = match super::is_closed(below) {
            true => algebra::sign(below, &context, work.budget).is_none_or(|s| s.is_eq()),
            // With letters: not 0 but for special values of them.
            false => !work.budget.share(work.budget.left() / 8, |b| {
                algebra::equal(below, &Expr::integer(0), &context, b).is_different()
            }),
        };
    }
    let mut failed = None;
    expr.for_each_part(|part| match divides_by_zero(part, work) {
        Ok(inner) => found = found || inner,
        Err(e) => failed = Some(e),
    });
    failed.map_or(Ok(found), Err)
}

pub(super) fn put(expr: &Expr, variable: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == variable => value.clone(),
        _ => expr.map_parts(|part| put(part, variable, value)),
    }
}

type Rationalised = (Expr, Polynomial, Expr, Expr);

/// `(√a − b)/d` times the conjugate: the new fraction, its numerator `a − b²`, the cancelled form
/// and the factor cancelled.
fn rationalised(body: &Expr, work: &Work<'_>) -> Result<Option<Rationalised>, Unsolved> {
    let Expr::Quotient(above, below) = body else { return Ok(None) };
    if !matches!(**above, Expr::Sum(_)) && matches!(**below, Expr::Sum(_)) {
        // Upside down: the same with the parts exchanged.
        let turned = (**below).clone().over((**above).clone());
        let Some((shown, p, reduced, common)) = rationalised(&turned, work)? else {
            return Ok(None);
        };
        let swap = |e: Expr| match e {
            Expr::Quotient(a, b) => b.over(*a),
            other => Expr::integer(1).over(other),
        };
        let reduced = crate::rules::tidy::lightly(&swap(reduced));
        return Ok(Some((swap(shown), p, reduced, common)));
    }
    let Expr::Sum(terms) = &**above else { return Ok(None) };
    let [first, second] = &terms[..] else { return Ok(None) };
    let Some(below) = Polynomial::from_expr(below, work.budget)? else { return Ok(None) };
    let has_root = |e: &Expr| matches!(strip(e), Expr::Root(_, None));
    if !has_root(first) && !has_root(second) {
        return Ok(None);
    }
    let (Some(a), Some(b)) = (squared(first, work)?, squared(second, work)?) else {
        return Ok(None);
    };
    let difference = &a - &b;
    let conjugate = Expr::sum(vec![first.clone(), second.clone().negated()]);
    let conjugate = crate::rules::tidy::lightly(&conjugate);
    let shown = difference.to_expr().over(Expr::product(vec![below.to_expr(), conjugate.clone()]));
    let common = difference.gcd(&below, work.budget)?;
    let (Some(top), Some(bottom)) = (
        difference.divide_exactly(&common, work.budget)?,
        below.divide_exactly(&common, work.budget)?,
    ) else {
        return Ok(None);
    };
    let reduced = match bottom.as_constant() {
        Some(one) if one == Rational::ONE => top.to_expr().over(conjugate),
        _ => top.to_expr().over(Expr::product(vec![bottom.to_expr(), conjugate])),
    };
    Ok(Some((shown, difference, reduced, common.to_expr())))
}

fn strip(expr: &Expr) -> &Expr {
    match expr {
        Expr::Negate(a) => a,
        other => other,
    }
}

/// The square of a root or a polynomial, as a polynomial.
fn squared(expr: &Expr, work: &Work<'_>) -> Result<Option<Polynomial>, Unsolved> {
    match strip(expr) {
        Expr::Root(inner, None) => Ok(Polynomial::from_expr(inner, work.budget)?),
        other => match Polynomial::from_expr(other, work.budget)? {
            Some(p) => Ok(Some(p.pow(2, work.budget)?)),
            None => Ok(None),
        },
    }
}
