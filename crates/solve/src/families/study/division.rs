//! Division of polynomials: long, and synthetic by `x − a`.

use crate::declare::rules;
use crate::families::integrate::shape;
use crate::families::unknown;
use crate::{Derivation, Unsolved, Work};
use algebra::{Rational, Univariate};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    TAKE_AWAY = "take-multiple-away",
        "Take {0} times the divisor away" / "भाजकको {0} गुणा घटाउनुहोस्",
        "The leading term is divided by that of the divisor: {0}. Taking {1} away leaves {2}."
            / "अग्रपदलाई भाजकको अग्रपदले भाग गर्दा {0} आउँछ। {1} घटाउँदा {2} बाँकी रहन्छ।";
    SYNTHETIC = "synthetic-division",
        "Divide synthetically by {0}" / "{0} ले संश्लेषण विधिबाट भाग गर्नुहोस्",
        "Bring the first coefficient down, multiply by {1}, add to the next one, and so on: the coefficients {2} become {3}; the last number is the remainder."
            / "पहिलो गुणाङ्क तल लेख्नुहोस्, {1} ले गुणन गरी अर्कोमा जोड्नुहोस्, यसै गरी: गुणाङ्क {2} बाट {3} आउँछ; अन्तिम सङ्ख्या शेष हो।";
    STATE_DIVISION = "state-quotient-and-remainder",
        "State quotient and remainder" / "भागफल र शेष लेख्नुहोस्",
        "Dividend = divisor · quotient + remainder."
            / "भाज्य = भाजक · भागफल + शेष।";
}

/// Quotient and remainder.
pub(crate) fn solve(
    dividend: &Expr,
    divisor: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (Some(n), Some(d)) =
        (shape::univariate(dividend, x, work)?, shape::univariate(divisor, x, work)?)
    else {
        return unknown("divisions of this kind");
    };
    if d.degree().is_none_or(|d| d == 0) {
        return unknown("divisions by a number");
    }
    let Some((quotient, rest)) = n.div_rem(&d, work.budget)? else {
        return unknown("divisions of this kind");
    };
    let mut derivation = Derivation::new(dividend.clone().over(divisor.clone()));
    let sum = |q: &Univariate, r: &Univariate| {
        let product = Expr::product(vec![d.to_expr(x), q.to_expr(x)]);
        if r.is_zero() { product } else { Expr::sum(vec![product, r.to_expr(x)]) }
    };
    if d.degree() == Some(1) && d.leading() == Rational::ONE {
        let a = -d.coefficient(0);
        let list = |p: Vec<Rational>| Expr::List(p.iter().rev().map(Expr::rational).collect());
        let mut row = vec![rest.coefficient(0)];
        row.extend(quotient.coefficients().iter().cloned());
        let arguments =
            vec![d.to_expr(x), Expr::rational(&a), list(n.coefficients().to_vec()), list(row)];
        let after = dividend.clone().equals(sum(&quotient, &rest));
        derivation.step(&SYNTHETIC, Claim::Fact, after, arguments);
    } else {
        let mut left = n.clone();
        let mut so_far = Univariate::zero();
        while left.degree() >= d.degree() && !left.is_zero() {
            work.budget.spend(10)?;
            let power = left.degree().unwrap_or(0) - d.degree().unwrap_or(0);
            let mut monomial = vec![Rational::ZERO; power];
            monomial.push(left.leading() / d.leading());
            let monomial = Univariate::new(monomial);
            let multiple = d.mul(&monomial, work.budget)?;
            left = &left - &multiple;
            so_far = &so_far + &monomial;
            let after = dividend.clone().equals(sum(&so_far, &left));
            let arguments = vec![monomial.to_expr(x), multiple.to_expr(x), left.to_expr(x)];
            derivation.step(&TAKE_AWAY, Claim::Fact, after, arguments);
        }
    }
    let named = |name: &str, value: Expr| Expr::Text(name.into()).equals(value);
    let answer = Expr::And(vec![
        named("quotient", quotient.to_expr(x)),
        named("remainder", rest.to_expr(x)),
    ]);
    derivation.step(&STATE_DIVISION, Claim::States, answer, Vec::new());
    Ok(derivation)
}
