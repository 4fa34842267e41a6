//! Questions of probability.

use super::{Property, Region};
use syntax::{Expr, Rational};

/// A question of probability.
#[derive(Clone, Debug, PartialEq)]
pub enum Chance {
    /// Of an experiment with things that are equally likely.
    Trial(Trial),
    /// All outcomes of an experiment: the set of them.
    SampleSpace(Vec<Source>),
    /// Of two events, of some probabilities of which others follow.
    Events(EventChances),
    /// Of independent events: that at least `least` and at most `most` of them happen.
    Independent {
        /// Who or what they are about, and their probabilities.
        chances: Vec<(String, Rational)>,
        /// The least number of them.
        least: u64,
        /// The greatest number of them.
        most: u64,
    },
    /// Of an event that comes about by one of several causes, and of a cause when it did.
    Causes(Causes),
    /// Of a number of successes in independent trials.
    Binomial(Binomial),
    /// How often an event is to be expected in so many trials.
    Expected {
        /// Its probability.
        chance: Rational,
        /// How many trials.
        trials: u64,
    },
    /// What an experiment gave: so many times out of so many.
    Relative {
        /// How often the event happened.
        happened: u64,
        /// How many trials there were.
        trials: u64,
    },
}

/// An experiment, and an event of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// From where things come, one after the other.
    pub sources: Vec<Source>,
    /// The event.
    pub event: Event,
    /// What is known to have happened.
    pub given: Option<Event>,
    /// Whether the probability that the event does not happen is asked for.
    pub complement: bool,
}

/// Things of which some are obtained, each of those left as likely as any other: a bag, a pack of
/// cards, the faces of a coin or of a die.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What it is.
    pub kind: SourceKind,
    /// The things, and how many of each there are.
    pub things: Vec<(Thing, u64)>,
    /// How many are obtained.
    pub drawn: u64,
    /// Whether each is put back before the next.
    pub replaced: bool,
}

/// What a source is: for the words of its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A coin; each toss is a draw.
    Coin,
    /// A die; each roll is a draw.
    Die,
    /// A pack of 52 cards.
    Pack,
    /// Things with numbers on them.
    Numbers,
    /// Letters.
    Letters,
    /// The days of the week that a year has 53 times.
    Days,
    /// Children.
    Children,
    /// A bag of things of several kinds.
    Bag,
}

/// One thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// How it is written in a list of outcomes.
    pub label: String,
    /// The number on it.
    pub number: Option<i64>,
    /// The names of what it is: `king`, `heart`, `red`.
    pub kinds: Vec<String>,
}

/// What one thing may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// Something of this name.
    Kind(String),
    /// Something with a number of this property.
    Number(Property),
    /// All of these.
    All(Vec<Test>),
    /// One of these at least.
    Any(Vec<Test>),
    /// Not this.
    Not(Box<Test>),
}

impl Test {
    /// Whether a thing passes.
    pub fn passes(&self, thing: &Thing) -> bool {
        match self {
            Test::Kind(name) => thing.kinds.contains(name),
            Test::Number(property) => thing.number.is_some_and(|n| property.holds(n)),
            Test::All(parts) => parts.iter().all(|t| t.passes(thing)),
            Test::Any(parts) => parts.iter().any(|t| t.passes(thing)),
            Test::Not(part) => !part.passes(thing),
        }
    }
}

/// An outcome as it is written in a list: `HT`, `(2, 5)`, `7`.
pub(crate) fn outcome(sources: &[Source], things: &[&Thing]) -> Expr {
    let letters = |s: &Source| matches!(s.kind, SourceKind::Coin | SourceKind::Children);
    if sources.iter().all(letters) {
        return Expr::Text(things.iter().map(|t| t.label.as_str()).collect());
    }
    let one = |thing: &&Thing| match thing.number {
        Some(n) if thing.label == n.to_string() => Expr::integer(n),
        _ => Expr::Text(thing.label.clone()),
    };
    match things {
        [thing] => one(thing),
        _ => Expr::Tuple(things.iter().map(one).collect()),
    }
}

/// What may happen in an experiment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// At least `.1` and at most `.2` of the things obtained pass.
    Count(Test, u64, u64),
    /// The thing at this place, counted from 0, passes.
    At(u64, Test),
    /// The numbers on all things obtained have a sum with this property.
    Sum(Property),
    /// The same for their product.
    Product(Property),
    /// The same for the difference of two of them, taken positive.
    Difference(Property),
    /// All of these.
    All(Vec<Event>),
    /// One of these at least.
    Any(Vec<Event>),
    /// Not this.
    Not(Box<Event>),
}

impl Event {
    /// Whether it happens when these things are obtained.
    pub fn happens(&self, things: &[&Thing]) -> bool {
        let numbers = || things.iter().map(|t| t.number).collect::<Option<Vec<i64>>>();
        match self {
            Event::Count(test, least, most) => {
                let count = things.iter().filter(|t| test.passes(t)).count() as u64;
                (*least..=*most).contains(&count)
            }
            Event::At(place, test) => usize::try_from(*place)
                .ok()
                .and_then(|k| things.get(k))
                .is_some_and(|thing| test.passes(thing)),
            Event::Sum(p) => numbers().is_some_and(|n| {
                n.iter().try_fold(0i64, |s, k| s.checked_add(*k)).is_some_and(|s| p.holds(s))
            }),
            Event::Product(p) => numbers().is_some_and(|n| {
                n.iter().try_fold(1i64, |s, k| s.checked_mul(*k)).is_some_and(|s| p.holds(s))
            }),
            Event::Difference(p) => numbers().is_some_and(|n| match n[..] {
                [a, b] => a.checked_sub(b).is_some_and(|d| p.holds(d.abs())),
                _ => false,
            }),
            Event::All(parts) => parts.iter().all(|e| e.happens(things)),
            Event::Any(parts) => parts.iter().any(|e| e.happens(things)),
            Event::Not(part) => !part.happens(things),
        }
    }
}

/// Probabilities of two events and of what is made of them.
#[derive(Clone, Debug, PartialEq)]
pub struct EventChances {
    /// Their letters.
    pub names: [String; 2],
    /// What is known.
    pub known: Vec<(EventPart, Rational)>,
    /// Whether the events are independent.
    pub independent: bool,
    /// Whether they exclude each other.
    pub exclusive: bool,
    /// Whether one of them must happen.
    pub exhaustive: bool,
    /// What is asked.
    pub asked: EventAsk,
}

/// A part of the sample space of two events: what its probability is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventPart {
    /// A region of their diagram.
    In(Region),
    /// A region, given another.
    Given(Region, Region),
}

/// What is asked of two events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventAsk {
    /// A probability.
    Part(EventPart),
    /// Whether they are independent: true or false.
    Independent,
    /// Whether they exclude each other: true or false.
    Exclusive,
}

/// An event with several causes, one of which is at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Causes {
    /// Each cause's name, its probability, and that of the event under it.
    pub causes: Vec<(String, Rational, Rational)>,
    /// The cause whose probability is asked for when the event happened; the probability of the
    /// event if there is none.
    pub asked: Option<usize>,
}

/// So many trials, each a success with the same probability.
#[derive(Clone, Debug, PartialEq)]
pub struct Binomial {
    /// How many trials.
    pub trials: u64,
    /// The probability of a success.
    pub chance: Rational,
    /// What is asked.
    pub asked: BinomialAsk,
}

/// What is asked of a binomial distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinomialAsk {
    /// The probability of at least so many and at most so many successes.
    Successes(u64, u64),
    /// The mean.
    Mean,
    /// The variance.
    Variance,
    /// The standard deviation.
    Deviation,
}
