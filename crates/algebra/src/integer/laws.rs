use super::*;
use proptest::prelude::*;

fn natural(text: &str) -> Natural {
    text.parse().expect("digits")
}

fn product(factors: &[(Natural, u32)]) -> Natural {
    factors.iter().fold(Natural::ONE, |value, (p, n)| value * p.pow(*n as usize))
}

fn prime(n: u64) -> bool {
    n > 1 && (2..).take_while(|d| d * d <= n).all(|d| !n.is_multiple_of(d))
}

#[test]
fn small_numbers_are_prime_or_not() {
    for n in 0..5000u64 {
        assert_eq!(is_prime(&n.into(), &Budget::default()), Ok(prime(n)), "{n}");
    }
}

#[test]
fn large_primes_and_pseudoprimes() {
    let cases = [
        ("18446744073709551557", true),
        ("18446744073709551556", false),
        // Strong pseudoprimes to the first bases.
        ("3215031751", false),
        ("3825123056546413051", false),
        ("318665857834031151167461", false),
        // Carmichael numbers.
        ("561", false),
        ("1590231231043178376951698401", false),
        // 2^89 − 1, 2^127 − 1, and 10^30 + 57.
        ("618970019642690137449562111", true),
        ("170141183460469231731687303715884105727", true),
        ("1000000000000000000000000000057", true),
        ("170141183460469231731687303715884105729", false),
    ];
    for (n, expected) in cases {
        assert_eq!(is_prime(&natural(n), &Budget::default()), Ok(expected), "{n}");
    }
}

#[test]
fn known_factorisations() {
    let cases = [
        ("0", "[]"),
        ("1", "[]"),
        ("360", "[(2, 3), (3, 2), (5, 1)]"),
        ("1000003", "[(1000003, 1)]"),
        ("1000006000009", "[(1000003, 2)]"),
        ("999999000001", "[(999999000001, 1)]"),
        ("4295098369", "[(65537, 2)]"),
        ("18446744073709551617", "[(274177, 1), (67280421310721, 1)]"),
        (
            "340282366920938463463374607431768211455",
            "[(3, 1), (5, 1), (17, 1), (257, 1), (641, 1), (65537, 1), (274177, 1), (6700417, 1), (67280421310721, 1)]",
        ),
    ];
    for (n, expected) in cases {
        let factors = factorise(&natural(n), &Budget::default()).expect("within budget");
        let text: Vec<String> = factors.iter().map(|(p, n)| format!("({p}, {n})")).collect();
        assert_eq!(format!("[{}]", text.join(", ")), expected, "{n}");
    }
}

#[test]
fn hopeless_numbers_exhaust_the_budget() {
    // RSA-100: two primes of 50 digits.
    let n = natural(
        "1522605027922533360535618378132637429718068114961380688657908494580122963258952897654000350692006139",
    );
    assert_eq!(factorise(&n, &Budget::default()), Err(Exhausted::Work));
    assert_eq!(is_prime(&n, &Budget::default()), Ok(false));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn factors_multiply_back(n in 1u64..) {
        let budget = Budget::default();
        let factors = factorise(&n.into(), &budget).expect("within budget");
        prop_assert_eq!(product(&factors), Natural::from(n));
        for (p, _) in &factors {
            prop_assert_eq!(is_prime(p, &budget), Ok(true));
        }
        prop_assert!(factors.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn primality_agrees_with_trial_division(n in 1_000_000u64..40_000_000) {
        prop_assert_eq!(is_prime(&n.into(), &Budget::default()), Ok(prime(n)));
    }

    #[test]
    fn divisors_divide(n in 1u64..10_000) {
        let found = divisors(&n.into(), &Budget::default()).expect("within budget");
        let expected: Vec<Natural> = (1..=n).filter(|d| n % d == 0).map(Natural::from).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn roots_bracket(words in proptest::collection::vec(any::<u64>(), 0..12), k in 1u32..140) {
        let n = Natural::from_words(&words);
        let root = nth_root(&n, k);
        prop_assert!(root.pow(k as usize) <= n);
        prop_assert!((root + 1u8).pow(k as usize) > n);
    }

    #[test]
    fn powers_have_exact_roots(base in 0u64.., k in 1u32..9) {
        let base = Natural::from(base);
        prop_assert_eq!(exact_root(&base.pow(k as usize), k), Some(base));
    }

    #[test]
    fn perfect_powers_are_recognised(base in 2u32..5000, k in 2u32..12) {
        let n = Natural::from(base).pow(k as usize);
        let (root, exponent) = perfect_power(&n, &Budget::default()).expect("small").expect("a perfect power");
        prop_assert_eq!(root.pow(exponent as usize), n);
        prop_assert_eq!(exponent % k, 0);
    }

    #[test]
    fn floor_division(a in any::<i64>(), b in any::<i64>()) {
        prop_assume!(b != 0);
        let (a, b) = (Integer::from(a), Integer::from(b));
        let (quotient, rest) = (floor_div(&a, &b).expect("b ≠ 0"), modulo(&a, &b).expect("b ≠ 0"));
        prop_assert_eq!(&quotient * &b + &rest, a);
        prop_assert!(rest.is_zero() || rest.sign() == b.sign());
        prop_assert!(rest.unsigned_abs() < b.unsigned_abs());
    }

    #[test]
    fn digits_read_back(n in any::<u128>(), base in 2u32..40) {
        let n = Natural::from(n);
        let written = digits(&n, base, &Budget::default()).expect("within budget");
        prop_assert_eq!(from_digits(&written, base), n);
        prop_assert!(written.iter().all(|d| *d < base));
    }

    #[test]
    fn modular_powers(base in any::<i32>(), exponent in 0u8..40, modulus in 1u32..) {
        let modulus = Natural::from(modulus);
        let power = power_modulo(&base.into(), &exponent.into(), &modulus, &Budget::default());
        let expected = modulo(&Integer::from(base).pow(exponent.into()), &modulus.into());
        prop_assert_eq!(power.expect("within budget").map(Integer::from), expected);
    }

    #[test]
    fn pascals_rule(n in 1u32..60, r in 1u32..60) {
        let choose = |n: u32, r: u32| {
            binomial(&n.into(), &r.into(), &Budget::default()).expect("within budget")
        };
        prop_assert_eq!(choose(n, r), choose(n - 1, r) + choose(n - 1, r - 1));
    }
}
