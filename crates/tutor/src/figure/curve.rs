//! Curves as points.

use super::approximate::approximate;
use syntax::{Expr, Symbol};

/// Points sampled along a curve.
const SAMPLES: usize = 240;
/// Cells along each edge of the net in which a curve without a formula for its height is sought.
const CELLS: usize = 96;
/// Numbers beyond this are no help in a picture.
pub(super) const HUGE: f64 = 1e9;

/// Points of a curve, in pieces.
pub(super) type Pieces = Vec<Vec<[f64; 2]>>;

/// The curve in pieces, broken where it has no value or jumps out of all proportion.
pub(super) fn function(body: &Expr, x: &Symbol, [low, high]: [f64; 2]) -> Pieces {
    let mut pieces: Pieces = vec![Vec::new()];
    let step = (high - low) / SAMPLES as f64;
    for k in 0..=SAMPLES {
        let at = low + step * k as f64;
        let y = approximate(body, &[(x, at)]).filter(|y| y.abs() < HUGE);
        match (y, pieces.last_mut()) {
            (Some(y), Some(piece)) => piece.push([at, y]),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.into_iter().flat_map(|piece| split_at_poles(piece, body, x)).collect()
}

/// Cuts a piece where the sign flips between two points while the value between them is larger
/// still, or missing: a vertical asymptote, not a crossing.
fn split_at_poles(piece: Vec<[f64; 2]>, body: &Expr, x: &Symbol) -> Pieces {
    let mut pieces = vec![Vec::new()];
    let mut last: Option<[f64; 2]> = None;
    for point in piece {
        if let Some([x0, y0]) = last
            && y0 * point[1] < 0.0
        {
            let middle = approximate(body, &[(x, (x0 + point[0]) / 2.0)]);
            let size = y0.abs().max(point[1].abs());
            if middle.is_none_or(|m| m.abs() > size) {
                pieces.push(Vec::new());
            }
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(point);
        }
        last = Some(point);
    }
    pieces
}

/// Points of a curve that is given by a parameter.
pub(super) fn parametric([x, y]: [&Expr; 2], parameter: &Symbol, [low, high]: [f64; 2]) -> Pieces {
    let step = (high - low) / SAMPLES as f64;
    let mut pieces: Pieces = vec![Vec::new()];
    for k in 0..=SAMPLES {
        let at = [(parameter, low + step * k as f64)];
        let point = approximate(x, &at).zip(approximate(y, &at));
        match (point, pieces.last_mut()) {
            (Some((x, y)), Some(piece)) if x.abs() < HUGE && y.abs() < HUGE => piece.push([x, y]),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces
}

/// Points where two expressions in two letters are equal: a line from edge to edge, or the
/// crossings with the edges of a fine net, joined inside its cells.
pub(super) fn equation(
    sides: [&Expr; 2],
    letters: [&Symbol; 2],
    [left, right]: [f64; 2],
    [low, high]: [f64; 2],
) -> Pieces {
    let value = |x: f64, y: f64| {
        let at = [(letters[0], x), (letters[1], y)];
        Some(approximate(sides[0], &at)? - approximate(sides[1], &at)?)
    };
    if let Some(line) = straight(&value, [left, right], [low, high]) {
        return vec![line];
    }
    let across = |i: usize| left + (right - left) * i as f64 / CELLS as f64;
    let up = |j: usize| low + (high - low) * j as f64 / CELLS as f64;
    let row = |j: usize| (0..=CELLS).map(|i| value(across(i), up(j))).collect::<Vec<_>>();
    let mut pieces = Vec::new();
    let mut below = row(0);
    for j in 0..CELLS {
        let above = row(j + 1);
        for i in 0..CELLS {
            let corners = [
                (across(i), up(j), below[i]),
                (across(i + 1), up(j), below[i + 1]),
                (across(i + 1), up(j + 1), above[i + 1]),
                (across(i), up(j + 1), above[i]),
            ];
            let crossings: Vec<[f64; 2]> =
                (0..4).filter_map(|k| crossing(corners[k], corners[(k + 1) % 4])).collect();
            pieces.extend(crossings.chunks_exact(2).map(<[_]>::to_vec));
        }
        below = above;
    }
    joined(pieces)
}

/// Where the value is 0 between two corners, in proportion.
fn crossing(
    (x0, y0, v0): (f64, f64, Option<f64>),
    (x1, y1, v1): (f64, f64, Option<f64>),
) -> Option<[f64; 2]> {
    let (v0, v1) = (v0?, v1?);
    // A corner on the curve counts to one side, so that no crossing is met twice.
    if (v0 >= 0.0) == (v1 >= 0.0) {
        return None;
    }
    let t = v0 / (v0 - v1);
    t.is_finite().then_some([x0 + t * (x1 - x0), y0 + t * (y1 - y0)])
}

/// Joins pieces that meet end to end.
fn joined(mut open: Pieces) -> Pieces {
    let key = |[x, y]: [f64; 2]| (x.to_bits(), y.to_bits());
    let mut ends: std::collections::HashMap<(u64, u64), Vec<usize>> = Default::default();
    for (k, piece) in open.iter().enumerate() {
        for end in [piece[0], piece[1]] {
            ends.entry(key(end)).or_default().push(k);
        }
    }
    let mut used = vec![false; open.len()];
    let mut pieces = Vec::new();
    for start in 0..open.len() {
        if std::mem::replace(&mut used[start], true) {
            continue;
        }
        let mut piece = std::mem::take(&mut open[start]);
        for _ in 0..2 {
            while let Some(last) = piece.last().copied() {
                let next = ends.get(&key(last)).into_iter().flatten().find(|&&k| !used[k]);
                let Some(&k) = next else { break };
                used[k] = true;
                let [a, b] = [open[k][0], open[k][1]];
                piece.push(if key(a) == key(last) { b } else { a });
            }
            piece.reverse();
        }
        pieces.push(piece);
    }
    pieces
}

/// The line from edge to edge, if the values rise evenly in both directions.
fn straight(
    value: &dyn Fn(f64, f64) -> Option<f64>,
    [left, right]: [f64; 2],
    [low, high]: [f64; 2],
) -> Option<Vec<[f64; 2]>> {
    let c = value(0.0, 0.0)?;
    let (a, b) = (value(1.0, 0.0)? - c, value(0.0, 1.0)? - c);
    let size = a.abs() + b.abs() + c.abs();
    if a.abs() + b.abs() <= 1e-12 * size {
        return None;
    }
    let even = [(2.0, 3.0), (-3.0, 1.0), (5.0, -2.0)]
        .into_iter()
        .all(|(x, y)| value(x, y).is_some_and(|v| (v - (a * x + b * y + c)).abs() <= 1e-9 * size));
    if !even {
        return None;
    }
    let line =
        if b.abs() >= a.abs() * 1e-9 && (a * (right - left)).abs() <= (b * (high - low)).abs() {
            [left, right].map(|x| [x, -(a * x + c) / b]).to_vec()
        } else if a != 0.0 {
            [low, high].map(|y| [-(b * y + c) / a, y]).to_vec()
        } else {
            return None;
        };
    Some(line)
}
