//! Factors of polynomials in several symbols.
//!
//! A polynomial is first brought down: monomials, contents in each symbol, repeated factors, and a
//! symbol less where it is homogeneous. What is left is decided by the discriminant where it is
//! quadratic in some symbol, else by Kronecker's substitution (1882): `xᵢ ↦ t^(Dⁱ)` with `D` above
//! every degree maps factors to factors, so that those of the image, combined in all ways, give all
//! of them.

use super::{Factorisation, factor_univariate, order};
use crate::{Budget, Exhausted, Integer, Polynomial, Rational, Univariate, integer};
use dashu_base::{Signed, UnsignedAbs};
use syntax::Symbol;

/// Highest degree of an image in one unknown.
const MAX_IMAGE_DEGREE: u64 = 400;

/// All irreducible factors over Q of a polynomial in any symbols.
pub fn factor_polynomial(
    p: &Polynomial,
    budget: &Budget,
) -> Result<Factorisation<Polynomial>, Exhausted> {
    let mut factors = Vec::new();
    split(&p.primitive(), 1, &mut factors, budget)?;
    factors.sort_by(|(a, m), (b, n)| order::multivariate(a, b).then(m.cmp(n)));
    Ok(Factorisation { content: p.content(), factors })
}

type Factors = Vec<(Polynomial, u32)>;

/// Adds the irreducible factors of a primitive polynomial, raised to `power`, to `found`.
fn split(
    p: &Polynomial,
    power: u32,
    found: &mut Factors,
    budget: &Budget,
) -> Result<(), Exhausted> {
    budget.spend(20)?;
    match p.symbols() {
        [] => return Ok(()),
        [symbol] => {
            let one = Univariate::from_polynomial(p, symbol).ok_or(Exhausted::Work)?;
            for (factor, n) in factor_univariate(&one, budget)?.factors {
                add(factor.to_polynomial(symbol), n * power, found);
            }
            return Ok(());
        }
        _ => {}
    }
    let p = without_monomial(p, power, found, budget)?;
    if p.symbols().len() < 2 {
        return split(&p, power, found, budget);
    }
    for symbol in p.symbols() {
        let (content, part) = p.split_content(symbol, budget)?;
        if !content.symbols().is_empty() {
            split(&content.primitive(), power, found, budget)?;
            return split(&part, power, found, budget);
        }
    }
    if p.symbols().iter().any(|symbol| p.degree_in(symbol) == 1) {
        // Primitive in a symbol and linear in it.
        add(p, power, found);
        return Ok(());
    }
    let main = main_symbol(&p);
    let common = p.gcd(&p.derivative(&main), budget)?;
    if !common.symbols().is_empty() {
        let rest = p.divide_exactly(&common, budget)?.ok_or(Exhausted::Work)?;
        split(&rest.primitive(), power, found, budget)?;
        return split(&common, power, found, budget);
    }
    for factor in squarefree_factors(&p, &main, budget)? {
        add(factor, power, found);
    }
    Ok(())
}

/// Adds one factor; multiplicities of the same one add up.
fn add(factor: Polynomial, power: u32, found: &mut Factors) {
    match found.iter_mut().find(|(known, _)| *known == factor) {
        Some((_, n)) => *n += power,
        None => found.push((factor, power)),
    }
}

/// The symbol of lowest degree.
fn main_symbol(p: &Polynomial) -> Symbol {
    let lowest = p.symbols().iter().min_by_key(|symbol| p.degree_in(symbol));
    lowest.expect("there are symbols").clone()
}

/// Takes out the powers of single symbols.
fn without_monomial(
    p: &Polynomial,
    power: u32,
    found: &mut Factors,
    budget: &Budget,
) -> Result<Polynomial, Exhausted> {
    let terms = p.terms();
    let mut rest = p.clone();
    for symbol in p.symbols() {
        let exponent = |powers: &Vec<(Symbol, u32)>| {
            powers.iter().find(|(s, _)| s == symbol).map_or(0, |(_, exponent)| *exponent)
        };
        let lowest = terms.iter().map(|(_, powers)| exponent(powers)).min().unwrap_or(0);
        if lowest > 0 {
            let monomial = Polynomial::monomial(Rational::ONE, symbol.clone(), lowest);
            rest = rest.divide_exactly(&monomial, budget)?.ok_or(Exhausted::Work)?;
            add(Polynomial::symbol(symbol.clone()), lowest * power, found);
        }
    }
    Ok(rest)
}

/// The irreducible factors of a squarefree polynomial in at least two symbols, primitive in each.
fn squarefree_factors(
    p: &Polynomial,
    main: &Symbol,
    budget: &Budget,
) -> Result<Vec<Polynomial>, Exhausted> {
    if p.degree_in(main) == 2 {
        return quadratic(p, main, budget);
    }
    if is_homogeneous(p) {
        return homogeneous(p, budget);
    }
    kronecker(p, budget)
}

/// `a·x² + b·x + c` splits exactly where its discriminant is a square.
fn quadratic(p: &Polynomial, main: &Symbol, budget: &Budget) -> Result<Vec<Polynomial>, Exhausted> {
    let [a, b, c] = [2, 1, 0].map(|n| p.coefficient_in(main, n));
    let four = Rational::from(4);
    let discriminant = &b.mul(&b, budget)? - &a.mul(&c, budget)?.scale(&four);
    let Some(root) = square_root(&discriminant, budget)? else { return Ok(vec![p.clone()]) };
    // 4a·p = (2a·x + b + root)(2a·x + b − root).
    let line = &a.scale(&Rational::from(2)).mul(&Polynomial::symbol(main.clone()), budget)? + &b;
    let (_, first) = (&line + &root).split_content(main, budget)?;
    match p.divide_exactly(&first, budget)? {
        Some(second) => Ok(vec![first, second.primitive()]),
        None => Ok(vec![p.clone()]),
    }
}

/// The square root of a polynomial where it is a square: term by term from the highest, each found
/// from the first term of what is left.
fn square_root(p: &Polynomial, budget: &Budget) -> Result<Option<Polynomial>, Exhausted> {
    let Some((lead, powers)) = p.terms().into_iter().next() else { return Ok(Some(p.clone())) };
    let Some(q) = rational_square_root(&lead) else { return Ok(None) };
    if powers.iter().any(|(_, exponent)| exponent % 2 == 1) {
        return Ok(None);
    }
    let halved = powers.into_iter().map(|(s, exponent)| (s, exponent / 2)).collect();
    let first = Polynomial::from_terms(vec![(q, halved)]);
    let double = first.scale(&Rational::from(2));
    let mut root = first.clone();
    let mut rest = p - &first.mul(&first, budget)?;
    while let Some(term) = rest.terms().into_iter().next() {
        budget.spend(rest.term_count() as u64 * 8)?;
        let term = Polynomial::from_terms(vec![term]);
        let Some(next) = term.divide_exactly(&double, budget)? else { return Ok(None) };
        // The terms of a square root come in descending order; a square has no more than that.
        if root.term_count() > p.term_count() {
            return Ok(None);
        }
        let sum = &root.scale(&Rational::from(2)) + &next;
        rest = &rest - &sum.mul(&next, budget)?;
        root = &root + &next;
    }
    Ok(Some(root))
}

fn rational_square_root(q: &Rational) -> Option<Rational> {
    if q.is_negative() {
        return None;
    }
    let numerator = integer::exact_root(&q.numerator().unsigned_abs(), 2)?;
    Some(Rational::from_parts(Integer::from(numerator), integer::exact_root(q.denominator(), 2)?))
}

/// Whether all terms have the same degree.
fn is_homogeneous(p: &Polynomial) -> bool {
    let degree = p.total_degree();
    let sum = |powers: &Vec<(Symbol, u32)>| -> u32 { powers.iter().map(|(_, e)| *e).sum() };
    p.terms().iter().all(|(_, powers)| degree == sum(powers))
}

/// Factors with one symbol set to 1; its powers are put back in the factors.
fn homogeneous(p: &Polynomial, budget: &Budget) -> Result<Vec<Polynomial>, Exhausted> {
    let by_degree = |symbol: &&Symbol| p.degree_in(symbol);
    let dropped = p.symbols().iter().max_by_key(by_degree).expect("there are symbols").clone();
    let image = p.substitute(&dropped, &Polynomial::one(), budget)?;
    let mut factors = Vec::new();
    split(&image.primitive(), 1, &mut factors, budget)?;
    let restored = factors.into_iter().map(|(factor, _)| {
        let degree = factor.total_degree();
        let fill = |(q, mut powers): (Rational, Vec<(Symbol, u32)>)| {
            let sum: u32 = powers.iter().map(|(_, exponent)| *exponent).sum();
            powers.push((dropped.clone(), degree - sum));
            (q, powers)
        };
        Polynomial::from_terms(factor.terms().into_iter().map(fill).collect()).primitive()
    });
    Ok(restored.collect())
}

/// Kronecker's substitution and all combinations of the image's factors.
fn kronecker(p: &Polynomial, budget: &Budget) -> Result<Vec<Polynomial>, Exhausted> {
    let map = Substitution::new(p)?;
    let image = map.image(p).ok_or(Exhausted::Work)?;
    let mut parts: Vec<Univariate> = Vec::new();
    for (factor, n) in factor_univariate(&image, budget)?.factors {
        parts.extend(std::iter::repeat_n(factor, n as usize));
    }
    let mut rest = p.clone();
    let mut found = Vec::new();
    let mut size = 1;
    while 2 * size <= parts.len() {
        match map.first_factor(&rest, &parts, size, budget)? {
            Some((factor, quotient, chosen)) => {
                found.push(factor);
                rest = quotient.primitive();
                for at in chosen.into_iter().rev() {
                    parts.remove(at);
                }
            }
            None => size += 1,
        }
    }
    if !rest.symbols().is_empty() {
        found.push(rest);
    }
    Ok(found)
}

/// `symbols[i] ↦ t^weights[i]`.
struct Substitution {
    symbols: Vec<Symbol>,
    /// Bases of the mixed radix: one above the degree in each symbol.
    bases: Vec<u64>,
}

impl Substitution {
    fn new(p: &Polynomial) -> Result<Substitution, Exhausted> {
        let symbols = p.symbols().to_vec();
        let bases: Vec<u64> = symbols.iter().map(|s| u64::from(p.degree_in(s)) + 1).collect();
        let size = bases.iter().fold(1u64, |size, base| size.saturating_mul(*base));
        if size > MAX_IMAGE_DEGREE {
            Err(Exhausted::Work)
        } else {
            Ok(Substitution { symbols, bases })
        }
    }

    fn image(&self, p: &Polynomial) -> Option<Univariate> {
        let size: u64 = self.bases.iter().product();
        let mut coefficients = vec![Rational::ZERO; size as usize];
        for (q, powers) in p.terms() {
            let mut weight = 1;
            let mut place = 0;
            for (symbol, base) in self.symbols.iter().zip(&self.bases) {
                let exponent = powers.iter().find(|(s, _)| s == symbol).map_or(0, |(_, e)| *e);
                place += u64::from(exponent) * weight;
                weight *= base;
            }
            *coefficients.get_mut(place as usize)? += q;
        }
        Some(Univariate::new(coefficients))
    }

    /// The polynomial whose image this is, its exponents read as digits.
    fn preimage(&self, image: &Univariate) -> Polynomial {
        let terms = image.coefficients().iter().enumerate().filter(|(_, q)| !q.is_zero());
        let read = |(place, q): (usize, &Rational)| {
            let mut place = place as u64;
            let mut powers = Vec::new();
            for (symbol, base) in self.symbols.iter().zip(&self.bases) {
                let exponent = (place % base) as u32;
                place /= base;
                if exponent > 0 {
                    powers.push((symbol.clone(), exponent));
                }
            }
            (q.clone(), powers)
        };
        Polynomial::from_terms(terms.map(read).collect())
    }

    /// A factor whose image is the product of `size` parts, its cofactor, and which parts.
    fn first_factor(
        &self,
        p: &Polynomial,
        parts: &[Univariate],
        size: usize,
        budget: &Budget,
    ) -> Result<Option<(Polynomial, Polynomial, Vec<usize>)>, Exhausted> {
        let mut chosen: Vec<usize> = (0..size).collect();
        loop {
            let mut product = Univariate::constant(Rational::ONE);
            for at in &chosen {
                product = product.mul(&parts[*at], budget)?;
            }
            let candidate = self.preimage(&product).primitive();
            budget.spend(20 + 4 * product.coefficients().len() as u64)?;
            if let Some(quotient) = p.divide_exactly(&candidate, budget)? {
                return Ok(Some((candidate, quotient, chosen)));
            }
            if !super::zassenhaus::next_subset(&mut chosen, parts.len()) {
                return Ok(None);
            }
        }
    }
}
