//! What was checked, how, and with what outcome.

use crate::Text;
use syntax::Expr;

/// What an answer's checks say of it as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// An exact check passed.
    Proved,
    /// Every calculation checked, independent attempts agree, nothing contradicts.
    Supported,
    /// No check applies.
    Unchecked,
    /// A check failed. Never shown as an answer.
    Refuted,
}

/// What a step of a solution claims of the expressions before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Both are equal expressions, wherever both are defined.
    Equal,
    /// Both are statements with the same solutions.
    Equivalent,
    /// The statement after holds wherever the one before holds (solutions may be added).
    Follows,
    /// The statement before holds wherever the one after holds, and what was left out is no
    /// solution of the problem (a candidate was rejected).
    Selects,
    /// Both hold the same items in another order.
    Reorders,
    /// The statement after is true by itself.
    Fact,
    /// What stood before with expressions put in for letters, the same for a letter everywhere.
    PutsIn,
    /// What the statement before says of its letters, read off: an answer, perhaps with its unit.
    ReadsOff,
    /// What stood before and a constant, a new letter.
    AddsConstant,
    /// A definition, or the question put into symbols: nothing to check.
    States,
}

/// A way of checking, with the sentence that says what was compared.
#[derive(Debug, PartialEq, Eq)]
pub struct Method {
    /// A stable identifier: `substitution`.
    pub name: &'static str,
    /// What was compared and what came out: "Putting {0} back gives {1}".
    pub words: Text,
}

/// One check that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The argument that decided.
    pub method: &'static Method,
    /// What fills the places of the method's sentence.
    pub arguments: Vec<Expr>,
    /// What came out.
    pub outcome: Outcome,
}

/// How one check came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Shown to be right by an exact argument.
    Passed,
    /// Shown to be wrong; where there are symbols, at a point where both sides are defined.
    Failed(Option<Counterexample>),
    /// Neither.
    Undecided,
}

pub use algebra::Witness as Counterexample;
