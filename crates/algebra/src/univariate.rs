//! Polynomials in one unknown over the rationals, dense: division, gcd, squarefree parts, roots.

use crate::{Budget, Exhausted, Polynomial, Rational};
use syntax::{Expr, Symbol};

/// A polynomial in one unknown: coefficients from the constant upwards, the last one not zero.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Univariate {
    coefficients: Vec<Rational>,
}

/// Where one real root lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootPlace {
    /// At this rational.
    Exact(Rational),
    /// Strictly between these two rationals, which are not roots; it is the only root there.
    Between(Rational, Rational),
}

impl Univariate {
    /// The polynomial with these coefficients, constant first.
    pub fn new(mut coefficients: Vec<Rational>) -> Univariate {
        while coefficients.last().is_some_and(Rational::is_zero) {
            coefficients.pop();
        }
        Univariate { coefficients }
    }
    /// Coefficients, constant first; empty for 0.
    pub fn coefficients(&self) -> &[Rational] {
        &self.coefficients
    }
    /// Its degree; `None` for 0.
    pub fn degree(&self) -> Option<usize> {
        self.coefficients.len().checked_sub(1)
    }
    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.coefficients.is_empty()
    }
    /// The coefficient of the highest power; 0 for 0.
    pub fn leading(&self) -> Rational {
        self.coefficients.last().cloned().unwrap_or(Rational::ZERO)
    }
    /// `self` as a polynomial in `symbol`, read from one in no other symbol.
    pub fn from_polynomial(_p: &Polynomial, _symbol: &Symbol) -> Option<Univariate> {
        None
    }
    /// The same polynomial in the symbol given.
    pub fn to_polynomial(&self, _symbol: &Symbol) -> Polynomial {
        Polynomial::zero()
    }
    /// Tidy expression in the symbol given.
    pub fn to_expr(&self, symbol: &Symbol) -> Expr {
        self.to_polynomial(symbol).to_expr()
    }
    /// The product.
    pub fn mul(&self, _other: &Univariate, _budget: &Budget) -> Result<Univariate, Exhausted> {
        Err(Exhausted::Work)
    }
    /// `self` to the power `n`.
    pub fn pow(&self, _n: u32, _budget: &Budget) -> Result<Univariate, Exhausted> {
        Err(Exhausted::Work)
    }
    /// Every coefficient times `factor`.
    pub fn scale(&self, factor: &Rational) -> Univariate {
        Univariate::new(self.coefficients.iter().map(|c| c * factor).collect())
    }
    /// Quotient and remainder; `None` where the divisor is 0.
    pub fn div_rem(
        &self,
        _divisor: &Univariate,
        _budget: &Budget,
    ) -> Result<Option<(Univariate, Univariate)>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// Greatest common divisor: primitive over Z with positive leading coefficient; 0 only for 0, 0.
    pub fn gcd(&self, _other: &Univariate, _budget: &Budget) -> Result<Univariate, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The derivative.
    pub fn derivative(&self) -> Univariate {
        Univariate::default()
    }
    /// The antiderivative without constant.
    pub fn antiderivative(&self) -> Univariate {
        Univariate::default()
    }
    /// The value at `x`.
    pub fn evaluate(&self, _x: &Rational, _budget: &Budget) -> Result<Rational, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The rational `c` with `self = c · primitive`, of the sign of the leading coefficient.
    pub fn content(&self) -> Rational {
        Rational::ONE
    }
    /// `self` divided by its content: coprime integers, the leading one positive.
    pub fn primitive(&self) -> Univariate {
        self.clone()
    }
    /// Squarefree coprime primitive factors with their multiplicities: `self = content · ∏ fᵢ^i`.
    pub fn squarefree(&self, _budget: &Budget) -> Result<Vec<(Univariate, u32)>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The distinct real roots in ascending order, each isolated from the others.
    pub fn real_roots(&self, _budget: &Budget) -> Result<Vec<RootPlace>, Exhausted> {
        Err(Exhausted::Work)
    }
}

impl std::ops::Add for &Univariate {
    type Output = Univariate;
    fn add(self, _other: &Univariate) -> Univariate {
        Univariate::default()
    }
}

impl std::ops::Sub for &Univariate {
    type Output = Univariate;
    fn sub(self, _other: &Univariate) -> Univariate {
        Univariate::default()
    }
}

impl std::ops::Neg for &Univariate {
    type Output = Univariate;
    fn neg(self) -> Univariate {
        Univariate::default()
    }
}
