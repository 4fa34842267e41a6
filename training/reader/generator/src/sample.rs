//! One picture with its label, as a function of a plan and a number.

use crate::corpus::Corpus;
use crate::fonts::Fonts;
use crate::formula::Writer;
use crate::hand::Hand;
use crate::normal::{Tokens, normalise};
use crate::outline::Outline;
use crate::photo::Grey;
use crate::raster::Canvas;
use crate::rng::Rng;
use crate::scene::{self, Look};
use crate::vocabulary;
use crate::warp::{Elastic, Sheet};

/// Sizes of pictures, height and width: the smallest that holds the ink is taken.
pub const SIZES: [(usize, usize); 5] = [(64, 256), (64, 768), (128, 384), (128, 768), (256, 512)];

/// The height of one em in the pictures, in pixels, before it varies.
pub const EM: f32 = 26.0;

/// No label is longer.
pub const LONGEST: usize = 220;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Print on white, as from a PDF or a screen.
    Print,
    /// A photo of print.
    Photo,
    /// Handwriting, scanned or photographed.
    Hand,
}

/// Which formulas and faces a stream draws from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// To train on.
    Train,
    /// Formulas that no training stream shows.
    Held,
    /// Such formulas in handwriting that no training stream shows.
    HeldHands,
}

/// What decides a stream of pictures.
#[derive(Debug)]
pub struct Plan {
    /// The seed.
    pub seed: u64,
    /// Which part of the formulas.
    pub split: Split,
    /// How likely print, photo and hand are.
    pub weights: [u32; 3],
    /// After how many samples formulas may be long and pictures spoilt.
    pub ramp: u64,
    /// Faces.
    pub fonts: Fonts,
    /// Formulas from lists, if any; one formula in six is from there.
    pub corpus: Corpus,
}

/// A picture and its label.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What it shows.
    pub kind: Kind,
    /// Its place in `SIZES`.
    pub size: usize,
    /// Row by row, 255 is white.
    pub pixels: Vec<u8>,
    /// The label.
    pub tokens: Vec<u16>,
    /// The classes of the signs from left to right.
    pub signs: Vec<u8>,
}

impl Plan {
    /// Sample `index`. Tries until a formula fits.
    pub fn picture(&self, index: u64) -> Picture {
        let mut rng = Rng::new(self.seed, index);
        let progress =
            if self.ramp == 0 { 1.0 } else { (index as f32 / self.ramp as f32).min(1.0) };
        loop {
            if let Some(picture) = self.attempt(&mut rng, progress) {
                return picture;
            }
        }
    }

    fn attempt(&self, rng: &mut Rng, progress: f32) -> Option<Picture> {
        let mut writer = Writer { rng: rng.clone() };
        let from_list = writer.rng.chance(1.0 / 6.0) && !self.corpus.is_empty();
        let mut source =
            if from_list { self.corpus.formula(&mut writer.rng) } else { writer.formula() };
        *rng = writer.rng;
        // A formula in a sentence keeps the sentence's stop or comma.
        if !from_list && rng.chance(0.06) {
            source.push_str(rng.pick(&[".", ",", ",", ";"]));
        }
        let tokens = normalise(&source).ok()?;
        let longest = 8.0 + (LONGEST - 8) as f32 * progress * progress;
        let held = self.split != Split::Train;
        if tokens.is_empty() || tokens.len() > longest as usize || is_held(&tokens) != held {
            return None;
        }
        let list = scene::lay_out(&source)?;
        let kind = self.kind(rng, progress);
        let strength = 0.2 + 0.8 * progress;
        if kind == Kind::Hand && rarely_written(&tokens) && rng.chance(0.85) {
            return None;
        }
        let (look, elastic) = self.look(kind, rng);
        let scene = scene::draw(&list, &self.fonts, &look, rng)?;
        let (size, pixels) = expose(scene.ink, kind, elastic, strength, rng)?;
        let numbers = tokens.iter().filter_map(|token| vocabulary::number(token)).collect();
        Some(Picture { kind, size, pixels, tokens: numbers, signs: scene.signs })
    }

    fn kind(&self, rng: &mut Rng, progress: f32) -> Kind {
        // Clean print leads.
        if rng.chance(0.5 * (1.0 - progress) * f32::from(u8::from(self.ramp > 0))) {
            return Kind::Print;
        }
        [Kind::Print, Kind::Photo, Kind::Hand][rng.weighted(&self.weights)]
    }

    fn look(&self, kind: Kind, rng: &mut Rng) -> (Look<'_>, Option<Elastic>) {
        let hands = match self.split {
            Split::HeldHands => &self.fonts.held_hands,
            _ => &self.fonts.hands,
        };
        if kind == Kind::Hand && !hands.is_empty() {
            let face = &hands[rng.below(hands.len())];
            return (Look::Hand(Hand::new(face, rng)), Some(Elastic::new(rng)));
        }
        if rng.chance(0.4) || self.fonts.prints.is_empty() {
            return (Look::Katex, None);
        }
        (Look::Print(&self.fonts.prints[rng.below(self.fonts.prints.len())]), None)
    }
}

/// Signs that pupils hardly write, and that in handwriting look like ones that they write often: a
/// reader that has seen them as often as those would guess.
fn rarely_written(tokens: &Tokens) -> bool {
    const RARE: &[&str] = &[
        "\\chi",
        "\\kappa",
        "\\nu",
        "\\iota",
        "\\upsilon",
        "\\zeta",
        "\\xi",
        "\\tau",
        "\\psi",
        "\\varsigma",
        "\\varrho",
        "\\varpi",
        "\\vartheta",
        "\\Pi",
        "\\Xi",
        "\\Upsilon",
        "\\Psi",
        "\\Lambda",
        "\\Gamma",
        "\\imath",
        "\\jmath",
        "\\wp",
        "\\Re",
        "\\Im",
        "\\aleph",
        "\\ell",
        "\\hbar",
        "\\dagger",
        "\\star",
        "\\mathfrak",
        "\\mathcal",
        "\\coprod",
        "X",
        "Z",
        "W",
        "O",
    ];
    tokens.iter().any(|token| RARE.contains(&&**token))
}

/// One label in 32 is held back; which, its tokens alone decide.
fn is_held(tokens: &Tokens) -> bool {
    let hash = tokens
        .iter()
        .flat_map(|token| token.bytes().chain([0]))
        .fold(0xCBF2_9CE4_8422_2325u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
    (hash >> 20) % 32 == 0
}

/// Ink in em to a picture.
fn expose(
    mut ink: Outline,
    kind: Kind,
    elastic: Option<Elastic>,
    strength: f32,
    rng: &mut Rng,
) -> Option<(usize, Vec<u8>)> {
    if let Some(elastic) = elastic {
        ink.points.iter_mut().for_each(|point| *point = elastic.apply(*point));
    }
    let camera = match kind {
        Kind::Print => false,
        Kind::Photo => true,
        Kind::Hand => rng.chance(0.6),
    };
    let [left, top, right, bottom] = ink.bounds()?;
    let (width, height) = (right - left, bottom - top);
    let sheet = Sheet::new(rng, if camera { strength } else { 0.15 });
    let (middle, half) =
        ([(left + right) / 2.0, (top + bottom) / 2.0], width.max(height) / 2.0 + 0.5);
    let bend = |[x, y]: [f32; 2]| {
        let [x, y] = sheet.apply([(x - middle[0]) / half, (y - middle[1]) / half]);
        [x * half, y * half]
    };
    let mut lines = ruled(
        rng,
        if camera || kind == Kind::Hand { 0.35 } else { 0.0 },
        [left - 2.0, top - 2.0, right + 2.0, bottom + 2.0],
    );
    for outline in [&mut ink, &mut lines] {
        outline.points.iter_mut().for_each(|point| *point = bend(*point));
    }

    // Scale and place. Margins are what a crop leaves around the ink.
    let [left, top, right, bottom] = ink.bounds()?;
    let margins: [f32; 4] = std::array::from_fn(|_| rng.range(0.08, 0.7));
    let mut em = EM * (rng.normal() * 0.28).exp().clamp(0.5, 2.0);
    let (wide, high) =
        (right - left + margins[0] + margins[2], bottom - top + margins[1] + margins[3]);
    // Like the reader, shrink a little rather than take a much larger picture.
    let tight = if rng.chance(0.5) { 0.8 } else { 1.0 };
    let fits =
        |em: f32| SIZES.iter().position(|&(h, w)| wide * em <= w as f32 && high * em <= h as f32);
    let size = fits(em).or_else(|| fits(em * tight)).unwrap_or_else(|| {
        let scale = |(h, w): (usize, usize)| (w as f32 / wide).min(h as f32 / high);
        let best = (0..SIZES.len()).max_by(|&a, &b| scale(SIZES[a]).total_cmp(&scale(SIZES[b])));
        best.unwrap_or(0)
    });
    let (height, width) = SIZES[size];
    em = em.min(width as f32 / wide).min(height as f32 / high);
    if em < 11.0 {
        return None;
    }
    let (spare_x, spare_y) = (width as f32 - wide * em, height as f32 - high * em);
    let (x, y) = (spare_x * rng.unit(), spare_y * rng.unit());
    let place =
        |[px, py]: [f32; 2]| [x + (px - left + margins[0]) * em, y + (py - top + margins[1]) * em];
    let crop = [x, y, x + wide * em, y + high * em];
    let coverage = |outline: &Outline, shift: f32| {
        let mut canvas = Canvas::new(width, height);
        let mut placed = Outline::default();
        placed.add(outline, |point| {
            let [px, py] = place(point);
            [px, py + shift]
        });
        canvas.fill(&placed);
        canvas.coverage()
    };

    let mut cover = Grey { width, height, pixels: coverage(&ink, 0.0) };
    if rng.chance(0.5) {
        let most = if kind == Kind::Hand { 0.7 } else { 0.45 };
        cover.embolden(rng.range(-0.12, most) * (em / EM).min(1.0));
    }
    if kind != Kind::Print && rng.chance(0.25 * strength) {
        // A neighbour's ink at the upper or lower edge.
        let depth = rng.range(0.05, 0.3).min(margins[1].max(0.08)) * em;
        let whole = crop[3] - crop[1];
        let shift = if rng.chance(0.5) {
            depth - (whole - margins[3] * em)
        } else {
            whole - margins[1] * em - depth.min(margins[3] * em * 0.7)
        };
        let other = coverage(&ink, shift);
        cover.pixels.iter_mut().zip(other).for_each(|(pixel, other)| *pixel = pixel.max(other));
    }

    let (paper, dark) = match kind {
        Kind::Print => (1.0, rng.range(0.75, 1.0)),
        _ => (rng.range(0.72, 1.0), rng.range(0.4, 0.95)),
    };
    let marks = (kind != Kind::Print || rng.chance(0.1))
        .then(|| marks(rng, [left, top, right, bottom]))
        .filter(|marks| !marks.points.is_empty())
        .map(|marks| (coverage(&marks, 0.0), rng.range(0.06, 0.5) * dark));
    let rule_dark = rng.range(0.08, 0.35);
    let rules = (!lines.points.is_empty()).then(|| coverage(&lines, 0.0));
    let mut pixels = Vec::with_capacity(width * height);
    for (at, ink) in cover.pixels.iter().enumerate() {
        let rule = rules.as_ref().map_or(0.0, |rules| rules[at] * rule_dark);
        let mark = marks.as_ref().map_or(0.0, |(marks, dark)| marks[at] * dark);
        pixels.push(paper * (1.0 - (ink * dark).max(rule)) * (1.0 - mark));
    }
    let mut grey = Grey { width, height, pixels };
    spoil(&mut grey, kind, camera, strength, em, rng);
    let (mut gain, lift) = (rng.range(0.9, 1.1), rng.range(-0.05, 0.05));
    if camera && rng.chance(0.8) {
        // The reader makes paper white before the model sees it; not always quite.
        gain *= 0.95 / paper_level(&grey, width, crop).max(0.2);
    }
    let mut bytes: Vec<u8> = grey
        .pixels
        .iter()
        .map(|value| ((value * gain + lift).clamp(0.0, 1.0) * 255.0 + 0.5) as u8)
        .collect();
    blank_outside(&mut bytes, width, crop);
    Some((size, bytes))
}

/// How bright the paper is: nine tenths of the crop's pixels are darker.
fn paper_level(grey: &Grey, width: usize, [left, top, right, bottom]: [f32; 4]) -> f32 {
    let mut counts = [0usize; 256];
    let mut total = 0;
    let (top, bottom) = (top.max(0.0) as usize, bottom.max(0.0) as usize);
    for row in grey.pixels.chunks_exact(width).take(bottom).skip(top) {
        for value in row.iter().take(right.max(0.0) as usize).skip(left.max(0.0) as usize) {
            counts[(value.clamp(0.0, 1.0) * 255.0) as usize] += 1;
            total += 1;
        }
    }
    let mut darker = 0;
    let level = counts.iter().position(|count| {
        darker += count;
        darker * 10 >= total * 9
    });
    level.unwrap_or(255) as f32 / 255.0
}

fn spoil(grey: &mut Grey, kind: Kind, camera: bool, strength: f32, em: f32, rng: &mut Rng) {
    if !camera {
        if rng.chance(0.4) {
            grey.blur(rng.range(0.2, 0.8), rng.range(0.2, 0.8));
        }
        if rng.chance(0.3) {
            // The last: a small picture from a page, made larger.
            let most = if kind == Kind::Print && rng.chance(0.3) { 1.7 } else { 0.8 };
            grey.lower_resolution(1.0 + rng.range(0.1, most) * (em / EM).clamp(0.5, 1.5));
        }
        if kind == Kind::Hand || rng.chance(0.3) {
            let deviation = rng.range(0.0, 0.03);
            grey.noise(rng, deviation);
        }
        if rng.chance(0.1) {
            grey.jpeg(rng.range(30.0, 90.0));
        }
        return;
    }
    grey.light(rng, strength);
    if rng.chance(0.08 * strength) {
        grey.moire(rng);
    }
    let soft = (em / EM).clamp(0.5, 1.5);
    if rng.chance(0.6) {
        let blur = rng.range(0.2, 1.1) * strength * soft;
        grey.blur(blur, blur);
    }
    if rng.chance(0.12 * strength) {
        grey.motion(rng);
    }
    if rng.chance(0.3) {
        grey.lower_resolution(1.0 + rng.range(0.1, 1.0) * strength * soft);
    }
    if rng.chance(0.5) {
        let deviation = rng.range(0.0, 0.035) * strength;
        grey.noise(rng, deviation);
    }
    if rng.chance(0.35) {
        grey.jpeg(rng.range(15.0, 80.0));
    }
}

/// A teacher's red pen or a highlighter over a box, in em, lighter than the ink; mostly none.
fn marks(rng: &mut Rng, [left, top, right, bottom]: [f32; 4]) -> Outline {
    let mut marks = Outline::default();
    let (width, height) = (right - left, bottom - top);
    match rng.below(20) {
        0 => {
            // A stroke across, or a tick.
            let mut at = |across: f32, down: f32| {
                [
                    left + width * (across + rng.normal() * 0.2),
                    top + height * (down + rng.normal() * 0.25),
                ]
            };
            let (from, over, to) = (at(0.2, 0.7), at(0.5, 0.8), at(0.9, 0.3));
            let points: Vec<_> = (0..=12)
                .map(|step| {
                    let t = step as f32 / 12.0;
                    let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
                    std::array::from_fn(|axis| a * from[axis] + b * over[axis] + c * to[axis])
                })
                .collect();
            marks.stroke(&points, rng.range(0.1, 0.35));
        }
        1 => {
            // A band.
            let (from, long) = (rng.range(-0.1, 0.5), rng.range(0.3, 1.1));
            let (middle, thick) = (top + height * rng.range(0.3, 0.7), rng.range(0.7, 1.5));
            let (x, end) = (left + width * from, left + width * (from + long));
            let (up, down) = (middle - thick / 2.0, middle + thick / 2.0);
            let slope = rng.normal() * 0.1;
            marks.polygon(&[[x, up], [end, up + slope], [end, down + slope], [x, down]]);
        }
        _ => {}
    }
    marks
}

/// Ruled or squared paper over a box, in em; mostly none.
fn ruled(rng: &mut Rng, likely: f32, [left, top, right, bottom]: [f32; 4]) -> Outline {
    let mut lines = Outline::default();
    if !rng.chance(likely) {
        return lines;
    }
    let (gap, thick) = (rng.range(0.7, 2.4), rng.range(0.02, 0.06));
    let dashed = if rng.chance(0.25) { rng.range(0.3, 0.6) } else { 1.0 };
    let steps = |from: f32, to: f32, offset: f32| {
        let count = ((to - from) / gap).ceil().clamp(0.0, 80.0) as usize;
        (0..count).map(move |step| from + (step as f32 + offset) * gap)
    };
    // Short pieces, so that the sheet can bend them.
    let pieces = if dashed < 1.0 { 40 } else { 12 };
    let at = |from: f32, to: f32, piece: usize| from + (to - from) * piece as f32 / pieces as f32;
    for y in steps(top, bottom, rng.unit()) {
        for piece in 0..pieces {
            let a = at(left, right, piece);
            let b = a + (at(left, right, piece + 1) - a) * dashed;
            lines.polygon(&[[a, y], [b, y], [b, y + thick], [a, y + thick]]);
        }
    }
    if rng.chance(0.4) {
        for x in steps(left, right, rng.unit()) {
            for piece in 0..pieces {
                let a = at(top, bottom, piece);
                let b = a + (at(top, bottom, piece + 1) - a) * dashed;
                lines.polygon(&[[x, a], [x + thick, a], [x + thick, b], [x, b]]);
            }
        }
    }
    lines
}

/// The reader pads a crop with white.
fn blank_outside(pixels: &mut [u8], width: usize, [left, top, right, bottom]: [f32; 4]) {
    for (y, row) in pixels.chunks_exact_mut(width).enumerate() {
        let inside = (top..bottom).contains(&(y as f32 + 0.5));
        for (x, pixel) in row.iter_mut().enumerate() {
            if !inside || !(left..right).contains(&(x as f32 + 0.5)) {
                *pixel = 255;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_held;
    use crate::formula::Writer;
    use crate::normal::normalise;
    use crate::rng::Rng;

    #[test]
    fn one_formula_in_32_is_held_back_however_it_is_spelt() {
        let mut held = 0;
        for index in 0..6_400 {
            let source = Writer { rng: Rng::new(11, index) }.formula();
            held += u32::from(is_held(&normalise(&source).expect("a label")));
        }
        assert!((120..280).contains(&held), "{held} of 6,400");
        let same = |latex: &str| is_held(&normalise(latex).expect("a label"));
        assert_eq!(same("\\left(\\dfrac12\\right)"), same("(\\frac{1}{2})"));
    }
}
