//! Text of an answer to what it says.

use super::Answer;
use super::classify::{classify, several};
use super::clean::clean;
use super::dress;
use super::prose::unreadable;
use super::quantity::{counted, degrees_and_minutes, quantity, quantity_in_parts, worked_quantity};
use super::roman;
use crate::extract::Piece;
use crate::words::{self, Meaning};
use algebra::Natural;
use syntax::{Expr, Function, Number};

/// Longest answer read, in bytes.
const LONGEST: usize = 20_000;

/// What the answer in these pieces says. Several pieces are several answers.
pub(crate) fn read(pieces: &[Piece]) -> Answer {
    match pieces {
        [] => Answer::Absent,
        [piece] => read_piece(piece),
        _ => several(pieces.iter().map(read_piece).collect()),
    }
}

fn read_piece(piece: &Piece) -> Answer {
    // Before "and" is taken for what parts two answers.
    if piece.text.len() < 60
        && piece.text.contains(" and ")
        && let Some(Meaning::Fraction { .. }) = words::meaning(&piece.text)
        && let Some(fraction) = in_words(&piece.text)
    {
        return fraction;
    }
    if let Some(compound) = compound(&piece.text) {
        let list = read_text(&clean(&piece.text));
        return Answer::Either(vec![compound, list]);
    }
    let text = clean(&piece.text);
    if dress::has_cross_product(&text) {
        return Answer::Unreadable("a product of vectors depends on their order".to_owned());
    }
    if text.is_empty() {
        return Answer::Absent;
    }
    if text.len() > LONGEST {
        return Answer::Unreadable("the answer is too long".to_owned());
    }
    let with_unit = match &piece.unit {
        Some(unit) if text.ends_with(|c: char| c.is_ascii_digit()) => format!("{text}{unit}"),
        _ => text,
    };
    read_text(&with_unit)
}

/// `2 hours and 30 minutes` as one quantity.
fn compound(text: &str) -> Option<Answer> {
    let text = text.trim();
    if text.len() > 60 || !text.contains(" and ") {
        return None;
    }
    quantity_in_parts(&text.replace(" and ", " "))
}

/// What one answer's cleaned text says.
pub(super) fn read_text(text: &str) -> Answer {
    if let Some(answer) = in_words(text).or_else(|| choice(text)) {
        return answer;
    }
    if let Some(angle) = degrees_and_minutes(text) {
        return angle;
    }
    let answer = read_mathematics(text);
    match roman::value(text) {
        Some(value) => Answer::Roman(value, Box::new(answer)),
        None => answer,
    }
}

/// What an answer says that is no word of its own and no letter of a choice.
fn read_mathematics(text: &str) -> Answer {
    let parsed = match syntax::parse(text).ok().or_else(|d| parse_points(text).ok_or(d)) {
        Ok(expr) => classify(expr),
        Err(diagnostics) => return unreadable(text, diagnostics.first().map(ToString::to_string)),
    };
    if matches!(parsed, Answer::Unreadable(_)) {
        return unreadable(text, None);
    }
    let other = decimal_comma(text)
        .or_else(|| negative_grouped(text))
        .or_else(|| point_named_like_a_choice(text, &parsed))
        .or_else(|| in_large_base(text))
        .or_else(|| other_quantity(text, &parsed));
    match other {
        Some(other) => Answer::Either(vec![parsed, other]),
        None => parsed,
    }
}

/// The quantity that a text may be which was read as a product: `5 m/s`.
fn other_quantity(text: &str, parsed: &Answer) -> Option<Answer> {
    let quantity = || quantity(text).or_else(|| worked_quantity(text)).or_else(|| counted(text));
    matches!(parsed, Answer::Value(_)).then(quantity).flatten()
}

/// What words say that mean something exact.
pub(super) fn in_words(text: &str) -> Option<Answer> {
    if words::normalised(text) == "infinity" {
        return Some(Answer::Value(Expr::Infinity));
    }
    // `{∅}` is a set with one element.
    if text.contains("\\{") && words::meaning(text) == Some(Meaning::Nothing) {
        return None;
    }
    Some(match words::meaning(text)? {
        Meaning::Truth(truth) => Answer::Truth(truth),
        Meaning::Nothing => Answer::Set(Vec::new()),
        Meaning::Everything => Answer::Region(everything()),
        Meaning::Number { negative, value } => signed(Expr::Number(Number::from(value)), negative),
        Meaning::Fraction { negative, numerator, denominator } => {
            signed(Expr::integer(numerator).over(Expr::integer(denominator)), negative)
        }
    })
}

fn signed(value: Expr, negative: bool) -> Answer {
    Answer::Value(if negative { value.negated() } else { value })
}

/// `(-∞, ∞)`.
pub(super) fn everything() -> Expr {
    Expr::Interval {
        low: Box::new(Expr::Infinity.negated()),
        high: Box::new(Expr::Infinity),
        low_closed: false,
        high_closed: false,
    }
}

/// The text with capitals that stand side by side parted, as in names of lengths: `NO/BO`.
fn parse_points(text: &str) -> Option<Expr> {
    let mut parted = String::with_capacity(2 * text.len());
    let mut before = ' ';
    for c in text.chars() {
        if c.is_ascii_uppercase() && before.is_ascii_uppercase() {
            parted.push(' ');
        } else if c.is_ascii_lowercase() && before.is_ascii_uppercase() {
            return None;
        }
        parted.push(c);
        before = c;
    }
    syntax::parse(&parted).ok().ok()
}

/// The letter of a choice: `(C)`, `C.`, `\text{C}`, `(C) 12`, `option C`.
pub(super) fn choice(text: &str) -> Option<Answer> {
    let dressed =
        text.starts_with("\\text") || text.starts_with("\\mathrm") || text.starts_with("\\mathbf");
    let plain: String = text
        .replace("\\text", "")
        .replace("\\mathrm", "")
        .replace("\\mathbf", "")
        .replace("\\left", "")
        .replace("\\right", "")
        .replace(['{', '}'], "");
    let plain = plain.trim();
    let named = ["option ", "choice ", "Option ", "Choice ", "विकल्प ", "选项", "选"]
        .iter()
        .find_map(|n| plain.strip_prefix(n).map(str::trim_start));
    let rest = named.unwrap_or(plain);
    let (bracketed, rest) = match rest.strip_prefix('(') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest),
    };
    if let Some(label) = nepali_letter(rest) {
        return (named.is_some() || rest.ends_with(')')).then_some(Answer::Choice(label, None));
    }
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let after = rest[1..].trim_start();
    let closed = after.strip_prefix(if bracketed { [')', ')'] } else { [')', '.'] });
    let label = letter.to_ascii_lowercase();
    if !('a'..='j').contains(&label) {
        return None;
    }
    match closed {
        Some(content) if content.trim().is_empty() => Some(Answer::Choice(label, None)),
        Some(_) if letter.is_ascii_uppercase() && rest[1..].starts_with([')', '.']) => {
            // Its braces are needed again.
            let (_, content) = text.split_once([')', '.'])?;
            if content.trim_start().starts_with([',', ';', '^', '_']) {
                return None;
            }
            let content = read_mathematics(&clean(content.trim_start_matches([' ', '}'])));
            Some(Answer::Choice(label, Some(Box::new(content))))
        }
        None if after.is_empty() && !bracketed && (dressed || named.is_some()) => {
            Some(Answer::Choice(label, None))
        }
        _ => None,
    }
}

/// `2A_{16}` as digits in a base, which is read as a product.
fn in_large_base(text: &str) -> Option<Answer> {
    let (digits, base) = text.split_once('_')?;
    let base: u32 = base.trim_matches(['{', '}']).parse().ok()?;
    let letters = digits.bytes().any(|b| b.is_ascii_uppercase());
    let fits = (11..=36).contains(&base) && digits.len() < 60;
    let value = Natural::from_str_radix(digits, base).ok().filter(|_| fits && letters)?;
    Some(Answer::Value(Expr::Number(Number::Based { value, base })))
}

/// `P(2, 3)` as a point, which is read as a number of permutations.
fn point_named_like_a_choice(text: &str, parsed: &Answer) -> Option<Answer> {
    match parsed {
        Answer::Value(Expr::Call(Function::Permutations | Function::Binomial, entries))
            if text.get(1..).unwrap_or_default().trim_start().starts_with('(') =>
        {
            Some(classify(Expr::Tuple(entries.clone())))
        }
        _ => None,
    }
}

/// `ख)`: the letters of choices in Nepali.
fn nepali_letter(text: &str) -> Option<char> {
    let mut letters = text.trim_end_matches(')').trim().chars();
    let letter = letters.next().filter(|c| ('क'..='ङ').contains(c))?;
    letters.next().is_none().then_some(letter)
}

/// `-504,157` as one number.
fn negative_grouped(text: &str) -> Option<Answer> {
    let mut groups = text.strip_prefix('-')?.trim_start().split(',');
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let first = groups.next().filter(|g| digits(g) && g.len() <= 3)?;
    let rest: Vec<&str> = groups.collect();
    let grouped = !rest.is_empty() && rest.iter().all(|g| digits(g) && g.len() == 3);
    let number = syntax::parse(&format!("-{first}{}", rest.concat()));
    grouped.then(|| number.ok().ok().map(classify)).flatten()
}

/// `1,22` and `1000,99` as decimals with a comma.
fn decimal_comma(text: &str) -> Option<Answer> {
    let unsigned = text.trim_start_matches('-').trim_start();
    let (whole, fraction) = unsigned.split_once(',')?;
    let digits = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || fraction.len() == 3 {
        return None;
    }
    syntax::parse(&text.replace(',', ".")).ok().ok().map(classify)
}
