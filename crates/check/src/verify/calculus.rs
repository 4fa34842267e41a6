//! Derivatives, integrals and limits, by means that do not share the solver's rules.

use super::{Judge, evidence, methods};
use crate::{Evidence, Outcome};
use syntax::{Expr, Symbol};

use super::sequences::put;

impl Judge<'_> {
    pub(super) fn derivative(
        &self,
        body: &Expr,
        x: &Symbol,
        order: u32,
        answer: &Expr,
    ) -> Evidence {
        let mut derivative = Some(self.resolve(body));
        for _ in 0..order.min(64) {
            derivative = derivative.and_then(|d| algebra::derivative(&d, x));
        }
        let result = match derivative.filter(|_| order <= 64) {
            Some(derivative) => self.equality(&derivative, &self.resolve(answer)).0,
            None => Outcome::Undecided,
        };
        evidence(&methods::DIFFERENTIATION, vec![body.clone(), answer.clone()], result)
    }

    /// Indefinite: the answer's derivative is the integrand. Definite: for integrands whose
    /// antiderivative is known here, the difference of its values at the bounds.
    pub(super) fn integral(
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
            algebra::Decision::Unknown(_) => Outcome::Undecided,
        };
        evidence(&methods::CANONICAL_FORM, vec![definite, answer.clone()], result)
    }

    /// The canonical form has common factors cancelled; where it is continuous at the point, its
    /// value there is the limit.
    pub(super) fn limit(&self, limit: &Expr, answer: &Expr) -> Evidence {
        let arguments = vec![limit.clone(), answer.clone()];
        let result = self.limit_outcome(&self.resolve(limit), answer);
        evidence(&methods::LIMIT_VALUE, arguments, result.unwrap_or(Outcome::Undecided))
    }

    fn limit_outcome(&self, limit: &Expr, answer: &Expr) -> Option<Outcome> {
        let Expr::Limit { body, variable, target, .. } = limit else { return None };
        let cancelled = algebra::canonical(body, &self.context, self.budget).ok()??;
        if **target == Expr::Infinity {
            return None;
        }
        let value = put(&cancelled, variable, target);
        match self.equality(&value, answer).0 {
            Outcome::Passed => Some(Outcome::Passed),
            // The value may be undefined or the form not continuous there: no refutation.
            _ => None,
        }
    }
}
