//! Whole numbers: primes, factors, roots, digits, remainders, combinatorial numbers.
//!
//! Never here: a probabilistic answer. "Prime" is only said with a proof.

mod factors;
#[cfg(test)]
mod laws;
mod primality;
mod word;

pub use factors::{divisors, factorise};
pub use primality::is_prime;

use crate::{Budget, Exhausted, Integer, Natural};
use dashu_base::{BitTest, DivEuclid, Gcd, RemEuclid, SquareRoot, UnsignedAbs};
use dashu_int::fast_div::ConstDivisor;

/// The largest natural number whose `k`-th power is at most `n`. For `k = 0` it is `n` itself.
pub fn nth_root(n: &Natural, k: u32) -> Natural {
    match k {
        0 | 1 => n.clone(),
        2 => n.sqrt(),
        _ if n.is_zero() => Natural::ZERO,
        _ if k as usize >= n.bit_len() => Natural::ONE,
        _ => higher_root(n, k as usize),
    }
}

/// Newton's iteration from above, its start found from the leading half of the root's bits.
fn higher_root(n: &Natural, k: usize) -> Natural {
    let bits = (n.bit_len() - 1) / k + 1;
    // The start must be closer to the root than one part in k for the iteration to be fast.
    let reliable = 2 * (usize::BITS - k.leading_zeros()) as usize + 8;
    if bits <= reliable {
        return root_bit_by_bit(n, k, bits);
    }
    let shift = bits / 2 - reliable / 4;
    let mut root = (higher_root(&(n >> (shift * k)), k) + 1u8) << shift;
    loop {
        let next = (&root * (k - 1) + n / root.pow(k - 1)) / k;
        if next >= root {
            return root;
        }
        root = next;
    }
}

fn root_bit_by_bit(n: &Natural, k: usize, bits: usize) -> Natural {
    let mut root = Natural::ZERO;
    for bit in (0..bits).rev() {
        root.set_bit(bit);
        if root.pow(k) > *n {
            root.clear_bit(bit);
        }
    }
    root
}

/// The `k`-th root of `n` where it is a natural number and `k` is not 0.
pub fn exact_root(n: &Natural, k: u32) -> Option<Natural> {
    if k == 0 {
        return None;
    }
    if n.is_zero() || n.is_one() {
        return Some(n.clone());
    }
    // The power of 2 in a k-th power is a multiple of k, and squares end in few ways.
    let twos = n.trailing_zeros().unwrap_or(0);
    if !twos.is_multiple_of(k as usize) || (k == 2 && !may_be_square(n)) {
        return None;
    }
    let root = nth_root(n, k);
    (root.pow(k as usize) == *n).then_some(root)
}

fn may_be_square(n: &Natural) -> bool {
    // Bit r is set where r is a square modulo 64.
    const SQUARES_MOD_64: u64 = 0x0202_0212_0203_0213;
    let low = n.as_words().first().copied().unwrap_or(0);
    SQUARES_MOD_64 >> (low % 64) & 1 == 1
}

/// `(base, exponent)` with `n = base^exponent` and the largest such exponent above 1; `None` where
/// `n` is no perfect power, and for 0 and 1.
pub fn perfect_power(n: &Natural, budget: &Budget) -> Result<Option<(Natural, u32)>, Exhausted> {
    let (mut base, mut exponent) = (n.clone(), 1u32);
    if n.is_zero() || n.is_one() {
        return Ok(None);
    }
    for k in small_primes() {
        if k as usize >= base.bit_len() {
            break;
        }
        loop {
            let words = base.bit_len() as u64 / 64 + 1;
            budget.spend(20 + words.saturating_mul(words))?;
            let Some(root) = exact_root(&base, k as u32) else { break };
            base = root;
            exponent = exponent.saturating_mul(k as u32);
        }
    }
    Ok((exponent > 1).then_some((base, exponent)))
}

/// Greatest common divisor, never negative; `gcd(0, 0) = 0`.
pub fn gcd(a: &Integer, b: &Integer) -> Natural {
    if a.is_zero() || b.is_zero() {
        return if a.is_zero() { b.unsigned_abs() } else { a.unsigned_abs() };
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

/// `⌊a / b⌋`; `None` where `b` is 0.
pub fn floor_div(a: &Integer, b: &Integer) -> Option<Integer> {
    (!b.is_zero()).then(|| (a - modulo_nonzero(a, b)) / b)
}

/// `a − b·⌊a / b⌋`: the remainder with the sign of `b`; `None` where `b` is 0.
pub fn modulo(a: &Integer, b: &Integer) -> Option<Integer> {
    (!b.is_zero()).then(|| modulo_nonzero(a, b))
}

fn modulo_nonzero(a: &Integer, b: &Integer) -> Integer {
    let rest = a % b;
    if rest.is_zero() || rest.sign() == b.sign() { rest } else { rest + b }
}

/// `base^exponent` modulo `modulus`; `None` where the modulus is 0, or the exponent is negative and
/// the base has no inverse.
pub fn power_modulo(
    base: &Integer,
    exponent: &Integer,
    modulus: &Natural,
    budget: &Budget,
) -> Result<Option<Natural>, Exhausted> {
    if modulus.is_zero() {
        return Ok(None);
    }
    if modulus.is_one() {
        return Ok(Some(Natural::ZERO));
    }
    let words = modulus.bit_len() as u64 / 64 + 1;
    let steps = exponent.bit_len() as u64 + 1;
    budget.spend(steps.saturating_mul(8 + words * words / 2))?;
    let ring = ConstDivisor::new(modulus.clone());
    let residue: Natural = base.rem_euclid(Integer::from(modulus.clone()));
    let power = ring.reduce(residue).pow(&exponent.unsigned_abs());
    let value = if *exponent < Integer::ZERO { power.inv() } else { Some(power) };
    Ok(value.map(|value| value.residue()))
}

/// The digits of `n` in a base from 2 up, the highest first; one 0 for 0, none for a base below 2.
pub fn digits(n: &Natural, base: u32, budget: &Budget) -> Result<Vec<u32>, Exhausted> {
    if base < 2 {
        return Ok(Vec::new());
    }
    let words = n.bit_len() as u64 / 64 + 1;
    budget.spend(words.saturating_mul(n.bit_len() as u64 + 1))?;
    let divisor = Natural::from(base);
    let mut digits = Vec::new();
    let mut rest = n.clone();
    loop {
        let digit = &rest % &divisor;
        rest /= &divisor;
        // A remainder below a u32 base fits.
        digits.push(u32::try_from(digit).unwrap_or(0));
        if rest.is_zero() {
            break;
        }
    }
    digits.reverse();
    Ok(digits)
}

/// The number with these digits in this base, the highest first.
pub fn from_digits(digits: &[u32], base: u32) -> Natural {
    digits.iter().fold(Natural::ZERO, |value, digit| value * base + Natural::from(*digit))
}

/// `n!`.
pub fn factorial(n: u32, budget: &Budget) -> Result<Natural, Exhausted> {
    falling_factorial(&Natural::from(n), n, budget)
}

/// `n · (n − 1) · … · (n − r + 1)`, the number of permutations of `r` out of `n`; 0 where `r > n`.
pub fn falling_factorial(n: &Natural, r: u32, budget: &Budget) -> Result<Natural, Exhausted> {
    if Natural::from(r) > *n {
        return Ok(Natural::ZERO);
    }
    let mut product = Natural::ONE;
    let mut factor = n.clone();
    for _ in 0..r {
        budget.number(product.bit_len())?;
        product *= &factor;
        factor -= 1u8;
    }
    Ok(product)
}

/// The number of ways to choose `r` out of `n`; 0 where `r > n`.
pub fn binomial(n: &Natural, r: &Natural, budget: &Budget) -> Result<Natural, Exhausted> {
    if r > n {
        return Ok(Natural::ZERO);
    }
    let r = r.min(&(n - r)).clone();
    let r = u32::try_from(r).map_err(|_| Exhausted::Work)?;
    let mut value = Natural::ONE;
    for k in 1..=r {
        budget.number(value.bit_len())?;
        value = value * (n - (k - 1)) / k;
    }
    Ok(value)
}

/// The primes below 1,000, ascending.
pub fn small_primes() -> impl Iterator<Item = u64> {
    SMALL_PRIMES.iter().map(|p| u64::from(*p))
}

/// The primes below 1,000.
static SMALL_PRIMES: [u16; 168] = {
    let mut primes = [0; 168];
    let (mut n, mut count) = (2u16, 0);
    while n < 1000 {
        let mut d = 2;
        while d * d <= n && n % d != 0 {
            d += 1;
        }
        if d * d > n {
            primes[count] = n;
            count += 1;
        }
        n += 1;
    }
    primes
};

/// Euclid's quotient and remainder, the remainder from 0 up; `None` where `b` is 0.
pub fn euclid(a: &Integer, b: &Integer) -> Option<(Integer, Natural)> {
    (!b.is_zero()).then(|| (a.div_euclid(b), a.rem_euclid(b)))
}
