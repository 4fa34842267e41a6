//! Expressions that are to be brought to a certain shape: completed squares, rational denominators,
//! logarithms joined or apart; and quadratics in Nepali with their method.

use crate::form::{Form, Meaning, Problem, question};
use crate::found::Found;
use check::{Goal, Shape};
use syntax::{Expr, Function};

pub(crate) const FORMS: &[Form] = &[
    question(
        "(complete the square|complete squares|completing the square) [(of|for|in|on)] [the] [(expression|quadratic)] [:] {e:expr}",
        completed,
    ),
    question(
        "(express|write|rewrite|put) {e:expr} (in|as|into) [a] (completed square form|perfect square form|vertex form)",
        completed,
    ),
    question("(express|write|rewrite|put) {e:expr} (in|as|into) [the] [form] {c:expr}", |f| {
        let form = f.expr("c")?;
        if is_square_form(&form) { completed(f) } else { Err(Problem::Unfit) }
    }),
    question("{e:expr} <ko> (पूर्ण वर्गको|पूर्णवर्गको) रूपमा (लेख्नुहोस्|व्यक्त <do-ne>)", completed),
    question(
        "(rationalise|rationalize) [the] [(denominator|denominators)] [(of|in)] [the] [following] [:] {e:expr}",
        rational,
    ),
    question("(express|write) {e:expr} with [a] rational (denominator|denominators)", rational),
    question(
        "{e:expr} <ko> (हर|हरको|हरलाई) (आनुपातीकरण|अनुपातीकरण|परिमेयीकरण|आनुपातिक|परिमेय) (<do-ne>|बनाउनुहोस्)",
        rational,
    ),
    question(
        "(हर|हरको|हरलाई) (आनुपातीकरण|अनुपातीकरण|परिमेयीकरण|आनुपातिक|परिमेय) (<do-ne>|बनाउनुहोस्) [:] {e:expr}",
        rational,
    ),
    question(
        "(express|write|combine|simplify) [the] [following] [:] {e:expr} (as|into|to) [a] (single|one) (logarithm|log|logarithmic term)",
        |f| logarithms(f, Shape::SingleLogarithm),
    ),
    question(
        "(express|write|combine) [the] [following] as [a] (single|one) (logarithm|log) [:] {e:expr}",
        |f| logarithms(f, Shape::SingleLogarithm),
    ),
    question(
        "(expand|expand and simplify) [the] [(logarithm|log)] [:] {e:expr} [(using|by) [the] (laws|properties|rules) of (logarithms|logarithm|logs)]",
        |f| logarithms(f, Shape::SeparateLogarithms),
    ),
    question("(express|write|expand) {e:expr} in terms of [the] {items}", |f| {
        let of_logarithm = |e: &Expr| {
            matches!(e, Expr::Call(Function::Ln | Function::Log, arguments)
                    if matches!(arguments.last(), Some(Expr::Symbol(_) | Expr::Number(_))))
        };
        let items = f.items("items")?;
        match items.iter().all(of_logarithm) {
            true => logarithms(f, Shape::SeparateLogarithms),
            false => Err(Problem::Unfit),
        }
    }),
    question(
        "{e:expr} <ko> (एउटै|एकल) (लघुगणकमा|लघुगणकको रूपमा) (लेख्नुहोस्|व्यक्त <do-ne>)",
        |f| logarithms(f, Shape::SingleLogarithm),
    ),
    question(
        "[समीकरण] {r:relations} <ko> (खण्डीकरण|गुणनखण्ड|खण्डीकरणको|गुणनखण्डको|प्रतिस्थापन|प्रतिस्थापनको|हटाउने|हटाउ|सूत्र|सूत्रको) (विधिबाट|विधिद्वारा|विधिले|प्रयोग गरी|प्रयोग गरेर) हल <do-ne>",
        solve,
    ),
    question("[समीकरण] {r:relations} <ko> वर्ग पूरा (गरेर|गरी) हल <do-ne>", solve),
];

fn solve(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    Ok(Goal::Solve { relations: f.relations("r")?, unknowns: Vec::new() }.into())
}

fn completed(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let body = f.expr("e")?;
    match &body.symbols()[..] {
        [x] => {
            Ok(Goal::Shape { body: body.clone(), shape: Shape::CompletedSquare(x.clone()) }.into())
        }
        _ => Err(Problem::Unfit),
    }
}

/// Whether a form such as `a(x + b)² + c` is meant.
fn is_square_form(form: &Expr) -> bool {
    let mut found = matches!(form, Expr::Power(base, n)
        if matches!(&**base, Expr::Sum(terms) if terms.len() == 2)
            && n.as_rational() == Some(syntax::Rational::from(2)));
    form.for_each_part(|part| found = found || is_square_form(part));
    found
}

fn rational(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let body = f.expr("e")?;
    if !body.symbols().is_empty() {
        return Err(Problem::Unfit);
    }
    Ok(Goal::Shape { body, shape: Shape::RationalDenominator }.into())
}

fn logarithms(f: &Found<'_, '_>, shape: Shape) -> Result<Meaning, Problem> {
    fn has(expr: &Expr) -> bool {
        let mut found = matches!(expr, Expr::Call(Function::Ln | Function::Log, _));
        expr.for_each_part(|part| found = found || has(part));
        found
    }
    let body = f.expr("e")?;
    if has(&body) { Ok(Goal::Shape { body, shape }.into()) } else { Err(Problem::Unfit) }
}
