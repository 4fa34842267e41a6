//! Sets of real numbers: finite unions of intervals and points with exact ends.

use crate::{Budget, Context};
use syntax::{Expr, Rational, Symbol};

/// A finite union of intervals and single points, kept apart and in order.
#[derive(Clone, Debug, PartialEq)]
pub struct RealSet {
    parts: Vec<Part>,
}

/// An interval; a single point is closed at both ends, which are equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Lower end and whether it belongs; `None` for `-∞`.
    pub low: Option<(Expr, bool)>,
    /// Upper end and whether it belongs; `None` for `∞`.
    pub high: Option<(Expr, bool)>,
}

impl RealSet {
    /// The real solutions of a relation (chain, `And`, `Or`) in one unknown; `None` where they
    /// can't be found exactly.
    pub fn from_relation(_: &Expr, _: &Symbol, _: &Context, _: &Budget) -> Option<RealSet> {
        None
    }

    /// The set an interval, a set of numbers, a union, … denotes.
    pub fn from_set(_: &Expr, _: &Context, _: &Budget) -> Option<RealSet> {
        None
    }

    /// Its parts in increasing order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// `∅`.
    pub fn empty() -> RealSet {
        RealSet { parts: Vec::new() }
    }

    /// All real numbers.
    pub fn all() -> RealSet {
        RealSet { parts: vec![Part { low: None, high: None }] }
    }

    /// Whether nothing belongs to it.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// What belongs to either; `None` if ends can't be compared within the budget.
    pub fn union(&self, _: &RealSet, _: &Context, _: &Budget) -> Option<RealSet> {
        None
    }

    /// What belongs to both.
    pub fn intersection(&self, _: &RealSet, _: &Context, _: &Budget) -> Option<RealSet> {
        None
    }

    /// What does not belong to it.
    pub fn complement(&self) -> RealSet {
        RealSet::empty()
    }

    /// Whether both have the same elements.
    pub fn same(&self, _: &RealSet, _: &Context, _: &Budget) -> Option<bool> {
        None
    }

    /// Whether a constant belongs to it.
    pub fn contains(&self, _: &Expr, _: &Context, _: &Budget) -> Option<bool> {
        None
    }

    /// A rational number in it, if it has an interval or a rational point.
    pub fn sample(&self, _: &Context, _: &Budget) -> Option<Rational> {
        None
    }

    /// As intervals and a set of points, `∪`-ed; `∅` for none.
    pub fn to_expr(&self) -> Expr {
        Expr::Set(Vec::new())
    }

    /// As a relation in `x`: `x < -1` or `2 <= x < 3`.
    pub fn to_relation(&self, _x: &Symbol) -> Expr {
        Expr::Truth(false)
    }
}
