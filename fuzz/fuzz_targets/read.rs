//! Reading: any text gives a tree, without a panic, and what is printed of it is stable.
//!
//! `cargo +nightly fuzz run read -- -max_total_time=60`
#![no_main]

use libfuzzer_sys::fuzz_target;
use syntax::{Severity, latex, parse, plain, pretty, spoken};

fuzz_target!(|text: &str| {
    let parsed = parse(text);
    let _ = (plain(&parsed.expr), pretty(&parsed.expr), spoken(&parsed.expr));
    let printed = latex(&parsed.expr);
    let again = parse(&printed).expr;
    if parsed.diagnostics.iter().all(|d| d.severity != Severity::Error) {
        assert_eq!(latex(&again), printed, "{text:?}");
    }
});
