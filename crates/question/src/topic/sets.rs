//! Surveys: how many belong to two or three sets, in words or in symbols.

use super::{Fact, MIXED};
use crate::assemble::Unclear;
use check::{Goal, Region, SetCounts};
use syntax::{Expr, Function, Rational};

/// A part of a survey, its sets named by what they are about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    /// What is about this.
    In(String),
    /// About this and nothing else.
    Only(String),
    /// About these two.
    Both(String, String),
    /// About either of these two, or both.
    Either(String, String),
    /// About neither of these two.
    Neither(String, String),
    /// About both, there being two.
    Pair,
    /// About all of them.
    All,
    /// About none of them.
    None,
    /// About at least one.
    Some,
    /// About exactly one.
    One,
    /// About exactly two.
    Two,
}

impl Part {
    fn names(&self) -> Vec<&String> {
        match self {
            Part::In(a) | Part::Only(a) => vec![a],
            Part::Both(a, b) | Part::Either(a, b) | Part::Neither(a, b) => vec![a, b],
            _ => Vec::new(),
        }
    }

    fn region(&self, sets: &[String]) -> Option<Region> {
        let n = sets.len();
        let place = |name: &String| sets.iter().position(|s| s == name);
        Some(match self {
            Part::In(a) => Region::set(n, place(a)?),
            Part::Only(a) => Region::only(n, place(a)?),
            Part::Both(a, b) => Region::set(n, place(a)?).and(Region::set(n, place(b)?)),
            Part::Either(a, b) => Region::set(n, place(a)?).or(Region::set(n, place(b)?)),
            Part::Neither(a, b) => Region::set(n, place(a)?).or(Region::set(n, place(b)?)).not(n),
            Part::Pair if n != 2 => return None,
            Part::Pair => Region::exactly(2, 2),
            Part::All => Region::exactly(n, u32::try_from(n).ok()?),
            Part::None => Region::at_least(n, 1).not(n),
            Part::Some => Region::at_least(n, 1),
            Part::One => Region::exactly(n, 1),
            Part::Two => Region::exactly(n, 2),
        })
    }
}

/// The goal of a survey.
pub(crate) fn goal(facts: Vec<Fact>, asked: Part) -> Result<Goal, Unclear> {
    let mut names: Vec<String> = Vec::new();
    let (mut whole, mut parts) = (None, Vec::new());
    for fact in facts {
        match fact {
            Fact::Whole(n) if whole.is_none() => whole = Some(n),
            Fact::Members(n, part) => parts.push((n, part)),
            _ => return Err(MIXED),
        }
    }
    for name in parts.iter().flat_map(|(_, part)| part.names()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let few = ("two or three sets are needed here", "say how many belong to each");
    if !(2..=3).contains(&names.len()) {
        return Err(few);
    }
    let n = names.len();
    let mut known: Vec<(Region, u64)> = whole.map(|w| (Region::all(n), w)).into_iter().collect();
    for (count, part) in &parts {
        known.push((part.region(&names).ok_or(few)?, *count));
    }
    let unnamed = ("it is not said how many belong to this", "name it as before");
    let asked = asked.region(&names).ok_or(unnamed)?;
    Ok(Goal::SetCounts(SetCounts { sets: letters(&names), known, asked }))
}

/// A letter for each set: the first of its name, if they differ.
fn letters(names: &[String]) -> Vec<String> {
    let first: Vec<String> = names
        .iter()
        .filter_map(|name| name.chars().next())
        .map(|c| c.to_uppercase().collect())
        .collect();
    let plain = first.iter().all(|l| l.is_ascii() && l != "U");
    let distinct = (1..first.len()).all(|k| !first[..k].contains(&first[k]));
    match plain && distinct && first.len() == names.len() {
        true => first,
        false => ["A", "B", "C"].iter().take(names.len()).map(ToString::to_string).collect(),
    }
}

/// A set whose members are counted: what stands in `n( )`, and whether only in it: `n_o(A)`.
pub(crate) fn members(expr: &Expr) -> Option<(Expr, bool)> {
    match expr {
        Expr::Call(Function::Cardinality, parts) if parts.len() == 1 => {
            Some((parts[0].clone(), false))
        }
        Expr::Apply(name, parts) if parts.len() == 1 => match name.name() {
            "n" if is_set(&parts[0]) => Some((parts[0].clone(), false)),
            "n_o" | "n_0" if is_set(&parts[0]) => Some((parts[0].clone(), true)),
            _ => None,
        },
        Expr::Product(parts) => match &parts[..] {
            [n, set] if *n == Expr::symbol("n") && is_set(set) => Some((set.clone(), false)),
            [n, set] if *n == Expr::symbol("n_o") && is_set(set) => Some((set.clone(), true)),
            _ => None,
        },
        _ => None,
    }
}

/// Capital letters and what is made of them.
fn is_set(expr: &Expr) -> bool {
    match expr {
        Expr::Symbol(s) => s.name().starts_with(|c: char| c.is_ascii_uppercase()),
        Expr::Union(parts) | Expr::Intersection(parts) => parts.iter().all(is_set),
        Expr::Difference(a, b) => is_set(a) && is_set(b),
        Expr::Sum(parts) => parts.len() == 2 && is_set(&parts[0]),
        Expr::Power(a, _) => is_set(a),
        _ => false,
    }
}

/// The goal of numbers of members in symbols.
pub(crate) fn symbolic(
    known: &[((Expr, bool), Rational)],
    asked: (Expr, bool),
) -> Result<Goal, Unclear> {
    let unclear = ("it is not clear which sets these are", "name two or three sets A, B, C");
    let mut names: Vec<String> = Vec::new();
    for (set, _) in known.iter().map(|(set, _)| set).chain([&asked]) {
        for symbol in set.symbols() {
            let name = symbol.name().trim_end_matches('\'').to_owned();
            let letter = name.len() == 1 && name.chars().all(|c| c.is_ascii_uppercase());
            if letter && name != "U" && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.sort();
    if !(2..=3).contains(&names.len()) {
        return Err(unclear);
    }
    let region = |(set, only): &(Expr, bool)| {
        let region = region(set, &names)?;
        let n = names.len();
        match only {
            false => Some(region),
            true => (0..n).find(|k| region == Region::set(n, *k)).map(|k| Region::only(n, k)),
        }
    };
    let mut facts = Vec::new();
    for (set, count) in known {
        let natural = count.is_int().then(|| u64::try_from(count.numerator().clone()).ok());
        let Some(Some(count)) = natural else {
            return Err(("a number of members is a whole number", "check the numbers"));
        };
        facts.push((region(set).ok_or(unclear)?, count));
    }
    let asked = region(&asked).ok_or(unclear)?;
    Ok(Goal::SetCounts(SetCounts { sets: names, known: facts, asked }))
}

fn region(set: &Expr, names: &[String]) -> Option<Region> {
    let n = names.len();
    match set {
        Expr::Symbol(s) if s.name() == "U" => Some(Region::all(n)),
        Expr::Symbol(s) => {
            let name = s.name().trim_end_matches('\'');
            let k = names.iter().position(|other| other == name)?;
            match s.name().len() - name.len() {
                0 => Some(Region::set(n, k)),
                1 => Some(Region::set(n, k).not(n)),
                _ => None,
            }
        }
        Expr::Union(parts) => {
            parts.iter().try_fold(Region(0), |all, part| Some(all.or(region(part, names)?)))
        }
        Expr::Intersection(parts) => {
            parts.iter().try_fold(Region::all(n), |all, part| Some(all.and(region(part, names)?)))
        }
        Expr::Difference(a, b) => Some(region(a, names)?.and(region(b, names)?.not(n))),
        Expr::Sum(parts) => match &parts[..] {
            [a, Expr::Negate(b)] => Some(region(a, names)?.and(region(b, names)?.not(n))),
            _ => None,
        },
        Expr::Power(a, c) if matches!(&**c, Expr::Symbol(s) if matches!(s.name(), "c" | "C")) => {
            Some(region(a, names)?.not(n))
        }
        _ => None,
    }
}
