//! Whether a number is written to the places or figures that were asked for.

use super::Fault;
use crate::Precision;
use algebra::{Natural, Rational};
use syntax::{Expr, Number};

/// What is wrong with how precisely a number is written.
pub(super) fn fault(asked: &Precision, expr: &Expr) -> Option<Fault> {
    (!is_written_to(asked, expr)).then(|| Fault::NotToPrecision(asked.clone()))
}

fn is_written_to(asked: &Precision, expr: &Expr) -> bool {
    match expr {
        Expr::Negate(inner) => is_written_to(asked, inner),
        Expr::Number(Number::Integer(n)) => match asked {
            Precision::Places(places) => *places == 0,
            Precision::Nearest(_) => true,
            Precision::Figures(figures) => {
                let digits = n.to_string();
                let certain = digits.trim_end_matches('0').len();
                usize::try_from(*figures).is_ok_and(|f| (certain..=digits.len()).contains(&f))
            }
        },
        Expr::Number(Number::Decimal { digits, places }) => match asked {
            Precision::Places(asked) => places == asked,
            Precision::Nearest(_) => true,
            Precision::Figures(figures) => has_figures(digits, *figures),
        },
        // 3.00 × 10^8
        Expr::Product(factors) => match (factors.as_slice(), asked) {
            ([mantissa, Expr::Power(ten, _)], Precision::Figures(_)) => {
                ten.as_rational() == Some(Rational::from(10u8)) && is_written_to(asked, mantissa)
            }
            _ => false,
        },
        _ => false,
    }
}

fn has_figures(digits: &Natural, figures: u32) -> bool {
    u32::try_from(digits.to_string().len()).is_ok_and(|n| n == figures)
}
