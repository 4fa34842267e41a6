//! Families of curves, `y = C e^x`, as general solutions of differential equations have them: the
//! same whatever the constant is called and however it is written.

use super::{Judge, antiderivative};
use crate::Checked;
use syntax::{Expr, Relation, Symbol};

/// Deepest place at which the constant is looked for.
const DEEPEST: usize = 40;

/// If both are equations in `x` and `y` with one arbitrary constant each, and the constants are
/// functions of each other, the two are the same family. `None` says nothing.
pub(super) fn compare(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let ((f, integral_f), (g, integral_g)) = (solved(a)?, solved(b)?);
    if !integral_f && !integral_g {
        return None;
    }
    let slope = |e: &Expr, letter: &str| algebra::derivative(e, &Symbol::new(letter));
    let product = |p: &Expr, q: &Expr| Expr::product(vec![p.clone(), q.clone()]);
    let (fx, fy, gx, gy) = (slope(&f, "x")?, slope(&f, "y")?, slope(&g, "x")?, slope(&g, "y")?);
    // Where the gradients are parallel, one constant is a function of the other.
    judge
        .decide(&product(&fx, &gy), &product(&fy, &gx))
        .is_equal()
        .then(|| Checked::equal("both are the same family, whatever the constant is called"))
}

/// The constant in terms of `x` and `y`, and whether the equation looks like the outcome of an
/// integration: a small letter may else be a number given in the question.
fn solved(equation: &Expr) -> Option<(Expr, bool)> {
    let Expr::Relation(sides, signs) = equation else { return None };
    let ([left, right], [Relation::Equal]) = (sides.as_slice(), signs.as_slice()) else {
        return None;
    };
    let mut letters = equation.symbols();
    letters.retain(|s| !matches!(s.name(), "x" | "y" | "e"));
    let [constant] = <[Symbol; 1]>::try_from(letters).ok()?;
    if !matches!(constant.name(), "C" | "C_1" | "C_0" | "A" | "K" | "c" | "c_1" | "k") {
        return None;
    }
    let has_y = equation.symbols().iter().any(|s| s.name() == "y");
    let has_x = equation.symbols().iter().any(|s| s.name() == "x");
    if !has_x || !has_y || occurrences(equation, &constant) != 1 {
        return None;
    }
    let (mut target, mut other) = if occurrences(left, &constant) == 1 {
        (left, right.clone())
    } else {
        (right, left.clone())
    };
    for _ in 0..DEEPEST {
        let inside = |e: &Expr| occurrences(e, &constant) == 1;
        match target {
            Expr::Symbol(_) => {
                let integral = matches!(constant.name(), "C" | "C_0" | "C_1")
                    || antiderivative::looks_integrated(equation);
                return Some((other, integral));
            }
            Expr::Negate(inner) => {
                other = other.negated();
                target = inner;
            }
            Expr::Sum(terms) => {
                let at = terms.iter().position(inside)?;
                let mut less = vec![other];
                less.extend(
                    terms
                        .iter()
                        .enumerate()
                        .filter(|(k, _)| *k != at)
                        .map(|(_, term)| term.clone().negated()),
                );
                other = Expr::sum(less);
                target = &terms[at];
            }
            Expr::Product(factors) => {
                let at = factors.iter().position(inside)?;
                let mut rest = factors.clone();
                rest.remove(at);
                other = other.over(Expr::product(rest));
                target = &factors[at];
            }
            Expr::Quotient(above, below) if inside(above) => {
                other = Expr::product(vec![other, (**below).clone()]);
                target = above;
            }
            _ => return None,
        }
    }
    None
}

fn occurrences(expr: &Expr, letter: &Symbol) -> usize {
    match expr {
        Expr::Symbol(s) => usize::from(s == letter),
        expr => {
            let mut count = 0;
            expr.for_each_part(|part| count += occurrences(part, letter));
            count
        }
    }
}
