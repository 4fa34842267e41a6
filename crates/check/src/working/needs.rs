//! What must hold for a value to exist, and whether a step changes it.

use super::{Note, grounds};
use crate::verify::Judge;
use algebra::{Implication, Rational};
use syntax::{Expr, Function, Relation};

/// What one of two equal expressions needs to have a value and the other does not.
pub(super) fn domain_change(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let (mut old, mut new) = (needs(before), needs(after));
    if old == new || has_bound(before) || has_bound(after) {
        return None;
    }
    // Divisors that are numbers in disguise, or the same up to a number.
    let constant = |e: &Expr| {
        judge.budget.share(50_000, |share| {
            let form = algebra::canonical(e, &judge.context, share);
            form.is_ok_and(|form| form.is_some_and(|form| form.symbols().is_empty()))
        })
    };
    let keep = |needs: &mut Vec<Expr>| {
        needs.retain(|need| divisor_of(need).is_none_or(|divisor| !constant(&divisor)));
    };
    keep(&mut old);
    keep(&mut new);
    let divisors = |needs: &[Expr]| needs.iter().map(divisor_of).collect::<Option<Vec<Expr>>>();
    if let (Some(a), Some(b)) = (divisors(&old), divisors(&new))
        && !a.is_empty()
        && !b.is_empty()
        && constant(&Expr::product(a).over(Expr::product(b)))
    {
        return None;
    }
    let covered = |need: &Expr, by: &[Expr]| {
        if by.contains(need) {
            return true;
        }
        if by.is_empty() {
            return always(need, judge);
        }
        let all = super::normalise::conjunction(by.to_vec());
        judge.budget.share(100_000, |share| {
            match algebra::implies(&all, need, &judge.context, share) {
                Implication::Holds(_) => true,
                Implication::Fails(_) => false,
                // Several letters: the divisors' factors decide.
                Implication::Unknown(_) => divisor_of(need).is_none_or(|d| {
                    let others: Vec<Expr> = by.iter().filter_map(divisor_of).collect();
                    let zero = Expr::integer(0);
                    let vanishes = Expr::product(others).equals(zero.clone());
                    matches!(
                        algebra::implies(&d.equals(zero), &vanishes, &judge.context, share),
                        Implication::Holds(_)
                    )
                }),
            }
        })
    };
    if let Some(need) = old.iter().find(|n| !covered(n, &new)) {
        return Some(Note { ground: &grounds::LOST_NEED, arguments: vec![need.clone()] });
    }
    let need = new.iter().find(|n| !covered(n, &old))?;
    Some(Note { ground: &grounds::NARROWED, arguments: vec![need.clone()] })
}

/// Whether letters are bound in it: a limit, an integral, a derivative.
pub(super) fn has_bound(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Limit { .. } | Expr::Integral(..) | Expr::Derivative(..));
    expr.for_each_part(|part| found = found || has_bound(part));
    found
}

pub(super) fn always(need: &Expr, judge: &Judge<'_>) -> bool {
    judge.budget.share(50_000, |share| {
        matches!(
            algebra::implies(&Expr::Truth(true), need, &judge.context, share),
            Implication::Holds(_)
        )
    })
}

pub(super) fn divisor_of(need: &Expr) -> Option<Expr> {
    match need {
        Expr::Relation(sides, relations) if relations[..] == [Relation::NotEqual] => {
            sides.first().cloned()
        }
        _ => None,
    }
}

/// What must hold for an expression to have a value: divisors that are not zero, radicands that are
/// not negative, positive arguments of logarithms.
pub(super) fn needs(expr: &Expr) -> Vec<Expr> {
    fn collect(expr: &Expr, found: &mut Vec<Expr>) {
        let zero = || Expr::integer(0);
        let nonzero = |e: &Expr| {
            let mut factors = Vec::new();
            factors_of(e, &mut factors);
            factors.into_iter().map(|f| f.related(Relation::NotEqual, zero())).collect::<Vec<_>>()
        };
        let call = |f: Function, u: &[Expr]| Expr::call(f, u.to_vec());
        let new = match expr {
            // What is bound inside has no value of its own.
            Expr::Limit { .. } | Expr::Integral(..) | Expr::Derivative(..) | Expr::Big { .. } => {
                return;
            }
            Expr::Quotient(_, b) => nonzero(b),
            Expr::Root(a, None) => vec![(**a).clone().related(Relation::GreaterEqual, zero())],
            Expr::Power(a, n) if n.as_rational().is_some_and(|q| q < Rational::ZERO) => nonzero(a),
            Expr::Call(Function::Tan | Function::Sec, u) => nonzero(&call(Function::Cos, u)),
            Expr::Call(Function::Cot | Function::Csc, u) => nonzero(&call(Function::Sin, u)),
            Expr::Call(Function::Ln | Function::Log, arguments) => {
                let argument = arguments.last().into_iter();
                argument.map(|u| u.clone().related(Relation::Greater, zero())).collect()
            }
            _ => Vec::new(),
        };
        for need in new {
            let letters = need.symbols();
            let moving = letters.iter().any(|s| !matches!(s.name(), "e" | "i"));
            let sure = sides_of_need(&need).is_some_and(is_positive);
            if moving && !sure && !found.contains(&need) {
                found.push(need);
            }
        }
        expr.for_each_part(|part| collect(part, found));
    }
    let mut found = Vec::new();
    collect(expr, &mut found);
    found.truncate(6);
    found
}

/// What an expression is a product of, powers and signs left out.
pub(super) fn factors_of(expr: &Expr, found: &mut Vec<Expr>) {
    match expr {
        Expr::Product(factors) => factors.iter().for_each(|f| factors_of(f, found)),
        Expr::Negate(a) => factors_of(a, found),
        Expr::Quotient(a, _) => factors_of(a, found),
        Expr::Power(a, n) if n.as_rational().is_some_and(|q| q > Rational::ZERO) => {
            factors_of(a, found);
        }
        other => found.push(other.clone()),
    }
}

pub(super) fn sides_of_need(need: &Expr) -> Option<&Expr> {
    if let Expr::Relation(sides, _) = need { sides.first() } else { None }
}

/// Whether it is a positive number plus squares, at sight.
pub(super) fn is_positive(expr: &Expr) -> bool {
    fn square(e: &Expr) -> bool {
        match e {
            Expr::Power(_, n) => {
                n.as_rational().is_some_and(|q| q.is_int() && (q / Rational::from(2)).is_int())
            }
            Expr::Product(factors) => factors.iter().all(|f| square(f) || number(f)),
            Expr::Quotient(a, b) => square(a) && (square(b) || number(b)),
            Expr::Abs(_) => true,
            _ => false,
        }
    }
    fn number(e: &Expr) -> bool {
        e.as_rational().is_some_and(|q| q > Rational::ZERO)
    }
    match expr {
        Expr::Sum(terms) => {
            terms.iter().any(number) && terms.iter().all(|t| number(t) || square(t))
        }
        _ => false,
    }
}

/// Divisors with letters in them.
pub(super) fn divisors(expr: &Expr) -> Vec<Expr> {
    fn collect(expr: &Expr, found: &mut Vec<Expr>) {
        if let Expr::Quotient(_, b) = expr
            && !b.symbols().is_empty()
            && !found.contains(b)
        {
            found.push((**b).clone());
        }
        expr.for_each_part(|part| collect(part, found));
    }
    let mut found = Vec::new();
    collect(expr, &mut found);
    found.truncate(6);
    found
}
