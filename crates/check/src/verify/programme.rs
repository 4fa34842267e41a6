//! What a right answer is in linear programming: every corner of the region is looked at, and every
//! direction in which it has no end.

use super::{Judge, decided, evidence, methods};
use crate::Evidence;
use crate::task::Programme;
use algebra::{Polynomial, Rational};
use syntax::{Expr, Relation, Symbol};

/// `a·x + b·y ≤ c`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct HalfPlane {
    a: Rational,
    b: Rational,
    c: Rational,
}

type Point = (Rational, Rational);

impl Judge<'_> {
    /// Evidence for the answer of a linear programme.
    pub(super) fn programme(&self, programme: &Programme, answer: &Expr) -> Evidence {
        let programme = programme.map(|e| self.resolve(e));
        let holds = self.optimal(&programme, answer);
        evidence(&methods::CORNERS, vec![answer.clone()], decided(holds))
    }

    fn optimal(&self, programme: &Programme, answer: &Expr) -> Option<bool> {
        let (x, y) = &programme.unknowns;
        let objective = self.linear(&programme.objective, x, y)?;
        let mut planes = Vec::new();
        for constraint in &programme.constraints {
            self.half_planes(constraint, x, y, &mut planes)?;
        }
        if planes.len() > Programme::MOST_CONSTRAINTS {
            return None;
        }
        let inside = |(px, py): &Point| planes.iter().all(|h| &h.a * px + &h.b * py <= h.c);
        let (mut corners, mut crossing) = (Vec::<Point>::new(), false);
        for (k, one) in planes.iter().enumerate() {
            for other in &planes[..k] {
                let d = &one.a * &other.b - &other.a * &one.b;
                if d.is_zero() {
                    continue;
                }
                crossing = true;
                let point = (
                    (&one.c * &other.b - &other.c * &one.b) / &d,
                    (&one.a * &other.c - &other.a * &one.c) / &d,
                );
                if inside(&point) && !corners.contains(&point) {
                    corners.push(point);
                }
            }
        }
        // Without two directions among the borders a region may have no corner.
        if !crossing {
            return None;
        }
        if corners.is_empty() {
            return Some(matches!(answer, Expr::Set(none) if none.is_empty()));
        }
        let ahead = |d: &Point| planes.iter().all(|h| &h.a * &d.0 + &h.b * &d.1 <= Rational::ZERO);
        let ways: Vec<Point> = planes
            .iter()
            .flat_map(|h| [(h.b.clone(), -h.a.clone()), (-h.b.clone(), h.a.clone())])
            .filter(ahead)
            .collect();
        let Expr::And(parts) = answer else { return Some(false) };
        let mut parts = parts.iter();
        let value = |(px, py): &Point| &objective.0 * px + &objective.1 * py + &objective.2;
        for name in programme.optimum.names() {
            let greatest = *name == "maximum";
            let better = |a: &Rational, b: &Rational| if greatest { a > b } else { a < b };
            let endless = ways
                .iter()
                .any(|d| better(&(&objective.0 * &d.0 + &objective.1 * &d.1), &Rational::ZERO));
            let Some(Expr::Relation(sides, _)) = parts.next() else { return Some(false) };
            let [Expr::Text(said), best] = &sides[..] else { return Some(false) };
            if said != name {
                return Some(false);
            }
            if endless {
                if *best != Expr::Text("does not exist".into()) {
                    return Some(false);
                }
                continue;
            }
            let best = self.rational(best)?;
            if corners.iter().any(|corner| better(&value(corner), &best)) {
                return Some(false);
            }
            let Some(place) = parts.next() else { return Some(false) };
            let places = match place {
                Expr::Or(ends) => ends.as_slice(),
                one => std::slice::from_ref(one),
            };
            for place in places {
                let point = self.point_said(place)?;
                if !inside(&point) || value(&point) != best {
                    return Some(false);
                }
            }
        }
        Some(parts.next().is_none())
    }

    /// `(x, y) = (a, b)`.
    fn point_said(&self, place: &Expr) -> Option<Point> {
        let Expr::Relation(sides, _) = place else { return None };
        let [_, Expr::Tuple(point)] = &sides[..] else { return None };
        let [a, b] = &point[..] else { return None };
        Some((self.rational(a)?, self.rational(b)?))
    }

    /// `a`, `b`, `c` of `a·x + b·y + c`.
    fn linear(&self, e: &Expr, x: &Symbol, y: &Symbol) -> Option<(Rational, Rational, Rational)> {
        let p = Polynomial::from_expr(e, self.budget).ok()??;
        if p.total_degree() > 1 || p.symbols().iter().any(|s| s != x && s != y) {
            return None;
        }
        let at = |s: &Symbol| p.coefficient_in(s, 1).as_constant().unwrap_or(Rational::ZERO);
        let rest = p.coefficient_in(x, 0).coefficient_in(y, 0).as_constant()?;
        Some((at(x), at(y), rest))
    }

    fn half_planes(
        &self,
        constraint: &Expr,
        x: &Symbol,
        y: &Symbol,
        planes: &mut Vec<HalfPlane>,
    ) -> Option<()> {
        let Expr::Relation(sides, kinds) = constraint else { return None };
        for (pair, kind) in sides.windows(2).zip(kinds) {
            let (left, right) = (self.linear(&pair[0], x, y)?, self.linear(&pair[1], x, y)?);
            let plane =
                HalfPlane { a: &left.0 - &right.0, b: &left.1 - &right.1, c: &right.2 - &left.2 };
            let opposite =
                HalfPlane { a: -plane.a.clone(), b: -plane.b.clone(), c: -plane.c.clone() };
            match kind {
                Relation::LessEqual => planes.push(plane),
                Relation::GreaterEqual => planes.push(opposite),
                Relation::Equal => planes.extend([plane, opposite]),
                // A border that does not belong to the region may take the best point away.
                _ => return None,
            }
        }
        Some(())
    }
}
