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
    watch: Watch,
}

/// Which forms to look at for a text that has a word: each form waits for one group of the words
/// that it needs, the one that the fewest forms have in common.
#[derive(Debug, Default)]
struct Watch {
    by_word: Vec<Vec<u16>>,
    /// Those that need no word.
    always: Vec<u16>,
}

/// The forms whose words all occur in a text.
#[derive(Debug, Default)]
pub(crate) struct Possible {
    /// A bit for each form.
    bits: Vec<u64>,
    /// Those of each role that may begin with a slot, in the order of the tables.
    open: [Vec<u16>; 4],
}

impl Possible {
    fn has(&self, form: u16) -> bool {
        self.bits[usize::from(form) / 64] >> (form % 64) & 1 == 1
    }
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
        for word in ["am", "pm"]
            .into_iter()
            .chain(crate::topic::phrases::words())
            .chain(crate::topic::chance::lexicon::words())
        {
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
        let watch = Watch::of(&forms, vocabulary.len());
        Grammar { vocabulary, forms, roles, watch }
    }

    /// The forms whose words all occur: `present` has a bit for each word of the vocabulary.
    pub(crate) fn possible(&self, present: &[u64]) -> Possible {
        let mut possible =
            Possible { bits: vec![0; self.forms.len() / 64 + 1], ..Possible::default() };
        let mut look_at = |forms: &[u16]| {
            for &number in forms {
                let form = usize::from(number);
                if self.forms[form].1.possible(present) {
                    possible.bits[form / 64] |= 1 << (form % 64);
                }
            }
        };
        look_at(&self.watch.always);
        for (block, &bits) in present.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                look_at(&self.watch.by_word[block * 64 + bits.trailing_zeros() as usize]);
                bits &= bits - 1;
            }
        }
        for (role, index) in self.roles.iter().enumerate() {
            let open = index.open.iter().copied().filter(|&form| possible.has(form)).collect();
            possible.open[role] = open;
        }
        possible
    }

    /// The forms of `role` that may fit at a token of this word, in the order of the tables.
    pub(crate) fn candidates<'r>(
        &'static self,
        role: Role,
        word: WordId,
        row: &'r Row<'_>,
    ) -> impl Iterator<Item = u16> + use<'r> {
        let by_word: &[u16] = match word {
            UNKNOWN => &[],
            word => &self.roles[role as usize].by_word[usize::from(word)],
        };
        let possible = &row.possible;
        let mut a = by_word.iter().copied().filter(|&form| possible.has(form)).peekable();
        let mut b = possible.open[role as usize].iter().copied().peekable();
        std::iter::from_fn(move || match (a.peek(), b.peek()) {
            (Some(x), Some(y)) if x < y => a.next(),
            (Some(_), None) => a.next(),
            _ => b.next(),
        })
    }
}

impl Watch {
    fn of(forms: &[(Form, Template)], words: usize) -> Watch {
        let groups = || forms.iter().flat_map(|(_, template)| &template.required);
        let mut needed_by = vec![0usize; words + 1];
        groups().flatten().for_each(|&word| needed_by[usize::from(word)] += 1);
        let mut watch =
            Watch { by_word: vec![Vec::new(); (words / 64 + 1) * 64], ..Watch::default() };
        for (number, (_, template)) in forms.iter().enumerate() {
            let number = u16::try_from(number).expect("there are fewer than 65,536 forms");
            let shared = |group: &&Vec<WordId>| -> usize {
                group.iter().map(|&word| needed_by[usize::from(word)]).sum()
            };
            match template.required.iter().min_by_key(shared) {
                None => watch.always.push(number),
                Some(group) => {
                    for &word in group {
                        watch.by_word[usize::from(word)].push(number);
                    }
                }
            }
        }
        watch
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
