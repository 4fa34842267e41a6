//! What is wrong with a person's input: where, what, and what to try.

use std::fmt;

/// A range of bytes in the source text, both ends on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Whether the reading can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The text could be read in more than one way; the hint says how it was read.
    Warning,
    /// Part of the text has no meaning; the tree has an [`Expr::Missing`](crate::Expr::Missing)
    /// there, or leaves the part out.
    Error,
}

/// One problem with the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub span: Span,
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// What to try instead.
    pub hint: Option<String>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at character {})", self.message, self.span.start + 1)?;
        match &self.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}
