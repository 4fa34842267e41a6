//! Two events: the addition law, the complement, conditional probability, independence.

use super::{arithmetic, is_chance};
use crate::declare::rules;
use crate::families::{equation, unknown};
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::Rational;
use check::{Claim, EventAsk, EventChances, EventPart, Region};
use syntax::{Expr, Function, Symbol};

rules! {
    KNOWN_CHANCES = "known-probabilities",
        "Write down what is known" / "थाहा भएका सम्भाव्यता लेख्नुहोस्",
        "The question gives these probabilities." / "प्रश्नमा यी सम्भाव्यता दिइएका छन्।";
    ADDITION = "addition-law",
        "Use the addition law" / "जोड नियम प्रयोग गर्नुहोस्",
        "P(A ∪ B) = P(A) + P(B) - P(A ∩ B): what belongs to both would be counted twice."
            / "P(A ∪ B) = P(A) + P(B) - P(A ∩ B): दुवैमा पर्ने नत्र दुई पटक गनिन्छ।";
    ADDITION_EXCLUSIVE = "addition-law-exclusive",
        "Use the addition law of mutually exclusive events" / "परस्पर निषेधक घटनाको जोड नियम प्रयोग गर्नुहोस्",
        "Mutually exclusive events never happen together, so P(A ∪ B) = P(A) + P(B)."
            / "परस्पर निषेधक घटना एकैचोटि हुँदैनन्, त्यसैले P(A ∪ B) = P(A) + P(B)।";
    COMPLEMENT = "complement-law",
        "Subtract from 1" / "1 बाट घटाउनुहोस्",
        "An event happens or does not happen: P(not E) = 1 - P(E)."
            / "घटना हुन्छ वा हुँदैन: P(E नहुने) = 1 - P(E)।";
    MULTIPLICATION = "multiplication-law",
        "Use the multiplication law of independent events" / "अनाश्रित घटनाको गुणन नियम प्रयोग गर्नुहोस्",
        "Independent events do not change each other's probability: P(A ∩ B) = P(A) × P(B)."
            / "अनाश्रित घटनाले एकअर्काको सम्भाव्यता बदल्दैनन्: P(A ∩ B) = P(A) × P(B)।";
    CONDITIONAL = "conditional-probability",
        "Use the formula of conditional probability" / "सप्रतिबन्ध सम्भाव्यताको सूत्र प्रयोग गर्नुहोस्",
        "P(A | B) = P(A ∩ B) / P(B): of the cases in which B happens, those in which A does."
            / "P(A | B) = P(A ∩ B) / P(B): B हुने अवस्थामध्ये A पनि हुने अवस्था।";
    ONE_ONLY = "one-event-only",
        "Take away what both have" / "दुवैमा पर्ने भाग घटाउनुहोस्",
        "A without B is A without what belongs to both: P(A - B) = P(A) - P(A ∩ B)."
            / "B बिनाको A भनेको A बाट दुवैमा पर्ने भाग हटाएको हो: P(A - B) = P(A) - P(A ∩ B)।";
    EXCLUDE = "exclusive-events",
        "The events exclude each other" / "घटनाहरू परस्पर निषेधक छन्",
        "Mutually exclusive events never happen together."
            / "परस्पर निषेधक घटना एकैचोटि हुँदैनन्।";
    EXHAUST = "exhaustive-events",
        "One of the events must happen" / "एउटा घटना अवश्य हुन्छ",
        "Exhaustive events make up the whole sample space."
            / "पूर्ण घटनाहरूले पूरै नमुना समष्टि बनाउँछन्।";
    CHANCE_IS = "probability-is",
        "State the probability" / "सम्भाव्यता लेख्नुहोस्",
        "This is what was asked for." / "सोधिएको कुरा यही हो।";
    COMPARE_PRODUCT = "compare-with-product",
        "Compare P(A) × P(B) with P(A ∩ B)" / "P(A) × P(B) र P(A ∩ B) तुलना गर्नुहोस्",
        "Events are independent exactly if P(A ∩ B) = P(A) × P(B)."
            / "P(A ∩ B) = P(A) × P(B) भए मात्र घटनाहरू अनाश्रित हुन्छन्।";
    COMPARE_NOTHING = "compare-with-nothing",
        "See whether both can happen together" / "दुवै एकैचोटि हुन सक्छन् कि हेर्नुहोस्",
        "Events are mutually exclusive exactly if P(A ∩ B) = 0."
            / "P(A ∩ B) = 0 भए मात्र घटनाहरू परस्पर निषेधक हुन्छन्।";
}

/// An equation between probabilities: what stands on the left, and how the right is made.
struct Law {
    rule: &'static Rule,
    left: EventPart,
    parts: Vec<EventPart>,
    right: fn(&[Expr]) -> Expr,
}

fn laws(asked: &EventChances) -> Vec<Law> {
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let (both, either) = (a.and(b), a.or(b));
    let not = |r: Region| r.not(2);
    let part = EventPart::In;
    let mut laws = Vec::new();
    let mut law = |rule, left, parts: &[EventPart], right: fn(&[Expr]) -> Expr| {
        laws.push(Law { rule, left, parts: parts.to_vec(), right });
    };
    if asked.exclusive {
        law(&EXCLUDE, part(both), &[], |_| Expr::integer(0));
        law(&ADDITION_EXCLUSIVE, part(either), &[part(a), part(b)], |v| Expr::sum(v.to_vec()));
    }
    if asked.exhaustive {
        law(&EXHAUST, part(either), &[], |_| Expr::integer(1));
    }
    if asked.independent {
        law(&MULTIPLICATION, part(both), &[part(a), part(b)], |v| Expr::product(v.to_vec()));
        law(&MULTIPLICATION, part(either), &[part(a), part(b)], |v| {
            let product = Expr::product(v.to_vec());
            Expr::sum(vec![v[0].clone(), v[1].clone(), product.negated()])
        });
    }
    if !asked.exclusive {
        law(&ADDITION, part(either), &[part(a), part(b), part(both)], |v| {
            Expr::sum(vec![v[0].clone(), v[1].clone(), v[2].clone().negated()])
        });
    }
    for region in [a, b, either, both] {
        law(&COMPLEMENT, part(not(region)), &[part(region)], |v| {
            Expr::sum(vec![Expr::integer(1), v[0].clone().negated()])
        });
    }
    for (one, other) in [(a, b), (b, a)] {
        law(&ONE_ONLY, part(one.and(not(other))), &[part(one), part(both)], |v| {
            Expr::sum(vec![v[0].clone(), v[1].clone().negated()])
        });
    }
    let regions = [a, b, not(a), not(b)];
    for (k, region) in regions.iter().enumerate() {
        for (j, given) in regions.iter().enumerate() {
            if k % 2 != j % 2 {
                law(
                    &CONDITIONAL,
                    EventPart::Given(*region, *given),
                    &[part(region.and(*given)), part(*given)],
                    |v| v[0].clone().over(v[1].clone()),
                );
            }
        }
    }
    laws
}

/// The probability asked for, or whether the events are of some kind.
pub(super) fn solve(asked: &EventChances, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut known: Vec<(EventPart, Rational)> = Vec::new();
    for (part, p) in &asked.known {
        is_chance(p)?;
        match known.iter().find(|(k, _)| k == part) {
            Some((_, other)) if other != p => return contradiction(),
            Some(_) => {}
            None => known.push((*part, p.clone())),
        }
    }
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let both = EventPart::In(a.and(b));
    let wanted: Vec<EventPart> = match asked.asked {
        EventAsk::Part(part) => vec![part],
        EventAsk::Independent => vec![EventPart::In(a), EventPart::In(b), both],
        EventAsk::Exclusive => vec![both],
    };
    let name = |part: EventPart| chance_of(&asked.names, part);
    let start = wanted.last().map_or(Expr::Missing, |part| name(*part));
    let mut derivation = Derivation::new(start);
    let facts = known.iter().map(|(part, p)| name(*part).equals(Expr::rational(p))).collect();
    derivation.step(&KNOWN_CHANCES, Claim::States, Expr::List(facts), Vec::new());
    let laws = laws(asked);
    let mut lines: Vec<(usize, EventPart)> = Vec::new();
    let value = |known: &[(EventPart, Rational)], part: EventPart| {
        known.iter().find(|(k, _)| *k == part).map(|(_, p)| p.clone())
    };
    while wanted.iter().any(|part| value(&known, *part).is_none()) {
        work.budget.spend(laws.len() as u64)?;
        let next = laws.iter().enumerate().find_map(|(k, law)| {
            let unknown: Vec<EventPart> = std::iter::once(law.left)
                .chain(law.parts.iter().copied())
                .filter(|part| value(&known, *part).is_none())
                .collect();
            match unknown[..] {
                [part] => Some((k, part)),
                _ => None,
            }
        });
        let Some((k, part)) = next else {
            return Err(Unsolved::Unknown("what is given does not fix this probability".into()));
        };
        let found = written(&laws[k], part, &known, work)?.1;
        let Some(found) = found else { return contradiction() };
        if is_chance(&found).is_err() {
            return contradiction();
        }
        known.push((part, found));
        lines.push((k, part));
    }
    let mut needed = wanted.clone();
    let mut kept = Vec::new();
    for (k, part) in lines.into_iter().rev() {
        if needed.contains(&part) {
            needed.push(laws[k].left);
            needed.extend(laws[k].parts.iter().copied());
            kept.push((k, part));
        }
    }
    for (k, part) in kept.into_iter().rev() {
        let law = &laws[k];
        let names: Vec<Expr> = law.parts.iter().map(|p| name(*p)).collect();
        let general = name(law.left).equals((law.right)(&names));
        derivation.step(law.rule, Claim::States, general, Vec::new());
        let before: Vec<_> = known.iter().filter(|(p, _)| *p != part).cloned().collect();
        let (steps, found) = written(law, part, &before, work)?;
        derivation.step(law.rule, Claim::States, steps.start.clone(), Vec::new());
        derivation.append(steps);
        let found = found.unwrap_or(Rational::ZERO);
        let line = name(part).equals(Expr::rational(&found));
        derivation.step(&CHANCE_IS, Claim::States, line, Vec::new());
    }
    let of = |part: EventPart| value(&known, part).unwrap_or(Rational::ZERO);
    match asked.asked {
        EventAsk::Part(part) => {
            derivation.step(&CHANCE_IS, Claim::States, Expr::rational(&of(part)), Vec::new());
        }
        EventAsk::Independent => {
            let (p, q) = (of(EventPart::In(a)), of(EventPart::In(b)));
            let product = Expr::product(vec![Expr::rational(&p), Expr::rational(&q)]);
            let line = product.equals(Expr::rational(&of(both)));
            derivation.step(&COMPARE_PRODUCT, Claim::States, line, Vec::new());
            let holds = Expr::Truth(&p * &q == of(both));
            derivation.step(&COMPARE_PRODUCT, Claim::Equivalent, holds, Vec::new());
        }
        EventAsk::Exclusive => {
            let line = Expr::rational(&of(both)).equals(Expr::integer(0));
            derivation.step(&COMPARE_NOTHING, Claim::States, line, Vec::new());
            let holds = Expr::Truth(of(both).is_zero());
            derivation.step(&COMPARE_NOTHING, Claim::Equivalent, holds, Vec::new());
        }
    }
    Ok(derivation)
}

fn contradiction<T>() -> Result<T, Unsolved> {
    Err(Unsolved::Undefined("these probabilities contradict each other".into()))
}

/// A law with its values put in, and what it gives for the part that is unknown.
fn written(
    law: &Law,
    unknown_part: EventPart,
    known: &[(EventPart, Rational)],
    work: &Work<'_>,
) -> Result<(Derivation, Option<Rational>), Unsolved> {
    let x = Symbol::new("x");
    let number = |part: &EventPart| match known.iter().find(|(k, _)| k == part) {
        Some((_, p)) => Expr::rational(p),
        None => Expr::Symbol(x.clone()),
    };
    let right = (law.right)(&law.parts.iter().map(number).collect::<Vec<_>>());
    if law.left == unknown_part {
        if matches!(&right, Expr::Quotient(_, below) if below.as_rational().is_some_and(|q| q.is_zero()))
        {
            return Err(Unsolved::Undefined("the condition has the probability 0".into()));
        }
        let derivation = arithmetic::solve(&right, work)?;
        let value = derivation.result().as_rational();
        return Ok((derivation, value));
    }
    let equation = number(&law.left).equals(right);
    let mut derivation = Derivation::new(equation.clone());
    let steps = equation::solve(&[equation], &[x], work)?;
    let value = steps.result().as_rational();
    derivation.append(steps);
    if value.is_none() {
        return unknown("probabilities");
    }
    Ok((derivation, value))
}

/// `P(A ∩ B)` and its like.
fn chance_of(names: &[String; 2], part: EventPart) -> Expr {
    let chance = |of: Vec<Expr>| Expr::call(Function::Probability, of);
    match part {
        EventPart::In(region) => chance(vec![event(names, region)]),
        EventPart::Given(region, given) => chance(vec![event(names, region), event(names, given)]),
    }
}

fn event(names: &[String; 2], region: Region) -> Expr {
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let letter = |k: usize| Expr::symbol(&names[k]);
    let barred = |k: usize| Expr::symbol(&format!("bar({})", names[k]));
    let both = |x: Expr, y: Expr| Expr::Intersection(vec![x, y]);
    let either = |x: Expr, y: Expr| Expr::Union(vec![x, y]);
    let (not_a, not_b) = (a.not(2), b.not(2));
    let table = [
        (a, letter(0)),
        (b, letter(1)),
        (not_a, barred(0)),
        (not_b, barred(1)),
        (a.and(b), both(letter(0), letter(1))),
        (a.or(b), either(letter(0), letter(1))),
        (a.and(not_b), both(letter(0), barred(1))),
        (not_a.and(b), both(barred(0), letter(1))),
        (not_a.and(not_b), both(barred(0), barred(1))),
        (not_a.or(not_b), either(barred(0), barred(1))),
        (a.or(not_b), either(letter(0), barred(1))),
        (not_a.or(b), either(barred(0), letter(1))),
    ];
    let found = table.into_iter().find(|(r, _)| *r == region);
    found.map_or_else(|| Expr::symbol("E"), |(_, e)| e)
}
