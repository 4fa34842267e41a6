//! Integration by parts, and the two forms that come of doing it twice.

use super::shape::{depends, is_euler, linear, univariate};
use super::{Found, integral};
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Unsolved, Work};
use algebra::{Polynomial, Rational};
use syntax::{Expr, Function, Symbol};

rules! {
    BY_PARTS = "integrate-by-parts",
        "Integrate by parts" / "खण्डशः समाकलन गर्नुहोस्",
        "∫u·v′ = u·v − ∫u′·v, with u = {0} and v = {1}."
            / "∫u·v′ = u·v − ∫u′·v, जहाँ u = {0} र v = {1}।";
    PARTS_TWICE = "integrate-by-parts-twice",
        "Integrate by parts twice" / "दुई पटक खण्डशः समाकलन गर्नुहोस्",
        "After two steps by parts the integral itself comes back; solving for it gives this, since ∫e^(ax)·sin bx = e^(ax)(a·sin bx − b·cos bx)/(a² + b²), and with cos likewise."
            / "दुई पटक खण्डशः समाकलन गर्दा उही समाकलन फेरि आउँछ; त्यसका लागि हल गर्दा यो आउँछ, किनकि ∫e^(ax)·sin bx = e^(ax)(a·sin bx − b·cos bx)/(a² + b²)।";
    EXPONENTIAL_WITH_DERIVATIVE = "exponential-with-derivative",
        "Use ∫eˣ(f + f′) dx = eˣ·f" / "∫eˣ(f + f′) dx = eˣ·f प्रयोग गर्नुहोस्",
        "Here f = {0}, and the other part is its derivative."
            / "यहाँ f = {0} हो, र अर्को भाग यसको अवकलज हो।";
}

fn split_factors(f: &Expr) -> Vec<Expr> {
    match f {
        Expr::Product(parts) => parts.clone(),
        other => vec![other.clone()],
    }
}

/// Parts where one factor is a polynomial in the letter.
pub(super) fn by_parts(f: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let (mut polynomial, mut rest) = (Vec::new(), Vec::new());
    for factor in split_factors(f) {
        if Polynomial::from_expr(&factor, work.budget)?.is_some() {
            polynomial.push(factor);
        } else {
            rest.push(factor);
        }
    }
    let [other] = &rest[..] else { return Ok(None) };
    let polynomial =
        if polynomial.is_empty() { Expr::integer(1) } else { Expr::product(polynomial) };
    let Some(p) = Polynomial::from_expr(&polynomial, work.budget)? else { return Ok(None) };
    if p.degree_in(x) > 0
        && let Some(v) = repeatable(other, x, work)?
    {
        return Ok(Some(parts_step(&p.to_expr(), &p.derivative(x).to_expr(), &v, x)));
    }
    // A function that only its derivative makes simpler.
    if !becomes_simpler(other) {
        return Ok(None);
    }
    let v = super::polynomial_integral(&p, x).to_expr();
    logarithm_like(other, &v, x, work)
}

/// `ln`, its powers and the inverse functions, times a power of the letter with any exponent.
pub(super) fn by_parts_with_power(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let mut exponent = Rational::ZERO;
    let mut other = None;
    for (base, n) in super::shape::factors(f) {
        match &base {
            Expr::Symbol(s) if s == x => exponent += n,
            _ if n > Rational::ZERO && n.is_int() && other.is_none() => {
                other = Some(super::shape::raised(&base, &n));
            }
            _ => return Ok(None),
        }
    }
    let Some(other) = other.filter(becomes_simpler) else { return Ok(None) };
    let next = exponent + Rational::ONE;
    if next.is_zero() {
        return Ok(None);
    }
    let power = super::shape::raised(&Expr::Symbol(x.clone()), &next);
    let v = lightly(&Expr::product(vec![Expr::rational(&(Rational::ONE / &next)), power]));
    logarithm_like(&other, &v, x, work)
}

fn logarithm_like(
    u: &Expr,
    v: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let Some(slope) = algebra::derivative(u, x) else { return Ok(None) };
    let remaining = Expr::product(vec![v.clone(), slope]);
    let remaining = super::super::simplify::tidied(&remaining, work)?;
    let after = Expr::sum(vec![
        lightly(&Expr::product(vec![v.clone(), u.clone()])),
        integral(lightly(&remaining), x).negated(),
    ]);
    Ok(Some(Found::new(&BY_PARTS, after, vec![u.clone(), v.clone()])))
}

fn parts_step(u: &Expr, slope: &Expr, v: &Expr, x: &Symbol) -> Found {
    let after = Expr::sum(vec![
        lightly(&Expr::product(vec![u.clone(), v.clone()])),
        integral(lightly(&Expr::product(vec![slope.clone(), v.clone()])), x).negated(),
    ]);
    Found::new(&BY_PARTS, after, vec![u.clone(), v.clone()])
}

/// Its integral, if it can be integrated again and again: `e^(ax)`, sine, cosine, and `sec²` once.
fn repeatable(other: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<Expr>, Unsolved> {
    use Function::*;
    let fits = match other {
        Expr::Power(base, exponent) if !depends(base, x) => depends(exponent, x),
        Expr::Power(base, exponent) => {
            exponent.as_rational() == Some(Rational::from(2))
                && matches!(&**base, Expr::Call(Sec | Csc, _))
        }
        Expr::Call(g, _) => matches!(g, Sin | Cos | Exp | Sinh | Cosh),
        _ => false,
    };
    if !fits {
        return Ok(None);
    }
    Ok(super::standard::standard(other, x, work)?.map(|found| found.after))
}

fn becomes_simpler(u: &Expr) -> bool {
    use Function::*;
    match u {
        Expr::Call(g, _) => {
            matches!(g, Ln | Log | Arcsin | Arccos | Arctan | Arccot | Arsinh | Artanh)
        }
        Expr::Power(base, n) => {
            let whole = n.as_rational().is_some_and(|n| n.is_int() && n > Rational::ZERO);
            whole && matches!(&**base, Expr::Call(Ln | Arcsin, _))
        }
        _ => false,
    }
}

/// `e^(ax)·sin(bx + c)` and `e^(ax)·cos(bx + c)`.
pub(super) fn exponential_times_sine(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let parts = split_factors(f);
    let [one, other] = &parts[..] else { return Ok(None) };
    let is_power = |e: &Expr| matches!(e, Expr::Power(base, _) if is_euler(base));
    let (power, wave) = if is_power(one) { (one, other) } else { (other, one) };
    let (Expr::Power(base, exponent), Expr::Call(g, arguments)) = (power, wave) else {
        return Ok(None);
    };
    if !is_euler(base) || !matches!(g, Function::Sin | Function::Cos) {
        return Ok(None);
    }
    let (Some(a), Some(b)) = (linear(exponent, x, work)?, linear(&arguments[0], x, work)?) else {
        return Ok(None);
    };
    let call = |f: Function| Expr::call(f, arguments.clone());
    let times = |q: &Rational, e: Expr| Expr::product(vec![Expr::rational(q), e]);
    let inner = match g {
        Function::Sin => {
            vec![times(&a, call(Function::Sin)), times(&b, call(Function::Cos)).negated()]
        }
        _ => vec![times(&a, call(Function::Cos)), times(&b, call(Function::Sin))],
    };
    let scale = Rational::ONE / (&a * &a + &b * &b);
    let after = Expr::product(vec![Expr::rational(&scale), power.clone(), Expr::sum(inner)]);
    Ok(Some(Found::new(&PARTS_TWICE, lightly(&after), Vec::new())))
}

/// `e^(ax)·(a·g + g′)`, which is the derivative of `e^(ax)·g`.
pub(super) fn exponential_with_derivative(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let parts = super::shape::factors(f);
    let mut power = None;
    let mut rest = Vec::new();
    for (base, n) in parts {
        match &base {
            Expr::Power(b, exponent) if is_euler(b) && n == Rational::ONE && power.is_none() => {
                let Some(a) = linear(exponent, x, work)? else { return Ok(None) };
                power = Some((base.clone(), a));
            }
            _ => rest.push((base, n)),
        }
    }
    let Some((power, a)) = power else { return Ok(None) };
    let rest = super::shape::product_of(&rest);
    let mut choices: Vec<Vec<Expr>> = Vec::new();
    match &rest {
        Expr::Sum(terms) => choices.push(terms.clone()),
        Expr::Product(factors) => {
            // A bracket multiplied out: (1/x − 1/x²)·2.
            if let Some(Expr::Sum(terms)) = factors.iter().find(|f| matches!(f, Expr::Sum(_))) {
                let others: Vec<Expr> =
                    factors.iter().filter(|f| !matches!(f, Expr::Sum(_))).cloned().collect();
                let each = |t: &Expr| {
                    let mut all = others.clone();
                    all.push(t.clone());
                    lightly(&Expr::product(all))
                };
                choices.push(terms.iter().map(each).collect());
            }
        }
        Expr::Quotient(top, below) => {
            if let Expr::Sum(terms) = &**top {
                let each = |t: &Expr| lightly(&t.clone().over((**below).clone()));
                choices.push(terms.iter().map(each).collect());
            }
            if let (Some(_), Some(_)) = (univariate(top, x, work)?, univariate(below, x, work)?)
                && let Some(found) = super::rational::partial_fractions(&rest, x, work)?
                && let Expr::Sum(terms) = found
            {
                choices.push(terms);
            }
        }
        _ => {}
    }
    for terms in choices.into_iter().filter(|t| (2..=4).contains(&t.len())) {
        for mask in 1..(1usize << terms.len()) - 1 {
            let pick = |inside: bool| -> Vec<Expr> {
                let chosen = terms.iter().enumerate();
                chosen
                    .filter(|(k, _)| (mask >> k & 1 == 1) == inside)
                    .map(|(_, t)| t.clone())
                    .collect()
            };
            let (part, other) = (Expr::sum(pick(true)), Expr::sum(pick(false)));
            // part = a·g and other = g′.
            let g = lightly(&Expr::product(vec![Expr::rational(&(Rational::ONE / &a)), part]));
            let Some(slope) = algebra::derivative(&g, x) else { continue };
            let context = algebra::Context::default();
            let same = work
                .budget
                .share(work.budget.left() / 8, |b| algebra::equal(&slope, &other, &context, b));
            if same.is_equal() {
                let after = lightly(&Expr::product(vec![power, g.clone()]));
                return Ok(Some(Found::new(&EXPONENTIAL_WITH_DERIVATIVE, after, vec![g])));
            }
        }
    }
    Ok(None)
}
