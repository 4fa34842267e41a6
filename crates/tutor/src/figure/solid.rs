//! Solids, as they are drawn by hand: what faces the eye keeps its shape, depth goes slanting.

use super::approximate::approximate;
use super::canvas::Canvas;
use super::shape::{ellipse, halfway, unit};
use super::{role, write};
use crate::answer::{Drawing, Language, Role};
use solve::figure::{Body, Size, Solid};
use std::f64::consts::{PI, TAU};

/// How flat a level circle looks.
const FLAT: f64 = 0.28;
/// Sideways and upwards for one unit of depth.
const DEPTH: f64 = 0.36;
/// The longest that a measure is drawn, in terms of another one of its body.
const LONGEST: f64 = 4.0;
/// The shortest.
const SHORTEST: f64 = 0.3;

/// Lays a solid out, its bodies on top of each other.
pub(super) fn solid(solid: &Solid, language: Language) -> Option<Drawing> {
    let mut pen =
        Pen { canvas: Canvas::default(), language, sketch: false, floor: 0.0, ends: None };
    for (k, body) in solid.bodies.iter().enumerate() {
        let covered = k + 1 < solid.bodies.len();
        pen.body(body, k > 0, covered);
    }
    let sketch = pen.sketch;
    pen.canvas.drawing(sketch)
}

struct Pen {
    canvas: Canvas,
    language: Language,
    /// Whether a length is not drawn as it is.
    sketch: bool,
    /// Where the next body stands.
    floor: f64,
    /// Half the width of what it stands on, as it is drawn.
    ends: Option<f64>,
}

impl Pen {
    fn body(&mut self, body: &Body, on_top: bool, covered: bool) {
        match body {
            Body::Cuboid { length, breadth, height } => self.cuboid(length, breadth, height),
            Body::Cylinder { radius, height } => {
                let r = self.first(radius, &[height]);
                let h = self.other(height, r, 1.8);
                self.cylinder(r, h, on_top, covered);
                let y = if covered { self.floor } else { self.floor + h };
                self.radius(radius, r, y);
                self.beside(height, [r, self.floor + h / 2.0]);
                self.stand(h, r);
            }
            Body::Cone { radius, height, slant } => {
                let r = self.first(radius, &[height, slant]);
                let h = match (number(height), number(slant)) {
                    (None, Some(l)) if l > r => self.fit((l * l - r * r).sqrt(), r),
                    _ => self.other(height, r, 1.8),
                };
                self.base(r, on_top);
                let (foot, top) = ([0.0, self.floor], [0.0, self.floor + h]);
                for x in [-r, r] {
                    self.canvas.stroke(vec![[x, self.floor], top], Role::Given);
                }
                self.inner(height, foot, top, r * 0.05);
                self.radius(radius, r, self.floor);
                self.along(slant, [r, self.floor], top);
                self.stand(h, 0.0);
            }
            Body::Frustum { lower, upper, height, slant } => {
                let r = self.first(lower, &[upper, height]);
                let s = self.other(upper, r, 0.5);
                let h = self.other(height, r, 1.4);
                self.base(r, on_top);
                let top = self.floor + h;
                self.canvas.stroke(ellipse([0.0, top], [s, s * FLAT], 0.0, TAU), Role::Given);
                for k in [-1.0, 1.0] {
                    self.canvas.stroke(vec![[k * r, self.floor], [k * s, top]], Role::Given);
                }
                self.inner(height, [0.0, self.floor], [0.0, top], r * 0.05);
                self.radius(lower, r, self.floor);
                self.radius(upper, s, top);
                self.along(slant, [r, self.floor], [s, top]);
                self.stand(h, s);
            }
            Body::Sphere { radius } => {
                let r = self.first(radius, &[]);
                let centre = [0.0, self.floor + r];
                self.canvas.stroke(ellipse(centre, [r, r], 0.0, TAU), Role::Given);
                self.canvas.stroke(ellipse(centre, [r, r * FLAT], PI, TAU), Role::Given);
                self.canvas.hidden(ellipse(centre, [r, r * FLAT], 0.0, PI));
                self.radius(radius, r, centre[1]);
                self.stand(2.0 * r, 0.0);
            }
            Body::Hemisphere { radius, dome } => {
                let r = self.first(radius, &[]);
                if *dome {
                    self.base(r, on_top);
                    self.canvas.stroke(ellipse([0.0, self.floor], [r, r], 0.0, PI), Role::Given);
                    self.radius(radius, r, self.floor);
                    self.stand(r, 0.0);
                } else {
                    let rim = self.floor + r;
                    self.canvas.stroke(ellipse([0.0, rim], [r, r], PI, TAU), Role::Given);
                    let (front, back) = ((PI, TAU), (0.0, PI));
                    let half = |(from, to)| ellipse([0.0, rim], [r, r * FLAT], from, to);
                    self.canvas.stroke(half(front), Role::Given);
                    match covered {
                        true => self.canvas.hidden(half(back)),
                        false => self.canvas.stroke(half(back), Role::Given),
                    }
                    self.radius(radius, r, rim);
                    self.stand(r, r);
                }
            }
            Body::Pyramid { side, height, slant } => self.pyramid(side, height, slant, on_top),
            Body::Prism { sides, length } => self.prism(sides, length),
        }
    }

    fn cuboid(&mut self, length: &Size, breadth: &Size, height: &Size) {
        let l = self.first(length, &[breadth, height]);
        let b = self.other(breadth, l, 0.6);
        let h = self.other(height, l, 0.6);
        let d = [b * DEPTH, b * DEPTH];
        let (x, y) = (-l / 2.0 - d[0] / 2.0, self.floor);
        let front = [[x, y], [x + l, y], [x + l, y + h], [x, y + h]];
        let back = front.map(|[x, y]| [x + d[0], y + d[1]]);
        let mut outline = front.to_vec();
        outline.push(front[0]);
        self.canvas.stroke(outline, Role::Given);
        self.canvas.stroke(vec![front[3], back[3], back[2], back[1], front[1]], Role::Given);
        self.canvas.stroke(vec![front[2], back[2]], Role::Given);
        for corner in [back[1], back[3], front[0]] {
            self.canvas.hidden(vec![back[0], corner]);
        }
        self.write(length, halfway(front[0], front[1]), [0.0, -1.0]);
        self.write(breadth, halfway(front[1], back[1]), [0.8, -0.6]);
        self.write(height, halfway(front[0], front[3]), [-1.0, 0.0]);
        self.floor += d[1] / 2.0;
        self.stand(h, l / 2.0);
    }

    fn pyramid(&mut self, side: &Size, height: &Size, slant: &Size, on_top: bool) {
        let s = self.first(side, &[height, slant]);
        let h = match (number(height), number(slant)) {
            (None, Some(l)) if l > s / 2.0 => self.fit((l * l - s * s / 4.0).sqrt(), s),
            _ => self.other(height, s, 1.1),
        };
        let d = s * DEPTH;
        // On a box the base is the box's own top.
        let low = if on_top { self.floor - d / 2.0 } else { self.floor };
        let x = -s / 2.0 - d / 2.0;
        let base = [[x, low], [x + s, low], [x + s + d, low + d], [x + d, low + d]];
        let centre = halfway(base[0], base[2]);
        let top = [centre[0], centre[1] + h];
        self.canvas.stroke(vec![base[0], base[1], base[2]], Role::Given);
        self.canvas.hidden(vec![base[0], base[3], base[2]]);
        self.canvas.hidden(vec![base[3], top]);
        for corner in &base[..3] {
            self.canvas.stroke(vec![*corner, top], Role::Given);
        }
        self.inner(height, centre, top, s * 0.04);
        self.write(side, halfway(base[0], base[1]), [0.0, -1.0]);
        if slant.label.is_some() {
            let foot = halfway(base[1], base[2]);
            self.canvas.stroke(vec![foot, top], Role::Helper);
            self.along(slant, foot, top);
        }
        self.floor = centre[1];
        self.stand(h, 0.0);
    }

    fn prism(&mut self, sides: &[Size; 3], length: &Size) {
        let a = self.first(&sides[0], &[&sides[1], &sides[2]]);
        let b = number(&sides[1]).unwrap_or(a);
        let c = number(&sides[2]).unwrap_or(a);
        let x = (a * a + c * c - b * b) / (2.0 * a);
        let y = (c * c - x * x).max(0.04 * a * a).sqrt();
        let long = self.other(length, a.max(y), 1.6) * 0.75;
        let back = [long * 0.8, long * 0.45];
        let front = [[0.0, 0.0], [a, 0.0], [x, y]];
        let far = front.map(|[x, y]| [x + back[0], y + back[1]]);
        self.canvas.stroke(vec![front[0], front[1], front[2], front[0]], Role::Given);
        self.canvas.stroke(vec![front[1], far[1], far[2], front[2]], Role::Given);
        self.canvas.hidden(vec![front[0], far[0], far[1]]);
        self.canvas.hidden(vec![far[0], far[2]]);
        self.write(&sides[0], halfway(front[0], front[1]), [0.0, -1.0]);
        self.write(&sides[1], halfway(front[1], front[2]), [0.7, 0.3]);
        self.write(&sides[2], halfway(front[0], front[2]), [-0.9, 0.4]);
        self.write(length, halfway(front[1], far[1]), [0.6, -0.8]);
    }

    fn cylinder(&mut self, r: f64, h: f64, on_top: bool, covered: bool) {
        let (low, high) = (self.floor, self.floor + h);
        self.base(r, on_top);
        for x in [-r, r] {
            self.canvas.stroke(vec![[x, low], [x, high]], Role::Given);
        }
        // What stands on it draws its own base there.
        if !covered {
            self.canvas.stroke(ellipse([0.0, high], [r, r * FLAT], 0.0, TAU), Role::Given);
        }
    }

    /// The circle on which a body stands: its far half is hidden.
    fn base(&mut self, r: f64, _on_top: bool) {
        let centre = [0.0, self.floor];
        self.canvas.stroke(ellipse(centre, [r, r * FLAT], PI, TAU), Role::Given);
        self.canvas.hidden(ellipse(centre, [r, r * FLAT], 0.0, PI));
    }

    /// A radius, from the axis to the right.
    fn radius(&mut self, size: &Size, r: f64, y: f64) {
        if size.label.is_some() {
            self.canvas.stroke(vec![[0.0, y], [r, y]], Role::Helper);
            self.write(size, [r * 0.5, y], [0.0, -1.0]);
        }
    }

    /// A measure inside the body, with a right angle at its foot.
    fn inner(&mut self, size: &Size, foot: [f64; 2], top: [f64; 2], mark: f64) {
        if size.label.is_none() {
            return;
        }
        self.canvas.stroke(vec![foot, top], Role::Helper);
        let corner = [
            [foot[0] + mark, foot[1]],
            [foot[0] + mark, foot[1] + mark],
            [foot[0], foot[1] + mark],
        ];
        self.canvas.stroke(corner.to_vec(), Role::Helper);
        self.write(size, halfway(foot, top), [-1.0, 0.0]);
    }

    /// A measure along a side on the right.
    fn along(&mut self, size: &Size, foot: [f64; 2], top: [f64; 2]) {
        let along = unit(foot, top);
        self.write(size, halfway(foot, top), [along[1], -along[0]]);
    }

    fn beside(&mut self, size: &Size, at: [f64; 2]) {
        self.write(size, at, [1.0, 0.0]);
    }

    fn write(&mut self, size: &Size, at: [f64; 2], side: [f64; 2]) {
        if let Some(label) = &size.label {
            self.canvas.note(at, side, write(label, self.language), role(size.role));
        }
    }

    fn stand(&mut self, height: f64, half_width: f64) {
        self.floor += height;
        self.ends = (half_width > 0.0).then_some(half_width);
    }

    /// The measure that the others of a body are compared with.
    fn first(&mut self, size: &Size, others: &[&Size]) -> f64 {
        let own = number(size).or_else(|| {
            self.sketch = true;
            self.ends.or_else(|| others.iter().find_map(|other| number(other)).map(|n| n * 0.6))
        });
        own.unwrap_or(1.0)
    }

    /// Another measure; `usual` is how long it is in terms of the first if nobody knows.
    fn other(&mut self, size: &Size, first: f64, usual: f64) -> f64 {
        match number(size) {
            Some(length) => self.fit(length, first),
            None => {
                self.sketch = true;
                first * usual
            }
        }
    }

    /// A length brought to where it can be seen beside the first measure.
    fn fit(&mut self, length: f64, first: f64) -> f64 {
        let seen = length.clamp(first * SHORTEST, first * LONGEST);
        self.sketch |= (seen - length).abs() > first * 1e-9;
        seen
    }
}

fn number(size: &Size) -> Option<f64> {
    size.value.as_ref().and_then(|e| approximate(e, &[])).filter(|v| *v > 0.0)
}
