//! Fits forms to tokens: backtracking over small programs, with a bound on the work.

use crate::{
    form::{Form, Meaning, Problem, Role},
    found::Found,
    grammar::Grammar,
    row::Row,
    slot::Slot,
    template::{Step, Template, compile},
    token::Kind,
    vocabulary::{UNKNOWN, Vocabulary},
};
use check::Goal;
use std::rc::Rc;
use std::sync::OnceLock;
use syntax::{Diagnostic, Expr};

/// Most steps for one question.
const FUEL: u32 = 400_000;

/// Where the slots of a form were filled: first token, one past the last.
pub(crate) type Captures = [Option<(u32, u32)>; MOST_SLOTS];

/// Most slots of one form.
pub(crate) const MOST_SLOTS: usize = 10;

/// How a sentence may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    /// With a full stop, or before a word such as "if" that adds a condition.
    Question,
    /// With a full stop, or a comma or "and" before what follows.
    Statement,
}

/// Something a form was found to mean.
#[derive(Debug)]
pub(crate) struct Match {
    /// What.
    pub(crate) meaning: Meaning,
    /// The token after it.
    pub(crate) next: usize,
    /// The form.
    pub(crate) form: &'static str,
}

/// What is needed while a question is matched.
pub(crate) struct Matcher<'r> {
    pub(crate) row: &'r Row<'r>,
    grammar: &'static Grammar,
    fuel: u32,
    /// Where each slot that was tried at a token may end, by token: several forms ask the same.
    ends: Vec<Vec<(Slot, Rc<[usize]>)>>,
    /// The furthest token that some form reached, and what it wanted there.
    pub(crate) furthest: (usize, Wanted),
    /// A formula that could not be read, or another mistake in what did fit.
    pub(crate) problem: Option<Diagnostic>,
}

/// What a form wanted where it stopped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wanted {
    /// A word or sign.
    Word,
    /// What fits this slot.
    Slot(Slot),
    /// The end of the sentence.
    End,
}

type Accept<'a, 'r> = &'a mut dyn FnMut(&mut Matcher<'r>, &Captures, Option<Goal>, usize) -> bool;

impl<'r> Matcher<'r> {
    /// A matcher for the whole of `row`.
    pub(crate) fn new(row: &'r Row<'r>) -> Self {
        Matcher {
            row,
            grammar: Grammar::get(),
            fuel: FUEL,
            ends: vec![Vec::new(); row.tokens.len() + 1],
            furthest: (0, Wanted::Word),
            problem: None,
        }
    }

    /// Whether the work allowed was used up.
    pub(crate) fn exhausted(&self) -> bool {
        self.fuel == 0
    }

    /// The first form of `role` that fits at token `at`.
    pub(crate) fn find(&mut self, role: Role, at: usize, ends: Ends) -> Option<Match> {
        let mut at = self.past_newlines(at);
        if role == Role::Noun && self.row.is_word_in(at, &["the"]) {
            at += 1;
        }
        let word = self.row.tokens.get(at).map_or(UNKNOWN, |token| token.word);
        for number in self.grammar.candidates(role, word, self.row) {
            let (form, template) = &self.grammar.forms[usize::from(number)];
            if let Some((meaning, next)) = self.fit(form, template, at, ends) {
                return Some(Match { meaning, next, form: form.pattern });
            }
        }
        None
    }

    fn fit(
        &mut self,
        form: &'static Form,
        template: &'static Template,
        at: usize,
        ends: Ends,
    ) -> Option<(Meaning, usize)> {
        let mut result = None;
        let mut captures = Captures::default();
        self.run(template, 0, at, ends, &mut captures, &mut |matcher, captures, thing, next| {
            match matcher.built(form, template, captures, thing) {
                Some(meaning) => {
                    result = Some((meaning, next));
                    true
                }
                None => false,
            }
        });
        result
    }

    /// Relations that stand alone at `at`: where they end, and what they are.
    pub(crate) fn relations(&mut self, at: usize) -> Option<(usize, Vec<Expr>)> {
        static PATTERN: OnceLock<Template> = OnceLock::new();
        let template = PATTERN.get_or_init(|| compile("{r:relations}", &mut Vocabulary::default()));
        self.alone(template, at, Ends::Statement, |found| found.relations("r"))
    }

    /// An expression that stands alone at `at`: where it ends, and what it is.
    pub(crate) fn expression(&mut self, at: usize) -> Option<(usize, Expr)> {
        static PATTERN: OnceLock<Template> = OnceLock::new();
        let template = PATTERN.get_or_init(|| compile("{e:expr}", &mut Vocabulary::default()));
        self.alone(template, at, Ends::Question, |found| found.expr("e"))
    }

    fn alone<T>(
        &mut self,
        template: &'static Template,
        at: usize,
        ends: Ends,
        build: impl Fn(&Found<'_, '_>) -> Result<T, Problem>,
    ) -> Option<(usize, T)> {
        let mut result = None;
        let mut captures = Captures::default();
        self.run(template, 0, at, ends, &mut captures, &mut |matcher, captures, _, next| {
            let found = Found { row: matcher.row, template, captures, thing: None };
            match build(&found) {
                Ok(value) => {
                    result = Some((next, value));
                    true
                }
                Err(problem) => {
                    matcher.note(problem);
                    false
                }
            }
        });
        result
    }

    fn built(
        &mut self,
        form: &Form,
        template: &Template,
        captures: &Captures,
        thing: Option<Goal>,
    ) -> Option<Meaning> {
        let warnings = self.row.warnings.borrow().len();
        let found = Found { row: self.row, template, captures, thing };
        match (form.build)(&found) {
            Ok(meaning) => Some(meaning),
            Err(problem) => {
                self.row.warnings.borrow_mut().truncate(warnings);
                self.note(problem);
                None
            }
        }
    }

    /// Runs a program from instruction `step` at token `at`; calls `accept` at its end.
    fn run(
        &mut self,
        template: &'static Template,
        mut step: usize,
        mut at: usize,
        ends: Ends,
        captures: &mut Captures,
        accept: Accept<'_, 'r>,
    ) -> bool {
        loop {
            if self.fuel == 0 {
                return false;
            }
            self.fuel -= 1;
            match template.steps[step] {
                Step::Word(word) => {
                    at = self.past_newlines(at);
                    if self.row.tokens.get(at).is_none_or(|token| token.word != word) {
                        return self.stopped(at, Wanted::Word);
                    }
                    at += 1;
                    step += 1;
                }
                Step::Sign(sign) => {
                    at = self.past_newlines(at);
                    if !self.is_sign(at, sign) {
                        return self.stopped(at, Wanted::Word);
                    }
                    at += 1;
                    step += 1;
                }
                Step::Either(first, second) => {
                    if self.run(template, usize::from(first), at, ends, captures, accept) {
                        return true;
                    }
                    step = usize::from(second);
                }
                Step::Goto(there) => step = usize::from(there),
                Step::Slot(slot, number) => {
                    at = self.past_newlines(at);
                    return self.run_slot(
                        template,
                        step,
                        (slot, number),
                        at,
                        ends,
                        captures,
                        accept,
                    );
                }
                Step::Thing => {
                    at = self.past_newlines(at);
                    return self.run_thing(at, ends, captures, accept);
                }
                Step::Open => {
                    let at = self.past_newlines(at);
                    return match self.row.kind(at) {
                        Some(_) => accept(self, captures, None, at),
                        None => self.stopped(at, Wanted::Word),
                    };
                }
                Step::End => {
                    return match self.end(at, ends) {
                        Some(next) => accept(self, captures, None, next),
                        None => self.stopped(at, Wanted::End),
                    };
                }
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the state of the machine")]
    fn run_slot(
        &mut self,
        template: &'static Template,
        step: usize,
        (slot, number): (Slot, u8),
        at: usize,
        ends: Ends,
        captures: &mut Captures,
        accept: Accept<'_, 'r>,
    ) -> bool {
        let before = captures[usize::from(number)];
        let places = self.ends(slot, at);
        if places.is_empty() {
            return self.stopped(at, Wanted::Slot(slot));
        }
        // Most ends are ruled out by the word that must follow.
        let next = match template.steps[step + 1] {
            Step::Word(word) => Some(word),
            _ => None,
        };
        for &end in &*places {
            if next.is_some_and(|word| {
                let at = self.past_newlines(end);
                self.row.tokens.get(at).is_none_or(|token| token.word != word)
            }) {
                self.stopped(end, Wanted::Word);
                continue;
            }
            captures[usize::from(number)] = Some((index(at), index(end)));
            if self.run(template, step + 1, end, ends, captures, accept) {
                return true;
            }
        }
        captures[usize::from(number)] = before;
        false
    }

    /// Where a slot may end if it begins at token `at`, best first.
    fn ends(&mut self, slot: Slot, at: usize) -> Rc<[usize]> {
        let Some(known) = self.ends.get_mut(at) else { return slot.ends(self.row, at).into() };
        if let Some((_, places)) = known.iter().find(|(tried, _)| *tried == slot) {
            return places.clone();
        }
        let places: Rc<[usize]> = slot.ends(self.row, at).into();
        known.push((slot, places.clone()));
        places
    }

    fn run_thing(
        &mut self,
        mut at: usize,
        ends: Ends,
        captures: &Captures,
        accept: Accept<'_, 'r>,
    ) -> bool {
        if self.row.is_word_in(at, &["the"]) {
            at += 1;
        }
        let word = self.row.tokens.get(at).map_or(UNKNOWN, |token| token.word);
        for number in self.grammar.candidates(Role::Noun, word, self.row) {
            let (form, template) = &self.grammar.forms[usize::from(number)];
            let mut inner = Captures::default();
            let fits =
                self.run(template, 0, at, ends, &mut inner, &mut |matcher, inner, _, next| {
                    match matcher.built(form, template, inner, None) {
                        Some(Meaning::Goal(goal)) => accept(matcher, captures, Some(goal), next),
                        _ => false,
                    }
                });
            if fits {
                return true;
            }
        }
        false
    }

    /// Keeps the first mistake found.
    fn note(&mut self, problem: Problem) {
        if let Problem::Mistake(diagnostic) = problem {
            self.problem.get_or_insert(diagnostic);
        }
    }

    /// Notes how far a form came; always false.
    fn stopped(&mut self, at: usize, wanted: Wanted) -> bool {
        if at > self.furthest.0 || (at == self.furthest.0 && wanted != Wanted::Word) {
            self.furthest = (at, wanted);
        }
        false
    }

    fn past_newlines(&self, mut at: usize) -> usize {
        while self.row.kind(at) == Some(Kind::Newline) {
            at += 1;
        }
        at
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        match (sign, self.row.kind(at)) {
            ('\'', Some(kind)) => kind == Kind::Quote,
            ('?', Some(kind)) => matches!(kind, Kind::Question | Kind::Stop),
            ('.', Some(kind)) => matches!(kind, Kind::Stop | Kind::Question),
            ('-', Some(kind)) => {
                kind == Kind::Operator && matches!(self.row.text_of(at), "-" | "–" | "—" | "−")
            }
            ('∈', Some(_)) => matches!(self.row.text_of(at), "∈" | "\\in" | "ϵ" | "ε"),
            (_, Some(_)) => self.row.text_of(at).chars().eq([sign]),
            (_, None) => false,
        }
    }

    /// If a sentence can end at `at`: where the next one begins.
    fn end(&mut self, at: usize, ends: Ends) -> Option<usize> {
        let before = at;
        let at = self.past_tail(at);
        match self.row.kind(at) {
            None => Some(at),
            Some(Kind::Stop | Kind::Question | Kind::Newline) => Some(self.past_stops(at)),
            Some(Kind::Comma | Kind::Semicolon) if ends == Ends::Statement => Some(at + 1),
            Some(Kind::Comma) if self.is_condition(at + 1) => Some(at + 1),
            Some(_) if ends == Ends::Statement && self.row.tokens[at].formula => {
                self.after_statement(before, at)
            }
            Some(Kind::Word) => match ends {
                Ends::Question => self.is_condition(at).then_some(at),
                Ends::Statement => self.after_statement(before, at),
            },
            _ => None,
        }
    }

    /// Where what follows a statement begins, if the word at `at` can follow one.
    fn after_statement(&self, before: usize, at: usize) -> Option<usize> {
        if self.row.is_word_in(at, &["and", "then", "also", "र"]) {
            return Some(at + 1);
        }
        let asks = ["solve", "find", "what", "calculate", "evaluate", "determine", "hence"];
        let conditional = before > 0 && self.row.is_word_in(before - 1, &["भए", "भने"]);
        (conditional || self.row.is_word_in(at, &asks)).then_some(at)
    }

    fn is_condition(&self, at: usize) -> bool {
        self.row.is_word_in(
            at,
            &[
                "if",
                "when",
                "where",
                "given",
                "assuming",
                "for",
                "at",
                "provided",
                "using",
                "जहाँ",
                "whose",
                "having",
            ],
        )
    }

    fn past_stops(&self, mut at: usize) -> usize {
        while matches!(self.row.kind(at), Some(Kind::Stop | Kind::Question | Kind::Newline)) {
            at += 1;
        }
        at
    }

    /// Past "please", "step by step" and their like.
    fn past_tail(&mut self, at: usize) -> usize {
        const TAILS: &[&[&str]] = &[
            &["please"],
            &["step", "by", "step"],
            &["with", "steps"],
            &["with", "all", "steps"],
            &["with", "working"],
            &["with", "full", "working"],
            &["for", "me"],
            &["kindly"],
            &["showing", "your", "working"],
            &["showing", "all", "steps"],
            &["showing", "all", "working"],
            &["and", "show", "your", "working"],
            &["and", "show", "your", "steps"],
            &["and", "show", "all", "steps"],
            &["in", "simplest", "form"],
            &["in", "its", "simplest", "form"],
            &["in", "lowest", "terms"],
            &["in", "its", "lowest", "terms"],
            &["as", "a", "fraction", "in", "its", "simplest", "form"],
            &["exactly"],
            &["completely"],
            &["fully"],
        ];
        let mut at = at;
        'again: loop {
            let start = if self.row.kind(at) == Some(Kind::Comma) { at + 1 } else { at };
            if self.row.kind(start) != Some(Kind::Word) {
                return at;
            }
            if let Some((_, next)) = crate::approach::named(self.row, start) {
                at = next;
                continue 'again;
            }
            for tail in TAILS {
                if tail.iter().enumerate().all(|(k, word)| self.row.is_word_in(start + k, &[word]))
                {
                    at = start + tail.len();
                    continue 'again;
                }
            }
            return at;
        }
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).expect("a question has fewer than 2^32 tokens")
}
