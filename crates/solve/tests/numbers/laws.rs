//! Laws of worked numbers, for any numbers.

use crate::{assert_steps_hold, solve_goal};
use algebra::{Budget, Polynomial, Rational};
use check::{Criterion, Goal, Item, Precision};
use proptest::prelude::*;
use syntax::{Expr, Integer, Natural, Number};

fn number() -> impl Strategy<Value = Expr> {
    prop_oneof![
        (-30i64..30).prop_map(Expr::integer),
        (0u64..9999, 1u32..4).prop_map(|(digits, places)| {
            Expr::Number(Number::Decimal { digits: digits.into(), places })
        }),
    ]
}

fn arithmetic() -> impl Strategy<Value = Expr> {
    number().prop_recursive(4, 24, 4, |part| {
        prop_oneof![
            prop::collection::vec(part.clone(), 2..4).prop_map(Expr::Sum),
            prop::collection::vec(part.clone(), 2..4).prop_map(Expr::Product),
            (part.clone(), part.clone()).prop_map(|(a, b)| a.over(b)),
            (part.clone(), 0u32..4).prop_map(|(a, n)| a.pow(Expr::integer(n))),
            part.prop_map(Expr::negated),
        ]
    })
}

fn rational() -> impl Strategy<Value = Rational> {
    (-5000i64..5000, 1u64..60)
        .prop_map(|(a, b)| Rational::from_parts(Integer::from(a), Natural::from(b)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_value_is_what_polynomial_arithmetic_says(expr in arithmetic()) {
        let budget = Budget::default();
        let expected = Polynomial::from_expr(&expr, &budget).ok().flatten();
        if let Ok(solution) = solve_goal(Goal::Evaluate(expr)) {
            assert_steps_hold(&solution.main.steps);
            let value = solution.answer().as_rational();
            let value = value.or_else(|| match solution.answer() {
                Expr::Negate(a) => a.as_rational().map(|q| -q),
                _ => None,
            });
            prop_assert!(value.is_some());
            if let Some(expected) = expected.and_then(|p| p.as_constant()) {
                prop_assert_eq!(value, Some(expected));
            }
        }
    }

    #[test]
    fn sorting_keeps_the_items_and_orders_them(values in prop::collection::vec(rational(), 1..8)) {
        let items: Vec<Expr> = values.iter().map(Expr::rational).collect();
        let solution = solve_goal(Goal::Sort { items, descending: false }).expect("sorted");
        assert_steps_hold(&solution.main.steps);
        let Expr::List(sorted) = solution.answer() else { panic!("a list") };
        let found: Vec<Rational> = sorted.iter().filter_map(value).collect();
        let mut expected = values;
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_first_largest_is_the_maximum(values in prop::collection::vec(rational(), 1..8)) {
        let items = values.iter().map(|q| Item { label: None, value: Expr::rational(q) }).collect();
        let goal = Goal::Choose { criterion: Criterion::Largest(1), items };
        let solution = solve_goal(goal).expect("chosen");
        prop_assert_eq!(value(solution.answer()), values.iter().max().cloned());
    }

    #[test]
    fn rounding_moves_by_half_a_unit_at_most(number in rational(), places in 0u32..4) {
        let goal = Goal::Round { number: Expr::rational(&number), to: Precision::Places(places) };
        let solution = solve_goal(goal).expect("rounded");
        assert_steps_hold(&solution.main.steps);
        let rounded = value(solution.answer()).expect("a number");
        let unit = Rational::from_parts(1.into(), Natural::from(10u8).pow(places as usize));
        let distance = &rounded - number;
        let two = Rational::from(2);
        prop_assert!(&distance * &two <= unit.clone() && -distance * two <= unit);
        prop_assert!((rounded / unit).is_int());
    }

    #[test]
    fn the_term_after_a_polynomial_sequence_is_its_value(
        coefficients in prop::collection::vec(-20i64..20, 1..4),
    ) {
        let degree = coefficients.len() as i64 - 1;
        let at = |n: i64| coefficients.iter().rev().fold(0, |value, c| value * n + c);
        let terms: Vec<Expr> = (1..=degree + 3).map(|n| Expr::integer(at(n))).collect();
        let solution = solve_goal(Goal::NextTerm(terms.clone())).expect("a next term");
        assert_steps_hold(&solution.main.steps);
        prop_assert_eq!(solution.answer(), &Expr::integer(at(degree + 4)));
        let goal = Goal::NthTerm { terms, index: "n".into() };
        let formula = solve_goal(goal).expect("an nth term");
        assert_steps_hold(&formula.main.steps);
        let budget = Budget::default();
        let polynomial = Polynomial::from_expr(formula.answer(), &budget).ok().flatten();
        let value = polynomial.and_then(|p| {
            p.substitute(&"n".into(), &Polynomial::constant(Rational::from(9)), &budget).ok()
        });
        prop_assert_eq!(value.and_then(|p| p.as_constant()), Some(Rational::from(at(9))));
    }

    #[test]
    fn hcf_times_lcm_is_the_product(a in 1u64..100_000, b in 1u64..100_000) {
        let numbers = vec![Expr::integer(a), Expr::integer(b)];
        let factor = solve_goal(Goal::HighestCommonFactor(numbers.clone())).expect("an hcf");
        let multiple = solve_goal(Goal::LowestCommonMultiple(numbers)).expect("an lcm");
        assert_steps_hold(&factor.main.steps);
        assert_steps_hold(&multiple.main.steps);
        let product = value(factor.answer()).zip(value(multiple.answer())).map(|(f, m)| f * m);
        prop_assert_eq!(product, Some(Rational::from(a) * Rational::from(b)));
    }

    #[test]
    fn prime_factors_multiply_to_the_number(n in 2u64..1_000_000_000) {
        let goal = Goal::PrimeFactorisation(Expr::integer(n));
        let solution = solve_goal(goal).expect("a factorisation");
        assert_steps_hold(&solution.main.steps);
        let product = Polynomial::from_expr(solution.answer(), &Budget::default()).ok().flatten();
        prop_assert_eq!(product.and_then(|p| p.as_constant()), Some(Rational::from(n)));
    }
}

/// The value of a number as it is written in an answer.
fn value(expr: &Expr) -> Option<Rational> {
    expr.as_rational()
}
