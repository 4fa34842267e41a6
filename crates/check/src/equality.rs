//! The outcome of checking one answer against another.

use crate::Counterexample;
use syntax::Expr;

/// Whether two answers are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Equality {
    /// Shown to be the same, by an exact argument.
    Equal,
    /// Shown to differ.
    Different,
    /// Neither was shown.
    Unknown,
}

/// A checked answer: the verdict and the argument that decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// Whether the two answers are the same.
    pub verdict: Equality,
    /// The argument that decided, as one plain sentence without a full stop.
    pub why: String,
    /// Where the two differ, if they are expressions with symbols.
    pub counterexample: Option<Counterexample>,
    /// The two expressions that take the counterexample's values, in its order: for drawing.
    pub sides: Option<Box<[Expr; 2]>>,
}

impl Checked {
    /// The same, because of `why`.
    pub(crate) fn equal(why: impl Into<String>) -> Self {
        Checked { verdict: Equality::Equal, why: why.into(), counterexample: None, sides: None }
    }

    /// Not the same, because of `why`.
    pub(crate) fn different(why: impl Into<String>) -> Self {
        Checked { verdict: Equality::Different, why: why.into(), counterexample: None, sides: None }
    }

    /// Not decided, because of `why`.
    pub(crate) fn unknown(why: impl Into<String>) -> Self {
        Checked { verdict: Equality::Unknown, why: why.into(), counterexample: None, sides: None }
    }

    /// Whether the verdict is [`Equality::Equal`].
    pub fn is_equal(&self) -> bool {
        self.verdict == Equality::Equal
    }

    /// Whether the verdict is [`Equality::Different`].
    pub fn is_different(&self) -> bool {
        self.verdict == Equality::Different
    }
}
