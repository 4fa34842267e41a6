//! Polynomials in any symbols over the rationals, sparse: ring operations, substitution, division
//! and greatest common divisors, from expressions and back.
//!
//! Never here: factorisation (see [`crate::factor`]), and what a letter means: `e` and `i` are
//! symbols like any other.

mod divide;
mod expression;
mod heuristic_gcd;
#[cfg(test)]
mod laws;

pub(crate) use expression::literal;

use crate::rational::{bit_length, content_of, rational_power, sum, times};
use crate::{Budget, Exhausted, Rational};
use smallvec::SmallVec;
use std::cmp::Ordering;
use std::ops::{Add, Neg, Sub};
use syntax::Symbol;

/// Exponents of one term, one for each symbol of its polynomial.
type Exponents = SmallVec<[u32; 4]>;

/// A polynomial with rational coefficients.
///
/// Canonical: the symbols are sorted and each occurs in some term, the terms are in descending
/// lexicographic order of their exponents, and no coefficient is 0. So `==` is equality of
/// polynomials.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Polynomial {
    symbols: Vec<Symbol>,
    terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Term {
    exponents: Exponents,
    coefficient: Rational,
}

impl Polynomial {
    /// 0.
    pub fn zero() -> Polynomial {
        Polynomial::default()
    }

    /// 1.
    pub fn one() -> Polynomial {
        Polynomial::constant(Rational::ONE)
    }

    /// A constant.
    pub fn constant(q: Rational) -> Polynomial {
        if q.is_zero() {
            return Polynomial::zero();
        }
        let term = Term { exponents: Exponents::new(), coefficient: q };
        Polynomial { symbols: Vec::new(), terms: vec![term] }
    }

    /// The polynomial that is this symbol.
    pub fn symbol(symbol: Symbol) -> Polynomial {
        Polynomial::monomial(Rational::ONE, symbol, 1)
    }

    /// `coefficient · symbol^exponent`.
    pub fn monomial(coefficient: Rational, symbol: Symbol, exponent: u32) -> Polynomial {
        if coefficient.is_zero() || exponent == 0 {
            return Polynomial::constant(coefficient);
        }
        let term = Term { exponents: smallvec::smallvec![exponent], coefficient };
        Polynomial { symbols: vec![symbol], terms: vec![term] }
    }

    /// The sum of these terms: each a coefficient and powers of distinct symbols.
    pub fn from_terms(terms: Vec<(Rational, Vec<(Symbol, u32)>)>) -> Polynomial {
        let mut symbols: Vec<Symbol> =
            terms.iter().flat_map(|(_, powers)| powers.iter().map(|(s, _)| s.clone())).collect();
        symbols.sort();
        symbols.dedup();
        let terms = terms
            .into_iter()
            .map(|(coefficient, powers)| {
                let mut exponents: Exponents = smallvec::smallvec![0; symbols.len()];
                for (symbol, exponent) in powers {
                    if let Ok(at) = symbols.binary_search(&symbol) {
                        exponents[at] += exponent;
                    }
                }
                Term { exponents, coefficient }
            })
            .collect();
        Polynomial::collected(symbols, terms)
    }

    /// Its terms in descending lexicographic order: coefficient and powers (exponents at least 1).
    pub fn terms(&self) -> Vec<(Rational, Vec<(Symbol, u32)>)> {
        self.terms.iter().map(|term| (term.coefficient.clone(), self.powers(term))).collect()
    }

    /// Number of terms.
    pub fn term_count(&self) -> usize {
        self.terms.len()
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.terms.is_empty()
    }

    /// The constant it is, if it has no symbols.
    pub fn as_constant(&self) -> Option<Rational> {
        match &self.terms[..] {
            [] => Some(Rational::ZERO),
            [term] if self.symbols.is_empty() => Some(term.coefficient.clone()),
            _ => None,
        }
    }

    /// The symbols that occur, sorted.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// Highest power of `symbol`; 0 where it does not occur.
    pub fn degree_in(&self, symbol: &Symbol) -> u32 {
        match self.symbols.binary_search(symbol) {
            Ok(at) => self.terms.iter().map(|term| term.exponents[at]).max().unwrap_or(0),
            Err(_) => 0,
        }
    }

    /// The symbols with their highest powers.
    fn degrees(&self) -> Vec<(Symbol, u32)> {
        self.symbols.iter().map(|symbol| (symbol.clone(), self.degree_in(symbol))).collect()
    }

    /// Highest sum of exponents in a term; 0 for constants.
    pub fn total_degree(&self) -> u32 {
        let degree =
            |term: &Term| term.exponents.iter().fold(0u32, |sum, e| sum.saturating_add(*e));
        self.terms.iter().map(degree).max().unwrap_or(0)
    }

    /// The factor of `symbol^power`, a polynomial in the other symbols.
    pub fn coefficient_in(&self, symbol: &Symbol, power: u32) -> Polynomial {
        let Ok(at) = self.symbols.binary_search(symbol) else {
            return if power == 0 { self.clone() } else { Polynomial::zero() };
        };
        let terms = self.terms.iter().filter(|term| term.exponents[at] == power);
        let terms = terms.map(|term| without(term, at)).collect();
        Polynomial::pruned(self.other_symbols(at), terms)
    }

    /// All coefficients as a polynomial in `symbol`, each with its power, highest power first.
    pub fn coefficients_in(&self, symbol: &Symbol) -> Vec<(u32, Polynomial)> {
        let Ok(at) = self.symbols.binary_search(symbol) else {
            return if self.is_zero() { Vec::new() } else { vec![(0, self.clone())] };
        };
        let mut groups: Vec<(u32, Vec<Term>)> = Vec::new();
        for term in &self.terms {
            let power = term.exponents[at];
            let reduced = without(term, at);
            match groups.binary_search_by(|(p, _)| power.cmp(p)) {
                Ok(i) => groups[i].1.push(reduced),
                Err(i) => groups.insert(i, (power, vec![reduced])),
            }
        }
        let symbols = self.other_symbols(at);
        let finish = |(power, terms)| (power, Polynomial::pruned(symbols.clone(), terms));
        groups.into_iter().map(finish).collect()
    }

    /// The first term's coefficient; 0 for 0.
    pub fn leading_coefficient(&self) -> Rational {
        self.terms.first().map_or(Rational::ZERO, |term| term.coefficient.clone())
    }

    /// Every coefficient times `factor`.
    pub fn scale(&self, factor: &Rational) -> Polynomial {
        if factor.is_zero() {
            return Polynomial::zero();
        }
        if factor.is_one() {
            return self.clone();
        }
        self.with_coefficients(|c| times(c, factor))
    }

    /// The product.
    pub fn mul(&self, other: &Polynomial, budget: &Budget) -> Result<Polynomial, Exhausted> {
        if let Some(c) = self.as_constant() {
            return other.scaled(&c, budget);
        }
        if let Some(c) = other.as_constant() {
            return self.scaled(&c, budget);
        }
        let bits = self.coefficient_bits() + other.coefficient_bits();
        budget.number(bits)?;
        let products = (self.terms.len() as u64).saturating_mul(other.terms.len() as u64);
        budget.spend(products.saturating_mul(PER_PRODUCT + bits as u64 / 64))?;
        let (symbols, left, right) = aligned(self, other);
        if symbols.iter().any(|s| self.degree_in(s).checked_add(other.degree_in(s)).is_none()) {
            return Err(Exhausted::Work);
        }
        let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
        let mut rows: Vec<Vec<Term>> = short.iter().map(|term| multiple(term, &long)).collect();
        while rows.len() > 1 {
            let last = if rows.len() % 2 == 1 { rows.pop() } else { None };
            let mut pairs = rows.into_iter();
            let mut merged = Vec::with_capacity(pairs.len() / 2 + 1);
            while let (Some(a), Some(b)) = (pairs.next(), pairs.next()) {
                merged.push(merge(a, b));
            }
            merged.extend(last);
            rows = merged;
        }
        // Over a field nothing but inner terms cancels, so every symbol still occurs.
        Ok(Polynomial { symbols, terms: rows.pop().unwrap_or_default() })
    }

    /// `self` to the power `n`; `0^0 = 1`.
    pub fn pow(&self, n: u32, budget: &Budget) -> Result<Polynomial, Exhausted> {
        match (n, self.terms.len()) {
            (0, _) => Ok(Polynomial::one()),
            (1, _) | (_, 0) => Ok(self.clone()),
            (_, 1) => self.monomial_power(n, budget),
            _ => {
                // With three terms or more squaring loses to multiplying by the base, which is sparse.
                let mut power = self.clone();
                for _ in 1..n {
                    power = power.mul(self, budget)?;
                }
                Ok(power)
            }
        }
    }

    /// The partial derivative.
    pub fn derivative(&self, symbol: &Symbol) -> Polynomial {
        let Ok(at) = self.symbols.binary_search(symbol) else { return Polynomial::zero() };
        let terms = self.terms.iter().filter(|term| term.exponents[at] > 0);
        let terms = terms
            .map(|term| {
                let mut exponents = term.exponents.clone();
                exponents[at] -= 1;
                let coefficient = &term.coefficient * Rational::from(term.exponents[at]);
                Term { exponents, coefficient }
            })
            .collect();
        Polynomial::pruned(self.symbols.clone(), terms)
    }

    /// `value` in place of `symbol`.
    pub fn substitute(
        &self,
        symbol: &Symbol,
        value: &Polynomial,
        budget: &Budget,
    ) -> Result<Polynomial, Exhausted> {
        if self.symbols.binary_search(symbol).is_err() {
            return Ok(self.clone());
        }
        let mut result = Polynomial::zero();
        let mut last = 0;
        // Horner's rule over the powers that occur.
        for (power, coefficient) in self.coefficients_in(symbol) {
            if !result.is_zero() {
                result = result.mul(&value.pow(last - power, budget)?, budget)?;
            }
            result = &result + &coefficient;
            budget.spend(PER_PRODUCT + result.terms.len() as u64)?;
            last = power;
        }
        result.mul(&value.pow(last, budget)?, budget)
    }

    /// Its value where the symbols have these values; `None` where one has none.
    pub fn evaluate(
        &self,
        values: &[(Symbol, Rational)],
        budget: &Budget,
    ) -> Result<Option<Rational>, Exhausted> {
        let mut point = Vec::with_capacity(self.symbols.len());
        for symbol in &self.symbols {
            match values.iter().find(|(s, _)| s == symbol) {
                Some((_, value)) => point.push(value),
                None => return Ok(None),
            }
        }
        let mut sum = Rational::ZERO;
        for term in &self.terms {
            let mut product = term.coefficient.clone();
            for (value, exponent) in point.iter().zip(&term.exponents) {
                product *= rational_power(value, *exponent, budget)?;
            }
            budget.number(bit_length(&product).max(bit_length(&sum)))?;
            sum += product;
        }
        Ok(Some(sum))
    }

    /// The rational `c` with `self = c · primitive`: of the sign of the leading coefficient; 0 for 0.
    pub fn content(&self) -> Rational {
        content_of(self.terms.iter().map(|term| &term.coefficient))
    }

    /// `self` divided by its content: coprime integers, the leading one positive.
    pub fn primitive(&self) -> Polynomial {
        if self.is_zero() {
            return Polynomial::zero();
        }
        let content = self.content();
        if content.is_one() {
            return self.clone();
        }
        self.with_coefficients(|c| c / &content)
    }

    /// Longest numerator or denominator, in bits.
    pub(crate) fn coefficient_bits(&self) -> usize {
        self.terms.iter().map(|term| bit_length(&term.coefficient)).max().unwrap_or(0)
    }

    fn scaled(&self, factor: &Rational, budget: &Budget) -> Result<Polynomial, Exhausted> {
        let bits = self.coefficient_bits() + bit_length(factor);
        budget.number(bits)?;
        budget.spend(self.terms.len() as u64 * (PER_PRODUCT + bits as u64 / 64))?;
        Ok(self.scale(factor))
    }

    fn monomial_power(&self, n: u32, budget: &Budget) -> Result<Polynomial, Exhausted> {
        let term = &self.terms[0];
        let coefficient = rational_power(&term.coefficient, n, budget)?;
        let raised: Option<Exponents> = term.exponents.iter().map(|e| e.checked_mul(n)).collect();
        let exponents = raised.ok_or(Exhausted::Work)?;
        Ok(Polynomial {
            symbols: self.symbols.clone(),
            terms: vec![Term { exponents, coefficient }],
        })
    }

    fn with_coefficients(&self, f: impl Fn(&Rational) -> Rational) -> Polynomial {
        let change = |term: &Term| Term {
            exponents: term.exponents.clone(),
            coefficient: f(&term.coefficient),
        };
        Polynomial { symbols: self.symbols.clone(), terms: self.terms.iter().map(change).collect() }
    }

    fn powers(&self, term: &Term) -> Vec<(Symbol, u32)> {
        let powers = self.symbols.iter().cloned().zip(term.exponents.iter().copied());
        powers.filter(|(_, exponent)| *exponent > 0).collect()
    }

    fn other_symbols(&self, at: usize) -> Vec<Symbol> {
        let mut symbols = self.symbols.clone();
        symbols.remove(at);
        symbols
    }

    /// Sorts, adds like terms, and drops what vanishes.
    fn collected(symbols: Vec<Symbol>, mut terms: Vec<Term>) -> Polynomial {
        terms.sort_unstable_by(|a, b| b.exponents.cmp(&a.exponents));
        let mut result: Vec<Term> = Vec::with_capacity(terms.len());
        for term in terms {
            match result.last_mut() {
                Some(last) if last.exponents == term.exponents => {
                    last.coefficient += term.coefficient;
                }
                _ => {
                    if result.last().is_some_and(|last| last.coefficient.is_zero()) {
                        result.pop();
                    }
                    result.push(term);
                }
            }
        }
        result.retain(|term| !term.coefficient.is_zero());
        Polynomial::pruned(symbols, result)
    }

    /// Drops symbols that no longer occur from terms that are in order and without zeros.
    fn pruned(mut symbols: Vec<Symbol>, mut terms: Vec<Term>) -> Polynomial {
        for at in (0..symbols.len()).rev() {
            if terms.iter().all(|term| term.exponents[at] == 0) {
                symbols.remove(at);
                for term in &mut terms {
                    term.exponents.remove(at);
                }
            }
        }
        Polynomial { symbols, terms }
    }

    fn combine(&self, other: &Polynomial, subtract: bool) -> Polynomial {
        let signed = |c: &Rational| if subtract { -c } else { c.clone() };
        let (symbols, left, right) = aligned(self, other);
        let mut terms = Vec::with_capacity(left.len() + right.len());
        let (mut i, mut j) = (0, 0);
        while i < left.len() || j < right.len() {
            let order = match (left.get(i), right.get(j)) {
                (Some(a), Some(b)) => a.exponents.cmp(&b.exponents),
                (Some(_), None) => Ordering::Greater,
                _ => Ordering::Less,
            };
            match order {
                Ordering::Greater => {
                    terms.push(left[i].clone());
                    i += 1;
                }
                Ordering::Less => {
                    let Term { exponents, coefficient } = &right[j];
                    let coefficient = signed(coefficient);
                    terms.push(Term { exponents: exponents.clone(), coefficient });
                    j += 1;
                }
                Ordering::Equal => {
                    let (a, b) = (&left[i].coefficient, &right[j].coefficient);
                    let coefficient = if subtract { a - b } else { sum(a, b) };
                    if !coefficient.is_zero() {
                        terms.push(Term { exponents: left[i].exponents.clone(), coefficient });
                    }
                    i += 1;
                    j += 1;
                }
            }
        }
        Polynomial::pruned(symbols, terms)
    }
}

/// Work of one product of terms with small coefficients.
const PER_PRODUCT: u64 = 8;

/// `factor · terms`, in the same order.
fn multiple(factor: &Term, terms: &[Term]) -> Vec<Term> {
    let product = |term: &Term| Term {
        exponents: term.exponents.iter().zip(&factor.exponents).map(|(a, b)| a + b).collect(),
        coefficient: times(&term.coefficient, &factor.coefficient),
    };
    terms.iter().map(product).collect()
}

/// The sum of two lists of terms in order, in order.
fn merge(left: Vec<Term>, right: Vec<Term>) -> Vec<Term> {
    let mut terms = Vec::with_capacity(left.len() + right.len());
    let mut left = left.into_iter().peekable();
    for mut term in right {
        while let Some(before) = left.next_if(|before| before.exponents > term.exponents) {
            terms.push(before);
        }
        if let Some(same) = left.next_if(|same| same.exponents == term.exponents) {
            term.coefficient = sum(&term.coefficient, &same.coefficient);
        }
        if !term.coefficient.is_zero() {
            terms.push(term);
        }
    }
    terms.extend(left);
    terms
}

fn without(term: &Term, at: usize) -> Term {
    let mut exponents = term.exponents.clone();
    exponents.remove(at);
    Term { exponents, coefficient: term.coefficient.clone() }
}

type Terms<'a> = std::borrow::Cow<'a, [Term]>;

/// Both polynomials' terms over the union of their symbols. Widening keeps the order of terms.
fn aligned<'a>(a: &'a Polynomial, b: &'a Polynomial) -> (Vec<Symbol>, Terms<'a>, Terms<'a>) {
    if a.symbols == b.symbols {
        return (a.symbols.clone(), (&a.terms[..]).into(), (&b.terms[..]).into());
    }
    let mut symbols = a.symbols.clone();
    symbols.extend(b.symbols.iter().filter(|s| a.symbols.binary_search(s).is_err()).cloned());
    symbols.sort();
    let left = widened(a, &symbols);
    let right = widened(b, &symbols);
    (symbols, left, right)
}

fn widened<'a>(p: &'a Polynomial, symbols: &[Symbol]) -> Terms<'a> {
    if p.symbols.len() == symbols.len() {
        return (&p.terms[..]).into();
    }
    let places: SmallVec<[usize; 8]> =
        p.symbols.iter().filter_map(|s| symbols.binary_search(s).ok()).collect();
    let widen = |term: &Term| {
        let mut exponents: Exponents = smallvec::smallvec![0; symbols.len()];
        for (place, exponent) in places.iter().zip(&term.exponents) {
            exponents[*place] = *exponent;
        }
        Term { exponents, coefficient: term.coefficient.clone() }
    };
    p.terms.iter().map(widen).collect::<Vec<Term>>().into()
}

impl Add for &Polynomial {
    type Output = Polynomial;
    fn add(self, other: &Polynomial) -> Polynomial {
        self.combine(other, false)
    }
}

impl Sub for &Polynomial {
    type Output = Polynomial;
    fn sub(self, other: &Polynomial) -> Polynomial {
        self.combine(other, true)
    }
}

impl Neg for &Polynomial {
    type Output = Polynomial;
    fn neg(self) -> Polynomial {
        self.with_coefficients(|c| -c)
    }
}
