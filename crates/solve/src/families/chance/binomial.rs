//! The binomial distribution.

use super::{MOST_CASES, is_chance, put, question, rest};
use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Binomial, BinomialAsk, Claim};
use syntax::{Expr, Function};

rules! {
    WHAT_IS_GIVEN = "binomial-given",
        "Write down n, p and q" / "n, p र q लेख्नुहोस्",
        "n trials, each a success with probability p and a failure with q = 1 - p."
            / "n परीक्षण, हरेक सफल हुने सम्भाव्यता p र असफल हुने q = 1 - p।";
    SUCCESSES = "binomial-law",
        "Use the binomial law" / "द्विपद वितरणको सूत्र प्रयोग गर्नुहोस्",
        "P(X = r) = nCr × p^r × q^(n - r); the cases asked for are added."
            / "P(X = r) = nCr × p^r × q^(n - r); सोधिएका अवस्थाहरू जोडिन्छन्।";
    OTHER_SUCCESSES = "binomial-law-complement",
        "Subtract the other cases from 1" / "बाँकी अवस्था 1 बाट घटाउनुहोस्",
        "All cases together have the probability 1, and P(X = r) = nCr × p^r × q^(n - r)."
            / "सबै अवस्थाको सम्भाव्यताको योग 1 हुन्छ, र P(X = r) = nCr × p^r × q^(n - r)।";
    MEAN = "binomial-mean",
        "Mean = np" / "मध्यक = np",
        "The mean number of successes in n trials is n times p."
            / "n परीक्षणमा सफलताको मध्यक n गुणा p हुन्छ।";
    VARIANCE = "binomial-variance",
        "Variance = npq" / "विचरणशीलता = npq",
        "The variance of the binomial distribution is n times p times q."
            / "द्विपद वितरणको विचरणशीलता n गुणा p गुणा q हुन्छ।";
    DEVIATION = "binomial-deviation",
        "Standard deviation = √(npq)" / "स्तरीय भिन्नता = √(npq)",
        "The standard deviation is the square root of the variance."
            / "स्तरीय भिन्नता विचरणशीलताको वर्गमूल हो।";
    IMPOSSIBLE = "no-such-number-of-successes",
        "State the probability 0" / "सम्भाव्यता 0 लेख्नुहोस्",
        "What cannot happen has the probability 0." / "हुनै नसक्ने घटनाको सम्भाव्यता 0 हुन्छ।";
}

/// Most trials.
const MOST_TRIALS: u64 = 100;

/// What is asked of a binomial distribution.
pub(super) fn solve(asked: &Binomial, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Binomial { trials: n, chance: p, asked } = asked;
    is_chance(p)?;
    if *n == 0 {
        return Err(Unsolved::Undefined("there are no trials".into()));
    }
    if *n > MOST_TRIALS && matches!(asked, BinomialAsk::Successes(..)) || *n > 400 {
        return unknown("binomial distributions");
    }
    let q = rest(p);
    let given = Expr::List(vec![
        Expr::symbol("n").equals(Expr::integer(*n)),
        Expr::symbol("p").equals(Expr::rational(p)),
        Expr::symbol("q").equals(Expr::rational(&q)),
    ]);
    let start = match asked {
        BinomialAsk::Successes(..) => question("E"),
        BinomialAsk::Mean => Expr::symbol("mu"),
        BinomialAsk::Variance => Expr::symbol("sigma").pow(Expr::integer(2)),
        BinomialAsk::Deviation => Expr::symbol("sigma"),
    };
    let mut derivation = Derivation::new(start);
    derivation.step(&WHAT_IS_GIVEN, Claim::States, given, Vec::new());
    let product = |factors: &[&Rational]| {
        let factors = factors.iter().map(|f| Expr::rational(f));
        Expr::product(std::iter::once(Expr::integer(*n)).chain(factors).collect())
    };
    match *asked {
        BinomialAsk::Successes(least, most) => {
            successes(&mut derivation, *n, p, least, most, work)?;
        }
        BinomialAsk::Mean => put(&mut derivation, &MEAN, product(&[p]), work)?,
        BinomialAsk::Variance => put(&mut derivation, &VARIANCE, product(&[p, &q]), work)?,
        BinomialAsk::Deviation => {
            put(&mut derivation, &DEVIATION, product(&[p, &q]).sqrt(), work)?;
        }
    }
    Ok(derivation)
}

/// At least `least` and at most `most` of `n`: the sum of the cases, or 1 without the others.
pub(super) fn successes(
    derivation: &mut Derivation,
    n: u64,
    p: &Rational,
    least: u64,
    most: u64,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    if n > MOST_TRIALS {
        return unknown("binomial distributions");
    }
    let wanted = |k: &u64| (least..=most).contains(k);
    let inside: Vec<u64> = (0..=n).filter(wanted).collect();
    let outside: Vec<u64> = (0..=n).filter(|k| !wanted(k)).collect();
    if inside.is_empty() {
        derivation.step(&IMPOSSIBLE, Claim::States, Expr::integer(0), Vec::new());
        return Ok(());
    }
    let q = rest(p);
    let case = |k: &u64| {
        let choose = Expr::call(Function::Binomial, vec![Expr::integer(n), Expr::integer(*k)]);
        let power =
            |base: &Rational, exponent: u64| Expr::rational(base).pow(Expr::integer(exponent));
        let mut factors = vec![choose];
        if *k > 0 {
            factors.push(power(p, *k));
        }
        if *k < n {
            factors.push(power(&q, n - k));
        }
        Expr::product(factors)
    };
    let sum = |cases: &[u64]| Expr::sum(cases.iter().map(case).collect());
    if outside.len() < inside.len() && !outside.is_empty() && outside.len() <= MOST_CASES {
        let cases = outside.iter().map(|k| case(k).negated());
        let expr = Expr::sum(std::iter::once(Expr::integer(1)).chain(cases).collect());
        return put(derivation, &OTHER_SUCCESSES, expr, work);
    }
    if inside.len() > MOST_CASES {
        return unknown("so many cases");
    }
    put(derivation, &SUCCESSES, sum(&inside), work)
}
