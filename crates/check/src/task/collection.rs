//! Sets given by their members, and relations between them.

use super::Property;
use syntax::{Expr, Symbol};

/// Sets with names, and a question about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Collection {
    /// The sets, each with its letter; `U` is the universal set.
    pub sets: Vec<(String, Members)>,
    /// What is asked.
    pub asked: SetAsk,
}

/// How the members of a set are given.
#[derive(Clone, Debug, PartialEq)]
pub enum Members {
    /// One by one.
    Listed(Vec<Expr>),
    /// Whole numbers of a property, all of them or the first so many.
    Numbers {
        /// The least number there is: 1 for natural numbers, 0 for whole ones, none for integers.
        least: Option<i64>,
        /// What is said of them.
        property: Property,
        /// How many, counted from the smallest, if not all.
        first: Option<u64>,
    },
    /// The different letters of a word.
    Letters(String),
}

/// A set made of sets.
#[derive(Clone, Debug, PartialEq)]
pub enum SetExpr {
    /// One with a name.
    Named(String),
    /// One that is listed.
    Listed(Vec<Expr>),
    /// What is in either.
    Union(Box<SetExpr>, Box<SetExpr>),
    /// What is in both.
    Intersection(Box<SetExpr>, Box<SetExpr>),
    /// What is in the first only.
    Difference(Box<SetExpr>, Box<SetExpr>),
    /// What is in one of them only.
    Symmetric(Box<SetExpr>, Box<SetExpr>),
    /// What is in the universal set and not in it.
    Complement(Box<SetExpr>),
    /// All pairs of a member of the first and one of the second.
    Product(Box<SetExpr>, Box<SetExpr>),
}

/// What is asked of sets.
#[derive(Clone, Debug, PartialEq)]
pub enum SetAsk {
    /// The members: a set.
    Members(SetExpr),
    /// How many members there are.
    Count(SetExpr),
    /// All subsets, or all proper ones: a set of sets.
    Subsets {
        /// Of which set.
        of: SetExpr,
        /// Without the set itself.
        proper: bool,
    },
    /// How many subsets, or proper ones, there are.
    SubsetCount {
        /// Of which set.
        of: SetExpr,
        /// Without the set itself.
        proper: bool,
    },
    /// How many subsets a set of so many members has.
    SubsetsOf {
        /// How many members.
        members: u64,
        /// Without the set itself.
        proper: bool,
    },
    /// Whether something is true of two sets: true or false.
    Compare(Likeness, SetExpr, SetExpr),
    /// Whether something is a member: true or false.
    Member(Expr, SetExpr),
    /// Pairs, and what is asked of the relation that they make.
    Relation(PairRule, PairAsk),
}

/// What may be true of two sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same members.
    Equal,
    /// As many members.
    Equivalent,
    /// No member in common.
    Disjoint,
    /// A member in common.
    Overlapping,
    /// Every member of the first is in the second.
    Subset,
    /// So, and the second has more.
    ProperSubset,
}

/// How the pairs of a relation are given.
#[derive(Clone, Debug, PartialEq)]
pub enum PairRule {
    /// One by one.
    Pairs(Vec<(Expr, Expr)>),
    /// Pairs of two named sets of which a statement is true.
    Such {
        /// The first set.
        from: String,
        /// The second set.
        to: String,
        /// The statement.
        statement: Expr,
        /// The letter of the first member.
        x: Symbol,
        /// The letter of the second member.
        y: Symbol,
    },
}

/// What is asked of a relation.
#[derive(Clone, Debug, PartialEq)]
pub enum PairAsk {
    /// The pairs: a set.
    Pairs,
    /// The first members.
    Domain,
    /// The second members.
    Range,
    /// The pairs the other way round.
    Inverse,
    /// Whether each first member has one second member only.
    IsFunction,
    /// Whether it is a function that never takes a value twice.
    IsOneToOne,
    /// Whether it is a function that takes every value of the second set.
    IsOnto,
    /// The second members that go with this first member.
    Image(Expr),
    /// The first members that go with this second member.
    Preimage(Expr),
}
