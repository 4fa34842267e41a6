//! Dots, crosses and words that only dress a line are taken off.

use super::word::is_word;

/// Spellings that mean the same to every reader, made one.
pub(super) fn plain_dress(text: &str) -> String {
    const SAME: &[(&str, &str)] = &[
        ("\\text{or}", " or "),
        ("\\text{ or }", " or "),
        ("\\text{and}", " and "),
        ("\\text{ and }", " and "),
        ("\\mbox{or}", " or "),
        ("\\mbox{and}", " and "),
        ("\\lor", " or "),
        ("\\vee", " or "),
        ("\\land", " and "),
        ("\\wedge", " and "),
        ("∨", " or "),
        ("∧", " and "),
        (" nounor ", " or "),
        (" nounand ", " and "),
        ("#pm#", "±"),
        ("+-", "±"),
        ("+/-", "±"),
        ("%pi", "π"),
        ("%e", "e"),
        ("%i", "i"),
        ("\\displaystyle", ""),
        ("\\left.", ""),
        ("\\right.", ""),
        ("\\[", ""),
        ("\\]", ""),
        ("\\(", ""),
        ("\\)", ""),
        ("$", ""),
        ("\\qquad", "\t"),
        ("\\quad", "\t"),
        ("\\;", " "),
        ("\\,", " "),
        ("\\!", ""),
        ("\\therefore", "∴"),
        ("\\because", "∵"),
        ("\\implies", "⇒"),
        ("\\Longrightarrow", "⇒"),
        ("\\Rightarrow", "⇒"),
        ("\\iff", "⇔"),
        ("\\Leftrightarrow", "⇔"),
        ("\\Longleftrightarrow", "⇔"),
        ("⟹", "⇒"),
        ("⟺", "⇔"),
        ("==>", "⇒"),
        ("<=>", "⇔"),
        ("<==>", "⇔"),
        (" divided by ", " ÷ "),
        (" multiplied by ", " × "),
        ("\u{a0}", " "),
        ("\u{2003}", "\t"),
    ];
    let mut text = text.to_owned();
    for (from, to) in SAME {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    text = is_as_equals(text);
    // `=>` is an arrow only where it is no relation: `x >= 3` and `x => 3` differ.
    text = text.replace("=>", "⇒");
    text = cross_as_times(&text);
    // `75/55 = <<75/55=1.36>>1.36`: a calculator's note.
    while let (Some(open), Some(close)) = (text.find("<<"), text.find(">>")) {
        if close < open {
            break;
        }
        text.replace_range(open..close + 2, "");
    }
    text
}

/// "the value of x is 5": what is said of a letter with "is".
pub(super) fn is_as_equals(text: String) -> String {
    let Some((before, value)) = text.rsplit_once(" is ") else { return text };
    let Some(letter) = before.split_whitespace().next_back() else { return text };
    let number = value.trim().trim_end_matches('.');
    let plain = letter.len() == 1
        && letter.bytes().all(|b| b.is_ascii_lowercase() && b != b'a')
        && before.contains("value of")
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit() || b"-./".contains(&b));
    if plain { format!("{letter} = {number}") } else { text }
}

/// `4 x 14`, `2 inches x 3`: a cross between numbers.
pub(super) fn cross_as_times(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(" x ").or_else(|| rest.find(" X ")) {
        let before = rest[..at].split_whitespace().next_back().unwrap_or("");
        let after = &rest[at + 3..];
        let number_before = before.ends_with(|c: char| c.is_ascii_digit() || c == '%' || c == ')')
            || is_word(before) && rest[..at].contains(|c: char| c.is_ascii_digit());
        let number_after =
            after.trim_start_matches(['(', '$', ' ']).starts_with(|c: char| c.is_ascii_digit());
        result.push_str(&rest[..at]);
        result.push_str(if number_before && number_after { " × " } else { &rest[at..at + 3] });
        rest = after;
    }
    result.push_str(rest);
    result
}
