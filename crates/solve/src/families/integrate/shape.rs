//! What an integrand is made of.

use crate::rules::tidy::lightly;
use crate::{Unsolved, Work};
use algebra::{Polynomial, Rational, Univariate};
use syntax::{Expr, Function, Symbol};

pub(crate) fn depends(expr: &Expr, variable: &Symbol) -> bool {
    expr.symbols().contains(variable)
}

pub(super) fn put(expr: &Expr, variable: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == variable => value.clone(),
        _ => expr.map_parts(|part| put(part, variable, value)),
    }
}

/// `expr` with every part that is `old` replaced.
pub(crate) fn replaced(expr: &Expr, old: &Expr, new: &Expr) -> Expr {
    if expr == old { new.clone() } else { expr.map_parts(|part| replaced(part, old, new)) }
}

pub(crate) fn is_euler(expr: &Expr) -> bool {
    matches!(expr, Expr::Symbol(s) if s.name() == "e")
}

pub(crate) fn is_one(expr: &Expr) -> bool {
    expr.as_rational() == Some(Rational::ONE)
}

/// The polynomial in `variable` with numbers as coefficients that `expr` is.
pub(crate) fn univariate(
    expr: &Expr,
    variable: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Univariate>, Unsolved> {
    let p = Polynomial::from_expr(expr, work.budget)?;
    let small = |p: &Polynomial| p.total_degree() <= 60;
    Ok(p.filter(small).and_then(|p| Univariate::from_polynomial(&p, variable)))
}

/// The slope of `ax + b` with a number `a` that is not 0.
pub(super) fn linear(
    expr: &Expr,
    variable: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Rational>, Unsolved> {
    let Some(p) = Polynomial::from_expr(expr, work.budget)? else { return Ok(None) };
    if p.degree_in(variable) != 1 {
        return Ok(None);
    }
    Ok(p.coefficient_in(variable, 1).as_constant())
}

/// A product taken apart: bases with their exponents. `e^u` and `a^u` stand as bases with
/// exponent 1.
pub(crate) fn factors(expr: &Expr) -> Vec<(Expr, Rational)> {
    let mut found = Vec::new();
    collect(expr, &Rational::ONE, &mut found, 40);
    found
}

fn collect(expr: &Expr, times: &Rational, found: &mut Vec<(Expr, Rational)>, depth: u32) {
    let Some(depth) = depth.checked_sub(1) else {
        add(expr.clone(), times.clone(), found);
        return;
    };
    match expr {
        Expr::Product(parts) => parts.iter().for_each(|p| collect(p, times, found, depth)),
        Expr::Quotient(a, b) => {
            if !is_one(a) {
                collect(a, times, found, depth);
            }
            collect(b, &-times.clone(), found, depth);
        }
        Expr::Negate(a) if times.is_int() => {
            add(Expr::integer(-1), times.clone(), found);
            collect(a, times, found, depth);
        }
        Expr::Power(base, exponent) => match exponent.as_rational() {
            Some(n) if n.is_int() || !matches!(**base, Expr::Product(_) | Expr::Quotient(..)) => {
                collect(base, &(n * times), found, depth);
            }
            _ => add(expr.clone(), times.clone(), found),
        },
        Expr::Root(base, None) if !matches!(**base, Expr::Product(_) | Expr::Quotient(..)) => {
            collect(base, &(times / Rational::from(2)), found, depth);
        }
        Expr::Root(base, Some(n)) if !matches!(**base, Expr::Product(_) | Expr::Quotient(..)) => {
            match n.as_rational() {
                Some(n) if n.is_int() && !n.is_zero() => {
                    collect(base, &(times / n), found, depth);
                }
                _ => add(expr.clone(), times.clone(), found),
            }
        }
        _ => add(expr.clone(), times.clone(), found),
    }
}

fn add(base: Expr, exponent: Rational, found: &mut Vec<(Expr, Rational)>) {
    match found.iter_mut().find(|(known, _)| *known == base) {
        Some((_, known)) => *known += exponent,
        None => found.push((base, exponent)),
    }
}

/// The product of powers, roots where exponents are halves, a quotient where some are negative.
pub(crate) fn product_of(factors: &[(Expr, Rational)]) -> Expr {
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for (base, exponent) in factors {
        if exponent.is_zero() {
            continue;
        }
        if *exponent > Rational::ZERO {
            above.push(raised(base, exponent));
        } else {
            below.push(raised(base, &-exponent.clone()));
        }
    }
    let above = if above.is_empty() { Expr::integer(1) } else { Expr::product(above) };
    if below.is_empty() { above } else { above.over(Expr::product(below)) }
}

/// `base^exponent` as it is written: `√u` for 1/2.
pub(super) fn raised(base: &Expr, exponent: &Rational) -> Expr {
    if *exponent == Rational::ONE {
        return base.clone();
    }
    if *exponent == Rational::ONE / Rational::from(2) {
        return base.clone().sqrt();
    }
    base.clone().pow(Expr::rational(exponent))
}

/// A sum of multiples of powers of the variable, if it is one: coefficients and exponents.
pub(super) fn power_sum(expr: &Expr, x: &Symbol, depth: u32) -> Option<Vec<(Rational, Rational)>> {
    let depth = depth.checked_sub(1)?;
    let of = |e: &Expr| power_sum(e, x, depth);
    if let Some(q) = expr.as_rational() {
        return Some(vec![(q, Rational::ZERO)]);
    }
    match expr {
        Expr::Symbol(s) if s == x => Some(vec![(Rational::ONE, Rational::ONE)]),
        Expr::Negate(a) => Some(of(a)?.into_iter().map(|(c, n)| (-c, n)).collect()),
        Expr::Sum(terms) => {
            let mut sum = Vec::new();
            for term in terms {
                for (c, n) in of(term)? {
                    merge(&mut sum, c, n);
                }
            }
            Some(sum)
        }
        Expr::Product(factors) => {
            let mut all = vec![(Rational::ONE, Rational::ZERO)];
            for factor in factors {
                all = times(&all, &of(factor)?)?;
            }
            Some(all)
        }
        Expr::Quotient(a, b) => {
            let [(c, n)] = &of(b)?[..] else { return None };
            if c.is_zero() {
                return None;
            }
            Some(of(a)?.into_iter().map(|(d, m)| (d / c, m - n)).collect())
        }
        Expr::Root(a, index) => {
            let n = match index {
                None => Rational::from(2),
                Some(n) => n.as_rational().filter(|n| *n > Rational::ZERO)?,
            };
            match &of(a)?[..] {
                [(c, m)] if *c == Rational::ONE => Some(vec![(Rational::ONE, m / n)]),
                _ => None,
            }
        }
        Expr::Power(a, q) => {
            let q = q.as_rational()?;
            let base = of(a)?;
            if let [(c, m)] = &base[..]
                && *c == Rational::ONE
            {
                return Some(vec![(Rational::ONE, m * q)]);
            }
            let n = u32::try_from(q.numerator().clone()).ok().filter(|n| q.is_int() && *n <= 8)?;
            let mut all = vec![(Rational::ONE, Rational::ZERO)];
            for _ in 0..n {
                all = times(&all, &base)?;
            }
            Some(all)
        }
        _ => None,
    }
}

fn merge(sum: &mut Vec<(Rational, Rational)>, c: Rational, n: Rational) {
    match sum.iter_mut().find(|(_, m)| *m == n) {
        Some((d, _)) => *d += c,
        None => sum.push((c, n)),
    }
    sum.retain(|(c, _)| !c.is_zero());
}

type Powers = Vec<(Rational, Rational)>;

fn times(a: &[(Rational, Rational)], b: &[(Rational, Rational)]) -> Option<Powers> {
    if a.len() * b.len() > 200 {
        return None;
    }
    let mut all = Vec::new();
    for (c, n) in a {
        for (d, m) in b {
            merge(&mut all, c * d, n + m);
        }
    }
    Some(all)
}

/// `expr` with `exp(u)` written `e^u`, and reciprocal functions under a fraction bar by their names:
/// `1/cos x` is `sec x`.
pub(super) fn usual(expr: &Expr) -> Expr {
    let expr = expr.map_parts(usual);
    match &expr {
        Expr::Call(Function::Exp, u) if u.len() == 1 => Expr::symbol("e").pow(u[0].clone()),
        _ => expr,
    }
}

/// Solves `Σ columns[j]·c_j = target` for rational `c`, if there is exactly one solution or several
/// (then free ones are 0).
pub(super) fn combination(
    columns: &[Vec<Rational>],
    target: &[Rational],
    work: &Work<'_>,
) -> Result<Option<Vec<Rational>>, Unsolved> {
    let (rows, n) = (target.len(), columns.len());
    let mut matrix: Vec<Vec<Rational>> = (0..rows)
        .map(|r| {
            let at = |column: &Vec<Rational>| column.get(r).cloned().unwrap_or(Rational::ZERO);
            columns.iter().map(at).chain([target[r].clone()]).collect()
        })
        .collect();
    let mut pivots = Vec::new();
    let mut row = 0;
    for column in 0..n {
        let Some(found) = (row..rows).find(|&r| !matrix[r][column].is_zero()) else { continue };
        matrix.swap(row, found);
        work.budget.spend((rows * n) as u64)?;
        let pivot = matrix[row].clone();
        for (r, line) in matrix.iter_mut().enumerate() {
            if r != row && !line[column].is_zero() {
                let by = &line[column] / &pivot[column];
                for (a, b) in line.iter_mut().zip(&pivot) {
                    *a -= &by * b;
                }
            }
        }
        pivots.push((row, column));
        row += 1;
    }
    if matrix[row..].iter().any(|line| !line[n].is_zero()) {
        return Ok(None);
    }
    let mut solution = vec![Rational::ZERO; n];
    for (row, column) in pivots {
        solution[column] = &matrix[row][n] / &matrix[row][column];
    }
    Ok(Some(solution))
}

/// Whether a named function stands in it.
pub(super) fn has_function(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Call(..));
    e.for_each_part(|part| found = found || has_function(part));
    found
}

/// Numbers multiplied into sums: `-(a - b)/2` is `-a/2 + b/2`.
pub(crate) fn spread(e: &Expr) -> Expr {
    spread_by(e, &Rational::ONE, 20)
}

fn spread_by(e: &Expr, by: &Rational, depth: u32) -> Expr {
    let scaled = |e: &Expr| match *by == Rational::ONE {
        true => e.clone(),
        false => lightly(&Expr::product(vec![Expr::rational(by), e.clone()])),
    };
    let Some(depth) = depth.checked_sub(1) else { return scaled(e) };
    match e {
        Expr::Sum(terms) => Expr::sum(terms.iter().map(|t| spread_by(t, by, depth)).collect()),
        Expr::Negate(a) => spread_by(a, &-by.clone(), depth),
        Expr::Quotient(a, b) => match b.as_rational() {
            Some(q) if !q.is_zero() && has_sum(a) => spread_by(a, &(by / q), depth),
            _ => scaled(e),
        },
        Expr::Product(parts) if has_sum(e) => match &parts[..] {
            [number, sum] => match number.as_rational() {
                Some(q) => spread_by(sum, &(by * q), depth),
                None => scaled(e),
            },
            _ => scaled(e),
        },
        _ => scaled(e),
    }
}

/// Whether a sum stands where a number before it would be multiplied in.
fn has_sum(e: &Expr) -> bool {
    match e {
        Expr::Sum(_) => true,
        Expr::Negate(a) | Expr::Quotient(a, _) => has_sum(a),
        Expr::Product(parts) => {
            parts.len() == 2 && parts[0].as_rational().is_some() && has_sum(&parts[1])
        }
        _ => false,
    }
}

/// Without moduli of what is positive, `e^(ln u)` and `ln(e^u)`.
pub(super) fn plainer(e: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Expr, Unsolved> {
    work.budget.spend(1)?;
    let mut failed = None;
    let e = e.map_parts(|part| {
        plainer(part, x, work).unwrap_or_else(|e| {
            failed = Some(e);
            Expr::Missing
        })
    });
    if let Some(e) = failed {
        return Err(e);
    }
    Ok(match &e {
        Expr::Abs(a) if is_positive(a, x, work)? => (**a).clone(),
        Expr::Power(base, exponent) if is_euler(base) => match &**exponent {
            Expr::Call(Function::Ln, u) if u.len() == 1 => u[0].clone(),
            _ => e,
        },
        Expr::Power(base, n) => match (&**base, n.as_rational()) {
            (Expr::Power(inner, m), Some(n)) if is_euler(inner) && n.is_int() => {
                let exponent = Expr::product(vec![Expr::rational(&n), (**m).clone()]);
                (**inner).clone().pow(lightly(&exponent))
            }
            (Expr::Root(inner, None), Some(n)) => {
                (**inner).clone().pow(Expr::rational(&(n / Rational::from(2))))
            }
            _ => e,
        },
        Expr::Call(Function::Ln, u) => match &u[0] {
            Expr::Power(base, exponent) if is_euler(base) => (**exponent).clone(),
            _ => e,
        },
        _ => e,
    })
}

/// Whether it is clearly positive for every value of the letter.
fn is_positive(e: &Expr, x: &Symbol, work: &Work<'_>) -> Result<bool, Unsolved> {
    if let Some(p) = univariate(e, x, work)? {
        let positive = p.coefficient(0) > Rational::ZERO && p.leading() > Rational::ZERO;
        return Ok(positive && p.real_roots(work.budget)?.is_empty());
    }
    Ok(match e {
        Expr::Power(base, _) if is_euler(base) => true,
        Expr::Power(base, exponent) if !depends(base, x) && depends(exponent, x) => {
            base.as_rational().is_some_and(|b| b > Rational::ZERO)
        }
        Expr::Sum(terms) => {
            let mut strict = false;
            for term in terms {
                if is_positive(term, x, work)? {
                    strict = true;
                } else if !is_square(term) {
                    return Ok(false);
                }
            }
            strict
        }
        Expr::Product(parts) => {
            for part in parts {
                if !is_positive(part, x, work)? {
                    return Ok(false);
                }
            }
            true
        }
        _ => false,
    })
}

fn is_square(e: &Expr) -> bool {
    match e {
        Expr::Power(_, n) => n.as_rational().is_some_and(|n| (n / Rational::from(2)).is_int()),
        Expr::Root(_, None) => true,
        _ => false,
    }
}
