//! Expressions of matrices, by the definitions of their operations.

use super::{Judge, evidence, methods, outcome};
use crate::task::{has_matrix, with_identity};
use crate::{Evidence, Outcome};
use algebra::Polynomial;
use syntax::{Expr, Function, Relation};

/// Most rows or columns.
const LARGEST: usize = 6;

/// Highest power of a matrix.
const HIGHEST_POWER: i64 = 12;

/// What an expression of matrices comes to.
#[derive(Clone, Debug)]
enum Value {
    Scalar(Expr),
    Table(Vec<Vec<Expr>>),
}

impl Judge<'_> {
    /// Whether a matrix stands in an expression once names are replaced.
    pub(super) fn is_of_matrices(&self, expr: &Expr) -> bool {
        has_matrix(expr) || (!expr.symbols().is_empty() && has_matrix(&self.resolve(expr)))
    }

    /// Evidence for the value of an expression of matrices.
    pub(super) fn matrix_value(&self, expr: &Expr, answer: &Expr) -> Evidence {
        let resolved = with_identity(&self.resolve(expr));
        if let Expr::Power(base, exponent) = &resolved
            && exponent.as_rational().is_some_and(|q| q == (-1).into())
            && let (Expr::Matrix(rows), Expr::Matrix(_)) = (&**base, answer)
        {
            let product = Expr::Product(vec![(**base).clone(), answer.clone()]);
            let n = rows.len();
            let square = rows.iter().all(|row| row.len() == n);
            let one = with_identity(&Expr::Sum(vec![(**base).clone(), Expr::symbol("I")]));
            let result = match one {
                Expr::Sum(parts) if square => self.same_matrix(&product, &parts[1]),
                _ => Outcome::Failed(None),
            };
            return evidence(
                &methods::MULTIPLYING_BACK,
                vec![expr.clone(), answer.clone()],
                result,
            );
        }
        let result = self.same_matrix(&resolved, answer);
        evidence(&methods::ENTRIES, vec![expr.clone(), answer.clone()], result)
    }

    /// Whether two expressions of matrices have the same entries, or are the same number.
    pub(crate) fn same_matrix(&self, left: &Expr, right: &Expr) -> Outcome {
        // What one side needs to give `I` its size may stand on the other side only.
        let (left, right) = match with_identity(&Expr::List(vec![left.clone(), right.clone()])) {
            Expr::List(mut both) if both.len() == 2 => {
                let right = both.remove(1);
                (both.remove(0), right)
            }
            _ => (left.clone(), right.clone()),
        };
        let (Some(left), Some(right)) = (self.table(&left, 40), self.table(&right, 40)) else {
            return Outcome::Undecided;
        };
        match (left, right) {
            (Value::Scalar(a), Value::Scalar(b)) => self.equality(&a, &b).0,
            (Value::Table(a), Value::Table(b)) => {
                if a.len() != b.len() || a[0].len() != b[0].len() {
                    return Outcome::Failed(None);
                }
                let mut result = Outcome::Passed;
                for (a, b) in a.iter().flatten().zip(b.iter().flatten()) {
                    match self.equality(a, b).0 {
                        Outcome::Passed => {}
                        Outcome::Undecided => result = Outcome::Undecided,
                        failed => return failed,
                    }
                }
                result
            }
            _ => Outcome::Failed(None),
        }
    }

    /// An equation between matrices as the equations between their entries; anything else as it is.
    pub(crate) fn by_entries(&self, relation: &Expr) -> Expr {
        if !has_matrix(relation) {
            return relation.clone();
        }
        match relation {
            Expr::And(parts) => {
                let mut all = Vec::new();
                for part in parts {
                    match self.by_entries(part) {
                        Expr::And(inner) => all.extend(inner),
                        other => all.push(other),
                    }
                }
                Expr::And(all)
            }
            Expr::Relation(sides, kinds) if kinds == &[Relation::Equal] => {
                let whole = with_identity(&Expr::List(sides.clone()));
                let Expr::List(sides) = whole else { return relation.clone() };
                match (self.table(&sides[0], 40), self.table(&sides[1], 40)) {
                    (Some(Value::Table(a)), Some(Value::Table(b)))
                        if a.len() == b.len() && a[0].len() == b[0].len() =>
                    {
                        let pairs = a.into_iter().flatten().zip(b.into_iter().flatten());
                        Expr::And(pairs.map(|(a, b)| a.equals(b)).collect())
                    }
                    (Some(Value::Scalar(a)), Some(Value::Scalar(b))) => a.equals(b),
                    _ => relation.clone(),
                }
            }
            _ => relation.clone(),
        }
    }

    /// Whether an equation between matrices holds.
    pub(super) fn matrix_truth(&self, relation: &Expr) -> Option<bool> {
        let Expr::Relation(sides, kinds) = relation else { return None };
        if !kinds.iter().all(|k| *k == Relation::Equal) {
            return None;
        }
        let mut all = Some(true);
        for pair in sides.windows(2) {
            match self.same_matrix(&pair[0], &pair[1]) {
                Outcome::Passed => {}
                Outcome::Failed(_) => return Some(false),
                Outcome::Undecided => all = None,
            }
        }
        all
    }

    fn table(&self, expr: &Expr, depth: u32) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        self.budget.spend(10).ok()?;
        if !has_matrix(expr) {
            return Some(Value::Scalar(expr.clone()));
        }
        Some(match expr {
            Expr::Matrix(rows) => {
                let width = rows.first()?.len();
                let even = width > 0 && rows.iter().all(|row| row.len() == width);
                if !even || rows.len() > LARGEST || width > LARGEST {
                    return None;
                }
                Value::Table(rows.clone())
            }
            Expr::Negate(a) => {
                self.times(&Value::Scalar(Expr::integer(-1)), &self.table(a, depth)?)?
            }
            Expr::Sum(terms) => {
                let mut values = terms.iter().map(|t| self.table(t, depth));
                let first = values.next()??;
                values.try_fold(first, |sum, next| self.plus(sum, next?))?
            }
            Expr::Product(factors) => {
                let mut values = factors.iter().map(|t| self.table(t, depth));
                let first = values.next()??;
                values.try_fold(first, |product, next| self.times(&product, &next?))?
            }
            Expr::Quotient(a, b) => {
                let (a, Value::Scalar(b)) = (self.table(a, depth)?, self.table(b, depth)?) else {
                    return None;
                };
                self.times(&Value::Scalar(Expr::integer(1).over(b)), &a)?
            }
            Expr::Power(a, n) => {
                let n = i64::try_from(n.as_rational()?.into_parts().0)
                    .ok()
                    .filter(|k| n.as_rational().is_some_and(|q| q == (*k).into()))?;
                match self.table(a, depth)? {
                    Value::Scalar(a) => Value::Scalar(a.pow(Expr::integer(n))),
                    Value::Table(rows) => self.power(&rows, n)?,
                }
            }
            Expr::Abs(_) | Expr::Call(Function::Det, _) => match self.table(a_of(expr)?, depth)? {
                Value::Table(rows) => Value::Scalar(self.determinant(&rows)?),
                Value::Scalar(a) => Value::Scalar(Expr::Abs(Box::new(a))),
            },
            Expr::Call(function, arguments) => {
                let [argument] = &arguments[..] else { return None };
                let Value::Table(rows) = self.table(argument, depth)? else { return None };
                match function {
                    Function::Transpose => Value::Table(transposed(&rows)),
                    Function::Adjoint => Value::Table(self.adjugate(&rows)?),
                    Function::Trace => {
                        square(&rows)?;
                        let diagonal = (0..rows.len()).map(|k| rows[k][k].clone()).collect();
                        Value::Scalar(Expr::sum(diagonal))
                    }
                    _ => return None,
                }
            }
            _ => return None,
        })
    }

    fn plus(&self, a: Value, b: Value) -> Option<Value> {
        Some(match (a, b) {
            (Value::Scalar(a), Value::Scalar(b)) => Value::Scalar(Expr::Sum(vec![a, b])),
            (Value::Table(a), Value::Table(b))
                if a.len() == b.len() && a[0].len() == b[0].len() =>
            {
                let add = |(a, b): (Expr, Expr)| self.short(Expr::Sum(vec![a, b]));
                let row = |(a, b): (Vec<Expr>, Vec<Expr>)| a.into_iter().zip(b).map(add).collect();
                Value::Table(a.into_iter().zip(b).map(row).collect())
            }
            _ => return None,
        })
    }

    fn times(&self, a: &Value, b: &Value) -> Option<Value> {
        Some(match (a, b) {
            (Value::Scalar(a), Value::Scalar(b)) => {
                Value::Scalar(Expr::Product(vec![a.clone(), b.clone()]))
            }
            (Value::Scalar(q), Value::Table(rows)) | (Value::Table(rows), Value::Scalar(q)) => {
                let scaled = |e: &Expr| self.short(Expr::Product(vec![q.clone(), e.clone()]));
                Value::Table(rows.iter().map(|row| row.iter().map(scaled).collect()).collect())
            }
            (Value::Table(a), Value::Table(b)) => {
                if a[0].len() != b.len() {
                    return None;
                }
                let columns = transposed(b);
                let entry = |row: &Vec<Expr>, column: &Vec<Expr>| {
                    let pairs = row.iter().zip(column);
                    let terms =
                        pairs.map(|(x, y)| Expr::Product(vec![x.clone(), y.clone()])).collect();
                    self.short(Expr::sum(terms))
                };
                let rows = a.iter().map(|row| columns.iter().map(|c| entry(row, c)).collect());
                Value::Table(rows.collect())
            }
        })
    }

    fn power(&self, rows: &[Vec<Expr>], n: i64) -> Option<Value> {
        square(rows)?;
        if n.abs() > HIGHEST_POWER {
            return None;
        }
        let base = if n < 0 {
            let determinant = self.determinant(rows)?;
            if self.equality(&determinant, &Expr::integer(0)).0 == Outcome::Passed {
                return None;
            }
            let adjugate = Value::Table(self.adjugate(rows)?);
            self.times(&Value::Scalar(Expr::integer(1).over(determinant)), &adjugate)?
        } else {
            Value::Table(rows.to_vec())
        };
        let one = |i, j| Expr::integer(u8::from(i == j));
        let size = 0..rows.len();
        let identity = size.clone().map(|i| size.clone().map(|j| one(i, j)).collect()).collect();
        let mut power = Value::Table(identity);
        for _ in 0..n.abs() {
            power = self.times(&power, &base)?;
        }
        Some(power)
    }

    /// Along the first row.
    fn determinant(&self, rows: &[Vec<Expr>]) -> Option<Expr> {
        square(rows)?;
        self.budget.spend(20).ok()?;
        if let [only] = rows {
            return Some(only[0].clone());
        }
        let mut terms = Vec::new();
        for column in 0..rows.len() {
            let minor = self.determinant(&without(rows, 0, column))?;
            let term = Expr::Product(vec![rows[0][column].clone(), minor]);
            terms.push(if column.is_multiple_of(2) { term } else { term.negated() });
        }
        Some(self.short(Expr::sum(terms)))
    }

    /// The transposed matrix of the cofactors.
    fn adjugate(&self, rows: &[Vec<Expr>]) -> Option<Vec<Vec<Expr>>> {
        square(rows)?;
        if rows.len() == 1 {
            return Some(vec![vec![Expr::integer(1)]]);
        }
        let cofactor = |i: usize, j: usize| {
            let minor = self.determinant(&without(rows, i, j))?;
            Some(if (i + j).is_multiple_of(2) { minor } else { self.short(minor.negated()) })
        };
        let size = 0..rows.len();
        size.clone().map(|i| size.clone().map(|j| cofactor(j, i)).collect()).collect()
    }

    /// The same number, written shorter where that is easy.
    fn short(&self, expr: Expr) -> Expr {
        match Polynomial::from_expr(&expr, self.budget) {
            Ok(Some(p)) => p.to_expr(),
            _ => expr,
        }
    }

    /// Evidence whether an equation of matrices holds.
    pub(super) fn matrix_decided(&self, relation: &Expr, answer: &Expr) -> Evidence {
        let truth = self.matrix_truth(&self.resolve(relation));
        let result = match (truth, answer) {
            (Some(truth), Expr::Truth(said)) => outcome(truth == *said),
            _ => Outcome::Undecided,
        };
        evidence(&methods::ENTRIES, vec![relation.clone(), answer.clone()], result)
    }
}

/// What stands between the bars of a determinant.
fn a_of(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Abs(a) => Some(a),
        Expr::Call(Function::Det, arguments) => match &arguments[..] {
            [argument] => Some(argument),
            _ => None,
        },
        _ => None,
    }
}

fn square(rows: &[Vec<Expr>]) -> Option<()> {
    (rows[0].len() == rows.len()).then_some(())
}

fn transposed(rows: &[Vec<Expr>]) -> Vec<Vec<Expr>> {
    (0..rows[0].len()).map(|j| rows.iter().map(|row| row[j].clone()).collect()).collect()
}

/// The rows without row `i` and column `j`.
fn without(rows: &[Vec<Expr>], i: usize, j: usize) -> Vec<Vec<Expr>> {
    let kept = rows.iter().enumerate().filter(|(k, _)| *k != i);
    let entries = |row: &Vec<Expr>| {
        let kept = row.iter().enumerate().filter(|(k, _)| *k != j);
        kept.map(|(_, e)| e.clone()).collect()
    };
    kept.map(|(_, row)| entries(row)).collect()
}
