//! Inverse trigonometric functions: each inverse value gets a letter for its angle, of which one
//! ratio is then known.

use super::ratios::{self, Angle};
use crate::declare::rules;
use crate::families::{equation, unknown};
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Claim, KnownRatio};
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

rules! {
    NAME_THE_ANGLE = "name-the-angle",
        "Give {0} a name" / "{0} लाई नाम दिनुहोस्",
        "Put {0} = {1}; then {2}, and {1} lies among the principal values."
            / "{0} = {1} मान्दा {2} हुन्छ, र {1} मुख्य मानभित्र पर्छ।";
    IN_NAMES = "write-with-names",
        "Write it with the names" / "नाम राखेर लेख्नुहोस्",
        "Each inverse value is replaced by its angle." / "हरेक विपरीत मानको सट्टा कोण राखिन्छ।";
    SAME_FUNCTION = "same-function-of-both-sides",
        "Compare both sides" / "दुवै पक्ष तुलना गर्नुहोस्",
        "Both sides have this value of {0} and lie where {0} takes each value once."
            / "दुवै पक्षको {0} को मान यही हो, र दुवै {0} ले हरेक मान एक पटक मात्र लिने ठाउँमा पर्छन्।";
    COMPLEMENTARY_ANGLES = "complementary-angles",
        "Use the complementary angle" / "पूरक कोण प्रयोग गर्नुहोस्",
        "If the first angle is θ, the same number is the co-ratio of π/2 − θ, so the second angle is π/2 − θ and the sum is π/2."
            / "पहिलो कोण θ भए त्यही सङ्ख्या π/2 − θ को सह-अनुपात हुन्छ, त्यसैले दोस्रो कोण π/2 − θ र योग π/2 हुन्छ।";
}

/// Whether an inverse trigonometric function stands in it.
pub(crate) fn has_inverse(e: &Expr) -> bool {
    use Function::*;
    let mut found = matches!(e, Expr::Call(Arcsin | Arccos | Arctan | Arccot | Arcsec | Arccsc, _));
    e.for_each_part(|part| found = found || has_inverse(part));
    found
}

/// The function whose inverse this is.
fn direct(function: Function) -> Option<Function> {
    use Function::*;
    Some(match function {
        Arcsin => Sin,
        Arccos => Cos,
        Arctan => Tan,
        Arccot => Cot,
        _ => return None,
    })
}

/// An expression of numbers with inverse functions in it, worked out.
pub(crate) fn solve(e: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let Some(mut named) = Named::of(e, work)? else { return Ok(None) };
    let mut derivation = Derivation::new(e.clone());
    named.write(&mut derivation);
    let asked = named.asked.clone();
    derivation.step(&IN_NAMES, Claim::States, asked.clone(), Vec::new());
    if has_direct(&asked) {
        return Ok(Some(ratios::value(&asked, &named.angles, derivation, work)?));
    }
    Ok(Some(ratios::angle_at(&asked, e, &named.angles, true, derivation, work)?))
}

fn has_direct(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Call(..));
    e.for_each_part(|part| found = found || has_direct(part));
    found
}

/// A proof that two sides with inverse functions are equal.
pub(crate) fn prove(claim: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let Some((left, right)) = equation::sides(claim) else { return Ok(None) };
    if !has_inverse(claim) {
        return Ok(None);
    }
    let context = algebra::Context::default();
    let equal = |a: &Expr, b: &Expr| algebra::equal(a, b, &context, work.budget).is_equal();
    if let Some(sum) = complementary(left, right) {
        let mut derivation = Derivation::new(claim.clone());
        derivation.step(&COMPLEMENTARY_ANGLES, Claim::States, sum, Vec::new());
        derivation.step(
            &super::trigonometry::rules::PROVED,
            Claim::States,
            Expr::Truth(true),
            Vec::new(),
        );
        return Ok(Some(derivation));
    }
    if !claim.symbols().is_empty() || !equal(left, right) {
        return Ok(None);
    }
    // A standard angle on one side.
    for (side, other) in [(left, right), (right, left)] {
        if has_inverse(other) {
            continue;
        }
        if let Ok(Some(found)) = solve(side, work) {
            let mut derivation = Derivation::new(claim.clone());
            derivation.step(
                &super::trigonometry::rules::START_LEFT,
                Claim::States,
                side.clone(),
                Vec::new(),
            );
            derivation.append(found);
            if derivation.result() == other || equal(derivation.result(), other) {
                let proved = &super::trigonometry::rules::PROVED;
                derivation.step(proved, Claim::States, Expr::Truth(true), Vec::new());
                return Ok(Some(derivation));
            }
        }
    }
    // A single inverse value on one side.
    for (side, other) in [(left, right), (right, left)] {
        let Expr::Call(inverse, arguments) = other else { continue };
        let (Some(function), [argument]) = (direct(*inverse), &arguments[..]) else { continue };
        let Some(mut named) = Named::of(side, work)? else { continue };
        let mut derivation = Derivation::new(claim.clone());
        named.write(&mut derivation);
        let asked = Expr::call(function, vec![named.asked.clone()]);
        let mut inner = Derivation::new(asked.clone());
        inner = ratios::value(&asked, &named.angles, inner, work)?;
        if !equal(inner.result(), argument) {
            continue;
        }
        derivation.step(&IN_NAMES, Claim::States, asked.clone(), Vec::new());
        derivation.append(inner);
        let line = asked.equals(argument.clone());
        let name = Expr::Text(format!("{function:?}").to_lowercase());
        derivation.step(&SAME_FUNCTION, Claim::States, line, vec![name]);
        let proved = &super::trigonometry::rules::PROVED;
        derivation.step(proved, Claim::States, Expr::Truth(true), Vec::new());
        return Ok(Some(derivation));
    }
    Ok(None)
}

/// `sin⁻¹x + cos⁻¹x = π/2` and its like, in either order.
fn complementary(left: &Expr, right: &Expr) -> Option<Expr> {
    let half = algebra::angle::degrees(right)? == Rational::from(90);
    let Expr::Sum(parts) = left else { return None };
    let [Expr::Call(f, a), Expr::Call(g, b)] = &parts[..] else { return None };
    use Function::*;
    let pair = matches!(
        (f, g),
        (Arcsin, Arccos)
            | (Arccos, Arcsin)
            | (Arctan, Arccot)
            | (Arccot, Arctan)
            | (Arcsec, Arccsc)
            | (Arccsc, Arcsec)
    );
    (half && pair && a == b).then(|| left.clone().equals(right.clone()))
}

/// An expression with letters for its inverse values.
struct Named {
    asked: Expr,
    angles: Vec<Angle>,
    /// Inverse value, letter, what is then known, and the steps to the other ratios.
    lines: Vec<(Expr, Expr, Expr, Vec<crate::Step>)>,
}

/// Names for angles.
const LETTERS: &[&str] = &["A", "B", "C", "D"];

impl Named {
    fn of(e: &Expr, work: &Work<'_>) -> Result<Option<Named>, Unsolved> {
        let mut calls = Vec::new();
        inverse_calls(e, &mut calls);
        if calls.is_empty() || calls.len() > LETTERS.len() {
            return Ok(None);
        }
        let context = algebra::Context::default();
        let mut named = Named { asked: e.clone(), angles: Vec::new(), lines: Vec::new() };
        for (call, name) in calls.iter().zip(LETTERS) {
            let Expr::Call(inverse, arguments) = call else { return Ok(None) };
            let (Some(function), [argument]) = (direct(*inverse), &arguments[..]) else {
                return Ok(None);
            };
            if has_inverse(argument) || !argument.symbols().is_empty() {
                return Ok(None);
            }
            let quadrant = match (algebra::sign(argument, &context, work.budget), function) {
                (Some(Ordering::Greater), _) => 1,
                (Some(Ordering::Less), Function::Cos | Function::Cot) => 2,
                (Some(Ordering::Less), _) => 4,
                _ => return Ok(None),
            };
            let letter = Symbol::new(*name);
            let angle = Expr::Symbol(letter.clone());
            let relation = Expr::call(function, vec![angle.clone()]).equals(argument.clone());
            let known =
                KnownRatio { angle: letter, relation: relation.clone(), quadrant, said: true };
            let (found, steps) = ratios::angle(&known, work)?;
            // Half of a negative angle lies elsewhere than half of one in the fourth quadrant.
            if quadrant == 4 && has_half(e, call) {
                return unknown("halves of negative angles");
            }
            named.asked = replaced(&named.asked, call, &angle);
            named.angles.push(found);
            named.lines.push((call.clone(), angle, relation, steps));
        }
        Ok(Some(named))
    }

    fn write(&mut self, derivation: &mut Derivation) {
        for (call, angle, relation, steps) in std::mem::take(&mut self.lines) {
            let shown = vec![call, angle, relation.clone()];
            derivation.step(&NAME_THE_ANGLE, Claim::States, relation, shown);
            for mut step in steps {
                step.before = derivation.result().clone();
                derivation.steps.push(step);
            }
        }
    }
}

fn inverse_calls(e: &Expr, calls: &mut Vec<Expr>) {
    if matches!(e, Expr::Call(f, _) if direct(*f).is_some()) {
        if !calls.contains(e) {
            calls.push(e.clone());
        }
        return;
    }
    e.for_each_part(|part| inverse_calls(part, calls));
}

fn replaced(e: &Expr, old: &Expr, new: &Expr) -> Expr {
    if e == old { new.clone() } else { e.map_parts(|part| replaced(part, old, new)) }
}

/// Whether a fraction of this value is taken.
fn has_half(e: &Expr, call: &Expr) -> bool {
    let inside = |e: &Expr| {
        let mut found = e == call;
        e.for_each_part(|part| found = found || part == call);
        found
    };
    let mut found = match e {
        Expr::Quotient(a, _) => inside(a),
        Expr::Product(parts) => {
            parts.iter().any(inside)
                && parts.iter().any(|p| p.as_rational().is_some_and(|q| !q.is_int()))
        }
        _ => false,
    };
    e.for_each_part(|part| found = found || has_half(part, call));
    found
}
