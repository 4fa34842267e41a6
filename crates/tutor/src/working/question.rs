//! The question of a working, as what its lines may rely on.

use crate::answer::{Language, Problem};
use crate::words;
use check::{Given, Goal, Premises, Task};
use syntax::{Expr, Function, parse};

/// A question that was understood.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) premises: Premises,
    /// What it asks; nothing for a bare formula that asks nothing.
    pub(super) task: Option<Task>,
    /// The task in words.
    pub(super) understood: Option<String>,
}

/// Reads a question.
pub(super) fn read(text: &str, language: Language) -> Result<Asked, Problem> {
    let read = match ::question::read(text) {
        Ok(read) => read,
        Err(not) => {
            let formula = formula(text).ok_or_else(|| words::not_understood(&not.diagnostics))?;
            let premises = Premises { given: vec![formula], ..Premises::default() };
            return Ok(Asked { premises, ..Asked::default() });
        }
    };
    let describe = match language {
        Language::En => ::question::describe,
        Language::Ne => ::question::describe_in_nepali,
    };
    let understood = Some(describe(&read.task, &|e| words::inline(e, language)).join(" "));
    Ok(Asked { premises: premises(&read.task), task: Some(read.task), understood })
}

/// A bare equation or expression: no words but the names of functions.
fn formula(text: &str) -> Option<Expr> {
    let expr = parse(text).ok().ok()?;
    let words = text.split(|c: char| !c.is_alphabetic() && c != '\\');
    let sentence = words
        .filter(|word| word.chars().count() > 2 && !word.starts_with('\\'))
        .any(|word| Function::named(word).is_none());
    (!sentence && !matches!(expr, Expr::Text(_) | Expr::Missing)).then_some(expr)
}

fn premises(task: &Task) -> Premises {
    let mut premises = Premises::default();
    for given in &task.given {
        match given {
            Given::Function { body: Expr::Derivative(..), .. } => {}
            Given::Function { name, parameters, body } => {
                let arguments = parameters.iter().cloned().map(Expr::Symbol).collect();
                let head = Expr::Apply(name.clone(), arguments);
                premises.given.push(head.equals(body.clone()));
            }
            Given::Value { name, goal: Goal::Evaluate(value) | Goal::Simplify(value) } => {
                premises.given.push(Expr::Symbol(name.clone()).equals(value.clone()));
            }
            Given::Value { .. } => {}
            Given::Equations(equations) => premises.given.extend(equations.iter().cloned()),
            Given::Assume(relation) => premises.assumptions.push(relation.clone()),
            Given::Approach(_) => {}
        }
    }
    // Where names are defined first, a value may be that of a name: no line is held to the goal's.
    let direct = !defines(task) || matches!(task.given[..], [Given::Function { .. }]);
    match &task.goal {
        Goal::Solve { relations, .. } => premises.given.extend(relations.iter().cloned()),
        Goal::Evaluate(Expr::Symbol(_)) => {}
        _ if !direct => {}
        Goal::Evaluate(expr)
        | Goal::Simplify(expr)
        | Goal::Expand(expr)
        | Goal::Collect(expr)
        | Goal::Factor(expr)
        | Goal::Limit(expr) => premises.given.push(expr.clone()),
        Goal::Differentiate { body, variable, order } => {
            premises.given.push(Expr::Derivative(Box::new(body.clone()), variable.clone(), *order));
        }
        Goal::Integrate { body, variable, bounds } => {
            let bounds = bounds.clone().map(Box::new);
            premises.given.push(Expr::Integral(Box::new(body.clone()), variable.clone(), bounds));
        }
        // The other goals ask something of numbers that is not their value.
        _ => {}
    }
    premises
}

/// Whether the question defines names or states equations before it asks.
pub(super) fn defines(task: &Task) -> bool {
    task.given.iter().any(|given| !matches!(given, Given::Assume(_) | Given::Approach(_)))
}

/// Whether it defines names whose values have to be found first.
pub(super) fn defines_values(task: &Task) -> bool {
    task.given.iter().any(|given| matches!(given, Given::Value { .. } | Given::Equations(_)))
}

/// The function that is to be differentiated or integrated: a working may start from it.
pub(super) fn function(task: &Task) -> Option<&Expr> {
    match &task.goal {
        Goal::Differentiate { body, .. } | Goal::Integrate { body, .. } => Some(body),
        _ => None,
    }
}
