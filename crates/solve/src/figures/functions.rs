//! Functions, equations and inequalities.

use crate::Work;
use crate::figure::{CurveOf, Figure, Graph, Label, NumberLine, Role, Shade};
use algebra::{Polynomial, Rational};
use syntax::{Expr, Relation, Symbol};

/// An equation or inequality in one letter, or two equations in two, with its solutions.
pub(super) fn solved(
    relations: &[Expr],
    unknowns: &[Symbol],
    answer: &Expr,
    work: &Work<'_>,
) -> Option<Figure> {
    if let ([first, second], [x, y]) = (relations, unknowns) {
        return system([first, second], [x, y], answer, work);
    }
    let ([relation], [x]) = (relations, unknowns) else { return None };
    let Expr::Relation(sides, kinds) = relation else { return None };
    if relation.symbols() != std::slice::from_ref(x) {
        return None;
    }
    if kinds.iter().all(|k| *k == Relation::Equal) {
        if !is_worth_a_graph(sides, x, work) {
            return None;
        }
        equation(sides, x, answer, work)
    } else {
        Some(Figure::NumberLine(NumberLine { name: x.clone(), set: answer.clone() }))
    }
}

/// Whether a graph shows more of an equation than its solution does. A line against a number, or a
/// quantity of another figure, is nothing that a teacher would plot.
fn is_worth_a_graph(sides: &[Expr], x: &Symbol, work: &Work<'_>) -> bool {
    if !matches!(x.name(), "x" | "y" | "z" | "t" | "u" | "v" | "θ" | "α") {
        return false;
    }
    let is_bent = |side: &Expr| match Polynomial::from_expr(side, work.budget) {
        Ok(Some(p)) => p.degree_in(x) > 1,
        Ok(None) => has_bent_function(side),
        Err(_) => false,
    };
    sides.iter().any(is_bent)
}

/// Absolute values, powers with a letter above, and the functions of angles have graphs that pupils
/// know.
fn has_bent_function(expr: &Expr) -> bool {
    use syntax::Function::{Cos, Sin, Tan};
    let mut found = match expr {
        Expr::Abs(_) | Expr::Call(Sin | Cos | Tan, _) => true,
        Expr::Power(_, exponent) => !exponent.symbols().is_empty(),
        _ => false,
    };
    expr.for_each_part(|part| found = found || has_bent_function(part));
    found
}

/// Two linear equations as lines, and where they meet.
fn system(
    relations: [&Expr; 2],
    [x, y]: [&Symbol; 2],
    answer: &Expr,
    work: &Work<'_>,
) -> Option<Figure> {
    let mut graph = Graph::new(x.clone(), y.clone());
    graph.square = true;
    let number = |q: Rational| Expr::rational(&q);
    for relation in relations {
        let Expr::Relation(sides, kinds) = relation else { return None };
        let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else { return None };
        let left = Polynomial::from_expr(left, work.budget).ok()??;
        let right = Polynomial::from_expr(right, work.budget).ok()??;
        let line = &left - &right;
        if line.total_degree() != 1 || line.symbols().iter().any(|s| s != x && s != y) {
            return None;
        }
        let at = |i, j| {
            let part = line.coefficient_in(x, i).coefficient_in(y, j);
            part.as_constant().unwrap_or(Rational::ZERO)
        };
        let (a, b, c) = (at(1, 0), at(0, 1), at(0, 0));
        // Where a line crosses the axes is what a pupil plots first, if it is not far away.
        let near = |q: &Rational| *q < Rational::from(40) && *q > Rational::from(-40);
        if !a.is_zero() && near(&(&c / &a)) {
            graph.shown.push((number(-&c / &a), Expr::integer(0)));
        }
        if !b.is_zero() && near(&(&c / &b)) {
            graph.shown.push((Expr::integer(0), number(-&c / &b)));
        }
        graph.curve(CurveOf::Equation(relation.clone()), Role::Given);
    }
    if let Expr::And(parts) = answer {
        let value = |of: &Symbol| {
            parts.iter().find_map(|part| match part {
                Expr::Relation(sides, _) => match &sides[..] {
                    [Expr::Symbol(s), value] if s == of => Some(value.clone()),
                    _ => None,
                },
                _ => None,
            })
        };
        let at = (value(x)?, value(y)?);
        let label = Expr::Tuple(vec![at.0.clone(), at.1.clone()]);
        graph.point(at, Some(Label::Maths(label)), Role::Found);
    }
    Some(Figure::Graph(graph))
}

/// The lowest or highest point of a quadratic function with rational coefficients.
fn vertex(body: &Expr, x: &Symbol, work: &Work<'_>) -> Option<(Expr, Expr)> {
    let p = Polynomial::from_expr(body, work.budget).ok()??;
    if p.degree_in(x) != 2 {
        return None;
    }
    let at = |n| p.coefficient_in(x, n).as_constant();
    let (a, b, c) = (at(2)?, at(1)?, at(0)?);
    let h = -&b / (Rational::from(2) * &a);
    let k = c + b * &h / Rational::from(2);
    Some((Expr::rational(&h), Expr::rational(&k)))
}

/// A quadratic function with its vertex, which the completed square shows.
pub(super) fn parabola(body: &Expr, x: &Symbol, work: &Work<'_>) -> Option<Figure> {
    let (h, k) = vertex(body, x, work)?;
    let mut graph = over(x);
    graph.curve(CurveOf::Function(body.clone()), Role::Given);
    let label = Expr::Tuple(vec![h.clone(), k.clone()]);
    graph.point((h, k), Some(Label::Maths(label)), Role::Found);
    Some(Figure::Graph(graph))
}

/// Both sides of an equation as curves, their meetings marked.
fn equation(sides: &[Expr], x: &Symbol, answer: &Expr, work: &Work<'_>) -> Option<Figure> {
    let [left, right] = sides else { return None };
    let mut graph = over(x);
    let roots = match answer {
        Expr::List(values) => &values[..],
        Expr::Set(_) | Expr::Truth(_) => &[],
        one => std::slice::from_ref(one),
    };
    // The line of height 0 is the axis, which is there already.
    let zero = Expr::integer(0);
    for side in [left, right].into_iter().filter(|side| **side != zero) {
        graph.curve(CurveOf::Function(side.clone()), Role::Given);
    }
    for root in roots {
        let label = Expr::Symbol(x.clone()).equals(root.clone());
        // The side without the letter is the height already.
        let height = if right.symbols().is_empty() { right.clone() } else { put(left, x, root) };
        graph.point((root.clone(), height), Some(Label::Maths(label)), Role::Found);
    }
    if right.as_rational().is_some_and(|q| q.is_zero())
        && let Some((h, k)) = vertex(left, x, work)
        && !roots.contains(&h)
    {
        let label = Expr::Tuple(vec![h.clone(), k.clone()]);
        graph.point((h, k), Some(Label::Maths(label)), Role::Helper);
    }
    Some(Figure::Graph(graph))
}

/// A function of the kind that pupils sketch, and its derivative.
pub(super) fn derivative(
    body: &Expr,
    x: &Symbol,
    answer: &Expr,
    work: &Work<'_>,
) -> Option<Figure> {
    let p = Polynomial::from_expr(body, work.budget).ok()??;
    if !(2..=4).contains(&p.degree_in(x)) {
        return None;
    }
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
