//! Exact algebra: numbers, polynomials, canonical forms, calculus, and the decision whether two
//! expressions are equal, with proof, refutation or "unknown".
//!
//! Never here: floating point in a decision, I/O, clocks, or unbounded work. Everything that can
//! grow takes a [`Budget`].
#![deny(clippy::float_arithmetic)]

pub mod angle;
mod ball;
mod budget;
mod calculus;
mod context;
mod decide;
mod evaluate;
pub mod factor;
pub mod integer;
pub mod matrix;
mod normal;
mod polynomial;
mod rational;
mod real_set;
mod surd;
pub mod tidy;
mod univariate;

pub use budget::{Budget, Exhausted};
pub use calculus::{derivative, nth_derivative};
pub use context::Context;
pub use decide::{
    Decision, Implication, Witness, compare, enclosure, equal, implies, range, relation_equivalent,
    sign,
};
pub use factor::Factorisation;
pub use matrix::Matrix;
pub use normal::canonical;
pub use polynomial::Polynomial;
pub use real_set::{Part, RealSet};
pub use surd::Surd;
pub use syntax::{Integer, Natural, Rational};
pub use univariate::{RootPlace, Univariate};
