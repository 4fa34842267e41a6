//! Exact division and greatest common divisors.

use super::{Exponents, PER_PRODUCT, Polynomial, Term, aligned, heuristic_gcd};
use crate::{Budget, Exhausted, Univariate};
use syntax::Symbol;

impl Polynomial {
    /// `self / divisor` where that is a polynomial; `None` otherwise, and for a division by 0.
    pub fn divide_exactly(
        &self,
        divisor: &Polynomial,
        budget: &Budget,
    ) -> Result<Option<Polynomial>, Exhausted> {
        if let Some(c) = divisor.as_constant() {
            return Ok((!c.is_zero()).then(|| self.with_coefficients(|x| x / &c)));
        }
        if self.is_zero() {
            return Ok(Some(Polynomial::zero()));
        }
        let (degrees, divisor_degrees) = (self.degrees(), divisor.degrees());
        let (symbols, dividend, divisor) = aligned(self, divisor);
        // Degrees add up in a product, which bounds the quotient's in each symbol.
        let degree = |of: &[(Symbol, u32)], symbol: &Symbol| {
            of.iter().find(|(s, _)| s == symbol).map_or(0, |(_, degree)| *degree)
        };
        let bounds: Option<Exponents> = symbols
            .iter()
            .map(|s| degree(&degrees, s).checked_sub(degree(&divisor_degrees, s)))
            .collect();
        let Some(bounds) = bounds else { return Ok(None) };
        let mut rest = Polynomial { symbols: symbols.clone(), terms: dividend.into_owned() };
        let mut quotient: Vec<Term> = Vec::new();
        let Some((lead, tail)) = divisor.split_first() else { return Ok(None) };
        while let Some(first) = rest.terms.first() {
            let exponents: Option<Exponents> = first
                .exponents
                .iter()
                .zip(&lead.exponents)
                .map(|(a, b)| a.checked_sub(*b))
                .collect();
            let fits = |e: &Exponents| e.iter().zip(&bounds).all(|(e, bound)| e <= bound);
            let Some(exponents) = exponents.filter(fits) else { return Ok(None) };
            let term = Term { exponents, coefficient: &first.coefficient / &lead.coefficient };
            let bits = rest.coefficient_bits();
            budget.number(bits)?;
            let work = (tail.len() + rest.terms.len()) as u64;
            budget.spend(work.saturating_mul(PER_PRODUCT + bits as u64 / 64))?;
            rest = minus_multiple(rest, &term, tail);
            quotient.push(term);
        }
        Ok(Some(Polynomial::pruned(symbols, quotient)))
    }

    /// Greatest common divisor: primitive over Z with positive leading coefficient; 0 only for 0, 0.
    ///
    /// By evaluation, else by contents and primitive remainder sequences in one symbol after another
    /// (Knuth, TAOCP 4.6.1).
    pub fn gcd(&self, other: &Polynomial, budget: &Budget) -> Result<Polynomial, Exhausted> {
        budget.spend(PER_PRODUCT)?;
        if self.is_zero() || other.is_zero() {
            return Ok(if self.is_zero() { other.primitive() } else { self.primitive() });
        }
        if self.symbols.is_empty() || other.symbols.is_empty() {
            return Ok(Polynomial::one());
        }
        if let Some(symbol) = self.symbols.iter().find(|s| other.symbols.binary_search(s).is_err())
        {
            return gcd_with_coefficients(other, self, symbol, budget);
        }
        if let Some(symbol) = other.symbols.iter().find(|s| self.symbols.binary_search(s).is_err())
        {
            return gcd_with_coefficients(self, other, symbol, budget);
        }
        if let [symbol] = &self.symbols[..]
            && let Some(a) = Univariate::from_polynomial(self, symbol)
            && let Some(b) = Univariate::from_polynomial(other, symbol)
        {
            return Ok(a.gcd(&b, budget)?.to_polynomial(symbol));
        }
        if self.terms.len() == 1 || other.terms.len() == 1 {
            return Ok(common_monomial(self, other));
        }
        let (a, b) = (self.primitive(), other.primitive());
        if a == b {
            return Ok(a);
        }
        if b.divide_exactly(&a, budget)?.is_some() {
            return Ok(a);
        }
        if a.divide_exactly(&b, budget)?.is_some() {
            return Ok(b);
        }
        match heuristic_gcd::gcd(&a, &b, budget)? {
            Some(common) => Ok(common.primitive()),
            None => gcd_in_main_symbol(&a, &b, budget),
        }
    }
}

/// `rest - term · (lead + tail)`, where `term · lead` is the first term of `rest`.
fn minus_multiple(mut rest: Polynomial, term: &Term, tail: &[Term]) -> Polynomial {
    let symbols = std::mem::take(&mut rest.symbols);
    rest.terms.remove(0);
    let mut terms = Vec::with_capacity(rest.terms.len() + tail.len());
    let mut left = rest.terms.into_iter().peekable();
    for t in tail {
        let exponents: Exponents =
            t.exponents.iter().zip(&term.exponents).map(|(a, b)| a + b).collect();
        let coefficient = -(&t.coefficient * &term.coefficient);
        while let Some(next) = left.next_if(|next| next.exponents > exponents) {
            terms.push(next);
        }
        match left.next_if(|next| next.exponents == exponents) {
            Some(mut same) => {
                same.coefficient += coefficient;
                if !same.coefficient.is_zero() {
                    terms.push(same);
                }
            }
            None => terms.push(Term { exponents, coefficient }),
        }
    }
    terms.extend(left);
    Polynomial { symbols, terms }
}

/// gcd of `a`, in which `symbol` does not occur, and `b`: it divides every coefficient of `b`.
fn gcd_with_coefficients(
    a: &Polynomial,
    b: &Polynomial,
    symbol: &Symbol,
    budget: &Budget,
) -> Result<Polynomial, Exhausted> {
    let mut divisor = a.clone();
    for (_, coefficient) in b.coefficients_in(symbol) {
        divisor = divisor.gcd(&coefficient, budget)?;
        if divisor.symbols.is_empty() {
            break;
        }
    }
    Ok(divisor)
}

fn common_monomial(a: &Polynomial, b: &Polynomial) -> Polynomial {
    let lowest = |p: &Polynomial, at: usize| p.terms.iter().map(|t| t.exponents[at]).min();
    let exponents = (0..a.symbols.len())
        .map(|at| lowest(a, at).unwrap_or(0).min(lowest(b, at).unwrap_or(0)))
        .collect();
    let term = Term { exponents, coefficient: crate::Rational::ONE };
    Polynomial::pruned(a.symbols.clone(), vec![term])
}

fn gcd_in_main_symbol(
    a: &Polynomial,
    b: &Polynomial,
    budget: &Budget,
) -> Result<Polynomial, Exhausted> {
    // The symbol of lowest degree gives the shortest remainder sequence.
    let degree = |s: &&Symbol| a.degree_in(s).max(b.degree_in(s));
    let Some(symbol) = a.symbols.iter().min_by_key(degree).cloned() else {
        return Ok(Polynomial::one());
    };
    let (content_a, mut high) = a.split_content(&symbol, budget)?;
    let (content_b, mut low) = b.split_content(&symbol, budget)?;
    let content = content_a.gcd(&content_b, budget)?;
    if high.degree_in(&symbol) < low.degree_in(&symbol) {
        std::mem::swap(&mut high, &mut low);
    }
    loop {
        let rest = pseudo_remainder(&high, &low, &symbol, budget)?;
        if rest.is_zero() {
            break;
        }
        if rest.degree_in(&symbol) == 0 {
            return Ok(content);
        }
        high = low;
        low = rest.split_content(&symbol, budget)?.1;
    }
    Ok(content.mul(&low, budget)?.primitive())
}

impl Polynomial {
    /// The gcd of the coefficients as a polynomial in `symbol`, and the primitive part over it.
    pub(crate) fn split_content(
        &self,
        symbol: &Symbol,
        budget: &Budget,
    ) -> Result<(Polynomial, Polynomial), Exhausted> {
        let mut content = Polynomial::zero();
        for (_, coefficient) in self.coefficients_in(symbol).iter().rev() {
            content = content.gcd(coefficient, budget)?;
            if content.symbols.is_empty() {
                break;
            }
        }
        let part = self.divide_exactly(&content, budget)?.unwrap_or_else(|| self.clone());
        Ok((content, part.primitive()))
    }
}

/// The remainder of `lead(b)^k · a` divided by `b`, both as polynomials in `symbol`.
fn pseudo_remainder(
    a: &Polynomial,
    b: &Polynomial,
    symbol: &Symbol,
    budget: &Budget,
) -> Result<Polynomial, Exhausted> {
    let degree = b.degree_in(symbol);
    let lead = b.coefficient_in(symbol, degree);
    let mut rest = a.clone();
    while !rest.is_zero() && rest.degree_in(symbol) >= degree {
        let top = rest.degree_in(symbol);
        let factor = rest.coefficient_in(symbol, top).mul(
            &Polynomial::monomial(crate::Rational::ONE, symbol.clone(), top - degree),
            budget,
        )?;
        rest = &rest.mul(&lead, budget)? - &b.mul(&factor, budget)?;
    }
    Ok(rest)
}
