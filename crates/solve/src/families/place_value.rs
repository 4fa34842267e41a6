//! The digits of a number and their places.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::{Integer, Natural, Rational};
use check::Claim;
use dashu_base::{Signed, UnsignedAbs};
use syntax::{Expr, Function};

rules! {
    LOCATE_DIGIT = "locate-digit",
        "Locate the place" / "स्थान पत्ता लगाउनुहोस्",
        "Dividing by {0}, the value of the place, brings its digit to the units."
            / "स्थानको मान {0} ले भाग गर्दा त्यो अङ्क एकको स्थानमा आउँछ।";
    DROP_DIGITS = "drop-lower-digits",
        "Drop the digits to the right" / "दायाँतिरका अङ्क हटाउनुहोस्",
        "Only the whole quotient is kept." / "भागफलको पूर्ण भाग मात्र राखिन्छ।";
    LAST_DIGIT = "take-last-digit",
        "Take the last digit" / "अन्तिम अङ्क लिनुहोस्",
        "The last digit is the remainder on division by 10."
            / "10 ले भाग गर्दा आउने शेष नै अन्तिम अङ्क हो।";
}

/// The digit at `10^place`.
pub(crate) fn digit(number: &Expr, place: i32, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let settled = arithmetic::settle(std::slice::from_ref(number), &|mut v| v.remove(0), work)?;
    let mut derivation = settled.derivation;
    let Some(value) = settled.values.into_iter().next().flatten() else {
        return super::unknown("digits of numbers");
    };
    let value = if value.is_negative() { -value } else { value };
    let unit = numeral::integer_power(&Rational::from(10), &Integer::from(place), work.budget)?;
    let shifted = (&value / &unit).floor();
    let last = shifted.clone().unsigned_abs() % Natural::from(10u8);
    let ten = Expr::integer(10);
    let is_whole = numeral::as_integer(&value).is_some();
    let [value, unit] = [&value, &unit].map(|q| numeral::literal(q, settled.decimal[0]));
    let last_of = |x: Expr| Expr::Call(Function::Mod, vec![x, ten.clone()]);
    let whole = match (place, is_whole) {
        (0, true) => value,
        (0, false) => Expr::Call(Function::Floor, vec![value]),
        _ => Expr::Call(Function::Quo, vec![value, unit.clone()]),
    };
    derivation.step(&LOCATE_DIGIT, Claim::States, last_of(whole), vec![unit]);
    let shifted = last_of(Expr::integer(shifted));
    derivation.step(&DROP_DIGITS, Claim::Equal, shifted, Vec::new());
    derivation.step(&LAST_DIGIT, Claim::Equal, numeral::natural(&last), Vec::new());
    Ok(derivation)
}
