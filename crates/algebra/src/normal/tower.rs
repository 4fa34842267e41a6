//! The generators of a normal form, the relations they obey, and arithmetic modulo those.
//!
//! Each relation holds at every point where the generators have values, so that what reduces to zero
//! *is* zero wherever it is defined.
//!
//! Never here: syntax trees (see [`super::convert`]).

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Generator, Monomial, Poly};
use crate::{Budget, Context};
use dashu_base::BitTest;
use std::collections::HashMap;
use syntax::{Expr, Function, Natural, Rational, Symbol};

/// What a generator stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    /// `e^{iπ}`, with rational exponents: `e^{iπ/2} = i`. Exponents are kept in `[0, 1)`.
    Unit,
    /// `π`.
    Pi,
    /// A positive integer greater than 1, a prime where it could be factored. Exponents are kept
    /// in `[0, 1)`.
    Prime(Natural),
    /// A real symbol.
    Symbol(Symbol),
    /// A polynomial that is raised to fractional powers: real odd roots, even roots where it is
    /// not negative. Exponents are kept in `[0, 1)`.
    Base(Poly),
    /// `|p|`. Exponents are kept in `[0, 2)`.
    Abs(Poly),
    /// `e^u`.
    Exp(Form),
    /// `ln p` of a [`Meaning::Prime`].
    LnPrime(Natural),
    /// `ln |p|`.
    LnAbs(Poly),
    /// `sign(p)^m`: 1 or -1. Exponents are kept in `[0, 2)`.
    SignPower(Poly, Monomial),
    /// `u!`.
    Factorial(Form),
    /// A function that is not taken apart.
    Call(Function, Vec<Form>),
    /// A function with a name.
    Apply(Symbol, Vec<Form>),
    /// Anything else, as it stands.
    Opaque(Expr),
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) meaning: Meaning,
    /// Whether its values are real.
    pub(crate) real: bool,
    /// Whether its values are never negative.
    pub(crate) nonnegative: bool,
}

/// Generators met so far, and what is known of signs.
#[derive(Debug)]
pub(crate) struct Tower<'a> {
    entries: Vec<Entry>,
    index: HashMap<Meaning, Generator>,
    /// Polynomials that are not negative wherever both sides are defined.
    pub(crate) facts: Vec<Poly>,
    pub(crate) context: &'a Context,
    pub(crate) budget: &'a Budget,
    /// Whether the imaginary unit is in play, so that even roots of negative numbers exist.
    pub(crate) complex: bool,
}

/// Number of [`Meaning::Unit`].
pub(crate) const UNIT: Generator = 0;
/// Number of [`Meaning::Pi`].
pub(crate) const PI: Generator = 1;

/// Most terms a sum may have.
const TERMS: usize = 3_000;

impl<'a> Tower<'a> {
    pub(crate) fn new(context: &'a Context, complex: bool, budget: &'a Budget) -> Self {
        let mut tower = Tower {
            entries: Vec::new(),
            index: HashMap::new(),
            facts: Vec::new(),
            context,
            budget,
            complex,
        };
        tower.intern(Meaning::Unit);
        tower.intern(Meaning::Pi);
        tower
    }

    /// The generator with this meaning.
    pub(crate) fn intern(&mut self, meaning: Meaning) -> Generator {
        if let Some(&g) = self.index.get(&meaning) {
            return g;
        }
        let g = self.entries.len() as Generator;
        let real = match &meaning {
            Meaning::Unit => false,
            Meaning::Exp(form) => self.is_real(form),
            Meaning::Base(p) => self.poly_is_real(p),
            Meaning::Call(_, forms) | Meaning::Apply(_, forms) => {
                forms.iter().all(|f| self.is_real(f))
            }
            _ => true,
        };
        let nonnegative = match &meaning {
            Meaning::Pi | Meaning::Prime(_) | Meaning::Abs(_) | Meaning::Factorial(_) => true,
            Meaning::Exp(_) => real,
            Meaning::LnPrime(_) => true,
            _ => false,
        };
        self.index.insert(meaning.clone(), g);
        self.entries.push(Entry { meaning, real, nonnegative });
        g
    }

    /// The generator with this meaning, if it was met.
    pub(crate) fn known(&self, meaning: &Meaning) -> Option<Generator> {
        self.index.get(meaning).copied()
    }

    pub(crate) fn entry(&self, g: Generator) -> &Entry {
        &self.entries[g as usize]
    }

    pub(crate) fn meaning(&self, g: Generator) -> &Meaning {
        &self.entries[g as usize].meaning
    }

    pub(crate) fn poly_is_real(&self, p: &Poly) -> bool {
        p.generators().iter().all(|&g| self.entry(g).real)
    }

    pub(crate) fn is_real(&self, form: &Form) -> bool {
        self.poly_is_real(&form.num) && self.poly_is_real(&form.den)
    }

    /// Whether the generator can be divided by freely, its exponents unrestricted.
    pub(crate) fn is_free(&self, g: Generator) -> bool {
        !matches!(
            self.meaning(g),
            Meaning::Unit
                | Meaning::Prime(_)
                | Meaning::Base(_)
                | Meaning::Abs(_)
                | Meaning::SignPower(..)
        )
    }

    /// Whether it is a constant algebraic number.
    pub(crate) fn is_algebraic_constant(&self, g: Generator) -> bool {
        match self.meaning(g) {
            Meaning::Unit | Meaning::Prime(_) => true,
            Meaning::Base(p) | Meaning::Abs(p) => self.algebraic_poly(p),
            _ => false,
        }
    }

    pub(crate) fn algebraic_poly(&self, p: &Poly) -> bool {
        p.generators().iter().all(|&g| self.is_algebraic_constant(g))
    }

    /// Whether the generator's meaning involves the symbol.
    pub(crate) fn mentions(&self, g: Generator, symbol: &Symbol) -> bool {
        let poly = |p: &Poly| p.generators().iter().any(|&h| self.mentions(h, symbol));
        let form = |f: &Form| poly(&f.num) || poly(&f.den);
        match self.meaning(g) {
            Meaning::Unit | Meaning::Pi | Meaning::Prime(_) | Meaning::LnPrime(_) => false,
            Meaning::Symbol(s) => s == symbol,
            Meaning::Base(p) | Meaning::Abs(p) | Meaning::LnAbs(p) => poly(p),
            Meaning::SignPower(p, m) => {
                poly(p) || m.0.iter().any(|(h, _)| self.mentions(*h, symbol))
            }
            Meaning::Exp(f) | Meaning::Factorial(f) => form(f),
            Meaning::Call(_, forms) | Meaning::Apply(_, forms) => forms.iter().any(form),
            Meaning::Opaque(e) => e.symbols().contains(symbol),
        }
    }

    fn charge(&self, q: &Rational) -> Result<(), Stop> {
        self.budget.number(q.numerator().bit_len() + q.denominator().bit_len())?;
        Ok(())
    }

    /// The product of two monomials: a coefficient, a monomial, and a further factor where a
    /// relation brought one in.
    fn mul_monomials(
        &self,
        a: &Monomial,
        b: &Monomial,
    ) -> Result<(Option<Rational>, Monomial, Option<Poly>), Stop> {
        let mut product = Monomial::one();
        let mut coefficient: Option<Rational> = None;
        let mut extra: Option<Poly> = None;
        let (mut i, mut j) = (0, 0);
        while i < a.0.len() || j < b.0.len() {
            let left = a.0.get(i).map_or(Generator::MAX, |x| x.0);
            let right = b.0.get(j).map_or(Generator::MAX, |x| x.0);
            let (g, e) = if left < right {
                i += 1;
                a.0[i - 1]
            } else if right < left {
                j += 1;
                b.0[j - 1]
            } else {
                i += 1;
                j += 1;
                (left, a.0[i - 1].1.add(b.0[j - 1].1)?)
            };
            if e.is_zero() {
                continue;
            }
            let (e, k) = self.split(g, e);
            if k != 0 {
                self.relation(g, k, &mut coefficient, &mut extra)?;
            }
            if !e.is_zero() {
                product.0.push((g, e));
            }
        }
        Ok((coefficient, product, extra))
    }

    /// The exponent kept, and how often the generator's relation is applied for the rest.
    fn split(&self, g: Generator, e: Exponent) -> (Exponent, i64) {
        let modulus = match self.meaning(g) {
            Meaning::Unit | Meaning::Prime(_) | Meaning::Base(_) => 1,
            Meaning::Abs(_) | Meaning::SignPower(..) => 2,
            _ => return (e, 0),
        };
        let k = e.floor().div_euclid(modulus);
        if k == 0 {
            return (e, 0);
        }
        let kept = e.add(Exponent::integer(k.saturating_mul(-modulus))).unwrap_or(e);
        (kept, k)
    }

    /// What `generator^(modulus·k)` is.
    fn relation(
        &self,
        g: Generator,
        k: i64,
        coefficient: &mut Option<Rational>,
        extra: &mut Option<Poly>,
    ) -> Result<(), Stop> {
        let mut times = |q: Rational| {
            *coefficient = Some(match coefficient.take() {
                Some(c) => c * q,
                None => q,
            });
        };
        match self.meaning(g) {
            Meaning::Unit if k % 2 != 0 => times(Rational::NEG_ONE),
            Meaning::Unit | Meaning::SignPower(..) => {}
            Meaning::Prime(p) => {
                self.budget.number(p.bit_len().saturating_mul(k.unsigned_abs() as usize))?;
                times(Rational::from(syntax::Integer::from(p.clone())).pow(k as isize));
            }
            Meaning::Base(p) | Meaning::Abs(p) => {
                let n = if matches!(self.meaning(g), Meaning::Abs(_)) { 2 * k } else { k };
                let power = match p.as_term() {
                    Some(_) => self.power_of_term(p, n)?,
                    // Sums are never left with a negative exponent here: see `invert`.
                    None => self.pow_poly(p, u32::try_from(n).map_err(|_| Stop::Unsupported)?)?,
                };
                *extra = Some(match extra.take() {
                    Some(q) => self.mul_polys(&q, &power)?,
                    None => power,
                });
            }
            _ => {}
        }
        Ok(())
    }

    fn power_of_term(&self, p: &Poly, n: i64) -> Result<Poly, Stop> {
        let (m, q) = p.as_term().ok_or(Stop::Unsupported)?;
        self.charge_power(q, n)?;
        let mut power = Monomial::one();
        for (g, e) in &m.0 {
            power.0.push((*g, e.mul(Exponent::integer(n))?));
        }
        if n == 0 {
            return Ok(Poly::one());
        }
        self.normalised(&Poly::term(power, q.pow(n as isize)))
    }

    fn charge_power(&self, q: &Rational, n: i64) -> Result<(), Stop> {
        let bits = q.numerator().bit_len().max(q.denominator().bit_len());
        self.budget.number(bits.saturating_mul(n.unsigned_abs() as usize))?;
        if n.unsigned_abs() > 1 << 31 { Err(Stop::Unsupported) } else { Ok(()) }
    }

    /// `a · b`.
    pub(crate) fn mul_polys(&self, a: &Poly, b: &Poly) -> Result<Poly, Stop> {
        if a.is_one() {
            return Ok(b.clone());
        }
        if let Some(c) = b.as_constant() {
            self.charge(&c)?;
            return Ok(a.scale(&c));
        }
        self.budget.spend(30 * (a.len() as u64 + 1) * (b.len() as u64 + 1))?;
        let mut product = Poly::zero();
        for (m, p) in &a.0 {
            for (n, q) in &b.0 {
                let (c, monomial, extra) = self.mul_monomials(m, n)?;
                let mut coefficient = p * q;
                if let Some(c) = c {
                    coefficient *= c;
                }
                self.charge(&coefficient)?;
                match extra {
                    None => product.add_term(monomial, coefficient),
                    Some(extra) => {
                        let part = self.mul_polys(&extra, &Poly::term(monomial, coefficient))?;
                        product = product.add(&part);
                    }
                }
            }
            if product.len() > TERMS {
                return Err(Stop::Exhausted(crate::Exhausted::Work));
            }
        }
        Ok(product)
    }

    /// `p^n`.
    pub(crate) fn pow_poly(&self, p: &Poly, n: u32) -> Result<Poly, Stop> {
        if p.len() == 1 {
            return self.power_of_term(p, n.into());
        }
        let mut result = Poly::one();
        let mut square = p.clone();
        let mut left = n;
        while left > 0 {
            if left & 1 == 1 {
                result = self.mul_polys(&result, &square)?;
            }
            left >>= 1;
            if left > 0 {
                square = self.mul_polys(&square, &square)?;
            }
        }
        Ok(result)
    }

    /// `f + g`.
    pub(crate) fn add(&self, f: &Form, g: &Form) -> Result<Form, Stop> {
        if f.is_zero() {
            return Ok(g.clone());
        }
        if g.is_zero() {
            return Ok(f.clone());
        }
        if f.den == g.den {
            return Ok(Form { num: f.num.add(&g.num), den: f.den.clone() });
        }
        if f.is_whole() {
            let num = self.mul_polys(&f.num, &g.den)?.add(&g.num);
            return Ok(Form { num, den: g.den.clone() });
        }
        if g.is_whole() {
            return self.add(g, f);
        }
        let num = self.mul_polys(&f.num, &g.den)?.add(&self.mul_polys(&g.num, &f.den)?);
        let den = self.mul_polys(&f.den, &g.den)?;
        let sum = Form { num, den };
        if sum.den.len() > 6 { self.reduced(sum) } else { Ok(sum) }
    }

    /// `f - g`.
    pub(crate) fn sub(&self, f: &Form, g: &Form) -> Result<Form, Stop> {
        self.add(f, &g.neg())
    }

    /// `f · g`.
    pub(crate) fn mul(&self, f: &Form, g: &Form) -> Result<Form, Stop> {
        if f.is_zero() || g.is_zero() {
            return Ok(Form::zero());
        }
        if f.num == g.den {
            return self.quotient(g.num.clone(), f.den.clone());
        }
        if g.num == f.den {
            return self.quotient(f.num.clone(), g.den.clone());
        }
        let num = self.mul_polys(&f.num, &g.num)?;
        if f.is_whole() && g.is_whole() {
            return Ok(Form::poly(num));
        }
        self.quotient(num, self.mul_polys(&f.den, &g.den)?)
    }

    /// `f / g`; unsupported if `g` is zero.
    pub(crate) fn div(&self, f: &Form, g: &Form) -> Result<Form, Stop> {
        self.mul(f, &self.inverse(g)?)
    }

    /// `1 / f`.
    pub(crate) fn inverse(&self, f: &Form) -> Result<Form, Stop> {
        if f.is_zero() {
            return Err(Stop::Unsupported);
        }
        self.quotient(f.den.clone(), f.num.clone())
    }

    /// `num / den`, with what can be divided out of the denominator at once divided out: its
    /// leading coefficient and powers of free generators.
    pub(crate) fn quotient(&self, num: Poly, den: Poly) -> Result<Form, Stop> {
        if den.is_zero() {
            return Err(Stop::Unsupported);
        }
        if den.is_one() {
            return Ok(Form::poly(num));
        }
        if num == den {
            return Ok(Form::one());
        }
        let mut inverse = Monomial::one();
        let mut rest = Poly::one();
        if let Some((m, _)) = den.as_term() {
            for &(g, e) in &m.0 {
                match self.meaning(g) {
                    Meaning::Base(p) | Meaning::Abs(p) if p.len() > 1 => {
                        // 1/G^e = G^(k-e) / p^k.
                        let n = if matches!(self.meaning(g), Meaning::Abs(_)) { 2 } else { 1 };
                        inverse.0.push((g, Exponent::integer(n).add(e.neg())?));
                        rest = self.mul_polys(&rest, &self.pow_poly(p, n as u32)?)?;
                    }
                    _ => inverse.0.push((g, e.neg())),
                }
            }
            let scale = Rational::ONE / den.leading().ok_or(Stop::Unsupported)?;
            let factor = self.normalised(&Poly::term(inverse, scale))?;
            let num = self.mul_polys(&num, &factor)?;
            return if rest.is_one() { Ok(Form::poly(num)) } else { self.quotient(num, rest) };
        }
        for g in den.generators() {
            if self.is_free(g) {
                let least = den.0.keys().map(|m| m.exponent(g)).min().unwrap_or(Exponent::ZERO);
                if !least.is_zero() {
                    inverse.0.push((g, least.neg()));
                }
            }
        }
        let scale = Rational::ONE / den.leading().ok_or(Stop::Unsupported)?;
        let factor = Poly::term(inverse, scale);
        let (num, den) = (self.mul_polys(&num, &factor)?, self.mul_polys(&den, &factor)?);
        Ok(Form { num, den })
    }

    /// Brings every exponent into its range.
    fn normalised(&self, p: &Poly) -> Result<Poly, Stop> {
        let mut result = Poly::zero();
        for (m, q) in &p.0 {
            let (c, monomial, extra) = self.mul_monomials(m, &Monomial::one())?;
            let q = c.map_or_else(|| q.clone(), |c| c * q);
            let term = Poly::term(monomial, q);
            let term = match extra {
                Some(extra) => self.mul_polys(&extra, &term)?,
                None => term,
            };
            result = result.add(&term);
        }
        Ok(result)
    }

    /// A single power of a generator, its exponent brought into range.
    pub(crate) fn generator_power(&self, g: Generator, e: Exponent) -> Result<Form, Stop> {
        if let Meaning::Base(p) | Meaning::Abs(p) = self.meaning(g)
            && p.len() > 1
            && e < Exponent::ZERO
        {
            let positive = self.generator_power(g, e.neg())?;
            return self.inverse(&positive);
        }
        let p = Poly::term(Monomial::power(g, e), Rational::ONE);
        Ok(Form::poly(self.normalised(&p)?))
    }

    /// `f^n`.
    pub(crate) fn pow(&self, f: &Form, n: i64) -> Result<Form, Stop> {
        if n < 0 {
            return self.pow(&self.inverse(f)?, n.checked_neg().ok_or(Stop::Unsupported)?);
        }
        if f.is_whole() && f.num.len() == 1 {
            return Ok(Form::poly(self.power_of_term(&f.num, n)?));
        }
        let n = u32::try_from(n).ok().filter(|&n| n <= 2_000).ok_or(Stop::Unsupported)?;
        self.quotient(self.pow_poly(&f.num, n)?, self.pow_poly(&f.den, n)?)
    }
}
