//! Factorials, binomial coefficients, and sums over a range with letters in it.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Generator, Monomial, Poly};
use super::tower::{Meaning, Tower};
use dashu_base::Signed;
use syntax::{Integer, Natural, Rational, Symbol};

/// Furthest that a factorial is unrolled, and largest power that is summed.
const LIMIT: i64 = 60;

impl Tower<'_> {
    /// `u!` in terms of `v!`, where `v` is `u` without its constant term.
    pub(crate) fn factorial(&mut self, u: &Form) -> Result<Form, Stop> {
        let u = self.reduced(u.clone())?;
        let constant = match u.is_whole() {
            true => u.num.0.get(&Monomial::one()).cloned().unwrap_or(Rational::ZERO),
            false => Rational::ZERO,
        };
        let shift = i64::try_from(constant.floor()).map_err(|_| Stop::Unsupported)?;
        if shift.abs() > LIMIT {
            return Err(Stop::Unsupported);
        }
        let v = self.sub(&u, &Form::integer(shift))?;
        let mut result = Form::generator(self.intern(Meaning::Factorial(v.clone())));
        for k in 1..=shift.abs() {
            // (v+k)! = (v+k)·(v+k-1)!, and (v-k)! = (v-k+1)!/(v-k+1).
            let factor = if shift > 0 { k } else { 1 - k };
            let factor = self.add(&v, &Form::integer(factor))?;
            result =
                if shift > 0 { self.mul(&result, &factor)? } else { self.div(&result, &factor)? };
        }
        Ok(result)
    }

    /// `nCr` or `nPr`.
    pub(crate) fn selections(&mut self, n: &Form, r: &Form, unordered: bool) -> Result<Form, Stop> {
        if let Some(q) = r.as_constant()
            && q.is_int()
        {
            let r = i64::try_from(q.numerator().clone()).map_err(|_| Stop::Unsupported)?;
            let most = if n.as_constant().is_none() { LIMIT } else { 2_000 };
            if !(0..=most).contains(&r) {
                return Err(Stop::Unsupported);
            }
            let mut product = Form::one();
            for k in 0..r {
                let factor = self.sub(n, &Form::integer(k))?;
                product = self.mul(&product, &factor)?;
                if unordered {
                    product = self.div(&product, &Form::integer(k + 1))?;
                }
            }
            return Ok(product);
        }
        let top = self.factorial(n)?;
        let rest = self.sub(n, r)?;
        let mut bottom = match rest.as_constant() {
            // n!/(n-r)! with n - r a number.
            Some(q) if q.is_int() && !q.is_negative() => {
                let mut product = Form::one();
                let k = i64::try_from(q.numerator().clone()).map_err(|_| Stop::Unsupported)?;
                if k > LIMIT {
                    return Err(Stop::Unsupported);
                }
                for j in 1..=k {
                    product = self.mul(&product, &Form::integer(j))?;
                }
                product
            }
            _ => self.factorial(&rest)?,
        };
        if unordered {
            let below = self.factorial(r)?;
            bottom = self.mul(&bottom, &below)?;
        }
        self.div(&top, &bottom)
    }

    /// `Σ body` for `index` from `from` to `to`, where the body is a polynomial in the index, or a
    /// constant power of something with the index as its exponent.
    pub(crate) fn symbolic_sum(
        &mut self,
        body: &Form,
        index: &Symbol,
        from: &Form,
        to: &Form,
    ) -> Result<Form, Stop> {
        let g = self.intern(Meaning::Symbol(index.clone()));
        if body.den.generators().iter().any(|&h| self.mentions(h, index)) {
            return Err(Stop::Unsupported);
        }
        let mut total = Form::zero();
        for (m, q) in body.num.0.clone() {
            let n = m.exponent(g);
            let mut rest = m.without(g);
            let moving: Vec<(Generator, Exponent)> =
                rest.0.iter().copied().filter(|(h, _)| self.mentions(*h, index)).collect();
            rest.0.retain(|(h, _)| !moving.iter().any(|(k, _)| k == h));
            let degree = n.numerator();
            if !n.is_integer() || !(0..=LIMIT).contains(&degree) {
                return Err(Stop::Unsupported);
            }
            let sum = match moving.is_empty() {
                true => self.sum_of_powers(degree as u32, from, to)?,
                false if degree == 0 => self.geometric(&moving, g, from, to)?,
                false => return Err(Stop::Unsupported),
            };
            let term = self.mul(&Form::poly(Poly::term(rest, q)), &sum)?;
            total = self.add(&total, &term)?;
        }
        self.div(&total, &Form::poly(body.den.clone()))
    }

    /// `Σ k^p` from `from` to `to`: `S(to) - S(from - 1)`, with `S` by Faulhaber's formula.
    fn sum_of_powers(&mut self, p: u32, from: &Form, to: &Form) -> Result<Form, Stop> {
        let upper = self.faulhaber(p, to)?;
        let below = self.sub(from, &Form::one())?;
        let lower = self.faulhaber(p, &below)?;
        self.sub(&upper, &lower)
    }

    /// `1^p + … + n^p = 1/(p+1) · Σ C(p+1, j) B_j n^(p+1-j)` with `B_1 = 1/2`.
    fn faulhaber(&mut self, p: u32, n: &Form) -> Result<Form, Stop> {
        let bernoulli = bernoulli(p as usize);
        let mut total = Form::zero();
        let mut choose = Rational::ONE;
        for (j, b) in bernoulli.iter().enumerate() {
            let power = self.pow(n, i64::from(p) + 1 - j as i64)?;
            let term = self.mul(&Form::constant(&choose * b), &power)?;
            total = self.add(&total, &term)?;
            let (top, below) = (p as usize + 1 - j, j + 1);
            choose *= Rational::from_parts(Integer::from(top), Natural::from(below));
        }
        self.div(&total, &Form::integer(i64::from(p) + 1))
    }

    /// `Σ r^k = (r^(to+1) - r^from)/(r - 1)`, where the moving generators are powers `r^k`.
    fn geometric(
        &mut self,
        moving: &[(Generator, Exponent)],
        index: Generator,
        from: &Form,
        to: &Form,
    ) -> Result<Form, Stop> {
        let next = self.add(to, &Form::one())?;
        let mut values = [Form::one(), Form::one(), Form::one()];
        for &(g, e) in moving {
            for (k, at) in [&Form::one(), from, &next].into_iter().enumerate() {
                let factor = self.at_index(g, e, index, at)?;
                values[k] = self.mul(&values[k], &factor)?;
            }
        }
        let [ratio, first, last] = values;
        let top = self.sub(&last, &first)?;
        let bottom = self.sub(&ratio, &Form::one())?;
        self.div(&top, &bottom)
    }

    /// `generator^e` with the index replaced, for `e^{k·m}` and `sign^k`.
    fn at_index(
        &mut self,
        g: Generator,
        e: Exponent,
        index: Generator,
        at: &Form,
    ) -> Result<Form, Stop> {
        let scale = Form::constant(e.to_rational());
        let at = self.mul(&scale, at)?;
        match self.meaning(g).clone() {
            Meaning::Exp(u) => {
                let (m, q) = u.num.as_term().ok_or(Stop::Unsupported)?;
                if !u.is_whole() || m.exponent(index) != Exponent::ONE {
                    return Err(Stop::Unsupported);
                }
                let rest = m.without(index);
                if self.index_stays(&rest, index) {
                    return Err(Stop::Unsupported);
                }
                let exponent = self.mul(&Form::poly(Poly::term(rest, q.clone())), &at)?;
                self.exponential(&exponent)
            }
            // (-1)^k; other signs are not known.
            Meaning::SignPower(p, m)
                if m == Monomial::power(index, Exponent::ONE) && p == Poly::integer(-1) =>
            {
                match at.as_constant() {
                    Some(q) => self.rational_power_of(&Form::integer(-1), &q),
                    None => self.symbolic_power(&Form::integer(-1), &at),
                }
            }
            _ => Err(Stop::Unsupported),
        }
    }

    fn index_stays(&self, m: &Monomial, index: Generator) -> bool {
        match self.meaning(index) {
            Meaning::Symbol(s) => m.0.iter().any(|(h, _)| self.mentions(*h, s)),
            _ => true,
        }
    }
}

/// `B_0, …, B_n` with `B_1 = 1/2`, by the recurrence `Σ C(m+1, j) B_j = m + 1`.
fn bernoulli(n: usize) -> Vec<Rational> {
    let mut all: Vec<Rational> = Vec::with_capacity(n + 1);
    for m in 0..=n {
        let mut sum = Rational::from(Integer::from(m + 1));
        let mut choose = Rational::ONE;
        for (j, b) in all.iter().enumerate() {
            sum -= &choose * b;
            choose *= Rational::from_parts(Integer::from(m + 1 - j), Natural::from(j + 1));
        }
        all.push(sum / choose);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bernoulli_numbers() {
        let shown: Vec<String> = bernoulli(6).iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["1", "1/2", "1/6", "0", "-1/30", "0", "1/42"]);
    }
}
