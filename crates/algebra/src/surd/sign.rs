//! Signs and order, by integer intervals of growing precision.

use super::Surd;
use super::radical::Radical;
use crate::{Budget, Exhausted, Integer, Natural, Rational};
use dashu_base::{BitTest, Signed, UnsignedAbs};
use std::cmp::Ordering;

impl Surd {
    /// How it compares with 0; `None` if it is not real.
    ///
    /// 0 is decided by the canonical form, so the precision needed for any other number is finite.
    pub fn sign(&self, budget: &Budget) -> Result<Option<Ordering>, Exhausted> {
        if !self.is_real() {
            return Ok(None);
        }
        if self.terms.iter().all(|(_, q)| q.is_positive()) {
            let positive = if self.is_zero() { Ordering::Equal } else { Ordering::Greater };
            return Ok(Some(positive));
        }
        if self.terms.iter().all(|(_, q)| q.is_negative()) {
            return Ok(Some(Ordering::Less));
        }
        let mut precision = 64;
        loop {
            let (low, high) = self.scaled_bounds(precision, budget)?;
            if low > Integer::ZERO {
                return Ok(Some(Ordering::Greater));
            }
            if high.is_negative() {
                return Ok(Some(Ordering::Less));
            }
            precision *= 2;
        }
    }

    /// How it compares with another; `None` if either is not real.
    pub fn compare(&self, other: &Surd, budget: &Budget) -> Result<Option<Ordering>, Exhausted> {
        if !self.is_real() || !other.is_real() {
            return Ok(None);
        }
        (self - other).sign(budget)
    }

    /// The largest integer that is not above it; `None` if it is not real.
    pub fn floor(&self, budget: &Budget) -> Result<Option<Integer>, Exhausted> {
        if let Some(q) = self.as_rational() {
            return Ok(Some(q.floor()));
        }
        if !self.is_real() {
            return Ok(None);
        }
        // An irrational number is no integer, so the bounds part sooner or later.
        let mut precision = 64;
        loop {
            let (low, high) = self.bounds(precision, budget)?;
            if low.floor() == high.floor() {
                return Ok(Some(low.floor()));
            }
            precision *= 2;
        }
    }

    /// Rationals below and above its real part, about `2^-precision` apart for small numbers.
    pub fn bounds(
        &self,
        precision: usize,
        budget: &Budget,
    ) -> Result<(Rational, Rational), Exhausted> {
        let (low, high) = self.scaled_bounds(precision, budget)?;
        let scaled = |n: Integer| Rational::from_parts(n, Natural::ONE << precision);
        Ok((scaled(low), scaled(high)))
    }

    /// Integers below and above `2^precision` times its real part.
    fn scaled_bounds(
        &self,
        precision: usize,
        budget: &Budget,
    ) -> Result<(Integer, Integer), Exhausted> {
        let (mut low, mut high) = (Integer::ZERO, Integer::ZERO);
        for (radical, q) in self.terms.iter().filter(|(radical, _)| !radical.imaginary) {
            let root = scaled_value(radical, precision, budget)?;
            let numerator = q.numerator().unsigned_abs();
            let below = Integer::from(&numerator * &root / q.denominator());
            let above = Integer::from(numerator * (root + 1u8) / q.denominator()) + Integer::ONE;
            if q.is_positive() {
                low += below;
                high += above;
            } else {
                low -= above;
                high -= below;
            }
        }
        Ok((low, high))
    }
}

/// `⌊2^precision · radical⌋`, `i` left out.
fn scaled_value(
    radical: &Radical,
    precision: usize,
    budget: &Budget,
) -> Result<Natural, Exhausted> {
    let index = radical.index()?;
    let mut bits = precision.saturating_mul(index as usize);
    for (prime, e) in &radical.powers {
        bits = bits.saturating_add(prime.bit_len() * index as usize);
        budget.number(bits / index as usize * e.numerator as usize)?;
    }
    budget.number(bits)?;
    budget.spend((bits as u64 / 64).saturating_mul(bits as u64 / 64 + u64::from(index)))?;
    let raised = |(prime, e): &(Natural, super::radical::Fraction)| {
        prime.pow((index / e.denominator * e.numerator) as usize)
    };
    let radicand = radical.powers.iter().map(raised).fold(Natural::ONE, |product, p| product * p);
    let shifted = radicand << (precision * index as usize);
    Ok(crate::integer::nth_root(&shifted, index))
}
