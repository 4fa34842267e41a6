//! Powers: products, quotients, powers of powers, signs, exponents that are not natural numbers.

use super::form::{self, base_and_exponent, int, negated, over, plus, power, product, times};
use super::rule::{Rewrite, Rule, at, mistakes};
use algebra::Rational;
use syntax::Expr;

mistakes! {
    MULTIPLIED = "exponents-multiplied",
        "In a product of powers the exponents are added: {0} is {2}, not {1}",
        "घातहरूको गुणनमा घाताङ्क जोडिन्छन्: {0} बराबर {2} हुन्छ, {1} होइन";
    ADDED = "exponents-added-in-power-of-power",
        "In a power of a power the exponents are multiplied: {0} is {2}, not {1}",
        "घातको घातमा घाताङ्क गुणन हुन्छन्: {0} बराबर {2} हुन्छ, {1} होइन";
    BASES = "bases-multiplied",
        "The base stays when powers are multiplied or divided, and different bases don't join: {0} is not {1}",
        "घातको गुणन वा भागमा आधार उही रहन्छ, फरक आधार जोडिँदैनन्: {0} बराबर {1} हुँदैन";
    DIVIDED = "exponents-divided",
        "In a quotient of powers the exponents are subtracted: {0} is {2}, not {1}",
        "घातहरूको भागमा घाताङ्क घटाइन्छन्: {0} बराबर {2} हुन्छ, {1} होइन";
    SUM = "powers-added",
        "Powers with different exponents can't be joined in a sum: {0} is not {1}",
        "फरक घाताङ्क भएका घात जोडमा मिलाउन सकिँदैन: {0} बराबर {1} हुँदैन";
    NEGATIVE = "negative-exponent-as-sign",
        "A negative exponent means one over the power: {0} is {2}, not {1}",
        "ऋणात्मक घाताङ्कले व्युत्क्रम जनाउँछ: {0} बराबर {2} हुन्छ, {1} होइन";
    ZEROTH = "zeroth-power",
        "Any number but 0 to the power 0 is 1: {0} is {2}, not {1}",
        "शून्यबाहेक जुनसुकै सङ्ख्याको घात 0 बराबर 1 हुन्छ: {0} बराबर {2} हो, {1} होइन";
    FRACTIONAL = "fractional-exponent-as-factor",
        "A fraction as exponent is a root: {0} is {2}, not {1}",
        "भिन्न घाताङ्कले मूल जनाउँछ: {0} बराबर {2} हुन्छ, {1} होइन";
    ONE_FACTOR = "exponent-on-one-factor",
        "The exponent belongs to every factor in the bracket: {0} is {2}, not {1}",
        "घाताङ्क कोष्ठकभित्रको हरेक गुणनखण्डको हो: {0} बराबर {2} हुन्छ, {1} होइन";
    TOO_MUCH = "exponent-on-too-much",
        "The exponent belongs only to what it stands at: {0} is not {1}",
        "घाताङ्क जसमाथि छ त्यसको मात्र हो: {0} बराबर {1} हुँदैन";
    MULTIPLE = "power-as-multiple",
        "A power is repeated multiplication: {0} is {2}, not {1}",
        "घात भनेको पटक-पटकको गुणन हो: {0} बराबर {2} हुन्छ, {1} होइन";
    SQUARE_SIGN = "square-of-negative",
        "A minus belongs to the power only inside a bracket: {0} is {2}, not {1}",
        "कोष्ठकभित्र भए मात्र माइनस घातमा पर्छ: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&SQUARE_SIGN, square_of_negative),
    at(&MULTIPLIED, multiplied),
    at(&ADDED, power_of_power),
    at(&ONE_FACTOR, one_factor),
    at(&ZEROTH, zeroth),
    at(&NEGATIVE, negative_exponent),
    at(&FRACTIONAL, fractional_exponent),
    at(&MULTIPLE, as_multiple),
    at(&BASES, bases),
    at(&DIVIDED, divided),
    at(&TOO_MUCH, too_much),
    at(&SUM, powers_added),
];

/// The root of a square as a pupil sees it: `x²`, `9`, `4x²`, `a²b²`.
pub(super) fn square_root(term: &Expr) -> Option<Expr> {
    match term {
        Expr::Power(base, n) => {
            let n = form::small(n).filter(|n| *n > 0 && n % 2 == 0)?;
            Some(power(base, &int(n / 2)))
        }
        Expr::Product(factors) => {
            Some(product(factors.iter().map(square_root).collect::<Option<_>>()?))
        }
        Expr::Quotient(a, b) => Some(over(&square_root(a)?, &square_root(b)?)),
        Expr::Number(_) => {
            let n = form::small(term).filter(|n| *n >= 0)?;
            let root = n.isqrt();
            (root * root == n).then(|| int(root))
        }
        _ => None,
    }
}

/// Pairs of factors with the other factors, rewritten as `rewrite` has it: wrong and right.
fn factor_pairs(node: &Expr, rewrite: fn(&Expr, &Expr) -> Vec<(Expr, Expr)>) -> Vec<Rewrite> {
    let Expr::Product(_) = node else { return Vec::new() };
    let factors = form::factors(node);
    let mut found = Vec::new();
    for j in 1..factors.len().min(6) {
        for i in 0..j {
            let rest = form::without(&form::without(&factors, j), i);
            let with = |e: &Expr| product(rest.iter().cloned().chain([e.clone()]).collect());
            for (wrong, right) in rewrite(&factors[i], &factors[j]) {
                let about = vec![times(&factors[i], &factors[j]), wrong.clone(), right.clone()];
                found.push(Rewrite::new(with(&wrong), with(&right)).about(about));
            }
        }
    }
    found
}

/// `a^m·a^n` as `a^(mn)`.
fn multiplied(node: &Expr) -> Vec<Rewrite> {
    factor_pairs(node, |f, g| {
        let ((a, m), (b, n)) = (base_and_exponent(f), base_and_exponent(g));
        if a != b || f == &a && g == &b || a.as_rational().is_some() && (f == &a || g == &b) {
            return Vec::new();
        }
        vec![(power(&a, &worked(times(&m, &n))), power(&a, &worked(plus(&m, &n))))]
    })
}

fn worked(e: Expr) -> Expr {
    form::polynomial(&e).map_or(e, |p| p.to_expr())
}

/// `(a^m)^n` as `a^(m+n)` or `a^(m^n)`.
fn power_of_power(node: &Expr) -> Vec<Rewrite> {
    let Expr::Power(inner, n) = node else { return Vec::new() };
    let factors = form::factors(inner);
    let Some(k) = factors.iter().position(|f| matches!(f, Expr::Power(..))) else {
        return Vec::new();
    };
    let (a, m) = base_and_exponent(&factors[k]);
    let others = form::without(&factors, k);
    let with = |exponent: Expr| {
        let mut all: Vec<Expr> = others.iter().map(|f| power(f, n)).collect();
        all.push(power(&a, &exponent));
        product(all)
    };
    let right = with(worked(times(&m, n)));
    [worked(plus(&m, n)), worked(power(&m, n))]
        .into_iter()
        .map(|wrong| Rewrite::new(with(wrong), right.clone()))
        .collect()
}

/// `2³·2⁴` as `4⁷`, `2³·3²` as `6⁵`, `6⁵/2³` as `3²`.
fn bases(node: &Expr) -> Vec<Rewrite> {
    if let Expr::Quotient(f, g) = node {
        let ((a, m), (b, n)) = (base_and_exponent(f), base_and_exponent(g));
        if !matches!((&**f, &**g), (Expr::Power(..), Expr::Power(..))) || m == n {
            return Vec::new();
        }
        let wrong = power(&over(&a, &b), &worked(form::minus(&m, &n)));
        return vec![Rewrite::new(wrong, node.clone())];
    }
    factor_pairs(node, |f, g| {
        let (Expr::Power(a, m), Expr::Power(b, n)) = (f, g) else { return Vec::new() };
        if m == n && a != b {
            return Vec::new();
        }
        let right = if a == b { power(a, &worked(plus(m, n))) } else { times(f, g) };
        [worked(plus(m, n)), worked(times(m, n))]
            .into_iter()
            .map(|exponent| (power(&times(a, b), &exponent), right.clone()))
            .collect()
    })
}

/// `a^m/a^n` as `a^(m/n)`.
fn divided(node: &Expr) -> Vec<Rewrite> {
    let Expr::Quotient(top, below) = node else { return Vec::new() };
    let (above, under) = (form::factors(top), form::factors(below));
    let mut found = Vec::new();
    for (i, f) in above.iter().enumerate() {
        for (j, g) in under.iter().enumerate() {
            let ((a, m), (b, n)) = (base_and_exponent(f), base_and_exponent(g));
            if a != b || !matches!(f, Expr::Power(..)) {
                continue;
            }
            let with = |exponent: Expr| {
                let top = product(form::with(&above, i, power(&a, &exponent)));
                over(&top, &product(form::without(&under, j)))
            };
            let right = with(worked(form::minus(&m, &n)));
            for wrong in [over(&m, &n), plus(&m, &n)] {
                found.push(Rewrite::new(with(worked(wrong)), right.clone()));
            }
        }
    }
    found
}

/// `a² + a³` as `a⁵`.
fn powers_added(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = form::terms(node);
    let mut found = Vec::new();
    for j in 1..parts.len().min(6) {
        for i in 0..j {
            let ((a, f), (b, g)) = (form::monomial(&parts[i]), form::monomial(&parts[j]));
            let ([f], [g]) = (&f[..], &g[..]) else { continue };
            let ((base, m), (other, n)) = (base_and_exponent(f), base_and_exponent(g));
            if base != other || m == n {
                continue;
            }
            let joined = power(&base, &worked(plus(&m, &n)));
            for coefficient in [&a + &b, &a * &b] {
                let mut rest = form::without(&form::without(&parts, j), i);
                rest.insert(0, form::scaled(&coefficient, std::slice::from_ref(&joined)));
                found.push(Rewrite::new(form::sum(rest), node.clone()));
            }
        }
    }
    found
}

/// `a^(-n)` as `-a^n`, or as `-na`.
fn negative_exponent(node: &Expr) -> Vec<Rewrite> {
    let Expr::Power(base, exponent) = node else { return Vec::new() };
    let Expr::Negate(n) = &**exponent else { return Vec::new() };
    let right = over(&int(1), &power(base, n));
    let plain = power(base, n);
    [negated(&plain), times(exponent, base), plain, negated(&right), power(base, &over(&int(1), n))]
        .into_iter()
        .map(|wrong| Rewrite::new(wrong, right.clone()))
        .collect()
}

fn zeroth(node: &Expr) -> Vec<Rewrite> {
    match node {
        Expr::Power(base, n) if form::is_number(n, 0) => {
            vec![Rewrite::new(int(0), int(1)), Rewrite::new((**base).clone(), int(1))]
        }
        _ => Vec::new(),
    }
}

/// `a^(1/2)` as `a/2`; `a^(m/n)` as `a·m/n` or as `a^(n/m)`.
fn fractional_exponent(node: &Expr) -> Vec<Rewrite> {
    let Expr::Power(base, exponent) = node else { return Vec::new() };
    let Some(q) = exponent.as_rational().filter(|q| !q.is_int()) else { return Vec::new() };
    let index = Expr::Number(syntax::Number::Integer(q.denominator().clone()));
    let root =
        Expr::Root(base.clone(), (!form::is_number(&index, 2)).then(|| Box::new(index.clone())));
    let right = power(&root, &Expr::integer(q.numerator().clone()));
    let mut wrong = vec![times(base, &Expr::rational(&q))];
    if *q.numerator() != 1.into() {
        wrong.push(power(base, &Expr::rational(&(Rational::ONE / &q))));
    } else {
        wrong.push(over(&int(1), &power(base, &index)));
    }
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// `(2x)²` as `2x²`, `(a/b)²` as `a²/b`.
fn one_factor(node: &Expr) -> Vec<Rewrite> {
    let Expr::Power(base, n) = node else { return Vec::new() };
    match &**base {
        Expr::Product(factors) if factors.len() <= 5 => {
            let spread = |raised: &dyn Fn(usize) -> bool| {
                let each = factors.iter().enumerate();
                product(
                    each.map(|(k, f)| if raised(k) { raised_power(f, n) } else { f.clone() })
                        .collect(),
                )
            };
            let right = spread(&|_| true);
            let mut found = Vec::new();
            for k in 0..factors.len() {
                found.push(Rewrite::new(spread(&|m| m == k), right.clone()));
                found.push(Rewrite::new(spread(&|m| m != k), right.clone()));
            }
            // The exponent taken as a factor of the coefficient: (2x)³ as 6x³.
            if let (Some(c), Some(n)) = (form::small(&factors[0]), form::small(n)) {
                let mut all: Vec<Expr> =
                    factors[1..].iter().map(|f| raised_power(f, &int(n))).collect();
                all.insert(0, int(c.saturating_mul(n)));
                found.push(Rewrite::new(product(all), right.clone()));
            }
            found
        }
        Expr::Quotient(a, b) => {
            let right = over(&power(a, n), &power(b, n));
            [over(&power(a, n), b), over(a, &power(b, n))]
                .into_iter()
                .map(|wrong| Rewrite::new(wrong, right.clone()))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn raised_power(f: &Expr, n: &Expr) -> Expr {
    match f {
        Expr::Power(a, m) => power(a, &worked(times(m, n))),
        _ => power(f, n),
    }
}

/// `2x²` as `(2x)²`.
fn too_much(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(factors) = node else { return Vec::new() };
    let Some(k) = factors.iter().position(|f| matches!(f, Expr::Power(..))) else {
        return Vec::new();
    };
    let (base, n) = base_and_exponent(&factors[k]);
    let wrong = power(&product(form::with(factors, k, base)), &n);
    vec![Rewrite::new(wrong, node.clone())]
}

/// `2³` as `6`.
fn as_multiple(node: &Expr) -> Vec<Rewrite> {
    let Expr::Power(base, n) = node else { return Vec::new() };
    match form::small(n) {
        Some(n) if (2..=12).contains(&n) => {
            let right = form::polynomial(node).map_or_else(|| node.clone(), |p| p.to_expr());
            vec![Rewrite::new(times(&int(n), base), right)]
        }
        _ => Vec::new(),
    }
}

/// `-3²` as `9`, `(-3)²` as `-9`.
fn square_of_negative(node: &Expr) -> Vec<Rewrite> {
    match node {
        Expr::Negate(inner) => match &**inner {
            Expr::Power(base, n) if form::small(n).is_some_and(|n| n % 2 == 0) => {
                let value = power(base, n);
                vec![Rewrite::new(value.clone(), negated(&value))]
            }
            _ => Vec::new(),
        },
        Expr::Power(base, n) => match (&**base, form::small(n)) {
            (Expr::Negate(a), Some(k)) => {
                let value = power(a, n);
                let (right, wrong) = if k % 2 == 0 {
                    (value.clone(), negated(&value))
                } else {
                    (negated(&value), value)
                };
                vec![Rewrite::new(wrong, right)]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
