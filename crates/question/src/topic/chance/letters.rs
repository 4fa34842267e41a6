//! Probabilities of events that have letters: `P(A) = 1/2`, `P(A ∪ B)`, `P(A | B)`.

use super::number::{is, past};
use crate::assemble::Unclear;
use crate::row::Row;
use crate::slot::Slot;
use crate::token::Kind;
use crate::topic::collection::{self, names_in};
use check::{Chance, EventAsk, EventChances, EventPart, Goal, Region, SetExpr};
use syntax::{Expr, Rational};

/// What stands in `P( )`: an event, perhaps given another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LetterPart {
    /// The event.
    pub(crate) of: SetExpr,
    /// What is known to have happened.
    pub(crate) given: Option<SetExpr>,
}

/// What is said or asked of events with letters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum LetterFact {
    /// A probability.
    Says(LetterPart, Rational),
    /// These two are independent.
    Independent,
    /// These two exclude each other.
    Exclusive,
    /// One of these two must happen.
    Exhaustive,
    /// Their letters.
    Names(String, String),
}

/// What is asked of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum LetterAsk {
    /// A probability.
    Part(LetterPart),
    /// Whether they are independent.
    Independent,
    /// Whether they exclude each other.
    Exclusive,
}

/// `P(A ∪ B)`, `P(A / B)`, `P(A or B)`, `P(not A)`.
pub(crate) fn chance_of(row: &Row<'_>, at: usize) -> Option<(LetterPart, usize)> {
    if !matches!(row.text_of(at), "P" | "p") || row.text_of(at + 1) != "(" {
        return None;
    }
    let (of, mut end) = event(row, at + 2)?;
    let mut given = None;
    if matches!(row.text_of(end), "|" | "/" | "\\mid" | "∣") || is(row, end, &["given"]) {
        let (known, after) = event(row, end + 1)?;
        given = Some(known);
        end = after;
    }
    (row.text_of(end) == ")").then_some((LetterPart { of, given }, end + 1))
}

/// A set of outcomes, with words for the signs.
fn event(row: &Row<'_>, at: usize) -> Option<(SetExpr, usize)> {
    let not = |at: usize| {
        let inner = is(row, at, &["not"]).then(|| single(row, at + 1)).flatten();
        inner.map(|(e, end)| (SetExpr::Complement(Box::new(e)), end)).or_else(|| single(row, at))
    };
    if let Some((e, end)) = collection::set_expr(row, at)
        && !is(row, end, &["or", "and"])
    {
        return Some((e, end));
    }
    let (first, end) = not(at)?;
    if !is(row, end, &["or", "and"]) {
        return Some((first, end));
    }
    let (second, after) = not(end + 1)?;
    let (a, b) = (Box::new(first), Box::new(second));
    Some((
        if is(row, end, &["or"]) { SetExpr::Union(a, b) } else { SetExpr::Intersection(a, b) },
        after,
    ))
}

fn single(row: &Row<'_>, at: usize) -> Option<(SetExpr, usize)> {
    let (e, end) = collection::set_expr(row, at)?;
    Some((e, end))
}

/// `P(A) = 1/2, P(B) = 0.4 and P(A ∩ B) = 20%`.
pub(crate) fn chances(row: &Row<'_>, at: usize) -> Option<(Vec<LetterFact>, usize)> {
    let mut all = Vec::new();
    let (mut next, mut end) = (at, at);
    while let Some((part, equals)) = chance_of(row, next) {
        if row.text_of(equals) != "=" {
            break;
        }
        let (value, after) = value(row, equals + 1)?;
        all.push(LetterFact::Says(part, value));
        end = after;
        next = past(row, after, &[&[","], &["and", "&", "र"]]);
        while row.kind(next) == Some(Kind::Newline) {
            next += 1;
        }
    }
    (!all.is_empty()).then_some((all, end))
}

/// A number, a fraction or a percentage.
pub(crate) fn value(row: &Row<'_>, at: usize) -> Option<(Rational, usize)> {
    Slot::Expr.ends(row, at).into_iter().find_map(|end| {
        let parsed = syntax::parse(row.slice(at, end));
        let value = parsed.diagnostics.is_empty().then(|| rational(&parsed.expr)).flatten()?;
        Some((value, end))
    })
}

/// A number without letters.
pub(crate) fn rational(e: &Expr) -> Option<Rational> {
    match e {
        Expr::Percent(n) => Some(rational(n)? / Rational::from(100)),
        Expr::Quotient(a, b) => {
            let below = rational(b).filter(|q| !q.is_zero())?;
            Some(rational(a)? / below)
        }
        e => e.as_rational(),
    }
}

/// The goal of what is said of two events.
pub(crate) fn goal(facts: Vec<LetterFact>, asked: LetterAsk) -> Result<Goal, Unclear> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |part: &LetterPart| {
        let mut found = Vec::new();
        for e in [Some(&part.of), part.given.as_ref()].into_iter().flatten() {
            names_in(e, &mut found);
        }
        names.extend(found.into_iter().filter(|n| n != "U"));
    };
    for fact in &facts {
        match fact {
            LetterFact::Says(part, _) => add(part),
            LetterFact::Names(a, b) => {
                for name in [a, b] {
                    add(&LetterPart { of: SetExpr::Named(name.clone()), given: None });
                }
            }
            _ => {}
        }
    }
    if let LetterAsk::Part(part) = &asked {
        add(part);
    }
    names.sort();
    names.dedup();
    let unclear = ("it is not clear which events these are", "name two events A and B");
    if names.is_empty() || names.len() > 2 {
        return Err(unclear);
    }
    let other = if names[0] == "B" { "A" } else { "B" };
    let second = names.get(1).cloned().unwrap_or_else(|| other.to_owned());
    let names = [names[0].clone(), second];
    let part = |p: &LetterPart| -> Result<EventPart, Unclear> {
        let of = region(&p.of, &names).ok_or(unclear)?;
        match &p.given {
            None => Ok(EventPart::In(of)),
            Some(given) => Ok(EventPart::Given(of, region(given, &names).ok_or(unclear)?)),
        }
    };
    let mut question = EventChances {
        names: names.clone(),
        known: Vec::new(),
        independent: false,
        exclusive: false,
        exhaustive: false,
        asked: match &asked {
            LetterAsk::Part(p) => EventAsk::Part(part(p)?),
            LetterAsk::Independent => EventAsk::Independent,
            LetterAsk::Exclusive => EventAsk::Exclusive,
        },
    };
    for fact in &facts {
        match fact {
            LetterFact::Says(p, value) => question.known.push((part(p)?, value.clone())),
            LetterFact::Independent => question.independent = true,
            LetterFact::Exclusive => question.exclusive = true,
            LetterFact::Exhaustive => question.exhaustive = true,
            LetterFact::Names(..) => {}
        }
    }
    Ok(Goal::Chance(Chance::Events(question)))
}

fn region(e: &SetExpr, names: &[String; 2]) -> Option<Region> {
    let two = |a: &SetExpr, b: &SetExpr| Some((region(a, names)?, region(b, names)?));
    Some(match e {
        SetExpr::Named(name) if name == "U" || name == "S" && !names.contains(name) => {
            Region::all(2)
        }
        SetExpr::Named(name) => Region::set(2, names.iter().position(|n| n == name)?),
        SetExpr::Union(a, b) => {
            let (a, b) = two(a, b)?;
            a.or(b)
        }
        SetExpr::Intersection(a, b) => {
            let (a, b) = two(a, b)?;
            a.and(b)
        }
        SetExpr::Difference(a, b) => {
            let (a, b) = two(a, b)?;
            a.and(b.not(2))
        }
        SetExpr::Complement(a) => region(a, names)?.not(2),
        SetExpr::Symmetric(a, b) => {
            let (a, b) = two(a, b)?;
            a.or(b).and(a.and(b).not(2))
        }
        SetExpr::Listed(_) | SetExpr::Product(..) => return None,
    })
}
