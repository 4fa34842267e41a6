//! Equality: expressions that are equal by construction are never called different, and such as surely
//! differ never equal; symmetric, transitive where decided, the same in other letters and in print.
//!
//! `cargo +nightly fuzz run equality -- -max_total_time=60`
#![no_main]

#[path = "../../crates/check/tests/generated/mod.rs"]
mod generated;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(broken) = generated::equality::holds(bytes) {
        panic!("{broken}");
    }
});
