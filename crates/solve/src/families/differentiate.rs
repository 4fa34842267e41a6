//! Derivatives: term by term for polynomials, else one rule after the other.

use super::expand;
use super::fraction::Fraction;
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, Work};
use algebra::{Polynomial, Rational, tidy};
use check::Claim;
use syntax::{Expr, Function, Symbol};

rules! {
    DIFFERENTIATE_TERMS = "differentiate-terms",
        "Differentiate term by term" / "पदैपिच्छे अवकलन गर्नुहोस्",
        "The power rule gives each term: the derivative of c·xⁿ is c·n·xⁿ⁻¹, that of a constant is 0."
            / "घात नियमले हरेक पद दिन्छ: c·xⁿ को अवकलज c·n·xⁿ⁻¹ हो, अचरको अवकलज ० हो।";
    SUM_RULE = "sum-rule",
        "Differentiate each term" / "हरेक पदको अवकलन गर्नुहोस्",
        "A sum is differentiated term by term: (f + g)′ = f′ + g′."
            / "योगको अवकलज हरेक पदको अवकलजको योग हो: (f + g)′ = f′ + g′।";
    POWER_RULE = "power-rule",
        "Use the power rule" / "घात नियम प्रयोग गर्नुहोस्",
        "The derivative of xⁿ is n·xⁿ⁻¹."
            / "xⁿ को अवकलज n·xⁿ⁻¹ हो।";
    CONSTANT_RULE = "derivative-of-a-constant",
        "The derivative of a constant is 0" / "अचरको अवकलज ० हो",
        "{0} does not depend on {1}."
            / "{0} चर {1} मा निर्भर छैन।";
    CONSTANT_FACTOR = "constant-factor-rule",
        "Take out the constant factor" / "अचर गुणनखण्ड बाहिर निकाल्नुहोस्",
        "A constant factor stays in front of the derivative: (c·f)′ = c·f′."
            / "अचर गुणाङ्क अवकलजको अगाडि रहन्छ: (c·f)′ = c·f′।";
    PRODUCT_RULE = "product-rule",
        "Use the product rule" / "गुणनफल नियम प्रयोग गर्नुहोस्",
        "The derivative of the first times the second, and the first times the derivative of the second: (f·g)′ = f′·g + f·g′."
            / "पहिलोको अवकलज गुणा दोस्रो, र पहिलो गुणा दोस्रोको अवकलज जोडिन्छ: (f·g)′ = f′·g + f·g′।";
    QUOTIENT_RULE = "quotient-rule",
        "Use the quotient rule" / "भागफल नियम प्रयोग गर्नुहोस्",
        "The derivative of a fraction is \\(\\frac{f' g - f g'}{g^2}\\), with f above and g below."
            / "माथि f र तल g भएको भिन्नको अवकलज \\(\\frac{f' g - f g'}{g^2}\\) हुन्छ।";
    CHAIN_RULE = "chain-rule",
        "Use the chain rule" / "शृङ्खला नियम प्रयोग गर्नुहोस्",
        "The derivative of the outer function, at the inner one, times the derivative of the inner one."
            / "बाहिरी फलनको अवकलजलाई भित्री फलनको अवकलजले गुणन गरिन्छ।";
    EXPONENTIAL_RULE = "exponential-rule",
        "Differentiate the exponential" / "घाताङ्कीय फलनको अवकलन गर्नुहोस्",
        "An exponential function keeps its form: (eᵘ)′ = eᵘ·u′ and (aᵘ)′ = aᵘ·ln a·u′."
            / "घातीय फलनको रूप उही रहन्छ: (eᵘ)′ = eᵘ·u′ र (aᵘ)′ = aᵘ·ln a·u′।";
    STANDARD_DERIVATIVE = "standard-derivative",
        "Use a standard derivative" / "मानक अवकलज प्रयोग गर्नुहोस्",
        "The derivative of {0} is known."
            / "{0} को अवकलज थाहा छ।";
    LOGARITHMIC_RULE = "logarithmic-differentiation",
        "Differentiate by way of the logarithm" / "लघुगणकको सहायताले अवकलन गर्नुहोस्",
        "The logarithm brings the exponent down: (fᵍ)′ = fᵍ·(g·ln f)′."
            / "लघुगणकले घातलाई तल ल्याउँछ: (fᵍ)′ = fᵍ·(g·ln f)′।";
    TIDY_UP = "tidy-up",
        "Tidy up" / "मिलाएर लेख्नुहोस्",
        "Products are multiplied out and like terms collected."
            / "गुणन गरी सजातीय पदहरू जोडिन्छन्।";
}

/// What one rule costs for each node of the line it stands in: the line is searched, written again,
/// and checked later.
const NODE_WORK: u64 = 100;

/// Differentiates `body` by `variable`, `order` times.
pub(crate) fn solve(
    body: &Expr,
    variable: &Symbol,
    order: u32,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if !has_high_power(body)
        && let Some(polynomial) = Polynomial::from_expr(body, work.budget)?
    {
        return polynomial_steps(body, &polynomial, variable, order, work);
    }
    let mut derivation = Derivation::new(derivative(body.clone(), variable, order));
    let mut current = body.clone();
    for left in (0..order).rev() {
        current = once(&mut derivation, &current, variable, left, work)?;
    }
    Ok(derivation)
}

/// Whether a bracket stands to a power that a pupil would not multiply out.
pub(crate) fn has_high_power(expr: &Expr) -> bool {
    let mut found = match expr {
        Expr::Power(base, exponent) => {
            matches!(**base, Expr::Sum(_))
                && exponent.as_rational().is_some_and(|n| n > Rational::from(3))
        }
        _ => false,
    };
    expr.for_each_part(|part| found = found || has_high_power(part));
    found
}

/// `d^n/dx^n body`; the body itself for `n = 0`.
fn derivative(body: Expr, variable: &Symbol, order: u32) -> Expr {
    if order == 0 { body } else { Expr::Derivative(Box::new(body), variable.clone(), order) }
}

fn polynomial_steps(
    body: &Expr,
    polynomial: &Polynomial,
    variable: &Symbol,
    order: u32,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(derivative(body.clone(), variable, order));
    for step in expand::steps_to(body, polynomial, work.budget)?.steps {
        let now = derivative(step.after, variable, order);
        derivation.step(step.rule, Claim::Equal, now, step.arguments);
    }
    let mut current = polynomial.clone();
    for left in (0..order).rev() {
        work.budget.spend(1 + current.term_count() as u64)?;
        let next = current.derivative(variable);
        // 0 stays 0, however often it is differentiated.
        let left = if next.is_zero() { 0 } else { left };
        let now = derivative(next.to_expr(), variable, left);
        let substeps = if order == 1 { by_terms(&current, variable, &now) } else { Vec::new() };
        derivation.step_with(&DIFFERENTIATE_TERMS, Claim::Equal, now, Vec::new(), substeps);
        current = next;
        if current.is_zero() {
            break;
        }
    }
    Ok(derivation)
}

/// The sum rule and the power rule apart, for a derivative taken once.
fn by_terms(polynomial: &Polynomial, variable: &Symbol, after: &Expr) -> Vec<Step> {
    let parts: Vec<Expr> = expand::terms(&polynomial.to_expr())
        .iter()
        .map(|term| derivative(term.clone(), variable, 1))
        .collect();
    if parts.len() < 2 {
        return Vec::new();
    }
    let before = derivative(polynomial.to_expr(), variable, 1);
    let mut steps = Derivation::new(before);
    steps.step(&SUM_RULE, Claim::Equal, Expr::sum(parts), Vec::new());
    steps.step(&POWER_RULE, Claim::Equal, after.clone(), Vec::new());
    steps.steps
}

/// Takes one derivative of `body`, one rule a step, `left` more to follow; gives what comes out.
fn once(
    derivation: &mut Derivation,
    body: &Expr,
    variable: &Symbol,
    left: u32,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    let mut current = derivative(body.clone(), variable, 1);
    loop {
        work.budget.spend(NODE_WORK * current.size() as u64)?;
        let Some(rule) = next_rule(&current, variable, work)? else { break };
        let mut arguments = Vec::new();
        current = apply(&current, rule, variable, &mut arguments, work)?;
        derivation.step(rule, Claim::Equal, derivative(current.clone(), variable, left), arguments);
    }
    let tidied = tidy_result(&current, work)?;
    derivation.step(&TIDY_UP, Claim::Equal, derivative(tidied.clone(), variable, left), Vec::new());
    Ok(tidied)
}

/// The result in simplest form; high powers of brackets stay as they are, also in a denominator.
fn tidy_result(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if has_high_power(expr) {
        return Ok(crate::rules::tidy::lightly(expr));
    }
    if Polynomial::from_expr(expr, work.budget)?.is_none()
        && let Some(fraction) = Fraction::from_expr(expr, work.budget)?
    {
        let (value, _) = super::linear::quotient(&fraction.numerator, &fraction.denominator, work)?;
        if let Expr::Quotient(above, below) = &value
            && let Some(below) = Polynomial::from_expr(below, work.budget)?
        {
            let parts = super::factor::factorisation(&below, work.budget)?;
            if parts.factors.iter().any(|(f, n)| *n > 1 && f.term_count() > 1) {
                return Ok((**above)
                    .clone()
                    .over(super::factor::product(&parts.content, &parts.factors)));
            }
        }
        return Ok(value);
    }
    super::simplify::tidied(expr, work)
}

/// The rule for the first derivative that is still to be taken.
fn next_rule(
    expr: &Expr,
    variable: &Symbol,
    work: &Work<'_>,
) -> Result<Option<&'static Rule>, Unsolved> {
    if let Expr::Derivative(body, ..) = expr {
        return Ok(Some(one_rule(body, variable, work)?.0));
    }
    let mut parts = Vec::new();
    expr.for_each_part(|part| parts.push(part));
    for part in parts {
        if let Some(rule) = next_rule(part, variable, work)? {
            return Ok(Some(rule));
        }
    }
    Ok(None)
}

/// Applies `rule` to every derivative in `expr` that calls for it.
fn apply(
    expr: &Expr,
    rule: &'static Rule,
    variable: &Symbol,
    arguments: &mut Vec<Expr>,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    if let Expr::Derivative(body, ..) = expr {
        let (its, after) = one_rule(body, variable, work)?;
        if std::ptr::eq(its, rule) {
            if arguments.is_empty() {
                arguments.extend([(**body).clone(), Expr::Symbol(variable.clone())]);
            }
            return Ok(after);
        }
        return Ok(expr.clone());
    }
    let mut failed = None;
    let result = expr.map_parts(|part| {
        apply(part, rule, variable, arguments, work).unwrap_or_else(|e| {
            failed = Some(e);
            Expr::Missing
        })
    });
    failed.map_or(Ok(result), Err)
}

fn depends(expr: &Expr, variable: &Symbol) -> bool {
    expr.symbols().contains(variable)
}

/// The rule that the derivative of `f` calls for, and what it gives.
fn one_rule(
    f: &Expr,
    variable: &Symbol,
    work: &Work<'_>,
) -> Result<(&'static Rule, Expr), Unsolved> {
    let d = |e: &Expr| derivative(e.clone(), variable, 1);
    if !depends(f, variable) {
        return Ok((&CONSTANT_RULE, Expr::integer(0)));
    }
    if let Some(p) = Polynomial::from_expr(f, work.budget)?
        && !has_high_power(f)
    {
        return Ok((&POWER_RULE, p.derivative(variable).to_expr()));
    }
    Ok(match f {
        Expr::Sum(terms) => (&SUM_RULE, Expr::Sum(terms.iter().map(d).collect())),
        Expr::Negate(a) => (&CONSTANT_FACTOR, d(a).negated()),
        Expr::Product(factors) => {
            // One term a factor, and each has all the factors.
            work.budget.spend(NODE_WORK * (factors.len() * f.size()) as u64)?;
            product_rule(factors, variable)
        }
        Expr::Quotient(a, b) if !depends(b, variable) => {
            (&CONSTANT_FACTOR, d(a).over((**b).clone()))
        }
        Expr::Quotient(a, b) => {
            let top = Expr::sum(vec![
                Expr::product(vec![d(a), (**b).clone()]),
                Expr::product(vec![(**a).clone(), d(b)]).negated(),
            ]);
            (&QUOTIENT_RULE, top.over((**b).clone().pow(Expr::integer(2))))
        }
        Expr::Power(base, exponent) => power_rule(base, exponent, variable, f),
        Expr::Root(a, None) if matches!(&**a, Expr::Symbol(s) if s == variable) => {
            let below = Expr::product(vec![Expr::integer(2), f.clone()]);
            (&STANDARD_DERIVATIVE, Expr::integer(1).over(below))
        }
        Expr::Root(a, None) => {
            let below = Expr::product(vec![Expr::integer(2), f.clone()]);
            (&CHAIN_RULE, d(a).over(below))
        }
        Expr::Root(a, Some(n)) if !depends(n, variable) => {
            let exponent = Expr::sum(vec![(**n).clone(), Expr::integer(1).negated()]);
            let below = Expr::product(vec![(**n).clone(), f.clone().pow(exponent)]);
            (&CHAIN_RULE, d(a).over(below))
        }
        Expr::Abs(a) => (&CHAIN_RULE, Expr::product(vec![(**a).clone().over(f.clone()), d(a)])),
        Expr::Call(function, arguments) => return function_rule(*function, arguments, variable),
        _ => return Err(Unsolved::Unknown("the derivative of this is not known here".into())),
    })
}

fn product_rule(factors: &[Expr], variable: &Symbol) -> (&'static Rule, Expr) {
    let d = |e: &Expr| derivative(e.clone(), variable, 1);
    let (moving, mut fixed): (Vec<Expr>, Vec<Expr>) =
        factors.iter().cloned().partition(|factor| depends(factor, variable));
    if !fixed.is_empty() {
        fixed.push(d(&Expr::product(moving)));
        return (&CONSTANT_FACTOR, Expr::product(fixed));
    }
    let term = |k: usize| {
        let parts = factors.iter().enumerate();
        Expr::product(parts.map(|(j, f)| if j == k { d(f) } else { f.clone() }).collect())
    };
    (&PRODUCT_RULE, Expr::sum((0..factors.len()).map(term).collect()))
}

fn power_rule(
    base: &Expr,
    exponent: &Expr,
    variable: &Symbol,
    whole: &Expr,
) -> (&'static Rule, Expr) {
    let d = |e: &Expr| derivative(e.clone(), variable, 1);
    if !depends(exponent, variable) {
        let less = match exponent.as_rational() {
            Some(n) => Expr::rational(&(n - Rational::ONE)),
            None => Expr::sum(vec![exponent.clone(), Expr::integer(1).negated()]),
        };
        let power = match less.as_rational() {
            Some(one) if one == Rational::ONE => base.clone(),
            _ => base.clone().pow(less),
        };
        let outer = match exponent.as_rational() {
            Some(n) => tidy::term(&n, vec![power]),
            None => Expr::product(vec![exponent.clone(), power]),
        };
        if matches!(base, Expr::Symbol(s) if s == variable) {
            return (&POWER_RULE, outer);
        }
        return (&CHAIN_RULE, Expr::product(vec![outer, d(base)]));
    }
    if depends(base, variable) {
        let logarithm = Expr::call(Function::Ln, vec![base.clone()]);
        let inner = Expr::product(vec![exponent.clone(), logarithm]);
        return (&LOGARITHMIC_RULE, Expr::product(vec![whole.clone(), d(&inner)]));
    }
    let mut factors = vec![whole.clone()];
    if !matches!(base, Expr::Symbol(s) if s.name() == "e") {
        factors.push(Expr::call(Function::Ln, vec![base.clone()]));
    }
    if !matches!(exponent, Expr::Symbol(s) if s == variable) {
        factors.push(d(exponent));
    }
    (&EXPONENTIAL_RULE, Expr::product(factors))
}

/// The derivative of a named function, by the chain rule where its argument is not the variable.
fn function_rule(
    function: Function,
    arguments: &[Expr],
    variable: &Symbol,
) -> Result<(&'static Rule, Expr), Unsolved> {
    let unknown = || Unsolved::Unknown("the derivative of this function is not known here".into());
    let (inner, outer) = match (function, arguments) {
        (Function::Log, [base, u]) if !depends(base, variable) => {
            let below = vec![u.clone(), Expr::call(Function::Ln, vec![base.clone()])];
            (u, Expr::integer(1).over(Expr::product(below)))
        }
        (Function::Log, [u]) => {
            let below = vec![u.clone(), Expr::call(Function::Ln, vec![Expr::integer(10)])];
            (u, Expr::integer(1).over(Expr::product(below)))
        }
        (_, [u]) => (u, outer_derivative(function, u).ok_or_else(unknown)?),
        _ => return Err(unknown()),
    };
    if matches!(inner, Expr::Symbol(s) if s == variable) {
        return Ok((&STANDARD_DERIVATIVE, outer));
    }
    Ok((&CHAIN_RULE, Expr::product(vec![outer, derivative(inner.clone(), variable, 1)])))
}

/// `f'(u)` for the function `f`.
fn outer_derivative(function: Function, u: &Expr) -> Option<Expr> {
    use Function::*;
    let call = |f: Function| Expr::call(f, vec![u.clone()]);
    let one = || Expr::integer(1);
    let two = || Expr::integer(2);
    let square = || u.clone().pow(two());
    let one_minus = || Expr::sum(vec![one(), square().negated()]);
    let one_plus = || Expr::sum(vec![one(), square()]);
    Some(match function {
        Sin => call(Cos),
        Cos => call(Sin).negated(),
        Tan => call(Sec).pow(two()),
        Cot => call(Csc).pow(two()).negated(),
        Sec => Expr::product(vec![call(Sec), call(Tan)]),
        Csc => Expr::product(vec![call(Csc), call(Cot)]).negated(),
        Arcsin => one().over(one_minus().sqrt()),
        Arccos => one().over(one_minus().sqrt()).negated(),
        Arctan => one().over(one_plus()),
        Arccot => one().over(one_plus()).negated(),
        Sinh => call(Cosh),
        Cosh => call(Sinh),
        Tanh => call(Sech).pow(two()),
        Coth => call(Csch).pow(two()).negated(),
        Sech => Expr::product(vec![call(Sech), call(Tanh)]).negated(),
        Csch => Expr::product(vec![call(Csch), call(Coth)]).negated(),
        Arcsec | Arccsc => {
            let less = Expr::sum(vec![square(), one().negated()]).sqrt();
            let slope = one().over(Expr::product(vec![Expr::Abs(Box::new(u.clone())), less]));
            if function == Arcsec { slope } else { slope.negated() }
        }
        Arcosh => one().over(Expr::sum(vec![square(), one().negated()]).sqrt()),
        Arsinh => one().over(one_plus().sqrt()),
        Artanh => one().over(one_minus()),
        Exp => call(Exp),
        Ln => one().over(u.clone()),
        _ => return None,
    })
}
