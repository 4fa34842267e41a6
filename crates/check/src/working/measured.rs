//! Values with units: loose units, letters that are units, base units.

use super::values::without_sign;
use crate::Outcome;
use crate::verify::Judge;
use syntax::unit::{Dimension, Unit};
use syntax::{Expr, Symbol};

pub(super) fn is_degrees(expr: &Expr) -> bool {
    matches!(without_sign(expr), Expr::Degrees(_))
}

pub(super) fn without_degrees(expr: &Expr) -> Expr {
    match expr {
        Expr::Degrees(a) => (**a).clone(),
        Expr::Negate(a) => without_degrees(a).negated(),
        _ => expr.clone(),
    }
}

/// Hours times minutes and the like: the numbers are right, the units are loose. Lengths, areas and
/// volumes have to be told apart.
pub(super) fn loose_units(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let (Some((_, one)), Some((_, other))) = (measure(before), measure(after)) else {
        return false;
    };
    let length = |unit: &Unit| {
        unit.dimension().iter().find(|(d, _)| *d == Dimension::Length).map_or(0, |(_, n)| *n)
    };
    length(&one) == length(&other)
        && judge.equality(&without_units(before), &without_units(after)).0 == Outcome::Passed
}

/// The size of an expression of quantities in base units, and the unit of its kind; nothing for sums
/// of unlike kinds.
pub(super) fn measure(expr: &Expr) -> Option<(Expr, Unit)> {
    let bare = || Unit { factors: Vec::new() };
    match expr {
        Expr::Quantity(amount, unit) => {
            let size = vec![(**amount).clone(), Expr::rational(&unit.size())];
            Some((Expr::product(size), unit.clone()))
        }
        Expr::Negate(a) => measure(a).map(|(a, unit)| (a.negated(), unit)),
        Expr::Sum(terms) => {
            let parts: Vec<(Expr, Unit)> = terms.iter().map(measure).collect::<Option<_>>()?;
            let unit = parts.first()?.1.clone();
            let alike = parts.iter().all(|(_, other)| unit.is_convertible_to(other));
            alike.then(|| (Expr::sum(parts.into_iter().map(|(a, _)| a).collect()), unit))
        }
        Expr::Product(factors) => {
            let mut unit = bare();
            let mut sizes = Vec::with_capacity(factors.len());
            for factor in factors {
                let (size, of) = measure(factor)?;
                sizes.push(size);
                unit.factors.extend(of.factors);
            }
            Some((Expr::product(sizes), unit))
        }
        Expr::Quotient(a, b) => {
            let ((a, mut unit), (b, below)) = (measure(a)?, measure(b)?);
            unit.factors.extend(below.factors.into_iter().map(|(named, n)| (named, -n)));
            Some((a.over(b), unit))
        }
        Expr::Power(a, n) => {
            let (a, mut unit) = measure(a)?;
            if !unit.factors.is_empty() {
                let power = n.as_rational()?;
                let n: i32 =
                    i32::try_from(power.is_int().then(|| power.numerator().clone())?).ok()?;
                unit.factors.iter_mut().for_each(|(_, k)| *k = k.saturating_mul(n));
            }
            Some((a.pow((**n).clone()), unit))
        }
        _ => (!has_units(expr)).then(|| (expr.clone(), bare())),
    }
}

/// Whether both are quantities without letters, and one is a length where the other is an area, ….
pub(super) fn unlike_lengths(formula: &Expr, value: &Expr) -> bool {
    let length = |e: &Expr| {
        let unit = measure(e)?.1;
        let of = unit.dimension().iter().find(|(d, _)| *d == Dimension::Length).map_or(0, |d| d.1);
        (!unit.factors.is_empty()).then_some(of)
    };
    has_units(formula)
        && formula.symbols().is_empty()
        && matches!((length(formula), length(value)), (Some(a), Some(b)) if a != b)
}

pub(super) fn has_units(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quantity(..));
    expr.for_each_part(|part| found = found || has_units(part));
    found
}

/// Letters that name units, beside quantities, as units: `2000 m + 300 m`, `20 m/s`; `letters` are
/// those that stay.
pub(super) fn letters_as_units(expr: &Expr, letters: &[Symbol]) -> Expr {
    match expr {
        Expr::Symbol(s) if !letters.contains(s) => match syntax::unit::lookup(s.name()) {
            Some(named) => {
                let unit = Unit { factors: vec![(named, 1)] };
                Expr::Quantity(Box::new(Expr::integer(1)), unit)
            }
            None => expr.clone(),
        },
        Expr::Sum(_)
        | Expr::Product(_)
        | Expr::Quotient(..)
        | Expr::Power(..)
        | Expr::Negate(_) => expr.map_parts(|part| letters_as_units(part, letters)),
        _ => expr.clone(),
    }
}

/// The expression with its quantities as numbers of base units.
pub(super) fn in_base_units(expr: &Expr) -> Expr {
    match expr {
        Expr::Quantity(amount, unit) => {
            let amount = in_base_units(amount);
            let size = unit.size();
            if size.is_one() { amount } else { Expr::product(vec![amount, Expr::rational(&size)]) }
        }
        _ => expr.map_parts(in_base_units),
    }
}

/// The expression with its quantities as numbers.
pub(super) fn without_units(expr: &Expr) -> Expr {
    match expr {
        Expr::Quantity(amount, _) => without_units(amount),
        _ => expr.map_parts(without_units),
    }
}
