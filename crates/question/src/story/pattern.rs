//! Patterns of clauses: words, `(a|b)`, `[what may be left out]`, `{P:m}` for an amount, `*` for the
//! name of a thing, `~A` for a name that is kept, `~M(car|bus)` for one of these words, `@` for that of the one thing that all of the question is about.

use crate::sheet::items::{Amount, Item};
use std::collections::HashSet;
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
    // Of stories.
    (
        "<mover>",
        "(car|bus|train|man|boy|girl|woman|cyclist|motorcycle|motorbike|truck|van|person|plane|jeep|taxi|driver|student|runner)",
    ),
    ("<mover-ne>", "(कार|बस|रेल|मोटरसाइकल|ट्रक|गाडी|जिप|साइकल|ट्याक्सी)"),
    (
        "<seller>",
        "(shopkeeper|man|woman|trader|merchant|dealer|retailer|person|fruit seller|farmer)",
    ),
    (
        "<rectangle>",
        "(field|garden|room|plot|rectangle|park|hall|ground|land|playground|pond|courtyard|floor)",
    ),
    ("<rectangle-ne>", "(चौर|बगैँचा|कोठा|जग्गा|आयत|पार्क|खेत|मैदान|हल|पोखरी)"),
];

/// A topic's phrases, ready to be matched.
pub(super) struct Compiled {
    pub(super) phrases: Vec<Phrase>,
    /// Every word of them.
    pub(super) vocabulary: HashSet<String>,
}

pub(super) struct Phrase {
    parts: Vec<Part>,
    pub(super) says: &'static str,
}

#[derive(Debug)]
enum Part {
    Word(String),
    Slot(String, char),
    /// The name of a thing; whether it is the thing that the whole question is about.
    Thing(bool),
    /// The name of a person or thing, kept under this symbol.
    Name(String),
    /// One of these words, kept under this symbol.
    OneOf(String, Vec<String>),
    Choice(Vec<Vec<Part>>),
}

/// Patterns with what they say, made ready.
pub(super) fn compile(phrases: &[(&'static str, &'static str)]) -> Compiled {
    let mut vocabulary = HashSet::new();
    let phrases = phrases.iter().map(|&(pattern, says)| {
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
        Phrase { parts, says }
    });
    Compiled { phrases: phrases.collect(), vocabulary }
}

struct Parser<'a> {
    rest: &'a str,
    vocabulary: &'a mut HashSet<String>,
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
                '~' => {
                    let rest = &self.rest[1..];
                    let end =
                        rest.find(|c: char| !c.is_alphanumeric() && c != '#').unwrap_or(rest.len());
                    let symbol = format!("~{}", &rest[..end]);
                    self.rest = &rest[end..];
                    match self.rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
                        Some((words, after)) => {
                            let words: Vec<String> =
                                words.split('|').map(|word| word.trim().to_owned()).collect();
                            self.vocabulary.extend(words.iter().cloned());
                            parts.push(Part::OneOf(symbol, words));
                            self.rest = after;
                        }
                        None => parts.push(Part::Name(symbol)),
                    }
                }
                '*' | '@' => {
                    parts.push(Part::Thing(c == '@'));
                    self.rest = &self.rest[1..];
                }
                _ => {
                    let end = self
                        .rest
                        .find(|c: char| c.is_whitespace() || "()[]|{}*@~".contains(c))
                        .unwrap_or(self.rest.len());
                    for word in crate::sheet::items::split(&self.rest[..end]) {
                        self.vocabulary.insert(word.to_owned());
                        parts.push(Part::Word(word.to_owned()));
                    }
                    self.rest = &self.rest[end..];
                }
            }
        }
    }
}

/// Amounts that a phrase took, each with its symbol.
pub(super) type Taken = Vec<(String, Amount)>;

impl Phrase {
    /// Every way in which the phrase fits at `at`: where it ends, what it took, and how many words
    /// were taken for the name of a thing.
    pub(super) fn fits(
        &self,
        items: &[Item],
        at: usize,
        vocabulary: &HashSet<String>,
    ) -> Vec<(usize, Taken, usize)> {
        let mut matching = Matching { items, vocabulary, found: Vec::new(), fuel: 4_000 };
        let parts: Vec<&Part> = self.parts.iter().collect();
        matching.run(&parts, at, &mut Vec::new(), 0);
        matching.found
    }
}

struct Matching<'a> {
    items: &'a [Item],
    vocabulary: &'a HashSet<String>,
    found: Vec<(usize, Taken, usize)>,
    fuel: u32,
}

impl Matching<'_> {
    fn run(&mut self, parts: &[&Part], at: usize, taken: &mut Taken, things: usize) {
        let Some(fuel) = self.fuel.checked_sub(1) else { return };
        self.fuel = fuel;
        let Some((first, rest)) = parts.split_first() else {
            if !self.found.iter().any(|(end, had, _)| *end == at && had == taken) {
                self.found.push((at, taken.clone(), things));
            }
            return;
        };
        match first {
            Part::Word(word) => {
                let fits = match self.items.get(at) {
                    Some(Item::Word(w, _) | Item::Amount(_, Some(w))) => w == word,
                    _ => false,
                };
                // A number in words followed by its unit is no bare word.
                let bare = !matches!(
                    self.items.get(at),
                    Some(Item::Amount(Amount::Of(..) | Amount::Percent(_), _))
                );
                if fits && bare {
                    self.run(rest, at + 1, taken, things);
                }
            }
            Part::Slot(name, kind) => {
                if let Some(Item::Amount(amount, _)) = self.items.get(at)
                    && is_of(amount, *kind)
                {
                    taken.push((name.clone(), amount.clone()));
                    self.run(rest, at + 1, taken, things);
                    taken.pop();
                }
            }
            Part::Thing(same) => {
                let mut name = String::new();
                for length in 1..=3 {
                    let Some(Item::Word(word, _)) = self.items.get(at + length - 1) else { break };
                    let inner = length < 3 && matches!(word.as_str(), "of" | "and");
                    if !inner && (self.vocabulary.contains(word) || has_meaning(word)) {
                        break;
                    }
                    name.push_str(word.strip_suffix('s').unwrap_or(word));
                    if *same {
                        let name = Amount::Plain(Expr::Text(name.clone()));
                        taken.push(("@".to_owned(), name));
                    }
                    self.run(rest, at + length, taken, things + length);
                    if *same {
                        taken.pop();
                    }
                }
            }
            Part::OneOf(symbol, words) => {
                if let Some(Item::Word(word, _)) = self.items.get(at)
                    && words.contains(word)
                {
                    taken.push((symbol.clone(), Amount::Plain(Expr::Text(word.clone()))));
                    self.run(rest, at + 1, taken, things);
                    taken.pop();
                }
            }
            Part::Name(symbol) => {
                let mut name = String::new();
                for length in 1..=3 {
                    let Some(Item::Word(word, capital)) = self.items.get(at + length - 1) else {
                        break;
                    };
                    let initial = *capital && word.chars().count() == 1;
                    let of = word == "of" && length == 2;
                    if !initial && !of && (self.vocabulary.contains(word) || has_meaning(word)) {
                        break;
                    }
                    if length > 1 {
                        name.push(' ');
                    }
                    let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
                    name.extend(word.chars().enumerate().flat_map(|(k, c)| {
                        let upper = k == 0 && *capital;
                        c.to_uppercase().filter(move |_| upper).chain(Some(c).filter(|_| !upper))
                    }));
                    let text = Amount::Plain(Expr::Text(name.clone()));
                    taken.push((symbol.clone(), text));
                    if !of {
                        self.run(rest, at + length, taken, things + length);
                    }
                    taken.pop();
                    if initial {
                        break;
                    }
                }
            }
            Part::Choice(choices) => {
                for choice in choices {
                    let all: Vec<&Part> = choice.iter().chain(rest.iter().copied()).collect();
                    self.run(&all, at, taken, things);
                }
            }
        }
    }
}

/// Whether an amount is money `m`, a percentage `%`, a duration `t`, days `d`, a length `L`, an area
/// `A`, a volume `V`, a rate for a length `1` or
/// an area `2`, a time of the day's length `h`, a speed `s`, a mass `k`, a foreign currency `f`, its exchange `x`, or a plain number `n`.
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
        'h' => {
            unit.factors.iter().all(|(n, e)| *e == 1 && matches!(n.row().symbol, "h" | "min" | "s"))
        }
        's' => {
            dimension.len() == 2
                && dimension.contains(&(Dimension::Length, 1))
                && dimension.contains(&(Dimension::Time, -1))
        }
        'k' => one(Dimension::Mass, 1),
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
