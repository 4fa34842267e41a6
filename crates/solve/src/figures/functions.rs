//! Functions, equations and inequalities in one letter.

use crate::figure::{CurveOf, Figure, Graph, Label, NumberLine, Role, Shade};
use syntax::{Expr, Relation, Symbol};

/// An equation or inequality in one letter, with its solutions.
pub(super) fn solved(relations: &[Expr], unknowns: &[Symbol], answer: &Expr) -> Option<Figure> {
    let ([relation], [x]) = (relations, unknowns) else { return None };
    let Expr::Relation(sides, kinds) = relation else { return None };
    if relation.symbols() != std::slice::from_ref(x) {
        return None;
    }
    if kinds.iter().all(|k| *k == Relation::Equal) {
        equation(sides, x, answer)
    } else {
        Some(Figure::NumberLine(NumberLine { name: x.clone(), set: answer.clone() }))
    }
}

/// Both sides of an equation as curves, their meetings marked.
fn equation(sides: &[Expr], x: &Symbol, answer: &Expr) -> Option<Figure> {
    let [left, right] = sides else { return None };
    let mut graph = over(x);
    let roots = match answer {
        Expr::List(values) => &values[..],
        Expr::Set(_) | Expr::Truth(_) => &[],
        one => std::slice::from_ref(one),
    };
    for side in [left, right] {
        graph.curve(CurveOf::Function(side.clone()), Role::Given);
    }
    for root in roots {
        let label = Expr::Symbol(x.clone()).equals(root.clone());
        // The side without the letter is the height already.
        let height = if right.symbols().is_empty() { right.clone() } else { put(left, x, root) };
        graph.point((root.clone(), height), Some(Label::Maths(label)), Role::Found);
    }
    Some(Figure::Graph(graph))
}

/// A function and its derivative.
pub(super) fn derivative(body: &Expr, x: &Symbol, answer: &Expr) -> Option<Figure> {
    let mut graph = over(x);
    for (function, role) in [(body, Role::Given), (answer, Role::Found)] {
        if function.symbols().iter().all(|s| s == x) {
            graph.curve(CurveOf::Function(function.clone()), role);
        }
    }
    Some(Figure::Graph(graph))
}

/// The area under a curve that an integral stands for.
pub(super) fn integral(body: &Expr, x: &Symbol, bounds: &(Expr, Expr)) -> Option<Figure> {
    let finite = |e: &Expr| e.symbols().is_empty() && !has_infinity(e);
    if !body.symbols().iter().all(|s| s == x) || !finite(&bounds.0) || !finite(&bounds.1) {
        return None;
    }
    let mut graph = over(x);
    graph.curve(CurveOf::Function(body.clone()), Role::Given);
    graph.shades.push(Shade::Between {
        first: body.clone(),
        second: Expr::integer(0),
        bounds: bounds.clone(),
    });
    Some(Figure::Graph(graph))
}

/// Axes for functions of `x`.
pub(super) fn over(x: &Symbol) -> Graph {
    let y = if x.name() == "y" { "z" } else { "y" };
    Graph::new(x.clone(), Symbol::new(y))
}

/// `value` put in for `x`.
pub(super) fn put(expr: &Expr, x: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == x => value.clone(),
        _ => expr.map_parts(|part| put(part, x, value)),
    }
}

fn has_infinity(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Infinity);
    expr.for_each_part(|part| found = found || has_infinity(part));
    found
}
