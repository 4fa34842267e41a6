//! Matrices, and systems solved by a named method.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Goal, SystemMethod};
use syntax::{Expr, Function, Relation};

pub(crate) const FORMS: &[Form] = &[
    question(
        "solve [the] [following] [system of] [simultaneous] [linear] [(equations|system of equations|system)] [of equations] (by|using|by using) [the] (cramer's|cramer ' s|cramers|cramer) (rule|method) [of determinants] [:|,] {r:relations}",
        |f| solve_by(f, SystemMethod::Cramer),
    ),
    question(
        "solve [:] [the equations] {r:relations} (by|using|by using) [the] (cramer's|cramer ' s|cramers|cramer) (rule|method)",
        |f| solve_by(f, SystemMethod::Cramer),
    ),
    question(
        "(using|by using|use) [the] (cramer's|cramer ' s|cramers|cramer) (rule|method) [,] [to] solve [:] [the] [following] [(equations|system of equations|system)] [:] {r:relations}",
        |f| solve_by(f, SystemMethod::Cramer),
    ),
    question(
        "solve [the] [following] [system of] [simultaneous] [linear] [(equations|system of equations|system)] [of equations] (by|using|by using) [the] (matrix method|inverse matrix method|matrix inverse method|method of inverse matrix|inverse matrix|matrices|matrix inversion) [:|,] {r:relations}",
        |f| solve_by(f, SystemMethod::InverseMatrix),
    ),
    question(
        "solve [:] [the equations] {r:relations} (by|using|by using) [the] (matrix method|inverse matrix method|matrix inverse method|method of inverse matrix|inverse matrix|matrices|matrix inversion)",
        |f| solve_by(f, SystemMethod::InverseMatrix),
    ),
    question(
        "(using|by using|use) [the] (matrix method|inverse matrix method|matrix inverse method|matrices) [,] [to] solve [:] [the] [following] [(equations|system of equations|system)] [:] {r:relations}",
        |f| solve_by(f, SystemMethod::InverseMatrix),
    ),
    question(
        "solve [the] [following] [system of] [simultaneous] [linear] [(equations|system of equations|system)] [of equations] (by|using|by using) [the] (row equivalent matrix method|row equivalent method|row - equivalent matrix method|row - equivalent method|row operations|row operation method|elementary row operations|gaussian elimination|gauss elimination method|gauss elimination|gauss - jordan method|row reduction) [:|,] {r:relations}",
        |f| solve_by(f, SystemMethod::RowOperations),
    ),
    question(
        "solve [:] [the equations] {r:relations} (by|using|by using) [the] (row equivalent matrix method|row equivalent method|row - equivalent matrix method|row - equivalent method|row operations|row operation method|elementary row operations|gaussian elimination|gauss elimination method|gauss elimination|gauss - jordan method|row reduction)",
        |f| solve_by(f, SystemMethod::RowOperations),
    ),
    question(
        "(क्रामरको|क्रेमरको|क्रामर|क्रेमर) [को] (नियम|विधि) (प्रयोग|बाट|द्वारा|अनुसार|ले) [गरी|गरेर] हल <do-ne> [:] {r:relations}",
        |f| solve_by(f, SystemMethod::Cramer),
    ),
    question(
        "(मेट्रिक्स|विपरीत मेट्रिक्स|म्याट्रिक्स) (विधि|विधिबाट|विधिद्वारा|विधिले) [प्रयोग गरी|बाट|द्वारा|ले] हल <do-ne> [:] {r:relations}",
        |f| solve_by(f, SystemMethod::InverseMatrix),
    ),
    question(
        "{r:relations} <ko> (मेट्रिक्स|विपरीत मेट्रिक्स|म्याट्रिक्स) (विधि|विधिबाट|विधिद्वारा|विधिले) [बाट|द्वारा|ले] हल <do-ne>",
        |f| solve_by(f, SystemMethod::InverseMatrix),
    ),
    question(
        "{r:relations} <ko> (क्रामर|क्रेमर|क्रामरको|क्रेमरको) [को] (नियम|नियमबाट|नियमले|नियमद्वारा|विधिबाट) [बाट|ले|द्वारा] हल <do-ne>",
        |f| solve_by(f, SystemMethod::Cramer),
    ),
    question("(show|prove|verify) that [:] {r:relation}", shown),
    noun("inverse [matrix] of [the] [matrix] {e:expr}", |f| {
        Ok(Goal::Evaluate(matrix(f)?.pow(Expr::integer(-1))).into())
    }),
    noun("adjoint [matrix] of [the] [matrix] {e:expr}", |f| called(f, Function::Adjoint)),
    noun("transpose [matrix] of [the] [matrix] {e:expr}", |f| called(f, Function::Transpose)),
    noun("[value of the] determinant of [the] [matrix] {e:expr}", |f| called(f, Function::Det)),
    noun("product of [the] [(matrix|matrices)] {es:items}", |f| {
        let factors = f.items("es")?;
        match factors.iter().all(is_matrix) {
            true => Ok(Goal::Evaluate(Expr::Product(factors)).into()),
            false => Err(Problem::Unfit),
        }
    }),
    question(
        "[मेट्रिक्स] {e:expr} <ko> (डिटरमिनेन्ट|निश्चायक|सारणिक) <find-ne>",
        |f| called(f, Function::Det),
    ),
    question(
        "[मेट्रिक्स] {e:expr} <ko> (विपरीत|व्युत्क्रम) मेट्रिक्स <find-ne>",
        |f| Ok(Goal::Evaluate(matrix(f)?.pow(Expr::integer(-1))).into()),
    ),
    question(
        "[मेट्रिक्स] {e:expr} <ko> (ट्रान्सपोज|परिवर्त|परिवर्तित) [मेट्रिक्स] <find-ne>",
        |f| called(f, Function::Transpose),
    ),
];

fn is_matrix(expr: &Expr) -> bool {
    match expr {
        Expr::Matrix(_) => true,
        Expr::Symbol(s) => {
            let mut letters = s.name().chars();
            letters.next().is_some_and(|c| c.is_ascii_uppercase()) && letters.next().is_none()
        }
        Expr::Sum(_) | Expr::Product(_) | Expr::Power(..) | Expr::Negate(_) => {
            let symbols = expr.symbols();
            check::has_matrix(expr)
                || !symbols.is_empty()
                    && symbols.iter().all(|s| is_matrix(&Expr::Symbol(s.clone())))
        }
        _ => false,
    }
}

/// An equation between matrices.
fn shown(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    match f.relation("r")? {
        relation @ Expr::Relation(..) if sides_are_matrices(&relation) => {
            Ok(Goal::Decide(relation).into())
        }
        _ => Err(Problem::Unfit),
    }
}

fn sides_are_matrices(relation: &Expr) -> bool {
    let Expr::Relation(sides, kinds) = relation else { return false };
    let symbols = relation.symbols();
    let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    kinds.iter().all(|k| *k == Relation::Equal)
        && !super::has_functions(relation)
        && !symbols.is_empty()
        && symbols.iter().all(|s| is_matrix(&Expr::Symbol(s.clone())))
        && !sides.iter().any(zero)
}

/// What stands there, if it can be a matrix.
fn matrix(f: &Found<'_, '_>) -> Result<Expr, Problem> {
    let expr = f.expr("e")?;
    if is_matrix(&expr) { Ok(expr) } else { Err(Problem::Unfit) }
}

fn called(f: &Found<'_, '_>, function: Function) -> Result<Meaning, Problem> {
    Ok(Goal::Evaluate(Expr::call(function, vec![matrix(f)?])).into())
}

fn solve_by(f: &Found<'_, '_>, method: SystemMethod) -> Result<Meaning, Problem> {
    let mut equations = Vec::new();
    for relation in f.relations("r")? {
        match relation {
            Expr::And(parts) => equations.extend(parts),
            other => equations.push(other),
        }
    }
    let mut unknowns = Vec::new();
    for symbol in equations.iter().flat_map(Expr::symbols) {
        if !unknowns.contains(&symbol) {
            unknowns.push(symbol);
        }
    }
    unknowns.sort();
    if unknowns.len() != equations.len() {
        return Err(f.problem("r", "as many equations as unknowns are needed for this method"));
    }
    Ok(Goal::SolveBy { method, equations, unknowns }.into())
}
