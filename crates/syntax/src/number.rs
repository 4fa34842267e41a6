//! Number literals, kept as they were written.

/// Integers of any size.
pub type Integer = dashu_int::IBig;
/// Non-negative integers of any size.
pub type Natural = dashu_int::UBig;
/// Fractions of any size, in lowest terms.
pub type Rational = dashu_ratio::RBig;

/// A non-negative number literal. The spelling that matters is kept: `0.50` has two decimal
/// places, `1 1/2` is a mixed number, `0.1(6)` recurs. Grouping commas and digits' script are not
/// kept. A minus sign is never part of a literal: `-3` is `Negate(3)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// `42`.
    Integer(Natural),
    /// `digits / 10^places`: `0.50` is `{ digits: 50, places: 2 }`.
    Decimal {
        /// All digits without the point.
        digits: Natural,
        /// How many of them stand behind the point; at least 1.
        places: u32,
    },
    /// A decimal whose last `period` digits repeat for ever: `0.1(6)` is
    /// `{ digits: 16, places: 2, period: 1 }`.
    Recurring {
        /// All digits written, without the point.
        digits: Natural,
        /// How many of them stand behind the point.
        places: u32,
        /// How many of the last ones repeat; between 1 and `places`.
        period: u32,
    },
    /// `whole + numerator / denominator`, written side by side: `1 1/2`.
    Mixed {
        /// The whole part.
        whole: Natural,
        /// Over the bar.
        numerator: Natural,
        /// Under the bar; not zero.
        denominator: Natural,
    },
    /// An integer written in another base: `204_5`, `4c73` in base 14 (base 2 to 36).
    Based {
        /// Its value.
        value: Natural,
        /// The base it is written in.
        base: u32,
    },
}

impl Number {
    /// Its exact value.
    pub fn value(&self) -> Rational {
        let ten = Natural::from(10u8);
        match self {
            Number::Integer(n) | Number::Based { value: n, .. } => {
                Rational::from(Integer::from(n.clone()))
            }
            Number::Decimal { digits, places } => {
                Rational::from_parts(digits.clone().into(), ten.pow(*places as usize))
            }
            Number::Recurring { digits, places, period } => {
                // x·10^places − x·10^(places−period) is the integer digits − (digits without the period).
                let head = digits / ten.pow(*period as usize);
                let denominator = ten.pow(*places as usize) - ten.pow((places - period) as usize);
                Rational::from_parts(Integer::from(digits - head), denominator)
            }
            Number::Mixed { whole, numerator, denominator } => Rational::from_parts(
                Integer::from(whole * denominator + numerator),
                denominator.clone(),
            ),
        }
    }
}

impl From<u64> for Number {
    fn from(n: u64) -> Self {
        Number::Integer(n.into())
    }
}
