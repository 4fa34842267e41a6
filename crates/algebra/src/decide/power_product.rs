//! Products of powers of positive symbols, compared by the laws of indices.
//!
//! For positive symbols `c · x^p · y^q` with rational exponents is canonical: equal functions have
//! the same number in front and the same exponents. This settles in microseconds what the general
//! normal form would treat as roots of high index.

use crate::evaluate;
use crate::{Budget, Context};
use dashu_base::BitTest;
use std::collections::BTreeMap;
use syntax::{Expr, Rational, Relation, Symbol};

/// `coefficient · ∏ symbol^exponent`, exponents not zero.
#[derive(Debug, PartialEq)]
struct PowerProduct {
    coefficient: Rational,
    exponents: BTreeMap<Symbol, Rational>,
}

/// Whether both are products of powers of symbols assumed positive, and the same one. `false` says
/// nothing.
pub(super) fn same(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> bool {
    let positive: Vec<&Symbol> = context.assumptions.iter().filter_map(positive_symbol).collect();
    if positive.is_empty() {
        return false;
    }
    let read = |e: &Expr| read(e, &positive, budget);
    match (read(a), read(b)) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    }
}

/// The symbol that an assumption `x > 0` or `0 < x` makes positive.
fn positive_symbol(assumption: &Expr) -> Option<&Symbol> {
    let Expr::Relation(sides, relations) = assumption else { return None };
    let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    match (&sides[..], &relations[..]) {
        ([Expr::Symbol(x), bound], [Relation::Greater]) if zero(bound) => Some(x),
        ([bound, Expr::Symbol(x)], [Relation::Less]) if zero(bound) => Some(x),
        _ => None,
    }
}

fn read(expr: &Expr, positive: &[&Symbol], budget: &Budget) -> Option<PowerProduct> {
    budget.spend(1).ok()?;
    match expr {
        Expr::Symbol(x) if positive.contains(&x) => Some(PowerProduct {
            coefficient: Rational::ONE,
            exponents: BTreeMap::from([(x.clone(), Rational::ONE)]),
        }),
        Expr::Product(factors) => {
            let mut product = PowerProduct::one();
            for factor in factors {
                product.multiply(read(factor, positive, budget)?, false);
            }
            Some(product)
        }
        Expr::Quotient(a, b) => {
            let mut quotient = read(a, positive, budget)?;
            let divisor = read(b, positive, budget)?;
            if divisor.coefficient.is_zero() {
                return None;
            }
            quotient.multiply(divisor, true);
            Some(quotient)
        }
        Expr::Power(base, exponent) => {
            let exponent = evaluate::exact(exponent, &Vec::new(), budget).ok()??;
            read(base, positive, budget)?.raised(&exponent, budget)
        }
        Expr::Root(base, index) => {
            let index = match index {
                Some(index) => evaluate::exact(index, &Vec::new(), budget).ok()??,
                None => Rational::from(2u8),
            };
            if index.is_zero() {
                return None;
            }
            read(base, positive, budget)?.raised(&(Rational::ONE / index), budget)
        }
        number => {
            let coefficient = evaluate::exact(number, &Vec::new(), budget).ok()??;
            Some(PowerProduct { coefficient, exponents: BTreeMap::new() })
        }
    }
}

impl PowerProduct {
    fn one() -> Self {
        PowerProduct { coefficient: Rational::ONE, exponents: BTreeMap::new() }
    }

    /// Times `other`, or divided by it.
    fn multiply(&mut self, other: PowerProduct, divided: bool) {
        if divided {
            self.coefficient /= other.coefficient;
        } else {
            self.coefficient *= other.coefficient;
        }
        for (symbol, power) in other.exponents {
            let exponent = self.exponents.entry(symbol).or_insert(Rational::ZERO);
            if divided {
                *exponent -= power;
            } else {
                *exponent += power;
            }
        }
        self.exponents.retain(|_, power| !power.is_zero());
    }

    /// To a rational power; nothing if the number in front would not stay rational.
    fn raised(mut self, exponent: &Rational, budget: &Budget) -> Option<PowerProduct> {
        if self.coefficient != Rational::ONE {
            if !exponent.is_int() {
                return None;
            }
            let power = isize::try_from(exponent.numerator()).ok()?;
            let bits =
                self.coefficient.numerator().bit_len() + self.coefficient.denominator().bit_len();
            budget.number(bits.checked_mul(power.unsigned_abs())?).ok()?;
            if power < 0 && self.coefficient.is_zero() {
                return None;
            }
            self.coefficient = self.coefficient.pow(power);
        }
        for power in self.exponents.values_mut() {
            *power *= exponent;
        }
        self.exponents.retain(|_, power| !power.is_zero());
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::same;
    use crate::{Budget, Context};

    fn check(a: &str, b: &str) -> bool {
        let read = |text: &str| syntax::parse(text).ok().unwrap();
        let context =
            Context { assumptions: vec![read("x > 0"), read("y > 0")], ..Context::default() };
        same(&read(a), &read(b), &context, &Budget::default())
    }

    #[test]
    fn laws_of_indices_decide_power_products() {
        assert!(check("x**(1/6)*x**(2/31)/x", "x**(-143/186)"));
        assert!(check("(x*y)**(1/2)", "x**(1/2)*sqrt(y)"));
        assert!(check("(x**2)**(1/2)", "x"));
        assert!(check("2*x/(4*x**3)", "1/(2*x**2)"));
        assert!(!check("x**(1/2)", "x**(1/3)"));
        assert!(!check("2*x", "3*x"));
        assert!(!check("x/0", "x/0"));
        assert!(!check("(2*x)**(1/2)", "2**(1/2)*x**(1/2)"), "left to the general way");
        assert!(!check("z*x", "z*x"), "z is not assumed positive");
        assert!(!check("(3*x)**999999999", "x"));
    }
}
