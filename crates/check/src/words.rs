//! Answers in words: the few that mean something exact, and whether two are the same words.

/// What words of an answer mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Yes or no.
    Truth(bool),
    /// There is no solution.
    Nothing,
    /// Every real number.
    Everything,
    /// A number in words.
    Number(u64),
    /// A fraction in words.
    Fraction(u64, u64),
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
        number(&words).map(Meaning::Number).or_else(|| fraction(&words))
    }
}

/// "two thirds", "half".
fn fraction(words: &str) -> Option<Meaning> {
    const PARTS: &[(&str, u64)] = &[
        ("half", 2),
        ("halves", 2),
        ("third", 3),
        ("thirds", 3),
        ("quarter", 4),
        ("quarters", 4),
        ("fourth", 4),
        ("fourths", 4),
        ("fifth", 5),
        ("fifths", 5),
        ("sixth", 6),
        ("sixths", 6),
        ("eighth", 8),
        ("eighths", 8),
        ("tenth", 10),
        ("tenths", 10),
    ];
    let (count, part) = words.rsplit_once([' ', '-']).unwrap_or(("one", words));
    let (_, size) = PARTS.iter().find(|(name, _)| *name == part)?;
    // "third" alone is an ordinal.
    let alone = !words.contains([' ', '-']);
    (!alone || *size == 2).then_some(Meaning::Fraction(number(count)?, *size))
}

/// Whether two texts are the same words, or two ways to say "undefined".
pub(crate) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (normalised(a), normalised(b));
    let undefined = |w: &String| UNDEFINED.contains(&w.as_str());
    a == b || (undefined(&a) && undefined(&b))
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] =
    &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SCALES: &[(&str, u64)] =
    &[("crore", 10_000_000), ("lakh", 100_000), ("million", 1_000_000), ("thousand", 1_000)];

/// The value of a number in English words: "two hundred and five".
fn number(words: &str) -> Option<u64> {
    let mut total = 0u64;
    let mut group = 0u64;
    let mut seen = false;
    for word in words.split([' ', '-']).filter(|w| *w != "and") {
        seen = true;
        if let Some(value) = SMALL.iter().position(|w| *w == word) {
            group = group.checked_add(value as u64)?;
        } else if let Some(tens) = TENS.iter().position(|w| *w == word) {
            group = group.checked_add((tens as u64 + 2) * 10)?;
        } else if word == "hundred" {
            group = group.max(1).checked_mul(100)?;
        } else {
            let (_, scale) = SCALES.iter().find(|(w, _)| *w == word)?;
            total = total.checked_add(group.max(1).checked_mul(*scale)?)?;
            group = 0;
        }
    }
    if seen { total.checked_add(group) } else { None }
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
            ("two hundred and five", Some(Meaning::Number(205))),
            ("twenty-one", Some(Meaning::Number(21))),
            ("three lakh", Some(Meaning::Number(300_000))),
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
