//! Total probability and Bayes' theorem.

use super::{is_chance, put};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Causes, Claim};
use syntax::{Expr, Function, Symbol};

rules! {
    CASES_GIVEN = "causes-given",
        "Name the events and write their probabilities" / "घटनाको नाम राखी सम्भाव्यता लेख्नुहोस्",
        "One of the causes E_1, E_2, … is at work; A is the event that is observed."
            / "E_1, E_2, … मध्ये एउटा कारण हुन्छ; A देखिएको घटना हो।";
    TOTAL = "total-probability",
        "Use the law of total probability" / "सम्पूर्ण सम्भाव्यताको नियम प्रयोग गर्नुहोस्",
        "P(A) is the sum of P(E_k) × P(A | E_k) over all causes."
            / "P(A) भनेको सबै कारणका P(E_k) × P(A | E_k) को योग हो।";
    BAYES = "bayes-theorem",
        "Use Bayes' theorem" / "बेयजको प्रमेय प्रयोग गर्नुहोस्",
        "P(E_k | A) = P(E_k) × P(A | E_k) / P(A)."
            / "P(E_k | A) = P(E_k) × P(A | E_k) / P(A) हुन्छ।";
    STATE_TOTAL = "total-probability-is",
        "State the probability of the event" / "घटनाको सम्भाव्यता लेख्नुहोस्",
        "It is needed in Bayes' theorem." / "यो बेयजको प्रमेयमा चाहिन्छ।";
}

/// The probability of the event, or of one of its causes.
pub(super) fn solve(asked: &Causes, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let causes = &asked.causes;
    for (_, p, q) in causes {
        is_chance(p)?;
        is_chance(q)?;
    }
    let whole = causes.iter().fold(Rational::ZERO, |sum, (_, p, _)| sum + p);
    if whole != Rational::ONE {
        return Err(Unsolved::Undefined("the causes' probabilities do not add up to 1".into()));
    }
    let name = |k: usize| Expr::Symbol(Symbol::new(format!("E_{}", k + 1)));
    let event = || Expr::symbol("A");
    let chance = |of: Vec<Expr>| Expr::call(Function::Probability, of);
    let start = match asked.asked {
        None => chance(vec![event()]),
        Some(k) => chance(vec![name(k), event()]),
    };
    let mut derivation = Derivation::new(start);
    let mut lines = Vec::new();
    for (k, (_, p, q)) in causes.iter().enumerate() {
        lines.push(chance(vec![name(k)]).equals(Expr::rational(p)));
        lines.push(chance(vec![event(), name(k)]).equals(Expr::rational(q)));
    }
    derivation.step(&CASES_GIVEN, Claim::States, Expr::List(lines), Vec::new());
    let term = |(_, p, q): &(String, Rational, Rational)| {
        Expr::product(vec![Expr::rational(p), Expr::rational(q)])
    };
    let sum = Expr::sum(causes.iter().map(term).collect());
    put(&mut derivation, &TOTAL, sum, work)?;
    let total = causes.iter().fold(Rational::ZERO, |sum, (_, p, q)| sum + p * q);
    let Some(k) = asked.asked else { return Ok(derivation) };
    if total.is_zero() {
        return Err(Unsolved::Undefined("what was observed can't happen".into()));
    }
    let Some(cause) = causes.get(k) else { return crate::families::unknown("causes") };
    let value = Expr::rational(&total);
    let line = chance(vec![event()]).equals(value.clone());
    derivation.step(&STATE_TOTAL, Claim::States, line, Vec::new());
    put(&mut derivation, &BAYES, term(cause).over(value), work)?;
    Ok(derivation)
}
