//! Data whose measures are worked out here in another way.

use crate::{Numbers, number, refuted, solved};
use algebra::Rational;
use check::{Centre, Data, DataMeasure, Goal, Statistics};
use syntax::{Expr, Symbol};

fn goal(data: Data, measure: DataMeasure) -> Goal {
    Goal::Statistics(Statistics { data, measure, missing: None })
}

fn expect(data: &Data, measure: DataMeasure, value: &Rational) {
    let goal = goal(data.clone(), measure);
    let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
    assert_eq!(solution.answer().as_rational().as_ref(), Some(value), "{goal:?}");
    refuted(&goal, &number(&(value + Rational::ONE)));
}

fn integers(values: &[i64]) -> Vec<Expr> {
    values
        .iter()
        .map(|n| if *n < 0 { Expr::integer(-n).negated() } else { Expr::integer(*n) })
        .collect()
}

/// Symmetric data: mean and median are the centre, whatever the distances.
#[test]
fn symmetric_data_have_their_mean_and_median_in_the_centre() {
    let mut numbers = Numbers(4);
    for _ in 0..300 {
        let centre = numbers.between(20, 90);
        let distances: Vec<i64> =
            (0..numbers.between(1, 6)).map(|_| numbers.between(1, 19)).collect();
        let mut values = vec![centre];
        for d in &distances {
            values.extend([centre - d, centre + d]);
        }
        let n = Rational::from(values.len() as u64);
        let data = Data::Raw(integers(&values));
        let middle = Rational::from(centre);
        expect(&data, DataMeasure::Mean, &middle);
        expect(&data, DataMeasure::Quantile(1, 2), &middle);
        let twice = |f: &dyn Fn(i64) -> i64| 2 * distances.iter().map(|d| f(*d)).sum::<i64>();
        let squares = Rational::from(twice(&|d| d * d));
        expect(&data, DataMeasure::Variance, &(squares / &n));
        let total = Rational::from(twice(&|d| d));
        expect(&data, DataMeasure::MeanDeviation(Centre::Mean), &(&total / &n));
        expect(&data, DataMeasure::MeanDeviation(Centre::Median), &(total / n));
        let widest = distances.iter().max().expect("one distance");
        expect(&data, DataMeasure::Range, &Rational::from(2 * widest));
    }
}

/// A table of frequencies says the same as its values written one by one.
#[test]
fn tables_say_the_same_as_single_values() {
    let mut numbers = Numbers(5);
    for _ in 0..300 {
        let rows: Vec<(i64, i64)> =
            (0..5).map(|k| (10 * k + numbers.between(1, 9), numbers.between(1, 9))).collect();
        let single: Vec<i64> =
            rows.iter().flat_map(|(x, f)| std::iter::repeat_n(*x, *f as usize)).collect();
        let table = rows.iter().map(|(x, f)| (Expr::integer(*x), Expr::integer(*f))).collect();
        let (table, single) = (Data::Discrete(table), Data::Raw(integers(&single)));
        for measure in
            [DataMeasure::Mean, DataMeasure::Variance, DataMeasure::MeanDeviation(Centre::Mean)]
        {
            let value = solved(goal(single.clone(), measure)).expect("a value");
            let value = value.answer().as_rational().expect("a number");
            expect(&table, measure, &value);
        }
        for part in [1, 2, 3] {
            let measure = DataMeasure::Quantile(part, 4);
            if let Ok(solution) = solved(goal(table.clone(), measure)) {
                let value = solution.answer().as_rational().expect("a number");
                expect(&single, measure, &value);
            }
        }
    }
}

/// The median of classes is where half of the area lies on each side.
#[test]
fn quantiles_of_classes_divide_the_area() {
    let mut numbers = Numbers(6);
    for _ in 0..300 {
        let width = numbers.between(2, 20);
        let frequencies: Vec<i64> = (0..6).map(|_| numbers.between(1, 20)).collect();
        let rows = frequencies.iter().zip(0..).map(|(f, k)| {
            (Expr::integer(k * width), Expr::integer((k + 1) * width), Expr::integer(*f))
        });
        let data = Data::Grouped(rows.collect());
        let n: i64 = frequencies.iter().sum();
        for part in [1i64, 2, 3] {
            // How much lies below, class by class.
            let wanted = Rational::from(part * n) / Rational::from(4);
            let mut below = Rational::ZERO;
            let mut k = 0;
            while &below + Rational::from(frequencies[k]) < wanted {
                below += Rational::from(frequencies[k]);
                k += 1;
            }
            let inside = (wanted - below) / Rational::from(frequencies[k]);
            let value = (Rational::from(k as u64) + inside) * Rational::from(width);
            expect(&data, DataMeasure::Quantile(part as u32, 4), &value);
        }
        let mean = frequencies.iter().zip(0..).map(|(f, k)| f * (2 * k + 1) * width).sum::<i64>();
        expect(&data, DataMeasure::Mean, &(Rational::from(mean) / Rational::from(2 * n)));
    }
}

#[test]
fn a_missing_frequency_comes_back_from_the_mean_and_the_median() {
    let mut numbers = Numbers(7);
    let p = Symbol::new("p");
    for _ in 0..200 {
        let frequencies: Vec<i64> = (0..5).map(|_| numbers.between(2, 15)).collect();
        let hidden = numbers.below(5) as usize;
        let rows = |hide: bool| {
            let rows = frequencies.iter().enumerate().map(|(k, f)| {
                let f = match hide && k == hidden {
                    true => Expr::Symbol(p.clone()),
                    false => Expr::integer(*f),
                };
                (Expr::integer(10 * k as i64), Expr::integer(10 * k as i64 + 10), f)
            });
            Data::Grouped(rows.collect())
        };
        for measure in [DataMeasure::Mean, DataMeasure::Quantile(1, 2)] {
            let value = solved(goal(rows(false), measure)).expect("a value").answer().clone();
            let missing = Some((p.clone(), value.clone()));
            let asked = Goal::Statistics(Statistics { data: rows(true), measure, missing });
            // A value at the limit of a class, or one that fixes no frequency, is refused.
            if let Ok(solution) = solved(asked.clone()) {
                assert_eq!(solution.answer(), &Expr::integer(frequencies[hidden]), "{asked:?}");
            } else {
                let limit = value.as_rational().is_some_and(|q| (q / Rational::from(10)).is_int());
                let free = value.as_rational() == Some(Rational::from(10 * hidden as i64 + 5));
                assert!(limit || free, "{asked:?}");
            }
        }
    }
}

#[test]
fn points_on_a_line_are_fully_correlated() {
    let mut numbers = Numbers(8);
    for _ in 0..200 {
        let (a, b) = (numbers.between(-20, 20), numbers.between(1, 9));
        let down = numbers.below(2) == 0;
        let b = if down { -b } else { b };
        let xs: Vec<i64> = (0..5).map(|k| 3 * k + numbers.between(0, 2)).collect();
        let ys: Vec<i64> = xs.iter().map(|x| a + b * x).collect();
        let pairs: Vec<(Expr, Expr)> = integers(&xs).into_iter().zip(integers(&ys)).collect();
        let data = Data::Paired(pairs);
        let one = Rational::from(if down { -1 } else { 1 });
        expect(&data, DataMeasure::Correlation, &one);
        let line = solved(goal(data, DataMeasure::RegressionOfY)).expect("a line");
        let Expr::Relation(sides, _) = line.answer() else { panic!("no line") };
        let value = |x: i64| {
            let p = algebra::Polynomial::from_expr(&sides[1], &algebra::Budget::default());
            let at = algebra::Polynomial::constant(Rational::from(x));
            let p = p.ok().flatten().expect("a polynomial");
            p.substitute(&"x".into(), &at, &algebra::Budget::default()).ok()?.as_constant()
        };
        assert_eq!(value(7), Some(Rational::from(a + 7 * b)));
    }
}
