//! Equations in which the unknown stands once: what was done to it is undone, from the outside in.
//! A change of subject is worked so, and equations with numbers that are no rational ones.

use super::{absolute, equation, exponential, polynomial, quadratic, radical};
use crate::rules::equation::{
    ADD_TO_BOTH_SIDES, DIVIDE_BOTH_SIDES, MULTIPLY_BOTH_SIDES, SUBTRACT_FROM_BOTH_SIDES, SWAP_SIDES,
};
use crate::rules::tidy::lightly;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Context, Integer, Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

/// The steps from `relation` to its solved form; `None` if the unknown stands in several places.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    let (one, rest) = match (places(left, unknown), places(right, unknown)) {
        (1, 0) => (left, right),
        (0, 1) => {
            derivation.step(&SWAP_SIDES, Claim::Equivalent, swapped(left, right), Vec::new());
            (right, left)
        }
        _ => return Ok(None),
    };
    let Some(undone) = undo(one, rest, unknown, work)? else { return Ok(None) };
    let shown = polynomial::any_of(undone.cases.clone());
    let claim = claim(derivation.result(), &shown, undone.loses, work);
    derivation.step(undone.rule, claim, shown, undone.arguments);
    match &undone.cases[..] {
        [] => {}
        [done] if value_is_free(done, unknown) => {}
        cases => {
            equation::solve_cases(&mut derivation, cases, unknown, work)?;
        }
    }
    Ok(Some(derivation))
}

fn swapped(left: &Expr, right: &Expr) -> Expr {
    right.clone().equals(left.clone())
}

/// How often the unknown is written in it.
pub(super) fn places(expr: &Expr, unknown: &Symbol) -> usize {
    let mut count = usize::from(matches!(expr, Expr::Symbol(s) if s == unknown));
    expr.for_each_part(|part| count += places(part, unknown));
    count
}

fn value_is_free(relation: &Expr, unknown: &Symbol) -> bool {
    equation::sides(relation).is_some_and(|(left, right)| {
        matches!(left, Expr::Symbol(s) if s == unknown) && !right.symbols().contains(unknown)
    })
}

/// The strongest claim that the judge accepts: with letters, what is divided by may be 0.
pub(super) fn claim(before: &Expr, after: &Expr, loses: bool, work: &Work<'_>) -> Claim {
    let accepted = |claim| {
        let share = work.budget.left().min(200_000);
        work.budget.share(share, |budget| {
            check::check_step(claim, before, after, work.scope, budget) == check::Outcome::Passed
        })
    };
    let claims = if loses { &[Claim::Follows][..] } else { &[Claim::Equivalent, Claim::Follows] };
    claims.iter().copied().find(|&c| accepted(c)).unwrap_or(Claim::States)
}

/// One thing undone.
struct Undone {
    rule: &'static Rule,
    arguments: Vec<Expr>,
    /// What must hold then, one of them; none if nothing does.
    cases: Vec<Expr>,
    /// Whether more may hold now than before.
    loses: bool,
}

fn one(
    rule: &'static Rule,
    by: Expr,
    left: Expr,
    right: &Expr,
    work: &Work<'_>,
) -> Result<Option<Undone>, Unsolved> {
    let cases = vec![left.equals(worked(right, work)?)];
    Ok(Some(Undone { rule, arguments: vec![by], cases, loses: false }))
}

/// A number as its value; with letters, as it stands but without ones and zeros.
pub(super) fn worked(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    match Surd::from_expr(expr, work.budget)? {
        Some(value) if expr.symbols().is_empty() => Ok(value.to_expr()),
        _ => Ok(lightly(expr)),
    }
}

/// The outermost operation of `of = rest` undone; `None` if it is not known how.
fn undo(
    of: &Expr,
    rest: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Undone>, Unsolved> {
    work.budget.spend(20)?;
    let has = |e: &Expr| places(e, unknown) > 0;
    match of {
        Expr::Symbol(_) => Ok(None),
        Expr::Negate(a) => one(
            &MULTIPLY_BOTH_SIDES,
            Expr::integer(-1),
            (**a).clone(),
            &negative(rest, work)?,
            work,
        ),
        Expr::Sum(terms) => {
            let (own, others): (Vec<Expr>, Vec<Expr>) = terms.iter().cloned().partition(has);
            let beside = Expr::sum(others);
            let (rule, by) = match &beside {
                Expr::Negate(a) => (&ADD_TO_BOTH_SIDES, (**a).clone()),
                other => match other.as_rational() {
                    Some(q) if q < Rational::ZERO => (&ADD_TO_BOTH_SIDES, Expr::rational(&-q)),
                    _ => (&SUBTRACT_FROM_BOTH_SIDES, other.clone()),
                },
            };
            let right = Expr::sum(vec![rest.clone(), negative(&beside, work)?]);
            one(rule, by, Expr::sum(own), &right, work)
        }
        Expr::Product(factors) => {
            let (own, others): (Vec<Expr>, Vec<Expr>) = factors.iter().cloned().partition(has);
            let own = Expr::product(own);
            let number: Rational =
                others.iter().filter_map(Expr::as_rational).fold(Rational::ONE, |a, b| a * b);
            let letters: Vec<Expr> =
                others.iter().filter(|e| e.as_rational().is_none()).cloned().collect();
            if number.is_zero() {
                return Ok(None);
            }
            // First what is divided by, then what is multiplied by.
            let below = Rational::from(Integer::from(number.denominator().clone()));
            if below != Rational::ONE && !letters.is_empty() {
                let mut all = vec![Expr::rational(&(&number * &below))];
                all.extend(letters);
                all.push(own);
                let right = Expr::product(vec![Expr::rational(&below), rest.clone()]);
                let left = lightly(&Expr::product(all));
                return one(&MULTIPLY_BOTH_SIDES, Expr::rational(&below), left, &right, work);
            }
            let mut all = Vec::new();
            if number != Rational::ONE {
                all.push(Expr::rational(&number));
            }
            all.extend(letters);
            let by = Expr::product(all);
            let right = rest.clone().over(by.clone());
            one(&DIVIDE_BOTH_SIDES, by, own, &right, work)
        }
        Expr::Quotient(above, below) if has(above) => {
            let right = Expr::product(vec![(**below).clone(), rest.clone()]);
            one(&MULTIPLY_BOTH_SIDES, (**below).clone(), (**above).clone(), &right, work)
        }
        Expr::Quotient(above, below) => {
            if sign(rest, work) == Some(Ordering::Equal) {
                return Ok(None);
            }
            let right = (**above).clone().over(rest.clone());
            one(&MULTIPLY_BOTH_SIDES, (**below).clone(), (**below).clone(), &right, work)
        }
        Expr::Power(base, exponent) if has(exponent) => {
            let euler = matches!(&**base, Expr::Symbol(s) if s.name() == "e");
            exponent_of(base, euler, exponent, rest, work)
        }
        Expr::Call(Function::Exp, arguments) if arguments.len() == 1 => {
            exponent_of(&Expr::symbol("e"), true, &arguments[0], rest, work)
        }
        Expr::Power(base, exponent) => match natural(exponent) {
            Some(n) => base_of(base, n, rest, work),
            None => Ok(None),
        },
        Expr::Root(inner, index) => {
            let n = index.as_ref().map_or(Some(2), |i| natural(i));
            let Some(n) = n else { return Ok(None) };
            if n.is_multiple_of(2) && sign(rest, work) == Some(Ordering::Less) {
                let arguments = vec![rest.clone()];
                return Ok(Some(none(&radical::ROOT_NEGATIVE, arguments)));
            }
            let right = worked(&rest.clone().pow(Expr::integer(n)), work)?;
            let cases = vec![(**inner).clone().equals(right)];
            let loses = n.is_multiple_of(2) && sign(rest, work).is_none();
            let arguments = vec![Expr::integer(n)];
            Ok(Some(Undone { rule: &radical::RAISE_BOTH_SIDES, arguments, cases, loses }))
        }
        Expr::Abs(inner) => {
            if sign(rest, work) == Some(Ordering::Less) {
                return Ok(Some(none(&absolute::MODULUS_NEGATIVE, vec![rest.clone()])));
            }
            let cases = vec![
                (**inner).clone().equals(rest.clone()),
                (**inner).clone().equals(negative(rest, work)?),
            ];
            let loses = sign(rest, work).is_none();
            Ok(Some(Undone { rule: &absolute::SPLIT_MODULUS, arguments: vec![], cases, loses }))
        }
        Expr::Call(Function::Ln | Function::Log, _) => {
            let Some((base, inner)) = super::logarithm::logarithm(of) else { return Ok(None) };
            if base.as_ref().is_some_and(has) {
                return Ok(None);
            }
            let base = base.unwrap_or_else(|| Expr::symbol("e"));
            let right = worked(&base.pow(rest.clone()), work)?;
            let cases = vec![inner.clone().equals(right)];
            let rule = &exponential::UNDO_LOGARITHM;
            Ok(Some(Undone { rule, arguments: vec![], cases, loses: false }))
        }
        _ => Ok(None),
    }
}

fn none(rule: &'static Rule, arguments: Vec<Expr>) -> Undone {
    Undone { rule, arguments, cases: Vec::new(), loses: false }
}

/// The opposite of `expr`, term by term.
fn negative(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    let opposite = match expr {
        Expr::Sum(terms) => Expr::sum(
            terms
                .iter()
                .map(|t| match t {
                    Expr::Negate(a) => (**a).clone(),
                    other => other.clone().negated(),
                })
                .collect(),
        ),
        Expr::Negate(a) => (**a).clone(),
        other => other.clone().negated(),
    };
    worked(&opposite, work)
}

fn natural(expr: &Expr) -> Option<u32> {
    let n = u32::try_from(Integer::try_from(expr.as_rational()?).ok()?).ok()?;
    (2..=40).contains(&n).then_some(n)
}

/// The sign of a number; `None` for letters and for what is not decided.
fn sign(expr: &Expr, work: &Work<'_>) -> Option<Ordering> {
    if let Some(q) = expr.as_rational() {
        return Some(q.cmp(&Rational::ZERO));
    }
    let context = Context { assumptions: work.scope.assumptions.clone(), ..Context::default() };
    algebra::sign(expr, &context, work.budget)
}

/// `base^n = rest` for the base.
fn base_of(base: &Expr, n: u32, rest: &Expr, work: &Work<'_>) -> Result<Option<Undone>, Unsolved> {
    let index = (n != 2).then(|| Box::new(Expr::integer(n)));
    let even = n.is_multiple_of(2);
    let sign = sign(rest, work);
    if even && sign == Some(Ordering::Less) {
        return Ok(Some(none(&quadratic::SQUARE_NOT_NEGATIVE, vec![rest.clone()])));
    }
    let root = worked(&Expr::Root(Box::new(rest.clone()), index), work)?;
    let mut cases = vec![base.clone().equals(root.clone())];
    if even && sign != Some(Ordering::Equal) {
        cases.push(base.clone().equals(negative(&root, work)?));
    }
    Ok(Some(Undone { rule: &polynomial::TAKE_ROOT, arguments: Vec::new(), cases, loses: false }))
}

/// `base^exponent = rest` for the exponent.
fn exponent_of(
    base: &Expr,
    euler: bool,
    exponent: &Expr,
    rest: &Expr,
    work: &Work<'_>,
) -> Result<Option<Undone>, Unsolved> {
    if matches!(sign(rest, work), Some(Ordering::Less | Ordering::Equal)) {
        return Ok(Some(none(&exponential::POWER_POSITIVE, vec![rest.clone()])));
    }
    if base.as_rational().is_some_and(|b| b <= Rational::ZERO || b == Rational::ONE) {
        return Ok(None);
    }
    let ln = |e: &Expr| Expr::call(Function::Ln, vec![e.clone()]);
    let value = if euler { ln(rest) } else { ln(rest).over(ln(base)) };
    let cases = vec![exponent.clone().equals(rational_value(value, work)?)];
    let rule = &exponential::TAKE_LOGARITHMS;
    Ok(Some(Undone { rule, arguments: Vec::new(), cases, loses: false }))
}

/// `value` as a rational number if it is one.
pub(super) fn rational_value(value: Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if value.symbols().iter().any(|s| s.name() != "e") {
        return Ok(value);
    }
    let canonical = algebra::canonical(&value, &Context::default(), work.budget)?;
    Ok(canonical.and_then(|c| c.as_rational()).map_or(value, |q| Expr::rational(&q)))
}
