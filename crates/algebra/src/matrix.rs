//! Matrices of rationals: elimination, determinant, inverse, linear systems.
//!
//! Never here: matrices with letters in them.

use crate::rational::{bit_length, content_of};
use crate::{Budget, Exhausted, Integer, Rational};
use dashu_base::BitTest;

/// A rectangular table of rationals, at least one by one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Matrix {
    rows: Vec<Vec<Rational>>,
}

/// All solutions of a linear system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinearSolution {
    /// Exactly one.
    Unique(Vec<Rational>),
    /// None at all.
    None,
    /// `particular + Σ tᵢ·directions[i]` for any numbers `tᵢ`, one for each unknown listed in `free`.
    Parametric {
        /// One solution, with the free unknowns 0.
        particular: Vec<Rational>,
        /// A basis of the homogeneous system's solutions; the i-th has the i-th free unknown 1 and
        /// the others 0.
        directions: Vec<Vec<Rational>>,
        /// Indices of the free unknowns, ascending.
        free: Vec<usize>,
    },
}

impl Matrix {
    /// The matrix of these rows; `None` where there is no entry or the rows differ in length.
    pub fn from_rows(rows: Vec<Vec<Rational>>) -> Option<Matrix> {
        let width = rows.first()?.len();
        let even = width > 0 && rows.iter().all(|row| row.len() == width);
        even.then_some(Matrix { rows })
    }

    /// The `n` by `n` matrix with ones on the diagonal; `n` counts as 1 where it is 0.
    pub fn identity(n: usize) -> Matrix {
        let n = n.max(1);
        let entry = |i: usize, j: usize| if i == j { Rational::ONE } else { Rational::ZERO };
        Matrix { rows: (0..n).map(|i| (0..n).map(|j| entry(i, j)).collect()).collect() }
    }

    /// Number of rows.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Number of columns.
    pub fn column_count(&self) -> usize {
        self.rows[0].len()
    }

    /// The rows.
    pub fn rows(&self) -> &[Vec<Rational>] {
        &self.rows
    }

    /// Rows made columns.
    pub fn transposed(&self) -> Matrix {
        let column = |j: usize| self.rows.iter().map(|row| row[j].clone()).collect();
        Matrix { rows: (0..self.column_count()).map(column).collect() }
    }

    /// The product; `None` where the shapes don't fit.
    pub fn mul(&self, other: &Matrix, budget: &Budget) -> Result<Option<Matrix>, Exhausted> {
        if self.column_count() != other.row_count() {
            return Ok(None);
        }
        let columns = other.transposed();
        let mut rows = Vec::with_capacity(self.row_count());
        for row in &self.rows {
            let mut entries = Vec::with_capacity(columns.row_count());
            for column in &columns.rows {
                entries.push(dot(row, column, budget)?);
            }
            rows.push(entries);
        }
        Ok(Some(Matrix { rows }))
    }

    /// The determinant; `None` unless square.
    pub fn determinant(&self, budget: &Budget) -> Result<Option<Rational>, Exhausted> {
        let n = self.row_count();
        if n != self.column_count() {
            return Ok(None);
        }
        let (mut rows, scale) = integral(&self.rows);
        let pivots = bareiss(&mut rows, n, budget)?;
        if pivots.columns.len() < n {
            return Ok(Some(Rational::ZERO));
        }
        let value = rows[n - 1][n - 1].clone();
        let value = Rational::from(if pivots.odd { -value } else { value });
        Ok(Some(value * scale))
    }

    /// The rank.
    pub fn rank(&self, budget: &Budget) -> Result<usize, Exhausted> {
        let (mut rows, _) = integral(&self.rows);
        Ok(bareiss(&mut rows, self.column_count(), budget)?.columns.len())
    }

    /// The inverse; `None` unless square and invertible.
    pub fn inverse(&self, budget: &Budget) -> Result<Option<Matrix>, Exhausted> {
        let n = self.row_count();
        if n != self.column_count() {
            return Ok(None);
        }
        let identity = Matrix::identity(n);
        let joined = self
            .rows
            .iter()
            .zip(identity.rows)
            .map(|(row, unit)| row.iter().cloned().chain(unit).collect());
        let (rows, pivots) = reduced(joined.collect(), n, budget)?;
        if pivots.len() < n {
            return Ok(None);
        }
        Ok(Some(Matrix { rows: rows.into_iter().map(|row| row[n..].to_vec()).collect() }))
    }

    /// The reduced row echelon form and the columns of its pivots.
    pub fn reduced_echelon(&self, budget: &Budget) -> Result<(Matrix, Vec<usize>), Exhausted> {
        let (rows, pivots) = reduced(self.rows.clone(), self.column_count(), budget)?;
        Ok((Matrix { rows }, pivots))
    }

    /// The solutions `x` of `self · x = right`, where missing entries of `right` count as 0.
    pub fn solve(&self, right: &[Rational], budget: &Budget) -> Result<LinearSolution, Exhausted> {
        let n = self.column_count();
        let augmented = self.rows.iter().enumerate().map(|(i, row)| {
            let value = right.get(i).cloned().unwrap_or(Rational::ZERO);
            row.iter().cloned().chain([value]).collect()
        });
        let (rows, pivots) = reduced(augmented.collect(), n + 1, budget)?;
        if pivots.contains(&n) {
            return Ok(LinearSolution::None);
        }
        let mut particular = vec![Rational::ZERO; n];
        for (row, column) in rows.iter().zip(&pivots) {
            particular[*column] = row[n].clone();
        }
        if pivots.len() == n {
            return Ok(LinearSolution::Unique(particular));
        }
        let free: Vec<usize> = (0..n).filter(|column| !pivots.contains(column)).collect();
        let direction = |unknown: &usize| {
            let mut direction = vec![Rational::ZERO; n];
            direction[*unknown] = Rational::ONE;
            for (row, column) in rows.iter().zip(&pivots) {
                direction[*column] = -row[*unknown].clone();
            }
            direction
        };
        let directions = free.iter().map(direction).collect();
        Ok(LinearSolution::Parametric { particular, directions, free })
    }
}

fn dot(a: &[Rational], b: &[Rational], budget: &Budget) -> Result<Rational, Exhausted> {
    let mut sum = Rational::ZERO;
    for (x, y) in a.iter().zip(b) {
        sum += x * y;
        budget.number(bit_length(&sum))?;
        budget.spend(10)?;
    }
    Ok(sum)
}

/// Each row as coprime integers times its content, and the product of the contents. A row of zeros
/// has the content 1 here.
fn integral(rows: &[Vec<Rational>]) -> (Vec<Vec<Integer>>, Rational) {
    let mut scale = Rational::ONE;
    let whole = rows.iter().map(|row| {
        let content = content_of(row.iter());
        if content.is_zero() {
            return vec![Integer::ZERO; row.len()];
        }
        scale *= &content;
        row.iter().map(|q| (q / &content).into_parts().0).collect()
    });
    (whole.collect(), scale)
}

struct Pivots {
    columns: Vec<usize>,
    /// Whether an odd number of rows were swapped.
    odd: bool,
}

/// Fraction-free elimination (Bareiss, 1968) to echelon form in the first `width` columns.
fn bareiss(rows: &mut [Vec<Integer>], width: usize, budget: &Budget) -> Result<Pivots, Exhausted> {
    let mut pivots = Pivots { columns: Vec::new(), odd: false };
    let mut previous = Integer::ONE;
    for column in 0..width {
        let top = pivots.columns.len();
        let Some(found) = (top..rows.len()).find(|i| !rows[*i][column].is_zero()) else { continue };
        if found != top {
            rows.swap(found, top);
            pivots.odd = !pivots.odd;
        }
        let (above, below) = rows.split_at_mut(top + 1);
        let lead = &above[top];
        let pivot = lead[column].clone();
        for row in below {
            let factor = row[column].clone();
            for (entry, over) in row.iter_mut().zip(lead).skip(column) {
                let bits = pivot.bit_len() + entry.bit_len();
                budget.number(bits)?;
                budget.spend(10 + bits as u64 / 16)?;
                *entry = (&pivot * &*entry - &factor * over) / &previous;
            }
        }
        previous = pivot;
        pivots.columns.push(column);
        if pivots.columns.len() == rows.len() {
            break;
        }
    }
    Ok(pivots)
}

/// Reduced row echelon form by the first `width` columns, and the columns of its pivots.
fn reduced(
    rows: Vec<Vec<Rational>>,
    width: usize,
    budget: &Budget,
) -> Result<(Vec<Vec<Rational>>, Vec<usize>), Exhausted> {
    // Scaling a whole row keeps the solutions.
    let (mut whole, _) = integral(&rows);
    let pivots = bareiss(&mut whole, width, budget)?.columns;
    let mut rows: Vec<Vec<Rational>> =
        whole.into_iter().map(|row| row.into_iter().map(Rational::from).collect()).collect();
    for (top, column) in pivots.iter().enumerate().rev() {
        let pivot = rows[top][*column].clone();
        for entry in &mut rows[top] {
            *entry /= &pivot;
        }
        let (above, below) = rows.split_at_mut(top);
        for row in above {
            let factor = row[*column].clone();
            for (entry, under) in row.iter_mut().zip(&below[0]) {
                *entry -= &factor * under;
                let bits = bit_length(entry);
                budget.number(bits)?;
                // The greatest common divisors of long numbers take most of the time.
                budget.spend(20 + (bits * bits / 512) as u64)?;
            }
        }
    }
    Ok((rows, pivots))
}

#[cfg(test)]
mod laws {
    use super::*;
    use proptest::prelude::*;

    fn matrix(rows: &[Vec<i64>]) -> Matrix {
        let row = |row: &Vec<i64>| row.iter().map(|n| Rational::from(*n)).collect();
        Matrix::from_rows(rows.iter().map(row).collect()).expect("a rectangle")
    }

    fn vector(entries: &[i64]) -> Vec<Rational> {
        entries.iter().map(|n| Rational::from(*n)).collect()
    }

    fn square(n: usize) -> impl Strategy<Value = Matrix> {
        proptest::collection::vec(proptest::collection::vec(-4i64..5, n), n)
            .prop_map(|rows| matrix(&rows))
    }

    #[test]
    fn systems() {
        let budget = Budget::default();
        let solve = |rows: &[Vec<i64>], right: &[i64]| {
            matrix(rows).solve(&vector(right), &budget).expect("small")
        };
        assert_eq!(
            solve(&[vec![2, 3], vec![1, -1]], &[13, -1]),
            LinearSolution::Unique(vector(&[2, 3]))
        );
        assert_eq!(solve(&[vec![1, 1], vec![2, 2]], &[1, 3]), LinearSolution::None);
        assert_eq!(
            solve(&[vec![1, 1], vec![2, 2]], &[1, 2]),
            LinearSolution::Parametric {
                particular: vector(&[1, 0]),
                directions: vec![vector(&[-1, 1])],
                free: vec![1],
            }
        );
    }

    #[test]
    fn determinants() {
        let budget = Budget::default();
        let cases: &[(&[Vec<i64>], i64)] = &[
            (&[vec![7]], 7),
            (&[vec![1, 2], vec![3, 4]], -2),
            (&[vec![0, 2], vec![3, 4]], -6),
            (&[vec![2, 0, 1], vec![1, 3, 2], vec![1, 1, 1]], 0),
            (&[vec![0, 0], vec![1, 1]], 0),
        ];
        for (rows, expected) in cases {
            let expected = Rational::from(*expected);
            assert_eq!(matrix(rows).determinant(&budget), Ok(Some(expected)), "{rows:?}");
        }
        assert_eq!(matrix(&[vec![1, 2]]).determinant(&budget), Ok(None));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn inverses(m in square(3)) {
            let budget = Budget::default();
            let determinant = m.determinant(&budget).expect("small").expect("square");
            match m.inverse(&budget).expect("small") {
                Some(inverse) => {
                    prop_assert_eq!(m.mul(&inverse, &budget), Ok(Some(Matrix::identity(3))));
                    prop_assert!(!determinant.is_zero());
                }
                None => prop_assert!(determinant.is_zero()),
            }
        }

        #[test]
        fn determinants_multiply(a in square(3), b in square(3)) {
            let budget = Budget::default();
            let det = |m: &Matrix| m.determinant(&budget).expect("small").expect("square");
            let product = a.mul(&b, &budget).expect("small").expect("same shape");
            prop_assert_eq!(det(&product), det(&a) * det(&b));
            prop_assert_eq!(det(&a.transposed()), det(&a));
        }

        #[test]
        fn solutions_solve(m in square(4), x in proptest::collection::vec(-5i64..6, 4)) {
            let budget = Budget::default();
            let column = |x: &[Rational]| {
                Matrix::from_rows(x.iter().map(|q| vec![q.clone()]).collect()).expect("a column")
            };
            let times = |x: &[Rational]| {
                m.mul(&column(x), &budget).expect("small").expect("shapes fit").transposed()
            };
            let right = times(&vector(&x));
            let rank = m.rank(&budget).expect("small");
            match m.solve(&right.rows()[0], &budget).expect("small") {
                LinearSolution::Unique(found) => {
                    prop_assert_eq!(found, vector(&x));
                    prop_assert_eq!(rank, 4);
                }
                LinearSolution::None => prop_assert!(false, "it has the solution it was made from"),
                LinearSolution::Parametric { particular, directions, free } => {
                    prop_assert_eq!(times(&particular), right);
                    prop_assert_eq!(rank + free.len(), 4);
                    for direction in directions {
                        prop_assert_eq!(times(&direction), times(&vector(&[0; 4])));
                    }
                }
            }
        }
    }
}
