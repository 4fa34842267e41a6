//! Polynomials in any symbols over the rationals, sparse.

use crate::{Budget, Exhausted, Rational};
use syntax::{Expr, Symbol};

/// A polynomial with rational coefficients.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Polynomial {
    symbols: Vec<Symbol>,
}

impl Polynomial {
    /// 0.
    pub fn zero() -> Polynomial {
        Polynomial::default()
    }
    /// 1.
    pub fn one() -> Polynomial {
        Polynomial::constant(Rational::ONE)
    }
    /// A constant.
    pub fn constant(_q: Rational) -> Polynomial {
        Polynomial::default()
    }
    /// The polynomial that is this symbol.
    pub fn symbol(_symbol: Symbol) -> Polynomial {
        Polynomial::default()
    }
    /// The polynomial with these terms: each a coefficient and powers of symbols.
    pub fn from_terms(_terms: Vec<(Rational, Vec<(Symbol, u32)>)>) -> Polynomial {
        Polynomial::default()
    }
    /// Its terms in descending lexicographic order: coefficient and powers (exponents at least 1).
    pub fn terms(&self) -> Vec<(Rational, Vec<(Symbol, u32)>)> {
        Vec::new()
    }
    /// Number of terms.
    pub fn term_count(&self) -> usize {
        0
    }
    /// Reads an expression; `None` where it is not a polynomial.
    pub fn from_expr(_expr: &Expr, _budget: &Budget) -> Result<Option<Polynomial>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// Tidy expression.
    pub fn to_expr(&self) -> Expr {
        Expr::Missing
    }
    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        true
    }
    /// The constant it is, if it has no symbols.
    pub fn as_constant(&self) -> Option<Rational> {
        None
    }
    /// The symbols that occur, sorted.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }
    /// Highest power of `symbol`; 0 where it does not occur.
    pub fn degree_in(&self, _symbol: &Symbol) -> u32 {
        0
    }
    /// Highest sum of exponents in a term; 0 for constants.
    pub fn total_degree(&self) -> u32 {
        0
    }
    /// The factor of `symbol^power`, a polynomial in the other symbols.
    pub fn coefficient_in(&self, _symbol: &Symbol, _power: u32) -> Polynomial {
        Polynomial::default()
    }
    /// All coefficients as a polynomial in `symbol`, constant first; empty for 0.
    pub fn coefficients_in(&self, _symbol: &Symbol) -> Vec<Polynomial> {
        Vec::new()
    }
    /// Every coefficient times `factor`.
    pub fn scale(&self, _factor: &Rational) -> Polynomial {
        Polynomial::default()
    }
    /// The product.
    pub fn mul(&self, _other: &Polynomial, _budget: &Budget) -> Result<Polynomial, Exhausted> {
        Err(Exhausted::Work)
    }
    /// `self` to the power `n`; `0^0 = 1`.
    pub fn pow(&self, _n: u32, _budget: &Budget) -> Result<Polynomial, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The partial derivative.
    pub fn derivative(&self, _symbol: &Symbol) -> Polynomial {
        Polynomial::default()
    }
    /// `value` in place of `symbol`.
    pub fn substitute(
        &self,
        _symbol: &Symbol,
        _value: &Polynomial,
        _budget: &Budget,
    ) -> Result<Polynomial, Exhausted> {
        Err(Exhausted::Work)
    }
    /// Its value where the symbols have these values; `None` where one has none.
    pub fn evaluate(
        &self,
        _values: &[(Symbol, Rational)],
        _budget: &Budget,
    ) -> Result<Option<Rational>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// `self / divisor` where that is a polynomial; `None` otherwise.
    pub fn divide_exactly(
        &self,
        _divisor: &Polynomial,
        _budget: &Budget,
    ) -> Result<Option<Polynomial>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// Greatest common divisor: primitive over Z with positive leading coefficient; 0 only for 0, 0.
    pub fn gcd(&self, _other: &Polynomial, _budget: &Budget) -> Result<Polynomial, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The rational `c` with `self = c · primitive`, of the sign of the leading coefficient.
    pub fn content(&self) -> Rational {
        Rational::ONE
    }
    /// `self` divided by its content.
    pub fn primitive(&self) -> Polynomial {
        Polynomial::default()
    }
    /// The first term's coefficient; 0 for 0.
    pub fn leading_coefficient(&self) -> Rational {
        Rational::ZERO
    }
}

impl std::ops::Add for &Polynomial {
    type Output = Polynomial;
    fn add(self, _other: &Polynomial) -> Polynomial {
        Polynomial::default()
    }
}

impl std::ops::Sub for &Polynomial {
    type Output = Polynomial;
    fn sub(self, _other: &Polynomial) -> Polynomial {
        Polynomial::default()
    }
}

impl std::ops::Neg for &Polynomial {
    type Output = Polynomial;
    fn neg(self) -> Polynomial {
        Polynomial::default()
    }
}
