//! Values that agree after rounding, with a percent sign, or with the value taken for π.

use super::measured::{measure, without_units};
use super::{Note, grounds};
use crate::Outcome;
use crate::verify::Judge;
use algebra::Rational;
use syntax::{Expr, Natural, Number};

/// A decimal that is the value rounded to as many places as it has.
pub(super) fn rounded(exact: &Expr, decimal: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let alike = match (measure(exact), measure(decimal)) {
        (Some((_, one)), Some((_, other))) => {
            one == other || one.factors.is_empty() || other.factors.is_empty()
        }
        _ => false,
    };
    if !alike {
        return None;
    }
    let (amount, value) = (&without_units(decimal), &without_units(exact));
    let (positive, sign) = match amount {
        Expr::Negate(a) => (&**a, -Rational::ONE),
        a => (a, Rational::ONE),
    };
    let Expr::Number(Number::Decimal { places, .. }) = positive else { return None };
    let written = positive.as_rational()? * sign;
    let half = Rational::from_parts(1.into(), Natural::from(2u8))
        / Rational::from(Natural::from(10u8).pow(*places as usize));
    let (low, high) = algebra::enclosure(value, 40, &judge.context, judge.budget)?;
    (low >= &written - &half && high <= &written + &half)
        .then(|| Note { ground: &grounds::ROUNDED, arguments: vec![decimal.clone()] })
}

/// `25 + 8/15 × 10 = 25 + 5.33`, `2√3 = 2 × 1.732`: part by part the same, or rounded.
pub(super) fn parts_rounded(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let pairs: Vec<(&Expr, &Expr)> = match (before, after) {
        (Expr::Sum(a), Expr::Sum(b)) | (Expr::Product(a), Expr::Product(b))
            if a.len() == b.len() =>
        {
            a.iter().zip(b).collect()
        }
        (Expr::Quotient(a, b), Expr::Quotient(c, d)) => vec![(a, c), (b, d)],
        _ => return None,
    };
    let mut found = None;
    for (a, b) in pairs {
        if judge.equality(a, b).0 == Outcome::Passed {
            continue;
        }
        found = Some(rounded(a, b, judge)?);
    }
    found
}

/// `3/8 × 100 = 37.5%`: the sign says what the number is.
pub(super) fn percent_sign_added(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let (bare, other) = match (before, after) {
        (_, Expr::Percent(p)) => (&**p, before),
        (Expr::Percent(p), _) => (&**p, after),
        _ => return false,
    };
    // `0.25 = 0.25%` is a mistake; a number of hundredths is at least about one, or was multiplied
    // by 100 before the eyes of the reader.
    let hundredths = has_hundred(other)
        || bare.as_rational().is_some_and(|q| q >= Rational::from(2) || q <= -Rational::from(2));
    !has_percent(other)
        && hundredths
        && (judge.equality(bare, other).0 == Outcome::Passed
            || rounded(other, bare, judge).is_some())
}

pub(super) fn has_percent(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Percent(_));
    expr.for_each_part(|part| found = found || has_percent(part));
    found
}

pub(super) fn has_hundred(expr: &Expr) -> bool {
    let mut found = expr.as_rational().is_some_and(|q| q == Rational::from(100));
    expr.for_each_part(|part| found = found || has_hundred(part));
    found
}

/// Equal once `π` is taken as 22/7, 3.14 or 3.1416.
pub(super) fn with_pi(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let has_pi = |e: &Expr| {
        fn inside(e: &Expr) -> bool {
            let mut found = *e == Expr::Pi;
            e.for_each_part(|p| found = found || inside(p));
            found
        }
        inside(e)
    };
    if !has_pi(before) || has_pi(after) {
        return None;
    }
    fn put_pi(e: &Expr, value: &Expr) -> Expr {
        if *e == Expr::Pi { value.clone() } else { e.map_parts(|p| put_pi(p, value)) }
    }
    for (numerator, denominator) in [(22u32, 7u32), (314, 100), (31416, 10000), (3142, 1000)] {
        let value = Expr::rational(&Rational::from_parts(numerator.into(), denominator.into()));
        let taken = put_pi(before, &value);
        let equal = judge.equality(&taken, after).0 == Outcome::Passed || {
            let (a, b) = (without_units(&taken), without_units(after));
            judge.equality(&a, &b).0 == Outcome::Passed || rounded(&a, &b, judge).is_some()
        };
        if equal {
            return Some(Note { ground: &grounds::PI_TAKEN, arguments: vec![value, Expr::Pi] });
        }
    }
    None
}
