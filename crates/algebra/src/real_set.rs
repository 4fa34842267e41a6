//! Sets of real numbers: finite unions of intervals and points with exact ends.
//!
//! Sets are built from the points at which membership can change: between neighbours one rational
//! number decides for all. Whether a relation holds there is decided rigorously, or not at all.
//!
//! Never here: sets of anything but real numbers.

mod membership;

use crate::{Budget, Context, compare, enclosure};
use membership::Membership;
use std::cmp::Ordering;
use syntax::{Expr, Integer, Natural, Rational, Relation, Symbol};

/// A finite union of intervals and single points, kept apart and in order.
#[derive(Clone, Debug, PartialEq)]
pub struct RealSet {
    parts: Vec<Part>,
}

/// An interval; a single point is closed at both ends, which are equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Lower end and whether it belongs; `None` for `-∞`.
    pub low: Option<(Expr, bool)>,
    /// Upper end and whether it belongs; `None` for `∞`.
    pub high: Option<(Expr, bool)>,
}

impl Part {
    /// The point it is, if it is a single one.
    pub fn as_point(&self) -> Option<&Expr> {
        match (&self.low, &self.high) {
            (Some((low, true)), Some((high, true))) if low == high => Some(low),
            _ => None,
        }
    }
}

impl RealSet {
    /// The real solutions of a relation (chain, `And`, `Or`) in one unknown; `None` where they
    /// can't be found exactly. Where a side is not defined the relation does not hold.
    pub fn from_relation(
        relation: &Expr,
        x: &Symbol,
        context: &Context,
        budget: &Budget,
    ) -> Option<RealSet> {
        let membership = Membership::of_relation(relation, x, context, budget)?;
        Self::build(membership.points(), context, budget, |value| membership.holds(value))
    }

    /// The set an interval, a set of numbers, a union, … denotes. A pair of numbers is an open
    /// interval.
    pub fn from_set(set: &Expr, context: &Context, budget: &Budget) -> Option<RealSet> {
        let from = |e: &Expr| RealSet::from_set(e, context, budget);
        match set {
            Expr::Interval { low, high, low_closed, high_closed } => {
                RealSet::interval((low, *low_closed), (high, *high_closed), context, budget)
            }
            Expr::Tuple(ends) => match &ends[..] {
                [low, high] => RealSet::interval((low, false), (high, false), context, budget),
                _ => None,
            },
            Expr::Set(elements) => {
                if elements.iter().any(|e| crate::sign(e, context, budget).is_none()) {
                    return None;
                }
                RealSet::build(elements.clone(), context, budget, |value| {
                    for element in elements {
                        if compare(element, value, context, budget)?.is_eq() {
                            return Some(true);
                        }
                    }
                    Some(false)
                })
            }
            Expr::Union(parts) => {
                let mut all = RealSet::empty();
                for part in parts {
                    all = all.union(&from(part)?, context, budget)?;
                }
                Some(all)
            }
            Expr::Intersection(parts) => {
                let mut all = RealSet::all();
                for part in parts {
                    all = all.intersection(&from(part)?, context, budget)?;
                }
                Some(all)
            }
            Expr::Difference(a, b) => {
                let rest = from(b)?.complement();
                from(a)?.intersection(&rest, context, budget)
            }
            Expr::SetBuilder(element, condition) => match &**element {
                Expr::Symbol(x) => RealSet::from_relation(condition, x, context, budget),
                _ => None,
            },
            Expr::Symbol(name) if matches!(name.name(), "mathbb(R)" | "ℝ") => {
                Some(RealSet::all())
            }
            _ => None,
        }
    }

    fn interval(
        low: (&Expr, bool),
        high: (&Expr, bool),
        context: &Context,
        budget: &Budget,
    ) -> Option<RealSet> {
        let below = |e: &Expr| matches!(e, Expr::Negate(a) if **a == Expr::Infinity);
        let lower = if below(low.0) { None } else { Some((low.0.clone(), low.1)) };
        let upper = if *high.0 == Expr::Infinity { None } else { Some((high.0.clone(), high.1)) };
        for end in [&lower, &upper].into_iter().flatten() {
            crate::sign(&end.0, context, budget)?;
        }
        if let (Some((a, a_in)), Some((b, b_in))) = (&lower, &upper) {
            match compare(a, b, context, budget)? {
                Ordering::Greater => return Some(RealSet::empty()),
                Ordering::Equal if !(*a_in && *b_in) => return Some(RealSet::empty()),
                Ordering::Equal => {
                    let point = Some((a.clone(), true));
                    return Some(RealSet { parts: vec![Part { low: point.clone(), high: point }] });
                }
                Ordering::Less => {}
            }
        }
        Some(RealSet { parts: vec![Part { low: lower, high: upper }] })
    }

    /// Its parts in increasing order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// `∅`.
    pub fn empty() -> RealSet {
        RealSet { parts: Vec::new() }
    }

    /// All real numbers.
    pub fn all() -> RealSet {
        RealSet { parts: vec![Part { low: None, high: None }] }
    }

    /// Whether nothing belongs to it.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Its elements if it has finitely many.
    pub fn as_points(&self) -> Option<Vec<&Expr>> {
        self.parts.iter().map(Part::as_point).collect()
    }

    /// What belongs to either; `None` if ends can't be compared within the budget.
    pub fn union(&self, other: &RealSet, context: &Context, budget: &Budget) -> Option<RealSet> {
        self.combine(other, context, budget, |a, b| a || b)
    }

    /// What belongs to both.
    pub fn intersection(
        &self,
        other: &RealSet,
        context: &Context,
        budget: &Budget,
    ) -> Option<RealSet> {
        self.combine(other, context, budget, |a, b| a && b)
    }

    /// What belongs to one of the two and not to the other.
    pub fn symmetric_difference(
        &self,
        other: &RealSet,
        context: &Context,
        budget: &Budget,
    ) -> Option<RealSet> {
        self.combine(other, context, budget, |a, b| a != b)
    }

    fn combine(
        &self,
        other: &RealSet,
        context: &Context,
        budget: &Budget,
        both: impl Fn(bool, bool) -> bool,
    ) -> Option<RealSet> {
        let mut points = self.ends();
        points.extend(other.ends());
        RealSet::build(points, context, budget, |value| {
            Some(both(
                self.contains(value, context, budget)?,
                other.contains(value, context, budget)?,
            ))
        })
    }

    fn ends(&self) -> Vec<Expr> {
        let ends = self.parts.iter().flat_map(|p| [&p.low, &p.high]);
        ends.flatten().map(|(e, _)| e.clone()).collect()
    }

    /// What does not belong to it.
    pub fn complement(&self) -> RealSet {
        let mut parts = Vec::new();
        let mut low: Option<Option<(Expr, bool)>> = Some(None);
        for part in &self.parts {
            if let (Some(low), Some((end, closed))) = (low, &part.low) {
                parts.push(Part { low, high: Some((end.clone(), !closed)) });
            }
            low = part.high.as_ref().map(|(end, closed)| Some((end.clone(), !closed)));
        }
        if let Some(low) = low {
            parts.push(Part { low, high: None });
        }
        RealSet { parts }
    }

    /// Whether both have the same elements.
    pub fn same(&self, other: &RealSet, context: &Context, budget: &Budget) -> Option<bool> {
        if self.parts.len() != other.parts.len() {
            // Parts are kept apart, so sets with different numbers of them differ.
            return Some(false);
        }
        let same = |a: &Option<(Expr, bool)>, b: &Option<(Expr, bool)>| match (a, b) {
            (None, None) => Some(true),
            (Some((a, a_in)), Some((b, b_in))) => {
                Some(a_in == b_in && compare(a, b, context, budget)?.is_eq())
            }
            _ => Some(false),
        };
        for (a, b) in self.parts.iter().zip(&other.parts) {
            if !(same(&a.low, &b.low)? && same(&a.high, &b.high)?) {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether a constant belongs to it.
    pub fn contains(&self, value: &Expr, context: &Context, budget: &Budget) -> Option<bool> {
        for part in &self.parts {
            let above = match &part.low {
                None => true,
                Some((low, closed)) => match compare(value, low, context, budget)? {
                    Ordering::Greater => true,
                    Ordering::Equal => *closed,
                    Ordering::Less => false,
                },
            };
            if !above {
                continue;
            }
            let below = match &part.high {
                None => true,
                Some((high, closed)) => match compare(value, high, context, budget)? {
                    Ordering::Less => true,
                    Ordering::Equal => *closed,
                    Ordering::Greater => false,
                },
            };
            if below {
                return Some(true);
            }
        }
        Some(false)
    }

    /// A rational number in it, if it has an interval or a rational point.
    pub fn sample(&self, context: &Context, budget: &Budget) -> Option<Rational> {
        for part in &self.parts {
            match part.as_point() {
                Some(point) => {
                    let value = crate::evaluate::exact(point, &Vec::new(), budget);
                    if let Ok(Some(q)) = value {
                        return Some(q);
                    }
                }
                None => {
                    let low = part.low.as_ref().map(|(e, _)| e);
                    let high = part.high.as_ref().map(|(e, _)| e);
                    return between(low, high, context, budget);
                }
            }
        }
        None
    }

    /// The set of the reals for which `member` holds, where it only changes at `points`.
    fn build(
        points: Vec<Expr>,
        context: &Context,
        budget: &Budget,
        member: impl Fn(&Expr) -> Option<bool>,
    ) -> Option<RealSet> {
        let points = sorted(points, context, budget)?;
        let mut parts: Vec<Part> = Vec::new();
        // Whether the gap below the next point belongs, as the part that is open at its top.
        let mut open: Option<Part> = None;
        for k in 0..=points.len() {
            let low = k.checked_sub(1).map(|k| &points[k]);
            let high = points.get(k);
            let inside = between(low, high, context, budget)?;
            let inside = member(&Expr::rational(&inside))?;
            match (&mut open, inside) {
                (Some(_), true) => {}
                (Some(part), false) => {
                    // It reaches the last point and ends there.
                    part.high = low.map(|e| (e.clone(), true));
                    parts.extend(open.take());
                }
                (None, true) => {
                    open = Some(Part { low: low.map(|e| (e.clone(), false)), high: None })
                }
                (None, false) => {}
            }
            let Some(point) = high else { break };
            let belongs = member(point)?;
            match (&mut open, belongs) {
                (Some(_), true) => {}
                (Some(part), false) => {
                    part.high = Some((point.clone(), false));
                    parts.extend(open.take());
                }
                (None, true) => {
                    open = Some(Part { low: Some((point.clone(), true)), high: None });
                }
                (None, false) => {}
            }
        }
        parts.extend(open);
        Some(RealSet { parts })
    }

    /// As intervals and a set of points, `∪`-ed; `∅` for none.
    pub fn to_expr(&self) -> Expr {
        if let Some(points) = self.as_points() {
            return Expr::Set(points.into_iter().cloned().collect());
        }
        let mut members = Vec::new();
        let mut points = Vec::new();
        for part in &self.parts {
            match part.as_point() {
                Some(point) => points.push(point.clone()),
                None => members.push(interval_of(part)),
            }
        }
        if !points.is_empty() {
            members.push(Expr::Set(points));
        }
        if members.len() == 1 { members.remove(0) } else { Expr::Union(members) }
    }

    /// As a relation in `x`: `x < -1`, `2 <= x < 3`, or several joined by "or"; `False` for the
    /// empty set and `True` for all real numbers.
    pub fn to_relation(&self, x: &Symbol) -> Expr {
        let mut all: Vec<Expr> = self.parts.iter().map(|part| relation_of(part, x)).collect();
        match all.len() {
            0 => Expr::Truth(false),
            1 => all.remove(0),
            _ => Expr::Or(all),
        }
    }
}

fn interval_of(part: &Part) -> Expr {
    let (low, low_closed) = part.low.clone().unwrap_or((Expr::Infinity.negated(), false));
    let (high, high_closed) = part.high.clone().unwrap_or((Expr::Infinity, false));
    if !low_closed && !high_closed && part.low.is_some() && part.high.is_some() {
        // An open interval with finite ends is written as a pair.
        return Expr::Tuple(vec![low, high]);
    }
    Expr::Interval { low: Box::new(low), high: Box::new(high), low_closed, high_closed }
}

fn relation_of(part: &Part, x: &Symbol) -> Expr {
    let x = Expr::Symbol(x.clone());
    if let Some(point) = part.as_point() {
        return x.equals(point.clone());
    }
    let below = |closed: bool| if closed { Relation::LessEqual } else { Relation::Less };
    let above = |closed: bool| if closed { Relation::GreaterEqual } else { Relation::Greater };
    match (&part.low, &part.high) {
        (None, None) => Expr::Truth(true),
        (Some((low, closed)), None) => x.related(above(*closed), low.clone()),
        (None, Some((high, closed))) => x.related(below(*closed), high.clone()),
        (Some((low, a)), Some((high, b))) => {
            Expr::Relation(vec![low.clone(), x, high.clone()], vec![below(*a), below(*b)])
        }
    }
}

/// The points in increasing order, each once.
fn sorted(points: Vec<Expr>, context: &Context, budget: &Budget) -> Option<Vec<Expr>> {
    let mut all: Vec<Expr> = Vec::with_capacity(points.len());
    'next: for point in points {
        for k in 0..all.len() {
            match compare(&point, &all[k], context, budget)? {
                Ordering::Equal => continue 'next,
                Ordering::Less => {
                    all.insert(k, point);
                    continue 'next;
                }
                Ordering::Greater => {}
            }
        }
        crate::sign(&point, context, budget)?;
        all.push(point);
    }
    Some(all)
}

/// A rational number strictly between two constants, as simple as comes easily.
fn between(
    low: Option<&Expr>,
    high: Option<&Expr>,
    context: &Context,
    budget: &Budget,
) -> Option<Rational> {
    let one = Rational::ONE;
    match (low, high) {
        (None, None) => Some(Rational::ZERO),
        (Some(low), None) => {
            Some(Rational::from(enclosure(low, 4, context, budget)?.1.floor()) + one)
        }
        (None, Some(high)) => {
            Some(Rational::from(enclosure(high, 4, context, budget)?.0.ceil()) - one)
        }
        (Some(low), Some(high)) => {
            for bits in [8, 32, 128, 512, 2048] {
                let above = enclosure(low, bits, context, budget)?.1;
                let below = enclosure(high, bits, context, budget)?.0;
                if above < below {
                    return Some(simplest(&above, &below));
                }
            }
            None
        }
    }
}

/// A number with a small denominator strictly between two rationals.
fn simplest(low: &Rational, high: &Rational) -> Rational {
    let mut denominator = Natural::ONE;
    loop {
        let scale = Rational::from(Integer::from(denominator.clone()));
        let n: Integer = (low * &scale).floor() + Integer::ONE;
        let q = Rational::from_parts(n, denominator.clone());
        if q < *high {
            return q;
        }
        denominator *= Natural::from(2u8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(relation: &str) -> String {
        let x = Symbol::new("x");
        let expr = syntax::parse(relation).expr;
        let budget = Budget::default();
        match RealSet::from_relation(&expr, &x, &Context::default(), &budget) {
            Some(set) => syntax::plain(&set.to_relation(&x)),
            None => "unknown".into(),
        }
    }

    #[test]
    fn relations_have_these_solutions() {
        let table = [
            ("2x > 6", "x > 3"),
            ("-x < 2", "x > -2"),
            ("|x| < 3", "-3 < x < 3"),
            ("x^2 = 4", "x = -2 or x = 2"),
            ("x^2 < 2", "-sqrt(2) < x < sqrt(2)"),
            ("x^2 >= 0", "True"),
            ("x^2 < 0", "False"),
            ("(x-1)/(x+2) >= 0", "x < -2 or x >= 1"),
            ("sqrt(x+1) = x-1", "x = 3"),
            ("1/x != 0", "x < 0 or x > 0"),
            ("|2x-1| = 5", "x = -2 or x = 3"),
            ("x^3 = 2", "x = root(3, 2)"),
            ("(x-1)^2 > 0", "x < 1 or x > 1"),
            ("abs(x) > x", "x < 0"),
            ("x != abs(x)", "x < 0"),
            ("sqrt(x^2) = x", "x >= 0"),
            ("abs(x-1)+abs(x+1) = 2", "-1 <= x <= 1"),
            ("ln(x) < 1", "0 < x < e"),
        ];
        for (relation, expected) in table {
            assert_eq!(set(relation), expected, "{relation}");
        }
    }
}
