//! Curves, points and regions over two axes.

use super::{Label, Role};
use syntax::{Expr, Symbol};

/// A picture over axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The letter of the horizontal axis.
    pub x: Symbol,
    /// The letter of the vertical axis.
    pub y: Symbol,
    /// Whether one unit must be as long upwards as sideways: geometry, not growth.
    pub square: bool,
    /// The curves.
    pub curves: Vec<Curve>,
    /// Segments, polygons, arrows.
    pub outlines: Vec<Outline>,
    /// Points worth a mark.
    pub points: Vec<Point>,
    /// Regions.
    pub shades: Vec<Shade>,
    /// Places that must be in the picture, besides all points.
    pub shown: Vec<(Expr, Expr)>,
}

/// A curve of a [`Graph`].
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Which.
    pub of: CurveOf,
    /// What it is there for.
    pub role: Role,
    /// What it is called, if not by its equation.
    pub name: Option<Label>,
}

/// How a curve is given.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a solution has few of them")]
pub enum CurveOf {
    /// The expression in the letter of the horizontal axis that the height is.
    Function(Expr),
    /// An equation in the letters of both axes.
    Equation(Expr),
    /// Both coordinates in terms of a parameter, from a value to a value.
    Parametric {
        /// Sideways.
        x: Expr,
        /// Upwards.
        y: Expr,
        /// The parameter.
        parameter: Symbol,
        /// From where to where.
        range: (Expr, Expr),
    },
}

/// A point of a [`Graph`].
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Where.
    pub at: (Expr, Expr),
    /// What is written there; without it, only the mark.
    pub label: Option<Label>,
    /// What it is there for.
    pub role: Role,
}

/// A line through points of a [`Graph`].
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The points, in order.
    pub points: Vec<(Expr, Expr)>,
    /// Whether it returns to the first one.
    pub closed: bool,
    /// Whether it ends in the head of an arrow.
    pub arrow: bool,
    /// What is written in the middle of it.
    pub label: Option<Label>,
    /// What it is there for.
    pub role: Role,
}

/// A region of a [`Graph`].
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a solution has few of them")]
pub enum Shade {
    /// Between two functions of the horizontal letter, from a value to a value.
    Between {
        /// One function.
        first: Expr,
        /// The other.
        second: Expr,
        /// From where to where.
        bounds: (Expr, Expr),
    },
    /// Where all of these linear inequalities in both letters hold.
    Where(Vec<Expr>),
}

impl Graph {
    /// Empty axes.
    pub fn new(x: Symbol, y: Symbol) -> Graph {
        Graph {
            x,
            y,
            square: false,
            curves: Vec::new(),
            outlines: Vec::new(),
            points: Vec::new(),
            shades: Vec::new(),
            shown: Vec::new(),
        }
    }

    /// Empty axes called `x` and `y`, a unit as long upwards as sideways.
    pub fn plane() -> Graph {
        Graph { square: true, ..Graph::new(Symbol::new("x"), Symbol::new("y")) }
    }

    /// Adds a curve.
    pub fn curve(&mut self, of: CurveOf, role: Role) {
        self.curves.push(Curve { of, role, name: None });
    }

    /// Adds a point.
    pub fn point(&mut self, at: (Expr, Expr), label: Option<Label>, role: Role) {
        self.points.push(Point { at, label, role });
    }
}
