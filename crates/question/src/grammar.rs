//! All forms, compiled once and indexed by the words they may begin with.

use crate::{
    form::{Form, Role},
    forms,
    row::Row,
    template::{Template, compile},
    vocabulary::{UNKNOWN, Vocabulary, WordId},
};
use std::sync::OnceLock;

/// The compiled forms.
#[derive(Debug)]
pub(crate) struct Grammar {
    /// The words of all forms.
    pub(crate) vocabulary: Vocabulary,
    /// The forms, in the order of the tables.
    pub(crate) forms: Vec<(Form, Template)>,
    roles: [Index; 4],
}

/// The forms of one role by the word they may begin with.
#[derive(Debug, Default)]
struct Index {
    by_word: Vec<Vec<u16>>,
    /// Those that may begin with a slot.
    open: Vec<u16>,
}

impl Grammar {
    /// The grammar of all tables.
    pub(crate) fn get() -> &'static Grammar {
        static GRAMMAR: OnceLock<Grammar> = OnceLock::new();
        GRAMMAR.get_or_init(Grammar::compile)
    }

    fn compile() -> Grammar {
        let mut vocabulary = Vocabulary::default();
        for word in ["am", "pm"].into_iter().chain(crate::topic::phrases::words()) {
            vocabulary.learn(word);
        }
        let forms: Vec<(Form, Template)> =
            forms::all().map(|&form| (form, compile(form.pattern, &mut vocabulary))).collect();
        let mut roles: [Index; 4] = Default::default();
        for index in &mut roles {
            index.by_word.resize(vocabulary.len() + 1, Vec::new());
        }
        for (number, (form, template)) in forms.iter().enumerate() {
            let number = u16::try_from(number).expect("there are fewer than 65,536 forms");
            let index = &mut roles[form.role as usize];
            match &template.first {
                None => index.open.push(number),
                Some(words) => {
                    for &word in words {
                        let list = &mut index.by_word[usize::from(word)];
                        if list.last() != Some(&number) {
                            list.push(number);
                        }
                    }
                }
            }
        }
        Grammar { vocabulary, forms, roles }
    }

    /// The forms of `role` that may fit at a token of this word, in the order of the tables.
    pub(crate) fn candidates(&self, role: Role, word: WordId, row: &Row<'_>) -> Vec<u16> {
        let index = &self.roles[role as usize];
        let by_word: &[u16] = if word == UNKNOWN { &[] } else { &index.by_word[usize::from(word)] };
        let (mut a, mut b) = (by_word.iter().peekable(), index.open.iter().peekable());
        let mut found = Vec::new();
        loop {
            let number = match (a.peek(), b.peek()) {
                (Some(&&x), Some(&&y)) if x < y => a.next(),
                (Some(_), None) => a.next(),
                (_, Some(_)) => b.next(),
                (None, None) => break,
            };
            let number = *number.expect("one of the two was peeked");
            if self.forms[usize::from(number)].1.possible(&row.present) {
                found.push(number);
            }
        }
        found
    }
}

impl Template {
    /// Whether the words it needs occur.
    fn possible(&self, present: &[u64]) -> bool {
        self.required.iter().all(|group| {
            group.iter().any(|&word| present[usize::from(word) / 64] >> (word % 64) & 1 == 1)
        })
    }
}
