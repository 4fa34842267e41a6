//! Inverses of functions, and continuity at a point.

use super::{put, value};
use crate::declare::rules;
use crate::families::{equation, limit, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use syntax::{Expr, Side, Symbol};

rules! {
    NAME_THE_VALUE = "name-the-value",
        "Write {0} for the value and exchange the letters" / "मानलाई {0} लेखी अक्षर साट्नुहोस्",
        "The inverse takes the value back to the number: {1} and {0} change places."
            / "विपरीत फलनले मानबाट सङ्ख्या फर्काउँछ: {1} र {0} ले ठाउँ साट्छन्।";
    INVERSE_IS = "inverse-is",
        "State the inverse" / "विपरीत फलन लेख्नुहोस्",
        "What {0} comes to is the inverse function."
            / "{0} को मान नै विपरीत फलन हो।";
    LIMIT_FROM_LEFT = "limit-from-the-left",
        "Find the limit from the left" / "बायाँ सीमा निकाल्नुहोस्",
        "Just before {0} the function comes to {1}."
            / "{0} भन्दा ठीक अघि फलन {1} तिर जान्छ।";
    LIMIT_FROM_RIGHT = "limit-from-the-right",
        "Find the limit from the right" / "दायाँ सीमा निकाल्नुहोस्",
        "Just after {0} the function comes to {1}."
            / "{0} भन्दा ठीक पछि फलन {1} तिर जान्छ।";
    VALUE_THERE = "value-at-the-point",
        "Find the value at the point" / "बिन्दुमा मान निकाल्नुहोस्",
        "At {0} the value is {1}."
            / "{0} मा मान {1} हुन्छ।";
    NO_VALUE = "no-value-at-the-point",
        "There is no value at the point" / "बिन्दुमा मान छैन",
        "The function is not defined at {0}, so it is not continuous there."
            / "{0} मा फलन परिभाषित छैन, त्यसैले त्यहाँ निरन्तर छैन।";
    ALL_THE_SAME = "limits-and-value-agree",
        "Compare limits and value" / "सीमा र मान तुलना गर्नुहोस्",
        "A function is continuous at a point if both limits are its value there."
            / "दुवै सीमा त्यहाँको मान बराबर भए फलन त्यो बिन्दुमा निरन्तर हुन्छ।";
}

/// The inverse function.
pub(crate) fn inverse(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let taken = body.symbols();
    let y = ["y", "t", "v"].into_iter().map(Symbol::new).find(|s| !taken.contains(s) && s != x);
    let Some(y) = y else { return unknown("inverses") };
    let (letter, other) = (Expr::Symbol(x.clone()), Expr::Symbol(y.clone()));
    let relation = letter.clone().equals(put(body, x, &other));
    let mut derivation = Derivation::new(other.clone().equals(body.clone()));
    let names = vec![other.clone(), letter];
    derivation.step(&NAME_THE_VALUE, Claim::States, relation.clone(), names);
    let solved = equation::solve(std::slice::from_ref(&relation), std::slice::from_ref(&y), work)?;
    let answer = solved.result().clone();
    if matches!(answer, Expr::List(_) | Expr::Set(_) | Expr::Truth(_)) {
        return unknown("inverses of functions that are not one-to-one");
    }
    derivation.append(solved);
    derivation.step(&INVERSE_IS, Claim::States, answer, vec![other]);
    Ok(derivation)
}

/// Whether a function is continuous at a point.
pub(crate) fn continuity(
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(body.clone());
    let mut from = |side: Side| -> Result<Expr, Unsolved> {
        let asked = Expr::Limit {
            body: Box::new(body.clone()),
            variable: x.clone(),
            target: Box::new(at.clone()),
            side,
        };
        let steps = limit::solve(&asked, work)?;
        let value = steps.result().clone();
        let rule = if side == Side::Left { &LIMIT_FROM_LEFT } else { &LIMIT_FROM_RIGHT };
        let arguments = vec![at.clone(), value.clone()];
        let fact = asked.equals(value.clone());
        derivation.step_with(rule, Claim::Fact, fact, arguments, steps.steps);
        Ok(value)
    };
    let (left, right) = (from(Side::Left)?, from(Side::Right)?);
    let there = value_at(body, x, at, work)?;
    let Some(there) = there else {
        derivation.step(&NO_VALUE, Claim::States, Expr::Truth(false), vec![at.clone()]);
        return Ok(derivation);
    };
    let line = Expr::symbol("f(a)").equals(there.clone());
    derivation.step(&VALUE_THERE, Claim::States, line, vec![at.clone(), there.clone()]);
    let context = algebra::Context::default();
    let same = |a: &Expr, b: &Expr| match algebra::equal(a, b, &context, work.budget) {
        algebra::Decision::Equal(_) => Some(true),
        algebra::Decision::Different(_) => Some(false),
        algebra::Decision::Unknown(_) => (matches!(a, Expr::Infinity | Expr::Negate(_))
            != matches!(b, Expr::Infinity))
        .then_some(false),
    };
    let all = match (same(&left, &right), same(&left, &there)) {
        (Some(a), Some(b)) => a && b,
        (Some(false), _) | (_, Some(false)) => false,
        _ => return unknown("continuity of this kind"),
    };
    derivation.step(&ALL_THE_SAME, Claim::States, Expr::Truth(all), Vec::new());
    Ok(derivation)
}

/// The value at the point, if there is one.
pub(super) fn value_at(
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    if let Expr::Piecewise(cases) = body {
        for (case, condition) in cases {
            let Expr::Relation(sides, relations) = condition else {
                return unknown("functions with such cases");
            };
            let mut holds = true;
            for (pair, relation) in sides.windows(2).zip(relations) {
                let context = algebra::Context::default();
                let order = algebra::compare(
                    &put(&pair[0], x, at),
                    &put(&pair[1], x, at),
                    &context,
                    work.budget,
                );
                let Some(order) = order else { return unknown("functions with such cases") };
                holds &= match relation {
                    syntax::Relation::Equal => order.is_eq(),
                    syntax::Relation::NotEqual => order.is_ne(),
                    syntax::Relation::Less => order.is_lt(),
                    syntax::Relation::LessEqual => order.is_le(),
                    syntax::Relation::Greater => order.is_gt(),
                    syntax::Relation::GreaterEqual => order.is_ge(),
                    _ => return unknown("functions with such cases"),
                };
            }
            if holds {
                return value_at(case, x, at, work);
            }
        }
        return Ok(None);
    }
    let there = put(body, x, at);
    if let Some(_zero) = crate::families::fraction::division_by_zero(&there, work.budget)? {
        return Ok(None);
    }
    Ok(Some(value(&there, work)?))
}
