//! Working: lines of text are judged without a panic, the same way each time, never the opposite in
//! other letters or in print, and what is wrong for sure is never called right.
//!
//! `cargo +nightly fuzz run working -- -max_total_time=60`
#![no_main]

mod tree;

use check::{JudgedLine, LineVerdict, Premises, check_working};
use libfuzzer_sys::fuzz_target;
use syntax::{Expr, latex, plain};

fuzz_target!(|text: &str| {
    let lines: Vec<&str> = text.lines().collect();
    let premises = Premises::default();
    let judged = check_working(&lines, &premises);
    assert_eq!(judged.lines.len(), lines.len(), "a verdict for each line");
    assert_eq!(judged, check_working(&lines, &premises), "deterministic: {text:?}");

    let read: Option<Vec<Expr>> = lines.iter().map(|line| tree::expression(line)).collect();
    if let Some(read) = read {
        same_in_other_dress(&read, &judged.lines);
    }
    let Some(expr) = lines.first().and_then(|line| tree::expression(line)) else { return };
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

/// Lines that are mathematics alone, printed and with other letters: never the opposite.
fn same_in_other_dress(read: &[Expr], judged: &[JudgedLine]) {
    // Words are a remark in one dress and perhaps mathematics in another.
    if read.iter().any(tree::has_words) {
        return;
    }
    let printed = |trees: &[Expr], print: fn(&Expr) -> String| -> Vec<String> {
        trees.iter().map(print).collect()
    };
    let mut all = vec![printed(read, latex), printed(read, plain)];
    if let Some(renamed) = read.iter().map(tree::renamed).collect::<Option<Vec<Expr>>>() {
        all.push(printed(&renamed, latex));
    }
    for texts in all {
        let lines: Vec<&str> = texts.iter().map(String::as_str).collect();
        let others = check_working(&lines, &Premises::default()).lines;
        for (one, other) in judged.iter().zip(&others) {
            use LineVerdict::{DoesNotFollow, Follows, Unknown};
            // What is read in one dress only is known below it in that one only.
            if one.verdict == Unknown || other.verdict == Unknown {
                break;
            }
            let opposite = matches!(
                (one.verdict, other.verdict),
                (Follows, DoesNotFollow) | (DoesNotFollow, Follows)
            );
            assert!(!opposite, "in other dress: {judged:?} {others:?}");
        }
    }
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
