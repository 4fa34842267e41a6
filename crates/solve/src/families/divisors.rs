//! All divisors of an integer, found in pairs.

use super::arithmetic;
use super::factors::fact;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::{Exhausted, Natural, integer};
use check::Claim;
use dashu_base::UnsignedAbs;
use syntax::Expr;

rules! {
    DIVISOR_PAIR = "divisor-pair",
        "Write the number as a product of two" / "सङ्ख्यालाई दुई सङ्ख्याको गुणनफलको रूपमा लेख्नुहोस्",
        "{0} divides the number, and so does the quotient {1}."
            / "{0} ले सङ्ख्यालाई निःशेष भाग जान्छ, भागफल {1} ले पनि।";
    LIST_DIVISORS = "list-divisors",
        "List the factors" / "गुणनखण्डहरू लेख्नुहोस्",
        "Factors come in pairs whose product is the number; once the smaller one has passed the square root there are no new pairs."
            / "गुणनखण्डहरू जोडीमा आउँछन् जसको गुणनफल त्यही सङ्ख्या हुन्छ; सानो गुणनखण्ड वर्गमूलभन्दा ठूलो भएपछि नयाँ जोडी हुँदैन।";
}

/// More divisors than this are not listed.
const MOST: usize = 500;

/// The divisors of a positive integer, in increasing order.
pub(crate) fn solve(number: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let settled = arithmetic::settle(std::slice::from_ref(number), &|mut v| v.remove(0), work)?;
    let value = settled.values.first().cloned().flatten();
    let Some(n) = value.as_ref().and_then(numeral::as_integer) else {
        return super::unknown("factors of numbers");
    };
    if *n <= algebra::Integer::ZERO {
        return super::unknown("factors of numbers that are not positive");
    }
    let n = n.clone().unsigned_abs();
    let mut divisors = vec![Natural::ONE];
    for (prime, exponent) in integer::factorise(&n, work.budget)? {
        let smaller = divisors.clone();
        let mut power = Natural::ONE;
        for _ in 0..exponent {
            power *= &prime;
            work.budget.spend(smaller.len() as u64)?;
            divisors.extend(smaller.iter().map(|d| d * &power));
            if divisors.len() > MOST {
                return Err(Unsolved::Exhausted(Exhausted::Work));
            }
        }
    }
    divisors.sort_unstable();
    let mut derivation = settled.derivation;
    let start = derivation.result().clone();
    let pairs = divisors.len().div_ceil(2);
    let substeps = divisors.iter().zip(divisors.iter().rev()).take(pairs).map(|(a, b)| {
        let [a, b] = [a, b].map(numeral::natural);
        let product = Expr::product(vec![a.clone(), b.clone()]);
        fact(&DIVISOR_PAIR, &start, numeral::natural(&n).equals(product), vec![a, b])
    });
    let substeps = if pairs <= 12 { substeps.collect() } else { Vec::new() };
    let mut items: Vec<Expr> = divisors.iter().map(numeral::natural).collect();
    let answer = if items.len() == 1 { items.remove(0) } else { Expr::List(items) };
    if answer != start {
        derivation.step_with(&LIST_DIVISORS, Claim::States, answer, Vec::new(), substeps);
    }
    Ok(derivation)
}
