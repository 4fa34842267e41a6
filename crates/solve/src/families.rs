//! The families of problems, one file each, and the table that says which one takes which goal.
//!
//! Names in a goal's expressions already stand for their values here, but for the items of
//! [`Goal::Choose`] and [`Goal::Sort`].

pub(crate) mod absolute;
pub(crate) mod arithmetic;
pub(crate) mod bases;
pub(crate) mod coefficient;
pub(crate) mod collect;
pub(crate) mod common_factors;
pub(crate) mod comparison;
pub(crate) mod differentiate;
pub(crate) mod division;
pub(crate) mod divisors;
pub(crate) mod equation;
pub(crate) mod evaluate;
pub(crate) mod expand;
pub(crate) mod exponential;
pub(crate) mod factor;
pub(crate) mod factors;
pub(crate) mod fraction;
pub(crate) mod function;
pub(crate) mod inequality;
pub(crate) mod integrate;
pub(crate) mod isolated;
pub(crate) mod limit;
pub(crate) mod linear;
pub(crate) mod measurement;
pub(crate) mod notation;
pub(crate) mod place_value;
pub(crate) mod polynomial;
pub(crate) mod powers;
pub(crate) mod probability;
pub(crate) mod quadratic;
pub(crate) mod radical;
pub(crate) mod ratio;
pub(crate) mod rational;
pub(crate) mod rounding;
pub(crate) mod sequences;
pub(crate) mod simplify;
pub(crate) mod study;
pub(crate) mod suppose;
pub(crate) mod systems;
pub(crate) mod time;

use crate::{Derivation, Unsolved, Work};
use check::Goal;
use syntax::Expr;

/// Solves one goal by the family that knows it.
#[allow(clippy::match_same_arms, reason = "one line a goal")]
pub(crate) fn solve(goal: &Goal, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    work.budget.spend(1)?;
    match goal {
        // Numbers.
        Goal::Evaluate(e) | Goal::Simplify(e) if measurement::has_unit(e) => {
            measurement::total(e, work)
        }
        Goal::Evaluate(Expr::Ratio(parts)) | Goal::Simplify(Expr::Ratio(parts)) => {
            ratio::simplest(parts, work)
        }
        Goal::Evaluate(e) | Goal::Simplify(e) if is_closed(e) => arithmetic::solve(e, work),
        Goal::Decide(e) => comparison::decide(e, work),
        Goal::Choose { criterion, items } => comparison::choose(criterion, items, work),
        Goal::Sort { items, descending } => comparison::sort(items, *descending, work),
        Goal::HighestCommonFactor(v) => factors::highest_common_factor(v, work),
        Goal::LowestCommonMultiple(v) => factors::lowest_common_multiple(v, work),
        Goal::CommonDenominator(v) => factors::common_denominator(v, work),
        Goal::IsPrime { number, composite } => factors::is_prime(number, *composite, work),
        Goal::Divides { divisor, number } => division::divides(divisor, number, work),
        Goal::Divisors(e) => divisors::solve(e, work),
        Goal::WriteAs { number, notation } => notation::solve(number, *notation, work),
        Goal::PrimeFactors(e) => factors::prime_factors(e, work),
        Goal::PrimeFactorisation(e) => factors::prime_factorisation(e, work),
        Goal::Remainder { dividend, divisor } => division::remainder(dividend, divisor, work),
        Goal::Digit { number, place } => place_value::digit(number, *place, work),
        Goal::Round { number, to } => rounding::round(number, to, work),
        Goal::InBase { number, base } => bases::in_base(number, *base, work),
        Goal::NextTerm(terms) => sequences::next_term(terms, work),
        Goal::NthTerm { terms, index } => sequences::nth_term(terms, index, work),
        Goal::Convert { quantity, unit } => measurement::convert(quantity, unit, work),
        Goal::Elapsed { from, to } => time::elapsed(from, to, work),
        Goal::Shift { time, minutes } => time::shift(time, minutes, work),
        Goal::Probability(draw) => probability::solve(draw, work),
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
        Goal::Integrate { body, variable, bounds } => {
            integrate::solve(body, variable, bounds.as_ref(), work)
        }
        Goal::Limit(e) => limit::solve(e, work),
        Goal::Study(study) => study::solve(study, work),
        Goal::Coefficient { body, form, name } => coefficient::solve(body, form, name, work),
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
