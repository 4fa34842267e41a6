//! Text to tree.

use crate::{Diagnostic, Expr};

/// How much text is read and how deeply it may nest.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest text, in bytes.
    pub bytes: usize,
    /// Deepest nesting of brackets, fractions, scripts.
    pub depth: usize,
    /// Longest number, in digits.
    pub digits: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 65_536, depth: 100, digits: 10_000 }
    }
}

/// A tree, and everything that was wrong with the text.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree. Where text could not be read it has [`Expr::Missing`].
    pub expr: Expr,
    /// Problems in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// The tree, if nothing was wrong but for warnings.
    pub fn ok(self) -> Result<Expr, Vec<Diagnostic>> {
        use crate::Severity::Error;
        if self.diagnostics.iter().any(|d| d.severity == Error) { Err(self.diagnostics) } else { Ok(self.expr) }
    }
}

/// Reads `source` with the default [`Limits`].
pub fn parse(source: &str) -> Parsed {
    parse_with(source, Limits::default())
}

/// Reads `source`. Never fails and never panics.
pub fn parse_with(_source: &str, _limits: Limits) -> Parsed {
    Parsed { expr: Expr::Missing, diagnostics: Vec::new() }
}
