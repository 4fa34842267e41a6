//! Numbers: tables of what is asked, what comes out and by which rules, and laws that hold for any
//! numbers.

mod laws;
mod tables;

use algebra::Budget;
use check::{Goal, Outcome, Scope, Task};
use solve::{Solution, Step, Unsolved};
use syntax::Expr;

/// The tree of a text that has nothing wrong with it.
fn read(text: &str) -> Expr {
    syntax::parse(text).ok().unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

/// Several trees, separated by commas.
fn read_list(text: &str) -> Vec<Expr> {
    text.split(',').map(|part| read(part.trim())).collect()
}

fn solve_goal(goal: Goal) -> Result<Solution, Unsolved> {
    solve::solve(&Task { given: Vec::new(), goal }, &Budget::default())
}

/// The answer as plain text, and the names of the rules in order.
fn answer_and_rules(goal: Goal) -> (String, String) {
    match solve_goal(goal) {
        Ok(solution) => {
            assert_steps_hold(&solution.main.steps);
            let rules: Vec<&str> = solution.main.steps.iter().map(|s| s.rule.name).collect();
            (syntax::plain(solution.answer()), rules.join(", "))
        }
        Err(Unsolved::Undefined(why)) => (format!("undefined: {why}"), String::new()),
        Err(Unsolved::Exhausted(_)) => ("too much".to_owned(), String::new()),
        Err(Unsolved::Unknown(why)) => (format!("unknown: {why}"), String::new()),
    }
}

/// No step may be refuted by the checker, and finer steps lead where the step leads.
fn assert_steps_hold(steps: &[Step]) {
    for step in steps {
        let budget = Budget::default();
        let outcome =
            check::check_step(step.claim, &step.before, &step.after, &Scope::default(), &budget);
        let shown = || {
            let [before, after] = [&step.before, &step.after].map(syntax::plain);
            format!("{}: {before} -> {after}", step.rule.name)
        };
        assert!(!matches!(outcome, Outcome::Failed(_)), "refuted: {}", shown());
        assert_steps_hold(&step.substeps);
    }
}

/// Compares each line `asked => answer | rules` of a table with what comes out; without `|` the
/// rules are not compared.
fn check_table(table: &str, goal: impl Fn(&str) -> Goal) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (asked, expected) = line.split_once(" => ").expect("a line has an arrow");
        let (answer, rules) = answer_and_rules(goal(asked.trim()));
        let found = match expected.contains(" | ") {
            true => format!("{answer} | {rules}"),
            false => answer,
        };
        if found != expected.trim() {
            wrong.push(format!("{asked} => {found}"));
        }
    }
    assert!(wrong.is_empty(), "came out otherwise:\n{}", wrong.join("\n"));
}
