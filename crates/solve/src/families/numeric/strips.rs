//! Approximate integrals: the trapezoidal rule and Simpson's rules.

use super::{decimal, number, put, rounded, undefined, value, with_places};
use crate::declare::rules;
use crate::families::{integrate, unknown};
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Claim, Integrand, Numeric, Stop, StripRule};
use syntax::{Expr, Relation, Symbol};

rules! {
    STRIP_WIDTH = "width-of-strips",
        "Find the width of the strips" / "पट्टीको चौडाइ निकाल्नुहोस्",
        "h = (b − a)/n = {0}."
            / "h = (b − a)/n = {0}।";
    TABLE_OF_VALUES = "table-of-values",
        "Make the table of values" / "मानको तालिका बनाउनुहोस्",
        "The values y are found at points that are h apart."
            / "h को अन्तरमा भएका बिन्दुहरूमा y का मान निकालिन्छन्।";
    TRAPEZOIDAL = "trapezoidal-rule",
        "Use the trapezoidal rule" / "समलम्ब चतुर्भुज नियम प्रयोग गर्नुहोस्",
        "The integral is about (h/2)·[first + last + 2·(the others)]."
            / "समाकलन करिब (h/2)·[पहिलो + अन्तिम + 2·(अरू)] हुन्छ।";
    SIMPSON = "simpsons-rule",
        "Use Simpson’s 1/3 rule" / "सिम्पसनको 1/3 नियम प्रयोग गर्नुहोस्",
        "The integral is about (h/3)·[first + last + 4·(odd ones) + 2·(even ones)]."
            / "समाकलन करिब (h/3)·[पहिलो + अन्तिम + 4·(बिजोर) + 2·(जोर)] हुन्छ।";
    SIMPSON_THREE_EIGHTHS = "simpsons-three-eighths-rule",
        "Use Simpson’s 3/8 rule" / "सिम्पसनको 3/8 नियम प्रयोग गर्नुहोस्",
        "The integral is about (3h/8)·[first + last + 2·(every third) + 3·(the others)]."
            / "समाकलन करिब (3h/8)·[पहिलो + अन्तिम + 2·(हरेक तेस्रो) + 3·(अरू)] हुन्छ।";
    ROUND_RESULT = "round-the-result",
        "Round the result" / "नतिजा पूर्णाङ्कन गर्नुहोस्",
        "The value is given to {0} decimal places."
            / "मान {0} दशमलव स्थानसम्म दिइन्छ।";
    EXACT_INTEGRAL = "exact-integral",
        "Find the exact integral" / "समाकलनको ठ्याक्कै मान निकाल्नुहोस्",
        "An antiderivative gives it without any approximation."
            / "प्रतिअवकलजबाट अनुमान नगरी ठ्याक्कै मान आउँछ।";
    ERROR_OF_RULE = "error-of-the-rule",
        "Find the error" / "त्रुटि निकाल्नुहोस्",
        "The error is the difference of the exact and the approximate value, without sign."
            / "ठ्याक्कै मान र अनुमानित मानको चिह्नबिनाको अन्तर नै त्रुटि हो।";
}

/// A width, points and values.
struct Strips {
    start: Expr,
    h: Rational,
    points: Vec<Rational>,
    values: Vec<Expr>,
}

pub(crate) fn solve(
    integrand: &Integrand,
    rule: StripRule,
    places: u32,
    error: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if places > Stop::MOST_PLACES {
        return undefined(format!(
            "at most {} decimal places are worked out here",
            Stop::MOST_PLACES
        ));
    }
    let strips = match integrand {
        Integrand::Function { body, variable, bounds, strips } => {
            of_function(body, variable, bounds, *strips, work)?
        }
        Integrand::Table { points, values } => of_table(points, values, work)?,
    };
    let n = u32::try_from(strips.values.len() - 1).unwrap_or(u32::MAX);
    if !n.is_multiple_of(rule.group()) {
        return undefined(match rule {
            StripRule::SimpsonThreeEighths => {
                "Simpson’s 3/8 rule needs a number of strips that is a multiple of 3"
            }
            _ => "Simpson’s 1/3 rule needs an even number of strips",
        });
    }
    let mut derivation = Derivation::new(strips.start.clone());
    let width = Expr::symbol("h").equals(Expr::rational(&strips.h));
    derivation.step(&STRIP_WIDTH, Claim::States, width, vec![Expr::rational(&strips.h)]);
    let mut shown = Vec::new();
    let mut lines = vec![vec![super::text("x"), super::text("y")]];
    for (at, y) in strips.points.iter().zip(&strips.values) {
        let Some(y) = value(y, places + 2, work) else {
            return unknown("strips of a function without a value there");
        };
        let y = decimal(&y, places + 2);
        lines.push(vec![decimal(at, places + 2), y.clone()]);
        shown.push(y);
    }
    derivation.step(&TABLE_OF_VALUES, Claim::States, Expr::Matrix(lines), Vec::new());
    let (times, over, named) = match rule {
        StripRule::Trapezoidal => (1, 2, &TRAPEZOIDAL),
        StripRule::Simpson => (1, 3, &SIMPSON),
        StripRule::SimpsonThreeEighths => (3, 8, &SIMPSON_THREE_EIGHTHS),
    };
    let scale = &strips.h * Rational::from(times) / Rational::from(over);
    let sum = |values: &[Expr]| {
        let mut ends = vec![values[0].clone(), values[n as usize].clone()];
        for weight in [4, 3, 2] {
            let inner = (1..n).filter(|k| self::weight(rule, *k) == weight);
            let inner: Vec<Expr> = inner.map(|k| values[k as usize].clone()).collect();
            if !inner.is_empty() {
                ends.push(Expr::product(vec![Expr::integer(weight), Expr::sum(inner)]));
            }
        }
        Expr::product(vec![Expr::rational(&scale), Expr::sum(ends)])
    };
    derivation.step(named, Claim::States, sum(&shown), Vec::new());
    let exact_sum = sum(&strips.values);
    let Some(approximate) = value(&exact_sum, places, work) else {
        return unknown("strips of a function without a value there");
    };
    let short = approximate == rounded(&approximate, places);
    let answer = match crate::numeral::decimal(&approximate) {
        Some(exact) if short && is_exact(&exact_sum, &approximate, work) => exact,
        _ => with_places(&rounded(&approximate, places), places),
    };
    derivation.step(&ROUND_RESULT, Claim::States, answer.clone(), vec![Expr::integer(places)]);
    if !error {
        return Ok(derivation);
    }
    let Integrand::Function { body, variable, bounds, .. } = integrand else {
        return undefined("a table alone does not say what the exact value is");
    };
    let whole = integrate::solve(body, variable, Some(bounds), work)?;
    let exact = whole.result().clone();
    derivation.step_with(&EXACT_INTEGRAL, Claim::States, exact.clone(), Vec::new(), whole.steps);
    let difference = Expr::Abs(Box::new(Expr::sum(vec![exact.clone(), exact_sum.negated()])));
    let Some(off) = value(&difference, places, work) else {
        return unknown("errors of this kind");
    };
    let named = |name: &str, value: Expr| super::text(name).related(Relation::Equal, value);
    let off = with_places(&rounded(&off, places), places);
    let parts =
        vec![named("approximate value", answer), named("exact value", exact), named("error", off)];
    derivation.step(&ERROR_OF_RULE, Claim::States, Expr::And(parts), Vec::new());
    Ok(derivation)
}

fn is_exact(sum: &Expr, value: &Rational, work: &Work<'_>) -> bool {
    let context = algebra::Context::default();
    algebra::enclosure(sum, 64, &context, work.budget)
        .is_some_and(|(low, high)| low == high && low == *value)
}

fn weight(rule: StripRule, k: u32) -> u32 {
    let inner = !k.is_multiple_of(rule.group());
    match rule {
        StripRule::Simpson if inner => 4,
        StripRule::SimpsonThreeEighths if inner => 3,
        _ => 2,
    }
}

fn of_function(
    body: &Expr,
    x: &Symbol,
    bounds: &(Expr, Expr),
    strips: u32,
    work: &Work<'_>,
) -> Result<Strips, Unsolved> {
    if strips == 0 {
        return undefined("at least one strip is needed");
    }
    if strips > Numeric::MOST_STRIPS {
        return undefined(format!(
            "so many strips are too long to write out; ask for at most {}",
            Numeric::MOST_STRIPS
        ));
    }
    let (a, b) = (number(&bounds.0, work)?, number(&bounds.1, work)?);
    let h = (&b - &a) / Rational::from(strips);
    let points: Vec<Rational> = (0..=strips).map(|k| &a + &h * Rational::from(k)).collect();
    let values = points.iter().map(|q| put(body, x, &Expr::rational(q))).collect();
    let start = Expr::Integral(Box::new(body.clone()), x.clone(), Some(Box::new(bounds.clone())));
    Ok(Strips { start, h, points, values })
}

fn of_table(points: &[Expr], values: &[Expr], work: &Work<'_>) -> Result<Strips, Unsolved> {
    if points.len() != values.len() || points.len() < 2 {
        return undefined("the table has not as many values as points");
    }
    if points.len() > Numeric::MOST_STRIPS as usize + 1 {
        return undefined("this table is too long");
    }
    let points = points.iter().map(|e| number(e, work)).collect::<Result<Vec<_>, _>>()?;
    let h = &points[1] - &points[0];
    if h.is_zero() || !points.windows(2).all(|p| &p[1] - &p[0] == h) {
        return undefined("the points of the table are not equally spaced, as these rules need");
    }
    let head = vec![super::text("x"), super::text("y")];
    let rows = points.iter().zip(values).map(|(x, y)| vec![decimal(x, 8), y.clone()]);
    let lines = std::iter::once(head).chain(rows).collect();
    Ok(Strips { start: Expr::Matrix(lines), h, points, values: values.to_vec() })
}
