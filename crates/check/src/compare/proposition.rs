//! Statements of logic, `p ∧ q → r`, compared by their truth tables.

use crate::Checked;
use syntax::{Expr, Relation, Symbol};

/// Most letters of a truth table.
const LETTERS: usize = 8;

/// Compares two statements of logic; `None` if one of them is none.
pub(super) fn compare(a: &Expr, b: &Expr) -> Option<Checked> {
    if !is_compound(a) || !is_compound(b) {
        return None;
    }
    let mut letters = a.symbols();
    letters.extend(b.symbols());
    letters.sort();
    letters.dedup();
    if letters.len() > LETTERS {
        return None;
    }
    let same = (0..1u32 << letters.len()).all(|row| {
        let truth = |letter: &Symbol| {
            letters.iter().position(|l| l == letter).is_some_and(|at| row >> at & 1 == 1)
        };
        holds(a, &truth) == holds(b, &truth)
    });
    Some(if same {
        Checked::equal("both have the same truth table")
    } else {
        Checked::different("their truth tables differ")
    })
}

/// Whether an expression is a statement of logic with a connective in it.
pub(crate) fn is_compound(expr: &Expr) -> bool {
    !matches!(expr, Expr::Symbol(_)) && is_proposition(expr)
}

fn is_proposition(expr: &Expr) -> bool {
    match expr {
        Expr::Symbol(letter) => letter.name().chars().count() == 1,
        Expr::And(parts) | Expr::Or(parts) | Expr::Intersection(parts) | Expr::Union(parts) => {
            parts.iter().all(is_proposition)
        }
        Expr::Relation(parts, signs) => {
            parts.len() == 2
                && matches!(
                    signs.as_slice(),
                    [Relation::Implies | Relation::Equivalent | Relation::Tends]
                )
                && parts.iter().all(is_proposition)
        }
        _ => false,
    }
}

fn holds(expr: &Expr, truth: &impl Fn(&Symbol) -> bool) -> bool {
    match expr {
        Expr::Symbol(letter) => truth(letter),
        Expr::And(parts) | Expr::Intersection(parts) => parts.iter().all(|part| holds(part, truth)),
        Expr::Or(parts) | Expr::Union(parts) => parts.iter().any(|part| holds(part, truth)),
        Expr::Relation(parts, signs) => match parts.as_slice() {
            [p, q] if signs.as_slice() == [Relation::Equivalent] => {
                holds(p, truth) == holds(q, truth)
            }
            [p, q] => !holds(p, truth) || holds(q, truth),
            _ => false,
        },
        _ => false,
    }
}
