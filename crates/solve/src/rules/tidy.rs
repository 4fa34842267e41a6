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
            Some(n) if n.is_zero() && base.as_rational().is_none_or(|b| !b.is_zero()) => {
                Expr::integer(1)
            }
            Some(n) if n == Rational::ONE => *base,
            _ => Expr::Power(base, exponent),
        },
        other => other,
    }
}

/// A sum without zeros, like terms and numbers added, inner sums opened.
fn sum(terms: Vec<Expr>) -> Expr {
    let mut number = Rational::ZERO;
    let mut rest: Vec<(Rational, Expr)> = Vec::with_capacity(terms.len());
    let mut open = Vec::with_capacity(terms.len());
    for term in terms {
        match term {
            Expr::Sum(inner) => open.extend(inner),
            term => open.push(term),
        }
    }
    for term in open {
        let (coefficient, factors) = split(term);
        match factors {
            None => number += coefficient,
            Some(factors) => match rest.iter_mut().find(|(_, known)| *known == factors) {
                Some((known, _)) => *known += coefficient,
                None => rest.push((coefficient, factors)),
            },
        }
    }
    let mut terms: Vec<Expr> = rest
        .into_iter()
        .filter(|(coefficient, _)| !coefficient.is_zero())
        .map(|(coefficient, factors)| with_coefficient(&coefficient, factors))
        .collect();
    if !number.is_zero() || terms.is_empty() {
        terms.push(Expr::rational(&number));
    }
    Expr::sum(terms)
}

/// The number in front of a tidy term, and the rest of it, if any.
fn split(term: Expr) -> (Rational, Option<Expr>) {
    if let Some(number) = term.as_rational() {
        return (number, None);
    }
    match term {
        Expr::Negate(inner) => {
            let (number, rest) = split(*inner);
            (-number, rest)
        }
        Expr::Product(mut factors) => match factors[0].as_rational() {
            Some(number) => {
                factors.remove(0);
                (number, Some(Expr::product(factors)))
            }
            None => (Rational::ONE, Some(Expr::Product(factors))),
        },
        Expr::Quotient(above, below) => match below.as_rational() {
            Some(divisor) if !divisor.is_zero() => {
                let (number, rest) = split(*above);
                (number / divisor, rest)
            }
            _ => (Rational::ONE, Some(Expr::Quotient(above, below))),
        },
        other => (Rational::ONE, Some(other)),
    }
}

fn with_coefficient(coefficient: &Rational, rest: Expr) -> Expr {
    match rest {
        Expr::Product(factors) => tidy::term(coefficient, factors),
        Expr::Quotient(..) if *coefficient == -Rational::ONE => rest.negated(),
        rest => tidy::term(coefficient, vec![rest]),
    }
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
    parts.cancel();
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
    /// Gathers powers of the same base, and brings letters before the rest.
    fn cancel(&mut self) {
        let mut powers: Vec<(Expr, Rational)> = Vec::new();
        let above = self.above.drain(..).map(|f| (f, false));
        for (factor, below) in above.chain(self.below.drain(..).map(|f| (f, true))) {
            let (base, exponent) = match factor {
                Expr::Power(base, exponent) => match exponent.as_rational() {
                    Some(n) => (*base, n),
                    None => (Expr::Power(base, exponent), Rational::ONE),
                },
                other => (other, Rational::ONE),
            };
            let exponent = if below { -exponent } else { exponent };
            match powers.iter_mut().find(|(known, _)| *known == base) {
                Some((_, known)) => *known += exponent,
                None => powers.push((base, exponent)),
            }
        }
        powers.sort_by_key(|(base, _)| !matches!(base, Expr::Symbol(_)));
        for (base, exponent) in powers {
            let (side, exponent) = if exponent < Rational::ZERO {
                (&mut self.below, -exponent)
            } else {
                (&mut self.above, exponent)
            };
            if exponent == Rational::ONE {
                side.push(base);
            } else if !exponent.is_zero() {
                side.push(base.pow(Expr::rational(&exponent)));
            }
        }
    }

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
            Expr::Product(factors) => {
                factors.iter().try_for_each(|factor| self.take(factor, below))
            }
            Expr::Quotient(a, b) => {
                self.take(a, below)?;
                self.take(b, !below)
            }
            _ => {
                if below {
                    self.below.push(expr.clone())
                } else {
                    self.above.push(expr.clone())
                }
                Some(())
            }
        }
    }
}
