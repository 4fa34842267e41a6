//! Patterns of sentences, and what they are compiled to.
//!
//! A pattern is written as a teacher would write it down:
//!
//! ```text
//! (greatest|highest) common (factor|divisor) of {items}
//! <find> [the] remainder when {p:expr} is divided by {q:expr}
//! ```
//!
//! Words and punctuation stand for themselves, `(a|b)` for one of several, `[a]` for something that
//! may be left out, `<name>` for one of the [`MACROS`], and `{name:kind}` for a slot; `{(}` and
//! `{)}` are brackets that stand for themselves. The last part may be `{thing}`: any noun phrase of
//! the table of nouns. `~` ends a sentence that goes on with another: "of an AP whose ~".

use crate::{
    slot::Slot,
    vocabulary::{Vocabulary, WordId},
};

/// Parts that many patterns share.
pub(crate) const MACROS: &[(&str, &str)] = &[
    (
        "find",
        "(find|calculate|compute|evaluate|determine|give|state|get|obtain|name|list|work out|write \
         down|figure out|find out|tell me|show|show me|give me|(what|what's|whats) [(is|are|was|will be|would be|'s)])",
    ),
    (
        "solve",
        "(solve|work out|find [(the|all)] [real] (solution|solutions|root|roots) (of|to|for)) [simultaneously] \
         [(by|using) [the] (factorisation|factorization|factorising|factoring|elimination|substitution|completing the square|quadratic formula|formula|method of elimination|method of substitution) [method]] \
         [(the|these|this)] [following] [simultaneous] [linear|quadratic|cubic] \
         [(equation|equations|inequality|inequalities|inequation|system of equations|system|pair of equations)]",
    ),
    ("say", "(let|suppose|suppose that|assume|assume that|define|put|take|consider|say)"),
    ("wrt", "(wrt|w.r.t|with respect to|by)"),
    ("hcf", "(greatest|highest|biggest|largest) common (factor|divisor)|hcf|gcd|gcf|h c f|g c d"),
    ("lcm", "(least|lowest|smallest) common multiple|lcm|l c m"),
    ("big", "(bigger|greater|larger|more)"),
    ("small", "(smaller|less|lesser|fewer)"),
    ("biggest", "(biggest|largest|greatest|highest|maximum)"),
    ("smallest", "(smallest|least|lowest|minimum)"),
    (
        "factorise",
        "(factor|factor out|factorise|factorize|factorise completely|factorize completely|factor completely|fully factorise|fully factorize|resolve into factors)",
    ),
    ("up", "(ascending|increasing)"),
    ("down", "(descending|decreasing)"),
    ("do-ne", "(गर्नुहोस्|गर्नुहोस|गर|गर्नु|गर्नुस्|गर्नुस)"),
    (
        "find-ne",
        "(निकाल्नुहोस्|निकाल्नुहोस|निकाल|पत्ता लगाउनुहोस्|पत्ता लगाउनुहोस|पत्ता लगाऊ|गणना गर्नुहोस्|लेख्नुहोस्|लेख्नुहोस|लेख|भन्नुहोस्|कति हुन्छ|कति हो|कति|के हुन्छ|के हो|के होला)",
    ),
    ("ko", "[(को|का|की|लाई)]"),
    // Plane and space.
    (
        "image-of",
        "[the] [(coordinates|co - ordinates) of] [the] (image|images) of [the] [(point|points|vertices)] [triangle] [{w:word}] [(with|having) vertices] {ps:points} \
         (under|after|by|when|on|in|as) [(the|a|it is|they are|is|are|being|an)]",
    ),
    ("rotation", "[the] [(positive|negative)] (rotation|rotated|turned|rotating it|rotating)"),
    (
        "object",
        "(tower|tree|pole|building|house|temple|cliff|wall|hill|pillar|column|mountain|stupa|statue|chimney|lighthouse|light house|lamp post|flagstaff|flag staff|flagpole|mast|monument|post|electric pole|telephone pole|dharahara|skyscraper)",
    ),
    ("thing", "(boat|car|object|point|ship|stone|bus|ball|bird|vehicle|place|man|house|tree)"),
    (
        "object-ne",
        "(स्तम्भको|टावरको|रूखको|रुखको|खम्बाको|भवनको|घरको|मन्दिरको|धरहराको|टाकुराको|स्तम्भ|टावर|रूख|खम्बा|भवन|घर|मन्दिर)",
    ),
    // Sets.
    (
        "who",
        "[(people|persons|students|of them|of the students|children|families|men|women|members|of the people|tourists|players|youths|farmers|pupils|consumers|were found to|girls|boys|of the families)]",
    ),
    (
        "like",
        "[who] [(can|do)] (like|likes|liked|play|plays|played|drink|drinks|drank|read|reads|study|studied|speak|speaks|spoke|passed|passed in|know|knows|prefer|prefers|preferred|use|uses|used|eat|eats|ate|watch|watched|enjoy|enjoyed|take|took|visited|have|had|chose|choose|own|owned)",
    ),
    // Methods of class 11 and 12.
    (
        "root-of",
        "[(a|the|an)] [(real|approximate|positive)] [(real|positive)] (root|zero|solution) of [the] [(equation|function|polynomial)] [:] ({r:relation}|{e:expr})",
    ),
    (
        "bracket",
        "[(which|that)] [(lies|lying)] (between|in|on|in the interval|on the interval|in the closed interval|from) [the] ([x =] {a:expr} (and|to) [x =] {b:expr}|{p:expr})",
    ),
    (
        "stop",
        "[,] [and] ((correct|correct up) (to|upto|up to) {d:count} (decimal places|decimal place|places of decimal|places of decimals|decimals|places)|(correct|accurate) to {d:count} (decimal places|decimal place)|(up to|upto|to) {d:count} (decimal places|decimal place|places of decimal|places of decimals)|(in|after|with|upto|up to|performing|perform|taking|using|doing|carrying out|do) [(the first)] {n:count} (iterations|iteration|steps|step|approximations|rounds|stages)|with [(an|a|the)] (error|accuracy|tolerance) [(less than|not exceeding|not more than|at most|of|within|below)] {t:expr}|within [(an|a)] [(error|accuracy|tolerance)] [of] {t:expr}|(up to|upto|to) [an] accuracy of {t:expr})",
    ),
    ("bisection", "(bisection method|method of bisection|bisection)"),
    (
        "bisection-ne",
        "(द्विभाजन विधिबाट|द्विभाजन विधिले|द्विभाजन विधि प्रयोग गरी|द्विभाजन विधिद्वारा|बाइसेक्सन विधिबाट)",
    ),
    (
        "newton",
        "(newton - raphson method|newton raphson method|newton - raphson|newton's method|newtons method|newton method|newton–raphson method|newton - raphson iteration|method of newton and raphson|newton - raphson's method)",
    ),
    (
        "newton-ne",
        "(न्युटन राफसन विधिबाट|न्युटन राफसन विधिले|न्युटन राफसन विधि प्रयोग गरी|न्युटन - राफसन विधिबाट|न्युटन - राफसन विधि प्रयोग गरी|न्युटनको विधिबाट)",
    ),
    (
        "start",
        "[,] [and] ((near|nearest to|close to|around) [x =] {a:expr}|(starting|start|beginning) (with|from|at) [the] [(initial approximation|initial guess|initial value|first approximation)] [x_0 =] {a:expr}|(taking|take|with|using|given|where|if) [the] [(initial approximation|initial guess|initial value|first approximation|starting value)] [(of|as)] [x_0 =] {a:expr} [as [the] (initial approximation|initial guess|initial value|first approximation|starting value)]|<bracket>)",
    ),
    ("stop-ne", "({d:count} दशमलव (स्थानसम्म|अङ्कसम्म) [(शुद्ध|सही)]|{n:count} (चरणसम्म|पटकसम्म|पटक))"),
    (
        "decimals",
        "[,] [(giving|give)] [(your answer|the answer)] (correct to|correct up to|to|up to) {d:count} (decimal places|decimal place|places of decimal|places of decimals)",
    ),
    ("decimals-ne", "{d:count} दशमलव (स्थानसम्म|अङ्कसम्म)"),
    (
        "strip-rule",
        "(trapezoidal rule|trapezium rule|trapezoid rule|(simpson|simpson's|simpsons) [{t:expr}] rule|(simpson|simpson's|simpsons) [{t:expr}] method)",
    ),
    (
        "strip-rule-ne",
        "(समलम्ब चतुर्भुज नियमले|समलम्ब नियमले|समलम्ब चतुर्भुज नियम प्रयोग गरी|समलम्ब नियम प्रयोग गरी|ट्रापेजोइडल नियम प्रयोग गरी|(सिम्पसनको|सिम्सनको) [{t:expr}] (नियमले|नियम प्रयोग गरी))",
    ),
    (
        "strips",
        "[,] ((with|taking|using|for|when|by taking|into|by dividing the interval into|dividing the interval into|and|if) [n =] {n:count} [(equal|sub)] [-] [(strips|intervals|subintervals|parts|divisions)]|(with|taking|using|for|by taking) {o:count} (ordinates|points)|(with|taking|using|for|when|by taking|if) [(step size|step length|step|interval|strip width|width)] [of] [h =] {h:expr})",
    ),
    (
        "and-error",
        "[,] [and] ([also] (find|calculate|determine|state) [the] (error|absolute error|error in the approximation|error of the approximation)|compare [(it|the result|your answer|the answer)] with [the] (exact|actual) (value|integral)|[also] find [the] (exact|actual) value and [the] error)",
    ),
    (
        "area-or-integral",
        "[the] [approximate] ([value of] [the] [integral] {i:expr}|area under the curve|area|integral of f {(} x {)}|integral of y|integral)",
    ),
    ("xy-table", "x [(:|=|,)] {u:items} [(,|;|.|and)] (y|f {(} x {)}) [(:|=|,)] {v:items}"),
    (
        "rounds",
        "(gauss - seidel iteration method|gauss - seidel iterative method|gauss - seidel method|gauss seidel method|gauss seidel iteration method|gauss - seidel iteration|gauss - seidel)",
    ),
    ("rounds-ne", "(गाउस सिडेल विधिबाट|गाउस - सिडेल विधिबाट|गाउस सिडेल विधि प्रयोग गरी)"),
    (
        "jacobi",
        "(jacobi method|jacobi's method|jacobi iteration method|jacobi iterative method|gauss - jacobi method|gauss jacobi method|jacobi iteration|jacobi's iteration method)",
    ),
    (
        "lpp",
        "[solve the (lpp|linear programming problem) [(:|,|.)]] [graphically [(:|,)]] [(use|using) [the] (graphical method|corner point method) [,] [to]]",
    ),
    (
        "under",
        "(subject to|subjected to|under|such that|satisfying|with|given|where|if|when|from|for) [the] [following] [given] [(constraints|conditions|restrictions|inequalities|inequations|system of inequalities)] [(are|of)] [(:|,)]",
    ),
    (
        "graphically",
        "[[,] (graphically|(by|using) [the] (graphical method|corner point method|graph))]",
    ),
    ("induction", "[(principle|method) of] (mathematical induction|induction|pmi)"),
    (
        "by-induction",
        "((prove|show|verify) [,] (by|using|by using|with) [the] <induction> [,] [that]|(by|using|use|by using|apply) [the] <induction> [,] [to] (prove|show|verify) [that])",
    ),
    (
        "pieces",
        "{h:head} = {a:expr} [,] (for|if|when|,) {b:relation} [(,|;|and|,and)] [f {(} x {)} =] {c:expr} [,] (for|if|when|,) {d:relation} [[(,|;|and|,and)] [f {(} x {)} =] {g:expr} [,] (for|if|when|,) {i:relation}]",
    ),
    (
        "hospital",
        "[the] ((l ' hospital ' s|l ' hospital's|l'hospital's|l'hospital|l'hopital's|l'hôpital's|lhospital's|l hospital's|l hospital|l ' hopital ' s|l ' hopital's|l ' hôpital's) rule|rule of (l'hospital|l ' hospital))",
    ),
    ("hospital-ne", "(लोपिटलको नियमले|लोपिटलको नियम प्रयोग गरी|ल'हस्पिटलको नियम प्रयोग गरी)"),
    (
        "induction-ne",
        "(गणितीय आगमन सिद्धान्त प्रयोग गरी|गणितीय आगमन विधि प्रयोग गरी|गणितीय आगमन विधिबाट|गणितीय आगमनबाट|गणितीय आगमन विधिद्वारा|गणितीय आगमन सिद्धान्तबाट|गणितीय आगमनद्वारा)",
    ),
    (
        "for-all",
        "[[,] (for all|for every|for each|for any|for|where|when|if|whenever) [(all|every|any)] [positive integral values of] [(natural number|natural numbers|positive integer|positive integers|integer|integers|whole numbers)] [that are] ({q:relation}|{v:symbol} ∈ {z:expr}|{v:symbol} (is a natural number|is a positive integer|is any natural number|is any positive integer)|{v:symbol})]",
    ),
    (
        "for-all-ne",
        "[[,] (सबै|हरेक) [प्राकृतिक] [(सङ्ख्या|सङ्ख्याहरू|सङ्ख्यामा)] ({q:relation}|{v:symbol} ∈ {z:expr}|{v:symbol}) (का लागि|को लागि|मा)] [(हुन्छ|सत्य हुन्छ)]",
    ),
    // Probability.
    ("chance", "(probability|chance|prob)"),
    ("when", "[(if|when|suppose|suppose that)]"),
    ("coin", "[(fair|unbiased|ordinary|balanced|normal|true)] (coin|coins)"),
    (
        "die",
        "[(fair|unbiased|cubical|ordinary|balanced|six - faced|normal|regular|standard)] (die|dice)",
    ),
    ("tossed", "(tossed|flipped|thrown|rolled|cast)"),
    ("once", "[(once|one time)]"),
    ("twice", "(twice|two times|2 times) [(in succession|successively)]"),
    (
        "at-once",
        "[(together|simultaneously|at once|at the same time|once|at a time|at random|randomly)]",
    ),
    (
        "tries",
        "solve|solves|can solve|will solve|solving|hit|hits|can hit|will hit|hitting|pass|passes|can pass|will pass|passing",
    ),
    ("urn", "(bag|box|urn|jar)"),
    (
        "pack",
        "[well] [-] [(shuffled|ordinary|standard)] (pack|deck) [of] [({deck:count}|fifty - two)] [playing] [cards]",
    ),
    (
        "bag",
        "(bag|box|jar|urn|container|basket|bowl|packet|drawer|pot|lot|class|group|school|bucket|purse)",
    ),
    ("draw", "(drawn|taken|picked|chosen|selected|picked up|taken out|drawn out|pulled out)"),
    (
        "item",
        "(ball|balls|marble|marbles|bead|beads|card|cards|ticket|tickets|disc|discs|counter|counters|sweet|sweets|pen|pens|pencil|pencils|bulb|bulbs|student|students|person|persons|people|egg|eggs|apple|apples|orange|oranges|mango|mangoes|fruit|fruits|toffee|toffees|slip|slips|token|tokens|coin|book|books|child|one|screw|screws|bolt|bolts|item|items|flower|flowers|shirt|shirts|sock|socks|chocolate|chocolates)",
    ),
    // Series and statistics.
    ("given", "[(if|given|suppose|let|when|where|and|such)] [that]"),
    ("is", "(is|are|be|was|were|as|=|:)"),
    (
        "data",
        "[the] [(following|given|above)] [(grouped|ungrouped|individual|discrete|continuous|frequency)] \
         [(data|distribution|series|observations|table|numbers|marks|values|scores|items|set)] [(of data|of numbers|of values|of observations|below|given below|table)]",
    ),
];

/// One instruction of a compiled pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// This word.
    Word(WordId),
    /// This character.
    Sign(char),
    /// Something of this kind, kept under this number.
    Slot(Slot, u8),
    /// The first way, or the second.
    Either(u16, u16),
    /// Go on there.
    Goto(u16),
    /// A noun phrase, and the end.
    Thing,
    /// The end of the pattern, after which the sentence goes on with another.
    Open,
    /// The end of the pattern.
    End,
}

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Template {
    /// The program; begins at 0.
    pub(crate) steps: Vec<Step>,
    /// Names of the slots, by number.
    pub(crate) slots: Vec<(&'static str, Slot)>,
    /// Words it may begin with; `None` if it may begin with a slot or sign.
    pub(crate) first: Option<Vec<WordId>>,
    /// One word of each of these groups must occur in the text.
    pub(crate) required: Vec<Vec<WordId>>,
}

/// A pattern as written.
#[derive(Debug)]
enum Part {
    Word(WordId),
    Sign(char),
    Slot(Slot, u8),
    Thing,
    Open,
    OneOf(Vec<Vec<Part>>),
    Maybe(Vec<Vec<Part>>),
}

/// Compiles a pattern.
///
/// # Panics
/// If the pattern is malformed: patterns are constants, and a test compiles them all.
pub(crate) fn compile(pattern: &'static str, vocabulary: &mut Vocabulary) -> Template {
    let mut parser = Parser { rest: pattern, slots: Vec::new(), vocabulary, ended: false };
    let mut choices = parser.choices();
    assert!(parser.rest.is_empty(), "unbalanced pattern: {pattern}");
    let parts = if choices.len() == 1 { choices.remove(0) } else { vec![Part::OneOf(choices)] };
    let slots = parser.slots;
    let mut steps = Vec::new();
    emit_sequence(&parts, &mut steps);
    if !matches!(steps.last(), Some(Step::Thing)) {
        steps.push(Step::End);
    }
    let mut first = Vec::new();
    let closed = first_words(&parts, &mut first);
    Template {
        steps,
        slots,
        first: (closed == Start::Word).then_some(first),
        required: required(&parts),
    }
}

struct Parser<'a> {
    rest: &'static str,
    slots: Vec<(&'static str, Slot)>,
    vocabulary: &'a mut Vocabulary,
    ended: bool,
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
            let Some(c) = self.rest.chars().next() else { break };
            match c {
                '|' | ')' | ']' => break,
                '(' => parts.push(Part::OneOf(self.group(')'))),
                '[' => parts.push(Part::Maybe(self.group(']'))),
                '<' => {
                    let name = self.until('>');
                    parts.push(Part::OneOf(self.expand(name)));
                }
                '{' => {
                    let inside = self.until('}');
                    parts.push(match inside {
                        "(" => Part::Sign('('),
                        ")" => Part::Sign(')'),
                        _ => self.slot(inside),
                    });
                }
                '~' => {
                    self.rest = &self.rest[1..];
                    parts.push(Part::Open);
                }
                _ if c.is_alphabetic() => parts.push(self.word()),
                _ => {
                    self.rest = &self.rest[c.len_utf8()..];
                    parts.push(Part::Sign(c));
                }
            }
        }
        parts
    }

    fn group(&mut self, close: char) -> Vec<Vec<Part>> {
        self.rest = &self.rest[1..];
        let choices = self.choices();
        self.rest = self.rest.strip_prefix(close).expect("groups in patterns are closed");
        choices
    }

    fn until(&mut self, close: char) -> &'static str {
        let end = self.rest.find(close).expect("slots in patterns are closed");
        let inside = &self.rest[1..end];
        self.rest = &self.rest[end + 1..];
        inside
    }

    fn expand(&mut self, name: &str) -> Vec<Vec<Part>> {
        let (_, body) = MACROS.iter().find(|(n, _)| *n == name).expect("macros in patterns exist");
        let outer = std::mem::replace(&mut self.rest, body);
        let choices = self.choices();
        self.rest = outer;
        choices
    }

    fn slot(&mut self, inside: &'static str) -> Part {
        if inside == "thing" {
            self.ended = true;
            return Part::Thing;
        }
        let (name, kind) = inside.split_once(':').unwrap_or((inside, inside));
        let slot = Slot::named(kind).expect("slots in patterns have a known kind");
        // Alternatives may fill the same slot.
        let number = match self.slots.iter().position(|&(n, _)| n == name) {
            Some(number) => number,
            None => {
                self.slots.push((name, slot));
                assert!(self.slots.len() <= crate::matcher::MOST_SLOTS, "too many slots");
                self.slots.len() - 1
            }
        };
        Part::Slot(slot, u8::try_from(number).expect("a pattern has few slots"))
    }

    fn word(&mut self) -> Part {
        let end = self
            .rest
            .find(|c: char| !(c.is_alphabetic() || c == '\'' || c == '.' || is_mark(c)))
            .unwrap_or(self.rest.len());
        let word = self.rest[..end]
            .strip_suffix(|c| c == '.')
            .filter(|w| !w.contains('.'))
            .unwrap_or(&self.rest[..end]);
        self.rest = &self.rest[word.len()..];
        Part::Word(self.vocabulary.learn(word))
    }
}

/// Vowel signs and joiners of Devanagari, which are not letters by themselves.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}')
}

fn emit_sequence(parts: &[Part], steps: &mut Vec<Step>) {
    for part in parts {
        match part {
            Part::Word(id) => steps.push(Step::Word(*id)),
            Part::Sign(c) => steps.push(Step::Sign(*c)),
            Part::Slot(slot, number) => steps.push(Step::Slot(*slot, *number)),
            Part::Thing => steps.push(Step::Thing),
            Part::Open => steps.push(Step::Open),
            Part::OneOf(choices) => emit_choices(choices, false, steps),
            Part::Maybe(choices) => emit_choices(choices, true, steps),
        }
    }
}

fn emit_choices(choices: &[Vec<Part>], optional: bool, steps: &mut Vec<Step>) {
    let mut jumps = Vec::new();
    for (k, choice) in choices.iter().enumerate() {
        let last = k + 1 == choices.len() && !optional;
        let fork = steps.len();
        if !last {
            steps.push(Step::End); // replaced below
        }
        emit_sequence(choice, steps);
        if !last {
            jumps.push(steps.len());
            steps.push(Step::End); // replaced below
            steps[fork] = Step::Either(address(fork + 1), address(steps.len()));
        }
    }
    let end = address(steps.len());
    for jump in jumps {
        steps[jump] = Step::Goto(end);
    }
}

fn address(at: usize) -> u16 {
    u16::try_from(at).expect("a pattern is short")
}

/// How a sequence can begin.
#[derive(Clone, Copy, PartialEq)]
enum Start {
    /// With one of the words collected.
    Word,
    /// With a slot or sign.
    Open,
    /// It can be empty, so what follows it counts too.
    Empty,
}

fn first_words(parts: &[Part], words: &mut Vec<WordId>) -> Start {
    for part in parts {
        let start = match part {
            Part::Word(id) => {
                words.push(*id);
                Start::Word
            }
            Part::Sign(_) | Part::Slot(..) | Part::Thing | Part::Open => Start::Open,
            Part::OneOf(choices) => first_of_choices(choices, words),
            Part::Maybe(choices) => match first_of_choices(choices, words) {
                Start::Open => Start::Open,
                _ => Start::Empty,
            },
        };
        if start != Start::Empty {
            return start;
        }
    }
    Start::Empty
}

fn first_of_choices(choices: &[Vec<Part>], words: &mut Vec<WordId>) -> Start {
    let starts: Vec<Start> = choices.iter().map(|choice| first_words(choice, words)).collect();
    if starts.contains(&Start::Open) {
        Start::Open
    } else if starts.contains(&Start::Empty) {
        Start::Empty
    } else {
        Start::Word
    }
}

/// For each part that can't be left out: the words of which one must occur.
fn required(parts: &[Part]) -> Vec<Vec<WordId>> {
    let mut groups = Vec::new();
    for part in parts {
        match part {
            Part::Word(id) => groups.push(vec![*id]),
            Part::OneOf(choices) => {
                // One word of each choice will do; a choice without words makes the group useless.
                let words: Option<Vec<WordId>> = choices
                    .iter()
                    .map(|choice| required(choice).into_iter().next())
                    .collect::<Option<Vec<_>>>()
                    .map(|v| v.concat());
                groups.extend(words);
            }
            _ => {}
        }
    }
    groups
}
