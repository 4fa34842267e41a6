//! Roots: of sums, of products, of squares, and roots joined.

use super::form::{self, int, minus, over, plus, power, product, sum, terms, times};
use super::powers::square_root;
use super::rule::{Rewrite, Rule, at, mistakes};
use syntax::Expr;

mistakes! {
    SUM = "root-of-sum",
        "The root of a sum is not the sum of the roots: {0} is not {1}",
        "जोडको मूल मूलहरूको जोड होइन: {0} बराबर {1} हुँदैन";
    HALF = "root-as-division",
        "A square root is not a half: {0} is {2}, not {1}",
        "वर्गमूल भनेको आधा होइन: {0} बराबर {2} हुन्छ, {1} होइन";
    FACTOR = "root-of-one-factor",
        "The root is taken of every factor: {0} is {2}, not {1}",
        "मूल हरेक गुणनखण्डको लिइन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    SIMPLIFIED = "square-factor-not-rooted",
        "A factor that leaves the root leaves as its square root: {0} is {2}, not {1}",
        "मूलबाट बाहिर आउने गुणनखण्डको वर्गमूल लिइन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    UNDER = "factor-put-under-root",
        "A factor that goes under the root is squared: {0} is not {1}",
        "मूलभित्र लगिने गुणनखण्डको वर्ग हुन्छ: {0} बराबर {1} हुँदैन";
    SIGN = "root-of-square-is-not-negative",
        "The square root of a square is never negative: {0} is {2}, not {1}",
        "वर्गको वर्गमूल ऋणात्मक हुँदैन: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&SUM, root_of_sum),
    at(&SUM, sum_of_roots),
    at(&HALF, half),
    at(&FACTOR, one_factor),
    at(&SIMPLIFIED, simplified),
    at(&UNDER, put_under),
    at(&SIGN, root_of_square),
];

fn root(e: &Expr, index: Option<&Expr>) -> Expr {
    if index.is_none()
        && let Some(root) = square_root(e)
        && !matches!(e, Expr::Power(..))
    {
        return root;
    }
    Expr::Root(Box::new(e.clone()), index.map(|i| Box::new(i.clone())))
}

fn plain_root(e: &Expr, index: Option<&Expr>) -> Expr {
    match (e, index) {
        (Expr::Power(..) | Expr::Product(_) | Expr::Number(_), None) => {
            square_root(e).unwrap_or_else(|| root(e, None))
        }
        (Expr::Power(a, n), Some(i)) if **n == *i => (**a).clone(),
        _ => root(e, index),
    }
}

/// `√(a + b)` as `√a + √b`.
fn root_of_sum(node: &Expr) -> Vec<Rewrite> {
    let Expr::Root(inner, index) = node else { return Vec::new() };
    let Expr::Sum(_) = **inner else { return Vec::new() };
    let parts = terms(inner);
    let each = parts.iter().map(|t| match t {
        Expr::Negate(t) => form::negated(&plain_root(t, index.as_deref())),
        t => plain_root(t, index.as_deref()),
    });
    vec![Rewrite::new(sum(each.collect()), node.clone())]
}

/// `√a + √b` as `√(a + b)`, `√a - √b` as `√(a - b)`.
fn sum_of_roots(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let inner = |t: &Expr| match t {
        Expr::Root(a, None) => Some((**a).clone()),
        Expr::Negate(t) => match &**t {
            Expr::Root(a, None) => Some((**a).clone()),
            _ => None,
        },
        _ => None,
    };
    let mut found = Vec::new();
    for j in 1..parts.len().min(6) {
        for i in 0..j {
            let (Some(a), Some(b)) = (inner(&parts[i]), inner(&parts[j])) else { continue };
            if matches!(parts[i], Expr::Negate(_)) {
                continue;
            }
            let less = matches!(parts[j], Expr::Negate(_));
            let joined = if less { minus(&a, &b) } else { plus(&a, &b) };
            let mut rest = form::without(&form::without(&parts, j), i);
            rest.insert(0, joined.sqrt());
            found.push(Rewrite::new(sum(rest), node.clone()));
        }
    }
    found
}

/// `√16` as `8`.
fn half(node: &Expr) -> Vec<Rewrite> {
    let Expr::Root(inner, index) = node else { return Vec::new() };
    let by = index.as_deref().cloned().unwrap_or(int(2));
    let right = form::value(node).map_or_else(|| node.clone(), |q| Expr::rational(&q));
    vec![Rewrite::new(over(inner, &by), right)]
}

/// `√(4x)` as `2x` or `4√x`; `√(a/b)` as `√a/b`.
fn one_factor(node: &Expr) -> Vec<Rewrite> {
    let Expr::Root(inner, index) = node else { return Vec::new() };
    let index = index.as_deref();
    match &**inner {
        Expr::Product(factors) if factors.len() <= 5 => {
            let spread = |rooted: &dyn Fn(usize) -> bool| {
                let each = factors.iter().enumerate();
                let each =
                    each.map(|(k, f)| if rooted(k) { plain_root(f, index) } else { f.clone() });
                product(each.collect())
            };
            let right = spread(&|_| true);
            (0..factors.len())
                .flat_map(|k| [spread(&|m| m == k), spread(&|m| m != k)])
                .map(|wrong| Rewrite::new(wrong, right.clone()))
                .collect()
        }
        Expr::Quotient(a, b) => {
            let right = over(&plain_root(a, index), &plain_root(b, index));
            [over(&plain_root(a, index), b), over(a, &plain_root(b, index))]
                .into_iter()
                .map(|wrong| Rewrite::new(wrong, right.clone()))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// `√12` as `4√3`.
fn simplified(node: &Expr) -> Vec<Rewrite> {
    let Expr::Root(inner, None) = node else { return Vec::new() };
    let Some(n) = form::small(inner).filter(|n| (4..100_000).contains(n)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for k in 2..=n.isqrt().min(60) {
        if n % (k * k) != 0 {
            continue;
        }
        let rest = n / (k * k);
        let under = if rest == 1 { int(1) } else { int(rest).sqrt() };
        let right = times(&int(k), &under);
        found.push(Rewrite::new(times(&int(k * k), &under), right.clone()));
        // The factors in each other's place.
        found.push(Rewrite::new(times(&int(rest), &int(k).sqrt()), right));
    }
    found
}

/// `2√3` as `√6`.
fn put_under(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let Some(k) = factors.iter().position(|f| matches!(f, Expr::Root(_, None))) else {
        return Vec::new();
    };
    let Expr::Root(inner, _) = &factors[k] else { return Vec::new() };
    let rest = product(form::without(factors, k));
    let wrong = times(&rest, inner).sqrt();
    let right = times(&power(&rest, &int(2)), inner).sqrt();
    if rest.as_rational().is_none_or(|q| q <= algebra::Rational::ZERO) {
        return Vec::new();
    }
    vec![Rewrite::new(wrong, right)]
}

/// `√((-3)²)` as `-3`, `√(x²)` as `x`.
fn root_of_square(node: &Expr) -> Vec<Rewrite> {
    let Expr::Root(inner, None) = node else { return Vec::new() };
    if form::value(inner).is_some()
        && let Some(root) = form::value(node)
    {
        let right = Expr::rational(&root);
        return vec![Rewrite::new(form::negated(&right), right)];
    }
    let Some(root) = square_root(inner) else { return Vec::new() };
    let right = Expr::Abs(Box::new(root.clone()));
    vec![Rewrite::new(root.clone(), right.clone()), Rewrite::new(form::negated(&root), right)]
}
