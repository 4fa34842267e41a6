//! Drawing things from a bag.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Draw, DrawOutcome, Goal};

pub(crate) const FORMS: &[Form] = &[
    question(
        "{n:count} (letter|letters) picked without replacement from {bag} . (<find>) [the] (prob|probability) of sequence {s:word}",
        |f| sequence(f, false),
    ),
    question(
        "{n:count} (letter|letters) picked without replacement from {bag} . (<find>) [the] (prob|probability) of picking {c:counts}",
        |f| level_set(f, false),
    ),
    noun(
        "(prob|probability) of sequence {s:word} when {n:count} (letter|letters) [are] (picked|drawn|taken|chosen) without replacement from {bag}",
        |f| sequence(f, false),
    ),
    noun(
        "(prob|probability) of picking {c:counts} when {n:count} (letter|letters) [are] (picked|drawn|taken|chosen) without replacement from {bag}",
        |f| level_set(f, false),
    ),
    question(
        "{n:count} (letter|letters) picked with replacement from {bag} . (<find>) [the] (prob|probability) of sequence {s:word}",
        |f| sequence(f, true),
    ),
    question(
        "{n:count} (letter|letters) picked with replacement from {bag} . (<find>) [the] (prob|probability) of picking {c:counts}",
        |f| level_set(f, true),
    ),
    noun(
        "(prob|probability) of sequence {s:word} when {n:count} (letter|letters) [are] (picked|drawn|taken|chosen) with replacement from {bag}",
        |f| sequence(f, true),
    ),
    noun(
        "(prob|probability) of picking {c:counts} when {n:count} (letter|letters) [are] (picked|drawn|taken|chosen) with replacement from {bag}",
        |f| level_set(f, true),
    ),
];

type Outcome = Result<Meaning, Problem>;

fn sequence(f: &Found<'_, '_>, replacement: bool) -> Outcome {
    let letters: Vec<String> = f.text("s")?.chars().map(String::from).collect();
    if letters.len() as u64 != f.count("n")? {
        return Err(f.problem("s", "the sequence has not as many letters as are drawn"));
    }
    draw(f, replacement, DrawOutcome::Sequence(letters))
}

fn level_set(f: &Found<'_, '_>, replacement: bool) -> Outcome {
    draw(f, replacement, DrawOutcome::Counts(f.counts("c")?))
}

fn draw(f: &Found<'_, '_>, replacement: bool, outcome: DrawOutcome) -> Outcome {
    Ok(Goal::Probability(Draw {
        population: f.bag("bag")?,
        drawn: f.count("n")?,
        replacement,
        outcome,
    })
    .into())
}
