//! Rules that several families apply, in small groups, and the table of all rules.

pub(crate) mod equation;
pub(crate) mod expression;
mod task;
pub(crate) mod tidy;

pub(crate) use task::{PUT_IN_KNOWN_VALUES, STATE_THE_ANSWER};

use crate::{Rule, families};

/// The rules that stand in one file.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Where they stand: `solve::families::linear`.
    pub file: &'static str,
    /// The rules, in the order of the file.
    pub rules: &'static [&'static Rule],
}

/// Every rule, by the file it stands in, for documentation and tests. A new file has one row here.
pub static RULES: &[Group] = &[
    task::RULES,
    expression::RULES,
    equation::RULES,
    families::absolute::RULES,
    families::coefficient::RULES,
    families::differentiate::RULES,
    families::equation::RULES,
    families::exponential::RULES,
    families::factor::RULES,
    families::inequality::RULES,
    families::integrate::RULES,
    families::integrate::parts::RULES,
    families::integrate::pieces::RULES,
    families::integrate::rational::RULES,
    families::integrate::roots::RULES,
    families::integrate::substitution::RULES,
    families::integrate::trig::RULES,
    families::intervals::RULES,
    families::isolated::RULES,
    families::limit::RULES,
    families::polynomial::RULES,
    families::powers::RULES,
    families::quadratic::RULES,
    families::radical::RULES,
    families::rational::RULES,
    families::simplify::RULES,
    families::systems::RULES,
    families::arithmetic::rules::RULES,
    families::arithmetic::surds::RULES,
    families::bases::RULES,
    families::comparison::RULES,
    families::division::RULES,
    families::divisors::RULES,
    families::monotone::RULES,
    families::notation::RULES,
    families::ratio::RULES,
    families::factors::RULES,
    families::measurement::RULES,
    families::place_value::RULES,
    families::probability::RULES,
    families::rounding::RULES,
    families::sequences::RULES,
    families::time::RULES,
    families::study::area::RULES,
    families::study::complex_roots::RULES,
    families::study::curves::RULES,
    families::study::division::RULES,
    families::study::first_principles::RULES,
    families::study::functions::RULES,
    families::study::hospital::RULES,
    families::study::mean_value::RULES,
    families::study::optimum::RULES,
    families::study::smooth::RULES,
    families::study::ode::RULES,
    families::study::turning::RULES,
    families::common_factors::RULES,
    // Plane and space, matrices, complex numbers.
    families::circles::RULES,
    families::complex::RULES,
    families::conics::RULES,
    families::lines::RULES,
    families::matrices::RULES,
    families::matrices::unknown::RULES,
    families::measures::RULES,
    families::motions::RULES,
    families::systems_by::RULES,
    families::trigonometry::rules::RULES,
    families::trigonometry::equation::RULES,
    families::exponents::RULES,
    families::logarithm::RULES,
    families::two_roots::RULES,
    families::measure::RULES,
    families::shape::RULES,
    // Counting and the binomial theorem.
    families::binomial_power::RULES,
    families::collection::RULES,
    families::collection::PAIRS_RULES,
    families::set_counts::RULES,
    // Probability.
    families::chance::RULES,
    families::chance::BINOMIAL_RULES,
    families::chance::CAUSES_RULES,
    families::chance::EVENTS_RULES,
    families::chance::PATHS_RULES,
    families::chance::TRIAL_RULES,
    families::ways::RULES,
    // Series and statistics.
    families::progressions::RULES,
    families::progressions::geometric::RULES,
    families::sigma::RULES,
    families::statistics::RULES,
    families::statistics::missing::RULES,
    families::statistics::pairs::RULES,
    families::statistics::places::RULES,
    families::statistics::spread::RULES,
    families::places_of_missing::RULES,
    // Methods of class 11 and 12.
    families::numeric::bisection::RULES,
    families::numeric::iteration::RULES,
    families::numeric::newton::RULES,
    families::numeric::strips::RULES,
    families::programme::RULES,
    families::induction::RULES,
    families::ratios::RULES,
    families::inverse::RULES,
    // Formula sheet.
    families::formula::RULES,
    families::formula::UNDO_RULES,
    Group { file: "check::formula", rules: families::formula::LAW_RULES },
    // Word problems in letters.
    families::story::RULES,
    families::choices::RULES,
];
