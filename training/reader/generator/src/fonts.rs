//! The faces that pictures are set in, as outlines.

use crate::outline::Outline;
use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// One character's ink, in em, from the baseline.
#[derive(Debug)]
pub struct Glyph {
    /// The ink.
    pub outline: Outline,
    /// How far the pen goes on.
    pub advance: f32,
}

/// The characters of one font.
#[derive(Debug, Default)]
pub struct Face {
    /// The font's name.
    pub name: String,
    glyphs: HashMap<char, Glyph>,
}

impl Face {
    /// The glyph of a character, if the font has one with ink.
    pub fn glyph(&self, character: char) -> Option<&Glyph> {
        self.glyphs.get(&character)
    }

    /// The height of a small letter, in em.
    pub fn x_height(&self) -> f32 {
        let bounds = self.glyph('x').and_then(|glyph| glyph.outline.bounds());
        bounds.map_or(0.45, |[_, top, ..]| -top).clamp(0.15, 0.8)
    }

    fn load(name: &str, folder: &Path, files: &[&str]) -> Result<Face> {
        let mut face = Face { name: name.to_owned(), ..Face::default() };
        for file in files {
            let path = folder.join(file);
            let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            let font = ttf_parser::Face::parse(&bytes, 0)
                .with_context(|| format!("{} is not a font", path.display()))?;
            let em = f32::from(font.units_per_em());
            for character in (0x21..0x3000).chain(0xE000..0xE100).chain(0x1D400..0x1D800) {
                let Some(character) = char::from_u32(character) else { continue };
                if face.glyphs.contains_key(&character) {
                    continue;
                }
                let Some(id) = font.glyph_index(character) else { continue };
                let mut pen = Pen { outline: Outline::default(), em };
                if font.outline_glyph(id, &mut pen).is_some() {
                    pen.outline.orient();
                    let advance = f32::from(font.glyph_hor_advance(id).unwrap_or(0)) / em;
                    face.glyphs.insert(character, Glyph { outline: pen.outline, advance });
                }
            }
        }
        if face.glyphs.is_empty() {
            bail!("{name} has no glyphs");
        }
        Ok(face)
    }
}

struct Pen {
    outline: Outline,
    em: f32,
}

impl ttf_parser::OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.outline.move_to([x / self.em, -y / self.em]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.outline.line_to([x / self.em, -y / self.em]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.outline.quad_to([x1 / self.em, -y1 / self.em], [x / self.em, -y / self.em]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let at = |x: f32, y: f32| [x / self.em, -y / self.em];
        let (first, second, to) = (at(x1, y1), at(x2, y2), at(x, y));
        self.outline.cubic_to(first, second, to);
    }
    fn close(&mut self) {
        self.outline.close();
    }
}

/// A print face: one font with mathematical letters, or a text face with an italic.
#[derive(Debug)]
pub enum Print {
    /// Has the letters of U+1D400 to U+1D7FF.
    Mathematical(Face),
    /// Upright and italic.
    Text(Face, Face),
}

/// Every face, by what it is for.
#[derive(Debug, Default)]
pub struct Fonts {
    /// RaTeX's own, by the names it gives them.
    pub katex: HashMap<String, Face>,
    /// Other print faces.
    pub prints: Vec<Print>,
    /// Handwriting to train on.
    pub hands: Vec<Face>,
    /// Handwriting kept for measuring.
    pub held_hands: Vec<Face>,
}

impl Fonts {
    /// Loads what `faces.txt` in the folder lists.
    pub fn load(folder: &Path) -> Result<Fonts> {
        let list = folder.join("faces.txt");
        let list = fs::read_to_string(&list)
            .with_context(|| format!("no {}: run fonts/fetch.sh first", list.display()))?;
        let mut fonts = Fonts::default();
        let (mut upright, mut italic) = (HashMap::new(), Vec::new());
        for line in list.lines() {
            let [role, name, split, files @ ..] = &line.split(' ').collect::<Vec<_>>()[..] else {
                bail!("faces.txt: not role, name, split, files: {line}");
            };
            let face = Face::load(name, folder, files)?;
            match (*role, *split) {
                ("katex", _) => drop(fonts.katex.insert((*name).to_owned(), face)),
                ("math", _) => fonts.prints.push(Print::Mathematical(face)),
                ("regular", _) => drop(upright.insert((*name).to_owned(), face)),
                ("italic", _) => italic.push(face),
                ("hand", "held") => fonts.held_hands.push(face),
                ("hand", _) => fonts.hands.push(face),
                _ => bail!("faces.txt: unknown role {role}"),
            }
        }
        if !fonts.katex.contains_key("Main-Regular") {
            bail!("faces.txt lacks RaTeX's own fonts");
        }
        for face in italic {
            if let Some(regular) = upright.remove(&face.name) {
                fonts.prints.push(Print::Text(regular, face));
            }
        }
        Ok(fonts)
    }
}
