//! Matrices and tuples: sums, differences, products, multiples, powers, transposes and inverses
//! worked out to their entries, before anything is compared.
//!
//! Never here: numbers. An entry is a tree that is compared like any other.

use crate::{Budget, Context, Exhausted};
use syntax::{Expr, Function, Symbol};

/// What a comparison of two structures comes down to.
pub(crate) enum Entries {
    /// Neither side is a matrix or a tuple.
    Scalars,
    /// The two can't be equal or unequal entry by entry: their shapes differ.
    Shapes,
    /// These pairs.
    Pairs(Vec<(Expr, Expr)>),
}

type Rows = Vec<Vec<Expr>>;

/// The pairs of entries to compare.
pub(crate) fn entries(
    a: &Expr,
    b: &Expr,
    context: &Context,
    budget: &Budget,
) -> Result<Entries, Exhausted> {
    if let (Expr::Tuple(x), Expr::Tuple(y)) = (a, b) {
        if x.len() != y.len() {
            return Ok(Entries::Shapes);
        }
        return Ok(Entries::Pairs(x.iter().cloned().zip(y.iter().cloned()).collect()));
    }
    if !has_matrix(a) && !has_matrix(b) {
        return Ok(Entries::Scalars);
    }
    let work = Work { context, budget };
    let (Some(x), Some(y)) = (work.value(a, 100)?, work.value(b, 100)?) else {
        return Ok(Entries::Shapes);
    };
    match (x, y) {
        (Value::Scalar(x), Value::Scalar(y)) => Ok(Entries::Pairs(vec![(x, y)])),
        (Value::Matrix(x), Value::Matrix(y)) => {
            let same = x.len() == y.len() && x.iter().zip(&y).all(|(r, s)| r.len() == s.len());
            if !same {
                return Ok(Entries::Shapes);
            }
            Ok(Entries::Pairs(x.into_iter().flatten().zip(y.into_iter().flatten()).collect()))
        }
        _ => Ok(Entries::Shapes),
    }
}

fn has_matrix(expr: &Expr) -> bool {
    if let Expr::Matrix(_) = expr {
        return true;
    }
    let mut found = false;
    expr.for_each_part(|part| found = found || has_matrix(part));
    found
}

enum Value {
    Scalar(Expr),
    Matrix(Rows),
}

struct Work<'a> {
    context: &'a Context,
    budget: &'a Budget,
}

impl Work<'_> {
    /// `None` where an operation does not exist for these shapes.
    fn value(&self, expr: &Expr, depth: u32) -> Result<Option<Value>, Exhausted> {
        let Some(depth) = depth.checked_sub(1) else { return Ok(None) };
        self.budget.spend(1)?;
        if !has_matrix(expr) {
            return Ok(Some(Value::Scalar(expr.clone())));
        }
        macro_rules! of {
            ($e:expr) => {
                match self.value($e, depth)? {
                    Some(value) => value,
                    None => return Ok(None),
                }
            };
        }
        Ok(match expr {
            Expr::Matrix(rows) => {
                let width = rows.first().map_or(0, Vec::len);
                let even = width > 0 && rows.iter().all(|r| r.len() == width);
                even.then(|| Value::Matrix(rows.clone()))
            }
            Expr::Negate(a) => match of!(a) {
                Value::Scalar(a) => Some(Value::Scalar(a.negated())),
                Value::Matrix(rows) => Some(Value::Matrix(each(rows, |e| e.negated()))),
            },
            Expr::Sum(terms) => {
                let mut sum: Option<Value> = None;
                for term in terms {
                    let next = of!(term);
                    sum = match (sum, next) {
                        (None, next) => Some(next),
                        (Some(Value::Scalar(a)), Value::Scalar(b)) => {
                            Some(Value::Scalar(Expr::Sum(vec![a, b])))
                        }
                        (Some(Value::Matrix(a)), Value::Matrix(b)) => match added(a, b) {
                            Some(rows) => Some(Value::Matrix(rows)),
                            None => return Ok(None),
                        },
                        _ => return Ok(None),
                    };
                }
                sum
            }
            Expr::Product(factors) => {
                let mut product: Option<Value> = None;
                for factor in factors {
                    let next = of!(factor);
                    product = match product {
                        None => Some(next),
                        Some(before) => match self.times(before, next)? {
                            Some(value) => Some(value),
                            None => return Ok(None),
                        },
                    };
                }
                product
            }
            Expr::Quotient(a, b) => match (of!(a), of!(b)) {
                (Value::Scalar(a), Value::Scalar(b)) => Some(Value::Scalar(a.over(b))),
                (Value::Matrix(rows), Value::Scalar(b)) => {
                    Some(Value::Matrix(each(rows, |e| e.over(b.clone()))))
                }
                _ => None,
            },
            Expr::Power(a, exponent) => match of!(a) {
                Value::Scalar(a) => Some(Value::Scalar(a.pow((**exponent).clone()))),
                Value::Matrix(rows) => self.power(rows, exponent)?,
            },
            Expr::Abs(a) => match of!(a) {
                Value::Scalar(a) => Some(Value::Scalar(Expr::Abs(Box::new(a)))),
                // |A| is the determinant.
                Value::Matrix(rows) => self.determinant(&rows)?.map(Value::Scalar),
            },
            Expr::Call(function, arguments) => {
                let [a] = &arguments[..] else { return Ok(None) };
                match (function, of!(a)) {
                    (f, Value::Scalar(a)) => Some(Value::Scalar(Expr::call(*f, vec![a]))),
                    (Function::Det, Value::Matrix(rows)) => {
                        self.determinant(&rows)?.map(Value::Scalar)
                    }
                    (Function::Transpose, Value::Matrix(rows)) => {
                        Some(Value::Matrix(transposed(&rows)))
                    }
                    (Function::Trace, Value::Matrix(rows)) => square(&rows).then(|| {
                        let diagonal = (0..rows.len()).map(|k| rows[k][k].clone());
                        Value::Scalar(Expr::sum(diagonal.collect()))
                    }),
                    (Function::Adjoint, Value::Matrix(rows)) => {
                        self.adjoint(&rows)?.map(Value::Matrix)
                    }
                    _ => None,
                }
            }
            _ => None,
        })
    }

    fn times(&self, a: Value, b: Value) -> Result<Option<Value>, Exhausted> {
        Ok(match (a, b) {
            (Value::Scalar(a), Value::Scalar(b)) => Some(Value::Scalar(Expr::Product(vec![a, b]))),
            (Value::Scalar(c), Value::Matrix(rows)) | (Value::Matrix(rows), Value::Scalar(c)) => {
                Some(Value::Matrix(each(rows, |e| Expr::Product(vec![c.clone(), e]))))
            }
            (Value::Matrix(a), Value::Matrix(b)) => self.multiplied(&a, &b)?.map(Value::Matrix),
        })
    }

    /// Products are tidied, so that powers do not grow into towers.
    fn multiplied(&self, a: &Rows, b: &Rows) -> Result<Option<Rows>, Exhausted> {
        let width = b.first().map_or(0, Vec::len);
        if a.iter().any(|row| row.len() != b.len()) {
            return Ok(None);
        }
        let mut product = Vec::with_capacity(a.len());
        for row in a {
            let mut entries = Vec::with_capacity(width);
            for k in 0..width {
                let terms = row
                    .iter()
                    .zip(b)
                    .map(|(x, other)| Expr::Product(vec![x.clone(), other[k].clone()]));
                let entry = Expr::sum(terms.collect());
                self.budget.spend(entry.size() as u64)?;
                let tidy = super::canonical(&entry, self.context, self.budget)?;
                entries.push(tidy.unwrap_or(entry));
            }
            product.push(entries);
        }
        Ok(Some(product))
    }

    fn power(&self, rows: Rows, exponent: &Expr) -> Result<Option<Value>, Exhausted> {
        if let Expr::Symbol(t) = exponent
            && *t == Symbol::new("T")
        {
            return Ok(Some(Value::Matrix(transposed(&rows))));
        }
        if !square(&rows) {
            return Ok(None);
        }
        let Some(n) = exponent.as_rational().filter(|q| q.is_int()) else { return Ok(None) };
        let Ok(n) = i64::try_from(n.numerator().clone()) else { return Ok(None) };
        if n.abs() > 64 {
            return Ok(None);
        }
        let base = if n < 0 { self.inverse(&rows)? } else { Some(rows) };
        let Some(base) = base else { return Ok(None) };
        let size = base.len();
        let one = |i: usize, j: usize| Expr::integer(u8::from(i == j));
        let mut result: Rows = (0..size).map(|i| (0..size).map(|j| one(i, j)).collect()).collect();
        for _ in 0..n.abs() {
            match self.multiplied(&result, &base)? {
                Some(next) => result = next,
                None => return Ok(None),
            }
        }
        Ok(Some(Value::Matrix(result)))
    }

    /// Expansion along the first row; up to five rows.
    fn determinant(&self, rows: &Rows) -> Result<Option<Expr>, Exhausted> {
        if !square(rows) || rows.len() > 5 {
            return Ok(None);
        }
        self.budget.spend(10)?;
        if let [row] = &rows[..] {
            return Ok(Some(row[0].clone()));
        }
        let mut terms = Vec::with_capacity(rows.len());
        for k in 0..rows.len() {
            let Some(minor) = self.determinant(&without(rows, 0, k))? else { return Ok(None) };
            let term = Expr::Product(vec![rows[0][k].clone(), minor]);
            terms.push(if k % 2 == 1 { term.negated() } else { term });
        }
        Ok(Some(Expr::sum(terms)))
    }

    fn adjoint(&self, rows: &Rows) -> Result<Option<Rows>, Exhausted> {
        if !square(rows) || rows.len() > 5 {
            return Ok(None);
        }
        if rows.len() == 1 {
            return Ok(Some(vec![vec![Expr::integer(1)]]));
        }
        let mut result = Vec::with_capacity(rows.len());
        for i in 0..rows.len() {
            let mut row = Vec::with_capacity(rows.len());
            for j in 0..rows.len() {
                let Some(minor) = self.determinant(&without(rows, j, i))? else { return Ok(None) };
                row.push(if (i + j) % 2 == 1 { minor.negated() } else { minor });
            }
            result.push(row);
        }
        Ok(Some(result))
    }

    fn inverse(&self, rows: &Rows) -> Result<Option<Rows>, Exhausted> {
        let (Some(adjoint), Some(determinant)) = (self.adjoint(rows)?, self.determinant(rows)?)
        else {
            return Ok(None);
        };
        Ok(Some(each(adjoint, |e| e.over(determinant.clone()))))
    }
}

fn each(rows: Rows, f: impl Fn(Expr) -> Expr) -> Rows {
    rows.into_iter().map(|row| row.into_iter().map(&f).collect()).collect()
}

fn square(rows: &Rows) -> bool {
    rows.iter().all(|row| row.len() == rows.len())
}

fn transposed(rows: &Rows) -> Rows {
    let width = rows.first().map_or(0, Vec::len);
    (0..width).map(|k| rows.iter().map(|row| row[k].clone()).collect()).collect()
}

fn added(a: Rows, b: Rows) -> Option<Rows> {
    let same = a.len() == b.len() && a.iter().zip(&b).all(|(r, s)| r.len() == s.len());
    same.then(|| {
        a.into_iter()
            .zip(b)
            .map(|(r, s)| r.into_iter().zip(s).map(|(x, y)| Expr::Sum(vec![x, y])).collect())
            .collect()
    })
}

fn without(rows: &Rows, row: usize, column: usize) -> Rows {
    let kept = rows.iter().enumerate().filter(|(k, _)| *k != row);
    kept.map(|(_, r)| {
        r.iter().enumerate().filter(|(k, _)| *k != column).map(|(_, e)| e.clone()).collect()
    })
    .collect()
}
