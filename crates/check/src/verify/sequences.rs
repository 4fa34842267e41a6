//! Sequences, coefficients and chances: held against the terms, the expansion, the counting.

use super::{Judge, decided, evidence, methods};
use crate::{Draw, DrawOutcome, Evidence, Outcome};
use algebra::{Polynomial, Rational};
use std::collections::BTreeMap;
use syntax::{Expr, Symbol};

impl Judge<'_> {
    /// With the answer added, the differences of some order below the last are constant (there
    /// were at least two of them before), or the ratio is.
    pub(super) fn next_term(&self, terms: &[Expr], answer: &Expr) -> Evidence {
        let values: Option<Vec<Rational>> =
            terms.iter().chain([answer]).map(|term| self.rational(term)).collect();
        let holds = values.and_then(|values| {
            let least = |known: &[Rational]| order_of_differences(known);
            match least(&values[..values.len() - 1]) {
                Some(order) => Some(least(&values) == Some(order)),
                None if constant_ratio(&values) => Some(true),
                None => None,
            }
        });
        evidence(&methods::PATTERN, vec![answer.clone()], decided(holds))
    }

    /// The formula gives the terms.
    pub(super) fn nth_term(&self, terms: &[Expr], index: &Symbol, answer: &Expr) -> Evidence {
        let arguments = vec![answer.clone(), Expr::List(terms.to_vec())];
        let mut result = Outcome::Passed;
        for (k, term) in terms.iter().enumerate() {
            let at_k = put(answer, index, &Expr::integer(k + 1));
            match self.equality(&self.resolve(&at_k), &self.resolve(term)).0 {
                Outcome::Passed => {}
                other => {
                    result = other;
                    break;
                }
            }
        }
        evidence(&methods::TERMS, arguments, result)
    }

    /// The coefficient of the monomial that stands with `name` in `form`.
    pub(super) fn coefficient(
        &self,
        body: &Expr,
        form: &Expr,
        name: &Symbol,
        answer: &Expr,
    ) -> Evidence {
        let arguments = vec![body.clone(), answer.clone()];
        let holds = self.coefficient_holds(body, form, name, answer);
        evidence(&methods::COMPARING_COEFFICIENTS, arguments, decided(holds))
    }

    fn coefficient_holds(
        &self,
        body: &Expr,
        form: &Expr,
        name: &Symbol,
        answer: &Expr,
    ) -> Option<bool> {
        let polynomial = |expr: &Expr| Polynomial::from_expr(expr, self.budget).ok().flatten();
        // The form's names are unknowns even if they have a value elsewhere.
        let (body, form) = (polynomial(&self.resolve(body))?, polynomial(form)?);
        let mut coefficient = body;
        let monomial = form.coefficient_in(name, 1);
        for variable in monomial.symbols() {
            coefficient = coefficient.coefficient_in(variable, monomial.degree_in(variable));
        }
        for variable in form.symbols() {
            coefficient = coefficient.coefficient_in(variable, 0);
        }
        Some(coefficient.as_constant()? == self.rational(answer)?)
    }

    /// Counts draw by draw: the chance of each state of the bag after each draw.
    pub(super) fn probability(&self, draw: &Draw, answer: &Expr) -> Evidence {
        let holds = self.rational(answer).and_then(|answer| Some(chance(draw)? == answer));
        evidence(&methods::COUNTING, vec![answer.clone()], decided(holds))
    }
}

/// The order of the first differences that are constant, if at least two of them are there.
fn order_of_differences(values: &[Rational]) -> Option<usize> {
    let mut row = values.to_vec();
    for order in 0.. {
        if row.len() < 2 {
            return None;
        }
        if row.iter().all(|value| *value == row[0]) {
            return Some(order);
        }
        row = row.windows(2).map(|pair| &pair[1] - &pair[0]).collect();
    }
    None
}

fn constant_ratio(values: &[Rational]) -> bool {
    values.len() > 3
        && !values.iter().any(Rational::is_zero)
        && values.windows(3).all(|v| &v[1] * &v[1] == &v[0] * &v[2])
}

/// `expr` with `value` in the place of `symbol`.
pub(super) fn put(expr: &Expr, symbol: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        _ => expr.map_parts(|part| put(part, symbol, value)),
    }
}

/// The chance of the outcome, by following every draw; nothing for experiments that are too large.
fn chance(draw: &Draw) -> Option<Rational> {
    let total: u64 = draw.population.iter().try_fold(0u64, |n, (_, k)| n.checked_add(*k))?;
    let there = |kind: &str| -> u64 {
        draw.population.iter().filter(|(name, _)| name == kind).map(|(_, n)| *n).sum()
    };
    match &draw.outcome {
        DrawOutcome::Sequence(kinds) => {
            let mut product = Rational::ONE;
            let mut taken: BTreeMap<&str, u64> = BTreeMap::new();
            for (k, kind) in kinds.iter().enumerate() {
                let used = taken.entry(kind).or_default();
                let (left, of) = match draw.replacement {
                    true => (there(kind), total),
                    false => (there(kind).saturating_sub(*used), total.checked_sub(k as u64)?),
                };
                *used += 1;
                product *= fraction(left, of)?;
            }
            Some(product)
        }
        DrawOutcome::Counts(wanted) => {
            // The chance that the first draws gave exactly these numbers of each wanted kind.
            let sizes: Vec<u64> = wanted.iter().map(|(kind, _)| there(kind)).collect();
            let target: Vec<u64> = wanted.iter().map(|(_, n)| *n).collect();
            if target.iter().sum::<u64>() != draw.drawn || draw.drawn > 40 {
                return None;
            }
            let mut states = BTreeMap::from([(vec![0u64; target.len()], Rational::ONE)]);
            for k in 0..draw.drawn {
                let mut next: BTreeMap<Vec<u64>, Rational> = BTreeMap::new();
                for (state, p) in &states {
                    for j in 0..target.len() {
                        if state[j] == target[j] {
                            continue;
                        }
                        let (left, of) = match draw.replacement {
                            true => (sizes[j], total),
                            false => (sizes[j].saturating_sub(state[j]), total.checked_sub(k)?),
                        };
                        let mut after = state.clone();
                        after[j] += 1;
                        *next.entry(after).or_insert(Rational::ZERO) += p * fraction(left, of)?;
                    }
                }
                if next.len() > 20_000 {
                    return None;
                }
                states = next;
            }
            Some(states.remove(&target).unwrap_or(Rational::ZERO))
        }
    }
}

fn fraction(part: u64, whole: u64) -> Option<Rational> {
    (whole != 0).then(|| Rational::from_parts(part.into(), whole.into()))
}
