//! Values of expressions of angles of which one ratio each is known: the other ratios by
//! sin² + cos² = 1, sums and multiples by their formulas.

use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::{Claim, KnownRatio, Ratios};
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

rules! {
    ANGLE_IS_ACUTE = "angle-taken-acute",
        "Take {0} to be acute" / "{0} लाई न्यूनकोण मान्नुहोस्",
        "Nothing else is said of it, so all its ratios are positive."
            / "अरू केही नभनिएकाले यसका सबै अनुपात धनात्मक हुन्छन्।";
    OTHER_RATIO = "other-ratio",
        "Find {0}" / "{0} निकाल्नुहोस्",
        "sin²{1} + cos²{1} = 1 gives its size, and the quadrant its sign."
            / "sin²{1} + cos²{1} = 1 बाट यसको परिमाण आउँछ, र चतुर्थांशले चिह्न बताउँछ।";
    RECIPROCAL_RATIO = "reciprocal-ratio",
        "Take the reciprocal" / "व्युत्क्रम लिनुहोस्",
        "{0} is the reciprocal of the ratio that is known."
            / "{0} थाहा भएको अनुपातको व्युत्क्रम हो।";
    FROM_TANGENT = "cosine-from-tangent",
        "Find {0}" / "{0} निकाल्नुहोस्",
        "1 + tan²{1} = sec²{1} gives its size, and the quadrant its sign."
            / "1 + tan²{1} = sec²{1} बाट यसको परिमाण आउँछ, र चतुर्थांशले चिह्न बताउँछ।";
    ANGLE_FORMULA = "angle-formula",
        "Use the formula for sums and multiples of angles" / "कोणको योग र गुणजको सूत्र प्रयोग गर्नुहोस्",
        "It writes the ratio by ratios of the single angles."
            / "यसले अनुपातलाई एकल कोणका अनुपातमा लेख्छ।";
    PUT_RATIOS_IN = "put-ratios-in",
        "Put in the ratios" / "अनुपातका मान राख्नुहोस्",
        "Each one was given or has been found." / "हरेक मान दिइएको वा निकालिएको हो।";
    WORK_OUT_VALUE = "work-out-value",
        "Work it out" / "सरल गर्नुहोस्",
        "Only numbers are left." / "अब सङ्ख्या मात्र बाँकी छन्।";
    AS_CLAIMED = "as-claimed",
        "Compare with what is to be shown" / "देखाउनुपर्ने मानसँग तुलना गर्नुहोस्",
        "{0} is {1}, as was to be shown." / "{0} नै {1} हो, जुन देखाउनु थियो।";
    NOT_AS_CLAIMED = "not-as-claimed",
        "Compare with what is to be shown" / "देखाउनुपर्ने मानसँग तुलना गर्नुहोस्",
        "{0} is not {1}, so the statement is false." / "{0} र {1} बराबर छैनन्, त्यसैले कथन असत्य छ।";
    ANGLE_OF_RATIO = "angle-of-ratio",
        "Find the angle" / "कोण निकाल्नुहोस्",
        "Among the angles that {0} can be, only this one has the cosine {1} and the sine {2}."
            / "{0} हुन सक्ने कोणमध्ये यसको मात्र कोसाइन {1} र साइन {2} हुन्छ।";
}

/// An angle with its cosine and sine.
pub(crate) struct Angle {
    pub(crate) letter: Symbol,
    pub(crate) cos: Expr,
    pub(crate) sin: Expr,
    /// What is known as it stands in the question: the function and its value.
    pub(crate) known: (Function, Expr),
    pub(crate) quadrant: u8,
}

impl Angle {
    fn ratio(&self, function: Function, work: &Work<'_>) -> Result<Option<Expr>, Unsolved> {
        if function == self.known.0 {
            return Ok(Some(self.known.1.clone()));
        }
        let one = Expr::integer(1);
        Ok(Some(match function {
            Function::Sin => self.sin.clone(),
            Function::Cos => self.cos.clone(),
            Function::Tan => number(&self.sin.clone().over(self.cos.clone()), work)?,
            Function::Cot => number(&self.cos.clone().over(self.sin.clone()), work)?,
            Function::Sec => number(&one.over(self.cos.clone()), work)?,
            Function::Csc => number(&one.over(self.sin.clone()), work)?,
            _ => return Ok(None),
        }))
    }
}

fn number(e: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    super::integrate::number(e, work)
}

pub(crate) fn solve(question: &Ratios, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = found(question, work)?;
    if let Some(claimed) = &question.claimed {
        let context = algebra::Context::default();
        let holds = match algebra::equal(derivation.result(), claimed, &context, work.budget) {
            algebra::Decision::Equal(_) => true,
            algebra::Decision::Different(_) => false,
            algebra::Decision::Unknown(_) => return unknown("comparisons of such values"),
        };
        let shown = vec![derivation.result().clone(), claimed.clone()];
        let rule = if holds { &AS_CLAIMED } else { &NOT_AS_CLAIMED };
        derivation.step(rule, Claim::States, Expr::Truth(holds), shown);
    }
    Ok(derivation)
}

fn found(question: &Ratios, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(question.asked.clone());
    let mut angles = Vec::new();
    for known in &question.angles {
        if !known.said {
            let name = Expr::Symbol(known.angle.clone());
            let right = Expr::Degrees(Box::new(Expr::integer(90)));
            let range = Expr::Relation(
                vec![Expr::Degrees(Box::new(Expr::integer(0))), name.clone(), right],
                vec![syntax::Relation::Less, syntax::Relation::Less],
            );
            derivation.step(&ANGLE_IS_ACUTE, Claim::States, range, vec![name]);
        }
        let (angle, steps) = angle(known, work)?;
        for step in steps {
            let mut step = step;
            step.before = derivation.result().clone();
            derivation.steps.push(step);
        }
        angles.push(angle);
    }
    if !has_function(&question.asked) {
        return angle_asked(question, &angles, derivation, work);
    }
    value(&question.asked, &angles, derivation, work)
}

/// The other ratios of an angle, and how they are found.
pub(crate) fn angle(known: &KnownRatio, work: &Work<'_>) -> Result<(Angle, Vec<Step>), Unsolved> {
    let Expr::Relation(sides, _) = &known.relation else { return unknown("ratios") };
    let [Expr::Call(function, arguments), value] = &sides[..] else { return unknown("ratios") };
    let [name @ Expr::Symbol(letter)] = &arguments[..] else { return unknown("ratios") };
    let value = number(value, work)?;
    let (right, up) = (matches!(known.quadrant, 1 | 4), matches!(known.quadrant, 1 | 2));
    let mut steps = Vec::new();
    let one = || Expr::integer(1);
    let square = |e: &Expr| e.clone().pow(Expr::integer(2));
    let call = |f: Function| Expr::call(f, vec![name.clone()]);
    let signed = |e: Expr, positive: bool| if positive { e } else { e.negated() };
    let mut found =
        |f: Function, rule: &'static crate::Rule, formula: Expr| -> Result<Expr, Unsolved> {
            let value = number(&formula, work)?;
            let chain = |first: Option<Expr>| {
                let mut sides: Vec<Expr> = first.into_iter().collect();
                sides.push(formula.clone());
                if formula != value {
                    sides.push(value.clone());
                }
                let kinds = vec![syntax::Relation::Equal; sides.len() - 1];
                Expr::Relation(sides, kinds)
            };
            let mut substeps = Vec::new();
            if formula != value {
                substeps.push(Step {
                    rule: &WORK_OUT_VALUE,
                    claim: Claim::Equal,
                    before: formula.clone(),
                    after: value.clone(),
                    arguments: Vec::new(),
                    substeps: Vec::new(),
                });
            }
            steps.push(Step {
                rule,
                claim: Claim::States,
                before: Expr::Missing,
                after: chain(Some(call(f))),
                arguments: vec![call(f), name.clone()],
                substeps,
            });
            Ok(value)
        };
    let root = |e: &Expr| Expr::sum(vec![one(), square(e).negated()]).sqrt();
    let (cos, sin) = match function {
        Function::Sin => {
            let cos = found(Function::Cos, &OTHER_RATIO, signed(root(&value), right))?;
            (cos, value.clone())
        }
        Function::Cos => {
            let sin = found(Function::Sin, &OTHER_RATIO, signed(root(&value), up))?;
            (value.clone(), sin)
        }
        Function::Csc => {
            let sin = found(Function::Sin, &RECIPROCAL_RATIO, one().over(value.clone()))?;
            let cos = found(Function::Cos, &OTHER_RATIO, signed(root(&sin), right))?;
            (cos, sin)
        }
        Function::Sec => {
            let cos = found(Function::Cos, &RECIPROCAL_RATIO, one().over(value.clone()))?;
            let sin = found(Function::Sin, &OTHER_RATIO, signed(root(&cos), up))?;
            (cos, sin)
        }
        Function::Tan | Function::Cot => {
            let tan = match function {
                Function::Tan => value.clone(),
                _ => found(Function::Tan, &RECIPROCAL_RATIO, one().over(value.clone()))?,
            };
            let size = one().over(Expr::sum(vec![one(), square(&tan)]).sqrt());
            let cos = found(Function::Cos, &FROM_TANGENT, signed(size, right))?;
            let product = Expr::product(vec![tan, cos.clone()]);
            let sin = found(Function::Sin, &PUT_RATIOS_IN, product)?;
            (cos, sin)
        }
        _ => return unknown("ratios"),
    };
    let context = algebra::Context::default();
    for (ratio, positive) in [(&cos, right), (&sin, up)] {
        let sign = algebra::sign(ratio, &context, work.budget);
        let wanted = if positive { Ordering::Greater } else { Ordering::Less };
        if sign != Some(wanted) {
            return Err(Unsolved::Undefined(format!(
                "no angle {} in that quadrant has this ratio",
                letter
            )));
        }
    }
    let known = (*function, value);
    let quadrant = quadrant_of(right, up);
    Ok((Angle { letter: letter.clone(), cos, sin, known, quadrant }, steps))
}

fn quadrant_of(right: bool, up: bool) -> u8 {
    match (right, up) {
        (true, true) => 1,
        (false, true) => 2,
        (false, false) => 3,
        (true, false) => 4,
    }
}

/// The value of an expression of such angles.
pub(crate) fn value(
    asked: &Expr,
    angles: &[Angle],
    mut derivation: Derivation,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut halves = false;
    let expanded = expand(asked, angles, work, &mut halves)?;
    let before = derivation.result().clone();
    if expanded != *asked {
        // With a half angle the sign of the root depends on the quadrant.
        let claim = if halves || before != *asked { Claim::States } else { Claim::Equal };
        derivation.step(&ANGLE_FORMULA, claim, expanded.clone(), Vec::new());
    }
    let numbers = put_in(&expanded, angles, work)?;
    derivation.step(&PUT_RATIOS_IN, Claim::States, numbers.clone(), Vec::new());
    let value = match &numbers {
        Expr::List(items) => {
            Expr::List(items.iter().map(|e| number(e, work)).collect::<Result<_, _>>()?)
        }
        one => number(one, work)?,
    };
    derivation.step(&WORK_OUT_VALUE, Claim::Equal, value, Vec::new());
    Ok(derivation)
}

/// Ratios of sums and multiples by ratios of the angles themselves.
fn expand(
    e: &Expr,
    angles: &[Angle],
    work: &Work<'_>,
    halves: &mut bool,
) -> Result<Expr, Unsolved> {
    work.budget.spend(1)?;
    if let Expr::Call(function, arguments) = e {
        let [argument] = &arguments[..] else { return unknown("ratios") };
        if matches!(argument, Expr::Symbol(_)) {
            return Ok(e.clone());
        }
        let Some(parts) = parts(argument, angles, work)? else { return Ok(e.clone()) };
        return of_sum(*function, &parts, halves);
    }
    let mut failed = None;
    let out = e.map_parts(|part| {
        expand(part, angles, work, halves).unwrap_or_else(|e| {
            failed = Some(e);
            Expr::Missing
        })
    });
    failed.map_or(Ok(out), Err)
}

/// A part of a sum of angles.
#[derive(Clone)]
struct Part {
    angle: Expr,
    negative: bool,
    half: bool,
}

/// Most parts of a sum of angles.
const MOST_PARTS: usize = 4;

fn parts(e: &Expr, angles: &[Angle], work: &Work<'_>) -> Result<Option<Vec<Part>>, Unsolved> {
    let mut parts = Vec::new();
    for term in super::expand::terms(e) {
        let (term, mut negative) = match term {
            Expr::Negate(inner) => ((**inner).clone(), true),
            other => (other.clone(), false),
        };
        let letters = term.symbols();
        if letters.is_empty() {
            parts.push(Part { angle: term, negative, half: false });
            continue;
        }
        let [letter] = &letters[..] else { return Ok(None) };
        if !angles.iter().any(|a| a.letter == *letter) {
            return Ok(None);
        }
        let Some(p) = Polynomial::from_expr(&term, work.budget)? else { return Ok(None) };
        let times = p.coefficient_in(letter, 1).as_constant().unwrap_or(Rational::ZERO);
        if p.total_degree() != 1 || !p.coefficient_in(letter, 0).is_zero() {
            return Ok(None);
        }
        if times < Rational::ZERO {
            negative = !negative;
        }
        let size = if times < Rational::ZERO { -times } else { times };
        let angle = Expr::Symbol(letter.clone());
        let half = size == Rational::ONE / Rational::from(2);
        if half {
            parts.push(Part { angle, negative, half });
            continue;
        }
        let count = size.is_int().then(|| size.floor()).and_then(|k| usize::try_from(k).ok());
        match count {
            Some(count) if count <= MOST_PARTS => {
                parts.extend(vec![Part { angle, negative, half }; count]);
            }
            _ => return Ok(None),
        }
    }
    Ok((parts.len() <= MOST_PARTS && !parts.is_empty()).then_some(parts))
}

fn of_sum(function: Function, parts: &[Part], halves: &mut bool) -> Result<Expr, Unsolved> {
    let one = || Expr::integer(1);
    let product = |a: Expr, b: Expr| Expr::product(vec![a, b]);
    let mut of = |f: Function, parts: &[Part]| of_sum(f, parts, halves);
    match function {
        Function::Cot => return Ok(one().over(of(Function::Tan, parts)?)),
        Function::Sec => return Ok(one().over(of(Function::Cos, parts)?)),
        Function::Csc => return Ok(one().over(of(Function::Sin, parts)?)),
        Function::Sin | Function::Cos | Function::Tan => {}
        _ => return unknown("ratios"),
    }
    let Some((last, rest)) = parts.split_last() else { return unknown("ratios") };
    if rest.is_empty() {
        if last.half {
            *halves = true;
            let cos = Expr::call(Function::Cos, vec![last.angle.clone()]);
            let two = || Expr::integer(2);
            let sine = Expr::sum(vec![one(), cos.clone().negated()]);
            let cosine = Expr::sum(vec![one(), cos]);
            let value = match function {
                Function::Sin => sine.over(two()).sqrt(),
                Function::Cos => cosine.over(two()).sqrt(),
                _ => sine.over(Expr::call(Function::Sin, vec![last.angle.clone()])),
            };
            return Ok(if last.negative && function != Function::Cos {
                value.negated()
            } else {
                value
            });
        }
        let call = Expr::call(function, vec![last.angle.clone()]);
        let odd = function != Function::Cos;
        return Ok(if last.negative && odd { call.negated() } else { call });
    }
    // Twice the same angle has a formula of its own.
    if let [first] = rest
        && first.angle == last.angle
        && first.negative == last.negative
        && !last.half
    {
        let call = |f: Function| Expr::call(f, vec![last.angle.clone()]);
        let square = |e: Expr| e.pow(Expr::integer(2));
        let two = || Expr::integer(2);
        let value = match function {
            Function::Sin => Expr::product(vec![two(), call(Function::Sin), call(Function::Cos)]),
            Function::Cos => {
                Expr::sum(vec![square(call(Function::Cos)), square(call(Function::Sin)).negated()])
            }
            _ => product(two(), call(Function::Tan))
                .over(Expr::sum(vec![one(), square(call(Function::Tan)).negated()])),
        };
        let odd = function != Function::Cos;
        return Ok(if last.negative && odd { value.negated() } else { value });
    }
    let single = std::slice::from_ref(last);
    Ok(match function {
        Function::Sin => Expr::sum(vec![
            product(of(Function::Sin, rest)?, of(Function::Cos, single)?),
            product(of(Function::Cos, rest)?, of(Function::Sin, single)?),
        ]),
        Function::Cos => Expr::sum(vec![
            product(of(Function::Cos, rest)?, of(Function::Cos, single)?),
            product(of(Function::Sin, rest)?, of(Function::Sin, single)?).negated(),
        ]),
        _ => {
            let (a, b) = (of(Function::Tan, rest)?, of(Function::Tan, single)?);
            Expr::sum(vec![a.clone(), b.clone()])
                .over(Expr::sum(vec![one(), product(a, b).negated()]))
        }
    })
}

/// Numbers for the ratios.
fn put_in(e: &Expr, angles: &[Angle], work: &Work<'_>) -> Result<Expr, Unsolved> {
    if let Expr::Call(function, arguments) = e
        && let [Expr::Symbol(letter)] = &arguments[..]
    {
        let Some(angle) = angles.iter().find(|a| a.letter == *letter) else {
            return unknown("ratios of an angle of which nothing is said");
        };
        return match angle.ratio(*function, work)? {
            Some(value) => Ok(value),
            None => unknown("ratios"),
        };
    }
    if let Expr::Symbol(letter) = e
        && angles.iter().any(|a| a.letter == *letter)
    {
        return unknown("expressions of an angle and its ratios");
    }
    let mut failed = None;
    let out = e.map_parts(|part| {
        put_in(part, angles, work).unwrap_or_else(|e| {
            failed = Some(e);
            Expr::Missing
        })
    });
    failed.map_or(Ok(out), Err)
}

fn has_function(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Call(..));
    e.for_each_part(|part| found = found || has_function(part));
    found
}

/// The angle that a sum of angles is.
fn angle_asked(
    question: &Ratios,
    angles: &[Angle],
    derivation: Derivation,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut place = question.asked.clone();
    for angle in angles {
        let arc = Expr::call(Function::Arccos, vec![angle.cos.clone()]);
        let radians = match angle.quadrant {
            1 | 2 => arc,
            _ => Expr::sum(vec![Expr::product(vec![Expr::integer(2), Expr::Pi]), arc.negated()]),
        };
        place = super::limit::put(&place, &angle.letter, &radians);
    }
    let radians =
        question.radians || question.claimed.as_ref().is_some_and(|e| *e == Expr::Pi || has_pi(e));
    angle_at(&question.asked, &place, angles, radians, derivation, work)
}

fn has_pi(e: &Expr) -> bool {
    let mut found = *e == Expr::Pi;
    e.for_each_part(|part| found = found || has_pi(part));
    found
}

/// The standard angle that a sum of angles is, where `place` is the sum as a number.
pub(crate) fn angle_at(
    asked: &Expr,
    place: &Expr,
    angles: &[Angle],
    radians_wanted: bool,
    mut derivation: Derivation,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let call = |f: Function| Expr::call(f, vec![asked.clone()]);
    let tangents = angles.iter().all(|a| matches!(a.known.0, Function::Tan | Function::Cot));
    let mut values = Vec::new();
    for function in [Function::Tan, Function::Cos, Function::Sin] {
        let mut halves = false;
        let formula = expand(&call(function), angles, work, &mut halves)?;
        let numbers = put_in(&formula, angles, work)?;
        let Ok(value) = number(&numbers, work) else {
            values.push(None);
            continue;
        };
        if (function == Function::Tan) == tangents {
            let chain = vec![call(function), formula, numbers, value.clone()];
            let equal = vec![syntax::Relation::Equal; 3];
            let line = Expr::Relation(chain, equal);
            derivation.step(&ANGLE_FORMULA, Claim::States, line, Vec::new());
        }
        values.push(Some(value));
    }
    let (Some(cos), Some(sin)) = (&values[1], &values[2]) else { return unknown("sums of angles") };
    let context = algebra::Context::default();
    for k in -48i64..=48 {
        let twelfth = Rational::from(k) / Rational::from(12);
        let radians = match &twelfth {
            q if q.is_zero() => Expr::integer(0),
            q => Expr::product(vec![Expr::rational(q), Expr::Pi]),
        };
        let off = Expr::sum(vec![place.clone(), radians.clone().negated()]);
        let Some((low, high)) = algebra::enclosure(&off, 30, &context, work.budget) else {
            return unknown("sums of angles");
        };
        let near = Rational::ONE / Rational::from(1_000_000);
        if low > near || high < -near {
            continue;
        }
        let same = |f: Function, value: &Expr| {
            let ratio = Expr::call(f, vec![radians.clone()]);
            algebra::equal(&ratio, value, &context, work.budget).is_equal()
        };
        if !same(Function::Cos, cos) || !same(Function::Sin, sin) {
            continue;
        }
        let answer = if radians_wanted {
            number(&radians, work)?
        } else {
            let degrees = Expr::Degrees(Box::new(Expr::integer(15 * k.abs())));
            if k < 0 { degrees.negated() } else { degrees }
        };
        let shown = vec![asked.clone(), cos.clone(), sin.clone()];
        derivation.step(&ANGLE_OF_RATIO, Claim::States, answer, shown);
        return Ok(derivation);
    }
    // Inverse tangents add up to an inverse tangent.
    if tangents
        && radians_wanted
        && let Some(Some(tan)) = values.first()
    {
        let one = Expr::call(Function::Arctan, vec![tan.clone()]);
        for k in [0, 1, -1] {
            let turn = Expr::product(vec![Expr::integer(k), Expr::Pi]);
            let sum = if k == 0 { one.clone() } else { Expr::sum(vec![turn, one.clone()]) };
            let sum = crate::rules::tidy::lightly(&sum);
            if algebra::equal(place, &sum, &context, work.budget).is_equal() {
                let shown = vec![asked.clone(), cos.clone(), sin.clone()];
                derivation.step(&ANGLE_OF_RATIO, Claim::States, sum, shown);
                return Ok(derivation);
            }
        }
    }
    unknown("sums of angles that are no standard angle")
}
