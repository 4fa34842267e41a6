//! The answer as other programs see it: one JSON object, on the command line and over HTTP alike.

mod figure;

pub use figure::{
    Bar, Branch, Cell, Chart, Class, Curve, Drawing, Figure, LinePart, Mark, Note, NumberLine,
    Outline, Picture, Plane, Reading, Role, Sector, Series, Stroke, Tree, Venn,
};

use serde::{Deserialize, Serialize};

/// The language of everything said in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    #[serde(alias = "en")]
    En,
    /// Nepali.
    #[serde(alias = "ne")]
    Ne,
}

/// A way of working, for questions of which schools teach several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Quadratic equations: by factors.
    Factorisation,
    /// Quadratic equations: by completing the square.
    CompletingTheSquare,
    /// Quadratic equations: by the formula.
    Formula,
    /// Simultaneous equations: one unknown is eliminated.
    Elimination,
    /// Simultaneous equations: one unknown is expressed by the others.
    Substitution,
}

impl Method {
    /// Every method with its name.
    pub fn all() -> impl Iterator<Item = (Method, &'static str)> {
        check::Approach::ALL.iter().map(|(approach, name)| (Method::from(*approach), *name))
    }
}

impl From<check::Approach> for Method {
    fn from(approach: check::Approach) -> Method {
        match approach {
            check::Approach::Factorisation => Method::Factorisation,
            check::Approach::CompletingTheSquare => Method::CompletingTheSquare,
            check::Approach::Formula => Method::Formula,
            check::Approach::Elimination => Method::Elimination,
            check::Approach::Substitution => Method::Substitution,
        }
    }
}

impl From<Method> for check::Approach {
    fn from(method: Method) -> check::Approach {
        match method {
            Method::Factorisation => check::Approach::Factorisation,
            Method::CompletingTheSquare => check::Approach::CompletingTheSquare,
            Method::Formula => check::Approach::Formula,
            Method::Elimination => check::Approach::Elimination,
            Method::Substitution => check::Approach::Substitution,
        }
    }
}

/// What the checks say of an answer as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// An exact check passed.
    Proved,
    /// Every calculation checked, independent attempts agree, nothing contradicts.
    Supported,
    /// No check applies.
    Unchecked,
    /// A check failed; such an answer is not shown.
    Refuted,
}

/// A question's answer, or the reason why there is none.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// The question as it was asked.
    pub question: String,
    /// What was understood, as text with LaTeX between `\(` and `\)`.
    pub understood: Option<String>,
    /// The answer as plain text that programs read: `2*x**2`, `True`, `8:16 PM`.
    pub answer: Option<String>,
    /// The answer as LaTeX.
    pub latex: Option<String>,
    /// The answer in words, for a screen reader.
    pub spoken: Option<String>,
    /// How the answer stood its checks.
    pub verdict: Option<Verdict>,
    /// The verdict as a sentence with LaTeX between `\(` and `\)`.
    pub verdict_words: Option<String>,
    /// Every check that was made of the answer.
    pub evidence: Vec<Evidence>,
    /// The way to the answer.
    pub steps: Vec<Step>,
    /// The method of these steps, where schools teach several for such a question.
    pub method: Option<Method>,
    /// The same answer by other methods.
    pub other_ways: Vec<Way>,
    /// What a teacher would draw beside it.
    pub figures: Vec<Figure>,
    /// The parts, (a), (b), …, of a question that has several; else none. `answer` holds them all,
    /// `steps` has one step for each with the part's own steps inside, and `verdict` is `proved` only
    /// where every part is answered and proved.
    pub parts: Vec<Part>,
    /// Who answered: `engine`, or a model's name.
    pub source: Option<String>,
    /// Why there is no answer.
    pub problem: Option<Problem>,
    /// Time taken, in microseconds.
    pub elapsed_us: u64,
}

/// One part of a question that has several.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Part {
    /// Its letter: `a`, `ii`, `ख`.
    pub label: String,
    /// The part as it was asked, without the stem.
    pub question: String,
    /// What was understood of it, the stem included.
    pub understood: Option<String>,
    /// Its answer as plain text.
    pub answer: Option<String>,
    /// Its answer as LaTeX.
    pub latex: Option<String>,
    /// Its answer in words.
    pub spoken: Option<String>,
    /// How its answer stood its checks.
    pub verdict: Option<Verdict>,
    /// The verdict as a sentence.
    pub verdict_words: Option<String>,
    /// Every check that was made of its answer.
    pub evidence: Vec<Evidence>,
    /// The way to its answer.
    pub steps: Vec<Step>,
    /// Why it has no answer; the place is that of the part in the whole question.
    pub problem: Option<Problem>,
}

/// Another way to the same answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Way {
    /// The method.
    pub method: Method,
    /// The way to the answer.
    pub steps: Vec<Step>,
}

/// One step of a worked solution.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Step {
    /// The rule's stable name: `collect-like-terms`.
    pub rule: String,
    /// What is done: "Collect like terms".
    pub title: String,
    /// What stood before, as plain text.
    pub before: String,
    /// What stands now, as plain text.
    pub after: String,
    /// What stood before, as LaTeX.
    pub before_latex: String,
    /// What stands now, as LaTeX.
    pub after_latex: String,
    /// Why it is allowed: a sentence with LaTeX between `\(` and `\)`.
    pub why: String,
    /// The same step in finer ones.
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    pub steps: Vec<Step>,
}

/// One check of the answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// The argument that decided: `substitution`, `canonical form`, `differentiation`, …
    pub method: String,
    /// What was compared and what came out: a sentence with LaTeX between `\(` and `\)`.
    pub words: String,
    /// `passed`, `failed` or `undecided`.
    pub outcome: Outcome,
    /// Where the two sides differ, if they do.
    pub counterexample: Option<Counterexample>,
}

/// How one check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Shown to be right.
    Passed,
    /// Shown to be wrong.
    Failed,
    /// Neither.
    Undecided,
}

/// Values at which two sides are both defined and differ.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counterexample {
    /// The values: name and LaTeX of the value.
    pub point: Vec<(String, String)>,
    /// The first side's value there, as LaTeX.
    pub left: String,
    /// The second side's value there, as LaTeX.
    pub right: String,
}

/// Why there is no answer, for the person who asked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// What is wrong.
    pub message: String,
    /// What to try.
    pub hint: Option<String>,
    /// Where in the question: first byte, and one past the last, of its UTF-8 text.
    pub start: Option<usize>,
    /// See `start`.
    pub end: Option<usize>,
}
