//! What a teacher would draw: from a question and its answer to the figures beside the solution.
//!
//! A figure shows what the question is about and what was found, not the way between; so it is made
//! here of both, one kind of question a file, and no family draws while it works.

mod functions;
mod sets;

use crate::figure::Figure;
use check::Goal;
use syntax::Expr;

/// The figures of a question; its goal's names already stand for their values.
pub(crate) fn of(goal: &Goal, answer: &Expr) -> Vec<Figure> {
    let figure = match goal {
        Goal::Solve { relations, unknowns } => functions::solved(relations, unknowns, answer),
        Goal::Differentiate { body, variable, .. } => functions::derivative(body, variable, answer),
        Goal::Integrate { body, variable, bounds: Some(bounds) } => {
            functions::integral(body, variable, bounds)
        }
        Goal::SetCounts(asked) => sets::counts(asked, answer),
        _ => None,
    };
    figure.into_iter().collect()
}
