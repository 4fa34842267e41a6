//! Tree to text, in four notations.

use crate::Expr;

/// LaTeX that MathJax renders and [`parse`](crate::parse) reads back to the same tree.
pub fn latex(_expr: &Expr) -> String { String::new() }

/// ASCII text that programs read (`2*x**2 - sqrt(3)/2`, `True`, `8:16 PM`, `(-2, 5]`, `a, b`), and
/// that [`parse`](crate::parse) reads back to the same tree.
pub fn plain(_expr: &Expr) -> String { String::new() }

/// Unicode text for a terminal: `2x² − √3/2`.
pub fn pretty(_expr: &Expr) -> String { String::new() }

/// English words for a screen reader: "2 x squared minus the square root of 3, over 2".
pub fn spoken(_expr: &Expr) -> String { String::new() }
