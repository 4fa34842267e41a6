//! An expression, as an answer: which kind of thing it is.

use super::Answer;
use super::plus_minus::{expand_all, expand_plus_minus};
use super::prose::labelled;
use super::quantity::in_parts;
use super::read::{choice, everything, in_words};
use crate::compare::is_compound;
use crate::words;
use syntax::{Expr, Function, Relation, Symbol};

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
            Some(points) => several(
                points
                    .into_iter()
                    .map(|p| Answer::Tuple(p.into_iter().map(classify).collect()))
                    .collect(),
            ),
            None => Answer::Tuple(items.into_iter().map(classify).collect()),
        },
        Expr::Power(tuple, exponent) if is_transposed(&tuple, &exponent) => classify(*tuple),
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
        Expr::Interval { .. }
        | Expr::Union(_)
        | Expr::Intersection(_)
        | Expr::Difference(..)
        | Expr::SetBuilder(..) => Answer::Region(expr),
        Expr::Truth(truth) => Answer::Truth(truth),
        Expr::Time(hour, minute) => Answer::Time(hour, minute),
        Expr::Text(text) => in_words(&text)
            // A letter, perhaps in brackets; more would be read again and again.
            .or_else(|| (text.len() <= 4).then(|| choice(&format!("\\text{{{text}}}"))).flatten())
            .or_else(|| letters(&text))
            .unwrap_or(Answer::Words(text)),
        Expr::Product(factors) => match point_with_name(&factors) {
            Some(point) => point,
            None => product(factors),
        },
        Expr::Symbol(s) if s.name() == "mathbb(R)" => Answer::Region(everything()),
        Expr::Sum(terms) if terms.first().is_some_and(is_region) => difference(terms),
        expr if has_interval(&expr) => Answer::Region(expr),
        expr => value(expr),
    }
}

fn is_region(expr: &Expr) -> bool {
    matches!(expr, Expr::Interval { .. })
        || matches!(expr, Expr::Symbol(s) if s.name() == "mathbb(R)")
}

/// Whether it is `(1, 2)^T`, a column.
fn is_transposed(base: &Expr, exponent: &Expr) -> bool {
    let transpose = matches!(exponent, Expr::Symbol(s) if s.name() == "T");
    transpose && matches!(base, Expr::Tuple(_))
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

/// Several letters of choices: `A and C`.
fn letters(text: &str) -> Option<Answer> {
    let parts: Vec<&str> =
        text.split([',', ' ', '&']).filter(|p| !p.is_empty() && *p != "and").collect();
    let letter = |part: &&str| match part.as_bytes() {
        [letter] if letter.is_ascii_uppercase() => Some(Answer::Value(Expr::symbol(part))),
        _ => None,
    };
    let letters: Option<Vec<Answer>> = parts.iter().map(letter).collect();
    letters.filter(|l| l.len() > 1).map(several)
}

/// A value; with `±` in it, two or more.
fn value(expr: Expr) -> Answer {
    if expr.symbols().iter().any(|s| matches!(s.name(), "emptyset" | "varnothing"))
        && expr.size() == 1
    {
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
    if let Some(expanded) = cis(&factors) {
        return value(expanded);
    }
    if let Some(quantity) = in_parts(&factors) {
        return quantity;
    }
    // What dots leave out is a part of the product, not a label.
    if factors.iter().any(|f| matches!(f, Expr::Text(dots) if dots == "...")) {
        return Answer::Value(Expr::Product(factors));
    }
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

/// `r cis θ` as `r (cos θ + i sin θ)`.
fn cis(factors: &[Expr]) -> Option<Expr> {
    let at = factors.iter().position(|f| matches!(f, Expr::Text(t) if t == "cis"))?;
    let [angle] = &factors[at + 1..] else { return None };
    let part = |function| Expr::call(function, vec![angle.clone()]);
    let imaginary = Expr::product(vec![Expr::symbol("i"), part(Function::Sin)]);
    let mut product = factors[..at].to_vec();
    product.push(Expr::sum(vec![part(Function::Cos), imaginary]));
    Some(Expr::product(product))
}

/// `A(1, 2)`: a point with its name.
fn point_with_name(factors: &[Expr]) -> Option<Answer> {
    let [Expr::Symbol(letter), Expr::Tuple(entries)] = factors else { return None };
    let capital = letter.name().len() == 1 && letter.name().starts_with(char::is_uppercase);
    capital.then(|| {
        let name = Expr::Symbol(letter.clone());
        let whole = name.clone().equals(Expr::Tuple(entries.clone()));
        Answer::Named { name, value: Box::new(classify(Expr::Tuple(entries.clone()))), whole }
    })
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
pub(super) fn several(items: Vec<Answer>) -> Answer {
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
fn list(mut items: Vec<Expr>) -> Answer {
    if items.len() > 1 {
        items.retain(|item| !is_real(item));
    }
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

/// `x ∈ ℝ`, which says nothing beside another condition.
fn is_real(item: &Expr) -> bool {
    let Expr::Relation(sides, signs) = item else { return false };
    let reals = |set: &Expr| matches!(set, Expr::Symbol(s) if s.name() == "mathbb(R)");
    signs.as_slice() == [Relation::In] && sides.last().is_some_and(reals)
}

/// `x = 1, y = 2, x = 3, y = 4` as two points.
fn points(items: &[Answer]) -> Option<Vec<Answer>> {
    let mut named = Vec::with_capacity(items.len());
    for item in items {
        let Answer::Named { name, value, .. } = item else { return None };
        named.push((name, &**value));
    }
    let (first, _) = named.first()?;
    let period = named.iter().skip(1).position(|(name, _)| name == first)? + 1;
    let repeats = named.iter().zip(named.iter().skip(period)).all(|((a, _), (b, _))| a == b);
    if period < 2 || named.len() % period != 0 || !repeats {
        return None;
    }
    let point = |group: &[(&Expr, &Answer)]| {
        let name = Expr::Tuple(group.iter().map(|(name, _)| (*name).clone()).collect());
        let value = Answer::Tuple(group.iter().map(|(_, value)| (*value).clone()).collect());
        Answer::Named { whole: name.clone(), name, value: Box::new(value) }
    };
    Some(named.chunks(period).map(point).collect())
}

/// Several relations: a region if one is an inequality, else several answers.
fn conditions(items: Vec<Expr>, whole: fn(Vec<Expr>) -> Expr) -> Answer {
    if items.iter().all(|item| matches!(item, Expr::Symbol(_)) || is_compound(item)) {
        return Answer::Relation(whole(items));
    }
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
    let whole = Expr::Relation(operands, relations);
    if is_compound(&whole) {
        return Answer::Relation(whole);
    }
    let Expr::Relation(operands, relations) = whole else { return Answer::Relation(whole) };
    if relations.iter().any(|r| matches!(r, Implies | Equivalent)) {
        let last = relations.iter().rposition(|r| matches!(r, Implies | Equivalent)).unwrap_or(0);
        let operands = operands[last + 1..].to_vec();
        let relations = relations[last + 1..].to_vec();
        return match <[Expr; 1]>::try_from(operands) {
            Ok([only]) => classify(only),
            Err(operands) => relation(operands, relations),
        };
    }
    if let Some(choices) = expand_plus_minus(&Expr::Relation(operands.clone(), relations.clone())) {
        if relations == [NotEqual] {
            return Answer::Region(Expr::And(choices));
        }
        // In `x = ±2` it is the value that is given twice.
        if relations == [Equal] && !is_name(&operands[0]) && !is_name(&operands[1]) {
            return several(choices.into_iter().map(classify).collect());
        }
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
    match (is_name(first), is_name(value)) {
        (true, false) => named(first, value, whole),
        (false, true) if last == 1 => named(value, first, whole),
        _ => Answer::Relation(whole),
    }
}

/// A value under a name; of several values (`x = ±2`) each gets it.
fn named(name: &Expr, value: &Expr, whole: Expr) -> Answer {
    match classify(value.clone()) {
        Answer::Several(items) => {
            Answer::Several(items.into_iter().map(|item| spread(name, item)).collect())
        }
        value => Answer::Named { name: name.clone(), value: Box::new(value), whole },
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
    let capital =
        |e: &Expr| matches!(e, Expr::Symbol(s) if s.name().starts_with(|c: char| c.is_uppercase()));
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
