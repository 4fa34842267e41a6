//! Relations between finite sets: their pairs, domain, range and inverse; whether they are
//! functions and of which kind.

use super::{Sets, members};
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::Context;
use check::{Claim, PairAsk, PairRule};
use syntax::{Expr, Relation, Symbol};

rules! {
    TEST_PAIRS = "keep-the-pairs-that-fit",
        "Keep the pairs that fit" / "मिल्ने क्रमजोडा मात्र लिनुहोस्",
        "Of all pairs (x, y) of A × B the relation holds those for which its statement is true."
            / "A × B का सबै क्रमजोडा (x, y) मध्ये कथन सत्य हुने जोडा मात्र सम्बन्धमा पर्छन्।";
    DOMAIN = "domain-of-relation",
        "Take the first members" / "पहिला सदस्यहरू लिनुहोस्",
        "The domain holds the first member of every pair, each once."
            / "क्षेत्रमा हरेक क्रमजोडाको पहिलो सदस्य एक-एक पटक हुन्छ।";
    RANGE = "range-of-relation",
        "Take the second members" / "दोस्रा सदस्यहरू लिनुहोस्",
        "The range holds the second member of every pair, each once."
            / "विस्तारमा हरेक क्रमजोडाको दोस्रो सदस्य एक-एक पटक हुन्छ।";
    INVERSE = "inverse-of-relation",
        "Exchange the members of each pair" / "हरेक क्रमजोडाका सदस्य साट्नुहोस्",
        "The inverse relation holds (y, x) for each pair (x, y)."
            / "हरेक (x, y) का लागि विपरीत सम्बन्धमा (y, x) हुन्छ।";
    IMAGES = "second-members-of-one",
        "Look for the pairs with this first member" / "यो पहिलो सदस्य भएका जोडा खोज्नुहोस्",
        "The image is what the first member goes with."
            / "पहिलो सदस्यसँग जोडिएको सदस्य नै प्रतिबिम्ब हो।";
    PREIMAGES = "first-members-of-one",
        "Look for the pairs with this second member" / "यो दोस्रो सदस्य भएका जोडा खोज्नुहोस्",
        "The pre-image is what goes with the second member."
            / "दोस्रो सदस्यसँग जोडिएको सदस्य नै पूर्वप्रतिबिम्ब हो।";
    ONE_IMAGE_EACH = "each-has-one-image",
        "Each first member has one image" / "हरेक पहिलो सदस्यको एउटै प्रतिबिम्ब छ",
        "A relation is a function if each member of its domain goes with exactly one member."
            / "क्षेत्रको हरेक सदस्य ठ्याक्कै एउटा सदस्यसँग जोडिए सम्बन्ध फलन हुन्छ।";
    TWO_IMAGES = "one-has-two-images",
        "{0} has more than one image" / "{0} का एकभन्दा बढी प्रतिबिम्ब छन्",
        "In a function no first member goes with two second members."
            / "फलनमा कुनै पहिलो सदस्य दुई दोस्रा सदस्यसँग जोडिँदैन।";
    NO_IMAGE = "one-has-no-image",
        "{0} has no image" / "{0} को प्रतिबिम्ब छैन",
        "In a function from A to B every member of A has an image."
            / "A बाट B मा फलन हुन A को हरेक सदस्यको प्रतिबिम्ब हुनुपर्छ।";
    DIFFERENT_IMAGES = "different-images",
        "Different members have different images" / "फरक सदस्यका प्रतिबिम्ब फरक छन्",
        "A function is one-to-one if no two members have the same image."
            / "कुनै दुई सदस्यको प्रतिबिम्ब एउटै नभए फलन एक-एक हुन्छ।";
    SAME_IMAGE = "two-have-the-same-image",
        "{0} is the image of more than one member" / "{0} एकभन्दा बढी सदस्यको प्रतिबिम्ब हो",
        "A function is one-to-one if no two members have the same image."
            / "कुनै दुई सदस्यको प्रतिबिम्ब एउटै नभए मात्र फलन एक-एक हुन्छ।";
    EVERY_ONE_TAKEN = "every-member-is-an-image",
        "Every member of the second set is an image" / "दोस्रो समूहको हरेक सदस्य प्रतिबिम्ब हो",
        "A function is onto if its range is the whole second set."
            / "विस्तार पूरै दोस्रो समूह भए फलन आच्छादक हुन्छ।";
    ONE_NOT_TAKEN = "one-is-no-image",
        "{0} is no image" / "{0} कसैको प्रतिबिम्ब होइन",
        "A function is onto only if its range is the whole second set."
            / "विस्तार पूरै दोस्रो समूह भए मात्र फलन आच्छादक हुन्छ।";
}

type Pair = (Expr, Expr);

/// The answer to a question about a relation.
pub(super) fn solve(
    sets: &Sets,
    rule: &PairRule,
    asked: &PairAsk,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (pairs, from, to) = pairs_of(sets, rule, work)?;
    let tuple = |(a, b): &Pair| Expr::Tuple(vec![a.clone(), b.clone()]);
    let set = |pairs: &[Pair]| Expr::Set(pairs.iter().map(tuple).collect());
    let mut derivation = match rule {
        PairRule::Pairs(_) => Derivation::new(set(&pairs)),
        PairRule::Such { statement, x, y, .. } => {
            let any = Expr::Tuple(vec![Expr::Symbol(x.clone()), Expr::Symbol(y.clone())]);
            let start = Expr::SetBuilder(Box::new(any), Box::new(statement.clone()));
            let mut derivation = Derivation::new(start);
            derivation.step(&TEST_PAIRS, Claim::States, set(&pairs), Vec::new());
            derivation
        }
    };
    let listed = derivation.steps.is_empty();
    let firsts = || members::different(pairs.iter().map(|(a, _)| a.clone()));
    let seconds = || members::different(pairs.iter().map(|(_, b)| b.clone()));
    let mut state = |rule: &'static Rule, after: Expr, arguments: Vec<Expr>| {
        derivation.step(rule, Claim::States, after, arguments);
    };
    match asked {
        PairAsk::Pairs => {
            if listed {
                state(&super::LIST_MEMBERS, set(&pairs), Vec::new());
            }
        }
        PairAsk::Domain => state(&DOMAIN, Expr::Set(firsts()), Vec::new()),
        PairAsk::Range => state(&RANGE, Expr::Set(seconds()), Vec::new()),
        PairAsk::Inverse => {
            let turned: Vec<Pair> = pairs.iter().map(|(a, b)| (b.clone(), a.clone())).collect();
            state(&INVERSE, set(&turned), Vec::new());
        }
        PairAsk::Image(a) => {
            let of = pairs.iter().filter(|(x, _)| members::same(x, a)).map(|(_, b)| b.clone());
            state(&IMAGES, Expr::Set(members::different(of)), Vec::new());
        }
        PairAsk::Preimage(b) => {
            let of = pairs.iter().filter(|(_, y)| members::same(y, b)).map(|(a, _)| a.clone());
            state(&PREIMAGES, Expr::Set(members::different(of)), Vec::new());
        }
        PairAsk::IsFunction | PairAsk::IsOneToOne | PairAsk::IsOnto => {
            let domain = from.clone().unwrap_or_else(firsts);
            let count = |a: &Expr| pairs.iter().filter(|(x, _)| members::same(x, a)).count();
            let takers = |b: &Expr| pairs.iter().filter(|(_, y)| members::same(y, b)).count();
            let (rule, holds, argument): (&'static Rule, bool, Option<Expr>) = if let Some(a) =
                domain.iter().find(|a| count(a) > 1)
            {
                (&TWO_IMAGES, false, Some(a.clone()))
            } else if let Some(a) = domain.iter().find(|a| count(a) == 0) {
                (&NO_IMAGE, false, Some(a.clone()))
            } else {
                match (asked, &to) {
                    (PairAsk::IsOneToOne, _) => match seconds().iter().find(|b| takers(b) > 1) {
                        Some(b) => (&SAME_IMAGE, false, Some(b.clone())),
                        None => (&DIFFERENT_IMAGES, true, None),
                    },
                    (PairAsk::IsOnto, None) => {
                        return crate::families::unknown("a second set that is not given");
                    }
                    (PairAsk::IsOnto, Some(to)) => match to.iter().find(|b| takers(b) == 0) {
                        Some(b) => (&ONE_NOT_TAKEN, false, Some(b.clone())),
                        None => (&EVERY_ONE_TAKEN, true, None),
                    },
                    _ => (&ONE_IMAGE_EACH, true, None),
                }
            };
            state(rule, Expr::Truth(holds), argument.into_iter().collect());
        }
    }
    Ok(derivation)
}

type Pairs = (Vec<Pair>, Option<Vec<Expr>>, Option<Vec<Expr>>);

/// The pairs, and the two sets if they are given.
fn pairs_of(sets: &Sets, rule: &PairRule, work: &Work<'_>) -> Result<Pairs, Unsolved> {
    match rule {
        PairRule::Pairs(pairs) => {
            let mut kept: Vec<Pair> = Vec::new();
            for (a, b) in pairs {
                let known = |(x, y): &Pair| members::same(x, a) && members::same(y, b);
                if !kept.iter().any(known) {
                    kept.push((a.clone(), b.clone()));
                }
            }
            Ok((kept, None, None))
        }
        PairRule::Such { from, to, statement, x, y } => {
            let (from, to) = (sets.named(from)?.to_vec(), sets.named(to)?.to_vec());
            let mut pairs = Vec::new();
            for a in &from {
                for b in &to {
                    work.budget.spend(4)?;
                    let put = replaced(&replaced(statement, x, a), y, b);
                    if holds(&put, work)? {
                        pairs.push((a.clone(), b.clone()));
                    }
                }
            }
            Ok((pairs, Some(from), Some(to)))
        }
    }
}

/// `expr` with `value` in the place of `symbol`.
fn replaced(expr: &Expr, symbol: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        _ => expr.map_parts(|part| replaced(part, symbol, value)),
    }
}

/// Whether a relation between numbers is true.
fn holds(statement: &Expr, work: &Work<'_>) -> Result<bool, Unsolved> {
    let Expr::Relation(sides, relations) = statement else {
        return crate::families::unknown("relations");
    };
    let mut all = true;
    for (pair, relation) in sides.windows(2).zip(relations) {
        let order = algebra::compare(&pair[0], &pair[1], &Context::default(), work.budget);
        let Some(order) = order else { return crate::families::unknown("relations") };
        all &= match relation {
            Relation::Equal => order.is_eq(),
            Relation::NotEqual => order.is_ne(),
            Relation::Less => order.is_lt(),
            Relation::LessEqual => order.is_le(),
            Relation::Greater => order.is_gt(),
            Relation::GreaterEqual => order.is_ge(),
            Relation::Divides => match (pair[0].as_rational(), pair[1].as_rational()) {
                (Some(d), Some(n)) if !d.is_zero() => (n / d).is_int(),
                _ => return crate::families::unknown("relations"),
            },
            _ => return crate::families::unknown("relations"),
        };
    }
    Ok(all)
}
