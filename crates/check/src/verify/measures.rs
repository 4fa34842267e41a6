//! Quantities and times of day.

use super::{Judge, decided, evidence, methods};
use crate::Evidence;
use algebra::{Integer, Rational};
use syntax::Expr;
use syntax::unit::{Dimension, Unit};

const MINUTES_A_DAY: i64 = 24 * 60;

impl Judge<'_> {
    /// Both have the same size in base units. A bare answer is in the unit asked for.
    pub(super) fn converted(&self, quantity: &Expr, unit: &Unit, answer: &Expr) -> Evidence {
        let quantity = self.resolve(quantity);
        let answer = match answer {
            Expr::Quantity(..) => answer.clone(),
            bare => Expr::Quantity(Box::new(bare.clone()), unit.clone()),
        };
        let holds = match (&quantity, &answer) {
            (_, Expr::Quantity(_, to)) if to != unit => Some(false),
            (Expr::Quantity(n, from), Expr::Quantity(m, to))
                if is_temperature(from) && is_temperature(to) =>
            {
                let [n, m] = [n, m].map(|value| self.rational(value));
                n.zip(m).and_then(|(n, m)| Some(kelvins(n, from)? == kelvins(m, to)?))
            }
            _ => self.same_amount(&quantity, &answer),
        };
        evidence(&methods::UNITS, vec![quantity, answer], decided(holds))
    }

    /// Whether two sums or multiples of quantities are equal; nothing if one is neither, or its
    /// size is not known.
    pub(crate) fn same_amount(&self, left: &Expr, right: &Expr) -> Option<bool> {
        let (one, other) = (self.amount(left)?, self.amount(right)?);
        Some(one.0 == other.0 && one.1.is_convertible_to(&other.1))
    }

    /// The size of a sum or multiple of quantities in base units, and a unit of its kind.
    fn amount(&self, expr: &Expr) -> Option<(Rational, Unit)> {
        match expr {
            Expr::Quantity(_, unit) if is_temperature(unit) => None,
            Expr::Quantity(n, unit) => Some((self.rational(n)? * size(unit), unit.clone())),
            Expr::Negate(a) => self.amount(a).map(|(n, unit)| (-n, unit)),
            Expr::Sum(terms) => {
                let (first, rest) = terms.split_first()?;
                let (mut sum, unit) = self.amount(first)?;
                for term in rest {
                    let (n, other) = self.amount(term)?;
                    sum += other.is_convertible_to(&unit).then_some(n)?;
                }
                Some((sum, unit))
            }
            Expr::Product(factors) => {
                let mut product = Rational::ONE;
                let mut unit = None;
                for factor in factors {
                    match self.amount(factor) {
                        Some((n, of)) if unit.is_none() => {
                            (product, unit) = (product * n, Some(of))
                        }
                        Some(_) => return None,
                        None if has_unit(factor) => return None,
                        None => product *= self.rational(factor)?,
                    }
                }
                Some((product, unit?))
            }
            Expr::Quotient(a, b) if !has_unit(b) => {
                let ((n, unit), d) = (self.amount(a)?, self.rational(b)?);
                (!d.is_zero()).then(|| (n / d, unit))
            }
            _ => None,
        }
    }

    /// The earlier time plus the minutes is the later one, within a day.
    pub(super) fn elapsed(&self, from: &Expr, to: &Expr, answer: &Expr) -> Evidence {
        let holds =
            self.integer(answer).zip(minute(from)).zip(minute(to)).map(|((minutes, from), to)| {
                let day = Integer::from(MINUTES_A_DAY);
                let within = minutes >= Integer::ZERO && minutes < day;
                within && (Integer::from(from) + minutes) % day == Integer::from(to)
            });
        evidence(&methods::CLOCK, vec![answer.clone()], decided(holds))
    }

    /// Going back by the minutes from the answer leads to the time given.
    pub(super) fn shifted(&self, time: &Expr, minutes: &Expr, answer: &Expr) -> Evidence {
        let holds = self.integer(minutes).zip(minute(time)).zip(minute(answer)).map(
            |((minutes, time), answer)| {
                let gap = Rational::from(Integer::from(answer) - Integer::from(time) - minutes);
                (gap / Rational::from(MINUTES_A_DAY)).is_int()
            },
        );
        evidence(&methods::CLOCK, vec![answer.clone()], decided(holds))
    }
}

/// A unit's size in base units.
fn size(unit: &Unit) -> Rational {
    unit.factors.iter().fold(Rational::ONE, |size, (named, power)| {
        let one = named.size().pow(power.unsigned_abs() as isize);
        if *power < 0 { size / one } else { size * one }
    })
}

/// Whether a quantity with a unit stands in it.
pub(crate) fn has_unit(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quantity(..));
    expr.for_each_part(|part| found = found || has_unit(part));
    found
}

fn is_temperature(unit: &Unit) -> bool {
    unit.factors.iter().any(|(named, _)| named.row().dimension == Dimension::Temperature)
}

/// A temperature on the absolute scale.
fn kelvins(value: Rational, unit: &Unit) -> Option<Rational> {
    let [(named, 1)] = unit.factors[..] else { return None };
    let hundredths = |n: u32| Rational::from_parts(n.into(), 100u8.into());
    match named.row().symbol {
        "K" => Some(value),
        "°C" => Some(value + hundredths(27_315)),
        // 0 K is -459.67 °F, and 9 degrees on this scale are 5 on the others.
        "°F" => Some((value + hundredths(45_967)) * Rational::from(5) / Rational::from(9)),
        _ => None,
    }
}

fn minute(time: &Expr) -> Option<i64> {
    match time {
        Expr::Time(hour, minute) if *hour < 24 && *minute < 60 => {
            Some(i64::from(*hour) * 60 + i64::from(*minute))
        }
        _ => None,
    }
}
