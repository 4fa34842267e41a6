//! Highest common factors and lowest common multiples of polynomials, by factorising them.
//!
//! Never here: integers; they have methods of their own.

use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::{Factorisation, Integer, Natural, Polynomial, Rational, integer};
use check::Claim;
use syntax::Expr;

rules! {
    FACTORISE_POLYNOMIALS = "factorise-each-polynomial",
        "Factorise each expression" / "हरेक अभिव्यञ्जकको खण्डीकरण गर्नुहोस्",
        "Common factors can be seen only in products."
            / "साझा गुणनखण्ड गुणनफलको रूपमा मात्र देखिन्छ।";
    TAKE_COMMON = "take-common-factors",
        "Take the common factors" / "साझा गुणनखण्ड लिनुहोस्",
        "The highest common factor has every factor as often as all the expressions have it."
            / "म.स. मा हरेक गुणनखण्ड सबै अभिव्यञ्जकमा साझा भए जति पटक हुन्छ।";
    TAKE_ALL = "take-all-factors",
        "Take every factor" / "सबै गुणनखण्ड लिनुहोस्",
        "The lowest common multiple has every factor as often as the expression that has it most."
            / "ल.स. मा हरेक गुणनखण्ड सबैभन्दा धेरै भएको अभिव्यञ्जकमा जति पटक छ त्यति नै पटक हुन्छ।";
}

type Factored = Factorisation<Polynomial>;

/// The highest common factor, as a product.
pub(crate) fn highest(polynomials: &[Expr], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (mut derivation, factored) = factorised(polynomials, work)?;
    let mut common = factored[0].clone();
    common.content = combined_contents(&factored, integer::gcd);
    for other in &factored[1..] {
        common.factors.retain_mut(|(p, n)| match multiplicity(other, p) {
            0 => false,
            m => {
                *n = m.min(*n);
                true
            }
        });
    }
    derivation.step(&TAKE_COMMON, Claim::States, common.to_expr(), Vec::new());
    Ok(derivation)
}

/// The lowest common multiple, as a product.
pub(crate) fn lowest(polynomials: &[Expr], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (mut derivation, factored) = factorised(polynomials, work)?;
    let mut all = factored[0].clone();
    all.content = combined_contents(&factored, integer::lcm);
    for (p, n) in factored[1..].iter().flat_map(|f| &f.factors) {
        match all.factors.iter_mut().find(|(q, _)| q == p) {
            Some((_, m)) => *m = (*m).max(*n),
            None => all.factors.push((p.clone(), *n)),
        }
    }
    derivation.step(&TAKE_ALL, Claim::States, all.to_expr(), Vec::new());
    Ok(derivation)
}

/// The polynomials as products.
fn factorised(exprs: &[Expr], work: &Work<'_>) -> Result<(Derivation, Vec<Factored>), Unsolved> {
    let mut factored = Vec::new();
    for expr in exprs {
        let polynomial = Polynomial::from_expr(expr, work.budget)?;
        let Some(polynomial) = polynomial.filter(|p| !p.is_zero()) else {
            return super::unknown("common factors");
        };
        factored.push(algebra::factor::factor_polynomial(&polynomial, work.budget)?);
    }
    if factored.is_empty() {
        return super::unknown("common factors");
    }
    let mut derivation = Derivation::new(Expr::List(exprs.to_vec()));
    let products = Expr::List(factored.iter().map(Factored::to_expr).collect());
    derivation.step(&FACTORISE_POLYNOMIALS, Claim::Equal, products, Vec::new());
    Ok((derivation, factored))
}

fn multiplicity(factored: &Factored, factor: &Polynomial) -> u32 {
    factored.factors.iter().find(|(p, _)| p == factor).map_or(0, |(_, n)| *n)
}

/// `combine` of the numbers in front where all are integers, else 1.
fn combined_contents(
    factored: &[Factored],
    combine: fn(&Integer, &Integer) -> Natural,
) -> Rational {
    let contents: Option<Vec<&Integer>> =
        factored.iter().map(|f| numeral::as_integer(&f.content)).collect();
    let Some(contents) = contents else { return Rational::ONE };
    let first = combine(contents[0], contents[0]);
    let value = contents[1..].iter().fold(first, |c, n| combine(&Integer::from(c), n));
    Rational::from(Integer::from(value))
}
