//! Data, and the numbers that describe them.

use syntax::{Expr, Symbol};

/// A question about data.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// The data; letters stand for numbers that are missing.
    pub data: Data,
    /// What is asked, or known if something is missing.
    pub measure: DataMeasure,
    /// A letter of the data whose value is asked, and the value of the measure, which is known.
    pub missing: Option<(Symbol, Expr)>,
}

/// Data as they are collected.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// One value after the other.
    Raw(Vec<Expr>),
    /// Each value and how often it occurs.
    Discrete(Vec<(Expr, Expr)>),
    /// Each class, from a number to a number, and how often it occurs. Classes that leave a gap
    /// (0-9, 10-19) meet in the middle of it.
    Grouped(Vec<(Expr, Expr, Expr)>),
    /// Pairs of values of `x` and `y`.
    Paired(Vec<(Expr, Expr)>),
}

/// A number, or line, that describes data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataMeasure {
    /// How many there are.
    Count,
    /// Sum over number; a class counts with its middle.
    Mean,
    /// The value below which so many parts of so many lie: `Quantile(1, 2)` is the median,
    /// `Quantile(3, 4)` the third quartile. Of single values it is the item at place
    /// `part * (n + 1) / parts`, in proportion between neighbours.
    Quantile(u32, u32),
    /// The most frequent value; within a class, `l + (f1 - f0) / (2 f1 - f0 - f2) * h`.
    Mode,
    /// Largest less smallest.
    Range,
    /// `Q3 - Q1`.
    QuartileRange,
    /// `(Q3 - Q1) / 2`.
    QuartileDeviation,
    /// `(Q3 - Q1) / (Q3 + Q1)`.
    QuartileCoefficient,
    /// The mean of the distances from a centre.
    MeanDeviation(Centre),
    /// The mean deviation over its centre.
    MeanDeviationCoefficient(Centre),
    /// The mean of the squared distances from the mean.
    Variance,
    /// The root of the variance.
    StandardDeviation,
    /// The standard deviation over the mean.
    DeviationCoefficient,
    /// The same as an [`Expr::Percent`].
    VariationCoefficient,
    /// Karl Pearson's coefficient of correlation.
    Correlation,
    /// The line `y = a + b x` with the least squared errors of `y`.
    RegressionOfY,
    /// The line `x = a + b y` with the least squared errors of `x`.
    RegressionOfX,
}

/// From where distances are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Centre {
    /// The mean.
    Mean,
    /// The median.
    Median,
}
