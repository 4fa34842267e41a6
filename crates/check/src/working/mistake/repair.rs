//! One place of the line after that, written otherwise, would make it right.

use super::form::{self, int};
use super::meaning::Meaning;
use super::place;
use super::rule::Line;
use algebra::{Polynomial, Rational};
use dashu_base::Abs;
use syntax::{Expr, Number, Symbol};

/// A number, a sign or a letter that should be another.
#[derive(Clone)]
pub(super) struct Repair {
    /// What was written.
    pub(super) written: Expr,
    /// What should have been written.
    pub(super) right: Expr,
    /// The line with it.
    pub(super) line: Expr,
    /// Whether it is a term of a sum.
    pub(super) term: bool,
}

/// The numbers of the line after that should be others, the likeliest first.
pub(super) fn numbers(line: &Line<'_>) -> Vec<Repair> {
    let meaning = Meaning::of(line.before, line.judge);
    let carried = literals(line.before);
    let mut found: Vec<(u32, Repair)> = Vec::new();
    for place in place::all(line.after) {
        let Expr::Number(literal) = place.node else { continue };
        let Some(value) = needed(line, &place.path, literal, &meaning) else { continue };
        let right = written_like(&value, literal);
        let repaired = place::replaced(line.after, &place.path, &right);
        if !meaning.is_that_of(&repaired, line.judge) {
            continue;
        }
        let mut unlikely = 0;
        unlikely += 4 * u32::from(carried.contains(&literal.value()));
        unlikely += 2 * u32::from(!value.is_int() && literal.value().is_int());
        unlikely += u32::from(value < Rational::ZERO);
        unlikely += u32::from(!carried.contains(&value));
        found.push((
            unlikely,
            Repair { written: place.node.clone(), right, line: repaired, term: false },
        ));
    }
    found.sort_by_key(|(unlikely, _)| *unlikely);
    found.into_iter().map(|(_, repair)| repair).collect()
}

/// The numbers written in an expression.
pub(super) fn literals(expr: &Expr) -> Vec<Rational> {
    let mut found = Vec::new();
    for place in place::all(expr) {
        if let Expr::Number(n) = place.node {
            found.push(n.value());
        }
    }
    found
}

/// The number that must stand at `path`: solved for where the line is linear in it, else one of
/// those likely there.
fn needed(
    line: &Line<'_>,
    path: &[usize],
    literal: &Number,
    meaning: &Meaning<'_>,
) -> Option<Rational> {
    let t = Symbol::new("the number here");
    let open = place::replaced(line.after, path, &Expr::Symbol(t.clone()));
    if let Some(value) = solved(line.before, &open, &t) {
        return Some(value);
    }
    let fits = |value: &Rational| {
        *value != literal.value()
            && meaning
                .is_that_of(&place::replaced(line.after, path, &Expr::rational(value)), line.judge)
    };
    likely(literal, line.before).into_iter().find(fits)
}

/// Numbers a pupil may have meant to write.
fn likely(literal: &Number, before: &Expr) -> Vec<Rational> {
    let written = literal.value();
    let mut values = vec![-written.clone()];
    values.extend(literals(before));
    if written.is_int() {
        values.extend(
            (1..=3).flat_map(|k| [&written + Rational::from(k), &written - Rational::from(k)]),
        );
        values.extend([&written * Rational::from(2), &written / Rational::from(2)]);
    }
    let mut seen: Vec<Rational> = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    seen.truncate(16);
    seen
}

/// The value of `t` that makes `open` the same as `before`, if that is a linear matter.
fn solved(before: &Expr, open: &Expr, t: &Symbol) -> Option<Rational> {
    match (form::equation(before), zeros(open)) {
        (None, _) if !form::is_statement(before) => {
            let difference = &form::polynomial(open)? - &form::polynomial(before)?;
            in_every(&coefficients(&difference, t), t)
        }
        (_, Some(theirs)) => {
            let ours = zeros(before)?;
            // Both must be multiples: theirs·c = ours for a number c, found where t is absent.
            let (fixed, theirs_fixed) = coefficients(&theirs, t)
                .into_iter()
                .filter(|(_, c)| c.degree_in(t) == 0 && !c.is_zero())
                .find_map(|(monomial, c)| Some((monomial, c.as_constant()?)))?;
            let ours_fixed = coefficients(&ours, t)
                .into_iter()
                .find(|(monomial, _)| *monomial == fixed)?
                .1
                .as_constant()?;
            let difference = &theirs.scale(&(ours_fixed / theirs_fixed)) - &ours;
            in_every(&coefficients(&difference, t), t)
        }
        _ => None,
    }
}

/// A polynomial whose zeros are the solutions of an equation, or of one or another.
fn zeros(statement: &Expr) -> Option<Polynomial> {
    if let Expr::Or(parts) = statement {
        let mut product = Polynomial::one();
        for part in parts {
            product = product.mul(&zeros(part)?, &algebra::Budget::new(10_000, 2_000)).ok()?;
        }
        return Some(product);
    }
    let (left, right) = match form::sides(statement) {
        Some((left, _, right)) => (left, right),
        None => return None,
    };
    Some(&form::polynomial(left)? - &form::polynomial(right)?)
}

type Monomial = Vec<(Symbol, u32)>;

/// The coefficients by the letters other than `t`, each a polynomial in `t`.
fn coefficients(p: &Polynomial, t: &Symbol) -> Vec<(Monomial, Polynomial)> {
    let mut found: Vec<(Monomial, Polynomial)> = Vec::new();
    for (coefficient, letters) in p.terms() {
        let power = letters.iter().find(|(s, _)| s == t).map_or(0, |(_, n)| *n);
        let others: Monomial = letters.into_iter().filter(|(s, n)| s != t && *n > 0).collect();
        let part = Polynomial::monomial(coefficient, t.clone(), power);
        match found.iter_mut().find(|(monomial, _)| *monomial == others) {
            Some((_, sum)) => *sum = &*sum + &part,
            None => found.push((others, part)),
        }
    }
    found
}

/// The number at which every one of these polynomials in `t` is zero, if one of them is linear.
fn in_every(all: &[(Monomial, Polynomial)], t: &Symbol) -> Option<Rational> {
    let linear = all.iter().find(|(_, p)| p.degree_in(t) == 1)?;
    let slope = linear.1.coefficient_in(t, 1).as_constant()?;
    let value = -(linear.1.coefficient_in(t, 0).as_constant()? / slope);
    let budget = algebra::Budget::new(10_000, 2_000);
    let constant = Polynomial::constant(value.clone());
    let zero = |p: &Polynomial| p.substitute(t, &constant, &budget).is_ok_and(|p| p.is_zero());
    all.iter().all(|(_, p)| zero(p)).then_some(value)
}

/// A number in the notation of the one that was written.
fn written_like(value: &Rational, literal: &Number) -> Expr {
    if let Number::Decimal { .. } = literal {
        let mut scaled = value.clone().abs();
        for places in 0..12u32 {
            if scaled.is_int() {
                let (_, digits) = scaled.numerator().clone().into_parts();
                let number = match places {
                    0 => Number::Integer(digits),
                    _ => Number::Decimal { digits, places },
                };
                let number = Expr::Number(number);
                return if *value < Rational::ZERO { number.negated() } else { number };
            }
            scaled *= Rational::from(10);
        }
    }
    Expr::rational(value)
}

/// The signs of the line after that should be the other one.
pub(super) fn signs(line: &Line<'_>) -> Vec<Repair> {
    let meaning = Meaning::of(line.before, line.judge);
    let mut found = Vec::new();
    for place in place::all(line.after) {
        let turned: Vec<(Expr, Expr, Expr)> = match place.node {
            Expr::Sum(parts) => (0..parts.len())
                .map(|k| {
                    let new = form::negated(&parts[k]);
                    let whole = Expr::Sum(form::with(parts, k, new.clone()));
                    (parts[k].clone(), new, whole)
                })
                .collect(),
            Expr::Relation(sides, relations) if sides.len() == 2 => (0..2)
                .map(|k| {
                    let new = form::sum(form::terms(&sides[k]).iter().map(form::negated).collect());
                    let whole =
                        Expr::Relation(form::with(sides, k, new.clone()), relations.clone());
                    (sides[k].clone(), new, whole)
                })
                .collect(),
            _ if place.path.is_empty() && !form::is_statement(place.node) => {
                let new = form::negated(place.node);
                vec![(place.node.clone(), new.clone(), new)]
            }
            _ => Vec::new(),
        };
        for (written, right, whole) in turned {
            let repaired = place::replaced(line.after, &place.path, &whole);
            if meaning.is_that_of(&repaired, line.judge) {
                let term = matches!(place.node, Expr::Sum(_));
                found.push(Repair { written, right, line: repaired, term });
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    found
}

/// The letters of the line after that should be others, and the exponents on letters.
pub(super) fn letters(line: &Line<'_>) -> Vec<Repair> {
    let meaning = Meaning::of(line.before, line.judge);
    let names = line.before.symbols();
    for place in place::all(line.after) {
        let others: Vec<Expr> = match place.node {
            Expr::Symbol(s) => {
                names.iter().filter(|n| *n != s).map(|n| Expr::Symbol(n.clone())).collect()
            }
            _ => continue,
        };
        for right in others.into_iter().take(4) {
            let repaired = place::replaced(line.after, &place.path, &right);
            if meaning.is_that_of(&repaired, line.judge) {
                return vec![Repair {
                    written: place.node.clone(),
                    right,
                    line: repaired,
                    term: false,
                }];
            }
        }
    }
    Vec::new()
}

/// The exponents of the line after that should be others.
pub(super) fn exponents(line: &Line<'_>) -> Vec<Repair> {
    let meaning = Meaning::of(line.before, line.judge);
    for place in place::all(line.after) {
        let (base, written) = match place.node {
            Expr::Power(base, n) if form::small(n).is_some() => (&**base, form::small(n)),
            Expr::Symbol(_) => (place.node, Some(1)),
            _ => continue,
        };
        let Some(written) = written else { continue };
        for n in [1, 2, 3, 4, 5, 6, 7, 8].into_iter().filter(|n| *n != written) {
            let right = form::power(base, &int(n));
            let repaired = place::replaced(line.after, &place.path, &right);
            if meaning.is_that_of(&repaired, line.judge) {
                return vec![Repair {
                    written: place.node.clone(),
                    right,
                    line: repaired,
                    term: false,
                }];
            }
        }
    }
    Vec::new()
}
