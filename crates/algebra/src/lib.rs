//! Exact algebra: numbers, polynomials, canonical forms, calculus, and the decision whether two
//! expressions are equal, with proof, refutation or "unknown".
//!
//! Never here: floating point in a decision, I/O, clocks, or unbounded work. Everything that can
//! grow takes a [`Budget`].
#![deny(clippy::float_arithmetic)]

mod budget;

pub use budget::{Budget, Exhausted};
pub use syntax::{Integer, Natural, Rational};
