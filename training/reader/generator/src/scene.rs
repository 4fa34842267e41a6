//! A formula laid out and set in a face: all its ink in em, and its signs from left to right.

use crate::fonts::{Fonts, Glyph, Print};
use crate::hand::{Hand, Joint};
use crate::outline::{Outline, Point};
use crate::rng::Rng;
use ratex_font::FontId;
use ratex_layout::{LayoutOptions, layout, to_display_list, validate_layout};
use ratex_types::display_item::{DisplayItem, DisplayList};
use ratex_types::path_command::PathCommand;

/// What the ink looks like.
pub enum Look<'f> {
    /// RaTeX's own fonts.
    Katex,
    /// Another print face.
    Print(&'f Print),
    /// A writer.
    Hand(Hand<'f>),
}

/// The ink of a formula in em, and the classes of its signs in reading order.
pub struct Scene {
    /// All ink.
    pub ink: Outline,
    /// One number a sign, from left to right, for the auxiliary loss.
    pub signs: Vec<u8>,
}

/// Classes of signs after those of ASCII; what is in neither is of the last class.
const SIGNS: &str = "−×÷⋅±∓≤≥≠≈≡∼≃≅∝⊂⊃⊆⊇∈∋∥⊥→←⇒⇔⇐↔…⋯⋮√∫∮∑∏∪∩⋃⋂αβγδϵεζηθικλμνξπρστυϕφχψωΓΔΘΛΞΠΣΦΨΩ∞∂∇∀∃¬∅∠△∴∵∘′∗⟨⟩⌊⌋⌈⌉∧∨⊕⊗∖";
const BAR: u8 = 222;
const PATH: u8 = 223;
const OTHER: u8 = 224;

/// How many classes of signs there are, the blank of the loss (0) included.
pub const SIGN_CLASSES: usize = 225;

fn class(character: char) -> u8 {
    match u32::from(character) {
        code @ 0x21..0x7F => (code - 0x20) as u8,
        _ => SIGNS.chars().position(|sign| sign == character).map_or(OTHER, |at| 95 + at as u8),
    }
}

/// RaTeX's layout of a formula; nothing if it does not know the source.
pub fn lay_out(latex: &str) -> Option<DisplayList> {
    let nodes = ratex_parser::parser::parse(latex).ok()?;
    let root = layout(&nodes, &LayoutOptions::default());
    validate_layout(&root).ok()?;
    Some(to_display_list(&root))
}

/// Sets a layout in a face. Nothing if a character has no ink in any font.
pub fn draw(list: &DisplayList, fonts: &Fonts, look: &Look<'_>, rng: &mut Rng) -> Option<Scene> {
    let untidy = match look {
        Look::Hand(hand) => Some(hand.habits.apply(list, rng)),
        _ => None,
    };
    let list = untidy.as_ref().unwrap_or(list);
    let mut drawing =
        Drawing { fonts, look, rng, ink: Outline::default(), signs: Vec::new(), joint: None };
    for item in &list.items {
        drawing.item(item)?;
    }
    let Drawing { ink, mut signs, .. } = drawing;
    signs.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some(Scene { ink, signs: signs.into_iter().map(|(_, class)| class).collect() })
}

struct Drawing<'a, 'f> {
    fonts: &'a Fonts,
    look: &'a Look<'f>,
    rng: &'a mut Rng,
    ink: Outline,
    signs: Vec<(f32, u8)>,
    /// Where a joined hand goes on from.
    joint: Option<Joint>,
}

impl Drawing<'_, '_> {
    fn item(&mut self, item: &DisplayItem) -> Option<()> {
        match item {
            DisplayItem::GlyphPath { x, y, scale, font, char_code, .. } => {
                let font_id = FontId::parse(font)?;
                let in_font = ratex_font::katex_ttf_glyph_char(font_id, *char_code);
                let base = self.fonts.katex.get(font)?.glyph(in_font)?;
                let character = char::from_u32(*char_code)?;
                let (x, y, scale) = (*x as f32, *y as f32, *scale as f32);
                self.signs.push((x + base.advance * scale / 2.0, class(character)));
                self.sign(font, character, base, [x, y], scale);
            }
            DisplayItem::Line { x, y, width, thickness, .. } => {
                let (x, y) = (*x as f32, *y as f32);
                let (width, thickness) = (*width as f32, *thickness as f32);
                self.signs.push((x + width / 2.0, BAR));
                self.line([x, y], [x + width, y], thickness);
            }
            DisplayItem::Rect { x, y, width, height, .. } => {
                let (x, y) = (*x as f32, *y as f32);
                let (right, bottom) = (x + *width as f32, y + *height as f32);
                self.ink.polygon(&[[x, y], [right, y], [right, bottom], [x, bottom]]);
            }
            DisplayItem::Path { x, y, commands, .. } => {
                let mut path = path(commands);
                path.orient();
                let (x, y) = (*x as f32, *y as f32);
                let [left, _, right, _] = path.bounds()?;
                self.signs.push((x + (left + right) / 2.0, PATH));
                self.ink.add(&path, |[px, py]| [x + px, y + py]);
            }
        }
        Some(())
    }

    fn sign(&mut self, font: &str, character: char, base: &Glyph, [x, y]: Point, scale: f32) {
        match self.look {
            Look::Katex => {
                self.ink.add(&base.outline, |[px, py]| [x + px * scale, y + py * scale]);
            }
            Look::Print(print) => {
                let swapped = swap(print, font, character);
                let (glyph, whole) = match swapped {
                    Some(glyph) => (glyph, font.starts_with("Size")),
                    None => (base, false),
                };
                if whole {
                    self.fit(&glyph.outline, base, [x, y], scale);
                    return;
                }
                let wide = (base.advance / glyph.advance.max(0.05)).clamp(0.85, 1.15);
                let shift = (base.advance - glyph.advance * wide) / 2.0;
                self.ink.add(&glyph.outline, |[px, py]| {
                    [x + (px * wide + shift) * scale, y + py * scale]
                });
            }
            Look::Hand(hand) => {
                let joint = self.joint.take();
                let drawn =
                    hand.draw(&mut self.ink, self.rng, (font, character), base, [x, y], scale);
                if let (Some(from), Some(to)) = (joint, drawn) {
                    hand.join(&mut self.ink, self.rng, from, to);
                }
                self.joint = drawn;
            }
        }
    }

    /// Stretches an outline into the box of a glyph.
    fn fit(&mut self, outline: &Outline, base: &Glyph, [x, y]: Point, scale: f32) {
        let (Some(from), Some(to)) = (outline.bounds(), base.outline.bounds()) else { return };
        let (wide, high) = (
            (to[2] - to[0]) / (from[2] - from[0]).max(1e-3),
            (to[3] - to[1]) / (from[3] - from[1]).max(1e-3),
        );
        self.ink.add(outline, |[px, py]| {
            [
                x + (to[0] + (px - from[0]) * wide) * scale,
                y + (to[1] + (py - from[1]) * high) * scale,
            ]
        });
    }

    fn line(&mut self, [x, y]: Point, [to, _]: Point, thickness: f32) {
        let Look::Hand(hand) = self.look else {
            let (top, bottom) = (y - thickness / 2.0, y + thickness / 2.0);
            self.ink.polygon(&[[x, top], [to, top], [to, bottom], [x, bottom]]);
            return;
        };
        hand.bar(&mut self.ink, self.rng, [x, y], to - x);
    }
}

/// The glyph of another print face for a character of one of RaTeX's fonts.
fn swap<'f>(print: &'f Print, font: &str, character: char) -> Option<&'f Glyph> {
    match print {
        Print::Mathematical(face) => face.glyph(mathematical(font, character)?),
        Print::Text(upright, italic) => match font {
            "Main-Regular" => upright.glyph(character).filter(|_| character.is_alphanumeric()),
            "Math-Italic" | "Main-Italic" => italic.glyph(character),
            _ => None,
        },
    }
}

/// Where Unicode keeps the letters of a mathematical alphabet.
fn mathematical(font: &str, character: char) -> Option<char> {
    let code = u32::from(character);
    let letter = |capital: u32, small: u32| match character {
        'A'..='Z' => char::from_u32(capital + code - 0x41),
        'a'..='z' => char::from_u32(small + code - 0x61),
        _ => None,
    };
    match font {
        "Main-Regular" | "Size1-Regular" | "Size2-Regular" | "Size3-Regular" | "Size4-Regular" => {
            Some(character)
        }
        "Math-Italic" => match character {
            'h' => Some('ℎ'),
            'α'..='ω' => char::from_u32(0x1D6FC + code - 0x3B1),
            'Α'..='Ω' => char::from_u32(0x1D6E2 + code - 0x391),
            'ϵ' => Some('𝜖'),
            'ϑ' => Some('𝜗'),
            'ϕ' => Some('𝜙'),
            'ϱ' => Some('𝜚'),
            'ϖ' => Some('𝜛'),
            _ => letter(0x1D434, 0x1D44E),
        },
        "Main-Bold" if character.is_ascii_digit() => char::from_u32(0x1D7CE + code - 0x30),
        "Main-Bold" => letter(0x1D400, 0x1D41A),
        "AMS-Regular" if character.is_ascii_uppercase() => Some(match character {
            'C' => 'ℂ',
            'H' => 'ℍ',
            'N' => 'ℕ',
            'P' => 'ℙ',
            'Q' => 'ℚ',
            'R' => 'ℝ',
            'Z' => 'ℤ',
            _ => letter(0x1D538, 0x1D552)?,
        }),
        "AMS-Regular" => Some(character),
        _ => None,
    }
}

fn path(commands: &[PathCommand]) -> Outline {
    let mut outline = Outline::default();
    let at = |x: &f64, y: &f64| [*x as f32, *y as f32];
    for command in commands {
        match command {
            PathCommand::MoveTo { x, y } => outline.move_to(at(x, y)),
            PathCommand::LineTo { x, y } => outline.line_to(at(x, y)),
            PathCommand::QuadTo { x1, y1, x, y } => outline.quad_to(at(x1, y1), at(x, y)),
            PathCommand::CubicTo { x1, y1, x2, y2, x, y } => {
                outline.cubic_to(at(x1, y1), at(x2, y2), at(x, y));
            }
            PathCommand::Close => outline.close(),
        }
    }
    outline.close();
    outline
}
