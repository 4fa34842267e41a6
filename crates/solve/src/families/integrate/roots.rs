//! Polynomials over, or times, the square root of a quadratic.

use super::shape::{combination, factors, univariate};
use super::{Found, integral};
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Unsolved, Work};
use algebra::{Rational, Surd, Univariate, tidy};
use syntax::{Expr, Function, Symbol};

rules! {
    ROOT_OF_QUADRATIC = "one-over-root-of-quadratic",
        "Complete the square under the root" / "मूलभित्र वर्ग पूरा गर्नुहोस्",
        "Under the root stands {0}: the integral is an arcsine, or the logarithm ln|u + √(u² ± k²)|."
            / "मूलभित्र {0} हुन्छ: समाकलन arcsin वा ln|u + √(u² ± k²)| हो।";
    ROOT_REDUCTION = "split-off-multiple-of-root",
        "Split off {0}" / "{0} छुट्याउनुहोस्",
        "The derivative of {0} is the integrand but for a multiple of 1/√({1})."
            / "{0} को अवकलज समाकल्य नै हो, 1/√({1}) को गुणाङ्कबाहेक।";
    ROOT_CUBED = "one-over-root-cubed",
        "Use the integral of 1/√q³" / "1/√q³ को समाकलन प्रयोग गर्नुहोस्",
        "For q = {0} the derivative of (2ax + b)/√q is a multiple of 1/√q³."
            / "q = {0} का लागि (2ax + b)/√q को अवकलज 1/√q³ को गुणाङ्क हो।";
}

/// The rule for `P(x)·√q` and `P(x)/√q`.
pub(super) fn root_of_quadratic(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let half = Rational::ONE / Rational::from(2);
    let mut p = Univariate::constant(Rational::ONE);
    let mut root: Option<(Univariate, Rational, Expr)> = None;
    for (base, n) in factors(f) {
        let Some(q) = univariate(&base, x, work)? else { return Ok(None) };
        let doubled = &n * Rational::from(2);
        if n.is_int() && n >= Rational::ZERO {
            let n = u32::try_from(n.numerator().clone()).unwrap_or(u32::MAX);
            if n > 8 {
                return Ok(None);
            }
            p = p.mul(&q.pow(n, work.budget)?, work.budget)?;
        } else if n.is_int() && q.degree() == Some(0) && !q.is_zero() {
            p = p.scale(&(Rational::ONE / q.leading()));
        } else if doubled.is_int() && root.is_none() && q.degree() == Some(2) {
            root = Some((q, n, base));
        } else {
            return Ok(None);
        }
    }
    let Some((q, n, shown)) = root else { return Ok(None) };
    let sqrt = || shown.clone().sqrt();
    let (a, b, c) = (q.coefficient(2), q.coefficient(1), q.coefficient(0));
    let gap = Rational::from(4) * &a * &c - &b * &b;
    if n == -&half - Rational::ONE && p.degree() == Some(0) && !gap.is_zero() {
        let slope = q.derivative().to_expr(x).over(sqrt());
        let scale = Rational::from(2) * p.leading() / &gap;
        let after = lightly(&tidy::term(&scale, vec![slope]));
        return Ok(Some(Found::new(&ROOT_CUBED, after, vec![shown])));
    }
    // P·q^n = (P·q^(n + 1/2))/√q
    let whole = &n + &half;
    if !whole.is_int() || whole < Rational::ZERO || whole > Rational::from(4) {
        return Ok(None);
    }
    let times = u32::try_from(whole.numerator().clone()).unwrap_or(0);
    let p = p.mul(&q.pow(times, work.budget)?, work.budget)?;
    let Some(degree) = p.degree() else { return Ok(None) };
    if degree == 0 {
        return one_over_root(&q, &shown, &p.leading(), x, work);
    }
    // P = Q′·q + Q·q′/2 + λ, with deg Q = deg P − 1.
    let slope = q.derivative().scale(&half);
    let mut columns = Vec::new();
    for k in 0..degree {
        let mut monomial = vec![Rational::ZERO; k];
        monomial.push(Rational::ONE);
        let monomial = Univariate::new(monomial);
        let first = monomial.derivative().mul(&q, work.budget)?;
        let second = monomial.mul(&slope, work.budget)?;
        let both: Vec<Rational> =
            (0..=degree).map(|n| first.coefficient(n) + second.coefficient(n)).collect();
        columns.push(both);
    }
    columns.push(vec![Rational::ONE]);
    let target: Vec<Rational> = (0..=degree).map(|n| p.coefficient(n)).collect();
    let Some(mut values) = combination(&columns, &target, work)? else { return Ok(None) };
    let rest = values.pop().unwrap_or(Rational::ZERO);
    let multiple = Univariate::new(values);
    let part = part_times_root(&multiple, &shown, x);
    let mut terms = vec![part.clone()];
    if !rest.is_zero() {
        terms.push(tidy::term(&rest, vec![integral(Expr::integer(1).over(sqrt()), x)]));
    }
    Ok(Some(Found::new(&ROOT_REDUCTION, Expr::sum(terms), vec![part, shown])))
}

fn part_times_root(multiple: &Univariate, shown: &Expr, x: &Symbol) -> Expr {
    let root = shown.clone().sqrt();
    let content = multiple.content();
    let d = Rational::from(algebra::Integer::from(content.denominator().clone()));
    let whole = multiple.scale(&d).to_expr(x);
    let product = match whole.as_rational() {
        Some(q) => tidy::term(&q, vec![root]),
        None => Expr::product(vec![whole, root]),
    };
    if d == Rational::ONE { product } else { product.over(Expr::rational(&d)) }
}

/// `c/√q`.
fn one_over_root(
    q: &Univariate,
    shown: &Expr,
    scale: &Rational,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let (a, b, c) = (q.coefficient(2), q.coefficient(1), q.coefficient(0));
    let (two, four) = (Rational::from(2), Rational::from(4));
    let gap = &four * &a * &c - &b * &b;
    let surd = |r: Rational| -> Result<Option<Surd>, Unsolved> {
        Ok(Surd::from(r).sqrt(work.budget)?.filter(Surd::is_real))
    };
    let shift = &b / (&two * &a);
    let moved = if shift.is_zero() {
        Expr::Symbol(x.clone())
    } else {
        Univariate::new(vec![shift, Rational::ONE]).to_expr(x)
    };
    let constant = &gap / (&four * &a);
    let square = tidy::term(&a, vec![moved.clone().pow(Expr::integer(2))]);
    let completed = if a < Rational::ZERO {
        Expr::sum(vec![Expr::rational(&constant), square])
    } else if constant < Rational::ZERO {
        Expr::sum(vec![square, Expr::rational(&-constant).negated()])
    } else {
        Expr::sum(vec![square, Expr::rational(&constant)])
    };
    let value = if a < Rational::ZERO {
        // −a(k² − (x + b/2a)²): arcsin of the bracket over k.
        if gap >= Rational::ZERO {
            return Ok(None);
        }
        let (Some(root), Some(outer)) = (surd(-gap)?, surd(-&a)?) else { return Ok(None) };
        let inner = q.derivative().scale(&-Rational::ONE).to_expr(x).over(root.to_expr());
        let inner = super::super::simplify::tidied(&inner, work)?;
        let arcsin = Expr::call(Function::Arcsin, vec![inner]);
        let scaled = tidy::term(scale, vec![arcsin]);
        if outer == Surd::one() { scaled } else { scaled.over(outer.to_expr()) }
    } else {
        let Some(outer) = surd(a.clone())? else { return Ok(None) };
        let root = shown.clone().sqrt();
        let inside = if a == Rational::ONE {
            Expr::sum(vec![moved, root])
        } else {
            Expr::sum(vec![
                q.derivative().to_expr(x),
                Expr::product(vec![Expr::integer(2), outer.to_expr(), root]),
            ])
        };
        let ln = Expr::call(Function::Ln, vec![Expr::Abs(Box::new(lightly(&inside)))]);
        let scaled = tidy::term(scale, vec![ln]);
        if outer == Surd::one() { scaled } else { scaled.over(outer.to_expr()) }
    };
    Ok(Some(Found::new(&ROOT_OF_QUADRATIC, lightly(&value), vec![completed])))
}
