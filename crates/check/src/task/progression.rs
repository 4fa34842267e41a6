//! Arithmetic, geometric and harmonic progressions: what is said of one, and what is asked.

use syntax::{Expr, Symbol};

/// A question about a progression.
#[derive(Clone, Debug, PartialEq)]
pub struct Progression {
    /// Of which kind it is.
    pub kind: ProgressionKind,
    /// What is known of it: the feature and its value.
    pub known: Vec<(ProgressionPart, Expr)>,
    /// Whether all its terms are positive.
    pub positive: bool,
    /// What is asked, at least one. The answer to one is its value (a [`Expr::List`] where several
    /// progressions have what is known), to several an [`Expr::And`] of `a = …`, `d = …`.
    pub asked: Vec<ProgressionPart>,
}

/// How one term leads to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressionKind {
    /// The same number is added.
    Arithmetic,
    /// It is multiplied by the same number.
    Geometric,
    /// The reciprocals are in arithmetic progression.
    Harmonic,
}

/// Something of a progression that has a value.
#[derive(Clone, Debug, PartialEq)]
pub enum ProgressionPart {
    /// The term at this place, counted from 1.
    Term(u64),
    /// The terms at these places, first and last: a list.
    Terms(u64, u64),
    /// The term at place `n`, as an expression in `n`.
    GeneralTerm(Symbol),
    /// The common difference or ratio; of a harmonic progression, the difference of reciprocals.
    Step,
    /// How many terms it has.
    Count,
    /// Its last term.
    Last,
    /// The sum of so many first terms.
    Sum(u64),
    /// The sum of the first `n` terms, as an expression in `n`.
    GeneralSum(Symbol),
    /// The sum of all its terms.
    Total,
    /// The sum of infinitely many terms.
    SumToInfinity,
    /// The place of the term with this value.
    Place(Expr),
    /// Whether this value is a term: [`Expr::Truth`].
    Contains(Expr),
}

impl ProgressionPart {
    /// The letter that school books give it.
    pub fn letter(&self, kind: ProgressionKind) -> Symbol {
        match self {
            ProgressionPart::Term(1) => "a".into(),
            ProgressionPart::Term(k) => Symbol::new(format!("t_{k}")),
            ProgressionPart::GeneralTerm(n) => Symbol::new(format!("t_{n}")),
            ProgressionPart::Step if kind == ProgressionKind::Geometric => "r".into(),
            ProgressionPart::Step => "d".into(),
            ProgressionPart::Last => "l".into(),
            ProgressionPart::Sum(k) => Symbol::new(format!("S_{k}")),
            ProgressionPart::GeneralSum(n) => Symbol::new(format!("S_{n}")),
            ProgressionPart::Total | ProgressionPart::SumToInfinity => "S".into(),
            ProgressionPart::Count | ProgressionPart::Place(_) | ProgressionPart::Contains(_) => {
                "n".into()
            }
            ProgressionPart::Terms(..) => "t".into(),
        }
    }
}
