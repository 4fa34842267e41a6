//! Deciding primality, with proof.

use super::{factors, power_modulo, small_primes, word};
use crate::{Budget, Exhausted, Integer, Natural};
use dashu_base::{BitTest, Gcd};

/// Whether `n` is prime.
///
/// Below 2⁶⁴ and below 3.3·10²⁴ Miller's test to proven bases is exact (Sorenson and Webster, 2015).
/// Above, a number that passes is only called prime with Pocklington's certificate, which needs
/// enough factors of `n − 1`; where they are out of reach the budget counts as exhausted.
pub fn is_prime(n: &Natural, budget: &Budget) -> Result<bool, Exhausted> {
    budget.spend(20)?;
    if let Ok(n) = u64::try_from(n) {
        return Ok(word::is_prime(n));
    }
    if small_primes().any(|p| n % p == 0) {
        return Ok(false);
    }
    for base in small_primes().take(13) {
        if !passes_miller(n, base, budget)? {
            return Ok(false);
        }
    }
    if *n < Natural::from(3_317_044_064_679_887_385_961_981u128) {
        return Ok(true);
    }
    pocklington(n, budget)
}

/// Miller's strong probable prime test.
fn passes_miller(n: &Natural, base: u64, budget: &Budget) -> Result<bool, Exhausted> {
    let before = n - 1u8;
    let twos = before.trailing_zeros().unwrap_or(0);
    let exponent = Integer::from(&before >> twos);
    let Some(mut power) = power_modulo(&base.into(), &exponent, n, budget)? else {
        return Ok(false);
    };
    if power.is_one() || power == before {
        return Ok(true);
    }
    for _ in 1..twos {
        budget.spend(n.bit_len() as u64)?;
        power = &power * &power % n;
        if power == before {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Pocklington's criterion (1914): with a factored divisor `F > √n` of `n − 1`, `n` is prime where
/// for each prime `q` of `F` some `a` has `a^(n−1) ≡ 1` and `gcd(a^((n−1)/q) − 1, n) = 1`.
fn pocklington(n: &Natural, budget: &Budget) -> Result<bool, Exhausted> {
    let before = n - 1u8;
    let mut proved = Natural::ONE;
    for prime in factors::primes_up_to_square_root(&before, budget)? {
        match witness(n, &before, &prime, budget)? {
            Some(true) => {}
            Some(false) => return Ok(false),
            None => continue,
        }
        let mut rest = before.clone();
        while (&rest % &prime).is_zero() {
            rest /= &prime;
            proved *= &prime;
        }
    }
    if &proved * &proved > *n { Ok(true) } else { Err(Exhausted::Work) }
}

/// Whether some small base proves the criterion for `q`; `Some(false)` where one shows that `n` is
/// composite.
fn witness(
    n: &Natural,
    before: &Natural,
    q: &Natural,
    budget: &Budget,
) -> Result<Option<bool>, Exhausted> {
    for base in small_primes().take(60) {
        let base = Integer::from(base);
        let fermat = power_modulo(&base, &before.clone().into(), n, budget)?;
        if fermat.is_none_or(|power| !power.is_one()) {
            return Ok(Some(false));
        }
        let Some(power) = power_modulo(&base, &(before / q).into(), n, budget)? else {
            return Ok(None);
        };
        if power.is_zero() || power.is_one() {
            continue;
        }
        return Ok(Some((power - 1u8).gcd(n).is_one()));
    }
    Ok(None)
}
