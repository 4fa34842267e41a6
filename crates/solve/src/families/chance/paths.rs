//! Several draws: along the branches of a tree, or by choices.

use super::{MOST_CASES, binomial, put, question};
use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Claim, Event, Source, Test, Thing, Trial};
use syntax::{Expr, Function};

rules! {
    ALONG_BRANCHES = "multiply-along-branches",
        "Multiply along each branch and add the branches" / "हरेक हाँगामा गुणन गरी हाँगाहरू जोड्नुहोस्",
        "P(A and then B) = P(A) × P(B after A); branches that exclude each other are added."
            / "P(A पछि B) = P(A) × P(A भएपछि B); परस्पर निषेधक हाँगाहरू जोडिन्छन्।";
    OTHER_BRANCHES = "subtract-the-other-branches",
        "Subtract the other branches from 1" / "अरू हाँगाको सम्भाव्यता 1 बाट घटाउनुहोस्",
        "All branches together have the probability 1: P(E) = 1 - P(not E)."
            / "सबै हाँगाको सम्भाव्यताको योग 1 हुन्छ: P(E) = 1 - P(E नहुने)।";
    CHOICES = "favourable-choices",
        "Favourable choices over all choices" / "अनुकूल छनोट बटा जम्मा छनोट",
        "r of n things can be chosen in nCr ways, all equally likely; numbers for several kinds are multiplied."
            / "n वटाबाट r वटा nCr तरिकाले छान्न सकिन्छ, सबै समान सम्भाव्य; धेरै किसिमका सङ्ख्या गुणन गरिन्छन्।";
    OTHER_CHOICES = "subtract-the-other-choices",
        "Subtract the other choices from 1" / "अरू छनोटको सम्भाव्यता 1 बाट घटाउनुहोस्",
        "P(E) = 1 - P(not E); of n things r can be chosen in nCr ways, all equally likely."
            / "P(E) = 1 - P(E नहुने); n वटाबाट r वटा nCr तरिकाले छान्न सकिन्छ, सबै समान सम्भाव्य।";
    CANNOT_HAPPEN = "no-branch-leads-there",
        "No branch leads there" / "कुनै हाँगा त्यहाँ पुग्दैन",
        "What cannot happen has the probability 0." / "हुनै नसक्ने घटनाको सम्भाव्यता 0 हुन्छ।";
    MUST_HAPPEN = "every-branch-leads-there",
        "Every branch leads there" / "सबै हाँगा त्यहाँ पुग्छन्",
        "What must happen has the probability 1." / "अवश्य हुने घटनाको सम्भाव्यता 1 हुन्छ।";
}

/// Most branches that are looked at.
const MOST_BRANCHES: usize = 4_000;

/// A branch: its chances one after the other, and whether the event happens.
struct Branch {
    chances: Vec<Expr>,
    happens: bool,
}

/// The probability of an event of several draws.
pub(super) fn solve(trial: &Trial, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(question("E"));
    if let [source] = &trial.sources[..] {
        if let Event::Count(test, least, most) = &trial.event
            && source.replaced
            && source.drawn > 2
        {
            let p = share(source, test);
            binomial::successes(&mut derivation, source.drawn, &p, *least, *most, work)?;
            return Ok(derivation);
        }
        if !source.replaced && source.drawn > 2 && !has_order(&trial.event) {
            choices(&mut derivation, trial, source, work)?;
            return Ok(derivation);
        }
    }
    let mut tests = Vec::new();
    collect(&trial.event, &mut tests);
    if trial.sources.iter().any(|s| s.drawn > 6)
        || trial.sources.iter().map(|s| s.drawn).sum::<u64>() > 8
    {
        return unknown("so many draws");
    }
    let mut branches = Vec::new();
    grow(trial, &tests, &mut Vec::new(), &mut Vec::new(), &mut branches, work)?;
    let (happen, fail): (Vec<&Branch>, Vec<&Branch>) = branches.iter().partition(|b| b.happens);
    let product = |b: &&Branch| Expr::product(b.chances.clone());
    if happen.is_empty() {
        derivation.step(&CANNOT_HAPPEN, Claim::States, Expr::integer(0), Vec::new());
    } else if fail.is_empty() {
        derivation.step(&MUST_HAPPEN, Claim::States, Expr::integer(1), Vec::new());
    } else if fail.len() < happen.len() && (fail.len() == 1 || happen.len() > MOST_CASES) {
        if fail.len() > MOST_CASES {
            return unknown("so many branches");
        }
        let others = fail.iter().map(|b| product(b).negated());
        let expr = Expr::sum(std::iter::once(Expr::integer(1)).chain(others).collect());
        put(&mut derivation, &OTHER_BRANCHES, expr, work)?;
    } else if happen.len() <= MOST_CASES {
        let expr = Expr::sum(happen.iter().map(product).collect());
        put(&mut derivation, &ALONG_BRANCHES, expr, work)?;
    } else {
        return unknown("so many branches");
    }
    Ok(derivation)
}

/// The probability that one thing of a source passes.
fn share(source: &Source, test: &Test) -> Rational {
    let total: u64 = source.things.iter().map(|(_, n)| n).sum();
    let pass: u64 = source.things.iter().filter(|(t, _)| test.passes(t)).map(|(_, n)| n).sum();
    Rational::from(pass) / Rational::from(total.max(1))
}

fn has_order(event: &Event) -> bool {
    match event {
        Event::At(..) => true,
        Event::All(parts) | Event::Any(parts) => parts.iter().any(has_order),
        Event::Not(part) => has_order(part),
        _ => false,
    }
}

fn collect<'e>(event: &'e Event, tests: &mut Vec<&'e Test>) {
    match event {
        Event::Count(test, ..) | Event::At(_, test) => tests.push(test),
        Event::Sum(_) | Event::Product(_) | Event::Difference(_) => {}
        Event::All(parts) | Event::Any(parts) => parts.iter().for_each(|p| collect(p, tests)),
        Event::Not(part) => collect(part, tests),
    }
}

/// What is the same for the event, put together: a thing of each group and the group's places.
fn groups<'t>(source: &'t Source, tests: &[&Test], numbers: bool) -> Vec<(&'t Thing, Vec<usize>)> {
    let mut groups: Vec<(&Thing, Vec<usize>)> = Vec::new();
    for (k, (thing, n)) in source.things.iter().enumerate() {
        if *n == 0 {
            continue;
        }
        let alike = |other: &Thing| {
            tests.iter().all(|t| t.passes(other) == t.passes(thing))
                && (!numbers || other.number == thing.number)
        };
        match groups.iter_mut().find(|(other, _)| alike(other)) {
            Some((_, places)) => places.push(k),
            None => groups.push((thing, vec![k])),
        }
    }
    groups
}

/// Every branch of the tree.
fn grow<'t>(
    trial: &'t Trial,
    tests: &[&Test],
    taken: &mut Vec<(usize, &'t Thing)>,
    chances: &mut Vec<Expr>,
    branches: &mut Vec<Branch>,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    work.budget.spend(1)?;
    if branches.len() > MOST_BRANCHES {
        return unknown("so many branches");
    }
    let (mut at, mut before) = (0usize, 0usize);
    while let Some(source) = trial.sources.get(at)
        && taken.len() - before >= source.drawn as usize
    {
        before += source.drawn as usize;
        at += 1;
    }
    let Some(source) = trial.sources.get(at) else {
        let things: Vec<&Thing> = taken.iter().map(|(_, t)| *t).collect();
        let happens = trial.event.happens(&things);
        branches.push(Branch { chances: chances.clone(), happens });
        return Ok(());
    };
    let numbers = super::trial::looks_at_numbers(&trial.event);
    let total: u64 = source.things.iter().map(|(_, n)| n).sum();
    for (group, (thing, places)) in groups(source, tests, numbers).into_iter().enumerate() {
        let there: u64 = places.iter().map(|k| source.things[*k].1).sum();
        let of_group = taken[before..].iter().filter(|(g, _)| *g == group).count() as u64;
        let (left, of) = match source.replaced {
            true => (there, total),
            false => (there.saturating_sub(of_group), total - (taken.len() - before) as u64),
        };
        if left == 0 {
            continue;
        }
        taken.push((group, thing));
        chances.push(Expr::integer(left).over(Expr::integer(of)));
        grow(trial, tests, taken, chances, branches, work)?;
        chances.pop();
        taken.pop();
    }
    Ok(())
}

/// How many of each group are chosen, whatever the order.
fn choices(
    derivation: &mut Derivation,
    trial: &Trial,
    source: &Source,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let mut tests = Vec::new();
    collect(&trial.event, &mut tests);
    let numbers = super::trial::looks_at_numbers(&trial.event);
    let groups: Vec<(&Thing, u64)> = groups(source, &tests, numbers)
        .into_iter()
        .map(|(thing, places)| (thing, places.iter().map(|k| source.things[*k].1).sum()))
        .collect();
    let total: u64 = groups.iter().map(|(_, n)| n).sum();
    if source.drawn > 20 || total > 200 {
        return unknown("so many draws");
    }
    let mut ways = Vec::new();
    distribute(&groups, source.drawn, &mut Vec::new(), &mut ways, work)?;
    let happens = |taken: &Vec<u64>| {
        let things: Vec<&Thing> = groups
            .iter()
            .zip(taken)
            .flat_map(|((thing, _), n)| std::iter::repeat_n(*thing, *n as usize))
            .collect();
        trial.event.happens(&things)
    };
    let (inside, outside): (Vec<&Vec<u64>>, Vec<&Vec<u64>>) =
        ways.iter().partition(|taken| happens(taken));
    let choose =
        |n: u64, r: u64| Expr::call(Function::Binomial, vec![Expr::integer(n), Expr::integer(r)]);
    let case = |taken: &&Vec<u64>| {
        let factors = groups.iter().zip(taken.iter()).filter(|(_, r)| **r > 0);
        Expr::product(factors.map(|((_, n), r)| choose(*n, *r)).collect())
    };
    let over_all = |cases: &[&Vec<u64>]| {
        Expr::sum(cases.iter().map(case).collect()).over(choose(total, source.drawn))
    };
    if inside.is_empty() {
        derivation.step(&CANNOT_HAPPEN, Claim::States, Expr::integer(0), Vec::new());
        return Ok(());
    }
    if outside.is_empty() {
        derivation.step(&MUST_HAPPEN, Claim::States, Expr::integer(1), Vec::new());
        return Ok(());
    }
    if outside.len() < inside.len() && outside.len() <= MOST_CASES {
        let expr = Expr::sum(vec![Expr::integer(1), over_all(&outside).negated()]);
        return put(derivation, &OTHER_CHOICES, expr, work);
    }
    if inside.len() > MOST_CASES {
        return unknown("so many cases");
    }
    put(derivation, &CHOICES, over_all(&inside), work)
}

/// All ways to take `left` from the groups that remain.
fn distribute(
    groups: &[(&Thing, u64)],
    left: u64,
    taken: &mut Vec<u64>,
    ways: &mut Vec<Vec<u64>>,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    work.budget.spend(1)?;
    let Some((_, there)) = groups.get(taken.len()) else {
        if left == 0 {
            ways.push(taken.clone());
        }
        return Ok(());
    };
    if ways.len() > MOST_BRANCHES {
        return unknown("so many cases");
    }
    for n in 0..=(*there).min(left) {
        taken.push(n);
        distribute(groups, left - n, taken, ways, work)?;
        taken.pop();
    }
    Ok(())
}
