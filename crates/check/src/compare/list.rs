//! Several answers, sets, points, vectors and matrices.

use super::{Judge, kinds_differ};
use crate::answer::Answer;
use crate::{Checked, Equality};
use syntax::Expr;

/// Longest list that is compared in any order.
const LONGEST: usize = 100;

impl Judge<'_> {
    /// Two lists without brackets.
    pub(super) fn several(&self, a: &[Answer], b: &[Answer]) -> Checked {
        if let Some(outcome) = self.named_lists(a, b) {
            return outcome;
        }
        self.lists(a, b, self.policy.ordered_lists)
    }

    /// Two collections, in order if `ordered`, else in any order with repeated items counted once.
    pub(super) fn lists(&self, a: &[Answer], b: &[Answer], ordered: bool) -> Checked {
        if ordered {
            return self.entries(a, b);
        }
        if a.len().max(b.len()) > LONGEST {
            return Checked::unknown("the lists are too long to compare");
        }
        let (a, b) = (self.distinct(a), self.distinct(b));
        let outcomes: Vec<Vec<Equality>> =
            a.iter().map(|x| b.iter().map(|y| self.compare(x, y).verdict).collect()).collect();
        let surely = matching(&outcomes, b.len(), |e| e == Equality::Equal);
        if surely == a.len() && a.len() == b.len() {
            return Checked::equal("both have the same items");
        }
        let perhaps = matching(&outcomes, b.len(), |e| e != Equality::Different);
        if perhaps < a.len().max(b.len()) {
            return Checked::different(missing_item(a.len(), b.len()));
        }
        Checked::unknown("not every item could be compared")
    }

    /// The items without repetitions.
    fn distinct<'a>(&self, items: &'a [Answer]) -> Vec<&'a Answer> {
        let mut kept: Vec<&Answer> = Vec::with_capacity(items.len());
        for item in items {
            if !kept.iter().any(|k| *k == item || self.compare(k, item).is_equal()) {
                kept.push(item);
            }
        }
        kept
    }

    /// Entries one by one.
    pub(super) fn entries(&self, a: &[Answer], b: &[Answer]) -> Checked {
        if a.len() != b.len() {
            return Checked::different(format!(
                "one has {} entries, the other {}",
                a.len().min(b.len()),
                a.len().max(b.len())
            ));
        }
        self.all(a.iter().zip(b).map(|(x, y)| self.compare(x, y)))
    }

    /// Equal if all are; different as soon as one is.
    fn all(&self, outcomes: impl Iterator<Item = Checked>) -> Checked {
        let mut undecided = None;
        for (place, outcome) in outcomes.enumerate() {
            match outcome.verdict {
                Equality::Equal => {}
                Equality::Different => {
                    let why = if outcome.why.is_empty() {
                        super::in_words(outcome.counterexample.as_ref())
                    } else {
                        outcome.why
                    };
                    return Checked::different(format!(
                        "entry {} differs: {}",
                        place + 1,
                        neutral(&why)
                    ));
                }
                Equality::Unknown => undecided = undecided.or(Some(outcome)),
            }
        }
        undecided.unwrap_or_else(|| Checked::equal("all entries are equal"))
    }

    /// Two matrices, entry by entry.
    pub(super) fn matrices(&self, a: &[Vec<Expr>], b: &[Vec<Expr>]) -> Checked {
        let shape = |m: &[Vec<Expr>]| (m.len(), m.first().map_or(0, Vec::len));
        if shape(a) != shape(b) {
            return Checked::different("the matrices have different shapes");
        }
        let pairs = a.iter().flatten().zip(b.iter().flatten());
        self.all(pairs.map(|(x, y)| self.values(x, y)))
    }

    /// A vector against a calculation with matrices, whose outcome is a column or a row.
    pub(super) fn worked_vector(&self, entries: &[Answer], calculation: &Expr) -> Checked {
        let entries: Option<Vec<Expr>> = entries
            .iter()
            .map(|entry| if let Answer::Value(e) = entry { Some(e.clone()) } else { None })
            .collect();
        let Some(entries) = entries else { return Checked::unknown("an entry is no number") };
        let column = Expr::Matrix(entries.iter().map(|e| vec![e.clone()]).collect());
        let outcome = self.exactly(&column, calculation);
        if outcome.is_equal() {
            return outcome;
        }
        let row = self.exactly(&Expr::Matrix(vec![entries]), calculation);
        if row.is_equal() || outcome.verdict == Equality::Unknown { row } else { outcome }
    }

    /// A list without brackets against a tuple: the same entries in order, or named ones.
    pub(super) fn list_and_tuple(&self, items: &[Answer], entries: &[Answer]) -> Checked {
        let mut values: Vec<(&Expr, &Answer)> = Vec::new();
        for item in items {
            if let Answer::Named { name, value, .. } = item {
                values.push((name, value));
            }
        }
        let one_name = values.windows(2).all(|pair| pair[0].0 == pair[1].0);
        if values.len() == items.len() && items.len() > 1 && one_name {
            return Checked::different("one gives several values of one thing, the other a point");
        }
        if values.len() == items.len() && self.policy.names_optional {
            // The coordinates of a point stand in the order of their letters.
            values.sort_by_key(|(name, _)| syntax::plain(name));
            let values: Vec<Answer> = values.into_iter().map(|(_, v)| v.clone()).collect();
            return self.entries(&values, entries);
        }
        let outcome = self.entries(items, entries);
        if outcome.is_different() && self.lists(items, entries, false).is_equal() {
            return Checked::unknown("both have the same entries, in another order");
        }
        if outcome.is_equal() && self.are_opposite(items) {
            return Checked::unknown("one may be two values, the other what lies between");
        }
        outcome
    }

    /// Whether two values differ in sign only, as those of `±2` do.
    fn are_opposite(&self, items: &[Answer]) -> bool {
        match items {
            [Answer::Value(x), Answer::Value(y)] => {
                let sum = Expr::sum(vec![x.clone(), y.clone()]);
                self.decide(&sum, &Expr::integer(0)).is_equal()
            }
            _ => false,
        }
    }

    /// A set against a list without brackets. Values of several things say more than the set of
    /// them.
    pub(super) fn set_and_list(&self, set: &[Answer], items: &[Answer]) -> Checked {
        let outcome = self.lists(set, items, false);
        let named: Vec<&Answer> =
            items.iter().filter(|item| matches!(item, Answer::Named { .. })).collect();
        if outcome.is_equal() && named.len() == items.len() && !same_names(&named) {
            return Checked::unknown("a set does not say which value is of what");
        }
        outcome
    }

    /// `A = {1, 2}` or `x ∈ {1, 2}` against a set or a list.
    pub(super) fn set_with_name(&self, set: &Answer, list: &Answer) -> Checked {
        match (set, list) {
            (Answer::Set(elements), Answer::Several(items)) if !elements.is_empty() => {
                match self.solutions(items, &Answer::Set(elements.clone())) {
                    Some(outcome) => outcome,
                    None => self.set_and_list(elements, items),
                }
            }
            _ => self.compare(set, list),
        }
    }

    /// A list of several answers against one answer.
    pub(super) fn list_and_one(&self, items: &[Answer], other: &Answer) -> Checked {
        if let Some(outcome) = self.solutions(items, other) {
            return outcome;
        }
        if let Some(named) = coordinates(other)
            && items.iter().all(|item| matches!(item, Answer::Named { .. }))
        {
            return self.several(items, &named);
        }
        let distinct = self.distinct(items);
        match distinct.as_slice() {
            [] => kinds_differ(&Answer::Set(Vec::new()), other),
            [item] => self.compare(item, other),
            more => {
                let names = |a: &&Answer| matches!(a, Answer::Named { .. });
                let among = more.iter().any(|item| !self.compare(item, other).is_different());
                if more.iter().all(names) && among && !same_names(more) {
                    return Checked::unknown("one gives more values than the other");
                }
                Checked::different(format!("one gives {} answers, the other one", more.len()))
            }
        }
    }
}

/// `(p, q) = (3, 2)` as `p = 3, q = 2`.
fn coordinates(answer: &Answer) -> Option<Vec<Answer>> {
    let Answer::Named { name: Expr::Tuple(names), value, .. } = answer else { return None };
    let Answer::Tuple(values) = &**value else { return None };
    let pair = |(name, value): (&Expr, &Answer)| Answer::Named {
        name: name.clone(),
        value: Box::new(value.clone()),
        whole: name.clone(),
    };
    (names.len() == values.len()).then(|| names.iter().zip(values).map(pair).collect())
}

/// Whether a matrix stands somewhere in `expr`.
pub(super) fn has_matrix(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Matrix(_));
    expr.for_each_part(|part| found = found || has_matrix(part));
    found
}

/// Whether all names are subscripts of one letter.
fn same_names(items: &[&Answer]) -> bool {
    let mut stems = items.iter().map(|a| match a {
        Answer::Named { name, .. } => Some(crate::answer::stem(name)),
        _ => None,
    });
    let first = stems.next().flatten();
    first.is_some() && stems.all(|s| s == first)
}

fn missing_item(a: usize, b: usize) -> String {
    if a == b {
        "an item of one has no partner in the other".to_owned()
    } else {
        format!("one has {} different items, the other {}", a.min(b), a.max(b))
    }
}

/// A reason without "first" and "second", which have no place inside a list.
fn neutral(why: &str) -> String {
    why.replace("the first is", "one is").replace("the second ", "the other ")
}

/// Size of the largest matching of rows to columns along entries that `accepts` (augmenting paths,
/// Kuhn 1955).
fn matching(
    outcomes: &[Vec<Equality>],
    columns: usize,
    accepts: impl Fn(Equality) -> bool + Copy,
) -> usize {
    let mut partner: Vec<Option<usize>> = vec![None; columns];
    (0..outcomes.len())
        .filter(|row| augment(*row, outcomes, accepts, &mut partner, &mut vec![false; columns]))
        .count()
}

fn augment(
    row: usize,
    outcomes: &[Vec<Equality>],
    accepts: impl Fn(Equality) -> bool + Copy,
    partner: &mut [Option<usize>],
    seen: &mut [bool],
) -> bool {
    for column in 0..partner.len() {
        if seen[column] || !accepts(outcomes[row][column]) {
            continue;
        }
        seen[column] = true;
        let free = match partner[column] {
            None => true,
            Some(other) => augment(other, outcomes, accepts, partner, seen),
        };
        if free {
            partner[column] = Some(row);
            return true;
        }
    }
    false
}
