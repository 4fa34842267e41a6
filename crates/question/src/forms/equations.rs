//! Equations and inequalities that are to be solved.

use crate::form::{Form, Meaning, question};
use check::Goal;

pub(crate) const FORMS: &[Form] = &[
    question("<solve> {r:relations} (for|in) {xs:symbols}", |f| {
        Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into())
    }),
    question(
        "<solve> (for|in) {xs:symbols} [(:|,|in|if|when|given|given that|where)] [the] [(equation|equations|inequality|system)] [:] {r:relations}",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into()),
    ),
    question("<solve> [:] {r:relations}", |f| {
        Ok(Goal::Solve { relations: f.relations("r")?, unknowns: Vec::new() }.into())
    }),
    question(
        "<solve> [(it|them|this|these|the equation|the equations|the system|the inequality)] [(for|in) {xs:symbols}]",
        |f| Ok(Meaning::SolveThem(if f.has("xs") { f.symbols("xs")? } else { Vec::new() })),
    ),
    question("solve [for] {xs:symbols}", |f| Ok(Meaning::SolveThem(f.symbols("xs")?))),
    question(
        "<find> [all] [the] [(value|values|possible values|real values|matrix)] [of] {xs:symbols} [,] (:|in|such that|so that|given that|given|if|when|where|from|for which|satisfying|that satisfies|that satisfy|which satisfies) [the] [(equation|equations|following)] [:] {r:relations}",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into()),
    ),
    question(
        "<find> [all] [the] [real] (root|roots|zero|zeros|zeroes|solution|solutions|solution set) (of|to|for) [the] [quadratic|cubic] [(equation|equations|polynomial|inequality|function)] {r:relations}",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: Vec::new() }.into()),
    ),
    question(
        "<find> [all] [the] [real] (root|roots|zero|zeros|zeroes) of [the] [(polynomial|function|expression)] {e:expr}",
        |f| {
            let equation = f.expr("e")?.equals(syntax::Expr::integer(0));
            Ok(Goal::Solve { relations: vec![equation], unknowns: Vec::new() }.into())
        },
    ),
    question(
        "(what|which) (value|values|real values) of {xs:symbols} (satisfy|satisfies|make|makes) [the] [(equation|inequality)] {r:relations} [(true|hold)]",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into()),
    ),
    question("for (what|which) (value|values) of {xs:symbols} (is|does) {r:relations}", |f| {
        Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into())
    }),
    question("(find|solve) [the] simultaneous [equations] [:] {r:relations}", |f| {
        Ok(Goal::Solve { relations: f.relations("r")?, unknowns: Vec::new() }.into())
    }),
    question(
        "make {xs:symbols} the subject (of|in) [the] [(formula|equation)] [:] {r:relations}",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into()),
    ),
    question(
        "(rearrange|transpose) [the] [(formula|equation)] {r:relations} to make {xs:symbols} the subject",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into()),
    ),
    question("(rearrange|solve) {r:relations} (for|to find|to give) {xs:symbols}", |f| {
        Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into())
    }),
    question(
        "[(समीकरण|असमानता)] {r:relations} <ko> [समीकरण] (हल <do-ne>|हल <find-ne>)",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: Vec::new() }.into()),
    ),
    question("(हल <do-ne>) [:] {r:relations}", |f| {
        Ok(Goal::Solve { relations: f.relations("r")?, unknowns: Vec::new() }.into())
    }),
    question(
        "[यदि] {r:relations} [(भए|हो भने|छ भने|भने)] [,] {xs:symbols} <ko> मान <find-ne>",
        |f| Ok(Goal::Solve { relations: f.relations("r")?, unknowns: f.symbols("xs")? }.into()),
    ),
];
