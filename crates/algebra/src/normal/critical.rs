//! Where a function of one unknown can change sign: a finite set of points that holds all its zeros.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Generator, Monomial, Poly};
use super::tower::{Meaning, Tower};
use crate::factor::factor_univariate;
use crate::{Budget, Context, Surd, Univariate};
use dashu_base::Signed;
use std::cmp::Ordering;
use syntax::{Expr, Function, Rational, Symbol};

/// Constants among which every real zero of `expr` as a function of `x` lies. Some of them may be
/// no zeros. Unsupported where the zeros can't be written with roots.
pub(crate) fn zeros(
    expr: &Expr,
    x: &Symbol,
    context: &Context,
    budget: &Budget,
) -> Result<Vec<Expr>, Stop> {
    let mut tower = Tower::new(context, false, budget);
    let form = tower.convert(expr)?;
    let form = tower.reduced(form)?;
    let g = tower.intern(Meaning::Symbol(x.clone()));
    let moving: Vec<Generator> =
        form.num.generators().into_iter().filter(|&h| tower.mentions(h, x)).collect();
    if let [h] = moving[..]
        && matches!(tower.meaning(h), Meaning::Exp(_) | Meaning::LnAbs(_))
    {
        return tower.transcendental_roots(&form.num, h, g);
    }
    // Something linear has one zero, whatever constants stand in it.
    if moving == [g]
        && let Ok((slope, constant)) = tower.linear(&form.num, g)
    {
        let root = constant.negated().over(slope);
        return Ok(vec![super::canonical(&root, context, budget)?.unwrap_or(root)]);
    }
    tower.zeros_of(&form.num, g, 16)
}

impl Tower<'_> {
    /// The zeros of what `p` becomes for either sign of each absolute value, and the points where
    /// those signs change. (For `|x| - x`, which is zero on a whole ray, these are what matters.)
    fn zeros_of(&mut self, p: &Poly, x: Generator, cases: u32) -> Result<Vec<Expr>, Stop> {
        let absolute = p.generators().into_iter().find_map(|g| match self.meaning(g) {
            Meaning::Abs(q) => Some((g, q.clone())),
            _ => None,
        });
        let Some((g, q)) = absolute else {
            let norm = self.norm(p.clone(), x)?;
            if norm.is_zero() && !p.is_zero() {
                return Err(Stop::Unsupported);
            }
            return self.roots(&norm, x);
        };
        let cases = cases.checked_div(2).filter(|&c| c > 0).ok_or(Stop::Unsupported)?;
        let mut found = self.zeros_of(&q, x, cases)?;
        for side in [q.clone(), q.neg()] {
            let mut case = Poly::zero();
            for (m, c) in &p.0 {
                let rest = Poly::term(m.without(g), c.clone());
                let part = match m.exponent(g) {
                    e if e.is_zero() => rest,
                    Exponent::ONE => self.mul_polys(&rest, &side)?,
                    _ => return Err(Stop::Unsupported),
                };
                case = case.add(&part);
            }
            found.extend(self.zeros_of(&case, x, cases)?);
        }
        Ok(found)
    }

    /// A polynomial in `x` alone that is zero wherever `p` is: the product of what `p` becomes when
    /// the signs of its square roots are chosen in every way.
    fn norm(&self, mut p: Poly, x: Generator) -> Result<Poly, Stop> {
        for _ in 0..8 {
            let next = p.generators().into_iter().rev().find(|&g| g != x);
            let Some(g) = next else { return Ok(p) };
            let (unit, square) = match self.meaning(g) {
                Meaning::Prime(n) => {
                    let q = Rational::from(syntax::Integer::from(n.clone()));
                    (Exponent::HALF, Poly::constant(q))
                }
                Meaning::Base(q) => (Exponent::HALF, q.clone()),
                // A positive factor common to all terms has no zeros; nothing else is known.
                _ => return Err(Stop::Unsupported),
            };
            let (mut even, mut odd) = (Poly::zero(), Poly::zero());
            for (m, q) in &p.0 {
                match m.exponent(g) {
                    e if e.is_zero() => even.add_term(m.clone(), q.clone()),
                    e if e == unit => odd.add_term(m.without(g), q.clone()),
                    _ => return Err(Stop::Unsupported),
                }
            }
            let left = self.mul_polys(&even, &even)?;
            let right = self.mul_polys(&self.mul_polys(&odd, &odd)?, &square)?;
            p = left.add(&right.neg());
        }
        Err(Stop::Unsupported)
    }

    /// The zeros of a polynomial in one exponential or one logarithm of something linear in `x`.
    fn transcendental_roots(
        &mut self,
        p: &Poly,
        h: Generator,
        x: Generator,
    ) -> Result<Vec<Expr>, Stop> {
        let mut found = Vec::new();
        for value in self.values_of(p, h)? {
            match self.meaning(h).clone() {
                Meaning::LnAbs(q) => {
                    let (slope, constant) = self.linear(&q, x)?;
                    let size = Expr::call(Function::Exp, vec![value]);
                    for side in [size.clone(), size.negated()] {
                        found.push(
                            Expr::sum(vec![side, constant.clone().negated()]).over(slope.clone()),
                        );
                    }
                }
                Meaning::Exp(u) if u.is_whole() => {
                    let (slope, constant) = self.linear(&u.num, x)?;
                    match crate::sign(&value, self.context, self.budget) {
                        Some(Ordering::Greater) => {
                            let log = Expr::call(Function::Ln, vec![value]);
                            found.push(Expr::sum(vec![log, constant.negated()]).over(slope));
                        }
                        Some(_) => {}
                        None => return Err(Stop::Unsupported),
                    }
                }
                _ => return Err(Stop::Unsupported),
            }
        }
        let tidied = |e: Expr| -> Result<Expr, Stop> {
            Ok(super::canonical(&e, self.context, self.budget)?.unwrap_or(e))
        };
        found.into_iter().map(tidied).collect()
    }

    /// The values of the generator `h` at which `p` is zero.
    fn values_of(&self, p: &Poly, h: Generator) -> Result<Vec<Expr>, Stop> {
        let rational = p.0.keys().all(|m| m.without(h) == Monomial::one());
        if rational {
            return self.roots(p, h);
        }
        // Linear, with any constants as coefficients.
        let (mut top, mut bottom) = (Poly::zero(), Poly::zero());
        for (m, q) in &p.0 {
            match m.exponent(h) {
                e if e.is_zero() => top.add_term(m.clone(), -q),
                Exponent::ONE => bottom.add_term(m.without(h), q.clone()),
                _ => return Err(Stop::Unsupported),
            }
        }
        let value = self.quotient(top, bottom)?;
        Ok(vec![self.form_to_expr(&value)?])
    }

    /// Slope and constant of something linear in `x`.
    fn linear(&self, p: &Poly, x: Generator) -> Result<(Expr, Expr), Stop> {
        let (mut slope, mut constant) = (Poly::zero(), Poly::zero());
        for (m, q) in &p.0 {
            match m.exponent(x) {
                e if e.is_zero() => constant.add_term(m.clone(), q.clone()),
                Exponent::ONE => slope.add_term(m.without(x), q.clone()),
                _ => return Err(Stop::Unsupported),
            }
        }
        if slope.is_zero() {
            return Err(Stop::Unsupported);
        }
        let expr = |p: Poly| self.form_to_expr(&super::poly::Form::poly(p));
        Ok((expr(slope)?, expr(constant)?))
    }

    /// The real roots of a polynomial in `x`, whose exponents may be fractions.
    fn roots(&self, p: &Poly, x: Generator) -> Result<Vec<Expr>, Stop> {
        let exponents = || p.0.keys().map(|m| m.exponent(x));
        let mut scale = 1;
        for e in exponents() {
            scale = e.lcm_of_denominators(scale)?;
        }
        let Some(least) = exponents().min() else { return Ok(Vec::new()) };
        let mut coefficients: Vec<Rational> = Vec::new();
        for (m, q) in &p.0 {
            let e = m.exponent(x).add(least.neg())?.mul(Exponent::integer(scale))?;
            let k = usize::try_from(e.numerator()).map_err(|_| Stop::Unsupported)?;
            if k > 64 || m.without(x) != Monomial::one() {
                return Err(Stop::Unsupported);
            }
            if coefficients.len() <= k {
                coefficients.resize(k + 1, Rational::ZERO);
            }
            coefficients[k] = q.clone();
        }
        let mut roots = Vec::new();
        if least > Exponent::ZERO {
            roots.push(Expr::integer(0));
        }
        for (factor, _) in factor_univariate(&Univariate::new(coefficients), self.budget)?.factors {
            for root in roots_of_irreducible(&factor, self.budget)? {
                roots.push(if scale == 1 { root } else { root.pow(Expr::integer(scale)) });
            }
        }
        Ok(roots)
    }
}

/// The real roots of an irreducible polynomial, as expressions with roots.
fn roots_of_irreducible(p: &Univariate, budget: &Budget) -> Result<Vec<Expr>, Stop> {
    let c = p.coefficients();
    match c {
        [] | [_] => Ok(Vec::new()),
        [c, b] => Ok(vec![Expr::rational(&(-c / b))]),
        [c, b, a] => quadratic(a, b, c, budget),
        // a·x^n + c.
        [c, middle @ .., a] if middle.iter().all(Rational::is_zero) => {
            let n = p.degree().unwrap_or(0);
            let radicand = -c / a;
            let root = |q: &Rational| {
                Expr::Root(Box::new(Expr::rational(q)), Some(Box::new(Expr::integer(n))))
            };
            Ok(match (n.is_multiple_of(2), radicand.is_negative()) {
                (true, true) => Vec::new(),
                (true, false) => vec![root(&radicand).negated(), root(&radicand)],
                (false, true) => vec![root(&-radicand).negated()],
                (false, false) => vec![root(&radicand)],
            })
        }
        // a·x⁴ + b·x² + c.
        [c, first, b, third, a] if first.is_zero() && third.is_zero() => {
            let context = Context::default();
            let mut roots = Vec::new();
            for square in quadratic(a, b, c, budget)? {
                match crate::sign(&square, &context, budget) {
                    Some(std::cmp::Ordering::Greater) => {
                        let root = tidy(square.sqrt(), budget)?;
                        roots.push(root.clone().negated());
                        roots.push(root);
                    }
                    Some(_) => {}
                    None => return Err(Stop::Unsupported),
                }
            }
            Ok(roots)
        }
        _ if p.real_roots(budget)?.is_empty() => Ok(Vec::new()),
        _ => Err(Stop::Unsupported),
    }
}

fn quadratic(a: &Rational, b: &Rational, c: &Rational, budget: &Budget) -> Result<Vec<Expr>, Stop> {
    let number = |n: i64| Rational::from(syntax::Integer::from(n));
    let discriminant = b * b - number(4) * a * c;
    if discriminant.is_negative() {
        return Ok(Vec::new());
    }
    let half = |sign: bool| {
        let root = Expr::rational(&discriminant).sqrt();
        let root = if sign { root } else { root.negated() };
        tidy(
            Expr::sum(vec![Expr::rational(&-b), root]).over(Expr::rational(&(number(2) * a))),
            budget,
        )
    };
    Ok(vec![half(false)?, half(true)?])
}

/// The same number as a tidy surd, where it is one.
fn tidy(expr: Expr, budget: &Budget) -> Result<Expr, Stop> {
    Ok(Surd::from_expr(&expr, budget)?.map_or(expr, |s| s.to_expr()))
}
