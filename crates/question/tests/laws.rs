//! A formula inside a question is the formula, whatever words stand around it.

use check::{Goal, Task};
use proptest::prelude::*;
use syntax::{Expr, latex, parse, plain};

/// Expressions over letters and numbers, in the shape that reading gives.
fn formula() -> impl Strategy<Value = Expr> {
    // Without `i`: alone in a formula that is to be simplified, it is the imaginary unit.
    let letter = prop::sample::select("abcdjkmnpqrstuvwxyz".chars().collect::<Vec<_>>());
    let leaf = prop_oneof![
        (0u32..1000).prop_map(Expr::integer),
        letter.prop_map(|c| Expr::symbol(&c.to_string())),
    ];
    let tree = leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::sum),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::product),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| a.over(b)),
            (inner.clone(), 2u32..9).prop_map(|(a, n)| a.pow(Expr::integer(n))),
            inner.clone().prop_map(Expr::negated),
            inner.prop_map(Expr::sqrt),
        ]
    });
    // One shape for each meaning: that of the text.
    tree.prop_map(|expr| parse(&plain(&expr)).expr)
}

fn task(text: &str) -> Task {
    question::read(text).unwrap_or_else(|error| panic!("{text}\n{error}")).task
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn one_formula(e in formula()) {
        for written in [plain(&e), format!("${}$", latex(&e)), format!("\\({}\\)", latex(&e))] {
            let goal = |text: String| task(&text).goal;
            prop_assert_eq!(goal(format!("Simplify {written}.")), Goal::Simplify(e.clone()));
            prop_assert_eq!(goal(format!("please expand {written}")), Goal::Expand(e.clone()));
            prop_assert_eq!(goal(format!("{written} लाई खण्डीकरण गर्नुहोस्।")), Goal::Factor(e.clone()));
            prop_assert_eq!(
                goal(format!("Is {written} a prime number?")),
                Goal::IsPrime { number: e.clone(), composite: false }
            );
            prop_assert_eq!(
                goal(format!("What is {written} rounded to two decimal places?")),
                Goal::Round { number: e.clone(), to: check::Precision::Places(2) }
            );
        }
    }

    #[test]
    fn two_formulas(a in formula(), b in formula()) {
        let (p, q) = (plain(&a), plain(&b));
        let goal = |text: String| task(&text).goal;
        let both = vec![a.clone(), b.clone()];
        prop_assert_eq!(goal(format!("Find the HCF of {p} and {q}.")), Goal::HighestCommonFactor(both.clone()));
        prop_assert_eq!(goal(format!("{p} र {q} को ल.स. निकाल्नुहोस्।")), Goal::LowestCommonMultiple(both));
        prop_assert_eq!(
            goal(format!("What is the remainder when {p} is divided by {q}?")),
            Goal::Remainder { dividend: a.clone(), divisor: b.clone() }
        );
        prop_assert_eq!(goal(format!("Is {p} < {q}?")), Goal::Decide(a.related(syntax::Relation::Less, b)));
    }
}
