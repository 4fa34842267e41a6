//! Points, vectors, lines and curves, by their definitions in coordinates.

use super::sequences::put;
use super::{Judge, evidence, methods, outcome};
use crate::task::{Coordinates, CurveKind, Measure, Motion, components, has_third_unit};
use crate::{Evidence, Outcome};
use algebra::Rational;
use syntax::{Expr, Function, Relation, Symbol};

pub(super) fn difference(a: &Expr, b: &Expr) -> Expr {
    Expr::Sum(vec![a.clone(), b.clone().negated()])
}

pub(super) fn product(a: &Expr, b: &Expr) -> Expr {
    Expr::Product(vec![a.clone(), b.clone()])
}

fn square_of(a: &Expr) -> Expr {
    product(a, a)
}

fn sum(terms: impl Iterator<Item = Expr>) -> Expr {
    Expr::sum(terms.collect())
}

/// Passed if all passed; the first failure, or else undecided.
pub(super) fn all(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let mut result = Outcome::Passed;
    for outcome in outcomes {
        match outcome {
            Outcome::Failed(_) => return outcome,
            Outcome::Undecided => result = Outcome::Undecided,
            Outcome::Passed => {}
        }
    }
    result
}

impl Judge<'_> {
    /// Evidence for an answer to a question of coordinates.
    pub(super) fn coordinates(&self, question: &Coordinates, answer: &Expr) -> Evidence {
        let resolved = question.map(|e| self.resolve(e));
        let (method, result) = match &resolved {
            Coordinates::Measure { what, of } => {
                (&methods::COORDINATES, self.measured_in_coordinates(what, of, answer))
            }
            Coordinates::Curve { kind: CurveKind::Line, conditions } => {
                (&methods::CONDITIONS, self.is_the_line(conditions, answer))
            }
            Coordinates::Curve { kind: CurveKind::Circle, conditions } => {
                (&methods::CONDITIONS, self.is_the_circle(conditions, answer))
            }
            Coordinates::Features { curve, features } => {
                let found = match (&features[..], answer) {
                    ([feature], _) => self.has_feature(curve, *feature, answer),
                    (_, Expr::List(answers)) => self.has_features(curve, features, answers),
                    _ => Some(Outcome::Failed(None)),
                };
                (&methods::COORDINATES, found.unwrap_or(Outcome::Undecided))
            }
            Coordinates::Image { points, motions } => {
                let found = match (&points[..], answer) {
                    ([point], _) => self.is_image(point, motions, answer),
                    (_, Expr::List(images)) if images.len() == points.len() => {
                        let each = points.iter().zip(images);
                        each.map(|(p, q)| self.is_image(p, motions, q))
                            .collect::<Option<Vec<_>>>()
                            .map(all)
                    }
                    _ => Some(Outcome::Failed(None)),
                };
                (&methods::COORDINATES, found.unwrap_or(Outcome::Undecided))
            }
        };
        evidence(method, vec![answer.clone()], result)
    }

    pub(super) fn same(&self, a: &Expr, b: &Expr) -> Outcome {
        self.equality(a, b).0
    }

    pub(super) fn is_zero(&self, a: &Expr) -> Outcome {
        self.same(a, &Expr::integer(0))
    }

    fn same_parts(&self, a: &[Expr], b: &[Expr]) -> Outcome {
        if a.len() != b.len() {
            return Outcome::Failed(None);
        }
        all(a.iter().zip(b).map(|(a, b)| self.same(a, b)))
    }

    fn measured_in_coordinates(&self, what: &Measure, of: &[Expr], answer: &Expr) -> Outcome {
        self.measure(what, of, answer).unwrap_or(Outcome::Undecided)
    }

    fn measure(&self, what: &Measure, of: &[Expr], answer: &Expr) -> Option<Outcome> {
        let in_space = of.iter().any(has_third_unit) || *what == Measure::Cross;
        let vectors: Option<Vec<Vec<Expr>>> =
            of.iter().map(|v| components(v, in_space).map(|(parts, _)| parts)).collect();
        if let Some(vectors) = vectors {
            let even = vectors.iter().all(|v| v.len() == vectors[0].len());
            if !even {
                return None;
            }
            let answered = components(answer, in_space || vectors[0].len() == 3);
            return self.of_vectors(what, &vectors, answer, answered.map(|(parts, _)| parts));
        }
        match (what, of) {
            (Measure::Distance, [first, second]) => match (point(first), point(second)) {
                (Some(p), None) => self.point_to_line(&p, second, answer),
                (None, Some(p)) => self.point_to_line(&p, first, answer),
                _ => {
                    let ([a, b, _], [d, e, f]) = (self.line(first)?, self.line(second)?);
                    self.zero(&difference(&product(&a, &e), &product(&b, &d)))?;
                    // A point of the second line, as far along its normal as the line is.
                    let norm = Expr::Sum(vec![square_of(&d), square_of(&e)]);
                    let at = |c: &Expr| product(c, &f).negated().over(norm.clone());
                    self.point_to_line(&[at(&d), at(&e)], first, answer)
                }
            },
            (Measure::Slope, [line]) => {
                let [a, b, _] = self.line(line)?;
                self.not_zero(&b)?;
                Some(self.is_zero(&Expr::Sum(vec![a, product(&b, answer)])))
            }
            (Measure::Angle, [first, second]) => {
                let ([a, b, _], [d, e, _]) = (self.line(first)?, self.line(second)?);
                let dot = Expr::Sum(vec![product(&a, &d), product(&b, &e)]);
                let cross = difference(&product(&a, &e), &product(&b, &d));
                Some(self.acute_angle(&dot, &square_of(&cross), answer))
            }
            (Measure::Angle, [pair]) => {
                let [a, b, c, ..] = self.conic(pair)?;
                let dot = Expr::Sum(vec![a.clone(), c.clone()]);
                let four = Expr::Product(vec![Expr::integer(4), a, c]);
                Some(self.acute_angle(&dot, &difference(&square_of(&b), &four), answer))
            }
            _ => None,
        }
    }

    fn of_vectors(
        &self,
        what: &Measure,
        of: &[Vec<Expr>],
        answer: &Expr,
        answered: Option<Vec<Expr>>,
    ) -> Option<Outcome> {
        let size = 0..of[0].len();
        let parts = |f: &dyn Fn(usize) -> Expr| size.clone().map(f).collect::<Vec<Expr>>();
        let dot = |a: &[Expr], b: &[Expr]| sum(a.iter().zip(b).map(|(a, b)| product(a, b)));
        let two = Expr::integer(2);
        let expected = match (what, of) {
            (Measure::Distance, [p, q]) => {
                let squares = p.iter().zip(q).map(|(p, q)| square_of(&difference(q, p)));
                return Some(self.same(answer, &sum(squares).sqrt()));
            }
            (Measure::Magnitude, [v]) => return Some(self.same(answer, &dot(v, v).sqrt())),
            (Measure::Dot, [v, w]) => return Some(self.same(answer, &dot(v, w))),
            (Measure::Projection, [v, w]) => {
                let length = dot(w, w).sqrt();
                return Some(self.same(&product(answer, &length), &dot(v, w)));
            }
            (Measure::Slope, [p, q]) => {
                let ([x, y], [u, v]) = (plane(p)?, plane(q)?);
                let run = difference(u, x);
                self.not_zero(&run)?;
                return Some(self.same(&product(answer, &run), &difference(v, y)));
            }
            (Measure::Area, [_, _, _, ..]) => {
                let mut terms = Vec::new();
                for (k, p) in of.iter().enumerate() {
                    let ([x, y], [u, v]) = (plane(p)?, plane(&of[(k + 1) % of.len()])?);
                    terms.push(difference(&product(x, v), &product(u, y)));
                }
                let twice = Expr::Abs(Box::new(Expr::sum(terms)));
                return Some(self.same(&product(answer, &two), &twice));
            }
            (Measure::Angle, [v, w]) => {
                let lengths = product(&dot(v, v), &dot(w, w)).sqrt();
                return Some(self.angle_of_cosine(&dot(v, w).over(lengths), answer));
            }
            (Measure::UnitVector, [v]) => {
                let length = dot(v, v).sqrt();
                let stretched: Vec<Expr> =
                    answered?.iter().map(|part| product(part, &length)).collect();
                return Some(self.same_parts(&stretched, v));
            }
            (Measure::Midpoint, [p, q]) => {
                parts(&|k| Expr::Sum(vec![p[k].clone(), q[k].clone()]).over(two.clone()))
            }
            (Measure::Centroid, [p, q, r]) => parts(&|k| {
                Expr::Sum(vec![p[k].clone(), q[k].clone(), r[k].clone()]).over(Expr::integer(3))
            }),
            (Measure::Section { first, second, external }, [p, q]) => {
                // The way from the first point is to the way on to the second as the parts are.
                let found = answered?;
                let on = if *external { second.clone().negated() } else { second.clone() };
                self.not_zero(&Expr::Sum(vec![first.clone(), on.clone()]))?;
                if found.len() != p.len() {
                    return Some(Outcome::Failed(None));
                }
                let balanced = size.clone().map(|k| {
                    let from = product(&on, &difference(&found[k], &p[k]));
                    self.same(&from, &product(first, &difference(&q[k], &found[k])))
                });
                return Some(all(balanced));
            }
            (Measure::Displacement, [p, q]) => parts(&|k| difference(&q[k], &p[k])),
            (Measure::Cross, [v, w]) if v.len() == 3 => parts(&|k| {
                let (i, j) = ((k + 1) % 3, (k + 2) % 3);
                difference(&product(&v[i], &w[j]), &product(&v[j], &w[i]))
            }),
            _ => return None,
        };
        Some(self.same_parts(&answered?, &expected))
    }

    fn point_to_line(&self, point: &[Expr; 2], line: &Expr, answer: &Expr) -> Option<Outcome> {
        let [a, b, c] = self.line(line)?;
        let [x, y] = point;
        let above = Expr::Sum(vec![product(&a, x), product(&b, y), c]);
        let norm = Expr::Sum(vec![square_of(&a), square_of(&b)]);
        Some(self.same(answer, &Expr::Abs(Box::new(above)).over(norm.sqrt())))
    }

    /// An angle from 0° to 180° with this cosine.
    fn angle_of_cosine(&self, cosine: &Expr, answer: &Expr) -> Outcome {
        match answer {
            Expr::Degrees(q) => {
                let range = q
                    .as_rational()
                    .is_some_and(|q| q >= Rational::ZERO && q <= Rational::from(180));
                if !range {
                    return Outcome::Undecided;
                }
                self.same(&Expr::call(Function::Cos, vec![answer.clone()]), cosine)
            }
            Expr::Call(Function::Arccos, arguments) => match &arguments[..] {
                [said] => self.same(said, cosine),
                _ => Outcome::Undecided,
            },
            _ => Outcome::Undecided,
        }
    }

    /// The acute or right angle between directions with this scalar product, and this square of the
    /// vector product.
    fn acute_angle(&self, dot: &Expr, cross: &Expr, answer: &Expr) -> Outcome {
        let right = self.is_zero(dot) == Outcome::Passed;
        match answer {
            Expr::Degrees(q) => {
                let Some(q) = q.as_rational().filter(|q| *q >= Rational::ZERO) else {
                    return Outcome::Undecided;
                };
                if right || q >= Rational::from(90) {
                    return outcome(right && q == Rational::from(90));
                }
                let tangent = Expr::call(Function::Tan, vec![answer.clone()]);
                self.same(&product(&square_of(&tangent), &square_of(dot)), cross)
            }
            Expr::Call(Function::Arctan, arguments) => {
                let [said] = &arguments[..] else { return Outcome::Undecided };
                let positive = algebra::sign(said, &self.context, self.budget);
                if right || positive != Some(std::cmp::Ordering::Greater) {
                    return Outcome::Undecided;
                }
                self.same(&product(&square_of(said), &square_of(dot)), cross)
            }
            _ => Outcome::Undecided,
        }
    }

    /// `[a, b, c]` of a line `ax + by + c = 0`.
    pub(super) fn line(&self, relation: &Expr) -> Option<[Expr; 3]> {
        let f = whole(relation)?;
        let at = |x: i32, y: i32| at(&f, &Expr::integer(x), &Expr::integer(y));
        let c = self.neat(at(0, 0));
        let a = self.neat(difference(&at(1, 0), &c));
        let b = self.neat(difference(&at(0, 1), &c));
        let [x, y] = letters();
        let again = Expr::Sum(vec![product(&a, &x), product(&b, &y), c.clone()]);
        if self.same(&f, &again) != Outcome::Passed {
            return None;
        }
        match (self.is_zero(&a), self.is_zero(&b)) {
            (Outcome::Failed(_), _) | (_, Outcome::Failed(_)) => Some([a, b, c]),
            _ => None,
        }
    }

    /// `[a, b, c, d, e, f]` of `ax² + bxy + cy² + dx + ey + f = 0`.
    pub(super) fn conic(&self, relation: &Expr) -> Option<[Expr; 6]> {
        let whole = whole(relation)?;
        let at = |x: i32, y: i32| at(&whole, &Expr::integer(x), &Expr::integer(y));
        let half = |e: Expr| e.over(Expr::integer(2));
        let f = self.neat(at(0, 0));
        let even = |p: Expr, q: Expr| self.neat(difference(&half(Expr::Sum(vec![p, q])), &f));
        let odd = |p: Expr, q: Expr| self.neat(half(difference(&p, &q)));
        let (a, d) = (even(at(1, 0), at(-1, 0)), odd(at(1, 0), at(-1, 0)));
        let (c, e) = (even(at(0, 1), at(0, -1)), odd(at(0, 1), at(0, -1)));
        let others = Expr::Sum(vec![a.clone(), c.clone(), d.clone(), e.clone(), f.clone()]);
        let b = self.neat(difference(&at(1, 1), &others));
        let [x, y] = letters();
        let again = Expr::Sum(vec![
            product(&a, &square_of(&x)),
            Expr::Product(vec![b.clone(), x.clone(), y.clone()]),
            product(&c, &square_of(&y)),
            product(&d, &x),
            product(&e, &y),
            f.clone(),
        ]);
        (self.same(&whole, &again) == Outcome::Passed).then_some([a, b, c, d, e, f])
    }

    /// The value of the left side less the right side of an equation at a point.
    pub(super) fn value_at(&self, relation: &Expr, point: &[Expr; 2]) -> Option<Expr> {
        Some(at(&whole(relation)?, &point[0], &point[1]))
    }

    /// The same number, worked out where that is easy.
    pub(super) fn neat(&self, expr: Expr) -> Expr {
        match algebra::canonical(&expr, &self.context, self.budget) {
            Ok(Some(value)) => value,
            _ => expr,
        }
    }

    /// Something only if it was shown that this is 0.
    fn zero(&self, expr: &Expr) -> Option<()> {
        (self.is_zero(expr) == Outcome::Passed).then_some(())
    }

    /// Something only if it was shown that this is not always 0.
    pub(super) fn not_zero(&self, expr: &Expr) -> Option<()> {
        matches!(self.is_zero(expr), Outcome::Failed(_)).then_some(())
    }

    fn is_image(&self, point: &Expr, motions: &[Motion], image: &Expr) -> Option<Outcome> {
        let mut now = self::point(point)?;
        for motion in &motions[..motions.len().checked_sub(1)?] {
            now = self.moved(&now, motion)?;
        }
        let found = self::point(image)?;
        let last = motions.last()?;
        let [x, y] = &now;
        let [u, v] = &found;
        if let Motion::Reflect(line) = last {
            // The middle lies on the line, and the way across is along its normal.
            let [a, b, _] = self.line(line)?;
            let middle = [(x, u), (y, v)]
                .map(|(p, q)| Expr::Sum(vec![p.clone(), q.clone()]).over(Expr::integer(2)));
            let across = [difference(u, x), difference(v, y)];
            let along = difference(&product(&across[0], &b), &product(&across[1], &a));
            return Some(all([self.is_zero(&self.value_at(line, &middle)?), self.is_zero(&along)]));
        }
        let expected = self.moved(&now, last)?;
        Some(self.same_parts(&found, &expected))
    }

    /// Where a motion takes a point.
    fn moved(&self, point: &[Expr; 2], motion: &Motion) -> Option<[Expr; 2]> {
        let [x, y] = point;
        Some(match motion {
            Motion::Reflect(line) => {
                let [a, b, c] = self.line(line)?;
                let norm = Expr::Sum(vec![square_of(&a), square_of(&b)]);
                let height = Expr::Sum(vec![product(&a, x), product(&b, y), c]);
                let twice = product(&Expr::integer(2), &height).over(norm);
                [difference(x, &product(&a, &twice)), difference(y, &product(&b, &twice))]
            }
            Motion::Rotate { quarters, centre } => {
                let [h, k] = self::point(centre)?;
                let (dx, dy) = (difference(x, &h), difference(y, &k));
                let (dx, dy) = match quarters {
                    1 => (dy.negated(), dx),
                    2 => (dx.negated(), dy.negated()),
                    3 => (dy, dx.negated()),
                    _ => return None,
                };
                [Expr::Sum(vec![h, dx]), Expr::Sum(vec![k, dy])]
            }
            Motion::Translate(by) => {
                let (by, _) = components(by, false)?;
                let [a, b] = plane(&by)?;
                [Expr::Sum(vec![x.clone(), a.clone()]), Expr::Sum(vec![y.clone(), b.clone()])]
            }
            Motion::Enlarge { scale, centre } => {
                let [h, k] = self::point(centre)?;
                let far = |p: &Expr, c: Expr| {
                    Expr::Sum(vec![c.clone(), product(scale, &difference(p, &c))])
                };
                [far(x, h), far(y, k)]
            }
            Motion::Matrix(Expr::Matrix(rows)) => match &rows[..] {
                [first, second] if first.len() == 2 => [first, second]
                    .map(|row| Expr::Sum(vec![product(&row[0], x), product(&row[1], y)])),
                _ => return None,
            },
            Motion::Matrix(_) => return None,
        })
    }
}

fn letters() -> [Expr; 2] {
    [Expr::symbol("x"), Expr::symbol("y")]
}

/// Left side less right side of an equation.
fn whole(relation: &Expr) -> Option<Expr> {
    match relation {
        Expr::Relation(sides, kinds) if kinds == &[Relation::Equal] => {
            Some(difference(&sides[0], &sides[1]))
        }
        _ => None,
    }
}

fn at(f: &Expr, x: &Expr, y: &Expr) -> Expr {
    // The point may have letters of its own: these are put in together.
    let marks = [Symbol::new("x at the point"), Symbol::new("y at the point")];
    let f = put(f, &Symbol::new("x"), &Expr::Symbol(marks[0].clone()));
    let f = put(&f, &Symbol::new("y"), &Expr::Symbol(marks[1].clone()));
    put(&put(&f, &marks[0], x), &marks[1], y)
}

/// A point of the plane.
pub(super) fn point(expr: &Expr) -> Option<[Expr; 2]> {
    match expr {
        Expr::Tuple(parts) => <[Expr; 2]>::try_from(parts.clone()).ok(),
        _ => None,
    }
}

fn plane(parts: &[Expr]) -> Option<[&Expr; 2]> {
    match parts {
        [x, y] => Some([x, y]),
        _ => None,
    }
}
