//! Heights and distances, and triangles by their sides and angles: the figure that an equation of
//! a right-angled or another triangle was written from.

use crate::figure::{Figure, Label, Role, Shape};
use check::Text;
use syntax::unit::Unit;
use syntax::{Expr, Function, Symbol};

const RIGHT: Text =
    Text { en: "right-angled triangle", ne: "समकोणी त्रिभुज" };
const ANY: Text = Text { en: "triangle", ne: "त्रिभुज" };
const TWO: Text = Text {
    en: "two right-angled triangles", ne: "दुई समकोणी त्रिभुज"
};

/// The triangle behind an equation, its unknown replaced by the answer.
pub(super) fn measured(
    relation: &Expr,
    unknown: &Symbol,
    unit: Option<&Unit>,
    answer: &Expr,
) -> Option<Figure> {
    let Expr::Relation(sides, _) = relation else { return None };
    let [left, right] = &sides[..] else { return None };
    let value = match answer {
        Expr::Quantity(amount, _) => (**amount).clone(),
        other => other.clone(),
    };
    let case = Case { unknown, unit, value };
    let shape = case.ratio(left, right).or_else(|| case.two_points(left, right)).or_else(|| {
        case.broken(left, right)
            .or_else(|| case.cosine_rule(left, right))
            .or_else(|| case.angle_from_sides(left, right))
            .or_else(|| case.sine_rule(left, right))
            .or_else(|| case.area(left, right))
    })?;
    Some(Figure::Shape(shape))
}

struct Case<'a> {
    unknown: &'a Symbol,
    unit: Option<&'a Unit>,
    value: Expr,
}

impl Case<'_> {
    fn is_unknown(&self, e: &Expr) -> bool {
        matches!(e, Expr::Symbol(s) if s == self.unknown)
    }

    /// A length or angle with the answer put in.
    fn known(&self, e: &Expr) -> Expr {
        super::functions::put(e, self.unknown, &self.value)
    }

    /// What is written at a length, and what it is there for.
    fn length(&self, e: &Expr) -> (Option<Label>, Role) {
        let with_unit = |e: Expr| match self.unit {
            Some(unit) => Expr::Quantity(Box::new(e), unit.clone()),
            None => e,
        };
        if self.is_unknown(e) {
            let value = with_unit(self.value.clone());
            let found = Expr::Symbol(self.unknown.clone()).equals(value);
            return (Some(Label::Maths(found)), Role::Found);
        }
        (Some(Label::Maths(with_unit(e.clone()))), Role::Given)
    }

    fn angle(&self, e: &Expr) -> (Option<Label>, Role) {
        if self.is_unknown(e) {
            let found = Expr::Symbol(self.unknown.clone()).equals(self.value.clone());
            return (Some(Label::Maths(found)), Role::Found);
        }
        (Some(Label::Maths(e.clone())), Role::Given)
    }

    /// `tan A = p/b` and its like.
    fn ratio(&self, left: &Expr, right: &Expr) -> Option<Shape> {
        let (function, angle) = function_of(left)?;
        let Expr::Quotient(above, below) = right else { return None };
        // The eyes of somebody who looks up are above the ground.
        let (above, eyes) = match &**above {
            Expr::Sum(terms) => match &terms[..] {
                [h, Expr::Negate(eyes)] if self.is_unknown(h) => {
                    (h.clone(), Some((**eyes).clone()))
                }
                _ => return None,
            },
            other => (other.clone(), None),
        };
        let rise = match &eyes {
            Some(eyes) => Expr::sum(vec![self.known(&above), eyes.clone().negated()]),
            None => self.known(&above),
        };
        let run = self.known(below);
        let size = self.known(angle);
        let square = |e: &Expr| e.clone().pow(Expr::integer(2));
        let leg = |long: &Expr, short: &Expr| {
            Expr::sum(vec![square(long), square(short).negated()]).sqrt()
        };
        let (base, height) = match function {
            Function::Tan => (run.clone(), rise.clone()),
            Function::Sin => (leg(&run, &rise), rise.clone()),
            Function::Cos => (rise.clone(), leg(&run, &rise)),
            _ => return None,
        };
        if !self.value.symbols().is_empty() || !size.symbols().is_empty() {
            return None;
        }
        let mut shape = Shape::new(RIGHT);
        let zero = || Expr::integer(0);
        let a = shape.corner(Some("A"), zero(), zero());
        let b = shape.corner(Some("B"), base.clone(), zero());
        let c = shape.corner(Some("C"), base.clone(), height);
        let mut put = |ends: (usize, usize), e: Option<&Expr>| {
            let (label, role) = e.map_or((None, Role::Given), |e| self.length(e));
            shape.edge(ends.0, ends.1, label, role);
        };
        let (upright, level, slope) = match function {
            Function::Tan => (Some(&above), Some(&**below), None),
            Function::Sin => (Some(&above), None, Some(&**below)),
            _ => (None, Some(&above), Some(&**below)),
        };
        put((a, b), level);
        put((a, c), slope);
        match &eyes {
            None => put((b, c), upright),
            Some(eyes) => {
                put((b, c), None);
                let down = eyes.clone().negated();
                let d = shape.corner(Some("D"), zero(), down.clone());
                let e = shape.corner(Some("E"), base, down);
                let (label, role) = self.length(eyes);
                shape.edge(a, d, label, role);
                shape.edge(d, e, None, Role::Given);
                let (label, role) = self.length(&above);
                shape.edge(e, c, label, role);
                shape.edges.retain(|edge| edge.ends != (b, c));
                shape.right_angle(e, (d, c));
                // So close to each other, the letters would hide what matters.
                for corner in &mut shape.corners {
                    corner.name = None;
                }
            }
        }
        shape.right_angle(b, (a, c));
        let (label, role) = self.angle(angle);
        shape.angle(a, (b, c), label, role);
        Some(shape)
    }

    /// `h/tan A - h/tan B = d`: a top seen from two points.
    fn two_points(&self, left: &Expr, way: &Expr) -> Option<Shape> {
        let Expr::Sum(terms) = left else { return None };
        let [Expr::Quotient(h, far), Expr::Negate(nearer)] = &terms[..] else { return None };
        let Expr::Quotient(other, near) = &**nearer else { return None };
        let ((Function::Tan, far), (Function::Tan, near)) = (function_of(far)?, function_of(near)?)
        else {
            return None;
        };
        if !self.is_unknown(h) || h != other {
            return None;
        }
        let base =
            |angle: &Expr| self.value.clone().over(Expr::call(Function::Tan, vec![angle.clone()]));
        let mut shape = Shape::new(TWO);
        let zero = || Expr::integer(0);
        let foot = shape.corner(Some("B"), zero(), zero());
        let top = shape.corner(Some("A"), zero(), self.value.clone());
        let c = shape.corner(Some("C"), base(near).negated(), zero());
        let d = shape.corner(Some("D"), base(far).negated(), zero());
        let (label, role) = self.length(h);
        shape.edge(foot, top, label, role);
        let (label, role) = self.length(way);
        shape.edge(d, c, label, role);
        shape.edge(c, foot, None, Role::Given);
        shape.edge(c, top, None, Role::Helper);
        shape.edge(d, top, None, Role::Helper);
        shape.right_angle(foot, (c, top));
        for (at, angle) in [(c, near), (d, far)] {
            let (label, role) = self.angle(angle);
            shape.angle(at, (foot, top), label, role);
        }
        Some(shape)
    }

    /// `h = d tan A + d/cos A`: a tree that was broken.
    fn broken(&self, left: &Expr, right: &Expr) -> Option<Shape> {
        let Expr::Sum(terms) = right else { return None };
        let [Expr::Product(factors), Expr::Quotient(way, _)] = &terms[..] else { return None };
        let [same, turned] = &factors[..] else { return None };
        let (Function::Tan, angle) = function_of(turned)? else { return None };
        if !self.is_unknown(left) || *same != **way {
            return None;
        }
        let mut shape = Shape::new(RIGHT);
        let zero = || Expr::integer(0);
        let rise = Expr::product(vec![(**way).clone(), turned.clone()]);
        let a = shape.corner(Some("A"), zero(), zero());
        let b = shape.corner(Some("B"), (**way).clone(), zero());
        let c = shape.corner(Some("C"), (**way).clone(), rise);
        let (label, role) = self.length(way);
        shape.edge(a, b, label, role);
        // The tree was as high as both parts of it together.
        shape.edge(b, c, None, Role::Found);
        shape.edge(a, c, None, Role::Found);
        shape.right_angle(b, (a, c));
        let (label, role) = self.angle(angle);
        shape.angle(a, (b, c), label, role);
        Some(shape)
    }

    /// `c^2 = a^2 + b^2 - 2ab cos C`.
    fn cosine_rule(&self, left: &Expr, right: &Expr) -> Option<Shape> {
        let asked = squared(left).filter(|e| self.is_unknown(e))?;
        let Expr::Sum(terms) = right else { return None };
        let [p, q, Expr::Negate(product)] = &terms[..] else { return None };
        let Expr::Product(factors) = &**product else { return None };
        let (Function::Cos, angle) = function_of(factors.last()?)? else { return None };
        let (p, q) = (squared(p)?, squared(q)?);
        Some(self.with_angle(angle, p, q, Some(asked)))
    }

    /// `cos C = (a^2 + b^2 - c^2)/(2ab)`.
    fn angle_from_sides(&self, left: &Expr, right: &Expr) -> Option<Shape> {
        let (Function::Cos, angle) = function_of(left)? else { return None };
        let Expr::Quotient(above, _) = right else { return None };
        let Expr::Sum(terms) = &**above else { return None };
        let [p, q, Expr::Negate(own)] = &terms[..] else { return None };
        Some(self.with_angle(angle, squared(p)?, squared(q)?, Some(squared(own)?)))
    }

    /// `S = 1/2 ab sin C`.
    fn area(&self, left: &Expr, right: &Expr) -> Option<Shape> {
        let Expr::Product(factors) = right else { return None };
        let [_, p, q, turned] = &factors[..] else { return None };
        let (Function::Sin, angle) = function_of(turned)? else { return None };
        if !self.is_unknown(left) {
            return None;
        }
        // The unit of the answer is that of an area; the sides have its root.
        let unit = self.unit.map(|unit| Unit {
            factors: unit.factors.iter().map(|(named, power)| (*named, power / 2)).collect(),
        });
        let sides = Case { unknown: self.unknown, unit: unit.as_ref(), value: self.value.clone() };
        let mut shape = sides.with_angle(angle, p, q, None);
        shape.filled.push(vec![0, 1, 2]);
        Some(shape)
    }

    /// Two sides with the angle between them. The angle lies at the letter of its opposite side,
    /// and the first side is opposite to the letter that follows it.
    fn with_angle(&self, angle: &Expr, p: &Expr, q: &Expr, opposite: Option<&Expr>) -> Shape {
        let name = self.unknown.name().to_uppercase();
        let letters = ["A", "B", "C"];
        let at = letters.iter().position(|letter| *letter == name);
        let letter = |step: usize| at.map(|k| letters[(k + step) % 3]);
        let size = self.known(angle);
        let part =
            |function| Expr::product(vec![p.clone(), Expr::call(function, vec![size.clone()])]);
        let mut shape = Shape::new(ANY);
        let own = shape.corner(letter(0), Expr::integer(0), Expr::integer(0));
        let first = shape.corner(letter(1), q.clone(), Expr::integer(0));
        let second = shape.corner(letter(2), part(Function::Cos), part(Function::Sin));
        let (label, role) = self.length(q);
        shape.edge(own, first, label, role);
        let (label, role) = self.length(p);
        shape.edge(own, second, label, role);
        let (label, role) = opposite.map_or((None, Role::Given), |e| self.length(e));
        shape.edge(first, second, label, role);
        if algebra::angle::degrees(&size).is_some_and(|q| q == algebra::Rational::from(90)) {
            shape.right_angle(own, (first, second));
        }
        let (label, role) = self.angle(angle);
        if shape.angles.is_empty() || role == Role::Found {
            shape.angle(own, (first, second), label, role);
        }
        shape
    }

    /// `a/sin A = b/sin B`.
    fn sine_rule(&self, left: &Expr, right: &Expr) -> Option<Shape> {
        let ratio = |e: &Expr| match e {
            Expr::Quotient(side, turned) => match function_of(turned)? {
                (Function::Sin, angle) => Some(((**side).clone(), angle.clone())),
                _ => None,
            },
            _ => None,
        };
        let ((asked, angle), (side, other)) = (ratio(left)?, ratio(right)?);
        if !self.is_unknown(&asked) {
            return None;
        }
        let own = algebra::angle::degrees(&angle)?;
        let opposite = algebra::angle::degrees(&other)?;
        let third = algebra::Rational::from(180) - &own - &opposite;
        let degrees = |q: &algebra::Rational| Expr::Degrees(Box::new(Expr::rational(q)));
        let call = |f, q: &algebra::Rational| Expr::call(f, vec![degrees(q)]);
        // The third side lies level: both known angles are at its ends.
        let part = |f| Expr::product(vec![side.clone(), call(f, &own)]);
        let base = Expr::sum(vec![
            part(Function::Cos),
            Expr::product(vec![self.value.clone(), call(Function::Cos, &opposite)]),
        ]);
        if third <= algebra::Rational::ZERO {
            return None;
        }
        let mut shape = Shape::new(ANY);
        let name = self.unknown.name().to_uppercase();
        let a = shape.corner(Some(&name), Expr::integer(0), Expr::integer(0));
        let b = shape.corner(None, base, Expr::integer(0));
        let c = shape.corner(None, part(Function::Cos), part(Function::Sin));
        shape.edge(a, b, None, Role::Given);
        let (label, role) = self.length(&asked);
        shape.edge(b, c, label, role);
        let (label, role) = self.length(&side);
        shape.edge(a, c, label, role);
        let label = |e: &Expr| Some(Label::Maths(e.clone()));
        shape.angle(a, (b, c), label(&angle), Role::Given);
        shape.angle(b, (a, c), label(&other), Role::Given);
        Some(shape)
    }
}

/// A function of one thing.
fn function_of(e: &Expr) -> Option<(Function, &Expr)> {
    match e {
        Expr::Call(function, arguments) => match &arguments[..] {
            [angle] => Some((*function, angle)),
            _ => None,
        },
        _ => None,
    }
}

/// What is squared.
fn squared(e: &Expr) -> Option<&Expr> {
    match e {
        Expr::Power(base, exponent) if **exponent == Expr::integer(2) => Some(base),
        _ => None,
    }
}
