//! Data: tables as school books make them, then the formula with the totals.

use super::{arithmetic, equation};
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, Work, numeral};
use algebra::Rational;
use check::{Centre, Claim, Data, DataMeasure, Statistics};
use syntax::Expr;

pub(crate) mod missing;
pub(crate) mod pairs;
pub(crate) mod places;
pub(crate) mod spread;
mod table;

use table::Rows;

rules! {
    WRITE_DATA = "write-the-data",
        "Write down the data" / "तथ्याङ्क लेख्नुहोस्",
        "These are the data." / "तथ्याङ्क यही हो।";
    TABLE = "make-a-table",
        "Make a table" / "तालिका बनाउनुहोस्",
        "What the formula needs is worked out row by row, and its columns are added up."
            / "सूत्रमा चाहिने कुरा हरेक पङ्क्तिमा निकाली योग लगाइन्छ।";
    MID_VALUES = "mid-values",
        "Find the mid-values and products" / "मध्यमान र गुणनफल निकाल्नुहोस्",
        "The mid-value of a class is half the sum of its limits; each is multiplied by its frequency."
            / "वर्गको मध्यमान त्यसका सीमाहरूको योगको आधा हुन्छ; हरेकलाई बारम्बारताले गुणन गरिन्छ।";
    ADD_UP = "add-up-a-column",
        "Add up the column" / "स्तम्भको योग लगाउनुहोस्",
        "The numbers of the column are added." / "स्तम्भका सङ्ख्याहरू जोडिन्छन्।";
    MEAN = "mean-formula",
        "Divide the total by the number" / "योगफललाई सङ्ख्याले भाग गर्नुहोस्",
        "The mean is the sum of all values divided by how many there are: Σfx / N."
            / "सबै मानको योगलाई तिनको सङ्ख्याले भाग गर्दा मध्यक आउँछ: Σfx / N।";
    COUNT_ALL = "total-frequency",
        "Add up the frequencies" / "बारम्बारताको योग लगाउनुहोस्",
        "N is the sum of all frequencies." / "N सबै बारम्बारताको योग हो।";
    STATE = "state-the-measure",
        "State the answer" / "उत्तर लेख्नुहोस्",
        "This is what was asked for." / "सोधिएको कुरा यही हो।";
}

/// Longest data that are worked on.
const LONGEST: usize = 400;

/// Classes of grouped data in increasing order, made to meet each other: from, to, frequency.
pub(crate) fn classes(
    data: &Data,
    work: &Work<'_>,
) -> Result<Vec<(Rational, Rational, Rational)>, Unsolved> {
    Ok(Rows::of(data, work)?.joined()?.0)
}

/// Solves a question about data.
pub(crate) fn solve(asked: &Statistics, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let size = match &asked.data {
        Data::Raw(items) => items.len(),
        Data::Discrete(rows) | Data::Paired(rows) => rows.len(),
        Data::Grouped(rows) => rows.len(),
    };
    if size == 0 || size > LONGEST {
        return Err(Unsolved::Exhausted(algebra::Exhausted::Work));
    }
    work.budget.spend(size as u64 * 8)?;
    if let Some((letter, value)) = &asked.missing {
        return missing::solve(&asked.data, asked.measure, letter, value, work);
    }
    if let Data::Paired(rows) = &asked.data {
        return pairs::solve(rows, asked.measure, work);
    }
    let rows = Rows::of(&asked.data, work)?;
    let mut page = Page { derivation: Derivation::new(rows.as_given()), rows, work };
    let answer = page.measure(asked.measure)?;
    page.states(&STATE, answer, Vec::new());
    Ok(page.derivation)
}

/// A solution while it is written.
struct Page<'w> {
    work: &'w Work<'w>,
    derivation: Derivation,
    rows: Rows,
}

impl Page<'_> {
    fn states(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        self.derivation.step(rule, Claim::States, after, arguments);
    }

    fn states_with(&mut self, rule: &'static Rule, after: Expr, substeps: Vec<Step>) {
        self.derivation.step_with(rule, Claim::States, after, Vec::new(), substeps);
    }

    /// Writes an expression and works it out.
    fn work_out(&mut self, rule: &'static Rule, expr: Expr) -> Result<Expr, Unsolved> {
        self.states(rule, expr, Vec::new());
        let steps = arithmetic::solve(&self.derivation.result().clone(), self.work)?;
        self.derivation.append(steps);
        Ok(self.derivation.result().clone())
    }

    /// The same, for a value that has to be rational.
    fn rational(&mut self, rule: &'static Rule, expr: Expr) -> Result<Rational, Unsolved> {
        let value = self.work_out(rule, expr)?;
        value.as_rational().ok_or_else(|| Unsolved::Unknown("a number is no fraction".into()))
    }

    /// That the numbers of a column add up to their total.
    fn total(&self, column: &[Rational]) -> (Rational, Step) {
        let total = column.iter().fold(Rational::ZERO, |t, q| t + q);
        let terms = Expr::sum(column.iter().map(|q| self.rows.number(q)).collect());
        let before = self.derivation.result().clone();
        let fact = super::factors::fact(
            &ADD_UP,
            &before,
            terms.equals(self.rows.number(&total)),
            Vec::new(),
        );
        (total, fact)
    }

    fn measure(&mut self, measure: DataMeasure) -> Result<Expr, Unsolved> {
        match measure {
            DataMeasure::Count => {
                let weights: Vec<Expr> =
                    self.rows.weights().iter().map(|q| self.rows.number(q)).collect();
                self.work_out(&COUNT_ALL, Expr::sum(weights))
            }
            DataMeasure::Mean => {
                let mean = self.mean()?;
                Ok(self.rows.number(&mean))
            }
            DataMeasure::Quantile(part, parts) => {
                let value = self.quantile(part, parts)?;
                Ok(self.rows.number(&value))
            }
            DataMeasure::Mode => self.mode(),
            DataMeasure::Range => self.range(),
            DataMeasure::QuartileRange
            | DataMeasure::QuartileDeviation
            | DataMeasure::QuartileCoefficient => self.quartile_measure(measure),
            DataMeasure::MeanDeviation(centre) => {
                let (deviation, _) = self.mean_deviation(centre)?;
                Ok(self.rows.number(&deviation))
            }
            DataMeasure::MeanDeviationCoefficient(centre) => {
                let (deviation, from) = self.mean_deviation(centre)?;
                self.coefficient(&deviation, &from)
            }
            DataMeasure::Variance
            | DataMeasure::StandardDeviation
            | DataMeasure::DeviationCoefficient
            | DataMeasure::VariationCoefficient => self.standard_measure(measure),
            DataMeasure::Correlation | DataMeasure::RegressionOfY | DataMeasure::RegressionOfX => {
                super::unknown("correlations of single data")
            }
        }
    }

    /// The mean, with its table.
    fn mean(&mut self) -> Result<Rational, Unsolved> {
        let rows = &self.rows;
        let (values, weights) = (rows.values(), rows.weights());
        let products: Vec<Rational> = values.iter().zip(&weights).map(|(x, f)| x * f).collect();
        let (sum, sum_fact) = self.total(&products);
        let (n, n_fact) = self.total(&weights);
        if n.is_zero() {
            return Err(Unsolved::Undefined("there are no data".into()));
        }
        if self.rows.is_raw() {
            let terms = values.iter().map(|q| self.rows.number(q)).collect();
            let quotient = Expr::sum(terms).over(self.rows.number(&n));
            return self.rational(&MEAN, quotient);
        }
        let heading = if self.rows.is_grouped() { "fm" } else { "fx" };
        let table = self.rows.table(&[(heading, &products)], true);
        let rule = if self.rows.is_grouped() { &MID_VALUES } else { &TABLE };
        self.states_with(rule, table, vec![n_fact, sum_fact]);
        let quotient = self.rows.number(&sum).over(self.rows.number(&n));
        self.rational(&MEAN, quotient)
    }

    fn centre(&mut self, centre: Centre) -> Result<Rational, Unsolved> {
        match centre {
            Centre::Mean => self.mean(),
            Centre::Median => self.quantile(1, 2),
        }
    }

    fn coefficient(&mut self, deviation: &Rational, of: &Rational) -> Result<Expr, Unsolved> {
        if of.is_zero() {
            return Err(Unsolved::Undefined("the average is 0".into()));
        }
        let quotient = self.rows.number(deviation).over(self.rows.number(of));
        self.work_out(&spread::COEFFICIENT, quotient)
    }
}

fn literal(q: &Rational, decimal: bool) -> Expr {
    numeral::literal(q, decimal)
}
