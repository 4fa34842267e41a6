//! Exact numbers with radicals: sums of rationals times products of `p^(k/n)`, and `i`.

use crate::{Budget, Exhausted, Rational};
use std::cmp::Ordering;
use syntax::Expr;

/// A number `Σ q · ∏ p^(k/n)` (or that times `i`) in canonical form: two are equal exactly where
/// their values are.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Surd {
    terms: Vec<Rational>,
}

impl Surd {
    /// 0.
    pub fn zero() -> Surd {
        Surd::default()
    }
    /// The imaginary unit.
    pub fn i() -> Surd {
        Surd::default()
    }
    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.terms.is_empty()
    }
    /// Whether it has no imaginary part.
    pub fn is_real(&self) -> bool {
        true
    }
    /// The rational it is, if it is one.
    pub fn as_rational(&self) -> Option<Rational> {
        None
    }
    /// The number an expression stands for, where it is of this kind; `i` is the imaginary unit
    /// only where it comes from a root here, a letter is never a number.
    pub fn from_expr(_expr: &Expr, _budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// Tidy expression.
    pub fn to_expr(&self) -> Expr {
        Expr::Missing
    }
    /// The product.
    pub fn mul(&self, _other: &Surd, _budget: &Budget) -> Result<Surd, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The quotient; `None` for a division by 0.
    pub fn div(&self, _other: &Surd, _budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// An integer power; `None` for 0 to a negative power.
    pub fn pow(&self, _exponent: i64, _budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The real `n`-th root (principal, and for odd `n` of a negative number the negative one); for
    /// `n = 2` of a negative number the root times `i`. `None` where it can't be written here.
    pub fn root(&self, _n: u32, _budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// The square root; see [`Surd::root`].
    pub fn sqrt(&self, budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        self.root(2, budget)
    }
    /// How it compares with 0; `None` if it is not real.
    pub fn sign(&self, _budget: &Budget) -> Result<Option<Ordering>, Exhausted> {
        Err(Exhausted::Work)
    }
    /// How it compares with another; `None` if either is not real.
    pub fn compare(&self, _other: &Surd, _budget: &Budget) -> Result<Option<Ordering>, Exhausted> {
        Err(Exhausted::Work)
    }
}

impl From<Rational> for Surd {
    fn from(_q: Rational) -> Surd {
        Surd::default()
    }
}

impl std::ops::Add for &Surd {
    type Output = Surd;
    fn add(self, _other: &Surd) -> Surd {
        Surd::default()
    }
}

impl std::ops::Sub for &Surd {
    type Output = Surd;
    fn sub(self, _other: &Surd) -> Surd {
        Surd::default()
    }
}

impl std::ops::Neg for &Surd {
    type Output = Surd;
    fn neg(self) -> Surd {
        Surd::default()
    }
}
