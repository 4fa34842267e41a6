//! Greatest common divisors by evaluation: Char, Geddes and Gonnet, *GCDHEU* (1989).
//!
//! At an integer large enough for the coefficients, the gcd of the values is the value of the gcd,
//! whose coefficients are the digits of it. What is read off is verified by division, and then it is
//! the gcd; where it never divides, there is no answer here.

use super::Polynomial;
use crate::{Budget, Exhausted, Integer, Rational, integer};
use dashu_base::{Abs, BitTest, Signed};
use syntax::Symbol;

/// Evaluation points tried before giving up.
const TRIES: u32 = 4;

/// Values longer than this are left to remainder sequences.
const MAX_BITS: usize = 20_000;

/// The gcd over the integers, contents included, of polynomials with integer coefficients that are
/// not 0; `None` where it is not found.
pub(super) fn gcd(
    a: &Polynomial,
    b: &Polynomial,
    budget: &Budget,
) -> Result<Option<Polynomial>, Exhausted> {
    let (content_a, content_b) = (a.content(), b.content());
    let content = integer::gcd(content_a.numerator(), content_b.numerator());
    let content = Rational::from(content);
    let Some(symbol) = a.symbols.iter().chain(&b.symbols).min().cloned() else {
        return Ok(Some(Polynomial::constant(content)));
    };
    let (a, b) = (a.primitive(), b.primitive());
    let height = height(&a).min(height(&b));
    let mut point = height * Integer::from(2) + Integer::from(29);
    let degree = a.degree_in(&symbol).max(b.degree_in(&symbol)) as usize;
    for _ in 0..TRIES {
        if point.bit_len().saturating_mul(degree + 1) > MAX_BITS {
            return Ok(None);
        }
        let value = Polynomial::constant(Rational::from(point.clone()));
        let at = |p: &Polynomial| p.substitute(&symbol, &value, budget);
        let (value_a, value_b) = (at(&a)?, at(&b)?);
        if !value_a.is_zero()
            && !value_b.is_zero()
            && let Some(common) = gcd(&value_a, &value_b, budget)?
        {
            let candidate = from_digits(&common, &symbol, &point).primitive();
            if !candidate.is_zero()
                && a.divide_exactly(&candidate, budget)?.is_some()
                && b.divide_exactly(&candidate, budget)?.is_some()
            {
                return Ok(Some(candidate.scale(&content)));
            }
        }
        // The growth the authors recommend.
        point = point * Integer::from(73_794) / Integer::from(27_011);
    }
    Ok(None)
}

/// The largest magnitude of a coefficient.
fn height(p: &Polynomial) -> Integer {
    let magnitude = |term: &super::Term| term.coefficient.numerator().clone().abs();
    p.terms.iter().map(magnitude).max().unwrap_or(Integer::ZERO)
}

/// The polynomial in `symbol` whose coefficients are the symmetric digits to the base `point`.
fn from_digits(value: &Polynomial, symbol: &Symbol, point: &Integer) -> Polynomial {
    let mut terms = Vec::new();
    for (coefficient, powers) in value.terms() {
        let mut rest = coefficient.numerator().clone();
        let mut power = 0;
        while !rest.is_zero() {
            let mut digit = &rest % point;
            // From the remainder with the sign of `rest` to the one of least magnitude.
            if digit.clone().abs() * Integer::from(2) > *point {
                digit = if digit.is_negative() { digit + point } else { digit - point };
            }
            rest = (rest - &digit) / point;
            if !digit.is_zero() {
                let mut powers = powers.clone();
                if power > 0 {
                    powers.push((symbol.clone(), power));
                }
                terms.push((Rational::from(digit), powers));
            }
            power += 1;
        }
    }
    Polynomial::from_terms(terms)
}
