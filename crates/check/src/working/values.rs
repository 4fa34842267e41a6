//! Whether one value goes on from another: `= …`, or an expression below an expression.

use super::approximate::{parts_rounded, percent_sign_added, rounded, with_pi};
use super::finding::{Finding, weight};
use super::integrals::{antiderivatives, constant_added, integration_variable, limit_reached};
use super::measured::{
    has_units, is_degrees, letters_as_units, loose_units, measure, without_degrees, without_units,
};
use super::needs::domain_change;
use super::{LineVerdict, Note};
use super::{grounds, pattern};
use crate::verify::Judge;
use crate::{Claim, Outcome, check_step};
use syntax::unit::Dimension;
use syntax::{Expr, Relation, Symbol};

/// Whether `after` has the value of `before`, in this relation to it.
pub(super) fn goes_on(
    before: &Expr,
    relation: Relation,
    after: &Expr,
    judge: &Judge<'_>,
) -> Finding {
    let (resolved, value) = (judge.resolve(before), judge.resolve(after));
    let (resolved, value) = match (has_units(&resolved), has_units(&value)) {
        (false, false) => (resolved, value),
        _ => {
            let own = resolved.symbols();
            let value = letters_as_units(&value, &own);
            (letters_as_units(&resolved, &value.symbols()), value)
        }
    };
    match relation {
        Relation::Equal | Relation::Identical | Relation::Approximately => {}
        _ => {
            let claim = resolved.related(relation, value);
            return match judge.truth(&claim) {
                Some(true) => Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new()),
                Some(false) => Finding::fails(&grounds::FALSE_BY_ITSELF, Vec::new(), None),
                None => Finding::unknown(&grounds::NOT_DECIDED),
            };
        }
    }
    let same = Finding::follows(&grounds::SAME_VALUE, vec![before.clone()]);
    let length = |e: &Expr| {
        let unit = measure(e)?.1;
        unit.dimension().iter().find(|(d, _)| *d == Dimension::Length).map(|d| d.1)
    };
    if length(&value).is_some_and(|n| n > 3) {
        return Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None);
    }
    let outcome = same_value(&resolved, &value, judge);
    if outcome == Outcome::Undecided && has_both_signs(&value) && !has_both_signs(&resolved) {
        return Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None);
    }
    if outcome == Outcome::Passed
        && matches!(resolved, Expr::Integral(_, _, None))
        && integration_variable(&value).is_none()
        && value.symbols().iter().all(|s| resolved.symbols().contains(s))
    {
        return same.on(Some(Note { ground: &grounds::NO_CONSTANT, arguments: Vec::new() }));
    }
    if outcome == Outcome::Passed {
        return same.on(domain_change(&resolved, &value, judge));
    }
    if resolved.symbols().is_empty() || value.symbols().is_empty() {
        if let Some(note) = rounded(&resolved, &value, judge) {
            return same.on(Some(note));
        }
        if let Some(note) = parts_rounded(&resolved, &value, judge) {
            return same.on(Some(note));
        }
        if loose_units(&resolved, &value, judge) {
            return same.on(Some(Note { ground: &grounds::UNITS_LOOSE, arguments: Vec::new() }));
        }
        if percent_sign_added(&resolved, &value, judge) {
            return same;
        }
        if let Some(note) = with_pi(&resolved, &value, judge) {
            return same.on(Some(note));
        }
    }
    if outcome != Outcome::Passed
        && let Some(letter) = constant_added(&resolved, &value, judge)
    {
        return same.on(Some(Note { ground: &grounds::CONSTANT, arguments: vec![letter] }));
    }
    if let Some(known) = limit_reached(&resolved, &value, judge) {
        return match known {
            Outcome::Passed => same,
            _ => Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None),
        };
    }
    if let Some(found) = antiderivatives(&resolved, &value, judge) {
        return if found {
            let whole = integration_variable(&value).is_none()
                && value.symbols().iter().all(|s| resolved.symbols().contains(s));
            let missing =
                whole.then(|| Note { ground: &grounds::NO_CONSTANT, arguments: Vec::new() });
            same.on(missing)
        } else {
            Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None)
        };
    }
    match outcome {
        Outcome::Passed => same,
        // Numbers put in for letters: in the same shape, or else the working must say which.
        Outcome::Failed(_) | Outcome::Undecided
            if value.symbols().is_empty() && !resolved.symbols().is_empty() =>
        {
            match pattern::values_put_in(before, after) {
                Some(_) => Finding::follows(&grounds::SUBSTITUTED, vec![before.clone()]),
                // `(x + 1)/(x + 2)` is no formula that waits for a value.
                None if resolved.symbols().len() == 1 => match outcome {
                    Outcome::Failed(witness) => {
                        Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], witness)
                    }
                    _ => Finding::unknown(&grounds::VALUES_UNKNOWN),
                },
                None => Finding::unknown(&grounds::VALUES_UNKNOWN),
            }
        }
        Outcome::Failed(witness) => {
            Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], witness)
        }
        Outcome::Undecided => Finding::unknown(&grounds::NOT_DECIDED),
    }
}

/// Whether it is `±5`: two values.
fn has_both_signs(expr: &Expr) -> bool {
    let value = |e: &Expr| e.as_rational().is_some_and(|q| !q.is_zero());
    matches!(expr, Expr::PlusMinus(a) if value(a))
}

fn same_value(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Outcome {
    if let (
        Expr::Limit { body: f, variable: x, target: p, side: s },
        Expr::Limit { body: g, variable: y, target: q, side: t },
    ) = (before, after)
        && (x, p, s) == (y, q, t)
        && judge.equality(f, g).0 == Outcome::Passed
    {
        return Outcome::Passed;
    }
    let outcome = check_step(Claim::Equal, before, after, judge.scope(), judge.budget);
    if outcome != Outcome::Undecided && !matches!(outcome, Outcome::Failed(None)) {
        return outcome;
    }
    match (measure(before), measure(after)) {
        (Some((a, one)), Some((b, other))) if one.is_convertible_to(&other) => {
            judge.equality(&a, &b).0
        }
        // A number and a quantity: the unit was left out.
        (Some((_, one)), Some((_, other)))
            if one.factors.is_empty() != other.factors.is_empty() =>
        {
            judge.equality(&without_units(before), &without_units(after)).0
        }
        (Some(_), Some(_)) => Outcome::Failed(None),
        _ if is_degrees(before) != is_degrees(after) => {
            // Degrees of temperature are no angle.
            judge.equality(&without_degrees(before), &without_degrees(after)).0
        }
        _ => outcome,
    }
}

pub(super) fn without_sign(expr: &Expr) -> &Expr {
    if let Expr::Negate(a) = expr { a } else { expr }
}

/// `b = c` of `= b = c`: the chain is followed from `before`.
pub(super) fn chain(before: &Expr, relation: Relation, after: &Expr, judge: &Judge<'_>) -> Finding {
    let Expr::Relation(sides, relations) = after else {
        return goes_on(before, relation, after, judge);
    };
    let mut worst = goes_on(before, relation, &sides[0], judge);
    for (pair, relation) in sides.windows(2).zip(relations) {
        let finding = goes_on(&pair[0], *relation, &pair[1], judge);
        worst = match weight(finding.verdict) > weight(worst.verdict) {
            true => finding,
            false => worst.on(finding.condition),
        };
    }
    worst
}

/// The first pair of readings that follows, or the verdict on the first pair; and which of `after`.
pub(super) fn first_that_follows(
    before: &[Expr],
    after: &[Expr],
    judge: impl Fn(&Expr, &Expr) -> Finding,
) -> (Finding, usize) {
    let mut first = None;
    for old in before {
        for (k, new) in after.iter().enumerate() {
            let finding = judge(old, new);
            if finding.verdict == LineVerdict::Follows {
                return (finding, k);
            }
            first.get_or_insert(finding);
        }
    }
    (first.unwrap_or_else(|| Finding::unknown(&grounds::NOT_READ)), 0)
}

/// The first side of a chain, or the value itself.
pub(super) fn first_side(expr: &Expr) -> &Expr {
    match expr {
        Expr::Relation(sides, _) => sides.first().unwrap_or(expr),
        _ => expr,
    }
}

/// The last side of a chain, or the value itself.
pub(super) fn last_side(expr: &Expr) -> Expr {
    match expr {
        Expr::Relation(sides, _) => sides.last().cloned().unwrap_or(Expr::Missing),
        _ => expr.clone(),
    }
}

/// `expr` with `value` for `name`.
pub(super) fn put(expr: &Expr, name: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == name => value.clone(),
        _ => expr.map_parts(|part| put(part, name, value)),
    }
}
