//! A writer, and how a sign looks in his or her hand.

use crate::fonts::{Face, Glyph};
use crate::letters;
use crate::outline::{Outline, Point};
use crate::pen;
use crate::rng::Rng;
use crate::untidy::Habits;

/// The height of capitals and digits in the layout, in em.
const CAPITAL: f32 = 0.67;

/// A writer: a face or a way with each letter, and the habits that stay through a formula.
pub struct Hand<'f> {
    /// The letters, where they are not drawn by strokes.
    pub face: &'f Face,
    /// How large the letters are, against the layout.
    pub size: f32,
    /// The pen's width in em.
    pub pen: f32,
    /// How much signs differ from one another.
    pub unrest: f32,
    /// How often signs such as `+` and brackets are drawn by strokes though the face has them.
    own_signs: f32,
    /// Which part of the letters is drawn by strokes.
    own_letters: f32,
    /// Decides which letters, and which way.
    habit: u64,
    /// How much thinner the pen gets where it presses less.
    pressure: f32,
    /// How often small letters that follow one another are joined.
    joined: f32,
    /// Spacing.
    pub habits: Habits,
}

/// Where a letter may be joined to its neighbours.
#[derive(Debug, Clone, Copy)]
pub struct Joint {
    enter: Point,
    leave: Point,
    line: f32,
    scale: f32,
}

/// A bend of one letter's shape as a whole, which a hand gives each time anew.
struct Wobble {
    waves: [[f32; 3]; 4],
}

impl Wobble {
    fn new(rng: &mut Rng, strength: f32) -> Wobble {
        let waves = std::array::from_fn(|_| {
            [rng.normal() * strength, rng.range(3.0, 9.0), rng.range(0.0, std::f32::consts::TAU)]
        });
        Wobble { waves }
    }

    /// Where a point goes, in em.
    fn apply(&self, [x, y]: Point) -> Point {
        let at = |wave: usize, along: f32| {
            let [height, frequency, phase] = self.waves[wave];
            height * (along * frequency + phase).sin()
        };
        [x + at(0, y) + at(1, x), y + at(2, x) + at(3, y)]
    }
}

impl<'f> Hand<'f> {
    /// A new writer.
    pub fn new(face: &'f Face, rng: &mut Rng) -> Hand<'f> {
        let own_letters = match rng.below(10) {
            0..4 => 0.0,
            4..6 => rng.range(0.1, 0.5),
            _ => 1.0,
        };
        Hand {
            face,
            size: rng.range(0.85, 1.2),
            pen: if rng.chance(0.15) { rng.range(0.1, 0.15) } else { rng.range(0.035, 0.1) },
            unrest: if rng.chance(0.3) { rng.range(0.8, 1.7) } else { rng.range(0.2, 1.0) },
            own_signs: if own_letters == 1.0 { 1.0 } else { rng.range(0.0, 1.0) },
            own_letters,
            habit: rng.bits(),
            pressure: if rng.chance(0.4) { rng.range(0.1, 0.6) } else { 0.0 },
            joined: if rng.chance(0.3) { rng.range(0.3, 1.0) } else { 0.0 },
            habits: Habits::new(rng),
        }
    }

    /// Draws a character that the layout sets in a printed glyph at a place and scale.
    pub fn draw(
        &self,
        ink: &mut Outline,
        rng: &mut Rng,
        (font, character): (&str, char),
        base: &Glyph,
        at: Point,
        scale: f32,
    ) -> Option<Joint> {
        let plain = matches!(font, "Main-Regular" | "Math-Italic" | "Main-Bold" | "Main-Italic");
        let strikes = if font == "Main-Bold" { 2 } else { 1 };
        if plain
            && let Some(way) = self.way(character, rng)
            && let Some(strokes) = letters::strokes(character, way)
        {
            let mut joint = None;
            for strike in 0..strikes {
                let at = [at[0] + strike as f32 * 0.05 * scale, at[1]];
                joint = self.letter(ink, rng, &strokes, base, at, scale);
            }
            return joint.filter(|_| character.is_ascii_lowercase());
        }
        let letter = self.face.glyph(character).filter(|_| plain);
        let of_face =
            letter.is_some() && (character.is_ascii_alphanumeric() || !rng.chance(self.own_signs));
        if !of_face && let Some(strokes) = pen::strokes(character) {
            self.sign(ink, rng, &strokes, base, at, scale);
            return None;
        }
        let size = self.size * (0.44 / self.face.x_height()).clamp(0.6, 2.2);
        match letter {
            Some(glyph) => self.glyph(ink, rng, glyph, size, base, strikes, at, scale),
            None => self.glyph(ink, rng, base, 1.0, base, 1, at, scale),
        }
        None
    }

    /// Goes on from one small letter to the next without lifting the pen, if this writer does.
    pub fn join(&self, ink: &mut Outline, rng: &mut Rng, from: Joint, to: Joint) {
        let gap = to.enter[0] - from.leave[0];
        let level = (to.line - from.line).abs() < 0.05 && (to.scale - from.scale).abs() < 0.05;
        if !level || !(-0.05..0.45).contains(&gap) || !rng.chance(self.joined) {
            return;
        }
        let sag = 0.05 * from.scale;
        let points: Vec<Point> = (0..=5)
            .map(|step| {
                let t = step as f32 / 5.0;
                let mix = |axis: usize| from.leave[axis] + (to.enter[axis] - from.leave[axis]) * t;
                [mix(0), mix(1) + sag * 4.0 * t * (1.0 - t)]
            })
            .collect();
        self.pull(ink, rng, &points, self.pen * (0.6 + 0.4 * from.scale));
    }

    /// The pen's line: even, or thinner where it presses less.
    fn pull(&self, ink: &mut Outline, rng: &mut Rng, points: &[Point], width: f32) {
        if self.pressure == 0.0 {
            ink.stroke(points, width);
            return;
        }
        let (phase, rate) = (rng.range(0.0, std::f32::consts::TAU), rng.range(0.2, 0.8));
        for (at, pair) in points.windows(2).enumerate() {
            let press = 0.5 + 0.5 * (phase + at as f32 * rate).sin();
            ink.stroke(pair, width * (1.1 - self.pressure * press));
        }
    }

    /// The way this writer mostly writes a letter, if by strokes.
    fn way(&self, character: char, rng: &mut Rng) -> Option<usize> {
        let count = letters::ways(character);
        let mut habit = Rng::new(self.habit, u64::from(u32::from(character)));
        if count == 0 || !habit.chance(self.own_letters) {
            return None;
        }
        let usual = habit.below(count);
        Some(if rng.chance(0.08) { rng.below(count) } else { usual })
    }

    fn letter(
        &self,
        ink: &mut Outline,
        rng: &mut Rng,
        strokes: &[Vec<Point>],
        base: &Glyph,
        [x, y]: Point,
        scale: f32,
    ) -> Option<Joint> {
        let [left, _, right, _] = base.outline.bounds()?;
        let unrest = self.unrest;
        let grow = |rng: &mut Rng| 1.0 + rng.normal() * 0.09 * unrest;
        let width = (right - left).max(0.25) * 0.9 * self.size.sqrt() * grow(rng);
        let height = CAPITAL * self.size * grow(rng);
        let middle = (left + right) / 2.0 + rng.normal() * 0.03 * unrest;
        let (turn, lift) = (rng.normal() * 0.06 * unrest, rng.normal() * 0.04 * unrest);
        let wobble = Wobble::new(rng, 0.022 * unrest);
        let (mut enter, mut leave) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
        for stroke in strokes {
            // One shift a stroke and little a point: lines stay smooth.
            let slip = [rng.normal() * 0.02 * unrest, rng.normal() * 0.02 * unrest];
            let points: Vec<Point> = stroke
                .iter()
                .map(|&[u, v]| {
                    let (u, v) = (
                        (u - 0.5 + rng.normal() * 0.012 * unrest) * width,
                        (v - 1.0 + rng.normal() * 0.009 * unrest) * height,
                    );
                    let (u, v) = (u - turn * v + slip[0], v + turn * u + slip[1] + lift);
                    let [u, v] = wobble.apply([u, v]);
                    [x + (middle + u) * scale, y + v * scale]
                })
                .collect();
            self.pull(ink, rng, &points, self.pen * (0.6 + 0.4 * scale));
            for &point in &points {
                if point[1] < y + 0.02 * scale && point[1] > y - 0.5 * scale && point[0] < enter[0]
                {
                    enter = point;
                }
                if (point[1] - y).abs() < 0.2 * scale && point[0] > leave[0] {
                    leave = point;
                }
            }
        }
        let whole = enter[0].is_finite() && leave[0].is_finite();
        whole.then_some(Joint { enter, leave, line: y, scale })
    }

    fn sign(
        &self,
        ink: &mut Outline,
        rng: &mut Rng,
        strokes: &[Vec<Point>],
        base: &Glyph,
        [x, y]: Point,
        scale: f32,
    ) {
        let Some([left, top, right, bottom]) = base.outline.bounds() else { return };
        let unrest = self.unrest;
        let (grow_x, grow_y) =
            (1.0 + rng.normal() * 0.09 * unrest, 1.0 + rng.normal() * 0.09 * unrest);
        let shift = [rng.normal() * 0.03 * unrest, rng.normal() * 0.035 * unrest];
        // A minus is a box without height: give strokes at least a little room.
        let (width, height) = ((right - left).max(0.08), (bottom - top).max(0.02));
        for stroke in strokes {
            let line: Vec<Point> = stroke
                .iter()
                .map(|&[u, v]| {
                    let u = (u - 0.5) * grow_x + 0.5 + rng.normal() * 0.02 * unrest;
                    let v = (v - 0.5) * grow_y + 0.5 + rng.normal() * 0.02 * unrest;
                    [
                        x + (left + u * width + shift[0]) * scale,
                        y + (top + v * height + shift[1]) * scale,
                    ]
                })
                .collect();
            self.pull(ink, rng, &line, self.pen * (0.6 + 0.4 * scale));
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a glyph, the one it stands for, and where")]
    fn glyph(
        &self,
        ink: &mut Outline,
        rng: &mut Rng,
        glyph: &Glyph,
        size: f32,
        base: &Glyph,
        strikes: usize,
        [x, y]: Point,
        scale: f32,
    ) {
        let unrest = self.unrest;
        let turn = rng.normal() * 0.05 * unrest;
        let (grow_x, grow_y) =
            (1.0 + rng.normal() * 0.07 * unrest, 1.0 + rng.normal() * 0.07 * unrest);
        let shift = [rng.normal() * 0.025 * unrest, rng.normal() * 0.03 * unrest];
        let fit = (base.advance / (glyph.advance * size).max(0.05)).clamp(0.75, 1.2);
        let (wide, high) = (fit * size * grow_x, size * grow_y);
        let middle = glyph.advance * wide / 2.0;
        let wobble = Wobble::new(rng, 0.016 * unrest);
        for strike in 0..strikes {
            let right = shift[0] + strike as f32 * 0.05 + base.advance / 2.0 - middle;
            ink.add(&glyph.outline, |[px, py]| {
                let (px, py) = (px * wide, py * high);
                let (px, py) = (px - turn * py, py + turn * (px - middle));
                let [px, py] = wobble.apply([px, py]);
                [x + (px + right) * scale, y + (py + shift[1]) * scale]
            });
        }
    }

    /// Draws a bar from a point over a width: of a fraction, a root, an overline.
    pub fn bar(&self, ink: &mut Outline, rng: &mut Rng, [x, y]: Point, width: f32) {
        let rise = rng.normal() * 0.04 * self.unrest;
        let (from, over) = (rng.normal() * 0.05, rng.normal() * 0.08);
        let points: Vec<Point> = (0..=6)
            .map(|step| {
                let t = step as f32 / 6.0;
                let lift = rise * (t - 0.5) + rng.normal() * 0.012 * self.unrest;
                [x + from + (width + over) * t, y + lift]
            })
            .collect();
        self.pull(ink, rng, &points, self.pen);
    }
}
