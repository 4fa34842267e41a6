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
mod heights;
mod induction;
mod measurement;
mod numeric;
mod optima;
mod places;
mod programmes;
mod quadrants;
mod rewriting;
mod sequences;
mod shapes;
mod smooth;
mod statements;
mod study;
mod trigonometry;
mod values;
// Plane and space, matrices, complex numbers.
mod complex;
mod conditions;
mod coordinates;
mod matrices;
mod motions;
mod vectors;
// Series and statistics.
mod data;
mod series;
// Counting and the binomial theorem.
mod powers_of_sums;
mod ways;
// Sets.
mod collection;
mod mappings;
mod surveys;
// Probability.
mod chance;
mod likelihood;

pub(crate) use self::study::slope_of;
pub(crate) use self::trigonometry::{has_functions, range_in_degrees};
pub(crate) use self::values::ask;
use crate::form::Form;

/// All forms.
pub(crate) fn all() -> impl Iterator<Item = &'static Form> {
    [
        courtesies::FORMS,
        // Methods of class 11 and 12: their names say what is meant.
        numeric::FORMS,
        optima::FORMS,
        programmes::FORMS,
        induction::FORMS,
        // Probability.
        likelihood::FORMS,
        chance::FORMS,
        // Sets.
        collection::FORMS,
        mappings::FORMS,
        // Plane and space, matrices, complex numbers.
        matrices::FORMS,
        coordinates::FORMS,
        motions::FORMS,
        vectors::FORMS,
        complex::FORMS,
        conditions::FORMS,
        // Surds, logarithms, trigonometry.
        heights::FORMS,
        quadrants::FORMS,
        trigonometry::FORMS,
        shapes::FORMS,
        smooth::FORMS,
        study::EQUATIONS,
        // Series and statistics.
        series::FORMS,
        ways::FORMS,
        powers_of_sums::FORMS,
        surveys::FORMS,
        data::FORMS,
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
