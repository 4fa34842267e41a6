//! Simplest forms: polynomials, algebraic fractions, powers of letters.

use super::factor::{self, factorisation, product};
use super::fraction::{Fraction, refuse_division_by_zero};
use super::{expand, linear, logarithm, powers, trigonometry};
use crate::declare::rules;
use crate::rules::expression::CANCEL_COMMON_FACTOR;
use crate::{Derivation, Unsolved, Work};
use algebra::{Context, Polynomial};
use check::Claim;
use syntax::Expr;

rules! {
    COMMON_DENOMINATOR = "common-denominator",
        "Write it as one fraction" / "एउटै भिन्नमा लेख्नुहोस्",
        "Fractions are added over a common denominator, and divided by multiplying with the reciprocal."
            / "भिन्नहरू साझा हर बनाएर जोडिन्छन्, र व्युत्क्रमले गुणन गरेर भाग गरिन्छ।";
    ALREADY_SIMPLE = "already-simplest",
        "It is in its simplest form" / "यो सरलतम रूपमा छ",
        "There are no brackets to multiply out and no like terms to collect."
            / "हटाउनुपर्ने कोष्ठ वा जोड्न मिल्ने सजातीय पद छैनन्।";
    SIMPLIFY = "simplify",
        "Simplify" / "सरल गर्नुहोस्",
        "Both are equal wherever both have a value."
            / "दुवैको मान भएको ठाउँमा दुवै बराबर छन्।";
}

/// Brings `expr` to its simplest form.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = steps(expr, work)?;
    if derivation.steps.is_empty() {
        derivation.steps.push(crate::derivation::nothing_to_do(&ALREADY_SIMPLE, expr));
    }
    Ok(derivation)
}

fn steps(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    if trigonometry::has_functions(expr)
        && let Some(derivation) = trigonometry::simplify::solve(expr, work)?
    {
        return Ok(derivation);
    }
    if logarithm::has_logarithms(expr)
        && let Some(derivation) = logarithm::joined(expr, work)?
    {
        return Ok(derivation);
    }
    if expand::terms(expr).len() == 1
        && let Some(derivation) = powers::solve(expr, work)?
    {
        return Ok(derivation);
    }
    if let Some(derivation) = expand::polynomial_steps(expr, work.budget)? {
        return Ok(derivation);
    }
    if let Some(fraction) = Fraction::from_expr(expr, work.budget)? {
        return fraction_steps(expr, &fraction, work);
    }
    refuse_division_by_zero(expr, work.budget)?;
    if let Some(derivation) = powers::otherwise(expr, work)? {
        return Ok(derivation);
    }
    let simpler = tidied(expr, work)?;
    let mut derivation = Derivation::new(expr.clone());
    derivation.step(&SIMPLIFY, Claim::Equal, simpler, Vec::new());
    if derivation.steps.is_empty() {
        return super::unknown("simplifying expressions");
    }
    Ok(derivation)
}

/// One fraction, factorised, cancelled.
fn fraction_steps(
    expr: &Expr,
    fraction: &Fraction,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(expr.clone());
    let one_fraction = matches!(expr, Expr::Quotient(a, b)
        if Polynomial::from_expr(a, work.budget)?.is_some() && Polynomial::from_expr(b, work.budget)?.is_some());
    if !one_fraction {
        derivation.step(&COMMON_DENOMINATOR, Claim::Equal, fraction.expr(), Vec::new());
    }
    let Fraction { numerator, denominator } = fraction;
    let common = numerator.gcd(denominator, work.budget)?;
    if common.as_constant().is_none() && !numerator.is_zero() {
        let above = factorisation(numerator, work.budget)?;
        let below = factorisation(denominator, work.budget)?;
        let shown =
            product(&above.content, &above.factors).over(product(&below.content, &below.factors));
        derivation.step(&factor::FACTORISE, Claim::Equal, shown, Vec::new());
    }
    let (value, common) = linear::quotient(numerator, denominator, work)?;
    derivation.step(&CANCEL_COMMON_FACTOR, Claim::Equal, value, vec![common]);
    Ok(derivation)
}

/// Factorises numerator and denominator of a fraction, and cancels.
pub(crate) fn factor_fraction(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some(fraction) = Fraction::from_expr(expr, work.budget)? else {
        return super::unknown("factorising expressions");
    };
    let mut derivation = fraction_steps(expr, &fraction, work)?;
    if let Some(Fraction { numerator, denominator }) =
        Fraction::from_expr(derivation.result(), work.budget)?
        && !numerator.is_zero()
    {
        let above = factorisation(&numerator, work.budget)?;
        let below = factorisation(&denominator, work.budget)?;
        let shown =
            product(&above.content, &above.factors).over(product(&below.content, &below.factors));
        derivation.step(&factor::FACTORISE, Claim::Equal, shown, Vec::new());
    }
    Ok(derivation)
}

/// `expr` with numbers worked out and like things together, in one go.
pub(crate) fn tidied(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if let Some(polynomial) = Polynomial::from_expr(expr, work.budget)? {
        return Ok(polynomial.to_expr());
    }
    let context = Context { assumptions: work.scope.assumptions.clone(), ..Context::default() };
    let light = crate::rules::tidy::lightly(expr);
    // A canonical form need only agree where both have values; a modulus must not be lost.
    if has_modulus(&light) {
        return Ok(light);
    }
    let share = work.budget.left() / 2;
    let canonical = work.budget.share(share, |budget| algebra::canonical(&light, &context, budget));
    Ok(match canonical {
        Ok(Some(simpler)) if simpler.size() < light.size() => simpler,
        _ => light,
    })
}

fn has_modulus(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Abs(_));
    expr.for_each_part(|part| found = found || has_modulus(part));
    found
}
