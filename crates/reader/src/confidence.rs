//! How likely a reading is right, measured on pictures that the network never saw.
//!
//! The network's own probabilities are not that: it was trained to leave some doubt everywhere.
//! `training/reader/calibrate.py` makes the table.

/// Below this a symbol is shown as doubtful.
pub(crate) const DOUBT: f32 = 0.9;

include!("confidence_table.rs");

/// How likely a line is right, from the mean logarithm of its probabilities.
pub(crate) fn of_line(mean_log: f32) -> f32 {
    between(&LINES, mean_log)
}

/// How likely a symbol is right, from its probability.
pub(crate) fn of_symbol(sure: f32) -> f32 {
    between(&SYMBOLS, sure)
}

/// On the line through the points of a table, which rise.
fn between(table: &[(f32, f32)], at: f32) -> f32 {
    let above = table.iter().position(|(x, _)| *x > at);
    match above {
        Some(0) => table[0].1 * if at.is_finite() { 1.0 } else { 0.0 },
        None => table.last().map_or(0.0, |(_, y)| *y),
        Some(next) => {
            let ((x, y), (to_x, to_y)) = (table[next - 1], table[next]);
            y + (to_y - y) * (at - x) / (to_x - x)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LINES, SYMBOLS, between, of_line};

    #[test]
    fn tables_rise() {
        for table in [&LINES[..], &SYMBOLS[..]] {
            assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1));
            assert!(table.iter().all(|(_, y)| (0.0..=1.0).contains(y)));
        }
    }

    #[test]
    fn between_two_points_is_the_line() {
        let table = [(0.0, 0.2), (1.0, 0.6)];
        assert!((between(&table, 0.5) - 0.4).abs() < 1e-6);
        assert_eq!((between(&table, -3.0), between(&table, 3.0)), (0.2, 0.6));
        assert_eq!(of_line(f32::NEG_INFINITY), 0.0);
    }
}
