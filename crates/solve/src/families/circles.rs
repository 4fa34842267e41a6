//! The equation of a circle.

use super::conics::General;
use super::measures::{FORMULA, line, put_in};
use super::{equation, simplify, systems};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use check::{Claim, Condition, components};
use syntax::{Expr, Symbol};

rules! {
    CIRCLE_FORM = "centre-radius-form",
        "Use centre and radius" / "केन्द्र र अर्धव्यास प्रयोग गर्नुहोस्",
        "Every point (x, y) of the circle has the distance r from the centre (h, k)."
            / "वृत्तको हरेक बिन्दु (x, y) केन्द्र (h, k) बाट r दूरीमा हुन्छ।";
    RADIUS_TO_POINT = "radius-is-distance-to-point",
        "The radius is the distance to the point" / "अर्धव्यास भनेको बिन्दुसम्मको दूरी हो",
        "The circle goes through ({0}, {1}), so the square of the radius is the square of its distance from the centre."
            / "वृत्त ({0}, {1}) भएर जाने हुँदा अर्धव्यासको वर्ग केन्द्रबाट त्यस बिन्दुको दूरीको वर्ग हो।";
    RADIUS_TO_LINE = "radius-is-distance-to-tangent",
        "The radius is the distance to the tangent" / "अर्धव्यास भनेको स्पर्शरेखासम्मको दूरी हो",
        "A tangent is perpendicular to the radius at the point where it touches."
            / "स्पर्शरेखा स्पर्शबिन्दुमा अर्धव्याससँग लम्ब हुन्छ।";
    DIAMETER_FORM = "diameter-form",
        "Use the ends of the diameter" / "व्यासका छेउ प्रयोग गर्नुहोस्",
        "The angle in a semicircle is a right angle, so the slopes to both ends multiply to -1."
            / "अर्धवृत्तको कोण समकोण हुने हुँदा दुवै छेउसम्मका झुकावको गुणनफल -1 हुन्छ।";
    THREE_POINTS = "points-satisfy-circle",
        "Put each point into the general equation" / "हरेक बिन्दु साधारण समीकरणमा राख्नुहोस्",
        "The coordinates of each point satisfy x² + y² + 2gx + 2fy + c = 0."
            / "हरेक बिन्दुका निर्देशाङ्कले x² + y² + 2gx + 2fy + c = 0 पूरा गर्छन्।";
    GENERAL_CIRCLE = "general-form-of-circle",
        "Multiply out and collect" / "कोष्ठ हटाएर मिलाउनुहोस्",
        "Brackets are squared, and everything is brought to one side."
            / "कोष्ठहरूको वर्ग गरी सबै पद एक पक्षमा लगिन्छ।";
}

/// Finds the circle that meets `conditions`.
pub(crate) fn solve(conditions: &[Condition], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    use Condition::{Centre, Diameter, Radius, Through, Touches};
    match conditions {
        [Centre(c), Radius(r)] | [Radius(r), Centre(c)] => {
            if r.as_rational().is_some_and(|q| q <= algebra::Rational::ZERO) {
                return Err(Unsolved::Undefined("a radius is a positive number".into()));
            }
            let derivation = with_centre(c, square(r.clone()), None, work)?;
            Ok(derivation)
        }
        [Centre(c), Through(p)] | [Through(p), Centre(c)] => {
            let ([h, k], [x, y]) = (point(c)?, point(p)?);
            let away = Expr::Sum(vec![square(minus(x.clone(), h)), square(minus(y.clone(), k))]);
            with_centre(c, away, Some((&RADIUS_TO_POINT, vec![x, y])), work)
        }
        [Centre(c), Touches(l)] | [Touches(l), Centre(c)] => {
            let ([h, k], [p, q, r]) = (point(c)?, line(l, work)?);
            let height = Expr::Sum(vec![times(p.clone(), h), times(q.clone(), k), r]);
            let norm = Expr::Sum(vec![square(p), square(q)]);
            with_centre(c, square(height).over(norm), Some((&RADIUS_TO_LINE, Vec::new())), work)
        }
        [Diameter(p, q)] => {
            let form = |p: &[Expr; 2], q: &[Expr; 2]| {
                let term = |k: usize, name: &str| {
                    times(minus(letter(name), p[k].clone()), minus(letter(name), q[k].clone()))
                };
                Expr::Sum(vec![term(0, "x"), term(1, "y")]).equals(Expr::integer(0))
            };
            let names = [["x_1", "y_1"], ["x_2", "y_2"]].map(|n| n.map(letter));
            let mut derivation = Derivation::new(form(&names[0], &names[1]));
            let now = form(&point(p)?, &point(q)?);
            derivation.step(&DIAMETER_FORM, Claim::States, now, Vec::new());
            to_general(derivation, work)
        }
        [Through(p), Through(q), Through(r)] => {
            through_three([point(p)?, point(q)?, point(r)?], work)
        }
        _ => super::unknown("circles"),
    }
}

fn letter(name: &str) -> Expr {
    Expr::symbol(name)
}

fn minus(a: Expr, b: Expr) -> Expr {
    match b {
        b if b.as_rational().is_some_and(|q| q.is_zero()) => a,
        Expr::Negate(b) => Expr::Sum(vec![a, *b]),
        b => Expr::Sum(vec![a, b.negated()]),
    }
}

fn times(a: Expr, b: Expr) -> Expr {
    Expr::Product(vec![a, b])
}

fn square(a: Expr) -> Expr {
    a.pow(Expr::integer(2))
}

fn point(expr: &Expr) -> Result<[Expr; 2], Unsolved> {
    let parts = components(expr, false).map(|(parts, _)| parts);
    match parts.and_then(|parts| <[Expr; 2]>::try_from(parts).ok()) {
        Some(point) => Ok(point),
        None => super::unknown("points"),
    }
}

type Reason = Option<(&'static crate::Rule, Vec<Expr>)>;

fn with_centre(
    centre: &Expr,
    squared: Expr,
    reason: Reason,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let form = |h: &Expr, k: &Expr, right: Expr| {
        let (x, y) = (minus(letter("x"), h.clone()), minus(letter("y"), k.clone()));
        Expr::Sum(vec![square(x), square(y)]).equals(right)
    };
    let [h, k] = point(centre)?;
    let start = form(&letter("h"), &letter("k"), square(letter("r")));
    let mut derivation = Derivation::new(start);
    if let Some((rule, arguments)) = reason {
        let now = form(&h, &k, square(letter("r")));
        derivation.step(&CIRCLE_FORM, Claim::States, now, Vec::new());
        derivation.step(rule, Claim::States, form(&h, &k, squared.clone()), arguments);
    } else {
        derivation.step(&CIRCLE_FORM, Claim::States, form(&h, &k, squared.clone()), Vec::new());
    }
    let value = simplify::tidied(&squared, work)?;
    if value.as_rational().is_some_and(|q| q <= algebra::Rational::ZERO) {
        return Err(Unsolved::Undefined("the radius would be 0".into()));
    }
    derivation.step(&simplify::SIMPLIFY, Claim::Equivalent, form(&h, &k, value), Vec::new());
    let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    if zero(&h) && zero(&k) {
        return Ok(derivation);
    }
    to_general(derivation, work)
}

/// Goes on from an equation of a circle to `x² + y² + 2gx + 2fy + c = 0`.
fn to_general(mut derivation: Derivation, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let shown = match General::read(derivation.result(), work) {
        Ok(curve) => curve.expr(),
        // With surds or letters.
        Err(_) => {
            let Some((left, right)) = equation::sides(derivation.result()) else {
                return super::unknown("circles");
            };
            let whole = Expr::Sum(vec![left.clone(), right.clone().negated()]);
            simplify::tidied(&whole, work)?.equals(Expr::integer(0))
        }
    };
    derivation.step(&GENERAL_CIRCLE, Claim::Equivalent, shown, Vec::new());
    Ok(derivation)
}

fn through_three(points: [[Expr; 2]; 3], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let general = Expr::Sum(vec![
        square(letter("x")),
        square(letter("y")),
        Expr::Product(vec![Expr::integer(2), letter("g"), letter("x")]),
        Expr::Product(vec![Expr::integer(2), letter("f"), letter("y")]),
        letter("c"),
    ]);
    let put = |[x, y]: &[Expr; 2]| {
        put_in(&general, &[("x", x.clone()), ("y", y.clone())]).equals(Expr::integer(0))
    };
    let equations: Vec<Expr> = points.iter().map(put).collect();
    let mut derivation = Derivation::new(general.clone().equals(Expr::integer(0)));
    derivation.step(&THREE_POINTS, Claim::States, Expr::And(equations.clone()), Vec::new());
    let unknowns = ["g", "f", "c"].map(Symbol::new);
    let solved = systems::solved_form(&equations, &unknowns, work)?;
    if *solved.result() == Expr::Truth(false) {
        return Err(Unsolved::Undefined("the three points lie on a line".into()));
    }
    let values =
        unknowns.iter().map(|u| equation::stated(solved.result(), std::slice::from_ref(u)));
    let Some(values) = values.collect::<Option<Vec<Expr>>>() else {
        return Err(Unsolved::Undefined("the three points do not fix a circle".into()));
    };
    if values.iter().any(|v| !v.symbols().is_empty()) {
        return Err(Unsolved::Undefined("the three points do not fix a circle".into()));
    }
    derivation.append(solved);
    let names = ["g", "f", "c"].into_iter().zip(values).collect::<Vec<_>>();
    let now = put_in(&general, &names).equals(Expr::integer(0));
    derivation.step(&FORMULA, Claim::States, now, Vec::new());
    to_general(derivation, work)
}
