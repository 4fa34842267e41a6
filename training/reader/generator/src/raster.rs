//! Ink onto pixels: exact area coverage, winding numbers clamped to one.

use crate::outline::{Outline, Point};

/// A picture of coverage, 0 to 1.
#[derive(Debug, Clone)]
pub struct Canvas {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    sums: Vec<f32>,
}

impl Canvas {
    /// No ink yet.
    pub fn new(width: usize, height: usize) -> Canvas {
        Canvas { width, height, sums: vec![0.0; width * height + 4] }
    }

    /// Adds ink; coordinates are pixels.
    pub fn fill(&mut self, outline: &Outline) {
        for contour in outline.contours() {
            let next = contour.iter().cycle().skip(1);
            for (&from, &to) in contour.iter().zip(next) {
                self.edge(from, to);
            }
        }
    }

    /// Signed area to the right of an edge, kept as differences along each row
    /// (the method of font-rs).
    fn edge(&mut self, from: Point, to: Point) {
        if from[1] == to[1] || !(from[0] + from[1] + to[0] + to[1]).is_finite() {
            return;
        }
        let (sign, [top_x, top_y], [bottom_x, bottom_y]) =
            if from[1] < to[1] { (1.0, from, to) } else { (-1.0, to, from) };
        let slope = (bottom_x - top_x) / (bottom_y - top_y);
        let first = top_y.max(0.0) as usize;
        let last = (bottom_y.ceil().max(0.0) as usize).min(self.height);
        let right_edge = self.width as f32;
        for row in first..last {
            let (y0, y1) = (top_y.max(row as f32), bottom_y.min(row as f32 + 1.0));
            let height = sign * (y1 - y0);
            let (xa, xb) = (top_x + (y0 - top_y) * slope, top_x + (y1 - top_y) * slope);
            let (x0, x1) = (xa.min(xb).clamp(0.0, right_edge), xa.max(xb).clamp(0.0, right_edge));
            let start = row * self.width;
            let (left, right) = (x0 as usize, x1.ceil() as usize);
            if right <= left + 1 {
                let inside = 1.0 - ((x0 + x1) / 2.0 - left as f32);
                self.add(start, left, height * inside);
                self.add(start, left + 1, height * (1.0 - inside));
                continue;
            }
            let per_pixel = height / (x1 - x0);
            let mut covered = 0.0;
            for column in left..right {
                // Area right of the edge within this column, by the trapezium rule.
                let (a, b) = (x0.max(column as f32), x1.min(column as f32 + 1.0));
                let crossed = per_pixel * (b - a);
                let area = covered + crossed * (1.0 - ((a + b) / 2.0 - column as f32));
                let before = covered;
                covered += crossed;
                self.add(start, column, area - before);
                self.add(start, column + 1, covered - area);
            }
        }
    }

    fn add(&mut self, start: usize, column: usize, amount: f32) {
        if column < self.width {
            self.sums[start + column] += amount;
        }
    }

    /// The coverage of each pixel, row by row.
    pub fn coverage(&self) -> Vec<f32> {
        let mut out = Vec::with_capacity(self.width * self.height);
        for row in self.sums[..self.width * self.height].chunks_exact(self.width) {
            let mut sum = 0.0f32;
            out.extend(row.iter().map(|difference| {
                sum += difference;
                sum.abs().min(1.0)
            }));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Canvas;
    use crate::outline::Outline;

    fn drawn(corners: &[[f32; 2]], width: usize, height: usize) -> Vec<f32> {
        let mut outline = Outline::default();
        outline.polygon(corners);
        let mut canvas = Canvas::new(width, height);
        canvas.fill(&outline);
        canvas.coverage()
    }

    #[test]
    fn coverage_is_area() {
        let square = drawn(&[[0.5, 0.5], [2.5, 0.5], [2.5, 1.0], [0.5, 1.0]], 4, 2);
        assert_eq!(square, [0.25, 0.5, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0]);
        let triangle = drawn(&[[0.3, 0.2], [6.9, 1.1], [2.2, 4.7]], 8, 5);
        let (area, exact): (f32, f32) = (triangle.iter().sum(), ((6.6 * 4.5) - (1.9 * 0.9)) / 2.0);
        assert!((area - exact).abs() < 1e-3, "{area} {exact}");
    }

    #[test]
    fn ink_beyond_the_edges_is_cut_off() {
        let inside = drawn(&[[-5.0, -3.0], [9.0, -3.0], [9.0, 7.0], [-5.0, 7.0]], 3, 2);
        assert!(inside.iter().all(|&c| (c - 1.0).abs() < 1e-5), "{inside:?}");
        let beside = drawn(&[[5.0, 0.0], [9.0, 0.0], [9.0, 2.0], [5.0, 2.0]], 3, 2);
        assert!(beside.iter().all(|&c| c == 0.0));
    }
}
