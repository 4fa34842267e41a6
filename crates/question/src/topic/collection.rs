//! Sets as they are written and described: `A = {1, 2, 3}`, `{x : x is a prime less than 20}`,
//! `(A ∪ B)'`.
//!
//! Each function reads at a token and gives what it read and where it ended.

use super::chance::number::{integer, is, natural, past, property};
use crate::assemble::Unclear;
use crate::row::Row;
use crate::token::Kind;
use check::{Collection, Goal, Members, PairAsk, PairRule, Property, SetAsk, SetExpr};
use syntax::{Expr, Relation};

/// Most members of a list.
const MOST: usize = 100;

/// What is asked of sets, before it is known how their members are given.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CollectionAsk {
    /// A question about sets.
    Set(SetAsk),
    /// A question about the relation that a set of pairs is.
    Pairs(String, PairAsk),
}

/// The goal of a question about sets.
pub(crate) fn goal(sets: Vec<(String, Members)>, asked: CollectionAsk) -> Result<Goal, Unclear> {
    let twice = (1..sets.len()).any(|k| sets[..k].iter().any(|(name, _)| *name == sets[k].0));
    if twice {
        return Err(("two sets have the same name", "give each set a letter of its own"));
    }
    let asked = match asked {
        CollectionAsk::Set(asked) => asked,
        CollectionAsk::Pairs(name, asked) => {
            let found = sets.iter().find(|(n, _)| *n == name);
            let none = ("these are no pairs", "write the relation as a set of pairs");
            let Some((_, Members::Listed(members))) = found else { return Err(none) };
            let pair = |m: &Expr| match m {
                Expr::Tuple(parts) => match &parts[..] {
                    [a, b] => Some((a.clone(), b.clone())),
                    _ => None,
                },
                _ => None,
            };
            let pairs: Option<Vec<_>> = members.iter().map(pair).collect();
            SetAsk::Relation(PairRule::Pairs(pairs.ok_or(none)?), asked)
        }
    };
    let mut names = Vec::new();
    names_asked(&asked, &mut names);
    for name in names {
        if !sets.iter().any(|(n, _)| *n == name) {
            return Err(if name == "U" {
                ("a complement needs the universal set", "say what U is")
            } else {
                ("one of these sets is not given", "say what its members are")
            });
        }
    }
    Ok(Goal::Collection(Collection { sets, asked }))
}

fn names_asked(asked: &SetAsk, names: &mut Vec<String>) {
    match asked {
        SetAsk::Members(e)
        | SetAsk::Count(e)
        | SetAsk::Subsets { of: e, .. }
        | SetAsk::SubsetCount { of: e, .. }
        | SetAsk::Member(_, e) => names_in(e, names),
        SetAsk::Compare(_, a, b) => {
            names_in(a, names);
            names_in(b, names);
        }
        SetAsk::Relation(PairRule::Such { from, to, .. }, _) => {
            names.extend([from.clone(), to.clone()]);
        }
        SetAsk::SubsetsOf { .. } | SetAsk::Relation(..) => {}
    }
}

/// The names in a set expression.
pub(crate) fn names_in(e: &SetExpr, names: &mut Vec<String>) {
    match e {
        SetExpr::Named(name) => names.push(name.clone()),
        SetExpr::Listed(_) => {}
        SetExpr::Union(a, b)
        | SetExpr::Intersection(a, b)
        | SetExpr::Difference(a, b)
        | SetExpr::Symmetric(a, b)
        | SetExpr::Product(a, b) => {
            names_in(a, names);
            names_in(b, names);
        }
        SetExpr::Complement(a) => {
            names.push("U".to_owned());
            names_in(a, names);
        }
    }
}

/// The letter of a set at `at`.
fn letter(row: &Row<'_>, at: usize) -> Option<String> {
    let text = row.text_of(at);
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_uppercase() => Some(text.to_owned()),
        (Some('ξ' | 'μ'), None) => Some("U".to_owned()),
        _ => None,
    }
}

/// The letters that the question says are sets: `A = {`, `A is the set of`.
pub(crate) fn defined(row: &Row<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for at in 0..row.tokens.len() {
        if let Some((names_here, _)) = definition(row, at)
            && !names.contains(&names_here.0)
        {
            names.push(names_here.0);
        }
    }
    names
}

const UNION: &[&str] = &["∪", "\\cup", "union"];
const INTERSECTION: &[&str] = &["∩", "\\cap", "intersection"];
const MINUS: &[&str] = &["-", "−", "–", "\\", "∖", "\\setminus", "\\backslash"];
const SYMMETRIC: &[&str] = &["Δ", "△", "∆", "\\Delta", "\\triangle", "⊕"];
const TIMES: &[&str] = &["×", "\\times"];

/// `A ∪ (B ∩ C)'`. Different operations need brackets.
pub(crate) fn set_expr(row: &Row<'_>, at: usize) -> Option<(SetExpr, usize)> {
    let (mut whole, mut end) = term(row, at)?;
    let mut before: Option<usize> = None;
    loop {
        let sign = row.text_of(end);
        let table: [&[&str]; 5] = [UNION, INTERSECTION, MINUS, SYMMETRIC, TIMES];
        let Some(kind) = table.iter().position(|signs| signs.contains(&sign)) else { break };
        let Some((other, after)) = term(row, end + 1) else { break };
        // `A - B - C` and `A ∪ B ∩ C` need brackets.
        if before.is_some_and(|b| b != kind || kind > 1) {
            return None;
        }
        before = Some(kind);
        let (a, b) = (Box::new(whole), Box::new(other));
        whole = match kind {
            0 => SetExpr::Union(a, b),
            1 => SetExpr::Intersection(a, b),
            2 => SetExpr::Difference(a, b),
            3 => SetExpr::Symmetric(a, b),
            _ => SetExpr::Product(a, b),
        };
        end = after;
    }
    Some((whole, end))
}

/// A letter, a list or brackets, perhaps with a prime.
fn term(row: &Row<'_>, at: usize) -> Option<(SetExpr, usize)> {
    let bar = matches!(row.text_of(at), "\\overline" | "\\bar");
    let (mut whole, mut end) = if bar {
        let open = at + 1;
        if row.text_of(open) == "{" {
            let (inner, close) = set_expr(row, open + 1)?;
            if row.text_of(close) != "}" {
                return None;
            }
            (SetExpr::Complement(Box::new(inner)), close + 1)
        } else {
            let name = letter(row, open)?;
            (SetExpr::Complement(Box::new(SetExpr::Named(name))), open + 1)
        }
    } else if row.text_of(at) == "(" {
        let (inner, close) = set_expr(row, at + 1)?;
        if row.text_of(close) != ")" {
            return None;
        }
        (inner, close + 1)
    } else if let Some(name) = letter(row, at) {
        (SetExpr::Named(name), at + 1)
    } else {
        let (members, end) = listing(row, at)?;
        (SetExpr::Listed(members), end)
    };
    loop {
        let raised = row.text_of(end) == "^";
        let inside = usize::from(raised && row.text_of(end + 1) == "{");
        if row.kind(end) == Some(Kind::Quote) {
            end += 1;
        } else if raised
            && matches!(row.text_of(end + 1 + inside), "c" | "C" | "\\prime" | "'")
            && (inside == 0 || row.text_of(end + 3) == "}")
        {
            end += 2 + 2 * inside;
        } else if row.text_of(end) == "ᶜ" {
            end += 1;
        } else {
            return Some((whole, end));
        }
        whole = SetExpr::Complement(Box::new(whole));
    }
}

fn opens(row: &Row<'_>, at: usize) -> bool {
    matches!(row.text_of(at), "{" | "\\{" | "\\left\\{")
}

fn closes(row: &Row<'_>, at: usize) -> bool {
    matches!(row.text_of(at), "}" | "\\}" | "\\right\\}")
}

/// `{1, 2, 3}`, `{a, e, i}`, `{(1, 2), (3, 4)}`, `∅`.
fn listing(row: &Row<'_>, at: usize) -> Option<(Vec<Expr>, usize)> {
    if matches!(row.text_of(at), "∅" | "ϕ" | "\\emptyset" | "\\varnothing") {
        return Some((Vec::new(), at + 1));
    }
    if !opens(row, at) {
        return None;
    }
    let mut members = Vec::new();
    let mut next = at + 1;
    if closes(row, next) {
        return Some((members, next + 1));
    }
    while members.len() < MOST {
        // `1,2,3` without spaces is one token of a number with commas in it.
        if row.kind(next) == Some(Kind::Number) && row.text_of(next).contains(',') {
            for part in row.text_of(next).split(',') {
                members.push(Expr::integer(crate::words::digits(part)?));
            }
            next += 1;
        } else {
            let (found, after) = member(row, next)?;
            if is_dots(row, after + 1) && row.kind(after) == Some(Kind::Comma) {
                members.push(found);
                return continued(row, members, after + 2);
            }
            members.push(found);
            next = after;
        }
        match row.kind(next) {
            Some(Kind::Comma | Kind::Semicolon) => next += 1,
            _ if closes(row, next) => return Some((members, next + 1)),
            _ => return None,
        }
    }
    None
}

fn is_dots(row: &Row<'_>, at: usize) -> bool {
    row.kind(at) == Some(Kind::Ellipsis)
}

/// `{1, 2, 3, …, 10}`: whole numbers with equal steps, up to the last one.
fn continued(row: &Row<'_>, mut members: Vec<Expr>, at: usize) -> Option<(Vec<Expr>, usize)> {
    if row.kind(at) != Some(Kind::Comma) || members.len() < 2 {
        return None;
    }
    let (last, end) = member(row, at + 1)?;
    let whole = |e: &Expr| {
        let q = e.as_rational().filter(|q| q.is_int())?;
        i64::try_from(q.numerator().clone()).ok()
    };
    let values: Option<Vec<i64>> = members.iter().map(whole).collect();
    let (values, last) = (values?, whole(&last)?);
    let step = values[1].checked_sub(values[0]).filter(|s| *s != 0)?;
    let regular = values.windows(2).all(|w| w[1].checked_sub(w[0]) == Some(step));
    let from = *values.last()?;
    let more = last.checked_sub(from)?;
    if !regular || more % step != 0 || more / step < 1 || more / step > MOST as i64 {
        return None;
    }
    members.extend((1..=more / step).map(|k| Expr::integer(from + k * step)));
    closes(row, end).then_some((members, end + 1))
}

/// One member of a list.
pub(crate) fn member(row: &Row<'_>, at: usize) -> Option<(Expr, usize)> {
    if row.text_of(at) == "(" {
        let (first, comma) = member(row, at + 1)?;
        if row.kind(comma) != Some(Kind::Comma) {
            return None;
        }
        let (second, close) = member(row, comma + 1)?;
        let pair = Expr::Tuple(vec![first, second]);
        return (row.text_of(close) == ")").then_some((pair, close + 1));
    }
    if opens(row, at) || row.text_of(at) == "∅" {
        let (inner, end) = listing(row, at)?;
        return Some((Expr::Set(inner), end));
    }
    let negative = matches!(row.text_of(at), "-" | "−" | "–");
    let from = at + usize::from(negative);
    if row.kind(from) == Some(Kind::Number) {
        let mut end = from + 1;
        if row.text_of(end) == "/" && row.kind(end + 1) == Some(Kind::Number) {
            end += 2;
        }
        let value = syntax::parse(row.slice(from, end)).expr;
        value.as_rational()?;
        return Some((if negative { value.negated() } else { value }, end));
    }
    if negative || row.kind(at) != Some(Kind::Word) {
        return None;
    }
    // Letters and short names; several words are read as one name.
    let mut end = at + 1;
    while row.kind(end) == Some(Kind::Word) && end < at + 3 {
        end += 1;
    }
    let text = row.slice(at, end);
    let is_number = natural(row, at).is_some();
    let name = match text.chars().count() {
        1 => Expr::symbol(text),
        _ if is_number => return None,
        _ => Expr::Text(text.to_owned()),
    };
    Some((name, end))
}

/// `A = {1, 2, 3}`, `B is the set of prime numbers less than 10`.
pub(crate) fn definition(row: &Row<'_>, at: usize) -> Option<((String, Members), usize)> {
    let at = if is(row, at, &["set"]) || is(row, at, &["universal"]) && is(row, at + 1, &["set"]) {
        at + 1 + usize::from(is(row, at, &["universal"]))
    } else {
        at
    };
    let name = letter(row, at)?;
    let said = row.text_of(at + 1) == "=" || is(row, at + 1, &["is", "be", "denote"]);
    if !said {
        return None;
    }
    let from = past(row, at + 2, &[&["the"]]);
    if let Some((members, end)) = listing(row, from) {
        return Some(((name, Members::Listed(members)), end));
    }
    let (members, end) = described(row, from)?;
    Some(((name, members), end))
}

/// `{x : x is a prime number less than 20}`, `{prime numbers less than 20}`, "set of …".
pub(crate) fn described(row: &Row<'_>, at: usize) -> Option<(Members, usize)> {
    if opens(row, at) {
        let variable = row.text_of(at + 1);
        let colon = row.kind(at + 2) == Some(Kind::Colon)
            || matches!(row.text_of(at + 2), "|" | "/" | "\\mid" | "∣");
        if colon && variable.len() == 1 && variable.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (members, end) = builder(row, at + 3, variable)?;
            return closes(row, end).then_some((members, end + 1));
        }
        let (members, end) = numbers(row, at + 1)?;
        return closes(row, end).then_some((members, end + 1));
    }
    if is(row, at, &["set"]) && is(row, at + 1, &["of"]) {
        return numbers(row, at + 2);
    }
    None
}

/// After `x :` — "x is a prime number less than 20", `x ∈ N, 2 < x ≤ 8`.
fn builder(row: &Row<'_>, at: usize, variable: &str) -> Option<(Members, usize)> {
    let mut least: Option<Option<i64>> = None;
    let mut properties = Vec::new();
    let mut letters = None;
    let mut next = at;
    loop {
        if row.text_of(next) == variable && is(row, next + 1, &["is"]) {
            let from = past(row, next + 2, &[&["a", "an", "the"]]);
            match numbers(row, from) {
                Some((Members::Numbers { least: kind, property, first: None }, end)) => {
                    if least.is_some() {
                        return None;
                    }
                    least = Some(kind);
                    properties.push(property);
                    next = end;
                }
                Some((Members::Letters(word), end)) => {
                    letters = Some(word);
                    next = end;
                }
                _ => {
                    let (said, end) = property(row, from)?;
                    properties.push(said);
                    next = end;
                }
            }
        } else if row.text_of(next) == variable
            && matches!(row.text_of(next + 1), "∈" | "\\in" | "∊" | "ε")
        {
            let kind = kind_of_numbers(row.text_of(next + 2))?;
            if least.is_some() {
                return None;
            }
            least = Some(kind);
            next += 3;
            // `\mathbb{N}` is several tokens.
        } else {
            let end = (next..row.tokens.len()).find(|&k| {
                matches!(row.kind(k), Some(Kind::Comma | Kind::Semicolon))
                    || is(row, k, &["and"])
                    || closes(row, k)
            })?;
            properties.extend(bounds(&syntax::parse(row.slice(next, end)).expr, variable)?);
            next = end;
        }
        match row.kind(next) {
            Some(Kind::Comma | Kind::Semicolon) => {
                next += 1 + usize::from(is(row, next + 1, &["and"]));
            }
            _ if is(row, next, &["and"]) => next += 1,
            _ => break,
        }
    }
    match (letters, least) {
        (Some(word), None) if properties.is_empty() => Some((Members::Letters(word), next)),
        (None, Some(least)) => {
            let property = match properties.len() {
                1 => properties.pop()?,
                _ => Property::All(properties),
            };
            Some((Members::Numbers { least, property, first: None }, next))
        }
        _ => None,
    }
}

/// The least number of a set with a fixed letter: `N`, `W`, `Z`.
fn kind_of_numbers(text: &str) -> Option<Option<i64>> {
    match text {
        "N" | "ℕ" => Some(Some(1)),
        "W" => Some(Some(0)),
        "Z" | "I" | "ℤ" => Some(None),
        _ => None,
    }
}

/// `2 < x ≤ 8` as properties of `x`.
fn bounds(relation: &Expr, variable: &str) -> Option<Vec<Property>> {
    let Expr::Relation(sides, kinds) = relation else { return None };
    let whole = |e: &Expr| {
        let q = e.as_rational().filter(|q| q.is_int())?;
        i64::try_from(q.numerator().clone()).ok()
    };
    let named = |e: &Expr| matches!(e, Expr::Symbol(s) if s.name() == variable);
    let mut found = Vec::new();
    for (pair, kind) in sides.windows(2).zip(kinds) {
        let (n, turned) = match (named(&pair[0]), named(&pair[1])) {
            (true, false) => (whole(&pair[1])?, false),
            (false, true) => (whole(&pair[0])?, true),
            _ => return None,
        };
        found.push(match (kind, turned) {
            (Relation::Less, false) | (Relation::Greater, true) => Property::Below(n),
            (Relation::LessEqual, false) | (Relation::GreaterEqual, true) => Property::AtMost(n),
            (Relation::Greater, false) | (Relation::Less, true) => Property::Above(n),
            (Relation::GreaterEqual, false) | (Relation::LessEqual, true) => Property::AtLeast(n),
            (Relation::NotEqual, _) => Property::Not(Box::new(Property::Is(n))),
            (Relation::Equal, _) => Property::Is(n),
            _ => return None,
        });
    }
    (!found.is_empty()).then_some(found)
}

/// "The first five even numbers", "factors of 12", "letters of the word NEPAL".
pub(crate) fn numbers(row: &Row<'_>, at: usize) -> Option<(Members, usize)> {
    let mut at = past(row, at, &[&["all"], &["the"]]);
    if is(row, at, &["letter"]) {
        let from = past(row, at + 1, &[&["of", "in", "used"]]);
        let from = past(row, from, &[&["in"], &["the"], &["word"]]);
        let word = row.text_of(from);
        let plain = word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic());
        return plain.then(|| (Members::Letters(word.to_uppercase()), from + 1));
    }
    if is(row, at, &["vowel"]) {
        let mut from = past(row, at + 1, &[&["of", "in"]]);
        from = past(row, from, &[&["the"], &["english"], &["alphabet", "alphabets"]]);
        let vowels = ["a", "e", "i", "o", "u"].map(Expr::symbol).to_vec();
        return Some((Members::Listed(vowels), from));
    }
    let mut first = None;
    if is(row, at, &["first"]) {
        let (n, end) = natural(row, at + 1)?;
        first = Some(u64::try_from(n).ok()?);
        at = end;
    }
    let mut parts = Vec::new();
    let mut least = None;
    // "Positive even integers", "odd natural numbers".
    loop {
        if is(row, at, &["positive"]) || is(row, at, &["natural", "counting"]) {
            least = Some(Some(1));
            at += 1;
        } else if is(row, at, &["whole"]) {
            least = Some(Some(0));
            at += 1;
        } else if is(row, at, &["integer"]) {
            least = Some(least.unwrap_or(None));
            at += 1;
            break;
        } else if is(row, at, &["number"]) {
            at += 1;
            break;
        } else if let Some((word, end)) = adjective(row, at) {
            parts.push(word);
            at = end;
        } else if is(row, at, &["multiple", "factor"]) {
            let (said, end) = property(row, at)?;
            parts.push(said);
            at = end;
            break;
        } else {
            return None;
        }
    }
    // What else is said of them.
    loop {
        let from = past(row, at, &[&["which", "that"], &["is", "are"]]);
        // "less than 10" and "divisible by 3" need no "which are".
        let Some((said, end)) = property(row, from).filter(|(p, _)| !matches!(p, Property::Is(_)))
        else {
            break;
        };
        parts.push(said);
        at = end;
        let joined = past(row, at, &[&["and"]]);
        if joined > at
            && property(row, past(row, joined, &[&["which", "that"], &["is", "are"]])).is_some()
        {
            at = joined;
        }
    }
    let property = match parts.len() {
        0 if first.is_some() => Property::All(Vec::new()),
        1 => parts.pop()?,
        _ => Property::All(parts),
    };
    // Numbers of which nothing more is said may be of any kind.
    let named = matches!(&property, Property::All(p) if !p.is_empty()) || !is_bound(&property);
    if least.is_none() && (!named || first.is_some() && is_bound(&property)) {
        return None;
    }
    Some((Members::Numbers { least: least.unwrap_or(Some(1)), property, first }, at))
}

/// Whether it only says how large a number is.
fn is_bound(property: &Property) -> bool {
    match property {
        Property::All(parts) | Property::Any(parts) => parts.iter().all(is_bound),
        Property::Not(part) => is_bound(part),
        Property::Is(_)
        | Property::Below(_)
        | Property::AtMost(_)
        | Property::Above(_)
        | Property::AtLeast(_) => true,
        _ => false,
    }
}

/// "Even", "perfect square": one word before "numbers".
fn adjective(row: &Row<'_>, at: usize) -> Option<(Property, usize)> {
    for (name, property) in [
        ("even", Property::Even),
        ("odd", Property::Odd),
        ("prime", Property::Prime),
        ("composite", Property::Composite),
        ("square", Property::Square),
        ("cube", Property::Cube),
    ] {
        if is(row, at, &[name]) {
            return Some((property, at + 1));
        }
        if is(row, at, &["perfect"]) && is(row, at + 1, &[name]) {
            // "Perfect squares less than 50" has no "numbers".
            return Some((property, at + 2));
        }
    }
    None
}

/// Several definitions, separated by commas, "and" or lines.
pub(crate) fn definitions(row: &Row<'_>, at: usize) -> Option<(Vec<(String, Members)>, usize)> {
    let mut all = Vec::new();
    let (mut next, mut end) = (at, at);
    while let Some((one, after)) = definition(row, next) {
        all.push(one);
        end = after;
        next = after;
        while matches!(row.kind(next), Some(Kind::Comma | Kind::Semicolon | Kind::Newline))
            || is(row, next, &["and"])
        {
            next += 1;
        }
    }
    (!all.is_empty()).then_some((all, end))
}

/// An integer or a letter that may be a member, by itself.
pub(crate) fn lone_member(row: &Row<'_>, at: usize) -> Option<(Expr, usize)> {
    match integer(row, at) {
        Some((n, end)) => Some((Expr::integer(n), end)),
        None => member(row, at),
    }
}
