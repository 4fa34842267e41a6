//! Vectors written with unit vectors: `3i + 4j`, `3\vec{i} + 4\hat{j}`.

use super::{Judge, kinds_differ};
use crate::Checked;
use crate::answer::Answer;
use syntax::{Expr, Symbol};

/// The unit vectors' letters.
const LETTERS: [&str; 3] = ["i", "j", "k"];

/// The letter under an arrow, hat or in bold that a unit vector is: `i` of `hat(i)`.
fn dressed_letter(symbol: &Symbol) -> Option<&'static str> {
    let inside = ["vec(", "hat(", "bold(", "mathbf(", "boldsymbol("]
        .iter()
        .find_map(|dress| symbol.name().strip_prefix(dress))?
        .strip_suffix(')')?;
    LETTERS.into_iter().find(|letter| *letter == inside)
}

/// Both with every unit vector written `\vec{i}`, `\vec{j}`, `\vec{k}`, if one of them has unit
/// vectors. Bare letters are unit vectors where `j` or `k` is among them.
pub(super) fn uniform(a: &Expr, b: &Expr) -> Option<(Expr, Expr)> {
    let dressed = |e: &Expr| e.symbols().iter().any(|s| dressed_letter(s).is_some());
    if !dressed(a) && !dressed(b) {
        return in_one_dress(a, b);
    }
    (dressed(a) || dressed(b)).then(|| (renamed(a, dressed(a)), renamed(b, dressed(b))))
}

/// Both with every vector's letter bare, if all letters under arrows or in bold of one side are bare
/// or so dressed on the other, and no letter stands both ways on one side.
fn in_one_dress(a: &Expr, b: &Expr) -> Option<(Expr, Expr)> {
    let bare = |s: &Symbol| {
        let inside = ["vec(", "mathbf(", "boldsymbol(", "bold("]
            .iter()
            .find_map(|dress| s.name().strip_prefix(dress))?;
        let letter = inside.strip_suffix(')')?;
        (letter.chars().count() == 1).then(|| Symbol::new(letter))
    };
    let plain = |e: &Expr| -> Option<Expr> {
        let letters = e.symbols();
        let clash = letters.iter().filter_map(bare).any(|s| letters.contains(&s));
        (!clash).then(|| undressed(e, &bare))
    };
    let (x, y) = (plain(a)?, plain(b)?);
    (x != *a || y != *b).then_some((x, y))
}

fn undressed(expr: &Expr, bare: &impl Fn(&Symbol) -> Option<Symbol>) -> Expr {
    match expr {
        Expr::Symbol(s) => bare(s).map_or_else(|| expr.clone(), Expr::Symbol),
        expr => expr.map_parts(|part| undressed(part, bare)),
    }
}

fn renamed(expr: &Expr, dressed: bool) -> Expr {
    let bare = !dressed && expr.symbols().iter().any(|s| matches!(s.name(), "j" | "k"));
    with_arrows(expr, bare)
}

fn with_arrows(expr: &Expr, bare: bool) -> Expr {
    match expr {
        Expr::Symbol(symbol) => {
            let plain = LETTERS.into_iter().find(|letter| bare && *letter == symbol.name());
            match dressed_letter(symbol).or(plain) {
                Some(letter) => Expr::symbol(&format!("vec({letter})")),
                None => expr.clone(),
            }
        }
        expr => expr.map_parts(|part| with_arrows(part, bare)),
    }
}

impl Judge<'_> {
    /// A point against a vector written with `i`, `j`, `k`.
    pub(super) fn vector(&self, entries: &[Answer], vector: &Expr) -> Checked {
        let dressed = vector.symbols().iter().any(|s| dressed_letter(s).is_some());
        let vector = renamed(vector, dressed);
        let units = LETTERS.map(|letter| Expr::symbol(&format!("vec({letter})")));
        let is_vector = vector.symbols().iter().any(|s| dressed_letter(s).is_some());
        if entries.len() > units.len() || !is_vector {
            return kinds_differ(&Answer::Tuple(entries.to_vec()), &Answer::Value(vector));
        }
        let mut terms = Vec::new();
        for (entry, unit) in entries.iter().zip(units) {
            let Answer::Value(entry) = entry else {
                return Checked::unknown("an entry is no number");
            };
            terms.push(Expr::product(vec![entry.clone(), unit]));
        }
        self.exactly(&Expr::sum(terms), &vector)
    }
}
