//! Answers announced by a phrase: "the answer is", `####`, "उत्तर", "答案是".

/// Phrases after which an answer stands, in lower case. A longer one that ends at the same place
/// adds nothing, so the shortest form of each is enough.
const PHRASES: &[&str] = &[
    "answer is:",
    "answer is",
    "answer:",
    "answer :",
    "answer =",
    "answers are:",
    "answers are",
    "final answer",
    "ans:",
    "ans :",
    "ans.",
    "ans =",
    "उत्तर:",
    "उत्तर :",
    "उत्तर हो",
    "उत्तर",
    "答案是",
    "答案为",
    "答案：",
    "答案:",
    "答案",
    "故选",
    "应选",
    "विकल्प",
];

/// The text after the last announcement of an answer, if there is one with text after it.
pub(super) fn after_marker(text: &str) -> Option<&str> {
    let hashes = text.rfind("####").map(|at| at + 4);
    let rest = match hashes {
        Some(end) => Some(&text[end..]),
        None => last_phrase(text).map(|end| &text[end..]).or_else(|| after_line_start(text)),
    }?;
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：*\"'=_".contains(c));
    (!rest.trim().is_empty()).then_some(rest)
}

/// What follows "the final answer is" in the text after a box, if it holds a number or formula.
pub(super) fn after_last_word(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let end = last_with_text_after(&lower, "final answer is")?;
    let rest = text[end..].trim_start_matches(|c: char| c.is_whitespace() || ":*\"".contains(c));
    first_sentence(rest).contains(|c: char| c.is_numeric() || "$\\".contains(c)).then_some(rest)
}

/// Where the last of [`PHRASES`] ends. The word "answer" alone counts where a formula follows.
fn last_phrase(text: &str) -> Option<usize> {
    // Lower case changes only ASCII here, so that places in both texts agree.
    let lower = text.to_ascii_lowercase();
    // Each phrase has "ans" in it or is no ASCII: most bare answers need no further search.
    if lower.is_ascii() && !lower.contains("ans") {
        return None;
    }
    let mut last = PHRASES.iter().filter_map(|phrase| last_with_text_after(&lower, phrase)).max();
    if let Some(at) = lower.rfind("answer") {
        let end = at + "answer".len();
        let rest = lower[end..].trim_start();
        let formula = ["$", "\\(", "\\["].iter().any(|open| rest.starts_with(open));
        if formula && last.is_none_or(|l| l < end) {
            last = Some(end);
        }
    }
    last
}

/// Where the last `phrase` in `lower` ends that starts a word and has text after it.
fn last_with_text_after(lower: &str, phrase: &str) -> Option<usize> {
    let mut until = lower.len();
    while let Some(at) = lower[..until].rfind(phrase) {
        let end = at + phrase.len();
        let rest =
            lower[end..].trim_matches(|c: char| c.is_whitespace() || ":：*\"'=_.".contains(c));
        let starts_word = !lower[..at].chars().next_back().is_some_and(|c| c.is_ascii_alphabetic());
        let ends_word = !phrase.ends_with(|c: char| c.is_ascii_alphabetic())
            || !lower[end..].starts_with(|c: char| c.is_ascii_alphabetic());
        if starts_word && ends_word && !rest.is_empty() {
            return Some(end);
        }
        until = at;
    }
    None
}

/// What follows "A:" at the start of the last line that starts so.
fn after_line_start(text: &str) -> Option<&str> {
    let mut found = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && line.starts_with("A:") {
            found = Some(&text[at + 2..]);
        }
        at += line.len();
    }
    found
}

/// The first sentence of `text`: up to the end of the line, or to a full stop followed by a space
/// and a capital, outside formulas.
pub(super) fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let mut formula = false;
    let mut display = false;
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let second_dollar = text[..at].ends_with('$') && !text[..at].ends_with("\\$");
        match c {
            '$' if second_dollar => {
                // `$$` opened or closed; the first sign was counted as a single one.
                formula = !formula;
                display = !display;
            }
            '$' => formula = !formula,
            '\\' if rest.starts_with("\\[")
                || rest.starts_with("\\(")
                || rest.starts_with("\\begin") =>
            {
                display = true
            }
            '\\' if rest.starts_with("\\]")
                || rest.starts_with("\\)")
                || rest.starts_with("\\end") =>
            {
                display = false
            }
            '\n' if !formula && !display && at > 0 => return text[..at].trim(),
            '。' => return text[..at].trim(),
            '।' if at > 0 => return text[..at].trim(),
            '.' if !display && ends_sentence(&text[..at], &rest[1..]) => {
                return text[..at].trim();
            }
            _ => {}
        }
    }
    text
}

/// Whether a response stops in the middle of a calculation, before it came to an answer.
pub(super) fn breaks_off(text: &str) -> bool {
    let open_note = text.rfind("<<").is_some_and(|at| !text[at..].contains(">>"));
    let end = text.trim_end();
    open_note || end.ends_with(['=', '+', '*', '×', '÷', '/', '^', '(', '<'])
}

/// Whether a full stop between `before` and `after` ends a sentence.
fn ends_sentence(before: &str, after: &str) -> bool {
    let abbreviation = ["Rs", "rs", "approx", "No", "NRs", "रु"].iter().any(|a| before.ends_with(a));
    if abbreviation {
        return false;
    }
    let gap = after.trim_start_matches([' ', '\n', '"', '*']);
    if gap.is_empty() {
        return true;
    }
    // A currency sign leaves `formula` open; a capital after a space still starts a sentence.
    gap.len() < after.len() && gap.starts_with(|c: char| c.is_uppercase())
}
