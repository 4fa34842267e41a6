//! Checking: lines of text are judged without a panic, and the judge keeps its laws: symmetric,
//! reflexive, transitive where decided, never the opposite in other letters or in print.
//!
//! `cargo +nightly fuzz run check -- -max_total_time=60`
#![no_main]

mod tree;

use algebra::{Budget, Context, Decision, equal};
use check::{Equality, Policy, check_answer};
use libfuzzer_sys::fuzz_target;
use syntax::Expr;

fuzz_target!(|text: &str| {
    let mut lines = text.splitn(3, '\n');
    let a = lines.next().unwrap_or("");
    let b = lines.next().unwrap_or(a);
    for policy in [Policy::examiner(), Policy::strict()] {
        let judge = |gold, answer| check_answer(gold, answer, &policy, &budget()).verdict;
        assert_eq!(judge(a, b), judge(b, a), "symmetric: {a:?} {b:?}");
        assert_ne!(judge(a, a), Equality::Different, "reflexive: {a:?}");
    }
    let (Some(x), Some(y)) = (tree::expression(a), tree::expression(b)) else { return };
    let (there, back) = (decide(&x, &y), decide(&y, &x));
    assert_eq!(there.is_equal(), back.is_equal(), "symmetric: {a:?} {b:?}");
    assert_eq!(there.is_different(), back.is_different(), "symmetric: {a:?} {b:?}");
    assert!(!decide(&x, &x).is_different(), "reflexive: {a:?}");
    let more = Expr::sum(vec![x.clone(), Expr::integer(1)]);
    assert!(!decide(&x, &more).is_equal(), "no value is one more than itself: {a:?}");

    for printed in tree::reprinted(&x) {
        let other = decide(&printed, &y);
        assert!(!opposite(&there, &other), "printed: {a:?} {b:?}: {there:?} {other:?}");
        assert!(!decide(&printed, &x).is_different(), "printed: {a:?} {printed:?}");
    }
    if let (Some(x), Some(y)) = (tree::renamed(&x), tree::renamed(&y)) {
        let other = decide(&x, &y);
        assert!(!opposite(&there, &other), "renamed: {a:?} {b:?}: {there:?} {other:?}");
    }
    let Some(z) = lines.next().and_then(tree::expression) else { return };
    let all = [there, decide(&y, &z), decide(&x, &z)];
    let equal = all.iter().filter(|d| d.is_equal()).count();
    assert!(equal != 2 || !all.iter().any(Decision::is_different), "transitive: {text:?}: {all:?}");
});

fn decide(x: &Expr, y: &Expr) -> Decision {
    equal(x, y, &Context::default(), &budget())
}

fn opposite(a: &Decision, b: &Decision) -> bool {
    (a.is_equal() && b.is_different()) || (a.is_different() && b.is_equal())
}

/// Little, so that many inputs are tried.
fn budget() -> Budget {
    Budget::new(300_000, 20_000)
}
