//! Rules for accents, negation, tables and dots.

use super::{Tokens, names};
use crate::vocabulary;

/// Commands that stand between their arguments.
pub(super) fn infix(command: &str) -> Option<&'static str> {
    match command {
        "over" => Some("\\frac"),
        "choose" => Some("\\binom"),
        _ => None,
    }
}

/// Narrow accents over one sign, wide ones over more.
pub(super) fn for_width(command: &'static str, width: usize) -> &'static str {
    match (command, width) {
        ("\\overline", 1) => "\\bar",
        ("\\widehat", 1) => "\\hat",
        ("\\widetilde", 1) => "\\tilde",
        ("\\overrightarrow", 1) => "\\vec",
        ("\\bar", 2..) => "\\overline",
        ("\\hat", 2..) => "\\widehat",
        ("\\tilde", 2..) => "\\widetilde",
        ("\\vec", 2..) => "\\overrightarrow",
        _ => command,
    }
}

pub(super) fn negated(relation: Tokens) -> Tokens {
    match relation[..] {
        ["="] => vec!["\\neq"],
        ["\\in"] => vec!["\\notin"],
        ["\\subseteq"] => vec!["\\nsubseteq"],
        ["\\parallel"] => vec!["\\nparallel"],
        ["\\exists"] => vec!["\\nexists"],
        ["|"] => vec!["\\nmid"],
        ["\\rightarrow"] => vec!["\\nrightarrow"],
        _ => [&["\\not"], &relation[..]].concat(),
    }
}

pub(super) fn is_one_matrix(tokens: &[&str]) -> bool {
    let ends = |token: &&&str| **token == "\\end{matrix}";
    tokens.first() == Some(&"\\begin{matrix}")
        && tokens.last() == Some(&"\\end{matrix}")
        && tokens.iter().filter(ends).count() == 1
}

pub(super) fn enclose(name: &str, inside: Tokens) -> Tokens {
    let open = vocabulary::known(&format!("\\begin{{{name}}}"));
    let close = vocabulary::known(&format!("\\end{{{name}}}"));
    open.into_iter().chain(inside).chain(close).collect()
}

/// Rows with `\\` between; `&` only where the picture shows it.
pub(super) fn join_rows(name: &str, rows: Vec<Vec<Tokens>>) -> Tokens {
    let mut out = Tokens::new();
    for (index, row) in rows.into_iter().enumerate() {
        if index > 0 {
            out.push("\\\\");
        }
        for (column, cell) in row.into_iter().enumerate() {
            let aligns = match name {
                "aligned" => true,
                "cases" => cell.first().is_none_or(|token| names::is_relation(token)),
                _ => false,
            };
            if column > 0 && !aligns {
                out.push("&");
            }
            out.extend(cell);
        }
    }
    out
}

/// Three full stops in a row are dots.
pub(super) fn join_dots(tokens: Tokens) -> Tokens {
    let mut out = Tokens::with_capacity(tokens.len());
    for token in tokens {
        out.push(token);
        if out.ends_with(&[".", ".", "."]) {
            out.truncate(out.len() - 3);
            out.push("\\ldots");
        }
    }
    out
}
