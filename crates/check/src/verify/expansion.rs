//! How an expression behaves near a point: the first terms of its expansion in powers of `t`, as the
//! point is approached with `t → 0⁺`.
//!
//! Coefficients are exact expressions; a leading one counts only once it is shown not to be 0. What
//! grows or falls like an exponential is kept as a factor `e^(c/t^k + …)`, and `-ln t` as a letter
//! that grows slower than every power. No rule of the solver is used.

use super::Judge;
use crate::Outcome;
use algebra::Rational;
use std::cmp::Ordering;
use syntax::{Expr, Function, Side, Symbol};

/// Where an expression tends.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tends {
    /// To this value.
    To(Expr),
    /// Above all bounds, or below.
    Beyond(Ordering),
}

/// Exponent of `t` and coefficient.
type Term = (Rational, Expr);

/// `e^growth · (terms + O(t^order))`; without an order the terms are all there are.
#[derive(Clone, Debug)]
struct Expansion {
    growth: Vec<Term>,
    terms: Vec<Term>,
    order: Option<Rational>,
}

/// The letter for `-ln t`.
const LOGARITHM: &str = "ℓ";
/// How many terms are tried, one after the other.
const LENGTHS: [usize; 3] = [2, 5, 9];
/// Deepest expression that is expanded.
const DEPTH: u32 = 60;
/// Work for one coefficient.
const COEFFICIENT_WORK: u64 = 60_000;

/// Where `body` tends as `x` goes to `target` from one side, if an expansion shows it.
pub(crate) fn tends(
    judge: &Judge<'_>,
    body: &Expr,
    x: &Symbol,
    target: &Expr,
    side: Side,
) -> Option<Tends> {
    if body.symbols().iter().any(|s| s.name() == LOGARITHM) {
        return None;
    }
    let sign = |side: Side| if side == Side::Left { -Rational::ONE } else { Rational::ONE };
    let minus_infinity = matches!(target, Expr::Negate(a) if **a == Expr::Infinity);
    let (power, step, start) = if *target == Expr::Infinity {
        (-Rational::ONE, Rational::ONE, None)
    } else if minus_infinity {
        (-Rational::ONE, -Rational::ONE, None)
    } else if target.symbols().contains(x) {
        return None;
    } else {
        (Rational::ONE, sign(side), Some(target.clone()))
    };
    let mut terms: Vec<Term> = start.map(|a| (Rational::ZERO, a)).into_iter().collect();
    terms.push((power, Expr::rational(&step)));
    terms.retain(|(_, c)| !is_zero(c));
    let moving = Expansion { growth: Vec::new(), terms, order: None };
    LENGTHS.iter().find_map(|&length| {
        let near = Near { judge, x, moving: &moving, length };
        near.limit(&near.of(body, DEPTH)?)
    })
}

fn is_zero(e: &Expr) -> bool {
    e.as_rational().is_some_and(|q| q.is_zero())
}

fn has_logarithm(e: &Expr) -> bool {
    e.symbols().iter().any(|s| s.name() == LOGARITHM)
}

fn constant(c: Expr) -> Expansion {
    let terms = if is_zero(&c) { Vec::new() } else { vec![(Rational::ZERO, c)] };
    Expansion { growth: Vec::new(), terms, order: None }
}

/// Something that stays between bounds, and of which nothing else is known.
fn bounded() -> Expansion {
    Expansion { growth: Vec::new(), terms: Vec::new(), order: Some(Rational::ZERO) }
}

impl Expansion {
    /// The lowest exponent that may occur.
    fn lowest(&self) -> Option<&Rational> {
        self.terms.first().map(|(v, _)| v).or(self.order.as_ref())
    }

    /// Nothing is known from `t^order` on.
    fn cut(mut self, order: Rational) -> Expansion {
        if self.order.as_ref().is_none_or(|known| order < *known) {
            self.terms.retain(|(v, _)| *v < order);
            self.order = Some(order);
        }
        self
    }

    fn shifted(mut self, by: &Rational) -> Expansion {
        for (v, _) in &mut self.terms {
            *v += by;
        }
        self.order = self.order.map(|o| o + by);
        self
    }
}

/// Expands near one point.
struct Near<'a> {
    judge: &'a Judge<'a>,
    x: &'a Symbol,
    /// What `x` is in terms of `t`.
    moving: &'a Expansion,
    /// How many powers of what is small are kept.
    length: usize,
}

impl Near<'_> {
    fn limit(&self, e: &Expansion) -> Option<Tends> {
        let zero = Tends::To(Expr::integer(0));
        let mut e = e.clone();
        let Some((v, c)) = self.leading(&mut e)? else {
            let small = e.order.as_ref().is_none_or(|o| *o > Rational::ZERO);
            let shrinking = self.growth_sign(&e)?.is_none_or(|s| s == Ordering::Less);
            return (small && shrinking).then_some(zero);
        };
        if let Some(sign) = self.growth_sign(&e)? {
            return match sign {
                Ordering::Less => Some(zero),
                _ => Some(Tends::Beyond(self.sign(&c)?)),
            };
        }
        match v.cmp(&Rational::ZERO) {
            Ordering::Greater => Some(zero),
            Ordering::Equal if has_logarithm(&c) => None,
            Ordering::Equal => Some(Tends::To(c)),
            Ordering::Less => Some(Tends::Beyond(self.sign(&c)?)),
        }
    }

    /// Whether the exponential factor grows or falls, if there is one.
    fn growth_sign(&self, e: &Expansion) -> Option<Option<Ordering>> {
        match e.growth.first() {
            None => Some(None),
            Some((_, c)) => Some(Some(self.sign(c).filter(|s| s.is_ne())?)),
        }
    }

    /// The first term, once its coefficient is shown not to be 0.
    fn leading(&self, e: &mut Expansion) -> Option<Option<Term>> {
        while let Some((v, c)) = e.terms.first() {
            if self.vanishes(c)? {
                e.terms.remove(0);
            } else {
                return Some(Some((v.clone(), c.clone())));
            }
        }
        Some(None)
    }

    fn vanishes(&self, c: &Expr) -> Option<bool> {
        if let Some(q) = c.as_rational() {
            return Some(q.is_zero());
        }
        match self.judge.equality(c, &Expr::integer(0)).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        }
    }

    /// The sign of a coefficient, for `-ln t` large.
    fn sign(&self, c: &Expr) -> Option<Ordering> {
        if let Some(q) = c.as_rational() {
            return Some(q.cmp(&Rational::ZERO));
        }
        if !has_logarithm(c) {
            return algebra::sign(c, &self.judge.context, self.judge.budget);
        }
        let p = algebra::Polynomial::from_expr(c, self.judge.budget).ok()??;
        let letter = Symbol::new(LOGARITHM);
        let top = p.coefficient_in(&letter, p.degree_in(&letter)).as_constant()?;
        Some(top.cmp(&Rational::ZERO))
    }

    /// Whether a coefficient may stand under a root or logarithm: it is positive, or it has letters
    /// and what was asked has a meaning only where it is.
    fn may_be_positive(&self, c: &Expr) -> Option<bool> {
        if let Some(sign) = self.sign(c) {
            return Some(sign == Ordering::Greater);
        }
        let letters = c.symbols().iter().any(|s| !matches!(s.name(), "e" | LOGARITHM));
        (letters && !has_logarithm(c)).then_some(true)
    }

    fn tidy(&self, e: Expr) -> Expr {
        if e.as_rational().is_some() {
            return e;
        }
        let canonical = self
            .judge
            .budget
            .share(COEFFICIENT_WORK, |budget| algebra::canonical(&e, &self.judge.context, budget));
        match canonical {
            Ok(Some(simple)) => simple,
            _ => e,
        }
    }

    fn times(&self, a: &Expr, b: &Expr) -> Expr {
        match (a.as_rational(), b.as_rational()) {
            (Some(a), Some(b)) => Expr::rational(&(a * b)),
            (Some(one), None) if one == Rational::ONE => b.clone(),
            (None, Some(one)) if one == Rational::ONE => a.clone(),
            _ => self.tidy(Expr::product(vec![a.clone(), b.clone()])),
        }
    }

    fn plus(&self, a: &Expr, b: &Expr) -> Expr {
        match (a.as_rational(), b.as_rational()) {
            (Some(a), Some(b)) => Expr::rational(&(a + b)),
            _ => self.tidy(Expr::sum(vec![a.clone(), b.clone()])),
        }
    }

    fn divided(&self, a: &Expr, b: &Expr) -> Expr {
        match (a.as_rational(), b.as_rational()) {
            (Some(a), Some(b)) if !b.is_zero() => Expr::rational(&(a / b)),
            _ => self.tidy(a.clone().over(b.clone())),
        }
    }

    fn scaled(&self, e: &Expansion, by: &Expr) -> Expansion {
        if is_zero(by) {
            return constant(Expr::integer(0));
        }
        let terms = e.terms.iter().map(|(v, c)| (v.clone(), self.times(c, by))).collect();
        Expansion { terms, ..e.clone() }
    }

    /// Sums of terms, like powers together.
    fn merged(&self, a: &[Term], b: &[Term]) -> Vec<Term> {
        let mut all = a.to_vec();
        for (v, c) in b {
            match all.iter().position(|(w, _)| w >= v) {
                Some(k) if all[k].0 == *v => all[k].1 = self.plus(&all[k].1, c),
                Some(k) => all.insert(k, (v.clone(), c.clone())),
                None => all.push((v.clone(), c.clone())),
            }
        }
        all.retain(|(_, c)| !is_zero(c));
        all
    }

    /// Keeps the number of terms in bounds.
    fn trimmed(&self, mut e: Expansion) -> Option<Expansion> {
        self.judge.budget.spend(1 + e.terms.len() as u64).ok()?;
        let most = 3 * self.length + 4;
        if e.terms.len() > most {
            let order = e.terms[most].0.clone();
            e = e.cut(order);
        }
        Some(e)
    }

    fn add(&self, a: &Expansion, b: &Expansion) -> Option<Expansion> {
        if a.terms.is_empty() && a.order.is_none() {
            return Some(b.clone());
        }
        if b.terms.is_empty() && b.order.is_none() {
            return Some(a.clone());
        }
        if a.growth != b.growth {
            let negative: Vec<Term> =
                b.growth.iter().map(|(v, c)| (v.clone(), self.times(c, &minus_one()))).collect();
            let difference = self.merged(&a.growth, &negative);
            let (_, c) = difference.first()?;
            let (large, small) = match self.sign(c)? {
                Ordering::Greater => (a, b),
                Ordering::Less => (b, a),
                Ordering::Equal => return None,
            };
            // Smaller than every power of t beside the other.
            let mut large = large.clone();
            let (v, _) = self.leading(&mut large)?.or_else(|| {
                // Nothing is known of the larger one but its order.
                small.lowest().map(|v| (v.clone(), Expr::integer(0)))
            })?;
            return Some(large.cut(v + Rational::from(self.length as u64 + 1)));
        }
        let terms = self.merged(&a.terms, &b.terms);
        let order = match (&a.order, &b.order) {
            (Some(a), Some(b)) => Some(a.min(b).clone()),
            (a, b) => a.clone().or(b.clone()),
        };
        let mut sum = Expansion { growth: a.growth.clone(), terms, order: None };
        if let Some(order) = order {
            sum = sum.cut(order);
        }
        self.trimmed(sum)
    }

    fn mul(&self, a: &Expansion, b: &Expansion) -> Option<Expansion> {
        let growth = self.merged(&a.growth, &b.growth);
        let (Some(low_a), Some(low_b)) = (a.lowest(), b.lowest()) else {
            return Some(constant(Expr::integer(0)));
        };
        let from_a = b.order.as_ref().map(|o| o + low_a);
        let from_b = a.order.as_ref().map(|o| o + low_b);
        let order = match (from_a, from_b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let mut terms: Vec<Term> = Vec::new();
        for (v, c) in &a.terms {
            self.judge.budget.spend(1 + b.terms.len() as u64).ok()?;
            let row: Vec<Term> = b
                .terms
                .iter()
                .map(|(w, d)| (v + w, self.times(c, d)))
                .filter(|(w, _)| order.as_ref().is_none_or(|o| w < o))
                .collect();
            terms = self.merged(&terms, &row);
        }
        self.trimmed(Expansion { growth, terms, order })
    }

    /// `1 + r` in `e = c·t^v·(1 + r)`, with `c`, `v` and `r`.
    fn split(&self, e: &Expansion) -> Option<(Rational, Expr, Expansion)> {
        let mut e = e.clone();
        let (v, c) = self.leading(&mut e)??;
        e.terms.remove(0);
        let rest = Expansion {
            growth: Vec::new(),
            terms: e.terms.iter().map(|(w, d)| (w - &v, self.divided(d, &c))).collect(),
            order: e.order.map(|o| o - &v),
        };
        Some((v, c, rest))
    }

    /// `Σ c_k·r^k` for an `r` that tends to 0.
    fn compose(&self, c: impl Fn(usize) -> Option<Expr>, r: &Expansion) -> Option<Expansion> {
        let mut sum = constant(c(0)?);
        let Some(low) = r.lowest().cloned() else { return Some(sum) };
        if low <= Rational::ZERO || !r.growth.is_empty() {
            return None;
        }
        let mut power = constant(Expr::integer(1));
        for k in 1..=self.length {
            power = self.mul(&power, r)?;
            sum = self.add(&sum, &self.scaled(&power, &self.tidy(c(k)?)))?;
        }
        Some(sum.cut(low * Rational::from(self.length as u64 + 1)))
    }

    fn reciprocal(&self, e: &Expansion) -> Option<Expansion> {
        let (v, c, r) = self.split(e)?;
        let signs = |k: usize| Some(Expr::integer(if k.is_multiple_of(2) { 1 } else { -1 }));
        let mut inverse = self.compose(signs, &r)?;
        inverse.growth = self.negated_growth(&e.growth);
        let one_over = self.divided(&Expr::integer(1), &c);
        Some(self.scaled(&inverse, &one_over).shifted(&-v))
    }

    fn negated_growth(&self, growth: &[Term]) -> Vec<Term> {
        growth.iter().map(|(v, c)| (v.clone(), self.times(c, &minus_one()))).collect()
    }

    /// `e^q` for a number `q`, or a letter that does not move.
    fn power(&self, e: &Expansion, q: &Expr) -> Option<Expansion> {
        let rational = q.as_rational();
        if let Some(n) = rational.as_ref().filter(|n| n.is_int() && **n >= Rational::ZERO)
            && let Ok(n) = u32::try_from(n.numerator().clone())
            && n <= 40
        {
            let mut power = constant(Expr::integer(1));
            for _ in 0..n {
                power = self.mul(&power, e)?;
            }
            return Some(power);
        }
        if e.terms.is_empty() && e.order.is_none() {
            return (rational? > Rational::ZERO).then(|| constant(Expr::integer(0)));
        }
        let (v, c, r) = self.split(e)?;
        let whole = rational.as_ref().is_some_and(|q| q.is_int());
        let raised = if whole || self.may_be_positive(&c)? {
            self.tidy(c.pow(q.clone()))
        } else {
            // A real root of odd index of a negative number.
            let q = rational.as_ref()?;
            let two = Rational::from(2);
            let odd = |n: Rational| !(n / &two).is_int();
            if !odd(Rational::from(algebra::Integer::from(q.denominator().clone()))) {
                return None;
            }
            let size = self.tidy(c.negated()).pow(Expr::rational(q));
            let negative = odd(Rational::from(q.numerator().clone()));
            self.tidy(if negative { size.negated() } else { size })
        };
        let shift = match (&rational, v.is_zero()) {
            (Some(q), _) => &v * q,
            (None, true) => Rational::ZERO,
            (None, false) => return None,
        };
        let binomial = |k: usize| {
            let mut factors = vec![Expr::integer(1)];
            for j in 0..k {
                let top = Expr::sum(vec![q.clone(), Expr::integer(j).negated()]);
                factors.push(top.over(Expr::integer(j + 1)));
            }
            Some(self.tidy(Expr::product(factors)))
        };
        let mut power = self.compose(binomial, &r)?;
        power.growth = e.growth.iter().map(|(w, d)| (w.clone(), self.times(d, q))).collect();
        Some(self.scaled(&power, &raised).shifted(&shift))
    }

    fn exp(&self, e: &Expansion) -> Option<Expansion> {
        if !e.growth.is_empty() {
            return None;
        }
        if e.order.as_ref().is_some_and(|o| *o <= Rational::ZERO) {
            return None;
        }
        let mut growth = Vec::new();
        let mut at = Expr::integer(0);
        let mut rest = Expansion { growth: Vec::new(), terms: Vec::new(), order: e.order.clone() };
        for (v, c) in &e.terms {
            match v.cmp(&Rational::ZERO) {
                Ordering::Greater => rest.terms.push((v.clone(), c.clone())),
                _ if has_logarithm(c) => return None,
                Ordering::Less => growth.push((v.clone(), c.clone())),
                Ordering::Equal => at = c.clone(),
            }
        }
        let mut result = self.compose(|k| Some(one_over_factorial(k)), &rest)?;
        result.growth = growth;
        if is_zero(&at) {
            return Some(result);
        }
        Some(self.scaled(&result, &self.tidy(Expr::symbol("e").pow(at))))
    }

    fn ln(&self, e: &Expansion) -> Option<Expansion> {
        let (v, c, r) = self.split(e)?;
        if has_logarithm(&c) || !self.may_be_positive(&c)? {
            return None;
        }
        let series = |k: usize| {
            Some(match k {
                0 => Expr::integer(0),
                k if k.is_multiple_of(2) => Expr::integer(-1).over(Expr::integer(k)),
                k => Expr::integer(1).over(Expr::integer(k)),
            })
        };
        let mut at = self.tidy(Expr::call(Function::Ln, vec![c]));
        if !v.is_zero() {
            let letter = Expr::symbol(LOGARITHM);
            at = self.plus(&at, &self.times(&Expr::rational(&-v), &letter));
        }
        let sum = self.add(&constant(at), &self.compose(series, &r)?)?;
        let growth = Expansion { growth: Vec::new(), terms: e.growth.clone(), order: None };
        self.add(&growth, &sum)
    }

    /// The value at the point and what is left, of something that has a finite limit.
    fn finite(&self, e: &Expansion) -> Option<(Expr, Expansion)> {
        let mut e = e.clone();
        if !e.growth.is_empty() || e.order.as_ref().is_some_and(|o| *o <= Rational::ZERO) {
            return None;
        }
        // Leading terms that are 0 in disguise must go.
        self.leading(&mut e)?;
        let (at, terms) = match e.terms.split_first() {
            Some(((v, _), _)) if *v < Rational::ZERO => return None,
            Some(((v, c), rest)) if v.is_zero() => {
                if has_logarithm(c) {
                    return None;
                }
                (c.clone(), rest.to_vec())
            }
            _ => (Expr::integer(0), e.terms.clone()),
        };
        Some((at, Expansion { growth: Vec::new(), terms, order: e.order }))
    }

    /// Sine (`shift` 0) or cosine (`shift` 1).
    fn sine(&self, e: &Expansion, shift: usize) -> Option<Expansion> {
        let Some((at, r)) = self.finite(e) else { return Some(bounded()) };
        let sin = self.tidy(Expr::call(Function::Sin, vec![at.clone()]));
        let cos = self.tidy(Expr::call(Function::Cos, vec![at]));
        let derivative = |k: usize| {
            let value = match (k + shift) % 4 {
                0 => sin.clone(),
                1 => cos.clone(),
                2 => sin.clone().negated(),
                _ => cos.clone().negated(),
            };
            Some(self.times(&self.tidy(value), &one_over_factorial(k)))
        };
        self.compose(derivative, &r)
    }

    /// A function that is analytic where its argument tends, by Taylor's series.
    fn taylor(&self, function: Function, e: &Expansion) -> Option<Expansion> {
        let (at, r) = self.finite(e)?;
        if matches!(function, Function::Arcsin | Function::Arccos | Function::Artanh) {
            let room =
                Expr::sum(vec![Expr::integer(1), at.clone().pow(Expr::integer(2)).negated()]);
            if !self.may_be_positive(&self.tidy(room))? {
                return None;
            }
        }
        let u = Symbol::new("u");
        let mut derivatives = vec![Expr::call(function, vec![Expr::Symbol(u.clone())])];
        for k in 0..self.length {
            let next = algebra::derivative(&derivatives[k], &u)?;
            derivatives.push(self.tidy(next));
        }
        let coefficient = |k: usize| {
            let value = super::sequences::put(&derivatives[k], &u, &at);
            Some(self.times(&self.tidy(value), &one_over_factorial(k)))
        };
        self.compose(coefficient, &r)
    }

    fn of(&self, e: &Expr, depth: u32) -> Option<Expansion> {
        let depth = depth.checked_sub(1)?;
        self.judge.budget.spend(1).ok()?;
        let of = |e: &Expr| self.of(e, depth);
        if !e.symbols().contains(self.x) {
            let odd = matches!(e, Expr::Infinity | Expr::Missing | Expr::Text(_));
            return (!odd).then(|| constant(self.tidy(e.clone())));
        }
        match e {
            Expr::Symbol(_) => Some(self.moving.clone()),
            Expr::Negate(a) => Some(self.scaled(&of(a)?, &minus_one())),
            Expr::Sum(terms) => {
                let mut sum = constant(Expr::integer(0));
                for term in terms {
                    sum = self.add(&sum, &of(term)?)?;
                }
                Some(sum)
            }
            Expr::Product(factors) => {
                let mut product = constant(Expr::integer(1));
                for factor in factors {
                    product = self.mul(&product, &of(factor)?)?;
                }
                Some(product)
            }
            Expr::Quotient(a, b) => self.mul(&of(a)?, &self.reciprocal(&of(b)?)?),
            Expr::Degrees(a) => Some(self.scaled(&of(a)?, &Expr::Pi.over(Expr::integer(180)))),
            Expr::Abs(a) => {
                let mut inner = of(a)?;
                let Some((_, c)) = self.leading(&mut inner)? else { return Some(inner) };
                let negative = self.sign(&c)? == Ordering::Less;
                Some(if negative { self.scaled(&inner, &minus_one()) } else { inner })
            }
            Expr::Root(a, index) => {
                let n = match index {
                    None => Rational::from(2),
                    Some(n) => n.as_rational().filter(|n| *n > Rational::ZERO)?,
                };
                self.power(&of(a)?, &Expr::rational(&(Rational::ONE / n)))
            }
            Expr::Power(base, exponent) => {
                if matches!(&**base, Expr::Symbol(s) if self.judge.context.is_euler(s) && s != self.x)
                {
                    return self.exp(&of(exponent)?);
                }
                if !exponent.symbols().contains(self.x) {
                    return self.power(&of(base)?, &self.tidy((**exponent).clone()));
                }
                self.exp(&self.mul(&of(exponent)?, &self.ln(&of(base)?)?)?)
            }
            Expr::Piecewise(cases) => {
                for (value, condition) in cases {
                    if self.holds(condition, depth)? {
                        return of(value);
                    }
                }
                None
            }
            Expr::Call(function, arguments) => self.call(*function, arguments, depth),
            _ => None,
        }
    }

    /// Whether a relation holds for all small `t`.
    fn holds(&self, condition: &Expr, depth: u32) -> Option<bool> {
        use syntax::Relation::*;
        match condition {
            Expr::Truth(truth) => Some(*truth),
            Expr::And(parts) => {
                parts.iter().map(|p| self.holds(p, depth)).try_fold(true, |all, p| Some(all && p?))
            }
            Expr::Relation(sides, relations) => {
                let mut all = true;
                for (pair, relation) in sides.windows(2).zip(relations) {
                    let right = self.scaled(&self.of(&pair[1], depth)?, &minus_one());
                    let mut difference = self.add(&self.of(&pair[0], depth)?, &right)?;
                    let sign = match self.leading(&mut difference)? {
                        Some((_, c)) => self.sign(&c)?,
                        None if difference.order.is_none() => Ordering::Equal,
                        None => return None,
                    };
                    all &= match relation {
                        Equal => sign.is_eq(),
                        NotEqual => sign.is_ne(),
                        Less => sign.is_lt(),
                        LessEqual => sign.is_le(),
                        Greater => sign.is_gt(),
                        GreaterEqual => sign.is_ge(),
                        _ => return None,
                    };
                }
                Some(all)
            }
            _ => None,
        }
    }

    fn call(&self, function: Function, arguments: &[Expr], depth: u32) -> Option<Expansion> {
        use Function::*;
        if let (Log, [base, u]) = (function, arguments) {
            let quotient = Expr::call(Ln, vec![u.clone()]).over(Expr::call(Ln, vec![base.clone()]));
            return self.of(&quotient, depth);
        }
        let [u] = arguments else { return None };
        let e = self.of(u, depth)?;
        let half = Expr::rational(&(Rational::ONE / Rational::from(2)));
        let over =
            |a: Option<Expansion>, b: Option<Expansion>| self.mul(&a?, &self.reciprocal(&b?)?);
        let both = |sign: i64| {
            let down = self.exp(&self.scaled(&e, &minus_one()))?;
            let sum = self.add(&self.exp(&e)?, &self.scaled(&down, &Expr::integer(sign)))?;
            Some(self.scaled(&sum, &half))
        };
        let one = || Some(constant(Expr::integer(1)));
        match function {
            Sin => self.sine(&e, 0),
            Cos => self.sine(&e, 1),
            Tan => over(self.sine(&e, 0), self.sine(&e, 1)),
            Cot => over(self.sine(&e, 1), self.sine(&e, 0)),
            Sec => over(one(), self.sine(&e, 1)),
            Csc => over(one(), self.sine(&e, 0)),
            Exp => self.exp(&e),
            Sinh => both(-1),
            Cosh => both(1),
            Tanh => over(both(-1), both(1)),
            Ln => self.ln(&e),
            Log => {
                let ten = Expr::call(Ln, vec![Expr::integer(10)]);
                Some(self.scaled(&self.ln(&e)?, &self.divided(&Expr::integer(1), &ten)))
            }
            Arctan => {
                let mut inner = e.clone();
                let leading = self.leading(&mut inner)?;
                match leading {
                    Some((v, c)) if v < Rational::ZERO && inner.growth.is_empty() => {
                        let quarter = Expr::Pi.over(Expr::integer(2));
                        let quarter = match self.sign(&c)? {
                            Ordering::Less => quarter.negated(),
                            _ => quarter,
                        };
                        let rest = self.taylor(Arctan, &self.reciprocal(&inner)?)?;
                        self.add(&constant(quarter), &self.scaled(&rest, &minus_one()))
                    }
                    _ => self.taylor(Arctan, &inner),
                }
            }
            Arcsin | Arccos | Artanh | Arsinh => self.taylor(function, &e),
            _ => None,
        }
    }
}

fn minus_one() -> Expr {
    Expr::integer(-1)
}

fn one_over_factorial(k: usize) -> Expr {
    let product = (1..=k).fold(algebra::Integer::ONE, |n, j| n * algebra::Integer::from(j));
    Expr::rational(&(Rational::ONE / Rational::from(product)))
}
