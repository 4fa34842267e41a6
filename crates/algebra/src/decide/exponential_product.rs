//! Products of powers of numbers with letters in the exponents, compared by the laws of indices.
//!
//! `± ∏ p^P` with distinct primes `p` and polynomials `P` has a value wherever its letters have, and
//! two such products with the same sign and the same exponents are equal. This settles `2^(x+1)`
//! and `2·2^x` in microseconds.

use crate::{Budget, Natural, Polynomial, Rational, evaluate, integer};
use dashu_base::{BitTest, Signed, UnsignedAbs};
use std::collections::BTreeMap;
use syntax::Expr;

/// Longest base that is factorised, in bits.
const MAX_BASE_BITS: usize = 32;

/// `± ∏ prime^exponent`, exponents not zero.
#[derive(PartialEq)]
struct ExponentialProduct {
    negative: bool,
    exponents: BTreeMap<Natural, Polynomial>,
}

/// Whether both are such products, and the same one. `false` says nothing.
pub(super) fn same(a: &Expr, b: &Expr, budget: &Budget) -> bool {
    read(a, budget).is_some_and(|a| read(b, budget).is_some_and(|b| a == b))
}

fn read(expr: &Expr, budget: &Budget) -> Option<ExponentialProduct> {
    budget.spend(1).ok()?;
    match expr {
        Expr::Negate(a) => {
            let mut product = read(a, budget)?;
            product.negative = !product.negative;
            Some(product)
        }
        Expr::Product(factors) => {
            let mut product = ExponentialProduct { negative: false, exponents: BTreeMap::new() };
            for factor in factors {
                product.multiply(read(factor, budget)?, false);
            }
            Some(product)
        }
        Expr::Quotient(a, b) => {
            let mut quotient = read(a, budget)?;
            quotient.multiply(read(b, budget)?, true);
            Some(quotient)
        }
        Expr::Power(base, exponent) => {
            let base = read(base, budget).filter(|base| !base.negative)?;
            base.raised(&Polynomial::from_expr(exponent, budget).ok()??, budget)
        }
        Expr::Number(_) => of_number(&evaluate::exact(expr, &Vec::new(), budget).ok()??, budget),
        _ => None,
    }
}

/// A rational number that is not 0 as a product of primes.
fn of_number(q: &Rational, budget: &Budget) -> Option<ExponentialProduct> {
    let (above, below) = (q.numerator().clone().unsigned_abs(), q.denominator().clone());
    if q.is_zero() || above.bit_len().max(below.bit_len()) > MAX_BASE_BITS {
        return None;
    }
    let mut exponents = BTreeMap::new();
    for (number, sign) in [(above, 1), (below, -1)] {
        for (prime, power) in integer::factorise(&number, budget).ok()? {
            let power = Rational::from(sign) * Rational::from(power);
            exponents.insert(prime, Polynomial::constant(power));
        }
    }
    Some(ExponentialProduct { negative: q.is_negative(), exponents })
}

impl ExponentialProduct {
    /// Times `other`, or divided by it.
    fn multiply(&mut self, other: ExponentialProduct, divided: bool) {
        self.negative ^= other.negative;
        for (prime, power) in other.exponents {
            let exponent = self.exponents.entry(prime).or_insert_with(Polynomial::zero);
            *exponent = if divided { &*exponent - &power } else { &*exponent + &power };
        }
        self.exponents.retain(|_, power| !power.is_zero());
    }

    /// A positive product to any power.
    fn raised(mut self, power: &Polynomial, budget: &Budget) -> Option<ExponentialProduct> {
        for exponent in self.exponents.values_mut() {
            *exponent = exponent.mul(power, budget).ok()?;
        }
        self.exponents.retain(|_, power| !power.is_zero());
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::same;
    use crate::Budget;

    #[test]
    fn laws_of_indices_decide_exponentials() {
        let check = |a: &str, b: &str| {
            let read = |text: &str| syntax::parse(text).ok().unwrap();
            let forwards = same(&read(a), &read(b), &Budget::default());
            assert_eq!(forwards, same(&read(b), &read(a), &Budget::default()), "{a} | {b}");
            forwards
        };
        assert!(check("2^(x+1)", "2*2^x"));
        assert!(check("4^x", "2^(2x)"));
        assert!(check("6^n/3^n", "2^n"));
        assert!(check("(2^x)^y", "(2^y)^x"));
        assert!(check("-2^(x+1)", "-2*2^x"));
        assert!(check("(1/2)^x", "2^(-x)"));
        assert!(check("1.5^x*2^x", "3^x"));
        assert!(!check("2^(x+1)", "2^x"));
        assert!(!check("2^(x^2)", "(2^x)^2"));
        assert!(!check("-2^x", "2^x"));
        assert!(!check("(-2)^x*(-2)^x", "4^x"), "a negative base has no real power");
        assert!(!check("0^x", "0^x"));
        assert!(!check("2^x/0", "2^x/0"));
        assert!(!check("2^(1/x)", "2^(1/x)"), "left to the general way");
    }
}
