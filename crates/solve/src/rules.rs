//! Rules that several families apply, in small groups, and the table of all rules.

pub(crate) mod equation;
pub(crate) mod expression;
pub(crate) mod tidy;

use crate::{Rule, families};

/// Every rule, by group, for documentation and tests.
pub static RULES: &[&[&Rule]] = &[
    SHARED,
    expression::RULES,
    equation::RULES,
    families::absolute::RULES,
    families::coefficient::RULES,
    families::differentiate::RULES,
    families::exponential::RULES,
    families::factor::RULES,
    families::inequality::RULES,
    families::integrate::RULES,
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
    families::factors::RULES,
    families::measurement::RULES,
    families::place_value::RULES,
    families::probability::RULES,
    families::rounding::RULES,
    families::sequences::RULES,
    families::time::RULES,
    families::common_factors::RULES,
];

/// The rules of this file.
static SHARED: &[&Rule] = &[&PUT_IN_KNOWN_VALUES, &STATE_THE_ANSWER];

pub(crate) static PUT_IN_KNOWN_VALUES: Rule = Rule::new(
    "put-in-known-values",
    ["Put in what is known", "थाहा भएका मान राख्नुहोस्"],
    ["A name may be replaced by what it stands for.", "कुनै नामको ठाउँमा त्यसले जनाउने मान राख्न सकिन्छ।"],
);

pub(crate) static STATE_THE_ANSWER: Rule = Rule::new(
    "state-the-answer",
    ["State the answer", "उत्तर लेख्नुहोस्"],
    ["This is what was asked for.", "सोधिएको कुरा यही हो।"],
);
