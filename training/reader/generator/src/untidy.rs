//! How a writer departs from the printed layout: uneven gaps between the signs, exponents that are
//! large and stand high. Bars and roots follow, so that the formula stays what it is.

use crate::rng::Rng;
use ratex_types::display_item::{DisplayItem, DisplayList};
use ratex_types::path_command::PathCommand;

/// A writer's habits of spacing.
#[derive(Debug, Clone)]
pub struct Habits {
    /// How uneven gaps are, in em.
    uneven: f32,
    /// What every gap has more, in em.
    loose: f32,
    /// What gaps beside relations and operators have more.
    airy: f32,
    /// How much larger scripts are than in print.
    scripts: f32,
    /// How much farther from the line scripts stand, in em.
    away: f32,
}

impl Habits {
    /// Random ones.
    pub fn new(rng: &mut Rng) -> Habits {
        let some = |rng: &mut Rng, likely: f32, high: f32| {
            if rng.chance(likely) { rng.range(0.0, high) } else { 0.0 }
        };
        Habits {
            uneven: rng.range(0.0, 0.12),
            loose: rng.range(-0.06, 0.12),
            airy: some(rng, 0.4, 0.5),
            scripts: 1.0 + some(rng, 0.6, 0.45),
            away: some(rng, 0.5, 0.2),
        }
    }

    /// The layout as this writer keeps to it.
    pub fn apply(&self, list: &DisplayList, rng: &mut Rng) -> DisplayList {
        let mut list = list.clone();
        self.grow_scripts(&mut list);
        let gaps = self.gaps(&list, rng);
        let warp = |x: f64| moved(&gaps, x);
        for item in &mut list.items {
            match item {
                DisplayItem::GlyphPath { x, scale, .. } => {
                    let middle = *x + 0.25 * *scale;
                    *x += warp(middle) - middle;
                }
                DisplayItem::Line { x, width, .. } | DisplayItem::Rect { x, width, .. } => {
                    let (left, right) = (warp(*x), warp(*x + *width));
                    (*x, *width) = (left, right - left);
                }
                DisplayItem::Path { x, commands, .. } => {
                    let (from, to) = (*x, warp(*x));
                    commands
                        .iter_mut()
                        .for_each(|command| bend(command, |px| warp(from + px) - to));
                    *x = to;
                }
            }
        }
        list
    }

    /// Where space is added, from left to right, and how much.
    fn gaps(&self, list: &DisplayList, rng: &mut Rng) -> Vec<(f64, f64)> {
        let mut signs: Vec<(f64, Sort)> = list
            .items
            .iter()
            .filter_map(|item| match item {
                DisplayItem::GlyphPath { x, scale, font, char_code, .. } => {
                    let sort = match char::from_u32(*char_code) {
                        Some('=' | '+' | '−' | '<' | '>' | '≤' | '≥') => Sort::Operator,
                        Some(c) if font == "Main-Regular" && c.is_alphabetic() => Sort::Word,
                        _ => Sort::Other,
                    };
                    Some((*x + 0.25 * *scale, sort))
                }
                _ => None,
            })
            .collect();
        signs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut gaps = Vec::new();
        let mut last = f64::NEG_INFINITY;
        for pair in signs.windows(2) {
            let [(left, before), (right, after)] = [pair[0], pair[1]];
            let middle = f64::midpoint(left, right);
            // Signs above one another move together.
            if right - left < 0.2 || middle - last < 0.25 {
                continue;
            }
            let mut more = self.loose + rng.normal() * self.uneven;
            if before == Sort::Word && after == Sort::Word {
                // Words would fall apart, or run together.
                more *= 0.25;
            } else if before == Sort::Operator || after == Sort::Operator {
                more += self.airy * rng.unit();
            } else if rng.chance(0.02) {
                more += rng.range(0.3, 1.2);
            }
            gaps.push((middle, f64::from(more.max(-0.14))));
            last = middle;
        }
        gaps
    }

    fn grow_scripts(&self, list: &mut DisplayList) {
        if self.scripts == 1.0 && self.away == 0.0 {
            return;
        }
        let bars: Vec<[f64; 3]> = list
            .items
            .iter()
            .filter_map(|item| match item {
                DisplayItem::Line { x, y, width, .. } => Some([*x, *x + *width, *y]),
                _ => None,
            })
            .collect();
        // The last sign of full size to the left is what a script belongs to, mostly.
        let mut line = None;
        for item in &mut list.items {
            let DisplayItem::GlyphPath { x, y, scale, .. } = item else { continue };
            if *scale > 0.95 {
                line = Some(*y);
                continue;
            }
            let near = |&[from, to, height]: &[f64; 3]| {
                from < *x + 0.3 && *x < to && (height - *y).abs() < 0.9
            };
            let Some(line) = line.filter(|_| !bars.iter().any(near)) else { continue };
            *scale = (*scale * f64::from(self.scripts)).min(1.0);
            let off = *y - line;
            if (-0.9..-0.1).contains(&off) {
                *y -= f64::from(self.away);
            } else if (0.05..0.6).contains(&off) {
                *y += f64::from(self.away) * 0.6;
            }
        }
    }
}

/// What a sign is, as far as gaps go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Operator,
    Word,
    Other,
}

/// Where the added space takes a place.
fn moved(gaps: &[(f64, f64)], x: f64) -> f64 {
    const SOFT: f64 = 0.24;
    x + gaps
        .iter()
        .map(|&(middle, more)| more * ((x - middle) / SOFT + 0.5).clamp(0.0, 1.0))
        .sum::<f64>()
}

fn bend(command: &mut PathCommand, place: impl Fn(f64) -> f64) {
    match command {
        PathCommand::MoveTo { x, .. } | PathCommand::LineTo { x, .. } => *x = place(*x),
        PathCommand::QuadTo { x1, x, .. } => (*x1, *x) = (place(*x1), place(*x)),
        PathCommand::CubicTo { x1, x2, x, .. } => {
            (*x1, *x2, *x) = (place(*x1), place(*x2), place(*x));
        }
        PathCommand::Close => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Habits, moved};
    use crate::rng::Rng;
    use crate::scene::lay_out;
    use ratex_types::display_item::DisplayItem;

    #[test]
    fn nothing_is_lost_and_the_width_stays_near() {
        for index in 0..300 {
            let mut rng = Rng::new(5, index);
            let list = lay_out("\\frac{x^2+y_1}{\\sqrt{ab}}=\\int_0^1 x^{2n}dx").expect("a layout");
            let moved = Habits::new(&mut rng).apply(&list, &mut rng);
            let ends = |list: &ratex_types::display_item::DisplayList| {
                list.items
                    .iter()
                    .map(|item| match item {
                        DisplayItem::GlyphPath { x, .. }
                        | DisplayItem::Path { x, .. }
                        | DisplayItem::Line { x, .. }
                        | DisplayItem::Rect { x, .. } => *x,
                    })
                    .collect::<Vec<f64>>()
            };
            let (before, after) = (ends(&list), ends(&moved));
            assert!(before.len() == after.len() && after.iter().all(|x| x.is_finite()));
            let width = |ends: &[f64]| ends.iter().fold(0.0f64, |most, x| most.max(*x));
            assert!((0.6..3.0).contains(&(width(&after) / width(&before))), "{after:?}");
        }
    }

    #[test]
    fn the_way_along_the_line_never_turns_back() {
        let gaps = [(1.0, -0.14), (1.3, -0.14), (2.0, 0.4)];
        let places: Vec<f64> = (0..60).map(|step| moved(&gaps, f64::from(step) * 0.05)).collect();
        assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{places:?}");
    }
}
