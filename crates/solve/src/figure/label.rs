//! What is written in a figure.

use check::Text;
use syntax::Expr;

/// Something written in a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// A number, a letter, a formula.
    Maths(Expr),
    /// A name that the question gives, in its own language.
    Named(String),
    /// A word.
    Word(Text),
    /// A word with a number: "h = 30 m".
    Both(Text, Expr),
}

impl Label {
    /// A whole number.
    pub fn number(n: u64) -> Label {
        Label::Maths(Expr::integer(n))
    }

    /// A letter or formula name.
    pub fn letter(name: &str) -> Label {
        Label::Maths(Expr::symbol(name))
    }
}

/// What a part of a figure is there for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// The question states it.
    #[default]
    Given,
    /// The solution found it.
    Found,
    /// It helps to see the rest: an asymptote, a height, an axis.
    Helper,
}
