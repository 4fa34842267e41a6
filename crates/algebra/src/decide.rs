//! Whether two expressions are equal: with proof, with a counterexample, or not decided.
//!
//! Never here: guesses. "Equal" is said only with an exact argument, "different" only at a point
//! where rigorous enclosures of both sides do not meet.

mod complex_root;
mod crossing;
mod exponential_product;
mod half_turns;
mod implication;
mod inverse_trig;
#[cfg(test)]
mod laws;
mod power_product;
mod relation;
mod sample;
mod squares;

pub use implication::{Implication, implies};
pub use relation::relation_equivalent;

use crate::ball::{Ball, Fault, Precision};
use crate::evaluate::{self, Evaluator};
use crate::normal;
use crate::normal::structure::{self, Entries};
use crate::{Budget, Context, Exhausted, Polynomial, Surd};
use sample::{Outcome, Sampler};
use std::cmp::Ordering;
use syntax::{Expr, Rational, Symbol};

/// What became of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// Equal wherever both are defined, and somewhere both are; names the argument.
    Equal(&'static str),
    /// Both are defined at a point and differ there.
    Different(Witness),
    /// Neither could be shown; says why, as a sentence.
    Unknown(String),
}

/// A point at which two sides are both defined and differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// Values of the symbols; empty for constants.
    pub point: Vec<(Symbol, Rational)>,
    /// The left side's value there: exact, or a decimal correct to the digits shown. For relations
    /// whether it holds there ([`Expr::Truth`]).
    pub left: Expr,
    /// The right side's value there.
    pub right: Expr,
}

impl Witness {
    /// The same point, the two sides exchanged.
    pub fn flipped(self) -> Witness {
        Witness { point: self.point, left: self.right, right: self.left }
    }
}

impl Decision {
    /// Whether it is `Equal`.
    pub fn is_equal(&self) -> bool {
        matches!(self, Decision::Equal(_))
    }

    /// Whether it is `Different`.
    pub fn is_different(&self) -> bool {
        matches!(self, Decision::Different(_))
    }

    /// The same decision about the two sides exchanged.
    pub fn flipped(self) -> Decision {
        match self {
            Decision::Different(witness) => Decision::Different(witness.flipped()),
            other => other,
        }
    }

    fn exhausted(e: Exhausted) -> Decision {
        Decision::Unknown(format!("Not decided: {e}."))
    }
}

/// Whether `a` and `b` have the same value wherever both are defined (as real expressions, unless
/// the imaginary unit is in play). Symmetric and deterministic.
///
/// Matrices and tuples are compared entry by entry. Relations are not expressions: see
/// [`relation_equivalent`].
pub fn equal(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Decision {
    if let Some(decision) = quick(a, b, context, budget) {
        return decision;
    }
    match structure::entries(a, b, context, budget) {
        Err(e) => return Decision::exhausted(e),
        Ok(Entries::Scalars) => {}
        Ok(Entries::Shapes) if a == b => return Decision::Equal("identical"),
        Ok(Entries::Shapes) => {
            return Decision::Unknown("The two sides do not have the same shape.".into());
        }
        Ok(Entries::Pairs(pairs)) => return every_pair(pairs, context, budget),
    }
    if let (Some(x), Some(y)) =
        (complex_root::written_out(a, context), complex_root::written_out(b, context))
        && (x != *a || y != *b)
    {
        return scalars(&x, &y, context, budget);
    }
    let without = |e: &Expr| half_turns::without_half_turns(e, context, budget);
    if let (x, y) = (without(a), without(b))
        && (x.is_some() || y.is_some())
    {
        let (x, y) = (x.unwrap_or_else(|| a.clone()), y.unwrap_or_else(|| b.clone()));
        return scalars(&x, &y, context, budget);
    }
    if power_product::same(a, b, context, budget) {
        return Decision::Equal("laws of indices");
    }
    scalars(a, b, context, budget)
}

fn every_pair(pairs: Vec<(Expr, Expr)>, context: &Context, budget: &Budget) -> Decision {
    let mut open = None;
    for (a, b) in pairs {
        match equal(&a, &b, context, budget) {
            Decision::Equal(_) => {}
            different @ Decision::Different(_) => return different,
            unknown => open = Some(unknown),
        }
    }
    open.unwrap_or(Decision::Equal("entry by entry"))
}

/// Identical trees, rational numbers, polynomials, powers of numbers.
fn quick(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Option<Decision> {
    let nowhere = Vec::new();
    match (evaluate::exact(a, &nowhere, budget), evaluate::exact(b, &nowhere, budget)) {
        (Ok(Some(x)), Ok(Some(y))) if x == y => return Some(Decision::Equal("arithmetic")),
        (Ok(Some(x)), Ok(Some(y))) => {
            let (left, right) = (Expr::rational(&x), Expr::rational(&y));
            return Some(Decision::Different(Witness { point: nowhere, left, right }));
        }
        (Err(Fault::Undefined), _) | (_, Err(Fault::Undefined)) => {
            return Some(Decision::Unknown("One of the two sides is not defined.".into()));
        }
        _ => {}
    }
    let letters =
        |e: &Expr| e.symbols().iter().any(|s| context.is_euler(s) || context.is_imaginary_unit(s));
    if letters(a) || letters(b) {
        return None;
    }
    let share = |e: &Expr| budget.share(200_000, |b| Polynomial::from_expr(e, b).ok().flatten());
    match (share(a), share(b)) {
        (Some(p), Some(q)) => (p == q).then_some(Decision::Equal("polynomial identity")),
        (None, None) if budget.share(50_000, |share| exponential_product::same(a, b, share)) => {
            Some(Decision::Equal("laws of indices"))
        }
        _ => None,
    }
}

fn scalars(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Decision {
    let sampler = match Sampler::new(a, b, context, budget) {
        Ok(sampler) => sampler,
        Err(e) => return Decision::exhausted(e),
    };
    // A first look at a few points is cheap, and settles most pairs that differ.
    let first = sampler.search(a, b, 3, &[64]);
    if let Outcome::Apart(witness) = first {
        return Decision::Different(witness);
    }
    let constant = matches!(first, Outcome::Close { defined: true }) && sampler.constant();
    if constant && sampler.same_number(a, b) {
        return Decision::Equal("arithmetic");
    }
    if constant && same_radicals(a, b, budget) {
        return Decision::Equal("canonical form");
    }
    // The proof leaves something for a longer search.
    let proof = budget.share(budget.left() / 4 * 3, |share| {
        normal::difference_is_zero(a, b, sampler.complex(), context, share)
    });
    let by_sines = proof != Ok(true)
        && !sampler.complex()
        && budget.share(budget.left() / 4 * 3, |share| inverse_trig::same(a, b, context, share));
    let by_squares = proof != Ok(true)
        && !by_sines
        && !sampler.complex()
        && budget.share(budget.left() / 2, |share| squares::same(a, b, context, share));
    match if by_sines || by_squares { Ok(true) } else { proof } {
        Ok(true) => {
            let defined = match first {
                Outcome::Close { defined: true } => true,
                _ => sampler.both_defined(a, b) || defined_but_for_unknowns(a, b, context, budget),
            };
            if defined {
                return Decision::Equal(match (a == b, by_sines) {
                    (true, _) => "identical",
                    (_, true) => "equal sines and a bound on the angles",
                    _ if by_squares => "equal squares of numbers that are not negative",
                    _ => "canonical form",
                });
            }
            return Decision::Unknown("No point was found at which both sides are defined.".into());
        }
        Ok(false) => {}
        Err(_) if a == b && defined_but_for_unknowns(a, b, context, budget) => {
            return Decision::Equal("identical");
        }
        Err(_) => {}
    }
    let mut found = first;
    for (points, bits) in [(48, 64), (16, 256), (4, 1024)] {
        match sampler.search(a, b, points, &[bits]) {
            Outcome::Close { defined: false } => {}
            outcome @ Outcome::Close { .. } => found = outcome,
            Outcome::Apart(witness) => return Decision::Different(witness),
        }
    }
    match found {
        Outcome::Apart(witness) => Decision::Different(witness),
        Outcome::Close { .. } if sampler.exhausted() => Decision::exhausted(Exhausted::Work),
        Outcome::Close { defined: true } => Decision::Unknown(
            "The two sides agree wherever they were tried, but no proof was found.".into(),
        ),
        Outcome::Close { defined: false } => {
            Decision::Unknown("No point was found at which both sides can be evaluated.".into())
        }
    }
}

/// Whether two real constants that have values are the same sum of radicals.
fn same_radicals(a: &Expr, b: &Expr, budget: &Budget) -> bool {
    let read = |e: &Expr| budget.share(50_000, |b| Surd::from_expr(e, b).ok().flatten());
    read(a).is_some_and(|a| read(b).is_some_and(|b| a == b))
}

/// Whether both sides have values somewhere if what can't be evaluated (`f(x)`, an integral, words)
/// is given one.
fn defined_but_for_unknowns(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> bool {
    let mut names = Vec::new();
    let (x, y) = (sample::blanked(a, &mut names), sample::blanked(b, &mut names));
    if names.is_empty() {
        return false;
    }
    Sampler::new(&x, &y, context, budget).is_ok_and(|sampler| sampler.has_point(&x, &y))
}

/// The order of two real constants, rigorously; `None` if they are not constant, not real, or the
/// budget ran out.
pub fn compare(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> Option<Ordering> {
    let nowhere = Vec::new();
    if let (Ok(Some(x)), Ok(Some(y))) =
        (evaluate::exact(a, &nowhere, budget), evaluate::exact(b, &nowhere, budget))
    {
        return Some(x.cmp(&y));
    }
    let attempt = |bits: usize| -> Result<Option<Ordering>, Fault> {
        let precision = Precision { bits, budget };
        let evaluator = Evaluator { context, precision, complex: false, moving: None };
        let x = evaluator.value(a, &nowhere)?.into_real()?;
        let y = evaluator.value(b, &nowhere)?.into_real()?;
        Ok(x.sub(&y, precision)?.sign())
    };
    for bits in [64, 192] {
        match attempt(bits) {
            Ok(Some(order)) => return Some(order),
            Ok(None) | Err(Fault::Undetermined) => {}
            Err(_) => return None,
        }
    }
    if let Ok(true) = normal::difference_is_zero(a, b, false, context, budget) {
        // Both must exist as real numbers.
        return attempt(192).ok().map(|_| Ordering::Equal);
    }
    for bits in [1024, 4096] {
        match attempt(bits) {
            Ok(Some(order)) => return Some(order),
            Ok(None) | Err(Fault::Undetermined) => {}
            Err(_) => return None,
        }
    }
    None
}

/// The sign of a real constant, rigorously.
pub fn sign(a: &Expr, context: &Context, budget: &Budget) -> Option<Ordering> {
    compare(a, &Expr::integer(0), context, budget)
}

/// Rationals `low <= a <= high` around a real constant, with `high - low <= 2^-bits`.
pub fn enclosure(
    a: &Expr,
    bits: u32,
    context: &Context,
    budget: &Budget,
) -> Option<(Rational, Rational)> {
    let nowhere = Vec::new();
    if let Ok(Some(q)) = evaluate::exact(a, &nowhere, budget) {
        return Some((q.clone(), q));
    }
    let mut working = bits as usize + 64;
    for _ in 0..6 {
        let precision = Precision { bits: working, budget };
        let evaluator = Evaluator { context, precision, complex: false, moving: None };
        match evaluator.value(a, &nowhere).and_then(|v| v.into_real()) {
            Ok(ball) if ball.radius_bits().is_none_or(|r| r < -i64::from(bits) - 1) => {
                return ball.ends(budget);
            }
            Ok(_) | Err(Fault::Undetermined) => working *= 2,
            Err(_) => return None,
        }
    }
    None
}

/// Rationals `low <= f(x) <= high` for every `x` with `from <= x <= to`, rigorously but not tightly:
/// the shorter the interval the tighter. `None` where the expression may lack a value somewhere on
/// it, has other letters, or the budget ran out.
pub fn range(
    f: &Expr,
    x: &Symbol,
    (from, to): (&Rational, &Rational),
    context: &Context,
    budget: &Budget,
) -> Option<(Rational, Rational)> {
    if from > to {
        return None;
    }
    let precision = Precision { bits: 64, budget };
    let moving = (x.clone(), Ball::spanning(from, to, precision).ok()?);
    let evaluator = Evaluator { context, precision, complex: false, moving: Some(&moving) };
    evaluator.value(f, &Vec::new()).and_then(|v| v.into_real()).ok()?.ends(budget)
}
