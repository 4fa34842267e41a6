use super::*;
use crate::Univariate;
use proptest::prelude::*;
use syntax::{Expr, Number};

fn budget() -> Budget {
    Budget::default()
}

pub(crate) fn any_polynomial() -> impl Strategy<Value = Polynomial> {
    let powers = proptest::collection::btree_map(0usize..4, 1u32..4, 0..3);
    let term = (-9i64..10, 1u64..5, powers);
    proptest::collection::vec(term, 0..5).prop_map(|terms| {
        let names = ["x", "y", "z", "a"];
        let term = |(n, d, powers): (i64, u64, std::collections::BTreeMap<usize, u32>)| {
            let q = Rational::from_parts(n.into(), d.into());
            (q, powers.into_iter().map(|(s, e)| (Symbol::new(names[s]), e)).collect())
        };
        Polynomial::from_terms(terms.into_iter().map(term).collect())
    })
}

fn mul(a: &Polynomial, b: &Polynomial) -> Polynomial {
    a.mul(b, &budget()).expect("small")
}

fn x() -> Symbol {
    Symbol::new("x")
}

fn number(n: u64) -> Expr {
    Expr::Number(Number::from(n))
}

#[test]
fn what_is_a_polynomial() {
    let x = || Expr::symbol("x");
    let half = || number(1).over(number(2));
    let cases = [
        (x().pow(number(2)), true),
        (x().over(number(2)), true),
        (number(2).over(x()), false),
        (x().over(number(0)), false),
        (x().pow(half()), false),
        (x().pow(number(2).negated()), false),
        (number(2).pow(number(3).negated()), true),
        (number(4).pow(half()), true),
        (number(2).pow(half()), false),
        (number(0).pow(number(0)), false),
        (number(9).sqrt(), true),
        (number(9).negated().sqrt(), false),
        (x().sqrt(), false),
        (Expr::Percent(Box::new(x())), true),
        (Expr::Factorial(Box::new(number(5))), true),
        (Expr::Abs(Box::new(number(5).negated())), true),
        (Expr::Abs(Box::new(x())), false),
        (Expr::Missing, false),
    ];
    for (expr, expected) in cases {
        let read = Polynomial::from_expr(&expr, &budget()).expect("small");
        assert_eq!(read.is_some(), expected, "{expr:?}");
    }
}

#[test]
fn towers_of_powers_are_refused() {
    let nine = || number(9);
    let tower = nine().pow(nine().pow(nine().pow(nine())));
    assert_eq!(Polynomial::from_expr(&tower, &budget()), Err(Exhausted::Digits));
    let sum = Expr::sum(vec![Expr::symbol("x"), number(1)]);
    assert!(Polynomial::from_expr(&sum.clone().pow(number(1_000_000)), &budget()).is_err());
    assert!(Polynomial::from_expr(&sum.pow(tower), &budget()).is_err());
    let high = Expr::symbol("x").pow(number(4_000_000_000));
    assert!(Polynomial::from_expr(&high.clone().pow(number(2)), &budget()).is_err());
    let p = Polynomial::from_expr(&high, &budget()).expect("one term").expect("a polynomial");
    assert!(p.mul(&p, &budget()).is_err());
    assert!(Univariate::from_polynomial(&p, &x()).is_none());
}

#[test]
fn division_does_not_overflow_exponents() {
    let power = |name: &str, n| Polynomial::monomial(Rational::ONE, Symbol::new(name), n);
    let high = power("y", 3_000_000_000);
    let dividend = &power("x", 2) + &high;
    let divisor = &power("x", 1) + &high;
    assert_eq!(dividend.divide_exactly(&divisor, &budget()), Ok(None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ring_axioms(a in any_polynomial(), b in any_polynomial(), c in any_polynomial()) {
        prop_assert_eq!(&a + &b, &b + &a);
        prop_assert_eq!(&(&a + &b) + &c, &a + &(&b + &c));
        prop_assert_eq!(mul(&a, &b), mul(&b, &a));
        prop_assert_eq!(mul(&mul(&a, &b), &c), mul(&a, &mul(&b, &c)));
        prop_assert_eq!(mul(&a, &(&b + &c)), &mul(&a, &b) + &mul(&a, &c));
        prop_assert_eq!(&a - &b, &a + &-&b);
        prop_assert!((&a - &a).is_zero());
        prop_assert_eq!(mul(&a, &Polynomial::one()), a);
    }

    #[test]
    fn powers(a in any_polynomial(), n in 0u32..4, m in 0u32..3) {
        let power = |n| a.pow(n, &budget()).expect("small");
        prop_assert_eq!(mul(&power(n), &power(m)), power(n + m));
    }

    #[test]
    fn writing_and_reading(a in any_polynomial()) {
        prop_assert_eq!(Polynomial::from_expr(&a.to_expr(), &budget()), Ok(Some(a.clone())));
        prop_assert_eq!(Polynomial::from_terms(a.terms()), a);
    }

    #[test]
    fn product_rule(a in any_polynomial(), b in any_polynomial()) {
        let left = mul(&a, &b).derivative(&x());
        prop_assert_eq!(left, &mul(&a.derivative(&x()), &b) + &mul(&a, &b.derivative(&x())));
    }

    #[test]
    fn coefficients_add_up(a in any_polynomial()) {
        let mut sum = Polynomial::zero();
        for (power, coefficient) in a.coefficients_in(&x()) {
            prop_assert_eq!(&a.coefficient_in(&x(), power), &coefficient);
            prop_assert_eq!(coefficient.degree_in(&x()), 0);
            sum = &sum + &mul(&coefficient, &Polynomial::monomial(Rational::ONE, x(), power));
        }
        prop_assert_eq!(sum, a);
    }

    #[test]
    fn substitution_is_a_ring_map(a in any_polynomial(), b in any_polynomial(), value in any_polynomial()) {
        let put = |p: &Polynomial| p.substitute(&x(), &value, &budget()).expect("small");
        prop_assert_eq!(put(&(&a + &b)), &put(&a) + &put(&b));
        prop_assert_eq!(put(&mul(&a, &b)), mul(&put(&a), &put(&b)));
    }

    #[test]
    fn evaluation_is_substitution(a in any_polynomial(), values in proptest::collection::vec(-5i64..6, 4)) {
        let point: Vec<(Symbol, Rational)> =
            ["x", "y", "z", "a"].iter().zip(values).map(|(s, v)| (Symbol::new(*s), v.into())).collect();
        let mut reduced = a.clone();
        for (symbol, value) in &point {
            reduced = reduced.substitute(symbol, &Polynomial::constant(value.clone()), &budget()).expect("small");
        }
        prop_assert_eq!(a.evaluate(&point, &budget()), Ok(reduced.as_constant()));
    }

    #[test]
    fn content_and_primitive(a in any_polynomial()) {
        let part = a.primitive();
        prop_assert_eq!(part.scale(&a.content()), a);
        prop_assert!(part.is_zero() || part.content().is_one());
    }

    #[test]
    fn exact_division(a in any_polynomial(), b in any_polynomial()) {
        prop_assume!(!b.is_zero());
        prop_assert_eq!(mul(&a, &b).divide_exactly(&b, &budget()), Ok(Some(a.clone())));
        if b.total_degree() > 0 {
            let off = &mul(&a, &b) + &Polynomial::one();
            prop_assert_eq!(off.divide_exactly(&b, &budget()), Ok(None));
        }
    }

    #[test]
    fn the_gcd_divides_and_holds_common_factors(a in any_polynomial(), b in any_polynomial(), c in any_polynomial()) {
        let (p, q) = (mul(&a, &c), mul(&b, &c));
        let common = p.gcd(&q, &budget()).expect("within budget");
        prop_assert_eq!(&common, &q.gcd(&p, &budget()).expect("within budget"));
        if common.is_zero() {
            prop_assert!(p.is_zero() && q.is_zero());
        } else {
            prop_assert!(p.divide_exactly(&common, &budget()).expect("small").is_some());
            prop_assert!(q.divide_exactly(&common, &budget()).expect("small").is_some());
            prop_assert!(common.divide_exactly(&c, &budget()).expect("small").is_some());
        }
    }
}
