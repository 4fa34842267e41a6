//! Figures as other programs see them. Their numbers are floating point: they place ink and decide
//! nothing. What is written in a figure is text with LaTeX between `\(` and `\)`.

use serde::Serialize;

/// A figure: what is drawn, and the same in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figure {
    /// The same in words, for the terminal and for screen readers.
    pub description: String,
    /// What is drawn.
    pub picture: Picture,
}

/// What is drawn.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Picture {
    /// Curves, points and regions over axes.
    Plane(Plane),
    /// A set of real numbers.
    NumberLine(NumberLine),
    /// A figure of geometry: a triangle, a solid.
    Drawing(Drawing),
    /// Two or three overlapping sets.
    Venn(Venn),
    /// What may happen, one thing after the other.
    Tree(Tree),
    /// Data as bars, sectors or a line.
    Chart(Chart),
}

/// What a part of a picture is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The question states it.
    Given,
    /// The solution found it.
    Found,
    /// It helps to see the rest: an asymptote, a height, an axis.
    Helper,
}

/// Curves, points and regions over axes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Plane {
    /// Left and right edge.
    pub x_range: [f64; 2],
    /// Lower and upper edge.
    pub y_range: [f64; 2],
    /// The name of the horizontal axis, as LaTeX.
    pub x_name: String,
    /// The name of the vertical axis, as LaTeX.
    pub y_name: String,
    /// Whether one unit must be as long upwards as sideways.
    pub square: bool,
    /// The curves.
    pub curves: Vec<Curve>,
    /// Segments, polygons, arrows.
    pub outlines: Vec<Outline>,
    /// Regions, each as a polygon of points `[x, y]`.
    pub shades: Vec<Vec<[f64; 2]>>,
    /// Points of interest: roots, intersections.
    pub marks: Vec<Mark>,
}

/// One curve, in pieces: it is interrupted where it has no value.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Curve {
    /// What it is called: its equation.
    pub label: String,
    /// What it is there for.
    pub role: Role,
    /// Points `[x, y]` of each piece.
    pub pieces: Vec<Vec<[f64; 2]>>,
}

/// A line through points.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outline {
    /// What is written in its middle.
    pub label: Option<String>,
    /// What it is there for.
    pub role: Role,
    /// The points `[x, y]`.
    pub points: Vec<[f64; 2]>,
    /// Whether it returns to its first point.
    pub closed: bool,
    /// Whether it ends in the head of an arrow.
    pub arrow: bool,
}

/// A point of interest.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mark {
    /// Where.
    pub x: f64,
    /// Where.
    pub y: f64,
    /// What is written there.
    pub label: Option<String>,
    /// What it is there for.
    pub role: Role,
}

/// A set of real numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberLine {
    /// Left and right edge.
    pub range: [f64; 2],
    /// The name of the unknown, as LaTeX.
    pub name: String,
    /// The parts of the set.
    pub parts: Vec<LinePart>,
}

/// An interval or a point of a number line; an end that is missing is infinite.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinePart {
    /// Lower end.
    pub from: Option<f64>,
    /// Upper end.
    pub to: Option<f64>,
    /// Lower end as LaTeX.
    pub from_latex: Option<String>,
    /// Upper end as LaTeX.
    pub to_latex: Option<String>,
    /// Whether the lower end belongs to it.
    pub from_closed: bool,
    /// Whether the upper end belongs to it.
    pub to_closed: bool,
}

/// A figure of geometry in a frame whose lower left corner is `[0, 0]`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Drawing {
    /// Width of the frame, in units of the drawing's own.
    pub width: f64,
    /// Its height, in the same units.
    pub height: f64,
    /// Whether the lengths and angles are not those of the question.
    pub sketch: bool,
    /// Areas that are meant, each as a polygon of points `[x, y]`.
    pub areas: Vec<Vec<[f64; 2]>>,
    /// What is drawn.
    pub strokes: Vec<Stroke>,
    /// What is written.
    pub notes: Vec<Note>,
}

/// A line of a drawing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stroke {
    /// The points `[x, y]`; curves come as many short pieces.
    pub points: Vec<[f64; 2]>,
    /// What it is there for.
    pub role: Role,
    /// Whether it lies behind the body.
    pub hidden: bool,
}

/// Something written beside a point of a drawing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Note {
    /// The point.
    pub at: [f64; 2],
    /// On which side of it the writing stands, sideways and upwards: `[1, 0]` to the right of it,
    /// `[0, 0]` on it.
    pub side: [f64; 2],
    /// What is written.
    pub text: String,
    /// What it is there for.
    pub role: Role,
}

/// Two or three overlapping sets.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Venn {
    /// Their names.
    pub sets: Vec<String>,
    /// What is written beside the frame of the universal set; no frame without it.
    pub universe: Option<String>,
    /// The `2^n` cells: number `k` holds what belongs to exactly the sets whose bit is set in `k`.
    pub cells: Vec<Cell>,
}

/// A cell of a Venn diagram.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cell {
    /// What is written in it.
    pub label: Option<String>,
    /// Whether it is part of what was asked.
    pub shaded: bool,
}

/// A tree of outcomes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tree {
    /// The first branches.
    pub branches: Vec<Branch>,
}

/// A branch of a tree.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Branch {
    /// What happens.
    pub outcome: String,
    /// Its probability once the branches before it have happened.
    pub probability: Option<String>,
    /// Whether it is part of what was asked.
    pub wanted: bool,
    /// At the end of a way: what it comes to.
    pub result: Option<String>,
    /// What may happen next.
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    pub then: Vec<Branch>,
}

/// Data as a picture.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Chart {
    /// What stands along the horizontal axis.
    pub across: Option<String>,
    /// What stands along the vertical axis.
    pub up: Option<String>,
    /// The data.
    pub series: Series,
}

/// The data of a chart, drawn in the way of their kind.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Series {
    /// One bar for each thing.
    Bars {
        /// The bars.
        bars: Vec<Bar>,
    },
    /// One sector for each thing, the first one upwards, then clockwise.
    Pie {
        /// The sectors.
        sectors: Vec<Sector>,
    },
    /// Bars that touch: one for each class.
    Histogram {
        /// The classes.
        classes: Vec<Class>,
        /// A value on the horizontal axis that the solution found.
        mark: Option<Reading>,
    },
    /// The curve of numbers below (or above) each limit.
    Ogive {
        /// Limit, and how many lie below (or above) it.
        points: Vec<[f64; 2]>,
        /// What is read off it.
        readings: Vec<Reading>,
    },
    /// Points joined in order.
    Line {
        /// The points.
        points: Vec<Bar>,
    },
}

/// A bar, or a point of a line.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bar {
    /// Of what.
    pub label: String,
    /// Its height.
    pub height: f64,
    /// The height as it is written.
    pub value: String,
}

/// A sector of a pie.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sector {
    /// Of what.
    pub label: String,
    /// Its angle in degrees.
    pub degrees: f64,
    /// How many, as it is written.
    pub value: String,
    /// The angle as it is written.
    pub angle: String,
}

/// A class of a histogram.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Class {
    /// Its lower limit.
    pub from: f64,
    /// Its upper limit.
    pub to: f64,
    /// Its height.
    pub height: f64,
    /// The height as it is written.
    pub value: String,
}

/// A value read off a chart.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// Where on the horizontal axis.
    pub at: f64,
    /// At which height.
    pub height: f64,
    /// What is written there.
    pub label: String,
}
