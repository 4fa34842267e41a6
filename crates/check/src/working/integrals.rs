//! Limits, antiderivatives and constants of integration between two values.

use super::values::put;
use crate::Outcome;
use crate::verify::Judge;
use syntax::{Expr, Symbol};

/// The `C` by which the value after differs from a value with letters before it.
pub(super) fn constant_added(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Expr> {
    let Expr::Sum(terms) = after else { return None };
    let letter = terms.iter().find(
        |term| matches!(term, Expr::Symbol(s) if matches!(s.name(), "C" | "c" | "K" | "k")),
    )?;
    let new = !before.symbols().is_empty()
        && !before.symbols().iter().any(|s| letter.symbols().contains(s));
    let rest = terms.iter().filter(|term| *term != letter).cloned().collect();
    let same = || judge.equality(before, &Expr::sum(rest)).0 == Outcome::Passed;
    (new && same()).then(|| letter.clone())
}

/// Whether a limit is this number; nothing where that was not shown. A rational function that has a
/// value at the point is continuous there.
pub(super) fn limit_reached(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Outcome> {
    let Expr::Limit { body, variable, target, .. } = before else { return None };
    if !after.symbols().is_empty() {
        return None;
    }
    if judge.limit(before, after).outcome == Outcome::Passed {
        return Some(Outcome::Passed);
    }
    let finite = target.symbols().is_empty() && !matches!(**target, Expr::Infinity);
    let form = algebra::canonical(body, &judge.context, judge.budget).ok()??;
    if !finite || has_call_or_root(&form) {
        return None;
    }
    let value = put(&form, variable, target);
    algebra::enclosure(&value, 40, &judge.context, judge.budget)?;
    match judge.equality(&value, after).0 {
        Outcome::Failed(_) => Some(Outcome::Failed(None)),
        _ => None,
    }
}

pub(super) fn has_call_or_root(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(..) | Expr::Abs(_) | Expr::Apply(..));
    expr.for_each_part(|part| found = found || has_call_or_root(part));
    found
}

/// Expressions with indefinite integrals are equal if their derivatives are.
pub(super) fn antiderivatives(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<bool> {
    let x = integration_variable(before).or_else(|| integration_variable(after))?;
    let (p, q) = (derivative_through(before, &x)?, derivative_through(after, &x)?);
    match judge.equality(&p, &q).0 {
        Outcome::Passed => Some(true),
        Outcome::Failed(_) => Some(false),
        Outcome::Undecided => None,
    }
}

pub(super) fn integration_variable(expr: &Expr) -> Option<Symbol> {
    if let Expr::Integral(_, x, None) = expr {
        return Some(x.clone());
    }
    let mut found = None;
    expr.for_each_part(|part| {
        if found.is_none() {
            found = integration_variable(part);
        }
    });
    found
}

/// The derivative of sums and multiples of indefinite integrals and of anything else.
pub(super) fn derivative_through(expr: &Expr, x: &Symbol) -> Option<Expr> {
    if integration_variable(expr).is_none() {
        return algebra::derivative(expr, x);
    }
    match expr {
        Expr::Integral(body, variable, None) if variable == x => Some((**body).clone()),
        Expr::Negate(a) => Some(derivative_through(a, x)?.negated()),
        Expr::Sum(terms) => {
            Some(Expr::sum(terms.iter().map(|t| derivative_through(t, x)).collect::<Option<_>>()?))
        }
        Expr::Product(factors) => {
            let moving = |e: &&Expr| e.symbols().contains(x);
            let at = factors.iter().position(|f| integration_variable(f).is_some())?;
            if factors.iter().filter(moving).count() > 1 {
                return None;
            }
            let mut factors = factors.clone();
            factors[at] = derivative_through(&factors[at], x)?;
            Some(Expr::Product(factors))
        }
        Expr::Quotient(a, b) if !b.symbols().contains(x) => {
            Some(derivative_through(a, x)?.over((**b).clone()))
        }
        _ => None,
    }
}
