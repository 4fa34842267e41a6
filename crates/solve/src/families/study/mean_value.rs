//! The mean value theorem and Rolle's theorem on an interval.

use super::{derivative, put, value};
use crate::declare::rules;
use crate::families::{equation, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

rules! {
    SMOOTH_ON_INTERVAL = "smooth-on-interval",
        "Check the conditions" / "सर्तहरू जाँच्नुहोस्",
        "f is continuous on [{0}, {1}] and differentiable in between, with this derivative."
            / "f [{0}, {1}] मा निरन्तर र बीचमा अवकलनीय छ, जसको अवकलज यही हो।";
    SAME_VALUES_AT_ENDS = "same-values-at-ends",
        "Compare the values at the ends" / "छेउका मान तुलना गर्नुहोस्",
        "f({0}) = f({1}), so Rolle's theorem says that f′ is 0 somewhere in between."
            / "f({0}) = f({1}) भएकाले रोलको साध्यअनुसार बीचमा कतै f′ = 0 हुन्छ।";
    DIFFERENT_VALUES_AT_ENDS = "different-values-at-ends",
        "Compare the values at the ends" / "छेउका मान तुलना गर्नुहोस्",
        "f({0}) = {2} and f({1}) = {3} differ, so Rolle's theorem does not apply."
            / "f({0}) = {2} र f({1}) = {3} फरक छन्, त्यसैले रोलको साध्य लागू हुँदैन।";
    SLOPE_OF_CHORD = "slope-of-chord",
        "Find the slope of the chord" / "जीवाको झुकाव निकाल्नुहोस्",
        "(f({1}) − f({0}))/({1} − {0}) is the mean rate of change."
            / "(f({1}) − f({0}))/({1} − {0}) औसत परिवर्तन दर हो।";
    EQUATE_SLOPES = "slope-equals-chord",
        "Set the derivative equal to it" / "अवकलजलाई यससँग बराबर राख्नुहोस्",
        "The theorem promises a number between {0} and {1} at which this holds."
            / "साध्यअनुसार {0} र {1} को बीचमा यो पूरा गर्ने सङ्ख्या हुन्छ।";
    INSIDE_INTERVAL = "inside-interval",
        "Keep what lies inside the interval" / "अन्तरालभित्रको मान राख्नुहोस्",
        "It lies between {0} and {1}, so the theorem is verified."
            / "यो {0} र {1} को बीचमा पर्छ, त्यसैले साध्य प्रमाणित भयो।";
}

pub(crate) fn solve(
    body: &Expr,
    x: &Symbol,
    interval: &(Expr, Expr),
    rolle: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (a, b) = interval;
    let context = algebra::Context::default();
    let compare = |p: &Expr, q: &Expr| algebra::compare(p, q, &context, work.budget);
    if compare(a, b) != Some(Ordering::Less) {
        return Err(Unsolved::Undefined("the interval does not go from left to right".into()));
    }
    let (slope, steps) = derivative(body, x, work)?;
    let ends = vec![a.clone(), b.clone()];
    let mut derivation = Derivation::new(body.clone());
    let fact = Expr::Derivative(Box::new(body.clone()), x.clone(), 1).equals(slope.clone());
    derivation.step_with(&SMOOTH_ON_INTERVAL, Claim::Fact, fact, ends.clone(), steps);
    let (first, last) = (value(&put(body, x, a), work)?, value(&put(body, x, b), work)?);
    let rise = value(&Expr::sum(vec![last.clone(), first.clone().negated()]), work)?;
    let level = match algebra::sign(&rise, &context, work.budget) {
        Some(sign) => sign.is_eq(),
        None => return unknown("mean values"),
    };
    let chord = if rolle {
        let there = put(body, x, a).equals(put(body, x, b));
        if !level {
            let shown = vec![a.clone(), b.clone(), first, last];
            derivation.step(&DIFFERENT_VALUES_AT_ENDS, Claim::States, Expr::Truth(false), shown);
            return Ok(derivation);
        }
        derivation.step(&SAME_VALUES_AT_ENDS, Claim::Fact, there, ends.clone());
        Expr::integer(0)
    } else {
        let difference = |p: &Expr, q: &Expr| Expr::sum(vec![p.clone(), q.clone().negated()]);
        let quotient = difference(&put(body, x, b), &put(body, x, a)).over(difference(b, a));
        let chord = value(&quotient, work)?;
        let fact = quotient.equals(chord.clone());
        derivation.step(&SLOPE_OF_CHORD, Claim::Fact, fact, ends.clone());
        chord
    };
    let equation = slope.equals(chord);
    derivation.step(&EQUATE_SLOPES, Claim::States, equation.clone(), ends.clone());
    let angles = crate::families::trigonometry::has_functions(&equation);
    let attempt = match angles {
        true => Err(Unsolved::Unknown(String::new())),
        false => equation::one_unknown(&equation, x, work),
    };
    let (solved, found) = match attempt {
        Ok(solved) => match equation::values(solved.result(), x)? {
            equation::Values::These(found) => (solved, found),
            equation::Values::All => return unknown("mean values of a straight line"),
        },
        Err(Unsolved::Unknown(_)) => {
            let mut relations = vec![equation.clone()];
            if angles {
                let kinds = vec![syntax::Relation::LessEqual, syntax::Relation::LessEqual];
                let sides = vec![a.clone(), Expr::Symbol(x.clone()), b.clone()];
                relations.push(Expr::Relation(sides, kinds));
            }
            let solved = equation::solve(&relations, std::slice::from_ref(x), work)?;
            let found = match solved.result() {
                Expr::List(all) | Expr::Set(all) => all.clone(),
                one => vec![one.clone()],
            };
            (solved, found)
        }
        Err(e) => return Err(e),
    };
    if !angles {
        derivation.append(solved);
    }
    let mut inside = Vec::new();
    for c in found {
        match (compare(a, &c), compare(&c, b)) {
            (Some(Ordering::Less), Some(Ordering::Less)) => inside.push(c),
            (Some(_), Some(_)) => {}
            _ => return unknown("mean values"),
        }
    }
    let answer = match inside.len() {
        0 => return unknown("mean values"),
        1 => inside.remove(0),
        _ => Expr::List(inside),
    };
    derivation.step(&INSIDE_INTERVAL, Claim::States, answer, ends);
    Ok(derivation)
}
