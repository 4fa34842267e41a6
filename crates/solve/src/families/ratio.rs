//! Ratios of positive numbers in their simplest form.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::{Integer, Natural, Rational, integer};
use check::Claim;
use dashu_base::UnsignedAbs;
use syntax::Expr;

rules! {
    CLEAR_FRACTIONS = "clear-fractions-of-ratio",
        "Make the parts whole numbers" / "पदहरूलाई पूर्ण सङ्ख्या बनाउनुहोस्",
        "Multiplying every part by the same number, here {0}, does not change a ratio."
            / "सबै पदलाई एउटै सङ्ख्याले, यहाँ {0} ले, गुणन गर्दा अनुपात बदलिँदैन।";
    DIVIDE_PARTS = "divide-parts-of-ratio",
        "Divide by the highest common factor" / "महत्तम समापवर्तकले भाग गर्नुहोस्",
        "Dividing every part by the same number, here {0}, does not change a ratio."
            / "सबै पदलाई एउटै सङ्ख्याले, यहाँ {0} ले, भाग गर्दा अनुपात बदलिँदैन।";
}

/// The same ratio in integers without a common factor.
pub(crate) fn simplest(parts: &[Expr], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let settled = arithmetic::settle(parts, &Expr::Ratio, work)?;
    let mut derivation = settled.derivation;
    let values: Option<Vec<Rational>> = settled.values.into_iter().collect();
    let Some(values) = values.filter(|v| v.iter().all(|q| *q > Rational::ZERO)) else {
        return super::unknown("ratios");
    };
    let denominators = values.iter().map(|q| Integer::from(q.denominator().clone()));
    let whole = denominators.fold(Integer::ONE, |m, d| integer::lcm(&m, &d).into());
    let scale = Rational::from(whole.clone());
    let whole_parts: Vec<Integer> =
        values.iter().map(|q| (q * &scale).numerator().clone()).collect();
    if !whole.is_one() {
        let scaled = whole_parts.iter().cloned().map(Expr::integer).collect();
        let arguments = vec![Expr::integer(whole)];
        derivation.step(&CLEAR_FRACTIONS, Claim::Equal, Expr::Ratio(scaled), arguments);
    }
    let common = whole_parts.iter().fold(Natural::ZERO, |g, n| integer::gcd(&Integer::from(g), n));
    if !common.is_one() {
        let reduced = whole_parts.iter().map(|n| numeral::natural(&(n.unsigned_abs() / &common)));
        let arguments = vec![numeral::natural(&common)];
        derivation.step(&DIVIDE_PARTS, Claim::Equal, Expr::Ratio(reduced.collect()), arguments);
    }
    Ok(derivation)
}
