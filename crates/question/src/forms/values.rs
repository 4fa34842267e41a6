//! Values of expressions; the forms that stand last, since they fit much.

use crate::form::{Form, Meaning, Problem, noun, question};
use check::Goal;
use syntax::{Expr, Function};

pub(crate) const FORMS: &[Form] = &[
    question("<find> [the] [(value|values|matrix)] [of] {xs:symbols}", |f| {
        let mut symbols = f.symbols("xs")?;
        Ok(match symbols.len() {
            1 => Goal::Evaluate(Expr::Symbol(symbols.remove(0))).into(),
            _ => Meaning::SolveThem(symbols),
        })
    }),
    question("{xs:symbols} को मान <find-ne>", |f| {
        let mut symbols = f.symbols("xs")?;
        Ok(match symbols.len() {
            1 => Goal::Evaluate(Expr::Symbol(symbols.remove(0))).into(),
            _ => Meaning::SolveThem(symbols),
        })
    }),
    noun("determinant of {e:expr}", |f| {
        Ok(Goal::Evaluate(Expr::call(Function::Det, vec![f.expr("e")?])).into())
    }),
    noun("transpose of {e:expr}", |f| {
        Ok(Goal::Evaluate(Expr::call(Function::Transpose, vec![f.expr("e")?])).into())
    }),
    noun("inverse of [the matrix] {e:expr}", |f| match f.expr("e")? {
        matrix @ Expr::Matrix(_) => Ok(Goal::Evaluate(matrix.pow(Expr::integer(-1))).into()),
        _ => Err(Problem::Unfit),
    }),
    question("{x:symbol} = [?]", |f| Ok(Goal::Evaluate(Expr::Symbol(f.symbol("x")?)).into())),
    question("{e:expr} = [?]", |f| Ok(ask(f.expr("e")?).into())),
    question("<find> [:] {thing}", |f| Ok(f.thing()?.into())),
    noun("[(exact|numerical|principal)] (value|answer|result) (of|to|for) {e:expr}", |f| {
        Ok(ask(f.expr("e")?).into())
    }),
    noun("(expression|number) {e:expr}", |f| Ok(ask(f.expr("e")?).into())),
    noun("{e:expr}", |f| Ok(ask(f.expr("e")?).into())),
    question("{e:expr} <ko> [मान] <find-ne>", |f| Ok(ask(f.expr("e")?).into())),
    question("[मान] <find-ne> [:] {e:expr}", |f| Ok(ask(f.expr("e")?).into())),
];

/// What it means to ask for an expression.
pub(crate) fn ask(expr: Expr) -> Goal {
    match limit_of_the_whole(expr) {
        Expr::Derivative(body, variable, order) => {
            Goal::Differentiate { body: *body, variable, order }
        }
        Expr::Integral(body, variable, bounds) => {
            Goal::Integrate { body: *body, variable, bounds: bounds.map(|b| *b) }
        }
        limit @ Expr::Limit { .. } => Goal::Limit(limit),
        expr => Goal::Evaluate(expr),
    }
}

/// `lim (sin x)/x` reads as a limit over `x`; a letter that is bound can't stand outside, so the
/// limit is of all of it.
fn limit_of_the_whole(expr: Expr) -> Expr {
    let first = match &expr {
        Expr::Quotient(numerator, _) => &**numerator,
        Expr::Product(parts) | Expr::Sum(parts) if !parts.is_empty() => &parts[0],
        _ => return expr,
    };
    let Expr::Limit { body, variable, target, side } = first.clone() else { return expr };
    let outside = |part: &Expr| part.symbols().contains(&variable);
    let with_first = |parts: &[Expr]| [&[(*body).clone()], &parts[1..]].concat();
    let body = match &expr {
        Expr::Quotient(_, denominator) if outside(denominator) => {
            body.over((**denominator).clone())
        }
        Expr::Product(parts) if parts[1..].iter().any(outside) => Expr::Product(with_first(parts)),
        Expr::Sum(parts) if parts[1..].iter().any(outside) => Expr::Sum(with_first(parts)),
        _ => return expr,
    };
    Expr::Limit { body: Box::new(body), variable, target, side }
}
