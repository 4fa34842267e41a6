//! Numbers with a percent sign, a degree sign, a unit, a label; ratios.

use super::{Judge, kinds_differ};
use crate::Checked;
use crate::answer::Answer;
use crate::policy::Units;
use algebra::Rational;
use syntax::Expr;
use syntax::unit::{Dimension, Unit};

impl Judge<'_> {
    /// Compares two numbers, either of which may have a sign or unit with it.
    pub(super) fn measures(&self, a: &Answer, b: &Answer) -> Checked {
        use Answer::*;
        match (a, b) {
            (Value(x), Value(y)) | (Percent(x), Percent(y)) | (Degrees(x), Degrees(y)) => {
                self.values(x, y)
            }
            (Quantity(x, u), Quantity(y, v)) => self.quantities((x, u), (y, v)),
            (Labelled(x, l), Labelled(y, m)) => self.labelled((x, l), (y, m)),
            (Labelled(x, _), y) | (y, Labelled(x, _)) => {
                let outcome = self.compare(x, y);
                let is_quantity = |a: &Answer| matches!(a, Quantity(..) | Percent(_) | Degrees(_));
                let quantity = is_quantity(y) && !is_quantity(x);
                if quantity && outcome.is_equal() {
                    return Checked::unknown(
                        "the same number, but the words beside it are no unit known",
                    );
                }
                self.without_unit(outcome)
            }
            (Percent(x), Value(y)) | (Value(y), Percent(x)) => {
                self.sign(x, y, Expr::integer(100), self.policy.percent_by_value)
            }
            (Degrees(x), Value(y)) | (Value(y), Degrees(x)) => {
                self.sign(x, y, Expr::integer(180).over(Expr::Pi), true)
            }
            (Quantity(x, u), Degrees(y)) | (Degrees(y), Quantity(x, u)) if is_angle(u) => {
                self.values(x, y)
            }
            (Quantity(x, u), Degrees(y)) | (Degrees(y), Quantity(x, u)) if is_radian(u) => {
                let degrees = Expr::product(vec![x.clone(), Expr::integer(180).over(Expr::Pi)]);
                self.values(&degrees, y)
            }
            (Quantity(x, u), Value(y)) | (Value(y), Quantity(x, u)) if is_count(u) => {
                self.sign(x, y, Expr::integer(1).over(Expr::rational(&u.size())), true)
            }
            (Quantity(x, _), Value(y)) | (Value(y), Quantity(x, _)) => {
                self.without_unit(self.values(x, y))
            }
            (Ratio(x), Ratio(y)) => self.ratios(x, y),
            (Ratio(x), Value(y)) | (Value(y), Ratio(x)) => match x.as_slice() {
                [p, q] => self.values(&p.clone().over(q.clone()), y),
                _ => kinds_differ(a, b),
            },
            _ => kinds_differ(a, b),
        }
    }

    /// A number with a sign against a bare one: the sign may be missing, or the bare number may be
    /// the value in full, of which `parts` make 1.
    fn sign(&self, signed: &Expr, bare: &Expr, parts: Expr, by_value: bool) -> Checked {
        if by_value && self.values(signed, &Expr::product(vec![bare.clone(), parts])).is_equal() {
            return Checked::equal("both have the same value");
        }
        self.without_unit(self.values(signed, bare))
    }

    /// An outcome that holds if a unit may be missing.
    fn without_unit(&self, outcome: Checked) -> Checked {
        if outcome.is_equal() && self.policy.units == Units::Required {
            return Checked::different("the numbers agree, but only one has its unit");
        }
        if outcome.is_equal() {
            return Checked::equal("the numbers agree, and only one has a unit");
        }
        outcome
    }

    fn labelled(&self, (x, l): (&Answer, &str), (y, m): (&Answer, &str)) -> Checked {
        let outcome = self.compare(x, y);
        let alike = l.contains(m) || m.contains(l) || crate::words::same(l, m);
        if outcome.is_equal() && !alike {
            return Checked::unknown(format!(
                "the numbers agree, but one is of \"{l}\", the other of \"{m}\""
            ));
        }
        outcome
    }

    fn quantities(&self, (x, u): (&Expr, &Unit), (y, v): (&Expr, &Unit)) -> Checked {
        if u == v {
            return self.values(x, y);
        }
        if u.dimension() != v.dimension() {
            return Checked::different("the units measure different things");
        }
        if u.dimension().iter().any(|(d, _)| *d == Dimension::Money) && !u.is_convertible_to(v) {
            if is_rupees(u) && is_rupees(v) {
                return Checked::unknown("it is not said of which country the rupees are");
            }
            return Checked::different("they are in different currencies");
        }
        if let (Some(p), Some(q)) = (celsius(x, u), celsius(y, v)) {
            return self.values(&p, &q);
        }
        if !u.is_convertible_to(v) {
            return Checked::unknown("the units can't be converted into each other by a factor");
        }
        let (p, q) = (u.size(), v.size());
        if p == q {
            return self.values(x, y);
        }
        let scaled =
            |e: &Expr, size: &Rational| Expr::product(vec![e.clone(), Expr::rational(size)]);
        let outcome = self.values(&scaled(x, &p), &scaled(y, &q));
        if outcome.is_equal() {
            return Checked::equal("both are the same quantity in different units");
        }
        if outcome.is_different() {
            return Checked::different("in the same unit the numbers differ");
        }
        outcome
    }

    /// Two ratios: proportional, term by term.
    fn ratios(&self, a: &[Expr], b: &[Expr]) -> Checked {
        if a.len() != b.len() {
            return Checked::different("the ratios have different numbers of terms");
        }
        for (x, y) in a.iter().zip(b).skip(1) {
            let cross = |p: &Expr, q: &Expr| Expr::product(vec![p.clone(), q.clone()]);
            let outcome = self.exactly(&cross(x, &b[0]), &cross(y, &a[0]));
            if outcome.is_different() {
                return Checked::different("the ratios are not in proportion");
            }
            if !outcome.is_equal() {
                return outcome;
            }
        }
        Checked::equal("both ratios are in proportion")
    }
}

fn is_rupees(unit: &Unit) -> bool {
    matches!(unit.factors.as_slice(), [(named, 1)] if matches!(named.row().symbol, "Rs" | "INR"))
}

fn is_radian(unit: &Unit) -> bool {
    matches!(unit.factors.as_slice(), [(named, 1)] if named.row().symbol == "rad")
}

/// A temperature in degrees Celsius, if the unit is a known scale.
fn celsius(value: &Expr, unit: &Unit) -> Option<Expr> {
    let [(named, 1)] = unit.factors.as_slice() else { return None };
    match named.row().symbol {
        "°C" => Some(value.clone()),
        "°F" => {
            let above_freezing = Expr::sum(vec![value.clone(), Expr::integer(-32)]);
            Some(Expr::product(vec![above_freezing, Expr::integer(5).over(Expr::integer(9))]))
        }
        _ => None,
    }
}

/// Whether a unit only counts: a dozen.
fn is_count(unit: &Unit) -> bool {
    unit.dimension() == [(Dimension::Count, 1)]
}

fn is_angle(unit: &Unit) -> bool {
    matches!(unit.factors.as_slice(), [(named, 1)] if named.row().dimension == Dimension::Angle && named.row().symbol.contains('°'))
}
