//! What a tree says, in one shape: `x = 2, 3`, `x = 2 or 3`, `x = ±2` and `x ∈ {2, 3}` are all "or".
//!
//! Never here: judgement.

use super::line::Names;
use crate::answer::expand_plus_minus;
use syntax::unit::Unit;
use syntax::{Expr, Function, Relation, Symbol};

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
        // `P(A)` is a probability and `n(A)` a number of elements wherever `A` is a set.
        Expr::Apply(f, arguments) if matches!(f.name(), "P" | "n") && are_sets(arguments) => {
            let function =
                if f.name() == "P" { Function::Probability } else { Function::Cardinality };
            Expr::call(function, arguments.clone())
        }
        Expr::Product(factors) => {
            let parts = factors.iter().map(|part| bracketed(names_as_letters(part, names)));
            let parts: Vec<Expr> = parts.collect();
            mixed_units(&parts).unwrap_or(Expr::Product(parts))
        }
        Expr::Sum(_) | Expr::Negate(_) | Expr::Quotient(..) => {
            expr.map_parts(|part| bracketed(names_as_letters(part, names)))
        }
        _ => expr.map_parts(|part| names_as_letters(part, names)),
    }
}

/// Whether these are sets: capital letters, unions of such.
fn are_sets(arguments: &[Expr]) -> bool {
    fn is_set(e: &Expr) -> bool {
        match e {
            Expr::Symbol(s) => s.name().starts_with(|c: char| c.is_uppercase()),
            Expr::Union(parts) | Expr::Intersection(parts) => parts.iter().all(is_set),
            Expr::Difference(a, b) => is_set(a) && is_set(b),
            _ => false,
        }
    }
    arguments.len() == 1 && arguments.iter().all(is_set)
}

/// Braces around one value among operations are brackets: `12 - {6 + 3}`.
fn bracketed(part: Expr) -> Expr {
    match part {
        Expr::Set(mut elements) if elements.len() == 1 => elements.swap_remove(0),
        other => other,
    }
}

/// `2 km 300 m`, `3 hours 20 minutes`: amounts in ever smaller units of one kind are added.
fn mixed_units(factors: &[Expr]) -> Option<Expr> {
    let mut terms: Vec<(Expr, Unit)> = Vec::new();
    let mut rest = factors;
    while let Some((first, others)) = rest.split_first() {
        let (amount, unit, others) = match (first, others) {
            (Expr::Quantity(amount, unit), _) => ((**amount).clone(), unit.clone(), others),
            (number @ Expr::Number(_), [Expr::Symbol(s), others @ ..]) if !terms.is_empty() => {
                let named = syntax::unit::lookup(s.name())?;
                (number.clone(), Unit { factors: vec![(named, 1)] }, others)
            }
            _ => return None,
        };
        if !matches!(amount, Expr::Number(_))
            || terms
                .last()
                .is_some_and(|(_, old)| !old.is_convertible_to(&unit) || old.size() <= unit.size())
        {
            return None;
        }
        terms.push((amount, unit));
        rest = others;
    }
    (terms.len() > 1).then(|| {
        let quantity = |(amount, unit): (Expr, Unit)| Expr::Quantity(Box::new(amount), unit);
        Expr::Sum(terms.into_iter().map(quantity).collect())
    })
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
            // `∫ dy/y = ∫ 2 dx`: the equation of slopes it comes from.
            ([Expr::Integral(f, y, None), Expr::Integral(g, x, None)], [Relation::Equal])
                if x != y =>
            {
                let slope = Expr::Symbol(derivative_name(y, x, 1));
                Expr::product(vec![(**f).clone(), slope]).equals((**g).clone())
            }
            // `A = {1, 2}` is a set, `x = {1, 2}` a list of values.
            ([x, Expr::Set(_)], [Relation::Equal]) if is_name_of_set(x) => expr.clone(),
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

fn is_name_of_set(expr: &Expr) -> bool {
    match expr {
        Expr::Symbol(s) => s.name().starts_with(|c: char| c.is_uppercase()),
        Expr::Union(_) | Expr::Intersection(_) | Expr::Difference(..) => true,
        _ => false,
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
