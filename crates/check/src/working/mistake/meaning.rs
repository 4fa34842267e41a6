//! What a line means: its value, or its solutions. Decides which wrong rewritings lead to it.

use super::form;
use super::rule::COPY;
use crate::Outcome;
use crate::verify::Judge;
use algebra::{Polynomial, Rational, RealSet};
use syntax::{Expr, Relation, Symbol};

/// Work for one comparison.
const WORK: u64 = 40_000;

/// What the line after means.
pub(super) struct Meaning<'a> {
    line: &'a Expr,
    kind: Kind,
    /// Rational solutions, where there is one unknown: what has others means something else.
    solutions: Option<(Symbol, Vec<Rational>)>,
}

enum Kind {
    /// An expression.
    Value(Option<Polynomial>),
    /// Equations: a polynomial whose zeros are the solutions.
    Zeros(Option<Polynomial>),
    /// Any other statement.
    Statement,
    /// A statement that holds nowhere or everywhere: many mean the same by accident.
    Trivial,
}

impl<'a> Meaning<'a> {
    pub(super) fn of(line: &'a Expr, judge: &Judge<'_>) -> Self {
        let mut solutions = None;
        let kind = if !form::is_statement(line) {
            Kind::Value(polynomial(line, judge))
        } else if is_trivial(line, judge) {
            Kind::Trivial
        } else if equations_only(line) {
            solutions = rational_solutions(line, judge);
            Kind::Zeros(zeros(line, judge))
        } else {
            Kind::Statement
        };
        Meaning { line, kind, solutions }
    }

    /// Whether `candidate` means the same, by an exact argument.
    pub(super) fn is_that_of(&self, candidate: &Expr, judge: &Judge<'_>) -> bool {
        if candidate == self.line {
            return true;
        }
        if form::is_statement(candidate) != form::is_statement(self.line) || is_open(candidate) {
            return false;
        }
        if judge.budget.spend(COPY * candidate.size() as u64).is_err() {
            return false;
        }
        match &self.kind {
            Kind::Trivial => false,
            Kind::Value(Some(p)) => match polynomial(candidate, judge) {
                Some(q) => {
                    *p == q || (has_constants(candidate) && self.same_value(candidate, judge))
                }
                None => self.same_value(candidate, judge),
            },
            Kind::Value(None) => self.same_value(candidate, judge),
            Kind::Zeros(p) if equations_only(candidate) => {
                let q = zeros(candidate, judge);
                match (p, &q) {
                    (_, Some(q)) if q.as_constant().is_some() => false,
                    (Some(p), Some(q)) if same_up_to_sign(p, q) => true,
                    (Some(p), Some(q)) if p.total_degree() <= 1 && q.total_degree() <= 1 => false,
                    _ => {
                        self.has_the_solutions(candidate, q.as_ref(), judge)
                            && self.same_solutions(candidate, judge)
                    }
                }
            }
            Kind::Zeros(_) => self.same_solutions(candidate, judge),
            Kind::Statement => linear_inequalities(candidate, self.line, judge)
                .unwrap_or_else(|| self.same_solutions(candidate, judge)),
        }
    }

    /// Whether the known solutions solve `candidate`, as far as that is easily seen.
    fn has_the_solutions(
        &self,
        candidate: &Expr,
        p: Option<&Polynomial>,
        judge: &Judge<'_>,
    ) -> bool {
        let Some((x, values)) = &self.solutions else { return true };
        values.iter().all(|value| match p {
            Some(p) => {
                let constant = Polynomial::constant(value.clone());
                p.substitute(x, &constant, judge.budget).is_ok_and(|p| p.is_zero())
            }
            None => solves(candidate, x, value, judge),
        })
    }

    fn same_value(&self, candidate: &Expr, judge: &Judge<'_>) -> bool {
        judge.budget.share(WORK, |budget| {
            judge.with_budget(budget).equality(candidate, self.line).0 == Outcome::Passed
        })
    }

    fn same_solutions(&self, candidate: &Expr, judge: &Judge<'_>) -> bool {
        judge.budget.share(WORK, |budget| {
            algebra::relation_equivalent(candidate, self.line, &judge.context, budget).is_equal()
        })
    }
}

fn polynomial(expr: &Expr, judge: &Judge<'_>) -> Option<Polynomial> {
    judge.budget.share(WORK, |budget| Polynomial::from_expr(expr, budget).ok().flatten())
}

/// Whether letters stand in it that may be numbers.
fn has_constants(expr: &Expr) -> bool {
    expr.symbols().iter().any(|s| matches!(s.name(), "e" | "i"))
}

fn equations_only(statement: &Expr) -> bool {
    match statement {
        Expr::Or(parts) => parts.iter().all(equations_only),
        _ => form::equation(statement).is_some(),
    }
}

/// A polynomial whose zeros are the solutions of an equation, or of one or another.
fn zeros(statement: &Expr, judge: &Judge<'_>) -> Option<Polynomial> {
    if let Expr::Or(parts) = statement {
        let mut product = Polynomial::one();
        for part in parts {
            product = product.mul(&zeros(part, judge)?, judge.budget).ok()?;
        }
        return Some(product);
    }
    let (left, right) = form::equation(statement)?;
    let difference = &polynomial(left, judge)? - &polynomial(right, judge)?;
    Some(if difference.is_zero() { difference } else { difference.primitive() })
}

fn same_up_to_sign(p: &Polynomial, q: &Polynomial) -> bool {
    p.primitive() == q.primitive() || p.primitive() == -&q.primitive()
}

fn is_trivial(statement: &Expr, judge: &Judge<'_>) -> bool {
    if let Some((left, Relation::Equal, right)) = form::sides(statement)
        && left == right
    {
        return true;
    }
    match &statement.symbols()[..] {
        [] => true,
        [x] => judge.budget.share(WORK, |budget| {
            RealSet::from_relation(statement, x, &judge.context, budget)
                .is_some_and(|set| set.is_empty() || set.complement().is_empty())
        }),
        _ => zeros(statement, judge).is_some_and(|p| p.as_constant().is_some()),
    }
}

/// Whether an integral or a limit stands in it: what that is worth is not looked for here.
fn is_open(candidate: &Expr) -> bool {
    form::contains(candidate, &|e| matches!(e, Expr::Integral(..) | Expr::Limit { .. }))
}

fn rational_solutions(line: &Expr, judge: &Judge<'_>) -> Option<(Symbol, Vec<Rational>)> {
    let [x] = &line.symbols()[..] else { return None };
    judge.budget.share(WORK, |budget| {
        let set = RealSet::from_relation(line, x, &judge.context, budget)?;
        let values = set.as_points()?.into_iter().filter_map(form::value).collect();
        Some((x.clone(), values))
    })
}

/// Whether putting `value` for `x` is not seen to fail.
fn solves(statement: &Expr, x: &Symbol, value: &Rational, judge: &Judge<'_>) -> bool {
    match statement {
        Expr::Or(parts) => parts.iter().any(|part| solves(part, x, value, judge)),
        _ => form::equation(statement).is_none_or(|(left, right)| {
            let value = Expr::rational(value);
            let (left, right) = (form::put(left, x, &value), form::put(right, x, &value));
            judge.budget.share(WORK / 8, |budget| {
                let outcome = judge.with_budget(budget).equality(&left, &right).0;
                !matches!(outcome, Outcome::Failed(_))
            })
        }),
    }
}

/// Whether two inequalities say the same, if both are linear.
fn linear_inequalities(a: &Expr, b: &Expr, judge: &Judge<'_>) -> Option<bool> {
    let oriented = |statement: &Expr| {
        let (left, relation, right) = form::sides(statement)?;
        let difference = &polynomial(left, judge)? - &polynomial(right, judge)?;
        if !form::is_inequality(relation) || difference.total_degree() != 1 {
            return None;
        }
        let less = matches!(relation, Relation::Less | Relation::LessEqual);
        let strict = matches!(relation, Relation::Less | Relation::Greater);
        Some((if less { difference } else { -&difference }, strict))
    };
    let ((p, strict), (q, other)) = (oriented(a)?, oriented(b)?);
    let ratio = p.leading_coefficient() / q.leading_coefficient();
    Some(strict == other && ratio > Rational::ZERO && q.scale(&ratio) == p)
}
