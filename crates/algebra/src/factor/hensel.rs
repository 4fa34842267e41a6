//! Lifting a factorisation modulo `p` to one modulo a power of `p`.
//!
//! Quadratic lifting of pairs, applied down a tree of factors: von zur Gathen and Gerhard, *Modern
//! Computer Algebra*, algorithms 15.10 and 15.17.

use super::modular::{Modular, Residues};
use crate::univariate::integral::{self, Integers, trimmed};
use crate::{Budget, Exhausted, Integer};
use dashu_base::{BitTest, Signed};

/// Monic lifts of monic pairwise coprime `factors` with `f ≡ lead(f) · ∏ factors` modulo `prime`:
/// the same holds modulo the power of `prime` returned with them, which has more than `bits` bits.
pub(super) fn lift(
    f: &Integers,
    factors: &[Residues],
    prime: u64,
    bits: usize,
    budget: &Budget,
) -> Result<(Vec<Integers>, Integer), Exhausted> {
    let mut modulus = Integer::from(prime);
    let mut steps = 0;
    while modulus.bit_len() <= bits {
        modulus = &modulus * &modulus;
        steps += 1;
    }
    let mut lifted = Vec::with_capacity(factors.len());
    let tree = Tree { prime, steps, modulus: modulus.clone(), budget };
    tree.lift(f, factors, &mut lifted)?;
    Ok((lifted, modulus))
}

struct Tree<'a> {
    prime: u64,
    steps: u32,
    modulus: Integer,
    budget: &'a Budget,
}

impl Tree<'_> {
    fn lift(
        &self,
        f: &Integers,
        factors: &[Residues],
        lifted: &mut Vec<Integers>,
    ) -> Result<(), Exhausted> {
        if factors.len() <= 1 {
            lifted.push(self.monic(f)?);
            return Ok(());
        }
        let (left, right) = factors.split_at(factors.len() / 2);
        let field = Modular::new(self.prime);
        let product = |part: &[Residues]| part.iter().fold(vec![1], |p, q| field.mul(&p, q));
        let lead = field.reduce(f).last().copied().unwrap_or(1);
        let g = field.mul(&product(left), &[lead]);
        let h = product(right);
        let (g, h) = self.lift_pair(f, &g, &h)?;
        self.lift(&g, left, lifted)?;
        self.lift(&h, right, lifted)
    }

    /// Lifts `f ≡ g·h`, `h` monic, from the prime to the full modulus.
    fn lift_pair(
        &self,
        f: &Integers,
        g: &Residues,
        h: &Residues,
    ) -> Result<(Integers, Integers), Exhausted> {
        let (s, t) = Modular::new(self.prime).bezout(g, h);
        let whole = |p: &Residues| -> Integers { p.iter().map(|c| Integer::from(*c)).collect() };
        let (mut g, mut h, mut s, mut t) = (whole(g), whole(h), whole(&s), whole(&t));
        let mut modulus = Integer::from(self.prime);
        for step in 0..self.steps {
            modulus = &modulus * &modulus;
            let ring = Ring { modulus: &modulus, budget: self.budget };
            let error = ring.sub(f, &ring.mul(&g, &h)?);
            let (quotient, rest) = ring.div_rem(&ring.mul(&s, &error)?, &h)?;
            g = ring.add(&g, &ring.add(&ring.mul(&t, &error)?, &ring.mul(&quotient, &g)?));
            h = ring.add(&h, &rest);
            if step + 1 == self.steps {
                break;
            }
            let one = [Integer::ONE];
            let error = ring.sub(&ring.add(&ring.mul(&s, &g)?, &ring.mul(&t, &h)?), &one);
            let (quotient, rest) = ring.div_rem(&ring.mul(&s, &error)?, &h)?;
            s = ring.sub(&s, &rest);
            t = ring.sub(&t, &ring.add(&ring.mul(&t, &error)?, &ring.mul(&quotient, &g)?));
        }
        Ok((g, h))
    }

    /// `f` divided by its leading coefficient, modulo the full modulus.
    fn monic(&self, f: &Integers) -> Result<Integers, Exhausted> {
        let ring = Ring { modulus: &self.modulus, budget: self.budget };
        let Some(lead) = f.last() else { return Ok(Vec::new()) };
        // Newton's iteration for the inverse, from the one modulo the prime.
        let field = Modular::new(self.prime);
        let residue = field.reduce(std::slice::from_ref(lead)).first().copied().unwrap_or(1);
        let mut inverse = Integer::from(field.inverse(residue));
        for _ in 0..self.steps {
            inverse = (&inverse * (Integer::from(2) - lead * &inverse)) % &self.modulus;
        }
        ring.mul(f, &[inverse])
    }
}

/// Integer polynomials modulo an integer, coefficients from 0 up.
struct Ring<'a> {
    modulus: &'a Integer,
    budget: &'a Budget,
}

impl Ring<'_> {
    fn reduced(&self, p: Integers) -> Integers {
        let residue = |c: Integer| {
            let r = c % self.modulus;
            if r.is_negative() { r + self.modulus } else { r }
        };
        trimmed(p.into_iter().map(residue).collect())
    }

    fn combine(
        &self,
        a: &[Integer],
        b: &[Integer],
        f: impl Fn(&Integer, &Integer) -> Integer,
    ) -> Integers {
        let at = |p: &[Integer], i: usize| p.get(i).cloned().unwrap_or(Integer::ZERO);
        self.reduced((0..a.len().max(b.len())).map(|i| f(&at(a, i), &at(b, i))).collect())
    }

    fn add(&self, a: &[Integer], b: &[Integer]) -> Integers {
        self.combine(a, b, |x, y| x + y)
    }

    fn sub(&self, a: &[Integer], b: &[Integer]) -> Integers {
        self.combine(a, b, |x, y| x - y)
    }

    fn mul(&self, a: &[Integer], b: &[Integer]) -> Result<Integers, Exhausted> {
        Ok(self.reduced(integral::mul(a, b, self.budget)?))
    }

    /// Quotient and remainder by a monic polynomial.
    fn div_rem(&self, a: &[Integer], b: &[Integer]) -> Result<(Integers, Integers), Exhausted> {
        let mut rest = a.to_vec();
        if a.len() < b.len() {
            return Ok((Vec::new(), rest));
        }
        let work = (a.len() * b.len()) as u64;
        self.budget.spend(work * (3 + self.modulus.bit_len() as u64 / 16))?;
        let mut quotient = vec![Integer::ZERO; a.len() - b.len() + 1];
        for shift in (0..quotient.len()).rev() {
            let factor = &rest[shift + b.len() - 1] % self.modulus;
            for (i, c) in b.iter().enumerate() {
                rest[shift + i] -= c * &factor;
            }
            quotient[shift] = factor;
        }
        rest.truncate(b.len() - 1);
        Ok((self.reduced(quotient), self.reduced(rest)))
    }
}
