//! Equations with two square roots: one is isolated, both sides are squared, what comes in is left out.

use super::isolated::{ISOLATE, replace};
use super::{equation, unknown};
use crate::declare::rules;
use crate::rules::equation::SIMPLIFY_BOTH_SIDES;
use crate::{Derivation, Unsolved, Work};
use algebra::{Context, Polynomial, Rational};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

rules! {
    SQUARE_BOTH_SIDES = "square-both-sides",
        "Square both sides" / "दुवै पक्षको वर्ग गर्नुहोस्",
        "If two numbers are equal, so are their squares; (a + b)² = a² + 2ab + b²."
            / "दुई सङ्ख्या बराबर भए तिनका वर्ग पनि बराबर हुन्छन्; (a + b)² = a² + 2ab + b²।";
    LEAVE_OUT_STRAY = "leave-out-stray-solutions",
        "Leave out what does not solve the first equation" / "पहिलो समीकरण नमिल्ने मान हटाउनुहोस्",
        "Squaring may let in values that do not solve the equation: {0} does not, as putting it back shows."
            / "वर्ग गर्दा नयाँ मान आउन सक्छन्: {0} राखी हेर्दा समीकरण मिल्दैन।";
}

/// The steps from `relation`, with the square roots `roots` in it, to its solved form.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    roots: [&Expr; 2],
    letter: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let budget = work.budget;
    let names = [Symbol::new("\u{2022}1"), Symbol::new("\u{2022}2")];
    let put = |side: &Expr| -> Result<Option<Polynomial>, Unsolved> {
        let one = replace(side, roots[0], &Expr::Symbol(names[0].clone()));
        let both = replace(&one, roots[1], &Expr::Symbol(names[1].clone()));
        Ok(Polynomial::from_expr(&both, budget)?)
    };
    let (Some(first), Some(second)) = (put(left)?, put(right)?) else {
        return unknown("equations with such roots");
    };
    let whole = &first - &second;
    let linear = names.iter().all(|n| whole.degree_in(n) == 1);
    let slopes: Vec<Option<Rational>> =
        names.iter().map(|n| whole.coefficient_in(n, 1).as_constant()).collect();
    let (true, [Some(a), Some(b)]) = (linear, &slopes[..]) else {
        return unknown("equations with such roots");
    };
    let rest = whole.coefficient_in(&names[0], 0).coefficient_in(&names[1], 0);
    let [Expr::Root(inner, None), Expr::Root(other, None)] = roots else {
        return unknown("equations with such roots");
    };
    let inside = (Polynomial::from_expr(inner, budget)?, Polynomial::from_expr(other, budget)?);
    let (Some(inner), Some(other)) = inside else { return unknown("equations with such roots") };
    // √inner = p + q·√other.
    let p = rest.scale(&(-Rational::ONE / a));
    let q = -b / a;
    let mut derivation = Derivation::new(relation.clone());
    let with_root = |p: &Polynomial, q: &Rational| {
        let root = algebra::tidy::term(q, vec![roots[1].clone()]);
        if p.is_zero() {
            root
        } else if q.is_zero() {
            p.to_expr()
        } else {
            Expr::sum(vec![p.to_expr(), root])
        }
    };
    let isolated = roots[0].clone().equals(with_root(&p, &q));
    derivation.step(&ISOLATE, Claim::Equivalent, isolated, vec![roots[0].clone()]);
    let square = &p.mul(&p, budget)? + &other.scale(&(&q * &q));
    let mixed = p.scale(&(Rational::from(2) * &q));
    let Some(mixed) = mixed.as_constant() else { return unknown("equations with such roots") };
    let squared = inner.to_expr().equals(with_root(&square, &mixed));
    derivation.step(&SQUARE_BOTH_SIDES, Claim::Follows, squared.clone(), Vec::new());
    let tidy = if mixed.is_zero() {
        squared
    } else {
        let gap = &inner - &square;
        gap.to_expr().equals(with_root(&Polynomial::zero(), &mixed))
    };
    derivation.step(&SIMPLIFY_BOTH_SIDES, Claim::Equivalent, tidy.clone(), Vec::new());
    let found = equation::solve_cases(&mut derivation, std::slice::from_ref(&tidy), letter, work)?;
    let context = Context::default();
    equation::select(&mut derivation, &LEAVE_OUT_STRAY, &found, letter, |value| {
        let at = |side: &Expr| replace(side, &Expr::Symbol(letter.clone()), value);
        for root in [&inner, &other] {
            let inside = at(&root.to_expr());
            match algebra::sign(&inside, &context, budget) {
                Some(Ordering::Less) => return Ok(false),
                Some(_) => {}
                None => return unknown("equations with such roots"),
            }
        }
        match algebra::compare(&at(left), &at(right), &context, budget) {
            Some(order) => Ok(order == Ordering::Equal),
            None => unknown("equations with such roots"),
        }
    })?;
    Ok(derivation)
}
