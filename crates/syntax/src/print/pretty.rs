//! Unicode text for a terminal.

use crate::Expr;

/// Unicode text for a terminal: `2x² − √3/2`.
pub fn pretty(expr: &Expr) -> String {
    super::plain(expr)
}
