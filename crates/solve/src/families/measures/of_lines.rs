//! Distances and angles of lines, and their slopes.

use super::super::{conics, equation, lines, simplify};
use super::{
    ANGLE_FORMULA, COEFFICIENTS, DISTANCE_FORMULA, FIND_SLOPES, FORMULA, PAIR_COEFFICIENTS,
    POINT_OF_LINE, RIGHT_ANGLE, SLOPE_FORMULA, angle, dot, letter, minus, square, times, worked,
};
use crate::families::unknown;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Claim, components};
use syntax::{Expr, Function};

/// `[a, b, c]` of the line `ax + by + c = 0`.
pub(crate) fn line(relation: &Expr, work: &Work<'_>) -> Result<[Expr; 3], Unsolved> {
    let Some((left, right)) = equation::sides(relation) else {
        return unknown("lines");
    };
    let f = minus(left.clone(), right.clone());
    let at = |x: i32, y: i32| {
        let put = |e: &Expr| put_in(e, &[("x", Expr::integer(x)), ("y", Expr::integer(y))]);
        simplify::tidied(&put(&f), work)
    };
    let c = at(0, 0)?;
    let a = simplify::tidied(&minus(at(1, 0)?, c.clone()), work)?;
    let b = simplify::tidied(&minus(at(0, 1)?, c.clone()), work)?;
    let again =
        Expr::Sum(vec![times(a.clone(), letter("x")), times(b.clone(), letter("y")), c.clone()]);
    let context = algebra::Context::default();
    match algebra::equal(&f, &again, &context, work.budget) {
        algebra::Decision::Equal(_) => Ok([a, b, c]),
        _ => unknown("lines that are not straight"),
    }
}

/// `expr` with values in the place of letters.
pub(crate) fn put_in(expr: &Expr, values: &[(&str, Expr)]) -> Expr {
    match expr {
        Expr::Symbol(s) => values
            .iter()
            .find(|(name, _)| *name == s.name())
            .map_or_else(|| expr.clone(), |(_, value)| value.clone()),
        _ => expr.map_parts(|part| put_in(part, values)),
    }
}

/// Shows a line in the form `ax + by + c = 0` and its coefficients.
fn show_line(derivation: &mut Derivation, parts: &[Expr; 3]) {
    let arguments = parts.to_vec();
    let shown = lines::general(parts);
    if let Some(shown) = shown {
        derivation.step(&COEFFICIENTS, Claim::States, shown, arguments);
    }
}

pub(super) fn to_line(
    point: &Expr,
    relation: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let Some((point, _)) = components(point, false).filter(|(p, _)| p.len() == 2) else {
        return unknown("distances in space");
    };
    let parts = line(relation, work)?;
    let mut derivation = Derivation::new(relation.clone());
    show_line(&mut derivation, &parts);
    from_line(derivation, &point, &parts, work)
}

/// Goes on to the distance of a point from a line with these coefficients.
fn from_line(
    mut derivation: Derivation,
    point: &[Expr],
    parts: &[Expr; 3],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let build = |a: &Expr, b: &Expr, c: &Expr, x: &Expr, y: &Expr| {
        let above =
            Expr::Sum(vec![times(a.clone(), x.clone()), times(b.clone(), y.clone()), c.clone()]);
        let below = Expr::Sum(vec![square(a.clone()), square(b.clone())]).sqrt();
        Expr::Abs(Box::new(above)).over(below)
    };
    let [a, b, c, x, y] = ["a", "b", "c", "x_1", "y_1"].map(letter);
    derivation.step(&DISTANCE_FORMULA, Claim::States, build(&a, &b, &c, &x, &y), Vec::new());
    let now = build(&parts[0], &parts[1], &parts[2], &point[0], &point[1]);
    derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
    derivation.append(worked(&now, work)?);
    Ok(derivation)
}

pub(super) fn between_lines(
    first: &Expr,
    second: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (one, other) = (line(first, work)?, line(second, work)?);
    let turn =
        minus(times(one[0].clone(), other[1].clone()), times(one[1].clone(), other[0].clone()));
    if !simplify::tidied(&turn, work)?.as_rational().is_some_and(|q| q.is_zero()) {
        return Err(Unsolved::Undefined(
            "these lines meet, so there is no distance between them".into(),
        ));
    }
    // Where the second line cuts an axis.
    let zero = Expr::integer(0);
    let flat = other[1].as_rational().is_some_and(|q| q.is_zero());
    let point = if flat {
        [simplify::tidied(&other[2].clone().negated().over(other[0].clone()), work)?, zero]
    } else {
        [zero, simplify::tidied(&other[2].clone().negated().over(other[1].clone()), work)?]
    };
    let mut derivation = Derivation::new(Expr::And(vec![first.clone(), second.clone()]));
    let shown = Expr::Tuple(point.to_vec());
    derivation.step(&POINT_OF_LINE, Claim::States, first.clone(), vec![shown]);
    show_line(&mut derivation, &one);
    from_line(derivation, &point, &one, work)
}

pub(super) fn slope_of_line(relation: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let [a, b, c] = line(relation, work)?;
    let mut derivation = Derivation::new(relation.clone());
    if b.as_rational().is_some_and(|q| q.is_zero()) {
        return Err(Unsolved::Undefined("the line is vertical, so it has no slope".into()));
    }
    show_line(&mut derivation, &[a.clone(), b.clone(), c]);
    let [p, q] = ["a", "b"].map(letter);
    derivation.step(&SLOPE_FORMULA, Claim::States, p.over(q).negated(), Vec::new());
    let now = a.over(b).negated();
    derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
    derivation.append(worked(&now, work)?);
    Ok(derivation)
}

pub(super) fn between_directions(
    first: &Expr,
    second: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (one, other) = (line(first, work)?, line(second, work)?);
    let mut derivation = Derivation::new(Expr::And(vec![first.clone(), second.clone()]));
    let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    let dot = simplify::tidied(&dot(&one[..2], &other[..2]), work)?;
    let right = Expr::Degrees(Box::new(Expr::integer(90)));
    if !zero(&one[1]) && !zero(&other[1]) {
        let slope =
            |l: &[Expr; 3]| simplify::tidied(&l[0].clone().over(l[1].clone()).negated(), work);
        let (m, n) = (slope(&one)?, slope(&other)?);
        let tangent = |m: &Expr, n: &Expr| {
            let below = Expr::Sum(vec![Expr::integer(1), times(m.clone(), n.clone())]);
            let inside = Expr::Abs(Box::new(minus(m.clone(), n.clone()).over(below)));
            Expr::call(Function::Arctan, vec![inside])
        };
        let slopes =
            [("m_1", &m), ("m_2", &n)].map(|(name, value)| letter(name).equals(value.clone()));
        derivation.step(&FIND_SLOPES, Claim::States, Expr::And(slopes.to_vec()), Vec::new());
        derivation.step(
            &ANGLE_FORMULA,
            Claim::States,
            tangent(&letter("m_1"), &letter("m_2")),
            Vec::new(),
        );
        let now = tangent(&m, &n);
        derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
        if zero(&dot) {
            derivation.step(&RIGHT_ANGLE, Claim::States, right, Vec::new());
            return Ok(derivation);
        }
        return angle(derivation, &now, work);
    }
    // A vertical line has no slope: by the coefficients.
    let tangent = |p: &[Expr], q: &[Expr]| {
        let above = minus(times(p[0].clone(), q[1].clone()), times(p[1].clone(), q[0].clone()));
        let below =
            Expr::Sum(vec![times(p[0].clone(), q[0].clone()), times(p[1].clone(), q[1].clone())]);
        Expr::call(Function::Arctan, vec![Expr::Abs(Box::new(above.over(below)))])
    };
    let names = |k: u32| [letter(&format!("a_{k}")), letter(&format!("b_{k}"))];
    derivation.step(&ANGLE_FORMULA, Claim::States, tangent(&names(1), &names(2)), Vec::new());
    let now = tangent(&one, &other);
    derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
    if zero(&dot) {
        derivation.step(&RIGHT_ANGLE, Claim::States, right, Vec::new());
        return Ok(derivation);
    }
    angle(derivation, &now, work)
}

pub(super) fn of_pair(relation: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let curve = conics::General::read(relation, work)?;
    let half = Rational::from_parts(1.into(), 2u8.into());
    let (a, h, b) = (&curve.a, &curve.b * &half, &curve.c);
    let inside = &h * &h - a * b;
    if inside < Rational::ZERO {
        return Err(Unsolved::Undefined("this equation does not stand for two lines".into()));
    }
    if !conics::is_pair(relation, &curve, work) {
        return unknown("curves that are no pair of lines");
    }
    let mut derivation = Derivation::new(relation.clone());
    let tangent = |a: Expr, h: Expr, b: Expr| {
        let above = times(Expr::integer(2), minus(square(h), times(a.clone(), b.clone())).sqrt());
        let inside = Expr::Abs(Box::new(above.over(Expr::Sum(vec![a, b]))));
        Expr::call(Function::Arctan, vec![inside])
    };
    let values = [a, &h, b].map(Expr::rational);
    derivation.step(
        &PAIR_COEFFICIENTS,
        Claim::States,
        tangent(letter("a"), letter("h"), letter("b")),
        values.to_vec(),
    );
    let [x, y, z] = values;
    let now = tangent(x, y, z);
    derivation.step(&FORMULA, Claim::States, now.clone(), Vec::new());
    if (a + b).is_zero() {
        let right = Expr::Degrees(Box::new(Expr::integer(90)));
        derivation.step(&RIGHT_ANGLE, Claim::States, right, Vec::new());
        return Ok(derivation);
    }
    angle(derivation, &now, work)
}
