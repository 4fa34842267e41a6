//! Sequences.

use crate::form::{Form, noun, question};
use check::Goal;
use syntax::Symbol;

pub(crate) const FORMS: &[Form] = &[
    question(
        "what (comes next|is next|comes after) [(in|:|after)] [the] [(sequence|series|pattern)] [:] {items}",
        |f| Ok(Goal::NextTerm(f.terms("items")?).into()),
    ),
    noun("next (term|number) (in|of|for) [the] [(sequence|series|pattern)] [:] {items}", |f| {
        Ok(Goal::NextTerm(f.terms("items")?).into())
    }),
    question("(continue|complete) the (sequence|pattern) [:] {items}", |f| {
        Ok(Goal::NextTerm(f.terms("items")?).into())
    }),
    noun(
        "{n:symbol} [(-|')] th term (of|in|for) [the] [(sequence|series|pattern)] [:] {items}",
        |f| Ok(Goal::NthTerm { terms: f.terms("items")?, index: f.symbol("n")? }.into()),
    ),
    noun("(nth|general) term (of|in|for) [the] [(sequence|series|pattern)] [:] {items}", |f| {
        Ok(Goal::NthTerm { terms: f.terms("items")?, index: Symbol::new("n") }.into())
    }),
    noun(
        "(formula|rule|expression) for the nth term (of|in|for) [the] [(sequence|series|pattern)] [:] {items}",
        |f| Ok(Goal::NthTerm { terms: f.terms("items")?, index: Symbol::new("n") }.into()),
    ),
    question(
        "{items} [अनुक्रमको] (को) (अर्को|पछिल्लो) पद <find-ne>",
        |f| Ok(Goal::NextTerm(f.terms("items")?).into()),
    ),
];
