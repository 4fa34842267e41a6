//! Data as rows of numbers, and the tables made of them.

use super::literal;
use crate::families::arithmetic;
use crate::{Unsolved, Work};
use algebra::Rational;
use check::Data;
use syntax::{Expr, Number};

/// Data with their numbers worked out, in the order written.
pub(super) struct Rows {
    kind: Kind,
    /// Value and weight; of a class, the middle.
    values: Vec<(Rational, Rational)>,
    /// The limits of each class as written.
    classes: Vec<(Rational, Rational)>,
    decimal: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Raw,
    Discrete,
    Grouped,
}

/// A class: its limits and how often it occurs.
pub(super) type Class = (Rational, Rational, Rational);

/// A heading or an entry in words.
pub(super) fn text(words: &str) -> Expr {
    Expr::Text(words.to_owned())
}

/// The value of each expression, and whether one is a decimal.
pub(super) fn values_of(
    exprs: &[&Expr],
    work: &Work<'_>,
) -> Result<(Vec<Rational>, bool), Unsolved> {
    let mut values = Vec::with_capacity(exprs.len());
    let mut decimal = false;
    for expr in exprs {
        decimal |= matches!(expr, Expr::Number(Number::Decimal { .. }));
        let value = match expr.as_rational() {
            Some(value) => Some(value),
            None => {
                let one = std::slice::from_ref(*expr);
                let settled = arithmetic::settle(one, &|mut v| v.remove(0), work)?;
                settled.values.into_iter().next().flatten()
            }
        };
        match value {
            Some(value) => values.push(value),
            None => return crate::families::unknown("data"),
        }
    }
    Ok((values, decimal))
}

impl Rows {
    pub(super) fn of(data: &Data, work: &Work<'_>) -> Result<Rows, Unsolved> {
        let two = Rational::from(2);
        let rows = match data {
            Data::Raw(items) => {
                let (values, decimal) = values_of(&items.iter().collect::<Vec<_>>(), work)?;
                let values = values.into_iter().map(|x| (x, Rational::ONE)).collect();
                Rows { kind: Kind::Raw, values, classes: Vec::new(), decimal }
            }
            Data::Discrete(rows) | Data::Paired(rows) => {
                let flat: Vec<&Expr> = rows.iter().flat_map(|(x, f)| [x, f]).collect();
                let (values, decimal) = values_of(&flat, work)?;
                let values = values.chunks(2).map(|c| (c[0].clone(), c[1].clone())).collect();
                Rows { kind: Kind::Discrete, values, classes: Vec::new(), decimal }
            }
            Data::Grouped(rows) => {
                let flat: Vec<&Expr> = rows.iter().flat_map(|(l, h, f)| [l, h, f]).collect();
                let (numbers, decimal) = values_of(&flat, work)?;
                let classes: Vec<_> =
                    numbers.chunks(3).map(|c| (c[0].clone(), c[1].clone())).collect();
                let values = numbers.chunks(3).map(|c| ((&c[0] + &c[1]) / &two, c[2].clone()));
                Rows { kind: Kind::Grouped, values: values.collect(), classes, decimal }
            }
        };
        let whole = |f: &Rational| f.is_int() && *f >= Rational::ZERO;
        if !rows.values.iter().all(|(_, f)| whole(f)) {
            return Err(Unsolved::Undefined("a frequency is a whole number".into()));
        }
        Ok(rows)
    }

    pub(super) fn is_raw(&self) -> bool {
        self.kind == Kind::Raw
    }

    pub(super) fn is_grouped(&self) -> bool {
        self.kind == Kind::Grouped
    }

    /// The values; of classes, the middles.
    pub(super) fn values(&self) -> Vec<Rational> {
        self.values.iter().map(|(x, _)| x.clone()).collect()
    }

    /// How often each occurs.
    pub(super) fn weights(&self) -> Vec<Rational> {
        self.values.iter().map(|(_, f)| f.clone()).collect()
    }

    /// How many there are.
    pub(super) fn count(&self) -> Rational {
        self.values.iter().fold(Rational::ZERO, |n, (_, f)| n + f)
    }

    /// A number as these data write theirs: as a decimal where that is short.
    pub(super) fn number(&self, q: &Rational) -> Expr {
        literal(q, self.decimal || crate::numeral::is_short_decimal(q))
    }

    /// Single values, each as often as it occurs, in increasing order; with their number.
    pub(super) fn sorted(&self) -> Vec<(Rational, Rational)> {
        let mut rows = self.values.clone();
        rows.sort();
        rows
    }

    /// Classes in increasing order, made to meet each other: low, high, frequency. Whether they
    /// left gaps.
    pub(super) fn joined(&self) -> Result<(Vec<Class>, bool), Unsolved> {
        let mut rows: Vec<Class> = self
            .classes
            .iter()
            .zip(&self.values)
            .map(|((low, high), (_, f))| (low.clone(), high.clone(), f.clone()))
            .collect();
        rows.sort();
        let gap = match &rows[..] {
            [first, second, ..] => &second.0 - &first.1,
            _ => Rational::ZERO,
        };
        let regular = rows.windows(2).all(|pair| &pair[1].0 - &pair[0].1 == gap);
        let half = &gap / Rational::from(2);
        let joined: Vec<_> =
            rows.into_iter().map(|(low, high, f)| (low - &half, high + &half, f)).collect();
        if !regular || gap < Rational::ZERO || joined.iter().any(|(low, high, _)| low >= high) {
            return Err(Unsolved::Unknown("these classes do not follow each other".into()));
        }
        Ok((joined, !gap.is_zero()))
    }

    /// A class as it is written.
    pub(super) fn class(&self, low: &Rational, high: &Rational) -> Expr {
        let write = |q: &Rational| syntax::plain(&self.number(q));
        text(&format!("{}-{}", write(low), write(high)))
    }

    /// The data as a table, or a list.
    pub(super) fn as_given(&self) -> Expr {
        match self.kind {
            Kind::Raw => Expr::List(self.values().iter().map(|q| self.number(q)).collect()),
            _ => self.table(&[], false),
        }
    }

    /// The lowest and highest limit of the classes.
    pub(super) fn limits(&self) -> (Rational, Rational) {
        let low = self.classes.iter().map(|(low, _)| low).min();
        let high = self.classes.iter().map(|(_, high)| high).max();
        let or_zero = |q: Option<&Rational>| q.cloned().unwrap_or(Rational::ZERO);
        (or_zero(low), or_zero(high))
    }

    /// Single values with further columns, and the totals of those.
    pub(super) fn short_table(&self, columns: &[(&str, &[Rational])]) -> Expr {
        let heading = columns.iter().map(|(name, _)| text(name));
        let mut rows = vec![std::iter::once(text("x")).chain(heading).collect::<Vec<_>>()];
        for (k, (x, _)) in self.values.iter().enumerate() {
            let mut row = vec![self.number(x)];
            row.extend(columns.iter().map(|(_, column)| self.number(&column[k])));
            rows.push(row);
        }
        let mut totals = vec![text("Σ")];
        totals.extend(
            columns
                .iter()
                .map(|(_, column)| self.number(&column.iter().fold(Rational::ZERO, |t, q| t + q))),
        );
        rows.push(totals);
        Expr::Matrix(rows)
    }

    /// The data with further columns, and the totals of all but the first ones.
    pub(super) fn table(&self, columns: &[(&str, &[Rational])], totals: bool) -> Expr {
        let grouped = self.kind == Kind::Grouped;
        let middles = grouped && !columns.is_empty();
        let mut heading = vec![text(if grouped { "C.I." } else { "x" }), text("f")];
        if middles {
            heading.push(text("m"));
        }
        heading.extend(columns.iter().map(|(name, _)| text(name)));
        let mut rows = vec![heading];
        for (k, (x, f)) in self.values.iter().enumerate() {
            let first = match self.classes.get(k) {
                Some((low, high)) => self.class(low, high),
                None => self.number(x),
            };
            let mut row = vec![first, self.number(f)];
            if middles {
                row.push(self.number(x));
            }
            row.extend(columns.iter().map(|(_, column)| self.number(&column[k])));
            rows.push(row);
        }
        if totals {
            let mut row = vec![text("Σ"), self.number(&self.count())];
            if middles {
                row.push(text("–"));
            }
            row.extend(columns.iter().map(|(name, column)| {
                match SUMMED.iter().any(|s| name.starts_with(s)) {
                    true => self.number(&column.iter().fold(Rational::ZERO, |t, q| t + q)),
                    false => text("–"),
                }
            }));
            rows.push(row);
        }
        Expr::Matrix(rows)
    }
}

/// Columns whose totals are used begin like this.
const SUMMED: &[&str] = &["f"];
