//! What is asked of a function as a whole: which it is, whether it is even or odd, its period.

use super::Judge;
use super::sequences::put;
use super::study::replaced;
use crate::Outcome;
use algebra::{Polynomial, Rational};
use syntax::{Expr, Symbol};

impl Judge<'_> {
    /// Putting what the function is applied to into the answer gives what is known of it.
    pub(super) fn recovered(
        &self,
        inner: &Expr,
        body: &Expr,
        x: &Symbol,
        at: &Expr,
        answer: &Expr,
    ) -> Option<bool> {
        let same = |a: &Expr, b: &Expr| match self.equality(a, b).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        };
        if *at == Expr::Symbol(x.clone()) {
            return same(&put(answer, x, inner), body);
        }
        // The one place that the function takes to `at`: `inner` is of the first degree.
        let line = Polynomial::from_expr(inner, self.budget).ok()??;
        if line.total_degree() != 1 || inner.symbols() != [x.clone()] {
            return None;
        }
        let value = |n: i64| self.rational(&put(inner, x, &Expr::integer(n)));
        let (low, slope) = (value(0)?, value(1)? - value(0)?);
        let place = (self.rational(at)? - low) / slope;
        same(&put(body, x, &Expr::rational(&place)), answer)
    }

    /// The values at opposite numbers compared.
    pub(super) fn parity(&self, body: &Expr, x: &Symbol, answer: &Expr) -> Option<bool> {
        let turned = put(body, x, &Expr::Symbol(x.clone()).negated());
        let same = |other: &Expr| match self.equality(&turned, other).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        };
        let Expr::Text(said) = answer else { return Some(false) };
        let (even, odd) = (same(body)?, same(&body.clone().negated())?);
        Some(match said.as_str() {
            "even" => even && !odd,
            "odd" => odd && !even,
            "neither" => !even && !odd,
            _ => false,
        })
    }

    /// `a f(bx + c) + d`: the known period of `f` over the size of `b`.
    pub(super) fn period(&self, body: &Expr, x: &Symbol, answer: &Expr) -> Option<bool> {
        let mut found = Vec::new();
        functions_of(body, x, &mut found);
        let [(function, argument)] = &found[..] else { return None };
        let whole = match function {
            syntax::Function::Sin
            | syntax::Function::Cos
            | syntax::Function::Sec
            | syntax::Function::Csc => 2,
            syntax::Function::Tan | syntax::Function::Cot => 1,
            _ => return None,
        };
        // Outside the function the letter does not occur, and the function occurs as it is.
        let letter = Symbol::new("periodic");
        let call = Expr::Call(*function, vec![argument.clone()]);
        let outside = replaced(body, &call, &Expr::Symbol(letter.clone()));
        let line = Polynomial::from_expr(&outside, self.budget).ok()??;
        if outside.symbols() != [letter] || line.total_degree() != 1 {
            return None;
        }
        // With a letter for each number only the factor of the letter counts.
        let slope = algebra::derivative(argument, x)?;
        let slope = algebra::canonical(&slope, &self.context, self.budget).ok()??;
        let slope = slope.as_rational().filter(|q| !q.is_zero())?;
        let size = if slope < Rational::ZERO { -slope } else { slope };
        let period = Expr::product(vec![Expr::rational(&(Rational::from(whole) / size)), Expr::Pi]);
        match self.equality(&period, answer).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        }
    }
}

/// The functions applied to something with the letter, outermost first.
fn functions_of(expr: &Expr, x: &Symbol, found: &mut Vec<(syntax::Function, Expr)>) {
    if let Expr::Call(function, arguments) = expr
        && let [argument] = &arguments[..]
        && argument.symbols().contains(x)
    {
        let one = (*function, argument.clone());
        if !found.contains(&one) {
            found.push(one);
        }
        return;
    }
    expr.for_each_part(|part| functions_of(part, x, found));
}
