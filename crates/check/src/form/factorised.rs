//! Whether a product is factorised completely, and whether everything is multiplied out.

use super::{Fault, Inspector};
use syntax::Expr;

/// Share of the budget that factorising one factor may take.
const SHARE: u64 = 500_000;

impl Inspector<'_> {
    /// The first factor that is a polynomial and can be factorised further.
    pub(super) fn not_factorised(&self, expr: &Expr) -> Option<Fault> {
        match expr {
            Expr::Negate(inner) => self.not_factorised(inner),
            Expr::Product(factors) => factors.iter().find_map(|f| self.not_factorised(f)),
            Expr::Quotient(a, b) => self.not_factorised(a).or_else(|| self.not_factorised(b)),
            Expr::Power(base, _) => self.not_factorised(base),
            Expr::Sum(_) => {
                let Some(polynomial) = self.polynomial(expr) else { return Some(Fault::Undecided) };
                let factors = self
                    .budget
                    .share(SHARE, |share| algebra::factor::factor_polynomial(&polynomial, share));
                let Ok(factors) = factors else { return Some(Fault::Undecided) };
                let numbers = factors.content.numerator().clone().into_parts().1;
                let one = numbers == algebra::Natural::ONE || !factors.content.is_int();
                let irreducible = matches!(factors.factors.as_slice(), [(_, 1)]);
                (!irreducible || !one).then(|| Fault::NotFactorised(expr.clone()))
            }
            _ => None,
        }
    }

    /// The first bracket that can be multiplied out, or like terms.
    pub(super) fn not_expanded(&self, expr: &Expr) -> Option<Fault> {
        let is_sum = |e: &Expr| matches!(e, Expr::Sum(_));
        match expr {
            Expr::Sum(terms) => terms
                .iter()
                .find_map(|term| match term {
                    Expr::Negate(inner) if is_sum(inner) => Some(Fault::NotExpanded(term.clone())),
                    term => self.not_expanded(term),
                })
                .or_else(|| self.like_terms(terms)),
            Expr::Negate(inner) if is_sum(inner) => Some(Fault::NotExpanded(expr.clone())),
            Expr::Negate(inner) => self.not_expanded(inner),
            Expr::Product(factors) => {
                factors.iter().any(is_sum).then(|| Fault::NotExpanded(expr.clone()))
            }
            Expr::Power(base, n) if is_sum(base) && n.as_rational().is_some_and(|n| n.is_int()) => {
                Some(Fault::NotExpanded(expr.clone()))
            }
            _ => None,
        }
    }
}
