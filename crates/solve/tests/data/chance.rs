//! Experiments whose outcomes are gone through one by one here, thing by thing.

use crate::{Numbers, number, refuted, solved};
use algebra::Rational;
use check::{
    Binomial, BinomialAsk, Causes, Chance, Event, EventAsk, EventChances, EventPart, Goal,
    Property, Region, Source, SourceKind, Test, Thing, Trial,
};
use syntax::Expr;

fn thing(label: &str, number: Option<i64>) -> Thing {
    Thing { label: label.to_owned(), number, kinds: vec![label.to_owned()] }
}

/// The share of ordered outcomes, each single thing told apart, in which the event happens.
fn share(trial: &Trial) -> Option<Rational> {
    let mut all: Vec<Vec<&Thing>> = vec![Vec::new()];
    for source in &trial.sources {
        let things: Vec<&Thing> =
            source.things.iter().flat_map(|(t, n)| (0..*n).map(move |_| t)).collect();
        let mut reached: Vec<(Vec<&Thing>, Vec<usize>)> =
            all.into_iter().map(|o| (o, Vec::new())).collect();
        for _ in 0..source.drawn {
            let mut next = Vec::new();
            for (outcome, used) in &reached {
                for (k, thing) in things.iter().enumerate() {
                    if source.replaced || !used.contains(&k) {
                        let outcome = outcome.iter().copied().chain([*thing]).collect();
                        next.push((outcome, used.iter().copied().chain([k]).collect()));
                    }
                }
            }
            reached = next;
        }
        all = reached.into_iter().map(|(o, _)| o).collect();
    }
    let known = |o: &&Vec<&Thing>| trial.given.as_ref().is_none_or(|g| happens(g, o));
    let possible: Vec<&Vec<&Thing>> = all.iter().filter(known).collect();
    if possible.is_empty() {
        return None;
    }
    let favourable = possible.iter().filter(|o| happens(&trial.event, o)).count() as u64;
    Some(Rational::from(favourable) / Rational::from(possible.len() as u64))
}

/// What an event means, told once more.
fn happens(event: &Event, things: &[&Thing]) -> bool {
    match event {
        Event::Count(test, least, most) => {
            let mut count = 0;
            for thing in things {
                if passes(test, thing) {
                    count += 1;
                }
            }
            *least <= count && count <= *most
        }
        Event::At(k, test) => passes(test, things[*k as usize]),
        Event::Sum(Property::Is(n)) => {
            things.iter().map(|t| t.number.expect("a number")).sum::<i64>() == *n
        }
        Event::Sum(Property::Above(n)) => {
            things.iter().map(|t| t.number.expect("a number")).sum::<i64>() > *n
        }
        Event::Any(parts) => parts.iter().any(|e| happens(e, things)),
        Event::All(parts) => parts.iter().all(|e| happens(e, things)),
        Event::Not(part) => !happens(part, things),
        other => panic!("{other:?} is not used here"),
    }
}

fn passes(test: &Test, thing: &Thing) -> bool {
    match test {
        Test::Kind(name) => thing.kinds.iter().any(|k| k == name),
        Test::Number(Property::Even) => thing.number.expect("a number") % 2 == 0,
        Test::Number(Property::MultipleOf(m)) => thing.number.expect("a number") % m == 0,
        Test::Not(part) => !passes(part, thing),
        Test::Any(parts) => parts.iter().any(|t| passes(t, thing)),
        Test::All(parts) => parts.iter().all(|t| passes(t, thing)),
        other => panic!("{other:?} is not used here"),
    }
}

/// The answer is the share; how many were not worked at all is told.
fn expect(trial: Trial, unworked: &mut u32) {
    let Some(value) = share(&trial) else { return };
    let value = if trial.complement { Rational::ONE - value } else { value };
    let goal = Goal::Chance(Chance::Trial(trial));
    match solved(goal.clone()) {
        Ok(solution) => {
            assert_eq!(solution.answer().as_rational(), Some(value.clone()), "{goal:?}");
            refuted(&goal, &number(&(value + Rational::from(1) / Rational::from(7))));
        }
        Err(solve::Unsolved::Unknown(_)) => *unworked += 1,
        Err(other) => panic!("{goal:?}: {other:?}"),
    }
}

#[test]
fn bags_from_which_things_are_drawn() {
    let mut numbers = Numbers(31);
    let colours = ["red", "blue", "green"];
    let mut unworked = 0;
    for _ in 0..400 {
        let kinds = numbers.below(2) + 2;
        let things: Vec<(Thing, u64)> =
            (0..kinds as usize).map(|k| (thing(colours[k], None), numbers.below(3) + 1)).collect();
        let total: u64 = things.iter().map(|(_, n)| n).sum();
        let drawn = (numbers.below(3) + 1).min(total);
        let kind = |n: u64| Test::Kind(colours[n as usize].to_owned());
        let replaced = numbers.below(2) == 0;
        let one = kind(numbers.below(kinds));
        let least = numbers.below(drawn + 1);
        let most = least + numbers.below(drawn + 1 - least);
        let event = match numbers.below(5) {
            0 => Event::Count(Test::Not(Box::new(one)), least, most),
            1 if drawn > 1 => {
                Event::All(vec![Event::At(0, one), Event::At(1, kind(numbers.below(kinds)))])
            }
            2 => Event::Any((0..kinds).map(|k| Event::Count(kind(k), drawn, drawn)).collect()),
            3 => Event::Not(Box::new(Event::Count(one, least, most))),
            _ => Event::Count(one, least, most),
        };
        let source = Source { kind: SourceKind::Bag, things, drawn, replaced };
        let complement = numbers.below(8) == 0;
        let trial = Trial { sources: vec![source], event, given: None, complement };
        expect(trial, &mut unworked);
    }
    assert!(unworked < 20, "{unworked} of 400 were not worked");
}

#[test]
fn dice_and_coins() {
    let mut numbers = Numbers(32);
    let die = |drawn: u64| Source {
        kind: SourceKind::Die,
        things: (1..=6).map(|k| (thing(&k.to_string(), Some(k)), 1)).collect(),
        drawn,
        replaced: true,
    };
    let coin = |drawn: u64| Source {
        kind: SourceKind::Coin,
        things: ["H", "T"].map(|f| (thing(f, None), 1)).to_vec(),
        drawn,
        replaced: true,
    };
    let mut unworked = 0;
    for _ in 0..200 {
        let n = numbers.below(2) + 1;
        let number = match numbers.below(2) {
            0 => Test::Number(Property::Even),
            _ => Test::Number(Property::MultipleOf(numbers.between(2, 4))),
        };
        let (sources, event) = match numbers.below(4) {
            0 => (vec![die(2)], Event::Sum(Property::Is(numbers.between(1, 13)))),
            1 => (vec![die(2)], Event::Sum(Property::Above(numbers.between(1, 13)))),
            2 => (vec![die(n)], Event::Count(number, 1, n)),
            _ => {
                let tosses = numbers.below(5) + 1;
                let heads = numbers.below(tosses + 1);
                (vec![coin(tosses)], Event::Count(Test::Kind("H".to_owned()), heads, tosses))
            }
        };
        let given = (numbers.below(6) == 0 && sources[0].kind == SourceKind::Die)
            .then_some(Event::Count(Test::Number(Property::Even), 1, 2));
        expect(Trial { sources, event, given, complement: false }, &mut unworked);
    }
    assert!(unworked < 10, "{unworked} of 200 were not worked");
}

#[test]
fn cards_of_a_pack() {
    let mut numbers = Numbers(33);
    let suits = ["spade", "heart", "diamond", "club"];
    let things: Vec<(Thing, u64)> = (0..52)
        .map(|k| {
            let (suit, rank) = (suits[k / 13], k % 13);
            let kinds = vec![suit.to_owned(), format!("rank {rank}")];
            (Thing { label: format!("{rank} {suit}"), number: None, kinds }, 1)
        })
        .collect();
    let mut unworked = 0;
    for _ in 0..60 {
        let suit = Test::Kind(suits[numbers.below(4) as usize].to_owned());
        let rank = Test::Kind(format!("rank {}", numbers.below(13)));
        let test = match numbers.below(3) {
            0 => suit,
            1 => rank,
            _ => Test::Any(vec![suit, rank]),
        };
        let drawn = numbers.below(2) + 1;
        let replaced = numbers.below(2) == 0;
        let least = numbers.below(drawn + 1);
        let source = Source { kind: SourceKind::Pack, things: things.clone(), drawn, replaced };
        let event = Event::Count(test, least, drawn);
        let trial = Trial { sources: vec![source], event, given: None, complement: false };
        expect(trial, &mut unworked);
    }
    assert_eq!(unworked, 0);
}

#[test]
fn two_events_come_back_from_what_is_told() {
    let mut numbers = Numbers(34);
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let (both, either) = (a.and(b), a.or(b));
    for _ in 0..200 {
        let cells: Vec<u64> = (0..4).map(|_| numbers.below(9) + 1).collect();
        let whole: u64 = cells.iter().sum();
        let p = |r: Region| {
            let part: u64 =
                cells.iter().zip(0u8..).filter(|(_, k)| r.has(*k)).map(|(n, _)| n).sum();
            Rational::from(part) / Rational::from(whole)
        };
        let value = |part: EventPart| match part {
            EventPart::In(r) => p(r),
            EventPart::Given(r, g) => p(r.and(g)) / p(g),
        };
        let inside = EventPart::In;
        let conditional = EventPart::Given(a, b);
        for known in [
            vec![inside(a), inside(b), inside(both)],
            vec![inside(a), inside(b), inside(either)],
            vec![inside(a.not(2)), inside(b), inside(either)],
            vec![inside(a), inside(b), conditional],
            vec![inside(a.and(b.not(2))), inside(both), inside(b)],
        ] {
            for asked in [
                inside(a),
                inside(both),
                inside(either),
                inside(either.not(2)),
                inside(a.and(b.not(2))),
                conditional,
                EventPart::Given(b, a),
            ] {
                let known = known.iter().map(|part| (*part, value(*part))).collect();
                let goal = Goal::Chance(Chance::Events(EventChances {
                    names: ["A".to_owned(), "B".to_owned()],
                    known,
                    independent: false,
                    exclusive: false,
                    exhaustive: false,
                    asked: EventAsk::Part(asked),
                }));
                let solution = solved(goal.clone()).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
                assert_eq!(solution.answer().as_rational(), Some(value(asked)), "{goal:?}");
                refuted(&goal, &number(&(value(asked) / Rational::from(3))));
            }
        }
    }
}

#[test]
fn causes_and_repeated_trials() {
    let mut numbers = Numbers(35);
    for _ in 0..200 {
        let parts: Vec<u64> = (0..numbers.below(2) + 2).map(|_| numbers.below(9) + 1).collect();
        let whole: u64 = parts.iter().sum();
        let causes: Vec<(String, Rational, Rational)> = parts
            .iter()
            .map(|n| {
                let under = Rational::from(numbers.below(10) + 1) / Rational::from(20);
                ("E".to_owned(), Rational::from(*n) / Rational::from(whole), under)
            })
            .collect();
        // Of 20 · whole equal cases these are the ones in which it happens.
        let cases: Vec<Rational> = causes.iter().map(|(_, p, q)| p * q).collect();
        let total = cases.iter().fold(Rational::ZERO, |s, c| s + c);
        let k = numbers.below(parts.len() as u64) as usize;
        for (asked, value) in [(None, total.clone()), (Some(k), &cases[k] / &total)] {
            let goal = Goal::Chance(Chance::Causes(Causes { causes: causes.clone(), asked }));
            let solution = solved(goal.clone()).expect("causes");
            assert_eq!(solution.answer().as_rational(), Some(value.clone()), "{goal:?}");
            refuted(&goal, &number(&(value / Rational::from(2))));
        }
        let n = numbers.below(5) + 1;
        let p = Rational::from(numbers.below(5) + 1) / Rational::from(6);
        let least = numbers.below(n + 1);
        let most = least + numbers.below(n + 1 - least);
        let mut value = Rational::ZERO;
        for way in 0..1u32 << n {
            let successes = u64::from(way.count_ones());
            if (least..=most).contains(&successes) {
                let q = Rational::ONE - &p;
                value += p.pow(successes as isize) * q.pow((n - successes) as isize);
            }
        }
        let ask = BinomialAsk::Successes(least, most);
        let goal = Goal::Chance(Chance::Binomial(Binomial { trials: n, chance: p, asked: ask }));
        let solution = solved(goal.clone()).expect("successes");
        assert_eq!(solution.answer().as_rational(), Some(value), "{goal:?}");
    }
}

#[test]
fn what_is_no_experiment_has_no_answer() {
    let bag = |things: Vec<(Thing, u64)>, drawn| {
        let source = Source { kind: SourceKind::Bag, things, drawn, replaced: false };
        let event = Event::Count(Test::Kind("red".to_owned()), 1, drawn);
        Goal::Chance(Chance::Trial(Trial {
            sources: vec![source],
            event,
            given: None,
            complement: false,
        }))
    };
    for goal in [
        bag(vec![(thing("red", None), 0)], 1),
        bag(vec![(thing("red", None), 2)], 3),
        bag(Vec::new(), 1),
        bag(vec![(thing("red", None), u64::MAX), (thing("blue", None), u64::MAX)], 1),
    ] {
        assert!(solved(goal.clone()).is_err(), "{goal:?}");
        let evidence =
            check::verify(&goal, &Expr::integer(1), &check::Scope::default(), &Default::default());
        assert_ne!(check::verdict(&evidence), check::Verdict::Proved, "{goal:?}");
    }
}
