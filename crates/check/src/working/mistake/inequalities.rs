//! Inequalities: the direction, the boundary, the region.

use super::form;
use super::rule::{Directness, Line, Rule, found, mistakes};
use super::{Diagnosis, Mistake};
use crate::verify::Judge;
use algebra::{RealSet, compare};
use dashu_base::Signed;
use syntax::{Expr, Relation, Symbol};

mistakes! {
    NOT_FLIPPED = "inequality-not-flipped",
        "Multiplying or dividing {0} by a negative number turns the inequality round: {1}",
        "{0} लाई ऋणात्मक सङ्ख्याले गुणन वा भाग गर्दा असमानताको चिह्न उल्टिन्छ: {1}";
    FLIPPED = "inequality-flipped-wrongly",
        "The inequality {0} turns round only on multiplying or dividing by a negative number: {1}",
        "ऋणात्मक सङ्ख्याले गुणन वा भाग गर्दा मात्र {0} को चिह्न उल्टिन्छ: {1}";
    STRICTNESS = "boundary-of-inequality",
        "Whether the boundary belongs to it does not change: {0} gives {1}",
        "सीमा पर्छ कि पर्दैन भन्ने कुरा बदलिँदैन: {0} बाट {1} आउँछ";
    UNKNOWN_SIGN = "multiplied-by-unknown-sign",
        "The sign of what {0} was multiplied by is not known: both cases together give {1}",
        "{0} लाई जसले गुणन गरियो त्यसको चिह्न थाहा छैन: दुवै अवस्था मिलाउँदा {1} आउँछ";
    ROOT = "root-of-inequality",
        "A square root has two signs: {0} gives {1}",
        "वर्गमूलका दुई चिह्न हुन्छन्: {0} बाट {1} आउँछ";
    REGION = "wrong-region",
        "The boundaries are right, the region between or outside is not: {0} gives {1}",
        "सीमा ठीक छन्, तर क्षेत्र ठीक छैन: {0} बाट {1} आउँछ";
}

pub(super) static RULES: &[Rule] = &[
    found(&NOT_FLIPPED, Directness::Written, |line| direction(line, &NOT_FLIPPED)),
    found(&FLIPPED, Directness::Written, |line| direction(line, &FLIPPED)),
    found(&STRICTNESS, Directness::Written, strictness),
    found(&ROOT, Directness::Written, |line| region(line, &ROOT)),
    found(&UNKNOWN_SIGN, Directness::Written, |line| region(line, &UNKNOWN_SIGN)),
    found(&REGION, Directness::Written, |line| region(line, &REGION)),
];

/// The statement with each of its relations replaced, if all of them are inequalities.
fn with_relations(statement: &Expr, new: fn(Relation) -> Relation) -> Option<Expr> {
    match statement {
        Expr::Relation(sides, relations) if relations.iter().all(|r| form::is_inequality(*r)) => {
            Some(Expr::Relation(sides.clone(), relations.iter().map(|r| new(*r)).collect()))
        }
        Expr::And(parts) | Expr::Or(parts) => {
            let parts = parts.iter().map(|p| with_relations(p, new)).collect::<Option<Vec<_>>>()?;
            Some(if matches!(statement, Expr::And(_)) { Expr::And(parts) } else { Expr::Or(parts) })
        }
        _ => None,
    }
}

fn same(a: &Expr, b: &Expr, judge: &Judge<'_>) -> bool {
    a == b
        || judge.budget.share(100_000, |budget| {
            algebra::relation_equivalent(a, b, &judge.context, budget).is_equal()
        })
}

/// The line after would be right with its relations turned round.
fn direction(line: &Line<'_>, mistake: &'static Mistake) -> Vec<Diagnosis> {
    let Some(corrected) = with_relations(line.after, form::turned) else { return Vec::new() };
    if negative_multiple(line) != std::ptr::eq(mistake, &NOT_FLIPPED) {
        return Vec::new();
    }
    if !same(line.before, &corrected, line.judge) {
        return Vec::new();
    }
    let arguments = vec![line.before.clone(), corrected.clone()];
    vec![Diagnosis { mistake, arguments, corrected: Some(corrected) }]
}

/// Whether the line after is the line before times a negative number, but for the direction.
fn negative_multiple(line: &Line<'_>) -> bool {
    let first_pair = |statement: &Expr| {
        let pair = match statement {
            Expr::Relation(sides, _) => form::minus(sides.first()?, sides.get(1)?),
            _ => return None,
        };
        form::polynomial(&pair)
    };
    match (first_pair(line.before), first_pair(line.after)) {
        (Some(p), Some(q)) if !p.is_zero() && !q.is_zero() => {
            p.leading_coefficient().is_negative() != q.leading_coefficient().is_negative()
        }
        _ => false,
    }
}

/// The line after would be right with `≤` for `<`, or the other way round.
fn strictness(line: &Line<'_>) -> Vec<Diagnosis> {
    let toggled = |relation| match relation {
        Relation::Less => Relation::LessEqual,
        Relation::LessEqual => Relation::Less,
        Relation::Greater => Relation::GreaterEqual,
        Relation::GreaterEqual => Relation::Greater,
        other => other,
    };
    let Some(corrected) = with_relations(line.after, toggled) else { return Vec::new() };
    if !same(line.before, &corrected, line.judge) {
        return Vec::new();
    }
    let arguments = vec![line.before.clone(), corrected.clone()];
    vec![Diagnosis { mistake: &STRICTNESS, arguments, corrected: Some(corrected) }]
}

/// The boundaries of the line after are among those of the line before, its region is another.
fn region(line: &Line<'_>, mistake: &'static Mistake) -> Vec<Diagnosis> {
    let inequality = |e: &Expr| matches!(e, Expr::Relation(_, relations) if relations.iter().all(|r| form::is_inequality(*r)));
    if !inequality(line.before) || !form::contains(line.after, &inequality) {
        return Vec::new();
    }
    let [x] = &line.before.symbols()[..] else { return Vec::new() };
    let judge = line.judge;
    let set = |statement: &Expr| {
        judge
            .budget
            .share(100_000, |budget| RealSet::from_relation(statement, x, &judge.context, budget))
    };
    let (Some(before), Some(after)) = (set(line.before), set(line.after)) else {
        return Vec::new();
    };
    let (ours, theirs) = (boundaries(&before), boundaries(&after));
    let among = |v: &Expr, all: &[Expr]| {
        all.iter().any(|w| {
            compare(v, w, &judge.context, judge.budget).is_some_and(std::cmp::Ordering::is_eq)
        })
    };
    if theirs.is_empty() || !theirs.iter().all(|v| among(v, &ours)) || ours.len() < 2 {
        return Vec::new();
    }
    if !std::ptr::eq(mistake, why(line.before, x)) {
        return Vec::new();
    }
    let corrected = before.to_relation(x);
    let arguments = vec![line.before.clone(), corrected.clone()];
    vec![Diagnosis { mistake, arguments, corrected: Some(corrected) }]
}

fn why(before: &Expr, x: &Symbol) -> &'static Mistake {
    let divided = |e: &Expr| matches!(e, Expr::Quotient(_, below) if below.symbols().contains(x));
    if form::contains(before, &divided) {
        return &UNKNOWN_SIGN;
    }
    let Some((left, _, right)) = form::sides(before) else { return &REGION };
    let difference = form::polynomial(&form::minus(left, right));
    let pure = difference.is_some_and(|p| {
        p.coefficients_in(x).iter().all(|(power, c)| power % 2 == 0 || c.is_zero())
    });
    let square =
        |side: &Expr, other: &Expr| matches!(side, Expr::Power(..)) && other.symbols().is_empty();
    if square(left, right) || square(right, left) || pure { &ROOT } else { &REGION }
}

fn boundaries(set: &RealSet) -> Vec<Expr> {
    let ends = set.parts().iter().flat_map(|part| [&part.low, &part.high]);
    ends.filter_map(|end| end.as_ref().map(|(value, _)| value.clone())).collect()
}
