//! Probability told over several sentences: the experiment, what is known, what is asked.

pub(crate) mod event;
pub(crate) mod experiment;
pub(crate) mod letters;
pub(crate) mod lexicon;
pub(crate) mod models;
pub(crate) mod number;

use crate::assemble::Unclear;
use check::{Chance, Event, Goal, Property, Source, SourceKind, Test, Thing, Trial};
use event::{Aspect, Bound, Phrase};

/// What is in a bag: the words of each kind of thing, and how many there are.
pub(crate) type Contents = Vec<(Vec<String>, u64)>;

/// Something said of an experiment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ChanceFact {
    /// So many coins are tossed, or one so often.
    Coins(u64),
    /// So many dice are rolled, or one so often.
    Dice(u64),
    /// So many children are born.
    Children(u64),
    /// A pack of 52 cards.
    Pack,
    /// Things with numbers.
    Numbers(Vec<i64>),
    /// The letters of a word.
    Letters(String),
    /// A bag: the words that name each kind of thing, and how many there are.
    Bag(Vec<(Vec<String>, u64)>),
    /// So many are drawn; whether one after the other.
    Drawn(u64, bool),
    /// Whether each is put back.
    Replaced(bool),
    /// This has happened.
    Known(Phrase),
}

/// What is asked of an experiment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ChanceAsk {
    /// The probability of an event.
    Event(Phrase),
    /// The sample space.
    SampleSpace,
}

const MIXED: Unclear =
    ("these sentences do not belong to one experiment", "describe one experiment at a time");
const ANOTHER: Unclear = (
    "it is not clear what this event is in this experiment",
    "say it otherwise, such as “both are red” or “exactly one head”",
);

/// The goal of an experiment.
pub(crate) fn goal(facts: Vec<ChanceFact>, asked: ChanceAsk) -> Result<Goal, Unclear> {
    let mut sources: Vec<Source> = Vec::new();
    let (mut drawn, mut replaced, mut known) = (None, None, None);
    for fact in facts {
        match fact {
            ChanceFact::Drawn(n, order) if drawn.is_none() => drawn = Some((n, order)),
            ChanceFact::Replaced(put_back) if replaced.is_none_or(|r| r == put_back) => {
                replaced = Some(put_back);
            }
            ChanceFact::Known(phrase) if known.is_none() => known = Some(phrase),
            ChanceFact::Drawn(..) | ChanceFact::Replaced(_) | ChanceFact::Known(_) => {
                return Err(MIXED);
            }
            source => sources.push(experiment::source(source)?),
        }
    }
    if sources.is_empty() {
        return Err((
            "it is not said of which experiment this is",
            "say what is tossed, rolled or drawn",
        ));
    }
    let tossed =
        |s: &Source| matches!(s.kind, SourceKind::Coin | SourceKind::Die | SourceKind::Children);
    if !sources.iter().all(tossed) {
        if sources.len() > 1 {
            return Err(MIXED);
        }
        let (n, order) = drawn.unwrap_or((1, false));
        if n > 1 && order && replaced.is_none() {
            return Err((
                "it is not said whether each is put back before the next is drawn",
                "say “with replacement” or “without replacement”",
            ));
        }
        if n == 0 || n > 100 {
            return Err(("so many can't be drawn", "check the numbers"));
        }
        for source in &mut sources {
            source.drawn = n;
            source.replaced = replaced.unwrap_or(false);
        }
    } else if drawn.is_some() || replaced.is_some() {
        return Err(MIXED);
    }
    let draws: u64 = sources.iter().map(|s| s.drawn).sum();
    if draws > 60 {
        return Err(("so many trials are not worked here", "take fewer"));
    }
    match asked {
        ChanceAsk::SampleSpace if known.is_none() => Ok(Goal::Chance(Chance::SampleSpace(sources))),
        ChanceAsk::SampleSpace => Err(MIXED),
        ChanceAsk::Event(phrase) => {
            let (phrase, complement) = match phrase {
                Phrase::Not(inner) => (*inner, true),
                phrase => (phrase, false),
            };
            let setting = Setting { sources: &sources, draws };
            let event = setting.event(&phrase)?;
            let given = known.map(|phrase| setting.event(&phrase)).transpose()?;
            // More than is counted one by one is a binomial distribution.
            if let ([source], Event::Count(test, least, most)) = (&sources[..], &event)
                && source.replaced
                && source.drawn > 12
                && given.is_none()
                && !complement
            {
                return Ok(Goal::Chance(Chance::Binomial(check::Binomial {
                    trials: source.drawn,
                    chance: experiment::share(source, test),
                    asked: check::BinomialAsk::Successes(*least, (*most).min(source.drawn)),
                })));
            }
            if draws > 12 {
                return Err(("so many trials are not worked here", "take fewer"));
            }
            Ok(Goal::Chance(Chance::Trial(Trial { sources, event, given, complement })))
        }
    }
}

/// An experiment, in which phrases get their meaning.
struct Setting<'a> {
    sources: &'a [Source],
    draws: u64,
}

impl Setting<'_> {
    fn event(&self, phrase: &Phrase) -> Result<Event, Unclear> {
        let n = self.draws;
        match phrase {
            Phrase::One(test) => {
                if n == 1 {
                    return Ok(Event::Count(self.test(test, 0)?, 1, 1));
                }
                if self.sources.len() < 2 {
                    return Err((
                        "it is not said how many of the things drawn are meant",
                        "say “exactly one”, “at least one” or “both”",
                    ));
                }
                Ok(Event::At(self.place(test)?.0, self.place(test)?.1))
            }
            Phrase::Count(test, least, most) => {
                let test = self.in_each(test)?;
                let number = |bound: &Bound| match bound {
                    Bound::Of(n) => Ok(*n),
                    Bound::All => Ok(n),
                    Bound::AllOf(k) if *k == n && n > 1 => Ok(n),
                    Bound::AllOf(_) => Err(("so many are not obtained here", "check the numbers")),
                };
                if n == 1 && matches!(most, Bound::All) && matches!(least, Bound::All) {
                    return Err(ANOTHER);
                }
                Ok(Event::Count(test, number(least)?, number(most)?))
            }
            Phrase::Parts(parts) => {
                if self.sources.len() > 1 {
                    let places = parts.iter().map(|(k, test)| match k {
                        1 => self.place(test),
                        _ => Err(ANOTHER),
                    });
                    let places = places.collect::<Result<Vec<_>, _>>()?;
                    let different = (1..places.len())
                        .all(|k| places[..k].iter().all(|(p, _)| *p != places[k].0));
                    if !different || places.len() as u64 != n {
                        return Err(ANOTHER);
                    }
                    let at = places.into_iter().map(|(place, test)| Event::At(place, test));
                    return Ok(Event::All(at.collect()));
                }
                let total: u64 = parts.iter().map(|(k, _)| k).sum();
                if total != n || n == 1 {
                    return Err((
                        "these are not as many as are obtained",
                        "say how many of each, so that all are accounted for",
                    ));
                }
                let mut events = Vec::new();
                for (k, test) in parts {
                    events.push(Event::Count(self.in_each(test)?, *k, *k));
                }
                // "A king and a red card" may be one card: which is meant is not clear.
                if self.overlap(parts)? {
                    return Err(ANOTHER);
                }
                Ok(Event::All(events))
            }
            Phrase::Places(tests) => {
                if self.sources.len() > 1 || tests.len() as u64 != n {
                    return Err(ANOTHER);
                }
                let at = tests.iter().zip(0u64..);
                let events = at.map(|(t, k)| Ok(Event::At(k, self.test(t, 0)?)));
                Ok(Event::All(events.collect::<Result<_, Unclear>>()?))
            }
            Phrase::Alike(aspect) => self.alike(*aspect),
            Phrase::Different(aspect) => match n {
                2 => Ok(Event::Not(Box::new(self.alike(*aspect)?))),
                _ => {
                    let each = self.values(*aspect)?.into_iter().map(|t| Event::Count(t, 0, 1));
                    if n < 2 {
                        return Err(ANOTHER);
                    }
                    Ok(Event::All(each.collect()))
                }
            },
            Phrase::Sum(property) => self.of_numbers(property, 2, Event::Sum),
            Phrase::Product(property) => self.of_numbers(property, 2, Event::Product),
            Phrase::Difference(property) => {
                if n != 2 {
                    return Err(ANOTHER);
                }
                self.of_numbers(property, 2, Event::Difference)
            }
            Phrase::Either(parts) => {
                let events: Result<Vec<Event>, Unclear> =
                    parts.iter().map(|part| self.event(part)).collect();
                Ok(Event::Any(events?))
            }
            Phrase::Not(inner) => Ok(Event::Not(Box::new(self.event(inner)?))),
        }
    }

    fn of_numbers(
        &self,
        property: &Property,
        least: u64,
        make: fn(Property) -> Event,
    ) -> Result<Event, Unclear> {
        let numbered = |s: &Source| s.things.iter().all(|(t, _)| t.number.is_some());
        if self.draws < least || !self.sources.iter().all(numbered) {
            return Err(ANOTHER);
        }
        Ok(make(property.clone()))
    }

    /// A test of the things of one source, each name of which means something there.
    fn test(&self, test: &Test, source: usize) -> Result<Test, Unclear> {
        let source = self.sources.get(source).ok_or(ANOTHER)?;
        experiment::meant(test, source)
            .ok_or(("nothing in this experiment is called that", "name what was said to be there"))
    }

    /// The same in every source: for things drawn from one, or from several of a kind.
    fn in_each(&self, test: &Test) -> Result<Test, Unclear> {
        let first = self.test(test, 0)?;
        for k in 1..self.sources.len() {
            if self.test(test, k)? != first || self.sources[k].kind != self.sources[0].kind {
                return Err(ANOTHER);
            }
        }
        Ok(first)
    }

    /// The one place at which a test means something.
    fn place(&self, test: &Test) -> Result<(u64, Test), Unclear> {
        let mut found = None;
        let mut place = 0;
        for (k, source) in self.sources.iter().enumerate() {
            if let Ok(meant) = self.test(test, k) {
                if found.is_some() || source.drawn != 1 {
                    return Err(ANOTHER);
                }
                found = Some((place, meant));
            }
            place += source.drawn;
        }
        found.ok_or(ANOTHER)
    }

    /// Whether one thing can be two of the parts.
    fn overlap(&self, parts: &[(u64, Test)]) -> Result<bool, Unclear> {
        for (thing, _) in self.sources.iter().flat_map(|s| &s.things) {
            let mut count = 0;
            for (_, test) in parts {
                count += usize::from(self.test(test, 0)?.passes(thing));
            }
            if count > 1 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn alike(&self, aspect: Aspect) -> Result<Event, Unclear> {
        if self.draws < 2 {
            return Err(ANOTHER);
        }
        let all = |test: Test| Event::Count(test, self.draws, self.draws);
        Ok(Event::Any(self.values(aspect)?.into_iter().map(all).collect()))
    }

    /// The values that things of the experiment have of an aspect.
    fn values(&self, aspect: Aspect) -> Result<Vec<Test>, Unclear> {
        let [source] = self.sources else { return Err(ANOTHER) };
        let kinds = |names: &[&str]| {
            names.iter().map(|name| Test::Kind((*name).to_owned())).collect::<Vec<_>>()
        };
        match (source.kind, aspect) {
            (SourceKind::Pack, Aspect::Colour) => Ok(kinds(&["red", "black"])),
            (SourceKind::Pack, Aspect::Suit) => Ok(kinds(&["spade", "heart", "diamond", "club"])),
            (SourceKind::Pack, Aspect::Rank) => Ok(experiment::RANKS
                .iter()
                .map(|rank| Test::Kind(experiment::rank_name(rank)))
                .collect()),
            (SourceKind::Die | SourceKind::Numbers, Aspect::Label) => {
                let number = |(t, _): &(Thing, u64)| Some(Test::Number(Property::Is(t.number?)));
                Ok(source.things.iter().filter_map(number).collect())
            }
            (SourceKind::Coin | SourceKind::Children | SourceKind::Letters, Aspect::Label)
            | (SourceKind::Bag, Aspect::Colour) => {
                let first = |(t, _): &(Thing, u64)| Some(Test::Kind(t.kinds.first()?.clone()));
                let all: Vec<Test> = source.things.iter().filter_map(first).collect();
                let coloured = |t: &Test| match t {
                    Test::Kind(name) => lexicon::COLOURS.contains(&name.as_str()),
                    _ => false,
                };
                if aspect == Aspect::Colour && !all.iter().all(coloured) {
                    return Err(ANOTHER);
                }
                Ok(all)
            }
            _ => Err(ANOTHER),
        }
    }
}
