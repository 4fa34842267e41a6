//! Prime factors and divisors.

use super::{is_prime, perfect_power, small_primes, word};
use crate::{Budget, Exhausted, Natural};
use dashu_base::{BitTest, Gcd};
use dashu_int::fast_div::ConstDivisor;

/// The prime factors of `n` in ascending order with their exponents; none for 0 and 1.
pub fn factorise(n: &Natural, budget: &Budget) -> Result<Vec<(Natural, u32)>, Exhausted> {
    let mut found = Vec::new();
    if n.is_zero() {
        return Ok(found);
    }
    let rest = divide_out_small(n, &mut found, budget)?;
    let mut open = vec![(rest, 1u32)];
    while let Some((part, exponent)) = open.pop() {
        if part.is_one() {
            continue;
        }
        if is_prime(&part, budget)? {
            found.push((part, exponent));
        } else if let Some((base, power)) = perfect_power(&part, budget)? {
            open.push((base, exponent * power));
        } else {
            let divisor = proper_divisor(&part, budget)?;
            open.push((&part / &divisor, exponent));
            open.push((divisor, exponent));
        }
    }
    Ok(merged(found))
}

/// All divisors of `n` in ascending order; none for 0.
pub fn divisors(n: &Natural, budget: &Budget) -> Result<Vec<Natural>, Exhausted> {
    if n.is_zero() {
        return Ok(Vec::new());
    }
    let mut divisors = vec![Natural::ONE];
    for (prime, exponent) in factorise(n, budget)? {
        budget.spend((divisors.len() as u64).saturating_mul(8 * u64::from(exponent)))?;
        let known = divisors.len();
        let mut power = Natural::ONE;
        for _ in 0..exponent {
            power *= &prime;
            for i in 0..known {
                divisors.push(&divisors[i] * &power);
            }
        }
    }
    divisors.sort();
    Ok(divisors)
}

/// Distinct primes of `n` whose powers multiply to more than its square root, or as many as are
/// found.
pub(super) fn primes_up_to_square_root(
    n: &Natural,
    budget: &Budget,
) -> Result<Vec<Natural>, Exhausted> {
    let mut found = Vec::new();
    let rest = divide_out_small(n, &mut found, budget)?;
    let mut primes: Vec<Natural> = found.into_iter().map(|(prime, _)| prime).collect();
    let mut open = vec![rest];
    let mut unproved = Natural::ONE;
    while let Some(part) = open.pop() {
        if part.is_one() {
            continue;
        }
        // Enough is proved as soon as what is left is below the square root.
        let left = open.iter().fold(&part * &unproved, |product, part| product * part);
        if &left * &left < *n {
            break;
        }
        match is_prime(&part, budget) {
            Ok(true) => primes.push(part),
            Ok(false) => {
                if let Some((base, _)) = perfect_power(&part, budget)? {
                    open.push(base);
                } else {
                    let divisor = proper_divisor(&part, budget)?;
                    open.push(&part / &divisor);
                    open.push(divisor);
                }
            }
            Err(_) => unproved *= part,
        }
    }
    primes.sort();
    primes.dedup();
    Ok(primes)
}

/// Divides out the primes below 1,000, and returns what is left.
fn divide_out_small(
    n: &Natural,
    found: &mut Vec<(Natural, u32)>,
    budget: &Budget,
) -> Result<Natural, Exhausted> {
    if let Ok(word) = u64::try_from(n) {
        budget.spend(100)?;
        return Ok(divide_out_word(word, found).into());
    }
    budget.spend(168 * (4 + n.bit_len() as u64 / 32))?;
    let mut rest = n.clone();
    for prime in small_primes() {
        let mut exponent = 0;
        while (&rest % prime) == 0 {
            budget.spend(1 + rest.bit_len() as u64 / 32)?;
            rest /= prime;
            exponent += 1;
        }
        if exponent > 0 {
            found.push((prime.into(), exponent));
        }
    }
    Ok(rest)
}

fn divide_out_word(mut rest: u64, found: &mut Vec<(Natural, u32)>) -> u64 {
    for prime in small_primes() {
        if prime * prime > rest {
            if rest > 1 {
                found.push((rest.into(), 1));
            }
            return 1;
        }
        let mut exponent = 0;
        while rest.is_multiple_of(prime) {
            rest /= prime;
            exponent += 1;
        }
        if exponent > 0 {
            found.push((prime.into(), exponent));
        }
    }
    rest
}

/// A proper divisor of an odd composite number that is no perfect power.
fn proper_divisor(n: &Natural, budget: &Budget) -> Result<Natural, Exhausted> {
    if let Ok(word) = u64::try_from(n) {
        let (divisor, steps) = word::rho(word, budget.left());
        budget.spend(steps)?;
        return divisor.map(Natural::from).ok_or(Exhausted::Work);
    }
    rho(n, budget)
}

/// Pollard's rho method as Brent (1980) improved it, for long numbers.
fn rho(n: &Natural, budget: &Budget) -> Result<Natural, Exhausted> {
    const BATCH: u64 = 64;
    let words = n.bit_len() as u64 / 64 + 1;
    let ring = ConstDivisor::new(n.clone());
    for seed in 1u64.. {
        let increment = ring.reduce(seed);
        let mut y = ring.reduce(2u8);
        let mut length = 1u64;
        'walk: loop {
            let x = y.clone();
            budget.spend(length.saturating_mul(4 + words * words))?;
            for _ in 0..length {
                y = y.sqr() + &increment;
            }
            let mut done = 0;
            while done < length {
                let (start, batch) = (y.clone(), BATCH.min(length - done));
                budget.spend(batch * (8 + 2 * words * words) + 64 * words)?;
                let mut product = ring.reduce(1u8);
                for _ in 0..batch {
                    y = y.sqr() + &increment;
                    product *= &x - &y;
                }
                done += batch;
                let divisor = common(product.residue(), n);
                if divisor.is_one() {
                    continue;
                }
                if divisor < *n {
                    return Ok(divisor);
                }
                y = start;
                for _ in 0..batch {
                    y = y.sqr() + &increment;
                    let divisor = common((&x - &y).residue(), n);
                    if divisor == *n {
                        break;
                    }
                    if !divisor.is_one() {
                        return Ok(divisor);
                    }
                }
                break 'walk;
            }
            length *= 2;
        }
    }
    Err(Exhausted::Work)
}

fn common(a: Natural, n: &Natural) -> Natural {
    if a.is_zero() { n.clone() } else { a.gcd(n) }
}

fn merged(mut found: Vec<(Natural, u32)>) -> Vec<(Natural, u32)> {
    found.sort();
    let mut result: Vec<(Natural, u32)> = Vec::with_capacity(found.len());
    for (prime, exponent) in found {
        match result.last_mut() {
            Some((last, total)) if *last == prime => *total += exponent,
            _ => result.push((prime, exponent)),
        }
    }
    result
}
