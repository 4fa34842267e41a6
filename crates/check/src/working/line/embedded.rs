//! Mathematics that stands inside a sentence.

use super::labels::without_label_side;
use super::reading::{has_relation, readings};
use super::word::{is_mathematical, is_word};
use super::{Names, Part, Role, classified};

/// Mathematics with words around it: `She has 5 × 12 = 60 apples`. Each run without any word of a
/// language that holds a relation.
pub(super) fn embedded(text: &str, names: &mut Names) -> Vec<Part> {
    let tokens: Vec<(usize, &str)> = text
        .split_whitespace()
        .map(|w| (w.as_ptr() as usize - text.as_ptr() as usize, w))
        .collect();
    // Among words, what is not mathematics, nor a unit behind a number, is a word, however short.
    let prose = |k: usize| {
        let word = tokens[k].1;
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let before = k.checked_sub(1).map_or("", |k| tokens[k].1);
        if matches!(bare, "a" | "of" | "to" | "in") {
            // `75% of 32` is mathematics.
            return !(bare == "of" && before.ends_with(['%', '½', '¼', '¾']));
        }
        let measured = before.ends_with(|c: char| c.is_ascii_digit() || c == ')');
        if measured && syntax::unit::lookup(bare).is_some() {
            return false;
        }
        let letters = bare.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’');
        is_word(bare) || letters && bare.chars().count() > 1 && !is_mathematical(bare)
    };
    // "Solving for x, we get" claims; "so the total is" may have its reason in the words.
    const CLAIMS: &[&str] = &[
        "solving",
        "simplif",
        "we get",
        "dividing",
        "divide",
        "subtract",
        "adding",
        "add ",
        "multiply",
        "both sides",
        "therefore x",
        "expanding",
        "factor",
        "rearrang",
    ];
    let lower = text.to_lowercase();
    let role = if CLAIMS.iter().any(|w| lower.contains(w)) { Role::Claimed } else { Role::Told };
    let mut start = 0;
    let mut found: Vec<Part> = Vec::new();
    while start < tokens.len() {
        if prose(start) {
            start += 1;
            continue;
        }
        let mut end = start;
        while end < tokens.len() && !prose(end) {
            end += 1;
            // "by $0.05: $3.45 / $0.05 = 69": what stands behind the colon is by itself.
            if tokens[end - 1].1.ends_with(':') {
                break;
            }
        }
        let from = tokens[start].0;
        let to = tokens[end - 1].0 + tokens[end - 1].1.len();
        let run = text[from..to].trim_end_matches(['.', ',', ';', ':', '?']);
        // `in a day - 9 = 15`: what is left of an operator belongs to it.
        let cut = start > 0 && run.starts_with(['-', '+', '*', '/', '×', '÷', '=', '−']);
        if has_relation(run)
            && !cut
            && let Some(readings) = readings(run, names)
        {
            // What follows in one sentence is claimed of what stands before in it.
            let role = if found.is_empty() { role } else { Role::Claimed };
            let readings =
                readings.iter().map(|r| if start > 0 { without_label_side(r) } else { r.clone() });
            found.push(classified(readings.collect(), role));
        }
        start = end;
    }
    found.retain(|part| matches!(part, Part::Statement(..)));
    found
}
