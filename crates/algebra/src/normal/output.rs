//! Forms back to trees, in tidy order.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Monomial, Poly};
use super::tower::{Meaning, Tower, UNIT};
use crate::{Budget, Context, Exhausted, Polynomial};
use dashu_base::Signed;
use syntax::{Expr, Function, Rational, Relation};

/// An equal expression in tidy order, fully combined: a number, a surd, a polynomial, a quotient of
/// polynomials. `None` where the normal form is not simpler to write than what was given.
pub fn canonical(
    expr: &Expr,
    context: &Context,
    budget: &Budget,
) -> Result<Option<Expr>, Exhausted> {
    let letters =
        expr.symbols().iter().any(|s| context.is_euler(s) || context.is_imaginary_unit(s));
    if !letters && let Some(p) = Polynomial::from_expr(expr, budget)? {
        return Ok(Some(p.to_expr()));
    }
    let mut tower = Tower::new(context, false, budget);
    tower.assume(&context.assumptions);
    let form = tower.convert(expr).and_then(|f| tower.reduced(f));
    match form.and_then(|f| tower.form_to_expr(&f)) {
        Ok(tidy) => Ok(Some(tidy)),
        Err(Stop::Exhausted(e)) if budget.left() == 0 => Err(e),
        Err(_) => Ok(None),
    }
}

impl Tower<'_> {
    /// Takes what the assumptions say of signs.
    pub(crate) fn assume(&mut self, assumptions: &[Expr]) {
        for assumption in assumptions {
            if let Expr::Relation(operands, relations) = assumption {
                for (pair, relation) in operands.windows(2).zip(relations) {
                    let (low, high) = match relation {
                        Relation::Less | Relation::LessEqual => (&pair[0], &pair[1]),
                        Relation::Greater | Relation::GreaterEqual => (&pair[1], &pair[0]),
                        _ => continue,
                    };
                    let difference = Expr::Sum(vec![high.clone(), low.clone().negated()]);
                    if let Ok(form) = self.convert(&difference) {
                        // Nothing is lost where the sign can't be had.
                        let _ = self.learn_nonnegative(&form);
                    }
                    // x > 2 also says x ≥ 0.
                    let bound = low.as_rational().is_some_and(|q| !q.is_negative());
                    if let Expr::Symbol(_) = high
                        && bound
                        && let Ok(form) = self.convert(high)
                    {
                        let _ = self.learn_nonnegative(&form);
                    }
                }
            } else if let Expr::And(parts) = assumption {
                self.assume(parts);
            }
        }
    }

    /// The tree of a form; unsupported for generators that have no simple way of writing.
    pub(crate) fn form_to_expr(&self, f: &Form) -> Result<Expr, Stop> {
        let num = self.poly_to_expr(&f.num)?;
        if f.is_whole() {
            return Ok(num);
        }
        Ok(num.over(self.poly_to_expr(&f.den)?))
    }

    fn poly_to_expr(&self, p: &Poly) -> Result<Expr, Stop> {
        if let Some(q) = p.as_constant() {
            return Ok(Expr::rational(&q));
        }
        if let Some(polynomial) = self.plain_polynomial(p) {
            return Ok(polynomial.to_expr());
        }
        let mut terms = Vec::with_capacity(p.len());
        // Numbers first, then the other terms in their fixed order.
        for (m, q) in &p.0 {
            terms.push(self.term_to_expr(m, q)?);
        }
        Ok(Expr::sum(terms))
    }

    /// The polynomial in symbols it is, if no other generators stand in it.
    pub(crate) fn plain_polynomial(&self, p: &Poly) -> Option<Polynomial> {
        let mut terms = Vec::with_capacity(p.len());
        for (m, q) in &p.0 {
            let mut powers = Vec::with_capacity(m.0.len());
            for &(g, e) in &m.0 {
                let Meaning::Symbol(s) = self.meaning(g) else { return None };
                if !e.is_integer() {
                    return None;
                }
                powers.push((s.clone(), u32::try_from(e.numerator()).ok()?));
            }
            terms.push((q.clone(), powers));
        }
        Some(Polynomial::from_terms(terms))
    }

    fn term_to_expr(&self, m: &Monomial, q: &Rational) -> Result<Expr, Stop> {
        let mut above = Vec::new();
        let mut below = Vec::new();
        let (numerator, denominator) = q.clone().into_parts();
        let negative = numerator.is_negative();
        let (_, size) = numerator.into_parts();
        if !size.is_one() {
            above.push(Expr::integer(size));
        }
        if !denominator.is_one() {
            below.push(Expr::integer(denominator));
        }
        for &(g, e) in &m.0 {
            let positive = if e < Exponent::ZERO { e.neg() } else { e };
            let power = self.power_to_expr(g, positive)?;
            if e < Exponent::ZERO { below.push(power) } else { above.push(power) }
        }
        let top = Expr::product(above);
        let term = if below.is_empty() { top } else { top.over(Expr::product(below)) };
        Ok(if negative { term.negated() } else { term })
    }

    fn power_to_expr(&self, g: u32, e: Exponent) -> Result<Expr, Stop> {
        if g == UNIT {
            return if e == Exponent::HALF {
                Ok(Expr::symbol("i"))
            } else {
                Err(Stop::Unsupported)
            };
        }
        let base = match self.meaning(g) {
            Meaning::Pi => Expr::Pi,
            Meaning::Prime(n) => Expr::integer(n.clone()),
            Meaning::Symbol(s) => Expr::Symbol(s.clone()),
            Meaning::Base(p) => self.poly_to_expr(p)?,
            Meaning::Abs(p) => Expr::Abs(Box::new(self.poly_to_expr(p)?)),
            Meaning::LnPrime(n) => Expr::call(Function::Ln, vec![Expr::integer(n.clone())]),
            Meaning::LnAbs(p) => Expr::call(Function::Ln, vec![self.poly_to_expr(p)?]),
            Meaning::Exp(u) if self.entry(g).real && self.context.euler => {
                let exponent = self.form_to_expr(u)?;
                let scale = Form::constant(e.to_rational());
                let exponent = match exponent {
                    _ if e == Exponent::ONE => exponent,
                    _ => self.form_to_expr(&self.mul(&scale, u)?)?,
                };
                let base = Expr::symbol("e");
                return Ok(if exponent == Expr::integer(1) { base } else { base.pow(exponent) });
            }
            Meaning::Factorial(u) => Expr::Factorial(Box::new(self.form_to_expr(u)?)),
            Meaning::Call(function, arguments) => Expr::Call(
                *function,
                arguments.iter().map(|a| self.form_to_expr(a)).collect::<Result<_, _>>()?,
            ),
            Meaning::Apply(name, arguments) => Expr::Apply(
                name.clone(),
                arguments.iter().map(|a| self.form_to_expr(a)).collect::<Result<_, _>>()?,
            ),
            Meaning::Opaque(expr) => expr.clone(),
            _ => return Err(Stop::Unsupported),
        };
        if e == Exponent::ONE {
            return Ok(base);
        }
        if e.numerator() == 1 {
            let index = match e.denominator() {
                2 => None,
                n => Some(Box::new(Expr::integer(n))),
            };
            return Ok(Expr::Root(Box::new(base), index));
        }
        Ok(base.pow(Expr::rational(&e.to_rational())))
    }
}
