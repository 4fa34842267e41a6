//! Antiderivatives: equal up to the constant of integration, if both have one.

use super::Judge;
use crate::Checked;
use syntax::{Expr, Symbol};

/// If both expressions are sums with a constant `C` and one other letter, whether their derivatives
/// by that letter are equal.
pub(super) fn same_up_to_constant(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let ((a, c), (b, d)) = (without_constant(a)?, without_constant(b)?);
    // Two different small letters may be two unknowns.
    let named = |s: &Symbol| s.name().starts_with('C');
    if c != d && !named(&c) && !named(&d) {
        return None;
    }
    if judge.decide(&a, &b).is_equal() {
        return Some(Checked::equal("both are equal up to the name of the constant"));
    }
    let variable = only_variable(&a, &b)?;
    let derivative = |expr: &Expr| algebra::derivative(expr, &variable);
    let outcome = judge.decide(&derivative(&a)?, &derivative(&b)?);
    outcome.is_equal().then(|| {
        Checked::equal(format!(
            "both have the same derivative by {variable}, and each has its constant"
        ))
    })
}

/// A sum without its term `C`, and that constant.
pub(super) fn without_constant(expr: &Expr) -> Option<(Expr, Symbol)> {
    let Expr::Sum(terms) = expr else { return None };
    let letter = |term: &Expr| match term {
        Expr::Symbol(s) => matches!(s.name(), "C" | "C_1" | "C_0" | "c" | "c_1" | "K" | "k"),
        _ => false,
    };
    // `2C` is as good a constant as `C`.
    let multiple = |term: &Expr| match term {
        Expr::Product(factors) => match factors.as_slice() {
            [number, constant] => {
                number.as_rational().is_some_and(|q| !q.is_zero()) && letter(constant)
            }
            _ => false,
        },
        _ => false,
    };
    let is_constant = |term: &Expr| letter(term) || multiple(term);
    let at = terms.iter().position(is_constant)?;
    let mut rest = terms.clone();
    let constant = match rest.remove(at) {
        Expr::Product(mut factors) => factors.pop()?,
        constant => constant,
    };
    let rest = Expr::sum(rest);
    // Another C elsewhere is no constant of integration.
    let Expr::Symbol(constant) = constant else { return None };
    (!rest.symbols().contains(&constant)).then_some((rest, constant))
}

/// The one letter of both.
fn only_variable(a: &Expr, b: &Expr) -> Option<Symbol> {
    let mut letters = a.symbols();
    letters.extend(b.symbols());
    letters.retain(|s| !matches!(s.name(), "e" | "i"));
    letters.sort();
    letters.dedup();
    match <[Symbol; 1]>::try_from(letters) {
        Ok([variable]) => Some(variable),
        Err(_) => None,
    }
}
