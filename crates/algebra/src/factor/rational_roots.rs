//! Rational roots, by lifting the roots modulo a small prime (Loos, 1983).

use super::modular::{Modular, symmetric};
use crate::univariate::integral::{self, Integers};
use crate::{Budget, Exhausted, Integer, Rational, Univariate, integer};
use dashu_base::{BitTest, Signed, UnsignedAbs};

/// The rational roots in ascending order with their multiplicities; none for constants.
pub fn rational_roots(p: &Univariate, budget: &Budget) -> Result<Vec<(Rational, u32)>, Exhausted> {
    let mut roots = Vec::new();
    for (part, multiplicity) in integral::squarefree(p.integers(), budget)? {
        let found = of_squarefree(&part, budget)?;
        roots.extend(found.into_iter().map(|root| (root, multiplicity)));
    }
    roots.sort();
    Ok(roots)
}

/// The rational roots of a squarefree primitive polynomial.
pub(super) fn of_squarefree(p: &Integers, budget: &Budget) -> Result<Vec<Rational>, Exhausted> {
    match &p[..] {
        [] | [_] => Ok(Vec::new()),
        [b, a] => Ok(vec![Rational::from_parts_signed(-b, a.clone())]),
        [c, b, a] => quadratic(a, b, c, budget),
        [constant, higher @ ..] if constant.is_zero() => {
            let mut roots = of_squarefree(&higher.to_vec(), budget)?;
            roots.push(Rational::ZERO);
            Ok(roots)
        }
        _ => lifted(p, budget),
    }
}

fn quadratic(
    a: &Integer,
    b: &Integer,
    c: &Integer,
    budget: &Budget,
) -> Result<Vec<Rational>, Exhausted> {
    let size = a.bit_len().max(b.bit_len()).max(c.bit_len());
    budget.number(2 * size + 3)?;
    let discriminant = b * b - Integer::from(4) * a * c;
    if discriminant.is_negative() {
        return Ok(Vec::new());
    }
    let Some(root) = integer::exact_root(&discriminant.unsigned_abs(), 2) else {
        return Ok(Vec::new());
    };
    let (root, double) = (Integer::from(root), Integer::from(2) * a);
    let at = |numerator| Rational::from_parts_signed(numerator, double.clone());
    Ok(vec![at(-b - &root), at(-b + root)])
}

fn lifted(p: &Integers, budget: &Budget) -> Result<Vec<Rational>, Exhausted> {
    let Some(lead) = p.last() else { return Ok(Vec::new()) };
    let (prime, residues) = roots_modulo_a_prime(p, budget)?;
    // lead · root is an integer below lead · (1 + max |aᵢ / lead|).
    let wanted = integral::bits(p) + 3;
    let mut found = Vec::new();
    for residue in residues {
        let (root, modulus) = lift(p, residue, prime, wanted, budget)?;
        let numerator = symmetric(root * lead, &modulus);
        let candidate = Rational::from_parts_signed(numerator, lead.clone());
        let denominator = Integer::from(candidate.denominator().clone());
        if integral::homogeneous_value(p, candidate.numerator(), &denominator, budget)?.is_zero() {
            found.push(candidate);
        }
    }
    Ok(found)
}

/// A prime modulo which `p` keeps its degree and stays squarefree, and its roots there.
fn roots_modulo_a_prime(p: &Integers, budget: &Budget) -> Result<(u64, Vec<u64>), Exhausted> {
    for prime in integer::small_primes().skip(2) {
        budget.spend(10 * prime * p.len() as u64)?;
        let field = Modular::new(prime);
        if !field.keeps_degree(p) {
            continue;
        }
        let image = field.reduce(p);
        if !field.is_squarefree(&image) {
            continue;
        }
        let value = |x: u64| image.iter().rev().fold(0, |value, c| (value * x + c) % prime);
        return Ok((prime, (0..prime).filter(|x| value(*x) == 0).collect()));
    }
    // Only a discriminant divisible by every small prime comes here.
    Err(Exhausted::Work)
}

/// Newton's iteration: a root modulo a power of `prime` of more than `bits` bits, and that power.
fn lift(
    p: &Integers,
    residue: u64,
    prime: u64,
    bits: usize,
    budget: &Budget,
) -> Result<(Integer, Integer), Exhausted> {
    let derivative = integral::derivative(p);
    let field = Modular::new(prime);
    let mut modulus = Integer::from(prime);
    let mut root = Integer::from(residue);
    let slope = evaluate(&derivative, &root, &modulus, budget)?;
    let slope = field.reduce(&[slope]).first().copied().unwrap_or(1);
    let mut inverse = Integer::from(field.inverse(slope));
    while modulus.bit_len() <= bits {
        modulus = &modulus * &modulus;
        let value = evaluate(p, &root, &modulus, budget)?;
        root = (root - value * &inverse) % &modulus;
        let slope = evaluate(&derivative, &root, &modulus, budget)?;
        inverse = (&inverse * (Integer::from(2) - slope * &inverse)) % &modulus;
    }
    Ok((root, modulus))
}

fn evaluate(
    p: &[Integer],
    x: &Integer,
    modulus: &Integer,
    budget: &Budget,
) -> Result<Integer, Exhausted> {
    budget.spend(p.len() as u64 * (4 + modulus.bit_len() as u64 / 16))?;
    Ok(p.iter().rev().fold(Integer::ZERO, |value, c| (value * x + c) % modulus))
}
