//! Number literals: grouping, decimals, recurring decimals, mixed numbers, bases, powers of ten.

use super::Parser;
use crate::spelling::Kind;
use crate::{Expr, Natural, Number};

impl Parser<'_> {
    /// A number literal, with the fraction of a mixed number if one follows.
    pub(super) fn number(&mut self) -> Expr {
        if let Some(time) = self.time() {
            return time;
        }
        let whole = self.plain_number();
        let Expr::Number(Number::Integer(n)) = &whole else { return whole };
        if !self.token.space
            && let Some((function, r)) = self.choice_tail(self.token.start)
        {
            return Expr::call(function, vec![whole, r]);
        }
        match self.mixed_fraction() {
            Some((numerator, denominator)) => {
                Expr::Number(Number::Mixed { whole: n.clone(), numerator, denominator })
            }
            None => whole,
        }
    }

    /// `8:16 PM`, `8:16 p.m.`, `20:05`.
    fn time(&mut self) -> Option<Expr> {
        let (hour_end, count) = self.lexer.digits(self.token.start);
        if count > 2 || self.lexer.byte(hour_end) != b':' {
            return None;
        }
        let (minute_end, count) = self.lexer.digits(hour_end + 1);
        let mut lexer = self.lexer;
        lexer.position = minute_end;
        let rest = self.lexer.rest(minute_end).trim_start_matches(' ');
        // No ratio has a part written `05`: that is a time of day.
        let clock = count == 2 && self.lexer.digit(hour_end + 1).is_some_and(|d| d.0 == 0);
        let half = if rest.starts_with("a.m.") || rest.starts_with("p.m.") {
            lexer.position = self.lexer.source.len() - rest.len() + 4;
            Some(rest.starts_with('p'))
        } else {
            match lexer.next().kind {
                Kind::Meridiem(afternoon) => Some(afternoon),
                kind if clock && kind != Kind::Colon => None,
                _ => return None,
            }
        };
        let value = |from, to| {
            let mut digits = String::new();
            self.collect(from, to, &mut digits);
            digits.parse::<u32>().ok()
        };
        let hour = value(self.token.start, hour_end)?;
        let minute = value(hour_end + 1, minute_end)?;
        if count != 2 || minute > 59 || hour > 23 {
            return None;
        }
        let (hour, end) = match half {
            Some(afternoon) => (hour_of_day(hour, afternoon)?, lexer.position),
            None => (hour, minute_end),
        };
        self.jump(end);
        Some(Expr::Time(hour, minute))
    }

    /// A number literal that takes nothing behind white space.
    pub(super) fn plain_number(&mut self) -> Expr {
        let start = self.token.start;
        let (whole_end, count) = self.lexer.digits(start);
        let mut end = whole_end;
        let mut digits = String::new();
        self.collect(start, whole_end, &mut digits);
        let grouped = if count <= 3 { self.grouped(whole_end, count, &mut digits) } else { None };
        if let Some(grouped_end) = grouped {
            end = grouped_end;
        }
        if let Some(number) = self.in_letters_of_base(start, end) {
            return number;
        }
        let mut places = 0;
        let mut period = None;
        if self.lexer.byte(end) == b'.' {
            let (fraction_end, written) = self.lexer.digits(end + 1);
            let recurring = self.recurring_part(fraction_end);
            if written > 0 || recurring.is_some() {
                self.collect(end + 1, fraction_end, &mut digits);
                places = written;
                end = fraction_end;
                if let Some((part, part_end)) = recurring {
                    digits.push_str(&part);
                    places += part.len();
                    period = Some(part.len());
                    end = part_end;
                }
            }
        }
        if digits.len() > self.options.limits.digits {
            return self.too_long(end);
        }
        let value = parse_digits(&digits);
        if let (Some(period), Ok(places)) = (period, u32::try_from(places)) {
            let period = u32::try_from(period).unwrap_or(places);
            self.jump(end);
            return Expr::Number(Number::Recurring { digits: value, places, period });
        }
        if places == 0
            && let Some((base, base_end)) = self.base_of(&digits, end)
        {
            return self.based(&digits, base, base_end);
        }
        let number = match u32::try_from(places) {
            Ok(0) | Err(_) => Number::Integer(value),
            Ok(places) => Number::Decimal { digits: value, places },
        };
        if let Some((exponent, after)) = self.power_of_ten(end) {
            self.jump(after);
            return Expr::Product(vec![Expr::Number(number), Expr::integer(10).pow(exponent)]);
        }
        self.jump(end);
        Expr::Number(number)
    }

    /// A single digit, which is what an argument without braces takes: `\frac12`.
    pub(super) fn single_digit(&mut self) -> Expr {
        let (digit, length) = self.lexer.digit(self.token.start).unwrap_or((0, 1));
        self.jump(self.token.start + length);
        Expr::Number(Number::from(u64::from(digit)))
    }

    fn too_long(&mut self, end: usize) -> Expr {
        let mut token = self.token;
        token.end = end;
        let limit = self.options.limits.digits;
        let message = format!("this number has more than {limit} digits");
        self.error(token, &message, "write it as a power, or ask about a smaller number");
        self.jump(end);
        Expr::Missing
    }

    pub(super) fn collect(&self, mut from: usize, to: usize, into: &mut String) {
        while from < to
            && let Some((digit, length)) = self.lexer.digit(from)
        {
            into.push(char::from(b'0' + digit));
            from += length;
        }
    }

    /// The end of `,000,000` or `,00,000` behind the first digits; their digits go to `into`.
    fn grouped(&self, first_end: usize, first: usize, into: &mut String) -> Option<usize> {
        let mut groups: Vec<(usize, usize, usize)> = Vec::new();
        let mut at = first_end;
        let mut kind = None;
        while let Some(length) = self.separator(at)
            && kind.is_none_or(|k| k == self.lexer.byte(at))
        {
            let (end, count) = self.lexer.digits(at + length);
            if count != 2 && count != 3 {
                break;
            }
            kind = Some(self.lexer.byte(at));
            groups.push((at + length, end, count));
            at = end;
        }
        let last = groups.last()?;
        let western = groups.iter().all(|g| g.2 == 3);
        let (_, rest) = groups.split_last()?;
        let indian = first <= 2 && last.2 == 3 && rest.iter().all(|g| g.2 == 2);
        // `(1,234)` is a point and `{100,200}` a set; grouping with twos can't be meant otherwise.
        let comma = kind == Some(b',');
        let clear = indian && groups.len() > 1;
        if !(western || indian) || (comma && self.depth > 0 && !clear) || first == 0 {
            return None;
        }
        // A comma and more digits behind the groups show that this is a list: `1,234,5`.
        let list = self.lexer.byte(at) == b',' && self.lexer.digit(at + 1).is_some();
        if comma && (list || self.lexer.byte(first_end - 1) == b'0' && first == 1) {
            return None;
        }
        for (from, to, _) in &groups {
            self.collect(*from, *to, into);
        }
        Some(at)
    }

    /// Length of what separates groups of digits.
    fn separator(&self, at: usize) -> Option<usize> {
        let rest = self.lexer.rest(at);
        for (text, length) in [(",\\!", 3), (",", 1), ("{,}", 3), ("\\,", 2), ("\\!", 2), (" ", 1)]
        {
            if rest.starts_with(text) {
                return Some(length);
            }
        }
        rest.starts_with('\u{2009}').then_some(3).or(rest.starts_with('\u{a0}').then_some(2))
    }

    /// The recurring digits behind a decimal point and digits, and where they end:
    /// `\overline{6}`, `\dot{6}`, `(6)`.
    fn recurring_part(&self, at: usize) -> Option<(String, usize)> {
        let rest = self.lexer.rest(at);
        if let Some(inside) = rest.strip_prefix('(') {
            let length = inside.bytes().position(|b| !b.is_ascii_digit())?;
            let closed = inside.as_bytes()[length] == b')';
            return (length > 0 && closed).then(|| (inside[..length].to_owned(), at + length + 2));
        }
        for command in ["\\overline", "\\bar"] {
            if let Some(inside) = rest.strip_prefix(command) {
                let inside = inside.trim_start_matches([' ', '{']);
                let from = self.lexer.source.len() - inside.len();
                let length = inside.bytes().position(|b| !b.is_ascii_digit())?;
                let closed = inside.as_bytes()[length] == b'}';
                return (length > 0 && closed)
                    .then(|| (inside[..length].to_owned(), from + length + 1));
            }
        }
        self.dotted(at)
    }

    /// `\dot{1}4285\dot{7}`: a dot over the first and the last recurring digit.
    fn dotted(&self, at: usize) -> Option<(String, usize)> {
        let one = |at: usize| {
            let rest = self.lexer.rest(at).strip_prefix("\\dot")?;
            let rest = rest.strip_prefix([' ', '{']).unwrap_or(rest);
            let digit = rest.bytes().next().filter(u8::is_ascii_digit)?;
            let after = self.lexer.source.len() - rest.len() + 1;
            let after = if self.lexer.byte(after) == b'}' { after + 1 } else { after };
            Some((char::from(digit), after))
        };
        let (first, after) = one(at)?;
        let (middle_end, _) = self.lexer.digits(after);
        let mut digits = String::from(first);
        match one(middle_end) {
            Some((last, end)) => {
                self.collect(after, middle_end, &mut digits);
                digits.push(last);
                Some((digits, end))
            }
            None => Some((digits, after)),
        }
    }

    /// The exponent of `3.5e4`, and where it ends.
    fn power_of_ten(&self, at: usize) -> Option<(Expr, usize)> {
        if !matches!(self.lexer.byte(at), b'e' | b'E') || self.lexer.latex {
            return None;
        }
        let sign = self.lexer.byte(at + 1);
        let from = if matches!(sign, b'-' | b'+') { at + 2 } else { at + 1 };
        let (end, count) = self.lexer.digits(from);
        // In `44e+47f` the digits belong to the letter behind them.
        if count == 0 || count > 9 || self.lexer.byte(end).is_ascii_alphabetic() {
            return None;
        }
        let mut digits = String::new();
        self.collect(from, end, &mut digits);
        let exponent = Expr::Number(Number::Integer(parse_digits(&digits)));
        Some((if sign == b'-' { exponent.negated() } else { exponent }, end))
    }

    /// The base written behind digits as a subscript, and where it ends: `204_5`, `204_{5}`.
    pub(super) fn base_of(&self, digits: &str, at: usize) -> Option<(u32, usize)> {
        let (text, end) = self.base_text(at)?;
        let base: u32 = text.parse().ok()?;
        let fits = digits.chars().all(|c| c.is_digit(base.clamp(2, 36)));
        ((2..=36).contains(&base) && fits).then_some((base, end))
    }

    fn base_text(&self, at: usize) -> Option<(String, usize)> {
        let mut text = String::new();
        if self.lexer.byte(at) == b'_' {
            let braced = self.lexer.byte(at + 1) == b'{';
            let from = if braced { at + 2 } else { at + 1 };
            let (end, count) = self.lexer.digits(from);
            if count == 0 || count > 2 || (braced && self.lexer.byte(end) != b'}') {
                return None;
            }
            self.collect(from, end, &mut text);
            return Some((text, if braced { end + 1 } else { end }));
        }
        let mut end = at;
        while let Some(c @ '₀'..='₉') = self.lexer.rest(end).chars().next() {
            text.push(char::from(b'0' + (u32::from(c) - u32::from('₀')) as u8));
            end += c.len_utf8();
        }
        (!text.is_empty()).then_some((text, end))
    }

    pub(super) fn based(&mut self, digits: &str, base: u32, end: usize) -> Expr {
        self.jump(end);
        match Natural::from_str_radix(digits, base) {
            Ok(value) => Expr::Number(Number::Based { value, base }),
            Err(_) => Expr::Missing,
        }
    }

    /// `4c73_14`: a digit behind a letter shows that the letters are digits.
    fn in_letters_of_base(&mut self, start: usize, digits_end: usize) -> Option<Expr> {
        if !self.lexer.byte(digits_end).is_ascii_alphabetic() {
            return None;
        }
        let rest = self.lexer.rest(start);
        let length = rest.bytes().position(|b| !b.is_ascii_alphanumeric())?;
        let run = &rest[..length];
        let mixed =
            run.as_bytes().windows(2).any(|w| w[0].is_ascii_alphabetic() && w[1].is_ascii_digit());
        if !mixed || length > self.options.limits.digits {
            return None;
        }
        let (base, end) = self.base_of(run, start + length)?;
        Some(self.based(run, base, end))
    }

    /// The fraction of a mixed number: ` 1/2`, `\frac{1}{2}`, `½`.
    fn mixed_fraction(&mut self) -> Option<(Natural, Natural)> {
        if let Kind::Vulgar(a, b) = self.token.kind {
            self.bump();
            return Some((a.into(), b.into()));
        }
        let saved = self.save();
        let parts = if self.token.kind == Kind::Frac {
            self.bump();
            self.frac_integers()
        } else if self.token.kind == Kind::Number && self.token.space {
            self.slash_integers()
        } else {
            None
        };
        let parts = parts.filter(|(_, denominator)| *denominator != Natural::ZERO);
        if parts.is_none() {
            self.restore(saved);
        }
        parts
    }

    fn frac_integers(&mut self) -> Option<(Natural, Natural)> {
        let numerator = self.frac_integer()?;
        Some((numerator, self.frac_integer()?))
    }

    fn frac_integer(&mut self) -> Option<Natural> {
        if self.token.kind == Kind::Number {
            return integer(self.single_digit());
        }
        if !self.eat(Kind::OpenBrace) || self.token.kind != Kind::Number {
            return None;
        }
        let (end, count) = self.lexer.digits(self.token.start);
        if count > self.options.limits.digits {
            return None;
        }
        let mut digits = String::new();
        self.collect(self.token.start, end, &mut digits);
        self.jump(end);
        self.eat(Kind::CloseBrace).then(|| parse_digits(&digits))
    }

    fn slash_integers(&mut self) -> Option<(Natural, Natural)> {
        let (end, count) = self.lexer.digits(self.token.start);
        if self.lexer.byte(end) != b'/' || count == 0 {
            return None;
        }
        let (last, more) = self.lexer.digits(end + 1);
        let longest = self.options.limits.digits;
        if more == 0
            || count > longest
            || more > longest
            || self.lexer.byte(last) == b'.' && self.lexer.digit(last + 1).is_some()
        {
            return None;
        }
        let (mut numerator, mut denominator) = (String::new(), String::new());
        self.collect(self.token.start, end, &mut numerator);
        self.collect(end + 1, last, &mut denominator);
        self.jump(last);
        Some((parse_digits(&numerator), parse_digits(&denominator)))
    }
}

fn hour_of_day(hour: u32, afternoon: bool) -> Option<u32> {
    match (hour, afternoon) {
        (1..=11, true) => Some(hour + 12),
        (12, false) => Some(0),
        (12, true) | (1..=11, false) | (13..=23, true) => Some(hour),
        _ => None,
    }
}

fn integer(expr: Expr) -> Option<Natural> {
    match expr {
        Expr::Number(Number::Integer(n)) => Some(n),
        _ => None,
    }
}

/// The value of decimal digits; 0 for none.
fn parse_digits(digits: &str) -> Natural {
    if digits.len() <= 18 {
        return digits.bytes().fold(0u64, |n, b| n * 10 + u64::from(b - b'0')).into();
    }
    Natural::from_str_radix(digits, 10).unwrap_or_default()
}
