//! Algebraic fractions: quotients of polynomials, in lowest terms.

use crate::Unsolved;
use algebra::{Budget, Exhausted, Integer, Polynomial, Rational};
use syntax::Expr;

/// `numerator / denominator`; the denominator is not 0.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fraction {
    pub(crate) numerator: Polynomial,
    pub(crate) denominator: Polynomial,
}

impl Fraction {
    /// The fraction that `expr` is, not cancelled but with denominators brought together; `None`
    /// if it is none, or divides by 0.
    pub(crate) fn from_expr(expr: &Expr, budget: &Budget) -> Result<Option<Fraction>, Exhausted> {
        budget.spend(1)?;
        if let Some(numerator) = Polynomial::from_expr(expr, budget)? {
            return Ok(Some(Fraction { numerator, denominator: Polynomial::one() }));
        }
        Ok(match expr {
            Expr::Negate(a) => Fraction::from_expr(a, budget)?
                .map(|f| Fraction { numerator: -&f.numerator, denominator: f.denominator }),
            Expr::Sum(terms) => {
                let mut sum =
                    Fraction { numerator: Polynomial::zero(), denominator: Polynomial::one() };
                for term in terms {
                    let Some(term) = Fraction::from_expr(term, budget)? else { return Ok(None) };
                    let Some(next) = sum.plus(&term, budget)? else { return Ok(None) };
                    sum = next;
                }
                Some(sum)
            }
            Expr::Product(factors) => {
                let mut product =
                    Fraction { numerator: Polynomial::one(), denominator: Polynomial::one() };
                for factor in factors {
                    let Some(factor) = Fraction::from_expr(factor, budget)? else {
                        return Ok(None);
                    };
                    product = product.times(&factor, budget)?;
                }
                Some(product)
            }
            Expr::Quotient(a, b) => {
                match (Fraction::from_expr(a, budget)?, Fraction::from_expr(b, budget)?) {
                    (Some(a), Some(b)) if !b.numerator.is_zero() => {
                        let inverse =
                            Fraction { numerator: b.denominator, denominator: b.numerator };
                        Some(a.times(&inverse, budget)?)
                    }
                    _ => None,
                }
            }
            Expr::Power(base, exponent) => {
                let Some(exponent) = exponent.as_rational() else { return Ok(None) };
                let Some(base) = Fraction::from_expr(base, budget)? else { return Ok(None) };
                let negative = exponent < Rational::ZERO;
                let Ok(n) = Integer::try_from(if negative { -exponent } else { exponent }) else {
                    return Ok(None);
                };
                let Ok(n) = u32::try_from(n) else { return Err(Exhausted::Work) };
                if negative && base.numerator.is_zero() {
                    return Ok(None);
                }
                let (top, bottom) =
                    (base.numerator.pow(n, budget)?, base.denominator.pow(n, budget)?);
                Some(if negative {
                    Fraction { numerator: bottom, denominator: top }
                } else {
                    Fraction { numerator: top, denominator: bottom }
                })
            }
            _ => None,
        })
    }

    /// The sum over the lowest common denominator; `None` only if a division fails.
    fn plus(&self, other: &Fraction, budget: &Budget) -> Result<Option<Fraction>, Exhausted> {
        let common = self.denominator.gcd(&other.denominator, budget)?;
        let left = self.denominator.divide_exactly(&common, budget)?;
        let right = other.denominator.divide_exactly(&common, budget)?;
        let (Some(left), Some(right)) = (left, right) else { return Ok(None) };
        let numerator =
            &self.numerator.mul(&right, budget)? + &other.numerator.mul(&left, budget)?;
        Ok(Some(Fraction { numerator, denominator: self.denominator.mul(&right, budget)? }))
    }

    fn times(&self, other: &Fraction, budget: &Budget) -> Result<Fraction, Exhausted> {
        Ok(Fraction {
            numerator: self.numerator.mul(&other.numerator, budget)?,
            denominator: self.denominator.mul(&other.denominator, budget)?,
        })
    }

    /// As it is written, nothing cancelled.
    pub(crate) fn expr(&self) -> Expr {
        if self.denominator == Polynomial::one() {
            return self.numerator.to_expr();
        }
        self.numerator.to_expr().over(self.denominator.to_expr())
    }
}

/// A quotient in `expr` whose denominator is 0, if there is one.
pub(crate) fn division_by_zero(expr: &Expr, budget: &Budget) -> Result<Option<Expr>, Exhausted> {
    budget.spend(1)?;
    if let Expr::Quotient(_, below) = expr
        && Fraction::from_expr(below, budget)?.is_some_and(|f| f.numerator.is_zero())
    {
        return Ok(Some(expr.clone()));
    }
    let mut result = Ok(None);
    expr.for_each_part(|part| {
        if matches!(result, Ok(None)) {
            result = division_by_zero(part, budget);
        }
    });
    result
}

/// Refuses an expression that divides by 0.
pub(crate) fn refuse_division_by_zero(expr: &Expr, budget: &Budget) -> Result<(), Unsolved> {
    match division_by_zero(expr, budget)? {
        Some(quotient) => {
            Err(Unsolved::Undefined(format!("division by zero: {}", syntax::plain(&quotient))))
        }
        None => Ok(()),
    }
}
