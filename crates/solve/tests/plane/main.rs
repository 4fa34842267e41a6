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

/// A step of a system may use an equation that both sides imply, and only that.
#[test]
fn steps_that_lose_or_change_a_solution_are_not_accepted() {
    let read = |text: &str| syntax::parse(text).ok().expect("well written");
    let pair = |x: i32, y: i32| {
        let value = |name: &str, k: i32| Expr::symbol(name).equals(Expr::integer(k));
        Expr::And(vec![value("x", x), value("y", y)])
    };
    let before = Expr::And(vec![read("x = y - 1"), read("x^2 + y^2 = 25")]);
    let holds = |after: Expr| {
        let budget = Budget::default();
        check_step(check::Claim::Equivalent, &before, &after, &Scope::default(), &budget)
    };
    assert_eq!(holds(Expr::Or(vec![pair(-4, -3), pair(3, 4)])), Outcome::Passed);
    assert_ne!(holds(pair(3, 4)), Outcome::Passed);
    assert_ne!(holds(Expr::Or(vec![pair(-4, -3), pair(4, 3)])), Outcome::Passed);
    assert_ne!(holds(Expr::Or(vec![pair(-4, -3), pair(3, 4), pair(0, 1)])), Outcome::Passed);
    let other = Expr::And(vec![read("x = y - 1"), read("y^2 - y = 13")]);
    assert_ne!(holds(other), Outcome::Passed);
    let same = Expr::And(vec![read("x = y - 1"), read("y^2 - y = 12")]);
    assert_eq!(holds(same), Outcome::Passed);
}
