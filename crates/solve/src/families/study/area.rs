//! Areas between curves.

use super::{put, value};
use crate::declare::rules;
use crate::families::{equation, integrate, unknown};
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

rules! {
    MEETING_POINTS = "where-curves-meet",
        "Find where the curves meet" / "वक्रहरू कहाँ भेटिन्छन् पत्ता लगाउनुहोस्",
        "Where they meet both have the same value: {0}."
            / "भेटिने ठाउँमा दुवैको मान एउटै हुन्छ: {0}।";
    AREA_AS_INTEGRAL = "area-as-integral",
        "Write the area as an integral" / "क्षेत्रफललाई समाकलनमा लेख्नुहोस्",
        "On each part the lower curve is taken from the upper one, so that no part counts as negative."
            / "हरेक भागमा माथिल्लो वक्रबाट तल्लो घटाइन्छ, ताकि कुनै भाग ऋणात्मक नगनियोस्।";
    EACH_PART = "work-out-each-integral",
        "Work out each integral" / "हरेक समाकलन निकाल्नुहोस्",
        "An antiderivative is {0}; its values at the ends are subtracted."
            / "प्रतिअवकलज {0} हो; छेउका मान घटाइन्छ।";
}

/// The area between two curves.
pub(crate) fn solve(
    between: &(Expr, Expr),
    x: &Symbol,
    bounds: Option<&(Expr, Expr)>,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let f = Expr::sum(vec![between.0.clone(), between.1.clone().negated()]);
    let f = crate::families::simplify::tidied(&f, work)?;
    let meeting = between.0.clone().equals(between.1.clone());
    let solved = equation::one_unknown(&meeting, x, work);
    let context = algebra::Context::default();
    let compare = |a: &Expr, b: &Expr| algebra::compare(a, b, &context, work.budget);
    let mut derivation = Derivation::new(Expr::Tuple(vec![between.0.clone(), between.1.clone()]));
    let meetings = match &solved {
        Ok(steps) => match equation::values(steps.result(), x)? {
            equation::Values::All => return unknown("areas between a curve and itself"),
            equation::Values::These(values) => Some(values),
        },
        Err(_) => None,
    };
    let mut points = Vec::new();
    match bounds {
        Some((low, high)) => {
            let (low, high) = match compare(low, high) {
                Some(Ordering::Less) => (low, high),
                Some(Ordering::Greater) => (high, low),
                _ => return unknown("areas between such bounds"),
            };
            points.push(low.clone());
            for point in meetings.iter().flatten() {
                let inside = compare(low, point).zip(compare(point, high));
                match inside {
                    Some((Ordering::Less, Ordering::Less)) => points.push(point.clone()),
                    Some(_) => {}
                    None => return unknown("areas between such curves"),
                }
            }
            points.push(high.clone());
        }
        None => match meetings {
            Some(meetings) if meetings.len() >= 2 => points = meetings,
            _ => return unknown("areas of curves that enclose none"),
        },
    }
    if let Ok(steps) = solved
        && points.len() + usize::from(bounds.is_none()) > 2
    {
        let arguments = vec![meeting.clone()];
        let after = steps.result().clone();
        derivation.step_with(&MEETING_POINTS, Claim::States, after, arguments, steps.steps);
    }
    let inner = integrate::solve(&f, x, None, work)?;
    // The antiderivative without its constant stands before the last step.
    let found = match inner.steps.last() {
        Some(step) => step.before.clone(),
        None => return unknown("areas of this kind"),
    };
    work.find(inner, Symbol::new("F"), found.clone());
    let no_steps = Derivation::new(Expr::List(points.clone()));
    work.find(no_steps, Symbol::new("P"), Expr::List(points.clone()));
    let (mut integrals, mut values) = (Vec::new(), Vec::new());
    for pair in points.windows(2) {
        let there = |at: &Expr| put(&found, x, at);
        let difference = Expr::sum(vec![there(&pair[1]), there(&pair[0]).negated()]);
        let over = value(&difference, work)?;
        let Some(sign) = algebra::sign(&over, &context, work.budget) else {
            return unknown("areas of this kind");
        };
        let negative = sign.is_lt();
        let shown = match negative {
            true => crate::families::simplify::tidied(&lightly(&f.clone().negated()), work)?,
            false => f.clone(),
        };
        let bounds = Some(Box::new((pair[0].clone(), pair[1].clone())));
        integrals.push(Expr::Integral(Box::new(shown), x.clone(), bounds));
        values.push(if negative { lightly(&over.negated()) } else { over });
    }
    derivation.step(&AREA_AS_INTEGRAL, Claim::States, Expr::sum(integrals), Vec::new());
    derivation.step(&EACH_PART, Claim::States, Expr::sum(values.clone()), vec![found]);
    let total = value(&Expr::sum(values), work)?;
    derivation.step(&integrate::WORK_OUT, Claim::Equal, total, Vec::new());
    Ok(derivation)
}
