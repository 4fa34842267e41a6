//! Quotients of polynomials: divided, split into partial fractions, and the parts integrated.

use super::shape::{combination, is_one, univariate};
use super::{Found, integral};
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Unsolved, Work};
use algebra::{Polynomial, Rational, Surd, Univariate, tidy};
use syntax::{Expr, Function, Symbol};

rules! {
    DIVIDE_FIRST = "divide-polynomials-first",
        "Divide first" / "पहिले भाग गर्नुहोस्",
        "The numerator's degree is not below the denominator's: the quotient is {0}, the remainder {1}."
            / "अंशको डिग्री हरको भन्दा कम छैन: भागफल {0}, शेष {1}।";
    CANCEL = "cancel-in-integrand",
        "Cancel the common factor" / "साझा गुणनखण्ड काट्नुहोस्",
        "Numerator and denominator have a common factor."
            / "अंश र हरमा साझा गुणनखण्ड छ।";
    PARTIAL_FRACTIONS = "partial-fractions",
        "Split into partial fractions" / "आंशिक भिन्नमा छुट्याउनुहोस्",
        "The denominator is {0}; the numerators follow by comparing coefficients."
            / "हर {0} हो; अंशहरू गुणाङ्क तुलना गरेर पाइन्छन्।";
    DERIVATIVE_ABOVE = "split-derivative-of-denominator",
        "Split off the derivative of the denominator" / "हरको अवकलजलाई छुट्याउनुहोस्",
        "The numerator is {0} times the derivative of the denominator, and {1} more."
            / "अंश हरको अवकलजको {0} गुणा र थप {1} हो।";
    COMPLETE_THE_SQUARE = "complete-the-square-in-integrand",
        "Complete the square" / "वर्ग पूरा गर्नुहोस्",
        "The denominator is {0}, so the integral is a standard one."
            / "हर {0} हुन्छ, त्यसैले यो मानक समाकलन हो।";
    REDUCE_POWER = "reduction-formula",
        "Use the reduction formula" / "न्यूनीकरण सूत्र प्रयोग गर्नुहोस्",
        "For q = {0} the integral of 1/qⁿ is found from that of 1/qⁿ⁻¹."
            / "q = {0} का लागि 1/qⁿ को समाकलन 1/qⁿ⁻¹ को समाकलनबाट पाइन्छ।";
}

fn ln_abs(e: Expr) -> Expr {
    Expr::call(Function::Ln, vec![Expr::Abs(Box::new(e))])
}

/// `N/D` with polynomials in the letter, the denominator as a polynomial and a power of it.
fn parts(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<(Univariate, Univariate)>, Unsolved> {
    let (top, below) = match f {
        Expr::Quotient(top, below) => (&**top, &**below),
        Expr::Power(_, n) if n.as_rational().is_some_and(|n| n.is_int() && n < Rational::ZERO) => {
            let n = -n.as_rational().unwrap_or(Rational::ONE);
            let Expr::Power(base, _) = f else { return Ok(None) };
            let inverse = (**base).clone().pow(Expr::rational(&n));
            return Ok(
                univariate(&inverse, x, work)?.map(|d| (Univariate::constant(Rational::ONE), d))
            );
        }
        Expr::Product(_) => {
            let Some(fraction) = super::super::fraction::Fraction::from_expr(f, work.budget)?
            else {
                return Ok(None);
            };
            let of = |p: &Polynomial| Univariate::from_polynomial(p, x);
            return Ok(of(&fraction.numerator).zip(of(&fraction.denominator)));
        }
        _ => return Ok(None),
    };
    if let (Some(top), Some(below)) = (univariate(top, x, work)?, univariate(below, x, work)?) {
        return Ok(Some((top, below)));
    }
    let Some(fraction) = super::super::fraction::Fraction::from_expr(f, work.budget)? else {
        return Ok(None);
    };
    let of = |p: &Polynomial| Univariate::from_polynomial(p, x);
    Ok(of(&fraction.numerator).zip(of(&fraction.denominator)))
}

/// The rule for a quotient of polynomials.
pub(super) fn quotient(f: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Option<Found>, Unsolved> {
    let Some((top, bottom)) = parts(f, x, work)? else { return Ok(None) };
    let Some(degree) = bottom.degree().filter(|d| *d >= 1) else { return Ok(None) };
    if top.is_zero() {
        return Ok(None);
    }
    let common = top.gcd(&bottom, work.budget)?;
    if common.degree().is_some_and(|d| d > 0)
        && let (Some(a), Some(b)) = (
            top.divide_exactly(&common, work.budget)?,
            bottom.divide_exactly(&common, work.budget)?,
        )
    {
        let after = lightly(&a.to_expr(x).over(b.to_expr(x)));
        return Ok(Some(Found::new(&CANCEL, integral(after, x), Vec::new())));
    }
    if top.degree() >= bottom.degree() {
        let Some((quotient, rest)) = top.div_rem(&bottom, work.budget)? else { return Ok(None) };
        let mut terms = super::super::expand::terms(&quotient.to_expr(x)).to_vec();
        if !rest.is_zero() {
            let below = match f {
                Expr::Quotient(_, below) => (**below).clone(),
                _ => bottom.to_expr(x),
            };
            terms.push(rest.to_expr(x).over(below));
        }
        let arguments = vec![quotient.to_expr(x), rest.to_expr(x)];
        return Ok(Some(Found::new(&DIVIDE_FIRST, integral(Expr::sum(terms), x), arguments)));
    }
    let factored = factors_of(&bottom, x, work)?;
    if let [(q, n)] = &factored[..]
        && q.degree() == Some(2)
    {
        return over_quadratic(&top, &bottom, q, *n, x, work);
    }
    if let [(q, n)] = &factored[..]
        && q.degree() == Some(1)
        && *n as usize == degree
        && top.degree() == Some(0)
    {
        return Ok(None);
    }
    let Some(split) = partial_fractions(f, x, work)? else { return Ok(None) };
    if split == *f {
        return Ok(None);
    }
    let shown = factored.iter().map(|(q, n)| {
        let base = q.to_expr(x);
        if *n == 1 { base } else { base.pow(Expr::integer(*n)) }
    });
    let shown = Expr::product(shown.collect());
    Ok(Some(Found::new(&PARTIAL_FRACTIONS, integral(split, x), vec![shown])))
}

/// The primitive irreducible factors with their powers; the content is left out.
fn factors_of(
    p: &Univariate,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Vec<(Univariate, u32)>, Unsolved> {
    let parts = super::super::factor::factorisation(&p.to_polynomial(x), work.budget)?;
    let read = |(q, n): &(Polynomial, u32)| Some((Univariate::from_polynomial(q, x)?, *n));
    Ok(parts.factors.iter().filter_map(read).collect())
}

/// A proper fraction as the sum of its partial fractions.
pub(super) fn partial_fractions(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let Some((top, bottom)) = parts(f, x, work)? else { return Ok(None) };
    if top.degree() >= bottom.degree() || bottom.degree().is_none_or(|d| d > 12) {
        return Ok(None);
    }
    let factored = factors_of(&bottom, x, work)?;
    if factored.iter().any(|(q, _)| q.degree().is_none_or(|d| d > 2)) {
        return Ok(None);
    }
    let mut columns = Vec::new();
    let mut shapes = Vec::new();
    for (q, n) in &factored {
        let mut power = Univariate::constant(Rational::ONE);
        for k in 1..=*n {
            power = power.mul(q, work.budget)?;
            let Some(cofactor) = bottom.divide_exactly(&power, work.budget)? else {
                return Ok(None);
            };
            for j in 0..q.degree().unwrap_or(1) {
                let mut monomial = vec![Rational::ZERO; j];
                monomial.push(Rational::ONE);
                let column = cofactor.mul(&Univariate::new(monomial), work.budget)?;
                columns.push(column.coefficients().to_vec());
                shapes.push((q.clone(), k, j));
            }
        }
    }
    let size = bottom.degree().unwrap_or(0);
    let target: Vec<Rational> = (0..size).map(|n| top.coefficient(n)).collect();
    let Some(values) = combination(&columns, &target, work)? else { return Ok(None) };
    let mut terms = Vec::new();
    let mut at = 0;
    while at < shapes.len() {
        let (q, k, _) = &shapes[at];
        let width = q.degree().unwrap_or(1);
        let numerator = Univariate::new(values[at..at + width].to_vec());
        at += width;
        if numerator.is_zero() {
            continue;
        }
        let base = q.to_expr(x);
        let below = if *k == 1 { base } else { base.pow(Expr::integer(*k)) };
        // A rational numerator's own denominator stands below.
        let content = numerator.content();
        let denominator = Rational::from(algebra::Integer::from(content.denominator().clone()));
        let above = numerator.scale(&denominator).to_expr(x);
        let negative = numerator.leading() < Rational::ZERO && width == 1;
        let above = match above {
            Expr::Negate(a) if negative => *a,
            above => above,
        };
        let below = if denominator == Rational::ONE {
            below
        } else {
            Expr::product(vec![Expr::rational(&denominator), below])
        };
        let term = above.over(below);
        terms.push(if negative { term.negated() } else { term });
    }
    Ok(Some(Expr::sum(terms)))
}

/// `(px + q)/Q^n` for a quadratic `Q` that does not factorise.
fn over_quadratic(
    top: &Univariate,
    bottom: &Univariate,
    q: &Univariate,
    n: u32,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    if top.degree().is_some_and(|d| d > 1) {
        // Only a power of the quadratic has room for more: (x² + 1)/(x² + 2)².
        let split = partial_fractions(&top.to_expr(x).over(bottom.to_expr(x)), x, work)?;
        let arguments = vec![q.to_expr(x).pow(Expr::integer(n))];
        return Ok(split.map(|s| Found::new(&PARTIAL_FRACTIONS, integral(s, x), arguments)));
    }
    // bottom = c·q^n
    let c = bottom.leading() / q.pow(n, work.budget)?.leading();
    let slope = q.derivative();
    let p = top.coefficient(1);
    let power = |k: u32| {
        let base = q.to_expr(x);
        if k == 1 { base } else { base.pow(Expr::integer(k)) }
    };
    if !p.is_zero() {
        let ratio = &p / slope.leading();
        let rest = top.coefficient(0) - &ratio * slope.coefficient(0);
        let over = |numerator: Expr, scale: &Rational| {
            tidy::term(scale, vec![integral(lightly(&numerator.over(power(n))), x)])
        };
        let mut terms = vec![over(slope.to_expr(x), &(&ratio / &c))];
        if !rest.is_zero() {
            terms.push(over(Expr::integer(1), &(&rest / &c)));
            let arguments = vec![Expr::rational(&ratio), Expr::rational(&rest)];
            return Ok(Some(Found::new(&DERIVATIVE_ABOVE, Expr::sum(terms), arguments)));
        }
        // The numerator is a multiple of the derivative: u = q.
        let value = if n == 1 {
            tidy::term(&(&ratio / &c), vec![ln_abs(q.to_expr(x))])
        } else {
            let m = Rational::from(n - 1);
            let below = power(n - 1);
            lightly(&Expr::rational(&-(&ratio / &c / m)).over(below))
        };
        return Ok(Some(Found::new(&super::LOGARITHMIC, value, vec![q.to_expr(x)])));
    }
    let scale = top.coefficient(0) / &c;
    let (a, b, k) = (q.coefficient(2), q.coefficient(1), q.coefficient(0));
    let four = Rational::from(4);
    let two = Rational::from(2);
    // 4ac − b²
    let gap = &four * &a * &k - &b * &b;
    if n > 1 {
        let m = Rational::from(n - 1);
        let first = slope.to_expr(x).over(power(n - 1));
        let factor = Rational::ONE / (&m * &gap);
        let second = &two * &a * (&two * &m - Rational::ONE) * &factor;
        let after = Expr::sum(vec![
            lightly(&tidy::term(&(&scale * &factor), vec![first])),
            tidy::term(&(&scale * second), vec![integral(Expr::integer(1).over(power(n - 1)), x)]),
        ]);
        return Ok(Some(Found::new(&REDUCE_POWER, after, vec![q.to_expr(x)])));
    }
    let surd = |r: Rational| -> Result<Option<Expr>, Unsolved> {
        Ok(Surd::from(r).sqrt(work.budget)?.filter(Surd::is_real).map(|s| s.to_expr()))
    };
    // a(x + b/2a)² + gap/4a
    let shift = &b / (&two * &a);
    let moved = if shift.is_zero() {
        Expr::Symbol(x.clone())
    } else {
        Univariate::new(vec![shift.clone(), Rational::ONE]).to_expr(x)
    };
    let square = tidy::term(&a, vec![moved.clone().pow(Expr::integer(2))]);
    let constant = &gap / (&four * &a);
    let completed = match constant < Rational::ZERO {
        true => Expr::sum(vec![square, Expr::rational(&-constant).negated()]),
        false => Expr::sum(vec![square, Expr::rational(&constant)]),
    };
    let value = if gap > Rational::ZERO {
        let Some(root) = surd(gap)? else { return Ok(None) };
        let inner = simple_quotient(&slope.to_expr(x), &root, work)?;
        let arctan = Expr::call(Function::Arctan, vec![inner]);
        let scale = Expr::rational(&(&two * &scale));
        simple_quotient(&Expr::product(vec![scale, arctan]), &root, work)?
    } else {
        let Some(root) = surd(-gap)? else { return Ok(None) };
        let k =
            super::super::simplify::tidied(&root.clone().over(Expr::rational(&(&two * &a))), work)?;
        let ratio = Expr::sum(vec![moved.clone(), k.clone().negated()])
            .over(Expr::sum(vec![moved.clone(), k]));
        let ratio = lightly(&ratio);
        Expr::product(vec![Expr::rational(&scale).over(root), ln_abs(ratio)])
    };
    Ok(Some(Found::new(&COMPLETE_THE_SQUARE, lightly(&value), vec![completed])))
}

/// `a/b` cancelled as far as polynomials and surds go: `(2x + 2)/2` is `x + 1`.
fn simple_quotient(a: &Expr, b: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if is_one(b) {
        return Ok(a.clone());
    }
    let whole = a.clone().over(b.clone());
    if let Some(p) = Polynomial::from_expr(&whole, work.budget)? {
        let terms = p.term_count();
        let content = p.content();
        if terms > 1 && content.denominator() != &algebra::Natural::ONE {
            let d = Rational::from(algebra::Integer::from(content.denominator().clone()));
            return Ok(p.scale(&d).to_expr().over(Expr::rational(&d)));
        }
        return Ok(p.to_expr());
    }
    Ok(lightly(&whole))
}
