//! Probabilities that a story gives: several who try, causes of what is seen, repeated trials.

use super::experiment;
use crate::assemble::Unclear;
use check::{Binomial, BinomialAsk, Causes, Chance, Goal, Test};
use syntax::Rational;

/// Something that a story says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ModelFact {
    /// Someone succeeds with this probability.
    Tries(String, Rational),
    /// The causes, and their shares.
    Causes(Vec<String>, Vec<Rational>),
    /// How likely the event is under each cause.
    Under(Vec<Rational>),
    /// A bag with a name, and what is in it.
    Urn(String, Vec<(Vec<String>, u64)>),
    /// One of the bags is taken at random.
    OneUrn,
    /// What was drawn from the bag is this.
    Seen(String),
    /// So many trials, each a success with this probability.
    Trials(u64, Rational),
    /// Each trial is a success with this probability.
    Success(Rational),
}

/// What is asked of a story.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ModelAsk {
    /// At least and at most so many succeed; all of them where there is no number.
    Succeed(Option<u64>, Option<u64>),
    /// The cause of this name, when the event happened.
    Cause(String),
    /// The event.
    Event,
    /// What is drawn is this.
    Drawn(String),
    /// A feature of the distribution.
    Distribution(BinomialAsk),
    /// So many of so many trials.
    Trials(u64, BinomialAsk),
}

const UNCLEAR: Unclear =
    ("this story can't be put together", "say the probabilities and what is asked, step by step");

/// The goal of a story.
pub(crate) fn goal(facts: Vec<ModelFact>, asked: ModelAsk) -> Result<Goal, Unclear> {
    let mut tries = Vec::new();
    let (mut causes, mut under) = (None, None);
    let mut urns: Vec<(String, super::Contents)> = Vec::new();
    let (mut seen, mut trials, mut success, mut one) = (None, None, None, false);
    for fact in facts {
        match fact {
            ModelFact::Tries(name, p) => tries.push((name, p)),
            ModelFact::Causes(names, shares) if causes.is_none() => causes = Some((names, shares)),
            ModelFact::Under(chances) if under.is_none() => under = Some(chances),
            ModelFact::Urn(name, contents) => urns.push((name, contents)),
            ModelFact::OneUrn => one = true,
            ModelFact::Seen(kind) if seen.is_none() => seen = Some(kind),
            ModelFact::Trials(n, p) if trials.is_none() => trials = Some((n, p)),
            ModelFact::Success(p) if success.is_none() => success = Some(p),
            _ => return Err(UNCLEAR),
        }
    }
    let alone = |is: bool| if is { Ok(()) } else { Err(UNCLEAR) };
    let chance = |c: Chance| Ok(Goal::Chance(c));
    match asked {
        ModelAsk::Succeed(least, most) => {
            alone(causes.is_none() && urns.is_empty() && trials.is_none() && success.is_none())?;
            let n = tries.len() as u64;
            let different =
                (1..tries.len()).all(|k| tries[..k].iter().all(|(name, _)| *name != tries[k].0));
            if n < 2 || !different {
                return Err(UNCLEAR);
            }
            let (least, most) = (least.unwrap_or(n), most.unwrap_or(n));
            chance(Chance::Independent { chances: tries, least, most })
        }
        ModelAsk::Distribution(asked) => {
            alone(tries.is_empty() && urns.is_empty() && causes.is_none() && success.is_none())?;
            let (n, p) = trials.ok_or(UNCLEAR)?;
            chance(Chance::Binomial(Binomial { trials: n, chance: p, asked: within(asked, n) }))
        }
        ModelAsk::Trials(n, asked) => {
            alone(tries.is_empty() && urns.is_empty() && causes.is_none() && trials.is_none())?;
            let p = success.ok_or(UNCLEAR)?;
            chance(Chance::Binomial(Binomial { trials: n, chance: p, asked: within(asked, n) }))
        }
        ModelAsk::Cause(_) | ModelAsk::Event | ModelAsk::Drawn(_) => {
            alone(tries.is_empty() && trials.is_none() && success.is_none())?;
            let asked_kind = match &asked {
                ModelAsk::Drawn(kind) => Some(kind.clone()),
                _ => None,
            };
            let table = if urns.is_empty() {
                alone(!one && asked_kind.is_none())?;
                let ((names, shares), under) = (causes.ok_or(UNCLEAR)?, under.ok_or(UNCLEAR)?);
                if names.len() != shares.len() || shares.len() != under.len() {
                    return Err(("there are not as many numbers as causes", "check the numbers"));
                }
                let rows = names.into_iter().zip(shares).zip(under);
                rows.map(|((name, p), q)| (name, p, q)).collect::<Vec<_>>()
            } else {
                alone(one && causes.is_none() && under.is_none() && urns.len() > 1)?;
                let kind = match (seen.clone(), asked_kind) {
                    (Some(kind), None) => kind,
                    (None, Some(kind)) => kind,
                    _ => return Err(UNCLEAR),
                };
                let p = Rational::ONE / Rational::from(urns.len() as u64);
                let mut rows = Vec::new();
                for (name, contents) in urns {
                    let source = experiment::source(super::ChanceFact::Bag(contents))?;
                    let test = Test::All(kind.split(' ').map(|k| Test::Kind(k.into())).collect());
                    let test = experiment::meant(&test, &source).ok_or(UNCLEAR)?;
                    let total: u64 = source.things.iter().map(|(_, n)| n).sum();
                    if total == 0 {
                        return Err(("one of the bags is empty", "check the numbers"));
                    }
                    rows.push((name, p.clone(), experiment::share(&source, &test)));
                }
                rows
            };
            let place = match &asked {
                ModelAsk::Cause(name) => {
                    // Without the event there is nothing to go back from.
                    alone(seen.is_some())?;
                    let same = |n: &str| n.eq_ignore_ascii_case(name);
                    let found = table.iter().position(|(n, ..)| same(n));
                    Some(found.ok_or(("this cause was not named before", "name it as before"))?)
                }
                _ => {
                    alone(seen.is_none())?;
                    None
                }
            };
            chance(Chance::Causes(Causes { causes: table, asked: place }))
        }
    }
}

/// "At least 3" of `n` has no more than `n` successes.
fn within(asked: BinomialAsk, n: u64) -> BinomialAsk {
    match asked {
        BinomialAsk::Successes(least, most) => BinomialAsk::Successes(least, most.min(n)),
        other => other,
    }
}
