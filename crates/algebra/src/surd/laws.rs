use super::*;
use crate::Integer;
use proptest::prelude::*;
use std::cmp::Ordering;
use syntax::Expr;

fn budget() -> Budget {
    Budget::default()
}

fn rational(n: i64, d: u64) -> Rational {
    Rational::from_parts(Integer::from(n), Natural::from(d))
}

fn root(n: i64, index: u32) -> Surd {
    Surd::from(rational(n, 1)).root(index, &budget()).expect("small").expect("a surd")
}

/// Σ coefficient · root(radicand, index)
fn surd(terms: &[(i64, i64, u32)]) -> Surd {
    terms
        .iter()
        .fold(Surd::zero(), |sum, (c, n, index)| &sum + &root(*n, *index).scale(&rational(*c, 1)))
}

fn mul(a: &Surd, b: &Surd) -> Surd {
    a.mul(b, &budget()).expect("small")
}

fn any_surd() -> impl Strategy<Value = Surd> {
    let term = (-9i64..10, 1u64..5, 1i64..20, 1u32..4);
    proptest::collection::vec(term, 0..4).prop_map(|terms| {
        terms.iter().fold(Surd::zero(), |sum, (n, d, radicand, index)| {
            &sum + &root(*radicand, *index).scale(&rational(*n, *d))
        })
    })
}

fn square_surd() -> impl Strategy<Value = Surd> {
    proptest::collection::vec((-9i64..10, 1i64..12), 1..4)
        .prop_map(|t| surd(&t.into_iter().map(|(c, n)| (c, n, 2)).collect::<Vec<_>>()))
}

#[test]
fn roots_of_sums_that_come_out() {
    let cases = [
        // √(3 + 2√2) = 1 + √2
        (vec![(3, 1, 2), (2, 2, 2)], 2, vec![(1, 1, 2), (1, 2, 2)]),
        // √(5 − 2√6) = √3 − √2
        (vec![(5, 1, 2), (-2, 6, 2)], 2, vec![(1, 3, 2), (-1, 2, 2)]),
        // √(10 + 2√6 + 2√10 + 2√15) = √2 + √3 + √5
        (
            vec![(10, 1, 2), (2, 6, 2), (2, 10, 2), (2, 15, 2)],
            2,
            vec![(1, 2, 2), (1, 3, 2), (1, 5, 2)],
        ),
        // ∛(7 + 5√2) = 1 + √2
        (vec![(7, 1, 2), (5, 2, 2)], 3, vec![(1, 1, 2), (1, 2, 2)]),
        // ∛(9√3 + 11√2) = √3 + √2
        (vec![(9, 3, 2), (11, 2, 2)], 3, vec![(1, 3, 2), (1, 2, 2)]),
        // ∜(17 + 12√2) = 1 + √2
        (vec![(17, 1, 2), (12, 2, 2)], 4, vec![(1, 1, 2), (1, 2, 2)]),
    ];
    for (radicand, index, expected) in cases {
        assert_eq!(
            surd(&radicand).root(index, &budget()),
            Ok(Some(surd(&expected))),
            "{radicand:?}"
        );
    }
}

#[test]
fn roots_that_do_not_come_out() {
    assert_eq!(surd(&[(1, 1, 2), (1, 2, 2)]).sqrt(&budget()), Ok(None));
    assert_eq!(surd(&[(1, 1, 2), (1, 2, 3)]).sqrt(&budget()), Ok(None));
    assert_eq!(root(-16, 2), Surd::i().scale(&rational(4, 1)));
    assert_eq!(root(-8, 3), Surd::from(rational(-2, 1)));
    assert_eq!(Surd::from(rational(-16, 1)).root(4, &budget()), Ok(None));
}

#[test]
fn complex_square_roots() {
    // √(3 + 4i) = 2 + i
    let s = &Surd::from(rational(3, 1)) + &Surd::i().scale(&rational(4, 1));
    let expected = &Surd::from(rational(2, 1)) + &Surd::i();
    assert_eq!(s.sqrt(&budget()), Ok(Some(expected)));
}

#[test]
fn close_numbers_are_told_apart() {
    // √(10¹²+1) is just above 10⁶.
    let close = &root(1_000_000_000_001, 2) - &Surd::from(rational(1_000_000, 1));
    assert_eq!(close.sign(&budget()), Ok(Some(Ordering::Greater)));
    // (√2 − 1)⁴⁰ is tiny but positive.
    let tiny = surd(&[(1, 2, 2), (-1, 1, 2)]).pow(40, &budget()).expect("small").expect("not 0");
    assert_eq!(tiny.sign(&budget()), Ok(Some(Ordering::Greater)));
    assert_eq!(tiny.compare(&Surd::zero(), &budget()), Ok(Some(Ordering::Greater)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ring_axioms(a in any_surd(), b in any_surd(), c in any_surd()) {
        prop_assert_eq!(&a + &b, &b + &a);
        prop_assert_eq!(mul(&a, &b), mul(&b, &a));
        prop_assert_eq!(mul(&mul(&a, &b), &c), mul(&a, &mul(&b, &c)));
        prop_assert_eq!(mul(&a, &(&b + &c)), &mul(&a, &b) + &mul(&a, &c));
        prop_assert!((&a - &a).is_zero());
    }

    #[test]
    fn reciprocals(a in any_surd()) {
        prop_assume!(!a.is_zero());
        let reciprocal = a.reciprocal(&budget()).expect("within budget").expect("not 0");
        prop_assert_eq!(mul(&a, &reciprocal), Surd::one());
        let complex = &a + &Surd::i();
        let reciprocal = complex.reciprocal(&budget()).expect("within budget").expect("not 0");
        prop_assert_eq!(mul(&complex, &reciprocal), Surd::one());
    }

    #[test]
    fn square_roots_of_squares(a in square_surd()) {
        let root = mul(&a, &a).sqrt(&budget()).expect("within budget").expect("a square");
        prop_assert!(root == a || root == -&a);
        prop_assert!(root.sign(&budget()).expect("small") != Some(Ordering::Less));
    }

    #[test]
    fn cube_roots_of_cubes(a in -9i64..10, b in 1i64..9, n in 2i64..12) {
        let s = surd(&[(a, 1, 2), (b, n, 2)]);
        let cube = s.pow(3, &budget()).expect("small").expect("no division");
        prop_assert_eq!(cube.root(3, &budget()), Ok(Some(s)));
    }

    #[test]
    fn order_is_that_of_the_bounds(a in any_surd(), b in any_surd()) {
        let order = a.compare(&b, &budget()).expect("small").expect("real");
        let (low, high) = (&a - &b).bounds(100, &budget()).expect("small");
        prop_assert!(low <= high);
        match order {
            Ordering::Less => prop_assert!(low < Rational::ZERO),
            Ordering::Equal => prop_assert_eq!(a, b),
            Ordering::Greater => prop_assert!(high > Rational::ZERO),
        }
    }

    #[test]
    fn reading_what_was_written(a in any_surd()) {
        prop_assert_eq!(Surd::from_expr(&a.to_expr(), &budget()), Ok(Some(a)));
    }
}

#[test]
fn zero_has_no_power_that_is_not_positive() {
    let zero = || Expr::integer(0);
    for exponent in [zero(), Expr::integer(-1), Expr::integer(-1).over(Expr::integer(2))] {
        assert_eq!(Surd::from_expr(&zero().pow(exponent), &budget()), Ok(None));
    }
}

/// Any expression of numbers, sensible or not.
fn any_constant() -> impl Strategy<Value = Expr> {
    let number = prop_oneof![0u64..12, Just(u64::MAX), Just(1_000_003),];
    let leaf = number.prop_map(|n| Expr::Number(n.into()));
    leaf.prop_recursive(5, 20, 3, |inner| {
        let list = || proptest::collection::vec(inner.clone(), 0..4);
        let two = || (inner.clone(), inner.clone());
        prop_oneof![
            list().prop_map(Expr::Sum),
            list().prop_map(Expr::Product),
            inner.clone().prop_map(Expr::negated),
            two().prop_map(|(a, b)| a.over(b)),
            two().prop_map(|(a, b)| a.pow(b)),
            (inner.clone(), proptest::option::of(inner.clone()))
                .prop_map(|(a, n)| Expr::Root(Box::new(a), n.map(Box::new))),
            inner.clone().prop_map(|a| Expr::Abs(Box::new(a))),
            inner.clone().prop_map(|a| Expr::Factorial(Box::new(a))),
            inner.clone().prop_map(|a| Expr::Percent(Box::new(a))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_constant_is_read_or_refused(expr in any_constant()) {
        let small = || Budget::new(200_000, 5_000);
        let surd = Surd::from_expr(&expr, &small());
        let polynomial = crate::Polynomial::from_expr(&expr, &small());
        if let (Ok(Some(s)), Ok(Some(p))) = (&surd, &polynomial) {
            prop_assert_eq!(s.as_rational(), p.as_constant());
        }
        if let Ok(Some(s)) = surd
            && let Ok(Some(again)) = Surd::from_expr(&s.to_expr(), &small())
        {
            // `i` is written as a letter, so only real numbers come back.
            prop_assert_eq!(again, s);
        }
    }
}
