//! An expression brought to a form with unknown coefficients, and one of them read off.

use super::expand;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::Polynomial;
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    COMPARE_COEFFICIENTS = "compare-coefficients",
        "Compare coefficients" / "गुणाङ्क तुलना गर्नुहोस्",
        "{0} is the coefficient of {1}."
            / "{0} भनेको {1} को गुणाङ्क हो।";
}

/// The value of the coefficient `name` when `body` is written in the form `form`.
pub(crate) fn solve(
    body: &Expr,
    form: &Expr,
    name: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let whole = Polynomial::from_expr(body, work.budget)?;
    let shape = Polynomial::from_expr(form, work.budget)?;
    let (Some(whole), Some(shape)) = (whole, shape) else { return super::unknown("such forms") };
    let place = shape.coefficient_in(name, 1);
    let [(number, powers)] = &place.terms()[..] else { return super::unknown("such forms") };
    if shape.degree_in(name) != 1 {
        return super::unknown("such forms");
    }
    let mut derivation = expand::steps_to(body, &whole, work.budget)?;
    let found = whole.terms().into_iter().find(|(_, other)| other == powers);
    let value = found.map_or(algebra::Rational::ZERO, |(coefficient, _)| coefficient) / number;
    let arguments = vec![Expr::Symbol(name.clone()), place.to_expr()];
    derivation.step(&COMPARE_COEFFICIENTS, Claim::States, Expr::rational(&value), arguments);
    Ok(derivation)
}
