//! Values with names (`x = 5`) and relations.

use super::value::substituted;
use super::{Judge, family, kinds_differ, proposition, unknown_function};
use crate::Checked;
use crate::answer::{Answer, is_name, stem};
use algebra::{Polynomial, RealSet};
use syntax::{Expr, Relation, Symbol};

impl Judge<'_> {
    /// Compares answers of which at least one is a value with a name, and none is a list.
    pub(super) fn named(&self, a: &Answer, b: &Answer) -> Checked {
        match (a, b) {
            (
                Answer::Named { name: x, value: v, whole: p },
                Answer::Named { name: y, value: w, whole: q },
            ) => {
                if same_name(x, y) {
                    let outcome = self.compare(v, w);
                    let family =
                        if outcome.is_equal() { None } else { family::compare(self, p, q) };
                    return family.unwrap_or(outcome);
                }
                if let Some(renamed) = with_argument_of(x, v, y) {
                    return self.compare(&renamed, w);
                }
                let as_relations = self.relations(p, q);
                if as_relations.is_equal() || !is_constant(v) || !is_constant(w) {
                    return as_relations;
                }
                Checked::different(format!(
                    "one gives a value for {}, the other for {}",
                    syntax::plain(x),
                    syntax::plain(y)
                ))
            }
            (Answer::Named { whole, .. }, Answer::Relation(relation))
            | (Answer::Relation(relation), Answer::Named { whole, .. }) => {
                self.relations(whole, relation)
            }
            (Answer::Named { value, whole, .. }, Answer::Region(region))
            | (Answer::Region(region), Answer::Named { value, whole, .. }) => {
                let regional =
                    matches!(**value, Answer::Region(_) | Answer::Tuple(_) | Answer::Set(_));
                if regional { self.regions(a, b) } else { self.relations(whole, region) }
            }
            (Answer::Named { value, .. }, other) | (other, Answer::Named { value, .. }) => {
                let outcome = self.compare(value, other);
                if outcome.is_equal() && !self.policy.names_optional {
                    return Checked::different("only one says what the value is of");
                }
                outcome
            }
            _ => Checked::unknown("neither has a name"),
        }
    }

    /// Lists of named values: by name if the names differ, else `None`.
    pub(super) fn named_lists(&self, a: &[Answer], b: &[Answer]) -> Option<Checked> {
        let (x, y) = (names(a), names(b));
        match (x, y) {
            (Some(x), Some(y)) => {
                // The same names, each once: value by value.
                let mut sorted: (Vec<_>, Vec<_>) = (a.iter().collect(), b.iter().collect());
                let key = |answer: &&Answer| name_of(answer).map(syntax::plain).unwrap_or_default();
                sorted.0.sort_by_key(key);
                sorted.1.sort_by_key(key);
                let pairs_up = x.len() == y.len()
                    && sorted.0.iter().zip(&sorted.1).all(|(p, q)| {
                        match (name_of(p), name_of(q)) {
                            (Some(p), Some(q)) => same_name(p, q),
                            _ => false,
                        }
                    });
                if pairs_up && all_different(&x) {
                    let own = |v: Vec<&Answer>| v.into_iter().cloned().collect::<Vec<_>>();
                    let outcome = self.entries(&own(sorted.0), &own(sorted.1));
                    // Numbered roots may be numbered otherwise, numbered unknowns may not.
                    let exchanged = outcome.is_different()
                        && one_stem(&x).is_some()
                        && self.lists(&values(a), &values(b), false).is_equal();
                    return Some(if exchanged {
                        Checked::unknown("the values are the same, but numbered otherwise")
                    } else {
                        outcome
                    });
                }
                one_stem(&x).filter(|_| one_stem(&x) == one_stem(&y))?;
                Some(self.lists(&values(a), &values(b), self.policy.ordered_lists))
            }
            (Some(x), None) | (None, Some(x)) if self.policy.names_optional => {
                let (named, bare) = if names(a).is_some() { (a, b) } else { (b, a) };
                if bare.iter().any(|item| name_of(&item).is_some()) {
                    return None;
                }
                // Solutions of one unknown come in any order, values of several in that order.
                let ordered = one_stem(&x).is_none() || self.policy.ordered_lists;
                Some(self.lists(&values(named), bare, ordered))
            }
            _ => None,
        }
    }

    /// Solutions in a list (`x = 2 or x = 3`) against the same in a set (`x ∈ {2, 3}`) or against
    /// the equation that has them; `None` if it is neither.
    pub(super) fn solutions(&self, items: &[Answer], other: &Answer) -> Option<Checked> {
        let letter = match (names(items), other) {
            (Some(names), _) => one_stem(&names)?,
            // Bare roots are those of the one letter of the equation.
            (None, Answer::Relation(equation)) if self.policy.names_optional => {
                let mut letters = equation.symbols();
                letters.retain(|s| !self.context.is_euler(s) && !self.context.is_imaginary_unit(s));
                match <[Symbol; 1]>::try_from(letters) {
                    Ok([letter]) => Expr::Symbol(letter),
                    Err(_) => return None,
                }
            }
            _ => return None,
        };
        match other {
            Answer::Named { name, value, .. } if stem(name) == letter => match &**value {
                Answer::Set(elements) if !elements.is_empty() => {
                    Some(self.lists(&values(items), elements, false))
                }
                _ => None,
            },
            Answer::Relation(equation) => {
                let about_it = equation
                    .symbols()
                    .iter()
                    .all(|s| Expr::Symbol(s.clone()) == letter || self.context.is_euler(s));
                let roots: Vec<Expr> = values(items)
                    .into_iter()
                    .map(|value| if let Answer::Value(root) = value { Some(root) } else { None })
                    .collect::<Option<_>>()?;
                match about_it {
                    true => Some(self.roots(&letter, roots, equation)),
                    false => self.branches(&letter, &roots, equation),
                }
            }
            _ => None,
        }
    }

    /// Whether these are the solutions of an equation for `letter`: the real ones, or with complex
    /// ones among them as many as its degree.
    fn roots(&self, letter: &Expr, roots: Vec<Expr>, equation: &Expr) -> Checked {
        let imaginary = |e: &Expr| e.symbols().iter().any(|s| self.context.is_imaginary_unit(s));
        if !roots.iter().any(imaginary) {
            let statements = roots.into_iter().map(|root| letter.clone().equals(root)).collect();
            return self.decide_relations(&Expr::Or(statements), equation);
        }
        let (Some(difference), Expr::Symbol(x)) = (difference_of_sides(equation), letter) else {
            return Checked::unknown("the equation has more than two sides");
        };
        for root in &roots {
            let outcome = self.decide(&substituted(&difference, x, root), &Expr::integer(0));
            if !outcome.is_equal() {
                let no_root = outcome.is_different();
                let why = format!("{} is no solution", syntax::plain(root));
                return if no_root { Checked::different(why) } else { outcome };
            }
        }
        let apart = roots
            .iter()
            .enumerate()
            .all(|(k, x)| roots[..k].iter().all(|y| self.decide(x, y).is_different()));
        let degree = Polynomial::from_expr(&difference, self.budget).ok().flatten();
        let degree = degree.map(|p| p.degree_in(x));
        if apart && degree.is_some_and(|d| usize::try_from(d).is_ok_and(|d| d == roots.len())) {
            return Checked::equal("put back, each is a solution, and there are no more");
        }
        Checked::unknown("each is a solution, but there may be more")
    }

    /// Whether `y = …` and `y = …` are together an equation in several letters: the product of the
    /// differences is a multiple of the difference of its sides.
    fn branches(&self, letter: &Expr, roots: &[Expr], equation: &Expr) -> Option<Checked> {
        let sides = difference_of_sides(equation)?;
        let factor = |root: &Expr| Expr::sum(vec![letter.clone(), root.clone().negated()]);
        let product = Expr::product(roots.iter().map(factor).collect());
        let ratio = product.over(sides);
        let constant = ratio.symbols().iter().all(|s| {
            let slope = algebra::derivative(&ratio, s);
            slope.is_some_and(|slope| self.decide(&slope, &Expr::integer(0)).is_equal())
        });
        Some(if constant {
            Checked::equal("both have the same solutions")
        } else {
            Checked::unknown("the solutions of the two could not be compared")
        })
    }

    /// Two relations: the same statement, or the same solutions.
    pub(super) fn relations(&self, a: &Expr, b: &Expr) -> Checked {
        if a == b || self.same_chain(a, b) {
            return Checked::equal("both state the same relation");
        }
        if let Some(outcome) = proposition::compare(a, b) {
            return outcome;
        }
        if let Some(outcome) = family::compare(self, a, b) {
            return outcome;
        }
        let (a, b) = (&with_quotients(a), &with_quotients(b));
        if unknown_function::has_application(a) || unknown_function::has_application(b) {
            let (x, y) = unknown_function::as_letters(self, a, b);
            let outcome = self.decide_relations(&x, &y);
            if outcome.is_equal() {
                return outcome;
            }
            return Checked::unknown("the functions in it are not known");
        }
        let outcome = self.decide_relations(a, b);
        if outcome.is_equal() && self.have_no_solution(a, b) && !self.proportional(a, b) {
            return Checked::unknown("neither has a real solution, and they may be of two kinds");
        }
        outcome
    }

    /// Whether two equations in one unknown have no real solution.
    fn have_no_solution(&self, a: &Expr, b: &Expr) -> bool {
        let empty = |e: &Expr| match (e, <[Symbol; 1]>::try_from(e.symbols())) {
            (Expr::Relation(_, signs), Ok([x])) => {
                signs.as_slice() == [Relation::Equal]
                    && RealSet::from_relation(e, &x, &self.context, self.budget)
                        .is_some_and(|set| set.is_empty())
            }
            _ => false,
        };
        empty(a) && empty(b)
    }

    /// Whether the differences of the sides of two equations are multiples of each other.
    fn proportional(&self, a: &Expr, b: &Expr) -> bool {
        let (Some(p), Some(q)) = (difference_of_sides(a), difference_of_sides(b)) else {
            return false;
        };
        let Some(x) = p.symbols().into_iter().next() else { return false };
        let slope = algebra::derivative(&p.over(q), &x);
        slope.is_some_and(|slope| self.decide(&slope, &Expr::integer(0)).is_equal())
    }

    /// Whether two chains have equal operands, one of them perhaps read from the right.
    fn same_chain(&self, a: &Expr, b: &Expr) -> bool {
        let (Expr::Relation(x, r), Expr::Relation(y, s)) = (a, b) else { return false };
        let turned: Option<Vec<Relation>> = s.iter().rev().map(|r| flipped(*r)).collect();
        let same = |y: &mut dyn Iterator<Item = &Expr>| {
            x.iter().zip(y).all(|(p, q)| p == q || self.exactly(p, q).is_equal())
        };
        x.len() == y.len()
            && (r == s && same(&mut y.iter())
                || Some(r) == turned.as_ref() && same(&mut y.iter().rev()))
    }

    /// A relation against something that is none.
    pub(super) fn relation_and_value(&self, relation: &Expr, other: &Answer) -> Checked {
        let Expr::Relation(operands, signs) = relation else {
            return kinds_differ(&Answer::Relation(relation.clone()), other);
        };
        let equation = signs.iter().all(|s| *s == Relation::Equal);
        if let (true, Some(first), Some(last)) = (equation, operands.first(), operands.last()) {
            let constant = |e: &Expr| e.symbols().is_empty();
            // 2 + 3 = 5 gives 5.
            if constant(first) && constant(last) && self.exactly(first, last).is_equal() {
                return self.compare(&Answer::Value(last.clone()), other);
            }
            // a + b = 5 gives 5, but 7 = 11a + c gives nothing.
            let compound = |e: &Expr| !constant(e) && !has_number(e) && !matches!(e, Expr::Abs(_));
            if let [x, y] = operands.as_slice()
                && self.policy.names_optional
                && (compound(x) && constant(y) || constant(x) && compound(y))
            {
                let value = if constant(x) { x } else { y };
                return self.compare(&Answer::Value(value.clone()), other);
            }
        }
        match other {
            Answer::Value(_) | Answer::Percent(_) | Answer::Quantity(..) | Answer::Tuple(_) => {
                Checked::different(format!("one is a relation, the other is {}", other.kind()))
            }
            _ => Checked::unknown(format!("one is a relation, the other is {}", other.kind())),
        }
    }
}

/// `a : b = 2 : 3` with quotients.
fn with_quotients(relation: &Expr) -> Expr {
    match relation {
        Expr::Relation(sides, signs) => {
            let quotient = |side: &Expr| match side {
                Expr::Ratio(parts) if parts.len() == 2 => parts[0].clone().over(parts[1].clone()),
                side => side.clone(),
            };
            Expr::Relation(sides.iter().map(quotient).collect(), signs.clone())
        }
        relation => relation.clone(),
    }
}

/// The left side of an equation less its right side.
fn difference_of_sides(equation: &Expr) -> Option<Expr> {
    let Expr::Relation(sides, signs) = equation else { return None };
    match sides.as_slice() {
        [left, right] if signs.as_slice() == [Relation::Equal] => {
            Some(Expr::sum(vec![left.clone(), right.clone().negated()]))
        }
        _ => None,
    }
}

/// The value of `f(t)` as that of `f(x)`, for the names `from` and `to`.
fn with_argument_of(from: &Expr, value: &Answer, to: &Expr) -> Option<Answer> {
    let (Expr::Apply(f, t), Expr::Apply(g, x)) = (from, to) else { return None };
    let ([Expr::Symbol(t)], [x @ Expr::Symbol(_)]) = (t.as_slice(), x.as_slice()) else {
        return None;
    };
    match value {
        // `P(A)` and `P(B)` are of two events.
        Answer::Value(body) if f == g && !t.name().starts_with(char::is_uppercase) => {
            Some(Answer::Value(substituted(body, t, x)))
        }
        _ => None,
    }
}

/// The relation that holds with the sides exchanged.
fn flipped(relation: Relation) -> Option<Relation> {
    use Relation::*;
    match relation {
        Less => Some(Greater),
        Greater => Some(Less),
        LessEqual => Some(GreaterEqual),
        GreaterEqual => Some(LessEqual),
        Equal | NotEqual | Approximately | Identical | Perpendicular | Parallel | Congruent
        | Similar => Some(relation),
        _ => None,
    }
}

fn has_number(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Number(_));
    expr.for_each_part(|part| found = found || has_number(part));
    found
}

/// Whether two names are the same; words are names by what they say.
fn same_name(a: &Expr, b: &Expr) -> bool {
    match (a, b) {
        (Expr::Text(x), Expr::Text(y)) => crate::words::same(x, y),
        (Expr::Apply(f, x), Expr::Apply(g, y)) => f == g && x == y,
        _ => a == b,
    }
}

/// Whether an answer has no letters in it, or only the constants `e` and `i`.
fn is_constant(answer: &Answer) -> bool {
    match answer {
        Answer::Value(e) | Answer::Percent(e) | Answer::Degrees(e) | Answer::Quantity(e, _) => {
            !is_name(e) && e.symbols().iter().all(|s| matches!(s.name(), "e" | "i"))
        }
        Answer::Relation(_) => false,
        _ => true,
    }
}

fn name_of<'a>(answer: &'a &Answer) -> Option<&'a Expr> {
    match answer {
        Answer::Named { name, .. } => Some(name),
        _ => None,
    }
}

/// The names of a list all of whose items have one.
fn names(items: &[Answer]) -> Option<Vec<&Expr>> {
    items
        .iter()
        .map(|item| if let Answer::Named { name, .. } = item { Some(name) } else { None })
        .collect()
}

fn values(items: &[Answer]) -> Vec<Answer> {
    items
        .iter()
        .map(
            |item| {
                if let Answer::Named { value, .. } = item {
                    (**value).clone()
                } else {
                    item.clone()
                }
            },
        )
        .collect()
}

fn all_different(names: &[&Expr]) -> bool {
    names.iter().enumerate().all(|(at, name)| !names[..at].iter().any(|n| same_name(n, name)))
}

/// The letter of which all names are subscripts.
fn one_stem(names: &[&Expr]) -> Option<Expr> {
    let first = stem(names.first()?);
    names.iter().all(|n| stem(n) == first).then_some(first)
}
