//! Converting units.

use super::form;
use super::rule::{Line, Rewrite, Rule, line, mistakes};
use algebra::Rational;
use syntax::{Expr, unit::Unit};

mistakes! {
    NOT_SQUARED = "unit-factor-not-squared",
        "With squared or cubed units the factor is squared or cubed too: {0} is {2}, not {1}",
        "वर्ग वा घन एकाइमा गुणाङ्कको पनि वर्ग वा घन हुन्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    INVERTED = "unit-factor-inverted",
        "A smaller unit needs more of them, a larger one fewer: {0} is {2}, not {1}",
        "सानो एकाइमा सङ्ख्या बढ्छ, ठूलो एकाइमा घट्छ: {0} बराबर {2} हुन्छ, {1} होइन";
    POWER_OF_TEN = "wrong-unit-factor",
        "Mind how many of the smaller unit make the larger: {0} is {2}, not {1}",
        "ठूलो एकाइमा सानो एकाइ कति हुन्छ ध्यान दिनुहोस्: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    line(&NOT_SQUARED, |line| converted(line, |c| c.linear().into_iter().collect())),
    line(&INVERTED, |line| converted(line, |c| vec![Rational::ONE / &c.factor])),
    line(&POWER_OF_TEN, |line| {
        converted(line, |c| {
            let ten = Rational::from(10);
            let mut all = Vec::new();
            let (mut up, mut down) = (c.factor.clone(), c.factor.clone());
            for _ in 0..4 {
                up *= &ten;
                down /= &ten;
                all.extend([up.clone(), down.clone()]);
            }
            all
        })
    }),
];

/// From one unit to another that measures the same.
struct Conversion<'a> {
    from: &'a Unit,
    to: &'a Unit,
    factor: Rational,
}

impl Conversion<'_> {
    /// The factor of the unit that is squared or cubed, itself not squared or cubed.
    fn linear(&self) -> Option<Rational> {
        let ([(from, n)], [(to, m)]) = (&self.from.factors[..], &self.to.factors[..]) else {
            return None;
        };
        (n == m && *n > 1).then(|| from.size() / to.size())
    }
}

fn converted(line: &Line<'_>, wrong: fn(&Conversion<'_>) -> Vec<Rational>) -> Vec<Rewrite> {
    let (Expr::Quantity(amount, from), Expr::Quantity(_, to)) = (line.before, line.after) else {
        return Vec::new();
    };
    let (Some(amount), true) = (form::value(amount), from != to && from.is_convertible_to(to))
    else {
        return Vec::new();
    };
    let conversion = Conversion { from, to, factor: from.size() / to.size() };
    let quantity = |factor: &Rational| {
        Expr::Quantity(Box::new(Expr::rational(&(&amount * factor))), to.clone())
    };
    let right = quantity(&conversion.factor);
    wrong(&conversion)
        .iter()
        .map(|factor| {
            let wrong = quantity(factor);
            let about = vec![line.before.clone(), wrong.clone(), right.clone()];
            Rewrite::new(wrong, right.clone()).about(about)
        })
        .collect()
}
