//! Maxima and minima, and where a function increases or decreases.

use super::{derivative, put, value};
use crate::declare::rules;
use crate::families::{equation, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Relation, Symbol};

rules! {
    FIND_DERIVATIVE = "find-the-derivative",
        "Differentiate" / "अवकलन गर्नुहोस्",
        "The derivative is the slope of the curve: {0}."
            / "अवकलज वक्रको झुकाव हो: {0}।";
    STATIONARY = "stationary-points",
        "Set the derivative to 0" / "अवकलज शून्य राख्नुहोस्",
        "At a maximum or minimum the slope is 0: {0}."
            / "अधिकतम वा न्यूनतम बिन्दुमा झुकाव शून्य हुन्छ: {0}।";
    NO_STATIONARY = "no-stationary-point",
        "There is no stationary point" / "कुनै स्थिर बिन्दु छैन",
        "The derivative is nowhere 0, so there is neither a maximum nor a minimum."
            / "अवकलज कहीँ पनि शून्य हुँदैन, त्यसैले न अधिकतम न न्यूनतम मान छ।";
    SECOND_DERIVATIVE = "second-derivative-test",
        "Use the second derivative" / "दोस्रो अवकलज प्रयोग गर्नुहोस्",
        "The second derivative is {0}; at {1} it is {2}. Negative means a maximum, positive a minimum."
            / "दोस्रो अवकलज {0} हो; {1} मा यो {2} हुन्छ। ऋणात्मक भए अधिकतम, धनात्मक भए न्यूनतम।";
    HIGHER_DERIVATIVE = "higher-derivative-test",
        "Look at the next derivatives" / "अर्को अवकलजहरू हेर्नुहोस्",
        "At {1} the first derivative that is not 0 is of order {2}. Of even order it decides as the second one does; of odd order there is neither a maximum nor a minimum."
            / "{1} मा शून्य नहुने पहिलो अवकलज {2} औँ हो। जोर भए दोस्रोले जस्तै निर्णय गर्छ; बिजोर भए न अधिकतम न न्यूनतम।";
    RISING_WHERE = "sign-of-the-derivative",
        "Look at the sign of the derivative" / "अवकलजको चिह्न हेर्नुहोस्",
        "A function increases where its derivative is positive and decreases where it is negative."
            / "अवकलज धनात्मक भएको ठाउँमा फलन बढ्छ र ऋणात्मक भएको ठाउँमा घट्छ।";
    STATE_POINTS = "state-the-points",
        "State the points" / "बिन्दुहरू लेख्नुहोस्",
        "The values of the function there are found by putting in."
            / "त्यहाँको मान राखेर निकालिन्छ।";
}

/// Highest derivative looked at.
const HIGHEST: u32 = 8;

/// The local maxima and minima.
pub(crate) fn extrema(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (slope, steps) = derivative(body, x, work)?;
    let mut derivation = Derivation::new(body.clone());
    let named = Expr::Derivative(Box::new(body.clone()), x.clone(), 1).equals(slope.clone());
    derivation.step_with(&FIND_DERIVATIVE, Claim::Fact, named, vec![slope.clone()], steps);
    let stationary = slope.clone().equals(Expr::integer(0));
    let solved = equation::one_unknown(&stationary, x, work)?;
    let points = match equation::values(solved.result(), x)? {
        equation::Values::All => return unknown("maxima of a constant"),
        equation::Values::These(points) => points,
    };
    let argument = vec![solved.result().clone()];
    if points.is_empty() {
        derivation.step_with(
            &NO_STATIONARY,
            Claim::States,
            Expr::Set(Vec::new()),
            Vec::new(),
            solved.steps,
        );
        return Ok(derivation);
    }
    derivation.step_with(
        &STATIONARY,
        Claim::States,
        solved.result().clone(),
        argument,
        solved.steps,
    );
    let mut found = Vec::new();
    for at in points {
        if at.symbols().iter().any(|s| s.name() != "e") {
            return unknown("maxima of functions with letters");
        }
        let here = Expr::Symbol(x.clone()).equals(at.clone());
        let mut current = slope.clone();
        let mut kind = None;
        for order in 2..=HIGHEST {
            current = derivative(&current, x, work)?.0;
            let there = value(&put(&current, x, &at), work)?;
            let context = algebra::Context::default();
            let Some(sign) = algebra::sign(&there, &context, work.budget) else {
                return unknown("maxima where the second derivative has no clear sign");
            };
            if sign.is_eq() {
                continue;
            }
            let (rule, arguments) = if order == 2 {
                (&SECOND_DERIVATIVE, vec![current.clone(), here.clone(), there])
            } else {
                (&HIGHER_DERIVATIVE, vec![current.clone(), here.clone(), Expr::integer(order)])
            };
            let said = match (order % 2, sign) {
                (0, Ordering::Less) => "maximum",
                (0, _) => "minimum",
                _ => "neither",
            };
            kind = Some(said);
            let line = Expr::Text(said.into()).equals(here.clone());
            derivation.step(rule, Claim::States, line, arguments);
            break;
        }
        let Some(kind) = kind else {
            return unknown("maxima where many derivatives are 0");
        };
        if kind != "neither" {
            let height = value(&put(body, x, &at), work)?;
            let point = Expr::Tuple(vec![at, height]);
            found.push(Expr::Text(kind.into()).equals(point));
        }
    }
    let answer = match found.len() {
        0 => Expr::Set(Vec::new()),
        1 => found.remove(0),
        _ => Expr::And(found),
    };
    derivation.step(&STATE_POINTS, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// Where the derivative is positive, or negative.
pub(crate) fn rising(
    body: &Expr,
    x: &Symbol,
    falling: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (slope, steps) = derivative(body, x, work)?;
    let sign = if falling { Relation::Less } else { Relation::Greater };
    let named = Expr::Derivative(Box::new(body.clone()), x.clone(), 1).equals(slope.clone());
    let mut derivation = Derivation::new(body.clone());
    derivation.step_with(&FIND_DERIVATIVE, Claim::Fact, named, vec![slope.clone()], steps);
    let relation = slope.related(sign, Expr::integer(0));
    let solved = equation::solve(std::slice::from_ref(&relation), std::slice::from_ref(x), work)?;
    derivation.step(&RISING_WHERE, Claim::States, relation, Vec::new());
    derivation.append(solved);
    Ok(derivation)
}
