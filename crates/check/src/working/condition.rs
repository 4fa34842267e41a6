//! On what a statement follows: both sides squared, divided by what may be zero, a domain widened.

use super::grounds;
use super::{Note, values};
use crate::Outcome;
use crate::verify::Judge;
use algebra::Implication;
use syntax::{Expr, Relation};

/// The two sides of an equation.
pub(super) fn sides(statement: &Expr) -> Option<(&Expr, &Expr)> {
    match statement {
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([a, b], [Relation::Equal]) => Some((a, b)),
            _ => None,
        },
        _ => None,
    }
}

/// Why `after`, which follows from `before`, may have solutions that `before` has not; nothing if
/// the two have the same.
pub(super) fn widened(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    match algebra::implies(after, before, &judge.context, judge.budget) {
        Implication::Holds(_) => return lost_divisor(before, after, judge),
        Implication::Unknown(_) => return None,
        Implication::Fails(_) => {}
    }
    if squared(before, after, judge) {
        return Some(Note { ground: &grounds::SQUARED, arguments: Vec::new() });
    }
    lost_divisor(before, after, judge)
        .or_else(|| Some(Note { ground: &grounds::WIDENED, arguments: vec![before.clone()] }))
}

/// A divisor of `before` that `after` allows to be zero.
fn lost_divisor(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let new = values::divisors(after);
    values::divisors(before).into_iter().find_map(|d| {
        if new.contains(&d) {
            return None;
        }
        // Whether a solution of the new line makes it zero.
        let zero = d.clone().equals(Expr::integer(0));
        let both = Expr::And(vec![after.clone(), zero.clone()]);
        let apart = judge.budget.share(100_000, |share| {
            algebra::implies(&both, &Expr::Truth(false), &judge.context, share)
        });
        match apart {
            Implication::Holds(_) => None,
            _ => Some(Note { ground: &grounds::NOT_ZERO, arguments: vec![d] }),
        }
    })
}

/// Whether the squares of the sides of `before` give `after`.
fn squared(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let Some((a, b)) = sides(before) else { return false };
    let two = || Expr::integer(2);
    let squares = a.clone().pow(two()).equals(b.clone().pow(two()));
    let follows = |from: &Expr, to: &Expr| {
        matches!(algebra::implies(from, to, &judge.context, judge.budget), Implication::Holds(_))
    };
    follows(&squares, after) && follows(after, &squares)
}

/// What both sides of `before` were divided by to give `after`, if that may be zero.
pub(super) fn divided(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let ((a, b), (c, d)) = (sides(before)?, sides(after)?);
    let is_zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    let (whole, part) = match (is_zero(a), is_zero(b)) {
        (false, false) => {
            let crosswise = judge.equality(
                &Expr::product(vec![a.clone(), d.clone()]),
                &Expr::product(vec![b.clone(), c.clone()]),
            );
            if crosswise.0 != Outcome::Passed {
                return in_zero_form(a, b, c, d, judge);
            }
            if is_zero(c) { (b, d) } else { (a, c) }
        }
        (false, true) if is_zero(d) => (a, c),
        (true, false) if is_zero(c) => (b, d),
        _ => return in_zero_form(a, b, c, d, judge),
    };
    by_divisor(whole, part, judge)
}

/// `x² = 3x` to `x - 3 = 0`: all on one side.
fn in_zero_form(a: &Expr, b: &Expr, c: &Expr, d: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let is_zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    // `x² = 4` to `x = 2` is no division anybody made.
    let products = |e: &Expr| is_zero(e) || e.symbols().len() == 1;
    if !(products(a) && products(b)) {
        return None;
    }
    let whole = Expr::Sum(vec![a.clone(), b.clone().negated()]);
    let part = Expr::Sum(vec![c.clone(), d.clone().negated()]);
    by_divisor(&whole, &part, judge)
}

fn by_divisor(whole: &Expr, part: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let ratio = whole.clone().over(part.clone());
    let divisor = algebra::canonical(&ratio, &judge.context, judge.budget).ok()??;
    let one_term = !divisor.symbols().is_empty() && !has_quotient(&divisor);
    one_term.then(|| Note { ground: &grounds::DIVIDED, arguments: vec![divisor] })
}

fn has_quotient(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quotient(_, b) if !b.symbols().is_empty());
    expr.for_each_part(|part| found = found || has_quotient(part));
    found
}
