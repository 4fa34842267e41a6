//! Linear equations and inequalities in one unknown, with numbers or letters as coefficients.

use crate::rules::equation::{
    ADD_TO_BOTH_SIDES, ALWAYS_TRUE, DIVIDE_BOTH_SIDES, DIVIDE_BY_NEGATIVE, MULTIPLY_BOTH_SIDES,
    NEVER_TRUE, SIMPLIFY_BOTH_SIDES, SUBTRACT_FROM_BOTH_SIDES, SWAP_SIDES,
};
use crate::rules::expression::CANCEL_COMMON_FACTOR;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Integer, Natural, Polynomial, Rational, integer};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Relation, Symbol};

/// The equation or inequality while it is worked on.
struct Equation<'a> {
    unknown: &'a Symbol,
    left: Polynomial,
    relation: Relation,
    right: Polynomial,
    derivation: Derivation,
}

/// The steps from `relation`, whose sides are `left` and `right`, of degree at most 1 in `unknown`,
/// to `unknown = value` or a truth value.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Polynomial,
    right: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let derivation = Derivation::new(relation.clone());
    let sign = match relation {
        Expr::Relation(_, relations) => relations.first().copied().unwrap_or(Relation::Equal),
        _ => Relation::Equal,
    };
    let (left_side, right_side) = (left.clone(), right.clone());
    let mut equation =
        Equation { unknown, left: left_side, relation: sign, right: right_side, derivation };
    equation.show(&SIMPLIFY_BOTH_SIDES, Vec::new());
    let slope = &left.coefficient_in(unknown, 1) - &right.coefficient_in(unknown, 1);
    if slope.is_zero() {
        return equation.without_unknown();
    }
    equation.clear_denominators();
    equation.gather_unknown();
    equation.free_unknown();
    equation.divide_by_coefficient(work)?;
    Ok(equation.derivation)
}

impl Equation<'_> {
    /// Adds a step to the equation as it now stands.
    fn show(&mut self, rule: &'static Rule, arguments: Vec<Expr>) {
        let now = self.left.to_expr().related(self.relation, self.right.to_expr());
        self.derivation.step(rule, Claim::Equivalent, now, arguments);
    }

    /// Both sides with `term` taken away, worded as adding where that reads better.
    fn subtract(&mut self, term: &Polynomial) {
        if term.is_zero() {
            return;
        }
        self.left = &self.left - term;
        self.right = &self.right - term;
        if term.leading_coefficient() < Rational::ZERO {
            self.show(&ADD_TO_BOTH_SIDES, vec![(-term).to_expr()]);
        } else {
            self.show(&SUBTRACT_FROM_BOTH_SIDES, vec![term.to_expr()]);
        }
    }

    /// Where the unknown has cancelled: true for all, or for none.
    fn without_unknown(mut self) -> Result<Derivation, Unsolved> {
        let both = self.left.coefficient_in(self.unknown, 1);
        self.subtract(&times(&both, self.unknown));
        let Some(difference) = (&self.left - &self.right).as_constant() else {
            return Err(Unsolved::Unknown(format!("the equation does not fix {}", self.unknown)));
        };
        let true_for_all = holds(difference.cmp(&Rational::ZERO), self.relation);
        let rule = if true_for_all { &ALWAYS_TRUE } else { &NEVER_TRUE };
        self.derivation.step(rule, Claim::Equivalent, Expr::Truth(true_for_all), Vec::new());
        Ok(self.derivation)
    }

    /// Multiplies by the lowest common denominator of all coefficients.
    fn clear_denominators(&mut self) {
        let factor = common_denominator([&self.left, &self.right]);
        if factor.is_one() {
            return;
        }
        let factor = Rational::from(Integer::from(factor));
        self.left = self.left.scale(&factor);
        self.right = self.right.scale(&factor);
        self.show(&MULTIPLY_BOTH_SIDES, vec![Expr::rational(&factor)]);
    }

    /// Brings all terms with the unknown to the left.
    fn gather_unknown(&mut self) {
        if self.left.degree_in(self.unknown) == 0 {
            std::mem::swap(&mut self.left, &mut self.right);
            self.relation = turned(self.relation);
            self.show(&SWAP_SIDES, Vec::new());
        }
        let right = self.right.coefficient_in(self.unknown, 1);
        self.subtract(&times(&right, self.unknown));
    }

    /// Takes away from both sides what stands on the left beside the unknown.
    fn free_unknown(&mut self) {
        let beside = self.left.coefficient_in(self.unknown, 0);
        self.subtract(&beside);
    }

    fn divide_by_coefficient(&mut self, work: &Work<'_>) -> Result<(), Unsolved> {
        let coefficient = self.left.coefficient_in(self.unknown, 1);
        if let Some(number) = coefficient.as_constant() {
            if number != Rational::ONE {
                let inverse = Rational::ONE / &number;
                self.left = self.left.scale(&inverse);
                self.right = self.right.scale(&inverse);
                let turns = number < Rational::ZERO && self.relation != Relation::Equal;
                let rule = if turns { &DIVIDE_BY_NEGATIVE } else { &DIVIDE_BOTH_SIDES };
                if turns {
                    self.relation = turned(self.relation);
                }
                self.show(rule, vec![Expr::rational(&number)]);
            }
            return Ok(());
        }
        if self.relation != Relation::Equal {
            return super::unknown("inequalities with letters as coefficients");
        }
        let unknown = Expr::Symbol(self.unknown.clone());
        let whole = self.right.to_expr().over(coefficient.to_expr());
        let step = unknown.clone().equals(whole);
        self.derivation.step(
            &DIVIDE_BOTH_SIDES,
            Claim::Equivalent,
            step,
            vec![coefficient.to_expr()],
        );
        let (value, common) = quotient(&self.right, &coefficient, work)?;
        self.derivation.step(
            &CANCEL_COMMON_FACTOR,
            Claim::Equivalent,
            unknown.equals(value),
            vec![common],
        );
        Ok(())
    }
}

/// Whether a number that compares so with 0 stands in this relation to it.
pub(crate) fn holds(order: Ordering, relation: Relation) -> bool {
    match relation {
        Relation::Less => order.is_lt(),
        Relation::LessEqual => order.is_le(),
        Relation::Greater => order.is_gt(),
        Relation::GreaterEqual => order.is_ge(),
        Relation::NotEqual => order.is_ne(),
        _ => order.is_eq(),
    }
}

/// The relation read from right to left.
pub(crate) fn turned(relation: Relation) -> Relation {
    match relation {
        Relation::Less => Relation::Greater,
        Relation::LessEqual => Relation::GreaterEqual,
        Relation::Greater => Relation::Less,
        Relation::GreaterEqual => Relation::LessEqual,
        other => other,
    }
}

/// `coefficient · unknown`.
fn times(coefficient: &Polynomial, unknown: &Symbol) -> Polynomial {
    let terms = coefficient.terms().into_iter().map(|(number, mut powers)| {
        powers.push((unknown.clone(), 1));
        (number, powers)
    });
    Polynomial::from_terms(terms.collect())
}

/// `numerator / denominator` in lowest terms, and the factor cancelled.
pub(crate) fn quotient(
    numerator: &Polynomial,
    denominator: &Polynomial,
    work: &Work<'_>,
) -> Result<(Expr, Expr), Unsolved> {
    if numerator.is_zero() {
        return Ok((Expr::integer(0), denominator.to_expr()));
    }
    let common = numerator.gcd(denominator, work.budget)?;
    let over = |p: &Polynomial| p.divide_exactly(&common, work.budget);
    let (Some(top), Some(bottom)) = (over(numerator)?, over(denominator)?) else {
        return Ok((numerator.to_expr().over(denominator.to_expr()), Expr::integer(1)));
    };
    // All numbers go to the top, then its denominator to the bottom.
    let number = top.content() / bottom.content();
    let (top, bottom) = (top.primitive(), bottom.primitive());
    let number_above = Rational::from(number.numerator().clone());
    let number_below = Rational::from(Integer::from(number.denominator().clone()));
    if let Some(below) = bottom.as_constant() {
        let value = top.scale(&(number / below));
        return Ok((value.to_expr(), common.to_expr()));
    }
    let value = top.scale(&number_above).to_expr().over(bottom.scale(&number_below).to_expr());
    Ok((value, common.to_expr()))
}

/// The lowest common denominator of all coefficients.
pub(crate) fn common_denominator<'a>(all: impl IntoIterator<Item = &'a Polynomial>) -> Natural {
    let mut common = Natural::ONE;
    for polynomial in all {
        for (coefficient, _) in polynomial.terms() {
            let denominator = Integer::from(coefficient.denominator().clone());
            common = integer::lcm(&Integer::from(common), &denominator);
        }
    }
    common
}
