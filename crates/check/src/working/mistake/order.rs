//! The order of operations.

use super::form::{self, over, product, sum, terms, times};
use super::rule::{Rewrite, Rule, at, mistakes};
use syntax::Expr;

mistakes! {
    LEFT_TO_RIGHT = "added-before-multiplied",
        "Multiply and divide before you add and subtract: {0} is {2}, not {1}",
        "जोड-घटाउभन्दा पहिले गुणन-भाग गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    SUBTRACTION = "subtraction-order",
        "Add and subtract from left to right: {0} is {2}, not {1}",
        "जोड र घटाउ बायाँबाट दायाँ गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    DIVISION = "division-order",
        "Multiply and divide from left to right: {0} is {2}, not {1}",
        "गुणन र भाग बायाँबाट दायाँ गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    POWER = "multiplied-before-power",
        "Raise to the power before you multiply: {0} is {2}, not {1}",
        "गुणनभन्दा पहिले घात निकाल्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&LEFT_TO_RIGHT, left_to_right),
    at(&SUBTRACTION, subtraction),
    at(&DIVISION, division),
    at(&POWER, multiplied_first),
];

/// A number worked out, anything else as it is.
fn worked(e: &Expr) -> Expr {
    form::value(e).map_or_else(|| e.clone(), |q| Expr::rational(&q))
}

/// `2 + 3·4` as `5·4`, `10 - 2·3` as `8·3`, `8 + 6/2` as `14/2`, `5 + 3(x - 2)` as `8(x - 2)`.
fn left_to_right(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let mut found = Vec::new();
    for k in 0..parts.len() {
        let (inner, less) = match &parts[k] {
            Expr::Negate(inner) => (&**inner, true),
            inner => (inner, false),
        };
        let signed = |e: &Expr| if less { form::negated(e) } else { e.clone() };
        let mut join = |first: &Expr, close: &dyn Fn(&Expr) -> Expr| {
            if first.as_rational().is_none() || k == 0 {
                return;
            }
            for from in [0, k - 1] {
                let head = sum(parts[from..k].iter().cloned().chain([signed(first)]).collect());
                let mut all = parts[..from].to_vec();
                all.push(close(&head));
                all.extend_from_slice(&parts[k + 1..]);
                found.push(Rewrite::new(sum(all), worked(node)));
            }
        };
        match inner {
            Expr::Product(factors) => {
                let rest = product(factors[1..].to_vec());
                join(&factors[0], &|head| times(head, &rest));
            }
            Expr::Quotient(a, b) => match &**a {
                Expr::Product(factors) => {
                    let rest = over(&product(factors[1..].to_vec()), b);
                    join(&factors[0], &|head| times(head, &rest));
                }
                // 1/2 is one number, 6/2 a division.
                a if form::value(inner).is_some_and(|q| q.is_int()) => {
                    join(a, &|head| over(head, b));
                }
                _ => {}
            },
            _ => {}
        }
        // The sum that follows a product: 2·3 + 4 as 2·7.
        if let Expr::Product(factors) = inner
            && let Some(next) = parts.get(k + 1).filter(|n| form::value(n).is_some())
            && let Some(last) = factors.last().filter(|l| l.as_rational().is_some())
        {
            let tail = form::plus(last, &signed(next));
            let mut all = parts.clone();
            all[k] = signed(&product(form::with(factors, factors.len() - 1, tail)));
            all.remove(k + 1);
            found.push(Rewrite::new(sum(all), worked(node)));
        }
    }
    found
}

/// `10 - 4 + 3` as `10 - 7`.
fn subtraction(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let minus = |t: &Expr| matches!(t, Expr::Negate(_));
    (1..parts.len())
        .filter(|k| minus(&parts[k - 1]) && form::value(&parts[k - 1]).is_some())
        .filter(|k| form::value(&parts[*k]).is_some())
        .map(|k| {
            let wrong = sum(form::with(&parts, k, form::negated(&parts[k])));
            Rewrite::new(wrong, worked(node))
        })
        .collect()
}

/// A quotient of whole numbers that comes out, as against a fraction.
fn is_division(e: &Expr) -> bool {
    form::value(e).is_some_and(|q| q.is_int())
}

/// `12 ÷ 2 × 3` as `12 ÷ 6`, `12 ÷ 6 ÷ 2` as `12 ÷ 3`.
fn division(node: &Expr) -> Vec<Rewrite> {
    match node {
        Expr::Product(factors) => match &factors[0] {
            Expr::Quotient(a, b) if is_division(&factors[0]) => {
                let rest = product(factors[1..].to_vec());
                vec![Rewrite::new(over(a, &times(b, &rest)), worked(node))]
            }
            _ => Vec::new(),
        },
        Expr::Quotient(first, c) if is_division(first) => match &**first {
            Expr::Quotient(a, b) => {
                vec![Rewrite::new(over(a, &over(b, c)), worked(node))]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// `2·3²` as `6²`.
fn multiplied_first(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let (Some(Expr::Power(base, n)), Some(first)) = (factors.get(1), factors.first()) else {
        return Vec::new();
    };
    if [base, n, first].iter().any(|e| form::value(e).is_none()) {
        return Vec::new();
    }
    let mut all = vec![form::power(&times(first, base), n)];
    all.extend_from_slice(&factors[2..]);
    vec![Rewrite::new(product(all), worked(node))]
}
