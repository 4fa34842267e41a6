//! Whether one value goes on from another: `= …`, or an expression below an expression.

use super::{LineVerdict, Note};
use super::{grounds, pattern};
use crate::verify::Judge;
use crate::{Claim, Counterexample, Outcome, check_step};
use algebra::{Implication, Rational};
use syntax::unit::{Dimension, Unit};
use syntax::{Expr, Function, Natural, Number, Relation, Symbol};

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
    judge: &Judge<'_>,
) -> Finding {
    let (resolved, value) = (judge.resolve(before), judge.resolve(after));
    let (resolved, value) = match (has_units(&resolved), has_units(&value)) {
        (false, false) => (resolved, value),
        _ => {
            let own = resolved.symbols();
            let value = letters_as_units(&value, &own);
            (letters_as_units(&resolved, &value.symbols()), value)
        }
    };
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
    let length = |e: &Expr| {
        let unit = measure(e)?.1;
        unit.dimension().iter().find(|(d, _)| *d == Dimension::Length).map(|d| d.1)
    };
    if length(&value).is_some_and(|n| n > 3) {
        return Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None);
    }
    let outcome = same_value(&resolved, &value, judge);
    if outcome == Outcome::Undecided && has_both_signs(&value) && !has_both_signs(&resolved) {
        return Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None);
    }
    if outcome == Outcome::Passed
        && matches!(resolved, Expr::Integral(_, _, None))
        && integration_variable(&value).is_none()
        && value.symbols().iter().all(|s| resolved.symbols().contains(s))
    {
        return same.on(Some(Note { ground: &grounds::NO_CONSTANT, arguments: Vec::new() }));
    }
    if outcome == Outcome::Passed {
        return same.on(domain_change(&resolved, &value, judge));
    }
    if resolved.symbols().is_empty() || value.symbols().is_empty() {
        if let Some(note) = rounded(&resolved, &value, judge) {
            return same.on(Some(note));
        }
        if let Some(note) = parts_rounded(&resolved, &value, judge) {
            return same.on(Some(note));
        }
        if loose_units(&resolved, &value, judge) {
            return same.on(Some(Note { ground: &grounds::UNITS_LOOSE, arguments: Vec::new() }));
        }
        if percent_sign_added(&resolved, &value, judge) {
            return same;
        }
        if let Some(note) = with_pi(&resolved, &value, judge) {
            return same.on(Some(note));
        }
    }
    if outcome != Outcome::Passed
        && let Some(letter) = constant_added(&resolved, &value, judge)
    {
        return same.on(Some(Note { ground: &grounds::CONSTANT, arguments: vec![letter] }));
    }
    if let Some(known) = limit_reached(&resolved, &value, judge) {
        return match known {
            Outcome::Passed => same,
            _ => Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None),
        };
    }
    if let Some(found) = antiderivatives(&resolved, &value, judge) {
        return if found {
            let whole = integration_variable(&value).is_none()
                && value.symbols().iter().all(|s| resolved.symbols().contains(s));
            let missing =
                whole.then(|| Note { ground: &grounds::NO_CONSTANT, arguments: Vec::new() });
            same.on(missing)
        } else {
            Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None)
        };
    }
    match outcome {
        Outcome::Passed => same,
        // Numbers put in for letters: in the same shape, or else the working must say which.
        Outcome::Failed(_) | Outcome::Undecided
            if value.symbols().is_empty() && !resolved.symbols().is_empty() =>
        {
            match pattern::values_put_in(before, after) {
                Some(_) => Finding::follows(&grounds::SUBSTITUTED, vec![before.clone()]),
                // `(x + 1)/(x + 2)` is no formula that waits for a value.
                None if resolved.symbols().len() == 1 => match outcome {
                    Outcome::Failed(witness) => {
                        Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], witness)
                    }
                    _ => Finding::unknown(&grounds::VALUES_UNKNOWN),
                },
                None => Finding::unknown(&grounds::VALUES_UNKNOWN),
            }
        }
        Outcome::Failed(witness) => {
            Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], witness)
        }
        Outcome::Undecided => Finding::unknown(&grounds::NOT_DECIDED),
    }
}

/// Whether it is `±5`: two values.
fn has_both_signs(expr: &Expr) -> bool {
    let value = |e: &Expr| e.as_rational().is_some_and(|q| !q.is_zero());
    matches!(expr, Expr::PlusMinus(a) if value(a))
}

fn same_value(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Outcome {
    if let (
        Expr::Limit { body: f, variable: x, target: p, side: s },
        Expr::Limit { body: g, variable: y, target: q, side: t },
    ) = (before, after)
        && (x, p, s) == (y, q, t)
        && judge.equality(f, g).0 == Outcome::Passed
    {
        return Outcome::Passed;
    }
    let outcome = check_step(Claim::Equal, before, after, judge.scope(), judge.budget);
    if outcome != Outcome::Undecided && !matches!(outcome, Outcome::Failed(None)) {
        return outcome;
    }
    match (measure(before), measure(after)) {
        (Some((a, one)), Some((b, other))) if one.is_convertible_to(&other) => {
            judge.equality(&a, &b).0
        }
        // A number and a quantity: the unit was left out.
        (Some((_, one)), Some((_, other)))
            if one.factors.is_empty() != other.factors.is_empty() =>
        {
            judge.equality(&without_units(before), &without_units(after)).0
        }
        (Some(_), Some(_)) => Outcome::Failed(None),
        _ if is_degrees(before) != is_degrees(after) => {
            // Degrees of temperature are no angle.
            judge.equality(&without_degrees(before), &without_degrees(after)).0
        }
        _ => outcome,
    }
}

fn is_degrees(expr: &Expr) -> bool {
    matches!(without_sign(expr), Expr::Degrees(_))
}

fn without_sign(expr: &Expr) -> &Expr {
    if let Expr::Negate(a) = expr { a } else { expr }
}

fn without_degrees(expr: &Expr) -> Expr {
    match expr {
        Expr::Degrees(a) => (**a).clone(),
        Expr::Negate(a) => without_degrees(a).negated(),
        _ => expr.clone(),
    }
}

/// Hours times minutes and the like: the numbers are right, the units are loose. Lengths, areas and
/// volumes have to be told apart.
fn loose_units(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let (Some((_, one)), Some((_, other))) = (measure(before), measure(after)) else {
        return false;
    };
    let length = |unit: &Unit| {
        unit.dimension().iter().find(|(d, _)| *d == Dimension::Length).map_or(0, |(_, n)| *n)
    };
    length(&one) == length(&other)
        && judge.equality(&without_units(before), &without_units(after)).0 == Outcome::Passed
}

/// The size of an expression of quantities in base units, and the unit of its kind; nothing for sums
/// of unlike kinds.
fn measure(expr: &Expr) -> Option<(Expr, Unit)> {
    let bare = || Unit { factors: Vec::new() };
    match expr {
        Expr::Quantity(amount, unit) => {
            let size = vec![(**amount).clone(), Expr::rational(&unit.size())];
            Some((Expr::product(size), unit.clone()))
        }
        Expr::Negate(a) => measure(a).map(|(a, unit)| (a.negated(), unit)),
        Expr::Sum(terms) => {
            let parts: Vec<(Expr, Unit)> = terms.iter().map(measure).collect::<Option<_>>()?;
            let unit = parts.first()?.1.clone();
            let alike = parts.iter().all(|(_, other)| unit.is_convertible_to(other));
            alike.then(|| (Expr::sum(parts.into_iter().map(|(a, _)| a).collect()), unit))
        }
        Expr::Product(factors) => {
            let mut unit = bare();
            let mut sizes = Vec::with_capacity(factors.len());
            for factor in factors {
                let (size, of) = measure(factor)?;
                sizes.push(size);
                unit.factors.extend(of.factors);
            }
            Some((Expr::product(sizes), unit))
        }
        Expr::Quotient(a, b) => {
            let ((a, mut unit), (b, below)) = (measure(a)?, measure(b)?);
            unit.factors.extend(below.factors.into_iter().map(|(named, n)| (named, -n)));
            Some((a.over(b), unit))
        }
        Expr::Power(a, n) => {
            let (a, mut unit) = measure(a)?;
            if !unit.factors.is_empty() {
                let power = n.as_rational()?;
                let n: i32 =
                    i32::try_from(power.is_int().then(|| power.numerator().clone())?).ok()?;
                unit.factors.iter_mut().for_each(|(_, k)| *k = k.saturating_mul(n));
            }
            Some((a.pow((**n).clone()), unit))
        }
        _ => (!has_units(expr)).then(|| (expr.clone(), bare())),
    }
}

/// Whether both are quantities without letters, and one is a length where the other is an area, ….
pub(super) fn unlike_lengths(formula: &Expr, value: &Expr) -> bool {
    let length = |e: &Expr| {
        let unit = measure(e)?.1;
        let of = unit.dimension().iter().find(|(d, _)| *d == Dimension::Length).map_or(0, |d| d.1);
        (!unit.factors.is_empty()).then_some(of)
    };
    has_units(formula)
        && formula.symbols().is_empty()
        && matches!((length(formula), length(value)), (Some(a), Some(b)) if a != b)
}

pub(super) fn has_units(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quantity(..));
    expr.for_each_part(|part| found = found || has_units(part));
    found
}

/// Letters that name units, beside quantities, as units: `2000 m + 300 m`, `20 m/s`; `letters` are
/// those that stay.
fn letters_as_units(expr: &Expr, letters: &[Symbol]) -> Expr {
    match expr {
        Expr::Symbol(s) if !letters.contains(s) => match syntax::unit::lookup(s.name()) {
            Some(named) => {
                let unit = Unit { factors: vec![(named, 1)] };
                Expr::Quantity(Box::new(Expr::integer(1)), unit)
            }
            None => expr.clone(),
        },
        Expr::Sum(_)
        | Expr::Product(_)
        | Expr::Quotient(..)
        | Expr::Power(..)
        | Expr::Negate(_) => expr.map_parts(|part| letters_as_units(part, letters)),
        _ => expr.clone(),
    }
}

/// The expression with its quantities as numbers of base units.
pub(super) fn in_base_units(expr: &Expr) -> Expr {
    match expr {
        Expr::Quantity(amount, unit) => {
            let amount = in_base_units(amount);
            let size = unit.size();
            if size.is_one() { amount } else { Expr::product(vec![amount, Expr::rational(&size)]) }
        }
        _ => expr.map_parts(in_base_units),
    }
}

/// The expression with its quantities as numbers.
pub(super) fn without_units(expr: &Expr) -> Expr {
    match expr {
        Expr::Quantity(amount, _) => without_units(amount),
        _ => expr.map_parts(without_units),
    }
}

/// A decimal that is the value rounded to as many places as it has.
pub(super) fn rounded(exact: &Expr, decimal: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let alike = match (measure(exact), measure(decimal)) {
        (Some((_, one)), Some((_, other))) => {
            one == other || one.factors.is_empty() || other.factors.is_empty()
        }
        _ => false,
    };
    if !alike {
        return None;
    }
    let (amount, value) = (&without_units(decimal), &without_units(exact));
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

/// `25 + 8/15 × 10 = 25 + 5.33`, `2√3 = 2 × 1.732`: part by part the same, or rounded.
fn parts_rounded(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let pairs: Vec<(&Expr, &Expr)> = match (before, after) {
        (Expr::Sum(a), Expr::Sum(b)) | (Expr::Product(a), Expr::Product(b))
            if a.len() == b.len() =>
        {
            a.iter().zip(b).collect()
        }
        (Expr::Quotient(a, b), Expr::Quotient(c, d)) => vec![(a, c), (b, d)],
        _ => return None,
    };
    let mut found = None;
    for (a, b) in pairs {
        if judge.equality(a, b).0 == Outcome::Passed {
            continue;
        }
        found = Some(rounded(a, b, judge)?);
    }
    found
}

/// `3/8 × 100 = 37.5%`: the sign says what the number is.
fn percent_sign_added(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let (bare, other) = match (before, after) {
        (_, Expr::Percent(p)) => (&**p, before),
        (Expr::Percent(p), _) => (&**p, after),
        _ => return false,
    };
    // `0.25 = 0.25%` is a mistake; a number of hundredths is at least about one, or was multiplied
    // by 100 before the eyes of the reader.
    let hundredths = has_hundred(other)
        || bare.as_rational().is_some_and(|q| q >= Rational::from(2) || q <= -Rational::from(2));
    !has_percent(other)
        && hundredths
        && (judge.equality(bare, other).0 == Outcome::Passed
            || rounded(other, bare, judge).is_some())
}

pub(super) fn has_percent(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Percent(_));
    expr.for_each_part(|part| found = found || has_percent(part));
    found
}

fn has_hundred(expr: &Expr) -> bool {
    let mut found = expr.as_rational().is_some_and(|q| q == Rational::from(100));
    expr.for_each_part(|part| found = found || has_hundred(part));
    found
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
        let equal = judge.equality(&taken, after).0 == Outcome::Passed || {
            let (a, b) = (without_units(&taken), without_units(after));
            judge.equality(&a, &b).0 == Outcome::Passed || rounded(&a, &b, judge).is_some()
        };
        if equal {
            return Some(Note { ground: &grounds::PI_TAKEN, arguments: vec![value, Expr::Pi] });
        }
    }
    None
}

/// The `C` by which the value after differs from a value with letters before it.
fn constant_added(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Expr> {
    let Expr::Sum(terms) = after else { return None };
    let letter = terms.iter().find(
        |term| matches!(term, Expr::Symbol(s) if matches!(s.name(), "C" | "c" | "K" | "k")),
    )?;
    let new = !before.symbols().is_empty()
        && !before.symbols().iter().any(|s| letter.symbols().contains(s));
    let rest = terms.iter().filter(|term| *term != letter).cloned().collect();
    let same = || judge.equality(before, &Expr::sum(rest)).0 == Outcome::Passed;
    (new && same()).then(|| letter.clone())
}

/// Whether a limit is this number; nothing where that was not shown. A rational function that has a
/// value at the point is continuous there.
fn limit_reached(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Outcome> {
    let Expr::Limit { body, variable, target, .. } = before else { return None };
    if !after.symbols().is_empty() {
        return None;
    }
    if judge.limit(before, after).outcome == Outcome::Passed {
        return Some(Outcome::Passed);
    }
    let finite = target.symbols().is_empty() && !matches!(**target, Expr::Infinity);
    let form = algebra::canonical(body, &judge.context, judge.budget).ok()??;
    if !finite || has_call_or_root(&form) {
        return None;
    }
    let value = put(&form, variable, target);
    algebra::enclosure(&value, 40, &judge.context, judge.budget)?;
    match judge.equality(&value, after).0 {
        Outcome::Failed(_) => Some(Outcome::Failed(None)),
        _ => None,
    }
}

fn has_call_or_root(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(..) | Expr::Abs(_) | Expr::Apply(..));
    expr.for_each_part(|part| found = found || has_call_or_root(part));
    found
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

pub(super) fn integration_variable(expr: &Expr) -> Option<Symbol> {
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

/// What one of two equal expressions needs to have a value and the other does not.
fn domain_change(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let (mut old, mut new) = (needs(before), needs(after));
    if old == new || has_bound(before) || has_bound(after) {
        return None;
    }
    // Divisors that are numbers in disguise, or the same up to a number.
    let constant = |e: &Expr| {
        judge.budget.share(50_000, |share| {
            let form = algebra::canonical(e, &judge.context, share);
            form.is_ok_and(|form| form.is_some_and(|form| form.symbols().is_empty()))
        })
    };
    let keep = |needs: &mut Vec<Expr>| {
        needs.retain(|need| divisor_of(need).is_none_or(|divisor| !constant(&divisor)));
    };
    keep(&mut old);
    keep(&mut new);
    let divisors = |needs: &[Expr]| needs.iter().map(divisor_of).collect::<Option<Vec<Expr>>>();
    if let (Some(a), Some(b)) = (divisors(&old), divisors(&new))
        && !a.is_empty()
        && !b.is_empty()
        && constant(&Expr::product(a).over(Expr::product(b)))
    {
        return None;
    }
    let covered = |need: &Expr, by: &[Expr]| {
        if by.contains(need) {
            return true;
        }
        if by.is_empty() {
            return always(need, judge);
        }
        let all = super::normalise::conjunction(by.to_vec());
        judge.budget.share(100_000, |share| {
            match algebra::implies(&all, need, &judge.context, share) {
                Implication::Holds(_) => true,
                Implication::Fails(_) => false,
                // Several letters: the divisors' factors decide.
                Implication::Unknown(_) => divisor_of(need).is_none_or(|d| {
                    let others: Vec<Expr> = by.iter().filter_map(divisor_of).collect();
                    let zero = Expr::integer(0);
                    let vanishes = Expr::product(others).equals(zero.clone());
                    matches!(
                        algebra::implies(&d.equals(zero), &vanishes, &judge.context, share),
                        Implication::Holds(_)
                    )
                }),
            }
        })
    };
    if let Some(need) = old.iter().find(|n| !covered(n, &new)) {
        return Some(Note { ground: &grounds::LOST_NEED, arguments: vec![need.clone()] });
    }
    let need = new.iter().find(|n| !covered(n, &old))?;
    Some(Note { ground: &grounds::NARROWED, arguments: vec![need.clone()] })
}

/// Whether letters are bound in it: a limit, an integral, a derivative.
fn has_bound(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Limit { .. } | Expr::Integral(..) | Expr::Derivative(..));
    expr.for_each_part(|part| found = found || has_bound(part));
    found
}

fn always(need: &Expr, judge: &Judge<'_>) -> bool {
    judge.budget.share(50_000, |share| {
        matches!(
            algebra::implies(&Expr::Truth(true), need, &judge.context, share),
            Implication::Holds(_)
        )
    })
}

fn divisor_of(need: &Expr) -> Option<Expr> {
    match need {
        Expr::Relation(sides, relations) if relations[..] == [Relation::NotEqual] => {
            sides.first().cloned()
        }
        _ => None,
    }
}

/// What must hold for an expression to have a value: divisors that are not zero, radicands that are
/// not negative, positive arguments of logarithms.
pub(super) fn needs(expr: &Expr) -> Vec<Expr> {
    fn collect(expr: &Expr, found: &mut Vec<Expr>) {
        let zero = || Expr::integer(0);
        let nonzero = |e: &Expr| {
            let mut factors = Vec::new();
            factors_of(e, &mut factors);
            factors.into_iter().map(|f| f.related(Relation::NotEqual, zero())).collect::<Vec<_>>()
        };
        let call = |f: Function, u: &[Expr]| Expr::call(f, u.to_vec());
        let new = match expr {
            // What is bound inside has no value of its own.
            Expr::Limit { .. } | Expr::Integral(..) | Expr::Derivative(..) | Expr::Big { .. } => {
                return;
            }
            Expr::Quotient(_, b) => nonzero(b),
            Expr::Root(a, None) => vec![(**a).clone().related(Relation::GreaterEqual, zero())],
            Expr::Power(a, n) if n.as_rational().is_some_and(|q| q < Rational::ZERO) => nonzero(a),
            Expr::Call(Function::Tan | Function::Sec, u) => nonzero(&call(Function::Cos, u)),
            Expr::Call(Function::Cot | Function::Csc, u) => nonzero(&call(Function::Sin, u)),
            Expr::Call(Function::Ln | Function::Log, arguments) => {
                let argument = arguments.last().into_iter();
                argument.map(|u| u.clone().related(Relation::Greater, zero())).collect()
            }
            _ => Vec::new(),
        };
        for need in new {
            let letters = need.symbols();
            let moving = letters.iter().any(|s| !matches!(s.name(), "e" | "i"));
            let sure = sides_of_need(&need).is_some_and(is_positive);
            if moving && !sure && !found.contains(&need) {
                found.push(need);
            }
        }
        expr.for_each_part(|part| collect(part, found));
    }
    let mut found = Vec::new();
    collect(expr, &mut found);
    found.truncate(6);
    found
}

/// What an expression is a product of, powers and signs left out.
fn factors_of(expr: &Expr, found: &mut Vec<Expr>) {
    match expr {
        Expr::Product(factors) => factors.iter().for_each(|f| factors_of(f, found)),
        Expr::Negate(a) => factors_of(a, found),
        Expr::Quotient(a, _) => factors_of(a, found),
        Expr::Power(a, n) if n.as_rational().is_some_and(|q| q > Rational::ZERO) => {
            factors_of(a, found);
        }
        other => found.push(other.clone()),
    }
}

fn sides_of_need(need: &Expr) -> Option<&Expr> {
    if let Expr::Relation(sides, _) = need { sides.first() } else { None }
}

/// Whether it is a positive number plus squares, at sight.
fn is_positive(expr: &Expr) -> bool {
    fn square(e: &Expr) -> bool {
        match e {
            Expr::Power(_, n) => {
                n.as_rational().is_some_and(|q| q.is_int() && (q / Rational::from(2)).is_int())
            }
            Expr::Product(factors) => factors.iter().all(|f| square(f) || number(f)),
            Expr::Quotient(a, b) => square(a) && (square(b) || number(b)),
            Expr::Abs(_) => true,
            _ => false,
        }
    }
    fn number(e: &Expr) -> bool {
        e.as_rational().is_some_and(|q| q > Rational::ZERO)
    }
    match expr {
        Expr::Sum(terms) => {
            terms.iter().any(number) && terms.iter().all(|t| number(t) || square(t))
        }
        _ => false,
    }
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

/// How grave a verdict is.
pub(super) fn weight(verdict: LineVerdict) -> u8 {
    match verdict {
        LineVerdict::Start => 0,
        LineVerdict::Follows => 1,
        LineVerdict::Unknown => 2,
        LineVerdict::DoesNotFollow => 3,
    }
}

/// `b = c` of `= b = c`: the chain is followed from `before`.
pub(super) fn chain(before: &Expr, relation: Relation, after: &Expr, judge: &Judge<'_>) -> Finding {
    let Expr::Relation(sides, relations) = after else {
        return goes_on(before, relation, after, judge);
    };
    let mut worst = goes_on(before, relation, &sides[0], judge);
    for (pair, relation) in sides.windows(2).zip(relations) {
        let finding = goes_on(&pair[0], *relation, &pair[1], judge);
        worst = match weight(finding.verdict) > weight(worst.verdict) {
            true => finding,
            false => worst.on(finding.condition),
        };
    }
    worst
}

/// The first pair of readings that follows, or the verdict on the first pair; and which of `after`.
pub(super) fn first_that_follows(
    before: &[Expr],
    after: &[Expr],
    judge: impl Fn(&Expr, &Expr) -> Finding,
) -> (Finding, usize) {
    let mut first = None;
    for old in before {
        for (k, new) in after.iter().enumerate() {
            let finding = judge(old, new);
            if finding.verdict == LineVerdict::Follows {
                return (finding, k);
            }
            first.get_or_insert(finding);
        }
    }
    (first.unwrap_or_else(|| Finding::unknown(&grounds::NOT_READ)), 0)
}

/// The first side of a chain, or the value itself.
pub(super) fn first_side(expr: &Expr) -> &Expr {
    match expr {
        Expr::Relation(sides, _) => sides.first().unwrap_or(expr),
        _ => expr,
    }
}

/// The last side of a chain, or the value itself.
pub(super) fn last_side(expr: &Expr) -> Expr {
    match expr {
        Expr::Relation(sides, _) => sides.last().cloned().unwrap_or(Expr::Missing),
        _ => expr.clone(),
    }
}

/// `expr` with `value` for `name`.
pub(super) fn put(expr: &Expr, name: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == name => value.clone(),
        _ => expr.map_parts(|part| put(part, name, value)),
    }
}
