//! One text as its rows, and a row as its pieces: alignment, reasons in brackets, columns.

use super::super::normalise;
use super::word::is_word;
use super::{Names, Part, Role, statements_in};

/// The rows of an `aligned` or of a line with `\\`, without the marks that align them. A matrix
/// keeps its rows.
pub(super) fn rows(text: &str) -> Vec<String> {
    const ALIGNED: &[&str] = &[
        "aligned",
        "align*",
        "align",
        "gathered",
        "gather*",
        "gather",
        "eqnarray*",
        "eqnarray",
        "split",
    ];
    let mut text = text.to_owned();
    let mut aligned = false;
    for name in ALIGNED {
        for end in [format!("\\begin{{{name}}}"), format!("\\end{{{name}}}")] {
            if text.contains(&end) {
                text = text.replace(&end, "");
                aligned = true;
            }
        }
    }
    if !aligned && text.contains("\\begin{") {
        return vec![text];
    }
    // The `&` of an aligned row carries nothing once the row is by itself.
    text.split("\\\\").map(without_alignment).collect()
}

pub(super) fn without_alignment(row: &str) -> String {
    if row.contains("\\begin{") { row.to_owned() } else { row.replace('&', " ") }
}

/// Without reasons behind `∵` or `//`.
pub(super) fn without_reasons(row: &str) -> &str {
    let row = until(row, &["∵", "//", " # ", "%%", " [from ", " (from "]);
    // "Step 6:" with nothing behind it.
    let bare = row.trim().trim_end_matches(':');
    let label = bare
        .split_once(' ')
        .is_some_and(|(word, n)| is_word(word) && n.bytes().all(|b| b.is_ascii_digit()));
    if label { "" } else { row }
}

/// A row cut where one statement ends and the next begins: `⇒`, "so".
pub(super) fn pieces(row: &str) -> Vec<&str> {
    const WORDS: &[&str] = &[
        " so that ",
        " so ",
        " hence ",
        " thus ",
        " therefore ",
        " which gives ",
        " giving ",
        " i.e. ",
        " i.e., ",
        " that is, ",
    ];
    let mut found = vec![row];
    for mark in ["⇒", "⇔", "∴"] {
        found = found.into_iter().flat_map(|piece| piece.split(mark)).collect();
    }
    for word in WORDS {
        found = found.into_iter().flat_map(|piece| split_at_word(piece, word)).collect();
    }
    found.retain(|piece| !piece.trim().is_empty());
    found
}

/// Equations side by side in columns hold together.
pub(super) fn columns(piece: &str, names: &mut Names) -> Option<Part> {
    let cells: Vec<&str> = piece
        .split('\t')
        .flat_map(|cell| cell.split("    "))
        .map(|cell| cell.trim().trim_end_matches([',', ';']))
        .filter(|cell| !cell.is_empty())
        .collect();
    if cells.len() < 2 || cells.len() > 4 {
        return None;
    }
    let mut all = Vec::new();
    for cell in cells {
        match &mut statements_in(cell, names)[..] {
            [Part::Statement(readings, _)] => all.push(readings.swap_remove(0)),
            [Part::Remark] => {}
            _ => return None,
        }
    }
    (all.len() > 1).then(|| Part::Statement(vec![normalise::conjunction(all)], Role::Claimed))
}

/// Cuts at a word between two relations; `2x = 6, so x = 3`.
pub(super) fn split_at_word<'t>(piece: &'t str, word: &str) -> Vec<&'t str> {
    let parts: Vec<&str> = piece.split(word).collect();
    if parts.len() > 1 && parts.iter().all(|p| p.contains(['=', '<', '>', '≤', '≥', '≈'])) {
        parts
    } else {
        vec![piece]
    }
}

pub(super) fn until<'t>(text: &'t str, marks: &[&str]) -> &'t str {
    let ends = marks.iter().filter_map(|mark| text.find(mark));
    &text[..ends.min().unwrap_or(text.len())]
}
