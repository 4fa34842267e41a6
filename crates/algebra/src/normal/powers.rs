//! Powers, roots, absolute values, logarithms and exponentials of forms, safe in their signs.
//!
//! Conventions: odd roots of negative numbers are real; even roots and logarithms exist for
//! nonnegative and positive numbers only; a power with letters in its exponent has a positive base,
//! or those letters are integers.

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Generator, Monomial, Poly};
use super::tower::{Meaning, PI, Tower, UNIT};
use crate::integer;
use dashu_base::{Abs, BitTest, Signed};
use std::cmp::Ordering;
use syntax::{Expr, Function, Natural, Rational};

impl Tower<'_> {
    /// Whether `p` is known to keep one sign (zero allowed) wherever both sides are defined.
    pub(crate) fn sign_of(&self, p: &Poly) -> Option<Ordering> {
        if let Some(q) = p.as_constant() {
            return Some(q.cmp(&Rational::ZERO));
        }
        if !self.poly_is_real(p) {
            return None;
        }
        if self.facts.contains(p) {
            return Some(Ordering::Greater);
        }
        let negative = p.neg();
        if self.facts.contains(&negative) {
            return Some(Ordering::Less);
        }
        let same = |wanted: bool| {
            p.0.iter().all(|(m, q)| q.is_positive() == wanted && self.monomial_nonnegative(m))
        };
        if same(true) {
            return Some(Ordering::Greater);
        }
        if same(false) {
            return Some(Ordering::Less);
        }
        self.definite_quadratic(p).or_else(|| self.sign_of_constant(p))
    }

    fn monomial_nonnegative(&self, m: &Monomial) -> bool {
        m.0.iter().all(|&(g, e)| {
            e.numerator() % 2 == 0 || e.denominator() % 2 == 0 || self.nonnegative(g)
        })
    }

    fn nonnegative(&self, g: Generator) -> bool {
        self.entry(g).nonnegative
            || match self.meaning(g) {
                Meaning::Symbol(_) => self
                    .facts
                    .contains(&Poly::term(Monomial::power(g, Exponent::ONE), Rational::ONE)),
                Meaning::Base(p) => {
                    p.len() > 1 && matches!(self.sign_of(p), Some(Ordering::Greater))
                }
                _ => false,
            }
    }

    /// `a·x² + b·x + c` with negative discriminant has the sign of `a`.
    fn definite_quadratic(&self, p: &Poly) -> Option<Ordering> {
        let [g] = p.generators()[..] else { return None };
        if p.0.keys().any(|m| !m.exponent(g).is_integer()) {
            return None;
        }
        let coefficient = |n: i64| {
            p.0.get(&Monomial::power(g, Exponent::integer(n))).cloned().unwrap_or(Rational::ZERO)
        };
        let (a, b, c) = (coefficient(2), coefficient(1), coefficient(0));
        let terms = [&a, &b, &c].iter().filter(|q| !q.is_zero()).count();
        if terms != p.len() || !self.entry(g).real || a.is_zero() {
            return None;
        }
        let four = Rational::from(syntax::Integer::from(4));
        let discriminant = &b * &b - four * &a * &c;
        (!discriminant.is_positive()).then(|| a.cmp(&Rational::ZERO))
    }

    /// Records that `f` is not negative wherever both sides are defined. Only what follows for one
    /// factor is kept.
    pub(crate) fn learn_nonnegative(&mut self, f: &Form) -> Result<(), Stop> {
        if self.complex || !self.is_real(f) {
            return Ok(());
        }
        let factors = self.factors(f)?;
        let mut negative = factors.content.is_negative();
        let mut unknown: Vec<Poly> = Vec::new();
        let powers = factors
            .powers
            .iter()
            .map(|&(g, e)| (Poly::term(Monomial::power(g, Exponent::ONE), Rational::ONE), e));
        let sums = factors.sums.iter().map(|(p, e)| (p.clone(), Exponent::integer(*e)));
        for (p, e) in powers.chain(sums).collect::<Vec<_>>() {
            let odd = e.numerator() % 2 != 0 && e.denominator() % 2 != 0;
            if !odd {
                continue;
            }
            match self.sign_of(&p) {
                Some(Ordering::Less) => negative = !negative,
                Some(_) => {}
                None => unknown.push(p),
            }
        }
        if let [p] = &unknown[..] {
            let fact = if negative { p.neg() } else { p.clone() };
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
        Ok(())
    }

    /// A positive rational number to a rational power, through its primes.
    fn rational_power(&mut self, q: &Rational, e: Exponent) -> Result<Form, Stop> {
        let mut result = Form::one();
        let (numerator, denominator) = q.clone().into_parts();
        for (n, sign) in [(numerator.abs().into_parts().1, 1), (denominator, -1)] {
            for (p, k) in self.prime_powers(&n)? {
                let exponent = e.mul(Exponent::integer(i64::from(k) * sign))?;
                let g = self.intern(Meaning::Prime(p));
                let power = self.generator_power(g, exponent)?;
                result = self.mul(&result, &power)?;
            }
        }
        Ok(result)
    }

    /// `n` as a product of prime powers; a part too hard to factor stays whole.
    pub(crate) fn prime_powers(&self, n: &Natural) -> Result<Vec<(Natural, u32)>, Stop> {
        if n.is_one() || n.is_zero() {
            return Ok(Vec::new());
        }
        match self.budget.share(100_000, |b| integer::factorise(n, b)) {
            Ok(primes) => Ok(primes),
            Err(_) => {
                let mut rest = n.clone();
                let mut found = Vec::new();
                for p in 2u32..1_000 {
                    let mut k = 0;
                    let p = Natural::from(p);
                    while (&rest % &p).is_zero() {
                        rest /= &p;
                        k += 1;
                    }
                    if k > 0 {
                        found.push((p, k));
                    }
                }
                if !rest.is_one() {
                    found.push((rest, 1));
                }
                Ok(found)
            }
        }
    }

    /// `f^q` for a rational number `q`.
    pub(crate) fn rational_power_of(&mut self, f: &Form, q: &Rational) -> Result<Form, Stop> {
        let e = Exponent::from_rational(q)?;
        if e.is_integer() {
            return self.pow(f, e.numerator());
        }
        if f.is_zero() {
            return if q.is_positive() { Ok(Form::zero()) } else { Err(Stop::Unsupported) };
        }
        if let Some(value) = self.denested(f, e)? {
            return Ok(value);
        }
        let f = self.realised(f)?.ok_or(Stop::Unsupported)?;
        if e.denominator() % 2 == 1 { self.odd_root(&f, e) } else { self.even_root(&f, e) }
    }

    /// A root of a real constant surd that is again a surd: `√(5+2√6) = √2+√3`.
    fn denested(&mut self, f: &Form, e: Exponent) -> Result<Option<Form>, Stop> {
        let constant =
            |p: &Poly| p.generators().iter().all(|&g| matches!(self.meaning(g), Meaning::Prime(_)));
        if f.num.len() + f.den.len() <= 2 || !constant(&f.num) || !constant(&f.den) {
            return Ok(None);
        }
        let expr = self.form_to_expr(f)?;
        let found = self.budget.share(200_000, |b| -> Result<Option<Expr>, crate::Exhausted> {
            let Some(surd) = crate::Surd::from_expr(&expr, b)? else { return Ok(None) };
            let Some(root) = surd.root(e.denominator() as u32, b)? else { return Ok(None) };
            Ok(root.pow(e.numerator(), b)?.map(|s| s.to_expr()))
        });
        match found {
            Ok(Some(root)) if root != Expr::Missing => {
                // Its own roots are of rational numbers, so this ends.
                Ok(Some(self.convert(&root)?))
            }
            _ => Ok(None),
        }
    }

    fn odd_root(&mut self, f: &Form, e: Exponent) -> Result<Form, Stop> {
        let factors = self.factors(f)?;
        if self.complex && (factors.content.is_negative() || f.as_constant().is_none()) {
            return Err(Stop::Unsupported);
        }
        let mut result = self.rational_power(&factors.content, e)?;
        if factors.content.is_negative() && e.numerator() % 2 != 0 {
            result = result.neg();
        }
        for (g, k) in factors.powers {
            let power = self.generator_power(g, k.mul(e)?)?;
            result = self.mul(&result, &power)?;
        }
        for (p, k) in factors.sums {
            let power = self.base_power(&p, e.mul(Exponent::integer(k))?)?;
            result = self.mul(&result, &power)?;
        }
        Ok(result)
    }

    /// `p^e` for a sum `p`.
    fn base_power(&mut self, p: &Poly, e: Exponent) -> Result<Form, Stop> {
        if e.is_integer() {
            return self.pow(&Form::poly(p.clone()), e.numerator());
        }
        let g = self.intern(Meaning::Base(p.clone()));
        let whole = self.pow(&Form::poly(p.clone()), e.floor())?;
        let rest = self.generator_power(g, e.add(Exponent::integer(-e.floor()))?)?;
        self.mul(&whole, &rest)
    }

    /// `f^e` with an even root: `f ≥ 0` wherever this is defined.
    fn even_root(&mut self, f: &Form, e: Exponent) -> Result<Form, Stop> {
        self.learn_nonnegative(f)?;
        let factors = self.factors(f)?;
        let mut negative = factors.content.is_negative();
        let mut result = self.rational_power(&factors.content, e)?;
        // Factors of unknown sign stay together, since only their product need be positive.
        let mut together = Poly::one();
        let powers = factors.powers.into_iter().map(|(g, k)| {
            (Poly::term(Monomial::power(g, Exponent::ONE), Rational::ONE), Some(g), k)
        });
        let sums = factors.sums.into_iter().map(|(p, k)| (p, None, Exponent::integer(k)));
        for (p, g, k) in powers.chain(sums).collect::<Vec<_>>() {
            let even = k.numerator() % 2 == 0 || k.denominator() % 2 == 0;
            let sign = if even { Some(Ordering::Greater) } else { self.sign_of(&p) };
            let mut rest = k;
            match sign {
                Some(Ordering::Less) => negative = !negative,
                Some(_) => {}
                None => {
                    together = self.mul_polys(&together, &p)?;
                    rest = k.add(Exponent::integer(-1))?;
                }
            }
            if !rest.is_zero() {
                let power = self.absolute_factor(&p, g, rest.mul(e)?)?;
                result = self.mul(&result, &power)?;
            }
        }
        if together.is_one() {
            return self.signed_root(result, negative, e);
        }
        if self.complex {
            return Err(Stop::Unsupported);
        }
        let together = if negative { together.neg() } else { together };
        if !self.facts.contains(&together) {
            self.facts.push(together.clone());
        }
        let power = match together.as_term().map(|(m, q)| (m.0.clone(), q.is_one())) {
            Some((m, true)) if m.len() == 1 => self.generator_power(m[0].0, e)?,
            _ => self.base_power(&together, e)?,
        };
        self.mul(&result, &power)
    }

    /// The root of something whose sign is known: `√(-a) = i√a` where `i` is in play.
    fn signed_root(&mut self, root: Form, negative: bool, e: Exponent) -> Result<Form, Stop> {
        if !negative {
            return Ok(root);
        }
        if !self.complex || e.denominator() != 2 {
            return Err(Stop::Unsupported);
        }
        let i = self.generator_power(UNIT, e)?;
        self.mul(&i, &root)
    }

    /// `|f|^e`.
    fn absolute_power(&mut self, f: &Form, e: Exponent) -> Result<Form, Stop> {
        let factors = self.factors(f)?;
        let mut result = self.rational_power(&factors.content, e)?;
        for (g, k) in factors.powers {
            let p = Poly::term(Monomial::power(g, Exponent::ONE), Rational::ONE);
            let power = self.absolute_factor(&p, Some(g), k.mul(e)?)?;
            result = self.mul(&result, &power)?;
        }
        for (p, k) in factors.sums {
            let power = self.absolute_factor(&p, None, e.mul(Exponent::integer(k))?)?;
            result = self.mul(&result, &power)?;
        }
        Ok(result)
    }

    /// `|p|^e` for one factor, which is the generator `g` or a sum.
    fn absolute_factor(
        &mut self,
        p: &Poly,
        g: Option<Generator>,
        e: Exponent,
    ) -> Result<Form, Stop> {
        let plain = |tower: &mut Self, p: &Poly| match g {
            Some(g) => tower.generator_power(g, e),
            None => tower.base_power(p, e),
        };
        if let Some(g) = g
            && let Meaning::Base(q) = self.meaning(g).clone()
        {
            // |p^k| = |p|^k for real roots.
            return self.absolute_factor(&q, None, e);
        }
        if g.is_some_and(|g| matches!(self.meaning(g), Meaning::SignPower(..))) {
            return Ok(Form::one());
        }
        if e.denominator() % 2 != 0 && e.numerator() % 2 == 0 {
            return plain(self, p);
        }
        match self.sign_of(p) {
            Some(Ordering::Less) if e.is_integer() => self.pow(&Form::poly(p.neg()), e.numerator()),
            Some(Ordering::Less) => {
                let g = self.intern(Meaning::Base(p.neg()));
                let whole = self.pow(&Form::poly(p.neg()), e.floor())?;
                let rest = self.generator_power(g, e.add(Exponent::integer(-e.floor()))?)?;
                self.mul(&whole, &rest)
            }
            Some(_) => plain(self, p),
            None if !self.poly_is_real(p) => Err(Stop::Unsupported),
            None => {
                let g = self.intern(Meaning::Abs(p.clone()));
                self.generator_power(g, e)
            }
        }
    }

    /// `|f|`.
    pub(crate) fn absolute(&mut self, f: &Form) -> Result<Form, Stop> {
        if f.is_zero() {
            return Ok(Form::zero());
        }
        if let Some(f) = self.realised(f)? {
            return self.absolute_power(&f, Exponent::ONE);
        }
        let conjugate = self.conjugate(f)?;
        let square = self.mul(f, &conjugate)?;
        let square = self.realised(&square)?.ok_or(Stop::Unsupported)?;
        self.absolute_power(&square, Exponent::HALF)
    }

    /// The complex conjugate.
    pub(crate) fn conjugate(&mut self, f: &Form) -> Result<Form, Stop> {
        let num = self.conjugate_poly(&f.num)?;
        let den = self.conjugate_poly(&f.den)?;
        self.div(&num, &den)
    }

    fn conjugate_poly(&mut self, p: &Poly) -> Result<Form, Stop> {
        let mut result = Form::zero();
        for (m, q) in &p.0 {
            let mut term = Form::constant(q.clone());
            for &(g, e) in &m.0 {
                let factor = if self.entry(g).real {
                    self.generator_power(g, e)?
                } else {
                    match self.meaning(g).clone() {
                        Meaning::Unit => self.generator_power(g, e.neg())?,
                        Meaning::Exp(u) => {
                            let scaled = Form::constant(e.to_rational());
                            let u = self.conjugate(&u)?;
                            let u = self.mul(&u, &scaled)?;
                            self.exponential(&u)?
                        }
                        _ => return Err(Stop::Unsupported),
                    }
                };
                term = self.mul(&term, &factor)?;
            }
            result = self.add(&result, &term)?;
        }
        Ok(result)
    }

    /// `ln f`, for `f > 0`.
    pub(crate) fn logarithm(&mut self, f: &Form) -> Result<Form, Stop> {
        if f.is_zero() {
            return Err(Stop::Unsupported);
        }
        let f = self.realised(f)?.ok_or(Stop::Unsupported)?;
        if self.complex {
            let q = f.as_constant().filter(|q| q.is_positive()).ok_or(Stop::Unsupported)?;
            return self.log_of_rational(&q);
        }
        self.learn_nonnegative(&f)?;
        self.log_absolute(&f)
    }

    fn log_of_rational(&mut self, q: &Rational) -> Result<Form, Stop> {
        let mut sum = Form::zero();
        let (numerator, denominator) = q.clone().into_parts();
        for (n, sign) in [(numerator.abs().into_parts().1, 1), (denominator, -1)] {
            for (p, k) in self.prime_powers(&n)? {
                let g = self.intern(Meaning::LnPrime(p));
                let term = Monomial::power(g, Exponent::ONE);
                sum.num.add_term(term, Rational::from(syntax::Integer::from(i64::from(k) * sign)));
            }
        }
        Ok(sum)
    }

    /// `ln |f|`.
    fn log_absolute(&mut self, f: &Form) -> Result<Form, Stop> {
        let f = self.reduced(f.clone())?;
        let factors = self.factors(&f)?;
        let mut sum = self.log_of_rational(&factors.content)?;
        for (g, e) in factors.powers {
            let factor = Form::constant(e.to_rational());
            let log = match self.meaning(g).clone() {
                Meaning::Exp(u) if self.is_real(&u) => u,
                Meaning::Prime(p) => Form::generator(self.intern(Meaning::LnPrime(p))),
                Meaning::Abs(p) | Meaning::Base(p) => self.log_absolute(&Form::poly(p))?,
                Meaning::SignPower(..) => continue,
                Meaning::Unit => return Err(Stop::Unsupported),
                _ => {
                    let p = Poly::term(Monomial::power(g, Exponent::ONE), Rational::ONE);
                    Form::generator(self.intern(Meaning::LnAbs(p)))
                }
            };
            let term = self.mul(&factor, &log)?;
            sum = self.add(&sum, &term)?;
        }
        for (p, k) in factors.sums {
            let g = self.intern(Meaning::LnAbs(p));
            let term = self.mul(&Form::integer(k), &Form::generator(g))?;
            sum = self.add(&sum, &term)?;
        }
        Ok(sum)
    }

    /// `e^u`.
    pub(crate) fn exponential(&mut self, u: &Form) -> Result<Form, Stop> {
        let u = self.reduced(u.clone())?;
        let u = self.real_or_imaginary(u)?;
        if !u.is_whole() {
            return self.exponential_of_quotient(&u);
        }
        let mut result = Form::one();
        for (m, c) in u.num.0.clone() {
            let factor = self.exponential_of_term(&m, &c)?;
            result = self.mul(&result, &factor)?;
        }
        Ok(result)
    }

    /// A form that is real, or `i` times a real one, written so.
    fn real_or_imaginary(&mut self, u: Form) -> Result<Form, Stop> {
        let exponentials =
            |p: &Poly| p.generators().iter().any(|&g| g != UNIT && !self.entry(g).real);
        if !exponentials(&u.num) && !exponentials(&u.den) {
            return Ok(u);
        }
        if let Some(real) = self.realised(&u)? {
            return Ok(real);
        }
        let i = Form::poly(Poly::term(Monomial::power(UNIT, Exponent::HALF), Rational::ONE));
        let turned = self.div(&u, &i)?;
        match self.realised(&turned)? {
            Some(real) => self.mul(&real, &i),
            None => Ok(u),
        }
    }

    /// `e^(N/D)`: the quotient scaled to a fixed leading coefficient is one generator.
    fn exponential_of_quotient(&mut self, u: &Form) -> Result<Form, Stop> {
        let leading = u.num.leading().cloned().ok_or(Stop::Unsupported)?;
        let num = u.num.scale(&(Rational::ONE / &leading));
        let g = self.intern(Meaning::Exp(Form { num, den: u.den.clone() }));
        self.generator_power(g, Exponent::from_rational(&leading)?)
    }

    /// `e^(c·m)`.
    fn exponential_of_term(&mut self, m: &Monomial, c: &Rational) -> Result<Form, Stop> {
        let e = Exponent::from_rational(c)?;
        if let [(g, k)] = m.0[..]
            && k == Exponent::ONE
        {
            match self.meaning(g).clone() {
                Meaning::LnPrime(p) => {
                    let g = self.intern(Meaning::Prime(p));
                    return self.generator_power(g, e);
                }
                Meaning::LnAbs(p) => return self.absolute_power(&Form::poly(p), e),
                _ => {}
            }
        }
        // e^(i·c·v) for special v.
        if m.exponent(UNIT) == Exponent::HALF
            && let [(v, k)] = m.without(UNIT).0[..]
            && k == Exponent::ONE
        {
            if v == PI {
                return self.generator_power(UNIT, e);
            }
            if let Meaning::Call(function, arguments) = self.meaning(v).clone()
                && e.is_integer()
                && let [u] = &arguments[..]
                && let Some(unit) = self.unit_of_inverse(function, u)?
            {
                return self.pow(&unit, e.numerator());
            }
        }
        let g = self.intern(Meaning::Exp(Form::poly(Poly::term(m.clone(), Rational::ONE))));
        self.generator_power(g, e)
    }

    /// `e^(i·arcsin u) = √(1-u²) + i·u`, `e^(i·arctan u) = (1 + i·u)/√(1+u²)`.
    fn unit_of_inverse(&mut self, function: Function, u: &Form) -> Result<Option<Form>, Stop> {
        let square = self.mul(u, u)?;
        let i = Form::poly(Poly::term(Monomial::power(UNIT, Exponent::HALF), Rational::ONE));
        let imaginary = self.mul(&i, u)?;
        match function {
            Function::Arcsin => {
                let rest = self.sub(&Form::one(), &square)?;
                let root = self.rational_power_of(&rest, &Exponent::HALF.to_rational())?;
                Ok(Some(self.add(&root, &imaginary)?))
            }
            Function::Arctan => {
                let sum = self.add(&Form::one(), &square)?;
                let root = self.absolute_power(&sum, Exponent::HALF)?;
                let top = self.add(&Form::one(), &imaginary)?;
                Ok(Some(self.div(&top, &root)?))
            }
            _ => Ok(None),
        }
    }

    /// `b^u` where `u` is not a rational number: its rational part apart from the rest.
    pub(crate) fn symbolic_power(&mut self, b: &Form, u: &Form) -> Result<Form, Stop> {
        // Defined for positive exponents only.
        if b.is_zero() {
            return Ok(Form::zero());
        }
        let b = &self.realised(b)?.ok_or(Stop::Unsupported)?;
        let u = self.realised(u)?.ok_or(Stop::Unsupported)?;
        let u = self.reduced(u)?;
        let constant = match u.is_whole() {
            true => u.num.0.get(&Monomial::one()).cloned().unwrap_or(Rational::ZERO),
            false => Rational::ZERO,
        };
        let rest = self.sub(&u, &Form::constant(constant.clone()))?;
        let whole = self.rational_power_of(b, &constant)?;
        let b = self.reduced(b.clone())?;
        let signs = self.sign_powers(&b, &rest)?;
        let log = self.log_absolute(&b)?;
        let exponent = self.mul(&rest, &log)?;
        let power = self.exponential(&exponent)?;
        let power = self.mul(&power, &signs)?;
        self.mul(&whole, &power)
    }

    /// `sign(b)^u`, as far as signs are not known.
    fn sign_powers(&mut self, b: &Form, u: &Form) -> Result<Form, Stop> {
        let integral = u.is_whole()
            && u.num.0.keys().all(|m| {
                m.0.iter().all(|&(g, e)| e.is_integer() && e.numerator() > 0 && self.is_symbol(g))
            });
        if !integral {
            // Such a power exists for positive bases only.
            self.learn_nonnegative(b)?;
            return Ok(Form::one());
        }
        let factors = self.factors(b)?;
        let mut result = Form::one();
        let mut bases: Vec<Poly> = Vec::new();
        if factors.content.is_negative() {
            bases.push(Poly::integer(-1));
        }
        for (g, e) in factors.powers {
            let p = Poly::term(Monomial::power(g, Exponent::ONE), Rational::ONE);
            if e.denominator() % 2 == 0 || e.numerator() % 2 == 0 {
                continue;
            }
            // (sign(p)^m)^u = sign(p)^(m·u).
            if let Meaning::SignPower(q, m) = self.meaning(g).clone() {
                let power = self.power_of_sign(&q, &m, u)?;
                result = self.mul(&result, &power)?;
                continue;
            }
            bases.push(p);
        }
        bases.extend(factors.sums.into_iter().filter(|(_, e)| e % 2 != 0).map(|(p, _)| p));
        for p in bases {
            match self.sign_of(&p) {
                Some(Ordering::Less) => {
                    let power = self.power_of_sign(&Poly::integer(-1), &Monomial::one(), u)?;
                    result = self.mul(&result, &power)?;
                }
                Some(_) => {}
                None => {
                    let power = self.power_of_sign(&p, &Monomial::one(), u)?;
                    result = self.mul(&result, &power)?;
                }
            }
        }
        Ok(result)
    }

    /// `(sign(p)^m)^u`.
    fn power_of_sign(&mut self, p: &Poly, m: &Monomial, u: &Form) -> Result<Form, Stop> {
        let mut result = Form::one();
        let scaled = self.mul_polys(&u.num, &Poly::term(m.clone(), Rational::ONE))?;
        for (m, c) in &scaled.0 {
            let e = Exponent::from_rational(c)?;
            let g = self.intern(Meaning::SignPower(p.clone(), m.clone()));
            let factor = self.generator_power(g, e)?;
            result = self.mul(&result, &factor)?;
        }
        Ok(result)
    }

    /// Charges a number of this many bits.
    pub(crate) fn allow(&self, q: &Rational) -> Result<(), Stop> {
        self.budget.number(q.numerator().bit_len() + q.denominator().bit_len())?;
        Ok(())
    }
}
