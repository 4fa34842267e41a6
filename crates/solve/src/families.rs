//! The families of problems, one file each, and the table that says which one takes which goal.
//!
//! Names in a goal's expressions already stand for their values here, but for the items of
//! [`Goal::Choose`] and [`Goal::Sort`].

pub(crate) mod function;
pub(crate) mod suppose;

use crate::{Derivation, Unsolved, Work};
use check::Goal;
use syntax::Expr;

/// Solves one goal by the family that knows it.
#[allow(clippy::match_same_arms, reason = "one line a goal")]
pub(crate) fn solve(goal: &Goal, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    work.budget.spend(1)?;
    match goal {
        // Numbers.
        Goal::Evaluate(e) if is_closed(e) => unknown("arithmetic"),
        Goal::Simplify(e) if is_closed(e) => unknown("simplifying a number"),
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
        Goal::Evaluate(_) => unknown("values of expressions"),
        Goal::Simplify(_) => unknown("simplifying expressions"),
        Goal::Expand(_) => unknown("expanding"),
        Goal::Collect(_) => unknown("collecting terms"),
        Goal::Factor(_) => unknown("factorising"),
        Goal::Solve { .. } => unknown("equations"),
        Goal::Differentiate { .. } => unknown("derivatives"),
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
pub(crate) fn unknown(what: &str) -> Result<Derivation, Unsolved> {
    Err(Unsolved::Unknown(format!("{what} of this kind are not known here")))
}
