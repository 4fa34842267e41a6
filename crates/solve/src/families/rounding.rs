//! Rounding to places, figures or multiples, also of roots and other numbers that are not rational.
//!
//! Halves go away from zero. Never here: rounding of what was already rounded.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work, numeral};
use algebra::{Budget, Context, Integer, Natural, Rational};
use check::{Claim, Precision};
use dashu_base::{BitTest, Signed, UnsignedAbs};
use std::cmp::Ordering;
use syntax::{Expr, Number, Relation};

rules! {
    FIND_NEIGHBOURS = "find-neighbours",
        "Find the neighbours" / "वरिपरिका मान पत्ता लगाउनुहोस्",
        "These are the multiples of {0} just below and just above."
            / "यी ठीक तल र ठीक माथि पर्ने {0} का अपवर्त्य हुन्।";
    ROUND_UP = "round-up",
        "Round away from zero" / "माथितिर निकटतम बनाउनुहोस्",
        "It is not less than {0}, half-way between its neighbours, as a distance from 0."
            / "0 देखिको दूरी हेर्दा यो छिमेकी मानहरूको ठीक बीच {0} भन्दा कम छैन।";
    ROUND_DOWN = "round-down",
        "Round towards zero" / "तलतिर निकटतम बनाउनुहोस्",
        "It is less than {0}, half-way between its neighbours, as a distance from 0."
            / "0 देखिको दूरी हेर्दा यो छिमेकी मानहरूको ठीक बीच {0} भन्दा कम छ।";
    ALREADY_ROUND = "already-round",
        "Nothing has to be rounded" / "निकटतम बनाउनु पर्दैन",
        "It is a multiple of {0} as it is." / "यो आफैँ {0} को अपवर्त्य हो।";
    ENCLOSE = "enclose-between-halves",
        "Find the interval in which it lies" / "यो पर्ने अन्तराल पत्ता लगाउनुहोस्",
        "Both ends are half a step away from {0}."
            / "दुवै छेउ {0} बाट आधा चरण टाढा छन्।";
    ENCLOSE_POWERS = "compare-powers",
        "Compare powers instead of roots" / "मूलको सट्टा घात तुलना गर्नुहोस्",
        "For positive numbers the greater number has the greater power."
            / "धनात्मक सङ्ख्यामा ठूलो सङ्ख्याको घात पनि ठूलो हुन्छ।";
    NEAREST = "take-nearest",
        "Take the nearest" / "सबैभन्दा नजिकको लिनुहोस्",
        "{0} is the nearest, because everything between those ends is nearer to it than to any other."
            / "ती दुई छेउबीचका सबै सङ्ख्या अरूभन्दा {0} कै नजिक हुने भएकाले यही निकटतम हो।";
}

/// A number rounded.
pub(crate) fn round(
    number: &Expr,
    to: &Precision,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if let Some(root) = RootOfInteger::read(number)
        && let Precision::Nearest(_) | Precision::Places(_) = to
    {
        let unit = unit(&Rational::ZERO, to, work.budget)?;
        if let Some(derivation) = root.round(number, &unit, work)? {
            return Ok(derivation);
        }
    }
    let settled = arithmetic::settle(std::slice::from_ref(number), &|mut v| v.remove(0), work)?;
    let mut derivation = settled.derivation;
    let Some(value) = settled.values.into_iter().next().flatten() else {
        irrational(&mut derivation, to, work)?;
        return Ok(derivation);
    };
    let unit = unit(&value, to, work.budget)?;
    let rounded = nearest_multiple(&value, &unit);
    let shown = |q: &Rational| numeral::literal(q, true);
    let literal = shown(&value);
    if rounded == value {
        derivation.step(&ALREADY_ROUND, Claim::Equal, shown(&value), vec![shown(&unit)]);
        return Ok(derivation);
    }
    let below = Rational::from((&value / &unit).floor()) * &unit;
    let above = &below + &unit;
    let middle = (&below + &above) / Rational::from(2);
    let between = Expr::Relation(
        vec![shown(&below), literal.clone(), shown(&above)],
        vec![Relation::Less, Relation::Less],
    );
    let half = literal.related(relation(value.cmp(&middle)), shown(&middle));
    let away = magnitude(&rounded) > magnitude(&value);
    let rule: &'static Rule = if away { &ROUND_UP } else { &ROUND_DOWN };
    derivation.step(&FIND_NEIGHBOURS, Claim::Fact, between, vec![shown(&unit)]);
    let distance = shown(&magnitude(&middle));
    derivation.step(rule, Claim::Fact, half, vec![distance]);
    derivation.step(&NEAREST, Claim::States, shown(&rounded), vec![shown(&rounded)]);
    Ok(derivation)
}

fn magnitude(x: &Rational) -> Rational {
    if x.is_negative() { -x.clone() } else { x.clone() }
}

fn relation(order: Ordering) -> Relation {
    match order {
        Ordering::Less => Relation::Less,
        Ordering::Equal => Relation::Equal,
        Ordering::Greater => Relation::Greater,
    }
}

/// The multiple of `unit` nearest to `x`, halves away from zero.
fn nearest_multiple(x: &Rational, unit: &Rational) -> Rational {
    let half = Rational::from_parts(Integer::ONE, Natural::from(2u8));
    let rounded = Rational::from((magnitude(x) / unit + half).floor()) * unit;
    if x.is_negative() { -rounded } else { rounded }
}

/// Of what the rounded number is a multiple.
fn unit(value: &Rational, to: &Precision, budget: &Budget) -> Result<Rational, Unsolved> {
    let ten = Rational::from(10);
    match to {
        Precision::Places(places) => {
            Ok(numeral::integer_power(&ten, &-Integer::from(*places), budget)?)
        }
        Precision::Nearest(step) if step.is_zero() => {
            Err(Unsolved::Undefined("only 0 is a multiple of 0".to_owned()))
        }
        Precision::Nearest(step) => Ok(Rational::from(Integer::from(step.clone()))),
        Precision::Figures(0) => {
            Err(Unsolved::Undefined("a number has at least one significant figure".to_owned()))
        }
        Precision::Figures(_) if value.is_zero() => Ok(Rational::ONE),
        Precision::Figures(figures) => {
            let exponent = leading_place(value, budget)? + 1 - i64::from(*figures);
            Ok(numeral::integer_power(&ten, &Integer::from(exponent), budget)?)
        }
    }
}

/// The `k` for which `10^k <= |value| < 10^(k+1)`; `value` is not zero.
fn leading_place(value: &Rational, budget: &Budget) -> Result<i64, Unsolved> {
    let value = magnitude(value);
    let power = |k: i64| numeral::integer_power(&Rational::from(10), &Integer::from(k), budget);
    // Bits times log10(2) is off by at most one either way.
    let bits = |n: usize| i64::try_from(n).unwrap_or(i64::MAX / 4);
    let length = bits(value.numerator().bit_len()) - bits(value.denominator().bit_len());
    let mut k = length * 30_103 / 100_000;
    while power(k)? > value {
        k -= 1;
    }
    while power(k + 1)? <= value {
        k += 1;
    }
    Ok(k)
}

/// Goes on from a number that is not rational to its rounded value.
fn irrational(
    derivation: &mut Derivation,
    to: &Precision,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let number = derivation.result().clone();
    let context = Context::default();
    let missing = || Unsolved::Unknown("the size of this number was not found".to_owned());
    let (low, high) = algebra::enclosure(&number, 64, &context, work.budget).ok_or_else(missing)?;
    let unit = unit(&if low.is_negative() { low.clone() } else { high }, to, work.budget)?;
    let wanted = unit.denominator().bit_len() + 32;
    let bits = u32::try_from(wanted).map_err(|_| missing())?.max(64);
    let (low, high) =
        algebra::enclosure(&number, bits, &context, work.budget).ok_or_else(missing)?;
    let rounded = nearest_multiple(&low, &unit);
    if rounded != nearest_multiple(&high, &unit) {
        return Err(missing());
    }
    let half = &unit / Rational::from(2);
    let shown = |q: &Rational| numeral::literal(q, true);
    let ends = [shown(&(&rounded - &half)), number, shown(&(&rounded + &half))];
    let enclosed = Expr::Relation(ends.into(), vec![Relation::Less, Relation::Less]);
    derivation.step(&ENCLOSE, Claim::Fact, enclosed, vec![shown(&rounded)]);
    derivation.step(&NEAREST, Claim::States, shown(&rounded), vec![shown(&rounded)]);
    Ok(())
}

/// `n^(1/k)` for a positive integer `n`.
struct RootOfInteger {
    radicand: Natural,
    index: u32,
}

impl RootOfInteger {
    fn read(number: &Expr) -> Option<RootOfInteger> {
        let (radicand, index) = match number {
            Expr::Root(a, None) => (a, 2),
            Expr::Root(a, Some(n)) => (a, small(&n.as_rational()?)?),
            Expr::Power(a, n) => {
                let exponent = n.as_rational()?;
                if !exponent.numerator().is_one() {
                    return None;
                }
                (a, u32::try_from(exponent.denominator()).ok()?)
            }
            _ => return None,
        };
        let Expr::Number(Number::Integer(radicand)) = &**radicand else { return None };
        (index >= 2).then(|| RootOfInteger { radicand: radicand.clone(), index })
    }

    /// Rounds to a multiple of a positive integer by comparing powers of integers.
    fn round(
        &self,
        number: &Expr,
        unit: &Rational,
        work: &Work<'_>,
    ) -> Result<Option<Derivation>, Unsolved> {
        let Some(step) = numeral::as_integer(unit).filter(|s| !s.is_zero() && s.is_positive())
        else {
            return Ok(None);
        };
        let step = step.unsigned_abs();
        let n = self.index as usize;
        let length = self.radicand.bit_len() / n + step.bit_len() + 3;
        work.budget.number(length.saturating_mul(n))?;
        // With r = floor(root), the root is nearest to a multiple m of the step where
        // (2m - step)^n <= 2^n radicand < (2m + step)^n; m is next to r.
        let floor = algebra::integer::nth_root(&self.radicand, self.index);
        let mut multiple = &floor / &step * &step;
        let two = Natural::from(2u8);
        let doubled = two.pow(n) * &self.radicand;
        let upper_end = |m: &Natural| (&two * m + &step).pow(n);
        if upper_end(&multiple) <= doubled {
            multiple += &step;
        }
        let m = Rational::from(Integer::from(multiple.clone()));
        let answer = numeral::natural(&multiple);
        let mut derivation = Derivation::new(number.clone());
        if multiple.pow(n) == self.radicand {
            derivation.step(&ALREADY_ROUND, Claim::Equal, answer, vec![numeral::natural(&step)]);
            return Ok(Some(derivation));
        }
        let half = unit / Rational::from(2);
        let index = Expr::integer(self.index);
        let mut ends = vec![numeral::natural(&self.radicand)];
        let mut relations = Vec::new();
        let lower = &m - &half;
        if !lower.is_negative() {
            ends.insert(0, numeral::literal(&lower, true).pow(index.clone()));
            relations.push(Relation::LessEqual);
        }
        ends.push(numeral::literal(&(&m + &half), true).pow(index));
        relations.push(Relation::Less);
        let powers = Expr::Relation(ends, relations);
        derivation.step(&ENCLOSE_POWERS, Claim::Fact, powers, Vec::new());
        derivation.step(&NEAREST, Claim::States, answer.clone(), vec![answer]);
        Ok(Some(derivation))
    }
}

fn small(value: &Rational) -> Option<u32> {
    u32::try_from(numeral::as_integer(value)?).ok()
}
