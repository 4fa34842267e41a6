//! Values given as solutions, put back into a line that can't be solved here.

use super::condition::sides;
use super::values::{Finding, put, rounded};
use super::{Note, grounds};
use crate::Outcome;
use crate::verify::Judge;
use syntax::{Expr, Relation, Symbol};

/// The possibilities of an "or", or the one statement.
pub(super) fn options(statement: &Expr) -> &[Expr] {
    match statement {
        Expr::Or(options) => options,
        one => std::slice::from_ref(one),
    }
}

/// Whether it is an answer as it stands: each letter by itself on one side, or that there is none.
pub(super) fn is_solved(statement: &Expr) -> bool {
    match statement {
        Expr::Truth(_) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().all(is_solved),
        Expr::Relation(sides, _) => {
            let letters = sides.iter().filter(|side| matches!(side, Expr::Symbol(_))).count();
            let others = sides.iter().filter(|side| !matches!(side, Expr::Symbol(_)));
            letters == 1
                && others.clone().all(|side| {
                    !side.symbols().iter().any(|s| sides.contains(&Expr::Symbol(s.clone())))
                })
        }
        _ => false,
    }
}

/// Whether a statement picks some of the possibilities of an "or".
pub(super) fn picks(from: &[Expr], statement: &Expr) -> bool {
    from.len() > 1 && options(statement).iter().all(|option| from.contains(option))
}

/// Whether each value of `after` satisfies the equation `before`.
pub(super) fn put_back(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Finding {
    let undecided = || Finding::unknown(&grounds::NOT_DECIDED);
    let Some((a, b)) = sides(before) else { return undecided() };
    let mut all = true;
    for option in options(after) {
        let Some((Expr::Symbol(x), value)) = sides(option) else { return undecided() };
        if value.symbols().contains(x) || !before.symbols().contains(x) {
            return undecided();
        }
        match judge.equality(&put(a, x, value), &put(b, x, value)).0 {
            Outcome::Passed => {}
            Outcome::Failed(witness) if value.symbols().is_empty() => {
                let arguments = vec![option.clone(), before.clone()];
                return Finding::fails(&grounds::NO_SOLUTION_OF, arguments, witness);
            }
            _ => all = false,
        }
    }
    if !all {
        return undecided();
    }
    let condition = Note { ground: &grounds::NOT_COUNTED, arguments: Vec::new() };
    Finding::follows(&grounds::SOLUTIONS_FIT, vec![before.clone()]).on(Some(condition))
}

/// `x = 1.41 or x = -1.41` for `x² = 2`: every decimal is a solution rounded to its places, and none
/// is missing.
pub(super) fn rounded_solutions(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let mut values = Vec::new();
    let mut name: Option<&Symbol> = None;
    for option in options(after) {
        let Expr::Relation(sides, relations) = option else { return None };
        let ([Expr::Symbol(x), value], [Relation::Equal | Relation::Approximately]) =
            (&sides[..], &relations[..])
        else {
            return None;
        };
        if !value.symbols().is_empty() || name.is_some_and(|n| n != x) {
            return None;
        }
        name = Some(x);
        values.push(value);
    }
    let set = algebra::RealSet::from_relation(before, name?, &judge.context, judge.budget)?;
    let exact = set.as_points()?;
    let nearest = |value: &&Expr| {
        exact.iter().position(|e| {
            judge.equality(e, value).0 == Outcome::Passed || rounded(e, value, judge).is_some()
        })
    };
    let mut matched: Vec<usize> = values.iter().map(nearest).collect::<Option<_>>()?;
    matched.sort_unstable();
    matched.dedup();
    let complete = matched.len() == exact.len() && !exact.is_empty();
    complete.then(|| Note { ground: &grounds::ROUNDED, arguments: vec![after.clone()] })
}
