//! `nC4`, `10Cr`, `(n+1)P3`: permutations and combinations as pupils type them, without raised and
//! lowered places.
//!
//! A capital `C` or `P` between letters could be a factor like any other; it is one wherever the
//! question gives it a value, or anything but a whole number or a usual index follows it.

use super::Parser;
use crate::{Expr, Function, Natural, Number, Symbol};

/// Letters that count things, and so may stand before the `C` or `P`.
const COUNTS: &[u8] = b"nm";
/// Letters that may stand behind it.
const INDICES: &[u8] = b"rnkx";

impl Parser<'_> {
    /// Past `C4`, `P_2`, `Cr` at `at`: the function and what is chosen.
    pub(super) fn choice_tail(&mut self, at: usize) -> Option<(Function, Expr)> {
        let (function, chosen, end) = self.tail(at)?;
        self.jump(end);
        Some((function, chosen))
    }

    /// `nP2` at the current token.
    pub(super) fn choice_of_letter(&mut self) -> Option<Expr> {
        let start = self.token.start;
        let first = self.lexer.byte(start);
        if !COUNTS.contains(&first) {
            return None;
        }
        let mut at = start + 1;
        at += usize::from(self.lexer.byte(at) == b' ');
        let (function, chosen, end) = self.tail(at)?;
        let before = start.checked_sub(1).map_or(0, |k| self.lexer.byte(k));
        let token = self.token;
        self.jump(end);
        if before.is_ascii_digit() {
            self.error(
                token,
                "the number before this choice could belong to it or multiply it",
                "write `2 * nC3`, or `^{2n}C_3`",
            );
            return Some(Expr::Missing);
        }
        let n = Expr::symbol(char::from(first).encode_utf8(&mut [0; 4]));
        Some(Expr::call(function, vec![n, chosen]))
    }

    /// `(n+1)C3` behind the bracket that was just read.
    pub(super) fn choice_of_bracket(&mut self, inside: Expr) -> Expr {
        let counts = |s: &Symbol| s.name().len() == 1 && COUNTS.contains(&s.name().as_bytes()[0]);
        let symbols = inside.symbols();
        if self.token.space
            || symbols.is_empty()
            || !symbols.iter().all(counts)
            || matches!(inside, Expr::Tuple(_) | Expr::List(_))
        {
            return inside;
        }
        match self.choice_tail(self.token.start) {
            Some((function, chosen)) => Expr::call(function, vec![inside, chosen]),
            None => inside,
        }
    }

    /// The function, what is chosen and where it ends.
    fn tail(&self, at: usize) -> Option<(Function, Expr, usize)> {
        let letter = self.lexer.byte(at);
        let function = match letter {
            b'C' => Function::Binomial,
            b'P' => Function::Permutations,
            _ => return None,
        };
        let symbol = Symbol::new(char::from(letter).encode_utf8(&mut [0; 4]) as &str);
        let named =
            self.options.variables.contains(&symbol) || self.options.functions.contains(&symbol);
        if named || self.defined == Some(char::from(letter)) {
            return None;
        }
        // `n P r` may be a product, and is printed so.
        let space = |at: usize| self.lexer.byte(at) == b' ';
        let spaced = space(at + 1) || at.checked_sub(1).is_some_and(space);
        let mut at = at + 1;
        at += usize::from(matches!(self.lexer.byte(at), b' ' | b'_'));
        let (digits_end, count) = self.lexer.digits(at);
        let (chosen, end) = if (1..=9).contains(&count) {
            let mut digits = String::new();
            self.collect(at, digits_end, &mut digits);
            (Expr::Number(Number::Integer(Natural::from(digits.parse::<u64>().ok()?))), digits_end)
        } else if !spaced && INDICES.contains(&self.lexer.byte(at)) {
            let name = char::from(self.lexer.byte(at));
            (Expr::symbol(name.encode_utf8(&mut [0; 4])), at + 1)
        } else {
            return None;
        };
        let behind = self.lexer.byte(end);
        let goes_on = behind.is_ascii_alphanumeric()
            || matches!(behind, b'_' | b'(' | b'\'' | b'^')
            || behind == b'.' && self.lexer.digit(end + 1).is_some();
        (!goes_on).then_some((function, chosen, end))
    }
}
