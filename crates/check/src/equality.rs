//! The outcome of checking one answer against another.

mod nepali;

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
    /// Whether the answer counts as the same: in value, and in form if the policy asks for one.
    pub verdict: Equality,
    /// Whether the values are the same, whatever the form.
    pub value: Equality,
    /// Whether the answer has the form that the policy asks for; `None` if it asks for none, or if
    /// the values are not the same.
    pub form: Option<Equality>,
    /// The argument that decided, as one plain sentence without a full stop. See
    /// [`why_in_nepali`](Self::why_in_nepali).
    pub why: String,
    /// Where the two differ, if they are expressions with symbols.
    pub counterexample: Option<Counterexample>,
    /// The two expressions that take the counterexample's values, in its order: for drawing.
    pub sides: Option<Box<[Expr; 2]>>,
}

impl Checked {
    /// The same, because of `why`.
    pub(crate) fn equal(why: impl Into<String>) -> Self {
        Checked::with(Equality::Equal, why.into(), None)
    }

    /// Not the same, because of `why`.
    pub(crate) fn different(why: impl Into<String>) -> Self {
        Checked::with(Equality::Different, why.into(), None)
    }

    /// Not decided, because of `why`.
    pub(crate) fn unknown(why: impl Into<String>) -> Self {
        Checked::with(Equality::Unknown, why.into(), None)
    }

    /// A verdict on the values alone.
    pub(crate) fn with(
        verdict: Equality,
        why: String,
        counterexample: Option<Counterexample>,
    ) -> Self {
        Checked { verdict, value: verdict, form: None, why, counterexample, sides: None }
    }

    /// The argument that decided, in Nepali.
    pub fn why_in_nepali(&self) -> String {
        nepali::translated(&self.why)
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
