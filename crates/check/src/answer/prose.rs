//! Answers that are no mathematics as a whole: words, a number with words, the end of a sentence.

use super::Answer;
use super::classify::{classify, several};
use super::clean::clean;
use super::quantity::{quantity, scaled};
use super::read::read_text;
use crate::extract::{is_bound, only_number, prose_words};
use crate::words::{self, Meaning};
use syntax::{Expr, Number};

/// An answer that can't be read as mathematics: words, a number among words, or neither.
pub(super) fn unreadable(text: &str, problem: Option<String>) -> Answer {
    if let Some(quantity) = quantity(text) {
        return quantity;
    }
    if let Some((number, label)) = leading_number(text)
        && !is_bound("", label)
        && let Ok(expr) = syntax::parse(number).ok()
    {
        return labelled(expr, label);
    }
    if let Some((count, thing)) = text.split_once(' ').filter(|(count, _)| !count.ends_with(','))
        && let Some(Meaning::Number { negative: false, value }) = words::meaning(count)
        && looks_like_words(thing)
    {
        return labelled(Expr::Number(Number::from(value)), thing);
    }
    if let Some(rest) = after_leading_words(text)
        && prose_words(rest) == 0
        && let Ok(expr) = syntax::parse(rest).ok()
    {
        return classify(expr);
    }
    if let Some(named) = named_in_words(text) {
        return named;
    }
    if let Some(items) = items(text) {
        return several(items);
    }
    if !has_mathematics(text)
        && let Some(number) = only_number(text)
        && let plain = clean(&number.text)
        && plain != text
    {
        let value = read_text(&plain);
        return match value {
            Answer::Unreadable(_) => value,
            Answer::Either(_) => value,
            value => Answer::Labelled(Box::new(value), words::normalised(text)),
        };
    }
    if looks_like_words(text) {
        return Answer::Words(text.to_owned());
    }
    Answer::Unreadable(problem.unwrap_or_else(|| "the answer can't be read".to_owned()))
}

/// `Betsy's part = 58`: a value whose name is in words.
fn named_in_words(text: &str) -> Option<Answer> {
    let (name, _) = text.split_once('=')?;
    let (_, value) = text.rsplit_once('=')?;
    if prose_words(name) == 0 || !looks_like_words(&name.replace('\\', "")) {
        return None;
    }
    let value = syntax::parse(value).ok().ok()?;
    let name = Expr::Text(words::normalised(name));
    let whole = name.clone().equals(value.clone());
    Some(Answer::Named { name, value: Box::new(classify(value)), whole })
}

/// A number with words beside it.
pub(super) fn labelled(number: Expr, label: &str) -> Answer {
    scaled(&number, label)
        .unwrap_or_else(|| Answer::Labelled(Box::new(classify(number)), words::normalised(label)))
}

/// What follows "Therefore," before a letter and an equals sign, or "The point is".
fn after_leading_words(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut last = "";
    loop {
        let end = rest.find(|c: char| !c.is_alphabetic())?;
        let word = &rest[..end];
        if word.chars().count() < 2 {
            break;
        }
        last = word;
        rest = rest[end..].trim_start_matches([' ', ',', ':']);
    }
    let verb = matches!(last, "is" | "are" | "equals");
    (rest.len() < text.len() && (verb || rest.contains(['=', '<', '>']))).then_some(rest)
}

/// `17\text{ apples}` and `17 apples` as number and label.
fn leading_number(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| c.is_alphabetic() || c == '\\')?;
    let (number, label) = text.split_at(at);
    let is_label =
        label.starts_with("\\text") || label.starts_with("\\mathrm") || !label.starts_with('\\');
    let number = number.trim();
    let whole = number.ends_with(|c: char| c.is_numeric());
    (whole && is_label && looks_like_words(label)).then_some((number, label))
}

/// The items of a list each of which can be read by itself: `4 blue, 6 red`.
fn items(text: &str) -> Option<Vec<Answer>> {
    if text.contains(['(', '[', '{', '|']) || !text.contains(", ") {
        return None;
    }
    let items: Vec<Answer> = text.split(", ").map(|item| read_text(&clean(item))).collect();
    let readable =
        |a: &Answer| !matches!(a, Answer::Unreadable(_) | Answer::Words(_) | Answer::Absent);
    items.iter().all(readable).then_some(items)
}

/// Whether a text has commands or signs that only mathematics has.
fn has_mathematics(text: &str) -> bool {
    let dress = ["\\text", "\\mathrm", "\\mbox", "\\%", "\\$", "\\ ", "\\,", "\\;"];
    let command =
        text.match_indices('\\').any(|(at, _)| !dress.iter().any(|d| text[at..].starts_with(d)));
    command || text.contains(['^', '_', '=', '<', '>', '≤', '≥', '≠', '√', '{', '|'])
}

/// Whether a text has letters, and nothing that only mathematics has.
fn looks_like_words(text: &str) -> bool {
    if has_mathematics(&text.replace("\\text{", "").replace("\\mathrm{", "")) {
        return false;
    }
    let plain = words::normalised(text);
    plain.chars().any(char::is_alphabetic)
        && !plain.contains(['=', '<', '>', '^', '_', '+', '/', '*', '√', '∫', '|'])
        && (!plain.chars().any(char::is_numeric) || is_code(&plain))
}

/// Whether it is one word of letters and digits, such as a name or a code.
fn is_code(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && text.chars().all(char::is_alphanumeric)
        && text.chars().filter(|c| c.is_alphabetic()).count() > 2
}
