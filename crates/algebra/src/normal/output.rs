//! Forms back to trees, in tidy order.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Monomial, Poly};
use super::tower::{Meaning, Tower, UNIT};
use crate::integer;
use crate::{Budget, Context, Exhausted, Polynomial, Surd};
use dashu_base::Signed;
use syntax::{Expr, Function, Integer, Natural, Rational, Relation};

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
    if let Some(surd) = Surd::from_expr(expr, budget)?
        && !letters
    {
        return Ok(Some(surd.to_expr()));
    }
    let form = tower.convert(expr).and_then(|f| {
        let f = tower.reduced(f)?;
        Ok(tower.realised(&f)?.unwrap_or(f))
    });
    match form.and_then(|f| tower.form_to_expr(&f)) {
        // Functions of multiples of an angle may come out longer than they were.
        Ok(tidy) if has_call(&tidy) && tidy.size() > expr.size() => Ok(None),
        Ok(tidy) => Ok(Some(tidy)),
        Err(Stop::Exhausted(e)) if budget.left() == 0 => Err(e),
        Err(_) => Ok(None),
    }
}

fn has_call(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(..));
    expr.for_each_part(|part| found = found || has_call(part));
    found
}

/// The positive rational number with which the coefficients become integers without a common
/// factor.
fn content(p: &Poly) -> Rational {
    let mut numerator = Natural::ZERO;
    let mut denominator = Natural::ONE;
    for q in p.0.values() {
        numerator = integer::gcd(&Integer::from(numerator), q.numerator());
        let below = Integer::from(q.denominator().clone());
        denominator = integer::lcm(&Integer::from(denominator), &below);
    }
    if numerator.is_zero() {
        return Rational::ONE;
    }
    Rational::from_parts(Integer::from(numerator), denominator)
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
        if f.is_whole() {
            return self.poly_to_expr(&f.num);
        }
        // Integers above and below, without a common one.
        let (a, b) = (content(&f.num), content(&f.den));
        let ratio = &a / &b;
        let one = Rational::ONE;
        let above = Rational::from(ratio.numerator().clone());
        let below = Rational::from(Integer::from(ratio.denominator().clone()));
        let num = f.num.scale(&(&one / &a * above));
        let den = f.den.scale(&(&one / &b * below));
        Ok(self.poly_to_expr(&num)?.over(self.poly_to_expr(&den)?))
    }

    fn poly_to_expr(&self, p: &Poly) -> Result<Expr, Stop> {
        if let Some(q) = p.as_constant() {
            return Ok(Expr::rational(&q));
        }
        if let Some(polynomial) = self.plain_polynomial(p) {
            return Ok(polynomial.to_expr());
        }
        let mut terms = Vec::with_capacity(p.len());
        // Logarithms of numbers become one: 2·ln 2 + ln 3 = ln 12.
        let (logs, rest): (Vec<_>, Vec<_>) =
            p.0.iter().partition(|(m, q)| self.is_log_of_integer(m) && q.is_int());
        for (m, q) in rest {
            terms.push(self.term_to_expr(m, q)?);
        }
        if let Some(log) = self.joint_log(&logs)? {
            terms.push(log);
        }
        let sum = Expr::sum(terms);
        let constant = p.generators().iter().all(|&g| matches!(self.meaning(g), Meaning::Prime(_)));
        if constant && let Some(surd) = Surd::from_expr(&sum, self.budget)? {
            return Ok(surd.to_expr());
        }
        Ok(sum)
    }

    fn is_log_of_integer(&self, m: &Monomial) -> bool {
        matches!(m.0[..], [(g, Exponent::ONE)] if matches!(self.meaning(g), Meaning::LnPrime(_)))
    }

    fn joint_log(&self, logs: &[(&Monomial, &Rational)]) -> Result<Option<Expr>, Stop> {
        let mut value = Rational::ONE;
        for (m, q) in logs {
            let [(g, _)] = m.0[..] else { return Err(Stop::Unsupported) };
            let Meaning::LnPrime(p) = self.meaning(g) else { return Err(Stop::Unsupported) };
            let n = i16::try_from(q.numerator().clone()).map_err(|_| Stop::Unsupported)?;
            value *= Rational::from(Integer::from(p.clone())).pow(isize::from(n));
            self.allow(&value)?;
        }
        if value.is_one() {
            return Ok(None);
        }
        // ln(1/8) is written -ln 8.
        let flipped = value.numerator().is_one();
        let value = if flipped { Rational::ONE / value } else { value };
        let log = Expr::call(Function::Ln, vec![Expr::rational(&value)]);
        Ok(Some(if flipped { log.negated() } else { log }))
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
        let mut radicand = Natural::ONE;
        for &(g, e) in &m.0 {
            if let (Meaning::Prime(p), Exponent::HALF) = (self.meaning(g), e) {
                radicand *= p;
                continue;
            }
            let positive = if e < Exponent::ZERO { e.neg() } else { e };
            let power = self.power_to_expr(g, positive)?;
            if e < Exponent::ZERO { below.push(power) } else { above.push(power) }
        }
        if !radicand.is_one() {
            let at = above.iter().take_while(|e| matches!(e, Expr::Number(_))).count();
            above.insert(at, Expr::integer(radicand).sqrt());
        }
        let top = Expr::product(above);
        let term = if below.is_empty() { top } else { top.over(Expr::product(below)) };
        Ok(if negative { term.negated() } else { term })
    }

    /// `p` and `m` where `e^u = p^m`.
    fn power_of_prime(&self, u: &Form) -> Option<(Natural, Monomial)> {
        let (m, q) = u.num.as_term()?;
        let primes = m.0.iter().find_map(|&(g, e)| match self.meaning(g) {
            Meaning::LnPrime(p) if e == Exponent::ONE => Some((g, p.clone())),
            _ => None,
        });
        let (g, p) = primes.filter(|_| q.is_one())?;
        Some((p, m.without(g)))
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
            Meaning::Exp(u) if u.is_whole() && self.power_of_prime(u).is_some() => {
                let Some((p, m)) = self.power_of_prime(u) else { return Err(Stop::Unsupported) };
                let exponent = Poly::term(m, e.to_rational());
                return Ok(Expr::integer(p).pow(self.poly_to_expr(&exponent)?));
            }
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
