//! Lines, circles and conics: whether an equation meets conditions, and what belongs to a curve.

use super::coordinates::{all, difference, point, product};
use super::{Judge, outcome};
use crate::Outcome;
use crate::task::{Condition, Feature};
use algebra::Rational;
use syntax::{Expr, Function};

impl Judge<'_> {
    /// Each condition on a line is a linear equation in its coefficients. Two independent ones fix
    /// the line, and the answer has to solve all.
    pub(super) fn is_the_line(&self, conditions: &[Condition], answer: &Expr) -> Outcome {
        let Some(found) = self.line(answer) else { return Outcome::Undecided };
        let mut rows: Vec<[Expr; 3]> = Vec::new();
        for condition in conditions {
            match self.rows_of(condition, conditions) {
                Some(more) => rows.extend(more),
                None => return Outcome::Undecided,
            }
        }
        let met = rows.iter().map(|row| {
            let terms = row.iter().zip(&found).map(|(r, a)| product(r, a));
            self.is_zero(&Expr::Sum(terms.collect()))
        });
        let met = all(met);
        if met != Outcome::Passed {
            return met;
        }
        let independent = rows.iter().enumerate().any(|(k, p)| {
            rows[..k].iter().any(|q| {
                (0..3).any(|i| {
                    let (j, l) = ((i + 1) % 3, (i + 2) % 3);
                    self.not_zero(&difference(&product(&p[j], &q[l]), &product(&p[l], &q[j])))
                        .is_some()
                })
            })
        });
        if independent { Outcome::Passed } else { Outcome::Undecided }
    }

    /// What a condition asks of the coefficients `a`, `b`, `c`.
    fn rows_of(&self, condition: &Condition, others: &[Condition]) -> Option<Vec<[Expr; 3]>> {
        let n = |k: i32| Expr::integer(k);
        let through = |x: Expr, y: Expr| [x, y, n(1)];
        Some(match condition {
            Condition::Through(p) => {
                let [x, y] = point(p)?;
                vec![through(x, y)]
            }
            Condition::XIntercept(x) => vec![through(x.clone(), n(0))],
            Condition::YIntercept(y) => vec![through(n(0), y.clone())],
            Condition::Slope(m) => vec![[n(1), m.clone(), n(0)]],
            Condition::Inclination(angle) => vec![[
                Expr::call(Function::Cos, vec![angle.clone()]),
                Expr::call(Function::Sin, vec![angle.clone()]),
                n(0),
            ]],
            Condition::Parallel(line) => {
                let [a, b, _] = self.line(line)?;
                vec![[b, a.negated(), n(0)]]
            }
            Condition::Perpendicular(line) => {
                let [a, b, _] = self.line(line)?;
                vec![[a, b, n(0)]]
            }
            Condition::Bisects(p, q) => {
                let ([x, y], [u, v]) = (point(p)?, point(q)?);
                let middle = |a: &Expr, b: &Expr| Expr::Sum(vec![a.clone(), b.clone()]).over(n(2));
                vec![
                    through(middle(&x, &u), middle(&y, &v)),
                    [difference(&v, &y), difference(&x, &u), n(0)],
                ]
            }
            Condition::TangentTo(circle) => {
                let [a, b, c, d, e, _] = self.conic(circle)?;
                self.not_zero(&a)?;
                let touching = others.iter().find_map(|c| match c {
                    Condition::Through(p) => point(p),
                    _ => None,
                })?;
                if self.is_zero(&self.value_at(circle, &touching)?) != Outcome::Passed {
                    return None;
                }
                let [x, y] = touching;
                // The gradient of the curve is normal to the tangent.
                let along = |a: &Expr, x: &Expr, b: &Expr, y: &Expr, d: Expr| {
                    Expr::Sum(vec![
                        Expr::Product(vec![n(2), a.clone(), x.clone()]),
                        product(b, y),
                        d,
                    ])
                };
                let (u, v) = (along(&a, &x, &b, &y, d), along(&c, &y, &b, &x, e));
                vec![[v, u.negated(), n(0)]]
            }
            _ => return None,
        })
    }

    /// The circle has its centre and radius read off, and each condition is held against them.
    pub(super) fn is_the_circle(&self, conditions: &[Condition], answer: &Expr) -> Outcome {
        let Some([a, b, c, d, e, f]) = self.conic(answer) else { return Outcome::Undecided };
        let round = all([self.same(&a, &c), self.is_zero(&b)]);
        if round != Outcome::Passed || self.not_zero(&a).is_none() {
            return Outcome::Failed(None);
        }
        let below = product(&Expr::integer(-2), &a);
        let centre = [d.over(below.clone()), e.over(below)].map(|part| self.neat(part));
        let square = |x: &Expr| product(x, x);
        let squared =
            self.neat(Expr::Sum(vec![square(&centre[0]), square(&centre[1]), f.over(a).negated()]));
        let from_centre = |p: &[Expr; 2]| {
            let away = [difference(&p[0], &centre[0]), difference(&p[1], &centre[1])];
            self.same(&Expr::Sum(vec![square(&away[0]), square(&away[1])]), &squared)
        };
        let (mut fixed, mut through) = (0, Vec::new());
        let mut met = Vec::new();
        for condition in conditions {
            match condition {
                Condition::Centre(p) => {
                    let Some(p) = point(p) else { return Outcome::Undecided };
                    fixed += 2;
                    met.extend([self.same(&p[0], &centre[0]), self.same(&p[1], &centre[1])]);
                }
                Condition::Radius(r) => {
                    fixed += 1;
                    met.push(self.same(&square(r), &squared));
                }
                Condition::Through(p) => {
                    let Some(p) = point(p) else { return Outcome::Undecided };
                    fixed += 1;
                    met.push(from_centre(&p));
                    through.push(p);
                }
                Condition::Touches(line) => {
                    let Some([a, b, c]) = self.line(line) else { return Outcome::Undecided };
                    fixed += 1;
                    let height =
                        Expr::Sum(vec![product(&a, &centre[0]), product(&b, &centre[1]), c]);
                    let norm = Expr::Sum(vec![square(&a), square(&b)]);
                    met.push(self.same(&square(&height), &product(&norm, &squared)));
                }
                Condition::Diameter(p, q) => {
                    let (Some(p), Some(q)) = (point(p), point(q)) else {
                        return Outcome::Undecided;
                    };
                    fixed += 3;
                    let middle = |k: usize| {
                        Expr::Sum(vec![p[k].clone(), q[k].clone()]).over(Expr::integer(2))
                    };
                    met.extend((0..2).map(|k| self.same(&middle(k), &centre[k])));
                    met.push(from_centre(&p));
                }
                _ => return Outcome::Undecided,
            }
        }
        // Centre and radius, or three points not on a line, leave no choice.
        let by_centre = through.len() < 2;
        let by_points = through.len() == 3 && through.len() == conditions.len() && {
            let [p, q, r] = [&through[0], &through[1], &through[2]];
            let turn = difference(
                &product(&difference(&q[0], &p[0]), &difference(&r[1], &p[1])),
                &product(&difference(&r[0], &p[0]), &difference(&q[1], &p[1])),
            );
            self.not_zero(&turn).is_some()
        };
        if fixed != 3 || !(by_centre || by_points) {
            return Outcome::Undecided;
        }
        let real = algebra::sign(&squared, &self.context, self.budget);
        met.push(match real {
            Some(sign) => outcome(sign.is_gt()),
            None => Outcome::Undecided,
        });
        all(met)
    }

    /// Several features, one after the other; what comes in pairs takes two places.
    pub(super) fn has_features(
        &self,
        curve: &Expr,
        features: &[Feature],
        answers: &[Expr],
    ) -> Option<Outcome> {
        let [a, _, c, ..] = self.conic(curve)?;
        let central = self.not_zero(&a).is_some() && self.not_zero(&c).is_some();
        let mut rest = answers;
        let mut outcomes = Vec::new();
        for feature in features {
            let twofold =
                matches!(feature, Feature::Vertices | Feature::Foci | Feature::Directrices);
            let places = if twofold && central { 2 } else { 1 };
            let Some((now, later)) = rest.split_at_checked(places) else {
                return Some(Outcome::Failed(None));
            };
            let answer = match now {
                [one] => one.clone(),
                several => Expr::List(several.to_vec()),
            };
            outcomes.push(self.has_feature(curve, *feature, &answer)?);
            rest = later;
        }
        outcomes.push(outcome(rest.is_empty()));
        Some(all(outcomes))
    }

    pub(super) fn has_feature(
        &self,
        curve: &Expr,
        what: Feature,
        answer: &Expr,
    ) -> Option<Outcome> {
        match what {
            Feature::XIntercept | Feature::YIntercept => {
                let [a, b, _] = self.line(curve)?;
                let zero = Expr::integer(0);
                let (at, alone) = match what {
                    Feature::XIntercept => ([answer.clone(), zero], a),
                    _ => ([zero, answer.clone()], b),
                };
                self.not_zero(&alone)?;
                Some(self.is_zero(&self.value_at(curve, &at)?))
            }
            Feature::SeparateLines => self.lines_of_pair(curve, answer),
            Feature::Centre | Feature::Radius if self.is_round(curve) => {
                let [a, _, _, d, e, f] = self.conic(curve)?;
                let below = product(&Expr::integer(-2), &a);
                let centre = [d.over(below.clone()), e.over(below)];
                if what == Feature::Centre {
                    let [x, y] = point(answer)?;
                    return Some(all([self.same(&x, &centre[0]), self.same(&y, &centre[1])]));
                }
                let squares = centre.map(|c| product(&c, &c));
                let [x, y] = squares;
                let squared = Expr::Sum(vec![x, y, f.over(a).negated()]);
                Some(all([self.same(&product(answer, answer), &squared), self.positive(answer)]))
            }
            _ => self.conic_feature(curve, what, answer),
        }
    }

    fn is_round(&self, curve: &Expr) -> bool {
        self.conic(curve).is_some_and(|[a, b, c, ..]| {
            self.same(&a, &c) == Outcome::Passed && self.is_zero(&b) == Outcome::Passed
        })
    }

    fn positive(&self, number: &Expr) -> Outcome {
        match algebra::sign(number, &self.context, self.budget) {
            Some(sign) => outcome(sign.is_gt()),
            None => Outcome::Undecided,
        }
    }

    /// The product of the two lines is the curve again.
    fn lines_of_pair(&self, curve: &Expr, answer: &Expr) -> Option<Outcome> {
        let lines = match answer {
            Expr::List(lines) if lines.len() == 2 => [&lines[0], &lines[1]],
            one => [one, one],
        };
        let [p, q] = [self.line(lines[0])?, self.line(lines[1])?];
        let mixed =
            |i: usize, j: usize| Expr::Sum(vec![product(&p[i], &q[j]), product(&p[j], &q[i])]);
        let both = [
            product(&p[0], &q[0]),
            mixed(0, 1),
            product(&p[1], &q[1]),
            mixed(0, 2),
            mixed(1, 2),
            product(&p[2], &q[2]),
        ];
        let curve = self.conic(curve)?;
        let lead = (0..6).find(|k| self.not_zero(&curve[*k]).is_some())?;
        Some(all((0..6).map(|k| {
            self.same(&product(&both[k], &curve[lead]), &product(&both[lead], &curve[k]))
        })))
    }

    /// Of a conic whose axes are parallel to the coordinate axes, with rational coefficients.
    fn conic_feature(&self, curve: &Expr, what: Feature, answer: &Expr) -> Option<Outcome> {
        let [a, b, c, d, e, f] = self.conic(curve)?;
        self.is_zero(&b).eq(&Outcome::Passed).then_some(())?;
        let q = |e: &Expr| self.rational(e);
        let flat = Flat { a: q(&a)?, c: q(&c)?, d: q(&d)?, e: q(&e)?, f: q(&f)?, swapped: false };
        match what {
            Feature::Foci => self.each(answer, &flat, |p| self.is_focus(&flat, &point(p)?)),
            Feature::Directrices => self.each(answer, &flat, |l| self.is_directrix(&flat, l)),
            Feature::Vertices => self.each(answer, &flat, |p| {
                let p = point(p)?;
                let on_axis = match flat.along_x()? {
                    true => self.same(&p[1], &Expr::rational(&flat.middle(&flat.c, &flat.e)?)),
                    false => self.same(&p[0], &Expr::rational(&flat.middle(&flat.a, &flat.d)?)),
                };
                Some(all([on_axis, self.is_zero(&self.value_at(curve, &p)?)]))
            }),
            Feature::Centre => {
                let [x, y] = point(answer)?;
                let (h, k) = (flat.middle(&flat.a, &flat.d)?, flat.middle(&flat.c, &flat.e)?);
                let expected = [Expr::rational(&h), Expr::rational(&k)];
                Some(all([self.same(&x, &expected[0]), self.same(&y, &expected[1])]))
            }
            Feature::Axis => {
                if !flat.is_parabola() {
                    return None;
                }
                let [a, b, c] = self.line(answer)?;
                let (along, across, middle) = match flat.along_x()? {
                    true => (a, b, flat.middle(&flat.c, &flat.e)?),
                    false => (b, a, flat.middle(&flat.a, &flat.d)?),
                };
                let meets = Expr::Sum(vec![product(&across, &Expr::rational(&middle)), c]);
                Some(all([self.is_zero(&along), self.is_zero(&meets)]))
            }
            Feature::Eccentricity
            | Feature::LatusRectum
            | Feature::MajorAxis
            | Feature::MinorAxis => {
                let squared = flat.square_of(what)?;
                let said = product(answer, answer);
                Some(all([self.same(&said, &Expr::rational(&squared)), self.positive(answer)]))
            }
            _ => None,
        }
    }

    /// As many as the conic has, no two the same, and each of them right.
    fn each(
        &self,
        answer: &Expr,
        flat: &Flat,
        right: impl Fn(&Expr) -> Option<Outcome>,
    ) -> Option<Outcome> {
        let answers = match answer {
            Expr::List(answers) => &answers[..],
            one => std::slice::from_ref(one),
        };
        let count = if flat.is_parabola() { 1 } else { 2 };
        if answers.len() != count || answers[1..].contains(&answers[0]) {
            return Some(Outcome::Failed(None));
        }
        Some(all(answers.iter().map(right).collect::<Option<Vec<_>>>()?))
    }

    /// For some line, the points whose distance from this point is a fixed multiple of that from
    /// the line are those of the curve.
    fn is_focus(&self, flat: &Flat, focus: &[Expr; 2]) -> Option<Outcome> {
        let flat = if flat.along_x()? { flat.clone() } else { flat.swapped() };
        let [p, q] = if flat.swapped { [&focus[1], &focus[0]] } else { [&focus[0], &focus[1]] };
        let squared = Expr::rational(&flat.eccentricity_squared()?);
        let by = |n: &Rational| Expr::rational(&(n / &flat.c));
        let level = self.same(&product(&Expr::integer(-2), q), &by(&flat.e));
        // e²d, from the coefficient of x.
        let twice = Expr::Sum(vec![by(&flat.d), product(&Expr::integer(2), p)]);
        let ed = twice.over(Expr::integer(2));
        let rest = Expr::Sum(vec![product(p, p), product(q, q), by(&flat.f).negated()]);
        Some(all([level, self.same(&product(&squared, &rest), &product(&ed, &ed))]))
    }

    fn is_directrix(&self, flat: &Flat, line: &Expr) -> Option<Outcome> {
        let flat = if flat.along_x()? { flat.clone() } else { flat.swapped() };
        let [a, b, c] = self.line(line)?;
        let (a, b) = if flat.swapped { (b, a) } else { (a, b) };
        if self.is_zero(&b) != Outcome::Passed {
            return Some(Outcome::Failed(None));
        }
        let place = c.over(a).negated();
        let ed = product(&Expr::rational(&flat.eccentricity_squared()?), &place);
        let across = Expr::rational(&(&flat.d / (Rational::from(2) * &flat.c)));
        let p = difference(&ed, &across);
        let q = Expr::rational(&flat.middle(&flat.c, &flat.e)?);
        let focus = if flat.swapped { [q, p] } else { [p, q] };
        let original = if flat.swapped { flat.swapped() } else { flat };
        self.is_focus(&original, &focus)
    }
}

/// `ax² + cy² + dx + ey + f = 0` with rational coefficients.
#[derive(Clone, Debug)]
struct Flat {
    a: Rational,
    c: Rational,
    d: Rational,
    e: Rational,
    f: Rational,
    /// Whether `x` and `y` have changed places.
    swapped: bool,
}

impl Flat {
    fn swapped(&self) -> Flat {
        let Flat { a, c, d, e, f, swapped } = self.clone();
        Flat { a: c, c: a, d: e, e: d, f, swapped: !swapped }
    }

    fn is_parabola(&self) -> bool {
        self.a.is_zero() != self.c.is_zero()
    }

    /// The middle in the direction of a square's letter.
    fn middle(&self, square: &Rational, linear: &Rational) -> Option<Rational> {
        (!square.is_zero()).then(|| -linear / (Rational::from(2) * square))
    }

    /// The squares of the half axes in the directions of `x` and `y`; negative where the curve does
    /// not meet that axis.
    fn half_axes(&self) -> Option<[Rational; 2]> {
        let (h, k) = (self.middle(&self.a, &self.d)?, self.middle(&self.c, &self.e)?);
        let right = &self.a * &h * &h + &self.c * &k * &k - &self.f;
        let axes = [&right / &self.a, &right / &self.c];
        let real = axes.iter().any(|q| *q > Rational::ZERO);
        (real && !right.is_zero() && axes[0] != axes[1]).then_some(axes)
    }

    /// Whether the foci lie side by side, not one above the other.
    fn along_x(&self) -> Option<bool> {
        if self.is_parabola() {
            let linear = if self.a.is_zero() { &self.d } else { &self.e };
            return (!linear.is_zero()).then(|| self.a.is_zero());
        }
        let [x, y] = self.half_axes()?;
        Some(x > y)
    }

    /// Of a conic whose foci lie side by side.
    fn eccentricity_squared(&self) -> Option<Rational> {
        (!self.c.is_zero()).then(|| Rational::ONE - &self.a / &self.c)
    }

    /// The square of a length or of the eccentricity.
    fn square_of(&self, what: Feature) -> Option<Rational> {
        let flat = if self.along_x()? { self.clone() } else { self.swapped() };
        let four = Rational::from(4);
        if flat.is_parabola() {
            return match what {
                Feature::Eccentricity => Some(Rational::ONE),
                Feature::LatusRectum => Some((&flat.d / &flat.c) * (&flat.d / &flat.c)),
                _ => None,
            };
        }
        let [major, minor] = flat.half_axes()?;
        let minor = if minor < Rational::ZERO { -minor } else { minor };
        Some(match what {
            Feature::Eccentricity => flat.eccentricity_squared()?,
            Feature::LatusRectum => four * &minor * &minor / major,
            Feature::MajorAxis => four * major,
            _ => four * minor,
        })
    }
}
