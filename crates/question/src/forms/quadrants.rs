//! Where angles lie, and several of their ratios asked for at once.

use crate::{
    form::{Form, Manner, Meaning, Problem, question, statement},
    found::Found,
};
use check::Goal;
use syntax::{Expr, Relation, Symbol};

pub(crate) const FORMS: &[Form] = &[
    statement(
        "[(and|where|if|when|given that|with|that)] {v:symbols} (is|are) [both] [(an|a|the)] acute [(angle|angles)]",
        |f| between(f, 0),
    ),
    statement(
        "[(and|where|if|when|given that|with|that)] {v:symbol} is [(an|a)] obtuse [angle]",
        |f| between(f, 1),
    ),
    statement(
        "[(and|where|if|when|given that|with|that)] [(the angle|angle)] {v:symbol} (lies|lie|is|lying) in [the] (first|1st) quadrant",
        |f| between(f, 0),
    ),
    statement(
        "[(and|where|if|when|given that|with|that)] [(the angle|angle)] {v:symbol} (lies|lie|is|lying) in [the] (second|2nd) quadrant",
        |f| between(f, 1),
    ),
    statement(
        "[(and|where|if|when|given that|with|that)] [(the angle|angle)] {v:symbol} (lies|lie|is|lying) in [the] (third|3rd) quadrant",
        |f| between(f, 2),
    ),
    statement(
        "[(and|where|if|when|given that|with|that)] [(the angle|angle)] {v:symbol} (lies|lie|is|lying) in [the] (fourth|4th) quadrant",
        |f| between(f, 3),
    ),
    statement("[र] [कोण] {v:symbols} न्यूनकोण (हो|हुन्|भए|छ)", |f| between(f, 0)),
    statement("[र] [कोण] {v:symbol} अधिककोण (हो|भए|छ)", |f| {
        between(f, 1)
    }),
    statement("[र] [कोण] {v:symbol} पहिलो चतुर्थांशमा (पर्छ|पर्दछ|छ|भए|पर्ने भए)", |f| between(f, 0)),
    statement("[र] [कोण] {v:symbol} दोस्रो चतुर्थांशमा (पर्छ|पर्दछ|छ|भए|पर्ने भए)", |f| between(f, 1)),
    statement("[र] [कोण] {v:symbol} तेस्रो चतुर्थांशमा (पर्छ|पर्दछ|छ|भए|पर्ने भए)", |f| between(f, 2)),
    statement("[र] [कोण] {v:symbol} चौथो चतुर्थांशमा (पर्छ|पर्दछ|छ|भए|पर्ने भए)", |f| between(f, 3)),
    question("<find> [the] [(values|value) of] {v:items}", several),
    question("{v:items} <ko> (मान|मानहरू) <find-ne>", several),
];

/// The letters lie in this quarter of the turn.
fn between(f: &Found<'_, '_>, quarter: i32) -> Result<Meaning, Problem> {
    let degrees = |k: i32| Expr::Degrees(Box::new(Expr::integer(90 * k)));
    let range = |x: Symbol| {
        let kinds = vec![Relation::Less, Relation::Less];
        Expr::Relation(vec![degrees(quarter), Expr::Symbol(x), degrees(quarter + 1)], kinds)
    };
    let ranges = f.symbols("v")?.into_iter().map(range).collect();
    Ok(Meaning::State(ranges, Manner::Suppose))
}

/// Ratios of angles only: what else is listed is asked in other ways.
fn several(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let items = f.items("v")?;
    let ratio = |e: &Expr| matches!(e, Expr::Call(..)) && super::has_functions(e);
    if !items.iter().all(ratio) {
        return Err(Problem::Unfit);
    }
    Ok(Goal::Evaluate(Expr::List(items)).into())
}
