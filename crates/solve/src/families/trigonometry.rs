//! Trigonometry: identities, equations, and what is measured with angles.

pub(crate) mod angle;
pub(crate) mod atoms;
pub(crate) mod equation;
pub(crate) mod identity;
mod rewrite;
pub(crate) mod rules;
mod search;
pub(crate) mod simplify;
mod terms;

pub(crate) use rewrite::{addition, constant_value};

use crate::Work;
use syntax::{Expr, Function};

/// Whether this is one of the six trigonometric functions.
pub(crate) fn is_circular(f: Function) -> bool {
    use Function::*;
    matches!(f, Sin | Cos | Tan | Cot | Sec | Csc)
}

/// Whether a trigonometric function stands in it.
pub(crate) fn has_functions(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(f, _) if is_circular(*f));
    expr.for_each_part(|part| found = found || has_functions(part));
    found
}

/// Functions of constant standard angles replaced by their values.
pub(crate) fn rewrite_value(expr: &Expr, work: &Work<'_>) -> Expr {
    equation::valued(expr, work)
}
