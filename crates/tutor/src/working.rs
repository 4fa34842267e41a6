//! Working, judged line by line, as other programs see it: one JSON object, on the command line
//! and over HTTP alike.
//!
//! Never here: whether a line follows. That is [`check::check_working`]'s to say.

mod finished;
mod lines;
mod question;

use crate::answer::{Language, Problem};
use serde::Serialize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use syntax::{Expr, Severity};

/// Somebody's working, and what is known of the question it answers.
#[derive(Clone, Debug, Default)]
pub struct Submission {
    /// The lines, from top to bottom.
    pub lines: Vec<String>,
    /// The question, in words or as a formula.
    pub question: Option<String>,
    /// The right answer, as people write answers.
    pub answer: Option<String>,
    /// What may be relied on throughout.
    pub assumptions: Vec<Expr>,
}

/// A working, judged.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Working {
    /// What was understood of the question, as text with LaTeX between `\(` and `\)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub understood: Option<String>,
    /// Why the question was not used, if it was not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
    /// One for each line.
    pub verdicts: Vec<LineVerdict>,
    /// One for each line.
    pub lines: Vec<WorkingLine>,
    /// The whole.
    pub marks: Marks,
}

/// How a line stands to what is above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LineVerdict {
    /// A beginning: nothing to hold it against.
    Start,
    /// It follows; perhaps on a condition.
    Follows,
    /// It was shown not to follow.
    DoesNotFollow,
    /// Neither was shown, or it could not be read.
    Unknown,
}

/// One line and what was found of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkingLine {
    /// The line as written.
    pub line: String,
    /// What was read in it, as LaTeX; nothing in a remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latex: Option<String>,
    /// How it stands to what is above it.
    pub verdict: LineVerdict,
    /// The stable name of the argument that decided: `same-solutions`.
    pub rule: String,
    /// The argument as a sentence with LaTeX between `\(` and `\)`.
    pub why: String,
    /// What it follows on, if not at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Reason>,
    /// The line it was held against, counted from 1; 0 is the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<usize>,
    /// Where this line goes wrong: `x = -2`, or the two values, `7 != 8`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counterexample: Option<String>,
    /// The same as a sentence with LaTeX between `\(` and `\)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counterexample_words: Option<String>,
    /// What the two sides are at the counterexample.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Values>,
    /// What went wrong, likeliest first, if a known mistake explains it.
    pub mistakes: Vec<Reason>,
    /// What the line should have been, as plain text that programs read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub should_be: Option<String>,
    /// What the line should have been, as LaTeX.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub should_be_latex: Option<String>,
}

/// A named reason.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reason {
    /// A stable name: `both-sides-squared`.
    pub name: String,
    /// A sentence with LaTeX between `\(` and `\)`.
    pub why: String,
}

/// Two values that should be the same, as plain text; `True` and `False` for statements.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Values {
    /// Of what the line was held against.
    pub before: String,
    /// Of the line itself.
    pub here: String,
}

/// What an examiner wants to know of a whole working.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Marks {
    /// The first line that does not follow, counted from 1.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub first_wrong: Option<usize>,
    /// How many lines follow from what stands above them, wrong or not.
    pub lines_right: usize,
    /// How many lines claim something.
    pub lines_judged: usize,
    /// Whether the last line answers the question.
    pub final_answer: FinalAnswer,
    /// The answer stands there with nothing that leads to it.
    pub answer_only: bool,
}

/// Whether the last line answers the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum FinalAnswer {
    /// It does.
    Right,
    /// It does not.
    Wrong,
    /// Neither could be shown, or the question is not known.
    Unknown,
}

/// The lines of a text; blank ones are left out.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Reads what may be relied on: `x > 0`.
///
/// # Errors
/// What is wrong with it, if it is no relation.
pub fn assumption(text: &str) -> Result<Expr, Problem> {
    let parsed = syntax::parse(text);
    let (message, hint, span) =
        match parsed.diagnostics.iter().find(|d| d.severity == Severity::Error) {
            Some(error) => (error.message.clone(), error.hint.clone(), Some(error.span)),
            None if matches!(parsed.expr, Expr::Relation(..) | Expr::And(_)) => {
                return Ok(parsed.expr);
            }
            None => ("This states nothing that could be relied on".into(), None, None),
        };
    Err(Problem {
        message,
        hint: hint.or_else(|| Some("State a relation, such as x > 0".into())),
        start: span.map(|span| span.start),
        end: span.map(|span| span.end),
    })
}

/// Judges a working, with words in `language`. A question that is not understood is said to be so,
/// and the lines are judged without it.
pub fn working(submission: &Submission, language: Language) -> Working {
    // A bug in the engine must cost one working, not the process.
    catch_unwind(AssertUnwindSafe(|| judged(submission, language)))
        .unwrap_or_else(|_| lines::undecided(&submission.lines, language))
}

fn judged(submission: &Submission, language: Language) -> Working {
    let (asked, problem) = match submission.question.as_deref() {
        Some(text) if !text.trim().is_empty() => match question::read(text, language) {
            Ok(asked) => (asked, None),
            Err(problem) => (question::Asked::default(), Some(problem)),
        },
        _ => (question::Asked::default(), None),
    };
    let mut premises = asked.premises;
    premises.assumptions.extend(submission.assumptions.iter().cloned());
    premises.answer = submission.answer.clone().filter(|answer| !answer.trim().is_empty());
    let judged = lines::judge(&submission.lines, &premises, asked.task.as_ref());
    let marks = &judged.marks;
    let (final_answer, answer_only) = match (&asked.task, &premises.answer) {
        (_, Some(gold)) => (finished::against_gold(gold, &judged), marks.answer_only),
        (Some(task), None) => {
            let text = submission.question.as_deref().unwrap_or_default();
            let found = finished::final_answer(text, task, &judged);
            (found, marks.answer_only && found != FinalAnswer::Unknown)
        }
        (None, None) => (marks.final_answer.into(), false),
    };
    let lines: Vec<WorkingLine> =
        judged.lines.iter().map(|line| lines::line(line, &premises, language)).collect();
    Working {
        understood: asked.understood,
        problem,
        verdicts: lines.iter().map(|line| line.verdict).collect(),
        lines,
        marks: Marks {
            first_wrong: judged.marks.first_wrong.map(|k| k + 1),
            lines_right: judged.marks.lines_right,
            lines_judged: judged.marks.lines_judged,
            final_answer,
            answer_only,
        },
    }
}

impl From<check::Equality> for FinalAnswer {
    fn from(equality: check::Equality) -> Self {
        match equality {
            check::Equality::Equal => FinalAnswer::Right,
            check::Equality::Different => FinalAnswer::Wrong,
            check::Equality::Unknown => FinalAnswer::Unknown,
        }
    }
}

impl From<check::LineVerdict> for LineVerdict {
    fn from(verdict: check::LineVerdict) -> Self {
        match verdict {
            check::LineVerdict::Start => LineVerdict::Start,
            check::LineVerdict::Follows => LineVerdict::Follows,
            check::LineVerdict::DoesNotFollow => LineVerdict::DoesNotFollow,
            check::LineVerdict::Unknown => LineVerdict::Unknown,
        }
    }
}
