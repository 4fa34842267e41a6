//! Numbers and names that lines bear: "(ii)", "Step 2:", "from (i)".

use super::reading::has_relation;
use super::word::is_word;
use syntax::Expr;

/// Without `... (i)`, `\tag{1}`, or a bracket with words in it at the end; and whether there was a
/// number.
pub(super) fn without_tag(row: &str) -> (&str, bool) {
    const ENDS: &[char] = &['.', '…', ',', ';', ':', ' ', '✓', '✔', '∎', '□', '√', '#'];
    const MARKS: &[&str] = &["\\dots", "\\ldots", "\\cdots", "\\checkmark", "--", "—", "→"];
    let mut row = row.trim_end();
    let mut tagged = false;
    if let Some(at) = row.find("\\tag") {
        row = row[..at].trim_end();
        tagged = true;
    }
    loop {
        let before = row;
        if let Some((rest, number)) = without_last_bracket(row) {
            row = rest;
            tagged |= number;
        }
        row = row.trim_end_matches(ENDS);
        for mark in MARKS {
            row = row.strip_suffix(mark).unwrap_or(row).trim_end();
        }
        if row == before {
            return (row, tagged);
        }
    }
}

/// What stands before a last `(given)`, `[subtract 2]`, or the number of an equation behind dots or
/// spaces; and whether it was a number.
pub(super) fn without_last_bracket(row: &str) -> Option<(&str, bool)> {
    let (open, close) = match row.chars().next_back()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        '}' if !row.contains('\\') => ('{', '}'),
        _ => return None,
    };
    let mut depth = 0usize;
    let mut start = None;
    for (at, c) in row.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                start = Some(at);
                break;
            }
        }
    }
    let start = start?;
    let (before, inside) = (&row[..start], &row[start + 1..row.len() - 1]);
    if before.trim().is_empty() {
        return None;
    }
    let words = inside.split(|c: char| !c.is_alphabetic()).filter(|w| is_word(w)).count();
    let number = inside.len() <= 4
        && !inside.is_empty()
        && (inside.bytes().all(|b| b.is_ascii_digit()) || roman(inside) || inside == "*");
    let trimmed = before.trim_end();
    let apart = trimmed.ends_with(['.', '…', '—', '→'])
        || before.ends_with('\t')
        || before.ends_with("  ")
        || trimmed.ends_with("dots");
    if number && let Some(rest) = without_reference(trimmed) {
        return Some((rest, false));
    }
    if words > 0 && before.ends_with(char::is_whitespace) {
        return Some((before, false));
    }
    (number && apart).then_some((before, true))
}

/// Without "in eq.", "from", "of equation" in front of an equation's number.
pub(super) fn without_reference(text: &str) -> Option<&str> {
    const WORDS: &[&str] = &[
        "equation",
        "equations",
        "eqn",
        "eq",
        "in",
        "into",
        "from",
        "of",
        "and",
        "by",
        "with",
        "using",
        "to",
    ];
    let mut rest = text;
    let mut found = false;
    loop {
        let before = rest;
        for word in WORDS {
            if let Some(start) = rest.strip_suffix(word)
                && start.ends_with([' ', ','])
            {
                found |= *word != "and";
                rest = start.trim_end_matches([' ', ',', '.']);
            }
        }
        rest = rest.trim_end_matches([' ', ',', '.']);
        if rest == before {
            return (found && !rest.is_empty()).then_some(rest);
        }
    }
}

pub(super) fn roman(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b"ivxIVX".contains(&b))
}

/// Without `(i)`, `1.`, `Step 2:`, `a)` in front.
pub(super) fn without_label(text: &str) -> &str {
    if let Some((label, rest)) = text.split_once(':')
        && label.len() <= 12
        && label.split_whitespace().count() <= 2
        && label
            .split_whitespace()
            .all(|w| is_word(w) || w.bytes().all(|b| b.is_ascii_digit()) || roman(w))
        && label.chars().any(char::is_alphabetic)
        && !rest.starts_with('=')
        && !rest.is_empty()
    {
        return rest.trim_start();
    }
    // "Adding (i) and (ii): 5x = 15".
    if let Some((label, rest)) = text.split_once(':')
        && label.len() <= 60
        && has_relation(rest)
        && label.split([' ', ',']).filter(|w| !w.is_empty()).all(|w| {
            let bare = w.trim_matches(['(', ')', '.']);
            is_word(bare)
                || roman(bare)
                || matches!(bare, "and" | "from" | "to" | "of" | "in" | "eq" | "eqn" | "with")
                || !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit())
        })
        && label.split(' ').any(is_word)
        && !rest.starts_with('=')
    {
        return rest.trim_start();
    }
    let inner = text.strip_prefix('(').and_then(|t| t.split_once(") "));
    if let Some((label, rest)) = inner
        && label.len() <= 4
        && (roman(label) || label.len() == 1 || label.bytes().all(|b| b.is_ascii_digit()))
        && has_relation(rest)
        && rest.starts_with(|c: char| c.is_alphanumeric() || c == '\\' || c == '(')
    {
        return rest.trim_start();
    }
    if let Some((label, rest)) = text.split_once([')', '.'])
        && rest.starts_with(' ')
        && label.len() <= 2
        && (label.bytes().all(|b| b.is_ascii_digit()) && !label.is_empty()
            || label.len() == 1 && text.as_bytes().get(1) == Some(&b')'))
    {
        return rest.trim_start();
    }
    text
}

/// `drank 1.5 quarts = 4 × 1.5 = 6`: a number behind words names what is worked out.
pub(super) fn without_label_side(reading: &Expr) -> Expr {
    let Expr::Relation(sides, relations) = reading else { return reading.clone() };
    let number = match &sides[0] {
        Expr::Quantity(amount, _) | Expr::Degrees(amount) => amount.as_rational().is_some(),
        side => side.as_rational().is_some(),
    };
    let worked_out = |e: &Expr| matches!(e, Expr::Product(_) | Expr::Sum(_) | Expr::Quotient(..));
    if number && sides.len() > 2 && worked_out(&sides[1]) {
        return Expr::Relation(sides[1..].to_vec(), relations[1..].to_vec());
    }
    reading.clone()
}
