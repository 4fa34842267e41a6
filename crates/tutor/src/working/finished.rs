//! Whether a working that goes right all the way has also arrived: `2x = 4` is right, and no
//! answer to "solve 2x + 3 = 7".

use super::{FinalAnswer, question};
use crate::answer::Language;
use crate::compose;
use algebra::Budget;
use check::{
    Equality, Goal, LINE_WORK, LineVerdict, Policy, Task, Verdict, Working, check_answer,
    verify_task,
};
use syntax::{Expr, Number, Relation, Symbol, plain};

/// Whether a working ends with the answer `gold`. The last line that could be read decides, unless
/// the words below it say the answer.
pub(super) fn against_gold(gold: &str, working: &Working) -> FinalAnswer {
    let budget = Budget::new(LINE_WORK, 100_000);
    let against = |answer: &str| check_answer(gold, answer, &Policy::examiner(), &budget).verdict;
    for line in working.lines.iter().rev() {
        let whole = against(&line.text);
        if whole == Equality::Equal {
            return FinalAnswer::Right;
        }
        let Some(read) = &line.read else {
            // What could not be read may be the answer; a remark is none.
            if line.verdict == LineVerdict::Unknown {
                return FinalAnswer::Unknown;
            }
            continue;
        };
        return match (against(&plain(value(read))), whole) {
            (Equality::Equal, _) => FinalAnswer::Right,
            // `And 9 + 6 = 15`: perhaps a calculation after a word that was read as letters.
            _ if against(&plain(last_side(read))) == Equality::Equal => FinalAnswer::Unknown,
            (Equality::Different, Equality::Different) => FinalAnswer::Wrong,
            _ => FinalAnswer::Unknown,
        };
    }
    FinalAnswer::Unknown
}

/// What a calculation comes to: `15` of `9 + 6 = 15`, of `total = 15`; not the `4` of `2x = 4`.
fn value(read: &Expr) -> &Expr {
    let named = match read {
        Expr::Relation(sides, _) => sides.first().is_some_and(|first| {
            matches!(first, Expr::Symbol(_) | Expr::Text(_)) || first.symbols().is_empty()
        }),
        _ => false,
    };
    if named { last_side(read) } else { read }
}

/// Whether the last line of `working` answers the question, when nobody said what the answer is.
pub(super) fn final_answer(question: &str, task: &Task, working: &Working) -> FinalAnswer {
    let Some((text, last)) =
        working.lines.iter().rev().find_map(|line| Some((&line.text, line.read.as_ref()?)))
    else {
        return FinalAnswer::Unknown;
    };
    // What the judge of lines compares with is the one thing given; it must be what is asked about.
    let judged = match question::defines(task) {
        false => working.marks.final_answer,
        true => Equality::Unknown,
    };
    match judged {
        Equality::Equal if arrived(question, task, last) => FinalAnswer::Right,
        Equality::Different => FinalAnswer::Wrong,
        Equality::Equal => FinalAnswer::Unknown,
        Equality::Unknown => against_own(question, task, working, text, last),
    }
}

/// The last line against the definition of what was asked, or else against the engine's own
/// checked answer.
fn against_own(
    question: &str,
    task: &Task,
    working: &Working,
    text: &str,
    last: &Expr,
) -> FinalAnswer {
    let budget = Budget::new(LINE_WORK, 100_000);
    let candidate = match &task.goal {
        Goal::Solve { unknowns, .. } if unknowns.len() > 1 => {
            let Some(values) = found_values(unknowns, working) else { return FinalAnswer::Unknown };
            values
        }
        Goal::Solve { unknowns, .. } if !is_solved(last, unknowns) => return FinalAnswer::Unknown,
        // Bare digits may be meant in that base.
        Goal::InBase { base, .. } if !is_in_base(last_side(last), *base) => {
            return FinalAnswer::Unknown;
        }
        _ => last_side(last).clone(),
    };
    // A definition speaks of names only when their values are known.
    if !question::defines_values(task) {
        let evidence = verify_task(task, &[], &candidate, &budget).answer;
        match check::verdict(&evidence) {
            Verdict::Proved if arrived(question, task, &candidate) => return FinalAnswer::Right,
            Verdict::Refuted if is_refutable(&task.goal) => return FinalAnswer::Wrong,
            _ => {}
        }
    }
    // An antiderivative is right with any constant, which this comparison does not know.
    if matches!(task.goal, Goal::Integrate { bounds: None, .. }) {
        return FinalAnswer::Unknown;
    }
    let Some(own) = own_answer(question) else { return FinalAnswer::Unknown };
    let checked = check_answer(&plain(&own), text, &Policy::examiner(), &budget);
    match checked.verdict {
        Equality::Equal if arrived(question, task, &candidate) => FinalAnswer::Right,
        Equality::Different if checked.counterexample.is_some() => FinalAnswer::Wrong,
        _ => FinalAnswer::Unknown,
    }
}

/// Whether an answer that does not fit the definition of what was asked is wrong, not only written
/// otherwise.
fn is_refutable(goal: &Goal) -> bool {
    matches!(goal, Goal::Solve { .. } | Goal::Differentiate { .. } | Goal::Integrate { .. })
}

/// The values of all letters that are asked for, each from the last line that gives it.
fn found_values(unknowns: &[Symbol], working: &Working) -> Option<Expr> {
    let value_of = |x: &Symbol| {
        working.lines.iter().rev().filter_map(|line| line.read.as_ref()).find_map(|read| {
            let parts = match read {
                Expr::And(parts) | Expr::List(parts) => &parts[..],
                one => std::slice::from_ref(one),
            };
            parts.iter().find(|part| gives_value(part, x)).cloned()
        })
    };
    unknowns.iter().map(value_of).collect::<Option<_>>().map(Expr::And)
}

fn gives_value(statement: &Expr, x: &Symbol) -> bool {
    matches!(statement, Expr::Relation(sides, relations)
        if matches!((&sides[..], &relations[..]), ([Expr::Symbol(s), value], [Relation::Equal])
            if s == x && value.symbols().is_empty()))
}

fn last_side(expr: &Expr) -> &Expr {
    match expr {
        Expr::Relation(sides, relations) if relations.iter().all(|r| *r == Relation::Equal) => {
            sides.last().unwrap_or(expr)
        }
        _ => expr,
    }
}

fn own_answer(question: &str) -> Option<Expr> {
    compose::answer(question, Language::En, None).1.map(|(_, solution)| solution.answer().clone())
}

/// Whether an expression or statement that is right is also in the form that was asked for.
fn arrived(question: &str, task: &Task, last: &Expr) -> bool {
    let end = last_side(last);
    match &task.goal {
        Goal::Solve { unknowns, .. } => is_solved(last, unknowns),
        Goal::Factor(_) => own_answer(question).is_some_and(|own| factors(end) >= factors(&own)),
        Goal::Expand(_) | Goal::Collect(_) => !has_bracket(end) && is_plainest(question, end),
        Goal::Differentiate { .. } | Goal::Integrate { .. } | Goal::Limit(_) => {
            !matches!(end, Expr::Derivative(..) | Expr::Integral(..) | Expr::Limit { .. })
        }
        _ => is_plainest(question, end),
    }
}

/// `x = 2`, `x = 2 or x = 3`, `1 < x < 2`: each letter that is asked for stands alone.
fn is_solved(statement: &Expr, unknowns: &[Symbol]) -> bool {
    let asked = |e: &Expr| matches!(e, Expr::Symbol(s) if unknowns.contains(s));
    let free = |e: &Expr| e.symbols().iter().all(|s| !unknowns.contains(s));
    match statement {
        Expr::Relation(sides, _) => {
            sides.iter().filter(|e| asked(e)).count() == 1
                && sides.iter().all(|e| asked(e) || free(e))
        }
        Expr::And(parts) | Expr::Or(parts) | Expr::List(parts) => {
            parts.iter().all(|part| is_solved(part, unknowns))
        }
        other => free(other),
    }
}

fn is_in_base(expr: &Expr, wanted: u32) -> bool {
    match expr {
        Expr::Negate(a) => is_in_base(a, wanted),
        Expr::Number(Number::Based { base, .. }) => *base == wanted,
        _ => false,
    }
}

/// How many factors with letters it is a product of.
fn factors(expr: &Expr) -> u64 {
    match expr {
        _ if expr.symbols().is_empty() => 0,
        Expr::Negate(a) | Expr::Quotient(a, _) => factors(a),
        Expr::Product(parts) => parts.iter().map(factors).fold(0, u64::saturating_add),
        Expr::Power(base, n) => {
            let times = n.as_rational().and_then(|n| u64::try_from(n.numerator()).ok());
            factors(base).saturating_mul(times.unwrap_or(1))
        }
        _ => 1,
    }
}

fn has_bracket(expr: &Expr) -> bool {
    let sum = |e: &Expr| matches!(e, Expr::Sum(_));
    let mut found = match expr {
        Expr::Product(factors) => factors.iter().any(sum),
        Expr::Power(base, _) => sum(base),
        _ => false,
    };
    expr.for_each_part(|part| found = found || has_bracket(part));
    found
}

/// Whether it is written with no more terms, numbers and letters than the engine's own answer.
fn is_plainest(question: &str, expr: &Expr) -> bool {
    own_answer(question)
        .is_some_and(|own| terms(expr) <= terms(&own) && leaves(expr) <= leaves(&own))
}

fn terms(expr: &Expr) -> usize {
    if let Expr::Sum(terms) = expr { terms.len() } else { 1 }
}

fn leaves(expr: &Expr) -> usize {
    let mut parts = 0;
    let mut inside = 0;
    expr.for_each_part(|part| {
        parts += 1;
        inside += leaves(part);
    });
    if parts == 0 { 1 } else { inside }
}
