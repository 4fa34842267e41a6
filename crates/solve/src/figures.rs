//! What a teacher would draw: from a question and its answer to the figures beside the solution.
//!
//! A figure shows what the question is about and what was found, not the way between; so it is made
//! here of both, one kind of question a file, and no family draws while it works.

mod chance;
mod coordinates;
mod data;
mod functions;
mod members;
mod programmes;
mod sets;
mod sheet;
mod studies;
mod triangles;

use crate::Work;
use crate::derivation::Finding;
use crate::figure::Figure;
use check::{Chance, ComplexForm, Goal};
use syntax::Expr;

/// The figures of a question; its goal's names already stand for their values. `findings` are what
/// was found on the way.
pub(crate) fn of(goal: &Goal, answer: &Expr, findings: &[Finding], work: &Work<'_>) -> Vec<Figure> {
    let figure = match goal {
        Goal::Solve { relations, unknowns } => functions::solved(relations, unknowns, answer, work),
        Goal::SolveBy { equations, unknowns, .. } => {
            functions::solved(equations, unknowns, answer, work)
        }
        Goal::Shape { body, shape: check::Shape::CompletedSquare(x) } => {
            functions::parabola(body, x, work)
        }
        Goal::Differentiate { body, variable, .. } => {
            functions::derivative(body, variable, answer, work)
        }
        Goal::Integrate { body, variable, bounds: Some(bounds) } => {
            functions::integral(body, variable, bounds)
        }
        Goal::Study(study) => studies::studied(study, answer, findings, work),
        Goal::Complex {
            number,
            form: ComplexForm::Modulus | ComplexForm::Argument | ComplexForm::Polar,
        } => coordinates::argand(number, work),
        Goal::Coordinates(question) => coordinates::placed(question, answer, work),
        Goal::Measure { relations, unknown, unit } => match &relations[..] {
            [relation] => triangles::measured(relation, unknown, unit.as_ref(), answer),
            _ => None,
        },
        Goal::Apply(question) => sheet::applied(question, answer),
        Goal::Statistics(asked) => data::measured(asked, answer, work),
        Goal::Programme(asked) => programmes::region(asked, answer),
        Goal::SetCounts(asked) => sets::counts(asked, answer),
        Goal::Collection(question) => members::listed(question),
        Goal::Chance(Chance::Trial(trial)) => chance::trial(trial),
        _ => None,
    };
    figure.into_iter().collect()
}
