//! A grey picture, and how files become one.

use crate::Error;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, metadata::Orientation};
use std::io::Cursor;

/// The most pixels that a file may say it has.
pub const MOST_PIXELS: u64 = 40_000_000;

/// The longer side that a picture is worked on with, in pixels.
const LONGEST: usize = 1600;
/// The same for a page of many lines.
const LONGEST_PAGE: usize = 2400;

/// Brightness, 0 black to 1 white, row by row.
#[derive(Clone, Debug)]
pub(crate) struct Grey {
    /// In pixels.
    pub(crate) width: usize,
    /// In pixels.
    pub(crate) height: usize,
    /// `width` × `height` values.
    pub(crate) pixels: Vec<f32>,
}

impl Grey {
    /// Reads a PNG, JPEG or WebP file: turned upright as its EXIF says, transparent parts white, at
    /// most 1600 pixels long (2400 for a tall picture, which will be a page). Everything else that
    /// the file says about where and when it was taken is dropped.
    ///
    /// # Errors
    /// If it is none of these, is cut off, or has too many pixels.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Grey, Error> {
        let mut file = ImageReader::new(Cursor::new(bytes));
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_PIXELS * 8);
        file.limits(limits);
        let file = file.with_guessed_format().map_err(|_| Error::NotAPicture)?;
        if file.format().is_none() {
            return Err(Error::NotAPicture);
        }
        let mut decoder = file.into_decoder().map_err(|_| Error::Broken)?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_PIXELS || width < 4 || height < 4 {
            return Err(Error::Size { width, height });
        }
        let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Error::Broken)?;
        picture.apply_orientation(turn);
        Ok(Grey::of(&picture).thumbnail())
    }

    fn of(picture: &DynamicImage) -> Grey {
        let rgba = picture.to_rgba8();
        let pixels = rgba.pixels().map(|pixel| {
            let [r, g, b, a] = pixel.0.map(u32::from);
            let over = |c: u32| (c * a + 255 * (255 - a) + 127) / 255;
            // The weights of ITU-R 601, as Pillow rounds them.
            let grey = (over(r) * 19595 + over(g) * 38470 + over(b) * 7471 + 0x8000) >> 16;
            grey as f32 / 255.0
        });
        let pixels = pixels.collect();
        Grey { width: rgba.width() as usize, height: rgba.height() as usize, pixels }
    }

    fn thumbnail(self) -> Grey {
        let most = if self.height * 10 > self.width * 7 { LONGEST_PAGE } else { LONGEST };
        let longer = self.width.max(self.height);
        if longer <= most {
            return self;
        }
        let scaled = |side: usize| ((side * most) as f32 / longer as f32).round().max(1.0) as usize;
        self.resized(scaled(self.width), scaled(self.height), Filter::Cubic)
    }

    /// A part; what lies outside is left out.
    pub(crate) fn crop(&self, [left, top, right, bottom]: [usize; 4]) -> Grey {
        let (right, bottom) = (right.min(self.width), bottom.min(self.height));
        let (left, top) = (left.min(right), top.min(bottom));
        let rows = self.pixels.chunks_exact(self.width.max(1)).take(bottom).skip(top);
        let pixels = rows.flat_map(|row| &row[left..right]).copied().collect();
        Grey { width: right - left, height: bottom - top, pixels }
    }

    /// At another size.
    pub(crate) fn resized(&self, width: usize, height: usize, filter: Filter) -> Grey {
        let columns = taps(self.width, width, filter);
        let mut narrow = Vec::with_capacity(width * self.height);
        for row in self.pixels.chunks_exact(self.width) {
            narrow.extend(columns.iter().map(|(first, weights)| {
                weights.iter().zip(&row[*first..]).map(|(w, p)| w * p).sum::<f32>()
            }));
        }
        let mut pixels = Vec::with_capacity(width * height);
        for (first, weights) in taps(self.height, height, filter) {
            let start = pixels.len();
            pixels.resize(start + width, 0.0);
            for (step, weight) in weights.iter().enumerate() {
                let row = &narrow[(first + step) * width..][..width];
                pixels[start..].iter_mut().zip(row).for_each(|(out, p)| *out += weight * p);
            }
            pixels[start..].iter_mut().for_each(|value| *value = value.clamp(0.0, 1.0));
        }
        Grey { width, height, pixels }
    }
}

/// How neighbouring pixels are weighed, as Pillow does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filter {
    /// The mean of what a pixel covers.
    Box,
    /// Cubic convolution, a = -1/2.
    Cubic,
}

/// For each pixel of the result, the first pixel it is made of and their weights.
fn taps(from: usize, to: usize, filter: Filter) -> Vec<(usize, Vec<f32>)> {
    let scale = from as f32 / to as f32;
    let stretch = scale.max(1.0);
    let support = stretch * if filter == Filter::Box { 0.5 } else { 2.0 };
    let weigh = |x: f32| match (filter, x.abs()) {
        (Filter::Box, _) => f32::from(u8::from(x > -0.5 && x <= 0.5)),
        (Filter::Cubic, x) if x < 1.0 => (1.5 * x - 2.5) * x * x + 1.0,
        (Filter::Cubic, x) if x < 2.0 => ((-0.5 * x + 2.5) * x - 4.0) * x + 2.0,
        _ => 0.0,
    };
    let pixel = |at: usize| {
        let middle = (at as f32 + 0.5) * scale;
        let first = (middle - support + 0.5).max(0.0) as usize;
        let last = ((middle + support + 0.5) as usize).clamp(first + 1, from.max(first + 1));
        let first = first.min(from.saturating_sub(1));
        let last = last.min(from);
        let weights: Vec<f32> =
            (first..last).map(|x| weigh((x as f32 - middle + 0.5) / stretch)).collect();
        let sum: f32 = weights.iter().sum();
        let sum = if sum.abs() < 1e-6 { 1.0 } else { sum };
        (first, weights.into_iter().map(|weight| weight / sum).collect())
    };
    (0..to).map(pixel).collect()
}

#[cfg(test)]
mod tests {
    use super::{Filter, Grey};

    #[test]
    fn resizing_keeps_flat_parts_and_the_mean() {
        let pixels = (0..40 * 20).map(|at| if at % 40 < 20 { 0.2 } else { 0.8 }).collect();
        let picture = Grey { width: 40, height: 20, pixels };
        for filter in [Filter::Box, Filter::Cubic] {
            for (width, height) in [(13, 7), (40, 20), (97, 31), (1, 1)] {
                let resized = picture.resized(width, height, filter);
                assert_eq!(resized.pixels.len(), width * height);
                let mean = resized.pixels.iter().sum::<f32>() / resized.pixels.len() as f32;
                assert!((mean - 0.5).abs() < 0.02, "{filter:?} {width}: {mean}");
                assert!(width < 7 || (resized.pixels[0] - 0.2).abs() < 0.01);
            }
        }
    }
}
