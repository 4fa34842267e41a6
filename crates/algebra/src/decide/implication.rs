//! Whether one statement follows from another: every solution of the premise solves the conclusion.
//!
//! A premise that never holds implies everything; that is no argument anybody would accept, so
//! nothing is concluded from it but another statement that never holds.

use super::crossing;
use super::sample::{self, Sampler};
use super::{Witness, equal};
use crate::evaluate::{self, Point};
use crate::normal::{equation, put};
use crate::{Budget, Context, Polynomial, RealSet};
use equation::Within;
use syntax::{Expr, Relation, Symbol};

/// What became of the question whether a conclusion follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Implication {
    /// It follows; names the argument.
    Holds(&'static str),
    /// It does not: here the premise holds and the conclusion does not. The point is empty where
    /// only irrational points show it; the sides are then the two sets of solutions.
    Fails(Witness),
    /// Neither could be shown; says why, as a sentence.
    Unknown(String),
}

/// Most ways of choosing one alternative of each part that are followed.
const MOST_BRANCHES: usize = 16;

/// Largest expression that putting in solved letters may lead to, in nodes.
const MOST_NODES: usize = 2_000;

/// Whether `conclusion` holds wherever `premise` does and both are defined. Both are equations,
/// inequalities, chains, `And`, `Or` of such, or truth values.
pub fn implies(
    premise: &Expr,
    conclusion: &Expr,
    context: &Context,
    budget: &Budget,
) -> Implication {
    if premise == conclusion {
        return Implication::Holds("identical");
    }
    let equations = budget.share(budget.left() / 2, |share| {
        let follows = Equations { context, budget: share, complex: true };
        follows.implies(premise, conclusion)
    });
    if equations == Some(Within::Complex) {
        return Implication::Holds("the equations' factors");
    }
    let mut names = Vec::new();
    for side in [premise, conclusion] {
        sample::free_symbols(side, &mut Vec::new(), &mut names);
    }
    names.retain(|s| !context.is_euler(s) && !context.is_imaginary_unit(s));
    if names.is_empty() {
        return of_constants(premise, conclusion, context, budget);
    }
    if let [x] = &names[..]
        && let Some(decided) = in_one_unknown(premise, conclusion, x, context, budget)
    {
        return decided;
    }
    if equations == Some(Within::Real) {
        return Implication::Holds("the equations' real factors");
    }
    if can_hold(premise, context, budget)
        && super::relation::matched(premise, conclusion, context, budget)
    {
        return Implication::Holds("the same relation rearranged");
    }
    match witness(premise, conclusion, context, budget)
        .or_else(|| nameless(premise, conclusion, &names, context, budget))
    {
        Some(witness) => Implication::Fails(witness),
        None => Implication::Unknown("The solutions of the two could not be compared.".into()),
    }
}

/// A solution of the premise that is no rational number and that the conclusion does not allow. A
/// letter that only the conclusion has may be chosen to fit, and an integer has no neighbours.
fn nameless(
    premise: &Expr,
    conclusion: &Expr,
    names: &[Symbol],
    context: &Context,
    budget: &Budget,
) -> Option<Witness> {
    let own = premise.symbols();
    let mut whole = context.integers.clone();
    for side in [premise, conclusion] {
        sample::integer_symbols(side, &mut whole);
    }
    let fits = conclusion.symbols().iter().all(|s| own.contains(s))
        && names.len() <= 4
        && !names.iter().any(|s| whole.contains(s))
        && !matches!(premise, Expr::And(_) if names.len() > 1);
    if !fits {
        return None;
    }
    let sampler = Sampler::new(premise, conclusion, context, budget).ok()?;
    let rounds = if names.len() == 1 { 1 } else { 3 };
    (0..rounds).find_map(|k| {
        let point = sampler.point(k);
        names.iter().find_map(|x| {
            let rest: Point = point.iter().filter(|(s, _)| s != x).cloned().collect();
            let near = budget.share(budget.left() / 4, |share| {
                crossing::crossing(premise, conclusion, x, &rest, context, share)
            })?;
            let mut place: Vec<Expr> = rest
                .iter()
                .map(|(s, q)| Expr::Symbol(s.clone()).equals(Expr::rational(q)))
                .collect();
            place.push(Expr::Symbol(x.clone()).related(Relation::Approximately, near));
            let left = if place.len() == 1 { place.swap_remove(0) } else { Expr::And(place) };
            Some(Witness { point: Vec::new(), left, right: conclusion.clone() })
        })
    })
}

/// Whether a premise of one equation has zeros at all: `x² + 1 = 0` has none, and says nothing of
/// others that have none.
fn can_hold(premise: &Expr, context: &Context, budget: &Budget) -> bool {
    let Some(branches) = branches(premise) else { return true };
    branches
        .iter()
        .flatten()
        .all(|(a, b)| equation::can_vanish((a, b), context, budget).unwrap_or(true))
}

/// Without letters each is true or false.
fn of_constants(
    premise: &Expr,
    conclusion: &Expr,
    context: &Context,
    budget: &Budget,
) -> Implication {
    let none = Symbol::new("");
    let truth = |e: &Expr| Some(!RealSet::from_relation(e, &none, context, budget)?.is_empty());
    match (truth(premise), truth(conclusion)) {
        (_, Some(true)) => Implication::Holds("it is true"),
        (Some(false), Some(false)) => Implication::Holds("neither is true"),
        (Some(true), Some(false)) => Implication::Fails(Witness {
            point: Vec::new(),
            left: Expr::Truth(true),
            right: Expr::Truth(false),
        }),
        _ => Implication::Unknown("Whether the two are true could not be decided.".into()),
    }
}

fn in_one_unknown(
    premise: &Expr,
    conclusion: &Expr,
    x: &Symbol,
    context: &Context,
    budget: &Budget,
) -> Option<Implication> {
    let set = |e: &Expr| {
        budget.share(budget.left() / 3, |share| RealSet::from_relation(e, x, context, share))
    };
    let (left, right) = (set(premise)?, set(conclusion)?);
    if left.is_empty() {
        let said = *conclusion == Expr::Truth(false);
        return said.then_some(Implication::Holds("there is no real solution"));
    }
    let outside = left.intersection(&right.complement(), context, budget)?;
    if outside.is_empty() {
        return Some(Implication::Holds("solution sets"));
    }
    let witness = match outside.sample(context, budget) {
        Some(q) => Witness {
            point: vec![(x.clone(), q)],
            left: Expr::Truth(true),
            right: Expr::Truth(false),
        },
        None => Witness { point: Vec::new(), left: left.to_expr(), right: right.to_expr() },
    };
    Some(Implication::Fails(witness))
}

/// The two sides of an equation.
type Sides = (Expr, Expr);

struct Equations<'a> {
    context: &'a Context,
    budget: &'a Budget,
    complex: bool,
}

impl Equations<'_> {
    /// Whether a statement of equations implies another; nothing where that was not shown.
    fn implies(&self, premise: &Expr, conclusion: &Expr) -> Option<Within> {
        let premises = branches(premise)?;
        let conclusions = branches(conclusion)?;
        let mut all: Option<Within> = None;
        for branch in premises {
            let Some(system) = self.solved(branch)? else { continue };
            let one = self.follows(&system, &conclusions)?;
            all = Some(if all == Some(Within::Real) { Within::Real } else { one });
        }
        // Where no branch can hold, nothing follows.
        all
    }

    /// By the distributive law: each choice of one equation from every alternative must follow as
    /// a product.
    fn follows(&self, system: &System, conclusions: &[Vec<Sides>]) -> Option<Within> {
        let count = conclusions.iter().try_fold(1usize, |n, branch| {
            n.checked_mul(branch.len()).filter(|n| *n <= 4 * MOST_BRANCHES)
        })?;
        let mut weakest = Within::Complex;
        for mut choice in 0..count {
            let mut product = Vec::with_capacity(conclusions.len());
            for branch in conclusions {
                product.push(system.put_into(&branch[choice % branch.len()])?);
                choice /= branch.len();
            }
            if self.product_follows(system, &product)? == Within::Real {
                weakest = Within::Real;
            }
        }
        (count > 0).then_some(weakest)
    }

    fn product_follows(&self, system: &System, product: &[Sides]) -> Option<Within> {
        let same = |(a, b): &Sides| equal(a, b, self.context, self.budget).is_equal();
        if product.iter().any(same) {
            return Some(Within::Complex);
        }
        let borrowed: Vec<(&Expr, &Expr)> = product.iter().map(|(a, b)| (a, b)).collect();
        let mut found = None;
        for (a, b) in &system.rest {
            let within = equation::zeros_within(
                &[(a, b)],
                &borrowed,
                self.complex,
                self.context,
                self.budget,
            );
            match within {
                Ok(Some(Within::Complex)) => return Some(Within::Complex),
                Ok(Some(Within::Real)) => found = Some(Within::Real),
                _ => {}
            }
        }
        found
    }

    /// The system with letters solved for where that is easy. `Some(None)` if it can't hold.
    fn solved(&self, equations: Vec<Sides>) -> Option<Option<System>> {
        let mut system = System { solved: Vec::new(), rest: equations };
        // A single equation is compared as it stands unless it says what a letter is.
        let alone = system.rest.len() == 1;
        while system.solved.len() < 12 {
            let found = system.rest.iter().enumerate().find_map(|(k, sides)| {
                let solved =
                    explicit(sides).or_else(|| if alone { None } else { self.linear(sides) })?;
                Some((k, solved))
            });
            let Some((k, (name, value))) = found else { break };
            system.rest.remove(k);
            system.solved.push((name, value));
            let (name, value) = system.solved.last()?;
            let rest: Option<Vec<Sides>> =
                system.rest.iter().map(|sides| put_sides(sides, name, value)).collect();
            system.rest = rest?;
            // What is now true says nothing more; what is now false ends it.
            let mut kept = Vec::with_capacity(system.rest.len());
            for (a, b) in system.rest {
                match equal(&a, &b, self.context, self.budget) {
                    super::Decision::Equal(_) => {}
                    super::Decision::Different(witness)
                        if witness.point.is_empty()
                            && a.symbols().is_empty()
                            && b.symbols().is_empty() =>
                    {
                        return Some(None);
                    }
                    _ => kept.push((a, b)),
                }
            }
            system.rest = kept;
        }
        Some(Some(system))
    }

    /// A letter that stands in a polynomial equation to the first power with a number before it.
    fn linear(&self, (a, b): &Sides) -> Option<(Symbol, Expr)> {
        let polynomial = |e: &Expr| Polynomial::from_expr(e, self.budget).ok().flatten();
        let difference = &polynomial(a)? - &polynomial(b)?;
        let name = difference.symbols().iter().find(|s| {
            difference.degree_in(s) == 1 && difference.coefficient_in(s, 1).as_constant().is_some()
        })?;
        let slope = difference.coefficient_in(name, 1).as_constant()?;
        let rest = difference.coefficient_in(name, 0).scale(&(-syntax::Rational::ONE / slope));
        Some((name.clone(), rest.to_expr()))
    }
}

/// Equations, some of them solved for a letter that no longer stands in the others.
struct System {
    /// In this order: a later value may use no earlier name.
    solved: Vec<(Symbol, Expr)>,
    rest: Vec<Sides>,
}

impl System {
    fn put_into(&self, sides: &Sides) -> Option<Sides> {
        self.solved
            .iter()
            .try_fold(sides.clone(), |sides, (name, value)| put_sides(&sides, name, value))
    }
}

fn put_sides((a, b): &Sides, name: &Symbol, value: &Expr) -> Option<Sides> {
    let sides = (put(a, name, value), put(b, name, value));
    (sides.0.size() + sides.1.size() <= MOST_NODES).then_some(sides)
}

/// `x = …` or `… = x`, `x` not on the other side.
fn explicit((a, b): &Sides) -> Option<(Symbol, Expr)> {
    match (a, b) {
        (Expr::Symbol(x), value) | (value, Expr::Symbol(x)) if !value.symbols().contains(x) => {
            Some((x.clone(), value.clone()))
        }
        _ => None,
    }
}

/// A statement as alternatives of equations that hold together; nothing for other statements.
fn branches(statement: &Expr) -> Option<Vec<Vec<Sides>>> {
    match statement {
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([x, Expr::Set(values)], [Relation::In]) => {
                Some(values.iter().map(|v| vec![(x.clone(), v.clone())]).collect())
            }
            _ if relations.iter().all(|r| matches!(r, Relation::Equal | Relation::Identical)) => {
                let pairs = sides.windows(2).map(|pair| (pair[0].clone(), pair[1].clone()));
                Some(vec![pairs.collect()])
            }
            _ => None,
        },
        Expr::Or(parts) => {
            let mut all = Vec::new();
            for part in parts {
                all.extend(branches(part)?);
                if all.len() > MOST_BRANCHES {
                    return None;
                }
            }
            Some(all)
        }
        Expr::And(parts) => {
            let mut all: Vec<Vec<Sides>> = vec![Vec::new()];
            for part in parts {
                let options = branches(part)?;
                if all.len() * options.len() > MOST_BRANCHES {
                    return None;
                }
                all = all
                    .iter()
                    .flat_map(|before| options.iter().map(|o| [&before[..], &o[..]].concat()))
                    .collect();
            }
            Some(all)
        }
        _ => None,
    }
}

/// A point at which the premise holds and the conclusion does not.
fn witness(
    premise: &Expr,
    conclusion: &Expr,
    context: &Context,
    budget: &Budget,
) -> Option<Witness> {
    let sampler = Sampler::new(premise, conclusion, context, budget).ok()?;
    let shows =
        |point: Point| -> Option<Witness> {
            (sampler.holds(premise, &point)? && !sampler.holds(conclusion, &point)?)
                .then(|| Witness { point, left: Expr::Truth(true), right: Expr::Truth(false) })
        };
    let systems: Vec<System> = {
        let follows = Equations { context, budget, complex: false };
        let solved = |branch| follows.solved(branch).flatten();
        branches(premise).unwrap_or_default().into_iter().filter_map(solved).collect()
    };
    for k in 0..16 {
        if budget.left() == 0 {
            return None;
        }
        let point = sampler.point(k);
        if systems.is_empty()
            && let Some(found) = shows(point.clone())
        {
            return Some(found);
        }
        for system in &systems {
            let free: Point = point
                .iter()
                .filter(|(s, _)| !system.solved.iter().any(|(name, _)| name == s))
                .cloned()
                .collect();
            for free in on_the_rest(system, free, context, budget) {
                if let Some(found) = completed(system, free, budget).and_then(shows) {
                    return Some(found);
                }
            }
        }
    }
    None
}

/// Points near `free` at which the first equation that is left holds: one letter solved for.
fn on_the_rest(system: &System, free: Point, context: &Context, budget: &Budget) -> Vec<Point> {
    let Some((a, b)) = system.rest.first() else { return vec![free] };
    let relation = a.clone().equals(b.clone());
    let mut found = Vec::new();
    for (symbol, _) in &free {
        let others: Point = free.iter().filter(|(s, _)| s != symbol).cloned().collect();
        for value in equation::solve_at(&relation, symbol, &others, context, budget) {
            let mut point = others.clone();
            point.push((symbol.clone(), value));
            found.push(point);
        }
    }
    found
}

/// The point with the solved letters' values.
fn completed(system: &System, mut point: Point, budget: &Budget) -> Option<Point> {
    for (name, value) in system.solved.iter().rev() {
        let value = evaluate::exact(value, &point, budget).ok().flatten()?;
        point.push((name.clone(), value));
    }
    point.sort_by(|(s, _), (t, _)| s.cmp(t));
    Some(point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use syntax::parse;

    fn of(premise: &str, conclusion: &str) -> &'static str {
        let (p, q) = (parse(premise).expr, parse(conclusion).expr);
        match implies(&p, &q, &Context::default(), &Budget::default()) {
            Implication::Holds(_) => "holds",
            Implication::Fails(_) => "fails",
            Implication::Unknown(_) => "unknown",
        }
    }

    #[test]
    fn what_follows() {
        for (premise, conclusion) in [
            ("2x + 3 = 7", "x = 2"),
            ("x = 2", "x^2 = 4"),
            ("x^2 - 5x + 6 = 0", "x = 2 or x = 3"),
            ("x^2 = 2", "x = sqrt(2) or x = -sqrt(2)"),
            ("x^2 = -1", "x = i or x = -i"),
            ("x^3 = 1", "x = 1"),
            ("(x^2 + 1)(x - 2) = 0", "x = 2"),
            ("2x + 3y = 13 and x - y = -1", "5y = 15"),
            ("2x + 3y = 13 and x - y = -1", "x = 2 and y = 3"),
            ("x^2 + y^2 = 8 and x = y", "(x = 2 and y = 2) or (x = -2 and y = -2)"),
            ("a = b", "a^2 = b^2"),
            ("a^2 = b^2", "a = b or a = -b"),
            ("(x + 3)/2 = y", "x = 2y - 3"),
            ("A = 1/2*b*h", "b = 2*A/h"),
            ("3x + 1 > 7", "x > 2"),
            ("x > 3", "x > 2"),
            ("y = x^2 and x = 3", "y = 9"),
            ("p + q = r", "p = r - q"),
        ] {
            assert_eq!(of(premise, conclusion), "holds", "{premise}  =>  {conclusion}");
        }
    }

    #[test]
    fn what_does_not_follow() {
        for (premise, conclusion) in [
            ("2x + 3 = 7", "x = 5"),
            ("x^2 = 4", "x = 2"),
            ("x^2 = 3x", "x = 3"),
            ("2x + 3y = 13 and x - y = -1", "5y = 14"),
            ("a^2 = b^2", "a = b"),
            ("p + q = r", "p = r + q"),
            ("3x + 1 > 7", "x > 3"),
            ("-2x > 6", "x > -3"),
            ("x^2 + y^2 = 8 and x = y", "x = 2 and y = 2"),
            // Only solutions without a name show it.
            ("e^x + x = 2", "x > 1/2"),
            ("tan(x)^2 = 3", "tan(x) = sqrt(3)"),
        ] {
            assert_eq!(of(premise, conclusion), "fails", "{premise}  =>  {conclusion}");
        }
    }

    #[test]
    fn a_pole_is_no_solution() {
        // The sides change places at 0 and at π/2, where they do not exist.
        for (premise, conclusion) in [("1/x = 0", "x = 5"), ("tan(x) - 1/x^2 = tan(x)", "x = 5")] {
            assert_ne!(of(premise, conclusion), "fails", "{premise}  =>  {conclusion}");
        }
    }

    #[test]
    fn nothing_follows_from_what_never_holds() {
        for (premise, conclusion) in
            [("x^2 + 1 = 0", "x^2 + 4 = 0"), ("0 = 1", "x = 3"), ("x^2 + 1 = 0", "x = 1")]
        {
            assert_ne!(of(premise, conclusion), "holds", "{premise}  =>  {conclusion}");
        }
    }
}
