//! Text to tokens, one at a time and without allocation.
//!
//! For: characters, commands, words. Not for: what a number or a bracket means; the parser reads
//! numbers and groups itself from the position of the token.

use crate::spelling::{self, Kind};

/// A token: what it is, where it stands, whether white space stood before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) space: bool,
}

/// The place up to which a text has been cut into tokens. Cheap to copy, to look ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexer<'s> {
    pub(crate) source: &'s str,
    /// First byte not yet cut.
    pub(crate) position: usize,
    /// Up to here letters are single names, whatever words they spell: set when a word turned out
    /// to be a product.
    pub(crate) letters_until: usize,
    /// Whether the text has LaTeX commands in it, which changes what `{…}` means.
    pub(crate) latex: bool,
    /// Whether `$` delimits mathematics; otherwise it is the dollar.
    pub(crate) dollar_delimits: bool,
    /// Whether a line break separates statements: in plain text, outside of brackets.
    pub(crate) lines: bool,
    /// Whether `x` is the sign of multiplication: it stands between spaced numbers, and nowhere else.
    pub(crate) times_x: bool,
    /// Where an invisible character was met first.
    pub(crate) invisible: Option<usize>,
}

impl<'s> Lexer<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        let bytes = source.as_bytes();
        let latex = bytes.windows(2).any(|w| w[0] == b'\\' && w[1].is_ascii_alphabetic());
        let dollars = bytes.iter().enumerate();
        let dollars = dollars.filter(|&(k, &b)| b == b'$' && (k == 0 || bytes[k - 1] != b'\\'));
        Lexer {
            source,
            position: 0,
            letters_until: 0,
            latex,
            dollar_delimits: dollars.count() % 2 == 0,
            lines: !latex,
            times_x: !latex && only_between_numbers(bytes),
            invisible: None,
        }
    }

    pub(crate) fn byte(&self, at: usize) -> u8 {
        self.source.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The text from `at` on; empty behind the end or inside a character.
    pub(crate) fn rest(&self, at: usize) -> &'s str {
        self.source.get(at..).unwrap_or("")
    }

    pub(crate) fn next(&mut self) -> Token {
        let mut space = false;
        loop {
            let start = self.position;
            let kind = self.cut(start);
            match kind {
                Kind::Space => space = true,
                _ => return Token { kind, start, end: self.position, space },
            }
        }
    }

    /// Cuts what starts at `start` and moves behind it.
    fn cut(&mut self, start: usize) -> Kind {
        let byte = self.byte(start);
        self.position = start + 1;
        match byte {
            0 if start >= self.source.len() => {
                self.position = self.source.len();
                Kind::End
            }
            b'\n' if self.lines => Kind::Line,
            b'~' if self.byte(start + 1) == b'=' => self.ascii(byte),
            b' ' | b'\t' | b'\n' | b'\r' | b'~' => Kind::Space,
            b'0'..=b'9' => Kind::Number,
            b'.' => self.point(start),
            b'a'..=b'z' | b'A'..=b'Z' => self.word(start),
            b'\\' => self.command(start),
            0x80.. => self.unicode(start),
            _ => self.ascii(byte),
        }
    }

    fn point(&mut self, start: usize) -> Kind {
        if self.digit(start + 1).is_some() {
            return Kind::Number;
        }
        if self.rest(start).starts_with("...") {
            self.position = start + 3;
            return Kind::Ellipsis;
        }
        // A full stop ends a sentence; at the end of a text it means nothing.
        if self.rest(start + 1).trim_matches([' ', '\n', '\r', '\t', '$']).is_empty() {
            return Kind::Space;
        }
        Kind::Point
    }

    fn ascii(&mut self, byte: u8) -> Kind {
        let rest = self.rest(self.position - 1);
        for (text, kind) in spelling::OPERATORS {
            if rest.starts_with(text) {
                self.position += text.len() - 1;
                return *kind;
            }
        }
        if byte == b'$' && self.dollar_delimits {
            return Kind::Space;
        }
        if byte == b'"' {
            return self.quoted();
        }
        if byte < b' ' || byte == 0x7f {
            self.invisible.get_or_insert(self.position - 1);
            return Kind::Space;
        }
        spelling::ascii(byte)
    }

    fn quoted(&mut self) -> Kind {
        let from = self.position;
        match self.rest(from).find('"') {
            Some(n) => {
                self.position = from + n + 1;
                self.words(from, from + n, false)
            }
            None => Kind::Unknown,
        }
    }

    /// The value and length of the digit at `at`, Western or Devanagari.
    pub(crate) fn digit(&self, at: usize) -> Option<(u8, usize)> {
        match self.byte(at) {
            b @ b'0'..=b'9' => Some((b - b'0', 1)),
            0xe0 if self.byte(at + 1) == 0xa5 && (0xa6..=0xaf).contains(&self.byte(at + 2)) => {
                Some((self.byte(at + 2) - 0xa6, 3))
            }
            _ => None,
        }
    }

    /// One past the run of digits that starts at `at`, and how many there are.
    pub(crate) fn digits(&self, mut at: usize) -> (usize, usize) {
        let mut count = 0;
        while let Some((_, length)) = self.digit(at) {
            at += length;
            count += 1;
        }
        (at, count)
    }

    fn word(&mut self, start: usize) -> Kind {
        let first = self.byte(start);
        if first == b'x' && self.times_x && !self.byte(start + 1).is_ascii_alphabetic() {
            return Kind::Times;
        }
        if start < self.letters_until || !self.byte(start + 1).is_ascii_alphabetic() {
            return Kind::Letter(char::from(first));
        }
        let run = self.rest(start);
        let length = run.bytes().position(|b| !b.is_ascii_alphabetic()).unwrap_or(run.len());
        self.position = start + length;
        let run = &run[..length];
        if matches!(run, "a" | "p") {
            return Kind::Letter(char::from(first));
        }
        spelling::word(run).unwrap_or(Kind::Word)
    }

    fn command(&mut self, start: usize) -> Kind {
        let rest = self.rest(start + 1);
        let length = rest.bytes().position(|b| !b.is_ascii_alphabetic()).unwrap_or(rest.len());
        if length == 0 {
            return self.escaped();
        }
        self.position = start + 1 + length;
        let name = &rest[..length];
        match spelling::command(name) {
            Some(Kind::Text { roman, .. }) => self.text(roman),
            Some(Kind::Sized) => self.sized(name),
            Some(Kind::SkipGroup) => {
                self.braced();
                Kind::Space
            }
            Some(kind) => kind,
            // `\quadx` and its kin: a space and letters that ran into it.
            None if name.starts_with("quad") => {
                self.position = start + 5;
                Kind::Space
            }
            None => Kind::UnknownCommand,
        }
    }

    /// A backslash before a character that is no letter.
    fn escaped(&mut self) -> Kind {
        let start = self.position - 1;
        let Some(c) = self.rest(start + 1).chars().next() else { return Kind::Space };
        self.position = start + 1 + c.len_utf8();
        match c {
            '\\' => {
                // `\\[2pt]`
                let rest = self.rest(self.position);
                if rest.starts_with('[')
                    && let Some(end) = rest.find(']')
                    && rest[1..end].ends_with(['t', 'm', 'x'])
                {
                    self.position += end + 1;
                }
                Kind::Row
            }
            '{' => Kind::OpenSet,
            '}' => Kind::CloseSet,
            '%' => Kind::Percent,
            '$' => Kind::Dollar,
            '|' => Kind::Bar,
            '&' | '#' | '_' => Kind::Unknown,
            _ => Kind::Space,
        }
    }

    /// The inside of the group in braces that follows, as a range of bytes; moves behind it.
    pub(crate) fn braced(&mut self) -> Option<(usize, usize)> {
        let mut at = self.position;
        while self.byte(at) == b' ' {
            at += 1;
        }
        if self.byte(at) != b'{' {
            return None;
        }
        let from = at + 1;
        let mut depth = 0usize;
        for (k, b) in self.source.as_bytes()[at..].iter().enumerate() {
            match b {
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.position = at + k + 1;
                return Some((from, at + k));
            }
        }
        self.position = self.source.len();
        Some((from, self.source.len()))
    }

    fn text(&mut self, roman: bool) -> Kind {
        let Some((from, to)) = self.braced() else { return Kind::Space };
        self.words(from, to, roman)
    }

    /// What the words between `from` and `to` are: a connective, a truth value, or just words.
    fn words(&self, from: usize, to: usize, roman: bool) -> Kind {
        let inside = self.source.get(from..to).unwrap_or("");
        let words = inside.trim_matches([' ', '~', '\n', '\t', '.', ':']);
        if words.is_empty() {
            return Kind::Space;
        }
        if words == "," {
            return Kind::Comma;
        }
        if roman && words.len() == 1 && words.as_bytes()[0].is_ascii_alphabetic() {
            return Kind::Letter(char::from(words.as_bytes()[0]));
        }
        match spelling::word(words) {
            Some(kind @ (Kind::And | Kind::Or | Kind::If | Kind::Otherwise)) => kind,
            Some(kind @ (Kind::Truth(_) | Kind::Meridiem(_))) => kind,
            Some(kind @ Kind::Function(_)) if roman => kind,
            _ => Kind::Text { from, to, roman },
        }
    }

    /// What follows `\left`, `\right`, `\bigl` …: the bracket, without its size.
    fn sized(&mut self, name: &str) -> Kind {
        while self.byte(self.position) == b' ' {
            self.position += 1;
        }
        let start = self.position;
        let left = name.ends_with("left") || (name.ends_with('l') && name.len() > 3);
        let right = name.ends_with("right") || name.ends_with('r');
        if self.byte(start) == b'.' {
            self.position += 1;
            return if left { Kind::OpenNothing } else { Kind::CloseNothing };
        }
        match self.cut(start) {
            Kind::Bar if left => Kind::BarLeft,
            Kind::Bar if right => Kind::BarRight,
            kind @ (Kind::Open(_) | Kind::Close(_) | Kind::OpenSet | Kind::CloseSet) => kind,
            kind @ (Kind::Bar | Kind::BarLeft | Kind::BarRight | Kind::Mid) => kind,
            // No bracket follows: the size means nothing.
            _ => {
                self.position = start;
                Kind::Space
            }
        }
    }

    fn unicode(&mut self, start: usize) -> Kind {
        let Some(c) = self.rest(start).chars().next() else { return Kind::Unknown };
        self.position = start + c.len_utf8();
        if self.digit(start).is_some() {
            return Kind::Number;
        }
        if let Some(kind) = spelling::character(c) {
            return kind;
        }
        if spelling::is_invisible(c) {
            self.invisible.get_or_insert(start);
            return Kind::Space;
        }
        if c.is_whitespace() {
            return Kind::Space;
        }
        if spelling::is_devanagari_letter(c) || c.is_alphabetic() {
            while let Some(c) = self.rest(self.position).chars().next()
                && (spelling::is_devanagari_letter(c) || (!c.is_ascii() && c.is_alphabetic()))
            {
                self.position += c.len_utf8();
            }
            let run = &self.source[start..self.position];
            return spelling::word(run).unwrap_or(Kind::Word);
        }
        Kind::Unknown
    }
}

/// Whether each `x` that is a word of its own is one of `17 x 15`, and there is one.
fn only_between_numbers(bytes: &[u8]) -> bool {
    let at = |k: Option<usize>| k.and_then(|k| bytes.get(k)).copied().unwrap_or(0);
    let mut found = false;
    for k in (0..bytes.len()).filter(|&k| bytes[k] == b'x') {
        let (before, after) = (at(k.checked_sub(1)), at(Some(k + 1)));
        if before.is_ascii_alphabetic() || after.is_ascii_alphabetic() {
            continue;
        }
        let number = at(k.checked_sub(2)).is_ascii_digit() && at(Some(k + 2)).is_ascii_digit();
        if !(before == b' ' && after == b' ' && number) {
            return false;
        }
        found = true;
    }
    found
}
