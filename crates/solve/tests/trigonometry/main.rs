//! Trigonometric equations, identities, logarithms and completed squares whose answers are known by
//! construction.

use algebra::{Budget, Rational, Surd};
use check::{Approach, Given, Goal, Outcome, Scope, Shape, Task, check_step};
use proptest::prelude::*;
use solve::{Solution, Step};
use std::collections::BTreeSet;
use syntax::{Expr, Symbol};

fn read(text: &str) -> Expr {
    syntax::parse(text).ok().unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

fn solved(goal: Goal, given: Vec<Given>) -> Solution {
    let asked = format!("{goal:?}");
    let solution = solve::solve(&Task { given, goal }, &Budget::default());
    let solution = solution.unwrap_or_else(|e| panic!("{asked}: {e:?}"));
    accepted(&solution.main.steps);
    solution
}

/// Each step passes the checker by itself.
fn accepted(steps: &[Step]) {
    for step in steps {
        let (before, after) = (&step.before, &step.after);
        let outcome = check_step(step.claim, before, after, &Scope::default(), &Budget::default());
        assert_eq!(
            outcome,
            Outcome::Passed,
            "{}: {} -> {}",
            step.rule.name,
            syntax::plain(before),
            syntax::plain(after)
        );
        accepted(&step.substeps);
    }
}

fn equation(relation: &str, range: &str) -> Goal {
    let relations = vec![read(relation), read(range)];
    Goal::Solve { relations, unknowns: vec![Symbol::new("x")] }
}

/// The values of an answer in degrees.
fn angles(answer: &Expr) -> BTreeSet<Rational> {
    let size = |e: &Expr| algebra::angle::degrees(e).expect("an angle");
    match answer {
        Expr::List(values) => values.iter().map(size).collect(),
        Expr::Set(none) => {
            assert!(none.is_empty());
            BTreeSet::new()
        }
        one => BTreeSet::from([size(one)]),
    }
}

/// Angles from 0° to 360° by the table that every pupil knows: halves of the sine, and the cosine
/// as the sine of 90° more.
fn table(function: &str, halves: i32) -> Vec<i32> {
    let sines: &[(i32, &[i32])] =
        &[(0, &[0, 180, 360]), (1, &[30, 150]), (2, &[90]), (-1, &[210, 330]), (-2, &[270])];
    let of_sine = sines.iter().find(|(h, _)| *h == halves).expect("a standard value").1;
    match function {
        "sin" => of_sine.to_vec(),
        _ => (0..=360)
            .filter(|x| {
                let shifted = (x + 90) % 360;
                of_sine.contains(&shifted) || shifted == 0 && of_sine.contains(&360)
            })
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn quadratics_in_one_function(
        cosine in any::<bool>(),
        first in -2i32..=2,
        second in -2i32..=2,
        scale in 1i32..4,
    ) {
        let f = if cosine { "cos" } else { "sin" };
        // scale·(2f - first)(2f - second).
        let (a, b, c) = (4 * scale, -2 * scale * (first + second), scale * first * second);
        let relation = format!("{a}*{f}(x)**2 + ({b})*{f}(x) + ({c}) = 0");
        let solution = solved(equation(&relation, "0 degrees <= x <= 360 degrees"), Vec::new());
        let expected: BTreeSet<Rational> = table(f, first)
            .into_iter()
            .chain(table(f, second))
            .map(Rational::from)
            .collect();
        prop_assert_eq!(angles(solution.answer()), expected);
    }

    #[test]
    fn mixed_squares(first in -2i32..=2, second in -2i32..=2) {
        // The square of the other function, by sin² = 1 - cos².
        let (b, c) = (-2 * (first + second), first * second);
        let relation = format!("4 - 4*cos(x)**2 + ({b})*sin(x) + ({c}) = 0");
        let solution = solved(equation(&relation, "0 degrees <= x <= 360 degrees"), Vec::new());
        let expected: BTreeSet<Rational> = table("sin", first)
            .into_iter()
            .chain(table("sin", second))
            .map(Rational::from)
            .collect();
        prop_assert_eq!(angles(solution.answer()), expected);
    }

    #[test]
    fn identities_by_construction(
        coefficients in prop::collection::vec(-3i32..4, 4),
        k in 1u32..4,
    ) {
        // The same polynomial in the sine, with sin² written as 1 - cos² on one side.
        let (p, q, r, t) = (coefficients[0], coefficients[1], coefficients[2], coefficients[3]);
        prop_assume!(p != 0 || q != 0);
        let angle = if k == 1 { "A".to_owned() } else { format!("{k}*A") };
        let left = format!("({p})*sin({angle})**2 + ({q})*sin({angle})**4 + ({r})*cos({angle}) + ({t})");
        let square = format!("(1 - cos({angle})**2)");
        let right = format!("({p})*{square} + ({q})*{square}**2 + ({r})*cos({angle}) + ({t})");
        let claim = read(&left).equals(read(&right));
        let solution = solved(Goal::Prove { claim, conditions: Vec::new() }, Vec::new());
        prop_assert_eq!(solution.answer(), &Expr::Truth(true));
    }

    #[test]
    fn false_identities_are_refuted(p in 1i32..5, q in 1i32..5) {
        prop_assume!(p != q);
        let claim = read(&format!("{p}*sin(A)**2 = {q}*(1 - cos(A)**2)"));
        let goal = Goal::Prove { claim, conditions: Vec::new() };
        let solution = solve::solve(&Task { given: Vec::new(), goal }, &Budget::default());
        let solution = solution.expect("refuted");
        prop_assert_eq!(solution.answer(), &Expr::Truth(false));
    }

    #[test]
    fn sums_of_logarithms(base in 2i64..8, root in 1i64..20, p in 0i64..9, q in 1i64..9) {
        let right = (root + p) * (root + q);
        let relation = format!("log(x + {p}, {base}) + log(x + {q}, {base}) = log({right}, {base})");
        let goal = Goal::Solve { relations: vec![read(&relation)], unknowns: vec!["x".into()] };
        let solution = solved(goal, Vec::new());
        // The other root, -(root + p + q), makes the logarithms meaningless.
        prop_assert_eq!(solution.answer(), &Expr::integer(root));
    }

    #[test]
    fn completed_squares(a in prop_oneof![-5i64..0, 1i64..6], h in -9i64..10, k in -20i64..21) {
        let body = format!("({a})*x**2 + ({})*x + ({})", 2 * a * h, a * h * h + k);
        prop_assume!(h != 0);
        let goal = Goal::Shape { body: read(&body), shape: Shape::CompletedSquare("x".into()) };
        let solution = solved(goal, Vec::new());
        let expected = read(&format!("({a})*(x + ({h}))**2 + ({k})"));
        let same = algebra::equal(
            solution.answer(),
            &expected,
            &algebra::Context::default(),
            &Budget::default(),
        );
        prop_assert!(same.is_equal(), "{}", syntax::plain(solution.answer()));
        let text = syntax::plain(solution.answer());
        prop_assert_eq!(text.matches('x').count(), 1, "{}", text);
    }

    #[test]
    fn every_way_of_solving_a_quadratic_gives_the_same(
        a in 1i64..5,
        first in -9i64..10,
        second in -9i64..10,
    ) {
        let relation =
            format!("{a}*x**2 + ({})*x + ({}) = 0", -a * (first + second), a * first * second);
        let mut roots = vec![first, second];
        roots.sort_unstable();
        roots.dedup();
        let values: Vec<Expr> = roots.into_iter().map(Expr::integer).collect();
        let expected = if values.len() == 1 { values[0].clone() } else { Expr::List(values) };
        for approach in [Approach::Factorisation, Approach::CompletingTheSquare, Approach::Formula] {
            let goal = Goal::Solve { relations: vec![read(&relation)], unknowns: vec!["x".into()] };
            let solution = solved(goal, vec![Given::Approach(approach)]);
            prop_assert_eq!(solution.answer(), &expected, "{:?}", approach);
        }
    }

    #[test]
    fn denominators_without_roots(
        a in 1i64..6,
        m in 2i64..12,
        b in 1i64..6,
        n in 2i64..12,
        minus in any::<bool>(),
        top in 1i64..8,
    ) {
        prop_assume!(a * a * m != b * b * n);
        let sign = if minus { '-' } else { '+' };
        let body = read(&format!("{top}/({a}*sqrt({m}) {sign} {b}*sqrt({n}))"));
        let goal = Goal::Shape { body: body.clone(), shape: Shape::RationalDenominator };
        let solution = solved(goal, Vec::new());
        let value = |e: &Expr| Surd::from_expr(e, &Budget::default()).expect("small");
        prop_assert_eq!(value(solution.answer()), value(&body));
        if let Expr::Quotient(_, below) = solution.answer() {
            prop_assert!(below.as_rational().is_some());
        }
    }
}
