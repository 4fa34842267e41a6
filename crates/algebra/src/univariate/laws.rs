use super::*;
use proptest::prelude::*;
use std::cmp::Ordering;

fn budget() -> Budget {
    Budget::default()
}

fn poly(coefficients: &[i64]) -> Univariate {
    Univariate::from_integers(coefficients.iter().map(|c| Integer::from(*c)))
}

fn any_poly() -> impl Strategy<Value = Univariate> {
    proptest::collection::vec((-20i64..21, 1u64..4), 0..6).prop_map(|c| {
        Univariate::new(
            c.iter().map(|(n, d)| Rational::from_parts((*n).into(), (*d).into())).collect(),
        )
    })
}

fn mul(a: &Univariate, b: &Univariate) -> Univariate {
    a.mul(b, &budget()).expect("small")
}

#[test]
fn numbers_of_real_roots() {
    // Coefficients with the constant first => how many distinct real roots.
    let cases: &[(&[i64], usize)] = &[
        (&[], 0),
        (&[5], 0),
        (&[-2, 0, 1], 2),
        (&[1, 0, 1], 0),
        (&[4, 0, -4, 0, 1], 2),
        (&[-1, -1, 0, 0, 0, 1], 1),
        // (x² − 2)(x − 1)², whose rational root lies between the others.
        (&[-2, 4, -1, -2, 1], 3),
        // Mignotte's x⁸ − 2(50x − 1)², with two roots close together.
        (&[-2, 200, -5000, 0, 0, 0, 0, 0, 1], 4),
        (&[0, -1, 0, 1], 3),
    ];
    for (coefficients, expected) in cases {
        let roots = poly(coefficients).real_roots(&budget()).expect("within budget");
        assert_eq!(roots.len(), *expected, "{coefficients:?}: {roots:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn division_with_remainder(a in any_poly(), b in any_poly()) {
        match a.div_rem(&b, &budget()).expect("small") {
            None => prop_assert!(b.is_zero()),
            Some((quotient, rest)) => {
                prop_assert_eq!(&mul(&quotient, &b) + &rest, a);
                prop_assert!(rest.degree() < b.degree());
            }
        }
    }

    #[test]
    fn the_gcd_divides_and_holds_common_factors(a in any_poly(), b in any_poly(), c in any_poly()) {
        let (p, q) = (mul(&a, &c), mul(&b, &c));
        let common = p.gcd(&q, &budget()).expect("within budget");
        prop_assume!(!common.is_zero());
        let divides = |d: &Univariate, p: &Univariate| {
            p.divide_exactly(d, &budget()).expect("small").is_some()
        };
        prop_assert!(divides(&common, &p) && divides(&common, &q) && divides(&c, &common));
    }

    #[test]
    fn squarefree_parts_multiply_back(a in any_poly(), b in any_poly()) {
        let p = mul(&mul(&a, &a), &b);
        let mut product = Univariate::constant(p.content());
        for (part, n) in p.squarefree(&budget()).expect("within budget") {
            prop_assert_eq!(part.gcd(&part.derivative(), &budget()).expect("small").degree(), Some(0));
            product = mul(&product, &part.pow(n, &budget()).expect("small"));
        }
        prop_assert_eq!(product, p);
    }

    #[test]
    fn derivative_of_the_antiderivative(a in any_poly()) {
        prop_assert_eq!(a.antiderivative().derivative(), a);
    }

    #[test]
    fn composition_evaluates(a in any_poly(), b in any_poly(), x in -5i64..6) {
        let x = Rational::from(x);
        let value = |p: &Univariate, x: &Rational| p.evaluate(x, &budget()).expect("small");
        let composed = a.compose(&b, &budget()).expect("small");
        prop_assert_eq!(value(&composed, &x), value(&a, &value(&b, &x)));
    }

    #[test]
    fn symbols_and_back(a in any_poly()) {
        let x = Symbol::new("x");
        prop_assert_eq!(Univariate::from_polynomial(&a.to_polynomial(&x), &x), Some(a.clone()));
        prop_assert_eq!(a.to_polynomial(&x).to_expr(), a.to_expr(&x));
    }

    #[test]
    fn real_roots_are_isolated(a in any_poly(), b in any_poly()) {
        let p = mul(&a, &b);
        prop_assume!(!p.is_zero());
        let roots = p.real_roots(&budget()).expect("within budget");
        for pair in roots.windows(2) {
            prop_assert!(pair[0].bounds().1 <= pair[1].bounds().0, "{roots:?}");
        }
        let squarefree = p.divide_exactly(&p.gcd(&p.derivative(), &budget()).expect("small"), &budget());
        let squarefree = squarefree.expect("small").expect("the gcd divides");
        let sign = |x: &Rational| squarefree.sign_at(x, &budget()).expect("small");
        for root in &roots {
            match root {
                RootPlace::Exact(x) => prop_assert_eq!(sign(x), Ordering::Equal),
                RootPlace::Between(low, high) => prop_assert_eq!(sign(low), sign(high).reverse()),
            }
            let narrow = p.refine(root, &Rational::from_parts(1.into(), 1000u32.into()), &budget());
            let narrow = narrow.expect("within budget");
            let ((low, high), (a, b)) = (root.bounds(), narrow.bounds());
            prop_assert!(low <= a && a <= b && b <= high && (b - a) * Rational::from(1000) <= Rational::ONE);
        }
    }
}
