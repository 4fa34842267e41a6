//! Whether two answers are the same.
//!
//! Both are read the same way and compared in an order of their own, so that exchanging them
//! changes nothing. "Equal" and "different" are said only with an argument; where none is found the
//! verdict is unknown.

mod antiderivative;
mod choice;
mod contrast;
mod decimal;
mod family;
mod list;
mod measure;
mod names;
mod operation;
mod proposition;
mod region;
mod set_algebra;
mod unknown_function;
mod value;
mod vector;

pub(crate) use proposition::is_compound;

use crate::answer::{Answer, read};
use crate::extract::{Piece, final_answer};
use crate::form::{Fault, Inspector};
use crate::{Checked, Counterexample, Equality, Form, Policy, words};
use algebra::{Budget, Context};
use syntax::Expr;

/// Whether `answer` is the same as `gold`. Either may be LaTeX, plain text or a whole response,
/// from which the final answer is taken. Deterministic, bounded by `budget`; symmetric, but for a
/// form that the policy asks for, which is asked of `answer` only.
pub fn check_answer(gold: &str, answer: &str, policy: &Policy, budget: &Budget) -> Checked {
    let contrast = contrast::exclude_each_other(gold, answer);
    let (gold, answer) = (final_answer(gold), final_answer(answer));
    let checked = match values_of(&gold, &answer, policy, budget) {
        checked if checked.is_equal() && contrast => {
            Checked::unknown("the values are equal, but the words beside them are not")
        }
        checked => checked,
    };
    let form_asked = policy.form != Form::Any || policy.precision.is_some();
    if checked.is_equal() && form_asked {
        in_form(checked, &read(&gold), &read(&answer), policy, budget)
    } else {
        checked
    }
}

/// The outcome for equal values, when the form counts too.
fn in_form(
    mut checked: Checked,
    key: &Answer,
    answer: &Answer,
    policy: &Policy,
    budget: &Budget,
) -> Checked {
    let inspector = Inspector { context: &policy.context(), budget };
    let fault = inspector.fault(policy, key, answer);
    let form = fault.as_ref().map_or(Equality::Equal, Fault::verdict);
    if let Some(fault) = fault {
        checked.why = format!("the values are equal, but {}", fault.in_words());
    }
    Checked { verdict: form, form: Some(form), ..checked }
}

/// Whether two answers have the same value, whatever their form.
fn values_of(gold: &[Piece], answer: &[Piece], policy: &Policy, budget: &Budget) -> Checked {
    if same_spelling(gold, answer) {
        return Checked::equal("both are written the same");
    }
    let exchanged = order(gold) > order(answer);
    let (first, second) = if exchanged { (answer, gold) } else { (gold, answer) };
    let judge = Judge { policy, context: policy.context(), budget };
    let mut checked = judge.compare(&read(first), &read(second));
    if exchanged {
        if let Some(point) = &mut checked.counterexample {
            std::mem::swap(&mut point.left, &mut point.right);
        }
        if let Some(sides) = &mut checked.sides {
            sides.reverse();
        }
    }
    if checked.why.is_empty() {
        checked.why = in_words(checked.counterexample.as_ref());
    }
    checked
}

/// What is compared first: a total order of spellings, so that the two answers' places do not
/// matter.
fn order(pieces: &[Piece]) -> (usize, String) {
    let text: String = pieces
        .iter()
        .map(|p| format!("{}\u{0}{}", p.text, p.unit.as_deref().unwrap_or("")))
        .collect();
    (text.len(), text)
}

/// Whether two answers are the same text, LaTeX dress and spaces aside.
fn same_spelling(a: &[Piece], b: &[Piece]) -> bool {
    let plain = |pieces: &[Piece]| -> Vec<(String, Option<String>)> {
        pieces.iter().map(|p| (without_spaces(&p.text), p.unit.clone())).collect()
    };
    let empty = |pieces: &[Piece]| pieces.iter().all(|p| p.text.trim().is_empty());
    !empty(a) && (a == b || plain(a) == plain(b))
}

/// The text without dollar signs and spaces, but for a space between digits: `2 1/2` is not `21/2`.
fn without_spaces(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars().filter(|c| *c != '$') {
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if space && c.is_numeric() && kept.ends_with(char::is_numeric) {
            kept.push(' ');
        }
        space = false;
        kept.push(c);
    }
    kept
}

/// "At x = 2 the first is 5 and the second 7."
fn in_words(point: Option<&Counterexample>) -> String {
    let Some(point) = point else { return "they differ".to_owned() };
    let (left, right) = (syntax::plain(&point.left), syntax::plain(&point.right));
    if point.point.is_empty() {
        return format!("the first is {left} and the second {right}");
    }
    let place: Vec<String> = point
        .point
        .iter()
        .map(|(symbol, value)| format!("{symbol} = {}", syntax::plain(&Expr::rational(value))))
        .collect();
    format!("at {} the first is {left} and the second {right}", place.join(", "))
}

/// Two answers are compared under one policy and one budget.
pub(crate) struct Judge<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) context: Context,
    pub(crate) budget: &'a Budget,
}

impl Judge<'_> {
    /// Whether two answers are the same.
    pub(crate) fn compare(&self, a: &Answer, b: &Answer) -> Checked {
        use Answer::*;
        match (a, b) {
            (Absent, Absent) => Checked::unknown("there is no answer on either side"),
            (Absent, _) | (_, Absent) => Checked::different("one side gives no answer"),
            (Unreadable(problem), _) | (_, Unreadable(problem)) => {
                Checked::unknown(problem.clone())
            }
            (Either(readings), other) | (other, Either(readings)) => {
                self.any_reading(readings, other)
            }
            (Roman(..), _) | (_, Roman(..)) => self.roman(a, b),
            (Choice(..), _) | (_, Choice(..)) => self.choices(a, b),
            (Named { .. }, _) | (_, Named { .. }) if !is_list(a) && !is_list(b) => self.named(a, b),
            (Named { value, .. }, list @ (Set(_) | Several(_)))
            | (list @ (Set(_) | Several(_)), Named { value, .. })
                if matches!(**value, Set(_)) && self.policy.names_optional =>
            {
                self.set_with_name(value, list)
            }
            (Truth(truth), Value(Expr::Symbol(letter)))
            | (Value(Expr::Symbol(letter)), Truth(truth))
                if matches!(letter.name(), "T" | "F") =>
            {
                match (letter.name() == "T") == *truth {
                    true => Checked::equal("both say the same of its truth"),
                    false => Checked::different("one says yes, the other no"),
                }
            }
            (Words(x), Words(y)) => words_alike(x, y),
            (Truth(x), Truth(y)) if x == y => Checked::equal("both say the same of its truth"),
            (Truth(_), Truth(_)) => Checked::different("one says yes, the other no"),
            (Time(..), _) | (_, Time(..)) => self.times(a, b),
            (Set(x), Set(y)) if has_set(x) != has_set(y) => {
                Checked::different("one is a set of sets, the other is not")
            }
            (Set(x), Set(y)) => self.lists(x, y, false),
            (Set(items) | Several(items), Relation(_))
            | (Relation(_), Set(items) | Several(items))
                if !items.is_empty() =>
            {
                let relation = if matches!(a, Relation(_)) { a } else { b };
                self.list_and_one(items, relation)
            }
            (Set(x), Several(y)) | (Several(y), Set(x)) if !x.is_empty() => self.set_and_list(x, y),
            (Several(x), Several(y)) => self.several(x, y),
            (Several(items), Region(_) | Tuple(_)) | (Region(_) | Tuple(_), Several(items))
                if items.iter().all(|item| matches!(item, Region(_))) =>
            {
                self.regions(a, b)
            }
            (Several(items), Tuple(entries)) => self.list_and_tuple(items, entries),
            (Tuple(entries), Several(items)) => self.list_and_tuple(items, entries),
            (Region(_), _) | (_, Region(_)) => self.regions(a, b),
            (Set(items), Value(phi)) | (Value(phi), Set(items))
                if items.is_empty() && is_phi(phi) =>
            {
                Checked::equal("φ stands for the empty set")
            }
            (Set(items), other) | (other, Set(items)) if items.len() == 1 => {
                self.compare(&items[0], other)
            }
            (Several(items), other) | (other, Several(items)) => self.list_and_one(items, other),
            (Tuple(x), Tuple(y)) => self.entries(x, y),
            (Matrix(x), Matrix(y)) => self.matrices(x, y),
            (Tuple(entries), Value(e)) | (Value(e), Tuple(entries)) if list::has_matrix(e) => {
                self.worked_vector(entries, e)
            }
            (Matrix(rows), Value(e)) | (Value(e), Matrix(rows)) if list::has_matrix(e) => {
                self.exactly(&Expr::Matrix(rows.clone()), e)
            }
            (Tuple(entries), Value(vector)) | (Value(vector), Tuple(entries)) => {
                self.vector(entries, vector)
            }
            (Relation(x), Relation(y)) => self.relations(x, y),
            (Relation(relation), other) | (other, Relation(relation)) => {
                self.relation_and_value(relation, other)
            }
            (Words(text), other) | (other, Words(text)) => words_and_other(text, other),
            _ => self.measures(a, b),
        }
    }

    /// Compares `other` with each reading of an ambiguous spelling.
    fn any_reading(&self, readings: &[Answer], other: &Answer) -> Checked {
        let outcomes: Vec<Checked> = readings.iter().map(|r| self.compare(r, other)).collect();
        let pick = outcomes
            .iter()
            .find(|c| c.is_equal())
            .or_else(|| outcomes.iter().find(|c| !c.is_different()))
            .or(outcomes.first());
        pick.cloned().unwrap_or_else(|| Checked::unknown("there is no reading"))
    }
}

/// `φ`, which school books write for the empty set.
fn is_phi(expr: &Expr) -> bool {
    matches!(expr, Expr::Symbol(s) if matches!(s.name(), "phi" | "varphi"))
}

fn has_set(items: &[Answer]) -> bool {
    items.iter().any(|item| matches!(item, Answer::Set(_)))
}

fn is_list(answer: &Answer) -> bool {
    matches!(answer, Answer::Several(_) | Answer::Set(_))
}

/// Two answers in words: the same words, clearly other words, or not decided.
fn words_alike(a: &str, b: &str) -> Checked {
    if words::same(a, b) {
        return Checked::equal("both are the same words");
    }
    let (x, y) = (words::normalised(a), words::normalised(b));
    let few = |w: &str| w.split_whitespace().count() <= 2;
    let contained =
        |w: &str, v: &str| w.split_whitespace().any(|word| v.split_whitespace().any(|o| o == word));
    if few(&x) && few(&y) && !contained(&x, &y) {
        Checked::different("they are different words")
    } else {
        Checked::unknown("they are different words that may mean the same")
    }
}

/// Words against mathematics.
fn words_and_other(text: &str, other: &Answer) -> Checked {
    if let Answer::Value(expr) = other
        && words::same(text, &syntax::plain(expr).replace('*', ""))
    {
        return Checked::equal("both are the same words");
    }
    const NUMERIC: &[&str] = &[
        "half", "third", "quarter", "dozen", "double", "twice", "pair", "both", "all", "thrice",
        "triple",
    ];
    let plain = words::normalised(text);
    let numeric = plain.split_whitespace().any(|w| NUMERIC.contains(&w));
    let number = matches!(
        other,
        Answer::Value(_)
            | Answer::Percent(_)
            | Answer::Quantity(..)
            | Answer::Ratio(_)
            | Answer::Tuple(_)
            | Answer::Truth(_)
    );
    if number && !numeric {
        Checked::different(format!("one is in words, the other is {}", other.kind()))
    } else {
        Checked::unknown(format!("one is in words, the other is {}", other.kind()))
    }
}

/// Things of different kinds.
fn kinds_differ(a: &Answer, b: &Answer) -> Checked {
    if a.kind() == b.kind() {
        return Checked::unknown(format!("each is {}, and no argument decides", a.kind()));
    }
    Checked::different(format!("one is {}, the other is {}", a.kind(), b.kind()))
}
