//! Values of the named functions of arithmetic at rational numbers.

use super::operations::{self, Worked, count};
use super::{Part, Reducer, Wrap, not_known, rules};
use crate::{Unsolved, numeral};
use algebra::{Budget, Integer, Natural, Rational, integer};
use dashu_base::{Signed, UnsignedAbs};
use syntax::{Expr, Function};

impl Reducer<'_> {
    /// Carries out a function whose arguments are worked out.
    pub(super) fn call(
        &mut self,
        function: Function,
        parts: Vec<Part>,
        depth: u32,
        wrap: Wrap<'_>,
    ) -> Result<Part, Unsolved> {
        let values: Option<Vec<Rational>> = parts.iter().map(|p| p.value.clone()).collect();
        let decimal = parts.iter().any(|p| p.decimal);
        let arguments: Vec<Expr> = parts.into_iter().map(|p| p.expr).collect();
        let value = match values {
            Some(values) => value(function, &values, self.work.budget)?,
            None => None,
        };
        let Some(value) = value else {
            return self.surd(Expr::Call(function, arguments), depth, wrap);
        };
        let rule = match function {
            Function::Binomial => &rules::COMBINATIONS,
            Function::Permutations => &rules::PERMUTATIONS,
            _ => &rules::FUNCTION_VALUE,
        };
        let mut worked = Worked::new(rule, value, decimal);
        worked.arguments = arguments;
        Ok(self.finish(worked, depth, wrap))
    }

    /// Puts in a value that is known by heart.
    pub(super) fn known(
        &mut self,
        value: Expr,
        depth: u32,
        wrap: Wrap<'_>,
    ) -> Result<Part, Unsolved> {
        if let Some(value) = value.as_rational() {
            return Ok(self.finish(Worked::new(&rules::KNOWN_VALUE, value, false), depth, wrap));
        }
        if depth < self.detail {
            self.advance(&rules::KNOWN_VALUE, wrap(value.clone()), Vec::new());
        }
        Ok(Part { expr: value, value: None, decimal: false })
    }
}

/// `function(arguments)`, `None` where the function is not one of these or its value not rational.
fn value(
    function: Function,
    arguments: &[Rational],
    budget: &Budget,
) -> Result<Option<Rational>, Unsolved> {
    Ok(match (function, arguments) {
        (Function::Gcd, [_, ..]) => folded(arguments, integer::gcd),
        (Function::Lcm, [_, ..]) => folded(arguments, integer::lcm),
        (Function::Mod, [a, b]) => Some(a - Rational::from((a / divisor(b)?).floor()) * b),
        (Function::Quo, [a, b]) => Some(Rational::from((a / divisor(b)?).floor())),
        (Function::Floor, [x]) => Some(Rational::from(x.floor())),
        (Function::Ceil, [x]) => Some(Rational::from(x.ceil())),
        (Function::Round, [x]) => Some(round(x, &Rational::ONE)),
        (Function::Round, [x, places]) => {
            let Some(places) = numeral::as_integer(places) else { return Ok(None) };
            let unit = numeral::integer_power(&Rational::from(10), &-places, budget)?;
            Some(round(x, &unit))
        }
        (Function::Min, [_, ..]) => arguments.iter().min().cloned(),
        (Function::Max, [_, ..]) => arguments.iter().max().cloned(),
        (Function::Sign, [x]) => Some(Rational::from(
            i8::from(!x.is_zero() && x.is_positive()) - i8::from(x.is_negative()),
        )),
        (Function::Binomial, [n, r]) => match (count(n), count(r)) {
            (Some(n), Some(r)) => Some(whole(operations::binomial(n, r, budget)?)),
            _ => return not_known("combinations"),
        },
        (Function::Permutations, [n, r]) => match (count(n), count(r)) {
            (Some(n), Some(r)) => Some(whole(operations::falling_product(n, r, budget)?)),
            _ => return not_known("permutations"),
        },
        (Function::Log, [x]) => logarithm(&Rational::from(10), x)?,
        (Function::Log, [base, x]) => logarithm(base, x)?,
        _ => None,
    })
}

fn folded(arguments: &[Rational], f: fn(&Integer, &Integer) -> Natural) -> Option<Rational> {
    let mut integers = arguments.iter().map(numeral::as_integer);
    let mut value = integers.next()??.unsigned_abs();
    for n in integers {
        value = f(&Integer::from(value), n?);
    }
    Some(whole(value))
}

fn whole(n: Natural) -> Rational {
    Rational::from(Integer::from(n))
}

fn divisor(b: &Rational) -> Result<&Rational, Unsolved> {
    if b.is_zero() {
        return Err(Unsolved::Undefined("division by zero".to_owned()));
    }
    Ok(b)
}

/// The multiple of `unit` that is nearest to `x`, halves away from zero.
pub(crate) fn round(x: &Rational, unit: &Rational) -> Rational {
    let half = Rational::from_parts(Integer::ONE, Natural::from(2u8));
    let steps = (operations::abs(x) / unit + half).floor();
    let rounded = Rational::from(steps) * unit;
    if x.is_negative() { -rounded } else { rounded }
}

/// `log_base x`, where it is rational: `base` and `x` are then powers of one number, which
/// Euclid's algorithm on their exponents finds.
fn logarithm(base: &Rational, x: &Rational) -> Result<Option<Rational>, Unsolved> {
    if x.is_zero() || !x.is_positive() || base.is_zero() || !base.is_positive() || base.is_one() {
        let what = "a logarithm needs a positive number, and a positive base other than 1";
        return Err(Unsolved::Undefined(what.to_owned()));
    }
    if x.is_one() {
        return Ok(Some(Rational::ZERO));
    }
    let above_one = |q: &Rational| if *q < Rational::ONE { Rational::ONE / q } else { q.clone() };
    let negative = (*x < Rational::ONE) != (*base < Rational::ONE);
    let Some((p, q)) = common_exponents(above_one(x), above_one(base), 64) else { return Ok(None) };
    let value = Rational::from_parts(Integer::from(p), Natural::from(q));
    Ok(Some(if negative { -value } else { value }))
}

/// `(i, j)` with `a = g^i`, `b = g^j` for some `g`; `a` and `b` are greater than 1.
fn common_exponents(a: Rational, b: Rational, rounds: u32) -> Option<(u64, u64)> {
    if a == b {
        return Some((1, 1));
    }
    // Each round makes the fractions longer unless they have a common base.
    if rounds == 0 || numeral::bits(&a) > 4096 || numeral::bits(&b) > 4096 {
        return None;
    }
    if a > b {
        let (i, j) = common_exponents(a / &b, b, rounds - 1)?;
        Some((i.checked_add(j)?, j))
    } else {
        let (i, j) = common_exponents(a.clone(), b / a, rounds - 1)?;
        Some((i, i.checked_add(j)?))
    }
}
