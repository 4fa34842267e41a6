//! Data as pictures.

use super::Label;
use syntax::Expr;

/// Data as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The data, drawn in the way of their kind.
    pub series: Series,
    /// What stands along the horizontal axis; nothing for a pie.
    pub across: Option<Label>,
    /// What stands along the vertical axis; nothing for a pie.
    pub up: Option<Label>,
}

/// The data of a [`Chart`].
#[derive(Clone, Debug, PartialEq)]
pub enum Series {
    /// One bar for each thing: what it is, and how many.
    Bars(Vec<(Label, Expr)>),
    /// One sector for each thing: what it is, how many, and the angle in degrees.
    Pie(Vec<(Label, Expr, Expr)>),
    /// Classes without gaps, each with its number, and a mark on the horizontal axis.
    Histogram {
        /// From, to, how many.
        classes: Vec<(Expr, Expr, Expr)>,
        /// A value that the solution found, and what is written there.
        mark: Option<(Expr, Label)>,
    },
    /// The curve of numbers below (or above) each limit.
    Ogive {
        /// Limit, and how many lie below (or above) it.
        points: Vec<(Expr, Expr)>,
        /// Whether it counts what is above.
        above: bool,
        /// Heights at which it is read, and what is read there.
        read: Vec<(Expr, Expr, Label)>,
    },
    /// Points joined in order.
    Line(Vec<(Label, Expr)>),
}
