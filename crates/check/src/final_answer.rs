//! What the checker takes for the final answer of a text, for people to see.

use crate::answer::{Answer, read};
use crate::extract::{self, Piece};

/// What the checker takes for the final answer of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinalAnswer {
    /// Its parts as they were written, each with the unit that stood behind it. None if the text is
    /// empty.
    pub parts: Vec<String>,
    /// What kind of thing it is, with its article: "an expression", "a matrix", "words".
    pub kind: &'static str,
    /// Whether there is an answer and it can be read.
    pub readable: bool,
}

/// The final answer in `text`, which may be a bare answer or a whole response: what
/// [`check_answer`](crate::check_answer) compares.
///
/// ```
/// let found = check::final_answer(r"Half of it is left, so the answer is $\boxed{\frac{3}{4}}$.");
/// assert_eq!(found.parts, [r"\frac{3}{4}"]);
/// assert_eq!(found.kind, "an expression");
/// ```
pub fn final_answer(text: &str) -> FinalAnswer {
    let pieces = extract::final_answer(text);
    let answer = read(&pieces);
    FinalAnswer {
        parts: pieces.iter().map(as_written).collect(),
        kind: answer.kind(),
        readable: !matches!(answer, Answer::Absent | Answer::Unreadable(_)),
    }
}

fn as_written(piece: &Piece) -> String {
    format!("{}{}", piece.text, piece.unit.as_deref().unwrap_or_default())
}
