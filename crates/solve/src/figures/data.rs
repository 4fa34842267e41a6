//! Data: histogram, ogive and scatter diagram.

use crate::Work;
use crate::families::statistics::classes;
use crate::figure::{Chart, CurveOf, Figure, Graph, Label, Role, Series};
use algebra::Rational;
use check::{Data, DataMeasure, Statistics, Text};
use syntax::{Expr, Symbol};

const VALUES: Text = Text { en: "value", ne: "मान" };
const FREQUENCY: Text = Text { en: "frequency", ne: "बारम्बारता" };
const CUMULATIVE: Text =
    Text { en: "cumulative frequency", ne: "सञ्चित बारम्बारता" };
const MODE: Text = Text { en: "mode", ne: "रीत" };
const MEDIAN: Text = Text { en: "median", ne: "मध्यिका" };
const MEAN: Text = Text { en: "mean", ne: "मध्यक" };

/// What is drawn for a measure of data.
pub(super) fn measured(asked: &Statistics, answer: &Expr, work: &Work<'_>) -> Option<Figure> {
    // A missing frequency is known by now, and so is the measure.
    let (data, value) = match &asked.missing {
        Some((letter, value)) => (put(&asked.data, letter, answer), value.clone()),
        None => (asked.data.clone(), answer.clone()),
    };
    match &data {
        Data::Grouped(_) => grouped(&data, asked.measure, &value, work),
        Data::Paired(pairs) => pairs_of(pairs, asked.measure, answer),
        _ => None,
    }
}

fn put(data: &Data, letter: &Symbol, value: &Expr) -> Data {
    let put = |e: &Expr| super::functions::put(e, letter, value);
    match data {
        Data::Raw(items) => Data::Raw(items.iter().map(put).collect()),
        Data::Discrete(rows) => {
            Data::Discrete(rows.iter().map(|(x, f)| (put(x), put(f))).collect())
        }
        Data::Grouped(rows) => {
            Data::Grouped(rows.iter().map(|(l, h, f)| (put(l), put(h), put(f))).collect())
        }
        Data::Paired(rows) => Data::Paired(rows.iter().map(|(x, y)| (put(x), put(y))).collect()),
    }
}

fn grouped(data: &Data, measure: DataMeasure, value: &Expr, work: &Work<'_>) -> Option<Figure> {
    let rows = classes(data, work).ok()?;
    let number = Expr::rational;
    let label = |name: Text, value: &Expr| Label::Both(name, value.clone());
    let chart = match measure {
        DataMeasure::Quantile(part, parts) => {
            let mut sum = Rational::ZERO;
            let mut points = vec![(number(&rows.first()?.0), Expr::integer(0))];
            for (_, high, count) in &rows {
                sum += count;
                points.push((number(high), number(&sum)));
            }
            let height = number(&(sum * Rational::from(part) / Rational::from(parts)));
            let name = match (part, parts) {
                (1, 2) => label(MEDIAN, value),
                (k, 4) => Label::Maths(named("Q", k, value)),
                (k, 10) => Label::Maths(named("D", k, value)),
                (k, _) => Label::Maths(named("P", k, value)),
            };
            Chart {
                series: Series::Ogive {
                    points,
                    above: false,
                    read: vec![(height, value.clone(), name)],
                },
                across: Some(Label::Word(VALUES)),
                up: Some(Label::Word(CUMULATIVE)),
            }
        }
        DataMeasure::Mode | DataMeasure::Mean => {
            let name = if measure == DataMeasure::Mode { MODE } else { MEAN };
            // Bars of unequal width would need heights of their own.
            let width = &rows.first()?.1 - &rows.first()?.0;
            if rows.iter().any(|(low, high, _)| high - low != width) {
                return None;
            }
            let all = rows.iter().map(|(l, h, f)| (number(l), number(h), number(f)));
            Chart {
                series: Series::Histogram {
                    classes: all.collect(),
                    mark: Some((value.clone(), label(name, value))),
                },
                across: Some(Label::Word(VALUES)),
                up: Some(Label::Word(FREQUENCY)),
            }
        }
        _ => return None,
    };
    Some(Figure::Chart(chart))
}

fn named(letter: &str, k: u32, value: &Expr) -> Expr {
    Expr::symbol(&format!("{letter}_{k}")).equals(value.clone())
}

/// The pairs as points, with the line that was found.
fn pairs_of(pairs: &[(Expr, Expr)], measure: DataMeasure, answer: &Expr) -> Option<Figure> {
    let mut graph = Graph::new(Symbol::new("x"), Symbol::new("y"));
    match measure {
        DataMeasure::RegressionOfY | DataMeasure::RegressionOfX => {
            graph.curve(CurveOf::Equation(answer.clone()), Role::Found);
        }
        DataMeasure::Correlation => {}
        _ => return None,
    }
    for pair in pairs {
        graph.point(pair.clone(), None, Role::Given);
    }
    Some(Figure::Graph(graph))
}
