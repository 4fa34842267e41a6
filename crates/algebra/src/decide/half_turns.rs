//! Angles with whole multiples of `π`: `sin(x + nπ) = (-1)^n sin x` for an integer `n`.

use crate::{Budget, Context, Polynomial};
use syntax::{Expr, Function, Integer, Rational, Symbol};

/// `expr` with integer multiples of `π` taken out of angles; `None` if there are none.
pub(super) fn without_half_turns(expr: &Expr, context: &Context, budget: &Budget) -> Option<Expr> {
    if context.integers.is_empty() {
        return None;
    }
    let mut found = false;
    let rewritten = rewrite(expr, context, budget, &mut found);
    found.then_some(rewritten)
}

fn rewrite(expr: &Expr, context: &Context, budget: &Budget, found: &mut bool) -> Expr {
    use Function::*;
    let expr = expr.map_parts(|part| rewrite(part, context, budget, found));
    let Expr::Call(function @ (Sin | Cos | Tan | Cot | Sec | Csc), arguments) = &expr else {
        return expr;
    };
    let [angle] = arguments.as_slice() else { return expr };
    let Some((turns, rest)) = half_turns(angle, context, budget) else { return expr };
    *found = true;
    let value = Expr::call(*function, vec![rest]);
    if matches!(function, Tan | Cot) {
        return value;
    }
    let sign = Expr::integer(-1).pow(Expr::sum(turns));
    Expr::product(vec![sign, value])
}

/// The integers whose multiples of `π` are terms of an angle, and the rest of the angle.
fn half_turns(angle: &Expr, context: &Context, budget: &Budget) -> Option<(Vec<Expr>, Expr)> {
    let pi = Symbol::new("half turn");
    let with_letter = replaced(angle, &Expr::Pi, &Expr::Symbol(pi.clone()));
    let polynomial =
        budget.share(20_000, |share| Polynomial::from_expr(&with_letter, share)).ok()??;
    let (mut turns, mut rest) = (Vec::new(), Vec::new());
    for (coefficient, powers) in polynomial.terms() {
        let is_turn = |(symbol, power): &(Symbol, u32)| {
            if *symbol == pi { *power == 1 } else { context.integers.contains(symbol) }
        };
        let has_pi = powers.iter().any(|(symbol, _)| *symbol == pi);
        let has_letter = powers.len() > 1;
        if has_pi && has_letter && coefficient.is_int() && powers.iter().all(is_turn) {
            let letters = powers.into_iter().filter(|(symbol, _)| *symbol != pi).collect();
            turns.push(term(coefficient, letters));
        } else {
            rest.push(term(coefficient, powers));
        }
    }
    if turns.is_empty() {
        return None;
    }
    let rest = if rest.is_empty() { Expr::integer(0) } else { Expr::sum(rest) };
    Some((turns, replaced(&rest, &Expr::Symbol(pi), &Expr::Pi)))
}

fn term(coefficient: Rational, powers: Vec<(Symbol, u32)>) -> Expr {
    let mut factors = vec![Expr::rational(&coefficient)];
    factors.extend(
        powers
            .into_iter()
            .map(|(symbol, power)| Expr::Symbol(symbol).pow(Expr::integer(Integer::from(power)))),
    );
    Expr::product(factors)
}

fn replaced(expr: &Expr, from: &Expr, to: &Expr) -> Expr {
    if expr == from {
        return to.clone();
    }
    expr.map_parts(|part| replaced(part, from, to))
}
