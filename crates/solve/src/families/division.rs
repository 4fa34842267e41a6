//! Division with remainder, and whether one integer divides another.
//!
//! Never here: quotients as fractions; that is arithmetic.

use super::arithmetic;
use super::factors::fact;
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work, numeral};
use algebra::{Integer, Rational, Univariate};
use check::Claim;
use syntax::{Expr, Function, Relation};

rules! {
    DIVIDE_WITH_REMAINDER = "divide-with-remainder",
        "Divide with remainder" / "शेष आउने गरी भाग गर्नुहोस्",
        "{0} times {1} is taken away as the largest multiple of {0} that fits; {2} is left."
            / "{0} को सबैभन्दा ठूलो अट्ने अपवर्त्य {0} गुणा {1} घटाउँदा {2} बाँकी रहन्छ।";
    NO_REMAINDER = "divides-without-remainder",
        "Nothing is left over" / "केही बाँकी रहँदैन",
        "One integer divides another if the remainder is 0."
            / "शेष 0 भए एउटा पूर्णाङ्कले अर्कोलाई भाग जान्छ।";
    A_REMAINDER = "leaves-remainder",
        "A remainder is left" / "शेष रहन्छ",
        "The remainder is {0}, not 0, so the one does not divide the other."
            / "शेष 0 नभई {0} छ, त्यसैले भाग जाँदैन।";
    DIVIDE_POLYNOMIALS = "divide-polynomials",
        "Divide the polynomials" / "बहुपदलाई भाग गर्नुहोस्",
        "The divisor is taken away as often as the leading terms allow; what is left has a lower degree."
            / "अग्रपदहरूले दिएसम्म भाजक घटाइन्छ; बाँकी रहेको शेषको घात कम हुन्छ।";
    TAKE_REMAINDER = "take-remainder",
        "Take the remainder" / "शेष लिनुहोस्",
        "The remainder is what stands beside the multiple of the divisor."
            / "भाजकको अपवर्त्यसँग जोडिएको भाग नै शेष हो।";
}

/// The remainder of a division of integers or polynomials.
pub(crate) fn remainder(
    dividend: &Expr,
    divisor: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if !super::is_closed(dividend) || !super::is_closed(divisor) {
        return polynomial_remainder(dividend, divisor, work);
    }
    let parts = [dividend.clone(), divisor.clone()];
    let settled = arithmetic::settle(&parts, &|v| Expr::Call(Function::Mod, v), work)?;
    let (a, b) = two_integers(&settled.values)?;
    let (quotient, remainder) = floor_division(&a, &b)?;
    let mut derivation = settled.derivation;
    let fact = division_fact(derivation.result(), &a, &b, &quotient, &remainder);
    let arguments = fact.arguments.clone();
    let after = Expr::integer(remainder);
    derivation.step_with(&DIVIDE_WITH_REMAINDER, Claim::Equal, after, arguments, vec![fact]);
    Ok(derivation)
}

/// Whether `divisor` divides `number`.
pub(crate) fn divides(
    divisor: &Expr,
    number: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let parts = [divisor.clone(), number.clone()];
    let build = |v| Expr::Relation(v, vec![Relation::Divides]);
    let settled = arithmetic::settle(&parts, &build, work)?;
    let (b, a) = two_integers(&settled.values)?;
    let (quotient, remainder) = floor_division(&a, &b)?;
    let mut derivation = settled.derivation;
    let fact = division_fact(derivation.result(), &a, &b, &quotient, &remainder);
    let truth = remainder.is_zero();
    let (rule, arguments) = match truth {
        true => (&NO_REMAINDER, Vec::new()),
        false => (&A_REMAINDER, vec![Expr::integer(remainder)]),
    };
    let after = Expr::Truth(truth);
    derivation.step_with(rule, Claim::Equivalent, after, arguments, vec![fact]);
    Ok(derivation)
}

/// Two integers.
fn two_integers(values: &[Option<Rational>]) -> Result<(Integer, Integer), Unsolved> {
    let integer = |k: usize| numeral::as_integer(values.get(k)?.as_ref()?).cloned();
    let (Some(a), Some(b)) = (integer(0), integer(1)) else {
        return Err(Unsolved::Unknown("division with remainder is known for integers".to_owned()));
    };
    Ok((a, b))
}

/// Quotient and remainder, the remainder with the sign of the divisor.
fn floor_division(a: &Integer, b: &Integer) -> Result<(Integer, Integer), Unsolved> {
    if b.is_zero() {
        return Err(Unsolved::Undefined("division by zero leaves no remainder".to_owned()));
    }
    let quotient = (Rational::from(a.clone()) / Rational::from(b.clone())).floor();
    let remainder = a - b * &quotient;
    Ok((quotient, remainder))
}

/// `a = b·q + r`.
fn division_fact(
    before: &Expr,
    a: &Integer,
    b: &Integer,
    quotient: &Integer,
    remainder: &Integer,
) -> Step {
    let [a, b, q, r] = [a, b, quotient, remainder].map(|n| Expr::integer(n.clone()));
    let product = Expr::product(vec![b.clone(), q.clone()]);
    let sum = if remainder.is_zero() { product } else { Expr::sum(vec![product, r.clone()]) };
    fact(&DIVIDE_WITH_REMAINDER, before, a.equals(sum), vec![b, q, r])
}

fn polynomial_remainder(
    dividend: &Expr,
    divisor: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut symbols = dividend.symbols();
    symbols.extend(divisor.symbols());
    symbols.dedup();
    let [symbol] = &symbols[..] else { return super::unknown("remainders") };
    let read = |e: &Expr| -> Result<Option<Univariate>, Unsolved> {
        let polynomial = algebra::Polynomial::from_expr(e, work.budget)?;
        Ok(polynomial.and_then(|p| Univariate::from_polynomial(&p, symbol)))
    };
    let (Some(a), Some(b)) = (read(dividend)?, read(divisor)?) else {
        return super::unknown("remainders");
    };
    let Some((quotient, remainder)) = a.div_rem(&b, work.budget)? else {
        return Err(Unsolved::Undefined("division by zero leaves no remainder".to_owned()));
    };
    let rest = remainder.to_expr(symbol);
    let product = Expr::product(vec![divisor.clone(), quotient.to_expr(symbol)]);
    let mut derivation = Derivation::new(dividend.clone());
    let divided = Expr::sum(vec![product, rest.clone()]);
    derivation.step(&DIVIDE_POLYNOMIALS, Claim::Equal, divided, Vec::new());
    derivation.step(&TAKE_REMAINDER, Claim::States, rest, Vec::new());
    Ok(derivation)
}
