//! Ways and powers of sums in words.

use super::{Words, text};
use check::{BinomialPart, BinomialPower, Region, SetCounts, Ways};
use syntax::Expr;

impl Words<'_> {
    pub(super) fn ways(&self, ways: &Ways) -> String {
        let n = |k: &u64| k.to_string();
        match ways {
            Ways::Rows(kinds) => {
                let total: u64 = kinds.iter().sum();
                let alike: Vec<String> = kinds.iter().filter(|k| **k > 1).map(n).collect();
                match alike.is_empty() {
                    true => self.say(
                        text(
                            "Find in how many orders {0} different things stand in a row.",
                            "{0} वटा फरक वस्तु एक पङ्क्तिमा कति क्रममा राख्न सकिन्छ, निकाल।",
                        ),
                        &[n(&total)],
                    ),
                    false => self.say(
                        text(
                            "Find in how many orders {0} things stand in a row, of which {1} are alike.",
                            "{0} वटा वस्तु, जसमध्ये {1} वटा उस्तै छन्, एक पङ्क्तिमा कति क्रममा राख्न सकिन्छ, निकाल।",
                        ),
                        &[n(&total), alike.join(" and ")],
                    ),
                }
            }
            Ways::Arrangements { of, taken, repeated } => self.say(
                match repeated {
                    true => text(
                        "Find in how many ways {1} places are filled from {0} things that may be repeated.",
                        "दोहोर्‍याउन मिल्ने {0} वटा वस्तुबाट {1} स्थान कति तरिकाले भर्न सकिन्छ, निकाल।",
                    ),
                    false => text(
                        "Find in how many ways {1} of {0} different things are put in a row.",
                        "{0} वटा फरक वस्तुबाट {1} वटा एक पङ्क्तिमा कति तरिकाले राख्न सकिन्छ, निकाल।",
                    ),
                },
                &[n(of), n(taken)],
            ),
            Ways::Circles { of, turned } => self.say(
                match turned {
                    true => text(
                        "Find in how many orders {0} different things go on a ring that can be turned over.",
                        "पल्टाउन मिल्ने घेरामा {0} वटा फरक वस्तु कति क्रममा राख्न सकिन्छ, निकाल।",
                    ),
                    false => text(
                        "Find in how many orders {0} different things stand in a circle.",
                        "वृत्ताकारमा {0} वटा फरक वस्तु कति क्रममा राख्न सकिन्छ, निकाल।",
                    ),
                },
                &[n(of)],
            ),
            Ways::Choices { size, groups } => {
                let group = |(there, least, most): &(u64, u64, u64)| match (least, most) {
                    (a, b) if a == b => {
                        self.say(text("{1} of {0}", "{0} बाट {1}"), &[n(there), n(a)])
                    }
                    (0, b) if b == there || b == size => {
                        self.say(text("any of {0}", "{0} बाट जति पनि"), &[n(there)])
                    }
                    (a, b) => self.say(
                        text("{1} to {2} of {0}", "{0} बाट {1} देखि {2}"),
                        &[n(there), n(a), n(b)],
                    ),
                };
                let groups: Vec<String> = groups.iter().map(group).collect();
                self.say(
                    text(
                        "Find in how many ways {0} things are chosen: {1}.",
                        "{0} वटा वस्तु कति तरिकाले छान्न सकिन्छ, निकाल: {1}।",
                    ),
                    &[n(size), groups.join(", ")],
                )
            }
        }
    }

    pub(super) fn binomial_power(&self, asked: &BinomialPower) -> String {
        let sum = Expr::sum(vec![asked.first.clone(), asked.second.clone()]);
        let power = self.e(&sum.pow(Expr::integer(asked.exponent)));
        match &asked.asked {
            BinomialPart::Expansion => self.say(
                text("Expand {0} by the binomial theorem.", "{0} लाई द्विपद प्रमेयले विस्तार गर।"),
                &[power],
            ),
            BinomialPart::Term(k) => self.say(
                text("Find term {1} of the expansion of {0}.", "{0} को विस्तारको {1} औँ पद निकाल।"),
                &[power, k.to_string()],
            ),
            BinomialPart::Middle => self.say(
                text(
                    "Find the middle term of the expansion of {0}.",
                    "{0} को विस्तारको मध्य पद निकाल।",
                ),
                &[power],
            ),
            BinomialPart::Coefficient(x, k) => {
                let k = match k {
                    k if *k < 0 => Expr::integer(-k).negated(),
                    k => Expr::integer(*k),
                };
                self.say(
                    text(
                        "Find the coefficient of {1} in the expansion of {0}.",
                        "{0} को विस्तारमा {1} को गुणाङ्क निकाल।",
                    ),
                    &[power, self.e(&Expr::Symbol(x.clone()).pow(k))],
                )
            }
            BinomialPart::Independent(x) => self.say(
                text(
                    "Find the term without {1} in the expansion of {0}.",
                    "{0} को विस्तारमा {1} नभएको पद निकाल।",
                ),
                &[power, self.symbol(x)],
            ),
        }
    }

    pub(super) fn set_counts(&self, asked: &SetCounts) -> String {
        let known: Vec<String> = asked
            .known
            .iter()
            .map(|(region, n)| format!("{} {n}", self.region(&asked.sets, *region)))
            .collect();
        self.say(
            text(
                "Of the sets {0}, the members are: {1}. Find the number {2}.",
                "समूह {0} का सदस्य: {1}। {2} को सङ्ख्या निकाल।",
            ),
            &[asked.sets.join(", "), known.join(", "), self.region(&asked.sets, asked.asked)],
        )
    }

    fn region(&self, sets: &[String], region: Region) -> String {
        let n = sets.len();
        if region == Region::all(n) {
            return self.say(text("in all", "जम्मा"), &[]);
        }
        if region == Region::at_least(n, 1).not(n) {
            return self.say(text("in none", "कुनैमा नपर्ने"), &[]);
        }
        if region == Region::at_least(n, 1) {
            return self.say(text("in at least one", "कम्तीमा एउटामा पर्ने"), &[]);
        }
        if region == Region::exactly(n, 1) {
            return self.say(text("in exactly one", "ठीक एउटामा पर्ने"), &[]);
        }
        if region == Region::exactly(n, n as u32) {
            return self.say(text("in all of them", "सबैमा पर्ने"), &[]);
        }
        for (k, name) in sets.iter().enumerate() {
            if region == Region::set(n, k) {
                return self.say(text("in {0}", "{0} मा पर्ने"), std::slice::from_ref(name));
            }
            if region == Region::set(n, k).not(n) {
                return self.say(text("not in {0}", "{0} मा नपर्ने"), std::slice::from_ref(name));
            }
            if region == Region::only(n, k) {
                return self
                    .say(text("in {0} only", "{0} मा मात्र पर्ने"), std::slice::from_ref(name));
            }
            for (j, other) in sets.iter().enumerate().take(k) {
                let names = [other.clone(), name.clone()];
                if region == Region::set(n, j).and(Region::set(n, k)) {
                    return self.say(text("in {0} and {1}", "{0} र {1} दुवैमा पर्ने"), &names);
                }
                if region == Region::set(n, j).or(Region::set(n, k)) {
                    return self.say(text("in {0} or {1}", "{0} वा {1} मा पर्ने"), &names);
                }
            }
        }
        // Which sets the members of each cell belong to.
        let cells = (0..1u8 << n).filter(|cell| region.has(*cell)).map(|cell| {
            let of = (0..n).filter(|k| cell >> k & 1 == 1).map(|k| sets[k].as_str());
            format!("{{{}}}", of.collect::<Vec<_>>().join(", "))
        });
        cells.collect::<Vec<_>>().join(" + ")
    }
}
