//! Integrals, limits and sums that were left standing, against what they come to.

use super::value::substituted;
use super::{Judge, antiderivative};
use crate::{Checked, Equality, Goal, Outcome, Scope, verify};
use syntax::{BigOperator, Expr, Function};

/// Compares an integral or a limit with an expression; `None` if neither side is one. Whether the
/// expression is its value is shown as for an answer to that question.
pub(super) fn compare(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let (goal, answer) = match (goal(a), goal(b)) {
        (Some(goal), None) => (goal, b),
        (None, Some(goal)) => (goal, a),
        _ => return by_induction(judge, a, b).or_else(|| by_induction(judge, b, a)),
    };
    let mut scope = Scope::default();
    scope.assumptions.clone_from(&judge.context.assumptions);
    let evidence = judge.budget.share(super::value::SHARE, |share| {
        verify(&goal, answer, &scope, share).into_iter().next()
    })?;
    Some(match evidence.outcome {
        Outcome::Passed if lacks_constant(&goal, answer) => {
            Checked::different("the antiderivative lacks its constant")
        }
        Outcome::Passed => Checked::equal(match goal {
            Goal::Limit(_) => "the limit comes to the other",
            Goal::Integrate { bounds: None, .. } => {
                "differentiated, the one gives back the integrand of the other"
            }
            _ => "the integral comes to the other",
        }),
        Outcome::Failed(point) => {
            let why = "the value of the one is not the other".to_owned();
            Checked::with(Equality::Different, why, point)
        }
        Outcome::Undecided => return None,
    })
}

/// A sum or product up to `n` against its formula: both agree at the first `n`, and the next step
/// adds (or multiplies) the same to both.
fn by_induction(judge: &Judge<'_>, big: &Expr, formula: &Expr) -> Option<Checked> {
    let Expr::Big { operator, body, index, from, to } = big else { return None };
    let Expr::Symbol(n) = &**to else { return None };
    if from.as_rational().is_none() || body.symbols().contains(n) || !is_one_formula(formula) {
        return None;
    }
    let next = Expr::sum(vec![to.as_ref().clone(), Expr::integer(1)]);
    let term = substituted(body, index, &next);
    let stepped = match operator {
        BigOperator::Sum => Expr::sum(vec![formula.clone(), term]),
        BigOperator::Product => Expr::product(vec![formula.clone(), term]),
    };
    let starts = judge.decide(&substituted(formula, n, from), &substituted(body, index, from));
    let goes_on = judge.decide(&substituted(formula, n, &next), &stepped);
    (starts.is_equal() && goes_on.is_equal()).then(|| {
        Checked::equal(format!(
            "both are equal for {n} = {}, and remain so from each {n} to the next",
            syntax::plain(from)
        ))
    })
}

/// Whether one formula holds for all values of its letters: no absolute values, no cases.
fn is_one_formula(expr: &Expr) -> bool {
    let mut one = matches!(
        expr,
        Expr::Number(_)
            | Expr::Symbol(_)
            | Expr::Sum(_)
            | Expr::Product(_)
            | Expr::Quotient(..)
            | Expr::Negate(_)
            | Expr::Power(..)
            | Expr::Factorial(_)
            | Expr::Call(Function::Binomial, _)
    );
    expr.for_each_part(|part| one = one && is_one_formula(part));
    one
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
