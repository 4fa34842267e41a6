//! What follows from an equation by one operation on both sides that its factors do not show:
//! squaring, taking logarithms, stripping a function.

use super::condition::sides;
use super::grounds;
use super::normalise::disjunction;
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

/// The equation without the logarithm that is one side of it: `u = b^c` for `log_b u = c`.
pub(super) fn stripped(equation: &Expr) -> Option<Expr> {
    let (a, b) = sides(equation)?;
    [(a, b), (b, a)].into_iter().find_map(|(a, b)| {
        let (base, u) = logarithm(a)?;
        Some(match logarithm(b) {
            Some((other, v)) if other == base => u.clone().equals(v.clone()),
            _ => u.clone().equals(base.pow(b.clone())),
        })
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
    for (a, b) in [(a, b), (b, a)] {
        if let Some((u, n)) = whole_power(a)
            && let Some(root) = root_of(b, n)
        {
            let options = if n % 2 == 0 {
                vec![u.clone().equals(root.clone()), u.clone().equals(root.negated())]
            } else {
                vec![u.clone().equals(root)]
            };
            found.push(Consequence { statement: disjunction(options), ground: None });
        }
    }
    if let (Some((u, 2)), Some((v, 2))) = (whole_power(a), whole_power(b)) {
        let size = |e: &Expr| Expr::Abs(Box::new(e.clone()));
        found.push(equation(size(u), size(v)));
    }
    // Powers of both sides help only where a root goes away by it.
    if has_root(before) {
        let two = || Expr::integer(2);
        let squares = equation(a.clone().pow(two()), b.clone().pow(two()));
        found.push(Consequence { ground: Some(&grounds::SQUARED), ..squares });
        found.push(equation(a.clone().pow(Expr::integer(3)), b.clone().pow(Expr::integer(3))));
    }
    found
}

fn whole_power(expr: &Expr) -> Option<(&Expr, u32)> {
    let Expr::Power(base, n) = expr else { return None };
    let n = n.as_rational().filter(|q| q.is_int())?;
    let n = u32::try_from(n.numerator().clone()).ok()?;
    (2..=5).contains(&n).then_some((&**base, n))
}

fn root_of(expr: &Expr, n: u32) -> Option<Expr> {
    let root = match (n, expr) {
        (2, _) => expr.clone().sqrt(),
        (n, _) => Expr::Root(Box::new(expr.clone()), Some(Box::new(Expr::integer(n)))),
    };
    (expr.size() < 200).then_some(root)
}

pub(super) fn has_root(expr: &Expr) -> bool {
    let mut found = match expr {
        Expr::Root(..) | Expr::Abs(_) => true,
        Expr::Power(_, n) => n.as_rational().is_some_and(|q| !q.is_int()),
        _ => false,
    };
    expr.for_each_part(|part| found = found || has_root(part));
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
