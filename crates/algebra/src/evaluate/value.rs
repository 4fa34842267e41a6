//! Enclosures of complex numbers.

use super::exact::whole_half_away;
use crate::Budget;
use crate::ball::{Ball, Fault, Precision};
use dashu_base::{Abs, BitTest, Signed};
use std::cmp::Ordering;
use syntax::{Expr, Integer, Natural, Rational};

/// A complex number; real where there is no imaginary part.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub(crate) re: Ball,
    pub(crate) im: Option<Ball>,
}

impl Value {
    pub(crate) fn real(re: Ball) -> Value {
        Value { re, im: None }
    }

    pub(super) fn complex(re: Ball, im: Ball) -> Value {
        if im.is_zero() { Value::real(re) } else { Value { re, im: Some(im) } }
    }

    /// The real number it is; `Undetermined` if it has an imaginary part.
    pub(crate) fn into_real(self) -> Result<Ball, Fault> {
        if self.im.is_none() { Ok(self.re) } else { Err(Fault::Undetermined) }
    }

    pub(super) fn imaginary(&self) -> Ball {
        self.im.clone().unwrap_or_else(Ball::zero)
    }

    pub(super) fn add(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        let re = self.re.add(&other.re, p)?;
        match (&self.im, &other.im) {
            (None, None) => Ok(Value::real(re)),
            _ => Ok(Value::complex(re, self.imaginary().add(&other.imaginary(), p)?)),
        }
    }

    pub(super) fn neg(&self) -> Value {
        Value { re: self.re.neg(), im: self.im.as_ref().map(Ball::neg) }
    }

    /// `self - other`.
    pub(crate) fn sub(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        self.add(&other.neg(), p)
    }

    pub(super) fn mul(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        match (&self.im, &other.im) {
            (None, None) => Ok(Value::real(self.re.mul(&other.re, p)?)),
            (None, Some(im)) => Ok(Value::complex(self.re.mul(&other.re, p)?, self.re.mul(im, p)?)),
            (Some(_), None) => other.mul(self, p),
            (Some(a), Some(b)) => Ok(Value::complex(
                self.re.mul(&other.re, p)?.sub(&a.mul(b, p)?, p)?,
                self.re.mul(b, p)?.add(&a.mul(&other.re, p)?, p)?,
            )),
        }
    }

    pub(super) fn norm(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        let square = self.re.mul(&self.re, p)?;
        match &self.im {
            None => Ok(square),
            Some(im) => square.add(&im.mul(im, p)?, p),
        }
    }

    pub(super) fn div(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        match &other.im {
            None => {
                let re = self.re.div(&other.re, p)?;
                match &self.im {
                    None => Ok(Value::real(re)),
                    Some(im) => Ok(Value::complex(re, im.div(&other.re, p)?)),
                }
            }
            Some(im) => {
                let conjugate = Value::complex(other.re.clone(), im.neg());
                let norm = Value::real(other.norm(p)?.abs());
                self.mul(&conjugate, p)?.div(&norm, p)
            }
        }
    }

    pub(super) fn power(&self, n: u64, p: Precision<'_>) -> Result<Value, Fault> {
        if self.im.is_none() {
            return Ok(Value::real(self.re.power(n, p)?));
        }
        if n > 10_000 {
            return Err(Fault::Undetermined);
        }
        let mut result = Value::real(Ball::one());
        for k in (0..64 - n.leading_zeros()).rev() {
            result = result.mul(&result, p)?;
            if n >> k & 1 == 1 {
                result = result.mul(self, p)?;
            }
        }
        Ok(result)
    }

    pub(super) fn modulus(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        match &self.im {
            None => Ok(self.re.abs()),
            Some(_) => self.norm(p)?.abs().sqrt(p),
        }
    }

    /// A decimal with as many digits as are certain, at most 12; with an imaginary part where it
    /// has one.
    pub(crate) fn to_decimal(&self, budget: &Budget) -> Expr {
        let re = decimal(&self.re, budget);
        match &self.im {
            None => re,
            Some(im) => {
                let im = Expr::product(vec![decimal(im, budget), Expr::symbol("i")]);
                if self.re.is_zero() { im } else { Expr::sum(vec![re, im]) }
            }
        }
    }

    /// Whether it certainly is another number than `other`.
    pub(crate) fn apart(&self, other: &Value, p: Precision<'_>) -> Result<bool, Fault> {
        let gap = self.sub(other, p)?;
        let nonzero = |b: &Ball| b.sign().is_some_and(|s| s != Ordering::Equal);
        Ok(nonzero(&gap.re) || gap.im.as_ref().is_some_and(nonzero))
    }
}

/// The middle of a ball, rounded to 12 significant digits (fewer where it is not that narrow). Very
/// large and very small numbers are written with a power of ten.
fn decimal(ball: &Ball, budget: &Budget) -> Expr {
    let Some((low, high)) = ball.ends(budget) else { return Expr::Missing };
    let middle = (&low + &high) / Rational::from(Integer::from(2));
    if middle.is_zero() {
        return Expr::integer(0);
    }
    let size = middle.clone().abs();
    // The decimal exponent of the leading digit, from the length in bits (log10 2 ≈ 30103/100000).
    let length = size.numerator().bit_len() as i64 - size.denominator().bit_len() as i64;
    let mut exponent = length * 30_103 / 100_000;
    let ten = Rational::from(Integer::from(10));
    while size < ten.pow(exponent as isize) {
        exponent -= 1;
    }
    while size >= ten.pow(exponent as isize + 1) {
        exponent += 1;
    }
    let places = 11 - exponent;
    let Ok(digits) = whole_half_away(&(&size * ten.pow(places as isize))) else {
        return Expr::Missing;
    };
    let (mut digits, mut places) = (digits.into_parts().1, places);
    let (big, zero) = (Natural::from(10u8), Natural::ZERO);
    while places > 0 && &digits % &big == zero {
        digits /= &big;
        places -= 1;
    }
    let literal = |digits: Natural, places: i64| match u32::try_from(places) {
        Ok(0) => Expr::integer(digits),
        Ok(places) => Expr::Number(syntax::Number::Decimal { digits, places }),
        Err(_) => Expr::integer(digits * Natural::from(10u8).pow(places.unsigned_abs() as usize)),
    };
    let value = if (-7..=20).contains(&exponent) {
        literal(digits, places)
    } else {
        let mantissa = literal(digits, places + exponent);
        Expr::product(vec![mantissa, Expr::integer(10).pow(Expr::integer(exponent))])
    };
    if middle.is_negative() { value.negated() } else { value }
}
