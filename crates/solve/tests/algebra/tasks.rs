//! Whole tasks: definitions, values found on the way, and the question.

use crate::{assert_steps_hold, read};
use algebra::Budget;
use check::{Given, Goal, Task};
use solve::Unsolved;
use syntax::{Expr, Symbol};

fn function(name: &str, parameter: &str, body: Expr) -> Given {
    Given::Function { name: name.into(), parameters: vec![parameter.into()], body }
}

fn value(name: &str, expr: &str) -> Given {
    Given::Value { name: name.into(), goal: Goal::Evaluate(read(expr)) }
}

fn suppose(equations: &[&str]) -> Given {
    Given::Equations(equations.iter().map(|e| read(e)).collect())
}

#[track_caller]
fn check(given: Vec<Given>, goal: Goal, answer: &str) {
    let solution = solve::solve(&Task { given, goal }, &Budget::default()).expect("solved");
    for (derivation, _) in &solution.findings {
        assert_steps_hold(&derivation.steps);
    }
    assert_steps_hold(&solution.main.steps);
    assert_eq!(syntax::plain(solution.answer()), answer);
}

#[test]
fn chains_of_definitions() {
    check(
        vec![
            function("f", "x", read("x**3 + 6*x**2 + 2")),
            value("y", "f(-6)"),
            suppose(&["3*c + 5*l = 10", "y*c - 2 - 2 = -2*l"]),
            value("v", "7107 + -7104"),
        ],
        Goal::Solve { relations: vec![read("c = -5*o + v*o")], unknowns: vec!["o".into()] },
        "0",
    );
}

#[test]
fn functions_given_as_derivatives() {
    let body = read("-76729*r**5/15 + 277*r**4/3 - 2*r**3/3 + 1440*r**2");
    let third = Expr::Derivative(Box::new(body), "r".into(), 3);
    check(
        vec![function("h", "r", third)],
        Goal::Solve { relations: vec![read("h(w) = 0")], unknowns: vec!["w".into()] },
        "1/277",
    );
}

#[test]
fn compositions() {
    let given = vec![function("g", "j", read("4062*j - 1")), function("h", "q", read("605*q"))];
    check(given, Goal::Evaluate(read("h(g(m))")), "2457510*m - 605");
}

#[test]
fn a_choice_stays_open_for_the_goal() {
    check(vec![suppose(&["x**2 = 4"])], Goal::Evaluate(Expr::symbol("x")), "-2, 2");
}

#[test]
fn laws_of_indices_for_a_positive_letter() {
    check(
        vec![Given::Assume(read("t > 0"))],
        Goal::Simplify(read("(t*t**(-4/11)/t*t*t**7*t**15*t*t**(-14))**(11/4)")),
        "t**(53/2)",
    );
}

#[test]
fn a_named_coefficient() {
    check(
        Vec::new(),
        Goal::Coefficient {
            body: read("-2 + 9*z**2 - 1261*z**4 - 47*z**2 - 2*z**3"),
            form: read("h*z**2 + v*z + q*z**4 + k + r*z**3"),
            name: "r".into(),
        },
        "-2",
    );
}

#[test]
fn what_grows_past_all_use_is_refused() {
    let nested =
        (0..40).fold(Expr::integer(2), |inner, _| Expr::Apply(Symbol::new("f"), vec![inner]));
    let task = Task {
        given: vec![function("f", "x", read("x**2 + x + 1"))],
        goal: Goal::Evaluate(nested),
    };
    let refused = solve::solve(&task, &Budget::default());
    assert!(matches!(refused, Err(Unsolved::Exhausted(_))));
}

#[test]
fn derivatives_that_grow_past_all_use_are_refused() {
    let deep = (0..60).fold("x".to_owned(), |inner, _| format!("(x + sin(x)*{inner})"));
    let wide = vec!["sin(2*x)"; 400].join("*");
    for (body, order) in [(deep.as_str(), 1), (wide.as_str(), 1), ("sin(x)", 1_000_000_000)] {
        let goal = Goal::Differentiate { body: read(body), variable: Symbol::new("x"), order };
        let refused = solve::solve(&Task { given: Vec::new(), goal }, &Budget::default());
        assert!(matches!(refused, Err(Unsolved::Exhausted(_))), "{order}");
    }
}

#[test]
fn a_contradiction_among_what_is_supposed_is_said() {
    let task =
        Task { given: vec![suppose(&["x = 1", "x = 2"])], goal: Goal::Evaluate(Expr::symbol("x")) };
    assert!(matches!(solve::solve(&task, &Budget::default()), Err(Unsolved::Undefined(_))));
}
