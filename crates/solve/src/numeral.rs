//! Exact values as the literals a pupil writes: integers, fractions in lowest terms, decimals.
//!
//! Never here: any calculation but the one that turns a value into its digits.

use algebra::{Budget, Exhausted, Integer, Natural, Rational};
use dashu_base::{BitTest, Signed};
use syntax::{Expr, Number};

/// A value as a decimal without trailing zeros (an integer if it is one), where its digits end.
pub(crate) fn decimal(value: &Rational) -> Option<Expr> {
    let (twos, fives) = twos_and_fives(value.denominator())?;
    let places = twos.max(fives);
    if places == 0 {
        return Some(Expr::rational(value));
    }
    let scale = power(2, places - twos) * power(5, places - fives);
    let (sign, numerator) = value.numerator().clone().into_parts();
    let literal = Expr::Number(Number::Decimal {
        digits: numerator * scale,
        places: u32::try_from(places).ok()?,
    });
    Some(if sign == dashu_base::Sign::Negative { literal.negated() } else { literal })
}

/// A value as a pupil writes it: as a decimal if that is wanted and its digits end, else as an
/// integer or a fraction in lowest terms.
pub(crate) fn literal(value: &Rational, as_decimal: bool) -> Expr {
    if as_decimal && let Some(decimal) = decimal(value) {
        return decimal;
    }
    Expr::rational(value)
}

/// The exponents of 2 and 5 in `n`, if it has no other prime factor.
fn twos_and_fives(n: &Natural) -> Option<(usize, usize)> {
    let twos = n.trailing_zeros()?;
    let mut odd = n >> twos;
    let five = Natural::from(5u8);
    let fives = if odd.is_one() { 0 } else { odd.remove(&five)? };
    odd.is_one().then_some((twos, fives))
}

fn power(base: u8, exponent: usize) -> Natural {
    Natural::from(base).pow(exponent)
}

/// Whether a value is a decimal of at most three places.
pub(crate) fn is_short_decimal(value: &Rational) -> bool {
    (Natural::from(1_000u16) % value.denominator()).is_zero()
}

/// A natural number as an expression.
pub(crate) fn natural(n: &Natural) -> Expr {
    Expr::Number(Number::Integer(n.clone()))
}

/// The integer that a value is.
pub(crate) fn as_integer(value: &Rational) -> Option<&Integer> {
    value.denominator().is_one().then(|| value.numerator())
}

/// Length of a value's longer part, in bits.
pub(crate) fn bits(value: &Rational) -> usize {
    value.numerator().bit_len().max(value.denominator().bit_len())
}

/// `base ^ exponent`, if the budget allows a number of that length. A negative exponent needs a
/// base other than zero.
pub(crate) fn integer_power(
    base: &Rational,
    exponent: &Integer,
    budget: &Budget,
) -> Result<Rational, Exhausted> {
    let (sign, magnitude) = exponent.clone().into_parts();
    let (numerator, denominator) = base.clone().into_parts();
    let trivial = denominator.is_one() && numerator.bit_len() <= 1;
    if trivial {
        // 0, 1 and -1: only whether the exponent is zero or odd matters.
        let odd = magnitude.bit(0);
        let value = if magnitude.is_zero() {
            Integer::ONE
        } else if numerator.is_negative() && !odd {
            -numerator
        } else {
            numerator
        };
        return Ok(Rational::from(value));
    }
    let n = usize::try_from(&magnitude).map_err(|_| Exhausted::Digits)?;
    let length = numerator.bit_len().max(denominator.bit_len());
    budget.number(length.saturating_mul(n))?;
    let (numerator, denominator) = (numerator.pow(n), denominator.pow(n));
    Ok(if sign == dashu_base::Sign::Negative {
        Rational::from_parts_signed(Integer::from(denominator), numerator)
    } else {
        Rational::from_parts(numerator, denominator)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_end_or_not() {
        for (numerator, denominator, expected) in [
            (1, 2u8, Some((5u32, 1))),
            (1, 8, Some((125, 3))),
            (7, 20, Some((35, 2))),
            (1, 3, None),
            (5, 6, None),
            (3, 125, Some((24, 3))),
        ] {
            let value = Rational::from_parts(Integer::from(numerator), denominator.into());
            let expected = expected.map(|(digits, places)| {
                Expr::Number(Number::Decimal { digits: digits.into(), places })
            });
            assert_eq!(decimal(&value), expected, "{value}");
        }
    }

    #[test]
    fn powers_of_any_sign() {
        let budget = Budget::default();
        let power = |base: i32, exponent: i32| {
            integer_power(&Rational::from(base), &Integer::from(exponent), &budget)
        };
        assert_eq!(power(-2, 3), Ok(Rational::from(-8)));
        assert_eq!(power(2, -2), Ok(Rational::from_parts(1.into(), 4u8.into())));
        assert_eq!(power(-2, -1), Ok(Rational::from_parts((-1).into(), 2u8.into())));
        assert_eq!(power(-1, 1_000_000_001), Ok(Rational::from(-1)));
        assert_eq!(power(0, 0), Ok(Rational::ONE));
        assert_eq!(power(9, 387_420_489), Err(Exhausted::Digits));
    }
}
