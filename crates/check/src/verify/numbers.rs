//! Whole numbers: factors, multiples, primes, remainders, digits, rounding, bases.

use super::{Judge, decided, evidence, methods, outcome};
use crate::{Evidence, Notation, Outcome, Precision};
use algebra::{Integer, Natural, Polynomial, Rational, integer};
use dashu_base::{Abs, DivRem, Signed, UnsignedAbs};
use syntax::{Expr, Number};

impl Judge<'_> {
    /// `answer` divides every item, and the quotients have no common factor.
    pub(super) fn highest_common_factor(&self, items: &[Expr], answer: &Expr) -> Evidence {
        let arguments = vec![answer.clone(), Expr::List(items.to_vec())];
        let result = match (self.integers(items), self.integer(answer)) {
            (Some(items), Some(answer)) => outcome(is_highest_common_factor(&items, &answer)),
            _ => decided(self.is_polynomial_hcf(items, answer)),
        };
        evidence(&methods::COMMON_FACTOR, arguments, result)
    }

    /// Every item divides `answer`, and the quotients have no common factor.
    pub(super) fn lowest_common_multiple(&self, items: &[Expr], answer: &Expr) -> Evidence {
        let arguments = vec![answer.clone(), Expr::List(items.to_vec())];
        let result = match (self.integers(items), self.integer(answer)) {
            (Some(items), Some(answer)) => outcome(is_lowest_common_multiple(&items, &answer)),
            _ => decided(self.is_polynomial_lcm(items, answer)),
        };
        evidence(&methods::COMMON_MULTIPLE, arguments, result)
    }

    /// `answer` is the lowest common multiple of the items' denominators.
    pub(super) fn common_denominator(&self, items: &[Expr], answer: &Expr) -> Evidence {
        let denominators: Option<Vec<Integer>> = items
            .iter()
            .map(|item| Some(self.rational(item)?.denominator().clone().into()))
            .collect();
        let holds = denominators
            .zip(self.integer(answer))
            .map(|(items, answer)| is_lowest_common_multiple(&items, &answer));
        let arguments = vec![answer.clone(), Expr::List(items.to_vec())];
        evidence(&methods::COMMON_MULTIPLE, arguments, decided(holds))
    }

    pub(super) fn prime(&self, number: &Expr, composite: bool, answer: &Expr) -> Evidence {
        let holds = self.integer(number).and_then(|n| {
            let Expr::Truth(said) = answer else { return Some(false) };
            let two = Integer::from(2);
            if n < two {
                return Some(!said);
            }
            let prime = integer::is_prime(&n.unsigned_abs(), self.budget).ok()?;
            Some(*said == (prime != composite))
        });
        evidence(&methods::PRIMALITY, vec![number.clone()], decided(holds))
    }

    pub(super) fn divides(&self, divisor: &Expr, number: &Expr, answer: &Expr) -> Evidence {
        let (Some(d), Some(n)) = (self.integer(divisor), self.integer(number)) else {
            return evidence(&methods::DIVISION, vec![number.clone()], Outcome::Undecided);
        };
        if d.is_zero() {
            let holds = *answer == Expr::Truth(n.is_zero());
            return evidence(&methods::DIVISION, vec![number.clone()], outcome(holds));
        }
        let (quotient, rest) = euclidean(&n, &d);
        let holds = *answer == Expr::Truth(rest.is_zero());
        evidence(&methods::DIVISION, vec![division(&n, &d, &quotient, &rest)], outcome(holds))
    }

    /// Integers: `dividend − answer` is a multiple of the divisor, and the answer lies between 0
    /// and the divisor. Polynomials: likewise, with the degree.
    pub(super) fn remainder(&self, dividend: &Expr, divisor: &Expr, answer: &Expr) -> Evidence {
        if let (Some(n), Some(d), Some(r)) =
            (self.integer(dividend), self.integer(divisor), self.integer(answer))
            && !d.is_zero()
        {
            let (quotient, rest) = (&n - &r).div_rem(&d);
            let small = (&r).abs() < (&d).abs() && (r.is_zero() || r.sign() == d.sign());
            let words = division(&n, &d, &quotient, &r);
            return evidence(&methods::DIVISION, vec![words], outcome(rest.is_zero() && small));
        }
        let holds = self.is_polynomial_remainder(dividend, divisor, answer);
        evidence(&methods::DIVISION, vec![dividend.clone()], decided(holds))
    }

    /// The answers are distinct increasing primes, and dividing them out leaves 1.
    pub(super) fn prime_factors(&self, number: &Expr, answer: &Expr) -> Evidence {
        let listed = match answer {
            Expr::List(items) => items.as_slice(),
            Expr::Set(items) if items.is_empty() => &[],
            one => std::slice::from_ref(one),
        };
        let arguments = vec![number.clone(), answer.clone()];
        let holds = self.integer(number).zip(self.integers(listed)).and_then(|(n, primes)| {
            if n.is_zero() || !primes.is_sorted_by(|a, b| a < b) {
                return Some(false);
            }
            self.divided_out(n.unsigned_abs(), &primes)
        });
        evidence(&methods::PRIME_PRODUCT, arguments, decided(holds))
    }

    /// Each item divides the number, and there are as many as the exponents of its primes allow.
    pub(super) fn divisors(&self, number: &Expr, answer: &Expr) -> Evidence {
        let listed = match answer {
            Expr::List(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let arguments = vec![number.clone(), answer.clone(), Expr::integer(listed.len())];
        let holds = self.integer(number).zip(self.integers(listed)).and_then(|(n, divisors)| {
            if n <= Integer::ZERO || !divisors.is_sorted_by(|a, b| a < b) {
                return Some(false);
            }
            let divide = divisors.iter().all(|d| *d > Integer::ZERO && (&n % d).is_zero());
            let primes = algebra::integer::factorise(&n.unsigned_abs(), self.budget).ok()?;
            let mut count = 1usize;
            for (_, exponent) in primes {
                count = count.checked_mul(usize::try_from(exponent).ok()? + 1)?;
            }
            Some(divide && count == divisors.len())
        });
        evidence(&methods::DIVISORS, arguments, decided(holds))
    }

    /// The answer has the number's value and is in the notation asked for.
    pub(super) fn written_as(&self, number: &Expr, notation: Notation, answer: &Expr) -> Evidence {
        let (magnitude, _) = match answer {
            Expr::Negate(a) => (&**a, true),
            _ => (answer, false),
        };
        let is_integer = matches!(magnitude, Expr::Number(Number::Integer(_)));
        let fits = match (notation, magnitude) {
            (Notation::Fraction, Expr::Quotient(a, b)) => {
                match (a.as_rational(), b.as_rational()) {
                    (Some(a), Some(b)) if a.is_int() && b.is_int() => {
                        algebra::integer::gcd(a.numerator(), b.numerator()).is_one()
                    }
                    _ => false,
                }
            }
            (Notation::Decimal, Expr::Number(Number::Decimal { .. })) => true,
            (Notation::Percentage, Expr::Percent(_)) => true,
            (Notation::Mixed, Expr::Number(Number::Mixed { numerator, denominator, .. })) => {
                numerator < denominator
                    && algebra::integer::gcd(
                        &Integer::from(numerator.clone()),
                        &Integer::from(denominator.clone()),
                    )
                    .is_one()
            }
            (Notation::Mixed, Expr::Quotient(a, b)) => match (a.as_rational(), b.as_rational()) {
                (Some(a), Some(b)) => a < b,
                _ => false,
            },
            (Notation::Mixed, _) => is_integer,
            (Notation::Scientific, _) => scientific(magnitude),
            (Notation::Fraction | Notation::Decimal, _) => is_integer,
            _ => false,
        };
        let same = self.rational(number).zip(self.rational(answer)).map(|(a, b)| a == b);
        let arguments = vec![number.clone(), answer.clone()];
        evidence(&methods::ARITHMETIC, arguments, decided(same.map(|same| same && fits)))
    }

    /// The answer is a product of powers of primes with the number's value.
    pub(super) fn prime_factorisation(&self, number: &Expr, answer: &Expr) -> Evidence {
        let arguments = vec![number.clone(), answer.clone()];
        let bases: Vec<Expr> = prime_powers(answer);
        let holds =
            self.integer(number).zip(self.integer(answer)).zip(self.integers(&bases)).and_then(
                |((n, product), bases)| {
                    if n != product || n.is_zero() {
                        return Some(false);
                    }
                    let one = n == Integer::ONE && bases == [Integer::ONE];
                    if one { Some(true) } else { self.divided_out(n.unsigned_abs(), &bases) }
                },
            );
        evidence(&methods::PRIME_PRODUCT, arguments, decided(holds))
    }

    /// Whether all of `primes` are prime divisors of `n`, and no other prime divides it.
    fn divided_out(&self, mut n: Natural, primes: &[Integer]) -> Option<bool> {
        for p in primes {
            if p < &Integer::from(2) {
                return Some(false);
            }
            let p = p.unsigned_abs();
            if !integer::is_prime(&p, self.budget).ok()? || !(&n % &p).is_zero() {
                return Some(false);
            }
            while (&n % &p).is_zero() {
                n /= &p;
            }
        }
        Some(n.is_one())
    }

    pub(super) fn digit(&self, number: &Expr, place: i32, answer: &Expr) -> Evidence {
        let holds = self.rational(number).zip(self.integer(answer)).and_then(|(n, digit)| {
            if place.unsigned_abs() > 10_000 {
                return None;
            }
            let power = Natural::from(10u8).pow(place.unsigned_abs() as usize);
            let place = if place < 0 {
                Rational::from_parts(Integer::ONE, power)
            } else {
                Rational::from(Integer::from(power))
            };
            let at_place = (n.abs() / place).floor();
            Some(at_place % Integer::from(10) == digit)
        });
        let arguments = vec![number.clone(), answer.clone()];
        evidence(&methods::DIGITS, arguments, decided(holds))
    }

    /// The answer is a multiple of the unit, no further than half a unit away; a tie goes away
    /// from zero.
    pub(super) fn rounded(&self, number: &Expr, to: &Precision, answer: &Expr) -> Evidence {
        let holds = self.rational(answer).and_then(|rounded| {
            let unit = match to {
                Precision::Places(places) if *places <= 10_000 => {
                    Rational::from_parts(Integer::ONE, Natural::from(10u8).pow(*places as usize))
                }
                Precision::Nearest(unit) => Rational::from(Integer::from(unit.clone())),
                Precision::Figures(figures) => {
                    let near = || {
                        let number = self.resolve(number);
                        algebra::enclosure(&number, 64, &self.context, self.budget)
                    };
                    let size = self.rational(number).or_else(|| Some(near()?.0))?;
                    figure_unit(&size, *figures)?
                }
                Precision::Places(_) => return None,
            };
            if unit.is_zero() || !(&rounded / &unit).is_int() {
                return Some(false);
            }
            self.is_nearest(number, &rounded, &unit)
        });
        let arguments = vec![number.clone(), answer.clone()];
        evidence(&methods::ROUNDING, arguments, decided(holds))
    }

    fn is_nearest(&self, number: &Expr, rounded: &Rational, unit: &Rational) -> Option<bool> {
        let half = unit / Rational::from(2u8);
        if let Some(n) = self.rational(number) {
            let distance = (&n - rounded).abs();
            let tie_is_outward = rounded.clone().abs() > n.abs();
            return Some(distance < half || (distance == half && tie_is_outward));
        }
        // An irrational number is never a tie: it lies strictly between the two halves.
        let number = self.resolve(number);
        let low = Expr::rational(&(rounded - &half));
        let high = Expr::rational(&(rounded + &half));
        let above = algebra::compare(&number, &low, &self.context, self.budget)?;
        let below = algebra::compare(&number, &high, &self.context, self.budget)?;
        Some(above.is_ge() && below.is_le())
    }

    /// The answer is written in the base asked for, and has the number's value.
    pub(super) fn in_base(&self, number: &Expr, base: u32, answer: &Expr) -> Evidence {
        let literal = match answer {
            Expr::Negate(inner) => inner,
            other => other,
        };
        let written = match literal {
            Expr::Number(Number::Based { base: b, .. }) => *b == base,
            Expr::Number(Number::Integer(_)) => base == 10,
            _ => false,
        };
        let holds = self.integer(number).zip(self.integer(answer)).map(|(n, a)| written && n == a);
        let value = self.integer(number).map_or(Expr::Missing, Expr::integer);
        evidence(&methods::BASE_VALUE, vec![value], decided(holds))
    }

    fn integers(&self, items: &[Expr]) -> Option<Vec<Integer>> {
        items.iter().map(|item| self.integer(item)).collect()
    }

    fn polynomial(&self, expr: &Expr) -> Option<Polynomial> {
        Polynomial::from_expr(&self.resolve(expr), self.budget).ok().flatten()
    }

    /// For polynomials: the answer divides each item, and the quotients' only common factors are
    /// constants.
    fn is_polynomial_hcf(&self, items: &[Expr], answer: &Expr) -> Option<bool> {
        let divisor = self.polynomial(answer)?;
        let mut quotients = Vec::new();
        for item in items {
            match self.polynomial(item)?.divide_exactly(&divisor, self.budget).ok()? {
                Some(quotient) => quotients.push(quotient),
                None => return Some(false),
            }
        }
        self.have_no_common_factor(&quotients)
    }

    fn is_polynomial_lcm(&self, items: &[Expr], answer: &Expr) -> Option<bool> {
        let multiple = self.polynomial(answer)?;
        let mut quotients = Vec::new();
        for item in items {
            match multiple.divide_exactly(&self.polynomial(item)?, self.budget).ok()? {
                Some(quotient) => quotients.push(quotient),
                None => return Some(false),
            }
        }
        self.have_no_common_factor(&quotients)
    }

    fn have_no_common_factor(&self, polynomials: &[Polynomial]) -> Option<bool> {
        let (first, rest) = polynomials.split_first()?;
        let mut common = first.clone();
        for p in rest {
            common = common.gcd(p, self.budget).ok()?;
        }
        Some(common.as_constant().is_some())
    }

    fn is_polynomial_remainder(&self, n: &Expr, d: &Expr, answer: &Expr) -> Option<bool> {
        let (n, d, r) = (self.polynomial(n)?, self.polynomial(d)?, self.polynomial(answer)?);
        let [variable] = d.symbols() else { return None };
        let multiple = (&n - &r).divide_exactly(&d, self.budget).ok()?.is_some();
        Some(multiple && r.degree_in(variable) < d.degree_in(variable))
    }
}

fn is_highest_common_factor(items: &[Integer], answer: &Integer) -> bool {
    if items.iter().all(Integer::is_zero) || !answer.is_positive() || answer.is_zero() {
        return false;
    }
    let quotients = items.iter().map(|item| item.div_rem(answer));
    let (quotients, rests): (Vec<Integer>, Vec<Integer>) = quotients.unzip();
    rests.iter().all(Integer::is_zero) && coprime(&quotients)
}

fn is_lowest_common_multiple(items: &[Integer], answer: &Integer) -> bool {
    if items.iter().any(Integer::is_zero) || !answer.is_positive() || answer.is_zero() {
        return false;
    }
    let quotients = items.iter().map(|item| answer.div_rem(item));
    let (quotients, rests): (Vec<Integer>, Vec<Integer>) = quotients.unzip();
    rests.iter().all(Integer::is_zero) && coprime(&quotients)
}

/// Whether the numbers' only common divisor is 1.
fn coprime(numbers: &[Integer]) -> bool {
    let common = numbers.iter().fold(Natural::ZERO, |g, n| integer::gcd(&g.into(), n));
    common.is_one()
}

/// Quotient and remainder with `0 ≤ remainder < |divisor|`.
fn euclidean(n: &Integer, d: &Integer) -> (Integer, Integer) {
    let (mut quotient, mut rest) = n.div_rem(d);
    if rest.is_negative() {
        let step = if d.is_negative() { -Integer::ONE } else { Integer::ONE };
        quotient -= &step;
        rest += d * step;
    }
    (quotient, rest)
}

/// `n = d * q + r`, as it is written at school.
fn division(n: &Integer, d: &Integer, quotient: &Integer, rest: &Integer) -> Expr {
    let product = Expr::Product(vec![Expr::integer(d.clone()), Expr::integer(quotient.clone())]);
    let right = if rest.is_zero() {
        product
    } else {
        Expr::Sum(vec![product, Expr::integer(rest.clone())])
    };
    Expr::integer(n.clone()).equals(right)
}

/// The bases of a product of powers.
fn prime_powers(expr: &Expr) -> Vec<Expr> {
    match expr {
        Expr::Product(factors) => factors.iter().flat_map(prime_powers).collect(),
        Expr::Power(base, _) => vec![(**base).clone()],
        other => vec![other.clone()],
    }
}

/// The unit of the last of so many significant figures of `n`.
fn figure_unit(n: &Rational, figures: u32) -> Option<Rational> {
    if n.is_zero() || figures == 0 || figures > 1000 {
        return None;
    }
    let (ten, n) = (Rational::from(10u8), n.clone().abs());
    let mut unit = Rational::ONE;
    // 10^k ≤ n < 10^(k+1)
    for _ in 0..10_000 {
        if n < unit {
            unit /= &ten;
        } else if n >= &unit * &ten {
            unit *= &ten;
        } else {
            return (1..figures).try_fold(unit, |unit, _| Some(unit / &ten));
        }
    }
    None
}

/// `a × 10^n` with `1 ≤ a < 10`, `10^1` without exponent, or such an `a` alone.
fn scientific(expr: &Expr) -> bool {
    let between = |a: &Expr| {
        matches!(a, Expr::Number(_))
            && a.as_rational().is_some_and(|q| q >= Rational::ONE && q < Rational::from(10))
    };
    let ten = Expr::integer(10);
    match expr {
        Expr::Product(factors) => match &factors[..] {
            [a, Expr::Power(base, n)] => {
                between(a) && **base == ten && n.as_rational().is_some_and(|q| q.is_int())
            }
            [a, base] => between(a) && *base == ten,
            _ => false,
        },
        other => between(other),
    }
}
