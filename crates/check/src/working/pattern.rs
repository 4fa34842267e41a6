//! A formula with values put in: `P × T × R / 100` beside `5000 × 2 × 10 / 100`.

use algebra::Rational;
use syntax::{Expr, Symbol};

/// The values that make `pattern` the expression `value`, letter for letter in the same shape;
/// nothing if the shapes differ, a letter would get two values, or no letter was replaced. `π` may
/// be 22/7 or 3.14.
pub(super) fn values_put_in(pattern: &Expr, value: &Expr) -> Option<Vec<(Symbol, Expr)>> {
    let mut found = Vec::new();
    if !matches(pattern, value, &mut found) {
        return None;
    }
    // Letters that stayed themselves.
    found.retain(|(x, value)| *value != Expr::Symbol(x.clone()));
    (!found.is_empty()).then_some(found)
}

fn matches(pattern: &Expr, value: &Expr, found: &mut Vec<(Symbol, Expr)>) -> bool {
    match (pattern, value) {
        (Expr::Symbol(x), _) => bind(x.clone(), value, found),
        _ if pattern == value => {
            pattern.symbols().into_iter().all(|x| bind(x.clone(), &Expr::Symbol(x), found))
        }
        // A value of an unknown function or set is a letter here.
        (
            Expr::Apply(..)
            | Expr::Call(syntax::Function::Cardinality | syntax::Function::Probability, _),
            _,
        ) => bind(Symbol::new(syntax::plain(pattern)), value, found),
        (Expr::Pi, _) => is_pi(value),
        (_, Expr::Quantity(amount, _)) => matches(pattern, amount, found),
        (Expr::Sum(a), Expr::Sum(b)) | (Expr::Product(a), Expr::Product(b))
            if a.len() == b.len() =>
        {
            a.iter().zip(b).all(|(a, b)| matches(a, b, found))
        }
        (Expr::Product(_) | Expr::Power(..), Expr::Product(_)) => {
            let (a, b) = (factors(pattern), factors(value));
            let before = found.clone();
            let same = a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| matches(a, b, found));
            same || {
                *found = before;
                by_fraction(pattern, value, found)
            }
        }
        (Expr::Product(_), Expr::Quotient(..)) => by_fraction(pattern, value, found),
        (Expr::Negate(a), Expr::Negate(b))
        | (Expr::Abs(a), Expr::Abs(b))
        | (Expr::Factorial(a), Expr::Factorial(b)) => matches(a, b, found),
        (Expr::Quotient(a, b), Expr::Quotient(c, d)) | (Expr::Power(a, b), Expr::Power(c, d)) => {
            matches(a, c, found) && matches(b, d, found)
        }
        (Expr::Root(a, i), Expr::Root(b, j)) if i == j => matches(a, b, found),
        (Expr::Call(f, a), Expr::Call(g, b)) if f == g && a.len() == b.len() => {
            a.iter().zip(b).all(|(a, b)| matches(a, b, found))
        }
        (Expr::Relation(a, r), Expr::Relation(b, s)) if r == s && a.len() == b.len() => {
            a.iter().zip(b).all(|(a, b)| matches(a, b, found))
        }
        _ => false,
    }
}

/// `2πr` beside `2 × 22/7 × 14`, which is read `((2 × 22)/7) × 14`: numbers and `π` are struck out on
/// both sides, the rest is compared in order.
fn by_fraction(pattern: &Expr, value: &Expr, found: &mut Vec<(Symbol, Expr)>) -> bool {
    type Parts<'e> = (Vec<&'e Expr>, Vec<&'e Expr>);
    fn split<'e>(expr: &'e Expr, below: bool, parts: &mut Parts<'e>) {
        match expr {
            Expr::Product(inner) => inner.iter().for_each(|e| split(e, below, parts)),
            Expr::Quotient(a, b) => {
                split(a, below, parts);
                split(b, !below, parts);
            }
            Expr::Power(base, n) => match n.as_rational() {
                Some(q) if q == Rational::from(2) => (0..2).for_each(|_| split(base, below, parts)),
                Some(q) if q == Rational::from(3) => (0..3).for_each(|_| split(base, below, parts)),
                _ if below => parts.1.push(expr),
                _ => parts.0.push(expr),
            },
            other if below => parts.1.push(other),
            other => parts.0.push(other),
        }
    }
    let (mut a, mut b): (Parts<'_>, Parts<'_>) = Default::default();
    split(pattern, false, &mut a);
    split(value, false, &mut b);
    if a.0.len() > 12 || b.0.len() > 12 {
        return false;
    }
    let strike = |from: &mut Vec<&Expr>, q: &Rational| {
        let at = from.iter().position(|e| e.as_rational().is_some_and(|r| r == *q));
        at.map(|at| from.remove(at)).is_some()
    };
    if let Some(at) = a.0.iter().position(|e| **e == Expr::Pi) {
        a.0.remove(at);
        let fraction =
            strike(&mut b.0, &Rational::from(22)) && strike(&mut b.1, &Rational::from(7));
        let mut decimal = || {
            let as_written = [(314, 100), (31416, 10000), (3142, 1000)];
            as_written.into_iter().any(|(n, d): (u32, u32)| {
                strike(&mut b.0, &Rational::from_parts(n.into(), d.into()))
            })
        };
        if !fraction && !decimal() {
            return false;
        }
    }
    for (mine, theirs) in [(&mut a.0, &mut b.0), (&mut a.1, &mut b.1)] {
        mine.retain(|e| !e.as_rational().is_some_and(|q| strike(theirs, &q)));
    }
    let alike = |x: &[&Expr], y: &[&Expr], found: &mut Vec<(Symbol, Expr)>| {
        x.len() == y.len() && x.iter().zip(y).all(|(x, y)| matches(x, y, found))
    };
    alike(&a.0, &b.0, found) && alike(&a.1, &b.1, found)
}

fn bind(name: Symbol, value: &Expr, found: &mut Vec<(Symbol, Expr)>) -> bool {
    if !value.symbols().is_empty() && *value != Expr::Symbol(name.clone()) {
        return false;
    }
    match found.iter().find(|(x, _)| *x == name) {
        Some((_, known)) => known == value,
        None => {
            found.push((name, value.clone()));
            true
        }
    }
}

fn is_pi(value: &Expr) -> bool {
    let ratio = |n: u32, d: u32| Rational::from_parts(n.into(), d.into());
    value.as_rational().is_some_and(|q| {
        q == ratio(22, 7)
            || q == ratio(314, 100)
            || q == ratio(3142, 1000)
            || q == ratio(31416, 10000)
    })
}

/// Factors in the order written; `r²` is two of them.
fn factors(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Product(inner) => inner.iter().flat_map(factors).collect(),
        Expr::Power(base, n) => match n.as_rational() {
            Some(q) if q == Rational::from(2) => vec![base, base],
            Some(q) if q == Rational::from(3) => vec![base, base, base],
            _ => vec![expr],
        },
        other => vec![other],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syntax::parse;

    #[test]
    fn a_formula_with_values_is_recognised_by_its_shape() {
        let put_in =
            |a: &str, b: &str| values_put_in(&parse(a).expr, &parse(b).expr).map(|v| v.len());
        assert_eq!(put_in("P * T * R / 100", "5000 * 2 * 10 / 100"), Some(3));
        assert_eq!(put_in("pi * r^2", "22/7 * 7^2"), Some(1));
        assert_eq!(put_in("a^2 + a", "2^2 + 3"), None, "one letter, two values");
        assert_eq!(put_in("x + 3", "2 + 4"), None);
        assert_eq!(put_in("x + 3", "x + 3"), None, "nothing was put in");
        assert_eq!(put_in("x^2", "2x"), None, "a letter stays or goes, not both");
    }
}
