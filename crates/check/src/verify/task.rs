//! A whole task: what was found on the way is checked in order, then the answer.

use super::{Judge, verify};
use crate::{Evidence, Given, Goal, Scope, Task};
use algebra::Budget;
use syntax::{Expr, Symbol};

/// The checks of a task's solution.
#[derive(Clone, Debug)]
pub struct TaskEvidence {
    /// Checks of what was found on the way, in order.
    pub given: Vec<Evidence>,
    /// Checks of the answer.
    pub answer: Vec<Evidence>,
    /// What every name stood for when the answer was checked.
    pub scope: Scope,
}

/// Checks `answer` and the values `found` on the way to it (names in the order they were found).
/// A value is relied on only after its own check; a name that was not found stays a name.
pub fn verify_task(
    task: &Task,
    found: &[(Symbol, Expr)],
    answer: &Expr,
    budget: &Budget,
) -> TaskEvidence {
    let mut walk = Walk { scope: Scope::default(), found, open: Vec::new(), evidence: Vec::new() };
    for given in &task.given {
        walk.take(given, budget);
    }
    let goal = walk.with_open_equations(&task.goal);
    // What was found and is no one's value was found for the answer's sake.
    walk.scope.witnesses = walk.found.iter().map(|(_, value)| value.clone()).collect();
    let hidden = match &goal {
        Goal::Study(study) => study.unknowns(),
        Goal::Numeric(question) => question.unknowns(),
        Goal::Programme(question) => vec![question.unknowns.0.clone(), question.unknowns.1.clone()],
        Goal::Induction(question) => vec![question.index.clone()],
        Goal::Ratios(question) => question.letters(),
        _ => goal.unknowns().to_vec(),
    };
    let scope = walk.scope.hiding(&hidden);
    let answer = verify(&goal, answer, &scope, budget);
    TaskEvidence { given: walk.evidence, answer, scope }
}

struct Walk<'a> {
    scope: Scope,
    found: &'a [(Symbol, Expr)],
    /// Equations whose unknowns were not found: the goal may ask for them.
    open: Vec<Expr>,
    evidence: Vec<Evidence>,
}

impl Walk<'_> {
    fn take(&mut self, given: &Given, budget: &Budget) {
        match given {
            Given::Function { name, parameters, body } => {
                self.next_of(std::slice::from_ref(name));
                let body = self.scope.hiding(parameters).resolve(body);
                let body = worked_out(&body, parameters, budget);
                self.scope.define(name.clone(), parameters.clone(), body);
            }
            Given::Value { name, goal } => {
                if let Some((_, value)) = self.next_of(std::slice::from_ref(name)) {
                    let scope = self.scope.hiding(goal.unknowns());
                    self.evidence.extend(verify(goal, &value, &scope, budget));
                    self.scope.bind(name.clone(), value);
                }
            }
            Given::Equations(equations) => self.suppose(equations, budget),
            Given::Approach(_) => {}
            Given::Assume(relation) => {
                let relation = self.scope.resolve(relation);
                self.scope.assumptions.push(relation);
            }
        }
    }

    fn suppose(&mut self, equations: &[Expr], budget: &Budget) {
        let equations: Vec<Expr> = equations.iter().map(|e| self.scope.resolve(e)).collect();
        let mut names = Vec::new();
        for name in equations.iter().flat_map(Expr::symbols) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let mut values = Vec::new();
        while let Some(value) = self.next_of(&names) {
            values.push(value);
        }
        if values.is_empty() {
            self.open.extend(equations);
            return;
        }
        let unknowns: Vec<Symbol> = values.iter().map(|(name, _)| name.clone()).collect();
        let assigned: Vec<Expr> =
            values.iter().map(|(x, v)| Expr::Symbol(x.clone()).equals(v.clone())).collect();
        let judge = Judge::new(&self.scope, budget);
        self.evidence.extend(judge.solutions(&equations, &unknowns, &Expr::And(assigned)));
        for (name, value) in values {
            self.scope.bind(name, value);
        }
    }

    /// The next finding, if it is of one of these names.
    fn next_of(&mut self, names: &[Symbol]) -> Option<(Symbol, Expr)> {
        let ((name, value), rest) = self.found.split_first()?;
        if !names.contains(name) {
            return None;
        }
        self.found = rest;
        Some((name.clone(), value.clone()))
    }

    /// "Suppose x² = 4. What is x?": the goal joined with the equations that left a choice.
    fn with_open_equations(&self, goal: &Goal) -> Goal {
        if self.open.is_empty() {
            return goal.clone();
        }
        match goal {
            Goal::Solve { relations, unknowns } => Goal::Solve {
                relations: self.open.iter().chain(relations).cloned().collect(),
                unknowns: unknowns.clone(),
            },
            Goal::Evaluate(Expr::Symbol(name)) => {
                Goal::Solve { relations: self.open.clone(), unknowns: vec![name.clone()] }
            }
            _ => goal.clone(),
        }
    }
}

/// A function's body with derivatives in it, as a pupil would write it down once and for all.
fn worked_out(body: &Expr, parameters: &[Symbol], budget: &Budget) -> Expr {
    if !has_derivative(body) {
        return body.clone();
    }
    match algebra::canonical(body, &algebra::Context::with_variables(parameters), budget) {
        Ok(Some(worked)) => worked,
        _ => body.clone(),
    }
}

fn has_derivative(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Derivative(..));
    expr.for_each_part(|part| found |= has_derivative(part));
    found
}
