//! Equations with the unknown in an exponent or under a logarithm.

use super::equation;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Natural, Polynomial, Rational, integer};
use check::Claim;
use syntax::{Expr, Function, Number, Symbol};

rules! {
    SAME_BASE = "write-with-the-same-base",
        "Write both sides as powers of the same base" / "दुवै पक्षलाई उही आधारको घातमा लेख्नुहोस्",
        "Both sides are powers of {0}."
            / "दुवै पक्ष {0} का घात हुन्।";
    COMPARE_EXPONENTS = "compare-exponents",
        "Compare the exponents" / "घाताङ्क तुलना गर्नुहोस्",
        "Powers of the same base (positive, not 1) are equal just where their exponents are."
            / "उही आधार (धनात्मक, १ बाहेक) का घात बराबर हुन घाताङ्क बराबर हुनुपर्छ।";
    POWER_POSITIVE = "power-is-positive",
        "Powers of a positive base are positive" / "धनात्मक आधारको घात धनात्मक हुन्छ",
        "The power can't be {0}."
            / "घातको मान {0} हुन सक्दैन।";
    TAKE_LOGARITHMS = "take-logarithms",
        "Take logarithms of both sides" / "दुवै पक्षको लघुगणक लिनुहोस्",
        "Positive numbers are equal just where their logarithms are, and ln aᵘ = u·ln a."
            / "धनात्मक सङ्ख्या बराबर हुन तिनका लघुगणक बराबर हुनुपर्छ, र ln aᵘ = u·ln a।";
    UNDO_LOGARITHM = "undo-the-logarithm",
        "Write the logarithm as a power" / "लघुगणकलाई घातमा लेख्नुहोस्",
        "log_a u = c just where u = a^c."
            / "u = a^c हुँदा मात्र log_a u = c हुन्छ।";
    BASE_POSITIVE = "base-positive",
        "Leave out what can't be a base" / "आधार हुन नसक्ने मान हटाउनुहोस्",
        "The base of a logarithm is positive and not 1, so {0} is no solution."
            / "लघुगणकको आधार धनात्मक र 1 बाहेक हुन्छ, त्यसैले {0} हल होइन।";
}

/// Goes on from `base^exponent = rest`.
pub(crate) fn undo_power(
    derivation: &mut Derivation,
    base: &Expr,
    exponent: &Expr,
    rest: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let Some(value) = rest.as_constant() else { return super::unknown("exponential equations") };
    let euler = matches!(base, Expr::Symbol(s) if s.name() == "e");
    let number = base.as_rational();
    if !euler && number.as_ref().is_none_or(|b| *b <= Rational::ZERO || *b == Rational::ONE) {
        return super::unknown("exponential equations with such a base");
    }
    if value <= Rational::ZERO {
        let arguments = vec![Expr::rational(&value)];
        derivation.step(&POWER_POSITIVE, Claim::Equivalent, Expr::Truth(false), arguments);
        return Ok(());
    }
    if let Some(number) = &number
        && let Some((root, m, n)) = common_base(number, &value, work)?
    {
        let times = |k: i64, e: Expr| match k {
            1 => e,
            _ => Expr::product(vec![Expr::integer(k), e]),
        };
        let power = |e: Expr| Expr::rational(&root).pow(e);
        let (left, right) = (times(m, exponent.clone()), Expr::integer(n));
        let both = power(left.clone()).equals(power(right.clone()));
        derivation.step(&SAME_BASE, Claim::Equivalent, both, vec![Expr::rational(&root)]);
        let exponents = left.equals(right);
        derivation.step(&COMPARE_EXPONENTS, Claim::Equivalent, exponents.clone(), Vec::new());
        equation::solve_cases(derivation, &[exponents], unknown, work)?;
        return Ok(());
    }
    by_logarithms(derivation, base, euler, exponent, &value, unknown, work)
}

/// `u = ln value / ln base` for the exponent `u`, which is linear in the unknown.
fn by_logarithms(
    derivation: &mut Derivation,
    base: &Expr,
    euler: bool,
    exponent: &Expr,
    value: &Rational,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let ln = |e: Expr| Expr::call(Function::Ln, vec![e]);
    let logarithm = match (*value == Rational::ONE, euler) {
        (true, _) => Expr::integer(0),
        (_, true) => ln(Expr::rational(value)),
        _ => ln(Expr::rational(value)).over(ln(base.clone())),
    };
    let isolated = exponent.clone().equals(logarithm.clone());
    derivation.step(&TAKE_LOGARITHMS, Claim::Equivalent, isolated, Vec::new());
    let Some(linear) = Polynomial::from_expr(exponent, work.budget)? else {
        return super::unknown("exponential equations");
    };
    let slope = linear.coefficient_in(unknown, 1).as_constant();
    let (1, Some(slope)) = (linear.degree_in(unknown), slope) else {
        return super::unknown("exponential equations");
    };
    let beside = (-&linear.coefficient_in(unknown, 0)).to_expr();
    let top = Expr::sum(vec![logarithm, beside]);
    let value = crate::rules::tidy::lightly(&top.over(Expr::rational(&slope)));
    let solved = Expr::Symbol(unknown.clone()).equals(value);
    derivation.step(&super::polynomial::SOLVE_EACH, Claim::Equivalent, solved, Vec::new());
    Ok(())
}

/// Goes on from `log_b u = value` with the unknown in the base.
fn unknown_base(
    derivation: &mut Derivation,
    base: &Expr,
    u: &Expr,
    value: &Rational,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let whole = value.is_int() && *value > Rational::ZERO;
    if !whole {
        return super::unknown("logarithmic equations");
    }
    let undone = base.clone().pow(Expr::rational(value)).equals(u.clone());
    derivation.step(&UNDO_LOGARITHM, Claim::Follows, undone.clone(), Vec::new());
    let found = equation::solve_cases(derivation, &[undone], unknown, work)?;
    equation::select(derivation, &BASE_POSITIVE, &found, unknown, |candidate| {
        let at = super::isolated::replace(base, &Expr::Symbol(unknown.clone()), candidate);
        let context = algebra::Context::default();
        let sign = algebra::sign(&at, &context, work.budget);
        let one = algebra::compare(&at, &Expr::integer(1), &context, work.budget);
        match (sign, one) {
            (Some(sign), Some(one)) => Ok(sign.is_gt() && one.is_ne()),
            _ => super::unknown("logarithmic equations"),
        }
    })
}

/// A number `r` with `a = r^m` and `b = r^n`, `m` positive.
fn common_base(
    a: &Rational,
    b: &Rational,
    work: &Work<'_>,
) -> Result<Option<(Rational, i64, i64)>, Unsolved> {
    let exponents = |q: &Rational| -> Result<Option<Vec<(Natural, i64)>>, Unsolved> {
        let Ok(above) = Natural::try_from(q.numerator().clone()) else { return Ok(None) };
        let mut all = Vec::new();
        for (p, n) in integer::factorise(&above, work.budget)? {
            all.push((p, i64::from(n)));
        }
        for (p, n) in integer::factorise(q.denominator(), work.budget)? {
            all.push((p, -i64::from(n)));
        }
        all.sort();
        Ok(Some(all))
    };
    let (Some(first), Some(second)) = (exponents(a)?, exponents(b)?) else { return Ok(None) };
    let m = first.iter().fold(0, |g, (_, n)| gcd(g, *n));
    if m == 0 {
        return Ok(None);
    }
    if second.is_empty() {
        return Ok(Some((a.clone(), 1, 0)));
    }
    // b = a^(n/m) for one ratio of all exponents.
    if first.len() != second.len() || !first.iter().zip(&second).all(|((p, _), (q, _))| p == q) {
        return Ok(None);
    }
    let (x, y) = (first[0].1, second[0].1);
    if !first
        .iter()
        .zip(&second)
        .all(|((_, i), (_, j))| i128::from(*i) * i128::from(y) == i128::from(*j) * i128::from(x))
    {
        return Ok(None);
    }
    let g = gcd(x, y);
    let sign = x.signum();
    let (m, n) = (x / g * sign, y / g * sign);
    let mut root = Rational::ONE;
    for (p, i) in &first {
        let power = isize::try_from(i / m).map_err(|_| algebra::Exhausted::Digits)?;
        root *= Rational::from(algebra::Integer::from(p.clone())).pow(power);
    }
    Ok(Some((root, m, n)))
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

/// `a^u = b^v`, both sides powers with the unknown in an exponent.
pub(crate) fn both(
    relation: &Expr,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (Expr::Power(a, u), Expr::Power(b, v)) = (left, right) else {
        return super::unknown("equations");
    };
    let (Some(first), Some(second)) = (a.as_rational(), b.as_rational()) else {
        if a == b
            && !a.symbols().contains(unknown)
            && matches!(&**a, Expr::Symbol(s) if s.name() == "e")
        {
            return same_base(Derivation::new(relation.clone()), u, v, unknown, work);
        }
        return super::unknown("exponential equations");
    };
    let good = |q: &Rational| *q > Rational::ZERO && *q != Rational::ONE;
    if !good(&first) || !good(&second) {
        return super::unknown("exponential equations");
    }
    let Some((root, m, n)) = common_base(&first, &second, work)? else {
        return super::unknown("exponential equations with different bases");
    };
    let times = |k: i64, e: &Expr| match k {
        1 => e.clone(),
        _ => Expr::product(vec![Expr::integer(k), e.clone()]),
    };
    let (left, right) = (times(m, u), times(n, v));
    let power = |e: &Expr| Expr::rational(&root).pow(e.clone());
    let mut derivation = Derivation::new(relation.clone());
    let same = power(&left).equals(power(&right));
    derivation.step(&SAME_BASE, Claim::Equivalent, same, vec![Expr::rational(&root)]);
    same_base(derivation, &left, &right, unknown, work)
}

fn same_base(
    mut derivation: Derivation,
    left: &Expr,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let exponents = left.clone().equals(right.clone());
    derivation.step(&COMPARE_EXPONENTS, Claim::Equivalent, exponents.clone(), Vec::new());
    equation::solve_cases(&mut derivation, &[exponents], unknown, work)?;
    Ok(derivation)
}

/// Goes on from `log_b u = rest`.
pub(crate) fn undo_logarithm(
    derivation: &mut Derivation,
    function: Function,
    arguments: &[Expr],
    rest: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let Some(value) = rest.as_constant() else { return super::unknown("logarithmic equations") };
    let (base, inner) = match (function, arguments) {
        (Function::Ln, [u]) => (None, u),
        (Function::Log, [u]) => (Some(Expr::Number(Number::from(10))), u),
        (Function::Log, [base, u]) if !base.symbols().contains(unknown) => (Some(base.clone()), u),
        (Function::Log, [base, u]) => {
            return unknown_base(derivation, base, u, &value, unknown, work);
        }
        _ => return super::unknown("logarithmic equations"),
    };
    let power = match base {
        Some(base) => {
            let whole = base.pow(Expr::rational(&value));
            algebra::Surd::from_expr(&whole, work.budget)?.map_or(whole, |s| s.to_expr())
        }
        None if value.is_zero() => Expr::integer(1),
        None if value == Rational::ONE => Expr::symbol("e"),
        None => Expr::symbol("e").pow(Expr::rational(&value)),
    };
    let undone = inner.clone().equals(power);
    derivation.step(&UNDO_LOGARITHM, Claim::Equivalent, undone.clone(), Vec::new());
    equation::solve_cases(derivation, &[undone], unknown, work)?;
    Ok(())
}
