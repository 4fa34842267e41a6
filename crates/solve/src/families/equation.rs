//! Which family solves which equations, and how a solved form is stated as an answer.
//!
//! The families of equations lead to a *solved form*: `x = 4`, an `or` of such, an `and` of such
//! for several unknowns, a relation such as `x > 3`, or a bare truth value.

use super::fraction::Fraction;
use super::{
    coefficients, in_part, inequality, intervals, isolated, linear, logarithm, polynomial,
    quadratic, rational, systems, trigonometry, undo,
};
use crate::declare::rules;
use crate::rules::STATE_THE_ANSWER;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Polynomial, Surd};
use check::Claim;
use syntax::{Expr, Relation, Symbol};

rules! {
    ALREADY_SOLVED = "already-solved",
        "It is solved already" / "यो हल भइसकेको छ",
        "The unknown stands alone on one side."
            / "अज्ञात राशि एक पक्षमा एक्लै छ।";
    INFINITELY_MANY = "infinitely-many-solutions",
        "There are infinitely many solutions" / "अनगिन्ती हलहरू छन्",
        "One equation says the same as the others, so each value of the other letter gives a solution."
            / "एउटा समीकरणले अर्कोकै कुरा भन्छ, त्यसैले अर्को अक्षरको हरेक मानले एउटा हल दिन्छ।";
}

/// Solves equations that fix their unknowns, on the way to something else.
pub(crate) fn solve(
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let derivation = answer(relations, unknowns, work)?;
    let open = derivation.steps.last().is_some_and(|step| step.rule == &INFINITELY_MANY);
    let of_equations = relations.iter().all(|r| sides(r).is_some());
    if open || of_equations && is_range(derivation.result()) {
        return super::unknown("equations that leave a choice");
    }
    Ok(derivation)
}

/// Solves `relations` for `unknowns` and states the answer.
pub(crate) fn answer(
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if let Some(derivation) = super::matrices::unknown::solve(relations, unknowns, work)? {
        return Ok(derivation);
    }
    if let Some((mut derivation, equations)) = super::matrices::entry_equations(relations, work)? {
        if equations.is_empty() {
            return super::unknown("equations that always hold");
        }
        derivation.append(answer(&equations, unknowns, work)?);
        return Ok(derivation);
    }
    if let [unknown] = unknowns
        && super::choices::fits(relations, unknown)
    {
        return super::choices::solve(&relations[0], unknown, work);
    }
    if let [unknown] = unknowns
        && trigonometry::equation::fits(relations, unknown)
    {
        return trigonometry::equation::solve(relations, unknown, work);
    }
    let mut derivation = solved_form(relations, unknowns, work)?;
    let is_equation = |r: &Expr| sides(r).is_some() || matches!(r, Expr::And(_) | Expr::List(_));
    if !relations.iter().all(is_equation) && *derivation.result() != Expr::Truth(false) {
        return Ok(derivation);
    }
    if is_range(derivation.result()) {
        return Ok(derivation);
    }
    if derivation.steps.is_empty() && !relations.is_empty() {
        derivation.steps.push(crate::derivation::nothing_to_do(&ALREADY_SOLVED, &derivation.start));
    }
    if let (None, [first, .., last]) = (stated(derivation.result(), unknowns), unknowns)
        && let Some((left, right)) = sides(derivation.result())
        && first != last
    {
        let letter = if left.symbols().contains(last) || right.symbols().contains(last) {
            last
        } else {
            first
        };
        let rest = one_unknown(&derivation.result().clone(), letter, work)?;
        derivation.append(rest);
        let solved = derivation.result().clone();
        if value_of(&solved, letter).is_some() {
            derivation.steps.push(crate::derivation::nothing_to_do(&INFINITELY_MANY, &solved));
            return Ok(derivation);
        }
    }
    let answer = stated(derivation.result(), unknowns)
        .ok_or_else(|| Unsolved::Unknown("these equations do not fix what is asked for".into()))?;
    derivation.step(&STATE_THE_ANSWER, Claim::ReadsOff, answer, Vec::new());
    Ok(derivation)
}

/// The steps from `relations` to their solved form.
pub(crate) fn solved_form(
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut flat = Vec::new();
    relations.iter().for_each(|r| flatten(r, &mut flat));
    match (&flat[..], unknowns) {
        ([relation], [unknown]) => one_unknown(relation, unknown, work),
        (parts, [unknown]) if parts.iter().any(|p| is_inequality_in(p, unknown)) => {
            let mut derivation = Derivation::new(crate::driver::conditions(parts.to_vec()));
            inequality::all_of(&mut derivation, parts, unknown, work)?;
            Ok(derivation)
        }
        _ => systems::solved_form(&flat, unknowns, work),
    }
}

/// Whether a solved form is a range of numbers: `x >= 2`, `x < 1 or x = 3`.
fn is_range(solved: &Expr) -> bool {
    match solved {
        Expr::Relation(_, kinds) => kinds.iter().all(|k| *k != Relation::Equal),
        Expr::Or(parts) => parts.iter().any(is_range),
        _ => false,
    }
}

/// Whether it is an inequality in this letter alone.
fn is_inequality_in(relation: &Expr, unknown: &Symbol) -> bool {
    let inequality =
        matches!(relation, Expr::Relation(_, kinds) if kinds.iter().all(|k| *k != Relation::Equal));
    inequality && relation.symbols().iter().all(|s| s == unknown)
}

fn flatten(relation: &Expr, flat: &mut Vec<Expr>) {
    match relation {
        Expr::And(parts) | Expr::List(parts) | Expr::Tuple(parts) => {
            parts.iter().for_each(|part| flatten(part, flat));
        }
        _ => flat.push(relation.clone()),
    }
}

/// Both sides of an equation.
pub(crate) fn sides(relation: &Expr) -> Option<(&Expr, &Expr)> {
    match relation {
        Expr::Relation(operands, relations) => match (&operands[..], &relations[..]) {
            ([left, right], [Relation::Equal]) => Some((left, right)),
            _ => None,
        },
        _ => None,
    }
}

/// The solved form of one relation in one unknown.
pub(crate) fn one_unknown(
    relation: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let Some((left, right)) = sides(relation) else {
        return inequality::solved_form(relation, unknown, work);
    };
    match by_its_kind(relation, left, right, unknown, work) {
        Err(Unsolved::Unknown(why)) => {
            let found = otherwise(relation, left, right, unknown, work)?;
            found.ok_or(Unsolved::Unknown(why))
        }
        done => done,
    }
}

/// What is tried where no family of equations knows one.
fn otherwise(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    work.budget.spend(1_000)?;
    let ways = [
        undo::solved_form,
        coefficients::solved_form,
        in_part::solved_form,
        in_part::by_logarithms,
        |relation: &Expr, _: &Expr, _: &Expr, unknown: &Symbol, work: &Work<'_>| {
            intervals::solved_form(relation, unknown, work)
        },
    ];
    for way in ways {
        match way(relation, left, right, unknown, work) {
            Ok(None) | Err(Unsolved::Unknown(_)) => {}
            done => return done,
        }
    }
    Ok(None)
}

/// The solved form by the family that the equation belongs to.
fn by_its_kind(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if let Some(derivation) = with_number_worked_out(relation, left, right, unknown, work)? {
        return Ok(derivation);
    }
    let both =
        (Polynomial::from_expr(left, work.budget)?, Polynomial::from_expr(right, work.budget)?);
    if let (Some(left), Some(right)) = both {
        return polynomial_equation(relation, &left, &right, unknown, work);
    }
    if let (Some(left), Some(right)) =
        (Fraction::from_expr(left, work.budget)?, Fraction::from_expr(right, work.budget)?)
    {
        return rational::solved_form(relation, &left, &right, unknown, work);
    }
    isolated::solved_form(relation, left, right, unknown, work)
}

/// `log_3 81 = x`: a side with logarithms of numbers only is worked out first.
fn with_number_worked_out(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let closed = |e: &Expr| e.symbols().is_empty() && logarithm::has_logarithms(e);
    let (first, second) = (closed(left), closed(right));
    if !first && !second {
        return Ok(None);
    }
    let context = algebra::Context::default();
    let value = |e: &Expr, number: bool| -> Result<Option<Expr>, Unsolved> {
        if !number {
            return Ok(Some(e.clone()));
        }
        let canonical = algebra::canonical(e, &context, work.budget)?;
        Ok(canonical.and_then(|c| c.as_rational()).map(|q| Expr::rational(&q)))
    };
    let (Some(left), Some(right)) = (value(left, first)?, value(right, second)?) else {
        return Ok(None);
    };
    let mut derivation = Derivation::new(relation.clone());
    let worked = left.equals(right);
    let rule = &crate::rules::equation::SIMPLIFY_BOTH_SIDES;
    derivation.step(rule, Claim::Equivalent, worked.clone(), Vec::new());
    derivation.append(one_unknown(&worked, unknown, work)?);
    Ok(Some(derivation))
}

/// An equation between polynomials.
pub(crate) fn polynomial_equation(
    relation: &Expr,
    left: &Polynomial,
    right: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if left.degree_in(unknown).max(right.degree_in(unknown)) <= 1 {
        linear::solved_form(relation, left, right, unknown, work)
    } else {
        polynomial::solved_form(relation, left, right, unknown, work)
    }
}

/// The values that solve one relation.
pub(crate) enum Values {
    /// Every number.
    All,
    /// These; perhaps none.
    These(Vec<Expr>),
}

/// The values that a solved form in one unknown allows.
pub(crate) fn values(solved: &Expr, unknown: &Symbol) -> Result<Values, Unsolved> {
    match stated(solved, std::slice::from_ref(unknown)) {
        Some(Expr::Truth(true)) => Ok(Values::All),
        Some(Expr::Set(v) | Expr::List(v)) => Ok(Values::These(v)),
        Some(value) => Ok(Values::These(vec![value])),
        None => super::unknown("equations"),
    }
}

/// Goes on from `derivation`, which stands at one of `cases` being true, to the values that solve
/// any of them; `keep` rejects candidates that the cases let in.
pub(crate) fn solve_cases(
    derivation: &mut Derivation,
    cases: &[Expr],
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Vec<Expr>, Unsolved> {
    let (mut found, mut substeps) = (Vec::new(), Vec::new());
    for case in cases {
        let steps = one_unknown(case, unknown, work)?;
        match values(steps.result(), unknown)? {
            Values::All => return super::unknown("equations with a case that always holds"),
            Values::These(values) => found.extend(values),
        }
        substeps.extend(steps.steps);
    }
    let found = in_order(found, work)?;
    if cases.len() == 1 {
        derivation.steps.extend(substeps);
    } else {
        let solved = any_value(unknown, &found);
        derivation.step_with(
            &polynomial::SOLVE_EACH,
            Claim::Equivalent,
            solved,
            Vec::new(),
            substeps,
        );
    }
    Ok(found)
}

/// `x = v` for one of these values.
pub(crate) fn any_value(unknown: &Symbol, values: &[Expr]) -> Expr {
    let x = Expr::Symbol(unknown.clone());
    polynomial::any_of(values.iter().map(|v| x.clone().equals(v.clone())).collect())
}

/// Real numbers ascending, each once. Values with letters stay in the order found.
fn in_order(values: Vec<Expr>, work: &Work<'_>) -> Result<Vec<Expr>, Unsolved> {
    let mut surds = Vec::with_capacity(values.len());
    for value in &values {
        match Surd::from_expr(value, work.budget)? {
            Some(surd) => surds.push(surd),
            None => return Ok(dedup(values)),
        }
    }
    polynomial::sort(&mut surds, work)?;
    surds.iter().map(|surd| quadratic::written(surd, work)).collect()
}

fn dedup(values: Vec<Expr>) -> Vec<Expr> {
    let mut once: Vec<Expr> = Vec::with_capacity(values.len());
    for value in values {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once
}

/// Leaves out the candidates that `allowed` says are no solutions.
pub(crate) fn select(
    derivation: &mut Derivation,
    rule: &'static Rule,
    candidates: &[Expr],
    unknown: &Symbol,
    mut allowed: impl FnMut(&Expr) -> Result<bool, Unsolved>,
) -> Result<(), Unsolved> {
    let (mut kept, mut rejected) = (Vec::new(), Vec::new());
    for candidate in candidates {
        if allowed(candidate)? {
            kept.push(candidate.clone())
        } else {
            rejected.push(candidate.clone())
        }
    }
    if !rejected.is_empty() {
        let arguments = vec![any_value(unknown, &rejected)];
        derivation.step(rule, Claim::Selects, any_value(unknown, &kept), arguments);
    }
    Ok(())
}

/// The answer that a solved form gives for `unknowns`; `None` if it does not fix them.
pub(crate) fn stated(solved: &Expr, unknowns: &[Symbol]) -> Option<Expr> {
    match (solved, unknowns) {
        (Expr::Truth(false), _) => Some(Expr::Set(Vec::new())),
        (Expr::Set(all), _) if all.is_empty() => Some(solved.clone()),
        (Expr::Truth(true), _) => Some(Expr::Truth(true)),
        (Expr::And(parts), [unknown]) => parts.iter().find_map(|part| value_of(part, unknown)),
        (Expr::And(parts), _) => {
            let values = unknowns.iter().map(|unknown| {
                let value = parts.iter().find_map(|part| value_of(part, unknown))?;
                Some(Expr::Symbol(unknown.clone()).equals(value))
            });
            Some(Expr::And(values.collect::<Option<_>>()?))
        }
        (Expr::Or(cases), [unknown]) => {
            let mut values: Vec<Expr> = Vec::new();
            for case in cases {
                match stated(case, std::slice::from_ref(unknown))? {
                    value if values.contains(&value) => {}
                    value => values.push(value),
                }
            }
            Some(if values.len() == 1 { values.remove(0) } else { Expr::List(values) })
        }
        (Expr::Or(cases), _) => {
            let cases = cases.iter().map(|case| stated(case, unknowns));
            Some(Expr::Or(cases.collect::<Option<_>>()?))
        }
        (relation, [unknown]) => value_of(relation, unknown),
        _ => None,
    }
}

/// `v`, if `relation` is `unknown = v` and `v` is free of the unknown.
fn value_of(relation: &Expr, unknown: &Symbol) -> Option<Expr> {
    let (left, right) = sides(relation)?;
    let is_it = matches!(left, Expr::Symbol(s) if s == unknown);
    (is_it && !right.symbols().contains(unknown)).then(|| right.clone())
}
