//! What kind of amount a pattern takes.

use crate::sheet::items::Amount;
use syntax::unit::Dimension;

/// Whether an amount is money `m`, a percentage `%`, a duration `t` in years, months or days, days
/// `d`, a duration `h` in hours or less, a length `L`, an area `A`, a volume `V`, a speed `s`, a mass
/// `k`, a price for a length `1` or an area `2`, a foreign currency `f`, its exchange `x`, or a plain
/// number `n`.
pub(super) fn is_of(amount: &Amount, kind: char) -> bool {
    let (_, unit) = match amount {
        Amount::Plain(_) => return kind == 'n',
        Amount::Percent(_) => return kind == '%',
        Amount::Of(value, unit) => (value, unit),
    };
    let dimension = unit.dimension();
    let one = |d: Dimension, n: i32| dimension[..] == [(d, n)];
    match kind {
        'm' => one(Dimension::Money, 1),
        'f' => one(Dimension::Money, 1) && unit.to_string() != "Rs",
        'x' => {
            unit.factors.len() == 2
                && unit.factors.iter().all(|(n, _)| n.row().dimension == Dimension::Money)
        }
        't' => {
            one(Dimension::Calendar, 1) || unit.factors.iter().all(|(n, _)| n.row().symbol == "day")
        }
        'h' => {
            unit.factors.iter().all(|(n, e)| *e == 1 && matches!(n.row().symbol, "h" | "min" | "s"))
        }
        's' => {
            dimension.len() == 2
                && dimension.contains(&(Dimension::Length, 1))
                && dimension.contains(&(Dimension::Time, -1))
        }
        'k' => one(Dimension::Mass, 1),
        'd' => unit.factors.iter().all(|(n, _)| n.row().symbol == "day"),
        'L' => one(Dimension::Length, 1),
        'A' => one(Dimension::Length, 2),
        'V' => one(Dimension::Length, 3),
        '1' | '2' => {
            let n = if kind == '1' { -1 } else { -2 };
            dimension.contains(&(Dimension::Money, 1))
                && dimension.contains(&(Dimension::Length, n))
        }
        _ => false,
    }
}
