//! Mathematics as people write it, read into one tree and printed from it.
//!
//! [`parse`] reads LaTeX, plain text, Unicode mathematics and Nepali digits, in any mixture, and
//! **never fails**: it returns a tree and the [`Diagnostic`]s met on the way. The printers
//! ([`latex`], [`plain`], [`pretty`], [`spoken`]) are its inverse: reading back what `latex` or
//! `plain` prints gives the same tree.
//!
//! Never here: any mathematics. `2 + 2` stays `2 + 2`, and `i` stays a letter; what a tree *means*
//! is the business of the crate `algebra`.
#![deny(clippy::float_arithmetic)]

mod build;
mod diagnostic;
mod expr;
mod function;
mod lexer;
mod number;
mod parse;
mod print;
mod spelling;
mod symbol;
pub mod unit;

pub use diagnostic::{Diagnostic, Severity, Span};
pub use expr::{BigOperator, Expr, Relation, Side};
pub use function::Function;
pub use number::{Integer, Natural, Number, Rational};
pub use parse::{Limits, Options, Parsed, parse, parse_with};
pub use print::{latex, plain, pretty, spoken};
pub use symbol::Symbol;
