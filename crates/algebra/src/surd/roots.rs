//! Roots: of rationals, of single terms, and of sums where they come out.
//!
//! A sum `A + B`, where `B` holds the odd powers of one radical, has the square root `√x ± √y` with
//! `x, y = (A ± √(A² − B²))/2` (Borodin, Fagin, Hopcroft and Tompa, 1985). An odd root is found by
//! its trace, a rational root of a Dickson polynomial. What is found is verified by raising it.

use super::Surd;
use super::radical::{Fraction, Radical};
use crate::{Budget, Exhausted, Integer, Natural, Rational, Univariate, factor, integer};
use dashu_base::{Signed, UnsignedAbs};
use std::cmp::Ordering;

/// Work for the factors of one radicand, so that a hopeless one leaves budget for the rest.
const FACTORING_SHARE: u64 = 400_000;

/// How deep roots of roots are looked for.
const DEPTH: u32 = 4;

/// Sums longer than this are not looked into.
const MAX_TERMS: usize = 12;

/// Highest odd index looked for in sums.
const MAX_ODD_INDEX: u32 = 15;

type Found = Result<Option<Surd>, Exhausted>;

impl Surd {
    /// The `n`-th root: the positive one of a positive number, the negative one of a negative number
    /// for odd `n`, and `i√|s|` for `n = 2` of a negative number. `None` where it can't be written
    /// as a [`Surd`], or is not found to be one, and for `n = 0`.
    pub fn root(&self, n: u32, budget: &Budget) -> Found {
        self.nested_root(n, DEPTH, budget)
    }

    /// The square root; see [`Surd::root`].
    pub fn sqrt(&self, budget: &Budget) -> Found {
        self.root(2, budget)
    }

    /// `base^(numerator/denominator)`, real where that is possible: for a negative base with an odd
    /// denominator as the root's power. `None` where it is no [`Surd`], and for a power of 0 that is
    /// not positive.
    pub fn rational_power(base: &Rational, exponent: &Rational, budget: &Budget) -> Found {
        let Ok(index) = u32::try_from(exponent.denominator()) else { return Ok(None) };
        let Ok(power) = i64::try_from(exponent.numerator()) else { return Err(Exhausted::Digits) };
        if base.is_zero() && power <= 0 {
            return Ok(None);
        }
        match Surd::from(base.clone()).root(index, budget)? {
            Some(root) => root.pow(power, budget),
            None => Ok(None),
        }
    }

    fn nested_root(&self, n: u32, depth: u32, budget: &Budget) -> Found {
        budget.spend(5)?;
        if n < 2 || self.is_zero() {
            return Ok((n > 0).then(|| self.clone()));
        }
        if !self.is_real() {
            return if n == 2 && depth > 0 { self.complex_sqrt(depth, budget) } else { Ok(None) };
        }
        if self.sign(budget)? == Some(Ordering::Less) {
            let Some(root) = (-self).nested_root(n, depth, budget)? else { return Ok(None) };
            return match n {
                2 => Ok(Some(root.mul(&Surd::i(), budget)?)),
                _ if n % 2 == 1 => Ok(Some(-&root)),
                _ => Ok(None),
            };
        }
        if let [(radical, q)] = &self.terms[..] {
            return root_of_term(radical, q, n, budget);
        }
        if depth == 0 || self.terms.len() > MAX_TERMS {
            return Ok(None);
        }
        if n.is_multiple_of(2) {
            let Some(root) = self.denested(depth, budget)? else { return Ok(None) };
            return root.nested_root(n / 2, depth, budget);
        }
        if n <= MAX_ODD_INDEX { self.odd_root(n, depth, budget) } else { Ok(None) }
    }

    /// The principal square root of `a + bi`: `√((m + a)/2) ± i√((m − a)/2)`, `m` its modulus.
    fn complex_sqrt(&self, depth: u32, budget: &Budget) -> Found {
        let (a, b) = (self.real_part(), self.imaginary_part());
        let square = &a.mul(&a, budget)? + &b.mul(&b, budget)?;
        let Some(modulus) = square.nested_root(2, depth - 1, budget)? else { return Ok(None) };
        let x = half(&(&modulus + &a)).nested_root(2, depth - 1, budget)?;
        let y = half(&(&modulus - &a)).nested_root(2, depth - 1, budget)?;
        let (Some(x), Some(y)) = (x, y) else { return Ok(None) };
        let y = y.mul(&Surd::i(), budget)?;
        let root = if b.sign(budget)? == Some(Ordering::Less) { &x - &y } else { &x + &y };
        Ok((root.mul(&root, budget)? == *self).then_some(root))
    }

    /// The square root of a positive sum.
    fn denested(&self, depth: u32, budget: &Budget) -> Found {
        for (outside, inside) in self.factored(2, budget)? {
            for prime in inside.primes() {
                let Some(root) = inside.split_sqrt(&prime, depth, budget)? else { continue };
                let Some(factor) = outside.nested_root(2, 0, budget)? else { continue };
                let root = root.mul(&factor, budget)?;
                if root.sign(budget)? == Some(Ordering::Greater)
                    && root.mul(&root, budget)? == *self
                {
                    return Ok(Some(root));
                }
            }
        }
        Ok(None)
    }

    /// `√x ± √y` for `self = A + B`, `B` the terms with an odd power of the prime's radical.
    fn split_sqrt(&self, prime: &Natural, depth: u32, budget: &Budget) -> Found {
        let Some((a, b)) = self.halves(prime)? else { return Ok(None) };
        let discriminant = &a.mul(&a, budget)? - &b.mul(&b, budget)?;
        if discriminant.sign(budget)? == Some(Ordering::Less) {
            return Ok(None);
        }
        let Some(d) = discriminant.nested_root(2, depth - 1, budget)? else { return Ok(None) };
        let known = self.primes();
        if d.primes().iter().any(|p| !known.contains(p)) {
            return Ok(None);
        }
        let (x, y) = (half(&(&a + &d)), half(&(&a - &d)));
        let (Some(x), Some(y)) =
            (x.nested_root(2, depth - 1, budget)?, y.nested_root(2, depth - 1, budget)?)
        else {
            return Ok(None);
        };
        let negative = b.sign(budget)? == Some(Ordering::Less);
        Ok(Some(if negative { &x - &y } else { &x + &y }))
    }

    /// Even and odd powers of the prime's radical, where its index is even and both occur.
    fn halves(&self, prime: &Natural) -> Result<Option<(Surd, Surd)>, Exhausted> {
        let index = self.index_of(prime)?;
        if index % 2 == 1 {
            return Ok(None);
        }
        let odd = |radical: &Radical| {
            let power = radical.exponent(prime).map_or(0, |e| index / e.denominator * e.numerator);
            power % 2 == 1
        };
        let (a, b) = (self.filtered(|r| !odd(r)), self.filtered(odd));
        Ok((!a.is_zero() && !b.is_zero()).then_some((a, b)))
    }

    /// Ways to write it as a single term times a sum: as it is, and with a radical, or the `n`-th
    /// power of one, taken out.
    fn factored(&self, n: u32, budget: &Budget) -> Result<Vec<(Surd, Surd)>, Exhausted> {
        let mut ways = vec![(Surd::one(), self.clone())];
        for (radical, _) in self.terms.iter().filter(|(radical, _)| !radical.is_one()) {
            let term = Surd { terms: vec![(radical.clone(), Rational::ONE)] };
            let mut outside = vec![term.clone()];
            if n > 2 {
                outside.extend(term.pow(n.into(), budget)?);
            }
            for outside in outside {
                if let Some(inside) = self.div(&outside, budget)? {
                    ways.push((outside, inside));
                }
            }
        }
        Ok(ways)
    }

    /// The odd root of a positive sum of two terms, up to a factor.
    fn odd_root(&self, n: u32, depth: u32, budget: &Budget) -> Found {
        for (outside, inside) in self.factored(n, budget)? {
            for prime in inside.primes() {
                let Some((a, b)) = inside.halves(&prime)? else { continue };
                let norm = &a.mul(&a, budget)? - &b.mul(&b, budget)?;
                let (Some(a), Some(norm)) = (a.as_rational(), norm.as_rational()) else { continue };
                let Some(norm) = exact_rational_root(&norm, n) else { continue };
                for root in roots_of_trace(&a, &norm, n, depth, budget)? {
                    let Some(factor) = outside.nested_root(n, 0, budget)? else { continue };
                    let root = root.mul(&factor, budget)?;
                    if root.pow(n.into(), budget)?.as_ref() == Some(self) {
                        return Ok(Some(root));
                    }
                }
            }
        }
        Ok(None)
    }
}

/// Candidates `x ± y` for the `n`-th root of `a + b`, where the root's norm `x² − y²` is `norm`: its
/// trace `2x` solves `Dₙ(t, norm) = 2a`, `Dₙ` the Dickson polynomial.
fn roots_of_trace(
    a: &Rational,
    norm: &Rational,
    n: u32,
    depth: u32,
    budget: &Budget,
) -> Result<Vec<Surd>, Exhausted> {
    let t = Univariate::new(vec![Rational::ZERO, Rational::ONE]);
    let (mut previous, mut dickson) = (Univariate::constant(Rational::from(2)), t.clone());
    for _ in 1..n {
        let next = &t.mul(&dickson, budget)? - &previous.scale(norm);
        (previous, dickson) = (dickson, next);
    }
    let equation = &dickson - &Univariate::constant(a * Rational::from(2));
    let mut candidates = Vec::new();
    for (trace, _) in factor::rational_roots(&equation, budget)? {
        let x = Surd::from(trace / Rational::from(2));
        let square = &x.mul(&x, budget)? - &Surd::from(norm.clone());
        if let Some(y) = square.nested_root(2, depth - 1, budget)?
            && y.is_real()
        {
            candidates.push(&x + &y);
            candidates.push(&x - &y);
        }
    }
    Ok(candidates)
}

/// The positive `n`-th root of a positive term: every exponent divided by `n`.
fn root_of_term(radical: &Radical, q: &Rational, n: u32, budget: &Budget) -> Found {
    if radical.is_one()
        && let Some(root) = exact_rational_root(q, n)
    {
        return Ok(Some(root.into()));
    }
    let factors = |m: &Natural| {
        budget.share(FACTORING_SHARE, |share| match integer::factorise(m, share) {
            Err(Exhausted::Work) => Ok(None),
            other => other.map(Some),
        })
    };
    let (Some(above), Some(below)) =
        (factors(&q.numerator().unsigned_abs())?, factors(q.denominator())?)
    else {
        return Ok(None);
    };
    let Some(mut root) = product_of_roots(&above, n) else { return Ok(None) };
    if !below.is_empty() {
        let Some(below) = product_of_roots(&below, n) else { return Ok(None) };
        let Some(quotient) = root.div(&below, budget)? else { return Ok(None) };
        root = quotient;
    }
    for (prime, e) in &radical.powers {
        let index = u64::from(e.denominator) * u64::from(n);
        let Some((exponent, _)) = Fraction::split(e.numerator.into(), index) else {
            return Ok(None);
        };
        let mut power = Radical::one();
        power.powers.push((prime.clone(), exponent));
        root = root.mul(&Surd { terms: vec![(power, Rational::ONE)] }, budget)?;
    }
    Ok(Some(root))
}

/// `∏ p^(e/n)`.
fn product_of_roots(factors: &[(Natural, u32)], n: u32) -> Option<Surd> {
    let mut radical = Radical::one();
    let mut outside = Natural::ONE;
    for (prime, exponent) in factors {
        let (rest, whole) = Fraction::split((*exponent).into(), n.into())?;
        outside *= prime.pow(usize::try_from(whole).ok()?);
        if rest.numerator > 0 {
            radical.powers.push((prime.clone(), rest));
        }
    }
    Some(Surd { terms: vec![(radical, Rational::from(Integer::from(outside)))] })
}

/// The rational real `n`-th root, if there is one.
fn exact_rational_root(q: &Rational, n: u32) -> Option<Rational> {
    if q.is_negative() && n.is_multiple_of(2) {
        return None;
    }
    let numerator = integer::exact_root(&q.numerator().unsigned_abs(), n)?;
    let root = Rational::from_parts(numerator.into(), integer::exact_root(q.denominator(), n)?);
    Some(if q.is_negative() { -root } else { root })
}

fn half(s: &Surd) -> Surd {
    s.scale(&Rational::from_parts(Integer::ONE, Natural::from(2u8)))
}
