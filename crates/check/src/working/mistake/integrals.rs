//! Integrals taken with one slip: of sums of powers, sines, cosines and exponentials.

use super::form::{self, int, negated, over, plus, power, product, sum, terms, times};
use super::rule::Rewrite;
use syntax::{Expr, Function, Symbol};

/// The right and the wrong antiderivatives of one term.
pub(super) type Slip = fn(&Expr, &Symbol) -> Vec<Expr>;

/// The integrals of the places where one is asked for, each taken with one slip, with a constant.
pub(super) fn rewrites(node: &Expr, slip: Slip) -> Vec<Rewrite> {
    let Expr::Integral(body, x, bounds) = node else { return Vec::new() };
    let parts = terms(body);
    let right: Option<Vec<Expr>> = parts.iter().map(|t| of_term(t, x, antiderivative)).collect();
    let Some(right) = right else { return Vec::new() };
    let whole = |parts: Vec<Expr>| {
        let antiderivative = sum(parts);
        match bounds {
            None => plus(&antiderivative, &Expr::symbol("C")),
            Some(bounds) => form::minus(
                &form::put(&antiderivative, x, &bounds.1),
                &form::put(&antiderivative, x, &bounds.0),
            ),
        }
    };
    let mut found = Vec::new();
    let all_wrong: Option<Vec<Expr>> =
        parts.iter().map(|t| of_term(t, x, |e, x| slip(e, x).into_iter().next())).collect();
    for (k, part) in parts.iter().enumerate() {
        let (constant, rest) = split(part, x);
        for one in slip(&rest, x) {
            let wrong = whole(form::with(&right, k, times(&constant, &one)));
            found.push(Rewrite::new(wrong, whole(right.clone())));
        }
    }
    if let Some(all) = all_wrong.filter(|_| parts.len() > 1) {
        found.push(Rewrite::new(whole(all), whole(right.clone())));
    }
    // Without the constant as well.
    if bounds.is_none() {
        let c = Expr::symbol("C");
        for k in 0..found.len() {
            let (wrong, right) = (form::minus(&found[k].wrong, &c), found[k].right.clone());
            found.push(Rewrite::new(wrong, right));
        }
    }
    found
}

/// A term as its constant factors and the rest.
fn split(term: &Expr, x: &Symbol) -> (Expr, Expr) {
    if let Expr::Quotient(a, b) = term {
        let (constant, rest) = split(a, x);
        return if b.symbols().contains(x) {
            (constant, over(&rest, b))
        } else {
            (over(&constant, b), rest)
        };
    }
    let (constant, rest): (Vec<Expr>, Vec<Expr>) =
        form::factors(term).into_iter().partition(|f| !f.symbols().contains(x));
    (product(constant), product(rest))
}

fn of_term(term: &Expr, x: &Symbol, rule: impl Fn(&Expr, &Symbol) -> Option<Expr>) -> Option<Expr> {
    let (constant, rest) = split(term, x);
    Some(times(&constant, &rule(&rest, x)?))
}

/// `x^n` as its exponent; 1 has the exponent 0, `1/x^n` the exponent `-n`.
fn exponent(e: &Expr, x: &Symbol) -> Option<Expr> {
    let variable = Expr::Symbol(x.clone());
    match e {
        _ if form::is_number(e, 1) => Some(int(0)),
        _ if *e == variable => Some(int(1)),
        Expr::Power(base, n) if **base == variable && n.as_rational().is_some() => {
            Some((**n).clone())
        }
        Expr::Root(a, None) if **a == variable => Some(over(&int(1), &int(2))),
        Expr::Quotient(one, below) if form::is_number(one, 1) => {
            Some(negated(&exponent(below, x).filter(|n| !form::is_number(n, 0))?))
        }
        _ => None,
    }
}

fn up(n: &Expr) -> Option<Expr> {
    let q = n.as_rational()? + form::one();
    Some(Expr::rational(&q))
}

/// `k` for an argument `kx` or `kx + c`.
fn slope(u: &Expr, x: &Symbol) -> Option<Expr> {
    let p = form::polynomial(u)?;
    let k = p.coefficient_in(x, 1).as_constant().filter(|k| !k.is_zero())?;
    (p.degree_in(x) == 1).then(|| Expr::rational(&k))
}

fn antiderivative(e: &Expr, x: &Symbol) -> Option<Expr> {
    let variable = Expr::Symbol(x.clone());
    if let Some(n) = exponent(e, x) {
        if form::is_number(&n, -1) {
            return Some(Expr::call(Function::Ln, vec![Expr::Abs(Box::new(variable))]));
        }
        let up = up(&n)?;
        return Some(over(&power(&variable, &up), &up));
    }
    match e {
        Expr::Call(function, arguments) => {
            let [u] = &arguments[..] else { return None };
            let k = slope(u, x)?;
            let inner = match function {
                Function::Sin => Expr::call(Function::Cos, vec![u.clone()]).negated(),
                Function::Cos => Expr::call(Function::Sin, vec![u.clone()]),
                _ => return None,
            };
            Some(over(&inner, &k))
        }
        Expr::Power(base, u) if **base == Expr::symbol("e") => Some(over(e, &slope(u, x)?)),
        Expr::Power(u, n) => {
            let (k, up) = (slope(u, x)?, up(n)?);
            Some(over(&power(u, &up), &times(&k, &up)))
        }
        _ => None,
    }
}

/// `x^n` as `x^(n+1)`, `(n+1) x^(n+1)`, `x^(n+1)/n`, or differentiated instead.
pub(super) fn power_rule(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let variable = Expr::Symbol(x.clone());
    let Some(n) = exponent(e, x) else { return Vec::new() };
    let Some(up) = up(&n) else { return Vec::new() };
    if form::is_number(&n, -1) || form::is_number(&n, 0) {
        return Vec::new();
    }
    let raised = power(&variable, &up);
    vec![raised.clone(), times(&up, &raised), over(&raised, &n), over(&power(&variable, &n), &up)]
}

/// `x^n` as `n x^(n-1)`, `sin x` as `cos x`, …
pub(super) fn differentiated(e: &Expr, x: &Symbol) -> Vec<Expr> {
    match e {
        Expr::Call(Function::Sin | Function::Cos, _) => Vec::new(),
        Expr::Power(base, _) if **base == Expr::symbol("e") => Vec::new(),
        _ if exponent(e, x).is_some_and(|n| form::is_number(&n, -1)) => Vec::new(),
        _ if e.symbols().contains(x) => algebra::derivative(e, x).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// `sin x` as `cos x`, `cos x` as `-sin x`.
pub(super) fn sine_sign(e: &Expr, x: &Symbol) -> Vec<Expr> {
    match e {
        Expr::Call(Function::Sin | Function::Cos, _) => {
            antiderivative(e, x).map(|a| negated(&a)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `1/x` as `x⁰/0`: whatever was made of it that is no logarithm.
pub(super) fn reciprocal(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let variable = Expr::Symbol(x.clone());
    match exponent(e, x) {
        Some(n) if form::is_number(&n, -1) => {
            vec![int(1), int(0), negated(&power(&variable, &int(-2))), over(&int(1), &variable)]
        }
        _ => Vec::new(),
    }
}

/// `cos 2x` as `sin 2x` or `2 sin 2x`.
pub(super) fn inner_factor(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let k = match e {
        Expr::Call(Function::Sin | Function::Cos, arguments) => slope(&arguments[0], x),
        Expr::Power(base, u) if **base == Expr::symbol("e") => slope(u, x),
        Expr::Power(u, _) if !matches!(**u, Expr::Symbol(_)) => slope(u, x),
        _ => None,
    };
    match (k, antiderivative(e, x)) {
        (Some(k), Some(right)) if !form::is_number(&k, 1) => {
            let plain = times(&k, &right);
            vec![plain.clone(), times(&k, &plain)]
        }
        _ => Vec::new(),
    }
}
