//! What calculus asks of functions and curves.

use super::coordinates::extent;
use super::functions::{over, put};
use crate::Work;
use crate::derivation::Finding;
use crate::families::conics::General;
use crate::figure::{CurveOf, Figure, Graph, Label, Role, Shade};
use check::Study;
use syntax::{Expr, Symbol};

/// The curve with what was found on it.
pub(super) fn studied(
    study: &Study,
    answer: &Expr,
    findings: &[Finding],
    work: &Work<'_>,
) -> Option<Figure> {
    let graph = match study {
        Study::Tangent { curve, x, y, at, .. } => tangent(curve, x, y, at, answer, work)?,
        Study::Extrema { body, variable } => extrema(body, variable, answer)?,
        Study::Area { between, variable, bounds } => {
            area(between, variable, bounds.as_ref(), findings)?
        }
        Study::Rising { body, variable, .. } | Study::Continuity { body, variable, .. } => {
            let mut graph = over(variable);
            if !body.symbols().iter().all(|s| s == variable) {
                return None;
            }
            graph.curve(CurveOf::Function(body.clone()), Role::Given);
            graph
        }
        Study::Inverse { body, variable } => {
            let mut graph = over(variable);
            graph.square = true;
            let x = Expr::Symbol(variable.clone());
            let curves = [(body, Role::Given), (answer, Role::Found), (&x, Role::Helper)];
            for (curve, role) in curves {
                graph.curve(CurveOf::Function(curve.clone()), role);
            }
            let far = |n: i32| (Expr::integer(n), Expr::integer(n));
            graph.shown.extend([far(-6), far(6)]);
            graph
        }
        _ => return None,
    };
    Some(Figure::Graph(graph))
}

fn tangent(
    curve: &Expr,
    x: &Symbol,
    y: &Symbol,
    at: &(Expr, Option<Expr>),
    answer: &Expr,
    work: &Work<'_>,
) -> Option<Graph> {
    let height = match (&at.1, curve) {
        (Some(height), _) => height.clone(),
        // A curve `y = f(x)`.
        (None, Expr::Relation(sides, _)) => match &sides[..] {
            [Expr::Symbol(left), body] if left == y => put(body, x, &at.0),
            [body, Expr::Symbol(right)] if right == y => put(body, x, &at.0),
            _ => return None,
        },
        _ => return None,
    };
    let mut graph = Graph::new(x.clone(), y.clone());
    graph.square = true;
    graph.curve(CurveOf::Equation(curve.clone()), Role::Given);
    graph.curve(CurveOf::Equation(answer.clone()), Role::Found);
    let point = (at.0.clone(), height);
    if let Ok(general) = General::read(curve, work) {
        graph.shown.extend(extent(&general).unwrap_or_default());
    }
    // What lies around the point must be seen, however steep the line is.
    let aside = |e: &Expr, by: i32| Expr::sum(vec![e.clone(), Expr::integer(by)]);
    for by in [-4, 4] {
        graph.shown.push((aside(&point.0, by), aside(&point.1, by)));
    }
    let label =
        at.1.as_ref().map(|height| Label::Maths(Expr::Tuple(vec![at.0.clone(), height.clone()])));
    let label = label.unwrap_or_else(|| Label::Maths(Expr::Symbol(x.clone()).equals(at.0.clone())));
    graph.point(point, Some(label), Role::Given);
    Some(graph)
}

fn extrema(body: &Expr, x: &Symbol, answer: &Expr) -> Option<Graph> {
    let mut graph = over(x);
    graph.curve(CurveOf::Function(body.clone()), Role::Given);
    let found = match answer {
        Expr::And(all) | Expr::List(all) => &all[..],
        Expr::Set(_) => &[],
        one => std::slice::from_ref(one),
    };
    for one in found {
        let Expr::Relation(sides, _) = one else { continue };
        let [_, place @ Expr::Tuple(parts)] = &sides[..] else { continue };
        let [at, height] = &parts[..] else { continue };
        let label = Some(Label::Maths(place.clone()));
        graph.point((at.clone(), height.clone()), label, Role::Found);
    }
    Some(graph)
}

fn area(
    between: &(Expr, Expr),
    x: &Symbol,
    bounds: Option<&(Expr, Expr)>,
    findings: &[Finding],
) -> Option<Graph> {
    let found = findings.iter().flat_map(|(_, values)| values);
    let points = found.filter(|(name, _)| name.name() == "P").find_map(|(_, value)| match value {
        Expr::List(points) => Some((points.first()?.clone(), points.last()?.clone())),
        _ => None,
    });
    let bounds = bounds.cloned().or(points)?;
    let mut graph = over(x);
    let zero = Expr::integer(0);
    for curve in [&between.0, &between.1].into_iter().filter(|curve| **curve != zero) {
        graph.curve(CurveOf::Function(curve.clone()), Role::Given);
    }
    for end in [&bounds.0, &bounds.1] {
        let label = Expr::Symbol(x.clone()).equals(end.clone());
        let height = put(&between.1, x, end);
        graph.point((end.clone(), height), Some(Label::Maths(label)), Role::Given);
    }
    graph.shades.push(Shade::Between {
        first: between.0.clone(),
        second: between.1.clone(),
        bounds,
    });
    Some(graph)
}
