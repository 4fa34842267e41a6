//! What is said of a whole number: "even", "a multiple of 3 or 5", "greater than 4".

use super::lexicon::word;
use crate::row::Row;
use crate::words;
use check::Property;

/// Largest number that is read.
const LARGEST: u64 = 100_000;

/// Whether one of these words stands at `at`.
pub(crate) fn is(row: &Row<'_>, at: usize, words: &[&str]) -> bool {
    let here = word(row, at);
    words.contains(&here.as_str())
}

/// Past those of these words that stand at `at`, one of each.
pub(crate) fn past(row: &Row<'_>, mut at: usize, groups: &[&[&str]]) -> usize {
    for words in groups {
        at += usize::from(is(row, at, words));
    }
    at
}

/// A natural number in digits or words.
pub(crate) fn natural(row: &Row<'_>, at: usize) -> Option<(i64, usize)> {
    let (n, end) = words::count(row, at)?;
    // `3.5` is no count, and a sign before it changes it.
    let decimal = (at..end).any(|k| row.text_of(k).contains('.'));
    (n <= LARGEST && !decimal).then(|| (i64::try_from(n).unwrap_or(0), end))
}

/// A whole number with its sign.
pub(crate) fn integer(row: &Row<'_>, at: usize) -> Option<(i64, usize)> {
    match row.text_of(at) {
        "-" | "−" | "–" => natural(row, at + 1).map(|(n, end)| (-n, end)),
        "+" => None,
        _ => natural(row, at),
    }
}

const OR: &[&str] = &["or", "/"];
const AND: &[&str] = &["and", "&"];

/// A property, or several joined by "or", "and", "but not".
pub(crate) fn property(row: &Row<'_>, at: usize) -> Option<(Property, usize)> {
    let (mut whole, mut end) = simple(row, at)?;
    loop {
        let next = end;
        let joined = |from: usize| {
            let from = past(
                row,
                from,
                &[
                    &["a", "an", "the"],
                    &["number"],
                    &["which", "that"],
                    &["is", "are"],
                    &["a", "an"],
                ],
            );
            simple(row, from)
        };
        if is(row, next, OR)
            && let Some((other, after)) = joined(next + 1)
        {
            whole = match whole {
                Property::Any(mut parts) => {
                    parts.push(other);
                    Property::Any(parts)
                }
                // "even and prime or odd" can be read in two ways.
                Property::All(_) => return None,
                one => Property::Any(vec![one, other]),
            };
            end = after;
        } else if is(row, next, &["but"])
            && is(row, next + 1, &["not"])
            && let Some((other, after)) = joined(next + 2)
        {
            if matches!(whole, Property::Any(_)) {
                return None;
            }
            whole = Property::All(vec![whole, Property::Not(Box::new(other))]);
            end = after;
        } else if (is(row, next, AND) || is(row, next, &["but"]))
            && let Some((other, after)) = joined(next + 1)
            && !matches!(other, Property::Is(_))
        {
            whole = match whole {
                Property::Any(_) => return None,
                Property::All(mut parts) => {
                    parts.push(other);
                    Property::All(parts)
                }
                one => Property::All(vec![one, other]),
            };
            end = after;
        } else {
            return Some((whole, end));
        }
    }
}

/// `3`, `3 or 5`, `3 and 5`: several numbers, and whether all of them are meant.
fn several(row: &Row<'_>, at: usize) -> Option<(Vec<i64>, bool, usize)> {
    let start = past(row, at, &[&["both", "either"]]);
    let (first, mut end) = natural(row, start)?;
    let mut numbers = vec![first];
    let mut all = None;
    loop {
        let next = end;
        let and = is(row, next, AND);
        if !and && !is(row, next, OR) {
            break;
        }
        let from = past(row, next + 1, &[&["by"]]);
        let Some((n, after)) = natural(row, from) else { break };
        if all.is_some_and(|all| all != and) {
            return None;
        }
        all = Some(and);
        numbers.push(n);
        end = after;
    }
    let said = if is(row, at, &["both"]) { Some(true) } else { None };
    if said.is_some() && all != said {
        return None;
    }
    Some((numbers, all.unwrap_or(false), end))
}

fn joined(numbers: Vec<i64>, all: bool, make: fn(i64) -> Property) -> Option<Property> {
    if numbers.contains(&0) {
        return None;
    }
    let mut parts: Vec<Property> = numbers.into_iter().map(make).collect();
    Some(match (parts.len(), all) {
        (1, _) => parts.remove(0),
        (_, true) => Property::All(parts),
        (_, false) => Property::Any(parts),
    })
}

/// One property.
fn simple(row: &Row<'_>, at: usize) -> Option<(Property, usize)> {
    let start = past(row, at, &[&["a", "an", "the"]]);
    if is(row, start, &["not", "non"]) {
        let hyphen = start + 1 + usize::from(row.text_of(start + 1) == "-");
        // "Not less than" is read below.
        if !is(row, hyphen, &["less", "more"]) {
            let from = past(row, hyphen, &[&["a", "an"]]);
            let (inner, end) = simple(row, from)?;
            return Some((Property::Not(Box::new(inner)), end));
        }
    }
    let noun = |at: usize| past(row, at, &[&["number"]]);
    for (name, property) in [
        ("even", Property::Even),
        ("odd", Property::Odd),
        ("prime", Property::Prime),
        ("composite", Property::Composite),
    ] {
        if is(row, start, &[name]) {
            // "An odd prime number": both.
            if !matches!(property, Property::Prime | Property::Composite)
                && let Some((other, end)) = simple(row, start + 1)
                && matches!(
                    other,
                    Property::Prime
                        | Property::Composite
                        | Property::MultipleOf(_)
                        | Property::Square
                )
            {
                return Some((Property::All(vec![property, other]), end));
            }
            return Some((property, noun(start + 1)));
        }
    }
    let shape = |at: usize| {
        if is(row, at, &["square", "वर्ग"]) {
            Some(Property::Square)
        } else if is(row, at, &["cube", "cubic", "घन"]) {
            Some(Property::Cube)
        } else {
            None
        }
    };
    if is(row, start, &["perfect", "पूर्ण"])
        && let Some(property) = shape(start + 1)
    {
        return Some((property, noun(start + 2)));
    }
    if is(row, start + 1, &["number"])
        && let Some(property) = shape(start)
    {
        return Some((property, start + 2));
    }
    if is(row, start, &["multiple"]) && is(row, start + 1, &["of"]) {
        let (numbers, all, end) = several(row, start + 2)?;
        return Some((joined(numbers, all, Property::MultipleOf)?, end));
    }
    if is(row, start, &["exactly"]) && is(row, start + 1, &["divisible"])
        || is(row, start, &["divisible"])
    {
        let by = start + 1 + usize::from(is(row, start, &["exactly"]));
        if !is(row, by, &["by"]) {
            return None;
        }
        let (numbers, all, end) = several(row, by + 1)?;
        return Some((joined(numbers, all, Property::MultipleOf)?, end));
    }
    if is(row, start, &["factor"]) && is(row, start + 1, &["of"]) {
        let (n, end) = natural(row, start + 2).filter(|(n, _)| *n > 0)?;
        return Some((Property::FactorOf(n), end));
    }
    compared(row, start).or_else(|| nepali(row, start)).or_else(|| {
        let (n, end) = integer(row, start)?;
        Some((or_more(row, n, &mut { end })?, past_or_more(row, end)))
    })
}

/// `7`, `7 or more`.
fn or_more(row: &Row<'_>, n: i64, end: &mut usize) -> Option<Property> {
    if is(row, *end, &["or"]) && is(row, *end + 1, &["more", "above", "over"]) {
        return Some(Property::AtLeast(n));
    }
    if is(row, *end, &["or"]) && is(row, *end + 1, &["less", "below", "under"]) {
        return Some(Property::AtMost(n));
    }
    Some(Property::Is(n))
}

fn past_or_more(row: &Row<'_>, end: usize) -> usize {
    let said = is(row, end, &["or"])
        && is(row, end + 1, &["more", "above", "over", "less", "below", "under"]);
    if said { end + 2 } else { end }
}

/// `greater than 4`, `at least 4`, `between 4 and 9`.
fn compared(row: &Row<'_>, at: usize) -> Option<(Property, usize)> {
    let not = is(row, at, &["not"]);
    let at = at + usize::from(not);
    for (words, plain, negated) in [
        (
            ["more", "than"],
            Property::Above as fn(i64) -> Property,
            Property::AtMost as fn(i64) -> Property,
        ),
        (["less", "than"], Property::Below, Property::AtLeast),
    ] {
        if is(row, at, &words[..1]) && is(row, at + 1, &words[1..]) {
            let mut from = at + 2;
            let or_equal = is(row, from, &["or"])
                && is(row, from + 1, &["equal"])
                && is(row, from + 2, &["to"]);
            if or_equal {
                from += 3;
            }
            let (n, end) = integer(row, from)?;
            return Some((
                match (not, or_equal) {
                    (false, false) => plain(n),
                    (true, false) => negated(n),
                    (false, true) if words[0] == "more" => Property::AtLeast(n),
                    (false, true) => Property::AtMost(n),
                    (true, true) => return None,
                },
                end,
            ));
        }
    }
    if not {
        return None;
    }
    if is(row, at, &["at"]) && is(row, at + 1, &["least", "most"]) {
        let (n, end) = integer(row, at + 2)?;
        let least = is(row, at + 1, &["least"]);
        return Some((if least { Property::AtLeast(n) } else { Property::AtMost(n) }, end));
    }
    if is(row, at, &["above", "below", "exceeding", "under"]) {
        let (n, end) = integer(row, at + 1)?;
        let above = is(row, at, &["above", "exceeding"]);
        return Some((if above { Property::Above(n) } else { Property::Below(n) }, end));
    }
    if is(row, at, &["between"]) {
        let (low, middle) = integer(row, at + 1)?;
        if !is(row, middle, AND) {
            return None;
        }
        let (high, end) = integer(row, middle + 1)?;
        return Some((Property::All(vec![Property::Above(low), Property::Below(high)]), end));
    }
    if is(row, at, &["from"]) {
        let (low, middle) = integer(row, at + 1)?;
        if !is(row, middle, &["to"]) {
            return None;
        }
        let (high, end) = integer(row, middle + 1)?;
        return Some((Property::All(vec![Property::AtLeast(low), Property::AtMost(high)]), end));
    }
    None
}

/// `३ को अपवर्त्य`, `३ ले भाग जाने`, `४ भन्दा सानो`.
fn nepali(row: &Row<'_>, at: usize) -> Option<(Property, usize)> {
    let (numbers, all, end) = several(row, at)?;
    let noun = |at: usize| past(row, at, &[&["number"]]);
    if is(row, end, &["को", "का"]) {
        if is(row, end + 1, &["multiple"]) {
            return Some((joined(numbers, all, Property::MultipleOf)?, noun(end + 2)));
        }
        if is(row, end + 1, &["factor"]) && numbers.len() == 1 {
            return Some((joined(numbers, all, Property::FactorOf)?, noun(end + 2)));
        }
        return None;
    }
    if is(row, end, &["ले"]) {
        let from = past(row, end + 1, &[&["निःशेष", "निशेष", "ठ्याक्कै"]]);
        if is(row, from, &["भाग"]) && is(row, from + 1, &["जाने"]) {
            return Some((joined(numbers, all, Property::MultipleOf)?, noun(from + 2)));
        }
        return None;
    }
    if is(row, end, &["than"]) && numbers.len() == 1 {
        if is(row, end + 1, &["more"]) {
            return Some((Property::Above(numbers[0]), noun(end + 2)));
        }
        if is(row, end + 1, &["less"]) {
            return Some((Property::Below(numbers[0]), noun(end + 2)));
        }
    }
    None
}
