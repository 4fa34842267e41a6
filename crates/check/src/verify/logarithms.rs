//! Equations between logarithms of one base: without logarithms they are polynomial equations, of whose
//! roots those count that make every logarithm meaningful.
//!
//! Only rational solutions are told; where an irrational root may be one, nothing is said.

use super::Judge;
use super::sequences::put;
use algebra::{Polynomial, Rational, RootPlace, Univariate};
use std::collections::BTreeSet;
use syntax::{Expr, Function, Relation, Symbol};

/// Factors, exponents and the number of logarithms beyond which nothing is said.
const LARGEST: i64 = 12;

/// `Σ exponent·log argument + number`, all to one base.
struct Sum {
    base: Expr,
    terms: Vec<(Rational, Expr)>,
    number: Rational,
}

impl Judge<'_> {
    /// Whether two statements with logarithms of their one unknown have the same solutions; nothing
    /// if that can't be told here.
    pub(crate) fn same_under_logarithms(&self, before: &Expr, after: &Expr) -> Option<bool> {
        let mut letters: Vec<Symbol> = before.symbols();
        letters.extend(after.symbols());
        letters.sort();
        letters.dedup();
        letters.retain(|s| s.name() != "e");
        let [x] = &letters[..] else { return None };
        if !has_logarithm_of(before, x) && !has_logarithm_of(after, x) {
            return None;
        }
        Some(self.rational_set(before, x)? == self.rational_set(after, x)?)
    }

    /// Whether an answer lists the solutions of equations with logarithms, no more and no less.
    pub(super) fn logarithm_solutions(
        &self,
        relations: &[Expr],
        x: &Symbol,
        answer: &Expr,
    ) -> Option<bool> {
        if !relations.iter().any(|r| has_logarithm_of(r, x)) {
            return None;
        }
        let said = match answer {
            Expr::List(values) => values.iter().map(Expr::as_rational).collect::<Option<_>>()?,
            Expr::Set(none) if none.is_empty() => BTreeSet::new(),
            value => BTreeSet::from([value.as_rational()?]),
        };
        Some(self.rational_set(&Expr::And(relations.to_vec()), x)? == said)
    }

    /// The solutions of a statement, if there are finitely many and all of them are rational.
    fn rational_set(&self, statement: &Expr, x: &Symbol) -> Option<BTreeSet<Rational>> {
        self.budget.spend(100).ok()?;
        match statement {
            Expr::Truth(false) => Some(BTreeSet::new()),
            Expr::Or(parts) => {
                let mut all = BTreeSet::new();
                for part in parts {
                    all.extend(self.rational_set(part, x)?);
                }
                Some(all)
            }
            Expr::And(parts) => {
                let mut sets = parts.iter().map(|part| self.rational_set(part, x));
                let first = sets.next()??;
                sets.try_fold(first, |all, set| {
                    let set = set?;
                    Some(all.intersection(&set).cloned().collect())
                })
            }
            Expr::Relation(sides, kinds) => match (&sides[..], &kinds[..]) {
                ([left, right], [Relation::Equal]) => self.roots(left, right, x),
                _ => None,
            },
            _ => None,
        }
    }

    fn roots(&self, left: &Expr, right: &Expr, x: &Symbol) -> Option<BTreeSet<Rational>> {
        let mut positive = Vec::new();
        let fraction = if has_logarithm_of(left, x) || has_logarithm_of(right, x) {
            let mut sum = Sum { base: Expr::Missing, terms: Vec::new(), number: Rational::ZERO };
            self.take(left, &Rational::ONE, &mut sum)?;
            self.take(right, &-Rational::ONE, &mut sum)?;
            self.without_logarithms(&sum, x, &mut positive)?
        } else {
            let (a, b) = (self.quotient(left)?, self.quotient(right)?);
            let cross = |p: &Polynomial, q: &Polynomial| p.mul(q, self.budget).ok();
            let top = &cross(&a.0, &b.1)? - &cross(&b.0, &a.1)?;
            (top, cross(&a.1, &b.1)?)
        };
        let equation = Univariate::from_polynomial(&fraction.0, x)?;
        if equation.is_zero() {
            return None;
        }
        let mut found = BTreeSet::new();
        for place in equation.real_roots(self.budget).ok()? {
            match place {
                RootPlace::Exact(root) => {
                    let value = Expr::rational(&root);
                    let below = fraction.1.evaluate(&[(x.clone(), root.clone())], self.budget);
                    if below.ok()?.is_some_and(|q| q.is_zero()) {
                        continue;
                    }
                    let signs = positive
                        .iter()
                        .map(|p| algebra::sign(&put(p, x, &value), &self.context, self.budget));
                    let signs: Vec<_> = signs.collect::<Option<_>>()?;
                    if signs.iter().all(|s| s.is_gt()) {
                        found.insert(root);
                    }
                }
                RootPlace::Between(low, high) => {
                    // It is none if an argument is negative all around it.
                    let narrow = Rational::ONE / Rational::from(1 << 20);
                    let place = RootPlace::Between(low, high);
                    let place = equation.refine(&place, &narrow, self.budget).ok()?;
                    let (low, high) = place.bounds();
                    let negative = |p: &Expr| self.is_negative_between(p, x, low, high);
                    if !positive.iter().any(|p| negative(p) == Some(true)) {
                        return None;
                    }
                }
            }
        }
        Some(found)
    }

    /// Whether a polynomial is negative at both ends and has no root between them.
    fn is_negative_between(
        &self,
        p: &Expr,
        x: &Symbol,
        low: &Rational,
        high: &Rational,
    ) -> Option<bool> {
        let p = Polynomial::from_expr(p, self.budget).ok()??;
        let p = Univariate::from_polynomial(&p, x)?;
        let zero = Rational::ZERO;
        let at = |q: &Rational| p.evaluate(q, self.budget).ok();
        if at(low)? >= zero || at(high)? >= zero {
            return Some(false);
        }
        let inside = p.real_roots(self.budget).ok()?.into_iter().any(|place| {
            let (a, b) = place.bounds();
            b >= low && a <= high
        });
        Some(!inside)
    }

    /// Adds `factor·expr` to a sum of logarithms.
    fn take(&self, expr: &Expr, factor: &Rational, sum: &mut Sum) -> Option<()> {
        self.budget.spend(5).ok()?;
        if let Some(q) = expr.as_rational() {
            sum.number += q * factor;
            return Some(());
        }
        match expr {
            Expr::Negate(a) => self.take(a, &-factor, sum),
            Expr::Sum(terms) => terms.iter().try_for_each(|term| self.take(term, factor, sum)),
            Expr::Quotient(a, b) => {
                let below = b.as_rational().filter(|q| !q.is_zero())?;
                self.take(a, &(factor / below), sum)
            }
            Expr::Product(factors) => {
                let mut whole = factor.clone();
                let mut rest = None;
                for part in factors {
                    match part.as_rational() {
                        Some(q) => whole *= q,
                        None if rest.is_none() => rest = Some(part),
                        None => return None,
                    }
                }
                self.take(rest?, &whole, sum)
            }
            Expr::Call(Function::Ln, arguments) => match &arguments[..] {
                [a] => add(Expr::symbol("e"), a, factor, sum),
                _ => None,
            },
            Expr::Call(Function::Log, arguments) => match &arguments[..] {
                [a] => add(Expr::integer(10), a, factor, sum),
                [base, a] => add(base.clone(), a, factor, sum),
                _ => None,
            },
            _ => None,
        }
    }

    /// The equation as a numerator that is 0 and a denominator that is not; what must be positive.
    fn without_logarithms(
        &self,
        sum: &Sum,
        x: &Symbol,
        positive: &mut Vec<Expr>,
    ) -> Option<(Polynomial, Polynomial)> {
        let mut scale = Rational::ONE;
        let exponents = sum.terms.iter().map(|(q, _)| q);
        for q in exponents.chain([&sum.number]) {
            let scaled = q * &scale;
            scale *= Rational::from(algebra::Integer::from(scaled.denominator().clone()));
        }
        let small = |q: &Rational| {
            let n = q * &scale;
            i64::try_from(n.numerator().clone()).ok().filter(|n| n.abs() <= LARGEST)
        };
        let base = self.quotient(&sum.base);
        let number = small(&sum.number)?;
        let mut above = (Polynomial::one(), Polynomial::one());
        let mut times = |(p, q): &(Polynomial, Polynomial), n: i64| -> Option<()> {
            let k = u32::try_from(n.abs()).ok()?;
            let (p, q) = if n < 0 { (q, p) } else { (p, q) };
            above.0 = above.0.mul(&p.pow(k, self.budget).ok()?, self.budget).ok()?;
            above.1 = above.1.mul(&q.pow(k, self.budget).ok()?, self.budget).ok()?;
            Some(())
        };
        for (exponent, argument) in &sum.terms {
            times(&self.quotient(argument)?, small(exponent)?)?;
            positive.push(argument.clone());
        }
        if number != 0 {
            times(&base?, number)?;
        }
        if sum.base.symbols().contains(x) {
            positive.push(sum.base.clone());
            // The base is not 1: its distance from 1 is positive.
            let distance = Expr::Sum(vec![sum.base.clone(), Expr::integer(-1)]);
            positive.push(distance.pow(Expr::integer(2)));
        } else if sum.base != Expr::symbol("e") {
            let base = sum.base.as_rational()?;
            if base <= Rational::ZERO || base == Rational::ONE {
                return None;
            }
        }
        Some((&above.0 - &above.1, above.1))
    }

    /// A quotient of polynomials.
    fn quotient(&self, expr: &Expr) -> Option<(Polynomial, Polynomial)> {
        self.budget.spend(5).ok()?;
        if let Ok(Some(p)) = Polynomial::from_expr(expr, self.budget) {
            return Some((p, Polynomial::one()));
        }
        match expr {
            Expr::Quotient(a, b) => {
                let (a, b) = (self.quotient(a)?, self.quotient(b)?);
                let top = a.0.mul(&b.1, self.budget).ok()?;
                Some((top, a.1.mul(&b.0, self.budget).ok()?))
            }
            Expr::Product(factors) => {
                let mut whole = (Polynomial::one(), Polynomial::one());
                for factor in factors {
                    let (p, q) = self.quotient(factor)?;
                    whole.0 = whole.0.mul(&p, self.budget).ok()?;
                    whole.1 = whole.1.mul(&q, self.budget).ok()?;
                }
                Some(whole)
            }
            Expr::Negate(a) => {
                let (p, q) = self.quotient(a)?;
                Some((-&p, q))
            }
            _ => None,
        }
    }
}

fn add(base: Expr, argument: &Expr, factor: &Rational, sum: &mut Sum) -> Option<()> {
    if sum.base == Expr::Missing {
        sum.base = base;
    } else if sum.base != base {
        return None;
    }
    if sum.terms.len() as i64 >= LARGEST {
        return None;
    }
    sum.terms.push((factor.clone(), argument.clone()));
    Some(())
}

fn has_logarithm_of(expr: &Expr, x: &Symbol) -> bool {
    let mut found = matches!(expr, Expr::Call(Function::Ln | Function::Log, arguments)
        if arguments.iter().any(|a| a.symbols().contains(x)));
    expr.for_each_part(|part| found = found || has_logarithm_of(part, x));
    found
}
