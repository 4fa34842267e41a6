//! Integrals piece by piece, where a modulus or a case changes, and integrals without an end.

use super::Judge;
use super::expansion::{self, Tends};
use super::sequences::put;
use crate::Outcome;
use algebra::{Polynomial, Rational, Univariate};
use std::cmp::Ordering;
use syntax::{Expr, Function, Relation, Side, Symbol};

impl Judge<'_> {
    /// Between the points that were offered every modulus keeps its sign and every case stays the
    /// same, which is shown; then each piece has an antiderivative.
    pub(super) fn by_pieces(&self, definite: &Expr, answer: &Expr) -> Option<Outcome> {
        let Expr::Integral(body, x, Some(bounds)) = definite else { return None };
        if !has_pieces(body, x) {
            return None;
        }
        let witnesses: Vec<Expr> = self.scope().witnesses.iter().map(|w| self.resolve(w)).collect();
        let points = witnesses.iter().find_map(|w| match w {
            Expr::List(points) => Some(points.clone()),
            _ => None,
        })?;
        let same = |a: &Expr, b: &Expr| self.equality(a, b).0 == Outcome::Passed;
        if points.len() < 2 || !same(points.first()?, &bounds.0) || !same(points.last()?, &bounds.1)
        {
            return None;
        }
        let mut total = Vec::new();
        for pair in points.windows(2) {
            let order = algebra::compare(&pair[0], &pair[1], &self.context, self.budget)?;
            if order != Ordering::Less {
                return None;
            }
            let piece = self.piece(body, x, &pair[0], &pair[1])?;
            let over = witnesses
                .iter()
                .filter(|w| !matches!(w, Expr::List(_)))
                .find_map(|w| self.over_span(w, &piece, x, &pair[0], &pair[1]))?;
            total.push(over);
        }
        match self.equality(&Expr::sum(total), answer).0 {
            Outcome::Undecided => None,
            decided => Some(decided),
        }
    }

    /// The expression without moduli and cases, as it is between two numbers.
    fn piece(&self, e: &Expr, x: &Symbol, low: &Expr, high: &Expr) -> Option<Expr> {
        if !e.symbols().contains(x) {
            return Some(e.clone());
        }
        let span = self.span(low, high)?;
        match e {
            Expr::Abs(inside) => {
                let inside = self.piece(inside, x, low, high)?;
                match self.weak_sign_between(&inside, x, &span)? {
                    Ordering::Less => Some(inside.negated()),
                    _ => Some(inside),
                }
            }
            Expr::Piecewise(cases) => {
                for (value, condition) in cases {
                    if self.holds_between(condition, x, low, high)? {
                        return self.piece(value, x, low, high);
                    }
                }
                None
            }
            _ => {
                let mut fine = true;
                let out = e.map_parts(|part| match self.piece(part, x, low, high) {
                    Some(part) => part,
                    None => {
                        fine = false;
                        Expr::Missing
                    }
                });
                fine.then_some(out)
            }
        }
    }

    /// Whether a condition holds everywhere between two numbers, or nowhere; points at which it
    /// changes may lie at the ends.
    fn holds_between(&self, condition: &Expr, x: &Symbol, low: &Expr, high: &Expr) -> Option<bool> {
        let Expr::Relation(sides, kinds) = condition else { return None };
        let span = self.span(low, high)?;
        for (pair, kind) in sides.windows(2).zip(kinds) {
            let difference = Expr::sum(vec![pair[0].clone(), pair[1].clone().negated()]);
            let sign = self.weak_sign_between(&difference, x, &span)?;
            let fits = match kind {
                Relation::Less | Relation::LessEqual => sign == Ordering::Less,
                Relation::Greater | Relation::GreaterEqual => sign == Ordering::Greater,
                Relation::NotEqual => true,
                Relation::Equal => false,
                _ => return None,
            };
            if !fits {
                return Some(false);
            }
        }
        Some(true)
    }

    /// An integral up to infinity: the limit of an antiderivative that has a value everywhere on
    /// the way, less its value at the other end.
    pub(super) fn without_end(&self, definite: &Expr, answer: &Expr) -> Option<Outcome> {
        let Expr::Integral(body, x, Some(bounds)) = definite else { return None };
        let (low, high) = (&bounds.0, &bounds.1);
        if !has_infinity(low) && !has_infinity(high) {
            return None;
        }
        let from = match low {
            Expr::Negate(a) if **a == Expr::Infinity => None,
            e if has_infinity(e) => return None,
            e => Some(e),
        };
        let to = match high {
            Expr::Infinity => None,
            e if has_infinity(e) => return None,
            e => Some(e),
        };
        let witnesses: Vec<Expr> = self.scope().witnesses.iter().map(|w| self.resolve(w)).collect();
        let found = witnesses.into_iter().find(|w| {
            let slope = algebra::derivative(w, x);
            slope.is_some_and(|s| self.equality(&s, body).0 == Outcome::Passed)
                && self.continuous_beyond(w, x, from, to)
        })?;
        let end = |at: Option<&Expr>, far: Expr, side: Side| match at {
            Some(at) => Some(Tends::To(put(&found, x, at))),
            None => {
                let plain = self.without_moduli(&found, x, from, to);
                expansion::tends(self, &plain, x, &far, side)
            }
        };
        let upper = end(to, Expr::Infinity, Side::Left)?;
        let lower = end(from, Expr::Infinity.negated(), Side::Right)?;
        match (upper, lower) {
            (Tends::To(b), Tends::To(a)) => {
                match self.equality(&Expr::sum(vec![b, a.negated()]), answer).0 {
                    Outcome::Undecided => None,
                    decided => Some(decided),
                }
            }
            (Tends::Beyond(order), Tends::To(_)) => {
                let said = match order {
                    Ordering::Greater => Expr::Infinity,
                    _ => Expr::Infinity.negated(),
                };
                Some(if *answer == said { Outcome::Passed } else { Outcome::Failed(None) })
            }
            _ => None,
        }
    }

    /// Whether it certainly has a value everywhere between two ends, of which `None` is endless.
    fn continuous_beyond(
        &self,
        e: &Expr,
        x: &Symbol,
        from: Option<&Expr>,
        to: Option<&Expr>,
    ) -> bool {
        use Function::*;
        if !e.symbols().contains(x) {
            return true;
        }
        let inside = |e: &Expr| self.continuous_beyond(e, x, from, to);
        let no_zero = |e: &Expr| self.sign_beyond(e, x, from, to).is_some();
        let positive = |e: &Expr| self.sign_beyond(e, x, from, to) == Some(Ordering::Greater);
        match e {
            Expr::Symbol(_) => true,
            Expr::Negate(a) | Expr::Abs(a) => inside(a),
            Expr::Sum(parts) | Expr::Product(parts) => parts.iter().all(inside),
            Expr::Quotient(a, b) => inside(a) && inside(b) && no_zero(b),
            Expr::Root(a, None) => inside(a) && positive(a),
            Expr::Power(base, n) => match n.as_rational() {
                Some(q) if q.is_int() && q >= Rational::ZERO => inside(base),
                Some(q) if q.is_int() => inside(base) && no_zero(base),
                Some(_) => inside(base) && positive(base),
                None => {
                    let fixed = matches!(&**base, Expr::Symbol(s) if s.name() == "e")
                        || base.as_rational().is_some_and(|b| b > Rational::ZERO);
                    fixed && inside(n)
                }
            },
            Expr::Call(Ln, u) => match &u[..] {
                [Expr::Abs(v)] => inside(v) && no_zero(v),
                [v] => inside(v) && positive(v),
                _ => false,
            },
            Expr::Call(Sin | Cos | Arctan | Exp | Tanh, u) => u.iter().all(inside),
            _ => false,
        }
    }

    /// Moduli of what keeps its sign between two ends, as they are there.
    fn without_moduli(&self, e: &Expr, x: &Symbol, from: Option<&Expr>, to: Option<&Expr>) -> Expr {
        let e = e.map_parts(|part| self.without_moduli(part, x, from, to));
        match &e {
            Expr::Abs(inside) => match self.sign_beyond(inside, x, from, to) {
                Some(Ordering::Greater) => (**inside).clone(),
                Some(Ordering::Less) => (**inside).clone().negated(),
                _ => e,
            },
            _ => e,
        }
    }

    /// The sign that it keeps between two ends, without a zero.
    fn sign_beyond(
        &self,
        e: &Expr,
        x: &Symbol,
        from: Option<&Expr>,
        to: Option<&Expr>,
    ) -> Option<Ordering> {
        if !e.symbols().contains(x) {
            return algebra::sign(e, &self.context, self.budget).filter(|s| s.is_ne());
        }
        match e {
            Expr::Negate(a) => return self.sign_beyond(a, x, from, to).map(Ordering::reverse),
            Expr::Product(parts) => {
                let mut sign = Ordering::Greater;
                for part in parts {
                    if self.sign_beyond(part, x, from, to)? == Ordering::Less {
                        sign = sign.reverse();
                    }
                }
                return Some(sign);
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (self.sign_beyond(a, x, from, to)?, self.sign_beyond(b, x, from, to)?);
                return Some(if a == b { Ordering::Greater } else { Ordering::Less });
            }
            // Powers of positive numbers are positive.
            Expr::Power(base, n) if n.as_rational().is_none() && !base.symbols().contains(x) => {
                let fixed = matches!(&**base, Expr::Symbol(s) if s.name() == "e")
                    || base.as_rational().is_some_and(|b| b > Rational::ZERO);
                return fixed.then_some(Ordering::Greater);
            }
            Expr::Sum(parts) if Polynomial::from_expr(e, self.budget).ok()?.is_none() => {
                let signs: Option<Vec<Ordering>> =
                    parts.iter().map(|p| self.sign_beyond(p, x, from, to)).collect();
                let signs = signs?;
                let first = *signs.first()?;
                return signs.iter().all(|s| *s == first).then_some(first);
            }
            _ => {}
        }
        let p = Polynomial::from_expr(e, self.budget).ok()??;
        let p = Univariate::from_polynomial(&p, x)?;
        let end = |e: Option<&Expr>| match e {
            Some(e) => self.rational(e).map(Some),
            None => Some(None),
        };
        let (low, high) = (end(from)?, end(to)?);
        for root in p.real_roots(self.budget).ok()? {
            let (a, b) = root.bounds();
            let left = low.as_ref().is_some_and(|low| b < low);
            let right = high.as_ref().is_some_and(|high| a > high);
            if !left && !right {
                return None;
            }
        }
        let at = match (&low, &high) {
            (Some(low), _) => low.clone(),
            (None, Some(high)) => high.clone(),
            (None, None) => Rational::ZERO,
        };
        p.sign_at(&at, self.budget).ok().filter(|s| s.is_ne())
    }
}

/// Whether a modulus or a case distinction in `x` stands in it.
fn has_pieces(e: &Expr, x: &Symbol) -> bool {
    let mut found = match e {
        Expr::Abs(a) => a.symbols().contains(x),
        Expr::Piecewise(_) => true,
        _ => false,
    };
    e.for_each_part(|part| found = found || has_pieces(part, x));
    found
}

pub(super) fn has_infinity(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Infinity);
    expr.for_each_part(|part| found = found || has_infinity(part));
    found
}
