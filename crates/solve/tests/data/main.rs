//! Progressions, data and counting: questions made from answers that are known, thousands of them.

mod chance;
mod collections;
mod counting;
mod progressions;
mod sets;
mod statistics;

use algebra::{Budget, Rational};
use check::{Goal, Outcome, Scope, Task, Verdict};
use solve::{Solution, Step, Unsolved};
use syntax::Expr;

/// The solution of a goal; every step of it is accepted and its answer is proved.
#[track_caller]
fn solved(goal: Goal) -> Result<Solution, Unsolved> {
    let task = Task { given: Vec::new(), goal: goal.clone() };
    let solution = solve::solve(&task, &Budget::default())?;
    assert_steps(&solution.main.steps);
    let scope = Scope::default();
    let evidence = check::verify(&goal, solution.answer(), &scope, &Budget::default());
    let answer = syntax::plain(solution.answer());
    assert_eq!(check::verdict(&evidence), Verdict::Proved, "{answer} of {goal:?}");
    Ok(solution)
}

#[track_caller]
fn assert_steps(steps: &[Step]) {
    for step in steps {
        let scope = Scope::default();
        let budget = Budget::default();
        let outcome = check::check_step(step.claim, &step.before, &step.after, &scope, &budget);
        let [before, after] = [&step.before, &step.after].map(syntax::plain);
        assert_eq!(outcome, Outcome::Passed, "{}: {before} -> {after}", step.rule.name);
        assert_steps(&step.substeps);
    }
}

/// A wrong answer is not accepted.
#[track_caller]
fn refuted(goal: &Goal, wrong: &Expr) {
    let evidence = check::verify(goal, wrong, &Scope::default(), &Budget::default());
    assert_eq!(check::verdict(&evidence), Verdict::Refuted, "{} of {goal:?}", syntax::plain(wrong));
}

fn number(q: &Rational) -> Expr {
    Expr::rational(q)
}

/// A small random number, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1) as u64) as i64
    }
}
