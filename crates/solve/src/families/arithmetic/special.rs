//! Values known by heart: trigonometric functions of the standard angles, and their inverses.

use crate::Rule;
use crate::families::trigonometry;
use algebra::{Integer, Rational};
use dashu_base::Signed;
use syntax::{Expr, Function};

/// `function(arguments)` where the arguments are such as one knows the value for.
pub(super) fn value(function: Function, arguments: &[Expr]) -> Option<Expr> {
    let [argument] = arguments else { return None };
    match function {
        Function::Ln => natural_logarithm(argument),
        Function::Exp => match argument.as_rational() {
            Some(n) if n.is_zero() => Some(Expr::integer(1)),
            Some(n) if n.is_one() => Some(Expr::symbol("e")),
            _ => None,
        },
        _ => {
            let angle = degrees(argument)?;
            match function {
                Function::Sin => sine(&angle),
                Function::Cos => sine(&(Rational::from(90) - angle)),
                Function::Tan => tangent(&angle),
                Function::Cot => tangent(&(Rational::from(90) - angle)),
                Function::Sec => reciprocal(sine(&(Rational::from(90) - angle))?),
                Function::Csc => reciprocal(sine(&angle)?),
                _ => None,
            }
        }
    }
}

/// The sine of 75° as that of 45° + 30°, by the compound angle formula; secants by cosines.
pub(super) fn taken_apart(function: Function, arguments: &[Expr]) -> Option<(&'static Rule, Expr)> {
    let [argument] = arguments else { return None };
    let angle = degrees(argument)?;
    let whole = crate::numeral::as_integer(&angle)?;
    let odd = i32::try_from(whole).ok()?;
    // Multiples of 15° that are none of 30° or 45°.
    if odd % 15 != 0 || odd % 30 == 0 || odd % 45 == 0 {
        return None;
    }
    let in_degrees = contains_degrees(argument);
    let size = |q: i32| trigonometry::angle::size(&Rational::from(q), in_degrees);
    match function {
        Function::Sec => {
            let cosine = Expr::call(Function::Cos, arguments.to_vec());
            Some((&trigonometry::rules::RECIPROCAL, Expr::integer(1).over(cosine)))
        }
        Function::Csc => {
            let sine = Expr::call(Function::Sin, arguments.to_vec());
            Some((&trigonometry::rules::RECIPROCAL, Expr::integer(1).over(sine)))
        }
        Function::Cot => {
            let tangent = Expr::call(Function::Tan, arguments.to_vec());
            Some((&trigonometry::rules::RECIPROCAL, Expr::integer(1).over(tangent)))
        }
        _ => {
            let (p, q, minus) = match odd {
                15 => (45, 30, true),
                75 => (45, 30, false),
                _ => (odd - 45, 45, false),
            };
            let formula = trigonometry::addition(function, &size(p), &size(q), minus)?;
            Some((&trigonometry::rules::COMPOUND_ANGLE, formula))
        }
    }
}

fn contains_degrees(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Degrees(_));
    expr.for_each_part(|part| found = found || contains_degrees(part));
    found
}

/// Whether `function` has no value at this angle: `tan 90°`, `cosec 0`.
pub(super) fn is_undefined(function: Function, arguments: &[Expr]) -> bool {
    let [argument] = arguments else { return false };
    let Some(angle) = degrees(argument) else { return false };
    match function {
        Function::Tan | Function::Sec => within(&angle, 180) == Some(90),
        Function::Cot | Function::Csc => within(&angle, 180) == Some(0),
        _ => false,
    }
}

fn natural_logarithm(argument: &Expr) -> Option<Expr> {
    let is_e = |x: &Expr| matches!(x, Expr::Symbol(s) if s.name() == "e");
    match argument {
        Expr::Power(base, exponent) if is_e(base) => {
            exponent.as_rational().map(|n| Expr::rational(&n))
        }
        x if is_e(x) => Some(Expr::integer(1)),
        x if x.as_rational()?.is_one() => Some(Expr::integer(0)),
        _ => None,
    }
}

/// An angle in degrees: `30°`, `π/6`, `-2π/3`, `0`.
fn degrees(angle: &Expr) -> Option<Rational> {
    match angle {
        Expr::Degrees(a) => a.as_rational(),
        _ => Some(multiple_of_pi(angle)? * Rational::from(180)),
    }
}

fn multiple_of_pi(expr: &Expr) -> Option<Rational> {
    match expr {
        Expr::Pi => Some(Rational::ONE),
        Expr::Negate(a) => Some(-multiple_of_pi(a)?),
        Expr::Quotient(a, b) => {
            let b = b.as_rational().filter(|b| !b.is_zero())?;
            Some(multiple_of_pi(a)? / b)
        }
        Expr::Product(factors) => {
            let (pi, others): (Vec<_>, Vec<_>) =
                factors.iter().partition(|f| f.as_rational().is_none());
            let [pi] = pi[..] else { return None };
            let others = others.into_iter().filter_map(Expr::as_rational);
            Some(others.fold(multiple_of_pi(pi)?, |product, q| product * q))
        }
        _ => expr.as_rational().filter(Rational::is_zero),
    }
}

/// `sin` of an angle in degrees that is a multiple of 30 or 45.
fn sine(angle: &Rational) -> Option<Expr> {
    let angle = within(angle, 360)?;
    let (angle, negative) = if angle > 180 { (angle - 180, true) } else { (angle, false) };
    let half_root = |n: i32| Expr::integer(n).sqrt().over(Expr::integer(2));
    let value = match angle.min(180 - angle) {
        0 => return Some(Expr::integer(0)),
        18 => golden(-1),
        54 => golden(1),
        30 => Expr::rational(&Rational::from_parts(Integer::ONE, 2u8.into())),
        45 => half_root(2),
        60 => half_root(3),
        90 => Expr::integer(1),
        _ => return None,
    };
    Some(if negative { value.negated() } else { value })
}

/// `(√5 ± 1)/4`.
fn golden(sign: i32) -> Expr {
    let one = Expr::integer(1);
    let one = if sign < 0 { one.negated() } else { one };
    Expr::Sum(vec![Expr::integer(5).sqrt(), one]).over(Expr::integer(4))
}

fn tangent(angle: &Rational) -> Option<Expr> {
    let root = || Expr::integer(3).sqrt();
    Some(match within(angle, 180)? {
        0 => Expr::integer(0),
        30 => root().over(Expr::integer(3)),
        45 => Expr::integer(1),
        60 => root(),
        120 => root().negated(),
        135 => Expr::integer(-1),
        150 => root().over(Expr::integer(3)).negated(),
        _ => return None,
    })
}

/// An angle less its full turns, if it is a whole number of degrees.
fn within(angle: &Rational, turn: i32) -> Option<i32> {
    let turn = Rational::from(turn);
    let rest = angle - Rational::from((angle / &turn).floor()) * turn;
    i32::try_from(crate::numeral::as_integer(&rest)?).ok()
}

/// `1/x` for the values above.
fn reciprocal(x: Expr) -> Option<Expr> {
    match x {
        Expr::Negate(a) => Some(reciprocal(*a)?.negated()),
        Expr::Number(_) => {
            let q = x.as_rational().filter(|q| !q.is_zero() && q.is_positive())?;
            Some(Expr::rational(&(Rational::ONE / q)))
        }
        Expr::Quotient(a, b) => match (*a, b.as_rational()?) {
            (Expr::Number(n), two) => Some(Expr::rational(&(two / n.value()))),
            (root @ Expr::Root(..), _) => {
                let Expr::Root(radicand, _) = &root else { return None };
                let n = radicand.as_rational()?;
                if n == Rational::from(2) {
                    return Some(root);
                }
                Some(Expr::product(vec![Expr::integer(2), root.clone()]).over(Expr::rational(&n)))
            }
            _ => None,
        },
        _ => None,
    }
}
