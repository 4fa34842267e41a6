//! An equation whose unknown stands in one place, solved by undoing what was done to it, last first;
//! everything is positive, so a root is the positive one.

use super::super::{arithmetic, equation, factors};
use super::no_way;
use crate::declare::rules;
use crate::rules::equation::{
    ADD_TO_BOTH_SIDES, DIVIDE_BOTH_SIDES, MULTIPLY_BOTH_SIDES, SIMPLIFY_BOTH_SIDES,
    SUBTRACT_FROM_BOTH_SIDES, SWAP_SIDES,
};
use crate::{Derivation, Rule, Unsolved, Work, numeral};
use algebra::Rational;
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

rules! {
    POSITIVE_ROOT = "take-positive-root",
        "Take the positive root" / "धनात्मक मूल लिनुहोस्",
        "Only a positive number makes sense here, so the root of both sides is the positive one."
            / "यहाँ धनात्मक सङ्ख्या मात्र अर्थपूर्ण हुन्छ, त्यसैले दुवै पक्षको धनात्मक मूल लिइन्छ।";
    SQUARE_SIDES = "square-positive-sides",
        "Square both sides" / "दुवै पक्षको वर्ग गर्नुहोस्",
        "Both sides are positive, so they are equal exactly where their squares are."
            / "दुवै पक्ष धनात्मक छन्, त्यसैले तिनका वर्ग बराबर हुँदा मात्र ती बराबर हुन्छन्।";
    WRITE_AS_POWER = "write-as-power",
        "Write both sides with the same base" / "दुवै पक्षलाई एउटै आधारमा लेख्नुहोस्",
        "{0} multiplied by itself often enough gives the other side."
            / "{0} लाई पटक-पटक गुणन गर्दा अर्को पक्ष आउँछ।";
    EQUAL_EXPONENTS = "equal-exponents",
        "Compare the exponents" / "घाताङ्क तुलना गर्नुहोस्",
        "Powers of the same base other than 1 are equal only where their exponents are."
            / "1 बाहेक एउटै आधारका घात बराबर हुँदा घाताङ्क पनि बराबर हुन्छन्।";
    TAKE_RECIPROCALS = "take-reciprocals",
        "Bring the unknown out of the denominator" / "अज्ञात राशिलाई हरबाट निकाल्नुहोस्",
        "If {0} divided by a number is given, the number is {0} divided by it."
            / "{0} लाई कुनै सङ्ख्याले भाग गरेको मान थाहा भए त्यो सङ्ख्या {0} लाई त्यस मानले भाग गरेर आउँछ।";
    KEEP_POSITIVE = "keep-positive",
        "Keep the positive value" / "धनात्मक मान लिनुहोस्",
        "Only a positive number makes sense here."
            / "यहाँ धनात्मक सङ्ख्या मात्र अर्थपूर्ण हुन्छ।";
}

/// Longest search for an exponent.
const MOST: u32 = 200;

/// Goes on from `known = left`, where `unknown` stands in `left`, to `unknown = value`.
pub(super) fn solve(
    derivation: &mut Derivation,
    left: Expr,
    known: Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    let mut undoing = Undoing { left, value: known, unknown, work, derivation };
    let now = undoing.left.clone().equals(undoing.value.clone());
    undoing.derivation.step(&SWAP_SIDES, Claim::Equivalent, now, Vec::new());
    undoing.left = undoing.folded(&undoing.left.clone())?;
    undoing.show(&SIMPLIFY_BOTH_SIDES, Claim::Equivalent, Vec::new());
    while !matches!(undoing.left, Expr::Symbol(_)) {
        work.budget.spend(10)?;
        undoing.outermost()?;
    }
    Ok(undoing.value)
}

struct Undoing<'a, 'd> {
    left: Expr,
    value: Expr,
    unknown: &'a Symbol,
    work: &'a Work<'a>,
    derivation: &'d mut Derivation,
}

impl Undoing<'_, '_> {
    fn show(&mut self, rule: &'static Rule, claim: Claim, arguments: Vec<Expr>) {
        let now = self.left.clone().equals(self.value.clone());
        self.derivation.step(rule, claim, now, arguments);
    }

    fn depends(&self, expr: &Expr) -> bool {
        expr.symbols().contains(self.unknown)
    }

    /// A closed expression worked out.
    fn worked(&self, expr: &Expr) -> Result<Expr, Unsolved> {
        let done = arithmetic::solve(expr, self.work)?;
        Ok(match done.result().as_rational() {
            Some(value) => numeral::literal(&value, numeral::is_short_decimal(&value)),
            None => done.result().clone(),
        })
    }

    /// What stands beside the unknown worked out, as far as it is rational.
    fn folded(&self, expr: &Expr) -> Result<Expr, Unsolved> {
        if !self.depends(expr) {
            return self.worked(expr);
        }
        let parts = |parts: &[Expr]| -> Result<(Vec<Expr>, Vec<Expr>), Unsolved> {
            let (with, without): (Vec<&Expr>, Vec<&Expr>) =
                parts.iter().partition(|part| self.depends(part));
            let with = with.into_iter().map(|part| self.folded(part)).collect::<Result<_, _>>()?;
            Ok((with, without.into_iter().cloned().collect()))
        };
        match expr {
            Expr::Product(factors) => {
                let (with, without) = parts(factors)?;
                if without.is_empty() {
                    return Ok(Expr::product(with));
                }
                let number = self.worked(&Expr::product(without))?;
                let one = number.as_rational().is_some_and(|q| q.is_one());
                let number = if one { Vec::new() } else { vec![number] };
                Ok(Expr::product(number.into_iter().chain(with).collect()))
            }
            _ => {
                let mut failed = None;
                let folded = expr.map_parts(|part| match self.folded(part) {
                    Ok(part) => part,
                    Err(error) => {
                        failed = Some(error);
                        Expr::Missing
                    }
                });
                let folded = match folded {
                    Expr::Power(base, one) if *one == Expr::integer(1) => *base,
                    other => other,
                };
                failed.map_or(Ok(folded), Err)
            }
        }
    }

    /// Undoes what was done last.
    fn outermost(&mut self) -> Result<(), Unsolved> {
        match self.left.clone() {
            Expr::Product(factors) => {
                let (mut with, without): (Vec<Expr>, Vec<Expr>) =
                    factors.into_iter().partition(|factor| self.depends(factor));
                if with.len() != 1 || without.is_empty() {
                    return self.as_equation();
                }
                let by = self.worked(&Expr::product(without))?;
                self.value = self.worked(&self.value.clone().over(by.clone()))?;
                self.left = with.remove(0);
                self.show(&DIVIDE_BOTH_SIDES, Claim::Equivalent, vec![by]);
            }
            Expr::Quotient(a, b) if !self.depends(&b) => {
                self.value = self.worked(&Expr::product(vec![self.value.clone(), (*b).clone()]))?;
                self.left = *a;
                self.show(&MULTIPLY_BOTH_SIDES, Claim::Equivalent, vec![*b]);
            }
            Expr::Quotient(a, b) if !self.depends(&a) => {
                self.value = self.worked(&(*a).clone().over(self.value.clone()))?;
                self.left = *b;
                self.show(&TAKE_RECIPROCALS, Claim::Equivalent, vec![*a]);
            }
            Expr::Sum(terms) => {
                let (mut with, without): (Vec<Expr>, Vec<Expr>) =
                    terms.into_iter().partition(|term| self.depends(term));
                if with.len() != 1 || without.is_empty() {
                    return self.as_equation();
                }
                let term = self.worked(&Expr::sum(without))?;
                self.value =
                    self.worked(&Expr::sum(vec![self.value.clone(), term.clone().negated()]))?;
                self.left = with.remove(0);
                match term {
                    Expr::Negate(term) => {
                        self.show(&ADD_TO_BOTH_SIDES, Claim::Equivalent, vec![*term]);
                    }
                    term => self.show(&SUBTRACT_FROM_BOTH_SIDES, Claim::Equivalent, vec![term]),
                }
            }
            Expr::Negate(a) => {
                self.value = self.worked(&self.value.clone().negated())?;
                self.left = *a;
                self.show(&MULTIPLY_BOTH_SIDES, Claim::Equivalent, vec![Expr::integer(-1)]);
            }
            Expr::Power(base, exponent) if !self.depends(&exponent) => {
                let index = exponent.as_rational().ok_or_else(no_way)?;
                let root = match index == Rational::from(2u8) {
                    true => self.value.clone().sqrt(),
                    false => Expr::Root(Box::new(self.value.clone()), Some(exponent)),
                };
                self.value = self.worked(&root)?;
                self.left = *base;
                self.show(&POSITIVE_ROOT, Claim::Selects, Vec::new());
            }
            Expr::Power(base, exponent) if !self.depends(&base) => {
                self.exponent(&base, *exponent)?;
            }
            Expr::Root(inner, None) => {
                self.value = self.worked(&self.value.clone().pow(Expr::integer(2)))?;
                self.left = *inner;
                self.show(&SQUARE_SIDES, Claim::Follows, Vec::new());
            }
            _ => return self.as_equation(),
        }
        Ok(())
    }

    /// The exponent that makes the base the value, found by multiplying.
    fn exponent(&mut self, base: &Expr, exponent: Expr) -> Result<(), Unsolved> {
        let (Some(b), Some(value)) = (base.as_rational(), self.value.as_rational()) else {
            return Err(no_way());
        };
        if b <= Rational::ZERO || b.is_one() {
            return Err(no_way());
        }
        let towards = b.cmp(&Rational::ONE);
        let mut power = b.clone();
        let mut count = 1u32;
        while power != value {
            if count == MOST || power.cmp(&value) == towards {
                return Err(Unsolved::Unknown(
                    "a time that is no whole number of periods".to_owned(),
                ));
            }
            self.work.budget.number(numeral::bits(&power))?;
            power *= &b;
            count += 1;
        }
        let count = Expr::integer(count);
        let now = self.derivation.result().clone();
        let fact = self.value.clone().equals(base.clone().pow(count.clone()));
        let fact = factors::fact(&WRITE_AS_POWER, &now, fact, vec![base.clone()]);
        self.derivation.steps.push(fact);
        (self.left, self.value) = (exponent, count);
        self.show(&EQUAL_EXPONENTS, Claim::States, Vec::new());
        Ok(())
    }

    /// Where the unknown stands in several places: as any equation, keeping what is positive.
    fn as_equation(&mut self) -> Result<(), Unsolved> {
        let relation = self.left.clone().equals(self.value.clone());
        let unknown = std::slice::from_ref(self.unknown);
        let solved = equation::solved_form(&[relation], unknown, self.work)?;
        let values = match equation::values(solved.result(), self.unknown)? {
            equation::Values::These(values) => values,
            equation::Values::All => return Err(no_way()),
        };
        let context = algebra::Context::default();
        let zero = Expr::integer(0);
        let mut positive = values.into_iter().filter(|v| {
            algebra::compare(v, &zero, &context, self.work.budget) == Some(Ordering::Greater)
        });
        let (Some(value), None) = (positive.next(), positive.next()) else { return Err(no_way()) };
        self.derivation.append(solved);
        self.left = Expr::Symbol(self.unknown.clone());
        self.value = self.worked(&value)?;
        self.show(&KEEP_POSITIVE, Claim::Selects, Vec::new());
        Ok(())
    }
}
