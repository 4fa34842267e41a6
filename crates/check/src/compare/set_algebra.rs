//! Sets with names: `A ∪ B`, `(A ∩ B)^c`, `A ∖ B`. Two are the same if every element that is in
//! some of the named sets and not in the others is in both or in neither.

use crate::Checked;
use syntax::{Expr, Symbol};

/// Most named sets, since every choice of them is looked at.
const MOST_SETS: usize = 12;

/// Compares two expressions at least one of which joins named sets; `None` if they are no such.
pub(super) fn compare(a: &Expr, b: &Expr) -> Option<Checked> {
    if !joins_sets(a) && !joins_sets(b) {
        return None;
    }
    let mut names = Vec::new();
    for side in [a, b] {
        collect(side, &mut names)?;
    }
    if names.len() > MOST_SETS {
        return None;
    }
    for choice in 0..1u32 << names.len() {
        let inside =
            |name: &str| names.iter().position(|n| n == name).is_some_and(|k| choice >> k & 1 == 1);
        if holds(a, &inside)? != holds(b, &inside)? {
            let members: Vec<&str> =
                names.iter().filter(|n| inside(n)).map(String::as_str).collect();
            return Some(Checked::different(match members.as_slice() {
                [] => "what is in none of the sets is in only one of the two".to_owned(),
                members => {
                    format!("what is in {} only is in only one of the two", members.join(", "))
                }
            }));
        }
    }
    Some(Checked::equal("both have the same elements, whatever the sets are"))
}

fn joins_sets(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Union(_) | Expr::Intersection(_) | Expr::Difference(..));
    expr.for_each_part(|part| found = found || joins_sets(part));
    found
}

/// A set's name, and whether its complement is meant: `A'`, `\overline{A}`.
fn name(symbol: &Symbol) -> Option<(&str, bool)> {
    let name = symbol.name();
    let (stem, complement) = match name.strip_suffix('\'') {
        Some(stem) => (stem, true),
        None => match name.strip_prefix("bar(").and_then(|n| n.strip_suffix(')')) {
            Some(stem) => (stem, true),
            None => (name, false),
        },
    };
    let letter = stem.len() == 1 && stem.starts_with(|c: char| c.is_ascii_uppercase());
    letter.then_some((stem, complement))
}

/// The names of the sets in `expr`; `None` if something else is in it.
fn collect(expr: &Expr, names: &mut Vec<String>) -> Option<()> {
    match expr {
        Expr::Symbol(symbol) => {
            let (name, _) = name(symbol)?;
            if name != "U" && !names.iter().any(|n| n == name) {
                names.push(name.to_owned());
            }
            Some(())
        }
        Expr::Union(parts) | Expr::Intersection(parts) => {
            parts.iter().try_for_each(|part| collect(part, names))
        }
        Expr::Difference(a, b) => {
            collect(a, names)?;
            collect(b, names)
        }
        Expr::Power(set, c) if is_complement(c) => collect(set, names),
        Expr::Sum(terms) => match terms.as_slice() {
            [whole, Expr::Negate(less)] => {
                collect(whole, names)?;
                collect(less, names)
            }
            _ => None,
        },
        _ => None,
    }
}

fn is_complement(exponent: &Expr) -> bool {
    matches!(exponent, Expr::Symbol(s) if matches!(s.name(), "c" | "C"))
}

/// Whether an element is in `expr`, given in which named sets it is. `U` has every element.
fn holds(expr: &Expr, inside: &impl Fn(&str) -> bool) -> Option<bool> {
    match expr {
        Expr::Symbol(symbol) => {
            let (name, complement) = name(symbol)?;
            Some((name == "U" || inside(name)) != complement)
        }
        Expr::Union(parts) => {
            parts.iter().try_fold(false, |found, part| Some(holds(part, inside)? || found))
        }
        Expr::Intersection(parts) => {
            parts.iter().try_fold(true, |all, part| Some(holds(part, inside)? && all))
        }
        Expr::Difference(a, b) => Some(holds(a, inside)? && !holds(b, inside)?),
        Expr::Power(set, _) => Some(!holds(set, inside)?),
        Expr::Sum(terms) => match terms.as_slice() {
            [whole, Expr::Negate(less)] => Some(holds(whole, inside)? && !holds(less, inside)?),
            _ => None,
        },
        _ => None,
    }
}
