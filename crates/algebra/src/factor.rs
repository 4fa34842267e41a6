//! Factors of polynomials over the rationals.

use crate::{Budget, Exhausted, Polynomial, Rational, Univariate};

/// `content · ∏ factor^multiplicity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factorisation<P> {
    /// The number in front.
    pub content: Rational,
    /// Irreducible factors, primitive over Z with positive leading coefficient, with their multiplicities.
    pub factors: Vec<(P, u32)>,
}

/// All irreducible factors over Q. `content` is 0 for 0.
pub fn factor_univariate(
    _p: &Univariate,
    _budget: &Budget,
) -> Result<Factorisation<Univariate>, Exhausted> {
    Err(Exhausted::Work)
}

/// Factors over Q of a polynomial in any symbols.
pub fn factor_polynomial(
    _p: &Polynomial,
    _budget: &Budget,
) -> Result<Factorisation<Polynomial>, Exhausted> {
    Err(Exhausted::Work)
}

/// The rational roots in ascending order with their multiplicities; none for 0.
pub fn rational_roots(
    _p: &Univariate,
    _budget: &Budget,
) -> Result<Vec<(Rational, u32)>, Exhausted> {
    Err(Exhausted::Work)
}
