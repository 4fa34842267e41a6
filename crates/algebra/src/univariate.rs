//! Polynomials in one unknown over the rationals, dense: division, gcd, squarefree parts, real
//! roots.
//!
//! Never here: factorisation and rational roots (see [`crate::factor`]).

pub(crate) mod integral;
#[cfg(test)]
mod laws;
mod real_roots;

pub use real_roots::RootPlace;

use crate::rational::{bit_length, content_of, rational_power, sum, times};
use crate::{Budget, Exhausted, Integer, Polynomial, Rational, tidy};
use std::ops::{Add, Neg, Sub};
use syntax::{Expr, Symbol};

/// Highest degree that is kept densely.
const MAX_DEGREE: u32 = 20_000;

/// Work of one product of small rationals.
const PER_PRODUCT: u64 = 8;

/// A polynomial in one unknown: coefficients from the constant upwards, the last one not zero.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Univariate {
    coefficients: Vec<Rational>,
}

impl Univariate {
    /// The polynomial with these coefficients, constant first.
    pub fn new(mut coefficients: Vec<Rational>) -> Univariate {
        while coefficients.last().is_some_and(Rational::is_zero) {
            coefficients.pop();
        }
        Univariate { coefficients }
    }

    /// 0.
    pub fn zero() -> Univariate {
        Univariate::default()
    }

    /// A constant.
    pub fn constant(q: Rational) -> Univariate {
        Univariate::new(vec![q])
    }

    /// The polynomial with these integer coefficients, constant first.
    pub fn from_integers(coefficients: impl IntoIterator<Item = Integer>) -> Univariate {
        Univariate::new(coefficients.into_iter().map(Rational::from).collect())
    }

    /// `self` as a polynomial in `symbol`; `None` where it has other symbols or a degree above
    /// 20,000.
    pub fn from_polynomial(p: &Polynomial, symbol: &Symbol) -> Option<Univariate> {
        let degree = p.degree_in(symbol);
        if p.symbols().iter().any(|s| s != symbol) || degree > MAX_DEGREE {
            return None;
        }
        let mut coefficients = vec![Rational::ZERO; degree as usize + 1];
        for (power, coefficient) in p.coefficients_in(symbol) {
            coefficients[power as usize] = coefficient.as_constant()?;
        }
        Some(Univariate::new(coefficients))
    }

    /// The same polynomial in the symbol given.
    pub fn to_polynomial(&self, symbol: &Symbol) -> Polynomial {
        let terms = self.coefficients.iter().enumerate().filter(|(_, c)| !c.is_zero());
        let powers = |n: usize| if n == 0 { Vec::new() } else { vec![(symbol.clone(), n as u32)] };
        Polynomial::from_terms(terms.map(|(n, c)| (c.clone(), powers(n))).collect())
    }

    /// Tidy expression in the symbol given.
    pub fn to_expr(&self, symbol: &Symbol) -> Expr {
        let mut terms = Vec::new();
        for (n, c) in self.coefficients.iter().enumerate().rev().filter(|(_, c)| !c.is_zero()) {
            let base = || Expr::Symbol(symbol.clone());
            let factors = match n {
                0 => Vec::new(),
                1 => vec![base()],
                _ => vec![base().pow(Expr::integer(n))],
            };
            terms.push((c.clone(), factors));
        }
        tidy::sum(terms)
    }

    /// Coefficients, constant first; empty for 0.
    pub fn coefficients(&self) -> &[Rational] {
        &self.coefficients
    }

    /// The coefficient of the `n`-th power.
    pub fn coefficient(&self, n: usize) -> Rational {
        self.coefficients.get(n).cloned().unwrap_or(Rational::ZERO)
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

    /// The product.
    pub fn mul(&self, other: &Univariate, budget: &Budget) -> Result<Univariate, Exhausted> {
        if self.is_zero() || other.is_zero() {
            return Ok(Univariate::zero());
        }
        let (n, m) = (self.coefficients.len(), other.coefficients.len());
        let bits = self.coefficient_bits() + other.coefficient_bits();
        budget.number(bits)?;
        budget.spend((n as u64).saturating_mul(m as u64 * (PER_PRODUCT + bits as u64 / 64)))?;
        if n + m > MAX_DEGREE as usize {
            return Err(Exhausted::Work);
        }
        let mut product = vec![Rational::ZERO; n + m - 1];
        for (i, a) in self.coefficients.iter().enumerate().filter(|(_, a)| !a.is_zero()) {
            for (j, b) in other.coefficients.iter().enumerate().filter(|(_, b)| !b.is_zero()) {
                product[i + j] = sum(&product[i + j], &times(a, b));
            }
        }
        Ok(Univariate { coefficients: product })
    }

    /// `self` to the power `n`; `0^0 = 1`.
    pub fn pow(&self, n: u32, budget: &Budget) -> Result<Univariate, Exhausted> {
        let mut power = Univariate::constant(Rational::ONE);
        if self.degree() == Some(0) {
            return Ok(Univariate::constant(rational_power(&self.leading(), n, budget)?));
        }
        for _ in 0..n {
            if power.is_zero() {
                break;
            }
            power = power.mul(self, budget)?;
        }
        Ok(power)
    }

    /// Every coefficient times `factor`.
    pub fn scale(&self, factor: &Rational) -> Univariate {
        Univariate::new(self.coefficients.iter().map(|c| c * factor).collect())
    }

    /// Quotient and remainder; `None` where the divisor is 0.
    pub fn div_rem(
        &self,
        divisor: &Univariate,
        budget: &Budget,
    ) -> Result<Option<(Univariate, Univariate)>, Exhausted> {
        let Some(degree) = divisor.degree() else { return Ok(None) };
        let mut rest = self.coefficients.clone();
        if rest.len() <= degree {
            return Ok(Some((Univariate::zero(), self.clone())));
        }
        let lead = divisor.leading();
        let mut quotient = vec![Rational::ZERO; rest.len() - degree];
        for shift in (0..quotient.len()).rev() {
            let factor = &rest[shift + degree] / &lead;
            if factor.is_zero() {
                continue;
            }
            let bits = bit_length(&factor);
            budget.number(bits)?;
            budget.spend((degree as u64 + 1) * (PER_PRODUCT + bits as u64 / 64))?;
            for (i, c) in divisor.coefficients.iter().enumerate() {
                rest[shift + i] -= c * &factor;
            }
            quotient[shift] = factor;
        }
        rest.truncate(degree);
        Ok(Some((Univariate::new(quotient), Univariate::new(rest))))
    }

    /// `self / divisor` where the division leaves no remainder.
    pub fn divide_exactly(
        &self,
        divisor: &Univariate,
        budget: &Budget,
    ) -> Result<Option<Univariate>, Exhausted> {
        let division = self.div_rem(divisor, budget)?;
        Ok(division.and_then(|(quotient, rest)| rest.is_zero().then_some(quotient)))
    }

    /// Greatest common divisor: primitive over Z with positive leading coefficient; 0 only for 0, 0.
    pub fn gcd(&self, other: &Univariate, budget: &Budget) -> Result<Univariate, Exhausted> {
        let common = integral::gcd(self.integers(), other.integers(), budget)?;
        Ok(Univariate::from_integers(common))
    }

    /// The derivative.
    pub fn derivative(&self) -> Univariate {
        let terms = self.coefficients.iter().enumerate().skip(1);
        Univariate::new(terms.map(|(n, c)| c * Rational::from(n)).collect())
    }

    /// The antiderivative without constant.
    pub fn antiderivative(&self) -> Univariate {
        let terms = self.coefficients.iter().enumerate().map(|(n, c)| c / Rational::from(n + 1));
        Univariate::new(std::iter::once(Rational::ZERO).chain(terms).collect())
    }

    /// The value at `x`.
    pub fn evaluate(&self, x: &Rational, budget: &Budget) -> Result<Rational, Exhausted> {
        let bits = bit_length(x) * self.coefficients.len() + self.coefficient_bits();
        budget.number(bits)?;
        let steps = self.coefficients.len() as u64;
        budget.spend(steps * (PER_PRODUCT + bits as u64 / 64))?;
        let horner = |value: Rational, c: &Rational| sum(&times(&value, x), c);
        Ok(self.coefficients.iter().rev().fold(Rational::ZERO, horner))
    }

    /// `self(inner(x))`.
    pub fn compose(&self, inner: &Univariate, budget: &Budget) -> Result<Univariate, Exhausted> {
        let mut value = Univariate::zero();
        for c in self.coefficients.iter().rev() {
            value = &value.mul(inner, budget)? + &Univariate::constant(c.clone());
        }
        Ok(value)
    }

    /// The rational `c` with `self = c · primitive`: of the sign of the leading coefficient; 0 for 0.
    pub fn content(&self) -> Rational {
        content_of(self.coefficients.iter().rev())
    }

    /// `self` divided by its content: coprime integers, the leading one positive.
    pub fn primitive(&self) -> Univariate {
        Univariate::from_integers(self.integers())
    }

    /// Squarefree, pairwise coprime, primitive factors that are not constant, with ascending
    /// multiplicities: `self = content · ∏ factor^multiplicity` (Yun's algorithm).
    pub fn squarefree(&self, budget: &Budget) -> Result<Vec<(Univariate, u32)>, Exhausted> {
        let parts = integral::squarefree(self.integers(), budget)?;
        Ok(parts.into_iter().map(|(part, n)| (Univariate::from_integers(part), n)).collect())
    }

    /// The coefficients of its primitive part.
    pub(crate) fn integers(&self) -> Vec<Integer> {
        let content = self.content();
        if content.is_zero() {
            return Vec::new();
        }
        self.coefficients.iter().map(|c| (c / &content).into_parts().0).collect()
    }

    fn coefficient_bits(&self) -> usize {
        self.coefficients.iter().map(bit_length).max().unwrap_or(0)
    }

    fn combine(
        &self,
        other: &Univariate,
        f: impl Fn(Rational, Rational) -> Rational,
    ) -> Univariate {
        let length = self.coefficients.len().max(other.coefficients.len());
        Univariate::new((0..length).map(|n| f(self.coefficient(n), other.coefficient(n))).collect())
    }
}

impl Add for &Univariate {
    type Output = Univariate;
    fn add(self, other: &Univariate) -> Univariate {
        self.combine(other, |a, b| a + b)
    }
}

impl Sub for &Univariate {
    type Output = Univariate;
    fn sub(self, other: &Univariate) -> Univariate {
        self.combine(other, |a, b| a - b)
    }
}

impl Neg for &Univariate {
    type Output = Univariate;
    fn neg(self) -> Univariate {
        self.scale(&Rational::NEG_ONE)
    }
}
