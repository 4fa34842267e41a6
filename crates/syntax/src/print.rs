//! Tree to text, in four notations.

mod latex;
mod plain;
mod pretty;
mod spoken;

pub use latex::latex;
pub use plain::plain;
pub use pretty::pretty;
pub use spoken::spoken;

use crate::{Expr, Number, Relation};

/// How tightly an expression holds together when printed: what is looser than its place gets
/// brackets.
mod strength {
    pub(super) const LIST: u8 = 0;
    pub(super) const IMPLIES: u8 = 1;
    pub(super) const OR: u8 = 2;
    pub(super) const AND: u8 = 3;
    pub(super) const RELATION: u8 = 4;
    pub(super) const UNION: u8 = 5;
    pub(super) const INTERSECTION: u8 = 6;
    pub(super) const RATIO: u8 = 7;
    pub(super) const SUM: u8 = 8;
    pub(super) const SIGNED: u8 = 9;
    /// Quantities, and operators that take a whole term behind them.
    pub(super) const TERM: u8 = 10;
    pub(super) const PRODUCT: u8 = 11;
    pub(super) const POWER: u8 = 12;
    pub(super) const POSTFIX: u8 = 13;
    pub(super) const ATOM: u8 = 14;
}

/// The strength that both notations share.
fn shared_strength(expr: &Expr) -> u8 {
    use Expr::*;
    match expr {
        List(_) => strength::LIST,
        Relation(_, relations) if is_implication(relations) => strength::IMPLIES,
        Or(_) => strength::OR,
        And(_) => strength::AND,
        Relation(..) => strength::RELATION,
        Union(_) | Difference(..) => strength::UNION,
        Intersection(_) => strength::INTERSECTION,
        Ratio(_) => strength::RATIO,
        Sum(_) => strength::SUM,
        Negate(_) | PlusMinus(_) | MinusPlus(_) => strength::SIGNED,
        Quantity(..) | Time(..) => strength::TERM,
        Product(_) | Quotient(..) => strength::PRODUCT,
        Number(crate::Number::Mixed { .. }) => strength::PRODUCT,
        Power(..) => strength::POWER,
        Factorial(_) | Percent(_) | Degrees(_) => strength::POSTFIX,
        _ => strength::ATOM,
    }
}

fn is_implication(relations: &[Relation]) -> bool {
    relations.iter().any(|r| matches!(r, Relation::Implies | Relation::Equivalent))
}

/// A decimal's digits with its point: 5 with two places is `0.05`.
fn with_point(digits: &crate::Natural, places: u32) -> (String, String) {
    let mut text = digits.to_string();
    let places = places as usize;
    if text.len() <= places {
        text.insert_str(0, &"0".repeat(places + 1 - text.len()));
    }
    let fraction = text.split_off(text.len() - places);
    (text, fraction)
}

/// The digits of a based number, and whether they have letters among them.
fn in_base(value: &crate::Natural, base: u32) -> (String, bool) {
    let text = value.in_radix(u8::try_from(base.clamp(2, 36)).unwrap_or(36)).to_string();
    let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
    (text, letters)
}

/// The accent and the letters of a name like `vec(AB)`, and what follows it: `_1`, `'`.
fn accented(name: &str) -> Option<(&str, &str, &str)> {
    let (accent, rest) = name.split_once('(')?;
    let known = crate::spelling::ACCENTS.iter().any(|(_, plain)| *plain == accent)
        || matches!(accent, "angle" | "triangle" | "inverse");
    if !known {
        return None;
    }
    let mut depth = 1usize;
    for (k, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((accent, &rest[..k], &rest[k + 1..]));
        }
    }
    None
}

/// A name's base, subscript and primes: `x_1'` is `x`, `1`, 1.
fn parts_of_name(name: &str) -> (&str, Option<&str>, usize) {
    let base = name.trim_end_matches('\'');
    let primes = name.len() - base.len();
    match base.split_once('_') {
        Some((base, subscript)) => (base, Some(subscript), primes),
        None => (base, None, primes),
    }
}

/// How a list inside another expression is written: `(1 or 2)`, or with square brackets where an
/// `or` would join statements.
fn nested_list<'a>(parts: &[Expr], [or, comma]: [&'a str; 2]) -> (char, &'a str, char) {
    if parts.iter().any(crate::parse::is_statement) { ('[', comma, ']') } else { ('(', or, ')') }
}

/// Whether a power, written without brackets, would be read as a transpose: `A^T`.
fn is_transpose(base: &Expr, exponent: &Expr) -> bool {
    let capital = |name: &str| name.len() == 1 && name.as_bytes()[0].is_ascii_uppercase();
    matches!((base, exponent), (Expr::Symbol(a), Expr::Symbol(t)) if capital(a.name()) && t.name() == "T")
}

/// Whether it is the number literal `n`.
fn is_literal(expr: &Expr, n: u64) -> bool {
    *expr == Expr::Number(Number::from(n))
}
