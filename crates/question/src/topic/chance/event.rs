//! Events as they are told: "both are red", "a king or a heart", "a sum of 7", "दुवै रातो पर्ने".
//!
//! Each function reads at a token and gives what it read and where it ended. What it means in an
//! experiment is settled where the experiment is known.

mod thing;
mod words;

use super::lexicon::{NOUNS, word};
use super::number::{self, is, natural, past};
use crate::row::Row;
use crate::token::Kind;
use check::{Property, Test};
use thing::one;
use words::{ARTICLES, BE, DRAWN, GETTING, THINGS};

/// An event, before it is known of which experiment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Phrase {
    /// The one thing obtained passes.
    One(Test),
    /// At least and at most so many of them pass; all of them where there is no number.
    Count(Test, Bound, Bound),
    /// So many of each, in any order, and nothing else.
    Parts(Vec<(u64, Test)>),
    /// The first, the second, … passes.
    Places(Vec<Test>),
    /// All are the same in this.
    Alike(Aspect),
    /// No two are the same in this.
    Different(Aspect),
    /// The sum of the numbers.
    Sum(Property),
    /// Their product.
    Product(Property),
    /// The difference of two of them.
    Difference(Property),
    /// One of these at least.
    Either(Vec<Phrase>),
    /// Not this.
    Not(Box<Phrase>),
}

/// A number of things.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bound {
    /// So many.
    Of(u64),
    /// All that are obtained.
    All,
    /// All, of which there must be so many.
    AllOf(u64),
}

/// In what things are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aspect {
    /// In what tells them apart.
    Label,
    /// In colour.
    Colour,
    /// In suit.
    Suit,
    /// In the number or picture of a card.
    Rank,
}

/// The event that begins at `at`.
pub(crate) fn event(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let at = past(row, at, &[&["that"]]);
    let (first, mut end) = single(row, at)?;
    let mut all = vec![first];
    loop {
        let next = end;
        let and = is(row, next, &["and"]);
        if !and && !is(row, next, &["or"]) {
            break;
        }
        let from = past(row, next + 1, &[GETTING, &["that"]]);
        let Some((other, after)) = single(row, from) else { break };
        if and {
            // "A king and a queen", "a head on the coin and a six": one of each.
            let (Phrase::One(a), Phrase::One(b)) = (all.pop()?, other) else { return None };
            if !all.is_empty() {
                return None;
            }
            all = vec![Phrase::Parts(vec![(1, a), (1, b)])];
        } else {
            all.push(other);
        }
        end = after;
    }
    end = trailing(row, end);
    let whole = match all.len() {
        1 => all.pop()?,
        _ => Phrase::Either(all),
    };
    Some((whole, end))
}

/// Past what says again where things come from.
fn trailing(row: &Row<'_>, mut at: usize) -> usize {
    if is(row, at, &["in"]) && is(row, at + 1, &["any"]) && is(row, at + 2, &["order"]) {
        at += 3;
    }
    if is(row, at, &["पर्ने", "आउने", "हुने", "निस्कने", "झर्ने"])
    {
        at += 1;
    }
    at = past(row, at, &[&["को", "का"]]);
    at
}

/// "On both dice", "on each coin", "each time": of all that are obtained.
fn on_all(row: &Row<'_>, at: usize) -> Option<usize> {
    if is(row, at, &["each", "both", "every"]) && is(row, at + 1, &["time"]) {
        return Some(at + 2);
    }
    if is(row, at, &["both"]) && is(row, at + 1, &["time"]) {
        return Some(at + 2);
    }
    if !is(row, at, &["on", "in"]) {
        return None;
    }
    let from = past(row, at + 1, &[&["both", "each", "all", "every", "either"]]);
    if from == at + 1 || is(row, at + 1, &["either"]) {
        return None;
    }
    let from = past(row, from, &[&["of"], &["the"]]);
    is(row, from, &["die", "coin", "toss", "throw", "roll", "draw", "them", "ball", "card"])
        .then_some(from + 1)
}

/// One event without "or".
fn single(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let at = past(row, at, &[GETTING]);
    if is(row, at, &["not"]) && is(row, at + 1, GETTING) {
        let (inner, end) = single(row, at + 1)?;
        return Some((Phrase::Not(Box::new(inner)), end));
    }
    None.or_else(|| of_numbers(row, at))
        .or_else(|| alike(row, at))
        .or_else(|| places(row, at))
        .or_else(|| counted(row, at))
        .or_else(|| subject(row, at))
        .or_else(|| plain(row, at))
}

/// "A sum of 7", "the total is greater than 8", "योगफल 7".
fn of_numbers(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let at = past(row, at, &[ARTICLES]);
    let make: fn(Property) -> Phrase = match word(row, at).as_str() {
        "sum" => Phrase::Sum,
        "product" => Phrase::Product,
        "difference" => Phrase::Difference,
        _ => return None,
    };
    let mut at = at + 1;
    at = past(row, at, &[&["score"]]);
    // "of the numbers on the two dice"
    if is(row, at, &["of", "on", "between"]) {
        let from = past(row, at + 1, &[&["the", "both", "their"], &["two", "both", "three"]]);
        if is(
            row,
            from,
            &["number", "digit", "score", "dot", "face", "die", "outcome", "point", "them"],
        ) {
            at = from + 1;
            at = past(row, at, &[&["shown", "obtained", "appearing", "drawn"], &["up"]]);
            if is(row, at, &["on"]) {
                let on = past(row, at + 1, &[&["the", "both"], &["two", "both", "upper", "three"]]);
                if is(row, on, &["die", "card", "ticket", "face"]) {
                    at = on + 1;
                }
            }
        }
    }
    at = past(
        row,
        at,
        &[
            &["is", "being", "equal", "=", "of", "equals", "will", "that"],
            &["is", "equal", "be"],
            &["to"],
            &["a", "an"],
        ],
    );
    let (property, end) = number::property(row, at)?;
    Some((make(property), past(row, end, &[&["हुने", "आउने"]])))
}

/// "A doublet", "of the same colour", "different numbers".
fn alike(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    if is(row, past(row, at, &[ARTICLES]), &["doublet"]) {
        return Some((Phrase::Alike(Aspect::Label), past(row, at, &[ARTICLES]) + 1));
    }
    // "Both balls are of the same colour": who, then how.
    let mut from = past(
        row,
        at,
        &[&["both", "they", "the", "all"], &["of"], &["the"], &["two", "them", "three"]],
    );
    let subject = is(row, from, &["number", "face"]) && is(row, from + 1, &["are"]);
    from = past(row, from, &[THINGS]);
    from = past(row, from, &[DRAWN, BE, BE]);
    from = past(row, from, &[&["of", "have", "show", "with"], &["the", "a"]]);
    let same = is(row, from, &["same"]);
    if !same && !is(row, from, &["different"]) {
        return None;
    }
    // "The numbers are the same": what is compared came first.
    if subject {
        let phrase = if same { Phrase::Alike } else { Phrase::Different };
        let ends =
            matches!(row.kind(from + 1), None | Some(Kind::Stop | Kind::Question | Kind::Newline));
        return ends.then(|| (phrase(Aspect::Label), from + 1));
    }
    let mut after = past(row, from + 1, &[]);
    let aspect = match word(row, after).as_str() {
        "colour" => Aspect::Colour,
        "suit" => Aspect::Suit,
        "rank" | "denomination" => Aspect::Rank,
        "number" | "face" | "letter" | "kind" | "result" | "outcome" | "digit" => Aspect::Label,
        _ => return None,
    };
    after += 1;
    // "The same number on both dice", "एउटै रङका बल".
    if is(row, after, &["on", "in"]) {
        after = on_all(row, after)?;
    }
    if is(row, after, &["का", "को"]) {
        after = past(row, after + 1, &[THINGS]);
    }
    after = past(row, after, &[THINGS]);
    Some((if same { Phrase::Alike(aspect) } else { Phrase::Different(aspect) }, after))
}

/// "The first is red and the second is blue".
fn places(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let mut tests = Vec::new();
    let mut end = at;
    for (k, ordinal) in ["first", "second", "third"].iter().enumerate() {
        let mut from = end;
        if k > 0 {
            from = past(row, from, &[&[","], &["and"]]);
            if from == end {
                break;
            }
        }
        from = past(row, from, &[&["the"]]);
        if !is(row, from, &[ordinal]) {
            break;
        }
        from = past(row, from + 1, &[&["one"], THINGS, DRAWN, BE, ARTICLES]);
        let (test, after) = one(row, from)?;
        tests.push(test);
        end = past(row, after, &[&["पर्ने", "आउने", "हुने"]]);
    }
    (tests.len() > 1).then_some((Phrase::Places(tests), end))
}

/// "Both are red", "at least one head", "no ace", "two red and one blue".
fn counted(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let both = is(row, at, &["both"]);
    if both || is(row, at, &["all", "all three"]) {
        let mut from = at + 1;
        let mut bound = if both { Bound::AllOf(2) } else { Bound::All };
        if is(row, at, &["all three"]) {
            bound = Bound::AllOf(3);
        }
        from = past(row, from, &[&["of"], &["the"]]);
        if let Some((n, after)) = natural(row, from)
            && !both
        {
            bound = Bound::AllOf(u64::try_from(n).ok()?);
            from = after;
        }
        from = past(row, from, &[&["them"], &["the"]]);
        // "Both balls are red": what they are comes after "are".
        let named = past(row, from, &[THINGS]);
        let be = past(row, past(row, named, &[DRAWN]), &[BE]);
        if be > past(row, named, &[DRAWN]) {
            from = be;
        }
        let (test, end) = one(row, from)?;
        return Some((Phrase::Count(test, bound, Bound::All), end));
    }
    if is(row, at, &["none", "neither"]) {
        let mut from = past(row, at + 1, &[&["of"], &["them", "the", "these"], &["two"], THINGS]);
        if !is(row, from, BE) {
            return None;
        }
        from = past(row, from, &[BE, ARTICLES]);
        let (test, end) = one(row, from)?;
        return Some((Phrase::Count(test, Bound::Of(0), Bound::Of(0)), end));
    }
    if is(row, at, &["no"]) {
        let (test, end) = one(row, at + 1)?;
        return Some((Phrase::Count(test, Bound::Of(0), Bound::Of(0)), end));
    }
    let (least, most, from) = amount(row, at)?;
    let from = past(row, from, &[&["of"], &["them"], BE, ARTICLES, &["ओटा", "वटा", "जना"]]);
    // A number that is on the thing: "at least 3" of a die.
    let (test, mut end) = one(row, from)?;
    let exact = least == most;
    let Bound::Of(n) = least else {
        return Some((Phrase::Count(test, least, most), end));
    };
    let mut parts = vec![(n, test.clone())];
    loop {
        if !exact {
            break;
        }
        let next = end;
        if !(is(row, next, &["and"]) || row.kind(next) == Some(Kind::Comma)) {
            break;
        }
        let from = next
            + 1
            + usize::from(row.kind(next) == Some(Kind::Comma) && is(row, next + 1, &["and"]));
        let part = match natural(row, from) {
            Some((n, after)) => {
                Some((u64::try_from(n).unwrap_or(0), past(row, after, &[&["ओटा", "वटा", "जना"]])))
            }
            None if is(row, from, &["a", "an"]) => Some((1, from + 1)),
            None if is(row, from, &["the"]) && is(row, from + 1, &["other"]) => {
                Some((1, past(row, from + 2, &[BE])))
            }
            None if is(row, from, &["other", "अर्को"]) => {
                Some((1, past(row, from + 1, &[BE])))
            }
            None => None,
        };
        let Some((n, after)) = part else { break };
        let (test, after) = one(row, after)?;
        parts.push((n, test));
        end = after;
    }
    if parts.len() > 1 {
        return Some((Phrase::Parts(parts), end));
    }
    Some((Phrase::Count(test, least, most), end))
}

/// "At least 2", "exactly one", "not more than 3", "two".
fn amount(row: &Row<'_>, at: usize) -> Option<(Bound, Bound, usize)> {
    let of = |n: i64| u64::try_from(n).ok();
    let two = |a: usize, x: &str, y: &str| is(row, a, &[x]) && is(row, a + 1, &[y]);
    let number = |at: usize| {
        let (n, end) = natural(row, at)?;
        Some((of(n)?, past(row, end, &[&["ओटा", "वटा", "जना"]])))
    };
    if two(at, "at", "least") || is(row, at, &["at least", "atleast"]) {
        let from = if two(at, "at", "least") { at + 2 } else { at + 1 };
        let (n, end) = number(from)
            .or_else(|| is(row, from, &["a", "an", "एउटा"]).then_some((1, from + 1)))?;
        return Some((Bound::Of(n), Bound::All, end));
    }
    if two(at, "at", "most") || is(row, at, &["at most", "atmost"]) {
        let from = if two(at, "at", "most") { at + 2 } else { at + 1 };
        let (n, end) =
            number(from).or_else(|| is(row, from, &["एउटा"]).then_some((1, from + 1)))?;
        return Some((Bound::Of(0), Bound::Of(n), end));
    }
    if is(row, at, &["exactly", "only", "just"]) {
        let (n, end) = number(at + 1)
            .or_else(|| is(row, at + 1, &["a", "an", "एउटा"]).then_some((1, at + 2)))?;
        return Some((Bound::Of(n), Bound::Of(n), end));
    }
    let not = is(row, at, &["not"]);
    let from = at + usize::from(not);
    if two(from, "more", "than") {
        let (n, end) = number(from + 2)?;
        return Some(match not {
            true => (Bound::Of(0), Bound::Of(n), end),
            false => (Bound::Of(n + 1), Bound::All, end),
        });
    }
    if two(from, "less", "than") {
        let (n, end) = number(from + 2)?;
        return Some(match not {
            true => (Bound::Of(n), Bound::All, end),
            false => (Bound::Of(0), Bound::Of(n.checked_sub(1)?), end),
        });
    }
    if not {
        return None;
    }
    let (n, end) = number(at).or_else(|| {
        is(row, at, &["एउटा", "दुइटा", "दुईवटा"])
            .then(|| (if is(row, at, &["एउटा"]) { 1 } else { 2 }, at + 1))
    })?;
    if is(row, end, &["or"]) && is(row, end + 1, &["more"]) {
        return Some((Bound::Of(n), Bound::All, end + 2));
    }
    if is(row, end, &["or"]) && is(row, end + 1, &["less"]) {
        return Some((Bound::Of(0), Bound::Of(n), end + 2));
    }
    Some((Bound::Of(n), Bound::Of(n), end))
}

/// "The ball is red", "it is a king", "the number drawn is even".
fn subject(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let from = if is(row, at, &["it", "he", "she"]) {
        at + 1
    } else {
        let from = past(row, at, &[&["the", "a", "an"]]);
        let named = past(row, from, &[&["selected", "drawn", "chosen"], THINGS]);
        if named == from || !NOUNS.contains(&word(row, named - 1).as_str()) {
            return None;
        }
        let mut from = past(row, named, &[&["so"], DRAWN]);
        if is(row, from, &["on"]) {
            let on = past(row, from + 1, &[&["the", "it"]]);
            from = past(row, on, &[&["card", "ticket", "die", "face"]]);
        }
        from
    };
    if !is(row, from, &["is", "bear", "has", "will", "show"]) {
        return None;
    }
    let from = past(
        row,
        from,
        &[&["is", "bear", "has", "will", "show"], &["be"], &["a", "an", "the"], &["number"]],
    );
    let not = is(row, from, &["not"]);
    let (test, end) = one(row, past(row, from, &[&["not"], &["a", "an", "the"]]))?;
    // "Not red or blue" can be read in two ways.
    if not && matches!(test, Test::Any(_) | Test::All(_)) {
        return None;
    }
    let test = if not { Test::Not(Box::new(test)) } else { test };
    Some((Phrase::One(test), end))
}

/// "A red ball", "an even number on both dice".
fn plain(row: &Row<'_>, at: usize) -> Option<(Phrase, usize)> {
    let (test, end) = one(row, at)?;
    if let Some(after) = on_all(row, end) {
        return Some((Phrase::Count(test, Bound::All, Bound::All), after));
    }
    // "A head on the coin", "6 on the die".
    if is(row, end, &["on"])
        && is(row, end + 1, &["the", "a"])
        && is(row, end + 2, &["die", "coin"])
    {
        return Some((Phrase::One(test), end + 3));
    }
    Some((Phrase::One(test), end))
}
