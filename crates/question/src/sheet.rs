//! Word problems about the laws of the formula sheet.
//!
//! The order of the parts of such a question is free ("at 10% p.a. for 2 years on Rs 5000" in any
//! order, over one sentence or three), so no pattern of a whole sentence would do. A *topic* is a
//! table of short phrases, each with what it says of a quantity; a question is understood if
//! phrases and words without meaning cover all of it, and if the values they give fix what is asked
//! by laws of the sheet that use every one of them.

mod choose;
mod cover;
mod describe;
mod interest;
pub(crate) mod items;
mod plane;
mod proportion;
mod solids;
mod trade;

pub(crate) use describe::describe;

use crate::pattern::{self, Compiled};
use check::Goal;
use std::sync::OnceLock;

/// A field of questions with a vocabulary of its own.
pub(crate) struct Topic {
    /// A pattern, and what it says: `?I` asks for the quantity `I`, another word is a flag.
    phrases: &'static [(&'static str, &'static str)],
    /// Which flags together mean which group of laws.
    groups: &'static [(&'static [&'static str], &'static str)],
}

const TOPICS: [&Topic; 5] =
    [&interest::TOPIC, &trade::TOPIC, &plane::TOPIC, &solids::TOPIC, &proportion::TOPIC];

/// Longest text that is tried, in bytes: word problems are short.
const LONGEST: usize = 1_500;

/// What a text asks about the formula sheet, if it is such a question.
pub(crate) fn read(text: &str) -> Option<Goal> {
    if text.len() > LONGEST || !text.chars().any(|c| c.is_numeric()) {
        return None;
    }
    let text = items::cleaned(text)?;
    goal(&items::items(&text, items::Units::Few)?, 0)
}

/// What a part of a question asks, in the context of what stands before it: numbers of the context
/// may be there for other parts, and what it asks is not asked here.
pub(crate) fn read_part(context: &str, part: &str) -> Option<Goal> {
    if context.len() + part.len() > LONGEST {
        return None;
    }
    let read = |text: &str| items::items(&items::cleaned(text)?, items::Units::Few);
    let mut items = read(context)?;
    items.push(items::Item::Stop);
    let context = items.len();
    items.extend(read(part)?);
    goal(&items, context)
}

/// The phrases of topic number `k`.
fn compiled(k: usize) -> &'static Compiled {
    static ALL: OnceLock<Vec<Compiled>> = OnceLock::new();
    &ALL.get_or_init(|| TOPICS.iter().map(|topic| pattern::compile(topic.phrases)).collect())[k]
}

/// What pieces of text ask, if those before `context` are only there to be relied on.
fn goal(items: &[items::Item], context: usize) -> Option<Goal> {
    let mut readings = (0..TOPICS.len()).filter_map(|k| {
        let topic = compiled(k);
        let facts = cover::cover(items, topic, context)?;
        choose::application(&facts, TOPICS[k])
    });
    let first = readings.next()?;
    // Two topics that read the same text in two ways leave it open which was meant.
    readings.all(|other| other == first).then_some(Goal::Apply(first))
}
