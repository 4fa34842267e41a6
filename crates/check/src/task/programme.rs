//! Linear programming in two unknowns.

use syntax::{Expr, Symbol};

/// The greatest or least value of a linear expression where linear inequalities hold. Answer:
/// an [`Expr::And`] of `"maximum" = value` and `(x, y) = (a, b)` (and likewise `"minimum"`). Where
/// a whole edge gives the value, an [`Expr::Or`] of its two ends stands for the point. Where there
/// is no greatest value, `"maximum" = "does not exist"`; where no point satisfies the
/// constraints, an empty [`Expr::Set`].
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// What is asked of the objective.
    pub optimum: Optimum,
    /// The linear expression.
    pub objective: Expr,
    /// Inequalities and equations that are linear in both unknowns; chains such as `0 <= x <= 4`
    /// too.
    pub constraints: Vec<Expr>,
    /// The horizontal and the vertical unknown.
    pub unknowns: (Symbol, Symbol),
}

/// Which values are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Optimum {
    /// The greatest.
    Maximum,
    /// The least.
    Minimum,
    /// The greatest and the least, in this order.
    Both,
}

impl Optimum {
    /// The names of the values, as they stand in answers.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Optimum::Maximum => &["maximum"],
            Optimum::Minimum => &["minimum"],
            Optimum::Both => &["maximum", "minimum"],
        }
    }
}

impl Programme {
    /// Most constraints, with each link of a chain counted.
    pub const MOST_CONSTRAINTS: usize = 24;

    /// The same question with every expression replaced by `put` of it.
    pub fn map(&self, mut put: impl FnMut(&Expr) -> Expr) -> Programme {
        Programme {
            optimum: self.optimum,
            objective: put(&self.objective),
            constraints: self.constraints.iter().map(put).collect(),
            unknowns: self.unknowns.clone(),
        }
    }
}
