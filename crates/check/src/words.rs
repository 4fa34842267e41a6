//! Answers in words: the few that mean something exact, and whether two are the same words.

mod numeral;

/// What words of an answer mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Yes or no.
    Truth(bool),
    /// There is no solution.
    Nothing,
    /// Every real number.
    Everything,
    /// A number in words, perhaps with "minus" before it.
    Number { negative: bool, value: u64 },
    /// A fraction in words, perhaps with "minus" before it.
    Fraction { negative: bool, numerator: u64, denominator: u64 },
}

const TRUE: &[&str] = &["true", "yes", "correct", "right", "हो", "सत्य", "ठीक", "是", "对", "正确"];
const FALSE: &[&str] =
    &["false", "no", "incorrect", "wrong", "होइन", "असत्य", "गलत", "否", "错", "错误"];
const NOTHING: &[&str] = &[
    "no solution",
    "no solutions",
    "no real solution",
    "no real solutions",
    "no real root",
    "no real roots",
    "no roots",
    "none",
    "empty set",
    "null set",
    "there is no solution",
    "there are no solutions",
    "has no solution",
    "impossible",
    "कुनै हल छैन",
    "हल छैन",
    "无解",
    "∅",
    "emptyset",
    "varnothing",
    "no real number",
    "no such number",
];
const EVERYTHING: &[&str] = &[
    "all real numbers",
    "all reals",
    "all real number",
    "every real number",
    "real numbers",
    "reals",
    "any real number",
    "set of real numbers",
    "set of all real numbers",
    "all numbers",
    "infinitely many solutions",
    "mathbbr",
    "ℝ",
    "all x",
    "all real x",
    "x∈ℝ",
    "x in mathbbr",
];
const UNDEFINED: &[&str] = &["undefined", "does not exist", "dne", "not defined", "doesnt exist"];

/// `text` in lower case without LaTeX dress, articles, punctuation at its ends and superfluous
/// spaces, so that the same words become the same text.
pub(crate) fn normalised(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let dress = [
            "\\textbf",
            "\\textit",
            "\\textrm",
            "\\text",
            "\\mathrm",
            "\\mathbf",
            "\\mbox",
            "\\operatorname",
            "\\left",
            "\\right",
            "\\quad",
            "\\,",
            "\\;",
            "\\ ",
            "\\!",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
        ]
        .iter()
        .find(|d| rest.starts_with(**d));
        if let Some(dress) = dress {
            rest = &rest[dress.len()..];
            if dress.starts_with("\\quad") || dress.len() == 2 {
                plain.push(' ');
            }
            continue;
        }
        if !"${}\\'’\"".contains(c) {
            plain.extend(c.to_lowercase());
        }
        rest = &rest[c.len_utf8()..];
    }
    let words: Vec<&str> = plain
        .split_whitespace()
        .map(|w| w.trim_matches(|c: char| ".,;:!?。".contains(c)))
        .filter(|w| !w.is_empty() && !matches!(*w, "the" | "a" | "an"))
        .collect();
    // An answer "a" is a letter, not an article.
    if words.is_empty() { plain.trim().to_owned() } else { words.join(" ") }
}

/// What `text` means, if it is one of the answers in words that mean something exact.
pub(crate) fn meaning(text: &str) -> Option<Meaning> {
    let words = normalised(text);
    let among = |list: &[&str]| list.contains(&words.as_str());
    if among(TRUE) {
        Some(Meaning::Truth(true))
    } else if among(FALSE) {
        Some(Meaning::Truth(false))
    } else if among(NOTHING) {
        Some(Meaning::Nothing)
    } else if among(EVERYTHING) {
        Some(Meaning::Everything)
    } else {
        let (negative, words) = match ["minus ", "negative ", "ऋण ", "负"]
            .iter()
            .find_map(|sign| words.strip_prefix(sign))
        {
            Some(rest) => (true, rest),
            None => (false, words.as_str()),
        };
        if let Some(number) = numeral::number(words) {
            return Some(Meaning::Number { negative, value: number });
        }
        let (numerator, denominator) = numeral::fraction(words)?;
        Some(Meaning::Fraction { negative, numerator, denominator })
    }
}

/// Whether two texts are the same words, or two ways to say "undefined".
pub(crate) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (normalised(a), normalised(b));
    let undefined = |w: &String| UNDEFINED.contains(&w.as_str());
    a == b || (undefined(&a) && undefined(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meanings() {
        for (text, expected) in [
            ("\\text{Yes}", Some(Meaning::Truth(true))),
            ("होइन", Some(Meaning::Truth(false))),
            ("No solution.", Some(Meaning::Nothing)),
            ("all real numbers", Some(Meaning::Everything)),
            ("two hundred and five", Some(Meaning::Number { negative: false, value: 205 })),
            ("twenty-one", Some(Meaning::Number { negative: false, value: 21 })),
            ("minus five", Some(Meaning::Number { negative: true, value: 5 })),
            ("odd", None),
            ("", None),
        ] {
            assert_eq!(meaning(text), expected, "{text}");
        }
    }

    #[test]
    fn same_words() {
        assert!(same("\\text{The midpoints form a hexagon}", "the midpoints form a hexagon."));
        assert!(same("\\text{undefined}", "does not exist"));
        assert!(!same("odd", "\\text{oddd}"));
    }
}
