//! Reading: any text gives a tree, without a panic, and what is printed of it is stable.
//!
//! `cargo +nightly fuzz run read -- -max_total_time=60`
#![no_main]

use libfuzzer_sys::fuzz_target;
use syntax::{Limits, Options, Severity, latex, parse, parse_with, plain, pretty, spoken};

fuzz_target!(|text: &str| {
    let parsed = parse(text);
    let _ = (pretty(&parsed.expr), spoken(&parsed.expr));
    for print in [latex, plain] {
        let printed = print(&parsed.expr);
        // What is printed may have more brackets, and so be deeper.
        let limits = Limits { bytes: usize::MAX, depth: 1000, ..Limits::default() };
        let again = parse_with(&printed, &Options { limits, ..Options::default() }).expr;
        if parsed.diagnostics.iter().all(|d| d.severity != Severity::Error) {
            assert_eq!(print(&again), printed, "{text:?}");
        }
    }
});
