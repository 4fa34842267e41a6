//! Laws of answer checking: symmetric, reflexive, bounded, and never a wrong "equal".

use algebra::Budget;
use check::{Equality, Policy, check_answer};
use proptest::prelude::*;

fn verdict(gold: &str, answer: &str) -> Equality {
    check_answer(gold, answer, &Policy::examiner(), &Budget::default()).verdict
}

/// Answers of many kinds, as LaTeX or plain text.
fn answer() -> impl Strategy<Value = String> {
    let number = (-99i32..100).prop_map(|n| n.to_string());
    let fraction = (1i32..20, 2i32..20).prop_map(|(a, b)| format!("\\frac{{{a}}}{{{b}}}"));
    let decimal = (0u32..100, 0u32..1000).prop_map(|(a, b)| format!("{a}.{b:03}"));
    let surd = (1u32..9, 2u32..20).prop_map(|(a, b)| format!("{a}\\sqrt{{{b}}}"));
    let linear = (1i32..9, -9i32..10).prop_map(|(a, b)| format!("{a}x{b:+}"));
    let value = prop_oneof![number, fraction, decimal, surd, linear].boxed();
    let pair = (value.clone(), value.clone());
    prop_oneof![
        4 => value.clone(),
        1 => value.clone().prop_map(|v| format!("x = {v}")),
        1 => value.clone().prop_map(|v| format!("\\pm {v}")),
        1 => value.clone().prop_map(|v| format!("{v}\\%")),
        1 => value.clone().prop_map(|v| format!("{v}\\text{{ cm}}")),
        1 => value.clone().prop_map(|v| format!("so the answer is $\\boxed{{{v}}}$.")),
        1 => pair.clone().prop_map(|(a, b)| format!("({a}, {b})")),
        1 => pair.clone().prop_map(|(a, b)| format!("[{a}, {b})")),
        1 => pair.clone().prop_map(|(a, b)| format!("\\{{{a}, {b}\\}}")),
        1 => pair.clone().prop_map(|(a, b)| format!("{a}, {b}")),
        1 => pair.clone().prop_map(|(a, b)| format!("x < {a} or x > {b}")),
        1 => pair.prop_map(|(a, b)| format!("{a}:{b}")),
    ]
}

/// Pieces of LaTeX and words in any order.
fn noise() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\\boxed{".to_owned()),
        Just("}".to_owned()),
        Just("{".to_owned()),
        Just("$".to_owned()),
        Just("\\frac".to_owned()),
        Just("\\text{".to_owned()),
        Just("(".to_owned()),
        Just(")".to_owned()),
        Just("####".to_owned()),
        Just("the answer is ".to_owned()),
        Just("\\%".to_owned()),
        Just(" and ".to_owned()),
        Just(",".to_owned()),
        Just("**".to_owned()),
        Just("=".to_owned()),
        Just("\\\\".to_owned()),
        Just("<think>".to_owned()),
        Just("</think>".to_owned()),
        Just("<|".to_owned()),
        Just("|>".to_owned()),
        Just("[asy]".to_owned()),
        Just("१२".to_owned()),
        Just("答案是".to_owned()),
        Just(". ".to_owned()),
        Just("A:".to_owned()),
        Just("\n".to_owned()),
        "[ -~]{0,4}",
        "\\PC{0,3}",
        "[0-9]{1,3}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn symmetric(a in answer(), b in answer()) {
        prop_assert_eq!(verdict(&a, &b), verdict(&b, &a));
    }

    #[test]
    fn reflexive(a in answer()) {
        prop_assert_eq!(verdict(&a, &a), Equality::Equal);
    }

    #[test]
    fn never_panics_and_symmetric_on_noise(a in noise(), b in noise()) {
        prop_assert_eq!(verdict(&a, &b), verdict(&b, &a));
    }

    #[test]
    fn noise_against_an_answer(a in noise(), b in answer()) {
        prop_assert_eq!(verdict(&a, &b), verdict(&b, &a));
    }

    #[test]
    fn other_integers_are_different(a in -999i64..1000, d in 1i64..50) {
        prop_assert_ne!(verdict(&a.to_string(), &(a + d).to_string()), Equality::Equal);
    }

    #[test]
    fn printing_changes_nothing(a in answer()) {
        prop_assume!(!a.contains("boxed"));
        let tree = syntax::parse(&a).expr;
        prop_assert_eq!(verdict(&a, &syntax::latex(&tree)), Equality::Equal, "{}", syntax::latex(&tree));
        prop_assert_eq!(verdict(&a, &syntax::plain(&tree)), Equality::Equal, "{}", syntax::plain(&tree));
    }

    #[test]
    fn dress_changes_nothing(a in answer()) {
        prop_assume!(!a.contains("boxed"));
        let boxed = format!("We find, after some work, that it is $\\boxed{{{a}}}$.");
        prop_assert_ne!(verdict(&a, &boxed), Equality::Different);
    }
}
