//! The judge: is this answer right, does this line follow from the last one?
//!
//! It answers *equal*, *different* or *unknown*, each with its evidence. It states what a question
//! asks for ([`Task`]), because stating what is asked is stating what a right answer is.
//!
//! Never here: `solve`. The judge does not take the defendant's word.
#![deny(clippy::float_arithmetic)]

mod answer;
mod compare;
mod equality;
mod evidence;
mod extract;
mod policy;
mod scope;
mod step;
mod task;
mod text;
mod verify;
mod words;
mod working;

pub use compare::check_answer;
pub use equality::{Checked, Equality};
pub use evidence::{Claim, Counterexample, Evidence, Method, Outcome, Verdict};
pub use policy::{Decimals, Policy, Units};
pub use scope::Scope;
pub use step::check_step;
pub use task::{Criterion, Draw, DrawOutcome, Given, Goal, Item, Notation, Precision, Task};
pub use text::Text;
pub use verify::{METHODS, TaskEvidence, steps_evidence, verdict, verify, verify_task};
pub use working::{
    Ground, JudgedLine, LINE_WORK, LineVerdict, MOST_LINES, Marks, Note, Premises, Working,
    check_working,
};
