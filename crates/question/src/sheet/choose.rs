//! From what a question says to the laws that fix what it asks.

use super::Topic;
use super::cover::Facts;
use super::items::Amount;
use check::formula::{Application, Kind, Law, laws};
use std::cmp::Reverse;
use syntax::unit::{Unit, lookup};
use syntax::{Expr, Symbol};

/// Most laws for one question.
const MOST_LAWS: usize = 3;

/// The question, if the values fix what is wanted by laws of one group that use all of them.
pub(super) fn application(facts: &Facts, topic: &Topic) -> Option<Application> {
    let (_, group) = topic.groups.iter().find(|(flags, _)| {
        flags.len() == facts.flags.len() && facts.flags.iter().all(|f| flags.contains(f))
    })?;
    let [wanted] = facts.wanted[..] else { return None };
    let mut known: Vec<(Symbol, Expr)> = Vec::new();
    let mut pi = None;
    let mut things = None;
    let mut spare: Vec<Symbol> = Vec::new();
    for (k, (name, amount)) in facts.values.iter().enumerate() {
        if name == "pi" {
            match amount {
                Amount::Plain(value) => pi = Some(value.clone()),
                _ => return None,
            }
            continue;
        }
        // "5 pens" and "8 books", or "5 men" and "8 women", are not in proportion.
        if name == "@" {
            if *things.get_or_insert(amount) != amount {
                return None;
            }
            continue;
        }
        let symbol = Symbol::new(name.as_str());
        let kind = laws()
            .filter(|law| law.groups.contains(group))
            .find_map(|law| law.quantity(&symbol).map(|q| q.kind))?;
        let value = valued(amount, kind)?;
        match known.iter().find(|(s, _)| *s == symbol) {
            Some((_, before)) if *before != value => return None,
            Some(_) => {}
            None => {
                if k < facts.of_context {
                    spare.push(symbol.clone());
                }
                known.push((symbol, value));
            }
        }
    }
    let wanted = Symbol::new(either(wanted, &known)?);
    let candidates: Vec<&'static Law> = laws().filter(|law| law.groups.contains(group)).collect();
    let laws = fewest(&candidates, &known, &spare, &wanted)?;
    known.retain(|(s, _)| laws.iter().any(|law| law.quantity(s).is_some()));
    let question = Application { laws, known, wanted, pi };
    let fits = question.known.iter().all(|(s, value)| question.number(s, value).is_some());
    (fits && question.with_unit(Expr::integer(1)).is_some()).then_some(question)
}

/// "Find his profit or loss per cent" asks for `g/l`: for the one that there is.
fn either(wanted: &'static str, known: &[(Symbol, Expr)]) -> Option<&'static str> {
    let Some((profit, loss)) = wanted.split_once('/') else { return Some(wanted) };
    let price = |name: &str| {
        known.iter().find_map(|(s, value)| match value {
            Expr::Quantity(n, _) if s.name() == name => n.as_rational(),
            _ => None,
        })
    };
    let (cost, sold) = (price("CP")?, price("SP")?);
    (cost != sold).then_some(if sold > cost { profit } else { loss })
}

/// An amount as the sheet writes it: durations in years where years are meant.
fn valued(amount: &Amount, kind: Kind) -> Option<Expr> {
    let years = |value: &Expr, in_a_year: u32| {
        let years = value.clone().over(Expr::integer(in_a_year));
        Some(Expr::Quantity(Box::new(years), Unit::of(lookup("year")?)))
    };
    Some(match amount {
        Amount::Plain(value) => value.clone(),
        Amount::Percent(value) => Expr::Percent(Box::new(value.clone())),
        Amount::Of(value, unit) => match unit.to_string().as_str() {
            "month" => years(value, 12)?,
            "day" if kind == Kind::Years => years(value, 365)?,
            _ => Expr::Quantity(Box::new(value.clone()), unit.clone()),
        },
    })
}

/// The smallest set of laws that uses every value but the spare ones and fixes what is wanted.
fn fewest(
    candidates: &[&'static Law],
    known: &[(Symbol, Expr)],
    spare: &[Symbol],
    wanted: &Symbol,
) -> Option<Vec<&'static Law>> {
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..MOST_LAWS {
        let larger = |set: &Vec<usize>| {
            let first = set.last().map_or(0, |k| k + 1);
            (first..candidates.len())
                .map(|k| set.iter().copied().chain([k]).collect())
                .collect::<Vec<Vec<usize>>>()
        };
        sets = sets.iter().flat_map(larger).collect();
        let fitting = sets.iter().filter_map(|set| {
            let laws: Vec<&'static Law> = set.iter().map(|&k| candidates[k]).collect();
            order(&laws, known, spare, wanted)
        });
        // The one with most laws used as they stand, then the first of the table.
        if let Some((_, laws)) = fitting.min_by_key(|(forward, _)| Reverse(*forward)) {
            return Some(laws);
        }
    }
    None
}

/// The laws in the order in which they can be used, and how many of them are used as they stand:
/// nothing unless they use every value, need nothing else, and lead to what is wanted.
fn order(
    laws: &[&'static Law],
    known: &[(Symbol, Expr)],
    spare: &[Symbol],
    wanted: &Symbol,
) -> Option<(usize, Vec<&'static Law>)> {
    let mut values: Vec<Symbol> = known.iter().map(|(s, _)| s.clone()).collect();
    let used = |s: &Symbol| laws.iter().any(|law| law.quantity(s).is_some());
    if values.contains(wanted) || !values.iter().all(|s| spare.contains(s) || used(s)) {
        return None;
    }
    let mut open: Vec<&'static Law> = laws.to_vec();
    let (mut ordered, mut forward) = (Vec::new(), 0);
    while !open.is_empty() {
        let (at, unknown) = open.iter().enumerate().find_map(|(at, law)| {
            let mut unknown = law
                .quantities
                .iter()
                .map(|q| Symbol::new(q.symbol))
                .filter(|s| !values.contains(s));
            let first = unknown.next()?;
            unknown.next().is_none().then_some((at, first))
        })?;
        let law = open.remove(at);
        forward += usize::from(law.sides().0 == unknown);
        // What is wanted comes last, so that every law is needed.
        if (unknown == *wanted) != open.is_empty() {
            return None;
        }
        values.push(unknown);
        ordered.push(law);
    }
    Some((forward, ordered))
}
