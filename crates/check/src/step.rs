//! Does this line follow from the last one? Judges the claim that a step makes.

mod said;

use crate::task::has_matrix;
use crate::verify::{Judge, same_items};
use crate::{Claim, Outcome, Scope};
use algebra::{Budget, Decision};
use syntax::{Expr, Relation, Symbol, unit::Unit};

/// Whether `claim` is true of the expressions `before` and `after`, names standing for what they
/// do in `scope`.
pub fn check_step(
    claim: Claim,
    before: &Expr,
    after: &Expr,
    scope: &Scope,
    budget: &Budget,
) -> Outcome {
    let judge = Judge::new(scope, budget);
    let passed = |holds: bool| if holds { Outcome::Passed } else { Outcome::Undecided };
    match claim {
        Claim::ReadsOff => return judge.reads_off(before, after),
        Claim::AddsConstant => return passed(said::adds_constant(before, after)),
        Claim::PutsIn if said::is_instance(before, after) => return Outcome::Passed,
        _ => {}
    }
    let (before, after) = (judge.resolve(before), judge.resolve(after));
    match claim {
        Claim::States => Outcome::Passed,
        Claim::ReadsOff | Claim::AddsConstant => Outcome::Undecided,
        Claim::PutsIn => passed(before == after),
        Claim::Equal => judge.same_value(&before, &after),
        Claim::Equivalent => judge.same_solutions(&before, &after),
        Claim::Follows => judge.implied(&before, &after),
        Claim::Selects => judge.implied(&after, &before),
        Claim::Reorders => match (items(&before), items(&after)) {
            (Some(before), Some(after)) if same_items(before, after) => Outcome::Passed,
            _ => Outcome::Failed(None),
        },
        Claim::Fact => match judge.truth(&after) {
            Some(true) => Outcome::Passed,
            Some(false) => Outcome::Failed(None),
            None => judge.identities(&after),
        },
    }
}

impl Judge<'_> {
    /// Equal values: expressions, or lists and statements of them part by part.
    pub(crate) fn same_value(&self, before: &Expr, after: &Expr) -> Outcome {
        let statement = matches!(before, Expr::Relation(..) | Expr::And(_) | Expr::Or(_));
        let listed = matches!(before, Expr::List(_) | Expr::Tuple(_));
        if !statement && !listed && (has_matrix(before) || has_matrix(after)) {
            return self.same_matrix(before, after);
        }
        if let Some(same) = self.same_members(before, after) {
            return same;
        }
        match (before, after) {
            (Expr::List(a), Expr::List(b)) | (Expr::Tuple(a), Expr::Tuple(b))
                if a.len() == b.len() =>
            {
                every(a.iter().zip(b).map(|(a, b)| self.same_value(a, b)))
            }
            (Expr::Quantity(a, one), Expr::Quantity(b, other)) => {
                if one == other {
                    return self.same_value(a, b);
                }
                if !one.is_convertible_to(other) {
                    return Outcome::Failed(None);
                }
                let in_base_units = |amount: &Expr, unit: &Unit| {
                    Expr::Product(vec![amount.clone(), Expr::rational(&unit.size())])
                };
                self.same_value(&in_base_units(a, one), &in_base_units(b, other))
            }
            // Equal up to the constant, which is added at the end.
            (Expr::Integral(body, x, None), found) if !contains_integral(found) => {
                match algebra::derivative(found, x) {
                    Some(derivative) => self.equality(&derivative, body).0,
                    None => Outcome::Undecided,
                }
            }
            (Expr::Integral(body, x, Some(bounds)), _) => {
                self.integral(body, x, Some(bounds), after).outcome
            }
            // A derivative as the limit that defines it.
            (Expr::Derivative(..), Expr::Limit { .. }) if !contains_integral(before) => {
                match algebra::canonical(before, &self.context, self.budget) {
                    Ok(Some(value)) => self.limit(after, &value).outcome,
                    _ => Outcome::Undecided,
                }
            }
            (Expr::Limit { .. }, Expr::Limit { .. }) => self.same_limit(before, after),
            (Expr::Limit { .. }, _) => match self.equality(before, after).0 {
                Outcome::Undecided => self.limit(before, after).outcome,
                decided => decided,
            },
            (Expr::Relation(..) | Expr::And(_) | Expr::Or(_), _) => {
                self.same_solutions(before, after)
            }
            _ if contains_integral(before) => match self.equality(before, after).0 {
                Outcome::Undecided => self.same_derivative(before, after),
                decided => decided,
            },
            _ => self.equality(before, after).0,
        }
    }

    /// Indefinite integrals with parts taken out: equal up to a constant where their derivatives
    /// are equal.
    fn same_derivative(&self, before: &Expr, after: &Expr) -> Outcome {
        let mut letters = Vec::new();
        integral_letters(before, &mut letters);
        integral_letters(after, &mut letters);
        let [Some(x)] = &letters[..] else { return Outcome::Undecided };
        match (algebra::derivative(before, x), algebra::derivative(after, x)) {
            (Some(a), Some(b)) if !contains_integral(&a) && !contains_integral(&b) => {
                match self.equality(&a, &b).0 {
                    Outcome::Passed => Outcome::Passed,
                    // A constant may have been lost or won where a modulus stands.
                    _ => Outcome::Undecided,
                }
            }
            _ => Outcome::Undecided,
        }
    }

    /// Limits at the same place of expressions that are equal near it, or that come to the same.
    fn same_limit(&self, before: &Expr, after: &Expr) -> Outcome {
        if let (
            Expr::Limit { body: a, variable: x, target: at, side: from },
            Expr::Limit { body: b, variable: y, target: to, side },
        ) = (before, after)
            && (x, at, from) == (y, to, side)
            && self.equality(a, b).0 == Outcome::Passed
        {
            return Outcome::Passed;
        }
        self.same_limit_value(before, after)
    }

    /// Statements with the same solutions.
    fn same_solutions(&self, before: &Expr, after: &Expr) -> Outcome {
        if before == after {
            return Outcome::Passed;
        }
        if has_matrix(before) || has_matrix(after) {
            let (left, right) = (self.by_entries(before), self.by_entries(after));
            return match has_matrix(&left) || has_matrix(&right) {
                true => Outcome::Undecided,
                false => self.same_solutions(&left, &right),
            };
        }
        if let Expr::Truth(said) = after
            && let Some(truth) = self.truth(before)
        {
            return if truth == *said { Outcome::Passed } else { Outcome::Failed(None) };
        }
        if let (Some(left), Some(right)) = (equations(before), equations(after))
            && let Some(same) = self.same_linear_system(left, right)
        {
            return if same { Outcome::Passed } else { Outcome::Failed(None) };
        }
        if let Some(same) =
            self.same_angles(before, after).or_else(|| self.same_under_logarithms(before, after))
        {
            return if same { Outcome::Passed } else { Outcome::Failed(None) };
        }
        match algebra::relation_equivalent(before, after, &self.context, self.budget) {
            Decision::Equal(_) => Outcome::Passed,
            Decision::Different(witness) => Outcome::Failed(Some(witness)),
            Decision::Unknown(_) => match self.same_after_substitution(before, after) {
                Some(true) => Outcome::Passed,
                _ => Outcome::Undecided,
            },
        }
    }

    /// Whether two statements say the same once an equation `u = …` that both imply is used: what
    /// else they say is then about fewer letters.
    fn same_after_substitution(&self, before: &Expr, after: &Expr) -> Option<bool> {
        let Expr::And(parts) = before else { return None };
        for (k, part) in parts.iter().enumerate() {
            let Some((Expr::Symbol(u), value)) = sides(part) else { continue };
            if value.symbols().contains(u) || !self.says(after, part, u, value) {
                continue;
            }
            let others = parts.iter().enumerate().filter(|(j, _)| *j != k);
            let left = conjunction(others.map(|(_, p)| substitute(p, u, value)).collect());
            let right = self.without(after, part, u, value);
            let same = algebra::relation_equivalent(&left, &right, &self.context, self.budget);
            if matches!(same, Decision::Equal(_)) {
                return Some(true);
            }
        }
        None
    }

    /// Whether `statement` implies the equation `u = value`: it has it among its parts, or each of
    /// its cases gives every letter a value and these satisfy it.
    fn says(&self, statement: &Expr, equation: &Expr, u: &Symbol, value: &Expr) -> bool {
        match statement {
            Expr::Or(cases) => cases.iter().all(|case| self.says(case, equation, u, value)),
            Expr::And(parts) if parts.contains(equation) => true,
            Expr::And(parts) => {
                let given = parts.iter().filter_map(sides).filter_map(|(left, right)| match left {
                    Expr::Symbol(s) if right.symbols().is_empty() => Some((s, right)),
                    _ => None,
                });
                let given: Vec<(&Symbol, &Expr)> = given.collect();
                let put = |e: &Expr| given.iter().fold(e.clone(), |e, (s, v)| substitute(&e, s, v));
                let (left, right) = (put(&Expr::Symbol(u.clone())), put(value));
                left.symbols().is_empty()
                    && right.symbols().is_empty()
                    && self.equality(&left, &right).0 == Outcome::Passed
            }
            _ => statement == equation,
        }
    }

    /// What `statement` says besides `equation`, which is `u = value` and which it implies, with
    /// that put into it.
    fn without(&self, statement: &Expr, equation: &Expr, u: &Symbol, value: &Expr) -> Expr {
        match statement {
            Expr::Or(cases) => {
                Expr::Or(cases.iter().map(|c| self.without(c, equation, u, value)).collect())
            }
            Expr::And(parts) => {
                let others = parts.iter().filter(|p| *p != equation);
                conjunction(others.map(|p| substitute(p, u, value)).collect())
            }
            _ if statement == equation => Expr::Truth(true),
            other => substitute(other, u, value),
        }
    }

    /// Every solution of `strong` is one of `weak`: shown where both together say no more than
    /// `strong` alone.
    fn implied(&self, strong: &Expr, weak: &Expr) -> Outcome {
        if let Expr::Or(options) = weak
            && (options.contains(strong)
                || matches!(strong, Expr::Or(chosen) if chosen.iter().all(|c| options.contains(c))))
        {
            return Outcome::Passed;
        }
        let both = Expr::And(vec![strong.clone(), weak.clone()]);
        match self.same_solutions(&both, strong) {
            Outcome::Passed => Outcome::Passed,
            // Not a refutation: the equivalence test may have looked at other unknowns.
            _ => match self.same_solutions(strong, weak) {
                Outcome::Passed => Outcome::Passed,
                _ => Outcome::Undecided,
            },
        }
    }

    /// A chain of equalities, each an identity.
    fn identities(&self, statement: &Expr) -> Outcome {
        match statement {
            Expr::Relation(sides, relations) if relations.iter().all(|r| *r == Relation::Equal) => {
                every(sides.windows(2).map(|pair| self.same_value(&pair[0], &pair[1])))
            }
            Expr::And(parts) => every(parts.iter().map(|part| match self.truth(part) {
                Some(true) => Outcome::Passed,
                Some(false) => Outcome::Failed(None),
                None => self.identities(part),
            })),
            _ => Outcome::Undecided,
        }
    }
}

/// Passed if all passed; the first failure, or else undecided.
fn every(outcomes: impl Iterator<Item = Outcome>) -> Outcome {
    let mut result = Outcome::Passed;
    for outcome in outcomes {
        match outcome {
            Outcome::Failed(_) => return outcome,
            Outcome::Undecided => result = Outcome::Undecided,
            Outcome::Passed => {}
        }
    }
    result
}

/// All of these hold.
fn conjunction(mut parts: Vec<Expr>) -> Expr {
    match parts.len() {
        0 => Expr::Truth(true),
        1 => parts.remove(0),
        _ => Expr::And(parts),
    }
}

/// Both sides of an equation.
fn sides(statement: &Expr) -> Option<(&Expr, &Expr)> {
    match statement {
        Expr::Relation(sides, kinds) if kinds == &[Relation::Equal] => {
            Some((sides.first()?, sides.get(1)?))
        }
        _ => None,
    }
}

/// `expr` with `value` in the place of `symbol`.
fn substitute(expr: &Expr, symbol: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        _ => expr.map_parts(|part| substitute(part, symbol, value)),
    }
}

fn items(expr: &Expr) -> Option<&[Expr]> {
    match expr {
        Expr::List(items)
        | Expr::Set(items)
        | Expr::Sum(items)
        | Expr::Product(items)
        | Expr::And(items)
        | Expr::Or(items)
        | Expr::Tuple(items) => Some(items),
        _ => None,
    }
}

/// The equations a statement is made of, if it is made of equations only.
fn equations(statement: &Expr) -> Option<&[Expr]> {
    let equation = |e: &Expr| matches!(e, Expr::Relation(sides, r) if sides.len() == 2 && r == &[Relation::Equal]);
    match statement {
        Expr::And(parts) if parts.iter().all(equation) => Some(parts),
        Expr::Relation(..) if equation(statement) => Some(std::slice::from_ref(statement)),
        _ => None,
    }
}

/// By which letters indefinite integrals are taken; nothing for a definite one.
fn integral_letters(expr: &Expr, letters: &mut Vec<Option<syntax::Symbol>>) {
    if let Expr::Integral(_, x, bounds) = expr {
        let letter = bounds.is_none().then(|| x.clone());
        if !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    expr.for_each_part(|part| integral_letters(part, letters));
}

fn contains_integral(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Integral(..));
    expr.for_each_part(|part| found = found || contains_integral(part));
    found
}
