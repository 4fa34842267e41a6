//! What a right answer is for statements about all natural numbers: the first one is looked at, and
//! the step from one to the next is shown exactly; or a number is named at which they fail.

use super::sequences::put;
use super::{Judge, decided, evidence, methods};
use crate::Scope;
use crate::task::{Induction, Inductive};
use crate::{Evidence, Outcome};
use algebra::{Budget, Polynomial, Rational, Univariate};
use std::collections::HashSet;
use syntax::{BigOperator, Expr, Integer, Relation, Symbol};

/// Most natural numbers that a statement is tried at.
const MOST_TRIED: u32 = 60;
/// Most states of the powers modulo the divisor.
const MOST_STATES: usize = 50_000;

impl Judge<'_> {
    /// Evidence for the answer to a statement about all natural numbers.
    pub(super) fn induction(&self, question: &Induction, answer: &Expr) -> Evidence {
        let question = question.map(|e| self.resolve(e));
        let shown = match &question.claim {
            Inductive::Relation(relation) => relation.clone(),
            Inductive::Divisible { number, divisor } => {
                divisor.clone().related(Relation::Divides, number.clone())
            }
        };
        match answer {
            Expr::Truth(true) => {
                let holds = self.holds_for_all(&question);
                evidence(&methods::INDUCTION, vec![shown], decided(holds))
            }
            Expr::Relation(sides, kinds) if kinds[..] == [Relation::Equal] => {
                let named = match &sides[..] {
                    [Expr::Symbol(s), n] if *s == question.index => self.natural(n),
                    _ => None,
                };
                let holds = named.and_then(|n| {
                    let mut before = question.from..n;
                    let first = before.all(|k| self.holds_at(&question, k) == Some(true));
                    Some(n >= question.from && first && !self.holds_at(&question, n)?)
                });
                evidence(&methods::FAILS_AT, vec![answer.clone(), shown], decided(holds))
            }
            _ => evidence(&methods::INDUCTION, vec![shown], Outcome::Failed(None)),
        }
    }

    fn natural(&self, e: &Expr) -> Option<u32> {
        u32::try_from(self.integer(e)?).ok().filter(|n| *n <= MOST_TRIED + 1_000)
    }

    /// `P(k)`, worked out; `None` where that is not decided.
    pub(crate) fn holds_at(&self, question: &Induction, k: u32) -> Option<bool> {
        let at = |e: &Expr| {
            let there = put(e, &question.index, &Expr::integer(k));
            written_out(&there)
        };
        match &question.claim {
            Inductive::Relation(relation) => {
                let Expr::Relation(sides, kinds) = relation else { return None };
                let ([left, right], [kind]) = (&sides[..], &kinds[..]) else { return None };
                let (left, right) = (at(left)?, at(right)?);
                if !left.symbols().is_empty() || !right.symbols().is_empty() {
                    return match (kind, self.equality(&left, &right).0) {
                        (Relation::Equal, Outcome::Passed) => Some(true),
                        (Relation::Equal, Outcome::Failed(_)) => Some(false),
                        _ => None,
                    };
                }
                self.truth(&left.related(*kind, right))
            }
            Inductive::Divisible { number, divisor } => {
                let number = at(number)?;
                match (self.rational(&number), self.integer(divisor)) {
                    (Some(n), Some(d)) if !d.is_zero() => Some((n / Rational::from(d)).is_int()),
                    _ => self.polynomial_multiple(&number, divisor),
                }
            }
        }
    }

    /// Whether a polynomial in letters is a multiple of a divisor that is linear in one of them.
    pub(super) fn polynomial_multiple(&self, number: &Expr, divisor: &Expr) -> Option<bool> {
        let (x, root) = self.linear_root(divisor)?;
        match self.equality(&put(number, &x, &root), &Expr::integer(0)).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        }
    }

    /// `x` and `−b` for a divisor `x + b` without `x` in `b`.
    fn linear_root(&self, divisor: &Expr) -> Option<(Symbol, Expr)> {
        let p = Polynomial::from_expr(divisor, self.budget).ok()??;
        let x = p.symbols().first()?.clone();
        if p.degree_in(&x) != 1 {
            return None;
        }
        let leading = p.coefficient_in(&x, 1).as_constant()?;
        let one = leading == Rational::ONE || leading == -Rational::ONE;
        let root = p.coefficient_in(&x, 0).scale(&-leading);
        one.then(|| (x, root.to_expr()))
    }

    /// The first case and the step from each case to the next.
    fn holds_for_all(&self, question: &Induction) -> Option<bool> {
        for k in question.from..question.from + 3 {
            if !self.holds_at(question, k)? {
                return Some(false);
            }
        }
        match &question.claim {
            Inductive::Relation(relation) => {
                let Expr::Relation(sides, kinds) = relation else { return None };
                let ([left, right], [kind]) = (&sides[..], &kinds[..]) else { return None };
                match kind {
                    Relation::Equal => self.sum_grows(left, right, &question.index),
                    Relation::Greater | Relation::GreaterEqual => {
                        self.stays_above(left, right, question)
                    }
                    Relation::Less | Relation::LessEqual => self.stays_above(right, left, question),
                    _ => None,
                }
            }
            Inductive::Divisible { number, divisor } => match self.integer(divisor) {
                Some(d) if d > Integer::ZERO => self.always_multiple(number, &d, question),
                _ => {
                    let (x, root) = self.linear_root(divisor)?;
                    let there = put(number, &x, &root);
                    let there = Growth::new(&question.index).plain(&there, self)?;
                    let zero = self.equality(&there, &Expr::integer(0)).0;
                    (zero == Outcome::Passed).then_some(true)
                }
            },
        }
    }

    /// `f(n + 1) − f(n)` is the last term for `n + 1`, on both sides.
    fn sum_grows(&self, left: &Expr, right: &Expr, n: &Symbol) -> Option<bool> {
        let grown = |e: &Expr| {
            let mut growth = Growth::new(n);
            let now = growth.plain(e, self)?;
            let next = growth.next(e, self)?;
            Some(Expr::sum(vec![next, now.negated()]))
        };
        match self.equality(&grown(left)?, &grown(right)?).0 {
            Outcome::Passed => Some(true),
            _ => None,
        }
    }

    /// With `D(n) = above − below`: a number or `n + 1` as `c` for which `D(n + 1) − c·D(n)` is
    /// nowhere negative from the first `n` on.
    fn stays_above(&self, above: &Expr, below: &Expr, question: &Induction) -> Option<bool> {
        let difference = Expr::sum(vec![above.clone(), below.clone().negated()]);
        self.multiplier(&difference, &question.index, question.from).map(|_| true)
    }

    /// The `c` of [`Judge::stays_above`].
    pub(crate) fn multiplier(&self, difference: &Expr, n: &Symbol, from: u32) -> Option<Expr> {
        let mut growth = Growth::new(n);
        let now = growth.plain(difference, self)?;
        let next = growth.next(difference, self)?;
        let mut candidates = vec![Expr::integer(1)];
        candidates.extend(growth.factors());
        candidates.into_iter().find(|c| {
            let scaled = Expr::product(vec![c.clone(), now.clone()]);
            let rest = Expr::sum(vec![next.clone(), scaled.negated()]);
            self.no_negative_part(&rest, &growth, from) == Some(true)
        })
    }

    /// A polynomial in `n` and in positive powers: no coefficient of a power is ever negative.
    fn no_negative_part(&self, rest: &Expr, growth: &Growth, from: u32) -> Option<bool> {
        let p = Polynomial::from_expr(rest, self.budget).ok()??;
        let positive = growth.names();
        if p.symbols().iter().any(|s| *s != growth.n && !positive.contains(s)) {
            return None;
        }
        let mut parts = vec![p];
        for name in &positive {
            let mut finer = Vec::new();
            for part in parts {
                for k in 0..=part.degree_in(name) {
                    finer.push(part.coefficient_in(name, k));
                }
            }
            parts = finer;
        }
        for part in parts {
            let part = Univariate::from_polynomial(&part, &growth.n)?;
            if !self.never_negative(&part, from)? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether `p(n) ≥ 0` for every whole `n` from `from` on.
    fn never_negative(&self, p: &Univariate, from: u32) -> Option<bool> {
        if p.is_zero() {
            return Some(true);
        }
        if p.leading() < Rational::ZERO {
            return Some(false);
        }
        let last = p.real_roots(self.budget).ok()?.last().map(|r| r.bounds().1.clone());
        let mut n = from;
        while last.as_ref().is_some_and(|last| Rational::from(n) <= *last) {
            if p.evaluate(&Rational::from(n), self.budget).ok()? < Rational::ZERO {
                return Some(false);
            }
            n = n.checked_add(1).filter(|n| *n < from + 1_000)?;
        }
        Some(true)
    }

    /// The remainders go round: once all of `n` and the powers come back, so does everything.
    fn always_multiple(&self, number: &Expr, d: &Integer, question: &Induction) -> Option<bool> {
        let mut growth = Growth::new(&question.index);
        let plain = growth.plain(number, self)?;
        let p = Polynomial::from_expr(&plain, self.budget).ok()??;
        let names = growth.names();
        let scale = Rational::from(p.content().denominator().clone());
        let modulus = d * scale.numerator().clone();
        let size = u64::try_from(&modulus).ok().filter(|m| *m > 0 && *m < 10_000_000)?;
        let p = p.scale(&scale);
        if p.symbols().iter().any(|s| *s != growth.n && !names.contains(s)) {
            return None;
        }
        // The value of each power for the first `n`, and what it is multiplied by each time.
        let mut state = vec![u64::from(question.from) % size];
        let mut by = Vec::new();
        for (base, _) in &growth.powers {
            let base = base.as_rational().filter(|b| b.is_int())?;
            let base = residue(base.numerator(), size)?;
            let mut value = 1 % size;
            for _ in 0..question.from {
                value = value * base % size;
            }
            state.push(value);
            by.push(base);
        }
        if growth.factorial.is_some() {
            return None;
        }
        let terms = residues(&p, &growth.n, &names, size)?;
        let mut seen = HashSet::new();
        loop {
            self.budget.spend(1 + terms.len() as u64).ok()?;
            let mut total = 0u64;
            for (coefficient, exponents) in &terms {
                let mut term = *coefficient;
                for (value, exponent) in state.iter().zip(exponents) {
                    for _ in 0..*exponent {
                        term = term * value % size;
                    }
                }
                total = (total + term) % size;
            }
            if total != 0 {
                return Some(false);
            }
            if !seen.insert(state.clone()) {
                return Some(true);
            }
            if seen.len() > MOST_STATES {
                return None;
            }
            state[0] = (state[0] + 1) % size;
            for (value, base) in state[1..].iter_mut().zip(&by) {
                *value = *value * base % size;
            }
        }
    }
}

/// A coefficient, and the exponents of `n` and of the powers.
type Residues = Vec<(u64, Vec<u32>)>;

fn residue(n: &Integer, size: u64) -> Option<u64> {
    let size = Integer::from(size);
    let rest = ((n % &size) + &size) % &size;
    u64::try_from(rest).ok()
}

fn residues(p: &Polynomial, n: &Symbol, names: &[Symbol], size: u64) -> Option<Residues> {
    let mut parts = vec![(p.clone(), Vec::new())];
    for letter in std::iter::once(n).chain(names) {
        let mut finer = Vec::new();
        for (part, exponents) in parts {
            for k in 0..=part.degree_in(letter) {
                let mut exponents: Vec<u32> = exponents.clone();
                exponents.push(k);
                finer.push((part.coefficient_in(letter, k), exponents));
            }
        }
        parts = finer;
    }
    let mut all = Vec::new();
    for (part, exponents) in parts {
        let value = part.as_constant()?;
        if value.is_zero() {
            continue;
        }
        let value = residue(value.is_int().then(|| value.numerator())?, size)?;
        all.push((value, exponents));
    }
    Some(all)
}

/// `Σ` written out: its terms for the numbers there are.
fn written_out(e: &Expr) -> Option<Expr> {
    if let Expr::Big { operator, body, index, from, to } = e {
        let (from, to) = (from.as_rational()?, to.as_rational()?);
        let (from, to) = (i64::try_from(from.floor()).ok()?, i64::try_from(to.floor()).ok()?);
        if to - from > 2_000 {
            return None;
        }
        let terms: Option<Vec<Expr>> =
            (from..=to).map(|k| written_out(&put(body, index, &Expr::integer(k)))).collect();
        return Some(match operator {
            BigOperator::Sum => Expr::sum(terms?),
            BigOperator::Product => Expr::product(terms?),
        });
    }
    let mut fine = true;
    let out = e.map_parts(|part| match written_out(part) {
        Some(part) => part,
        None => {
            fine = false;
            Expr::Missing
        }
    });
    fine.then_some(out)
}

/// Expressions in `n` as rational functions of `n` and of letters for what grows with it: `2ⁿ`, `n!`,
/// a sum with dots.
pub(crate) struct Growth {
    n: Symbol,
    /// Each base, and the letter for its `n`-th power.
    powers: Vec<(Expr, Symbol)>,
    /// The letter for `n!`.
    factorial: Option<Symbol>,
    /// Each sum up to `n`, and its letter.
    sums: Vec<(Expr, Symbol)>,
}

impl Growth {
    pub(crate) fn new(n: &Symbol) -> Growth {
        Growth { n: n.clone(), powers: Vec::new(), factorial: None, sums: Vec::new() }
    }

    /// The letters of what is positive.
    fn names(&self) -> Vec<Symbol> {
        let positive = |base: &Expr| base.as_rational().is_none_or(|b| b > Rational::ZERO);
        let powers = self.powers.iter().filter(|(base, _)| positive(base)).map(|(_, s)| s);
        powers.chain(&self.factorial).cloned().collect()
    }

    /// What `D(n)` may be multiplied by from one `n` to the next.
    fn factors(&self) -> Vec<Expr> {
        let mut all: Vec<Expr> = Vec::new();
        if self.factorial.is_some() {
            all.push(Expr::sum(vec![Expr::Symbol(self.n.clone()), Expr::integer(1)]));
        }
        let bases: Vec<Rational> = self
            .powers
            .iter()
            .filter_map(|(base, _)| base.as_rational())
            .filter(|b| *b > Rational::ZERO)
            .collect();
        for b in &bases {
            for k in 1..=3 {
                all.push(Expr::rational(&b.pow(k)));
            }
        }
        for pair in bases.windows(2) {
            all.push(Expr::rational(&(&pair[0] * &pair[1])));
        }
        all
    }

    /// `e` for `n`.
    pub(crate) fn plain(&mut self, e: &Expr, judge: &Judge<'_>) -> Option<Expr> {
        self.at(e, 0, judge)
    }

    /// `e` for `n + 1`.
    pub(crate) fn next(&mut self, e: &Expr, judge: &Judge<'_>) -> Option<Expr> {
        self.at(e, 1, judge)
    }

    fn at(&mut self, e: &Expr, shift: u32, judge: &Judge<'_>) -> Option<Expr> {
        let n = self.n.clone();
        if !e.symbols().contains(&n) {
            return Some(e.clone());
        }
        match e {
            Expr::Symbol(_) if shift == 0 => Some(e.clone()),
            Expr::Symbol(_) => Some(Expr::sum(vec![e.clone(), Expr::integer(shift)])),
            Expr::Power(base, exponent) if exponent.symbols().contains(&n) => {
                if base.symbols().contains(&n) {
                    return None;
                }
                self.power(base, exponent, shift, judge)
            }
            Expr::Factorial(inner) => {
                let p = Polynomial::from_expr(inner, judge.budget).ok()??;
                let inner = Univariate::from_polynomial(&p, &n)?;
                if inner.degree() != Some(1) || inner.leading() != Rational::ONE {
                    return None;
                }
                let more = inner.coefficient(0) + Rational::from(shift);
                let more = u32::try_from(more.is_int().then(|| more.floor())?).ok()?;
                if more > 20 {
                    return None;
                }
                let letter = self.factorial.get_or_insert_with(|| Symbol::new("w_0")).clone();
                let mut factors = vec![Expr::Symbol(letter)];
                for k in 1..=more {
                    factors.push(Expr::sum(vec![Expr::Symbol(n.clone()), Expr::integer(k)]));
                }
                Some(Expr::product(factors))
            }
            Expr::Big { operator: BigOperator::Sum, body, index, from, to } => {
                if body.symbols().contains(&n) || from.symbols().contains(&n) {
                    return None;
                }
                let known = self.sums.iter().find(|(sum, _)| sum == e).map(|(_, s)| s.clone());
                let letter = known.unwrap_or_else(|| {
                    let letter = Symbol::new(format!("s_{}", self.sums.len()));
                    self.sums.push((e.clone(), letter.clone()));
                    letter
                });
                let mut sum = vec![Expr::Symbol(letter)];
                if shift > 0 {
                    // The terms that `n + 1` brings.
                    let p = Polynomial::from_expr(to, judge.budget).ok()??;
                    let upper = Univariate::from_polynomial(&p, &n)?;
                    if upper.degree() != Some(1) {
                        return None;
                    }
                    let more = upper.leading();
                    let more = u32::try_from(more.is_int().then(|| more.floor())?).ok()?;
                    if more == 0 || more > 4 {
                        return None;
                    }
                    for k in 1..=more {
                        let place = Expr::sum(vec![(**to).clone(), Expr::integer(k)]);
                        let term = put(body, index, &place);
                        sum.push(self.at(&term, 0, judge)?);
                    }
                }
                Some(Expr::sum(sum))
            }
            Expr::Negate(_)
            | Expr::Sum(_)
            | Expr::Product(_)
            | Expr::Quotient(..)
            | Expr::Power(..) => {
                let mut fine = true;
                let out = e.map_parts(|part| match self.at(part, shift, judge) {
                    Some(part) => part,
                    None => {
                        fine = false;
                        Expr::Missing
                    }
                });
                fine.then_some(out)
            }
            _ => None,
        }
    }

    /// `base^(αn + β)`, whatever the base is made of.
    fn power(
        &mut self,
        base: &Expr,
        exponent: &Expr,
        shift: u32,
        judge: &Judge<'_>,
    ) -> Option<Expr> {
        let p = Polynomial::from_expr(exponent, judge.budget).ok()??;
        let line = Univariate::from_polynomial(&p, &self.n)?;
        if line.degree() != Some(1) {
            return None;
        }
        let whole = |q: Rational| -> Option<i64> {
            i64::try_from(q.is_int().then(|| q.floor())?).ok().filter(|k| k.abs() <= 60)
        };
        let alpha = whole(line.leading())?;
        let beta = whole(line.coefficient(0) + line.leading() * Rational::from(shift))?;
        if alpha < 1 {
            return None;
        }
        let mut factors = Vec::new();
        self.factors_of(base, alpha, beta, &mut factors)?;
        match factors.len() {
            0 => Some(Expr::integer(1)),
            _ => Some(Expr::product(factors)),
        }
    }

    fn factors_of(
        &mut self,
        base: &Expr,
        alpha: i64,
        beta: i64,
        factors: &mut Vec<Expr>,
    ) -> Option<()> {
        match base {
            Expr::Product(parts) => {
                for part in parts {
                    self.factors_of(part, alpha, beta, factors)?;
                }
            }
            Expr::Negate(inner) => {
                self.factors_of(inner, alpha, beta, factors)?;
                if alpha % 2 == 1 {
                    factors.push(self.letter(&Expr::integer(-1)));
                }
                if beta % 2 != 0 {
                    factors.push(Expr::integer(-1));
                }
            }
            _ => {
                let Some(q) = base.as_rational() else {
                    let letter = self.letter(base);
                    factors.push(letter.pow(Expr::integer(alpha)));
                    if beta != 0 {
                        factors.push(base.clone().pow(Expr::integer(beta)));
                    }
                    return Some(());
                };
                if q <= Rational::ZERO {
                    return None;
                }
                for (number, over) in
                    [(q.numerator().clone(), false), (Integer::from(q.denominator().clone()), true)]
                {
                    for (prime, times) in primes(&number)? {
                        let times = times * alpha;
                        let power = self.letter(&Expr::integer(prime)).pow(Expr::integer(times));
                        factors.push(if over { Expr::integer(1).over(power) } else { power });
                    }
                }
                if beta != 0 {
                    factors.push(base.clone().pow(Expr::integer(beta)));
                }
            }
        }
        Some(())
    }

    fn letter(&mut self, base: &Expr) -> Expr {
        let known = self.powers.iter().find(|(b, _)| b == base).map(|(_, s)| s.clone());
        Expr::Symbol(known.unwrap_or_else(|| {
            let letter = Symbol::new(format!("u_{}", self.powers.len()));
            self.powers.push((base.clone(), letter.clone()));
            letter
        }))
    }
}

/// The primes of a small positive number, and how often each divides it.
fn primes(n: &Integer) -> Option<Vec<(u64, i64)>> {
    let mut n = u64::try_from(n).ok().filter(|n| *n > 0 && *n < 10_000_000)?;
    let mut all = Vec::new();
    let mut p = 2;
    while p * p <= n {
        let mut times = 0;
        while n.is_multiple_of(p) {
            n /= p;
            times += 1;
        }
        if times > 0 {
            all.push((p, times));
        }
        p += 1;
    }
    if n > 1 {
        all.push((n, 1));
    }
    Some(all)
}

/// What the inductive step for an inequality multiplies by: a number or `n + 1` as `c` for which
/// `D(n + 1) − c·D(n)` is nowhere negative from the first `n` on, where `D` is the larger side less
/// the smaller one.
pub fn growth_factor(difference: &Expr, n: &Symbol, from: u32, budget: &Budget) -> Option<Expr> {
    let scope = Scope::default();
    Judge::new(&scope, budget).multiplier(difference, n, from)
}

/// The first number up to a few dozen beyond the first at which a statement fails.
pub fn first_failure(question: &Induction, budget: &Budget) -> Option<u32> {
    let scope = Scope::default();
    let judge = Judge::new(&scope, budget);
    for k in question.from..question.from + MOST_TRIED {
        if !judge.holds_at(question, k)? {
            return Some(k);
        }
    }
    None
}
