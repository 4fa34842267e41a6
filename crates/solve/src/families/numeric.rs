//! Numerical methods: values by repeated calculation, rounded.
//!
//! Every number is exact or enclosed until it is written down; what is written is rounded from that
//! and not from what was written before.

pub(crate) mod bisection;
pub(crate) mod iteration;
pub(crate) mod newton;
pub(crate) mod strips;

use crate::{Derivation, Unsolved, Work};
use algebra::{Integer, Rational};
use check::{Numeric, Stop};
use std::cmp::Ordering;
use syntax::{Expr, Natural, Number, Symbol};

/// Works a question by the file that knows its method.
pub(crate) fn solve(question: &Numeric, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match question {
        Numeric::Bisection { body, variable, bracket, stop } => {
            bisection::solve(body, variable, bracket, stop, work)
        }
        Numeric::Newton { body, variable, start, stop } => {
            newton::solve(body, variable, start, stop, work)
        }
        Numeric::Strips { integrand, rule, places, error } => {
            strips::solve(integrand, *rule, *places, *error, work)
        }
        Numeric::Iteration { equations, unknowns, at_once, stop } => {
            iteration::solve(equations, unknowns, *at_once, stop, work)
        }
    }
}

fn undefined<T>(why: impl Into<String>) -> Result<T, Unsolved> {
    Err(Unsolved::Undefined(why.into()))
}

fn put(expr: &Expr, x: &Symbol, value: &Expr) -> Expr {
    super::limit::put(expr, x, value)
}

/// A number that the question gives.
fn number(expr: &Expr, work: &Work<'_>) -> Result<Rational, Unsolved> {
    if let Some(q) = expr.as_rational() {
        return Ok(q);
    }
    let value = super::integrate::number(expr, work)?;
    value.as_rational().ok_or_else(|| {
        Unsolved::Unknown("numerical methods with such numbers are not known here".into())
    })
}

/// Half a unit of the last place and more is rounded away from zero.
fn rounded(q: &Rational, places: u32) -> Rational {
    let scale = Rational::from(Integer::from(10).pow(places as usize));
    let half = Rational::ONE / Rational::from(2);
    let negative = *q < Rational::ZERO;
    let size = if negative { -q.clone() } else { q.clone() };
    let size = Rational::from((size * &scale + half).floor()) / scale;
    if negative { -size } else { size }
}

/// A value as a pupil writes it: exactly where that takes no more places than allowed, else rounded
/// to all of them.
fn decimal(q: &Rational, places: u32) -> Expr {
    let near = rounded(q, places);
    if near == *q
        && let Some(exact) = crate::numeral::decimal(q)
    {
        return exact;
    }
    with_places(&near, places)
}

/// A number of so many places with all of them written.
fn with_places(q: &Rational, places: u32) -> Expr {
    let scale = Rational::from(Integer::from(10).pow(places as usize));
    let scaled = (q * &scale).floor();
    let negative = scaled < Integer::ZERO;
    let digits: Natural = if negative { (-scaled).into_parts().1 } else { scaled.into_parts().1 };
    let literal = if places == 0 {
        Expr::Number(Number::Integer(digits))
    } else {
        Expr::Number(Number::Decimal { digits, places })
    };
    if negative { literal.negated() } else { literal }
}

/// A value of a function as a decimal; `None` where it has none.
fn value(e: &Expr, places: u32, work: &Work<'_>) -> Option<Rational> {
    let context = algebra::Context::default();
    let (low, high) = algebra::enclosure(e, 64 + 4 * places, &context, work.budget)?;
    let (a, b) = (rounded(&low, places), rounded(&high, places));
    if low == high {
        return Some(low);
    }
    (a == b).then_some(a)
}

fn sign(e: &Expr, work: &Work<'_>) -> Option<Ordering> {
    algebra::sign(e, &algebra::Context::default(), work.budget)
}

/// What is wrong with a way to stop.
fn checked(stop: &Stop, work: &Work<'_>) -> Result<Option<Rational>, Unsolved> {
    match stop {
        Stop::Steps(0) => undefined("at least one step is needed"),
        Stop::Steps(n) if *n > Stop::MOST_STEPS => undefined(format!(
            "so many steps are too long to write out; ask for at most {}",
            Stop::MOST_STEPS
        )),
        Stop::Places(d) if *d > Stop::MOST_PLACES => {
            undefined(format!("at most {} decimal places are worked out here", Stop::MOST_PLACES))
        }
        Stop::Within(tolerance) => {
            let tolerance = number(tolerance, work)?;
            if tolerance <= Rational::ZERO {
                return undefined("an error can only be kept below a positive number");
            }
            Ok(Some(tolerance))
        }
        _ => Ok(None),
    }
}

/// To how many places the value is given.
fn shown_places(stop: &Stop, tolerance: Option<&Rational>) -> u32 {
    let unit = |p: u32| Rational::ONE / Rational::from(Integer::from(10).pow(p as usize));
    match (stop, tolerance) {
        (Stop::Places(places), _) => *places,
        (Stop::Within(_), Some(tolerance)) => {
            let fine = (0..Stop::MOST_PLACES).find(|p| unit(*p) <= *tolerance);
            Stop::PLACES.max(fine.unwrap_or(Stop::MOST_PLACES) + 1)
        }
        _ => Stop::PLACES,
    }
}

fn text(words: &str) -> Expr {
    Expr::Text(words.to_owned())
}
