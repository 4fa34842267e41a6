//! Real roots, isolated by Sturm's theorem and bisection.

use super::Univariate;
use super::integral::{self, Integers};
use crate::{Budget, Exhausted, Integer, Natural, Rational, factor};
use dashu_base::{BitTest, Signed};
use std::cmp::Ordering;

/// Where one real root lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootPlace {
    /// At this rational.
    Exact(Rational),
    /// Strictly between these two rationals, which are not roots; it is irrational and the only
    /// root there.
    Between(Rational, Rational),
}

impl RootPlace {
    /// An interval that contains the root: a point where it is known exactly.
    pub fn bounds(&self) -> (&Rational, &Rational) {
        match self {
            RootPlace::Exact(q) => (q, q),
            RootPlace::Between(low, high) => (low, high),
        }
    }
}

impl Univariate {
    /// The distinct real roots in ascending order, each isolated from the others by intervals that
    /// do not overlap. None for constants.
    pub fn real_roots(&self, budget: &Budget) -> Result<Vec<RootPlace>, Exhausted> {
        let rational = factor::rational_roots(self, budget)?;
        let mut rest = self.clone();
        for (root, multiplicity) in &rational {
            let linear = Univariate::new(vec![-root.clone(), Rational::ONE]);
            for _ in 0..*multiplicity {
                rest = rest.divide_exactly(&linear, budget)?.unwrap_or(rest);
            }
        }
        let roots: Vec<Rational> = rational.into_iter().map(|(root, _)| root).collect();
        let mut places: Vec<RootPlace> = roots.iter().cloned().map(RootPlace::Exact).collect();
        let rest = rest.squarefree_part(budget)?;
        for (low, high) in irrational_roots(&rest, budget)? {
            let (low, high) = rest.keep_out(low, high, &roots, budget)?;
            places.push(RootPlace::Between(low, high));
        }
        places.sort_by(|a, b| a.bounds().1.cmp(b.bounds().1));
        Ok(places)
    }

    /// Narrows the place of a root of `self` until it is at most `width` wide.
    pub fn refine(
        &self,
        place: &RootPlace,
        width: &Rational,
        budget: &Budget,
    ) -> Result<RootPlace, Exhausted> {
        let RootPlace::Between(low, high) = place else { return Ok(place.clone()) };
        let (mut low, mut high) = (low.clone(), high.clone());
        let squarefree = self.squarefree_part(budget)?;
        while &high - &low > *width {
            (low, high) = squarefree.halve(low, high, budget)?;
        }
        Ok(RootPlace::Between(low, high))
    }

    /// The sign of the value at `x`.
    pub fn sign_at(&self, x: &Rational, budget: &Budget) -> Result<Ordering, Exhausted> {
        Ok(self.evaluate(x, budget)?.cmp(&Rational::ZERO))
    }

    /// The half of an interval that holds its one root, which is simple and irrational.
    fn halve(
        &self,
        low: Rational,
        high: Rational,
        budget: &Budget,
    ) -> Result<(Rational, Rational), Exhausted> {
        let middle = (&low + &high) / Rational::from(2);
        if self.sign_at(&low, budget)? == self.sign_at(&middle, budget)? {
            Ok((middle, high))
        } else {
            Ok((low, middle))
        }
    }

    fn squarefree_part(&self, budget: &Budget) -> Result<Univariate, Exhausted> {
        let common = self.gcd(&self.derivative(), budget)?;
        Ok(self.divide_exactly(&common, budget)?.unwrap_or_else(|| self.clone()))
    }

    /// Narrows an isolating interval of a squarefree polynomial until none of `points` lies in it.
    fn keep_out(
        &self,
        mut low: Rational,
        mut high: Rational,
        points: &[Rational],
        budget: &Budget,
    ) -> Result<(Rational, Rational), Exhausted> {
        while points.iter().any(|p| low <= *p && *p <= high) {
            (low, high) = self.halve(low, high, budget)?;
        }
        Ok((low, high))
    }
}

/// Isolating intervals in ascending order, disjoint up to common ends, of the roots of a squarefree
/// polynomial without rational roots.
fn irrational_roots(
    p: &Univariate,
    budget: &Budget,
) -> Result<Vec<(Rational, Rational)>, Exhausted> {
    let squarefree = p.integers();
    if squarefree.len() < 3 {
        return Ok(Vec::new());
    }
    let chain = sturm_chain(&squarefree, budget)?;
    let bound = root_bound(&squarefree);
    let mut found = Vec::new();
    let ends = (Dyadic::integer(-bound.clone()), Dyadic::integer(bound));
    let counts = (variations(&chain, &ends.0, budget)?, variations(&chain, &ends.1, budget)?);
    let mut open = vec![(ends, counts)];
    while let Some(((low, high), (at_low, at_high))) = open.pop() {
        match at_low.saturating_sub(at_high) {
            0 => {}
            1 => found.push((low.value(), high.value())),
            _ => {
                let middle = low.middle(&high);
                let at_middle = variations(&chain, &middle, budget)?;
                open.push(((middle.clone(), high), (at_middle, at_high)));
                open.push(((low, middle), (at_low, at_middle)));
            }
        }
    }
    Ok(found)
}

/// Sturm's chain: the polynomial, its derivative, and the negated remainders, up to positive factors.
fn sturm_chain(p: &Integers, budget: &Budget) -> Result<Vec<Integers>, Exhausted> {
    let mut chain = vec![p.clone(), integral::derivative(p)];
    loop {
        let [.., a, b] = &chain[..] else { return Ok(chain) };
        if b.is_empty() {
            chain.pop();
            return Ok(chain);
        }
        let rest = integral::pseudo_remainder(a, b, budget)?;
        let negative = rest.last().is_some_and(|lead| !lead.is_negative());
        // `primitive` makes the leading coefficient positive; the chain needs the negated remainder.
        let rest = integral::primitive(rest);
        chain.push(if negative { rest.iter().map(|c| -c).collect() } else { rest });
    }
}

/// Sign changes along the chain at a point.
fn variations(chain: &[Integers], at: &Dyadic, budget: &Budget) -> Result<usize, Exhausted> {
    let denominator = Integer::ONE << at.shift;
    let mut changes = 0;
    let mut last: Option<bool> = None;
    for p in chain {
        let value = integral::homogeneous_value(p, &at.numerator, &denominator, budget)?;
        if value.is_zero() {
            continue;
        }
        let negative = value.is_negative();
        changes += usize::from(last.is_some_and(|last| last != negative));
        last = Some(negative);
    }
    Ok(changes)
}

/// A power of two above every root's magnitude: `1 + max |aᵢ / aₙ|` (Cauchy) is below it.
fn root_bound(p: &Integers) -> Integer {
    let lead = p.last().map_or(1, |c| c.bit_len());
    let highest = integral::bits(p);
    Integer::from(Natural::ONE << (highest + 2 - lead.min(highest)))
}

/// `numerator / 2^shift`.
#[derive(Clone)]
struct Dyadic {
    numerator: Integer,
    shift: usize,
}

impl Dyadic {
    fn integer(n: Integer) -> Dyadic {
        Dyadic { numerator: n, shift: 0 }
    }

    fn middle(&self, other: &Dyadic) -> Dyadic {
        let shift = self.shift.max(other.shift);
        let scaled = |d: &Dyadic| &d.numerator << (shift - d.shift);
        Dyadic { numerator: scaled(self) + scaled(other), shift: shift + 1 }
    }

    fn value(&self) -> Rational {
        Rational::from_parts(self.numerator.clone(), Natural::ONE << self.shift)
    }
}
