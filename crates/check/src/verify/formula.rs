//! Laws of the formula sheet: the values and the answer are put into them.
//!
//! From the left of each law to the right nothing is solved: a quantity that stands alone on the
//! left takes the value of the right-hand side, and where it has a value already both must agree.

use super::{Judge, evidence, methods};
use crate::formula::{Application, Kind, Law};
use crate::{Evidence, Outcome};
use algebra::{Natural, Rational};
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

/// A value in the unit of its kind, and whether it depends on the answer.
struct Value {
    symbol: Symbol,
    number: Expr,
    by_answer: bool,
}

impl Judge<'_> {
    /// The values given and the answer satisfy every law, every quantity is positive, and the laws
    /// leave nothing else open. On positive quantities both sides of each law grow or fall steadily,
    /// so no other answer does.
    pub(super) fn applied(&self, question: &Application, answer: &Expr) -> Evidence {
        let equations: Vec<Expr> = question.laws.iter().map(|law| law.equation()).collect();
        let laws = match <[Expr; 1]>::try_from(equations) {
            Ok([one]) => one,
            Err(several) => Expr::List(several),
        };
        let arguments = vec![Expr::Symbol(question.wanted.clone()).equals(answer.clone()), laws];
        let Some(number) = question.number(&question.wanted, answer) else {
            return evidence(&methods::FORMULA, arguments, Outcome::Failed(None));
        };
        let Some((left, right)) = self.two_sides(question, &number) else {
            return evidence(&methods::FORMULA, arguments, Outcome::Undecided);
        };
        let outcome = self.equality(&left, &right).0;
        if outcome != Outcome::Passed
            && let Some(grain) = grain(question)
            && let Some(value) = self.rational(&number)
            && (&value / &grain).is_int()
        {
            let holds = self.crosses(question, &value, &grain);
            if holds == Some(true) {
                return evidence(&methods::FORMULA_ROUNDED, arguments, Outcome::Passed);
            }
        }
        evidence(&methods::FORMULA, arguments, outcome)
    }

    /// Whether the exact answer is nearest to `value` among the multiples of `grain`: the two sides
    /// change places between the halves below and above it.
    fn crosses(&self, question: &Application, value: &Rational, grain: &Rational) -> Option<bool> {
        let half = grain / Rational::from(2u8);
        let sides = |x: Rational| {
            let (left, right) = self.two_sides(question, &Expr::rational(&x))?;
            algebra::compare(&left, &right, &self.context, self.budget)
        };
        let (low, high) = (sides(value - &half)?, sides(value + &half)?);
        let opposite = low.reverse() == high && low != Ordering::Equal;
        Some(opposite || low == Ordering::Equal && high != Ordering::Equal)
    }

    /// What the answer makes of the one law that is left when all others have given a value.
    fn two_sides(&self, question: &Application, answer: &Expr) -> Option<(Expr, Expr)> {
        let mut values: Vec<Value> = Vec::new();
        for (symbol, value) in &question.known {
            let number = question.number(symbol, value)?;
            values.push(Value { symbol: symbol.clone(), number, by_answer: false });
        }
        let number = answer.clone();
        values.push(Value { symbol: question.wanted.clone(), number, by_answer: true });
        if !values.iter().all(|value| self.is_positive(&value.number)) {
            return None;
        }
        let mut sides = None;
        let mut open = question.laws.clone();
        while !open.is_empty() {
            let Some(ready) = open.iter().position(|law| {
                law.sides().1.symbols().iter().all(|s| values.iter().any(|v| v.symbol == *s))
            }) else {
                return if sides.is_none() {
                    self.through_power(question, &open, &values)
                } else {
                    None
                };
            };
            let law = open.remove(ready);
            let by_answer = {
                let letters = law.sides().1.symbols();
                values.iter().any(|v| v.by_answer && letters.contains(&v.symbol))
            };
            let right = self.with_plain_exponents(&put_in(&question.body(law), &values))?;
            if !self.is_positive(&right) {
                return None;
            }
            let subject = &law.sides().0;
            match values.iter().find(|v| v.symbol == *subject) {
                Some(left) => {
                    if sides.is_some() || !(by_answer || left.by_answer) {
                        return None;
                    }
                    sides = Some((left.number.clone(), right));
                }
                None => {
                    values.push(Value { symbol: subject.clone(), number: right, by_answer });
                }
            }
        }
        sides
    }

    /// Two laws `K = c*x^m` and `L = d*x^n` whose left sides are known: a positive `x` satisfies both
    /// exactly where `(K/c)^n = (L/d)^m`.
    fn through_power(
        &self,
        question: &Application,
        open: &[&'static Law],
        values: &[Value],
    ) -> Option<(Expr, Expr)> {
        let [one, other] = open else { return None };
        let mut powers = Vec::new();
        let mut between: Option<Symbol> = None;
        let mut by_answer = false;
        for law in [one, other] {
            let (subject, body) = law.sides();
            let known = values.iter().find(|v| v.symbol == *subject)?;
            by_answer |= known.by_answer;
            let unknown: Vec<Symbol> = body
                .symbols()
                .into_iter()
                .filter(|s| !values.iter().any(|v| v.symbol == *s))
                .collect();
            let [x] = &unknown[..] else { return None };
            if between.get_or_insert_with(|| x.clone()) != x {
                return None;
            }
            let body = put_in(&question.body(law), values);
            let one = Value { symbol: x.clone(), number: Expr::integer(1), by_answer: false };
            let factor = put_in(&body, &[one]);
            let degree = (1..=3u32).find(|&n| {
                let power = Expr::Symbol(x.clone()).pow(Expr::integer(n));
                let monomial = Expr::product(vec![factor.clone(), power]);
                self.equality(&body, &monomial).0 == Outcome::Passed
            })?;
            if !self.is_positive(&factor) {
                return None;
            }
            powers.push((known.number.clone().over(factor), degree));
        }
        let [(left, m), (right, n)] = <[(Expr, u32); 2]>::try_from(powers).ok()?;
        by_answer.then(|| (left.pow(Expr::integer(n)), right.pow(Expr::integer(m))))
    }

    fn is_positive(&self, number: &Expr) -> bool {
        let zero = Expr::integer(0);
        let order = algebra::compare(number, &zero, &self.context, self.budget);
        order == Some(Ordering::Greater)
    }

    /// Exponents worked out to whole numbers; nothing where one is none.
    fn with_plain_exponents(&self, expr: &Expr) -> Option<Expr> {
        let mut whole = true;
        let plain = self.plain_exponents(expr, &mut whole);
        whole.then_some(plain)
    }

    fn plain_exponents(&self, expr: &Expr, whole: &mut bool) -> Expr {
        match expr {
            Expr::Power(base, exponent) => {
                let exponent = self.rational(exponent).filter(|n| {
                    n.is_int() && *n > Rational::ZERO && *n <= Rational::from(1_000u16)
                });
                *whole &= exponent.is_some();
                let base = self.plain_exponents(base, whole);
                base.pow(exponent.map_or(Expr::Missing, |n| Expr::rational(&n)))
            }
            _ => expr.map_parts(|part| self.plain_exponents(part, whole)),
        }
    }
}

fn put_in(expr: &Expr, values: &[Value]) -> Expr {
    match expr {
        Expr::Symbol(s) => values
            .iter()
            .find(|v| v.symbol == *s)
            .map_or_else(|| expr.clone(), |v| v.number.clone()),
        _ => expr.map_parts(|part| put_in(part, values)),
    }
}

/// To what an answer may be rounded where it does not come out: money to the hundredth, people to
/// the person.
fn grain(question: &Application) -> Option<Rational> {
    match question.quantity(&question.wanted)?.kind {
        Kind::Money | Kind::Foreign => Some(Rational::from_parts(1.into(), Natural::from(100u8))),
        Kind::People => Some(Rational::ONE),
        _ => None,
    }
}
