//! Lengths and angles of figures: what their equations fix, with its unit.

use super::trigonometry::angle::{Angle, size};
use super::trigonometry::rewrite_value;
use super::{equation, unknown};
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol, unit::Unit};

rules! {
    RIGHT_TRIANGLE = "ratios-of-a-right-angled-triangle",
        "Write down the ratio of the sides" / "भुजाहरूको अनुपात लेख्नुहोस्",
        "In a right-angled triangle \\(\\sin A\\) is perpendicular over hypotenuse, \\(\\cos A\\) base over hypotenuse and \\(\\tan A\\) perpendicular over base."
            / "समकोणी त्रिभुजमा \\(\\sin A\\) = लम्ब/कर्ण, \\(\\cos A\\) = आधार/कर्ण र \\(\\tan A\\) = लम्ब/आधार हुन्छ।";
    SINE_RULE = "sine-rule",
        "Use the sine rule" / "साइन नियम प्रयोग गर्नुहोस्",
        "In any triangle sides are to each other as the sines of their opposite angles: \\(\\frac a{\\sin A} = \\frac b{\\sin B} = \\frac c{\\sin C}\\)."
            / "जुनसुकै त्रिभुजमा भुजाहरू सम्मुख कोणका साइनसँग समानुपातिक हुन्छन्: \\(\\frac a{\\sin A} = \\frac b{\\sin B} = \\frac c{\\sin C}\\)।";
    COSINE_RULE = "cosine-rule",
        "Use the cosine rule" / "कोसाइन नियम प्रयोग गर्नुहोस्",
        "In any triangle \\(c^2 = a^2 + b^2 - 2ab\\cos C\\), where C lies between the sides a and b."
            / "जुनसुकै त्रिभुजमा \\(c^2 = a^2 + b^2 - 2ab\\cos C\\) हुन्छ, जहाँ C भुजा a र b को बीचको कोण हो।";
    AREA_BY_SINE = "area-by-the-sine",
        "Use the area by two sides and their angle" / "दुई भुजा र बीचको कोणबाट क्षेत्रफल निकाल्नुहोस्",
        "The height on one side is the other side times the sine of the angle between them, so the area is \\(\\frac12 ab\\sin C\\)."
            / "एउटा भुजामाथिको उचाइ अर्को भुजा गुणा बीचको कोणको साइन हुने हुँदा क्षेत्रफल \\(\\frac12 ab\\sin C\\) हुन्छ।";
    VALUES_OF_FUNCTIONS = "values-at-the-angles",
        "Put in the values at the angles" / "कोणका मान राख्नुहोस्",
        "The values at the standard angles are known."
            / "मानक कोणका मान थाहा हुन्छन्।";
    SOLVE_FOR_THE_LENGTH = "solve-for-the-length",
        "Solve for {0}" / "{0} का लागि हल गर्नुहोस्",
        "The equation is solved for {0}; roots are taken out of denominators."
            / "समीकरणलाई {0} का लागि हल गरिन्छ; हरबाट मूल हटाइन्छ।";
    POSITIVE_ROOT = "take-the-positive-root",
        "Take the positive root" / "धनात्मक मूल लिनुहोस्",
        "A length is positive."
            / "लम्बाइ धनात्मक हुन्छ।";
    ANGLE_OF_VALUE = "angle-of-the-value",
        "Find the angle" / "कोण पत्ता लगाउनुहोस्",
        "Of the angles in question only {0} has this value."
            / "सम्भव कोणमध्ये {0} को मान मात्र यो हुन्छ।";
    STATE_WITH_UNIT = "state-with-unit",
        "State the answer with its unit" / "एकाइसहित उत्तर लेख्नुहोस्",
        "This is what was asked for."
            / "सोधिएको कुरा यही हो।";
}

/// The rule that an equation of a triangle comes from.
fn rule_of(left: &Expr, right: &Expr) -> &'static Rule {
    let has_sum = |e: &Expr| matches!(e, Expr::Sum(terms) if terms.len() > 2);
    match (left, right) {
        (Expr::Power(..), _) => &COSINE_RULE,
        (Expr::Call(Function::Cos, _), Expr::Quotient(above, _)) if has_sum(above) => &COSINE_RULE,
        (Expr::Quotient(..), Expr::Quotient(..)) => &SINE_RULE,
        (Expr::Symbol(_), Expr::Product(_)) => &AREA_BY_SINE,
        _ => &RIGHT_TRIANGLE,
    }
}

/// Finds the positive value of `letter` that the relation fixes.
pub(crate) fn solve(
    relations: &[Expr],
    letter: &Symbol,
    unit: Option<&Unit>,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let [relation] = relations else { return unknown("figures") };
    let Some((left, right)) = equation::sides(relation) else { return unknown("figures") };
    let x = Expr::Symbol(letter.clone());
    let mut derivation = Derivation::new(x.clone());
    derivation.step(rule_of(left, right), Claim::States, relation.clone(), Vec::new());
    let value = match angle_of(left, right, letter, work)? {
        Some(value) => {
            let arguments = vec![value.clone()];
            derivation.step(&ANGLE_OF_VALUE, Claim::Selects, x.equals(value.clone()), arguments);
            value
        }
        None => {
            let put = rewrite_value(relation, work);
            derivation.step(&VALUES_OF_FUNCTIONS, Claim::Equivalent, put.clone(), Vec::new());
            let Some((left, right)) = equation::sides(&put) else { return unknown("figures") };
            length(&mut derivation, left, right, letter, work)?
        }
    };
    let answer = match unit {
        Some(unit) => Expr::Quantity(Box::new(value), unit.clone()),
        None => value,
    };
    derivation.step(&STATE_WITH_UNIT, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// `cos A = 1/2` for an angle of a triangle.
fn angle_of(
    left: &Expr,
    right: &Expr,
    letter: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let Expr::Call(f, arguments) = left else { return Ok(None) };
    if !matches!(&arguments[..], [Expr::Symbol(s)] if s == letter) {
        return Ok(None);
    }
    let Some(value) = Surd::from_expr(right, work.budget)? else { return unknown("angles") };
    // sin A does not tell A from 180° - A.
    let last = match f {
        Function::Cos | Function::Cot => 180,
        Function::Tan | Function::Sin => 90,
        _ => return unknown("angles"),
    };
    for k in 0..=last / 15 {
        let angle = Angle::of_degrees(15 * k, true);
        let own = super::trigonometry::constant_value(*f, &angle, work.budget);
        if let Some(own) = own
            && Surd::from_expr(&own, work.budget)? == Some(value.clone())
        {
            return Ok(Some(size(&Rational::from(15 * k), true)));
        }
    }
    unknown("angles that are no standard angles")
}

/// An equation in a length, linear or with its square alone.
fn length(
    derivation: &mut Derivation,
    left: &Expr,
    right: &Expr,
    letter: &Symbol,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    let budget = work.budget;
    let mut atoms = super::trigonometry::atoms::Atoms::default();
    let difference = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let Some(fraction) = atoms.fraction(&difference, work)? else { return unknown("figures") };
    let p: &Polynomial = &fraction.numerator;
    let number = |n: u32| -> Result<Surd, Unsolved> {
        let shown = atoms.show(&p.coefficient_in(letter, n).to_expr());
        match Surd::from_expr(&shown, budget)? {
            Some(value) => Ok(value),
            None => unknown("figures"),
        }
    };
    let x = Expr::Symbol(letter.clone());
    let divided = |a: &Surd, b: &Surd| -> Result<Surd, Unsolved> {
        match a.div(b, budget)? {
            Some(q) => Ok(q),
            None => unknown("figures"),
        }
    };
    let value = match p.degree_in(letter) {
        1 => {
            let value = divided(&-&number(0)?, &number(1)?)?;
            let solved = x.clone().equals(value.to_expr());
            derivation.step(&SOLVE_FOR_THE_LENGTH, Claim::Equivalent, solved, vec![x]);
            value
        }
        2 if number(1)?.is_zero() => {
            let square = divided(&-&number(0)?, &number(2)?)?;
            let isolated = x.clone().pow(Expr::integer(2)).equals(square.to_expr());
            derivation.step(
                &SOLVE_FOR_THE_LENGTH,
                Claim::Equivalent,
                isolated,
                vec![x.clone().pow(Expr::integer(2))],
            );
            let Some(root) = square.sqrt(budget)? else { return unknown("roots") };
            let solved = x.equals(root.to_expr());
            derivation.step(&POSITIVE_ROOT, Claim::Selects, solved, Vec::new());
            root
        }
        _ => return unknown("figures"),
    };
    if value.sign(budget)? != Some(Ordering::Greater) {
        return Err(Unsolved::Undefined("no figure has such measures".into()));
    }
    Ok(value.to_expr())
}
