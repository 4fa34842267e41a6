//! Fractions: adding, cancelling, multiplying, dividing, mixed numbers.

use super::form::{self, fraction, int, over, plus, product, sum, terms, times};
use super::rule::{Rewrite, Rule, at, mistakes};
use syntax::{Expr, Number};

mistakes! {
    ADDED = "denominators-added",
        "Fractions are added over a common denominator: {0} is {2}, not {1}",
        "भिन्न जोड्दा पहिले हर समान बनाउनुपर्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    NUMERATORS = "numerators-not-changed",
        "With the denominator the numerator must change too: {0} is {2}, not {1}",
        "हर बदल्दा अंश पनि बदल्नुपर्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    CANCELLED = "term-cancelled",
        "Only a factor of the whole numerator and denominator cancels, not a single term: {0} is not {1}",
        "पूरै अंश र हरको गुणनखण्ड मात्र काटिन्छ, एउटा पद होइन: {0} बराबर {1} हुँदैन";
    BELOW = "denominator-split",
        "A fraction is not split along its denominator: {0} is not {1}",
        "हरको जोडअनुसार भिन्न छुट्ट्याउन मिल्दैन: {0} बराबर {1} हुँदैन";
    INVERTED = "wrong-fraction-inverted",
        "To divide by a fraction, multiply by its reciprocal, the first stays: {0} is {2}, not {1}",
        "भिन्नले भाग गर्दा दोस्रो भिन्न उल्ट्याएर गुणन गरिन्छ, पहिलो उस्तै रहन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    NOT_INVERTED = "fraction-not-inverted",
        "To divide by a fraction, multiply by its reciprocal: {0} is {2}, not {1}",
        "भिन्नले भाग गर्दा त्यसलाई उल्ट्याएर गुणन गरिन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    CROSSED = "fractions-multiplied-crosswise",
        "Fractions are multiplied top by top and bottom by bottom: {0} is {2}, not {1}",
        "भिन्नको गुणनमा अंशले अंश र हरले हर गुणन हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    BOTH = "multiplied-top-and-bottom",
        "A whole number multiplies the numerator only: {0} is {2}, not {1}",
        "पूर्ण सङ्ख्याले अंशलाई मात्र गुणन गर्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    MIXED_PRODUCT = "mixed-number-as-product",
        "A mixed number is a sum, not a product: {0} is {2}, not {1}",
        "मिश्रित सङ्ख्या जोड हो, गुणन होइन: {0} बराबर {2} हुन्छ, {1} होइन";
    MIXED = "mixed-number-conversion",
        "Whole part times denominator, plus the numerator: {0} is {2}, not {1}",
        "पूर्णाङ्क गुणा हर, त्यसमा अंश जोड्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    ONE_SIDE = "reduced-on-one-side",
        "Divide numerator and denominator by the same number: {0} is {2}, not {1}",
        "अंश र हर दुवैलाई एउटै सङ्ख्याले भाग गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&ADDED, added),
    at(&NUMERATORS, numerators),
    at(&CANCELLED, cancelled),
    at(&BELOW, split_below),
    at(&NOT_INVERTED, |node| divided(node, |a, b, c, d| (times(a, c), times(b, d)))),
    at(&INVERTED, |node| divided(node, |a, b, c, d| (times(b, c), times(a, d)))),
    at(&CROSSED, crossed),
    at(&BOTH, top_and_bottom),
    at(&MIXED_PRODUCT, |node| mixed(node, |w, n, d| over(&times(w, n), d))),
    at(&MIXED, |node| mixed(node, |w, n, d| over(&plus(w, n), d))),
    at(&MIXED, |node| mixed(node, |w, n, d| over(&plus(&times(w, n), d), d))),
    at(&ONE_SIDE, one_side),
];

fn is_fraction(e: &Expr) -> bool {
    match e {
        Expr::Quotient(..) => true,
        Expr::Negate(inner) => is_fraction(inner),
        _ => false,
    }
}

/// Two terms of a sum of which one is a fraction at least, joined as `join` says.
fn pairs(node: &Expr, join: impl Fn([&Expr; 4]) -> Vec<Expr>) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let mut found = Vec::new();
    for j in 1..parts.len().min(6) {
        for i in 0..j {
            if !is_fraction(&parts[i]) && !is_fraction(&parts[j]) {
                continue;
            }
            let ((a, b), (c, d)) = (fraction(&parts[i]), fraction(&parts[j]));
            let rest = |joined: Expr| {
                let mut all = form::without(&form::without(&parts, j), i);
                all.insert(0, joined);
                sum(all)
            };
            let together = over(&plus(&times(&a, &d), &times(&c, &b)), &times(&b, &d));
            let right = rest(together.clone());
            let pair = plus(&parts[i], &parts[j]);
            for wrong in join([&a, &b, &c, &d]) {
                let about = vec![pair.clone(), wrong.clone(), worked(&together)];
                found.push(Rewrite::new(rest(wrong), right.clone()).about(about));
            }
        }
    }
    found
}

/// A number worked out, anything else as it is.
fn worked(e: &Expr) -> Expr {
    form::value(e).map_or_else(|| e.clone(), |q| Expr::rational(&q))
}

fn added(node: &Expr) -> Vec<Rewrite> {
    pairs(node, |[a, b, c, d]| {
        if form::is_number(b, 1) || form::is_number(d, 1) {
            let whole = if form::is_number(b, 1) { d } else { b };
            return vec![over(&plus(a, c), &plus(whole, &int(1)))];
        }
        let mut joined = vec![over(&plus(a, c), &plus(b, d))];
        // 3/5 - 1/2 as 2/3.
        if matches!(c, Expr::Negate(_)) && b != d {
            joined.push(over(&plus(a, c), &form::minus(b, d)));
        }
        joined
    })
}

fn numerators(node: &Expr) -> Vec<Rewrite> {
    pairs(node, |[a, b, c, d]| {
        if b == d {
            return Vec::new();
        }
        let top = plus(a, c);
        let mut below = vec![times(b, d), b.clone(), d.clone()];
        if let (Some(b), Some(d)) = (form::small(b), form::small(d)) {
            below.push(Expr::integer(algebra::integer::lcm(&b.into(), &d.into())));
        }
        below.retain(|e| !form::is_number(e, 1));
        let mut joined: Vec<Expr> = below.iter().map(|e| over(&top, e)).collect();
        // Only one of the two numerators changed.
        for top in [plus(&times(a, d), c), plus(a, &times(c, b))] {
            if !form::is_number(b, 1) && !form::is_number(d, 1) {
                joined.push(over(&top, &times(b, d)));
            }
        }
        joined
    })
}

/// `(x + 3)/3` as `x`, `(x + 6)/2` as `x + 3`, `(x + 3)/(x + 5)` as `3/5`.
fn cancelled(node: &Expr) -> Vec<Rewrite> {
    let Expr::Quotient(top, below) = node else { return Vec::new() };
    let mut found = Vec::new();
    let (above, under) = (terms(top), terms(below));
    if above.len() > 6 || under.len() > 6 {
        return Vec::new();
    }
    if above.len() > 1 && under.len() == 1 {
        for k in 0..above.len() {
            let divided = over(&above[k], below);
            found.push(sum(form::with(&above, k, divided)));
            if let Some(common) = common_with(&above[k], below) {
                found.push(sum(form::without(&above, k)));
                found.push(over(&sum(form::without(&above, k)), &common));
            }
        }
    }
    if above.len() == 1 && under.len() > 1 {
        for k in 0..under.len() {
            if common_with(top, &under[k]).is_some() {
                let rest = sum(form::without(&under, k));
                found.push(over(&int(1), &rest));
                found.push(over(&over(top, &under[k]), &rest));
            }
        }
    }
    if above.len() > 1 && under.len() > 1 {
        for (j, a) in above.iter().enumerate() {
            for (k, b) in under.iter().enumerate() {
                let same = a == b || a == &form::negated(b);
                if same {
                    let (a, b) = (form::without(&above, j), form::without(&under, k));
                    found.push(over(&sum(a), &sum(b)));
                }
            }
        }
        if above.len() == under.len() {
            let ratios = above.iter().zip(&under).map(|(a, b)| over(a, b));
            found.push(sum(ratios.collect()));
        }
    }
    let right = over(top, below);
    found.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// `term / below`, if the two share a factor that a pupil would cross out.
fn common_with(term: &Expr, below: &Expr) -> Option<Expr> {
    let ((a, letters), (b, others)) = (form::monomial(term), form::monomial(below));
    let shared = letters.iter().any(|f| {
        others.iter().any(|g| form::base_and_exponent(f).0 == form::base_and_exponent(g).0)
    });
    let numbers = !b.is_one() && (&a / &b).is_int();
    (shared || numbers).then(|| over(below, term))
}

/// `a/(b + c)` as `a/b + a/c`.
fn split_below(node: &Expr) -> Vec<Rewrite> {
    let Expr::Quotient(top, below) = node else { return Vec::new() };
    let Expr::Sum(_) = **below else { return Vec::new() };
    let split = sum(terms(below)
        .iter()
        .map(|t| match t {
            Expr::Negate(t) => form::negated(&over(top, t)),
            t => over(top, t),
        })
        .collect());
    vec![Rewrite::new(split, node.clone())]
}

/// `(a/b) ÷ (c/d)`, joined to one fraction as `join` says.
fn divided(node: &Expr, join: fn(&Expr, &Expr, &Expr, &Expr) -> (Expr, Expr)) -> Vec<Rewrite> {
    let Expr::Quotient(first, second) = node else { return Vec::new() };
    if !is_fraction(first) && !is_fraction(second) {
        return Vec::new();
    }
    let ((a, b), (c, d)) = (fraction(first), fraction(second));
    // 12 ÷ 6 ÷ 2 is a chain of divisions, not a fraction of fractions.
    let chain = !is_fraction(second) && form::value(first).is_some_and(|q| q.is_int());
    if chain {
        return Vec::new();
    }
    let (top, below) = join(&a, &b, &c, &d);
    vec![Rewrite::new(over(&top, &below), over(&times(&a, &d), &times(&b, &c)))]
}

/// `(a/b)·(c/d)` as `ad/(bc)`.
fn crossed(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let fractions: Vec<usize> = (0..factors.len()).filter(|k| is_fraction(&factors[*k])).collect();
    let [i, j] = fractions[..] else { return Vec::new() };
    let ((a, b), (c, d)) = (fraction(&factors[i]), fraction(&factors[j]));
    let rest = form::without(&form::without(factors, j), i);
    let with = |joined: Expr| product(rest.iter().cloned().chain([joined]).collect());
    let right = with(over(&times(&a, &c), &times(&b, &d)));
    [over(&times(&a, &d), &times(&b, &c)), over(&times(&b, &c), &times(&a, &d))]
        .into_iter()
        .map(|wrong| Rewrite::new(with(wrong), right.clone()))
        .collect()
}

/// `3·(2/5)` as `6/15`.
fn top_and_bottom(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let fractions: Vec<usize> = (0..factors.len()).filter(|k| is_fraction(&factors[*k])).collect();
    let [k] = fractions[..] else { return Vec::new() };
    let (a, b) = fraction(&factors[k]);
    // 12 ÷ 2 × 3 is a chain of operations.
    if form::value(&factors[k]).is_some_and(|q| q.is_int()) {
        return Vec::new();
    }
    let rest = product(form::without(factors, k));
    let (top, below) = (times(&rest, &a), times(&rest, &b));
    let right = over(&top, &b);
    [over(&top, &below), over(&a, &below)]
        .into_iter()
        .map(|wrong| Rewrite::new(wrong, right.clone()))
        .collect()
}

/// A mixed number as `wrong` makes it of whole part, numerator and denominator.
fn mixed(node: &Expr, wrong: fn(&Expr, &Expr, &Expr) -> Expr) -> Vec<Rewrite> {
    let Expr::Number(literal @ Number::Mixed { whole, numerator, denominator }) = node else {
        return Vec::new();
    };
    let part = |n: &syntax::Natural| Expr::Number(Number::Integer(n.clone()));
    let wrong = wrong(&part(whole), &part(numerator), &part(denominator));
    vec![Rewrite::new(wrong, Expr::rational(&literal.value()))]
}

/// `6/8` as `3/8` or `6/4`: only one of the two divided.
fn one_side(node: &Expr) -> Vec<Rewrite> {
    let Expr::Quotient(top, below) = node else { return Vec::new() };
    let ((a, letters), (b, others)) = (form::monomial(top), form::monomial(below));
    if !a.is_int() || !b.is_int() || a.is_zero() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for k in 2..=20i64 {
        let k = algebra::Rational::from(k);
        let (less, fewer) = (&a / &k, &b / &k);
        if !less.is_int() || !fewer.is_int() {
            continue;
        }
        let part = |a: &algebra::Rational, b: &algebra::Rational| {
            over(&form::scaled(a, &letters), &form::scaled(b, &others))
        };
        let right = part(&less, &fewer);
        found.push(Rewrite::new(part(&less, &b), right.clone()));
        found.push(Rewrite::new(part(&a, &fewer), right));
    }
    found
}
