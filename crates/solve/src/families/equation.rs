//! Which family solves which equations, and how a solved form is stated as an answer.
//!
//! The families of equations lead to a *solved form*: `x = 4`, an `or` of such, an `and` of such
//! for several unknowns, a relation such as `x > 3`, or a bare truth value.

use super::{linear, polynomial, systems};
use crate::rules::STATE_THE_ANSWER;
use crate::{Derivation, Unsolved, Work};
use algebra::Polynomial;
use check::Claim;
use syntax::{Expr, Relation, Symbol};

/// Solves `relations` for `unknowns` and states the answer.
pub(crate) fn solve(
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = solved_form(relations, unknowns, work)?;
    let answer = stated(derivation.result(), unknowns)
        .ok_or_else(|| Unsolved::Unknown("these equations do not fix what is asked for".into()))?;
    derivation.step(&STATE_THE_ANSWER, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// The steps from `relations` to their solved form.
pub(crate) fn solved_form(
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut flat = Vec::new();
    relations.iter().for_each(|r| flatten(r, &mut flat));
    match (&flat[..], unknowns) {
        ([relation], [unknown]) => one_unknown(relation, unknown, work),
        _ => systems::solved_form(&flat, unknowns, work),
    }
}

fn flatten(relation: &Expr, flat: &mut Vec<Expr>) {
    match relation {
        Expr::And(parts) | Expr::List(parts) | Expr::Tuple(parts) => {
            parts.iter().for_each(|part| flatten(part, flat));
        }
        _ => flat.push(relation.clone()),
    }
}

/// Both sides of an equation.
pub(crate) fn sides(relation: &Expr) -> Option<(&Expr, &Expr)> {
    match relation {
        Expr::Relation(operands, relations) => match (&operands[..], &relations[..]) {
            ([left, right], [Relation::Equal]) => Some((left, right)),
            _ => None,
        },
        _ => None,
    }
}

/// The solved form of one relation in one unknown.
fn one_unknown(relation: &Expr, unknown: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some((left, right)) = sides(relation) else {
        return super::unknown("relations");
    };
    let both = (Polynomial::from_expr(left, work.budget)?, Polynomial::from_expr(right, work.budget)?);
    let (Some(left), Some(right)) = both else { return super::unknown("equations") };
    let degree = (&left - &right).degree_in(unknown);
    let highest = degree.max(left.degree_in(unknown)).max(right.degree_in(unknown));
    match degree {
        0 | 1 if highest <= 1 => linear::solved_form(relation, &left, &right, unknown, work),
        _ => polynomial::solved_form(relation, &left, &right, unknown, work),
    }
}

/// The answer that a solved form gives for `unknowns`; `None` if it does not fix them.
pub(crate) fn stated(solved: &Expr, unknowns: &[Symbol]) -> Option<Expr> {
    match (solved, unknowns) {
        (Expr::Truth(false), _) => Some(Expr::Set(Vec::new())),
        (Expr::Truth(true), _) => Some(Expr::Truth(true)),
        (Expr::And(parts), [unknown]) => parts.iter().find_map(|part| value_of(part, unknown)),
        (Expr::And(parts), _) => {
            let values = unknowns.iter().map(|unknown| {
                let value = parts.iter().find_map(|part| value_of(part, unknown))?;
                Some(Expr::Symbol(unknown.clone()).equals(value))
            });
            Some(Expr::And(values.collect::<Option<_>>()?))
        }
        (Expr::Or(cases), [unknown]) => {
            let mut values: Vec<Expr> = Vec::new();
            for case in cases {
                match stated(case, std::slice::from_ref(unknown))? {
                    value if values.contains(&value) => {}
                    value => values.push(value),
                }
            }
            Some(if values.len() == 1 { values.remove(0) } else { Expr::List(values) })
        }
        (Expr::Or(cases), _) => {
            let cases = cases.iter().map(|case| stated(case, unknowns));
            Some(Expr::Or(cases.collect::<Option<_>>()?))
        }
        (relation, [unknown]) => value_of(relation, unknown),
        _ => None,
    }
}

/// `v`, if `relation` is `unknown = v` and `v` is free of the unknown.
fn value_of(relation: &Expr, unknown: &Symbol) -> Option<Expr> {
    let (left, right) = sides(relation)?;
    let is_it = matches!(left, Expr::Symbol(s) if s == unknown);
    (is_it && !right.symbols().contains(unknown)).then(|| right.clone())
}
