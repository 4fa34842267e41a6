//! Calculus: the rules of differentiation and integration, each with its slips.

use super::form::equation;
use super::rule::{Line, Rewrite, Rule, at, line, mistakes};
use super::{derivatives, integrals};
use syntax::{Expr, Symbol};

mistakes! {
    POWER = "power-rule",
        "The exponent comes down as a factor and goes down by one: {0} is {2}, not {1}",
        "घाताङ्क गुणनखण्ड बनेर अगाडि आउँछ र एकले घट्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    PRODUCT = "product-rule",
        "By the product rule u'v + uv' {0} is {2}, not {1}",
        "गुणन नियम u'v + uv' अनुसार {0} बराबर {2} हुन्छ, {1} होइन";
    QUOTIENT = "quotient-rule",
        "By the quotient rule (u'v - uv')/v² {0} is {2}, not {1}",
        "भाग नियम (u'v - uv')/v² अनुसार {0} बराबर {2} हुन्छ, {1} होइन";
    CHAIN = "chain-rule-factor-forgotten",
        "The derivative of what is inside is a factor too: {0} is {2}, not {1}",
        "भित्री फलनको अवकलज पनि गुणन हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    CONSTANT = "derivative-of-constant",
        "The derivative of a constant is 0: {0} is {2}, not {1}",
        "अचरको अवकलज 0 हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    SINE = "sign-in-derivative-of-sine",
        "sin goes to cos, cos to -sin: {0} is {2}, not {1}",
        "sin को अवकलज cos र cos को -sin हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    EXPONENTIAL = "power-rule-on-exponential",
        "The power rule is not for a variable exponent: {0} is {2}, not {1}",
        "चर घाताङ्कमा घात नियम लाग्दैन: {0} बराबर {2} हुन्छ, {1} होइन";
    INTEGRAL_POWER = "power-rule-of-integral",
        "Raise the exponent by one and divide by the new one: {0} is {2}, not {1}",
        "घाताङ्कमा एक जोडी नयाँ घाताङ्कले भाग गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
    DIFFERENTIATED = "differentiated-instead-of-integrated",
        "This is the derivative; the integral {0} is {2}",
        "यो त अवकलज हो; समाकल {0} बराबर {2} हुन्छ";
    INTEGRAL_SINE = "sign-in-integral-of-sine",
        "The integral of sin is -cos, that of cos is sin: {0} is {2}, not {1}",
        "sin को समाकल -cos र cos को sin हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    RECIPROCAL = "power-rule-on-reciprocal",
        "The integral of 1/x is ln |x|: {0} is {2}, not {1}",
        "1/x को समाकल ln |x| हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    INNER = "inner-factor-of-integral",
        "Divide by the factor of x inside: {0} is {2}, not {1}",
        "भित्रको x को गुणाङ्कले भाग गर्नुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&POWER, |node| derivatives::rewrites(node, derivatives::power_rule)),
    at(&EXPONENTIAL, |node| derivatives::rewrites(node, derivatives::exponential)),
    at(&CONSTANT, |node| derivatives::rewrites(node, derivatives::constant)),
    at(&SINE, |node| derivatives::rewrites(node, derivatives::sine_sign)),
    at(&CHAIN, |node| derivatives::rewrites(node, derivatives::chain_rule)),
    at(&PRODUCT, |node| derivatives::rewrites(node, derivatives::product_rule)),
    at(&QUOTIENT, |node| derivatives::rewrites(node, derivatives::quotient_rule)),
    line(&POWER, |line| asked(line, derivatives::power_rule)),
    line(&EXPONENTIAL, |line| asked(line, derivatives::exponential)),
    line(&CONSTANT, |line| asked(line, derivatives::constant)),
    line(&SINE, |line| asked(line, derivatives::sine_sign)),
    line(&CHAIN, |line| asked(line, derivatives::chain_rule)),
    line(&PRODUCT, |line| asked(line, derivatives::product_rule)),
    line(&QUOTIENT, |line| asked(line, derivatives::quotient_rule)),
    at(&INTEGRAL_POWER, |node| integrals::rewrites(node, integrals::power_rule)),
    at(&DIFFERENTIATED, |node| integrals::rewrites(node, integrals::differentiated)),
    at(&INTEGRAL_SINE, |node| integrals::rewrites(node, integrals::sine_sign)),
    at(&RECIPROCAL, |node| integrals::rewrites(node, integrals::reciprocal)),
    at(&INNER, |node| integrals::rewrites(node, integrals::inner_factor)),
];

/// `y = x³` with `dy/dx = …` after it, `f(x) = x³` with `f'(x) = …`.
fn asked(line: &Line<'_>, slip: derivatives::Slip) -> Vec<Rewrite> {
    let (Some((name, body)), Some((derived, _))) = (equation(line.before), equation(line.after))
    else {
        return Vec::new();
    };
    let Some(x) = variable(name, derived) else { return Vec::new() };
    let Some(right) = derivatives::derivative(body, &x) else { return Vec::new() };
    let said = |value: &Expr| derived.clone().equals(value.clone());
    derivatives::wrong(body, &x, slip, 6)
        .into_iter()
        .map(|wrong| {
            let about = vec![derived.clone(), wrong.clone(), right.clone()];
            Rewrite::new(said(&wrong), said(&right)).about(about)
        })
        .collect()
}

/// The variable by which `derived` is the derivative of `name`.
fn variable(name: &Expr, derived: &Expr) -> Option<Symbol> {
    match (name, derived) {
        (_, Expr::Derivative(inner, x, 1)) if **inner == *name => Some(x.clone()),
        (Expr::Apply(f, arguments), Expr::Apply(g, others)) if arguments == others => {
            let [Expr::Symbol(x)] = &arguments[..] else { return None };
            (g.name() == format!("{}'", f.name())).then(|| x.clone())
        }
        (Expr::Symbol(y), Expr::Symbol(z)) if z.name() == format!("{}'", y.name()) => {
            Some(Symbol::new("x"))
        }
        _ => None,
    }
}
