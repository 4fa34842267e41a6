//! Sets, trees and charts: their numbers and what is written there.

use super::approximate::approximate;
use super::write;
use crate::answer::{
    Bar, Branch, Cell, Chart, Class, Language, Reading, Sector, Series, Tree, Venn,
};
use solve::figure;
use syntax::{Expr, latex};

pub(super) fn venn(venn: &figure::Venn, language: Language) -> Venn {
    let label = |l: &figure::Label| write(l, language);
    Venn {
        sets: venn.sets.iter().map(label).collect(),
        universe: venn.universe.as_ref().map(label),
        cells: (venn.cells.iter().zip(0u8..))
            .map(|(cell, k)| Cell { label: cell.as_ref().map(label), shaded: venn.shaded.has(k) })
            .collect(),
    }
}

pub(super) fn tree(tree: &figure::Tree, language: Language) -> Tree {
    Tree { branches: tree.branches.iter().map(|b| branch(b, language)).collect() }
}

fn branch(branch: &figure::Branch, language: Language) -> Branch {
    Branch {
        outcome: write(&branch.outcome, language),
        probability: branch.probability.as_ref().map(maths),
        wanted: branch.wanted,
        result: branch.result.as_ref().map(|l| write(l, language)),
        then: branch.then.iter().map(|b| self::branch(b, language)).collect(),
    }
}

/// Lays a chart out; nothing if a number has no value.
pub(super) fn chart(chart: &figure::Chart, language: Language) -> Option<Chart> {
    let label = |l: &figure::Label| write(l, language);
    let number = |e: &Expr| approximate(e, &[]);
    let bar = |(name, value): &(figure::Label, Expr)| {
        Some(Bar { label: label(name), height: number(value)?, value: maths(value) })
    };
    let series = match &chart.series {
        figure::Series::Bars(bars) => {
            Series::Bars { bars: bars.iter().map(bar).collect::<Option<_>>()? }
        }
        figure::Series::Line(points) => {
            Series::Line { points: points.iter().map(bar).collect::<Option<_>>()? }
        }
        figure::Series::Pie(parts) => {
            let sector = |(name, value, angle): &(figure::Label, Expr, Expr)| {
                Some(Sector {
                    label: label(name),
                    degrees: number(angle)?,
                    value: maths(value),
                    angle: maths(&Expr::Degrees(Box::new(angle.clone()))),
                })
            };
            Series::Pie { sectors: parts.iter().map(sector).collect::<Option<_>>()? }
        }
        figure::Series::Histogram { classes, mark } => {
            let class = |(from, to, count): &(Expr, Expr, Expr)| {
                let (from, to) = (number(from)?, number(to)?);
                Some(Class { from, to, height: number(count)?, value: maths(count) })
            };
            let mark = match mark {
                Some((at, name)) => {
                    Some(Reading { at: number(at)?, height: 0.0, label: label(name) })
                }
                None => None,
            };
            Series::Histogram { classes: classes.iter().map(class).collect::<Option<_>>()?, mark }
        }
        figure::Series::Ogive { points, above: _, read } => {
            let point = |(at, count): &(Expr, Expr)| Some([number(at)?, number(count)?]);
            let reading = |(height, at, name): &(Expr, Expr, figure::Label)| {
                Some(Reading { at: number(at)?, height: number(height)?, label: label(name) })
            };
            Series::Ogive {
                points: points.iter().map(point).collect::<Option<_>>()?,
                readings: read.iter().map(reading).collect::<Option<_>>()?,
            }
        }
    };
    Some(Chart {
        across: chart.across.as_ref().map(label),
        up: chart.up.as_ref().map(label),
        series,
    })
}

fn maths(expr: &Expr) -> String {
    format!("\\({}\\)", latex(expr))
}
