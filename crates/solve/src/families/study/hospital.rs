//! Limits by the rule of L'Hospital.

use super::{derivative, put, value};
use crate::declare::rules;
use crate::families::{limit, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    HOSPITAL = "lhospital",
        "Differentiate numerator and denominator" / "अंश र हरलाई छुट्टाछुट्टै अवकलन गर्नुहोस्",
        "At {0} both come to {1}, so by the rule of L’Hospital the quotient of the derivatives has the same limit."
            / "{0} मा दुवै {1} तिर जाने हुँदा लोपिटलको नियमअनुसार अवकलजको भागफलको सीमान्त मान उही हुन्छ।";
    HOSPITAL_VALUE = "lhospital-value",
        "Put in {0}" / "{0} राख्नुहोस्",
        "The form is no longer undetermined." / "अब रूप अनिर्धारित छैन।";
}

/// Most times the rule is applied.
const MOST: usize = 6;

pub(crate) fn solve(asked: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Expr::Limit { body, variable, target, side } = asked else { return unknown("limits") };
    let Expr::Quotient(above, below) = &**body else {
        return unknown("limits for L’Hospital’s rule without a quotient");
    };
    let (mut above, mut below) = ((**above).clone(), (**below).clone());
    let mut derivation = Derivation::new(asked.clone());
    let within = |body: Expr| Expr::Limit {
        body: Box::new(body),
        variable: variable.clone(),
        target: target.clone(),
        side: *side,
    };
    for _ in 0..=MOST {
        match form(&above, &below, variable, target, &within, work)? {
            Form::Determined(value) => {
                let shown = vec![(**target).clone()];
                derivation.step(&HOSPITAL_VALUE, Claim::Equal, value, shown);
                return Ok(derivation);
            }
            Form::Undetermined(both) => {
                let (top, mut steps) = derivative(&above, variable, work)?;
                let (bottom, more) = derivative(&below, variable, work)?;
                steps.extend(more);
                let next = within(top.clone().over(bottom.clone()));
                let shown = vec![(**target).clone(), both];
                derivation.step_with(&HOSPITAL, Claim::Equal, next, shown, steps);
                (above, below) = (top, bottom);
            }
            Form::Other => {
                let rest = limit::solve(&within(above.over(below)), work)?;
                derivation.append(rest);
                return Ok(derivation);
            }
        }
    }
    unknown("limits that stay undetermined")
}

enum Form {
    Determined(Expr),
    /// Both come to this.
    Undetermined(Expr),
    Other,
}

fn form(
    above: &Expr,
    below: &Expr,
    x: &Symbol,
    target: &Expr,
    within: &dyn Fn(Expr) -> Expr,
    work: &Work<'_>,
) -> Result<Form, Unsolved> {
    let context = algebra::Context::default();
    let infinite = |e: &Expr| *e == Expr::Infinity || *e == Expr::Infinity.negated();
    if infinite(target) {
        let far = |e: &Expr| limit::solve(&within(e.clone()), work).map(|d| d.result().clone());
        return Ok(match (far(above), far(below)) {
            (Ok(a), Ok(b)) if infinite(&a) && infinite(&b) => Form::Undetermined(Expr::Infinity),
            _ => Form::Other,
        });
    }
    let zero = |e: &Expr| match algebra::equal(
        &put(e, x, target),
        &Expr::integer(0),
        &context,
        work.budget,
    ) {
        algebra::Decision::Equal(_) => Some(true),
        algebra::Decision::Different(_) => Some(false),
        algebra::Decision::Unknown(_) => None,
    };
    Ok(match (zero(above), zero(below)) {
        (Some(true), Some(true)) => Form::Undetermined(Expr::integer(0)),
        (Some(_), Some(false)) => {
            Form::Determined(value(&put(&above.clone().over(below.clone()), x, target), work)?)
        }
        _ => Form::Other,
    })
}
