use super::*;
use crate::Integer;
use proptest::prelude::*;

fn poly(coefficients: &[i64]) -> Univariate {
    Univariate::from_integers(coefficients.iter().map(|c| Integer::from(*c)))
}

fn expanded(f: &Factorisation<Univariate>) -> Univariate {
    let budget = Budget::default();
    f.factors.iter().fold(Univariate::constant(f.content.clone()), |product, (p, n)| {
        product.mul(&p.pow(*n, &budget).expect("small"), &budget).expect("small")
    })
}

fn any_poly() -> impl Strategy<Value = Univariate> {
    proptest::collection::vec(-12i64..13, 1..5).prop_map(|c| poly(&c))
}

#[test]
fn known_factorisations() {
    // Coefficients with the constant first => content and factors.
    let cases: &[(&[i64], &str)] = &[
        (&[], "0"),
        (&[6], "6"),
        (&[-1, 0, 1], "1 (-1 1) (1 1)"),
        (&[4, 0, 0, 0, 1], "1 (2 -2 1) (2 2 1)"),
        (&[1, 0, 0, 0, 1], "1 (1 0 0 0 1)"),
        (&[1, 0, -10, 0, 1], "1 (1 0 -10 0 1)"),
        (&[-1, 0, 0, 0, 0, 0, 1], "1 (-1 1) (1 1) (1 -1 1) (1 1 1)"),
        (&[0, 0, -8, 8, -2], "-2 (0 1)^2 (-2 1)^2"),
        (&[-6, 11, -6, 1], "1 (-3 1) (-2 1) (-1 1)"),
        (&[-4, 0, 9], "1 (-2 3) (2 3)"),
        (&[1, 1, 1, 1, 1], "1 (1 1 1 1 1)"),
        (&[576, 0, -960, 0, 352, 0, -40, 0, 1], "1 (576 0 -960 0 352 0 -40 0 1)"),
    ];
    for (coefficients, expected) in cases {
        let result = factor_univariate(&poly(coefficients), &Budget::default()).expect("small");
        let factors: Vec<String> = result
            .factors
            .iter()
            .map(|(p, n)| {
                let c: Vec<String> = p.coefficients().iter().map(|c| c.to_string()).collect();
                let power = if *n > 1 { format!("^{n}") } else { String::new() };
                format!("({}){power}", c.join(" "))
            })
            .collect();
        let mut text = vec![result.content.to_string()];
        text.extend(factors);
        assert_eq!(text.join(" "), *expected, "{coefficients:?}");
    }
}

#[test]
fn long_constants_cost_little() {
    // (3x − 1234567890123456789)(5x + 987654321098765432)(x² + x + 1)
    let budget = Budget::new(50_000, 10_000);
    let linear = |a: i64, b: i64| poly(&[b, a]);
    let (f, g) = (linear(3, -1234567890123456789), linear(5, 987654321098765432));
    let product =
        f.mul(&g, &budget).and_then(|p| p.mul(&poly(&[1, 1, 1]), &budget)).expect("small");
    let roots = rational_roots(&product, &budget).expect("within budget");
    assert_eq!(roots.len(), 2);
    let factors = factor_univariate(&product, &budget).expect("within budget");
    assert_eq!(factors.factors.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn expanding_undoes_factoring(a in any_poly(), b in any_poly(), c in any_poly()) {
        let budget = Budget::default();
        let product = a.mul(&b, &budget).and_then(|p| p.mul(&c, &budget)).expect("small");
        let factors = factor_univariate(&product, &budget).expect("within budget");
        prop_assert_eq!(expanded(&factors), product);
        for (f, _) in &factors.factors {
            prop_assert_eq!(f, &f.primitive());
            let again = factor_univariate(f, &budget).expect("within budget");
            prop_assert_eq!(&again.factors, &vec![(f.clone(), 1)]);
        }
    }

    #[test]
    fn factors_of_a_product_are_those_of_its_parts(a in any_poly(), b in any_poly()) {
        let budget = Budget::default();
        let count = |p: &Univariate| -> u32 {
            factor_univariate(p, &budget).expect("small").factors.iter().map(|(_, n)| n).sum()
        };
        prop_assume!(!a.is_zero() && !b.is_zero());
        let product = a.mul(&b, &budget).expect("small");
        prop_assert_eq!(count(&product), count(&a) + count(&b));
    }

    #[test]
    fn rational_roots_are_found(roots in proptest::collection::vec((-50i64..50, 1i64..9), 0..5), rest in any_poly()) {
        let budget = Budget::default();
        prop_assume!(!rest.is_zero());
        let mut product = rest;
        for (n, d) in &roots {
            product = product.mul(&poly(&[-n, *d]), &budget).expect("small");
        }
        let found = rational_roots(&product, &budget).expect("within budget");
        for (n, d) in roots {
            let root = Rational::from_parts_signed(n.into(), d.into());
            prop_assert!(found.iter().any(|(r, _)| *r == root));
        }
        for (root, _) in found {
            prop_assert!(product.evaluate(&root, &budget).expect("small").is_zero());
        }
    }
}

mod several {
    use super::*;
    use crate::Natural;
    use syntax::Symbol;

    fn terms(terms: &[(i64, &str)]) -> Polynomial {
        let powers = |letters: &str| -> Vec<(Symbol, u32)> {
            let mut powers: Vec<(Symbol, u32)> = Vec::new();
            for letter in letters.chars() {
                let symbol = Symbol::new(letter.to_string());
                match powers.iter_mut().find(|(s, _)| *s == symbol) {
                    Some((_, n)) => *n += 1,
                    None => powers.push((symbol, 1)),
                }
            }
            powers
        };
        Polynomial::from_terms(terms.iter().map(|(c, l)| (Rational::from(*c), powers(l))).collect())
    }

    fn any_polynomial() -> impl Strategy<Value = Polynomial> {
        let letters = prop::sample::select(vec!["", "x", "y", "z", "xx", "xy", "yy", "xz", "zz"]);
        proptest::collection::vec((-5i64..6, letters), 1..4).prop_map(|t| terms(&t))
    }

    fn expanded(f: &Factorisation<Polynomial>) -> Polynomial {
        let budget = Budget::default();
        f.factors.iter().fold(Polynomial::constant(f.content.clone()), |product, (p, n)| {
            product.mul(&p.pow(*n, &budget).expect("small"), &budget).expect("small")
        })
    }

    #[test]
    fn school_identities() {
        // Polynomial => how many factors, counted with multiplicity.
        let cases: &[(&[(i64, &str)], u32)] = &[
            (&[(1, "xx"), (-1, "yy")], 2),
            (&[(1, "aaaa"), (4, "bbbb")], 2),
            (&[(1, "aaa"), (1, "bbb"), (1, "ccc"), (-3, "abc")], 2),
            (&[(1, "aa"), (2, "ab"), (1, "bb"), (-1, "cc")], 2),
            (&[(1, "ax"), (1, "ay"), (1, "bx"), (1, "by")], 2),
            (&[(1, "xxxxxx"), (-1, "yyyyyy")], 4),
            (&[(1, "xx"), (1, "yy")], 1),
            (&[(6, "xxy"), (-12, "xyy")], 3),
            (&[(1, "xxxx"), (1, "xxyy"), (1, "yyyy")], 2),
            (&[(1, "aab"), (-1, "aac"), (1, "bbc"), (-1, "bba"), (1, "cca"), (-1, "ccb")], 3),
        ];
        for (p, expected) in cases {
            let p = terms(p);
            let factors = factor_polynomial(&p, &Budget::default()).expect("within budget");
            let count: u32 = factors.factors.iter().map(|(_, n)| n).sum();
            assert_eq!(count, *expected, "{p:?}");
            assert_eq!(expanded(&factors), p);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn expanding_undoes_factoring(a in any_polynomial(), b in any_polynomial(), d in 1u32..4) {
            let budget = Budget::default();
            let product = a.mul(&b, &budget).expect("small");
            let product = product.scale(&Rational::from_parts(1.into(), Natural::from(d)));
            let factors = factor_polynomial(&product, &budget).expect("within budget");
            prop_assert_eq!(expanded(&factors), product.clone());
            for (f, _) in &factors.factors {
                prop_assert_eq!(f, &f.primitive());
            }
            if !a.is_zero() && !b.is_zero() {
                let count = |p: &Polynomial| -> u32 {
                    factor_polynomial(p, &budget).expect("small").factors.iter().map(|(_, n)| n).sum()
                };
                prop_assert_eq!(count(&product), count(&a) + count(&b));
            }
        }
    }
}
