//! Derivatives taken with one slip.

use super::form::{self, int, minus, negated, over, plus, power, product, sum, times};
use super::rule::Rewrite;
use syntax::{Expr, Function, Symbol};

/// Wrong derivatives of one part of an expression, whatever stands around it.
pub(super) type Slip = fn(&Expr, &Symbol) -> Vec<Expr>;

/// The derivatives of the places where one is asked for, each taken with one slip.
pub(super) fn rewrites(node: &Expr, slip: Slip) -> Vec<Rewrite> {
    let Expr::Derivative(body, x, 1) = node else { return Vec::new() };
    let Some(right) = derivative(body, x) else { return Vec::new() };
    wrong(body, x, slip, 6).into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

pub(super) fn derivative(body: &Expr, x: &Symbol) -> Option<Expr> {
    algebra::derivative(body, x)
}

fn free(e: &Expr, x: &Symbol) -> bool {
    !e.symbols().contains(x)
}

/// The derivatives of `body` in which the slip happens in one place.
pub(super) fn wrong(body: &Expr, x: &Symbol, slip: Slip, depth: u32) -> Vec<Expr> {
    let mut found = slip(body, x);
    let Some(depth) = depth.checked_sub(1) else { return found };
    match body {
        Expr::Negate(a) => found.extend(wrong(a, x, slip, depth).iter().map(negated)),
        Expr::Sum(parts) => {
            let right: Option<Vec<Expr>> = parts.iter().map(|p| derivative(p, x)).collect();
            let Some(right) = right else { return found };
            for (k, part) in parts.iter().enumerate() {
                for one in wrong(part, x, slip, depth) {
                    found.push(sum(form::with(&right, k, one)));
                }
            }
        }
        Expr::Product(factors) => {
            let (constant, rest): (Vec<Expr>, Vec<Expr>) =
                factors.iter().cloned().partition(|f| free(f, x));
            if !constant.is_empty() && !rest.is_empty() {
                for one in wrong(&product(rest), x, slip, depth) {
                    found.push(times(&product(constant.clone()), &one));
                }
                return found;
            }
            let right: Option<Vec<Expr>> = factors.iter().map(|f| derivative(f, x)).collect();
            let Some(right) = right else { return found };
            for (k, factor) in factors.iter().enumerate() {
                for one in wrong(factor, x, slip, depth) {
                    let each = factors.iter().enumerate().map(|(n, _)| {
                        let inner = if n == k { one.clone() } else { right[n].clone() };
                        product(form::with(factors, n, inner))
                    });
                    found.push(sum(each.collect()));
                }
            }
        }
        Expr::Quotient(a, b) if free(b, x) => {
            found.extend(wrong(a, x, slip, depth).iter().map(|one| over(one, b)));
        }
        Expr::Quotient(a, b) => {
            let (Some(da), Some(db)) = (derivative(a, x), derivative(b, x)) else { return found };
            let whole = |da: &Expr, db: &Expr| {
                over(&minus(&times(da, b), &times(a, db)), &power(b, &int(2)))
            };
            found.extend(wrong(a, x, slip, depth).iter().map(|one| whole(one, &db)));
            found.extend(wrong(b, x, slip, depth).iter().map(|one| whole(&da, one)));
        }
        // The chain rule: the slip within.
        Expr::Call(function, arguments) => {
            if let [u] = &arguments[..]
                && let Some(outer) = outer_derivative(*function, u)
            {
                found.extend(wrong(u, x, slip, depth).iter().map(|one| times(one, &outer)));
            }
        }
        Expr::Power(u, n) if free(n, x) => {
            let outer = times(n, &power(u, &minus(n, &int(1))));
            found.extend(wrong(u, x, slip, depth).iter().map(|one| times(one, &outer)));
        }
        _ => {}
    }
    found
}

/// The derivative of a function by its argument.
fn outer_derivative(function: Function, u: &Expr) -> Option<Expr> {
    let t = Symbol::new("argument of the function");
    let outer = derivative(&Expr::call(function, vec![Expr::Symbol(t.clone())]), &t)?;
    Some(form::put(&outer, &t, u))
}

/// `x^n` as `x^(n-1)`, `n x^n`, `n x^(n+1)`, `(n-1) x^(n-1)`.
pub(super) fn power_rule(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let (base, n) = match e {
        Expr::Power(base, n) if free(n, x) => ((**base).clone(), (**n).clone()),
        Expr::Root(base, None) => ((**base).clone(), over(&int(1), &int(2))),
        _ => return Vec::new(),
    };
    if base != Expr::Symbol(x.clone()) {
        return Vec::new();
    }
    let less = minus(&n, &int(1));
    let up = plus(&n, &int(1));
    let mut found = vec![
        power(&base, &less),
        times(&n, &power(&base, &n)),
        times(&n, &power(&base, &up)),
        times(&less, &power(&base, &less)),
    ];
    if matches!(n, Expr::Negate(_)) {
        // x^(-2) as -2 x^(-1).
        found.push(times(&n, &power(&base, &negated(&minus(&negated(&n), &int(1))))));
    }
    found
}

/// `uv` as `u'v'`, or with a minus between the two products.
pub(super) fn product_rule(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let Expr::Product(factors) = e else { return Vec::new() };
    let (constant, rest): (Vec<Expr>, Vec<Expr>) =
        factors.iter().cloned().partition(|f| free(f, x));
    let [u, v] = &rest[..] else { return Vec::new() };
    let (Some(du), Some(dv)) = (derivative(u, x), derivative(v, x)) else { return Vec::new() };
    let k = product(constant);
    [
        times(&du, &dv),
        minus(&times(&du, v), &times(u, &dv)),
        minus(&times(u, &dv), &times(&du, v)),
        times(&du, v),
        times(u, &dv),
    ]
    .iter()
    .map(|wrong| times(&k, wrong))
    .collect()
}

/// `u/v` as `u'/v'`, with the order turned, a plus, or the square left out.
pub(super) fn quotient_rule(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let Expr::Quotient(u, v) = e else { return Vec::new() };
    if free(v, x) {
        return Vec::new();
    }
    let (Some(du), Some(dv)) = (derivative(u, x), derivative(v, x)) else { return Vec::new() };
    let (first, second) = (times(&du, v), times(u, &dv));
    let square = power(v, &int(2));
    let mut found = vec![
        over(&minus(&second, &first), &square),
        over(&plus(&first, &second), &square),
        over(&minus(&first, &second), v),
        minus(&first, &second),
    ];
    if !form::is_number(&dv, 0) {
        found.push(over(&du, &dv));
    }
    found
}

/// `f(u)` as `f'(u)`.
pub(super) fn chain_rule(e: &Expr, x: &Symbol) -> Vec<Expr> {
    let variable = Expr::Symbol(x.clone());
    match e {
        Expr::Call(function, arguments) => match &arguments[..] {
            [u] if *u != variable && !free(u, x) => {
                outer_derivative(*function, u).into_iter().collect()
            }
            _ => Vec::new(),
        },
        Expr::Power(u, n) if free(n, x) && **u != variable && !free(u, x) => {
            vec![times(n, &power(u, &minus(n, &int(1))))]
        }
        Expr::Power(base, u) if free(base, x) && **u != variable && !free(u, x) => {
            vec![e.clone()]
        }
        Expr::Root(u, None) if **u != variable && !free(u, x) => {
            vec![over(&int(1), &times(&int(2), e))]
        }
        _ => Vec::new(),
    }
}

/// A constant as itself; a constant factor lost with its derivative 0 for the whole.
pub(super) fn constant(e: &Expr, x: &Symbol) -> Vec<Expr> {
    if free(e, x) { vec![e.clone(), int(1)] } else { Vec::new() }
}

/// `cos x` as `sin x`, `sin x` as `-cos x`.
pub(super) fn sine_sign(e: &Expr, x: &Symbol) -> Vec<Expr> {
    match e {
        Expr::Call(Function::Sin | Function::Cos, arguments) if !free(&arguments[0], x) => {
            derivative(e, x).map(|d| negated(&d)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `e^x` as `x e^(x-1)`, `ln x` as `e^x`: the power rule where it does not belong.
pub(super) fn exponential(e: &Expr, x: &Symbol) -> Vec<Expr> {
    match e {
        Expr::Power(base, u) if free(base, x) && !free(u, x) => {
            let mut found = vec![times(u, &power(base, &minus(u, &int(1))))];
            if form::small(base).is_some() {
                found.push(e.clone());
            }
            found
        }
        _ => Vec::new(),
    }
}
