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
    let outcome = same_value(&resolved, &value, judge);
    if outcome == Outcome::Passed {
        return same.on(domain_change(&resolved, &value, judge));
    }
    if resolved.symbols().is_empty() || value.symbols().is_empty() {
        if let Some(note) = rounded(&resolved, &value, judge) {
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
    if let Some(found) = antiderivatives(&resolved, &value, judge) {
        return if found {
            same
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

pub(super) fn has_units(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quantity(..));
    expr.for_each_part(|part| found = found || has_units(part));
    found
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

/// `3/8 × 100 = 37.5%`: the sign says what the number is.
fn percent_sign_added(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let (bare, other) = match (before, after) {
        (_, Expr::Percent(p)) => (&**p, before),
        (Expr::Percent(p), _) => (&**p, after),
        _ => return false,
    };
    judge.equality(bare, other).0 == Outcome::Passed || rounded(other, bare, judge).is_some()
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

/// What one of two equal expressions needs to have a value and the other does not.
fn domain_change(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let (old, new) = (needs(before), needs(after));
    if old == new {
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
fn needs(expr: &Expr) -> Vec<Expr> {
    fn collect(expr: &Expr, found: &mut Vec<Expr>) {
        let zero = || Expr::integer(0);
        let need = match expr {
            Expr::Quotient(_, b) => Some((b, Relation::NotEqual)),
            Expr::Root(a, None) => Some((a, Relation::GreaterEqual)),
            Expr::Power(a, n) if n.as_rational().is_some_and(|q| q < Rational::ZERO) => {
                Some((a, Relation::NotEqual))
            }
            _ => None,
        };
        let need = match expr {
            Expr::Call(Function::Ln | Function::Log, arguments) => {
                arguments.last().map(|u| u.clone().related(Relation::Greater, zero()))
            }
            _ => need.map(|(e, relation)| (**e).clone().related(relation, zero())),
        };
        if let Some(need) = need
            && !need.symbols().is_empty()
            && !found.contains(&need)
        {
            found.push(need);
        }
        expr.for_each_part(|part| collect(part, found));
    }
    let mut found = Vec::new();
    collect(expr, &mut found);
    found.truncate(6);
    found
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
