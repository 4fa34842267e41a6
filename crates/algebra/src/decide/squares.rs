//! Two expressions that can't be negative are equal if their squares are.

use crate::normal;
use crate::{Budget, Context, Rational};
use syntax::{Expr, Relation};

/// Whether `a = b` by this argument, wherever both are defined.
pub(super) fn same(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> bool {
    let not_negative = |e: &Expr| is_not_negative(e, context);
    let rooted = |e: &Expr| matches!(e, Expr::Root(..) | Expr::Abs(_) | Expr::Quotient(..));
    (rooted(a) || rooted(b))
        && not_negative(a)
        && not_negative(b)
        && normal::difference_is_zero(&square(a), &square(b), false, context, budget) == Ok(true)
}

fn square(expr: &Expr) -> Expr {
    match expr {
        Expr::Root(inner, None) => (**inner).clone(),
        Expr::Quotient(a, b) => square(a).over(square(b)),
        Expr::Product(factors) => Expr::product(factors.iter().map(square).collect()),
        Expr::Abs(inner) => (**inner).clone().pow(Expr::integer(2)),
        expr => expr.clone().pow(Expr::integer(2)),
    }
}

/// Whether an expression is never negative where it has a real value, by its form and the
/// assumptions.
fn is_not_negative(expr: &Expr, context: &Context) -> bool {
    let not_negative = |e: &Expr| is_not_negative(e, context);
    match expr {
        Expr::Root(_, None) | Expr::Abs(_) => true,
        Expr::Symbol(_) => context.assumptions.iter().any(|assumption| {
            let Expr::Relation(sides, signs) = assumption else { return false };
            let ([left, right], [sign]) = (sides.as_slice(), signs.as_slice()) else {
                return false;
            };
            let positive = |e: &Expr| e.as_rational().is_some_and(|q| q >= Rational::ZERO);
            match sign {
                Relation::Greater | Relation::GreaterEqual => left == expr && positive(right),
                Relation::Less | Relation::LessEqual => right == expr && positive(left),
                _ => false,
            }
        }),
        Expr::Sum(parts) | Expr::Product(parts) => parts.iter().all(not_negative),
        Expr::Quotient(a, b) => not_negative(a) && not_negative(b),
        Expr::Power(base, exponent) => {
            let even = exponent
                .as_rational()
                .is_some_and(|q| q.is_int() && (q / Rational::from(2u8)).is_int());
            even || not_negative(base)
        }
        other => other.as_rational().is_some_and(|q| q >= Rational::ZERO),
    }
}
