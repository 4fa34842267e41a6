//! The families of problems, one file each, and the table that says which one takes which goal.
//!
//! Names in a goal's expressions already stand for their values here, but for the items of
//! [`Goal::Choose`] and [`Goal::Sort`].

pub(crate) mod arithmetic;
pub(crate) mod collect;
pub(crate) mod differentiate;
pub(crate) mod equation;
pub(crate) mod evaluate;
pub(crate) mod expand;
pub(crate) mod factor;
pub(crate) mod function;
pub(crate) mod linear;
pub(crate) mod polynomial;
pub(crate) mod quadratic;
pub(crate) mod simplify;
pub(crate) mod suppose;
pub(crate) mod systems;

use crate::{Derivation, Unsolved, Work};
use check::Goal;
use syntax::Expr;

/// Solves one goal by the family that knows it.
#[allow(clippy::match_same_arms, reason = "one line a goal")]
pub(crate) fn solve(goal: &Goal, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    work.budget.spend(1)?;
    match goal {
        // Numbers.
        Goal::Evaluate(e) | Goal::Simplify(e) if is_closed(e) => arithmetic::solve(e, work),
        Goal::Decide(_) => unknown("deciding a relation"),
        Goal::Choose { .. } => unknown("choosing one of several"),
        Goal::Sort { .. } => unknown("sorting"),
        Goal::HighestCommonFactor(_) => unknown("highest common factors"),
        Goal::LowestCommonMultiple(_) => unknown("lowest common multiples"),
        Goal::CommonDenominator(_) => unknown("common denominators"),
        Goal::IsPrime { .. } => unknown("primes"),
        Goal::Divides { .. } => unknown("divisibility"),
        Goal::PrimeFactors(_) => unknown("prime factors"),
        Goal::PrimeFactorisation(_) => unknown("prime factorisations"),
        Goal::Remainder { .. } => unknown("remainders"),
        Goal::Digit { .. } => unknown("place value"),
        Goal::Round { .. } => unknown("rounding"),
        Goal::InBase { .. } => unknown("number bases"),
        Goal::NextTerm(_) => unknown("sequences"),
        Goal::NthTerm { .. } => unknown("sequences"),
        Goal::Convert { .. } => unknown("converting units"),
        Goal::Elapsed { .. } => unknown("times of day"),
        Goal::Shift { .. } => unknown("times of day"),
        Goal::Probability(_) => unknown("probability"),
        // Algebra and calculus.
        Goal::Evaluate(e) => evaluate::solve(e, work),
        Goal::Simplify(e) => simplify::solve(e, work),
        Goal::Expand(e) => expand::solve(e, work),
        Goal::Collect(e) => collect::solve(e, work),
        Goal::Factor(e) => factor::solve(e, work),
        Goal::Solve { relations, unknowns } => equation::solve(relations, unknowns, work),
        Goal::Differentiate { body, variable, order } => {
            differentiate::solve(body, variable, *order, work)
        }
        Goal::Integrate { .. } => unknown("integrals"),
        Goal::Limit(_) => unknown("limits"),
        Goal::Coefficient { .. } => unknown("coefficients"),
    }
}

/// Whether no letter stands in it but Euler's `e`, and so its value is a number.
pub(crate) fn is_closed(expr: &Expr) -> bool {
    expr.symbols().iter().all(|s| s.name() == "e")
}

/// No family knows this yet.
pub(crate) fn unknown<T>(what: &str) -> Result<T, Unsolved> {
    Err(Unsolved::Unknown(format!("{what} of this kind are not known here")))
}
