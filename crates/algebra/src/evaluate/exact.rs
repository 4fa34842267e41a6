//! Values over the rational numbers, exactly.

use super::{DEPTH, Point, RANGE};
use crate::ball::Fault;
use crate::{Budget, Exhausted};
use dashu_base::{Abs, BitTest, Signed};
use std::cmp::Ordering;
use syntax::{Expr, Function, Integer, Natural, Rational};

/// The exact value over the rationals; `None` where a node leads out of them (or isn't tried).
pub(crate) fn exact(
    expr: &Expr,
    point: &Point,
    budget: &Budget,
) -> Result<Option<Rational>, Fault> {
    exact_at(expr, point, budget, DEPTH)
}

fn exact_at(
    expr: &Expr,
    point: &Point,
    budget: &Budget,
    depth: u32,
) -> Result<Option<Rational>, Fault> {
    let Some(depth) = depth.checked_sub(1) else { return Ok(None) };
    let at = |e: &Expr| exact_at(e, point, budget, depth);
    let size = |q: &Rational| q.numerator().bit_len() + q.denominator().bit_len();
    macro_rules! value {
        ($e:expr) => {
            match at($e)? {
                Some(q) => q,
                None => return Ok(None),
            }
        };
    }
    let result = match expr {
        Expr::Number(n) => n.value(),
        Expr::Symbol(s) => match point.iter().rev().find(|(n, _)| n == s) {
            Some((_, q)) => q.clone(),
            None => return Ok(None),
        },
        Expr::Negate(a) => -value!(a),
        Expr::Sum(terms) => {
            let mut sum = Rational::ZERO;
            for term in terms {
                sum += value!(term);
                budget.number(size(&sum))?;
            }
            sum
        }
        Expr::Product(factors) => {
            let mut product = Rational::ONE;
            for factor in factors {
                product *= value!(factor);
                budget.number(size(&product))?;
            }
            product
        }
        Expr::Quotient(a, b) => {
            let (a, b) = (value!(a), value!(b));
            if b.is_zero() {
                return Err(Fault::Undefined);
            }
            a / b
        }
        Expr::Power(a, b) => {
            let (a, b) = (value!(a), value!(b));
            if !b.is_int() {
                return Ok(None);
            }
            return integer_power(&a, b.numerator(), budget);
        }
        Expr::Abs(a) => value!(a).abs(),
        Expr::Percent(a) => value!(a) / Rational::from(Integer::from(100)),
        Expr::Factorial(a) => {
            let n = value!(a);
            if !n.is_int() || n.is_negative() {
                return Err(Fault::Undefined);
            }
            let Ok(n) = u32::try_from(n.numerator().clone()) else {
                return Err(Fault::Exhausted(Exhausted::Digits));
            };
            budget.number(n as usize * (32 - n.leading_zeros()) as usize)?;
            let mut product = Natural::ONE;
            for k in 2..=n {
                product *= Natural::from(k);
                budget.spend(1 + product.bit_len() as u64 / 64)?;
            }
            Rational::from(Integer::from(product))
        }
        Expr::Call(function, arguments) => {
            let mut values = Vec::with_capacity(arguments.len());
            for argument in arguments {
                values.push(value!(argument));
            }
            return exact_call(*function, &values, budget);
        }
        _ => return Ok(None),
    };
    budget.number(size(&result))?;
    Ok(Some(result))
}

/// `a^n`, within the budget's digits.
pub(crate) fn integer_power(
    a: &Rational,
    n: &Integer,
    budget: &Budget,
) -> Result<Option<Rational>, Fault> {
    if a.is_zero() {
        // 0^0 is left undefined.
        return if n.is_negative() || n.is_zero() {
            Err(Fault::Undefined)
        } else {
            Ok(Some(a.clone()))
        };
    }
    if a.is_one() || n.is_zero() {
        return Ok(Some(Rational::ONE));
    }
    if *a == Rational::NEG_ONE {
        let odd = n.bit(0);
        return Ok(Some(if odd { Rational::NEG_ONE } else { Rational::ONE }));
    }
    let exponent = usize::try_from(n.clone().abs()).ok().filter(|&k| k < 1 << 32);
    let Some(exponent) = exponent else { return Err(Fault::Exhausted(Exhausted::Digits)) };
    let longest = a.numerator().bit_len().max(a.denominator().bit_len());
    budget.number((longest - 1).saturating_mul(exponent))?;
    let power = Rational::from_parts(a.numerator().pow(exponent), a.denominator().pow(exponent));
    Ok(Some(if n.is_negative() { Rational::ONE / power } else { power }))
}

fn exact_call(
    function: Function,
    values: &[Rational],
    budget: &Budget,
) -> Result<Option<Rational>, Fault> {
    use Function::*;
    let whole = |n: Integer| Ok(Some(Rational::from(n)));
    let integers = || -> Option<Vec<Integer>> {
        values.iter().map(|q| q.is_int().then(|| q.numerator().clone())).collect()
    };
    match (function, values) {
        (Floor, [q]) => whole(q.floor()),
        (Ceil, [q]) => whole(q.ceil()),
        (Sign, [q]) => whole(match q.cmp(&Rational::ZERO) {
            Ordering::Less => -Integer::ONE,
            Ordering::Equal => Integer::ZERO,
            Ordering::Greater => Integer::ONE,
        }),
        (Min, [_, ..]) => Ok(values.iter().min().cloned()),
        (Max, [_, ..]) => Ok(values.iter().max().cloned()),
        (Re | Conjugate, [q]) => Ok(Some(q.clone())),
        (Im, [_]) => whole(Integer::ZERO),
        (Gcd | Lcm, [_, ..]) => {
            let Some(integers) = integers() else { return Ok(None) };
            let mut result = integers[0].clone().abs();
            for n in &integers[1..] {
                let both = if function == Gcd {
                    crate::integer::gcd(&result, n)
                } else {
                    crate::integer::lcm(&result, n)
                };
                budget.number(both.bit_len())?;
                result = Integer::from(both);
            }
            whole(result)
        }
        (Mod | Quo, [a, b]) => {
            if b.is_zero() {
                return Err(Fault::Undefined);
            }
            let quotient = (a / b).floor();
            if function == Quo {
                whole(quotient)
            } else {
                Ok(Some(a - Rational::from(quotient) * b))
            }
        }
        (Round, [q, places]) => {
            let Some(places) = i32::try_from(places.numerator().clone())
                .ok()
                .filter(|d| places.is_int() && d.unsigned_abs() < 10_000)
            else {
                return Ok(None);
            };
            let ten = Rational::from(Integer::from(10)).pow(places as isize);
            whole_half_away(&(q * &ten)).map(|n| Some(Rational::from(n) / ten))
        }
        (Round, [q]) => whole_half_away(q).map(|n| Some(Rational::from(n))),
        (Binomial | Permutations, [n, r]) => {
            let Some(r) = i64::try_from(r.numerator().clone())
                .ok()
                .filter(|k| r.is_int() && (0..=RANGE).contains(k))
            else {
                return Ok(None);
            };
            let mut product = Rational::ONE;
            for k in 0..r {
                product *= n - Rational::from(Integer::from(k));
                if function == Binomial {
                    product /= Rational::from(Integer::from(k + 1));
                }
                budget.number(product.numerator().bit_len() + product.denominator().bit_len())?;
            }
            Ok(Some(product))
        }
        _ => Ok(None),
    }
}

pub(super) fn whole_half_away(q: &Rational) -> Result<Integer, Fault> {
    let half = Rational::from_parts(Integer::ONE, Natural::from(2u8));
    let n = (q.clone().abs() + half).floor();
    Ok(if q.is_negative() { -n } else { n })
}
