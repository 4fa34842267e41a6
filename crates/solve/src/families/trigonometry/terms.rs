//! Terms of a sum as a number times powers.

use super::is_circular;
use algebra::{Rational, tidy};
use syntax::{Expr, Function};

/// `coefficient · ∏ base^exponent`, the bases distinct.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    pub(crate) coefficient: Rational,
    pub(crate) powers: Vec<(Expr, i64)>,
}

impl Term {
    pub(crate) fn from_expr(expr: &Expr) -> Term {
        let mut term = Term { coefficient: Rational::ONE, powers: Vec::new() };
        term.take(expr, 1);
        term
    }

    fn take(&mut self, expr: &Expr, sign: i64) {
        if let Some(q) = expr.as_rational()
            && !q.is_zero()
        {
            self.coefficient *= if sign > 0 { q } else { Rational::ONE / q };
            return;
        }
        match expr {
            Expr::Negate(a) => {
                self.coefficient *= Rational::from(-1);
                self.take(a, sign);
            }
            Expr::Product(factors) => factors.iter().for_each(|f| self.take(f, sign)),
            Expr::Quotient(a, b) => {
                self.take(a, sign);
                self.take(b, -sign);
            }
            Expr::Power(base, exponent) => match small(exponent) {
                Some(n) => self.times(base, n * sign),
                None => self.times(expr, sign),
            },
            _ => self.times(expr, sign),
        }
    }

    pub(crate) fn times(&mut self, base: &Expr, exponent: i64) {
        match self.powers.iter_mut().find(|(b, _)| b == base) {
            Some((_, n)) => *n += exponent,
            None => self.powers.push((base.clone(), exponent)),
        }
        self.powers.retain(|(_, n)| *n != 0);
    }

    pub(crate) fn scaled(mut self, q: &Rational) -> Term {
        self.coefficient *= q.clone();
        self
    }

    pub(crate) fn with(mut self, base: &Expr, exponent: i64) -> Term {
        self.times(base, exponent);
        self
    }

    pub(crate) fn exponent(&self, base: &Expr) -> i64 {
        self.powers.iter().find(|(b, _)| b == base).map_or(0, |(_, n)| *n)
    }

    /// Whether both have the same powers, whatever their numbers are.
    pub(crate) fn is_like(&self, other: &Term) -> bool {
        self.powers.len() == other.powers.len()
            && self.powers.iter().all(|(base, n)| other.exponent(base) == *n)
    }

    /// The trigonometric functions that stand in it with an exponent of at least `least`.
    pub(crate) fn functions(&self, least: i64) -> Vec<(Function, Expr)> {
        let functions = self.powers.iter().filter(|(_, n)| *n >= least);
        functions.filter_map(|(base, _)| function(base)).collect()
    }

    pub(crate) fn expr(&self) -> Expr {
        let power = |base: &Expr, n: i64| match n {
            1 => base.clone(),
            _ => base.clone().pow(Expr::integer(n)),
        };
        let above = self.powers.iter().filter(|(_, n)| *n > 0).map(|(b, n)| power(b, *n));
        let below: Vec<Expr> =
            self.powers.iter().filter(|(_, n)| *n < 0).map(|(b, n)| power(b, -*n)).collect();
        if below.is_empty() {
            return tidy::term(&self.coefficient, above.collect());
        }
        let number = Rational::from(self.coefficient.numerator().clone());
        let negative = number < Rational::ZERO;
        let number = if negative { -number } else { number };
        let mut bottom = below;
        if !self.coefficient.denominator().is_one() {
            let d = algebra::Integer::from(self.coefficient.denominator().clone());
            bottom.insert(0, Expr::integer(d));
        }
        let fraction = tidy::term(&number, above.collect()).over(Expr::product(bottom));
        if negative { fraction.negated() } else { fraction }
    }
}

/// The function and its angle, if `expr` is one of the six.
pub(crate) fn function(expr: &Expr) -> Option<(Function, Expr)> {
    match expr {
        Expr::Call(f, arguments) if is_circular(*f) => match &arguments[..] {
            [angle] => Some((*f, angle.clone())),
            _ => None,
        },
        _ => None,
    }
}

pub(crate) fn call(f: Function, angle: &Expr) -> Expr {
    Expr::call(f, vec![angle.clone()])
}

fn small(exponent: &Expr) -> Option<i64> {
    let q = exponent.as_rational()?;
    if !q.is_int() {
        return None;
    }
    i64::try_from(q.numerator().clone()).ok().filter(|n| n.unsigned_abs() <= 1000)
}
