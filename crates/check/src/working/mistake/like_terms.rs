//! Like and unlike terms: what can be joined in a sum, and what a product of letters is.

use super::form::{self, int, product, sum, terms};
use super::rule::{Rewrite, Rule, at, mistakes};
use algebra::Rational;
use dashu_base::Abs;
use syntax::Expr;

mistakes! {
    UNLIKE = "unlike-terms-added",
        "Only like terms can be joined: {0} is not {1}",
        "सजातीय पद मात्र जोड्न सकिन्छ: {0} बराबर {1} हुँदैन";
    MULTIPLIED = "like-terms-multiplied",
        "Adding like terms does not change the letters: {0} is {2}, not {1}",
        "सजातीय पद जोड्दा अक्षर बदलिँदैन: {0} बराबर {2} हुन्छ, {1} होइन";
    LOST = "letter-lost",
        "The letter stays when like terms are joined: {0} is {2}, not {1}",
        "सजातीय पद मिलाउँदा अक्षर रहिरहन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    LETTERS = "letters-not-multiplied",
        "In a product the letters are multiplied too: {0} is {2}, not {1}",
        "गुणनमा अक्षर पनि गुणन हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    COEFFICIENTS = "coefficients-added-in-product",
        "In a product the coefficients are multiplied: {0} is {2}, not {1}",
        "गुणनमा गुणाङ्कहरू गुणन हुन्छन्: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&UNLIKE, unlike),
    at(&MULTIPLIED, multiplied),
    at(&LOST, letter_lost),
    at(&LETTERS, letters),
    at(&COEFFICIENTS, coefficients),
];

/// Pairs of terms of a sum: their coefficients and letters, joined as `join` has it.
fn pairs(
    node: &Expr,
    join: impl Fn((&Rational, &[Expr]), (&Rational, &[Expr])) -> Vec<(Expr, Option<Expr>)>,
) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let mut found = Vec::new();
    for j in 1..parts.len().min(7) {
        for i in 0..j {
            let ((a, f), (b, g)) = (form::monomial(&parts[i]), form::monomial(&parts[j]));
            let pair = form::plus(&parts[i], &parts[j]);
            let rest = form::without(&form::without(&parts, j), i);
            let with =
                |joined: &Expr| sum([joined.clone()].into_iter().chain(rest.clone()).collect());
            for (wrong, right) in join((&a, &f), (&b, &g)) {
                let right = right.unwrap_or_else(|| pair.clone());
                let about = vec![pair.clone(), wrong.clone(), right.clone()];
                found.push(Rewrite::new(with(&wrong), with(&right)).about(about));
            }
        }
    }
    found
}

/// Letters and powers, as `2x + 3y` has them: no sums, roots or functions.
fn plain(letters: &[Expr]) -> bool {
    letters.iter().all(|f| match f {
        Expr::Symbol(_) => true,
        Expr::Power(base, n) => matches!(**base, Expr::Symbol(_)) && form::small(n).is_some(),
        _ => false,
    })
}

/// `2x + 3y` as `5xy`, `2x + 3` as `5x`, `x² + x` as `2x²` or `2x³`.
fn unlike(node: &Expr) -> Vec<Rewrite> {
    pairs(node, |(a, f), (b, g)| {
        if form::same_parts(f, g) || !plain(f) || !plain(g) {
            return Vec::new();
        }
        let all: Vec<Expr> = f.iter().chain(g).cloned().collect();
        let mut wrong = Vec::new();
        for c in [a + b, a * b] {
            wrong.push(form::scaled(&c, &[product(all.clone())]));
            for letters in [f, g] {
                if !letters.is_empty() {
                    wrong.push(form::scaled(&c, letters));
                }
            }
        }
        wrong.truncate(if f.is_empty() || g.is_empty() { 2 } else { 4 });
        wrong.into_iter().map(|wrong| (wrong, None)).collect()
    })
}

/// `x + x` as `x²`, `3x + 2x` as `5x²` or `6x`.
fn multiplied(node: &Expr) -> Vec<Rewrite> {
    pairs(node, |(a, f), (b, g)| {
        if f.is_empty() || !form::same_parts(f, g) {
            return Vec::new();
        }
        let right = form::scaled(&(a + b), f);
        let square: Vec<Expr> = f.iter().map(squared).collect();
        [form::scaled(&(a + b), &square), form::scaled(&(a * b), &square)]
            .into_iter()
            .map(|wrong| (wrong, Some(right.clone())))
            .collect()
    })
}

fn squared(letter: &Expr) -> Expr {
    let (base, n) = form::base_and_exponent(letter);
    match form::small(&n) {
        Some(n) => form::power(&base, &int(2 * n)),
        None => form::power(letter, &int(2)),
    }
}

/// `3x - x` as `3`, `5x - 2x` as `3`.
fn letter_lost(node: &Expr) -> Vec<Rewrite> {
    pairs(node, |(a, f), (b, g)| {
        if f.is_empty() || !form::same_parts(f, g) {
            return Vec::new();
        }
        let right = form::scaled(&(a + b), f);
        let mut wrong = vec![Expr::rational(&(a + b))];
        if b.clone().abs().is_one() {
            wrong.push(Expr::rational(a));
        }
        wrong.into_iter().map(|wrong| (wrong, Some(right.clone()))).collect()
    })
}

/// The coefficient of a product, and its letters counted: `2x·3x` as (2, 3), `x`, 2.
fn like_product(node: &Expr) -> Option<(Vec<Rational>, Expr, usize)> {
    let Expr::Product(_) = node else { return None };
    let factors = form::factors(node);
    let numbers: Vec<Rational> = factors.iter().filter_map(Expr::as_rational).collect();
    let letters: Vec<&Expr> = factors.iter().filter(|f| f.as_rational().is_none()).collect();
    let first = *letters.first()?;
    let like = letters.len() > 1 && letters.iter().all(|l| *l == first);
    like.then(|| (numbers, first.clone(), letters.len()))
}

/// `2x·3x` as `6x`, `x·x` as `2x`.
fn letters(node: &Expr) -> Vec<Rewrite> {
    let Some((numbers, letter, count)) = like_product(node) else { return Vec::new() };
    let all = numbers.iter().fold(Rational::ONE, |all, q| all * q);
    let right = form::scaled(&all, &[form::power(&letter, &int(count as i64))]);
    let mut wrong = vec![form::scaled(&all, std::slice::from_ref(&letter))];
    if numbers.is_empty() {
        wrong.push(form::times(&int(count as i64), &letter));
    }
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}

/// `2x·3x` as `5x²` or `5x`, `2x·3y` as `5xy`.
fn coefficients(node: &Expr) -> Vec<Rewrite> {
    let Expr::Product(_) = node else { return Vec::new() };
    let factors = form::factors(node);
    let numbers: Vec<Rational> = factors.iter().filter_map(Expr::as_rational).collect();
    let rest: Vec<Expr> = factors.into_iter().filter(|f| f.as_rational().is_none()).collect();
    if numbers.len() < 2 || rest.is_empty() || numbers.contains(&Rational::NEG_ONE) {
        return Vec::new();
    }
    let added = numbers.iter().fold(Rational::ZERO, |all, q| all + q);
    let right = form::polynomial(node).map_or_else(|| node.clone(), |p| p.to_expr());
    let mut wrong = vec![form::scaled(&added, &[product(rest.clone())])];
    if let Some((_, letter, _)) = like_product(node) {
        wrong.push(form::scaled(&added, &[letter]));
    }
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect()
}
