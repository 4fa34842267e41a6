//! Matrices, coordinates, transformations and complex numbers: questions made from their answers.

mod laws;

use algebra::Budget;
use check::{Goal, Outcome, Scope, Task, Verdict, check_step, verify_task};
use solve::Step;
use syntax::Expr;

/// The answer; the judge has to prove it, and every step has to be accepted.
fn proved(goal: Goal) -> Expr {
    let task = Task { given: Vec::new(), goal };
    let solution = solve::solve(&task, &Budget::default())
        .unwrap_or_else(|e| panic!("{task:?} is not solved: {e:?}"));
    accepted(&solution.main.steps);
    let checked = verify_task(&task, &[], solution.answer(), &Budget::default());
    let shown = || format!("{:?}\n{}", task.goal, syntax::plain(solution.answer()));
    assert_eq!(check::verdict(&checked.answer), Verdict::Proved, "{}", shown());
    solution.answer().clone()
}

fn accepted(steps: &[Step]) {
    for step in steps {
        let budget = Budget::default();
        let outcome = check_step(step.claim, &step.before, &step.after, &Scope::default(), &budget);
        let [before, after] = [&step.before, &step.after].map(syntax::plain);
        assert_eq!(outcome, Outcome::Passed, "{}: {before} -> {after}", step.rule.name);
        accepted(&step.substeps);
    }
}

/// A wrong answer must never be proved.
fn refused(goal: Goal, wrong: &Expr) {
    let task = Task { given: Vec::new(), goal };
    let checked = verify_task(&task, &[], wrong, &Budget::default());
    let verdict = check::verdict(&checked.answer);
    assert_ne!(verdict, Verdict::Proved, "{:?}: {}", task.goal, syntax::plain(wrong));
}
