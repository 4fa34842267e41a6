//! The Newton–Raphson method.

use super::{checked, decimal, number, put, rounded, shown_places, sign, text, undefined, value};
use crate::declare::rules;
use crate::families::{differentiate, unknown};
use crate::{Derivation, Step, Unsolved, Work};
use algebra::{Integer, Rational};
use check::{Claim, Stop};
use syntax::{Expr, Relation, Symbol};

rules! {
    SLOPE_FOR_NEWTON = "slope-for-newton",
        "Find the derivative" / "अवकलज निकाल्नुहोस्",
        "The method needs f′ besides f." / "यो विधिमा f सँगै f′ पनि चाहिन्छ।";
    NEWTON_FORMULA = "newton-raphson-formula",
        "Write the formula of Newton and Raphson" / "न्युटन–राफसनको सूत्र लेख्नुहोस्",
        "The tangent at the last approximation meets the axis at the next one."
            / "अघिल्लो मानमा खिचिएको स्पर्शरेखाले अक्षलाई अर्को मानमा काट्छ।";
    NEXT_APPROXIMATION = "next-approximation",
        "Find approximation {0}" / "अनुमानित मान नं. {0} निकाल्नुहोस्",
        "Put x = {1} in the formula." / "सूत्रमा x = {1} राख्नुहोस्।";
    TABLE_OF_APPROXIMATIONS = "table-of-approximations",
        "Write the approximations in a table" / "अनुमानित मानहरू तालिकामा लेख्नुहोस्",
        "Each one is found from the one before it." / "हरेक मान अघिल्लोबाट निकालिन्छ।";
    APPROXIMATIONS_AGREE = "approximations-agree",
        "Two approximations agree" / "दुई अनुमानित मान मिल्छन्",
        "They are the same to {0} decimal places, and f changes its sign there."
            / "{0} दशमलव स्थानसम्म दुवै उही छन्, र त्यहाँ f को चिह्न बदलिन्छ।";
    LAST_APPROXIMATION = "last-approximation",
        "Take approximation {0}" / "अनुमानित मान नं. {0} लिनुहोस्",
        "So many steps were asked for." / "यति नै चरण सोधिएको हो।";
    ROOT_REACHED = "root-reached",
        "This is the root itself" / "यही ठ्याक्कै मूल हो",
        "f({0}) = 0, so the next approximation is the same." / "f({0}) = 0 भएकाले अर्को मान पनि यही हुन्छ।";
}

pub(crate) fn solve(
    body: &Expr,
    x: &Symbol,
    start: &Expr,
    stop: &Stop,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let tolerance = checked(stop, work)?;
    let places = shown_places(stop, tolerance.as_ref());
    // Approximations are carried with a few more places than are asked for.
    let carried = places + 4;
    let mut at = number(start, work)?;
    let slope = differentiate::solve(body, x, 1, work)?;
    let prime = slope.result().clone();
    let f = |name: &str, e: &Expr| Expr::Apply(Symbol::new(name), vec![e.clone()]);
    let letter = Expr::Symbol(x.clone());
    let mut derivation = Derivation::new(f("f", &letter).equals(body.clone()));
    let line = f("f'", &letter).equals(prime.clone());
    derivation.step_with(&SLOPE_FOR_NEWTON, Claim::States, line, Vec::new(), slope.steps);
    let next = Expr::symbol("x_{n+1}");
    let this = Expr::symbol("x_n");
    let formula = Expr::sum(vec![this.clone(), f("f", &this).over(f("f'", &this)).negated()]);
    derivation.step(&NEWTON_FORMULA, Claim::States, next.equals(formula), Vec::new());
    let mut lines = vec![["n", "xₙ", "f(xₙ)", "f′(xₙ)", "xₙ₊₁"].map(text).to_vec()];
    let mut steps = Vec::new();
    let limit = match stop {
        Stop::Steps(n) => *n,
        _ => Stop::MOST_STEPS,
    };
    let width = places + 2;
    let mut settled = None;
    let mut exact = false;
    for k in 1..=limit {
        let there = decimal(&at, carried);
        let (height, fall) = (put(body, x, &there), put(&prime, x, &there));
        let Some(sign_here) = sign(&height, work) else {
            return unknown("approximations at which the function has no value");
        };
        if sign_here.is_eq() {
            exact = true;
            break;
        }
        match sign(&fall, work) {
            Some(s) if s.is_eq() => {
                return undefined(format!(
                    "the derivative is 0 at {}, so the tangent there never meets the axis; start elsewhere",
                    syntax::plain(&decimal(&at, width))
                ));
            }
            Some(_) => {}
            None => return unknown("approximations at which the slope has no value"),
        }
        let formula = Expr::sum(vec![there.clone(), height.clone().over(fall.clone()).negated()]);
        let Some(found) = value(&formula, carried, work) else {
            return unknown("approximations of this function");
        };
        let found = rounded(&found, carried);
        let shown =
            |e: &Expr| value(e, width, work).map_or_else(|| text("?"), |v| decimal(&v, width));
        lines.push(vec![
            Expr::integer(k - 1),
            decimal(&at, width),
            shown(&height),
            shown(&fall),
            decimal(&found, width),
        ]);
        let near = formula.related(Relation::Approximately, decimal(&found, carried));
        steps.push(Step {
            rule: &NEXT_APPROXIMATION,
            claim: Claim::Fact,
            before: derivation.result().clone(),
            after: near,
            arguments: vec![Expr::integer(k), decimal(&at, carried)],
            substeps: Vec::new(),
        });
        let moved = if found > at { &found - &at } else { &at - &found };
        let same = rounded(&found, places) == rounded(&at, places);
        at = found;
        let done = match (stop, &tolerance) {
            (Stop::Places(d), _) => same && moved <= unit(d + 2),
            (Stop::Within(_), Some(t)) => moved <= t * Rational::from_parts(1.into(), 10u8.into()),
            _ => false,
        };
        if done {
            settled = Some(k);
            break;
        }
        let size = if at < Rational::ZERO { -at.clone() } else { at.clone() };
        if size > Rational::from(Integer::from(10).pow(12)) {
            return undefined(
                "the approximations run away from this start; start nearer to the root",
            );
        }
    }
    if lines.len() > 1 {
        let lines = Expr::Matrix(lines);
        derivation.step_with(&TABLE_OF_APPROXIMATIONS, Claim::States, lines, Vec::new(), steps);
    }
    if exact {
        let root = decimal(&at, carried);
        derivation.step(&ROOT_REACHED, Claim::States, root.clone(), vec![root]);
        return Ok(derivation);
    }
    match (stop, settled) {
        (Stop::Steps(n), _) => {
            let answer = decimal(&at, places);
            derivation.step(&LAST_APPROXIMATION, Claim::States, answer, vec![Expr::integer(*n)]);
        }
        (_, Some(_)) => {
            let answer = super::with_places(&rounded(&at, places), places);
            let shown = vec![Expr::integer(places)];
            derivation.step(&APPROXIMATIONS_AGREE, Claim::States, answer, shown);
        }
        (_, None) => {
            return undefined("the approximations do not settle from this start; start elsewhere");
        }
    }
    Ok(derivation)
}

fn unit(places: u32) -> Rational {
    Rational::ONE / Rational::from(Integer::from(10).pow(places as usize))
}
