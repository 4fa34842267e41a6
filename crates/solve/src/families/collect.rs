//! Like terms collected.

use crate::{Derivation, Unsolved, Work};
use syntax::Expr;

/// Collects like terms; brackets that stand in the way are multiplied out.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    super::expand::solve(expr, work)
}
