//! Venn diagrams filled with numbers: what is told of them gives the rest back.

use crate::{Numbers, refuted, solved};
use check::{Goal, Region, SetCounts};
use syntax::Expr;

/// How many members a region of a diagram has.
fn members(cells: &[u64], region: Region) -> u64 {
    cells.iter().zip(0u8..).filter(|(_, k)| region.has(*k)).map(|(n, _)| n).sum()
}

fn goal(cells: &[u64], known: &[Region], asked: Region) -> Goal {
    let names = ["A", "B", "C"];
    let n = if cells.len() == 4 { 2 } else { 3 };
    Goal::SetCounts(SetCounts {
        sets: names[..n].iter().map(ToString::to_string).collect(),
        known: known.iter().map(|region| (*region, members(cells, *region))).collect(),
        asked,
    })
}

#[track_caller]
fn expect(cells: &[u64], known: &[Region], asked: Region) {
    let goal = goal(cells, known, asked);
    let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
    let count = members(cells, asked);
    assert_eq!(solution.answer(), &Expr::integer(count), "{goal:?}");
    refuted(&goal, &Expr::integer(count + 1));
}

#[test]
fn two_sets_come_back_from_what_is_told() {
    let mut numbers = Numbers(12);
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let (all, both, union) = (Region::all(2), a.and(b), a.or(b));
    let (none, one) = (union.not(2), Region::exactly(2, 1));
    let (only_a, only_b) = (Region::only(2, 0), Region::only(2, 1));
    for _ in 0..300 {
        let cells: Vec<u64> = (0..4).map(|_| numbers.below(60)).collect();
        for known in [
            vec![all, a, b, both],
            vec![all, a, b, none],
            vec![all, a, b, union],
            vec![all, only_a, only_b, both],
            vec![all, only_a, only_b, none],
            vec![all, a, only_a, none],
        ] {
            for asked in [all, a, b, both, union, none, one, only_a, only_b] {
                expect(&cells, &known, asked);
            }
        }
    }
}

#[test]
fn three_sets_come_back_from_what_is_told() {
    let mut numbers = Numbers(13);
    let set = |k| Region::set(3, k);
    let (all, core) = (Region::all(3), Region::exactly(3, 3));
    let pairs = [set(0).and(set(1)), set(1).and(set(2)), set(0).and(set(2))];
    let union = Region::at_least(3, 1);
    for _ in 0..200 {
        let cells: Vec<u64> = (0..8).map(|_| numbers.below(40)).collect();
        let mut known = vec![all, set(0), set(1), set(2)];
        known.extend(pairs);
        for last in [core, union, union.not(3)] {
            let mut known = known.clone();
            known.push(last);
            for asked in [
                core,
                union,
                union.not(3),
                Region::only(3, 0),
                Region::exactly(3, 1),
                Region::exactly(3, 2),
                Region::at_least(3, 2),
            ] {
                expect(&cells, &known, asked);
            }
        }
    }
}

#[test]
fn numbers_that_contradict_each_other_have_no_answer() {
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let known = vec![(Region::all(2), 50), (a, 40), (b, 35), (a.or(b), 60)];
    let sets = vec!["A".to_owned(), "B".to_owned()];
    let asked = SetCounts { sets, known, asked: a.and(b) };
    refuted(&Goal::SetCounts(asked), &Expr::integer(15));
}
