//! Spellings of answers made uniform before they are read as mathematics.

use super::notation::uniform;

/// Commands that only dress text, and what stands for them.
const REPLACED: &[(&str, &str)] = &[
    ("\\textbf", "\\text"),
    ("\\textit", "\\text"),
    ("\\textrm", "\\text"),
    ("\\mbox", "\\text"),
    ("\\langle", "("),
    ("\\rangle", ")"),
    ("⟨", "("),
    ("⟩", ")"),
    ("〈", "("),
    ("〉", ")"),
    ("units^2", "units"),
    ("units^{2}", "units"),
    ("units²", "units"),
    ("\\gt", ">"),
    ("\\lt", "<"),
    ("\\displaystyle", " "),
    ("\\operatorname{cis}", "\\text{cis}"),
    ("\\mathrm{cis}", "\\text{cis}"),
    ("\\cis", "\\text{cis}"),
    // `32,\! 349` is one number.
    (",\\! ", ","),
    ("\\!", ""),
    ("...", "\\ldots "),
    ("…", "\\ldots "),
    ("\\dots", "\\ldots "),
    ("\\left\\{\\begin{array}{l}", "\\begin{cases}"),
    ("\\left\\{\\begin{array}{ll}", "\\begin{cases}"),
    ("\\left\\{\\begin{aligned}", "\\begin{cases}"),
    ("\\left\\{ \\begin{array}{l}", "\\begin{cases}"),
    ("\\left\\{ \\begin{aligned}", "\\begin{cases}"),
    ("\\end{array}\\right.", "\\end{cases}"),
    ("\\end{array} \\right.", "\\end{cases}"),
    ("\\end{aligned}\\right.", "\\end{cases}"),
    ("\\end{aligned} \\right.", "\\end{cases}"),
    ("\\text{constant}", "C"),
    ("\\text{ constant}", "C"),
    ("\\text{const}", "C"),
    ("US\\$", "\\$"),
    ("US$", "\\$"),
    ("\u{202f}", " "),
    ("\u{a0}", " "),
    ("~", " "),
];

/// Words after a number that stand for a sign.
const SIGNS: &[(&str, &str)] = &[
    ("percentage", "\\%"),
    ("percent", "\\%"),
    ("per cent", "\\%"),
    ("pct", "\\%"),
    ("प्रतिशत", "\\%"),
    ("degrees", "^\\circ"),
    ("degree", "^\\circ"),
];

/// `text` without delimiters and superfluous ends, its spelling made uniform.
pub(super) fn clean(text: &str) -> String {
    let text = replaced(text);
    let text = without_delimiters(&text);
    let text = with_signs(trimmed(&text));
    let text = with_currency_behind(trimmed(&joined_by_commas(&text)));
    uniform(&text)
}

/// `€77` as `77 €`.
fn with_currency_behind(text: &str) -> String {
    let (sign, rest) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    match rest.chars().next().filter(|c| "€£¥₹".contains(*c)) {
        Some(currency) if rest.ends_with(|c: char| c.is_numeric()) => {
            format!("{sign}{} {currency}", rest[currency.len_utf8()..].trim())
        }
        _ => text.to_owned(),
    }
}

/// `text` without punctuation, joining words and line breaks at its ends.
fn trimmed(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let before = text.len();
        text = text.trim_start_matches(['=', ':', '~', '≈', ';', ',']).trim();
        text = text.strip_prefix("\\approx").unwrap_or(text);
        text = text.trim_end_matches(['~', ':', ';', ',', '。', '"', '।', '?']).trim_end();
        text = text.strip_suffix(", right").unwrap_or(text);
        text = text.trim_start_matches('"').trim_start();
        if !text.ends_with("\\.") {
            text = text.strip_suffix('.').unwrap_or(text).trim_end();
        }
        for end in ["\\\\", "\\,", "\\;", "\\ ", "\\quad"] {
            text = text.strip_suffix(end).unwrap_or(text).trim_end();
        }
        if text.ends_with('\\') {
            text = text[..text.len() - 1].trim_end();
        }
        if text.len() == before {
            return text;
        }
    }
}

fn replaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let rule = REPLACED.iter().find(|(from, _)| {
            from.as_bytes()[0] == rest.as_bytes()[0]
                && rest.starts_with(from)
                && !(from.ends_with(|c: char| c.is_ascii_alphabetic())
                    && rest[from.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
        });
        match rule {
            Some((from, to)) => {
                out.push_str(to);
                rest = &rest[from.len()..];
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    out
}

/// `text` without `$`, `\(`, `\)`, `\[`, `\]`. A dollar sign before a price stays if it has no
/// partner.
fn without_delimiters(text: &str) -> String {
    let mut text = text.to_owned();
    let bare = text.matches('$').count() - text.matches("\\$").count();
    if bare > 1 || (bare == 1 && (text.trim_end().ends_with('$') || !price(&text))) {
        text = text.replace("\\$", "\u{1}").replace('$', " ").replace('\u{1}', "\\$");
    }
    for (at, delimiter) in ["\\(", "\\)", "\\[", "\\]"].iter().enumerate() {
        // `\\[2pt]` is a line break with a distance.
        if at >= 2 && text.contains("\\\\[") {
            continue;
        }
        text = text.replace(delimiter, " ");
    }
    text
}

/// Whether the dollar sign in `text` stands before a digit.
fn price(text: &str) -> bool {
    text.find('$')
        .is_some_and(|at| text[at + 1..].trim_start().starts_with(|c: char| c.is_numeric()))
}

/// `28 percent` as `28\%`, `40 degrees` as `40^\circ`.
fn with_signs(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    for (word, sign) in SIGNS {
        let bare = lower.strip_suffix(word).map(str::len);
        let dressed = lower.strip_suffix('}').and_then(|l| l.strip_suffix(word)).and_then(|l| {
            let l = l.trim_end();
            l.strip_suffix("\\text{").or_else(|| l.strip_suffix("\\mathrm{")).map(str::len)
        });
        if let Some(length) = dressed.or(bare) {
            let number = text[..length]
                .trim_end()
                .trim_end_matches("\\ ")
                .trim_end_matches("\\,")
                .trim_end();
            if number.ends_with(|c: char| c.is_numeric() || c == '}' || c == ')') {
                return format!("{number}{sign}");
            }
        }
    }
    text.to_owned()
}

/// Words and marks that part the items of a list.
const JOINERS: &[&str] = &[
    "\\text{ and }",
    "\\text{and}",
    "\\text{ or }",
    "\\text{or}",
    "\\text{ and}",
    "\\text{ or}",
    "\\text{, and }",
    "\\text{, or }",
    "\\text{and }",
    "\\text{or }",
    " and ",
    " or ",
    "; ",
    ";",
    "、",
    " और ",
    " र ",
    " वा ",
    "和",
    "或",
];

/// `text` with the words "and" and "or" between the items of a list replaced by commas. Inequalities
/// keep theirs, since there it matters which it is.
fn joined_by_commas(text: &str) -> String {
    let text: &str = &match text.contains("\\begin") {
        true => text.to_owned(),
        false => text.replace(" & ", ", ").replace(" \\& ", ", "),
    };
    const ORDER: &[&str] = &["<", ">", "≤", "≥", "≠", "\\le", "\\ge", "\\ne", "!=", "\\in", "∈"];
    let inequality = ORDER.iter().any(|sign| {
        text.match_indices(sign).any(|(at, _)| {
            let rest = &text[at + sign.len()..];
            // `\left(` and `\infty` are no relations.
            !(sign.starts_with('\\') && rest.starts_with("ft")
                || sign == &"\\in" && (rest.starts_with("fty") || rest.starts_with('t')))
        })
    });
    if inequality {
        return with_english_joiners(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut depth = 0usize;
    while let Some(c) = rest.chars().next() {
        let joiner = JOINERS.iter().find(|j| {
            rest.starts_with(**j) && (depth == 0 || j.starts_with('\\') || j.starts_with(' '))
        });
        if let Some(joiner) = joiner {
            if !out.trim_end().ends_with(',') && !out.trim().is_empty() {
                out.push(',');
            }
            out.push(' ');
            rest = &rest[joiner.len()..];
            continue;
        }
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// `text` with "and" and "or" between inequalities in English.
fn with_english_joiners(text: &str) -> String {
    const WORDS: &[(&str, &str)] = &[
        (" वा ", " or "),
        (" अथवा ", " or "),
        (" र ", " and "),
        (" और ", " and "),
        ("或者", " or "),
        ("或", " or "),
        ("且", " and "),
        ("和", " and "),
        ("并且", " and "),
    ];
    WORDS.iter().fold(text.to_owned(), |text, (word, english)| text.replace(word, english))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uniform() {
        for (text, expected) in [
            ("$\\frac{1}{2}$.", "\\frac{1}{2}"),
            ("$28$ %", "28  %"),
            ("28 percent", "28\\%"),
            ("28\\text{ percent}", "28\\%"),
            ("40 degrees", "40^\\circ"),
            ("12\\text{ and }13", "12, 13"),
            ("$1$ and $2$", "1 ,  2"),
            ("19, 46, and 82", "19, 46, 82"),
            ("-12;-11", "-12, -11"),
            ("x<2 or x>5", "x<2 or x>5"),
            ("\\left(1,2\\right) or \\infty", "\\left(1,2\\right), \\infty"),
            ("1,000.99$", "1,000.99"),
            ("\\$10", "\\$10"),
            ("185\\", "185"),
            ("= 5", "5"),
        ] {
            assert_eq!(clean(text), expected, "{text}");
        }
    }
}
