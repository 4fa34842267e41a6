//! Derivatives, integrals and limits.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::Goal;
use syntax::{Expr, Side, Symbol};

pub(crate) const FORMS: &[Form] = &[
    noun(
        "[{k:ordinal}] derivative of [the function] {e:expr} [(wrt|with respect to|in terms of) {x:symbol}]",
        differentiate,
    ),
    noun(
        "[{k:ordinal}] differential coefficient of {e:expr} [(wrt|with respect to) {x:symbol}]",
        differentiate,
    ),
    question(
        "(differentiate|derive) [the function] [:] {e:expr} [(wrt|with respect to|w . r . t .) {x:symbol}]",
        differentiate,
    ),
    question("differentiate (wrt|with respect to) {x:symbol} [:] {e:expr}", differentiate),
    question(
        "(differentiate|find the derivative of) {e:expr} twice [(wrt|with respect to) {x:symbol}]",
        |f| Ok(Goal::Differentiate { body: f.expr("e")?, variable: variable(f)?, order: 2 }.into()),
    ),
    noun(
        "(integral|antiderivative|indefinite integral|primitive) of [the function] {e:expr} [(wrt|with respect to) {x:symbol}]",
        integrate,
    ),
    noun(
        "[definite] integral of {e:expr} [(wrt|with respect to) {x:symbol}] (from|between) {a:expr} (to|and) {b:expr}",
        integrate,
    ),
    question("integrate [the function] [:] {e:expr} [(wrt|with respect to) {x:symbol}]", |f| {
        integrate(f)
    }),
    question("integrate (wrt|with respect to) {x:symbol} [:] {e:expr}", integrate),
    question(
        "integrate {e:expr} [(wrt|with respect to) {x:symbol}] (from|between) [{x:symbol} =] {a:expr} (to|and) [{x:symbol} =] {b:expr}",
        integrate,
    ),
    noun(
        "limit of {e:expr} as {x:symbol} (tends to|approaches|goes to|→|tends towards) {a:expr}",
        limit,
    ),
    noun("limit of {e:expr} as {x:symbol} {arrow:arrow} {a:expr}", limit),
    noun("limit as {x:symbol} (tends to|approaches|goes to) {a:expr} of {e:expr}", limit),
    noun("(limit|integral|derivative|sum|product) [:] {e:expr}", |f| match f.expr("e")? {
        e @ (Expr::Limit { .. } | Expr::Integral(..) | Expr::Derivative(..) | Expr::Big { .. }) => {
            Ok(super::ask(e).into())
        }
        _ => Err(Problem::Unfit),
    }),
    noun("{e:expr} (from|between) {a:expr} (to|and) {b:expr}", |f| match f.expr("e")? {
        Expr::Integral(body, variable, None) => {
            let bounds = Some((f.expr("a")?, f.expr("b")?));
            Ok(Goal::Integrate { body: *body, variable, bounds }.into())
        }
        _ => Err(Problem::Unfit),
    }),
    question("{e:expr} <ko> (अवकलन|अवकलज) [(<do-ne>|<find-ne>)]", |f| {
        differentiate(f)
    }),
    question("(अवकलन) <do-ne> [:] {e:expr}", differentiate),
    question("{e:expr} <ko> (समाकलन|अनुकलन|प्रतिअवकलज) [(<do-ne>|<find-ne>)]", integrate),
    question("(समाकलन|अनुकलन) <do-ne> [:] {e:expr}", integrate),
];

type Outcome = Result<Meaning, Problem>;

/// The letter said, or an empty one that is found once it is known which letters have values.
fn variable(f: &Found<'_, '_>) -> Result<Symbol, Problem> {
    if f.has("x") { f.symbol("x") } else { Ok(Symbol::new("")) }
}

fn differentiate(f: &Found<'_, '_>) -> Outcome {
    let order = f.ordinal_or_first("k")?;
    Ok(Goal::Differentiate { body: f.expr("e")?, variable: variable(f)?, order }.into())
}

fn integrate(f: &Found<'_, '_>) -> Outcome {
    let bounds = if f.has("a") { Some((f.expr("a")?, f.expr("b")?)) } else { None };
    let (body, variable) = (f.integrand("e")?, variable(f)?);
    Ok(match body {
        Expr::Integral(body, variable, inner) => {
            Goal::Integrate { body: *body, variable, bounds: inner.map(|b| *b).or(bounds) }
        }
        body => Goal::Integrate { body, variable, bounds },
    }
    .into())
}

fn limit(f: &Found<'_, '_>) -> Outcome {
    let limit = Expr::Limit {
        body: Box::new(f.expr("e")?),
        variable: f.symbol("x")?,
        target: Box::new(f.expr("a")?),
        side: Side::Both,
    };
    Ok(Goal::Limit(limit).into())
}
