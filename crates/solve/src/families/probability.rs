//! The probability of an outcome of drawing things from a bag.

use super::arithmetic::{self, binomial, falling_product};
use super::factors::fact;
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work, numeral};
use algebra::{Exhausted, Integer};
use check::{Claim, Draw, DrawOutcome};
use syntax::{Expr, Function};

rules! {
    MULTIPLY_CHANCES = "multiply-chances",
        "Multiply the chances of each draw" / "हरेक पटकको सम्भाव्यता गुणन गर्नुहोस्",
        "Each draw has as many favourable things out of as many things as are left then."
            / "हरेक पटक बाँकी रहेका जम्मा वस्तुमध्ये अनुकूल वस्तु जति छन् त्यति सम्भाव्यता हुन्छ।";
    COUNT_SELECTIONS = "count-selections",
        "Favourable selections over all selections" / "अनुकूल छनोट बटा जम्मा छनोट",
        "All selections are equally likely; a selection of several kinds is counted kind by kind."
            / "सबै छनोट समान सम्भाव्य हुन्छन्; धेरै किसिमको छनोट किसिम-किसिम गरी गनिन्छ।";
    COUNT_WAYS = "count-ways",
        "Count the ways" / "तरिकाहरू गन्नुहोस्",
        "The number of ways to choose some things of a kind in any order."
            / "कुनै किसिमका वस्तु क्रम नहेरी छान्ने तरिकाको सङ्ख्या।";
    TOO_FEW = "too-few-of-a-kind",
        "There are not enough of a kind" / "त्यस किसिमका वस्तु पर्याप्त छैनन्",
        "What cannot happen has the probability 0." / "हुनै नसक्ने घटनाको सम्भाव्यता 0 हुन्छ।";
    CHANCES_WITH_REPLACEMENT = "chances-with-replacement",
        "Multiply the chances and count the orders" / "सम्भाव्यता गुणन गर्नुहोस् र क्रमहरू गन्नुहोस्",
        "Each draw is like the first; the kinds can come in as many orders as the first factor says."
            / "हरेक पटक पहिलो पटक जस्तै हो; पहिलो गुणकले किसिमहरू कति क्रममा आउन सक्छन् भन्ने जनाउँछ।";
}

/// The probability of a draw's outcome.
pub(crate) fn solve(draw: &Draw, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let total = draw.population.iter().try_fold(0u64, |sum, (_, n)| sum.checked_add(*n));
    let Some(total) = total else { return Err(Unsolved::Exhausted(Exhausted::Digits)) };
    if draw.drawn > total && !draw.replacement || total == 0 {
        return Err(Unsolved::Undefined(format!("only {total} things can be drawn")));
    }
    work.budget.spend(draw.drawn.saturating_mul(4))?;
    match &draw.outcome {
        DrawOutcome::Sequence(kinds) if kinds.len() as u64 != draw.drawn => {
            Err(Unsolved::Undefined(format!("{} things are drawn", draw.drawn)))
        }
        DrawOutcome::Sequence(kinds) => sequence(draw, kinds, total, work),
        DrawOutcome::Counts(counts) => {
            let counts = with_the_rest(draw, counts)?;
            match draw.replacement {
                false => selection(draw, &counts, total, work),
                true => repeated(draw, &counts, total, work),
            }
        }
    }
}

/// How many of this kind there are.
fn available(draw: &Draw, kind: &str) -> u64 {
    draw.population.iter().filter(|(k, _)| k == kind).map(|(_, n)| n).sum()
}

/// What the question asks for: `P(E)`.
fn question() -> Expr {
    Expr::call(Function::Probability, vec![Expr::symbol("E")])
}

fn sequence(
    draw: &Draw,
    kinds: &[String],
    total: u64,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut chances = Vec::new();
    for (k, kind) in kinds.iter().enumerate() {
        let before = kinds[..k].iter().filter(|b| *b == kind).count() as u64;
        let (gone, gone_alike) = if draw.replacement { (0, 0) } else { (k as u64, before) };
        let favourable = available(draw, kind).saturating_sub(gone_alike);
        chances.push(Expr::integer(favourable).over(Expr::integer(total - gone)));
    }
    let product = Expr::product(chances);
    finish(&MULTIPLY_CHANCES, product, Vec::new(), work)
}

/// From the question to `value`, worked out.
fn finish(
    rule: &'static crate::Rule,
    value: Expr,
    substeps: Vec<Step>,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(question());
    derivation.step_with(rule, Claim::States, value.clone(), Vec::new(), substeps);
    derivation.append(arithmetic::solve(&value, work)?);
    Ok(derivation)
}

/// Each kind of the outcome with its number in the bag and the number wanted; what is drawn beyond
/// the kinds named is of any other kind.
fn with_the_rest(draw: &Draw, counts: &[(String, u64)]) -> Result<Vec<(u64, u64)>, Unsolved> {
    let mut merged: Vec<(&str, u64)> = Vec::new();
    for (kind, n) in counts {
        match merged.iter_mut().find(|(k, _)| k == kind) {
            Some((_, m)) => *m = m.saturating_add(*n),
            None => merged.push((kind, *n)),
        }
    }
    let named = merged.iter().try_fold(0u64, |sum, (_, n)| sum.checked_add(*n));
    let Some(others) = named.and_then(|named| draw.drawn.checked_sub(named)) else {
        return Err(Unsolved::Undefined(format!("only {} things are drawn", draw.drawn)));
    };
    let mut wanted: Vec<(u64, u64)> =
        merged.iter().map(|(kind, n)| (available(draw, kind), *n)).collect();
    if others > 0 {
        let unnamed = draw.population.iter().filter(|(k, _)| merged.iter().all(|(m, _)| m != k));
        wanted.push((unnamed.map(|(_, n)| n).sum(), others));
    }
    Ok(wanted)
}

/// `C(4,1)·C(8,2) / C(14,3)`.
fn selection(
    draw: &Draw,
    counts: &[(u64, u64)],
    total: u64,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if counts.iter().any(|(have, want)| want > have) {
        let mut derivation = Derivation::new(question());
        derivation.step(&TOO_FEW, Claim::States, Expr::integer(0), Vec::new());
        return Ok(derivation);
    }
    let choose =
        |n: u64, r: u64| Expr::call(Function::Binomial, vec![Expr::integer(n), Expr::integer(r)]);
    let mut ways = Vec::new();
    let mut facts = Vec::new();
    for &(n, r) in counts.iter().chain([(total, draw.drawn)].iter()) {
        let value = numeral::natural(&binomial(n, r, work.budget)?);
        facts.push(fact(&COUNT_WAYS, &question(), choose(n, r).equals(value.clone()), Vec::new()));
        ways.push(value);
    }
    let all = ways.pop().unwrap_or(Expr::integer(1));
    let favourable: Vec<Expr> =
        ways.into_iter().filter(|w| counts.len() == 1 || *w != Expr::integer(1)).collect();
    finish(&COUNT_SELECTIONS, Expr::product(favourable).over(all), facts, work)
}

/// `3!/(2!·1!) · (4/14)² · (8/14)`.
fn repeated(
    draw: &Draw,
    counts: &[(u64, u64)],
    total: u64,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut orders = falling_product(draw.drawn, draw.drawn, work.budget)?;
    let mut factors = Vec::new();
    for &(have, want) in counts {
        orders /= falling_product(want, want, work.budget)?;
        let chance = Expr::integer(have).over(Expr::integer(total));
        match want {
            0 => {}
            1 => factors.push(chance),
            _ => factors.push(chance.pow(Expr::integer(Integer::from(want)))),
        }
    }
    factors.insert(0, numeral::natural(&orders));
    finish(&CHANCES_WITH_REPLACEMENT, Expr::product(factors), Vec::new(), work)
}
