//! Values given as solutions, put back into a line that can't be solved here.

use super::approximate::rounded;
use super::condition::sides;
use super::finding::Finding;
use super::values::put;
use super::{Note, grounds};
use crate::Outcome;
use crate::verify::Judge;
use syntax::{Expr, Relation, Symbol};

/// The possibilities of an "or", or the one statement.
pub(super) fn options(statement: &Expr) -> &[Expr] {
    match statement {
        Expr::Or(options) => options,
        one => std::slice::from_ref(one),
    }
}

/// Whether it is an answer as it stands: each letter by itself on one side, or that there is none.
pub(super) fn is_solved(statement: &Expr) -> bool {
    match statement {
        Expr::Truth(_) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().all(is_solved),
        Expr::Relation(sides, _) => {
            let letters = sides.iter().filter(|side| matches!(side, Expr::Symbol(_))).count();
            let others = sides.iter().filter(|side| !matches!(side, Expr::Symbol(_)));
            letters == 1
                && others.clone().all(|side| {
                    !side.symbols().iter().any(|s| sides.contains(&Expr::Symbol(s.clone())))
                })
        }
        _ => false,
    }
}

/// Whether a statement picks some of the possibilities of an "or".
pub(super) fn picks(from: &[Expr], statement: &Expr) -> bool {
    from.len() > 1 && options(statement).iter().all(|option| from.contains(option))
}

/// The values of the one letter that a statement gives values of; nothing for other statements.
fn values_of(statement: &Expr) -> Option<(&Symbol, Vec<&Expr>)> {
    let mut name = None;
    let mut values = Vec::new();
    for option in options(statement) {
        let (Expr::Symbol(x), value) = sides(option)? else { return None };
        if *name.get_or_insert(x) != x || !value.symbols().iter().all(is_constant) {
            return None;
        }
        values.push(value);
    }
    Some((name?, values))
}

fn is_constant(s: &Symbol) -> bool {
    matches!(s.name(), "e" | "i")
}

/// Two lists of values of one letter, which may be complex.
pub(super) fn lists_compared(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Finding> {
    let ((x, old), (y, new)) = (values_of(before)?, values_of(after)?);
    if x != y || old.len() * new.len() > 64 {
        return None;
    }
    let mut matched = vec![false; old.len()];
    let mut strange = false;
    for value in &new {
        let mut found = false;
        for (k, known) in old.iter().enumerate() {
            match judge.equality(known, value).0 {
                Outcome::Passed => {
                    matched[k] = true;
                    found = true;
                }
                Outcome::Failed(_) => {}
                Outcome::Undecided => return None,
            }
        }
        strange |= !found;
    }
    let why = vec![before.clone()];
    Some(if strange {
        Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, None)
    } else if matched.contains(&false) {
        let rejected = Note { ground: &grounds::REJECTED, arguments: Vec::new() };
        Finding::follows(&grounds::CHOSEN, Vec::new()).on(Some(rejected))
    } else {
        Finding::follows(&grounds::SAME_SOLUTIONS, why)
    })
}

/// The polynomial in one letter that an equation says is zero.
pub(super) fn polynomial(statement: &Expr, judge: &Judge<'_>) -> Option<algebra::Univariate> {
    let (a, b) = sides(statement)?;
    let symbols = statement.symbols();
    let [x] = &symbols[..] else { return None };
    let difference = Expr::sum(vec![a.clone(), b.clone().negated()]);
    let polynomial = algebra::Polynomial::from_expr(&difference, judge.budget).ok()??;
    let p = algebra::Univariate::from_polynomial(&polynomial, x)?;
    p.degree().filter(|n| (1..=24).contains(n))?;
    Some(p)
}

/// The polynomial with each of its zeros once.
fn simple(p: &algebra::Univariate, judge: &Judge<'_>) -> Option<algebra::Univariate> {
    let shared = p.gcd(&p.derivative(), judge.budget).ok()?;
    p.divide_exactly(&shared, judge.budget).ok()?
}

/// Of two polynomial equations in one letter: whether all complex zeros of the second are zeros of
/// the first, and the other way round; nothing for other statements.
pub(super) fn complex_zeros(
    before: &Expr,
    after: &Expr,
    judge: &Judge<'_>,
) -> Option<(bool, bool)> {
    let (p, q) = (polynomial(before, judge)?, polynomial(after, judge)?);
    if before.symbols() != after.symbols() {
        return None;
    }
    let (p, q) = (simple(&p, judge)?, simple(&q, judge)?);
    let shared = p.gcd(&q, judge.budget).ok()?.degree()?;
    Some((Some(shared) == q.degree(), Some(shared) == p.degree()))
}

/// How many different complex solutions a polynomial equation has.
fn count_of_zeros(statement: &Expr, judge: &Judge<'_>) -> Option<usize> {
    simple(&polynomial(statement, judge)?, judge)?.degree()
}

/// Whether each value of `after` satisfies the equation `before`.
pub(super) fn put_back(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Finding {
    let undecided = || Finding::unknown(&grounds::NOT_DECIDED);
    let Some((a, b)) = sides(before) else { return undecided() };
    let mut all = true;
    let mut rounded_value = None;
    for option in options(after) {
        let Some((Expr::Symbol(x), value)) = sides(option) else { return undecided() };
        if value.symbols().contains(x) || !before.symbols().contains(x) {
            return undecided();
        }
        if before.symbols().len() == 1 && near_a_solution(a, b, x, value, judge) {
            rounded_value = Some(value.clone());
            continue;
        }
        match judge.equality(&put(a, x, value), &put(b, x, value)).0 {
            Outcome::Passed => {}
            Outcome::Failed(witness) if value.symbols().is_empty() => {
                let arguments = vec![option.clone(), before.clone()];
                return Finding::fails(&grounds::NO_SOLUTION_OF, arguments, witness);
            }
            _ => all = false,
        }
    }
    if !all {
        return undecided();
    }
    let fit = Finding::follows(&grounds::SOLUTIONS_FIT, vec![before.clone()]);
    if let Some(value) = rounded_value {
        return fit.on(Some(Note { ground: &grounds::ROUNDED, arguments: vec![value] }));
    }
    if let Some(count) = count_of_zeros(before, judge)
        && let Some((_, values)) = values_of(after)
    {
        let different = distinct(&values, judge);
        let imaginary = values.iter().any(|v| v.symbols().iter().any(|s| s.name() == "i"));
        if different == Some(count) {
            return fit;
        }
        // Who gives complex solutions has to give them all.
        if imaginary && different.is_some() {
            return Finding::fails(&grounds::DIFFERENT_SOLUTIONS, vec![before.clone()], None);
        }
    }
    let condition = Note { ground: &grounds::NOT_COUNTED, arguments: Vec::new() };
    fit.on(Some(condition))
}

/// How many different values there are.
fn distinct(values: &[&Expr], judge: &Judge<'_>) -> Option<usize> {
    let mut count = 0;
    for (k, value) in values.iter().enumerate() {
        let mut new = true;
        for other in &values[..k] {
            match judge.equality(value, other).0 {
                Outcome::Passed => new = false,
                Outcome::Failed(_) => {}
                Outcome::Undecided => return None,
            }
        }
        count += usize::from(new);
    }
    Some(count)
}

/// Whether `value` is a decimal, perhaps of degrees, between whose bounds of rounding the sides of
/// the equation change places.
pub(super) fn near_a_solution(
    a: &Expr,
    b: &Expr,
    x: &Symbol,
    value: &Expr,
    judge: &Judge<'_>,
) -> bool {
    let (number, degrees) = match value {
        Expr::Degrees(v) => (&**v, true),
        v => (v, false),
    };
    let Expr::Number(syntax::Number::Decimal { places, .. }) = number else { return false };
    let Some(q) = number.as_rational() else { return false };
    let ten = algebra::Rational::from(algebra::Natural::from(10u8).pow(*places as usize));
    let half = algebra::Rational::from_parts(1.into(), 2u8.into()) / ten;
    let sign = |at: algebra::Rational| {
        let at = Expr::rational(&at);
        let at = if degrees { Expr::Degrees(Box::new(at)) } else { at };
        let difference = Expr::sum(vec![put(a, x, &at), put(b, x, &at).negated()]);
        algebra::sign(&difference, &judge.context, judge.budget)
    };
    match (sign(&q - &half), sign(&q + &half)) {
        (Some(low), Some(high)) => low != high && low == high.reverse(),
        _ => false,
    }
}

/// `x = 1.41 or x = -1.41` for `x² = 2`: every decimal is a solution rounded to its places, and none
/// is missing.
pub(super) fn rounded_solutions(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let mut values = Vec::new();
    let mut name: Option<&Symbol> = None;
    for option in options(after) {
        let Expr::Relation(sides, relations) = option else { return None };
        let ([Expr::Symbol(x), value], [Relation::Equal | Relation::Approximately]) =
            (&sides[..], &relations[..])
        else {
            return None;
        };
        if !value.symbols().is_empty() || name.is_some_and(|n| n != x) {
            return None;
        }
        name = Some(x);
        values.push(value);
    }
    let set = algebra::RealSet::from_relation(before, name?, &judge.context, judge.budget)?;
    let exact = set.as_points()?;
    let nearest = |value: &&Expr| {
        exact.iter().position(|e| {
            judge.equality(e, value).0 == Outcome::Passed || rounded(e, value, judge).is_some()
        })
    };
    let mut matched: Vec<usize> = values.iter().map(nearest).collect::<Option<_>>()?;
    matched.sort_unstable();
    matched.dedup();
    let complete = matched.len() == exact.len() && !exact.is_empty();
    complete.then(|| Note { ground: &grounds::ROUNDED, arguments: vec![after.clone()] })
}
