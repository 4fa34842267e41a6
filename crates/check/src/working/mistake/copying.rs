//! The line before written down again with one thing changed: a sign, a number, a letter.

use super::form;
use super::repair::{self, Repair};
use super::rule::{Directness, Line, Rule, found};
use super::slips::{COPIED, EXPONENT, SIGN};
use super::{Diagnosis, Mistake};
use syntax::Expr;

pub(super) static RULES: &[Rule] = &[
    found(&SIGN, Directness::Written, |line| {
        let mut terms = repair::signs(line);
        terms.retain(|repair| repair.term);
        changed(line, &SIGN, terms)
    }),
    found(&COPIED, Directness::Written, |line| changed(line, &COPIED, repair::letters(line))),
    found(&EXPONENT, Directness::Written, |line| changed(line, &EXPONENT, repair::exponents(line))),
    found(&COPIED, Directness::WorkedOut, |line| {
        let mut numbers = line.number_repairs().to_vec();
        numbers.retain(|repair| matches!(repair.right, Expr::Number(_)));
        changed(line, &COPIED, numbers)
    }),
];

/// The repair after which the line is the line before as it was written.
fn changed(line: &Line<'_>, mistake: &'static Mistake, repairs: Vec<Repair>) -> Vec<Diagnosis> {
    // A lone number is not copied but worked out.
    if line.before.size() < 4 {
        return Vec::new();
    }
    let written = form::tidied(line.before);
    let found = repairs.into_iter().find(|repair| form::tidied(&repair.line) == written);
    let diagnosis = |repair: Repair| Diagnosis {
        mistake,
        arguments: vec![repair.written, repair.right],
        corrected: Some(repair.line),
    };
    found.map(diagnosis).into_iter().collect()
}
