//! The bisection method.

use super::{checked, decimal, number, put, rounded, shown_places, sign, text, undefined, value};
use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::Rational;
use check::{Claim, Stop};
use std::cmp::Ordering;
use syntax::{Expr, Relation, Symbol};

rules! {
    SIGNS_AT_ENDS = "signs-at-the-ends",
        "Find the signs at both ends" / "दुवै छेउमा चिह्न हेर्नुहोस्",
        "f is continuous and changes its sign, so a root lies between {0} and {1}."
            / "f निरन्तर छ र यसको चिह्न बदलिन्छ, त्यसैले {0} र {1} को बीचमा एउटा मूल हुन्छ।";
    END_IS_ROOT = "end-is-a-root",
        "An end is a root" / "एउटा छेउ नै मूल हो",
        "f({0}) = 0, so there is nothing left to halve."
            / "f({0}) = 0 भएकाले आधा गर्न केही बाँकी रहँदैन।";
    HALVE = "halve-the-interval",
        "Halve the interval" / "अन्तराललाई आधा गर्नुहोस्",
        "The middle of {0} and {1} is {2}; the root lies in the half at whose ends f has different signs."
            / "{0} र {1} को मध्य बिन्दु {2} हो; जुन आधाका दुई छेउमा f को चिह्न फरक हुन्छ, मूल त्यहीँ हुन्छ।";
    TABLE_OF_STEPS = "table-of-steps",
        "Write the steps in a table" / "चरणहरू तालिकामा लेख्नुहोस्",
        "Each row halves the interval of the one before it."
            / "हरेक पङ्क्तिले अघिल्लो पङ्क्तिको अन्तराललाई आधा गर्छ।";
    LAST_MIDDLE = "last-middle",
        "Take the last middle point" / "अन्तिम मध्य बिन्दु लिनुहोस्",
        "After {0} steps the root is at most {1} away from it."
            / "{0} चरणपछि मूल यसबाट बढीमा {1} टाढा हुन्छ।";
    ENDS_AGREE = "ends-agree",
        "Both ends agree" / "दुवै छेउ मिल्छन्",
        "Rounded to {0} decimal places, {1} and {2} are the same, so this is the root to {0} places."
            / "{0} दशमलव स्थानसम्म {1} र {2} उही हुन्छन्, त्यसैले {0} स्थानसम्म मूल यही हो।";
}

/// Most halvings.
const MOST: u32 = 60;

struct Row {
    low: Rational,
    high: Rational,
    middle: Rational,
    sign: Ordering,
}

pub(crate) fn solve(
    body: &Expr,
    x: &Symbol,
    bracket: &(Expr, Expr),
    stop: &Stop,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let tolerance = checked(stop, work)?;
    let (mut low, mut high) = (number(&bracket.0, work)?, number(&bracket.1, work)?);
    if low == high {
        return undefined("an interval to be halved needs two different ends");
    }
    if low > high {
        std::mem::swap(&mut low, &mut high);
    }
    let at = |q: &Rational| put(body, x, &decimal(q, MOST));
    let sign_at = |q: &Rational| match sign(&at(q), work) {
        Some(sign) => Ok(sign),
        None => unknown("roots of a function that has no value there"),
    };
    let (first, last) = (sign_at(&low)?, sign_at(&high)?);
    let f = Expr::Apply(Symbol::new("f"), vec![Expr::Symbol(x.clone())]);
    let mut derivation = Derivation::new(f.equals(body.clone()));
    for (end, sign) in [(&low, first), (&high, last)] {
        if sign.is_eq() {
            let end = decimal(end, MOST);
            let zero = at(&end.as_rational().unwrap_or_default()).equals(Expr::integer(0));
            derivation.step(&END_IS_ROOT, Claim::Fact, zero, vec![end.clone()]);
            derivation.step(&crate::rules::STATE_THE_ANSWER, Claim::States, end, Vec::new());
            return Ok(derivation);
        }
    }
    if first == last {
        return undefined(format!(
            "f has the same sign at both ends {} and {}, so the bisection method cannot start there",
            syntax::plain(&bracket.0),
            syntax::plain(&bracket.1)
        ));
    }
    let signs = Expr::And(vec![against_zero(&at(&low), first), against_zero(&at(&high), last)]);
    let ends = vec![decimal(&low, MOST), decimal(&high, MOST)];
    derivation.step(&SIGNS_AT_ENDS, Claim::Fact, signs, ends);
    let mut rows: Vec<Row> = Vec::new();
    let mut exact = None;
    loop {
        let steps = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let done = match (stop, &tolerance) {
            (Stop::Steps(n), _) => steps >= *n,
            (Stop::Places(d), _) => rounded(&low, *d) == rounded(&high, *d),
            (Stop::Within(_), Some(t)) => {
                rows.last().is_some_and(|row| (&row.high - &row.low) / Rational::from(2) <= *t)
            }
            (Stop::Within(_), None) => true,
        };
        if done {
            break;
        }
        if steps >= MOST {
            return undefined("halving does not come to an end here in sixty steps");
        }
        let middle = (&low + &high) / Rational::from(2);
        let here = sign_at(&middle)?;
        rows.push(Row { low: low.clone(), high: high.clone(), middle: middle.clone(), sign: here });
        if here.is_eq() {
            exact = Some(middle);
            break;
        }
        if here == first { low = middle } else { high = middle }
    }
    let places = shown_places(stop, tolerance.as_ref());
    table(&mut derivation, &rows, places + 2, &at, work);
    let count = Expr::integer(rows.len());
    if let Some(root) = exact {
        let root = decimal(&root, MOST);
        derivation.step(&END_IS_ROOT, Claim::States, root.clone(), vec![root]);
        return Ok(derivation);
    }
    if let Stop::Places(d) = stop {
        let shown = vec![Expr::integer(*d), decimal(&low, d + 2), decimal(&high, d + 2)];
        let answer = super::with_places(&rounded(&low, *d), *d);
        derivation.step(&ENDS_AGREE, Claim::States, answer, shown);
        return Ok(derivation);
    }
    let Some(row) = rows.last() else { return unknown("bisections") };
    let off = (&row.high - &row.low) / Rational::from(2);
    let shown = vec![count, decimal(&off, MOST)];
    derivation.step(&LAST_MIDDLE, Claim::States, decimal(&row.middle, places), shown);
    Ok(derivation)
}

/// `value < 0` or `value > 0`.
fn against_zero(value: &Expr, sign: Ordering) -> Expr {
    let kind = match sign {
        Ordering::Less => Relation::Less,
        Ordering::Equal => Relation::Equal,
        Ordering::Greater => Relation::Greater,
    };
    value.clone().related(kind, Expr::integer(0))
}

fn table(
    derivation: &mut Derivation,
    rows: &[Row],
    places: u32,
    at: &dyn Fn(&Rational) -> Expr,
    work: &Work<'_>,
) {
    let mut lines = vec![["n", "a", "b", "c = (a + b)/2", "f(c)"].map(text).to_vec()];
    let mut steps = Vec::new();
    for (k, row) in rows.iter().enumerate() {
        let there = at(&row.middle);
        let height = value(&there, places, work).map_or_else(|| text("?"), |v| decimal(&v, places));
        let [a, b, c] = [&row.low, &row.high, &row.middle].map(|q| decimal(q, places));
        steps.push(Step {
            rule: &HALVE,
            claim: Claim::Fact,
            before: derivation.result().clone(),
            after: against_zero(&there, row.sign),
            arguments: [&row.low, &row.high, &row.middle].map(|q| decimal(q, MOST)).to_vec(),
            substeps: Vec::new(),
        });
        lines.push(vec![Expr::integer(k + 1), a, b, c, height]);
    }
    if !rows.is_empty() {
        let lines = Expr::Matrix(lines);
        derivation.step_with(&TABLE_OF_STEPS, Claim::States, lines, Vec::new(), steps);
    }
}
