//! The order in which factors are printed: short ones first, then term by term, as SymPy has it.

use crate::{Polynomial, Rational, Univariate};
use std::cmp::Ordering;
use syntax::Symbol;

/// Compares two factors in one unknown.
pub(crate) fn univariate(a: &Univariate, b: &Univariate) -> Ordering {
    let terms = |p: &Univariate| -> Vec<(bool, usize, Rational)> {
        let all = p.coefficients().iter().enumerate().rev();
        all.filter(|(_, c)| !c.is_zero()).map(|(n, c)| (n > 0, n, c.clone())).collect()
    };
    let (a, b) = (terms(a), terms(b));
    a.len().cmp(&b.len()).then_with(|| a.cmp(&b))
}

/// A term's place: constants before powers before products; then symbols, exponents, coefficient.
type Key = (usize, Vec<(Symbol, u32)>, Rational);

/// Compares two factors in any symbols.
pub(crate) fn multivariate(a: &Polynomial, b: &Polynomial) -> Ordering {
    let terms = |p: &Polynomial| -> Vec<Key> {
        p.terms().into_iter().map(|(c, powers)| (powers.len(), powers, c)).collect()
    };
    let (a, b) = (terms(a), terms(b));
    a.len().cmp(&b.len()).then_with(|| a.cmp(&b))
}
