//! Pictures of functions, equations and solution sets, as data.
//!
//! Floating point lives here and nowhere else in the engine's way: it places ink and decides
//! nothing.

mod approximate;
mod describe;

use crate::answer::{Curve, Graph, Language, LinePart, Mark};
use crate::compose::Solved;
use approximate::approximate;
use check::Goal;
use syntax::{Expr, Relation, Symbol, latex};

/// Points sampled along a curve.
const SAMPLES: usize = 240;
/// Numbers beyond this are no help in a picture.
const HUGE: f64 = 1e9;

/// The graph that helps with a solved task, if there is one.
pub(crate) fn draw(solved: &Solved, language: Language) -> Option<Graph> {
    let resolve = |e: &Expr| solved.scope.resolve(e);
    match &solved.task.goal {
        Goal::Solve { relations, unknowns } => {
            let ([relation], [x]) = (&relations[..], &unknowns[..]) else { return None };
            let relation = resolve(relation);
            let Expr::Relation(sides, kinds) = &relation else { return None };
            if relation.symbols() != std::slice::from_ref(x) {
                return None;
            }
            if kinds.iter().all(|k| *k == Relation::Equal) {
                equation(sides, x, &solved.answer, language)
            } else {
                number_line(&solved.answer, x, language)
            }
        }
        Goal::Simplify(e) | Goal::Expand(e) | Goal::Collect(e) | Goal::Factor(e) => {
            function(&[resolve(e)], language)
        }
        Goal::Differentiate { body, .. } => {
            function(&[resolve(body), solved.answer.clone()], language)
        }
        Goal::Integrate { body, bounds: None, .. } => function(&[resolve(body)], language),
        _ => None,
    }
}

/// Both sides of an equation as curves, their meetings marked.
fn equation(sides: &[Expr], x: &Symbol, answer: &Expr, language: Language) -> Option<Graph> {
    let [left, right] = sides else { return None };
    let roots: Vec<(f64, String)> = match answer {
        Expr::List(values) => values.iter().collect(),
        Expr::Set(_) | Expr::Truth(_) => Vec::new(),
        one => vec![one],
    }
    .into_iter()
    .filter_map(|value| Some((approximate(value, &[])?, latex(value))))
    .collect();
    let x_range = window(&roots.iter().map(|(at, _)| *at).collect::<Vec<_>>())?;
    let marks = roots
        .iter()
        .filter_map(|(at, value)| {
            let y = approximate(left, &[(x, *at)])?;
            Some(Mark {
                x: *at,
                y,
                latex: format!("{} = {value}", latex(&Expr::Symbol(x.clone()))),
            })
        })
        .collect();
    plane(&[left.clone(), right.clone()], x, x_range, marks, language)
}

/// Expressions in one and the same symbol, as curves.
fn function(bodies: &[Expr], language: Language) -> Option<Graph> {
    let symbols = bodies.first()?.symbols();
    let [x] = &symbols[..] else { return None };
    let bodies: Vec<Expr> =
        bodies.iter().filter(|body| body.symbols().iter().all(|s| s == x)).cloned().collect();
    plane(&bodies, x, [-6.0, 6.0], Vec::new(), language)
}

/// Two expressions in one symbol as curves, and where a counterexample tells them apart; nothing
/// if they are no functions of one real variable, or if the picture would not show a difference.
pub fn difference(
    sides: &[Expr; 2],
    at: &check::Counterexample,
    language: Language,
) -> Option<Graph> {
    let [(x, value)] = &at.point[..] else { return None };
    let value = Expr::rational(value);
    let place = approximate(&value, &[])?;
    let height = |side: &Expr, given: &Expr| {
        let y = approximate(side, &[(x, place)])?;
        // What is drawn must be what was found.
        let found = approximate(given, &[])?;
        let same = (y - found).abs() <= 1e-6 * found.abs().max(1.0);
        same.then(|| Mark { x: place, y, latex: latex(given) })
    };
    let marks = vec![height(&sides[0], &at.left)?, height(&sides[1], &at.right)?];
    let mut graph = plane(sides, x, window(&[place])?, marks, language)?;
    let Graph::Plane { curves, marks, description, y_range, .. } = &mut graph else { return None };
    let [first, second] = &marks[..] else { return None };
    let visible = (first.y - second.y).abs() > (y_range[1] - y_range[0]) / 100.0;
    if curves.len() != 2 || !visible {
        return None;
    }
    let name = format!("{} = {}", latex(&Expr::Symbol(x.clone())), latex(&value));
    *description = describe::difference(curves, &name, marks, language);
    Some(graph)
}

fn plane(
    bodies: &[Expr],
    x: &Symbol,
    x_range: [f64; 2],
    marks: Vec<Mark>,
    language: Language,
) -> Option<Graph> {
    let curves: Vec<Curve> = bodies
        .iter()
        .map(|body| Curve {
            latex: format!("y = {}", latex(body)),
            pieces: sample(body, x, x_range),
        })
        .filter(|curve| curve.pieces.iter().any(|piece| piece.len() > 1))
        .collect();
    if curves.is_empty() {
        return None;
    }
    let y_range = y_range(&curves, &marks)?;
    let description = describe::plane(&curves, &marks, language);
    Some(Graph::Plane {
        x_range,
        y_range,
        x_name: latex(&Expr::Symbol(x.clone())),
        curves,
        marks,
        description,
    })
}

/// A window that shows these numbers with room around them.
fn window(values: &[f64]) -> Option<[f64; 2]> {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if values.is_empty() {
        return Some([-6.0, 6.0]);
    }
    if low.abs().max(high.abs()) > HUGE {
        return None;
    }
    let room = ((high - low) * 0.6).max(low.abs().max(high.abs()) * 0.25).max(3.0);
    Some([low - room, high + room])
}

/// The curve in pieces, broken where it has no value or jumps out of all proportion.
fn sample(body: &Expr, x: &Symbol, [low, high]: [f64; 2]) -> Vec<Vec<[f64; 2]>> {
    let mut pieces: Vec<Vec<[f64; 2]>> = vec![Vec::new()];
    let step = (high - low) / SAMPLES as f64;
    for k in 0..=SAMPLES {
        let at = low + step * k as f64;
        let y = approximate(body, &[(x, at)]).filter(|y| y.abs() < HUGE);
        match (y, pieces.last_mut()) {
            (Some(y), Some(piece)) => piece.push([at, y]),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.into_iter().flat_map(|piece| split_at_poles(piece, body, x)).collect()
}

/// Cuts a piece where the sign flips between two points while the value between them is larger
/// still, or missing: a vertical asymptote, not a crossing.
fn split_at_poles(piece: Vec<[f64; 2]>, body: &Expr, x: &Symbol) -> Vec<Vec<[f64; 2]>> {
    let mut pieces = vec![Vec::new()];
    let mut last: Option<[f64; 2]> = None;
    for point in piece {
        if let Some([x0, y0]) = last
            && y0 * point[1] < 0.0
        {
            let middle = approximate(body, &[(x, (x0 + point[0]) / 2.0)]);
            let size = y0.abs().max(point[1].abs());
            if middle.is_none_or(|m| m.abs() > size) {
                pieces.push(Vec::new());
            }
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(point);
        }
        last = Some(point);
    }
    pieces
}

/// The heights worth showing: the marks, and the middle nine tenths of the curves.
fn y_range(curves: &[Curve], marks: &[Mark]) -> Option<[f64; 2]> {
    let mut heights: Vec<f64> =
        curves.iter().flat_map(|c| c.pieces.iter().flatten().map(|p| p[1])).collect();
    heights.sort_by(f64::total_cmp);
    let cut = heights.len() / 20;
    let mut low = *heights.get(cut)?;
    let mut high = *heights.get(heights.len() - 1 - cut)?;
    for mark in marks {
        low = low.min(mark.y);
        high = high.max(mark.y);
    }
    low = low.min(0.0);
    high = high.max(0.0);
    let room = ((high - low) * 0.1).max(0.5);
    Some([low - room, high + room])
}

/// A set of real numbers, given as relations, intervals or points.
fn number_line(answer: &Expr, x: &Symbol, language: Language) -> Option<Graph> {
    let parts = line_parts(answer, x)?;
    let ends: Vec<f64> = parts.iter().flat_map(|part| [part.from, part.to]).flatten().collect();
    let range = window(&ends)?;
    let description = describe::number_line(&parts, &latex(&Expr::Symbol(x.clone())), language);
    Some(Graph::NumberLine { range, name: latex(&Expr::Symbol(x.clone())), parts, description })
}

fn line_parts(set: &Expr, x: &Symbol) -> Option<Vec<LinePart>> {
    match set {
        Expr::Or(parts) | Expr::Union(parts) => {
            let parts: Option<Vec<_>> = parts.iter().map(|part| line_parts(part, x)).collect();
            Some(parts?.into_iter().flatten().collect())
        }
        Expr::And(parts) => {
            let mut whole = full_line();
            for part in parts {
                let [bound] = &line_parts(part, x)?[..] else { return None };
                whole = meet(whole, bound);
            }
            Some(vec![whole])
        }
        Expr::Truth(true) => Some(vec![full_line()]),
        Expr::Interval { low, high, low_closed, high_closed } => {
            let mut part = full_line();
            if **low != Expr::Negate(Box::new(Expr::Infinity)) {
                set_from(&mut part, low, *low_closed)?;
            }
            if **high != Expr::Infinity {
                set_to(&mut part, high, *high_closed)?;
            }
            Some(vec![part])
        }
        Expr::Relation(sides, kinds) => {
            let mut part = full_line();
            for (pair, kind) in sides.windows(2).zip(kinds) {
                bound(&mut part, &pair[0], *kind, &pair[1], x)?;
            }
            Some(vec![part])
        }
        _ => None,
    }
}

fn full_line() -> LinePart {
    LinePart {
        from: None,
        to: None,
        from_latex: None,
        to_latex: None,
        from_closed: false,
        to_closed: false,
    }
}

fn bound(part: &mut LinePart, left: &Expr, kind: Relation, right: &Expr, x: &Symbol) -> Option<()> {
    let is_x = |e: &Expr| matches!(e, Expr::Symbol(s) if s == x);
    use Relation::{Equal, Greater, GreaterEqual, Less, LessEqual};
    match (is_x(left), kind, is_x(right)) {
        (true, Less | LessEqual, false) => set_to(part, right, kind == LessEqual),
        (true, Greater | GreaterEqual, false) => set_from(part, right, kind == GreaterEqual),
        (false, Less | LessEqual, true) => set_from(part, left, kind == LessEqual),
        (false, Greater | GreaterEqual, true) => set_to(part, left, kind == GreaterEqual),
        (true, Equal, false) => {
            set_from(part, right, true)?;
            set_to(part, right, true)
        }
        _ => None,
    }
}

fn set_from(part: &mut LinePart, value: &Expr, closed: bool) -> Option<()> {
    part.from = Some(approximate(value, &[])?);
    part.from_latex = Some(latex(value));
    part.from_closed = closed;
    Some(())
}

fn set_to(part: &mut LinePart, value: &Expr, closed: bool) -> Option<()> {
    part.to = Some(approximate(value, &[])?);
    part.to_latex = Some(latex(value));
    part.to_closed = closed;
    Some(())
}

/// Both conditions at once.
fn meet(mut whole: LinePart, bound: &LinePart) -> LinePart {
    if bound.from.is_some_and(|b| whole.from.is_none_or(|w| b > w)) {
        whole.from = bound.from;
        whole.from_latex.clone_from(&bound.from_latex);
        whole.from_closed = bound.from_closed;
    }
    if bound.to.is_some_and(|b| whole.to.is_none_or(|w| b < w)) {
        whole.to = bound.to;
        whole.to_latex.clone_from(&bound.to_latex);
        whole.to_closed = bound.to_closed;
    }
    whole
}
