//! Standard integrals, also of a linear function of the letter.

use super::shape::{depends, is_euler, linear};
use super::{FACTOR_OUT, Found, POWER_RULE, STANDARD_INTEGRAL};
use crate::rules::tidy::lightly;
use crate::{Unsolved, Work};
use algebra::{Polynomial, Rational, Surd, tidy};
use syntax::{Expr, Function, Symbol};

/// `result / slope` for the integral of a function of `inner`, whose slope is known.
fn substituted(f: &Expr, inner: &Expr, slope: &Rational, result: Expr, x: &Symbol) -> Found {
    if matches!(inner, Expr::Symbol(s) if s == x) {
        return Found::new(&STANDARD_INTEGRAL, result, vec![f.clone()]);
    }
    let inverse = Rational::ONE / slope;
    let after = lightly(&tidy::term(&inverse, vec![result]));
    Found::new(&super::LINEAR_SUBSTITUTION, after, vec![inner.clone()])
}

/// `(ax + b)^n`, also written as a root or under a fraction bar.
pub(super) fn power(f: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let (base, exponent) = match as_power(f) {
        Some(found) => found,
        None => return Ok(None),
    };
    let Some(slope) = linear(&base, x, work)? else { return Ok(None) };
    if exponent == -Rational::ONE {
        let result = Expr::call(Function::Ln, vec![Expr::Abs(Box::new(base.clone()))]);
        return Ok(Some(substituted(f, &base, &slope, result, x)));
    }
    let next = exponent + Rational::ONE;
    let by = Rational::ONE / (&next * &slope);
    let result = if next < Rational::ZERO {
        let below = super::shape::raised(&base, &-next);
        let above = Expr::rational(&Rational::from(by.numerator().clone()));
        let denominator = Expr::integer(algebra::Integer::from(by.denominator().clone()));
        lightly(&above.over(Expr::product(vec![denominator, below])))
    } else {
        let raised = if next == Rational::ONE {
            base.clone()
        } else {
            base.clone().pow(Expr::rational(&next))
        };
        lightly(&tidy::term(&by, vec![raised]))
    };
    if matches!(&base, Expr::Symbol(s) if s == x) {
        return Ok(Some(Found::new(&POWER_RULE, result, Vec::new())));
    }
    Ok(Some(Found::new(&super::LINEAR_SUBSTITUTION, result, vec![base])))
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
pub(super) fn standard(f: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let ln_abs = |e: Expr| Expr::call(Function::Ln, vec![Expr::Abs(Box::new(e))]);
    let two = Rational::from(2);
    if let Expr::Power(base, n) = f
        && **base == Expr::Symbol(x.clone())
        && !depends(n, x)
        && n.as_rational().is_none()
    {
        // x^n for a letter n, which is not −1.
        let next = lightly(&Expr::sum(vec![(**n).clone(), Expr::integer(1)]));
        let after = (**base).clone().pow(next.clone()).over(next);
        return Ok(Some(Found::new(&POWER_RULE, after, Vec::new())));
    }
    let (inner, result) = match f {
        Expr::Power(base, exponent) if !depends(base, x) => {
            let euler = is_euler(base);
            let number = base.as_rational();
            let fits = number.is_none_or(|b| b > Rational::ZERO && b != Rational::ONE);
            if !euler && !fits {
                return Ok(None);
            }
            let result = if euler {
                f.clone()
            } else {
                f.clone().over(Expr::call(Function::Ln, vec![(**base).clone()]))
            };
            ((**exponent).clone(), result)
        }
        Expr::Power(base, exponent) if exponent.as_rational() == Some(two) => match &**base {
            Expr::Call(Function::Sec, u) if u.len() == 1 => {
                (u[0].clone(), Expr::call(Function::Tan, u.clone()))
            }
            Expr::Call(Function::Csc, u) if u.len() == 1 => {
                (u[0].clone(), Expr::call(Function::Cot, u.clone()).negated())
            }
            _ => return Ok(None),
        },
        Expr::Product(parts) => match &parts[..] {
            [Expr::Call(a, u), Expr::Call(b, v)] if u == v && u.len() == 1 => {
                let call = |g: Function| Expr::call(g, u.clone());
                let result = match (a, b) {
                    (Function::Sec, Function::Tan) | (Function::Tan, Function::Sec) => {
                        call(Function::Sec)
                    }
                    (Function::Csc, Function::Cot) | (Function::Cot, Function::Csc) => {
                        call(Function::Csc).negated()
                    }
                    _ => return Ok(None),
                };
                (u[0].clone(), result)
            }
            _ => return Ok(None),
        },
        Expr::Call(function, u) if u.len() == 1 => {
            let call = |g: Function| Expr::call(g, u.clone());
            let result = match function {
                Function::Sin => call(Function::Cos).negated(),
                Function::Cos => call(Function::Sin),
                Function::Tan => ln_abs(call(Function::Sec)),
                Function::Cot => ln_abs(call(Function::Sin)),
                Function::Sec => ln_abs(Expr::sum(vec![call(Function::Sec), call(Function::Tan)])),
                Function::Csc => {
                    ln_abs(Expr::sum(vec![call(Function::Csc), call(Function::Cot).negated()]))
                }
                Function::Exp => f.clone(),
                Function::Sinh => call(Function::Cosh),
                Function::Cosh => call(Function::Sinh),
                Function::Tanh => Expr::call(Function::Ln, vec![call(Function::Cosh)]),
                _ => return Ok(None),
            };
            (u[0].clone(), result)
        }
        Expr::Quotient(one, below) if one.as_rational() == Some(Rational::ONE) => {
            return fraction(f, below, x, work);
        }
        _ => return Ok(None),
    };
    let Some(slope) = linear(&inner, x, work)? else {
        // e^(ax) with a letter for its slope.
        let Some(p) = Polynomial::from_expr(&inner, work.budget)? else { return Ok(None) };
        if p.degree_in(x) != 1 {
            return Ok(None);
        }
        let slope = p.coefficient_in(x, 1).to_expr();
        return Ok(Some(Found::new(
            &super::LINEAR_SUBSTITUTION,
            lightly(&result.over(slope)),
            vec![inner],
        )));
    };
    Ok(Some(substituted(f, &inner, &slope, result, x)))
}

/// `1/(x² + a²)` and `1/√(a² − x²)` with numbers, and `1/(x² ± a²)` with a letter.
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
    if p.degree_in(variable) != 2 || !p.coefficient_in(variable, 1).is_zero() {
        return Ok(None);
    }
    let x = || Expr::Symbol(variable.clone());
    let number = |power| p.coefficient_in(variable, power).as_constant();
    let (Some(square), Some(constant)) = (number(2), number(0)) else {
        return Ok(if rooted { None } else { with_letter(f, &p, variable) });
    };
    if p.symbols().len() != 1 {
        return Ok(None);
    }
    let root = |q: &Rational| -> Result<Option<Expr>, Unsolved> {
        Ok(Surd::from(q.clone()).sqrt(work.budget)?.filter(Surd::is_real).map(|s| s.to_expr()))
    };
    if square > Rational::ZERO && constant > Rational::ZERO && !rooted {
        // 1/(ax² + c) = 1/a · 1/(x² + c/a), and ∫1/(x² + k²) = arctan(x/k)/k.
        let (Some(k), Some(both)) = (root(&(&constant / &square))?, root(&(&constant * &square))?)
        else {
            return Ok(None);
        };
        let arctan = Expr::call(Function::Arctan, vec![lightly(&x().over(k))]);
        return Ok(Some(Found::new(
            &STANDARD_INTEGRAL,
            lightly(&arctan.over(both)),
            vec![f.clone()],
        )));
    }
    if rooted && square == -Rational::ONE && constant > Rational::ZERO {
        let Some(k) = root(&constant)? else { return Ok(None) };
        let arcsin = Expr::call(Function::Arcsin, vec![lightly(&x().over(k))]);
        return Ok(Some(Found::new(&STANDARD_INTEGRAL, arcsin, vec![f.clone()])));
    }
    Ok(None)
}

/// `1/(x² + a²)`, `1/(x² − a²)` and `1/(a² − x²)` for a letter `a`.
fn with_letter(f: &Expr, p: &Polynomial, x: &Symbol) -> Option<Found> {
    let square = p.coefficient_in(x, 2).as_constant()?;
    let constant = p.coefficient_in(x, 0);
    let [(sign, powers)] = &constant.terms()[..] else { return None };
    let [(a, 2)] = &powers[..] else { return None };
    let (a, letter) = (Expr::Symbol(a.clone()), Expr::Symbol(x.clone()));
    let one = Rational::ONE;
    let ln_of = |above: Expr, below: Expr| {
        let ratio = Expr::Abs(Box::new(above.over(below)));
        Expr::call(Function::Ln, vec![ratio]).over(Expr::product(vec![Expr::integer(2), a.clone()]))
    };
    let plus = || Expr::sum(vec![letter.clone(), a.clone()]);
    let after = if square == one && *sign == one {
        Expr::call(Function::Arctan, vec![letter.clone().over(a.clone())]).over(a.clone())
    } else if square == one && *sign == -one.clone() {
        ln_of(Expr::sum(vec![letter.clone(), a.clone().negated()]), plus())
    } else if square == -one.clone() && *sign == one {
        ln_of(plus(), Expr::sum(vec![a.clone(), letter.clone().negated()]))
    } else {
        return None;
    };
    Some(Found::new(&STANDARD_INTEGRAL, after, vec![f.clone()]))
}

/// `c·g'/g` is the derivative of `c·ln|g|`.
pub(super) fn logarithmic(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let Expr::Quotient(top, below) = f else { return Ok(None) };
    let (Some(top), Some(bottom)) =
        (Polynomial::from_expr(top, work.budget)?, Polynomial::from_expr(below, work.budget)?)
    else {
        return Ok(None);
    };
    let slope = bottom.derivative(x);
    if slope.is_zero() {
        return Ok(None);
    }
    let Some(ratio) = top.divide_exactly(&slope, work.budget)? else { return Ok(None) };
    let Some(number) = ratio.as_constant() else { return Ok(None) };
    let inside = match matches!(**below, Expr::Product(_) | Expr::Power(..)) {
        true => bottom.to_expr(),
        false => (**below).clone(),
    };
    let result =
        tidy::term(&number, vec![Expr::call(Function::Ln, vec![Expr::Abs(Box::new(inside))])]);
    Ok(Some(Found::new(&super::LOGARITHMIC, result, vec![bottom.to_expr()])))
}

/// Constants taken out of an integral.
pub(super) fn constant_out(f: &Expr, x: &Symbol) -> Option<Found> {
    let whole = |e: &Expr| super::integral(e.clone(), x);
    let after = match f {
        Expr::Negate(a) => whole(a).negated(),
        Expr::Quotient(a, b) if !depends(b, x) => whole(a).over((**b).clone()),
        Expr::Product(factors) => {
            let (moving, mut fixed): (Vec<Expr>, Vec<Expr>) =
                factors.iter().cloned().partition(|factor| depends(factor, x));
            if fixed.is_empty() {
                return None;
            }
            fixed.push(whole(&Expr::product(moving)));
            Expr::product(fixed)
        }
        Expr::Quotient(a, b) => {
            if let Some((number, rest)) = constant_part(a, x) {
                Expr::product(vec![number, whole(&rest.over((**b).clone()))])
            } else {
                let Expr::Product(factors) = &**b else { return None };
                let (moving, fixed): (Vec<Expr>, Vec<Expr>) =
                    factors.iter().cloned().partition(|factor| depends(factor, x));
                if fixed.is_empty() {
                    return None;
                }
                whole(&(**a).clone().over(Expr::product(moving))).over(Expr::product(fixed))
            }
        }
        _ => return None,
    };
    Some(Found::new(&FACTOR_OUT, after, Vec::new()))
}

/// `c` and `g` of a numerator `c·g`, where `c` is a constant other than 1.
fn constant_part(numerator: &Expr, x: &Symbol) -> Option<(Expr, Expr)> {
    match numerator {
        Expr::Product(factors) => {
            let (moving, fixed): (Vec<Expr>, Vec<Expr>) =
                factors.iter().cloned().partition(|factor| depends(factor, x));
            (!fixed.is_empty() && !moving.is_empty())
                .then(|| (Expr::product(fixed), Expr::product(moving)))
        }
        Expr::Negate(a) => Some((Expr::integer(-1), (**a).clone())),
        Expr::Number(_) if numerator.as_rational() == Some(Rational::ONE) => None,
        _ if !depends(numerator, x) => Some((numerator.clone(), Expr::integer(1))),
        _ => None,
    }
}
