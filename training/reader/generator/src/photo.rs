//! What paper, light, lens and compression do to the ink.

use crate::rng::Rng;

/// A grey picture, 0 black to 1 white.
#[derive(Debug, Clone)]
pub struct Grey {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// Row by row.
    pub pixels: Vec<f32>,
}

impl Grey {
    /// Blurs along the rows and the columns with deviations in pixels.
    pub fn blur(&mut self, across: f32, down: f32) {
        let kernel = gaussian(across);
        if kernel.len() > 1 {
            let mut row = vec![0.0; self.width];
            for pixels in self.pixels.chunks_exact_mut(self.width) {
                row.copy_from_slice(pixels);
                convolve(&row, pixels, &kernel);
            }
        }
        let kernel = gaussian(down);
        if kernel.len() > 1 {
            let source = self.pixels.clone();
            let radius = kernel.len() / 2;
            let row = |at: usize| &source[at * self.width..][..self.width];
            for (y, out) in self.pixels.chunks_exact_mut(self.width).enumerate() {
                out.fill(0.0);
                for (step, weight) in kernel.iter().enumerate() {
                    let from = (y + step).saturating_sub(radius).min(self.height - 1);
                    for (value, pixel) in out.iter_mut().zip(row(from)) {
                        *value += weight * pixel;
                    }
                }
            }
        }
    }

    /// Thickens (positive) or thins (negative) ink of a coverage picture by some pixels.
    pub fn embolden(&mut self, pixels: f32) {
        self.blur(0.9, 0.9);
        let edge = 0.5 - pixels * 0.4;
        for value in &mut self.pixels {
            *value = ((*value - edge) * 1.7 + 0.5).clamp(0.0, 1.0);
        }
    }

    /// Loses detail as if the picture had been smaller by a factor.
    pub fn lower_resolution(&mut self, factor: f32) {
        let (width, height) = (
            (self.width as f32 / factor).ceil().max(2.0) as usize,
            (self.height as f32 / factor).ceil().max(2.0) as usize,
        );
        self.blur(factor * 0.4, factor * 0.4);
        let small = self.resample(width, height);
        self.pixels = small.resample(self.width, self.height).pixels;
    }

    fn resample(&self, width: usize, height: usize) -> Grey {
        let mut pixels = Vec::with_capacity(width * height);
        let place = |at: usize, to: usize, from: usize| {
            let exact =
                ((at as f32 + 0.5) * from as f32 / to as f32 - 0.5).clamp(0.0, from as f32 - 1.0);
            let low = exact as usize;
            (low, (low + 1).min(from - 1), exact - low as f32)
        };
        let columns: Vec<_> = (0..width).map(|x| place(x, width, self.width)).collect();
        for y in 0..height {
            let (above, below, part) = place(y, height, self.height);
            let (above, below) =
                (&self.pixels[above * self.width..], &self.pixels[below * self.width..]);
            pixels.extend(columns.iter().map(|&(left, right, across)| {
                let top = above[left] + (above[right] - above[left]) * across;
                let bottom = below[left] + (below[right] - below[left]) * across;
                top + (bottom - top) * part
            }));
        }
        Grey { width, height, pixels }
    }

    /// Light that falls off, a shadow's edge, and the grain of paper and sensor.
    pub fn light(&mut self, rng: &mut Rng, strength: f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        let (across, down) = (rng.normal() * 0.12 * strength, rng.normal() * 0.12 * strength);
        let shadow = rng.chance(0.35 * strength).then(|| {
            let angle = rng.range(0.0, std::f32::consts::TAU);
            let soft = rng.range(4.0, 60.0);
            (
                angle.cos() / soft,
                angle.sin() / soft,
                rng.range(-0.4, 0.4) * width / soft,
                rng.range(0.55, 0.9),
            )
        });
        let grain = rng.range(0.0, 0.035) * strength;
        for (y, row) in self.pixels.chunks_exact_mut(self.width).enumerate() {
            let v = y as f32 - height / 2.0;
            for (x, value) in row.iter_mut().enumerate() {
                let u = x as f32 - width / 2.0;
                let mut light = 1.0 + across * u / width + down * v / height;
                if let Some((a, b, c, dark)) = shadow {
                    let side = a * u + b * v + c;
                    light *= 1.0 - (1.0 - dark) * (0.5 + 0.5 * side / (1.0 + side.abs()));
                }
                *value *= light;
            }
        }
        if grain > 0.004 {
            self.noise(rng, grain);
        }
    }

    /// Noise with a deviation.
    pub fn noise(&mut self, rng: &mut Rng, deviation: f32) {
        for pixels in self.pixels.chunks_mut(4) {
            let bits = rng.bits();
            for (at, value) in pixels.iter_mut().enumerate() {
                let part = (bits >> (16 * at)) as u16;
                let (low, high) = (f32::from(part & 0xFF), f32::from(part >> 8));
                *value += ((low + high) / 255.0 - 1.0) * 2.45 * deviation;
            }
        }
    }

    /// The beat of a screen's pixels with the camera's.
    pub fn moire(&mut self, rng: &mut Rng) {
        let depth = rng.range(0.02, 0.10);
        let wave = |rng: &mut Rng| {
            let length = rng.range(2.5, 14.0);
            let angle = rng.range(0.0, std::f32::consts::TAU);
            (angle.cos() / length, angle.sin() / length, rng.unit())
        };
        for (a, b, phase) in [wave(rng), wave(rng)] {
            for (y, row) in self.pixels.chunks_exact_mut(self.width).enumerate() {
                for (x, value) in row.iter_mut().enumerate() {
                    // A triangle wave is as good as a sine, and cheap.
                    let turn = a * x as f32 + b * y as f32 + phase;
                    let triangle = ((turn - turn.floor()) * 4.0 - 2.0).abs() - 1.0;
                    *value += depth * triangle;
                }
            }
        }
    }

    /// Shakes along a line.
    pub fn motion(&mut self, rng: &mut Rng) {
        let length = rng.range(0.6, 2.2);
        if rng.chance(0.5) { self.blur(length, 0.3) } else { self.blur(0.3, length) }
    }

    /// What JPEG leaves at a quality from 1 to 100: blocks of 8×8, the standard luminance table.
    pub fn jpeg(&mut self, quality: f32) {
        const TABLE: [f32; 64] = [
            16., 11., 10., 16., 24., 40., 51., 61., 12., 12., 14., 19., 26., 58., 60., 55., 14.,
            13., 16., 24., 40., 57., 69., 56., 14., 17., 22., 29., 51., 87., 80., 62., 18., 22.,
            37., 56., 68., 109., 103., 77., 24., 35., 55., 64., 81., 104., 113., 92., 49., 64.,
            78., 87., 103., 121., 120., 101., 72., 92., 95., 98., 112., 100., 103., 99.,
        ];
        let scale = if quality < 50.0 { 50.0 / quality } else { 2.0 - quality / 50.0 };
        let steps = TABLE.map(|step| (step * scale).max(1.0) / 255.0);
        let basis = cosines();
        for top in (0..self.height).step_by(8) {
            for left in (0..self.width).step_by(8) {
                let mut block = [[0.0f32; 8]; 8];
                for (y, row) in block.iter_mut().enumerate() {
                    let line = (top + y).min(self.height - 1) * self.width;
                    for (x, value) in row.iter_mut().enumerate() {
                        *value = self.pixels[line + (left + x).min(self.width - 1)];
                    }
                }
                let mut spectrum = multiply(&multiply(&basis, &block), &transposed(&basis));
                for (value, step) in spectrum.as_flattened_mut().iter_mut().zip(&steps) {
                    *value = (*value / step).round() * step;
                }
                let block = multiply(&multiply(&transposed(&basis), &spectrum), &basis);
                for (y, row) in block.iter().enumerate().take(self.height.saturating_sub(top)) {
                    let line = (top + y) * self.width;
                    for (x, value) in row.iter().enumerate().take(self.width.saturating_sub(left)) {
                        self.pixels[line + left + x] = *value;
                    }
                }
            }
        }
    }
}

fn gaussian(deviation: f32) -> Vec<f32> {
    if deviation < 0.2 {
        return vec![1.0];
    }
    let radius = (deviation * 2.5).ceil() as i32;
    let weights: Vec<f32> = (-radius..=radius)
        .map(|x| (-(x * x) as f32 / (2.0 * deviation * deviation)).exp())
        .collect();
    let sum: f32 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

fn convolve(source: &[f32], out: &mut [f32], kernel: &[f32]) {
    let radius = kernel.len() / 2;
    let last = source.len() - 1;
    for (x, value) in out.iter_mut().enumerate() {
        *value = if x >= radius && x + radius <= last {
            kernel.iter().zip(&source[x - radius..]).map(|(weight, pixel)| weight * pixel).sum()
        } else {
            let at = |step: usize| source[(x + step).saturating_sub(radius).min(last)];
            kernel.iter().enumerate().map(|(step, weight)| weight * at(step)).sum()
        };
    }
}

type Block = [[f32; 8]; 8];

fn cosines() -> Block {
    std::array::from_fn(|k| {
        std::array::from_fn(|n| {
            let scale = if k == 0 { (1.0f32 / 8.0).sqrt() } else { 0.5 };
            scale * (std::f32::consts::PI / 8.0 * (n as f32 + 0.5) * k as f32).cos()
        })
    })
}

fn transposed(block: &Block) -> Block {
    std::array::from_fn(|y| std::array::from_fn(|x| block[x][y]))
}

fn multiply(a: &Block, b: &Block) -> Block {
    let mut out = [[0.0; 8]; 8];
    for (row, out) in a.iter().zip(&mut out) {
        for (factor, line) in row.iter().zip(b) {
            for (sum, value) in out.iter_mut().zip(line) {
                *sum += factor * value;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Grey;
    use crate::rng::Rng;

    fn step() -> Grey {
        let pixels = (0..24 * 16).map(|at| if at % 24 < 11 { 0.1 } else { 0.9 }).collect();
        Grey { width: 24, height: 16, pixels }
    }

    #[test]
    fn jpeg_of_high_quality_changes_little_and_of_low_quality_much() {
        let loss = |quality| {
            let (mut picture, original) = (step(), step());
            picture.jpeg(quality);
            let differences =
                picture.pixels.iter().zip(&original.pixels).map(|(a, b)| (a - b).abs());
            differences.fold(0.0, f32::max)
        };
        assert!(loss(100.0) < 0.02, "{}", loss(100.0));
        assert!(loss(10.0) > 0.05, "{}", loss(10.0));
    }

    #[test]
    fn blur_keeps_the_mean_and_softens_the_edge() {
        let mut picture = step();
        let mean = |grey: &Grey| grey.pixels.iter().sum::<f32>() / grey.pixels.len() as f32;
        let before = mean(&picture);
        picture.blur(1.5, 1.5);
        assert!((mean(&picture) - before).abs() < 0.02);
        assert!((0.3..0.7).contains(&picture.pixels[11]));
    }

    #[test]
    fn noise_has_its_deviation() {
        let mut picture = Grey { width: 100, height: 100, pixels: vec![0.5; 10_000] };
        picture.noise(&mut Rng::new(5, 5), 0.1);
        let variance: f32 = picture.pixels.iter().map(|p| (p - 0.5).powi(2)).sum::<f32>() / 1e4;
        assert!((0.08..0.12).contains(&variance.sqrt()), "{}", variance.sqrt());
    }
}
