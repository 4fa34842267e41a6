//! Ways, and terms of powers, counted here one by one.

use crate::{Numbers, refuted, solved};
use check::{BinomialPart, BinomialPower, Goal, Ways};
use syntax::Expr;

fn expect(ways: Ways, count: u64) {
    let goal = Goal::Ways(ways);
    let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
    assert_eq!(solution.answer(), &Expr::integer(count), "{goal:?}");
    refuted(&goal, &Expr::integer(count + 1));
}

/// All different orders of the items, one after the other.
fn orders(items: &mut Vec<u64>, left: usize) -> u64 {
    if left == 0 {
        return 1;
    }
    let mut count = 0;
    for k in 0..items.len() {
        if items[k] > 0 {
            items[k] -= 1;
            count += orders(items, left - 1);
            items[k] += 1;
        }
    }
    count
}

#[test]
fn rows_of_things_some_of_which_are_alike() {
    let mut numbers = Numbers(9);
    for _ in 0..200 {
        let kinds: Vec<u64> = (0..numbers.between(1, 4)).map(|_| numbers.below(3) + 1).collect();
        let total: u64 = kinds.iter().sum();
        let count = orders(&mut kinds.clone(), total as usize);
        expect(Ways::Rows(kinds), count);
    }
}

#[test]
fn choices_from_groups() {
    let mut numbers = Numbers(10);
    for _ in 0..300 {
        let (m, n) = (numbers.below(5) + 2, numbers.below(5) + 2);
        let size = numbers.below(m + n - 1) + 1;
        let least = numbers.below(size + 1).min(m);
        let most = (least + numbers.below(3)).min(m);
        // Every subset of so many, as bits; the first `m` are of the first group.
        let count = (0u64..1 << (m + n))
            .filter(|bits| u64::from(bits.count_ones()) == size)
            .map(|bits| u64::from((bits & ((1 << m) - 1)).count_ones()))
            .filter(|k| (least..=most).contains(k))
            .count();
        let groups = vec![(m, least, most), (n, 0, size.min(n))];
        expect(Ways::Choices { size, groups }, count as u64);
    }
}

#[test]
fn rows_and_circles_of_different_things() {
    for n in 1..8u64 {
        let all = orders(&mut vec![1; n as usize], n as usize);
        expect(Ways::Arrangements { of: n, taken: n, repeated: false }, all);
        expect(Ways::Circles { of: n, turned: false }, all / n);
        if n > 2 {
            expect(Ways::Circles { of: n, turned: true }, all / n / 2);
        }
        for taken in 0..=n {
            let count = orders(&mut vec![1; n as usize], taken as usize);
            expect(Ways::Arrangements { of: n, taken, repeated: false }, count);
            let repeated = Ways::Arrangements { of: n, taken, repeated: true };
            expect(repeated, n.pow(taken as u32));
        }
    }
}

/// The coefficients of all powers add up to the value at 1.
#[test]
fn coefficients_add_up_to_the_value_at_one() {
    let mut numbers = Numbers(11);
    for _ in 0..60 {
        let (a, b) = (numbers.between(1, 4), numbers.between(1, 4));
        let negative = numbers.below(2) == 0;
        let n = numbers.below(7) + 2;
        let x = || Expr::symbol("x");
        let times =
            |k: i64, e: Expr| if k == 1 { e } else { Expr::product(vec![Expr::integer(k), e]) };
        let first = times(a, x().pow(Expr::integer(2)));
        let second = Expr::integer(b).over(x());
        let second = if negative { second.negated() } else { second };
        let b = if negative { -b } else { b };
        let mut total = 0i64;
        for exponent in -(n as i64)..=2 * n as i64 {
            let asked = BinomialPart::Coefficient("x".into(), exponent);
            let goal = Goal::BinomialPower(BinomialPower {
                first: first.clone(),
                second: second.clone(),
                exponent: n,
                asked,
            });
            let solution = solved(goal.clone()).expect("a coefficient");
            let value = solution.answer().as_rational().expect("a number");
            refuted(&goal, &Expr::rational(&(&value + algebra::Rational::ONE)));
            total += i64::try_from(value.numerator().clone()).expect("small");
        }
        assert_eq!(total, (a + b).pow(n as u32), "{a} {b} {n}");
    }
}

#[test]
fn terms_of_the_expansion_stand_in_order() {
    for n in 2..9u64 {
        for k in 1..=n + 1 {
            let power = BinomialPower {
                first: Expr::symbol("x"),
                second: Expr::integer(2),
                exponent: n,
                asked: BinomialPart::Term(k),
            };
            let goal = Goal::BinomialPower(power);
            let solution = solved(goal.clone()).expect("a term");
            let found =
                algebra::Polynomial::from_expr(solution.answer(), &algebra::Budget::default());
            let found = found.ok().flatten().expect("a polynomial");
            assert_eq!(u64::from(found.total_degree()), n + 1 - k);
            refuted(&goal, &Expr::sum(vec![solution.answer().clone(), Expr::integer(1)]));
        }
    }
}
