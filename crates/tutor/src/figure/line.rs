//! Sets of real numbers on the number line.

use super::approximate::approximate;
use super::plane::window;
use crate::answer::{LinePart, NumberLine};
use syntax::{Expr, Relation, Symbol, latex};

/// Lays a set out; nothing if it is not of a kind that is drawn.
pub(super) fn line(line: &solve::figure::NumberLine) -> Option<NumberLine> {
    let parts = line_parts(&line.set, &line.name)?;
    let ends: Vec<f64> = parts.iter().flat_map(|part| [part.from, part.to]).flatten().collect();
    Some(NumberLine { range: window(&ends)?, name: latex(&Expr::Symbol(line.name.clone())), parts })
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
