//! What stands between terms: sums, ratios, set operations, relations, `and`, `or`, lists.

use super::Parser;
use crate::spelling::Kind;
use crate::{Expr, Relation};

/// How tightly an operator binds.
pub(super) mod level {
    pub(crate) const IMPLIES: u8 = 1;
    pub(crate) const OR: u8 = 2;
    pub(crate) const AND: u8 = 3;
    pub(crate) const RELATION: u8 = 4;
    pub(crate) const UNION: u8 = 5;
    pub(crate) const INTERSECTION: u8 = 6;
    pub(crate) const RATIO: u8 = 7;
    pub(crate) const SUM: u8 = 8;
}

impl Parser<'_> {
    /// Several lines; one line is itself. Lines of statements all hold, other lines are a list.
    pub(super) fn lines(&mut self) -> Expr {
        let mut lines = Vec::new();
        loop {
            while matches!(self.token.kind, Kind::Line | Kind::Row | Kind::Comma | Kind::Semicolon)
            {
                self.bump();
            }
            if self.token.kind == Kind::End {
                break;
            }
            if self.continues_chain()
                && let Some(before) = lines.pop()
            {
                let line = self.chain_from(before);
                lines.push(line);
            } else {
                lines.push(self.list());
            }
            if !matches!(self.token.kind, Kind::Line | Kind::Row) {
                break;
            }
        }
        join_lines(lines)
    }

    /// Whether the line starts with a relation, as the lines of a calculation do.
    pub(super) fn continues_chain(&self) -> bool {
        matches!(self.token.kind, Kind::Relation(_))
    }

    /// `= b = c`, continuing the chain `before`.
    pub(super) fn chain_from(&mut self, before: Expr) -> Expr {
        let Kind::Relation(relation) = self.token.kind else { return before };
        if matches!(relation, Relation::Implies | Relation::Equivalent) {
            return self.implication(before);
        }
        let (mut operands, mut relations) = match before {
            Expr::Relation(operands, relations)
                if !relations.contains(&Relation::Implies)
                    && !relations.contains(&Relation::Equivalent) =>
            {
                (operands, relations)
            }
            other => (vec![other], Vec::new()),
        };
        while let Kind::Relation(relation) = self.token.kind
            && !matches!(relation, Relation::Implies | Relation::Equivalent)
        {
            self.bump();
            relations.push(relation);
            operands.push(self.level(level::UNION));
        }
        Expr::Relation(operands, relations)
    }

    /// `a, b, …` without brackets.
    pub(super) fn list(&mut self) -> Expr {
        let first = self.level(level::IMPLIES);
        if !matches!(self.token.kind, Kind::Comma | Kind::Semicolon) {
            return first;
        }
        let mut items = Vec::new();
        push_item(&mut items, first);
        while matches!(self.token.kind, Kind::Comma | Kind::Semicolon) {
            self.bump();
            self.skip_separators();
            if !self.starts_operand() {
                break;
            }
            let item = self.level(level::IMPLIES);
            push_item(&mut items, item);
        }
        if items.len() == 1 { items.remove(0) } else { Expr::List(items) }
    }

    /// The rest of a separator: `, and`, `, or`, `,,`.
    pub(super) fn skip_separators(&mut self) {
        while matches!(self.token.kind, Kind::And | Kind::Or | Kind::Comma | Kind::Semicolon) {
            self.bump();
        }
    }

    fn starts_operand(&self) -> bool {
        use Kind::*;
        self.starts_factor()
            || matches!(
                self.token.kind,
                Plus | Minus | PlusMinus | MinusPlus | Forbidden | UnknownCommand | Unknown | Point
            )
    }

    /// An expression whose loosest operator binds at least as tightly as `least`.
    pub(super) fn level(&mut self, least: u8) -> Expr {
        let mut left = self.term();
        let mut wraps = 0;
        loop {
            let found = match self.token.kind {
                Kind::Plus | Kind::Minus | Kind::PlusMinus | Kind::MinusPlus => level::SUM,
                Kind::Colon if !self.context.bar_separates => level::RATIO,
                Kind::Intersection => level::INTERSECTION,
                Kind::Union | Kind::SetMinus => level::UNION,
                Kind::Relation(Relation::Implies | Relation::Equivalent) => level::IMPLIES,
                Kind::Relation(_) => level::RELATION,
                Kind::Mid if !self.context.bar_separates => level::RELATION,
                Kind::Not => level::RELATION,
                Kind::And => level::AND,
                Kind::Or => level::OR,
                _ => return left,
            };
            if found < least || self.stopped {
                return left;
            }
            wraps += 1;
            if wraps + self.depth > self.options.limits.depth {
                self.too_deep();
                return Expr::Missing;
            }
            left = match found {
                level::SUM => self.sum(left),
                level::RATIO => self.ratio(left),
                level::INTERSECTION => {
                    let sets = self.chain(left, Kind::Intersection, level::RATIO);
                    Expr::Intersection(sets)
                }
                level::UNION if self.eat(Kind::SetMinus) => {
                    let right = self.level(level::INTERSECTION);
                    Expr::Difference(Box::new(left), Box::new(right))
                }
                level::UNION => Expr::Union(self.chain(left, Kind::Union, level::INTERSECTION)),
                level::RELATION => self.relation(left),
                level::AND => {
                    let parts = self.chain(left, Kind::And, level::RELATION);
                    statements_or_list(parts, Expr::And)
                }
                level::OR => {
                    let parts = self.chain(left, Kind::Or, level::AND);
                    statements_or_list(parts, Expr::Or)
                }
                _ => self.implication(left),
            };
        }
    }

    /// `left ∪ b ∪ c`: the operands of one operator.
    fn chain(&mut self, left: Expr, operator: Kind, operand: u8) -> Vec<Expr> {
        let mut operands = vec![left];
        while self.eat(operator) {
            operands.push(self.level(operand));
        }
        operands
    }

    fn sum(&mut self, first: Expr) -> Expr {
        let mut terms = Vec::with_capacity(4);
        terms.push(first);
        loop {
            let wrap: fn(Expr) -> Expr = match self.token.kind {
                Kind::Plus => |term| term,
                Kind::Minus => Expr::negated,
                Kind::PlusMinus => |term| Expr::PlusMinus(Box::new(term)),
                Kind::MinusPlus => |term| Expr::MinusPlus(Box::new(term)),
                _ => return Expr::Sum(terms),
            };
            self.bump();
            let term = self.term();
            terms.push(wrap(term));
        }
    }

    fn ratio(&mut self, first: Expr) -> Expr {
        let parts = self.chain(first, Kind::Colon, level::SUM);
        Expr::Ratio(parts)
    }

    fn relation(&mut self, first: Expr) -> Expr {
        let mut operands = vec![first];
        let mut relations = Vec::new();
        loop {
            let relation = match self.token.kind {
                Kind::Relation(Relation::Implies | Relation::Equivalent) => break,
                Kind::Relation(relation) => relation,
                Kind::Mid if !self.context.bar_separates => Relation::Divides,
                Kind::Not => {
                    self.bump();
                    let Kind::Relation(relation) = self.token.kind else {
                        self.unexpected();
                        break;
                    };
                    let Some(opposite) = negated(relation) else {
                        self.unexpected();
                        break;
                    };
                    opposite
                }
                _ => break,
            };
            self.bump();
            relations.push(relation);
            operands.push(self.level(level::UNION));
        }
        if relations.is_empty() {
            return operands.remove(0);
        }
        if let Some(modulus) = self.modulus() {
            return congruence(operands, &modulus);
        }
        Expr::Relation(operands, relations)
    }

    /// `(mod n)` behind a congruence.
    fn modulus(&mut self) -> Option<Expr> {
        if self.eat(Kind::ModBracket) {
            return Some(self.argument());
        }
        let bracket = Kind::Open(crate::spelling::Bracket::Round);
        if self.token.kind == bracket && self.ahead().kind == Kind::Mod {
            self.bump();
            self.bump();
            let modulus = self.level(level::SUM);
            self.eat(Kind::Close(crate::spelling::Bracket::Round));
            return Some(modulus);
        }
        None
    }

    fn implication(&mut self, first: Expr) -> Expr {
        let mut operands = vec![first];
        let mut relations = Vec::new();
        while let Kind::Relation(relation @ (Relation::Implies | Relation::Equivalent)) =
            self.token.kind
        {
            self.bump();
            relations.push(relation);
            operands.push(self.level(level::OR));
        }
        Expr::Relation(operands, relations)
    }
}

/// `a ≡ b (mod n)` says that both leave the same remainder.
fn congruence(operands: Vec<Expr>, modulus: &Expr) -> Expr {
    let relations = vec![Relation::Equal; operands.len() - 1];
    let remainder = |a| Expr::call(crate::Function::Mod, vec![a, modulus.clone()]);
    Expr::Relation(operands.into_iter().map(remainder).collect(), relations)
}

fn negated(relation: Relation) -> Option<Relation> {
    Some(match relation {
        Relation::Equal => Relation::NotEqual,
        Relation::In => Relation::NotIn,
        Relation::Less => Relation::GreaterEqual,
        Relation::LessEqual => Relation::Greater,
        Relation::Greater => Relation::LessEqual,
        Relation::GreaterEqual => Relation::Less,
        _ => return None,
    })
}

/// Whether `and` and `or` join it to a statement. Between values they make a list: "2 or 3".
pub(crate) fn is_statement(expr: &Expr) -> bool {
    use Expr::*;
    matches!(expr, Relation(..) | And(_) | Or(_) | Truth(_) | Missing)
}

fn statements_or_list(parts: Vec<Expr>, join: fn(Vec<Expr>) -> Expr) -> Expr {
    if parts.iter().any(is_statement) {
        return join(parts);
    }
    let mut items = Vec::new();
    parts.into_iter().for_each(|part| push_item(&mut items, part));
    Expr::List(items)
}

/// A list met inside a list, without brackets, belongs to it.
pub(super) fn push_item(items: &mut Vec<Expr>, item: Expr) {
    match item {
        Expr::List(more) => items.extend(more),
        other => items.push(other),
    }
}

/// Lines of statements all hold; other lines are several answers.
pub(super) fn join_lines(mut lines: Vec<Expr>) -> Expr {
    match lines.len() {
        0 => Expr::Missing,
        1 => lines.remove(0),
        _ if lines.iter().all(is_statement) => Expr::And(lines),
        _ => {
            let mut items = Vec::new();
            lines.into_iter().for_each(|line| push_item(&mut items, line));
            Expr::List(items)
        }
    }
}
