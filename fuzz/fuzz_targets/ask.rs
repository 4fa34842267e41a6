//! Answering: any question gets an answer that no check refutes, or a reason, without a panic.
//!
//! `cargo +nightly fuzz run ask -- -max_total_time=60`
#![no_main]

use libfuzzer_sys::fuzz_target;
use tutor::Language;
use tutor::answer::Verdict;

fuzz_target!(|question: &str| {
    let answer = tutor::ask(question, Language::En);
    assert_ne!(answer.verdict, Some(Verdict::Refuted), "{question:?}");
    assert!(answer.answer.is_some() || answer.problem.is_some(), "{question:?}");
});
