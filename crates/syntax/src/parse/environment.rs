//! `\begin … \end`: matrices, cases, aligned lines; and `\frac`, `\sqrt`, `\binom`.

use super::Parser;
use super::group::is_condition;
use super::statement::join_lines;
use crate::lexer::Token;
use crate::spelling::{Bracket, Kind};
use crate::{Expr, Function};

impl Parser<'_> {
    /// The name of the environment that begins or ends at the current token; moves behind it.
    fn environment_name(&mut self) -> &str {
        let inside = self.lexer.braced();
        let (from, to) = inside.unwrap_or((0, 0));
        self.lexer.source.get(from..to).unwrap_or("").trim().trim_end_matches('*')
    }

    pub(super) fn environment(&mut self) -> Expr {
        let begin = self.token;
        let name = self.environment_name().to_owned();
        let lines = std::mem::replace(&mut self.lexer.lines, false);
        if matches!(name.as_str(), "array" | "tabular" | "alignedat") {
            self.lexer.braced();
        }
        self.token = self.lexer.next();
        let context = self.inside();
        let expr = self.within(context, |p| match name.as_str() {
            "cases" | "dcases" | "rcases" => p.cases(),
            "vmatrix" | "Vmatrix" => {
                let rows = p.matrix_rows();
                let matrix = p.matrix(begin, rows);
                Expr::call(Function::Det, vec![matrix])
            }
            "matrix" | "pmatrix" | "bmatrix" | "Bmatrix" | "smallmatrix" | "array" | "tabular" => {
                let rows = p.matrix_rows();
                p.matrix(begin, rows)
            }
            _ => p.aligned(),
        });
        self.end_environment(begin);
        self.lexer.lines = lines;
        expr
    }

    fn end_environment(&mut self, begin: Token) {
        if self.token.kind == Kind::Finish {
            self.environment_name();
            self.token = self.lexer.next();
        } else if self.token.kind == Kind::End {
            self.error(begin, "this `\\begin` has no `\\end`", "add the `\\end`");
        } else {
            self.unexpected();
        }
    }

    /// Whether rows of statements begin here, and not a matrix.
    pub(super) fn at_system(&self) -> bool {
        let rest = self.lexer.rest(self.token.end).trim_start();
        let rows = ["{array}", "{aligned}", "{align}", "{align*}", "{gathered}", "{cases}"];
        self.token.kind == Kind::Begin && rows.iter().any(|name| rest.starts_with(name))
    }

    /// `\left\{ \begin{array} … \end{array} \right.`: the rows of a system or of cases.
    pub(super) fn system(&mut self) -> Expr {
        let begin = self.token;
        let name = self.environment_name().to_owned();
        if name == "array" {
            self.lexer.braced();
        }
        self.token = self.lexer.next();
        let context = self.inside();
        let expr = self.within(context, Self::cases);
        self.end_environment(begin);
        expr
    }

    fn at_row_end(&self) -> bool {
        matches!(self.token.kind, Kind::Row | Kind::Finish | Kind::End)
    }

    fn matrix_rows(&mut self) -> Vec<Vec<Expr>> {
        let mut rows = Vec::new();
        while !matches!(self.token.kind, Kind::Finish | Kind::End) && !self.stopped {
            if self.eat(Kind::Row) {
                continue;
            }
            let mut row = vec![self.list()];
            while self.eat(Kind::Ampersand) {
                row.push(self.list());
            }
            rows.push(row);
            if !self.at_row_end() {
                self.unexpected();
            }
        }
        rows
    }

    /// Rows of a value and its condition, or statements that all hold.
    fn cases(&mut self) -> Expr {
        let mut rows = Vec::new();
        while !matches!(self.token.kind, Kind::Finish | Kind::End) && !self.stopped {
            if self.eat(Kind::Row) {
                continue;
            }
            rows.push(self.case());
            if !self.at_row_end() {
                self.unexpected();
            }
        }
        if !rows.is_empty() && rows.iter().all(|(_, condition)| condition.is_some()) {
            let pair = |(value, condition): (Expr, Option<Expr>)| Some((value, condition?));
            return Expr::Piecewise(rows.into_iter().filter_map(pair).collect());
        }
        let lines: Vec<Expr> =
            rows.into_iter().flat_map(|(line, rest)| std::iter::once(line).chain(rest)).collect();
        join_lines(lines)
    }

    fn case(&mut self) -> (Expr, Option<Expr>) {
        self.eat(Kind::Ampersand);
        let mut value = self.list();
        if self.eat(Kind::Ampersand) {
            if let Kind::Relation(_) = self.token.kind {
                // `x + y &= 2`: the mark only aligns.
                value = self.chain_from(value);
                return (value, None);
            }
            while matches!(self.token.kind, Kind::If | Kind::Comma | Kind::Ampersand) {
                self.bump();
            }
            if self.at_row_end() {
                return (value, None);
            }
            if self.eat(Kind::Otherwise) {
                return (value, Some(Expr::Truth(true)));
            }
            let condition = self.list();
            return (value, Some(condition));
        }
        match self.token.kind {
            Kind::If => {
                self.bump();
                let condition = self.list();
                (value, Some(condition))
            }
            Kind::Otherwise => {
                self.bump();
                (value, Some(Expr::Truth(true)))
            }
            _ => split_case(value),
        }
    }

    /// Lines; marks that align are left out, and a line that starts with a relation goes on.
    fn aligned(&mut self) -> Expr {
        let mut lines: Vec<Expr> = Vec::new();
        while !matches!(self.token.kind, Kind::Finish | Kind::End) && !self.stopped {
            if self.eat(Kind::Row) || self.eat(Kind::Ampersand) {
                continue;
            }
            let mut line = if self.continues_chain()
                && let Some(before) = lines.pop()
            {
                self.chain_from(before)
            } else {
                self.list()
            };
            while self.eat(Kind::Ampersand) {
                if self.continues_chain() {
                    line = self.chain_from(line);
                } else if !self.at_row_end() {
                    lines.push(line);
                    line = self.list();
                }
            }
            lines.push(line);
            if matches!(self.token.kind, Kind::Comma | Kind::Semicolon | Kind::And) {
                self.bump();
            } else if !self.at_row_end() {
                self.unexpected();
            }
        }
        join_lines(lines)
    }

    /// `\frac{a}{b}`, `\frac12`, and `\frac{d}{dx}`.
    pub(super) fn fraction(&mut self) -> Expr {
        if let Some(derivative) = self.leibniz() {
            return derivative;
        }
        self.bump();
        let numerator = self.argument();
        let denominator = self.argument();
        numerator.over(denominator)
    }

    /// `\sqrt{x}`, `\sqrt[3]{x}`, `\sqrt2`, `sqrt(x)`, `sqrt x`.
    pub(super) fn square_root(&mut self) -> Expr {
        self.bump();
        let index = if self.token.kind == Kind::Open(Bracket::Square) && self.lexer.latex {
            let open = self.bump();
            let context = self.inside();
            let index = self.within(context, |p| p.level(super::statement::level::SUM));
            self.close(open, Kind::Close(Bracket::Square));
            Some(Box::new(index))
        } else {
            None
        };
        let radicand = match self.token.kind {
            Kind::Number => self.plain_number(),
            Kind::Open(_) => self.atom(),
            _ => self.argument(),
        };
        Expr::Root(Box::new(radicand), index)
    }

    /// `√8`, `√(x + 1)`, `∛x`.
    pub(super) fn radical(&mut self, index: u8) -> Expr {
        self.bump();
        let radicand = match self.token.kind {
            Kind::Number => {
                let number = self.plain_number();
                self.raised(number)
            }
            Kind::Open(_) => self.atom(),
            _ => self.factor(),
        };
        let index = (index > 2).then(|| Box::new(Expr::integer(u32::from(index))));
        Expr::Root(Box::new(radicand), index)
    }

    /// `√3²` is the root of a square.
    fn raised(&mut self, base: Expr) -> Expr {
        match self.token.kind {
            Kind::Superscript(_) => {
                let exponent = self.superscript();
                base.pow(exponent)
            }
            _ => base,
        }
    }

    pub(super) fn binomial(&mut self) -> Expr {
        self.bump();
        let n = self.argument();
        let r = self.argument();
        Expr::call(Function::Binomial, vec![n, r])
    }
}

/// `value, condition` in a row of cases.
fn split_case(line: Expr) -> (Expr, Option<Expr>) {
    match line {
        Expr::List(mut items)
            if items.len() == 2 && is_condition(&items[1]) && !is_condition(&items[0]) =>
        {
            let condition = items.pop();
            (items.remove(0), condition)
        }
        line => (line, None),
    }
}
