//! Points, vectors, lines, curves and complex numbers: what may be asked of them.

use syntax::{Expr, Function, Symbol};

/// A question of coordinates. Points are [`Expr::Tuple`]s; vectors those too, or columns, or sums of
/// `i`, `j`, `k`; lines and curves are equations in `x` and `y`.
#[derive(Clone, Debug, PartialEq)]
pub enum Coordinates {
    /// What a formula says of points, vectors or lines: a number, a point or a vector.
    Measure {
        /// Which formula.
        what: Measure,
        /// Of what, in order.
        of: Vec<Expr>,
    },
    /// The equation of the only line or circle that meets all conditions: a relation in `x` and `y`.
    Curve {
        /// Of which kind it is.
        kind: CurveKind,
        /// What it has to meet.
        conditions: Vec<Condition>,
    },
    /// Something that belongs to a curve; for several features an [`Expr::List`] of them.
    Features {
        /// The equation of the curve.
        curve: Expr,
        /// What is asked of it.
        features: Vec<Feature>,
    },
    /// The images of points: one [`Expr::Tuple`], or an [`Expr::List`] of them in their order.
    Image {
        /// The points.
        points: Vec<Expr>,
        /// What is done with them, one after the other.
        motions: Vec<Motion>,
    },
}

/// A formula of points, vectors and lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// Between two points, or from a point to a line, or between parallel lines.
    Distance,
    /// Of two points.
    Midpoint,
    /// The point that divides the way from the first point to the second in this ratio.
    Section {
        /// The part at the first point.
        first: Expr,
        /// The part at the second point.
        second: Expr,
        /// Whether it lies outside.
        external: bool,
    },
    /// Of the three corners of a triangle.
    Centroid,
    /// Of the line through two points, or of a line.
    Slope,
    /// Of the polygon with these corners, in order.
    Area,
    /// The acute angle between two lines (or the right angle), or between the two lines that one
    /// equation of degree 2 stands for; the angle from 0° to 180° between two vectors.
    Angle,
    /// Scalar product of two vectors.
    Dot,
    /// Vector product of two vectors in space.
    Cross,
    /// Of a vector.
    Magnitude,
    /// The vector of length 1 with the direction of a vector.
    UnitVector,
    /// The vector from the first point to the second.
    Displacement,
    /// The scalar projection of the first vector on the second.
    Projection,
}

/// A kind of curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveKind {
    /// `ax + by + c = 0`.
    Line,
    /// `x² + y² + 2gx + 2fy + c = 0` with a positive radius.
    Circle,
}

/// What a line or circle has to meet.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// It goes through this point.
    Through(Expr),
    /// A line of this slope.
    Slope(Expr),
    /// A line at this angle to the x-axis.
    Inclination(Expr),
    /// A line parallel to this one.
    Parallel(Expr),
    /// A line perpendicular to this one.
    Perpendicular(Expr),
    /// It cuts the x-axis there.
    XIntercept(Expr),
    /// It cuts the y-axis there.
    YIntercept(Expr),
    /// The line that halves the segment between two points at a right angle.
    Bisects(Expr, Expr),
    /// The line touches this circle at the point that it goes through.
    TangentTo(Expr),
    /// The circle has this centre.
    Centre(Expr),
    /// The circle has this radius.
    Radius(Expr),
    /// The segment between these two points is a diameter of the circle.
    Diameter(Expr, Expr),
    /// The circle touches this line.
    Touches(Expr),
}

/// Something that belongs to a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Centre of a circle, ellipse or hyperbola: a point.
    Centre,
    /// Radius of a circle.
    Radius,
    /// Where a line cuts the x-axis: a number.
    XIntercept,
    /// Where a line cuts the y-axis: a number.
    YIntercept,
    /// The vertices of a conic: a point, or a list of two.
    Vertices,
    /// The foci of a conic: a point, or a list of two.
    Foci,
    /// The directrices of a conic: an equation, or a list of two.
    Directrices,
    /// Eccentricity of a conic.
    Eccentricity,
    /// Length of the latus rectum of a conic.
    LatusRectum,
    /// Length of the major (transverse) axis of an ellipse (hyperbola).
    MajorAxis,
    /// Length of the minor (conjugate) axis of an ellipse (hyperbola).
    MinorAxis,
    /// The axis of a parabola: an equation.
    Axis,
    /// The two lines that an equation of degree 2 stands for: a list of equations.
    SeparateLines,
}

/// A transformation of the plane.
#[derive(Clone, Debug, PartialEq)]
pub enum Motion {
    /// Reflection in a line.
    Reflect(Expr),
    /// Rotation by so many right angles anticlockwise, 1 to 3.
    Rotate {
        /// How many right angles.
        quarters: u8,
        /// About which point.
        centre: Expr,
    },
    /// Translation by a vector.
    Translate(Expr),
    /// Enlargement.
    Enlarge {
        /// Scale factor.
        scale: Expr,
        /// Centre of the enlargement.
        centre: Expr,
    },
    /// The point as a column is multiplied by a matrix of two rows.
    Matrix(Expr),
}

/// What is asked of a number in which `i` is the imaginary unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplexForm {
    /// `a + bi`.
    Cartesian,
    /// The conjugate, as `a + bi`.
    Conjugate,
    /// The multiplicative inverse, as `a + bi`.
    Inverse,
    /// The distance from 0.
    Modulus,
    /// The angle in degrees, more than -180° and at most 180°.
    Argument,
    /// `r(cos θ + i sin θ)` with the argument for `θ`.
    Polar,
    /// All numbers whose power with this exponent it is: a list.
    Roots(u32),
}

/// A method by which a system of linear equations is to be solved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemMethod {
    /// Quotients of determinants.
    Cramer,
    /// By the inverse of the matrix of coefficients.
    InverseMatrix,
    /// By row operations on the augmented matrix.
    RowOperations,
}

impl Coordinates {
    /// The same question with `f` done to every expression in it.
    pub fn map(&self, mut f: impl FnMut(&Expr) -> Expr) -> Coordinates {
        match self {
            Coordinates::Measure { what, of } => {
                let what = match what {
                    Measure::Section { first, second, external } => {
                        Measure::Section { first: f(first), second: f(second), external: *external }
                    }
                    other => other.clone(),
                };
                Coordinates::Measure { what, of: of.iter().map(f).collect() }
            }
            Coordinates::Curve { kind, conditions } => Coordinates::Curve {
                kind: *kind,
                conditions: conditions.iter().map(|c| c.map(&mut f)).collect(),
            },
            Coordinates::Features { curve, features } => {
                Coordinates::Features { curve: f(curve), features: features.clone() }
            }
            Coordinates::Image { points, motions } => Coordinates::Image {
                points: points.iter().map(&mut f).collect(),
                motions: motions.iter().map(|m| m.map(&mut f)).collect(),
            },
        }
    }
}

impl Condition {
    fn map(&self, f: &mut impl FnMut(&Expr) -> Expr) -> Condition {
        use Condition::*;
        match self {
            Through(e) => Through(f(e)),
            Slope(e) => Slope(f(e)),
            Inclination(e) => Inclination(f(e)),
            Parallel(e) => Parallel(f(e)),
            Perpendicular(e) => Perpendicular(f(e)),
            XIntercept(e) => XIntercept(f(e)),
            YIntercept(e) => YIntercept(f(e)),
            Bisects(p, q) => Bisects(f(p), f(q)),
            TangentTo(e) => TangentTo(f(e)),
            Centre(e) => Centre(f(e)),
            Radius(e) => Radius(f(e)),
            Diameter(p, q) => Diameter(f(p), f(q)),
            Touches(e) => Touches(f(e)),
        }
    }
}

impl Motion {
    fn map(&self, f: &mut impl FnMut(&Expr) -> Expr) -> Motion {
        match self {
            Motion::Reflect(line) => Motion::Reflect(f(line)),
            Motion::Rotate { quarters, centre } => {
                Motion::Rotate { quarters: *quarters, centre: f(centre) }
            }
            Motion::Translate(by) => Motion::Translate(f(by)),
            Motion::Enlarge { scale, centre } => {
                Motion::Enlarge { scale: f(scale), centre: f(centre) }
            }
            Motion::Matrix(m) => Motion::Matrix(f(m)),
        }
    }
}

/// How a vector is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VectorStyle {
    /// `(3, 4)`.
    Tuple,
    /// A matrix of one column.
    Column,
    /// A matrix of one row.
    Row,
    /// `3i + 4j`, by the names of its unit vectors.
    Units([Symbol; 3]),
}

impl VectorStyle {
    /// The vector with these components in this style.
    pub fn write(&self, components: Vec<Expr>) -> Expr {
        match self {
            VectorStyle::Tuple => Expr::Tuple(components),
            VectorStyle::Column => Expr::Matrix(components.into_iter().map(|c| vec![c]).collect()),
            VectorStyle::Row => Expr::Matrix(vec![components]),
            VectorStyle::Units(units) => {
                let terms = components.into_iter().zip(units).filter_map(|(c, unit)| term(c, unit));
                let terms: Vec<Expr> = terms.collect();
                if terms.is_empty() { Expr::integer(0) } else { Expr::sum(terms) }
            }
        }
    }
}

/// A component and its unit vector; nothing for 0.
fn term(component: Expr, unit: &Symbol) -> Option<Expr> {
    match component {
        Expr::Negate(a) => term(*a, unit).map(Expr::negated),
        c if c.as_rational().is_some_and(|q| q.is_zero()) => None,
        c if c.as_rational().is_some_and(|q| q.is_one()) => Some(Expr::Symbol(unit.clone())),
        c => Some(Expr::Product(vec![c, Expr::Symbol(unit.clone())])),
    }
}

/// The components of a point or vector, and how it is written; sums of `i`, `j`, `k` have as many
/// components as `in_space` says.
pub fn components(vector: &Expr, in_space: bool) -> Option<(Vec<Expr>, VectorStyle)> {
    match vector {
        Expr::Tuple(parts) if matches!(parts.len(), 2 | 3) => {
            Some((parts.clone(), VectorStyle::Tuple))
        }
        Expr::Matrix(rows) if rows.iter().all(|row| row.len() == 1) && rows.len() <= 3 => {
            Some((rows.iter().map(|row| row[0].clone()).collect(), VectorStyle::Column))
        }
        Expr::Matrix(rows) if rows.len() == 1 && rows[0].len() <= 3 => {
            Some((rows[0].clone(), VectorStyle::Row))
        }
        _ => {
            let units = unit_vectors(vector)?;
            let count = if in_space { 3 } else { 2 };
            let mut parts = vec![Vec::new(); 3];
            split(vector, &units, false, &mut parts)?;
            if count == 2 && !parts[2].is_empty() {
                return None;
            }
            let part = |terms: Vec<Expr>| match terms.len() {
                0 => Expr::integer(0),
                _ => Expr::sum(terms),
            };
            let parts = parts.into_iter().take(count).map(part).collect();
            Some((parts, VectorStyle::Units(units)))
        }
    }
}

/// Whether a sum of unit vectors goes into space.
pub fn has_third_unit(vector: &Expr) -> bool {
    unit_vectors(vector).is_some_and(|units| vector.symbols().contains(&units[2]))
}

/// The names of the unit vectors that stand in it: bare `i`, `j`, `k` (with `j` or `k` among them),
/// or all of them under the same accent.
fn unit_vectors(vector: &Expr) -> Option<[Symbol; 3]> {
    let symbols = vector.symbols();
    for (before, after) in [("vec(", ")"), ("hat(", ")"), ("bold(", ")"), ("", "")] {
        let units = ["i", "j", "k"].map(|letter| Symbol::new(format!("{before}{letter}{after}")));
        let bare = before.is_empty();
        let met = units.iter().skip(usize::from(bare)).any(|unit| symbols.contains(unit));
        if met {
            return Some(units);
        }
    }
    None
}

/// Adds the coefficients of the unit vectors in `expr` to `parts`; none if another thing is in it.
fn split(expr: &Expr, units: &[Symbol; 3], minus: bool, parts: &mut [Vec<Expr>]) -> Option<()> {
    let signed = |e: Expr| if minus { e.negated() } else { e };
    match expr {
        Expr::Symbol(s) => {
            let k = units.iter().position(|unit| unit == s)?;
            parts[k].push(signed(Expr::integer(1)));
            Some(())
        }
        Expr::Negate(a) => split(a, units, !minus, parts),
        Expr::Sum(terms) => terms.iter().try_for_each(|t| split(t, units, minus, parts)),
        Expr::Product(factors) => {
            let is_unit = |f: &Expr| matches!(f, Expr::Symbol(s) if units.contains(s));
            let is_vector = |f: &Expr| f.symbols().iter().any(|s| units.contains(s));
            let place = factors.iter().position(is_vector)?;
            if !is_unit(&factors[place]) && factors.len() < 2 {
                return None;
            }
            let mut others = factors.clone();
            let vector = others.remove(place);
            if others.iter().any(is_vector) {
                return None;
            }
            let factor = Expr::product(others);
            let mut inner = vec![Vec::new(); 3];
            split(&vector, units, false, &mut inner)?;
            for (part, terms) in parts.iter_mut().zip(inner) {
                for term in terms {
                    let one = term.as_rational().is_some_and(|q| q.is_one());
                    part.push(signed(if one {
                        factor.clone()
                    } else {
                        Expr::Product(vec![factor.clone(), term])
                    }));
                }
            }
            Some(())
        }
        Expr::Quotient(above, below) => {
            let mut inner = vec![Vec::new(); 3];
            split(above, units, false, &mut inner)?;
            for (part, terms) in parts.iter_mut().zip(inner) {
                part.extend(terms.into_iter().map(|t| signed(t.over((**below).clone()))));
            }
            Some(())
        }
        // A vector that vanished.
        _ if expr.as_rational().is_some_and(|q| q.is_zero()) => Some(()),
        _ => None,
    }
}

/// Whether a matrix stands in it.
pub fn has_matrix(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Matrix(_));
    expr.for_each_part(|part| found = found || has_matrix(part));
    found
}

/// An expression of matrices in which the letters `I` and `O` stand for the identity and the zero
/// matrix, as large as the square matrices that stand in it.
pub fn with_identity(expr: &Expr) -> Expr {
    let expr = &with_transposes(expr);
    let Some(n) = square_size(expr) else { return expr.clone() };
    let matrix = |one: &Expr| {
        let entry = |i: usize, j: usize| if i == j { one.clone() } else { Expr::integer(0) };
        Expr::Matrix((0..n).map(|i| (0..n).map(|j| entry(i, j)).collect()).collect())
    };
    named(expr, &matrix(&Expr::integer(1)), &matrix(&Expr::integer(0)))
}

/// An expression of matrices in which a raised `T` without a value stands for the transpose.
pub fn with_transposes(expr: &Expr) -> Expr {
    match expr {
        Expr::Power(base, exponent) if has_matrix(base) && **exponent == Expr::symbol("T") => {
            Expr::call(Function::Transpose, vec![with_transposes(base)])
        }
        Expr::Matrix(_) => expr.clone(),
        _ => expr.map_parts(with_transposes),
    }
}

fn named(expr: &Expr, identity: &Expr, zero: &Expr) -> Expr {
    match expr {
        Expr::Matrix(_) => expr.clone(),
        Expr::Symbol(s) if s.name() == "I" => identity.clone(),
        Expr::Symbol(s) if s.name() == "O" => zero.clone(),
        _ => expr.map_parts(|part| named(part, identity, zero)),
    }
}

/// Rows of the first square matrix in it.
fn square_size(expr: &Expr) -> Option<usize> {
    if let Expr::Matrix(rows) = expr {
        return rows.iter().all(|row| row.len() == rows.len()).then_some(rows.len());
    }
    let mut found = None;
    expr.for_each_part(|part| found = found.or_else(|| square_size(part)));
    found
}
