//! Factorising: common factor, squares, splitting the middle term, the factor theorem.

use super::expand;
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::factor::{Factorisation, factor_polynomial, factor_univariate};
use algebra::{Budget, Exhausted, Polynomial, Rational, Univariate, tidy};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

rules! {
    TAKE_OUT_COMMON_FACTOR = "take-out-common-factor",
        "Take out the common factor" / "साझा गुणनखण्ड बाहिर निकाल्नुहोस्",
        "Every term has the factor {0}: ab + ac = a(b + c)."
            / "हरेक पदमा {0} गुणनखण्ड छ: ab + ac = a(b + c)।";
    DIFFERENCE_OF_SQUARES = "difference-of-squares",
        "Factorise the difference of two squares" / "दुई वर्गको अन्तरलाई खण्डीकरण गर्नुहोस्",
        "a² − b² = (a − b)(a + b), with a = {0} and b = {1}."
            / "a² − b² = (a − b)(a + b), जहाँ a = {0} र b = {1}।";
    PERFECT_SQUARE = "perfect-square",
        "Recognise a perfect square" / "पूर्ण वर्ग चिन्नुहोस्",
        "First and last term are squares, and the middle one is twice their product: a² ± 2ab + b² = (a ± b)²."
            / "पहिलो र अन्तिम पद वर्ग छन्, बीचको पद तिनका आधारको गुणनफलको दुई गुणा छ: a² ± 2ab + b² = (a ± b)²।";
    SPLIT_MIDDLE_TERM = "split-middle-term",
        "Split the middle term" / "बीचको पद टुक्र्याउनुहोस्",
        "{0} and {1} add up to the middle coefficient, and their product is that of the outer coefficients."
            / "{0} र {1} को योगफल बीचको गुणाङ्क हो र गुणनफल पहिलो र अन्तिम गुणाङ्कको गुणनफल हो।";
    GROUP_TERMS = "factor-by-grouping",
        "Factorise by grouping" / "समूह बनाई खण्डीकरण गर्नुहोस्",
        "Both groups have the same bracket as a factor."
            / "दुवै समूहमा उही कोष्ठ साझा गुणनखण्ड छ।";
    FACTOR_THEOREM = "factor-theorem",
        "Divide by a factor" / "एउटा गुणनखण्डले भाग गर्नुहोस्",
        "The polynomial is 0 at {0}, so by the factor theorem {1} divides it."
            / "{0} मा बहुपदको मान ० हुन्छ, त्यसैले गुणनखण्ड साध्यअनुसार {1} ले यसलाई नि:शेष भाग गर्छ।";
    WRITE_AS_POWER = "write-as-power",
        "Write equal factors as powers" / "उही गुणनखण्डलाई घातमा लेख्नुहोस्",
        "A factor that occurs n times is written with the exponent n."
            / "n पटक आउने गुणनखण्डलाई घाताङ्क n दिएर लेखिन्छ।";
    FACTORISE = "factorise",
        "Factorise" / "खण्डीकरण गर्नुहोस्",
        "Multiplying these factors out gives back what stood before."
            / "यी गुणनखण्डहरू गुणन गर्दा पहिलेकै अभिव्यञ्जक आउँछ।";
    IRREDUCIBLE = "irreducible",
        "It has no simpler factors" / "योभन्दा सरल गुणनखण्ड छैन",
        "No polynomials of lower degree with rational coefficients multiply to this."
            / "परिमेय गुणाङ्क भएका कम डिग्रीका बहुपदहरूको गुणनफलबाट यो बन्दैन।";
}

/// Highest degree that is factorised.
pub(crate) const HIGHEST_DEGREE: u32 = 500;

/// Factorises `expr` over the rationals.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some(polynomial) = Polynomial::from_expr(expr, work.budget)? else {
        return match super::simplify::factor_fraction(expr, work) {
            Err(Unsolved::Unknown(why)) => {
                with_other_things(expr, work)?.ok_or(Unsolved::Unknown(why))
            }
            done => done,
        };
    };
    let mut derivation = expand::steps_to(expr, &polynomial, work.budget)?;
    derivation.append(factored(&polynomial, work.budget)?);
    if derivation.steps.is_empty() {
        derivation.steps.push(Step {
            rule: &IRREDUCIBLE,
            claim: Claim::Equal,
            before: expr.clone(),
            after: expr.clone(),
            arguments: Vec::new(),
            substeps: Vec::new(),
        });
    }
    Ok(derivation)
}

/// `e^(2x)`, `sin x` and their like stand as letters while the rest is factorised; `None` if what is
/// left is no polynomial in them.
fn with_other_things(expr: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let mut things: Vec<(Symbol, Expr)> = Vec::new();
    let hidden = hide(expr, &mut things);
    if things.is_empty() {
        return Ok(None);
    }
    let Some(polynomial) = Polynomial::from_expr(&hidden, work.budget)? else { return Ok(None) };
    let show = |e: &Expr| {
        things.iter().fold(e.clone(), |e, (name, thing)| {
            super::isolated::replace(&e, &Expr::Symbol(name.clone()), thing)
        })
    };
    let mut inner = expand::steps_to(&hidden, &polynomial, work.budget)?;
    inner.append(factored(&polynomial, work.budget)?);
    let mut derivation = Derivation::new(expr.clone());
    for step in inner.steps {
        let arguments = step.arguments.iter().map(show).collect();
        derivation.step(step.rule, step.claim, show(&step.after), arguments);
    }
    if derivation.steps.is_empty() {
        derivation.steps.push(crate::derivation::nothing_to_do(&IRREDUCIBLE, expr));
    }
    Ok(Some(derivation))
}

/// `expr` with a letter for each function, and each power with letters in its exponent.
fn hide(expr: &Expr, things: &mut Vec<(Symbol, Expr)>) -> Expr {
    let other = match expr {
        Expr::Call(..) | Expr::Root(..) | Expr::Abs(_) => true,
        Expr::Power(_, exponent) => exponent.as_rational().is_none(),
        _ => false,
    };
    if !other {
        return expr.map_parts(|part| hide(part, things));
    }
    if let Some((name, _)) = things.iter().find(|(_, thing)| thing == expr) {
        return Expr::Symbol(name.clone());
    }
    let name = Symbol::new(format!("\u{2022}t{}", things.len()));
    things.push((name.clone(), expr.clone()));
    Expr::Symbol(name)
}

/// The steps from the collected form of `polynomial` to its product of irreducible factors.
pub(crate) fn factored(polynomial: &Polynomial, budget: &Budget) -> Result<Derivation, Exhausted> {
    let collected = polynomial.to_expr();
    let mut derivation = Derivation::new(collected.clone());
    if polynomial.as_constant().is_some() {
        return Ok(derivation);
    }
    let Factorisation { content, mut factors } = factorisation(polynomial, budget)?;
    factors.sort_by(|(a, m), (b, n)| reading_order(a, b).then(m.cmp(n)));
    let trivial = factors.len() == 1 && factors[0].1 == 1;
    if trivial && (content == Rational::ONE || content == -Rational::ONE) {
        return Ok(derivation);
    }
    let result = product(&content, &factors);
    take_out_common_factor(&mut derivation, &content, &factors, budget)?;
    if *derivation.result() == result {
        return Ok(derivation);
    }
    let rest: Vec<_> = factors.iter().filter(|(f, _)| f.term_count() > 1).cloned().collect();
    let count: u32 = rest.iter().map(|(_, n)| n).sum();
    let symbols = polynomial.symbols();
    if let ([symbol], 2, true) = (symbols, count, rest.iter().all(|(f, _)| f.total_degree() == 1)) {
        quadratic(&mut derivation, symbol, &content, &factors, &rest, budget)?;
    } else if let Some(roots) = difference_of_squares(&rest) {
        derivation.step(&DIFFERENCE_OF_SQUARES, Claim::Equal, result.clone(), roots);
    } else if let ([_, _, ..], [(_, 2)]) = (symbols, &rest[..]) {
        derivation.step(&PERFECT_SQUARE, Claim::Equal, result.clone(), Vec::new());
    } else if let ([symbol], true) = (symbols, rest.iter().any(|(f, _)| f.total_degree() == 1)) {
        by_factor_theorem(&mut derivation, symbol, &content, &factors, budget)?;
    }
    derivation.step(&FACTORISE, Claim::Equal, result, Vec::new());
    Ok(derivation)
}

/// The irreducible factors of `polynomial`.
pub(crate) fn factorisation(
    polynomial: &Polynomial,
    budget: &Budget,
) -> Result<Factorisation<Polynomial>, Exhausted> {
    if polynomial.total_degree() > HIGHEST_DEGREE {
        return Err(Exhausted::Work);
    }
    if let [symbol] = polynomial.symbols()
        && let Some(univariate) = Univariate::from_polynomial(polynomial, symbol)
    {
        let Factorisation { content, factors } = factor_univariate(&univariate, budget)?;
        let factors = factors.into_iter().map(|(f, n)| (f.to_polynomial(symbol), n)).collect();
        return Ok(Factorisation { content, factors });
    }
    factor_polynomial(polynomial, budget)
}

/// `content · ∏ factor^multiplicity` as it is written.
pub(crate) fn product(content: &Rational, factors: &[(Polynomial, u32)]) -> Expr {
    let factors = factors.iter().map(|(factor, n)| power(factor.to_expr(), *n)).collect();
    tidy::term(content, factors)
}

fn power(base: Expr, exponent: u32) -> Expr {
    if exponent == 1 { base } else { base.pow(Expr::integer(exponent)) }
}

/// Letters before sums, short sums before long ones, then by letter, power and coefficient.
fn reading_order(a: &Polynomial, b: &Polynomial) -> Ordering {
    let (a, b) = (a.terms(), b.terms());
    a.len().cmp(&b.len()).then_with(|| {
        for ((m, x), (n, y)) in a.iter().zip(&b) {
            let order = x.cmp(y).then_with(|| m.cmp(n));
            if order != Ordering::Equal {
                return order;
            }
        }
        Ordering::Equal
    })
}

/// Takes out the number and the letters that all terms share.
fn take_out_common_factor(
    derivation: &mut Derivation,
    content: &Rational,
    factors: &[(Polynomial, u32)],
    budget: &Budget,
) -> Result<(), Exhausted> {
    let (letters, rest): (Vec<_>, Vec<_>) =
        factors.iter().cloned().partition(|(f, _)| f.term_count() == 1);
    if letters.is_empty() && (*content == Rational::ONE) || rest.is_empty() {
        return Ok(());
    }
    let bracket = multiply(&rest, budget)?.to_expr();
    let mut parts: Vec<Expr> = letters.iter().map(|(f, n)| power(f.to_expr(), *n)).collect();
    let common = tidy::term(content, parts.clone());
    parts.push(bracket);
    derivation.step(
        &TAKE_OUT_COMMON_FACTOR,
        Claim::Equal,
        tidy::term(content, parts),
        vec![common],
    );
    Ok(())
}

fn multiply(factors: &[(Polynomial, u32)], budget: &Budget) -> Result<Polynomial, Exhausted> {
    let mut whole = Polynomial::one();
    for (factor, n) in factors {
        whole = whole.mul(&factor.pow(*n, budget)?, budget)?;
    }
    Ok(whole)
}

/// The last step of a quadratic with two linear factors, worded by its shape.
fn quadratic(
    derivation: &mut Derivation,
    symbol: &Symbol,
    content: &Rational,
    factors: &[(Polynomial, u32)],
    rest: &[(Polynomial, u32)],
    budget: &Budget,
) -> Result<(), Exhausted> {
    let result = product(content, factors);
    let whole = multiply(rest, budget)?;
    if rest.len() == 1 {
        derivation.step(&PERFECT_SQUARE, Claim::Equal, result, Vec::new());
        return Ok(());
    }
    let (first, second) = (&rest[0].0, &rest[1].0);
    let number = |p: &Polynomial, power| p.coefficient_in(symbol, power).leading_coefficient();
    if whole.coefficient_in(symbol, 1).is_zero() {
        let root = (number(second, 1), number(second, 0));
        let a = tidy::term(&root.0, vec![Expr::Symbol(symbol.clone())]);
        let b = if root.1 < Rational::ZERO { -root.1 } else { root.1 };
        derivation.step(&DIFFERENCE_OF_SQUARES, Claim::Equal, result, vec![a, Expr::rational(&b)]);
        return Ok(());
    }
    // (px + q)(rx + s) = prx² + psx + qrx + qs
    let (p, q) = (number(first, 1), number(first, 0));
    let (r, s) = (number(second, 1), number(second, 0));
    let square = Expr::Symbol(symbol.clone()).pow(Expr::integer(2));
    let x = || Expr::Symbol(symbol.clone());
    let split = Expr::sum(vec![
        tidy::term(&(&p * &r), vec![square]),
        tidy::term(&(&p * &s), vec![x()]),
        tidy::term(&(&q * &r), vec![x()]),
        Expr::rational(&(&q * &s)),
    ]);
    let outer: Vec<Expr> = factors
        .iter()
        .filter(|(f, _)| f.term_count() == 1)
        .map(|(f, n)| power(f.to_expr(), *n))
        .collect();
    let within = |inner: Expr| {
        let mut parts = outer.clone();
        parts.push(inner);
        tidy::term(content, parts)
    };
    let arguments = vec![Expr::rational(&(&p * &s)), Expr::rational(&(&q * &r))];
    derivation.step(&SPLIT_MIDDLE_TERM, Claim::Equal, within(split), arguments);
    let bracket = second.to_expr();
    let grouped =
        Expr::sum(vec![tidy::term(&p, vec![x(), bracket.clone()]), tidy::term(&q, vec![bracket])]);
    derivation.step(&GROUP_TERMS, Claim::Equal, within(grouped), Vec::new());
    derivation.step(&TAKE_OUT_COMMON_FACTOR, Claim::Equal, result, vec![second.to_expr()]);
    Ok(())
}

/// `a` and `b`, if the factors are `a − b` and `a + b` for single terms.
fn difference_of_squares(rest: &[(Polynomial, u32)]) -> Option<Vec<Expr>> {
    let [(first, 1), (second, 1)] = rest else { return None };
    let half = Rational::ONE / Rational::from(2);
    let sum = (first + second).scale(&half);
    let difference = (second - first).scale(&half);
    if sum.term_count() != 1 || difference.term_count() != 1 {
        return None;
    }
    let positive = |p: Polynomial| if p.leading_coefficient() < Rational::ZERO { -&p } else { p };
    Some(vec![positive(sum).to_expr(), positive(difference).to_expr()])
}

/// Divides by one linear factor after the other.
fn by_factor_theorem(
    derivation: &mut Derivation,
    symbol: &Symbol,
    content: &Rational,
    factors: &[(Polynomial, u32)],
    budget: &Budget,
) -> Result<(), Exhausted> {
    let mut outer: Vec<(Polynomial, u32)> =
        factors.iter().filter(|(f, _)| f.term_count() == 1).cloned().collect();
    let mut inner: Vec<(Polynomial, u32)> =
        factors.iter().filter(|(f, _)| f.term_count() > 1).cloned().collect();
    while let Some(k) = inner.iter().position(|(f, _)| f.total_degree() == 1) {
        if inner.len() == 1 && inner[0].1 == 1 {
            break;
        }
        let divisor = inner[k].0.clone();
        inner[k].1 -= 1;
        inner.retain(|(_, n)| *n > 0);
        match outer.iter_mut().find(|(f, _)| *f == divisor) {
            Some((_, n)) => *n += 1,
            None => outer.push((divisor.clone(), 1)),
        }
        let mut shown: Vec<Expr> = outer.iter().map(|(f, n)| power(f.to_expr(), *n)).collect();
        shown.push(multiply(&inner, budget)?.to_expr());
        let number = |power| divisor.coefficient_in(symbol, power).leading_coefficient();
        let root = -number(0) / number(1);
        let place = Expr::Symbol(symbol.clone()).equals(Expr::rational(&root));
        let arguments = vec![place, divisor.to_expr()];
        derivation.step(&FACTOR_THEOREM, Claim::Equal, tidy::term(content, shown), arguments);
    }
    let result = product(content, factors);
    derivation.step(&WRITE_AS_POWER, Claim::Equal, result, Vec::new());
    Ok(())
}
