//! A missing number of the data, found from a measure that is known.

use super::table::text;
use super::{MEAN, TABLE, equation};
use crate::declare::rules;
use crate::families::places_of_missing as places;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::{Claim, Data, DataMeasure};
use syntax::{Expr, Symbol};

rules! {
    PUT_IN_MEASURE = "put-in-the-measure",
        "Put in the value that is known" / "थाहा भएको मान राख्नुहोस्",
        "The formula gives the value that is said in the question."
            / "सूत्रले प्रश्नमा दिइएको मान दिन्छ।";
}

/// The value of `letter` with which the measure is `value`.
pub(crate) fn solve(
    data: &Data,
    measure: DataMeasure,
    letter: &Symbol,
    value: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    match measure {
        DataMeasure::Mean => mean(data, letter, value, work),
        DataMeasure::Quantile(part, parts) => {
            places::solve(data, (part, parts), letter, value, work)
        }
        _ => super::super::unknown("missing numbers with this measure"),
    }
}

fn mean(
    data: &Data,
    letter: &Symbol,
    value: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let two = Expr::integer(2);
    let mut table: Vec<Vec<Expr>> = Vec::new();
    let mut products = Vec::new();
    let mut weights = Vec::new();
    match data {
        Data::Raw(items) => {
            products = items.clone();
            weights = vec![Expr::integer(1); items.len()];
        }
        Data::Discrete(rows) => {
            table.push(["x", "f", "fx"].map(text).to_vec());
            for (x, f) in rows {
                let product = product(x, f, work)?;
                table.push(vec![x.clone(), f.clone(), product.clone()]);
                products.push(product);
                weights.push(f.clone());
            }
        }
        Data::Grouped(rows) => {
            table.push(["C.I.", "f", "m", "fm"].map(text).to_vec());
            for (low, high, f) in rows {
                let middle = Expr::sum(vec![low.clone(), high.clone()]).over(two.clone());
                let middle = tidy(&middle, work)?;
                let product = product(&middle, f, work)?;
                let class = format!("{}-{}", syntax::plain(low), syntax::plain(high));
                table.push(vec![text(&class), f.clone(), middle, product.clone()]);
                products.push(product);
                weights.push(f.clone());
            }
        }
        Data::Paired(_) => return super::super::unknown("missing numbers of pairs"),
    }
    let (sum, n) = (tidy(&Expr::sum(products), work)?, tidy(&Expr::sum(weights), work)?);
    let mut derivation = Derivation::new(Expr::Symbol(letter.clone()));
    if !table.is_empty() {
        let mut row = vec![text("Σ"), n.clone()];
        if matches!(data, Data::Grouped(_)) {
            row.push(text("–"));
        }
        row.push(sum.clone());
        table.push(row);
        derivation.step(&TABLE, Claim::States, Expr::Matrix(table), Vec::new());
    }
    let quotient = sum.over(n);
    derivation.step(&MEAN, Claim::States, quotient.clone(), Vec::new());
    let condition = quotient.equals(value.clone());
    derivation.step(&PUT_IN_MEASURE, Claim::States, condition.clone(), Vec::new());
    derivation.append(equation::solve(&[condition], std::slice::from_ref(letter), work)?);
    Ok(derivation)
}

fn product(x: &Expr, f: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    tidy(&Expr::product(vec![x.clone(), f.clone()]), work)
}

/// A polynomial collected.
pub(crate) fn tidy(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    match Polynomial::from_expr(expr, work.budget)? {
        Some(p) => match p.as_constant() {
            Some(q) => Ok(super::literal(&q, crate::numeral::is_short_decimal(&q))),
            None => Ok(p.to_expr()),
        },
        None => super::super::unknown("data with this letter"),
    }
}

/// A number of the data.
pub(crate) fn number(expr: &Expr, work: &Work<'_>) -> Result<Rational, Unsolved> {
    let constant = Polynomial::from_expr(expr, work.budget)?.and_then(|p| p.as_constant());
    constant.map_or_else(|| super::super::unknown("data with this letter"), Ok)
}
