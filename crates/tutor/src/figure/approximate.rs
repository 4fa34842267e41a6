//! An expression's value in floating point, for drawing.

use syntax::{Expr, Function, Symbol};

/// Deeper trees are not drawn.
const DEPTH: usize = 60;

/// The value with the symbols' values put in; nothing where it is undefined, not real, or of a kind
/// that is not drawn.
pub(crate) fn approximate(expr: &Expr, values: &[(&Symbol, f64)]) -> Option<f64> {
    value(expr, values, DEPTH).filter(|v| v.is_finite())
}

fn value(expr: &Expr, values: &[(&Symbol, f64)], depth: usize) -> Option<f64> {
    let depth = depth.checked_sub(1)?;
    let of = |e: &Expr| value(e, values, depth);
    Some(match expr {
        Expr::Number(n) => n.value().to_f64().value(),
        Expr::Pi => std::f64::consts::PI,
        Expr::Symbol(s) => match values.iter().find(|(name, _)| *name == s) {
            Some((_, v)) => *v,
            None if s.name() == "e" => std::f64::consts::E,
            None => return None,
        },
        Expr::Negate(a) => -of(a)?,
        Expr::Sum(terms) => terms.iter().try_fold(0.0, |sum, t| Some(sum + of(t)?))?,
        Expr::Product(factors) => factors.iter().try_fold(1.0, |p, f| Some(p * of(f)?))?,
        Expr::Quotient(a, b) => of(a)? / of(b)?,
        Expr::Power(a, b) => power(of(a)?, b, of(b)?),
        Expr::Root(a, None) => of(a)?.sqrt(),
        Expr::Root(a, Some(n)) => root(of(a)?, of(n)?),
        Expr::Abs(a) => of(a)?.abs(),
        Expr::Percent(a) => of(a)? / 100.0,
        Expr::Degrees(a) => of(a)?.to_radians(),
        Expr::Call(function, arguments) => {
            let arguments: Option<Vec<f64>> = arguments.iter().map(of).collect();
            call(*function, &arguments?)?
        }
        _ => return None,
    })
}

/// Odd roots of negative numbers are real.
fn power(base: f64, exponent: &Expr, value: f64) -> f64 {
    if base >= 0.0 {
        return base.powf(value);
    }
    let odd_root = exponent.as_rational().is_some_and(|q| q.denominator() % 2u8 != 0);
    let odd_power = exponent.as_rational().is_some_and(|q| q.numerator() % 2 != 0);
    match (odd_root, odd_power) {
        (true, true) => -(-base).powf(value),
        (true, false) => (-base).powf(value),
        (false, _) => base.powf(value),
    }
}

fn root(radicand: f64, index: f64) -> f64 {
    if radicand < 0.0 && index % 2.0 == 1.0 {
        -(-radicand).powf(1.0 / index)
    } else {
        radicand.powf(1.0 / index)
    }
}

fn call(function: Function, arguments: &[f64]) -> Option<f64> {
    use Function::*;
    if let (Log, [base, x]) = (function, arguments) {
        return Some(x.ln() / base.ln());
    }
    let [x] = *arguments else { return None };
    Some(match function {
        Sin => x.sin(),
        Cos => x.cos(),
        Tan => x.tan(),
        Cot => 1.0 / x.tan(),
        Sec => 1.0 / x.cos(),
        Csc => 1.0 / x.sin(),
        Arcsin => x.asin(),
        Arccos => x.acos(),
        Arctan => x.atan(),
        Sinh => x.sinh(),
        Cosh => x.cosh(),
        Tanh => x.tanh(),
        Exp => x.exp(),
        Ln => x.ln(),
        Log => x.log10(),
        Floor => x.floor(),
        Ceil => x.ceil(),
        Sign => x.signum(),
        _ => return None,
    })
}
