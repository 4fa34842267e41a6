//! Expressions to numbers with radicals, and back.

use super::Surd;
use super::radical::Radical;
use crate::polynomial::literal;
use crate::rational::bit_length;
use crate::{Budget, Exhausted, Natural, Rational, integer, tidy};
use dashu_base::{BitTest, Signed};
use std::cmp::Ordering;
use syntax::Expr;

/// Radicands longer than this are written as powers.
const MAX_RADICAND_BITS: usize = 512;

type Reading = Result<Option<Surd>, Exhausted>;

impl Surd {
    /// The number an expression stands for, where it is of this kind; `None` otherwise, and where it
    /// divides by 0. A letter is never a number here, not even `i`; even roots of negative numbers
    /// are imaginary, odd ones real.
    pub fn from_expr(expr: &Expr, budget: &Budget) -> Reading {
        budget.spend(1)?;
        match expr {
            Expr::Number(n) => Ok(Some(literal(n, budget)?.into())),
            Expr::Negate(a) => Ok(Surd::from_expr(a, budget)?.map(|s| -&s)),
            Expr::Sum(terms) => sum(terms, budget),
            Expr::Product(factors) => product(factors, budget),
            Expr::Quotient(a, b) => {
                let (Some(a), Some(b)) = (Surd::from_expr(a, budget)?, Surd::from_expr(b, budget)?)
                else {
                    return Ok(None);
                };
                a.div(&b, budget)
            }
            Expr::Power(base, exponent) => power(base, exponent, budget),
            Expr::Root(a, index) => root(a, index.as_deref(), budget),
            Expr::Percent(a) => {
                let hundredth = Rational::from_parts(1.into(), 100u8.into());
                Ok(Surd::from_expr(a, budget)?.map(|s| s.scale(&hundredth)))
            }
            Expr::Abs(a) => abs(a, budget),
            Expr::Factorial(a) => factorial(a, budget),
            _ => Ok(None),
        }
    }

    /// Tidy expression: terms in ascending order of value, real before imaginary, but a positive
    /// rational before one negative term. Radicals of one index share a root; `i` is the letter.
    pub fn to_expr(&self) -> Expr {
        let mut terms = self.terms.clone();
        let budget = Budget::default();
        terms.sort_by(|(r, a), (s, b)| {
            let value =
                |r: &Radical, q: &Rational| Surd { terms: vec![(r.without_unit(), q.clone())] };
            let by_value = || value(r, a).compare(&value(s, b), &budget).ok().flatten();
            r.imaginary.cmp(&s.imaginary).then_with(|| by_value().unwrap_or(Ordering::Equal))
        });
        tidy::sum(terms.into_iter().map(|(radical, q)| (q, roots(&radical))).collect())
    }
}

/// A radical as factors: one root for each index, then `i`.
fn roots(radical: &Radical) -> Vec<Expr> {
    let mut groups: Vec<(u32, Natural)> = Vec::new();
    let mut factors = Vec::new();
    for (prime, e) in &radical.powers {
        if prime.bit_len().saturating_mul(e.numerator as usize) > MAX_RADICAND_BITS {
            let exponent = Expr::integer(e.numerator).over(Expr::integer(e.denominator));
            factors.push(Expr::integer(prime.clone()).pow(exponent));
            continue;
        }
        let power = prime.pow(e.numerator as usize);
        match groups.iter_mut().find(|(index, _)| *index == e.denominator) {
            Some((_, radicand)) => *radicand *= power,
            None => groups.push((e.denominator, power)),
        }
    }
    groups.sort();
    for (index, radicand) in groups {
        let index = (index != 2).then(|| Box::new(Expr::integer(index)));
        factors.push(Expr::Root(Box::new(Expr::integer(radicand)), index));
    }
    if radical.imaginary {
        factors.push(Expr::symbol("i"));
    }
    factors
}

fn sum(terms: &[Expr], budget: &Budget) -> Reading {
    let mut result = Surd::zero();
    for term in terms {
        let Some(s) = Surd::from_expr(term, budget)? else { return Ok(None) };
        budget.spend((result.terms.len() + s.terms.len()) as u64)?;
        result = &result + &s;
        budget.number(result.coefficient_bits())?;
    }
    Ok(Some(result))
}

fn product(factors: &[Expr], budget: &Budget) -> Reading {
    let mut result = Surd::one();
    for factor in factors {
        let Some(s) = Surd::from_expr(factor, budget)? else { return Ok(None) };
        result = result.mul(&s, budget)?;
    }
    Ok(Some(result))
}

fn power(base: &Expr, exponent: &Expr, budget: &Budget) -> Reading {
    let Some(base) = Surd::from_expr(base, budget)? else { return Ok(None) };
    let Some(exponent) = Surd::from_expr(exponent, budget)?.and_then(|s| s.as_rational()) else {
        return Ok(None);
    };
    if base.is_zero() && exponent <= Rational::ZERO {
        return Ok(None);
    }
    // 0, 1 and -1 stay small whatever the exponent.
    if let Some(q) = base.as_rational()
        && exponent.is_int()
        && q.is_int()
        && bit_length(&q) <= 1
    {
        let even = exponent.numerator().trailing_zeros() != Some(0);
        return Ok(Some(if even && q.is_negative() { Surd::one() } else { base }));
    }
    let Ok(index) = u32::try_from(exponent.denominator()) else { return Ok(None) };
    let Ok(whole) = i64::try_from(exponent.numerator()) else { return Err(Exhausted::Digits) };
    match base.root(index, budget)? {
        Some(root) => root.pow(whole, budget),
        None => Ok(None),
    }
}

fn root(radicand: &Expr, index: Option<&Expr>, budget: &Budget) -> Reading {
    let index = match index {
        None => 2,
        Some(index) => {
            let index = Surd::from_expr(index, budget)?.and_then(|s| s.as_rational());
            match index.filter(Rational::is_int).map(|n| u32::try_from(n.numerator())) {
                Some(Ok(n)) if n > 0 => n,
                _ => return Ok(None),
            }
        }
    };
    match Surd::from_expr(radicand, budget)? {
        Some(s) => s.root(index, budget),
        None => Ok(None),
    }
}

fn abs(argument: &Expr, budget: &Budget) -> Reading {
    let Some(s) = Surd::from_expr(argument, budget)? else { return Ok(None) };
    match s.sign(budget)? {
        Some(Ordering::Less) => Ok(Some(-&s)),
        Some(_) => Ok(Some(s)),
        None => {
            let (a, b) = (s.real_part(), s.imaginary_part());
            (&a.mul(&a, budget)? + &b.mul(&b, budget)?).sqrt(budget)
        }
    }
}

fn factorial(argument: &Expr, budget: &Budget) -> Reading {
    let n = Surd::from_expr(argument, budget)?.and_then(|s| s.as_rational());
    let Some(n) = n.filter(|n| n.is_int() && !n.is_negative()) else { return Ok(None) };
    let n = u32::try_from(n.numerator()).map_err(|_| Exhausted::Digits)?;
    Ok(Some(Surd::from(Rational::from(integer::factorial(n, budget)?))))
}
