//! The words of probability: what they are in the one spelling that the phrases below know.

use crate::row::Row;
use crate::token::Kind;

/// Nepali words and English variants, and the word that stands for them.
const SAME: &[(&str, &str)] = &[
    ("रातो", "red"),
    ("राता", "red"),
    ("रातै", "red"),
    ("नीलो", "blue"),
    ("निलो", "blue"),
    ("नीला", "blue"),
    ("निला", "blue"),
    ("हरियो", "green"),
    ("हरिया", "green"),
    ("सेतो", "white"),
    ("सेता", "white"),
    ("कालो", "black"),
    ("काला", "black"),
    ("पहेँलो", "yellow"),
    ("पहेंलो", "yellow"),
    ("पहेँला", "yellow"),
    ("पहेंला", "yellow"),
    ("बल", "ball"),
    ("बलहरू", "ball"),
    ("गुच्चा", "marble"),
    ("गुच्चाहरू", "marble"),
    ("पत्ती", "card"),
    ("पत्तीहरू", "card"),
    ("कार्डहरू", "card"),
    ("अक्षरहरू", "letter"),
    ("सङ्ख्याहरू", "number"),
    ("बलहरु", "ball"),
    ("तास", "card"),
    ("कार्ड", "card"),
    ("अक्षर", "letter"),
    ("केटा", "boy"),
    ("केटी", "girl"),
    ("छोरा", "boy"),
    ("छोरी", "girl"),
    ("विद्यार्थी", "student"),
    ("अग्र", "head"),
    ("अग्रभाग", "head"),
    ("शिर", "head"),
    ("पुच्छर", "tail"),
    ("पृष्ठ", "tail"),
    ("पृष्ठभाग", "tail"),
    ("एक्का", "ace"),
    ("बादशाह", "king"),
    ("राजा", "king"),
    ("रानी", "queen"),
    ("मिस्सी", "queen"),
    ("गुलाम", "jack"),
    ("सुरथ", "spade"),
    ("पान", "heart"),
    ("पानपत्ती", "heart"),
    ("इँट", "diamond"),
    ("ईंट", "diamond"),
    ("ईँटा", "diamond"),
    ("इँटा", "diamond"),
    ("चिडी", "club"),
    ("चिडीमार", "club"),
    ("स्वर", "vowel"),
    ("व्यञ्जन", "consonant"),
    ("जोर", "even"),
    ("बिजोर", "odd"),
    ("विजोर", "odd"),
    ("रूढ", "prime"),
    ("रुढ", "prime"),
    ("संयुक्त", "composite"),
    ("सङ्ख्या", "number"),
    ("संख्या", "number"),
    ("अङ्क", "number"),
    ("दुवै", "both"),
    ("दुबै", "both"),
    ("तीनै", "all three"),
    ("सबै", "all"),
    ("कम्तीमा", "at least"),
    ("घटीमा", "at least"),
    ("बढीमा", "at most"),
    ("ठ्याक्कै", "exactly"),
    ("वा", "or"),
    ("अथवा", "or"),
    ("र", "and"),
    ("पहिलो", "first"),
    ("दोस्रो", "second"),
    ("योगफल", "sum"),
    ("गुणनफल", "product"),
    ("उही", "same"),
    ("एउटै", "same"),
    ("समान", "same"),
    ("फरक", "different"),
    ("रङ", "colour"),
    ("रङ्ग", "colour"),
    ("रंग", "colour"),
    ("color", "colour"),
    ("colors", "colour"),
    ("colours", "colour"),
    ("अपवर्त्य", "multiple"),
    ("गुणनखण्ड", "factor"),
    ("knave", "jack"),
    ("knaves", "jack"),
    ("head", "head"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("dice", "die"),
    ("greater", "more"),
    ("bigger", "more"),
    ("larger", "more"),
    ("smaller", "less"),
    ("fewer", "less"),
    ("ठूलो", "more"),
    ("ठुलो", "more"),
    ("बढी", "more"),
    ("सानो", "less"),
    ("कम", "less"),
    ("भन्दा", "than"),
    ("doubles", "doublet"),
    ("double", "doublet"),
    ("total", "sum"),
    ("divisors", "factor"),
    ("divisor", "factor"),
];

/// Words of things that stand beside what tells them apart: "a red *ball*".
pub(crate) const NOUNS: &[&str] = &[
    "ball",
    "marble",
    "bead",
    "card",
    "ticket",
    "number",
    "pen",
    "pencil",
    "bulb",
    "student",
    "letter",
    "counter",
    "disc",
    "sweet",
    "egg",
    "apple",
    "orange",
    "toffee",
    "slip",
    "coin",
    "die",
    "face",
    "person",
    "child",
    "one",
    "chip",
    "token",
    "flower",
    "rose",
    "mango",
    "book",
    "item",
    "screw",
    "bolt",
    "shirt",
    "sock",
    "chocolate",
    "candy",
    "balloon",
    "page",
    "fruit",
];

/// Colours that a thing may have though none has it.
pub(crate) const COLOURS: &[&str] = &[
    "red", "blue", "green", "white", "black", "yellow", "pink", "orange", "brown", "purple",
    "violet", "grey",
];

/// The words that the vocabulary must know so that postpositions come off them.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    SAME.iter().map(|(word, _)| *word).filter(|word| !word.is_ascii())
}

/// The word at a token in its one spelling: lower case, singular; empty where no word stands.
pub(crate) fn word(row: &Row<'_>, at: usize) -> String {
    if !matches!(row.kind(at), Some(Kind::Word | Kind::Number)) {
        return row.text_of(at).to_owned();
    }
    let lower = row.text_of(at).to_lowercase();
    if let Some((_, same)) = SAME.iter().find(|(w, _)| *w == lower) {
        return (*same).to_owned();
    }
    singular(&lower)
}

/// `kings` as `king`, `boxes` as `box`.
pub(crate) fn singular(word: &str) -> String {
    let plural = word.is_ascii() && word.len() > 3 && word.ends_with('s');
    if !plural || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("xes") {
        return format!("{stem}x");
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    word[..word.len() - 1].to_owned()
}
