//! Equations with choices and factorials: solutions are whole numbers, and all of them are listed.

use super::{Judge, evidence, methods, outcome};
use crate::{Evidence, Outcome};
use algebra::{Integer, Natural, Polynomial, Rational, Univariate};
use syntax::{Expr, Function, Relation, Symbol};

/// Largest whole number that is tried.
const MOST: u64 = 2_000;

/// Whether a relation between choices, factorials and numbers holds where the letter is this whole
/// number; nothing where something in it has no meaning.
pub fn choice_holds(relation: &Expr, letter: &Symbol, value: &Rational) -> Option<bool> {
    if !value.is_int() || *value < Rational::ZERO {
        return None;
    }
    let Expr::Relation(sides, kinds) = relation else { return None };
    let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else { return None };
    Some(count(left, letter, value)? == count(right, letter, value)?)
}

/// The value, worked up by sums and products from the definitions.
fn count(expr: &Expr, letter: &Symbol, value: &Rational) -> Option<Rational> {
    let of = |e: &Expr| count(e, letter, value);
    let whole = |e: &Expr| -> Option<u64> {
        let n = of(e)?;
        let n = if n.is_int() { u64::try_from(n.numerator().clone()).ok()? } else { return None };
        (n <= MOST).then_some(n)
    };
    match expr {
        Expr::Symbol(s) => (s == letter).then(|| value.clone()),
        Expr::Negate(a) => Some(-of(a)?),
        Expr::Sum(terms) => terms.iter().try_fold(Rational::ZERO, |sum, t| Some(sum + of(t)?)),
        Expr::Product(factors) => {
            factors.iter().try_fold(Rational::ONE, |product, f| Some(product * of(f)?))
        }
        Expr::Quotient(a, b) => {
            let below = of(b)?;
            if below.is_zero() { None } else { Some(of(a)? / below) }
        }
        Expr::Factorial(n) => Some(falling(whole(n)?, whole(n)?)),
        Expr::Call(function @ (Function::Binomial | Function::Permutations), arguments) => {
            let [n, r] = &arguments[..] else { return None };
            let (n, r) = (whole(n)?, whole(r)?);
            if r > n {
                return None;
            }
            let orders =
                if *function == Function::Binomial { falling(r, r) } else { Rational::ONE };
            Some(falling(n, r) / orders)
        }
        _ => expr.as_rational(),
    }
}

/// n (n - 1) … with `r` factors.
fn falling(n: u64, r: u64) -> Rational {
    let product = (0..r).fold(Natural::ONE, |product, k| product * Natural::from(n - k));
    Rational::from(Integer::from(product))
}

impl Judge<'_> {
    /// For one equation with choices of one unknown: whether `answer` lists exactly the whole numbers
    /// that satisfy it. Nothing for other equations.
    pub(super) fn choice_solutions(
        &self,
        relations: &[Expr],
        unknown: &Symbol,
        answer: &Expr,
    ) -> Option<Evidence> {
        let [relation] = relations else { return None };
        if !has_choice_of(relation, unknown) || relation.symbols() != std::slice::from_ref(unknown)
        {
            return None;
        }
        let arguments = vec![relation.clone(), answer.clone()];
        let value = |expr: &Expr| match expr {
            Expr::Relation(sides, _) => match &sides[..] {
                [Expr::Symbol(s), value] if s == unknown => value.as_rational(),
                _ => None,
            },
            _ => expr.as_rational(),
        };
        let found: Option<Vec<Rational>> = match answer {
            Expr::List(values) | Expr::And(values) if !matches!(answer, Expr::And(v) if v.len() > 1) => {
                values.iter().map(value).collect()
            }
            Expr::Set(none) if none.is_empty() => Some(Vec::new()),
            one => value(one).map(|value| vec![value]),
        };
        let Some(found) = found else {
            return Some(evidence(&methods::COUNTS, arguments, Outcome::Undecided));
        };
        let Some(last) = self.furthest(relation, unknown) else {
            return Some(evidence(&methods::COUNTS, arguments, Outcome::Undecided));
        };
        let mut right = Vec::new();
        for k in 0..=last {
            if self.budget.spend(10).is_err() {
                return Some(evidence(&methods::COUNTS, arguments, Outcome::Undecided));
            }
            let value = Rational::from(k);
            if choice_holds(relation, unknown, &value) == Some(true) {
                right.push(value);
            }
        }
        Some(evidence(&methods::COUNTS, arguments, outcome(found == right)))
    }

    /// A whole number above which the equation does not hold.
    fn furthest(&self, relation: &Expr, unknown: &Symbol) -> Option<u64> {
        // An index is no larger than the number it chooses from.
        let mut above: Option<u64> = None;
        let mut visit = vec![relation];
        let mut parts: Vec<&Expr> = Vec::new();
        while let Some(expr) = visit.pop() {
            parts.push(expr);
            expr.for_each_part(|part| visit.push(part));
        }
        for part in parts {
            if let Expr::Call(Function::Binomial | Function::Permutations, arguments) = part
                && let [n, r] = &arguments[..]
                && let (Some(n), Expr::Symbol(r)) = (n.as_rational(), r)
                && r == unknown
                && n.is_int()
                && let Ok(n) = u64::try_from(n.numerator().clone())
            {
                above = Some(above.map_or(n, |a| a.min(n)));
            }
        }
        if let Some(above) = above {
            return (above <= MOST).then_some(above);
        }
        // A factorial alone grows past any number.
        if let Expr::Relation(sides, _) = relation {
            for (one, other) in [(&sides[0], &sides[1]), (&sides[1], &sides[0])] {
                if matches!(one, Expr::Factorial(n) if **n == Expr::Symbol(unknown.clone()))
                    && let Some(number) = other.as_rational()
                {
                    return (1..MOST).find(|&k| falling(k, k) > number);
                }
            }
        }
        // Else a polynomial: no root is larger than Cauchy's bound.
        let p = self.polynomial_of_choices(relation, unknown)?;
        let leading = p.leading();
        let bound = p.coefficients().iter().fold(Rational::ZERO, |most, c| {
            let size = c / &leading;
            let size = if size < Rational::ZERO { -size } else { size };
            if size > most { size } else { most }
        });
        let bound = u64::try_from((bound + Rational::from(2u8)).floor()).ok()?;
        // Many roots are far nearer than the bound says.
        let bound = bound.min(self.largest_root(&p).unwrap_or(bound));
        (bound <= MOST).then_some(bound)
    }

    fn largest_root(&self, p: &Univariate) -> Option<u64> {
        let roots = p.real_roots(self.budget).ok()?;
        let highest = roots.iter().map(|root| root.bounds().1.clone()).max()?;
        if highest < Rational::ZERO {
            return Some(0);
        }
        u64::try_from((highest + Rational::from(2u8)).floor()).ok()
    }

    /// Left side less right side where both are polynomials, or polynomials times one factorial.
    fn polynomial_of_choices(&self, relation: &Expr, unknown: &Symbol) -> Option<Univariate> {
        let Expr::Relation(sides, _) = relation else { return None };
        let [left, right] = &sides[..] else { return None };
        let canonical = |e: &Expr| algebra::canonical(e, &self.context, self.budget).ok().flatten();
        let difference = Expr::sum(vec![left.clone(), right.clone().negated()]);
        if let Some(difference) = canonical(&difference)
            && let Ok(Some(p)) = Polynomial::from_expr(&difference, self.budget)
            && let Some(p) = Univariate::from_polynomial(&p, unknown)
        {
            return (!p.is_zero() && p.degree()? > 0).then_some(p);
        }
        // Factorials and numbers are never 0 where they have a meaning, so they may be divided by.
        if !never_zero(left) || !never_zero(right) {
            return None;
        }
        let quotient =
            algebra::canonical(&left.clone().over(right.clone()), &self.context, self.budget)
                .ok()??;
        // left/right = 1 where numerator and denominator agree.
        let (above, below) = match quotient {
            Expr::Quotient(a, b) => (*a, *b),
            whole => (whole, Expr::integer(1)),
        };
        let p = Polynomial::from_expr(&above, self.budget).ok()??;
        let q = Polynomial::from_expr(&below, self.budget).ok()??;
        let p = Univariate::from_polynomial(&(&p - &q), unknown)?;
        (!p.is_zero() && p.degree()? > 0).then_some(p)
    }
}

/// Whether the letter stands in a choice or a factorial.
fn has_choice_of(expr: &Expr, letter: &Symbol) -> bool {
    let of = |e: &Expr| e.symbols().contains(letter);
    let mut found = match expr {
        Expr::Factorial(inner) => of(inner),
        Expr::Call(Function::Binomial | Function::Permutations, arguments) => {
            arguments.iter().any(of)
        }
        _ => false,
    };
    expr.for_each_part(|part| found = found || has_choice_of(part, letter));
    found
}

/// Whether it is a product or quotient of factorials, choices and numbers other than 0.
fn never_zero(expr: &Expr) -> bool {
    match expr {
        Expr::Product(parts) => parts.iter().all(never_zero),
        Expr::Quotient(a, b) => never_zero(a) && never_zero(b),
        Expr::Factorial(_) => true,
        Expr::Call(Function::Binomial | Function::Permutations, _) => true,
        _ => expr.as_rational().is_some_and(|q| !q.is_zero()),
    }
}
