//! Experiments as sources of equally likely things, and what names mean in them.

use super::ChanceFact;
use super::lexicon::{COLOURS, NOUNS, singular, word};
use super::number::{is, natural, past};
use crate::assemble::Unclear;
use crate::row::Row;
use crate::token::Kind;
use check::{Source, SourceKind, Test, Thing};
use syntax::Rational;

/// The ranks of a pack as they are written.
pub(crate) const RANKS: &[&str] =
    &["A", "2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K"];

/// The name of a rank: `ace`, `rank 7`.
pub(crate) fn rank_name(rank: &str) -> String {
    match rank {
        "A" => "ace".to_owned(),
        "J" => "jack".to_owned(),
        "Q" => "queen".to_owned(),
        "K" => "king".to_owned(),
        number => format!("rank {number}"),
    }
}

fn thing(label: &str, number: Option<i64>, kinds: &[&str]) -> Thing {
    let kinds = kinds.iter().map(|k| (*k).to_owned()).collect();
    Thing { label: label.to_owned(), number, kinds }
}

fn pack() -> Vec<(Thing, u64)> {
    let suits = [
        ("♠", "spade", "black"),
        ("♥", "heart", "red"),
        ("♦", "diamond", "red"),
        ("♣", "club", "black"),
    ];
    let mut cards = Vec::new();
    for (sign, suit, colour) in suits {
        for rank in RANKS {
            let name = rank_name(rank);
            let mut kinds = vec![name.as_str(), suit, colour, "card"];
            if matches!(*rank, "J" | "Q" | "K") {
                kinds.push("face");
            }
            cards.push((thing(&format!("{rank}{sign}"), None, &kinds), 1));
        }
    }
    cards
}

/// The source that a fact describes, from which one thing is taken.
pub(crate) fn source(fact: ChanceFact) -> Result<Source, Unclear> {
    let mut drawn = 1;
    let (kind, things) = match fact {
        ChanceFact::Coins(n) => {
            drawn = n;
            let faces =
                [thing("H", None, &["head", "letter h"]), thing("T", None, &["tail", "letter t"])];
            (SourceKind::Coin, faces.map(|f| (f, 1)).to_vec())
        }
        ChanceFact::Children(n) => {
            drawn = n;
            let faces = [
                thing("B", None, &["boy", "son", "letter b"]),
                thing("G", None, &["girl", "daughter", "letter g"]),
            ];
            (SourceKind::Children, faces.map(|f| (f, 1)).to_vec())
        }
        ChanceFact::Dice(n) => {
            drawn = n;
            let face = |k: i64| (thing(&k.to_string(), Some(k), &[]), 1);
            (SourceKind::Die, (1..=6).map(face).collect())
        }
        ChanceFact::Pack => (SourceKind::Pack, pack()),
        ChanceFact::Numbers(numbers) => {
            let mut things: Vec<(Thing, u64)> = Vec::new();
            for n in numbers {
                match things.iter_mut().find(|(t, _)| t.number == Some(n)) {
                    Some((_, count)) => *count += 1,
                    None => things.push((thing(&n.to_string(), Some(n), &[]), 1)),
                }
            }
            (SourceKind::Numbers, things)
        }
        ChanceFact::Letters(word) => {
            let mut things: Vec<(Thing, u64)> = Vec::new();
            for c in word.chars() {
                let (label, name) =
                    (c.to_uppercase().to_string(), format!("letter {}", c.to_lowercase()));
                match things.iter_mut().find(|(t, _)| t.label == label) {
                    Some((_, count)) => *count += 1,
                    None => {
                        let vowel = "aeiou".contains(c.to_ascii_lowercase());
                        let kind = if vowel { "vowel" } else { "consonant" };
                        things.push((thing(&label, None, &[&name, kind]), 1));
                    }
                }
            }
            (SourceKind::Letters, things)
        }
        ChanceFact::Bag(contents) => {
            let mut things: Vec<(Thing, u64)> = Vec::new();
            for (kinds, n) in contents {
                if things.iter().any(|(t, _)| t.kinds == kinds) {
                    return Err((
                        "one kind of thing is named twice",
                        "say once how many there are",
                    ));
                }
                let label = kinds.first().cloned().unwrap_or_default();
                things.push((Thing { label, number: None, kinds }, n));
            }
            (SourceKind::Bag, things)
        }
        _ => return Err(super::MIXED),
    };
    if drawn == 0 || drawn > 60 {
        return Err(("so many trials are not worked here", "take fewer"));
    }
    let replaced = matches!(kind, SourceKind::Coin | SourceKind::Die | SourceKind::Children);
    Ok(Source { kind, things, drawn, replaced })
}

/// The probability that one thing of a source passes.
pub(crate) fn share(source: &Source, test: &Test) -> Rational {
    let total: u64 = source.things.iter().map(|(_, n)| n).sum();
    let pass: u64 = source.things.iter().filter(|(t, _)| test.passes(t)).map(|(_, n)| n).sum();
    Rational::from(pass) / Rational::from(total.max(1))
}

/// The test with words left out that say nothing new; nothing if a name means nothing here.
pub(crate) fn meant(test: &Test, source: &Source) -> Option<Test> {
    match test {
        Test::Number(property) => source
            .things
            .iter()
            .all(|(t, _)| t.number.is_some())
            .then(|| Test::Number(property.clone())),
        Test::Not(inner) => Some(Test::Not(Box::new(meant(inner, source)?))),
        Test::Any(parts) => {
            // "red or blue ball": the noun may stand with the last only.
            let parts: Option<Vec<Test>> = parts.iter().map(|p| meant(p, source)).collect();
            Some(Test::Any(parts?))
        }
        Test::All(parts) => {
            let mut kept: Vec<Test> = Vec::new();
            for part in parts {
                match part {
                    Test::Kind(name) if is_noun(name, source) => {}
                    part => kept.push(meant(part, source)?),
                }
            }
            match kept.len() {
                0 => None,
                1 => kept.pop(),
                _ => Some(Test::All(kept)),
            }
        }
        Test::Kind(name) => {
            let there = source.things.iter().any(|(t, _)| t.kinds.contains(name));
            let colour = source.kind == SourceKind::Bag
                && COLOURS.contains(&name.as_str())
                && source
                    .things
                    .iter()
                    .all(|(t, _)| t.kinds.first().is_some_and(|k| COLOURS.contains(&k.as_str())));
            let letter = source.kind == SourceKind::Letters && name.starts_with("letter ");
            let vowels = source.kind == SourceKind::Letters
                && matches!(name.as_str(), "vowel" | "consonant");
            (there || colour || letter || vowels).then(|| Test::Kind(name.clone()))
        }
    }
}

/// Whether a word only says what all the things are: the `ball` of "red ball".
fn is_noun(name: &str, source: &Source) -> bool {
    if source.things.iter().all(|(t, _)| t.kinds.iter().any(|k| k == name)) {
        return true;
    }
    let fits = match source.kind {
        SourceKind::Bag => source.things.iter().all(|(t, _)| t.kinds.len() == 1),
        SourceKind::Letters => name == "letter",
        SourceKind::Children => name == "child",
        _ => false,
    };
    fits && NOUNS.contains(&name)
        && source.things.iter().all(|(t, _)| t.kinds.iter().all(|k| k != name))
}

/// "5 red, 3 blue and 2 green balls": each kind's words and number.
pub(crate) fn contents(row: &Row<'_>, at: usize) -> Option<(super::Contents, usize)> {
    let mut found: Vec<(Vec<String>, u64)> = Vec::new();
    let mut end = at;
    let mut next = at;
    while let Some((n, after)) = natural(row, next) {
        let mut from = past(row, after, &[&["ओटा", "वटा", "जना", "identical"]]);
        let mut words = Vec::new();
        while words.len() < 2 && row.kind(from) == Some(Kind::Word) {
            let here = word(row, from);
            let joins = [
                "and",
                "or",
                "in",
                "is",
                "are",
                "of",
                "one",
                "two",
                "if",
                "from",
                "the",
                "a",
                "छन्",
                "मा",
                "भएको",
                "बाट",
            ];
            if joins.contains(&here.as_str()) || natural(row, from).is_some() {
                break;
            }
            words.push(singular(&here));
            from += 1;
        }
        if words.is_empty() {
            break;
        }
        from = past(row, from, &[&["हरू", "हरु"]]);
        found.push((words, u64::try_from(n).ok()?));
        end = from;
        next = from;
        while row.kind(next) == Some(Kind::Comma) || is(row, next, &["and"]) {
            next += 1;
        }
        if next == from {
            break;
        }
    }
    if found.is_empty() {
        return None;
    }
    // The last noun stands for all: "5 red and 3 blue balls".
    let last =
        found.last().filter(|(words, _)| words.len() == 2).map(|(words, _)| words[1].clone());
    if let Some(noun) = last {
        for (words, _) in &mut found {
            if words.len() == 1 && words[0] != noun {
                words.push(noun.clone());
            }
        }
    }
    Some((found, end))
}

/// "At random", "without replacement", "one after another": what is said of how things are drawn,
/// and whether it is one after the other.
pub(crate) fn manner(row: &Row<'_>, at: usize) -> Option<(Vec<ChanceFact>, bool, usize)> {
    const PHRASES: &[(&str, Option<bool>, bool)] = &[
        ("at random", None, false),
        ("randomly", None, false),
        ("one after another", None, true),
        ("one after the other", None, true),
        ("one by one", None, true),
        ("successively", None, true),
        ("in succession", None, true),
        ("together", Some(false), false),
        ("simultaneously", Some(false), false),
        ("at a time", Some(false), false),
        ("at once", Some(false), false),
        ("at the same time", Some(false), false),
        ("with replacement", Some(true), false),
        ("without replacement", Some(false), false),
        ("without replacing", Some(false), false),
        ("without replacing it", Some(false), false),
        ("without replacing the first", Some(false), false),
        ("without replacing them", Some(false), false),
        ("replacing it", Some(true), false),
        ("with replacing", Some(true), false),
        ("without looking", None, false),
        ("without looking into it", None, false),
        ("नहेरी", None, false),
        ("नहेरीकन", None, false),
        ("पालैपालो", None, true),
        ("एकपछि अर्को", None, true),
        ("एकैचोटि", Some(false), false),
        ("एकैपटक", Some(false), false),
        ("एकै पटक", Some(false), false),
        ("पुनः नराखी", Some(false), false),
        ("पुनः नराखीकन", Some(false), false),
        ("फेरि नराखी", Some(false), false),
        ("पुनःस्थापनविना", Some(false), false),
        ("पुनः राखेर", Some(true), false),
        ("पुनः राखी", Some(true), false),
        ("फेरि राखेर", Some(true), false),
        ("पुनःस्थापनसहित", Some(true), false),
    ];
    let (mut facts, mut order, mut end) = (Vec::new(), false, at);
    loop {
        let from = if row.kind(end) == Some(Kind::Comma) || is(row, end, &["and"]) {
            end + 1
        } else {
            end
        };
        let best = PHRASES
            .iter()
            .filter_map(|phrase| {
                let mut k = from;
                for part in phrase.0.split(' ') {
                    // `पुनः` may be cut after its letters.
                    if row.text_of(k).to_lowercase() != part {
                        return None;
                    }
                    k += 1;
                }
                Some((k, phrase))
            })
            .max_by_key(|(k, _)| *k);
        let Some((after, (_, replaced, one_by_one))) = best else { break };
        facts.extend(replaced.map(ChanceFact::Replaced));
        order |= one_by_one;
        end = after;
    }
    (end > at).then_some((facts, order, end))
}
