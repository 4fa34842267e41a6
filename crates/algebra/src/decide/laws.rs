//! What always holds of [`equal`], and tables of what it must and must not say.

use super::*;
use crate::RealSet;
use proptest::prelude::*;
use syntax::{Function, Integer, Natural, parse, plain};

fn decide(a: &str, b: &str) -> Decision {
    let read = |s: &str| parse(s).ok().unwrap_or_else(|e| panic!("{s}: {e:?}"));
    equal(&read(a), &read(b), &Context::default(), &Budget::default())
}

fn related(a: &str, b: &str) -> Decision {
    let read = |s: &str| parse(s).ok().unwrap_or_else(|e| panic!("{s}: {e:?}"));
    relation_equivalent(&read(a), &read(b), &Context::default(), &Budget::default())
}

fn all_equal(table: &[(&str, &str)]) {
    for (a, b) in table {
        let decision = decide(a, b);
        assert!(decision.is_equal(), "{a} and {b}: {decision:?}");
        assert!(decide(b, a).is_equal(), "{b} and {a}");
    }
}

#[test]
fn algebraic_identities() {
    all_equal(&[
        ("(x+2)^3", "x^3+6x^2+12x+8"),
        ("(a^3-b^3)/(a-b)", "a^2+a*b+b^2"),
        ("1/(x-2)-1/(x+2)", "4/(x^2-4)"),
        ("sqrt(x^2)", "abs(x)"),
        ("(x^2)^(1/3)", "x^(2/3)"),
        ("sqrt(x)*sqrt(x)", "x"),
        ("sqrt(x*y)", "sqrt(x)*sqrt(y)"),
        ("x^0.5", "sqrt(x)"),
        ("(-8)^(1/3)", "-2"),
        ("1/(sqrt(x+1)+sqrt(x))", "sqrt(x+1)-sqrt(x)"),
        ("abs(x)*abs(y)", "abs(x*y)"),
        ("sqrt(x^2+2x+1)", "abs(x+1)"),
    ]);
}

#[test]
fn numbers_with_roots() {
    all_equal(&[
        ("sqrt(7+2*sqrt(10))", "sqrt(2)+sqrt(5)"),
        ("1/(sqrt(5)-2)", "sqrt(5)+2"),
        ("sqrt(4+sqrt(7))-sqrt(4-sqrt(7))", "sqrt(2)"),
        ("(2+sqrt(5))^(1/3)+(2-sqrt(5))^(1/3)", "1"),
        ("sqrt(50)-sqrt(18)", "2*sqrt(2)"),
        ("sqrt(2)*sqrt(3)", "sqrt(6)"),
        (r"\sqrt[3]{-16}", r"-2*\sqrt[3]{2}"),
        ("(8/27)^(-2/3)", "9/4"),
    ]);
}

/// The same radicals say nothing where a side has no value.
#[test]
fn roots_that_differ_or_have_no_value() {
    assert!(matches!(decide("1/(sqrt(8)-2*sqrt(2))", "1/0"), Decision::Unknown(_)));
    assert!(decide("sqrt(2)+sqrt(3)", "sqrt(5)").is_different());
    assert!(decide("sqrt(8)", "2*sqrt(3)").is_different());
    assert!(decide(r"\sqrt[3]{-16}", r"2*\sqrt[3]{2}").is_different());
}

#[test]
fn powers_and_logarithms() {
    all_equal(&[
        ("3^(x+2)", "9*3^x"),
        ("8^x", "2^(3x)"),
        ("(1/2)^x", "2^(-x)"),
        ("a^m*a^n", "a^(m+n)"),
        ("(a^m)^n", "a^(m*n)"),
        ("e^(2*ln(x))", "x^2"),
        ("ln(x^3*y)", "3*ln(x)+ln(y)"),
        ("ln(8)/ln(2)", "3"),
        ("ln(x^2)", "2*ln(abs(x))"),
        ("(-1)^(2n+1)", "-1"),
    ]);
}

#[test]
fn trigonometric_identities() {
    all_equal(&[
        ("sin(x)^2+cos(x)^2", "1"),
        ("sin(a-b)", "sin(a)*cos(b)-cos(a)*sin(b)"),
        ("cos(5x)", "16*cos(x)^5-20*cos(x)^3+5*cos(x)"),
        ("(1-cos(2x))/sin(2x)", "tan(x)"),
        ("sin(pi/10)", "(sqrt(5)-1)/4"),
        ("cos(pi/7)*cos(2pi/7)*cos(3pi/7)", "1/8"),
        ("sqrt(1-sin(x)^2)", "abs(cos(x))"),
        ("sin(x+2pi)", "sin(x)"),
        ("4*arctan(1/5)-arctan(1/239)", "pi/4"),
        ("arcsin(x)+arccos(x)", "pi/2"),
        ("sin(arccos(x))", "sqrt(1-x^2)"),
        ("cosh(x)^2-sinh(x)^2", "1"),
        ("ln(cos(x)^2)", "2*ln(abs(cos(x)))"),
    ]);
}

#[test]
fn counting_and_sums() {
    all_equal(&[
        ("n!/(n-2)!", "n*(n-1)"),
        ("binomial(n,3)", "n*(n-1)*(n-2)/6"),
        ("binomial(n,r)+binomial(n,r-1)", "binomial(n+1,r)"),
        ("\\sum_{k=1}^{n} k^3", "(n(n+1)/2)^2"),
        ("\\sum_{k=0}^{n} 3^k", "(3^{n+1}-1)/2"),
    ]);
}

#[test]
fn what_differs_is_refuted() {
    for (a, b) in [
        ("sqrt(x^2)", "x"),
        ("ln(x^2)", "ln(x)^2"),
        ("sqrt(2)+sqrt(3)", "sqrt(5)"),
        ("1/(x+y)", "1/x+1/y"),
        ("2^(-99)", "2^(-98)"),
        ("10^50", "10^50+1"),
        ("x", "x+10^(-10)"),
        ("sin(300*pi*x)", "sin(pi*x)"),
        ("(-2)^(n+1)", "(-2)^n"),
        ("ln(x-2000)", "ln(x-3000)"),
        ("x^3/3+c", "x^3/3"),
        ("sqrt(2)", "1.41421356237"),
    ] {
        assert!(decide(a, b).is_different(), "{a} and {b}: {:?}", decide(a, b));
        assert!(decide(b, a).is_different(), "{b} and {a}");
    }
}

#[test]
fn what_is_defined_nowhere_is_not_equal() {
    for (a, b) in [
        ("0/0", "0/0"),
        ("ln(-1-x^2)", "ln(-1-x^2)"),
        ("1/(sqrt(5+2*sqrt(6))-sqrt(2)-sqrt(3))", "1/(sqrt(5+2*sqrt(6))-sqrt(2)-sqrt(3))"),
        ("sqrt(-1-x^2)+1", "sqrt(-1-x^2)+1"),
    ] {
        assert!(!decide(a, b).is_equal(), "{a} and {b}");
    }
}

#[test]
fn towers_of_powers_are_refused_quickly() {
    for (a, b) in [("9^9^9^9", "9^9^9^9+1"), ("(x+y)^(10^9)", "1"), ("100000!", "1")] {
        assert!(!decide(a, b).is_equal(), "{a}");
    }
}

#[test]
fn relations_with_the_same_solutions() {
    for (a, b) in [
        ("2x+4y=6", "x+2y=3"),
        ("x>y", "2y<2x"),
        ("x^2=4", "x=2 or x=-2"),
        ("abs(x)<3", "-3<x<3"),
        ("x^2-5x+6>0", "x<2 or x>3"),
        ("2^x=8", "x=3"),
        ("(y+5)/x=2", "y=2x-5"),
        ("y=sin(x)", "y=sin(x+2pi)"),
    ] {
        assert!(related(a, b).is_equal(), "{a} and {b}: {:?}", related(a, b));
    }
}

#[test]
fn relations_with_other_solutions() {
    for (a, b) in [
        ("x*y=0", "x=0"),
        ("x^2=2", "x=sqrt(2)"),
        ("y=2x+3", "y=2x-3"),
        ("-x<2", "x<-2"),
        ("x>y", "-x>-y"),
        ("x<=3", "x<3"),
    ] {
        assert!(related(a, b).is_different(), "{a} and {b}: {:?}", related(a, b));
    }
}

/// Trees of every elementary kind, most of them defined somewhere.
fn any_expression() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![
        4 => Just(Expr::symbol("x")),
        1 => Just(Expr::symbol("y")),
        1 => Just(Expr::Pi),
        1 => Just(Expr::symbol("e")),
        4 => (-6i64..7).prop_map(Expr::integer),
        2 => (-6i64..7, 1u64..6).prop_map(|(n, d)| {
            Expr::rational(&Rational::from_parts(Integer::from(n), Natural::from(d)))
        }),
    ];
    leaf.prop_recursive(3, 14, 3, |inner| {
        let function = proptest::sample::select(vec![
            Function::Sin,
            Function::Cos,
            Function::Tan,
            Function::Ln,
            Function::Exp,
            Function::Arctan,
            Function::Arcsin,
            Function::Sinh,
        ]);
        let exponent =
            proptest::sample::select(vec![(2i64, 1u64), (3, 1), (-1, 1), (1, 2), (1, 3), (2, 3)]);
        prop_oneof![
            3 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Expr::Sum),
            3 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Expr::Product),
            2 => (inner.clone(), inner.clone()).prop_map(|(a, b)| a.over(b)),
            2 => (inner.clone(), exponent).prop_map(|(a, (n, d))| {
                let q = Rational::from_parts(Integer::from(n), Natural::from(d));
                a.pow(Expr::rational(&q))
            }),
            1 => inner.clone().prop_map(|a| Expr::Abs(Box::new(a))),
            1 => inner.clone().prop_map(Expr::negated),
            1 => inner.clone().prop_map(Expr::sqrt),
            1 => (1i64..5, inner.clone()).prop_map(|(b, a)| Expr::integer(b).pow(a)),
            2 => (function, inner).prop_map(|(f, a)| Expr::call(f, vec![a])),
        ]
    })
}

/// A budget that keeps the suite quick.
fn short() -> Budget {
    Budget::new(200_000, 20_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn equal_is_symmetric(a in any_expression(), b in any_expression()) {
        let context = Context::default();
        let one = equal(&a, &b, &context, &short());
        let other = equal(&b, &a, &context, &short());
        prop_assert!(
            one.is_equal() == other.is_equal() && one.is_different() == other.is_different(),
            "{} and {}: {one:?}, {other:?}", plain(&a), plain(&b)
        );
    }

    #[test]
    fn nothing_differs_from_itself(a in any_expression()) {
        let decision = equal(&a, &a.clone(), &Context::default(), &short());
        prop_assert!(!decision.is_different(), "{}: {decision:?}", plain(&a));
    }

    #[test]
    fn adding_a_number_makes_a_difference(a in any_expression(), n in 1i64..1000) {
        let b = Expr::Sum(vec![a.clone(), Expr::integer(n)]);
        let decision = equal(&a, &b, &Context::default(), &short());
        prop_assert!(!decision.is_equal(), "{}: {decision:?}", plain(&a));
    }

    #[test]
    fn squares_of_sums_are_expanded(a in any_expression(), b in any_expression()) {
        let two = || Expr::integer(2);
        let left = Expr::Sum(vec![a.clone(), b.clone()]).pow(two());
        let right = Expr::Sum(vec![
            a.clone().pow(two()),
            Expr::Product(vec![two(), a.clone(), b.clone()]),
            b.clone().pow(two()),
        ]);
        let decision = equal(&left, &right, &Context::default(), &short());
        prop_assert!(!decision.is_different(), "{} and {}: {decision:?}", plain(&a), plain(&b));
    }

    #[test]
    fn the_witness_of_a_difference_is_one(a in any_expression(), b in any_expression()) {
        if let Decision::Different(w) = equal(&a, &b, &Context::default(), &short()) {
            let put = |e: &Expr| w.point.iter().fold(e.clone(), |e, (s, q)| {
                crate::normal::put(&e, s, &Expr::rational(q))
            });
            let again = equal(&put(&a), &put(&b), &Context::default(), &Budget::default());
            prop_assert!(!again.is_equal(), "{} and {}: {w:?}", plain(&a), plain(&b));
        }
    }

    #[test]
    fn sets_of_solutions_and_their_complements_share_nothing(a in -5i64..6, b in -5i64..6, c in -5i64..6) {
        let x = Symbol::new("x");
        let quadratic = Expr::Sum(vec![
            Expr::Product(vec![Expr::integer(a), Expr::symbol("x").pow(Expr::integer(2))]),
            Expr::Product(vec![Expr::integer(b), Expr::symbol("x")]),
            Expr::integer(c),
        ]);
        let relation = quadratic.related(syntax::Relation::Less, Expr::integer(0));
        let (context, budget) = (Context::default(), Budget::default());
        let set = RealSet::from_relation(&relation, &x, &context, &budget).expect("quadratic");
        let rest = set.complement();
        let both = set.intersection(&rest, &context, &budget).expect("comparable");
        prop_assert!(both.is_empty());
        let all = set.union(&rest, &context, &budget).expect("comparable");
        prop_assert_eq!(all, RealSet::all());
    }
}
