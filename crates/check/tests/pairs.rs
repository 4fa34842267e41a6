//! Pairs of answers of every kind in `pairs/*.txt`, one to a line: `gold | answer => verdict`.
//!
//! Each is checked both ways, but for a form, which is asked of the answer only. A line `# …` is a
//! heading; a response may stand on several lines. A line `policy: examiner form=simplest` chooses
//! the policy for the lines below it, a line `assume: x > 0` adds what the question says.

use algebra::{Budget, Rational};
use check::{Equality, Form, Policy, Precision, check_answer};

/// A file of pairs with each line that is not as expected.
fn wrong_lines(text: &str) -> Vec<String> {
    let mut policy = Policy::examiner();
    let mut wrong = Vec::new();
    let mut lines = String::new();
    for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("# ")) {
        if let Some(words) = line.strip_prefix("policy: ") {
            policy = policy_of(words);
            continue;
        }
        if let Some(statement) = line.strip_prefix("assume: ") {
            policy.assume(statement).unwrap_or_else(|why| panic!("{statement}: {why}"));
            continue;
        }
        lines.push_str(line);
        // A response may stand on several lines.
        let Some((pair, expected)) = lines.rsplit_once(" => ") else {
            lines.push('\n');
            continue;
        };
        match pair.split_once(" | ") {
            Some((gold, answer)) => {
                let one_way = policy.form != Form::Any || policy.precision.is_some();
                let ways = [(gold, answer), (answer, gold)];
                for (a, b) in ways.into_iter().take(if one_way { 1 } else { 2 }) {
                    let checked = check_answer(a, b, &policy, &Budget::default());
                    let nepali = checked.why_in_nepali();
                    let diagnostic = checked.why.contains("(at character");
                    if !diagnostic && !nepali.contains(|c| ('\u{900}'..='\u{97f}').contains(&c)) {
                        wrong.push(format!("no Nepali: {}", checked.why));
                    }
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

/// `examiner form=simplest places=2 pi=22/7`.
fn policy_of(words: &str) -> Policy {
    let mut words = words.split(' ');
    let mut policy = match words.next() {
        Some("examiner") => Policy::examiner(),
        Some("benchmark") => Policy::benchmark(),
        Some("strict") => Policy::strict(),
        other => panic!("{other:?} is no policy"),
    };
    for word in words {
        match word.split_once('=') {
            Some(("form", "any")) => policy.form = Form::Any,
            Some(("form", "simplest")) => policy.form = Form::Simplest,
            Some(("form", "factorised")) => policy.form = Form::Factorised,
            Some(("form", "expanded")) => policy.form = Form::Expanded,
            Some(("form", "same")) => policy.form = Form::Same,
            Some(("places", n)) => policy.precision = n.parse().ok().map(Precision::Places),
            Some(("figures", n)) => policy.precision = n.parse().ok().map(Precision::Figures),
            Some(("pi", pi)) => policy.pi.push(rational(pi)),
            _ => panic!("{word} is no part of a policy"),
        }
    }
    policy
}

fn rational(text: &str) -> Rational {
    let value = syntax::parse(text).expr;
    let value = if let syntax::Expr::Quotient(a, b) = &value {
        a.as_rational().zip(b.as_rational()).map(|(a, b)| a / b)
    } else {
        value.as_rational()
    };
    value.unwrap_or_else(|| panic!("{text} is no number"))
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
fn near_misses() {
    check(include_str!("pairs/near_misses.txt"));
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

#[test]
fn policies() {
    check(include_str!("pairs/policies.txt"));
}

#[test]
fn identities() {
    check(include_str!("pairs/identities.txt"));
}

#[test]
fn mixture() {
    check(include_str!("pairs/mixture.txt"));
}
