//! Text of an answer to what it says.

use super::clean::clean;
use super::quantity::{counted, quantity, scaled};
use super::Answer;
use crate::extract::{Piece, is_bound, only_number, prose_words};
use crate::words::{self, Meaning};
use syntax::{Expr, Number, Relation, Symbol};

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
    let text = clean(&piece.text);
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

/// What one answer's cleaned text says.
fn read_text(text: &str) -> Answer {
    if let Some(answer) = in_words(text).or_else(|| choice(text)) {
        return answer;
    }
    let parsed = match syntax::parse(text).ok().or_else(|d| parse_points(text).ok_or(d)) {
        Ok(expr) => classify(expr),
        Err(diagnostics) => return unreadable(text, diagnostics.first().map(ToString::to_string)),
    };
    if matches!(parsed, Answer::Unreadable(_)) {
        return unreadable(text, None);
    }
    match decimal_comma(text).or_else(|| other_quantity(text, &parsed)) {
        Some(other) => Answer::Either(vec![parsed, other]),
        None => parsed,
    }
}

/// The quantity that a text may be which was read as a product: `5 m/s`.
fn other_quantity(text: &str, parsed: &Answer) -> Option<Answer> {
    matches!(parsed, Answer::Value(_)).then(|| quantity(text).or_else(|| counted(text))).flatten()
}

/// What words say that mean something exact.
fn in_words(text: &str) -> Option<Answer> {
    Some(match words::meaning(text)? {
        Meaning::Truth(truth) => Answer::Truth(truth),
        Meaning::Nothing => Answer::Set(Vec::new()),
        Meaning::Everything => Answer::Region(everything()),
        Meaning::Number(n) => Answer::Value(Expr::Number(Number::from(n))),
        Meaning::Fraction(n, d) => Answer::Value(Expr::integer(n).over(Expr::integer(d))),
    })
}

/// `(-∞, ∞)`.
fn everything() -> Expr {
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
fn choice(text: &str) -> Option<Answer> {
    let dressed = text.starts_with("\\text") || text.starts_with("\\mathrm") || text.starts_with("\\mathbf");
    let plain: String = text
        .replace("\\text", "")
        .replace("\\mathrm", "")
        .replace("\\mathbf", "")
        .replace("\\left", "")
        .replace("\\right", "")
        .replace(['{', '}'], "");
    let plain = plain.trim();
    let named = ["option ", "choice ", "Option ", "Choice "].iter().find_map(|n| plain.strip_prefix(n));
    let rest = named.unwrap_or(plain);
    let (bracketed, rest) = match rest.strip_prefix('(') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest),
    };
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let after = rest[1..].trim_start();
    let closed = after.strip_prefix(if bracketed { [')', ')'] } else { [')', '.'] });
    let label = letter.to_ascii_lowercase();
    if !('a'..='j').contains(&label) {
        return None;
    }
    match closed {
        Some(content) if content.trim().is_empty() => Some(Answer::Choice(label, None)),
        Some(content) if letter.is_ascii_uppercase() && rest[1..].starts_with([')', '.']) => {
            let content = read_text(&clean(content));
            Some(Answer::Choice(label, Some(Box::new(content))))
        }
        None if after.is_empty() && !bracketed && (dressed || named.is_some()) => {
            Some(Answer::Choice(label, None))
        }
        _ => None,
    }
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

/// An answer that can't be read as mathematics: words, a number among words, or neither.
fn unreadable(text: &str, problem: Option<String>) -> Answer {
    if let Some(quantity) = quantity(text) {
        return quantity;
    }
    if let Some((number, label)) = leading_number(text)
        && !is_bound("", label)
        && let Ok(expr) = syntax::parse(number).ok()
    {
        return labelled(expr, label);
    }
    if let Some((count, thing)) = text.split_once(' ')
        && let Some(Meaning::Number(n)) = words::meaning(count)
        && looks_like_words(thing)
    {
        return labelled(Expr::Number(Number::from(n)), thing);
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
fn labelled(number: Expr, label: &str) -> Answer {
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
    let is_label = label.starts_with("\\text") || label.starts_with("\\mathrm") || !label.starts_with('\\');
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
    let readable = |a: &Answer| !matches!(a, Answer::Unreadable(_) | Answer::Words(_) | Answer::Absent);
    items.iter().all(readable).then_some(items)
}

/// Whether a text has commands or signs that only mathematics has.
fn has_mathematics(text: &str) -> bool {
    let dress = ["\\text", "\\mathrm", "\\mbox", "\\%", "\\$", "\\ ", "\\,", "\\;"];
    let command = text.match_indices('\\').any(|(at, _)| !dress.iter().any(|d| text[at..].starts_with(d)));
    command || text.contains(['^', '_', '=', '<', '>', '√', '{', '|'])
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

/// What an expression says as an answer.
pub(super) fn classify(expr: Expr) -> Answer {
    match expr {
        Expr::Missing => Answer::Unreadable("the answer can't be read".to_owned()),
        Expr::Percent(a) => Answer::Percent(*a),
        Expr::Degrees(a) => Answer::Degrees(*a),
        Expr::Quantity(a, unit) => Answer::Quantity(*a, unit),
        Expr::Negate(a) => negated(*a),
        Expr::Ratio(parts) => Answer::Ratio(parts),
        Expr::Tuple(items) => match expand_all(&items) {
            Some(points) => several(points.into_iter().map(|p| Answer::Tuple(p.into_iter().map(classify).collect())).collect()),
            None => Answer::Tuple(items.into_iter().map(classify).collect()),
        },
        Expr::Matrix(rows) => matrix(rows),
        Expr::List(items) => list(items),
        Expr::Set(items) => match list(items) {
            Answer::Several(items) => Answer::Set(items),
            item => Answer::Set(vec![item]),
        },
        Expr::And(items) => conditions(items, Expr::And),
        Expr::Or(items) => conditions(items, Expr::Or),
        Expr::Relation(operands, relations) => relation(operands, relations),
        Expr::Union(parts) if parts.iter().all(is_finite_set) => {
            Answer::Set(parts.into_iter().flat_map(elements).map(classify).collect())
        }
        Expr::Interval { .. } | Expr::Union(_) | Expr::Intersection(_) | Expr::Difference(..) | Expr::SetBuilder(..) => {
            Answer::Region(expr)
        }
        Expr::Truth(truth) => Answer::Truth(truth),
        Expr::Time(hour, minute) => Answer::Time(hour, minute),
        Expr::Text(text) => in_words(&text).or_else(|| choice(&format!("\\text{{{text}}}"))).unwrap_or(Answer::Words(text)),
        Expr::Product(factors) => product(factors),
        Expr::Symbol(s) if s.name() == "mathbb(R)" => Answer::Region(everything()),
        Expr::Sum(terms) if terms.first().is_some_and(is_region) => difference(terms),
        expr if has_interval(&expr) => Answer::Region(expr),
        expr => value(expr),
    }
}

fn is_region(expr: &Expr) -> bool {
    matches!(expr, Expr::Interval { .. }) || matches!(expr, Expr::Symbol(s) if s.name() == "mathbb(R)")
}

/// `ℝ - {0}` as a difference of sets.
fn difference(terms: Vec<Expr>) -> Answer {
    match <[Expr; 2]>::try_from(terms) {
        Ok([whole, Expr::Negate(less)]) if matches!(*less, Expr::Set(_)) => {
            Answer::Region(Expr::Difference(Box::new(whole), less))
        }
        Ok(terms) => Answer::Region(Expr::Sum(terms.into())),
        Err(terms) => Answer::Region(Expr::Sum(terms)),
    }
}

/// Whether an interval stands somewhere in it: then it is a set, not a number.
fn has_interval(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Interval { .. });
    expr.for_each_part(|part| found = found || has_interval(part));
    found
}

/// A value; with `±` in it, two or more.
fn value(expr: Expr) -> Answer {
    if expr.symbols().iter().any(|s| matches!(s.name(), "emptyset" | "varnothing")) && expr.size() == 1 {
        return Answer::Set(Vec::new());
    }
    match expand_plus_minus(&expr) {
        Some(values) => several(values.into_iter().map(Answer::Value).collect()),
        None => Answer::Value(expr),
    }
}

/// `-28%`, `-5 cm`: the sign belongs to the number.
fn negated(inner: Expr) -> Answer {
    match inner {
        Expr::Percent(a) => Answer::Percent(a.negated()),
        Expr::Degrees(a) => Answer::Degrees(a.negated()),
        Expr::Quantity(a, unit) => Answer::Quantity(a.negated(), unit),
        inner if has_interval(&inner) => Answer::Region(inner.negated()),
        inner => value(inner.negated()),
    }
}

/// A product; words among its factors are a label, a unit at its end makes it a quantity.
fn product(factors: Vec<Expr>) -> Answer {
    let is_text = |f: &Expr| matches!(f, Expr::Text(_));
    if factors.iter().any(is_text) {
        let label: Vec<String> = factors
            .iter()
            .filter_map(|f| if let Expr::Text(t) = f { Some(t.clone()) } else { None })
            .collect();
        let rest: Vec<Expr> = factors.into_iter().filter(|f| !is_text(f)).collect();
        let label = label.join(" ");
        return if rest.is_empty() {
            Answer::Words(words::normalised(&label))
        } else {
            labelled(Expr::product(rest), &label)
        };
    }
    match factors.split_last() {
        Some((Expr::Quantity(a, unit), rest)) => {
            let mut rest = rest.to_vec();
            rest.push((**a).clone());
            Answer::Quantity(Expr::Product(rest), unit.clone())
        }
        Some((Expr::Percent(a), rest)) => {
            let mut rest = rest.to_vec();
            rest.push((**a).clone());
            Answer::Percent(Expr::Product(rest))
        }
        Some((Expr::Degrees(a), rest)) => {
            let mut rest = rest.to_vec();
            rest.push((**a).clone());
            Answer::Degrees(Expr::Product(rest))
        }
        _ => value(Expr::Product(factors)),
    }
}

/// A matrix; one row or one column is a vector.
fn matrix(rows: Vec<Vec<Expr>>) -> Answer {
    if rows.len() == 1 || rows.iter().all(|r| r.len() == 1) {
        let entries: Vec<Expr> = rows.into_iter().flatten().collect();
        return match <[Expr; 1]>::try_from(entries) {
            Ok([only]) => classify(only),
            Err(entries) => Answer::Tuple(entries.into_iter().map(classify).collect()),
        };
    }
    Answer::Matrix(rows)
}

/// Several answers flattened into one list; one alone is itself.
fn several(items: Vec<Answer>) -> Answer {
    let mut flat = Vec::with_capacity(items.len());
    for item in items {
        match item {
            Answer::Several(inner) => flat.extend(inner),
            item => flat.push(item),
        }
    }
    if flat.len() == 1 { flat.remove(0) } else { Answer::Several(flat) }
}

/// A list. A name in front of its first item names the bare items after it too: `n = 1, 2, 3`.
fn list(items: Vec<Expr>) -> Answer {
    let mut answers: Vec<Answer> = items.into_iter().map(classify).collect();
    let mut last_name: Option<Expr> = None;
    for answer in &mut answers {
        match answer {
            Answer::Named { name, .. } => last_name = Some(name.clone()),
            Answer::Value(value) => {
                if let Some(name) = &last_name {
                    let whole = name.clone().equals(value.clone());
                    let value = Box::new(Answer::Value(value.clone()));
                    *answer = Answer::Named { name: name.clone(), value, whole };
                }
            }
            _ => last_name = None,
        }
    }
    several(points(&answers).unwrap_or(answers))
}

/// `x = 1, y = 2, x = 3, y = 4` as two points.
fn points(items: &[Answer]) -> Option<Vec<Answer>> {
    let mut named = Vec::with_capacity(items.len());
    for item in items {
        let Answer::Named { name, value, .. } = item else { return None };
        named.push((name, value));
    }
    let (first, _) = named.first()?;
    let period = named.iter().skip(1).position(|(name, _)| name == first)? + 1;
    let repeats = named.iter().zip(named.iter().skip(period)).all(|((a, _), (b, _))| a == b);
    if period < 2 || named.len() % period != 0 || !repeats {
        return None;
    }
    let point = |group: &[(&Expr, &Box<Answer>)]| {
        let name = Expr::Tuple(group.iter().map(|(name, _)| (*name).clone()).collect());
        let value = Answer::Tuple(group.iter().map(|(_, value)| (***value).clone()).collect());
        Answer::Named { whole: name.clone(), name, value: Box::new(value) }
    };
    Some(named.chunks(period).map(point).collect())
}

/// Several relations: a region if one is an inequality, else several answers.
fn conditions(items: Vec<Expr>, whole: fn(Vec<Expr>) -> Expr) -> Answer {
    let answers: Vec<Answer> = items.iter().cloned().map(classify).collect();
    let is_region = |a: &Answer| match a {
        Answer::Region(_) => true,
        Answer::Named { value, .. } => matches!(**value, Answer::Region(_)),
        _ => false,
    };
    if answers.iter().any(is_region) {
        return Answer::Region(whole(items));
    }
    list(items)
}

fn relation(operands: Vec<Expr>, relations: Vec<Relation>) -> Answer {
    use Relation::*;
    if relations.iter().any(|r| matches!(r, Implies | Equivalent)) {
        let last = relations.iter().rposition(|r| matches!(r, Implies | Equivalent)).unwrap_or(0);
        let operands = operands[last + 1..].to_vec();
        let relations = relations[last + 1..].to_vec();
        return match <[Expr; 1]>::try_from(operands) {
            Ok([only]) => classify(only),
            Err(operands) => relation(operands, relations),
        };
    }
    if relations.iter().any(|r| matches!(r, Less | LessEqual | Greater | GreaterEqual | NotEqual)) {
        return Answer::Region(Expr::Relation(operands, relations));
    }
    if relations == [In] && is_name(&operands[0]) {
        let whole = Expr::Relation(operands.clone(), relations);
        let [name, set] = <[Expr; 2]>::try_from(operands).unwrap_or([Expr::Missing, Expr::Missing]);
        // "x ∈ (-6, 10)" is an interval, whatever it looks like.
        let value = match set {
            Expr::Tuple(ends) if ends.len() == 2 => open_interval(&ends),
            set => classify(set),
        };
        return Answer::Named { name, value: Box::new(value), whole };
    }
    if relations.iter().all(|r| matches!(r, Equal | Approximately | Identical)) {
        return equation(operands, relations);
    }
    Answer::Relation(Expr::Relation(operands, relations))
}

/// `(a, b)` as an open interval.
fn open_interval(ends: &[Expr]) -> Answer {
    Answer::Region(Expr::Interval {
        low: Box::new(ends[0].clone()),
        high: Box::new(ends[1].clone()),
        low_closed: false,
        high_closed: false,
    })
}

/// A chain of equal things. With a name in it, the name's value is the last exact one.
fn equation(operands: Vec<Expr>, relations: Vec<Relation>) -> Answer {
    let exact = relations.iter().position(|r| *r == Relation::Approximately);
    // Of "x = √2 ≈ 1.41" the exact part counts, of "x ≈ 1.41" the only one.
    let last = match exact {
        Some(at) if at > 0 || !is_name(&operands[0]) => at,
        _ => operands.len() - 1,
    };
    let whole = Expr::Relation(operands.clone(), relations);
    if last == 0 {
        return classify(operands[0].clone());
    }
    let (first, value) = (&operands[0], &operands[last]);
    let named = |name: &Expr, value: &Expr| Answer::Named {
        name: name.clone(),
        value: Box::new(classify(value.clone())),
        whole: whole.clone(),
    };
    match (is_name(first), is_name(value)) {
        (true, false) => match named(first, value) {
            // x = ±2, x = {1, 2}: the name goes to each.
            Answer::Named { name, value, .. } if matches!(*value, Answer::Several(_)) => {
                let Answer::Several(items) = *value else { unreachable!("matched above") };
                Answer::Several(items.into_iter().map(|item| spread(&name, item)).collect())
            }
            answer => answer,
        },
        (false, true) if last == 1 => named(value, first),
        _ => Answer::Relation(whole),
    }
}

/// `item` under `name`.
fn spread(name: &Expr, item: Answer) -> Answer {
    let whole = match &item {
        Answer::Value(value) => name.clone().equals(value.clone()),
        _ => name.clone(),
    };
    Answer::Named { name: name.clone(), value: Box::new(item), whole }
}

/// Whether an expression can be the name of a value: a letter, `f(x)`, `AB`, `∠ABC`, `(p, q)`,
/// `V_1 : V_2`, `\frac{NO}{BO}`.
pub(crate) fn is_name(expr: &Expr) -> bool {
    let capital = |e: &Expr| matches!(e, Expr::Symbol(s) if s.name().starts_with(|c: char| c.is_uppercase()));
    match expr {
        Expr::Symbol(_) | Expr::Apply(..) => true,
        Expr::Text(_) => true,
        Expr::Tuple(items) | Expr::Ratio(items) => items.iter().all(is_name),
        Expr::Product(factors) => factors.iter().all(capital),
        Expr::Quotient(a, b) => is_name(a) && is_name(b) && !(single_letter(a) && single_letter(b)),
        Expr::Call(function, _) => {
            matches!(function, syntax::Function::Probability | syntax::Function::Cardinality)
        }
        Expr::Derivative(..) | Expr::Integral(..) | Expr::Limit { .. } | Expr::Big { .. } => true,
        _ => false,
    }
}

fn single_letter(expr: &Expr) -> bool {
    matches!(expr, Expr::Symbol(s) if s.name().chars().count() == 1 && s.name().starts_with(|c: char| c.is_lowercase()))
}

/// The letter of a name without its subscript: `x` for `x_1`.
pub(crate) fn stem(name: &Expr) -> Expr {
    match name {
        Expr::Symbol(s) => {
            let stem = s.name().split('_').next().unwrap_or_default();
            Expr::Symbol(Symbol::new(stem))
        }
        name => name.clone(),
    }
}

fn is_finite_set(expr: &Expr) -> bool {
    matches!(expr, Expr::Set(_))
}

fn elements(set: Expr) -> Vec<Expr> {
    if let Expr::Set(items) = set { items } else { Vec::new() }
}

/// Most values that the signs in one expression may stand for.
const MOST_VALUES: usize = 16;

/// The values that `±` in an expression stands for; `None` if there is none in it. With `∓`
/// besides, all signs change together; else each by itself.
fn expand_plus_minus(expr: &Expr) -> Option<Vec<Expr>> {
    let (mut plus, mut minus) = (0u32, 0u32);
    count_signs(expr, &mut plus, &mut minus);
    let free = if minus > 0 { 1 } else { plus };
    if free == 0 || 1usize.checked_shl(free).is_none_or(|n| n > MOST_VALUES) {
        return None;
    }
    Some(
        (0..1u32 << free)
            .map(|choice| {
                let mut next = 0;
                with_signs(expr, choice, minus > 0, &mut next)
            })
            .collect(),
    )
}

/// The tuples that `±` in its entries stands for.
fn expand_all(items: &[Expr]) -> Option<Vec<Vec<Expr>>> {
    let points = expand_plus_minus(&Expr::Tuple(items.to_vec()))?;
    Some(points.into_iter().map(|p| if let Expr::Tuple(v) = p { v } else { vec![p] }).collect())
}

fn count_signs(expr: &Expr, plus: &mut u32, minus: &mut u32) {
    match expr {
        Expr::PlusMinus(_) => *plus += 1,
        Expr::MinusPlus(_) => *minus += 1,
        _ => {}
    }
    expr.for_each_part(|part| count_signs(part, plus, minus));
}

/// `expr` with the `k`-th `±` negative where bit `k` of `choice` is set; if `together`, bit 0
/// decides for all, and `∓` is its opposite.
fn with_signs(expr: &Expr, choice: u32, together: bool, next: &mut u32) -> Expr {
    let (inner, opposite) = match expr {
        Expr::PlusMinus(a) => (a, false),
        Expr::MinusPlus(a) => (a, true),
        _ => return expr.map_parts(|part| with_signs(part, choice, together, next)),
    };
    let bit = if together { 0 } else { *next };
    *next += 1;
    let negative = (choice >> bit & 1 == 1) != opposite;
    let inner = with_signs(inner, choice, together, next);
    if negative { inner.negated() } else { inner }
}
