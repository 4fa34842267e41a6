//! Figures of plane geometry: corners to places, angles to small arcs.

use super::approximate::approximate;
use super::canvas::Canvas;
use super::{role, write};
use crate::answer::{Drawing, Language, Role};
use solve::figure::{Angle, Shape};
use std::f64::consts::TAU;

/// Points of a whole circle.
const CIRCLE: usize = 72;

/// Lays a shape out; nothing if a place has no value.
pub(super) fn shape(shape: &Shape, language: Language) -> Option<Drawing> {
    let number = |e: &syntax::Expr| approximate(e, &[]);
    let mut corners = Vec::new();
    for corner in &shape.corners {
        corners.push([number(&corner.at.0)?, number(&corner.at.1)?]);
    }
    let mut canvas = Canvas::default();
    for round in &shape.rounds {
        let centre = *corners.get(round.centre)?;
        let radius = number(&round.radius)?;
        let (from, to) = match &round.arc {
            Some((from, to)) => (number(from)?, number(to)?),
            None => (0.0, TAU),
        };
        let points = arc(centre, radius, from, to);
        if round.filled {
            let mut area = points.clone();
            if round.arc.is_some() {
                area.push(centre);
            }
            canvas.areas.push(area);
        }
        canvas.stroke(points, role(round.role));
    }
    for area in &shape.filled {
        let area: Option<Vec<_>> = area.iter().map(|&k| corners.get(k).copied()).collect();
        canvas.areas.push(area?);
    }
    for edge in &shape.edges {
        let ends = [*corners.get(edge.ends.0)?, *corners.get(edge.ends.1)?];
        canvas.stroke(ends.to_vec(), role(edge.role));
    }
    canvas.extend(&corners);
    let middle = canvas.middle();
    for edge in &shape.edges {
        let Some(label) = &edge.label else { continue };
        let ends = [*corners.get(edge.ends.0)?, *corners.get(edge.ends.1)?];
        let at = halfway(ends[0], ends[1]);
        let along = unit(ends[0], ends[1]);
        let mut side = [along[1], -along[0]];
        // Away from the middle; where the line goes through it, to the right.
        let out = (at[0] - middle[0]) * side[0] + (at[1] - middle[1]) * side[1];
        let inside = out.abs() < 1e-3 * canvas.size();
        if out < 0.0 && !inside || inside && side[0] < 0.0 {
            side = [-side[0], -side[1]];
        }
        canvas.note(at, side, write(label, language), role(edge.role));
    }
    let size = canvas.size();
    for angle in &shape.angles {
        mark_angle(&mut canvas, angle, &corners, size, language)?;
    }
    for (corner, &at) in shape.corners.iter().zip(&corners) {
        if let Some(name) = &corner.name {
            let side = unit(middle, at);
            canvas.note(at, side, format!("\\({name}\\)"), Role::Given);
        }
    }
    canvas.drawing(shape.sketch)
}

fn mark_angle(
    canvas: &mut Canvas,
    angle: &Angle,
    corners: &[[f64; 2]],
    size: f64,
    language: Language,
) -> Option<()> {
    let at = *corners.get(angle.at)?;
    let arms = [*corners.get(angle.arms.0)?, *corners.get(angle.arms.1)?];
    let [first, second] = arms.map(|arm| unit(at, arm));
    let shortest = arms.iter().map(|arm| distance(at, *arm)).fold(f64::INFINITY, f64::min);
    let step = |d: [f64; 2], r: f64| [at[0] + d[0] * r, at[1] + d[1] * r];
    if angle.right {
        let r = (size * 0.05).min(shortest * 0.3);
        let far = [step(first, r)[0] + second[0] * r, step(first, r)[1] + second[1] * r];
        canvas.stroke(vec![step(first, r), far, step(second, r)], role(angle.role));
        return Some(());
    }
    let r = (size * 0.11).min(shortest * 0.45);
    let from = first[1].atan2(first[0]);
    let mut to = second[1].atan2(second[0]);
    // The smaller of the two ways round.
    while to - from > TAU / 2.0 {
        to -= TAU;
    }
    while from - to > TAU / 2.0 {
        to += TAU;
    }
    canvas.stroke(arc(at, r, from, to), role(angle.role));
    if let Some(label) = &angle.label {
        let half = (from + to) / 2.0;
        let side = [half.cos(), half.sin()];
        // In a narrow angle the writing has room only further out.
        let out = r * (1.0 + 0.5 / ((to - from).abs() / 2.0).sin().max(0.35) - 0.5);
        canvas.note(step(side, out), side, write(label, language), role(angle.role));
    }
    Some(())
}

pub(super) fn arc(centre: [f64; 2], radius: f64, from: f64, to: f64) -> Vec<[f64; 2]> {
    ellipse(centre, [radius, radius], from, to)
}

/// Part of an ellipse whose axes lie level and upright.
pub(super) fn ellipse(centre: [f64; 2], radii: [f64; 2], from: f64, to: f64) -> Vec<[f64; 2]> {
    let count = (((to - from).abs() / TAU * CIRCLE as f64).ceil() as usize).clamp(6, CIRCLE);
    (0..=count)
        .map(|k| {
            let at = from + (to - from) * k as f64 / count as f64;
            [centre[0] + radii[0] * at.cos(), centre[1] + radii[1] * at.sin()]
        })
        .collect()
}

pub(super) fn halfway(a: [f64; 2], b: [f64; 2]) -> [f64; 2] {
    [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0]
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    (b[0] - a[0]).hypot(b[1] - a[1])
}

/// The direction from one point to another.
pub(super) fn unit(a: [f64; 2], b: [f64; 2]) -> [f64; 2] {
    let length = distance(a, b).max(1e-12);
    [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
}
