//! On what a statement follows: both sides squared, divided by what may be zero, a domain widened.

use super::{Note, consequence, grounds, needs};
use crate::Outcome;
use crate::verify::Judge;
use algebra::{Budget, Implication};
use syntax::{Expr, Relation};

/// Work for finding a condition that was lost.
const CONDITION_WORK: u64 = 100_000;

/// The two sides of an equation.
pub(super) fn sides(statement: &Expr) -> Option<(&Expr, &Expr)> {
    match statement {
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([a, b], [Relation::Equal]) => Some((a, b)),
            _ => None,
        },
        _ => None,
    }
}

/// Why `after`, which follows from `before`, may have solutions that `before` has not; nothing if
/// the two have the same.
pub(super) fn widened(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    match algebra::implies(after, before, &judge.context, judge.budget) {
        // Only where both have a value.
        Implication::Holds(_) => {
            return lost_divisor(before, after, judge)
                .or_else(|| lost_condition(before, after, judge));
        }
        Implication::Unknown(_) => return lost_condition(before, after, judge),
        Implication::Fails(_) => {}
    }
    if squared(before, after, judge) {
        return Some(Note { ground: &grounds::SQUARED, arguments: Vec::new() });
    }
    // With several letters a weaker equation is no mistake to warn of.
    if before.symbols().len() != 1 {
        return lost_divisor(before, after, judge);
    }
    Some(match lost_need(before, after, judge) {
        Ok(Some(note)) => note,
        Ok(None) => Note { ground: &grounds::WIDENED, arguments: vec![before.clone()] },
        Err(()) => {
            lost_condition(before, after, judge).or_else(|| lost_divisor(before, after, judge))?
        }
    })
}

/// What `before` needs to have a value, if that alone keeps some solutions of `after` from being
/// solutions of `before`; an error where this can't be decided.
fn lost_need(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Result<Option<Note>, ()> {
    let needs = needs::needs(before);
    if needs.is_empty() {
        return Ok(None);
    }
    let mut all = vec![after.clone()];
    all.extend(needs.iter().cloned());
    match algebra::implies(&Expr::And(all), before, &judge.context, judge.budget) {
        Implication::Holds(_) => {}
        Implication::Fails(_) => return Ok(None),
        Implication::Unknown(_) => return Err(()),
    }
    let open = needs.iter().find(|need| {
        !matches!(
            algebra::implies(after, need, &judge.context, judge.budget),
            Implication::Holds(_)
        )
    });
    Ok(open.map(|need| Note { ground: &grounds::LOST_NEED, arguments: vec![need.clone()] }))
}

/// A condition of `before`, in one letter, that a solution of `after` breaks: `x > 3` of
/// `ln x + ln(x - 3) = ln 4` above `x(x - 3) = 4`.
fn lost_condition(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    if before.symbols().len() != 1 {
        return None;
    }
    // Its own work: comparing the lines may have taken all of the line's.
    let budget = Budget::new(CONDITION_WORK, 2_000);
    let implies = |by: &Expr, need: &Expr| algebra::implies(by, need, &judge.context, &budget);
    let own = needs::needs(after);
    let broken = needs::needs(before).into_iter().find(|need| match implies(after, need) {
        Implication::Holds(_) => false,
        Implication::Fails(_) => true,
        // What cannot be solved itself may be solved without its logarithm.
        Implication::Unknown(_) => consequence::stripped(after).is_some_and(|equation| {
            let all = Expr::And([vec![equation], own.clone()].concat());
            matches!(implies(&all, need), Implication::Fails(_))
        }),
    })?;
    Some(Note { ground: &grounds::LOST_NEED, arguments: vec![broken] })
}

/// A divisor that only `after` has and that may be zero where `before` holds: `x = b/a` below
/// `ax = b`.
pub(super) fn new_divisor(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let zero = || Expr::integer(0);
    let is_need = |need: &Expr| match need {
        Expr::Relation(sides, relations) if relations[..] == [Relation::NotEqual] => {
            sides.first().cloned()
        }
        _ => None,
    };
    let old = needs::needs(before);
    needs::needs(after).iter().filter(|need| !old.contains(need)).find_map(|need| {
        let divisor = is_need(need)?;
        // What is not zero above anyway, perhaps times a number.
        let known = old.iter().any(|other| {
            let Expr::Relation(sides, relations) = other else { return false };
            matches!(relations[..], [Relation::NotEqual | Relation::Greater])
                && judge.budget.share(20_000, |share| {
                    let ratio = sides[0].clone().over(divisor.clone());
                    let form = algebra::canonical(&ratio, &judge.context, share);
                    form.is_ok_and(|form| form.is_some_and(|form| form.symbols().is_empty()))
                })
        });
        if known {
            return None;
        }
        let both = Expr::And(vec![before.clone(), divisor.clone().equals(zero())]);
        let apart = judge.budget.share(50_000, |share| {
            algebra::implies(&both, &Expr::Truth(false), &judge.context, share)
        });
        let possible = !matches!(apart, Implication::Holds(_));
        possible.then(|| Note { ground: &grounds::DIVIDED, arguments: vec![divisor] })
    })
}

/// A divisor of `before` that `after` allows to be zero.
fn lost_divisor(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let new = needs::divisors(after);
    needs::divisors(before).into_iter().find_map(|d| {
        if new.contains(&d) {
            return None;
        }
        // Whether a solution of the new line makes it zero.
        let zero = d.clone().equals(Expr::integer(0));
        let both = Expr::And(vec![after.clone(), zero.clone()]);
        let apart = judge.budget.share(100_000, |share| {
            algebra::implies(&both, &Expr::Truth(false), &judge.context, share)
        });
        match apart {
            Implication::Holds(_) => None,
            _ => {
                let need = d.related(Relation::NotEqual, Expr::integer(0));
                Some(Note { ground: &grounds::LOST_NEED, arguments: vec![need] })
            }
        }
    })
}

/// Whether the squares of the sides of `before`, or of those with a root alone on one side, give
/// `after`.
fn squared(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let Some((a, b)) = sides(before) else { return false };
    let two = || Expr::integer(2);
    let follows = |from: &Expr, to: &Expr| {
        matches!(algebra::implies(from, to, &judge.context, judge.budget), Implication::Holds(_))
    };
    let gives_after = |(a, b): (Expr, Expr)| {
        let squares = a.pow(two()).equals(b.pow(two()));
        follows(&squares, after) && follows(after, &squares)
    };
    gives_after((a.clone(), b.clone())) || roots_alone(a, b).into_iter().any(gives_after)
}

/// The equation with each term that has a root in it, a few at most, alone on one side.
fn roots_alone(a: &Expr, b: &Expr) -> Vec<(Expr, Expr)> {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    terms(a, false, &mut left);
    terms(b, true, &mut left);
    terms(a, true, &mut right);
    terms(b, false, &mut right);
    let alone = left.iter().enumerate().filter(|(_, term)| consequence::has_root(term)).take(3);
    alone
        .map(|(k, term)| {
            let rest = right.iter().enumerate().filter(|(n, _)| *n != k);
            (term.clone(), Expr::sum(rest.map(|(_, term)| term.clone()).collect()))
        })
        .collect()
}

/// The terms of a sum and of the sums in it, each with its sign.
fn terms(expr: &Expr, negated: bool, found: &mut Vec<Expr>) {
    match expr {
        Expr::Sum(parts) => parts.iter().for_each(|part| terms(part, negated, found)),
        Expr::Negate(a) => terms(a, !negated, found),
        _ => found.push(if negated { expr.clone().negated() } else { expr.clone() }),
    }
}

/// What both sides of `before` were divided by to give `after`, if that may be zero: a factor of
/// both sides, or a letter that `after` no longer has.
pub(super) fn divided(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let ((a, b), (c, d)) = (sides(before)?, sides(after)?);
    let is_zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    let crosswise = || {
        let (ad, bc) = (vec![a.clone(), d.clone()], vec![b.clone(), c.clone()]);
        judge.equality(&Expr::product(ad), &Expr::product(bc)).0 == Outcome::Passed
    };
    match (is_zero(a), is_zero(b)) {
        (false, false) if crosswise() => {
            if is_zero(c) {
                by_divisor(b, d, judge)
            } else {
                by_divisor(a, c, judge)
            }
        }
        (false, false) => None,
        (true, true) => None,
        (zero_left, _) => {
            let (whole, part) = match (zero_left, is_zero(c), is_zero(d)) {
                (false, _, true) => (a, c),
                (false, true, _) => (a, d),
                (true, true, _) => (b, d),
                (true, _, true) => (b, c),
                _ => return None,
            };
            let note = by_divisor(whole, part, judge)?;
            let letters = after.symbols();
            let free =
                note.arguments.iter().all(|g| g.symbols().iter().all(|s| !letters.contains(s)));
            free.then_some(note)
        }
    }
}

fn by_divisor(whole: &Expr, part: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let ratio = whole.clone().over(part.clone());
    let divisor = algebra::canonical(&ratio, &judge.context, judge.budget).ok()??;
    let one_term = !divisor.symbols().is_empty() && !has_quotient(&divisor);
    one_term.then(|| Note { ground: &grounds::DIVIDED, arguments: vec![divisor] })
}

fn has_quotient(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quotient(_, b) if !b.symbols().is_empty());
    expr.for_each_part(|part| found = found || has_quotient(part));
    found
}
