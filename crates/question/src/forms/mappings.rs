//! Images and pre-images under the one function that a question defines; whether it is even or odd;
//! how often it repeats.

use crate::form::{Form, Meaning, Problem, question};
use crate::found::Found;
use check::{Goal, Study};
use syntax::{Expr, Relation, Symbol};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    question("<find> [the] image of {e:expr} [(under|by) {f:symbol}]", image),
    question("<find> [the] pre - image of {e:expr} [(under|by) {f:symbol}]", preimage),
    question("<find> [the] preimage of {e:expr} [(under|by) {f:symbol}]", preimage),
    question("{e:expr} को प्रतिबिम्ब <find-ne>", image),
    question("{e:expr} को (पूर्वप्रतिबिम्ब|पूर्व प्रतिबिम्ब) <find-ne>", preimage),
    question(
        "(is|determine whether|find whether|check whether|state whether|show whether|examine whether) [the] [function] ({r:relation}|{e:expr}) [is] [an] (even or odd|odd or even|even or odd or neither|even , odd or neither|an even or odd function|an even or an odd function) [function]",
        parity,
    ),
    question("(के) [फलन] ({r:relation}|{e:expr}) (जोर वा बिजोर|जोर कि बिजोर) [फलन] हो", parity),
    question(
        "<find> [the] (period|fundamental period) of [the] [function] ({r:relation}|{e:expr})",
        period,
    ),
    question("[फलन] ({r:relation}|{e:expr}) को (आवर्तकाल|आवर्त काल|पिरियड) <find-ne>", period),
];

/// The one function that the question defines, and its letter.
fn function(f: &Found<'_, '_>) -> Result<(Symbol, Symbol), Problem> {
    let row = f.row;
    let [name] = &row.functions[..] else { return Err(Problem::Unfit) };
    let head = (0..row.tokens.len()).find(|&at| {
        row.text_of(at) == name.name()
            && row.text_of(at + 1) == "("
            && row.text_of(at + 3) == ")"
            && row.text_of(at + 4) == "="
    });
    let letter = head.map(|at| row.text_of(at + 2)).ok_or(Problem::Unfit)?;
    if f.has("f") && f.symbol("f")? != *name {
        return Err(Problem::Unfit);
    }
    Ok((name.clone(), Symbol::new(letter)))
}

fn image(f: &Found<'_, '_>) -> Outcome {
    let (name, _) = function(f)?;
    let of = f.expr("e")?;
    if !of.symbols().is_empty() || matches!(of, Expr::Tuple(_)) {
        return Err(Problem::Unfit);
    }
    Ok(Goal::Evaluate(Expr::Apply(name, vec![of])).into())
}

fn preimage(f: &Found<'_, '_>) -> Outcome {
    let (name, x) = function(f)?;
    let value = f.expr("e")?;
    if !value.symbols().is_empty() || matches!(value, Expr::Tuple(_)) {
        return Err(Problem::Unfit);
    }
    let head = Expr::Apply(name, vec![Expr::Symbol(x.clone())]);
    Ok(Goal::Solve { relations: vec![head.equals(value)], unknowns: vec![x] }.into())
}

/// `x³ + x` or `f(x) = x³ + x`, and its one letter.
fn body(f: &Found<'_, '_>) -> Result<(Expr, Symbol), Problem> {
    let body = match f.has("r") {
        false => f.expr("e")?,
        true => match f.relation("r")? {
            Expr::Relation(sides, kinds) if kinds == [Relation::Equal] && sides.len() == 2 => {
                if !matches!(&sides[0], Expr::Apply(..) | Expr::Symbol(_)) {
                    return Err(Problem::Unfit);
                }
                sides[1].clone()
            }
            _ => return Err(Problem::Unfit),
        },
    };
    match &body.symbols()[..] {
        [x] if !matches!(body, Expr::Symbol(_)) || f.has("r") => Ok((body.clone(), x.clone())),
        _ => Err(Problem::Unfit),
    }
}

fn parity(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = body(f)?;
    Ok(Goal::Study(Box::new(Study::Parity { body, variable })).into())
}

fn period(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = body(f)?;
    if !crate::forms::has_functions(&body) {
        return Err(Problem::Unfit);
    }
    Ok(Goal::Study(Box::new(Study::Period { body, variable })).into())
}
