//! Why a line does not follow: the ways of going wrong that teachers know by name.
//!
//! A *rule* is a wrong rewriting beside its right counterpart. A mistake is found where one wrong
//! rewriting of the line before has the meaning of the line after; so right work done in the same
//! line does not matter. Slips of the pen and of arithmetic are found the other way, by a repair of
//! one place of the line after.
//!
//! Never here: the judgement whether a line follows. Only lines that were refuted come here.

mod balance;
mod brackets;
mod calculus;
mod copying;
mod derivatives;
mod equations;
mod form;
mod formula;
mod fractions;
mod inequalities;
mod integrals;
mod like_terms;
mod logarithms;
mod meaning;
mod order;
mod percentages;
mod place;
mod powers;
mod quadratics;
mod repair;
mod roots;
mod rule;
mod shape;
mod signs;
mod slips;
mod solutions;
mod trigonometry;
mod units;

use super::Ground;
use crate::Scope;
use crate::verify::Judge;
use algebra::Budget;
use meaning::Meaning;
use rule::{Directness, Explanation, Line, Rule};
use syntax::Expr;

/// A way of going wrong that teachers know by name; its words say to the pupil what went wrong and
/// what would be right.
type Mistake = Ground;

/// What went wrong in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnosis {
    /// Which mistake.
    pub mistake: &'static Ground,
    /// What fills the places of its words.
    pub arguments: Vec<Expr>,
    /// What the line should have been, in the shape of what was written.
    pub corrected: Option<Expr>,
}

/// Rules of one family each, in the order in which equally direct explanations are preferred.
static FAMILIES: &[&[Rule]] = &[
    balance::RULES,
    inequalities::RULES,
    formula::RULES,
    quadratics::RULES,
    solutions::RULES,
    signs::RULES,
    equations::RULES,
    order::RULES,
    logarithms::RULES,
    roots::RULES,
    fractions::RULES,
    powers::RULES,
    brackets::RULES,
    trigonometry::RULES,
    calculus::RULES,
    percentages::RULES,
    like_terms::RULES,
    units::RULES,
    copying::RULES,
    slips::RULES,
];

/// Every mistake that has a name, in the order tried.
pub fn mistakes() -> impl Iterator<Item = &'static Ground> {
    let mut seen = Vec::new();
    let rules = FAMILIES.iter().flat_map(|family| family.iter());
    rules.map(|rule| rule.mistake).filter(move |mistake| {
        let new = !seen.contains(&mistake.name);
        seen.push(mistake.name);
        new
    })
}

/// Most nodes of a line that is diagnosed.
const MOST_NODES: usize = 250;
/// Work that one diagnosis may take.
const WORK: u64 = 300_000;

/// The likeliest mistakes that lead from `before` to `after`, best first; usually one, several
/// where several were made. Empty where no mistake of the table explains the line.
///
/// Both are expressions, or both are statements, and `after` does not follow from `before`: a
/// diagnosis of a line that does would be a wrong accusation. Names stand for what they do in
/// `scope`.
pub fn diagnose(before: &Expr, after: &Expr, scope: &Scope, budget: &Budget) -> Vec<Diagnosis> {
    let judge = Judge::new(scope, budget);
    if before.size() > MOST_NODES || after.size() > MOST_NODES {
        return Vec::new();
    }
    judge.budget.share(WORK, |budget| {
        let judge = judge.with_budget(budget);
        let (before, after) = (form::statement(before), form::statement(after));
        let meaning = Meaning::of(&after, &judge);
        let line = Line::new(&before, &after, &meaning, &judge);
        let mut best: Option<Explanation> = None;
        for rule in FAMILIES.iter().flat_map(|family| family.iter()) {
            let Some(found) = rule.explain(&line) else { continue };
            if found.directness == Directness::Written {
                return found.mistakes;
            }
            if best.as_ref().is_none_or(|best| found.directness < best.directness) {
                best = Some(found);
            }
        }
        best.map_or_else(|| rule::two(&line), |best| best.mistakes)
    })
}
