//! Lines that come from others by differentiating or integrating both sides.

use super::argument::Argument;
use super::condition::sides;
use super::finding::Finding;
use super::normalise::{conjunction, derivative_name};
use super::values::put;
use super::{Note, grounds};
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
                let Some(times) = times_to(before, &y, &x, order) else { continue };
                let Some(derived) = total_derivative(before, &y, &x, times) else { continue };
                if let Some(finding) = against_slope(before, &derived, statement, judge) {
                    return Some(Finding { from: known.line, ..finding });
                }
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
                let constant = self.has_new_letter(statement);
                // With a constant the family of curves is held against the slopes it has to have.
                let premise = match constant {
                    true => conjunction(vec![before.clone(), statement.clone()]),
                    false => before.clone(),
                };
                let holds = match algebra::implies(before, &derived, &judge.context, judge.budget) {
                    Implication::Holds(argument) => Implication::Holds(argument),
                    _ => algebra::implies(&premise, &derived, &judge.context, judge.budget),
                };
                let finding = match holds {
                    Implication::Holds(_) => {
                        let missing = (!constant && !self.has_constant(statement, &y, &x))
                            .then_some(Note {
                                ground: &grounds::NO_CONSTANT,
                                arguments: Vec::new(),
                            });
                        Finding::follows(&grounds::INTEGRATED, Vec::new()).on(missing)
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

    /// Whether it has a letter that nothing above has: a constant of integration.
    fn has_new_letter(&self, statement: &Expr) -> bool {
        statement.symbols().iter().any(|s| !self.names.letters.contains(s))
    }

    /// Whether a letter beside `y` and `x` may be the constant, or the value at a point is known.
    fn has_constant(&self, statement: &Expr, y: &Symbol, x: &Symbol) -> bool {
        statement.symbols().iter().any(|s| s != y && s != x)
            || self.known.iter().any(|known| {
                sides(&known.readings[0]).is_some_and(|(_, value)| value.symbols().is_empty())
            })
    }

    /// `dy/dx = 0` and `6x - 2 = 0` below `dy/dx = 6x - 2`: where the slope vanishes is looked for.
    pub(super) fn slope_put_to_zero(&self, statement: &Expr, judge: &Judge<'_>) -> bool {
        let Some((a, b)) = sides(statement) else { return false };
        let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
        if !zero(b) && !zero(a) {
            return false;
        }
        let value = if zero(b) { a } else { b };
        let slope = |e: &Expr| match e {
            Expr::Apply(f, _) => f.name().ends_with(['\'', '′']),
            Expr::Symbol(_) => !derivatives_in(e).is_empty(),
            _ => false,
        };
        slope(value)
            || self.known.iter().filter_map(|k| sides(&k.readings[0])).any(|(name, known)| {
                slope(name) && judge.equality(known, value).0 == Outcome::Passed
            })
    }

    /// The expression with `g(x)` for a letter that was put for it, differentials included; nothing
    /// if it has no such letter.
    pub(super) fn in_old_letter(&self, expr: &Expr) -> Option<Expr> {
        self.known.iter().rev().find_map(|known| {
            let (a, b) = sides(&known.readings[0])?;
            let ((Expr::Symbol(u), value) | (value, Expr::Symbol(u))) = (a, b) else { return None };
            let [x] = &value.symbols()[..] else { return None };
            let concerned =
                mentions(expr, u) && x != u && !derivatives_in(value).iter().any(|_| true);
            if !concerned || u.name().contains('/') {
                return None;
            }
            let slope = algebra::derivative(value, x)?;
            Some(with_old_letter(expr, u, x, value, &slope))
        })
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

/// `dy/dx = g(x)` below `y = f(x)`: the two values are compared.
fn against_slope(
    before: &Expr,
    derived: &Expr,
    statement: &Expr,
    judge: &Judge<'_>,
) -> Option<Finding> {
    let (Expr::Symbol(y), value) = sides(before)? else { return None };
    let ((slope, here), (_, right)) = (sides(statement)?, sides(derived)?);
    let named = matches!(slope, Expr::Symbol(_)) && !derivatives_in(slope).is_empty();
    let plain = |e: &Expr| derivatives_in(e).is_empty() && !e.symbols().contains(y);
    let here = put(here, y, value);
    if !named || !plain(right) || !plain(&here) || value.symbols().contains(y) {
        return None;
    }
    let allowed = |e: &Expr| e.symbols().iter().all(|s| value.symbols().contains(s));
    match judge.equality(right, &here).0 {
        Outcome::Passed => Some(Finding::follows(&grounds::DIFFERENTIATED, Vec::new())),
        Outcome::Failed(witness) if allowed(&here) => {
            let why = vec![before.clone()];
            Some(Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, witness))
        }
        _ => None,
    }
}

/// Whether the letter stands in it, also as the variable of an integral.
fn mentions(expr: &Expr, u: &Symbol) -> bool {
    let mut found = match expr {
        Expr::Symbol(s) => s == u,
        Expr::Integral(_, variable, _) => variable == u,
        _ => false,
    };
    expr.for_each_part(|part| found = found || mentions(part, u));
    found
}

fn with_old_letter(expr: &Expr, u: &Symbol, x: &Symbol, value: &Expr, slope: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == u => value.clone(),
        Expr::Integral(body, variable, None) if variable == u => {
            let body = with_old_letter(body, u, x, value, slope);
            let body = Expr::product(vec![body, slope.clone()]);
            Expr::Integral(Box::new(body), x.clone(), None)
        }
        // New limits: the value is the same number, which is worked out as it stands.
        Expr::Integral(_, variable, Some(_)) if variable == u => expr.clone(),
        _ => expr.map_parts(|part| with_old_letter(part, u, x, value, slope)),
    }
}

/// How often a statement has to be differentiated to speak of the derivative of this order; nothing
/// if it does not speak of `y`, or of that derivative already.
fn times_to(statement: &Expr, y: &Symbol, x: &Symbol, order: u32) -> Option<u32> {
    let of_y = derivatives_in(statement).into_iter().filter(|d| d.0 == *y && d.1 == *x);
    let highest = of_y.map(|d| d.2).max();
    let highest = highest.or_else(|| statement.symbols().contains(y).then_some(0))?;
    order.checked_sub(highest).filter(|n| *n > 0)
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

/// Both sides differentiated so many times by `x`, with `y` and its derivatives depending on it.
fn total_derivative(statement: &Expr, y: &Symbol, x: &Symbol, times: u32) -> Option<Expr> {
    let (a, b) = sides(statement)?;
    let mut both = (a.clone(), b.clone());
    for _ in 0..times.min(3) {
        let total = |e: &Expr| -> Option<Expr> {
            let mut terms = vec![algebra::derivative(e, x)?];
            for m in 0..4 {
                let from = if m == 0 { y.clone() } else { derivative_name(y, x, m) };
                if !e.symbols().contains(&from) {
                    continue;
                }
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
