//! The tables of forms, one file for each family of questions.
//!
//! To teach the reader a new way of asking, add a row to a table. Rows are tried in the order
//! written; the first one that fits and makes sense wins.

mod arithmetic;
mod bases;
mod calculus;
mod comparison;
mod counting;
mod courtesies;
mod equations;
mod factors;
mod measurement;
mod places;
mod rewriting;
mod sequences;
mod statements;
mod study;
mod values;

pub(crate) use self::study::slope_of;
pub(crate) use self::values::ask;
use crate::form::Form;

/// All forms.
pub(crate) fn all() -> impl Iterator<Item = &'static Form> {
    [
        courtesies::FORMS,
        study::EQUATIONS,
        equations::FORMS,
        statements::FORMS,
        comparison::FORMS,
        factors::FORMS,
        places::FORMS,
        bases::FORMS,
        sequences::FORMS,
        study::FORMS,
        calculus::FORMS,
        measurement::FORMS,
        counting::FORMS,
        rewriting::FORMS,
        arithmetic::FORMS,
        values::FORMS,
    ]
    .into_iter()
    .flatten()
}
