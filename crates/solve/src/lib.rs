//! A [`Task`](check::Task) to a worked solution: a tree of named rules, each step with its reason.
//!
//! [`solve`] works through what is given, then hands the goal to one of the families of problems
//! under `families`. The answer is what the last step leads to, so that steps and answer can't
//! disagree. Rules stand beside the code that applies them, or under `rules` where several
//! families apply them; [`RULES`] lists them all. What a teacher would draw beside the solution is a
//! [`Figure`](figure::Figure); `figures` makes it of the question and its answer.
//!
//! Never here: a step that `check` rejects, I/O, floating point.
#![deny(clippy::float_arithmetic)]

mod declare;
mod derivation;
mod driver;
mod families;
pub mod figure;
mod figures;
mod numeral;
mod rules;

pub(crate) use derivation::Work;
pub use derivation::{Derivation, Rule, Solution, Step, Text, Unsolved};
pub use driver::solve;
pub use rules::{Group, RULES};
