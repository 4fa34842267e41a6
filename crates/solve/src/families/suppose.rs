//! "Suppose 3c + 5l = 10, …": the values that equations fix.

use crate::{Derivation, Unsolved, Work};
use syntax::{Expr, Symbol};

/// What equations determine: how it is found, and the symbols that have one value with it.
pub(crate) type Found = (Derivation, Vec<(Symbol, Expr)>);

/// Solves `equations` for their symbols; `None` if they leave a choice for each.
pub(crate) fn solve(_equations: &[Expr], _work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    Ok(None)
}
