//! A task in words again, so that a pupil can see how a question was understood.

mod chance;
mod collection;
mod counting;
mod methods;
mod plane;
mod study;
mod topics;

use check::{
    Approach, Criterion, Draw, DrawOutcome, Given, Goal, Item, Notation, Precision, Shape, Task,
    Text,
};
use syntax::{Expr, Symbol};

/// The task as short English sentences, one for each thing given and one for the goal. Formulas are
/// written by `print`: `syntax::plain` for text, `syntax::latex` between dollar signs for a page.
pub fn describe(task: &Task, print: &dyn Fn(&Expr) -> String) -> Vec<String> {
    Words { nepali: false, print }.task(task)
}

/// The task as short Nepali sentences; see [`describe`].
pub fn describe_in_nepali(task: &Task, print: &dyn Fn(&Expr) -> String) -> Vec<String> {
    Words { nepali: true, print }.task(task)
}

const fn text(en: &'static str, ne: &'static str) -> Text {
    Text { en, ne }
}

struct Words<'a> {
    nepali: bool,
    print: &'a dyn Fn(&Expr) -> String,
}

impl Words<'_> {
    fn task(&self, task: &Task) -> Vec<String> {
        task.given.iter().map(|given| self.given(given)).chain([self.goal(&task.goal)]).collect()
    }

    /// The sentence with its places filled; what is filled in is not looked at again, since a set
    /// such as `{0}` looks like a place.
    fn say(&self, text: Text, arguments: &[String]) -> String {
        let mut sentence = String::new();
        let mut rest = if self.nepali { text.ne } else { text.en };
        while let Some((before, place)) = rest.split_once('{') {
            sentence.push_str(before);
            let (number, after) = place.split_once('}').expect("places in sentences are closed");
            let argument = number.parse().ok().and_then(|k: usize| arguments.get(k));
            sentence.push_str(argument.expect("places in sentences have an argument"));
            rest = after;
        }
        sentence + rest
    }

    fn say_of(&self, text: Text, expr: &Expr) -> String {
        self.say(text, &[self.e(expr)])
    }

    fn e(&self, expr: &Expr) -> String {
        (self.print)(expr)
    }

    fn symbol(&self, symbol: &Symbol) -> String {
        self.e(&Expr::Symbol(symbol.clone()))
    }

    fn list(&self, exprs: &[Expr]) -> String {
        exprs.iter().map(|expr| self.e(expr)).collect::<Vec<_>>().join(", ")
    }

    fn items(&self, items: &[Item]) -> String {
        let one = |item: &Item| match &item.label {
            Some(label) => format!("({label}) {}", self.e(&item.value)),
            None => self.e(&item.value),
        };
        items.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn given(&self, given: &Given) -> String {
        match given {
            Given::Function { name, parameters, body } => {
                let arguments = parameters.iter().cloned().map(Expr::Symbol).collect();
                let head = Expr::Apply(name.clone(), arguments);
                self.say(text("Let {0} = {1}.", "{0} = {1} मानौँ।"), &[self.e(&head), self.e(body)])
            }
            Given::Value { name, goal: Goal::Evaluate(value) } => self.say(
                text("Let {0} = {1}.", "{0} = {1} मानौँ।"),
                &[self.symbol(name), self.e(value)],
            ),
            Given::Value { name, goal } => self.say(
                text("Let {0} be the answer to this: {1}", "{0} लाई यसको उत्तर मानौँ: {1}"),
                &[self.symbol(name), self.goal(goal)],
            ),
            Given::Equations(equations) => {
                self.say(text("Suppose {0}.", "{0} दिइएको छ।"), &[self.list(equations)])
            }
            Given::Approach(approach) => self.approach(*approach),
            Given::Assume(relation) => self.say_of(text("Assume {0}.", "{0} मानौँ।"), relation),
        }
    }

    fn goal(&self, goal: &Goal) -> String {
        match goal {
            Goal::Evaluate(a) => self.say_of(text("Evaluate {0}.", "{0} को मान निकाल।"), a),
            Goal::Simplify(a) => self.say_of(text("Simplify {0}.", "{0} सरल गर।"), a),
            Goal::Divisors(a) => {
                self.say_of(text("List the factors of {0}.", "{0} का सबै गुणनखण्ड लेख।"), a)
            }
            Goal::WriteAs { number, notation } => {
                let words = match notation {
                    Notation::Fraction => text("Write {0} as a fraction.", "{0} लाई भिन्नमा लेख।"),
                    Notation::Decimal => text("Write {0} as a decimal.", "{0} लाई दशमलवमा लेख।"),
                    Notation::Mixed => {
                        text("Write {0} as a mixed number.", "{0} लाई मिश्रित सङ्ख्यामा लेख।")
                    }
                    Notation::Scientific => {
                        text("Write {0} in scientific notation.", "{0} लाई वैज्ञानिक सङ्केतनमा लेख।")
                    }
                    Notation::Percentage => {
                        text("Write {0} as a percentage.", "{0} लाई प्रतिशतमा लेख।")
                    }
                };
                self.say_of(words, number)
            }
            Goal::Expand(a) => self.say_of(text("Expand {0}.", "{0} विस्तार गर।"), a),
            Goal::Collect(a) => {
                self.say_of(text("Collect like terms in {0}.", "{0} का सजातीय पद जम्मा गर।"), a)
            }
            Goal::Factor(a) => self.say_of(text("Factorise {0}.", "{0} को खण्डीकरण गर।"), a),
            Goal::Solve { relations, unknowns } => {
                let unknowns: Vec<String> = unknowns.iter().map(|x| self.symbol(x)).collect();
                self.say(
                    text("Solve {0} for {1}.", "{0} लाई {1} का लागि हल गर।"),
                    &[self.list(relations), unknowns.join(", ")],
                )
            }
            Goal::Differentiate { body, variable, order: 1 } => self.say(
                text("Differentiate {0} by {1}.", "{1} को आधारमा {0} को अवकलन गर।"),
                &[self.e(body), self.symbol(variable)],
            ),
            Goal::Differentiate { body, variable, order } => self.say(
                text(
                    "Differentiate {0} by {1}, {2} times.",
                    "{1} को आधारमा {0} को {2} पटक अवकलन गर।",
                ),
                &[self.e(body), self.symbol(variable), order.to_string()],
            ),
            Goal::Integrate { body, variable, bounds: None } => self.say(
                text("Integrate {0} by {1}.", "{1} को आधारमा {0} को समाकलन गर।"),
                &[self.e(body), self.symbol(variable)],
            ),
            Goal::Integrate { body, variable, bounds: Some((a, b)) } => self.say(
                text(
                    "Integrate {0} by {1} from {2} to {3}.",
                    "{1} को आधारमा {0} को {2} देखि {3} सम्म समाकलन गर।",
                ),
                &[self.e(body), self.symbol(variable), self.e(a), self.e(b)],
            ),
            Goal::Limit(limit) => self.say_of(text("Find {0}.", "{0} निकाल।"), limit),
            Goal::Decide(relation) => {
                self.say_of(text("Decide whether {0}.", "{0} सत्य हो कि होइन बताऊ।"), relation)
            }
            _ => self.goal_about_numbers(goal),
        }
    }

    fn goal_about_numbers(&self, goal: &Goal) -> String {
        match goal {
            Goal::Choose { criterion, items } => {
                let choose = text("Choose the {0} of {1}.", "{1} मध्ये {0} छान।");
                self.say(choose, &[self.criterion(criterion), self.items(items)])
            }
            Goal::Sort { items, descending } => {
                let sort = match descending {
                    true => text("Sort {0} downwards.", "{0} लाई घट्दो क्रममा मिलाऊ।"),
                    false => text("Sort {0} upwards.", "{0} लाई बढ्दो क्रममा मिलाऊ।"),
                };
                self.say(sort, &[self.list(items)])
            }
            Goal::HighestCommonFactor(items) => self.say(
                text("Find the highest common factor of {0}.", "{0} को म.स. निकाल।"),
                &[self.list(items)],
            ),
            Goal::LowestCommonMultiple(items) => self.say(
                text("Find the lowest common multiple of {0}.", "{0} को ल.स. निकाल।"),
                &[self.list(items)],
            ),
            Goal::CommonDenominator(items) => self.say(
                text("Find the common denominator of {0}.", "{0} को साझा हर निकाल।"),
                &[self.list(items)],
            ),
            Goal::IsPrime { number, composite } => {
                let decide = match composite {
                    true => {
                        text("Decide whether {0} is composite.", "{0} संयुक्त सङ्ख्या हो कि होइन बताऊ।")
                    }
                    false => text("Decide whether {0} is prime.", "{0} रूढ सङ्ख्या हो कि होइन बताऊ।"),
                };
                self.say_of(decide, number)
            }
            Goal::Divides { divisor, number } => self.say(
                text(
                    "Decide whether {0} divides {1}.",
                    "{1} लाई {0} ले निःशेष भाग जान्छ कि जाँदैन बताऊ।",
                ),
                &[self.e(divisor), self.e(number)],
            ),
            Goal::PrimeFactors(n) => {
                self.say_of(text("Find the prime factors of {0}.", "{0} का रूढ गुणनखण्ड निकाल।"), n)
            }
            Goal::PrimeFactorisation(n) => self.say_of(
                text("Write {0} as a product of primes.", "{0} लाई रूढ सङ्ख्याको गुणनफलमा लेख।"),
                n,
            ),
            Goal::Remainder { dividend, divisor } => self.say(
                text(
                    "Find the remainder of {0} divided by {1}.",
                    "{0} लाई {1} ले भाग गर्दा हुने शेष निकाल।",
                ),
                &[self.e(dividend), self.e(divisor)],
            ),
            Goal::Digit { number, place } => self.say(
                text("Find the digit of {0} in the place {1}.", "{0} मा {1} को स्थानको अङ्क भन।"),
                &[self.e(number), self.e(&place_value(*place))],
            ),
            Goal::Round { number, to } => self.rounding(number, to),
            Goal::InBase { number, base } => self.say(
                text("Write {0} in base {1}.", "{0} लाई आधार {1} मा लेख।"),
                &[self.e(number), base.to_string()],
            ),
            Goal::NextTerm(terms) => self
                .say(text("Find the term after {0}.", "{0} पछिको पद निकाल।"), &[self.list(terms)]),
            Goal::NthTerm { terms, index } => self.say(
                text("Find term {0} of {1}.", "{1} को {0} औँ पद निकाल।"),
                &[self.symbol(index), self.list(terms)],
            ),
            _ => self.goal_about_things(goal),
        }
    }

    fn goal_about_things(&self, goal: &Goal) -> String {
        match goal {
            Goal::Convert { quantity, unit } => {
                let unit = Expr::Quantity(Box::new(Expr::integer(1)), unit.clone());
                self.say(
                    text("Convert {0} to multiples of {1}.", "{0} लाई {1} को गुणाङ्कमा बदल।"),
                    &[self.e(quantity), self.e(&unit)],
                )
            }
            Goal::Elapsed { from, to } => self.say(
                text("Find the minutes from {0} to {1}.", "{0} देखि {1} सम्मको मिनेट निकाल।"),
                &[self.e(from), self.e(to)],
            ),
            Goal::Shift { time, minutes } => self.say(
                text("Find the time {0} minutes after {1}.", "{1} को {0} मिनेटपछिको समय निकाल।"),
                &[self.e(minutes), self.e(time)],
            ),
            Goal::Coefficient { body, form, name } => self.say(
                text("Write {0} as {1} and give {2}.", "{0} लाई {1} को रूपमा लेखी {2} भन।"),
                &[self.e(body), self.e(form), self.symbol(name)],
            ),
            Goal::Probability(draw) => self.probability(draw),
            Goal::Study(study) => self.study(study),
            // Series and statistics.
            Goal::Numeric(asked) => self.numeric(asked),
            Goal::Programme(asked) => self.programme(asked),
            Goal::Induction(asked) => self.induction(asked),
            Goal::Ratios(asked) => self.ratios(asked),
            Goal::Progression(asked) => self.progression(asked),
            Goal::Statistics(asked) => self.statistics(asked),
            // Counting and the binomial theorem.
            Goal::Ways(ways) => self.ways(ways),
            Goal::BinomialPower(power) => self.binomial_power(power),
            // Sets.
            Goal::SetCounts(counts) => self.set_counts(counts),
            Goal::Collection(question) => self.collection(question),
            Goal::Chance(asked) => self.chance(asked),
            // Formula sheet.
            Goal::Apply(question) => crate::sheet::describe(question, self.nepali, self.print),
            // Word problems in letters.
            Goal::Story(story) => crate::story::describe(story, self.nepali, self.print),
            _ => self.goal_about_angles(goal),
        }
    }

    /// Surds, logarithms, trigonometry.
    fn goal_about_angles(&self, goal: &Goal) -> String {
        match goal {
            Goal::Prove { claim, conditions } if conditions.is_empty() => {
                self.say_of(text("Prove that {0}.", "{0} प्रमाणित गर।"), claim)
            }
            Goal::Prove { claim, conditions } => self.say(
                text("Prove that {0}, if {1}.", "{1} भए {0} प्रमाणित गर।"),
                &[self.e(claim), self.list(conditions)],
            ),
            Goal::Shape { body, shape } => {
                let words = match shape {
                    Shape::CompletedSquare(_) => {
                        text("Complete the square in {0}.", "{0} लाई पूर्ण वर्गको रूपमा लेख।")
                    }
                    Shape::RationalDenominator => {
                        text("Rationalise the denominator of {0}.", "{0} को हर आनुपातिक बनाऊ।")
                    }
                    Shape::SingleLogarithm => {
                        text("Write {0} as one logarithm.", "{0} लाई एउटै लघुगणकमा लेख।")
                    }
                    Shape::SeparateLogarithms => {
                        text("Take {0} apart.", "{0} लाई छुट्टाछुट्टै लघुगणकमा लेख।")
                    }
                    Shape::Radians => text("Write {0} in radians.", "{0} लाई रेडियनमा लेख।"),
                    Shape::Degrees => text("Write {0} in degrees.", "{0} लाई डिग्रीमा लेख।"),
                };
                self.say_of(words, body)
            }
            Goal::Measure { relations, unknown, .. } => self.say(
                text("Find {1}, where {0}.", "{0} हुँदा {1} पत्ता लगाऊ।"),
                &[self.list(relations), self.symbol(unknown)],
            ),
            _ => self.goal_in_the_plane(goal),
        }
    }

    fn approach(&self, approach: Approach) -> String {
        let words = match approach {
            Approach::Factorisation => text("Work by factorisation.", "खण्डीकरण विधिबाट हल गर।"),
            Approach::CompletingTheSquare => {
                text("Work by completing the square.", "वर्ग पूरा गरेर हल गर।")
            }
            Approach::Formula => text("Use the formula.", "सूत्र प्रयोग गर।"),
            Approach::Elimination => text("Work by elimination.", "हटाउने विधिबाट हल गर।"),
            Approach::Substitution => text("Work by substitution.", "प्रतिस्थापन विधिबाट हल गर।"),
        };
        self.say(words, &[])
    }

    fn criterion(&self, criterion: &Criterion) -> String {
        let rank = |k: &u32, text| self.say(text, &[k.to_string()]);
        match criterion {
            Criterion::Largest(1) => self.say(text("largest", "सबैभन्दा ठूलो"), &[]),
            Criterion::Smallest(1) => self.say(text("smallest", "सबैभन्दा सानो"), &[]),
            Criterion::Largest(k) => rank(k, text("{0}. largest", "{0} औँ ठूलो")),
            Criterion::Smallest(k) => rank(k, text("{0}. smallest", "{0} औँ सानो")),
            Criterion::Nearest(target) => {
                self.say_of(text("nearest to {0}", "{0} को सबैभन्दा नजिकको"), target)
            }
        }
    }

    fn rounding(&self, number: &Expr, to: &Precision) -> String {
        let (round, to) = match to {
            Precision::Places(1) => (
                text("Round {0} to {1} decimal place.", "{0} लाई {1} दशमलव स्थानमा लेख।"),
                "1".into(),
            ),
            Precision::Places(n) => (
                text("Round {0} to {1} decimal places.", "{0} लाई {1} दशमलव स्थानमा लेख।"),
                n.to_string(),
            ),
            Precision::Nearest(n) => {
                (text("Round {0} to the nearest {1}.", "{0} लाई नजिकको {1} मा लेख।"), n.to_string())
            }
            Precision::Figures(n) => (
                text("Round {0} to {1} significant figures.", "{0} लाई {1} सार्थक अङ्कमा लेख।"),
                n.to_string(),
            ),
        };
        self.say(round, &[self.e(number), to])
    }

    fn probability(&self, draw: &Draw) -> String {
        let counts = |counts: &[(String, u64)]| {
            counts.iter().map(|(kind, n)| format!("{n} {kind}")).collect::<Vec<_>>().join(", ")
        };
        let outcome = match &draw.outcome {
            DrawOutcome::Sequence(kinds) => {
                self.say(text("{0} in this order", "यही क्रममा {0}"), &[kinds.join(", ")])
            }
            DrawOutcome::Counts(wanted) => counts(wanted),
        };
        let find = match draw.replacement {
            true => text(
                "Find the probability of {0} when {1} are drawn with replacement from {2}.",
                "{2} बाट पुनःस्थापनसहित {1} निकाल्दा {0} पर्ने सम्भाव्यता निकाल।",
            ),
            false => text(
                "Find the probability of {0} when {1} are drawn without replacement from {2}.",
                "{2} बाट पुनःस्थापनविना {1} निकाल्दा {0} पर्ने सम्भाव्यता निकाल।",
            ),
        };
        self.say(find, &[outcome, draw.drawn.to_string(), counts(&draw.population)])
    }
}

/// `100`, `1/10`: what a digit in this place is worth.
fn place_value(place: i32) -> Expr {
    let power = syntax::Natural::from(10u8).pow(place.unsigned_abs() as usize);
    let power = Expr::Number(syntax::Number::Integer(power));
    if place < 0 { Expr::integer(1).over(power) } else { power }
}
