//! Rules, and how they are tried on a line.

use super::meaning::Meaning;
use super::repair::{self, Repair};
use super::{Diagnosis, FAMILIES, Mistake, form, place, shape};
use crate::verify::Judge;
use algebra::Budget;
use std::cell::OnceCell;
use syntax::Expr;

/// A wrong way to write something beside the right way.
pub(super) struct Rewrite {
    pub(super) wrong: Expr,
    pub(super) right: Expr,
    /// What fills the places of the mistake's words, where that is not the place that was
    /// rewritten, the wrong and the right.
    about: Option<Vec<Expr>>,
}

impl Rewrite {
    pub(super) fn new(wrong: Expr, right: Expr) -> Self {
        Rewrite { wrong, right, about: None }
    }

    /// The same, said in terms of `about`.
    pub(super) fn about(self, about: Vec<Expr>) -> Self {
        Rewrite { about: Some(about), ..self }
    }
}

/// Two lines, the second of which does not follow.
pub(super) struct Line<'a> {
    pub(super) before: &'a Expr,
    pub(super) after: &'a Expr,
    /// What the line after means.
    pub(super) meaning: &'a Meaning<'a>,
    pub(super) judge: &'a Judge<'a>,
    repairs: OnceCell<Vec<Repair>>,
    /// For writing lines anew, so that the plainest mistakes are found when all else was costly.
    copying: Budget,
}

impl<'a> Line<'a> {
    pub(super) fn new(
        before: &'a Expr,
        after: &'a Expr,
        meaning: &'a Meaning<'a>,
        judge: &'a Judge<'a>,
    ) -> Self {
        let copying = Budget::new(COPYING, 0);
        Line { before, after, meaning, judge, repairs: OnceCell::new(), copying }
    }

    /// The numbers of the line after that should be others.
    pub(super) fn number_repairs(&self) -> &[Repair] {
        self.repairs.get_or_init(|| repair::numbers(self))
    }

    /// How directly a wrong line that means the same leads to the line after.
    fn directness(&self, wrong: &Expr) -> Directness {
        let written = form::tidied(self.after);
        if form::tidied(wrong) == written {
            Directness::Written
        } else if form::tidied(&shape::like(wrong, self.after, self.judge)) == written {
            Directness::WorkedOut
        } else {
            Directness::Equivalent
        }
    }
}

/// One way to go wrong.
pub(super) struct Rule {
    pub(super) mistake: &'static Mistake,
    try_at: Try,
    /// How direct its explanations are, where the lines themselves don't say.
    directness: Option<Directness>,
}

/// Where a rule looks.
enum Try {
    /// At each place of the line before: the ways to write this place wrongly.
    Place(fn(&Expr) -> Vec<Rewrite>),
    /// At both lines as a whole: wrong lines, each beside the right one. Each is held against the
    /// line after.
    Line(fn(&Line<'_>) -> Vec<Rewrite>),
    /// At both lines as a whole: mistakes that were already held against both, all of them made.
    Found(fn(&Line<'_>) -> Vec<Diagnosis>),
}

/// A rule for places.
pub(super) const fn at(mistake: &'static Mistake, rewrites: fn(&Expr) -> Vec<Rewrite>) -> Rule {
    Rule { mistake, try_at: Try::Place(rewrites), directness: None }
}

/// A rule for whole lines.
pub(super) const fn line(
    mistake: &'static Mistake,
    rewrites: fn(&Line<'_>) -> Vec<Rewrite>,
) -> Rule {
    Rule { mistake, try_at: Try::Line(rewrites), directness: None }
}

/// A rule that holds its findings against both lines itself.
pub(super) const fn found(
    mistake: &'static Mistake,
    directness: Directness,
    find: fn(&Line<'_>) -> Vec<Diagnosis>,
) -> Rule {
    Rule { mistake, try_at: Try::Found(find), directness: Some(directness) }
}

/// How directly a mistake leads to the line after; what is more direct is likelier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Directness {
    /// To the very line that was written.
    Written,
    /// To it once each side is worked out.
    WorkedOut,
    /// To a line that means the same.
    Equivalent,
}

/// The mistakes by which one rule explains a line.
pub(super) struct Explanation {
    pub(super) directness: Directness,
    pub(super) mistakes: Vec<Diagnosis>,
}

impl Rule {
    /// The same rule, whose explanations count as so direct.
    pub(super) const fn counted(self, directness: Directness) -> Rule {
        Rule { mistake: self.mistake, try_at: self.try_at, directness: Some(directness) }
    }

    /// The mistakes by which this rule explains the line, if it does.
    pub(super) fn explain(&self, line: &Line<'_>) -> Option<Explanation> {
        let attempts = match self.try_at {
            Try::Place(_) => self.attempts(line.before, &line.copying),
            Try::Line(rewrites) => rewrites(line)
                .into_iter()
                .map(|rewrite| Attempt {
                    mistake: self.mistake,
                    about: rewrite.about.unwrap_or_else(|| vec![line.before.clone()]),
                    wrong: rewrite.wrong,
                    right: rewrite.right,
                    place: None,
                })
                .collect(),
            Try::Found(find) => {
                let mistakes = find(line);
                let directness = self.directness.unwrap_or(Directness::Equivalent);
                return (!mistakes.is_empty()).then_some(Explanation { directness, mistakes });
            }
        };
        let (directness, best) = attempts
            .into_iter()
            .filter(|attempt| line.meaning.is_that_of(&attempt.wrong, line.judge))
            .map(|attempt| {
                let own = || line.directness(&attempt.wrong);
                (self.directness.unwrap_or_else(own), attempt)
            })
            .min_by_key(|(directness, _)| *directness)?;
        Some(Explanation { directness, mistakes: vec![best.diagnosis(line)] })
    }

    /// The wrong lines to which this rule leads from `before`, if it is a rule for places.
    fn attempts(&self, before: &Expr, budget: &Budget) -> Vec<Attempt> {
        let Try::Place(rewrites) = self.try_at else { return Vec::new() };
        let cost = COPY * 2 * before.size() as u64;
        let mut attempts = Vec::new();
        for place in place::all(before) {
            for rewrite in rewrites(place.node) {
                if budget.spend(cost).is_err() {
                    return attempts;
                }
                let Rewrite { wrong, right, about } = rewrite;
                attempts.push(Attempt {
                    mistake: self.mistake,
                    about: about
                        .unwrap_or_else(|| vec![place.node.clone(), wrong.clone(), right.clone()]),
                    wrong: place::replaced(before, &place.path, &wrong),
                    right: place::replaced(before, &place.path, &right),
                    place: Some((place.path.clone(), wrong, right)),
                });
            }
        }
        attempts
    }
}

/// A wrong line, and the right one.
struct Attempt {
    mistake: &'static Mistake,
    about: Vec<Expr>,
    wrong: Expr,
    right: Expr,
    /// The place that was rewritten, with its wrong and its right writing.
    place: Option<(Vec<usize>, Expr, Expr)>,
}

impl Attempt {
    fn diagnosis(self, line: &Line<'_>) -> Diagnosis {
        let corrected = shape::like(&self.right, line.after, line.judge);
        Diagnosis { mistake: self.mistake, arguments: self.about, corrected: Some(corrected) }
    }
}

/// Work that copying a node, holding it against another and dropping it costs.
pub(super) const COPY: u64 = 4;

/// Work for writing lines anew with a mistake in them.
const COPYING: u64 = 200_000;

/// Most wrong lines that are combined in pairs.
const MOST_COMBINED: usize = 60;

/// Two mistakes made in one line, at places apart from each other.
pub(super) fn two(line: &Line<'_>) -> Vec<Diagnosis> {
    let rules = FAMILIES.iter().flat_map(|family| family.iter());
    let mut attempts: Vec<Attempt> =
        rules.flat_map(|rule| rule.attempts(line.before, &line.copying)).collect();
    attempts.truncate(MOST_COMBINED);
    for (k, one) in attempts.iter().enumerate() {
        let Some((path, wrong, right)) = &one.place else { continue };
        for other in &attempts[..k] {
            let Some((other_path, ..)) = &other.place else { continue };
            if path.starts_with(other_path) || other_path.starts_with(path) {
                continue;
            }
            let both = place::replaced(&other.wrong, path, wrong);
            if !line.meaning.is_that_of(&both, line.judge) {
                continue;
            }
            let right = place::replaced(&other.right, path, right);
            let corrected = shape::like(&right, line.after, line.judge);
            return [other, one]
                .map(|attempt| Diagnosis {
                    mistake: attempt.mistake,
                    arguments: attempt.about.clone(),
                    corrected: Some(corrected.clone()),
                })
                .into();
        }
    }
    Vec::new()
}

/// Defines mistakes: `CONSTANT = "name", "English words", "Nepali words";`.
macro_rules! mistakes {
    ($($constant:ident = $name:literal, $en:literal, $ne:literal;)*) => {
        $(#[doc = $en]
        pub(super) static $constant: crate::working::Ground =
            crate::working::Ground { name: $name, words: crate::Text { en: $en, ne: $ne } };)*
    };
}
pub(super) use mistakes;
