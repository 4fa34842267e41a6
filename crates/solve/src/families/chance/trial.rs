//! Experiments whose outcomes are listed or counted.

use super::{fact, number_of, paths, put, question};
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::Rational;
use check::{Claim, Event, Source, SourceKind, Test, Thing, Trial};
use syntax::{Expr, Function};

rules! {
    SAMPLE_SPACE = "list-the-sample-space",
        "List the sample space" / "नमुना समष्टि लेख्नुहोस्",
        "S holds every possible outcome; all of them are equally likely."
            / "S मा सबै सम्भावित परिणाम हुन्छन्; सबै समान सम्भाव्य छन्।";
    COUNT_SAMPLE_SPACE = "count-the-sample-space",
        "Count the possible outcomes" / "सम्भावित परिणाम गन्नुहोस्",
        "n(S) is the number of all possible outcomes."
            / "n(S) भनेको सबै सम्भावित परिणामको सङ्ख्या हो।";
    FAVOURABLE = "list-the-favourable-outcomes",
        "List the favourable outcomes" / "अनुकूल परिणाम लेख्नुहोस्",
        "E holds the outcomes in which the event happens."
            / "E मा घटना घट्ने परिणामहरू हुन्छन्।";
    COUNT_FAVOURABLE = "count-the-favourable-outcomes",
        "Count the favourable outcomes" / "अनुकूल परिणाम गन्नुहोस्",
        "n(E) is the number of outcomes in which the event happens."
            / "n(E) भनेको घटना घट्ने परिणामको सङ्ख्या हो।";
    CONDITION = "list-what-is-known",
        "Keep the outcomes that are known to be possible" / "भइसकेको घटनाका परिणाम मात्र लिनुहोस्",
        "It is known that F happened, so only the outcomes of F count."
            / "F भइसकेको थाहा भएकाले F का परिणाम मात्र गनिन्छन्।";
    CLASSICAL = "probability-formula",
        "Use the formula of probability" / "सम्भाव्यताको सूत्र प्रयोग गर्नुहोस्",
        "P(E) = n(E) / n(S), where all outcomes are equally likely."
            / "सबै परिणाम समान सम्भाव्य भएमा P(E) = n(E) / n(S) हुन्छ।";
    CONDITIONAL = "conditional-probability-by-counting",
        "Use the formula of conditional probability" / "सप्रतिबन्ध सम्भाव्यताको सूत्र प्रयोग गर्नुहोस्",
        "P(E | F) = n(E ∩ F) / n(F)." / "P(E | F) = n(E ∩ F) / n(F) हुन्छ।";
    ADD = "addition-of-events",
        "Use the addition law" / "जोड नियम प्रयोग गर्नुहोस्",
        "P(A ∪ B) = P(A) + P(B) - P(A ∩ B); for events that exclude each other P(A ∩ B) = 0."
            / "P(A ∪ B) = P(A) + P(B) - P(A ∩ B); परस्पर निषेधक घटनामा P(A ∩ B) = 0 हुन्छ।";
    NOT_HAPPEN = "complement-of-event",
        "Subtract from 1" / "1 बाट घटाउनुहोस्",
        "The event happens or does not: P(not E) = 1 - P(E)."
            / "घटना हुन्छ वा हुँदैन: P(E नहुने) = 1 - P(E)।";
    IMPOSSIBLE = "impossible-event",
        "The event is impossible" / "घटना असम्भव छ",
        "No outcome is favourable, so the probability is 0."
            / "कुनै पनि परिणाम अनुकूल छैन, त्यसैले सम्भाव्यता 0 हुन्छ।";
    CERTAIN = "certain-event",
        "The event is certain" / "घटना निश्चित छ",
        "Every outcome is favourable, so the probability is 1."
            / "सबै परिणाम अनुकूल छन्, त्यसैले सम्भाव्यता 1 हुन्छ।";
}

/// Most outcomes that are written out.
const MOST_LISTED: usize = 36;
/// Most outcomes that are looked at one by one.
const MOST_OUTCOMES: u64 = 1_300;
/// Most favourable outcomes that are written out.
const MOST_FAVOURABLE: usize = 60;

/// The probability of an event of an experiment.
pub(super) fn solve(trial: &Trial, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    possible(&trial.sources)?;
    let mut derivation = of_event(trial, work)?;
    if trial.complement {
        let found = derivation.result().as_rational();
        let Some(p) = found else { return crate::families::unknown("probabilities") };
        let expr = Expr::sum(vec![Expr::integer(1), Expr::rational(&p).negated()]);
        put(&mut derivation, &NOT_HAPPEN, expr, work)?;
    }
    Ok(derivation)
}

/// Refuses experiments that can't be made.
fn possible(sources: &[Source]) -> Result<(), Unsolved> {
    for source in sources {
        let total = source.things.iter().try_fold(0u64, |sum, (_, n)| sum.checked_add(*n));
        let Some(total) = total.filter(|n| *n <= 1_000_000) else {
            return crate::families::unknown("so many things");
        };
        if total == 0 || !source.replaced && source.drawn > total {
            return Err(Unsolved::Undefined(format!("only {total} things can be drawn")));
        }
        if source.drawn == 0 || source.drawn > 100 {
            return Err(Unsolved::Undefined(format!("{} things are drawn", source.drawn)));
        }
    }
    Ok(())
}

fn of_event(trial: &Trial, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let drawn: u64 = trial.sources.iter().map(|s| s.drawn).sum();
    let different = trial.sources.iter().all(|s| s.things.iter().all(|(_, n)| *n == 1));
    let size = size(&trial.sources).filter(|n| *n <= MOST_OUTCOMES && different);
    let tossed = |s: &Source| matches!(s.kind, SourceKind::Coin | SourceKind::Children);
    let by_formula = drawn > 3
        && trial.sources.iter().all(tossed)
        && trial.given.is_none()
        && matches!(trial.event, Event::Count(..));
    if let Some(size) = size
        && !by_formula
        && (size <= MOST_LISTED as u64 || looks_at_numbers(&trial.event))
    {
        return listed(trial, work);
    }
    if drawn == 1 {
        return single(trial, work);
    }
    if trial.given.is_some() {
        return crate::families::unknown("conditional probabilities");
    }
    paths::solve(trial, work)
}

/// How many outcomes there are, in the order in which things are obtained.
fn size(sources: &[Source]) -> Option<u64> {
    let mut size = 1u64;
    for source in sources {
        let total: u64 = source.things.iter().map(|(_, n)| n).sum();
        for k in 0..source.drawn {
            let left = if source.replaced { total } else { total.checked_sub(k)? };
            size = size.checked_mul(left).filter(|n| *n <= 10_000_000)?;
        }
    }
    Some(size)
}

pub(super) fn looks_at_numbers(event: &Event) -> bool {
    match event {
        Event::Sum(_) | Event::Product(_) | Event::Difference(_) => true,
        Event::All(parts) | Event::Any(parts) => parts.iter().any(looks_at_numbers),
        Event::Not(part) => looks_at_numbers(part),
        Event::Count(..) | Event::At(..) => false,
    }
}

/// Every outcome, in order.
fn outcomes<'t>(sources: &'t [Source], work: &Work<'_>) -> Result<Vec<Vec<&'t Thing>>, Unsolved> {
    let mut all: Vec<(Vec<&Thing>, Vec<usize>)> = vec![(Vec::new(), Vec::new())];
    for source in sources {
        let mut started: Vec<(Vec<&Thing>, Vec<usize>)> =
            all.into_iter().map(|(things, _)| (things, Vec::new())).collect();
        for _ in 0..source.drawn {
            let mut next = Vec::new();
            for (things, used) in &started {
                for (k, (thing, _)) in source.things.iter().enumerate() {
                    work.budget.spend(1)?;
                    if source.replaced || !used.contains(&k) {
                        let things = things.iter().copied().chain([thing]).collect();
                        let used = used.iter().copied().chain([k]).collect();
                        next.push((things, used));
                    }
                }
            }
            started = next;
        }
        all = started;
    }
    Ok(all.into_iter().map(|(things, _)| things).collect())
}

/// How an outcome is written: `HT`, `(2, 5)`, `7`.
fn written(sources: &[Source], things: &[&Thing]) -> Expr {
    let one = |thing: &&Thing| match thing.number {
        Some(n) if thing.label == n.to_string() => Expr::integer(n),
        _ => Expr::Text(thing.label.clone()),
    };
    let letters = |s: &Source| matches!(s.kind, SourceKind::Coin | SourceKind::Children);
    match things {
        _ if sources.iter().all(letters) => {
            Expr::Text(things.iter().map(|t| t.label.as_str()).collect())
        }
        [thing] => one(thing),
        _ => Expr::Tuple(things.iter().map(one).collect()),
    }
}

/// The set of all outcomes.
pub(super) fn sample_space(sources: &[Source], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    possible(sources)?;
    if size(sources).is_none_or(|n| n > MOST_LISTED as u64)
        || sources.iter().any(|s| s.things.iter().any(|(_, n)| *n != 1))
    {
        return crate::families::unknown("sample spaces");
    }
    let all = outcomes(sources, work)?;
    let set = Expr::Set(all.iter().map(|o| written(sources, o)).collect());
    let mut derivation = Derivation::new(Expr::symbol("S"));
    derivation.step(&SAMPLE_SPACE, Claim::States, set, Vec::new());
    Ok(derivation)
}

/// `n({…}) = k`, which can be counted.
fn counted(set: &Expr, count: usize) -> Expr {
    Expr::call(Function::Cardinality, vec![set.clone()]).equals(Expr::integer(count as u64))
}

/// With the outcomes written out.
fn listed(trial: &Trial, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let all = outcomes(&trial.sources, work)?;
    let set = |outcomes: &[&Vec<&Thing>]| {
        Expr::Set(outcomes.iter().map(|o| written(&trial.sources, o)).collect())
    };
    let every: Vec<&Vec<&Thing>> = all.iter().collect();
    let happen: Vec<&Vec<&Thing>> = all.iter().filter(|o| trial.event.happens(o)).collect();
    let start = match trial.given {
        None => question("E"),
        Some(_) => Expr::call(Function::Probability, vec![Expr::symbol("E"), Expr::symbol("F")]),
    };
    let mut derivation = Derivation::new(start);
    let whole = set(&every);
    if every.len() <= MOST_LISTED {
        let line = Expr::symbol("S").equals(whole.clone());
        derivation.step(&SAMPLE_SPACE, Claim::States, line, Vec::new());
        let line = number_of("S").equals(Expr::integer(every.len() as u64));
        let aside = fact(&COUNT_SAMPLE_SPACE, derivation.result(), counted(&whole, every.len()));
        derivation.step_with(&COUNT_SAMPLE_SPACE, Claim::States, line, Vec::new(), vec![aside]);
    } else {
        let mut factors = Vec::new();
        for source in &trial.sources {
            let total: u64 = source.things.iter().map(|(_, n)| n).sum();
            let left = |k: u64| if source.replaced { total } else { total.saturating_sub(k) };
            factors.extend((0..source.drawn).map(|k| Expr::integer(left(k))));
        }
        let count = Expr::integer(every.len() as u64);
        let product = Expr::product(factors).equals(count.clone());
        let aside = fact(&COUNT_SAMPLE_SPACE, derivation.result(), product);
        let line = number_of("S").equals(count);
        derivation.step_with(&COUNT_SAMPLE_SPACE, Claim::States, line, Vec::new(), vec![aside]);
    }
    if happen.len() > MOST_FAVOURABLE {
        return crate::families::unknown("so many outcomes");
    }
    let list = |derivation: &mut Derivation, rule, name: Expr, of: &[&Vec<&Thing>]| {
        let these = set(of);
        derivation.step(rule, Claim::States, name.clone().equals(these.clone()), Vec::new());
        let line =
            Expr::call(Function::Cardinality, vec![name]).equals(Expr::integer(of.len() as u64));
        let aside = fact(&COUNT_FAVOURABLE, derivation.result(), counted(&these, of.len()));
        derivation.step_with(&COUNT_FAVOURABLE, Claim::States, line, Vec::new(), vec![aside]);
    };
    let (e, f) = (Expr::symbol("E"), Expr::symbol("F"));
    let (top, bottom, rule) = match &trial.given {
        None => {
            list(&mut derivation, &FAVOURABLE, e, &happen);
            (happen.len(), every.len(), &CLASSICAL)
        }
        Some(given) => {
            let known: Vec<&Vec<&Thing>> = all.iter().filter(|o| given.happens(o)).collect();
            if known.is_empty() {
                return Err(Unsolved::Undefined("what is known to have happened can't".into()));
            }
            if known.len() > MOST_FAVOURABLE {
                return crate::families::unknown("so many outcomes");
            }
            let both: Vec<&Vec<&Thing>> =
                known.iter().copied().filter(|o| trial.event.happens(o)).collect();
            list(&mut derivation, &CONDITION, f.clone(), &known);
            list(&mut derivation, &FAVOURABLE, Expr::Intersection(vec![e, f]), &both);
            (both.len(), known.len(), &CONDITIONAL)
        }
    };
    finish(&mut derivation, rule, trial.given.is_some(), top as u64, bottom as u64, work)?;
    Ok(derivation)
}

/// The formula, the numbers put in, and what that comes to.
fn finish(
    derivation: &mut Derivation,
    rule: &'static crate::Rule,
    conditional: bool,
    top: u64,
    bottom: u64,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let formula = match conditional {
        false => number_of("E").over(number_of("S")),
        true => {
            let both = Expr::Intersection(vec![Expr::symbol("E"), Expr::symbol("F")]);
            Expr::call(Function::Cardinality, vec![both]).over(number_of("F"))
        }
    };
    derivation.step(rule, Claim::States, formula, Vec::new());
    put(derivation, rule, Expr::integer(top).over(Expr::integer(bottom)), work)?;
    let why = if top == 0 {
        &IMPOSSIBLE
    } else if top == bottom {
        &CERTAIN
    } else {
        return Ok(());
    };
    let value = Expr::rational(&(Rational::from(top) / Rational::from(bottom)));
    derivation.step(why, Claim::Equal, value, Vec::new());
    Ok(())
}

/// One thing is drawn, from more than are written out.
fn single(trial: &Trial, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some(source) = trial.sources.first() else {
        return crate::families::unknown("experiments");
    };
    let count = |event: &Event| -> u64 {
        let things = source.things.iter().filter(|(thing, _)| event.happens(&[thing]));
        things.map(|(_, n)| n).sum()
    };
    let total: u64 = source.things.iter().map(|(_, n)| n).sum();
    let mut derivation = Derivation::new(match trial.given {
        None => question("E"),
        Some(_) => Expr::call(Function::Probability, vec![Expr::symbol("E"), Expr::symbol("F")]),
    });
    let line = number_of("S").equals(Expr::integer(total));
    let aside = sum_of(source, &|_| true, &derivation, &COUNT_SAMPLE_SPACE);
    derivation.step_with(&COUNT_SAMPLE_SPACE, Claim::States, line, Vec::new(), aside);
    if let Some(given) = &trial.given {
        let both = Event::All(vec![trial.event.clone(), given.clone()]);
        let (top, bottom) = (count(&both), count(given));
        if bottom == 0 {
            return Err(Unsolved::Undefined("what is known to have happened can't".into()));
        }
        let (e, f) = (Expr::symbol("E"), Expr::symbol("F"));
        let line = number_of("F").equals(Expr::integer(bottom));
        derivation.step(&CONDITION, Claim::States, line, Vec::new());
        let of_both = Expr::call(Function::Cardinality, vec![Expr::Intersection(vec![e, f])]);
        let line = of_both.equals(Expr::integer(top));
        derivation.step(&COUNT_FAVOURABLE, Claim::States, line, Vec::new());
        finish(&mut derivation, &CONDITIONAL, true, top, bottom, work)?;
        return Ok(derivation);
    }
    if let Some((a, b)) = either(&trial.event)
        && source.kind == SourceKind::Pack
    {
        add(&mut derivation, [count(&a), count(&b), count(&Event::All(vec![a, b]))], total, work)?;
        return Ok(derivation);
    }
    let favourable = count(&trial.event);
    let line = number_of("E").equals(Expr::integer(favourable));
    let happens = |thing: &Thing| trial.event.happens(&[thing]);
    let aside = sum_of(source, &happens, &derivation, &COUNT_FAVOURABLE);
    derivation.step_with(&COUNT_FAVOURABLE, Claim::States, line, Vec::new(), aside);
    finish(&mut derivation, &CLASSICAL, false, favourable, total, work)?;
    Ok(derivation)
}

/// `5 + 3 = 8`: how many things there are, kind by kind.
fn sum_of(
    source: &Source,
    wanted: &dyn Fn(&Thing) -> bool,
    derivation: &Derivation,
    rule: &'static crate::Rule,
) -> Vec<Step> {
    let counts: Vec<u64> =
        source.things.iter().filter(|(thing, _)| wanted(thing)).map(|(_, n)| *n).collect();
    if counts.len() < 2 || counts.len() > 12 || counts.iter().all(|n| *n == 1) {
        return Vec::new();
    }
    let sum = Expr::sum(counts.iter().map(|n| Expr::integer(*n)).collect());
    let total: u64 = counts.iter().sum();
    vec![fact(rule, derivation.result(), sum.equals(Expr::integer(total)))]
}

/// Two events of which one at least happens: "a king or a heart".
fn either(event: &Event) -> Option<(Event, Event)> {
    let one = |test: &Test| Event::Count(test.clone(), 1, 1);
    match event {
        Event::Count(Test::Any(parts), 1, 1) => match &parts[..] {
            [a, b] => Some((one(a), one(b))),
            _ => None,
        },
        Event::Any(parts) => match &parts[..] {
            [a, b] => Some((a.clone(), b.clone())),
            _ => None,
        },
        _ => None,
    }
}

/// The addition law with numbers of cards.
fn add(
    derivation: &mut Derivation,
    [a, b, both]: [u64; 3],
    total: u64,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let chance = |of: Expr| Expr::call(Function::Probability, vec![of]);
    let letters = || vec![Expr::symbol("A"), Expr::symbol("B")];
    let mut law = vec![chance(Expr::symbol("A")), chance(Expr::symbol("B"))];
    let over = |n: u64| Expr::integer(n).over(Expr::integer(total));
    let mut numbers = vec![over(a), over(b)];
    if both > 0 {
        law.push(chance(Expr::Intersection(letters())).negated());
        numbers.push(over(both).negated());
    }
    let line = chance(Expr::Union(letters())).equals(Expr::sum(law));
    derivation.step(&ADD, Claim::States, line, Vec::new());
    put(derivation, &ADD, Expr::sum(numbers), work)
}
