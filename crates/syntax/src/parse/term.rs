//! One term: signs, products, quotients, powers, and what is written behind a factor.

use super::Parser;
use crate::lexer::Token;
use crate::spelling::{Bracket, Kind};
use crate::{Expr, Function, Number};

/// A product as it is being read: factors done, and the last one.
struct Factors {
    done: Vec<Expr>,
    last: Expr,
}

impl Factors {
    fn multiply(&mut self, factor: Expr) {
        self.done.push(std::mem::replace(&mut self.last, factor));
    }

    fn whole(self) -> Expr {
        let Factors { mut done, last } = self;
        if done.is_empty() {
            return last;
        }
        done.push(last);
        Expr::Product(done)
    }
}

impl Parser<'_> {
    /// A term with its signs.
    pub(super) fn term(&mut self) -> Expr {
        match self.token.kind {
            Kind::Minus | Kind::Plus | Kind::PlusMinus | Kind::MinusPlus => {
                let sign = self.bump().kind;
                match self.token.kind {
                    Kind::Minus | Kind::Plus | Kind::PlusMinus | Kind::MinusPlus => {
                        let term = self.deeper(Self::term);
                        signed(Some(sign), term)
                    }
                    _ => self.deeper(|parser| parser.product(Some(sign))),
                }
            }
            _ => self.product(None),
        }
    }

    /// Factors behind a sign. The sign belongs to all of them, but in `-7 mod 5` to the dividend.
    fn product(&mut self, mut sign: Option<Kind>) -> Expr {
        self.left_out = false;
        let first = self.factor();
        self.left_out = false;
        let mut factors = Factors { done: Vec::new(), last: first };
        let mut slash: Option<Token> = None;
        let mut has_unit = false;
        let mut wraps = self.depth;
        loop {
            if self.stopped {
                break;
            }
            match self.token.kind {
                Kind::Times => {
                    self.bump();
                    let factor = self.signed_factor();
                    factors.multiply(factor);
                    slash = None;
                    continue;
                }
                Kind::Divide => {
                    let at = self.bump();
                    wraps += 1;
                    if wraps > self.options.limits.depth {
                        self.too_deep();
                        return Expr::Missing;
                    }
                    let mut denominator = self.signed_factor();
                    if self.text(at) != "/" && self.at_fraction_bar(&denominator) {
                        self.bump();
                        denominator = denominator.over(self.factor());
                    }
                    let numerator = factors.whole();
                    factors = Factors { done: Vec::new(), last: numerator.over(denominator) };
                    slash = Some(at);
                    continue;
                }
                Kind::Mod => {
                    self.bump();
                    let divisor = self.signed_factor();
                    let dividend = signed(sign.take(), factors.whole());
                    let remainder = Expr::call(Function::Mod, vec![dividend, divisor]);
                    factors = Factors { done: Vec::new(), last: remainder };
                    wraps += 1;
                    if wraps > self.options.limits.depth {
                        self.too_deep();
                        return Expr::Missing;
                    }
                    continue;
                }
                _ => {}
            }
            if let Some(unit) = self.unit_after(&factors.done, &factors.last) {
                factors = attach(factors, unit, has_unit, slash.is_some());
                has_unit = true;
                continue;
            }
            if !self.starts_factor() || self.at_differential() {
                break;
            }
            if self.options.under_slash
                && slash.is_some()
                && let Expr::Quotient(_, below) = &mut factors.last
            {
                let factor = self.factor();
                if !std::mem::take(&mut self.left_out) {
                    let before = std::mem::replace(&mut **below, Expr::Missing);
                    **below = match before {
                        Expr::Product(mut under) => {
                            under.push(factor);
                            Expr::Product(under)
                        }
                        one => Expr::Product(vec![one, factor]),
                    };
                }
                continue;
            }
            if let Some(at) = slash.take() {
                self.warning(
                    at.start,
                    "what follows the fraction could belong under it or beside it",
                    "it was read as beside it: `1/2x` as `(1/2)x`; write brackets to be sure",
                );
            }
            if self.token.kind == Kind::Number && matches!(factors.last, Expr::Number(_)) {
                self.error(
                    self.token,
                    "two numbers stand side by side",
                    "write the operation between them",
                );
            }
            if self.token.kind == Kind::Number
                && !self.token.space
                && matches!(factors.last, Expr::Symbol(_))
            {
                self.warning(
                    self.token.start,
                    "a number stands behind a letter",
                    "it was read as a factor; write `x*2`, `x^2` or `x_2` to be sure",
                );
            }
            let factor = self.factor();
            if !std::mem::take(&mut self.left_out) {
                factors.multiply(factor);
            }
        }
        signed(sign, factors.whole())
    }

    /// Whether the slash of `15/16` follows, a fraction of two numbers: in `5/8 ÷ 15/16` one
    /// fraction is divided by another.
    fn at_fraction_bar(&self, numerator: &Expr) -> bool {
        self.token.kind == Kind::Divide
            && self.text(self.token) == "/"
            && !self.token.space
            && matches!(numerator, Expr::Number(Number::Integer(_)))
            && {
                let next = self.ahead();
                next.kind == Kind::Number && !next.space
            }
    }

    /// A factor behind an operator, which may have signs: `2*-3`.
    fn signed_factor(&mut self) -> Expr {
        match self.token.kind {
            Kind::Minus | Kind::Plus | Kind::PlusMinus | Kind::MinusPlus => {
                let sign = self.bump().kind;
                let factor = self.deeper(Self::signed_factor);
                signed(Some(sign), factor)
            }
            _ => self.factor(),
        }
    }

    /// A base with its exponents.
    pub(super) fn factor(&mut self) -> Expr {
        let bare_letter = matches!(self.token.kind, Kind::Letter('A'..='Z'));
        let mut base = self.postfix();
        let mut wraps = self.depth;
        loop {
            match self.token.kind {
                Kind::Power => {
                    self.bump();
                    if self.eat_degree_sign() {
                        base = self.degrees(base);
                        continue;
                    }
                    if let Some(transposed) = self.transposed(&base, bare_letter) {
                        base = transposed;
                        continue;
                    }
                    let exponent = self.deeper(Self::exponent);
                    base = base.pow(exponent);
                }
                Kind::Superscript(_) => {
                    let exponent = self.superscript();
                    base = base.pow(exponent);
                }
                Kind::Bang | Kind::Percent | Kind::Degree => base = self.postfix_of(base),
                _ => return base,
            }
            wraps += 1;
            if wraps > self.options.limits.depth {
                self.too_deep();
                return Expr::Missing;
            }
        }
    }

    /// What stands behind `^`.
    pub(super) fn exponent(&mut self) -> Expr {
        match self.token.kind {
            Kind::Minus | Kind::Plus | Kind::PlusMinus | Kind::MinusPlus => {
                let sign = self.bump().kind;
                let exponent = self.deeper(Self::exponent);
                signed(Some(sign), exponent)
            }
            Kind::OpenBrace => {
                let inner = self.brace_group();
                if self.token.kind == Kind::Power {
                    self.bump();
                    let exponent = self.deeper(Self::exponent);
                    return inner.pow(exponent);
                }
                inner
            }
            Kind::Number => {
                let number = self.plain_number();
                self.power_of_exponent(number)
            }
            _ => {
                let base = self.postfix();
                self.power_of_exponent(base)
            }
        }
    }

    /// `2^3^4` is `2^(3^4)`.
    fn power_of_exponent(&mut self, base: Expr) -> Expr {
        match self.token.kind {
            Kind::Power if !self.degree_sign_follows() => {
                self.bump();
                let exponent = self.deeper(Self::exponent);
                base.pow(exponent)
            }
            Kind::Bang => {
                self.bump();
                Expr::Factorial(Box::new(base))
            }
            _ => base,
        }
    }

    /// `²`, `⁻¹`, `ⁿ`: an exponent in raised characters.
    pub(super) fn superscript(&mut self) -> Expr {
        let mut text = String::new();
        let start = self.token;
        while let Kind::Superscript(c) = self.token.kind {
            text.push(lowered(c));
            self.bump();
        }
        // Raised text is short, and its own language: digits, signs, n, x, y, brackets.
        let options = self.options;
        let mut inner = Parser::new(&text, options);
        inner.depth = self.depth + 1;
        let expr = if inner.depth >= options.limits.depth {
            Expr::Missing
        } else {
            inner.level(super::statement::level::SUM)
        };
        if inner.token.kind != Kind::End || !inner.diagnostics.is_empty() {
            self.error(start, "these raised characters are no exponent", "write it with `^`");
        }
        expr
    }

    /// An atom and the marks behind it.
    fn postfix(&mut self) -> Expr {
        let mut expr = self.atom();
        let mut wraps = self.depth;
        while matches!(self.token.kind, Kind::Bang | Kind::Percent | Kind::Degree) {
            expr = self.postfix_of(expr);
            wraps += 1;
            if wraps > self.options.limits.depth {
                self.too_deep();
                return Expr::Missing;
            }
        }
        expr
    }

    fn postfix_of(&mut self, expr: Expr) -> Expr {
        match self.token.kind {
            Kind::Bang => {
                self.bump();
                Expr::Factorial(Box::new(expr))
            }
            Kind::Percent => {
                self.bump();
                Expr::Percent(Box::new(expr))
            }
            Kind::Degree => {
                self.bump();
                self.degrees(expr)
            }
            _ => expr,
        }
    }

    fn degree_sign_follows(&self) -> bool {
        let mut lexer = self.lexer;
        match lexer.next().kind {
            Kind::Circle | Kind::Degree => true,
            Kind::OpenBrace => {
                matches!(lexer.next().kind, Kind::Circle | Kind::Degree)
                    && lexer.next().kind == Kind::CloseBrace
            }
            _ => false,
        }
    }

    /// `\circ` or `{\circ}` behind `^`.
    fn eat_degree_sign(&mut self) -> bool {
        if matches!(self.token.kind, Kind::Circle | Kind::Degree) {
            self.bump();
            return true;
        }
        if self.token.kind != Kind::OpenBrace {
            return false;
        }
        let mut lexer = self.lexer;
        let inside = lexer.next().kind;
        if matches!(inside, Kind::Circle | Kind::Degree) && lexer.next().kind == Kind::CloseBrace {
            self.jump(lexer.position);
            return true;
        }
        false
    }

    /// `^T` of a matrix or a capital letter without brackets, and `^\top`.
    fn transposed(&mut self, base: &Expr, bare_letter: bool) -> Option<Expr> {
        let letter = bare_letter && matches!(base, Expr::Symbol(_));
        let matrix = letter || matches!(base, Expr::Matrix(_));
        let mut lexer = self.lexer;
        let mut token = self.token;
        let braced = token.kind == Kind::OpenBrace;
        if braced {
            token = lexer.next();
        }
        let end = lexer.position;
        let raised = match token.kind {
            Kind::Letter('T') => matrix,
            Kind::Relation(crate::Relation::Perpendicular) => true,
            _ => false,
        };
        if !raised || (braced && lexer.next().kind != Kind::CloseBrace) {
            return None;
        }
        self.jump(if braced { lexer.position } else { end });
        Some(Expr::call(Function::Transpose, vec![base.clone()]))
    }

    /// Whether the current token can begin a factor that is written without an operator.
    pub(super) fn starts_factor(&self) -> bool {
        use Kind::*;
        match self.token.kind {
            Number | Letter(_) | Name(_) | Word | Text { .. } | Pi | Infinity | Truth(_) => true,
            Function(_) | Sqrt | Special(_) => !self.context.bare,
            Open(Bracket::Square) => !self.context.square_closes,
            EmptySet | Missing | Ellipsis | Vulgar(..) | Open(_) | OpenBrace | OpenSet => true,
            Bar => !(self.context.bar_closes || self.context.bar_separates),
            BarLeft | Frac | Radical(_) | Binom | Integral | Limit | Big(_) | Begin => true,
            Accent(_) | Figure(_) | OperatorName | Boxed | Dollar | OpenNothing | Partial => true,
            UnknownCommand | Forbidden => true,
            _ => false,
        }
    }
}

fn signed(sign: Option<Kind>, expr: Expr) -> Expr {
    match sign {
        Some(Kind::Minus) => expr.negated(),
        Some(Kind::PlusMinus) => Expr::PlusMinus(Box::new(expr)),
        Some(Kind::MinusPlus) => Expr::MinusPlus(Box::new(expr)),
        _ => expr,
    }
}

/// The unit measures the whole product before it; where that has a unit already, the last factor.
fn attach(factors: Factors, unit: crate::unit::Unit, has_unit: bool, slash: bool) -> Factors {
    let quantity = |expr: Expr, unit| Expr::Quantity(Box::new(expr), unit);
    if !has_unit {
        return Factors { done: Vec::new(), last: quantity(factors.whole(), unit) };
    }
    let Factors { done, last } = factors;
    let last = match last {
        Expr::Quotient(a, b) if slash => a.over(quantity(*b, unit)),
        last => quantity(last, unit),
    };
    Factors { done, last }
}

fn lowered(c: char) -> char {
    match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        '⁺' => '+',
        '⁻' => '-',
        '⁽' => '(',
        '⁾' => ')',
        'ⁿ' => 'n',
        'ˣ' => 'x',
        'ʸ' => 'y',
        other => other,
    }
}

/// Whether it is a number as far as its shape tells: what a unit can follow.
pub(crate) fn is_numeric(expr: &Expr) -> bool {
    match expr {
        Expr::Number(Number::Based { .. }) => false,
        Expr::Number(_) | Expr::Pi => true,
        Expr::Negate(a) | Expr::Root(a, _) => is_numeric(a),
        Expr::Quotient(a, b) | Expr::Power(a, b) => is_numeric(a) && is_numeric(b),
        Expr::Product(v) | Expr::Sum(v) => v.iter().all(is_numeric),
        _ => false,
    }
}
