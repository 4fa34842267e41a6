//! Ways to arrange and choose, and terms of powers of two-term sums.

use syntax::{Expr, Symbol};

/// A number of ways.
#[derive(Clone, Debug, PartialEq)]
pub enum Ways {
    /// All of some things in a row: how many there are of each kind.
    Rows(Vec<u64>),
    /// So many of so many different things in a row; each as often as one likes, if `repeated`.
    Arrangements {
        /// How many things there are.
        of: u64,
        /// How many places there are.
        taken: u64,
        /// Whether a thing may be taken again.
        repeated: bool,
    },
    /// All of so many different things around a circle; seen from both sides, if `turned`.
    Circles {
        /// How many.
        of: u64,
        /// Whether it may be turned over: a garland, a necklace.
        turned: bool,
    },
    /// A choice of `size` from several groups of different things.
    Choices {
        /// How many are chosen in all.
        size: u64,
        /// Each group: how many there are, at least so many and at most so many of which are
        /// chosen.
        groups: Vec<(u64, u64, u64)>,
    },
}

/// A question about a power of a sum of two terms.
#[derive(Clone, Debug, PartialEq)]
pub struct BinomialPower {
    /// The first term.
    pub first: Expr,
    /// The second term.
    pub second: Expr,
    /// The exponent.
    pub exponent: u64,
    /// What is asked.
    pub asked: BinomialPart,
}

/// A part of the expansion in the order of falling powers of the first term.
#[derive(Clone, Debug, PartialEq)]
pub enum BinomialPart {
    /// The whole expansion.
    Expansion,
    /// The term at this place, counted from 1.
    Term(u64),
    /// The middle term, or the list of both.
    Middle,
    /// The coefficient of this power of the symbol; 0 for the one without it.
    Coefficient(Symbol, i64),
    /// The term without the symbol: the number 0 if there is none.
    Independent(Symbol),
}
