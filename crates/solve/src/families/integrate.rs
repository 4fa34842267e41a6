//! Integrals: term by term for polynomials, else standard forms, substitution, parts, partial
//! fractions and the rewriting of trigonometric powers.

pub(crate) mod parts;
pub(crate) mod pieces;
pub(crate) mod rational;
pub(crate) mod roots;
pub(crate) mod shape;
mod standard;
pub(crate) mod substitution;
pub(crate) mod trig;

use self::shape::{depends, power_sum, put, univariate};
use super::expand;
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Derivation, Rule, Step, Unsolved, Work};
use algebra::{Polynomial, Rational, tidy};
use check::Claim;
use syntax::{Expr, Function, Symbol};

rules! {
    INTEGRATE_TERMS = "integrate-terms",
        "Integrate term by term" / "पदैपिच्छे समाकलन गर्नुहोस्",
        "The power rule gives each term: the integral of c·xⁿ is c·xⁿ⁺¹/(n + 1)."
            / "घात नियमले हरेक पद दिन्छ: c·xⁿ को समाकलन c·xⁿ⁺¹/(n + 1) हो।";
    SPLIT_SUM = "integrate-each-term",
        "Integrate each term by itself" / "हरेक पद छुट्टै समाकलन गर्नुहोस्",
        "A sum is integrated term by term: ∫(f + g) = ∫f + ∫g."
            / "योगको समाकलन हरेक पदको समाकलनको योग हो: ∫(f + g) = ∫f + ∫g।";
    FACTOR_OUT = "constant-out-of-integral",
        "Take the constant out of the integral" / "अचरलाई समाकलनबाहिर निकाल्नुहोस्",
        "A constant factor may stand in front of the integral: ∫c·f = c·∫f."
            / "अचर गुणाङ्क समाकलनको अगाडि राख्न सकिन्छ: ∫c·f = c·∫f।";
    POWER_RULE = "integrate-power",
        "Use the power rule for integrals" / "समाकलनको घात नियम प्रयोग गर्नुहोस्",
        "The exponent grows by 1 and divides: ∫xⁿ = xⁿ⁺¹/(n + 1) for n ≠ −1."
            / "घात 1 ले बढ्छ र त्यसैले भाग गरिन्छ: n ≠ −1 हुँदा ∫xⁿ = xⁿ⁺¹/(n + 1)।";
    STANDARD_INTEGRAL = "standard-integral",
        "Use a standard integral" / "मानक समाकलन प्रयोग गर्नुहोस्",
        "The integral of {0} is known."
            / "{0} को समाकलन थाहा छ।";
    LINEAR_SUBSTITUTION = "linear-substitution",
        "Substitute u = {0}" / "u = {0} प्रतिस्थापन गर्नुहोस्",
        "With u = ax + b the integral is 1/a times the integral by u."
            / "u = ax + b राख्दा समाकलन u को समाकलनको 1/a गुणा हुन्छ।";
    LOGARITHMIC = "derivative-over-function",
        "Substitute u = {0}" / "u = {0} प्रतिस्थापन गर्नुहोस्",
        "The numerator is a multiple of the derivative of {0}, and ∫u′/u dx = ln|u|."
            / "अंश {0} को अवकलजको गुणाङ्क हो, र ∫u′/u dx = ln|u|।";
    WRITE_AS_POWERS = "write-as-powers",
        "Multiply out and write as powers" / "गुणन गरी घातका रूपमा लेख्नुहोस्",
        "Roots are powers with fractions as exponents, and quotients by powers have negative ones."
            / "मूलहरू भिन्न घाताङ्क भएका घात हुन्, र घातले भाग गर्दा ऋणात्मक घाताङ्क आउँछ।";
    MULTIPLY_OUT = "multiply-out-integrand",
        "Multiply out" / "गुणन गर्नुहोस्",
        "A sum is integrated term by term."
            / "योगफललाई पदैपिच्छे समाकलन गरिन्छ।";
    ADD_CONSTANT = "add-constant-of-integration",
        "Add the constant of integration" / "समाकलनको अचर जोड्नुहोस्",
        "Functions that differ by a constant have the same derivative."
            / "अचरले मात्र फरक पर्ने फलनहरूको अवकलज एउटै हुन्छ।";
    EVALUATE_AT_BOUNDS = "evaluate-at-bounds",
        "Put in the bounds" / "सीमाका मान राख्नुहोस्",
        "By the fundamental theorem the integral is F({1}) − F({0}), where F = {2}."
            / "आधारभूत साध्यअनुसार समाकलन F({1}) − F({0}) हो, जहाँ F = {2}।";
    WORK_OUT = "work-out",
        "Work it out" / "हिसाब गर्नुहोस्",
        "Both are the same number."
            / "दुवै एउटै सङ्ख्या हुन्।";
}

/// Most rules applied in one derivation.
const MOST_RULES: usize = 40;

/// A rule that applies to `∫ f`: what it gives, what it names, and its finer steps.
struct Found {
    rule: &'static Rule,
    after: Expr,
    arguments: Vec<Expr>,
    substeps: Vec<Step>,
}

impl Found {
    fn new(rule: &'static Rule, after: Expr, arguments: Vec<Expr>) -> Found {
        Found { rule, after, arguments, substeps: Vec::new() }
    }
}

/// Integrates `body` by `variable`, from bound to bound if there are bounds.
pub(crate) fn solve(
    body: &Expr,
    variable: &Symbol,
    bounds: Option<&(Expr, Expr)>,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    match bounds {
        None => indefinite(body, variable, work),
        Some((low, high)) => definite(body, variable, low, high, work),
    }
}

pub(crate) fn integral(body: Expr, variable: &Symbol) -> Expr {
    Expr::Integral(Box::new(body), variable.clone(), None)
}

fn indefinite(body: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = worked(body, variable, work, 0)?;
    let found = derivation.result().clone();
    // The constant's own letter must not stand in the integrand already.
    let taken = body.symbols();
    let constant = ["C", "K", "C_0"].into_iter().map(Symbol::new).find(|s| !taken.contains(s));
    let constant = Expr::Symbol(constant.unwrap_or_else(|| Symbol::new("C_1")));
    let mut terms = expand::terms(&found).to_vec();
    terms.push(constant);
    derivation.step(&ADD_CONSTANT, Claim::AddsConstant, Expr::sum(terms), Vec::new());
    Ok(derivation)
}

fn definite(
    body: &Expr,
    variable: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let goal = || check::Goal::Integrate {
        body: body.clone(),
        variable: variable.clone(),
        bounds: Some((low.clone(), high.clone())),
    };
    if [low, high].iter().any(|bound| has_infinity(bound)) {
        let derivation = pieces::without_end(body, variable, low, high, work)?;
        return super::shown(&goal(), derivation, work);
    }
    if pieces::has_pieces(body, variable) {
        let derivation = pieces::by_pieces(body, variable, low, high, work)?;
        return super::shown(&goal(), derivation, work);
    }
    let bounds = Some(Box::new((low.clone(), high.clone())));
    let mut derivation =
        Derivation::new(Expr::Integral(Box::new(body.clone()), variable.clone(), bounds));
    if breaks_between(body, variable, low, high, work)? {
        return super::unknown("integrals over a point where the integrand has no value");
    }
    let inner = worked(body, variable, work, 0)?;
    let found = inner.result().clone();
    let at = |value: &Expr| under_roots(&put(&found, variable, value), work);
    let difference = Expr::sum(vec![at(high), at(low).negated()]);
    let arguments = vec![low.clone(), high.clone(), found.clone()];
    if Polynomial::from_expr(body, work.budget)?.is_none() {
        work.find(inner, Symbol::new("F"), found.clone());
    }
    derivation.step(&EVALUATE_AT_BOUNDS, Claim::Equal, difference.clone(), arguments);
    let value = number(&difference, work)?;
    derivation.step(&WORK_OUT, Claim::Equal, value, Vec::new());
    Ok(derivation)
}

/// A number worked out: surds exactly, else with signs of moduli settled.
pub(crate) fn number(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if let Some(value) = algebra::Surd::from_expr(expr, work.budget)? {
        return Ok(value.to_expr());
    }
    let context = algebra::Context::default();
    let settled = without_moduli(expr, &context, work);
    let share = work.budget.left() / 2;
    let canonical = work.budget.share(share, |b| algebra::canonical(&settled, &context, b));
    Ok(match canonical {
        Ok(Some(value)) => positive_first(value),
        _ => lightly(&settled),
    })
}

/// What stands under roots worked out where it is a rational number.
fn under_roots(expr: &Expr, work: &Work<'_>) -> Expr {
    let expr = expr.map_parts(|part| under_roots(part, work));
    let Expr::Root(inside, index) = &expr else { return expr };
    let value = Polynomial::from_expr(inside, work.budget).ok().flatten();
    match value.and_then(|p| p.as_constant()) {
        Some(zero) if zero.is_zero() => Expr::integer(0),
        Some(q) => Expr::Root(Box::new(Expr::rational(&q)), index.clone()),
        None => expr,
    }
}

/// `e/2 - 1/2` for `-1/2 + e/2`.
fn positive_first(value: Expr) -> Expr {
    match value {
        Expr::Sum(mut terms) => {
            let negative = |e: &Expr| e.as_rational().is_some_and(|q| q < Rational::ZERO);
            if terms.len() == 2 && negative(&terms[0]) && !matches!(terms[1], Expr::Negate(_)) {
                terms.swap(0, 1);
            }
            Expr::Sum(terms)
        }
        other => other,
    }
}

/// `|c|` as `c` or `-c` where `c` is a number.
fn without_moduli(expr: &Expr, context: &algebra::Context, work: &Work<'_>) -> Expr {
    let expr = expr.map_parts(|part| without_moduli(part, context, work));
    match &expr {
        Expr::Abs(a) if super::is_closed(a) => match algebra::sign(a, context, work.budget) {
            Some(std::cmp::Ordering::Less) => lightly(&(**a).clone().negated()),
            Some(_) => (**a).clone(),
            None => expr,
        },
        _ => expr,
    }
}

fn has_infinity(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Infinity);
    expr.for_each_part(|part| found = found || has_infinity(part));
    found
}

/// Whether a polynomial that stands under a fraction bar is 0 somewhere from bound to bound.
fn breaks_between(
    body: &Expr,
    x: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> Result<bool, Unsolved> {
    let mut found = false;
    let below = match body {
        Expr::Quotient(_, below) => Some(&**below),
        Expr::Power(base, n) if n.as_rational().is_some_and(|n| n <= -Rational::ONE) => {
            Some(&**base)
        }
        _ => None,
    };
    let context = algebra::Context::default();
    if let Some(below) = below
        && let Some(p) = univariate(below, x, work)?
        && let (Some(a), Some(b)) = (
            algebra::enclosure(low, 40, &context, work.budget),
            algebra::enclosure(high, 40, &context, work.budget),
        )
    {
        let (from, to) = if a.0 <= b.0 { (a.0, b.1) } else { (b.0, a.1) };
        let width = Rational::from_parts(algebra::Integer::ONE, algebra::Natural::ONE << 30);
        for place in p.real_roots(work.budget)? {
            let place = p.refine(&place, &width, work.budget)?;
            let (least, most) = place.bounds();
            found |= *most >= from && *least <= to;
        }
    }
    let mut failed = None;
    body.for_each_part(|part| match breaks_between(part, x, low, high, work) {
        Ok(inner) => found |= inner,
        Err(e) => failed = Some(e),
    });
    failed.map_or(Ok(found), Err)
}

/// The steps from `∫ body` to an antiderivative without a constant.
fn worked(body: &Expr, x: &Symbol, work: &Work<'_>, depth: u32) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(integral(body.clone(), x));
    if !super::differentiate::has_high_power(body)
        && let Some(polynomial) = Polynomial::from_expr(body, work.budget)?
    {
        for step in expand::steps_to(body, &polynomial, work.budget)?.steps {
            let now = integral(step.after, x);
            derivation.step(step.rule, Claim::Equal, now, step.arguments);
        }
        let result = polynomial_integral(&polynomial, x).to_expr();
        derivation.step(&INTEGRATE_TERMS, Claim::Equal, result, Vec::new());
        return Ok(derivation);
    }
    let mut current = integral(body.clone(), x);
    for _ in 0..MOST_RULES {
        work.budget.spend(10 * current.size() as u64)?;
        let mut applied = None;
        current = apply(&current, &mut applied, work, depth)?;
        let Some(found) = applied else { break };
        derivation.step_with(
            found.rule,
            Claim::Equal,
            current.clone(),
            found.arguments,
            found.substeps,
        );
    }
    if has_integral(&current) {
        return super::unknown("integrals");
    }
    let tidied = settled(&current, x, work)?;
    derivation.step(&super::differentiate::TIDY_UP, Claim::Equal, tidied, Vec::new());
    Ok(derivation)
}

/// The antiderivative in the shape that textbooks give it.
fn settled(found: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Expr, Unsolved> {
    let light = lightly(&shape::spread(&lightly(&shape::plainer(&lightly(found), x, work)?)));
    if super::differentiate::has_high_power(&light) || shape::has_function(&light) {
        return Ok(light);
    }
    super::simplify::tidied(&light, work)
}

fn has_integral(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Integral(..));
    expr.for_each_part(|part| found = found || has_integral(part));
    found
}

fn polynomial_integral(p: &Polynomial, variable: &Symbol) -> Polynomial {
    let terms = p.terms().into_iter().map(|(coefficient, mut powers)| {
        let known = powers.iter_mut().find(|(s, _)| s == variable);
        let n = match known {
            Some((_, n)) => {
                *n = n.saturating_add(1);
                *n
            }
            None => {
                powers.push((variable.clone(), 1));
                1
            }
        };
        (coefficient / Rational::from(n), powers)
    });
    Polynomial::from_terms(terms.collect())
}

/// Applies one rule to the first integral in `expr`.
fn apply(
    expr: &Expr,
    applied: &mut Option<Found>,
    work: &Work<'_>,
    depth: u32,
) -> Result<Expr, Unsolved> {
    if applied.is_some() {
        return Ok(expr.clone());
    }
    if let Expr::Integral(body, variable, _) = expr {
        let found = one_rule(&shape::usual(body), variable, work, depth)?;
        let after = found.after.clone();
        *applied = Some(found);
        return Ok(after);
    }
    let mut failed = None;
    let result = expr.map_parts(|part| {
        apply(part, applied, work, depth).unwrap_or_else(|e| {
            failed = Some(e);
            Expr::Missing
        })
    });
    failed.map_or(Ok(result), Err)
}

/// The rule for `∫ f`.
fn one_rule(f: &Expr, x: &Symbol, work: &Work<'_>, depth: u32) -> Result<Found, Unsolved> {
    let whole = |e: &Expr| integral(e.clone(), x);
    let high = super::differentiate::has_high_power(f);
    if !high && let Some(p) = Polynomial::from_expr(f, work.budget)? {
        let result = polynomial_integral(&p, x).to_expr();
        return Ok(Found::new(&INTEGRATE_TERMS, result, Vec::new()));
    }
    if !depends(f, x) {
        let result = Expr::product(vec![f.clone(), Expr::Symbol(x.clone())]);
        return Ok(Found::new(&INTEGRATE_TERMS, result, Vec::new()));
    }
    if let Expr::Sum(terms) = f {
        let parts = Expr::Sum(terms.iter().map(whole).collect());
        return Ok(Found::new(&SPLIT_SUM, parts, Vec::new()));
    }
    if let Some(found) = standard::constant_out(f, x) {
        return Ok(found);
    }
    if let Some(found) = standard::power(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = standard::standard(f, x, work)? {
        return Ok(found);
    }
    if !high && let Some(found) = as_powers(f, x) {
        return Ok(found);
    }
    if let Some(found) = standard::logarithmic(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = reduced_trig(f, x, work, depth)? {
        return Ok(found);
    }
    if let Some(found) = trig::product_to_sum(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = parts::exponential_times_sine(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = parts::exponential_with_derivative(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = parts::by_parts(f, x, work)? {
        return Ok(found);
    }
    if !high && let Some(found) = rational::quotient(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = parts::by_parts_with_power(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = trig::combination_over(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = trig::half_angle_below(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = substitution::substituted(f, x, work, depth)? {
        return Ok(found);
    }
    if high && let Some(p) = Polynomial::from_expr(f, work.budget)? {
        let result = polynomial_integral(&p, x).to_expr();
        return Ok(Found::new(&INTEGRATE_TERMS, result, Vec::new()));
    }
    if let Some(found) = trig::rewritten(f, x, work, depth)? {
        return Ok(found);
    }
    if let Some(found) = trig::by_conjugate(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = roots::root_of_quadratic(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = trig::single_angles(f, x, work)? {
        return Ok(found);
    }
    if let Some(found) = multiplied_out(f, x) {
        return Ok(found);
    }
    if let Some(found) = trig::half_tangent(f, x, work, depth)? {
        return Ok(found);
    }
    Err(Unsolved::Unknown("this integral is not known here".into()))
}

/// Powers of tan or cot alone: rewritten before any substitution is tried.
fn reduced_trig(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
    depth: u32,
) -> Result<Option<Found>, Unsolved> {
    let alone = matches!(f, Expr::Power(base, _)
        if matches!(&**base, Expr::Call(Function::Tan | Function::Cot, _)));
    // 1/(sin A cos A) and its kin.
    let below = |g: Function| {
        shape::factors(f)
            .iter()
            .any(|(base, n)| *n < Rational::ZERO && matches!(base, Expr::Call(h, _) if *h == g))
    };
    let both = below(Function::Sin) && below(Function::Cos);
    if alone || both { trig::rewritten(f, x, work, depth) } else { Ok(None) }
}

/// Sums of multiples of powers of the letter, written in another way.
fn as_powers(f: &Expr, x: &Symbol) -> Option<Found> {
    let sum = power_sum(f, x, 30).filter(|sum| (1..=12).contains(&sum.len()))?;
    let letter = Expr::Symbol(x.clone());
    if let [(c, n)] = &sum[..] {
        if *n == -Rational::ONE {
            let ln = Expr::call(Function::Ln, vec![Expr::Abs(Box::new(letter))]);
            return Some(Found::new(&POWER_RULE, tidy::term(c, vec![ln]), Vec::new()));
        }
        let next = n + Rational::ONE;
        let after = tidy::term(&(c / &next), vec![power_of(&letter, &next)]);
        return Some(Found::new(&POWER_RULE, lightly(&after), Vec::new()));
    }
    let terms = sum.iter().map(|(c, n)| match n.is_zero() {
        true => Expr::rational(c),
        false if *n < Rational::ZERO => {
            let below = power_of(&letter, &-n.clone());
            lightly(&Expr::rational(c).over(below))
        }
        false => tidy::term(c, vec![power_of(&letter, n)]),
    });
    let after = integral(Expr::sum(terms.collect()), x);
    Some(Found::new(&WRITE_AS_POWERS, after, Vec::new()))
}

fn power_of(letter: &Expr, n: &Rational) -> Expr {
    if *n == Rational::ONE { letter.clone() } else { letter.clone().pow(Expr::rational(n)) }
}

/// A product with brackets, or a quotient with a sum above, as a sum.
fn multiplied_out(f: &Expr, x: &Symbol) -> Option<Found> {
    let done = |terms: Vec<Expr>| {
        let sum = Expr::Sum(terms.iter().map(lightly).collect());
        Some(Found::new(&MULTIPLY_OUT, integral(sum, x), Vec::new()))
    };
    match f {
        Expr::Quotient(top, below) => {
            let Expr::Sum(terms) = &**top else {
                if let Some(inner) = squared_out(top) {
                    return done(inner.into_iter().map(|t| t.over((**below).clone())).collect());
                }
                return None;
            };
            done(terms.iter().map(|t| t.clone().over((**below).clone())).collect())
        }
        Expr::Power(..) => done(squared_out(f)?),
        Expr::Product(factors) => {
            let (at, terms) = factors.iter().enumerate().find_map(|(k, factor)| match factor {
                Expr::Sum(terms) => Some((k, terms.clone())),
                power => Some((k, squared_out(power)?)),
            })?;
            let with = |term: &Expr| {
                let mut all = factors.clone();
                all[at] = term.clone();
                Expr::product(all)
            };
            done(terms.iter().map(with).collect())
        }
        _ => None,
    }
}

/// The terms of `(a + b)²`.
fn squared_out(e: &Expr) -> Option<Vec<Expr>> {
    let Expr::Power(base, n) = e else { return None };
    let Expr::Sum(terms) = &**base else { return None };
    if n.as_rational() != Some(Rational::from(2)) || terms.len() > 4 {
        return None;
    }
    let mut all = Vec::new();
    for (k, a) in terms.iter().enumerate() {
        all.push(lightly(&a.clone().pow(Expr::integer(2))));
        for b in &terms[k + 1..] {
            let twice = Expr::product(vec![Expr::integer(2), a.clone(), b.clone()]);
            all.push(lightly(&twice));
        }
    }
    Some(all)
}
