//! The words that occur in the forms, numbered.

use std::collections::HashMap;

/// Number of a word.
pub(crate) type WordId = u16;

/// A word that no form has.
pub(crate) const UNKNOWN: WordId = 0;

/// All words of all forms.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    ids: HashMap<String, WordId>,
}

impl Vocabulary {
    /// The number of a word of a form; a new one if it is new.
    pub(crate) fn learn(&mut self, word: &str) -> WordId {
        let next =
            WordId::try_from(self.ids.len() + 1).expect("the forms have fewer than 65,535 words");
        *self.ids.entry(word.to_lowercase()).or_insert(next)
    }

    /// The number of a lower-case word.
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or(UNKNOWN)
    }

    /// The number of a word as it stands in a text.
    pub(crate) fn id_of_spelling(&self, word: &str) -> WordId {
        let mut buffer = [0; 40];
        match crate::token::lower_case(word, &mut buffer) {
            Some(lower) => self.id(lower),
            None if word.len() > 120 || word.is_ascii() => UNKNOWN,
            None => {
                let visible: String =
                    word.chars().filter(|&c| !crate::token::is_ignorable(c)).collect();
                self.id(&visible.to_lowercase())
            }
        }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }
}
