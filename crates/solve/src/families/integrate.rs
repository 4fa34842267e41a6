//! Integrals: term by term for polynomials, else standard forms, linear substitution and parts.

use super::expand;
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Polynomial, Rational, Univariate, tidy};
use check::Claim;
use syntax::{Expr, Function, Symbol};

rules! {
    INTEGRATE_TERMS = "integrate-terms",
        "Integrate term by term" / "पदैपिच्छे समाकलन गर्नुहोस्",
        "The power rule gives each term: the integral of c·xⁿ is c·xⁿ⁺¹/(n + 1)."
            / "घात नियमले हरेक पद दिन्छ: c·xⁿ को समाकलन c·xⁿ⁺¹/(n + 1) हो।";
    SPLIT_SUM = "integrate-each-term",
        "Integrate each term by itself" / "हरेक पद छुट्टै समाकलन गर्नुहोस्",
        "∫(f + g) = ∫f + ∫g."
            / "∫(f + g) = ∫f + ∫g।";
    FACTOR_OUT = "constant-out-of-integral",
        "Take the constant out of the integral" / "अचरलाई समाकलनबाहिर निकाल्नुहोस्",
        "∫c·f = c·∫f."
            / "∫c·f = c·∫f।";
    POWER_RULE = "integrate-power",
        "Use the power rule for integrals" / "समाकलनको घात नियम प्रयोग गर्नुहोस्",
        "∫xⁿ = xⁿ⁺¹/(n + 1) for n ≠ −1."
            / "n ≠ −1 हुँदा ∫xⁿ = xⁿ⁺¹/(n + 1)।";
    STANDARD_INTEGRAL = "standard-integral",
        "Use a standard integral" / "मानक समाकलन प्रयोग गर्नुहोस्",
        "The integral of {0} is known."
            / "{0} को समाकलन थाहा छ।";
    LINEAR_SUBSTITUTION = "linear-substitution",
        "Substitute u = {0}" / "u = {0} प्रतिस्थापन गर्नुहोस्",
        "With u = ax + b the integral is 1/a times the integral by u."
            / "u = ax + b राख्दा समाकलन u को समाकलनको 1/a गुणा हुन्छ।";
    DIVIDE_FIRST = "divide-polynomials-first",
        "Divide first" / "पहिले भाग गर्नुहोस्",
        "The numerator's degree is not below the denominator's: the quotient is {0}, the remainder {1}."
            / "अंशको डिग्री हरको भन्दा कम छैन: भागफल {0}, शेष {1}।";
    BY_PARTS = "integrate-by-parts",
        "Integrate by parts" / "खण्डशः समाकलन गर्नुहोस्",
        "∫u·v′ = u·v − ∫u′·v, with u = {0} and v = {1}."
            / "∫u·v′ = u·v − ∫u′·v, जहाँ u = {0} र v = {1}।";
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

/// Deepest nesting of integrals by parts.
const DEPTH: u32 = 12;

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

fn integral(body: Expr, variable: &Symbol) -> Expr {
    Expr::Integral(Box::new(body), variable.clone(), None)
}

fn indefinite(body: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(integral(body.clone(), variable));
    let found = antiderivative(&mut derivation, body, variable, work)?;
    // The constant's own letter must not stand in the integrand already.
    let taken = body.symbols();
    let constant = ["C", "K", "C_0"].into_iter().map(Symbol::new).find(|s| !taken.contains(s));
    let constant = Expr::Symbol(constant.unwrap_or_else(|| Symbol::new("C_1")));
    let mut terms = expand::terms(&found).to_vec();
    terms.push(constant);
    derivation.step(&ADD_CONSTANT, Claim::States, Expr::sum(terms), Vec::new());
    Ok(derivation)
}

fn definite(
    body: &Expr,
    variable: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if [low, high].iter().any(|bound| matches!(bound, Expr::Infinity) || has_infinity(bound)) {
        return super::unknown("improper integrals");
    }
    let bounds = Some(Box::new((low.clone(), high.clone())));
    let mut derivation =
        Derivation::new(Expr::Integral(Box::new(body.clone()), variable.clone(), bounds));
    let polynomial = Polynomial::from_expr(body, work.budget)?;
    if polynomial.is_none() && !defined_between(body, variable, low, high, work) {
        return super::unknown("integrals over a point where the integrand has no value");
    }
    let mut inner = Derivation::new(integral(body.clone(), variable));
    let found = antiderivative(&mut inner, body, variable, work)?;
    let at = |value: &Expr| put(&found, variable, value);
    let difference = Expr::sum(vec![at(high), at(low).negated()]);
    let arguments = vec![low.clone(), high.clone(), found.clone()];
    derivation.step_with(
        &EVALUATE_AT_BOUNDS,
        Claim::Equal,
        difference.clone(),
        arguments,
        Vec::new(),
    );
    let value = match algebra::Surd::from_expr(&difference, work.budget)? {
        Some(value) => value.to_expr(),
        None => super::simplify::tidied(&difference, work)?,
    };
    derivation.step(&WORK_OUT, Claim::Equal, value, Vec::new());
    Ok(derivation)
}

fn has_infinity(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Infinity);
    expr.for_each_part(|part| found = found || has_infinity(part));
    found
}

/// Whether the integrand certainly has a value everywhere between the bounds: only functions that
/// are defined everywhere, and denominators, roots and logarithms of something positive throughout.
fn defined_between(
    body: &Expr,
    variable: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> bool {
    let positive =
        |inner: &Expr, closed: bool| positive_between(inner, variable, low, high, closed, work);
    let mut fine = match body {
        Expr::Quotient(_, below) => nonzero_between(below, variable, low, high, work),
        Expr::Power(base, exponent) => match exponent.as_rational() {
            Some(n) if n.denominator().is_one() && n >= Rational::ZERO => true,
            Some(n) if n.denominator().is_one() => nonzero_between(base, variable, low, high, work),
            Some(n) => positive(base, n > Rational::ZERO),
            None => !base.symbols().contains(variable),
        },
        Expr::Root(inner, _) => positive(inner, true),
        Expr::Call(Function::Ln | Function::Log, arguments) => {
            arguments.iter().all(|a| positive(a, false))
        }
        Expr::Call(function, _) => matches!(
            function,
            Function::Sin
                | Function::Cos
                | Function::Exp
                | Function::Sinh
                | Function::Cosh
                | Function::Tanh
                | Function::Arctan
        ),
        _ => true,
    };
    body.for_each_part(|part| fine = fine && defined_between(part, variable, low, high, work));
    fine
}

fn nonzero_between(
    inner: &Expr,
    variable: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> bool {
    positive_between(inner, variable, low, high, false, work)
        || positive_between(&inner.clone().negated(), variable, low, high, false, work)
}

/// Whether a polynomial of degree at most 1 in the variable, or a constant, is positive (not
/// negative, if `closed`) at both bounds and so between them.
fn positive_between(
    inner: &Expr,
    variable: &Symbol,
    low: &Expr,
    high: &Expr,
    closed: bool,
    work: &Work<'_>,
) -> bool {
    let Ok(Some(p)) = Polynomial::from_expr(inner, work.budget) else {
        return false;
    };
    let sign_at = |value: &Expr| {
        let there = algebra::Surd::from_expr(&put(inner, variable, value), work.budget).ok()??;
        there.sign(work.budget).ok()?
    };
    let good = |value: &Expr| sign_at(value).is_some_and(|s| s.is_gt() || closed && s.is_eq());
    if p.degree_in(variable) <= 1 {
        return good(low) && good(high);
    }
    // x² + c with c > 0.
    let even = p.terms().iter().all(|(c, powers)| {
        *c > Rational::ZERO && powers.iter().all(|(s, n)| s == variable && n % 2 == 0)
    });
    even && !p.coefficient_in(variable, 0).is_zero()
}

fn put(expr: &Expr, variable: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == variable => value.clone(),
        _ => expr.map_parts(|part| put(part, variable, value)),
    }
}

/// Adds the steps from `∫ body` to an antiderivative, and gives it.
fn antiderivative(
    derivation: &mut Derivation,
    body: &Expr,
    variable: &Symbol,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    if let Some(polynomial) = Polynomial::from_expr(body, work.budget)? {
        for step in expand::steps_to(body, &polynomial, work.budget)?.steps {
            let now = integral(step.after, variable);
            derivation.step(step.rule, Claim::Equal, now, step.arguments);
        }
        let result = polynomial_integral(&polynomial, variable).to_expr();
        derivation.step(&INTEGRATE_TERMS, Claim::Equal, result.clone(), Vec::new());
        return Ok(result);
    }
    let mut current = integral(body.clone(), variable);
    for _ in 0..DEPTH {
        work.budget.spend(current.size() as u64)?;
        let mut applied = None;
        current = apply(&current, &mut applied, work)?;
        let Some((rule, arguments)) = applied else { break };
        derivation.step(rule, Claim::Equal, current.clone(), arguments);
    }
    if has_integral(&current) {
        return super::unknown("integrals");
    }
    let tidied = super::simplify::tidied(&current, work)?;
    derivation.step(&super::differentiate::TIDY_UP, Claim::Equal, tidied.clone(), Vec::new());
    Ok(tidied)
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

type Applied = Option<(&'static Rule, Vec<Expr>)>;

/// Applies one rule to the first integral in `expr`.
fn apply(expr: &Expr, applied: &mut Applied, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if applied.is_some() {
        return Ok(expr.clone());
    }
    if let Expr::Integral(body, variable, _) = expr {
        let (rule, after, arguments) = one_rule(body, variable, work)?;
        *applied = Some((rule, arguments));
        return Ok(after);
    }
    let mut failed = None;
    let result = expr.map_parts(|part| {
        apply(part, applied, work).unwrap_or_else(|e| {
            failed = Some(e);
            Expr::Missing
        })
    });
    failed.map_or(Ok(result), Err)
}

type Found = (&'static Rule, Expr, Vec<Expr>);

fn depends(expr: &Expr, variable: &Symbol) -> bool {
    expr.symbols().contains(variable)
}

/// The rule for `∫ f`, what it gives, and what it names.
fn one_rule(f: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Found, Unsolved> {
    let whole = |e: &Expr| integral(e.clone(), variable);
    if let Some(p) = Polynomial::from_expr(f, work.budget)? {
        return Ok((&INTEGRATE_TERMS, polynomial_integral(&p, variable).to_expr(), Vec::new()));
    }
    if !depends(f, variable) {
        let result = Expr::product(vec![f.clone(), Expr::Symbol(variable.clone())]);
        return Ok((&INTEGRATE_TERMS, result, Vec::new()));
    }
    match f {
        Expr::Sum(terms) => {
            return Ok((&SPLIT_SUM, Expr::Sum(terms.iter().map(whole).collect()), Vec::new()));
        }
        Expr::Negate(a) => return Ok((&FACTOR_OUT, whole(a).negated(), Vec::new())),
        Expr::Quotient(a, b) if !depends(b, variable) => {
            return Ok((&FACTOR_OUT, whole(a).over((**b).clone()), Vec::new()));
        }
        Expr::Product(factors) => {
            let (moving, mut fixed): (Vec<Expr>, Vec<Expr>) =
                factors.iter().cloned().partition(|factor| depends(factor, variable));
            if !fixed.is_empty() {
                fixed.push(whole(&Expr::product(moving)));
                return Ok((&FACTOR_OUT, Expr::product(fixed), Vec::new()));
            }
        }
        Expr::Quotient(a, b) => {
            if let Some((number, rest)) = constant_part(a, variable) {
                let inner = whole(&rest.over((**b).clone()));
                return Ok((&FACTOR_OUT, Expr::product(vec![number, inner]), Vec::new()));
            }
            if let (Expr::Sum(terms), true) = (&**a, is_monomial(b, variable, work)?) {
                let terms = terms.iter().map(|t| whole(&lightly(&t.clone().over((**b).clone()))));
                return Ok((&SPLIT_SUM, Expr::Sum(terms.collect()), Vec::new()));
            }
        }
        _ => {}
    }
    if let Some(found) = power(f, variable, work)? {
        return Ok(found);
    }
    if let Some(found) = standard(f, variable, work)? {
        return Ok(found);
    }
    if let Some(found) = logarithmic(f, variable, work)? {
        return Ok(found);
    }
    if let Some(found) = divided(f, variable, work)? {
        return Ok(found);
    }
    by_parts(f, variable, work)?
        .ok_or_else(|| Unsolved::Unknown("this integral is not known here".into()))
}

/// `c` and `g` of a numerator `c·g`, where `c` is a constant other than 1.
fn constant_part(numerator: &Expr, variable: &Symbol) -> Option<(Expr, Expr)> {
    match numerator {
        Expr::Product(factors) => {
            let (moving, fixed): (Vec<Expr>, Vec<Expr>) =
                factors.iter().cloned().partition(|factor| depends(factor, variable));
            (!fixed.is_empty() && !moving.is_empty())
                .then(|| (Expr::product(fixed), Expr::product(moving)))
        }
        Expr::Number(_) if numerator.as_rational() == Some(Rational::ONE) => None,
        _ if !depends(numerator, variable) => Some((numerator.clone(), Expr::integer(1))),
        _ => None,
    }
}

fn is_monomial(expr: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<bool, Unsolved> {
    let p = Polynomial::from_expr(expr, work.budget)?;
    Ok(p.is_some_and(|p| p.term_count() == 1 && p.symbols() == std::slice::from_ref(variable)))
}

/// Slope and shown form of `ax + b` with a number `a` that is not 0.
fn linear(expr: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Option<Rational>, Unsolved> {
    let Some(p) = Polynomial::from_expr(expr, work.budget)? else { return Ok(None) };
    if p.degree_in(variable) != 1 {
        return Ok(None);
    }
    Ok(p.coefficient_in(variable, 1).as_constant())
}

/// `result / slope` for the integral of a function of `inner`, whose slope is known.
fn substituted(f: &Expr, inner: &Expr, slope: &Rational, result: Expr, variable: &Symbol) -> Found {
    if matches!(inner, Expr::Symbol(s) if s == variable) {
        return (&STANDARD_INTEGRAL, result, vec![f.clone()]);
    }
    let inverse = Rational::ONE / slope;
    (&LINEAR_SUBSTITUTION, lightly(&tidy::term(&inverse, vec![result])), vec![inner.clone()])
}

/// `(ax + b)^n`, also written as a root or under a fraction bar.
fn power(f: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let (base, exponent) = match as_power(f) {
        Some(found) => found,
        None => return Ok(None),
    };
    let Some(slope) = linear(&base, variable, work)? else { return Ok(None) };
    if exponent == -Rational::ONE {
        let result = Expr::call(Function::Ln, vec![Expr::Abs(Box::new(base.clone()))]);
        return Ok(Some(substituted(f, &base, &slope, result, variable)));
    }
    let next = exponent + Rational::ONE;
    let raised =
        if next == Rational::ONE { base.clone() } else { base.clone().pow(Expr::rational(&next)) };
    let by = Rational::ONE / (&next * &slope);
    let result = lightly(&tidy::term(&by, vec![raised]));
    if matches!(&base, Expr::Symbol(s) if s == variable) {
        return Ok(Some((&POWER_RULE, result, Vec::new())));
    }
    Ok(Some((&LINEAR_SUBSTITUTION, result, vec![base])))
}

/// Base and rational exponent of `a^n`, `√a`, `1/a^n`, `1/√a`.
fn as_power(f: &Expr) -> Option<(Expr, Rational)> {
    match f {
        Expr::Power(base, exponent) => Some(((**base).clone(), exponent.as_rational()?)),
        Expr::Root(base, None) => Some(((**base).clone(), Rational::ONE / Rational::from(2))),
        Expr::Root(base, Some(n)) => {
            let n = n.as_rational()?;
            (!n.is_zero()).then(|| ((**base).clone(), Rational::ONE / n))
        }
        Expr::Quotient(one, below) if one.as_rational() == Some(Rational::ONE) => {
            let (base, exponent) = as_power(below).unwrap_or(((**below).clone(), Rational::ONE));
            Some((base, -exponent))
        }
        _ => None,
    }
}

/// Exponentials and named functions of `ax + b`, and a few fractions.
fn standard(f: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let ln_abs = |e: Expr| Expr::call(Function::Ln, vec![Expr::Abs(Box::new(e))]);
    let (inner, result) = match f {
        Expr::Power(base, exponent) if !depends(base, variable) => {
            let euler = matches!(&**base, Expr::Symbol(s) if s.name() == "e");
            if !euler
                && base.as_rational().is_none_or(|b| b <= Rational::ZERO || b == Rational::ONE)
            {
                return Ok(None);
            }
            let result = if euler {
                f.clone()
            } else {
                f.clone().over(Expr::call(Function::Ln, vec![(**base).clone()]))
            };
            ((**exponent).clone(), result)
        }
        Expr::Power(base, exponent) if exponent.as_rational() == Some(Rational::from(2)) => {
            match &**base {
                Expr::Call(Function::Sec, u) if u.len() == 1 => {
                    (u[0].clone(), Expr::call(Function::Tan, u.clone()))
                }
                Expr::Call(Function::Csc, u) if u.len() == 1 => {
                    (u[0].clone(), Expr::call(Function::Cot, u.clone()).negated())
                }
                _ => return Ok(None),
            }
        }
        Expr::Call(function, u) if u.len() == 1 => {
            let call = |g: Function| Expr::call(g, u.clone());
            let result = match function {
                Function::Sin => call(Function::Cos).negated(),
                Function::Cos => call(Function::Sin),
                Function::Tan => ln_abs(call(Function::Cos)).negated(),
                Function::Cot => ln_abs(call(Function::Sin)),
                Function::Sec => ln_abs(Expr::sum(vec![call(Function::Sec), call(Function::Tan)])),
                Function::Csc => {
                    ln_abs(Expr::sum(vec![call(Function::Csc), call(Function::Cot)])).negated()
                }
                Function::Exp => f.clone(),
                Function::Sinh => call(Function::Cosh),
                Function::Cosh => call(Function::Sinh),
                _ => return Ok(None),
            };
            (u[0].clone(), result)
        }
        Expr::Quotient(one, below) if one.as_rational() == Some(Rational::ONE) => {
            return fraction(f, below, variable, work);
        }
        _ => return Ok(None),
    };
    let Some(slope) = linear(&inner, variable, work)? else { return Ok(None) };
    Ok(Some(substituted(f, &inner, &slope, result, variable)))
}

/// `1/(x² + a²)`, `1/(x² − a²)` and `1/√(a² − x²)`, the last two up to the sign that fits.
fn fraction(
    f: &Expr,
    below: &Expr,
    variable: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let (inner, rooted) = match below {
        Expr::Root(inner, None) => (&**inner, true),
        other => (other, false),
    };
    let Some(p) = Polynomial::from_expr(inner, work.budget)? else { return Ok(None) };
    let number = |power| p.coefficient_in(variable, power).as_constant();
    let (2, Some(square), Some(constant)) = (p.degree_in(variable), number(2), number(0)) else {
        return Ok(None);
    };
    if !p.coefficient_in(variable, 1).is_zero() || p.symbols().len() != 1 {
        return Ok(None);
    }
    let root = |q: &Rational| -> Result<Option<Expr>, Unsolved> {
        Ok(algebra::Surd::from(q.clone())
            .sqrt(work.budget)?
            .filter(|s| s.is_real())
            .map(|s| s.to_expr()))
    };
    let x = || Expr::Symbol(variable.clone());
    if square > Rational::ZERO && constant > Rational::ZERO && !rooted {
        // 1/(ax² + c) = 1/a · 1/(x² + c/a), and ∫1/(x² + k²) = arctan(x/k)/k.
        let (Some(k), Some(both)) = (root(&(&constant / &square))?, root(&(&constant * &square))?)
        else {
            return Ok(None);
        };
        let arctan = Expr::call(Function::Arctan, vec![lightly(&x().over(k))]);
        return Ok(Some((&STANDARD_INTEGRAL, lightly(&arctan.over(both)), vec![f.clone()])));
    }
    if rooted && square == -Rational::ONE && constant > Rational::ZERO {
        let Some(k) = root(&constant)? else { return Ok(None) };
        let arcsin = Expr::call(Function::Arcsin, vec![lightly(&x().over(k))]);
        return Ok(Some((&STANDARD_INTEGRAL, arcsin, vec![f.clone()])));
    }
    Ok(None)
}

/// `c·g'/g` is the derivative of `c·ln|g|`.
fn logarithmic(f: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let Expr::Quotient(top, below) = f else { return Ok(None) };
    let (Some(top), Some(bottom)) =
        (Polynomial::from_expr(top, work.budget)?, Polynomial::from_expr(below, work.budget)?)
    else {
        return Ok(None);
    };
    let slope = bottom.derivative(variable);
    if slope.is_zero() {
        return Ok(None);
    }
    let Some(ratio) = top.divide_exactly(&slope, work.budget)? else { return Ok(None) };
    let Some(number) = ratio.as_constant() else { return Ok(None) };
    let result =
        tidy::term(&number, vec![Expr::call(Function::Ln, vec![Expr::Abs(below.clone())])]);
    Ok(Some((&STANDARD_INTEGRAL, result, vec![f.clone()])))
}

/// An improper fraction, divided: a polynomial and a proper fraction.
fn divided(f: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let Expr::Quotient(top, below) = f else { return Ok(None) };
    let read = |e: &Expr| -> Result<Option<Univariate>, Unsolved> {
        let p = Polynomial::from_expr(e, work.budget)?;
        let small = |p: &Polynomial| p.total_degree() <= super::factor::HIGHEST_DEGREE;
        Ok(p.filter(small).and_then(|p| Univariate::from_polynomial(&p, variable)))
    };
    let (Some(top), Some(bottom)) = (read(top)?, read(below)?) else { return Ok(None) };
    if top.degree() < bottom.degree() {
        return Ok(None);
    }
    let Some((quotient, rest)) = top.div_rem(&bottom, work.budget)? else { return Ok(None) };
    let mut terms = expand::terms(&quotient.to_expr(variable)).to_vec();
    if !rest.is_zero() {
        terms.push(rest.to_expr(variable).over((**below).clone()));
    }
    let arguments = vec![quotient.to_expr(variable), rest.to_expr(variable)];
    Ok(Some((&DIVIDE_FIRST, integral(Expr::sum(terms), variable), arguments)))
}

/// A polynomial times an exponential, sine or cosine, or a logarithm times a polynomial.
fn by_parts(f: &Expr, variable: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let factors = match f {
        Expr::Product(factors) => factors.clone(),
        other => vec![other.clone()],
    };
    let (mut polynomial, mut rest) = (Vec::new(), Vec::new());
    for factor in factors {
        if Polynomial::from_expr(&factor, work.budget)?.is_some() {
            polynomial.push(factor)
        } else {
            rest.push(factor)
        }
    }
    let [other] = &rest[..] else { return Ok(None) };
    let polynomial = Expr::product(polynomial);
    let Some(p) = Polynomial::from_expr(&polynomial, work.budget)? else { return Ok(None) };
    let integral_of = |e: Expr| integral(e, variable);
    if let Expr::Call(Function::Ln, u) = other
        && let [u] = &u[..]
        && linear(u, variable, work)?.is_some()
        && matches!(u, Expr::Symbol(_))
    {
        // u = ln x, v' = p.
        let v = polynomial_integral(&p, variable);
        let below = v.divide_exactly(&Polynomial::symbol(variable.clone()), work.budget)?;
        let Some(remaining) = below else { return Ok(None) };
        let after = Expr::sum(vec![
            lightly(&Expr::product(vec![v.to_expr(), other.clone()])),
            integral_of(remaining.to_expr()).negated(),
        ]);
        return Ok(Some((&BY_PARTS, after, vec![other.clone(), v.to_expr()])));
    }
    if p.degree_in(variable) == 0 {
        return Ok(None);
    }
    let Some((_, v, _)) = standard(other, variable, work)? else { return Ok(None) };
    let is_periodic = |e: &Expr| match e {
        Expr::Power(..) => true,
        Expr::Call(g, _) => matches!(
            g,
            Function::Sin | Function::Cos | Function::Exp | Function::Sinh | Function::Cosh
        ),
        _ => false,
    };
    if !is_periodic(other) || matches!(other, Expr::Power(base, _) if depends(base, variable)) {
        return Ok(None);
    }
    let slope = p.derivative(variable).to_expr();
    let after = Expr::sum(vec![
        lightly(&Expr::product(vec![p.to_expr(), v.clone()])),
        integral_of(lightly(&Expr::product(vec![slope, v.clone()]))).negated(),
    ]);
    Ok(Some((&BY_PARTS, after, vec![p.to_expr(), v])))
}
