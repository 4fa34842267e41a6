//! Probability: experiments with equally likely outcomes, laws of probability, distributions.

mod binomial;
mod causes;
mod events;
mod paths;
mod trial;

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, Work};
use algebra::Rational;
use check::{Chance, Claim};
use syntax::{Expr, Function};

pub(crate) use binomial::RULES as BINOMIAL_RULES;
pub(crate) use causes::RULES as CAUSES_RULES;
pub(crate) use events::RULES as EVENTS_RULES;
pub(crate) use paths::RULES as PATHS_RULES;
pub(crate) use trial::RULES as TRIAL_RULES;

rules! {
    EXPECTED = "expected-frequency",
        "Multiply the probability by the number of trials" / "सम्भाव्यतालाई परीक्षणको सङ्ख्याले गुणन गर्नुहोस्",
        "An event of probability P(E) is to be expected P(E) × n times in n trials."
            / "P(E) सम्भाव्यता भएको घटना n परीक्षणमा P(E) × n पटक हुने अपेक्षा गरिन्छ।";
    RELATIVE = "relative-frequency",
        "Divide by the number of trials" / "परीक्षणको सङ्ख्याले भाग गर्नुहोस्",
        "Experimental probability = number of times the event happened / total number of trials."
            / "प्रयोगात्मक सम्भाव्यता = घटना भएको पटक / जम्मा परीक्षण सङ्ख्या।";
    ALL_OF_THEM = "independent-events-multiply",
        "Multiply the probabilities of independent events" / "अनाश्रित घटनाका सम्भाव्यता गुणन गर्नुहोस्",
        "P(A ∩ B) = P(A) × P(B) for independent events; cases that exclude each other are added."
            / "अनाश्रित घटनाका लागि P(A ∩ B) = P(A) × P(B) हुन्छ; परस्पर निषेधक अवस्थाहरू जोडिन्छन्।";
    NOT_NONE = "at-least-one-by-complement",
        "Subtract the probability that none happens from 1" / "एउटा पनि नहुने सम्भाव्यता 1 बाट घटाउनुहोस्",
        "At least one happens unless none does: P(at least one) = 1 - P(none)."
            / "एउटा पनि नभएको बाहेक कम्तीमा एउटा हुन्छ: P(कम्तीमा एउटा) = 1 - P(एउटा पनि होइन)।";
}

/// Most cases that are added.
const MOST_CASES: usize = 8;

/// The answer to a question of probability.
pub(crate) fn solve(asked: &Chance, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match asked {
        Chance::Trial(trial) => trial::solve(trial, work),
        Chance::SampleSpace(sources) => trial::sample_space(sources, work),
        Chance::Events(events) => events::solve(events, work),
        Chance::Independent { chances, least, most } => {
            let chances: Vec<Rational> = chances.iter().map(|(_, p)| p.clone()).collect();
            independent(&chances, *least, *most, work)
        }
        Chance::Causes(causes) => causes::solve(causes, work),
        Chance::Binomial(binomial) => binomial::solve(binomial, work),
        Chance::Expected { chance, trials } => {
            is_chance(chance)?;
            let product = Expr::product(vec![Expr::rational(chance), Expr::integer(*trials)]);
            worked(Expr::symbol("N"), &EXPECTED, product, work)
        }
        Chance::Relative { happened, trials } => {
            if *trials == 0 || happened > trials {
                return Err(Unsolved::Undefined(
                    "the event can't happen more often than there are trials".into(),
                ));
            }
            let quotient = Expr::integer(*happened).over(Expr::integer(*trials));
            worked(question("E"), &RELATIVE, quotient, work)
        }
    }
}

/// `P(E)`.
fn question(event: &str) -> Expr {
    Expr::call(Function::Probability, vec![Expr::symbol(event)])
}

/// `n(S)`.
fn number_of(set: &str) -> Expr {
    Expr::call(Function::Cardinality, vec![Expr::symbol(set)])
}

/// A step aside from the question, which is true by itself.
fn fact(rule: &'static Rule, before: &Expr, after: Expr) -> Step {
    super::factors::fact(rule, before, after, Vec::new())
}

/// From `start` to an expression by a rule, and to its value.
fn worked(
    start: Expr,
    rule: &'static Rule,
    expr: Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(start);
    put(&mut derivation, rule, expr, work)?;
    Ok(derivation)
}

/// On to an expression by a rule, and to its value.
fn put(
    derivation: &mut Derivation,
    rule: &'static Rule,
    expr: Expr,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    derivation.step(rule, Claim::States, expr.clone(), Vec::new());
    derivation.append(arithmetic::solve(&expr, work)?);
    Ok(())
}

/// Refuses what is no probability.
fn is_chance(p: &Rational) -> Result<(), Unsolved> {
    if *p < Rational::ZERO || *p > Rational::ONE {
        return Err(Unsolved::Undefined("a probability lies between 0 and 1".into()));
    }
    Ok(())
}

/// `1 - p`.
fn rest(p: &Rational) -> Rational {
    Rational::ONE - p
}

fn independent(
    chances: &[Rational],
    least: u64,
    most: u64,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    chances.iter().try_for_each(is_chance)?;
    let n = chances.len();
    if n == 0 || n > 6 {
        return super::unknown("independent events");
    }
    let product = |chosen: u32| {
        let factor = |(k, p): (usize, &Rational)| {
            Expr::rational(&if chosen >> k & 1 == 1 { p.clone() } else { rest(p) })
        };
        Expr::product(chances.iter().enumerate().map(factor).collect())
    };
    if least == 1 && most >= n as u64 && n > 1 {
        let expr = Expr::sum(vec![Expr::integer(1), product(0).negated()]);
        return worked(question("E"), &NOT_NONE, expr, work);
    }
    let cases: Vec<Expr> = (0..1u32 << n)
        .filter(|bits| (least..=most).contains(&bits.count_ones().into()))
        .map(product)
        .collect();
    if cases.is_empty() || cases.len() > MOST_CASES {
        return super::unknown("independent events");
    }
    worked(question("E"), &ALL_OF_THEM, Expr::sum(cases), work)
}
