//! The network's tokens, and how they are written.

use std::sync::LazyLock;

pub(crate) const START: u16 = 1;
pub(crate) const END: u16 = 2;
/// The network's width.
pub(crate) const WIDTH: usize = 256;

const SPACE: &str = "␣";
const TEXT: &str = "\\text{";

static TOKENS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../../training/reader/vocabulary.txt").lines().collect());

pub(crate) fn token_count() -> usize {
    TOKENS.len()
}

/// How a token is spelt.
pub(crate) fn spelling(number: u16) -> &'static str {
    TOKENS.get(usize::from(number)).copied().unwrap_or("")
}

/// A token in the LaTeX that is given out: where it stands, and which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The tokens as LaTeX, and where each stands in it.
pub(crate) fn latex(numbers: &[u16]) -> (String, Vec<Place>) {
    let mut out = String::new();
    let mut places = Vec::with_capacity(numbers.len());
    let mut in_text = false;
    for &number in numbers {
        let token = spelling(number);
        let token = if token == SPACE { " " } else { token };
        let after_command = !in_text
            && token.starts_with(|c: char| c.is_ascii_alphabetic())
            && out.rsplit('\\').next().is_some_and(|tail| {
                out.contains('\\')
                    && !tail.is_empty()
                    && tail.bytes().all(|b| b.is_ascii_alphabetic())
            });
        if after_command {
            out.push(' ');
        }
        let start = out.len();
        out.push_str(token);
        places.push(Place { start, end: out.len() });
        in_text = token == TEXT || in_text && token != "}";
    }
    (out, places)
}

/// The same as a sentence: words as words, formulas between dollars. What has no words is left as
/// one formula.
pub(crate) fn sentence(numbers: &[u16]) -> String {
    if !numbers.iter().any(|&number| spelling(number) == TEXT && is_outside(numbers, number)) {
        return latex(numbers).0;
    }
    let mut parts: Vec<(bool, Vec<u16>)> = Vec::new();
    let (mut depth, mut in_text) = (0usize, false);
    for &number in numbers {
        let token = spelling(number);
        if !in_text && depth == 0 && token == TEXT {
            in_text = true;
            parts.push((true, Vec::new()));
            continue;
        }
        if in_text && token == "}" {
            in_text = false;
            continue;
        }
        if !in_text {
            match token {
                "{" | TEXT => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                _ if token.starts_with("\\begin") => depth += 1,
                _ if token.starts_with("\\end") => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        match parts.last_mut() {
            Some((words, part)) if *words == in_text => part.push(number),
            _ => parts.push((in_text, vec![number])),
        }
    }
    let mut out = String::new();
    for (words, part) in parts {
        if words {
            if !out.is_empty() && !out.ends_with([' ', '(']) {
                out.push(' ');
            }
            out.extend(part.iter().map(|&n| match spelling(n) {
                SPACE => " ",
                token => token,
            }));
            continue;
        }
        let all = part.len();
        let marks = |n: &&u16| matches!(spelling(**n), "." | "," | ":" | ";" | "?" | "!");
        // A sentence's own marks stand outside of the formulas.
        let before = if out.is_empty() { 0 } else { part.iter().take_while(marks).count() };
        let after = part[before..].iter().rev().take_while(marks).count();
        out.extend(part[..before].iter().map(|&n| spelling(n)));
        let inside = &part[before..all - after];
        if !inside.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push('$');
            out.push_str(&latex(inside).0);
            out.push('$');
        }
        out.extend(part[all - after..].iter().map(|&n| spelling(n)));
    }
    out
}

/// Whether words stand on the line itself, not inside of a fraction or table.
fn is_outside(numbers: &[u16], text: u16) -> bool {
    let mut depth = 0usize;
    for &number in numbers {
        let token = spelling(number);
        if number == text && depth == 0 {
            return true;
        }
        match token {
            "{" | TEXT => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ if token.starts_with("\\begin") => depth += 1,
            _ if token.starts_with("\\end") => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// The number of a question at the beginning of a line, such as `1.`, `(a)` or `iv)`: how many
/// tokens it has. `1.5` and `(a + b)` have none.
pub(crate) fn label(numbers: &[u16]) -> usize {
    let at = |index: usize| numbers.get(index).map_or("", |&number| spelling(number));
    let open = usize::from(at(0) == "(");
    let sign =
        |index: usize| at(index).len() == 1 && at(index).bytes().all(|b| b.is_ascii_alphanumeric());
    let length = (open..).take_while(|&index| sign(index)).count();
    let name: String = (open..open + length).map(at).collect();
    let digits = (1..=3).contains(&length) && name.bytes().all(|b| b.is_ascii_digit());
    let roman = (1..=4).contains(&length) && name.bytes().all(|b| b"ivx".contains(&b));
    let letter = length == 1 && matches!(name.as_bytes().first(), Some(b'a'..=b'h'));
    let close = open + length;
    let text = at(close + 1) == TEXT;
    let named = match at(close) {
        // `(x)` may be a factor, `2)` hardly anything else.
        ")" if open == 1 => (digits || roman || letter) && text,
        ")" => (digits || roman || letter) && close + 1 < numbers.len(),
        "." => (digits || roman || letter) && open == 0 && text,
        _ => false,
    };
    if named { close + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{TOKENS, label, latex, sentence};

    fn numbers(source: &str) -> Vec<u16> {
        let number = |token| TOKENS.iter().position(|t| *t == token).expect(token) as u16;
        source.split(' ').map(number).collect()
    }

    #[test]
    fn commands_and_letters_keep_apart() {
        let (text, places) = latex(&numbers("\\pi r ^ { 2 } + \\frac { 1 } { 2 } a b"));
        assert_eq!(text, "\\pi r^{2}+\\frac{1}{2}ab");
        assert_eq!(&text[places[1].start..places[1].end], "r");
    }

    #[test]
    fn sentences_have_words_and_formulas() {
        let source = "\\text{ S o l v e } 2 x + 3 = 7 \\text{ f o r } x .";
        assert_eq!(sentence(&numbers(source)), "Solve $2x+3=7$ for $x$.");
        assert_eq!(sentence(&numbers("x = 1 . 5 .")), "x=1.5.");
        let inner = "\\frac { \\text{ d } } { 2 }";
        assert_eq!(sentence(&numbers(inner)), "\\frac{\\text{d}}{2}");
    }

    #[test]
    fn numbers_of_questions_are_told_from_numbers() {
        let length = |source| label(&numbers(source));
        assert_eq!(length("1 2 . \\text{ F i n d } x"), 3);
        assert_eq!(length("( a ) \\text{ F i n d } x"), 3);
        assert_eq!(length("i v ) x + 1"), 3);
        assert_eq!(length("1 . 5 + 2"), 0);
        assert_eq!(length("( a ) ( b )"), 0);
        assert_eq!(length("2 ( x + 1 )"), 0);
    }
}
