//! "If x = a cos t, y = a sin t, find dy/dx.": what was stated of both letters, and the derivative of
//! one by the other, make one question.

use check::{Given, Goal, Task};
use syntax::Expr;

/// The task, with stated curves as part of what is differentiated.
pub(crate) fn refined(task: Task) -> Task {
    let Goal::Differentiate { body: Expr::Symbol(y), variable: x, order } = &task.goal else {
        return task;
    };
    let mut relations = Vec::new();
    for given in &task.given {
        match given {
            // A plain function of `x` is put in as it is.
            Given::Value { name, goal: Goal::Evaluate(value) } => {
                if value.symbols() == [x.clone()] && name == y {
                    return task;
                }
                relations.push(Expr::Symbol(name.clone()).equals(value.clone()));
            }
            Given::Equations(equations) => relations.extend(equations.iter().cloned()),
            _ => return task,
        }
    }
    match crate::forms::slope_of(&relations, x, y, *order) {
        Some(goal) => Task { given: Vec::new(), goal },
        None => task,
    }
}
