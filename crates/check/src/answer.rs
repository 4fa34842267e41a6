//! What an answer says: a number, a point, several solutions, a region, words, …

mod classify;
mod clean;
mod dress;
mod notation;
mod plus_minus;

pub(crate) use plus_minus::expand_plus_minus;
mod prose;
mod quantity;
mod read;
mod roman;

pub(crate) use classify::{is_name, stem};
pub(crate) use read::read;

use syntax::{Expr, unit::Unit};

/// What an answer says, by the kind of thing it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// A number or an expression.
    Value(Expr),
    /// `28%`, as the number before the sign.
    Percent(Expr),
    /// `90°`, as the number before the sign.
    Degrees(Expr),
    /// `12 cm`.
    Quantity(Expr, Unit),
    /// A number with words that are no unit: `17 apples`.
    Labelled(Box<Answer>, String),
    /// `3:4`.
    Ratio(Vec<Expr>),
    /// A point, a vector, a row or column matrix; two entries may also be an open interval.
    Tuple(Vec<Answer>),
    /// A matrix.
    Matrix(Vec<Vec<Expr>>),
    /// Several answers without brackets, in the order written.
    Several(Vec<Answer>),
    /// `{a, b}`; empty for "no solution".
    Set(Vec<Answer>),
    /// Real numbers, as intervals and set operations or as inequalities.
    Region(Expr),
    /// An equation or another relation that gives no value to a name.
    Relation(Expr),
    /// A value with a name: `x = 5`, `(p, q) = (3, 2)`, `x ∈ [0, 1)`.
    Named {
        /// The name.
        name: Expr,
        /// What it is.
        value: Box<Answer>,
        /// The relation as written.
        whole: Expr,
    },
    /// Yes or no.
    Truth(bool),
    /// Hour and minute.
    Time(u32, u32),
    /// The letter of a choice, in lower case, and the text of the choice if it was written too.
    Choice(char, Option<Box<Answer>>),
    /// A number in Roman numerals, and what the letters say otherwise.
    Roman(u32, Box<Answer>),
    /// Words.
    Words(String),
    /// One of these readings of an ambiguous spelling: `1,22`.
    Either(Vec<Answer>),
    /// The text can't be read: what is wrong with it.
    Unreadable(String),
    /// There is no text.
    Absent,
}

impl Answer {
    /// What kind of thing it is, with its article.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Answer::Value(_) => "an expression",
            Answer::Percent(_) => "a percentage",
            Answer::Degrees(_) => "an angle",
            Answer::Quantity(..) => "a quantity",
            Answer::Labelled(inner, _) => inner.kind(),
            Answer::Ratio(_) => "a ratio",
            Answer::Tuple(_) => "a point or vector",
            Answer::Matrix(_) => "a matrix",
            Answer::Several(_) => "a list of answers",
            Answer::Set(items) if items.is_empty() => "the empty set",
            Answer::Set(_) => "a set",
            Answer::Region(_) => "a range of numbers",
            Answer::Relation(_) => "a relation",
            Answer::Named { .. } => "a value with a name",
            Answer::Truth(_) => "a truth value",
            Answer::Time(..) => "a time of day",
            Answer::Choice(..) => "the letter of a choice",
            Answer::Roman(..) => "a Roman numeral",
            Answer::Words(_) => "words",
            Answer::Either(_) => "a number or a list",
            Answer::Unreadable(_) => "not readable",
            Answer::Absent => "nothing",
        }
    }
}
