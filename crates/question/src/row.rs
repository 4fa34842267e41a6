//! A question's tokens, with the questions one asks about them.

use crate::{
    grammar::{Grammar, Possible},
    token::{Kind, Token, lower_case},
    vocabulary::UNKNOWN,
};
use std::cell::RefCell;
use syntax::{Diagnostic, Symbol, unit};

/// A tokenised question.
pub(crate) struct Row<'a> {
    /// The question.
    pub(crate) text: &'a str,
    /// Its tokens.
    pub(crate) tokens: Vec<Token>,
    /// Names that are functions, since the question defines them.
    pub(crate) functions: Vec<Symbol>,
    /// The forms whose words all occur.
    pub(crate) possible: Possible,
    /// Warnings about the formulas read so far.
    pub(crate) warnings: RefCell<Vec<Diagnostic>>,
}

impl<'a> Row<'a> {
    /// Tokenises a question.
    pub(crate) fn new(text: &'a str, grammar: &Grammar) -> Self {
        let tokens = crate::token::tokens(text, &grammar.vocabulary);
        let mut present = vec![0u64; grammar.vocabulary.len() / 64 + 1];
        for token in &tokens {
            if token.word != UNKNOWN {
                present[usize::from(token.word) / 64] |= 1 << (token.word % 64);
            }
        }
        let possible = grammar.possible(&present);
        let mut row =
            Row { text, tokens, functions: Vec::new(), possible, warnings: RefCell::default() };
        row.functions = row.defined_functions();
        row
    }

    /// The kind of the token at `at`.
    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The text of the token at `at`; empty past the end.
    pub(crate) fn text_of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start..token.end])
    }

    /// The text of the tokens from `start` up to `end`.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &'a str {
        match (self.tokens.get(start), self.tokens.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) if start < end => &self.text[first.start..last.end],
            _ => "",
        }
    }

    /// Whether space stands before the token at `at`, or nothing.
    pub(crate) fn spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.spaced)
    }

    /// Whether the token at `at` is one of these lower-case words.
    pub(crate) fn is_word_in(&self, at: usize, words: &[&str]) -> bool {
        let mut buffer = [0; 24];
        matches!(self.kind(at), Some(Kind::Word | Kind::Number))
            && match lower_case(self.text_of(at), &mut buffer) {
                Some(lower) => words.contains(&lower),
                None => words.contains(&self.text_of(at)),
            }
    }

    /// "and", "or", "र".
    pub(crate) fn is_conjunction(&self, at: usize) -> bool {
        self.is_word_in(at, &["and", "or", "र", "वा", "तथा"]) || self.text_of(at) == "&"
    }

    /// Whether a relation sign stands at `at`.
    pub(crate) fn is_relation(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Relation)
    }

    /// Whether the colon at `at` stands between two numbers or letters, as in `3:4`.
    pub(crate) fn is_ratio_sign(&self, at: usize) -> bool {
        let term = |k: usize| matches!(self.kind(k), Some(Kind::Number));
        at > 0 && self.kind(at) == Some(Kind::Colon) && term(at - 1) && term(at + 1)
    }

    /// Whether the word at `at` is a unit and follows a number or another unit.
    pub(crate) fn is_unit_after_number(&self, at: usize) -> bool {
        at > 0
            && matches!(self.kind(at - 1), Some(Kind::Number | Kind::Close))
            && self.kind(at) == Some(Kind::Word)
            && (self.tokens[at].word == UNKNOWN || self.text_of(at).len() > 3)
            && self.unit_at(at).is_some()
    }

    /// The unit named by the token at `at`.
    pub(crate) fn unit_at(&self, at: usize) -> Option<unit::Named> {
        match self.kind(at)? {
            Kind::Word => unit::lookup_ignoring_case(self.text_of(at)),
            Kind::Command => {
                let inside = self.text_of(at).split_once('{')?.1.strip_suffix('}')?;
                unit::lookup_ignoring_case(inside.trim())
            }
            _ => None,
        }
    }

    /// The scale of temperature named at `at`, and where its name ends: `°C`, `degrees Fahrenheit`.
    pub(crate) fn temperature(&self, at: usize) -> Option<(unit::Named, usize)> {
        let degree =
            self.text_of(at) == "°" || self.is_word_in(at, &["degree", "degrees", "डिग्री"]);
        let scale = if degree { at + 1 } else { at };
        let name = if self.is_word_in(scale, &["celsius", "centigrade", "सेल्सियस"])
            || degree && self.text_of(scale) == "C"
        {
            "°C"
        } else if self.is_word_in(scale, &["fahrenheit", "फरेनहाइट"])
            || degree && self.text_of(scale) == "F"
        {
            "°F"
        } else if !degree && self.is_word_in(scale, &["kelvin", "kelvins", "केल्भिन"])
        {
            "K"
        } else {
            return None;
        };
        Some((unit::lookup(name)?, scale + 1))
    }

    /// Where a choice's label such as `(b)` ends if it stands at `at`.
    pub(crate) fn choice_label(&self, at: usize, letter: char) -> Option<usize> {
        let is_letter = |k: usize| {
            let mut chars = self.text_of(k).chars();
            chars.next().is_some_and(|c| c.to_ascii_lowercase() == letter) && chars.next().is_none()
        };
        if self.text_of(at) == "(" && is_letter(at + 1) && self.text_of(at + 2) == ")" {
            return Some(at + 3);
        }
        (is_letter(at) && self.spaced(at) && self.text_of(at + 1) == ")").then_some(at + 2)
    }

    /// Names of functions the question defines: `f(x) = …` and `g(x) be …` after a word or comma.
    fn defined_functions(&self) -> Vec<Symbol> {
        let mut names = Vec::new();
        for at in 0..self.tokens.len() {
            let begins = at == 0
                || self.tokens[at - 1].word != UNKNOWN
                || matches!(
                    self.kind(at - 1),
                    Some(Kind::Comma | Kind::Newline | Kind::Stop | Kind::Semicolon | Kind::Colon)
                );
            if !begins || !self.tokens[at].formula {
                continue;
            }
            if let Some(end) = crate::slot::Slot::Head.ends(self, at).first()
                && (self.text_of(*end) == "=" || self.is_word_in(*end, &["be", "is", "denote"]))
            {
                let name = Symbol::new(self.text_of(at).trim_start_matches('\\'));
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }
}
