//! Closed polygons: what all ink is made of.

/// A point, x to the right and y down.
pub type Point = [f32; 2];

/// Closed contours, stored one after the other. Ink is where the winding number is not zero.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The corners of all contours.
    pub points: Vec<Point>,
    /// Where each contour ends in `points`.
    pub ends: Vec<usize>,
}

impl Outline {
    /// Begins a contour.
    pub fn move_to(&mut self, point: Point) {
        self.close();
        self.points.push(point);
    }

    /// Goes straight on.
    pub fn line_to(&mut self, point: Point) {
        self.points.push(point);
    }

    /// Goes on along a parabola.
    pub fn quad_to(&mut self, control: Point, to: Point) {
        let Some(&from) = self.points.last() else { return };
        let steps = 4;
        for step in 1..=steps {
            let t = step as f32 / steps as f32;
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            self.points.push(mix(&[(a, from), (b, control), (c, to)]));
        }
    }

    /// Goes on along a cubic curve.
    pub fn cubic_to(&mut self, first: Point, second: Point, to: Point) {
        let Some(&from) = self.points.last() else { return };
        let steps = 6;
        for step in 1..=steps {
            let t = step as f32 / steps as f32;
            let u = 1.0 - t;
            let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
            let point = mix(&[
                (weights[0], from),
                (weights[1], first),
                (weights[2], second),
                (weights[3], to),
            ]);
            self.points.push(point);
        }
    }

    /// Ends the contour.
    pub fn close(&mut self) {
        if self.ends.last().copied().unwrap_or(0) < self.points.len() {
            self.ends.push(self.points.len());
        }
    }

    /// The contours.
    pub fn contours(&self) -> impl Iterator<Item = &[Point]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.points[start..end])
    }

    /// Left, top, right, bottom; nothing for an empty outline.
    pub fn bounds(&self) -> Option<[f32; 4]> {
        let &[x, y] = self.points.first()?;
        Some(self.points.iter().fold([x, y, x, y], |[left, top, right, bottom], &[x, y]| {
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        }))
    }

    /// Turns all contours round if the whole encloses negative area, so that outlines that overlap
    /// add up and never cancel.
    pub fn orient(&mut self) {
        let area: f32 = self.contours().map(area).sum();
        if area < 0.0 {
            let mut start = 0;
            for &end in &self.ends {
                self.points[start..end].reverse();
                start = end;
            }
        }
    }

    /// Adds a copy of `other`, each point moved by `place`.
    pub fn add(&mut self, other: &Outline, place: impl Fn(Point) -> Point) {
        let offset = self.points.len();
        self.points.extend(other.points.iter().map(|&point| place(point)));
        self.ends.extend(other.ends.iter().map(|end| end + offset));
    }

    /// Adds a pen's stroke along a line, with round joins.
    pub fn stroke(&mut self, line: &[Point], width: f32) {
        let radius = width / 2.0;
        for pair in line.windows(2) {
            let [[x, y], [to_x, to_y]] = [pair[0], pair[1]];
            let (dx, dy) = (to_x - x, to_y - y);
            let length = (dx * dx + dy * dy).sqrt();
            if length > 1e-6 {
                let (nx, ny) = (dy / length * radius, -dx / length * radius);
                let corners = [
                    [x + nx, y + ny],
                    [to_x + nx, to_y + ny],
                    [to_x - nx, to_y - ny],
                    [x - nx, y - ny],
                ];
                self.polygon(&corners);
            }
        }
        for &[x, y] in line {
            const DIAGONAL: f32 = std::f32::consts::FRAC_1_SQRT_2;
            let round = [
                (1.0, 0.0),
                (DIAGONAL, DIAGONAL),
                (0.0, 1.0),
                (-DIAGONAL, DIAGONAL),
                (-1.0, 0.0),
                (-DIAGONAL, -DIAGONAL),
                (0.0, -1.0),
                (DIAGONAL, -DIAGONAL),
            ];
            self.polygon(&round.map(|(dx, dy)| [x + dx * radius, y + dy * radius]));
        }
    }

    /// Adds one polygon, turned so that its area is positive.
    pub fn polygon(&mut self, corners: &[Point]) {
        if area(corners) < 0.0 {
            self.points.extend(corners.iter().rev());
        } else {
            self.points.extend(corners);
        }
        self.ends.push(self.points.len());
    }
}

fn mix(parts: &[(f32, Point)]) -> Point {
    parts.iter().fold([0.0, 0.0], |[x, y], &(weight, [px, py])| [x + weight * px, y + weight * py])
}

fn area(contour: &[Point]) -> f32 {
    let next = contour.iter().cycle().skip(1);
    contour.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f32>() / 2.0
}

#[cfg(test)]
mod tests {
    use super::{Outline, area};

    #[test]
    fn strokes_and_turned_outlines_enclose_positive_area() {
        let mut outline = Outline::default();
        outline.stroke(&[[0.0, 0.0], [3.0, 1.0], [0.0, 2.0]], 0.2);
        assert!(outline.contours().all(|contour| area(contour) > 0.0));

        let mut outline = Outline::default();
        outline.move_to([0.0, 0.0]);
        outline.line_to([0.0, 1.0]);
        outline.line_to([1.0, 1.0]);
        outline.close();
        outline.orient();
        assert!(outline.contours().map(area).sum::<f32>() > 0.0);
        assert_eq!(outline.bounds(), Some([0.0, 0.0, 1.0, 1.0]));
    }
}
