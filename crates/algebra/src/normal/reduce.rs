//! Common factors and factorisation of sums, through polynomials in free symbols.
//!
//! Treating the generators as independent symbols is always right (a factorisation stays one when
//! symbols get values); it may only miss factors that exist because of a relation.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Generator, Monomial, Poly};
use super::tower::{Meaning, Tower};
use crate::Polynomial;
use crate::factor::factor_polynomial;
use dashu_base::Signed;
use syntax::{Function, Rational, Symbol};

/// How generators stand in a [`Polynomial`]: generator, symbol, and `scale`: the symbol is the
/// generator's power `1/scale`.
struct Dictionary {
    rows: Vec<(Generator, Symbol, i64)>,
}

/// A constant times powers of generators times powers of sums.
#[derive(Debug)]
pub(crate) struct Factors {
    /// The rational number in front.
    pub(crate) content: Rational,
    /// Powers of single generators.
    pub(crate) powers: Vec<(Generator, Exponent)>,
    /// Sums of at least two terms, leading coefficient positive, with their exponents.
    pub(crate) sums: Vec<(Poly, i64)>,
}

impl Dictionary {
    fn new(polys: &[&Poly]) -> Result<Dictionary, Stop> {
        let mut generators: Vec<Generator> = polys.iter().flat_map(|p| p.generators()).collect();
        generators.sort_unstable();
        generators.dedup();
        let mut rows = Vec::with_capacity(generators.len());
        for g in generators {
            let mut scale = 1;
            for p in polys {
                for m in p.0.keys() {
                    scale = m.exponent(g).lcm_of_denominators(scale)?;
                }
            }
            rows.push((g, Symbol::new(format!("g{g:06}")), scale));
        }
        Ok(Dictionary { rows })
    }

    /// The polynomial `p / monomial`, where `monomial` has the least exponent of each generator.
    fn polynomial(&self, p: &Poly) -> Result<(Polynomial, Monomial), Stop> {
        let mut least = Monomial::one();
        for (g, ..) in &self.rows {
            let e = p.0.keys().map(|m| m.exponent(*g)).min().unwrap_or(Exponent::ZERO);
            if !e.is_zero() {
                least.0.push((*g, e));
            }
        }
        let mut terms = Vec::with_capacity(p.len());
        for (m, q) in &p.0 {
            let mut powers = Vec::with_capacity(m.0.len());
            for (g, symbol, scale) in &self.rows {
                let e = m.exponent(*g).add(least.exponent(*g).neg())?;
                let e = e.mul(Exponent::integer(*scale))?;
                let e = u32::try_from(e.numerator()).map_err(|_| Stop::Unsupported)?;
                if e > 0 {
                    powers.push((symbol.clone(), e));
                }
            }
            terms.push((q.clone(), powers));
        }
        Ok((Polynomial::from_terms(terms), least))
    }

    fn back(&self, p: &Polynomial) -> Result<Poly, Stop> {
        let mut result = Poly::zero();
        for (q, powers) in p.terms() {
            let mut monomial = Monomial::one();
            for (g, symbol, scale) in &self.rows {
                if let Some((_, e)) = powers.iter().find(|(s, _)| s == symbol) {
                    let e = Rational::from_parts((*e).into(), (*scale as u64).into());
                    monomial.0.push((*g, Exponent::from_rational(&e)?));
                }
            }
            result.add_term(monomial, q);
        }
        Ok(result)
    }
}

impl Tower<'_> {
    /// The same quotient without the common factors that can be found.
    pub(crate) fn reduced(&self, f: Form) -> Result<Form, Stop> {
        if f.num.is_zero() {
            return Ok(Form::zero());
        }
        if f.is_whole() {
            return Ok(f);
        }
        let dictionary = Dictionary::new(&[&f.num, &f.den])?;
        let (num, low) = dictionary.polynomial(&f.num)?;
        let (den, below) = dictionary.polynomial(&f.den)?;
        let gcd = num.gcd(&den, self.budget)?;
        if gcd.as_constant().is_some() {
            return Ok(f);
        }
        let divided = |p: &Polynomial| p.divide_exactly(&gcd, self.budget);
        let (Some(num), Some(den)) = (divided(&num)?, divided(&den)?) else { return Ok(f) };
        // The lowest powers were set aside; they go back as they were.
        let num = self.mul_polys(&dictionary.back(&num)?, &Poly::term(low, Rational::ONE))?;
        let den = self.mul_polys(&dictionary.back(&den)?, &Poly::term(below, Rational::ONE))?;
        self.quotient(num, den)
    }

    /// The form as a product of powers.
    pub(crate) fn factors(&self, f: &Form) -> Result<Factors, Stop> {
        let mut all = Factors { content: Rational::ONE, powers: Vec::new(), sums: Vec::new() };
        self.factor_into(&f.num, 1, &mut all)?;
        if !f.is_whole() {
            self.factor_into(&f.den, -1, &mut all)?;
        }
        self.join_squared_sines(&mut all)?;
        Ok(all)
    }

    /// `(cos - 1)(cos + 1) = -sin²`, and with sine and cosine exchanged.
    fn join_squared_sines(&self, all: &mut Factors) -> Result<(), Stop> {
        let pairs: Vec<(Generator, Generator)> = all
            .sums
            .iter()
            .filter_map(|(p, _)| match p.generators()[..] {
                [g] => self.companion(g).map(|other| (g, other)),
                _ => None,
            })
            .collect();
        for (g, other) in pairs {
            let shifted = |n: i64| {
                let mut p = Form::generator(g).num;
                p.add_term(Monomial::one(), Rational::from(syntax::Integer::from(n)));
                p
            };
            let (below, above) = (shifted(-1), shifted(1));
            let power = |p: &Poly| all.sums.iter().find(|(q, _)| q == p).map(|(_, e)| *e);
            let (Some(a), Some(b)) = (power(&below), power(&above)) else { continue };
            let k = match a.signum() == b.signum() {
                true if a > 0 => a.min(b),
                true => a.max(b),
                // p/q = pq/q², so that roots see the square.
                false if a % 2 != 0 && b % 2 != 0 => a,
                false => continue,
            };
            for (p, e) in &mut all.sums {
                if *p == below || *p == above {
                    *e -= k;
                }
            }
            all.sums.retain(|(_, e)| *e != 0);
            if k % 2 != 0 {
                all.content = -all.content.clone();
            }
            match all.powers.iter_mut().find(|(h, _)| *h == other) {
                Some(place) => place.1 = place.1.add(Exponent::integer(2 * k))?,
                None => all.powers.push((other, Exponent::integer(2 * k))),
            }
            all.powers.retain(|(_, e)| !e.is_zero());
        }
        Ok(())
    }

    /// The generator `sin u` of `cos u` and the other way round, where both were met.
    fn companion(&self, g: Generator) -> Option<Generator> {
        let Meaning::Call(function, arguments) = self.meaning(g) else { return None };
        let other = match function {
            Function::Cos => Function::Sin,
            Function::Sin => Function::Cos,
            _ => return None,
        };
        self.known(&Meaning::Call(other, arguments.clone()))
    }

    fn factor_into(&self, p: &Poly, sign: i64, all: &mut Factors) -> Result<(), Stop> {
        if p.is_zero() {
            return Err(Stop::Unsupported);
        }
        let put = |g: Generator, e: Exponent, all: &mut Factors| -> Result<(), Stop> {
            match all.powers.iter_mut().find(|(h, _)| *h == g) {
                Some(place) => place.1 = place.1.add(e)?,
                None => all.powers.push((g, e)),
            }
            Ok(())
        };
        let scale_content = |c: &Rational, all: &mut Factors| {
            if sign > 0 {
                all.content *= c;
            } else {
                all.content /= c;
            }
        };
        if let Some((m, q)) = p.as_term() {
            scale_content(q, all);
            for (g, e) in &m.0 {
                put(*g, e.mul(Exponent::integer(sign))?, all)?;
            }
            return Ok(());
        }
        let dictionary = Dictionary::new(&[p])?;
        let (polynomial, low) = dictionary.polynomial(p)?;
        for (g, e) in &low.0 {
            put(*g, e.mul(Exponent::integer(sign))?, all)?;
        }
        let free = p.generators().iter().all(|&g| self.is_free(g));
        let parts: Vec<(Polynomial, u32)> = if free && polynomial.total_degree() > 1 {
            let found = self.budget.share(300_000, |b| factor_polynomial(&polynomial, b));
            match found {
                Ok(found) => {
                    scale_content(&found.content, all);
                    found.factors
                }
                Err(_) => self.whole(&polynomial, &scale_content, all),
            }
        } else {
            self.whole(&polynomial, &scale_content, all)
        };
        for (part, multiplicity) in parts {
            let poly = dictionary.back(&part)?;
            let exponent = sign * i64::from(multiplicity);
            if let Some((m, q)) = poly.as_term() {
                // A power of one generator (its scale was larger than 1, or it is the generator).
                if !q.is_one() {
                    return Err(Stop::Unsupported);
                }
                for (g, e) in &m.0 {
                    put(*g, e.mul(Exponent::integer(exponent))?, all)?;
                }
                continue;
            }
            // The sign convention of sums here: their leading coefficient is positive.
            let negative = poly.leading().is_some_and(|q| q.is_negative());
            let poly = if negative { poly.neg() } else { poly };
            if negative && multiplicity % 2 == 1 {
                all.content = -all.content.clone();
            }
            match all.sums.iter_mut().find(|(q, _)| *q == poly) {
                Some(place) => place.1 += exponent,
                None => all.sums.push((poly, exponent)),
            }
        }
        all.sums.retain(|(_, e)| *e != 0);
        all.powers.retain(|(_, e)| !e.is_zero());
        Ok(())
    }

    /// The polynomial as one factor, primitive.
    fn whole(
        &self,
        p: &Polynomial,
        scale_content: &impl Fn(&Rational, &mut Factors),
        all: &mut Factors,
    ) -> Vec<(Polynomial, u32)> {
        let content = p.content();
        if content.is_zero() {
            return vec![(p.clone(), 1)];
        }
        scale_content(&content, all);
        vec![(p.scale(&(Rational::ONE / content)), 1)]
    }

    /// Whether a generator is a symbol.
    pub(crate) fn is_symbol(&self, g: Generator) -> bool {
        matches!(self.meaning(g), Meaning::Symbol(_))
    }
}
