//! Phrases of a topic: words, `(a|b)`, `[what may be left out]`, `{P:m}` for an amount, `*` for the
//! name of a thing, `@` for that of the one thing that all of the question is about.

use super::items::{Amount, Item};
use super::{TOPICS, Topic};
use std::collections::HashMap;
use std::sync::OnceLock;
use syntax::Expr;
use syntax::unit::Dimension;

/// Words that many phrases share.
const MACROS: &[(&str, &str)] = &[
    (
        "<find>",
        "(find|calculate|compute|determine|work out|find out|what (is|was|will be|would be|should be)|how much (is|was|will be|would be))",
    ),
    (
        "<ne>",
        "(पत्ता लगाउनुहोस्|पत्ता लगाउनुहोस|पत्ता लगाऊ|निकाल्नुहोस्|निकाल्नुहोस|निकाल|गणना गर्नुहोस्|गणना गर्नुहोस|कति (हुन्छ|होला|हुनेछ|हो|थियो|पर्छ|पर्ला))",
    ),
];

/// Number of a word of a topic.
type WordId = u32;

/// A topic's phrases, ready to be matched.
pub(super) struct Compiled {
    phrases: Vec<Phrase>,
    /// Every word of them, numbered.
    vocabulary: HashMap<String, WordId>,
    /// Whether some phrase takes names of things.
    takes_things: bool,
}

pub(super) struct Phrase {
    parts: Vec<Part>,
    pub(super) says: &'static str,
    first: First,
    /// One word of each of these groups must occur in the text.
    required: Vec<Vec<WordId>>,
}

/// What a phrase may begin with.
#[derive(Debug, Default)]
struct First {
    words: Vec<WordId>,
    amount: bool,
    thing: bool,
}

#[derive(Debug)]
enum Part {
    Word(WordId),
    Slot(String, char),
    /// The name of a thing; whether it is the thing that the whole question is about.
    Thing(bool),
    Choice(Vec<Vec<Part>>),
}

/// The phrases of topic number `k`.
pub(super) fn compiled(k: usize) -> &'static Compiled {
    static ALL: OnceLock<Vec<Compiled>> = OnceLock::new();
    &ALL.get_or_init(|| TOPICS.iter().map(|topic| compile(topic)).collect())[k]
}

fn compile(topic: &Topic) -> Compiled {
    let mut vocabulary = HashMap::new();
    let phrases = topic.phrases.iter().map(|(pattern, says)| {
        let mut text = pattern.replace(crate::token::is_ignorable, "");
        for (name, body) in MACROS {
            text = text.replace(name, &body.replace(crate::token::is_ignorable, ""));
        }
        let mut parser = Parser { rest: &text, vocabulary: &mut vocabulary };
        let mut choices = parser.choices();
        assert!(parser.rest.is_empty(), "unbalanced phrase: {pattern}");
        let parts = match choices.len() {
            1 => choices.remove(0),
            _ => vec![Part::Choice(choices)],
        };
        let mut first = First::default();
        first.add(&parts);
        Phrase { required: required(&parts), parts, says, first }
    });
    let phrases: Vec<Phrase> = phrases.collect();
    let takes_things = phrases.iter().any(|phrase| has_thing(&phrase.parts));
    Compiled { phrases, vocabulary, takes_things }
}

fn has_thing(parts: &[Part]) -> bool {
    parts.iter().any(|part| match part {
        Part::Thing(_) => true,
        Part::Choice(choices) => choices.iter().any(|choice| has_thing(choice)),
        Part::Word(_) | Part::Slot(..) => false,
    })
}

impl First {
    /// Adds what these parts may begin with; true if they may be empty.
    fn add(&mut self, parts: &[Part]) -> bool {
        for part in parts {
            let empty = match part {
                Part::Word(word) => {
                    self.words.push(*word);
                    false
                }
                Part::Slot(..) => {
                    self.amount = true;
                    false
                }
                Part::Thing(_) => {
                    self.thing = true;
                    false
                }
                Part::Choice(choices) => {
                    choices.iter().fold(false, |empty, choice| self.add(choice) | empty)
                }
            };
            if !empty {
                return false;
            }
        }
        true
    }
}

/// For each part that can't be left out: the words of which one must occur.
fn required(parts: &[Part]) -> Vec<Vec<WordId>> {
    let group = |part: &Part| match part {
        Part::Word(word) => Some(vec![*word]),
        Part::Slot(..) | Part::Thing(_) => None,
        Part::Choice(choices) => {
            let one = choices.iter().map(|choice| required(choice).into_iter().next());
            one.collect::<Option<Vec<_>>>().map(|groups| groups.concat())
        }
    };
    parts.iter().filter_map(group).collect()
}

struct Parser<'a> {
    rest: &'a str,
    vocabulary: &'a mut HashMap<String, WordId>,
}

impl Parser<'_> {
    fn choices(&mut self) -> Vec<Vec<Part>> {
        let mut choices = vec![self.sequence()];
        while let Some(rest) = self.rest.strip_prefix('|') {
            self.rest = rest;
            choices.push(self.sequence());
        }
        choices
    }

    fn sequence(&mut self) -> Vec<Part> {
        let mut parts = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            let Some(c) = self.rest.chars().next() else { return parts };
            match c {
                '|' | ')' | ']' => return parts,
                '(' | '[' => {
                    self.rest = &self.rest[1..];
                    let mut choices = self.choices();
                    if c == '[' {
                        choices.push(Vec::new());
                    }
                    self.rest = &self.rest[1..];
                    parts.push(Part::Choice(choices));
                }
                '{' => {
                    let end = self.rest.find('}').unwrap_or(self.rest.len() - 1);
                    let (name, kind) = self.rest[1..end].split_once(':').unwrap_or(("", "?"));
                    parts.push(Part::Slot(name.to_owned(), kind.chars().next().unwrap_or('?')));
                    self.rest = &self.rest[end + 1..];
                }
                '*' | '@' => {
                    parts.push(Part::Thing(c == '@'));
                    self.rest = &self.rest[1..];
                }
                _ => {
                    let end = self
                        .rest
                        .find(|c: char| c.is_whitespace() || "()[]|{}*@".contains(c))
                        .unwrap_or(self.rest.len());
                    for word in super::items::split(&self.rest[..end]) {
                        let new = WordId::try_from(self.vocabulary.len()).unwrap_or(WordId::MAX);
                        let id = *self.vocabulary.entry(word.to_owned()).or_insert(new);
                        parts.push(Part::Word(id));
                    }
                    self.rest = &self.rest[end..];
                }
            }
        }
    }
}

/// A question as a topic sees it.
pub(super) struct Text<'a> {
    pub(super) items: &'a [Item],
    topic: &'static Compiled,
    /// The number of each piece that is written as a word of the topic.
    words: Vec<Option<WordId>>,
    /// Which pieces are words that change what a question asks.
    meaningful: Vec<bool>,
    /// The phrases whose words all occur.
    phrases: Vec<&'static Phrase>,
}

impl<'a> Text<'a> {
    pub(super) fn new(items: &'a [Item], topic: &'static Compiled) -> Self {
        let word = |item: &Item| match item {
            Item::Word(w, _) | Item::Amount(_, Some(w)) => topic.vocabulary.get(w).copied(),
            _ => None,
        };
        let words: Vec<Option<WordId>> = items.iter().map(word).collect();
        let mut present = vec![false; topic.vocabulary.len()];
        words.iter().flatten().for_each(|&word| present[word as usize] = true);
        let occurs = |group: &Vec<WordId>| group.iter().any(|&word| present[word as usize]);
        let phrases = topic.phrases.iter().filter(|p| p.required.iter().all(occurs)).collect();
        let meaning = |item: &Item| matches!(item, Item::Word(w, _) if has_meaning(w));
        Text { items, topic, words, meaningful: items.iter().map(meaning).collect(), phrases }
    }

    /// Whether the word at `at` is one of the topic, or changes what a question asks.
    pub(super) fn is_known(&self, at: usize) -> bool {
        self.words[at].is_some() || self.meaningful[at]
    }

    /// Whether some phrase could take the piece at `at`.
    pub(super) fn may_be_taken(&self, at: usize) -> bool {
        self.words[at].is_some()
            || self.topic.takes_things
            || matches!(self.items[at], Item::Amount(..))
    }

    /// The phrases that may begin at `at`.
    pub(super) fn phrases_at(&self, at: usize) -> impl Iterator<Item = &'static Phrase> {
        let begins = move |phrase: &&'static Phrase| {
            let first = &phrase.first;
            self.words[at].is_some_and(|word| first.words.contains(&word))
                || match &self.items[at] {
                    Item::Amount(..) => first.amount,
                    Item::Word(..) => first.thing,
                    Item::Stop => false,
                }
        };
        self.phrases.iter().copied().filter(begins)
    }
}

/// Amounts that a phrase took, each with its symbol.
pub(super) type Taken = Vec<(String, Amount)>;

impl Phrase {
    /// Every way in which the phrase fits at `at`: where it ends, what it took, and how many words
    /// were taken for the name of a thing.
    pub(super) fn fits(&self, text: &Text<'_>, at: usize) -> Vec<(usize, Taken, usize)> {
        let mut matching = Matching { text, found: Vec::new(), fuel: 4_000 };
        matching.run(&Rest { parts: &self.parts, then: None }, at, &mut Vec::new(), 0);
        matching.found
    }
}

/// Parts that are still to be matched, and what comes behind them.
struct Rest<'p> {
    parts: &'p [Part],
    then: Option<&'p Rest<'p>>,
}

struct Matching<'a> {
    text: &'a Text<'a>,
    found: Vec<(usize, Taken, usize)>,
    fuel: u32,
}

impl Matching<'_> {
    fn run(&mut self, mut parts: &Rest<'_>, at: usize, taken: &mut Taken, things: usize) {
        let Some(fuel) = self.fuel.checked_sub(1) else { return };
        self.fuel = fuel;
        while let (true, Some(then)) = (parts.parts.is_empty(), parts.then) {
            parts = then;
        }
        let Some((first, rest)) = parts.parts.split_first() else {
            if !self.found.iter().any(|(end, had, _)| *end == at && had == taken) {
                self.found.push((at, taken.clone(), things));
            }
            return;
        };
        let rest = Rest { parts: rest, then: parts.then };
        let item = self.text.items.get(at);
        match first {
            Part::Word(word) => {
                let fits = self.text.words.get(at) == Some(&Some(*word));
                // A number in words followed by its unit is no bare word.
                let bare =
                    !matches!(item, Some(Item::Amount(Amount::Of(..) | Amount::Percent(_), _)));
                if fits && bare {
                    self.run(&rest, at + 1, taken, things);
                }
            }
            Part::Slot(name, kind) => {
                if let Some(Item::Amount(amount, _)) = item
                    && is_of(amount, *kind)
                {
                    taken.push((name.clone(), amount.clone()));
                    self.run(&rest, at + 1, taken, things);
                    taken.pop();
                }
            }
            Part::Thing(same) => {
                let mut name = String::new();
                for length in 1..=3 {
                    let end = at + length - 1;
                    let Some(Item::Word(word, _)) = self.text.items.get(end) else { break };
                    let inner = length < 3 && matches!(word.as_str(), "of" | "and");
                    if !inner && self.text.is_known(end) {
                        break;
                    }
                    name.push_str(word.strip_suffix('s').unwrap_or(word));
                    if *same {
                        let name = Amount::Plain(Expr::Text(name.clone()));
                        taken.push(("@".to_owned(), name));
                    }
                    self.run(&rest, at + length, taken, things + length);
                    if *same {
                        taken.pop();
                    }
                }
            }
            Part::Choice(choices) => {
                for choice in choices {
                    let all = Rest { parts: choice, then: Some(&rest) };
                    self.run(&all, at, taken, things);
                }
            }
        }
    }
}

/// Whether an amount is money `m`, a percentage `%`, a duration `t`, days `d`, a length `L`, an area
/// `A`, a volume `V`, a rate for a length `1` or
/// an area `2`, a foreign currency `f`, its exchange `x`, or a plain number `n`.
fn is_of(amount: &Amount, kind: char) -> bool {
    let (_, unit) = match amount {
        Amount::Plain(_) => return kind == 'n',
        Amount::Percent(_) => return kind == '%',
        Amount::Of(value, unit) => (value, unit),
    };
    let dimension = unit.dimension();
    let one = |d: Dimension, n: i32| dimension[..] == [(d, n)];
    match kind {
        'm' => one(Dimension::Money, 1),
        'f' => one(Dimension::Money, 1) && unit.to_string() != "Rs",
        'x' => {
            unit.factors.len() == 2
                && unit.factors.iter().all(|(n, _)| n.row().dimension == Dimension::Money)
        }
        't' => {
            one(Dimension::Calendar, 1) || unit.factors.iter().all(|(n, _)| n.row().symbol == "day")
        }
        'd' => unit.factors.iter().all(|(n, _)| n.row().symbol == "day"),
        'L' => one(Dimension::Length, 1),
        'A' => one(Dimension::Length, 2),
        'V' => one(Dimension::Length, 3),
        '1' | '2' => {
            let n = if kind == '1' { -1 } else { -2 };
            dimension.contains(&(Dimension::Money, 1))
                && dimension.contains(&(Dimension::Length, n))
        }
        _ => false,
    }
}

/// Words that change what a question asks, whatever the topic: none of them is ever passed over.
pub(super) fn has_meaning(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "not",
        "no",
        "without",
        "each",
        "every",
        "per",
        "twice",
        "thrice",
        "double",
        "doubles",
        "doubled",
        "triple",
        "trebles",
        "times",
        "half",
        "quarter",
        "third",
        "more",
        "less",
        "than",
        "least",
        "most",
        "only",
        "except",
        "but",
        "remaining",
        "rest",
        "another",
        "other",
        "both",
        "together",
        "respectively",
        "difference",
        "sum",
        "total",
        "average",
        "ratio",
        "equal",
        "equally",
        "first",
        "second",
        "last",
        "next",
        "successive",
        "increase",
        "increased",
        "decrease",
        "decreased",
        "reduced",
        "raised",
        "extra",
        "additional",
        "also",
        "if",
        "instead",
        "same",
        "different",
        "free",
        "dozen",
        "pair",
        "score",
        "interest",
        "profit",
        "loss",
        "gain",
        "discount",
        "tax",
        "vat",
        "commission",
        "bonus",
        "fee",
        "expense",
        "expenses",
        "repair",
        "repairs",
        "transport",
        "area",
        "volume",
        "perimeter",
        "before",
        "after",
        "hollow",
        "inner",
        "outer",
        "thick",
        "thickness",
        "width",
        "wide",
        "path",
        "door",
        "doors",
        "window",
        "windows",
        "half-yearly",
        "monthly",
        "weekly",
        "daily",
        "quarterly",
        "yearly",
        "annually",
        "how",
        "many",
        "much",
        "what",
        "which",
        "when",
        "why",
        "find",
        "calculate",
        "prove",
        "show",
        "compare",
        "प्रत्येक",
        "दोब्बर",
        "तेब्बर",
        "आधा",
        "बढी",
        "कम",
        "भन्दा",
        "बाँकी",
        "अरू",
        "अर्को",
        "अनुपात",
        "फरक",
        "बिना",
        "बाहेक",
        "दुवै",
        "जम्मा",
        "छुट",
        "कर",
        "नाफा",
        "नोक्सान",
        "ब्याज",
        "कति",
        "के",
        "=",
        "/",
        "^",
        "²",
        "³",
        "×",
        "%",
        "$",
        "£",
        "€",
        "₹",
        "½",
        "¼",
        "¾",
    ];
    WORDS.contains(&word)
}
