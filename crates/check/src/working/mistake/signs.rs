//! Signs: lost before brackets, in products, in differences.

use super::form::{self, negated, product, sum, terms};
use super::rule::{Rewrite, Rule, at, mistakes};
use dashu_base::Signed;
use syntax::Expr;

mistakes! {
    BRACKETS = "sign-lost-in-brackets",
        "The minus before a bracket turns the sign of every term in it: {0} is {2}, not {1}",
        "कोष्ठक अगाडिको माइनसले भित्रका सबै पदको चिह्न बदल्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    PRODUCT = "sign-of-product",
        "Two minus signs multiply or divide to plus, one alone stays minus: {0} is {2}, not {1}",
        "दुई माइनस गुणन वा भाग गर्दा प्लस हुन्छ, एउटा मात्र भए माइनस नै रहन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    MINUS_MINUS = "minus-of-minus",
        "Taking away a negative number is adding: {0} is {2}, not {1}",
        "ऋणात्मक सङ्ख्या घटाउनु भनेको जोड्नु हो: {0} बराबर {2} हुन्छ, {1} होइन";
    TURNED = "subtracted-the-wrong-way-round",
        "{0} is {2}, not {1}: the order matters in a subtraction",
        "{0} बराबर {2} हुन्छ, {1} होइन: घटाउमा क्रम महत्त्वपूर्ण हुन्छ";
    SIGNED = "signed-numbers-added",
        "Mind the signs when adding: {0} is {2}, not {1}",
        "जोड्दा चिह्नमा ध्यान दिनुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&BRACKETS, brackets),
    at(&MINUS_MINUS, minus_of_minus),
    at(&PRODUCT, product_sign),
    at(&TURNED, turned),
    at(&SIGNED, signed),
];

/// `-(a - b)` as `-a - b`; `-2(a - b)` as `-2a - 2b`; `-(a - b)/2` alike.
fn brackets(node: &Expr) -> Vec<Rewrite> {
    let Expr::Negate(inner) = node else { return Vec::new() };
    let (numerator, denominator) = form::fraction(inner);
    let factors = form::factors(&numerator);
    let Some(at) = factors.iter().position(|f| matches!(f, Expr::Sum(_))) else {
        return Vec::new();
    };
    let parts = terms(&factors[at]);
    let rest = form::without(&factors, at);
    let spread = |turned: &dyn Fn(usize) -> bool| {
        let spread = parts.iter().enumerate().map(|(k, part)| {
            let part = if turned(k) { negated(part) } else { part.clone() };
            product(rest.iter().cloned().chain([part]).collect())
        });
        form::over(&sum(spread.collect()), &denominator)
    };
    let right = spread(&|_| true);
    let mut wrong = vec![spread(&|k| k == 0)];
    if parts.len() > 2 {
        wrong.extend((1..parts.len()).map(|kept| spread(&|k| k != kept)));
    }
    // The same as the first with its minus left in front: 1 - (x - y)/2 as 1 - (x + y)/2.
    if rest.is_empty() {
        let turned = parts.iter().enumerate();
        let turned = turned.map(|(k, t)| if k == 0 { t.clone() } else { negated(t) });
        wrong.push(form::over(&sum(turned.collect()), &denominator).negated());
    }
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// `a - (-b)` as `a - b`.
fn minus_of_minus(node: &Expr) -> Vec<Rewrite> {
    match node {
        Expr::Sum(parts) => {
            let double = |part: &Expr| match part {
                Expr::Negate(inner) => match &**inner {
                    Expr::Negate(inner) => Some((**inner).clone()),
                    _ => None,
                },
                _ => None,
            };
            let found = parts.iter().enumerate().filter_map(|(k, part)| Some((k, double(part)?)));
            found
                .map(|(k, inner)| {
                    let wrong = sum(form::with(parts, k, negated(&inner)));
                    Rewrite::new(wrong, sum(form::with(parts, k, inner)))
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// `(-2)(-3)` as `-6`, `(-2)(3)` as `6`, and the same for quotients.
fn product_sign(node: &Expr) -> Vec<Rewrite> {
    let negative = |e: &Expr| matches!(e, Expr::Negate(_));
    let count = match node {
        Expr::Product(parts) => parts.iter().filter(|p| negative(p)).count(),
        Expr::Quotient(a, b) => [a, b].iter().filter(|p| negative(p)).count(),
        Expr::Negate(inner) => match &**inner {
            Expr::Product(parts) => 1 + parts.iter().filter(|p| negative(p)).count(),
            Expr::Quotient(a, b) => 1 + [a, b].iter().filter(|p| negative(p)).count(),
            _ => 0,
        },
        _ => 0,
    };
    if count == 0 {
        return Vec::new();
    }
    // A lone minus in front of a letter is not a product of signs.
    if count == 1 && matches!(node, Expr::Negate(_)) {
        return Vec::new();
    }
    let plain = |e: &Expr| if let Expr::Negate(inner) = e { (**inner).clone() } else { e.clone() };
    let magnitude = match plain(node) {
        Expr::Product(parts) => Expr::Product(parts.iter().map(plain).collect()),
        Expr::Quotient(a, b) => plain(&a).over(plain(&b)),
        other => other,
    };
    let (right, wrong) = if count.is_multiple_of(2) {
        (magnitude.clone(), magnitude.negated())
    } else {
        (magnitude.clone().negated(), magnitude)
    };
    vec![Rewrite::new(wrong, right)]
}

/// Pairs of like terms of a sum with their coefficients: where, the pair, the coefficients.
fn like_pairs(node: &Expr) -> Vec<Pair> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    if parts.len() > 12 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (j, second) in parts.iter().enumerate() {
        for (i, first) in parts[..j].iter().enumerate() {
            let ((a, letters), (b, others)) = (form::monomial(first), form::monomial(second));
            // Quotients not worked out are no numbers yet.
            let number = |t: &Expr| t.as_rational().is_some();
            let plain = !letters.is_empty() || (number(first) && number(second));
            if plain && form::same_parts(&letters, &others) {
                let rest = parts.iter().enumerate().filter(|(k, _)| *k != i && *k != j);
                let rest = rest.map(|(_, part)| part.clone()).collect();
                let pair = form::plus(first, second);
                found.push(Pair { a, b, letters, rest, pair, leads: i == 0 });
            }
        }
    }
    found
}

/// Two like terms `a·letters` and `b·letters` of a sum, and its other terms.
struct Pair {
    a: algebra::Rational,
    b: algebra::Rational,
    letters: Vec<Expr>,
    rest: Vec<Expr>,
    pair: Expr,
    /// Whether it stands first.
    leads: bool,
}

impl Pair {
    fn rewritten(&self, wrong: &algebra::Rational) -> Rewrite {
        let whole = |value: &algebra::Rational| {
            let mut all = vec![form::scaled(value, &self.letters)];
            all.extend(self.rest.iter().cloned());
            sum(all)
        };
        let right = &self.a + &self.b;
        let shown = |value: &algebra::Rational| form::scaled(value, &self.letters);
        Rewrite::new(whole(wrong), whole(&right)).about(vec![
            self.pair.clone(),
            shown(wrong),
            shown(&right),
        ])
    }
}

/// `3 - 8` as `5`.
fn turned(node: &Expr) -> Vec<Rewrite> {
    let opposite = |p: &&Pair| p.a.is_negative() != p.b.is_negative();
    let smaller = |p: &&Pair| p.a.is_positive() && p.a < -&p.b;
    let pairs = like_pairs(node);
    pairs.iter().filter(opposite).filter(smaller).map(|p| p.rewritten(&-(&p.a + &p.b))).collect()
}

/// `-3 - 5` as `-2` or `8`, `-3 + 5` as `-8` or `-2`.
fn signed(node: &Expr) -> Vec<Rewrite> {
    let mut found = Vec::new();
    for pair in like_pairs(node).iter().filter(|p| p.leads && p.a.is_negative()) {
        for wrong in [&pair.a - &pair.b, -(&pair.a + &pair.b), &pair.b - &pair.a] {
            found.push(pair.rewritten(&wrong));
        }
    }
    found
}
