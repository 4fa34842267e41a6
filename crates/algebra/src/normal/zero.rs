//! Whether a sum of products of generators is zero.
//!
//! Three arguments: it has no terms left; it has none left modulo the cyclotomic polynomial of its
//! roots of unity (with square roots of primes written as Gauss sums); or, coefficient by coefficient,
//! it is an algebraic number closer to zero than its separation bound.
//!
//! The bound: let `E` be a polynomial with integer coefficients in algebraic integers `α_1, …, α_n`
//! of degrees with product at most `D`, each conjugate of `α_j` at most `u(α_j)`. Then the norm of
//! `E`, if `E ≠ 0`, is a non-zero integer, and each of its at most `D` conjugates is at most `u(E)`,
//! which gives `|E| ≥ u(E)^(1-D)`. See C. Burnikel, S. Funke, K. Mehlhorn, S. Schirra, S. Schmitt,
//! *A Separation Bound for Real Algebraic Expressions* (2001).

use super::Stop;
use super::exponent::Exponent;
use super::poly::{Form, Generator, Monomial, Poly};
use super::tower::{Meaning, Tower, UNIT};
use crate::ball::{Ball, Precision};
use crate::integer;
use dashu_base::{Abs, BitTest};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use syntax::{Integer, Natural, Rational};

/// Largest order of a root of unity that is reduced by its cyclotomic polynomial.
const ORDER: i64 = 1_440;

/// Longest precision a separation bound is followed to, in bits.
const BITS: u64 = 40_000;

impl Tower<'_> {
    /// Whether `p` is zero wherever its generators have values. `false` where this is not shown.
    pub(crate) fn is_zero_poly(&mut self, p: &Poly) -> Result<bool, Stop> {
        if p.is_zero() {
            return Ok(true);
        }
        let p = &self.in_exponentials(p)?;
        if p.is_zero() {
            return Ok(true);
        }
        if p.len() == 1 {
            // A product of generators: zero only if one is, which no identity makes it.
            return Ok(false);
        }
        for (_, coefficient) in self.by_transcendental(p) {
            if !self.is_zero_constant(&coefficient)? {
                return self.logarithms_cancel(p);
            }
        }
        Ok(true)
    }

    /// Whether `Σ n_k·ln |p_k|` is zero because `∏ p_k^(n_k)` is 1 or -1.
    fn logarithms_cancel(&mut self, p: &Poly) -> Result<bool, Stop> {
        let mut product = Form::one();
        let scale = Rational::from(Integer::from(common_denominator(p)));
        for (m, q) in &p.0 {
            let [(g, Exponent::ONE)] = m.0[..] else { return Ok(false) };
            let factor = match self.meaning(g) {
                Meaning::LnAbs(q) => Form::poly(q.clone()),
                Meaning::LnPrime(n) => Form::constant(Rational::from(Integer::from(n.clone()))),
                _ => return Ok(false),
            };
            let n = (q * &scale).numerator().clone();
            let Some(n) = i64::try_from(n).ok().filter(|n| n.abs() <= 12) else {
                return Ok(false);
            };
            let power = self.pow(&factor, n)?;
            product = self.mul(&product, &power)?;
        }
        for one in [-1, 1] {
            let difference = self.add(&product, &Form::integer(one))?;
            if difference.num.is_zero() || self.is_zero_poly(&difference.num)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The coefficients, in algebraic constants, of each monomial in the other generators.
    fn by_transcendental(&self, p: &Poly) -> BTreeMap<Monomial, Poly> {
        let mut groups: BTreeMap<Monomial, Poly> = BTreeMap::new();
        for (m, q) in &p.0 {
            let (mut outer, mut inner) = (Monomial::one(), Monomial::one());
            for &(g, e) in &m.0 {
                let side = if self.is_algebraic_constant(g) { &mut inner } else { &mut outer };
                side.0.push((g, e));
            }
            groups.entry(outer).or_default().add_term(inner, q.clone());
        }
        groups
    }

    fn is_zero_constant(&self, p: &Poly) -> Result<bool, Stop> {
        if p.is_zero() {
            return Ok(true);
        }
        let generators = p.generators();
        let only_primes = generators.iter().all(|&g| matches!(self.meaning(g), Meaning::Prime(_)));
        if only_primes && p.len() == 1 {
            return Ok(false);
        }
        let simple = generators
            .iter()
            .all(|&g| matches!(self.meaning(g), Meaning::Prime(_) | Meaning::Unit));
        if simple
            && generators.contains(&UNIT)
            && let Some(zero) = self.cyclotomic_zero(p)?
        {
            if zero {
                return Ok(true);
            }
        } else if simple && !generators.contains(&UNIT) && self.true_primes(&generators) {
            // Products of different roots of primes are independent over the rationals
            // (Besicovitch 1940), so a sum with terms is not zero.
            return Ok(false);
        }
        self.below_separation_bound(p)
    }

    fn true_primes(&self, generators: &[Generator]) -> bool {
        generators.iter().all(|&g| match self.meaning(g) {
            Meaning::Prime(p) => *p < Natural::from(1_000_000u32) && is_small_prime(p),
            _ => false,
        })
    }

    /// Reduces by the cyclotomic polynomial; `None` if the order is too large.
    fn cyclotomic_zero(&self, p: &Poly) -> Result<Option<bool>, Stop> {
        let mut n = 1i64;
        for m in p.0.keys() {
            n = m.exponent(UNIT).lcm_of_denominators(n)?;
        }
        // Exponents of e^{iπ} with denominator n: powers of a primitive root of unity of order 2n.
        let mut order = 2 * n;
        if order > ORDER {
            return Ok(None);
        }
        // Square roots of primes that lie in the field are written in it.
        let mut roots = Vec::new();
        for g in p.generators() {
            if let Meaning::Prime(q) = self.meaning(g)
                && let Ok(q) = i64::try_from(q.clone())
                && q < 200
                && is_small_prime(&Natural::from(q as u64))
                && p.0.keys().any(|m| m.exponent(g).denominator() % 2 == 0)
            {
                let conductor = if q % 4 == 1 { q } else { 4 * q };
                let conductor = if q == 2 { 8 } else { conductor };
                let joint = order / gcd(order, conductor) * conductor;
                // Only roots that are in the field, or in a small extension of it.
                if joint == order || joint <= 240 {
                    order = joint;
                    roots.push((g, q));
                }
            }
        }
        self.budget.spend(order as u64 * p.len() as u64)?;
        let mut groups: BTreeMap<Monomial, Vec<Rational>> = BTreeMap::new();
        for (m, c) in &p.0 {
            let mut rest = m.without(UNIT);
            let turn = m.exponent(UNIT);
            let start = (turn.numerator() * (order / 2 / turn.denominator())).rem_euclid(order);
            let mut spread = vec![(start, c.clone())];
            for &(g, q) in &roots {
                let e = rest.exponent(g);
                if e < Exponent::HALF || e.denominator() % 2 != 0 {
                    continue;
                }
                let left = e.add(Exponent::HALF.neg())?;
                rest = rest.without(g);
                if !left.is_zero() {
                    let at = rest.0.iter().position(|(h, _)| *h > g).unwrap_or(rest.0.len());
                    rest.0.insert(at, (g, left));
                }
                let root = gauss_sum(q, order);
                self.budget.spend((spread.len() * root.len()) as u64)?;
                spread = spread
                    .iter()
                    .flat_map(|(k, c)| {
                        root.iter().map(move |(j, s)| {
                            let c = if *s < 0 { -c } else { c.clone() };
                            ((k + j).rem_euclid(order), c)
                        })
                    })
                    .collect();
            }
            let row = groups.entry(rest).or_insert_with(|| vec![Rational::ZERO; order as usize]);
            for (k, c) in spread {
                row[k as usize] += c;
            }
        }
        let modulus = cyclotomic(order);
        self.budget.spend(order as u64 * modulus.len() as u64 / 4)?;
        Ok(Some(groups.into_values().all(|row| vanishes(row, &modulus))))
    }

    /// Whether an algebraic constant is zero, by its separation bound. `false` also where the bound
    /// is too small to be reached.
    fn below_separation_bound(&self, p: &Poly) -> Result<bool, Stop> {
        let Some(bound) = self.separation_bits(p)? else { return Ok(false) };
        let mut bits = 64u64;
        let last = bound + 64;
        loop {
            let precision = Precision { bits: bits as usize + 64, budget: self.budget };
            let Some((re, im)) = self.enclose_complex(p, precision) else { return Ok(false) };
            for part in [&re, &im] {
                if part.sign().is_some_and(|s| s != Ordering::Equal) {
                    return Ok(false);
                }
            }
            let size = [&re, &im].iter().filter_map(|b| b.magnitude_bits()).max();
            // |E| ≤ |re| + |im| < 2^(size + 1).
            if size.is_none_or(|s| s + 1 < -(bound as i64)) {
                return Ok(true);
            }
            if bits > 4 * last {
                return Ok(false);
            }
            // A second look at moderate precision, then straight to what the bound needs.
            bits = if bits < 256 && bound > 400 { 256 } else { last.max(2 * bits) };
        }
    }

    /// `B` such that the integer multiple of `p` without denominators is zero or larger than
    /// `2^-B`; and so is `p`'s enclosure scaled.
    fn separation_bits(&self, p: &Poly) -> Result<Option<u64>, Stop> {
        let mut height = Height { degree: 1, seen: Vec::new() };
        let Some(log_u) = self.height(p, &mut height)? else { return Ok(None) };
        let exponent = height.degree.saturating_sub(1);
        let scale = common_denominator(p).bit_len() as u64;
        let bits = log_u.saturating_mul(exponent).saturating_add(scale + 8);
        Ok((bits <= BITS).then_some(bits))
    }

    /// An upper bound of `log2` of every conjugate of `p` times its common denominator; `None` if
    /// `p` has generators that are no algebraic integers. Multiplies the degrees of new generators
    /// into `height`.
    fn height(&self, p: &Poly, height: &mut Height) -> Result<Option<u64>, Stop> {
        let denominator = common_denominator(p);
        let mut largest = 0u64;
        for (m, q) in &p.0 {
            let scaled = (q.numerator().clone().abs() * Integer::from(denominator.clone()))
                / Integer::from(q.denominator().clone());
            let mut bits = scaled.bit_len() as u64;
            for &(g, e) in &m.0 {
                let Some(b) = self.generator_height(g, e, height)? else { return Ok(None) };
                bits = bits.saturating_add(b);
            }
            largest = largest.max(bits);
        }
        Ok(Some(largest + 64 - (p.len() as u64).leading_zeros() as u64))
    }

    fn generator_height(
        &self,
        g: Generator,
        e: Exponent,
        height: &mut Height,
    ) -> Result<Option<u64>, Stop> {
        if e < Exponent::ZERO {
            return Ok(None);
        }
        let (n, d) = (e.numerator() as u64, e.denominator() as u64);
        match self.meaning(g) {
            Meaning::Unit => {
                // ζ = e^{iπ/d} has degree φ(2d) ≤ d.
                height.include(g, d);
                Ok(Some(0))
            }
            Meaning::Prime(p) => {
                height.include(g, d);
                Ok(Some((p.bit_len() as u64 * n).div_ceil(d)))
            }
            Meaning::Base(p) => {
                // An integer root needs an algebraic integer inside.
                if !common_denominator(p).is_one() {
                    return Ok(None);
                }
                let Some(inner) = self.height(p, height)? else { return Ok(None) };
                height.include(g, d);
                Ok(Some((inner * n).div_ceil(d)))
            }
            _ => Ok(None),
        }
    }

    /// The sign of a constant, where an enclosure shows it.
    pub(crate) fn sign_of_constant(&self, p: &Poly) -> Option<Ordering> {
        for bits in [64, 256] {
            let precision = Precision { bits, budget: self.budget };
            let sign = self.enclose_poly(p, precision)?.sign();
            if let Some(Ordering::Less | Ordering::Greater) = sign {
                return sign;
            }
        }
        None
    }

    /// An enclosure of a real constant.
    pub(crate) fn enclose_poly(&self, p: &Poly, precision: Precision<'_>) -> Option<Ball> {
        self.enclose_complex(p, precision).map(|(re, _)| re)
    }

    fn enclose_complex(&self, p: &Poly, precision: Precision<'_>) -> Option<(Ball, Ball)> {
        let (mut re, mut im) = (Ball::zero(), Ball::zero());
        let mut turns: Vec<(Exponent, Ball, Ball)> = Vec::new();
        for (m, q) in &p.0 {
            let mut size = Ball::rational(q, precision).ok()?;
            let mut turn = Exponent::ZERO;
            for &(g, e) in &m.0 {
                if g == UNIT {
                    turn = e;
                } else {
                    let value = self.enclose_generator(g, e, precision)?;
                    size = size.mul(&value, precision).ok()?;
                }
            }
            if turn.is_zero() {
                re = re.add(&size, precision).ok()?;
                continue;
            }
            if turn == Exponent::HALF {
                im = im.add(&size, precision).ok()?;
                continue;
            }
            if !turns.iter().any(|(t, ..)| *t == turn) {
                let part = Ball::rational(&turn.to_rational(), precision).ok()?;
                let angle = Ball::pi(precision).ok()?.mul(&part, precision).ok()?;
                let (sin, cos) = angle.sin_cos(precision).ok()?;
                turns.push((turn, sin, cos));
            }
            let (_, sin, cos) = turns.iter().find(|(t, ..)| *t == turn)?;
            re = re.add(&size.mul(cos, precision).ok()?, precision).ok()?;
            im = im.add(&size.mul(sin, precision).ok()?, precision).ok()?;
        }
        Some((re, im))
    }

    fn enclose_generator(&self, g: Generator, e: Exponent, p: Precision<'_>) -> Option<Ball> {
        let base = match self.meaning(g) {
            Meaning::Pi => Ball::pi(p).ok()?,
            Meaning::Prime(n) => Ball::integer(Integer::from(n.clone())),
            Meaning::Base(inner) => self.enclose_poly(inner, p)?,
            Meaning::Abs(inner) => self.enclose_poly(inner, p)?.abs(),
            Meaning::LnPrime(n) => Ball::integer(Integer::from(n.clone())).ln(p).ok()?,
            Meaning::LnAbs(inner) => self.enclose_poly(inner, p)?.abs().ln(p).ok()?,
            Meaning::Exp(u) if self.entry(g).real => {
                let top = self.enclose_poly(&u.num, p)?;
                top.div(&self.enclose_poly(&u.den, p)?, p).ok()?.exp(p).ok()?
            }
            _ => return None,
        };
        let n = u64::try_from(e.numerator().abs()).ok()?;
        let d = usize::try_from(e.denominator()).ok()?;
        let value = base.root(d, p).ok()?.power(n, p).ok()?;
        if e < Exponent::ZERO { Ball::one().div(&value, p).ok() } else { Some(value) }
    }
}

/// The degrees of generators met, each power of a generator once.
struct Height {
    degree: u64,
    seen: Vec<(Generator, u64)>,
}

impl Height {
    fn include(&mut self, g: Generator, d: u64) {
        let known = self.seen.iter_mut().find(|(h, _)| *h == g);
        let before = known.as_ref().map_or(1, |(_, k)| *k);
        let joint = before / gcd(before as i64, d as i64) as u64 * d;
        match known {
            Some(place) => place.1 = joint,
            None => self.seen.push((g, joint)),
        }
        self.degree = (self.degree / before).saturating_mul(joint);
    }
}

fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs().max(1)
}

fn common_denominator(p: &Poly) -> Natural {
    let mut all = Natural::ONE;
    for q in p.0.values() {
        let d = Integer::from(q.denominator().clone());
        all = integer::lcm(&Integer::from(all), &d);
    }
    all
}

fn is_small_prime(p: &Natural) -> bool {
    let Ok(p) = u32::try_from(p.clone()) else { return false };
    p >= 2 && (2u32..).take_while(|d| d * d <= p).all(|d| p % d != 0)
}

/// `√q` for a prime `q` as a sum of ±(roots of unity of this order, by their index).
fn gauss_sum(q: i64, order: i64) -> Vec<(i64, i8)> {
    if q == 2 {
        // ζ₈ + ζ₈⁻¹.
        return vec![(order / 8, 1), (order - order / 8, 1)];
    }
    // Σ (a/q) ζ_q^a is √q for q ≡ 1 and i√q for q ≡ 3 modulo 4 (Gauss).
    let turn = if q % 4 == 1 { 0 } else { order - order / 4 };
    let mut residues = vec![-1i8; q as usize];
    for a in 1..q {
        residues[(a * a % q) as usize] = 1;
    }
    (1..q).map(|a| ((a * (order / q) + turn) % order, residues[a as usize])).collect()
}

/// The cyclotomic polynomial of this order, lowest coefficient first: `∏ (x^d - 1)^μ(n/d)`.
fn cyclotomic(n: i64) -> Vec<Integer> {
    let mut result = vec![Integer::ONE];
    let mobius = |mut m: i64| {
        let mut sign = 1;
        let mut d = 2;
        while m > 1 {
            if m % d == 0 {
                m /= d;
                if m % d == 0 {
                    return 0;
                }
                sign = -sign;
            }
            d += 1;
        }
        sign
    };
    let divisors: Vec<i64> = (1..=n).filter(|d| n % d == 0).collect();
    for &d in divisors.iter().filter(|&&d| mobius(n / d) == 1) {
        let mut next = vec![Integer::ZERO; result.len() + d as usize];
        for (k, c) in result.iter().enumerate() {
            next[k + d as usize] += c;
            next[k] -= c;
        }
        result = next;
    }
    for &d in divisors.iter().filter(|&&d| mobius(n / d) == -1) {
        // Exact division by x^d - 1, from the top.
        let d = d as usize;
        let mut quotient = vec![Integer::ZERO; result.len() - d];
        for k in (0..quotient.len()).rev() {
            let c = result[k + d].clone();
            result[k] += &c;
            quotient[k] = c;
        }
        result = quotient;
    }
    result
}

/// Whether the polynomial with these coefficients is a multiple of the monic `modulus`.
fn vanishes(mut row: Vec<Rational>, modulus: &[Integer]) -> bool {
    let degree = modulus.len() - 1;
    for k in (degree..row.len()).rev() {
        let c = std::mem::replace(&mut row[k], Rational::ZERO);
        if c.is_zero() {
            continue;
        }
        for (j, m) in modulus[..degree].iter().enumerate() {
            if !m.is_zero() {
                row[k - degree + j] -= &c * Rational::from(m.clone());
            }
        }
    }
    row.iter().take(degree).all(Rational::is_zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cyclotomic_polynomials() {
        let shown = |n| cyclotomic(n).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(shown(1), "-1 1");
        assert_eq!(shown(6), "1 -1 1");
        assert_eq!(shown(12), "1 0 -1 0 1");
        assert_eq!(cyclotomic(105)[7], Integer::from(-2));
    }
}
