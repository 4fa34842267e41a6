//! Answers in `\boxed{…}`.

use super::{Piece, unit_after};

/// One box: where it starts, where it ends, what is in it.
struct Boxed<'a> {
    start: usize,
    end: usize,
    content: &'a str,
}

/// Longest content of a box, in bytes.
const LONGEST_CONTENT: usize = 4_000;

/// Longest text between two boxes that belong together, without spaces and joining words.
const LONGEST_GAP: usize = 30;

/// The last box, with the boxes before it that are part of the same answer ("`\boxed{1}` and
/// `\boxed{2}`"), and where it ends.
pub(super) fn boxed_answers(text: &str) -> Option<(Vec<Piece>, usize)> {
    let boxes = boxes(text);
    let mut first = boxes.len().checked_sub(1)?;
    let end = boxes[first].end;
    while first > 0 && belong_together(&text[boxes[first - 1].end..boxes[first].start]) {
        first -= 1;
    }
    let pieces = boxes[first..]
        .iter()
        .map(|b| Piece { text: b.content.to_owned(), unit: unit_after(&text[b.end..]) })
        .collect();
    Some((pieces, end))
}

/// All boxes with something in them, innermost ones of nested boxes left out.
fn boxes(text: &str) -> Vec<Boxed<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, open)) = next_opening(text, from) {
        let (content, end) = contents(text, open);
        if !content.trim().is_empty() {
            found.push(Boxed { start, end, content });
        }
        from = end.max(open);
    }
    found
}

/// The next `\boxed` or `\fbox` at or after `from`, and where its content's brace stands.
fn next_opening(text: &str, from: usize) -> Option<(usize, usize)> {
    text[from..].match_indices('\\').find_map(|(at, _)| {
        let start = from + at;
        let name = ["\\boxed", "\\fbox"].iter().find(|name| text[start..].starts_with(**name))?;
        Some((start, start + name.len()))
    })
}

/// The content of the group that opens at `open`, and where the group ends. Without a brace it is
/// the next word; without a closing brace it is the rest of the line.
fn contents(text: &str, open: usize) -> (&str, usize) {
    let rest = &text[open..];
    let brace = open + (rest.len() - rest.trim_start().len());
    if !text[brace..].starts_with('{') {
        let word = text[brace..].find(|c: char| c.is_whitespace() || c == '$');
        let end = word.map_or(text.len(), |at| brace + at);
        return (&text[brace..end], end);
    }
    match closing_brace(text, brace) {
        Some(close) => (&text[brace + 1..close], close + 1),
        None => {
            let end = text[brace..].find('\n').map_or(text.len(), |at| brace + at);
            (&text[brace + 1..end], end)
        }
    }
}

/// Where the brace that opens at `open` is closed.
fn closing_brace(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(open).take(LONGEST_CONTENT) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether the text between two boxes joins them: nothing, a comma, or a few words that start or
/// end with "and" or "or". A full stop, a new paragraph or other words part them.
fn belong_together(gap: &str) -> bool {
    let mut words = String::new();
    let mut rest = gap;
    while let Some(c) = rest.chars().next() {
        let command =
            ["\\text", "\\mbox", "\\quad", "\\ ", "\\,", "\\;", "\\(", "\\)", "\\[", "\\]"]
                .iter()
                .find(|command| rest.starts_with(**command));
        if let Some(command) = command {
            words.push(' ');
            rest = &rest[command.len()..];
        } else {
            words.push(if "${}".contains(c) { ' ' } else { c });
            rest = &rest[c.len_utf8()..];
        }
    }
    if words.contains(['.', '=']) || words.matches('\n').count() > 3 {
        return false;
    }
    let words = words.trim();
    if words.len() > LONGEST_GAP {
        return false;
    }
    let joins = |word: &str| {
        matches!(
            word.to_ascii_lowercase().as_str(),
            "and" | "or" | "," | ";" | "&" | "和" | "或" | "र" | "वा"
        )
    };
    words.is_empty()
        || words.chars().all(|c| ",;、，".contains(c))
        || words.split_whitespace().next().is_some_and(joins)
        || words.split_whitespace().next_back().is_some_and(joins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_box_or_boxes() {
        for (text, expected) in [
            (r"so $\boxed{12}$.", vec!["12"]),
            (r"$\boxed{1}$ and later \boxed{\frac{1}{2}}", vec!["1", r"\frac{1}{2}"]),
            (r"$\boxed{1}$. Then we find, as was to be expected, \boxed{2}", vec!["2"]),
            (r"$\boxed{1}\boxed{2}$", vec!["1", "2"]),
            (r"\boxed{(1, 2)}, \boxed{(2, 1)}", vec!["(1, 2)", "(2, 1)"]),
            (r"\(\boxed{1}\) and \(\boxed{-2}\).", vec!["1", "-2"]),
            (r"$$\boxed{2} \quad \text{and} \quad \boxed{3}$$", vec!["2", "3"]),
            (r"\boxed{2} \text{ for part (a) and } \boxed{3}", vec!["2", "3"]),
            (r"\boxed{1} papers and \boxed{2} bins", vec!["1", "2"]),
            (r"\boxed{1} no no no no no \boxed{2}", vec!["2"]),
            (r"\boxed{\{1,2\}}", vec![r"\{1,2\}"]),
            (r"\boxed 5$", vec!["5"]),
        ] {
            let found: Vec<String> =
                boxed_answers(text).unwrap_or_default().0.into_iter().map(|p| p.text).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn no_box() {
        assert!(boxed_answers("5").is_none());
        assert!(boxed_answers(r"\boxed{}").is_none());
    }
}
