//! Decimals against the exact numbers they were rounded from.

use super::Judge;
use crate::{Checked, Goal, Outcome, Precision, Scope, policy::Decimals, verify};
use algebra::{Natural, Polynomial, Rational};
use syntax::{Expr, Integer, Number};

/// A decimal as written: its value, the size of its last place, how many significant figures.
struct Decimal {
    value: Rational,
    last_place: Rational,
    figures: u32,
}

/// Largest power of ten in scientific notation that is looked at.
const LARGEST_EXPONENT: u32 = 5_000;

/// A terminating fraction with at most this many decimal places has to be given exactly.
const EXACT_PLACES: u32 = 4;

/// Figures to which two long decimals must agree: a double carries no more than 15 or 16.
const NOISE_FIGURES: u32 = 13;

/// Whether one of `a` and `b` is a decimal rounded from the other; `None` where the question does
/// not arise.
pub(super) fn rounded(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    if let Some(precision) = &judge.policy.precision {
        return as_asked(judge, precision, a, b).or_else(|| as_asked(judge, precision, b, a));
    }
    let Decimals::Rounded { fraction, irrational } = judge.policy.decimals else { return None };
    let (decimal, exact) = match (read(a), read(b)) {
        (Some(x), Some(y)) => return noise(&x, &y),
        (Some(x), None) => (x, b),
        (None, Some(x)) => (x, a),
        (None, None) => return None,
    };
    if !exact.symbols().iter().all(|s| judge.context.is_euler(s)) {
        return None;
    }
    let rational = judge
        .budget
        .share(50_000, |share| Polynomial::from_expr(exact, share))
        .ok()
        .flatten()
        .and_then(|p| p.as_constant());
    let needed = match &rational {
        Some(q) if *q.denominator() == Natural::ONE => return None,
        Some(q) => match terminating_places(q) {
            Some(places) if places <= EXACT_PLACES => return None,
            Some(_) => fraction.max(3),
            None => fraction,
        },
        None => irrational,
    };
    if decimal.figures < needed {
        return None;
    }
    let fits = match &rational {
        Some(q) => Some(within(&decimal, q, q)),
        None => enclosed(judge, exact, &decimal),
    };
    match fits {
        Some(true) => Some(Checked::equal(format!(
            "{} is the exact value {} rounded to {} figures",
            syntax::plain(if read(a).is_some() { a } else { b }),
            syntax::plain(exact),
            decimal.figures
        ))),
        Some(false) => None,
        None => Some(Checked::unknown("the exact value is too close to a rounding limit")),
    }
}

/// Whether `rounded` is `exact` rounded as the question asks.
fn as_asked(
    judge: &Judge<'_>,
    precision: &Precision,
    exact: &Expr,
    rounded: &Expr,
) -> Option<Checked> {
    if rounded.as_rational().is_none() && read(rounded).is_none() {
        return None;
    }
    let goal = Goal::Round { number: exact.clone(), to: precision.clone() };
    let evidence = verify(&goal, rounded, &Scope::default(), judge.budget);
    evidence.iter().all(|e| e.outcome == Outcome::Passed).then(|| {
        Checked::equal(format!(
            "{} is {} rounded as was asked",
            syntax::plain(rounded),
            syntax::plain(exact)
        ))
    })
}

/// Two decimals that differ only behind the figures a computer's arithmetic keeps.
fn noise(a: &Decimal, b: &Decimal) -> Option<Checked> {
    if a.figures.min(b.figures) < NOISE_FIGURES && a.figures.max(b.figures) < 16 {
        return None;
    }
    let difference = magnitude(&(&a.value - &b.value));
    let size = magnitude(&a.value).max(magnitude(&b.value));
    let figures = if a.figures.min(b.figures) < NOISE_FIGURES { 15 } else { NOISE_FIGURES - 1 };
    let scale = Rational::from(Natural::from(10u8).pow(figures as usize));
    (difference * scale <= size).then(|| {
        Checked::equal(format!(
            "both agree to {figures} figures, the rest is a computer's rounding"
        ))
    })
}

fn magnitude(q: &Rational) -> Rational {
    if *q < Rational::ZERO { -q.clone() } else { q.clone() }
}

/// Whether every number between `low` and `high` rounds to the decimal (halves either way).
fn within(decimal: &Decimal, low: &Rational, high: &Rational) -> bool {
    let half = &decimal.last_place / Rational::from(2u8);
    &decimal.value - &half <= *low && *high <= &decimal.value + &half
}

/// Whether a constant rounds to the decimal, by narrowing enclosures; `None` if they never decide.
fn enclosed(judge: &Judge<'_>, exact: &Expr, decimal: &Decimal) -> Option<bool> {
    let half = &decimal.last_place / Rational::from(2u8);
    for bits in [64, 256, 1024] {
        let (low, high) = judge
            .budget
            .share(500_000, |share| algebra::enclosure(exact, bits, &judge.context, share))?;
        if within(decimal, &low, &high) {
            return Some(true);
        }
        if high < &decimal.value - &half || low > &decimal.value + &half {
            return Some(false);
        }
    }
    None
}

/// Number of decimal places of a fraction that has a finite decimal.
fn terminating_places(q: &Rational) -> Option<u32> {
    let mut rest = q.denominator().clone();
    let (two, five) = (Natural::from(2u8), Natural::from(5u8));
    let mut count = |prime: &Natural| {
        let mut times = 0u32;
        while times < 64 && (&rest % prime) == Natural::ZERO {
            rest = &rest / prime;
            times += 1;
        }
        times
    };
    let places = count(&two).max(count(&five));
    (rest == Natural::ONE).then_some(places)
}

/// Reads a decimal: `0.50`, `-3.14`, `1.2 \cdot 10^{5}`.
fn read(expr: &Expr) -> Option<Decimal> {
    match expr {
        Expr::Number(number @ Number::Decimal { digits, places }) => Some(Decimal {
            value: number.value(),
            last_place: Rational::from_parts(
                Integer::ONE,
                Natural::from(10u8).pow(*places as usize),
            ),
            figures: u32::try_from(digits.to_string().len())
                .ok()
                .filter(|_| *digits != Natural::ZERO)?,
        }),
        Expr::Negate(inner) => {
            let decimal = read(inner)?;
            Some(Decimal { value: -decimal.value, ..decimal })
        }
        Expr::Product(factors) => {
            let [mantissa, power] = factors.as_slice() else { return None };
            let decimal = read(mantissa)?;
            let scale = power_of_ten(power)?;
            Some(Decimal {
                value: &decimal.value * &scale,
                last_place: &decimal.last_place * &scale,
                figures: decimal.figures,
            })
        }
        _ => None,
    }
}

/// `10^n` for a literal integer `n` of moderate size.
fn power_of_ten(expr: &Expr) -> Option<Rational> {
    let Expr::Power(base, exponent) = expr else { return None };
    if base.as_rational()? != Rational::from(10u8) {
        return None;
    }
    let exponent = exponent.as_rational()?;
    let (numerator, denominator) = (exponent.numerator(), exponent.denominator());
    let n = i64::try_from(numerator.clone()).ok().filter(|_| *denominator == Natural::ONE)?;
    let size = u32::try_from(n.unsigned_abs()).ok().filter(|n| *n <= LARGEST_EXPONENT)?;
    let power = Natural::from(10u8).pow(size as usize);
    Some(if n < 0 { Rational::from_parts(Integer::ONE, power) } else { Rational::from(power) })
}
