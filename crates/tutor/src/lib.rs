//! One question to one checked answer.
//!
//! [`ask`] reads the question, works it, checks what came out, and lets nothing out without a
//! verdict. [`working`] judges somebody's lines instead. Never here: rules of mathematics, HTTP, files.

pub mod answer;
mod compose;
pub mod family;
mod figure;
mod parts;
mod shown;
mod ways;
mod words;
pub mod working;

pub use answer::{Answer, Language, Method};
pub use compose::counterexample;
pub use figure::difference;
pub use words::JOINTS;
pub use working::{Submission, Working, working};

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// Answers `question`, its words in `language`, with figures where they help.
pub fn ask(question: &str, language: Language) -> Answer {
    ask_by(question, language, None)
}

/// Answers `question` by `method`, where it can be worked in several ways; what the question itself
/// says of the way gives place to it.
pub fn ask_by(question: &str, language: Language, method: Option<Method>) -> Answer {
    timed(question, |question| {
        let (answer, solution) = compose::answer(question, language, method);
        match solution {
            Some((task, solution)) => {
                let figures = figure::draw(&solution.figures, language);
                let (method, other_ways) = ways::of(&task, &solution, language);
                Answer { figures, method, other_ways, ..answer }
            }
            None => answer,
        }
    })
}

/// Answers `question` without drawing anything: for batches and other programs.
pub fn ask_quick(question: &str, language: Language) -> Answer {
    timed(question, |question| compose::answer(question, language, None).0)
}

/// A bug in the engine must cost one answer, not the process: it is reported like any other
/// problem.
fn timed(question: &str, f: impl FnOnce(&str) -> Answer) -> Answer {
    let started = Instant::now();
    let answer = catch_unwind(AssertUnwindSafe(|| f(question)));
    let mut answer =
        answer.unwrap_or_else(|_| compose::without_answer(question, words::internal_error()));
    answer.elapsed_us = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    answer
}
