//! Sums of rational multiples of products of powers of generators.
//!
//! Never here: what a generator means, and the relations it obeys (see [`super::tower`]).

use super::exponent::Exponent;
use smallvec::SmallVec;
use std::collections::BTreeMap;
use syntax::{Integer, Rational};

/// Number of a generator in its tower.
pub(crate) type Generator = u32;

/// A product of powers of generators, sorted, none with exponent 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Monomial(pub(crate) SmallVec<[(Generator, Exponent); 3]>);

impl Monomial {
    pub(crate) fn one() -> Monomial {
        Monomial::default()
    }

    pub(crate) fn power(generator: Generator, exponent: Exponent) -> Monomial {
        let mut m = Monomial::default();
        if !exponent.is_zero() {
            m.0.push((generator, exponent));
        }
        m
    }

    pub(crate) fn is_one(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn exponent(&self, generator: Generator) -> Exponent {
        self.0.iter().find(|(g, _)| *g == generator).map_or(Exponent::ZERO, |(_, e)| *e)
    }

    /// The same without the powers of `generator`.
    pub(crate) fn without(&self, generator: Generator) -> Monomial {
        Monomial(self.0.iter().filter(|(g, _)| *g != generator).copied().collect())
    }
}

/// A sum of terms, none with coefficient 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Poly(pub(crate) BTreeMap<Monomial, Rational>);

impl Poly {
    pub(crate) fn zero() -> Poly {
        Poly::default()
    }

    pub(crate) fn one() -> Poly {
        Poly::constant(Rational::ONE)
    }

    pub(crate) fn constant(q: Rational) -> Poly {
        Poly::term(Monomial::one(), q)
    }

    pub(crate) fn integer(n: i64) -> Poly {
        Poly::constant(Rational::from(Integer::from(n)))
    }

    pub(crate) fn term(m: Monomial, q: Rational) -> Poly {
        let mut p = Poly::default();
        if !q.is_zero() {
            p.0.insert(m, q);
        }
        p
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn is_one(&self) -> bool {
        self.as_constant().is_some_and(|q| q.is_one())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn as_constant(&self) -> Option<Rational> {
        match self.0.len() {
            0 => Some(Rational::ZERO),
            1 => self.as_term().filter(|(m, _)| m.is_one()).map(|(_, q)| q.clone()),
            _ => None,
        }
    }

    pub(crate) fn as_term(&self) -> Option<(&Monomial, &Rational)> {
        if self.0.len() == 1 { self.0.iter().next() } else { None }
    }

    /// The coefficient of the last monomial in the fixed order.
    pub(crate) fn leading(&self) -> Option<&Rational> {
        self.0.values().next_back()
    }

    pub(crate) fn add_term(&mut self, m: Monomial, q: Rational) {
        use std::collections::btree_map::Entry;
        if q.is_zero() {
            return;
        }
        match self.0.entry(m) {
            Entry::Vacant(place) => {
                place.insert(q);
            }
            Entry::Occupied(mut place) => {
                *place.get_mut() += q;
                if place.get().is_zero() {
                    place.remove();
                }
            }
        }
    }

    pub(crate) fn add(&self, other: &Poly) -> Poly {
        let (mut sum, rest) =
            if self.len() >= other.len() { (self.clone(), other) } else { (other.clone(), self) };
        for (m, q) in &rest.0 {
            sum.add_term(m.clone(), q.clone());
        }
        sum
    }

    pub(crate) fn neg(&self) -> Poly {
        Poly(self.0.iter().map(|(m, q)| (m.clone(), -q)).collect())
    }

    pub(crate) fn scale(&self, c: &Rational) -> Poly {
        if c.is_zero() {
            return Poly::zero();
        }
        if c.is_one() {
            return self.clone();
        }
        Poly(self.0.iter().map(|(m, q)| (m.clone(), q * c)).collect())
    }

    /// Each generator that occurs, once, in order.
    pub(crate) fn generators(&self) -> Vec<Generator> {
        let mut all: Vec<Generator> =
            self.0.keys().flat_map(|m| m.0.iter().map(|(g, _)| *g)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// A quotient of sums; the denominator is not the empty sum.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Form {
    pub(crate) num: Poly,
    pub(crate) den: Poly,
}

impl Form {
    pub(crate) fn poly(num: Poly) -> Form {
        Form { num, den: Poly::one() }
    }

    pub(crate) fn constant(q: Rational) -> Form {
        Form::poly(Poly::constant(q))
    }

    pub(crate) fn integer(n: i64) -> Form {
        Form::poly(Poly::integer(n))
    }

    pub(crate) fn zero() -> Form {
        Form::poly(Poly::zero())
    }

    pub(crate) fn one() -> Form {
        Form::poly(Poly::one())
    }

    pub(crate) fn generator(generator: Generator) -> Form {
        Form::poly(Poly::term(Monomial::power(generator, Exponent::ONE), Rational::ONE))
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.num.is_zero()
    }

    /// Whether there is no denominator.
    pub(crate) fn is_whole(&self) -> bool {
        self.den.is_one()
    }

    pub(crate) fn as_constant(&self) -> Option<Rational> {
        if self.is_whole() { self.num.as_constant() } else { None }
    }

    pub(crate) fn neg(&self) -> Form {
        Form { num: self.num.neg(), den: self.den.clone() }
    }
}
