//! Working, line by line: does each line follow from what stands above it?
//!
//! A line is read ([`line`]), held against the lines above and the question ([`argument`]), and
//! where it does not follow, against a table of known mistakes. Every line is judged against the
//! line before *as it stands*, so that correct work after a slip is seen as correct
//! (follow-through).
//!
//! Never here: solving. A line is right if it follows, whatever way the writer chose.

mod above;
mod approximate;
mod argument;
mod calculus;
mod condition;
mod consequence;
mod events;
mod finding;
mod grounds;
mod integrals;
mod judge;
mod line;
mod measured;
mod mistake;
mod needs;
mod normalise;
mod pattern;
mod solutions;
mod turns;
mod values;

pub use mistake::{Diagnosis, diagnose, mistakes};

use crate::{Counterexample, Equality, Policy, Text, check_answer};
use algebra::Budget;
use syntax::Expr;

/// What is known before the first line.
#[derive(Clone, Debug, Default)]
pub struct Premises {
    /// What the question gives: equations to solve, an expression to simplify. Empty if the first
    /// line states it.
    pub given: Vec<Expr>,
    /// What may be relied on throughout: `x > 0`.
    pub assumptions: Vec<Expr>,
    /// The right answer, if it is known, as people write answers.
    pub answer: Option<String>,
}

/// How one line stands to what is above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineVerdict {
    /// A beginning: the question, a definition, an assumption. Nothing to hold it against.
    Start,
    /// It follows; perhaps on a condition.
    Follows,
    /// It was shown not to follow.
    DoesNotFollow,
    /// Neither was shown, or it could not be read.
    Unknown,
}

/// A reason with a stable name and a sentence in each language.
#[derive(Debug, PartialEq, Eq)]
pub struct Ground {
    /// A stable identifier: `both-sides-squared`.
    pub name: &'static str,
    /// The sentence; its places are filled with a [`Note`]'s arguments.
    pub words: Text,
}

/// A [`Ground`] with the mathematics that fills its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What is said.
    pub ground: &'static Ground,
    /// What fills its places.
    pub arguments: Vec<Expr>,
}

/// One line and what was found of it.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgedLine {
    /// The line as written.
    pub text: String,
    /// The mathematics read in it; none in a remark.
    pub read: Option<Expr>,
    /// How it stands to what is above it.
    pub verdict: LineVerdict,
    /// The argument that decided.
    pub why: Note,
    /// What it follows on, if not at once: both sides were squared, a divisor must not be zero.
    pub condition: Option<Note>,
    /// The line (from 0) it was held against; none for the question, or a line true by itself.
    pub from: Option<usize>,
    /// Where the line before holds and this one does not, or the two values differ.
    pub counterexample: Option<Counterexample>,
    /// What went wrong, likeliest first, if the table of mistakes explains it.
    pub mistakes: Vec<Note>,
    /// What the line should have been, where the mistake tells.
    pub corrected: Option<Expr>,
}

/// What an examiner wants to know of a whole working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// The first line (from 0) that does not follow.
    pub first_wrong: Option<usize>,
    /// How many lines follow from what stands above them, wrong or not.
    pub lines_right: usize,
    /// How many lines claim something.
    pub lines_judged: usize,
    /// Whether the last line answers the question; unknown if neither the right answer nor the
    /// question is known.
    pub final_answer: Equality,
    /// The answer stands there with nothing that leads to it.
    pub answer_only: bool,
}

/// A working, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// One for each line given.
    pub lines: Vec<JudgedLine>,
    /// The whole.
    pub marks: Marks,
}

/// Work that one line may take, in units of [`Budget`].
pub const LINE_WORK: u64 = 1_000_000;

/// Longest working that is judged, in lines; what follows stays unknown.
pub const MOST_LINES: usize = 400;

/// Judges each line against the lines before it and the question. One [`JudgedLine`] for each line
/// given; each takes at most [`LINE_WORK`].
pub fn check_working(lines: &[&str], premises: &Premises) -> Working {
    let mut argument = argument::Argument::new(premises);
    let judged: Vec<JudgedLine> =
        lines.iter().enumerate().map(|(k, text)| argument.line(k, text, &lines[k + 1..])).collect();
    let marks = marks(&judged, premises, &argument);
    Working { lines: judged, marks }
}

fn marks(lines: &[JudgedLine], premises: &Premises, argument: &argument::Argument) -> Marks {
    let claims = |l: &&JudgedLine| l.read.is_some() && l.verdict != LineVerdict::Start;
    let answered = match (&premises.answer, lines.iter().rev().find(|l| l.read.is_some())) {
        (_, None) => Equality::Unknown,
        (Some(gold), Some(last)) => {
            let budget = Budget::new(LINE_WORK, 100_000);
            check_answer(gold, &last.text, &Policy::examiner(), &budget).verdict
        }
        (None, Some(_)) => argument.answered(),
    };
    Marks {
        first_wrong: lines.iter().position(|l| l.verdict == LineVerdict::DoesNotFollow),
        lines_right: lines
            .iter()
            .filter(claims)
            .filter(|l| l.verdict == LineVerdict::Follows)
            .count(),
        lines_judged: lines.iter().filter(claims).count(),
        final_answer: answered,
        answer_only: lines.iter().filter(|l| l.read.is_some()).count() == 1
            && (!premises.given.is_empty() || premises.answer.is_some()),
    }
}

impl LineVerdict {
    /// Its name in the machine interface.
    pub fn name(self) -> &'static str {
        match self {
            LineVerdict::Start => "start",
            LineVerdict::Follows => "follows",
            LineVerdict::DoesNotFollow => "does-not-follow",
            LineVerdict::Unknown => "unknown",
        }
    }
}
