//! Quantities and times of day.

use super::{Judge, decided, evidence, methods};
use crate::Evidence;
use algebra::{Integer, Rational};
use std::collections::BTreeMap;
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
            (Expr::Quantity(n, from), Expr::Quantity(m, to)) if to == unit => self
                .rational(n)
                .zip(self.rational(m))
                .map(|(n, m)| n * size(from) == m * size(to) && dimensions(from) == dimensions(to)),
            _ => Some(false),
        };
        evidence(&methods::UNITS, vec![quantity, answer], decided(holds))
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

/// What a unit measures: each dimension with its exponent.
fn dimensions(unit: &Unit) -> BTreeMap<Dimension, i32> {
    let mut dimensions = BTreeMap::new();
    for (named, power) in &unit.factors {
        *dimensions.entry(named.row().dimension).or_insert(0) += power;
    }
    dimensions.retain(|_, power| *power != 0);
    dimensions
}

fn minute(time: &Expr) -> Option<i64> {
    match time {
        Expr::Time(hour, minute) if *hour < 24 && *minute < 60 => {
            Some(i64::from(*hour) * 60 + i64::from(*minute))
        }
        _ => None,
    }
}
