//! Whether two relations have the same solutions.
//!
//! An equation that is not defined somewhere has no solution there; two equations are compared where
//! both are defined, as expressions are.

use super::sample::{self, Sampler};
use super::{Decision, Witness, equal};
use crate::normal::equation;
use crate::{Budget, Context, RealSet};
use syntax::{Expr, Relation, Symbol};

/// Whether two relations (equations, inequalities, chains, `And`, `Or` of such) have the same
/// solutions.
///
/// In one unknown the sets of solutions are compared; where these differ in irrational numbers only,
/// the witness has an empty point and the two sets as its sides. In several unknowns two equations
/// are the same if their two sides' differences have the same irreducible factors (but for factors
/// without zeros), two inequalities if the differences are positive multiples of each other.
pub fn relation_equivalent(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Decision {
    if a == b {
        return Decision::Equal("identical");
    }
    let mut names = Vec::new();
    for side in [a, b] {
        sample::free_symbols(side, &mut Vec::new(), &mut names);
    }
    names.retain(|s| !context.is_euler(s) && !context.is_imaginary_unit(s));
    if let [x] = &names[..]
        && let Some(decision) = in_one_unknown(a, b, x, context, budget)
    {
        return decision;
    }
    if let Some(decision) = constant_relations(a, b, &names, context, budget) {
        return decision;
    }
    if matched(a, b, context, budget) {
        return Decision::Equal("the same relation rearranged");
    }
    match witness(a, b, context, budget) {
        Some(witness) => Decision::Different(witness),
        None => Decision::Unknown("The solutions of the two could not be compared.".into()),
    }
}

fn in_one_unknown(
    a: &Expr,
    b: &Expr,
    x: &Symbol,
    context: &Context,
    budget: &Budget,
) -> Option<Decision> {
    let set = |e: &Expr| {
        budget.share(budget.left() / 3, |share| RealSet::from_relation(e, x, context, share))
    };
    let (left, right) = (set(a)?, set(b)?);
    if left.same(&right, context, budget)? {
        return Some(Decision::Equal("same solution set"));
    }
    let difference = left.symmetric_difference(&right, context, budget)?;
    let witness = match difference.sample(context, budget) {
        Some(q) => {
            let value = Expr::rational(&q);
            let inside = |set: &RealSet| set.contains(&value, context, budget).map(Expr::Truth);
            Witness { point: vec![(x.clone(), q)], left: inside(&left)?, right: inside(&right)? }
        }
        None => Witness { point: Vec::new(), left: left.to_expr(), right: right.to_expr() },
    };
    Some(Decision::Different(witness))
}

/// Relations without unknowns: `3 < 5` and `2 + 2 = 4` are both true.
fn constant_relations(
    a: &Expr,
    b: &Expr,
    names: &[Symbol],
    context: &Context,
    budget: &Budget,
) -> Option<Decision> {
    if !names.is_empty() {
        return None;
    }
    let none = Symbol::new("");
    let truth = |e: &Expr| RealSet::from_relation(e, &none, context, budget).map(|s| !s.is_empty());
    let (left, right) = (truth(a)?, truth(b)?);
    Some(if left == right {
        Decision::Equal("both are true or both are false")
    } else {
        let (left, right) = (Expr::Truth(left), Expr::Truth(right));
        Decision::Different(Witness { point: Vec::new(), left, right })
    })
}

/// Whether both are the same up to the order of their parts and rearrangement of each.
pub(super) fn matched(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> bool {
    let (Some(left), Some(right)) = (parts(a), parts(b)) else { return false };
    if left.0 != right.0 && left.1.len().max(right.1.len()) > 1 {
        return false;
    }
    let covered = |from: &[Expr], by: &[Expr]| {
        from.iter().all(|p| by.iter().any(|q| pair_matches(p, q, context, budget)))
    };
    covered(&left.1, &right.1) && covered(&right.1, &left.1)
}

/// The relations of a chain or `And` (true), or of an `Or` (false).
fn parts(relation: &Expr) -> Option<(bool, Vec<Expr>)> {
    match relation {
        Expr::Relation(operands, relations) => {
            let pairs = operands.windows(2).zip(relations);
            Some((true, pairs.map(|(p, r)| p[0].clone().related(*r, p[1].clone())).collect()))
        }
        Expr::And(all) => {
            let mut found = Vec::new();
            for part in all {
                match parts(part)? {
                    (true, inner) => found.extend(inner),
                    (false, inner) if inner.len() == 1 => found.extend(inner),
                    _ => return None,
                }
            }
            Some((true, found))
        }
        Expr::Or(all) => {
            let mut found = Vec::new();
            for part in all {
                let (_, inner) = parts(part)?;
                if inner.len() != 1 {
                    return None;
                }
                found.extend(inner);
            }
            Some((false, found))
        }
        _ => None,
    }
}

fn single(relation: &Expr) -> Option<(&Expr, Relation, &Expr)> {
    match relation {
        Expr::Relation(operands, relations) => match (&operands[..], &relations[..]) {
            ([a, b], [r]) => Some((a, *r, b)),
            _ => None,
        },
        _ => None,
    }
}

/// `a R b` with `>` turned round.
fn oriented<'a>(a: &'a Expr, r: Relation, b: &'a Expr) -> (&'a Expr, Relation, &'a Expr) {
    match r {
        Relation::Greater => (b, Relation::Less, a),
        Relation::GreaterEqual => (b, Relation::LessEqual, a),
        _ => (a, r, b),
    }
}

fn pair_matches(p: &Expr, q: &Expr, context: &Context, budget: &Budget) -> bool {
    let (Some((a, r, b)), Some((c, s, d))) = (single(p), single(q)) else { return false };
    let ((a, r, b), (c, s, d)) = (oriented(a, r, b), oriented(c, s, d));
    if r != s {
        return false;
    }
    let same = |x: &Expr, y: &Expr| equal(x, y, context, budget).is_equal();
    match r {
        Relation::Equal | Relation::NotEqual => {
            let sides = (a == c || same(a, c)) && (b == d || same(b, d));
            sides || equation::same_zeros((a, b), (c, d), context, budget).unwrap_or(false)
        }
        Relation::Less | Relation::LessEqual => {
            equation::positive_multiple((a, b), (c, d), context, budget).unwrap_or(false)
        }
        _ => same(a, c) && same(b, d),
    }
}

/// A point at which one of the two holds and the other does not.
fn witness(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Option<Witness> {
    let sampler = Sampler::new(a, b, context, budget).ok()?;
    let check = |point: &crate::evaluate::Point| -> Option<Witness> {
        let left = sampler.holds(a, point)?;
        let right = sampler.holds(b, point)?;
        (left != right).then(|| Witness {
            point: point.clone(),
            left: Expr::Truth(left),
            right: Expr::Truth(right),
        })
    };
    for k in 0..24 {
        let point = sampler.point(k);
        if let Some(witness) = check(&point) {
            return Some(witness);
        }
        // Equations hold on thin sets: one unknown is solved for.
        for relation in [a, b] {
            for (symbol, _) in &point {
                let rest: Vec<_> = point.iter().filter(|(s, _)| s != symbol).cloned().collect();
                for value in equation::solve_at(relation, symbol, &rest, context, budget) {
                    let mut point = rest.clone();
                    point.push((symbol.clone(), value));
                    point.sort_by(|(s, _), (t, _)| s.cmp(t));
                    if let Some(witness) = check(&point) {
                        return Some(witness);
                    }
                }
            }
        }
    }
    None
}
