//! Zassenhaus's algorithm (1969): factors modulo a prime are lifted, and those that belong together
//! found by trial.

use super::hensel;
use super::modular::{Modular, Residues, coefficient_bound, symmetric};
use crate::univariate::integral::{self, Integers};
use crate::{Budget, Exhausted, Integer, integer};

/// How many primes are tried for the fewest factors.
const PRIMES_TRIED: usize = 4;

/// The irreducible factors of a squarefree primitive polynomial.
pub(super) fn factor(p: Integers, budget: &Budget) -> Result<Vec<Integers>, Exhausted> {
    let (prime, parts) = best_prime(&p, budget)?;
    let field = Modular::new(prime);
    let mut factors = Vec::new();
    for (part, degree) in parts {
        factors.extend(field.equal_degree(part, degree, budget)?);
    }
    if factors.len() == 1 {
        return Ok(vec![p]);
    }
    let (lifted, modulus) = hensel::lift(&p, &factors, prime, coefficient_bound(&p), budget)?;
    recombine(p, lifted, &modulus, budget)
}

/// Products of the factors of each degree.
type Parts = Vec<(Residues, usize)>;

/// The prime with the fewest factors among the first few that keep degree and squarefreeness, and
/// the factors of each degree there.
fn best_prime(p: &Integers, budget: &Budget) -> Result<(u64, Parts), Exhausted> {
    let mut best: Option<(usize, u64, Parts)> = None;
    let mut tried = 0;
    for prime in integer::small_primes().skip(2) {
        budget.spend(p.len() as u64 * p.len() as u64)?;
        let field = Modular::new(prime);
        if !field.keeps_degree(p) {
            continue;
        }
        let image = field.monic(field.reduce(p));
        if !field.is_squarefree(&image) {
            continue;
        }
        let parts = field.distinct_degrees(image, budget)?;
        let count = parts.iter().map(|(part, degree)| (part.len() - 1) / degree).sum();
        if best.as_ref().is_none_or(|(fewest, ..)| count < *fewest) {
            best = Some((count, prime, parts));
        }
        tried += 1;
        if tried == PRIMES_TRIED || count == 1 {
            break;
        }
    }
    let (_, prime, parts) = best.ok_or(Exhausted::Work)?;
    Ok((prime, parts))
}

/// Tries products of ever more lifted factors.
fn recombine(
    p: Integers,
    mut lifted: Vec<Integers>,
    modulus: &Integer,
    budget: &Budget,
) -> Result<Vec<Integers>, Exhausted> {
    let mut rest = p;
    let mut found = Vec::new();
    let mut size = 1;
    while 2 * size <= lifted.len() {
        match first_factor(&rest, &lifted, size, modulus, budget)? {
            Some((factor, quotient, chosen)) => {
                found.push(factor);
                rest = quotient;
                for at in chosen.into_iter().rev() {
                    lifted.remove(at);
                }
            }
            None => size += 1,
        }
    }
    if rest.len() > 1 {
        found.push(rest);
    }
    Ok(found)
}

type Found = (Integers, Integers, Vec<usize>);

/// A factor that is the product of `size` lifted ones, its cofactor, and which they are.
fn first_factor(
    p: &Integers,
    lifted: &[Integers],
    size: usize,
    modulus: &Integer,
    budget: &Budget,
) -> Result<Option<Found>, Exhausted> {
    let Some(lead) = p.last() else { return Ok(None) };
    let constant = lead * &p[0];
    let mut chosen: Vec<usize> = (0..size).collect();
    loop {
        budget.spend(20 * size as u64 + 20)?;
        if constant_fits(&chosen, lifted, lead, &constant, modulus) {
            let mut product = vec![lead.clone()];
            for at in &chosen {
                product = integral::mul(&product, &lifted[*at], budget)?;
                product = product.into_iter().map(|c| symmetric(c, modulus)).collect();
            }
            let factor = integral::primitive(integral::trimmed(product));
            if let Some(quotient) = integral::divide_exactly(p, &factor, budget)? {
                return Ok(Some((factor, quotient, chosen)));
            }
        }
        if !next_subset(&mut chosen, lifted.len()) {
            return Ok(None);
        }
    }
}

/// A cheap necessary condition: the constant term of `lead · factor` divides `lead · p(0)`.
fn constant_fits(
    chosen: &[usize],
    lifted: &[Integers],
    lead: &Integer,
    constant: &Integer,
    modulus: &Integer,
) -> bool {
    let at_zero = |product: Integer, at: &usize| {
        lifted[*at].first().map_or(Integer::ZERO, |c| product * c % modulus)
    };
    let value = symmetric(chosen.iter().fold(lead.clone(), at_zero), modulus);
    if value.is_zero() { constant.is_zero() } else { (constant % value).is_zero() }
}

/// The next subset of `0..n` of the same size in lexicographic order; `false` after the last.
pub(super) fn next_subset(chosen: &mut [usize], n: usize) -> bool {
    let size = chosen.len();
    for i in (0..size).rev() {
        if chosen[i] < n - size + i {
            chosen[i] += 1;
            for j in i + 1..size {
                chosen[j] = chosen[j - 1] + 1;
            }
            return true;
        }
    }
    false
}
