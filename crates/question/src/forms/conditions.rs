//! Coordinates with a letter that a condition fixes: "If the lines 2x + ky = 3 and 4x - 3y = 1 are
//! perpendicular, find k."

use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use algebra::{Budget, Polynomial};
use check::{Goal, components, has_third_unit};
use syntax::{Expr, Symbol};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    question(
        "[if] [the] [straight] lines {rs:relations} are (perpendicular|perpendicular to each other|at right angles|at right angles to each other) [,|.] [then] find [the] [value] [of] {k:symbol}",
        |f| lines(f, true),
    ),
    question(
        "[if] [the] [straight] lines {rs:relations} are parallel [to each other] [,|.] [then] find [the] [value] [of] {k:symbol}",
        |f| lines(f, false),
    ),
    question(
        "for what value of {k:symbol} are [the] [straight] lines {rs:relations} (perpendicular|perpendicular to each other)",
        |f| lines(f, true),
    ),
    question(
        "for what value of {k:symbol} are [the] [straight] lines {rs:relations} parallel [to each other]",
        |f| lines(f, false),
    ),
    question(
        "find [the] [value] [of] {k:symbol} (if|so that|when) [the] [straight] lines {rs:relations} are (perpendicular|perpendicular to each other|at right angles)",
        |f| lines(f, true),
    ),
    question(
        "find [the] [value] [of] {k:symbol} (if|so that|when) [the] [straight] lines {rs:relations} are parallel [to each other]",
        |f| lines(f, false),
    ),
    question(
        "[if] [the] points {ps:points} are collinear [,|.] [then] find [the] [value] [of] {k:symbol}",
        collinear,
    ),
    question(
        "find [the] [value] [of] {k:symbol} (if|so that|when|for which) [the] points {ps:points} are collinear",
        collinear,
    ),
    question(
        "find [the] [value] [of] {k:symbol} (if|so that|when) [the] distance between [the] [points] {ps:points} is {d:expr} [(units|unit)]",
        distance,
    ),
    question(
        "[if] [the] distance between [the] [points] {ps:points} is {d:expr} [(units|unit)] [,|.] [then] find [the] [value] [of] {k:symbol}",
        distance,
    ),
    question(
        "[if] [the] (slope|gradient) of [the] [straight] line [(joining|through|passing through)] [the] [points] {ps:points} is {d:expr} [,|.] [then] find [the] [value] [of] {k:symbol}",
        slope,
    ),
    question(
        "[if] [the] [vectors] {vs:items} are (perpendicular|perpendicular to each other|orthogonal) [,|.] [then] find [the] [value] [of] {k:symbol}",
        perpendicular_vectors,
    ),
    question(
        "find [the] [value] [of] {k:symbol} (if|so that|when|for which) [the] [vectors] {vs:items} are (perpendicular|perpendicular to each other|orthogonal)",
        perpendicular_vectors,
    ),
    question(
        "[यदि] [रेखाहरू] {rs:relations} [रेखाहरू] [आपसमा] (लम्ब|लम्बवत्) (भए|छन् भने|हुन् भने) [,] {k:symbol} <ko> मान <find-ne>",
        |f| lines(f, true),
    ),
    question(
        "[यदि] [रेखाहरू] {rs:relations} [रेखाहरू] [आपसमा] (समानान्तर|समानान्तर रेखा) (भए|छन् भने|हुन् भने) [,] {k:symbol} <ko> मान <find-ne>",
        |f| lines(f, false),
    ),
];

fn times(a: Expr, b: Expr) -> Expr {
    Expr::Product(vec![a, b])
}

fn minus(a: Expr, b: Expr) -> Expr {
    Expr::Sum(vec![a, b.negated()])
}

fn solve(f: &Found<'_, '_>, relation: Expr) -> Outcome {
    let unknown = f.symbol("k")?;
    match relation.symbols() == [unknown.clone()] {
        true => Ok(Goal::Solve { relations: vec![relation], unknowns: vec![unknown] }.into()),
        false => Err(f.problem("k", "the condition has to be about this letter only")),
    }
}

/// `a` and `b` of `ax + by + c = 0`.
fn coefficients(relation: &Expr) -> Option<[Expr; 2]> {
    let Expr::Relation(sides, _) = relation else { return None };
    let budget = Budget::new(100_000, 10_000);
    let [left, right] = &sides[..] else { return None };
    let whole = minus(left.clone(), right.clone());
    let whole = Polynomial::from_expr(&whole, &budget).ok()??;
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    let linear = whole.degree_in(&x) <= 1
        && whole.degree_in(&y) <= 1
        && whole.coefficient_in(&x, 1).degree_in(&y) == 0;
    let part =
        |s: &Symbol, other: &Symbol| whole.coefficient_in(s, 1).coefficient_in(other, 0).to_expr();
    linear.then(|| [part(&x, &y), part(&y, &x)])
}

fn lines(f: &Found<'_, '_>, perpendicular: bool) -> Outcome {
    let mut relations = Vec::new();
    for relation in f.relations("rs")? {
        match relation {
            Expr::And(parts) => relations.extend(parts),
            other => relations.push(other),
        }
    }
    let [first, second] = &relations[..] else {
        return Err(f.problem("rs", "two lines are needed here"));
    };
    let (Some([a, b]), Some([c, d])) = (coefficients(first), coefficients(second)) else {
        return Err(f.problem("rs", "straight lines in x and y are needed here"));
    };
    let zero = Expr::integer(0);
    solve(
        f,
        match perpendicular {
            true => Expr::Sum(vec![times(a, c), times(b, d)]).equals(zero),
            false => minus(times(a, d), times(b, c)).equals(zero),
        },
    )
}

fn plane(f: &Found<'_, '_>, count: usize) -> Result<Vec<[Expr; 2]>, Problem> {
    let mut points = Vec::new();
    for point in f.points("ps")? {
        match point {
            Expr::Tuple(parts) => match <[Expr; 2]>::try_from(parts) {
                Ok(point) => points.push(point),
                Err(_) => return Err(f.problem("ps", "points of the plane are needed here")),
            },
            _ => return Err(f.problem("ps", "points are needed here")),
        }
    }
    if points.len() == count {
        Ok(points)
    } else {
        Err(f.problem("ps", format!("{count} points are needed here")))
    }
}

fn collinear(f: &Found<'_, '_>) -> Outcome {
    let points = plane(f, 3)?;
    let along = |k: usize, axis: usize| minus(points[k][axis].clone(), points[0][axis].clone());
    let turn = minus(times(along(1, 0), along(2, 1)), times(along(2, 0), along(1, 1)));
    solve(f, turn.equals(Expr::integer(0)))
}

fn distance(f: &Found<'_, '_>) -> Outcome {
    let points = plane(f, 2)?;
    let square = |e: Expr| e.pow(Expr::integer(2));
    let away = |axis: usize| square(minus(points[1][axis].clone(), points[0][axis].clone()));
    let length = f.expr("d")?;
    if !length.symbols().is_empty() {
        return Err(f.problem("d", "a number is expected here"));
    }
    solve(f, Expr::Sum(vec![away(0), away(1)]).equals(square(length)))
}

fn slope(f: &Found<'_, '_>) -> Outcome {
    let points = plane(f, 2)?;
    let away = |axis: usize| minus(points[1][axis].clone(), points[0][axis].clone());
    solve(f, away(1).over(away(0)).equals(f.expr("d")?))
}

fn perpendicular_vectors(f: &Found<'_, '_>) -> Outcome {
    let vectors = f.items("vs")?;
    let in_space = vectors.iter().any(has_third_unit);
    let read: Option<Vec<Vec<Expr>>> =
        vectors.iter().map(|v| components(v, in_space).map(|(parts, _)| parts)).collect();
    match read.as_deref() {
        Some([v, w]) if v.len() == w.len() => {
            let terms = v.iter().zip(w).map(|(a, b)| times(a.clone(), b.clone())).collect();
            solve(f, Expr::Sum(terms).equals(Expr::integer(0)))
        }
        _ => Err(Problem::Unfit),
    }
}
