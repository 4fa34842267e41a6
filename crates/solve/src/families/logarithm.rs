//! Logarithms: their laws, and equations whose unknown stands under several of them.

use super::{equation, unknown};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Context, Natural, Rational, Surd, integer, tidy};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

rules! {
    POWER_LAW = "log-power-law",
        "Move the number in front up as an exponent" / "अगाडिको सङ्ख्यालाई घाताङ्क बनाउनुहोस्",
        "A number in front of a logarithm is an exponent inside: n·log a = log aⁿ."
            / "लघुगणकको अगाडिको सङ्ख्या भित्रको घात हुन्छ: n·log a = log aⁿ।";
    PRODUCT_LAW = "log-product-law",
        "Join the logarithms" / "लघुगणकहरू जोड्नुहोस्",
        "log a + log b = log ab and log a − log b = log (a/b), all with the same base."
            / "उही आधारमा log a + log b = log ab र log a − log b = log (a/b)।";
    WORK_OUT_INSIDE = "work-out-inside-the-logarithm",
        "Work out what stands under the logarithm" / "लघुगणकभित्रको मान निकाल्नुहोस्",
        "Equal numbers have equal logarithms."
            / "बराबर सङ्ख्याका लघुगणक बराबर हुन्छन्।";
    VALUE_OF_LOGARITHM = "value-of-a-logarithm",
        "Find the value of the logarithm" / "लघुगणकको मान निकाल्नुहोस्",
        "{0} to the power {1} is {2}."
            / "{0} को घात {1} बराबर {2} हुन्छ।";
    SAME_BASE_LOGARITHMS = "change-of-base",
        "Change to one base" / "एउटै आधारमा लैजानुहोस्",
        "Any base c may be taken: \\(\\log_b a = \\frac{\\log_c a}{\\log_c b}\\)."
            / "जुनसुकै आधार c लिन सकिन्छ: \\(\\log_b a = \\frac{\\log_c a}{\\log_c b}\\)।";
    POWER_OF_LOGARITHM = "power-of-a-logarithm",
        "A power undoes the logarithm to its base" / "घातले उही आधारको लघुगणक हटाउँछ",
        "a to the power log_a b is b, and n·log_a b = log_a bⁿ."
            / "a को घात log_a b बराबर b हुन्छ, र n·log_a b = log_a bⁿ।";
    SEPARATE = "log-laws-apart",
        "Take the logarithm apart" / "लघुगणकलाई छुट्याउनुहोस्",
        "Products become sums, quotients differences, and exponents factors: log ab = log a + log b, log (a/b) = log a − log b, log aⁿ = n·log a."
            / "गुणनफल योग, भागफल अन्तर र घात गुणाङ्क बन्छ: log ab = log a + log b, log (a/b) = log a − log b, log aⁿ = n·log a।";
    COMPARE_ARGUMENTS = "compare-logarithms",
        "Compare what stands under the logarithms" / "लघुगणकभित्रका मान तुलना गर्नुहोस्",
        "Logarithms to the same base are equal just where their numbers are (and both are positive)."
            / "उही आधारका लघुगणक बराबर हुन तिनका सङ्ख्या बराबर (र धनात्मक) हुनुपर्छ।";
    WRITE_AS_POWER = "logarithm-to-power",
        "Write it as a power" / "घातको रूपमा लेख्नुहोस्",
        "A logarithm is an exponent: \\(\\log_a u = c\\) means \\(u = a^c\\)."
            / "लघुगणक भनेको घात हो: \\(\\log_a u = c\\) को अर्थ \\(u = a^c\\) हो।";
    NOT_POSITIVE = "logarithm-of-positive-only",
        "Leave out what makes a logarithm meaningless" / "लघुगणक नहुने मान हटाउनुहोस्",
        "For {0} something under a logarithm is not positive."
            / "{0} हुँदा लघुगणकभित्रको मान धनात्मक हुँदैन।";
}

/// Whether a logarithm stands in it.
pub(crate) fn has_logarithms(expr: &Expr) -> bool {
    let mut found = logarithm(expr).is_some();
    expr.for_each_part(|part| found = found || has_logarithms(part));
    found
}

/// What one logarithm is to: `None` is Euler's number.
type Base = Option<Expr>;

/// Base and argument of a logarithm.
pub(crate) fn logarithm(expr: &Expr) -> Option<(Base, &Expr)> {
    match expr {
        Expr::Call(Function::Ln, arguments) => match &arguments[..] {
            [a] => Some((None, a)),
            _ => None,
        },
        Expr::Call(Function::Log, arguments) => match &arguments[..] {
            [a] => Some((Some(Expr::integer(10)), a)),
            [base, a] => Some((Some(base.clone()), a)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn log(base: &Base, argument: Expr) -> Expr {
    match base {
        None => Expr::call(Function::Ln, vec![argument]),
        Some(b) if *b == Expr::integer(10) => Expr::call(Function::Log, vec![argument]),
        Some(b) => Expr::call(Function::Log, vec![b.clone(), argument]),
    }
}

/// A sum of multiples of logarithms to one base, and numbers.
struct Combination {
    base: Base,
    /// Factor and argument.
    logarithms: Vec<(Rational, Expr)>,
    number: Rational,
}

/// `expr` as such a sum; `None` if it is none.
fn combination(expr: &Expr, work: &Work<'_>) -> Result<Option<Combination>, Unsolved> {
    let mut all = Combination { base: None, logarithms: Vec::new(), number: Rational::ZERO };
    let mut base: Option<Base> = None;
    for term in super::expand::terms(expr) {
        work.budget.spend(5)?;
        if let Some(q) = term.as_rational() {
            all.number += q;
            continue;
        }
        let Some((factor, one)) = multiple(term) else { return Ok(None) };
        let Some((own, argument)) = logarithm(&one) else { return Ok(None) };
        if base.get_or_insert_with(|| own.clone()) != &own {
            return Ok(None);
        }
        all.logarithms.push((factor, argument.clone()));
    }
    let Some(base) = base else { return Ok(None) };
    if base
        .as_ref()
        .is_some_and(|b| b.as_rational().is_some_and(|q| q <= Rational::ZERO || q == Rational::ONE))
    {
        return Ok(None);
    }
    all.base = base;
    Ok(Some(all))
}

/// `3·log a`, `-log a/2` as a number and a logarithm.
fn multiple(term: &Expr) -> Option<(Rational, Expr)> {
    match term {
        Expr::Negate(a) => multiple(a).map(|(q, e)| (-q, e)),
        Expr::Quotient(a, b) => {
            let below = b.as_rational().filter(|q| !q.is_zero())?;
            multiple(a).map(|(q, e)| (q / below, e))
        }
        Expr::Product(factors) => {
            let (numbers, others): (Vec<&Expr>, Vec<&Expr>) =
                factors.iter().partition(|f| f.as_rational().is_some());
            let [one] = others[..] else { return None };
            let (q, e) = multiple(one)?;
            Some((numbers.iter().filter_map(|n| n.as_rational()).fold(q, |a, b| a * b), e))
        }
        _ => logarithm(term).map(|_| (Rational::ONE, term.clone())),
    }
}

impl Combination {
    /// Each multiple as the logarithm of a power.
    fn powers(&self) -> Vec<(bool, Expr)> {
        let each = self.logarithms.iter().map(|(factor, argument)| {
            let negative = *factor < Rational::ZERO;
            let size = if negative { -factor } else { factor.clone() };
            let power = if size == Rational::ONE {
                argument.clone()
            } else if size == Rational::ONE / Rational::from(2) {
                argument.clone().sqrt()
            } else {
                argument.clone().pow(Expr::rational(&size))
            };
            (negative, power)
        });
        each.collect()
    }

    fn sum(&self, parts: &[(bool, Expr)]) -> Expr {
        let mut terms: Vec<Expr> = parts
            .iter()
            .map(|(negative, argument)| {
                let term = log(&self.base, argument.clone());
                if *negative { term.negated() } else { term }
            })
            .collect();
        if !self.number.is_zero() {
            terms.push(Expr::rational(&self.number));
        }
        Expr::sum(terms)
    }

    /// The one argument that all of them come to.
    fn argument(parts: &[(bool, Expr)]) -> Expr {
        let side = |below: bool| -> Vec<Expr> {
            parts.iter().filter(|(n, _)| *n == below).map(|(_, e)| e.clone()).collect()
        };
        let (above, below) = (side(false), side(true));
        let above = Expr::product(above);
        if below.is_empty() { above } else { above.over(Expr::product(below)) }
    }
}

impl Combination {
    /// Goes on to one logarithm (and a number beside it); gives its argument.
    fn join(
        &self,
        derivation: &mut Derivation,
        wrap: &dyn Fn(Expr) -> Expr,
        claim: Claim,
        work: &Work<'_>,
    ) -> Result<Expr, Unsolved> {
        let number = |e: Expr| {
            let mut terms = vec![e];
            if !self.number.is_zero() {
                terms.push(Expr::rational(&self.number));
            }
            Expr::sum(terms)
        };
        let parts = self.powers();
        derivation.step(&POWER_LAW, claim, wrap(self.sum(&parts)), Vec::new());
        let mut argument = Self::argument(&parts);
        if self.logarithms.len() > 1 {
            let joined = wrap(number(log(&self.base, argument.clone())));
            derivation.step(&PRODUCT_LAW, claim, joined, Vec::new());
        }
        let worked = worked_out(&argument, work)?;
        if worked != argument {
            argument = worked;
            let after = wrap(number(log(&self.base, argument.clone())));
            derivation.step(&WORK_OUT_INSIDE, claim, after, Vec::new());
        }
        Ok(argument)
    }
}

/// A number as its value; with letters, as it stands but tidy.
fn worked_out(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if let Some(value) = Surd::from_expr(expr, work.budget)? {
        return Ok(value.to_expr());
    }
    super::simplify::tidied(expr, work)
}

/// One logarithm for a sum of them, or its value where it has one; `None` if it is no such sum.
pub(crate) fn joined(expr: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let Some(sum) = combination(expr, work)? else { return Ok(None) };
    let mut derivation = Derivation::new(expr.clone());
    let argument = sum.join(&mut derivation, &|e| e, Claim::Equal, work)?;
    if let Some(value) = value(&sum.base, &argument, work)? {
        let base = sum.base.clone().unwrap_or_else(|| Expr::symbol("e"));
        let arguments = vec![base, Expr::rational(&value), argument];
        let whole = value + &sum.number;
        derivation.step(&VALUE_OF_LOGARITHM, Claim::Equal, Expr::rational(&whole), arguments);
    }
    if derivation.steps.is_empty() {
        return Ok(None);
    }
    Ok(Some(derivation))
}

/// The value of quotients and products of logarithms, and of powers such as `3^(log_3 7)`; `None`
/// if it is no rational number.
pub(crate) fn rational(expr: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let canonical = algebra::canonical(expr, &Context::default(), work.budget)?;
    let Some(value) = canonical.and_then(|c| c.as_rational()) else { return Ok(None) };
    let in_exponent = matches!(expr, Expr::Power(_, n) if has_logarithms(n))
        || matches!(expr, Expr::Call(Function::Exp, _));
    let rule = if in_exponent { &POWER_OF_LOGARITHM } else { &SAME_BASE_LOGARITHMS };
    let mut derivation = Derivation::new(expr.clone());
    derivation.step(rule, Claim::Equal, Expr::rational(&value), Vec::new());
    Ok(Some(derivation))
}

/// `log_base argument` where it is rational.
fn value(base: &Base, argument: &Expr, work: &Work<'_>) -> Result<Option<Rational>, Unsolved> {
    let call = log(base, argument.clone());
    if argument.symbols().iter().any(|s| s.name() != "e") {
        return Ok(None);
    }
    let canonical = algebra::canonical(&call, &Context::default(), work.budget)?;
    Ok(canonical.and_then(|c| c.as_rational()))
}

/// Logarithms of letters and primes only.
pub(crate) fn separated(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(expr.clone());
    let apart = crate::rules::tidy::lightly(&apart(expr, work)?);
    derivation.step(&SEPARATE, Claim::Equal, apart, Vec::new());
    if derivation.steps.is_empty() {
        return unknown("logarithms that come apart no further");
    }
    Ok(derivation)
}

fn apart(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    let Some((base, argument)) = logarithm(expr) else {
        let mut failed = None;
        let whole = expr.map_parts(|part| {
            apart(part, work).unwrap_or_else(|e| {
                failed = Some(e);
                Expr::Missing
            })
        });
        return failed.map_or(Ok(whole), Err);
    };
    let mut terms = Vec::new();
    factors(argument, &Rational::ONE, &mut terms, work)?;
    let shown = terms
        .into_iter()
        .map(|(q, e)| match value(&base, &e, work) {
            Ok(Some(value)) => Expr::rational(&(value * q)),
            _ => tidy::term(&q, vec![log(&base, e)]),
        })
        .collect();
    Ok(Expr::sum(shown))
}

/// The factors of a product with their exponents, numbers in primes.
fn factors(
    expr: &Expr,
    exponent: &Rational,
    found: &mut Vec<(Rational, Expr)>,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    work.budget.spend(5)?;
    let mut add = |q: Rational, e: Expr| match found.iter_mut().find(|(_, known)| *known == e) {
        Some((known, _)) => *known += q,
        None => found.push((q, e)),
    };
    if let Some(q) = expr.as_rational() {
        if q <= Rational::ZERO {
            return unknown("logarithms of such numbers");
        }
        let above = Natural::try_from(q.numerator().clone());
        let Ok(above) = above else { return unknown("logarithms of such numbers") };
        for (n, sign) in [(above, 1), (q.denominator().clone(), -1)] {
            for (prime, power) in integer::factorise(&n, work.budget)? {
                let times = Rational::from(sign) * Rational::from(power) * exponent;
                add(times, Expr::integer(algebra::Integer::from(prime)));
            }
        }
        return Ok(());
    }
    match expr {
        Expr::Product(parts) => {
            for part in parts {
                factors(part, exponent, found, work)?;
            }
        }
        Expr::Quotient(a, b) => {
            factors(a, exponent, found, work)?;
            factors(b, &-exponent, found, work)?;
        }
        Expr::Power(base, n) => match n.as_rational() {
            Some(n) => factors(base, &(exponent * n), found, work)?,
            None => add(exponent.clone(), expr.clone()),
        },
        Expr::Root(base, index) => {
            let n = index.as_ref().map_or(Some(Rational::from(2)), |i| i.as_rational());
            match n.filter(|n| !n.is_zero()) {
                Some(n) => factors(base, &(exponent / n), found, work)?,
                None => add(exponent.clone(), expr.clone()),
            }
        }
        _ => add(exponent.clone(), expr.clone()),
    }
    Ok(())
}

/// Equations between sums of logarithms to one base.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown_letter: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let Some(all) = combination(&flat(&whole), work)? else { return Ok(None) };
    let depends = |e: &Expr| e.symbols().contains(unknown_letter);
    if all.base.as_ref().is_some_and(depends) || all.logarithms.len() < 2 {
        return Ok(None);
    }
    // Logarithms with the unknown and numbers to their sides; none is lost.
    let (positive, negative): (Vec<_>, Vec<_>) =
        all.logarithms.iter().cloned().partition(|(q, _)| *q > Rational::ZERO);
    let turned = negative.into_iter().map(|(q, e)| (-q, e)).collect();
    let zero = Rational::ZERO;
    let side = |logarithms: Vec<(Rational, Expr)>| Combination {
        base: all.base.clone(),
        logarithms,
        number: zero.clone(),
    };
    let (first, second) = (side(positive), side(turned));
    if all.number.is_zero() && !first.logarithms.is_empty() && !second.logarithms.is_empty() {
        derivation.step(
            &super::isolated::ISOLATE_LOGARITHMS,
            Claim::Equivalent,
            first.whole().equals(second.whole()),
            Vec::new(),
        );
        let second_stands = second.whole();
        let a = first.join(
            &mut derivation,
            &|e| e.equals(second_stands.clone()),
            Claim::Follows,
            work,
        )?;
        let joined = log(&all.base, a.clone());
        let b =
            second.join(&mut derivation, &|e| joined.clone().equals(e), Claim::Follows, work)?;
        let arguments = a.equals(b);
        derivation.step(&COMPARE_ARGUMENTS, Claim::Follows, arguments.clone(), Vec::new());
        return finish(derivation, &arguments, &all, unknown_letter, work).map(Some);
    }
    let together = Combination {
        base: all.base.clone(),
        logarithms: all.logarithms.clone(),
        number: zero.clone(),
    };
    let value = -&all.number;
    let right_side = Expr::rational(&value);
    let moved = together.whole().equals(right_side.clone());
    let rule = &super::isolated::ISOLATE_LOGARITHMS;
    derivation.step(rule, Claim::Equivalent, moved, Vec::new());
    let argument =
        together.join(&mut derivation, &|e| e.equals(right_side.clone()), Claim::Follows, work)?;
    let power = match &all.base {
        None => Expr::symbol("e").pow(Expr::rational(&value)),
        Some(base) => base.clone().pow(Expr::rational(&value)),
    };
    let undone = argument.clone().equals(power.clone());
    derivation.step(&WRITE_AS_POWER, Claim::Follows, undone, Vec::new());
    let equation = argument.equals(worked_out(&power, work)?);
    derivation.step(
        &crate::rules::equation::SIMPLIFY_BOTH_SIDES,
        Claim::Equivalent,
        equation.clone(),
        Vec::new(),
    );
    finish(derivation, &equation, &all, unknown_letter, work).map(Some)
}

impl Combination {
    /// As it is written, factors in front.
    fn whole(&self) -> Expr {
        let terms = self
            .logarithms
            .iter()
            .map(|(q, argument)| tidy::term(q, vec![log(&self.base, argument.clone())]));
        Expr::sum(terms.collect())
    }
}

fn flat(expr: &Expr) -> Expr {
    match expr {
        Expr::Sum(terms) => {
            let mut all = Vec::new();
            for term in terms {
                match flat(term) {
                    Expr::Sum(inner) => all.extend(inner),
                    other => all.push(other),
                }
            }
            Expr::Sum(all)
        }
        Expr::Negate(a) => match flat(a) {
            Expr::Sum(terms) => Expr::Sum(
                terms
                    .into_iter()
                    .map(|t| match t {
                        Expr::Negate(inner) => *inner,
                        other => other.negated(),
                    })
                    .collect(),
            ),
            Expr::Negate(inner) => *inner,
            other => other.negated(),
        },
        other => other.clone(),
    }
}

/// Solves what the arguments come to, and leaves out what makes one of them not positive.
fn finish(
    mut derivation: Derivation,
    relation: &Expr,
    all: &Combination,
    unknown_letter: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let found = equation::solve_cases(
        &mut derivation,
        std::slice::from_ref(relation),
        unknown_letter,
        work,
    )?;
    let context = Context::default();
    equation::select(&mut derivation, &NOT_POSITIVE, &found, unknown_letter, |value| {
        for (_, argument) in &all.logarithms {
            let at = replaced(argument, unknown_letter, value);
            match algebra::sign(&at, &context, work.budget) {
                Some(Ordering::Greater) => {}
                Some(_) => return Ok(false),
                None => return unknown("logarithmic equations"),
            }
        }
        Ok(true)
    })?;
    Ok(derivation)
}

fn replaced(expr: &Expr, letter: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == letter => value.clone(),
        _ => expr.map_parts(|part| replaced(part, letter, value)),
    }
}
