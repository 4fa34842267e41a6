//! Integrals and limits that were left standing, against what they come to.

use super::{Judge, antiderivative};
use crate::{Checked, Equality, Goal, Outcome, Scope, verify};
use syntax::Expr;

/// Compares an integral or a limit with an expression; `None` if neither side is one. Whether the
/// expression is its value is shown as for an answer to that question.
pub(super) fn compare(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let (goal, answer) = match (goal(a), goal(b)) {
        (Some(goal), None) => (goal, b),
        (None, Some(goal)) => (goal, a),
        _ => return None,
    };
    let mut scope = Scope::default();
    scope.assumptions.clone_from(&judge.context.assumptions);
    let evidence = judge.budget.share(super::value::SHARE, |share| {
        verify(&goal, answer, &scope, share).into_iter().next()
    })?;
    let why = evidence.method.words.fill(false, &evidence.arguments, syntax::plain);
    Some(match evidence.outcome {
        Outcome::Passed if lacks_constant(&goal, answer) => {
            Checked::different("the antiderivative lacks its constant")
        }
        Outcome::Passed => Checked::equal(lower_first(&why)),
        Outcome::Failed(point) => Checked {
            verdict: Equality::Different,
            why: "the value of the one is not the other".to_owned(),
            counterexample: point,
            sides: None,
        },
        Outcome::Undecided => return None,
    })
}

/// What is asked for by an integral or a limit.
fn goal(expr: &Expr) -> Option<Goal> {
    match expr {
        Expr::Integral(body, variable, bounds) => Some(Goal::Integrate {
            body: (**body).clone(),
            variable: variable.clone(),
            bounds: bounds.as_deref().cloned(),
        }),
        Expr::Limit { .. } => Some(Goal::Limit(expr.clone())),
        _ => None,
    }
}

fn lacks_constant(goal: &Goal, answer: &Expr) -> bool {
    matches!(goal, Goal::Integrate { bounds: None, .. })
        && antiderivative::without_constant(answer).is_none()
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |c| c.to_lowercase().chain(letters).collect())
}
