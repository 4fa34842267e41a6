//! Checking: two lines of text are judged without a panic, and the judge keeps its laws.
//!
//! `cargo +nightly fuzz run check -- -max_total_time=60`
#![no_main]

use algebra::{Budget, Context, equal};
use check::{Equality, Policy, check_answer};
use libfuzzer_sys::fuzz_target;
use syntax::{Expr, Severity, parse};

fuzz_target!(|text: &str| {
    let (a, b) = text.split_once('\n').unwrap_or((text, text));
    for policy in [Policy::examiner(), Policy::strict()] {
        let judge = |gold, answer| check_answer(gold, answer, &policy, &budget()).verdict;
        assert_eq!(judge(a, b), judge(b, a), "symmetric: {a:?} {b:?}");
        assert_ne!(judge(a, a), Equality::Different, "reflexive: {a:?}");
    }
    let (Some(x), Some(y)) = (expression(a), expression(b)) else { return };
    let context = Context::default();
    let decide = |x: &Expr, y: &Expr| equal(x, y, &context, &budget());
    let (there, back) = (decide(&x, &y), decide(&y, &x));
    assert_eq!(there.is_equal(), back.is_equal(), "symmetric: {a:?} {b:?}");
    assert_eq!(there.is_different(), back.is_different(), "symmetric: {a:?} {b:?}");
    assert!(!decide(&x, &x).is_different(), "reflexive: {a:?}");
    let more = Expr::sum(vec![x.clone(), Expr::integer(1)]);
    assert!(!decide(&x, &more).is_equal(), "no value is one more than itself: {a:?}");
});

/// Little, so that many inputs are tried.
fn budget() -> Budget {
    Budget::new(300_000, 20_000)
}

/// What `text` says, if it can be read.
fn expression(text: &str) -> Option<Expr> {
    let parsed = parse(text);
    parsed.diagnostics.iter().all(|d| d.severity != Severity::Error).then_some(parsed.expr)
}
