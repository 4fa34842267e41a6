//! Identities, expressions of a certain shape, and the measures of a figure.

use super::sequences::put;
use super::{Judge, evidence, methods, outcome};
use crate::{Evidence, Outcome, Shape};
use syntax::{Expr, Function, Relation, Symbol, unit::Unit};

impl Judge<'_> {
    /// Whether both sides are the same wherever they have values, as said.
    pub(super) fn proved(&self, claim: &Expr, conditions: &[Expr], answer: &Expr) -> Evidence {
        let mut identity = self.resolve(claim);
        let mut conditions: Vec<Expr> = conditions.iter().rev().cloned().collect();
        while let Some(condition) = conditions.pop() {
            match algebra::angle::isolated(&condition, self.budget) {
                Some((letter, value)) => {
                    identity = put(&identity, &letter, &value);
                    conditions.iter_mut().for_each(|c| *c = put(c, &letter, &value));
                }
                None => {
                    return evidence(&methods::IDENTITY, vec![identity], Outcome::Undecided);
                }
            }
        }
        let equal = match &identity {
            Expr::Relation(sides, kinds) if kinds.iter().all(|k| *k == Relation::Equal) => {
                let pairs = sides.windows(2).map(|pair| self.equality(&pair[0], &pair[1]).0);
                pairs.fold(Outcome::Passed, |all, one| match (&all, &one) {
                    (Outcome::Failed(_), _) => all,
                    (_, Outcome::Passed) => all,
                    _ => one,
                })
            }
            _ => Outcome::Undecided,
        };
        match (answer, equal) {
            (Expr::Truth(true), equal) => evidence(&methods::IDENTITY, vec![identity], equal),
            (Expr::Truth(false), Outcome::Failed(_)) => {
                evidence(&methods::NO_IDENTITY, vec![identity], Outcome::Passed)
            }
            (Expr::Truth(false), Outcome::Passed) => {
                evidence(&methods::NO_IDENTITY, vec![identity], Outcome::Failed(None))
            }
            _ => evidence(&methods::NO_IDENTITY, vec![identity], Outcome::Undecided),
        }
    }

    /// An equal expression that looks as asked.
    pub(super) fn shaped(&self, body: &Expr, shape: &Shape, answer: &Expr) -> Evidence {
        if !has_shape(answer, shape) {
            return evidence(&methods::SHAPE, vec![answer.clone()], Outcome::Failed(None));
        }
        self.identity(body, answer)
    }

    /// A positive value with the unit asked for, which solves the equations.
    pub(super) fn measured(
        &self,
        relations: &[Expr],
        unknown: &Symbol,
        unit: Option<&Unit>,
        answer: &Expr,
    ) -> Vec<Evidence> {
        let value = match (unit, answer) {
            (None, value) if !matches!(value, Expr::Quantity(..)) => value,
            (Some(unit), Expr::Quantity(value, own)) if own == unit => value,
            _ => {
                return vec![evidence(
                    &methods::SHAPE,
                    vec![answer.clone()],
                    Outcome::Failed(None),
                )];
            }
        };
        let sign = algebra::sign(value, &self.context, self.budget);
        let positive = sign.map_or(Outcome::Undecided, |s| outcome(s.is_gt()));
        let solution = [(unknown.clone(), value.clone())];
        let relations = relations.iter().map(|r| self.resolve(r));
        let mut found: Vec<Evidence> = relations.map(|r| self.put_back(&r, &solution)).collect();
        found.push(evidence(&methods::POSITIVE, vec![value.clone()], positive));
        found
    }
}

fn has_shape(answer: &Expr, shape: &Shape) -> bool {
    match shape {
        Shape::CompletedSquare(x) => {
            let squares = match answer {
                Expr::Sum(terms) => terms.iter().filter(|t| t.symbols().contains(x)).count(),
                _ => 1,
            };
            squares == 1 && occurrences(answer, x) == 1
        }
        Shape::RationalDenominator => !has_root_below(answer),
        Shape::SingleLogarithm => logarithms(answer) <= 1 && !matches!(answer, Expr::Sum(_)),
        Shape::SeparateLogarithms => separate(answer),
        Shape::Radians => !contains(answer, &|e| matches!(e, Expr::Degrees(_))),
        Shape::Degrees => {
            matches!(magnitude(answer), Expr::Degrees(_))
                && !contains(answer, &|e| matches!(e, Expr::Pi))
        }
    }
}

fn magnitude(expr: &Expr) -> &Expr {
    if let Expr::Negate(a) = expr { a } else { expr }
}

fn occurrences(expr: &Expr, x: &Symbol) -> usize {
    let mut count = usize::from(matches!(expr, Expr::Symbol(s) if s == x));
    expr.for_each_part(|part| count += occurrences(part, x));
    count
}

fn contains(expr: &Expr, what: &dyn Fn(&Expr) -> bool) -> bool {
    let mut found = what(expr);
    expr.for_each_part(|part| found = found || contains(part, what));
    found
}

fn has_root_below(expr: &Expr) -> bool {
    let is_root = |e: &Expr| {
        matches!(e, Expr::Root(..))
            || matches!(e, Expr::Power(_, n) if n.as_rational().is_some_and(|n| !n.is_int()))
    };
    let mut found = match expr {
        Expr::Quotient(_, below) => contains(below, &is_root),
        Expr::Power(base, n) => {
            n.as_rational().is_some_and(|n| n < algebra::Rational::ZERO) && contains(base, &is_root)
        }
        _ => false,
    };
    expr.for_each_part(|part| found = found || has_root_below(part));
    found
}

fn is_logarithm(expr: &Expr) -> bool {
    matches!(expr, Expr::Call(Function::Ln | Function::Log, _))
}

fn logarithms(expr: &Expr) -> usize {
    let mut count = usize::from(is_logarithm(expr));
    expr.for_each_part(|part| count += logarithms(part));
    count
}

/// Whether each logarithm is of a letter or a prime.
fn separate(expr: &Expr) -> bool {
    if let Expr::Call(Function::Ln | Function::Log, arguments) = expr {
        return match arguments.last() {
            Some(Expr::Symbol(_)) => true,
            Some(Expr::Number(n)) => {
                let n = n.value();
                n.is_int()
                    && algebra::Natural::try_from(n.numerator().clone()).is_ok_and(|n| {
                        algebra::integer::factorise(&n, &algebra::Budget::default())
                            .is_ok_and(|f| f.len() == 1 && f[0].1 == 1)
                    })
            }
            Some(Expr::Sum(_)) => true,
            _ => false,
        };
    }
    let mut all = true;
    expr.for_each_part(|part| all = all && separate(part));
    all
}
