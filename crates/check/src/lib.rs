//! The judge: is this answer right, does this line follow from the last one?
//!
//! It answers *equal*, *different* or *unknown*, each with its evidence. It states what a question
//! asks for ([`Task`]), because stating what is asked is stating what a right answer is.
//!
//! # Checking an answer
//!
//! [`check_answer`] takes two texts: bare answers in LaTeX or plain text, or whole responses, from
//! which the final answer is taken.
//!
//! ```
//! use check::{Budget, Equality, Policy, check_answer};
//!
//! let (policy, budget) = (Policy::examiner(), Budget::default());
//! let checked = check_answer("1/2", r"So it is $\boxed{\frac{2}{4}}$.", &policy, &budget);
//! assert_eq!(checked.verdict, Equality::Equal);
//!
//! let checked = check_answer("(x+1)^2", "x^2 + 1", &policy, &budget);
//! assert_eq!(checked.verdict, Equality::Different);
//! assert_eq!(checked.why, "at x = 2 the first is 9 and the second 5");
//! ```
//!
//! **Three values.** *Equal* and *different* are said only with an exact argument; what has none is
//! *unknown*. A caller who marks automatically counts only *equal* as right, and shows a person what
//! is *unknown*.
//!
//! **Policy.** What counts as the same is the examiner's choice, not mathematics: whether a rounded
//! decimal is good for a fraction, whether a unit may be missing. [`Policy`] has three presets and a
//! field for each choice.
//!
//! ```
//! # use check::{Budget, Policy, Units, check_answer};
//! # let budget = Budget::default();
//! assert!(check_answer("12 cm", "12", &Policy::examiner(), &budget).is_equal());
//! let policy = Policy { units: Units::Required, ..Policy::examiner() };
//! assert!(check_answer("12 cm", "12", &policy, &budget).is_different());
//! ```
//!
//! **Budget.** Work is counted, not timed: no input hangs a thread, and the verdict is the same on
//! every machine. A spent [`Budget`] makes the verdict unknown. One is for one call: a budget of
//! several calls runs out.
//!
//! ```
//! # use check::{Budget, Equality, Policy, check_answer};
//! let little = Budget::new(10, 1_000);
//! let checked = check_answer("(x+1)^{40}", "(1+x)^{39}(x+1)", &Policy::strict(), &little);
//! assert_eq!(checked.verdict, Equality::Unknown);
//! ```
//!
//! Everything is plain data and `Send`; give each thread its own budget. `examples/marking.rs` is a
//! program that marks a file of answers.
//!
//! Never here: `solve`. The judge does not take the defendant's word.
#![deny(clippy::float_arithmetic)]

mod answer;
mod compare;
mod equality;
mod evidence;
mod extract;
mod final_answer;
mod form;
pub mod formula;
mod policy;
mod scope;
mod step;
mod task;
mod text;
mod verify;
mod words;
mod working;

pub use algebra::Budget;
pub use compare::check_answer;
pub use equality::{Checked, Equality};
pub use evidence::{Claim, Counterexample, Evidence, Method, Outcome, Verdict};
pub use final_answer::{FinalAnswer, final_answer};
pub use policy::{Decimals, Form, Policy, Units};
pub use scope::Scope;
pub use step::check_step;
pub use task::{
    Approach, Criterion, Draw, DrawOutcome, Given, Goal, Item, Notation, Precision, Shape, Study,
    Task,
};
pub use task::{
    Binomial, BinomialAsk, Causes, Chance, Collection, Event, EventAsk, EventChances, EventPart,
    Likeness, Members, PairAsk, PairRule, Property, SetAsk, SetExpr, Source, SourceKind, Test,
    Thing, Trial,
};
pub use task::{
    BinomialPart, BinomialPower, Centre, Data, DataMeasure, Progression, ProgressionKind,
    ProgressionPart, Region, SetCounts, Statistics, Ways,
};
// Methods of class 11 and 12.
pub use task::{
    Induction, Inductive, Integrand, KnownRatio, Numeric, Optimum, Programme, Ratios, Stop,
    StripRule,
};
// Plane and space.
pub use task::{
    ComplexForm, Condition, Coordinates, CurveKind, Feature, Measure, Motion, SystemMethod,
    VectorStyle, components, has_matrix, has_third_unit, with_identity, with_transposes,
};
// Word problems in letters.
pub use task::{Letter, Measured, Phrase, Range, Said, Story, Wanted, defined_letter, story_value};
pub use text::Text;
pub use verify::{
    METHODS, TaskEvidence, choice_holds, first_failure, growth_factor, steps_evidence, verdict,
    verify, verify_task,
};
pub use working::{
    Diagnosis, Ground, JudgedLine, LINE_WORK, LineVerdict, MOST_LINES, Marks, Note, Premises,
    Working, check_working, diagnose, mistakes,
};
