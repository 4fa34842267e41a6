//! What follows from an equation by one operation on both sides that its factors do not show:
//! squaring, taking logarithms, stripping a function.

use super::condition::sides;
use super::grounds;
use super::{Ground, Note};
use crate::verify::Judge;
use algebra::Implication;
use syntax::{Expr, Function};

/// An equation that follows, and what has to be said of it.
struct Consequence {
    statement: Expr,
    ground: Option<&'static Ground>,
}

/// Whether `after` follows from `before` by one operation on both sides; gives what it follows on.
pub(super) fn follows(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Option<Note>> {
    consequences(before).into_iter().find_map(|consequence| {
        let holds = judge.budget.share(judge.budget.left() / 4, |share| {
            algebra::implies(&consequence.statement, after, &judge.context, share)
        });
        matches!(holds, Implication::Holds(_))
            .then(|| consequence.ground.map(|ground| Note { ground, arguments: Vec::new() }))
    })
}

fn consequences(before: &Expr) -> Vec<Consequence> {
    let mut found = Vec::new();
    let equation =
        |left: Expr, right: Expr| Consequence { statement: left.equals(right), ground: None };
    // Each alternative of an "or" by itself would lose the others.
    let Some((a, b)) = sides(before) else { return found };
    for (a, b) in [(a, b), (b, a)] {
        if let (Some((base, u)), Some((other, v))) = (logarithm(a), logarithm(b))
            && base == other
        {
            found.push(equation(u.clone(), v.clone()));
        }
        if let Some((base, u)) = logarithm(a) {
            found.push(equation(u.clone(), base.pow(b.clone())));
        }
        if let (Expr::Power(base, u), Expr::Power(other, v)) = (a, b)
            && base == other
            && base.symbols().is_empty()
        {
            found.push(equation((**u).clone(), (**v).clone()));
        }
        if let Some((base, u)) = exponential(a) {
            let ln = |e: &Expr| Expr::call(Function::Ln, vec![e.clone()]);
            found.push(equation(u.clone(), ln(b).over(ln(&base))));
        }
        if let Expr::Abs(u) = a {
            let options =
                vec![(**u).clone().equals(b.clone()), (**u).clone().equals(b.clone().negated())];
            found.push(Consequence { statement: Expr::Or(options), ground: None });
        }
    }
    let two = || Expr::integer(2);
    let squares = equation(a.clone().pow(two()), b.clone().pow(two()));
    found.push(Consequence { ground: Some(&grounds::SQUARED), ..squares });
    found.push(equation(a.clone().pow(Expr::integer(3)), b.clone().pow(Expr::integer(3))));
    found
}

/// Base and argument of a logarithm.
fn logarithm(expr: &Expr) -> Option<(Expr, &Expr)> {
    match expr {
        Expr::Call(Function::Ln, arguments) => Some((Expr::symbol("e"), arguments.first()?)),
        Expr::Call(Function::Log, arguments) => match &arguments[..] {
            [u] => Some((Expr::integer(10), u)),
            [base, u] => Some((base.clone(), u)),
            _ => None,
        },
        _ => None,
    }
}

/// Base and exponent of a power of a constant.
fn exponential(expr: &Expr) -> Option<(Expr, &Expr)> {
    match expr {
        Expr::Power(base, u) if !u.symbols().is_empty() => match &**base {
            Expr::Symbol(s) if s.name() == "e" => Some(((**base).clone(), &**u)),
            base if base.symbols().is_empty() => Some((base.clone(), &**u)),
            _ => None,
        },
        Expr::Call(Function::Exp, arguments) => Some((Expr::symbol("e"), arguments.first()?)),
        _ => None,
    }
}
