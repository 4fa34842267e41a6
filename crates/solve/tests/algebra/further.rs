//! Equations and inequalities in powers, moduli and products, made from their solutions.

use crate::{equations, solve_goal};
use algebra::Budget;
use check::{Outcome, Scope, check_step, verify};

/// Solves, and holds the answer, its check and each step against what was put in.
#[track_caller]
fn expect(relations: &str, unknowns: &str, answer: &str) {
    let goal = equations(relations, unknowns);
    let solution = solve_goal(goal.clone()).unwrap_or_else(|e| panic!("{relations}: {e:?}"));
    assert_eq!(syntax::plain(solution.answer()), answer, "{relations}");
    let evidence = verify(&goal, solution.answer(), &Scope::default(), &Budget::default());
    let refuted = evidence.iter().any(|e| matches!(e.outcome, Outcome::Failed(_)));
    assert!(!refuted, "{relations}: {evidence:?}");
    for step in &solution.main.steps {
        let budget = Budget::default();
        let outcome = check_step(step.claim, &step.before, &step.after, &Scope::default(), &budget);
        assert_eq!(outcome, Outcome::Passed, "{relations}: {}", step.rule.name);
    }
}

#[test]
fn quadratics_in_a_power_of_e() {
    for a in 2..9 {
        for b in a + 1..10 {
            let relation = format!("e**(2*x) - {}*e**x + {} = 0", a + b, a * b);
            let solution = solve_goal(equations(&relation, "x")).expect("solved");
            let mut found: Vec<String> =
                syntax::plain(solution.answer()).split(", ").map(str::to_owned).collect();
            found.sort();
            assert_eq!(found, [format!("ln({a})"), format!("ln({b})")], "{relation}");
        }
    }
}

#[test]
fn sums_of_two_moduli() {
    for a in -6..3 {
        for b in a + 1..6 {
            for beyond in 1..4 {
                // Both solutions lie `beyond` outside of the two places.
                let relation = format!("abs(x - ({a})) + abs(x - ({b})) = {}", b - a + 2 * beyond);
                expect(&relation, "x", &format!("{}, {}", a - beyond, b + beyond));
                let relation = relation.replace('=', "<");
                expect(&relation, "x", &format!("{} < x < {}", a - beyond, b + beyond));
            }
        }
    }
}

#[test]
fn inequalities_of_powers_and_logarithms() {
    for base in 2..6i64 {
        for k in 1..5 {
            let power = base.pow(k);
            expect(&format!("{base}**x > {power}"), "x", &format!("x > {k}"));
            expect(&format!("(1/{base})**x > {power}"), "x", &format!("x < -{k}"));
            expect(&format!("log_{{{base}}}(x) < {k}"), "x", &format!("0 < x < {power}"));
            expect(&format!("sqrt(x) <= {power}"), "x", &format!("0 <= x <= {}", power * power));
        }
    }
}

#[test]
fn products_and_sums_of_squares() {
    for x in 1..7 {
        for y in x + 1..8 {
            let relations = format!("x**2 + y**2 = {}; x*y = {}", x * x + y * y, x * y);
            let pair = |x: i32, y: i32| format!("x = {x} and y = {y}");
            let all = [pair(-y, -x), pair(-x, -y), pair(x, y), pair(y, x)];
            expect(&relations, "x; y", &all.join(" or "));
        }
    }
}

#[test]
fn linear_systems_in_reciprocals() {
    for x in 1..7 {
        for y in 1..7 {
            // With a common multiple so that both sides are whole.
            let (a, b) = (x * y, 2 * x * y);
            let relations =
                format!("{a}/x + {b}/y = {}; {b}/x - {a}/y = {}", a / x + b / y, b / x - a / y);
            let solution = solve_goal(equations(&relations, "x; y")).expect("solved");
            assert_eq!(syntax::plain(solution.answer()), format!("x = {x} and y = {y}"));
        }
    }
}
