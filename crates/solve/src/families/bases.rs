//! Integers written in other bases, and sums and products of them.

use super::arithmetic;
use super::factors::fact;
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work, numeral};
use algebra::Natural;
use check::Claim;
use dashu_base::{BitTest, Signed, UnsignedAbs};
use syntax::{Expr, Number};

rules! {
    TO_BASE_TEN = "write-in-base-ten",
        "Write the numbers in base ten" / "सङ्ख्याहरू दशको आधारमा लेख्नुहोस्",
        "Each digit counts for its place value: powers of the base from right to left."
            / "हरेक अङ्कको मान त्यसको स्थानमान अनुसार हुन्छ: दायाँबाट बायाँ आधारका घातहरू।";
    EXPAND_PLACES = "add-place-values",
        "Add up the place values" / "स्थानमानहरू जोड्नुहोस्",
        "The digits of {0} are multiplied by the powers of {1}."
            / "{0} का अङ्कहरूलाई {1} का घातहरूले गुणन गरिन्छ।";
    FROM_BASE_TEN = "write-in-base",
        "Write the number in base {0}" / "सङ्ख्यालाई {0} को आधारमा लेख्नुहोस्",
        "Dividing by {0} again and again gives the digits as remainders, the last digit first."
            / "{0} ले पटक-पटक भाग गर्दा आउने शेषहरू अन्तिम अङ्कबाट सुरु हुने अङ्कहरू हुन्।";
    NEXT_DIGIT = "remainder-is-digit",
        "The remainder is the next digit" / "शेष नै अर्को अङ्क हो",
        "On division by {0} the remainder {1} is left."
            / "{0} ले भाग गर्दा शेष {1} रहन्छ।";
}

/// Longest number whose digits are worked out one by one.
const MOST_DIGITS: usize = 40;

/// An integer written in `base`.
pub(crate) fn in_base(number: &Expr, base: u32, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    if !(2..=36).contains(&base) {
        return Err(Unsolved::Unknown(format!("base {base} is not known here; 2 to 36 are")));
    }
    let number = &plain_tens(number);
    let mut derivation = Derivation::new(number.clone());
    let mut places = Vec::new();
    let ten = in_base_ten(number, number, &mut places);
    derivation.step_with(&TO_BASE_TEN, Claim::Equal, ten.clone(), Vec::new(), places);
    let settled = arithmetic::settle(std::slice::from_ref(&ten), &|mut v| v.remove(0), work)?;
    derivation.append(settled.derivation);
    let value = settled.values.into_iter().next().flatten();
    let Some(value) = value.as_ref().and_then(numeral::as_integer) else {
        return Err(Unsolved::Unknown("only integers are written in another base here".to_owned()));
    };
    if base == 10 {
        return Ok(derivation);
    }
    let magnitude = value.unsigned_abs();
    let divisions = divisions(&magnitude, base, derivation.result());
    let literal = Expr::Number(Number::Based { value: magnitude, base });
    let answer = if value.is_negative() { literal.negated() } else { literal };
    let arguments = vec![Expr::integer(base)];
    derivation.step_with(&FROM_BASE_TEN, Claim::Equal, answer, arguments, divisions);
    Ok(derivation)
}

/// `expr` with literals that say they are in base ten written without saying so.
fn plain_tens(expr: &Expr) -> Expr {
    match expr {
        Expr::Number(Number::Based { value, base: 10 }) => numeral::natural(value),
        _ => expr.map_parts(plain_tens),
    }
}

/// `expr` with every literal in base ten; how each is found goes to `places`.
fn in_base_ten(expr: &Expr, whole: &Expr, places: &mut Vec<Step>) -> Expr {
    match expr {
        Expr::Number(Number::Based { value, base }) => {
            let ten = numeral::natural(value);
            if value.bit_len() < 4 * MOST_DIGITS && *base != 10 && *value >= Natural::from(*base) {
                let relation = expanded(value, *base).equals(ten.clone());
                let arguments = vec![expr.clone(), Expr::integer(*base)];
                places.push(fact(&EXPAND_PLACES, whole, relation, arguments));
            }
            ten
        }
        _ => expr.map_parts(|part| in_base_ten(part, whole, places)),
    }
}

/// `4·7² + 0·7 + 3`.
fn expanded(value: &Natural, base: u32) -> Expr {
    let digits = digits(value, base);
    let highest = digits.len() - 1;
    let terms = digits.iter().enumerate().filter(|(_, d)| **d != 0).map(|(k, &digit)| {
        let exponent = highest - k;
        let digit = Expr::integer(digit);
        match exponent {
            0 => digit,
            1 => Expr::product(vec![digit, Expr::integer(base)]),
            _ => Expr::product(vec![digit, Expr::integer(base).pow(Expr::integer(exponent))]),
        }
    });
    Expr::sum(terms.collect())
}

/// The digits of a number, the highest first; `[0]` for 0.
fn digits(value: &Natural, base: u32) -> Vec<u32> {
    let mut digits = Vec::new();
    let mut rest = value.clone();
    let base = Natural::from(base);
    loop {
        digits.push(u32::try_from(&(&rest % &base)).expect("a digit is less than its base"));
        rest /= &base;
        if rest.is_zero() {
            digits.reverse();
            return digits;
        }
    }
}

/// `n = q·base + r`, `q = …`, down to a quotient of 0.
fn divisions(value: &Natural, base: u32, before: &Expr) -> Vec<Step> {
    if value.bit_len() >= MOST_DIGITS {
        return Vec::new();
    }
    let mut steps = Vec::new();
    let mut rest = value.clone();
    let divisor = Natural::from(base);
    while !rest.is_zero() {
        let (quotient, remainder) = (&rest / &divisor, &rest % &divisor);
        let product = Expr::product(vec![Expr::integer(base), numeral::natural(&quotient)]);
        let sum = Expr::sum(vec![product, numeral::natural(&remainder)]);
        let relation = numeral::natural(&rest).equals(sum);
        let arguments = vec![Expr::integer(base), numeral::natural(&remainder)];
        steps.push(fact(&NEXT_DIGIT, before, relation, arguments));
        rest = quotient;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_numbers() {
        for (value, base, expected) in
            [(0u32, 2, &[0][..]), (5, 2, &[1, 0, 1]), (255, 16, &[15, 15]), (48, 7, &[6, 6])]
        {
            assert_eq!(digits(&Natural::from(value), base), expected, "{value} in base {base}");
        }
    }
}
