//! Algebra and calculus: tables of what is asked, what comes out and by which rules, and laws that
//! hold for any question.

mod further;
mod laws;
mod tables;
mod tasks;

use algebra::Budget;
use check::{Goal, Outcome, Scope, Task};
use solve::{Solution, Step, Unsolved};
use syntax::{Expr, Symbol};

/// The tree of a text that has nothing wrong with it.
fn read(text: &str) -> Expr {
    syntax::parse(text).ok().unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

fn solve_goal(goal: Goal) -> Result<Solution, Unsolved> {
    solve::solve(&Task { given: Vec::new(), goal }, &Budget::default())
}

/// "Solve RELATIONS for UNKNOWNS", both separated by semicolons.
fn equations(relations: &str, unknowns: &str) -> Goal {
    Goal::Solve {
        relations: relations.split(';').map(|part| read(part.trim())).collect(),
        unknowns: unknowns.split(';').map(|name| Symbol::new(name.trim())).collect(),
    }
}

fn derivative(body: &str, order: u32) -> Goal {
    Goal::Differentiate { body: read(body), variable: "x".into(), order }
}

fn integral(body: &str, bounds: Option<(&str, &str)>) -> Goal {
    let bounds = bounds.map(|(low, high)| (read(low), read(high)));
    Goal::Integrate { body: read(body), variable: "x".into(), bounds }
}

/// The answer as plain text, and the names of the rules in order.
fn answer_and_rules(goal: Goal) -> (String, String) {
    match solve_goal(goal) {
        Ok(solution) => {
            assert_steps_hold(&solution.main.steps);
            let rules: Vec<_> = solution.main.steps.iter().map(|step| step.rule.name).collect();
            (syntax::plain(solution.answer()), rules.join(", "))
        }
        Err(Unsolved::Unknown(why)) => ("unknown".into(), why),
        Err(Unsolved::Undefined(why)) => ("undefined".into(), why),
        Err(Unsolved::Exhausted(why)) => ("exhausted".into(), why.to_string()),
    }
}

/// One row: what is asked, the answer, the rules.
#[track_caller]
fn check(goal: Goal, answer: &str, rules: &str) {
    let asked = format!("{goal:?}");
    let (found, by) = answer_and_rules(goal);
    assert_eq!(found, answer, "{asked}");
    assert_eq!(by, rules, "{asked}");
}

/// One row of which only the answer matters.
#[track_caller]
fn check_answer(goal: Goal, answer: &str) {
    let asked = format!("{goal:?}");
    assert_eq!(answer_and_rules(goal).0, answer, "{asked}");
}

/// No step is refuted by `check`.
#[track_caller]
fn assert_steps_hold(steps: &[Step]) {
    for step in steps {
        let outcome = check::check_step(
            step.claim,
            &step.before,
            &step.after,
            &Scope::default(),
            &Budget::default(),
        );
        assert!(
            !matches!(outcome, Outcome::Failed(_)),
            "{}: {} -> {}",
            step.rule.name,
            syntax::plain(&step.before),
            syntax::plain(&step.after)
        );
        assert_steps_hold(&step.substeps);
    }
}
