//! The body of a function that a question defines, brought to a form in which it can be used.

use super::{differentiate, expand};
use crate::{Derivation, Unsolved, Work};
use algebra::Polynomial;
use syntax::Expr;

/// Works out `body` as far as a pupil would before using it: derivatives are taken, like terms
/// collected. What can't be worked out here stays as it is.
pub(crate) fn solve(body: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    if let Expr::Derivative(inner, variable, order) = body {
        return differentiate::solve(inner, variable, *order, work);
    }
    let as_it_is = Derivation::new(body.clone());
    let share = work.budget.left() / 4;
    let found = work.budget.share(share, |budget| -> Result<_, algebra::Exhausted> {
        let Some(polynomial) = Polynomial::from_expr(body, budget)? else { return Ok(None) };
        let shorter = polynomial.term_count() < expand::terms(body).len();
        if !shorter && !expand::has_brackets(body) {
            return Ok(None);
        }
        expand::steps_to(body, &polynomial, budget).map(Some)
    });
    Ok(found.ok().flatten().unwrap_or(as_it_is))
}
