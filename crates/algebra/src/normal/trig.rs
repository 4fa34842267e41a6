//! Trigonometric and hyperbolic functions through exponentials, and their inverses.
//!
//! `cos u = (E + 1/E)/2` with `E = e^{iu}`, so that every identity between sums, products and
//! multiples of angles becomes one between polynomials; at rational multiples of `π`, `E` is a root
//! of unity.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Monomial, Poly};
use super::tower::{Meaning, PI, Tower, UNIT};
use crate::ball::{Ball, Precision};
use crate::integer;
use dashu_base::Signed;
use std::cmp::Ordering;
use syntax::{Function, Integer, Natural, Rational};

impl Tower<'_> {
    fn i(&self) -> Form {
        Form::poly(Poly::term(Monomial::power(UNIT, Exponent::HALF), Rational::ONE))
    }

    /// `q·π`.
    fn of_pi(&self, q: Rational) -> Form {
        Form::poly(Poly::term(Monomial::power(PI, Exponent::ONE), q))
    }

    fn half_pi(&self) -> Form {
        self.of_pi(Rational::from_parts(Integer::ONE, Natural::from(2u8)))
    }

    /// A function of one argument; `None` where it is not taken apart.
    pub(crate) fn elementary(
        &mut self,
        function: Function,
        u: &Form,
    ) -> Result<Option<Form>, Stop> {
        use Function::*;
        let result = match function {
            Sin | Cos | Tan | Cot | Sec | Csc => {
                let angle = self.mul(&self.i(), u)?;
                self.circular(function, &angle)?
            }
            Sinh | Cosh | Tanh | Coth | Sech | Csch => self.hyperbolic(function, u)?,
            Arcsin => self.arcsine(u)?,
            Arccos => {
                let sine = self.arcsine(u)?;
                self.sub(&self.half_pi(), &sine)?
            }
            Arccsc => {
                let inverse = self.inverse(u)?;
                let inverse = self.reduced(inverse)?;
                self.arcsine(&inverse)?
            }
            Arcsec => {
                let inverse = self.inverse(u)?;
                let inverse = self.reduced(inverse)?;
                let sine = self.arcsine(&inverse)?;
                self.sub(&self.half_pi(), &sine)?
            }
            Arctan => self.arctangent(u)?,
            Arccot => {
                let inverse = self.inverse(u)?;
                let inverse = self.reduced(inverse)?;
                self.arctangent(&inverse)?
            }
            Arsinh | Arcosh => {
                let square = self.mul(u, u)?;
                let one = Form::integer(if function == Arsinh { 1 } else { -1 });
                let rest = self.add(&square, &one)?;
                let half = Rational::from_parts(Integer::ONE, Natural::from(2u8));
                let root = self.rational_power_of(&rest, &half)?;
                let sum = self.add(u, &root)?;
                self.logarithm(&sum)?
            }
            Artanh => {
                let top = self.add(&Form::one(), u)?;
                let bottom = self.sub(&Form::one(), u)?;
                let (top, bottom) = (self.logarithm(&top)?, self.logarithm(&bottom)?);
                let difference = self.sub(&top, &bottom)?;
                self.div(&difference, &Form::integer(2))?
            }
            Exp => self.exponential(u)?,
            Ln => self.logarithm(u)?,
            Log => {
                let top = self.logarithm(u)?;
                let ten = self.logarithm(&Form::integer(10))?;
                self.div(&top, &ten)?
            }
            Re | Im | Conjugate => {
                let conjugate = self.conjugate(u)?;
                match function {
                    Conjugate => conjugate,
                    Re => {
                        let sum = self.add(u, &conjugate)?;
                        self.div(&sum, &Form::integer(2))?
                    }
                    _ => {
                        let difference = self.sub(u, &conjugate)?;
                        let twice = self.mul(&self.i(), &Form::integer(2))?;
                        self.div(&difference, &twice)?
                    }
                }
            }
            Sign if self.is_real(u) => {
                let size = self.absolute(u)?;
                self.div(u, &size)?
            }
            _ => return Ok(None),
        };
        Ok(Some(result))
    }

    /// With `angle = i·u`: `sin`, `cos` from `E`, the others as quotients in `E²`.
    fn circular(&mut self, function: Function, angle: &Form) -> Result<Form, Stop> {
        use Function::*;
        let one = Form::one();
        if matches!(function, Tan | Cot) {
            let twice = self.mul(angle, &Form::integer(2))?;
            let square = self.exponential(&twice)?;
            let below = self.sub(&square, &one)?;
            let above = self.add(&square, &one)?;
            // tan = (E²-1)/(i(E²+1)), cot = i(E²+1)/(E²-1).
            let above = self.mul(&above, &self.i())?;
            return if function == Tan {
                self.div(&below, &above)
            } else {
                self.div(&above, &below)
            };
        }
        let e = self.exponential(angle)?;
        let back = self.exponential(&angle.neg())?;
        let result = if matches!(function, Sin | Csc) {
            let twice = self.mul(&self.i(), &Form::integer(2))?;
            let difference = self.sub(&e, &back)?;
            self.div(&difference, &twice)?
        } else {
            let sum = self.add(&e, &back)?;
            self.div(&sum, &Form::integer(2))?
        };
        if matches!(function, Sec | Csc) { self.inverse(&result) } else { Ok(result) }
    }

    fn hyperbolic(&mut self, function: Function, u: &Form) -> Result<Form, Stop> {
        use Function::*;
        let up = self.exponential(u)?;
        let down = self.exponential(&u.neg())?;
        let two = Form::integer(2);
        let difference = self.sub(&up, &down)?;
        let sum = self.add(&up, &down)?;
        match function {
            Sinh => self.div(&difference, &two),
            Cosh => self.div(&sum, &two),
            Tanh => self.div(&difference, &sum),
            Coth => self.div(&sum, &difference),
            Sech => self.div(&two, &sum),
            _ => self.div(&two, &difference),
        }
    }

    /// Splits off the sign of the leading coefficient, for odd functions.
    fn odd_part(u: &Form) -> (Form, bool) {
        let negative = u.num.leading().is_some_and(|q| q.is_negative());
        if negative { (u.neg(), true) } else { (u.clone(), false) }
    }

    fn arcsine(&mut self, u: &Form) -> Result<Form, Stop> {
        if u.is_zero() {
            return Ok(Form::zero());
        }
        if let Some(q) = u.as_constant() {
            let square = Rational::ONE - &q * &q;
            if square.is_negative() {
                return Err(Stop::Unsupported);
            }
            if let Some(root) = rational_root(&square)
                && !root.is_zero()
            {
                return self.arctangent(&Form::constant(q / root));
            }
        }
        if let Some(multiple) = self.special_angle(Function::Arcsin, u)? {
            return Ok(multiple);
        }
        self.inverse_generator(Function::Arcsin, u)
    }

    fn arctangent(&mut self, u: &Form) -> Result<Form, Stop> {
        if u.is_zero() {
            return Ok(Form::zero());
        }
        if let Some(q) = u.as_constant()
            && let Some(sum) = self.gaussian_angle(&q)?
        {
            return Ok(sum);
        }
        if let Some(multiple) = self.special_angle(Function::Arctan, u)? {
            return Ok(multiple);
        }
        self.inverse_generator(Function::Arctan, u)
    }

    fn inverse_generator(&mut self, function: Function, u: &Form) -> Result<Form, Stop> {
        let (u, negative) = Self::odd_part(u);
        if !self.is_real(&u) {
            return Err(Stop::Unsupported);
        }
        let g = Form::generator(self.intern(Meaning::Call(function, vec![u])));
        Ok(if negative { g.neg() } else { g })
    }

    /// `arcsin u` or `arctan u` as a rational multiple of `π`, for an algebraic constant `u`: the
    /// multiple is guessed from an enclosure and then proved by its sine or tangent.
    fn special_angle(&mut self, function: Function, u: &Form) -> Result<Option<Form>, Stop> {
        if !self.algebraic_poly(&u.num) || !self.algebraic_poly(&u.den) || !self.is_real(u) {
            return Ok(None);
        }
        let budget = self.budget;
        let p = Precision { bits: 128, budget };
        let guess = || -> Option<(Ball, Ball)> {
            let x = self.enclose_poly(&u.num, p)?.div(&self.enclose_poly(&u.den, p)?, p).ok()?;
            let angle = if function == Function::Arcsin { x.asin(p) } else { x.atan(p) };
            Some((angle.ok()?.div(&Ball::pi(p).ok()?, p).ok()?, x))
        };
        let Some((turns, _)) = guess() else { return self.right_angle(function, u) };
        let Some((low, high)) = turns.ends(budget) else { return Ok(None) };
        for d in 1u8..=60 {
            let scale = Rational::from(Integer::from(d));
            let n = (&high * &scale).floor();
            let q = Rational::from_parts(n, Natural::from(d));
            if q < low {
                continue;
            }
            let angle = self.of_pi(q);
            let inner = self.mul(&self.i(), &angle)?;
            let check = match function {
                Function::Arcsin => self.circular(Function::Sin, &inner)?,
                _ => self.circular(Function::Tan, &inner)?,
            };
            let difference = self.sub(&check, u)?;
            return Ok(if self.is_zero_poly(&difference.num)? { Some(angle) } else { None });
        }
        Ok(None)
    }

    /// `arcsin(±1)` where the enclosure touches the end of the domain.
    fn right_angle(&mut self, function: Function, u: &Form) -> Result<Option<Form>, Stop> {
        if function != Function::Arcsin {
            return Ok(None);
        }
        for sign in [1, -1] {
            let difference = self.sub(u, &Form::integer(sign))?;
            if self.is_zero_poly(&difference.num)? {
                let half = Rational::from_parts(Integer::from(sign), Natural::from(2u8));
                return Ok(Some(self.of_pi(half)));
            }
        }
        Ok(None)
    }

    /// `arctan(a/b)` as the argument of `b + ai`, through the primes of the Gaussian integers, so
    /// that sums of such angles that are multiples of `π/4` are recognised. The multiple of `π/4`
    /// left over is found by an enclosure: it is an integer.
    fn gaussian_angle(&mut self, q: &Rational) -> Result<Option<Form>, Stop> {
        let (a, b) = (q.numerator().clone(), Integer::from(q.denominator().clone()));
        let norm = &a * &a + &b * &b;
        let norm = Natural::try_from(norm).map_err(|_| Stop::Unsupported)?;
        let factored = self.budget.share(100_000, |budget| integer::factorise(&norm, budget));
        let Ok(primes) = factored else { return Ok(None) };
        let p = Precision { bits: 128, budget: self.budget };
        let enclose = |q: &Rational| Ball::rational(q, p).and_then(|x| x.atan(p)).ok();
        let Some(mut rest) = enclose(q) else { return Ok(None) };
        let mut sum = Form::zero();
        for (prime, power) in primes {
            let Ok(prime) = u64::try_from(prime) else { return Ok(None) };
            if prime == 2 {
                continue;
            }
            let Some((s, t)) = two_squares(prime) else { return Ok(None) };
            // Exactly one of s+ti and s-ti divides b+ai (a and b have no common factor).
            let (s, t) = (Integer::from(s), Integer::from(t));
            let divides = ((&b * &s + &a * &t) % Integer::from(prime)).is_zero()
                && ((&a * &s - &b * &t) % Integer::from(prime)).is_zero();
            let count = i64::from(power) * if divides { 1 } else { -1 };
            let tangent = Rational::from(t) / Rational::from(s);
            let Some(angle) = enclose(&tangent) else { return Ok(None) };
            let count_ball = Ball::integer(Integer::from(count));
            let Some(next) = angle.mul(&count_ball, p).and_then(|x| rest.sub(&x, p)).ok() else {
                return Ok(None);
            };
            rest = next;
            let g = self.intern(Meaning::Call(Function::Arctan, vec![Form::constant(tangent)]));
            sum.num
                .add_term(Monomial::power(g, Exponent::ONE), Rational::from(Integer::from(count)));
        }
        let quarter = Ball::pi(p).ok().map(|x| x.halved().halved());
        let turns = quarter.and_then(|quarter| rest.div(&quarter, p).ok());
        let Some((low, high)) = turns.and_then(|t| t.ends(self.budget)) else { return Ok(None) };
        let (first, last) = (low.ceil(), high.floor());
        if first != last {
            return Ok(None);
        }
        let angle = self.of_pi(Rational::from_parts(first, Natural::from(4u8)));
        Ok(Some(self.add(&sum, &angle)?))
    }
}

/// `s > t > 0` with `s² + t² = p`, for a prime `p = 4k + 1` below 10^12, by trial.
fn two_squares(p: u64) -> Option<(u64, u64)> {
    if p > 1_000_000_000 {
        return None;
    }
    let mut t = 1;
    while 2 * t * t < p {
        let rest = p - t * t;
        let s = rest.isqrt();
        if s * s == rest {
            return Some((s, t));
        }
        t += 1;
    }
    None
}

/// The rational square root, if there is one.
pub(crate) fn rational_root(q: &Rational) -> Option<Rational> {
    if q.cmp(&Rational::ZERO) == Ordering::Less {
        return None;
    }
    let (n, d) = q.clone().into_parts();
    let n = n.into_parts().1;
    let root = |m: &Natural| {
        let r = m.nth_root(2);
        (&r * &r == *m).then_some(r)
    };
    Some(Rational::from_parts(Integer::from(root(&n)?), root(&d)?))
}
