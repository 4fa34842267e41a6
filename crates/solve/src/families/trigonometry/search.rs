//! Finds a chain of formulas from one expression to another, from both ends at once.
//!
//! Two expressions that are the same fraction in their functions count as one place, so that only
//! formulas of trigonometry have to be searched for; the algebra between them is free.

use super::angle::Angle;
use super::atoms::Atoms;
use super::rewrite::{Hints, Move, moves};
use super::rules;
use super::terms::{call, function};
use crate::families::factor;
use crate::rules::tidy::lightly;
use crate::{Rule, Unsolved, Work};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use syntax::Expr;

/// A step of a chain: what leads there, what stands there, what fills the reason.
pub(crate) type Link = (&'static Rule, Expr, Vec<Expr>);

/// Places looked at from either end.
const MOST_PLACES: usize = 160;

type Key = (Expr, Expr);

struct Place {
    expr: Expr,
    from: Option<usize>,
    /// From the place before to this one.
    links: Vec<Link>,
    depth: usize,
}

#[derive(Default)]
struct End {
    places: Vec<Place>,
    seen: HashMap<Key, usize>,
    queue: BinaryHeap<Reverse<(usize, usize)>>,
}

/// `expr` with the angles of its functions written in one way.
pub(crate) fn normal(expr: &Expr) -> Expr {
    match function(expr) {
        Some((f, angle)) => match Angle::from_expr(&angle) {
            Some(angle) => call(f, &angle.to_expr()),
            None => expr.clone(),
        },
        None => expr.map_parts(normal),
    }
}

/// The links from `start` to `goal`; `None` if no chain was found.
pub(crate) fn chain(
    start: &Expr,
    goal: &Expr,
    work: &Work<'_>,
) -> Result<Option<Vec<Link>>, Unsolved> {
    let hints = Hints::of(&[start, goal]);
    let mut search = Search {
        atoms: Atoms::default(),
        work,
        hints,
        largest: 4 * start.size().max(goal.size()) + 30,
        ends: [End::default(), End::default()],
    };
    search.run(start, goal)
}

struct Search<'a> {
    atoms: Atoms,
    work: &'a Work<'a>,
    hints: Hints,
    largest: usize,
    ends: [End; 2],
}

impl Search<'_> {
    fn run(&mut self, start: &Expr, goal: &Expr) -> Result<Option<Vec<Link>>, Unsolved> {
        for (side, expr) in [start, goal].into_iter().enumerate() {
            let Some(key) = self.key(expr)? else { return Ok(None) };
            let place = Place { expr: expr.clone(), from: None, links: Vec::new(), depth: 0 };
            if side == 1
                && let Some(&met) = self.ends[0].seen.get(&key)
            {
                self.ends[1].places.push(place);
                return Ok(Some(self.joined(met, 0)));
            }
            let end = &mut self.ends[side];
            end.places.push(place);
            end.seen.insert(key, 0);
            end.queue.push(Reverse((expr.size(), 0)));
        }
        for turn in 0..2 * MOST_PLACES {
            let side = turn % 2;
            let Some(Reverse((_, at))) = self.ends[side].queue.pop() else { continue };
            if let Some((mine, other)) = self.open(side, at)? {
                let (first, second) = if side == 0 { (mine, other) } else { (other, mine) };
                return Ok(Some(self.joined(first, second)));
            }
        }
        Ok(None)
    }

    fn key(&mut self, expr: &Expr) -> Result<Option<Key>, Unsolved> {
        let lowest = self.atoms.lowest(expr, self.work)?;
        Ok(lowest.map(|f| (f.numerator.to_expr(), f.denominator.to_expr())))
    }

    /// Looks at everything that follows from a place; a pair of places that met, if any.
    fn open(&mut self, side: usize, at: usize) -> Result<Option<(usize, usize)>, Unsolved> {
        let (expr, depth) = {
            let place = &self.ends[side].places[at];
            (place.expr.clone(), place.depth)
        };
        if depth > 9 {
            return Ok(None);
        }
        for (before, form) in self.forms(&expr)? {
            for links in moves(&form, &self.hints, self.work.budget) {
                let links: Move = before.iter().cloned().chain(links).collect();
                let Some((_, reached, _)) = links.last() else { continue };
                let reached = reached.clone();
                if reached.size() > self.largest {
                    continue;
                }
                let Some(key) = self.key(&reached)? else { continue };
                if self.ends[side].seen.contains_key(&key) {
                    continue;
                }
                let cost = reached.size() + 3 * (depth + links.len());
                let number = self.ends[side].places.len();
                let end = &mut self.ends[side];
                end.places.push(Place { expr: reached, from: Some(at), links, depth: depth + 1 });
                end.seen.insert(key.clone(), number);
                end.queue.push(Reverse((cost, number)));
                if let Some(&met) = self.ends[1 - side].seen.get(&key) {
                    return Ok(Some((number, met)));
                }
            }
        }
        Ok(None)
    }

    /// The same expression as it stands, as one fraction, and in factors, with what leads there.
    fn forms(&mut self, expr: &Expr) -> Result<Vec<(Vec<Link>, Expr)>, Unsolved> {
        let mut forms = vec![(Vec::new(), expr.clone())];
        let Some(lowest) = self.atoms.lowest(expr, self.work)? else { return Ok(forms) };
        let multiplied = lightly(&self.atoms.show(&lowest.expr()));
        let factors = |p: &algebra::Polynomial| -> Result<Expr, Unsolved> {
            let found = factor::factorisation(p, self.work.budget)?;
            Ok(factor::product(&found.content, &found.factors))
        };
        let one = algebra::Polynomial::one();
        let (above, below) = (factors(&lowest.numerator)?, factors(&lowest.denominator)?);
        let factored = if lowest.denominator == one { above } else { above.over(below) };
        let factored = lightly(&self.atoms.show(&factored));
        let pairs = |p: &algebra::Polynomial| -> Result<Expr, Unsolved> {
            let found = factor::factorisation(p, self.work.budget)?;
            let joined = joined_pairs(found.factors, self.work)?;
            Ok(factor::product(&found.content, &joined))
        };
        let (above, below) = (pairs(&lowest.numerator)?, pairs(&lowest.denominator)?);
        let paired = if lowest.denominator == one { above } else { above.over(below) };
        let paired = lightly(&self.atoms.show(&paired));
        let factors: &'static Rule = &rules::FACTORS;
        for (form, rule) in [(multiplied, algebraic(expr)), (paired, factors), (factored, factors)]
        {
            if forms.iter().all(|(_, known)| *known != form) {
                forms.push((vec![(rule, form.clone(), Vec::new())], form));
            }
        }
        Ok(forms)
    }

    /// The links from the start over the place where both ends met to the goal.
    fn joined(&self, first: usize, second: usize) -> Vec<Link> {
        let mut links = self.way(0, first);
        let back = self.way(1, second);
        let goal = &self.ends[1].places[0].expr;
        let mut stands = links.last().map_or(&self.ends[0].places[0].expr, |l| &l.1).clone();
        let there = back.last().map_or(goal, |l| &l.1).clone();
        if stands != there {
            links.push((between(&stands, &there), there.clone(), Vec::new()));
            stands = there;
        }
        // Each link of the other way is used backwards.
        for k in (0..back.len()).rev() {
            let target = if k == 0 { goal } else { &back[k - 1].1 };
            if *target != stands {
                links.push((backwards(back[k].0), target.clone(), back[k].2.clone()));
                stands = target.clone();
            }
        }
        links
    }

    fn way(&self, side: usize, to: usize) -> Vec<Link> {
        let mut parts = Vec::new();
        let mut at = Some(to);
        while let Some(number) = at {
            let place = &self.ends[side].places[number];
            parts.push(&place.links);
            at = place.from;
        }
        parts.reverse();
        parts.into_iter().flatten().cloned().collect()
    }
}

/// `(a - b)(a + b)` as `a² - b²`, where formulas look for squares.
fn joined_pairs(
    mut factors: Vec<(algebra::Polynomial, u32)>,
    work: &Work<'_>,
) -> Result<Vec<(algebra::Polynomial, u32)>, Unsolved> {
    let mut k = 0;
    while k < factors.len() {
        let mut joined = None;
        for j in k + 1..factors.len() {
            let ((p, m), (q, n)) = (&factors[k], &factors[j]);
            if m == n && p.term_count() == 2 && q.term_count() == 2 {
                let product = p.mul(q, work.budget)?;
                if product.term_count() == 2 {
                    joined = Some((j, product));
                    break;
                }
            }
        }
        match joined {
            Some((j, product)) => {
                factors[k].0 = product;
                factors.remove(j);
            }
            None => k += 1,
        }
    }
    Ok(factors)
}

/// What a rule is called where it is used the other way round.
fn backwards(rule: &'static Rule) -> &'static Rule {
    let pairs: [(&'static Rule, &'static Rule); 6] = [
        (&rules::SINES_AND_COSINES, &rules::NAMED_FUNCTIONS),
        (&rules::COMMON_FRACTION, &rules::SPLIT_FRACTION),
        (&rules::FACTORS, &rules::MULTIPLY_OUT),
        (&rules::MULTIPLY_OUT, &rules::FACTORS),
        (&rules::SUM_TO_PRODUCT, &rules::PRODUCT_TO_SUM),
        (&rules::PRODUCT_TO_SUM, &rules::SUM_TO_PRODUCT),
    ];
    pairs.iter().find(|(one, _)| one.name == rule.name).map_or(rule, |(_, other)| *other)
}

/// What is done to bring an expression to one fraction without brackets.
fn algebraic(expr: &Expr) -> &'static Rule {
    let sum_of_fractions = matches!(expr, Expr::Sum(terms)
        if terms.iter().any(|t| matches!(t, Expr::Quotient(..))
            || matches!(t, Expr::Negate(a) if matches!(**a, Expr::Quotient(..)))));
    if sum_of_fractions || nested(expr) { &rules::COMMON_FRACTION } else { &rules::MULTIPLY_OUT }
}

fn nested(expr: &Expr) -> bool {
    let has = |e: &Expr| {
        let mut found = false;
        e.for_each_part(|part| found = found || has_quotient(part));
        found
    };
    match expr {
        Expr::Quotient(a, b) => has_quotient(a) || has_quotient(b),
        _ => has(expr),
    }
}

fn has_quotient(expr: &Expr) -> bool {
    if matches!(expr, Expr::Call(..)) {
        return false;
    }
    let mut found = matches!(expr, Expr::Quotient(..));
    expr.for_each_part(|part| found = found || has_quotient(part));
    found
}

/// The rule of algebra that leads from one form of a fraction to another.
fn between(before: &Expr, after: &Expr) -> &'static Rule {
    let factors = |e: &Expr| match e {
        Expr::Quotient(a, b) => {
            crate::families::expand::terms(a).len() + crate::families::expand::terms(b).len()
        }
        other => crate::families::expand::terms(other).len() + 1,
    };
    let first = algebraic(before);
    if first.name == rules::COMMON_FRACTION.name && !matches!(after, Expr::Sum(_)) {
        return first;
    }
    if factors(after) < factors(before) { &rules::FACTORS } else { &rules::MULTIPLY_OUT }
}
