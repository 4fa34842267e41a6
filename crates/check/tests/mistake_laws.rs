//! Laws of the table of mistakes: right work is never accused, a correction is right, and nothing
//! panics.

use check::{Budget, LineVerdict, Premises, Scope, check_working, diagnose};
use proptest::prelude::*;
use syntax::{parse, plain};

fn verdict(before: &str, after: &str) -> LineVerdict {
    check_working(&[before, after], &Premises::default()).lines[1].verdict
}

fn corrections(before: &str, after: &str) -> Vec<String> {
    let (a, b) = (parse(before).expr, parse(after).expr);
    let found = diagnose(&a, &b, &Scope::default(), &Budget::default());
    found.iter().filter_map(|d| d.corrected.as_ref()).map(plain).collect()
}

/// Expressions as pupils write them.
fn expression() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        (1u32..20).prop_map(|n| n.to_string()),
        Just("x".to_owned()),
        Just("y".to_owned()),
        (2u32..9).prop_map(|n| format!("{n}x")),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} + {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} - {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a})({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a})/({b})")),
            (inner.clone(), 2u32..4).prop_map(|(a, n)| format!("({a})^{n}")),
            inner.clone().prop_map(|a| format!("\\sqrt{{{a}}}")),
            inner.clone().prop_map(|a| format!("\\log({a})")),
            inner.prop_map(|a| format!("\\sin({a})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Right steps of a linear equation follow, so they are never diagnosed.
    #[test]
    fn right_steps_follow(a in 2i64..12, b in -20i64..20, x in -9i64..9) {
        let c = a * x + b;
        let before = format!("{a}x + ({b}) = {c}");
        for after in [format!("{a}x = {c} - ({b})"), format!("{a}x = {}", c - b), format!("x = {x}")] {
            prop_assert_eq!(verdict(&before, &after), LineVerdict::Follows, "{} | {}", before, after);
        }
    }

    /// Whatever a pupil writes for the solution, the correction is the solution.
    #[test]
    fn corrections_of_equations_follow(a in 2i64..12, b in -20i64..20, x in -9i64..9, slip in 1i64..30) {
        let before = format!("{a}x + ({b}) = {}", a * x + b);
        for after in [format!("x = {}", x + slip), format!("{a}x = {}", a * x - slip)] {
            for corrected in corrections(&before, &after) {
                prop_assert_ne!(
                    verdict(&before, &corrected), LineVerdict::DoesNotFollow,
                    "{} | {}: {}", before, after, corrected
                );
            }
        }
    }

    /// A correction of any line that was refuted is not refuted itself.
    #[test]
    fn corrections_are_right(before in expression(), after in expression()) {
        if verdict(&before, &after) == LineVerdict::DoesNotFollow {
            for corrected in corrections(&before, &after) {
                prop_assert_ne!(
                    verdict(&before, &corrected), LineVerdict::DoesNotFollow,
                    "{} | {}: {}", before, after, corrected
                );
            }
        }
    }

    /// The same for equations of any two sides, with a letter: from `1 = 2` nothing is right.
    #[test]
    fn corrections_of_any_equation_are_right(
        left in expression(), right in expression(), wrong in expression()
    ) {
        let before = format!("{left} = {right}");
        prop_assume!(before.contains(['x', 'y']));
        let after = format!("{left} = {wrong}");
        if verdict(&before, &after) == LineVerdict::DoesNotFollow {
            for corrected in corrections(&before, &after) {
                prop_assert_ne!(
                    verdict(&before, &corrected), LineVerdict::DoesNotFollow,
                    "{} | {}: {}", before, after, corrected
                );
            }
        }
    }

    #[test]
    fn never_panics_on_noise(before in "[-+*/^=<>()0-9xy √|.,%]{0,14}", after in "[-+*/^=<>()0-9xy √|.,%]{0,14}") {
        corrections(&before, &after);
    }
}
