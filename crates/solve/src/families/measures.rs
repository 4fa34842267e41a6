//! Distances, points of division, slopes, areas, angles, products of vectors: the formula, what is
//! put into it, the calculation.

mod of_lines;

use super::{arithmetic, is_closed, simplify};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Rational, Surd};
use check::{Claim, Coordinates, Measure, VectorStyle, components, has_third_unit};
use of_lines::{between_directions, between_lines, of_pair, slope_of_line, to_line};
pub(crate) use of_lines::{line, put_in};
use syntax::{Expr, Function};

rules! {
    WRITE_FORMULA = "write-formula",
        "Write the formula" / "सूत्र लेख्नुहोस्",
        "This formula belongs to what is asked." / "सोधिएको कुराको सूत्र यही हो।";
    FORMULA = "put-into-formula",
        "Put the values into the formula" / "सूत्रमा मान राख्नुहोस्",
        "The letters of the formula are replaced by the given numbers, with their signs."
            / "सूत्रका अक्षरको ठाउँमा दिइएका सङ्ख्या चिह्नसहित राखिन्छ।";
    WRITE_COMPONENTS = "write-components",
        "Write the components" / "अवयवहरू लेख्नुहोस्",
        "A vector is written by its components along the axes."
            / "भेक्टरलाई अक्षहरूतर्फका अवयवले लेखिन्छ।";
    WORK_OUT_PARTS = "work-out-components",
        "Work out the components" / "अवयवहरूको मान निकाल्नुहोस्",
        "Each component is worked out by itself." / "हरेक अवयवको हिसाब छुट्टै गरिन्छ।";
    KNOWN_ANGLE = "angle-of-standard-value",
        "Find the angle" / "कोण पत्ता लगाउनुहोस्",
        "This is the value of a standard angle." / "यो प्रामाणिक कोणको मान हो।";
    RIGHT_ANGLE = "right-angle",
        "The lines are perpendicular" / "रेखाहरू लम्ब छन्",
        "The denominator is 0, so the tangent has no value and the angle is 90°."
            / "हर 0 भएकाले ट्यान्जेन्टको मान हुँदैन र कोण 90° हुन्छ।";
    COEFFICIENTS = "read-off-coefficients",
        "Write the line as ax + by + c = 0" / "रेखालाई ax + by + c = 0 का रूपमा लेख्नुहोस्",
        "Here a = {0}, b = {1} and c = {2}." / "यहाँ a = {0}, b = {1} र c = {2} हुन्छ।";
    PAIR_COEFFICIENTS = "read-off-pair-coefficients",
        "Compare with ax² + 2hxy + by² = 0" / "ax² + 2hxy + by² = 0 सँग तुलना गर्नुहोस्",
        "Here a = {0}, h = {1} and b = {2}." / "यहाँ a = {0}, h = {1} र b = {2} हुन्छ।";
    POINT_OF_LINE = "take-point-of-line",
        "Take a point of the other line" / "अर्को रेखाको एउटा बिन्दु लिनुहोस्",
        "The point {0} lies on the other line, and parallel lines have the same distance everywhere."
            / "बिन्दु {0} अर्को रेखामा पर्छ, र समानान्तर रेखाको दूरी सबैतिर उही हुन्छ।";
    DISTANCE_FORMULA = "distance-from-line-formula",
        "Use the distance formula" / "दूरीको सूत्र प्रयोग गर्नुहोस्",
        "This is the length of the perpendicular from the point to the line."
            / "यो बिन्दुबाट रेखामा खिचिएको लम्बको लम्बाइ हो।";
    SLOPE_FORMULA = "slope-from-coefficients",
        "Use the coefficients" / "गुणाङ्क प्रयोग गर्नुहोस्",
        "The slope is minus the coefficient of x divided by the coefficient of y."
            / "झुकाव भनेको x को गुणाङ्कलाई y को गुणाङ्कले भाग गरी चिह्न बदलेको मान हो।";
    FIND_SLOPES = "find-slopes",
        "Find the slopes" / "झुकावहरू पत्ता लगाउनुहोस्",
        "The slope is minus the coefficient of x divided by the coefficient of y."
            / "झुकाव भनेको x को गुणाङ्कलाई y को गुणाङ्कले भाग गरी चिह्न बदलेको मान हो।";
    ANGLE_FORMULA = "angle-between-lines-formula",
        "Use the formula for the angle" / "कोणको सूत्र प्रयोग गर्नुहोस्",
        "The modulus gives the acute angle between the lines."
            / "निरपेक्ष मानले रेखाहरूबीचको न्यूनकोण दिन्छ।";
}

/// A derivation that starts from a formula, made to start from what is given.
pub(crate) fn from_given(question: &Coordinates, derivation: Derivation) -> Derivation {
    let given = std::cell::RefCell::new(Vec::new());
    question.map(|e| {
        given.borrow_mut().push(e.clone());
        e.clone()
    });
    let mut given = given.into_inner();
    let start = &derivation.start;
    if given.contains(start) || *start == Expr::And(given.clone()) || given.is_empty() {
        return derivation;
    }
    let first = if given.len() == 1 { given.remove(0) } else { Expr::List(given) };
    let mut whole = Derivation::new(first);
    whole.step(&WRITE_FORMULA, Claim::States, derivation.start.clone(), Vec::new());
    whole.append(derivation);
    whole
}

/// Works out a measure.
pub(crate) fn solve(what: &Measure, of: &[Expr], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let in_space = of.iter().any(has_third_unit) || *what == Measure::Cross;
    let read: Option<Vec<(Vec<Expr>, VectorStyle)>> =
        of.iter().map(|v| components(v, in_space)).collect();
    if let Some(read) = read {
        let size = read[0].0.len();
        if read.iter().any(|(parts, _)| parts.len() != size) {
            let why = "points of the plane and of space don't go together";
            return Err(Unsolved::Undefined(why.into()));
        }
        let mut vectors = Vec::with_capacity(read.len());
        for (parts, _) in &read {
            let parts: Result<Vec<Expr>, Unsolved> =
                parts.iter().map(|p| simplify::tidied(p, work)).collect();
            vectors.push(parts?);
        }
        return of_vectors(what, &vectors, &read[0].1, work);
    }
    match (what, of) {
        (Measure::Distance, [point @ Expr::Tuple(_), line])
        | (Measure::Distance, [line, point @ Expr::Tuple(_)]) => to_line(point, line, work),
        (Measure::Distance, [first, second]) => between_lines(first, second, work),
        (Measure::Slope, [line]) => slope_of_line(line, work),
        (Measure::Angle, [first, second]) => between_directions(first, second, work),
        (Measure::Angle, [pair]) => of_pair(pair, work),
        _ => super::unknown("measures"),
    }
}

fn letter(name: &str) -> Expr {
    Expr::symbol(name)
}

fn minus(a: Expr, b: Expr) -> Expr {
    Expr::Sum(vec![a, b.negated()])
}

fn square(a: Expr) -> Expr {
    a.pow(Expr::integer(2))
}

fn times(a: Expr, b: Expr) -> Expr {
    Expr::Product(vec![a, b])
}

/// From the formula to the value: `build` makes the formula of the components' names, and what is
/// worked out of the components themselves.
fn by_formula(
    names: &[Vec<Expr>],
    vectors: &[Vec<Expr>],
    build: &dyn Fn(&[Vec<Expr>]) -> Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(build(names));
    let now = build(vectors);
    derivation.step(&FORMULA, Claim::PutsIn, now.clone(), Vec::new());
    derivation.append(worked(&now, work)?);
    Ok(derivation)
}

/// The steps to the value of a number, or of a point part by part.
pub(crate) fn worked(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match expr {
        Expr::Tuple(parts) if is_closed(expr) => {
            let settled = arithmetic::settle(parts, &Expr::Tuple, work)?;
            Ok(settled.derivation)
        }
        Expr::Tuple(parts) => {
            let mut derivation = Derivation::new(expr.clone());
            let parts: Result<Vec<Expr>, Unsolved> =
                parts.iter().map(|p| simplify::tidied(p, work)).collect();
            derivation.step(&WORK_OUT_PARTS, Claim::Equal, Expr::Tuple(parts?), Vec::new());
            Ok(derivation)
        }
        _ if is_closed(expr) => arithmetic::solve(expr, work),
        _ => {
            let mut derivation = Derivation::new(expr.clone());
            let value = simplify::tidied(expr, work)?;
            derivation.step(&simplify::SIMPLIFY, Claim::Equal, value, Vec::new());
            Ok(derivation)
        }
    }
}

/// `x_1, y_1, z_1` for the first point, and so on.
fn names_of_points(count: usize, size: usize) -> Vec<Vec<Expr>> {
    let name = |k: usize, axis: &str| letter(&format!("{axis}_{k}"));
    (1..=count).map(|k| ["x", "y", "z"][..size].iter().map(|a| name(k, a)).collect()).collect()
}

/// `a_1, a_2, a_3` and `b_1, …`.
fn names_of_vectors(count: usize, size: usize) -> Vec<Vec<Expr>> {
    let vector = |l: &str| (1..=size).map(|k| letter(&format!("{l}_{k}"))).collect();
    ["a", "b", "c"][..count.min(3)].iter().map(|l| vector(l)).collect()
}

fn dot(a: &[Expr], b: &[Expr]) -> Expr {
    Expr::sum(a.iter().zip(b).map(|(a, b)| times(a.clone(), b.clone())).collect())
}

fn length(v: &[Expr]) -> Expr {
    Expr::sum(v.iter().map(|c| square(c.clone())).collect()).sqrt()
}

fn of_vectors(
    what: &Measure,
    of: &[Vec<Expr>],
    style: &VectorStyle,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let size = of[0].len();
    let points = names_of_points(of.len(), size);
    let vectors = names_of_vectors(of.len(), size);
    let each = |f: &dyn Fn(usize) -> Expr| Expr::Tuple((0..size).map(f).collect());
    match (what, of) {
        (Measure::Distance, [_, _]) => by_formula(
            &points,
            of,
            &|v| {
                let squares =
                    v[0].iter().zip(&v[1]).map(|(p, q)| square(minus(q.clone(), p.clone())));
                Expr::sum(squares.collect()).sqrt()
            },
            work,
        ),
        (Measure::Midpoint, [_, _]) => by_formula(
            &points,
            of,
            &|v| {
                each(&|k| Expr::Sum(vec![v[0][k].clone(), v[1][k].clone()]).over(Expr::integer(2)))
            },
            work,
        ),
        (Measure::Centroid, [_, _, _]) => by_formula(
            &points,
            of,
            &|v| {
                each(&|k| {
                    Expr::Sum(v.iter().map(|p| p[k].clone()).collect()).over(Expr::integer(3))
                })
            },
            work,
        ),
        (Measure::Section { first, second, external }, [_, _]) => {
            section(&points, of, (first, second), *external, work)
        }
        (Measure::Slope, [p, q]) => {
            if let ([x, _], [u, _]) = (&p[..], &q[..]) {
                let run = simplify::tidied(&minus(u.clone(), x.clone()), work)?;
                if run.as_rational().is_some_and(|q| q.is_zero()) {
                    let why = "the line is vertical, so it has no slope";
                    return Err(Unsolved::Undefined(why.into()));
                }
            } else {
                return super::unknown("slopes");
            }
            by_formula(
                &points,
                of,
                &|v| {
                    minus(v[1][1].clone(), v[0][1].clone())
                        .over(minus(v[1][0].clone(), v[0][0].clone()))
                },
                work,
            )
        }
        (Measure::Area, [_, _, _]) if size == 2 => by_formula(
            &points,
            of,
            &|v| {
                let term = |k: usize| {
                    let (next, last) = (&v[(k + 1) % 3], &v[(k + 2) % 3]);
                    times(v[k][0].clone(), minus(next[1].clone(), last[1].clone()))
                };
                let inside = Expr::Abs(Box::new(Expr::Sum((0..3).map(term).collect())));
                times(Expr::integer(1).over(Expr::integer(2)), inside)
            },
            work,
        ),
        (Measure::Area, [_, _, _, _, ..]) if size == 2 && of.len() <= 6 => by_formula(
            &points,
            of,
            &|v| {
                let term = |k: usize| {
                    let next = &v[(k + 1) % v.len()];
                    let across = times(v[k][0].clone(), next[1].clone());
                    vec![across, times(next[0].clone(), v[k][1].clone()).negated()]
                };
                let inside = Expr::Abs(Box::new(Expr::Sum((0..v.len()).flat_map(term).collect())));
                times(Expr::integer(1).over(Expr::integer(2)), inside)
            },
            work,
        ),
        (Measure::Magnitude, [_]) => by_formula(&names(size), of, &|v| length(&v[0]), work),
        (Measure::Dot, [_, _]) => by_formula(&vectors, of, &|v| dot(&v[0], &v[1]), work),
        (Measure::Projection, [_, _]) => {
            not_null(&of[1], work)?;
            by_formula(&vectors, of, &|v| dot(&v[0], &v[1]).over(length(&v[1])), work)
        }
        (Measure::Displacement, [_, _]) => {
            let start = each(&|k| minus(points[1][k].clone(), points[0][k].clone()));
            let mut derivation = Derivation::new(start);
            let now = each(&|k| minus(of[1][k].clone(), of[0][k].clone()));
            derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
            derivation.append(worked(&now, work)?);
            Ok(derivation)
        }
        (Measure::UnitVector, [v]) => unit_vector(v, style, work),
        (Measure::Cross, [v, w]) if size == 3 => cross(v, w, style, work),
        (Measure::Angle, [v, w]) => {
            not_null(v, work)?;
            not_null(w, work)?;
            let cosine = |v: &[Vec<Expr>]| {
                let below = times(length(&v[0]), length(&v[1]));
                Expr::call(Function::Arccos, vec![dot(&v[0], &v[1]).over(below)])
            };
            let mut derivation = Derivation::new(cosine(&vectors));
            let now = cosine(of);
            derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
            angle(derivation, &now, work)
        }
        _ => super::unknown("measures"),
    }
}

fn names(size: usize) -> Vec<Vec<Expr>> {
    vec![["x", "y", "z"][..size].iter().map(|a| letter(a)).collect()]
}

fn not_null(vector: &[Expr], work: &Work<'_>) -> Result<(), Unsolved> {
    for part in vector {
        let zero = simplify::tidied(part, work)?.as_rational().is_some_and(|q| q.is_zero());
        if !zero {
            return Ok(());
        }
    }
    Err(Unsolved::Undefined("the null vector has no direction".into()))
}

fn section(
    points: &[Vec<Expr>],
    of: &[Vec<Expr>],
    (first, second): (&Expr, &Expr),
    external: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let build = |v: &[Vec<Expr>], m: &Expr, n: &Expr| {
        let join = |a: Expr, b: Expr| if external { minus(a, b) } else { Expr::Sum(vec![a, b]) };
        let part = |k: usize| {
            let above = join(times(m.clone(), v[1][k].clone()), times(n.clone(), v[0][k].clone()));
            above.over(join(m.clone(), n.clone()))
        };
        Expr::Tuple((0..v[0].len()).map(part).collect())
    };
    let below = if external {
        minus(first.clone(), second.clone())
    } else {
        Expr::Sum(vec![first.clone(), second.clone()])
    };
    if simplify::tidied(&below, work)?.as_rational().is_some_and(|q| q.is_zero()) {
        return Err(Unsolved::Undefined("no point divides the line in this ratio".into()));
    }
    let mut derivation = Derivation::new(build(points, &letter("m_1"), &letter("m_2")));
    let now = build(of, first, second);
    derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
    derivation.append(worked(&now, work)?);
    Ok(derivation)
}

fn unit_vector(v: &[Expr], style: &VectorStyle, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    not_null(v, work)?;
    let size = length(v);
    let known = if is_closed(&size) {
        arithmetic::solve(&size, work)?
    } else {
        return super::unknown("unit vectors");
    };
    let below = known.result().clone();
    let divided = |by: &Expr| v.iter().map(|c| c.clone().over(by.clone())).collect::<Vec<Expr>>();
    let start: Vec<Expr> =
        names(v.len())[0].iter().map(|c| c.clone().over(length(&names(v.len())[0]))).collect();
    let mut derivation = Derivation::new(Expr::Tuple(start));
    derivation.step(&FORMULA, Claim::States, Expr::Tuple(divided(&size)), Vec::new());
    for step in &known.steps {
        let after = Expr::Tuple(divided(&step.after));
        derivation.step(step.rule, Claim::Equal, after, step.arguments.clone());
    }
    let parts: Result<Vec<Expr>, Unsolved> = divided(&below)
        .iter()
        .map(|part| match Surd::from_expr(part, work.budget)? {
            Some(value) => super::quadratic::written(&value, work),
            None => simplify::tidied(part, work),
        })
        .collect();
    let parts = parts?;
    derivation.step(&WORK_OUT_PARTS, Claim::Equal, Expr::Tuple(parts.clone()), Vec::new());
    derivation.step(&WRITE_COMPONENTS, Claim::States, style.write(parts), Vec::new());
    Ok(derivation)
}

fn cross(
    v: &[Expr],
    w: &[Expr],
    style: &VectorStyle,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let units = match style {
        VectorStyle::Units(units) => units.clone(),
        _ => ["vec(i)", "vec(j)", "vec(k)"].map(syntax::Symbol::new),
    };
    let rows = |v: &[Expr], w: &[Expr]| {
        let units = units.iter().cloned().map(Expr::Symbol).collect();
        Expr::call(Function::Det, vec![Expr::Matrix(vec![units, v.to_vec(), w.to_vec()])])
    };
    let names = names_of_vectors(2, 3);
    let mut derivation = Derivation::new(rows(&names[0], &names[1]));
    derivation.step(&FORMULA, Claim::States, rows(v, w), Vec::new());
    let minor = |i: usize, j: usize| {
        minus(times(v[i].clone(), w[j].clone()), times(v[j].clone(), w[i].clone()))
    };
    let parts = [minor(1, 2), minor(0, 2).negated(), minor(0, 1)];
    let along = |parts: &[Expr]| {
        Expr::Sum(
            units
                .iter()
                .zip(parts)
                .map(|(u, p)| {
                    let unit = Expr::Symbol(u.clone());
                    match p {
                        Expr::Negate(a) => times((**a).clone(), unit).negated(),
                        p => times(p.clone(), unit),
                    }
                })
                .collect(),
        )
    };
    derivation.step(&super::matrices::DETERMINANT_BY_ROW, Claim::Equal, along(&parts), Vec::new());
    let values: Result<Vec<Expr>, Unsolved> =
        parts.iter().map(|p| simplify::tidied(p, work)).collect();
    let values = values?;
    let shown = VectorStyle::Units(units).write(values.clone());
    derivation.step(&WORK_OUT_PARTS, Claim::Equal, shown, Vec::new());
    derivation.step(&WRITE_COMPONENTS, Claim::States, style.write(values), Vec::new());
    Ok(derivation)
}

/// Goes on from an inverse cosine or tangent to the angle.
fn angle(mut derivation: Derivation, now: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Expr::Call(function, arguments) = now else { return super::unknown("angles") };
    if !is_closed(&arguments[0]) {
        return super::unknown("angles");
    }
    let steps = arithmetic::solve(&arguments[0], work)?;
    let around = |e: Expr| Expr::Call(*function, vec![e]);
    for step in &steps.steps {
        let after = around(step.after.clone());
        derivation.step(step.rule, Claim::Equal, after, step.arguments.clone());
    }
    if let Some(value) = Surd::from_expr(steps.result(), work.budget)?
        && let Some(degrees) = standard_angle(*function, &value, work)?
    {
        derivation.step(
            &KNOWN_ANGLE,
            Claim::Equal,
            Expr::Degrees(Box::new(Expr::integer(degrees))),
            Vec::new(),
        );
    }
    Ok(derivation)
}

/// Whole degrees of an inverse cosine (0° to 180°) or tangent (0° to 90°) that is known by heart.
pub(crate) fn standard_angle(
    function: Function,
    value: &Surd,
    work: &Work<'_>,
) -> Result<Option<u32>, Unsolved> {
    let root = |n: u32, below: u32| {
        let half = Rational::from_parts(1.into(), below.into());
        Surd::from(Rational::from(n)).sqrt(work.budget).map(|r| r.map(|r| r.scale(&half)))
    };
    let table: &[(u32, u32, u32)] = match function {
        Function::Arccos => &[(0, 4, 2), (30, 3, 2), (45, 2, 2), (60, 1, 2), (90, 0, 2)],
        Function::Arctan => &[(0, 0, 1), (30, 3, 3), (45, 1, 1), (60, 3, 1)],
        _ => return Ok(None),
    };
    for (degrees, n, below) in table {
        let Some(known) = root(*n, *below)? else { continue };
        if known == *value {
            return Ok(Some(*degrees));
        }
        if function == Function::Arccos && -&known == *value {
            return Ok(Some(180 - degrees));
        }
    }
    Ok(None)
}
