//! Answers that are the last number of a text.

use super::delimited::prose_words;
use super::{Piece, is_unit, unit_words};

/// A number in the text: where it starts and ends, its currency sign included.
struct Found {
    start: usize,
    end: usize,
}

/// Shortest text that is a solution rather than an answer, in bytes.
const SOLUTION: usize = 200;

/// The number of "it costs $3 more for a pound of … than for …" in the last sentence.
fn last_difference(text: &str) -> Option<Piece> {
    let sentence = last_sentence(text).filter(|_| text.len() > SOLUTION)?;
    // What is worked out in the sentence is the answer, not what it is worked out from.
    if sentence.contains('=') {
        return None;
    }
    let compares = |found: &Found| {
        let rest = sentence[found.end..].trim_start();
        ["more ", "less ", "fewer "].iter().any(|word| rest.starts_with(word))
            && rest.contains(" than ")
    };
    let all = numbers(sentence);
    let mut differences = all.iter().filter(|found| compares(found));
    let first = differences.next()?;
    differences.next().is_none().then(|| piece(sentence, first))
}

/// The last number of `text`, with its currency sign before or unit after it.
pub(super) fn last_number(text: &str) -> Option<Piece> {
    if let Some(difference) = last_difference(text) {
        return Some(difference);
    }
    let found = numbers(text).pop()?;
    // "It must be at least 68 degrees" at the end of a solution names the least.
    let solution = text.len() > SOLUTION;
    let extreme = text[..found.start].trim_end().to_ascii_lowercase();
    if solution && (extreme.ends_with("at least") || extreme.ends_with("at most")) {
        return Some(piece(text, &found));
    }
    (!is_bound(&text[..found.start], "")).then(|| piece(text, &found))
}

/// Whether the words before or after a number make a bound or a denial of it: "at least 5", "not 5",
/// "5 or more".
pub(crate) fn is_bound(before: &str, after: &str) -> bool {
    const BEFORE: &[&str] = &[
        "least",
        "most",
        "than",
        "not",
        "under",
        "over",
        "above",
        "below",
        "between",
        "exceeding",
        "exceeds",
        "except",
        "beyond",
        "within",
        "isn't",
        "never",
        "upto",
    ];
    const AFTER: &[&str] = &[
        "or more",
        "or less",
        "or fewer",
        "or greater",
        "or above",
        "or below",
        "at least",
        "at most",
        "and above",
        "and below",
        ", more",
        ", less",
        ", fewer",
        ", greater",
        ", above",
        ", below",
    ];
    let word =
        before.trim_end().rsplit(|c: char| !c.is_alphabetic() && c != '\'').next().unwrap_or("");
    let less = after.trim_start().to_ascii_lowercase();
    if ["less than", "more than", "greater than", "fewer than"].iter().any(|w| less.starts_with(w))
        || is_up_to(&before.to_ascii_lowercase())
    {
        return true;
    }
    BEFORE.contains(&word.to_ascii_lowercase().as_str())
        || AFTER.iter().any(|words| after.to_ascii_lowercase().contains(words))
}

/// Whether it ends in "up to", but not in "adds up to".
fn is_up_to(before: &str) -> bool {
    let Some(before) = before.trim_end().strip_suffix("up to") else { return false };
    let verb = before.trim_end().rsplit(' ').next().unwrap_or("");
    !["add", "sum", "come", "total", "work"].iter().any(|v| verb.starts_with(v))
}

/// The end of the last sentence from a single letter and an equals sign on, if it is all
/// mathematics: "so the solutions are x = 3 or x = -2".
pub(super) fn last_equation(text: &str) -> Option<Piece> {
    let sentence = last_sentence(text)?;
    let start = sentence.char_indices().find_map(|(at, c)| {
        let alone =
            c.is_ascii_alphabetic() && !sentence[..at].ends_with(|c: char| c.is_alphanumeric());
        let equals = sentence[at + c.len_utf8()..].trim_start().starts_with('=');
        (alone && equals).then_some(at)
    })?;
    let equation = &sentence[start..];
    (prose_words(equation) == 0).then(|| Piece::new(equation))
}

/// What the last sentence says something is, if that is no more words: "the point is (2, 3)".
pub(super) fn last_statement(text: &str) -> Option<Piece> {
    let sentence = last_sentence(text)?;
    let end = [" is ", " are ", " equals "]
        .iter()
        .filter_map(|verb| sentence.rfind(verb).map(|at| at + verb.len()))
        .max()?;
    let said = sentence[end..].trim();
    let plain = !said.contains(['=', '$', '<', '>']) && prose_words(said) == 0;
    (plain && !said.is_empty()).then(|| Piece::new(said))
}

fn last_sentence(text: &str) -> Option<&str> {
    let line = text.trim_end().rsplit(['\n', '।', '。']).find(|s| !s.trim().is_empty())?;
    line.rsplit(". ").find(|s| !s.trim().is_empty())
}

/// The number of a text that has just one.
pub(crate) fn only_number(text: &str) -> Option<Piece> {
    match numbers(text).as_slice() {
        [found] if !is_bound(&text[..found.start], &text[found.end..]) => Some(piece(text, found)),
        _ => None,
    }
}

fn piece(text: &str, found: &Found) -> Piece {
    let rest = text[found.end..].trim_start();
    let number = &text[found.start..found.end];
    if rest.starts_with('%') || rest.starts_with("\\%") {
        return Piece::new(format!("{number}\\%"));
    }
    if rest.starts_with('°') || rest.starts_with("^\\circ") {
        return Piece::new(format!("{number}^\\circ"));
    }
    match unit_words(rest) {
        Some(_) if number.starts_with(['$', '€', '£', '₹']) => Piece::new(number),
        Some(unit) if unit.starts_with("\\text") => {
            Piece::new(format!("{number}{}", unit.replace("\\text{", "").replace('}', "")))
        }
        Some(unit) => Piece::new(format!("{number}{unit}")),
        None => Piece::new(number),
    }
}

/// The numbers of `text` that are not part of a word, such as `1,000.99`, `-3`, `3/4`, `$18`.
fn numbers(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(char::is_numeric).map(|at| at + from) {
        let end = number_end(text, at);
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next();
        let in_word = before.is_some_and(|c| c.is_alphabetic() || c == '_')
            || after
                .is_some_and(|c| c.is_alphabetic() && c.is_ascii() && !unit_follows(&text[end..]));
        if !in_word {
            found.push(Found { start: number_start(text, at), end });
        }
        from = end;
    }
    found
}

/// Whether letters that follow a number directly are a unit ("5cm") or an ordinal's ending.
fn unit_follows(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    is_unit(&text[..end])
}

/// Where the number whose digits start at `at` starts: a point, minus sign or currency sign may
/// come before.
fn number_start(text: &str, at: usize) -> usize {
    let mut start = at;
    let mut step = |accepted: &[char]| {
        if let Some(c) = text[..start].chars().next_back()
            && accepted.contains(&c)
        {
            start -= c.len_utf8();
        }
    };
    step(&['.']);
    step(&['$', '€', '£', '₹']);
    step(&['-', '−']);
    let sign = text[start..].starts_with(['-', '−']);
    // In "12-5", "x-5" and "10 - 5" the sign is a difference, in "is -5" it is not.
    let before = &text[..start];
    let difference = before.ends_with(char::is_alphanumeric)
        || before.trim_end().ends_with(|c: char| c.is_numeric() || c == ')');
    if sign && difference {
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    start
}

/// Where the number whose digits start at `at` ends. Grouping marks, a point and a fraction bar
/// count where digits follow.
fn number_end(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let rest = &text[end..];
        let Some(c) = rest.chars().next() else { return end };
        if c.is_numeric() {
            end += c.len_utf8();
            continue;
        }
        let mark = ["{,}", ",\\!", ",\\! ", ".", ",", "/"].iter().find(|mark| {
            rest.strip_prefix(**mark).is_some_and(|r| r.starts_with(char::is_numeric))
        });
        match mark {
            Some(mark) => end += mark.len(),
            None => return end,
        }
    }
}
