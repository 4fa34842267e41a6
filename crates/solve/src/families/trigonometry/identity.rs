//! Proofs that two expressions are equal: from one side to the other by named formulas.

use super::atoms::Atoms;
use super::rewrite::{addition, constant_value, sines_and_cosines};
use super::search::{self, Link};
use super::terms::{call, function};
use super::{angle::Angle, rules};
use crate::families::{equation, logarithm, unknown};
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::{Context, Decision, Polynomial, Rational};
use check::{Claim, Outcome, check_step};
use std::collections::BTreeMap;
use syntax::{Expr, Function, Symbol};

/// Proves `claim` under `conditions`, or shows that it is not so.
pub(crate) fn solve(
    claim: &Expr,
    conditions: &[Expr],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(claim.clone());
    let mut claim = claim.clone();
    let mut conditions: Vec<Expr> = conditions.iter().rev().cloned().collect();
    while let Some(condition) = conditions.pop() {
        let Some((letter, value)) = algebra::angle::isolated(&condition, work.budget) else {
            return unknown("proofs from conditions");
        };
        claim = replaced(&claim, &letter, &value);
        conditions.iter_mut().for_each(|c| *c = replaced(c, &letter, &value));
        let fixed = Expr::Symbol(letter).equals(value);
        derivation.step(&rules::USE_CONDITION, Claim::States, claim.clone(), vec![fixed]);
    }
    let Some((left, right)) = equation::sides(&claim) else {
        return unknown("proofs of other statements than equations");
    };
    if let Some(refuted) = refuted(&derivation, left, right, work) {
        return Ok(refuted);
    }
    if let Some(proof) = crate::families::inverse::prove(&claim, work)? {
        derivation.append(proof);
        return Ok(derivation);
    }
    for (side, other, rule) in
        [(left, right, &rules::START_LEFT), (right, left, &rules::START_RIGHT)]
    {
        if logarithm::has_logarithms(side)
            && let Some(joined) = logarithm::joined(side, work)?
            && joined.result() == other
        {
            derivation.step(rule, Claim::States, side.clone(), Vec::new());
            derivation.append(joined);
            derivation.step(&rules::PROVED, Claim::States, Expr::Truth(true), Vec::new());
            return Ok(derivation);
        }
    }
    let (first, second) = (search::normal(left), search::normal(right));
    let backwards = first.size() * 2 < second.size();
    let (from, to, written) =
        if backwards { (&second, &first, right) } else { (&first, &second, left) };
    let share = work.budget.left() / 2;
    let found = work.budget.share(share, |budget| {
        let work = Work::new(work.scope, budget, work.approach);
        search::chain(from, to, &work)
    });
    if let Ok(Some(links)) = found
        && sound(from, &links, work)
    {
        let rule = if backwards { &rules::START_RIGHT } else { &rules::START_LEFT };
        derivation.step(rule, Claim::States, written.clone(), Vec::new());
        derivation.step(&rules::ALLIED_ANGLE, Claim::Equal, from.clone(), Vec::new());
        append(&mut derivation, links);
        derivation.step(&rules::PROVED, Claim::States, Expr::Truth(true), Vec::new());
        return Ok(derivation);
    }
    by_difference(derivation, &first, &second, work)
}

fn append(derivation: &mut Derivation, links: Vec<Link>) {
    for (rule, after, arguments) in links {
        derivation.step(rule, Claim::Equal, after, arguments);
    }
}

/// Whether each link is one that the checker accepts.
pub(crate) fn sound(start: &Expr, links: &[Link], work: &Work<'_>) -> bool {
    let mut before = start;
    links.iter().all(|(_, after, _)| {
        let budget = algebra::Budget::default();
        let outcome = check_step(Claim::Equal, before, after, work.scope, &budget);
        before = after;
        outcome == Outcome::Passed
    })
}

/// A point at which the two sides differ.
fn refuted(
    derivation: &Derivation,
    left: &Expr,
    right: &Expr,
    work: &Work<'_>,
) -> Option<Derivation> {
    let context = Context { assumptions: work.scope.assumptions.clone(), ..Context::default() };
    let share = work.budget.left() / 4;
    let decision = work.budget.share(share, |b| algebra::equal(left, right, &context, b));
    let Decision::Different(witness) = decision else { return None };
    let at: Vec<Expr> = witness
        .point
        .iter()
        .map(|(letter, value)| Expr::Symbol(letter.clone()).equals(Expr::rational(value)))
        .collect();
    let (rule, mut arguments) = match at.len() {
        0 => (&rules::NOT_EQUAL, Vec::new()),
        1 => (&rules::NOT_AN_IDENTITY, at),
        _ => (&rules::NOT_AN_IDENTITY, vec![Expr::List(at)]),
    };
    arguments.extend([witness.left, witness.right]);
    let mut derivation = derivation.clone();
    derivation.step(rule, Claim::States, Expr::Truth(false), arguments);
    Some(derivation)
}

/// "L.H.S. - R.H.S. = 0", everything in sines and cosines of single angles.
fn by_difference(
    mut derivation: Derivation,
    left: &Expr,
    right: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut stands = Expr::sum(vec![left.clone(), right.clone().negated()]);
    derivation.step(&rules::DIFFERENCE_OF_SIDES, Claim::States, stands.clone(), Vec::new());
    let start = stands.clone();
    let mut links: Vec<Link> = Vec::new();
    let mut go = |rule, expr: Expr| {
        if expr != stands {
            links.push((rule, expr.clone(), Vec::new()));
            stands = expr;
        }
    };
    let in_sines = lightly(&sines_and_cosines(&start));
    go(&rules::SINES_AND_COSINES, in_sines.clone());
    let Some(single) = single_angles(&in_sines, work) else {
        return unknown("proofs for which no chain of formulas was found");
    };
    go(&rules::SINGLE_ANGLES, lightly(&single));
    let mut atoms = Atoms::default();
    let Some(fraction) = atoms.fraction(&single, work)? else {
        return unknown("proofs of such expressions");
    };
    if fraction.denominator.is_zero() {
        return unknown("proofs of such expressions");
    }
    go(&rules::COMMON_FRACTION, atoms.show(&fraction.expr()));
    let numerator = without_cosine_squares(&fraction.numerator, &atoms, work)?;
    if !numerator.is_zero() {
        return unknown("proofs for which no chain of formulas was found");
    }
    go(&rules::COSINE_SQUARED, Expr::integer(0));
    if !sound(&start, &links, work) {
        return unknown("proofs for which no chain of formulas was found");
    }
    append(&mut derivation, links);
    derivation.step(&rules::PROVED, Claim::States, Expr::Truth(true), Vec::new());
    Ok(derivation)
}

/// `cos²A` as `1 - sin²A` throughout.
pub(crate) fn without_cosine_squares(
    p: &Polynomial,
    atoms: &Atoms,
    work: &Work<'_>,
) -> Result<Polynomial, Unsolved> {
    let mut p = p.clone();
    for (expr, letter) in atoms.all() {
        let Some((Function::Cos, angle)) = function(expr) else { continue };
        let sine = call(Function::Sin, &angle);
        let sine = atoms.all().iter().find(|(e, _)| *e == sine).map(|(_, s)| s.clone());
        let sine = sine.unwrap_or_else(|| {
            Symbol::new(format!("\u{2022}b{}", syntax::plain(&call(Function::Sin, &angle))))
        });
        let square = &Polynomial::one() - &Polynomial::monomial(Rational::ONE, sine, 2);
        let mut reduced = Polynomial::zero();
        for (power, coefficient) in p.coefficients_in(letter) {
            let even = square.pow(power / 2, work.budget)?;
            let mut term = coefficient.mul(&even, work.budget)?;
            if power % 2 == 1 {
                let odd = Polynomial::symbol(letter.clone());
                term = term.mul(&odd, work.budget)?;
            }
            reduced = &reduced + &term;
        }
        p = reduced;
    }
    Ok(p)
}

/// Sines and cosines of sums and multiples of angles by those of single ones; `None` for an angle
/// that is not linear or has a constant part without a known value.
pub(crate) fn single_angles(expr: &Expr, work: &Work<'_>) -> Option<Expr> {
    let mut units: BTreeMap<Symbol, Rational> = BTreeMap::new();
    collect_units(expr, &mut units)?;
    expanded(expr, &units, work)
}

fn collect_units(expr: &Expr, units: &mut BTreeMap<Symbol, Rational>) -> Option<()> {
    if let Some((_, angle)) = function(expr) {
        for (letter, k) in Angle::from_expr(&angle)?.letters {
            let unit = units.entry(letter).or_insert(Rational::ZERO);
            *unit = common_divisor(unit, &k);
        }
        return Some(());
    }
    let mut whole = Some(());
    expr.for_each_part(|part| {
        if whole.is_some() {
            whole = collect_units(part, units);
        }
    });
    whole
}

pub(crate) fn common_divisor(a: &Rational, b: &Rational) -> Rational {
    let size = |q: &Rational| if *q < Rational::ZERO { -q } else { q.clone() };
    let (mut a, mut b) = (size(a), size(b));
    while !b.is_zero() {
        let rest = &a - Rational::from((&a / &b).floor()) * &b;
        a = std::mem::replace(&mut b, rest);
    }
    a
}

fn expanded(expr: &Expr, units: &BTreeMap<Symbol, Rational>, work: &Work<'_>) -> Option<Expr> {
    let Some((f, angle)) = function(expr) else {
        let mut failed = false;
        let whole = expr.map_parts(|part| {
            expanded(part, units, work).unwrap_or_else(|| {
                failed = true;
                Expr::Missing
            })
        });
        return (!failed).then_some(whole);
    };
    let angle = Angle::from_expr(&angle)?;
    let mut parts: Vec<Angle> = Vec::new();
    for (letter, k) in &angle.letters {
        let unit = units.get(letter)?;
        let times = k / unit;
        let sign = Rational::from(if *k < Rational::ZERO { -1 } else { 1 });
        let n = i64::try_from((&times * &sign).numerator().clone()).ok().filter(|n| *n <= 12)?;
        let one = Angle {
            letters: vec![(letter.clone(), unit * &sign)],
            constant: Rational::ZERO,
            in_degrees: angle.in_degrees,
        };
        parts.extend((0..n).map(|_| one.clone()));
    }
    if !angle.constant.is_zero() || parts.is_empty() {
        parts.push(Angle { letters: Vec::new(), ..angle });
    }
    if parts.len() > 14 {
        return None;
    }
    of_parts(f, &parts, work)
}

/// `f` of a sum of angles, each a letter's unit or a constant.
fn of_parts(f: Function, parts: &[Angle], work: &Work<'_>) -> Option<Expr> {
    work.budget.spend(20).ok()?;
    let (first, rest) = parts.split_first()?;
    if rest.is_empty() {
        if first.is_constant() {
            return constant_value(f, first, work.budget);
        }
        let positive = first.scaled(&Rational::from(if first.is_negative() { -1 } else { 1 }));
        let value = call(f, &positive.to_expr());
        return Some(if first.is_negative() && f == Function::Sin {
            value.negated()
        } else {
            value
        });
    }
    if !matches!(f, Function::Sin | Function::Cos) {
        return None;
    }
    // The formula with stand-ins, then the parts in their places.
    let (p, q) = (Expr::symbol("\u{2022}p"), Expr::symbol("\u{2022}q"));
    let formula = addition(f, &p, &q, false)?;
    let mut atoms = Atoms::default();
    let whole = filled(&formula, &p, first, rest, work)?;
    // Worked out as it grows, so that it stays short.
    let polynomial = atoms.polynomial(&whole, work).ok()??;
    Some(atoms.show(&polynomial.to_expr()))
}

fn filled(
    formula: &Expr,
    p: &Expr,
    first: &Angle,
    rest: &[Angle],
    work: &Work<'_>,
) -> Option<Expr> {
    if let Some((f, angle)) = function(formula) {
        let parts = if angle == *p { std::slice::from_ref(first) } else { rest };
        return of_parts(f, parts, work);
    }
    let mut failed = false;
    let whole = formula.map_parts(|part| {
        filled(part, p, first, rest, work).unwrap_or_else(|| {
            failed = true;
            Expr::Missing
        })
    });
    (!failed).then_some(whole)
}

fn replaced(expr: &Expr, letter: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == letter => value.clone(),
        _ => expr.map_parts(|part| replaced(part, letter, value)),
    }
}
