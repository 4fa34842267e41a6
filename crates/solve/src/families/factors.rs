//! Highest common factors, lowest common multiples, primes and prime factors of integers.
//!
//! Never here: polynomials (see `common_factors`), and any claim of primality without a proof.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, Work, numeral};
use algebra::{Integer, Natural, integer};
use check::Claim;
use dashu_base::{BitTest, UnsignedAbs};
use syntax::{Expr, Function, Relation};

rules! {
    FACTORISE_EACH = "write-as-primes",
        "Write the number as a product of primes" / "सङ्ख्यालाई रूढ गुणनखण्डको गुणनफलमा लेख्नुहोस्",
        "Every integer greater than 1 is a product of primes in just one way."
            / "1 भन्दा ठूलो हरेक पूर्णाङ्क रूढ सङ्ख्याहरूको गुणनफल एउटै तरिकाले मात्र हुन्छ।";
    COMMON_PRIMES = "take-common-prime-factors",
        "Take the common prime factors" / "साझा रूढ गुणनखण्ड लिनुहोस्",
        "The highest common factor has every prime as often as all the numbers have it."
            / "महत्तम समापवर्तकमा हरेक रूढ गुणनखण्ड सबै सङ्ख्यामा साझा भए जति पटक हुन्छ।";
    HIGHEST_POWERS = "take-highest-prime-powers",
        "Take the highest power of each prime" / "हरेक रूढ सङ्ख्याको उच्चतम घात लिनुहोस्",
        "The lowest common multiple has every prime as often as the number that has it most."
            / "लघुत्तम समापवर्त्यमा हरेक रूढ गुणनखण्ड सबैभन्दा धेरै भएको सङ्ख्यामा जति पटक छ त्यति नै पटक हुन्छ।";
    MULTIPLY_FACTORS = "multiply-factors",
        "Multiply the factors" / "गुणनखण्डहरू गुणन गर्नुहोस्",
        "The product is the number looked for." / "गुणनफल नै खोजिएको सङ्ख्या हो।";
    EUCLID = "euclid",
        "Divide, and go on with the remainder" / "भाग गरेर शेषसँग अगाडि बढ्नुहोस्",
        "{0} leaves the remainder {2} on division by {1}; what divides {0} and {1} also divides {2}."
            / "{0} लाई {1} ले भाग गर्दा शेष {2} रहन्छ; {0} र {1} लाई भाग जाने सङ्ख्याले {2} लाई पनि भाग जान्छ।";
    DIVIDES_OTHER = "one-divides-the-other",
        "One number divides the other" / "एउटा सङ्ख्याले अर्कोलाई भाग जान्छ",
        "{1} divides {0}, so it is their highest common factor itself."
            / "{1} ले {0} लाई निःशेष भाग जान्छ, त्यसैले महत्तम समापवर्तक यही हो।";
    LCM_FROM_HCF = "lcm-from-hcf",
        "Use the highest common factor" / "महत्तम समापवर्तक प्रयोग गर्नुहोस्",
        "The product of two positive integers is their highest common factor times their lowest common multiple."
            / "दुई धनात्मक पूर्णाङ्कको गुणनफल तिनको म.स. र ल.स. को गुणनफल बराबर हुन्छ।";
    WORK_OUT_HCF = "work-out-hcf",
        "Work out the highest common factor" / "महत्तम समापवर्तक निकाल्नुहोस्",
        "Divide with remainder, and go on with the divisor and the remainder until nothing is left over."
            / "शेष आउने गरी भाग गर्नुहोस्, र शेष शून्य नहुँदासम्म भाजक र शेषसँग त्यसै गर्दै जानुहोस्।";
    TRIVIAL_CASE = "zero-or-sign",
        "Settle zeros and signs" / "शून्य र चिह्न मिलाउनुहोस्",
        "Signs do not matter for factors and multiples, and every integer divides 0."
            / "गुणनखण्ड र अपवर्त्यमा चिह्नले फरक पार्दैन, र 0 लाई हरेक पूर्णाङ्कले भाग जान्छ।";
    TAKE_DENOMINATORS = "take-denominators",
        "Take the denominators" / "हरहरू लिनुहोस्",
        "The lowest common denominator is the lowest common multiple of the denominators."
            / "लघुत्तम समहर भनेको हरहरूको लघुत्तम समापवर्त्य हो।";
    SPLIT_OFF_PRIME = "divide-by-smallest-prime",
        "Split off the smallest prime" / "सबैभन्दा सानो रूढ गुणनखण्ड छुट्याउनुहोस्",
        "{0} is the smallest prime that divides what is left."
            / "बाँकी सङ्ख्यालाई भाग जाने सबैभन्दा सानो रूढ सङ्ख्या {0} हो।";
    COLLECT_PRIMES = "write-prime-powers",
        "Write equal primes as powers" / "उस्तै रूढ गुणनखण्डलाई घातमा लेख्नुहोस्",
        "A product of equal factors is a power." / "उही गुणकको गुणनफल घात हो।";
    LIST_PRIMES = "list-distinct-primes",
        "List each prime once" / "हरेक रूढ सङ्ख्या एक पटक लेख्नुहोस्",
        "The prime factors are the primes of this product."
            / "रूढ गुणनखण्ड भनेका यस गुणनफलका रूढ सङ्ख्याहरू हुन्।";
    TRIAL_DIVISION = "find-a-divisor",
        "Look for a divisor" / "भाजक खोज्नुहोस्",
        "{0} divides it without remainder." / "{0} ले यसलाई निःशेष भाग जान्छ।";
    BOUND_FOR_DIVISORS = "bound-for-prime-divisors",
        "See how far to look" / "कहाँसम्म खोज्ने हेर्नुहोस्",
        "A composite number has a prime divisor whose square is not greater than it: try the primes up to {0}."
            / "संयुक्त सङ्ख्याको कम्तीमा एउटा रूढ भाजकको वर्ग त्यो सङ्ख्याभन्दा ठूलो हुँदैन: {0} सम्मका रूढ सङ्ख्या जाँच्नुहोस्।";
    LEAVES_REMAINDER = "leaves-a-remainder",
        "Try a prime" / "एउटा रूढ सङ्ख्या जाँच्नुहोस्",
        "{0} leaves a remainder." / "{0} ले भाग गर्दा शेष रहन्छ।";
    NO_DIVISOR = "no-prime-divides",
        "No prime up to there divides it" / "त्यहाँसम्मको कुनै रूढ सङ्ख्याले भाग जाँदैन",
        "All primes up to {0} were tried, so it has no divisor but 1 and itself."
            / "{0} सम्मका सबै रूढ सङ्ख्या जाँचियो, त्यसैले यसको 1 र आफूबाहेक अरू भाजक छैन।";
    HAS_DIVISOR = "composite-has-divisor",
        "It has a divisor besides 1 and itself" / "यसको 1 र आफूबाहेक अर्को भाजक छ",
        "A number with such a divisor is composite, not prime."
            / "यस्तो भाजक भएको सङ्ख्या संयुक्त हो, रूढ होइन।";
    NEITHER_PRIME_NOR_COMPOSITE = "neither-prime-nor-composite",
        "It is less than 2" / "यो 2 भन्दा सानो छ",
        "Only integers from 2 on are prime or composite."
            / "2 वा सोभन्दा ठूला पूर्णाङ्क मात्र रूढ वा संयुक्त हुन्छन्।";
}

/// Up to here numbers are written as primes; beyond, Euclid's algorithm is shorter.
const LARGEST_BY_PRIMES: u32 = 2_000;

/// Of more numbers than these only the result is written down.
const MOST_NUMBERS: usize = 12;

/// The highest common factor.
pub(crate) fn highest_common_factor(
    numbers: &[Expr],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if !numbers.iter().all(super::is_closed) {
        return super::common_factors::highest(numbers, work);
    }
    let (mut derivation, values) = integers(numbers, Function::Gcd, work)?;
    let magnitudes: Vec<Natural> = values.iter().map(|n| n.unsigned_abs()).collect();
    if by_primes(&magnitudes) {
        common_primes(&mut derivation, &magnitudes, work)?;
        return Ok(derivation);
    }
    if magnitudes.len() > MOST_NUMBERS {
        let factor = folded(&magnitudes, integer::gcd, work)?;
        derivation.step(&WORK_OUT_HCF, Claim::Equal, numeral::natural(&factor), Vec::new());
        return Ok(derivation);
    }
    let plain = call(Function::Gcd, &magnitudes);
    derivation.step(&TRIVIAL_CASE, Claim::Equal, plain, Vec::new());
    let mut factor = magnitudes[0].clone();
    for (k, next) in magnitudes.iter().enumerate().skip(1) {
        let rest = &magnitudes[k + 1..];
        factor = euclid(&mut derivation, factor, next.clone(), rest);
    }
    derivation.step(&TRIVIAL_CASE, Claim::Equal, numeral::natural(&factor), Vec::new());
    Ok(derivation)
}

/// The lowest common multiple.
pub(crate) fn lowest_common_multiple(
    numbers: &[Expr],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if !numbers.iter().all(super::is_closed) {
        return super::common_factors::lowest(numbers, work);
    }
    let (mut derivation, values) = integers(numbers, Function::Lcm, work)?;
    multiple(&mut derivation, &values, work)?;
    Ok(derivation)
}

/// The lowest common denominator of fractions.
pub(crate) fn common_denominator(
    fractions: &[Expr],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let settled = arithmetic::settle(fractions, &Expr::List, work)?;
    let mut derivation = settled.derivation;
    let denominators: Option<Vec<Natural>> =
        settled.values.iter().map(|v| Some(v.as_ref()?.denominator().clone())).collect();
    let Some(denominators) = denominators.filter(|d| !d.is_empty()) else {
        return super::unknown("common denominators");
    };
    let question = call(Function::Lcm, &denominators);
    derivation.step(&TAKE_DENOMINATORS, Claim::States, question, Vec::new());
    let values: Vec<Integer> = denominators.into_iter().map(Integer::from).collect();
    multiple(&mut derivation, &values, work)?;
    Ok(derivation)
}

/// Goes on from the multiple asked for to its value.
fn multiple(
    derivation: &mut Derivation,
    values: &[Integer],
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let magnitudes: Vec<Natural> = values.iter().map(|n| n.unsigned_abs()).collect();
    let length = magnitudes.iter().map(|n| n.bit_len()).fold(0usize, usize::saturating_add);
    work.budget.number(length)?;
    if by_primes(&magnitudes) {
        return highest_powers(derivation, &magnitudes, work);
    }
    if magnitudes.len() > MOST_NUMBERS {
        let multiple = folded(&magnitudes, integer::lcm, work)?;
        derivation.step(&LCM_FROM_HCF, Claim::Equal, numeral::natural(&multiple), Vec::new());
        return Ok(());
    }
    derivation.step(&TRIVIAL_CASE, Claim::Equal, call(Function::Lcm, &magnitudes), Vec::new());
    let mut result = magnitudes[0].clone();
    for (k, next) in magnitudes.iter().enumerate().skip(1) {
        let rest = &magnitudes[k + 1..];
        let before = result.clone();
        result = integer::lcm(&Integer::from(result), &Integer::from(next.clone()));
        if before.is_zero() || next.is_zero() {
            break;
        }
        let pair = vec![numeral::natural(&before), numeral::natural(next)];
        let factor = integer::gcd(&Integer::from(before.clone()), &Integer::from(next.clone()));
        let product = Expr::Product(pair.clone());
        let within = |x: Expr| within(Function::Lcm, x, rest);
        let with_hcf = product.clone().over(Expr::Call(Function::Gcd, pair));
        derivation.step(&LCM_FROM_HCF, Claim::Equal, within(with_hcf), Vec::new());
        let over_hcf = |x: Expr| within(product.clone().over(x));
        let substeps = euclid_within(&over_hcf, &before, next);
        let with_value = over_hcf(numeral::natural(&factor));
        derivation.step_with(&WORK_OUT_HCF, Claim::Equal, with_value, Vec::new(), substeps);
        let value = within(numeral::natural(&result));
        derivation.step(&MULTIPLY_FACTORS, Claim::Equal, value, Vec::new());
    }
    derivation.step(&TRIVIAL_CASE, Claim::Equal, numeral::natural(&result), Vec::new());
    Ok(())
}

/// `combine` of all the numbers, two at a time.
fn folded(
    numbers: &[Natural],
    combine: fn(&Integer, &Integer) -> Natural,
    work: &Work<'_>,
) -> Result<Natural, Unsolved> {
    let mut result = numbers[0].clone();
    for next in &numbers[1..] {
        work.budget.number(result.bit_len() + next.bit_len())?;
        result = combine(&Integer::from(result), &Integer::from(next.clone()));
    }
    Ok(result)
}

/// The question with its numbers worked out, and those numbers.
fn integers(
    numbers: &[Expr],
    function: Function,
    work: &Work<'_>,
) -> Result<(Derivation, Vec<Integer>), Unsolved> {
    let settled = arithmetic::settle(numbers, &|v| Expr::Call(function, v), work)?;
    let values: Option<Vec<Integer>> =
        settled.values.iter().map(|v| numeral::as_integer(v.as_ref()?).cloned()).collect();
    match values {
        Some(values) if !values.is_empty() => Ok((settled.derivation, values)),
        _ => Err(Unsolved::Unknown("factors of what is no integer are not known here".to_owned())),
    }
}

fn by_primes(numbers: &[Natural]) -> bool {
    let largest = Natural::from(LARGEST_BY_PRIMES);
    numbers.len() > 1 && numbers.iter().all(|n| !n.is_zero() && !n.is_one() && *n <= largest)
}

fn call(function: Function, numbers: &[Natural]) -> Expr {
    Expr::Call(function, numbers.iter().map(numeral::natural).collect())
}

/// `x` if nothing is left, else `function(x, rest…)`.
fn within(function: Function, x: Expr, rest: &[Natural]) -> Expr {
    if rest.is_empty() {
        return x;
    }
    Expr::Call(function, std::iter::once(x).chain(rest.iter().map(numeral::natural)).collect())
}

/// Prime factors of several numbers, in ascending order with their exponents.
type Primes = Vec<(Natural, u32)>;

fn common_primes(
    derivation: &mut Derivation,
    numbers: &[Natural],
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let factored = factored(numbers, work)?;
    let mut common: Primes = factored[0].clone();
    for primes in &factored[1..] {
        common.retain_mut(|(p, e)| match primes.iter().find(|(q, _)| q == p) {
            Some((_, f)) => {
                *e = (*e).min(*f);
                true
            }
            None => false,
        });
    }
    combine(derivation, numbers, &factored, &common, &COMMON_PRIMES);
    Ok(())
}

fn highest_powers(
    derivation: &mut Derivation,
    numbers: &[Natural],
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let factored = factored(numbers, work)?;
    let mut all: Primes = Vec::new();
    for (p, e) in factored.iter().flatten() {
        match all.iter_mut().find(|(q, _)| q == p) {
            Some((_, f)) => *f = (*f).max(*e),
            None => all.push((p.clone(), *e)),
        }
    }
    all.sort();
    combine(derivation, numbers, &factored, &all, &HIGHEST_POWERS);
    Ok(())
}

fn factored(numbers: &[Natural], work: &Work<'_>) -> Result<Vec<Primes>, Unsolved> {
    Ok(numbers.iter().map(|n| integer::factorise(n, work.budget)).collect::<Result<_, _>>()?)
}

/// From the numbers' prime factors to the product of those taken.
fn combine(
    derivation: &mut Derivation,
    numbers: &[Natural],
    factored: &[Primes],
    taken: &Primes,
    rule: &'static Rule,
) {
    let before = derivation.result().clone();
    let facts =
        numbers.iter().zip(factored).filter(|(_, primes)| total(primes) > 1).map(|(n, primes)| {
            fact(
                &FACTORISE_EACH,
                &before,
                numeral::natural(n).equals(product_of(primes)),
                Vec::new(),
            )
        });
    let mut facts: Vec<Step> = facts.collect();
    // Finer steps lead from before to after; the facts alone do not.
    let product = product_of(taken);
    facts.push(Step {
        rule,
        claim: Claim::Equal,
        before: before.clone(),
        after: product.clone(),
        arguments: Vec::new(),
        substeps: Vec::new(),
    });
    derivation.step_with(rule, Claim::Equal, product, Vec::new(), facts);
    let value = taken.iter().fold(Natural::ONE, |v, (p, e)| v * p.pow(*e as usize));
    derivation.step(&MULTIPLY_FACTORS, Claim::Equal, numeral::natural(&value), Vec::new());
}

fn total(primes: &Primes) -> u32 {
    primes.iter().map(|(_, e)| e).sum()
}

/// `2^3 · 5`; 1 for none.
fn product_of(primes: &Primes) -> Expr {
    let factors = primes.iter().map(|(p, e)| match e {
        1 => numeral::natural(p),
        _ => numeral::natural(p).pow(Expr::integer(*e)),
    });
    Expr::product(factors.collect())
}

pub(super) fn fact(rule: &'static Rule, before: &Expr, after: Expr, arguments: Vec<Expr>) -> Step {
    Step {
        rule,
        claim: Claim::Fact,
        before: before.clone(),
        after,
        arguments,
        substeps: Vec::new(),
    }
}

/// Euclid's algorithm on two numbers, the rest waiting; gives their highest common factor.
fn euclid(derivation: &mut Derivation, a: Natural, b: Natural, rest: &[Natural]) -> Natural {
    let (mut a, mut b) = if a < b { (b, a) } else { (a, b) };
    while !b.is_zero() {
        let remainder = &a % &b;
        let arguments =
            vec![numeral::natural(&a), numeral::natural(&b), numeral::natural(&remainder)];
        let (rule, pair) = if remainder.is_zero() {
            (&DIVIDES_OTHER, numeral::natural(&b))
        } else {
            let pair =
                Expr::Call(Function::Gcd, vec![numeral::natural(&b), numeral::natural(&remainder)]);
            (&EUCLID, pair)
        };
        let after = match rest.is_empty() {
            true => pair,
            false => within(Function::Gcd, pair, rest),
        };
        derivation.step(rule, Claim::Equal, after, arguments);
        (a, b) = (b, remainder);
    }
    a
}

/// Euclid's algorithm where its numbers stand in `around`; nothing if it is one step.
fn euclid_within(around: &dyn Fn(Expr) -> Expr, a: &Natural, b: &Natural) -> Vec<Step> {
    let mut chain = Derivation::new(call(Function::Gcd, &[a.clone(), b.clone()]));
    euclid(&mut chain, a.clone(), b.clone(), &[]);
    if chain.steps.len() < 2 {
        return Vec::new();
    }
    for step in &mut chain.steps {
        step.before = around(std::mem::replace(&mut step.before, Expr::Missing));
        step.after = around(std::mem::replace(&mut step.after, Expr::Missing));
    }
    chain.steps
}

/// One integer, worked out.
fn integer_of(number: &Expr, work: &Work<'_>) -> Result<(Derivation, Integer), Unsolved> {
    let settled = arithmetic::settle(std::slice::from_ref(number), &|mut v| v.remove(0), work)?;
    let mut derivation = settled.derivation;
    let value = settled.values.into_iter().next().flatten();
    match value.as_ref().and_then(numeral::as_integer) {
        Some(n) => {
            derivation.step(&MULTIPLY_FACTORS, Claim::Equal, Expr::integer(n.clone()), Vec::new());
            Ok((derivation, n.clone()))
        }
        None => Err(Unsolved::Unknown("this is asked of integers only".to_owned())),
    }
}

/// Whether an integer is prime, or composite.
pub(crate) fn is_prime(
    number: &Expr,
    composite: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (mut derivation, n) = integer_of(number, work)?;
    if n < Integer::from(2) {
        let truth = Expr::Truth(false);
        derivation.step(&NEITHER_PRIME_NOR_COMPOSITE, Claim::States, truth, Vec::new());
        return Ok(derivation);
    }
    let n = n.unsigned_abs();
    let literal = numeral::natural(&n);
    let prime = integer::is_prime(&n, work.budget)?;
    let truth = Expr::Truth(prime != composite);
    if !prime {
        let primes = integer::factorise(&n, work.budget)?;
        let smallest = &primes[0].0;
        let split = vec![numeral::natural(smallest), numeral::natural(&(&n / smallest))];
        let relation = literal.equals(Expr::product(split));
        derivation.step(&TRIAL_DIVISION, Claim::Fact, relation, vec![numeral::natural(smallest)]);
        derivation.step(&HAS_DIVISOR, Claim::States, truth, Vec::new());
        return Ok(derivation);
    }
    let bound = integer::nth_root(&n, 2);
    let next = &bound + Natural::ONE;
    let square = |x: &Natural| numeral::natural(x).pow(Expr::integer(2));
    let bounds = Expr::Relation(
        vec![square(&bound), literal.clone(), square(&next)],
        vec![Relation::Less, Relation::Less],
    );
    let argument = numeral::natural(&bound);
    let tries = remainders(&n, &bound, derivation.result());
    derivation.step(&BOUND_FOR_DIVISORS, Claim::Fact, bounds, vec![argument.clone()]);
    derivation.step_with(&NO_DIVISOR, Claim::States, truth, vec![argument], tries);
    Ok(derivation)
}

/// `n = p·q + r` for each prime `p` up to `bound`, where they are few.
fn remainders(n: &Natural, bound: &Natural, before: &Expr) -> Vec<Step> {
    const FEW: [u32; 8] = [2, 3, 5, 7, 11, 13, 17, 19];
    if *bound >= Natural::from(23u8) {
        return Vec::new();
    }
    let primes = FEW.iter().map(|&p| Natural::from(p)).filter(|p| p <= bound);
    primes
        .map(|p| {
            let (quotient, remainder) = (n / &p, n % &p);
            let product = Expr::product(vec![numeral::natural(&p), numeral::natural(&quotient)]);
            let sum = Expr::sum(vec![product, numeral::natural(&remainder)]);
            let relation = numeral::natural(n).equals(sum);
            fact(&LEAVES_REMAINDER, before, relation, vec![numeral::natural(&p)])
        })
        .collect()
}

/// The distinct primes that divide an integer.
pub(crate) fn prime_factors(number: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (mut derivation, primes, _) = split_into_primes(number, work)?;
    let mut list: Vec<Expr> = primes.iter().map(|(p, _)| numeral::natural(p)).collect();
    let answer = match list.len() {
        0 => Expr::Set(Vec::new()),
        1 => list.remove(0),
        _ => Expr::List(list),
    };
    derivation.step(&LIST_PRIMES, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// An integer as a product of prime powers.
pub(crate) fn prime_factorisation(number: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    Ok(split_into_primes(number, work)?.0)
}

/// From an integer to the product of its prime powers, its sign in front.
fn split_into_primes(
    number: &Expr,
    work: &Work<'_>,
) -> Result<(Derivation, Primes, bool), Unsolved> {
    let (mut derivation, n) = integer_of(number, work)?;
    if n.is_zero() {
        return Err(Unsolved::Undefined(
            "0 is no product of primes: everything divides it".to_owned(),
        ));
    }
    let negative = n < Integer::ZERO;
    let n = n.unsigned_abs();
    let primes = integer::factorise(&n, work.budget)?;
    let signed = |x: Expr| if negative { x.negated() } else { x };
    let substeps = ladder(&n, &primes, derivation.result(), signed);
    let product = signed(product_of(&primes));
    derivation.step_with(&FACTORISE_EACH, Claim::Equal, product, Vec::new(), substeps);
    Ok((derivation, primes, negative))
}

/// `60 = 2·30 = 2·2·15 = 2·2·3·5 = 2²·3·5`.
fn ladder(n: &Natural, primes: &Primes, start: &Expr, signed: impl Fn(Expr) -> Expr) -> Vec<Step> {
    const MOST_FACTORS: u32 = 16;
    let count = total(primes);
    if !(2..=MOST_FACTORS).contains(&count) {
        return Vec::new();
    }
    let mut chain = Derivation::new(start.clone());
    let mut rest = n.clone();
    let mut factors = Vec::new();
    let each = primes.iter().flat_map(|(p, e)| std::iter::repeat_n(p, *e as usize));
    for p in each.take(count as usize - 1) {
        rest /= p;
        factors.push(numeral::natural(p));
        let all = factors.iter().cloned().chain([numeral::natural(&rest)]).collect();
        let argument = vec![numeral::natural(p)];
        chain.step(&SPLIT_OFF_PRIME, Claim::Equal, signed(Expr::product(all)), argument);
    }
    chain.step(&COLLECT_PRIMES, Claim::Equal, signed(product_of(primes)), Vec::new());
    if chain.steps.len() < 2 { Vec::new() } else { chain.steps }
}
