//! Whether one value goes on from another: `= …`, or an expression below an expression.

use super::grounds;
use super::{LineVerdict, Note};
use crate::verify::Judge;
use crate::{Claim, Counterexample, Outcome, Scope, check_step};
use algebra::{Implication, Rational};
use syntax::{Expr, Natural, Number, Relation, Symbol};

/// What was found of one part of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finding {
    pub(super) verdict: LineVerdict,
    pub(super) why: Note,
    pub(super) condition: Option<Note>,
    pub(super) from: Option<usize>,
    pub(super) counterexample: Option<Counterexample>,
}

impl Finding {
    pub(super) fn new(verdict: LineVerdict, why: Note) -> Finding {
        Finding { verdict, why, condition: None, from: None, counterexample: None }
    }

    pub(super) fn follows(ground: &'static super::Ground, arguments: Vec<Expr>) -> Finding {
        Finding::new(LineVerdict::Follows, Note { ground, arguments })
    }

    pub(super) fn fails(
        ground: &'static super::Ground,
        arguments: Vec<Expr>,
        counterexample: Option<Counterexample>,
    ) -> Finding {
        let why = Note { ground, arguments };
        Finding { counterexample, ..Finding::new(LineVerdict::DoesNotFollow, why) }
    }

    pub(super) fn unknown(ground: &'static super::Ground) -> Finding {
        Finding::new(LineVerdict::Unknown, Note { ground, arguments: Vec::new() })
    }

    pub(super) fn on(self, condition: Option<Note>) -> Finding {
        Finding { condition: self.condition.or(condition), ..self }
    }
}

/// Whether `after` has the value of `before`, in this relation to it.
pub(super) fn goes_on(
    before: &Expr,
    relation: Relation,
    after: &Expr,
    scope: &Scope,
    judge: &Judge<'_>,
) -> Finding {
    let (resolved, value) = (judge.resolve(before), judge.resolve(after));
    match relation {
        Relation::Equal | Relation::Identical | Relation::Approximately => {}
        _ => {
            let claim = resolved.related(relation, value);
            return match judge.truth(&claim) {
                Some(true) => Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new()),
                Some(false) => Finding::fails(&grounds::FALSE_BY_ITSELF, Vec::new(), None),
                None => Finding::unknown(&grounds::NOT_DECIDED),
            };
        }
    }
    let same = Finding::follows(&grounds::SAME_VALUE, vec![before.clone()]);
    let outcome = same_value(before, after, scope, judge);
    if outcome == Outcome::Passed {
        return same.on(domain_change(&resolved, &value, judge));
    }
    if resolved.symbols().is_empty() || value.symbols().is_empty() {
        if let Some(note) = rounded(&resolved, &value, judge) {
            return same.on(Some(note));
        }
        if let Some(note) = with_pi(&resolved, &value, judge) {
            return same.on(Some(note));
        }
    }
    if let Some(found) = antiderivatives(&resolved, &value, judge) {
        return if found {
            same
        } else {
            Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None)
        };
    }
    match outcome {
        Outcome::Passed => same,
        // Numbers put in for letters: the working must say which.
        Outcome::Failed(_) if value.symbols().is_empty() && !resolved.symbols().is_empty() => {
            Finding::unknown(&grounds::VALUES_UNKNOWN)
        }
        Outcome::Failed(witness) => {
            Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], witness)
        }
        Outcome::Undecided => Finding::unknown(&grounds::NOT_DECIDED),
    }
}

fn same_value(before: &Expr, after: &Expr, scope: &Scope, judge: &Judge<'_>) -> Outcome {
    let outcome = check_step(Claim::Equal, before, after, scope, judge.budget);
    if outcome != Outcome::Undecided && !matches!(outcome, Outcome::Failed(None)) {
        return outcome;
    }
    // A number and a quantity: the unit was left out.
    match (bare(before), bare(after)) {
        (Some((a, true)), Some((b, false))) | (Some((a, false)), Some((b, true))) => {
            match check_step(Claim::Equal, &a, &b, scope, judge.budget) {
                Outcome::Passed => Outcome::Passed,
                _ => outcome,
            }
        }
        _ => outcome,
    }
}

/// The expression without its units, and whether it had any.
fn bare(expr: &Expr) -> Option<(Expr, bool)> {
    fn strip(expr: &Expr, found: &mut bool) -> Expr {
        match expr {
            Expr::Quantity(amount, _) => {
                *found = true;
                strip(amount, found)
            }
            _ => expr.map_parts(|part| strip(part, found)),
        }
    }
    let mut found = false;
    let stripped = strip(expr, &mut found);
    Some((stripped, found))
}

/// A decimal that is the value rounded to as many places as it has.
pub(super) fn rounded(exact: &Expr, decimal: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let (amount, value) = match (exact, decimal) {
        (Expr::Quantity(a, one), Expr::Quantity(b, other)) if one == other => (&**b, &**a),
        _ => (decimal, exact),
    };
    let (positive, sign) = match amount {
        Expr::Negate(a) => (&**a, -Rational::ONE),
        a => (a, Rational::ONE),
    };
    let Expr::Number(Number::Decimal { places, .. }) = positive else { return None };
    let written = positive.as_rational()? * sign;
    let half = Rational::from_parts(1.into(), Natural::from(2u8))
        / Rational::from(Natural::from(10u8).pow(*places as usize));
    let (low, high) = algebra::enclosure(value, 40, &judge.context, judge.budget)?;
    (low >= &written - &half && high <= &written + &half)
        .then(|| Note { ground: &grounds::ROUNDED, arguments: vec![decimal.clone()] })
}

/// Equal once `π` is taken as 22/7, 3.14 or 3.1416.
fn with_pi(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let has_pi = |e: &Expr| {
        fn inside(e: &Expr) -> bool {
            let mut found = *e == Expr::Pi;
            e.for_each_part(|p| found = found || inside(p));
            found
        }
        inside(e)
    };
    if !has_pi(before) || has_pi(after) {
        return None;
    }
    fn put_pi(e: &Expr, value: &Expr) -> Expr {
        if *e == Expr::Pi { value.clone() } else { e.map_parts(|p| put_pi(p, value)) }
    }
    for (numerator, denominator) in [(22u32, 7u32), (314, 100), (31416, 10000), (3142, 1000)] {
        let value = Expr::rational(&Rational::from_parts(numerator.into(), denominator.into()));
        let taken = put_pi(before, &value);
        let equal = judge.equality(&taken, after).0 == Outcome::Passed
            || bare(&taken).zip(bare(after)).is_some_and(|((a, _), (b, _))| {
                judge.equality(&a, &b).0 == Outcome::Passed || rounded(&a, &b, judge).is_some()
            });
        if equal {
            return Some(Note { ground: &grounds::PI_TAKEN, arguments: vec![value, Expr::Pi] });
        }
    }
    None
}

/// Expressions with indefinite integrals are equal if their derivatives are.
fn antiderivatives(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<bool> {
    let x = integration_variable(before).or_else(|| integration_variable(after))?;
    let (p, q) = (derivative_through(before, &x)?, derivative_through(after, &x)?);
    match judge.equality(&p, &q).0 {
        Outcome::Passed => Some(true),
        Outcome::Failed(_) => Some(false),
        Outcome::Undecided => None,
    }
}

fn integration_variable(expr: &Expr) -> Option<Symbol> {
    if let Expr::Integral(_, x, None) = expr {
        return Some(x.clone());
    }
    let mut found = None;
    expr.for_each_part(|part| {
        if found.is_none() {
            found = integration_variable(part);
        }
    });
    found
}

/// The derivative of sums and multiples of indefinite integrals and of anything else.
fn derivative_through(expr: &Expr, x: &Symbol) -> Option<Expr> {
    if integration_variable(expr).is_none() {
        return algebra::derivative(expr, x);
    }
    match expr {
        Expr::Integral(body, variable, None) if variable == x => Some((**body).clone()),
        Expr::Negate(a) => Some(derivative_through(a, x)?.negated()),
        Expr::Sum(terms) => {
            Some(Expr::sum(terms.iter().map(|t| derivative_through(t, x)).collect::<Option<_>>()?))
        }
        Expr::Product(factors) => {
            let moving = |e: &&Expr| e.symbols().contains(x);
            let at = factors.iter().position(|f| integration_variable(f).is_some())?;
            if factors.iter().filter(moving).count() > 1 {
                return None;
            }
            let mut factors = factors.clone();
            factors[at] = derivative_through(&factors[at], x)?;
            Some(Expr::Product(factors))
        }
        Expr::Quotient(a, b) if !b.symbols().contains(x) => {
            Some(derivative_through(a, x)?.over((**b).clone()))
        }
        _ => None,
    }
}

/// What one of two equal expressions needs and the other does not: a divisor that must not be zero.
fn domain_change(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let (old, new) = (divisors(before), divisors(after));
    let covered = |d: &Expr, by: &[Expr]| {
        if by.contains(d) {
            return true;
        }
        let zero = Expr::integer(0);
        let product = Expr::product(by.to_vec());
        let is_zero = d.clone().equals(zero.clone());
        let vanishes = product.equals(zero);
        judge.budget.share(100_000, |share| {
            matches!(
                algebra::implies(&is_zero, &vanishes, &judge.context, share),
                Implication::Holds(_)
            )
        })
    };
    if let Some(d) = old.iter().find(|d| !covered(d, &new)) {
        return Some(Note { ground: &grounds::NOT_ZERO, arguments: vec![d.clone()] });
    }
    let d = new.iter().find(|d| !covered(d, &old))?;
    Some(Note { ground: &grounds::NARROWED, arguments: vec![d.clone()] })
}

/// Divisors with letters in them.
pub(super) fn divisors(expr: &Expr) -> Vec<Expr> {
    fn collect(expr: &Expr, found: &mut Vec<Expr>) {
        if let Expr::Quotient(_, b) = expr
            && !b.symbols().is_empty()
            && !found.contains(b)
        {
            found.push((**b).clone());
        }
        expr.for_each_part(|part| collect(part, found));
    }
    let mut found = Vec::new();
    collect(expr, &mut found);
    found.truncate(6);
    found
}
