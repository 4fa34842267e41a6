//! Products of fractional powers of primes.

use crate::{Exhausted, Natural, Rational};
use smallvec::SmallVec;

/// `∏ p^(a/n)` for distinct primes in ascending order with `0 < a/n < 1` in lowest terms, or that
/// times `i`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Radical {
    pub(super) imaginary: bool,
    pub(super) powers: SmallVec<[(Natural, Fraction); 2]>,
}

/// `numerator / denominator` in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Fraction {
    pub(super) numerator: u32,
    pub(super) denominator: u32,
}

/// Highest index of a radical.
pub(super) const MAX_INDEX: u32 = 1_000;

impl Fraction {
    /// The fractional part of `numerator / denominator` and its whole part. `None` where the index
    /// is 0 or too high.
    pub(super) fn split(numerator: u64, denominator: u64) -> Option<(Fraction, u64)> {
        let common = gcd(numerator, denominator);
        if common == 0 {
            return None;
        }
        let (numerator, denominator) = (numerator / common, denominator / common);
        let index = u32::try_from(denominator).ok().filter(|n| (1..=MAX_INDEX).contains(n))?;
        let rest = (numerator % denominator) as u32;
        Some((Fraction { numerator: rest, denominator: index }, numerator / denominator))
    }
}

pub(super) fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Radical {
    /// 1.
    pub(super) fn one() -> Radical {
        Radical { imaginary: false, powers: SmallVec::new() }
    }

    /// `i`.
    pub(super) fn imaginary_unit() -> Radical {
        Radical { imaginary: true, powers: SmallVec::new() }
    }

    /// Whether it is 1.
    pub(super) fn is_one(&self) -> bool {
        !self.imaginary && self.powers.is_empty()
    }

    /// The same without `i`.
    pub(super) fn without_unit(&self) -> Radical {
        Radical { imaginary: false, powers: self.powers.clone() }
    }

    /// The primes in it.
    pub(super) fn primes(&self) -> impl Iterator<Item = &Natural> {
        self.powers.iter().map(|(prime, _)| prime)
    }

    /// The exponent of a prime.
    pub(super) fn exponent(&self, prime: &Natural) -> Option<Fraction> {
        self.powers.iter().find(|(p, _)| p == prime).map(|(_, exponent)| *exponent)
    }

    /// The least common multiple of the indices.
    pub(super) fn index(&self) -> Result<u32, Exhausted> {
        let lcm = |n: u64, (_, e): &(Natural, Fraction)| {
            n / gcd(n, e.denominator.into()) * u64::from(e.denominator)
        };
        let index = self.powers.iter().fold(1u64, |n, power| lcm(n, power).min(u32::MAX.into()));
        u32::try_from(index).ok().filter(|n| *n <= MAX_INDEX).ok_or(Exhausted::Work)
    }

    /// The product, and the rational that comes out of it.
    pub(super) fn mul(&self, other: &Radical) -> Result<(Radical, Rational), Exhausted> {
        let mut factor = Rational::ONE;
        if self.imaginary && other.imaginary {
            factor = Rational::NEG_ONE;
        }
        let imaginary = self.imaginary != other.imaginary;
        if self.powers.is_empty() || other.powers.is_empty() {
            let powers = if self.powers.is_empty() { &other.powers } else { &self.powers };
            return Ok((Radical { imaginary, powers: powers.clone() }, factor));
        }
        let mut powers = self.powers.clone();
        for (prime, e) in &other.powers {
            match powers.binary_search_by(|(p, _)| p.cmp(prime)) {
                Err(at) => powers.insert(at, (prime.clone(), *e)),
                Ok(at) => {
                    let (sum, whole) = added(powers[at].1, *e).ok_or(Exhausted::Work)?;
                    if whole > 0 {
                        factor *= Rational::from(prime.clone());
                    }
                    if sum.numerator == 0 {
                        powers.remove(at);
                    } else {
                        powers[at].1 = sum;
                    }
                }
            }
        }
        Ok((Radical { imaginary, powers }, factor))
    }

    /// The reciprocal as a radical times a rational.
    pub(super) fn reciprocal(&self) -> (Radical, Rational) {
        let mut factor = if self.imaginary { Rational::NEG_ONE } else { Rational::ONE };
        let mut powers = self.powers.clone();
        for (prime, e) in &mut powers {
            // p^(-a/n) = p^((n-a)/n) / p.
            e.numerator = e.denominator - e.numerator;
            factor /= Rational::from(prime.clone());
        }
        (Radical { imaginary: self.imaginary, powers }, factor)
    }
}

/// The sum of two fractions below 1: its fractional part and its whole part.
fn added(a: Fraction, b: Fraction) -> Option<(Fraction, u64)> {
    let numerator = u64::from(a.numerator) * u64::from(b.denominator)
        + u64::from(b.numerator) * u64::from(a.denominator);
    Fraction::split(numerator, u64::from(a.denominator) * u64::from(b.denominator))
}
