//! Factorising quadratics: the two numbers with the right product and the right sum.

use super::form::{self, int};
use super::rule::{Line, Rewrite, Rule, line, mistakes};
use algebra::{Budget, Polynomial, factor};
use syntax::Expr;

mistakes! {
    SIGNS = "signs-of-factors",
        "Multiply out again to see the signs: {0} is {2}, not {1}",
        "चिह्न जाँच्न फेरि गुणन गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    SUM = "factors-with-the-wrong-sum",
        "The two numbers have the right product but not the right sum: {0} is {2}, not {1}",
        "दुई सङ्ख्याको गुणनफल मिल्यो तर योगफल मिलेन: {0} बराबर {2} हुन्छ, {1} होइन";
    PRODUCT = "factors-with-the-wrong-product",
        "The two numbers have the right sum but not the right product: {0} is {2}, not {1}",
        "दुई सङ्ख्याको योगफल मिल्यो तर गुणनफल मिलेन: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    line(&SIGNS, |line| factored(line, &|p, q| p[0] == q[0] && opposite(p, q))),
    line(&SUM, |line| {
        factored(line, &|p, q| p[0] == q[0] && p[2] == q[2] && p[1] != q[1] && !p[1].is_zero())
    }),
    line(&PRODUCT, |line| factored(line, &|p, q| p[0] == q[0] && p[1] == q[1] && p[2] != q[2])),
];

type Coefficients = [algebra::Rational; 3];

/// Whether the two quadratics differ in signs only.
fn opposite(p: &Coefficients, q: &Coefficients) -> bool {
    let same_or_turned = |k: usize| p[k] == q[k] || p[k] == -&q[k];
    p != q && same_or_turned(1) && same_or_turned(2) && (p[1] != q[1] || p[2] == -&q[2])
}

/// The line after is a product of two factors where the line before is a quadratic, and their
/// coefficients stand to each other as `slip` has it.
fn factored(line: &Line<'_>, slip: &dyn Fn(&Coefficients, &Coefficients) -> bool) -> Vec<Rewrite> {
    let (before, after, rest) = match (form::equation(line.before), form::equation(line.after)) {
        (Some((left, right)), Some((product, zero)))
            if form::is_number(right, 0) && form::is_number(zero, 0) =>
        {
            (left, product, true)
        }
        (None, None) => (line.before, line.after, false),
        _ => return Vec::new(),
    };
    let split = |e: &Expr| {
        let sums = form::factors(e).iter().filter(|f| matches!(f, Expr::Sum(_))).count();
        sums == 2 || matches!(e, Expr::Power(base, _) if matches!(**base, Expr::Sum(_)))
    };
    if !split(after) || split(before) {
        return Vec::new();
    }
    let (Some(p), Some(q)) = (form::polynomial(before), form::polynomial(after)) else {
        return Vec::new();
    };
    let (Some(ours), Some(theirs)) = (coefficients(&p), coefficients(&q)) else {
        return Vec::new();
    };
    if !slip(&ours, &theirs) {
        return Vec::new();
    }
    let Ok(factors) = factor::factor_polynomial(&p, &Budget::new(50_000, 2_000)) else {
        return Vec::new();
    };
    let right = factors.to_expr();
    let about = vec![before.clone(), after.clone(), right.clone()];
    let right = if rest { right.equals(int(0)) } else { right };
    vec![Rewrite::new(line.after.clone(), right).about(about)]
}

/// The coefficients of a quadratic in one letter, or of one in two letters all of whose terms are
/// of degree 2.
fn coefficients(p: &Polynomial) -> Option<Coefficients> {
    if p.total_degree() != 2 || p.symbols().len() > 2 {
        return None;
    }
    let x = p.symbols().first()?;
    let alone = p.symbols().len() == 1;
    let number = |n: u32| {
        let c = p.coefficient_in(x, n);
        match c.as_constant() {
            Some(q) => Some(q),
            None if !alone && c.term_count() == 1 => Some(c.leading_coefficient()),
            None => None,
        }
    };
    Some([number(2)?, number(1)?, number(0)?])
}
