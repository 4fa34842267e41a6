//! Measures of spread about an average: mean deviation, variance, standard deviation.

use super::{Page, TABLE};
use crate::Unsolved;
use crate::declare::rules;
use algebra::Rational;
use check::{Centre, DataMeasure};
use syntax::Expr;

rules! {
    MEAN_DEVIATION = "mean-deviation",
        "Divide the sum of the distances by the number" / "फरकहरूको योगलाई सङ्ख्याले भाग गर्नुहोस्",
        "The mean deviation is the mean of the distances from the average: Σf|x - A| / N."
            / "औसतबाटको फरकको मध्यक नै मध्यक भिन्नता हो: Σf|x - A| / N।";
    COEFFICIENT = "coefficient-of-spread",
        "Divide by the average" / "औसतले भाग गर्नुहोस्",
        "A coefficient compares the spread with the average from which it was measured."
            / "गुणाङ्कले भिन्नतालाई त्यसको औसतसँग तुलना गर्छ।";
    VARIANCE = "variance-formula",
        "Divide the sum of the squares by the number" / "वर्गहरूको योगलाई सङ्ख्याले भाग गर्नुहोस्",
        "The variance is the mean of the squared distances from the mean: Σf(x - A)² / N."
            / "मध्यकबाटको फरकका वर्गको मध्यक नै विचरण हो: Σf(x - A)² / N।";
    ROOT_OF_VARIANCE = "root-of-variance",
        "Take the square root" / "वर्गमूल निकाल्नुहोस्",
        "The standard deviation is the square root of the variance."
            / "स्तरीय भिन्नता विचरणको वर्गमूल हो।";
    VARIATION = "coefficient-of-variation",
        "Write the standard deviation as a percentage of the mean" / "स्तरीय भिन्नतालाई मध्यकको प्रतिशतमा लेख्नुहोस्",
        "The coefficient of variation is the standard deviation over the mean, times 100%."
            / "विचरणशीलताको गुणाङ्क स्तरीय भिन्नतालाई मध्यकले भाग गरी 100% ले गुणन गर्दा आउँछ।";
}

impl Page<'_> {
    /// The mean deviation, and the average from which it was taken.
    pub(super) fn mean_deviation(
        &mut self,
        centre: Centre,
    ) -> Result<(Rational, Rational), Unsolved> {
        let from = self.centre(centre)?;
        let weights = self.rows.weights();
        let distances: Vec<Rational> = self
            .rows
            .values()
            .iter()
            .map(|x| if *x > from { x - &from } else { &from - x })
            .collect();
        let products: Vec<Rational> = distances.iter().zip(&weights).map(|(d, f)| d * f).collect();
        let (sum, fact) = self.total(&products);
        let n = self.rows.count();
        let table = match self.rows.is_raw() {
            true => self.rows.short_table(&[("|x-A|", &distances)]),
            false => self.rows.table(&[("|x-A| ", &distances), ("f|x-A|", &products)], true),
        };
        self.states_with(&TABLE, table, vec![fact]);
        let quotient = self.rows.number(&sum).over(self.rows.number(&n));
        let deviation = self.rational(&MEAN_DEVIATION, quotient)?;
        Ok((deviation, from))
    }

    /// Variance, standard deviation and the coefficients made of it.
    pub(super) fn standard_measure(&mut self, measure: DataMeasure) -> Result<Expr, Unsolved> {
        let mean = self.mean()?;
        let weights = self.rows.weights();
        let distances: Vec<Rational> = self.rows.values().iter().map(|x| x - &mean).collect();
        let squares: Vec<Rational> = distances.iter().map(|d| d * d).collect();
        let products: Vec<Rational> = squares.iter().zip(&weights).map(|(s, f)| s * f).collect();
        let (sum, fact) = self.total(&products);
        let n = self.rows.count();
        let table = match self.rows.is_raw() {
            true => self.rows.short_table(&[("x-A", &distances), ("(x-A)²", &squares)]),
            false => self.rows.table(&[("x-A", &distances), ("f(x-A)²", &products)], true),
        };
        self.states_with(&TABLE, table, vec![fact]);
        let quotient = self.rows.number(&sum).over(self.rows.number(&n));
        let variance = self.rational(&VARIANCE, quotient)?;
        if measure == DataMeasure::Variance {
            return Ok(self.rows.number(&variance));
        }
        let deviation = self.work_out(&ROOT_OF_VARIANCE, Expr::rational(&variance).sqrt())?;
        if measure == DataMeasure::StandardDeviation {
            return Ok(deviation.as_rational().map_or(deviation, |q| self.rows.number(&q)));
        }
        if mean.is_zero() {
            return Err(Unsolved::Undefined("the mean is 0".into()));
        }
        let quotient = deviation.over(self.rows.number(&mean));
        if measure == DataMeasure::DeviationCoefficient {
            return self.work_out(&COEFFICIENT, quotient);
        }
        let percent = Expr::product(vec![quotient, Expr::integer(100)]);
        let value = self.work_out(&VARIATION, percent)?;
        Ok(Expr::Percent(Box::new(value)))
    }
}
