//! A rational number as a fraction, a decimal or a percentage.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::Rational;
use check::{Claim, Notation};
use dashu_base::UnsignedAbs;
use syntax::{Expr, Number};

rules! {
    PERCENT_AS_HUNDREDTHS = "percent-as-hundredths",
        "Write per cent as hundredths" / "प्रतिशतलाई सयौँ भागमा लेख्नुहोस्",
        "Per cent means hundredths." / "प्रतिशत भनेको सयौँ भाग हो।";
    DECIMAL_AS_FRACTION = "decimal-as-fraction",
        "Write the decimal over a power of ten" / "दशमलवलाई दशको घातमाथि लेख्नुहोस्",
        "There are as many zeros below as digits after the point."
            / "दशमलव बिन्दुपछि जति अङ्क छन्, हरमा त्यति नै शून्य हुन्छन्।";
    TENS_BELOW = "extend-to-power-of-ten",
        "Make the denominator a power of ten" / "हरलाई दशको घात बनाउनुहोस्",
        "Numerator and denominator are multiplied by {0}."
            / "अंश र हर दुवैलाई {0} ले गुणन गरिन्छ।";
    READ_OFF_DECIMAL = "read-off-decimal",
        "Write as a decimal" / "दशमलवमा लेख्नुहोस्",
        "There are as many digits after the point as zeros in the denominator."
            / "हरमा जति शून्य छन्, दशमलव बिन्दुपछि त्यति नै अङ्क हुन्छन्।";
    LOWEST_TERMS = "to-lowest-terms",
        "Reduce the fraction" / "भिन्नलाई लघुत्तम पदमा लैजानुहोस्",
        "Numerator and denominator are divided by their highest common factor."
            / "अंश र हर दुवैलाई तिनको महत्तम समापवर्तकले भाग गरिन्छ।";
    DIVIDE_FOR_MIXED = "divide-for-mixed-number",
        "Divide numerator by denominator" / "अंशलाई हरले भाग गर्नुहोस्",
        "The quotient {0} is the whole part, and the remainder {1} stays over the denominator."
            / "भागफल {0} पूर्ण भाग हो, र शेष {1} हरमाथि रहन्छ।";
    MOVE_POINT = "move-decimal-point",
        "Move the decimal point" / "दशमलव बिन्दु सार्नुहोस्",
        "Behind the first digit that is not 0 stands the point; it moved by {0} places, which is the power of ten."
            / "पहिलो शून्य नभएको अङ्कपछि बिन्दु राखिन्छ; बिन्दु {0} स्थान सर्‍यो, त्यही दशको घात हो।";
    TIMES_HUNDRED = "multiply-by-hundred-per-cent",
        "Multiply by 100%" / "100% ले गुणन गर्नुहोस्",
        "100% is 1, so the value stays the same." / "100% भनेको 1 हो, त्यसैले मान उही रहन्छ।";
}

/// `number` in this notation.
pub(crate) fn solve(
    number: &Expr,
    notation: Notation,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(number.clone());
    let value = match written(number) {
        Some(value) => value,
        None => {
            let settled =
                arithmetic::settle(std::slice::from_ref(number), &|mut v| v.remove(0), work)?;
            derivation = settled.derivation;
            let Some(value) = settled.values.into_iter().next().flatten() else {
                return super::unknown("fractions, decimals and percentages");
            };
            value
        }
    };
    match notation {
        Notation::Fraction => fraction(&mut derivation, &value),
        Notation::Decimal => decimal(&mut derivation, &value)?,
        Notation::Mixed => mixed(&mut derivation, &value),
        Notation::Scientific => scientific(&mut derivation, &value)?,
        Notation::Percentage => {
            let hundredfold = value * Rational::from(100);
            let amount = numeral::literal(&hundredfold, true);
            let percent = Expr::Percent(Box::new(amount));
            derivation.step(&TIMES_HUNDRED, Claim::Equal, percent, Vec::new());
        }
    }
    Ok(derivation)
}

/// The value of a number as it is written, without any working.
fn written(number: &Expr) -> Option<Rational> {
    match number {
        Expr::Percent(a) => Some(written(a)? / Rational::from(100)),
        Expr::Negate(a) => Some(-written(a)?),
        Expr::Number(n) => Some(n.value()),
        Expr::Quotient(a, b) => match (&**a, &**b) {
            (Expr::Number(Number::Integer(_)), Expr::Number(Number::Integer(d)))
                if !d.is_zero() =>
            {
                Some(a.as_rational()? / b.as_rational()?)
            }
            _ => None,
        },
        _ => None,
    }
}

fn fraction(derivation: &mut Derivation, value: &Rational) {
    let start = derivation.result().clone();
    if let Expr::Percent(a) = &start {
        let hundredths = (**a).clone().over(Expr::integer(100));
        derivation.step(&PERCENT_AS_HUNDREDTHS, Claim::Equal, hundredths, Vec::new());
    }
    if let Expr::Number(Number::Decimal { digits, places }) = &start {
        let below = algebra::Natural::from(10u8).pow(*places as usize);
        let over = numeral::natural(digits).over(numeral::natural(&below));
        derivation.step(&DECIMAL_AS_FRACTION, Claim::Equal, over, Vec::new());
    }
    derivation.step(&LOWEST_TERMS, Claim::Equal, Expr::rational(value), Vec::new());
}

fn mixed(derivation: &mut Derivation, value: &Rational) {
    let negative = *value < Rational::ZERO;
    let size = if negative { -value } else { value.clone() };
    let below = size.denominator().clone();
    let above = size.numerator().unsigned_abs();
    let (whole, rest) = (&above / &below, &above % &below);
    derivation.step(&LOWEST_TERMS, Claim::Equal, Expr::rational(value), Vec::new());
    if below.is_one() || whole.is_zero() {
        return;
    }
    let arguments = vec![numeral::natural(&whole), numeral::natural(&rest)];
    let number = Expr::Number(Number::Mixed { whole, numerator: rest, denominator: below });
    let number = if negative { number.negated() } else { number };
    derivation.step(&DIVIDE_FOR_MIXED, Claim::Equal, number, arguments);
}

/// Most places that the point is moved by.
const MOST_PLACES: i64 = 400;

fn scientific(derivation: &mut Derivation, value: &Rational) -> Result<(), Unsolved> {
    let ten = Rational::from(10);
    let negative = *value < Rational::ZERO;
    let mut size = if negative { -value } else { value.clone() };
    if size.is_zero() {
        return super::unknown("the number 0 in scientific notation");
    }
    let mut power = 0i64;
    while size >= ten && power < MOST_PLACES {
        size /= &ten;
        power += 1;
    }
    while size < Rational::ONE && power > -MOST_PLACES {
        size *= &ten;
        power -= 1;
    }
    let digits = match numeral::decimal(&size) {
        Some(digits) if size >= Rational::ONE && size < ten => digits,
        _ => return super::unknown("such numbers in scientific notation"),
    };
    let answer = match power {
        0 => digits,
        1 => Expr::Product(vec![digits, Expr::integer(10)]),
        n => Expr::Product(vec![digits, Expr::integer(10).pow(Expr::integer(n))]),
    };
    let answer = if negative { answer.negated() } else { answer };
    derivation.step(&MOVE_POINT, Claim::Equal, answer, vec![Expr::integer(power.abs())]);
    Ok(())
}

fn decimal(derivation: &mut Derivation, value: &Rational) -> Result<(), Unsolved> {
    let Some(answer) = numeral::decimal(value) else {
        return super::unknown("decimals that never end");
    };
    let digits = match &answer {
        Expr::Negate(a) => &**a,
        other => other,
    };
    if let Expr::Percent(a) = &derivation.result().clone() {
        let hundredths = (**a).clone().over(Expr::integer(100));
        derivation.step(&PERCENT_AS_HUNDREDTHS, Claim::Equal, hundredths, Vec::new());
    } else if let Expr::Number(Number::Decimal { places, .. }) = digits {
        let below = algebra::Natural::from(10u8).pow(*places as usize);
        let scale = Rational::from(algebra::Integer::from(below.clone()));
        let above = Expr::rational(&(value * &scale));
        let by = scale / Rational::from(algebra::Integer::from(value.denominator().clone()));
        let arguments = vec![Expr::rational(&by)];
        let over = above.over(numeral::natural(&below));
        derivation.step(&TENS_BELOW, Claim::Equal, over, arguments);
    }
    derivation.step(&READ_OFF_DECIMAL, Claim::Equal, answer, Vec::new());
    Ok(())
}
