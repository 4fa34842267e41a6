//! Whether nothing is left to be done: fractions in lowest terms, roots drawn, like terms collected.

use super::{Fault, Inspector};
use algebra::{Natural, Polynomial, Rational};
use syntax::{Expr, Number};

/// Share of the budget that one question about a part may take.
const SHARE: u64 = 200_000;

impl Inspector<'_> {
    /// The first part of an expression that can be made simpler.
    pub(super) fn not_simplest(&self, expr: &Expr) -> Option<Fault> {
        let mut fault = self.fault_here(expr);
        expr.for_each_part(|part| fault = fault.take().or_else(|| self.not_simplest(part)));
        fault
    }

    fn fault_here(&self, expr: &Expr) -> Option<Fault> {
        let not_simplest = || Some(Fault::NotSimplest(expr.clone()));
        match expr {
            Expr::Number(Number::Mixed { numerator, denominator, .. }) => {
                let fraction = Rational::from_parts(numerator.clone().into(), denominator.clone());
                let lowest = fraction.denominator() == denominator && numerator < denominator;
                (!lowest).then(|| Fault::NotInLowestTerms(expr.clone()))
            }
            Expr::Quotient(above, below) => self.fraction(expr, above, below),
            Expr::Root(..) | Expr::Power(..) if self.is_numeric(expr) => self.numeric_root(expr),
            Expr::Sum(terms) => self.like_terms(terms),
            Expr::Product(factors) => self.like_factors(expr, factors),
            Expr::Negate(inner) if matches!(**inner, Expr::Negate(_)) => not_simplest(),
            Expr::Factorial(_) | Expr::Call(..) | Expr::Abs(_)
                if expr.symbols().is_empty() && self.rational(expr).is_some() =>
            {
                not_simplest()
            }
            _ => None,
        }
    }

    fn fraction(&self, whole: &Expr, above: &Expr, below: &Expr) -> Option<Fault> {
        let nested = |e: &Expr| {
            let e = if let Expr::Negate(inner) = e { inner } else { e };
            matches!(
                e,
                Expr::Quotient(..) | Expr::Number(Number::Decimal { .. } | Number::Mixed { .. })
            )
        };
        if nested(above) || nested(below) {
            return Some(Fault::NotSimplest(whole.clone()));
        }
        let mut root = false;
        visit(below, &mut |part| {
            root |= matches!(part, Expr::Root(..)) && self.is_numeric(part);
        });
        if root {
            return Some(Fault::RootInDenominator(whole.clone()));
        }
        if let (Some(p), Some(q)) = (self.polynomial(above), self.polynomial(below)) {
            let common = self.budget.share(SHARE, |share| p.gcd(&q, share)).ok()?;
            let numbers = gcd_of_contents(&p, &q);
            let unit = q.as_constant().is_some_and(|q| q == Rational::ONE || q == -Rational::ONE);
            if common.as_constant().is_none() || numbers != Some(Natural::ONE) || unit {
                return Some(Fault::NotInLowestTerms(whole.clone()));
            }
        }
        None
    }

    /// A root of a number from which something can be drawn: `√8`, `√(1/2)`, `4^{1/2}`.
    fn numeric_root(&self, root: &Expr) -> Option<Fault> {
        if let Expr::Power(_, exponent) = root
            && exponent.as_rational().is_none_or(|q| q.is_int())
        {
            return None;
        }
        let canonical =
            self.budget.share(SHARE, |share| algebra::canonical(root, self.context, share));
        let canonical = canonical.ok().flatten()?;
        let is_root = matches!(canonical, Expr::Root(..) | Expr::Power(..));
        let same = match (root, &canonical) {
            (Expr::Root(a, n), Expr::Root(b, m)) => a == b && n == m,
            (Expr::Power(..), _) => true,
            _ => false,
        };
        (!is_root || !same).then(|| Fault::NotSimplest(root.clone()))
    }

    pub(super) fn like_terms(&self, terms: &[Expr]) -> Option<Fault> {
        for (at, x) in terms.iter().enumerate() {
            for y in &terms[..at] {
                if self.rational(&x.clone().over(y.clone())).is_some() {
                    return Some(Fault::LikeTerms(y.clone(), x.clone()));
                }
            }
        }
        None
    }

    /// Two numbers, two roots or two powers of one base among the factors. `3 × 10^8` has one number
    /// and a power of ten.
    fn like_factors(&self, whole: &Expr, factors: &[Expr]) -> Option<Fault> {
        let number = |f: &&Expr| f.as_rational().is_some() && !is_power_of_ten(f);
        let root = |f: &&Expr| matches!(f, Expr::Root(_, None)) && self.is_numeric(f);
        let base = |f: &Expr| match f {
            Expr::Power(base, _) => (**base).clone(),
            f => f.clone(),
        };
        let repeated = factors
            .iter()
            .enumerate()
            .any(|(at, f)| !self.is_numeric(f) && factors[..at].iter().any(|g| base(g) == base(f)));
        let several = factors.iter().filter(number).count() > 1
            || factors.iter().filter(root).count() > 1
            || factors.iter().any(|f| f.as_rational() == Some(Rational::ONE));
        (repeated || several).then(|| Fault::NotSimplest(whole.clone()))
    }

    pub(super) fn polynomial(&self, expr: &Expr) -> Option<Polynomial> {
        self.budget.share(SHARE, |share| Polynomial::from_expr(expr, share)).ok().flatten()
    }

    fn rational(&self, expr: &Expr) -> Option<Rational> {
        let canonical =
            self.budget.share(SHARE, |share| algebra::canonical(expr, self.context, share));
        canonical.ok().flatten()?.as_rational()
    }

    fn is_numeric(&self, expr: &Expr) -> bool {
        expr.symbols().is_empty()
    }
}

/// The greatest common divisor of all coefficients of two polynomials with integer coefficients;
/// `None` if some coefficient is a fraction.
fn gcd_of_contents(p: &Polynomial, q: &Polynomial) -> Option<Natural> {
    let whole = |p: &Polynomial| {
        let content = p.content();
        content.is_int().then(|| content.numerator().clone().into_parts().1)
    };
    let (mut a, mut b) = (whole(p)?, whole(q)?);
    while b != Natural::ZERO {
        (a, b) = (b.clone(), a % b);
    }
    Some(a)
}

fn is_power_of_ten(expr: &Expr) -> bool {
    matches!(expr, Expr::Power(base, _) if base.as_rational() == Some(Rational::from(10u8)))
}

fn visit(expr: &Expr, f: &mut impl FnMut(&Expr)) {
    f(expr);
    expr.for_each_part(|part| visit(part, f));
}
