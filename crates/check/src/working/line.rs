//! One line of text as its parts: statements, values, words.
//!
//! Pupils write `∴ x = 3`, `or, 2x = 6` (in Nepal: "that is"), `= 12 cm²`, `Profit = SP - CP`,
//! `2x = 6 ⇒ x = 3`, `x² = 9   [adding 4]`. What connects lines is taken off; what is only words is a
//! remark.
//!
//! Never here: judgement.

mod dress;
mod embedded;
mod labels;
mod reading;
mod rows;
mod word;

use super::normalise;
use dress::plain_dress;
use embedded::embedded;
use labels::without_tag;
use reading::{has_relation, leading_relation, readings};
use rows::{columns, pieces, rows, without_reasons};
use syntax::{Expr, Relation, Symbol};
use word::{is_word, said_in_words, without_connectives, without_thing_counted};

/// What one part of a line says. Where a text can be read in several ways, all are kept, the
/// likeliest first; never empty.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Words.
    Remark,
    /// Something that looks like mathematics and can't be read.
    Unreadable,
    /// An expression.
    Value(Vec<Expr>),
    /// `= …`, `≈ …`: goes on from the value before.
    Continued(Relation, Vec<Expr>),
    /// An equation, an inequality, several with "and" or "or".
    Statement(Vec<Expr>, Role),
}

/// What the words before a statement make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is claimed.
    Claimed,
    /// "Let", "given", "suppose".
    Assumed,
    /// "… (ii)": it has a number, so perhaps it is one of the equations of the question.
    Numbered,
    /// It stands among words, which may be its reason.
    Told,
    /// "either x = 2": one possibility, others follow.
    Either,
    /// "or x = 2": perhaps one more possibility beside the line before.
    Alternative,
}

/// Most parts of one line that are looked at.
const MOST_PARTS: usize = 24;

/// Longest line read, in bytes.
const LONGEST: usize = 4_000;

/// What names mean something in a working: those in words, and the letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Names in words, as written: `Selling price`, `SP`.
    pub(super) words: Vec<String>,
    /// Letters met so far.
    pub(super) letters: Vec<Symbol>,
}

impl Names {
    /// Takes note of the letters of an expression.
    pub(super) fn learn(&mut self, expr: &Expr) {
        for s in expr.symbols() {
            if !self.letters.contains(&s) {
                self.letters.push(s);
            }
        }
    }
}

/// The parts of a line. New names in words are added to `names`.
pub(super) fn parts(text: &str, names: &mut Names) -> Vec<Part> {
    if text.len() > LONGEST {
        return vec![Part::Unreadable];
    }
    let text = plain_dress(text);
    let mut found: Vec<Part> = Vec::new();
    for row in rows(&text) {
        let (row, tagged) = without_tag(without_reasons(&row));
        for piece in pieces(row) {
            if found.len() == MOST_PARTS {
                break;
            }
            let mut parts = match columns(piece, names) {
                Some(part) => vec![part],
                None => statements_in(piece, names),
            };
            if tagged && let [Part::Statement(_, role @ Role::Claimed)] = &mut parts[..] {
                *role = Role::Numbered;
            }
            found.append(&mut parts);
        }
    }
    // Words beside mathematics say nothing more.
    if found.iter().any(|p| !matches!(p, Part::Remark)) {
        found.retain(|p| !matches!(p, Part::Remark));
    }
    if found.is_empty() { vec![Part::Remark] } else { found }
}

/// What a piece of a line says: one part, or among words perhaps several. Never empty.
fn statements_in(piece: &str, names: &mut Names) -> Vec<Part> {
    let (rest, role) = without_connectives(piece.trim());
    let rest = rest.trim().trim_end_matches(['.', ',', ';', ':']).trim();
    let bare: String = rest.chars().filter(char::is_ascii_alphabetic).collect();
    let side = matches!(&bare[..], "RHS" | "LHS" | "QED")
        && rest.chars().all(|c| c.is_ascii_alphabetic() || c == '.' || c == '=' || c == ' ');
    if rest.is_empty() || side {
        return vec![Part::Remark];
    }
    if let Some(truth) = said_in_words(rest) {
        return vec![Part::Statement(vec![Expr::Truth(truth)], role)];
    }
    let rest = without_thing_counted(rest, names);
    if let Some((relation, rest)) = leading_relation(rest) {
        return vec![match readings(rest, names) {
            Some(readings) => continued(relation, readings),
            None => Part::Unreadable,
        }];
    }
    if let Some(readings) = readings(rest, names) {
        return vec![classified(readings, role)];
    }
    let found = embedded(rest, names);
    if !found.is_empty() {
        return found;
    }
    let looks_like_mathematics = has_relation(rest) || !rest.contains(' ') && !is_word(rest);
    vec![if looks_like_mathematics { Part::Unreadable } else { Part::Remark }]
}

/// `= b = c` goes on with `b`, then `b = c` is claimed; kept as a chain.
fn continued(relation: Relation, readings: Vec<Expr>) -> Part {
    Part::Continued(relation, readings)
}

fn classified(readings: Vec<Expr>, role: Role) -> Part {
    let mut statements = Vec::new();
    let mut values = Vec::new();
    for reading in readings {
        if normalise::is_statement(&reading) {
            for statement in normalise::statements(&reading) {
                if !statements.contains(&statement) {
                    statements.push(statement);
                }
            }
        } else {
            values.push(reading);
        }
    }
    if statements.is_empty() { Part::Value(values) } else { Part::Statement(statements, role) }
}
