//! Stories: word problems that lead to equations in letters, or to a chain of quantities.
//!
//! Unlike the formula sheet's topics, a story passes over nothing: its clauses have to cover every
//! word of the text but the conjunctions between them, every number has to be used, and the
//! clauses have to be exactly those of one model, with as many conditions as unknown letters. What
//! is left open, said twice in two ways, or said of somebody else is not read.

mod ages;
mod bills;
mod build;
mod cover;
mod describe;
mod figures;
mod motion;
mod numbers;
mod percent;
mod prices;
mod shares;
mod work;

pub(crate) use describe::describe;

use crate::pattern;
use crate::sheet::items;
use check::{Goal, Range, Story};
use std::sync::OnceLock;

/// Stories with a vocabulary of their own.
pub(crate) struct Family {
    /// A clause, and what it says: a flag, `?flag` for what is asked, `k=2` for a number that stands
    /// in a word. `#` in names is the number of the time that the clause stands in the text.
    clauses: &'static [(&'static str, &'static str)],
    /// What the clauses can mean together.
    models: &'static [Model],
}

/// A set of letters and what clauses say of them.
pub(crate) struct Model {
    letters: &'static [LetterRow],
    rows: &'static [Row],
    asks: &'static [Ask],
}

/// A letter, which numbers it can be, and what it stands for.
type LetterRow = (&'static str, Range, &'static str, &'static str);

/// An equation that holds where all of `on` is said; a word with `!` must not be.
pub(crate) struct Row {
    on: &'static str,
    kind: RowKind,
    equation: &'static str,
    en: &'static str,
    ne: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RowKind {
    Defines,
    Condition,
    Limit,
    /// Says nothing of the letters, but may be said.
    Aside,
    /// Must not be said together.
    Forbidden,
}

/// What is wanted where this is asked: values with units and names. An empty flag: where nothing
/// more is asked than the clauses themselves do.
pub(crate) struct Ask {
    flag: &'static str,
    wanted: &'static [WantedRow],
}

/// Value, unit (`money`, `@a` for that of the number `a`, `root A` and `square a` for that of a side
/// of `A` and of a square on `a`, `%`, a unit's name, or nothing), name.
type WantedRow = (&'static str, &'static str, &'static str, &'static str);

const fn define(
    on: &'static str,
    equation: &'static str,
    en: &'static str,
    ne: &'static str,
) -> Row {
    Row { on, kind: RowKind::Defines, equation, en, ne }
}

const fn condition(
    on: &'static str,
    equation: &'static str,
    en: &'static str,
    ne: &'static str,
) -> Row {
    Row { on, kind: RowKind::Condition, equation, en, ne }
}

const fn limit(on: &'static str, equation: &'static str) -> Row {
    Row { on, kind: RowKind::Limit, equation, en: "", ne: "" }
}

const fn aside(on: &'static str) -> Row {
    Row { on, kind: RowKind::Aside, equation: "", en: "", ne: "" }
}

const fn forbid(on: &'static str) -> Row {
    Row { on, kind: RowKind::Forbidden, equation: "", en: "", ne: "" }
}

const fn ask(flag: &'static str, wanted: &'static [WantedRow]) -> Ask {
    Ask { flag, wanted }
}

const FAMILIES: [&Family; 9] = [
    &numbers::FAMILY,
    &ages::FAMILY,
    &shares::FAMILY,
    &work::FAMILY,
    &motion::FAMILY,
    &figures::FAMILY,
    &prices::FAMILY,
    &percent::FAMILY,
    &bills::FAMILY,
];

/// Longest text that is tried, in bytes.
const LONGEST: usize = 1_500;

/// The story that a text tells, if it is one.
pub(crate) fn read(text: &str) -> Option<Goal> {
    static COMPILED: OnceLock<Vec<pattern::Compiled>> = OnceLock::new();
    if text.len() > LONGEST || !text.chars().any(|c| c.is_alphabetic()) {
        return None;
    }
    let text = items::cleaned(text)?;
    let items = items::items(&text, items::Units::All)?;
    let all = COMPILED
        .get_or_init(|| FAMILIES.iter().map(|family| pattern::compile(family.clauses)).collect());
    let mut stories: Vec<Story> = Vec::new();
    for (family, compiled) in FAMILIES.iter().zip(all) {
        for facts in cover::cover(&items, compiled) {
            for story in family.models.iter().filter_map(|model| build::story(&facts, model)) {
                if !stories.contains(&story) {
                    stories.push(story);
                }
            }
        }
    }
    // A text that can be read in two ways leaves it open which was meant.
    <[Story; 1]>::try_from(stories).ok().map(|[story]| Goal::Story(story))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row's equation and value can be read, whatever numbers are put in.
    #[test]
    fn rows_are_sound() {
        for family in FAMILIES {
            pattern::compile(family.clauses);
            for model in family.models {
                for row in model.rows.iter().filter(|row| !row.equation.is_empty()) {
                    assert!(build::can_be_read(row.equation, model), "{}", row.equation);
                }
                for (value, ..) in model.asks.iter().flat_map(|ask| ask.wanted) {
                    assert!(build::can_be_read(value, model), "{value}");
                }
            }
        }
    }
}
