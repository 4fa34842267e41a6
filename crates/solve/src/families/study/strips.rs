//! Approximate integrals: the trapezoidal rule and Simpson's rule.

use super::put;
use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Unsolved, Work};
use algebra::{Integer, Rational};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    STRIP_WIDTH = "width-of-strips",
        "Find the width of the strips" / "पट्टीको चौडाइ निकाल्नुहोस्",
        "h = (b − a)/n = {0}."
            / "h = (b − a)/n = {0}।";
    TABLE_OF_VALUES = "table-of-values",
        "Make the table of values" / "मानको तालिका बनाउनुहोस्",
        "For x = {0} the values y are {1}."
            / "x = {0} हुँदा y का मान {1} हुन्छन्।";
    TRAPEZOIDAL = "trapezoidal-rule",
        "Use the trapezoidal rule" / "समलम्ब चतुर्भुज नियम प्रयोग गर्नुहोस्",
        "The integral is about (h/2)·[first + last + 2·(the others)]."
            / "समाकलन करिब (h/2)·[पहिलो + अन्तिम + 2·(अरू)] हुन्छ।";
    SIMPSON = "simpsons-rule",
        "Use Simpson’s rule" / "सिम्पसनको नियम प्रयोग गर्नुहोस्",
        "The integral is about (h/3)·[first + last + 4·(odd ones) + 2·(even ones)]."
            / "समाकलन करिब (h/3)·[पहिलो + अन्तिम + 4·(बिजोर) + 2·(जोर)] हुन्छ।";
    ROUND_RESULT = "round-the-result",
        "Round the result" / "नतिजा पूर्णाङ्कन गर्नुहोस्",
        "The value is given to {0} decimal places."
            / "मान {0} दशमलव स्थानसम्म दिइन्छ।";
}

#[allow(clippy::too_many_arguments, reason = "the parts of one question")]
pub(crate) fn solve(
    body: &Expr,
    x: &Symbol,
    bounds: &(Expr, Expr),
    strips: u32,
    simpson: bool,
    places: u32,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (Some(a), Some(b)) = (bounds.0.as_rational(), bounds.1.as_rational()) else {
        return unknown("strips between such bounds");
    };
    if strips == 0 || strips > 100 || (simpson && !strips.is_multiple_of(2)) || places > 12 {
        return unknown("this number of strips");
    }
    let h = (&b - &a) / Rational::from(strips);
    let bounds = Some(Box::new(bounds.clone()));
    let mut derivation = Derivation::new(Expr::Integral(Box::new(body.clone()), x.clone(), bounds));
    let width = Expr::symbol("h").equals(Expr::rational(&h));
    derivation.step(&STRIP_WIDTH, Claim::States, width, vec![Expr::rational(&h)]);
    let context = algebra::Context::default();
    let rounded = |e: &Expr, places: u32| -> Option<Rational> {
        let (low, high) = algebra::enclosure(e, 80, &context, work.budget)?;
        let scale = Rational::from(Integer::from(10).pow(places as usize));
        let half = Rational::ONE / Rational::from(2);
        let at = |q: &Rational| (q * &scale + &half).floor();
        (at(&low) == at(&high)).then(|| Rational::from(at(&low)) / &scale)
    };
    let decimal = |q: &Rational| -> Expr {
        let number = Expr::rational(q);
        match crate::numeral::decimal(q) {
            Some(decimal) => decimal,
            None => number,
        }
    };
    let (mut points, mut shown, mut terms) = (Vec::new(), Vec::new(), Vec::new());
    for k in 0..=strips {
        let at = &a + &h * Rational::from(k);
        let there = put(body, x, &Expr::rational(&at));
        let Some(value) = rounded(&there, places + 2) else {
            return unknown("strips of a function without a value there");
        };
        points.push(decimal(&at));
        shown.push(decimal(&value));
        let weight = match (k == 0 || k == strips, simpson, k % 2) {
            (true, ..) => 1,
            (false, true, 1) => 4,
            _ => 2,
        };
        terms.push(Expr::product(vec![Expr::integer(weight), there]));
    }
    let table = vec![Expr::List(points), Expr::List(shown.clone())];
    derivation.step(&TABLE_OF_VALUES, Claim::States, Expr::List(shown.clone()), table);
    let scale = &h / Rational::from(if simpson { 3 } else { 2 });
    let exact = Expr::product(vec![Expr::rational(&scale), Expr::sum(terms)]);
    let mut sum = vec![shown[0].clone(), shown[strips as usize].clone()];
    for (k, value) in shown.iter().enumerate().take(strips as usize).skip(1) {
        let weight = if simpson && k % 2 == 1 { 4 } else { 2 };
        sum.push(Expr::product(vec![Expr::integer(weight), value.clone()]));
    }
    let line = Expr::product(vec![Expr::rational(&scale), Expr::sum(sum)]);
    let rule = if simpson { &SIMPSON } else { &TRAPEZOIDAL };
    derivation.step(rule, Claim::States, line, Vec::new());
    let Some(value) = rounded(&exact, places) else {
        return unknown("strips of a function without a value there");
    };
    derivation.step(&ROUND_RESULT, Claim::States, decimal(&value), vec![Expr::integer(places)]);
    Ok(derivation)
}
