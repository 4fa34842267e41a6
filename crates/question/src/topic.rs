//! Questions told over several sentences: a progression, data. Each sentence adds a fact, one asks;
//! together they make the goal.

pub(crate) mod chance;
pub(crate) mod collection;
pub(crate) mod data;
pub(crate) mod phrases;
pub(crate) mod series;
pub(crate) mod sets;

use crate::assemble::Unclear;
use check::{Data, DataMeasure, Goal, Progression, ProgressionKind, ProgressionPart, Statistics};
use syntax::{Expr, Symbol};

/// Something said of the topic.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fact {
    /// The progression is of this kind.
    Kind(ProgressionKind),
    /// A feature of the progression has this value.
    Known(ProgressionPart, Expr),
    /// All terms are positive.
    Positive,
    /// The data.
    Data(Data),
    /// There are so many of them.
    Size(u64),
    /// A measure of them, with a number missing, has this value.
    Measured(DataMeasure, Expr),
    /// So many are asked in a survey.
    Whole(u64),
    /// So many belong to this part of the survey.
    Members(u64, sets::Part),
    /// Sets with their names.
    Sets(Vec<(String, check::Members)>),
    /// Something of events with letters.
    Letters(chance::letters::LetterFact),
    /// Something of a story with probabilities.
    Model(chance::models::ModelFact),
    /// Something of an experiment of chance.
    Chance(chance::ChanceFact),
}

/// What is asked of the topic.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ask {
    /// Features of the progression.
    Features(Vec<ProgressionPart>),
    /// A measure of the data.
    DataMeasure(DataMeasure),
    /// The missing number.
    Missing(Symbol),
    /// How many belong to this part of the survey.
    Members(sets::Part),
    /// Something of sets.
    Collection(collection::CollectionAsk),
    /// Something of events with letters.
    Letters(chance::letters::LetterAsk),
    /// Something of a story with probabilities.
    Model(chance::models::ModelAsk),
    /// Something of an experiment of chance.
    Chance(chance::ChanceAsk),
}

/// What was said of the topic so far.
#[derive(Debug, Default)]
pub(crate) struct Topic {
    facts: Vec<Fact>,
    ask: Option<Ask>,
}

impl Topic {
    pub(crate) fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.ask.is_none()
    }

    pub(crate) fn is_asked(&self) -> bool {
        self.ask.is_some()
    }

    pub(crate) fn is_progression(&self) -> bool {
        self.facts.iter().any(|f| matches!(f, Fact::Kind(_) | Fact::Known(..)))
    }

    pub(crate) fn has_data(&self) -> bool {
        self.facts.iter().any(|f| matches!(f, Fact::Data(_)))
    }

    pub(crate) fn add(&mut self, facts: Vec<Fact>) {
        self.facts.extend(facts);
    }

    /// False if something was asked already.
    pub(crate) fn ask(&mut self, ask: Ask) -> bool {
        self.ask.replace(ask).is_none()
    }

    /// The goal that all of it makes.
    pub(crate) fn goal(self) -> Result<Goal, Unclear> {
        match self.ask {
            Some(Ask::Features(asked)) => progression(self.facts, asked),
            Some(Ask::DataMeasure(measure)) => statistics(self.facts, Some(measure), None),
            Some(Ask::Letters(asked)) => {
                let facts = self.facts.into_iter().map(|fact| match fact {
                    Fact::Letters(fact) => Ok(fact),
                    _ => Err(MIXED),
                });
                chance::letters::goal(facts.collect::<Result<_, _>>()?, asked)
            }
            Some(Ask::Model(asked)) => {
                let facts = self.facts.into_iter().map(|fact| match fact {
                    Fact::Model(fact) => Ok(fact),
                    _ => Err(MIXED),
                });
                chance::models::goal(facts.collect::<Result<_, _>>()?, asked)
            }
            Some(Ask::Collection(asked)) => {
                let mut sets = Vec::new();
                for fact in self.facts {
                    match fact {
                        Fact::Sets(more) => sets.extend(more),
                        _ => return Err(MIXED),
                    }
                }
                collection::goal(sets, asked)
            }
            Some(Ask::Chance(asked)) => {
                let facts = self.facts.into_iter().map(|fact| match fact {
                    Fact::Chance(fact) => Ok(fact),
                    _ => Err(MIXED),
                });
                chance::goal(facts.collect::<Result<_, _>>()?, asked)
            }
            Some(Ask::Members(part)) => sets::goal(self.facts, part),
            Some(Ask::Missing(letter)) => statistics(self.facts, None, Some(letter)),
            None => Err(("nothing is asked here", "say what is to be found")),
        }
    }
}

pub(crate) const MIXED: Unclear =
    ("these sentences do not belong together", "ask one question at a time");

fn progression(facts: Vec<Fact>, asked: Vec<ProgressionPart>) -> Result<Goal, Unclear> {
    let (mut kinds, mut known, mut positive) = (Vec::new(), Vec::new(), false);
    for fact in facts {
        match fact {
            Fact::Kind(kind) if kinds.contains(&kind) => {}
            Fact::Kind(kind) => kinds.push(kind),
            Fact::Known(feature, value) => known.push((feature, value)),
            Fact::Positive => positive = true,
            _ => return Err(MIXED),
        }
    }
    let infinite = |f: &ProgressionPart| *f == ProgressionPart::SumToInfinity;
    let endless = asked.iter().any(infinite) || known.iter().any(|(f, _)| infinite(f));
    let kind = match kinds[..] {
        [kind] => kind,
        [] if endless => ProgressionKind::Geometric,
        [] => match series::kind_of(&known) {
            Some(kind) => kind,
            None => {
                return Err((
                    "it is not said which kind of progression this is",
                    "say whether it is an AP, a GP or an HP",
                ));
            }
        },
        _ => return Err(("two kinds of progression are named here", "name one of them")),
    };
    Ok(Goal::Progression(Progression { kind, known, positive, asked }))
}

fn statistics(
    facts: Vec<Fact>,
    measure: Option<DataMeasure>,
    letter: Option<Symbol>,
) -> Result<Goal, Unclear> {
    let (mut data, mut size, mut measured) = (None, None, None);
    for fact in facts {
        match fact {
            Fact::Data(found) if data.is_none() => data = Some(found),
            Fact::Size(n) if size.is_none() => size = Some(n),
            Fact::Measured(measure, value) if measured.is_none() => {
                measured = Some((measure, value));
            }
            _ => return Err(MIXED),
        }
    }
    let Some(data) = data else {
        return Err(("there are no data here", "write the values or the table"));
    };
    let letters = data::letters(&data);
    let (measure, missing) = match (measure, letter, measured) {
        (Some(measure), None, None) if letters.is_empty() => (measure, None),
        (None, Some(letter), Some((measure, value))) if letters == [letter.clone()] => {
            (measure, Some((letter, value)))
        }
        _ => return Err(("it is not clear what is missing in the data", "name one letter")),
    };
    if let Some(size) = size
        && missing.is_none()
        && data::size(&data) != Some(size)
    {
        return Err(("the data are not as many as is said", "check the table"));
    }
    Ok(Goal::Statistics(Statistics { data, measure, missing }))
}
