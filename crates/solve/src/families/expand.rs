//! Brackets multiplied out and like terms collected.

use crate::rules::expression::{
    COLLECT_INSIDE_BRACKETS, COLLECT_LIKE_TERMS, EXPAND_BRACKETS, MULTIPLY_TERMS, WRITE_IN_ORDER,
};
use crate::{Derivation, Unsolved, Work};
use algebra::{Budget, Exhausted, Polynomial};
use check::Claim;
use syntax::Expr;

/// Longest sum of products written out before its like terms are collected.
const TERMS_SHOWN: usize = 40;

/// Brings a polynomial expression to a sum of terms without brackets.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match polynomial_steps(expr, work.budget)? {
        Some(derivation) => Ok(derivation),
        None => super::simplify::solve(expr, work),
    }
}

/// The steps to the collected form of `expr`, if it is a polynomial.
pub(crate) fn polynomial_steps(
    expr: &Expr,
    budget: &Budget,
) -> Result<Option<Derivation>, Exhausted> {
    let Some(polynomial) = Polynomial::from_expr(expr, budget)? else { return Ok(None) };
    steps_to(expr, &polynomial, budget).map(Some)
}

/// The steps from `expr` to the collected form of `polynomial`, which it is equal to.
pub(crate) fn steps_to(
    expr: &Expr,
    polynomial: &Polynomial,
    budget: &Budget,
) -> Result<Derivation, Exhausted> {
    let mut derivation = Derivation::new(expr.clone());
    let result = polynomial.to_expr();
    if *expr == result {
        return Ok(derivation);
    }
    if has_brackets(expr) {
        let inside = collected_inside(expr, budget)?;
        derivation.step(&COLLECT_INSIDE_BRACKETS, Claim::Equal, inside.clone(), Vec::new());
        if let Some(multiplied) = multiplied_out(&inside, budget)? {
            derivation.step(&EXPAND_BRACKETS, Claim::Equal, multiplied, Vec::new());
        }
    }
    let rule = match terms(derivation.result()).len() {
        1 => &MULTIPLY_TERMS,
        same if same == polynomial.term_count() => &WRITE_IN_ORDER,
        _ => &COLLECT_LIKE_TERMS,
    };
    derivation.step(rule, Claim::Equal, result, Vec::new());
    Ok(derivation)
}

/// The terms of a sum, or the one term it is.
pub(crate) fn terms(expr: &Expr) -> &[Expr] {
    match expr {
        Expr::Sum(terms) => terms,
        _ => std::slice::from_ref(expr),
    }
}

/// Whether a sum stands inside a term.
pub(crate) fn has_brackets(expr: &Expr) -> bool {
    fn has_sum(expr: &Expr) -> bool {
        let mut found = matches!(expr, Expr::Sum(_));
        expr.for_each_part(|part| found = found || has_sum(part));
        found
    }
    terms(expr).iter().any(has_sum)
}

/// Each innermost sum below the top level with its like terms collected.
fn collected_inside(expr: &Expr, budget: &Budget) -> Result<Expr, Exhausted> {
    let mut failed = None;
    let parts = |e: &Expr, failed: &mut Option<Exhausted>| {
        e.map_parts(|part| collected_sums(part, budget, failed))
    };
    let result = match expr {
        Expr::Sum(terms) => Expr::Sum(terms.iter().map(|t| parts(t, &mut failed)).collect()),
        _ => parts(expr, &mut failed),
    };
    failed.map_or(Ok(result), Err)
}

fn collected_sums(expr: &Expr, budget: &Budget, failed: &mut Option<Exhausted>) -> Expr {
    if matches!(expr, Expr::Sum(_)) && !has_brackets(expr) {
        match Polynomial::from_expr(expr, budget) {
            Ok(Some(p)) if p.term_count() < terms(expr).len() => return p.to_expr(),
            Ok(_) => {}
            Err(e) => *failed = Some(e),
        }
        return expr.clone();
    }
    expr.map_parts(|part| collected_sums(part, budget, failed))
}

/// Each top-level term without brackets, like terms of different products not yet collected;
/// `None` if that is long.
fn multiplied_out(expr: &Expr, budget: &Budget) -> Result<Option<Expr>, Exhausted> {
    let mut flat = Vec::new();
    for term in terms(expr) {
        if !has_brackets(term) && !matches!(term, Expr::Sum(_)) {
            flat.push(term.clone());
            continue;
        }
        let Some(p) = Polynomial::from_expr(term, budget)? else { return Ok(None) };
        if !p.is_zero() {
            flat.extend(terms(&p.to_expr()).iter().cloned());
        }
        if flat.len() > TERMS_SHOWN {
            return Ok(None);
        }
    }
    Ok(Some(Expr::sum(flat)))
}
