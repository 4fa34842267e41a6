//! What the targets do with trees.
#![allow(dead_code, reason = "each target uses a part")]

use syntax::{Expr, Severity, Symbol, latex, parse, plain};

/// What `text` says, if it can be read.
pub fn expression(text: &str) -> Option<Expr> {
    let parsed = parse(text);
    parsed.diagnostics.iter().all(|d| d.severity != Severity::Error).then_some(parsed.expr)
}

/// The tree as read from each print of it.
pub fn reprinted(expr: &Expr) -> [Expr; 2] {
    [parse(&latex(expr)).expr, parse(&plain(expr)).expr]
}

/// Letters that are nothing but letters: no units, constants, functions, or names of integers.
const LETTERS: [&str; 7] = ["x", "y", "z", "u", "v", "w", "p"];

/// The tree with each letter exchanged for the next; nothing where a name may mean more.
pub fn renamed(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Symbol(s) => {
            let k = LETTERS.iter().position(|letter| *letter == s.name())?;
            Some(Expr::Symbol(Symbol::new(LETTERS[(k + 1) % LETTERS.len()])))
        }
        Expr::Apply(..)
        | Expr::Derivative(..)
        | Expr::Integral(..)
        | Expr::Limit { .. }
        | Expr::Big { .. }
        | Expr::Text(_) => None,
        _ => {
            let mut all = true;
            let result = expr.map_parts(|part| {
                renamed(part).unwrap_or_else(|| {
                    all = false;
                    Expr::Missing
                })
            });
            all.then_some(result)
        }
    }
}

/// Whether words stand in it.
pub fn has_words(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Text(_));
    expr.for_each_part(|part| found = found || has_words(part));
    found
}
