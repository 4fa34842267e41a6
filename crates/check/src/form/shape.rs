//! How an expression is built, the order of terms and factors and all signs aside: `y = mx + b` and
//! `-b - mx = -y` are built alike, `0.5x` and `x/2` are not.

use crate::answer::Answer;
use syntax::{Expr, Number};

/// Whether two answers are built alike. `y = mx + b` is a relation where the other is one.
pub(super) fn same(a: &Answer, b: &Answer) -> bool {
    let whole = |answer: &Answer| match answer {
        Answer::Named { whole, .. } => Answer::Relation(whole.clone()),
        answer => answer.clone(),
    };
    match (a, b) {
        (Answer::Relation(_), _) | (_, Answer::Relation(_)) => of(&whole(a)) == of(&whole(b)),
        _ => of(a) == of(b),
    }
}

/// The shape of an answer, as a text.
fn of(answer: &Answer) -> String {
    let all = |items: &[Answer]| sorted(items.iter().map(of).collect());
    match answer {
        Answer::Value(e) | Answer::Relation(e) | Answer::Region(e) => shape(e),
        Answer::Percent(e) => format!("percent {}", shape(e)),
        Answer::Degrees(e) => format!("degrees {}", shape(e)),
        Answer::Quantity(e, unit) => format!("{} {unit}", shape(e)),
        Answer::Labelled(inner, _) | Answer::Named { value: inner, .. } => of(inner),
        Answer::Ratio(parts) => parts.iter().map(shape).collect::<Vec<_>>().join(":"),
        Answer::Tuple(items) => items.iter().map(of).collect::<Vec<_>>().join(","),
        Answer::Several(items) | Answer::Set(items) => all(items),
        Answer::Either(readings) => readings.first().map(of).unwrap_or_default(),
        Answer::Matrix(rows) => rows.iter().flatten().map(shape).collect::<Vec<_>>().join(","),
        other => other.kind().to_owned(),
    }
}

fn sorted(mut parts: Vec<String>) -> String {
    parts.sort();
    format!("{{{}}}", parts.join(" "))
}

fn shape(expr: &Expr) -> String {
    match expr {
        Expr::Negate(inner) => shape(inner),
        Expr::Number(number @ Number::Decimal { .. }) => {
            format!("decimal {}", syntax::plain(&Expr::rational(&number.value())))
        }
        Expr::Sum(_) => {
            let mut terms = Vec::new();
            collect_terms(expr, &mut terms);
            format!("+{}", sorted(terms))
        }
        Expr::Product(_) | Expr::Quotient(..) => {
            let (mut above, mut below) = (Vec::new(), Vec::new());
            collect_factors(expr, &mut above, &mut below);
            format!("*{}/{}", sorted(above), sorted(below))
        }
        Expr::Power(base, exponent) => {
            // Signs count in an exponent.
            format!("({})^({})", shape(base), syntax::plain(exponent))
        }
        Expr::Relation(sides, signs) if signs.len() == 1 => {
            format!("relation {}", sorted(sides.iter().map(shape).collect()))
        }
        expr => {
            let mut parts = Vec::new();
            expr.for_each_part(|part| parts.push(shape(part)));
            if parts.is_empty() {
                syntax::plain(expr)
            } else {
                format!("{}({})", head(expr), parts.join(" "))
            }
        }
    }
}

/// What kind of node it is.
fn head(expr: &Expr) -> String {
    match expr {
        Expr::Call(function, _) => format!("{function:?}"),
        Expr::Apply(name, _) => name.to_string(),
        expr => {
            let debug = format!("{expr:?}");
            debug.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
        }
    }
}

fn collect_terms(expr: &Expr, terms: &mut Vec<String>) {
    match expr {
        Expr::Sum(parts) => parts.iter().for_each(|part| collect_terms(part, terms)),
        Expr::Negate(inner) if matches!(**inner, Expr::Sum(_)) => collect_terms(inner, terms),
        term => terms.push(shape(term)),
    }
}

fn collect_factors(expr: &Expr, above: &mut Vec<String>, below: &mut Vec<String>) {
    match expr {
        Expr::Product(factors) => factors.iter().for_each(|f| collect_factors(f, above, below)),
        Expr::Quotient(a, b) => {
            collect_factors(a, above, below);
            collect_factors(b, below, above);
        }
        Expr::Negate(inner) => collect_factors(inner, above, below),
        Expr::Number(Number::Integer(one)) if *one == algebra::Natural::ONE => {}
        factor => above.push(shape(factor)),
    }
}
