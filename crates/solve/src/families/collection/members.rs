//! Members of sets: written out, joined, chosen.

use crate::{Unsolved, Work};
use check::{Members, Property};
use syntax::Expr;

/// Most members.
const MOST: usize = 200;

/// Whether two members are the same: numbers by value, everything else as written.
pub(super) fn same(a: &Expr, b: &Expr) -> bool {
    if let (Some(p), Some(q)) = (a.as_rational(), b.as_rational()) {
        return p == q;
    }
    match (a, b) {
        (Expr::Tuple(a), Expr::Tuple(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Expr::Set(a), Expr::Set(b)) => {
            a.iter().all(|m| contains(b, m)) && b.iter().all(|m| contains(a, m))
        }
        _ => a == b,
    }
}

pub(super) fn contains(set: &[Expr], member: &Expr) -> bool {
    set.iter().any(|m| same(m, member))
}

/// Each member once.
pub(super) fn different(members: impl IntoIterator<Item = Expr>) -> Vec<Expr> {
    let mut kept: Vec<Expr> = Vec::new();
    for member in members {
        if !contains(&kept, &member) {
            kept.push(member);
        }
    }
    kept
}

/// Numbers from the smallest; anything else in the order in which it came.
fn ordered(mut members: Vec<Expr>) -> Vec<Expr> {
    if members.iter().all(|m| m.as_rational().is_some()) {
        members.sort_by_key(Expr::as_rational);
    }
    members
}

pub(super) fn union(a: &[Expr], b: &[Expr]) -> Vec<Expr> {
    ordered(different(a.iter().chain(b).cloned()))
}

pub(super) fn intersection(a: &[Expr], b: &[Expr]) -> Vec<Expr> {
    a.iter().filter(|m| contains(b, m)).cloned().collect()
}

pub(super) fn difference(a: &[Expr], b: &[Expr]) -> Vec<Expr> {
    a.iter().filter(|m| !contains(b, m)).cloned().collect()
}

pub(super) fn product(a: &[Expr], b: &[Expr]) -> Result<Vec<Expr>, Unsolved> {
    if a.len() * b.len() > MOST {
        return crate::families::unknown("so many pairs");
    }
    let pairs = a.iter().flat_map(|x| b.iter().map(|y| Expr::Tuple(vec![x.clone(), y.clone()])));
    Ok(pairs.collect())
}

/// All subsets, by their number of members.
pub(super) fn subsets(members: &[Expr]) -> Vec<Vec<Expr>> {
    let mut all: Vec<Vec<Expr>> = vec![Vec::new()];
    let mut last: Vec<(Vec<Expr>, usize)> = vec![(Vec::new(), 0)];
    for _ in 0..members.len() {
        let mut next = Vec::new();
        for (chosen, from) in &last {
            for (k, member) in members.iter().enumerate().skip(*from) {
                let larger: Vec<Expr> = chosen.iter().cloned().chain([member.clone()]).collect();
                next.push((larger, k + 1));
            }
        }
        all.extend(next.iter().map(|(chosen, _)| chosen.clone()));
        last = next;
    }
    all
}

/// The members of a set, however it is given.
pub(super) fn written_out(given: &Members, work: &Work<'_>) -> Result<Vec<Expr>, Unsolved> {
    match given {
        Members::Listed(members) => {
            work.budget.spend(members.len() as u64)?;
            Ok(different(members.iter().cloned()))
        }
        Members::Letters(word) => Ok(different(word.chars().map(|c| Expr::symbol(&c.to_string())))),
        Members::Numbers { least, property, first } => {
            let numbers = numbers(*least, property, *first, work)?;
            Ok(numbers.into_iter().map(Expr::integer).collect())
        }
    }
}

/// Whole numbers of a property.
fn numbers(
    least: Option<i64>,
    property: &Property,
    first: Option<u64>,
    work: &Work<'_>,
) -> Result<Vec<i64>, Unsolved> {
    let (low, high) = property.bounds();
    let low = [low, least].into_iter().flatten().max();
    let Some(low) = low.filter(|low| low.abs() <= 1_000_000) else {
        return crate::families::unknown("sets without a smallest member");
    };
    if high.is_none() && first.is_none() {
        return crate::families::unknown("lists of infinite sets");
    }
    let mut found = Vec::new();
    let mut n = low;
    while high.is_none_or(|high| n <= high) && first.is_none_or(|k| (found.len() as u64) < k) {
        work.budget.spend(1)?;
        if n - low > 5_000 || found.len() > MOST {
            return crate::families::unknown("such large sets");
        }
        if has(property, n) {
            found.push(n);
        }
        n += 1;
    }
    Ok(found)
}

/// Whether a number has a property, as it is tried by hand.
fn has(property: &Property, n: i64) -> bool {
    let root = |power: u32| {
        (0..=n.abs())
            .find(|r| r.checked_pow(power).is_none_or(|p| p >= n.abs()))
            .is_some_and(|r| r.checked_pow(power) == Some(n.abs()))
    };
    let divisors = |n: i64| (1..=n).filter(|d| n % d == 0).count();
    match property {
        Property::Even => n % 2 == 0,
        Property::Odd => n % 2 != 0,
        Property::Prime => n > 1 && divisors(n) == 2,
        Property::Composite => n > 1 && divisors(n) > 2,
        Property::Square => n >= 0 && root(2),
        Property::Cube => root(3),
        Property::MultipleOf(m) => *m != 0 && (n / m) * m == n,
        Property::FactorOf(m) => n > 0 && (m / n) * n == *m,
        Property::All(parts) => parts.iter().all(|p| has(p, n)),
        Property::Any(parts) => parts.iter().any(|p| has(p, n)),
        Property::Not(part) => !has(part, n),
        bound => bound.holds(n),
    }
}
