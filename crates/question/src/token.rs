//! Question text as a flat row of tokens with their places in it.
//!
//! A token knows which word of the forms' vocabulary it is, and whether it can stand in a formula.
//! Nothing is parsed here: formulas are handed to `syntax` as slices of the text.

use crate::vocabulary::{UNKNOWN, Vocabulary, WordId};

/// What kind of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of letters of one script.
    Word,
    /// Digits, with grouping and a decimal part.
    Number,
    /// An opening bracket; `\begin{cases}`, `\left(`.
    Open,
    /// A closing bracket; `\end{cases}`, `\right)`.
    Close,
    Comma,
    Colon,
    Semicolon,
    /// A full stop, exclamation mark or danda.
    Stop,
    Question,
    Newline,
    /// `=`, `<`, `\le`, …
    Relation,
    /// Any other sign of a formula.
    Operator,
    /// `\frac`, `\text{cm}`.
    Command,
    /// An apostrophe or prime.
    Quote,
    /// `...` or `…`.
    Ellipsis,
    /// Something that belongs in no formula and no form.
    Other,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// Which word of the vocabulary, if any.
    pub(crate) word: WordId,
    /// Whether it may stand in a formula.
    pub(crate) formula: bool,
    /// Whether space stands before it.
    pub(crate) spaced: bool,
}

/// Words of up to three letters that are English wherever they stand, besides those of the forms.
const ENGLISH: &[&str] = &[
    "the", "and", "for", "are", "was", "its", "it", "he", "she", "you", "can", "how", "who", "why",
    "all", "any", "one", "two", "ten", "six", "use", "let", "put", "get", "man", "men", "boy",
    "pen", "day", "his", "her", "has", "had", "if", "of", "in", "is", "to", "by", "or", "as", "at",
    "be", "an", "we", "so", "do", "me", "my", "on", "up", "us", "no", "go", "but", "not", "may",
    "our", "out", "off", "per", "did", "does", "now", "new", "old", "sum", "add", "his", "him",
    "too", "yes", "via", "box", "bag", "car", "cow", "egg", "buy", "sell", "pay", "age", "son",
    "big", "map", "say", "see", "set", "try", "way", "row", "wet", "dry", "red", "hi", "ok",
];

/// Longer words that belong in a formula.
const FORMULA_WORDS: &[&str] = &[
    "sqrt", "cbrt", "root", "sinh", "cosh", "tanh", "coth", "sech", "csch", "asin", "acos", "atan",
    "arcsin", "arccos", "arctan", "arccot", "arcsec", "arccsc", "cosec", "alpha", "beta", "gamma",
    "delta", "theta", "lambda", "sigma", "omega", "infinity", "inf", "floor", "ceil", "sign",
    "min", "max", "log", "sin", "cos", "tan", "cot", "sec", "csc", "exp", "abs", "det", "gcd",
    "lcm", "mod", "lim", "int", "nthroot", "phi", "psi", "rho", "tau", "eta", "arsinh", "arcosh",
    "artanh",
];

/// Whether a lower-case word is one that stands only in formulas.
pub(crate) fn is_formula_word(word: &str) -> bool {
    FORMULA_WORDS.contains(&word)
}

/// Reads the tokens of `text`.
pub(crate) fn tokens(text: &str, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut lexer = Lexer {
        text,
        at: 0,
        tokens: Vec::with_capacity(text.len() / 3 + 4),
        vocabulary,
        spaced: true,
        dollar: None,
        text_groups: 0,
    };
    while lexer.at < text.len() {
        lexer.next();
    }
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    vocabulary: &'a Vocabulary,
    spaced: bool,
    /// Where the formula between dollar signs or `\(` `\)` ends.
    dollar: Option<usize>,
    /// Closing braces that belong to a `\text{` which was unwrapped.
    text_groups: usize,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    fn push(&mut self, kind: Kind, length: usize, formula: bool) {
        self.push_word(kind, length, formula, UNKNOWN);
    }

    fn push_word(&mut self, kind: Kind, length: usize, formula: bool, word: WordId) {
        let (start, end) = (self.at, self.at + length);
        self.tokens.push(Token { kind, start, end, word, formula, spaced: self.spaced });
        self.spaced = false;
        self.at = end;
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
        self.spaced = true;
    }

    fn next(&mut self) {
        let c = match self.rest().chars().next() {
            Some(c) => c,
            None => return,
        };
        match c {
            '\n' => self.push(Kind::Newline, 1, false),
            ' ' | '\t' | '\r' | '~' | '"' | '`' | '“' | '”' | '\u{a0}' => {
                self.skip(c.len_utf8())
            }
            _ if c.is_whitespace() => self.skip(c.len_utf8()),
            _ if is_ignorable(c) => self.at += c.len_utf8(),
            '0'..='9' | '०'..='९' => self.number(),
            '.' => self.dot(),
            ',' | '،' => self.push(Kind::Comma, c.len_utf8(), false),
            ':' => self.push(Kind::Colon, 1, false),
            ';' => self.push(Kind::Semicolon, 1, false),
            '।' | '॥' => self.push(Kind::Stop, c.len_utf8(), false),
            '?' | '？' => self.push(Kind::Question, c.len_utf8(), false),
            '…' | '⋯' => self.push(Kind::Ellipsis, c.len_utf8(), false),
            '!' => self.exclamation(),
            '$' => self.dollar(),
            '\\' => self.command(),
            '(' | '[' | '{' => self.push(Kind::Open, 1, true),
            '}' if self.text_groups > 0 => {
                self.text_groups -= 1;
                self.skip(1);
            }
            ')' | ']' | '}' => self.push(Kind::Close, 1, true),
            '=' | '<' | '>' => self.relation(),
            '≤' | '≥' | '≠' | '≈' | '≡' => self.push(Kind::Relation, c.len_utf8(), true),
            '\'' | '’' | '′' | '‘' => self.push(Kind::Quote, c.len_utf8(), false),
            _ if c.is_alphabetic() => self.word(c),
            '#' | '@' => self.push(Kind::Other, 1, false),
            _ if c.is_control() => self.push(Kind::Other, c.len_utf8(), false),
            _ => self.operator(c),
        }
    }

    fn operator(&mut self, c: char) {
        if self.rest().starts_with("->") {
            return self.push(Kind::Operator, 2, true);
        }
        let formula = c.is_ascii() || is_mathematical(c);
        let kind = if formula { Kind::Operator } else { Kind::Other };
        self.push(kind, c.len_utf8(), formula);
    }

    fn relation(&mut self) {
        let two =
            self.byte(1) == b'=' || (self.byte(0) == b'=' && matches!(self.byte(1), b'<' | b'>'));
        self.push(Kind::Relation, if two { 2 } else { 1 }, true);
    }

    fn dot(&mut self) {
        if self.rest().starts_with("...") {
            let dots = self.rest().bytes().take_while(|&b| b == b'.').count();
            self.push(Kind::Ellipsis, dots, false);
        } else if self.byte(1).is_ascii_digit() {
            self.number();
        } else {
            self.push(Kind::Stop, 1, false);
        }
    }

    fn exclamation(&mut self) {
        if self.byte(1) == b'=' {
            return self.push(Kind::Relation, 2, true);
        }
        let operand = !self.spaced
            && self.tokens.last().is_some_and(|t| {
                t.formula
                    && (matches!(t.kind, Kind::Number | Kind::Close | Kind::Word)
                        || t.end > t.start && self.text[t.start..t.end].starts_with('!'))
            });
        self.push(if operand { Kind::Operator } else { Kind::Stop }, 1, operand);
    }

    /// Digits; with commas where they group thousands or lakhs, and a decimal part.
    fn number(&mut self) {
        let text = self.rest();
        let mut end = grouped(text);
        if text[end..].starts_with('.') && digits(&text[end + 1..]) > 0 {
            end += 1 + digits(&text[end + 1..]);
        } else if ["\\overline", "\\bar", "\\dot{", "\\dot "]
            .iter()
            .any(|mark| text[end..].strip_prefix('.').is_some_and(|rest| rest.starts_with(mark)))
        {
            // `0.\overline{3}`
            end += 1;
        }
        self.push(Kind::Number, end.max(1), true);
    }

    fn word(&mut self, first: char) {
        let devanagari = is_devanagari(first);
        let text = self.rest();
        if let Some(length) = half_of_day(text) {
            let id = self.vocabulary.id(if first.eq_ignore_ascii_case(&'a') { "am" } else { "pm" });
            return self.push_word(Kind::Word, length, false, id);
        }
        if text.len() > 3
            && text.as_bytes()[..3].eq_ignore_ascii_case(b"rs.")
            && (self.byte(3) == b' ' || self.byte(3).is_ascii_digit())
        {
            return self.push(Kind::Word, 3, true);
        }
        if let Some((length, id)) = self.abbreviation(text) {
            return self.push_word(Kind::Word, length, false, id);
        }
        let mut end = 0;
        for (at, c) in text.char_indices() {
            let belongs = if devanagari {
                is_devanagari(c) || is_ignorable(c) || (c == '.' && abbreviated(text, at))
            } else {
                c.is_alphabetic() && !is_devanagari(c) && c.is_ascii() == first.is_ascii()
                    || (c == '\''
                        && at > 1
                        && text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()))
            };
            if !belongs {
                break;
            }
            end = at + c.len_utf8();
        }
        let mut end = end.max(first.len_utf8());
        let mut id = self.vocabulary.id_of_spelling(&text[..end]);
        if id == UNKNOWN
            && devanagari
            && let Some(stem) = self.without_postposition(&text[..end])
        {
            end = stem;
            id = self.vocabulary.id_of_spelling(&text[..end]);
        }
        let word = &text[..end];
        let formula =
            self.dollar.is_some() && self.text_groups == 0 || self.in_formula(word, id, devanagari);
        self.push_word(Kind::Word, end, formula, id);
    }

    /// The length of a Nepali word without the postposition written onto it: `मिटर|मा`.
    fn without_postposition(&self, word: &str) -> Option<usize> {
        let stems = ["मा", "लाई", "को", "का", "की", "ले", "बाट", "मध्ये", "हरू", "हरु"]
            .iter()
            .filter_map(|end| word.strip_suffix(end));
        stems
            .filter(|stem| !stem.is_empty())
            .find(|stem| {
                self.vocabulary.id_of_spelling(stem) != UNKNOWN
                    || syntax::unit::lookup_ignoring_case(stem).is_some()
            })
            .map(str::len)
    }

    /// Bytes and number of an abbreviation of the vocabulary written with dots: `H.C.F.`
    fn abbreviation(&self, text: &str) -> Option<(usize, WordId)> {
        let mut letters = String::new();
        let mut end = 0;
        let bytes = text.as_bytes();
        while letters.len() < 4
            && bytes.get(end).is_some_and(u8::is_ascii_alphabetic)
            && bytes
                .get(end + 1)
                .is_none_or(|&b| b == b'.' || !letters.is_empty() && !b.is_ascii_alphanumeric())
        {
            letters.push(char::from(bytes[end].to_ascii_lowercase()));
            end += 1;
            if bytes.get(end) != Some(&b'.') {
                break;
            }
            end += 1;
        }
        let id = self.vocabulary.id(&letters);
        (letters.len() > 1 && id != UNKNOWN).then_some((end, id))
    }

    fn in_formula(&self, word: &str, id: WordId, devanagari: bool) -> bool {
        if devanagari {
            return false;
        }
        let letters = word.chars().count();
        if letters == 1 || (!word.is_ascii() && letters <= 3) {
            return true;
        }
        let mut lower = [0u8; 12];
        let Some(lower) = lower_case(word, &mut lower) else { return false };
        if is_formula_word(lower) {
            return true;
        }
        // `ax + by`, where "by" is no word.
        let operand = self.tokens.last().is_some_and(|last| {
            last.kind == Kind::Operator
                && matches!(&self.text[last.start..last.end], "+" | "-" | "*" | "/" | "−")
        });
        if operand && letters == 2 {
            return true;
        }
        // `2at` and `at^2`, where "at" is no word.
        let next = self.text[self.at + word.len()..].chars().next();
        let after_number = self
            .tokens
            .last()
            .is_some_and(|last| last.kind == Kind::Number && last.end == self.at && !self.spaced);
        if letters == 2
            && syntax::unit::lookup_ignoring_case(word).is_none()
            && (after_number || matches!(next, Some('^' | '²' | '³')))
        {
            return true;
        }
        if id != UNKNOWN {
            return false;
        }
        // Letters side by side: a product such as `xy`.
        letters <= 3 && !ENGLISH.contains(&lower)
    }

    /// A dollar sign that begins or ends a formula; money otherwise.
    fn dollar(&mut self) {
        let width = if self.byte(1) == b'$' { 2 } else { 1 };
        if self.dollar.is_some_and(|end| self.at >= end) {
            self.dollar = None;
            return self.skip(width);
        }
        let delimiter = if width == 2 { "$$" } else { "$" };
        match self.text[self.at + width..].find(delimiter) {
            Some(length)
                if self.dollar.is_none() && !is_prose(&self.text[self.at + width..][..length]) =>
            {
                self.dollar = Some(self.at + width + length);
                self.skip(width);
            }
            _ => self.push(Kind::Operator, 1, true),
        }
    }

    fn command(&mut self) {
        let text = self.rest();
        let letters = text[1..].bytes().take_while(u8::is_ascii_alphabetic).count();
        let name = &text[1..1 + letters];
        match name {
            "" => self.escape(),
            "begin" | "end" => {
                let length = text.find('}').filter(|&at| at < 40).map_or(1 + letters, |at| at + 1);
                self.push(if name == "begin" { Kind::Open } else { Kind::Close }, length, true);
            }
            "left" | "right" => {
                let kind = if name == "left" { Kind::Open } else { Kind::Close };
                let after = &text[1 + letters..];
                let first = |text: &str| text.chars().next().map_or(0, char::len_utf8);
                let length = match after.strip_prefix('\\') {
                    Some(delimiter) => 1 + first(delimiter),
                    None => first(after),
                };
                self.push(kind, 1 + letters + length, true);
            }
            "text" | "mathrm" | "textbf" | "mbox" | "operatorname" => self.text_group(1 + letters),
            "quad" | "qquad" | "displaystyle" | "limits" => self.skip(1 + letters),
            "le" | "leq" | "ge" | "geq" | "ne" | "neq" | "lt" | "gt" | "approx" | "equiv"
            | "leqslant" | "geqslant" => {
                self.push(Kind::Relation, 1 + letters, true);
            }
            "ldots" | "dots" | "cdots" => self.push(Kind::Ellipsis, 1 + letters, false),
            _ => self.push(Kind::Command, 1 + letters, true),
        }
    }

    fn escape(&mut self) {
        match self.byte(1) {
            b'(' | b'[' => {
                let close = if self.byte(1) == b'(' { "\\)" } else { "\\]" };
                if let Some(length) = self.rest().find(close) {
                    self.dollar = Some(self.at + length);
                }
                self.skip(2);
            }
            b')' | b']' => {
                self.dollar = None;
                self.skip(2);
            }
            b'{' => self.push(Kind::Open, 2, true),
            b'}' => self.push(Kind::Close, 2, true),
            b',' | b';' | b'!' | b' ' | b':' | b'>' => self.skip(2),
            b'\\' | b'%' | b'|' | b'$' => self.push(Kind::Operator, 2, true),
            _ => self.push(Kind::Other, 1, false),
        }
    }

    /// A unit or other short label is one token; words are unwrapped.
    fn text_group(&mut self, head: usize) {
        let inner = &self.rest()[head..];
        match (inner.starts_with('{'), inner.find('}')) {
            (true, Some(close)) => {
                let label = inner[1..close].trim();
                let id = self.vocabulary.id_of_spelling(label);
                if id != UNKNOWN || label.contains(' ') {
                    self.text_groups += 1;
                    self.skip(head + 1);
                } else {
                    self.push(Kind::Command, head + close + 1, true);
                }
            }
            _ => self.push(Kind::Command, head, true),
        }
    }
}

/// Bytes of the digits at the start.
fn digits(text: &str) -> usize {
    digits_count(text).1
}

/// How many digits stand at the start, and their bytes.
fn digits_count(text: &str) -> (usize, usize) {
    let mut count = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '0'..='9' | '०'..='९') {
            return (count, at);
        }
        count += 1;
    }
    (count, text.len())
}

/// Bytes of the digits at the start, with commas where they group thousands (`1,234,567`) or lakhs
/// (`12,34,567`); without the rest where commas stand for anything else (`12,15,18`).
fn grouped(text: &str) -> usize {
    let (first, start) = digits_count(text);
    let mut end = start;
    let mut groups = Vec::new();
    while let Some(group) = text[end..].strip_prefix(',') {
        let (count, length) = digits_count(group);
        if count == 0 {
            break;
        }
        groups.push(count);
        end += 1 + length;
    }
    let Some((&last, middle)) = groups.split_last() else { return start };
    let thousands = first <= 3 && middle.iter().all(|&n| n == 3);
    let lakhs = first <= 2 && middle.iter().all(|&n| n == 2);
    if first > 0 && last == 3 && (thousands || lakhs) { end } else { start }
}

fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{963}' | '\u{970}'..='\u{97f}')
}

/// Characters that are seen by nobody: joiners, direction marks, soft hyphens.
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_mathematical(c: char) -> bool {
    matches!(c, '\u{b0}'..='\u{be}' | '×' | '÷' | '√' | '∛' | '∜' | '−' | '–' | '′' | '€' | '£' | '\u{20b9}'
        | '\u{2070}'..='\u{209f}' | '\u{2150}'..='\u{218f}' | '\u{2190}'..='\u{22ff}' | '\u{27e6}'..='\u{27ef}' | '\u{2a00}'..='\u{2aff}')
}

/// Whether the dot at `at` stands within or ends an abbreviation such as `म.स.`.
fn abbreviated(text: &str, at: usize) -> bool {
    text[at + 1..].starts_with(is_devanagari) || text[..at].contains('.')
}

/// Bytes of `a.m.` or `p.m.` at the start.
fn half_of_day(text: &str) -> Option<usize> {
    let b = text.as_bytes();
    let half =
        b.len() >= 3 && matches!(b[0] | 32, b'a' | b'p') && b[1] == b'.' && b[2] | 32 == b'm';
    match half {
        true if b.get(3) == Some(&b'.') => Some(4),
        true if !b.get(3).is_some_and(u8::is_ascii_alphanumeric) => Some(3),
        _ => None,
    }
}

/// The word in lower case, if it is ASCII and fits.
pub(crate) fn lower_case<'a>(word: &str, buffer: &'a mut [u8]) -> Option<&'a str> {
    let buffer = buffer.get_mut(..word.len())?;
    if !word.is_ascii() {
        return None;
    }
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    std::str::from_utf8(buffer).ok()
}

/// Whether a text between two dollar signs is sentences rather than a formula.
fn is_prose(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_ascii_alphabetic() && c != '\\')
        .filter(|w| w.len() > 3 && !w.contains('\\') && !is_formula_word(w));
    text.contains(". ") || words.count() > 2
}
