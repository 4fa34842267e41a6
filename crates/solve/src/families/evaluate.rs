//! Values of functions and expressions in which letters are left: `f(g(m))`, `7l(w) + 5t(w)`.

use crate::{Derivation, Unsolved, Work};
use syntax::Expr;

/// Works out `expr`, in which functions are already replaced by their bodies.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    if let Some(name) = applied(expr) {
        return Err(Unsolved::Unknown(format!("nothing says what the function {name} is")));
    }
    match expr {
        Expr::Symbol(_) => super::unknown("a letter without a value"),
        _ => super::expand::solve(expr, work),
    }
}

/// A function that is applied in `expr` but not defined.
fn applied(expr: &Expr) -> Option<String> {
    if let Expr::Apply(name, _) = expr {
        return Some(name.to_string());
    }
    let mut found = None;
    expr.for_each_part(|part| found = found.take().or_else(|| applied(part)));
    found
}
