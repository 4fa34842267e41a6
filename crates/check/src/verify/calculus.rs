//! Derivatives, integrals and limits, by means that do not share the solver's rules.

use super::expansion::{self, Tends};
use super::{Judge, evidence, methods, outcome};
use crate::{Evidence, Outcome};
use algebra::{Context, Polynomial, Rational};
use std::cmp::Ordering;
use syntax::{Expr, Function, Side, Symbol};

use super::pieces::has_infinity;
use super::sequences::put;

impl Judge<'_> {
    pub(super) fn derivative(
        &self,
        body: &Expr,
        x: &Symbol,
        order: u32,
        answer: &Expr,
    ) -> Evidence {
        let context = Context::with_variables(std::slice::from_ref(x));
        let derivative =
            algebra::nth_derivative(&self.resolve(body), x, order, &context, self.budget);
        let result = match derivative.ok().flatten() {
            Some(derivative) => self.equality(&derivative, &self.resolve(answer)).0,
            None => Outcome::Undecided,
        };
        evidence(&methods::DIFFERENTIATION, vec![body.clone(), answer.clone()], result)
    }

    /// Indefinite: the answer's derivative is the integrand. Definite: for integrands whose
    /// antiderivative is known here, the difference of its values at the bounds.
    pub(crate) fn integral(
        &self,
        body: &Expr,
        x: &Symbol,
        bounds: Option<&(Expr, Expr)>,
        answer: &Expr,
    ) -> Evidence {
        let body = self.resolve(body);
        let Some((low, high)) = bounds else {
            let arguments = vec![answer.clone(), body.clone()];
            let result = match algebra::derivative(answer, x) {
                Some(derivative) => self.equality(&derivative, &body).0,
                None => Outcome::Undecided,
            };
            return evidence(&methods::INTEGRATION_BACK, arguments, result);
        };
        let definite =
            Expr::Integral(Box::new(body), x.clone(), Some(Box::new((low.clone(), high.clone()))));
        let result = match algebra::equal(&definite, answer, &self.context, self.budget) {
            algebra::Decision::Equal(_) => Outcome::Passed,
            algebra::Decision::Different(_) => Outcome::Failed(None),
            algebra::Decision::Unknown(_) => match self.by_witness(&definite, answer) {
                Some((antiderivative, outcome)) => {
                    let arguments = vec![antiderivative, definite, answer.clone()];
                    return evidence(&methods::FUNDAMENTAL_THEOREM, arguments, outcome);
                }
                None => match self.by_antiderivative(&definite, answer) {
                    Some(antiderivative) => {
                        let arguments = vec![antiderivative, definite, answer.clone()];
                        return evidence(&methods::FUNDAMENTAL_THEOREM, arguments, Outcome::Passed);
                    }
                    None => {
                        let by_pieces = self
                            .by_pieces(&definite, answer)
                            .or_else(|| self.without_end(&definite, answer));
                        if let Some(outcome) = by_pieces {
                            let arguments = vec![definite, answer.clone()];
                            return evidence(&methods::PIECES, arguments, outcome);
                        }
                        Outcome::Undecided
                    }
                },
            },
        };
        evidence(&methods::CANONICAL_FORM, vec![definite, answer.clone()], result)
    }

    /// An antiderivative that was offered, once it is shown to be one: its derivative is the
    /// integrand, and it is continuous from bound to bound. With it, whether its values at the
    /// bounds differ by `answer`.
    fn by_witness(&self, definite: &Expr, answer: &Expr) -> Option<(Expr, Outcome)> {
        let Expr::Integral(body, x, Some(bounds)) = definite else { return None };
        let witnesses = self.scope.witnesses.iter().map(|w| self.resolve(w));
        witnesses.into_iter().find_map(|witness| {
            let difference = self.over_span(&witness, body, x, &bounds.0, &bounds.1)?;
            match self.equality(&difference, &self.folded(answer)).0 {
                Outcome::Undecided => None,
                decided => Some((witness, decided)),
            }
        })
    }

    /// The integral of `body` between two bounds, by an antiderivative that is shown to be one.
    pub(super) fn over_span(
        &self,
        antiderivative: &Expr,
        body: &Expr,
        x: &Symbol,
        low: &Expr,
        high: &Expr,
    ) -> Option<Expr> {
        let derivative = algebra::derivative(antiderivative, x)?;
        let span = self.span(low, high)?;
        if self.equality(&derivative, body).0 != Outcome::Passed
            || !self.continuous_between(antiderivative, x, &span)
        {
            return None;
        }
        let [low, high] = [low, high].map(|at| self.folded(&put(antiderivative, x, at)));
        Some(Expr::sum(vec![high, low.negated()]))
    }

    /// Parts that are rational numbers as such, and roots of 0 as 0.
    fn folded(&self, e: &Expr) -> Expr {
        let e = e.map_parts(|part| self.folded(part));
        match &e {
            Expr::Root(a, _) if a.as_rational().is_some_and(|q| q.is_zero()) => Expr::integer(0),
            Expr::Sum(_) | Expr::Product(_) | Expr::Quotient(..) | Expr::Power(..) => {
                match Polynomial::from_expr(&e, self.budget).ok().flatten() {
                    Some(p) => p.as_constant().map_or(e, |q| Expr::rational(&q)),
                    None => e,
                }
            }
            _ => e,
        }
    }

    /// An antiderivative, without singularities, of the integrand whose values at the bounds differ
    /// by `answer`. That it is one is shown by differentiating it.
    fn by_antiderivative(&self, definite: &Expr, answer: &Expr) -> Option<Expr> {
        let Expr::Integral(body, x, Some(bounds)) = definite else { return None };
        let antiderivative = self.entire_antiderivative(body, x)?;
        let derivative = algebra::derivative(&antiderivative, x)?;
        let [low, high] = [&bounds.0, &bounds.1].map(|at| put(&antiderivative, x, at));
        let difference = Expr::sum(vec![high, low.negated()]);
        let holds = self.equality(&derivative, body).0 == Outcome::Passed
            && self.equality(&difference, answer).0 == Outcome::Passed;
        holds.then_some(antiderivative)
    }

    /// Of sums of multiples of powers, sines, cosines and exponentials of linear arguments: these
    /// have no singularities, so the fundamental theorem holds between any bounds.
    fn entire_antiderivative(&self, body: &Expr, x: &Symbol) -> Option<Expr> {
        let has_x = |e: &Expr| e.symbols().contains(x);
        let variable = || Expr::Symbol(x.clone());
        let by_slope = |whole: Expr, u: &Expr| -> Option<Expr> {
            let slope = self.rational(&algebra::derivative(u, x)?)?;
            match slope {
                zero if zero.is_zero() => None,
                one if one.is_one() => Some(whole),
                slope => Some(whole.over(Expr::rational(&slope))),
            }
        };
        match body {
            _ if !has_x(body) => Some(Expr::product(vec![body.clone(), variable()])),
            Expr::Sum(terms) => {
                let terms = terms.iter().map(|t| self.entire_antiderivative(t, x));
                Some(Expr::sum(terms.collect::<Option<_>>()?))
            }
            Expr::Negate(a) => Some(self.entire_antiderivative(a, x)?.negated()),
            Expr::Quotient(a, b) if !has_x(b) => {
                Some(self.entire_antiderivative(a, x)?.over((**b).clone()))
            }
            Expr::Product(factors) => {
                let (with, mut without): (Vec<Expr>, Vec<Expr>) =
                    factors.iter().cloned().partition(has_x);
                let [one] = &with[..] else { return None };
                without.push(self.entire_antiderivative(one, x)?);
                Some(Expr::product(without))
            }
            Expr::Symbol(_) => Some(variable().pow(Expr::integer(2)).over(Expr::integer(2))),
            Expr::Power(base, n) if **base == variable() => {
                let n = self.integer(n).filter(|n| *n > algebra::Integer::ZERO)?;
                let next = Expr::integer(n + algebra::Integer::ONE);
                Some(variable().pow(next.clone()).over(next))
            }
            Expr::Power(base, u) if matches!(&**base, Expr::Symbol(s) if s.name() == "e") => {
                by_slope(body.clone(), u)
            }
            Expr::Call(Function::Sin, u) => {
                let cosine = Expr::Call(Function::Cos, u.clone());
                by_slope(cosine.negated(), u.first()?)
            }
            Expr::Call(Function::Cos, u) => {
                by_slope(Expr::Call(Function::Sin, u.clone()), u.first()?)
            }
            _ => None,
        }
    }

    /// The canonical form has common factors cancelled; where it is continuous at the point, its
    /// value there is the limit.
    pub(crate) fn limit(&self, limit: &Expr, answer: &Expr) -> Evidence {
        let arguments = vec![limit.clone(), answer.clone()];
        let resolved = self.resolve(limit);
        if let Some(result) = self.limit_by_expansion(&resolved, &self.resolve(answer)) {
            return evidence(&methods::EXPANSION, arguments, result);
        }
        let result = if smooth(&resolved) { self.limit_outcome(&resolved, answer) } else { None };
        let method = match limit {
            Expr::Limit { target, .. } if **target == Expr::Infinity => &methods::LEADING_TERMS,
            _ => &methods::LIMIT_VALUE,
        };
        evidence(method, arguments, result.unwrap_or(Outcome::Undecided))
    }

    /// Where an expansion shows that the limit is, on each side that counts, and whether `answer`
    /// says so.
    fn limit_by_expansion(&self, limit: &Expr, answer: &Expr) -> Option<Outcome> {
        let Expr::Limit { body, variable, target, side } = limit else { return None };
        let tends = |side| {
            self.budget.share(self.budget.left() / 3, |budget| {
                expansion::tends(&self.with_budget(budget), body, variable, target, side)
            })
        };
        let infinite = has_infinity(target);
        let there = match side {
            Side::Both if !infinite => {
                let (left, right) = (tends(Side::Left)?, tends(Side::Right)?);
                match self.same_tendency(&left, &right) {
                    Outcome::Passed => left,
                    Outcome::Failed(_) => return Some(outcome(is_no_limit(answer))),
                    Outcome::Undecided => return None,
                }
            }
            side => tends(*side)?,
        };
        if is_no_limit(answer) {
            return Some(Outcome::Failed(None));
        }
        let said = match answer {
            Expr::Infinity => Tends::Beyond(Ordering::Greater),
            Expr::Negate(a) if **a == Expr::Infinity => Tends::Beyond(Ordering::Less),
            value => Tends::To(value.clone()),
        };
        match self.same_tendency(&there, &said) {
            Outcome::Undecided => None,
            decided => Some(decided),
        }
    }

    /// Whether two limits come to the same, each found by itself.
    pub(crate) fn same_limit_value(&self, one: &Expr, other: &Expr) -> Outcome {
        let tends = |limit: &Expr| -> Option<Vec<Tends>> {
            let Expr::Limit { body, variable, target, side } = limit else { return None };
            let infinite = has_infinity(target);
            let sides = match side {
                Side::Both if !infinite => vec![Side::Left, Side::Right],
                side => vec![*side],
            };
            sides
                .into_iter()
                .map(|side| {
                    self.budget.share(self.budget.left() / 4, |budget| {
                        let judge = self.with_budget(budget);
                        expansion::tends(&judge, body, variable, target, side)
                    })
                })
                .collect()
        };
        let (Some(one), Some(other)) = (tends(one), tends(other)) else {
            return Outcome::Undecided;
        };
        let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
        let mut result = Outcome::Passed;
        for (a, b) in pairs {
            match self.same_tendency(a, b) {
                Outcome::Passed => {}
                failed @ Outcome::Failed(_) => return failed,
                Outcome::Undecided => result = Outcome::Undecided,
            }
        }
        result
    }

    pub(super) fn same_tendency(&self, one: &Tends, other: &Tends) -> Outcome {
        match (one, other) {
            (Tends::To(a), Tends::To(b)) => self.equality(a, b).0,
            (Tends::Beyond(a), Tends::Beyond(b)) => outcome(a == b),
            _ => Outcome::Failed(None),
        }
    }

    fn limit_outcome(&self, limit: &Expr, answer: &Expr) -> Option<Outcome> {
        let Expr::Limit { body, variable, target, .. } = limit else { return None };
        let cancelled = algebra::canonical(body, &self.context, self.budget).ok()??;
        if **target == Expr::Infinity {
            return self.limit_at_infinity(&cancelled, variable, answer);
        }
        let value = put(&cancelled, variable, target);
        match self.equality(&value, answer).0 {
            Outcome::Passed => Some(Outcome::Passed),
            // The value may be undefined or the form not continuous there: no refutation.
            _ => self.by_slopes(&cancelled, variable, target, answer),
        }
    }

    /// The rule of L'Hospital: where both parts of a quotient are 0, it tends to the quotient of
    /// their derivatives there, if the lower one is not 0.
    fn by_slopes(&self, body: &Expr, x: &Symbol, at: &Expr, answer: &Expr) -> Option<Outcome> {
        const MOST_TIMES: usize = 4;
        let Expr::Quotient(above, below) = body else { return None };
        let (mut above, mut below) = ((**above).clone(), (**below).clone());
        let zero = Expr::integer(0);
        let vanishes = |e: &Expr| self.equality(&put(e, x, at), &zero).0;
        for _ in 0..MOST_TIMES {
            if vanishes(&above) != Outcome::Passed || vanishes(&below) != Outcome::Passed {
                return None;
            }
            above = algebra::derivative(&above, x)?;
            below = algebra::derivative(&below, x)?;
            if let Outcome::Failed(_) = vanishes(&below) {
                let value = put(&above, x, at).over(put(&below, x, at));
                return (self.equality(&value, answer).0 == Outcome::Passed)
                    .then_some(Outcome::Passed);
            }
        }
        None
    }

    /// A quotient of polynomials tends to that of the leading coefficients if the degrees agree, and
    /// to 0 if the denominator's is higher.
    fn limit_at_infinity(&self, body: &Expr, x: &Symbol, answer: &Expr) -> Option<Outcome> {
        let Expr::Quotient(above, below) = body else { return None };
        let read = |e: &Expr| {
            let p = Polynomial::from_expr(e, self.budget).ok()??;
            (p.symbols().len() <= 1).then_some(p)
        };
        let (above, below) = (read(above)?, read(below)?);
        let (m, n) = (above.degree_in(x), below.degree_in(x));
        let leading = |p: &Polynomial, k| p.coefficient_in(x, k).as_constant();
        let limit = match m.cmp(&n) {
            Ordering::Less => Rational::ZERO,
            Ordering::Equal if n > 0 => leading(&above, m)? / leading(&below, n)?,
            _ => return None,
        };
        let holds = self.rational(answer)? == limit;
        holds.then_some(Outcome::Passed)
    }
}

/// The words that say that a limit does not exist.
pub(crate) const NO_LIMIT: &str = "does not exist";

fn is_no_limit(answer: &Expr) -> bool {
    matches!(answer, Expr::Text(text) if text == NO_LIMIT)
}

/// Whether nothing in it jumps.
fn smooth(expr: &Expr) -> bool {
    use Function::*;
    let mut fine = match expr {
        Expr::Piecewise(_) | Expr::Missing | Expr::Factorial(_) | Expr::Big { .. } => false,
        Expr::Call(function, _) => matches!(
            function,
            Sin | Cos
                | Tan
                | Cot
                | Sec
                | Csc
                | Arcsin
                | Arccos
                | Arctan
                | Sinh
                | Cosh
                | Tanh
                | Exp
                | Ln
                | Log
        ),
        _ => true,
    };
    expr.for_each_part(|part| fine = fine && smooth(part));
    fine
}
