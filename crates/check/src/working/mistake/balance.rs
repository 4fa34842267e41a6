//! Both sides of an equation, and both lines of a calculation, must be changed alike: amounts and
//! factors that came in or went out on one side only.

use super::form::{self, int, terms};
use super::rule::{Directness, Line, Rule, found, mistakes};
use super::{Diagnosis, Mistake, place, shape};
use algebra::Rational;
use syntax::Expr;

mistakes! {
    AMOUNTS = "different-amounts-added",
        "Add or subtract the same on both sides: here {0} on the left and {1} on the right",
        "दुवै पक्षमा एउटै राशि जोड्नुहोस् वा घटाउनुहोस्: यहाँ बायाँ {0} र दायाँ {1} छ";
    FACTORS = "different-factors",
        "Multiply or divide both sides by the same: here by {0} on the left and by {1} on the right",
        "दुवै पक्षलाई एउटै राशिले गुणन वा भाग गर्नुहोस्: यहाँ बायाँ {0} ले र दायाँ {1} ले गरिएको छ";
    ADDED = "something-added",
        "{0} came in here; only 0 can be added without changing the value",
        "यहाँ {0} थपियो; मान नबदली 0 मात्र जोड्न सकिन्छ";
    MULTIPLIED = "something-multiplied",
        "The factor {0} came in here; only a factor 1 leaves the value as it is",
        "यहाँ गुणनखण्ड {0} थपियो; गुणनखण्ड 1 ले मात्र मान बदल्दैन";
}

pub(super) static RULES: &[Rule] = &[
    found(&AMOUNTS, Directness::Written, amounts),
    found(&FACTORS, Directness::Written, factors),
    found(&ADDED, Directness::Written, |line| brought_in(line, true)),
    found(&MULTIPLIED, Directness::Written, |line| brought_in(line, false)),
];

/// What of `a` is not in `b`, each as often as it is.
fn less(a: &[Expr], b: &[Expr]) -> Vec<Expr> {
    let mut rest = b.to_vec();
    let missing = |x: &&Expr| match rest.iter().position(|y| *y == **x) {
        Some(k) => {
            rest.swap_remove(k);
            false
        }
        None => true,
    };
    a.iter().filter(missing).cloned().collect()
}

/// What was added to a side, if terms only came in or only went out; whether they went out.
fn change(before: &Expr, after: &Expr) -> Option<(Expr, bool)> {
    let (ours, theirs) = (terms(before), terms(after));
    let (gone, come) = (less(&ours, &theirs), less(&theirs, &ours));
    match (gone.is_empty(), come.is_empty()) {
        (true, true) => Some((int(0), false)),
        (true, false) => Some((form::sum(come), false)),
        (false, true) if !theirs.is_empty() => {
            Some((form::sum(gone.iter().map(form::negated).collect()), true))
        }
        _ => None,
    }
}

fn amounts(line: &Line<'_>) -> Vec<Diagnosis> {
    let (Some((l, relation, r)), Some((left, other, right))) =
        (form::sides(line.before), form::sides(line.after))
    else {
        return Vec::new();
    };
    if relation != other {
        return Vec::new();
    }
    let (Some((on_left, left_gone)), Some((on_right, right_gone))) =
        (change(l, left), change(r, right))
    else {
        return Vec::new();
    };
    let moved = on_left == form::negated(&on_right) && (left_gone || right_gone);
    let equal = (form::polynomial(&on_left), form::polynomial(&on_right));
    let alike = matches!(equal, (Some(a), Some(b)) if a == b) || on_left == on_right;
    // A whole side that vanished is no amount taken away.
    let emptied = |side: &Expr, gone: bool| gone && form::is_number(side, 0);
    if moved || alike || emptied(left, left_gone) || emptied(right, right_gone) {
        return Vec::new();
    }
    let intended = if form::is_number(&on_left, 0) { &on_right } else { &on_left };
    let corrected = form::plus(l, intended).related(relation, form::plus(r, intended));
    let corrected = shape::like(&corrected, line.after, line.judge);
    vec![Diagnosis {
        mistake: &AMOUNTS,
        arguments: vec![on_left, on_right],
        corrected: Some(corrected),
    }]
}

/// The factors of a side above and below the bar.
fn above_and_below(side: &Expr) -> (Vec<Expr>, Vec<Expr>) {
    let factors = |e: &Expr| {
        let mut all = form::factors(e);
        all.retain(|f| !form::is_number(f, 1));
        all
    };
    match side {
        Expr::Quotient(a, b) => (factors(a), factors(b)),
        Expr::Negate(inner) => {
            let (mut above, below) = above_and_below(inner);
            above.push(int(-1));
            (above, below)
        }
        _ => {
            let mut above = Vec::new();
            let mut below = Vec::new();
            for factor in factors(side) {
                match &factor {
                    Expr::Quotient(a, b) => {
                        above.extend(factors(a));
                        below.extend(factors(b));
                    }
                    _ => above.push(factor),
                }
            }
            (above, below)
        }
    }
}

/// By what a side was multiplied, if only one factor came in or went out, above or below.
fn ratio(before: &Expr, after: &Expr) -> Option<Expr> {
    let ((a, b), (c, d)) = (above_and_below(before), above_and_below(after));
    let changes = [less(&c, &a), less(&a, &c), less(&d, &b), less(&b, &d)];
    let ways = changes.iter().filter(|change| !change.is_empty()).count();
    let [multiplied, gone, divided, freed] = changes;
    match ways {
        0 => Some(int(1)),
        1 => {
            let up = form::product(multiplied.into_iter().chain(freed).collect());
            let down = form::product(gone.into_iter().chain(divided).collect());
            // A side of which nothing is left was not divided.
            let emptied = c.is_empty() && !a.is_empty() && !form::is_number(after, 1);
            (!emptied).then(|| form::over(&up, &down))
        }
        _ => None,
    }
}

fn factors(line: &Line<'_>) -> Vec<Diagnosis> {
    let (Some((l, r)), Some((left, right))) =
        (form::equation(line.before), form::equation(line.after))
    else {
        return Vec::new();
    };
    let (Some(on_left), Some(on_right)) = (ratio(l, left), ratio(r, right)) else {
        return Vec::new();
    };
    let sign_only = |e: &Expr| form::value(e).is_some_and(|q| q == Rational::NEG_ONE);
    let inverse = form::value(&form::times(&on_left, &on_right)).is_some_and(|q| q.is_one());
    if on_left == on_right || inverse || sign_only(&on_left) || sign_only(&on_right) {
        return Vec::new();
    }
    let by = if form::is_number(&on_left, 1) { &on_right } else { &on_left };
    if !by.symbols().is_empty() {
        return Vec::new();
    }
    let scaled = |side: &Expr| match by.as_rational() {
        Some(q) => {
            let part = |term: &Expr| {
                let (a, rest) = form::monomial(term);
                form::scaled(&(a * &q), &rest)
            };
            form::sum(terms(side).iter().map(part).collect())
        }
        None => form::times(by, side),
    };
    let corrected = shape::like(&scaled(l).equals(scaled(r)), line.after, line.judge);
    vec![Diagnosis {
        mistake: &FACTORS,
        arguments: vec![on_left, on_right],
        corrected: Some(corrected),
    }]
}

/// Most places that are tried in pairs.
const MOST_PLACES: usize = 14;

/// A term of a sum, or a factor of a product, that can be left out of the line after.
struct Extra {
    path: Vec<usize>,
    what: Expr,
    added: bool,
}

fn extras(after: &Expr) -> Vec<Extra> {
    let mut found = Vec::new();
    for place in place::all(after) {
        let (parts, added) = match place.node {
            Expr::Sum(parts) => (parts, true),
            Expr::Product(parts) => (parts, false),
            _ => continue,
        };
        for (k, part) in parts.iter().enumerate() {
            let mut path = place.path.clone();
            path.push(k);
            found.push(Extra { path, what: part.clone(), added });
        }
    }
    found.truncate(MOST_PLACES);
    found
}

/// Terms or factors without which the line after is the line before as it was written.
fn brought_in(line: &Line<'_>, first_added: bool) -> Vec<Diagnosis> {
    let surplus = line.after.size().saturating_sub(line.before.size());
    if surplus == 0 || surplus > 12 {
        return Vec::new();
    }
    let wanted = form::tidied(line.before);
    let mut extras = extras(line.after);
    // What belongs to a whole side is a matter of balance between the sides.
    if form::is_statement(line.after) {
        extras.retain(|extra| extra.path.len() > 2);
    }
    let is_it = |taken: &[&Extra]| form::tidied(&left_out(line.after, taken)) == wanted;
    let report = |taken: &[&Extra]| {
        taken
            .iter()
            .map(|extra| {
                let mistake: &'static Mistake = if extra.added { &ADDED } else { &MULTIPLIED };
                let corrected = Some(line.before.clone());
                Diagnosis { mistake, arguments: vec![extra.what.clone()], corrected }
            })
            .collect()
    };
    for (k, one) in extras.iter().enumerate().filter(|(_, e)| e.added == first_added) {
        if is_it(&[one]) {
            return report(&[one]);
        }
        for (n, other) in extras.iter().enumerate() {
            let apart = !one.path.starts_with(&other.path) && !other.path.starts_with(&one.path);
            if (n > k || other.added != first_added) && apart && is_it(&[one, other]) {
                return report(&[one, other]);
            }
        }
    }
    Vec::new()
}

/// `expr` without these terms and factors.
fn left_out(expr: &Expr, taken: &[&Extra]) -> Expr {
    let marked = taken
        .iter()
        .fold(expr.clone(), |expr, extra| place::replaced(&expr, &extra.path, &Expr::Missing));
    swept(&marked)
}

/// `expr` without the parts that are missing.
fn swept(expr: &Expr) -> Expr {
    let kept = |parts: &[Expr]| -> Vec<Expr> {
        parts.iter().filter(|p| **p != Expr::Missing).map(swept).collect()
    };
    match expr {
        Expr::Sum(parts) => Expr::sum(kept(parts)),
        Expr::Product(parts) => Expr::product(kept(parts)),
        _ => expr.map_parts(swept),
    }
}
