//! Terms, factors and numbers of a tree, and trees built from them without empty parts.

use algebra::{Budget, Polynomial, Rational};
use syntax::{Expr, Relation, Symbol};

pub(super) fn int(n: i64) -> Expr {
    Expr::integer(n)
}

pub(super) fn one() -> Rational {
    Rational::ONE
}

/// The terms of a sum, with their signs; sums within are opened.
pub(super) fn terms(expr: &Expr) -> Vec<Expr> {
    match expr {
        Expr::Sum(parts) => parts.iter().flat_map(terms).collect(),
        Expr::Negate(inner) => terms(inner).iter().map(negated).collect(),
        _ => vec![expr.clone()],
    }
}

/// The factors of a product, with the sign as the factor -1.
pub(super) fn factors(expr: &Expr) -> Vec<Expr> {
    match expr {
        Expr::Product(parts) => parts.iter().flat_map(factors).collect(),
        Expr::Negate(inner) => {
            let mut all = vec![int(-1)];
            all.extend(factors(inner));
            all
        }
        _ => vec![expr.clone()],
    }
}

/// `-expr`, without two signs.
pub(super) fn negated(expr: &Expr) -> Expr {
    match expr {
        Expr::Negate(inner) => (**inner).clone(),
        _ if is_number(expr, 0) => expr.clone(),
        _ => expr.clone().negated(),
    }
}

/// The sum, without zeros and with sums within opened.
pub(super) fn sum(parts: Vec<Expr>) -> Expr {
    let open = |part: Expr| match part {
        Expr::Sum(inner) => inner,
        part => vec![part],
    };
    Expr::sum(parts.into_iter().flat_map(open).filter(|t| !is_number(t, 0)).collect())
}

/// The product, without ones, its sign in front.
pub(super) fn product(parts: Vec<Expr>) -> Expr {
    let mut negative = false;
    let mut all = Vec::new();
    for part in parts {
        let part = match part {
            Expr::Negate(inner) => {
                negative = !negative;
                *inner
            }
            part => part,
        };
        match part {
            Expr::Product(inner) => all.extend(inner),
            part => all.push(part),
        }
    }
    if all.iter().any(|f| is_number(f, 0)) {
        return int(0);
    }
    all.retain(|f| !is_number(f, 1));
    // Numbers come first.
    all.sort_by_key(|f| f.as_rational().is_none());
    let value = Expr::product(all);
    if negative { value.negated() } else { value }
}

/// `a · b`.
pub(super) fn times(a: &Expr, b: &Expr) -> Expr {
    product(vec![a.clone(), b.clone()])
}

/// `a + b`.
pub(super) fn plus(a: &Expr, b: &Expr) -> Expr {
    sum(vec![a.clone(), b.clone()])
}

/// `a - b`.
pub(super) fn minus(a: &Expr, b: &Expr) -> Expr {
    sum([a.clone()].into_iter().chain(terms(b).iter().map(negated)).collect())
}

/// `a / b`.
pub(super) fn over(a: &Expr, b: &Expr) -> Expr {
    if is_number(b, 1) { a.clone() } else { a.clone().over(b.clone()) }
}

/// `base ^ exponent`.
pub(super) fn power(base: &Expr, exponent: &Expr) -> Expr {
    if is_number(exponent, 1) { base.clone() } else { base.clone().pow(exponent.clone()) }
}

/// `coefficient · parts`.
pub(super) fn scaled(coefficient: &Rational, parts: &[Expr]) -> Expr {
    algebra::tidy::term(coefficient, parts.to_vec())
}

/// Whether `expr` is this number literal.
pub(super) fn is_number(expr: &Expr, n: i64) -> bool {
    expr.as_rational().is_some_and(|q| q == Rational::from(n))
}

/// The integer that a literal is, if it is a small one.
pub(super) fn small(expr: &Expr) -> Option<i64> {
    let q = expr.as_rational()?;
    if !q.is_int() {
        return None;
    }
    i64::try_from(q.numerator().clone()).ok().filter(|n| n.abs() < 1_000_000_000)
}

/// A term as its coefficient and its other factors.
pub(super) fn monomial(term: &Expr) -> (Rational, Vec<Expr>) {
    match term {
        Expr::Negate(inner) => {
            let (coefficient, rest) = monomial(inner);
            (-coefficient, rest)
        }
        Expr::Product(parts) => {
            let mut coefficient = Rational::ONE;
            let mut rest = Vec::new();
            for part in parts {
                let (c, r) = monomial(part);
                coefficient *= c;
                rest.extend(r);
            }
            (coefficient, rest)
        }
        Expr::Quotient(a, b) => match b.as_rational() {
            Some(divisor) if !divisor.is_zero() => {
                let (coefficient, rest) = monomial(a);
                (coefficient / divisor, rest)
            }
            _ => (Rational::ONE, vec![term.clone()]),
        },
        _ => match term.as_rational() {
            Some(q) => (q, Vec::new()),
            None => (Rational::ONE, vec![term.clone()]),
        },
    }
}

/// Whether two lists hold the same, in any order.
pub(super) fn same_parts(a: &[Expr], b: &[Expr]) -> bool {
    let mut rest: Vec<&Expr> = b.iter().collect();
    a.len() == b.len()
        && a.iter().all(|x| match rest.iter().position(|y| *y == x) {
            Some(k) => {
                rest.swap_remove(k);
                true
            }
            None => false,
        })
}

/// `parts` without the one at `k`.
pub(super) fn without(parts: &[Expr], k: usize) -> Vec<Expr> {
    parts.iter().enumerate().filter(|(n, _)| *n != k).map(|(_, part)| part.clone()).collect()
}

/// `parts` with `new` at `k`.
pub(super) fn with(parts: &[Expr], k: usize, new: Expr) -> Vec<Expr> {
    let mut all = parts.to_vec();
    all[k] = new;
    all
}

/// Numerator and denominator; 1 where none is written.
pub(super) fn fraction(expr: &Expr) -> (Expr, Expr) {
    match expr {
        Expr::Quotient(a, b) => ((**a).clone(), (**b).clone()),
        Expr::Negate(inner) => {
            let (a, b) = fraction(inner);
            (negated(&a), b)
        }
        _ => (expr.clone(), int(1)),
    }
}

/// Base and exponent; 1 where none is written.
pub(super) fn base_and_exponent(expr: &Expr) -> (Expr, Expr) {
    match expr {
        Expr::Power(base, exponent) => ((**base).clone(), (**exponent).clone()),
        _ => (expr.clone(), int(1)),
    }
}

/// The two sides of an equation or inequality.
pub(super) fn sides(expr: &Expr) -> Option<(&Expr, Relation, &Expr)> {
    match expr {
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([left, right], [relation]) => Some((left, *relation, right)),
            _ => None,
        },
        _ => None,
    }
}

/// The two sides of an equation.
pub(super) fn equation(expr: &Expr) -> Option<(&Expr, &Expr)> {
    match sides(expr)? {
        (left, Relation::Equal, right) => Some((left, right)),
        _ => None,
    }
}

pub(super) fn is_inequality(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Less | Relation::LessEqual | Relation::Greater | Relation::GreaterEqual
    )
}

/// The same relation read from the right.
pub(super) fn turned(relation: Relation) -> Relation {
    match relation {
        Relation::Less => Relation::Greater,
        Relation::LessEqual => Relation::GreaterEqual,
        Relation::Greater => Relation::Less,
        Relation::GreaterEqual => Relation::LessEqual,
        other => other,
    }
}

/// Whether it says something that holds or not.
pub(super) fn is_statement(expr: &Expr) -> bool {
    matches!(expr, Expr::Relation(..) | Expr::And(_) | Expr::Or(_))
}

pub(super) fn contains(expr: &Expr, wanted: &dyn Fn(&Expr) -> bool) -> bool {
    let mut found = wanted(expr);
    expr.for_each_part(|part| found = found || contains(part, wanted));
    found
}

/// A statement with `±` and lists written as "or", or as "and" where the unknowns differ.
pub(super) fn statement(expr: &Expr) -> Expr {
    match expr {
        Expr::List(parts) if parts.first().is_some_and(is_statement) => listed(parts),
        Expr::And(parts) => Expr::And(parts.iter().map(statement).collect()),
        Expr::Or(parts) => {
            let open = |part: &Expr| match statement(part) {
                Expr::Or(inner) => inner,
                part => vec![part],
            };
            Expr::Or(parts.iter().flat_map(open).collect())
        }
        Expr::Relation(..) if contains(expr, &|e| matches!(e, Expr::PlusMinus(_))) => {
            Expr::Or(vec![signed(expr, true), signed(expr, false)])
        }
        _ => expr.clone(),
    }
}

/// `x = 2, x = 3` and `x = 2, 3` say "or"; `x = 2, y = 3` says "and".
fn listed(parts: &[Expr]) -> Expr {
    let Some((first, relation, _)) = parts.first().and_then(sides) else {
        return Expr::List(parts.to_vec());
    };
    let whole = |part: &Expr| match sides(part) {
        Some(_) => statement(part),
        None => first.clone().related(relation, part.clone()),
    };
    let whole: Vec<Expr> = parts.iter().map(whole).collect();
    let alike = parts.iter().all(|p| sides(p).is_none_or(|(left, ..)| left == first));
    if alike { statement(&Expr::Or(whole)) } else { Expr::And(whole) }
}

fn signed(expr: &Expr, upper: bool) -> Expr {
    match expr {
        Expr::PlusMinus(inner) | Expr::MinusPlus(inner) => {
            let inner = signed(inner, upper);
            if upper == matches!(expr, Expr::PlusMinus(_)) { inner } else { inner.negated() }
        }
        _ => expr.map_parts(&mut |part: &Expr| signed(part, upper)),
    }
}

/// The polynomial that a short expression is.
pub(super) fn polynomial(expr: &Expr) -> Option<Polynomial> {
    Polynomial::from_expr(expr, &Budget::new(10_000, 2_000)).ok().flatten()
}

/// The value of arithmetic with rational numbers.
pub(super) fn value(expr: &Expr) -> Option<Rational> {
    polynomial(expr)?.as_constant()
}

/// The same with sums in sums and products in products opened, and in one order: what differs then
/// was written differently.
pub(super) fn tidied(expr: &Expr) -> Expr {
    let sorted = |parts: Vec<Expr>| -> Vec<Expr> {
        let mut parts: Vec<(String, Expr)> =
            parts.into_iter().map(|p| (syntax::plain(&p), p)).collect();
        parts.sort_by(|a, b| a.0.cmp(&b.0));
        parts.into_iter().map(|(_, p)| p).collect()
    };
    match expr {
        Expr::Sum(parts) => {
            let open = |part: &Expr| match tidied(part) {
                Expr::Sum(inner) => inner,
                part => vec![part],
            };
            Expr::Sum(sorted(parts.iter().flat_map(open).collect()))
        }
        Expr::Product(parts) => {
            let open = |part: &Expr| match tidied(part) {
                Expr::Product(inner) => inner,
                part => vec![part],
            };
            Expr::Product(sorted(parts.iter().flat_map(open).collect()))
        }
        Expr::Or(parts) => Expr::Or(sorted(parts.iter().map(tidied).collect())),
        _ => expr.map_parts(tidied),
    }
}

/// `expr` with `value` for the symbol.
pub(super) fn put(expr: &Expr, symbol: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        _ => expr.map_parts(&mut |part: &Expr| put(part, symbol, value)),
    }
}
