//! Rounding and place value.

use super::arithmetic::root;
use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Goal, Precision};
use syntax::Expr;

pub(crate) const FORMS: &[Form] = &[
    question(
        "(round|round off|write|express|give|state|approximate) {x:expr} [(to|correct to)] [the] nearest {p:nearest}",
        |f| nearest(f, f.expr("x")?),
    ),
    question(
        "(round|round off|write|express|give|state|approximate) {x:expr} [(to|correct to)] {n:count} (dp|dps|d . p|decimal place|decimal places|decimals)",
        |f| places(f, f.expr("x")?),
    ),
    question(
        "(round|round off|write|express|give|state|approximate) {x:expr} [(to|correct to)] {n:count} (sf|s . f|sig fig|sig figs|significant figure|significant figures|significant digits)",
        |f| figures(f, f.expr("x")?),
    ),
    noun("square root of {x:expr} [,] [(rounded|correct)] to [the] nearest {p:nearest}", |f| {
        nearest(f, f.expr("x")?.sqrt())
    }),
    noun("cube root of {x:expr} [,] [(rounded|correct)] to [the] nearest {p:nearest}", |f| {
        nearest(f, root(f.expr("x")?, 3))
    }),
    noun(
        "{k:ordinal} root of {x:expr} [,] [(rounded|correct)] to [the] nearest {p:nearest}",
        |f| nearest(f, root(f.expr("x")?, f.ordinal("k")?)),
    ),
    noun(
        "square root of {x:expr} [,] [(rounded|correct)] to {n:count} (dp|dps|d . p|decimal place|decimal places|decimals)",
        |f| places(f, f.expr("x")?.sqrt()),
    ),
    noun(
        "cube root of {x:expr} [,] [(rounded|correct)] to {n:count} (dp|dps|d . p|decimal place|decimal places|decimals)",
        |f| places(f, root(f.expr("x")?, 3)),
    ),
    noun(
        "{x:expr} to the power of {y:expr} [,] [(rounded|correct)] to [the] nearest {p:nearest}",
        |f| nearest(f, f.expr("x")?.pow(f.expr("y")?)),
    ),
    noun("{x:expr} [,] [(rounded|rounded off|correct)] to [the] nearest {p:nearest}", |f| {
        nearest(f, f.expr("x")?)
    }),
    noun(
        "{x:expr} [,] [(rounded|rounded off|correct)] to {n:count} (dp|dps|d . p|decimal place|decimal places|decimals)",
        |f| places(f, f.expr("x")?),
    ),
    noun(
        "{x:expr} [,] [(rounded|rounded off|correct)] to {n:count} (sf|s . f|sig fig|sig figs|significant figure|significant figures|significant digits)",
        |f| figures(f, f.expr("x")?),
    ),
    noun("{p:place} digit (of|in) {n:expr}", digit),
    noun("digit in the {p:place} place (of|in) {n:expr}", digit),
    question(
        "{x:expr} <ko> (नजिकको|निकटतम) {p:nearest} [मा] (शून्यान्त|शून्यान्त <do-ne>|राउन्ड <do-ne>)",
        |f| nearest(f, f.expr("x")?),
    ),
];

type Outcome = Result<Meaning, Problem>;

fn nearest(f: &Found<'_, '_>, number: Expr) -> Outcome {
    Ok(Goal::Round { number, to: f.nearest("p")? }.into())
}

fn places(f: &Found<'_, '_>, number: Expr) -> Outcome {
    Ok(Goal::Round { number, to: Precision::Places(f.small_count("n")?) }.into())
}

fn figures(f: &Found<'_, '_>, number: Expr) -> Outcome {
    match f.small_count("n")? {
        0 => Err(f.problem("n", "at least one significant figure is needed")),
        n => Ok(Goal::Round { number, to: Precision::Figures(n) }.into()),
    }
}

fn digit(f: &Found<'_, '_>) -> Outcome {
    Ok(Goal::Digit { number: f.expr("n")?, place: f.digit_place("p")? }.into())
}
