//! Reads LaTeX, atom by atom, and writes the normal tokens at once.

use super::shapes::{enclose, for_width, infix, is_one_matrix, join_dots, join_rows, negated};
use super::text::{ends_in_text, upright};
use super::{Tokens, Unreadable, names};
use crate::vocabulary::{self, SPACE, TEXT};

const DEEPEST: usize = 40;

/// The tokens of a whole formula.
pub(super) fn read(latex: &str) -> Result<Tokens, Unreadable> {
    let mut reader = Reader { source: latex.chars().collect(), at: 0, depth: 0 };
    reader.sequence(Until::Input)
}

/// What ends a sequence; the end itself is left to the caller.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    Input,
    Brace,
    Bracket,
    Right,
    Cell,
}

struct Reader {
    source: Vec<char>,
    at: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.source.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|c| c.is_whitespace() || c == '~') {
            self.at += 1;
        }
    }

    /// The name of the command at the cursor, which is left where it is.
    fn command_ahead(&self) -> Option<String> {
        if self.peek() != Some('\\') {
            return None;
        }
        let rest = self.source.get(self.at + 1..).unwrap_or_default();
        let letters = rest.iter().take_while(|c| c.is_ascii_alphabetic()).count();
        Some(rest.iter().take(letters.max(1)).collect())
    }

    fn take_command(&mut self) -> Result<String, Unreadable> {
        let name = self.command_ahead().filter(|name| !name.is_empty());
        let name = name.ok_or(Unreadable::Unbalanced)?;
        self.at += 1 + name.chars().count();
        Ok(name)
    }

    fn expect(&mut self, wanted: char) -> Result<(), Unreadable> {
        self.skip_space();
        if self.peek() != Some(wanted) {
            return Err(Unreadable::Unbalanced);
        }
        self.at += 1;
        Ok(())
    }

    fn sequence(&mut self, until: Until) -> Result<Tokens, Unreadable> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Unreadable::TooDeep);
        }
        let mut out = Tokens::new();
        let mut after_text = false;
        loop {
            self.skip_space();
            let ahead = self.command_ahead();
            let ended = match (until, self.peek(), ahead.as_deref()) {
                (Until::Input, None, _) => true,
                (_, None, _) => return Err(Unreadable::Unbalanced),
                (Until::Brace, Some('}'), _) | (Until::Bracket, Some(']'), _) => true,
                (Until::Cell, Some('&'), _) => true,
                (Until::Cell, _, Some("\\" | "end" | "cr" | "newline")) => true,
                (Until::Right, _, Some("right")) => true,
                (_, Some('}' | '&'), _) | (_, _, Some("\\" | "end" | "right")) => {
                    return Err(Unreadable::Unbalanced);
                }
                _ => false,
            };
            if ended {
                break;
            }
            if let Some(fraction) = ahead.as_deref().and_then(infix) {
                self.take_command()?;
                let below = self.sequence(until)?;
                out = [&[fraction, "{"], &out[..], &["}", "{"], &below, &["}"]].concat();
                break;
            }
            let mut atom = self.atom()?;
            let ends_in_text = ends_in_text(&atom);
            if after_text && atom.first() == Some(&TEXT) {
                out.pop();
                out.push(SPACE);
                atom.remove(0);
            }
            let bare = atom.len();
            self.scripts(&mut atom)?;
            if !atom.is_empty() {
                after_text = ends_in_text && atom.len() == bare;
            }
            out.extend(atom);
        }
        self.depth -= 1;
        Ok(join_dots(out))
    }

    /// `_`, `^` and primes after an atom.
    fn scripts(&mut self, atom: &mut Tokens) -> Result<(), Unreadable> {
        let (mut below, mut above) = (None, Tokens::new());
        loop {
            self.skip_space();
            match self.peek() {
                Some('_') if below.is_none() => {
                    self.at += 1;
                    below = Some(self.argument()?);
                }
                Some('^') => {
                    self.at += 1;
                    above.extend(self.argument()?);
                }
                Some('\'' | '’') => {
                    self.at += 1;
                    above.push("\\prime");
                }
                _ if matches!(self.command_ahead().as_deref(), Some("limits" | "nolimits")) => {
                    self.take_command()?;
                }
                _ => break,
            }
        }
        let below = below.unwrap_or_default();
        if below.is_empty() && above.is_empty() {
            return Ok(());
        }
        let scripted =
            atom.last() == Some(&"}") && atom.iter().any(|token| matches!(*token, "^" | "_"));
        if scripted && !atom[0].starts_with('\\') {
            atom.insert(0, "{");
            atom.push("}");
        }
        for (mark, script) in [("_", below), ("^", above)] {
            if !script.is_empty() {
                atom.extend([mark, "{"]);
                atom.extend(script);
                atom.push("}");
            }
        }
        Ok(())
    }

    /// The argument of a command: a group, or one sign.
    fn argument(&mut self) -> Result<Tokens, Unreadable> {
        self.skip_space();
        match self.peek() {
            None | Some('}' | '&' | '^' | '_') => Err(Unreadable::Unbalanced),
            _ => self.atom(),
        }
    }

    fn group(&mut self) -> Result<Tokens, Unreadable> {
        self.expect('{')?;
        let tokens = self.sequence(Until::Brace)?;
        self.expect('}')?;
        Ok(tokens)
    }

    /// One sign, group or command with its arguments, without scripts.
    fn atom(&mut self) -> Result<Tokens, Unreadable> {
        self.skip_space();
        match self.peek() {
            None => Err(Unreadable::Unbalanced),
            Some('{') => self.group(),
            // A script with nothing before it, as in ^{n}C_{r}.
            Some('^' | '_' | '\'') => Ok(Tokens::new()),
            Some('\\') => {
                let name = self.take_command()?;
                self.command(&name)
            }
            Some(character) => {
                self.at += 1;
                let token = names::sign(character)
                    .or_else(|| vocabulary::known(character.encode_utf8(&mut [0; 4])));
                match token {
                    Some(token) if character != '␣' => Ok(vec![token]),
                    _ => Err(Unreadable::Unknown(character.to_string())),
                }
            }
        }
    }

    fn command(&mut self, name: &str) -> Result<Tokens, Unreadable> {
        if names::is_nothing(name) {
            return Ok(Tokens::new());
        }
        match name {
            "text" | "textbf" | "textit" | "textrm" | "mbox" | "hbox" | "textnormal" | "textup" => {
                return self.text();
            }
            "mathrm" | "operatorname" => {
                if self.peek() == Some('*') {
                    self.at += 1;
                }
                return Ok(upright(self.argument()?));
            }
            "left" => return self.fenced(),
            "begin" => return self.environment(),
            "sqrt" => return self.root(),
            "not" => return Ok(negated(self.argument()?)),
            "pmod" => {
                let modulus = self.argument()?;
                return Ok([&["(", TEXT, "m", "o", "d", "}"], &modulus[..], &[")"]].concat());
            }
            "bmod" | "mod" => return Ok(upright(vec!["m", "o", "d"])),
            "cosec" => return Ok(upright(vec!["c", "o", "s", "e", "c"])),
            "hspace" | "vspace" | "label" | "hskip" => {
                self.argument()?;
                return Ok(Tokens::new());
            }
            "degree" => return Ok(vec!["^", "{", "\\circ", "}"]),
            _ => {}
        }
        let spelling = names::alias(name).map_or_else(|| format!("\\{name}"), str::to_owned);
        let mut out = Tokens::new();
        for token in spelling.split(' ').filter(|token| !token.is_empty()) {
            out.push(vocabulary::known(token).ok_or_else(|| Unreadable::Unknown(token.into()))?);
        }
        let arguments = match out.last().copied() {
            Some("\\frac" | "\\binom" | "\\overset" | "\\underset") => 2,
            Some(
                "\\bar" | "\\overline" | "\\underline" | "\\hat" | "\\widehat" | "\\tilde"
                | "\\widetilde" | "\\vec" | "\\overrightarrow" | "\\overleftarrow" | "\\dot"
                | "\\ddot" | "\\mathbb" | "\\mathbf" | "\\mathcal" | "\\mathfrak" | "\\underbrace"
                | "\\overbrace" | "\\boxed" | "\\xrightarrow",
            ) => 1,
            _ => return Ok(out),
        };
        for _ in 0..arguments {
            let argument = self.argument()?;
            if let ([command], true) = (&mut out[..], arguments == 1) {
                *command = for_width(command, argument.len());
            }
            out.push("{");
            out.extend(argument);
            out.push("}");
        }
        Ok(out)
    }

    fn root(&mut self) -> Result<Tokens, Unreadable> {
        let mut out = vec!["\\sqrt"];
        self.skip_space();
        if self.peek() == Some('[') {
            self.at += 1;
            out.push("[");
            out.extend(self.sequence(Until::Bracket)?);
            out.push("]");
            self.expect(']')?;
        }
        out.push("{");
        out.extend(self.argument()?);
        out.push("}");
        Ok(out)
    }

    /// `\left( … \right)`.
    fn fenced(&mut self) -> Result<Tokens, Unreadable> {
        let open = self.delimiter()?;
        let inside = self.sequence(Until::Right)?;
        self.take_command()?;
        let close = self.delimiter()?;
        if is_one_matrix(&inside) {
            let environment = match (open, close) {
                (Some("("), Some(")")) => Some("pmatrix"),
                (Some("["), Some("]")) => Some("bmatrix"),
                (Some("|"), Some("|")) => Some("vmatrix"),
                (Some("\\{"), None) => Some("cases"),
                _ => None,
            };
            if let Some(name) = environment {
                return Ok(enclose(name, inside[1..inside.len() - 1].to_vec()));
            }
        }
        Ok(open.into_iter().chain(inside).chain(close).collect())
    }

    fn delimiter(&mut self) -> Result<Option<&'static str>, Unreadable> {
        self.skip_space();
        if self.peek() == Some('.') {
            self.at += 1;
            return Ok(None);
        }
        match self.atom()?[..] {
            [token] => Ok(Some(token)),
            _ => Err(Unreadable::Unbalanced),
        }
    }

    fn environment(&mut self) -> Result<Tokens, Unreadable> {
        let given = self.raw_group()?;
        let name = names::environment(&given).ok_or_else(|| Unreadable::Unknown(given.clone()))?;
        self.skip_space();
        if matches!(given.as_str(), "array" | "tabular" | "alignat" | "alignat*" | "alignedat") {
            self.raw_group()?;
        }
        let mut rows: Vec<Vec<Tokens>> = vec![Vec::new()];
        loop {
            let cell = self.sequence(Until::Cell)?;
            if let Some(row) = rows.last_mut() {
                row.push(cell);
            }
            if self.peek() == Some('&') {
                self.at += 1;
            } else if self.take_command()? == "end" {
                break;
            } else {
                self.row_height()?;
                rows.push(Vec::new());
            }
        }
        if self.raw_group()? != given {
            return Err(Unreadable::Unbalanced);
        }
        while rows.last().is_some_and(|row| row.iter().all(Vec::is_empty)) {
            rows.pop();
        }
        Ok(enclose(name, join_rows(name, rows)))
    }

    /// `[2pt]` after `\\`.
    fn row_height(&mut self) -> Result<(), Unreadable> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        if rest.first() == Some(&'[') && rest.get(1).is_some_and(char::is_ascii_digit) {
            let length = rest.iter().position(|&c| c == ']').ok_or(Unreadable::Unbalanced)?;
            self.at += length + 1;
        }
        Ok(())
    }

    fn raw_group(&mut self) -> Result<String, Unreadable> {
        self.expect('{')?;
        let rest = self.source.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|&c| c == '}').ok_or(Unreadable::Unbalanced)?;
        let inside = rest[..length].iter().collect();
        self.at += length + 1;
        Ok(inside)
    }

    /// `\text{…}`, with `$…$` inside.
    fn text(&mut self) -> Result<Tokens, Unreadable> {
        self.expect('{')?;
        let mut out = Tokens::new();
        let mut letters = Tokens::new();
        let mut open = 1;
        loop {
            let character = self.peek().ok_or(Unreadable::Unbalanced)?;
            self.at += 1;
            match character {
                '{' => open += 1,
                '}' if open == 1 => break,
                '}' => open -= 1,
                '$' => return Err(Unreadable::Unknown("$ in text".into())),
                '\\' => {
                    self.at -= 1;
                    let name = self.take_command()?;
                    let token = vocabulary::known(&format!("\\{name}"));
                    match name.as_str() {
                        " " | "," | ";" | "quad" | "qquad" => push_space(&mut letters),
                        "%" | "$" | "&" | "#" => letters.extend(token),
                        _ => return Err(Unreadable::Unknown(format!("\\{name} in text"))),
                    }
                }
                c if c.is_whitespace() || c == '~' => push_space(&mut letters),
                c => {
                    let plain = names::sign(c).filter(|sign| sign.len() == 1);
                    let token = plain.or_else(|| vocabulary::known(c.encode_utf8(&mut [0; 4])));
                    let banned = matches!(c, '^' | '_' | '&' | '␣');
                    let token = token.filter(|_| !banned);
                    letters.push(token.ok_or_else(|| Unreadable::Unknown(c.to_string()))?);
                }
            }
        }
        if letters.last() == Some(&SPACE) {
            letters.pop();
        }
        if !letters.is_empty() {
            out = upright(letters);
        }
        Ok(out)
    }
}

fn push_space(letters: &mut Tokens) {
    if letters.last().is_some_and(|&last| last != SPACE) {
        letters.push(SPACE);
    }
}
