//! Points, vectors, lines and curves over axes.

use crate::Work;
use crate::families::conics::General;
use crate::figure::{CurveOf, Figure, Graph, Label, Outline, Role};
use algebra::{Polynomial, Rational};
use check::{Condition, Coordinates, Feature, Measure, Motion, components};
use syntax::{Expr, Symbol};

type Place = (Expr, Expr);

const DISTANCE: check::Text = check::Text { en: "distance", ne: "दूरी" };

/// The points and curves of a question, with what was found.
pub(super) fn placed(question: &Coordinates, answer: &Expr, work: &Work<'_>) -> Option<Figure> {
    let mut pen = Pen { graph: Graph::plane(), work };
    match question {
        Coordinates::Measure { what, of } => pen.measure(what, of, answer)?,
        Coordinates::Curve { conditions, .. } => {
            pen.curve(answer, Role::Found)?;
            for condition in conditions {
                pen.condition(condition)?;
            }
        }
        Coordinates::Features { curve, features } => pen.features(curve, features, answer)?,
        Coordinates::Image { points, motions } => {
            pen.image(points, answer)?;
            motions.iter().for_each(|motion| pen.motion(motion));
        }
    }
    Some(Figure::Graph(pen.graph))
}

/// A complex number as the arrow to its point.
pub(super) fn argand(number: &Expr, work: &Work<'_>) -> Option<Figure> {
    let i = Symbol::new("i");
    let p = Polynomial::from_expr(number, work.budget).ok()??;
    if p.degree_in(&i) > 1 || p.symbols().iter().any(|s| *s != i) {
        return None;
    }
    let part = |n| p.coefficient_in(&i, n).as_constant();
    let tip = (Expr::rational(&part(0)?), Expr::rational(&part(1)?));
    let mut pen = Pen { graph: Graph::plane(), work };
    pen.arrow((Expr::integer(0), Expr::integer(0)), tip.clone(), Role::Given);
    pen.graph.point(tip, Some(Label::Maths(number.clone())), Role::Given);
    Some(Figure::Graph(pen.graph))
}

struct Pen<'a> {
    graph: Graph,
    work: &'a Work<'a>,
}

impl Pen<'_> {
    fn point(&mut self, at: &Place, role: Role) {
        let label = Expr::Tuple(vec![at.0.clone(), at.1.clone()]);
        self.graph.point(at.clone(), Some(Label::Maths(label)), role);
    }

    fn outline(&mut self, points: &[Place], closed: bool, role: Role) {
        let points = points.to_vec();
        let outline = Outline { points, closed, arrow: false, label: None, role };
        self.graph.outlines.push(outline);
    }

    fn arrow(&mut self, from: Place, to: Place, role: Role) {
        let points = vec![from, to];
        let outline = Outline { points, closed: false, arrow: true, label: None, role };
        self.graph.outlines.push(outline);
    }

    /// A curve, and what of it must be seen.
    fn curve(&mut self, relation: &Expr, role: Role) -> Option<()> {
        match General::read(relation, self.work) {
            Ok(general) => self.graph.shown.extend(extent(&general)?),
            // A slope that is no rational number: whatever is given says where to look.
            Err(_) => self.graph.shown.push((Expr::integer(0), Expr::integer(0))),
        }
        self.graph.curve(CurveOf::Equation(relation.clone()), role);
        Some(())
    }

    fn measure(&mut self, what: &Measure, of: &[Expr], answer: &Expr) -> Option<()> {
        if let [Expr::Relation(..), Expr::Relation(..)] | [Expr::Relation(..)] = of {
            for line in of {
                self.curve(line, Role::Given)?;
            }
            return Some(());
        }
        if let [from, line @ Expr::Relation(..)] | [line @ Expr::Relation(..), from] = of {
            return self.distance_to(&place(from)?, line, answer);
        }
        let places: Vec<Place> = of.iter().map(place).collect::<Option<_>>()?;
        let origin = || (Expr::integer(0), Expr::integer(0));
        match what {
            Measure::Dot
            | Measure::Magnitude
            | Measure::UnitVector
            | Measure::Projection
            | Measure::Angle => {
                for (tip, vector) in places.iter().zip(of) {
                    self.arrow(origin(), tip.clone(), Role::Given);
                    let label = Some(Label::Maths(vector.clone()));
                    self.graph.point(tip.clone(), label, Role::Given);
                }
                if *what == Measure::UnitVector {
                    self.arrow(origin(), place(answer)?, Role::Found);
                }
                return Some(());
            }
            Measure::Displacement => {
                let [from, to] = &places[..] else { return None };
                self.arrow(from.clone(), to.clone(), Role::Found);
            }
            Measure::Area | Measure::Centroid => self.outline(&places, true, Role::Given),
            Measure::Distance | Measure::Midpoint | Measure::Slope | Measure::Section { .. } => {
                self.outline(&places, false, Role::Given);
            }
            Measure::Cross => return None,
        }
        match what {
            Measure::Distance => {
                if let Some(way) = self.graph.outlines.last_mut() {
                    way.label = Some(Label::Both(DISTANCE, answer.clone()));
                }
            }
            Measure::Slope => {
                // How far up for how far to the right.
                let [from, to] = &places[..] else { return None };
                let corner = (to.0.clone(), from.1.clone());
                self.outline(&[from.clone(), corner, to.clone()], false, Role::Helper);
            }
            Measure::Midpoint | Measure::Section { .. } | Measure::Centroid => {
                let found = place(answer)?;
                if matches!(what, Measure::Section { external: true, .. }) {
                    let near = places.first()?.clone();
                    self.outline(&[near, found.clone()], false, Role::Helper);
                }
                self.point(&found, Role::Found);
            }
            _ => {}
        }
        for at in &places {
            self.point(at, Role::Given);
        }
        Some(())
    }

    /// A point, a line, and the shortest way between them.
    fn distance_to(&mut self, from: &Place, line: &Expr, answer: &Expr) -> Option<()> {
        let g = General::read(line, self.work).ok()?;
        let (x, y) = (from.0.as_rational()?, from.1.as_rational()?);
        let square = &g.d * &g.d + &g.e * &g.e;
        if square.is_zero() {
            return None;
        }
        let k = (&g.d * &x + &g.e * &y + &g.f) / square;
        let foot = (Expr::rational(&(&x - &k * &g.d)), Expr::rational(&(&y - &k * &g.e)));
        self.graph.curve(CurveOf::Equation(line.clone()), Role::Given);
        self.point(from, Role::Given);
        self.outline(&[from.clone(), foot], false, Role::Found);
        if let Some(way) = self.graph.outlines.last_mut() {
            way.label = Some(Label::Both(DISTANCE, answer.clone()));
        }
        Some(())
    }

    fn condition(&mut self, condition: &Condition) -> Option<()> {
        match condition {
            Condition::Through(at) | Condition::Centre(at) => self.point(&place(at)?, Role::Given),
            Condition::Parallel(line)
            | Condition::Perpendicular(line)
            | Condition::TangentTo(line)
            | Condition::Touches(line) => self.curve(line, Role::Given)?,
            Condition::XIntercept(x) => {
                self.point(&(x.clone(), Expr::integer(0)), Role::Given);
            }
            Condition::YIntercept(y) => {
                self.point(&(Expr::integer(0), y.clone()), Role::Given);
            }
            Condition::Bisects(p, q) | Condition::Diameter(p, q) => {
                let ends = [place(p)?, place(q)?];
                self.outline(&ends, false, Role::Given);
                for end in &ends {
                    self.point(end, Role::Given);
                }
            }
            Condition::Slope(_) | Condition::Inclination(_) | Condition::Radius(_) => {}
        }
        Some(())
    }

    fn features(&mut self, curve: &Expr, features: &[Feature], answer: &Expr) -> Option<()> {
        self.curve(curve, Role::Given)?;
        let parts = match answer {
            Expr::List(parts) => &parts[..],
            one => std::slice::from_ref(one),
        };
        for part in parts {
            match part {
                Expr::Tuple(_) => self.point(&place(part)?, Role::Found),
                Expr::Relation(..) => {
                    self.graph.curve(CurveOf::Equation(part.clone()), Role::Found);
                    self.near(part);
                }
                _ => {}
            }
        }
        // Intercepts are numbers: which axis, the feature says.
        for (feature, part) in features.iter().zip(parts) {
            match feature {
                Feature::XIntercept => {
                    self.point(&(part.clone(), Expr::integer(0)), Role::Found);
                }
                Feature::YIntercept => {
                    self.point(&(Expr::integer(0), part.clone()), Role::Found);
                }
                _ => {}
            }
        }
        Some(())
    }

    /// Makes room for a level or an upright line.
    fn near(&mut self, line: &Expr) {
        let Ok(g) = General::read(line, self.work) else { return };
        let at = |lead: &Rational| Expr::rational(&(-&g.f / lead));
        if !g.d.is_zero() && g.e.is_zero() {
            self.graph.shown.push((at(&g.d), Expr::integer(0)));
        } else if !g.e.is_zero() && g.d.is_zero() {
            self.graph.shown.push((Expr::integer(0), at(&g.e)));
        }
    }

    /// The mirror, or the point about which everything turns or grows.
    fn motion(&mut self, motion: &Motion) {
        match motion {
            Motion::Reflect(line) => {
                self.graph.curve(CurveOf::Equation(line.clone()), Role::Helper);
                self.near(line);
            }
            Motion::Rotate { centre, .. } | Motion::Enlarge { centre, .. } => {
                if let Some(at) = place(centre) {
                    self.point(&at, Role::Helper);
                }
            }
            Motion::Translate(_) | Motion::Matrix(_) => {}
        }
    }

    fn image(&mut self, points: &[Expr], answer: &Expr) -> Option<()> {
        let object: Vec<Place> = points.iter().map(place).collect::<Option<_>>()?;
        let image: Vec<Place> = match answer {
            Expr::List(points) => points.iter().map(place).collect::<Option<_>>()?,
            one => vec![place(one)?],
        };
        for (places, role) in [(&object, Role::Given), (&image, Role::Found)] {
            if places.len() > 1 {
                self.outline(places, places.len() > 2, role);
            }
        }
        for (k, (at, moved)) in object.iter().zip(&image).enumerate() {
            if k < 26 {
                let letter = char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[k]);
                let name = |mark: &str, at: &Place| {
                    let name = syntax::Symbol::new(format!("{letter}{mark}"));
                    Some(Label::Maths(Expr::Apply(name, vec![at.0.clone(), at.1.clone()])))
                };
                self.graph.point(at.clone(), name("", at), Role::Given);
                self.graph.point(moved.clone(), name("'", moved), Role::Found);
            }
        }
        Some(())
    }
}

/// A point or vector of the plane.
fn place(e: &Expr) -> Option<Place> {
    let (parts, _) = components(e, false)?;
    let [x, y] = <[Expr; 2]>::try_from(parts).ok()?;
    (x.symbols().is_empty() && y.symbols().is_empty()).then_some((x, y))
}

/// Places at the edges of a curve, or of the part of it that is worth seeing.
pub(super) fn extent(g: &General) -> Option<Vec<Place>> {
    let zero = Rational::ZERO;
    let two = Rational::from(2);
    let number = Expr::rational;
    if !g.b.is_zero() {
        // Pairs of lines through the origin.
        return Some([-5, 5].map(|n| (Expr::integer(n), Expr::integer(n))).to_vec());
    }
    match (g.a.is_zero(), g.c.is_zero()) {
        (true, true) => {
            // A line: where it crosses the axes.
            let mut places = Vec::new();
            if !g.d.is_zero() {
                places.push((number(&(-&g.f / &g.d)), Expr::integer(0)));
            }
            if !g.e.is_zero() {
                places.push((Expr::integer(0), number(&(-&g.f / &g.e))));
            }
            if places.len() < 2 || g.f.is_zero() {
                let far = [-3, 3].map(|n| (Expr::integer(n), Expr::integer(n)));
                places.extend(far);
            }
            Some(places)
        }
        (false, false) => {
            let (x, y) = (-&g.d / (&two * &g.a), -&g.e / (&two * &g.c));
            let whole = &g.a * &x * &x + &g.c * &y * &y - &g.f;
            // Half the axes of an ellipse; of a hyperbola as much beyond its vertices.
            let (p, q) = (&whole / &g.a, &whole / &g.c);
            let size = |q: &Rational| if *q < zero { -q } else { q.clone() };
            let central = (p > zero) == (q > zero);
            let stretch = if central { Rational::ONE } else { Rational::from(4) };
            let half = |q: &Rational| number(&(size(q) * &stretch)).sqrt();
            let apart = |middle: &Rational, half: Expr, minus: bool| {
                Expr::sum(vec![number(middle), if minus { half.negated() } else { half }])
            };
            Some(
                [true, false]
                    .map(|minus| (apart(&x, half(&p), minus), apart(&y, half(&q), minus)))
                    .to_vec(),
            )
        }
        (one, _) => {
            // A parabola: as far as four times its focus, both ways.
            let (lead, own, other) = if one { (&g.c, &g.e, &g.d) } else { (&g.a, &g.d, &g.e) };
            if other.is_zero() {
                return None;
            }
            let middle = -own / (&two * lead);
            let apex = (lead * &middle * &middle - &g.f) / other;
            let focus = -other / (Rational::from(4) * lead);
            let four = Rational::from(4);
            let end = &apex + &focus * &four;
            let aside = (if focus < zero { -&focus } else { focus.clone() }) * &four;
            let corners = [
                (&middle - &aside, apex.clone()),
                (&middle + &aside, end),
                (middle.clone(), &apex - &focus),
            ];
            let turned = |(along, across): (Rational, Rational)| match one {
                true => (number(&across), number(&along)),
                false => (number(&along), number(&across)),
            };
            Some(corners.map(turned).to_vec())
        }
    }
}
