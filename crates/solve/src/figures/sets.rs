//! Venn diagrams.

use crate::figure::{Figure, Label, Venn};
use algebra::Rational;
use check::{Region, SetCounts};
use syntax::Expr;

/// The diagram of a survey: in each cell its number, where the question and the answer fix it.
pub(super) fn counts(asked: &SetCounts, answer: &Expr) -> Option<Figure> {
    let n = asked.sets.len();
    if !(2..=3).contains(&n) {
        return None;
    }
    let number = answer.as_rational()?;
    let known = asked.known.iter().map(|(region, count)| (*region, Rational::from(*count)));
    let rows: Vec<_> = known.chain([(asked.asked, number)]).collect();
    let cells = numbers(&rows, 1 << n);
    let outside = cells.first().is_some_and(Option::is_some);
    // Nobody outside is nothing to write, but then the frame says nothing either.
    Some(Figure::Venn(Venn {
        sets: asked.sets.iter().map(|name| Label::Maths(Expr::symbol(name))).collect(),
        universe: outside.then(|| Label::letter("U")),
        cells: cells.iter().map(|q| q.as_ref().map(|q| Label::Maths(Expr::rational(q)))).collect(),
        shaded: asked.asked,
    }))
}

/// The numbers of single cells that sums over regions fix, by elimination.
fn numbers(rows: &[(Region, Rational)], cells: u8) -> Vec<Option<Rational>> {
    let mut matrix: Vec<Vec<Rational>> = rows
        .iter()
        .map(|(region, sum)| {
            let row = (0..cells).map(|cell| Rational::from(u8::from(region.has(cell))));
            row.chain([sum.clone()]).collect()
        })
        .collect();
    let width = usize::from(cells);
    let mut found = vec![None; width];
    let mut next = 0;
    for column in 0..width {
        let Some(pivot) = (next..matrix.len()).find(|&r| !matrix[r][column].is_zero()) else {
            continue;
        };
        matrix.swap(next, pivot);
        let lead = matrix[next][column].clone();
        for entry in &mut matrix[next] {
            *entry = &*entry / &lead;
        }
        let row = matrix[next].clone();
        for (r, other) in matrix.iter_mut().enumerate() {
            let factor = other[column].clone();
            if r != next && !factor.is_zero() {
                for (entry, by) in other.iter_mut().zip(&row) {
                    *entry -= &factor * by;
                }
            }
        }
        next += 1;
    }
    for row in &matrix[..next] {
        let mut held = (0..width).filter(|&k| !row[k].is_zero());
        if let (Some(cell), None) = (held.next(), held.next()) {
            found[cell] = Some(row[width].clone());
        }
    }
    found
}
