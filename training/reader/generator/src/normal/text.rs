//! What stands upright: functions, and words.

use super::{Tokens, names};
use crate::vocabulary::{self, SPACE, TEXT};

/// Upright letters: a function's name, or text. Only words stay in the text; digits and
/// punctuation look the same outside it, and so always stand outside.
pub(super) fn upright(letters: Tokens) -> Tokens {
    let structure = |token: &&str| matches!(*token, "{" | "}" | "^" | "_" | "&");
    let command =
        |token: &&str| token.starts_with('\\') && !matches!(*token, "\\%" | "\\$" | "\\&" | "\\#");
    if letters.iter().any(|token| structure(token) || command(token)) {
        return letters;
    }
    let name: String = letters.concat();
    if names::is_function(&name) {
        return vocabulary::known(&format!("\\{name}")).into_iter().collect();
    }
    let is_letter = |token: &&str| token.chars().all(char::is_alphabetic);
    let mut out = Tokens::new();
    let mut rest = &letters[..];
    while let Some(first) = rest.first() {
        if !is_letter(first) {
            match *first {
                SPACE => {}
                "'" => out.extend(["^", "{", "\\prime", "}"]),
                sign => out.push(sign),
            }
            rest = &rest[1..];
            continue;
        }
        let letter_at = |at: usize| rest.get(at).is_some_and(is_letter);
        let inner = |at: usize| match rest.get(at) {
            Some(&SPACE) => true,
            Some(&"'") => letter_at(at - 1) && letter_at(at + 1),
            _ => letter_at(at),
        };
        let length = (0..rest.len()).take_while(|&at| inner(at)).count();
        let words = &rest[..length];
        let kept = words.iter().rposition(is_letter).map_or(0, |last| last + 1);
        out.push(TEXT);
        out.extend(&words[..kept]);
        out.push("}");
        rest = &rest[kept..];
    }
    out
}

/// Whether the last token closes text.
pub(super) fn ends_in_text(tokens: &[&str]) -> bool {
    let start = tokens.iter().rposition(|&token| token == TEXT);
    start.is_some_and(|start| {
        tokens[start..].iter().position(|&token| token == "}") == Some(tokens.len() - start - 1)
    })
}
