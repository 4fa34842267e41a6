//! Equations: moving terms, dividing by a coefficient, clearing denominators, squaring.

use super::form::{self, int, negated, sum, terms};
use super::rule::{Line, Rewrite, Rule, at, line, mistakes};
use algebra::Rational;
use dashu_base::{Abs, Signed};
use syntax::{Expr, Relation};

mistakes! {
    MOVED = "sign-lost-when-moved",
        "When {0} goes to the other side it turns into {2}, not {1}",
        "{0} अर्को पक्षमा जाँदा {2} हुन्छ, {1} होइन";
    SUBTRACTED = "coefficient-subtracted",
        "In {0} the number multiplies the unknown, so divide by it; don't subtract it",
        "{0} मा सङ्ख्याले अज्ञातलाई गुणन गरेको छ, त्यसैले त्यसले भाग गर्नुहोस्, नघटाउनुहोस्";
    MULTIPLIED = "multiplied-instead-of-divided",
        "To undo the multiplication in {0}, divide both sides by the number",
        "{0} मा भएको गुणन हटाउन दुवै पक्षलाई त्यस सङ्ख्याले भाग गर्नुहोस्";
    DIVIDED = "divided-instead-of-multiplied",
        "To undo the division in {0}, multiply both sides by the number",
        "{0} मा भएको भाग हटाउन दुवै पक्षलाई त्यस सङ्ख्याले गुणन गर्नुहोस्";
    UPSIDE_DOWN = "divided-upside-down",
        "In {0} divide the other side by the coefficient, not the coefficient by the other side",
        "{0} मा अर्को पक्षलाई गुणाङ्कले भाग गर्नुहोस्, गुणाङ्कलाई अर्को पक्षले होइन";
    DIVISION_SIGN = "sign-lost-in-division",
        "The coefficient in {0} is negative: dividing by it changes the sign",
        "{0} मा गुणाङ्क ऋणात्मक छ: त्यसले भाग गर्दा चिह्न बदलिन्छ";
    TERM_NOT_MULTIPLIED = "not-every-term-multiplied",
        "Both sides of {0} are multiplied by {1}: every term, {2} too",
        "{0} का दुवै पक्षलाई {1} ले गुणन गर्दा हरेक पद गुणन हुन्छ, {2} पनि";
    TERM_NOT_DIVIDED = "not-every-term-divided",
        "Both sides of {0} are divided by {1}: every term, {2} too",
        "{0} का दुवै पक्षलाई {1} ले भाग गर्दा हरेक पद भाग हुन्छ, {2} पनि";
    CROSS = "cross-multiplied-wrongly",
        "Cross-multiplying {0} gives {2}, not {1}",
        "{0} लाई वज्रगुणन गर्दा {2} हुन्छ, {1} होइन";
    INVERTED = "inverted-term-by-term",
        "A sum is not inverted term by term: {0} does not give {1}",
        "जोडलाई पद-पद गरी उल्ट्याउन मिल्दैन: {0} बाट {1} आउँदैन";
    SQUARED = "squared-term-by-term",
        "Square each side as a whole, not term by term: {0} gives {2}",
        "पद-पद होइन, पूरै पक्षको वर्ग गर्नुहोस्: {0} बाट {2} आउँछ";
    SQUARED_ONE = "squared-on-one-side",
        "Square both sides of {0}, not only one",
        "{0} का दुवै पक्षको वर्ग गर्नुहोस्, एउटाको मात्र होइन";
    ROOT = "root-term-by-term",
        "Take the root of each side as a whole, not term by term: {0} does not give {1}",
        "पद-पद होइन, पूरै पक्षको मूल लिनुहोस्: {0} बाट {1} आउँदैन";
}

pub(super) static RULES: &[Rule] = &[
    at(&DIVISION_SIGN, |node| {
        coefficient(node, |a, b| {
            let wrong = form::product(vec![b.clone(), number(&(-Rational::ONE / a))]);
            a.is_negative().then_some(wrong)
        })
    }),
    at(&MOVED, moved),
    at(&SUBTRACTED, |node| coefficient(node, |a, b| minus(b, a))),
    at(&MULTIPLIED, |node| {
        coefficient(node, |a, b| is_whole(a).then(|| form::times(b, &number(a))))
    }),
    at(&DIVIDED, |node| {
        coefficient(node, |a, b| (!is_whole(a)).then(|| form::times(b, &number(a))))
    }),
    at(&UPSIDE_DOWN, |node| {
        coefficient(node, |a, b| form::value(b).filter(|b| !b.is_zero()).map(|b| number(&(a / b))))
    }),
    at(&CROSS, cross),
    line(&TERM_NOT_MULTIPLIED, |line| not_every_term(line, true)),
    line(&TERM_NOT_DIVIDED, |line| not_every_term(line, false)),
    at(&INVERTED, inverted),
    at(&SQUARED, squared),
    at(&SQUARED_ONE, squared_on_one_side),
    at(&ROOT, rooted),
];

fn number(q: &Rational) -> Expr {
    Expr::rational(q)
}

fn is_whole(q: &Rational) -> bool {
    q.numerator().clone().abs() != 1.into()
}

fn minus(a: &Expr, b: &Rational) -> Option<Expr> {
    Some(form::minus(a, &number(b)))
}

/// `2x + 5 = 11` as `2x = 11 + 5`: one term, or one from each side.
fn moved(node: &Expr) -> Vec<Rewrite> {
    let Some((left, relation, right)) = form::sides(node) else { return Vec::new() };
    let (left, right) = (terms(left), terms(right));
    if left.len() + right.len() < 3 || left.len() + right.len() > 14 {
        return Vec::new();
    }
    let moving = |from: &[Expr]| -> Vec<usize> {
        (0..from.len()).filter(|k| !form::is_number(&from[*k], 0)).collect()
    };
    // Which terms leave, and whether their signs turn.
    let line = |out: &[usize], back: &[usize], turned: bool| {
        let carried = |from: &[Expr], which: &[usize]| -> Vec<Expr> {
            which
                .iter()
                .map(|k| if turned { negated(&from[*k]) } else { from[*k].clone() })
                .collect()
        };
        let kept = |from: &[Expr], which: &[usize]| -> Vec<Expr> {
            let kept = from.iter().enumerate().filter(|(k, _)| !which.contains(k));
            kept.map(|(_, t)| t.clone()).collect()
        };
        let side = |mut kept: Vec<Expr>, carried: Vec<Expr>| {
            kept.extend(carried);
            sum(kept)
        };
        let new_left = side(kept(&left, out), carried(&right, back));
        let new_right = side(kept(&right, back), carried(&left, out));
        new_left.related(relation, new_right)
    };
    let rewrite = |out: &[usize], back: &[usize]| {
        let term = out.first().map(|k| &left[*k]).or(back.first().map(|k| &right[*k]));
        let about = term.map_or_else(Vec::new, |t| vec![t.clone(), t.clone(), negated(t)]);
        Rewrite::new(line(out, back, false), line(out, back, true)).about(about)
    };
    let (outward, inward) = (moving(&left), moving(&right));
    let mut found = Vec::new();
    found.extend(outward.iter().map(|k| rewrite(&[*k], &[])));
    found.extend(inward.iter().map(|k| rewrite(&[], &[*k])));
    // The number one way and the unknown the other way.
    let number = |t: &Expr| t.symbols().is_empty();
    for k in &outward {
        let other = inward.iter().filter(|n| number(&left[*k]) != number(&right[**n]));
        found.extend(other.map(|n| rewrite(&[*k], &[*n])));
    }
    found
}

/// The one unknown of a relation that comes to `a·x = b`, with `a` other than 1; or a side that is
/// a number times something, and the other side.
fn multiples(node: &Expr) -> Vec<(Rational, Expr, Relation, Expr)> {
    let Some((left, relation, right)) = form::sides(node) else { return Vec::new() };
    let mut found = Vec::new();
    for (side, relation, other) in [(left, relation, right), (right, form::turned(relation), left)]
    {
        let (a, rest) = form::monomial(side);
        if !a.is_one() && !a.is_zero() && !rest.is_empty() && !matches!(side, Expr::Sum(_)) {
            found.push((a, form::product(rest), relation, other.clone()));
        }
    }
    if found.is_empty()
        && let Some((a, x, b)) = collected(left, right)
        && !a.is_one()
    {
        found.push((a, x, relation, b));
    }
    found
}

/// `left = right` as `a·x = b`, if it is linear in one unknown.
fn collected(left: &Expr, right: &Expr) -> Option<(Rational, Expr, Expr)> {
    let p = &form::polynomial(left)? - &form::polynomial(right)?;
    let [x] = p.symbols() else { return None };
    if p.total_degree() != 1 {
        return None;
    }
    let a = p.coefficient_in(x, 1).as_constant()?;
    let b = p.coefficient_in(x, 0).as_constant()?;
    Some((a, Expr::Symbol(x.clone()), number(&-b)))
}

/// Wrong ways to free the unknown of its coefficient.
fn coefficient(node: &Expr, wrong: fn(&Rational, &Expr) -> Option<Expr>) -> Vec<Rewrite> {
    let attempt = |(a, x, relation, b): (Rational, Expr, Relation, Expr)| {
        let relation = if a.is_negative() { form::turned(relation) } else { relation };
        let inverse = number(&(Rational::ONE / &a));
        let divided = sum(terms(&b).iter().map(|t| form::times(&inverse, t)).collect());
        let right = x.clone().related(relation, divided);
        let said = form::times(&number(&a), &x).related(relation, b.clone());
        Some(Rewrite::new(x.related(relation, wrong(&a, &b)?), right).about(vec![said]))
    };
    multiples(node).into_iter().filter_map(attempt).collect()
}

/// Both sides multiplied or divided by a number, but one term or one side left as it was.
fn not_every_term(line: &Line<'_>, multiplied: bool) -> Vec<Rewrite> {
    let node = line.before;
    let Some((left, relation, right)) = form::sides(node) else { return Vec::new() };
    let (left, right) = (terms(left), terms(right));
    let all: Vec<Expr> = left.iter().chain(&right).cloned().collect();
    if all.len() < 3 || all.len() > 8 {
        return Vec::new();
    }
    let by = |term: &Expr, k: &Expr| match (term, multiplied) {
        (Expr::Quotient(a, b), true) if **b == *k => (**a).clone(),
        (_, true) => match (form::monomial(term), k.as_rational()) {
            ((a, rest), Some(k)) => form::scaled(&(a * k), &rest),
            _ => form::times(k, term),
        },
        (_, false) => match (form::monomial(term), k.as_rational()) {
            ((a, rest), Some(k)) if !k.is_zero() => form::scaled(&(a / k), &rest),
            _ => form::over(term, k),
        },
    };
    let changed = |k: &Expr, left_out: &dyn Fn(usize) -> bool| {
        let new: Vec<Expr> = all
            .iter()
            .enumerate()
            .map(|(n, t)| if left_out(n) { t.clone() } else { by(t, k) })
            .collect();
        let (new_left, new_right) = new.split_at(left.len());
        sum(new_left.to_vec()).related(relation, sum(new_right.to_vec()))
    };
    let mut found = Vec::new();
    let mut amounts = amounts(&all, multiplied);
    if multiplied {
        amounts.extend(coefficients(line.after));
    }
    for k in amounts {
        let right_line = changed(&k, &|_| false);
        let mut attempt = |left_out: &dyn Fn(usize) -> bool, which: &Expr| {
            if !form::is_number(which, 0) {
                let about = vec![node.clone(), k.clone(), which.clone()];
                found.push(Rewrite::new(changed(&k, left_out), right_line.clone()).about(about));
            }
        };
        for (n, term) in all.iter().enumerate() {
            attempt(&|m| m == n, term);
        }
        attempt(&|m| m < left.len(), &all[0]);
        attempt(&|m| m >= left.len(), &all[left.len()]);
    }
    found
}

/// What both sides are likely to be multiplied or divided by.
fn amounts(all: &[Expr], multiplied: bool) -> Vec<Expr> {
    let mut found: Vec<Expr> = Vec::new();
    let mut together = Rational::ONE;
    for term in all {
        let amount = if multiplied {
            let (_, below) = form::fraction(term);
            let (a, _) = form::monomial(term);
            let denominator: Rational = algebra::Integer::from(a.denominator().clone()).into();
            if let Some(q) = below.as_rational() {
                together *= q;
            }
            if form::is_number(&below, 1) { number(&denominator) } else { below }
        } else {
            number(&form::monomial(term).0.abs())
        };
        if !form::is_number(&amount, 1) && !form::is_number(&amount, 0) && !found.contains(&amount)
        {
            found.push(amount);
        }
    }
    let together = number(&together.abs());
    if multiplied && !form::is_number(&together, 1) && !found.contains(&together) {
        found.push(together);
    }
    found.truncate(4);
    found
}

/// The first numbers by which letters are multiplied in a line.
fn coefficients(after: &Expr) -> Vec<Expr> {
    let Some((left, _, right)) = form::sides(after) else { return Vec::new() };
    let all = [terms(left), terms(right)].concat();
    let mut found: Vec<Expr> = Vec::new();
    for (k, rest) in all.iter().map(form::monomial) {
        let k = number(&k.abs());
        if !rest.is_empty() && !form::is_number(&k, 1) && !found.contains(&k) {
            found.push(k);
        }
    }
    found.truncate(2);
    found
}

/// `a/b = c/d` as `ac = bd` or `ab = cd`.
fn cross(node: &Expr) -> Vec<Rewrite> {
    let Some((left, relation @ Relation::Equal, right)) = form::sides(node) else {
        return Vec::new();
    };
    let ((a, b), (c, d)) = (form::fraction(left), form::fraction(right));
    if form::is_number(&b, 1) && form::is_number(&d, 1) {
        return Vec::new();
    }
    let said = |left: Expr, right: Expr| left.related(relation, right);
    let right_line = said(form::times(&a, &d), form::times(&c, &b));
    [(form::times(&a, &c), form::times(&b, &d)), (form::times(&a, &b), form::times(&c, &d))]
        .into_iter()
        .map(|(l, r)| {
            let wrong = said(l, r);
            Rewrite::new(wrong.clone(), right_line.clone()).about(vec![
                node.clone(),
                wrong,
                right_line.clone(),
            ])
        })
        .collect()
}

/// The same relation with every term of both sides replaced.
fn each_term(node: &Expr, new: impl Fn(&Expr) -> Option<Expr>) -> Option<Expr> {
    let (left, relation, right) = form::sides(node)?;
    let side = |side: &Expr| -> Option<Expr> {
        Some(sum(terms(side).iter().map(&new).collect::<Option<Vec<_>>>()?))
    };
    Some(side(left)?.related(relation, side(right)?))
}

fn has_sum(node: &Expr) -> bool {
    form::equation(node).is_some_and(|(l, r)| [l, r].iter().any(|side| terms(side).len() > 1))
}

/// `1/f = 1/u + 1/v` as `f = u + v`.
fn inverted(node: &Expr) -> Vec<Rewrite> {
    let quotient = |e: &Expr| matches!(e, Expr::Quotient(..));
    if !has_sum(node) || !form::contains(node, &quotient) {
        return Vec::new();
    }
    let invert = |term: &Expr| {
        let (a, b) = form::fraction(term);
        (!form::is_number(&a, 0)).then(|| form::over(&b, &a))
    };
    let wrong = each_term(node, invert);
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, node.clone())).collect()
}

fn square(e: &Expr) -> Expr {
    match e {
        Expr::Root(a, None) => (**a).clone(),
        Expr::Negate(a) => square(a),
        _ => match e.as_rational() {
            Some(q) => number(&(&q * &q)),
            None => form::power(e, &int(2)),
        },
    }
}

fn roots_in(node: &Expr) -> bool {
    form::contains(node, &|e| matches!(e, Expr::Root(_, None)))
}

/// `√x = a + b` as `x = a² + b²`, `√x + 3 = 5` as `x + 9 = 25`.
fn squared(node: &Expr) -> Vec<Rewrite> {
    let Some((left, right)) = form::equation(node) else { return Vec::new() };
    if !has_sum(node) || !roots_in(node) {
        return Vec::new();
    }
    let right_line = square(left).equals(square(right));
    let wrong = each_term(node, |term| Some(square(term)));
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right_line.clone())).collect()
}

/// `√x = 5` as `x = 5`.
fn squared_on_one_side(node: &Expr) -> Vec<Rewrite> {
    let Some((left, right)) = form::equation(node) else { return Vec::new() };
    let right_line = square(left).equals(square(right));
    let wrong = match (left, right) {
        (Expr::Root(a, None), other) | (other, Expr::Root(a, None)) => {
            vec![
                (**a).clone().equals(other.clone()),
                (**a).clone().equals(form::times(&int(2), other)),
            ]
        }
        _ => Vec::new(),
    };
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right_line.clone())).collect()
}

/// `a² + b² = c²` as `a + b = c`.
fn rooted(node: &Expr) -> Vec<Rewrite> {
    if !has_sum(node) {
        return Vec::new();
    }
    let Some((left, right)) = form::equation(node) else { return Vec::new() };
    let wrong = each_term(node, super::powers::square_root);
    let right_line = left.clone().sqrt().equals(right.clone().sqrt());
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right_line.clone())).collect()
}
