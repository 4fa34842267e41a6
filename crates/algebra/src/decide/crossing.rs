//! A refutation by a solution that has no name: between two rationals, where both are continuous, the
//! sides of the premise change places, and nowhere between them does the conclusion hold.

use crate::ball::{Ball, Precision};
use crate::evaluate::{Evaluator, Point};
use crate::{Budget, Context};
use dashu_int::Sign;
use std::cmp::Ordering;
use syntax::{Expr, Integer, Natural, Number, Rational, Relation, Symbol};

/// Bits kept while looking.
const BITS: usize = 96;
/// How often an interval is halved.
const HALVINGS: u32 = 24;
/// The search goes over odd multiples of `2^STEP` from here to there: whole numbers and simple
/// fractions, where sides are equal exactly, lie between.
const STEP: i64 = -3;
const FIRST: i64 = -63;
const LAST: i64 = 121;

/// Near which number a solution of `premise` lies that `conclusion` does not allow, the other letters
/// having the values of `rest`; rounded to three places.
pub(super) fn crossing(
    premise: &Expr,
    conclusion: &Expr,
    x: &Symbol,
    rest: &Point,
    context: &Context,
    budget: &Budget,
) -> Option<Expr> {
    let search = Search { conclusion, x, rest, context, budget };
    let mut cases = Vec::new();
    cases_of(premise, &mut cases);
    cases.iter().take(6).find_map(|(equation, conditions)| search.along(equation, conditions))
}

/// An equation's difference of sides, and what else must hold.
type Case = (Expr, Vec<Expr>);

fn cases_of(premise: &Expr, found: &mut Vec<Case>) {
    match premise {
        Expr::Or(options) => options.iter().for_each(|option| cases_of(option, found)),
        Expr::And(parts) => {
            for (k, part) in parts.iter().enumerate() {
                let mut own = Vec::new();
                cases_of(part, &mut own);
                for (equation, mut conditions) in own {
                    let others = parts.iter().enumerate().filter(|(j, _)| *j != k);
                    conditions.extend(others.map(|(_, part)| part.clone()));
                    found.push((equation, conditions));
                }
            }
        }
        Expr::Relation(sides, relations) => {
            if let ([a, b], [Relation::Equal]) = (&sides[..], &relations[..]) {
                found.push((Expr::Sum(vec![a.clone(), b.clone().negated()]), Vec::new()));
            }
        }
        _ => {}
    }
}

struct Search<'a> {
    conclusion: &'a Expr,
    x: &'a Symbol,
    rest: &'a Point,
    context: &'a Context,
    budget: &'a Budget,
}

impl Search<'_> {
    fn precision(&self) -> Precision<'_> {
        Precision { bits: BITS, budget: self.budget }
    }

    fn sign(&self, equation: &Expr, n: i64, exp: i64) -> Option<Ordering> {
        let evaluator = Evaluator {
            context: self.context,
            precision: self.precision(),
            complex: false,
            moving: None,
        };
        let mut point = self.rest.clone();
        point.push((self.x.clone(), dyadic(n, exp)));
        evaluator.value(equation, &point).ok()?.into_real().ok()?.sign().filter(|s| s.is_ne())
    }

    fn along(&self, equation: &Expr, conditions: &[Expr]) -> Option<Expr> {
        let mut before: Option<Ordering> = None;
        for n in (FIRST..=LAST).step_by(2) {
            if self.budget.left() == 0 {
                return None;
            }
            let here = self.sign(equation, n, STEP);
            if let (Some(old), Some(new)) = (before, here)
                && old != new
                && let Some(found) = self.between(equation, conditions, n - 2, new)
            {
                return Some(found);
            }
            before = here;
        }
        None
    }

    /// Halves the interval from `low·2^STEP` to `(low + 2)·2^STEP`, at whose upper end the sign is
    /// `above`.
    fn between(
        &self,
        equation: &Expr,
        conditions: &[Expr],
        mut low: i64,
        above: Ordering,
    ) -> Option<Expr> {
        let mut exp = STEP;
        for _ in 0..HALVINGS {
            let ball = (self.x.clone(), Ball::from_to(low, exp));
            let evaluator = Evaluator {
                context: self.context,
                precision: self.precision(),
                complex: false,
                moving: Some(&ball),
            };
            let exists = evaluator.value(equation, self.rest).and_then(|v| v.into_real()).is_ok();
            let hold = || {
                let all = conditions.iter().chain(&self.context.assumptions);
                all.clone().all(|c| evaluator.holds(c, self.rest) == Ok(true))
            };
            if exists {
                match evaluator.holds(self.conclusion, self.rest) {
                    Ok(false) if hold() => return rounded(low, exp),
                    Ok(true) => return None,
                    _ => {}
                }
            }
            let middle = self.sign(equation, low + 1, exp)?;
            low = if middle == above { low * 2 } else { low * 2 + 2 };
            exp -= 1;
        }
        None
    }
}

fn dyadic(n: i64, exp: i64) -> Rational {
    let power = Natural::from(2u8).pow(usize::try_from(-exp).unwrap_or(0));
    Rational::from_parts(Integer::from(n), power)
}

/// The middle of the interval to three places.
fn rounded(low: i64, exp: i64) -> Option<Expr> {
    let n: Integer = (dyadic(low + 1, exp) * Rational::from(1000)).round();
    let (sign, digits) = n.into_parts();
    let size = Expr::Number(Number::Decimal { digits, places: 3 });
    Some(if sign == Sign::Negative { size.negated() } else { size })
}
