//! Equations with the unknown in a denominator: multiply, solve, leave out excluded values.

use super::fraction::Fraction;
use super::{equation, factor};
use crate::declare::rules;
use crate::rules::equation::MULTIPLY_BOTH_SIDES;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Surd, Univariate};
use check::Claim;
use syntax::{Expr, Relation, Symbol};

rules! {
    EXCLUDE_VALUES = "exclude-values",
        "Leave out what makes a denominator 0" / "हर ० बनाउने मान हटाउनुहोस्",
        "For {0} a denominator of the equation is 0, so it is no solution."
            / "{0} हुँदा समीकरणको हर ० हुन्छ, त्यसैले यो हल होइन।";
}

/// The steps from `relation`, whose sides are these fractions, to its solved form.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Fraction,
    right: &Fraction,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let budget = work.budget;
    let shared = left.denominator.gcd(&right.denominator, budget)?;
    let extra = right.denominator.divide_exactly(&shared, budget)?;
    let extra = extra.ok_or(algebra::Exhausted::Work)?;
    let common = left.denominator.mul(&extra, budget)?;
    let clear = |side: &Fraction| -> Result<Polynomial, Unsolved> {
        let factor = common.divide_exactly(&side.denominator, budget)?;
        Ok(side.numerator.mul(&factor.ok_or(algebra::Exhausted::Work)?, budget)?)
    };
    let (above, below) = (clear(left)?, clear(right)?);
    let mut derivation = Derivation::new(relation.clone());
    let cleared = above.to_expr().equals(below.to_expr());
    let excludes = common.degree_in(unknown) > 0;
    let claim = if excludes { Claim::Follows } else { Claim::Equivalent };
    derivation.step(&MULTIPLY_BOTH_SIDES, claim, cleared.clone(), vec![common.to_expr()]);
    derivation.append(equation::polynomial_equation(&cleared, &above, &below, unknown, work)?);
    if let equation::Values::These(candidates) = equation::values(derivation.result(), unknown)? {
        let allowed = |value: &Expr| Ok(!vanishes(&common, unknown, value, work)?);
        equation::select(&mut derivation, &EXCLUDE_VALUES, &candidates, unknown, allowed)?;
        return Ok(derivation);
    }
    // Every number but the zeros of the denominator.
    let excluded = factor::factorisation(&common, budget)?;
    let mut allowed = Vec::new();
    for (part, _) in &excluded.factors {
        match Univariate::from_polynomial(part, unknown) {
            Some(p) if p.degree() == Some(1) => {
                let zero = Expr::rational(&(-p.coefficient(0) / p.coefficient(1)));
                allowed.push(Expr::Symbol(unknown.clone()).related(Relation::NotEqual, zero));
            }
            Some(p) if p.real_roots(budget)?.is_empty() => {}
            _ => return super::unknown("equations that hold for almost every number"),
        }
    }
    if allowed.is_empty() {
        return Ok(derivation);
    }
    let zeros = allowed.len();
    let all = if zeros == 1 { allowed.remove(0) } else { Expr::And(allowed) };
    derivation.step(&EXCLUDE_VALUES, Claim::Selects, all.clone(), vec![all]);
    Ok(derivation)
}

/// Whether `p` is 0 where `unknown` has this value.
pub(crate) fn vanishes(
    p: &Polynomial,
    unknown: &Symbol,
    value: &Expr,
    work: &Work<'_>,
) -> Result<bool, Unsolved> {
    if let Some(value) = Polynomial::from_expr(value, work.budget)? {
        return Ok(p.substitute(unknown, &value, work.budget)?.is_zero());
    }
    let Some(value) = Surd::from_expr(value, work.budget)? else { return Ok(false) };
    Ok(at(p, unknown, &value, work)?.is_some_and(|v| v.is_zero()))
}

/// The value of `p` at a surd; `None` if `p` has other letters.
pub(crate) fn at(
    p: &Polynomial,
    unknown: &Symbol,
    value: &Surd,
    work: &Work<'_>,
) -> Result<Option<Surd>, Unsolved> {
    let mut sum = Surd::zero();
    for (power, coefficient) in p.coefficients_in(unknown) {
        let Some(coefficient) = coefficient.as_constant() else { return Ok(None) };
        let Some(power) = value.pow(i64::from(power), work.budget)? else { return Ok(None) };
        sum = &sum + &Surd::from(coefficient).mul(&power, work.budget)?;
    }
    Ok(Some(sum))
}
