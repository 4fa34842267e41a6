//! Polynomials over the field of `p` elements, `p` a prime below 2³¹: constant first, no trailing
//! zeros. Division, gcd, and factorisation by degrees (Cantor and Zassenhaus, 1981).

use crate::univariate::integral::bits;
use crate::{Budget, Exhausted, Integer};
use dashu_base::Signed;

/// 2³¹ − 1, a prime.
pub(crate) const LARGE_PRIME: u64 = 2_147_483_647;

/// Coefficients below the prime, constant first; the last one is not 0.
pub(crate) type Residues = Vec<u64>;

/// Arithmetic modulo a prime below 2³¹.
#[derive(Clone, Copy)]
pub(crate) struct Modular {
    p: u64,
}

impl Modular {
    /// The field of `p` elements. `p` must be a prime below 2³¹.
    pub(crate) fn new(p: u64) -> Modular {
        Modular { p }
    }

    /// The image of integer coefficients.
    pub(crate) fn reduce(self, p: &[Integer]) -> Residues {
        trimmed(p.iter().map(|c| self.residue(c)).collect())
    }

    fn residue(self, n: &Integer) -> u64 {
        let remainder = i64::try_from(n % Integer::from(self.p)).unwrap_or(0);
        remainder.rem_euclid(self.p as i64) as u64
    }

    /// The inverse of a residue that is not 0, by Fermat's theorem.
    pub(crate) fn inverse(self, a: u64) -> u64 {
        self.power(a, self.p - 2)
    }

    fn power(self, mut base: u64, mut exponent: u64) -> u64 {
        let mut result = 1;
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = result * base % self.p;
            }
            base = base * base % self.p;
            exponent >>= 1;
        }
        result
    }

    fn combine(self, a: &[u64], b: &[u64], f: impl Fn(u64, u64) -> u64) -> Residues {
        let at = |p: &[u64], i: usize| p.get(i).copied().unwrap_or(0);
        trimmed((0..a.len().max(b.len())).map(|i| f(at(a, i), at(b, i)) % self.p).collect())
    }

    /// The difference.
    pub(crate) fn sub(self, a: &[u64], b: &[u64]) -> Residues {
        self.combine(a, b, |x, y| x + self.p - y)
    }

    fn add(self, a: &[u64], b: &[u64]) -> Residues {
        self.combine(a, b, |x, y| x + y)
    }

    /// The product.
    pub(crate) fn mul(self, a: &[u64], b: &[u64]) -> Residues {
        if a.is_empty() || b.is_empty() {
            return Vec::new();
        }
        let mut product = vec![0; a.len() + b.len() - 1];
        for (i, x) in a.iter().enumerate() {
            for (j, y) in b.iter().enumerate() {
                product[i + j] = (product[i + j] + x * y) % self.p;
            }
        }
        trimmed(product)
    }

    /// Quotient and remainder; `b` must not be 0.
    pub(crate) fn div_rem(self, a: &[u64], b: &[u64]) -> (Residues, Residues) {
        let mut rest = a.to_vec();
        if a.len() < b.len() {
            return (Vec::new(), rest);
        }
        let inverse = self.inverse(b.last().copied().unwrap_or(1));
        let mut quotient = vec![0; a.len() - b.len() + 1];
        for shift in (0..quotient.len()).rev() {
            let factor = rest[shift + b.len() - 1] * inverse % self.p;
            if factor == 0 {
                continue;
            }
            for (i, c) in b.iter().enumerate() {
                rest[shift + i] = (rest[shift + i] + (self.p - c) * factor) % self.p;
            }
            quotient[shift] = factor;
        }
        rest.truncate(b.len() - 1);
        (trimmed(quotient), trimmed(rest))
    }

    /// The same up to a factor, with leading coefficient 1.
    pub(crate) fn monic(self, a: Residues) -> Residues {
        let inverse = self.inverse(a.last().copied().unwrap_or(1));
        a.iter().map(|c| c * inverse % self.p).collect()
    }

    /// Greatest common divisor, monic; 0 only for 0, 0.
    pub(crate) fn gcd(self, mut a: Residues, mut b: Residues) -> Residues {
        while !b.is_empty() {
            let rest = self.div_rem(&a, &b).1;
            (a, b) = (b, rest);
        }
        self.monic(a)
    }

    /// `(s, t)` with `s·a + t·b = 1`, for coprime `a` and `b`.
    pub(crate) fn bezout(self, a: &[u64], b: &[u64]) -> (Residues, Residues) {
        let (mut r0, mut r1) = (a.to_vec(), b.to_vec());
        let (mut s0, mut s1) = (vec![1], Vec::new());
        let (mut t0, mut t1) = (Vec::new(), vec![1]);
        while !r1.is_empty() {
            let (quotient, rest) = self.div_rem(&r0, &r1);
            (r0, r1) = (r1, rest);
            let s = self.sub(&s0, &self.mul(&quotient, &s1));
            (s0, s1) = (s1, s);
            let t = self.sub(&t0, &self.mul(&quotient, &t1));
            (t0, t1) = (t1, t);
        }
        let scale = self.inverse(r0.first().copied().unwrap_or(1));
        let scaled = |p: Residues| p.iter().map(|c| c * scale % self.p).collect();
        (scaled(s0), scaled(t0))
    }

    /// Whether the polynomial has no repeated factor.
    pub(crate) fn is_squarefree(self, a: &[u64]) -> bool {
        let derivative: Residues =
            a.iter().enumerate().skip(1).map(|(n, c)| n as u64 % self.p * c % self.p).collect();
        self.gcd(a.to_vec(), trimmed(derivative)).len() == 1
    }

    /// `base^exponent` modulo `modulus`.
    fn power_mod(self, base: &[u64], exponent: u64, modulus: &[u64]) -> Residues {
        let mut result = vec![1];
        for bit in (0..u64::BITS - exponent.leading_zeros()).rev() {
            result = self.div_rem(&self.mul(&result, &result), modulus).1;
            if exponent >> bit & 1 == 1 {
                result = self.div_rem(&self.mul(&result, base), modulus).1;
            }
        }
        result
    }

    /// Products of the irreducible factors of each degree of a monic squarefree polynomial.
    pub(crate) fn distinct_degrees(
        self,
        mut f: Residues,
        budget: &Budget,
    ) -> Result<Vec<(Residues, usize)>, Exhausted> {
        let mut parts = Vec::new();
        let x = vec![0, 1];
        let mut frobenius = x.clone();
        let mut degree = 1;
        while f.len() > 2 * degree {
            self.charge(budget, f.len(), 1)?;
            frobenius = self.power_mod(&frobenius, self.p, &f);
            let part = self.gcd(f.clone(), self.sub(&frobenius, &x));
            if part.len() > 1 {
                f = self.div_rem(&f, &part).0;
                frobenius = self.div_rem(&frobenius, &f).1;
                parts.push((part, degree));
            }
            degree += 1;
        }
        if f.len() > 1 {
            let degree = f.len() - 1;
            parts.push((f, degree));
        }
        Ok(parts)
    }

    /// The factors of a monic product of irreducible polynomials of one degree. `p` is odd.
    pub(crate) fn equal_degree(
        self,
        f: Residues,
        degree: usize,
        budget: &Budget,
    ) -> Result<Vec<Residues>, Exhausted> {
        if f.len() == degree + 1 {
            return Ok(vec![f]);
        }
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ self.p);
        loop {
            self.charge(budget, f.len(), degree)?;
            let a: Residues = trimmed((1..f.len()).map(|_| random.next() % self.p).collect());
            // a^((p^d − 1)/2) = (a^(1 + p + … + p^(d−1)))^((p−1)/2) is 1 modulo half of the factors.
            let (mut norm, mut conjugate) = (a.clone(), a);
            for _ in 1..degree {
                conjugate = self.power_mod(&conjugate, self.p, &f);
                norm = self.div_rem(&self.mul(&norm, &conjugate), &f).1;
            }
            let root = self.power_mod(&norm, (self.p - 1) / 2, &f);
            let part = self.gcd(f.clone(), self.add(&root, &[self.p - 1]));
            if part.len() > 1 && part.len() < f.len() {
                let other = self.div_rem(&f, &part).0;
                let mut factors = self.equal_degree(part, degree, budget)?;
                factors.extend(self.equal_degree(other, degree, budget)?);
                return Ok(factors);
            }
        }
    }

    /// Pays for some powers to the prime modulo a polynomial.
    fn charge(self, budget: &Budget, length: usize, powers: usize) -> Result<(), Exhausted> {
        let squarings = u64::from(u64::BITS - self.p.leading_zeros());
        budget.spend((length * length) as u64 * squarings * powers as u64 + 20)
    }

    /// Whether the leading coefficient survives.
    pub(crate) fn keeps_degree(self, p: &[Integer]) -> bool {
        p.last().is_some_and(|lead| self.residue(lead) != 0)
    }
}

fn trimmed(mut p: Residues) -> Residues {
    while p.last() == Some(&0) {
        p.pop();
    }
    p
}

/// Marsaglia's xorshift generator: the same numbers on every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 8
    }
}

/// Bits enough for twice any coefficient of `lead · g`, `g` a factor of `p` (Mignotte, 1974).
pub(crate) fn coefficient_bound(p: &[Integer]) -> usize {
    let degree = p.len();
    let lead = p.last().map_or(0, |c| bits(std::slice::from_ref(c)));
    // ‖g‖ ≤ 2^deg · ‖p‖₂ ≤ 2^deg · √(deg + 1) · max; one bit more for the sign, one for "twice".
    degree + (usize::BITS - degree.leading_zeros()) as usize + bits(p) + lead + 2
}

/// The residue of `n` modulo `modulus` of least magnitude.
pub(crate) fn symmetric(n: Integer, modulus: &Integer) -> Integer {
    let mut residue = n % modulus;
    if residue.is_negative() {
        residue += modulus;
    }
    if &residue + &residue > *modulus { residue - modulus } else { residue }
}
