//! The form an answer is in, apart from its value: simplest, factorised, expanded, the key's own.

mod factorised;
mod precision;
mod shape;
mod simplest;

use crate::answer::Answer;
use crate::{Equality, Form, Policy, Precision};
use algebra::{Budget, Context};
use syntax::Expr;

/// What is wrong with the form of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fault {
    /// A fraction whose parts have a common factor.
    NotInLowestTerms(Expr),
    /// A root or a sum that can be made simpler.
    NotSimplest(Expr),
    /// Terms that can be taken together.
    LikeTerms(Expr, Expr),
    /// A root below the line.
    RootInDenominator(Expr),
    /// A factor that is no number and not irreducible, or no product at all.
    NotFactorised(Expr),
    /// A bracket that can be multiplied out.
    NotExpanded(Expr),
    /// Built otherwise than the key.
    OtherShape,
    /// With more or fewer places or figures than asked for.
    NotToPrecision(Precision),
    /// What the form of such an answer is can't be said.
    Undecided,
}

impl Fault {
    /// What is wrong, as the end of a sentence.
    pub(crate) fn in_words(&self) -> String {
        let shown = syntax::plain;
        match self {
            Fault::NotInLowestTerms(e) => format!("{} is not in lowest terms", shown(e)),
            Fault::NotSimplest(e) => format!("{} can be made simpler", shown(e)),
            Fault::LikeTerms(x, y) => {
                format!("{} and {} can be taken together", shown(x), shown(y))
            }
            Fault::RootInDenominator(e) => {
                format!("there is a root below the line in {}", shown(e))
            }
            Fault::NotFactorised(e) => format!("{} can be factorised further", shown(e)),
            Fault::NotExpanded(e) => format!("{} can be multiplied out", shown(e)),
            Fault::OtherShape => "the answer is not in the form of the key".to_owned(),
            Fault::NotToPrecision(Precision::Places(n)) => {
                format!("the answer is not given to {n} decimal places")
            }
            Fault::NotToPrecision(Precision::Figures(n)) => {
                format!("the answer is not given to {n} significant figures")
            }
            Fault::NotToPrecision(Precision::Nearest(n)) => {
                format!("the answer is not given to the nearest {n}")
            }
            Fault::Undecided => "the form of the answer can't be judged".to_owned(),
        }
    }

    /// Whether the form is wrong, or only not known.
    pub(crate) fn verdict(&self) -> Equality {
        if *self == Fault::Undecided { Equality::Unknown } else { Equality::Different }
    }
}

/// What is needed to judge a form.
pub(crate) struct Inspector<'a> {
    pub(crate) context: &'a Context,
    pub(crate) budget: &'a Budget,
}

impl Inspector<'_> {
    /// What is wrong with the form of `answer` under this policy, if something is. Only for
    /// [`Form::Same`] does the key matter.
    pub(crate) fn fault(&self, policy: &Policy, key: &Answer, answer: &Answer) -> Option<Fault> {
        if let Some(asked) = &policy.precision
            && let Some(fault) = self.first_fault(answer, &|expr| precision::fault(asked, expr))
        {
            return Some(fault);
        }
        match policy.form {
            Form::Any => None,
            Form::Same => (!shape::same(key, answer)).then_some(Fault::OtherShape),
            Form::Simplest => self.first_fault(answer, &|expr| self.not_simplest(expr)),
            Form::Factorised => self.first_fault(answer, &|expr| self.not_factorised(expr)),
            Form::Expanded => self.first_fault(answer, &|expr| self.not_expanded(expr)),
        }
    }

    /// The first fault of the expressions an answer is made of.
    fn first_fault(
        &self,
        answer: &Answer,
        fault: &impl Fn(&Expr) -> Option<Fault>,
    ) -> Option<Fault> {
        let any = |items: &[Answer]| items.iter().find_map(|item| self.first_fault(item, fault));
        match answer {
            Answer::Value(e) | Answer::Percent(e) | Answer::Degrees(e) | Answer::Quantity(e, _) => {
                fault(e)
            }
            Answer::Labelled(inner, _) | Answer::Named { value: inner, .. } => {
                self.first_fault(inner, fault)
            }
            Answer::Choice(_, Some(inner)) => self.first_fault(inner, fault),
            Answer::Ratio(parts) => parts.iter().find_map(fault),
            Answer::Tuple(items) | Answer::Several(items) | Answer::Set(items) => any(items),
            Answer::Either(readings) => readings.first().and_then(|r| self.first_fault(r, fault)),
            Answer::Matrix(rows) => rows.iter().flatten().find_map(fault),
            Answer::Relation(e) | Answer::Region(e) => {
                let mut found = None;
                e.for_each_part(|side| found = found.take().or_else(|| fault(side)));
                found
            }
            Answer::Unreadable(_) | Answer::Absent => Some(Fault::Undecided),
            _ => None,
        }
    }
}
