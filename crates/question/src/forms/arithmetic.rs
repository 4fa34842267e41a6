//! Sums, differences, products, quotients, powers and roots in words.

use super::values::ask;
use crate::form::{Form, Meaning, Problem, noun, question};
use check::Goal;
use syntax::{Expr, Function, Number};

pub(crate) const FORMS: &[Form] = &[
    noun("{n:count} {s:symbol} {r:count}", |f| {
        let function = match f.symbol("s")?.name() {
            "C" => Function::Binomial,
            "P" => Function::Permutations,
            _ => return Err(Problem::Unfit),
        };
        let number = |name| Ok(Expr::Number(f.count(name)?.into()));
        evaluate(Expr::call(function, vec![number("n")?, number("r")?]))
    }),
    question("increase {x:expr} by {p:expr}", |f| changed(f, false)),
    question("(decrease|reduce) {x:expr} by {p:expr}", |f| changed(f, true)),
    question("what (percent|percentage|per cent) of {b:expr} is {a:expr}", hundredths),
    noun("{a:expr} as a percentage of {b:expr}", hundredths),
    question("(express|write|give) {a:expr} as a (percentage|percent|per cent) of {b:expr}", |f| {
        hundredths(f)
    }),
    question("{a:expr} is what (percent|percentage|per cent) of {b:expr}", hundredths),
    noun("{p:expr} plus {q:expr}", |f| evaluate(Expr::sum(vec![f.expr("p")?, f.expr("q")?]))),
    noun("{p:expr} (minus|take away|subtract) {q:expr}", |f| {
        evaluate(difference(f.expr("p")?, f.expr("q")?))
    }),
    noun("{q:expr} less than {p:expr}", |f| evaluate(difference(f.expr("p")?, f.expr("q")?))),
    noun("{q:expr} more than {p:expr}", |f| evaluate(Expr::sum(vec![f.expr("p")?, f.expr("q")?]))),
    noun("{p:expr} (times|multiplied by) {q:expr}", |f| {
        evaluate(Expr::product(vec![f.expr("p")?, f.expr("q")?]))
    }),
    noun("{p:expr} (divided by|over) {q:expr}", |f| evaluate(f.expr("p")?.over(f.expr("q")?))),
    noun("(sum|total) of {items}", |f| evaluate(Expr::sum(f.items("items")?))),
    noun("product of {items}", |f| evaluate(Expr::product(f.items("items")?))),
    noun("(difference|distance) (between|of) [the points] {p:expr} and {q:expr}", |f| {
        let (p, q) = (f.expr("p")?, f.expr("q")?);
        evaluate(match (&p, &q) {
            (Expr::Tuple(a), Expr::Tuple(b)) if a.len() == b.len() => between_points(a, b),
            (Expr::Tuple(_), _) | (_, Expr::Tuple(_)) => return Err(Problem::Unfit),
            _ => Expr::Abs(Box::new(difference(p, q))),
        })
    }),
    noun("(mean|average|arithmetic mean) of [(the numbers|the values)] [:] {items}", |f| {
        let items = f.items("items")?;
        let count = Expr::integer(items.len());
        evaluate(Expr::sum(items).over(count))
    }),
    noun("quotient of {p:expr} and {q:expr}", |f| evaluate(f.expr("p")?.over(f.expr("q")?))),
    noun("ratio of {p:expr} to {q:expr}", |f| {
        Ok(Goal::Simplify(Expr::Ratio(vec![f.expr("p")?, f.expr("q")?])).into())
    }),
    noun("square root of {x:expr}", |f| evaluate(f.expr("x")?.sqrt())),
    noun("cube root of {x:expr}", |f| evaluate(root(f.expr("x")?, 3))),
    noun("{k:ordinal} root of {x:expr}", |f| evaluate(root(f.expr("x")?, f.ordinal("k")?))),
    noun("square of {x:expr}", |f| evaluate(f.expr("x")?.pow(Expr::integer(2)))),
    noun("cube of {x:expr}", |f| evaluate(f.expr("x")?.pow(Expr::integer(3)))),
    noun("{x:expr} squared", |f| evaluate(f.expr("x")?.pow(Expr::integer(2)))),
    noun("{x:expr} cubed", |f| evaluate(f.expr("x")?.pow(Expr::integer(3)))),
    noun("{x:expr} [raised] to the power [of] {y:expr}", |f| {
        evaluate(f.expr("x")?.pow(f.expr("y")?))
    }),
    noun("{x:expr} to the {k:ordinal} power", |f| {
        evaluate(f.expr("x")?.pow(Expr::integer(f.ordinal("k")?)))
    }),
    noun("{n:expr} factorial", |f| evaluate(Expr::Factorial(Box::new(f.expr("n")?)))),
    noun("factorial of {n:expr}", |f| evaluate(Expr::Factorial(Box::new(f.expr("n")?)))),
    noun("reciprocal of {x:expr}", |f| evaluate(Expr::integer(1).over(f.expr("x")?))),
    noun("(absolute value|modulus) of {x:expr}", |f| evaluate(Expr::Abs(Box::new(f.expr("x")?)))),
    noun("{p:expr} (percent|per cent|percentage) of {x:expr}", |f| {
        evaluate(Expr::product(vec![Expr::Percent(Box::new(f.expr("p")?)), f.expr("x")?]))
    }),
    noun("{p:expr} of {x:expr}", part),
    noun("{p:amount} of {x:expr}", part),
    question("(add|sum|put together|add together|add up) {items}", |f| {
        ask_value(Expr::sum(f.items("items")?))
    }),
    question("add {p:expr} to {q:expr}", |f| {
        ask_value(Expr::sum(vec![f.expr("q")?, f.expr("p")?]))
    }),
    question("subtract {q:expr} from {p:expr}", |f| {
        ask_value(difference(f.expr("p")?, f.expr("q")?))
    }),
    question("take [away] {q:expr} [away] from {p:expr}", |f| {
        ask_value(difference(f.expr("p")?, f.expr("q")?))
    }),
    question("multiply {p:expr} (by|and|with) {q:expr}", |f| {
        ask_value(Expr::product(vec![f.expr("p")?, f.expr("q")?]))
    }),
    question("divide {p:expr} by {q:expr}", |f| ask_value(f.expr("p")?.over(f.expr("q")?))),
    question("square {x:expr}", |f| ask_value(f.expr("x")?.pow(Expr::integer(2)))),
    question("cube {x:expr}", |f| ask_value(f.expr("x")?.pow(Expr::integer(3)))),
    question("{x:expr} <ko> वर्गमूल <find-ne>", |f| ask_value(f.expr("x")?.sqrt())),
    question("{x:expr} <ko> घनमूल <find-ne>", |f| ask_value(root(f.expr("x")?, 3))),
    question("{items} <ko> (योगफल|जोड) <find-ne>", |f| {
        ask_value(Expr::sum(f.items("items")?))
    }),
    question("{items} <ko> गुणनफल <find-ne>", |f| {
        ask_value(Expr::product(f.items("items")?))
    }),
    question("{x:expr} को {p:expr} <find-ne>", |f| match f.expr("p")? {
        p @ Expr::Percent(_) => ask_value(Expr::product(vec![p, f.expr("x")?])),
        _ => Err(Problem::Unfit),
    }),
    question("{x:expr} <ko> {p:expr} (प्रतिशत) <find-ne>", |f| {
        ask_value(Expr::product(vec![Expr::Percent(Box::new(f.expr("p")?)), f.expr("x")?]))
    }),
    noun("number of combinations of {n:expr} [{w:word}] [taken] {r:expr} at a time", |f| {
        evaluate(Expr::call(Function::Binomial, vec![f.expr("n")?, f.expr("r")?]))
    }),
    noun("number of permutations of {n:expr} [{w:word}] [taken] {r:expr} at a time", |f| {
        evaluate(Expr::call(Function::Permutations, vec![f.expr("n")?, f.expr("r")?]))
    }),
    noun("{n:expr} choose {r:expr}", |f| {
        evaluate(Expr::call(Function::Binomial, vec![f.expr("n")?, f.expr("r")?]))
    }),
    question(
        "[in] how many ways can {r:expr} [{w:word}] be (chosen|selected) from {n:expr} [{v:word}]",
        |f| ask_value(Expr::call(Function::Binomial, vec![f.expr("n")?, f.expr("r")?])),
    ),
    question("[in] how many ways can {r:expr} [{w:word}] be arranged [in a (row|line)]", |f| {
        ask_value(Expr::Factorial(Box::new(f.expr("r")?)))
    }),
];

type Outcome = Result<Meaning, Problem>;

/// "Increase 40 by 25%".
fn changed(f: &crate::found::Found<'_, '_>, down: bool) -> Outcome {
    let (x, p) = (f.expr("x")?, f.expr("p")?);
    let change = |p: Expr| if down { p.negated() } else { p };
    evaluate(match p {
        p @ Expr::Percent(_) => {
            Expr::product(vec![x, Expr::sum(vec![Expr::integer(1), change(p)])])
        }
        p => Expr::sum(vec![x, change(p)]),
    })
}

/// How many hundredths of `b` make `a`.
fn hundredths(f: &crate::found::Found<'_, '_>) -> Outcome {
    evaluate(Expr::product(vec![f.expr("a")?.over(f.expr("b")?), Expr::integer(100)]))
}

fn evaluate(expr: Expr) -> Outcome {
    Ok(ask(expr).into())
}

fn ask_value(expr: Expr) -> Outcome {
    evaluate(expr)
}

/// "3/8 of 240".
fn part(f: &crate::found::Found<'_, '_>) -> Outcome {
    let p = f.amount("p")?;
    let fraction = match &p {
        Expr::Percent(_)
        | Expr::Quotient(..)
        | Expr::Number(Number::Decimal { .. } | Number::Mixed { .. }) => true,
        // "half of", but not "3 of".
        _ => false,
    };
    if fraction { evaluate(Expr::product(vec![p, f.expr("x")?])) } else { Err(Problem::Unfit) }
}

/// The distance of two points, by Pythagoras.
fn between_points(a: &[Expr], b: &[Expr]) -> Expr {
    let squares =
        a.iter().zip(b).map(|(a, b)| difference(b.clone(), a.clone()).pow(Expr::integer(2)));
    Expr::sum(squares.collect()).sqrt()
}

/// `p - q`.
pub(crate) fn difference(p: Expr, q: Expr) -> Expr {
    Expr::sum(vec![p, q.negated()])
}

/// The root of this index; no index is kept for square roots.
pub(crate) fn root(x: Expr, index: u32) -> Expr {
    if index == 2 {
        x.sqrt()
    } else {
        Expr::Root(Box::new(x), Some(Box::new(Expr::integer(index))))
    }
}
