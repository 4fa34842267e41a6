//! Which is greater, what is nearest, in which order, and whether a relation holds.
//!
//! Items are answered as they are written; they are compared by their values. Never here: an order
//! that is not proved.

use super::arithmetic::{self, Settled};
use crate::declare::rules;
use crate::rules::PUT_IN_KNOWN_VALUES;
use crate::{Derivation, Step, Unsolved, Work, numeral};
use algebra::{Exhausted, Rational};
use check::{Claim, Criterion, Item};
use dashu_base::Signed;
use std::cmp::Ordering;
use syntax::{Expr, Relation};

/// Most numbers in one chain of comparisons.
const LONGEST_CHAIN: usize = 50;

rules! {
    COMPARE = "compare-numbers",
        "Compare" / "तुलना गर्नुहोस्",
        "Of two numbers the greater is the one further to the right on the number line."
            / "दुई सङ्ख्यामध्ये सङ्ख्या रेखामा दायाँतिर पर्ने सङ्ख्या ठूलो हुन्छ।";
    COMMON_DENOMINATOR = "compare-over-common-denominator",
        "Write with a common denominator" / "समहर बनाएर लेख्नुहोस्",
        "Over the same denominator, {0}, fractions compare like their numerators."
            / "एउटै हर {0} भएका भिन्नको तुलना तिनका अंशको तुलना जस्तै हुन्छ।";
    PUT_IN_ORDER = "put-in-order",
        "Put the numbers in order" / "सङ्ख्याहरू क्रममा राख्नुहोस्",
        "Negative numbers come before 0, and 0 before positive ones."
            / "ऋणात्मक सङ्ख्या 0 भन्दा अगाडि र धनात्मक सङ्ख्या 0 भन्दा पछाडि पर्छन्।";
    TAKE_DISTANCES = "take-distances",
        "Take the distance of each" / "हरेकको दूरी लिनुहोस्",
        "The distance of two numbers is the absolute value of their difference; here from {0}."
            / "दुई सङ्ख्याबीचको दूरी तिनको फरकको निरपेक्ष मान हो; यहाँ {0} बाट।";
    WORK_OUT_DISTANCES = "work-out-distances",
        "Work out the distances" / "दूरीहरू निकाल्नुहोस्",
        "Subtract, and leave the sign away." / "घटाउनुहोस् र चिह्न हटाउनुहोस्।";
    PICK_ITEM = "pick-item",
        "Pick the one that was asked for" / "सोधिएको छान्नुहोस्",
        "It stands at the place asked for, and is written as in the question."
            / "यो सोधिएको स्थानमा छ, र प्रश्नमा जस्तै लेखिएको छ।";
    WRITE_AS_GIVEN = "write-as-given",
        "Write them as in the question" / "प्रश्नमा जस्तै लेख्नुहोस्",
        "Each number is written as it was given." / "हरेक सङ्ख्या प्रश्नमा दिइए जस्तै लेखिन्छ।";
}

/// Whether a relation holds.
pub(crate) fn decide(statement: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Expr::Relation(operands, relations) = statement else {
        return super::unknown("deciding a statement");
    };
    // Each step repeats the whole chain.
    if operands.len() > LONGEST_CHAIN {
        return Err(Exhausted::Work.into());
    }
    let build = |v: Vec<Expr>| Expr::Relation(v, relations.clone());
    let settled = arithmetic::settle(operands, &build, work)?;
    let values = Values::of(settled, work);
    let mut truth = true;
    let mut facts = Vec::new();
    for (k, relation) in relations.iter().enumerate() {
        let order = values.order(k, k + 1)?;
        truth &= holds(*relation, order)?;
        facts.extend(values.facts(k, k + 1));
        facts.push(values.chain(&[k, k + 1])?);
    }
    let mut derivation = values.derivation;
    let substeps = derivation_of_facts(derivation.result(), facts);
    derivation.step_with(&COMPARE, Claim::Equivalent, Expr::Truth(truth), Vec::new(), substeps);
    Ok(derivation)
}

fn holds(relation: Relation, order: Ordering) -> Result<bool, Unsolved> {
    Ok(match relation {
        Relation::Equal | Relation::Identical => order.is_eq(),
        Relation::NotEqual => order.is_ne(),
        Relation::Less => order.is_lt(),
        Relation::LessEqual => order.is_le(),
        Relation::Greater => order.is_gt(),
        Relation::GreaterEqual => order.is_ge(),
        _ => return Err(Unsolved::Unknown("this relation is not known here".to_owned())),
    })
}

/// One of several items.
pub(crate) fn choose(
    criterion: &Criterion,
    items: &[Item],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let written: Vec<Expr> = items.iter().map(|i| i.value.clone()).collect();
    let values = listed(&written, work)?;
    let (mut derivation, chosen, facts) = match criterion {
        Criterion::Largest(k) => ranked(values, *k, true)?,
        Criterion::Smallest(k) => ranked(values, *k, false)?,
        Criterion::Nearest(target) => nearest(values, &work.scope.resolve(target), work)?,
    };
    let item = &items[chosen];
    let answer = match &item.label {
        Some(label) => Expr::Text(label.clone()),
        None => item.value.clone(),
    };
    let substeps = derivation_of_facts(derivation.result(), facts);
    derivation.step_with(&PICK_ITEM, Claim::States, answer, Vec::new(), substeps);
    Ok(derivation)
}

/// The items in order.
pub(crate) fn sort(
    items: &[Expr],
    descending: bool,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let values = listed(items, work)?;
    let order = values.sorted(descending)?;
    let mut derivation = values.put_in_order(&order)?;
    let answer = Expr::List(order.iter().map(|&k| items[k].clone()).collect());
    derivation.step(&WRITE_AS_GIVEN, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// The items of a list, worked out.
fn listed<'w>(items: &[Expr], work: &'w Work<'w>) -> Result<Values<'w>, Unsolved> {
    if items.is_empty() {
        return Err(Unsolved::Undefined("there is nothing to compare".to_owned()));
    }
    let known: Vec<Expr> = items.iter().map(|e| work.scope.resolve(e)).collect();
    let mut derivation = Derivation::new(Expr::List(items.to_vec()));
    derivation.step(&PUT_IN_KNOWN_VALUES, Claim::States, Expr::List(known.clone()), Vec::new());
    let settled = arithmetic::settle(&known, &Expr::List, work)?;
    let mut values = Values::of(settled, work);
    derivation.append(values.derivation);
    values.derivation = derivation;
    Ok(values)
}

/// The place of the `k`-th item from one end, and the way to it.
fn ranked(
    values: Values<'_>,
    k: u32,
    descending: bool,
) -> Result<(Derivation, usize, Vec<Expr>), Unsolved> {
    let order = values.sorted(descending)?;
    let place = usize::try_from(k).ok().and_then(|k| k.checked_sub(1));
    let Some(&chosen) = place.and_then(|place| order.get(place)) else {
        return Err(Unsolved::Undefined(format!("there are only {} numbers", order.len())));
    };
    if order.len() == 2 {
        let facts = values.facts(0, 1).into_iter().chain([values.chain(&order)?]).collect();
        return Ok((values.derivation, chosen, facts));
    }
    Ok((values.put_in_order(&order)?, chosen, Vec::new()))
}

/// The place of the item nearest to `target`, and the way to it.
fn nearest(
    values: Values<'_>,
    target: &Expr,
    work: &Work<'_>,
) -> Result<(Derivation, usize, Vec<Expr>), Unsolved> {
    let target = arithmetic::settle(std::slice::from_ref(target), &one, work)?;
    let (Some(centre), as_decimal) = (&target.values[0], target.decimal[0]) else {
        return Err(Unsolved::Unknown(
            "distances from such a number are not known here".to_owned(),
        ));
    };
    let mut distances = Vec::new();
    for value in &values.rational {
        let Some(value) = value else {
            return Err(Unsolved::Unknown(
                "distances of such numbers are not known here".to_owned(),
            ));
        };
        let difference = value - centre;
        distances.push(if difference.is_negative() { -difference } else { difference });
    }
    let chosen = (0..distances.len()).min_by(|&a, &b| distances[a].cmp(&distances[b]));
    let chosen = chosen.expect("a list of items is not empty");
    let tie = (0..distances.len()).any(|k| {
        distances[k] == distances[chosen] && values.rational[k] != values.rational[chosen]
    });
    if tie {
        return Err(Unsolved::Undefined("two of the numbers are equally near".to_owned()));
    }
    let centre_literal = numeral::literal(centre, as_decimal);
    let minus_centre = Expr::Negate(Box::new(centre_literal.clone()));
    let written = values
        .exprs
        .iter()
        .map(|x| Expr::Abs(Box::new(Expr::Sum(vec![x.clone(), minus_centre.clone()]))));
    let written = Expr::List(written.collect());
    let shown = |k: usize| numeral::literal(&distances[k], as_decimal || values.decimal[k]);
    let worked = Expr::List((0..distances.len()).map(shown).collect());
    let mut order: Vec<usize> = (0..distances.len()).collect();
    order.sort_by(|&a, &b| distances[a].cmp(&distances[b]));
    let fact = chain_of(&order, shown, |a, b| distances[a].cmp(&distances[b]));
    let mut derivation = values.derivation;
    derivation.step(&TAKE_DISTANCES, Claim::States, written, vec![centre_literal]);
    derivation.step(&WORK_OUT_DISTANCES, Claim::Equal, worked, Vec::new());
    Ok((derivation, chosen, fact.into_iter().collect()))
}

fn one(mut parts: Vec<Expr>) -> Expr {
    parts.pop().unwrap_or(Expr::Missing)
}

/// Numbers that are worked out and can be compared.
struct Values<'w> {
    /// The way to them.
    derivation: Derivation,
    /// How each is written.
    exprs: Vec<Expr>,
    /// The values of those that are rational.
    rational: Vec<Option<Rational>>,
    decimal: Vec<bool>,
    work: &'w Work<'w>,
}

impl<'w> Values<'w> {
    fn of(settled: Settled, work: &'w Work<'w>) -> Values<'w> {
        let exprs = match settled.derivation.result() {
            Expr::List(v) | Expr::Relation(v, _) => v.clone(),
            _ => Vec::new(),
        };
        Values {
            derivation: settled.derivation,
            exprs,
            rational: settled.values,
            decimal: settled.decimal,
            work,
        }
    }

    fn order(&self, a: usize, b: usize) -> Result<Ordering, Unsolved> {
        if let (Some(a), Some(b)) = (&self.rational[a], &self.rational[b]) {
            return Ok(a.cmp(b));
        }
        let context = algebra::Context::default();
        algebra::compare(&self.exprs[a], &self.exprs[b], &context, self.work.budget).ok_or_else(
            || Unsolved::Unknown("which of the two is greater was not found".to_owned()),
        )
    }

    fn sorted(&self, descending: bool) -> Result<Vec<usize>, Unsolved> {
        let mut order: Vec<usize> = (0..self.exprs.len()).collect();
        let mut failure = None;
        order.sort_by(|&a, &b| match self.order(a, b) {
            Ok(order) if descending => order.reverse(),
            Ok(order) => order,
            Err(why) => {
                failure = Some(why);
                Ordering::Equal
            }
        });
        failure.map_or(Ok(order), Err)
    }

    fn put_in_order(self, order: &[usize]) -> Result<Derivation, Unsolved> {
        let fact = self.chain(order)?;
        let sorted = Expr::List(order.iter().map(|&k| self.exprs[k].clone()).collect());
        let mut derivation = self.derivation;
        let substeps = derivation_of_facts(derivation.result(), vec![fact]);
        derivation.step_with(&PUT_IN_ORDER, Claim::Reorders, sorted, Vec::new(), substeps);
        Ok(derivation)
    }

    /// `a < b = c < …` for the items at these places.
    fn chain(&self, places: &[usize]) -> Result<Expr, Unsolved> {
        let mut orders = Vec::new();
        for pair in places.windows(2) {
            orders.push(self.order(pair[0], pair[1])?);
        }
        let relations = orders.into_iter().map(relation).collect();
        Ok(Expr::Relation(places.iter().map(|&k| self.exprs[k].clone()).collect(), relations))
    }

    /// For two fractions: both over their common denominator.
    fn facts(&self, a: usize, b: usize) -> Vec<Expr> {
        let (Some(x), Some(y)) = (&self.rational[a], &self.rational[b]) else { return Vec::new() };
        if self.decimal[a] || self.decimal[b] || x.is_negative() != y.is_negative() {
            return Vec::new();
        }
        let (m, n) = (x.denominator(), y.denominator());
        if m == n {
            return Vec::new();
        }
        let common = algebra::integer::lcm(&m.clone().into(), &n.clone().into());
        let scaled = |q: &Rational| {
            let numerator = q.numerator() * algebra::Integer::from(&common / q.denominator());
            let (sign, magnitude) = numerator.into_parts();
            let fraction = numeral::natural(&magnitude).over(numeral::natural(&common));
            if sign == dashu_base::Sign::Negative { fraction.negated() } else { fraction }
        };
        [(x, a), (y, b)]
            .into_iter()
            .filter(|(q, _)| *q.denominator() != common)
            .map(|(q, k)| self.exprs[k].clone().equals(scaled(q)))
            .collect()
    }
}

fn relation(order: Ordering) -> Relation {
    match order {
        Ordering::Less => Relation::Less,
        Ordering::Equal => Relation::Equal,
        Ordering::Greater => Relation::Greater,
    }
}

fn chain_of(
    order: &[usize],
    shown: impl Fn(usize) -> Expr,
    compare: impl Fn(usize, usize) -> Ordering,
) -> Option<Expr> {
    let relations = order.windows(2).map(|pair| relation(compare(pair[0], pair[1]))).collect();
    (order.len() > 1).then(|| Expr::Relation(order.iter().map(|&k| shown(k)).collect(), relations))
}

/// True relations, one step each.
fn derivation_of_facts(before: &Expr, facts: Vec<Expr>) -> Vec<Step> {
    let steps = facts.into_iter().map(|fact| {
        let is_fraction = matches!(&fact, Expr::Relation(v, r)
            if r[..] == [Relation::Equal] && matches!(&v[1], Expr::Quotient(..) | Expr::Negate(_)));
        let (rule, arguments) = match &fact {
            Expr::Relation(v, _) if is_fraction => (&COMMON_DENOMINATOR, vec![denominator(&v[1])]),
            _ => (&COMPARE, Vec::new()),
        };
        Step {
            rule,
            claim: Claim::Fact,
            before: before.clone(),
            after: fact,
            arguments,
            substeps: Vec::new(),
        }
    });
    steps.collect()
}

fn denominator(fraction: &Expr) -> Expr {
    match fraction {
        Expr::Negate(a) => denominator(a),
        Expr::Quotient(_, b) => (**b).clone(),
        _ => Expr::integer(1),
    }
}
