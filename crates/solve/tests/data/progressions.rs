//! Progressions made from a first term and a step.

use crate::{Numbers, number, refuted, solved};
use algebra::Rational;
use check::{Goal, Progression, ProgressionKind, ProgressionPart};
use syntax::Expr;

fn goal(
    kind: ProgressionKind,
    known: Vec<(ProgressionPart, Rational)>,
    asked: ProgressionPart,
) -> Goal {
    let known = known.into_iter().map(|(f, v)| (f, number(&v))).collect();
    Goal::Progression(Progression { kind, known, positive: false, asked: vec![asked] })
}

/// Every fact of a progression follows from any two others that fix it.
#[test]
fn arithmetic_progressions_come_back_from_what_is_told() {
    let mut numbers = Numbers(1);
    for _ in 0..60 {
        let (a, d) = (numbers.between(-30, 30), numbers.between(-9, 9));
        let d = if d == 0 { 4 } else { d };
        let (i, j) = (numbers.between(2, 12), numbers.between(13, 40));
        let n = numbers.between(2, 25);
        let term = |k: i64| Rational::from(a + (k - 1) * d);
        let sum = |k: i64| (1..=k).fold(Rational::ZERO, |t, k| t + term(k));
        let t = |k: i64| (ProgressionPart::Term(k as u64), term(k));
        let s = |k: i64| (ProgressionPart::Sum(k as u64), sum(k));
        let step = (ProgressionPart::Step, Rational::from(d));
        let facts = [
            vec![t(1), t(2), t(3)],
            vec![t(1), step.clone()],
            vec![t(i), t(j)],
            vec![t(i), step.clone()],
            vec![s(n), step.clone()],
            vec![s(n), t(1)],
            // The sum of 2i - 1 terms is only the middle one so many times.
            if j == 2 * i - 1 { vec![t(i), step.clone()] } else { vec![t(i), s(j)] },
        ];
        for known in facts {
            for (asked, value) in [t(1), t(n), s(n), step.clone(), t(j)] {
                let goal = goal(ProgressionKind::Arithmetic, known.clone(), asked);
                let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
                assert_eq!(solution.answer().as_rational(), Some(value.clone()), "{goal:?}");
                refuted(&goal, &number(&(value + Rational::ONE)));
            }
        }
        let place = goal(
            ProgressionKind::Arithmetic,
            vec![t(1), t(2), t(3)],
            ProgressionPart::Place(number(&term(j))),
        );
        assert_eq!(solved(place).expect("a place").answer(), &Expr::integer(j));
    }
}

#[test]
fn the_number_of_terms_comes_back_from_last_term_and_sum() {
    let mut numbers = Numbers(2);
    for _ in 0..10 {
        let (a, d, n) = (numbers.between(1, 30), numbers.between(1, 9), numbers.between(2, 40));
        let last = a + (n - 1) * d;
        let sum = n * (a + last) / 2;
        let q = |k: i64| Rational::from(k);
        let (first, step) = ((ProgressionPart::Term(1), q(a)), (ProgressionPart::Step, q(d)));
        let (last, sum) = ((ProgressionPart::Last, q(last)), (ProgressionPart::Total, q(sum)));
        for known in [
            vec![first.clone(), step.clone(), last.clone()],
            vec![first.clone(), step.clone(), sum.clone()],
            vec![first.clone(), last.clone(), sum.clone()],
        ] {
            let goal = goal(ProgressionKind::Arithmetic, known, ProgressionPart::Count);
            let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
            assert_eq!(solution.answer(), &Expr::integer(n));
            refuted(&goal, &Expr::integer(n + 1));
        }
        let known = vec![first, step, last];
        let total = goal(ProgressionKind::Arithmetic, known, ProgressionPart::Total);
        assert_eq!(solved(total).expect("a sum").answer().as_rational(), Some(sum.1));
    }
}

#[test]
fn geometric_progressions_come_back_from_what_is_told() {
    let mut numbers = Numbers(3);
    let ratios = [(2i64, 1i64), (3, 1), (-2, 1), (1, 2), (2, 3), (-1, 3), (5, 1)];
    for _ in 0..60 {
        let a = numbers.between(1, 12);
        let (p, q) = ratios[numbers.below(ratios.len() as u64) as usize];
        let r = Rational::from(p) / Rational::from(q);
        let n = numbers.between(2, 8);
        let term = |k: i64| Rational::from(a) * r.pow(k as isize - 1);
        let sum = |k: i64| (1..=k).fold(Rational::ZERO, |t, k| t + term(k));
        let t = |k: i64| (ProgressionPart::Term(k as u64), term(k));
        let step = (ProgressionPart::Step, r.clone());
        let mut facts = vec![
            vec![t(1), t(2), t(3)],
            vec![t(1), step.clone()],
            vec![t(2), t(5)],
            vec![t(3), step.clone()],
            vec![(ProgressionPart::Sum(n as u64), sum(n)), step.clone()],
        ];
        if q > p.abs() {
            let whole = Rational::from(a) / (Rational::ONE - &r);
            facts.push(vec![t(1), (ProgressionPart::SumToInfinity, whole.clone())]);
            let goal = goal(
                ProgressionKind::Geometric,
                vec![t(1), t(2), t(3)],
                ProgressionPart::SumToInfinity,
            );
            assert_eq!(solved(goal).expect("a sum").answer().as_rational(), Some(whole));
        }
        for known in facts {
            let asked = [t(1), t(n), (ProgressionPart::Sum(n as u64), sum(n)), step.clone()];
            for (asked, value) in asked {
                let goal = goal(ProgressionKind::Geometric, known.clone(), asked);
                let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
                assert_eq!(solution.answer().as_rational(), Some(value.clone()), "{goal:?}");
                refuted(&goal, &number(&(value + Rational::ONE)));
            }
        }
        let known = vec![t(1), t(2), t(3), (ProgressionPart::Last, term(n))];
        let count = goal(ProgressionKind::Geometric, known, ProgressionPart::Count);
        assert_eq!(solved(count).expect("a number").answer(), &Expr::integer(n));
    }
}

#[test]
fn both_signs_of_a_ratio_are_given() {
    let q = |k: i64| Rational::from(k);
    let known = vec![(ProgressionPart::Term(3), q(9)), (ProgressionPart::Term(5), q(81))];
    let both = goal(ProgressionKind::Geometric, known.clone(), ProgressionPart::Step);
    let solution = solved(both.clone()).expect("two ratios");
    assert_eq!(syntax::plain(solution.answer()), "-3, 3");
    refuted(&both, &Expr::integer(3));
    let first = goal(ProgressionKind::Geometric, known, ProgressionPart::Term(1));
    assert_eq!(solved(first).expect("one first term").answer(), &Expr::integer(1));
}

#[test]
fn terms_that_are_in_no_progression_are_refused() {
    let q = |k: i64| Rational::from(k);
    let terms = vec![
        (ProgressionPart::Term(1), q(1)),
        (ProgressionPart::Term(2), q(2)),
        (ProgressionPart::Term(3), q(4)),
    ];
    assert!(
        solved(goal(ProgressionKind::Arithmetic, terms.clone(), ProgressionPart::Term(9))).is_err()
    );
    assert!(
        solved(goal(ProgressionKind::Geometric, terms.clone(), ProgressionPart::Term(9))).is_ok()
    );
    assert!(
        solved(goal(ProgressionKind::Geometric, terms, ProgressionPart::SumToInfinity)).is_err()
    );
}
