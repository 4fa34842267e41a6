//! "If sin A = 3/5 and A is acute, find cos A.": equations that give a ratio of each angle, together
//! with where the angles lie, make one question.

use crate::assemble::Unclear;
use algebra::{Budget, Polynomial, Rational};
use check::{Given, Goal, KnownRatio, Ratios, Task};
use std::cmp::Ordering;
use syntax::{Expr, Function, Relation, Symbol};

/// The task, with known ratios as part of what is asked.
pub(crate) fn refined(task: Task) -> Result<Task, Unclear> {
    let (asked, claimed) = match &task.goal {
        Goal::Evaluate(e) | Goal::Simplify(e) => (e.clone(), None),
        Goal::Decide(claim) | Goal::Prove { claim, .. } => match sides(claim) {
            Some((left, right)) if right.symbols().is_empty() => {
                (left.clone(), Some(right.clone()))
            }
            _ => return Ok(task),
        },
        _ => return Ok(task),
    };
    let mut known: Vec<(Symbol, Expr)> = Vec::new();
    let mut ranges: Vec<&Expr> = Vec::new();
    let conditions = match &task.goal {
        Goal::Prove { conditions, .. } => conditions.as_slice(),
        _ => &[],
    };
    for given in &task.given {
        match given {
            Given::Equations(equations) => {
                for equation in equations {
                    match ratio(equation) {
                        Some(found) => known.push(found),
                        None => return Ok(task),
                    }
                }
            }
            Given::Assume(range) => ranges.push(range),
            _ => return Ok(task),
        }
    }
    let letters = asked.symbols();
    let all = letters.iter().all(|x| known.iter().any(|(y, _)| x == y));
    let single = known.iter().enumerate().all(|(k, (x, _))| known[..k].iter().all(|(y, _)| x != y));
    if known.is_empty() || letters.is_empty() || !all || !single || !conditions.is_empty() {
        return Ok(task);
    }
    let mut angles = Vec::new();
    for (angle, relation) in known {
        let mut possible = quadrants_of(&relation).ok_or(UNKNOWN_SIGN)?;
        let mut said = false;
        for range in &ranges {
            if range.symbols() == [angle.clone()] {
                let within = quadrants_within(range).ok_or(UNKNOWN_RANGE)?;
                possible.retain(|q| within.contains(q));
                said = true;
            } else if !range.symbols().iter().all(|s| letters.contains(s)) {
                return Ok(task);
            }
        }
        let quadrant = match &possible[..] {
            [one] => *one,
            [] => return Err(("no angle there has this ratio", "check the sign or the quadrant")),
            several if !said && several.contains(&1) => 1,
            _ => {
                return Err((
                    "it is not said in which quadrant the angle lies",
                    "say, for example, that the angle lies in the second quadrant",
                ));
            }
        };
        angles.push(KnownRatio { angle, relation, quadrant, said });
    }
    let ratios = Ratios { angles, asked, claimed, radians: false };
    Ok(Task { given: Vec::new(), goal: Goal::Ratios(Box::new(ratios)) })
}

const UNKNOWN_SIGN: Unclear =
    ("this ratio has no value that an angle can have", "give a number such as 3/5");
const UNKNOWN_RANGE: Unclear =
    ("it is not clear where the angle lies", "name a quadrant, or say that it is acute");

fn sides(relation: &Expr) -> Option<(&Expr, &Expr)> {
    match relation {
        Expr::Relation(sides, kinds) if kinds[..] == [Relation::Equal] => {
            Some((sides.first()?, sides.get(1)?))
        }
        _ => None,
    }
}

/// `sin A = v` with a number `v`, from an equation that is linear in one ratio of one letter.
fn ratio(equation: &Expr) -> Option<(Symbol, Expr)> {
    let (left, right) = sides(equation)?;
    let mut calls = Vec::new();
    collect(left, &mut calls);
    collect(right, &mut calls);
    calls.dedup();
    let [call] = &calls[..] else { return None };
    let Expr::Call(function, arguments) = call else { return None };
    let [Expr::Symbol(angle)] = &arguments[..] else { return None };
    use Function::*;
    if !matches!(function, Sin | Cos | Tan | Cot | Sec | Csc) {
        return None;
    }
    if left == call && right.symbols().is_empty() {
        return Some((angle.clone(), equation.clone()));
    }
    let t = Symbol::new("t_0");
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let whole = replaced(&whole, call, &Expr::Symbol(t.clone()));
    let p = Polynomial::from_expr(&whole, &Budget::new(50_000, 5_000)).ok()??;
    if p.symbols() != [t.clone()] || p.degree_in(&t) != 1 {
        return None;
    }
    let (a, b) = (p.coefficient_in(&t, 1).as_constant()?, p.coefficient_in(&t, 0).as_constant()?);
    let value = Expr::rational(&(-b / a));
    Some((angle.clone(), call.clone().equals(value)))
}

fn collect(e: &Expr, calls: &mut Vec<Expr>) {
    if matches!(e, Expr::Call(..)) && !e.symbols().is_empty() {
        if !calls.contains(e) {
            calls.push(e.clone());
        }
        return;
    }
    e.for_each_part(|part| collect(part, calls));
}

fn replaced(e: &Expr, old: &Expr, new: &Expr) -> Expr {
    if e == old { new.clone() } else { e.map_parts(|part| replaced(part, old, new)) }
}

/// Where an angle with this ratio can lie.
fn quadrants_of(relation: &Expr) -> Option<Vec<u8>> {
    let (call, value) = sides(relation)?;
    let Expr::Call(function, _) = call else { return None };
    let context = algebra::Context::default();
    let budget = Budget::new(100_000, 10_000);
    let sign = algebra::sign(value, &context, &budget)?;
    let one = Expr::integer(1);
    let size = Expr::Abs(Box::new(value.clone()));
    let to_one = algebra::compare(&size, &one, &context, &budget)?;
    let fits = match function {
        Function::Sin | Function::Cos => to_one == Ordering::Less,
        Function::Sec | Function::Csc => to_one == Ordering::Greater,
        _ => true,
    };
    if !fits || sign == Ordering::Equal {
        return None;
    }
    let positive = match function {
        Function::Sin | Function::Csc => [1, 2],
        Function::Cos | Function::Sec => [1, 4],
        _ => [1, 3],
    };
    let positive_sign = sign == Ordering::Greater;
    Some((1..=4).filter(|q| positive.contains(q) == positive_sign).collect())
}

/// The quadrants that a range such as `90° < A < 180°` touches.
fn quadrants_within(range: &Expr) -> Option<Vec<u8>> {
    let Expr::Relation(operands, kinds) = range else { return None };
    let turn = |e: &Expr| -> Option<Rational> {
        if e.as_rational().is_some_and(|q| q.is_zero()) {
            return Some(Rational::ZERO);
        }
        algebra::angle::degrees(e)
    };
    let rising = |k: &Relation| matches!(k, Relation::Less | Relation::LessEqual);
    let falling = |k: &Relation| matches!(k, Relation::Greater | Relation::GreaterEqual);
    let (low, high) = match &operands[..] {
        [a, Expr::Symbol(_), b] if kinds.iter().all(rising) => (turn(a)?, turn(b)?),
        [a, Expr::Symbol(_), b] if kinds.iter().all(falling) => (turn(b)?, turn(a)?),
        [Expr::Symbol(_), b] if kinds.iter().all(rising) => (Rational::ZERO, turn(b)?),
        _ => return None,
    };
    let full = Rational::from(360);
    if low < Rational::ZERO || high > full || low >= high {
        return None;
    }
    let inside = |q: &u8| {
        let start = Rational::from(90 * (u32::from(*q) - 1));
        let end = &start + Rational::from(90);
        start < high && end > low
    };
    Some((1..=4).filter(inside).collect())
}
