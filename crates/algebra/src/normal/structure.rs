//! Matrices and tuples: worked out to their entries before anything is compared.

use crate::{Budget, Context, Exhausted};
use syntax::Expr;

/// The pairs of entries to compare: `None` if both sides are scalars, `Some(None)` if the shapes
/// differ.
#[allow(clippy::type_complexity, reason = "three cases, used once")]
pub(crate) fn entries(
    a: &Expr,
    b: &Expr,
    _context: &Context,
    _budget: &Budget,
) -> Result<Option<Option<Vec<(Expr, Expr)>>>, Exhausted> {
    match (a, b) {
        (Expr::Matrix(x), Expr::Matrix(y)) => {
            let same = x.len() == y.len() && x.iter().zip(y).all(|(r, s)| r.len() == s.len());
            if !same {
                return Ok(Some(None));
            }
            let pairs = x.iter().flatten().cloned().zip(y.iter().flatten().cloned());
            Ok(Some(Some(pairs.collect())))
        }
        (Expr::Tuple(x), Expr::Tuple(y)) => {
            if x.len() != y.len() {
                return Ok(Some(None));
            }
            Ok(Some(Some(x.iter().cloned().zip(y.iter().cloned()).collect())))
        }
        _ => Ok(None),
    }
}
