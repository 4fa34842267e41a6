//! Normal forms: quotients of polynomials over independent generators.

pub(crate) mod structure;

use crate::{Budget, Context, Exhausted};
use syntax::Expr;

/// Why there is no normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The budget ran out.
    Exhausted(Exhausted),
    /// A node has no normal form.
    Unsupported,
}

impl From<Exhausted> for Stop {
    fn from(e: Exhausted) -> Self {
        Stop::Exhausted(e)
    }
}

/// Whether `a - b` is zero wherever both are defined; `false` where that could not be shown.
pub(crate) fn difference_is_zero(
    _a: &Expr,
    _b: &Expr,
    _complex: bool,
    _context: &Context,
    _budget: &Budget,
) -> Result<bool, Stop> {
    Ok(false)
}

/// An equal expression in tidy order, fully combined: a number, a surd, a polynomial, a quotient of
/// polynomials. `None` where the normal form is not simpler to write than what was given.
pub fn canonical(
    expr: &Expr,
    _context: &Context,
    budget: &Budget,
) -> Result<Option<Expr>, Exhausted> {
    Ok(crate::Polynomial::from_expr(expr, budget)?.map(|p| p.to_expr()))
}
