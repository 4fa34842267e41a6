//! Equations with several powers of one base: `4^x - 5·2^x + 4 = 0`, `2^(x+1) + 2^x = 12`.

use super::polynomial::{SOLVE_EACH, ZERO_PRODUCT, any_of};
use super::{equation, factor};
use crate::declare::rules;
use crate::rules::equation::BRING_TO_ONE_SIDE;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Univariate, integer};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    POWERS_OF_ONE_BASE = "powers-of-one-power",
        "Write everything with {0}" / "सबैलाई {0} मा लेख्नुहोस्",
        "aᵐ⁺ⁿ = aᵐ·aⁿ and aᵐⁿ = (aᵐ)ⁿ, so only {0} is left."
            / "aᵐ⁺ⁿ = aᵐ·aⁿ र aᵐⁿ = (aᵐ)ⁿ, त्यसैले {0} मात्र बाँकी रहन्छ।";
    SOLVE_FOR_POWER = "solve-for-the-power",
        "Solve for {0}" / "{0} का लागि हल गर्नुहोस्",
        "It is an equation in {0}, solved like one in a letter."
            / "यो {0} को समीकरण हो; अक्षरको समीकरण जस्तै हल गरिन्छ।";
}

/// The steps from `relation` to its solved form; `None` if it is of another kind.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let mut powers = Vec::new();
    collect(left, unknown, &mut powers);
    collect(right, unknown, &mut powers);
    if powers.len() < 2 {
        return Ok(None);
    }
    // All bases as powers of one prime-like root.
    let Some(root) = common_root(&powers, work)? else { return Ok(None) };
    let y = Symbol::new("\u{2022}y");
    let power = Expr::rational(&root).pow(Expr::Symbol(unknown.clone()));
    let in_y = |side: &Expr| -> Result<Option<Polynomial>, Unsolved> {
        let Some(put) = put(side, unknown, &root, &y, work)? else { return Ok(None) };
        Ok(Polynomial::from_expr(&put, work.budget)?)
    };
    let (Some(first), Some(second)) = (in_y(left)?, in_y(right)?) else { return Ok(None) };
    let show = |p: &Polynomial| shown(&p.to_expr(), &y, &power);
    let mut derivation = Derivation::new(relation.clone());
    let zero = || Expr::integer(0);
    let both = show(&first).equals(show(&second));
    derivation.step(&POWERS_OF_ONE_BASE, Claim::Equivalent, both, vec![power.clone()]);
    let mut whole = &first - &second;
    if whole.leading_coefficient() < Rational::ZERO {
        whole = -&whole;
    }
    let Some(p) = Univariate::from_polynomial(&whole, &y) else { return Ok(None) };
    let Some(degree @ 1..=6) = p.degree() else { return Ok(None) };
    let mut values = Vec::new();
    if degree == 1 {
        values.push(-p.coefficient(0) / p.coefficient(1));
    } else {
        let moved = show(&whole).equals(zero());
        derivation.step(&BRING_TO_ONE_SIDE, Claim::Equivalent, moved, Vec::new());
        let found = factor::factorisation(&whole, work.budget)?;
        let product = shown(&factor::product(&found.content, &found.factors), &y, &power);
        let rule = &factor::FACTORISE;
        derivation.step(rule, Claim::Equivalent, product.equals(zero()), Vec::new());
        let mut cases = Vec::new();
        for (part, _) in &found.factors {
            let Some(one) = Univariate::from_polynomial(part, &y) else { return Ok(None) };
            cases.push(show(part).equals(zero()));
            match one.coefficients() {
                [b, a] => values.push(-b / a),
                // A quadratic factor without real roots adds nothing; others are not known here.
                _ if one.real_roots(work.budget)?.is_empty() => {}
                _ => return Ok(None),
            }
        }
        derivation.step(&ZERO_PRODUCT, Claim::Equivalent, any_of(cases), Vec::new());
    }
    let equations: Vec<Expr> =
        values.iter().map(|v| power.clone().equals(Expr::rational(v))).collect();
    let either = any_of(equations.clone());
    derivation.step(&SOLVE_FOR_POWER, Claim::Equivalent, either, vec![power]);
    let (mut found, mut substeps) = (Vec::new(), Vec::new());
    for case in &equations {
        let steps = equation::one_unknown(case, unknown, work)?;
        match equation::values(steps.result(), unknown)? {
            equation::Values::All => return Ok(None),
            equation::Values::These(values) => found.extend(values),
        }
        substeps.extend(steps.steps);
    }
    if equations.len() == 1 {
        derivation.steps.extend(substeps);
    } else {
        let mut solved: Vec<Expr> = Vec::new();
        found.sort_by_key(|v| v.as_rational());
        for value in found {
            if !solved.contains(&value) {
                solved.push(value);
            }
        }
        let solved = equation::any_value(unknown, &solved);
        derivation.step_with(&SOLVE_EACH, Claim::Equivalent, solved, Vec::new(), substeps);
    }
    Ok(Some(derivation))
}

/// The powers with the unknown in their exponents.
fn collect(expr: &Expr, unknown: &Symbol, found: &mut Vec<(Rational, Expr)>) {
    if let Expr::Power(base, exponent) = expr
        && exponent.symbols().contains(unknown)
        && let Some(base) = base.as_rational()
    {
        if !found.iter().any(|(b, e)| *b == base && *e == **exponent) {
            found.push((base, (**exponent).clone()));
        }
        return;
    }
    expr.for_each_part(|part| collect(part, unknown, found));
}

/// A natural number of which every base is a power with a whole exponent.
fn common_root(powers: &[(Rational, Expr)], work: &Work<'_>) -> Result<Option<Rational>, Unsolved> {
    let mut least: Option<Rational> = None;
    for (base, _) in powers {
        if *base <= Rational::ONE || !base.is_int() {
            return Ok(None);
        }
        let smaller = least.as_ref().is_none_or(|known| base < known);
        if smaller {
            least = Some(base.clone());
        }
    }
    let Some(least) = least else { return Ok(None) };
    // 8 and 4 are powers of 2.
    let Ok(n) = algebra::Natural::try_from(least.numerator().clone()) else { return Ok(None) };
    let factors = integer::factorise(&n, work.budget)?;
    let common = factors.iter().fold(0, |g, (_, k)| divisor(g, *k));
    let mut root = Rational::ONE;
    for (prime, k) in factors {
        let prime = Rational::from(algebra::Integer::from(prime));
        root *= prime.pow((k / common.max(1)) as isize);
    }
    for (base, _) in powers {
        if exponent_of(base, &root).is_none() {
            return Ok(None);
        }
    }
    Ok(Some(root))
}

fn divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// `n` with `base = root^n`, at most 40.
fn exponent_of(base: &Rational, root: &Rational) -> Option<u32> {
    let mut power = Rational::ONE;
    for n in 0..=40 {
        if power == *base {
            return Some(n);
        }
        power *= root.clone();
    }
    None
}

/// `side` with `root^(mx + k)` as `root^k·y^m`.
fn put(
    side: &Expr,
    unknown: &Symbol,
    root: &Rational,
    y: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    if let Expr::Power(base, exponent) = side
        && exponent.symbols().contains(unknown)
    {
        let Some(n) = base.as_rational().and_then(|b| exponent_of(&b, root)) else {
            return Ok(None);
        };
        let Some(linear) = Polynomial::from_expr(exponent, work.budget)? else { return Ok(None) };
        let slope = linear.coefficient_in(unknown, 1).as_constant();
        let constant = linear.coefficient_in(unknown, 0).as_constant();
        let (Some(slope), Some(constant), 1) = (slope, constant, linear.degree_in(unknown)) else {
            return Ok(None);
        };
        let n = Rational::from(n);
        let (times, shift) = (slope * &n, constant * &n);
        let small = |q: &Rational| -> Option<i64> {
            i64::try_from(q.numerator().clone()).ok().filter(|k| q.is_int() && k.abs() <= 40)
        };
        let (Some(times), Some(shift)) = (small(&times), small(&shift)) else { return Ok(None) };
        if times < 1 {
            return Ok(None);
        }
        let factor = root.clone().pow(shift as isize);
        let power = Expr::Symbol(y.clone()).pow(Expr::integer(times));
        return Ok(Some(Expr::product(vec![Expr::rational(&factor), power])));
    }
    if matches!(side, Expr::Symbol(s) if s == unknown) {
        return Ok(None);
    }
    let mut failed = Ok(false);
    let whole = side.map_parts(|part| match put(part, unknown, root, y, work) {
        Ok(Some(part)) => part,
        Ok(None) => {
            if let Ok(f) = &mut failed {
                *f = true;
            }
            Expr::Missing
        }
        Err(e) => {
            failed = Err(e);
            Expr::Missing
        }
    });
    Ok((!failed?).then_some(whole))
}

fn shown(expr: &Expr, y: &Symbol, power: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == y => power.clone(),
        _ => expr.map_parts(|part| shown(part, y, power)),
    }
}
