//! Progressions: every one that has what is known is found, and its terms are written out.
//!
//! The number of terms, where it is not known, is sought among the first [`MOST_LENGTHS`] numbers.

use super::{Judge, decided, evidence, methods};
use crate::{Evidence, Outcome, Progression, ProgressionKind, ProgressionPart};
use algebra::{Rational, RootPlace, Univariate};
use syntax::{Expr, Symbol};

/// Most terms that are added up.
const MOST_TERMS: u64 = 10_000;
/// Up to here the number of terms is sought.
const MOST_LENGTHS: u64 = 2_000;
/// The same where every length means another equation for the ratio.
const MOST_RATIOS: u64 = 40;
/// Highest power of a ratio.
const HIGHEST_POWER: u64 = 2_000;

/// A progression with what is known; of a harmonic one, that of the reciprocals.
#[derive(Clone, Debug, PartialEq)]
struct Candidate {
    first: Rational,
    step: Rational,
    count: Option<u64>,
}

/// What a feature comes to.
enum Value {
    Number(Rational),
    Numbers(Vec<Rational>),
    Formula(Expr),
    Truth(bool),
}

impl Judge<'_> {
    pub(super) fn progression(&self, asked: &Progression, answer: &Expr) -> Evidence {
        let holds = self.progression_holds(asked, answer);
        evidence(&methods::PROGRESSION, vec![answer.clone()], decided(holds))
    }

    fn progression_holds(&self, asked: &Progression, answer: &Expr) -> Option<bool> {
        let candidates = self.candidates(asked)?;
        // What is known contradicts itself.
        if candidates.is_empty() {
            return Some(false);
        }
        if let [feature] = &asked.asked[..] {
            return self.one_feature(asked, feature, &candidates, answer);
        }
        let several = match answer {
            Expr::Or(several) => several.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut left = several.to_vec();
        for candidate in &candidates {
            let mut at = None;
            for (k, statement) in left.iter().enumerate() {
                if self.states(asked, candidate, statement)? {
                    at = Some(k);
                    break;
                }
            }
            match at {
                Some(k) => drop(left.remove(k)),
                None => return Some(false),
            }
        }
        Some(left.is_empty())
    }

    /// Whether `a = …, d = …` is what this progression has.
    fn states(&self, asked: &Progression, candidate: &Candidate, statement: &Expr) -> Option<bool> {
        let Expr::And(parts) = statement else { return Some(false) };
        if parts.len() != asked.asked.len() {
            return Some(false);
        }
        for (feature, part) in asked.asked.iter().zip(parts) {
            let Expr::Relation(sides, _) = part else { return Some(false) };
            let letter = Expr::Symbol(feature.letter(asked.kind));
            let [name, value] = &sides[..] else { return Some(false) };
            if *name != letter {
                return Some(false);
            }
            match self.feature(asked.kind, candidate, feature)? {
                Value::Number(number) if self.rational(value)? == number => {}
                _ => return Some(false),
            }
        }
        Some(true)
    }

    fn one_feature(
        &self,
        asked: &Progression,
        feature: &ProgressionPart,
        candidates: &[Candidate],
        answer: &Expr,
    ) -> Option<bool> {
        let mut numbers: Vec<Rational> = Vec::new();
        for candidate in candidates {
            match self.feature(asked.kind, candidate, feature)? {
                Value::Number(number) if numbers.contains(&number) => {}
                Value::Number(number) => numbers.push(number),
                Value::Numbers(expected) => {
                    let found = self.numbers(answer)?;
                    return Some(candidates.len() == 1 && found == expected);
                }
                Value::Truth(truth) => {
                    return Some(candidates.len() == 1 && *answer == Expr::Truth(truth));
                }
                Value::Formula(formula) => {
                    let (outcome, _) = self.equality(answer, &formula);
                    return match outcome {
                        _ if candidates.len() > 1 => None,
                        Outcome::Undecided => None,
                        decided => Some(decided == Outcome::Passed),
                    };
                }
            }
        }
        let found = self.numbers(answer)?;
        Some(found.len() == numbers.len() && numbers.iter().all(|n| found.contains(n)))
    }

    /// The numbers of a list, or the one number.
    fn numbers(&self, answer: &Expr) -> Option<Vec<Rational>> {
        match answer {
            Expr::List(items) => items.iter().map(|item| self.rational(item)).collect(),
            one => Some(vec![self.rational(one)?]),
        }
    }

    fn candidates(&self, asked: &Progression) -> Option<Vec<Candidate>> {
        let mut known = Vec::new();
        for (feature, value) in &asked.known {
            let value = self.rational(value)?;
            let inverted = asked.kind == ProgressionKind::Harmonic
                && matches!(feature, ProgressionPart::Term(_) | ProgressionPart::Last);
            if inverted && value.is_zero() {
                return Some(Vec::new());
            }
            known.push((feature.clone(), if inverted { Rational::ONE / value } else { value }));
        }
        let known = &known[..];
        let counted = known.iter().find(|(feature, _)| *feature == ProgressionPart::Count);
        let of_count = |f: &ProgressionPart| {
            matches!(f, ProgressionPart::Count | ProgressionPart::Last | ProgressionPart::Total)
        };
        let needed = known.iter().map(|(f, _)| f).chain(&asked.asked).any(of_count);
        let knows_step = known.iter().any(|(f, _)| *f == ProgressionPart::Step);
        let lengths: Vec<Option<u64>> = match counted {
            Some((_, n)) => vec![Some(whole(n)?)],
            None if !needed => vec![None],
            None if asked.kind == ProgressionKind::Geometric
                && !knows_step
                && listed(known) < 2 =>
            {
                (1..=MOST_RATIOS).map(Some).collect()
            }
            None if asked.kind == ProgressionKind::Geometric => {
                (1..=HIGHEST_POWER / 4).map(Some).collect()
            }
            None => (1..=MOST_LENGTHS).map(Some).collect(),
        };
        let mut found = Vec::new();
        let ratio = match asked.kind {
            ProgressionKind::Geometric => geometric_ratio(known),
            _ => None,
        };
        for count in lengths {
            self.budget.spend(4 + known.len() as u64).ok()?;
            match asked.kind {
                ProgressionKind::Geometric => {
                    self.geometric(known, ratio.as_ref(), count, &mut found)?;
                }
                _ => {
                    if let Some(candidate) = arithmetic(known, count)? {
                        found.push(candidate);
                    }
                }
            }
        }
        if asked.positive {
            found.retain(|c| c.first > Rational::ZERO && c.step > Rational::ZERO);
        }
        Some(found)
    }

    /// The geometric progressions of this length with what is known.
    fn geometric(
        &self,
        known: &[(ProgressionPart, Rational)],
        ratio: Option<&Rational>,
        count: Option<u64>,
        found: &mut Vec<Candidate>,
    ) -> Option<()> {
        let mut conditions = Vec::new();
        for (feature, value) in known {
            match feature {
                ProgressionPart::Step | ProgressionPart::Count => {}
                other => conditions.push((other, value)),
            }
        }
        let ratios: Vec<Rational> = match ratio {
            Some(ratio) => vec![ratio.clone()],
            None => {
                // a·g(r) = u and a·h(r) = v: then v·g = u·h.
                let [(one, u), (other, v), ..] = &conditions[..] else { return None };
                let (g, g_under) = self.multiple(one, count)?;
                let (h, h_under) = self.multiple(other, count)?;
                let left = g.mul(&h_under, self.budget).ok()?.scale(v);
                let right = h.mul(&g_under, self.budget).ok()?.scale(u);
                let difference = left.to_polynomial(&"r".into());
                let right = right.to_polynomial(&"r".into());
                let difference = &difference - &right;
                let equation = Univariate::from_polynomial(&difference, &"r".into())?;
                if equation.is_zero() {
                    // Lengths for which both conditions say the same fix no ratio.
                    return if count == Some(1) { Some(()) } else { None };
                }
                let mut ratios = Vec::new();
                for root in equation.real_roots(self.budget).ok()? {
                    match root {
                        RootPlace::Exact(ratio) => ratios.push(ratio),
                        RootPlace::Between(..) => return None,
                    }
                }
                ratios
            }
        };
        for ratio in ratios {
            if ratio.is_zero() {
                continue;
            }
            let mut first = None;
            let mut fits = true;
            for (feature, value) in &conditions {
                let Some(factor) = multiple_at(feature, count, &ratio)? else {
                    fits = false;
                    break;
                };
                match &first {
                    None if factor.is_zero() => fits = fits && value.is_zero(),
                    None => first = Some(*value / factor),
                    Some(first) => fits = fits && first * &factor == **value,
                }
            }
            let Some(first) = first.filter(|a| fits && !a.is_zero()) else { continue };
            let candidate = Candidate { first, step: ratio, count };
            if !found.contains(&candidate) {
                found.push(candidate);
            }
        }
        Some(())
    }

    /// By which polynomial in `r` the first term is multiplied, and what that is divided by.
    fn multiple(
        &self,
        feature: &ProgressionPart,
        count: Option<u64>,
    ) -> Option<(Univariate, Univariate)> {
        let one = || Univariate::constant(Rational::ONE);
        let power = |k: u64| {
            let mut coefficients = vec![Rational::ZERO; usize::try_from(k).ok()?];
            coefficients.push(Rational::ONE);
            (k <= 200).then(|| Univariate::new(coefficients))
        };
        let sum = |k: u64| {
            (1..=200).contains(&k).then(|| Univariate::new(vec![Rational::ONE; k as usize]))
        };
        Some(match feature {
            ProgressionPart::Term(k) => (power(k - 1)?, one()),
            ProgressionPart::Last => (power(count? - 1)?, one()),
            ProgressionPart::Sum(k) => (sum(*k)?, one()),
            ProgressionPart::Total => (sum(count?)?, one()),
            ProgressionPart::SumToInfinity => {
                (one(), Univariate::new(vec![Rational::ONE, -Rational::ONE]))
            }
            _ => return None,
        })
    }

    /// What a feature of a progression comes to, from its terms.
    fn feature(
        &self,
        kind: ProgressionKind,
        of: &Candidate,
        feature: &ProgressionPart,
    ) -> Option<Value> {
        let term = |k: u64| term(kind, of, k);
        let sum = |k: u64| -> Option<Rational> {
            let mut total = Rational::ZERO;
            let mut next = of.first.clone();
            if kind == ProgressionKind::Harmonic || k > MOST_TERMS {
                return None;
            }
            for _ in 0..k {
                total += &next;
                match kind {
                    ProgressionKind::Geometric => next *= &of.step,
                    _ => next += &of.step,
                }
                self.budget.spend(1).ok()?;
            }
            Some(total)
        };
        Some(match feature {
            ProgressionPart::Term(k) => Value::Number(term(*k)?),
            ProgressionPart::Terms(from, to) => {
                (to - from < 200).then_some(())?;
                Value::Numbers((*from..=*to).map(term).collect::<Option<_>>()?)
            }
            ProgressionPart::Step => Value::Number(of.step.clone()),
            ProgressionPart::Count => Value::Number(of.count?.into()),
            ProgressionPart::Last => Value::Number(term(of.count?)?),
            ProgressionPart::Sum(k) => Value::Number(sum(*k)?),
            ProgressionPart::Total => Value::Number(sum(of.count?)?),
            ProgressionPart::SumToInfinity => {
                let one = Rational::ONE;
                if kind != ProgressionKind::Geometric || of.step >= one || of.step <= -one {
                    return None;
                }
                // What is left after the first term is the whole, made smaller by the ratio.
                Value::Number(&of.first / (Rational::ONE - &of.step))
            }
            ProgressionPart::GeneralTerm(n) => Value::Formula(general_term(kind, of, n)),
            ProgressionPart::GeneralSum(n) => Value::Formula(general_sum(kind, of, n)?),
            ProgressionPart::Place(value) => {
                let places = self.places(kind, of, &self.rational(value)?)?;
                match places[..] {
                    [place] => Value::Number(place.into()),
                    _ => return None,
                }
            }
            ProgressionPart::Contains(value) => {
                Value::Truth(!self.places(kind, of, &self.rational(value)?)?.is_empty())
            }
        })
    }

    /// The places at which a value stands.
    fn places(&self, kind: ProgressionKind, of: &Candidate, value: &Rational) -> Option<Vec<u64>> {
        let mut value = value.clone();
        if kind == ProgressionKind::Harmonic {
            if value.is_zero() {
                return Some(Vec::new());
            }
            value = Rational::ONE / value;
        }
        if kind != ProgressionKind::Geometric {
            if of.step.is_zero() {
                return None;
            }
            let steps = (value - &of.first) / &of.step;
            let place = steps + Rational::ONE;
            let natural = place.is_int() && place > Rational::ZERO;
            return Some(if natural { vec![whole(&place)?] } else { Vec::new() });
        }
        let magnitude = |q: &Rational| if *q < Rational::ZERO { -q.clone() } else { q.clone() };
        let ratio = magnitude(&of.step);
        if ratio == Rational::ONE || value.is_zero() {
            return None;
        }
        let (mut next, mut places) = (of.first.clone(), Vec::new());
        for place in 1..=HIGHEST_POWER {
            if next == value {
                places.push(place);
            }
            let passed = match ratio > Rational::ONE {
                true => magnitude(&next) > magnitude(&value),
                false => magnitude(&next) < magnitude(&value),
            };
            if passed {
                return Some(places);
            }
            next *= &of.step;
            self.budget.spend(1).ok()?;
        }
        None
    }
}

/// How many first terms are known.
fn listed(known: &[(ProgressionPart, Rational)]) -> usize {
    (1..).take_while(|k| known.iter().any(|(f, _)| *f == ProgressionPart::Term(*k))).count()
}

/// The ratio, where it is said or two neighbours are known.
fn geometric_ratio(known: &[(ProgressionPart, Rational)]) -> Option<Rational> {
    let of =
        |wanted: ProgressionPart| known.iter().find(|(f, _)| *f == wanted).map(|(_, v)| v.clone());
    let both_sums = || {
        // All but the first term is the ratio times all but the last.
        let (a, l, s) = (
            of(ProgressionPart::Term(1))?,
            of(ProgressionPart::Last)?,
            of(ProgressionPart::Total)?,
        );
        (s != l).then(|| (&s - a) / (s - l))
    };
    of(ProgressionPart::Step).or_else(both_sums).or_else(|| {
        let (first, second) = (of(ProgressionPart::Term(1))?, of(ProgressionPart::Term(2))?);
        (!first.is_zero()).then(|| second / first)
    })
}

/// The arithmetic progression of this length with what is known; none if there is none; the outer
/// `None` if there are several.
fn arithmetic(
    known: &[(ProgressionPart, Rational)],
    count: Option<u64>,
) -> Option<Option<Candidate>> {
    // Rows p·a + q·d = v.
    let mut rows: Vec<(Rational, Rational, Rational)> = Vec::new();
    let pairs = |k: &Rational| k * (k - Rational::ONE) / Rational::from(2);
    for (feature, value) in known {
        let (p, q): (Rational, Rational) = match feature {
            ProgressionPart::Term(k) => (Rational::ONE, (k - 1).into()),
            ProgressionPart::Last => (Rational::ONE, (count? - 1).into()),
            ProgressionPart::Step => (Rational::ZERO, Rational::ONE),
            ProgressionPart::Sum(k) => ((*k).into(), pairs(&(*k).into())),
            ProgressionPart::Total => (count?.into(), pairs(&count?.into())),
            ProgressionPart::Count => continue,
            _ => return None,
        };
        rows.push((p, q, value.clone()));
    }
    let first = rows.iter().find(|(p, q, _)| !p.is_zero() || !q.is_zero()).cloned()?;
    let other = rows.iter().find(|(p, q, _)| &first.0 * q != p * &first.1);
    let Some((p, q, v)) = other else {
        // All say the same of `a` and `d`, or contradict each other.
        let agree = rows
            .iter()
            .all(|(p, q, v)| &first.0 * v == p * &first.2 && &first.1 * v == q * &first.2);
        return if agree { None } else { Some(None) };
    };
    let determinant = &first.0 * q - p * &first.1;
    let a = (&first.2 * q - v * &first.1) / &determinant;
    let d = (&first.0 * v - p * &first.2) / &determinant;
    let fits = rows.iter().all(|(p, q, v)| p * &a + q * &d == *v);
    Some(fits.then_some(Candidate { first: a, step: d, count }))
}

/// By what the first term is multiplied, for a ratio; `None` inside where there is no such sum.
fn multiple_at(
    feature: &ProgressionPart,
    count: Option<u64>,
    ratio: &Rational,
) -> Option<Option<Rational>> {
    let sum = |k: u64| {
        let mut total = Rational::ZERO;
        for _ in 0..k {
            total = total * ratio + Rational::ONE;
        }
        (k <= HIGHEST_POWER).then_some(Some(total))
    };
    match feature {
        ProgressionPart::Term(k) => Some(Some(power(ratio, k - 1)?)),
        ProgressionPart::Last => Some(Some(power(ratio, count? - 1)?)),
        ProgressionPart::Sum(k) => sum(*k),
        ProgressionPart::Total => sum(count?),
        ProgressionPart::SumToInfinity => {
            let converges = *ratio < Rational::ONE && *ratio > -Rational::ONE;
            Some(converges.then(|| Rational::ONE / (Rational::ONE - ratio)))
        }
        _ => None,
    }
}

fn power(base: &Rational, exponent: u64) -> Option<Rational> {
    (exponent <= HIGHEST_POWER).then(|| base.pow(exponent as isize))
}

fn term(kind: ProgressionKind, of: &Candidate, k: u64) -> Option<Rational> {
    let steps = k.checked_sub(1)?;
    Some(match kind {
        ProgressionKind::Geometric => &of.first * power(&of.step, steps)?,
        ProgressionKind::Arithmetic => &of.first + Rational::from(steps) * &of.step,
        ProgressionKind::Harmonic => {
            let reciprocal = &of.first + Rational::from(steps) * &of.step;
            (!reciprocal.is_zero()).then(|| Rational::ONE / reciprocal)?
        }
    })
}

fn general_term(kind: ProgressionKind, of: &Candidate, n: &Symbol) -> Expr {
    let (a, step) = (Expr::rational(&of.first), Expr::rational(&of.step));
    let before = Expr::sum(vec![Expr::Symbol(n.clone()), Expr::integer(-1)]);
    match kind {
        ProgressionKind::Geometric => Expr::product(vec![a, step.pow(before)]),
        _ => {
            let arithmetic = Expr::sum(vec![a, Expr::product(vec![before, step])]);
            match kind {
                ProgressionKind::Harmonic => Expr::integer(1).over(arithmetic),
                _ => arithmetic,
            }
        }
    }
}

fn general_sum(kind: ProgressionKind, of: &Candidate, n: &Symbol) -> Option<Expr> {
    let (a, step) = (Expr::rational(&of.first), Expr::rational(&of.step));
    let n = Expr::Symbol(n.clone());
    let one = Expr::integer(-1);
    match kind {
        ProgressionKind::Arithmetic => {
            let before = Expr::sum(vec![n.clone(), one]);
            let pairs = Expr::product(vec![n.clone(), before, step]).over(Expr::integer(2));
            Some(Expr::sum(vec![Expr::product(vec![n, a]), pairs]))
        }
        ProgressionKind::Geometric if of.step != Rational::ONE => {
            let above = Expr::sum(vec![step.clone().pow(n), one.clone()]);
            Some(Expr::product(vec![a, above]).over(Expr::sum(vec![step, one])))
        }
        _ => None,
    }
}

/// A natural number.
fn whole(q: &Rational) -> Option<u64> {
    if !q.is_int() {
        return None;
    }
    u64::try_from(q.numerator().clone()).ok()
}
