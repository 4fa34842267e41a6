//! Where a text fits a pattern.

use super::amount::is_of;
use super::meaning::has_meaning;
use super::{Compiled, Part, Phrase, WordId};
use crate::sheet::items::{Amount, Item};
use syntax::Expr;

/// A question as a topic sees it.
pub(crate) struct Text<'a> {
    pub(crate) items: &'a [Item],
    topic: &'static Compiled,
    /// The number of each piece that is written as a word of the topic.
    words: Vec<Option<WordId>>,
    /// Which pieces are words that change what a question asks.
    meaningful: Vec<bool>,
    /// The phrases whose words all occur.
    phrases: Vec<&'static Phrase>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(items: &'a [Item], topic: &'static Compiled) -> Self {
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
    pub(crate) fn is_known(&self, at: usize) -> bool {
        self.words[at].is_some() || self.meaningful[at]
    }

    /// Whether some phrase could take the piece at `at`.
    pub(crate) fn may_be_taken(&self, at: usize) -> bool {
        self.words[at].is_some()
            || self.topic.takes_things
            || matches!(self.items[at], Item::Amount(..))
    }

    /// The phrases that may begin at `at`.
    pub(crate) fn phrases_at(&self, at: usize) -> impl Iterator<Item = &'static Phrase> {
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
pub(crate) type Taken = Vec<(String, Amount)>;

impl Phrase {
    /// Every way in which the phrase fits at `at`: where it ends, what it took, and how many words
    /// were taken for the name of a thing.
    pub(crate) fn fits(&self, text: &Text<'_>, at: usize) -> Vec<(usize, Taken, usize)> {
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
            Part::OneOf(symbol, words) => {
                if let Some(Item::Word(word, _)) = item
                    && self.text.words[at].is_some_and(|id| words.contains(&id))
                {
                    taken.push((symbol.clone(), Amount::Plain(Expr::Text(word.clone()))));
                    self.run(&rest, at + 1, taken, things);
                    taken.pop();
                }
            }
            Part::Name(symbol) => {
                let mut name = String::new();
                for length in 1..=3 {
                    let Some(Item::Word(word, capital)) = self.text.items.get(at + length - 1)
                    else {
                        break;
                    };
                    let initial = *capital && word.chars().count() == 1;
                    let of = word == "of" && length == 2;
                    if !initial && !of && self.text.is_known(at + length - 1) {
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
                        self.run(&rest, at + length, taken, things + length);
                    }
                    taken.pop();
                    if initial {
                        break;
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
