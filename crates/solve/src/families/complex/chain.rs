//! One operation with complex numbers after the other.

use super::super::{arithmetic, quadratic};
use super::{
    ADD_COMPLEX, COMPLEX_POWER, DE_MOIVRE, DIVIDE_PARTS_BY_REAL, HIGHEST, I_SQUARED,
    MULTIPLY_BY_CONJUGATE, MULTIPLY_COMPLEX, POLAR_FORM, POWER_OF_I, ROOT_OF_NEGATIVE,
    WORK_OUT_ROOTS, degrees, polar, sign, square, standard_argument,
};
use crate::families::unknown;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use syntax::Expr;

/// Works through a number and writes down the steps.
pub(super) struct Chain<'a> {
    pub(super) work: &'a Work<'a>,
    pub(super) derivation: Derivation,
}

type Wrap<'a> = &'a dyn Fn(Expr) -> Expr;

impl Chain<'_> {
    fn step(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        self.derivation.step(rule, Claim::Equal, after, arguments);
    }

    fn value(&self, expr: &Expr) -> Result<Surd, Unsolved> {
        match Surd::from_expr(&with_root(expr), self.work.budget)? {
            Some(value) => Ok(value),
            None => unknown("complex numbers"),
        }
    }

    /// Works a number out where it stands in the whole.
    pub(super) fn reduce(
        &mut self,
        expr: &Expr,
        wrap: Wrap<'_>,
        depth: u32,
    ) -> Result<Surd, Unsolved> {
        let depth = depth.checked_sub(1).ok_or(algebra::Exhausted::Work)?;
        self.work.budget.spend(20)?;
        match expr {
            Expr::Symbol(s) if s.name() == "i" => Ok(Surd::i()),
            Expr::Negate(a) => {
                let a = self.reduce(a, &|x| wrap(x.negated()), depth)?;
                let value = -&a;
                self.step(&ADD_COMPLEX, wrap(value.to_expr()), Vec::new());
                Ok(value)
            }
            Expr::Sum(terms) => {
                let bare = |t: &Expr| match t {
                    Expr::Negate(a) => ((**a).clone(), true),
                    t => (t.clone(), false),
                };
                let (bare, minus): (Vec<Expr>, Vec<bool>) = terms.iter().map(bare).unzip();
                let build = |parts: Vec<Expr>| {
                    let signed = parts.into_iter().zip(&minus);
                    Expr::Sum(signed.map(|(x, m)| if *m { x.negated() } else { x }).collect())
                };
                let values = self.parts(&bare, &build, wrap, depth)?;
                let total = values
                    .iter()
                    .zip(&minus)
                    .fold(Surd::zero(), |sum, (v, m)| if *m { &sum + &-v } else { &sum + v });
                self.step(&ADD_COMPLEX, wrap(total.to_expr()), Vec::new());
                Ok(total)
            }
            Expr::Product(factors) => {
                let values = self.parts(factors, &Expr::Product, wrap, depth)?;
                let mut product = values[0].clone();
                for (k, next) in values.iter().enumerate().skip(1) {
                    let rest: Vec<Expr> = values[k + 1..].iter().map(Surd::to_expr).collect();
                    let around = |x: Expr| {
                        wrap(Expr::product([x].into_iter().chain(rest.iter().cloned()).collect()))
                    };
                    product = self.times(&product, next, &around)?;
                }
                Ok(product)
            }
            Expr::Quotient(a, b) => {
                let top = self.reduce(a, &|x| wrap(x.over((**b).clone())), depth)?;
                let above = top.to_expr();
                let below = self.reduce(b, &|x| wrap(above.clone().over(x)), depth)?;
                self.divide(&top, &below, wrap)
            }
            Expr::Power(a, n) => {
                let n = n
                    .as_rational()
                    .filter(Rational::is_int)
                    .and_then(|q| i64::try_from(q.numerator().clone()).ok());
                let exponent = n.filter(|n| n.unsigned_abs() < 1_000_000);
                let Some(n) = exponent else { return unknown("powers") };
                let base = self.reduce(a, &|x| wrap(x.pow(Expr::integer(n))), depth)?;
                self.power(&base, n, wrap)
            }
            Expr::Root(_, None) => {
                let value = self.value(expr)?;
                self.step(&ROOT_OF_NEGATIVE, wrap(value.to_expr()), Vec::new());
                Ok(value)
            }
            _ => self.value(expr),
        }
    }

    fn parts(
        &mut self,
        parts: &[Expr],
        build: &dyn Fn(Vec<Expr>) -> Expr,
        wrap: Wrap<'_>,
        depth: u32,
    ) -> Result<Vec<Surd>, Unsolved> {
        let mut standing = parts.to_vec();
        let mut values = Vec::with_capacity(parts.len());
        for k in 0..parts.len() {
            let value = self.reduce(
                &parts[k],
                &|x| {
                    let mut all = standing.clone();
                    all[k] = x;
                    wrap(build(all))
                },
                depth,
            )?;
            if !matches!(parts[k], Expr::Number(_) | Expr::Symbol(_)) && !is_term(&parts[k]) {
                standing[k] = value.to_expr();
            }
            values.push(value);
        }
        Ok(values)
    }

    fn times(&mut self, a: &Surd, b: &Surd, wrap: Wrap<'_>) -> Result<Surd, Unsolved> {
        let value = a.mul(b, self.work.budget)?;
        let two_parts = |z: &Surd| !z.is_real() && !z.real_part().is_zero();
        if two_parts(a) || two_parts(b) {
            self.step(&MULTIPLY_COMPLEX, wrap(self.multiplied(a, b)?), Vec::new());
        }
        self.step(&I_SQUARED, wrap(value.to_expr()), Vec::new());
        Ok(value)
    }

    /// The four products, with `i²` standing.
    fn multiplied(&self, a: &Surd, b: &Surd) -> Result<Expr, Unsolved> {
        let i = Expr::symbol("i");
        let mut terms = Vec::new();
        for (p, one) in [(a.real_part(), 0), (a.imaginary_part(), 1)] {
            for (q, other) in [(b.real_part(), 0), (b.imaginary_part(), 1)] {
                let value = p.mul(&q, self.work.budget)?;
                if value.is_zero() {
                    continue;
                }
                let negative = sign(&value, self.work)? == Ordering::Less;
                let size = if negative { -&value } else { value };
                let number = size.to_expr();
                let power = match one + other {
                    0 => None,
                    1 => Some(i.clone()),
                    _ => Some(square(i.clone())),
                };
                let term = match power {
                    None => number,
                    Some(power) if number.as_rational().is_some_and(|q| q.is_one()) => power,
                    Some(power) => Expr::Product(vec![number, power]),
                };
                terms.push(if negative { term.negated() } else { term });
            }
        }
        Ok(if terms.is_empty() { Expr::integer(0) } else { Expr::sum(terms) })
    }

    fn divide(&mut self, a: &Surd, b: &Surd, wrap: Wrap<'_>) -> Result<Surd, Unsolved> {
        let budget = self.work.budget;
        let Some(value) = a.div(b, budget)? else {
            return Err(Unsolved::Undefined("division by zero".into()));
        };
        if b.is_real() {
            self.step(&DIVIDE_PARTS_BY_REAL, wrap(value.to_expr()), Vec::new());
            return Ok(value);
        }
        let conjugate = b.conjugate();
        let other = conjugate.to_expr();
        let above = Expr::Product(vec![a.to_expr(), other.clone()]);
        let below = Expr::Product(vec![b.to_expr(), other.clone()]);
        self.step(&MULTIPLY_BY_CONJUGATE, wrap(above.over(below)), vec![other]);
        let below = b.mul(&conjugate, budget)?.to_expr();
        let shown = self.multiplied(a, &conjugate)?.over(below.clone());
        self.step(&MULTIPLY_COMPLEX, wrap(shown), Vec::new());
        let above = a.mul(&conjugate, budget)?.to_expr();
        self.step(&I_SQUARED, wrap(above.over(below)), Vec::new());
        self.step(&DIVIDE_PARTS_BY_REAL, wrap(value.to_expr()), Vec::new());
        Ok(value)
    }

    fn power(&mut self, base: &Surd, n: i64, wrap: Wrap<'_>) -> Result<Surd, Unsolved> {
        let budget = self.work.budget;
        if *base == Surd::i() {
            let rest = n.rem_euclid(4);
            let value = base.pow(rest, budget)?.ok_or(algebra::Exhausted::Work)?;
            self.step(&POWER_OF_I, wrap(value.to_expr()), vec![Expr::integer(rest)]);
            return Ok(value);
        }
        if n.unsigned_abs() > u64::from(HIGHEST) {
            return unknown("powers this high");
        }
        if n < 0 {
            let inverse = wrap(Expr::integer(1).over(base.to_expr().pow(Expr::integer(-n))));
            self.step(&arithmetic::rules::NEGATIVE_POWER, inverse, Vec::new());
            let below = self.power(base, -n, &|x| wrap(Expr::integer(1).over(x)))?;
            return self.divide(&Surd::one(), &below, wrap);
        }
        let value = match base.pow(n, budget)? {
            Some(value) => value,
            None => return Err(Unsolved::Undefined("division by zero".into())),
        };
        if n == 2 && !base.is_real() {
            let shown = Expr::Product(vec![base.to_expr(), base.to_expr()]);
            self.step(&arithmetic::rules::REPEATED_PRODUCT, wrap(shown), Vec::new());
            self.step(&MULTIPLY_COMPLEX, wrap(self.multiplied(base, base)?), Vec::new());
            self.step(&I_SQUARED, wrap(value.to_expr()), Vec::new());
            return Ok(value);
        }
        if n > 2
            && !base.is_real()
            && !base.real_part().is_zero()
            && let Some(angle) = standard_argument(base, self.work)?
            && let Some(length) = base.mul(&base.conjugate(), budget)?.sqrt(budget)?
        {
            let size = quadratic::written(&length, self.work)?;
            let exponent = Expr::integer(n);
            self.step(
                &POLAR_FORM,
                wrap(polar(&size, &degrees(angle)).pow(exponent.clone())),
                vec![size.clone(), degrees(angle)],
            );
            let grown = match size.as_rational().is_some_and(|q| q.is_one()) {
                true => size,
                false => size.pow(exponent),
            };
            self.step(&DE_MOIVRE, wrap(polar(&grown, &degrees(angle * n))), Vec::new());
            self.step(&WORK_OUT_ROOTS, wrap(value.to_expr()), Vec::new());
            return Ok(value);
        }
        self.step(&COMPLEX_POWER, wrap(value.to_expr()), Vec::new());
        Ok(value)
    }
}

/// `4i`, `√2·i`: nothing to work out.
fn is_term(expr: &Expr) -> bool {
    matches!(expr, Expr::Product(factors) if matches!(&factors[..],
        [Expr::Number(_), Expr::Symbol(s)] if s.name() == "i"))
}

fn with_root(expr: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s.name() == "i" => Expr::integer(-1).sqrt(),
        _ => expr.map_parts(with_root),
    }
}
