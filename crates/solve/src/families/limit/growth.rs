//! Limits at infinity of what is no quotient of polynomials: roots, exponentials, logarithms.

use super::forms::{as_quotient, power_of_e};
use super::{HIGHEST_POWER, LHOPITAL, PUT_IN, RATIONALISE, put};
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Function, Side, Symbol};

const MOST_TIMES: usize = 8;

pub(super) fn at_infinity(
    mut derivation: Derivation,
    body: &Expr,
    x: &Symbol,
    negative: bool,
    within: &impl Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let target = if negative { Expr::Infinity.negated() } else { Expr::Infinity };
    if let Some(value) = by_degrees(body, x, negative, work)? {
        derivation.step(&HIGHEST_POWER, Claim::Equal, value, Vec::new());
        return Ok(derivation);
    }
    if let Some(conjugate) = rationalised(body, x, work)? {
        derivation.step(&RATIONALISE, Claim::Equal, within(conjugate.clone()), Vec::new());
        if let Some(value) = by_degrees(&conjugate, x, negative, work)? {
            derivation.step(&HIGHEST_POWER, Claim::Equal, value, Vec::new());
            return Ok(derivation);
        }
        return super::super::unknown("limits at infinity");
    }
    if let Expr::Power(base, exponent) = body
        && exponent.symbols().contains(x)
        && base.symbols().contains(x)
    {
        let less = Expr::sum(vec![(**base).clone(), Expr::integer(1).negated()]);
        let limit = Expr::Limit {
            body: Box::new((**base).clone()),
            variable: x.clone(),
            target: Box::new(target.clone()),
            side: Side::Both,
        };
        let to_one = super::solve(&limit, work)?.result().as_rational() == Some(Rational::ONE);
        if to_one {
            let less = super::super::simplify::tidied(&less, work)?;
            let done = power_of_e(&derivation, &less, exponent, x, &target, Side::Both, work)?;
            return done.ok_or_else(|| Unsolved::Unknown("this limit is not known here".into()));
        }
        return super::super::unknown("limits at infinity");
    }
    if let Some(value) = grows(body, x, negative, work) {
        let value = match value {
            Growth::To(value) => value,
            Growth::Up => Expr::Infinity,
            Growth::Down => Expr::Infinity.negated(),
        };
        derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
        return Ok(derivation);
    }
    if let Some(done) = super::forms::squeezed(&derivation, body, x, &target, Side::Both, work)? {
        return Ok(done);
    }
    let mut current = as_quotient(body).unwrap_or_else(|| body.clone());
    derivation.step(&super::AS_QUOTIENT, Claim::Equal, within(current.clone()), Vec::new());
    for _ in 0..MOST_TIMES {
        let Expr::Quotient(above, below) = &current else { break };
        let both = (grows(above, x, negative, work), grows(below, x, negative, work));
        let to = match both {
            (Some(Growth::Up | Growth::Down), Some(Growth::Up | Growth::Down)) => Expr::Infinity,
            (Some(Growth::To(a)), Some(Growth::To(b)))
                if [&a, &b].iter().all(|e| e.as_rational().is_some_and(|q| q.is_zero())) =>
            {
                Expr::integer(0)
            }
            _ => break,
        };
        let (Some(a), Some(b)) = (algebra::derivative(above, x), algebra::derivative(below, x))
        else {
            break;
        };
        let next = super::super::simplify::tidied(&a, work)?
            .over(super::super::simplify::tidied(&b, work)?);
        let next = super::super::simplify::tidied(&lightly(&next), work)?;
        derivation.step(&LHOPITAL, Claim::Equal, within(next.clone()), vec![to]);
        if let Some(value) = by_degrees(&next, x, negative, work)? {
            derivation.step(&HIGHEST_POWER, Claim::Equal, value, Vec::new());
            return Ok(derivation);
        }
        if let Some(Growth::To(value)) = grows(&next, x, negative, work) {
            derivation.step(&PUT_IN, Claim::Equal, value, Vec::new());
            return Ok(derivation);
        }
        current = as_quotient(&next).unwrap_or(next);
    }
    super::super::unknown("limits at infinity")
}

/// Where something clearly goes.
#[derive(Clone, Debug)]
enum Growth {
    To(Expr),
    Up,
    Down,
}

/// Polynomials, exponentials, logarithms and arctangents of them, and what is made of such without
/// a doubt.
fn grows(e: &Expr, x: &Symbol, negative: bool, work: &Work<'_>) -> Option<Growth> {
    if !e.symbols().contains(x) {
        return Some(Growth::To(e.clone()));
    }
    if let Some(value) = by_degrees(e, x, negative, work).ok()? {
        return Some(match value {
            Expr::Infinity => Growth::Up,
            Expr::Negate(a) if *a == Expr::Infinity => Growth::Down,
            value => Growth::To(value),
        });
    }
    let of = |e: &Expr| grows(e, x, negative, work);
    let sign = |e: &Expr| algebra::sign(e, &algebra::Context::default(), work.budget);
    let turned = |g: Growth| match g {
        Growth::Up => Growth::Down,
        Growth::Down => Growth::Up,
        Growth::To(a) => Growth::To(lightly(&a.negated())),
    };
    match e {
        Expr::Negate(a) => of(a).map(turned),
        Expr::Power(base, exponent) if !base.symbols().contains(x) => {
            let large = match &**base {
                Expr::Symbol(s) if s.name() == "e" => true,
                base => base.as_rational().filter(|b| *b > Rational::ZERO)? > Rational::ONE,
            };
            match (of(exponent)?, large) {
                (Growth::Up, true) | (Growth::Down, false) => Some(Growth::Up),
                (Growth::Down, true) | (Growth::Up, false) => Some(Growth::To(Expr::integer(0))),
                (Growth::To(a), _) => Some(Growth::To(lightly(&(**base).clone().pow(a)))),
            }
        }
        Expr::Power(base, n) => match (of(base)?, n.as_rational()?) {
            (Growth::Up, n) if n > Rational::ZERO => Some(Growth::Up),
            (Growth::Up | Growth::Down, n) if n < Rational::ZERO && n.is_int() => {
                Some(Growth::To(Expr::integer(0)))
            }
            _ => None,
        },
        Expr::Call(Function::Ln, u) => match of(&u[0])? {
            Growth::Up => Some(Growth::Up),
            Growth::To(a) if sign(&a)? == Ordering::Greater => Some(Growth::To(
                super::super::integrate::number(&Expr::call(Function::Ln, vec![a]), work).ok()?,
            )),
            _ => None,
        },
        Expr::Call(Function::Arctan, u) => {
            let quarter = || Expr::Pi.over(Expr::integer(2));
            match of(&u[0])? {
                Growth::Up => Some(Growth::To(quarter())),
                Growth::Down => Some(Growth::To(quarter().negated())),
                Growth::To(a) => Some(Growth::To(Expr::call(Function::Arctan, vec![a]))),
            }
        }
        Expr::Call(g @ (Function::Sin | Function::Cos), u) => match of(&u[0])? {
            Growth::To(a) => {
                let there = Expr::call(*g, vec![a]);
                Some(Growth::To(super::super::integrate::number(&there, work).ok()?))
            }
            _ => None,
        },
        Expr::Sum(terms) => {
            let mut finite = Vec::new();
            let mut infinite = None;
            for term in terms {
                match of(term)? {
                    Growth::To(a) => finite.push(a),
                    up @ Growth::Up if !matches!(infinite, Some(Growth::Down)) => {
                        infinite = Some(up)
                    }
                    down @ Growth::Down if !matches!(infinite, Some(Growth::Up)) => {
                        infinite = Some(down);
                    }
                    _ => return None,
                }
            }
            Some(infinite.unwrap_or(Growth::To(lightly(&Expr::sum(finite)))))
        }
        Expr::Product(factors) => {
            let mut finite = Vec::new();
            let mut infinite = false;
            let mut flipped = false;
            for factor in factors {
                match of(factor)? {
                    Growth::Up => infinite = true,
                    Growth::Down => {
                        infinite = true;
                        flipped = !flipped;
                    }
                    Growth::To(a) => finite.push(a),
                }
            }
            if !infinite {
                return Some(Growth::To(lightly(&Expr::product(finite))));
            }
            for a in &finite {
                match sign(a)? {
                    Ordering::Greater => {}
                    Ordering::Less => flipped = !flipped,
                    Ordering::Equal => return None,
                }
            }
            Some(if flipped { Growth::Down } else { Growth::Up })
        }
        Expr::Quotient(a, b) => match (of(a)?, of(b)?) {
            (Growth::To(a), Growth::To(b)) if sign(&b)?.is_ne() => {
                Some(Growth::To(lightly(&a.over(b))))
            }
            (Growth::To(_), Growth::Up | Growth::Down) => Some(Growth::To(Expr::integer(0))),
            (up @ (Growth::Up | Growth::Down), Growth::To(b)) => match sign(&b)? {
                Ordering::Greater => Some(up),
                Ordering::Less => Some(turned(up)),
                Ordering::Equal => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// Degree and leading coefficient of what is made of powers and roots, for large positive values.
fn leading(e: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<(Rational, Surd)>, Unsolved> {
    work.budget.spend(1)?;
    if let Some(p) = Polynomial::from_expr(e, work.budget)? {
        let n = p.degree_in(x);
        let Some(c) = p.coefficient_in(x, n).as_constant().filter(|c| !c.is_zero()) else {
            return Ok(None);
        };
        return Ok(Some((Rational::from(n), Surd::from(c))));
    }
    let of = |e: &Expr| leading(e, x, work);
    Ok(match e {
        Expr::Negate(a) => of(a)?.map(|(n, c)| (n, c.scale(&-Rational::ONE))),
        Expr::Sum(terms) => {
            let mut best: Option<(Rational, Surd)> = None;
            for term in terms {
                let Some((n, c)) = of(term)? else { return Ok(None) };
                best = Some(match best {
                    None => (n, c),
                    Some((m, d)) => match n.cmp(&m) {
                        Ordering::Greater => (n, c),
                        Ordering::Less => (m, d),
                        Ordering::Equal => (m, &d + &c),
                    },
                });
            }
            best.filter(|(_, c)| !c.is_zero())
        }
        Expr::Product(factors) => {
            let mut all = (Rational::ZERO, Surd::one());
            for factor in factors {
                let Some((n, c)) = of(factor)? else { return Ok(None) };
                all = (all.0 + n, all.1.mul(&c, work.budget)?);
            }
            Some(all)
        }
        Expr::Quotient(a, b) => match (of(a)?, of(b)?) {
            (Some((n, c)), Some((m, d))) => c.div(&d, work.budget)?.map(|c| (n - m, c)),
            _ => None,
        },
        Expr::Root(a, index) => {
            let k = match index {
                None => Some(2),
                Some(k) => k.as_rational().and_then(|k| u32::try_from(k.numerator().clone()).ok()),
            };
            match (of(a)?, k) {
                (Some((n, c)), Some(k)) if k > 0 => c
                    .root(k, work.budget)?
                    .filter(Surd::is_real)
                    .map(|c| (n / Rational::from(k), c)),
                _ => None,
            }
        }
        Expr::Power(a, q) => match (of(a)?, q.as_rational()) {
            (Some((n, c)), Some(q)) if q.is_int() => {
                match i64::try_from(q.numerator().clone()).ok().filter(|k| k.abs() <= 20) {
                    Some(k) => c.pow(k, work.budget)?.map(|c| (n * q, c)),
                    None => None,
                }
            }
            (Some((n, c)), Some(q)) if c == Surd::one() => Some((n * q, c)),
            _ => None,
        },
        _ => None,
    })
}

fn by_degrees(
    e: &Expr,
    x: &Symbol,
    negative: bool,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    // For x → −∞ look at −x → ∞.
    let seen = if negative { put(e, x, &Expr::Symbol(x.clone()).negated()) } else { e.clone() };
    let Some((n, c)) = leading(&seen, x, work)? else { return Ok(None) };
    Ok(match n.cmp(&Rational::ZERO) {
        Ordering::Less => Some(Expr::integer(0)),
        Ordering::Equal => Some(c.to_expr()),
        Ordering::Greater => match c.sign(work.budget)? {
            Some(Ordering::Greater) => Some(Expr::Infinity),
            Some(Ordering::Less) => Some(Expr::Infinity.negated()),
            _ => None,
        },
    })
}

/// `(√a − b)·r`, multiplied and divided by the conjugate.
fn rationalised(e: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<Expr>, Unsolved> {
    let difference = |e: &Expr| -> Result<Option<(Expr, Expr)>, Unsolved> {
        let Expr::Sum(terms) = e else { return Ok(None) };
        let at =
            terms.iter().position(|t| matches!(t, Expr::Root(_, None)) && t.symbols().contains(x));
        let Some(at) = at else { return Ok(None) };
        let root = terms[at].clone();
        let mut others = terms.clone();
        others.remove(at);
        let rest = Expr::sum(others);
        let Expr::Root(inside, None) = &root else { return Ok(None) };
        let square = match &rest {
            Expr::Negate(b) => match &**b {
                Expr::Root(b, None) => (**b).clone(),
                _ => rest.clone().pow(Expr::integer(2)),
            },
            _ => rest.clone().pow(Expr::integer(2)),
        };
        let top = Expr::sum(vec![(**inside).clone(), square.negated()]);
        let Some(top) = Polynomial::from_expr(&top, work.budget)? else { return Ok(None) };
        let conjugate = lightly(&Expr::sum(vec![root, rest.negated()]));
        Ok(Some((top.to_expr(), conjugate)))
    };
    if let Some((top, conjugate)) = difference(e)? {
        return Ok(Some(top.over(conjugate)));
    }
    if let Expr::Product(factors) = e {
        for (k, factor) in factors.iter().enumerate() {
            if let Some((top, conjugate)) = difference(factor)? {
                let mut above = factors.clone();
                above[k] = top;
                return Ok(Some(lightly(&Expr::product(above)).over(conjugate)));
            }
        }
    }
    Ok(None)
}
