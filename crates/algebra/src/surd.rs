//! Exact numbers with radicals: sums of rationals times products of `p^(k/n)`, real or times `i`.
//!
//! Products of fractional powers of distinct primes are linearly independent over the rationals
//! (Besicovitch, 1940), so the sum is a canonical form: a number is 0 exactly where it has no terms.
//!
//! Never here: radicals of radicals that do not come out, π, e, and letters.

mod expression;
mod field;
#[cfg(test)]
mod laws;
mod radical;
mod roots;
mod sign;

use crate::rational::bit_length;
use crate::{Budget, Exhausted, Natural, Rational};
use radical::Radical;
use std::ops::{Add, Neg, Sub};

/// A number `Σ q · ∏ p^(k/n)`, terms also times `i`, in canonical form: two are equal exactly where
/// their values are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Surd {
    /// Sorted by radical, no coefficient 0.
    terms: Vec<(Radical, Rational)>,
}

/// Work of one product of terms.
const PER_PRODUCT: u64 = 40;

impl Surd {
    /// 0.
    pub fn zero() -> Surd {
        Surd::default()
    }

    /// 1.
    pub fn one() -> Surd {
        Surd::from(Rational::ONE)
    }

    /// The imaginary unit.
    pub fn i() -> Surd {
        Surd { terms: vec![(Radical::imaginary_unit(), Rational::ONE)] }
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether it has no imaginary part.
    pub fn is_real(&self) -> bool {
        self.terms.iter().all(|(radical, _)| !radical.imaginary)
    }

    /// The rational it is, if it is one.
    pub fn as_rational(&self) -> Option<Rational> {
        match &self.terms[..] {
            [] => Some(Rational::ZERO),
            [(radical, q)] if radical.is_one() => Some(q.clone()),
            _ => None,
        }
    }

    /// Number of terms.
    pub fn term_count(&self) -> usize {
        self.terms.len()
    }

    /// The rational term, 0 where there is none.
    pub fn rational_part(&self) -> Rational {
        let rational = self.terms.iter().find(|(radical, _)| radical.is_one());
        rational.map_or(Rational::ZERO, |(_, q)| q.clone())
    }

    /// The real part.
    pub fn real_part(&self) -> Surd {
        self.filtered(|radical| !radical.imaginary)
    }

    /// The imaginary part, a real number.
    pub fn imaginary_part(&self) -> Surd {
        let imaginary = self.terms.iter().filter(|(radical, _)| radical.imaginary);
        let real = imaginary.map(|(radical, q)| (radical.without_unit(), q.clone()));
        Surd { terms: real.collect() }
    }

    /// The complex conjugate.
    pub fn conjugate(&self) -> Surd {
        self.with_signs(|radical| radical.imaginary)
    }

    /// The product with a rational.
    pub fn scale(&self, factor: &Rational) -> Surd {
        if factor.is_zero() {
            return Surd::zero();
        }
        Surd { terms: self.terms.iter().map(|(r, q)| (r.clone(), q * factor)).collect() }
    }

    /// The product.
    pub fn mul(&self, other: &Surd, budget: &Budget) -> Result<Surd, Exhausted> {
        let bits = self.coefficient_bits() + other.coefficient_bits();
        budget.number(bits)?;
        let products = (self.terms.len() * other.terms.len()) as u64;
        budget.spend(4 + products.saturating_mul(PER_PRODUCT + bits as u64 / 16))?;
        let mut terms = Vec::with_capacity(products as usize);
        for (r, a) in &self.terms {
            for (s, b) in &other.terms {
                let (radical, factor) = r.mul(s)?;
                terms.push((radical, a * b * factor));
            }
        }
        Ok(Surd::collected(terms))
    }

    /// Longest numerator or denominator, in bits.
    fn coefficient_bits(&self) -> usize {
        self.terms.iter().map(|(_, q)| bit_length(q)).max().unwrap_or(0)
    }

    /// Sorts, adds like terms, drops zeros.
    fn collected(mut terms: Vec<(Radical, Rational)>) -> Surd {
        terms.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let mut result: Vec<(Radical, Rational)> = Vec::with_capacity(terms.len());
        for (radical, q) in terms {
            match result.last_mut() {
                Some((last, sum)) if *last == radical => *sum += q,
                _ => result.push((radical, q)),
            }
        }
        result.retain(|(_, q)| !q.is_zero());
        Surd { terms: result }
    }

    fn filtered(&self, keep: impl Fn(&Radical) -> bool) -> Surd {
        Surd { terms: self.terms.iter().filter(|(radical, _)| keep(radical)).cloned().collect() }
    }

    /// The same with the sign of some terms changed.
    fn with_signs(&self, negate: impl Fn(&Radical) -> bool) -> Surd {
        let signed = |(radical, q): &(Radical, Rational)| {
            (radical.clone(), if negate(radical) { -q } else { q.clone() })
        };
        Surd { terms: self.terms.iter().map(signed).collect() }
    }

    /// The primes under its radicals, ascending.
    fn primes(&self) -> Vec<Natural> {
        let all = self.terms.iter().flat_map(|(radical, _)| radical.primes().cloned());
        let mut primes: Vec<Natural> = all.collect();
        primes.sort();
        primes.dedup();
        primes
    }
}

impl From<Rational> for Surd {
    fn from(q: Rational) -> Surd {
        Surd::collected(vec![(Radical::one(), q)])
    }
}

impl Add for &Surd {
    type Output = Surd;
    fn add(self, other: &Surd) -> Surd {
        Surd::collected(self.terms.iter().chain(&other.terms).cloned().collect())
    }
}

impl Sub for &Surd {
    type Output = Surd;
    fn sub(self, other: &Surd) -> Surd {
        self + &-other
    }
}

impl Neg for &Surd {
    type Output = Surd;
    fn neg(self) -> Surd {
        self.with_signs(|_| true)
    }
}
