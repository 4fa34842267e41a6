//! Percentages: of what, the way back, and one after another.

use super::form::{self, int, over, sum, terms, times};
use super::rule::{Rewrite, Rule, at, mistakes};
use algebra::Rational;
use dashu_base::Signed;
use syntax::{Expr, Number};

mistakes! {
    NUMBER = "percent-as-number",
        "A percentage is so many hundredths of something: {0} is {2}, not {1}",
        "प्रतिशत भनेको कुनै राशिको सयौँ भाग हो: {0} बराबर {2} हुन्छ, {1} होइन";
    BASE = "percent-of-the-wrong-base",
        "The change is compared with the value before the change: {0} is not {1}",
        "परिवर्तनलाई सुरुको मानसँग तुलना गरिन्छ: {0} बराबर {1} हुँदैन";
    REVERSE = "reverse-percentage",
        "To go back to the value before, divide: {0} gives {2}, not {1}",
        "सुरुको मान पाउन भाग गर्नुहोस्: {0} बाट {2} आउँछ, {1} होइन";
    ADDED = "percentages-added",
        "Percentages one after another are multiplied as factors, not added: {0} is {2}, not {1}",
        "एकपछि अर्को प्रतिशत जोडिँदैन, गुणनखण्डका रूपमा गुणन हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&REVERSE, reverse),
    at(&ADDED, added),
    at(&NUMBER, as_number),
    at(&NUMBER, added_as_number),
    at(&BASE, wrong_base),
];

fn is_percent(e: &Expr) -> bool {
    matches!(e, Expr::Percent(_))
}

fn worked(e: &Expr) -> Expr {
    form::value(e).map_or_else(|| e.clone(), |q| Expr::rational(&q))
}

/// `20% of 50` as `20·50`, or as `50/20`.
fn as_number(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let Some(k) = factors.iter().position(is_percent) else { return Vec::new() };
    let Expr::Percent(p) = &factors[k] else { return Vec::new() };
    let rest = form::product(form::without(factors, k));
    [times(p, &rest), over(&rest, p), form::minus(&rest, p), over(&times(p, &rest), &int(10))]
        .into_iter()
        .map(|wrong| Rewrite::new(wrong, worked(node)))
        .collect()
}

/// `200 + 20% of 200` as `200 + 20`.
fn added_as_number(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let mut found = Vec::new();
    for (k, part) in parts.iter().enumerate() {
        let (inner, less) = match part {
            Expr::Negate(inner) => (&**inner, true),
            inner => (inner, false),
        };
        let percent = match inner {
            Expr::Percent(p) => Some(p),
            Expr::Product(factors) => factors.iter().find_map(|f| match f {
                Expr::Percent(p) => Some(p),
                _ => None,
            }),
            _ => None,
        };
        if let Some(p) = percent {
            let alone = if less { form::negated(p) } else { (**p).clone() };
            found.push(Rewrite::new(sum(form::with(&parts, k, alone)), worked(node)));
        }
    }
    found
}

/// `(b - a)/a` with `b` below.
fn wrong_base(node: &Expr) -> Vec<Rewrite> {
    let Expr::Quotient(top, below) = node else { return Vec::new() };
    let factors = form::factors(top);
    let Some(at) = factors.iter().position(|f| matches!(f, Expr::Sum(_))) else {
        return Vec::new();
    };
    let parts = terms(&factors[at]);
    let [a, Expr::Negate(b)] = &parts[..] else { return Vec::new() };
    let other = match (a == &**below, **b == **below) {
        (true, false) => &**b,
        (false, true) => a,
        _ => return Vec::new(),
    };
    if form::value(other).is_none_or(|q| q.is_zero()) && other.symbols().is_empty() {
        return Vec::new();
    }
    vec![Rewrite::new(over(top, other), worked(node))]
}

/// A number written as a decimal or a percentage, or a sum with one: a factor of growth.
fn factor_of_change(e: &Expr) -> Option<Rational> {
    let written = |e: &Expr| {
        matches!(e, Expr::Percent(_) | Expr::Number(Number::Decimal { .. }) | Expr::Quotient(..))
    };
    let q = form::value(e)?;
    let near_one = q > Rational::ZERO && q < Rational::from(2) && !q.is_one();
    (near_one && form::contains(e, &written)).then_some(q)
}

/// `1.1x = 220` as `x = 0.9·220`; `x + 10% x = 220` alike.
fn reverse(node: &Expr) -> Vec<Rewrite> {
    let Some((left, right)) = form::equation(node) else { return Vec::new() };
    let decimals = |e: &Expr| {
        matches!(e, Expr::Percent(_) | Expr::Number(Number::Decimal { .. }))
            || matches!(e, Expr::Quotient(_, b) if form::is_number(b, 100))
    };
    if !form::contains(node, &decimals) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (side, value) in [(left, right), (right, left)] {
        let Some(p) = form::polynomial(side) else { continue };
        let ([x], Some(amount)) = (p.symbols(), form::value(value)) else { continue };
        if p.total_degree() != 1 || !p.coefficient_in(x, 0).is_zero() {
            continue;
        }
        let Some(k) = p.coefficient_in(x, 1).as_constant() else { continue };
        if !k.is_positive() || k >= Rational::from(2) {
            continue;
        }
        let x = Expr::Symbol(x.clone());
        let back = &amount * (Rational::from(2) - &k);
        let right_value = Expr::rational(&(&amount / &k));
        let right_line = x.clone().equals(right_value.clone());
        for wrong in [back, &amount * &k] {
            let about = vec![node.clone(), Expr::rational(&wrong), right_value.clone()];
            let wrong = x.clone().equals(Expr::rational(&wrong));
            found.push(Rewrite::new(wrong, right_line.clone()).about(about));
        }
    }
    found
}

/// `1.1·1.2` as `1.3`.
fn added(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let changes: Vec<(usize, Rational)> =
        factors.iter().enumerate().filter_map(|(k, f)| Some((k, factor_of_change(f)?))).collect();
    let [(i, p), (j, q)] = &changes[..] else { return Vec::new() };
    let joined = Expr::rational(&(p + q - Rational::ONE));
    let rest = form::without(&form::without(factors, *j), *i);
    let wrong = form::product([joined].into_iter().chain(rest).collect());
    vec![Rewrite::new(wrong, worked(node))]
}
