//! All complex roots of equations with rational coefficients whose factors are of degree 1 or 2.

use crate::declare::rules;
use crate::families::factor;
use crate::families::{equation, unknown};
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Univariate};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    FACTORS_OF_EQUATION = "factors-of-equation",
        "Factorise" / "खण्डीकरण गर्नुहोस्",
        "A product is 0 exactly where one of its factors is."
            / "गुणनफल 0 हुन कुनै एउटा गुणनखण्ड 0 हुनुपर्छ।";
    COMPLEX_FORMULA = "quadratic-formula-with-i",
        "Use the quadratic formula" / "वर्ग समीकरणको सूत्र प्रयोग गर्नुहोस्",
        "x = (−b ± √(b² − 4ac))/(2a), and √(−d) = i·√d; here b² − 4ac = {0}."
            / "x = (−b ± √(b² − 4ac))/(2a), र √(−d) = i·√d; यहाँ b² − 4ac = {0}।";
    LINEAR_ROOT = "root-of-linear-factor",
        "Solve the linear factor" / "रेखीय गुणनखण्ड हल गर्नुहोस्",
        "This factor is 0 there." / "यो गुणनखण्ड यहाँ 0 हुन्छ।";
    ALL_COMPLEX_ROOTS = "all-complex-roots",
        "Write down all roots" / "सबै मूल लेख्नुहोस्",
        "An equation of degree n has at most n roots."
            / "n घातको समीकरणका बढीमा n वटा मूल हुन्छन्।";
}

pub(crate) fn solve(relation: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some((left, right)) = equation::sides(relation) else { return unknown("equations") };
    let (left, right) =
        (Polynomial::from_expr(left, work.budget)?, Polynomial::from_expr(right, work.budget)?);
    let (Some(left), Some(right)) = (left, right) else { return unknown("complex equations") };
    let p = &left - &right;
    if p.symbols() != [x.clone()] {
        return unknown("complex equations");
    }
    let parts = factor::factorisation(&p, work.budget)?;
    let mut derivation = Derivation::new(relation.clone());
    let mut factors: Vec<Expr> = Vec::new();
    if parts.content != Rational::ONE {
        factors.push(Expr::rational(&parts.content));
    }
    for (q, n) in &parts.factors {
        let q = q.to_expr();
        factors.push(if *n == 1 { q } else { q.pow(Expr::integer(*n)) });
    }
    if parts.factors.len() > 1 {
        let product = Expr::product(factors).equals(Expr::integer(0));
        derivation.step(&FACTORS_OF_EQUATION, Claim::Equivalent, product, Vec::new());
    }
    let mut roots = Vec::new();
    for (q, _) in &parts.factors {
        let Some(q) = Univariate::from_polynomial(q, x) else { return unknown("equations") };
        let (a, b, c) = (q.coefficient(2), q.coefficient(1), q.coefficient(0));
        match q.degree() {
            Some(1) => {
                let root = Expr::rational(&(-c / b));
                let line = Expr::Symbol(x.clone()).equals(root.clone());
                if parts.factors.len() > 1 {
                    derivation.step(&LINEAR_ROOT, Claim::States, line, Vec::new());
                }
                roots.push(root);
            }
            Some(2) => {
                let d = &b * &b - Rational::from(4) * &a * &c;
                let two = Rational::from(2) * &a;
                let found = pair(&b, &d, &two, work)?;
                let list = Expr::List(found.clone());
                let shown = vec![Expr::rational(&d)];
                derivation.step(&COMPLEX_FORMULA, Claim::States, list, shown);
                roots.extend(found);
            }
            _ => return unknown("complex equations of higher degree"),
        }
    }
    let answer = if roots.len() == 1 { roots.remove(0) } else { Expr::List(roots) };
    derivation.step(&ALL_COMPLEX_ROOTS, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// `(−b ∓ √d)/(2a)`, in the form `p + q·i` where `d` is negative.
fn pair(
    b: &Rational,
    d: &Rational,
    two: &Rational,
    work: &Work<'_>,
) -> Result<Vec<Expr>, Unsolved> {
    let real = Expr::rational(&(-b / two));
    let negative = *d < Rational::ZERO;
    let size = if negative { -d.clone() } else { d.clone() };
    let two_positive = if *two < Rational::ZERO { -two.clone() } else { two.clone() };
    let root = Expr::rational(&size).sqrt().over(Expr::rational(&two_positive));
    let root = crate::families::integrate::number(&root, work)?;
    let offset = match (negative, &root) {
        (false, _) => root,
        (true, one) if *one == Expr::integer(1) => Expr::symbol("i"),
        (true, _) => Expr::product(vec![root, Expr::symbol("i")]),
    };
    let zero = b.is_zero();
    let sum = |offset: Expr| {
        if zero { offset } else { Expr::sum(vec![real.clone(), offset]) }
    };
    Ok(vec![sum(offset.clone().negated()), sum(offset)])
}
