//! Numbers in other bases.

use super::arithmetic::difference;
use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::Goal;
use syntax::Expr;

pub(crate) const FORMS: &[Form] = &[
    question(
        "in base {b:count} [,] (what is|find|calculate|evaluate|work out) {p:based} + {q:based}",
        |f| {
            let base = f.base("b")?;
            Ok(Goal::InBase {
                number: Expr::sum(vec![f.based("p", base)?, f.based("q", base)?]),
                base,
            }
            .into())
        },
    ),
    question(
        "in base {b:count} [,] (what is|find|calculate|evaluate|work out) {p:based} - {q:based}",
        |f| {
            let base = f.base("b")?;
            Ok(Goal::InBase { number: difference(f.based("p", base)?, f.based("q", base)?), base }
                .into())
        },
    ),
    question(
        "in base {b:count} [,] (what is|find|calculate|evaluate|work out) {p:based} (*|×) {q:based}",
        |f| {
            let base = f.base("b")?;
            Ok(Goal::InBase {
                number: Expr::product(vec![f.based("p", base)?, f.based("q", base)?]),
                base,
            }
            .into())
        },
    ),
    noun("{x:based} {(} base {f:count} {)} (to|in|into) base {t:count}", |f| {
        change(f, f.base("f")?, f.base("t")?)
    }),
    question(
        "(convert|change|write|express) {x:based} {(} base {f:count} {)} (to|in|into) base {t:count}",
        |f| change(f, f.base("f")?, f.base("t")?),
    ),
    question(
        "(convert|change|write|express) {x:based} from base {f:count} (to|in|into) base {t:count}",
        |f| change(f, f.base("f")?, f.base("t")?),
    ),
    question(
        "(convert|change|write|express) {x:based} [(in|from)] base {f:count} (to|in|into) base {t:count}",
        |f| change(f, f.base("f")?, f.base("t")?),
    ),
    noun("{x:based} [in] base {f:count} (in|to|into) base {t:count}", |f| {
        change(f, f.base("f")?, f.base("t")?)
    }),
    question(
        "(convert|change|write|express) [the] [(binary|binary number)] {x:based} [from] [in] binary (to|in|into) (decimal|denary|base ten)",
        |f| change(f, 2, 10),
    ),
    question(
        "(convert|change|write|express) [the] (binary|binary number) {x:based} (to|in|into) (decimal|denary)",
        |f| change(f, 2, 10),
    ),
    question("(convert|change|write|express) {x:expr} (to|in|into) base {t:count}", |f| {
        Ok(Goal::InBase { number: f.expr("x")?, base: f.base("t")? }.into())
    }),
    question(
        "(convert|change|write|express) {x:expr} (to|in|into) [a] (binary|the binary system) [number]",
        |f| Ok(Goal::InBase { number: f.expr("x")?, base: 2 }.into()),
    ),
    question(
        "(convert|change|write|express) {x:expr} (to|in|into) [a] (quinary|the quinary system) [number]",
        |f| Ok(Goal::InBase { number: f.expr("x")?, base: 5 }.into()),
    ),
    question(
        "(convert|change|write|express) {x:expr} (to|in|into) (decimal|denary|the decimal system|the denary system)",
        // "Convert 3/8 to decimal" asks for another notation, not for another base.
        |f| match f.expr("x")? {
            Expr::Percent(_) | Expr::Quotient(..) => Err(crate::form::Problem::Unfit),
            number => Ok(Goal::InBase { number, base: 10 }.into()),
        },
    ),
    question("(convert|change|write|express) {x:expr} (to|in|into) hexadecimal", |f| {
        Ok(Goal::InBase { number: f.expr("x")?, base: 16 }.into())
    }),
    noun("{x:expr} in base {t:count}", |f| {
        Ok(Goal::InBase { number: f.expr("x")?, base: f.base("t")? }.into())
    }),
    noun("{x:expr} in (decimal|denary|base ten|the decimal system)", |f| {
        Ok(Goal::InBase { number: f.expr("x")?, base: 10 }.into())
    }),
    noun("{x:expr} in binary", |f| Ok(Goal::InBase { number: f.expr("x")?, base: 2 }.into())),
];

fn change(f: &Found<'_, '_>, from: u32, to: u32) -> Result<Meaning, Problem> {
    Ok(Goal::InBase { number: f.based("x", from)?, base: to }.into())
}
