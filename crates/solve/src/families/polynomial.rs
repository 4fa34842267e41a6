//! Polynomial equations of degree 2 and more in one unknown.

use super::{factor, quadratic};
use crate::declare::rules;
use crate::rules::equation::{
    BRING_TO_ONE_SIDE, DIVIDE_BOTH_SIDES, MULTIPLY_BOTH_SIDES, NEVER_TRUE, SIMPLIFY_BOTH_SIDES,
};
use crate::{Derivation, Step, Unsolved, Work};
use algebra::factor::{Factorisation, factor_univariate};
use algebra::{Polynomial, Rational, Surd, Univariate};
use check::{Approach, Claim};
use std::cmp::Ordering;
use syntax::{Expr, Symbol};

rules! {
    ZERO_PRODUCT = "zero-product",
        "A product is 0 where one of its factors is" / "गुणनफल ० हुन कुनै एउटा गुणनखण्ड ० हुनुपर्छ",
        "If a product is 0, at least one of its factors is 0."
            / "गुणनफल ० भए कम्तीमा एउटा गुणनखण्ड ० हुन्छ।";
    SOLVE_EACH = "solve-each",
        "Solve each equation" / "हरेक समीकरण हल गर्नुहोस्",
        "Each of these equations is solved by itself."
            / "यी समीकरणहरू छुट्टाछुट्टै हल गरिन्छन्।";
    ISOLATE_POWER = "isolate-the-power",
        "Bring the power to one side" / "घात भएको पद एक पक्षमा राख्नुहोस्",
        "The number goes to the other side, then both sides are divided by the coefficient."
            / "सङ्ख्यालाई अर्को पक्षमा सारेपछि दुवै पक्षलाई गुणाङ्कले भाग गरिन्छ।";
    TAKE_ROOT = "take-roots",
        "Take the root of both sides" / "दुवै पक्षको मूल लिनुहोस्",
        "Odd powers have one real root, even powers of a positive number two."
            / "विजोर घातको एउटा मात्र वास्तविक मूल हुन्छ, धनात्मक सङ्ख्याको जोर घातका दुईवटा।";
    SUBSTITUTE_SQUARE = "quadratic-in-square",
        "Solve for the square first" / "पहिले वर्गको लागि हल गर्नुहोस्",
        "Only even powers occur, so this is a quadratic equation for {0}."
            / "जोर घात मात्र भएकाले यो {0} को वर्ग समीकरण हो।";
    NO_REAL_ROOT = "no-real-root",
        "It is never 0" / "यो कहिल्यै ० हुँदैन",
        "{0} is not 0 for any real number."
            / "कुनै पनि वास्तविक सङ्ख्यामा {0} को मान ० हुँदैन।";
}

/// The steps from `relation`, whose sides are the polynomials `left` and `right`, to its solved form.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Polynomial,
    right: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    let mut whole = left - right;
    if !right.is_zero() && !left.is_zero() && whole.leading_coefficient() < Rational::ZERO {
        whole = -&whole;
    }
    if whole.degree_in(unknown) <= 1 {
        let shown = whole.to_expr().equals(Expr::integer(0));
        derivation.step(&BRING_TO_ONE_SIDE, Claim::Equivalent, shown.clone(), Vec::new());
        let rest = super::linear::solved_form(&shown, &whole, &Polynomial::zero(), unknown, work)?;
        derivation.append(rest);
        return Ok(derivation);
    }
    if whole.degree_in(unknown) > factor::HIGHEST_DEGREE {
        return Err(algebra::Exhausted::Work.into());
    }
    let Some(p) = Univariate::from_polynomial(&whole, unknown) else {
        return with_letters(derivation, &whole, unknown, work);
    };
    if let [c, b, a] = p.coefficients()
        && b.is_zero()
        && !c.is_zero()
    {
        return quadratic::pure_square(derivation, &(-c / a), unknown, work);
    }
    let zero = || Expr::integer(0);
    let rule = if right.is_zero() { &SIMPLIFY_BOTH_SIDES } else { &BRING_TO_ONE_SIDE };
    derivation.step(rule, Claim::Equivalent, whole.to_expr().equals(zero()), Vec::new());
    let content = p.content();
    let primitive = p.primitive();
    if content.numerator().clone() == 1.into() || content.numerator().clone() == (-1).into() {
        let by = Rational::ONE / &content;
        let shown = primitive.to_expr(unknown).equals(zero());
        derivation.step(&MULTIPLY_BOTH_SIDES, Claim::Equivalent, shown, vec![Expr::rational(&by)]);
    } else {
        let shown = primitive.to_expr(unknown).equals(zero());
        derivation.step(
            &DIVIDE_BOTH_SIDES,
            Claim::Equivalent,
            shown,
            vec![Expr::rational(&content)],
        );
    }
    derivation.append(primitive_solved(&primitive, unknown, work)?);
    Ok(derivation)
}

/// The steps from `p = 0`, for a primitive `p`, to its solved form.
fn primitive_solved(
    p: &Univariate,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let zero = || Expr::integer(0);
    match (p.degree(), work.approach) {
        (Some(2), Some(Approach::CompletingTheSquare)) => {
            return quadratic::by_completing_the_square(p, unknown, work);
        }
        (Some(2), Some(Approach::Formula)) => return quadratic::solved_form(p, unknown, work),
        _ => {}
    }
    let Factorisation { factors, .. } = factor_univariate(p, work.budget)?;
    if let [(factor, 1)] = &factors[..] {
        return Ok(irreducible_solved(factor, unknown, work)?.0);
    }
    let mut derivation = Derivation::new(p.to_expr(unknown).equals(zero()));
    for step in factor::factored(&p.to_polynomial(unknown), work.budget)?.steps {
        let Step { rule, after, arguments, .. } = step;
        derivation.step(rule, Claim::Equivalent, after.equals(zero()), arguments);
    }
    let mut cases = Vec::new();
    let mut values: Vec<Surd> = Vec::new();
    let mut parts = Vec::new();
    for (factor, _) in &factors {
        cases.push(factor.to_expr(unknown).equals(zero()));
        let (steps, roots) = irreducible_solved(factor, unknown, work)?;
        parts.extend(steps.steps);
        values.extend(roots);
    }
    derivation.step(&ZERO_PRODUCT, Claim::Equivalent, any_of(cases), Vec::new());
    sort(&mut values, work)?;
    let x = Expr::Symbol(unknown.clone());
    let solved = any_value(&x, &values, work)?;
    let substeps = if parts.len() > factors.len() { parts } else { Vec::new() };
    derivation.step_with(&SOLVE_EACH, Claim::Equivalent, solved, Vec::new(), substeps);
    Ok(derivation)
}

/// The steps from `p = 0` for an irreducible `p`, and its real roots.
fn irreducible_solved(
    p: &Univariate,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(Derivation, Vec<Surd>), Unsolved> {
    match p.coefficients() {
        [b, a] => {
            let value = -b / a;
            let start = p.to_expr(unknown).equals(Expr::integer(0));
            let left = p.to_polynomial(unknown);
            let steps =
                super::linear::solved_form(&start, &left, &Polynomial::zero(), unknown, work)?;
            Ok((steps, vec![Surd::from(value)]))
        }
        [_, _, _] => Ok((quadratic::solved_form(p, unknown, work)?, quadratic::roots(p, work)?)),
        _ => higher_solved(p, unknown, work),
    }
}

/// Irreducible polynomials of degree 3 and more: pure powers, quadratics in `x²`, and those that
/// have no real root.
fn higher_solved(
    p: &Univariate,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(Derivation, Vec<Surd>), Unsolved> {
    let mut derivation = Derivation::new(p.to_expr(unknown).equals(Expr::integer(0)));
    let x = Expr::Symbol(unknown.clone());
    if p.real_roots(work.budget)?.is_empty() {
        let arguments = vec![p.to_expr(unknown)];
        derivation.step(&NO_REAL_ROOT, Claim::Equivalent, Expr::Truth(false), arguments);
        return Ok((derivation, Vec::new()));
    }
    let coefficients = p.coefficients();
    let middle_empty = coefficients[1..coefficients.len() - 1].iter().all(Rational::is_zero);
    let mut values = Vec::new();
    if middle_empty {
        let n = u32::try_from(coefficients.len() - 1).map_err(|_| algebra::Exhausted::Work)?;
        let power = -&coefficients[0] / p.leading();
        let isolated = x.clone().pow(Expr::integer(n)).equals(Expr::rational(&power));
        derivation.step(&ISOLATE_POWER, Claim::Equivalent, isolated, Vec::new());
        values.extend(roots_of(&Surd::from(power), n, work)?);
    } else if let [_, b, _, d, _] = coefficients
        && b.is_zero()
        && d.is_zero()
    {
        let in_square = Univariate::new(coefficients.iter().step_by(2).cloned().collect());
        let squares = quadratic::roots(&in_square, work)?;
        let square = x.clone().pow(Expr::integer(2));
        let cases = squares.iter().map(|s| square.clone().equals(s.to_expr())).collect();
        derivation.step(&SUBSTITUTE_SQUARE, Claim::Equivalent, any_of(cases), vec![square]);
        for square in &squares {
            values.extend(roots_of(square, 2, work)?);
        }
    } else {
        return Err(Unsolved::Unknown(format!(
            "the roots of {} can't be written with the methods of school",
            syntax::plain(&p.to_expr(unknown))
        )));
    }
    sort(&mut values, work)?;
    let solved = any_value(&x, &values, work)?;
    derivation.step(&TAKE_ROOT, Claim::Equivalent, solved, Vec::new());
    Ok((derivation, values))
}

/// `x = v` for one of these values.
fn any_value(x: &Expr, values: &[Surd], work: &Work<'_>) -> Result<Expr, Unsolved> {
    let case = |v: &Surd| Ok(x.clone().equals(quadratic::written(v, work)?));
    Ok(any_of(values.iter().map(case).collect::<Result<_, Unsolved>>()?))
}

/// The real `n`-th roots of a real number.
fn roots_of(value: &Surd, n: u32, work: &Work<'_>) -> Result<Vec<Surd>, Unsolved> {
    let sign = value.sign(work.budget)?;
    if n.is_multiple_of(2) && sign == Some(Ordering::Less) {
        return Ok(Vec::new());
    }
    let root = value.root(n, work.budget)?;
    let root = root.ok_or_else(|| Unsolved::Unknown("this root is not known here".into()))?;
    Ok(if n.is_multiple_of(2) && !root.is_zero() { vec![-&root, root] } else { vec![root] })
}

/// Sorts real numbers ascending and drops repeated ones.
pub(crate) fn sort(values: &mut Vec<Surd>, work: &Work<'_>) -> Result<(), Unsolved> {
    let mut sorted: Vec<Surd> = Vec::with_capacity(values.len());
    for value in values.drain(..) {
        let mut place = sorted.len();
        let mut known = false;
        for (k, other) in sorted.iter().enumerate() {
            match value.compare(other, work.budget)? {
                Some(Ordering::Less) => {
                    place = k;
                    break;
                }
                Some(Ordering::Equal) => known = true,
                Some(Ordering::Greater) => {}
                None => {
                    return Err(Unsolved::Unknown("these numbers can't be put in order".into()));
                }
            }
        }
        if !known {
            sorted.insert(place, value);
        }
    }
    *values = sorted;
    Ok(())
}

/// At least one of these: false for none, the one itself for one.
pub(crate) fn any_of(mut cases: Vec<Expr>) -> Expr {
    match cases.len() {
        0 => Expr::Truth(false),
        1 => cases.remove(0),
        _ => Expr::Or(cases),
    }
}

/// Equations whose coefficients have letters: factors that are linear in the unknown.
fn with_letters(
    mut derivation: Derivation,
    whole: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let zero = || Expr::integer(0);
    let shown = whole.to_expr().equals(zero());
    derivation.step(&BRING_TO_ONE_SIDE, Claim::Equivalent, shown, Vec::new());
    if whole.is_zero() {
        return super::unknown("equations that always hold");
    }
    let Factorisation { content, factors } = factor::factorisation(whole, work.budget)?;
    if factors.iter().any(|(f, _)| f.degree_in(unknown) > 1) {
        return super::unknown("equations with letters as coefficients");
    }
    let product = factor::product(&content, &factors).equals(zero());
    derivation.step(&factor::FACTORISE, Claim::Equivalent, product, Vec::new());
    let (mut cases, mut values) = (Vec::new(), Vec::new());
    for (factor, _) in factors.iter().filter(|(f, _)| f.degree_in(unknown) == 1) {
        let case = factor.to_expr().equals(zero());
        let zero = Polynomial::zero();
        let steps = super::linear::solved_form(&case, factor, &zero, unknown, work)?;
        cases.push(case);
        values.push(steps.result().clone());
    }
    if cases.is_empty() {
        derivation.step(&NEVER_TRUE, Claim::Equivalent, Expr::Truth(false), Vec::new());
        return Ok(derivation);
    }
    derivation.step(&ZERO_PRODUCT, Claim::Equivalent, any_of(cases), Vec::new());
    derivation.step(&SOLVE_EACH, Claim::Equivalent, any_of(values), Vec::new());
    Ok(derivation)
}
