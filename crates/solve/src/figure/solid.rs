//! Solids.

use super::{Label, Role};
use syntax::Expr;

/// Bodies that stand on each other, the lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Solid {
    /// The bodies.
    pub bodies: Vec<Body>,
}

/// A measure of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// Its value, for the proportions of the picture; a guess where nothing fixes it.
    pub value: Option<Expr>,
    /// What is written along it; nothing where another body says it already.
    pub label: Option<Label>,
    /// What it is there for.
    pub role: Role,
}

/// A simple solid.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A box; a cube if all three are the same.
    Cuboid {
        /// To the right.
        length: Size,
        /// Away from the eye.
        breadth: Size,
        /// Upwards.
        height: Size,
    },
    /// A circular cylinder.
    Cylinder {
        /// Of the base.
        radius: Size,
        /// Upwards.
        height: Size,
    },
    /// A circular cone.
    Cone {
        /// Of the base.
        radius: Size,
        /// Upwards.
        height: Size,
        /// Along the side.
        slant: Size,
    },
    /// A part of a cone between two parallel circles.
    Frustum {
        /// Of the base.
        lower: Size,
        /// Of the top.
        upper: Size,
        /// Upwards.
        height: Size,
        /// Along the side.
        slant: Size,
    },
    /// A ball.
    Sphere {
        /// From the centre.
        radius: Size,
    },
    /// Half a ball.
    Hemisphere {
        /// From the centre.
        radius: Size,
        /// Whether the flat side is below.
        dome: bool,
    },
    /// A pyramid over a square.
    Pyramid {
        /// Of the base.
        side: Size,
        /// Upwards.
        height: Size,
        /// From the middle of a side of the base to the top.
        slant: Size,
    },
    /// A prism with a triangle for its base, lying.
    Prism {
        /// The sides of the triangle.
        sides: [Size; 3],
        /// Between the triangles.
        length: Size,
    },
}

impl Size {
    /// A measure of which nothing is known and nothing is written.
    pub fn unknown() -> Size {
        Size { value: None, label: None, role: Role::Given }
    }

    /// A measure with its value and what is written along it.
    pub fn new(value: Expr, label: Label, role: Role) -> Size {
        Size { value: Some(value), label: Some(label), role }
    }

    /// The same measure without writing.
    pub fn silent(&self) -> Size {
        Size { label: None, ..self.clone() }
    }
}
