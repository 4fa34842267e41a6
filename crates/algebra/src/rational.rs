//! Rationals: the common case of whole numbers made fast, powers under a budget, contents.

use crate::{Budget, Exhausted, Integer, Natural, Rational};
use dashu_base::{BitTest, Gcd, Signed};

/// `a · b`; whole numbers need no greatest common divisors.
pub(crate) fn times(a: &Rational, b: &Rational) -> Rational {
    if a.is_int() && b.is_int() { (a.numerator() * b.numerator()).into() } else { a * b }
}

/// `a + b`; whole numbers need no greatest common divisors.
pub(crate) fn sum(a: &Rational, b: &Rational) -> Rational {
    if a.is_int() && b.is_int() { (a.numerator() + b.numerator()).into() } else { a + b }
}

/// Bits of the longer of numerator and denominator.
pub(crate) fn bit_length(q: &Rational) -> usize {
    q.numerator().bit_len().max(q.denominator().bit_len())
}

/// `base^exponent` under the budget.
pub(crate) fn rational_power(
    base: &Rational,
    exponent: u32,
    budget: &Budget,
) -> Result<Rational, Exhausted> {
    let numerator = integer_power(base.numerator(), exponent, budget)?;
    let denominator = integer_power(&base.denominator().clone().into(), exponent, budget)?;
    Ok(Rational::from_parts_signed(numerator, denominator))
}

/// `base^exponent` under the budget.
pub(crate) fn integer_power(
    base: &Integer,
    exponent: u32,
    budget: &Budget,
) -> Result<Integer, Exhausted> {
    if exponent == 0 {
        return Ok(Integer::ONE);
    }
    if base.is_zero() || *base == Integer::ONE {
        return Ok(base.clone());
    }
    if *base == Integer::NEG_ONE {
        return Ok(if exponent.is_multiple_of(2) { Integer::ONE } else { Integer::NEG_ONE });
    }
    let bits = (base.bit_len() - 1).saturating_mul(exponent as usize);
    budget.number(bits)?;
    budget.spend((bits as u64 / 64).saturating_mul(bits as u64 / 512))?;
    Ok(base.pow(exponent as usize))
}

/// gcd of the numerators over lcm of the denominators, with the sign of the first; 0 for none.
pub(crate) fn content_of<'a>(coefficients: impl Iterator<Item = &'a Rational>) -> Rational {
    let mut numerator = Natural::ZERO;
    let mut denominator = Natural::ONE;
    let mut negative = false;
    for (i, c) in coefficients.enumerate() {
        let magnitude = c.numerator().clone().into_parts().1;
        if i == 0 {
            negative = c.is_negative();
            numerator = magnitude;
        } else if !numerator.is_one() && !magnitude.is_zero() {
            numerator = if numerator.is_zero() { magnitude } else { numerator.gcd(magnitude) };
        }
        if !c.denominator().is_one() {
            let common = (&denominator).gcd(c.denominator());
            denominator = denominator / common * c.denominator();
        }
    }
    let content = Rational::from_parts(numerator.into(), denominator);
    if negative { -content } else { content }
}
