//! Answers that stand as formulas, between `$…$`, `\(…\)` or `\[…\]`, in running text.

use super::{Piece, is_unit, unit_after};

/// A formula in the text.
struct Formula<'a> {
    start: usize,
    end: usize,
    content: &'a str,
}

/// Words that may stand between the parts of one answer.
const JOINERS: &[&str] = &["and", "or", "र", "वा", "अथवा", "和", "或"];

/// Names and words that belong to mathematics or to every answer, and so are no prose.
const MATHS_WORDS: &[&str] = &[
    "sin",
    "cos",
    "tan",
    "cot",
    "sec",
    "csc",
    "cosec",
    "arcsin",
    "arccos",
    "arctan",
    "asin",
    "acos",
    "atan",
    "sinh",
    "cosh",
    "tanh",
    "log",
    "ln",
    "exp",
    "sqrt",
    "cbrt",
    "root",
    "pi",
    "lim",
    "max",
    "min",
    "gcd",
    "lcm",
    "hcf",
    "abs",
    "mod",
    "binomial",
    "binom",
    "nCr",
    "nPr",
    "choose",
    "theta",
    "alpha",
    "beta",
    "infinity",
    "inf",
    "oo",
    "and",
    "or",
    "percent",
    "percentage",
    "pct",
    "degrees",
    "degree",
    "Rs",
    "NRs",
    "is",
    "const",
    "constant",
    "det",
    "floor",
    "ceil",
    "round",
    "true",
    "false",
    "True",
    "False",
    "union",
    "in",
    "arccot",
    "arcsec",
    "arccsc",
    "sech",
    "csch",
    "coth",
    "sign",
    "factorial",
    "to",
    "AM",
    "PM",
    "am",
    "pm",
];

/// Whether a formula is marked in `text`.
pub(super) fn has_formula(text: &str) -> bool {
    !formulas(text).is_empty()
}

/// How many words of running text stand outside formulas and outside `\text{…}`.
pub(crate) fn prose_words(text: &str) -> usize {
    let mut outside = String::with_capacity(text.len());
    let mut from = 0;
    for formula in formulas(text) {
        outside.push_str(&text[from..formula.start]);
        outside.push(' ');
        from = formula.end;
    }
    outside.push_str(&text[from..]);
    let outside = without_text_commands(&outside);
    // `Abs(x)`, `ceiling(x)`: a function of what is in the brackets.
    let called = |(word, behind): &(&str, &str)| {
        behind.starts_with('(') && (*word == "Abs" || syntax::Function::named(word).is_some())
    };
    words(&outside)
        .filter(|word| !called(word))
        .map(|(word, _)| word)
        .filter(|word| word.chars().count() > 1)
        .filter(|word| !word.chars().any(|c| c.is_ascii_digit()))
        .filter(|word| !MATHS_WORDS.contains(word) && !is_unit(word))
        .filter(|word| !is_product_of_letters(word))
        .count()
}

/// Runs of letters and digits that are no LaTeX command, each with what stands behind it.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(|c: char| c.is_alphanumeric())?;
            let command = rest[..start].ends_with('\\');
            let word = &rest[start..];
            let end = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
            rest = &word[end..];
            if !command {
                return Some((&word[..end], rest));
            }
        }
    })
}

/// Short runs such as `xy` or `AB`: letters side by side rather than a word.
fn is_product_of_letters(word: &str) -> bool {
    let vowel = |c: char| "aeiouAEIOU".contains(c);
    word.len() <= 3 && word.is_ascii() && !word.chars().any(vowel)
}

/// `text` with the contents of `\text{…}` and its kin left out.
fn without_text_commands(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = ["\\text", "\\mbox", "\\mathrm", "\\begin{", "\\end{"]
        .iter()
        .filter_map(|c| rest.find(c))
        .min()
    {
        kept.push_str(&rest[..at]);
        let group = &rest[at..];
        let Some(end) = group.find('}') else { break };
        kept.push(' ');
        rest = &group[end + 1..];
    }
    kept.push_str(rest);
    kept
}

/// The last formula that says something, with those before it that are joined to it by a comma,
/// "and" or "or".
pub(super) fn last_formulas(text: &str) -> Option<Vec<Piece>> {
    let found = formulas(text);
    let says_something = |f: &&Formula<'_>| {
        f.content.trim().chars().count() > 1 || f.content.chars().any(|c| c.is_numeric())
    };
    let last =
        found.iter().rposition(|f| says_something(&f)).or_else(|| found.len().checked_sub(1))?;
    let mut first = last;
    while first > 0 && joined(&text[found[first - 1].end..found[first].start]) {
        first -= 1;
    }
    Some(
        found[first..=last]
            .iter()
            .map(|f| Piece { text: f.content.trim().to_owned(), unit: unit_after(&text[f.end..]) })
            .collect(),
    )
}

/// Whether a gap between two formulas joins them.
fn joined(gap: &str) -> bool {
    let gap = gap.trim();
    let words = gap.trim_matches(|c: char| c.is_whitespace() || ",;、，".contains(c));
    (words.is_empty() && !gap.is_empty()) || JOINERS.contains(&words.to_lowercase().as_str())
}

/// The formulas of `text`, in order. A dollar sign before a price is no delimiter.
fn formulas(text: &str) -> Vec<Formula<'_>> {
    const DELIMITERS: [(&str, &str); 4] =
        [("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")];
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['$', '\\']) {
        let start = from + at;
        let Some((open, close)) =
            DELIMITERS.iter().find(|(open, _)| text[start..].starts_with(open))
        else {
            // A command, or an escaped sign, which opens nothing.
            let escaped = text[start + 1..].chars().next().map_or(0, char::len_utf8);
            from = start + 1 + escaped;
            continue;
        };
        let inner = start + open.len();
        from = inner;
        let Some(length) = closing(&text[inner..], close) else { continue };
        let content = &text[inner..inner + length];
        let end = inner + length + close.len();
        if *open == "$" && is_price(content, &text[end..]) {
            continue;
        }
        if !content.trim().is_empty() {
            found.push(Formula { start, end, content });
        }
        from = end;
    }
    found
}

/// Longest formula, in bytes.
const LONGEST_FORMULA: usize = 2_000;

/// Where `delimiter` first stands in `text` without a backslash before it.
fn closing(text: &str, delimiter: &str) -> Option<usize> {
    let mut end = text.len().min(LONGEST_FORMULA);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let mut from = 0;
    while let Some(at) = text[from..].find(delimiter).map(|at| at + from) {
        let backslashes = text[..at].bytes().rev().take_while(|b| *b == b'\\').count();
        if backslashes.is_multiple_of(2) {
            return Some(at);
        }
        from = at + delimiter.len();
    }
    None
}

/// Whether a dollar sign before `content` is a currency sign: a number follows it, and what would
/// close the formula is the sign of another price, or running text stands between.
fn is_price(content: &str, after: &str) -> bool {
    if !content.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let prose = words(&without_text_commands(content))
        .map(|(word, _)| word)
        .filter(|w| w.len() > 2 && w.chars().all(char::is_alphabetic) && !MATHS_WORDS.contains(w))
        .count();
    prose > 1 || after.starts_with(|c: char| c.is_ascii_digit())
}
