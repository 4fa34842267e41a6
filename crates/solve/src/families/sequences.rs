//! Sequences: the next term, and the term at any place.
//!
//! A pattern is taken to be polynomial when a row of differences is constant, with at least two
//! entries to show it; else geometric, or one in which each term is the sum of the two before it.
//! Never here: a polynomial forced through terms that show no pattern.

use super::arithmetic;
use super::factors::fact;
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work, numeral};
use algebra::{Polynomial, Rational};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    TAKE_DIFFERENCES = "take-differences",
        "Take the differences of neighbours" / "छिमेकी पदहरूको फरक लिनुहोस्",
        "Each term is subtracted from the next one." / "हरेक पद अर्को पदबाट घटाइन्छ।";
    CONSTANT_DIFFERENCES = "constant-differences",
        "The differences are constant" / "फरकहरू अचर छन्",
        "A row of equal differences goes on in the same way; the next term is the sum of the last entries of all rows."
            / "उस्तै फरकको लहर त्यसरी नै अगाडि बढ्छ; अर्को पद सबै लहरका अन्तिम सङ्ख्याको योग हो।";
    NEWTON_FORMULA = "newton-formula",
        "Write the term with the first differences" / "पहिलो फरकहरूबाट पद लेख्नुहोस्",
        "The first entries of the rows are multiplied by 1, {0} - 1, ({0} - 1)({0} - 2)/2 and so on."
            / "हरेक लहरको पहिलो सङ्ख्यालाई क्रमशः 1, {0} - 1, ({0} - 1)({0} - 2)/2 आदिले गुणन गरिन्छ।";
    ARITHMETIC_FORMULA = "arithmetic-sequence-formula",
        "Write the term with the common difference" / "समान फरकबाट पद लेख्नुहोस्",
        "From the first term to the one at place {0} the difference {1} is added {0} - 1 times."
            / "पहिलो पददेखि {0} औँ पदसम्म समान फरक {1} लाई {0} - 1 पटक जोडिन्छ।";
    MULTIPLY_OUT = "multiply-out",
        "Multiply out and collect" / "विस्तार गरेर जोड्नुहोस्",
        "Brackets are multiplied out and like terms added."
            / "कोष्ठक विस्तार गरी सजातीय पद जोडिन्छ।";
    COMMON_RATIO = "common-ratio",
        "Multiply by the common ratio" / "समान अनुपातले गुणन गर्नुहोस्",
        "Each term is {0} times the one before it." / "हरेक पद अघिल्लो पदको {0} गुणा छ।";
    SUM_OF_LAST_TWO = "sum-of-last-two",
        "Add the last two terms" / "अन्तिम दुई पद जोड्नुहोस्",
        "Each term is the sum of the two before it." / "हरेक पद अघिल्ला दुई पदको योग हो।";
}

/// Longest sequence that is looked at.
const MOST_TERMS: usize = 64;

/// The term that follows.
pub(crate) fn next_term(terms: &[Expr], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (mut derivation, rows) = rows(terms, work)?;
    let values = &rows.rows[0];
    if rows.constant {
        rows.write_down(&mut derivation);
        let last = rows.rows.iter().filter_map(|row| row.last());
        let sum = Expr::sum(last.map(|q| rows.literal(q)).collect());
        derivation.step(&CONSTANT_DIFFERENCES, Claim::States, sum, Vec::new());
    } else if let Some(ratio) = common_ratio(values) {
        let last = values.last().expect("a sequence has terms");
        let ratio = rows.literal(&ratio);
        let product = Expr::product(vec![rows.literal(last), ratio.clone()]);
        derivation.step(&COMMON_RATIO, Claim::States, product, vec![ratio]);
    } else if is_sum_of_last_two(values) {
        let sum = values[values.len() - 2..].iter().map(|q| rows.literal(q)).collect();
        derivation.step(&SUM_OF_LAST_TWO, Claim::States, Expr::sum(sum), Vec::new());
    } else {
        return no_pattern();
    }
    let worked = arithmetic::solve(&derivation.result().clone(), work)?;
    derivation.append(worked);
    Ok(derivation)
}

/// The term at place `index`, counted from 1.
pub(crate) fn nth_term(
    terms: &[Expr],
    index: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (mut derivation, rows) = rows(terms, work)?;
    let n = Expr::Symbol(index.clone());
    if rows.constant {
        rows.write_down(&mut derivation);
        let formula = newton(&rows, &n);
        let (rule, arguments) = match rows.rows.len() {
            2 => (&ARITHMETIC_FORMULA, vec![n, rows.literal(&rows.rows[1][0])]),
            _ => (&NEWTON_FORMULA, vec![n]),
        };
        derivation.step(rule, Claim::States, formula.clone(), arguments);
        let Some(polynomial) = Polynomial::from_expr(&formula, work.budget)? else {
            return no_pattern();
        };
        derivation.step(&MULTIPLY_OUT, Claim::Equal, polynomial.to_expr(), Vec::new());
        return Ok(derivation);
    }
    let Some(ratio) = common_ratio(&rows.rows[0]) else { return no_pattern() };
    let first = rows.literal(&rows.rows[0][0]);
    let ratio = rows.literal(&ratio);
    let power = ratio.clone().pow(Expr::sum(vec![n, Expr::integer(-1)]));
    let formula = match first == Expr::integer(1) {
        true => power,
        false => Expr::product(vec![first, power]),
    };
    derivation.step(&COMMON_RATIO, Claim::States, formula, vec![ratio]);
    Ok(derivation)
}

fn no_pattern<T>() -> Result<T, Unsolved> {
    Err(Unsolved::Unknown("no pattern known here was found in these terms".to_owned()))
}

/// A sequence and its rows of differences.
struct Rows {
    /// The terms, their differences, the differences of those, …
    rows: Vec<Vec<Rational>>,
    /// Whether the last row is constant, with two entries or more.
    constant: bool,
    decimal: bool,
}

impl Rows {
    fn literal(&self, value: &Rational) -> Expr {
        numeral::literal(value, self.decimal)
    }

    fn list(&self, row: &[Rational]) -> Expr {
        Expr::List(row.iter().map(|q| self.literal(q)).collect())
    }

    /// Writes a row below the other.
    fn write_down(&self, derivation: &mut Derivation) {
        for pair in self.rows.windows(2) {
            let subtractions = self.subtractions(&pair[0], &pair[1], derivation.result());
            let list = self.list(&pair[1]);
            derivation.step_with(&TAKE_DIFFERENCES, Claim::States, list, Vec::new(), subtractions);
        }
    }

    fn subtractions(
        &self,
        terms: &[Rational],
        differences: &[Rational],
        before: &Expr,
    ) -> Vec<Step> {
        const MOST_SHOWN: usize = 8;
        if differences.len() > MOST_SHOWN {
            return Vec::new();
        }
        let each = terms.windows(2).zip(differences).map(|(pair, difference)| {
            let minus = self.literal(&pair[0]).negated();
            Expr::sum(vec![self.literal(&pair[1]), minus]).equals(self.literal(difference))
        });
        vec![fact(&TAKE_DIFFERENCES, before, Expr::And(each.collect()), Vec::new())]
    }
}

/// The terms worked out, and their rows of differences as far as they lead to a constant one.
fn rows(terms: &[Expr], work: &Work<'_>) -> Result<(Derivation, Rows), Unsolved> {
    if terms.len() < 3 {
        return Err(Unsolved::Unknown("too few terms to see a pattern".to_owned()));
    }
    if terms.len() > MOST_TERMS {
        return Err(Unsolved::Exhausted(algebra::Exhausted::Work));
    }
    let settled = arithmetic::settle(terms, &Expr::List, work)?;
    let values: Option<Vec<Rational>> = settled.values.into_iter().collect();
    let Some(values) = values else { return no_pattern() };
    let mut rows = vec![values];
    let constant = loop {
        let last = &rows[rows.len() - 1];
        if last.len() < 2 {
            break false;
        }
        if last.windows(2).all(|pair| pair[0] == pair[1]) {
            break true;
        }
        let bits: usize = last.iter().map(numeral::bits).sum();
        work.budget.number(bits)?;
        let differences = last.windows(2).map(|pair| &pair[1] - &pair[0]).collect();
        rows.push(differences);
    };
    let decimal = settled.decimal.contains(&true);
    Ok((settled.derivation, Rows { rows, constant, decimal }))
}

/// `a + (n-1)d + (n-1)(n-2)/2·c + …`.
fn newton(rows: &Rows, n: &Expr) -> Expr {
    let mut terms = Vec::new();
    let mut factorial = algebra::Natural::ONE;
    let mut brackets: Vec<Expr> = Vec::new();
    for (k, row) in rows.rows.iter().enumerate() {
        if k > 0 {
            factorial *= k as u64;
            let minus = Expr::integer(k as u64).negated();
            brackets.push(Expr::sum(vec![n.clone(), minus]));
        }
        let first = &row[0];
        if first.is_zero() {
            continue;
        }
        let (magnitude, negative) = match rows.literal(first) {
            Expr::Negate(a) => (*a, true),
            a => (a, false),
        };
        let product = std::iter::once(magnitude).chain(brackets.iter().cloned());
        let product = Expr::product(product.collect());
        let term = match k {
            0 | 1 => product,
            _ => product.over(numeral::natural(&factorial)),
        };
        terms.push(if negative { term.negated() } else { term });
    }
    Expr::sum(terms)
}

/// The ratio of neighbours, if it is the same everywhere.
fn common_ratio(values: &[Rational]) -> Option<Rational> {
    if values.iter().any(Rational::is_zero) {
        return None;
    }
    let ratio = &values[1] / &values[0];
    values.windows(2).all(|pair| &pair[0] * &ratio == pair[1]).then_some(ratio)
}

/// Whether each term is the sum of the two before it, with two instances to show it.
fn is_sum_of_last_two(values: &[Rational]) -> bool {
    values.len() >= 4 && values.windows(3).all(|t| &t[0] + &t[1] == t[2])
}
