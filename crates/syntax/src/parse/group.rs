//! Brackets: groups, tuples, intervals, sets, absolute values, floors, matrices in brackets.

use super::statement::level;
use super::{Context, Parser};
use crate::lexer::Token;
use crate::spelling::{Bracket, Kind};
use crate::{Expr, Function, Relation};

impl Parser<'_> {
    pub(super) fn open(&mut self, bracket: Bracket) -> Expr {
        match bracket {
            Bracket::Round | Bracket::Square => self.bracketed(bracket),
            Bracket::Floor => self.rounded(Function::Floor, bracket),
            Bracket::Ceiling => self.rounded(Function::Ceil, bracket),
        }
    }

    fn rounded(&mut self, function: Function, bracket: Bracket) -> Expr {
        let open = self.bump();
        let context = self.inside();
        let inner = self.within(context, |p| p.level(level::SUM));
        self.close(open, Kind::Close(bracket));
        Expr::call(function, vec![inner])
    }

    /// Expects a closing bracket, and says where the opening one stands if it is not there.
    pub(super) fn close(&mut self, open: Token, kind: Kind) {
        let twin = match kind {
            Kind::CloseSet => Kind::CloseBrace,
            Kind::CloseBrace => Kind::CloseSet,
            other => other,
        };
        if self.token.kind == kind
            || self.token.kind == twin
            || self.token.kind == Kind::CloseNothing
        {
            self.bump();
            return;
        }
        if self.stopped {
            return;
        }
        if self.token.kind == Kind::End
            || matches!(self.token.kind, Kind::Close(_) | Kind::CloseBrace | Kind::CloseSet)
        {
            let text = self.text(open);
            let message = format!("the bracket `{text}` is not closed");
            self.error(open, &message, "add the bracket that closes it");
            if self.token.kind != Kind::End {
                self.bump();
            }
            return;
        }
        self.unexpected();
    }

    /// Items between commas up to `close`, which is taken.
    pub(super) fn items(&mut self, open: Token, close: Kind) -> Vec<Expr> {
        let mut items = Vec::new();
        if self.token.kind != close {
            loop {
                items.push(self.level(level::IMPLIES));
                let separator = matches!(self.token.kind, Kind::Comma | Kind::Semicolon)
                    || (self.context.bar_separates && self.at_bar());
                if !separator {
                    break;
                }
                self.bump();
                if self.token.kind == close {
                    break;
                }
            }
        }
        self.close(open, close);
        items
    }

    fn at_bar(&self) -> bool {
        matches!(self.token.kind, Kind::Bar | Kind::Mid | Kind::BarLeft | Kind::BarRight)
    }

    fn bracketed(&mut self, bracket: Bracket) -> Expr {
        if bracket == Bracket::Square && self.rows_follow() {
            return self.rows();
        }
        if bracket == Bracket::Round
            && let Some(whole) = self.number_in_bracket().or_else(|| self.composition())
        {
            return whole;
        }
        let open = self.bump();
        let lines = std::mem::replace(&mut self.lexer.lines, false);
        if self.token.kind == Kind::Line {
            self.bump();
        }
        let context = self.inside();
        let (mut items, closing) = self.within(context, |p| p.bracket_items());
        self.lexer.lines = lines;
        let square = bracket == Bracket::Square;
        let closed_square = closing == Some(Kind::Close(Bracket::Square));
        match closing {
            Some(_) => {
                self.bump();
            }
            None => self.close(open, Kind::Close(bracket)),
        }
        match (items.len(), square, closed_square) {
            (0, ..) => {
                self.error(open, "there is nothing in this bracket", "write something in it");
                Expr::Missing
            }
            (1, ..) => items.remove(0),
            (2, false, false) if !is_infinite(&items[0]) && !is_infinite(&items[1]) => {
                Expr::Tuple(items)
            }
            (2, ..) => interval(items, square, closed_square),
            (_, true, true) => Expr::List(items),
            _ => Expr::Tuple(items),
        }
    }

    /// Items up to a round or square bracket, which is left.
    fn bracket_items(&mut self) -> (Vec<Expr>, Option<Kind>) {
        let mut items = Vec::new();
        loop {
            if let kind @ Kind::Close(Bracket::Round | Bracket::Square) = self.token.kind {
                return (items, Some(kind));
            }
            // `]a, b[`: an interval that is open to the right.
            items.push(self.level(level::IMPLIES));
            match self.token.kind {
                Kind::Comma | Kind::Semicolon => {
                    self.bump();
                }
                kind @ Kind::Close(Bracket::Round | Bracket::Square) => return (items, Some(kind)),
                Kind::CloseNothing => return (items, Some(Kind::CloseNothing)),
                _ => return (items, None),
            }
        }
    }

    /// `(4c73)_14`: digits in a bracket with a base behind it.
    fn number_in_bracket(&mut self) -> Option<Expr> {
        let at = self.token.end;
        let rest = self.lexer.rest(at);
        let roman = rest.strip_prefix("\\mathrm{");
        let text = roman.unwrap_or(rest);
        let length = text.bytes().position(|b| !b.is_ascii_alphanumeric())?;
        if length == 0 || length > self.options.limits.digits {
            return None;
        }
        let closing = if roman.is_some() { "})" } else { ")" };
        let rest = text[length..].strip_prefix(closing)?;
        let end = self.lexer.source.len() - rest.len();
        let (base, end) = self.base_of(&text[..length], end)?;
        Some(self.based(&text[..length], base, end))
    }

    /// `]a, b[`, the French and German open interval.
    pub(super) fn outward_interval(&mut self) -> Expr {
        let open = self.bump();
        let context = self.inside();
        let low = self.within(context, |p| p.level(level::SUM));
        if !matches!(self.token.kind, Kind::Comma | Kind::Semicolon) {
            self.token = open;
            self.unexpected();
            return Expr::Missing;
        }
        self.bump();
        let context = Context { square_closes: true, ..context };
        let high = self.within(context, |p| p.level(level::SUM));
        let high_closed = match self.token.kind {
            Kind::Close(Bracket::Square) => true,
            Kind::Open(Bracket::Square) => false,
            _ => {
                self.unexpected();
                return Expr::Missing;
            }
        };
        self.bump();
        let (low, high) = (Box::new(low), Box::new(high));
        Expr::Interval { low, high, low_closed: false, high_closed }
    }

    /// Whether `[` opens rows: `[[1, 2], [3, 4]]`.
    pub(super) fn rows_follow(&self) -> bool {
        let rest = self.lexer.rest(self.token.end).trim_start();
        let Some(row) = rest.strip_prefix('[') else { return false };
        let mut depth = 1usize;
        for (k, b) in row.bytes().enumerate() {
            match b {
                b'[' | b'(' | b'{' => depth += 1,
                b']' | b')' | b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let next = row[k + 1..].trim_start();
                return b == b']' && next.starts_with([',', ']', ';']);
            }
        }
        false
    }

    pub(super) fn rows(&mut self) -> Expr {
        let open = self.bump();
        let context = self.inside();
        let mut rows = Vec::new();
        self.within(context, |p| {
            while p.token.kind == Kind::Open(Bracket::Square) && !p.stopped {
                let row = p.bump();
                rows.push(p.items(row, Kind::Close(Bracket::Square)));
                if !matches!(p.token.kind, Kind::Comma | Kind::Semicolon) {
                    break;
                }
                p.bump();
            }
        });
        self.close(open, Kind::Close(Bracket::Square));
        self.matrix(open, rows)
    }

    /// A matrix of these rows, if they are equally long.
    pub(super) fn matrix(&mut self, at: Token, rows: Vec<Vec<Expr>>) -> Expr {
        let width = rows.first().map_or(0, Vec::len);
        if width == 0 || rows.iter().any(|row| row.len() != width) {
            self.error(
                at,
                "the rows of this matrix are not equally long",
                "give every row the same number of entries",
            );
            return Expr::Missing;
        }
        Expr::Matrix(rows)
    }

    /// `{…}` or `\{…\}` where an operand stands: a group of LaTeX, or a set.
    pub(super) fn brace(&mut self) -> Expr {
        let open = self.token;
        if open.kind == Kind::OpenBrace {
            let ahead = self.ahead();
            if ahead.kind == Kind::CloseBrace {
                return self.empty_brace();
            }
        }
        self.bump();
        if open.kind == Kind::OpenSet && self.at_system() {
            // `\left\{\begin{array}…\end{array}\right.`
            let system = self.system();
            self.close(open, Kind::CloseSet);
            return system;
        }
        if matches!(self.token.kind, Kind::CloseSet | Kind::CloseBrace) {
            self.bump();
            return Expr::Set(Vec::new());
        }
        let set = open.kind == Kind::OpenSet || !self.lexer.latex;
        let inside_integral = self.inside();
        let context = Context { bar_separates: true, ..inside_integral };
        let group = Context { bar_separates: set, ..context };
        let first = self.within(group, |p| p.level(level::IMPLIES));
        if group.bar_separates && (self.at_bar() || self.token.kind == Kind::Colon) {
            self.bump();
            let condition = self.within(inside_integral, Self::list);
            let condition = match condition {
                Expr::List(all) => Expr::And(all),
                one => one,
            };
            self.close(open, Kind::CloseSet);
            return Expr::SetBuilder(Box::new(first), Box::new(condition));
        }
        let mut items = vec![first];
        let mut listed = set;
        while matches!(self.token.kind, Kind::Comma | Kind::Semicolon) {
            listed = true;
            self.bump();
            self.skip_separators();
            items.push(self.within(inside_integral, |p| p.level(level::IMPLIES)));
        }
        self.close(open, Kind::CloseSet);
        if !listed {
            return items.remove(0);
        }
        let mut elements = Vec::new();
        items.into_iter().for_each(|item| super::statement::push_item(&mut elements, item));
        Expr::Set(elements)
    }

    /// `{}`: before a raised number it is nothing, by itself the empty set.
    fn empty_brace(&mut self) -> Expr {
        self.bump();
        self.bump();
        match self.token.kind {
            Kind::Power if self.text(self.token) == "**" => Expr::Set(Vec::new()),
            Kind::Power | Kind::Superscript(_) | Kind::Subscript => self.choice_before(),
            _ => Expr::Set(Vec::new()),
        }
    }

    /// A group in braces behind a command or `^`: whatever is inside.
    pub(super) fn brace_group(&mut self) -> Expr {
        let open = self.bump();
        if self.token.kind == Kind::CloseBrace {
            self.error(open, "there is nothing in these braces", "write something in them");
            self.bump();
            return Expr::Missing;
        }
        let context = self.inside();
        let inner = self.within(context, Self::list);
        self.close(open, Kind::CloseBrace);
        inner
    }

    /// An argument of a command: a group, or a single digit, letter or command.
    pub(super) fn argument(&mut self) -> Expr {
        self.deeper(|p| match p.token.kind {
            Kind::OpenBrace => p.brace_group(),
            Kind::Number => p.single_digit(),
            Kind::Letter(_) | Kind::Word => p.script(),
            Kind::End => {
                p.unexpected();
                Expr::Missing
            }
            _ => p.atom(),
        })
    }

    /// `\left.`: brackets that open with nothing.
    pub(super) fn open_nothing(&mut self) -> Expr {
        self.bump();
        let context = self.inside();
        let inner = self.within(context, Self::list);
        match self.token.kind {
            Kind::CloseNothing | Kind::BarRight | Kind::Close(_) | Kind::CloseSet => {
                self.bump();
            }
            _ => self.unexpected(),
        }
        inner
    }

    pub(super) fn absolute(&mut self) -> Expr {
        let open = self.bump();
        let context = Context { bar_closes: true, ..self.inside() };
        let inner = self.within(context, |p| p.level(level::SUM));
        if matches!(self.token.kind, Kind::Bar | Kind::BarRight | Kind::CloseNothing) {
            self.bump();
        } else if self.token.kind == Kind::End || matches!(self.token.kind, Kind::Close(_)) {
            self.error(open, "this bar is not closed", "add the second `|`");
        } else {
            self.unexpected();
        }
        match inner {
            matrix @ Expr::Matrix(_) => Expr::call(Function::Det, vec![matrix]),
            inner => Expr::Abs(Box::new(inner)),
        }
    }
}

fn is_infinite(expr: &Expr) -> bool {
    match expr {
        Expr::Infinity => true,
        Expr::Negate(inner) => **inner == Expr::Infinity,
        _ => false,
    }
}

fn interval(mut items: Vec<Expr>, low_closed: bool, high_closed: bool) -> Expr {
    let high = Box::new(items.remove(1));
    let low = Box::new(items.remove(0));
    Expr::Interval { low, high, low_closed, high_closed }
}

/// Whether a relation compares, so that `value, condition` is a row of cases.
pub(super) fn is_condition(expr: &Expr) -> bool {
    match expr {
        Expr::Relation(_, relations) => !relations.contains(&Relation::Tends),
        Expr::And(_) | Expr::Or(_) | Expr::Truth(_) => true,
        _ => false,
    }
}
