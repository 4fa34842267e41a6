//! Trees to forms.
//!
//! Never here: decisions. A node without a normal form stops the conversion, or becomes a generator
//! of its own where that is safe.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Monomial, Poly};
use super::tower::{Meaning, PI, Tower, UNIT};
use crate::ball::Fault;
use crate::calculus;
use crate::evaluate;
use syntax::{BigOperator, Expr, Function, Integer, Natural, Rational};

/// Deepest tree that is converted.
const DEPTH: u32 = 300;

impl Tower<'_> {
    /// The form of `expr`.
    pub(crate) fn convert(&mut self, expr: &Expr) -> Result<Form, Stop> {
        self.convert_within(expr, DEPTH)
    }

    fn convert_within(&mut self, expr: &Expr, depth: u32) -> Result<Form, Stop> {
        let depth = depth.checked_sub(1).ok_or(Stop::Unsupported)?;
        self.budget.spend(4)?;
        match expr {
            Expr::Number(n) => {
                let q = n.value();
                self.allow(&q)?;
                Ok(Form::constant(q))
            }
            Expr::Symbol(s) if self.context.is_euler(s) => self.exponential(&Form::one()),
            Expr::Symbol(s) if self.context.is_imaginary_unit(s) => {
                self.generator_power(UNIT, Exponent::HALF)
            }
            Expr::Symbol(s) => Ok(Form::generator(self.intern(Meaning::Symbol(s.clone())))),
            Expr::Pi => Ok(Form::generator(PI)),
            Expr::Negate(a) => Ok(self.convert_within(a, depth)?.neg()),
            Expr::Sum(terms) => {
                let mut sum = Form::zero();
                for term in terms {
                    let term = self.convert_within(term, depth)?;
                    sum = self.add(&sum, &term)?;
                }
                Ok(sum)
            }
            Expr::Product(factors) => {
                let mut product = Form::one();
                for factor in factors {
                    let factor = self.convert_within(factor, depth)?;
                    product = self.mul(&product, &factor)?;
                }
                Ok(product)
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (self.convert_within(a, depth)?, self.convert_within(b, depth)?);
                self.div(&a, &b)
            }
            Expr::Power(a, b) => self.convert_power(a, b, depth),
            Expr::Root(a, index) => {
                let n = match index {
                    None => Integer::from(2),
                    Some(index) => {
                        let q = self.exact(index)?.filter(|q| q.is_int());
                        q.ok_or(Stop::Unsupported)?.numerator().clone()
                    }
                };
                let n = Natural::try_from(n).map_err(|_| Stop::Unsupported)?;
                if n.is_zero() {
                    return Err(Stop::Unsupported);
                }
                let a = self.convert_within(a, depth)?;
                self.rational_power_of(&a, &Rational::from_parts(Integer::ONE, n))
            }
            Expr::Abs(a) => {
                let a = self.convert_within(a, depth)?;
                self.absolute(&a)
            }
            Expr::Percent(a) => {
                let a = self.convert_within(a, depth)?;
                self.div(&a, &Form::integer(100))
            }
            Expr::Degrees(a) => {
                let a = self.convert_within(a, depth)?;
                let degree = Rational::from_parts(Integer::ONE, Natural::from(180u8));
                let degree = Poly::term(Monomial::power(PI, Exponent::ONE), degree);
                self.mul(&a, &Form::poly(degree))
            }
            Expr::Factorial(a) => {
                if let Some(q) = self.exact(expr)? {
                    return Ok(Form::constant(q));
                }
                let a = self.convert_within(a, depth)?;
                self.factorial(&a)
            }
            Expr::Call(function, arguments) => self.convert_call(*function, arguments, depth),
            Expr::Apply(name, arguments) => {
                let forms = self.arguments(arguments, depth)?;
                Ok(Form::generator(self.intern(Meaning::Apply(name.clone(), forms))))
            }
            Expr::Derivative(body, x, n) if *n <= 8 => {
                let d = calculus::nth_derivative(body, x, *n, self.context, self.budget)?
                    .ok_or(Stop::Unsupported)?;
                self.convert_within(&d, depth)
            }
            Expr::Big { operator, body, index, from, to } => {
                self.convert_range(*operator, body, index, from, to, depth)
            }
            Expr::Integral(body, x, Some(bounds)) => {
                self.definite_integral(body, x, &bounds.0, &bounds.1, depth)
            }
            Expr::Integral(..) | Expr::Piecewise(_) | Expr::Limit { .. } => {
                Ok(Form::generator(self.intern(Meaning::Opaque(expr.clone()))))
            }
            _ => Err(Stop::Unsupported),
        }
    }

    /// The exact rational value of a constant, if it has one.
    pub(crate) fn exact(&self, expr: &Expr) -> Result<Option<Rational>, Stop> {
        match evaluate::exact(expr, &Vec::new(), self.budget) {
            Ok(q) => Ok(q),
            Err(Fault::Exhausted(e)) => Err(Stop::Exhausted(e)),
            Err(_) => Err(Stop::Unsupported),
        }
    }

    fn arguments(&mut self, arguments: &[Expr], depth: u32) -> Result<Vec<Form>, Stop> {
        let mut forms = Vec::with_capacity(arguments.len());
        for argument in arguments {
            let form = self.convert_within(argument, depth)?;
            let form = self.reduced(form)?;
            forms.push(self.realised(&form)?.unwrap_or(form));
        }
        Ok(forms)
    }

    fn convert_power(&mut self, a: &Expr, b: &Expr, depth: u32) -> Result<Form, Stop> {
        if let Expr::Symbol(s) = a
            && self.context.is_euler(s)
        {
            let b = self.convert_within(b, depth)?;
            return self.exponential(&b);
        }
        // The exponent is worked out first: a long one is refused before the base is.
        let exponent = self.exact(b)?;
        let base = self.convert_within(a, depth)?;
        if let Some(q) = exponent {
            if q.is_zero() {
                return if base.is_zero() { Err(Stop::Unsupported) } else { Ok(Form::one()) };
            }
            return self.rational_power_of(&base, &q);
        }
        let exponent = self.convert_within(b, depth)?;
        match exponent.as_constant() {
            Some(q) => self.rational_power_of(&base, &q),
            None => self.symbolic_power(&base, &exponent),
        }
    }

    fn convert_call(
        &mut self,
        function: Function,
        arguments: &[Expr],
        depth: u32,
    ) -> Result<Form, Stop> {
        use Function::*;
        if let (Log, [base, x]) = (function, arguments) {
            let (base, x) = (self.convert_within(base, depth)?, self.convert_within(x, depth)?);
            let (top, bottom) = (self.logarithm(&x)?, self.logarithm(&base)?);
            return self.div(&top, &bottom);
        }
        if let (Binomial | Permutations, [n, r]) = (function, arguments) {
            let (n, r) = (self.convert_within(n, depth)?, self.convert_within(r, depth)?);
            return self.selections(&n, &r, function == Binomial);
        }
        let exact =
            matches!(function, Gcd | Lcm | Mod | Quo | Floor | Ceil | Round | Min | Max | Sign);
        if exact {
            let whole = Expr::Call(function, arguments.to_vec());
            if let Ok(Some(q)) = self.exact(&whole) {
                return Ok(Form::constant(q));
            }
        }
        let forms = self.arguments(arguments, depth)?;
        if let [u] = &forms[..]
            && let Some(result) = self.elementary(function, u)?
        {
            return Ok(result);
        }
        match function {
            // What these mean depends on more than their arguments' values.
            Probability | Cardinality | Det | Trace | Transpose | Adjoint => Err(Stop::Unsupported),
            _ => Ok(Form::generator(self.intern(Meaning::Call(function, forms)))),
        }
    }

    fn convert_range(
        &mut self,
        operator: BigOperator,
        body: &Expr,
        index: &syntax::Symbol,
        from: &Expr,
        to: &Expr,
        depth: u32,
    ) -> Result<Form, Stop> {
        let ends = (self.exact(from)?, self.exact(to)?);
        let short = Rational::from(Integer::from(2_000));
        if let (Some(from), Some(to)) = ends
            && (operator == BigOperator::Product || &to - &from <= short)
        {
            return self.numeric_range(operator, body, index, &from, &to, depth);
        }
        if operator == BigOperator::Product {
            return Err(Stop::Unsupported);
        }
        let from = self.convert_within(from, depth)?;
        let to = self.convert_within(to, depth)?;
        let body = self.convert_within(body, depth)?;
        self.symbolic_sum(&body, index, &from, &to)
    }

    fn numeric_range(
        &mut self,
        operator: BigOperator,
        body: &Expr,
        index: &syntax::Symbol,
        from: &Rational,
        to: &Rational,
        depth: u32,
    ) -> Result<Form, Stop> {
        let whole = |q: &Rational| i64::try_from(q.numerator().clone()).ok().filter(|_| q.is_int());
        let (Some(from), Some(to)) = (whole(from), whole(to)) else {
            return Err(Stop::Unsupported);
        };
        if to.checked_sub(from).is_none_or(|n| n > 2_000) {
            return Err(Stop::Unsupported);
        }
        let sum = operator == BigOperator::Sum;
        let mut total = if sum { Form::zero() } else { Form::one() };
        for k in from..=to {
            let term = put(body, index, &Expr::integer(k));
            let term = self.convert_within(&term, depth)?;
            total = if sum { self.add(&total, &term)? } else { self.mul(&total, &term)? };
        }
        Ok(total)
    }

    /// `∫_a^b` of a sum of powers of `x`, exponents not -1.
    fn definite_integral(
        &mut self,
        body: &Expr,
        x: &syntax::Symbol,
        a: &Expr,
        b: &Expr,
        depth: u32,
    ) -> Result<Form, Stop> {
        let body = self.convert_within(body, depth)?;
        let body = self.reduced(body)?;
        if !body.is_whole() {
            return Err(Stop::Unsupported);
        }
        let g = self.intern(Meaning::Symbol(x.clone()));
        let (a, b) = (self.convert_within(a, depth)?, self.convert_within(b, depth)?);
        let mut total = Form::zero();
        for (m, q) in body.num.0.clone() {
            let n = m.exponent(g);
            let rest = m.without(g);
            if rest.0.iter().any(|(h, _)| self.mentions(*h, x)) || n < Exponent::ZERO {
                return Err(Stop::Unsupported);
            }
            let next = n.add(Exponent::ONE)?.to_rational();
            let upper = self.rational_power_of(&b, &next)?;
            let lower = self.rational_power_of(&a, &next)?;
            let difference = self.sub(&upper, &lower)?;
            let factor = Form::poly(Poly::term(rest, q / next));
            let term = self.mul(&factor, &difference)?;
            total = self.add(&total, &term)?;
        }
        Ok(total)
    }
}

/// `expr` with a symbol replaced.
pub(crate) fn put(expr: &Expr, symbol: &syntax::Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        Expr::Big { index, .. } if index == symbol => expr.clone(),
        _ => expr.map_parts(|part| put(part, symbol, value)),
    }
}
