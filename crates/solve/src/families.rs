//! The families of problems, one file each, and the table that says which one takes which goal.
//!
//! Names in a goal's expressions already stand for their values here, but for the items of
//! [`Goal::Choose`] and [`Goal::Sort`].

pub(crate) mod absolute;
pub(crate) mod arithmetic;
pub(crate) mod bases;
pub(crate) mod coefficient;
pub(crate) mod coefficients;
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
pub(crate) mod exponents;
pub(crate) mod factor;
pub(crate) mod factors;
pub(crate) mod formula;
pub(crate) mod fraction;
pub(crate) mod function;
pub(crate) mod in_part;
pub(crate) mod induction;
pub(crate) mod inequality;
pub(crate) mod integrate;
pub(crate) mod intervals;
pub(crate) mod inverse;
pub(crate) mod isolated;
pub(crate) mod limit;
pub(crate) mod linear;
pub(crate) mod logarithm;
pub(crate) mod measure;
pub(crate) mod measurement;
pub(crate) mod monotone;
pub(crate) mod notation;
pub(crate) mod numeric;
pub(crate) mod place_value;
pub(crate) mod polynomial;
pub(crate) mod powers;
pub(crate) mod probability;
pub(crate) mod programme;
pub(crate) mod quadratic;
pub(crate) mod radical;
pub(crate) mod ratio;
pub(crate) mod rational;
pub(crate) mod ratios;
pub(crate) mod rounding;
pub(crate) mod sequences;
pub(crate) mod shape;
pub(crate) mod simplify;
pub(crate) mod study;
pub(crate) mod suppose;
pub(crate) mod systems;
pub(crate) mod time;
// Plane and space, matrices, complex numbers.
pub(crate) mod choices;
pub(crate) mod circles;
pub(crate) mod complex;
pub(crate) mod conics;
pub(crate) mod lines;
pub(crate) mod matrices;
pub(crate) mod measures;
pub(crate) mod motions;
pub(crate) mod systems_by;
pub(crate) mod trigonometry;
pub(crate) mod two_roots;
pub(crate) mod undo;
// Sets.
pub(crate) mod collection;
pub(crate) mod set_counts;
// Probability.
pub(crate) mod chance;
// Counting and the binomial theorem.
pub(crate) mod binomial_power;
pub(crate) mod ways;
// Series and statistics.
pub(crate) mod places_of_missing;
pub(crate) mod progressions;
pub(crate) mod sigma;
pub(crate) mod statistics;
pub(crate) mod story;

use crate::{Derivation, Unsolved, Work};
use check::{Coordinates, CurveKind, Goal, has_matrix};
use syntax::Expr;

/// Solves one goal by the family that knows it.
#[allow(clippy::match_same_arms, reason = "one line a goal")]
pub(crate) fn solve(goal: &Goal, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    work.budget.spend(1)?;
    match goal {
        // Plane and space, matrices, complex numbers.
        Goal::Evaluate(e) | Goal::Simplify(e) if has_matrix(e) => matrices::solve(e, work),
        Goal::Evaluate(e @ Expr::Tuple(_)) => measures::worked(e, work),
        Goal::Decide(e) if has_matrix(e) => matrices::decide(e, work),
        Goal::Coordinates(question @ Coordinates::Measure { what, of }) => {
            Ok(measures::from_given(question, measures::solve(what, of, work)?))
        }
        Goal::Coordinates(question @ Coordinates::Curve { kind, conditions }) => {
            let derivation = match kind {
                CurveKind::Line => lines::solve(conditions, work)?,
                CurveKind::Circle => circles::solve(conditions, work)?,
            };
            Ok(measures::from_given(question, derivation))
        }
        Goal::Coordinates(Coordinates::Features { curve, features }) => {
            conics::solve(curve, features, work)
        }
        Goal::Coordinates(Coordinates::Image { points, motions }) => {
            motions::solve(points, motions, work)
        }
        Goal::Complex { number, form } => complex::solve(number, *form, work),
        Goal::SolveBy { method, equations, unknowns } => {
            systems_by::solve(*method, equations, unknowns, work)
        }
        // Numbers.
        Goal::Evaluate(e) | Goal::Simplify(e) if sigma::is_sum(e) => sigma::solve(e, work),
        Goal::Evaluate(e) | Goal::Simplify(e) if measurement::has_unit(e) => {
            measurement::total(e, work)
        }
        Goal::Evaluate(Expr::Ratio(parts)) | Goal::Simplify(Expr::Ratio(parts)) => {
            ratio::simplest(parts, work)
        }
        Goal::Evaluate(e) | Goal::Simplify(e) if is_closed(e) => number(e, work),
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
        // Methods of class 11 and 12.
        Goal::Numeric(question) => shown(goal, numeric::solve(question, work)?, work),
        Goal::Programme(question) => shown(goal, programme::solve(question, work)?, work),
        Goal::Induction(question) => shown(goal, induction::solve(question, work)?, work),
        Goal::Ratios(question) => shown(goal, ratios::solve(question, work)?, work),
        // Formula sheet.
        Goal::Apply(question) => formula::solve(question, work),
        // Word problems in letters.
        Goal::Story(asked) => story::solve(asked, work),
        // Algebra and calculus.
        Goal::Evaluate(e) => evaluate::solve(e, work),
        Goal::Simplify(e) => simplify::solve(e, work),
        Goal::Expand(e) => expand::solve(e, work),
        Goal::Collect(e) => collect::solve(e, work),
        Goal::Factor(e) => factor::solve(e, work),
        Goal::Solve { relations, unknowns } => equation::answer(relations, unknowns, work),
        Goal::Differentiate { body, variable, order } => {
            differentiate::solve(body, variable, *order, work)
        }
        Goal::Integrate { body, variable, bounds } => {
            integrate::solve(body, variable, bounds.as_ref(), work)
        }
        Goal::Limit(e) => limit::solve(e, work),
        Goal::Study(study) => study::solve(study, work),
        Goal::Coefficient { body, form, name } => coefficient::solve(body, form, name, work),
        // Surds, logarithms, trigonometry.
        Goal::Prove { claim, conditions } => trigonometry::identity::solve(claim, conditions, work),
        Goal::Shape { body, shape } => shape::solve(body, shape, work),
        Goal::Measure { relations, unknown, unit } => {
            measure::solve(relations, unknown, unit.as_ref(), work)
        }
        // Series and statistics.
        Goal::Progression(asked) => progressions::solve(asked, work),
        Goal::Statistics(asked) => statistics::solve(asked, work),
        // Counting and the binomial theorem.
        Goal::Ways(asked) => ways::solve(asked, work),
        Goal::BinomialPower(asked) => binomial_power::solve(asked, work),
        // Sets.
        Goal::SetCounts(asked) => set_counts::solve(asked, work),
        Goal::Collection(question) => collection::solve(question, work),
        // Probability.
        Goal::Chance(asked) => chance::solve(asked, work),
    }
}

/// A number: by arithmetic, or by the laws of logarithms or of angles.
fn number(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match arithmetic::solve(expr, work) {
        Err(Unsolved::Unknown(why)) => {
            let found = if logarithm::has_logarithms(expr) {
                logarithm::joined(expr, work)?
            } else if trigonometry::has_functions(expr) {
                trigonometry::simplify::solve(expr, work)?
            } else {
                None
            };
            let found = match found {
                None if inverse::has_inverse(expr) => inverse::solve(expr, work)?,
                None if logarithm::has_logarithms(expr) => logarithm::rational(expr, work)?,
                found => found,
            };
            found.ok_or(Unsolved::Unknown(why))
        }
        done => done,
    }
}

/// The derivation, if its result is shown to be the answer. Where steps only state what a method
/// does, a method used where it does not apply would lead to something that looks like an answer.
pub(crate) fn shown(
    goal: &Goal,
    derivation: Derivation,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut scope = work.scope.clone();
    for (_, values) in work.findings.borrow().iter() {
        scope.witnesses.extend(values.iter().map(|(_, value)| value.clone()));
    }
    let share = work.budget.left() / 2;
    let evidence = work.budget.share(share, |budget| {
        Ok::<_, algebra::Exhausted>(check::verify(goal, derivation.result(), &scope, budget))
    })?;
    match check::verdict(&evidence) {
        check::Verdict::Proved => Ok(derivation),
        _ => unknown("questions whose answer can't be shown to be right"),
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
