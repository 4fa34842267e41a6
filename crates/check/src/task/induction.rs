//! Statements about all natural numbers from one on.

use syntax::{Expr, Symbol};

/// A statement `P(n)` that is to be proved by mathematical induction. Answer: [`Expr::Truth`];
/// where it is false, an [`Expr::And`] of `n = …` for the first `n` at which it fails.
#[derive(Clone, Debug, PartialEq)]
pub struct Induction {
    /// `P(n)`.
    pub claim: Inductive,
    /// `n`.
    pub index: Symbol,
    /// The first `n`.
    pub from: u32,
}

/// What is said of `n`.
#[derive(Clone, Debug, PartialEq)]
pub enum Inductive {
    /// An equation or inequality; a sum with dots is an [`Expr::Big`] on its left side.
    Relation(Expr),
    /// An expression in `n` whose values are multiples of another, which has no `n` in it.
    Divisible {
        /// What is divided.
        number: Expr,
        /// By what.
        divisor: Expr,
    },
}

impl Induction {
    /// The same statement with every expression replaced by `put` of it.
    pub fn map(&self, mut put: impl FnMut(&Expr) -> Expr) -> Induction {
        let claim = match &self.claim {
            Inductive::Relation(relation) => Inductive::Relation(put(relation)),
            Inductive::Divisible { number, divisor } => {
                Inductive::Divisible { number: put(number), divisor: put(divisor) }
            }
        };
        Induction { claim, index: self.index.clone(), from: self.from }
    }
}
