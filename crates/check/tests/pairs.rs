//! Pairs of answers of every kind in `pairs/*.txt`, one to a line: `gold | answer => verdict`.
//!
//! Each is checked both ways. A line `# …` is a heading; a response may stand on several lines.

use algebra::Budget;
use check::{Equality, Policy, check_answer};

/// A file of pairs with each line that is not as expected.
fn wrong_lines(text: &str) -> Vec<String> {
    let policy = Policy::examiner();
    let mut wrong = Vec::new();
    let mut lines = String::new();
    for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("# ")) {
        lines.push_str(line);
        // A response may stand on several lines.
        let Some((pair, expected)) = lines.rsplit_once(" => ") else {
            lines.push('\n');
            continue;
        };
        match pair.split_once(" | ") {
            Some((gold, answer)) => {
                for (a, b) in [(gold, answer), (answer, gold)] {
                    let checked = check_answer(a, b, &policy, &Budget::default());
                    if name(checked.verdict) != expected.trim() {
                        let is = name(checked.verdict);
                        wrong.push(format!("{a} | {b} => {is} ({})", checked.why));
                    }
                }
            }
            None => wrong.push(format!("no pair: {lines}")),
        }
        lines.clear();
    }
    wrong
}

fn name(verdict: Equality) -> &'static str {
    match verdict {
        Equality::Equal => "equal",
        Equality::Different => "different",
        Equality::Unknown => "unknown",
    }
}

fn check(text: &str) {
    let wrong = wrong_lines(text);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn numbers() {
    check(include_str!("pairs/numbers.txt"));
}

#[test]
fn measures() {
    check(include_str!("pairs/measures.txt"));
}

#[test]
fn collections() {
    check(include_str!("pairs/collections.txt"));
}

#[test]
fn ranges() {
    check(include_str!("pairs/ranges.txt"));
}

#[test]
fn expressions() {
    check(include_str!("pairs/expressions.txt"));
}

#[test]
fn responses() {
    check(include_str!("pairs/responses.txt"));
}
