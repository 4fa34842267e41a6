//! The equation of a line: its form, what is put into it, and `ax + by + c = 0`.

use super::measures::{FORMULA, line, put_in};
use super::{arithmetic, simplify};
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::{Claim, Condition, components};
use syntax::{Expr, Function};

rules! {
    GENERAL_FORM = "general-form-of-line",
        "Clear fractions and brackets, and bring everything to one side" / "भिन्न र कोष्ठ हटाएर सबै पद एक पक्षमा लैजानुहोस्",
        "Multiplying both sides by a number other than 0 and moving terms does not change the line."
            / "दुवै पक्षलाई 0 बाहेकको सङ्ख्याले गुणन गर्दा वा पद सार्दा रेखा बदलिँदैन।";
    TWO_POINT_FORM = "two-point-form",
        "Use the two-point form" / "दुई बिन्दु स्वरूप प्रयोग गर्नुहोस्",
        "The slope from ({0}, {1}) to every point (x, y) of the line is the slope to ({2}, {3})."
            / "({0}, {1}) बाट रेखाको जुनसुकै बिन्दु (x, y) सम्मको झुकाव ({2}, {3}) सम्मको झुकाव बराबर हुन्छ।";
    VERTICAL = "vertical-line",
        "The line is vertical" / "रेखा ठाडो छ",
        "Every point of the line has the x-coordinate {0}."
            / "रेखाका सबै बिन्दुको x-निर्देशाङ्क {0} हुन्छ।";
    SLOPE_OF_INCLINATION = "slope-is-tangent-of-inclination",
        "Find the slope" / "झुकाव निकाल्नुहोस्",
        "The slope is the tangent of the angle with the x-axis."
            / "झुकाव भनेको x-अक्षसँगको कोणको ट्यान्जेन्ट हो।";
    POINT_SLOPE_FORM = "point-slope-form",
        "Use the point and the slope" / "बिन्दु र झुकाव प्रयोग गर्नुहोस्",
        "A line of slope m through (x₁, y₁) is y - y₁ = m(x - x₁)."
            / "(x₁, y₁) भएर जाने m झुकाव भएको रेखा y - y₁ = m(x - x₁) हो।";
    SLOPE_INTERCEPT_FORM = "slope-intercept-form",
        "Use the slope and the y-intercept" / "झुकाव र y-खण्ड प्रयोग गर्नुहोस्",
        "A line of slope m that cuts the y-axis at c is y = mx + c."
            / "y-अक्षलाई c मा काट्ने m झुकाव भएको रेखा y = mx + c हो।";
    INTERCEPT_FORM = "double-intercept-form",
        "Use the two intercepts" / "दुई खण्ड स्वरूप प्रयोग गर्नुहोस्",
        "A line that cuts the axes at a and b is x/a + y/b = 1."
            / "अक्षहरूलाई a र b मा काट्ने रेखा x/a + y/b = 1 हो।";
    PARALLEL_LINE = "write-parallel-line",
        "Write the parallel line" / "समानान्तर रेखा लेख्नुहोस्",
        "Parallel lines have the same coefficients of x and y; only the constant k differs."
            / "समानान्तर रेखामा x र y का गुणाङ्क उही हुन्छन्; अचर k मात्र फरक हुन्छ।";
    PERPENDICULAR_LINE = "write-perpendicular-line",
        "Write the perpendicular line" / "लम्ब रेखा लेख्नुहोस्",
        "For a perpendicular line the coefficients change places and one of them its sign; k is not known yet."
            / "लम्ब रेखामा गुणाङ्क साटिन्छन् र एउटाको चिह्न बदलिन्छ; k अझै थाहा छैन।";
    POINT_ON_LINE = "point-satisfies-equation",
        "Put the point in and solve for k" / "बिन्दु राखेर k निकाल्नुहोस्",
        "The line goes through ({0}, {1}), so its coordinates satisfy the equation: k = {2}."
            / "रेखा ({0}, {1}) भएर जाने हुँदा निर्देशाङ्कले समीकरण पूरा गर्छन्: k = {2}।";
    EQUAL_DISTANCES = "equal-distances-from-ends",
        "Set the distances equal" / "दूरी बराबर राख्नुहोस्",
        "Every point of the perpendicular bisector has the same distance from both ends."
            / "लम्बार्धकको हरेक बिन्दु दुवै छेउबाट बराबर दूरीमा हुन्छ।";
    TANGENT_FORM = "tangent-at-point",
        "Use the tangent at a point" / "बिन्दुमा स्पर्शरेखाको सूत्र प्रयोग गर्नुहोस्",
        "In the equation of the circle x² becomes x·x₁, y² becomes y·y₁, 2x becomes x + x₁ and 2y becomes y + y₁."
            / "वृत्तको समीकरणमा x² लाई x·x₁, y² लाई y·y₁, 2x लाई x + x₁ र 2y लाई y + y₁ लेखिन्छ।";
}

/// Finds the line that meets `conditions`.
pub(crate) fn solve(conditions: &[Condition], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    use Condition::{Bisects, Inclination, Parallel, Perpendicular, Slope, TangentTo, YIntercept};
    let [first, second] = conditions else {
        return match conditions {
            [Bisects(p, q)] => bisector(p, q, work),
            _ => super::unknown("lines"),
        };
    };
    // The point comes first.
    let (first, second) = if as_point(first).is_some() { (first, second) } else { (second, first) };
    if let (Condition::XIntercept(a), YIntercept(b)) | (YIntercept(b), Condition::XIntercept(a)) =
        (first, second)
        && !is_zero(a)
        && !is_zero(b)
    {
        return by_intercepts(a, b, work);
    }
    if let (YIntercept(c), Slope(m)) = (first, second) {
        return slope_intercept(Derivation::new(slope_intercept_form()), m, c, work);
    }
    let Some([x, y]) = as_point(first) else { return super::unknown("lines") };
    match second {
        Slope(m) => {
            let start = Derivation::new(point_slope_form());
            point_slope(start, m, &x, &y, work)
        }
        Inclination(angle) => by_inclination(first, angle, [x, y], work),
        Parallel(other) => beside(other, [x, y], false, work),
        Perpendicular(other) => beside(other, [x, y], true, work),
        TangentTo(circle) => tangent(circle, [x, y], work),
        _ => match as_point(second) {
            Some([u, v]) => two_points([x, y], [u, v], work),
            None => super::unknown("lines"),
        },
    }
}

fn letter(name: &str) -> Expr {
    Expr::symbol(name)
}

fn minus(a: Expr, b: Expr) -> Expr {
    if is_zero(&b) {
        return a;
    }
    match b {
        Expr::Negate(b) => Expr::Sum(vec![a, *b]),
        b => Expr::Sum(vec![a, b.negated()]),
    }
}

fn times(a: Expr, b: Expr) -> Expr {
    Expr::Product(vec![a, b])
}

fn is_zero(e: &Expr) -> bool {
    e.as_rational().is_some_and(|q| q.is_zero())
}

/// The point that a condition says the line goes through.
fn as_point(condition: &Condition) -> Option<[Expr; 2]> {
    match condition {
        Condition::Through(p) => match components(p, false)? {
            (parts, _) if parts.len() == 2 => <[Expr; 2]>::try_from(parts).ok(),
            _ => None,
        },
        Condition::XIntercept(a) => Some([a.clone(), Expr::integer(0)]),
        Condition::YIntercept(b) => Some([Expr::integer(0), b.clone()]),
        _ => None,
    }
}

/// `ax + by + c = 0`, in integers without a common factor where that can be; nothing if there is no
/// line.
pub(crate) fn general(parts: &[Expr; 3]) -> Option<Expr> {
    let zero = Expr::integer(0);
    let letters = [Some(letter("x")), Some(letter("y")), None];
    let values: Option<Vec<Rational>> = parts.iter().map(Expr::as_rational).collect();
    if let Some(values) = values {
        let terms = values.iter().zip(["x", "y", ""]).map(|(q, name)| {
            let power = if name.is_empty() { vec![] } else { vec![(name.into(), 1)] };
            (q.clone(), power)
        });
        let p = Polynomial::from_terms(terms.collect());
        if p.total_degree() != 1 {
            return None;
        }
        let p = p.primitive();
        let p = if p.leading_coefficient() < Rational::ZERO { -&p } else { p };
        return Some(p.to_expr().equals(zero));
    }
    let terms =
        parts.iter().zip(letters).filter(|(part, _)| !is_zero(part)).flat_map(|(part, letter)| {
            match letter {
                None => match part {
                    Expr::Sum(terms) => terms.clone(),
                    part => vec![part.clone()],
                },
                Some(letter) => vec![match part {
                    Expr::Negate(a) => with_letter(a, letter).negated(),
                    part => with_letter(part, letter),
                }],
            }
        });
    Some(Expr::sum(terms.collect()).equals(zero))
}

fn with_letter(factor: &Expr, letter: Expr) -> Expr {
    match factor {
        one if one.as_rational().is_some_and(|q| q.is_one()) => letter,
        Expr::Product(factors) => Expr::Product(factors.iter().cloned().chain([letter]).collect()),
        factor => Expr::Product(vec![factor.clone(), letter]),
    }
}

/// Goes on from an equation of a line to its general form.
fn to_general(mut derivation: Derivation, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut parts = line(derivation.result(), work)?;
    if matches!(parts[0], Expr::Negate(_)) && parts.iter().any(|p| p.as_rational().is_none()) {
        for part in &mut parts {
            *part = tidied(&part.clone().negated(), work)?;
        }
    }
    let Some(shown) = general(&parts) else {
        return Err(Unsolved::Undefined("these conditions do not fix a line".into()));
    };
    derivation.step(&GENERAL_FORM, Claim::Equivalent, shown, Vec::new());
    Ok(derivation)
}

fn tidied(e: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    simplify::tidied(e, work)
}

fn point_slope_form() -> Expr {
    minus(letter("y"), letter("y_1")).equals(times(letter("m"), minus(letter("x"), letter("x_1"))))
}

fn slope_intercept_form() -> Expr {
    letter("y").equals(Expr::Sum(vec![times(letter("m"), letter("x")), letter("c")]))
}

fn two_points(p: [Expr; 2], q: [Expr; 2], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let form = |p: &[Expr; 2], q: &[Expr; 2]| {
        let slope = minus(q[1].clone(), p[1].clone()).over(minus(q[0].clone(), p[0].clone()));
        let run = minus(letter("x"), p[0].clone());
        minus(letter("y"), p[1].clone()).equals(times(slope, run))
    };
    let names = [[letter("x_1"), letter("y_1")], [letter("x_2"), letter("y_2")]];
    let arguments = vec![p[0].clone(), p[1].clone(), q[0].clone(), q[1].clone()];
    if is_zero(&tidied(&minus(q[0].clone(), p[0].clone()), work)?) {
        if is_zero(&tidied(&minus(q[1].clone(), p[1].clone()), work)?) {
            return Err(Unsolved::Undefined("one point does not fix a line".into()));
        }
        return vertical(form(&names[0], &names[1]), &p[0], work);
    }
    let mut derivation = Derivation::new(form(&names[0], &names[1]));
    derivation.step(&TWO_POINT_FORM, Claim::States, form(&p, &q), arguments);
    // The slope as one number.
    let slope = minus(q[1].clone(), p[1].clone()).over(minus(q[0].clone(), p[0].clone()));
    let slope = tidied(&slope, work)?;
    let now =
        minus(letter("y"), p[1].clone()).equals(times(slope, minus(letter("x"), p[0].clone())));
    derivation.step(&simplify::SIMPLIFY, Claim::Equivalent, now, Vec::new());
    to_general(derivation, work)
}

fn vertical(start: Expr, x: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(start);
    derivation.step(&VERTICAL, Claim::States, letter("x").equals(x.clone()), vec![x.clone()]);
    to_general(derivation, work)
}

fn point_slope(
    mut derivation: Derivation,
    m: &Expr,
    x: &Expr,
    y: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let now = minus(letter("y"), y.clone()).equals(times(m.clone(), minus(letter("x"), x.clone())));
    derivation.step(&POINT_SLOPE_FORM, Claim::States, now, Vec::new());
    to_general(derivation, work)
}

fn slope_intercept(
    mut derivation: Derivation,
    m: &Expr,
    c: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let now = letter("y").equals(Expr::Sum(vec![times(m.clone(), letter("x")), c.clone()]));
    derivation.step(&SLOPE_INTERCEPT_FORM, Claim::States, now, Vec::new());
    to_general(derivation, work)
}

fn by_inclination(
    first: &Condition,
    angle: &Expr,
    [x, y]: [Expr; 2],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let tangent = Expr::call(Function::Tan, vec![angle.clone()]);
    if matches!(angle, Expr::Degrees(q) if q.as_rational().is_some_and(|q| q == 90.into())) {
        return vertical(
            letter("m").equals(Expr::call(Function::Tan, vec![letter("theta")])),
            &x,
            work,
        );
    }
    let steps = arithmetic::solve(&tangent, work)?;
    let m = steps.result().clone();
    let mut derivation =
        Derivation::new(letter("m").equals(Expr::call(Function::Tan, vec![letter("theta")])));
    derivation.step(&FORMULA, Claim::States, letter("m").equals(tangent), Vec::new());
    derivation.step(
        &SLOPE_OF_INCLINATION,
        Claim::States,
        letter("m").equals(m.clone()),
        Vec::new(),
    );
    match first {
        Condition::YIntercept(c) => slope_intercept(derivation, &m, c, work),
        _ => point_slope(derivation, &m, &x, &y, work),
    }
}

fn by_intercepts(a: &Expr, b: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let form = |a: Expr, b: Expr| {
        Expr::Sum(vec![letter("x").over(a), letter("y").over(b)]).equals(Expr::integer(1))
    };
    let mut derivation = Derivation::new(form(letter("a"), letter("b")));
    derivation.step(&INTERCEPT_FORM, Claim::States, form(a.clone(), b.clone()), Vec::new());
    to_general(derivation, work)
}

/// Parallel or perpendicular to a line, through a point.
fn beside(
    other: &Expr,
    [x, y]: [Expr; 2],
    perpendicular: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let [a, b, _] = line(other, work)?;
    let (rule, a, b): (&'static Rule, Expr, Expr) = match perpendicular {
        true => (&PERPENDICULAR_LINE, b, tidied(&a.negated(), work)?),
        false => (&PARALLEL_LINE, a, b),
    };
    let along = |x: Expr, y: Expr| Expr::Sum(vec![times(a.clone(), x), times(b.clone(), y)]);
    let k = tidied(&along(x.clone(), y.clone()).negated(), work)?;
    let Some(Expr::Relation(sides, _)) = general(&[a.clone(), b.clone(), Expr::integer(0)]) else {
        return super::unknown("lines");
    };
    // In the signs in which it is shown.
    let shown = sides[0].clone();
    let [p, q, _] = line(&shown.clone().equals(Expr::integer(0)), work)?;
    let k = match (p == a, q == b) {
        (true, true) => k,
        _ => tidied(&Expr::Sum(vec![times(p, x.clone()), times(q, y.clone())]).negated(), work)?,
    };
    let with =
        |k: Expr| Expr::Sum(super::expand::terms(&shown).iter().cloned().chain([k]).collect());
    let mut derivation = Derivation::new(other.clone());
    derivation.step(rule, Claim::States, with(letter("k")).equals(Expr::integer(0)), Vec::new());
    let put = put_in(&with(letter("k")), &[("x", x.clone()), ("y", y.clone())]);
    derivation.step(
        &POINT_ON_LINE,
        Claim::States,
        put.equals(Expr::integer(0)),
        vec![x, y, k.clone()],
    );
    let now = match &k {
        k if is_zero(k) => shown.clone(),
        k => with(k.clone()),
    };
    derivation.step(&FORMULA, Claim::States, now.equals(Expr::integer(0)), Vec::new());
    to_general(derivation, work)
}

fn bisector(p: &Expr, q: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (Some([x, y]), Some([u, v])) =
        (as_point(&Condition::Through(p.clone())), as_point(&Condition::Through(q.clone())))
    else {
        return super::unknown("perpendicular bisectors");
    };
    let square = |e: Expr| e.pow(Expr::integer(2));
    let distance = |x: &Expr, y: &Expr| {
        let (across, up) = (minus(letter("x"), x.clone()), minus(letter("y"), y.clone()));
        Expr::Sum(vec![square(across), square(up)])
    };
    let names = [letter("x_1"), letter("y_1"), letter("x_2"), letter("y_2")];
    let start = distance(&names[0], &names[1]).equals(distance(&names[2], &names[3]));
    let mut derivation = Derivation::new(start);
    let now = distance(&x, &y).equals(distance(&u, &v));
    derivation.step(&EQUAL_DISTANCES, Claim::States, now, Vec::new());
    to_general(derivation, work)
}

fn tangent(circle: &Expr, [x, y]: [Expr; 2], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let curve = super::conics::General::read(circle, work)?;
    if curve.a != curve.c || curve.a.is_zero() || !curve.b.is_zero() {
        return super::unknown("tangents of curves other than circles");
    }
    let Some((left, right)) = super::equation::sides(circle) else {
        return super::unknown("tangents");
    };
    let at = put_in(&minus(left.clone(), right.clone()), &[("x", x.clone()), ("y", y.clone())]);
    if !is_zero(&tidied(&at, work)?) {
        return Err(Unsolved::Undefined("the point does not lie on the circle".into()));
    }
    let half = Rational::from_parts(1.into(), 2u8.into());
    let form = |x: &Expr, y: &Expr| {
        let mut terms = vec![times(letter("x"), x.clone()), times(letter("y"), y.clone())];
        for (q, name, at) in [(&curve.d / &curve.a, "x", x), (&curve.e / &curve.a, "y", y)] {
            if !q.is_zero() {
                let both = Expr::Sum(vec![letter(name), at.clone()]);
                terms.push(times(Expr::rational(&(q * &half)), both));
            }
        }
        let rest = &curve.f / &curve.a;
        if !rest.is_zero() {
            terms.push(Expr::rational(&rest));
        }
        Expr::Sum(terms).equals(Expr::integer(0))
    };
    let mut derivation = Derivation::new(circle.clone());
    derivation.step(&TANGENT_FORM, Claim::States, form(&letter("x_1"), &letter("y_1")), Vec::new());
    derivation.step(&FORMULA, Claim::States, form(&x, &y), Vec::new());
    to_general(derivation, work)
}
