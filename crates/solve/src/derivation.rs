//! Steps, the rules they apply, and the tree they form.

use check::{Claim, Scope};
use syntax::Expr;

pub use check::Text;

/// A named rule of mathematics, as a teacher would name it. Rules stand in tables (`static`s) beside
/// the code that applies them; [`rules`](crate) lists them all for documentation and tests.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// A stable identifier: `collect-like-terms`.
    pub name: &'static str,
    /// What is done, in the imperative: "Collect like terms".
    pub title: Text,
    /// Why it is allowed, as one sentence in which `{0}`, `{1}`, … stand for the step's arguments.
    pub reason: Text,
}

/// One application of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Which rule.
    pub rule: &'static Rule,
    /// What the step claims of `before` and `after`; `check` tests it.
    pub claim: Claim,
    /// What stood before.
    pub before: Expr,
    /// What stands now.
    pub after: Expr,
    /// What fills the places of the rule's reason.
    pub arguments: Vec<Expr>,
    /// The same step in finer ones, where it has them: from `before` to `after`.
    pub substeps: Vec<Step>,
}

impl Step {
    /// The rule's reason with the arguments filled in by `print`, in English or Nepali.
    pub fn reason(&self, nepali: bool, print: impl Fn(&Expr) -> String) -> String {
        self.rule.reason.fill(nepali, &self.arguments, print)
    }
}

/// A chain of steps from a starting expression to a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation {
    /// Where it starts.
    pub start: Expr,
    /// The steps; each one's `before` is the `after` of the one before it, unless its claim is
    /// [`Claim::Fact`] or [`Claim::States`].
    pub steps: Vec<Step>,
}

impl Derivation {
    /// A derivation that starts at `start` and has no step yet.
    pub fn new(start: Expr) -> Self {
        Derivation { start, steps: Vec::new() }
    }

    /// What it leads to: the last step's `after`.
    pub fn result(&self) -> &Expr {
        self.steps.last().map_or(&self.start, |step| &step.after)
    }

    /// Goes on from the result to `after`. A step that changes nothing is left out.
    pub fn step(&mut self, rule: &'static Rule, claim: Claim, after: Expr, arguments: Vec<Expr>) {
        self.step_with(rule, claim, after, arguments, Vec::new());
    }

    /// Goes on from the result to `after`, by way of `substeps`.
    pub fn step_with(
        &mut self,
        rule: &'static Rule,
        claim: Claim,
        after: Expr,
        arguments: Vec<Expr>,
        substeps: Vec<Step>,
    ) {
        let before = self.result().clone();
        if before != after {
            self.steps.push(Step { rule, claim, before, after, arguments, substeps });
        }
    }

    /// Appends a derivation that starts where this one ends.
    pub fn append(&mut self, next: Derivation) {
        self.steps.extend(next.steps);
    }
}

/// A step that only says why nothing is to be done with `expr`.
pub(crate) fn nothing_to_do(rule: &'static Rule, expr: &Expr) -> Step {
    Step {
        rule,
        claim: Claim::Equal,
        before: expr.clone(),
        after: expr.clone(),
        arguments: Vec::new(),
        substeps: Vec::new(),
    }
}

/// A worked task.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// One derivation for each thing that had to be found on the way (a value a question names,
    /// the unknowns of a "Suppose"), with the names it fixes and their values; in order.
    pub findings: Vec<(Derivation, Vec<(syntax::Symbol, Expr)>)>,
    /// The derivation of what is asked; its result is the answer.
    pub main: Derivation,
    /// What a teacher would draw beside it.
    pub figures: Vec<crate::figure::Figure>,
}

impl Solution {
    /// The answer.
    pub fn answer(&self) -> &Expr {
        self.main.result()
    }
}

/// Why a task has no solution here. Never a mathematical statement: "no solutions" is an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsolved {
    /// No family of problems knows this; says what is missing.
    Unknown(String),
    /// It took too much work, or led to too large a number.
    Exhausted(algebra::Exhausted),
    /// The task contradicts itself or has no meaning (division by zero); says where.
    Undefined(String),
}

impl From<algebra::Exhausted> for Unsolved {
    fn from(e: algebra::Exhausted) -> Self {
        Unsolved::Exhausted(e)
    }
}

/// What a family's solver is called with, besides the goal.
#[derive(Debug)]
pub(crate) struct Work<'a> {
    /// What names stand for; findings are bound in it as they are made.
    pub scope: &'a Scope,
    /// The budget of the whole task.
    pub budget: &'a algebra::Budget,
    /// The way of working that was asked for.
    pub approach: Option<check::Approach>,
    /// What had to be found on the way, for the answer's sake and for whoever checks it.
    pub findings: std::cell::RefCell<Vec<Finding>>,
}

/// A derivation, with the names it fixes and their values.
pub(crate) type Finding = (Derivation, Vec<(syntax::Symbol, Expr)>);

impl<'a> Work<'a> {
    /// With nothing found yet.
    pub(crate) fn new(
        scope: &'a Scope,
        budget: &'a algebra::Budget,
        approach: Option<check::Approach>,
    ) -> Self {
        Work { scope, budget, approach, findings: std::cell::RefCell::default() }
    }

    /// Keeps what was found on the way: an antiderivative, say, before its values are put in.
    pub(crate) fn find(&self, derivation: Derivation, name: syntax::Symbol, value: Expr) {
        self.findings.borrow_mut().push((derivation, vec![(name, value)]));
    }
}
