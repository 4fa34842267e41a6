//! Working: lines of text are judged without a panic, the same way each time, and what is wrong for
//! sure is never called right.
//!
//! `cargo +nightly fuzz run working -- -max_total_time=60`
#![no_main]

use check::{LineVerdict, Premises, check_working};
use libfuzzer_sys::fuzz_target;
use syntax::{Expr, Severity, latex, parse};

fuzz_target!(|text: &str| {
    let lines: Vec<&str> = text.lines().collect();
    let premises = Premises::default();
    let judged = check_working(&lines, &premises);
    assert_eq!(judged.lines.len(), lines.len(), "a verdict for each line");
    assert_eq!(judged, check_working(&lines, &premises), "deterministic: {text:?}");

    let Some(expr) = lines.first().and_then(|line| expression(line)) else { return };
    let verdict = |after: &Expr| {
        let (before, after) = (latex(&expr), latex(after));
        let judged = check_working(&[&before, &after], &premises);
        // A line that is false by itself stays so below itself.
        let begins = judged.lines[0].verdict == LineVerdict::Start;
        if begins { judged.lines[1].verdict } else { LineVerdict::Unknown }
    };
    assert_ne!(verdict(&expr), LineVerdict::DoesNotFollow, "a line follows from itself: {text:?}");
    if is_value(&expr) {
        let more = Expr::sum(vec![expr.clone(), Expr::integer(1)]);
        assert_ne!(verdict(&more), LineVerdict::Follows, "one more is not the same: {text:?}");
    }
});

/// What `text` says, if it can be read.
fn expression(text: &str) -> Option<Expr> {
    let parsed = parse(text);
    parsed.diagnostics.iter().all(|d| d.severity != Severity::Error).then_some(parsed.expr)
}

/// Whether it is a value to which one can be added.
fn is_value(expr: &Expr) -> bool {
    let mut value = !matches!(
        expr,
        Expr::Relation(..)
            | Expr::And(_)
            | Expr::Or(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Set(_)
            | Expr::SetBuilder(..)
            | Expr::Interval { .. }
            | Expr::Union(_)
            | Expr::Intersection(_)
            | Expr::Difference(..)
            | Expr::Ratio(_)
            | Expr::Matrix(_)
            | Expr::Truth(_)
            | Expr::Text(_)
            | Expr::Time(..)
            | Expr::Infinity
            | Expr::PlusMinus(_)
            | Expr::MinusPlus(_)
            | Expr::Piecewise(_)
            | Expr::Quantity(..)
            | Expr::Percent(_)
            | Expr::Integral(_, _, None)
            | Expr::Missing
    );
    expr.for_each_part(|part| value = value && is_value(part));
    value
}
