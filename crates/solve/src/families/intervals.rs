//! Equations and inequalities with several moduli, or a modulus beside the unknown: one interval
//! after the other, as each modulus keeps its sign there.

use super::inequality::{JOIN_CONDITIONS, join, modulus_free};
use super::{equation, polynomial};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::Claim;
use syntax::{Expr, Relation, Symbol};

/// Most places where a modulus changes its sign.
const MOST: usize = 6;

rules! {
    EACH_INTERVAL = "each-interval",
        "Take each interval by itself" / "हरेक अन्तराल छुट्टाछुट्टै हेर्नुहोस्",
        "Between the places where something under a modulus is 0, |a| is a or −a."
            / "निरपेक्ष मानभित्र ० हुने ठाउँहरूको बीचमा |a| को मान a वा −a हुन्छ।";
}

/// The steps from `relation` to its solved form; `None` if it is of another kind.
pub(crate) fn solved_form(
    relation: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let Expr::Relation(sides, signs) = relation else { return Ok(None) };
    let mut insides = Vec::new();
    sides.iter().for_each(|side| moduli(side, unknown, &mut insides));
    if insides.is_empty() {
        return Ok(None);
    }
    let mut zeros = Vec::new();
    for inside in &insides {
        let Some(p) = Polynomial::from_expr(inside, work.budget)? else { return Ok(None) };
        let slope = p.coefficient_in(unknown, 1).as_constant();
        let start = p.coefficient_in(unknown, 0).as_constant();
        let (1, Some(slope), Some(start)) = (p.degree_in(unknown), slope, start) else {
            return Ok(None);
        };
        let zero = -start / &slope;
        if !zeros.contains(&zero) {
            zeros.push(zero);
        }
    }
    zeros.sort();
    if zeros.len() > MOST {
        return Ok(None);
    }
    let x = || Expr::Symbol(unknown.clone());
    let (mut cases, mut solved) = (Vec::new(), Vec::new());
    for k in 0..=zeros.len() {
        let low = k.checked_sub(1).and_then(|j| zeros.get(j));
        let high = zeros.get(k);
        let middle = match (low, high) {
            (None, None) => Rational::ZERO,
            (None, Some(b)) => b - Rational::ONE,
            (Some(a), None) => a + Rational::ONE,
            (Some(a), Some(b)) => (a + b) / Rational::from(2),
        };
        let end = |q: &Rational| Expr::rational(q);
        let place = match (low, high) {
            (None, None) => Expr::Truth(true),
            (None, Some(b)) => x().related(Relation::Less, end(b)),
            (Some(a), None) => x().related(Relation::GreaterEqual, end(a)),
            (Some(a), Some(b)) => {
                Expr::Relation(vec![end(a), x(), end(b)], vec![Relation::LessEqual, Relation::Less])
            }
        };
        let plain: Result<Vec<Expr>, Unsolved> =
            sides.iter().map(|side| modulus_free(side, unknown, &middle, work)).collect();
        let plain = Expr::Relation(plain?, signs.clone());
        let there = equation::one_unknown(&plain, unknown, work)?.result().clone();
        cases.push(Expr::And(vec![place.clone(), plain]));
        solved.push(Expr::And(vec![place, there]));
    }
    let mut derivation = Derivation::new(relation.clone());
    derivation.step(&EACH_INTERVAL, Claim::Equivalent, Expr::Or(cases), Vec::new());
    derivation.step(
        &polynomial::SOLVE_EACH,
        Claim::Equivalent,
        Expr::Or(solved.clone()),
        Vec::new(),
    );
    let joined = join(&Expr::Or(solved), unknown, work)?;
    derivation.step(&JOIN_CONDITIONS, Claim::Equivalent, joined, Vec::new());
    Ok(Some(derivation))
}

/// What stands under moduli.
fn moduli(expr: &Expr, unknown: &Symbol, found: &mut Vec<Expr>) {
    if let Expr::Abs(inner) = expr
        && inner.symbols().contains(unknown)
        && !found.contains(inner)
    {
        found.push((**inner).clone());
    }
    expr.for_each_part(|part| moduli(part, unknown, found));
}
