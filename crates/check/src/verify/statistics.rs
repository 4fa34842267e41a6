//! Numbers that describe data, held against their definitions.
//!
//! A quantile of classes is put back: so much of the data has to lie below it.

use super::sequences::put;
use super::{Judge, decided, evidence, methods};
use crate::{Centre, Data, DataMeasure, Evidence, Outcome, Statistics};
use algebra::Rational;
use syntax::{Expr, Relation};

/// Values with their weights.
type Weighted = Vec<(Rational, Rational)>;
/// Classes: lower end, upper end, weight.
type Classes = Vec<(Rational, Rational, Rational)>;

/// Data with all numbers known.
enum Numbers {
    Raw(Vec<Rational>),
    Discrete(Weighted),
    Grouped(Classes),
    Paired(Weighted),
}

impl Judge<'_> {
    pub(super) fn statistics(&self, asked: &Statistics, answer: &Expr) -> Evidence {
        let holds = match &asked.missing {
            None => self.measures(&asked.data, asked.measure, answer),
            Some((letter, value)) => {
                let answer = Expr::rational(&match self.rational(answer) {
                    Some(q) => q,
                    None => {
                        return evidence(&methods::DATA, vec![answer.clone()], Outcome::Undecided);
                    }
                });
                let whole = map(&asked.data, &|e| put(e, letter, &answer));
                self.measures(&whole, asked.measure, value)
            }
        };
        evidence(&methods::DATA, vec![answer.clone()], decided(holds))
    }

    fn measures(&self, data: &Data, measure: DataMeasure, answer: &Expr) -> Option<bool> {
        let data = self.known_numbers(data)?;
        if let Numbers::Paired(pairs) = &data {
            return self.measures_pairs(pairs, measure, answer);
        }
        match measure {
            DataMeasure::StandardDeviation => {
                let square = self.square(answer)?;
                Some(square == variance(&data)? && self.not_negative(answer)?)
            }
            DataMeasure::DeviationCoefficient | DataMeasure::VariationCoefficient => {
                let mean = mean(&data)?;
                if mean.is_zero() {
                    return None;
                }
                let square = self.square(answer)?;
                let sign = self.not_negative(answer)? == (mean > Rational::ZERO);
                Some(square * &mean * &mean == variance(&data)? && sign)
            }
            _ => {
                let answer = self.rational(answer)?;
                holds(&data, measure, &answer)
            }
        }
    }

    /// The square of a number, as a rational.
    fn square(&self, number: &Expr) -> Option<Rational> {
        let number = without_percent(number);
        self.rational(&Expr::product(vec![number.clone(), number]))
    }

    fn not_negative(&self, number: &Expr) -> Option<bool> {
        Some(self.order(&without_percent(number), &Expr::integer(0))?.is_ge())
    }

    fn known_numbers(&self, data: &Data) -> Option<Numbers> {
        let q = |e: &Expr| self.rational(e);
        let known = match data {
            Data::Raw(items) => Numbers::Raw(items.iter().map(q).collect::<Option<_>>()?),
            Data::Discrete(rows) => Numbers::Discrete(
                rows.iter().map(|(x, f)| Some((q(x)?, q(f)?))).collect::<Option<_>>()?,
            ),
            Data::Paired(rows) => Numbers::Paired(
                rows.iter().map(|(x, y)| Some((q(x)?, q(y)?))).collect::<Option<_>>()?,
            ),
            Data::Grouped(rows) => Numbers::Grouped(
                rows.iter()
                    .map(|(low, high, f)| Some((q(low)?, q(high)?, q(f)?)))
                    .collect::<Option<_>>()?,
            ),
        };
        let weights_fit = |mut weights: Box<dyn Iterator<Item = &Rational> + '_>| {
            weights.all(|f| *f >= Rational::ZERO)
        };
        let fit = match &known {
            Numbers::Raw(items) => !items.is_empty(),
            Numbers::Discrete(rows) => weights_fit(Box::new(rows.iter().map(|(_, f)| f))),
            Numbers::Grouped(rows) => weights_fit(Box::new(rows.iter().map(|(_, _, f)| f))),
            Numbers::Paired(rows) => rows.len() > 1,
        };
        fit.then_some(known)
    }

    fn measures_pairs(
        &self,
        pairs: &Weighted,
        measure: DataMeasure,
        answer: &Expr,
    ) -> Option<bool> {
        let n = Rational::from(pairs.len() as u64);
        let sum = |f: &dyn Fn(&Rational, &Rational) -> Rational| {
            pairs.iter().fold(Rational::ZERO, |total, (x, y)| total + f(x, y))
        };
        let (x, y) = (sum(&|x, _| x.clone()), sum(&|_, y| y.clone()));
        let (xx, yy, xy) = (sum(&|x, _| x * x), sum(&|_, y| y * y), sum(&|x, y| x * y));
        let covariance = &n * &xy - &x * &y;
        match measure {
            DataMeasure::Correlation => {
                let (of_x, of_y) = (&n * &xx - &x * &x, &n * &yy - &y * &y);
                let square = self.square(answer)?;
                let negative = !self.not_negative(answer)?;
                let sign = covariance.is_zero() || negative == (covariance < Rational::ZERO);
                Some(square * of_x * of_y == &covariance * &covariance && sign)
            }
            // The errors and their products with the other variable add up to 0.
            DataMeasure::RegressionOfY | DataMeasure::RegressionOfX => {
                let (from, to) = match measure {
                    DataMeasure::RegressionOfY => ("x", "y"),
                    _ => ("y", "x"),
                };
                let Expr::Relation(sides, relations) = answer else { return Some(false) };
                let ([left, right], [Relation::Equal]) = (&sides[..], &relations[..]) else {
                    return Some(false);
                };
                if *left != Expr::symbol(to) {
                    return Some(false);
                }
                let at = |q: i64| self.rational(&put(right, &from.into(), &Expr::integer(q)));
                let (a, b) = (at(0)?, at(1)? - at(0)?);
                // A straight line, not only at two places.
                let line = Expr::sum(vec![
                    Expr::rational(&a),
                    Expr::product(vec![Expr::rational(&b), Expr::symbol(from)]),
                ]);
                if self.equality(right, &line).0 != Outcome::Passed {
                    return None;
                }
                let (from_sum, to_sum, from_square) = match measure {
                    DataMeasure::RegressionOfY => (&x, &y, &xx),
                    _ => (&y, &x, &yy),
                };
                let spread = &n * from_square - from_sum * from_sum;
                let errors = *to_sum == &n * &a + &b * from_sum;
                Some(!spread.is_zero() && errors && xy == &a * from_sum + &b * from_square)
            }
            _ => None,
        }
    }
}

fn without_percent(number: &Expr) -> Expr {
    match number {
        Expr::Percent(a) => (**a).clone().over(Expr::integer(100)),
        Expr::Negate(a) => without_percent(a).negated(),
        other => other.clone(),
    }
}

fn map(data: &Data, f: &dyn Fn(&Expr) -> Expr) -> Data {
    match data {
        Data::Raw(items) => Data::Raw(items.iter().map(f).collect()),
        Data::Discrete(rows) => Data::Discrete(rows.iter().map(|(a, b)| (f(a), f(b))).collect()),
        Data::Paired(rows) => Data::Paired(rows.iter().map(|(a, b)| (f(a), f(b))).collect()),
        Data::Grouped(rows) => {
            Data::Grouped(rows.iter().map(|(a, b, c)| (f(a), f(b), f(c))).collect())
        }
    }
}

/// Values with weights; a class stands for its middle.
fn weighted(data: &Numbers) -> Weighted {
    match data {
        Numbers::Raw(items) => items.iter().map(|x| (x.clone(), Rational::ONE)).collect(),
        Numbers::Discrete(rows) | Numbers::Paired(rows) => rows.clone(),
        Numbers::Grouped(rows) => rows
            .iter()
            .map(|(low, high, f)| ((low + high) / Rational::from(2), f.clone()))
            .collect(),
    }
}

fn count(data: &Numbers) -> Rational {
    weighted(data).into_iter().fold(Rational::ZERO, |n, (_, f)| n + f)
}

/// The weighted mean of what `f` makes of each value.
fn average(data: &Numbers, f: &dyn Fn(&Rational) -> Rational) -> Option<Rational> {
    let n = count(data);
    let total = weighted(data).iter().fold(Rational::ZERO, |t, (x, w)| t + f(x) * w);
    (!n.is_zero()).then(|| total / n)
}

fn mean(data: &Numbers) -> Option<Rational> {
    average(data, &Rational::clone)
}

/// The mean square less the square of the mean.
fn variance(data: &Numbers) -> Option<Rational> {
    let mean = mean(data)?;
    Some(average(data, &|x| x * x)? - &mean * &mean)
}

fn deviation(data: &Numbers, centre: &Rational) -> Option<Rational> {
    average(data, &|x| if x > centre { x - centre } else { centre - x })
}

fn centre(data: &Numbers, centre: Centre) -> Option<Rational> {
    match centre {
        Centre::Mean => mean(data),
        Centre::Median => quantile(data, 1, 2),
    }
}

/// Whether `answer` is what the measure says.
fn holds(data: &Numbers, measure: DataMeasure, answer: &Rational) -> Option<bool> {
    let is = |value: Rational| Some(value == *answer);
    let (first, third) = (|| quantile(data, 1, 4), || quantile(data, 3, 4));
    match measure {
        DataMeasure::Count => is(count(data)),
        DataMeasure::Mean => is(mean(data)?),
        DataMeasure::Variance => is(variance(data)?),
        DataMeasure::Quantile(part, parts) => match data {
            Numbers::Grouped(classes) => {
                let below = below(classes, answer)?;
                Some(
                    below * Rational::from(parts) == count(data) * Rational::from(part)
                        && quantile(data, part, parts)? == *answer,
                )
            }
            _ => is(quantile(data, part, parts)?),
        },
        DataMeasure::Mode => is(mode(data)?),
        DataMeasure::Range => is(range(data)?),
        DataMeasure::QuartileRange => is(third()? - first()?),
        DataMeasure::QuartileDeviation => is((third()? - first()?) / Rational::from(2)),
        DataMeasure::QuartileCoefficient => {
            let sum = third()? + first()?;
            if sum.is_zero() {
                return None;
            }
            is((third()? - first()?) / sum)
        }
        DataMeasure::MeanDeviation(from) => is(deviation(data, &centre(data, from)?)?),
        DataMeasure::MeanDeviationCoefficient(from) => {
            let centre = centre(data, from)?;
            if centre.is_zero() {
                return None;
            }
            is(deviation(data, &centre)? / centre)
        }
        _ => None,
    }
}

fn sorted(mut values: Vec<Rational>) -> Vec<Rational> {
    values.sort();
    values
}

/// The item at place `part * (n + 1) / parts`, or the point of a class.
fn quantile(data: &Numbers, part: u32, parts: u32) -> Option<Rational> {
    if part == 0 || part >= parts {
        return None;
    }
    let share = Rational::from(part) / Rational::from(parts);
    match data {
        Numbers::Raw(items) => {
            let items = sorted(items.clone());
            let place = share * Rational::from(items.len() as u64 + 1);
            let whole = place.clone().floor();
            let k = usize::try_from(whole.clone()).ok()?;
            let rest = place - Rational::from(whole);
            let low = items.get(k.checked_sub(1)?)?;
            match items.get(k) {
                Some(high) => Some(low + rest * (high - low)),
                None if rest.is_zero() => Some(low.clone()),
                None => None,
            }
        }
        Numbers::Discrete(rows) => {
            let place = share * (count(data) + Rational::ONE);
            let whole = Rational::from(place.clone().floor());
            let below = item(rows, &whole)?;
            if place == whole {
                return Some(below);
            }
            // Between two items; where they differ, books do not agree on what it is.
            let above = item(rows, &(whole + Rational::ONE))?;
            (below == above).then_some(below)
        }
        Numbers::Grouped(rows) => {
            let classes = joined(rows)?;
            let wanted = share * count(data);
            let mut passed = Rational::ZERO;
            for (low, high, f) in &classes {
                let until = &passed + f;
                if until >= wanted && !f.is_zero() {
                    return Some(low + (wanted - passed) / f * (high - low));
                }
                passed = until;
            }
            None
        }
        Numbers::Paired(_) => None,
    }
}

/// The item at a place, counted from 1.
fn item(rows: &Weighted, place: &Rational) -> Option<Rational> {
    if *place < Rational::ONE || rows.iter().any(|(_, f)| !f.is_int()) {
        return None;
    }
    let mut rows = rows.clone();
    rows.sort();
    let mut passed = Rational::ZERO;
    for (x, f) in rows {
        passed += f;
        if passed >= *place {
            return Some(x);
        }
    }
    None
}

/// Classes in increasing order that meet each other.
fn joined(rows: &Classes) -> Option<Classes> {
    let mut rows = rows.clone();
    rows.sort();
    let gaps: Vec<Rational> = rows.windows(2).map(|pair| &pair[1].0 - &pair[0].1).collect();
    let gap = gaps.first().cloned().unwrap_or(Rational::ZERO);
    if gap < Rational::ZERO || gaps.iter().any(|g| *g != gap) {
        return None;
    }
    let half = gap / Rational::from(2);
    let joined =
        rows.into_iter().map(|(low, high, f)| (low - &half, high + &half, f)).collect::<Vec<_>>();
    joined.iter().all(|(low, high, _)| low < high).then_some(joined)
}

/// How much lies below a number.
fn below(rows: &Classes, number: &Rational) -> Option<Rational> {
    let mut total = Rational::ZERO;
    for (low, high, f) in joined(rows)? {
        if *number >= high {
            total += f;
        } else if *number > low {
            total += f * (number - &low) / (&high - &low);
        }
    }
    Some(total)
}

fn mode(data: &Numbers) -> Option<Rational> {
    match data {
        Numbers::Grouped(rows) => {
            let classes = joined(rows)?;
            let width = |k: usize| &classes[k].1 - &classes[k].0;
            let most = classes.iter().map(|(_, _, f)| f).max()?;
            let mut modal = (0..classes.len()).filter(|&k| classes[k].2 == *most);
            let (k, None) = (modal.next()?, modal.next()) else { return None };
            if (0..classes.len()).any(|j| width(j) != width(k)) {
                return None;
            }
            let f = |j: Option<usize>| {
                j.and_then(|j| classes.get(j)).map_or(Rational::ZERO, |c| c.2.clone())
            };
            let (before, after) = (f(k.checked_sub(1)), f(k.checked_add(1)));
            let under = most + most - &before - after;
            (!under.is_zero()).then(|| &classes[k].0 + (most - before) / under * width(k))
        }
        _ => {
            let values = weighted(data);
            let weight = |x: &Rational| {
                values.iter().filter(|(y, _)| y == x).fold(Rational::ZERO, |t, (_, f)| t + f)
            };
            let mut best: Vec<(Rational, Rational)> = Vec::new();
            for (x, _) in &values {
                if best.iter().all(|(y, _)| y != x) {
                    best.push((x.clone(), weight(x)));
                }
            }
            let most = best.iter().map(|(_, f)| f.clone()).max()?;
            let mut modes = best.into_iter().filter(|(_, f)| *f == most);
            let (mode, None) = (modes.next()?, modes.next()) else { return None };
            Some(mode.0)
        }
    }
}

fn range(data: &Numbers) -> Option<Rational> {
    let ends: Vec<(Rational, Rational)> = match data {
        Numbers::Grouped(rows) => {
            rows.iter().map(|(low, high, _)| (low.clone(), high.clone())).collect()
        }
        _ => weighted(data).into_iter().map(|(x, _)| (x.clone(), x)).collect(),
    };
    let low = ends.iter().map(|(low, _)| low).min()?;
    let high = ends.iter().map(|(_, high)| high).max()?;
    Some(high - low)
}
