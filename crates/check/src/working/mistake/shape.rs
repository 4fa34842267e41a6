//! The right line in the shape of the wrong one: worked out as far as the pupil worked it out.

use super::form;
use crate::verify::Judge;
use algebra::{Polynomial, Rational};
use dashu_base::Signed;
use syntax::{Expr, Number};

/// `right`, worked out as far as `written` is.
pub(super) fn like(right: &Expr, written: &Expr, judge: &Judge<'_>) -> Expr {
    match (right, written) {
        (Expr::Relation(ours, relations), Expr::Relation(theirs, _)) => {
            if let Some(solved) = solved_like(right, written, judge) {
                return solved;
            }
            let sides = ours.iter().enumerate().map(|(k, side)| {
                theirs.get(k).map_or_else(|| side.clone(), |their| like(side, their, judge))
            });
            Expr::Relation(sides.collect(), relations.clone())
        }
        (Expr::Or(ours), Expr::Or(theirs)) | (Expr::And(ours), Expr::And(theirs))
            if ours.len() == theirs.len() =>
        {
            let parts = ours.iter().zip(theirs).map(|(a, b)| like(a, b, judge)).collect();
            if matches!(right, Expr::Or(_)) { Expr::Or(parts) } else { Expr::And(parts) }
        }
        (Expr::Quantity(ours, unit), Expr::Quantity(theirs, _)) => {
            Expr::Quantity(Box::new(like(ours, theirs, judge)), unit.clone())
        }
        _ if form::is_statement(right) => right.clone(),
        _ => worked_like(right, written, judge),
    }
}

/// An equation in one unknown, solved for it if the pupil wrote `x = …`.
fn solved_like(right: &Expr, written: &Expr, judge: &Judge<'_>) -> Option<Expr> {
    let (Expr::Symbol(x), _, their_value) = form::sides(written)? else { return None };
    let (left, relation, other) = form::sides(right)?;
    if left == &Expr::Symbol(x.clone()) && !other.symbols().contains(x) {
        return None;
    }
    let difference = &polynomial(left, judge)? - &polynomial(other, judge)?;
    let slope = difference.coefficient_in(x, 1).as_constant().filter(|c| !c.is_zero())?;
    if difference.degree_in(x) != 1 {
        return None;
    }
    let value = difference.coefficient_in(x, 0).scale(&(-Rational::ONE / &slope)).to_expr();
    let relation = if slope.is_negative() { form::turned(relation) } else { relation };
    Some(Expr::Symbol(x.clone()).related(relation, as_decimal_like(value, their_value)))
}

fn worked_like(right: &Expr, written: &Expr, judge: &Judge<'_>) -> Expr {
    if let (Some(ours), Some(theirs)) = (polynomial(right, judge), polynomial(written, judge))
        && is_collected(written, &theirs)
    {
        let keep = is_collected(right, &ours) && right.as_rational().is_none();
        let value = if keep { right.clone() } else { ours.to_expr() };
        return as_decimal_like(value, written);
    }
    let canonical = |e: &Expr| {
        judge.budget.share(40_000, |b| algebra::canonical(e, &judge.context, b).ok().flatten())
    };
    if canonical(written).is_some_and(|theirs| theirs.size() == written.size())
        && let Some(ours) = canonical(right)
        && ours.size() <= right.size() + 4
    {
        return ours;
    }
    right.clone()
}

/// Whether nothing is left to work out: it is no longer than its polynomial's standard form, and
/// has no brackets, no powers but of letters and no letter twice in a product.
fn is_collected(expr: &Expr, polynomial: &Polynomial) -> bool {
    let open = |e: &Expr| match e {
        Expr::Power(base, _) => !matches!(**base, Expr::Symbol(_)),
        Expr::Product(parts) => parts
            .iter()
            .enumerate()
            .any(|(k, part)| matches!(part, Expr::Sum(_)) || parts[..k].contains(part)),
        _ => false,
    };
    expr.size() <= polynomial.to_expr().size() && !form::contains(expr, &open)
}

/// A number as a decimal, if the pupil wrote decimals and it has one.
fn as_decimal_like(value: Expr, written: &Expr) -> Expr {
    let decimal = |e: &Expr| matches!(e, Expr::Number(Number::Decimal { .. }));
    if !form::contains(written, &decimal) {
        return value;
    }
    let Some(q) = value.as_rational() else { return value };
    let mut scaled = q.clone();
    for places in 0..12u32 {
        if scaled.is_int() {
            let (_, digits) = scaled.numerator().clone().into_parts();
            let literal = match places {
                0 => return value,
                _ => Expr::Number(Number::Decimal { digits, places }),
            };
            return if q.is_negative() { literal.negated() } else { literal };
        }
        scaled *= Rational::from(10);
    }
    value
}

fn polynomial(expr: &Expr, judge: &Judge<'_>) -> Option<Polynomial> {
    judge.budget.share(40_000, |budget| Polynomial::from_expr(expr, budget).ok().flatten())
}
