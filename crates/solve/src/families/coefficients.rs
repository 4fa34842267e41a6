//! Linear and quadratic equations whose coefficients are letters or numbers such as √2 and π.

use super::undo::{claim, rational_value, worked};
use super::{polynomial, quadratic};
use crate::rules::equation::{BRING_TO_ONE_SIDE, DIVIDE_BOTH_SIDES};
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

/// The steps from `relation` to its solved form; `None` if it is of another kind.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let mut constants = Vec::new();
    let mut named =
        |side: &Expr| Polynomial::from_expr(&hide(side, unknown, &mut constants), work.budget);
    let (Some(first), Some(second)) = (named(left)?, named(right)?) else { return Ok(None) };
    let whole = &first - &second;
    let show = |p: &Polynomial| -> Result<Expr, Unsolved> {
        let shown = constants.iter().fold(p.to_expr(), |e, (name, value)| {
            super::isolated::replace(&e, &Expr::Symbol(name.clone()), value)
        });
        worked(&shown, work)
    };
    let coefficient = |k: u32| show(&whole.coefficient_in(unknown, k));
    let x = || Expr::Symbol(unknown.clone());
    let mut derivation = Derivation::new(relation.clone());
    match whole.degree_in(unknown) {
        1 => {
            let (slope, constant) = (coefficient(1)?, show(&-&whole.coefficient_in(unknown, 0))?);
            let gathered = Expr::product(vec![slope.clone(), x()]).equals(constant.clone());
            let how = claim(derivation.result(), &gathered, false, work);
            derivation.step(&BRING_TO_ONE_SIDE, how, gathered, Vec::new());
            let value = rational_value(worked(&constant.over(slope.clone()), work)?, work)?;
            let solved = x().equals(value);
            let how = claim(derivation.result(), &solved, false, work);
            derivation.step(&DIVIDE_BOTH_SIDES, how, solved, vec![slope]);
            Ok(Some(derivation))
        }
        2 => {
            let (a, b, c) = (coefficient(2)?, coefficient(1)?, coefficient(0)?);
            let terms = vec![
                Expr::product(vec![a.clone(), x().pow(Expr::integer(2))]),
                Expr::product(vec![b.clone(), x()]),
                c.clone(),
            ];
            let moved = crate::rules::tidy::lightly(&Expr::sum(terms)).equals(Expr::integer(0));
            let how = claim(derivation.result(), &moved, false, work);
            derivation.step(&BRING_TO_ONE_SIDE, how, moved, Vec::new());
            by_formula(&mut derivation, [a, b, c], unknown, work)?;
            Ok(Some(derivation))
        }
        _ => Ok(None),
    }
}

/// Goes on from `ax² + bx + c = 0`.
fn by_formula(
    derivation: &mut Derivation,
    [a, b, c]: [Expr; 3],
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let four = Expr::product(vec![Expr::integer(4), a.clone(), c]);
    let square = b.clone().pow(Expr::integer(2));
    let d = worked(&Expr::sum(vec![square, four.negated()]), work)?;
    let number = Surd::from_expr(&d, work.budget)?;
    let sign = number.map(|d| d.sign(work.budget)).transpose()?.flatten();
    if sign == Some(Ordering::Less) {
        let rule = &quadratic::NEGATIVE_DISCRIMINANT;
        derivation.step(rule, Claim::Equivalent, Expr::Truth(false), vec![d]);
        return Ok(());
    }
    let root = worked(&d.clone().sqrt(), work)?;
    let below = Expr::product(vec![Expr::integer(2), a]);
    let value = |root: Expr| -> Result<Expr, Unsolved> {
        let above = Expr::sum(vec![b.clone().negated(), root]);
        worked(&above.over(below.clone()), work)
    };
    let mut values = vec![value(root.clone())?];
    if sign != Some(Ordering::Equal) {
        values.push(value(root.negated())?);
    }
    let x = Expr::Symbol(unknown.clone());
    let cases = values.into_iter().map(|v| x.clone().equals(v)).collect();
    let solved = polynomial::any_of(cases);
    let how = claim(derivation.result(), &solved, false, work);
    derivation.step(&quadratic::QUADRATIC_FORMULA, how, solved, vec![d]);
    Ok(())
}

/// `expr` with a name for each largest part without the unknown that no polynomial has.
fn hide(expr: &Expr, unknown: &Symbol, constants: &mut Vec<(Symbol, Expr)>) -> Expr {
    let free = !expr.symbols().contains(unknown);
    let plain = matches!(expr, Expr::Symbol(_) | Expr::Number(_) | Expr::Sum(_) | Expr::Negate(_))
        || matches!(expr, Expr::Product(_))
        || matches!(expr, Expr::Quotient(_, below) if below.as_rational().is_some_and(|q| q != Rational::ZERO))
        || matches!(expr, Expr::Power(_, n) if n.as_rational().is_some_and(|q| q.is_int() && q > Rational::ZERO));
    if free && !plain {
        if let Some((name, _)) = constants.iter().find(|(_, known)| known == expr) {
            return Expr::Symbol(name.clone());
        }
        let name = Symbol::new(format!("\u{2022}c{}", constants.len()));
        constants.push((name.clone(), expr.clone()));
        return Expr::Symbol(name);
    }
    expr.map_parts(|part| hide(part, unknown, constants))
}
