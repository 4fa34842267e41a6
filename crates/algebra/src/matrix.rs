//! Matrices of rationals: elimination, determinant, inverse, linear systems.

use crate::{Budget, Exhausted, Rational};

/// A rectangular table of rationals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    entries: Vec<Rational>,
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
        /// A basis of the homogeneous system's solutions; the i-th has the i-th free unknown 1.
        directions: Vec<Vec<Rational>>,
        /// Indices of the free unknowns.
        free: Vec<usize>,
    },
}

impl Matrix {
    /// The matrix of these rows; `None` where there is no entry or the rows differ in length.
    pub fn from_rows(rows: Vec<Vec<Rational>>) -> Option<Matrix> {
        let (height, width) = (rows.len(), rows.first()?.len());
        if width == 0 || rows.iter().any(|row| row.len() != width) {
            return None;
        }
        Some(Matrix { rows: height, columns: width, entries: rows.into_iter().flatten().collect() })
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The determinant; `None` unless square.
    pub fn determinant(&self, _budget: &Budget) -> Result<Option<Rational>, Exhausted> {
        Err(Exhausted::Work)
    }

    /// The inverse; `None` unless square and invertible.
    pub fn inverse(&self, _budget: &Budget) -> Result<Option<Matrix>, Exhausted> {
        Err(Exhausted::Work)
    }

    /// The rank.
    pub fn rank(&self, _budget: &Budget) -> Result<usize, Exhausted> {
        Err(Exhausted::Work)
    }

    /// The solutions `x` of `self · x = right`. `right` has one entry for each row.
    pub fn solve(
        &self,
        _right: &[Rational],
        _budget: &Budget,
    ) -> Result<LinearSolution, Exhausted> {
        Err(Exhausted::Work)
    }
}
