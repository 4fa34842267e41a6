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
    question(
        "a (bag|box|jar|urn|container|basket) (contains|has|holds) {p:counts} [(ball|balls|marble|marbles|counter|counters|bead|beads|sweet|sweets|pen|pens|pencil|pencils)] . \
         [if] (a|one) (ball|marble|counter|bead|sweet|pen|pencil) is (picked|drawn|taken|chosen|selected) [out] [at random] [randomly] [from the (bag|box|jar|urn|container|basket)] (.|,) \
         <find> the probability (of getting|of drawing|of picking|that it is|that the (ball|marble|counter|bead|sweet|pen|pencil) is|of) [a] [an] {w:word} [(ball|marble|counter|bead|sweet|pen|pencil|one)]",
        |f| {
            let population = f.counts("p")?;
            let wanted = f.text("w")?;
            if !population.iter().any(|(kind, _)| *kind == wanted) {
                return Err(f.problem("w", "nothing of this kind is in the bag"));
            }
            let outcome = DrawOutcome::Counts(vec![(wanted, 1)]);
            Ok(Goal::Probability(Draw { population, drawn: 1, replacement: false, outcome }).into())
        },
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
