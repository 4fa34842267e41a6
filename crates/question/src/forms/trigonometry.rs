//! Proofs, angles, and trigonometric equations.

use crate::form::{Form, Meaning, Problem, question};
use crate::found::Found;
use check::{Goal, Shape};
use syntax::{Expr, Function, Relation};

pub(crate) const FORMS: &[Form] = &[
    question(
        "(prove|show|verify|establish) [that] [the] [following] [(identity|identities|result|relation)] [:] {r:relation}",
        proof,
    ),
    question("{r:relation} [हुन्छ] [भनी] (प्रमाणित|सिद्ध) <do-ne>", proof),
    question("(प्रमाणित|सिद्ध) <do-ne> [कि] [:] {r:relation}", proof),
    question(
        "(convert|change|express|write) [the] [angle] {e:expr} [(radian|radians)] (to|into|in) [a] (radian|radians|radian measure|circular measure)",
        |f| angle(f, Shape::Radians),
    ),
    question(
        "(convert|change|express|write) [the] [angle] {e:expr} [(radian|radians)] (to|into|in) [a] (degree|degrees|degree measure|sexagesimal measure)",
        |f| angle(f, Shape::Degrees),
    ),
    question(
        "{e:expr} <ko> रेडियनमा (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|व्यक्त <do-ne>)",
        |f| angle(f, Shape::Radians),
    ),
    question(
        "{e:expr} [रेडियन] <ko> डिग्रीमा (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|व्यक्त <do-ne>)",
        |f| angle(f, Shape::Degrees),
    ),
    question(
        "<find> [the] general (solution|solutions) (of|to|for) [the] [equation] [:] {r:relation}",
        |f| equation(f, None),
    ),
    question("{r:relation} <ko> (सामान्य|व्यापक) हल <find-ne>", |f| equation(f, None)),
    question(
        "<solve> [:] {r:relation} [,] [(for|in|with|where|when|if)] [all] [(value|values|angles)] [of] [{x:symbol}] [(lying|lies|is)] [(in|between|from|within)] [the] [(interval|range)] {a:expr} (and|to) {b:expr}",
        |f| equation(f, Some((f.expr("a")?, f.expr("b")?))),
    ),
    question("<solve> [:] {r:relation} [,] {(} {w:relation} {)}", windowed),
    question("<solve> [(for|in) {x:symbol}] [:] {r:relation} [,] {(} {w:relation} {)}", windowed),
    question(
        "<find> [the] [(value|values)] [of] {x:symbol} [,] (if|when|such that|given that|in|from|where) [:] {r:relation} [,] {(} {w:relation} {)}",
        windowed,
    ),
    question(
        "{r:relation} (भए|भने) [,] {x:symbol} <ko> मान <find-ne> [,] {(} {w:relation} {)}",
        windowed,
    ),
    question("{r:relation} <ko> हल <do-ne> [,] {(} {w:relation} {)}", windowed),
    question(
        "<find> [the] [value] [of] [the] acute angle {x:symbol} [,] (if|when|such that|given that|in|from|where) [:] {r:relation}",
        acute,
    ),
    question("<find> [the] [value] [of] [the] acute angle {x:symbol}", acute_alone),
    question("न्यूनकोण {x:symbol} <ko> मान <find-ne>", acute_alone),
];

fn proof(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    match f.relation("r")? {
        claim @ Expr::Relation(..)
            if matches!(&claim, Expr::Relation(_, kinds)
                if kinds.iter().all(|k| matches!(k, Relation::Equal | Relation::Identical))) =>
        {
            let Expr::Relation(sides, kinds) = claim else { return Err(Problem::Unfit) };
            if sides.len() != 2 {
                return Err(Problem::Unfit);
            }
            let claim = Expr::Relation(sides, vec![Relation::Equal; kinds.len()]);
            Ok(Goal::Prove { claim, conditions: Vec::new() }.into())
        }
        _ => Err(Problem::Unfit),
    }
}

fn angle(f: &Found<'_, '_>, shape: Shape) -> Result<Meaning, Problem> {
    let body = f.expr("e")?;
    // A number that is no multiple of π is not told from a number of degrees.
    if algebra::angle::degrees(&body).is_none() {
        return Err(Problem::Unfit);
    }
    Ok(Goal::Shape { body, shape }.into())
}

/// An equation with a trigonometric function, perhaps between two angles.
fn equation(f: &Found<'_, '_>, range: Option<(Expr, Expr)>) -> Result<Meaning, Problem> {
    let relation = f.relation("r")?;
    let unknowns = unknowns(&relation);
    let [x] = &unknowns[..] else { return Err(Problem::Unfit) };
    let mut relations = vec![relation];
    if f.has("x") && f.symbol("x")? != *x {
        return Err(Problem::Unfit);
    }
    if let Some((low, high)) = range {
        if [&low, &high].iter().any(|e| !e.symbols().is_empty()) {
            return Err(Problem::Unfit);
        }
        let letter = Expr::Symbol(x.clone());
        let kinds = vec![Relation::LessEqual, Relation::LessEqual];
        relations.push(Expr::Relation(vec![low, letter, high], kinds));
    }
    Ok(Goal::Solve { relations, unknowns }.into())
}

fn windowed(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let (relation, window) = (f.relation("r")?, f.relation("w")?);
    let unknowns = unknowns(&relation);
    let [x] = &unknowns[..] else { return Err(Problem::Unfit) };
    let is_range = matches!(&window, Expr::Relation(_, kinds)
        if !kinds.contains(&Relation::Equal))
        && window.symbols() == [x.clone()];
    if !is_range || f.has("x") && f.symbol("x")? != *x {
        return Err(Problem::Unfit);
    }
    Ok(Goal::Solve { relations: vec![relation, window], unknowns }.into())
}

fn acute(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let (relation, x) = (f.relation("r")?, f.symbol("x")?);
    if unknowns(&relation) != [x.clone()] {
        return Err(Problem::Unfit);
    }
    let relations = vec![relation, between(&x, 0, 90, false)];
    Ok(Goal::Solve { relations, unknowns: vec![x] }.into())
}

/// The equation stands elsewhere.
fn acute_alone(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let x = f.symbol("x")?;
    Ok(Goal::Solve { relations: vec![between(&x, 0, 90, false)], unknowns: vec![x] }.into())
}

fn between(x: &syntax::Symbol, low: i32, high: i32, closed: bool) -> Expr {
    let angle = |size: i32| Expr::Degrees(Box::new(Expr::integer(size)));
    let kind = if closed { Relation::LessEqual } else { Relation::Less };
    Expr::Relation(vec![angle(low), Expr::Symbol(x.clone()), angle(high)], vec![kind, kind])
}

/// The letters under trigonometric functions.
fn unknowns(relation: &Expr) -> Vec<syntax::Symbol> {
    if !has_functions(relation) { Vec::new() } else { relation.symbols() }
}

/// Whether a trigonometric function stands in it.
pub(crate) fn has_functions(expr: &Expr) -> bool {
    use Function::*;
    let mut found = matches!(expr, Expr::Call(Sin | Cos | Tan | Cot | Sec | Csc, arguments)
        if arguments.iter().any(|a| !a.symbols().is_empty()));
    expr.for_each_part(|part| found = found || has_functions(part));
    found
}

/// A range such as `0 ≤ x ≤ 360` of an angle: 360 radians are never meant, but 360°.
pub(crate) fn range_in_degrees(relation: Expr) -> Expr {
    let Expr::Relation(operands, kinds) = &relation else { return relation };
    let number = |e: &Expr| -> Option<syntax::Rational> { e.as_rational() };
    let marked = operands.iter().any(|e| number(e).is_none() && !matches!(e, Expr::Symbol(_)));
    let thirty = syntax::Rational::from(30);
    let size = |q: &syntax::Rational| if *q < syntax::Rational::ZERO { -q } else { q.clone() };
    let sizes: Vec<_> = operands.iter().filter_map(number).map(|q| size(&q)).collect();
    let large = sizes.iter().any(|q| *q >= syntax::Rational::from(90));
    if marked || !large || !sizes.iter().all(|q| (q / &thirty).is_int()) {
        return relation;
    }
    let angles = operands.iter().map(|e| match number(e) {
        Some(q) => {
            let angle = Expr::Degrees(Box::new(Expr::rational(&size(&q))));
            if q < syntax::Rational::ZERO { angle.negated() } else { angle }
        }
        None => e.clone(),
    });
    Expr::Relation(angles.collect(), kinds.clone())
}
