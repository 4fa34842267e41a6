//! Probabilities counted outcome by outcome, or from the laws of probability alone.

use super::sets::eliminated;
use super::{Judge, decided, evidence, methods};
use crate::{
    Binomial, BinomialAsk, Causes, Chance, Event, EventAsk, EventChances, EventPart, Evidence,
    Outcome, Region, Source, Test, Thing, Trial,
};
use algebra::{Integer, Rational};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use syntax::Expr;

/// Most outcomes that are counted.
const MOST_OUTCOMES: u64 = 200_000;
/// Most trials of a binomial distribution.
const MOST_TRIALS: u64 = 400;

impl Judge<'_> {
    pub(super) fn chance(&self, asked: &Chance, answer: &Expr) -> Evidence {
        let number = || self.rational(answer);
        let is = |value: Option<Rational>| Some(value? == number()?);
        let (method, holds) = match asked {
            Chance::Trial(trial) => (&methods::OUTCOMES, is(self.trial(trial))),
            Chance::SampleSpace(sources) => {
                (&methods::OUTCOMES, self.sample_space(sources, answer))
            }
            Chance::Events(events) => (&methods::EVENT_CELLS, self.event_chances(events, answer)),
            Chance::Independent { chances, least, most } => {
                let chances: Vec<&Rational> = chances.iter().map(|(_, p)| p).collect();
                (&methods::OUTCOMES, is(happening(&chances, *least, *most)))
            }
            Chance::Causes(causes) => (&methods::CASES, is(caused(causes))),
            Chance::Binomial(binomial) => {
                (&methods::DISTRIBUTION, self.binomial_distribution(binomial, answer))
            }
            Chance::Expected { chance, trials } => {
                let possible = is_chance(chance);
                let value = possible.then(|| chance * Rational::from(*trials));
                (&methods::ARITHMETIC_OF_CHANCE, is(value))
            }
            Chance::Relative { happened, trials } => {
                let possible = *trials > 0 && happened <= trials;
                let value = possible.then(|| Rational::from(*happened) / Rational::from(*trials));
                (&methods::ARITHMETIC_OF_CHANCE, is(value))
            }
        };
        evidence(method, vec![answer.clone()], decided(holds))
    }

    /// Favourable outcomes out of all, counted by going through every order of draws. Things of
    /// which every part of the question says the same are counted together.
    fn trial(&self, trial: &Trial) -> Option<Rational> {
        let mut tests = Vec::new();
        let mut numbered = false;
        for event in [Some(&trial.event), trial.given.as_ref()].into_iter().flatten() {
            collect(event, &mut tests, &mut numbered);
        }
        let classes: Vec<Vec<(&Thing, u64)>> =
            trial.sources.iter().map(|source| classes(source, &tests, numbered)).collect();
        let mut count = Count { trial, all: 0, happen: 0, leaves: 0 };
        let mut obtained = Vec::new();
        self.outcomes(trial, classes, 0, 0, 1, &mut obtained, &mut count)?;
        if count.all == 0 {
            return None;
        }
        let p = Rational::from(count.happen) / Rational::from(count.all);
        Some(if trial.complement { Rational::ONE - p } else { p })
    }

    #[allow(clippy::too_many_arguments, reason = "the state of the search")]
    fn outcomes<'t>(
        &self,
        trial: &'t Trial,
        classes: Vec<Vec<(&'t Thing, u64)>>,
        source: usize,
        drawn: u64,
        weight: u128,
        obtained: &mut Vec<&'t Thing>,
        count: &mut Count<'t>,
    ) -> Option<()> {
        let Some(from) = trial.sources.get(source) else {
            return count.add(obtained, weight);
        };
        if drawn == from.drawn {
            return self.outcomes(trial, classes, source + 1, 0, weight, obtained, count);
        }
        self.budget.spend(1).ok()?;
        for k in 0..classes[source].len() {
            let (thing, there) = classes[source][k];
            if there == 0 {
                continue;
            }
            let mut left = classes.clone();
            if !from.replaced {
                left[source][k].1 -= 1;
            }
            obtained.push(thing);
            let weight = weight.checked_mul(there.into())?;
            self.outcomes(trial, left, source, drawn + 1, weight, obtained, count)?;
            obtained.pop();
        }
        Some(())
    }

    /// The answer is the set of all outcomes, each as it is written.
    fn sample_space(&self, sources: &[Source], answer: &Expr) -> Option<bool> {
        let mut all: Vec<Vec<&Thing>> = vec![Vec::new()];
        for source in sources {
            if !source.replaced && source.drawn > 1 {
                return None;
            }
            for _ in 0..source.drawn {
                let mut next = Vec::new();
                for outcome in &all {
                    for (thing, _) in &source.things {
                        next.push(outcome.iter().copied().chain([thing]).collect());
                    }
                }
                if next.len() > 1_000 {
                    return None;
                }
                all = next;
            }
        }
        let expected: BTreeSet<String> =
            all.iter().map(|o| syntax::plain(&crate::task::outcome(sources, o))).collect();
        let Expr::Set(listed) = answer else { return Some(false) };
        let found: BTreeSet<String> = listed.iter().map(syntax::plain).collect();
        Some(found == expected && listed.len() == expected.len())
    }

    /// Four cells make up two events; what is known fixes what is asked, and no cell is negative.
    fn event_chances(&self, asked: &EventChances, answer: &Expr) -> Option<bool> {
        let cells = Cells::of(asked)?;
        if cells.contradict() {
            return Some(false);
        }
        for k in 0..4u8 {
            if let Some(p) = cells.fixed(Region(1 << k))
                && !is_chance(&p)
            {
                return Some(false);
            }
        }
        let (a, b) = (Region::set(2, 0), Region::set(2, 1));
        let truth = |holds: bool| Some(*answer == Expr::Truth(holds));
        match asked.asked {
            EventAsk::Part(part) => {
                let value = cells.value(part)?;
                Some(is_chance(&value) && value == self.rational(answer)?)
            }
            EventAsk::Independent => {
                let product = cells.fixed(a)? * cells.fixed(b)?;
                truth(product == cells.fixed(a.and(b))?)
            }
            EventAsk::Exclusive => truth(cells.fixed(a.and(b))?.is_zero()),
        }
    }

    /// The distribution multiplied out one trial after the other.
    fn binomial_distribution(&self, asked: &Binomial, answer: &Expr) -> Option<bool> {
        if asked.trials > MOST_TRIALS || !is_chance(&asked.chance) {
            return None;
        }
        self.budget.spend(asked.trials * asked.trials).ok()?;
        let success = asked.chance.numerator().clone();
        let whole = Integer::from(asked.chance.denominator().clone());
        let failure = &whole - &success;
        let mut weights = vec![Integer::ONE];
        for _ in 0..asked.trials {
            let mut next = vec![Integer::ZERO; weights.len() + 1];
            for (k, weight) in weights.iter().enumerate() {
                next[k] += weight * &failure;
                next[k + 1] += weight * &success;
            }
            weights = next;
        }
        let all: Integer = weights.iter().fold(Integer::ZERO, |s, w| s + w);
        let all = Rational::from(all);
        let moment = |power: u32| {
            let sum = weights
                .iter()
                .enumerate()
                .fold(Integer::ZERO, |s, (k, w)| s + w * Integer::from(k).pow(power as usize));
            Rational::from(sum) / &all
        };
        let variance = || moment(2) - moment(1) * moment(1);
        match asked.asked {
            BinomialAsk::Successes(least, most) => {
                let sum = weights
                    .iter()
                    .enumerate()
                    .filter(|(k, _)| (least..=most).contains(&(*k as u64)))
                    .fold(Integer::ZERO, |s, (_, w)| s + w);
                Some(Rational::from(sum) / &all == self.rational(answer)?)
            }
            BinomialAsk::Mean => Some(moment(1) == self.rational(answer)?),
            BinomialAsk::Variance => Some(variance() == self.rational(answer)?),
            BinomialAsk::Deviation => {
                let square = answer.clone().pow(Expr::integer(2));
                let positive = self.order(answer, &Expr::integer(0))? != Ordering::Less;
                match self.equality(&square, &Expr::rational(&variance())).0 {
                    Outcome::Passed => Some(positive),
                    Outcome::Failed(_) => Some(false),
                    Outcome::Undecided => None,
                }
            }
        }
    }
}

/// Outcomes counted so far, each as often as its things can be had.
struct Count<'t> {
    trial: &'t Trial,
    all: u128,
    happen: u128,
    leaves: u64,
}

impl Count<'_> {
    fn add(&mut self, obtained: &[&Thing], weight: u128) -> Option<()> {
        self.leaves += 1;
        if self.leaves > MOST_OUTCOMES {
            return None;
        }
        if self.trial.given.as_ref().is_none_or(|given| given.happens(obtained)) {
            self.all = self.all.checked_add(weight)?;
            if self.trial.event.happens(obtained) {
                self.happen = self.happen.checked_add(weight)?;
            }
        }
        Some(())
    }
}

/// The tests that an event makes, and whether it looks at the numbers themselves.
fn collect<'e>(event: &'e Event, tests: &mut Vec<&'e Test>, numbered: &mut bool) {
    match event {
        Event::Count(test, ..) | Event::At(_, test) => tests.push(test),
        Event::Sum(_) | Event::Product(_) | Event::Difference(_) => *numbered = true,
        Event::All(parts) | Event::Any(parts) => {
            parts.iter().for_each(|part| collect(part, tests, numbered));
        }
        Event::Not(part) => collect(part, tests, numbered),
    }
}

/// A source's things, those put together that pass the same tests.
fn classes<'t>(source: &'t Source, tests: &[&Test], numbered: bool) -> Vec<(&'t Thing, u64)> {
    let mut classes: Vec<(&Thing, u64)> = Vec::new();
    for (thing, n) in &source.things {
        let alike = |other: &Thing| {
            tests.iter().all(|t| t.passes(other) == t.passes(thing))
                && (!numbered || other.number == thing.number)
        };
        match classes.iter_mut().find(|(other, _)| alike(other)) {
            Some((_, there)) => *there += n,
            None => classes.push((thing, *n)),
        }
    }
    classes
}

fn is_chance(p: &Rational) -> bool {
    *p >= Rational::ZERO && *p <= Rational::ONE
}

/// That at least `least` and at most `most` of independent events happen: event after event.
fn happening(chances: &[&Rational], least: u64, most: u64) -> Option<Rational> {
    if chances.len() > 20 || !chances.iter().all(|p| is_chance(p)) {
        return None;
    }
    let mut reached = vec![Rational::ONE];
    for p in chances {
        let mut next = vec![Rational::ZERO; reached.len() + 1];
        for (k, q) in reached.iter().enumerate() {
            next[k] += q * (Rational::ONE - *p);
            next[k + 1] += q * *p;
        }
        reached = next;
    }
    let range = reached.into_iter().enumerate();
    Some(
        range
            .filter(|(k, _)| (least..=most).contains(&(*k as u64)))
            .fold(Rational::ZERO, |sum, (_, q)| sum + q),
    )
}

/// Bayes' theorem on the cases themselves.
fn caused(asked: &Causes) -> Option<Rational> {
    let causes = &asked.causes;
    let whole = causes.iter().fold(Rational::ZERO, |sum, (_, p, _)| sum + p);
    let possible = causes.iter().all(|(_, p, q)| is_chance(p) && is_chance(q));
    if whole != Rational::ONE || !possible {
        return None;
    }
    let each: Vec<Rational> = causes.iter().map(|(_, p, q)| p * q).collect();
    let total = each.iter().fold(Rational::ZERO, |sum, p| sum + p);
    match asked.asked {
        None => Some(total),
        Some(k) if !total.is_zero() => Some(each.get(k)? / total),
        Some(_) => None,
    }
}

/// What is known of the four cells of two events, as equations.
struct Cells {
    rows: Vec<Vec<Rational>>,
}

impl Cells {
    fn of(asked: &EventChances) -> Option<Cells> {
        let all = Region::all(2);
        let mut cells = Cells { rows: vec![row(all, &Rational::ONE)] };
        let (a, b) = (Region::set(2, 0), Region::set(2, 1));
        if asked.exclusive {
            cells.rows.push(row(a.and(b), &Rational::ZERO));
        }
        if asked.exhaustive {
            cells.rows.push(row(a.or(b), &Rational::ONE));
        }
        for (part, p) in &asked.known {
            if !is_chance(p) {
                return None;
            }
            match part {
                EventPart::In(region) => cells.rows.push(row(*region, p)),
                EventPart::Given(region, given) => {
                    cells.rows.push(shares(region.and(*given), *given, p));
                }
            }
        }
        if asked.independent {
            // P(A ∩ B) is a known share of the other event.
            let (known, other) = match (cells.fixed(a), cells.fixed(b)) {
                (Some(p), _) => (p, b),
                (None, Some(p)) => (p, a),
                (None, None) => return None,
            };
            cells.rows.push(shares(a.and(b), other, &known));
        }
        Some(cells)
    }

    fn contradict(&self) -> bool {
        let (rows, used, _) = eliminated(self.rows.clone(), row(Region(0), &Rational::ZERO));
        rows.iter().skip(used).any(|row| !row[4].is_zero())
    }

    /// The probability of a region, if it is fixed.
    fn fixed(&self, region: Region) -> Option<Rational> {
        let (_, _, target) = eliminated(self.rows.clone(), row(region, &Rational::ZERO));
        target[..4].iter().all(|q| q.is_zero()).then(|| -target[4].clone())
    }

    fn value(&self, part: EventPart) -> Option<Rational> {
        match part {
            EventPart::In(region) => self.fixed(region),
            EventPart::Given(region, given) => {
                let whole = self.fixed(given).filter(|p| !p.is_zero())?;
                Some(self.fixed(region.and(given))? / whole)
            }
        }
    }
}

/// The probability of the region is `p`.
fn row(region: Region, p: &Rational) -> Vec<Rational> {
    let bit = |k: u8| if region.has(k) { Rational::ONE } else { Rational::ZERO };
    (0..4).map(bit).chain([p.clone()]).collect()
}

/// The probability of `part` is `p` times that of `whole`.
fn shares(part: Region, whole: Region, p: &Rational) -> Vec<Rational> {
    let none = Rational::ZERO;
    let (part, whole) = (row(part, &none), row(whole, &none));
    part.iter().zip(&whole).map(|(a, b)| a - p * b).collect()
}
