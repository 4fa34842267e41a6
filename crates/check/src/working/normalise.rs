//! What a tree says, in one shape: `x = 2, 3`, `x = 2 or 3`, `x = ±2` and `x ∈ {2, 3}` are all "or".
//!
//! Never here: judgement.

use super::line::Names;
use crate::answer::expand_plus_minus;
use syntax::{Expr, Relation, Symbol};

/// Whether it states something, as against having a value.
pub(super) fn is_statement(expr: &Expr) -> bool {
    match expr {
        Expr::Relation(..) | Expr::And(_) | Expr::Or(_) | Expr::Truth(_) => true,
        Expr::List(parts) => parts.iter().any(is_statement),
        _ => false,
    }
}

/// All of these hold.
pub(super) fn conjunction(mut parts: Vec<Expr>) -> Expr {
    if parts.len() == 1 { parts.swap_remove(0) } else { Expr::And(parts) }
}

/// One of these holds.
pub(super) fn disjunction(mut parts: Vec<Expr>) -> Expr {
    if parts.len() == 1 { parts.swap_remove(0) } else { Expr::Or(parts) }
}

/// Whether words that name nothing are left.
pub(super) fn has_words(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Text(_) | Expr::Missing);
    expr.for_each_part(|part| found = found || has_words(part));
    found
}

/// Names in words, and derivatives of a letter by another, as letters of their own; a word of known
/// letters (`by` beside `b` and `y`) is their product. Other words stay.
pub(super) fn names_as_letters(expr: &Expr, names: &Names) -> Expr {
    match expr {
        Expr::Text(word) if names.words.iter().any(|n| n == word.trim()) => {
            Expr::Symbol(Symbol::new(word.trim()))
        }
        Expr::Text(word) => {
            let letters: Vec<Symbol> = word.chars().map(|c| Symbol::new(c.to_string())).collect();
            if letters.len() > 1 && letters.iter().all(|s| names.letters.contains(s)) {
                Expr::product(letters.into_iter().map(Expr::Symbol).collect())
            } else {
                expr.clone()
            }
        }
        Expr::Derivative(body, x, n) => match &**body {
            // Of `x` by `x` it is 1, and no letter.
            Expr::Symbol(y) if y != x => Expr::Symbol(derivative_name(y, x, *n)),
            body => Expr::Derivative(Box::new(names_as_letters(body, names)), x.clone(), *n),
        },
        _ => expr.map_parts(|part| names_as_letters(part, names)),
    }
}

/// The letter that stands for a derivative: `dy/dx`, `d^2y/dx^2`.
pub(super) fn derivative_name(y: &Symbol, x: &Symbol, order: u32) -> Symbol {
    Symbol::new(match order {
        1 => format!("d{y}/d{x}"),
        n => format!("d^{n}{y}/d{x}^{n}"),
    })
}

/// The expression as people see it: letters such as `dy/dx` as derivatives again.
pub(super) fn shown(expr: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) => match super::calculus::derivatives_in(expr).first() {
            Some((y, x, n)) => Expr::Derivative(Box::new(Expr::Symbol(y.clone())), x.clone(), *n),
            None if is_name_in_words(s.name()) => Expr::Text(s.name().to_owned()),
            None => expr.clone(),
        },
        _ => expr.map_parts(shown),
    }
}

/// `Selling price`, `SP`: not `theta`, not `x_1`.
fn is_name_in_words(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1
        && !name.contains('_')
        && (name.contains(' ') || name.starts_with(|c: char| c.is_uppercase()) || !name.is_ascii())
}

/// The statements a tree may stand for, the likeliest first. Never empty.
pub(super) fn statements(expr: &Expr) -> Vec<Expr> {
    match expr {
        Expr::List(parts) => listed(parts),
        Expr::And(parts) => vec![conjunction(parts.iter().map(one).collect())],
        _ => vec![one(expr)],
    }
}

fn one(expr: &Expr) -> Expr {
    match expr {
        Expr::Or(parts) => {
            let name = parts.iter().find_map(subject);
            let filled = parts.iter().map(|part| match (&name, is_statement(part)) {
                (Some(name), false) => name.clone().equals(part.clone()),
                _ => part.clone(),
            });
            disjunction(filled.map(|part| one(&part)).collect())
        }
        Expr::And(parts) => conjunction(parts.iter().map(one).collect()),
        Expr::List(_) => statements(expr).swap_remove(0),
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([x, Expr::Set(values)], [Relation::In]) if !values.is_empty() => {
                disjunction(values.iter().map(|v| x.clone().equals(v.clone())).collect())
            }
            ([x, Expr::List(values) | Expr::Set(values)], [Relation::Equal])
                if !values.is_empty() =>
            {
                disjunction(values.iter().map(|v| one(&x.clone().equals(v.clone()))).collect())
            }
            _ => match expand_plus_minus(expr) {
                Some(options) => disjunction(options),
                None => expr.clone(),
            },
        },
        _ => expr.clone(),
    }
}

/// `x` of `x = 3`.
fn subject(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([x @ Expr::Symbol(_), _], [Relation::Equal]) => Some(x.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// `x = 3, y = 2` holds together; `x = 3, x = -2` and `x = 3, -2` are alternatives; other lists are
/// tried both ways.
fn listed(parts: &[Expr]) -> Vec<Expr> {
    let mut name: Option<Expr> = None;
    let mut filled = Vec::with_capacity(parts.len());
    let mut values_follow = false;
    for part in parts {
        if is_statement(part) {
            name = subject(part).or(name);
            filled.push(one(part));
        } else if let Some(name) = &name {
            values_follow = true;
            filled.push(one(&name.clone().equals(part.clone())));
        }
    }
    let subjects: Vec<Option<Expr>> = filled.iter().map(subject).collect();
    let mut letters: Vec<Symbol> = Vec::new();
    for part in &filled {
        for s in part.symbols() {
            if !letters.contains(&s) {
                letters.push(s);
            }
        }
    }
    let equations = filled.iter().all(|f| {
        matches!(f, Expr::Or(_)) || matches!(f, Expr::Relation(_, r) if r == &[Relation::Equal])
    });
    let same_subject = subjects.windows(2).all(|p| p[0].is_some() && p[0] == p[1]);
    let (and, or) = (conjunction(filled.clone()), disjunction(filled.clone()));
    if filled.len() == 1 || and == or {
        return vec![and];
    }
    if values_follow || (equations && same_subject) {
        return vec![or];
    }
    if equations && letters.len() == 1 {
        return vec![or, and];
    }
    if !equations && letters.len() == 1 {
        return vec![and, or];
    }
    vec![and]
}
