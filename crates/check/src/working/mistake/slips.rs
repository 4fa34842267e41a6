//! Slips: of arithmetic, of the pen, of a sign, of rounding.

use super::form::{self, terms};
use super::repair::{self, Repair};
use super::rule::{Directness, Line, Rewrite, Rule, at, found, mistakes};
use super::{Diagnosis, Mistake, place};
use algebra::Rational;
use dashu_base::{Abs, Signed};
use syntax::{Expr, Number};

mistakes! {
    SPLIT_SUM = "split-sum-slip",
        "{0} is not {1}: add the parts again",
        "{0} बराबर {1} हुँदैन: भागहरू फेरि जोड्नुहोस्";
    SPLIT_PRODUCT = "split-product-slip",
        "{0} is not {1}: multiply the factors again",
        "{0} बराबर {1} हुँदैन: गुणनखण्डहरू फेरि गुणन गर्नुहोस्";
    DROPPED = "term-dropped",
        "The term {0} got lost on the way",
        "पद {0} छुट्यो";
    SIGN = "sign-slip",
        "A sign is wrong here: {1} in place of {0}",
        "यहाँ चिह्न मिलेन: {0} को सट्टा {1} हुनुपर्छ";
    ROUNDED_WRONGLY = "rounded-wrongly",
        "Rounded to these places it is {1}, not {0}",
        "यति स्थानसम्म निकट गर्दा {1} हुन्छ, {0} होइन";
    ROUNDED_EARLY = "rounded-too-early",
        "{0} is rounded; go on with the exact value {1} and round at the end",
        "{0} निकट गरिएको मान हो; ठ्याक्कै मान {1} लिएर अन्त्यमा मात्र निकट गर्नुहोस्";
    PLACE_VALUE = "place-value-slip",
        "The decimal point or a zero is in the wrong place: {1}, not {0}",
        "दशमलव विन्दु वा शून्य मिलेन: {1}, {0} होइन";
    ADDITION = "addition-slip",
        "Add again: {1}, not {0}",
        "फेरि जोड्नुहोस्: {1}, {0} होइन";
    SUBTRACTION = "subtraction-slip",
        "Subtract again: {1}, not {0}",
        "फेरि घटाउनुहोस्: {1}, {0} होइन";
    MULTIPLICATION = "multiplication-slip",
        "Multiply again: {1}, not {0}",
        "फेरि गुणन गर्नुहोस्: {1}, {0} होइन";
    DIVISION = "division-slip",
        "Divide again: {1}, not {0}",
        "फेरि भाग गर्नुहोस्: {1}, {0} होइन";
    POWER = "power-slip",
        "Work the power or root out again: {1}, not {0}",
        "घात वा मूल फेरि निकाल्नुहोस्: {1}, {0} होइन";
    COPIED = "copied-wrongly",
        "Look at the line above: {1}, not {0}",
        "माथिको हरफ हेर्नुहोस्: {1}, {0} होइन";
    CALCULATION = "calculation-slip",
        "Work this out again: {1}, not {0}",
        "यो फेरि हिसाब गर्नुहोस्: {1}, {0} होइन";
    EXPONENT = "exponent-slip",
        "Look at the exponent again: {1}, not {0}",
        "घाताङ्क फेरि हेर्नुहोस्: {1}, {0} होइन";
}

pub(super) static RULES: &[Rule] = &[
    found(&SPLIT_SUM, Directness::Written, |line| split(line, &SPLIT_SUM)),
    found(&SPLIT_PRODUCT, Directness::Written, |line| split(line, &SPLIT_PRODUCT)),
    at(&DROPPED, |node| dropped(node, |t| t.as_rational().is_none()))
        .counted(Directness::Equivalent),
    found(&SIGN, Directness::Equivalent, sign),
    found(&ROUNDED_WRONGLY, Directness::Equivalent, |line| number(line, &ROUNDED_WRONGLY)),
    found(&ROUNDED_EARLY, Directness::Equivalent, |line| number(line, &ROUNDED_EARLY)),
    found(&PLACE_VALUE, Directness::Equivalent, |line| number(line, &PLACE_VALUE)),
    found(&COPIED, Directness::Equivalent, |line| number(line, &COPIED)),
    found(&ADDITION, Directness::Equivalent, |line| number(line, &ADDITION)),
    found(&SUBTRACTION, Directness::Equivalent, |line| number(line, &SUBTRACTION)),
    found(&MULTIPLICATION, Directness::Equivalent, |line| number(line, &MULTIPLICATION)),
    found(&DIVISION, Directness::Equivalent, |line| number(line, &DIVISION)),
    found(&POWER, Directness::Equivalent, |line| number(line, &POWER)),
    found(&COPIED, Directness::Equivalent, |line| first(repair::letters(line), &COPIED)),
    at(&DROPPED, |node| dropped(node, |t| t.as_rational().is_some()))
        .counted(Directness::Equivalent),
    found(&EXPONENT, Directness::Equivalent, |line| first(repair::exponents(line), &EXPONENT)),
    found(&CALCULATION, Directness::Equivalent, |line| number(line, &CALCULATION)),
];

fn first(repairs: Vec<Repair>, mistake: &'static Mistake) -> Vec<Diagnosis> {
    let diagnosis = |r: Repair| Diagnosis {
        mistake,
        arguments: vec![r.written, r.right],
        corrected: Some(r.line),
    };
    repairs.into_iter().next().map(diagnosis).into_iter().collect()
}

fn sign(line: &Line<'_>) -> Vec<Diagnosis> {
    first(repair::signs(line), &SIGN)
}

/// A term left out of a sum.
fn dropped(node: &Expr, which: fn(&Expr) -> bool) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    (0..parts.len())
        .filter(|k| which(&parts[*k]))
        .map(|k| {
            Rewrite::new(form::sum(form::without(&parts, k)), node.clone())
                .about(vec![parts[k].clone()])
        })
        .collect()
}

/// A number of the line before that stands as a sum or product of numbers in the line after.
fn split(line: &Line<'_>, mistake: &'static Mistake) -> Vec<Diagnosis> {
    let sum = std::ptr::eq(mistake, &SPLIT_SUM);
    for place in place::all(line.after) {
        let parts = match place.node {
            Expr::Sum(parts) if sum => parts,
            Expr::Product(parts) if !sum => parts,
            _ => continue,
        };
        let whole = |parts: Vec<Expr>| if sum { Expr::sum(parts) } else { Expr::product(parts) };
        let (parts, others): (Vec<Expr>, Vec<Expr>) =
            parts.iter().cloned().partition(|p| p.as_rational().is_some());
        if parts.len() < 2 {
            continue;
        }
        for literal in numbers_of(line.before) {
            let joined = whole(others.iter().cloned().chain([literal.clone()]).collect());
            let joined = place::replaced(line.after, &place.path, &joined);
            if form::tidied(&joined) != form::tidied(line.before) {
                continue;
            }
            let Some(last) = mended(&parts, &literal, sum) else { continue };
            let fixed = form::with(&parts, parts.len() - 1, last);
            let fixed = whole(others.iter().cloned().chain(fixed).collect());
            return vec![Diagnosis {
                mistake,
                arguments: vec![literal, whole(parts)],
                corrected: Some(place::replaced(line.after, &place.path, &fixed)),
            }];
        }
    }
    Vec::new()
}

/// The last part that makes the sum or product come to `whole`.
fn mended(parts: &[Expr], whole: &Expr, sum: bool) -> Option<Expr> {
    let whole = whole.as_rational()?;
    let head = &parts[..parts.len() - 1];
    let values = head.iter().filter_map(Expr::as_rational);
    let last = if sum {
        values.fold(whole, |rest, q| rest - q)
    } else {
        let head = values.fold(Rational::ONE, |all, q| all * q);
        if head.is_zero() {
            return None;
        }
        whole / head
    };
    Some(Expr::rational(&last))
}

fn numbers_of(expr: &Expr) -> Vec<Expr> {
    let mut found = Vec::new();
    for place in place::all(expr) {
        if let Expr::Number(_) = place.node {
            found.push(place.node.clone());
            found.push(place.node.clone().negated());
        }
    }
    found.truncate(24);
    found
}

/// The number that should be another, if that is a slip of this kind.
fn number(line: &Line<'_>, mistake: &'static Mistake) -> Vec<Diagnosis> {
    let repairs = line.number_repairs();
    let Some(repair) = repairs.first() else { return Vec::new() };
    let kind = kind(line, repair);
    if !kind.is_some_and(|kind| std::ptr::eq(kind, mistake)) {
        return Vec::new();
    }
    let mut arguments = vec![repair.written.clone(), repair.right.clone()];
    if std::ptr::eq(mistake, &ROUNDED_WRONGLY)
        && let (Expr::Number(Number::Decimal { places, .. }), Some(q)) =
            (&repair.written, repair.right.as_rational())
    {
        arguments[1] = decimal(&rounded(&q, *places), *places);
    }
    vec![Diagnosis { mistake, arguments, corrected: Some(repair.line.clone()) }]
}

/// `q` rounded to so many decimal places, halves away from zero, times `10^places`.
fn rounded(q: &Rational, places: u32) -> algebra::Integer {
    let scaled = q * Rational::from(10).pow(places as isize);
    let half = Rational::from_parts(1.into(), 2u8.into());
    let n = (scaled.clone().abs() + half).floor();
    if scaled.is_negative() { -n } else { n }
}

fn decimal(digits: &algebra::Integer, places: u32) -> Expr {
    let (sign, digits) = digits.clone().into_parts();
    let literal = Expr::Number(Number::Decimal { digits, places });
    if sign == algebra::Integer::NEG_ONE.into_parts().0 { literal.negated() } else { literal }
}

/// What kind of slip a wrong number is; none if nothing was calculated or copied.
fn kind(line: &Line<'_>, repair: &Repair) -> Option<&'static Mistake> {
    let (Some(written), Some(right)) = (repair.written.as_rational(), repair.right.as_rational())
    else {
        return Some(&CALCULATION);
    };
    if written == -&right {
        return Some(&SIGN);
    }
    if let Expr::Number(Number::Decimal { places, .. }) = &repair.written {
        let apart = (&written - &right).abs() * Rational::from(10).pow(*places as isize);
        if apart <= Rational::from_parts(1.into(), 2u8.into()) {
            return Some(&ROUNDED_EARLY);
        }
        if apart < Rational::from(2) && *places > 0 && longer_than(&right, *places) {
            return Some(&ROUNDED_WRONGLY);
        }
    }
    if !right.is_zero() && !written.is_zero() {
        let mut quotient = (&written / &right).abs();
        if quotient < Rational::ONE {
            quotient = Rational::ONE / quotient;
        }
        if [10, 100, 1000].iter().any(|k| quotient == Rational::from(*k)) {
            return Some(&PLACE_VALUE);
        }
    }
    operation(line, &right)
}

/// Whether a number has more decimal places than so many.
fn longer_than(q: &Rational, places: u32) -> bool {
    !(q * Rational::from(10).pow(places as isize)).is_int()
}

/// By which operation on the numbers that are gone the right one comes about; copying if it is one
/// of them.
fn operation(line: &Line<'_>, right: &Rational) -> Option<&'static Mistake> {
    let mut kept = repair::literals(line.after);
    let mut gone = repair::literals(line.before);
    gone.retain(|q| match kept.iter().position(|k| k == q) {
        Some(k) => {
            kept.swap_remove(k);
            false
        }
        None => true,
    });
    let calculated = |pool: &[Rational]| calculation(line.before, pool, right);
    let magnitude = right.clone().abs();
    if gone.is_empty() {
        return None;
    }
    if gone == [magnitude.clone()] {
        return Some(&COPIED);
    }
    if let Some(mistake) = calculated(&gone) {
        return Some(mistake);
    }
    if gone.contains(&magnitude) {
        return Some(&COPIED);
    }
    let mut all = repair::literals(line.before);
    all.push(Rational::ONE);
    Some(calculated(&all).unwrap_or_else(|| by_operators(line.before)))
}

/// The operation on two of these numbers, or on all of them, that gives `right`.
fn calculation(before: &Expr, pool: &[Rational], right: &Rational) -> Option<&'static Mistake> {
    let target = right.clone().abs();
    let has = |wanted: &dyn Fn(&Expr) -> bool| form::contains(before, wanted);
    let subtracts = has(&|e| matches!(e, Expr::Negate(_)));
    let adds = has(&|e| matches!(e, Expr::Sum(_)));
    let divides = has(&|e| matches!(e, Expr::Quotient(..)));
    let raises = has(&|e| matches!(e, Expr::Power(..) | Expr::Root(..)));
    let pairs = || {
        let numbered = || pool.iter().enumerate();
        numbered().flat_map(move |(k, a)| {
            numbered().filter(move |(n, _)| *n != k).map(move |(_, b)| (a, b))
        })
    };
    // `5 + 0` and `5·1` are no calculations that give 5.
    let sums = || pairs().filter(|(a, b)| **a != target && **b != target);
    let differences = || pairs().filter(|(a, _)| **a != target);
    let equation = form::is_statement(before);
    if raises && power_of(pool, &target) {
        return Some(&POWER);
    }
    if adds && !subtracts && (sums().any(|(a, b)| a + b == target) || total(pool) == target) {
        return Some(&ADDITION);
    }
    if (subtracts || equation) && differences().any(|(a, b)| a - b == target) {
        return Some(&SUBTRACTION);
    }
    if (adds || equation) && sums().any(|(a, b)| a + b == target) {
        return Some(&ADDITION);
    }
    if (divides || equation) && differences().any(|(a, b)| !b.is_zero() && a / b == target) {
        return Some(&DIVISION);
    }
    let whole = pool.len() > 2
        && !pool.contains(&target)
        && pool.iter().fold(Rational::ONE, |all, q| all * q) == target;
    if whole || sums().any(|(a, b)| a * b == target) {
        return Some(&MULTIPLICATION);
    }
    None
}

fn total(pool: &[Rational]) -> Rational {
    pool.iter().fold(Rational::ZERO, |all, q| all + q)
}

/// Whether the target is a small power or a root of one of the numbers.
fn power_of(pool: &[Rational], target: &Rational) -> bool {
    pool.iter().any(|a| {
        let mut power = a.clone();
        let root = !target.is_one() && &(target * target) == a;
        let raised = (2..=6).any(|_| {
            power *= a;
            power == *target && !a.is_one()
        });
        root || raised
    })
}

/// The one kind of operation there is, if there is only one.
fn by_operators(before: &Expr) -> &'static Mistake {
    let has = |wanted: &dyn Fn(&Expr) -> bool| form::contains(before, wanted);
    let sums = has(&|e| matches!(e, Expr::Sum(_)));
    let minus = has(&|e| matches!(e, Expr::Negate(_)));
    let products = has(&|e| matches!(e, Expr::Product(_)));
    let quotients = has(&|e| matches!(e, Expr::Quotient(..)));
    let powers = has(&|e| matches!(e, Expr::Power(..) | Expr::Root(..)));
    match (sums, products, quotients, powers) {
        (true, false, false, false) if minus => &SUBTRACTION,
        (true, false, false, false) => &ADDITION,
        (false, true, false, false) => &MULTIPLICATION,
        (false, false, true, false) => &DIVISION,
        (false, false, false, true) => &POWER,
        _ => &CALCULATION,
    }
}
