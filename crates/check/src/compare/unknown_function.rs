//! Expressions with functions nobody has defined: `f(2)`, `f(x) + 1`.

use super::Judge;
use crate::Checked;
use syntax::{Expr, Symbol};

/// Compares two expressions with unknown functions; `None` if there are none in them. They are
/// equal if they are so with every value `f(…)` taken as a letter, and different if they differ for
/// one choice of the functions.
pub(super) fn compare(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    if !has_application(a) && !has_application(b) {
        return None;
    }
    let mut letters = Letters { judge, known: Vec::new() };
    let outcome = judge.decide(&letters.replace(a), &letters.replace(b));
    if outcome.is_equal() {
        return Some(outcome);
    }
    let mut names = Vec::new();
    let chosen = judge.decide(&with_chosen(a, &mut names), &with_chosen(b, &mut names));
    Some(if chosen.is_different() {
        Checked::different("they differ for some choice of the functions in them")
    } else {
        Checked::unknown("the functions in it are not known")
    })
}

/// Replaces every value of an unknown function in both by a letter, the same for equal arguments.
pub(super) fn as_letters(judge: &Judge<'_>, a: &Expr, b: &Expr) -> (Expr, Expr) {
    let mut letters = Letters { judge, known: Vec::new() };
    (letters.replace(a), letters.replace(b))
}

/// Whether a function without a meaning is applied somewhere in `expr`.
pub(super) fn has_application(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Apply(..));
    expr.for_each_part(|part| found = found || has_application(part));
    found
}

/// Letters standing for values of unknown functions.
struct Letters<'a> {
    judge: &'a Judge<'a>,
    known: Vec<(Symbol, Vec<Expr>, Expr)>,
}

impl Letters<'_> {
    fn replace(&mut self, expr: &Expr) -> Expr {
        match expr {
            Expr::Apply(name, arguments) => self.letter(name, arguments),
            expr => expr.map_parts(|part| self.replace(part)),
        }
    }

    /// The letter for `name(arguments)`.
    fn letter(&mut self, name: &Symbol, arguments: &[Expr]) -> Expr {
        let few = self.known.len() < 20;
        let same = |known: &[Expr]| {
            known.len() == arguments.len()
                && known
                    .iter()
                    .zip(arguments)
                    .all(|(a, b)| a == b || few && self.judge.decide(a, b).is_equal())
        };
        if let Some((.., letter)) = self.known.iter().find(|(n, known, _)| n == name && same(known))
        {
            return letter.clone();
        }
        let letter = Expr::Symbol(Symbol::new(format!("{name}_value_{}", self.known.len())));
        self.known.push((name.clone(), arguments.to_vec(), letter.clone()));
        letter
    }
}

/// `expr` with the k-th function met taken as `t ↦ t² + (k + 2)t + k + 5` of the sum of its
/// arguments.
fn with_chosen(expr: &Expr, names: &mut Vec<Symbol>) -> Expr {
    let Expr::Apply(name, arguments) = expr else {
        return expr.map_parts(|part| with_chosen(part, names));
    };
    let k = match names.iter().position(|n| n == name) {
        Some(k) => k,
        None => {
            names.push(name.clone());
            names.len() - 1
        }
    };
    let arguments: Vec<Expr> = arguments
        .iter()
        .enumerate()
        .map(|(place, a)| Expr::product(vec![Expr::integer(place + 1), with_chosen(a, names)]))
        .collect();
    let t = Expr::sum(arguments);
    Expr::sum(vec![
        t.clone().pow(Expr::integer(2)),
        Expr::product(vec![Expr::integer(k + 2), t]),
        Expr::integer(k + 5),
    ])
}
