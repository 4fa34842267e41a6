//! Question text in English or Nepali, to a [`check::Task`].
//!
//! The text is cut into tokens once (`token`), and forms are fitted to them. A *form* is one row of
//! a table in `forms/`: a pattern a teacher could write, and what a text that fits it means.
//! Sentences become statements and one question; `assemble` puts them together into the task.
//! Formulas inside are read by `syntax`.
//!
//! Never here: guessing. Every token has to be accounted for by some form; otherwise the answer is
//! [`NotUnderstood`], which says where understanding stopped and what to try.
#![deny(clippy::float_arithmetic)]

mod approach;
mod assemble;
mod curves;
mod describe;
mod form;
mod forms;
mod formula;
mod found;
mod grammar;
mod matcher;
mod pattern;
mod plane;
mod ratios;
mod read;
mod row;
mod sheet;
mod slot;
mod story;
mod template;
mod token;
mod topic;
mod vocabulary;
mod words;

pub use describe::{describe, describe_in_nepali};

use check::Task;
use syntax::{Diagnostic, Span};

/// A question that was understood.
#[derive(Clone, Debug)]
pub struct Read {
    /// What it asks.
    pub task: Task,
    /// How each part of the text was understood, in its order. Together they cover the text.
    pub parts: Vec<Part>,
    /// Warnings: where the text could be read in more than one way.
    pub diagnostics: Vec<Diagnostic>,
}

/// A part of a question, and the form it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub span: Span,
    /// The pattern of the form.
    pub form: &'static str,
}

/// Why a question was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUnderstood {
    /// Where understanding stopped, and what to try; at least one.
    pub diagnostics: Vec<Diagnostic>,
}

impl std::fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.diagnostics.first() {
            Some(first) => first.fmt(f),
            None => f.write_str("this question is not understood"),
        }
    }
}

impl std::error::Error for NotUnderstood {}

/// Reads a question.
///
/// # Errors
/// [`NotUnderstood`] if any part of the text fits no form, if nothing or more than one thing is
/// asked, or if the text is longer than a question can be.
pub fn read(text: &str) -> Result<Read, NotUnderstood> {
    read_whole(text)
}

/// Reads one part of a question in several: with the stem of all parts, and where that is not
/// enough with what the parts `before` it state. Numbers of the stem may be there for other parts.
///
/// # Errors
/// [`NotUnderstood`] as of [`read`]; its places are those of the stem and the part joined.
pub fn read_part(stem: &str, before: &[&str], part: &str) -> Result<Read, NotUnderstood> {
    let whole = if stem.is_empty() { part.to_owned() } else { format!("{stem} {part}") };
    read_whole(&whole).or_else(|not| {
        let contexts = [stem.to_owned(), format!("{stem} {}", before.join(" "))];
        let goal = contexts
            .iter()
            .filter(|context| !context.trim().is_empty())
            .find_map(|context| sheet::read_part(context, part))
            .ok_or(not)?;
        let span = syntax::Span { start: 0, end: whole.len() };
        Ok(Read {
            task: Task { given: Vec::new(), goal },
            parts: vec![Part { span, form: "formula sheet" }],
            diagnostics: Vec::new(),
        })
    })
}

fn read_whole(text: &str) -> Result<Read, NotUnderstood> {
    read::read(text).or_else(|not| {
        // Word problems about formulas are read as a whole, where no sentence form fits.
        let of_sheet = || Some((sheet::read(text)?, "formula sheet"));
        let of_story = || Some((story::read(text)?, "story"));
        let (goal, form) = of_sheet().or_else(of_story).ok_or(not)?;
        let span = syntax::Span { start: 0, end: text.len() };
        Ok(Read {
            task: Task { given: Vec::new(), goal },
            parts: vec![Part { span, form }],
            diagnostics: Vec::new(),
        })
    })
}
