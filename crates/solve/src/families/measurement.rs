//! Quantities in other units.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::{Budget, Exhausted, Integer, Rational};
use check::Claim;
use syntax::Expr;
use syntax::unit::{Dimension, Unit};

rules! {
    RELATE_UNITS = "relate-units",
        "Relate the units" / "एकाइहरूको सम्बन्ध लेख्नुहोस्",
        "This is how the two units are defined." / "यी दुई एकाइको परिभाषा यही हो।";
    PUT_IN_UNIT = "replace-unit",
        "Replace the unit" / "एकाइ बदल्नुहोस्",
        "A unit may be replaced by what it is in the other unit."
            / "कुनै एकाइको ठाउँमा त्यो अर्को एकाइमा जति हुन्छ त्यति राख्न सकिन्छ।";
    ADD_QUANTITIES = "add-quantities",
        "Add the quantities" / "परिमाणहरू जोड्नुहोस्",
        "Quantities in the same unit are added by their numbers."
            / "एउटै एकाइका परिमाण जोड्दा तिनका सङ्ख्या जोडिन्छन्।";
    FAHRENHEIT_OF_CELSIUS = "celsius-to-fahrenheit",
        "Use the formula F = 9/5 · C + 32" / "सूत्र F = 9/5 · C + 32 प्रयोग गर्नुहोस्",
        "Water freezes at 0 °C = 32 °F and boils at 100 °C = 212 °F: 100 degrees Celsius span 180 degrees Fahrenheit."
            / "पानी 0 °C = 32 °F मा जम्छ र 100 °C = 212 °F मा उम्लन्छ: 100 डिग्री सेल्सियस भनेको 180 डिग्री फरेनहाइटको अन्तर हो।";
    CELSIUS_OF_FAHRENHEIT = "fahrenheit-to-celsius",
        "Use the formula C = 5/9 · (F − 32)" / "सूत्र C = 5/9 · (F − 32) प्रयोग गर्नुहोस्",
        "Water freezes at 0 °C = 32 °F and boils at 100 °C = 212 °F: 180 degrees Fahrenheit span 100 degrees Celsius."
            / "पानी 0 °C = 32 °F मा जम्छ र 100 °C = 212 °F मा उम्लन्छ: 180 डिग्री फरेनहाइट भनेको 100 डिग्री सेल्सियसको अन्तर हो।";
    KELVIN_SCALE = "kelvin-scale",
        "Shift the zero of the scale" / "मापनको शून्य सार्नुहोस्",
        "A kelvin is as large as a degree Celsius, and 0 °C is 273.15 K."
            / "एक केल्भिन एक डिग्री सेल्सियस जत्रै हुन्छ, र 0 °C भनेको 273.15 K हो।";
    TAKE_NUMBER = "take-number-of-units",
        "Take the number" / "सङ्ख्या लिनुहोस्",
        "The question asks how many of the units there are." / "प्रश्नले ती एकाइ कति ओटा छन् भनी सोध्छ।";
}

/// How many of `unit` a quantity is.
pub(crate) fn convert(
    quantity: &Expr,
    unit: &Unit,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if let Expr::Quantity(degrees, scale) = quantity
        && let Some(derivation) = temperature(quantity, degrees, scale, unit, work)?
    {
        return Ok(derivation);
    }
    let mut derivation = in_unit(quantity, unit, work)?;
    if let Expr::Quantity(amount, _) = derivation.result() {
        let amount = (**amount).clone();
        derivation.step(&TAKE_NUMBER, Claim::States, amount, Vec::new());
    }
    Ok(derivation)
}

/// A temperature on another scale, by the formula between the two; nothing if these are none.
fn temperature(
    quantity: &Expr,
    degrees: &Expr,
    from: &Unit,
    to: &Unit,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let ([(from, 1)], [(to, 1)]) = (&from.factors[..], &to.factors[..]) else { return Ok(None) };
    let part = |n: i64, d: i64| Expr::integer(n).over(Expr::integer(d));
    let zero = || Expr::Number(syntax::Number::Decimal { digits: 27_315u32.into(), places: 2 });
    let plus = |x: Expr, y: Expr| Expr::sum(vec![x, y]);
    let fahrenheit = |c: Expr| plus(Expr::product(vec![part(9, 5), c]), Expr::integer(32));
    let celsius = |f: Expr| Expr::product(vec![part(5, 9), plus(f, Expr::integer(-32))]);
    let x = degrees.clone();
    let (rule, value): (_, Expr) = match (from.row().symbol, to.row().symbol) {
        ("°C", "°F") => (&FAHRENHEIT_OF_CELSIUS, fahrenheit(x)),
        ("°F", "°C") => (&CELSIUS_OF_FAHRENHEIT, celsius(x)),
        ("°C", "K") => (&KELVIN_SCALE, plus(x, zero())),
        ("K", "°C") => (&KELVIN_SCALE, plus(x, zero().negated())),
        ("°F", "K") => (&CELSIUS_OF_FAHRENHEIT, plus(celsius(x), zero())),
        ("K", "°F") => (&FAHRENHEIT_OF_CELSIUS, fahrenheit(plus(x, zero().negated()))),
        _ => return Ok(None),
    };
    let mut derivation = Derivation::new(quantity.clone());
    derivation.step(rule, Claim::States, value.clone(), Vec::new());
    derivation.append(arithmetic::solve(&value, work)?);
    Ok(Some(derivation))
}

/// Whether a quantity with a unit stands in it.
pub(crate) fn has_unit(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quantity(..));
    expr.for_each_part(|part| found = found || has_unit(part));
    found
}

/// A sum of quantities, in the unit of the first.
pub(crate) fn total(quantity: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let parts = parts_of(quantity)?;
    let Some((_, unit, _)) = parts.first() else { return super::unknown("quantities") };
    in_unit(quantity, unit, work)
}

/// A quantity, or a sum of some, in this unit.
fn in_unit(quantity: &Expr, unit: &Unit, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let parts = parts_of(quantity)?;
    let mut derivation = Derivation::new(quantity.clone());
    let mut converted = Vec::new();
    for (amount, from, _) in &parts {
        let scale = scale(from, unit, work.budget)?;
        if from != unit {
            let relation = relation(from, unit, &scale);
            derivation.steps.push(super::factors::fact(
                &RELATE_UNITS,
                quantity,
                relation,
                Vec::new(),
            ));
        }
        converted.push(scaled(amount, &scale));
    }
    let negated = parts.iter().map(|p| p.2);
    let terms = converted.into_iter().zip(negated);
    let total = Expr::sum(terms.map(|(x, minus)| if minus { x.negated() } else { x }).collect());
    let build = |x: Expr| Expr::Quantity(Box::new(x), unit.clone());
    let whole = build(total.clone());
    if *quantity != whole {
        derivation.steps.push(crate::Step {
            rule: &PUT_IN_UNIT,
            claim: Claim::Equal,
            before: quantity.clone(),
            after: whole,
            arguments: Vec::new(),
            substeps: Vec::new(),
        });
    }
    let settled = arithmetic::settle(&[total], &|mut v| build(v.remove(0)), work)?;
    derivation.append(settled.derivation);
    if let Some(value) = &settled.values[0] {
        // Measures are given in decimals where that is short: 37.5 cm, not 75/2 cm.
        let decimal = settled.decimal[0] || numeral::is_short_decimal(value);
        let simplest = build(numeral::literal(value, decimal));
        derivation.step(&ADD_QUANTITIES, Claim::Equal, simplest, Vec::new());
    }
    Ok(derivation)
}

/// The amounts with their units, and whether each is subtracted: of one quantity or a sum of some.
fn parts_of(quantity: &Expr) -> Result<Vec<(Expr, Unit, bool)>, Unsolved> {
    match quantity {
        Expr::Quantity(amount, unit) => Ok(vec![((**amount).clone(), unit.clone(), false)]),
        Expr::Negate(a) => {
            let mut parts = parts_of(a)?;
            parts.iter_mut().for_each(|p| p.2 = !p.2);
            Ok(parts)
        }
        Expr::Sum(terms) => {
            let mut parts = Vec::new();
            for term in terms {
                parts.extend(parts_of(term)?);
            }
            Ok(parts)
        }
        Expr::Product(factors) => {
            let (quantities, numbers): (Vec<&Expr>, Vec<&Expr>) =
                factors.iter().partition(|f| matches!(f, Expr::Quantity(..)));
            let [Expr::Quantity(amount, unit)] = quantities[..] else {
                return Err(Unsolved::Unknown("this is no quantity known here".to_owned()));
            };
            let all = numbers.into_iter().cloned().chain([(**amount).clone()]).collect();
            Ok(vec![(Expr::product(all), unit.clone(), false)])
        }
        Expr::Quotient(a, b) if !has_unit(b) => {
            let mut parts = parts_of(a)?;
            parts.iter_mut().for_each(|p| p.0 = p.0.clone().over((**b).clone()));
            Ok(parts)
        }
        _ => Err(Unsolved::Unknown("this is no quantity known here".to_owned())),
    }
}

/// How many of unit `to` make one of unit `from`.
fn scale(from: &Unit, to: &Unit, budget: &Budget) -> Result<Rational, Unsolved> {
    let is_temperature = |unit: &Unit| {
        unit.factors.iter().any(|(named, _)| named.row().dimension == Dimension::Temperature)
    };
    if from == to {
        return Ok(Rational::ONE);
    }
    if is_temperature(from) && is_temperature(to) {
        return super::unknown("temperature scales");
    }
    if !from.is_convertible_to(to) {
        return Err(Unsolved::Undefined("these units measure different things".to_owned()));
    }
    Ok(size(from, budget)? / size(to, budget)?)
}

/// A unit's size in base units.
fn size(unit: &Unit, budget: &Budget) -> Result<Rational, Exhausted> {
    let mut size = Rational::ONE;
    for (named, exponent) in &unit.factors {
        size *= numeral::integer_power(&named.size(), &Integer::from(*exponent), budget)?;
        budget.number(numeral::bits(&size))?;
    }
    Ok(size)
}

/// `1 km = 1000 m`, the larger unit on the left.
fn relation(from: &Unit, to: &Unit, scale: &Rational) -> Expr {
    let quantity = |q: &Rational, unit: &Unit| {
        Expr::Quantity(Box::new(numeral::literal(q, true)), unit.clone())
    };
    if *scale >= Rational::ONE {
        quantity(&Rational::ONE, from).equals(quantity(scale, to))
    } else {
        quantity(&Rational::ONE, to).equals(quantity(&(Rational::ONE / scale), from))
    }
}

/// `amount·1000` or `amount/1000`.
fn scaled(amount: &Expr, scale: &Rational) -> Expr {
    if scale.is_one() {
        amount.clone()
    } else if scale.numerator().is_one() {
        amount.clone().over(numeral::natural(scale.denominator()))
    } else {
        Expr::product(vec![amount.clone(), Expr::rational(scale)])
    }
}
