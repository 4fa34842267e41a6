//! Steps: no line of a right working is refuted, and no line that is wrong for certain follows; never
//! the opposite in other letters or in print.
//!
//! `cargo +nightly fuzz run steps -- -max_total_time=60`
#![no_main]

#[path = "../../crates/check/tests/generated/mod.rs"]
mod generated;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(broken) = generated::steps::holds(bytes) {
        panic!("{broken}");
    }
});
