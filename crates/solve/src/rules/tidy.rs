//! Small things done without a word: `0 + x`, `1·x`, `x¹`, numbers multiplied together, signs
//! brought to the front.
//!
//! Never here: anything a pupil would want to see as a step.

use algebra::{Rational, tidy};
use syntax::Expr;

/// `expr` with zeros, ones, signs and numeric factors put in order, bottom up.
pub(crate) fn lightly(expr: &Expr) -> Expr {
    let expr = expr.map_parts(lightly);
    match expr {
        Expr::Negate(a) => match *a {
            Expr::Negate(b) => *b,
            a => match a.as_rational() {
                Some(number) => Expr::rational(&-number),
                None => a.negated(),
            },
        },
        Expr::Sum(terms) => sum(terms),
        Expr::Product(_) | Expr::Quotient(..) => product(&expr),
        Expr::Power(base, exponent) => match exponent.as_rational() {
            Some(n) if n.is_zero() && base.as_rational().is_none_or(|b| !b.is_zero()) => Expr::integer(1),
            Some(n) if n == Rational::ONE => *base,
            _ => Expr::Power(base, exponent),
        },
        other => other,
    }
}

/// A sum without zeros, its numbers added into one, inner sums opened.
fn sum(terms: Vec<Expr>) -> Expr {
    let mut number = Rational::ZERO;
    let mut rest = Vec::with_capacity(terms.len());
    for term in terms {
        match term {
            Expr::Sum(inner) => rest.extend(inner),
            term => match term.as_rational() {
                Some(q) => number += q,
                None => rest.push(term),
            },
        }
    }
    if !number.is_zero() || rest.is_empty() {
        rest.push(Expr::rational(&number));
    }
    Expr::sum(rest)
}

/// A product or quotient with one number in front.
fn product(expr: &Expr) -> Expr {
    let mut parts = Parts { number: Rational::ONE, above: Vec::new(), below: Vec::new() };
    if parts.take(expr, false).is_none() {
        return expr.clone();
    }
    if parts.number.is_zero() {
        return Expr::integer(0);
    }
    if parts.below.is_empty() {
        return tidy::term(&parts.number, parts.above);
    }
    let number = parts.number;
    let (top, bottom) = (Rational::from(number.numerator().clone()), number.denominator().clone());
    let negative = top < Rational::ZERO;
    let top = tidy::term(&if negative { -top } else { top }, parts.above);
    let bottom = tidy::term(&Rational::from(algebra::Integer::from(bottom)), parts.below);
    let fraction = top.over(bottom);
    if negative { fraction.negated() } else { fraction }
}

/// What multiplies and what divides.
struct Parts {
    number: Rational,
    above: Vec<Expr>,
    below: Vec<Expr>,
}

impl Parts {
    /// Takes `expr` in as a factor (a divisor, if `below`); `None` for a division by 0.
    fn take(&mut self, expr: &Expr, below: bool) -> Option<()> {
        if let Some(number) = expr.as_rational() {
            if !below {
                self.number *= number;
            } else if number.is_zero() {
                return None;
            } else {
                self.number /= number;
            }
            return Some(());
        }
        match expr {
            Expr::Negate(a) => {
                self.number *= -Rational::ONE;
                self.take(a, below)
            }
            Expr::Product(factors) => factors.iter().try_for_each(|factor| self.take(factor, below)),
            Expr::Quotient(a, b) => {
                self.take(a, below)?;
                self.take(b, !below)
            }
            _ => {
                if below { self.below.push(expr.clone()) } else { self.above.push(expr.clone()) }
                Some(())
            }
        }
    }
}
