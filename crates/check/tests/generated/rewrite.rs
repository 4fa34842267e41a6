//! Exact transformations of expressions, and slips.

use super::choices::Choices;
use super::term::Term::{self, *};
use super::term::{
    Function, Kind, add, apart, call, divide, multiply, number, power, root, subtract, term,
};

/// Largest expression that is rewritten, in nodes.
const LARGEST: usize = 40;

/// The expression after one to `most` exact transformations: it has the same value wherever both
/// have one.
pub(super) fn rewritten(choices: &mut Choices<'_>, a: &Term, kind: Kind, most: usize) -> Term {
    let mut result = a.clone();
    for _ in 0..=choices.below(most) {
        if result.size() > LARGEST {
            break;
        }
        let mut place = choices.below(result.size());
        if let Some(node) = result.node_mut(&mut place) {
            *node = once(choices, node, kind);
        }
    }
    assert!(!apart(a, &result), "no exact transformation: {a:?} to {result:?}");
    result
}

fn once(choices: &mut Choices<'_>, a: &Term, kind: Kind) -> Term {
    by_shape(choices, a, kind).unwrap_or_else(|| anywhere(choices, a, kind))
}

/// By a law that needs the shape.
fn by_shape(choices: &mut Choices<'_>, a: &Term, kind: Kind) -> Option<Term> {
    let two = || number(2);
    Some(match (a, choices.below(3)) {
        (Add(a, b), 0) => add((**b).clone(), (**a).clone()),
        (Add(a, b), 1) => match (&**a, &**b) {
            (Divide(p, q), Divide(r, s)) => divide(
                add(multiply(*p.clone(), *s.clone()), multiply(*r.clone(), *q.clone())),
                multiply(*q.clone(), *s.clone()),
            ),
            (_, Divide(p, q)) => {
                divide(add(multiply(*a.clone(), *q.clone()), *p.clone()), *q.clone())
            }
            (Number(m), Number(n)) => number(m + n),
            (Add(p, q), _) => add(*p.clone(), add(*q.clone(), *b.clone())),
            (Call(Function::Ln, p), Call(Function::Ln, q)) => {
                call(Function::Ln, multiply(*p.clone(), *q.clone()))
            }
            _ => return None,
        },
        (Subtract(a, b), 0) => add((**a).clone(), Negate(b.clone())),
        (Subtract(a, b), 1) => match (&**a, &**b) {
            (Power(p, 2), Power(q, 2)) => {
                multiply(subtract(*p.clone(), *q.clone()), add(*p.clone(), *q.clone()))
            }
            (_, Add(p, q)) => subtract(subtract(*a.clone(), *p.clone()), *q.clone()),
            (_, Subtract(p, q)) => add(subtract(*a.clone(), *p.clone()), *q.clone()),
            _ => Negate(Box::new(subtract(*b.clone(), *a.clone()))),
        },
        (Multiply(a, b), 0) => multiply((**b).clone(), (**a).clone()),
        (Multiply(a, b), 1) => match (&**a, &**b) {
            (p, Add(q, r)) => add(multiply(p.clone(), *q.clone()), multiply(p.clone(), *r.clone())),
            (p, Subtract(q, r)) => {
                subtract(multiply(p.clone(), *q.clone()), multiply(p.clone(), *r.clone()))
            }
            (Add(q, r), p) => add(multiply(*q.clone(), p.clone()), multiply(*r.clone(), p.clone())),
            (Subtract(q, r), p) => {
                subtract(multiply(*q.clone(), p.clone()), multiply(*r.clone(), p.clone()))
            }
            (Number(m), Number(n)) if (m * n).abs() < 10_000 => number(m * n),
            (Root(p), Root(q)) => root(multiply(*p.clone(), *q.clone())),
            (Power(p, m), Power(q, n)) if p == q => power(*p.clone(), m + n),
            (Call(Function::Exp, p), Call(Function::Exp, q)) => {
                call(Function::Exp, add(*p.clone(), *q.clone()))
            }
            (p, q) if p == q => power(p.clone(), 2),
            (p, Divide(q, r)) => divide(multiply(p.clone(), *q.clone()), *r.clone()),
            _ => return None,
        },
        (Divide(a, b), 0) => {
            let factor = small(choices);
            divide(multiply((**a).clone(), factor.clone()), multiply((**b).clone(), factor))
        }
        (Divide(a, b), 1) => match (&**a, &**b) {
            (Add(p, q), _) => add(divide(*p.clone(), *b.clone()), divide(*q.clone(), *b.clone())),
            (Subtract(p, q), _) => {
                subtract(divide(*p.clone(), *b.clone()), divide(*q.clone(), *b.clone()))
            }
            (_, Divide(p, q)) => divide(multiply(*a.clone(), *q.clone()), *p.clone()),
            (_, Root(p)) => divide(multiply(*a.clone(), *b.clone()), *p.clone()),
            (Call(Function::Sin, p), Call(Function::Cos, q)) if p == q => {
                call(Function::Tan, *p.clone())
            }
            _ => multiply(*a.clone(), power(*b.clone(), -1)),
        },
        (Power(a, 2), 0 | 1) => match &**a {
            Add(p, q) => add(
                add(power(*p.clone(), 2), multiply(two(), multiply(*p.clone(), *q.clone()))),
                power(*q.clone(), 2),
            ),
            Subtract(p, q) => add(
                subtract(power(*p.clone(), 2), multiply(two(), multiply(*p.clone(), *q.clone()))),
                power(*q.clone(), 2),
            ),
            Root(p) => *p.clone(),
            Abs(p) => power(*p.clone(), 2),
            Call(Function::Sin, p) => {
                subtract(number(1), power(call(Function::Cos, *p.clone()), 2))
            }
            Call(Function::Exp, p) => call(Function::Exp, multiply(two(), *p.clone())),
            p => multiply(p.clone(), p.clone()),
        },
        (Power(a, n), 0 | 1) => match &**a {
            Multiply(p, q) => multiply(power(*p.clone(), *n), power(*q.clone(), *n)),
            Divide(p, q) => divide(power(*p.clone(), *n), power(*q.clone(), *n)),
            Power(p, m) if (m * n).abs() <= 8 => power(*p.clone(), m * n),
            p if *n < 0 => divide(number(1), power(p.clone(), -n)),
            p => multiply(p.clone(), power(p.clone(), n - 1)),
        },
        (Root(a), 0 | 1) => match &**a {
            Power(p, 2) => Abs(p.clone()),
            Multiply(p, q) => multiply(root(*p.clone()), root(*q.clone())),
            Divide(p, q) => divide(root(*p.clone()), root(*q.clone())),
            Number(n) if *n < 100 => divide(root(number(n * 4)), two()),
            _ => return None,
        },
        (Abs(a), 0) => root(power((**a).clone(), 2)),
        (Abs(a), 1) => Abs(Box::new(Negate(a.clone()))),
        (Negate(a), 0) => multiply(number(-1), (**a).clone()),
        (Negate(a), 1) => match &**a {
            Add(p, q) => subtract(Negate(p.clone()), *q.clone()),
            Subtract(p, q) => subtract(*q.clone(), *p.clone()),
            Negate(p) => *p.clone(),
            _ => return None,
        },
        (Call(function, a), 0 | 1) => {
            use Function::*;
            match (function, &**a) {
                (Sin, Multiply(p, q)) if **p == Number(2) => {
                    multiply(two(), multiply(call(Sin, *q.clone()), call(Cos, *q.clone())))
                }
                (Sin, Negate(p)) => Negate(Box::new(call(Sin, *p.clone()))),
                (Sin, Add(p, q)) => add(
                    multiply(call(Sin, *p.clone()), call(Cos, *q.clone())),
                    multiply(call(Cos, *p.clone()), call(Sin, *q.clone())),
                ),
                (Cos, Add(p, q)) => subtract(
                    multiply(call(Cos, *p.clone()), call(Cos, *q.clone())),
                    multiply(call(Sin, *p.clone()), call(Sin, *q.clone())),
                ),
                (Cos, Negate(p)) => call(Cos, *p.clone()),
                (Cos, Multiply(p, q)) if **p == Number(2) => {
                    subtract(multiply(two(), power(call(Cos, *q.clone()), 2)), number(1))
                }
                (Tan, p) => divide(call(Sin, p.clone()), call(Cos, p.clone())),
                (Ln, Multiply(p, q)) => add(call(Ln, *p.clone()), call(Ln, *q.clone())),
                (Ln, Divide(p, q)) => subtract(call(Ln, *p.clone()), call(Ln, *q.clone())),
                (Ln, Power(p, n)) => multiply(number((*n).into()), call(Ln, Abs(p.clone()))),
                (Ln, Call(Exp, p)) | (Exp, Call(Ln, p)) => *p.clone(),
                (Exp, Add(p, q)) => multiply(call(Exp, *p.clone()), call(Exp, *q.clone())),
                (Exp, Negate(p)) => divide(number(1), call(Exp, *p.clone())),
                _ => return None,
            }
        }
        (Number(n), 0) if *n > 1 => {
            let part = choices.between(1, n - 1);
            add(number(part), number(n - part))
        }
        (Number(n), 1) => match (2..=9).find(|d| n % d == 0 && n / d > 1) {
            Some(d) => multiply(number(d), number(n / d)),
            None if kind == Kind::Any && *n == 1 => {
                let letter = Letter(choices.below(3));
                let square = |f| power(call(f, letter.clone()), 2);
                add(square(Function::Sin), square(Function::Cos))
            }
            None => return None,
        },
        _ => return None,
    })
}

/// By a law that holds for anything.
fn anywhere(choices: &mut Choices<'_>, a: &Term, kind: Kind) -> Term {
    let a = a.clone();
    match choices.below(if kind == Kind::Polynomial { 4 } else { 7 }) {
        0 => {
            let more = small(choices);
            subtract(add(a, more.clone()), more)
        }
        1 => Negate(Box::new(Negate(Box::new(a)))),
        2 => multiply(number(1), a),
        3 => {
            let less = number(choices.between(1, 9));
            add(subtract(a, less.clone()), less)
        }
        4 => {
            let factor = small(choices);
            divide(multiply(factor.clone(), a), factor)
        }
        5 => divide(a, number(1)),
        _ => {
            let other = term(choices, Kind::Polynomial, 3, 1);
            divide(multiply(a, other.clone()), other)
        }
    }
}

fn small(choices: &mut Choices<'_>) -> Term {
    match choices.below(4) {
        0 => number(choices.between(2, 9)),
        1 => Letter(choices.below(3)),
        2 => add(Letter(choices.below(3)), number(choices.between(1, 9))),
        _ => multiply(number(choices.between(2, 9)), Letter(choices.below(3))),
    }
}

/// The expression after one slip, as pupils make them; nothing where it can't be seen to be one.
pub(super) fn slipped(choices: &mut Choices<'_>, a: &Term) -> Option<Term> {
    let mut result = a.clone();
    let mut place = choices.below(result.size());
    let node = result.node_mut(&mut place)?;
    let how = choices.below(4);
    *node = match (&*node, how) {
        (Number(n), _) => {
            let by = choices.of(&[1, -1, 2, 10, -2, -10]);
            number(n + by)
        }
        (Add(p, q), 0) => subtract(*p.clone(), *q.clone()),
        (Subtract(p, q), 0) => add(*p.clone(), *q.clone()),
        (Subtract(p, q), 1) => subtract(*q.clone(), *p.clone()),
        (Power(p, n), 0) => power(*p.clone(), n + 1),
        (Power(p, n), 1) => multiply(number((*n).into()), *p.clone()),
        (Power(p, n), 2) => match &**p {
            Add(q, r) => add(power(*q.clone(), *n), power(*r.clone(), *n)),
            _ => *p.clone(),
        },
        (Negate(p), _) => *p.clone(),
        (Multiply(p, q), 0) => add(*p.clone(), *q.clone()),
        (Multiply(p, _), 1) => *p.clone(),
        (Divide(p, q), 0) => divide(*q.clone(), *p.clone()),
        (Divide(p, _), 1) => *p.clone(),
        (Root(p), 0) => match &**p {
            Add(q, r) => add(root(*q.clone()), root(*r.clone())),
            _ => *p.clone(),
        },
        (Abs(p), _) => *p.clone(),
        (Call(f, p), 0) => match &**p {
            Add(q, r) => add(call(*f, *q.clone()), call(*f, *r.clone())),
            q => call(*f, add(q.clone(), number(1))),
        },
        (Call(Function::Sin, p), 1) => call(Function::Cos, *p.clone()),
        (node, _) => add(node.clone(), number(choices.of(&[1, -1, 2, -3]))),
    };
    apart(a, &result).then_some(result)
}
