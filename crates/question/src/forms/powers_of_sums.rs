//! Terms and coefficients of the expansion of a power of a sum of two terms.

use crate::form::{Form, Meaning, Problem, question};
use crate::found::Found;
use check::{BinomialPart, BinomialPower, Goal};
use syntax::{Expr, Symbol};

pub(crate) const FORMS: &[Form] = &[
    question(
        "<find> [the] {k:nth} term [from the beginning] (in|of) [the] [(expansion|binomial expansion)] [(of|in)] {e:expr}",
        |f| {
            let k = f.nth("k")?;
            power(f, BinomialPart::Term(k))
        },
    ),
    question(
        "<find> [the] middle (term|terms|term (s)) (in|of) [the] [(expansion|binomial expansion)] [(of|in)] {e:expr}",
        |f| power(f, BinomialPart::Middle),
    ),
    question(
        "<find> [the] coefficient of {x:expr} (in|of) [the] [(expansion|binomial expansion)] [(of|in)] {e:expr}",
        |f| {
            let (x, k) = power_of_letter(&f.expr("x")?).ok_or(Problem::Unfit)?;
            power(f, BinomialPart::Coefficient(x, k))
        },
    ),
    question(
        "<find> [the] term (independent of|free from|not containing|without) {x:symbol} (in|of) [the] [(expansion|binomial expansion)] [(of|in)] {e:expr}",
        |f| {
            let x = f.symbol("x")?;
            power(f, BinomialPart::Independent(x))
        },
    ),
    question(
        "<find> [the] constant term (in|of) [the] [(expansion|binomial expansion)] [(of|in)] {e:expr}",
        |f| match f.expr("e")?.symbols()[..] {
            [ref x] => power(f, BinomialPart::Independent(x.clone())),
            _ => Err(Problem::Unfit),
        },
    ),
    question("expand (by|using|with) [the] binomial theorem [:] {e:expr}", |f| {
        power(f, BinomialPart::Expansion)
    }),
    question("expand {e:expr} (by|using|with) [the] binomial theorem", |f| {
        power(f, BinomialPart::Expansion)
    }),
    question("(using|by) [the] binomial theorem [,] expand {e:expr}", |f| {
        power(f, BinomialPart::Expansion)
    }),
    question(
        "{e:expr} को विस्तार (को|मा) {k:nth} पद <find-ne>",
        |f| {
            let k = f.nth("k")?;
            power(f, BinomialPart::Term(k))
        },
    ),
    question(
        "{e:expr} को (विस्तार|विस्तारित रूप) (को|मा) (मध्य पद|मध्यपद|बीचको पद) <find-ne>",
        |f| power(f, BinomialPart::Middle),
    ),
    question(
        "{e:expr} को (विस्तार|विस्तारित रूप) मा {x:expr} को गुणाङ्क <find-ne>",
        |f| {
            let (x, k) = power_of_letter(&f.expr("x")?).ok_or(Problem::Unfit)?;
            power(f, BinomialPart::Coefficient(x, k))
        },
    ),
    question(
        "{e:expr} को (विस्तार|विस्तारित रूप) मा {x:symbol} (नभएको|रहित|विहीन) पद <find-ne>",
        |f| {
            let x = f.symbol("x")?;
            power(f, BinomialPart::Independent(x))
        },
    ),
];

/// `(a + b)^n` of a slot, with what is asked of it.
fn power(f: &Found<'_, '_>, asked: BinomialPart) -> Result<Meaning, Problem> {
    let Expr::Power(base, exponent) = f.expr("e")? else { return Err(Problem::Unfit) };
    let Expr::Sum(terms) = *base else { return Err(Problem::Unfit) };
    let [first, second] = &terms[..] else { return Err(Problem::Unfit) };
    let natural = exponent.as_rational().filter(|n| n.is_int());
    let natural = natural.and_then(|n| u64::try_from(n.numerator().clone()).ok());
    let Some(exponent) = natural.filter(|n| (1..=10_000).contains(n)) else {
        return Err(Problem::Unfit);
    };
    let power = BinomialPower { first: first.clone(), second: second.clone(), exponent, asked };
    Ok(Goal::BinomialPower(power).into())
}

/// `x^5`, `x`, `1/x`, `x^{-2}`.
fn power_of_letter(expr: &Expr) -> Option<(Symbol, i64)> {
    match expr {
        Expr::Symbol(x) => Some((x.clone(), 1)),
        Expr::Power(x, n) => match &**x {
            Expr::Symbol(x) => {
                let n = n.as_rational().filter(|n| n.is_int())?;
                Some((x.clone(), i64::try_from(n.numerator().clone()).ok()?))
            }
            _ => None,
        },
        Expr::Quotient(one, below) if **one == Expr::integer(1) => {
            let (x, n) = power_of_letter(below)?;
            Some((x, n.checked_neg()?))
        }
        _ => None,
    }
}
