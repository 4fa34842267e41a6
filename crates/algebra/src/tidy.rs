//! Terms, products and sums built in the order textbooks and SymPy print them.

use crate::{Integer, Rational};
use dashu_base::{Abs, Signed};
use syntax::{Expr, Number};

/// `coefficient · factors` as one tidy term: `-2*r**3/3`, `x/3`, `-x`, `7`.
///
/// The coefficient's numerator leads the product (1 is left out), its denominator stands under the
/// whole, its sign in front of all.
pub fn term(coefficient: &Rational, factors: Vec<Expr>) -> Expr {
    if factors.is_empty() || coefficient.is_zero() {
        return Expr::rational(coefficient);
    }
    let (numerator, denominator) = (coefficient.numerator(), coefficient.denominator());
    let mut all = Vec::with_capacity(factors.len() + 1);
    let magnitude = numerator.clone().abs();
    if magnitude != Integer::ONE {
        all.push(Expr::integer(magnitude));
    }
    all.extend(factors);
    let mut value = Expr::product(all);
    if !denominator.is_one() {
        value = value.over(Expr::Number(Number::Integer(denominator.clone())));
    }
    if numerator.is_negative() { value.negated() } else { value }
}

/// The sum of `terms`, each a coefficient with factors, in the order given, but for one case: a
/// positive constant and one negative term of a single factor print the constant first (`2 - 184*j`).
pub fn sum(mut terms: Vec<(Rational, Vec<Expr>)>) -> Expr {
    if let [(first, factors), (constant, none)] = &terms[..]
        && factors.len() == 1
        && none.is_empty()
        && first.is_negative()
        && constant.is_positive()
    {
        terms.swap(0, 1);
    }
    Expr::sum(terms.into_iter().map(|(coefficient, factors)| term(&coefficient, factors)).collect())
}
