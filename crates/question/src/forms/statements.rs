//! What a question states before it asks, or after.

use crate::form::{Form, Manner, Meaning, statement};
use check::Given;
use syntax::{Expr, Relation};

pub(crate) const FORMS: &[Form] = &[
    statement("let {h:head} be [the] [{k:ordinal}] derivative of {e:expr}", |f| {
        let (name, parameters) = f.head("h")?;
        let variable = parameters
            .first()
            .cloned()
            .ok_or_else(|| f.problem("h", "the function has no argument"))?;
        let body = Expr::Derivative(Box::new(f.expr("e")?), variable, f.ordinal_or_first("k")?);
        Ok(Meaning::Given(Given::Function { name, parameters, body }))
    }),
    statement(
        "(let|suppose|if|when|where|given [that]|assume [that]) {x:symbol} (be|is|denote|denotes|equals|equal to|is equal to) {thing}",
        |f| Ok(Meaning::Given(Given::Value { name: f.symbol("x")?, goal: f.thing()? })),
    ),
    statement(
        "(let|suppose|if|given [that]) {h:head} (be|is|equals) [the] [function] {e:expr}",
        |f| {
            let (name, parameters) = f.head("h")?;
            Ok(Meaning::Given(Given::Function { name, parameters, body: f.expr("e")? }))
        },
    ),
    statement(
        "(let|define|put|take|consider|say|set|write) [also] [the] [(function|functions|equation|equations)] {r:relations}",
        |f| Ok(Meaning::State(f.relations("r")?, Manner::Define)),
    ),
    statement(
        "(suppose|assume|if|given|when|where|with|for|provided|assuming|and|using|at) [that] [also] [the] [(function|functions|equation|equations|simultaneous equations|value|values)] {r:relations}",
        |f| Ok(Meaning::State(f.relations("r")?, Manner::Suppose)),
    ),
    statement("[the] function {g:symbol} [is] (defined|given) by {r:relations}", |f| {
        Ok(Meaning::State(f.relations("r")?, Manner::Suppose))
    }),
    statement(
        "let {g:symbol} be [(the|a)] function [(such that|defined by|given by|with)] {r:relations}",
        |f| Ok(Meaning::State(f.relations("r")?, Manner::Suppose)),
    ),
    statement(
        "(assuming|assume|suppose|given|where|if|let|for|when) [that] [all] {xs:symbols} (is|are|be) [a] positive [(number|numbers|integer|integers|real)]",
        |f| assume(f, Relation::Greater),
    ),
    statement(
        "(assuming|assume|suppose|given|where|if|let|for|when) [that] [all] {xs:symbols} (is|are|be) [a] negative [(number|numbers|integer|integers|real)]",
        |f| assume(f, Relation::Less),
    ),
    statement("for positive {xs:symbols}", |f| assume(f, Relation::Greater)),
    statement(
        "(यदि|मानौँ|मानौं|मानौ|दिइएको छ) {r:relations} (भए|हो भने|छ भने|भने)",
        |f| Ok(Meaning::State(f.relations("r")?, Manner::Suppose)),
    ),
    statement("{r:relations} (भए|भने)", |f| {
        Ok(Meaning::State(f.relations("r")?, Manner::Suppose))
    }),
];

fn assume(
    f: &crate::found::Found<'_, '_>,
    relation: Relation,
) -> Result<Meaning, crate::form::Problem> {
    let relations =
        f.symbols("xs")?.into_iter().map(|x| Expr::Symbol(x).related(relation, Expr::integer(0)));
    Ok(Meaning::State(relations.collect(), Manner::Suppose))
}
