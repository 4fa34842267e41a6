//! Numbers of members: what is known is a system of equations for the cells of the diagram.

use super::{Judge, decided, evidence, methods};
use crate::{Evidence, SetCounts};
use algebra::Rational;
use syntax::Expr;

impl Judge<'_> {
    /// The answer is what every diagram with the known numbers has, and there is such a diagram.
    pub(super) fn set_counts(&self, asked: &SetCounts, answer: &Expr) -> Evidence {
        let holds = self.rational(answer).and_then(|found| {
            let cells = 1usize << asked.sets.len();
            if !(2..=3).contains(&asked.sets.len()) {
                return None;
            }
            if contradicts(asked) {
                return Some(false);
            }
            let value = fixed(asked, |cell| asked.asked.has(cell))?;
            for k in 0..cells {
                // A cell with a number of its own holds a whole number of members.
                if let Some(members) = fixed(asked, |cell| usize::from(cell) == k)
                    && (members < Rational::ZERO || !members.is_int())
                {
                    return Some(false);
                }
            }
            Some(value == found)
        });
        evidence(&methods::VENN, vec![answer.clone()], decided(holds))
    }
}

/// Whether no numbers in the cells, not even negative ones, add up to what is known.
fn contradicts(asked: &SetCounts) -> bool {
    let (known, target) = rows(asked, |_| false);
    let (rows, used, _) = eliminated(known, target);
    let cells = 1usize << asked.sets.len();
    rows.iter().skip(used).any(|row| !row[cells].is_zero())
}

/// The number of members in some cells, if the known numbers fix it: the row of those cells is a
/// combination of the known rows.
fn fixed(asked: &SetCounts, wanted: impl Fn(u8) -> bool) -> Option<Rational> {
    let cells = 1usize << asked.sets.len();
    let (known, target) = rows(asked, wanted);
    let (_, _, target) = eliminated(known, target);
    target[..cells].iter().all(|q| q.is_zero()).then(|| -target[cells].clone())
}

/// What is known of the cells as rows of a system, and the row of the wanted cells.
fn rows(asked: &SetCounts, wanted: impl Fn(u8) -> bool) -> (Vec<Vec<Rational>>, Vec<Rational>) {
    let cells = 1usize << asked.sets.len();
    let bit = |b: bool| if b { Rational::ONE } else { Rational::ZERO };
    let known = asked
        .known
        .iter()
        .map(|(region, n)| {
            let mut row: Vec<Rational> = (0..cells).map(|k| bit(region.has(k as u8))).collect();
            row.push((*n).into());
            row
        })
        .collect();
    let mut target: Vec<Rational> = (0..cells).map(|k| bit(wanted(k as u8))).collect();
    target.push(Rational::ZERO);
    (known, target)
}

/// The known rows in steps, how many of them say something, and what is left of the wanted row.
pub(super) fn eliminated(
    mut rows: Vec<Vec<Rational>>,
    mut target: Vec<Rational>,
) -> (Vec<Vec<Rational>>, usize, Vec<Rational>) {
    let cells = target.len() - 1;
    let mut used = 0;
    for column in 0..cells {
        let Some(pivot) = (used..rows.len()).find(|&r| !rows[r][column].is_zero()) else {
            continue;
        };
        rows.swap(used, pivot);
        let lead = rows[used].clone();
        for row in rows.iter_mut().skip(used + 1).chain([&mut target]) {
            let factor = &row[column] / &lead[column];
            for (entry, of_lead) in row.iter_mut().zip(&lead) {
                *entry -= &factor * of_lead;
            }
        }
        used += 1;
    }
    (rows, used, target)
}
