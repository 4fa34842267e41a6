//! Figures of plane geometry.

use super::{Label, Role};
use check::Text;
use syntax::Expr;

/// A figure of plane geometry: corners, what joins them, and what is written there.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it is: "right triangle".
    pub title: Text,
    /// The corners.
    pub corners: Vec<Corner>,
    /// Sides, heights, radii.
    pub edges: Vec<Edge>,
    /// Angles that are marked.
    pub angles: Vec<Angle>,
    /// Circles and arcs.
    pub rounds: Vec<Round>,
    /// Areas that are meant, each by its corners in order.
    pub filled: Vec<Vec<usize>>,
    /// Whether lengths and angles are not those of the question, because it does not fix them.
    pub sketch: bool,
}

/// A corner of a [`Shape`].
#[derive(Clone, Debug, PartialEq)]
pub struct Corner {
    /// Its letter, if it has one.
    pub name: Option<String>,
    /// Where it lies, sideways and upwards.
    pub at: (Expr, Expr),
}

/// A segment of a [`Shape`].
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Corners that it joins.
    pub ends: (usize, usize),
    /// What is written at its middle.
    pub label: Option<Label>,
    /// What it is there for.
    pub role: Role,
}

/// An angle of a [`Shape`].
#[derive(Clone, Debug, PartialEq)]
pub struct Angle {
    /// Its corner.
    pub at: usize,
    /// The corners on its arms.
    pub arms: (usize, usize),
    /// What is written in it; nothing in a right angle, which has its own mark.
    pub label: Option<Label>,
    /// Whether it is a right angle.
    pub right: bool,
    /// What it is there for.
    pub role: Role,
}

/// A circle or arc of a [`Shape`].
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The corner in its centre.
    pub centre: usize,
    /// Its radius.
    pub radius: Expr,
    /// From which angle anticlockwise to which; a whole circle without.
    pub arc: Option<(Expr, Expr)>,
    /// Whether the circle (or sector) is the area that is meant.
    pub filled: bool,
    /// What it is there for.
    pub role: Role,
}

impl Shape {
    /// An empty sheet.
    pub fn new(title: Text) -> Shape {
        Shape {
            title,
            corners: Vec::new(),
            edges: Vec::new(),
            angles: Vec::new(),
            rounds: Vec::new(),
            filled: Vec::new(),
            sketch: false,
        }
    }

    /// Adds a corner and says which one it is.
    pub fn corner(&mut self, name: Option<&str>, x: Expr, y: Expr) -> usize {
        self.corners.push(Corner { name: name.map(str::to_owned), at: (x, y) });
        self.corners.len() - 1
    }

    /// Joins two corners.
    pub fn edge(&mut self, from: usize, to: usize, label: Option<Label>, role: Role) {
        self.edges.push(Edge { ends: (from, to), label, role });
    }

    /// Marks a right angle.
    pub fn right_angle(&mut self, at: usize, arms: (usize, usize)) {
        self.angles.push(Angle { at, arms, label: None, right: true, role: Role::Given });
    }

    /// Marks an angle.
    pub fn angle(&mut self, at: usize, arms: (usize, usize), label: Option<Label>, role: Role) {
        self.angles.push(Angle { at, arms, label, right: false, role });
    }

    /// Adds a whole circle.
    pub fn circle(&mut self, centre: usize, radius: Expr, filled: bool) {
        self.rounds.push(Round { centre, radius, arc: None, filled, role: Role::Given });
    }
}
