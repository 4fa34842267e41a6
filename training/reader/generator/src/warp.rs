//! What bends the lines: the writer's hand, and a sheet that does not lie flat before the camera.

use crate::outline::Point;
use crate::rng::Rng;

/// A wave that moves points along one axis as they go along the other.
#[derive(Debug, Clone, Copy)]
struct Wave {
    height: f32,
    frequency: f32,
    phase: f32,
}

impl Wave {
    fn new(rng: &mut Rng, height: f32, length: f32) -> Wave {
        Wave {
            height: rng.normal() * height,
            frequency: std::f32::consts::TAU / length * rng.range(0.6, 1.6),
            phase: rng.range(0.0, std::f32::consts::TAU),
        }
    }

    fn at(self, along: f32) -> f32 {
        self.height * (along * self.frequency + self.phase).sin()
    }
}

/// A writer's slant, baseline and unsteady hand. Lengths are in em.
#[derive(Debug, Clone)]
pub struct Elastic {
    slant: f32,
    rise: f32,
    across: [Wave; 3],
    down: [Wave; 3],
}

impl Elastic {
    /// A random one.
    pub fn new(rng: &mut Rng) -> Elastic {
        let strength = rng.range(0.3, 1.0);
        let mut wave = |height: f32, length: f32| Wave::new(rng, height * strength, length);
        let across = [wave(0.05, 8.0), wave(0.022, 1.4), wave(0.012, 0.5)];
        let down = [wave(0.10, 12.0), wave(0.03, 2.0), wave(0.012, 0.5)];
        Elastic { slant: rng.normal() * 0.16, rise: rng.normal() * 0.022, across, down }
    }

    /// Where a point goes.
    pub fn apply(&self, [x, y]: Point) -> Point {
        let across: f32 = self.across.iter().map(|wave| wave.at(y + 0.3 * x)).sum();
        let down: f32 = self.down.iter().map(|wave| wave.at(x + 0.2 * y)).sum();
        [x - self.slant * y + across, y + self.rise * x + down]
    }
}

/// The camera: turn, perspective, curl of the page. Points are centred, lengths are in units of
/// half the picture's longer side.
#[derive(Debug, Clone)]
pub struct Sheet {
    turn: f32,
    tilt: [f32; 2],
    shear: f32,
    stretch: f32,
    curl: Wave,
    roll: Wave,
}

impl Sheet {
    /// A random one; strength 0 lies flat.
    pub fn new(rng: &mut Rng, strength: f32) -> Sheet {
        Sheet {
            turn: rng.normal() * 0.03 * strength,
            tilt: [rng.normal() * 0.08 * strength, rng.normal() * 0.10 * strength],
            shear: rng.normal() * 0.05 * strength,
            stretch: (rng.normal() * 0.08 * strength).exp(),
            curl: Wave::new(rng, 0.018 * strength, 3.0),
            roll: Wave::new(rng, 0.012 * strength, 2.0),
        }
    }

    /// Where a point goes.
    pub fn apply(&self, [x, y]: Point) -> Point {
        let (x, y) = (x + self.roll.at(y), y + self.curl.at(x));
        let (x, y) = (x * self.stretch + self.shear * y, y);
        let (sin, cos) = (self.turn, 1.0 - self.turn * self.turn / 2.0);
        let (x, y) = (x * cos - y * sin, x * sin + y * cos);
        let depth = (1.0 + self.tilt[0] * x + self.tilt[1] * y).max(0.3);
        [x / depth, y / depth]
    }
}

#[cfg(test)]
mod tests {
    use super::{Elastic, Sheet};
    use crate::rng::Rng;

    #[test]
    fn a_flat_sheet_moves_nothing() {
        let sheet = Sheet::new(&mut Rng::new(1, 1), 0.0);
        assert_eq!(sheet.apply([0.4, -0.2]), [0.4, -0.2]);
    }

    #[test]
    fn warps_are_bounded() {
        for index in 0..200 {
            let mut rng = Rng::new(2, index);
            let (sheet, hand) = (Sheet::new(&mut rng, 1.0), Elastic::new(&mut rng));
            let [x, y] = sheet.apply([1.0, 0.3]);
            assert!((0.4..2.5).contains(&x) && y.abs() < 1.0, "{x} {y}");
            let [x, y] = hand.apply([10.0, 1.0]);
            assert!((8.0..12.0).contains(&x) && (-0.5..2.5).contains(&y), "{x} {y}");
        }
    }
}
