//! Reciprocals, quotients and powers.

use super::Surd;
use super::radical::{Fraction, Radical, gcd};
use crate::rational::rational_power;
use crate::{Budget, Exhausted, Natural, Rational};

impl Surd {
    /// The quotient; `None` for a division by 0.
    pub fn div(&self, other: &Surd, budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        match other.reciprocal(budget)? {
            Some(reciprocal) => Ok(Some(self.mul(&reciprocal, budget)?)),
            None => Ok(None),
        }
    }

    /// `1 / self`; `None` for 0. Radicals are cleared from the denominator prime by prime.
    pub fn reciprocal(&self, budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        match &self.terms[..] {
            [] => return Ok(None),
            [(radical, q)] => {
                let (radical, factor) = radical.reciprocal();
                return Ok(Some(Surd { terms: vec![(radical, factor / q)] }));
            }
            _ => {}
        }
        if !self.is_real() {
            return self.by_norm(&self.conjugate(), budget);
        }
        let Some(prime) = self.primes().pop() else { return Ok(None) };
        let index = self.index_of(&prime)?;
        if index == 2 {
            let conjugate = self.with_signs(|radical| radical.exponent(&prime).is_some());
            return self.by_norm(&conjugate, budget);
        }
        let inverse = self.inverse_in_tower(&prime, index, budget)?;
        Ok(Some(inverse))
    }

    /// An integer power; `None` for 0 to a negative power.
    pub fn pow(&self, exponent: i64, budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        let mut left = u32::try_from(exponent.unsigned_abs()).map_err(|_| Exhausted::Work)?;
        let base = if exponent < 0 { self.reciprocal(budget)? } else { Some(self.clone()) };
        let Some(mut base) = base else { return Ok(None) };
        if let Some(q) = base.as_rational() {
            return Ok(Some(rational_power(&q, left, budget)?.into()));
        }
        let mut power = Surd::one();
        while left > 0 {
            if left & 1 == 1 {
                power = power.mul(&base, budget)?;
            }
            left >>= 1;
            if left > 0 {
                base = base.mul(&base, budget)?;
            }
        }
        Ok(Some(power))
    }

    /// `1 / self` as `conjugate / (self · conjugate)`, where the norm has fewer radicals.
    fn by_norm(&self, conjugate: &Surd, budget: &Budget) -> Result<Option<Surd>, Exhausted> {
        let norm = self.mul(conjugate, budget)?;
        match norm.reciprocal(budget)? {
            Some(inverse) => Ok(Some(conjugate.mul(&inverse, budget)?)),
            None => Ok(None),
        }
    }

    /// The `n` of the radical `p^(1/n)` that generates all powers of this prime in it.
    pub(super) fn index_of(&self, prime: &Natural) -> Result<u32, Exhausted> {
        let mut index = 1u64;
        for (radical, _) in &self.terms {
            if let Some(e) = radical.exponent(prime) {
                index = index / gcd(index, e.denominator.into()) * u64::from(e.denominator);
            }
            if index > super::radical::MAX_INDEX.into() {
                return Err(Exhausted::Work);
            }
        }
        Ok(index as u32)
    }

    /// Coefficients as a polynomial in `prime^(1/index)`, constant first.
    fn as_tower(&self, prime: &Natural, index: u32) -> Vec<Surd> {
        let mut coefficients = vec![Surd::zero(); index as usize];
        for (radical, q) in &self.terms {
            let power = radical.exponent(prime).map_or(0, |e| index / e.denominator * e.numerator);
            let mut rest = radical.clone();
            rest.powers.retain(|(p, _)| p != prime);
            coefficients[power as usize].terms.push((rest, q.clone()));
        }
        let sorted = |s: Surd| Surd::collected(s.terms);
        trimmed(coefficients.into_iter().map(sorted).collect())
    }

    /// The inverse by Euclid's algorithm in `K[t] / (tⁿ − p)`, `K` the field of the other radicals.
    /// The modulus is irreducible there, because the radicals are independent.
    fn inverse_in_tower(
        &self,
        prime: &Natural,
        index: u32,
        budget: &Budget,
    ) -> Result<Surd, Exhausted> {
        budget.spend(u64::from(index))?;
        let mut modulus = vec![Surd::zero(); index as usize + 1];
        modulus[0] = Surd::from(-Rational::from(prime.clone()));
        modulus[index as usize] = Surd::one();
        let (mut r0, mut r1) = (modulus, self.as_tower(prime, index));
        let (mut s0, mut s1) = (Vec::new(), vec![Surd::one()]);
        while r1.len() > 1 {
            let (quotient, rest) = div_rem(&r0, &r1, budget)?;
            let s = sub_product(&s0, &quotient, &s1, budget)?;
            (r0, r1) = (r1, rest);
            (s0, s1) = (s1, s);
        }
        // The gcd with an irreducible polynomial of higher degree is a constant that is not 0.
        let unit = r1.first().cloned().unwrap_or_default();
        let scale = unit.reciprocal(budget)?.unwrap_or_default();
        let mut terms = Vec::new();
        for (power, coefficient) in s1.iter().enumerate() {
            let (exponent, _) =
                Fraction::split(power as u64, index.into()).ok_or(Exhausted::Work)?;
            let mut radical = Radical::one();
            if exponent.numerator > 0 {
                radical.powers.push((prime.clone(), exponent));
            }
            let t = Surd { terms: vec![(radical, Rational::ONE)] };
            terms.extend(coefficient.mul(&scale, budget)?.mul(&t, budget)?.terms);
        }
        Ok(Surd::collected(terms))
    }
}

fn trimmed(mut p: Vec<Surd>) -> Vec<Surd> {
    while p.last().is_some_and(Surd::is_zero) {
        p.pop();
    }
    p
}

/// Quotient and remainder of polynomials over the field; `b` is not 0.
fn div_rem(a: &[Surd], b: &[Surd], budget: &Budget) -> Result<(Vec<Surd>, Vec<Surd>), Exhausted> {
    let mut rest = a.to_vec();
    if a.len() < b.len() {
        return Ok((Vec::new(), rest));
    }
    let lead = b.last().map_or(Ok(None), |lead| lead.reciprocal(budget))?.unwrap_or_default();
    let mut quotient = vec![Surd::zero(); a.len() - b.len() + 1];
    for shift in (0..quotient.len()).rev() {
        let factor = rest[shift + b.len() - 1].mul(&lead, budget)?;
        for (i, c) in b.iter().enumerate() {
            rest[shift + i] = &rest[shift + i] - &c.mul(&factor, budget)?;
        }
        quotient[shift] = factor;
    }
    rest.truncate(b.len() - 1);
    Ok((trimmed(quotient), trimmed(rest)))
}

/// `a − b·c`.
fn sub_product(
    a: &[Surd],
    b: &[Surd],
    c: &[Surd],
    budget: &Budget,
) -> Result<Vec<Surd>, Exhausted> {
    let mut result = a.to_vec();
    result.resize(a.len().max((b.len() + c.len()).saturating_sub(1)), Surd::zero());
    for (i, x) in b.iter().enumerate() {
        for (j, y) in c.iter().enumerate() {
            result[i + j] = &result[i + j] - &x.mul(y, budget)?;
        }
    }
    Ok(trimmed(result))
}
