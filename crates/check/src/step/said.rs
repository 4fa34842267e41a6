//! Steps that say what stood before in other words: letters with values put in, an answer read off,
//! a constant added.

use crate::{Outcome, verify::Judge};
use algebra::{Decision, Rational};
use syntax::{Expr, Relation, Symbol};

/// Whether `found` is `pattern` with expressions in the place of letters, the same one for a letter
/// wherever it stands.
pub(super) fn is_instance(pattern: &Expr, found: &Expr) -> bool {
    fits(pattern, found, &mut Vec::new())
}

fn fits(pattern: &Expr, found: &Expr, put: &mut Vec<(Symbol, Expr)>) -> bool {
    // A school takes 22/7 or 3.14 for π.
    let letter = match pattern {
        Expr::Symbol(letter) => Some(letter.clone()),
        Expr::Pi if found != pattern => found
            .as_rational()
            .filter(|q| (q - Rational::from(3)) * Rational::from(50) > Rational::from(6))
            .filter(|q| (q - Rational::from(3)) * Rational::from(50) < Rational::from(8))
            .map(|_| Symbol::new("π")),
        _ => None,
    };
    if let Some(letter) = &letter {
        return match put.iter().find(|(known, _)| known == letter) {
            Some((_, value)) => value == found,
            None => {
                put.push((letter.clone(), found.clone()));
                true
            }
        };
    }
    // Of `-x` with -3 for x only 3 may be written.
    if let Expr::Negate(inner) = pattern
        && !matches!(found, Expr::Negate(_))
    {
        return fits(inner, &found.clone().negated(), put);
    }
    let head = |e: &Expr| e.map_parts(|_| Expr::Missing);
    if head(pattern) != head(found) {
        return false;
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    pattern.for_each_part(|part| left.push(part));
    found.for_each_part(|part| right.push(part));
    left.len() == right.len() && left.iter().zip(right).all(|(a, b)| fits(a, b, put))
}

/// Whether `after` is `before` and a letter that is new.
pub(super) fn adds_constant(before: &Expr, after: &Expr) -> bool {
    let Expr::Sum(terms) = after else { return false };
    let Some((Expr::Symbol(constant), others)) = terms.split_last() else { return false };
    let rest = Expr::sum(others.to_vec());
    rest == *before && !before.symbols().contains(constant)
}

impl Judge<'_> {
    /// What `before` says of its letters, read off: the values of its equations as a list, some of
    /// its equations, or a number with its unit.
    pub(super) fn reads_off(&self, before: &Expr, after: &Expr) -> Outcome {
        if let Expr::Matrix(rows) = before {
            return self.reads_off_rows(rows, after);
        }
        let holds = match after {
            Expr::Set(none) if none.is_empty() => {
                matches!(before, Expr::Truth(false)) || before == after
            }
            Expr::Truth(_) | Expr::Relation(..) | Expr::And(_) | Expr::Or(_) => {
                let (said, read) = (equations(before), equations(after));
                before == after || (!read.is_empty() && read.iter().all(|one| said.contains(one)))
            }
            Expr::List(items) => {
                let values = values(before);
                items.iter().all(|item| self.is_among(item, &values))
                    && values.iter().all(|value| self.is_among(value, items))
            }
            Expr::Quantity(amount, _) | Expr::Percent(amount) => {
                self.is_among(amount, &values(before))
            }
            one => self.is_among(one, &values(before)),
        };
        if holds { Outcome::Passed } else { Outcome::Undecided }
    }

    /// The last column of rows whose other entries are those of the identity matrix.
    fn reads_off_rows(&self, rows: &[Vec<Expr>], after: &Expr) -> Outcome {
        let read = values(after);
        let entry = |at: bool| Expr::integer(u8::from(at));
        let holds = rows.len() == read.len()
            && rows.iter().zip(&read).enumerate().all(|(k, (row, value))| {
                let Some((last, left)) = row.split_last() else { return false };
                left.len() == rows.len()
                    && left.iter().enumerate().all(|(j, e)| *e == entry(j == k))
                    && self.is_among(value, std::slice::from_ref(last))
            });
        if holds { Outcome::Passed } else { Outcome::Undecided }
    }

    fn is_among(&self, one: &Expr, values: &[Expr]) -> bool {
        let bare = |e: &Expr| match e {
            Expr::Quantity(amount, _) | Expr::Percent(amount) => (**amount).clone(),
            other => other.clone(),
        };
        values.iter().any(|value| {
            let (one, value) = (bare(one), bare(value));
            one == value
                || matches!(
                    algebra::equal(&one, &value, &self.context, self.budget),
                    Decision::Equal(_)
                )
        })
    }
}

/// The equations that a statement is made of.
fn equations(statement: &Expr) -> Vec<Expr> {
    match statement {
        Expr::And(parts) | Expr::Or(parts) | Expr::List(parts) => {
            parts.iter().flat_map(equations).collect()
        }
        one => vec![one.clone()],
    }
}

/// The right sides of the equations of a statement; of an expression, itself.
fn values(statement: &Expr) -> Vec<Expr> {
    let value = |e: Expr| match e {
        Expr::Relation(sides, kinds) if kinds == [Relation::Equal] => sides.into_iter().nth(1),
        Expr::Relation(..) | Expr::Truth(_) => None,
        other => Some(other),
    };
    equations(statement).into_iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scope;
    use algebra::Budget;

    fn read(text: &str) -> Expr {
        syntax::parse(text).expr
    }

    #[test]
    fn letters_take_one_value_everywhere() {
        let cases = [
            ("a + (n - 1)*d", "3 + (20 - 1)*4", true),
            ("sqrt((x - u)**2 + (x - v)**2)", "sqrt((5 - 2)**2 + (5 - 3)**2)", true),
            ("sqrt((x - u)**2 + (x - v)**2)", "sqrt((5 - 2)**2 + (7 - 3)**2)", false),
            ("x - y", "5 + 3", true),
            ("a*b", "3 + 4", false),
            ("2*a", "3*4", false),
            ("pi*r**2", "22/7*7**2", true),
            ("pi*r**2", "4*7**2", false),
        ];
        for (pattern, found, expected) in cases {
            assert_eq!(is_instance(&read(pattern), &read(found)), expected, "{pattern}: {found}");
        }
    }

    #[test]
    fn answers_are_read_off_whole() {
        let (scope, budget) = (Scope::default(), Budget::default());
        let judge = Judge::new(&scope, &budget);
        let list = |items: &[&str]| Expr::List(items.iter().map(|i| read(i)).collect());
        let two = Expr::Or(vec![read("x = 2"), read("x = 3")]);
        for (before, after, expected) in [
            (&two, list(&["2", "3"]), true),
            (&two, list(&["2"]), false),
            (&two, list(&["2", "4"]), false),
            (&read("x = 4"), read("4"), true),
            (&read("x = 4"), read("5"), false),
            (&Expr::Truth(false), Expr::Set(Vec::new()), true),
            (&two, Expr::Set(Vec::new()), false),
        ] {
            let passed = judge.reads_off(before, &after) == Outcome::Passed;
            assert_eq!(passed, expected, "{before:?} {after:?}");
        }
    }

    #[test]
    fn a_constant_is_a_new_letter() {
        assert!(adds_constant(&read("x**2 + x"), &read("x**2 + x + C")));
        assert!(!adds_constant(&read("x**2 + x"), &read("x**2 + x + x")));
        assert!(!adds_constant(&read("x**2 + x"), &read("x**2 + C")));
    }
}
