//! Whether a relation holds at a constant, and the points at which that can change.

use super::RealSet;
use crate::normal::critical;
use crate::{Budget, Context, compare, sign};
use std::cmp::Ordering;
use syntax::{Expr, Function, Relation, Symbol};

/// A relation in one unknown.
pub(super) struct Membership<'a> {
    relation: &'a Expr,
    x: &'a Symbol,
    context: &'a Context,
    budget: &'a Budget,
    points: Vec<Expr>,
    /// What must not be zero, and what must not be negative, for both sides to exist.
    nonzero: Vec<Expr>,
    nonnegative: Vec<Expr>,
    positive: Vec<Expr>,
}

impl<'a> Membership<'a> {
    /// `None` where the points can't be found.
    pub(super) fn of_relation(
        relation: &'a Expr,
        x: &'a Symbol,
        context: &'a Context,
        budget: &'a Budget,
    ) -> Option<Self> {
        let mut membership = Membership {
            relation,
            x,
            context,
            budget,
            points: Vec::new(),
            nonzero: Vec::new(),
            nonnegative: Vec::new(),
            positive: Vec::new(),
        };
        membership.gather(relation)?;
        Some(membership)
    }

    pub(super) fn points(&self) -> Vec<Expr> {
        self.points.clone()
    }

    fn add_zeros(&mut self, expr: &Expr) -> Option<()> {
        self.points.extend(critical::zeros(expr, self.x, self.context, self.budget).ok()?);
        Some(())
    }

    fn gather(&mut self, relation: &Expr) -> Option<()> {
        match relation {
            Expr::Truth(_) => Some(()),
            Expr::And(parts) | Expr::Or(parts) => {
                parts.iter().try_for_each(|part| self.gather(part))
            }
            Expr::Relation(operands, relations) => {
                for (pair, relation) in operands.windows(2).zip(relations) {
                    if matches!(relation, Relation::In | Relation::NotIn) {
                        self.is_unknown(&pair[0])?;
                        let set = RealSet::from_set(&pair[1], self.context, self.budget)?;
                        self.points.extend(set.ends());
                        continue;
                    }
                    self.domain(&pair[0])?;
                    self.domain(&pair[1])?;
                    if infinite(&pair[0]) || infinite(&pair[1]) {
                        continue;
                    }
                    let difference = Expr::Sum(vec![pair[0].clone(), pair[1].clone().negated()]);
                    self.add_zeros(&difference)?;
                }
                Some(())
            }
            _ => None,
        }
    }

    fn is_unknown(&self, expr: &Expr) -> Option<()> {
        matches!(expr, Expr::Symbol(s) if s == self.x).then_some(())
    }

    /// Notes where the parts of `expr` are not defined or not continuous.
    fn domain(&mut self, expr: &Expr) -> Option<()> {
        let moving = expr.symbols().contains(self.x);
        match expr {
            _ if !moving => return Some(()),
            Expr::Quotient(_, b) => self.note(b, |m| &mut m.nonzero)?,
            Expr::Root(a, index) => {
                let even = match index {
                    None => true,
                    Some(n) => !n.as_rational()?.numerator().bit_is_odd(),
                };
                if even {
                    self.note(a, |m| &mut m.nonnegative)?;
                }
            }
            Expr::Power(a, _) if !a.symbols().contains(self.x) => {
                // A constant power exists everywhere if its base is positive.
                let base = sign(a, self.context, self.budget)?;
                if base != Ordering::Greater {
                    return None;
                }
            }
            Expr::Call(Function::Exp, _) => {}
            Expr::Power(a, b) => {
                let q = b.as_rational()?;
                if q < syntax::Rational::ZERO {
                    self.note(a, |m| &mut m.nonzero)?;
                }
                let even = q.denominator() % syntax::Natural::from(2u8);
                if even.is_zero() {
                    self.note(a, |m| &mut m.nonnegative)?;
                }
            }
            Expr::Call(Function::Ln | Function::Log, arguments) => {
                for argument in arguments {
                    self.note(argument, |m| &mut m.positive)?;
                }
            }
            Expr::Abs(_)
            | Expr::Negate(_)
            | Expr::Sum(_)
            | Expr::Product(_)
            | Expr::Symbol(_)
            | Expr::Percent(_) => {}
            // Anything else may have infinitely many points of change.
            _ => return None,
        }
        let mut all = Some(());
        expr.for_each_part(|part| {
            if all.is_some() {
                all = self.domain(part);
            }
        });
        all
    }

    fn note(&mut self, expr: &Expr, list: impl Fn(&mut Self) -> &mut Vec<Expr>) -> Option<()> {
        if expr.symbols().contains(self.x) {
            self.add_zeros(expr)?;
        }
        list(self).push(expr.clone());
        Some(())
    }

    /// Whether the relation holds at a constant; `None` if undecided.
    pub(super) fn holds(&self, value: &Expr) -> Option<bool> {
        self.truth(self.relation, value)
    }

    fn put(&self, expr: &Expr, value: &Expr) -> Expr {
        crate::normal::put(expr, self.x, value)
    }

    fn truth(&self, relation: &Expr, value: &Expr) -> Option<bool> {
        match relation {
            Expr::Truth(t) => Some(*t),
            Expr::And(parts) => {
                for part in parts {
                    if !self.truth(part, value)? {
                        return Some(false);
                    }
                }
                Some(true)
            }
            Expr::Or(parts) => {
                for part in parts {
                    if self.truth(part, value)? {
                        return Some(true);
                    }
                }
                Some(false)
            }
            Expr::Relation(operands, relations) => {
                for (pair, relation) in operands.windows(2).zip(relations) {
                    if !self.pair(&pair[0], *relation, &pair[1], value)? {
                        return Some(false);
                    }
                }
                Some(true)
            }
            _ => None,
        }
    }

    fn pair(&self, a: &Expr, relation: Relation, b: &Expr, value: &Expr) -> Option<bool> {
        if matches!(relation, Relation::In | Relation::NotIn) {
            let set = RealSet::from_set(b, self.context, self.budget)?;
            let inside = set.contains(value, self.context, self.budget)?;
            return Some(inside == (relation == Relation::In));
        }
        if !(self.defined(a, value)? && self.defined(b, value)?) {
            return Some(false);
        }
        let order = match (infinity(a), infinity(b)) {
            (Some(order), None) => order,
            (None, Some(order)) => order.reverse(),
            (Some(_), Some(_)) => return None,
            (None, None) => {
                let (a, b) = (self.put(a, value), self.put(b, value));
                compare(&a, &b, self.context, self.budget)?
            }
        };
        match relation {
            Relation::Equal => Some(order.is_eq()),
            Relation::NotEqual => Some(order.is_ne()),
            Relation::Less => Some(order.is_lt()),
            Relation::LessEqual => Some(order.is_le()),
            Relation::Greater => Some(order.is_gt()),
            Relation::GreaterEqual => Some(order.is_ge()),
            _ => None,
        }
    }

    /// Whether one side exists at a constant.
    fn defined(&self, side: &Expr, value: &Expr) -> Option<bool> {
        let holds = |list: &[Expr], allowed: &[Ordering]| -> Option<bool> {
            for condition in list {
                if !has_part(side, condition) {
                    continue;
                }
                let condition = self.put(condition, value);
                // Inner parts come after outer ones; an inner one may make this undefined.
                match sign(&condition, self.context, self.budget) {
                    Some(order) if allowed.contains(&order) => {}
                    Some(_) => return Some(false),
                    None => return None,
                }
            }
            Some(true)
        };
        use Ordering::{Equal, Greater, Less};
        let answers = [
            holds(&self.nonzero, &[Less, Greater]),
            holds(&self.nonnegative, &[Equal, Greater]),
            holds(&self.positive, &[Greater]),
        ];
        // One condition that fails settles it, even if another can't be evaluated because of that.
        if answers.contains(&Some(false)) {
            return Some(false);
        }
        answers.iter().all(Option::is_some).then_some(true)
    }
}

trait Parity {
    fn bit_is_odd(&self) -> bool;
}

impl Parity for syntax::Integer {
    fn bit_is_odd(&self) -> bool {
        use dashu_base::BitTest;
        self.bit(0)
    }
}

fn has_part(expr: &Expr, part: &Expr) -> bool {
    if expr == part {
        return true;
    }
    let mut found = false;
    expr.for_each_part(|inner| found = found || has_part(inner, part));
    found
}

fn infinity(expr: &Expr) -> Option<Ordering> {
    match expr {
        Expr::Infinity => Some(Ordering::Greater),
        Expr::Negate(a) if **a == Expr::Infinity => Some(Ordering::Less),
        _ => None,
    }
}

fn infinite(expr: &Expr) -> bool {
    infinity(expr).is_some()
}
