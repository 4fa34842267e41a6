//! Numbers and expressions.

use super::{Judge, antiderivative, decimal, operation, set_algebra, unknown_function, vector};
use crate::policy::Units;
use crate::{Checked, Equality};
use algebra::Decision;
use syntax::{Expr, Number, Symbol};

/// Share of the budget that one comparison of two expressions may take.
pub(super) const SHARE: u64 = 2_000_000;

impl Judge<'_> {
    /// Whether two expressions have the same value, a decimal being good for what it was rounded
    /// from.
    pub(super) fn values(&self, a: &Expr, b: &Expr) -> Checked {
        if let Some(outcome) = letters(a, b)
            .or_else(|| infinite(a, b))
            .or_else(|| self.base_left_out(a, b))
            .or_else(|| set_algebra::compare(a, b))
            .or_else(|| operation::compare(self, a, b))
        {
            return outcome;
        }
        let exact = self.exactly(a, b);
        if exact.is_equal() {
            return exact;
        }
        if let Some(rounded) = decimal::rounded(self, a, b) {
            return rounded;
        }
        if let Some(outcome) = self.with_value_of_pi(a, b) {
            return outcome;
        }
        if let Some(found) = antiderivative::same_up_to_constant(self, a, b) {
            return found;
        }
        if let Some(renamed) = with_parameter_of(a, b)
            && self.exactly(&renamed, b).is_equal()
        {
            return Checked::equal("both are the same but for the letter that counts the turns");
        }
        exact
    }

    /// Whether both are equal with one of the values for `π` that the question allows.
    fn with_value_of_pi(&self, a: &Expr, b: &Expr) -> Option<Checked> {
        self.policy.pi.iter().find_map(|pi| {
            let pi = Expr::rational(pi);
            let (x, y) = (with_pi(a, &pi), with_pi(b, &pi));
            if x == *a && y == *b {
                return None;
            }
            let equal = self.decide(&x, &y).is_equal()
                || decimal::rounded(self, &x, &y).is_some_and(|outcome| outcome.is_equal());
            equal.then(|| {
                Checked::equal(format!("both are equal with {} for π", syntax::plain(&pi)))
            })
        })
    }

    /// `204_5` against `204`: the digits agree, the base is missing as a unit might be.
    fn base_left_out(&self, a: &Expr, b: &Expr) -> Option<Checked> {
        let (based, base, bare) = match (a, b) {
            (Expr::Number(Number::Based { value, base }), Expr::Number(Number::Integer(n)))
            | (Expr::Number(Number::Integer(n)), Expr::Number(Number::Based { value, base })) => {
                (value, u8::try_from(*base).ok()?, n)
            }
            _ => return None,
        };
        if self.policy.units == Units::Required || base > 10 {
            return None;
        }
        let same_digits = based.in_radix(base).to_string() == bare.to_string();
        same_digits.then(|| Checked::equal("the digits agree, and only one has its base"))
    }

    /// Whether two expressions are equal as they stand.
    pub(super) fn exactly(&self, a: &Expr, b: &Expr) -> Checked {
        if a == b {
            return Checked::equal("both are the same expression");
        }
        if let Some(outcome) = unknown_function::compare(self, a, b) {
            return outcome;
        }
        match vector::uniform(a, b) {
            Some((a, b)) => self.decide(&a, &b),
            None => self.decide(a, b),
        }
    }

    /// What algebra says of two expressions.
    pub(super) fn decide(&self, a: &Expr, b: &Expr) -> Checked {
        let decision = self.budget.share(SHARE, |share| algebra::equal(a, b, &self.context, share));
        let mut checked = from_decision(decision);
        if checked.counterexample.is_some() {
            checked.sides = Some(Box::new([a.clone(), b.clone()]));
        }
        checked
    }

    /// What algebra says of two relations.
    pub(super) fn decide_relations(&self, a: &Expr, b: &Expr) -> Checked {
        let decision = self
            .budget
            .share(SHARE, |share| algebra::relation_equivalent(a, b, &self.context, share));
        from_decision(decision)
    }
}

/// Algebra's decision as a verdict; a counterexample is put into words at the end, when it is
/// known which answer stands first.
fn from_decision(decision: Decision) -> Checked {
    match decision {
        Decision::Equal(how) => Checked::equal(format!("both are equal by {how}")),
        Decision::Different(witness) => {
            Checked::with(Equality::Different, String::new(), Some(witness))
        }
        Decision::Unknown(why) => {
            Checked::unknown(if why.is_empty() { "no argument decides".to_owned() } else { why })
        }
    }
}

/// `a` with the letter of `b` for its only letter, where both are general solutions in whole turns:
/// `π/6 + 2kπ` against `π/6 + 2nπ`.
fn with_parameter_of(a: &Expr, b: &Expr) -> Option<Expr> {
    let letter = |e: &Expr| match <[Symbol; 1]>::try_from(e.symbols()) {
        Ok([s]) if matches!(s.name(), "n" | "k" | "m") => Some(s),
        _ => None,
    };
    let turns = |e: &Expr| {
        let mut found = false;
        visit(e, &mut |part| found = found || matches!(part, Expr::Pi | Expr::Degrees(_)));
        found
    };
    let (x, y) = (letter(a)?, letter(b)?);
    (x != y && turns(a) && turns(b)).then(|| substituted(a, &x, &Expr::Symbol(y)))
}

/// `expr` with `value` for `symbol`.
pub(super) fn substituted(expr: &Expr, symbol: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        expr => expr.map_parts(|part| substituted(part, symbol, value)),
    }
}

/// `expr` with a number for `π`.
fn with_pi(expr: &Expr, pi: &Expr) -> Expr {
    match expr {
        Expr::Pi => pi.clone(),
        expr => expr.map_parts(|part| with_pi(part, pi)),
    }
}

/// An infinite value against a finite one.
fn infinite(a: &Expr, b: &Expr) -> Option<Checked> {
    let sign = |e: &Expr| match e {
        Expr::Infinity => Some(true),
        Expr::Negate(inner) if **inner == Expr::Infinity => Some(false),
        _ => None,
    };
    let finite = |e: &Expr| {
        let mut infinite = false;
        visit(e, &mut |part| infinite = infinite || *part == Expr::Infinity);
        !infinite && e.symbols().is_empty()
    };
    match (sign(a), sign(b)) {
        (Some(x), Some(y)) if x == y => Some(Checked::equal("both are infinite")),
        (Some(_), Some(_)) => Some(Checked::different("they are infinite in different directions")),
        (Some(_), None) if finite(b) => {
            Some(Checked::different("one is infinite, the other is finite"))
        }
        (None, Some(_)) if finite(a) => {
            Some(Checked::different("one is infinite, the other is finite"))
        }
        _ => None,
    }
}

fn visit(expr: &Expr, f: &mut impl FnMut(&Expr)) {
    f(expr);
    expr.for_each_part(|part| visit(part, f));
}

/// Two single letters that differ only in case may be the same choice or different unknowns.
fn letters(a: &Expr, b: &Expr) -> Option<Checked> {
    let (Expr::Symbol(x), Expr::Symbol(y)) = (a, b) else { return None };
    let (x, y) = (x.name(), y.name());
    if x != y && x.eq_ignore_ascii_case(y) {
        return Some(Checked::unknown(format!("{x} and {y} differ only in case")));
    }
    if x != y {
        return Some(Checked::different(format!("{x} and {y} are different letters")));
    }
    None
}
