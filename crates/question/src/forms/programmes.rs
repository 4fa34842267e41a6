//! Linear programming: a linear expression is made greatest or least under constraints.

use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use check::{Goal, Optimum, Programme};
use syntax::{Expr, Relation, Symbol};

pub(crate) const FORMS: &[Form] = &[
    question(
        "<lpp> (maximize|maximise|<find> [the] (maximum|greatest|largest) value of|<find> [the] maximum of) [the] [(objective function|function|objective|value of)] [:] ({r:relation}|{e:expr}) [,] <under> {s:relations} <graphically>",
        |f| programme(f, Optimum::Maximum),
    ),
    question(
        "<lpp> (minimize|minimise|<find> [the] (minimum|least|smallest) value of|<find> [the] minimum of) [the] [(objective function|function|objective|value of)] [:] ({r:relation}|{e:expr}) [,] <under> {s:relations} <graphically>",
        |f| programme(f, Optimum::Minimum),
    ),
    question(
        "<lpp> <find> [the] (maximum and minimum|minimum and maximum|greatest and least|extreme) (values|value) of [the] [(objective function|function|objective)] [:] ({r:relation}|{e:expr}) [,] <under> {s:relations} <graphically>",
        |f| programme(f, Optimum::Both),
    ),
    question(
        "<under> {s:relations} [,] [then] (maximize|maximise|<find> [the] (maximum|greatest|largest) value of) [the] [(objective function|function)] [:] ({r:relation}|{e:expr}) <graphically>",
        |f| programme(f, Optimum::Maximum),
    ),
    question(
        "<under> {s:relations} [,] [then] (minimize|minimise|<find> [the] (minimum|least|smallest) value of) [the] [(objective function|function)] [:] ({r:relation}|{e:expr}) <graphically>",
        |f| programme(f, Optimum::Minimum),
    ),
    question(
        "[(सर्त|सर्तहरू|दिइएका सर्तहरू|असमानता|असमानताहरू)] [:] {s:relations} (अन्तर्गत|को अधीनमा|का अधीनमा|हुँदा|भए|का आधारमा|को आधारमा) [,] [(उद्देश्य फलन|फलन)] ({r:relation}|{e:expr}) <ko> (अधिकतम|महत्तम|उच्चतम) मान <find-ne>",
        |f| programme(f, Optimum::Maximum),
    ),
    question(
        "[(सर्त|सर्तहरू|दिइएका सर्तहरू|असमानता|असमानताहरू)] [:] {s:relations} (अन्तर्गत|को अधीनमा|का अधीनमा|हुँदा|भए|का आधारमा|को आधारमा) [,] [(उद्देश्य फलन|फलन)] ({r:relation}|{e:expr}) <ko> (न्यूनतम|लघुत्तम) मान <find-ne>",
        |f| programme(f, Optimum::Minimum),
    ),
];

fn programme(f: &Found<'_, '_>, optimum: Optimum) -> Result<Meaning, Problem> {
    let objective = if f.has("r") {
        let Expr::Relation(sides, kinds) = f.relation("r")? else { return Err(Problem::Unfit) };
        let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else {
            return Err(Problem::Unfit);
        };
        match left {
            Expr::Symbol(z) if !right.symbols().contains(z) => right.clone(),
            Expr::Apply(..) => right.clone(),
            _ => return Err(Problem::Unfit),
        }
    } else {
        f.expr("e")?
    };
    let constraints = f.relations("s")?;
    let mut letters: Vec<Symbol> = constraints.iter().flat_map(Expr::symbols).collect();
    letters.extend(objective.symbols());
    letters.sort_by(|a, b| a.name().cmp(b.name()));
    letters.dedup();
    let [x, y] = &letters[..] else {
        return Err(match letters.len() {
            0 | 1 => Problem::Unfit,
            _ => f.problem("s", "linear programming is worked here with two unknowns"),
        });
    };
    // Without an inequality nothing is programmed.
    let inequality = |e: &Expr| match e {
        Expr::Relation(_, kinds) => kinds.iter().any(|k| *k != Relation::Equal),
        _ => false,
    };
    if !constraints.iter().any(inequality) {
        return Err(Problem::Unfit);
    }
    let unknowns = (x.clone(), y.clone());
    let programme = Programme { optimum, objective, constraints, unknowns };
    Ok(Goal::Programme(Box::new(programme)).into())
}
