//! The one syntax tree: expressions, statements and answers alike.

use crate::{Function, Number, Symbol, unit::Unit};

/// A piece of mathematics as it was written.
///
/// One shape is kept for each meaning, so that printing and reading back is the identity:
/// `a - b` is a [`Sum`](Expr::Sum) of `a` and `Negate(b)`; `a + (b + c)` keeps its inner sum;
/// `\frac ab`, `a/b`, `a ÷ b` and `½` are all a [`Quotient`](Expr::Quotient); `\dfrac` and `\frac`,
/// `2x` and `2 \cdot x` are the same. Constructors below keep these rules.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Expr {
    /// Nothing was there, or it could not be read.
    Missing,
    /// A number literal, never negative.
    Number(Number),
    /// A letter or name. `e` and `i` are letters too: `algebra` decides when they are constants.
    Symbol(Symbol),
    /// `π`.
    Pi,
    /// `∞`.
    Infinity,
    /// `-a`.
    Negate(Box<Expr>),
    /// `±a`, alone or as a term of a sum.
    PlusMinus(Box<Expr>),
    /// `∓a`.
    MinusPlus(Box<Expr>),
    /// Two or more terms.
    Sum(Vec<Expr>),
    /// Two or more factors.
    Product(Vec<Expr>),
    /// Numerator and denominator.
    Quotient(Box<Expr>, Box<Expr>),
    /// Base and exponent.
    Power(Box<Expr>, Box<Expr>),
    /// Radicand, and index where one is written: `√a` has none, `∛a` has 3.
    Root(Box<Expr>, Option<Box<Expr>>),
    /// `|a|`.
    Abs(Box<Expr>),
    /// `n!`.
    Factorial(Box<Expr>),
    /// `a%`.
    Percent(Box<Expr>),
    /// `a°`.
    Degrees(Box<Expr>),
    /// A number or expression with a unit: `12 cm`, `Rs. 1,250`.
    Quantity(Box<Expr>, Unit),
    /// A function with a fixed meaning.
    Call(Function, Vec<Expr>),
    /// A function with a name: `f(x)`, `f(g(2))`, `f'(x)`.
    Apply(Symbol, Vec<Expr>),
    /// `d^n/dx^n a`: what, by which symbol, how often (at least 1).
    Derivative(Box<Expr>, Symbol, u32),
    /// `∫ a dx`, with its bounds where it is definite.
    Integral(Box<Expr>, Symbol, Option<Box<(Expr, Expr)>>),
    /// `lim_{x→a} f`.
    Limit {
        /// The expression.
        body: Box<Expr>,
        /// What moves.
        variable: Symbol,
        /// Where to.
        target: Box<Expr>,
        /// From which side.
        side: Side,
    },
    /// `Σ` or `Π` over a range of integers.
    Big {
        /// Which of the two.
        operator: BigOperator,
        /// The summand.
        body: Box<Expr>,
        /// The index.
        index: Symbol,
        /// First value of the index.
        from: Box<Expr>,
        /// Last value of the index.
        to: Box<Expr>,
    },
    /// Rows of equal length. A column or row vector is a matrix too.
    Matrix(Vec<Vec<Expr>>),
    /// `(a, b, …)`: a point, a vector, or (two entries) an open interval, as the context has it.
    Tuple(Vec<Expr>),
    /// `a, b, …` without brackets: several answers, in the order written.
    List(Vec<Expr>),
    /// `{a, b, …}`; empty for `∅`.
    Set(Vec<Expr>),
    /// `{x | condition}`.
    SetBuilder(Box<Expr>, Box<Expr>),
    /// `[a, b)` and its kin. `(a, b)` with two finite ends is read as a [`Tuple`](Expr::Tuple).
    Interval {
        /// Lower end.
        low: Box<Expr>,
        /// Upper end.
        high: Box<Expr>,
        /// Whether the lower end belongs to it.
        low_closed: bool,
        /// Whether the upper end belongs to it.
        high_closed: bool,
    },
    /// `A ∪ B ∪ …`.
    Union(Vec<Expr>),
    /// `A ∩ B ∩ …`.
    Intersection(Vec<Expr>),
    /// `A ∖ B`.
    Difference(Box<Expr>, Box<Expr>),
    /// `a : b : …`.
    Ratio(Vec<Expr>),
    /// A chain: `a < x ≤ b` has three operands and two relations.
    Relation(Vec<Expr>, Vec<Relation>),
    /// All of these hold; also the lines of `\begin{cases}` without conditions.
    And(Vec<Expr>),
    /// At least one of these holds.
    Or(Vec<Expr>),
    /// A function given by cases: value and condition of each.
    Piecewise(Vec<(Expr, Expr)>),
    /// `True` or `False`.
    Truth(bool),
    /// A time of day: hour 0 to 23, minute 0 to 59. Printed `8:16 PM`.
    Time(u32, u32),
    /// Words: `\text{odd}`, or a choice's letter.
    Text(String),
}

/// A relation between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Relation {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Approximately,
    Identical,
    In,
    NotIn,
    Subset,
    SubsetEqual,
    Divides,
    Proportional,
    Perpendicular,
    Parallel,
    Congruent,
    Similar,
    /// `⇒`.
    Implies,
    /// `⇔`.
    Equivalent,
    /// `→`, as in "x → 2".
    Tends,
}

/// The side from which a limit is approached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Side {
    Both,
    Left,
    Right,
}

/// A large operator over a range of integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum BigOperator {
    Sum,
    Product,
}
