//! Expressions to polynomials and back.

use super::Polynomial;
use crate::rational::{bit_length, rational_power};
use crate::{Budget, Exhausted, Natural, Rational, integer, tidy};
use dashu_base::{BitTest, Signed, UnsignedAbs};
use syntax::{Expr, Number};

impl Polynomial {
    /// Reads an expression; `None` where it is not a polynomial: it divides by a symbol or by 0,
    /// has a root or a function of a symbol, or an exponent that is no natural number.
    ///
    /// Constants may be written with negative powers, `%`, roots that come out, `|…|` and `!`.
    pub fn from_expr(expr: &Expr, budget: &Budget) -> Result<Option<Polynomial>, Exhausted> {
        budget.spend(1)?;
        match expr {
            Expr::Number(n) => Ok(Some(Polynomial::constant(literal(n, budget)?))),
            Expr::Symbol(s) => Ok(Some(Polynomial::symbol(s.clone()))),
            Expr::Negate(a) => Ok(Polynomial::from_expr(a, budget)?.map(|p| -&p)),
            Expr::Sum(terms) => sum(terms, budget),
            Expr::Product(factors) => product(factors, budget),
            Expr::Quotient(a, b) => quotient(a, b, budget),
            Expr::Power(base, exponent) => power(base, exponent, budget),
            Expr::Percent(a) => {
                let hundredth = Rational::from_parts(1.into(), 100u8.into());
                Ok(Polynomial::from_expr(a, budget)?.map(|p| p.scale(&hundredth)))
            }
            Expr::Root(a, index) => root(a, index.as_deref(), budget),
            Expr::Abs(a) => Ok(constant(a, budget)?
                .map(|c| Polynomial::constant(if c.is_negative() { -c } else { c }))),
            Expr::Factorial(a) => factorial(a, budget),
            _ => Ok(None),
        }
    }

    /// Tidy expression: terms in descending lexicographic order, as [`tidy::sum`] writes them.
    pub fn to_expr(&self) -> Expr {
        let mut terms: Vec<(Rational, Vec<Expr>)> = Vec::with_capacity(self.terms.len());
        for term in &self.terms {
            let powers = self.symbols.iter().zip(&term.exponents).filter(|(_, e)| **e > 0);
            let factors = powers.map(|(symbol, exponent)| {
                let base = Expr::Symbol(symbol.clone());
                if *exponent == 1 { base } else { base.pow(Expr::integer(*exponent)) }
            });
            terms.push((term.coefficient.clone(), factors.collect()));
        }
        tidy::sum(terms)
    }
}

type Reading = Result<Option<Polynomial>, Exhausted>;

/// The value of a literal, if it is not too long.
pub(crate) fn literal(number: &Number, budget: &Budget) -> Result<Rational, Exhausted> {
    let bits = match number {
        Number::Integer(n) | Number::Based { value: n, .. } => n.bit_len(),
        Number::Decimal { digits, places } | Number::Recurring { digits, places, .. } => {
            digits.bit_len().max((*places as usize).saturating_mul(4))
        }
        Number::Mixed { whole, numerator, denominator } => {
            whole.bit_len() + numerator.bit_len().max(denominator.bit_len())
        }
    };
    budget.number(bits)?;
    if let Number::Mixed { denominator, .. } = number
        && denominator.is_zero()
    {
        return Err(Exhausted::Work);
    }
    Ok(number.value())
}

fn constant(expr: &Expr, budget: &Budget) -> Result<Option<Rational>, Exhausted> {
    Ok(Polynomial::from_expr(expr, budget)?.and_then(|p| p.as_constant()))
}

fn sum(terms: &[Expr], budget: &Budget) -> Reading {
    let mut result = Polynomial::zero();
    for term in terms {
        let Some(p) = Polynomial::from_expr(term, budget)? else { return Ok(None) };
        budget.spend((result.terms.len() + p.terms.len()) as u64)?;
        result = &result + &p;
        budget.number(result.coefficient_bits())?;
    }
    Ok(Some(result))
}

fn product(factors: &[Expr], budget: &Budget) -> Reading {
    let mut result = Polynomial::one();
    for factor in factors {
        let Some(p) = Polynomial::from_expr(factor, budget)? else { return Ok(None) };
        result = result.mul(&p, budget)?;
    }
    Ok(Some(result))
}

fn quotient(numerator: &Expr, denominator: &Expr, budget: &Budget) -> Reading {
    let Some(divisor) = constant(denominator, budget)? else { return Ok(None) };
    if divisor.is_zero() {
        return Ok(None);
    }
    let Some(p) = Polynomial::from_expr(numerator, budget)? else { return Ok(None) };
    let inverse = Polynomial::constant(Rational::ONE / divisor);
    Ok(Some(p.mul(&inverse, budget)?))
}

fn power(base: &Expr, exponent: &Expr, budget: &Budget) -> Reading {
    let Some(exponent) = constant(exponent, budget)? else { return Ok(None) };
    let Some(base) = Polynomial::from_expr(base, budget)? else { return Ok(None) };
    if !exponent.is_int() {
        let Some(base) = base.as_constant() else { return Ok(None) };
        let Ok(index) = u32::try_from(exponent.denominator()) else { return Ok(None) };
        // An even root of a negative number, and what `(-8)^(2/6)` means, are left to others.
        if base.is_negative() {
            return Ok(None);
        }
        let Some(root) = exact_root(&base, index) else { return Ok(None) };
        let whole = Rational::from(exponent.numerator().clone());
        return constant_power(&root, &whole, budget);
    }
    match base.as_constant() {
        Some(c) => constant_power(&c, &exponent, budget),
        None if exponent.is_negative() => Ok(None),
        None => {
            let n = u32::try_from(exponent.numerator()).map_err(|_| Exhausted::Work)?;
            Ok(Some(base.pow(n, budget)?))
        }
    }
}

fn constant_power(base: &Rational, exponent: &Rational, budget: &Budget) -> Reading {
    if base.is_zero() && *exponent <= Rational::ZERO {
        return Ok(None);
    }
    let magnitude = exponent.numerator().clone().unsigned_abs();
    let n = match u32::try_from(&magnitude) {
        Ok(n) => n,
        // 0, 1 and -1 stay small whatever the exponent.
        Err(_) if bit_length(base) <= 1 && base.is_int() => 2 + u32::from(magnitude.bit(0)),
        Err(_) => return Err(Exhausted::Digits),
    };
    let value = rational_power(base, n, budget)?;
    let value = if exponent.is_negative() { Rational::ONE / value } else { value };
    Ok(Some(Polynomial::constant(value)))
}

fn root(radicand: &Expr, index: Option<&Expr>, budget: &Budget) -> Reading {
    let index = match index {
        None => 2,
        Some(index) => match constant(index, budget)? {
            Some(n) if n.is_int() && n > Rational::ONE => match u32::try_from(n.numerator()) {
                Ok(n) => n,
                Err(_) => return Ok(None),
            },
            _ => return Ok(None),
        },
    };
    let Some(radicand) = constant(radicand, budget)? else { return Ok(None) };
    budget.spend(bit_length(&radicand) as u64)?;
    Ok(exact_root(&radicand, index).map(Polynomial::constant))
}

/// The rational real `index`-th root; of a negative number only for an odd index.
fn exact_root(q: &Rational, index: u32) -> Option<Rational> {
    if q.is_negative() && index.is_multiple_of(2) {
        return None;
    }
    let numerator = integer::exact_root(&q.numerator().unsigned_abs(), index)?;
    let denominator = integer::exact_root(q.denominator(), index)?;
    let root = Rational::from_parts(numerator.into(), denominator);
    Some(if q.is_negative() { -root } else { root })
}

fn factorial(argument: &Expr, budget: &Budget) -> Reading {
    let Some(n) = constant(argument, budget)? else { return Ok(None) };
    if !n.is_int() || n.is_negative() {
        return Ok(None);
    }
    let n = u32::try_from(n.numerator()).map_err(|_| Exhausted::Digits)?;
    let value: Natural = integer::factorial(n, budget)?;
    Ok(Some(Polynomial::constant(Rational::from(value))))
}
