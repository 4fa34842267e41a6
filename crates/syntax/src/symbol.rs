//! Names of unknowns, parameters and functions.

use smol_str::SmolStr;
use std::fmt;

/// A name in plain spelling: `x`, `x_1`, `alpha`, `theta_0`, `f'`, `vec(i)`, `AB`.
///
/// Letters with an accent or a face (`\vec{i}`, `\bar{x}`, `\mathbb{R}`) are spelled as the
/// accent's plain name with the letter in brackets. Symbols compare by spelling.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(SmolStr);

impl Symbol {
    /// The symbol of this spelling.
    pub fn new(name: impl Into<SmolStr>) -> Self {
        Symbol(name.into())
    }

    /// Its plain spelling.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Symbol {
    fn from(name: &str) -> Self {
        Symbol::new(name)
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
