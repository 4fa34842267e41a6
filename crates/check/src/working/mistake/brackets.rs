//! Brackets: multiplying out, squaring, factorising.

use super::form::{self, int, negated, product, sum, terms};
use super::powers::square_root;
use super::rule::{Rewrite, Rule, at, mistakes};
use algebra::Rational;
use dashu_base::Abs;
use syntax::Expr;

mistakes! {
    MISSED = "bracket-term-missed",
        "What stands before the bracket multiplies every term in it: {0} is {2}, not {1}",
        "कोष्ठक अगाडिको राशिले भित्रका सबै पदलाई गुणन गर्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    FIRST_LAST = "product-of-brackets-incomplete",
        "Each term of one bracket multiplies each of the other: {0} is {2}, not {1}",
        "एउटा कोष्ठकको हरेक पदले अर्कोको हरेक पदलाई गुणन गर्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    POWER = "power-of-sum",
        "A sum is not raised to a power term by term: {0} is {2}, not {1}",
        "जोडको घात पद-पद गरी निकाल्न मिल्दैन: {0} बराबर {2} हुन्छ, {1} होइन";
    MIDDLE = "middle-term-not-doubled",
        "The middle term of a square is twice the product: {0} is {2}, not {1}",
        "वर्गको बीचको पद गुणनफलको दोब्बर हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    SQUARE_SIGN = "sign-in-square-of-sum",
        "Mind the signs in a square: {0} is {2}, not {1}",
        "वर्गका चिह्नमा ध्यान दिनुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    SQUARES = "difference-of-squares",
        "{0} is {2}, not {1}",
        "{0} बराबर {2} हुन्छ, {1} होइन";
    COMMON = "common-factor-not-taken-from-all",
        "A common factor is divided out of every term: {0} is {2}, not {1}",
        "साझा गुणनखण्ड हरेक पदबाट निकालिन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&POWER, power_of_sum),
    at(&MIDDLE, middle_term),
    at(&SQUARE_SIGN, square_sign),
    at(&MISSED, missed),
    at(&FIRST_LAST, incomplete),
    at(&POWER, sum_of_powers),
    at(&SQUARES, difference_of_squares),
    at(&COMMON, common_factor),
];

/// `a(b + c)` as `ab + c`.
fn missed(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(_) = node else { return Vec::new() };
    let factors = form::factors(node);
    let mut found = Vec::new();
    for (at, factor) in factors.iter().enumerate() {
        let Expr::Sum(_) = factor else { continue };
        let parts = terms(factor);
        let rest = product(form::without(&factors, at));
        let spread = |missed: &dyn Fn(usize) -> bool| {
            let each = parts.iter().enumerate();
            sum(each
                .map(|(k, t)| if missed(k) { t.clone() } else { form::times(&rest, t) })
                .collect())
        };
        let right = spread(&|_| false);
        for k in 0..parts.len() {
            found.push(Rewrite::new(spread(&|n| n == k), right.clone()));
            if parts.len() > 2 {
                found.push(Rewrite::new(spread(&|n| n != k), right.clone()));
            }
        }
    }
    found
}

/// Two factors that are sums, and the product of the other factors.
fn two_sums(node: &Expr) -> Option<(Vec<Expr>, Vec<Expr>, Expr)> {
    let (first, second, rest) = match node {
        Expr::Product(factors) => {
            let sums: Vec<usize> =
                (0..factors.len()).filter(|k| matches!(factors[*k], Expr::Sum(_))).collect();
            let [i, j] = sums[..] else { return None };
            let rest = factors.iter().enumerate().filter(|(k, _)| *k != i && *k != j);
            (&factors[i], &factors[j], product(rest.map(|(_, f)| f.clone()).collect()))
        }
        Expr::Power(base, n) if form::is_number(n, 2) && matches!(**base, Expr::Sum(_)) => {
            (&**base, &**base, int(1))
        }
        _ => return None,
    };
    Some((terms(first), terms(second), rest))
}

/// `(a + b)(c + d)` with one of the four products missing, or only first and last.
fn incomplete(node: &Expr) -> Vec<Rewrite> {
    let Some((first, second, rest)) = two_sums(node) else { return Vec::new() };
    if first.len() * second.len() > 9 {
        return Vec::new();
    }
    let spread = |kept: &dyn Fn(usize, usize) -> bool| {
        let mut all = Vec::new();
        for (i, a) in first.iter().enumerate() {
            for (j, b) in second.iter().enumerate() {
                if kept(i, j) {
                    all.push(product(vec![rest.clone(), a.clone(), b.clone()]));
                }
            }
        }
        sum(all)
    };
    let right = spread(&|_, _| true);
    let mut found = vec![Rewrite::new(spread(&|i, j| i == j), right.clone())];
    for i in 0..first.len() {
        for j in 0..second.len() {
            found.push(Rewrite::new(spread(&|m, n| (m, n) != (i, j)), right.clone()));
        }
    }
    found
}

/// The two terms of a sum that is raised to a power, and the exponent.
fn raised_sum(node: &Expr) -> Option<(Vec<Expr>, i64)> {
    let Expr::Power(base, exponent) = node else { return None };
    let Expr::Sum(_) = **base else { return None };
    let n = form::small(exponent).filter(|n| (2..=6).contains(n))?;
    Some((terms(base), n))
}

/// `(a + b)^n` as `a^n + b^n`.
fn power_of_sum(node: &Expr) -> Vec<Rewrite> {
    let Some((parts, n)) = raised_sum(node) else { return Vec::new() };
    let raised = |t: &Expr| match t {
        Expr::Negate(inner) => form::power(inner, &int(n)),
        _ => form::power(t, &int(n)),
    };
    let kept: Vec<Expr> = parts
        .iter()
        .map(|t| if matches!(t, Expr::Negate(_)) { negated(&raised(t)) } else { raised(t) })
        .collect();
    let all_plus = sum(parts.iter().map(raised).collect());
    let right = form::polynomial(node).map_or_else(|| node.clone(), |p| p.to_expr());
    [sum(kept), all_plus].into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// The square of a sum of two terms: `a² ± k·ab ± b²`.
fn square_forms(node: &Expr, forms: &[(i64, i64)]) -> Vec<Rewrite> {
    let Some((parts, 2)) = raised_sum(node) else { return Vec::new() };
    let [a, b] = &parts[..] else { return Vec::new() };
    let square = |e: &Expr| match e {
        Expr::Negate(inner) => form::power(inner, &int(2)),
        _ => form::power(e, &int(2)),
    };
    let whole = |middle: i64, last: i64| {
        let middle = product(vec![int(middle), a.clone(), b.clone()]);
        sum(vec![square(a), middle, product(vec![int(last), square(b)])])
    };
    forms.iter().map(|(m, l)| Rewrite::new(whole(*m, *l), whole(2, 1))).collect()
}

fn middle_term(node: &Expr) -> Vec<Rewrite> {
    square_forms(node, &[(1, 1)])
}

fn square_sign(node: &Expr) -> Vec<Rewrite> {
    square_forms(node, &[(-2, 1), (2, -1), (-2, -1)])
}

/// `a^n + b^n` as `(a + b)^n`, for squares and letters alike.
fn sum_of_powers(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let [first, second] = &parts[..] else { return Vec::new() };
    if matches!(second, Expr::Negate(_)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let (Expr::Power(a, m), Expr::Power(b, n)) = (first, second)
        && m == n
    {
        found.push(form::power(&form::plus(a, b), n));
    }
    if let (Some(a), Some(b)) = (square_root(first), square_root(second)) {
        found.push(form::power(&form::plus(&a, &b), &int(2)));
    }
    found.into_iter().map(|wrong| Rewrite::new(wrong, node.clone())).collect()
}

/// `a² - b²` as `(a - b)²`.
fn difference_of_squares(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let [first, Expr::Negate(second)] = &parts[..] else { return Vec::new() };
    let (Some(a), Some(b)) = (square_root(first), square_root(second)) else {
        return Vec::new();
    };
    let (less, more) = (form::minus(&a, &b), form::plus(&a, &b));
    let right = form::times(&less, &more);
    [form::power(&less, &int(2)), form::power(&more, &int(2))]
        .into_iter()
        .map(|wrong| Rewrite::new(wrong, right.clone()))
        .collect()
}

/// `6x + 3` as `3(2x + 3)`.
fn common_factor(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    if parts.len() > 5 {
        return Vec::new();
    }
    let divided = |term: &Expr, by: &Expr| match by.as_rational() {
        Some(q) => {
            let (a, rest) = form::monomial(term);
            Some(form::scaled(&(a / q), &rest))
        }
        None => {
            let (a, mut rest) = form::monomial(term);
            if let Some(k) = rest.iter().position(|f| f == by) {
                rest.remove(k);
                return Some(form::scaled(&a, &rest));
            }
            let k = rest.iter().position(|f| matches!(f, Expr::Power(base, _) if **base == *by))?;
            let (base, n) = form::base_and_exponent(&rest[k]);
            let n = form::small(&n)?;
            rest[k] = form::power(&base, &int(n - 1));
            Some(form::scaled(&a, &rest))
        }
    };
    let mut found = Vec::new();
    for factor in common_factors(&parts) {
        let each: Option<Vec<Expr>> = parts.iter().map(|t| divided(t, &factor)).collect();
        let Some(each) = each else { continue };
        let right = form::times(&factor, &sum(each.clone()));
        for k in 0..parts.len() {
            // A term left as it was, or left out where only 1 would remain.
            let kept = sum(form::with(&each, k, parts[k].clone()));
            found.push(Rewrite::new(form::times(&factor, &kept), right.clone()));
            if form::is_number(&each[k], 1) || form::is_number(&each[k], -1) {
                let lost = sum(form::without(&each, k));
                found.push(Rewrite::new(form::times(&factor, &lost), right.clone()));
            }
        }
    }
    found
}

/// What can be taken out of every term: numbers of which one coefficient consists, and letters.
fn common_factors(parts: &[Expr]) -> Vec<Expr> {
    let mut found: Vec<Expr> = Vec::new();
    let coefficients: Vec<Rational> = parts.iter().map(|t| form::monomial(t).0.abs()).collect();
    let smallest = coefficients.iter().min().cloned().unwrap_or(form::one());
    for k in 2..=20i64 {
        let k = Rational::from(k);
        if k <= smallest && coefficients.iter().all(|c| (c / &k).is_int()) {
            found.push(Expr::rational(&k));
        }
    }
    if let Some(first) = parts.first() {
        for factor in form::monomial(first).1 {
            let (base, _) = form::base_and_exponent(&factor);
            let in_all = parts
                .iter()
                .all(|t| form::monomial(t).1.iter().any(|f| form::base_and_exponent(f).0 == base));
            if in_all && !found.contains(&base) {
                found.push(base);
            }
        }
    }
    found
}
