//! Trees of draws and tosses.

use crate::figure::{Branch, Figure, Label, Tree};
use algebra::Rational;
use check::{SourceKind, Text, Thing, Trial};
use syntax::Expr;

/// Most ways of a tree that is drawn.
const MOST_WAYS: usize = 12;

/// The tree of two or three draws, if it is small.
pub(super) fn trial(trial: &Trial) -> Option<Figure> {
    let draws: u64 = trial.sources.iter().map(|s| s.drawn).sum();
    let drawn = |kind| matches!(kind, SourceKind::Bag | SourceKind::Coin | SourceKind::Children);
    let small = trial.sources.iter().all(|s| drawn(s.kind) && s.things.len() <= 3);
    if !(2..=3).contains(&draws) || !small || trial.given.is_some() {
        return None;
    }
    let branches = grow(trial, &mut Vec::new(), &Rational::ONE);
    let ways: usize = branches.iter().map(ways).sum();
    (ways > 1 && ways <= MOST_WAYS).then_some(Figure::Tree(Tree { branches }))
}

/// What things and outcomes are called: in the question's English, and in Nepali.
const KINDS: &[Text] = &[
    Text { en: "red", ne: "रातो" },
    Text { en: "blue", ne: "निलो" },
    Text { en: "green", ne: "हरियो" },
    Text { en: "white", ne: "सेतो" },
    Text { en: "black", ne: "कालो" },
    Text { en: "yellow", ne: "पहेँलो" },
    Text { en: "pink", ne: "गुलाबी" },
    Text { en: "orange", ne: "सुन्तले" },
    Text { en: "brown", ne: "खैरो" },
    Text { en: "purple", ne: "बैजनी" },
    Text { en: "head", ne: "अग्रभाग" },
    Text { en: "tail", ne: "पृष्ठभाग" },
    Text { en: "boy", ne: "छोरा" },
    Text { en: "girl", ne: "छोरी" },
    Text { en: "defective", ne: "बिग्रेको" },
    Text { en: "good", ne: "असल" },
    Text { en: "bad", ne: "खराब" },
    Text { en: "rotten", ne: "कुहिएको" },
    Text { en: "fresh", ne: "ताजा" },
];

/// The name in both languages, where it is known.
fn label(name: &str) -> Label {
    let known = KINDS.iter().find(|kind| kind.en == name);
    known.map_or_else(|| Label::Named(name.to_owned()), |kind| Label::Word(*kind))
}

fn ways(branch: &Branch) -> usize {
    if branch.then.is_empty() { 1 } else { branch.then.iter().map(ways).sum() }
}

/// What may happen after what was obtained with this probability.
fn grow<'t>(trial: &'t Trial, taken: &mut Vec<&'t Thing>, before: &Rational) -> Vec<Branch> {
    let (mut at, mut earlier) = (0, 0);
    while let Some(source) = trial.sources.get(at)
        && taken.len() - earlier >= source.drawn as usize
    {
        earlier += source.drawn as usize;
        at += 1;
    }
    let Some(source) = trial.sources.get(at) else { return Vec::new() };
    let gone: Vec<&Thing> = match source.replaced {
        true => Vec::new(),
        false => taken[earlier..].to_vec(),
    };
    let total: u64 = source.things.iter().map(|(_, n)| n).sum();
    let Some(of) = total.checked_sub(gone.len() as u64).filter(|n| *n > 0) else {
        return Vec::new();
    };
    let last = trial.sources.iter().map(|s| s.drawn as usize).sum::<usize>() == taken.len() + 1;
    let mut branches = Vec::new();
    for (thing, n) in &source.things {
        let left = n.saturating_sub(gone.iter().filter(|t| **t == thing).count() as u64);
        if left == 0 {
            continue;
        }
        let chance = Rational::from(left) / Rational::from(of);
        let written = Expr::integer(left).over(Expr::integer(of));
        let outcome = label(&thing.label);
        let whole = before * &chance;
        taken.push(thing);
        branches.push(if last {
            let wanted = trial.event.happens(taken) != trial.complement;
            Branch::end(outcome, Some(written), wanted, Label::Maths(Expr::rational(&whole)))
        } else {
            let then = grow(trial, taken, &whole);
            Branch::on(outcome, Some(written), then)
        });
        taken.pop();
    }
    branches
}
