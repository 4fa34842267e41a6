//! One thing that may be drawn or shown: "red", "a king of hearts", "a prime number", "a vowel".

use super::words::{STOP, THINGS};
use crate::row::Row;
use crate::token::Kind;
use crate::topic::chance::lexicon::word;
use crate::topic::chance::number::{self, is, natural, past};
use check::Test;

/// What one thing may be, with "or" between names of things: "a king or a queen".
pub(super) fn one(row: &Row<'_>, at: usize) -> Option<(Test, usize)> {
    let (first, mut end) = unit(row, at)?;
    let mut any = vec![first];
    loop {
        let next = end;
        if !is(row, next, &["or"]) {
            break;
        }
        let from = past(row, next + 1, &[&["a", "an", "the"]]);
        let Some((other, after)) = unit(row, from) else { break };
        any.push(other);
        end = after;
    }
    // "red or blue ball": the noun stands for both.
    Some((if any.len() == 1 { any.pop()? } else { Test::Any(any) }, end))
}

/// One thing without "or".
pub(super) fn unit(row: &Row<'_>, at: usize) -> Option<(Test, usize)> {
    let at = past(row, at, &[&["a", "an", "the"]]);
    if is(row, at, &["neither"]) {
        let (a, middle) = unit(row, at + 1)?;
        if !is(row, middle, &["nor"]) {
            return None;
        }
        let (b, end) = unit(row, middle + 1)?;
        let not = |t: Test| Test::Not(Box::new(t));
        return Some((Test::All(vec![not(a), not(b)]), end));
    }
    // "A card that is not a spade".
    if is(row, at, THINGS) && is(row, at + 1, &["that", "which"]) && is(row, at + 2, &["is"]) {
        return unit(row, at + 3);
    }
    if is(row, at, &["not", "non"]) && !is(row, at + 1, &["less", "more"]) {
        let from = at + 1 + usize::from(row.text_of(at + 1) == "-");
        let (inner, end) = unit(row, past(row, from, &[&["a", "an", "the"]]))?;
        return Some((Test::Not(Box::new(inner)), end));
    }
    letter(row, at)
        .or_else(|| card(row, at))
        .or_else(|| {
            // "A card with a number divisible by 3", "a number less than 4", "6".
            let mut from = past(row, at, &[&["card", "ticket", "disc", "ball", "slip", "counter"]]);
            let thing = from > at;
            from = past(
                row,
                from,
                &[
                    &["numbered", "bearing", "with", "having", "marked", "which", "that", "whose"],
                    &["with", "is", "has", "bears"],
                    &["a", "an", "the"],
                ],
            );
            if thing && from == at + 1 {
                return None;
            }
            let named = past(row, from, &[&["number"]]);
            let named = if named > from {
                past(row, named, &[&["which", "that"], &["is"], &["a", "an"]])
            } else {
                from
            };
            let (property, end) = number::property(row, named)?;
            Some((Test::Number(property), past(row, end, &[&["card", "ticket", "अङ्कित"]])))
        })
        .or_else(|| named(row, at))
}

/// "The letter M", "a vowel".
pub(super) fn letter(row: &Row<'_>, at: usize) -> Option<(Test, usize)> {
    if is(row, at, &["letter"]) {
        let text = row.text_of(at + 1);
        let mut chars = text.chars();
        let c = chars.next().filter(|c| c.is_alphabetic() && c.is_uppercase())?;
        if chars.next().is_some() {
            return None;
        }
        return Some((Test::Kind(format!("letter {}", c.to_lowercase())), at + 2));
    }
    let text = row.text_of(at);
    // A capital letter by itself is a letter of a word, or a face of a coin.
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_uppercase() && row.spaced(at) => {
            Some((Test::Kind(format!("letter {}", c.to_ascii_lowercase())), at + 1))
        }
        _ => None,
    }
}

/// "A red king", "the ace of spades", "a face card".
pub(super) fn card(row: &Row<'_>, at: usize) -> Option<(Test, usize)> {
    let kind = |name: &str| Test::Kind(name.to_owned());
    let mut tests = Vec::new();
    let mut end = at;
    if is(row, end, &["red", "black"]) {
        tests.push(kind(&word(row, end)));
        end += 1;
    }
    let here = word(row, end);
    if RANKS.contains(&here.as_str()) {
        tests.push(kind(&here));
        end += 1;
        if is(row, end, &["of"]) {
            let of = past(row, end + 1, &[&["a"]]);
            if SUITS.contains(&word(row, of).as_str()) {
                tests.push(kind(&word(row, of)));
                end = of + 1;
            } else if is(row, of, &["red", "black"]) {
                tests.push(kind(&word(row, of)));
                end = past(row, of + 1, &[&["colour", "suit", "card"]]);
            } else {
                return None;
            }
        }
        end = past(row, end, &[&["card"]]);
    } else if is(row, end, &["face", "court", "picture"]) && is(row, end + 1, &["card"]) {
        tests.push(kind("face"));
        end += 2;
    } else if SUITS.contains(&here.as_str()) {
        tests.push(kind(&here));
        end += 1;
        // "पान को एक्का"
        if is(row, end, &["को", "का"]) && RANKS.contains(&word(row, end + 1).as_str()) {
            tests.push(kind(&word(row, end + 1)));
            end += 2;
        }
        end = past(row, end, &[&["card"]]);
    } else if let Some((n, after)) = natural(row, end)
        && (2..=10).contains(&n)
        && is(row, after, &["of"])
        && SUITS.contains(&word(row, after + 1).as_str())
    {
        tests.push(kind(&format!("rank {n}")));
        tests.push(kind(&word(row, after + 1)));
        end = after + 2;
    } else {
        return None;
    }
    Some((if tests.len() == 1 { tests.pop()? } else { Test::All(tests) }, end))
}

/// "Red ball", "defective bulb", "boy".
pub(super) fn named(row: &Row<'_>, at: usize) -> Option<(Test, usize)> {
    let mut tests = Vec::new();
    let mut end = at;
    while tests.len() < 2 && row.kind(end) == Some(Kind::Word) {
        let here = word(row, end);
        let letters = here.chars().count();
        if STOP.contains(&here.as_str()) || letters < 2 || natural(row, end).is_some() {
            break;
        }
        tests.push(Test::Kind(here));
        end += 1;
    }
    match tests.len() {
        0 => None,
        1 => Some((tests.pop()?, end)),
        _ => Some((Test::All(tests), end)),
    }
}

pub(super) const RANKS: &[&str] = &["ace", "king", "queen", "jack"];

pub(super) const SUITS: &[&str] = &["spade", "heart", "diamond", "club"];
