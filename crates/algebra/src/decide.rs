//! Whether two expressions are equal: with proof, with a counterexample, or not decided.
//!
//! Never here: guesses. "Equal" is said only with an exact argument, "different" only at a point
//! where rigorous enclosures of both sides do not meet.

use crate::{Budget, Context};
use std::cmp::Ordering;
use syntax::{Expr, Rational, Symbol};

/// What became of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// Equal wherever both are defined, and somewhere both are; names the argument.
    Equal(&'static str),
    /// Both are defined at a point and differ there.
    Different(Witness),
    /// Neither could be shown; says why, as a sentence.
    Unknown(String),
}

/// A point at which two sides are both defined and differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// Values of the symbols; empty for constants.
    pub point: Vec<(Symbol, Rational)>,
    /// The left side's value there: exact, or a decimal correct to the digits shown. For relations
    /// whether it holds there ([`Expr::Truth`]).
    pub left: Expr,
    /// The right side's value there.
    pub right: Expr,
}

/// Whether `a` and `b` have the same value wherever both are defined (as real expressions, unless
/// the imaginary unit is in play). Symmetric and deterministic.
pub fn equal(a: &Expr, b: &Expr, _context: &Context, _budget: &Budget) -> Decision {
    if a == b { Decision::Equal("identical") } else { Decision::Unknown("Not built yet.".into()) }
}

/// Whether two relations (equations, inequalities, chains, `And`, `Or` of such) have the same
/// solutions.
pub fn relation_equivalent(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Decision {
    equal(a, b, context, budget)
}

/// The order of two real constants, rigorously; `None` if they are not constant, not real, or the
/// budget ran out.
pub fn compare(_a: &Expr, _b: &Expr, _context: &Context, _budget: &Budget) -> Option<Ordering> {
    None
}

/// The sign of a real constant, rigorously.
pub fn sign(a: &Expr, context: &Context, budget: &Budget) -> Option<Ordering> {
    compare(a, &Expr::integer(0), context, budget)
}

/// Rationals `low <= a <= high` around a real constant, with `high - low <= 2^-bits`.
pub fn enclosure(
    _a: &Expr,
    _bits: u32,
    _context: &Context,
    _budget: &Budget,
) -> Option<(Rational, Rational)> {
    None
}
