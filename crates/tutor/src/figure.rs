//! Figures as other programs see them: the exact figures of a solution, laid out and put into words.
//!
//! Floating point lives here and nowhere else in the engine's way: it places ink and decides
//! nothing.

mod approximate;
mod canvas;
mod chart;
mod curve;
mod describe;
mod line;
mod plane;
mod shape;
mod solid;

use crate::answer::{Figure, Language, Picture, Plane, Role};
use crate::words;
use approximate::approximate;
use solve::figure::{self, CurveOf, Graph, Label};
use syntax::{Expr, Symbol, latex};

/// The figures of a solution, as far as they can be drawn.
pub(crate) fn draw(figures: &[figure::Figure], language: Language) -> Vec<Figure> {
    figures.iter().filter_map(|figure| one(figure, language)).collect()
}

fn one(figure: &figure::Figure, language: Language) -> Option<Figure> {
    let picture = match figure {
        figure::Figure::NumberLine(line) => Picture::NumberLine(line::line(line)?),
        figure::Figure::Graph(graph) => Picture::Plane(plane::plane(graph, language)?),
        figure::Figure::Shape(shape) => Picture::Drawing(shape::shape(shape, language)?),
        figure::Figure::Solid(solid) => Picture::Drawing(solid::solid(solid, language)?),
        figure::Figure::Venn(venn) => Picture::Venn(chart::venn(venn, language)),
        figure::Figure::Tree(tree) => Picture::Tree(chart::tree(tree, language)),
        figure::Figure::Chart(chart) => Picture::Chart(chart::chart(chart, language)?),
    };
    let description = describe::figure(figure, &picture, language);
    Some(Figure { description, picture })
}

/// Two expressions in one symbol as curves, and where a counterexample tells them apart; nothing
/// if they are no functions of one real variable, or if the picture would not show a difference.
pub fn difference(
    sides: &[Expr; 2],
    at: &check::Counterexample,
    language: Language,
) -> Option<Figure> {
    let [(x, value)] = &at.point[..] else { return None };
    let value = Expr::rational(value);
    let place = approximate(&value, &[])?;
    let mut graph = Graph::new(x.clone(), Symbol::new("y"));
    for (side, given) in sides.iter().zip([&at.left, &at.right]) {
        // What is drawn must be what was found.
        let (drawn, found) = (approximate(side, &[(x, place)])?, approximate(given, &[])?);
        if (drawn - found).abs() > 1e-6 * found.abs().max(1.0) {
            return None;
        }
        graph.curve(CurveOf::Function(side.clone()), figure::Role::Given);
        let label = Some(Label::Maths(given.clone()));
        graph.point((value.clone(), given.clone()), label, figure::Role::Found);
    }
    let plane = plane::plane(&graph, language)?;
    let Plane { curves, marks, y_range, .. } = &plane;
    let [first, second] = &marks[..] else { return None };
    let visible = (first.y - second.y).abs() > (y_range[1] - y_range[0]) / 100.0;
    if curves.len() != 2 || !visible {
        return None;
    }
    let name = format!("{} = {}", latex(&Expr::Symbol(x.clone())), latex(&value));
    let description = describe::difference(&plane, &name, language);
    Some(Figure { description, picture: Picture::Plane(plane) })
}

/// What is written in a figure, with LaTeX between `\(` and `\)`.
fn write(label: &Label, language: Language) -> String {
    match label {
        Label::Maths(expr) => words::inline(expr, language),
        Label::Named(name) => name.clone(),
        Label::Word(text) => words::say(text, &[], language),
        Label::Both(text, expr) => {
            format!("{} {}", words::say(text, &[], language), words::inline(expr, language))
        }
    }
}

fn role(role: figure::Role) -> Role {
    match role {
        figure::Role::Given => Role::Given,
        figure::Role::Found => Role::Found,
        figure::Role::Helper => Role::Helper,
    }
}
