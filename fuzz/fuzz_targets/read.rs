//! Reading: any text gives a tree, without a panic, and what is printed of it is stable.
//!
//! `cargo +nightly fuzz run read -- -max_total_time=60`
#![no_main]

mod tree;

use libfuzzer_sys::fuzz_target;
use syntax::{Expr, Limits, Options, Severity, latex, parse, parse_with, plain, pretty, spoken};

fuzz_target!(|text: &str| {
    let parsed = parse(text);
    let _ = (plain(&parsed.expr), pretty(&parsed.expr), spoken(&parsed.expr));
    if parsed.diagnostics.iter().all(|d| d.severity != Severity::Error) {
        stable(text, &parsed.expr, latex);
        // Without LaTeX words look like mathematics.
        if !tree::has_words(&parsed.expr) {
            stable(text, &parsed.expr, plain);
        }
    }
});

fn stable(text: &str, expr: &Expr, print: fn(&Expr) -> String) {
    let printed = print(expr);
    // What is printed may have more brackets, and so be deeper.
    let limits = Limits { bytes: usize::MAX, depth: 1000, ..Limits::default() };
    let again = parse_with(&printed, &Options { limits, ..Options::default() }).expr;
    assert_eq!(print(&again), printed, "{text:?}");
}
