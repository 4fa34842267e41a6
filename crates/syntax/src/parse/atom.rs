//! The smallest expressions: numbers, names, constants, and what opens something larger.

use super::Parser;
use crate::spelling::{self, Bracket, Kind};
use crate::{Expr, Function, Number, Symbol};

impl Parser<'_> {
    pub(super) fn atom(&mut self) -> Expr {
        let token = self.token;
        if matches!(token.kind, Kind::Letter(_) | Kind::Word)
            && let Some(choice) = self.choice_of_letter()
        {
            return choice;
        }
        match token.kind {
            Kind::Number => self.number(),
            Kind::Letter(c) => self.letter(c),
            Kind::Name(name) => {
                self.bump();
                self.name(name.to_owned(), token.end)
            }
            Kind::Word => self.word(),
            Kind::Text { from, to, roman } => self.words(from, to, roman),
            Kind::Pi => self.constant(Expr::Pi),
            Kind::Infinity => self.constant(Expr::Infinity),
            Kind::Truth(value) => self.constant(Expr::Truth(value)),
            Kind::EmptySet => self.constant(Expr::Set(Vec::new())),
            Kind::Missing => self.constant(Expr::Missing),
            Kind::Ellipsis => self.constant(Expr::Text("...".to_owned())),
            Kind::Vulgar(a, b) => {
                self.constant(Expr::integer(u32::from(a)).over(Expr::integer(u32::from(b))))
            }
            Kind::Function(function) => self.deeper(|p| p.call(function)),
            Kind::Special(special) => self.deeper(|p| p.special(special)),
            Kind::Open(bracket) => {
                let inside = self.deeper(|p| p.open(bracket));
                self.choice_of_bracket(inside)
            }
            Kind::Close(Bracket::Square) => self.deeper(Self::outward_interval),
            Kind::OpenBrace | Kind::OpenSet => self.deeper(Self::brace),
            Kind::OpenNothing => self.deeper(Self::open_nothing),
            Kind::Bar | Kind::BarLeft => self.deeper(Self::absolute),
            Kind::Frac => self.deeper(Self::fraction),
            Kind::Sqrt => self.deeper(Self::square_root),
            Kind::Radical(index) => self.deeper(|p| p.radical(index)),
            Kind::Binom => self.deeper(Self::binomial),
            Kind::Integral => self.deeper(Self::integral),
            Kind::Limit => self.deeper(Self::limit),
            Kind::Big(operator) => self.deeper(|p| p.big(operator)),
            Kind::Begin => self.deeper(Self::environment),
            Kind::Accent(accent) => self.accent(accent),
            Kind::Figure(figure) => self.figure(figure),
            Kind::OperatorName => self.operator_name(),
            Kind::Boxed => {
                self.bump();
                self.deeper(Self::argument)
            }
            Kind::Dollar => self.money_sign(),
            Kind::Power | Kind::Superscript(_) | Kind::Subscript => self.choice_before(),
            Kind::Degree | Kind::Circle => {
                self.unexpected();
                Expr::Missing
            }
            _ => {
                self.unexpected();
                Expr::Missing
            }
        }
    }

    fn constant(&mut self, expr: Expr) -> Expr {
        self.bump();
        expr
    }

    fn letter(&mut self, c: char) -> Expr {
        let token = self.token;
        if self.context.inside_integral && c == 'd' && self.at_differential_letters() {
            self.take_differential();
            self.left_out = true;
            return Expr::integer(1);
        }
        if c == 'd'
            && let Some(derivative) = self.plain_derivative()
        {
            return derivative;
        }
        if matches!(c, 'n' | 'P' | 'C')
            && let Some(call) = self.letter_call(c)
        {
            return call;
        }
        if c == 'R'
            && let Some(money) = self.money_prefix(token)
        {
            return money;
        }
        self.bump();
        if self.token.start == token.end && self.plain_name_ends(token.end) {
            return Expr::Symbol(Symbol::new(c.encode_utf8(&mut [0; 4]) as &str));
        }
        self.name(c.to_string(), token.end)
    }

    /// Whether nothing that belongs to a name stands at the current token: the usual case.
    fn plain_name_ends(&self, _end: usize) -> bool {
        !matches!(
            self.token.kind,
            Kind::Subscript
                | Kind::SubscriptDigit(_)
                | Kind::Prime(_)
                | Kind::Power
                | Kind::Circle
                | Kind::Open(Bracket::Round)
        )
    }

    /// A name with its subscript and primes; applied, if it is a function and a bracket follows.
    pub(super) fn name(&mut self, base: String, _end: usize) -> Expr {
        let mut name = base;
        if let Some(subscript) = self.subscript() {
            name.push('_');
            name.push_str(&subscript);
        }
        let mut primes = self.primes();
        if primes == 0
            && self.token.kind == Kind::Power
            && let Some(more) = self.raised_primes()
        {
            primes = more;
        }
        name.extend(std::iter::repeat_n('\'', primes));
        let symbol = Symbol::new(name);
        let applies = self.applies(&symbol, primes > 0);
        if applies && self.token.kind == Kind::Open(Bracket::Round) {
            let arguments = self.arguments();
            return Expr::Apply(symbol, arguments);
        }
        if applies && self.inverse_application() {
            let arguments = self.arguments();
            let inverse = Symbol::new(format!("inverse({symbol})"));
            return Expr::Apply(inverse, arguments);
        }
        if applies && self.token.kind == Kind::Circle {
            self.bump();
            let at = self.token;
            return match self.deeper(Self::factor) {
                inner @ Expr::Apply(..) => Expr::Apply(symbol, vec![inner]),
                _ => {
                    self.error(at, "a composed function has no argument", "write `(f∘g)(x)`");
                    Expr::Missing
                }
            };
        }
        Expr::Symbol(symbol)
    }

    /// `(f∘g)(x)` at the current bracket: `f(g(x))`.
    pub(super) fn composition(&mut self) -> Option<Expr> {
        let mut lexer = self.lexer;
        let mut names = Vec::new();
        loop {
            let Kind::Letter(c) = lexer.next().kind else { return None };
            names.push(Symbol::new(c.to_string()));
            match lexer.next().kind {
                Kind::Circle => {}
                Kind::Close(Bracket::Round) if names.len() > 1 => break,
                _ => return None,
            }
        }
        let end = lexer.position;
        if lexer.next().kind != Kind::Open(Bracket::Round) {
            return None;
        }
        if names.len() + self.depth > self.options.limits.depth {
            self.too_deep();
            return Some(Expr::Missing);
        }
        self.jump(end);
        let mut arguments = self.arguments();
        while let Some(name) = names.pop() {
            arguments = vec![Expr::Apply(name, arguments)];
        }
        arguments.pop()
    }

    fn applies(&self, symbol: &Symbol, primed: bool) -> bool {
        if self.options.variables.contains(symbol) {
            return false;
        }
        let name = symbol.name();
        let usual = matches!(name.as_bytes()[0], b'f' | b'g' | b'h' | b'F' | b'G' | b'H')
            && (name.len() == 1 || !name.as_bytes()[1].is_ascii_alphabetic());
        let defined = name.len() == 1 && name.chars().next() == self.defined;
        primed
            || usual
            || defined
            || self.options.functions.contains(symbol)
            || name.starts_with("inverse(")
    }

    fn primes(&mut self) -> usize {
        let mut count = 0;
        while let Kind::Prime(n) = self.token.kind {
            count += usize::from(n);
            self.bump();
        }
        count
    }

    /// `^{\prime\prime}`.
    fn raised_primes(&mut self) -> Option<usize> {
        let mut lexer = self.lexer;
        let mut token = lexer.next();
        let braced = token.kind == Kind::OpenBrace;
        if braced {
            token = lexer.next();
        }
        let mut count = 0;
        while let Kind::Prime(n) = token.kind {
            count += usize::from(n);
            if !braced {
                self.jump(lexer.position);
                return Some(count);
            }
            token = lexer.next();
        }
        if count == 0 || token.kind != Kind::CloseBrace {
            return None;
        }
        self.jump(lexer.position);
        Some(count)
    }

    /// `^{-1}` between a function's name and a bracket.
    fn inverse_application(&mut self) -> bool {
        let mut lexer = self.lexer;
        match self.token.kind {
            Kind::Power => {
                let braced = lexer.next().kind == Kind::OpenBrace;
                let inside = lexer.rest(lexer.position).starts_with("-1}");
                if !braced || !inside {
                    return false;
                }
                lexer.position += 3;
            }
            Kind::Superscript('⁻') => {
                if lexer.next().kind != Kind::Superscript('¹') {
                    return false;
                }
            }
            _ => return false,
        }
        let end = lexer.position;
        if lexer.next().kind != Kind::Open(Bracket::Round) {
            return false;
        }
        self.jump(end);
        true
    }

    /// What stands behind `_`, as part of a name.
    pub(super) fn subscript(&mut self) -> Option<String> {
        if let Kind::SubscriptDigit(_) = self.token.kind {
            let mut text = String::new();
            while let Kind::SubscriptDigit(c) = self.token.kind {
                text.push(match c {
                    'ₙ' => 'n',
                    'ₓ' => 'x',
                    'ₖ' => 'k',
                    'ᵢ' => 'i',
                    'ᵣ' => 'r',
                    digit => char::from(b'0' + (u32::from(digit) - u32::from('₀')) as u8),
                });
                self.bump();
            }
            return Some(text);
        }
        if self.token.kind != Kind::Subscript {
            return None;
        }
        let at = self.token.end;
        let rest = self.lexer.rest(at);
        let (inside, end) = match self.lexer.byte(at) {
            b'{' | b'(' => bracketed(rest).map(|n| (&rest[1..n - 1], at + n))?,
            b if b.is_ascii_digit() => {
                let (end, _) = self.lexer.digits(at);
                (&rest[..end - at], end)
            }
            b if b.is_ascii_alphabetic() => {
                let length = rest.bytes().position(|b| !b.is_ascii_alphanumeric());
                let length = if self.lexer.latex { 1 } else { length.unwrap_or(rest.len()) };
                (&rest[..length], at + length)
            }
            b'\\' => {
                let name = rest[1..].bytes().position(|b| !b.is_ascii_alphabetic());
                let length = 1 + name.unwrap_or(rest.len() - 1);
                (&rest[..length], at + length)
            }
            _ => ("", at),
        };
        let text = plain_subscript(inside);
        let Some(text) = text else {
            self.error(self.token, "this subscript can't be read", "use letters and digits");
            self.jump(end);
            return None;
        };
        self.jump(end);
        Some(text)
    }

    /// A run of letters: a name split into letters, a function run into its argument, or words.
    fn word(&mut self) -> Expr {
        let token = self.token;
        let text = self.text(token);
        if let Some(money) = self.money_prefix(token) {
            return money;
        }
        if let Some(derivative) = self.plain_derivative() {
            return derivative;
        }
        if self.context.integrand || self.context.inside_integral {
            let bytes = text.as_bytes();
            if bytes.len() >= 2 && bytes[bytes.len() - 2] == b'd' && text.is_ascii() {
                return self.split();
            }
        }
        // `coss(x)` is a slip; `cosAsin(B)` is none.
        let slip = self.lexer.byte(token.end) == b'(' && !spelling::ends_with_function(text);
        if !slip && let Some((length, kind)) = spelling::known_beginning(text) {
            self.lexer.position = token.start + length;
            self.token.end = token.start + length;
            self.token.kind = kind;
            return self.factor();
        }
        if let Some(length) = spelling::letters_before_function(text) {
            self.lexer.letters_until = token.start + length;
            self.jump(token.start);
            return self.atom();
        }
        if spelling::looks_like_algebra(text, self.lexer.rest(token.end)) {
            return self.split();
        }
        self.bump();
        let message = format!("`{text}` is not a known name");
        match nearest(text) {
            Some(name) => self.error(token, &message, &format!("did you mean `{name}`?")),
            None => self.error(token, &message, "use single letters for unknowns"),
        }
        Expr::Text(text.to_owned())
    }

    /// Reads the current word letter by letter.
    pub(super) fn split(&mut self) -> Expr {
        self.lexer.letters_until = self.token.end;
        let start = self.token.start;
        self.jump(start);
        self.atom()
    }

    fn words(&mut self, from: usize, to: usize, roman: bool) -> Expr {
        let token = self.token;
        let text = self.lexer.source.get(from..to).unwrap_or("").trim();
        if let Some(money) = self.money_prefix(token) {
            return money;
        }
        self.bump();
        let letters = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric());
        if roman && letters {
            if text.bytes().all(|b| b.is_ascii_alphabetic()) {
                return self.name(text.to_owned(), token.end);
            }
            if let Some((base, end)) = self.base_of(text, token.end) {
                return self.based(text, base, end);
            }
        }
        // Braces and quotes would end the words where they are printed.
        let special = |c: char| "{}\\\"".contains(c);
        let words = text.replace(special, " ");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let spoilt = words != text && spelling::word(&words).is_some();
        if spoilt || !words.contains(|c: char| c.is_alphanumeric()) {
            return Expr::Missing;
        }
        Expr::Text(words)
    }

    /// `\vec{i}`, `\overline{AB}`, `vec(i)`: one name.
    fn accent(&mut self, accent: &str) -> Expr {
        let token = self.bump();
        let letters = self.accented();
        match letters {
            Some(letters) => self.name(format!("{accent}({letters})"), token.end),
            None if accent == "bar" && self.token.kind == Kind::OpenBrace => {
                let inner = self.deeper(Self::brace_group);
                Expr::call(Function::Conjugate, vec![inner])
            }
            None => {
                self.error(token, "what stands under this accent is no name", "use letters there");
                Expr::Missing
            }
        }
    }

    fn accented(&mut self) -> Option<String> {
        let (inside, end) = match self.token.kind {
            Kind::OpenBrace | Kind::Open(Bracket::Round) => {
                let rest = self.lexer.rest(self.token.start);
                let length = bracketed(rest)?;
                (&rest[1..length - 1], self.token.start + length)
            }
            Kind::Letter(_) | Kind::Name(_) | Kind::Number => {
                let text = self.text(self.token);
                (text, self.token.end)
            }
            Kind::Word => {
                let rest = self.text(self.token);
                (rest.get(..1)?, self.token.start + 1)
            }
            _ => return None,
        };
        let text = plain_subscript(inside)?;
        let digits = text.starts_with(|c: char| !c.is_alphabetic());
        if digits || !text.chars().all(char::is_alphanumeric) {
            return None;
        }
        self.jump(end);
        Some(text)
    }

    /// `∠ABC`, `△ABC`.
    fn figure(&mut self, figure: &str) -> Expr {
        let token = self.bump();
        if self.token.kind == Kind::Open(Bracket::Round)
            && let Some(letters) = self.accented()
        {
            return Expr::Symbol(Symbol::new(format!("{figure}({letters})")));
        }
        let mut letters = String::new();
        while let Kind::Letter(_) | Kind::Word | Kind::Name(_) = self.token.kind {
            let text = self.text(self.token);
            let points = text.bytes().all(|b| b.is_ascii_uppercase());
            if !letters.is_empty() && (!points || self.token.space) {
                break;
            }
            letters.push_str(text.trim_start_matches('\\'));
            self.bump();
            if !points {
                break;
            }
        }
        if letters.is_empty() {
            self.error(token, "an angle or a triangle needs its letters", "write `∠ABC`");
            return Expr::Missing;
        }
        self.name(format!("{figure}({letters})"), token.end)
    }

    fn operator_name(&mut self) -> Expr {
        let token = self.token;
        let Some((from, to)) = self.lexer.braced() else {
            self.unexpected();
            return Expr::Missing;
        };
        let name = self.lexer.source.get(from..to).unwrap_or("").trim();
        self.token.end = self.lexer.position;
        let kind = match name {
            "n" => Some(Kind::Function(Function::Cardinality)),
            "P" => Some(Kind::Function(Function::Probability)),
            "mod" => Some(Kind::Function(Function::Mod)),
            "tr" | "Tr" => Some(Kind::Function(Function::Trace)),
            _ => spelling::word(name).filter(|k| matches!(k, Kind::Function(_))),
        };
        if let Some(kind) = kind {
            self.token.kind = kind;
            return self.atom();
        }
        self.bump();
        if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic()) {
            return self.name(name.to_owned(), token.end);
        }
        self.error(token, "this operator's name can't be read", "use letters");
        Expr::Missing
    }

    /// `^5C_2`, `{}^nP_r`, `_5C_2`: a choice, whose first number stands before its letter.
    pub(super) fn choice_before(&mut self) -> Expr {
        let start = self.token;
        let raised = start.kind != Kind::Subscript;
        let first = if raised && !matches!(start.kind, Kind::Superscript(_)) {
            self.bump();
            self.deeper(Self::script)
        } else if raised {
            self.superscript()
        } else {
            self.bump();
            self.deeper(Self::script)
        };
        let function = match self.token.kind {
            Kind::Letter('C') => Function::Binomial,
            Kind::Letter('P') => Function::Permutations,
            _ => {
                self.token = if self.token.kind == Kind::End { start } else { self.token };
                self.unexpected();
                return Expr::Missing;
            }
        };
        self.bump();
        let second = match self.token.kind {
            Kind::Subscript => {
                self.bump();
                self.deeper(Self::script)
            }
            Kind::SubscriptDigit(_) => {
                let digits = self.subscript().unwrap_or_default();
                digits.parse::<u64>().map_or_else(|_| Expr::symbol(&digits), Expr::integer)
            }
            _ => {
                self.unexpected();
                return Expr::Missing;
            }
        };
        Expr::call(function, vec![first, second])
    }

    /// What stands in a raised or lowered place: a group, a number, or one letter.
    pub(super) fn script(&mut self) -> Expr {
        match self.token.kind {
            Kind::OpenBrace => self.brace_group(),
            Kind::Number => self.plain_number(),
            Kind::Word => {
                let at = self.token.start;
                let c = char::from(self.lexer.byte(at));
                self.lexer.letters_until = self.token.end;
                self.jump(at + 1);
                Expr::symbol(&c.to_string())
            }
            Kind::Letter(c) => {
                self.bump();
                Expr::symbol(&c.to_string())
            }
            Kind::Minus => {
                self.bump();
                self.deeper(Self::script).negated()
            }
            _ => self.atom(),
        }
    }
}

/// Length of the bracket that `text` starts with, brackets included.
fn bracketed(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (k, b) in text.bytes().enumerate() {
        match b {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(k + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// A subscript's spelling in a name: letters and digits as they are, anything else in brackets.
pub(super) fn plain_subscript(text: &str) -> Option<String> {
    let mut plain = String::new();
    let text = text.replace("\\mathrm", "").replace("\\text", "");
    for c in text.chars() {
        match c {
            ' ' | '\\' | '{' | '}' => {}
            c if c.is_alphanumeric() || matches!(c, '+' | '-' | ',' | '*' | '\'') => plain.push(c),
            '(' | ')' => plain.push(c),
            _ => return None,
        }
    }
    let mut open = 0usize;
    for c in plain.chars() {
        match c {
            '(' => open += 1,
            ')' => open = open.checked_sub(1)?,
            _ => {}
        }
    }
    if open > 0 {
        return None;
    }
    let simple = !plain.is_empty() && plain.chars().all(char::is_alphanumeric);
    match plain.len() {
        0 => None,
        _ if simple => Some(plain),
        _ => Some(format!("({plain})")),
    }
}

/// A known function whose name is close to a misspelt word.
fn nearest(word: &str) -> Option<&'static str> {
    let lower = word.to_ascii_lowercase();
    let rows = crate::function::TABLE.iter();
    rows.filter(|row| row.plain.len() >= 3)
        .find(|row| {
            let name = row.plain;
            lower == name
                || (lower.len() <= name.len() + 2 && lower.starts_with(name))
                || (lower.len() == name.len()
                    && lower.bytes().zip(name.bytes()).filter(|(a, b)| a != b).count() == 1)
        })
        .map(|row| row.plain)
}

/// Whether an expression is an integer literal.
pub(crate) fn is_integer(expr: &Expr) -> bool {
    matches!(expr, Expr::Number(Number::Integer(_)))
}
