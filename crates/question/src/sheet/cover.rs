//! Covers a word problem with phrases, so that no number and no word with a meaning is left over.

use super::items::{Amount, Item};
use crate::pattern::{Compiled, Text};

/// What a question says.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Amounts with the symbols of their quantities.
    pub(super) values: Vec<(String, Amount)>,
    /// How many of them stand in the context only.
    pub(super) of_context: usize,
    /// What is asked for.
    pub(super) wanted: Vec<&'static str>,
    /// Other things said, sorted.
    pub(super) flags: Vec<&'static str>,
}

/// Longest question, in words and amounts.
const LONGEST: usize = 160;

/// What one phrase costs, what a word without meaning does, what a word of a thing's name does: few
/// long phrases are better than many short ones.
const PHRASE: u32 = 10;
const FILLER: u32 = 7;
const THING: u32 = 3;

/// What the text says, if phrases cover it.
pub(super) fn cover(items: &[Item], topic: &'static Compiled, context: usize) -> Option<Facts> {
    if items.len() > LONGEST {
        return None;
    }
    let text = &Text::new(items, topic);
    if (0..items.len()).any(|at| !text.may_be_taken(at) && filler(text, at).is_none()) {
        return None;
    }
    // From each place on: the least cost to the end, and the first piece of that way.
    let mut best: Vec<Option<(u32, Piece)>> = vec![None; items.len() + 1];
    best[items.len()] = Some((0, Piece::default()));
    for at in (0..items.len()).rev() {
        let mut options: Vec<(u32, Piece)> = Vec::new();
        if let Some(cost) = filler(text, at)
            && let Some((rest, _)) = &best[at + 1]
        {
            options.push((cost + rest, Piece { next: at + 1, ..Piece::default() }));
        }
        for phrase in text.phrases_at(at) {
            for (next, taken, things) in phrase.fits(text, at) {
                if next > at
                    && let Some((rest, _)) = &best[next]
                {
                    let things = THING * u32::try_from(things).unwrap_or(u32::MAX / 8);
                    let piece = Piece { phrase: true, next, taken, says: phrase.says };
                    options.push((PHRASE + things + rest, piece));
                }
            }
        }
        best[at] = options.into_iter().min_by_key(|(cost, _)| *cost);
    }
    let mut facts = Facts::default();
    let mut at = 0;
    let mut asked = Asked::Nothing;
    while at < items.len() {
        let (_, piece) = best[at].take()?;
        asked = asked.after(&items[at], &piece)?;
        facts.values.extend(piece.taken);
        if at < context {
            facts.of_context = facts.values.len();
            if piece.says.contains('?') {
                at = piece.next;
                continue;
            }
        }
        for word in piece.says.split_whitespace() {
            match word.strip_prefix('?') {
                Some(wanted) if !facts.wanted.contains(&wanted) => facts.wanted.push(wanted),
                None if !facts.flags.contains(&word) => facts.flags.push(word),
                _ => {}
            }
        }
        at = piece.next;
    }
    facts.flags.sort_unstable();
    Some(facts)
}

/// "Find the amount and the compound interest" asks two things, though the second could be taken
/// for a manner: after what is asked and a conjunction, a phrase has to state an amount.
#[derive(Clone, Copy)]
enum Asked {
    Nothing,
    Something,
    AndMore,
}

impl Asked {
    fn after(self, first: &Item, piece: &Piece) -> Option<Asked> {
        let conjunction = matches!(first, Item::Word(w, _) if matches!(w.as_str(), "and" | "or" | "र" | "तथा" | "वा"));
        Some(match (self, piece.phrase) {
            (Asked::AndMore, true) if piece.taken.is_empty() => return None,
            (_, true) if piece.says.contains('?') => Asked::Something,
            (_, true) => Asked::Nothing,
            (_, false) if matches!(first, Item::Stop) => Asked::Nothing,
            (Asked::Something, false) if conjunction => Asked::AndMore,
            (before, false) => before,
        })
    }
}

#[derive(Clone, Debug, Default)]
struct Piece {
    /// Whether it is a phrase and no filler.
    phrase: bool,
    next: usize,
    taken: Vec<(String, Amount)>,
    says: &'static str,
}

/// What it costs to pass over this piece; nothing if it must not be passed over.
fn filler(text: &Text<'_>, at: usize) -> Option<u32> {
    let (word, capital) = match &text.items[at] {
        Item::Stop => return Some(0),
        Item::Amount(Amount::Plain(_), Some(word)) if word == "one" => return Some(FILLER),
        Item::Amount(..) => return None,
        Item::Word(word, capital) => (word.as_str(), *capital),
    };
    if FILLERS.contains(&word) {
        return Some(FILLER);
    }
    // Names of people: capitals inside a sentence, or at its start where they are no word here.
    (capital && !text.is_known(at)).then_some(FILLER + 2)
}

/// Words that say nothing about quantities.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "the",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "he",
    "she",
    "it",
    "its",
    "his",
    "her",
    "him",
    "they",
    "their",
    "that",
    "this",
    "these",
    "those",
    "of",
    "to",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "with",
    "and",
    "then",
    "there",
    "who",
    "will",
    "would",
    "can",
    "does",
    "did",
    "do",
    "man",
    "woman",
    "person",
    "people",
    "boy",
    "girl",
    "mr",
    "mrs",
    "ms",
    "farmer",
    "teacher",
    "student",
    "businessman",
    "shopkeeper",
    "trader",
    "merchant",
    "dealer",
    "retailer",
    "wholesaler",
    "customer",
    "bank",
    "finance",
    "company",
    "mother",
    "father",
    "brother",
    "sister",
    "friend",
    "money",
    "given",
    "please",
    "now",
    "also",
    "so",
    "some",
    "certain",
    "let",
    "as",
    "your",
    "answer",
    "ram",
    "sita",
    "hari",
    "gita",
    "shyam",
    "एक",
    "एउटा",
    "एकजना",
    "जना",
    "ओटा",
    "वटा",
    "व्यक्ति",
    "व्यक्तिले",
    "मानिस",
    "मानिसले",
    "को",
    "का",
    "की",
    "ले",
    "लाई",
    "मा",
    "बाट",
    "र",
    "भने",
    "छ",
    "छन्",
    "हो",
    "थियो",
    "उसले",
    "उनले",
    "त्यो",
    "त्यस",
    "यो",
    "यदि",
    "भए",
    "दिइए",
    "दिइएको",
    "भएको",
    "भएका",
    "हुने",
    "गरी",
    "राम",
    "राम्",
    "सीता",
    "हरि",
    "गीता",
    "श्याम",
    "पसलले",
    "पसले",
    "व्यापारी",
    "किसान",
    "बैंक",
    "बैङ्क",
    "साहु",
    "गर्दा",
    "केही",
    "अनुसार",
    "सो",
    "तल",
];
