//! The greatest or least value on an interval, and rates of change that hang together.

use super::{derivative, put, value};
use crate::declare::rules;
use crate::families::{equation, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol, unit::Unit};

rules! {
    QUANTITY_IN_X = "quantity-in-one-letter",
        "Write it with one letter" / "एउटै अक्षरमा लेख्नुहोस्",
        "With x between {0} and {1} this is what is to be made greatest or least."
            / "{0} र {1} बीचको x का लागि यसैलाई अधिकतम वा न्यूनतम बनाउनुपर्छ।";
    SLOPE_IS_ZERO = "slope-is-zero",
        "Set the derivative equal to 0" / "अवकलजलाई 0 सँग बराबर राख्नुहोस्",
        "At a greatest or least value inside the interval the derivative is 0."
            / "अन्तरालभित्रको अधिकतम वा न्यूनतम मानमा अवकलज 0 हुन्छ।";
    ONLY_TURNING_POINT = "only-turning-point",
        "Keep the value inside the interval" / "अन्तरालभित्रको मान राख्नुहोस्",
        "It is the only one between {0} and {1}; the second derivative there is {2}."
            / "{0} र {1} बीचमा यही एउटा छ; त्यहाँ दोस्रो अवकलज {2} हुन्छ।";
    WHAT_IS_ASKED = "state-what-is-asked",
        "State what is asked" / "सोधिएको कुरा लेख्नुहोस्",
        "Put x = {0}." / "x = {0} राख्नुहोस्।";
    BOTH_IN_ONE_LENGTH = "measures-by-one-length",
        "Write both measures by {0}" / "दुवै परिमाण {0} मा लेख्नुहोस्",
        "They change with {0}, and {0} changes with time." / "यी {0} सँगै बदलिन्छन्, र {0} समयसँग बदलिन्छ।";
    CHAIN_OF_RATES = "chain-of-rates",
        "Differentiate by the time" / "समयको आधारमा अवकलन गर्नुहोस्",
        "By the chain rule each rate is the derivative by {0} times the rate of {0}; so they are in the ratio of the derivatives."
            / "शृङ्खला नियमअनुसार हरेक दर {0} को आधारमा अवकलज र {0} को दरको गुणनफल हो; त्यसैले दरहरू अवकलजको अनुपातमा हुन्छन्।";
    PUT_LENGTH_IN = "put-length-in",
        "Put in {0}" / "{0} राख्नुहोस्",
        "The rate that is known is {1}." / "थाहा भएको दर {1} हो।";
}

pub(crate) fn optimum(
    body: &Expr,
    x: &Symbol,
    range: &(Expr, Expr),
    greatest: bool,
    asked: &[(String, Expr, Option<Unit>)],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let context = algebra::Context::default();
    let ends = vec![range.0.clone(), range.1.clone()];
    let mut derivation = Derivation::new(Expr::Symbol(x.clone()));
    derivation.step(&QUANTITY_IN_X, Claim::States, body.clone(), ends.clone());
    let (slope, steps) = derivative(body, x, work)?;
    let equation = slope.clone().equals(Expr::integer(0));
    derivation.step_with(&SLOPE_IS_ZERO, Claim::States, equation.clone(), Vec::new(), steps);
    let solved = equation::one_unknown(&equation, x, work)?;
    let found = match equation::values(solved.result(), x)? {
        equation::Values::These(found) => found,
        equation::Values::All => return unknown("greatest values of a constant"),
    };
    derivation.append(solved);
    let inside = |c: &Expr| {
        let above = algebra::compare(c, &range.0, &context, work.budget) == Some(Ordering::Greater);
        let endless = range.1 == Expr::Infinity;
        let below =
            endless || algebra::compare(c, &range.1, &context, work.budget) == Some(Ordering::Less);
        above && below
    };
    let found: Vec<Expr> = found.into_iter().filter(|c| inside(c)).collect();
    let [at] = &found[..] else { return unknown("greatest and least values") };
    let Some(second) = algebra::derivative(&slope, x) else {
        return unknown("greatest and least values");
    };
    let bend = value(&put(&second, x, at), work)?;
    let wanted = if greatest { Ordering::Less } else { Ordering::Greater };
    if algebra::sign(&bend, &context, work.budget) != Some(wanted) {
        return unknown("greatest and least values");
    }
    let kind = if greatest { syntax::Relation::Less } else { syntax::Relation::Greater };
    let fact = put(&second, x, at).related(kind, Expr::integer(0));
    let shown = vec![range.0.clone(), range.1.clone(), bend];
    derivation.step(&ONLY_TURNING_POINT, Claim::Fact, fact, shown);
    let mut parts = Vec::new();
    for (name, e, unit) in asked {
        let amount = value(&put(e, x, at), work)?;
        let amount = match unit {
            Some(unit) => Expr::Quantity(Box::new(amount), unit.clone()),
            None => amount,
        };
        parts.push((name, amount));
    }
    let answer = match &parts[..] {
        [(_, one)] => one.clone(),
        several => Expr::And(
            several.iter().map(|(n, v)| Expr::Text((*n).clone()).equals(v.clone())).collect(),
        ),
    };
    derivation.step(&WHAT_IS_ASKED, Claim::States, answer, vec![at.clone()]);
    Ok(derivation)
}

#[allow(clippy::too_many_arguments, reason = "the parts of one question")]
pub(crate) fn rates(
    known: &Expr,
    asked: &Expr,
    r: &Symbol,
    rate: &Expr,
    at: &Expr,
    unit: &Unit,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let letter = Expr::Symbol(r.clone());
    let mut derivation = Derivation::new(letter.clone());
    let both = Expr::List(vec![known.clone(), asked.clone()]);
    derivation.step(&BOTH_IN_ONE_LENGTH, Claim::States, both, vec![letter.clone()]);
    let ((below, mut steps), (above, more)) =
        (derivative(known, r, work)?, derivative(asked, r, work)?);
    steps.extend(more);
    let ratio = above.over(below);
    let rule = &CHAIN_OF_RATES;
    derivation.step_with(rule, Claim::States, ratio.clone(), vec![letter.clone()], steps);
    let there = Expr::product(vec![put(&ratio, r, at), rate.clone()]);
    let shown = vec![letter.equals(at.clone()), rate.clone()];
    derivation.step(&PUT_LENGTH_IN, Claim::States, there.clone(), shown);
    let amount = Expr::Quantity(Box::new(value(&there, work)?), unit.clone());
    derivation.step(&crate::rules::STATE_THE_ANSWER, Claim::States, amount, Vec::new());
    Ok(derivation)
}
