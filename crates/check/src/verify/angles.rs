//! The solutions of trigonometric statements in one unknown, as exact sets of angles.

mod equation;

use super::Judge;
use algebra::{Budget, Rational, angle};
use equation::Equation;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use syntax::{Expr, Function, Relation, Symbol};

/// The solutions of a statement in one unknown, in degrees.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AngleSet {
    /// These.
    Finite(BTreeSet<Rational>),
    /// Those that differ from one of these by a multiple of the period.
    Periodic {
        /// Positive.
        period: Rational,
        /// At least 0, less than the period.
        residues: BTreeSet<Rational>,
    },
}

/// Degree of the polynomials, and number of solutions, beyond which nothing is said.
const LARGEST: usize = 72;

impl Judge<'_> {
    /// Whether two statements with trigonometric functions of their one unknown have the same
    /// solutions; nothing if they are of another kind.
    pub(crate) fn same_angles(&self, before: &Expr, after: &Expr) -> Option<bool> {
        let unknown = unknown_angle(&[before, after])?;
        let left = self.angle_set(before, &unknown)?;
        let right = self.angle_set(after, &unknown)?;
        left.same(&right)
    }

    /// Whether an answer lists the solutions of relations in one unknown angle, no more and no less.
    pub(super) fn angle_solutions(
        &self,
        relations: &[Expr],
        unknown: &Symbol,
        answer: &Expr,
    ) -> Option<bool> {
        if !relations.iter().any(|r| has_function_of(r, unknown)) {
            return None;
        }
        let is = |value: &Expr| Expr::Symbol(unknown.clone()).equals(value.clone());
        let said = match answer {
            Expr::List(values) => Expr::Or(values.iter().map(is).collect()),
            Expr::Set(none) if none.is_empty() => Expr::Truth(false),
            Expr::Or(_) | Expr::And(_) | Expr::Relation(..) => answer.clone(),
            value => is(value),
        };
        let asked = self.angle_set(&Expr::And(relations.to_vec()), unknown)?;
        asked.same(&self.angle_set(&said, unknown)?)
    }

    fn angle_set(&self, statement: &Expr, x: &Symbol) -> Option<AngleSet> {
        self.budget.spend(50).ok()?;
        match statement {
            Expr::Truth(false) => Some(AngleSet::none()),
            Expr::Set(none) if none.is_empty() => Some(AngleSet::none()),
            Expr::Or(parts) => {
                let mut parts = parts.iter().map(|part| self.angle_set(part, x));
                let first = parts.next()??;
                parts.try_fold(first, |all, part| all.union(&part?))
            }
            Expr::And(parts) => self.all_of(parts, x),
            Expr::Relation(sides, kinds) => match (&sides[..], &kinds[..]) {
                ([Expr::Symbol(s), value], [Relation::Equal]) if s == x => {
                    family(value, x, self.budget)
                }
                ([left, right], [Relation::Equal]) => {
                    Equation { left, right, x, budget: self.budget }.solutions()
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn all_of(&self, parts: &[Expr], x: &Symbol) -> Option<AngleSet> {
        let mut window = Window::default();
        let mut set: Option<AngleSet> = None;
        let mut flat: Vec<&Expr> = Vec::new();
        for part in parts {
            match part {
                Expr::And(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        for part in flat {
            if window.take(part, x) {
                continue;
            }
            let next = self.angle_set(part, x)?;
            set = Some(match set {
                None => next,
                Some(known) => known.intersection(&next)?,
            });
        }
        window.cut(set?)
    }
}

impl AngleSet {
    fn none() -> AngleSet {
        AngleSet::Finite(BTreeSet::new())
    }

    fn same(&self, other: &AngleSet) -> Option<bool> {
        Some(match (self.is_empty(), other.is_empty()) {
            (true, true) => true,
            (true, false) | (false, true) => false,
            _ => match (self, other) {
                (AngleSet::Finite(a), AngleSet::Finite(b)) => a == b,
                (AngleSet::Periodic { .. }, AngleSet::Periodic { .. }) => {
                    let period = self.common_period(other)?;
                    self.unrolled(&period)? == other.unrolled(&period)?
                }
                _ => false,
            },
        })
    }

    fn is_empty(&self) -> bool {
        match self {
            AngleSet::Finite(values) | AngleSet::Periodic { residues: values, .. } => {
                values.is_empty()
            }
        }
    }

    fn period(&self) -> Option<&Rational> {
        match self {
            AngleSet::Finite(_) => None,
            AngleSet::Periodic { period, .. } => Some(period),
        }
    }

    fn common_period(&self, other: &AngleSet) -> Option<Rational> {
        match (self.period(), other.period()) {
            (Some(a), Some(b)) => Some(common_multiple(a, b)),
            (Some(a), None) | (None, Some(a)) => Some(a.clone()),
            (None, None) => None,
        }
    }

    /// The residues within a multiple of the period.
    fn unrolled(&self, period: &Rational) -> Option<BTreeSet<Rational>> {
        let AngleSet::Periodic { period: own, residues } = self else { return None };
        let times = u32::try_from((period / own).floor()).ok()?;
        if times as usize * residues.len() > LARGEST * 10 {
            return None;
        }
        let all = (0..times).flat_map(|k| {
            let shift = own * Rational::from(k);
            residues.iter().map(move |r| r + &shift)
        });
        Some(all.collect())
    }

    fn contains(&self, value: &Rational) -> bool {
        match self {
            AngleSet::Finite(values) => values.contains(value),
            AngleSet::Periodic { period, residues } => residues.contains(&modulo(value, period)),
        }
    }

    fn union(&self, other: &AngleSet) -> Option<AngleSet> {
        if self.is_empty() {
            return Some(other.clone());
        }
        if other.is_empty() {
            return Some(self.clone());
        }
        match (self, other) {
            (AngleSet::Finite(a), AngleSet::Finite(b)) => {
                Some(AngleSet::Finite(a.union(b).cloned().collect()))
            }
            (AngleSet::Periodic { .. }, AngleSet::Periodic { .. }) => {
                let period = self.common_period(other)?;
                let (mut all, more) = (self.unrolled(&period)?, other.unrolled(&period)?);
                all.extend(more);
                Some(AngleSet::Periodic { period, residues: all })
            }
            _ => None,
        }
    }

    fn intersection(&self, other: &AngleSet) -> Option<AngleSet> {
        let (set, by) = match (self, other) {
            (AngleSet::Finite(a), b) | (b, AngleSet::Finite(a)) => (a.clone(), b),
            _ => {
                let period = self.common_period(other)?;
                let all = self.unrolled(&period)?;
                let residues = all.into_iter().filter(|r| other.contains(r)).collect();
                return Some(AngleSet::Periodic { period, residues });
            }
        };
        Some(AngleSet::Finite(set.into_iter().filter(|v| by.contains(v)).collect()))
    }
}

/// The letter that stands under trigonometric functions; nothing if there are other letters, but for
/// `n` in families of solutions.
fn unknown_angle(statements: &[&Expr]) -> Option<Symbol> {
    let mut letters: Vec<Symbol> = statements.iter().flat_map(|s| s.symbols()).collect();
    letters.sort();
    letters.dedup();
    let under = |x: &&Symbol| statements.iter().any(|s| has_function_of(s, x));
    let unknown = letters.iter().find(under)?.clone();
    letters.iter().all(|s| *s == unknown || s.name() == "n").then_some(unknown)
}

fn has_function_of(expr: &Expr, x: &Symbol) -> bool {
    let mut found = matches!(expr, Expr::Call(f, arguments)
        if is_circular(*f) && arguments.iter().any(|a| a.symbols().contains(x)));
    expr.for_each_part(|part| found = found || has_function_of(part, x));
    found
}

fn is_circular(f: Function) -> bool {
    use Function::*;
    matches!(f, Sin | Cos | Tan | Cot | Sec | Csc)
}

/// The values of `x = …`: an angle, or a family of them over the integers `n`.
fn family(value: &Expr, x: &Symbol, budget: &Budget) -> Option<AngleSet> {
    if value.symbols().contains(x) {
        return None;
    }
    if let Some(size) = angle::degrees(value) {
        return Some(AngleSet::Finite(BTreeSet::from([size])));
    }
    let n = Symbol::new("n");
    let plus_minus = |sign: bool| without_plus_minus(value, sign);
    if let (Some(plus), Some(minus)) = (plus_minus(true), plus_minus(false)) {
        return family(&plus, x, budget)?.union(&family(&minus, x, budget)?);
    }
    // (-1)^n is 1 for even n and -1 for odd n.
    let halves = [(0, 1), (1, -1)].map(|(rest, sign)| {
        let put = replace(value, &n, rest, sign)?;
        angle::multiples(&put, &n, budget)
    });
    let [Some((slope, even)), Some((_, odd))] = halves else { return None };
    if slope == Rational::ZERO {
        return None;
    }
    let period = if slope < Rational::ZERO { -&slope } else { slope };
    let residues = [even, odd].iter().map(|r| modulo(r, &period)).collect();
    Some(AngleSet::Periodic { period, residues })
}

/// `n` replaced by `2n + rest`, and so `(-1)^n` by `sign`.
fn replace(expr: &Expr, n: &Symbol, rest: i32, sign: i32) -> Option<Expr> {
    let letter = Expr::Symbol(n.clone());
    match expr {
        Expr::Power(base, exponent) if **exponent == letter => {
            (base.as_rational()? == Rational::from(-1)).then(|| Expr::integer(sign))
        }
        Expr::Symbol(s) if s == n => Some(Expr::sum(vec![
            Expr::product(vec![Expr::integer(2), letter]),
            Expr::integer(rest),
        ])),
        _ => {
            let mut failed = false;
            let whole = expr.map_parts(|part| {
                replace(part, n, rest, sign).unwrap_or_else(|| {
                    failed = true;
                    Expr::Missing
                })
            });
            (!failed).then_some(whole)
        }
    }
}

/// `a ± b` as `a + b` or `a - b`; nothing if no such sign stands in it.
fn without_plus_minus(expr: &Expr, plus: bool) -> Option<Expr> {
    match expr {
        Expr::PlusMinus(a) => Some(if plus { (**a).clone() } else { (**a).clone().negated() }),
        _ => {
            let mut found = false;
            let whole = expr.map_parts(|part| match without_plus_minus(part, plus) {
                Some(part) => {
                    found = true;
                    part
                }
                None => part.clone(),
            });
            found.then_some(whole)
        }
    }
}

/// What is said of the unknown besides equations: an interval.
#[derive(Default)]
struct Window {
    low: Option<(Rational, bool)>,
    high: Option<(Rational, bool)>,
}

impl Window {
    /// Takes in an inequality such as `0° ≤ x < 360°`; false for anything else.
    fn take(&mut self, relation: &Expr, x: &Symbol) -> bool {
        let Expr::Relation(operands, kinds) = relation else { return false };
        let is_x = |e: &Expr| matches!(e, Expr::Symbol(s) if s == x);
        let mut bounds = Vec::new();
        for (pair, kind) in operands.windows(2).zip(kinds) {
            let (closed, smaller_first) = match kind {
                Relation::Less => (false, true),
                Relation::LessEqual => (true, true),
                Relation::Greater => (false, false),
                Relation::GreaterEqual => (true, false),
                _ => return false,
            };
            let (small, large) =
                if smaller_first { (&pair[0], &pair[1]) } else { (&pair[1], &pair[0]) };
            let bound = match (is_x(small), is_x(large)) {
                (false, true) => angle::degrees(small).map(|q| (true, q, closed)),
                (true, false) => angle::degrees(large).map(|q| (false, q, closed)),
                _ => None,
            };
            match bound {
                Some(bound) => bounds.push(bound),
                None => return false,
            }
        }
        for (low, value, closed) in bounds {
            let side = if low { &mut self.low } else { &mut self.high };
            let tighter = side.as_ref().is_none_or(|(known, known_closed)| {
                let order = if low { value.cmp(known) } else { known.cmp(&value) };
                order == Ordering::Greater || order == Ordering::Equal && *known_closed
            });
            if tighter {
                *side = Some((value, closed));
            }
        }
        true
    }

    fn holds(&self, value: &Rational) -> bool {
        let above = self.low.as_ref().is_none_or(|(q, closed)| value > q || *closed && value == q);
        let below = self.high.as_ref().is_none_or(|(q, closed)| value < q || *closed && value == q);
        above && below
    }

    fn cut(&self, set: AngleSet) -> Option<AngleSet> {
        match (&set, &self.low, &self.high) {
            (_, None, None) => Some(set),
            (AngleSet::Finite(values), ..) => {
                let kept = values.iter().filter(|v| self.holds(v)).cloned();
                Some(AngleSet::Finite(kept.collect()))
            }
            (AngleSet::Periodic { period, residues }, Some((low, _)), Some((high, _))) => {
                let mut kept = BTreeSet::new();
                for residue in residues {
                    let first = ((low - residue) / period).floor();
                    let mut value = residue + period * Rational::from(first);
                    while value <= *high {
                        if self.holds(&value) {
                            kept.insert(value.clone());
                        }
                        if kept.len() > LARGEST * 10 {
                            return None;
                        }
                        value += period.clone();
                    }
                }
                Some(AngleSet::Finite(kept))
            }
            _ => None,
        }
    }
}

fn modulo(value: &Rational, period: &Rational) -> Rational {
    value - Rational::from((value / period).floor()) * period
}

fn common_divisor(a: &Rational, b: &Rational) -> Rational {
    let (mut a, mut b) = (magnitude(a), magnitude(b));
    while !b.is_zero() {
        let rest = modulo(&a, &b);
        a = std::mem::replace(&mut b, rest);
    }
    a
}

fn common_multiple(a: &Rational, b: &Rational) -> Rational {
    a * b / common_divisor(a, b)
}

fn magnitude(q: &Rational) -> Rational {
    if *q < Rational::ZERO { -q } else { q.clone() }
}
