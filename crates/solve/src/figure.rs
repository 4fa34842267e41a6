//! What a teacher would draw beside a solution: exact data with meaning, never places of ink.
//!
//! Lengths, angles, coordinates and numbers are expressions. `tutor` lays a figure out and puts it
//! into words; `figures` makes one of a question and its answer.

mod chart;
mod graph;
mod label;
mod shape;
mod solid;

pub use chart::{Chart, Series};
pub use graph::{Curve, CurveOf, Graph, Outline, Point, Shade};
pub use label::{Label, Role};
pub use shape::{Angle, Corner, Edge, Round, Shape};
pub use solid::{Body, Size, Solid};

use syntax::{Expr, Symbol};

/// One figure of a solution.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a solution has few of them")]
pub enum Figure {
    /// A set of real numbers.
    NumberLine(NumberLine),
    /// Curves, points and regions over axes.
    Graph(Graph),
    /// A triangle or another figure of plane geometry.
    Shape(Shape),
    /// A solid, or several that stand on each other.
    Solid(Solid),
    /// Two or three overlapping sets.
    Venn(Venn),
    /// What may happen, one thing after the other.
    Tree(Tree),
    /// Data as bars, sectors or a line.
    Chart(Chart),
}

/// A set of real numbers on the number line.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberLine {
    /// The letter of the numbers.
    pub name: Symbol,
    /// The set: relations in that letter, joined by `And` and `Or`, or intervals.
    pub set: Expr,
}

/// A Venn diagram of two or three sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Venn {
    /// The names of the sets, two or three.
    pub sets: Vec<Label>,
    /// The universal set's name or number, if the diagram has a frame.
    pub universe: Option<Label>,
    /// What stands in each cell; cell `k` holds what belongs to exactly the sets whose bit is set in
    /// `k`, so there are `2^n` of them and cell 0 lies outside all circles.
    pub cells: Vec<Option<Label>>,
    /// The cells that the question is about.
    pub shaded: check::Region,
}

/// A tree of outcomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The first branches.
    pub branches: Vec<Branch>,
}

/// A branch of a [`Tree`].
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What happens.
    pub outcome: Label,
    /// The probability of it once the branches before it have happened.
    pub probability: Option<Expr>,
    /// Whether the way to what is asked goes along it.
    pub wanted: bool,
    /// At the end of a way: what it comes to, such as the product of its probabilities.
    pub result: Option<Label>,
    /// What may happen next.
    pub then: Vec<Branch>,
}

impl Branch {
    /// A branch that leads no further.
    pub fn end(outcome: Label, probability: Option<Expr>, wanted: bool, result: Label) -> Branch {
        Branch { outcome, probability, wanted, result: Some(result), then: Vec::new() }
    }

    /// A branch from which others go on; it is wanted if one of them is.
    pub fn on(outcome: Label, probability: Option<Expr>, then: Vec<Branch>) -> Branch {
        let wanted = then.iter().any(|branch| branch.wanted);
        Branch { outcome, probability, wanted, result: None, then }
    }
}
