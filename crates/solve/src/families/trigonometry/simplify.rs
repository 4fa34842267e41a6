//! Trigonometric expressions in simplest form.

use super::rewrite::{Hints, moves};
use super::search;
use super::{identity, rules};
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::Context;
use check::Claim;
use syntax::Expr;

/// Places looked at.
const MOST_PLACES: usize = 60;

/// The steps from `expr` to a shorter equal expression; `None` if none was found.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let start = search::normal(expr);
    let Some(goal) = shortest(&start, work) else { return Ok(None) };
    let share = work.budget.left() / 2;
    let found = work.budget.share(share, |budget| {
        let work = Work::new(work.scope, budget, work.approach);
        search::chain(&start, &goal, &work)
    });
    let Ok(Some(links)) = found else { return Ok(None) };
    if !identity::sound(&start, &links, work) {
        return Ok(None);
    }
    let mut derivation = Derivation::new(expr.clone());
    derivation.step(&rules::ALLIED_ANGLE, Claim::Equal, start, Vec::new());
    for (rule, after, arguments) in links {
        derivation.step(rule, Claim::Equal, after, arguments);
    }
    Ok((!derivation.steps.is_empty()).then_some(derivation))
}

/// The shortest equal expression that a few formulas, or the canonical form, lead to.
fn shortest(start: &Expr, work: &Work<'_>) -> Option<Expr> {
    let mut best = start.clone();
    let hints = Hints::of(&[start]);
    let mut queue = vec![start.clone()];
    let mut seen = vec![start.clone()];
    let mut looked = 0;
    while let Some(k) = (0..queue.len()).min_by_key(|k| queue[*k].size()) {
        let place = queue.swap_remove(k);
        looked += 1;
        if looked > MOST_PLACES {
            break;
        }
        for links in moves(&place, &hints, work.budget) {
            let Some((_, next, _)) = links.last() else { continue };
            if next.size() > start.size() + 12 || seen.contains(next) {
                continue;
            }
            if next.size() < best.size() {
                best = next.clone();
            }
            seen.push(next.clone());
            queue.push(next.clone());
        }
    }
    let share = work.budget.left() / 8;
    let canonical =
        work.budget.share(share, |b| algebra::canonical(&lightly(start), &Context::default(), b));
    if let Ok(Some(canonical)) = canonical
        && canonical.size() < best.size()
    {
        best = canonical;
    }
    (best != *start).then_some(best)
}
