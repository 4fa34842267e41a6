//! Answers in the shape that people read: `x = 2 or x = 3` where programs read `2, 3`.
//!
//! Never here: whether an answer is right.

use crate::answer::Language;
use check::{Goal, Task};
use solve::Step;
use syntax::unit::{Unit, lookup};
use syntax::{Expr, Number};

/// The answer of a task as people are shown it.
pub(crate) fn answer(task: &Task, answer: &Expr, language: Language) -> Expr {
    match &task.goal {
        Goal::Solve { .. } if matches!(answer, Expr::Set(none) if none.is_empty()) => {
            words("no real solution", "कुनै वास्तविक हल छैन", language)
        }
        Goal::Solve { relations, .. } if *answer == Expr::Truth(true) => {
            match relations.iter().any(|r| !is_equation(r)) {
                true => words("all real numbers", "सबै वास्तविक सङ्ख्या", language),
                false => {
                    words("true for all real numbers", "सबै वास्तविक सङ्ख्याका लागि सत्य", language)
                }
            }
        }
        Goal::Solve { unknowns, .. } => match unknowns.as_slice() {
            [x] => {
                let is = |value: &Expr| Expr::Symbol(x.clone()).equals(value.clone());
                match answer {
                    Expr::List(values) => Expr::Or(values.iter().map(is).collect()),
                    other if is_statement(other) => other.clone(),
                    value => is(value),
                }
            }
            _ => answer.clone(),
        },
        Goal::Prove { .. } if *answer == Expr::Truth(true) => {
            words("L.H.S. = R.H.S., proved", "बायाँ पक्ष = दायाँ पक्ष, प्रमाणित भयो", language)
        }
        Goal::Prove { .. } => {
            words("this is not true for all values", "यो सबै मानका लागि सत्य छैन", language)
        }
        Goal::Induction(_) => match answer {
            Expr::Truth(true) => {
                words("proved by mathematical induction", "गणितीय आगमनबाट प्रमाणित भयो", language)
            }
            counterexample => {
                let at = syntax::plain(counterexample);
                let said = match language {
                    Language::En => format!("not true: it fails for {at}"),
                    Language::Ne => format!("सत्य छैन: {at} मा असत्य हुन्छ"),
                };
                Expr::Text(said)
            }
        },
        Goal::Programme(_) if matches!(answer, Expr::Set(none) if none.is_empty()) => {
            words("no feasible point", "सम्भाव्य बिन्दु छैन", language)
        }
        // Word problems in letters: each part of the answer by its name.
        Goal::Story(story) => match answer {
            Expr::List(parts) => {
                let named = story.wanted.iter().zip(parts).map(|(wanted, part)| {
                    let name = wanted.meaning.words(language == Language::Ne);
                    Expr::Text(name.to_owned()).equals(part.clone())
                });
                Expr::And(named.collect())
            }
            one => one.clone(),
        },
        Goal::Convert { unit, .. } => in_unit(answer, unit),
        Goal::Elapsed { .. } => match lookup("min") {
            Some(minute) => in_unit(answer, &Unit::of(minute)),
            None => answer.clone(),
        },
        Goal::Evaluate(asked) if has_mixed_number(asked) => match mixed(answer) {
            Some(mixed) => answer.clone().equals(mixed),
            None => answer.clone(),
        },
        Goal::Study(_) if matches!(answer, Expr::Set(none) if none.is_empty()) => {
            words("none", "कुनै पनि छैन", language)
        }
        _ => truth(&labels(answer, language), language),
    }
}

/// The words that stand in answers, in the language of the reader.
fn labels(expr: &Expr, language: Language) -> Expr {
    const LABELS: &[(&str, &str)] = &[
        ("maximum", "अधिकतम"),
        ("minimum", "न्यूनतम"),
        ("neither", "दुवै होइन"),
        ("quotient", "भागफल"),
        ("remainder", "शेष"),
        ("does not exist", "अस्तित्वमा छैन"),
        ("approximate value", "अनुमानित मान"),
        ("exact value", "ठ्याक्कै मान"),
        ("error", "त्रुटि"),
        ("constraint", "सर्त"),
        ("border", "सीमारेखा"),
        ("corner", "शीर्षबिन्दु"),
        ("length", "लम्बाइ"),
        ("breadth", "चौडाइ"),
        ("first", "पहिलो"),
        ("second", "दोस्रो"),
        ("value", "मान"),
    ];
    match expr {
        Expr::Text(said) => {
            let known = LABELS.iter().find(|(en, _)| en == said);
            known.map_or_else(|| expr.clone(), |(en, ne)| words(en, ne, language))
        }
        _ => expr.map_parts(|part| labels(part, language)),
    }
}

/// What a step leads to, in words where it is a truth value.
pub(crate) fn statement(goal: &Goal, expr: &Expr, language: Language) -> Expr {
    match (goal, expr) {
        (Goal::Solve { .. }, Expr::Truth(false)) => {
            words("no real solution", "कुनै वास्तविक हल छैन", language)
        }
        (Goal::Prove { .. }, Expr::Truth(true)) => words("proved", "प्रमाणित भयो", language),
        (Goal::Prove { .. }, Expr::Truth(false)) => words("not true", "सत्य छैन", language),
        (Goal::Solve { .. }, Expr::Truth(true)) => words("always true", "सधैँ सत्य", language),
        _ => truth(&labels(expr, language), language),
    }
}

/// Whether a step only turns `x = 2 or x = 3` into the list that programs read.
pub(crate) fn says_nothing_new(step: &Step) -> bool {
    step.rule.name == "state-the-answer" && is_statement(&step.before)
}

fn truth(expr: &Expr, language: Language) -> Expr {
    match expr {
        Expr::Truth(true) => words("true", "सत्य", language),
        Expr::Truth(false) => words("false", "असत्य", language),
        _ => expr.clone(),
    }
}

fn words(en: &str, ne: &str, language: Language) -> Expr {
    let text = match language {
        Language::En => en,
        Language::Ne => ne,
    };
    Expr::Text(text.to_owned())
}

fn is_equation(relation: &Expr) -> bool {
    let equal = |r: &syntax::Relation| *r == syntax::Relation::Equal;
    matches!(relation, Expr::Relation(_, kinds) if kinds.iter().all(equal))
}

fn is_statement(expr: &Expr) -> bool {
    matches!(expr, Expr::Relation(..) | Expr::And(_) | Expr::Or(_) | Expr::Truth(_) | Expr::Set(_))
}

fn in_unit(amount: &Expr, unit: &Unit) -> Expr {
    match amount {
        Expr::Quantity(..) => amount.clone(),
        _ => Expr::Quantity(Box::new(amount.clone()), unit.clone()),
    }
}

fn has_mixed_number(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Number(Number::Mixed { .. }));
    expr.for_each_part(|part| found = found || has_mixed_number(part));
    found
}

/// An improper fraction as a mixed number.
fn mixed(value: &Expr) -> Option<Expr> {
    let (magnitude, negative) = match value {
        Expr::Negate(a) => (&**a, true),
        _ => (value, false),
    };
    let Expr::Quotient(a, b) = magnitude else { return None };
    let (Expr::Number(Number::Integer(a)), Expr::Number(Number::Integer(b))) = (&**a, &**b) else {
        return None;
    };
    if b.is_zero() || a < b {
        return None;
    }
    let mixed =
        Expr::Number(Number::Mixed { whole: a / b, numerator: a % b, denominator: b.clone() });
    Some(if negative { mixed.negated() } else { mixed })
}
