//! A picture cut into lines, each read, in the order of reading.

use crate::grey::{Filter, Grey};
use crate::ink::{self, Bounds, Piece};
use crate::model::{SIZES, Tokens};
use crate::{Error, confidence, vocabulary};
use serde::Serialize;

/// The height of an em that the network was trained on, in pixels.
pub(crate) const EM: f32 = 26.0;

/// More lines are not read.
const MOST_LINES: usize = 60;
/// A picture with more pieces of ink is no writing: a face, a wood, noise.
const MOST_PIECES: usize = 6_000;

/// What was read of a picture or file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ReadPicture))]
pub struct Document {
    /// The lines, in the order of reading.
    pub lines: Vec<Line>,
    /// The whole as one text: words, and formulas between `$`; one formula alone has none.
    pub text: String,
    /// How likely the whole is right, from 0 to 1: that of the line that is least sure.
    pub confidence: f32,
    /// The size of the picture that the boxes are in, in pixels; none for a file of text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<[usize; 2]>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ReadLine))]
pub struct Line {
    /// The number of the question that begins here, such as `3.` or `(a)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The line as text, its number left out.
    pub text: String,
    /// The line as LaTeX, words in `\text{…}`.
    pub latex: String,
    /// How likely the line is right, from 0 to 1.
    pub confidence: f32,
    /// Where it is in the picture: left, top, right, bottom in pixels.
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    pub bounds: Option<[usize; 4]>,
    /// The parts of `latex` that may be wrong.
    pub doubtful: Vec<Symbol>,
}

/// A part of a line's LaTeX that the reader is not sure of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ReadSymbol))]
pub struct Symbol {
    /// What was read.
    pub symbol: String,
    /// Where it stands in `latex`, in bytes: its first, and one past its last.
    pub span: [usize; 2],
    /// How likely it is right, from 0 to 1.
    pub confidence: f32,
}

/// Reads a picture with what reads a line, given the height of an em.
pub(crate) fn read(
    picture: Grey,
    reads: impl Fn(&Grey, f32) -> Result<Tokens, Error>,
) -> Result<Document, Error> {
    let size = Some([picture.width, picture.height]);
    let white = ink::paper_white(picture);
    let threshold = ink::threshold(&white);
    let found = ink::pieces(&white, threshold);
    if found.len() > MOST_PIECES * 10 {
        return Err(Error::Empty);
    }
    let found = ink::without_specks(found, white.width, white.height);
    let area: usize = found.iter().map(|piece| piece.area).sum();
    if found.is_empty() || found.len() > MOST_PIECES || area * 2 > white.pixels.len() {
        return Err(Error::Empty);
    }
    let em = ink::em(&found, white.height);
    let mut document = Document { size, confidence: 1.0, ..Document::default() };
    for bounds in lines(&found, em).into_iter().take(MOST_LINES) {
        let (crop, em, bounds) = cut(&white, &found, bounds, em);
        let tokens = reads(&crop, em)?;
        if !tokens.numbers.is_empty() {
            document.lines.push(line(&tokens, bounds));
        }
    }
    if document.lines.is_empty() {
        return Err(Error::Empty);
    }
    let least = document.lines.iter().map(|line| line.confidence).fold(1.0, f32::min);
    document.confidence = least;
    document.text = whole_text(&document.lines);
    Ok(document)
}

/// Lines under one another are parts of one question unless they have numbers of their own.
pub(crate) fn whole_text(lines: &[Line]) -> String {
    let parts = lines.iter().map(|line| match &line.label {
        Some(label) => format!("{label} {}", line.text),
        None => line.text.clone(),
    });
    parts.collect::<Vec<String>>().join("\n")
}

fn line(tokens: &Tokens, bounds: Bounds) -> Line {
    let skip = vocabulary::label(&tokens.numbers);
    let (label, rest) = tokens.numbers.split_at(skip);
    let label: String = label.iter().map(|&number| vocabulary::spelling(number)).collect();
    let (latex, places) = vocabulary::latex(rest);
    let doubtful = places.iter().zip(&tokens.sure[skip..]).filter_map(|(place, &sure)| {
        let confidence = confidence::of_symbol(sure);
        (confidence < confidence::DOUBT).then(|| Symbol {
            symbol: latex[place.start..place.end].to_owned(),
            span: [place.start, place.end],
            confidence,
        })
    });
    Line {
        label: (!label.is_empty()).then_some(label),
        text: vocabulary::sentence(rest),
        doubtful: doubtful.collect(),
        confidence: confidence::of_line(tokens.mean_log()),
        bounds: Some(bounds),
        latex,
    }
}

/// The bounds of lines, from top to bottom. Between two lines there is a gap right across the
/// picture; the gaps inside of a fraction are lower than that, and a table's rows are held together
/// by its brackets.
fn lines(pieces: &[Piece], em: f32) -> Vec<Bounds> {
    let mut sorted: Vec<Bounds> = pieces.iter().map(|piece| piece.bounds).collect();
    sorted.sort_by_key(|bounds| bounds[1]);
    let mut bands: Vec<Bounds> = Vec::new();
    let gap = (0.42 * em) as usize;
    for [left, top, right, bottom] in sorted {
        match bands.last_mut() {
            Some(band) if top < band[3] + gap => {
                *band = [band[0].min(left), band[1], band[2].max(right), band[3].max(bottom)];
            }
            _ => bands.push([left, top, right, bottom]),
        }
    }
    // Specks, dots and rules alone are no lines.
    let high = |band: &Bounds| (band[3] - band[1]) as f32 > 0.35 * em;
    let mut lines: Vec<Bounds> = bands.iter().copied().filter(high).collect();
    if lines.is_empty() {
        lines = bands;
    }
    lines
}

/// The line's picture with a margin, the height of its em, and where it is.
fn cut(white: &Grey, pieces: &[Piece], bounds: Bounds, page_em: f32) -> (Grey, f32, Bounds) {
    let [left, top, right, bottom] = bounds;
    let inside = |piece: &&Piece| piece.bounds[1] >= top && piece.bounds[3] <= bottom;
    let own: Vec<Piece> = pieces.iter().filter(inside).copied().collect();
    let em = if own.len() >= 3 { ink::em(&own, bottom - top) } else { page_em };
    let margin = (0.3 * em) as usize;
    let bounds = [
        left.saturating_sub(margin),
        top.saturating_sub(margin),
        (right + margin).min(white.width),
        (bottom + margin).min(white.height),
    ];
    (white.crop(bounds), em, bounds)
}

/// Scaled to an em's height, on the smallest canvas that holds it, ink 1.
pub(crate) fn fit(line: &Grey, em: f32, wanted: f32) -> Grey {
    let (height, width) = (line.height as f32, line.width as f32);
    let mut scale = wanted / em;
    let holds =
        |&&(h, w): &&(usize, usize)| height * scale <= h as f32 && width * scale <= w as f32;
    let room = |(h, w): (usize, usize)| (h as f32 / height).min(w as f32 / width);
    let size = SIZES.iter().find(holds).copied().unwrap_or_else(|| {
        // The first of the roomiest, as in `pictures.py`.
        let roomier = |best, size| if room(size) > room(best) { size } else { best };
        let best = SIZES.into_iter().reduce(roomier).unwrap_or(SIZES[0]);
        scale = room(best);
        best
    });
    let fitted = |side: f32, most: usize| ((side * scale) as usize).clamp(1, most);
    let (new_width, new_height) = (fitted(width, size.1), fitted(height, size.0));
    let filter = if scale < 0.7 { Filter::Box } else { Filter::Cubic };
    // Bytes, rounded down, were what it was trained on.
    let mut bytes = line.clone();
    bytes.pixels.iter_mut().for_each(|pixel| *pixel = (*pixel * 255.0).floor() / 255.0);
    let small = bytes.resized(new_width, new_height, filter);
    let mut canvas = Grey { width: size.1, height: size.0, pixels: vec![0.0; size.0 * size.1] };
    let (top, left) = ((size.0 - new_height) / 2, (size.1 - new_width) / 2);
    for (y, row) in small.pixels.chunks_exact(new_width).enumerate() {
        let start = (top + y) * size.1 + left;
        let out = &mut canvas.pixels[start..start + new_width];
        out.iter_mut().zip(row).for_each(|(out, p)| *out = 1.0 - (p * 255.0).round() / 255.0);
    }
    canvas
}

#[cfg(test)]
mod tests {
    use super::{fit, lines};
    use crate::grey::Grey;
    use crate::ink::Piece;

    #[test]
    fn a_gap_across_parts_lines_and_a_fraction_stays_whole() {
        let piece =
            |left, top, right, bottom| Piece { bounds: [left, top, right, bottom], area: 50 };
        // A fraction (numerator, bar, denominator), and a line below it.
        let page = [
            piece(10, 10, 20, 30),
            piece(5, 36, 40, 38),
            piece(12, 44, 25, 64),
            piece(8, 100, 30, 120),
        ];
        assert_eq!(lines(&page, 36.0), [[5, 10, 40, 64], [8, 100, 30, 120]]);
    }

    #[test]
    fn what_is_too_wide_is_made_smaller() {
        let wide = Grey { width: 3000, height: 50, pixels: vec![1.0; 150_000] };
        let fitted = fit(&wide, 26.0, 26.0);
        assert_eq!((fitted.width, fitted.height), (768, 64));
        let small = Grey { width: 30, height: 20, pixels: vec![0.0; 600] };
        let fitted = fit(&small, 26.0, 26.0);
        assert_eq!((fitted.width, fitted.height), (256, 64));
        assert_eq!(fitted.pixels.iter().filter(|&&p| p > 0.99).count(), 600);
    }
}
