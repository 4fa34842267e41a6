//! Equations in one thing that stands in several places, `eˣ`, `log x` or `|x|`: solved for it first.

use super::exponents::{POWERS_OF_ONE_BASE, SOLVE_FOR_POWER};
use super::polynomial::{ZERO_PRODUCT, any_of};
use super::undo::claim;
use super::{equation, factor, logarithm, quadratic};
use crate::rules::equation::BRING_TO_ONE_SIDE;
use crate::{Derivation, Unsolved, Work};
use algebra::{Integer, Polynomial, Rational, Surd, Univariate};
use syntax::{Expr, Function, Symbol};

/// What an equation is in, and the equation in it.
struct Part {
    /// The thing: `e^x`.
    thing: Expr,
    /// The letter that stands for it.
    letter: Symbol,
}

/// The steps from `relation` to its solved form; `None` if it is of another kind.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let mut things = Vec::new();
    find(&whole, unknown, &mut things);
    let Some(part) = Part::of(&things, unknown, work)? else { return Ok(None) };
    let Some(put) = part.put(&whole, unknown, work)? else { return Ok(None) };
    // Negative powers go when both sides are multiplied by one.
    let Some(fraction) = super::fraction::Fraction::from_expr(&put, work.budget)? else {
        return Ok(None);
    };
    let mut p = fraction.numerator;
    if p.is_zero() || p.degree_in(&part.letter) == 0 {
        return Ok(None);
    }
    if p.leading_coefficient() < Rational::ZERO {
        p = -&p;
    }
    let mut derivation = Derivation::new(relation.clone());
    let zero = || Expr::integer(0);
    let moved = part.show(&p.to_expr()).equals(zero());
    let how = claim(relation, &moved, false, work);
    let rule = if things.len() > 1 { &POWERS_OF_ONE_BASE } else { &BRING_TO_ONE_SIDE };
    derivation.step(rule, how, moved, vec![part.thing.clone()]);
    let found = factor::factorisation(&p, work.budget)?;
    let alone = !p.symbols().contains(unknown);
    if found.factors.len() < 2 && !alone {
        return Ok(None);
    }
    let product = part.show(&factor::product(&found.content, &found.factors)).equals(zero());
    let how = claim(derivation.result(), &product, false, work);
    derivation.step(&factor::FACTORISE, how, product, Vec::new());
    let mut cases = Vec::new();
    for (one, _) in &found.factors {
        let solvable = Univariate::from_polynomial(one, &part.letter);
        match solvable.as_ref().map(|u| (u.degree(), u)) {
            Some((Some(1), u)) => {
                let value = -u.coefficient(0) / u.coefficient(1);
                cases.push(part.thing.clone().equals(Expr::rational(&value)));
            }
            Some((Some(2), u)) => {
                let roots: Vec<Surd> = quadratic::roots(u, work)?;
                cases.extend(roots.iter().map(|r| part.thing.clone().equals(r.to_expr())));
            }
            Some(_) => return Ok(None),
            None => cases.push(part.show(&one.to_expr()).equals(zero())),
        }
    }
    let rule = if alone { &SOLVE_FOR_POWER } else { &ZERO_PRODUCT };
    let either = any_of(cases.clone());
    let how = claim(derivation.result(), &either, false, work);
    derivation.step(rule, how, either, vec![part.thing.clone()]);
    if !cases.is_empty() {
        equation::solve_cases(&mut derivation, &cases, unknown, work)?;
    }
    Ok(Some(derivation))
}

/// Powers with the unknown in the exponent, logarithms and moduli of it.
fn find(expr: &Expr, unknown: &Symbol, found: &mut Vec<Expr>) {
    let has = |e: &Expr| e.symbols().contains(unknown);
    let is_one = match expr {
        Expr::Power(_, exponent) => has(exponent),
        Expr::Call(Function::Exp, _) | Expr::Abs(_) => has(expr),
        Expr::Call(Function::Ln | Function::Log, _) => has(expr),
        _ => false,
    };
    if is_one {
        if !found.contains(expr) {
            found.push(expr.clone());
        }
        return;
    }
    expr.for_each_part(|part| find(part, unknown, found));
}

/// Base and exponent of a power.
fn power(expr: &Expr) -> Option<(Expr, Expr)> {
    match expr {
        Expr::Power(base, exponent) => Some(((**base).clone(), (**exponent).clone())),
        Expr::Call(Function::Exp, arguments) => match &arguments[..] {
            [exponent] => Some((Expr::symbol("e"), exponent.clone())),
            _ => None,
        },
        _ => None,
    }
}

/// `m` and `k` of an exponent `mx + k`.
fn linear(
    exponent: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<(Rational, Rational)>, Unsolved> {
    let Some(p) = Polynomial::from_expr(exponent, work.budget)? else { return Ok(None) };
    let (m, k) = (p.coefficient_in(unknown, 1), p.coefficient_in(unknown, 0));
    Ok((p.degree_in(unknown) == 1).then(|| m.as_constant().zip(k.as_constant())).flatten())
}

fn small(q: &Rational) -> Option<i64> {
    i64::try_from(Integer::try_from(q.clone()).ok()?).ok().filter(|n| n.abs() <= 40)
}

impl Part {
    fn of(things: &[Expr], unknown: &Symbol, work: &Work<'_>) -> Result<Option<Part>, Unsolved> {
        let letter = Symbol::new("\u{2022}u");
        let Some(first) = things.first() else { return Ok(None) };
        if let Some((base, _)) = power(first) {
            if base.symbols().contains(unknown) {
                return Ok(None);
            }
            // The smallest step of the exponents.
            let mut least: Option<Rational> = None;
            for thing in things {
                let Some((other, exponent)) = power(thing) else { return Ok(None) };
                let Some((m, _)) = linear(&exponent, unknown, work)? else { return Ok(None) };
                if other != base {
                    return Ok(None);
                }
                let size = if m < Rational::ZERO { -m } else { m };
                if least.as_ref().is_none_or(|known| size < *known) {
                    least = Some(size);
                }
            }
            let Some(least) = least else { return Ok(None) };
            let x = Expr::Symbol(unknown.clone());
            let exponent =
                crate::rules::tidy::lightly(&Expr::product(vec![Expr::rational(&least), x]));
            return Ok(Some(Part { thing: base.pow(exponent), letter }));
        }
        if let Some((base, inner)) = logarithm::logarithm(first) {
            let number = |b: &Option<Expr>| b.as_ref().and_then(Expr::as_rational);
            let mut least = base.clone();
            for thing in things {
                let Some((other, argument)) = logarithm::logarithm(thing) else { return Ok(None) };
                if argument != inner
                    || other.as_ref().is_some_and(|b| b.symbols().contains(unknown))
                {
                    return Ok(None);
                }
                if let (Some(a), Some(b)) = (number(&other), number(&least))
                    && a < b
                {
                    least = other;
                }
            }
            return Ok(Some(Part { thing: logarithm::log(&least, inner.clone()), letter }));
        }
        Ok((things.len() == 1).then(|| Part { thing: first.clone(), letter }))
    }

    fn show(&self, expr: &Expr) -> Expr {
        super::isolated::replace(expr, &Expr::Symbol(self.letter.clone()), &self.thing)
    }

    /// `expr` with everything like the thing written by its letter; `None` if something is not.
    fn put(
        &self,
        expr: &Expr,
        unknown: &Symbol,
        work: &Work<'_>,
    ) -> Result<Option<Expr>, Unsolved> {
        let u = || Expr::Symbol(self.letter.clone());
        if let (Some((base, exponent)), Some((own, step))) = (power(expr), power(&self.thing))
            && exponent.symbols().contains(unknown)
            && base == own
        {
            let (Some((m, k)), Some((g, _))) =
                (linear(&exponent, unknown, work)?, linear(&step, unknown, work)?)
            else {
                return Ok(None);
            };
            let (Some(times), Some(shift)) = (small(&(m / g)), small(&k)) else { return Ok(None) };
            // A power of e that is no whole number would be another letter.
            if base.as_rational().is_none() && shift != 0 {
                return Ok(None);
            }
            let factor = base.pow(Expr::integer(shift));
            let factor =
                if shift == 0 { Expr::integer(1) } else { super::undo::worked(&factor, work)? };
            let power = match times < 0 {
                true => Expr::integer(1).over(u().pow(Expr::integer(-times))),
                false => u().pow(Expr::integer(times)),
            };
            return Ok(Some(Expr::product(vec![factor, power])));
        }
        if let (Some((base, argument)), Some((own, inner))) =
            (logarithm::logarithm(expr), logarithm::logarithm(&self.thing))
            && argument == inner
        {
            if base == own {
                return Ok(Some(u()));
            }
            let (Some(base), Some(own)) = (base, own) else { return Ok(None) };
            let ratio = logarithm::log(&Some(own), base);
            let ratio = super::undo::rational_value(ratio, work)?;
            return Ok(ratio.as_rational().is_some().then(|| u().over(ratio)));
        }
        if *expr == self.thing {
            return Ok(Some(u()));
        }
        // x² = |x|²
        if let (Expr::Abs(inner), Expr::Power(base, n)) = (&self.thing, expr)
            && **inner == **base
            && n.as_rational().as_ref().and_then(small).is_some_and(|n| n > 0 && n % 2 == 0)
        {
            return Ok(Some(u().pow((**n).clone())));
        }
        let mut failed = Ok(false);
        let whole = expr.map_parts(|part| match self.put(part, unknown, work) {
            Ok(Some(part)) => part,
            Ok(None) => {
                if let Ok(f) = &mut failed {
                    *f = true;
                }
                Expr::Missing
            }
            Err(e) => {
                failed = Err(e);
                Expr::Missing
            }
        });
        Ok((!failed?).then_some(whole))
    }
}

/// The logarithms of both sides, products and powers with the unknown in exponents taken apart:
/// `5^x = 3^(x + 1)`; `None` if they are of another kind.
pub(crate) fn by_logarithms(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let (Some(first), Some(second)) = (logarithm_of(left), logarithm_of(right)) else {
        return Ok(None);
    };
    let taken = first.equals(second);
    let mut derivation = Derivation::new(relation.clone());
    let how = claim(relation, &taken, false, work);
    derivation.step(&super::exponential::TAKE_LOGARITHMS, how, taken.clone(), Vec::new());
    equation::solve_cases(&mut derivation, &[taken], unknown, work)?;
    Ok(Some(derivation))
}

/// `ln` of a product of positive numbers and of powers of them.
fn logarithm_of(side: &Expr) -> Option<Expr> {
    let positive = |q: &Rational| *q > Rational::ZERO;
    let ln = |e: &Expr| Expr::call(Function::Ln, vec![e.clone()]);
    match side {
        _ if side.as_rational().is_some_and(|q| positive(&q)) => Some(match side.as_rational() {
            Some(q) if q == Rational::ONE => Expr::integer(0),
            _ => ln(side),
        }),
        Expr::Product(factors) => {
            Some(Expr::sum(factors.iter().map(logarithm_of).collect::<Option<_>>()?))
        }
        Expr::Quotient(a, b) => Some(Expr::sum(vec![logarithm_of(a)?, logarithm_of(b)?.negated()])),
        _ => {
            let (base, exponent) = power(side)?;
            if base == Expr::symbol("e") {
                return Some(exponent);
            }
            base.as_rational().filter(|q| positive(q) && *q != Rational::ONE)?;
            Some(Expr::product(vec![exponent, ln(&base)]))
        }
    }
}
