//! Laws that hold for any question of a kind.

use crate::{assert_steps_hold, equations, solve_goal};
use algebra::{Budget, Polynomial, Rational};
use check::Goal;
use proptest::prelude::*;
use syntax::{Expr, Symbol};

fn x() -> Expr {
    Expr::symbol("x")
}

fn polynomial(coefficients: &[i64]) -> Polynomial {
    let terms = coefficients.iter().enumerate().map(|(power, c)| {
        let power = u32::try_from(power).expect("short");
        let powers = if power == 0 { Vec::new() } else { vec![(Symbol::new("x"), power)] };
        (Rational::from(*c), powers)
    });
    Polynomial::from_terms(terms.collect())
}

/// Expressions built from a letter, integers and brackets.
fn expression() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![Just(x()), Just(Expr::symbol("y")), (-9i64..10).prop_map(Expr::integer)];
    leaf.prop_recursive(4, 24, 3, |part| {
        prop_oneof![
            prop::collection::vec(part.clone(), 2..4).prop_map(Expr::Sum),
            prop::collection::vec(part.clone(), 2..3).prop_map(Expr::Product),
            (part.clone(), 1u32..4).prop_map(|(a, n)| a.pow(Expr::integer(n))),
            part.prop_map(Expr::negated),
        ]
    })
}

fn read_polynomial(expr: &Expr) -> Polynomial {
    Polynomial::from_expr(expr, &Budget::default()).expect("small").expect("a polynomial")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn expanding_keeps_the_value_and_is_idempotent(expr in expression()) {
        let solution = solve_goal(Goal::Expand(expr.clone())).expect("a polynomial");
        assert_steps_hold(&solution.main.steps);
        prop_assert_eq!(read_polynomial(solution.answer()), read_polynomial(&expr));
        let again = solve_goal(Goal::Expand(solution.answer().clone())).expect("a polynomial");
        prop_assert_eq!(again.answer(), solution.answer());
        prop_assert!(again.main.steps.is_empty());
    }

    #[test]
    fn factors_multiply_out_to_what_was_given(
        roots in prop::collection::vec((-20i64..20, 1i64..5), 1..5),
        content in prop_oneof![-6i64..0, 1i64..6],
    ) {
        let mut product = polynomial(&[content]);
        for (b, a) in &roots {
            product = product.mul(&polynomial(&[*b, *a]), &Budget::default()).expect("small");
        }
        let solution = solve_goal(Goal::Factor(product.to_expr())).expect("factors");
        assert_steps_hold(&solution.main.steps);
        prop_assert_eq!(read_polynomial(solution.answer()), product);
    }

    #[test]
    fn all_roots_are_found_in_order(mut roots in prop::collection::vec(-30i64..30, 1..5)) {
        let mut product = Polynomial::one();
        for root in &roots {
            product = product.mul(&polynomial(&[-root, 1]), &Budget::default()).expect("small");
        }
        let equation = product.to_expr().equals(Expr::integer(0));
        let goal = Goal::Solve { relations: vec![equation], unknowns: vec!["x".into()] };
        let solution = solve_goal(goal).expect("roots");
        assert_steps_hold(&solution.main.steps);
        roots.sort_unstable();
        roots.dedup();
        let expected: Vec<Expr> = roots.into_iter().map(Expr::integer).collect();
        let found = match solution.answer() {
            Expr::List(values) => values.clone(),
            value => vec![value.clone()],
        };
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn linear_equations_give_back_their_solution(a in 1i64..50, b in -50i64..50, c in -50i64..50, v in -50i64..50) {
        prop_assume!(a != c);
        let relation = format!("{a}*x + {b} = {c}*x + {}", a * v + b - c * v);
        let solution = solve_goal(equations(&relation, "x")).expect("a solution");
        assert_steps_hold(&solution.main.steps);
        prop_assert_eq!(solution.answer(), &Expr::integer(v));
    }

    #[test]
    fn systems_give_back_their_solution(
        rows in prop::collection::vec(prop::collection::vec(-9i64..10, 3), 3),
        values in prop::collection::vec(-9i64..10, 3),
    ) {
        let names = ["x", "y", "z"];
        let relations: Vec<String> = rows
            .iter()
            .map(|row| {
                let left: Vec<String> = row.iter().zip(names).map(|(a, n)| format!("({a})*{n}")).collect();
                let right: i64 = row.iter().zip(&values).map(|(a, v)| a * v).sum();
                format!("{} = {right}", left.join(" + "))
            })
            .collect();
        let (a, b, c) = (&rows[0], &rows[1], &rows[2]);
        let determinant = a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0])
            + a[2] * (b[0] * c[1] - b[1] * c[0]);
        prop_assume!(determinant != 0);
        let solution = solve_goal(equations(&relations.join(";"), "x; y; z")).expect("a solution");
        assert_steps_hold(&solution.main.steps);
        let expected = Expr::And(
            names.iter().zip(&values).map(|(n, v)| Expr::symbol(n).equals(Expr::integer(*v))).collect(),
        );
        prop_assert_eq!(solution.answer(), &expected);
    }

    #[test]
    fn differentiating_undoes_integrating(coefficients in prop::collection::vec(-20i64..20, 1..6)) {
        let body = polynomial(&coefficients);
        let goal = Goal::Integrate { body: body.to_expr(), variable: "x".into(), bounds: None };
        let solution = solve_goal(goal).expect("an integral");
        prop_assert_eq!(read_polynomial(solution.answer()).derivative(&Symbol::new("x")), body);
    }
}
