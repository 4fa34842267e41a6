//! The body of a function that a question defines, brought to a form in which it can be used.

use crate::{Derivation, Unsolved, Work};
use syntax::Expr;

/// Works out `body` as far as a pupil would before using it.
pub(crate) fn solve(body: &Expr, _work: &Work<'_>) -> Result<Derivation, Unsolved> {
    Ok(Derivation::new(body.clone()))
}
