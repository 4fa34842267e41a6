//! Trigonometry: functions of sums and multiples, identities, special angles, units of angle.

use super::form::{self, int, minus, negated, over, plus, power, product, sum, terms, times};
use super::rule::{Rewrite, Rule, at, mistakes};
use syntax::{Expr, Function};

mistakes! {
    SUM = "function-of-sum",
        "A function of a sum is not the sum of the functions: {0} is not {1}",
        "जोडको फलन फलनहरूको जोड होइन: {0} बराबर {1} हुँदैन";
    MULTIPLE = "factor-pulled-out-of-function",
        "A factor can't pass into or out of a function: {0} is not {1}",
        "गुणनखण्ड फलनभित्र वा बाहिर सार्न मिल्दैन: {0} बराबर {1} हुँदैन";
    PYTHAGORAS = "sign-in-pythagorean-identity",
        "Since sin² + cos² = 1, {0} is {2}, not {1}",
        "sin² + cos² = 1 भएकाले {0} बराबर {2} हुन्छ, {1} होइन";
    DOUBLE = "double-angle",
        "By the formula of the double angle {0} is {2}, not {1}",
        "दोब्बर कोणको सूत्रअनुसार {0} बराबर {2} हुन्छ, {1} होइन";
    ADDITION = "addition-formula",
        "By the addition formula {0} is {2}, not {1}",
        "संयुक्त कोणको सूत्रअनुसार {0} बराबर {2} हुन्छ, {1} होइन";
    RATIO = "ratio-upside-down",
        "{0} is {2}, not {1}",
        "{0} बराबर {2} हुन्छ, {1} होइन";
    SPECIAL = "special-angle-mixed-up",
        "{0} is not {1}: that is the value of another function",
        "{0} बराबर {1} हुँदैन: त्यो अर्को फलनको मान हो";
    RADIANS = "degrees-and-radians",
        "180° are π: {0} is {2}, not {1}",
        "180° बराबर π हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&ADDITION, addition),
    at(&SUM, function_of_sum),
    at(&DOUBLE, double_angle),
    at(&MULTIPLE, multiple),
    at(&PYTHAGORAS, pythagoras),
    at(&RATIO, ratio),
    at(&SPECIAL, special_angle),
    at(&RADIANS, radians),
];

fn call(function: Function, argument: &Expr) -> Expr {
    Expr::call(function, vec![argument.clone()])
}

fn is_trigonometric(function: Function) -> bool {
    use Function::*;
    matches!(function, Sin | Cos | Tan | Cot | Sec | Csc | Arcsin | Arccos | Arctan)
}

/// A function that is applied to something.
type Applied<'a> = Box<dyn Fn(&Expr) -> Expr + 'a>;

/// A trigonometric function or a function with a name, and its one argument.
fn applied(node: &Expr) -> Option<(&Expr, Applied<'_>)> {
    match node {
        Expr::Call(function, arguments) if is_trigonometric(*function) => {
            let [argument] = &arguments[..] else { return None };
            Some((argument, Box::new(move |e| call(*function, e))))
        }
        Expr::Apply(name, arguments) => {
            let [argument] = &arguments[..] else { return None };
            Some((argument, Box::new(move |e| Expr::Apply(name.clone(), vec![e.clone()]))))
        }
        _ => None,
    }
}

/// `sin(a + b)` as `sin a + sin b`.
fn function_of_sum(node: &Expr) -> Vec<Rewrite> {
    let Some((Expr::Sum(parts), f)) = applied(node) else { return Vec::new() };
    let each = parts.iter().map(|t| match t {
        Expr::Negate(t) => f(t).negated(),
        t => f(t),
    });
    vec![Rewrite::new(sum(each.collect()), node.clone())]
}

/// `sin 2x` as `2 sin x`; `2 sin x` as `sin 2x`; `sin(2x)/2` as `sin x`.
fn multiple(node: &Expr) -> Vec<Rewrite> {
    if let Some((argument, f)) = applied(node) {
        let (k, rest) = form::monomial(argument);
        let mut wrong = Vec::new();
        if !k.is_one() && !rest.is_empty() {
            wrong.push(times(&Expr::rational(&k), &f(&product(rest))));
        }
        if let Expr::Quotient(a, b) = argument {
            wrong.push(over(&f(a), b));
        }
        return wrong.into_iter().map(|wrong| Rewrite::new(wrong, node.clone())).collect();
    }
    match node {
        Expr::Product(factors) => {
            let Some(k) = factors.iter().position(|f| applied(f).is_some()) else {
                return Vec::new();
            };
            let Some((argument, f)) = applied(&factors[k]) else { return Vec::new() };
            let rest = product(form::without(factors, k));
            if rest.as_rational().is_none() {
                return Vec::new();
            }
            vec![Rewrite::new(f(&times(&rest, argument)), node.clone())]
        }
        Expr::Quotient(top, below) => match applied(top) {
            Some((argument, f)) => {
                let (k, rest) = form::monomial(argument);
                let inner = match below.as_rational() {
                    Some(q) if !q.is_zero() => form::scaled(&(k / q), &rest),
                    _ => over(argument, below),
                };
                vec![Rewrite::new(f(&inner), node.clone())]
            }
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// `sin² x` as `1 + cos² x` or `cos² x - 1`, and the like; `1 - sin² x` as `-cos² x`.
fn pythagoras(node: &Expr) -> Vec<Rewrite> {
    use Function::*;
    if let Expr::Power(base, n) = node
        && form::is_number(n, 2)
        && let Expr::Call(function, arguments) = &**base
        && let [u] = &arguments[..]
    {
        // function² = a + b·other².
        let identity = match function {
            Sin => (1, -1, Cos),
            Cos => (1, -1, Sin),
            Tan => (-1, 1, Sec),
            Sec => (1, 1, Tan),
            Cot => (-1, 1, Csc),
            Csc => (1, 1, Cot),
            _ => return Vec::new(),
        };
        let (a, b, other) = identity;
        let whole =
            |a: i64, b: i64| plus(&int(a), &times(&int(b), &power(&call(other, u), &int(2))));
        let right = whole(a, b);
        let signs = [(a, -b), (-a, b), (-a, -b)];
        return signs.into_iter().map(|(a, b)| Rewrite::new(whole(a, b), right.clone())).collect();
    }
    let Expr::Sum(parts) = node else { return Vec::new() };
    let squares: Vec<usize> =
        (0..parts.len()).filter(|k| square_of(&parts[*k]).is_some()).collect();
    let [i, j] = squares[..] else { return Vec::new() };
    match (square_of(&parts[i]), square_of(&parts[j])) {
        (Some((Sin, u)), Some((Cos, v))) | (Some((Cos, u)), Some((Sin, v))) if u == v => {
            let rest = form::without(&form::without(parts, j), i);
            let with = |n: i64| sum(rest.iter().cloned().chain([int(n)]).collect());
            [-1, 0, 2].into_iter().map(|n| Rewrite::new(with(n), with(1))).collect()
        }
        _ => Vec::new(),
    }
}

fn square_of(e: &Expr) -> Option<(Function, &Expr)> {
    let Expr::Power(base, n) = e else { return None };
    match &**base {
        Expr::Call(function, arguments) if form::is_number(n, 2) => match &arguments[..] {
            [u] => Some((*function, u)),
            _ => None,
        },
        _ => None,
    }
}

/// `cos 2x` as `2 cos x`, `1 - 2 cos² x`, …; `sin 2x` as `sin x cos x`.
fn double_angle(node: &Expr) -> Vec<Rewrite> {
    use Function::*;
    let Expr::Call(function, arguments) = node else { return Vec::new() };
    let [argument] = &arguments[..] else { return Vec::new() };
    let (k, rest) = form::monomial(argument);
    if k != algebra::Rational::from(2) || rest.is_empty() {
        return Vec::new();
    }
    let u = product(rest);
    let (s, c) = (call(Sin, &u), call(Cos, &u));
    let square = |e: &Expr| power(e, &int(2));
    let twice = |e: &Expr| times(&int(2), e);
    let (wrong, right) = match function {
        Sin => {
            (vec![times(&s, &c), minus(&twice(&square(&s)), &int(1))], product(vec![int(2), s, c]))
        }
        Cos => (
            vec![
                plus(&square(&c), &square(&s)),
                minus(&square(&s), &square(&c)),
                plus(&twice(&square(&c)), &int(1)),
                plus(&int(1), &twice(&square(&s))),
                product(vec![int(2), s.clone(), c.clone()]),
            ],
            minus(&square(&c), &square(&s)),
        ),
        Tan => {
            let t = call(Tan, &u);
            let below = plus(&int(1), &square(&t));
            (vec![over(&twice(&t), &below)], over(&twice(&t), &minus(&int(1), &square(&t))))
        }
        _ => return Vec::new(),
    };
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// `cos(a + b)` as `cos a cos b + sin a sin b`, and the like.
fn addition(node: &Expr) -> Vec<Rewrite> {
    use Function::*;
    let Expr::Call(function, arguments) = node else { return Vec::new() };
    let [argument @ Expr::Sum(_)] = &arguments[..] else { return Vec::new() };
    let parts = terms(argument);
    let [a, second] = &parts[..] else { return Vec::new() };
    let (b, less) = match second {
        Expr::Negate(b) => (&**b, true),
        b => (b, false),
    };
    let signed = |e: Expr, negative: bool| if negative { negated(&e) } else { e };
    let mixed = |f: Function, g: Function| times(&call(f, a), &call(g, b));
    let (wrong, right) = match function {
        Sin => {
            let line = |less: bool| plus(&mixed(Sin, Cos), &signed(mixed(Cos, Sin), less));
            let same = |less: bool| plus(&mixed(Sin, Sin), &signed(mixed(Cos, Cos), less));
            (vec![line(!less), same(less), same(!less)], line(less))
        }
        Cos => {
            let line = |less: bool| plus(&mixed(Cos, Cos), &signed(mixed(Sin, Sin), less));
            let same = |less: bool| plus(&mixed(Sin, Cos), &signed(mixed(Cos, Sin), less));
            (vec![line(less), same(less), same(!less)], line(!less))
        }
        Tan => {
            let (s, t) = (call(Tan, a), call(Tan, b));
            let line = |top: bool, below: bool| {
                let below = plus(&int(1), &signed(times(&s, &t), below));
                over(&plus(&s, &signed(t.clone(), top)), &below)
            };
            (vec![line(less, less), line(!less, !less)], line(less, !less))
        }
        _ => return Vec::new(),
    };
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// `tan x` as `cos x/sin x`, `sec x` as `1/sin x`, and the like.
fn ratio(node: &Expr) -> Vec<Rewrite> {
    use Function::*;
    let Expr::Call(function, arguments) = node else { return Vec::new() };
    let [u] = &arguments[..] else { return Vec::new() };
    if u.symbols().is_empty() {
        return Vec::new();
    }
    let (s, c) = (call(Sin, u), call(Cos, u));
    let (wrong, right) = match function {
        Tan => (over(&c, &s), over(&s, &c)),
        Cot => (over(&s, &c), over(&c, &s)),
        Sec => (over(&int(1), &s), over(&int(1), &c)),
        Csc => (over(&int(1), &c), over(&int(1), &s)),
        _ => return Vec::new(),
    };
    vec![Rewrite::new(wrong, right)]
}

/// `sin 30°` as the value of `cos 30°` or `tan 30°`.
fn special_angle(node: &Expr) -> Vec<Rewrite> {
    use Function::*;
    let Expr::Call(function, arguments) = node else { return Vec::new() };
    let [u] = &arguments[..] else { return Vec::new() };
    if !u.symbols().is_empty() {
        return Vec::new();
    }
    let others: &[Function] = match function {
        Sin => &[Cos, Tan],
        Cos => &[Sin, Tan],
        Tan => &[Cot, Sin, Cos],
        Cot => &[Tan],
        _ => return Vec::new(),
    };
    others.iter().map(|g| Rewrite::new(call(*g, u), node.clone())).collect()
}

/// `60°` as `60·180/π`, or as twice or half of what it is.
fn radians(node: &Expr) -> Vec<Rewrite> {
    let Expr::Degrees(a) = node else { return Vec::new() };
    let right = over(&times(a, &Expr::Pi), &int(180));
    [
        over(&times(a, &int(180)), &Expr::Pi),
        over(&times(a, &Expr::Pi), &int(360)),
        over(&times(a, &Expr::Pi), &int(90)),
        over(a, &int(180)),
    ]
    .into_iter()
    .map(|wrong| Rewrite::new(wrong, right.clone()))
    .collect()
}
