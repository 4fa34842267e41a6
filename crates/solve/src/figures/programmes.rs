//! The feasible region of a linear programme, and the best corners.

use crate::families::programme;
use crate::figure::{CurveOf, Figure, Graph, Label, Role, Shade};
use algebra::Budget;
use check::Programme;
use syntax::Expr;

/// The borders, the region and its corners; the best ones are marked as found.
pub(super) fn region(asked: &Programme, answer: &Expr) -> Option<Figure> {
    let (x, y) = &asked.unknowns;
    let corners = programme::corners(asked, &Budget::new(1_000_000, 10_000))?;
    let mut graph = Graph::new(x.clone(), y.clone());
    for constraint in &asked.constraints {
        let Expr::Relation(sides, _) = constraint else { continue };
        for pair in sides.windows(2) {
            let border = pair[0].clone().equals(pair[1].clone());
            graph.curve(CurveOf::Equation(border), Role::Given);
        }
    }
    graph.shades.push(Shade::Where(asked.constraints.clone()));
    let mut best = Vec::new();
    places(answer, &mut best);
    for (a, b) in corners {
        let (a, b) = (Expr::rational(&a), Expr::rational(&b));
        let place = Expr::Tuple(vec![a.clone(), b.clone()]);
        let role = if best.contains(&place) { Role::Found } else { Role::Helper };
        graph.point((a, b), Some(Label::Maths(place)), role);
    }
    Some(Figure::Graph(graph))
}

/// The points that an answer names.
fn places(answer: &Expr, all: &mut Vec<Expr>) {
    if let Expr::Relation(sides, _) = answer
        && let [Expr::Tuple(_), place] = &sides[..]
    {
        all.push(place.clone());
        return;
    }
    answer.for_each_part(|part| places(part, all));
}
