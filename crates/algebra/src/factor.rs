//! Factors of polynomials over the rationals, complete and exact.
//!
//! One unknown: squarefree parts (Yun), rational roots by p-adic lifting, then Zassenhaus's
//! algorithm. Several: contents, squarefree parts, and Kronecker's substitution. Divisors of
//! coefficients are never enumerated, so long constants cost little.

mod hensel;
#[cfg(test)]
mod laws;
pub(crate) mod modular;
mod multivariate;
mod order;
mod rational_roots;
mod zassenhaus;

pub use multivariate::factor_polynomial;
pub use rational_roots::rational_roots;

use crate::univariate::integral::{self, Integers};
use crate::{Budget, Exhausted, Polynomial, Rational, Univariate, tidy};
use syntax::{Expr, Symbol};

/// `content · ∏ factor^multiplicity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factorisation<P> {
    /// The number in front; 0 for the polynomial 0.
    pub content: Rational,
    /// Irreducible factors that are not constant, primitive over Z with positive leading
    /// coefficient, with their multiplicities; in the order in which they are printed.
    pub factors: Vec<(P, u32)>,
}

/// All irreducible factors over Q.
pub fn factor_univariate(
    p: &Univariate,
    budget: &Budget,
) -> Result<Factorisation<Univariate>, Exhausted> {
    let mut factors = Vec::new();
    for (part, multiplicity) in integral::squarefree(p.integers(), budget)? {
        for factor in irreducible_factors(part, budget)? {
            factors.push((Univariate::from_integers(factor), multiplicity));
        }
    }
    factors.sort_by(|(a, _), (b, _)| order::univariate(a, b));
    Ok(Factorisation { content: p.content(), factors })
}

/// The irreducible factors of a squarefree primitive polynomial.
fn irreducible_factors(p: Integers, budget: &Budget) -> Result<Vec<Integers>, Exhausted> {
    let mut factors = Vec::new();
    let mut rest = p;
    for root in rational_roots::of_squarefree(&rest, budget)? {
        let (numerator, denominator) = root.into_parts();
        let linear = vec![-numerator, denominator.into()];
        if let Some(quotient) = integral::divide_exactly(&rest, &linear, budget)? {
            rest = quotient;
            factors.push(linear);
        }
    }
    match rest.len() {
        // Without rational roots a quadratic or a cubic is irreducible.
        0 | 1 => {}
        2..=4 => factors.push(rest),
        _ => factors.extend(zassenhaus::factor(rest, budget)?),
    }
    Ok(factors)
}

impl<P> Factorisation<P> {
    fn single_negative(&self) -> Option<&P> {
        match &self.factors[..] {
            [(factor, 1)] if self.content == Rational::NEG_ONE => Some(factor),
            _ => None,
        }
    }
}

impl Factorisation<Univariate> {
    /// The product as written in a book: the number, then the factors, in the symbol given. The
    /// sign of a single factor is put into it: `-x - 1`.
    pub fn to_expr(&self, symbol: &Symbol) -> Expr {
        if let Some(factor) = self.single_negative() {
            return (-factor).to_expr(symbol);
        }
        let powers = self.factors.iter().map(|(f, n)| raised(f.to_expr(symbol), *n));
        tidy::term(&self.content, powers.collect())
    }
}

impl Factorisation<Polynomial> {
    /// The product as written in a book: the number, then the factors. The sign of a single factor
    /// is put into it: `-x - y`.
    pub fn to_expr(&self) -> Expr {
        if let Some(factor) = self.single_negative() {
            return (-factor).to_expr();
        }
        let powers = self.factors.iter().map(|(f, n)| raised(f.to_expr(), *n));
        tidy::term(&self.content, powers.collect())
    }
}

fn raised(base: Expr, exponent: u32) -> Expr {
    if exponent == 1 { base } else { base.pow(Expr::integer(exponent)) }
}
