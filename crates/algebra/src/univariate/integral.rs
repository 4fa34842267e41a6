//! Dense polynomials with integer coefficients, constant first, as plain vectors without trailing
//! zeros: the workhorse under [`super::Univariate`] and the factoriser.

use crate::factor::modular::{self, Modular};
use crate::{Budget, Exhausted, Integer, Natural};
use dashu_base::{BitTest, Gcd, Signed, UnsignedAbs};

/// Coefficients, constant first; the last one is not 0.
pub(crate) type Integers = Vec<Integer>;

/// Longest coefficient in bits.
pub(crate) fn bits(p: &[Integer]) -> usize {
    p.iter().map(|c| c.bit_len()).max().unwrap_or(0)
}

/// Drops leading zeros.
pub(crate) fn trimmed(mut p: Integers) -> Integers {
    while p.last().is_some_and(Integer::is_zero) {
        p.pop();
    }
    p
}

fn charge(budget: &Budget, products: usize, bits: usize) -> Result<(), Exhausted> {
    budget.number(bits)?;
    budget.spend((products as u64).saturating_mul(3 + bits as u64 / 32))
}

/// The product.
pub(crate) fn mul(a: &[Integer], b: &[Integer], budget: &Budget) -> Result<Integers, Exhausted> {
    if a.is_empty() || b.is_empty() {
        return Ok(Vec::new());
    }
    charge(budget, a.len() * b.len(), bits(a) + bits(b))?;
    let mut product = vec![Integer::ZERO; a.len() + b.len() - 1];
    for (i, x) in a.iter().enumerate().filter(|(_, x)| !x.is_zero()) {
        for (j, y) in b.iter().enumerate() {
            product[i + j] += x * y;
        }
    }
    Ok(product)
}

/// The primitive part with positive leading coefficient.
pub(crate) fn primitive(mut p: Integers) -> Integers {
    let mut content = Natural::ZERO;
    for c in p.iter().filter(|c| !c.is_zero()) {
        let magnitude = c.unsigned_abs();
        content = if content.is_zero() { magnitude } else { content.gcd(magnitude) };
        if content.is_one() {
            break;
        }
    }
    let negative = p.last().is_some_and(Signed::is_negative);
    if content.is_zero() || (content.is_one() && !negative) {
        return p;
    }
    let divisor = if negative { -Integer::from(content) } else { Integer::from(content) };
    for c in &mut p {
        *c /= &divisor;
    }
    p
}

/// The derivative.
pub(crate) fn derivative(p: &[Integer]) -> Integers {
    trimmed(p.iter().enumerate().skip(1).map(|(n, c)| c * Integer::from(n)).collect())
}

/// `a / b` where that has integer coefficients; `b` is not 0.
pub(crate) fn divide_exactly(
    a: &[Integer],
    b: &[Integer],
    budget: &Budget,
) -> Result<Option<Integers>, Exhausted> {
    let Some(lead) = b.last() else { return Ok(None) };
    if a.is_empty() {
        return Ok(Some(Vec::new()));
    }
    if a.len() < b.len() {
        return Ok(None);
    }
    let mut rest = a.to_vec();
    let mut quotient = vec![Integer::ZERO; a.len() - b.len() + 1];
    for shift in (0..quotient.len()).rev() {
        let top = &rest[shift + b.len() - 1];
        if top.is_zero() {
            continue;
        }
        charge(budget, b.len(), top.bit_len() + bits(b))?;
        let factor = top / lead;
        if &factor * lead != *top {
            return Ok(None);
        }
        for (i, c) in b.iter().enumerate() {
            rest[shift + i] -= c * &factor;
        }
        quotient[shift] = factor;
    }
    Ok(rest.iter().all(Integer::is_zero).then_some(quotient))
}

/// The remainder of `|lead(b)|^k · a` by `b`, for a `k` that keeps the coefficients whole: it has
/// the signs of the true remainder. `b` is not 0.
pub(crate) fn pseudo_remainder(
    a: &[Integer],
    b: &[Integer],
    budget: &Budget,
) -> Result<Integers, Exhausted> {
    let mut rest = a.to_vec();
    let Some(lead) = b.last() else { return Ok(rest) };
    let magnitude = Integer::from(lead.unsigned_abs());
    let negative = lead.is_negative();
    while rest.len() >= b.len() {
        charge(budget, 2 * rest.len(), bits(&rest) + bits(b))?;
        let shift = rest.len() - b.len();
        let Some(top) = rest.pop() else { break };
        let factor = if negative { -top } else { top };
        if magnitude != Integer::ONE {
            for c in &mut rest {
                *c *= &magnitude;
            }
        }
        for (i, c) in b.iter().enumerate().take(b.len() - 1) {
            rest[shift + i] -= c * &factor;
        }
        rest = trimmed(rest);
    }
    Ok(rest)
}

/// Greatest common divisor of primitive polynomials (or 0), primitive with positive leading
/// coefficient.
///
/// A gcd modulo a prime that divides neither leading coefficient has at least the degree of the
/// true one, so coprime images settle the common case; else a primitive remainder sequence.
pub(crate) fn gcd(a: Integers, b: Integers, budget: &Budget) -> Result<Integers, Exhausted> {
    if a.is_empty() || b.is_empty() {
        return Ok(primitive(if a.is_empty() { b } else { a }));
    }
    let (mut high, mut low) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    charge(budget, high.len() * low.len(), 1)?;
    if low.len() == 1 || modular_degree(&high, &low) == Some(0) {
        return Ok(vec![Integer::ONE]);
    }
    loop {
        let rest = primitive(pseudo_remainder(&high, &low, budget)?);
        match rest.len() {
            0 => return Ok(primitive(low)),
            1 => return Ok(vec![Integer::ONE]),
            _ => (high, low) = (low, rest),
        }
    }
}

/// Degree of the gcd modulo a prime that keeps both degrees.
fn modular_degree(a: &[Integer], b: &[Integer]) -> Option<usize> {
    let field = Modular::new(modular::LARGE_PRIME);
    let (p, q) = (field.reduce(a), field.reduce(b));
    if p.len() < a.len() || q.len() < b.len() {
        return None;
    }
    Some(field.gcd(p, q).len() - 1)
}

/// Squarefree factors with ascending multiplicities of a primitive polynomial (Yun, 1976).
pub(crate) fn squarefree(p: Integers, budget: &Budget) -> Result<Vec<(Integers, u32)>, Exhausted> {
    let mut parts = Vec::new();
    if p.len() < 2 {
        return Ok(parts);
    }
    let d = derivative(&p);
    let common = gcd(p.clone(), primitive(d.clone()), budget)?;
    if common.len() == 1 {
        parts.push((p, 1));
        return Ok(parts);
    }
    // All divisions are exact: `common` divides both, and each gcd its arguments.
    let mut b = divide_exactly(&p, &common, budget)?.unwrap_or_default();
    let c = divide_exactly(&d, &common, budget)?.unwrap_or_default();
    let mut rest = difference(&c, &derivative(&b));
    let mut multiplicity = 1;
    while b.len() > 1 {
        let part = gcd(b.clone(), primitive(rest.clone()), budget)?;
        b = divide_exactly(&b, &part, budget)?.unwrap_or_default();
        let c = divide_exactly(&rest, &part, budget)?.unwrap_or_default();
        rest = difference(&c, &derivative(&b));
        if part.len() > 1 {
            parts.push((part, multiplicity));
        }
        multiplicity += 1;
    }
    Ok(parts)
}

fn difference(a: &[Integer], b: &[Integer]) -> Integers {
    let at = |p: &[Integer], n: usize| p.get(n).cloned().unwrap_or(Integer::ZERO);
    trimmed((0..a.len().max(b.len())).map(|n| at(a, n) - at(b, n)).collect())
}

/// `denominator^degree · p(numerator / denominator)`: has the sign of the value.
pub(crate) fn homogeneous_value(
    p: &[Integer],
    numerator: &Integer,
    denominator: &Integer,
    budget: &Budget,
) -> Result<Integer, Exhausted> {
    let size = numerator.bit_len().max(denominator.bit_len()) * p.len() + bits(p);
    charge(budget, 2 * p.len(), size)?;
    let mut value = Integer::ZERO;
    let mut power = Integer::ONE;
    for c in p.iter().rev() {
        value = value * numerator + c * &power;
        power *= denominator;
    }
    Ok(value)
}
