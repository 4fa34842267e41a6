//! Equations and inequalities as zeros and signs of one form.

use super::Stop;
use super::poly::Poly;
use super::tower::{Meaning, Tower};
use crate::evaluate::Point;
use crate::factor::rational_roots;
use crate::{Budget, Context, Polynomial, Univariate};
use dashu_base::Signed;
use std::cmp::Ordering;
use syntax::{Expr, Rational, Relation, Symbol};

type Sides<'a> = (&'a Expr, &'a Expr);

fn difference(tower: &mut Tower<'_>, sides: Sides<'_>) -> Result<super::poly::Form, Stop> {
    let (a, b) = (tower.convert(sides.0)?, tower.convert(sides.1)?);
    let difference = tower.sub(&a, &b)?;
    tower.reduced(difference)
}

/// Both differences, made again until the roots and logarithms in them tell nothing new of signs.
fn differences(
    tower: &mut Tower<'_>,
    p: Sides<'_>,
    q: Sides<'_>,
) -> Result<(super::poly::Form, super::poly::Form), Stop> {
    for _ in 0..3 {
        let known = tower.facts.len();
        let both = (difference(tower, p), difference(tower, q));
        if tower.facts.len() == known {
            return Ok((both.0?, both.1?));
        }
    }
    Ok((difference(tower, p)?, difference(tower, q)?))
}

/// Whether `a = b` and `c = d` hold at the same points, wherever both are defined: the numerators of
/// the differences have the same irreducible factors with zeros.
pub(crate) fn same_zeros(
    p: Sides<'_>,
    q: Sides<'_>,
    context: &Context,
    budget: &Budget,
) -> Result<bool, Stop> {
    let mut tower = Tower::new(context, false, budget);
    let (f, g) = differences(&mut tower, p, q)?;
    if f.is_zero() || g.is_zero() {
        return Ok(f.is_zero() && g.is_zero());
    }
    if multiple(&mut tower, &f.num, &g.num)?.is_some() {
        return Ok(true);
    }
    Ok(tower.zero_factors(&f.num)? == tower.zero_factors(&g.num)?)
}

/// The rational number `c` with `p = c·q`, if there is one.
fn multiple(tower: &mut Tower<'_>, p: &Poly, q: &Poly) -> Result<Option<Rational>, Stop> {
    let (Some(a), Some(b)) = (p.leading(), q.leading()) else { return Ok(None) };
    let c = a / b;
    let difference = p.add(&q.scale(&c).neg());
    Ok(tower.is_zero_poly(&difference)?.then_some(c))
}

/// Whether `b - a` and `d - c` have the same sign wherever both are defined.
pub(crate) fn positive_multiple(
    p: Sides<'_>,
    q: Sides<'_>,
    context: &Context,
    budget: &Budget,
) -> Result<bool, Stop> {
    let mut tower = Tower::new(context, false, budget);
    let (f, g) = differences(&mut tower, p, q)?;
    if f.is_zero() || g.is_zero() {
        return Ok(f.is_zero() && g.is_zero());
    }
    let ratio = tower.div(&f, &g)?;
    let ratio = tower.reduced(ratio)?;
    Ok(ratio.as_constant().is_some_and(|c| c.is_positive()))
}

/// How the zeros of one product lie among those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    /// All of them, complex ones too.
    Complex,
    /// The real ones; there are complex zeros besides.
    Real,
}

/// Whether `p₁ or p₂ or …` implies `q₁ or q₂ or …`, each an equation, wherever all are defined: the
/// factors of the one product are among those of the other. Nothing is said of premises that never
/// hold.
pub(crate) fn zeros_within(
    p: &[Sides<'_>],
    q: &[Sides<'_>],
    complex: bool,
    context: &Context,
    budget: &Budget,
) -> Result<Option<Within>, Stop> {
    let mut tower = Tower::new(context, complex, budget);
    tower.assume(&context.assumptions);
    // Roots and logarithms met later may tell signs that matter earlier.
    let (mut f, mut g) = (product(&mut tower, p)?, product(&mut tower, q)?);
    for _ in 0..3 {
        let known = tower.facts.len();
        (f, g) = (product(&mut tower, p)?, product(&mut tower, q)?);
        if tower.facts.len() == known {
            break;
        }
    }
    if tower.is_zero_poly(&f)? {
        return Ok(tower.is_zero_poly(&g)?.then_some(Within::Complex));
    }
    if multiple(&mut tower, &f, &g)?.is_some() {
        return Ok(Some(Within::Complex));
    }
    let premises = tower.vanishing_factors(&f)?;
    if premises.is_empty() {
        return Ok(None);
    }
    if g.is_zero() || tower.is_zero_poly(&g)? {
        return Ok(Some(Within::Complex));
    }
    let conclusions = tower.vanishing_factors(&g)?;
    let among = |(p, _): &(Poly, bool)| conclusions.iter().any(|(q, _)| p == q);
    if premises.iter().all(among) {
        return Ok(Some(Within::Complex));
    }
    let mut real = premises.iter().filter(|(_, real)| *real).peekable();
    Ok((real.peek().is_some() && real.all(among)).then_some(Within::Real))
}

/// Whether an equation may hold somewhere, as far as the factors of its difference tell.
pub(crate) fn can_vanish(
    sides: Sides<'_>,
    context: &Context,
    budget: &Budget,
) -> Result<bool, Stop> {
    let mut tower = Tower::new(context, false, budget);
    let form = difference(&mut tower, sides)?;
    Ok(form.is_zero() || !tower.zero_factors(&form.num)?.is_empty())
}

/// The product of the differences' numerators.
fn product(tower: &mut Tower<'_>, sides: &[Sides<'_>]) -> Result<Poly, Stop> {
    let mut all = Poly::one();
    for one in sides {
        let form = difference(tower, *one)?;
        all = tower.mul_polys(&all, &form.num)?;
    }
    Ok(all)
}

impl Tower<'_> {
    /// The irreducible factors of `p` that may be zero at real points, sorted.
    fn zero_factors(&self, p: &Poly) -> Result<Vec<Poly>, Stop> {
        let factors = self.vanishing_factors(p)?;
        Ok(factors.into_iter().filter(|(_, real)| *real).map(|(factor, _)| factor).collect())
    }

    /// The irreducible factors of `p` that may be zero, sorted, and whether at real points.
    fn vanishing_factors(&self, p: &Poly) -> Result<Vec<(Poly, bool)>, Stop> {
        let factors = self.factors(&super::poly::Form::poly(p.clone()))?;
        let mut found = Vec::new();
        for (g, e) in factors.powers {
            let never = match self.meaning(g) {
                Meaning::Pi
                | Meaning::Unit
                | Meaning::Prime(_)
                | Meaning::LnPrime(_)
                | Meaning::Exp(_)
                | Meaning::SignPower(..)
                | Meaning::Factorial(_) => true,
                // The power stays positive wherever it is defined.
                _ => e < super::exponent::Exponent::ZERO,
            };
            if !never {
                let factor = match self.meaning(g) {
                    Meaning::Abs(p) | Meaning::Base(p) => p.clone(),
                    _ => super::poly::Form::generator(g).num,
                };
                found.push((factor, true));
            }
        }
        for (q, _) in factors.sums {
            let constant = q.generators().iter().all(|g| self.is_algebraic_constant(*g));
            if constant && self.sign_of_constant(&q).is_some_and(|sign| sign.is_ne()) {
                continue;
            }
            let real = !self.never_zero(&q);
            found.push((q, real));
        }
        found.sort();
        found.dedup();
        Ok(found)
    }

    /// Whether a sum certainly has no real zeros: a positive constant and nothing negative, or the
    /// other way round.
    fn never_zero(&self, p: &Poly) -> bool {
        let constant = p.0.get(&super::poly::Monomial::one());
        let Some(constant) = constant else { return false };
        let rest = p.add(&Poly::constant(-constant));
        match self.sign_of(&rest) {
            Some(Ordering::Greater) => constant.is_positive(),
            Some(Ordering::Less) => constant.is_negative(),
            _ => false,
        }
    }
}

/// Rational values of `symbol` that solve the equations of `relation` (and the ends of its
/// inequalities) where the other symbols have the values of `rest`.
pub(crate) fn solve_at(
    relation: &Expr,
    symbol: &Symbol,
    rest: &Point,
    context: &Context,
    budget: &Budget,
) -> Vec<Rational> {
    let mut found = Vec::new();
    collect(relation, symbol, rest, context, budget, &mut found);
    found
}

fn collect(
    relation: &Expr,
    symbol: &Symbol,
    rest: &Point,
    context: &Context,
    budget: &Budget,
    found: &mut Vec<Rational>,
) {
    match relation {
        Expr::And(parts) | Expr::Or(parts) => {
            for part in parts {
                collect(part, symbol, rest, context, budget, found);
            }
        }
        Expr::Relation(operands, relations) => {
            for (pair, relation) in operands.windows(2).zip(relations) {
                if matches!(relation, Relation::Equal) {
                    let sides = (&pair[0], &pair[1]);
                    if let Ok(Some(roots)) = solve_pair(sides, symbol, rest, context, budget) {
                        found.extend(roots);
                    }
                }
            }
        }
        _ => {}
    }
}

fn solve_pair(
    sides: Sides<'_>,
    symbol: &Symbol,
    rest: &Point,
    context: &Context,
    budget: &Budget,
) -> Result<Option<Vec<Rational>>, Stop> {
    let put_all =
        |e: &Expr| rest.iter().fold(e.clone(), |e, (s, q)| super::put(&e, s, &Expr::rational(q)));
    let (a, b) = (put_all(sides.0), put_all(sides.1));
    let mut tower = Tower::new(context, false, budget);
    let form = difference(&mut tower, (&a, &b))?;
    let Some(p) = tower.plain_polynomial(&form.num) else { return Ok(None) };
    let p: Polynomial = p;
    let Some(p) = Univariate::from_polynomial(&p, symbol) else { return Ok(None) };
    if p.degree().is_none_or(|d| d == 0) {
        return Ok(None);
    }
    let roots = rational_roots(&p, budget).map_err(Stop::Exhausted)?;
    Ok(Some(roots.into_iter().map(|(q, _)| q).collect()))
}
