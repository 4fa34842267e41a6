//! Units and times of day.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::Goal;
use syntax::Expr;

pub(crate) const FORMS: &[Form] = &[
    question(
        "how many {u:unit} (are there in|are in|is|are|make|equal|in|make up) {q:quantity}",
        convert,
    ),
    question("(convert|change|express|write) {q:quantity} (to|in|into|as) {u:unit}", |f| {
        convert(f)
    }),
    noun("{q:quantity} [(expressed|written|measured)] (in|into|to) {u:unit}", convert),
    question(
        "{q:quantity} <ko> [(लाई)] {u:unit} मा (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|कति हुन्छ)",
        convert,
    ),
    question("{q:quantity} (बराबर|मा) कति {u:unit} [(हुन्छ|हुन्छन्)]", convert),
    noun("{n:expr} (minute|minutes) before {t:time}", |f| shift(f, f.expr("n")?.negated())),
    noun("{n:expr} (minute|minutes) after {t:time}", |f| shift(f, f.expr("n")?)),
    noun("{n:expr} (hour|hours) before {t:time}", |f| shift(f, hours(f.expr("n")?).negated())),
    noun("{n:expr} (hour|hours) after {t:time}", |f| shift(f, hours(f.expr("n")?))),
    noun("{q:quantity} before {t:time}", |f| shift(f, minutes(f)?.negated())),
    noun("{q:quantity} after {t:time}", |f| shift(f, minutes(f)?)),
    question("what time (is it|is|was it|will it be) {q:quantity} before {t:time}", |f| {
        shift(f, minutes(f)?.negated())
    }),
    question("what time (is it|is|was it|will it be) {q:quantity} after {t:time}", |f| {
        shift(f, minutes(f)?)
    }),
    question(
        "what time (is it|is|was it|will it be) {n:expr} (minute|minutes) before {t:time}",
        |f| shift(f, f.expr("n")?.negated()),
    ),
    question(
        "what time (is it|is|was it|will it be) {n:expr} (minute|minutes) after {t:time}",
        |f| shift(f, f.expr("n")?),
    ),
    question(
        "how many minutes (are there|are) (between|from) {a:time} (and|to|until) {b:time}",
        |f| Ok(Goal::Elapsed { from: f.time("a")?, to: f.time("b")? }.into()),
    ),
    question("how long is it (between|from) {a:time} (and|to|until) {b:time}", |f| {
        Ok(Goal::Elapsed { from: f.time("a")?, to: f.time("b")? }.into())
    }),
    noun("number of minutes (between|from) {a:time} (and|to|until) {b:time}", |f| {
        Ok(Goal::Elapsed { from: f.time("a")?, to: f.time("b")? }.into())
    }),
];

type Outcome = Result<Meaning, Problem>;

fn convert(f: &Found<'_, '_>) -> Outcome {
    Ok(Goal::Convert { quantity: f.quantity("q")?, unit: f.unit("u")? }.into())
}

fn shift(f: &Found<'_, '_>, minutes: Expr) -> Outcome {
    Ok(Goal::Shift { time: f.time("t")?, minutes }.into())
}

/// A duration such as "2 hours 30 minutes" as a number of minutes.
fn minutes(f: &Found<'_, '_>) -> Result<Expr, Problem> {
    let quantity = f.quantity("q")?;
    let parts = match &quantity {
        Expr::Sum(parts) => parts.as_slice(),
        one => std::slice::from_ref(one),
    };
    let minutes = parts.iter().map(|part| match part {
        Expr::Quantity(n, unit) => match unit.to_string().as_str() {
            "h" => Ok(hours((**n).clone())),
            "min" => Ok((**n).clone()),
            _ => Err(Problem::Unfit),
        },
        _ => Err(Problem::Unfit),
    });
    Ok(Expr::sum(minutes.collect::<Result<_, _>>()?))
}

fn hours(n: Expr) -> Expr {
    Expr::product(vec![Expr::integer(60), n])
}
