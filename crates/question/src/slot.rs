//! The kinds of slot a pattern may have, and which tokens can fill each.

use crate::{
    row::Row,
    token::Kind,
    topic::{self, phrases},
    words,
};

/// A kind of slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// An expression: no relation sign, no comma outside brackets.
    Expr,
    /// An equation or inequality.
    Relation,
    /// One or more of them, separated by commas, "and" or lines.
    Relations,
    /// Two or more expressions, separated by commas, "and", "or".
    Items,
    /// `(a) 3/8  (b) 2`.
    Choices,
    /// A letter, perhaps with an index.
    Symbol,
    /// One or more letters, separated by commas or "and".
    Symbols,
    /// `f(x)`, the head of a definition.
    Head,
    /// A natural number in digits or words.
    Count,
    /// `first`, `5th`.
    Ordinal,
    /// `hundred thousands`, `tenths`.
    Place,
    /// `10`, `one hundred`, `integer`, `tenth`: what is rounded to.
    Nearest,
    /// `kilometers`, `km/h`.
    Unit,
    /// `7.9 kg`, `three quarters of a kilometer`.
    Quantity,
    /// An expression, or a number or fraction in words: `three quarters`.
    Amount,
    /// `3:38 AM`.
    Time,
    /// Digits and letters in some base, with a sign.
    Based,
    /// `{u: 4, a: 1}` or a word whose letters are drawn.
    Bag,
    /// `1 z and 2 h`.
    Counts,
    /// Any one word.
    Word,
    /// `->`, `→`, `\to`.
    Arrow,
    // Plane and space.
    /// `A(1, 2), B(3, 4) and C(0, 5)`; the origin.
    Points,
    /// `vertex, focus and directrix`.
    Features,
    /// `.`, `·`, `\cdot`.
    Dot,
    /// `×`, `\times`.
    Cross,
    /// `3, 7, 11, …`, `2 + 4 + 8 + … + 256`: terms of a progression.
    Series,
    /// `AP`, `geometric series`: a kind of progression.
    Progression,
    /// `common ratio`, `sum of the first 20 terms`: a part of a progression.
    ProgressionPart,
    /// `10th`, `10^{th}`: a place in a progression.
    Nth,
    /// `median`, `standard deviation`.
    DataMeasure,
    /// A table of data.
    Table,
    /// `1 + 2 + 3 + … + n = n(n+1)/2`.
    Dotted,
    /// Words that tell a story and ask nothing.
    Story,
    // Sets.
    /// `A = {1, 2, 3} and B = {2, 4}`.
    Definitions,
    /// `(A ∪ B)'`.
    SetExpr,
    /// `3`: what may be in a set.
    Member,
    // Probability.
    /// `both are red`, `a sum of 7`: an event.
    Event,
    /// `P(A) = 1/2 and P(B) = 1/3`.
    Chances,
    /// `P(A ∪ B)`.
    ChanceOf,
    /// `5 red and 3 blue balls`.
    Contents,
    /// `at random without replacement`: how things are drawn.
    Manner,
}

impl Slot {
    /// The kind of this name.
    pub(crate) fn named(name: &str) -> Option<Slot> {
        Some(match name {
            "expr" => Slot::Expr,
            "relation" => Slot::Relation,
            "relations" => Slot::Relations,
            "items" => Slot::Items,
            "choices" => Slot::Choices,
            "symbol" => Slot::Symbol,
            "symbols" => Slot::Symbols,
            "head" => Slot::Head,
            "count" => Slot::Count,
            "ordinal" => Slot::Ordinal,
            "place" => Slot::Place,
            "nearest" => Slot::Nearest,
            "unit" => Slot::Unit,
            "quantity" => Slot::Quantity,
            "time" => Slot::Time,
            "amount" => Slot::Amount,
            "arrow" => Slot::Arrow,
            "based" => Slot::Based,
            "bag" => Slot::Bag,
            "counts" => Slot::Counts,
            "word" => Slot::Word,
            "points" => Slot::Points,
            "features" => Slot::Features,
            "dot" => Slot::Dot,
            "cross" => Slot::Cross,
            "series" => Slot::Series,
            "progression" => Slot::Progression,
            "feature" => Slot::ProgressionPart,
            "nth" => Slot::Nth,
            "measure" => Slot::DataMeasure,
            "table" => Slot::Table,
            "dotted" => Slot::Dotted,
            "story" => Slot::Story,
            "definitions" => Slot::Definitions,
            "setexpr" => Slot::SetExpr,
            "member" => Slot::Member,
            "event" => Slot::Event,
            "chances" => Slot::Chances,
            "chanceof" => Slot::ChanceOf,
            "contents" => Slot::Contents,
            "manner" => Slot::Manner,
            _ => return None,
        })
    }

    /// What a pupil would call it, for messages.
    pub(crate) fn description(self) -> &'static str {
        match self {
            Slot::Expr => "an expression such as 2x + 3",
            Slot::Relation => "an equation such as 2x + 3 = 11",
            Slot::Relations => "equations such as x + y = 5, x - y = 1",
            Slot::Items | Slot::Choices => "a list such as 24, 36 and 60",
            Slot::Symbol | Slot::Symbols => "a letter such as x",
            Slot::Head => "a function such as f(x)",
            Slot::Count => "a whole number",
            Slot::Ordinal => "an ordinal such as second",
            Slot::Place => "a place such as tens",
            Slot::Nearest => "what to round to, such as the nearest ten",
            Slot::Unit => "a unit such as metres",
            Slot::Quantity => "a quantity such as 5 km",
            Slot::Amount => "an amount such as 3/8",
            Slot::Arrow => "an arrow",
            Slot::Time => "a time such as 3:38 AM",
            Slot::Based => "a number in that base",
            Slot::Bag => "what is in the bag",
            Slot::Counts => "how many of each kind",
            Slot::Word => "a word",
            Slot::Points => "a point such as (2, 3)",
            Slot::Features => "something such as the focus",
            Slot::Dot | Slot::Cross => "a sign of multiplication",
            Slot::Series => "terms such as 3, 7, 11, …",
            Slot::Progression => "a kind of progression such as AP",
            Slot::ProgressionPart => "a part of a progression such as the 10th term",
            Slot::Nth => "a place such as 10th",
            Slot::DataMeasure => "a measure such as the median",
            Slot::Table => "a table of data",
            Slot::Dotted => "a sum with dots and what it is",
            Slot::Story => "a few words",
            Slot::Definitions => "sets such as A = {1, 2, 3}",
            Slot::SetExpr => "a set such as A ∪ B",
            Slot::Member => "a member of a set",
            Slot::Event => "an event such as “getting a head”",
            Slot::Chances => "probabilities such as P(A) = 1/2",
            Slot::ChanceOf => "a probability such as P(A ∪ B)",
            Slot::Contents => "what is there, such as “5 red and 3 blue balls”",
            Slot::Manner => "how things are drawn",
        }
    }

    /// Where this slot may end if it begins at token `at`, best first.
    pub(crate) fn ends(self, row: &Row<'_>, at: usize) -> Vec<usize> {
        match self {
            Slot::Expr => expression_ends(row, at),
            Slot::Relation => with_relation(row, at, formula_ends(row, at, Separators::None, true)),
            Slot::Relations => with_relation(row, at, formula_ends(row, at, Separators::All, true)),
            Slot::Items => formula_ends(row, at, Separators::All, false),
            Slot::Choices => choices_end(row, at),
            Slot::Symbol => symbol_end(row, at).into_iter().collect(),
            Slot::Symbols => symbols_ends(row, at),
            Slot::Head => head_end(row, at).into_iter().collect(),
            Slot::Count => words::count(row, at).map(|(_, end)| end).into_iter().collect(),
            Slot::Ordinal => words::ordinal(row, at).map(|(_, end)| end).into_iter().collect(),
            Slot::Place => words::place(row, at).map(|(_, end)| end).into_iter().collect(),
            Slot::Nearest => words::nearest(row, at).map(|(_, end)| end).into_iter().collect(),
            Slot::Unit => unit_ends(row, at),
            Slot::Quantity => quantity_ends(row, at),
            Slot::Amount => words::amount(row, at).map(|(_, end)| end).into_iter().collect(),
            Slot::Arrow => matches!(row.text_of(at), "->" | "→" | "\\to" | "\\rightarrow")
                .then_some(at + 1)
                .into_iter()
                .collect(),
            Slot::Time => time_end(row, at).into_iter().collect(),
            Slot::Based => based_end(row, at).into_iter().collect(),
            Slot::Bag => bag_end(row, at).into_iter().collect(),
            Slot::Counts => counts_end(row, at).into_iter().collect(),
            Slot::Points => crate::plane::points_ends(row, at),
            Slot::Features => {
                crate::plane::features(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::Dot => matches!(row.text_of(at), "." | "·" | "\\cdot" | "⋅" | "•")
                .then_some(at + 1)
                .into_iter()
                .collect(),
            Slot::Cross => {
                matches!(row.text_of(at), "×" | "\\times").then_some(at + 1).into_iter().collect()
            }
            Slot::Series => topic::series::listed_ends(row, at),
            Slot::Progression => {
                let kind = phrases::at(phrases::KINDS, row, at);
                kind.map(|(_, end)| end).into_iter().collect()
            }
            Slot::ProgressionPart => {
                topic::series::feature(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::Nth => topic::series::place(row, at).map(|(_, end)| end).into_iter().collect(),
            Slot::DataMeasure => {
                let measure = phrases::at(phrases::MEASURES, row, at);
                measure.map(|(_, end)| end).into_iter().collect()
            }
            Slot::Table => table_end(row, at).into_iter().collect(),
            Slot::Dotted => dotted_ends(row, at),
            Slot::Story => story_ends(row, at),
            Slot::Definitions => {
                topic::collection::definitions(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::SetExpr => {
                topic::collection::set_expr(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::Member => {
                topic::collection::lone_member(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::Event => {
                topic::chance::event::event(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::Chances => {
                topic::chance::letters::chances(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::ChanceOf => {
                topic::chance::letters::chance_of(row, at).map(|(_, end)| end).into_iter().collect()
            }
            Slot::Contents => topic::chance::experiment::contents(row, at)
                .map(|(_, end)| end)
                .into_iter()
                .collect(),
            Slot::Manner => topic::chance::experiment::manner(row, at)
                .map(|(_, _, end)| end)
                .into_iter()
                .collect(),
            Slot::Word => {
                (row.kind(at) == Some(Kind::Word)).then_some(at + 1).into_iter().collect()
            }
        }
    }
}

/// Which separators may stand outside brackets.
#[derive(Clone, Copy, PartialEq)]
enum Separators {
    None,
    All,
}

/// Ends of a run of formula tokens, longest first.
fn formula_ends(row: &Row<'_>, from: usize, separators: Separators, relations: bool) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut depth = 0usize;
    let mut open_piece = true;
    let mut at = from;
    while let Some(token) = row.tokens.get(at) {
        let text = row.text_of(at);
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close if depth == 0 => break,
            Kind::Close => depth -= 1,
            Kind::Relation if depth == 0 && !relations => break,
            Kind::Comma | Kind::Semicolon | Kind::Newline | Kind::Ellipsis if depth > 0 => {}
            Kind::Colon if depth > 0 || row.is_ratio_sign(at) => {}
            Kind::Comma | Kind::Semicolon | Kind::Newline | Kind::Ellipsis
                if separators == Separators::All =>
            {
                open_piece = true;
                at += 1;
                if token.kind == Kind::Ellipsis {
                    ends.push(at);
                }
                continue;
            }
            Kind::Quote if is_prime(row, at) => {}
            Kind::Word if separators == Separators::All && depth == 0 && row.is_conjunction(at) => {
                open_piece = true;
                at += 1;
                continue;
            }
            Kind::Word if !token.formula && row.is_unit_after_number(at) => {}
            _ if !token.formula => break,
            _ if open_piece && is_infix(text) => break,
            _ => {}
        }
        open_piece = false;
        at += 1;
        if depth == 0
            && !is_article(row, at - 1, from)
            && !ends_open(row.text_of(at - 1), token.kind)
        {
            ends.push(at);
        }
    }
    ends.reverse();
    ends
}

/// Whether the `a` at `at` is an article: "is 51 a prime".
fn is_article(row: &Row<'_>, at: usize, from: usize) -> bool {
    at > from
        && row.text_of(at) == "a"
        && row.spaced(at)
        && matches!(row.kind(at - 1), Some(Kind::Number | Kind::Close | Kind::Word))
        && row.tokens[at - 1].formula
        && row.text_of(at + 1).is_ascii()
        && row.tokens.get(at + 1).is_some_and(|next| {
            // No dollar sign between them: that would end a formula.
            let gap = &row.text[row.tokens[at].end..next.start];
            next.kind == Kind::Word && !next.formula && gap.trim().is_empty()
        })
}

/// Ends of a run of formula tokens with dots in it and a relation sign after them, longest first.
fn dotted_ends(row: &Row<'_>, from: usize) -> Vec<usize> {
    let (mut depth, mut at, mut dots, mut relation) = (0usize, from, false, false);
    let mut ends = Vec::new();
    while let Some(token) = row.tokens.get(at) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close if depth == 0 => break,
            Kind::Close => depth -= 1,
            Kind::Ellipsis if depth == 0 && !dots => dots = true,
            Kind::Relation if depth == 0 && dots && !relation => relation = true,
            Kind::Relation | Kind::Ellipsis => break,
            _ if !token.formula => break,
            _ => {}
        }
        at += 1;
        if depth == 0 && relation && !ends_open(row.text_of(at - 1), token.kind) {
            ends.push(at);
        }
    }
    ends.reverse();
    ends
}

/// A formula, or a number in words.
fn expression_ends(row: &Row<'_>, at: usize) -> Vec<usize> {
    let ends = formula_ends(row, at, Separators::None, false);
    match words::amount(row, at) {
        Some((_, end)) if ends.is_empty() => vec![end],
        _ => ends,
    }
}

/// Signs that need something before them.
fn is_infix(text: &str) -> bool {
    matches!(text, "*" | "/" | "×" | "÷" | "·" | "\\times" | "\\div" | "\\cdot" | "=" | "%")
}

/// Signs that need something after them.
fn ends_open(text: &str, kind: Kind) -> bool {
    kind == Kind::Relation
        || matches!(
            text,
            "+" | "-"
                | "−"
                | "–"
                | "*"
                | "/"
                | "^"
                | "×"
                | "÷"
                | "·"
                | "_"
                | "\\times"
                | "\\div"
                | "\\cdot"
                | "√"
        )
}

/// Whether an apostrophe is the prime of `f'(x)` rather than that of `p'th`.
fn is_prime(row: &Row<'_>, at: usize) -> bool {
    let adjacent = !row.tokens[at].spaced
        && at > 0
        && matches!(row.kind(at - 1), Some(Kind::Word | Kind::Quote));
    adjacent
        && (row.text_of(at) == "′"
            || matches!(row.kind(at + 1), Some(Kind::Open | Kind::Quote | Kind::Relation)))
}

/// Keeps the ends that leave a relation sign inside.
fn with_relation(row: &Row<'_>, at: usize, mut ends: Vec<usize>) -> Vec<usize> {
    let first = (at..row.tokens.len()).find(|&k| row.is_relation(k));
    ends.retain(|&end| first.is_some_and(|first| first < end));
    ends
}

fn choices_end(row: &Row<'_>, at: usize) -> Vec<usize> {
    if row.choice_label(at, 'a').is_none() {
        return Vec::new();
    }
    let mut end = at;
    let mut depth = 0usize;
    while let Some(token) = row.tokens.get(end) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Stop | Kind::Question if depth == 0 => break,
            Kind::Comma | Kind::Semicolon | Kind::Newline | Kind::Colon | Kind::Quote => {}
            Kind::Word if row.is_conjunction(end) => {}
            _ if !token.formula && !row.is_unit_after_number(end) => break,
            _ => {}
        }
        end += 1;
    }
    while end > at && row.kind(end - 1) == Some(Kind::Newline) {
        end -= 1;
    }
    vec![end]
}

/// One letter, with an index if one is written.
pub(crate) fn symbol_end(row: &Row<'_>, at: usize) -> Option<usize> {
    let token = row.tokens.get(at)?;
    let letter = match token.kind {
        Kind::Word => token.formula && row.text_of(at).chars().count() == 1,
        Kind::Command => crate::words::is_greek_command(row.text_of(at)),
        _ => false,
    };
    if !letter {
        return None;
    }
    let indexed = row.text_of(at + 1) == "_" && !row.spaced(at + 1);
    Some(match row.kind(at + 2) {
        Some(Kind::Number | Kind::Word) if indexed => at + 3,
        _ => at + 1,
    })
}

fn symbols_ends(row: &Row<'_>, at: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut next = Some(at);
    while let Some(end) = next.and_then(|at| symbol_end(row, at)) {
        ends.push(end);
        let mut after = end;
        while row.kind(after) == Some(Kind::Comma) || row.is_conjunction(after) {
            after += 1;
        }
        next = (after > end).then_some(after);
    }
    ends.reverse();
    ends
}

/// `f(x)`, `g(x, y)`.
fn head_end(row: &Row<'_>, at: usize) -> Option<usize> {
    let open = symbol_end(row, at)?;
    if row.text_of(open) != "(" {
        return None;
    }
    let mut next = symbol_end(row, open + 1)?;
    while row.kind(next) == Some(Kind::Comma) {
        next = symbol_end(row, next + 1)?;
    }
    (row.text_of(next) == ")").then_some(next + 1)
}

/// A unit: `km`, `km/h`, `square metres`, `cm^2`, `metres per second`.
pub(crate) fn unit_ends(row: &Row<'_>, at: usize) -> Vec<usize> {
    if let Some((_, end)) = row.temperature(at) {
        return vec![end];
    }
    let mut ends = Vec::new();
    let mut next = at;
    if row.is_word_in(next, &["square", "cubic", "sq"]) {
        next += 1;
    }
    while row.unit_at(next).is_some() {
        next += 1;
        if row.text_of(next) == "^" && row.kind(next + 1) == Some(Kind::Number) && !row.spaced(next)
        {
            next += 2;
        } else if matches!(row.text_of(next), "²" | "³") {
            next += 1;
        }
        ends.push(next);
        if row.text_of(next) == "/" || row.is_word_in(next, &["per"]) {
            next += 1;
        } else {
            break;
        }
    }
    ends.reverse();
    ends
}

/// Where a single amount of something ends, and where its number does: `7.9 kg`.
pub(crate) fn simple_quantity(row: &Row<'_>, at: usize) -> Vec<(usize, usize)> {
    let mut amounts = formula_ends(row, at, Separators::None, false);
    // `2 m 35` is no amount.
    let letter = (at..row.tokens.len()).find(|&k| row.kind(k) == Some(Kind::Word));
    amounts.retain(|&end| letter.is_none_or(|letter| end <= letter));
    if let Some((_, end)) = words::amount(row, at) {
        amounts.insert(0, end);
    }
    if row.is_word_in(at, &["a", "an"]) {
        amounts.insert(0, at + 1);
    }
    let mut found = Vec::new();
    for amount in amounts {
        let mut unit = amount;
        if row.is_word_in(unit, &["of"]) {
            unit += 1;
        }
        if row.is_word_in(unit, &["a", "an", "one", "1"]) && unit > amount {
            unit += 1;
        }
        found.extend(unit_ends(row, unit).into_iter().map(|end| (amount, end)));
    }
    // A formula may swallow a unit of one letter; the longest ones come last.
    found
}

fn quantity_ends(row: &Row<'_>, at: usize) -> Vec<usize> {
    let mut ends: Vec<usize> = simple_quantity(row, at).into_iter().map(|(_, end)| end).collect();
    ends.sort_unstable();
    ends.dedup();
    // `2 m 35 cm`
    if let Some(&first) = ends.first() {
        let mut last = first;
        while row.kind(last) == Some(Kind::Number)
            && let Some((_, end)) =
                simple_quantity(row, last).into_iter().find(|&(amount, _)| amount == last + 1)
        {
            last = end;
            ends.push(end);
        }
    }
    ends.sort_unstable();
    ends.reverse();
    ends
}

fn time_end(row: &Row<'_>, at: usize) -> Option<usize> {
    if row.kind(at) != Some(Kind::Number) {
        return None;
    }
    let mut end = at + 1;
    if row.kind(end) == Some(Kind::Colon) && row.kind(end + 1) == Some(Kind::Number) {
        end += 2;
    }
    let half = row.is_word_in(end, &["am", "pm", "a.m.", "p.m.", "o'clock"]);
    (half || end > at + 1).then_some(if half { end + 1 } else { end })
}

/// Digits and letters without space between them.
fn based_end(row: &Row<'_>, at: usize) -> Option<usize> {
    let start = if matches!(row.text_of(at), "-" | "−") { at + 1 } else { at };
    let mut end = start;
    while matches!(row.kind(end), Some(Kind::Number | Kind::Word))
        && (end == start || !row.spaced(end))
    {
        end += 1;
    }
    (end > start).then_some(end)
}

fn bag_end(row: &Row<'_>, at: usize) -> Option<usize> {
    match row.kind(at)? {
        Kind::Word => Some(at + 1),
        Kind::Open => (at..row.tokens.len().min(at + 400))
            .find(|&k| row.kind(k) == Some(Kind::Close))
            .map(|k| k + 1),
        _ => None,
    }
}

/// `1 z, 2 h and 3 q`.
fn counts_end(row: &Row<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    loop {
        let (_, after) = words::count(row, end)?;
        if row.kind(after) != Some(Kind::Word) {
            return None;
        }
        end = after + 1;
        let mut next = end;
        while row.kind(next) == Some(Kind::Comma) || row.is_conjunction(next) {
            next += 1;
        }
        if next == end || words::count(row, next).is_none() {
            return Some(end);
        }
        end = next;
    }
}

/// The token after a table of data.
fn table_end(row: &Row<'_>, at: usize) -> Option<usize> {
    let start = row.tokens.get(at)?.start;
    let (_, length) = topic::data::table(&row.text[start..])?;
    let end = start + length;
    let next = row.tokens.iter().position(|token| token.start >= end);
    Some(next.unwrap_or(row.tokens.len()))
}

/// Words that could change what numbers mean, or that ask.
const NOT_A_STORY: &[&str] = &[
    "find",
    "calculate",
    "compute",
    "what",
    "which",
    "how",
    "if",
    "cumulative",
    "less",
    "more",
    "than",
    "not",
    "except",
    "wrong",
    "wrongly",
    "instead",
    "mistake",
    "corrected",
    "correct",
    "twice",
    "double",
    "each",
    "squares",
    "square",
    "cubes",
    "reciprocals",
    "logarithms",
    "deviations",
    "deviation",
    "ranks",
    "differences",
    "products",
    "increased",
    "decreased",
    "multiplied",
    "divided",
    "added",
    "missing",
    "average",
    "mean",
    "median",
    "mode",
    "sum",
    "total",
    "solve",
    "prove",
    "निकाल्नुहोस्",
    "कति",
    "यदि",
    "सञ्चित",
];

/// Ends of a run of words, longest first: no numbers but those that count what is told of, no word
/// that asks or changes what numbers mean.
fn story_ends(row: &Row<'_>, from: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = from;
    while at < from + 40 {
        match row.kind(at) {
            Some(Kind::Word) if !row.is_word_in(at, NOT_A_STORY) => {}
            Some(Kind::Newline) => {}
            Some(Kind::Quote) => {}
            _ => break,
        }
        at += 1;
        ends.push(at);
    }
    ends.reverse();
    ends
}
