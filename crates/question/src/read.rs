//! From tokens to sentences, and from sentences to a task.

use crate::{
    NotUnderstood, Part, Read, approach,
    assemble::Assembly,
    form::{Meaning, Role},
    grammar::Grammar,
    matcher::{Ends, Match, Matcher, Wanted},
    row::Row,
    token::Kind,
};
use check::{Given, Goal};
use syntax::{Diagnostic, Severity, Span};

/// Longest question, in bytes.
const LONGEST: usize = 20_000;

/// Reads a question.
pub(crate) fn read(text: &str) -> Result<Read, NotUnderstood> {
    if text.trim().is_empty() {
        return Err(refusal(
            text,
            0,
            text.len(),
            "there is no question here",
            "type a question such as “Solve 2x + 3 = 11.”",
        ));
    }
    if text.len() > LONGEST {
        return Err(refusal(
            text,
            0,
            text.len(),
            "this text is too long for a question",
            "ask one question at a time, in fewer than 20,000 characters",
        ));
    }
    let row = Row::new(text, Grammar::get());
    if row.tokens.is_empty() {
        return Err(refusal(
            text,
            0,
            text.len(),
            "there is no question here",
            "type a question such as “Solve 2x + 3 = 11.”",
        ));
    }
    Sentences {
        matcher: Matcher::new(&row),
        assembly: Assembly::default(),
        parts: Vec::new(),
        row: &row,
    }
    .read()
}

fn refusal(text: &str, start: usize, end: usize, message: &str, hint: &str) -> NotUnderstood {
    let _ = text;
    let span = Span { start, end };
    NotUnderstood {
        diagnostics: vec![Diagnostic {
            severity: Severity::Error,
            span,
            message: message.into(),
            hint: Some(hint.into()),
        }],
    }
}

/// Whether two differentials such as `dx` and `dz` stand side by side, which are no products of
/// letters.
fn has_differentials(row: &Row<'_>) -> bool {
    let is = |at: usize| {
        let word = row.text_of(at);
        row.kind(at) == Some(Kind::Word)
            && matches!(word, "dx" | "dy" | "dz" | "dt")
            && (at == 0 || row.text_of(at - 1) != "/")
    };
    let mut found: Vec<&str> =
        (0..row.tokens.len()).filter(|&at| is(at)).map(|at| row.text_of(at)).collect();
    found.sort_unstable();
    found.dedup();
    found.len() > 1
}

struct Sentences<'r> {
    matcher: Matcher<'r>,
    assembly: Assembly,
    parts: Vec<Part>,
    row: &'r Row<'r>,
}

impl Sentences<'_> {
    fn read(mut self) -> Result<Read, NotUnderstood> {
        let mut at = self.past_number(self.past_stops(0));
        while at < self.row.tokens.len() {
            let start = self.past_prefixes(at);
            if start >= self.row.tokens.len() {
                break;
            }
            let Some(found) = self.sentence(start) else { return Err(self.stuck(start)) };
            let span = self.span(start, found.next);
            if let Err((message, hint)) = self.assembly.add(found.meaning) {
                return Err(refusal(self.row.text, span.start, span.end, message, hint));
            }
            self.parts.push(Part { span, form: found.form });
            at = self.past_stops(found.next);
        }
        let text = self.row.text;
        match self.assembly.finish() {
            Ok(mut task) => {
                if matches!(task.goal, Goal::Solve { .. }) && has_differentials(self.row) {
                    return Err(refusal(
                        text,
                        0,
                        text.len(),
                        "the differentials here are not of x and y",
                        "write the equation as M dx + N dy = 0",
                    ));
                }
                if let Goal::Solve { .. } = task.goal
                    && let Some(approach) = approach::of(self.row)
                {
                    task.given.push(Given::Approach(approach));
                }
                let mut diagnostics = self.row.warnings.take();
                diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
                diagnostics.dedup();
                Ok(Read { task, parts: self.parts, diagnostics })
            }
            Err((message, hint)) => Err(refusal(text, 0, text.len(), message, hint)),
        }
    }

    /// The first reading of what stands at `at`.
    fn sentence(&mut self, at: usize) -> Option<Match> {
        let m = &mut self.matcher;
        m.find(Role::Courtesy, at, Ends::Question)
            .or_else(|| m.find(Role::Statement, at, Ends::Statement))
            .or_else(|| m.find(Role::Question, at, Ends::Question))
            .or_else(|| self.bare(at))
    }

    /// Formulas that stand alone, or a noun phrase.
    fn bare(&mut self, at: usize) -> Option<Match> {
        if let Some(found) = self.matcher.relations(at) {
            found.1.into_iter().for_each(|expr| self.assembly.add_bare(expr));
            return Some(Match { meaning: Meaning::Nothing, next: found.0, form: "{relations}" });
        }
        let noun = self.matcher.find(Role::Noun, at, Ends::Question);
        if noun.as_ref().is_some_and(|noun| noun.form != "{e:expr}") {
            return noun;
        }
        if let Some((next, expr)) = self.matcher.expression(at) {
            self.assembly.add_bare(expr);
            return Some(Match { meaning: Meaning::Nothing, next, form: "{expr}" });
        }
        noun
    }

    /// Past `Q1.`, `2)`, `(a)`, `Question 3:`.
    fn past_number(&self, at: usize) -> usize {
        let row = self.row;
        let mut next = at;
        let labelled =
            row.is_word_in(next, &["q", "question", "problem", "exercise", "ex", "no", "प्रश्न"]);
        if labelled {
            next += 1;
            next += usize::from(row.kind(next) == Some(Kind::Stop));
        }
        let bracketed = row.text_of(next) == "(";
        next += usize::from(bracketed);
        let short = row.slice(next, next + 1).len() <= 3;
        if !short || !matches!(row.kind(next), Some(Kind::Number | Kind::Word)) {
            return at;
        }
        next += 1;
        let closed = row.text_of(next) == ")"
            || (!bracketed && row.text_of(next) == ".")
            || (labelled && row.kind(next) == Some(Kind::Colon));
        let label_is_number = row.kind(next - 1) == Some(Kind::Number) || bracketed || labelled;
        // "(2) Solve …" but not "(2)x = 4".
        let before_word = row.kind(next + 1) == Some(Kind::Word) && !row.tokens[next + 1].formula;
        if closed && label_is_number && before_word { next + 1 } else { at }
    }

    /// Past "please", "can you", "now", and their like.
    fn past_prefixes(&self, at: usize) -> usize {
        const PREFIXES: &[&[&str]] = &[
            &["please"],
            &["kindly"],
            &["can", "you"],
            &["could", "you"],
            &["would", "you"],
            &["can", "anyone"],
            &["help", "me", "to"],
            &["help", "me"],
            &["i", "want", "to"],
            &["i", "need", "to"],
            &["we", "need", "to"],
            &["i", "have", "to"],
            &["how", "do", "i"],
            &["how", "do", "you"],
            &["how", "can", "i"],
            &["how", "to"],
            &["hence"],
            &["now"],
            &["then"],
            &["so"],
            &["next"],
            &["also"],
            &["therefore"],
            &["let", "us"],
            &["let's"],
            &["hello"],
            &["hi"],
            &["hey"],
            &["question"],
            &["problem"],
            &["task"],
        ];
        let mut at = at;
        'again: loop {
            for prefix in PREFIXES {
                if prefix.iter().enumerate().all(|(k, word)| self.row.is_word_in(at + k, &[word])) {
                    at += prefix.len();
                    while matches!(self.row.kind(at), Some(Kind::Comma | Kind::Colon)) {
                        at += 1;
                    }
                    continue 'again;
                }
            }
            return at;
        }
    }

    fn past_stops(&self, mut at: usize) -> usize {
        while matches!(
            self.row.kind(at),
            Some(Kind::Stop | Kind::Question | Kind::Newline | Kind::Semicolon | Kind::Comma)
        ) {
            at += 1;
        }
        at
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let first = self.row.tokens.get(start).map_or(self.row.text.len(), |t| t.start);
        let last = end.checked_sub(1).and_then(|k| self.row.tokens.get(k)).map_or(first, |t| t.end);
        Span { start: first, end: last.max(first) }
    }

    /// What to say where no form fits.
    fn stuck(&mut self, start: usize) -> NotUnderstood {
        if self.matcher.exhausted() {
            let span = self.span(start, self.row.tokens.len());
            return refusal(
                self.row.text,
                span.start,
                span.end,
                "this question is too tangled to read",
                "write it in shorter sentences",
            );
        }
        if let Some(problem) = self.matcher.problem.take() {
            return NotUnderstood { diagnostics: vec![problem] };
        }
        let (at, wanted) = self.matcher.furthest;
        let at = at.max(start);
        let hint = match wanted {
            Wanted::Slot(slot) => format!("{} is expected here", slot.description()),
            Wanted::End => "the sentence could end before this".to_string(),
            Wanted::Word => {
                "try a short form such as “Solve 2x + 3 = 11 for x” or “Find the HCF of 24 and 36”"
                    .to_string()
            }
        };
        let (message, span) = match self.row.tokens.get(at) {
            Some(_) => {
                let word: String = self.row.text_of(at).chars().take(40).collect();
                (format!("I can't follow this question from “{word}” on"), self.span(at, at + 1))
            }
            None => ("this question stops too early".to_string(), self.span(at, at)),
        };
        NotUnderstood {
            diagnostics: vec![Diagnostic {
                severity: Severity::Error,
                span,
                message,
                hint: Some(hint),
            }],
        }
    }
}
