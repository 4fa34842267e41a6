//! Lines that come from others by differentiating or integrating both sides.

use super::argument::Argument;
use super::condition::sides;
use super::grounds;
use super::normalise::{conjunction, derivative_name};
use super::values::{Finding, put};
use crate::verify::Judge;
use crate::{Outcome, Scope};
use algebra::Implication;
use syntax::{Expr, Symbol};

impl Argument {
    /// Both sides of a line above differentiated, or this line's give one above.
    pub(super) fn by_calculus(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        self.differentiated(statement, judge)
            .or_else(|| self.integrated(statement, judge))
            .or_else(|| self.by_definition(statement, judge))
    }

    fn differentiated(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        for (y, x, order) in derivatives_in(statement) {
            for known in self.known.iter().rev() {
                let before = &known.readings[0];
                let Some(derived) = total_derivative(before, &y, &x, order) else { continue };
                let premise = conjunction(vec![before.clone(), derived]);
                let finding =
                    match algebra::implies(&premise, statement, &judge.context, judge.budget) {
                        Implication::Holds(_) => {
                            Finding::follows(&grounds::DIFFERENTIATED, Vec::new())
                        }
                        Implication::Fails(witness) => {
                            let why = vec![before.clone()];
                            Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, Some(witness))
                        }
                        Implication::Unknown(_) => continue,
                    };
                return Some(Finding { from: known.line, ..finding });
            }
        }
        None
    }

    /// The derivative of this line is a line above.
    fn integrated(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let here = derivatives_in(statement);
        for known in self.known.iter().rev() {
            let before = &known.readings[0];
            for (y, x, order) in derivatives_in(before) {
                if order != 1 || here.iter().any(|d| d.0 == y) {
                    continue;
                }
                let Some(derived) = total_derivative(statement, &y, &x, 1) else { continue };
                let finding = match algebra::implies(before, &derived, &judge.context, judge.budget)
                {
                    Implication::Holds(_) => Finding::follows(&grounds::INTEGRATED, Vec::new()),
                    Implication::Fails(witness) => {
                        let why = vec![before.clone()];
                        Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, Some(witness))
                    }
                    Implication::Unknown(_) => continue,
                };
                return Some(Finding { from: known.line, ..finding });
            }
        }
        None
    }

    /// `f'(x) = …`: held against the definition of `f`.
    fn by_definition(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let resolved = with_primes(statement, judge.scope())?;
        let (a, b) = sides(&resolved)?;
        match judge.equality(a, b).0 {
            Outcome::Passed => Some(Finding::follows(&grounds::DIFFERENTIATED, Vec::new())),
            Outcome::Failed(witness) => {
                Some(Finding::fails(&grounds::DIFFERENT_VALUE, vec![a.clone()], witness))
            }
            Outcome::Undecided => None,
        }
    }
}

/// The letters `dy/dx` in a statement, as what, by what, how often.
pub(super) fn derivatives_in(statement: &Expr) -> Vec<(Symbol, Symbol, u32)> {
    let mut found = Vec::new();
    for s in statement.symbols() {
        let Some((above, below)) = s.name().split_once("/d") else { continue };
        let Some(y) = above.strip_prefix('d') else { continue };
        match y.strip_prefix('^').and_then(|rest| rest.split_at_checked(1)) {
            Some((n, y)) => {
                let x = below.split('^').next().unwrap_or(below);
                if let Ok(n) = n.parse() {
                    found.push((Symbol::new(y), Symbol::new(x), n));
                }
            }
            None => found.push((Symbol::new(y), Symbol::new(below), 1)),
        }
    }
    found
}

/// Both sides differentiated by `x`, with `y` depending on it.
fn total_derivative(statement: &Expr, y: &Symbol, x: &Symbol, order: u32) -> Option<Expr> {
    let (a, b) = sides(statement)?;
    let mut both = (a.clone(), b.clone());
    for n in 1..=order.min(3) {
        let total = |e: &Expr| -> Option<Expr> {
            let mut terms = vec![algebra::derivative(e, x)?];
            for m in 0..n {
                let from = if m == 0 { y.clone() } else { derivative_name(y, x, m) };
                let slope = Expr::Symbol(derivative_name(y, x, m + 1));
                terms.push(Expr::product(vec![algebra::derivative(e, &from)?, slope]));
            }
            Some(Expr::sum(terms))
        };
        both = (total(&both.0)?, total(&both.1)?);
    }
    Some(both.0.equals(both.1))
}

/// `f'(a)` as the derivative of the known `f` at `a`; nothing if there is none.
fn with_primes(statement: &Expr, scope: &Scope) -> Option<Expr> {
    fn replace(expr: &Expr, scope: &Scope, found: &mut bool) -> Expr {
        if let Expr::Apply(name, arguments) = expr
            && let [argument] = &arguments[..]
            && let base = name.name().trim_end_matches(['\'', '′'])
            && base.len() < name.name().len()
            && let Some((parameters, body)) = scope.function(&Symbol::new(base))
            && let [x] = parameters
        {
            let order = name.name().chars().filter(|c| matches!(c, '\'' | '′')).count();
            let mut body = body.clone();
            for _ in 0..order.min(5) {
                match algebra::derivative(&body, x) {
                    Some(derived) => body = derived,
                    None => return expr.clone(),
                }
            }
            *found = true;
            return put(&body, x, argument);
        }
        expr.map_parts(|part| replace(part, scope, found))
    }
    let mut found = false;
    let replaced = replace(statement, scope, &mut found);
    found.then_some(replaced)
}
