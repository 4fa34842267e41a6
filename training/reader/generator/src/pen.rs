//! Signs as a hand draws them, for what handwriting fonts lack.
//!
//! Each sign is a few lines through points of a box, (0, 0) at its top left and (1, 1) at its
//! bottom right. The box is that of the printed sign, so that the layout stays as it is.

use crate::outline::Point;

/// Strokes, each a list of numbers x y x y … that a smooth line goes through. A stroke that begins
/// with `L` has straight parts.
const SIGNS: &[(&str, &[&str])] = &[
    ("+", &["L .5 0 .5 1", "L 0 .5 1 .5"]),
    ("-−–", &["L 0 .5 1 .5"]),
    ("=", &["L 0 .05 1 .02", "L 0 .95 1 1"]),
    ("±", &["L .5 0 .5 .72", "L 0 .36 1 .36", "L 0 1 1 1"]),
    ("∓", &["L 0 0 1 0", "L .5 .28 .5 1", "L 0 .64 1 .64"]),
    ("×", &["L 0 0 1 1", "L 1 0 0 1"]),
    ("÷", &["L 0 .5 1 .5", "L .48 .05 .52 .08", "L .48 .92 .52 .95"]),
    ("⋅·", &["L .4 .4 .6 .6"]),
    (".", &["L .35 .4 .65 .6"]),
    (",", &[".6 .1 .75 .45 .15 1"]),
    ("<", &["L 1 0 0 .5 1 1"]),
    (">", &["L 0 0 1 .5 0 1"]),
    ("≤", &["L 1 0 0 .4 1 .75", "L 0 1 1 1"]),
    ("≥", &["L 0 0 1 .4 0 .75", "L 0 1 1 1"]),
    ("≈", &["0 .35 .25 .1 .5 .2 .75 .35 1 .1", "0 .9 .25 .65 .5 .75 .75 .9 1 .65"]),
    ("∼", &["0 .8 .25 .2 .5 .5 .75 .8 1 .2"]),
    ("≅", &["0 .3 .25 0 .5 .15 .75 .3 1 0", "L 0 .65 1 .65", "L 0 1 1 1"]),
    ("≡", &["L 0 0 1 0", "L 0 .5 1 .5", "L 0 1 1 1"]),
    ("(", &["1 0 .35 .2 .05 .5 .35 .8 1 1"]),
    (")", &["0 0 .65 .2 .95 .5 .65 .8 0 1"]),
    ("[", &["L 1 0 .2 0 .2 1 1 1"]),
    ("]", &["L 0 0 .8 0 .8 1 0 1"]),
    ("{", &["1 0 .55 .05 .5 .25 .45 .42 0 .5", "0 .5 .45 .58 .5 .75 .55 .95 1 1"]),
    ("}", &["0 0 .45 .05 .5 .25 .55 .42 1 .5", "1 .5 .55 .58 .5 .75 .45 .95 0 1"]),
    ("|∣", &["L .5 0 .5 1"]),
    ("∥", &["L .15 0 .15 1", "L .85 0 .85 1"]),
    ("/", &["L 1 0 0 1"]),
    ("√", &["L 0 .62 .16 .52 .42 1 1 0"]),
    ("∫", &["1 .08 .88 0 .72 .04 .6 .2 .5 .5 .4 .8 .28 .96 .12 1 0 .92"]),
    (
        "∮",
        &[
            "1 .08 .88 0 .72 .04 .6 .2 .5 .5 .4 .8 .28 .96 .12 1 0 .92",
            "0 .5 .5 .38 1 .5 .5 .62 0 .5",
        ],
    ),
    ("∑", &["L 1 .08 1 0 0 0 .55 .5 0 1 1 1 1 .9"]),
    ("∏", &["L 0 0 1 0", "L .2 0 .2 1", "L .8 0 .8 1"]),
    ("∞", &["1 .5 .8 0 .5 .5 .2 1 0 .5 .2 0 .5 .5 .8 1 1 .5"]),
    ("∂", &["0 .25 .4 0 .9 .35 1 .7 .5 1 0 .75 .4 .45 .95 .6"]),
    ("∇", &["L 0 0 1 0 .5 1 0 0"]),
    ("Δ△", &["L .5 0 0 1 1 1 .5 0"]),
    ("α", &["1 .05 .75 .7 .4 1 0 .6 .3 .05 .65 .5 1 1"]),
    ("β", &["0 1 .15 .3 .5 0 .9 .15 .5 .42 .95 .6 .6 .85 .2 .75"]),
    ("γ", &["0 .1 .3 .15 .5 .6 .45 1 .3 .9 .5 .55 1 0"]),
    ("θ", &["L .5 0 .1 .3 .1 .7 .5 1 .9 .7 .9 .3 .5 0", "L .1 .5 .9 .5"]),
    ("λ", &["0 .05 .2 0 .5 .5 .8 .95 1 1", "L .45 .45 0 1"]),
    ("μ", &["L .2 .1 0 1", ".15 .35 .25 .7 .55 .68 .8 .2", ".8 .1 .8 .6 1 .68"]),
    ("π", &["L 0 .05 1 .03", ".28 .05 .28 .6 .15 1", ".68 .05 .65 .7 .75 .98 .95 .9"]),
    ("σ", &["1 .02 .4 .05 0 .5 .4 1 .8 .6 .5 .1"]),
    ("φϕ", &["L .55 0 .45 1", ".5 .25 .05 .5 .5 .78 .95 .5 .5 .25"]),
    ("ω", &[".15 .05 0 .5 .2 1 .5 .5 .8 1 1 .5 .85 .05"]),
    ("ρ", &["0 1 .15 .4 .5 0 1 .3 .6 .68 .15 .55"]),
    ("δ", &["1 .1 .5 0 .4 .2 .8 .55 .6 1 .1 .85 .2 .5 .6 .4"]),
    ("ϵε", &["1 .1 .5 0 .1 .25 .5 .48 .1 .75 .5 1 1 .9"]),
    ("Ω", &["L 0 1 .35 1", ".35 1 0 .5 .5 0 1 .5 .65 1", "L .65 1 1 1"]),
    ("∈", &["1 0 .3 .1 .02 .5 .3 .9 1 1", "L .05 .5 .95 .5"]),
    ("∪⋃", &["0 0 .05 .7 .5 1 .95 .7 1 0"]),
    ("∩⋂", &["0 1 .05 .3 .5 0 .95 .3 1 1"]),
    ("⊂", &["1 0 .3 .05 0 .5 .3 .95 1 1"]),
    ("⊃", &["0 0 .7 .05 1 .5 .7 .95 0 1"]),
    ("⊆", &["1 0 .3 .04 0 .4 .3 .75 1 .8", "L 0 1 1 1"]),
    ("∅", &[".5 .1 .1 .5 .5 .9 .9 .5 .5 .1", "L .9 0 .1 1"]),
    ("∠", &["L 1 0 0 1 1 1"]),
    ("⊥", &["L .5 0 .5 1", "L 0 1 1 1"]),
    ("∴", &["L .48 .03 .52 .08", "L .03 .92 .08 .96", "L .92 .92 .97 .96"]),
    ("∵", &["L .03 .03 .08 .08", "L .92 .03 .97 .08", "L .48 .92 .52 .96"]),
    ("→", &["L 0 .5 1 .5", "L .75 .1 1 .5 .75 .9"]),
    ("←", &["L 1 .5 0 .5", "L .25 .1 0 .5 .25 .9"]),
    ("⇒", &["L 0 .3 .85 .3", "L 0 .7 .85 .7", "L .7 0 1 .5 .7 1"]),
    ("⇔", &["L .15 .3 .85 .3", "L .15 .7 .85 .7", "L .75 0 1 .5 .75 1", "L .25 0 0 .5 .25 1"]),
    ("∀", &["L 0 0 .5 1 1 0", "L .2 .4 .8 .4"]),
    ("∃", &["L 0 0 1 0 1 1 0 1", "L .1 .5 1 .5"]),
    ("∧", &["L 0 1 .5 0 1 1"]),
    ("∨", &["L 0 0 .5 1 1 0"]),
    ("∘°", &[".5 0 .05 .5 .5 1 .95 .5 .5 0"]),
    ("′", &["L .8 0 .2 1"]),
    ("…⋯", &["L .03 .45 .05 .55", "L .49 .45 .51 .55", "L .95 .45 .97 .55"]),
];

/// The strokes of a sign in its box, or nothing if it has none.
pub fn strokes(sign: char) -> Option<Vec<Vec<Point>>> {
    let (_, strokes) = SIGNS.iter().find(|(signs, _)| signs.contains(sign))?;
    Some(strokes.iter().map(|stroke| line(stroke)).collect())
}

/// The points of one stroke.
pub(crate) fn line(stroke: &str) -> Vec<Point> {
    let straight = stroke.starts_with('L');
    let numbers: Vec<f32> =
        stroke.trim_start_matches('L').split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let points: Vec<Point> = numbers.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
    if straight { points } else { smooth(&points) }
}

/// A smooth line through the points (Catmull–Rom).
fn smooth(points: &[Point]) -> Vec<Point> {
    let at = |index: isize| points[index.clamp(0, points.len() as isize - 1) as usize];
    let mut out = Vec::with_capacity(points.len() * 4);
    for index in 0..points.len() as isize - 1 {
        let [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
        for step in 0..4 {
            let t = step as f32 / 4.0;
            let blend = |axis: usize| {
                let (a, b, c, d) = (a[axis], b[axis], c[axis], d[axis]);
                let (square, cube) = (t * t, t * t * t);
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * square
                    + (3.0 * b - a - 3.0 * c + d) * cube)
            };
            out.push([blend(0), blend(1)]);
        }
    }
    out.extend(points.last());
    out
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, line, strokes};

    #[test]
    fn every_stroke_has_pairs_of_numbers_near_its_box() {
        for (signs, lines) in SIGNS {
            for stroke in *lines {
                let count = stroke.trim_start_matches('L').split_whitespace().count();
                assert!(count >= 4 && count.is_multiple_of(2), "{signs}: {stroke}");
                let inside = |v: f32| (-0.35..=1.35).contains(&v);
                assert!(line(stroke).iter().flatten().all(|&v| inside(v)), "{signs}: {stroke}");
            }
        }
        assert_eq!(strokes('+').map(|strokes| strokes.len()), Some(2));
        assert!(strokes('q').is_none());
    }
}
