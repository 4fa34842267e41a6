//! A [`Task`](check::Task) to a worked solution: a tree of named rules, each step with its reason.
//!
//! The answer is what the last step leads to, so that steps and answer can't disagree. Each family
//! of problems is one file under `families`, each group of rules one table.
//!
//! Never here: a step that `check` rejects, I/O, floating point.
#![deny(clippy::float_arithmetic)]

mod derivation;

pub use derivation::{Derivation, Rule, Solution, Step, Text, Unsolved};
