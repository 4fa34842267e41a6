//! Equations with one thing that is no polynomial, isolated and undone: a modulus, a root, a power
//! with the unknown in its exponent, a logarithm.

use super::equation;
use super::fraction::refuse_division_by_zero;
use super::rational::at;
use super::{absolute, exponential, exponents, logarithm, radical, two_roots};
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

rules! {
    ISOLATE = "isolate",
        "Bring it to one side alone" / "यसलाई एक पक्षमा एक्लै राख्नुहोस्",
        "Everything else goes to the other side, so that {0} stands alone."
            / "{0} एक्लै रहने गरी अरू सबै अर्को पक्षमा सारिन्छ।";
    ISOLATE_LOGARITHMS = "isolate-logarithms",
        "Bring the logarithms to one side" / "लघुगणकहरू एक पक्षमा राख्नुहोस्",
        "Terms change sides with the opposite sign."
            / "पद अर्को पक्षमा जाँदा चिन्ह बदलिन्छ।";
}

/// The steps from `relation` to its solved form.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    refuse_division_by_zero(relation, work.budget)?;
    if let Some(derivation) = logarithm::solved_form(relation, left, right, unknown, work)? {
        return Ok(derivation);
    }
    if let Some(derivation) = exponents::solved_form(relation, left, right, unknown, work)? {
        return Ok(derivation);
    }
    let mut special: Vec<Expr> = Vec::new();
    for side in [left, right] {
        find(side, unknown, &mut special);
    }
    match &special[..] {
        [one] => {
            let mut derivation = Derivation::new(relation.clone());
            let rest = isolate(left, right, one, work)?;
            let alone = one.clone().equals(rest.to_expr());
            derivation.step(&ISOLATE, Claim::Equivalent, alone, vec![one.clone()]);
            undo(&mut derivation, one, &rest, unknown, work)?;
            Ok(derivation)
        }
        [first @ Expr::Root(_, None), second @ Expr::Root(_, None)] => {
            two_roots::solved_form(relation, left, right, [first, second], unknown, work)
        }
        [_, _] => {
            if let (Expr::Abs(a), Expr::Abs(b)) = (left, right) {
                return absolute::both(relation, a, b, unknown, work);
            }
            exponential::both(relation, left, right, unknown, work)
        }
        _ => super::unknown("equations"),
    }
}

/// The outermost parts with the unknown that no polynomial has.
fn find(expr: &Expr, unknown: &Symbol, found: &mut Vec<Expr>) {
    let depends = |e: &Expr| e.symbols().contains(unknown);
    let is_special = match expr {
        Expr::Abs(a) | Expr::Root(a, _) | Expr::Factorial(a) => depends(a),
        Expr::Call(_, arguments) => arguments.iter().any(depends),
        Expr::Power(base, exponent) => depends(exponent) || depends(base) && !is_natural(exponent),
        Expr::Quotient(_, below) => depends(below),
        _ => false,
    };
    if is_special {
        if !found.contains(expr) {
            found.push(expr.clone());
        }
        return;
    }
    expr.for_each_part(|part| find(part, unknown, found));
}

fn is_natural(expr: &Expr) -> bool {
    expr.as_rational().is_some_and(|q| q.denominator().is_one() && q >= Rational::ZERO)
}

/// What the special part `one` equals, if the equation is linear in it.
fn isolate(left: &Expr, right: &Expr, one: &Expr, work: &Work<'_>) -> Result<Polynomial, Unsolved> {
    let name = Symbol::new("\u{2022}");
    let stand_in = Expr::Symbol(name.clone());
    let put = |side: &Expr| Polynomial::from_expr(&replace(side, one, &stand_in), work.budget);
    let (Some(left), Some(right)) = (put(left)?, put(right)?) else {
        return super::unknown("equations");
    };
    let whole = &left - &right;
    let slope = whole.coefficient_in(&name, 1).as_constant();
    let (1, Some(slope)) = (whole.degree_in(&name), slope) else {
        return super::unknown("equations");
    };
    if slope.is_zero() {
        return super::unknown("equations");
    }
    Ok(whole.coefficient_in(&name, 0).scale(&(-Rational::ONE / slope)))
}

pub(crate) fn replace(expr: &Expr, what: &Expr, by: &Expr) -> Expr {
    if expr == what { by.clone() } else { expr.map_parts(|part| replace(part, what, by)) }
}

/// Goes on from `one = rest`.
fn undo(
    derivation: &mut Derivation,
    one: &Expr,
    rest: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    match one {
        Expr::Abs(inner) => absolute::undo(derivation, inner, rest, unknown, work),
        Expr::Root(inner, index) => {
            let index = index.as_ref().map_or(Some(Rational::from(2)), |i| i.as_rational());
            let index = index.and_then(|i| algebra::Integer::try_from(i).ok());
            match index.and_then(|i| u32::try_from(i).ok()) {
                Some(n @ 2..=16) => radical::undo(derivation, inner, n, rest, unknown, work),
                _ => super::unknown("equations with such roots"),
            }
        }
        Expr::Power(base, exponent) if !base.symbols().contains(unknown) => {
            exponential::undo_power(derivation, base, exponent, rest, unknown, work)
        }
        Expr::Call(Function::Exp, arguments) => match &arguments[..] {
            [exponent] => exponential::undo_power(
                derivation,
                &Expr::symbol("e"),
                exponent,
                rest,
                unknown,
                work,
            ),
            _ => super::unknown("equations"),
        },
        Expr::Call(function @ (Function::Ln | Function::Log), arguments) => {
            exponential::undo_logarithm(derivation, *function, arguments, rest, unknown, work)
        }
        _ => super::unknown("equations"),
    }
}

/// Solves `cases` and leaves out values at which `rest` is negative; none is negative where it is a
/// constant that is not.
pub(crate) fn solve_where_not_negative(
    derivation: &mut Derivation,
    cases: &[Expr],
    rest: &Polynomial,
    rule: &'static Rule,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let found = equation::solve_cases(derivation, cases, unknown, work)?;
    equation::select(derivation, rule, &found, unknown, |value| {
        let surd = Surd::from_expr(value, work.budget)?;
        let surd = surd.ok_or_else(|| Unsolved::Unknown("this root is not known here".into()))?;
        let there = at(rest, unknown, &surd, work)?;
        let sign = there.map(|v| v.sign(work.budget)).transpose()?.flatten();
        match sign {
            Some(Ordering::Less) => Ok(false),
            Some(_) => Ok(true),
            None => super::unknown("equations with letters as coefficients"),
        }
    })
}
