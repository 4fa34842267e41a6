//! Pairs of values: correlation and lines of regression.

use super::table::{text, values_of};
use super::{ADD_UP, TABLE, literal};
use crate::declare::rules;
use crate::families::{arithmetic, expand, factors::fact};
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::{Claim, DataMeasure};
use syntax::Expr;

rules! {
    CORRELATION = "correlation-formula",
        "Use the formula of the correlation" / "सहसम्बन्धको सूत्र प्रयोग गर्नुहोस्",
        "r = (n Σxy - Σx Σy) over the root of (n Σx² - (Σx)²)(n Σy² - (Σy)²)."
            / "r = (n Σxy - Σx Σy) लाई (n Σx² - (Σx)²)(n Σy² - (Σy)²) को वर्गमूलले भाग गर्दा आउँछ।";
    SLOPE = "regression-coefficient",
        "Find the regression coefficient" / "प्रतिगमन गुणाङ्क निकाल्नुहोस्",
        "The coefficient of y on x is (n Σxy - Σx Σy)/(n Σx² - (Σx)²); of x on y the roles change."
            / "x मा y को प्रतिगमन गुणाङ्क (n Σxy - Σx Σy)/(n Σx² - (Σx)²) हुन्छ; y मा x को लागि भूमिका साटिन्छ।";
    THROUGH_MEANS = "line-through-means",
        "Write the line through the means" / "मध्यकबाट जाने रेखा लेख्नुहोस्",
        "A line of regression goes through the point of the means."
            / "प्रतिगमन रेखा मध्यकहरूको बिन्दुबाट जान्छ।";
    TIDY_LINE = "tidy-line",
        "Multiply out and collect" / "विस्तार गरी जोड्नुहोस्",
        "Brackets are multiplied out and like terms added." / "कोष्ठक विस्तार गरी सजातीय पद जोडिन्छ।";
}

/// Correlation or regression.
pub(crate) fn solve(
    rows: &[(Expr, Expr)],
    measure: DataMeasure,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let flat: Vec<&Expr> = rows.iter().flat_map(|(x, y)| [x, y]).collect();
    let (numbers, decimal) = values_of(&flat, work)?;
    let pairs: Vec<(&Rational, &Rational)> = numbers.chunks(2).map(|c| (&c[0], &c[1])).collect();
    let number = |q: &Rational| literal(q, decimal);
    let columns: [Vec<Rational>; 5] = [
        pairs.iter().map(|(x, _)| (*x).clone()).collect(),
        pairs.iter().map(|(_, y)| (*y).clone()).collect(),
        pairs.iter().map(|(x, y)| *x * *y).collect(),
        pairs.iter().map(|(x, _)| *x * *x).collect(),
        pairs.iter().map(|(_, y)| *y * *y).collect(),
    ];
    let sums: Vec<Rational> =
        columns.iter().map(|c| c.iter().fold(Rational::ZERO, |t, q| t + q)).collect();
    let given: Vec<Vec<Expr>> = std::iter::once(vec![text("x"), text("y")])
        .chain(pairs.iter().map(|(x, y)| vec![number(x), number(y)]))
        .collect();
    let mut derivation = Derivation::new(Expr::Matrix(given));
    let heading = ["x", "y", "xy", "x²", "y²"].map(text).to_vec();
    let mut table = vec![heading];
    for k in 0..pairs.len() {
        table.push(columns.iter().map(|c| number(&c[k])).collect());
    }
    table.push(sums.iter().map(number).collect());
    let before = derivation.result().clone();
    let facts = columns.iter().zip(&sums).map(|(column, sum)| {
        let terms = Expr::sum(column.iter().map(number).collect());
        fact(&ADD_UP, &before, terms.equals(number(sum)), Vec::new())
    });
    let facts = facts.collect();
    derivation.step_with(&TABLE, Claim::States, Expr::Matrix(table), Vec::new(), facts);
    let n = Rational::from(pairs.len() as u64);
    let [x, y, xy, xx, yy] = &sums[..] else { return super::super::unknown("such pairs") };
    let less = |square: &Rational, a: &Rational, b: &Rational| {
        let product = match a == b && !a.is_zero() && square != xy {
            true => number(a).pow(Expr::integer(2)),
            false => Expr::product(vec![number(a), number(b)]),
        };
        Expr::sum(vec![Expr::product(vec![number(&n), number(square)]), product.negated()])
    };
    let (spread_x, spread_y) = (&n * xx - x * x, &n * yy - y * y);
    match measure {
        DataMeasure::Correlation => {
            if spread_x.is_zero() || spread_y.is_zero() {
                return Err(Unsolved::Undefined("all values of one variable are the same".into()));
            }
            let under = Expr::product(vec![less(xx, x, x), less(yy, y, y)]).sqrt();
            let quotient = less(xy, x, y).over(under);
            derivation.step(&CORRELATION, Claim::States, quotient.clone(), Vec::new());
            derivation.append(arithmetic::solve(&quotient, work)?);
            Ok(derivation)
        }
        DataMeasure::RegressionOfY | DataMeasure::RegressionOfX => {
            let (from, to, from_sum, to_sum, square, spread) = match measure {
                DataMeasure::RegressionOfY => ("x", "y", x, y, xx, &spread_x),
                _ => ("y", "x", y, x, yy, &spread_y),
            };
            if spread.is_zero() {
                return Err(Unsolved::Undefined("all values of one variable are the same".into()));
            }
            let quotient = less(xy, x, y).over(less(square, from_sum, from_sum));
            derivation.step(&SLOPE, Claim::States, quotient.clone(), Vec::new());
            derivation.append(arithmetic::solve(&quotient, work)?);
            let slope = derivation.result().clone();
            let (from_mean, to_mean) = (number(&(from_sum / &n)), number(&(to_sum / &n)));
            let moved = Expr::sum(vec![Expr::symbol(from), from_mean.negated()]);
            let right = Expr::sum(vec![to_mean, Expr::product(vec![slope, moved])]);
            let line = Expr::symbol(to).equals(right.clone());
            derivation.step(&THROUGH_MEANS, Claim::States, line, Vec::new());
            let Some(p) = Polynomial::from_expr(&right, work.budget)? else {
                return super::super::unknown("such lines");
            };
            let steps = expand::steps_to(&right, &p, work.budget)?;
            let tidy = Expr::symbol(to).equals(steps.result().clone());
            derivation.step(&TIDY_LINE, Claim::Equivalent, tidy, Vec::new());
            Ok(derivation)
        }
        _ => super::super::unknown("measures of pairs"),
    }
}
