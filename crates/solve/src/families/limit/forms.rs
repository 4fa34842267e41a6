//! Limits at a finite point: standard limits, moduli, powers that go to `1^∞`, and L'Hôpital's rule.

use super::{
    AS_QUOTIENT, BOTH_SIDES, CANCEL_COMMON_FACTOR, HALF_ANGLE, LHOPITAL, ONE_SIDE, POWER_LIMIT,
    POWER_OF_E, PUT_IN, RATIONALISE, SQUEEZE, STANDARD_FORM, STANDARD_LIMIT, continuous_value, put,
    rationalised,
};
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::{Context, Polynomial, Rational};
use check::Claim;
use syntax::{Expr, Function, Side, Symbol};

/// How often L'Hôpital's rule may be used.
const MOST_TIMES: usize = 5;

/// The limit of anything at a finite point.
pub(super) fn finite(
    mut derivation: Derivation,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    side: Side,
    within: &impl Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if has_modulus(body, x) || matches!(body, Expr::Piecewise(_)) {
        return by_sides(derivation, body, x, target, side, within, work);
    }
    if let Ok(value) = continuous_value(body, x, target, work) {
        derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
        return Ok(derivation);
    }
    if let Some(value) = power_limit(body, x, target, work)? {
        derivation.step(&POWER_LIMIT, Claim::Equal, value, Vec::new());
        return Ok(derivation);
    }
    if let Some(fraction) = rationalised(body, work)?
        && super::super::rational::vanishes(&fraction.1, x, target, work)?
        && let Ok(value) = continuous_value(&fraction.2, x, target, work)
    {
        derivation.step(&RATIONALISE, Claim::Equal, within(fraction.0), Vec::new());
        derivation.step(&CANCEL_COMMON_FACTOR, Claim::Equal, within(fraction.2), vec![fraction.3]);
        derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
        return Ok(derivation);
    }
    if let Some(shown) = without_cosines(body, x, target, work)? {
        let mut tried = derivation.clone();
        tried.step(&HALF_ANGLE, Claim::Equal, within(shown.clone()), Vec::new());
        if standard(&mut tried, &shown, x, target, within, work)? {
            return Ok(tried);
        }
    }
    if standard(&mut derivation, body, x, target, within, work)? {
        return Ok(derivation);
    }
    if let Some(done) = one_to_infinity(&derivation, body, x, target, side, work)? {
        return Ok(done);
    }
    let mut current = body.clone();
    if !matches!(current, Expr::Quotient(..))
        && let Some(quotient) = as_quotient(&current)
    {
        derivation.step(&AS_QUOTIENT, Claim::Equal, within(quotient.clone()), Vec::new());
        current = quotient;
    }
    if let Some(done) = logarithm_times(&derivation, &current, x, target, within, work)? {
        return Ok(done);
    }
    if let Some(done) = squeezed(&derivation, body, x, target, side, work)? {
        return Ok(done);
    }
    for _ in 0..MOST_TIMES {
        if let Expr::Negate(inner) = &current
            && let Expr::Quotient(above, below) = &**inner
        {
            current = lightly(&(**above).clone().negated()).over((**below).clone());
        }
        let Expr::Quotient(above, below) = &current else { break };
        let vanishes = |e: &Expr| is_zero_at(e, x, target, work);
        if !vanishes(above) || !vanishes(below) {
            break;
        }
        let (Some(a), Some(b)) = (algebra::derivative(above, x), algebra::derivative(below, x))
        else {
            break;
        };
        let next = super::super::simplify::tidied(&a, work)?
            .over(super::super::simplify::tidied(&b, work)?);
        let next = lightly(&next);
        derivation.step(&LHOPITAL, Claim::Equal, within(next.clone()), vec![Expr::integer(0)]);
        if let Ok(value) = continuous_value(&next, x, target, work) {
            derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
            return Ok(derivation);
        }
        current = as_quotient(&next).unwrap_or(next);
    }
    super::super::unknown("limits")
}

/// `u·ln v` where v goes to 0: `ln v` over `1/u`, and L'Hôpital's rule once.
fn logarithm_times(
    derivation: &Derivation,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    within: &impl Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let Expr::Product(factors) = body else { return Ok(None) };
    let is_ln =
        |e: &Expr| matches!(e, Expr::Call(Function::Ln, u) if is_zero_at(&u[0], x, target, work));
    let (logs, rest): (Vec<Expr>, Vec<Expr>) = factors.iter().cloned().partition(is_ln);
    let [ln] = &logs[..] else { return Ok(None) };
    let rest = Expr::product(rest);
    let below = Expr::integer(1).over(rest.clone());
    let (Some(a), Some(b)) = (algebra::derivative(ln, x), algebra::derivative(&below, x)) else {
        return Ok(None);
    };
    let next = super::super::simplify::tidied(&lightly(&a.over(b)), work)?;
    let Ok(value) = continuous_value(&next, x, target, work) else { return Ok(None) };
    let mut done = derivation.clone();
    done.step(&AS_QUOTIENT, Claim::Equal, within(ln.clone().over(below)), Vec::new());
    done.step(&LHOPITAL, Claim::Equal, within(next), vec![Expr::Infinity]);
    done.step(&PUT_IN, Claim::Equal, value, Vec::new());
    Ok(Some(done))
}

/// A sine or cosine times something that goes to 0.
pub(super) fn squeezed(
    derivation: &Derivation,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    side: Side,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let factors = super::super::integrate::shape::factors(body);
    let is_wave = |(base, n): &(Expr, Rational)| {
        *n > Rational::ZERO
            && n.is_int()
            && matches!(base, Expr::Call(Function::Sin | Function::Cos, u) if u[0].symbols().contains(x))
    };
    let (waves, rest): (Vec<_>, Vec<_>) = factors.into_iter().partition(is_wave);
    let Some((wave, _)) = waves.first() else { return Ok(None) };
    let rest = super::super::integrate::shape::product_of(&rest);
    if !rest.symbols().contains(x) {
        return Ok(None);
    }
    let inner = Expr::Limit {
        body: Box::new(rest),
        variable: x.clone(),
        target: Box::new(target.clone()),
        side,
    };
    let Ok(found) = super::solve(&inner, work) else { return Ok(None) };
    if found.result().as_rational().is_none_or(|q| !q.is_zero()) {
        return Ok(None);
    }
    let mut done = derivation.clone();
    done.step_with(&SQUEEZE, Claim::Equal, Expr::integer(0), vec![wave.clone()], found.steps);
    Ok(Some(done))
}

fn has_modulus(e: &Expr, x: &Symbol) -> bool {
    let mut found = matches!(e, Expr::Abs(a) if a.symbols().contains(x));
    e.for_each_part(|part| found = found || has_modulus(part, x));
    found
}

fn is_zero_at(e: &Expr, x: &Symbol, target: &Expr, work: &Work<'_>) -> bool {
    let there = put(e, x, target);
    let context = Context::default();
    let share = work.budget.left() / 8;
    work.budget.share(share, |b| algebra::equal(&there, &Expr::integer(0), &context, b).is_equal())
}

/// Moduli and cases taken away on each side of the point.
fn by_sides(
    mut derivation: Derivation,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    side: Side,
    within: &impl Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let on = |side: Side| -> Result<Derivation, Unsolved> {
        let limit = |body: Expr| Expr::Limit {
            body: Box::new(body),
            variable: x.clone(),
            target: Box::new(target.clone()),
            side,
        };
        let Some(plain) = on_side(body, x, target, side, work) else {
            return super::super::unknown("limits");
        };
        let mut one = Derivation::new(limit(body.clone()));
        one.step(&ONE_SIDE, Claim::Equal, limit(plain.clone()), Vec::new());
        let plain_limit = limit(plain);
        one.append(super::solve(&plain_limit, work)?);
        Ok(one)
    };
    if side != Side::Both {
        derivation.append(on(side)?);
        return Ok(derivation);
    }
    let _ = within;
    let (left, right) = (on(Side::Left)?, on(Side::Right)?);
    let (a, b) = (left.result().clone(), right.result().clone());
    let context = Context::default();
    let same = algebra::equal(&a, &b, &context, work.budget);
    let value = match same {
        algebra::Decision::Equal(_) => a.clone(),
        algebra::Decision::Different(_) => Expr::Text("does not exist".into()),
        algebra::Decision::Unknown(_) if a == b => a.clone(),
        algebra::Decision::Unknown(_) => return super::super::unknown("limits"),
    };
    let steps = left.steps.into_iter().chain(right.steps).collect();
    derivation.step_with(&BOTH_SIDES, Claim::Equal, value, vec![a, b], steps);
    Ok(derivation)
}

/// `body` without moduli and cases, as it is close to the point on one side.
fn on_side(body: &Expr, x: &Symbol, target: &Expr, side: Side, work: &Work<'_>) -> Option<Expr> {
    let at = target.as_rational()?;
    match body {
        Expr::Abs(a) if a.symbols().contains(x) => {
            let inner = on_side(a, x, target, side, work)?;
            match sign_near(&inner, x, &at, side, work)? {
                std::cmp::Ordering::Less => Some(lightly(&inner.negated())),
                _ => Some(inner),
            }
        }
        Expr::Piecewise(cases) => {
            let holds = |condition: &Expr| -> Option<bool> {
                let Expr::Relation(sides, relations) = condition else { return None };
                let mut all = true;
                for (pair, relation) in sides.windows(2).zip(relations) {
                    let difference = Expr::sum(vec![pair[0].clone(), pair[1].clone().negated()]);
                    let sign = sign_near(&difference, x, &at, side, work)?;
                    all &= match relation {
                        syntax::Relation::Equal => false,
                        syntax::Relation::NotEqual => true,
                        syntax::Relation::Less | syntax::Relation::LessEqual => sign.is_lt(),
                        syntax::Relation::Greater | syntax::Relation::GreaterEqual => sign.is_gt(),
                        _ => return None,
                    };
                }
                Some(all)
            };
            for (value, condition) in cases {
                if holds(condition)? {
                    return on_side(value, x, target, side, work);
                }
            }
            None
        }
        _ => {
            let mut complete = true;
            let there = body.map_parts(|part| {
                on_side(part, x, target, side, work).unwrap_or_else(|| {
                    complete = false;
                    Expr::Missing
                })
            });
            complete.then_some(there)
        }
    }
}

/// The sign of a polynomial close to a point on one side.
fn sign_near(
    e: &Expr,
    x: &Symbol,
    at: &Rational,
    side: Side,
    work: &Work<'_>,
) -> Option<std::cmp::Ordering> {
    let mut p =
        algebra::Univariate::from_polynomial(&Polynomial::from_expr(e, work.budget).ok()??, x)?;
    let mut turned = false;
    loop {
        let sign = p.sign_at(at, work.budget).ok()?;
        if sign.is_ne() {
            return Some(if turned { sign.reverse() } else { sign });
        }
        if p.is_zero() {
            return None;
        }
        p = p.derivative();
        turned ^= side == Side::Left;
    }
}

/// `(xⁿ − aⁿ)/(x − a)` for fractions and letters `n`, and quotients of two such.
fn power_limit(
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let Expr::Quotient(above, below) = body else { return Ok(None) };
    // n and n·aⁿ⁻¹ for xⁿ − aⁿ.
    let slope = |e: &Expr| -> Option<Expr> {
        let Expr::Sum(terms) = e else { return None };
        let [Expr::Power(base, n), rest] = &terms[..] else {
            let [Expr::Symbol(s), rest] = &terms[..] else { return None };
            let difference = Expr::sum(vec![Expr::Symbol(s.clone()), rest.clone()]);
            return (s == x && is_zero_at(&difference, x, target, work)).then(|| Expr::integer(1));
        };
        if **base != Expr::Symbol(x.clone())
            || n.symbols().contains(x)
            || rest.symbols().contains(x)
        {
            return None;
        }
        let whole = n.as_rational().is_some_and(|n| n.is_int());
        if (whole && super::super::is_closed(target)) || !is_zero_at(e, x, target, work) {
            return None;
        }
        let lower = match n.as_rational() {
            Some(q) => Expr::rational(&(q - Rational::ONE)),
            None => Expr::sum(vec![(**n).clone(), Expr::integer(1).negated()]),
        };
        Some(Expr::product(vec![(**n).clone(), target.clone().pow(lower)]))
    };
    let (Some(a), Some(b)) = (slope(above), slope(below)) else { return Ok(None) };
    let value = lightly(&a.over(b));
    let tidied = match algebra::Surd::from_expr(&value, work.budget)? {
        Some(surd) if surd.is_real() => surd.to_expr(),
        _ => super::super::simplify::tidied(&value, work)?,
    };
    Ok(Some(tidied))
}

/// `1 − cos u` as `2 sin²(u/2)`, where u goes to 0.
fn without_cosines(
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let mut found = false;
    let shown = rewrite(body, &mut |e| {
        let Expr::Sum(terms) = e else { return None };
        let [one, Expr::Negate(cos)] = &terms[..] else { return None };
        let Expr::Call(Function::Cos, u) = &**cos else { return None };
        if one.as_rational() != Some(Rational::ONE) || !is_zero_at(&u[0], x, target, work) {
            return None;
        }
        let half =
            super::super::simplify::tidied(&u[0].clone().over(Expr::integer(2)), work).ok()?;
        let sine = Expr::call(Function::Sin, vec![half]);
        found = true;
        Some(Expr::product(vec![Expr::integer(2), sine.pow(Expr::integer(2))]))
    });
    Ok(found.then(|| lightly(&shown)))
}

fn rewrite(e: &Expr, f: &mut impl FnMut(&Expr) -> Option<Expr>) -> Expr {
    match f(e) {
        Some(new) => new,
        None => e.map_parts(|part| rewrite(part, f)),
    }
}

/// What a factor is like where it goes to 0: `sin u`, `tan u`, `e^u − 1`, `ln(1 + u)`, … are like
/// `u`. The part that goes to 1, and `u` with its constant.
fn like(factor: &Expr, x: &Symbol, target: &Expr, work: &Work<'_>) -> Option<(Expr, Expr)> {
    use Function::*;
    let small = |u: &Expr| {
        Polynomial::from_expr(u, work.budget).ok().flatten().is_some()
            && u.symbols().contains(x)
            && is_zero_at(u, x, target, work)
    };
    let found = match factor {
        Expr::Call(Sin | Tan | Arcsin | Arctan | Sinh | Tanh, u) if small(&u[0]) => u[0].clone(),
        Expr::Call(Ln, u) => {
            let less = Expr::sum(vec![u[0].clone(), Expr::integer(1).negated()]);
            let less = super::super::simplify::tidied(&less, work).ok()?;
            if !small(&less) {
                return None;
            }
            less
        }
        Expr::Sum(terms) => match &terms[..] {
            [Expr::Power(base, u), Expr::Negate(one)]
                if one.as_rational() == Some(Rational::ONE)
                    && !base.symbols().contains(x)
                    && small(u) =>
            {
                if matches!(&**base, Expr::Symbol(s) if s.name() == "e") {
                    (**u).clone()
                } else {
                    Expr::product(vec![(**u).clone(), Expr::call(Ln, vec![(**base).clone()])])
                }
            }
            _ => return None,
        },
        _ => return None,
    };
    Some((factor.clone().over(found.clone()), found))
}

/// Writes the expression with standard limits, and works it out, if that is possible.
fn standard(
    derivation: &mut Derivation,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    within: &impl Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<bool, Unsolved> {
    let mut ones = Vec::new();
    let mut rest = Vec::new();
    let mut first = None;
    for (base, n) in super::super::integrate::shape::factors(body) {
        match like(&base, x, target, work) {
            Some((one, u)) => {
                first.get_or_insert_with(|| one.clone());
                ones.push((one, n.clone()));
                rest.push((u, n));
            }
            None => rest.push((base, n)),
        }
    }
    let Some(first) = first else { return Ok(false) };
    let rest = super::super::integrate::shape::product_of(&rest);
    let rest = match super::Fraction::from_expr(&rest, work.budget)? {
        Some(fraction) => {
            super::linear::quotient(&fraction.numerator, &fraction.denominator, work)?.0
        }
        None => super::super::simplify::tidied(&rest, work)?,
    };
    let Ok(value) = continuous_value(&rest, x, target, work) else { return Ok(false) };
    let mut shown: Vec<Expr> = ones
        .iter()
        .map(
            |(one, n)| {
                if *n == Rational::ONE { one.clone() } else { one.clone().pow(Expr::rational(n)) }
            },
        )
        .collect();
    if rest.as_rational() != Some(Rational::ONE) {
        shown.push(rest);
    }
    let general = match &first {
        Expr::Quotient(f, _) => {
            let u = Expr::symbol("u");
            match &**f {
                Expr::Call(Function::Ln, _) => {
                    Expr::call(Function::Ln, vec![Expr::sum(vec![Expr::integer(1), u.clone()])])
                        .over(u)
                }
                Expr::Call(g, _) => Expr::call(*g, vec![u.clone()]).over(u),
                Expr::Sum(terms) => match &terms[0] {
                    Expr::Power(base, _) => {
                        let above = Expr::sum(vec![
                            (**base).clone().pow(u.clone()),
                            Expr::integer(1).negated(),
                        ]);
                        let below = match &**base {
                            Expr::Symbol(s) if s.name() == "e" => u,
                            base => {
                                Expr::product(vec![u, Expr::call(Function::Ln, vec![base.clone()])])
                            }
                        };
                        above.over(below)
                    }
                    _ => first.clone(),
                },
                _ => first.clone(),
            }
        }
        _ => first.clone(),
    };
    derivation.step(&STANDARD_FORM, Claim::Equal, within(Expr::product(shown)), Vec::new());
    derivation.step(&STANDARD_LIMIT, Claim::Equal, value, vec![general]);
    Ok(true)
}

/// `u^v` where u goes to 1 and v grows without bound.
fn one_to_infinity(
    derivation: &Derivation,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    side: Side,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let Expr::Power(base, exponent) = body else { return Ok(None) };
    if !exponent.symbols().contains(x) || !base.symbols().contains(x) {
        return Ok(None);
    }
    let less = Expr::sum(vec![(**base).clone(), Expr::integer(1).negated()]);
    if !is_zero_at(&less, x, target, work) {
        return Ok(None);
    }
    power_of_e(derivation, &less, exponent, x, target, side, work)
}

/// `e` to the limit of `(base − 1)·exponent`.
pub(super) fn power_of_e(
    derivation: &Derivation,
    less: &Expr,
    exponent: &Expr,
    x: &Symbol,
    target: &Expr,
    side: Side,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let product = Expr::product(vec![less.clone(), exponent.clone()]);
    let product = super::super::simplify::tidied(&product, work)?;
    let inner = Expr::Limit {
        body: Box::new(product),
        variable: x.clone(),
        target: Box::new(target.clone()),
        side,
    };
    let Ok(found) = super::solve(&inner, work) else { return Ok(None) };
    let power = found.result().clone();
    if matches!(power, Expr::Infinity | Expr::Text(_)) || power == Expr::Infinity.negated() {
        return Ok(None);
    }
    let value = match power.as_rational() {
        Some(q) if q.is_zero() => Expr::integer(1),
        Some(q) if q == Rational::ONE => Expr::symbol("e"),
        _ => Expr::symbol("e").pow(power.clone()),
    };
    let mut done = derivation.clone();
    done.step_with(&POWER_OF_E, Claim::Equal, value, vec![power], found.steps);
    Ok(Some(done))
}

/// A sum of fractions, or a product with one, as one quotient.
pub(super) fn as_quotient(e: &Expr) -> Option<Expr> {
    let parts = |e: &Expr| -> (Expr, Expr) {
        match e {
            Expr::Quotient(a, b) => ((**a).clone(), (**b).clone()),
            Expr::Negate(inner) => match &**inner {
                Expr::Quotient(a, b) => ((**a).clone().negated(), (**b).clone()),
                _ => (e.clone(), Expr::integer(1)),
            },
            _ => (e.clone(), Expr::integer(1)),
        }
    };
    match e {
        Expr::Quotient(a, b) => {
            // A quotient of quotients.
            let ((p, q), (r, s)) = (parts(a), parts(b));
            Some(lightly(&Expr::product(vec![p, s]).over(Expr::product(vec![q, r]))))
        }
        Expr::Sum(terms) if terms.len() == 2 => {
            let ((a, b), (c, d)) = (parts(&terms[0]), parts(&terms[1]));
            let above = Expr::sum(vec![
                Expr::product(vec![a, d.clone()]),
                Expr::product(vec![c, b.clone()]),
            ]);
            Some(lightly(&above).over(lightly(&Expr::product(vec![b, d]))))
        }
        Expr::Product(factors) => {
            use Function::*;
            let (mut above, mut below) = (Vec::new(), Vec::new());
            for factor in factors {
                match factor {
                    Expr::Quotient(a, b) => {
                        above.push((**a).clone());
                        below.push((**b).clone());
                    }
                    Expr::Call(g @ (Tan | Cot | Sec | Csc), u) => {
                        let call = |f: Function| Expr::call(f, u.clone());
                        match g {
                            Tan => {
                                above.push(call(Sin));
                                below.push(call(Cos));
                            }
                            Cot => {
                                above.push(call(Cos));
                                below.push(call(Sin));
                            }
                            Sec => below.push(call(Cos)),
                            _ => below.push(call(Sin)),
                        }
                    }
                    Expr::Power(base, n) if n.as_rational().is_some_and(|n| n < Rational::ZERO) => {
                        let n = -n.as_rational()?;
                        below.push(lightly(&(**base).clone().pow(Expr::rational(&n))));
                    }
                    Expr::Power(base, n) if matches!(**n, Expr::Negate(_)) => {
                        let Expr::Negate(n) = &**n else { return None };
                        below.push((**base).clone().pow((**n).clone()));
                    }
                    other => above.push(other.clone()),
                }
            }
            if below.is_empty() {
                return None;
            }
            let one = || Expr::integer(1);
            let above = if above.is_empty() { one() } else { Expr::product(above) };
            Some(lightly(&above).over(lightly(&Expr::product(below))))
        }
        _ => None,
    }
}
