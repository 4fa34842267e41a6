//! LaTeX to the one spelling that labels and scores use.
//!
//! Two sources that put the same ink on paper should give the same tokens: spacing, `\left` and
//! `\right`, sizes and redundant braces go, arguments always have braces, `_` stands before `^`,
//! alignment marks go where only the alignment shows them. Sources with anything unknown are
//! refused, so that no label says less than its picture.

mod names;
mod reader;
mod shapes;
mod text;

use crate::vocabulary::{SPACE, TEXT};
use std::fmt;

/// Tokens of the vocabulary.
pub type Tokens = Vec<&'static str>;

/// Why a source has no normal form here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A command, an environment or a character that the vocabulary lacks.
    Unknown(String),
    /// Brackets or environments that do not match, or a missing argument.
    Unbalanced,
    /// Nested too deep.
    TooDeep,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Unknown(what) => write!(out, "unknown: {what}"),
            Unreadable::Unbalanced => out.write_str("brackets do not match"),
            Unreadable::TooDeep => out.write_str("nested too deep"),
        }
    }
}

/// The normal form of a formula.
pub fn normalise(latex: &str) -> Result<Tokens, Unreadable> {
    reader::read(latex)
}

/// Tokens as LaTeX that `normalise` reads back to the same tokens.
pub fn print(tokens: &[&str]) -> String {
    let mut out = String::new();
    let mut in_text = false;
    for &token in tokens {
        if in_text && token != "}" {
            out.push_str(if token == SPACE { " " } else { token });
            continue;
        }
        in_text = token == TEXT;
        out.push_str(token);
        if !in_text {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests;
