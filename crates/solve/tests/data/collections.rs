//! Sets as bits, and relations as tables, for comparison.

use crate::{Numbers, refuted, solved};
use check::{Collection, Goal, Likeness, Members, PairAsk, PairRule, Property, SetAsk, SetExpr};
use std::collections::BTreeSet;
use syntax::{Expr, Relation, Symbol};

fn listed(bits: u32) -> Vec<Expr> {
    (0..12).filter(|k| bits >> k & 1 == 1).map(|k| Expr::integer(k + 1)).collect()
}

fn bits(set: &Expr) -> u32 {
    let Expr::Set(members) = set else { panic!("{set:?} is no set") };
    let found: u32 = members.iter().fold(0, |bits, m| {
        let n =
            i64::try_from(m.as_rational().expect("a number").numerator().clone()).expect("small");
        bits | 1 << (n - 1)
    });
    assert_eq!(members.len(), found.count_ones() as usize, "a member is listed twice");
    found
}

/// A random expression in three sets, and its bits.
fn expression(numbers: &mut Numbers, sets: &[(&str, u32)], depth: u32) -> (SetExpr, u32) {
    if depth == 0 || numbers.below(4) == 0 {
        let (name, bits) = sets[numbers.below(3) as usize];
        return (SetExpr::Named(name.to_owned()), bits);
    }
    let (a, x) = expression(numbers, sets, depth - 1);
    if numbers.below(5) == 0 {
        return (SetExpr::Complement(Box::new(a)), 0xfff & !x);
    }
    let (b, y) = expression(numbers, sets, depth - 1);
    let (a, b) = (Box::new(a), Box::new(b));
    match numbers.below(4) {
        0 => (SetExpr::Union(a, b), x | y),
        1 => (SetExpr::Intersection(a, b), x & y),
        2 => (SetExpr::Difference(a, b), x & !y),
        _ => (SetExpr::Symmetric(a, b), x ^ y),
    }
}

#[test]
fn sets_made_of_sets() {
    let mut numbers = Numbers(41);
    for _ in 0..300 {
        let named: Vec<(&str, u32)> =
            ["A", "B", "C"].iter().map(|n| (*n, numbers.below(1 << 12) as u32)).collect();
        let mut sets: Vec<(String, Members)> =
            named.iter().map(|(n, b)| ((*n).to_owned(), Members::Listed(listed(*b)))).collect();
        sets.push(("U".to_owned(), Members::Listed(listed(0xfff))));
        let (e, x) = expression(&mut numbers, &named, 2);
        let goal = |asked: SetAsk| Goal::Collection(Collection { sets: sets.clone(), asked });
        let members = goal(SetAsk::Members(e.clone()));
        let solution = solved(members.clone()).unwrap_or_else(|e| panic!("{members:?}: {e:?}"));
        assert_eq!(bits(solution.answer()), x, "{members:?}");
        refuted(&members, &Expr::Set(listed(x ^ 1)));
        let count = goal(SetAsk::Count(e.clone()));
        let solution = solved(count.clone()).expect("a number");
        assert_eq!(solution.answer(), &Expr::integer(x.count_ones()), "{count:?}");
        refuted(&count, &Expr::integer(x.count_ones() + 1));
        let (f, y) = expression(&mut numbers, &named, 1);
        for (likeness, holds) in [
            (Likeness::Equal, x == y),
            (Likeness::Equivalent, x.count_ones() == y.count_ones()),
            (Likeness::Disjoint, x & y == 0),
            (Likeness::Overlapping, x & y != 0),
            (Likeness::Subset, x & !y == 0),
            (Likeness::ProperSubset, x & !y == 0 && x != y),
        ] {
            let asked = goal(SetAsk::Compare(likeness, e.clone(), f.clone()));
            let solution = solved(asked.clone()).expect("a comparison");
            assert_eq!(solution.answer(), &Expr::Truth(holds), "{asked:?}");
            refuted(&asked, &Expr::Truth(!holds));
        }
    }
}

#[test]
fn described_sets_hold_what_fits() {
    let mut numbers = Numbers(42);
    for _ in 0..200 {
        let high = numbers.between(1, 60);
        let m = numbers.between(2, 9);
        let (property, fits): (Property, Box<dyn Fn(i64) -> bool>) = match numbers.below(6) {
            0 => (Property::Even, Box::new(|n| n % 2 == 0)),
            1 => (Property::Odd, Box::new(|n| n % 2 == 1)),
            2 => (Property::Prime, Box::new(|n| (1..=n).filter(|d| n % d == 0).count() == 2)),
            3 => (Property::Composite, Box::new(|n| (1..=n).filter(|d| n % d == 0).count() > 2)),
            4 => (Property::MultipleOf(m), Box::new(move |n| n % m == 0)),
            _ => (Property::Square, Box::new(|n| (1..=n).any(|r| r * r == n))),
        };
        let expected: Vec<Expr> = (1..=high).filter(|n| fits(*n)).map(Expr::integer).collect();
        let property = Property::All(vec![property, Property::AtMost(high)]);
        let set = Members::Numbers { least: Some(1), property, first: None };
        let asked = SetAsk::Members(SetExpr::Named("A".to_owned()));
        let goal = Goal::Collection(Collection { sets: vec![("A".to_owned(), set)], asked });
        let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
        assert_eq!(solution.answer(), &Expr::Set(expected), "{goal:?}");
        refuted(&goal, &Expr::Set(vec![Expr::integer(1), Expr::integer(high + 1)]));
    }
}

#[test]
fn relations_and_their_kinds() {
    let mut numbers = Numbers(43);
    for _ in 0..300 {
        let pairs: BTreeSet<(i64, i64)> = (0..numbers.below(5) + 1)
            .map(|_| (numbers.between(1, 4), numbers.between(1, 4)))
            .collect();
        let firsts: BTreeSet<i64> = pairs.iter().map(|p| p.0).collect();
        let seconds: BTreeSet<i64> = pairs.iter().map(|p| p.1).collect();
        let set = |of: &BTreeSet<i64>| of.iter().map(|n| Expr::integer(*n)).collect::<Vec<_>>();
        let given = pairs.iter().map(|(a, b)| (Expr::integer(*a), Expr::integer(*b))).collect();
        let rule = PairRule::Pairs(given);
        let goal = |asked: PairAsk| {
            let asked = SetAsk::Relation(rule.clone(), asked);
            Goal::Collection(Collection { sets: Vec::new(), asked })
        };
        let answer = |asked: PairAsk| solved(goal(asked)).expect("a relation").answer().clone();
        let same = |answer: Expr, of: &BTreeSet<i64>| {
            let Expr::Set(members) = answer else { panic!("no set") };
            assert_eq!(members.len(), of.len());
            assert!(set(of).iter().all(|m| members.contains(m)));
        };
        same(answer(PairAsk::Domain), &firsts);
        same(answer(PairAsk::Range), &seconds);
        let function = firsts.len() == pairs.len();
        assert_eq!(answer(PairAsk::IsFunction), Expr::Truth(function));
        let injective = function && seconds.len() == pairs.len();
        assert_eq!(answer(PairAsk::IsOneToOne), Expr::Truth(injective));
        refuted(&goal(PairAsk::IsFunction), &Expr::Truth(!function));
        refuted(&goal(PairAsk::Domain), &Expr::Set(vec![Expr::integer(9)]));
    }
    // "is less than", between two sets.
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    let statement = Expr::Symbol(x.clone()).related(Relation::Less, Expr::Symbol(y.clone()));
    for _ in 0..100 {
        let (a, b) = (numbers.below(256) as u32, numbers.below(256) as u32);
        let rule = PairRule::Such {
            from: "A".to_owned(),
            to: "B".to_owned(),
            statement: statement.clone(),
            x: x.clone(),
            y: y.clone(),
        };
        let sets = [("A", a), ("B", b)]
            .map(|(name, bits)| (name.to_owned(), Members::Listed(listed(bits))))
            .to_vec();
        let asked = SetAsk::Relation(rule, PairAsk::Pairs);
        let goal = Goal::Collection(Collection { sets, asked });
        let solution = solved(goal.clone()).expect("pairs");
        let Expr::Set(found) = solution.answer() else { panic!("no set") };
        let mut count = 0;
        for p in 0..12 {
            for q in p + 1..12 {
                count += usize::from(a >> p & 1 == 1 && b >> q & 1 == 1);
            }
        }
        assert_eq!(found.len(), count, "{goal:?}");
    }
}
