//! Square roots of complex numbers written out: `√(3 + 4i)` as `2 + i`.

use crate::{Context, Rational};
use syntax::Expr;

/// Longest power of a complex number that is multiplied out.
const MOST_POWER: u32 = 64;

/// `expr` with the square root of each number `p + qi`, `q ≠ 0`, as
/// `√((r + p)/2) ± i√((r - p)/2)`, where `r` is its absolute value: the root with a positive real
/// part. `None` if there are powers too high to look at.
pub(super) fn written_out(expr: &Expr, context: &Context) -> Option<Expr> {
    let imaginary = expr.symbols().into_iter().any(|s| context.is_imaginary_unit(&s));
    if imaginary { Some(rewritten(expr, context)) } else { Some(expr.clone()) }
}

fn rewritten(expr: &Expr, context: &Context) -> Expr {
    if let Expr::Root(inner, None) = expr
        && let Some((p, q)) = number(inner, context)
        && !q.is_zero()
    {
        let r = Expr::rational(&(&p * &p + &q * &q)).sqrt();
        let half = |sign: Rational| {
            let part = Expr::rational(&(&p * &sign));
            Expr::sum(vec![r.clone(), part]).over(Expr::integer(2)).sqrt()
        };
        let im = Expr::product(vec![Expr::symbol("i"), half(-Rational::ONE)]);
        let im = if q < Rational::ZERO { im.negated() } else { im };
        return Expr::sum(vec![half(Rational::ONE), im]);
    }
    expr.map_parts(|part| rewritten(part, context))
}

/// The real and the imaginary part of a number with rational parts.
fn number(expr: &Expr, context: &Context) -> Option<(Rational, Rational)> {
    let of = |e: &Expr| number(e, context);
    match expr {
        Expr::Symbol(s) => context.is_imaginary_unit(s).then_some((Rational::ZERO, Rational::ONE)),
        Expr::Negate(a) => of(a).map(|(p, q)| (-p, -q)),
        Expr::Sum(terms) => terms.iter().try_fold((Rational::ZERO, Rational::ZERO), |(p, q), t| {
            let (r, s) = of(t)?;
            Some((p + r, q + s))
        }),
        Expr::Product(factors) => factors
            .iter()
            .try_fold((Rational::ONE, Rational::ZERO), |z, factor| Some(times(&z, &of(factor)?))),
        Expr::Power(base, exponent) => {
            let n = exponent.as_rational().filter(Rational::is_int)?.floor();
            let n = u32::try_from(n).ok().filter(|n| *n <= MOST_POWER)?;
            let base = of(base)?;
            Some((0..n).fold((Rational::ONE, Rational::ZERO), |z, _| times(&z, &base)))
        }
        Expr::Quotient(a, b) => {
            let (top, (r, s)) = (of(a)?, of(b)?);
            let norm = &r * &r + &s * &s;
            if norm.is_zero() {
                return None;
            }
            let (p, q) = times(&top, &(r, -s));
            Some((p / &norm, q / norm))
        }
        other => other.as_rational().map(|q| (q, Rational::ZERO)),
    }
}

fn times(a: &(Rational, Rational), b: &(Rational, Rational)) -> (Rational, Rational) {
    (&a.0 * &b.0 - &a.1 * &b.1, &a.0 * &b.1 + &a.1 * &b.0)
}
