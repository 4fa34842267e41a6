//! A graph over axes: its edges, its curves as points, its regions as polygons.

use super::approximate::approximate;
use super::curve::{self, HUGE, Pieces};
use super::{role, write};
use crate::answer::{Curve, Language, Mark, Outline, Plane};
use solve::figure::{CurveOf, Graph, Shade};
use syntax::{Expr, Relation, latex};

/// Lays a graph out; nothing if there is nothing to see.
pub(super) fn plane(graph: &Graph, language: Language) -> Option<Plane> {
    let place = |(x, y): &(Expr, Expr)| Some([approximate(x, &[])?, approximate(y, &[])?]);
    let places = |points: &[(Expr, Expr)]| points.iter().map(place).collect::<Option<Vec<_>>>();
    let mut marks = Vec::new();
    for point in &graph.points {
        let Some([x, y]) = place(&point.at) else { continue };
        let label = point.label.as_ref().map(|l| write(l, language));
        marks.push(Mark { x, y, label, role: role(point.role) });
    }
    let mut outlines = Vec::new();
    for outline in &graph.outlines {
        outlines.push(Outline {
            label: outline.label.as_ref().map(|l| write(l, language)),
            role: role(outline.role),
            points: places(&outline.points)?,
            closed: outline.closed,
            arrow: outline.arrow,
        });
    }
    let mut seen: Vec<[f64; 2]> = marks.iter().map(|m| [m.x, m.y]).collect();
    seen.extend(outlines.iter().flat_map(|o| o.points.iter().copied()));
    seen.extend(places(&graph.shown)?);
    let has_functions = graph.curves.iter().any(|c| matches!(c.of, CurveOf::Function(_)));
    let mut across: Vec<f64> = seen.iter().map(|p| p[0]).collect();
    for shade in &graph.shades {
        if let Shade::Between { bounds, .. } = shade {
            across.extend([approximate(&bounds.0, &[])?, approximate(&bounds.1, &[])?]);
        }
    }
    // Pictures of points keep close to them; a curve goes on beyond its roots.
    let (mut x_range, y_range) = if graph.square || !has_functions {
        let x_range = frame(&across)?;
        let y_range = frame(&seen.iter().map(|p| p[1]).collect::<Vec<_>>())?;
        if graph.square { squared(x_range, y_range) } else { (x_range, y_range) }
    } else {
        (window(&across)?, [0.0, 0.0])
    };
    if !graph.square && !graph.shades.is_empty() && has_functions {
        x_range = frame(&across)?;
    }
    let mut curves = Vec::new();
    for drawn in &graph.curves {
        let pieces = match &drawn.of {
            CurveOf::Function(body) => curve::function(body, &graph.x, x_range),
            CurveOf::Equation(relation) => {
                let Expr::Relation(sides, _) = relation else { continue };
                let [left, right] = &sides[..] else { continue };
                curve::equation([left, right], [&graph.x, &graph.y], x_range, y_range)
            }
            CurveOf::Parametric { x, y, parameter, range } => {
                let range = [approximate(&range.0, &[])?, approximate(&range.1, &[])?];
                curve::parametric([x, y], parameter, range)
            }
        };
        let pieces: Pieces = pieces.into_iter().filter(|piece| piece.len() > 1).collect();
        if pieces.is_empty() {
            continue;
        }
        let label = match (&drawn.name, &drawn.of) {
            (Some(name), _) => write(name, language),
            (None, CurveOf::Function(body)) => {
                format!("\\({} = {}\\)", latex(&Expr::Symbol(graph.y.clone())), latex(body))
            }
            (None, CurveOf::Equation(relation)) => format!("\\({}\\)", latex(relation)),
            (None, CurveOf::Parametric { x, y, .. }) => {
                let at = Expr::Tuple(vec![x.clone(), y.clone()]);
                format!("\\({}\\)", latex(&at))
            }
        };
        curves.push(Curve { label, role: role(drawn.role), pieces });
    }
    if curves.is_empty() && outlines.is_empty() && marks.is_empty() {
        return None;
    }
    let y_range =
        if graph.square || !has_functions { y_range } else { heights(&curves, &marks, x_range)? };
    let mut shades = Vec::new();
    for shade in &graph.shades {
        shades.push(region(shade, graph, x_range, y_range)?);
    }
    for curve in &mut curves {
        for point in curve.pieces.iter_mut().flatten() {
            *point = [fine(point[0], x_range), fine(point[1], y_range)];
        }
    }
    Some(Plane {
        x_range,
        y_range,
        x_name: latex(&Expr::Symbol(graph.x.clone())),
        y_name: latex(&Expr::Symbol(graph.y.clone())),
        square: graph.square,
        curves,
        outlines,
        shades,
        marks,
    })
}

/// A number without digits that no eye could see.
fn fine(value: f64, [low, high]: [f64; 2]) -> f64 {
    let unit = 10f64.powf((high - low).log10().floor() - 5.0);
    let rounded = (value / unit).round() * unit;
    let tidy = format!("{rounded:.9}").parse().unwrap_or(rounded);
    if tidy == 0.0 && value != 0.0 && unit < 1e-9 { value } else { tidy }
}

/// A window that shows these numbers with room around them.
pub(super) fn window(values: &[f64]) -> Option<[f64; 2]> {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if values.is_empty() {
        return Some([-6.0, 6.0]);
    }
    if low.abs().max(high.abs()) > HUGE {
        return None;
    }
    let room = ((high - low) * 0.6).max(low.abs().max(high.abs()) * 0.25).max(3.0);
    Some([low - room, high + room])
}

/// A frame close around these numbers, with 0 in it unless it is far away.
fn frame(values: &[f64]) -> Option<[f64; 2]> {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if values.is_empty() {
        return Some([-6.0, 6.0]);
    }
    if low.abs().max(high.abs()) > HUGE {
        return None;
    }
    let span = (high - low).max(1e-3);
    let near = 4.0 * span.max(2.0);
    let low = if low > 0.0 && low < near { 0.0 } else { low };
    let high = if high < 0.0 && high > -near { 0.0 } else { high };
    let room = ((high - low) * 0.16).max(span * 0.1);
    Some([low - room, high + room])
}

/// Both ranges, one of them widened so that the picture is neither a ribbon nor a tower.
fn squared(x: [f64; 2], y: [f64; 2]) -> ([f64; 2], [f64; 2]) {
    let widen = |[low, high]: [f64; 2], span: f64| {
        let more = ((span - (high - low)) / 2.0).max(0.0);
        [low - more, high + more]
    };
    let (across, up) = (x[1] - x[0], y[1] - y[0]);
    (widen(x, up * 1.1), widen(y, across * 0.65))
}

/// The heights worth showing: the marks with as much again around them, or the middle nine tenths
/// of the curves.
fn heights(curves: &[Curve], marks: &[Mark], x_range: [f64; 2]) -> Option<[f64; 2]> {
    let mut heights: Vec<f64> =
        curves.iter().flat_map(|c| c.pieces.iter().flatten().map(|p| p[1])).collect();
    heights.sort_by(f64::total_cmp);
    let cut = heights.len() / 20;
    let mut low = *heights.get(cut)?;
    let mut high = *heights.get(heights.len() - 1 - cut)?;
    if !marks.is_empty() {
        let marked = marks.iter().map(|m| m.y).chain([0.0]);
        let (least, most) =
            marked.fold((0.0f64, 0.0f64), |(least, most), y| (least.min(y), most.max(y)));
        let room = ((most - least) * 1.2).max((x_range[1] - x_range[0]) * 0.4);
        low = low.clamp(least - room, least);
        high = high.clamp(most, most + room);
    }
    low = low.min(0.0);
    high = high.max(0.0);
    let room = ((high - low) * 0.1).max(0.5);
    Some([low - room, high + room])
}

/// A region as a polygon.
fn region(
    shade: &Shade,
    graph: &Graph,
    x_range: [f64; 2],
    y_range: [f64; 2],
) -> Option<Vec<[f64; 2]>> {
    match shade {
        Shade::Between { first, second, bounds } => {
            let bounds = [approximate(&bounds.0, &[])?, approximate(&bounds.1, &[])?];
            let along = |body: &Expr| -> Vec<[f64; 2]> {
                curve::function(body, &graph.x, bounds).into_iter().flatten().collect()
            };
            let mut polygon = along(first);
            polygon.extend(along(second).into_iter().rev());
            Some(polygon)
        }
        Shade::Where(conditions) => {
            let [left, right] = x_range;
            let [low, high] = y_range;
            let mut polygon = vec![[left, low], [right, low], [right, high], [left, high]];
            for condition in conditions {
                polygon = cut(&polygon, condition, graph)?;
            }
            Some(polygon)
        }
    }
}

/// The part of a convex polygon where a linear inequality holds.
fn cut(polygon: &[[f64; 2]], condition: &Expr, graph: &Graph) -> Option<Vec<[f64; 2]>> {
    let Expr::Relation(sides, kinds) = condition else { return None };
    let ([left, right], [kind]) = (&sides[..], &kinds[..]) else { return None };
    let sign = match kind {
        Relation::Less | Relation::LessEqual => -1.0,
        Relation::Greater | Relation::GreaterEqual => 1.0,
        _ => return None,
    };
    let value = |[x, y]: [f64; 2]| {
        let at = [(&graph.x, x), (&graph.y, y)];
        Some(sign * (approximate(left, &at)? - approximate(right, &at)?))
    };
    let mut kept = Vec::new();
    for (k, &point) in polygon.iter().enumerate() {
        let next = polygon[(k + 1) % polygon.len()];
        let (here, there) = (value(point)?, value(next)?);
        if here >= 0.0 {
            kept.push(point);
        }
        if (here >= 0.0) != (there >= 0.0) {
            let t = here / (here - there);
            kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
        }
    }
    Some(kept)
}
