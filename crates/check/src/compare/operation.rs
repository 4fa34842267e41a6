//! Integrals, limits and sums that were left standing, against what they come to.

use super::value::substituted;
use super::{Judge, antiderivative};
use crate::{Checked, Equality, Goal, Outcome, Scope, verify};
use syntax::{BigOperator, Expr, Function, Symbol};

/// Compares an integral or a limit with an expression; `None` if neither side is one. Whether the
/// expression is its value is shown as for an answer to that question.
pub(super) fn compare(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let value = |e: &Expr| infinite_sum(judge, e).or_else(|| exponential_limit(judge, e));
    match (value(a), value(b)) {
        (None, None) => {}
        (x, y) => {
            let (x, y) = (x.unwrap_or_else(|| a.clone()), y.unwrap_or_else(|| b.clone()));
            return Some(judge.values(&x, &y));
        }
    }
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

/// What an infinite sum comes to, if its terms are in geometric progression, or are such divided by
/// the factorials.
fn infinite_sum(judge: &Judge<'_>, big: &Expr) -> Option<Expr> {
    let Expr::Big { operator: BigOperator::Sum, body, index, from, to } = big else { return None };
    if **to != Expr::Infinity || from.as_rational().is_none() {
        return None;
    }
    let terms: Vec<Expr> = match &**body {
        Expr::Sum(terms) => terms.clone(),
        Expr::Quotient(above, below) => match &**above {
            Expr::Sum(terms) => terms.iter().map(|t| t.clone().over((**below).clone())).collect(),
            _ => vec![(**body).clone()],
        },
        body => vec![body.clone()],
    };
    let sums = terms.iter().map(|term| {
        geometric(judge, term, index, from).or_else(|| over_factorials(judge, term, index, from))
    });
    Some(Expr::sum(sums.collect::<Option<_>>()?))
}

/// The first term and the ratio of terms in geometric progression.
fn progression(
    judge: &Judge<'_>,
    term: &Expr,
    index: &Symbol,
    from: &Expr,
) -> Option<(Expr, Expr)> {
    let at = |place: &Expr| substituted(term, index, place);
    let next = |place: &Expr| Expr::sum(vec![place.clone(), Expr::integer(1)]);
    let first = at(from);
    let ratio = at(&next(from)).over(first.clone());
    let here = Expr::Symbol(index.clone());
    let step = at(&next(&here)).over(term.clone());
    if ratio.symbols().contains(index) || !judge.decide(&step, &ratio).is_equal() {
        return None;
    }
    Some((first, ratio))
}

/// Of a progression whose ratio is a number between -1 and 1.
fn geometric(judge: &Judge<'_>, term: &Expr, index: &Symbol, from: &Expr) -> Option<Expr> {
    let (first, ratio) = progression(judge, term, index, from)?;
    let size = Expr::Abs(Box::new(ratio.clone()));
    let order = algebra::compare(&size, &Expr::integer(1), &judge.context, judge.budget)?;
    let below = Expr::sum(vec![Expr::integer(1), ratio.negated()]);
    (order == std::cmp::Ordering::Less).then(|| first.over(below))
}

/// Of `c·r^n / n!`, which is `c·e^r` from 0 on.
fn over_factorials(judge: &Judge<'_>, term: &Expr, index: &Symbol, from: &Expr) -> Option<Expr> {
    let factorial = Expr::Factorial(Box::new(Expr::Symbol(index.clone())));
    let Expr::Quotient(above, below) = term else { return None };
    if **below != factorial {
        return None;
    }
    let start = usize::try_from(i64::try_from(from.as_rational()?.floor()).ok()?).ok()?;
    if start > 20 {
        return None;
    }
    let (first, ratio) = progression(judge, above, index, &Expr::integer(0))?;
    let mut parts = vec![Expr::product(vec![first, Expr::symbol("e").pow(ratio)])];
    let before = (0..start).map(|k| substituted(term, index, &Expr::integer(k)).negated());
    parts.extend(before);
    Some(Expr::sum(parts))
}

/// The limit of `(1 + c/x)^(dx)` as `x → ∞`, or of `(1 + cx)^(d/x)` as `x → 0`: `e^(cd)`.
fn exponential_limit(judge: &Judge<'_>, limit: &Expr) -> Option<Expr> {
    let Expr::Limit { body, variable, target, .. } = limit else { return None };
    let Expr::Power(base, exponent) = &**body else { return None };
    let x = Expr::Symbol(variable.clone());
    let less_one = Expr::sum(vec![(**base).clone(), Expr::integer(-1)]);
    let (slope, rate) = match &**target {
        Expr::Infinity => (Expr::product(vec![less_one, x.clone()]), (**exponent).clone().over(x)),
        zero if zero.as_rational().is_some_and(|q| q.is_zero()) => {
            (less_one.over(x.clone()), Expr::product(vec![(**exponent).clone(), x]))
        }
        _ => return None,
    };
    // Both are constants: their values anywhere are theirs everywhere.
    let constant = |e: Expr| {
        let value = substituted(&e, variable, &Expr::integer(2));
        judge.decide(&e, &value).is_equal().then_some(value)
    };
    let (slope, rate) = (constant(slope)?, constant(rate)?);
    Some(Expr::symbol("e").pow(Expr::product(vec![slope, rate])))
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
