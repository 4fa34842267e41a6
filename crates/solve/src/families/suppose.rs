//! "Suppose 3c + 5l = 10, …": the values that equations fix.

use super::equation;
use crate::{Derivation, Unsolved, Work};
use syntax::{Expr, Symbol};

/// What equations determine: how it is found, and the symbols that have one value with it.
pub(crate) type Found = (Derivation, Vec<(Symbol, Expr)>);

/// Solves `equations` for their symbols; `None` if they leave a choice for each.
pub(crate) fn solve(equations: &[Expr], work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let mut unknowns: Vec<Symbol> = Vec::new();
    for symbol in equations.iter().flat_map(Expr::symbols) {
        if !unknowns.contains(&symbol) {
            unknowns.push(symbol);
        }
    }
    if unknowns.is_empty() {
        return Ok(None);
    }
    let derivation = match &unknowns[..] {
        [unknown] if super::choices::fits(equations, unknown) => {
            let found = super::choices::solve(&equations[0], unknown, work)?;
            let value = found.result().clone();
            return Ok(is_single(&value).then(|| (found, vec![(unknown.clone(), value)])));
        }
        _ => equation::solved_form(equations, &unknowns, work)?,
    };
    if *derivation.result() == Expr::Truth(false) {
        return Err(Unsolved::Undefined("what is supposed can't all be true".into()));
    }
    let values: Vec<_> = unknowns
        .into_iter()
        .filter_map(|unknown| {
            let value = equation::stated(derivation.result(), std::slice::from_ref(&unknown))?;
            is_single(&value).then_some((unknown, value))
        })
        .collect();
    Ok(if values.is_empty() { None } else { Some((derivation, values)) })
}

/// Whether this is one value, not several, none or all.
fn is_single(value: &Expr) -> bool {
    !matches!(value, Expr::List(_) | Expr::Set(_) | Expr::Truth(_) | Expr::Or(_) | Expr::And(_))
        && value.symbols().is_empty()
}
