//! White paper, dark ink, and its pieces, whatever the light was.
//!
//! `training/reader/pictures.py` does the same; the model was measured on what it gives.

use crate::grey::{Filter, Grey};
use std::collections::VecDeque;

/// Left, top, right, bottom in pixels; right and bottom are one past the last.
pub(crate) type Bounds = [usize; 4];

/// Ink dark on paper of brightness 1.
pub(crate) fn paper_white(mut grey: Grey) -> Grey {
    let mut all = grey.pixels.clone();
    if percentile(&mut all, 0.5) < 0.5 {
        grey.pixels.iter_mut().for_each(|pixel| *pixel = 1.0 - *pixel);
    }
    let (width, height) = (grey.width, grey.height);
    let block = (width.max(height) / 24).max(8);
    let (columns, rows) = (width.div_ceil(block), height.div_ceil(block));
    let mut level = Vec::with_capacity(columns * rows);
    let mut values = Vec::with_capacity(block * block);
    for row in 0..rows {
        for column in 0..columns {
            values.clear();
            for y in row * block..(row + 1) * block {
                let line = y.min(height - 1) * width;
                let across = column * block..(column + 1) * block;
                values.extend(across.map(|x| grey.pixels[line + x.min(width - 1)]));
            }
            level.push(percentile(&mut values, 0.85));
        }
    }
    let near = |at: usize, step: usize, most: usize| (at + step).saturating_sub(1).min(most - 1);
    let smooth = (0..rows * columns).map(|at| {
        let (row, column) = (at / columns, at % columns);
        let sum: f32 = (0..9)
            .map(|n| level[near(row, n / 3, rows) * columns + near(column, n % 3, columns)])
            .sum();
        // Kept in a byte there.
        (sum / 9.0 * 255.0).floor() / 255.0
    });
    let light = Grey { width: columns, height: rows, pixels: smooth.collect() };
    let light = light.resized(width, height, Filter::Cubic);
    for (pixel, light) in grey.pixels.iter_mut().zip(light.pixels) {
        *pixel = (*pixel / light.max(0.1)).clamp(0.0, 1.0);
    }
    grey
}

/// The value that a part of the values lies below, between two of them if need be.
fn percentile(values: &mut [f32], part: f32) -> f32 {
    if values.is_empty() {
        return 1.0;
    }
    let place = part * (values.len() - 1) as f32;
    let low = place as usize;
    let (_, &mut below, above) = values.select_nth_unstable_by(low, f32::total_cmp);
    let above = above.iter().copied().fold(f32::INFINITY, f32::min);
    if above.is_finite() { below + (above - below) * (place - low as f32) } else { below }
}

/// The threshold that parts the values best in two (Otsu).
pub(crate) fn threshold(grey: &Grey) -> f32 {
    const BINS: usize = 128;
    let mut counts = [0u32; BINS];
    for value in &grey.pixels {
        counts[((value * BINS as f32) as usize).min(BINS - 1)] += 1;
    }
    let edge = |bin: usize| bin as f64 / BINS as f64;
    let total: f64 = counts.iter().map(|&count| f64::from(count)).sum();
    let whole: f64 = counts.iter().enumerate().map(|(bin, &n)| f64::from(n) * edge(bin)).sum();
    let (mut weight, mut mass, mut best) = (0.0, 0.0, (f64::NEG_INFINITY, 0.5));
    for (bin, &count) in counts.iter().enumerate() {
        weight += f64::from(count);
        mass += f64::from(count) * edge(bin);
        let other = total - weight;
        if weight > 0.0 && other > 0.0 {
            let apart = mass / weight - (whole - mass) / other;
            let between = weight * other * apart * apart;
            if between > best.0 {
                // What is in the bin itself is ink, also where ink has one value.
                best = (between, edge(bin + 1));
            }
        }
    }
    best.1 as f32
}

/// Ink that hangs together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// Where it is.
    pub(crate) bounds: Bounds,
    /// Pixels.
    pub(crate) area: usize,
}

/// The pieces of ink darker than a threshold, neighbours across corners included.
pub(crate) fn pieces(grey: &Grey, threshold: f32) -> Vec<Piece> {
    let (width, height) = (grey.width, grey.height);
    let mut left: Vec<bool> = grey.pixels.iter().map(|&pixel| pixel < threshold).collect();
    let mut found = Vec::new();
    let mut next = VecDeque::new();
    for start in 0..left.len() {
        if !std::mem::take(&mut left[start]) {
            continue;
        }
        next.push_back(start);
        let (x, y) = (start % width, start / width);
        let mut piece = Piece { bounds: [x, y, x + 1, y + 1], area: 0 };
        while let Some(at) = next.pop_front() {
            let (x, y) = (at % width, at / width);
            piece.area += 1;
            let [a, b, c, d] = piece.bounds;
            piece.bounds = [a.min(x), b.min(y), c.max(x + 1), d.max(y + 1)];
            for row in y.saturating_sub(1)..=(y + 1).min(height - 1) {
                for column in x.saturating_sub(1)..=(x + 1).min(width - 1) {
                    let at = row * width + column;
                    if std::mem::take(&mut left[at]) {
                        next.push_back(at);
                    }
                }
            }
        }
        found.push(piece);
    }
    found
}

/// Without specks, and without rules along the whole picture.
pub(crate) fn without_specks(pieces: Vec<Piece>, width: usize, height: usize) -> Vec<Piece> {
    let keep = |piece: &Piece| {
        let [left, top, right, bottom] = piece.bounds;
        let rule = (right - left) as f32 > 0.98 * width as f32
            && ((bottom - top) as f32) < 0.1 * height as f32;
        piece.area >= 6 && !rule
    };
    pieces.into_iter().filter(keep).collect()
}

/// The height of an em in pixels, from the height of most signs.
pub(crate) fn em(pieces: &[Piece], height: usize) -> f32 {
    let heights = pieces.iter().filter_map(|piece| {
        let [left, top, right, bottom] = piece.bounds;
        let (wide, high) = (right - left, bottom - top);
        // Letters and digits: neither bars and dots nor brackets round the whole.
        let letter = high > 5 && (wide as f32) < 2.5 * high as f32 && 5 * high < 24 * wide;
        letter.then_some(high as f32)
    });
    let mut heights: Vec<f32> = heights.collect();
    if heights.is_empty() {
        return height as f32 / 1.6;
    }
    percentile(&mut heights, 0.5) / 0.55
}

/// The smallest bounds that hold all pieces.
#[cfg(test)]
pub(crate) fn around(pieces: &[Piece]) -> Option<Bounds> {
    let mut all = pieces.iter().map(|piece| piece.bounds);
    let first = all.next()?;
    Some(all.fold(first, |[a, b, c, d], [left, top, right, bottom]| {
        [a.min(left), b.min(top), c.max(right), d.max(bottom)]
    }))
}

#[cfg(test)]
mod tests {
    use super::{around, paper_white, percentile, pieces, threshold};
    use crate::grey::Grey;

    #[test]
    fn a_percentile_lies_between_two_values() {
        assert_eq!(percentile(&mut [4.0, 1.0, 3.0, 2.0], 0.5), 2.5);
        assert_eq!(percentile(&mut [7.0], 0.85), 7.0);
    }

    #[test]
    fn a_shadow_goes_and_white_on_black_is_turned() {
        let ink = |x: usize, y: usize| (20..30).contains(&x) && (15..40).contains(&y);
        for dark in [false, true] {
            let pixels = (0..120 * 60).map(|at| {
                let (x, y) = (at % 120, at / 120);
                let light = 0.6 + 0.3 * x as f32 / 120.0;
                let value = if ink(x, y) { light * 0.3 } else { light };
                if dark { 1.0 - value } else { value }
            });
            let white = paper_white(Grey { width: 120, height: 60, pixels: pixels.collect() });
            let found = pieces(&white, threshold(&white));
            assert_eq!(around(&found), Some([20, 15, 30, 40]), "{dark}");
        }
    }
}
