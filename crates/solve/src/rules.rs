//! Rules that several families apply, in small groups, and the table of all rules.

pub(crate) mod equation;
pub(crate) mod expression;
mod task;
pub(crate) mod tidy;

pub(crate) use task::{PUT_IN_KNOWN_VALUES, STATE_THE_ANSWER};

use crate::{Rule, families};

/// Every rule, by group, for documentation and tests.
pub static RULES: &[&[&Rule]] = &[
    task::RULES,
    expression::RULES,
    equation::RULES,
    families::absolute::RULES,
    families::coefficient::RULES,
    families::differentiate::RULES,
    families::exponential::RULES,
    families::factor::RULES,
    families::inequality::RULES,
    families::integrate::RULES,
    families::integrate::parts::RULES,
    families::integrate::rational::RULES,
    families::integrate::roots::RULES,
    families::integrate::substitution::RULES,
    families::integrate::trig::RULES,
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
    families::study::curves::RULES,
    families::study::division::RULES,
    families::study::first_principles::RULES,
    families::study::functions::RULES,
    families::study::ode::RULES,
    families::study::strips::RULES,
    families::study::turning::RULES,
    families::common_factors::RULES,
];
