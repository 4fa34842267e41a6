//! Whether two relations have the same solutions.

use super::{Decision, equal};
use crate::{Budget, Context};
use syntax::Expr;

/// Whether two relations (equations, inequalities, chains, `And`, `Or` of such) have the same
/// solutions.
pub fn relation_equivalent(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Decision {
    if a == b {
        return Decision::Equal("identical");
    }
    equal(a, b, context, budget)
}
