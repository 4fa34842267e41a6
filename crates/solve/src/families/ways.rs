//! In how many ways things are arranged or chosen.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::Exhausted;
use check::{Claim, Ways};
use syntax::{Expr, Function};

rules! {
    ALIKE = "arrange-with-alike",
        "Divide by the orders of what is alike" / "एउटै किसिमका वस्तुका क्रमले भाग गर्नुहोस्",
        "n things in a row can stand in n! orders; orders that differ only in things that are alike are the same."
            / "n वटा वस्तु n! क्रममा राख्न सकिन्छ; उस्तै वस्तु मात्र साटिएका क्रम एउटै हुन्छन्।";
    ARRANGE = "permutations",
        "Use the formula of the permutations" / "क्रमसञ्चयको सूत्र प्रयोग गर्नुहोस्",
        "r of n different things can be put in a row in nPr = n!/(n - r)! ways."
            / "n वटा फरक वस्तुबाट r वटा एक पङ्क्तिमा nPr = n!/(n - r)! तरिकाले राख्न सकिन्छ।";
    REPEATED = "permutations-with-repetition",
        "Fill each place in as many ways" / "हरेक स्थान त्यति नै तरिकाले भर्नुहोस्",
        "A thing may be taken again, so each place can be filled in the same number of ways."
            / "वस्तु दोहोर्‍याउन मिल्ने भएकाले हरेक स्थान उत्तिकै तरिकाले भर्न सकिन्छ।";
    CIRCLE = "circular-permutations",
        "Keep one thing in its place" / "एउटा वस्तु स्थिर राख्नुहोस्",
        "Around a circle only the order counts: with one thing in its place the others have (n - 1)! orders."
            / "वृत्ताकारमा क्रम मात्र गनिन्छ: एउटा स्थिर राख्दा बाँकीका (n - 1)! क्रम हुन्छन्।";
    TURNED = "circular-turned",
        "Halve for turning over" / "पल्टाउँदा उही हुने भएकाले आधा लिनुहोस्",
        "Turned over, each order becomes another one, so the number is (n - 1)!/2."
            / "पल्टाउँदा हरेक क्रम अर्को क्रम बन्छ, त्यसैले सङ्ख्या (n - 1)!/2 हुन्छ।";
    CHOOSE = "combinations",
        "Use the formula of the combinations" / "सञ्चयको सूत्र प्रयोग गर्नुहोस्",
        "r of n different things can be chosen in nCr = n!/(r!(n - r)!) ways."
            / "n वटा फरक वस्तुबाट r वटा nCr = n!/(r!(n - r)!) तरिकाले छान्न सकिन्छ।";
    CHOOSE_EACH = "choose-from-each",
        "Multiply the ways, and add the cases" / "तरिकाहरू गुणन गर्नुहोस्, र अवस्थाहरू जोड्नुहोस्",
        "What is chosen from one group does not depend on the other; cases that exclude each other are added."
            / "एउटा समूहबाट छान्ने काम अर्कोमा भर पर्दैन; एकअर्कालाई छुट्याउने अवस्थाहरू जोडिन्छन्।";
    NOT_POSSIBLE = "no-way",
        "There is no way" / "कुनै तरिका छैन",
        "There are not enough things." / "पर्याप्त वस्तु छैनन्।";
}

/// Most things.
const MOST: u64 = 200;
/// Most cases that are added.
const MOST_CASES: usize = 12;

/// The number of ways.
pub(crate) fn solve(ways: &Ways, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let factorial = |n: u64| Expr::Factorial(Box::new(Expr::integer(n)));
    let too_many = || Err(Unsolved::Exhausted(Exhausted::Digits));
    let (rule, expr): (&'static Rule, Expr) = match ways {
        Ways::Rows(kinds) => {
            let total: u64 = kinds.iter().fold(0u64, |t, n| t.saturating_add(*n));
            if total > MOST {
                return too_many();
            }
            let alike: Vec<Expr> =
                kinds.iter().filter(|n| **n > 1).map(|n| factorial(*n)).collect();
            let all = factorial(total);
            match alike.is_empty() {
                true => (&ARRANGE, all),
                false => (&ALIKE, all.over(Expr::product(alike))),
            }
        }
        Ways::Arrangements { of, taken, repeated } => {
            if *of > MOST || *taken > MOST {
                return too_many();
            }
            match repeated {
                true => (&REPEATED, Expr::integer(*of).pow(Expr::integer(*taken))),
                false if taken > of => (&NOT_POSSIBLE, Expr::integer(0)),
                false => {
                    let arguments = vec![Expr::integer(*of), Expr::integer(*taken)];
                    (&ARRANGE, Expr::call(Function::Permutations, arguments))
                }
            }
        }
        Ways::Circles { of, turned } => {
            if *of == 0 || *of > MOST || (*turned && *of < 3) {
                return super::unknown("circles");
            }
            match turned {
                false => (&CIRCLE, factorial(of - 1)),
                true => (&TURNED, factorial(of - 1).over(Expr::integer(2))),
            }
        }
        Ways::Choices { size, groups } => {
            if groups.iter().any(|(n, ..)| *n > MOST) || *size > MOST {
                return too_many();
            }
            let mut cases = Vec::new();
            distribute(groups, *size, &mut Vec::new(), &mut cases, work)?;
            let choose = |n: u64, r: u64| {
                Expr::call(Function::Binomial, vec![Expr::integer(n), Expr::integer(r)])
            };
            let case = |taken: &Vec<u64>| {
                let factors = groups.iter().zip(taken).map(|((n, ..), r)| choose(*n, *r));
                Expr::product(factors.collect())
            };
            match cases.len() {
                0 => (&NOT_POSSIBLE, Expr::integer(0)),
                1 if groups.len() == 1 => (&CHOOSE, case(&cases[0])),
                n if n <= MOST_CASES => (&CHOOSE_EACH, Expr::sum(cases.iter().map(case).collect())),
                _ => return too_many(),
            }
        }
    };
    let mut derivation = Derivation::new(Expr::symbol("N"));
    derivation.step(rule, Claim::States, expr.clone(), Vec::new());
    derivation.append(arithmetic::solve(&expr, work)?);
    Ok(derivation)
}

/// All ways to take `left` from the groups that remain, as numbers taken from each.
fn distribute(
    groups: &[(u64, u64, u64)],
    left: u64,
    taken: &mut Vec<u64>,
    cases: &mut Vec<Vec<u64>>,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    work.budget.spend(1)?;
    let Some((there, least, most)) = groups.get(taken.len()) else {
        if left == 0 {
            cases.push(taken.clone());
        }
        return Ok(());
    };
    for n in *least..=(*most).min(*there).min(left) {
        taken.push(n);
        distribute(groups, left - n, taken, cases, work)?;
        taken.pop();
    }
    Ok(())
}
