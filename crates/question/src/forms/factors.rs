//! Factors, multiples, primes and remainders.

use crate::form::{Form, noun, question};
use check::Goal;
use syntax::{Expr, Function};

pub(crate) const FORMS: &[Form] = &[
    noun("(<hcf>) [(of|for)] [:] {items}", |f| {
        Ok(Goal::HighestCommonFactor(f.items("items")?).into())
    }),
    noun("(<lcm>) [(of|for)] [:] {items}", |f| {
        Ok(Goal::LowestCommonMultiple(f.items("items")?).into())
    }),
    noun("(hcf|gcd|gcf) {(} {items} {)}", |f| {
        Ok(Goal::HighestCommonFactor(f.items("items")?).into())
    }),
    noun("lcm {(} {items} {)}", |f| Ok(Goal::LowestCommonMultiple(f.items("items")?).into())),
    noun("[(lowest|least|smallest)] common denominator of {items}", |f| {
        Ok(Goal::CommonDenominator(f.items("items")?).into())
    }),
    noun("[distinct] prime (factors|divisors) of {n:expr}", |f| {
        Ok(Goal::PrimeFactors(f.expr("n")?).into())
    }),
    noun("[(all|positive)] [the] [(positive|possible)] (factors|divisors) of {n:expr}", divisors),
    question(
        "(find|list|write|write down|state|give|name) all [the] [(positive|possible)] (factors|divisors) of {n:expr}",
        divisors,
    ),
    question(
        "{n:count} <ko> (सबै|जम्मा) [(सम्भावित|सम्भव)] (गुणनखण्ड|गुणनखण्डहरू) <find-ne>",
        |f| Ok(Goal::Divisors(Expr::Number(f.count("n")?.into())).into()),
    ),
    noun("prime (factorisation|factorization) of {n:expr}", |f| {
        Ok(Goal::PrimeFactorisation(f.expr("n")?).into())
    }),
    noun("remainder when {p:expr} is divided by {q:expr}", remainder),
    noun("remainder (of|when|on) [dividing] {p:expr} [(is|when)] [divided] by {q:expr}", |f| {
        remainder(f)
    }),
    noun("quotient when {p:expr} is divided by {q:expr}", |f| {
        Ok(Goal::Evaluate(Expr::call(Function::Quo, vec![f.expr("p")?, f.expr("q")?])).into())
    }),
    question(
        "(write|express|give) {n:expr} as [(a|the)] product of [(its|powers of|powers of its)] (prime factors|primes|prime numbers|prime powers)",
        |f| Ok(Goal::PrimeFactorisation(f.expr("n")?).into()),
    ),
    question(
        "[prime] (factorise|factorize) {n:count} [(into|as a product of)] [(primes|prime factors)]",
        |f| Ok(Goal::PrimeFactorisation(Expr::Number(f.count("n")?.into())).into()),
    ),
    question("prime (factorise|factorize) {n:expr}", |f| {
        Ok(Goal::PrimeFactorisation(f.expr("n")?).into())
    }),
    question("is {n:expr} (prime|a prime|a prime number)", |f| {
        Ok(Goal::IsPrime { number: f.expr("n")?, composite: false }.into())
    }),
    question("is {n:expr} (composite|a composite|a composite number)", |f| {
        Ok(Goal::IsPrime { number: f.expr("n")?, composite: true }.into())
    }),
    question("is {d:expr} a (factor|divisor) of {n:expr}", divides),
    question("is {n:expr} (a multiple of|divisible by|exactly divisible by) {d:expr}", |f| {
        divides(f)
    }),
    question("does {d:expr} [(exactly|evenly)] divide {n:expr} [(exactly|evenly)]", divides),
    question("is {n:expr} [an] even [number]", |f| {
        Ok(Goal::Divides { divisor: Expr::integer(2), number: f.expr("n")? }.into())
    }),
    question("is {n:expr} [an] odd [number]", |f| {
        let parity = Expr::call(Function::Mod, vec![f.expr("n")?, Expr::integer(2)]);
        Ok(Goal::Decide(parity.equals(Expr::integer(1))).into())
    }),
    question(
        "{items} <ko> (म.स.|म.स|महत्तम समापवर्तक) <find-ne>",
        |f| Ok(Goal::HighestCommonFactor(f.items("items")?).into()),
    ),
    question(
        "{items} <ko> (ल.स.|ल.स|लघुत्तम समापवर्त्य|लघुत्तम समापवर्तक) <find-ne>",
        |f| Ok(Goal::LowestCommonMultiple(f.items("items")?).into()),
    ),
    question(
        "(म.स.|म.स|महत्तम समापवर्तक) <find-ne> [:] {items}",
        |f| Ok(Goal::HighestCommonFactor(f.items("items")?).into()),
    ),
    question(
        "(ल.स.|ल.स|लघुत्तम समापवर्त्य|लघुत्तम समापवर्तक) <find-ne> [:] {items}",
        |f| Ok(Goal::LowestCommonMultiple(f.items("items")?).into()),
    ),
    question(
        "{n:expr} <ko> रूढ (गुणनखण्ड|गुणनखण्डहरू|खण्ड|खण्डहरू) <find-ne>",
        |f| Ok(Goal::PrimeFactors(f.expr("n")?).into()),
    ),
    question(
        "(के {n:expr} रूढ (सङ्ख्या|संख्या) हो|{n:expr} रूढ (सङ्ख्या|संख्या) हो)",
        |f| Ok(Goal::IsPrime { number: f.expr("n")?, composite: false }.into()),
    ),
    question(
        "{p:expr} लाई {q:expr} ले भाग गर्दा [(हुने|आउने)] (शेष|बाँकी) [(कति|कति हुन्छ|<find-ne>)]",
        remainder,
    ),
];

fn remainder(
    f: &crate::found::Found<'_, '_>,
) -> Result<crate::form::Meaning, crate::form::Problem> {
    Ok(Goal::Remainder { dividend: f.expr("p")?, divisor: f.expr("q")? }.into())
}

/// The factors of a number; those of an expression are another question.
fn divisors(f: &crate::found::Found<'_, '_>) -> Result<crate::form::Meaning, crate::form::Problem> {
    match f.expr("n")? {
        number @ Expr::Number(_) => Ok(Goal::Divisors(number).into()),
        _ => Err(crate::form::Problem::Unfit),
    }
}

fn divides(f: &crate::found::Found<'_, '_>) -> Result<crate::form::Meaning, crate::form::Problem> {
    // Of polynomials the factor theorem decides; see the forms of functions and curves.
    let (divisor, number) = (f.expr("d")?, f.expr("n")?);
    if matches!(divisor, syntax::Expr::Sum(_))
        && divisor.symbols() == number.symbols()
        && !divisor.symbols().is_empty()
    {
        return Err(crate::form::Problem::Unfit);
    }
    Ok(Goal::Divides { divisor: f.expr("d")?, number: f.expr("n")? }.into())
}
