//! Sets of real numbers: intervals, unions, inequalities.

use super::{Judge, kinds_differ, proposition, set_algebra};
use crate::Checked;
use crate::answer::Answer;
use algebra::RealSet;
use syntax::{Expr, Relation, Symbol};

/// A set of real numbers, and the letter it is about if one is named.
struct About {
    set: RealSet,
    letter: Option<Symbol>,
}

impl Judge<'_> {
    /// Compares answers of which at least one is a region.
    pub(super) fn regions(&self, a: &Answer, b: &Answer) -> Checked {
        let (inner_a, inner_b) = (unnamed(a), unnamed(b));
        let logic =
            |answer: &Answer| matches!(answer, Answer::Region(e) if proposition::is_compound(e));
        if logic(inner_a) || logic(inner_b) {
            let tables = match (inner_a, inner_b) {
                (Answer::Region(x), Answer::Region(y)) => proposition::compare(x, y),
                _ => None,
            };
            return tables.unwrap_or_else(|| Checked::unknown("one is a statement of logic"));
        }
        if let (Answer::Region(x) | Answer::Value(x), Answer::Region(y) | Answer::Value(y)) =
            (inner_a, inner_b)
            && let Some(outcome) = set_algebra::compare(x, y)
        {
            return outcome;
        }
        if inner_a == inner_b && letter(a).is_none_or(|x| letter(b).is_none_or(|y| x == y)) {
            return Checked::equal("both are the same range");
        }
        if let (Some(x), Some(y)) = (self.real_set(a), self.real_set(b)) {
            let outcome = self.real_sets(&x, &y);
            let rounded = match (inner_a, inner_b) {
                (Answer::Region(p), Answer::Region(q)) => self.alike(p, q),
                _ => false,
            };
            if outcome.is_different() && rounded {
                return Checked::equal("the ends agree, decimals being rounded");
            }
            return outcome;
        }
        match (inner_a, inner_b) {
            (Answer::Region(x), Answer::Region(y)) => self.two_regions(x, y),
            (Answer::Region(x), Answer::Tuple(ends)) | (Answer::Tuple(ends), Answer::Region(x)) => {
                match open_interval(ends) {
                    Some(interval) => self.two_regions(x, &interval),
                    None => kinds_differ(inner_a, inner_b),
                }
            }
            (Answer::Region(x), Answer::Relation(y)) | (Answer::Relation(y), Answer::Region(x)) => {
                self.relations(x, y)
            }
            (
                Answer::Value(_) | Answer::Quantity(..) | Answer::Percent(_) | Answer::Truth(_),
                _,
            )
            | (
                _,
                Answer::Value(_) | Answer::Quantity(..) | Answer::Percent(_) | Answer::Truth(_),
            ) => kinds_differ(inner_a, inner_b),
            _ => Checked::unknown(format!(
                "one is {}, the other is {}",
                inner_a.kind(),
                inner_b.kind()
            )),
        }
    }

    fn real_sets(&self, a: &About, b: &About) -> Checked {
        if let (Some(x), Some(y)) = (&a.letter, &b.letter)
            && x != y
        {
            return Checked::different(format!("one is about {x}, the other about {y}"));
        }
        match a.set.same(&b.set, &self.context, self.budget) {
            Some(true) => Checked::equal("both are the same set of real numbers"),
            Some(false) => Checked::different("they are different sets of real numbers"),
            None => Checked::unknown("the ends of the sets could not be compared"),
        }
    }

    /// Whether two regions are written the same way with equal or correctly rounded numbers.
    fn alike(&self, a: &Expr, b: &Expr) -> bool {
        let pairs = |x: &[Expr], y: &[Expr]| {
            x.len() == y.len() && x.iter().zip(y).all(|(p, q)| self.alike(p, q))
        };
        match (a, b) {
            (Expr::Union(x), Expr::Union(y))
            | (Expr::And(x), Expr::And(y))
            | (Expr::Or(x), Expr::Or(y)) => pairs(x, y),
            (Expr::Relation(x, r), Expr::Relation(y, s)) => r == s && pairs(x, y),
            (
                Expr::Interval { low: p, high: q, low_closed: pc, high_closed: qc },
                Expr::Interval { low: r, high: s, low_closed: rc, high_closed: sc },
            ) => (pc, qc) == (rc, sc) && self.alike(p, r) && self.alike(q, s),
            (Expr::Symbol(x), Expr::Symbol(y)) => x == y,
            _ => self.values(a, b).is_equal(),
        }
    }

    /// The real numbers an answer stands for.
    fn real_set(&self, answer: &Answer) -> Option<About> {
        match answer {
            Answer::Named { name: Expr::Symbol(letter), value, .. } => {
                let About { set, .. } = self.real_set(value)?;
                Some(About { set, letter: Some(letter.clone()) })
            }
            Answer::Named { value, .. } => self.real_set(value),
            Answer::Region(region) if is_statement(region) => {
                let letter = self.only_letter(region)?;
                let set = RealSet::from_relation(region, &letter, &self.context, self.budget)?;
                Some(About { set, letter: Some(letter) })
            }
            Answer::Region(Expr::SetBuilder(element, condition)) => {
                let (letter, among) = element_letter(element)?;
                let set = RealSet::from_relation(condition, letter, &self.context, self.budget)?;
                let set = match among {
                    Among::Reals => set,
                    Among::Integers => self.integers_in(&set, None)?,
                    Among::FromOne => self.integers_in(&set, Some(1))?,
                    Among::FromZero => self.integers_in(&set, Some(0))?,
                };
                Some(About { set, letter: None })
            }
            Answer::Several(items) => self.conditions(items),
            Answer::Region(set) => self.denoted_by(set),
            Answer::Tuple(ends) => self.denoted_by(&open_interval(ends)?),
            Answer::Set(items) => {
                let items: Option<Vec<Expr>> = items
                    .iter()
                    .map(|item| if let Answer::Value(e) = item { Some(e.clone()) } else { None })
                    .collect();
                self.denoted_by(&Expr::Set(items?))
            }
            _ => None,
        }
    }

    /// Conditions after each other with commas. Whether all hold or one of them is said by what
    /// makes sense: `x > -2, x < 2` is between, `x < -2, x > 2` is outside.
    fn conditions(&self, items: &[Answer]) -> Option<About> {
        if items.iter().all(|item| matches!(item, Answer::Region(set) if !is_statement(set))) {
            return self.united(items);
        }
        let sets: Vec<About> = items
            .iter()
            .map(|item| match item {
                Answer::Region(region) if is_statement(region) => self.real_set(item),
                _ => None,
            })
            .collect::<Option<_>>()?;
        let (first, rest) = sets.split_first()?;
        let (mut all, mut any) = (first.set.clone(), first.set.clone());
        for About { set, letter } in rest {
            if *letter != first.letter {
                return None;
            }
            all = all.intersection(set, &self.context, self.budget)?;
            any = any.union(set, &self.context, self.budget)?;
        }
        let set = match (all.is_empty(), any.complement().is_empty()) {
            (true, false) => any,
            (false, true) => all,
            _ => return None,
        };
        Some(About { set, letter: first.letter.clone() })
    }

    /// Intervals after each other, which are where the solutions lie.
    fn united(&self, items: &[Answer]) -> Option<About> {
        let mut sets = items.iter().map(|item| self.real_set(item).map(|about| about.set));
        let first = sets.next()??;
        let set = sets.try_fold(first, |all, set| all.union(&set?, &self.context, self.budget))?;
        Some(About { set, letter: None })
    }

    /// The integers in a bounded set, from `least` on.
    fn integers_in(&self, set: &RealSet, least: Option<i64>) -> Option<RealSet> {
        const MOST: i64 = 1000;
        let near = |end: &Expr| -> Option<(i64, i64)> {
            let (low, high) = algebra::enclosure(end, 32, &self.context, self.budget)?;
            Some((i64::try_from(low.floor()).ok()?, i64::try_from(high.ceil()).ok()?))
        };
        let mut elements = Vec::new();
        for part in set.parts() {
            let from = match (&part.low, least) {
                (Some((low, _)), _) => near(low)?.0,
                (None, least) => least?,
            };
            let to = near(&part.high.as_ref()?.0)?.1;
            let from = from.max(least.unwrap_or(from));
            if to.checked_sub(from)? > MOST {
                return None;
            }
            elements.extend(from..=to);
        }
        let mut inside = Vec::new();
        for n in elements {
            let n = Expr::integer(n);
            if set.contains(&n, &self.context, self.budget)? && !inside.contains(&n) {
                inside.push(n);
            }
        }
        RealSet::from_set(&Expr::Set(inside), &self.context, self.budget)
    }

    fn denoted_by(&self, set: &Expr) -> Option<About> {
        let set = RealSet::from_set(&tuples_as_intervals(set), &self.context, self.budget)?;
        Some(About { set, letter: None })
    }

    /// The one unknown of a statement.
    fn only_letter(&self, statement: &Expr) -> Option<Symbol> {
        let mut letters = statement.symbols();
        letters.retain(|s| !self.context.is_euler(s));
        match <[Symbol; 1]>::try_from(letters) {
            Ok([letter]) => Some(letter),
            Err(_) => None,
        }
    }

    /// Regions that are no set of real numbers with known ends.
    fn two_regions(&self, a: &Expr, b: &Expr) -> Checked {
        if let (
            Expr::Interval { low: p, high: q, low_closed: pc, high_closed: qc },
            Expr::Interval { low: r, high: s, low_closed: rc, high_closed: sc },
        ) = (a, b)
        {
            let (low, high) = (self.values(p, r), self.values(q, s));
            if low.is_equal() && high.is_equal() {
                return if (pc, qc) == (rc, sc) {
                    Checked::equal("both are the same interval")
                } else {
                    Checked::different("an end belongs to one interval and not to the other")
                };
            }
            return if low.is_different() { low } else { high };
        }
        if is_statement(a) && is_statement(b) {
            return self.relations(a, b);
        }
        Checked::unknown("the sets could not be compared")
    }
}

/// Among which numbers the elements of a set are.
#[derive(Clone, Copy)]
enum Among {
    Reals,
    Integers,
    /// Natural numbers, as schools in Nepal count them.
    FromOne,
    /// Whole numbers.
    FromZero,
}

/// The letter of `{x | …}` and `{x ∈ ℝ | …}`, and among which numbers it is.
fn element_letter(element: &Expr) -> Option<(&Symbol, Among)> {
    let (operands, signs) = match element {
        Expr::Symbol(letter) => return Some((letter, Among::Reals)),
        Expr::Relation(operands, signs) => (operands, signs),
        _ => return None,
    };
    let [Expr::Symbol(letter), Expr::Symbol(set)] = operands.as_slice() else { return None };
    let among = match set.name() {
        "mathbb(R)" | "ℝ" | "R" => Among::Reals,
        "mathbb(Z)" | "ℤ" | "Z" => Among::Integers,
        "mathbb(N)" | "ℕ" | "N" => Among::FromOne,
        "W" => Among::FromZero,
        _ => return None,
    };
    (signs == &[Relation::In]).then_some((letter, among))
}

/// The letter an answer is about.
fn letter(answer: &Answer) -> Option<&Expr> {
    if let Answer::Named { name, .. } = answer { Some(name) } else { None }
}

fn unnamed(answer: &Answer) -> &Answer {
    if let Answer::Named { value, .. } = answer { value } else { answer }
}

/// Whether a region is written as a statement about an unknown.
fn is_statement(region: &Expr) -> bool {
    matches!(region, Expr::Relation(..) | Expr::And(_) | Expr::Or(_))
}

/// Two ends in round brackets as an open interval.
fn open_interval(ends: &[Answer]) -> Option<Expr> {
    let [Answer::Value(low), Answer::Value(high)] = ends else { return None };
    Some(interval(low, high))
}

fn interval(low: &Expr, high: &Expr) -> Expr {
    Expr::Interval {
        low: Box::new(low.clone()),
        high: Box::new(high.clone()),
        low_closed: false,
        high_closed: false,
    }
}

/// A set in which every pair in round brackets is an open interval.
fn tuples_as_intervals(set: &Expr) -> Expr {
    match set {
        Expr::Tuple(ends) if ends.len() == 2 => interval(&ends[0], &ends[1]),
        Expr::Union(_) | Expr::Intersection(_) | Expr::Difference(..) => {
            set.map_parts(tuples_as_intervals)
        }
        set => set.clone(),
    }
}
