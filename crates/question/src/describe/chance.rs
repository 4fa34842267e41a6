//! Experiments and events in words again.

use super::{Words, text};
use check::{
    BinomialAsk, Chance, Event, EventAsk, EventPart, Property, Region, Source, SourceKind, Test,
};
use syntax::{Expr, Rational};

impl Words<'_> {
    pub(super) fn chance(&self, asked: &Chance) -> String {
        let q = |p: &Rational| self.e(&Expr::rational(p));
        match asked {
            Chance::Trial(trial) => {
                let from = self.sources(&trial.sources);
                let event = self.event(&trial.event);
                let find = match (trial.complement, &trial.given) {
                    (false, None) => text(
                        "{0} Find the probability of this: {1}.",
                        "{0} यसको सम्भाव्यता निकाल: {1}।",
                    ),
                    (true, None) => text(
                        "{0} Find the probability that this does not happen: {1}.",
                        "{0} यो नहुने सम्भाव्यता निकाल: {1}।",
                    ),
                    (_, Some(_)) => text(
                        "{0} It is known: {2}. Find the probability of this: {1}.",
                        "{0} यो थाहा छ: {2}। यसको सम्भाव्यता निकाल: {1}।",
                    ),
                };
                let given = trial.given.as_ref().map(|g| self.event(g)).unwrap_or_default();
                self.say(find, &[from, event, given])
            }
            Chance::SampleSpace(sources) => self.say(
                text("{0} List the sample space.", "{0} नमुना समष्टि लेख।"),
                &[self.sources(sources)],
            ),
            Chance::Events(events) => {
                let part = |part: &EventPart| self.event_part(&events.names, *part);
                let mut known: Vec<String> =
                    events.known.iter().map(|(p, v)| format!("{} = {}", part(p), q(v))).collect();
                for (is, words) in [
                    (events.independent, text("independent events", "अनाश्रित घटना")),
                    (
                        events.exclusive,
                        text("mutually exclusive events", "परस्पर निषेधक घटना"),
                    ),
                    (events.exhaustive, text("exhaustive events", "पूर्ण घटना")),
                ] {
                    if is {
                        known.push(self.say(words, &[]));
                    }
                }
                let known = known.join(", ");
                match events.asked {
                    EventAsk::Part(asked) => self.say(
                        text("{0}. Find {1}.", "{0}। {1} निकाल।"),
                        &[known, part(&asked)],
                    ),
                    EventAsk::Independent => self.say(
                        text(
                            "{0}. Are the events independent?",
                            "{0}। के घटनाहरू अनाश्रित हुन्?",
                        ),
                        &[known],
                    ),
                    EventAsk::Exclusive => self.say(
                        text(
                            "{0}. Are the events mutually exclusive?",
                            "{0}। के घटनाहरू परस्पर निषेधक हुन्?",
                        ),
                        &[known],
                    ),
                }
            }
            Chance::Independent { chances, least, most } => {
                let all: Vec<String> = chances.iter().map(|(_, p)| q(p)).collect();
                self.say(
                    text(
                        "Independent events have the probabilities {0}. Find the probability that at least {1} and at most {2} of them happen.",
                        "अनाश्रित घटनाका सम्भाव्यता {0} छन्। कम्तीमा {1} र बढीमा {2} वटा हुने सम्भाव्यता निकाल।",
                    ),
                    &[all.join(", "), least.to_string(), most.to_string()],
                )
            }
            Chance::Causes(causes) => {
                let all: Vec<String> = causes
                    .causes
                    .iter()
                    .map(|(name, p, given)| format!("{name}: {}, {}", q(p), q(given)))
                    .collect();
                match causes.asked.and_then(|k| causes.causes.get(k)) {
                    None => self.say(
                        text(
                            "Causes with their probability, and that of the event under each: {0}. Find the probability of the event.",
                            "कारण, तिनको सम्भाव्यता र हरेकमा घटनाको सम्भाव्यता: {0}। घटनाको सम्भाव्यता निकाल।",
                        ),
                        &[all.join("; ")],
                    ),
                    Some((name, ..)) => self.say(
                        text(
                            "Causes with their probability, and that of the event under each: {0}. The event happened. Find the probability of the cause {1}.",
                            "कारण, तिनको सम्भाव्यता र हरेकमा घटनाको सम्भाव्यता: {0}। घटना भयो। कारण {1} को सम्भाव्यता निकाल।",
                        ),
                        &[all.join("; "), name.clone()],
                    ),
                }
            }
            Chance::Binomial(binomial) => {
                let arguments = |more: &[u64]| {
                    let mut all = vec![binomial.trials.to_string(), q(&binomial.chance)];
                    all.extend(more.iter().map(ToString::to_string));
                    all
                };
                match binomial.asked {
                    BinomialAsk::Successes(a, b) => self.say(
                        text(
                            "{0} trials, each a success with probability {1}: find the probability of {2} to {3} successes.",
                            "{0} परीक्षण, हरेक सफल हुने सम्भाव्यता {1}: {2} देखि {3} सफलताको सम्भाव्यता निकाल।",
                        ),
                        &arguments(&[a, b]),
                    ),
                    BinomialAsk::Mean => self.say(
                        text(
                            "Find the mean of the binomial distribution with n = {0}, p = {1}.",
                            "n = {0}, p = {1} भएको द्विपद वितरणको मध्यक निकाल।",
                        ),
                        &arguments(&[]),
                    ),
                    BinomialAsk::Variance => self.say(
                        text(
                            "Find the variance of the binomial distribution with n = {0}, p = {1}.",
                            "n = {0}, p = {1} भएको द्विपद वितरणको विचरणशीलता निकाल।",
                        ),
                        &arguments(&[]),
                    ),
                    BinomialAsk::Deviation => self.say(
                        text(
                            "Find the standard deviation of the binomial distribution with n = {0}, p = {1}.",
                            "n = {0}, p = {1} भएको द्विपद वितरणको स्तरीय भिन्नता निकाल।",
                        ),
                        &arguments(&[]),
                    ),
                }
            }
            Chance::Expected { chance, trials } => self.say(
                text(
                    "An event has the probability {0}. Find how often it is expected in {1} trials.",
                    "घटनाको सम्भाव्यता {0} छ। {1} परीक्षणमा यो कति पटक हुने अपेक्षा गरिन्छ, निकाल।",
                ),
                &[q(chance), trials.to_string()],
            ),
            Chance::Relative { happened, trials } => self.say(
                text(
                    "An event happened {0} times in {1} trials. Find its experimental probability.",
                    "{1} परीक्षणमा घटना {0} पटक भयो। प्रयोगात्मक सम्भाव्यता निकाल।",
                ),
                &[happened.to_string(), trials.to_string()],
            ),
        }
    }

    fn sources(&self, sources: &[Source]) -> String {
        sources.iter().map(|s| self.source(s)).collect::<Vec<_>>().join(" ")
    }

    fn source(&self, source: &Source) -> String {
        let n = source.drawn.to_string();
        let things = || {
            let one = |(t, k): &(check::Thing, u64)| format!("{k} {}", t.kinds.join(" "));
            source.things.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        let what = match source.kind {
            SourceKind::Coin => {
                return self.say(text("{0} tosses of a coin.", "सिक्का {0} पटक उफारिन्छ।"), &[n]);
            }
            SourceKind::Die => {
                return self.say(text("{0} rolls of a die.", "पासा {0} पटक गुडाइन्छ।"), &[n]);
            }
            SourceKind::Children => {
                return self.say(text("{0} children.", "{0} जना सन्तान।"), &[n]);
            }
            SourceKind::Days => {
                return self.say(
                    text("The days that the year has 53 times.", "वर्षमा 53 पटक पर्ने बारहरू।"),
                    &[],
                );
            }
            SourceKind::Pack => self.say(text("52 cards", "52 पत्ती तास"), &[]),
            SourceKind::Numbers => {
                let labels: Vec<&str> =
                    source.things.iter().map(|(t, _)| t.label.as_str()).collect();
                match labels.len() {
                    k if k > 8 => format!("{}, {}, …, {}", labels[0], labels[1], labels[k - 1]),
                    _ => labels.join(", "),
                }
            }
            SourceKind::Letters => {
                let letters = source
                    .things
                    .iter()
                    .map(|(t, k)| t.label.repeat(usize::try_from(*k).unwrap_or(1)));
                letters.collect::<Vec<_>>().join(" ")
            }
            SourceKind::Bag => things(),
        };
        match (source.drawn, source.replaced) {
            (1, _) => self.say(text("Draw 1 of: {0}.", "{0} बाट 1 झिकिन्छ।"), &[what]),
            (_, true) => self.say(
                text("Draw {1} with replacement of: {0}.", "{0} बाट {1} पुनः राखेर झिकिन्छ।"),
                &[what, n],
            ),
            (_, false) => self.say(
                text("Draw {1} without replacement of: {0}.", "{0} बाट {1} पुनः नराखी झिकिन्छ।"),
                &[what, n],
            ),
        }
    }

    fn event(&self, event: &Event) -> String {
        let join = |parts: &[Event], word| {
            let parts: Vec<String> = parts.iter().map(|e| self.event(e)).collect();
            parts.join(&format!(" {} ", self.say(word, &[])))
        };
        match event {
            Event::Count(test, 1, 1) => self.say(text("one {0}", "एउटा {0}"), &[self.test(test)]),
            Event::Count(test, a, b) if a == b => self.say(
                text("exactly {1}: {0}", "ठ्याक्कै {1} वटा: {0}"),
                &[self.test(test), a.to_string()],
            ),
            Event::Count(test, a, b) => self.say(
                text("{1} to {2}: {0}", "{1} देखि {2} वटा: {0}"),
                &[self.test(test), a.to_string(), b.to_string()],
            ),
            Event::At(place, test) => self.say(
                text("at place {1}: {0}", "{1} औँ स्थानमा: {0}"),
                &[self.test(test), (place + 1).to_string()],
            ),
            Event::Sum(p) => self.say(text("the sum is {0}", "योगफल {0}"), &[self.property(p)]),
            Event::Product(p) => {
                self.say(text("the product is {0}", "गुणनफल {0}"), &[self.property(p)])
            }
            Event::Difference(p) => {
                self.say(text("the difference is {0}", "फरक {0}"), &[self.property(p)])
            }
            Event::All(parts) => join(parts, text("and", "र")),
            Event::Any(parts) => join(parts, text("or", "वा")),
            Event::Not(part) => self.say(text("not ({0})", "({0}) होइन"), &[self.event(part)]),
        }
    }

    fn test(&self, test: &Test) -> String {
        let join = |parts: &[Test], word| {
            let parts: Vec<String> = parts.iter().map(|t| self.test(t)).collect();
            parts.join(&format!(" {} ", self.say(word, &[])))
        };
        match test {
            Test::Kind(name) => name.clone(),
            Test::Number(property) => {
                self.say(text("number {0}", "सङ्ख्या {0}"), &[self.property(property)])
            }
            Test::All(parts) => join(parts, text("and", "र")),
            Test::Any(parts) => join(parts, text("or", "वा")),
            Test::Not(part) => self.say(text("not {0}", "{0} होइन"), &[self.test(part)]),
        }
    }

    pub(super) fn property(&self, property: &Property) -> String {
        let of = |words, n: &i64| self.say(words, &[n.to_string()]);
        let join = |parts: &[Property], word| {
            let parts: Vec<String> = parts.iter().map(|p| self.property(p)).collect();
            parts.join(&format!(" {} ", self.say(word, &[])))
        };
        match property {
            Property::Even => self.say(text("even", "जोर"), &[]),
            Property::Odd => self.say(text("odd", "बिजोर"), &[]),
            Property::Prime => self.say(text("prime", "रूढ"), &[]),
            Property::Composite => self.say(text("composite", "संयुक्त"), &[]),
            Property::Square => self.say(text("a perfect square", "पूर्ण वर्ग"), &[]),
            Property::Cube => self.say(text("a perfect cube", "पूर्ण घन"), &[]),
            Property::MultipleOf(n) => of(text("a multiple of {0}", "{0} को अपवर्त्य"), n),
            Property::FactorOf(n) => of(text("a factor of {0}", "{0} को गुणनखण्ड"), n),
            Property::Is(n) => n.to_string(),
            Property::Below(n) => of(text("less than {0}", "{0} भन्दा सानो"), n),
            Property::AtMost(n) => of(text("at most {0}", "बढीमा {0}"), n),
            Property::Above(n) => of(text("greater than {0}", "{0} भन्दा ठूलो"), n),
            Property::AtLeast(n) => of(text("at least {0}", "कम्तीमा {0}"), n),
            Property::All(parts) => join(parts, text("and", "र")),
            Property::Any(parts) => join(parts, text("or", "वा")),
            Property::Not(part) => self.say(text("not {0}", "{0} नभएको"), &[self.property(part)]),
        }
    }

    fn event_part(&self, names: &[String; 2], part: EventPart) -> String {
        match part {
            EventPart::In(region) => format!("P({})", event_region(names, region)),
            EventPart::Given(region, given) => {
                format!("P({} | {})", event_region(names, region), event_region(names, given))
            }
        }
    }
}

/// `A ∩ B` and its like, with a prime for what does not happen.
fn event_region(names: &[String; 2], region: Region) -> String {
    let (a, b) = (Region::set(2, 0), Region::set(2, 1));
    let sides = [(a, names[0].clone()), (a.not(2), format!("{}′", names[0]))];
    let others = [(b, names[1].clone()), (b.not(2), format!("{}′", names[1]))];
    for (one, name) in sides.iter().chain(&others) {
        if region == *one {
            return name.clone();
        }
    }
    for (one, name) in &sides {
        for (other, second) in &others {
            if region == one.and(*other) {
                return format!("{name} ∩ {second}");
            }
            if region == one.or(*other) {
                return format!("{name} ∪ {second}");
            }
        }
    }
    "E".to_owned()
}
