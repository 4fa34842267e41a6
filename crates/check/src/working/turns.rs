//! Solutions of trigonometric equations: values put back, and counted within one turn.
//!
//! `x = nπ + π/4` stands for a value for each integer `n`; whether some are missing is seen from how
//! often a function takes a value within a period. And what one function of an angle says of another:
//! `sin θ = ±3/5` where `tan θ = 3/4`.

use super::condition::sides;
use super::finding::Finding;
use super::solutions::{near_a_solution, options};
use super::values::put;
use super::{Note, grounds};
use crate::Outcome;
use crate::verify::Judge;
use algebra::{Implication, Rational};
use syntax::{Expr, Function, Integer, Relation, Symbol};

/// Most values that one general solution has within the period.
const MOST_VALUES: usize = 24;

/// The verdict on values given for an angle below a trigonometric equation; nothing for other
/// statements. Such an angle is never refuted by another that is whole turns away.
pub(super) fn solved(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Finding> {
    let (angle, given) = values_of(after)?;
    if !has_trigonometry(before, &angle) {
        return None;
    }
    // `2θ = 30°` below `sin 2θ = 1/2`: the angle is the unknown.
    let x = match &angle {
        Expr::Symbol(x) => x.clone(),
        _ => Symbol::new("the angle"),
    };
    let (old, letter) =
        (replaced(before, &angle, &Expr::Symbol(x.clone())), Expr::Symbol(x.clone()));
    let new: Vec<Expr> = given.iter().map(|v| letter.clone().equals(v.clone())).collect();
    let mut own = old.symbols();
    own.retain(|s| !matches!(s.name(), "e" | "i"));
    if own != [x.clone()] {
        return Some(Finding::unknown(&grounds::NOT_DECIDED));
    }
    let new = super::normalise::disjunction(new);
    let finding = counted(&old, &new, &x, &given, judge)
        .unwrap_or_else(|| super::solutions::put_back(&old, &new, judge));
    let arguments = finding.why.arguments.iter().map(|e| replaced(e, &letter, &angle)).collect();
    Some(Finding { why: Note { arguments, ..finding.why }, ..finding })
}

/// Whether a trigonometric function of the letters of `angle` stands in it.
fn has_trigonometry(expr: &Expr, angle: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(f, _) if period_of(*f).is_some())
        && expr.symbols().iter().any(|s| angle.symbols().contains(s));
    expr.for_each_part(|part| found = found || has_trigonometry(part, angle));
    found
}

/// Values put back and counted; nothing where one can't be decided.
fn counted(
    before: &Expr,
    after: &Expr,
    x: &Symbol,
    given: &[Expr],
    judge: &Judge<'_>,
) -> Option<Finding> {
    let period = options(before)
        .iter()
        .try_fold(Rational::ONE, |all, option| Some(common_multiple(&all, &period(option, x)?)))?;
    let general = given.iter().any(|value| !value.symbols().is_empty());
    let mut values: Vec<(Expr, Rational)> = Vec::new();
    for value in given {
        for (value, place) in instances(value, &period, judge)? {
            if !values.iter().any(|(_, old)| *old == place) {
                values.push((value, place));
            }
        }
    }
    // Each value solves one of the possibilities.
    let mut rounded = None;
    let mut counts = vec![0usize; options(before).len()];
    for (value, _) in &values {
        let mut fits = false;
        let mut open = false;
        if options(before)
            .iter()
            .filter_map(sides)
            .any(|(a, b)| near_a_solution(a, b, x, value, judge))
        {
            rounded = Some(value.clone());
            continue;
        }
        let mut witness = None;
        for (k, option) in options(before).iter().enumerate() {
            let (a, b) = sides(option)?;
            match judge.equality(&put(a, x, value), &put(b, x, value)).0 {
                Outcome::Passed => {
                    counts[k] += 1;
                    fits = true;
                }
                Outcome::Failed(found) => witness = found,
                Outcome::Undecided => open = true,
            }
        }
        if !fits {
            if open {
                return None;
            }
            let why = vec![Expr::Symbol(x.clone()).equals(value.clone()), before.clone()];
            return Some(Finding::fails(&grounds::NO_SOLUTION_OF, why, witness));
        }
    }
    let why = vec![before.clone()];
    let fit = Finding::follows(&grounds::SOLUTIONS_FIT, why.clone());
    if let Some(value) = rounded {
        return Some(fit.on(Some(Note { ground: &grounds::ROUNDED, arguments: vec![value] })));
    }
    let expected: Option<Vec<usize>> =
        options(before).iter().map(|option| expected(option, x, &period, judge)).collect();
    let on = |ground| Some(Note { ground, arguments: Vec::new() });
    let range: Vec<Expr> = judge.context.assumptions.clone();
    if range.iter().any(|a| a.symbols().contains(x)) && !general {
        // Within a given range: a solution there that is not among the values refutes them.
        let mut all = vec![before.clone()];
        all.extend(range);
        return Some(
            match algebra::implies(&Expr::And(all), after, &judge.context, judge.budget) {
                Implication::Holds(_) => fit,
                Implication::Fails(witness) => {
                    Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, Some(witness))
                }
                Implication::Unknown(_) => fit.on(on(&grounds::NOT_COUNTED)),
            },
        );
    }
    Some(match expected {
        None => fit.on(on(&grounds::NOT_COUNTED)),
        Some(expected) if expected == counts => match general {
            true => fit,
            false => fit.on(on(&grounds::IN_ONE_TURN)),
        },
        Some(_) if general => Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, None),
        Some(_) => fit.on(on(&grounds::REJECTED)),
    })
}

/// The angle and the values given for it; a value may have an integer letter.
fn values_of(after: &Expr) -> Option<(Expr, Vec<Expr>)> {
    let mut angle: Option<Expr> = None;
    let mut values = Vec::new();
    for option in options(after) {
        let (left, value) = sides(option)?;
        let letters = value.symbols();
        let integer = |s: &Symbol| matches!(s.name(), "n" | "k" | "m" | "N" | "K");
        if angle.as_ref().is_some_and(|old| old != left)
            || left.symbols().is_empty()
            || has_call(left)
            || letters.len() > 1
            || !letters.iter().all(|s| integer(s) && !left.symbols().contains(s))
        {
            return None;
        }
        angle = Some(left.clone());
        values.push(value.clone());
    }
    Some((angle?, values))
}

fn has_call(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(..) | Expr::Apply(..));
    expr.for_each_part(|part| found = found || has_call(part));
    found
}

/// The period of an equation in `x`, as a multiple of `π`; nothing where `x` stands outside
/// trigonometric functions, or nowhere in one.
fn period(equation: &Expr, x: &Symbol) -> Option<Rational> {
    fn collect(expr: &Expr, x: &Symbol, all: &mut Option<Rational>) -> Option<()> {
        match expr {
            _ if !expr.symbols().contains(x) => Some(()),
            Expr::Call(f, arguments) => {
                let one = period_of(*f)?;
                let [argument] = &arguments[..] else { return None };
                let own = one / slope(argument, x)?;
                *all = Some(match all.take() {
                    Some(old) => common_multiple(&old, &own),
                    None => own,
                });
                Some(())
            }
            Expr::Symbol(_) => None,
            _ => {
                let mut fine = Some(());
                expr.for_each_part(|part| {
                    if fine.is_some() {
                        fine = collect(part, x, all);
                    }
                });
                fine
            }
        }
    }
    let mut all = None;
    collect(equation, x, &mut all)?;
    all
}

fn period_of(f: Function) -> Option<Rational> {
    match f {
        Function::Sin | Function::Cos | Function::Sec | Function::Csc => Some(Rational::from(2)),
        Function::Tan | Function::Cot => Some(Rational::ONE),
        _ => None,
    }
}

/// How fast an argument grows with `x`: a positive number.
fn slope(argument: &Expr, x: &Symbol) -> Option<Rational> {
    let by = algebra::derivative(argument, x)?;
    let budget = algebra::Budget::new(5_000, 1_000);
    let by = algebra::canonical(&by, &algebra::Context::default(), &budget).ok()??;
    let q = fraction(&by)?;
    if q.is_zero() { None } else { Some(if q < Rational::ZERO { -q } else { q }) }
}

/// The rational number an expression is at sight.
fn fraction(expr: &Expr) -> Option<Rational> {
    match expr {
        Expr::Negate(a) => Some(-fraction(a)?),
        Expr::Quotient(a, b) => {
            let below = fraction(b)?;
            if below.is_zero() { None } else { Some(fraction(a)? / below) }
        }
        other => other.as_rational(),
    }
}

fn common_multiple(a: &Rational, b: &Rational) -> Rational {
    let ratio = a / b;
    // `a·denominator = b·numerator`, the least common multiple.
    a * Rational::from(Integer::from(ratio.denominator().clone()))
}

/// The values within one period that a value stands for, each with its place in the period, as a
/// multiple of `π`.
fn instances(value: &Expr, period: &Rational, judge: &Judge<'_>) -> Option<Vec<(Expr, Rational)>> {
    let place = |value: &Expr| -> Option<Rational> {
        let turns = value.clone().over(Expr::Pi);
        let turns = algebra::canonical(&turns, &judge.context, judge.budget).ok()??;
        fraction(&turns)
    };
    let within = |q: Rational| {
        let whole = Rational::from((&q / period).floor());
        q - whole * period
    };
    let letters = value.symbols();
    let Some(n) = letters.first() else {
        return Some(vec![(value.clone(), within(place(value)?))]);
    };
    let at = |k: i32| put(value, n, &Expr::integer(k));
    let step = place(&at(2))? - place(&at(0))?;
    for k in 1..5 {
        // It has to grow evenly, perhaps in two strands: `nπ + (-1)ⁿ π/6`.
        if place(&at(k + 2))? - place(&at(k))? != step {
            return None;
        }
    }
    if step.is_zero() {
        return None;
    }
    let ratio = period / &step;
    let count = usize::try_from(ratio.numerator().clone())
        .ok()
        .or_else(|| usize::try_from(-ratio.numerator().clone()).ok())?;
    if 2 * count > MOST_VALUES {
        return None;
    }
    let all = (0..2 * count).map(|k| {
        let value = at(i32::try_from(k).ok()?);
        let at = within(place(&value)?);
        Some((value, at))
    });
    all.collect()
}

/// How many solutions a possibility such as `sin 2x = 1/2` or `2cos² x - cos x = 0` has within the
/// period; nothing where it has several functions, or surds that can't be compared.
fn expected(equation: &Expr, x: &Symbol, period: &Rational, judge: &Judge<'_>) -> Option<usize> {
    let mut call = None;
    the_call(equation, x, &mut call)?;
    let call = call?;
    let Expr::Call(f, arguments) = &call else { return None };
    let u = Symbol::new("function value");
    let in_u = replaced(equation, &call, &Expr::Symbol(u.clone()));
    let set = algebra::RealSet::from_relation(&in_u, &u, &judge.context, judge.budget)?;
    let own = period_of(*f)? / slope(arguments.first()?, x)?;
    let times = period / own;
    let times = usize::try_from(times.numerator().clone()).ok()?;
    let one = Expr::integer(1);
    let mut count = 0;
    for value in set.as_points()? {
        let size = Expr::Abs(Box::new(value.clone()));
        let order = algebra::compare(&size, &one, &judge.context, judge.budget)?;
        count += match f {
            Function::Tan | Function::Cot => 1,
            _ if order.is_eq() => 1,
            Function::Sin | Function::Cos => 2 * usize::from(order.is_lt()),
            _ => 2 * usize::from(order.is_gt()),
        };
    }
    Some(count * times)
}

/// The one trigonometric function of `x` in an expression.
fn the_call(expr: &Expr, x: &Symbol, found: &mut Option<Expr>) -> Option<()> {
    match expr {
        _ if !expr.symbols().contains(x) => Some(()),
        Expr::Call(f, _) => {
            period_of(*f)?;
            if found.as_ref().is_some_and(|old| old != expr) {
                return None;
            }
            *found = Some(expr.clone());
            Some(())
        }
        _ => {
            let mut fine = Some(());
            expr.for_each_part(|part| {
                if fine.is_some() {
                    fine = the_call(part, x, found);
                }
            });
            fine
        }
    }
}

fn replaced(expr: &Expr, old: &Expr, new: &Expr) -> Expr {
    if expr == old { new.clone() } else { expr.map_parts(|part| replaced(part, old, new)) }
}

/// What one function of an angle says of another. Nothing for other statements, and where neither
/// was shown.
pub(super) fn by_right_triangle(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Finding> {
    let mut angle = None;
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let (p, q) = (rational(before, &mut angle, &mut old)?, rational(after, &mut angle, &mut new)?);
    let angle = angle?;
    if old.is_empty() || new.is_empty() || angle.symbols().len() != 1 {
        return None;
    }
    // Where the angle itself stands, or another letter, it is another question.
    let only = |e: &Expr| e.symbols().iter().all(|s| matches!(s.name(), "the sine" | "the cosine"));
    if !only(&p) || !only(&q) {
        return None;
    }
    let (p, q) = (cleared(&p, judge)?, cleared(&q, judge)?);
    let letters = Expr::And(vec![p.clone(), q.clone()]).symbols();
    let premise = if let [one] = &letters[..] {
        let size = Expr::Abs(Box::new(Expr::Symbol(one.clone())));
        Expr::And(vec![p, size.related(Relation::LessEqual, Expr::integer(1))])
    } else {
        let square = |name: &str| Expr::symbol(name).pow(Expr::integer(2));
        let both = Expr::sum(vec![square("the sine"), square("the cosine")]);
        Expr::And(vec![p, both.equals(Expr::integer(1))])
    };
    let follows = |to: &Expr| algebra::implies(&premise, to, &judge.context, judge.budget);
    let why = vec![before.clone()];
    match follows(&q) {
        Implication::Holds(_) => Some(Finding::follows(&grounds::IMPLIED, why)),
        Implication::Unknown(_) => None,
        Implication::Fails(_) => {
            let (a, b) = sides(&q)?;
            let two = || Expr::integer(2);
            let squares = a.clone().pow(two()).equals(b.clone().pow(two()));
            let same_function = old.iter().any(|f| new.contains(f));
            match follows(&squares) {
                Implication::Holds(_) if !same_function => {
                    let (a, b) = sides(after)?;
                    let other = a.clone().related(Relation::Equal, b.clone().negated());
                    let note = Note { ground: &grounds::QUADRANT, arguments: vec![other] };
                    Some(Finding::follows(&grounds::IMPLIED, why).on(Some(note)))
                }
                Implication::Unknown(_) => None,
                _ => Some(Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, None)),
            }
        }
    }
}

/// Equations without a sine or a cosine below a fraction line.
fn cleared(statement: &Expr, judge: &Judge<'_>) -> Option<Expr> {
    match statement {
        Expr::Or(parts) | Expr::And(parts) => {
            let all: Vec<Expr> = parts.iter().map(|p| cleared(p, judge)).collect::<Option<_>>()?;
            Some(if matches!(statement, Expr::Or(_)) { Expr::Or(all) } else { Expr::And(all) })
        }
        _ => {
            let (a, b) = sides(statement)?;
            let divisors = super::needs::divisors(statement);
            if divisors.is_empty() {
                return Some(statement.clone());
            }
            let mut factors = divisors;
            factors.push(Expr::sum(vec![a.clone(), b.clone().negated()]));
            let above = Expr::product(factors);
            let above = algebra::canonical(&above, &judge.context, judge.budget).ok()??;
            Some(above.equals(Expr::integer(0)))
        }
    }
}

/// The statement with sine and cosine of the one angle as letters; nothing for another angle.
fn rational(expr: &Expr, angle: &mut Option<Expr>, functions: &mut Vec<Function>) -> Option<Expr> {
    if let Expr::Call(f, arguments) = expr
        && !expr.symbols().is_empty()
    {
        let [argument] = &arguments[..] else { return None };
        if angle.get_or_insert_with(|| argument.clone()) != argument {
            return None;
        }
        let (s, c) = (Expr::symbol("the sine"), Expr::symbol("the cosine"));
        let one = Expr::integer(1);
        let value = match f {
            Function::Sin => s,
            Function::Cos => c,
            Function::Tan => s.over(c),
            Function::Cot => c.over(s),
            Function::Sec => one.over(c),
            Function::Csc => one.over(s),
            _ => return None,
        };
        functions.push(*f);
        return Some(value);
    }
    let mut fine = true;
    let result = expr.map_parts(|part| match rational(part, angle, functions) {
        Some(part) => part,
        None => {
            fine = false;
            Expr::Missing
        }
    });
    fine.then_some(result)
}
