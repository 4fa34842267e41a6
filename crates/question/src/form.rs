//! Forms: a pattern of words and what a text that fits it means.

use crate::found::Found;
use crate::topic::{Ask, Fact};
use check::{Given, Goal};
use syntax::{Diagnostic, Expr};

/// A row of a table of forms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    /// What part of a question it can be.
    pub(crate) role: Role,
    /// The words; see [`crate::template`].
    pub(crate) pattern: &'static str,
    /// What they mean.
    pub(crate) build: fn(&Found<'_, '_>) -> Result<Meaning, Problem>,
}

/// What part of a question a form can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A noun phrase for something that can be asked for ("find …"), named ("let d be …") or stand
    /// alone.
    Noun,
    /// A sentence that asks.
    Question,
    /// A sentence, or part of one, that states something.
    Statement,
    /// Words that are polite and mean nothing.
    Courtesy,
}

/// What a text that fits a form means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// Something is asked.
    Goal(Goal),
    /// Relations are stated, which may define names.
    State(Vec<Expr>, Manner),
    /// Something is given.
    Given(Given),
    /// The unknowns of the relations stated before are asked for.
    SolveThem(Vec<syntax::Symbol>),
    /// Something is said of a topic.
    Facts(Vec<Fact>),
    /// Something is said of a topic, and something is asked.
    Ask(Vec<Fact>, Ask),
    /// Nothing.
    Nothing,
}

impl From<Goal> for Meaning {
    fn from(goal: Goal) -> Self {
        Meaning::Goal(goal)
    }
}

/// How relations are stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// "Let x = …": a letter by itself on the left is a name for the right.
    Define,
    /// "Suppose x = …", "if …": an equation, unless it defines a function.
    Suppose,
}

/// Why a text that fits a form means nothing after all.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Problem {
    /// A mistake in the text, worth telling.
    Mistake(Diagnostic),
    /// The form was not meant; another may be.
    Unfit,
}

/// A noun phrase.
pub(crate) const fn noun(
    pattern: &'static str,
    build: fn(&Found<'_, '_>) -> Result<Meaning, Problem>,
) -> Form {
    Form { role: Role::Noun, pattern, build }
}

/// A question.
pub(crate) const fn question(
    pattern: &'static str,
    build: fn(&Found<'_, '_>) -> Result<Meaning, Problem>,
) -> Form {
    Form { role: Role::Question, pattern, build }
}

/// A statement.
pub(crate) const fn statement(
    pattern: &'static str,
    build: fn(&Found<'_, '_>) -> Result<Meaning, Problem>,
) -> Form {
    Form { role: Role::Statement, pattern, build }
}

/// Polite words.
pub(crate) const fn courtesy(pattern: &'static str) -> Form {
    Form { role: Role::Courtesy, pattern, build: |_| Ok(Meaning::Nothing) }
}
