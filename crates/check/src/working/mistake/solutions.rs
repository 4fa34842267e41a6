//! Solutions lost or added: the other root, the root that division hides, a product that is not 0.

use super::form::{self, int};
use super::rule::{Directness, Line, Rewrite, Rule, at, found, mistakes};
use super::{Diagnosis, Mistake};
use crate::verify::Judge;
use algebra::{RealSet, compare};
use syntax::{Expr, Function, Symbol};

mistakes! {
    PLUS_MINUS = "plus-minus-forgotten",
        "A square root has two signs: {0} is solved by {1} too",
        "वर्गमूलका दुई चिह्न हुन्छन्: {1} पनि {0} को हल हो";
    ABSOLUTE = "absolute-value-one-case",
        "An absolute value has two cases: {0} is solved by {1} too",
        "निरपेक्ष मानका दुई अवस्था हुन्छन्: {1} पनि {0} को हल हो";
    DIVIDED_AWAY = "root-lost-by-division",
        "Dividing {0} by something that may be zero loses the solution {1}",
        "शून्य हुन सक्ने राशिले {0} लाई भाग गर्दा हल {1} हराउँछ";
    MISSED = "solution-missed",
        "{0} has the solution {1} too",
        "{0} को हल {1} पनि हो";
    EXTRANEOUS = "extraneous-solution-kept",
        "Put {1} back into {0}: it is no solution",
        "{1} लाई {0} मा राखेर हेर्नुहोस्: यो हल होइन";
    ROOT_SIGN = "root-with-the-sign-of-the-factor",
        "A factor such as x - 2 is zero at 2, not at -2: mind the signs of the roots of {0}",
        "x - 2 जस्तो गुणनखण्ड 2 मा शून्य हुन्छ, -2 मा होइन: {0} का मूलका चिह्नमा ध्यान दिनुहोस्";
    ZERO_PRODUCT = "product-not-zero",
        "Only a product that is zero has a zero factor: bring {0} to the form “… = 0” first",
        "गुणनफल शून्य भए मात्र कुनै गुणनखण्ड शून्य हुन्छ: पहिले {0} लाई “… = 0” को रूपमा ल्याउनुहोस्";
    OR_AND = "or-made-and",
        "The unknown can't have two values at once: write “or” in {0}",
        "अज्ञातको मान एकैपटक दुई हुन सक्दैन: {0} मा “वा” लेख्नुहोस्";
}

pub(super) static RULES: &[Rule] = &[
    found(&OR_AND, Directness::WorkedOut, or_made_and),
    found(&PLUS_MINUS, Directness::WorkedOut, |line| lost(line, &PLUS_MINUS)),
    found(&ABSOLUTE, Directness::WorkedOut, |line| lost(line, &ABSOLUTE)),
    found(&DIVIDED_AWAY, Directness::WorkedOut, |line| lost(line, &DIVIDED_AWAY)),
    found(&MISSED, Directness::WorkedOut, |line| lost(line, &MISSED)),
    found(&EXTRANEOUS, Directness::WorkedOut, added),
    found(&ROOT_SIGN, Directness::WorkedOut, root_sign),
    at(&ZERO_PRODUCT, product_not_zero),
];

/// The finitely many solutions of both lines, which have one and the same unknown.
fn both_solved(line: &Line<'_>) -> Option<(Symbol, Vec<Expr>, Vec<Expr>)> {
    let mut names = line.before.symbols();
    names.extend(line.after.symbols());
    let x = names.first()?.clone();
    if names.iter().any(|name| *name != x) || inequality(line.before) || inequality(line.after) {
        return None;
    }
    Some((
        x.clone(),
        solutions(line.before, &x, line.judge)?,
        solutions(line.after, &x, line.judge)?,
    ))
}

fn inequality(statement: &Expr) -> bool {
    !form::is_statement(statement)
        || form::contains(statement, &|e| form::sides(e).is_some_and(|s| form::is_inequality(s.1)))
}

fn solutions(statement: &Expr, x: &Symbol, judge: &Judge<'_>) -> Option<Vec<Expr>> {
    judge.budget.share(100_000, |budget| {
        let set = RealSet::from_relation(statement, x, &judge.context, budget)?;
        let points = set.as_points()?;
        let plain = |point: &Expr| match form::value(point) {
            Some(q) => Expr::rational(&q),
            None => point.clone(),
        };
        (points.len() <= 6).then(|| points.into_iter().map(plain).collect())
    })
}

fn among(value: &Expr, all: &[Expr], judge: &Judge<'_>) -> bool {
    all.iter().any(|other| {
        compare(value, other, &judge.context, judge.budget).is_some_and(std::cmp::Ordering::is_eq)
    })
}

fn one_of(x: &Symbol, values: &[Expr]) -> Expr {
    let each = |v: &Expr| Expr::Symbol(x.clone()).equals(v.clone());
    match values {
        [value] => each(value),
        _ => Expr::Or(values.iter().map(each).collect()),
    }
}

fn diagnosis(mistake: &'static Mistake, arguments: Vec<Expr>, corrected: Expr) -> Vec<Diagnosis> {
    vec![Diagnosis { mistake, arguments, corrected: Some(corrected) }]
}

/// The line after has some of the solutions, not all: because of `mistake`.
fn lost(line: &Line<'_>, mistake: &'static Mistake) -> Vec<Diagnosis> {
    let Some((x, before, after)) = both_solved(line) else { return Vec::new() };
    if after.is_empty() || !after.iter().all(|v| among(v, &before, line.judge)) {
        return Vec::new();
    }
    let missing: Vec<Expr> =
        before.iter().filter(|v| !among(v, &after, line.judge)).cloned().collect();
    let Some(first) = missing.first() else { return Vec::new() };
    if !std::ptr::eq(why_lost(line.before, &x, &missing), mistake) {
        return Vec::new();
    }
    let arguments = vec![line.before.clone(), one_of(&x, std::slice::from_ref(first))];
    diagnosis(mistake, arguments, one_of(&x, &before))
}

fn why_lost(before: &Expr, x: &Symbol, missing: &[Expr]) -> &'static Mistake {
    let Some((left, right)) = form::equation(before) else { return &MISSED };
    let even_power = |e: &Expr| match e {
        Expr::Power(_, n) => form::small(n).is_some_and(|n| n > 0 && n % 2 == 0),
        _ => false,
    };
    if form::contains(before, &|e| matches!(e, Expr::Abs(_))) {
        return &ABSOLUTE;
    }
    let difference = form::polynomial(&form::minus(left, right));
    let odd_terms = difference.as_ref().is_some_and(|p| {
        p.coefficients_in(x).iter().any(|(power, c)| power % 2 == 1 && !c.is_zero())
    });
    let alone = |e: &Expr| form::factors(e).iter().any(even_power);
    let no_unknown = |e: &Expr| !e.symbols().contains(x);
    let square_alone = (alone(left) && no_unknown(right)) || (alone(right) && no_unknown(left));
    if square_alone || (difference.is_some() && !odd_terms) {
        return &PLUS_MINUS;
    }
    let shared = form::factors(left)
        .iter()
        .any(|f| form::factors(right).contains(f) && f.symbols().contains(x));
    let zero_lost = missing.len() == 1 && missing.iter().all(|v| form::is_number(v, 0));
    // Of a product that is 0 a factor was forgotten, not divided by.
    let product_is_zero = form::is_number(right, 0) && matches!(left, Expr::Product(_));
    if (shared || zero_lost) && !product_is_zero { &DIVIDED_AWAY } else { &MISSED }
}

/// A solution that squaring, clearing a denominator or joining logarithms brought in.
fn added(line: &Line<'_>) -> Vec<Diagnosis> {
    let risky = |e: &Expr| match e {
        Expr::Root(..) | Expr::Call(Function::Ln | Function::Log, _) => true,
        Expr::Quotient(_, below) => !below.symbols().is_empty(),
        _ => false,
    };
    if !form::contains(line.before, &risky) {
        return Vec::new();
    }
    let Some((x, before, after)) = both_solved(line) else { return Vec::new() };
    if before.is_empty() || !before.iter().all(|v| among(v, &after, line.judge)) {
        return Vec::new();
    }
    let Some(extra) = after.iter().find(|v| !among(v, &before, line.judge)) else {
        return Vec::new();
    };
    let arguments = vec![line.before.clone(), one_of(&x, std::slice::from_ref(extra))];
    diagnosis(&EXTRANEOUS, arguments, one_of(&x, &before))
}

/// `(x - 2)(x + 3) = 0` with `x = -2` or `x = 3`.
fn root_sign(line: &Line<'_>) -> Vec<Diagnosis> {
    let Some((x, before, after)) = both_solved(line) else { return Vec::new() };
    if before.len() < 2 || before.len() != after.len() {
        return Vec::new();
    }
    let Some((left, right)) = form::equation(line.before) else { return Vec::new() };
    let product = |e: &Expr| matches!(e, Expr::Product(_) | Expr::Power(..));
    let factored = (product(left) && form::is_number(right, 0))
        || (product(right) && form::is_number(left, 0));
    let opposite: Vec<Expr> = before.iter().map(form::negated).collect();
    let all_turned = opposite.iter().all(|v| among(v, &after, line.judge));
    let magnitudes =
        |v: &Expr| among(v, &after, line.judge) || among(&form::negated(v), &after, line.judge);
    if all_turned || (factored && before.iter().all(magnitudes)) {
        diagnosis(&ROOT_SIGN, vec![line.before.clone()], one_of(&x, &before))
    } else {
        Vec::new()
    }
}

/// `(x - 2)(x - 3) = 6` as `x - 2 = 6 or x - 3 = 6`.
fn product_not_zero(node: &Expr) -> Vec<Rewrite> {
    let Some((left, right)) = form::equation(node) else { return Vec::new() };
    let (product, value) =
        if matches!(left, Expr::Product(_)) { (left, right) } else { (right, left) };
    let (Expr::Product(factors), Some(c)) = (product, form::value(value)) else {
        return Vec::new();
    };
    let unknown: Vec<&Expr> = factors.iter().filter(|f| !f.symbols().is_empty()).collect();
    if unknown.len() < 2 || c.is_zero() {
        return Vec::new();
    }
    let Some(p) = form::polynomial(&form::minus(product, value)) else { return Vec::new() };
    let right_line = p.to_expr().equals(int(0));
    let each = |value: &Expr| {
        Expr::Or(unknown.iter().map(|f| (*f).clone().equals(value.clone())).collect())
    };
    let mut wrong = vec![each(value), each(&int(0))];
    if let ([f, g], Some(c)) = (&unknown[..], form::small(&Expr::rational(&c))) {
        for a in (1..=c.abs().min(60)).filter(|a| c % a == 0) {
            for a in [a, -a] {
                let parts = [(*f).clone().equals(int(a)), (*g).clone().equals(int(c / a))];
                wrong.push(Expr::Or(parts.to_vec()));
            }
        }
    }
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, right_line.clone())).collect()
}

/// `x = 2 or x = 3` as `x = 2 and x = 3`.
fn or_made_and(line: &Line<'_>) -> Vec<Diagnosis> {
    let Expr::And(parts) = line.after else { return Vec::new() };
    let or = Expr::Or(parts.clone());
    let same = line.before == &or
        || line.judge.budget.share(100_000, |budget| {
            algebra::relation_equivalent(line.before, &or, &line.judge.context, budget).is_equal()
        });
    if same { diagnosis(&OR_AND, vec![or.clone()], or) } else { Vec::new() }
}
