//! Derivatives, integrals, limits, sums and products over a range.

use super::statement::level;
use super::{Context, Parser};
use crate::lexer::{Lexer, Token};
use crate::spelling::{Bracket, Kind};
use crate::{BigOperator, Expr, Natural, Side, Symbol};

/// `d^n y` over `dx^n`.
struct Leibniz {
    function: Option<Symbol>,
    variable: Symbol,
    order: u32,
    end: usize,
}

impl Parser<'_> {
    /// `\frac{d}{dx} …`, `\frac{dy}{dx}`, `\frac{d^2y}{dx^2}` at the current `\frac`.
    pub(super) fn leibniz(&mut self) -> Option<Expr> {
        let mut lexer = self.lexer;
        let found = leibniz(&mut lexer)?;
        self.jump(found.end);
        Some(self.derivative_of(found))
    }

    /// `d/dx …`, `dy/dx`, `d^2y/dx^2` in plain text.
    pub(super) fn plain_derivative(&mut self) -> Option<Expr> {
        let rest = self.lexer.rest(self.token.start);
        let found = plain_leibniz(rest, self.token.start)?;
        self.jump(found.end);
        Some(self.derivative_of(found))
    }

    fn derivative_of(&mut self, found: Leibniz) -> Expr {
        let body = match found.function {
            Some(function) => Expr::Symbol(function),
            None => self.deeper(Self::operand),
        };
        Expr::Derivative(Box::new(body), found.variable, found.order)
    }

    /// What an operator in front works on: the bracket that follows, or the term.
    fn operand(&mut self) -> Expr {
        if matches!(self.token.kind, Kind::Open(_)) { self.factor() } else { self.term() }
    }

    /// Whether a differential that ends the integral being read stands here.
    pub(super) fn at_differential(&self) -> bool {
        if !self.context.integrand {
            return false;
        }
        match self.token.kind {
            Kind::Letter('d') => self.at_differential_letters(),
            Kind::Word => {
                let text = self.text(self.token);
                text.len() == 2 && text.starts_with('d')
            }
            Kind::Divide => false,
            _ => false,
        }
    }

    /// Whether the letter `d` at the current token has a name behind it.
    pub(super) fn at_differential_letters(&self) -> bool {
        matches!(self.ahead().kind, Kind::Letter(_) | Kind::Name(_))
    }

    /// Takes `dx`; its variable is kept for the integral.
    pub(super) fn take_differential(&mut self) -> Option<Symbol> {
        if self.token.kind == Kind::Word {
            let start = self.token.start;
            self.lexer.letters_until = self.token.end;
            self.jump(start);
        }
        self.bump();
        let base = match self.token.kind {
            Kind::Letter(c) => c.to_string(),
            Kind::Name(name) => name.to_owned(),
            _ => return None,
        };
        self.bump();
        let mut name = base;
        if let Some(subscript) = self.subscript() {
            name.push('_');
            name.push_str(&subscript);
        }
        let symbol = Symbol::new(name);
        self.differential = Some(symbol.clone());
        Some(symbol)
    }

    pub(super) fn integral(&mut self) -> Expr {
        let sign = self.bump();
        let (from, to) = self.bounds();
        let outer = self.differential.take();
        let context = Context { integrand: true, inside_integral: false, ..Context::default() };
        let body = if self.integrand_is_missing() {
            Expr::integer(1)
        } else {
            self.within(context, |p| p.level(level::SUM))
        };
        let at_end = Context { integrand: true, ..self.context };
        let ends_here = self.within(at_end, |p| p.at_differential());
        let variable = if ends_here { self.take_differential() } else { self.differential.take() };
        self.differential = outer;
        let Some(variable) = variable else {
            self.error(sign, "the integral doesn't say by which variable", "end it with `dx`");
            return Expr::Missing;
        };
        let bounds = match (from, to) {
            (Some(from), Some(to)) => Some(Box::new((from, to))),
            (None, None) => None,
            _ => {
                self.error(sign, "the integral has only one bound", "write both, or none");
                None
            }
        };
        Expr::Integral(Box::new(body), variable, bounds)
    }

    fn integrand_is_missing(&mut self) -> bool {
        let context = Context { integrand: true, ..self.context };
        self.within(context, |p| p.at_differential())
    }

    /// `_a^b` in either order.
    fn bounds(&mut self) -> (Option<Expr>, Option<Expr>) {
        let (mut from, mut to) = (None, None);
        loop {
            match self.token.kind {
                Kind::Subscript if from.is_none() => {
                    self.bump();
                    from = Some(self.deeper(Self::bound));
                }
                Kind::Power if to.is_none() => {
                    self.bump();
                    to = Some(self.deeper(Self::bound));
                }
                _ => return (from, to),
            }
        }
    }

    /// A bound: a group, or one digit or letter; a bracketed or signed one in plain text.
    fn bound(&mut self) -> Expr {
        match self.token.kind {
            Kind::Number if self.lexer.latex => self.single_digit(),
            Kind::Number => self.plain_number(),
            Kind::Open(Bracket::Round) => self.atom(),
            _ => self.script(),
        }
    }

    /// `\lim_{x \to a} …`, `lim x->a …`, `lim_(x->a) …`.
    pub(super) fn limit(&mut self) -> Expr {
        let start = self.bump();
        let close = self.open_condition();
        let variable = self.bound_name();
        let arrow = self.eat(Kind::Relation(crate::Relation::Tends));
        let (Some(variable), true) = (variable, arrow) else {
            self.error(start, "the limit doesn't say where to", "write `\\lim_{x \\to 0}`");
            return Expr::Missing;
        };
        let context = self.inside();
        let target = self.within(context, |p| p.limit_target());
        let side = self.side();
        if let Some((open, kind)) = close {
            self.close(open, kind);
        }
        let mut body = self.deeper(Self::operand);
        // `lim (x² - 4)/(x - 2)` is the limit of the fraction, `lim f / lim g` a fraction of limits.
        if self.token.kind == Kind::Divide && self.ahead().kind != Kind::Limit {
            self.bump();
            body = body.over(self.deeper(Self::operand));
        }
        Expr::Limit { body: Box::new(body), variable, target: Box::new(target), side }
    }

    /// Where a limit goes: without a bracket around the condition just a signed number or name.
    fn limit_target(&mut self) -> Expr {
        match self.token.kind {
            Kind::Minus => {
                self.bump();
                self.deeper(Self::limit_target).negated()
            }
            Kind::Plus => {
                self.bump();
                self.deeper(Self::limit_target)
            }
            _ => {
                let mut factors = vec![self.limit_factor()];
                while matches!(self.token.kind, Kind::Pi | Kind::Divide) && !self.token.space {
                    if self.eat(Kind::Divide) {
                        let denominator = self.limit_factor();
                        factors = vec![Expr::product(factors).over(denominator)];
                        break;
                    }
                    factors.push(self.atom());
                }
                Expr::product(factors)
            }
        }
    }

    fn limit_factor(&mut self) -> Expr {
        match self.token.kind {
            Kind::Number => self.plain_number(),
            _ => self.atom(),
        }
    }

    /// `^+`, `^-`, `^{+}`, `+`, `-` behind a limit's target.
    fn side(&mut self) -> Side {
        let mut lexer = self.lexer;
        let side = |kind| match kind {
            Kind::Plus | Kind::Superscript('⁺') => Some(Side::Right),
            Kind::Minus | Kind::Superscript('⁻') => Some(Side::Left),
            _ => None,
        };
        match self.token.kind {
            Kind::Power => {
                let next = lexer.next().kind;
                if let Some(found) = side(next) {
                    self.jump(lexer.position);
                    return found;
                }
                if next == Kind::OpenBrace
                    && let Some(found) = side(lexer.next().kind)
                    && lexer.next().kind == Kind::CloseBrace
                {
                    self.jump(lexer.position);
                    return found;
                }
                Side::Both
            }
            kind => match side(kind) {
                Some(found) if matches!(lexer.next().kind, Kind::CloseBrace | Kind::Close(_)) => {
                    self.bump();
                    found
                }
                _ => Side::Both,
            },
        }
    }

    /// `_{`, `_(`, `_`, `(` or nothing before the condition of a limit or a sum.
    fn open_condition(&mut self) -> Option<(crate::lexer::Token, Kind)> {
        self.eat(Kind::Subscript);
        let open = self.token;
        let close = match open.kind {
            Kind::OpenBrace => Kind::CloseBrace,
            Kind::Open(Bracket::Round) => Kind::Close(Bracket::Round),
            _ => return None,
        };
        self.bump();
        Some((open, close))
    }

    fn bound_name(&mut self) -> Option<Symbol> {
        if self.token.kind == Kind::Word {
            return None;
        }
        match self.token.kind {
            Kind::Letter(_) | Kind::Name(_) | Kind::Accent(_) => {}
            _ => return None,
        }
        match self.atom() {
            Expr::Symbol(symbol) => Some(symbol),
            _ => None,
        }
    }

    /// `\sum_{k=1}^{n} …`.
    pub(super) fn big(&mut self, operator: BigOperator) -> Expr {
        let start = self.bump();
        let mut range = None;
        let mut to = None;
        loop {
            match self.token.kind {
                Kind::Subscript if range.is_none() => {
                    let close = self.open_condition();
                    let index = self.bound_name();
                    let equals = self.eat(Kind::Relation(crate::Relation::Equal));
                    let (Some(index), true) = (index, equals) else { break };
                    let context = self.inside();
                    let from = self.within(context, |p| p.level(level::SUM));
                    if let Some((open, kind)) = close {
                        self.close(open, kind);
                    }
                    range = Some((index, from));
                }
                Kind::Power if to.is_none() => {
                    self.bump();
                    to = Some(self.deeper(Self::bound));
                }
                _ => break,
            }
        }
        let (Some((index, from)), Some(to)) = (range, to) else {
            self.error(
                start,
                "the sum or product doesn't say over which range",
                "write `\\sum_{k=1}^{n}`",
            );
            self.stop();
            return Expr::Missing;
        };
        let body = Box::new(self.deeper(Self::operand));
        Expr::Big { operator, body, index, from: Box::new(from), to: Box::new(to) }
    }
}

fn order(number: &Natural) -> Option<u32> {
    u32::try_from(number).ok().filter(|n| (1..=1000).contains(n))
}

/// Cuts `{d^n y}{dx^n}` behind `\frac`.
fn leibniz(lexer: &mut Lexer<'_>) -> Option<Leibniz> {
    lexer.letters_until = lexer.source.len();
    if lexer.next().kind != Kind::OpenBrace {
        return None;
    }
    let is_d = |kind| matches!(kind, Kind::Letter('d') | Kind::Partial);
    if !is_d(lexer.next().kind) {
        return None;
    }
    let mut power = 1;
    let mut function = None;
    let mut token = lexer.next();
    if token.kind == Kind::Power {
        power = cut_order(lexer)?;
        token = lexer.next();
    }
    if let Some(name) = cut_name(token.kind) {
        let (name, next) = cut_subscript(name, lexer)?;
        function = Some(Symbol::new(name));
        token = next;
    }
    if token.kind != Kind::CloseBrace || lexer.next().kind != Kind::OpenBrace {
        return None;
    }
    if !is_d(lexer.next().kind) {
        return None;
    }
    let (variable, mut token) = cut_subscript(cut_name(lexer.next().kind)?, lexer)?;
    let variable = Symbol::new(variable);
    let mut below = 1;
    if token.kind == Kind::Power {
        below = cut_order(lexer)?;
        token = lexer.next();
    }
    if token.kind != Kind::CloseBrace || below != power {
        return None;
    }
    Some(Leibniz { function, variable, order: power, end: lexer.position })
}

fn cut_name(kind: Kind) -> Option<String> {
    match kind {
        Kind::Letter(c) => Some(c.to_string()),
        Kind::Name(name) => Some(name.to_owned()),
        _ => None,
    }
}

/// A name with the subscript that may follow, and the token behind it.
fn cut_subscript(mut name: String, lexer: &mut Lexer<'_>) -> Option<(String, Token)> {
    let mut token = lexer.next();
    if token.kind == Kind::Subscript {
        let at = lexer.position;
        let (from, to) = lexer.braced().unwrap_or((at, at + 1));
        lexer.position = lexer.position.max(to);
        let inside = lexer.source.get(from..to)?;
        name.push('_');
        name.push_str(&super::atom::plain_subscript(inside)?);
        token = lexer.next();
    }
    Some((name, token))
}

/// The order behind `^`: `2` or `{2}`.
fn cut_order(lexer: &mut Lexer<'_>) -> Option<u32> {
    let mut token = lexer.next();
    let braced = token.kind == Kind::OpenBrace;
    if braced {
        token = lexer.next();
    }
    if token.kind != Kind::Number {
        return None;
    }
    let end = if braced { lexer.digits(token.start).0 } else { token.start + 1 };
    let digits = lexer.source.get(token.start..end)?;
    lexer.position = end;
    if braced && lexer.next().kind != Kind::CloseBrace {
        return None;
    }
    digits.parse().ok().filter(|n| (1..=1000).contains(n))
}

/// `d/dx`, `dy/dx`, `d^2/dx^2`, `d^2y/dx^2` at the start of `text`.
fn plain_leibniz(text: &str, start: usize) -> Option<Leibniz> {
    let mut rest = text.strip_prefix('d')?;
    let power = plain_order(&mut rest)?;
    let mut function = None;
    let letter = rest.bytes().next()?;
    if letter.is_ascii_alphabetic() {
        function = Some(Symbol::new(&rest[..1]));
        rest = &rest[1..];
    }
    rest = rest.strip_prefix("/d")?;
    let variable = rest.bytes().next().filter(u8::is_ascii_alphabetic)?;
    rest = &rest[1..];
    let below = plain_order(&mut rest)?;
    if below != power || rest.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let variable = Symbol::new(char::from(variable).to_string());
    Some(Leibniz { function, variable, order: power, end: start + text.len() - rest.len() })
}

/// `^2`, `**2`, `²` or nothing, which is 1.
fn plain_order(rest: &mut &str) -> Option<u32> {
    if let Some(after) = rest.strip_prefix('²') {
        *rest = after;
        return Some(2);
    }
    let Some(after) = rest.strip_prefix("**").or_else(|| rest.strip_prefix('^')) else {
        return Some(1);
    };
    let length = after.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(after.len());
    let n: u32 = after[..length].parse().ok()?;
    *rest = &after[length..];
    order(&Natural::from(n))
}
