//! Units behind numbers, and money before them.

use super::Parser;
use super::term::is_numeric;
use crate::lexer::Token;
use crate::spelling::Kind;
use crate::unit::{self, Dimension, Unit};
use crate::{Expr, Function};

impl Parser<'_> {
    /// The unit that stands at the current token, behind the factors read so far.
    pub(super) fn unit_after(&mut self, done: &[Expr], last: &Expr) -> Option<Unit> {
        match self.token.kind {
            Kind::Text { from, to, .. } => self.unit_in_text(from, to),
            Kind::Word | Kind::Name("mu") | Kind::Function(Function::Sec | Function::Min) => {
                let measured = is_numeric(last) || self.behind_bracket();
                let amounts = |e: &Expr| is_numeric(e) || matches!(e, Expr::Quantity(..));
                (measured && done.iter().all(amounts)).then(|| self.unit_in_words())?
            }
            Kind::Letter('R') => self.unit_in_words(),
            Kind::Letter(_) if self.letter_is_unit(last) => self.unit_in_words(),
            _ => None,
        }
    }

    /// Whether the token before the current one closed a bracket.
    fn behind_bracket(&self) -> bool {
        let before = self.lexer.rest(0).get(..self.token.start).unwrap_or("");
        before.trim_end().ends_with(')')
    }

    /// A single letter is a unit in `12 m` or `12 m^2` as a whole text, in `9.8 m/s^2`, and behind
    /// another quantity: `60 km / 2 h`. Otherwise it is an unknown.
    fn letter_is_unit(&self, last: &Expr) -> bool {
        if !self.token.space || self.lexer.latex {
            return false;
        }
        let (before, rest) = self.lexer.source.split_at(self.token.start);
        let Some((unit, length)) = unit::read(rest) else { return false };
        if let Expr::Quotient(above, below) = last {
            return matches!(**above, Expr::Quantity(..)) && is_numeric(below);
        }
        let whole = rest[length..].trim_matches([' ', '.', '$']).is_empty()
            && before.bytes().all(|b| !b.is_ascii_alphabetic() && !b"+=(".contains(&b));
        matches!(last, Expr::Number(_)) && (whole || unit.factors.len() > 1)
    }

    fn unit_in_text(&mut self, from: usize, to: usize) -> Option<Unit> {
        let text = self.lexer.source.get(from..to)?.trim();
        let text = text.trim_end_matches(['.', ',']).trim_end();
        let (mut unit, length) = unit::read(text)?;
        if length != text.len() {
            return None;
        }
        self.bump();
        self.unit_power(&mut unit, 1);
        while self.token.kind == Kind::Divide {
            let mut lexer = self.lexer;
            let Kind::Text { from, to, .. } = lexer.next().kind else { break };
            let Some((below, length)) = unit::read(self.lexer.source.get(from..to)?.trim()) else {
                break;
            };
            if length != self.lexer.source.get(from..to)?.trim().len() {
                break;
            }
            self.bump();
            self.bump();
            unit.factors.extend(below.factors.into_iter().map(|(named, n)| (named, -n)));
            self.unit_power(&mut unit, -1);
        }
        Some(unit)
    }

    /// `^2`, `²`, `^{-1}` behind a unit in `\text`.
    fn unit_power(&mut self, unit: &mut Unit, _sign: i32) {
        let Some(last) = unit.factors.last_mut() else { return };
        match self.token.kind {
            Kind::Superscript('²') => {
                self.bump();
                last.1 *= 2;
            }
            Kind::Superscript('³') => {
                self.bump();
                last.1 *= 3;
            }
            Kind::Power => {
                let mut lexer = self.lexer;
                let mut token = lexer.next();
                let braced = token.kind == Kind::OpenBrace;
                if braced {
                    token = lexer.next();
                }
                let negative = token.kind == Kind::Minus;
                if negative {
                    token = lexer.next();
                }
                if token.kind != Kind::Number || lexer.digits(token.start).1 != 1 {
                    return;
                }
                let Some((digit, length)) = lexer.digit(token.start) else { return };
                lexer.position = token.start + length;
                if digit == 0 || (braced && lexer.next().kind != Kind::CloseBrace) {
                    return;
                }
                last.1 *= if negative { -i32::from(digit) } else { i32::from(digit) };
                self.jump(lexer.position);
            }
            _ => {}
        }
    }

    fn unit_in_words(&mut self) -> Option<Unit> {
        let rest = self.lexer.rest(self.token.start);
        let (unit, length) = unit::read(rest)?;
        if self.token.kind == Kind::Word || self.token.kind == Kind::Letter('R') {
            let first = unit.factors.first()?.0;
            let word = self.text(self.token);
            // `5ab`, `2in`, `3as`: letters that spell a unit by chance.
            if unit::is_doubtful(word) && !self.token.space {
                return None;
            }
            if first.row().dimension == Dimension::Money && rest[length..].starts_with('.') {
                self.jump(self.token.start + length + 1);
                return Some(unit);
            }
        } else if let Kind::Function(_) = self.token.kind {
            // `3 sec` is a time, `3 sec x` a secant; `5 min` a time, `5 min(2, 3)` the smallest.
            let mut lexer = self.lexer;
            lexer.position = self.token.start + length;
            let next = lexer.next().kind;
            let argument = match self.token.kind {
                Kind::Function(Function::Min) => {
                    matches!(next, Kind::Open(_) | Kind::OpenSet | Kind::OpenBrace)
                }
                _ => !matches!(next, Kind::End | Kind::Comma | Kind::Relation(_) | Kind::Close(_)),
            };
            if argument {
                return None;
            }
        }
        self.jump(self.token.start + length);
        Some(unit)
    }

    /// `Rs. 1,250`, `रु. 500`, `\text{Rs }500` at the current token.
    pub(super) fn money_prefix(&mut self, token: Token) -> Option<Expr> {
        let text = match token.kind {
            Kind::Text { from, to, .. } => self.lexer.source.get(from..to)?,
            _ => self.text(token),
        };
        let text = text.trim().trim_end_matches('.').trim_end();
        let named = unit::lookup(text)?;
        if named.row().dimension != Dimension::Money {
            return None;
        }
        let mut lexer = self.lexer;
        let mut next = lexer.next();
        if next.kind == Kind::Point {
            next = lexer.next();
        }
        let rest = lexer.rest(next.start);
        // `Rs.500`: the point is no decimal point.
        let glued = rest.starts_with('.');
        if next.kind != Kind::Number {
            return None;
        }
        self.jump(if glued { next.start + 1 } else { next.start });
        if self.token.kind != Kind::Number {
            return None;
        }
        let amount = self.number();
        Some(Expr::Quantity(Box::new(amount), Unit { factors: vec![(named, 1)] }))
    }

    /// `$5`, `\$5`.
    pub(super) fn money_sign(&mut self) -> Expr {
        let sign = self.bump();
        if self.token.kind != Kind::Number {
            if self.token.kind == Kind::End && self.lexer.source[..sign.start].trim().is_empty() {
                self.error(sign, "there is nothing to read", "write mathematics behind the `$`");
                return Expr::Missing;
            }
            self.error(sign, "this `$` has no partner", "put `$` before and behind the formula");
            self.stop();
            return Expr::Missing;
        }
        let amount = self.number();
        match unit::lookup("$") {
            Some(dollar) => Expr::Quantity(Box::new(amount), Unit { factors: vec![(dollar, 1)] }),
            None => amount,
        }
    }

    /// A degree sign: `30°`, or a temperature: `30 °C`, `30^\circ\text{C}`.
    pub(super) fn degrees(&mut self, base: Expr) -> Expr {
        let letter = match self.token.kind {
            Kind::Letter(c @ ('C' | 'F')) => Some(c),
            Kind::Text { from, to, .. } => match self.lexer.source.get(from..to).map(str::trim) {
                Some("C") => Some('C'),
                Some("F") => Some('F'),
                _ => None,
            },
            Kind::Word => match self.text(self.token) {
                "Celsius" | "celsius" => Some('C'),
                "Fahrenheit" | "fahrenheit" => Some('F'),
                _ => None,
            },
            _ => None,
        };
        let unit = letter.and_then(|c| unit::lookup(if c == 'C' { "°C" } else { "°F" }));
        match unit {
            Some(unit) => {
                self.bump();
                Expr::Quantity(Box::new(base), Unit { factors: vec![(unit, 1)] })
            }
            None => Expr::Degrees(Box::new(base)),
        }
    }
}
