//! Rational exponents, small and exact.

use crate::Exhausted;
use std::cmp::Ordering;
use syntax::{Integer, Natural, Rational};

/// `numerator / denominator` in lowest terms; the denominator is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Exponent {
    numerator: i64,
    denominator: i64,
}

fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs()
}

impl Exponent {
    pub(crate) const ZERO: Exponent = Exponent { numerator: 0, denominator: 1 };
    pub(crate) const ONE: Exponent = Exponent { numerator: 1, denominator: 1 };
    pub(crate) const HALF: Exponent = Exponent { numerator: 1, denominator: 2 };

    /// An integer.
    pub(crate) const fn integer(n: i64) -> Exponent {
        Exponent { numerator: n, denominator: 1 }
    }

    fn from_wide(numerator: i128, denominator: i128) -> Result<Exponent, Exhausted> {
        const LIMIT: i128 = 1 << 62;
        let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let g = (a as i128).max(1) * denominator.signum();
        let (n, d) = (numerator / g, denominator / g);
        if n.abs() >= LIMIT || d >= LIMIT {
            return Err(Exhausted::Digits);
        }
        Ok(Exponent { numerator: n as i64, denominator: d as i64 })
    }

    /// The exponent that is this rational number, if it is not too long.
    pub(crate) fn from_rational(q: &Rational) -> Result<Exponent, Exhausted> {
        let n = i64::try_from(q.numerator().clone()).map_err(|_| Exhausted::Digits)?;
        let d = i64::try_from(q.denominator().clone()).map_err(|_| Exhausted::Digits)?;
        Exponent::from_wide(n.into(), d.into())
    }

    pub(crate) fn to_rational(self) -> Rational {
        Rational::from_parts(Integer::from(self.numerator), Natural::from(self.denominator as u64))
    }

    pub(crate) fn numerator(self) -> i64 {
        self.numerator
    }

    pub(crate) fn denominator(self) -> i64 {
        self.denominator
    }

    pub(crate) fn is_zero(self) -> bool {
        self.numerator == 0
    }

    pub(crate) fn is_integer(self) -> bool {
        self.denominator == 1
    }

    pub(crate) fn add(self, other: Exponent) -> Result<Exponent, Exhausted> {
        if self.denominator == 1 && other.denominator == 1 {
            let n = self.numerator.checked_add(other.numerator).ok_or(Exhausted::Digits)?;
            return Ok(Exponent::integer(n));
        }
        let (a, b) = (i128::from(self.numerator), i128::from(self.denominator));
        let (c, d) = (i128::from(other.numerator), i128::from(other.denominator));
        let top = a.checked_mul(d).zip(c.checked_mul(b)).and_then(|(x, y)| x.checked_add(y));
        Exponent::from_wide(top.ok_or(Exhausted::Digits)?, b * d)
    }

    pub(crate) fn mul(self, other: Exponent) -> Result<Exponent, Exhausted> {
        let top = i128::from(self.numerator) * i128::from(other.numerator);
        let bottom = i128::from(self.denominator) * i128::from(other.denominator);
        Exponent::from_wide(top, bottom)
    }

    pub(crate) fn neg(self) -> Exponent {
        Exponent { numerator: -self.numerator, denominator: self.denominator }
    }

    /// The greatest integer that is not larger.
    pub(crate) fn floor(self) -> i64 {
        self.numerator.div_euclid(self.denominator)
    }

    pub(crate) fn lcm_of_denominators(self, other: i64) -> Result<i64, Exhausted> {
        let g = gcd(self.denominator, other);
        (self.denominator / g).checked_mul(other).ok_or(Exhausted::Digits)
    }
}

impl PartialOrd for Exponent {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exponent {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        left.cmp(&(i128::from(other.numerator) * i128::from(self.denominator)))
    }
}
