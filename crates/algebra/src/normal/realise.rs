//! Real forms written in complex exponentials, rewritten in sines and cosines, and back.
//!
//! Sums and products are decided in exponentials; roots, logarithms and absolute values need real
//! factors.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Generator, Monomial, Poly};
use super::tower::{Meaning, Tower, UNIT};
use syntax::{Function, Integer, Natural, Rational};

/// Highest power of an exponential that is rewritten.
const DEGREE: i64 = 40;

impl Tower<'_> {
    /// The same form over real generators; `None` if that is not found.
    pub(crate) fn realised(&mut self, f: &Form) -> Result<Option<Form>, Stop> {
        if self.is_real(f) {
            return Ok(Some(f.clone()));
        }
        let f = self.without_twelfths(f)?;
        let f = self.reduced(f)?;
        if self.is_real(&f) {
            return Ok(Some(f));
        }
        let mut turning = Vec::new();
        let mut generators = f.num.generators();
        generators.extend(f.den.generators());
        generators.sort_unstable();
        generators.dedup();
        for g in generators {
            if g == UNIT || self.entry(g).real {
                continue;
            }
            let Meaning::Exp(u) = self.meaning(g).clone() else { return Ok(None) };
            let minus_i =
                Form::poly(Poly::term(Monomial::power(UNIT, Exponent::HALF), Rational::NEG_ONE));
            let angle = self.mul(&minus_i, &u)?;
            if !self.is_real(&angle) {
                return Ok(None);
            }
            turning.push((g, angle));
        }
        let (mut num, mut den) = (f.num, f.den);
        for (g, angle) in turning {
            (num, den) = match self.turned(num, den, g, &angle)? {
                Some(both) => both,
                None => return Ok(None),
            };
        }
        self.real_quotient(&num, &den)
    }

    /// Roots of unity at multiples of 15° in terms of `i`, `√2` and `√3`.
    fn without_twelfths(&mut self, f: &Form) -> Result<Form, Stop> {
        let num = self.poly_without_twelfths(&f.num)?;
        let den = self.poly_without_twelfths(&f.den)?;
        self.quotient(num, den)
    }

    fn poly_without_twelfths(&mut self, p: &Poly) -> Result<Poly, Stop> {
        let twelfth = |e: Exponent| 12 % e.denominator() == 0;
        if !p.0.keys().any(|m| m.exponent(UNIT).denominator() > 2) {
            return Ok(p.clone());
        }
        let i = Poly::term(Monomial::power(UNIT, Exponent::HALF), Rational::ONE);
        let mut result = Poly::zero();
        for (m, q) in &p.0 {
            let turn = m.exponent(UNIT);
            if turn.denominator() <= 2 || !twelfth(turn) {
                result.add_term(m.clone(), q.clone());
                continue;
            }
            let k = turn.numerator() * (12 / turn.denominator());
            let (cos, sin) = (self.cosine_of_twelfths(k), self.cosine_of_twelfths(k - 6));
            let unit = cos.add(&self.mul_polys(&i, &sin)?);
            let rest = Poly::term(m.without(UNIT), q.clone());
            result = result.add(&self.mul_polys(&unit, &rest)?);
        }
        Ok(result)
    }

    /// `cos(k·15°)` for `-12 ≤ k ≤ 12`.
    fn cosine_of_twelfths(&mut self, k: i64) -> Poly {
        let k = k.abs();
        if k > 6 {
            return self.cosine_of_twelfths(12 - k).neg();
        }
        let two = self.intern(Meaning::Prime(Natural::from(2u8)));
        let three = self.intern(Meaning::Prime(Natural::from(3u8)));
        let root = |generators: &[Generator]| {
            let mut m = Monomial::one();
            let mut sorted = generators.to_vec();
            sorted.sort_unstable();
            m.0.extend(sorted.into_iter().map(|g| (g, Exponent::HALF)));
            m
        };
        let part = |n: i64| {
            Rational::from_parts(Integer::from(n.signum()), Natural::from(n.unsigned_abs()))
        };
        let mut p = Poly::zero();
        match k {
            0 => p.add_term(Monomial::one(), Rational::ONE),
            1 | 5 => {
                p.add_term(root(&[two, three]), part(4));
                p.add_term(root(&[two]), part(if k == 1 { 4 } else { -4 }));
            }
            2 => p.add_term(root(&[three]), part(2)),
            3 => p.add_term(root(&[two]), part(2)),
            4 => p.add_term(Monomial::one(), part(2)),
            _ => {}
        }
        p
    }

    /// Both polynomials with the exponential `g` written as `cos + i·sin` of a part of its angle.
    fn turned(
        &mut self,
        num: Poly,
        den: Poly,
        g: Generator,
        angle: &Form,
    ) -> Result<Option<(Poly, Poly)>, Stop> {
        let exponents = |p: &Poly| p.0.keys().map(|m| m.exponent(g)).collect::<Vec<_>>();
        let below = exponents(&den);
        let (Some(low), Some(high)) = (below.iter().min(), below.iter().max()) else {
            return Ok(None);
        };
        // A denominator such as E² + 1 becomes E + 1/E, which is real.
        let shift = low.add(*high)?.mul(Exponent::HALF)?.neg();
        let shift = Poly::term(Monomial::power(g, shift), Rational::ONE);
        let (num, den) = (self.mul_polys(&num, &shift)?, self.mul_polys(&den, &shift)?);
        let mut scale = 1;
        for e in exponents(&num).into_iter().chain(exponents(&den)) {
            scale = e.lcm_of_denominators(scale)?;
        }
        let part = self.div(angle, &Form::integer(scale))?;
        let cos = self.intern(Meaning::Call(Function::Cos, vec![part.clone()]));
        let sin = self.intern(Meaning::Call(Function::Sin, vec![part]));
        let write = |p: &Poly| -> Result<Option<Poly>, Stop> {
            let mut result = Poly::zero();
            for (m, q) in &p.0 {
                let k = m.exponent(g).mul(Exponent::integer(scale))?.numerator();
                if k.abs() > DEGREE {
                    return Ok(None);
                }
                let mut turn = Poly::term(Monomial::power(cos, Exponent::ONE), Rational::ONE);
                let mut i_sin = Monomial::power(UNIT, Exponent::HALF);
                i_sin.0.push((sin, Exponent::ONE));
                let sign = if k < 0 { Rational::NEG_ONE } else { Rational::ONE };
                turn.add_term(i_sin, sign);
                let power = self.pow_poly(&turn, k.unsigned_abs() as u32)?;
                let rest = Poly::term(m.without(g), q.clone());
                result = result.add(&self.mul_polys(&power, &rest)?);
            }
            Ok(Some(self.without_squared_sines(&result, sin, cos)?))
        };
        let (Some(num), Some(den)) = (write(&num)?, write(&den)?) else { return Ok(None) };
        if den.is_zero() {
            return Ok(None);
        }
        Ok(Some((num, den)))
    }

    /// `sin² = 1 - cos²`.
    fn without_squared_sines(
        &self,
        p: &Poly,
        sin: Generator,
        cos: Generator,
    ) -> Result<Poly, Stop> {
        let mut square = Poly::one();
        square.add_term(Monomial::power(cos, Exponent::integer(2)), Rational::NEG_ONE);
        let mut result = Poly::zero();
        for (m, q) in &p.0 {
            let e = m.exponent(sin);
            if !e.is_integer() || e < Exponent::integer(2) {
                result.add_term(m.clone(), q.clone());
                continue;
            }
            let k = e.numerator();
            let power = self.pow_poly(&square, (k / 2) as u32)?;
            let rest = Poly::term(m.without(sin), q.clone());
            let rest =
                if k % 2 == 1 { self.mul_polys(&rest, &Form::generator(sin).num)? } else { rest };
            result = result.add(&self.mul_polys(&power, &rest)?);
        }
        Ok(result)
    }

    /// The quotient as a real form, if its imaginary part comes out as zero.
    fn real_quotient(&mut self, num: &Poly, den: &Poly) -> Result<Option<Form>, Stop> {
        let Some((a, b)) = split(num) else { return Ok(None) };
        let Some((c, d)) = split(den) else { return Ok(None) };
        if d.is_zero() && b.is_zero() {
            return self.quotient(a, c).and_then(|f| self.reduced(f)).map(Some);
        }
        if c.is_zero() && a.is_zero() {
            return self.quotient(b, d).and_then(|f| self.reduced(f)).map(Some);
        }
        // (a + bi)/(c + di) = ((ac + bd) + (bc - ad)i)/(c² + d²).
        let imaginary = self.mul_polys(&b, &c)?.add(&self.mul_polys(&a, &d)?.neg());
        if !self.is_zero_poly(&imaginary)? {
            return Ok(None);
        }
        let real = self.mul_polys(&a, &c)?.add(&self.mul_polys(&b, &d)?);
        let norm = self.mul_polys(&c, &c)?.add(&self.mul_polys(&d, &d)?);
        self.quotient(real, norm).and_then(|f| self.reduced(f)).map(Some)
    }

    /// `p` times a product of sines and cosines, with their whole powers written in exponentials
    /// again: zero exactly where `p` is.
    pub(crate) fn in_exponentials(&mut self, p: &Poly) -> Result<Poly, Stop> {
        let trigonometric: Vec<(Generator, Function, Form)> = p
            .generators()
            .into_iter()
            .filter_map(|g| match self.meaning(g) {
                Meaning::Call(f @ (Function::Sin | Function::Cos), arguments) => {
                    arguments.first().map(|u| (g, *f, u.clone()))
                }
                _ => None,
            })
            .collect();
        let mut p = p.clone();
        for (g, function, angle) in trigonometric {
            let least = p.0.keys().map(|m| m.exponent(g).floor()).min().unwrap_or(0);
            let Some(value) = self.elementary(function, &angle)? else { continue };
            if !value.is_whole() {
                continue;
            }
            let mut result = Poly::zero();
            for (m, q) in &p.0 {
                let e = m.exponent(g);
                let whole = e.floor();
                let rest = Monomial::power(g, e.add(Exponent::integer(-whole))?);
                let power = whole - least;
                if power > DEGREE {
                    return Err(Stop::Unsupported);
                }
                let power = self.pow_poly(&value.num, power as u32)?;
                let rest = self.mul_polys(
                    &Poly::term(rest, q.clone()),
                    &Poly::term(m.without(g), Rational::ONE),
                )?;
                result = result.add(&self.mul_polys(&power, &rest)?);
            }
            p = result;
        }
        Ok(p)
    }
}

/// Real and imaginary part of a polynomial whose only other non-real generator is gone.
fn split(p: &Poly) -> Option<(Poly, Poly)> {
    let (mut re, mut im) = (Poly::zero(), Poly::zero());
    for (m, q) in &p.0 {
        match m.exponent(UNIT) {
            e if e.is_zero() => re.add_term(m.clone(), q.clone()),
            Exponent::HALF => im.add_term(m.without(UNIT), q.clone()),
            _ => return None,
        }
    }
    Some((re, im))
}
