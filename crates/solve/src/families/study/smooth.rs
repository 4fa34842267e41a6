//! Differentiability at a point, and letters for which a function is continuous.

use super::functions;
use crate::declare::rules;
use crate::families::{equation, limit, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use syntax::{Expr, Side, Symbol};

rules! {
    SLOPE_FROM_LEFT = "derivative-from-the-left",
        "Find the derivative from the left" / "बायाँ अवकलज निकाल्नुहोस्",
        "It is the limit of (f(x) − f({0}))/(x − {0}) from the left: {1}."
            / "यो बायाँबाट (f(x) − f({0}))/(x − {0}) को सीमान्त मान हो: {1}।";
    SLOPE_FROM_RIGHT = "derivative-from-the-right",
        "Find the derivative from the right" / "दायाँ अवकलज निकाल्नुहोस्",
        "It is the limit of (f(x) − f({0}))/(x − {0}) from the right: {1}."
            / "यो दायाँबाट (f(x) − f({0}))/(x − {0}) को सीमान्त मान हो: {1}।";
    SLOPES_AGREE = "one-sided-derivatives",
        "Compare both derivatives" / "दुवै अवकलज तुलना गर्नुहोस्",
        "A function is differentiable at a point if both are the same finite number."
            / "दुवै एउटै निश्चित सङ्ख्या भए फलन त्यो बिन्दुमा अवकलनीय हुन्छ।";
    NOT_CONTINUOUS = "not-continuous-there",
        "It is not even continuous" / "फलन निरन्तर नै छैन",
        "A function that is differentiable at a point is continuous there."
            / "कुनै बिन्दुमा अवकलनीय फलन त्यहाँ निरन्तर हुन्छ।";
    ALL_MUST_AGREE = "limits-and-value-must-agree",
        "Set limits and value equal" / "सीमा र मानलाई बराबर राख्नुहोस्",
        "For continuity both limits must be the value at the point."
            / "निरन्तर हुन दुवै सीमा बिन्दुको मान बराबर हुनुपर्छ।";
}

/// Whether a function has a derivative at a point.
pub(crate) fn differentiable(
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = functions::continuity(body, x, at, work)?;
    if *derivation.result() == Expr::Truth(false) {
        // Said again as the answer to what was asked.
        if let Some(last) = derivation.steps.last_mut() {
            last.rule = &NOT_CONTINUOUS;
            last.arguments = Vec::new();
        }
        return Ok(derivation);
    }
    derivation.steps.pop();
    let Some(value) = functions::value_at(body, x, at, work)? else {
        return unknown("differentiability of this kind");
    };
    let letter = Expr::Symbol(x.clone());
    let mut slopes = Vec::new();
    for side in [Side::Left, Side::Right] {
        let Some(near) = near(body, x, at, side, work)? else {
            return unknown("differentiability of this kind");
        };
        let rise = Expr::sum(vec![near, value.clone().negated()]);
        let rise = crate::families::simplify::tidied(&rise, work)?;
        let run = Expr::sum(vec![letter.clone(), at.clone().negated()]);
        let run = crate::families::simplify::tidied(&run, work)?;
        let asked = Expr::Limit {
            body: Box::new(rise.over(run)),
            variable: x.clone(),
            target: Box::new(at.clone()),
            side,
        };
        let found = limit::solve(&asked, work)?;
        let slope = found.result().clone();
        let rule = if side == Side::Left { &SLOPE_FROM_LEFT } else { &SLOPE_FROM_RIGHT };
        let fact = asked.equals(slope.clone());
        let shown = vec![at.clone(), slope.clone()];
        derivation.step_with(rule, Claim::Fact, fact, shown, found.steps);
        slopes.push(slope);
    }
    let context = algebra::Context::default();
    let finite = |e: &Expr| *e != Expr::Infinity && *e != Expr::Infinity.negated();
    let same = match algebra::equal(&slopes[0], &slopes[1], &context, work.budget) {
        algebra::Decision::Equal(_) => true,
        algebra::Decision::Different(_) => false,
        algebra::Decision::Unknown(_) if slopes.iter().all(finite) => {
            return unknown("differentiability of this kind");
        }
        algebra::Decision::Unknown(_) => false,
    };
    let holds = same && slopes.iter().all(finite);
    derivation.step(&SLOPES_AGREE, Claim::States, Expr::Truth(holds), Vec::new());
    Ok(derivation)
}

/// The expression that the function is on one side of the point.
fn near(
    e: &Expr,
    x: &Symbol,
    at: &Expr,
    side: Side,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let context = algebra::Context::default();
    let order = |u: &Expr| -> Option<std::cmp::Ordering> {
        let there = super::put(u, x, at);
        let sign = algebra::sign(&there, &context, work.budget)?;
        if sign.is_ne() {
            return Some(sign);
        }
        // At a zero the slope decides on which side it is positive.
        let slope = algebra::derivative(u, x)?;
        let slope = algebra::sign(&super::put(&slope, x, at), &context, work.budget)?;
        Some(if side == Side::Left { slope.reverse() } else { slope }).filter(|s| s.is_ne())
    };
    match e {
        Expr::Abs(inside) => {
            let Some(inside) = near(inside, x, at, side, work)? else { return Ok(None) };
            Ok(match order(&inside) {
                Some(std::cmp::Ordering::Less) => Some(inside.negated()),
                Some(_) => Some(inside),
                None => None,
            })
        }
        Expr::Piecewise(cases) => {
            for (value, condition) in cases {
                let Expr::Relation(sides, kinds) = condition else { return Ok(None) };
                let mut holds = true;
                for (pair, kind) in sides.windows(2).zip(kinds) {
                    let difference = Expr::sum(vec![pair[0].clone(), pair[1].clone().negated()]);
                    let Some(order) = order(&difference) else { return Ok(None) };
                    use syntax::Relation::*;
                    holds &= match kind {
                        Less | LessEqual => order.is_lt(),
                        Greater | GreaterEqual => order.is_gt(),
                        NotEqual => true,
                        Equal => false,
                        _ => return Ok(None),
                    };
                }
                if holds {
                    return near(value, x, at, side, work);
                }
            }
            Ok(None)
        }
        _ => {
            let mut failed = None;
            let mut fine = true;
            let out = e.map_parts(|part| match near(part, x, at, side, work) {
                Ok(Some(part)) => part,
                Ok(None) => {
                    fine = false;
                    Expr::Missing
                }
                Err(e) => {
                    failed = Some(e);
                    Expr::Missing
                }
            });
            match failed {
                Some(e) => Err(e),
                None => Ok(fine.then_some(out)),
            }
        }
    }
}

/// The value of a letter for which a function is continuous at a point.
pub(crate) fn make_continuous(
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    unknown_letter: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(body.clone());
    let mut found = Vec::new();
    for side in [Side::Left, Side::Right] {
        let Some(near) = near(body, x, at, side, work)? else {
            return unknown("continuity of this kind");
        };
        let asked = Expr::Limit {
            body: Box::new(near),
            variable: x.clone(),
            target: Box::new(at.clone()),
            side,
        };
        let steps = limit::solve(&asked, work)?;
        let value = steps.result().clone();
        if value == Expr::Infinity || value == Expr::Infinity.negated() {
            return Err(Unsolved::Undefined(
                "a one-sided limit is infinite there, so no value makes the function continuous"
                    .into(),
            ));
        }
        let rule = match side {
            Side::Left => &functions::LIMIT_FROM_LEFT,
            _ => &functions::LIMIT_FROM_RIGHT,
        };
        let shown = vec![at.clone(), value.clone()];
        let fact = asked.equals(value.clone());
        derivation.step_with(rule, Claim::Fact, fact, shown, steps.steps);
        found.push(value);
    }
    let Some(value) = functions::value_at(body, x, at, work)? else {
        return Err(Unsolved::Undefined("the function has no value there".into()));
    };
    let line = Expr::symbol("f(a)").equals(value.clone());
    let shown = vec![at.clone(), value.clone()];
    derivation.step(&functions::VALUE_THERE, Claim::States, line, shown);
    let context = algebra::Context::default();
    let same = |a: &Expr, b: &Expr| algebra::equal(a, b, &context, work.budget).is_equal();
    let mut equations: Vec<Expr> = Vec::new();
    for (a, b) in [(&found[0], &found[1]), (&found[0], &value)] {
        if !same(a, b) {
            let equation = a.clone().equals(b.clone());
            if !equations
                .iter()
                .any(|e| equation::sides(e).is_some_and(|(p, q)| same(p, a) && same(q, b)))
            {
                equations.push(equation);
            }
        }
    }
    let [equation] = &equations[..] else {
        return unknown("continuity with several conditions");
    };
    derivation.step(&ALL_MUST_AGREE, Claim::States, equation.clone(), Vec::new());
    let one = std::slice::from_ref(equation);
    let solved = equation::solve(one, std::slice::from_ref(unknown_letter), work)?;
    derivation.append(solved);
    Ok(derivation)
}
