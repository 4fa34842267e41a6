//! Patterns of phrases in word problems: words, `(a|b)`, `[what may be left out]`, `{P:m}` for an
//! amount, `*` for the name of a thing, `@` for that of the one thing that all of the question is
//! about, `~A` for a name that is kept, `~M(car|bus)` for one of these words, kept.

mod amount;
mod matching;
mod meaning;

use crate::sheet::items;
use std::collections::HashMap;

pub(crate) use matching::Text;

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

/// Number of a word among those of the patterns that were made ready together.
type WordId = u32;

/// Phrases, ready to be matched.
pub(crate) struct Compiled {
    phrases: Vec<Phrase>,
    /// Every word of them, numbered.
    vocabulary: HashMap<String, WordId>,
    /// Whether some phrase takes names of things.
    takes_things: bool,
}

pub(crate) struct Phrase {
    parts: Vec<Part>,
    pub(crate) says: &'static str,
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
    /// The name of a person or thing, kept under this symbol.
    Name(String),
    /// One of these words, kept under this symbol.
    OneOf(String, Vec<WordId>),
    Choice(Vec<Vec<Part>>),
}

/// Patterns with what they say, made ready.
pub(crate) fn compile(phrases: &[(&'static str, &'static str)]) -> Compiled {
    let mut vocabulary = HashMap::new();
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
        Part::Thing(_) | Part::Name(_) => true,
        Part::Choice(choices) => choices.iter().any(|choice| has_thing(choice)),
        Part::Word(_) | Part::Slot(..) | Part::OneOf(..) => false,
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
                Part::Thing(_) | Part::Name(_) => {
                    self.thing = true;
                    false
                }
                Part::OneOf(_, words) => {
                    self.words.extend(words);
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
        Part::OneOf(_, words) => Some(words.clone()),
        Part::Slot(..) | Part::Thing(_) | Part::Name(_) => None,
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
    /// The number of a word.
    fn word(&mut self, word: &str) -> WordId {
        let new = WordId::try_from(self.vocabulary.len()).unwrap_or(WordId::MAX);
        *self.vocabulary.entry(word.to_owned()).or_insert(new)
    }

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
                            let words = words.split('|').map(|word| self.word(word.trim()));
                            parts.push(Part::OneOf(symbol, words.collect()));
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
                    for word in items::split(&self.rest[..end]) {
                        parts.push(Part::Word(self.word(word)));
                    }
                    self.rest = &self.rest[end..];
                }
            }
        }
    }
}
