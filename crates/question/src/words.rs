//! Numbers, ordinals and places in words.
//!
//! Each function reads at a token and gives what it read and where it ended.

use crate::{row::Row, token::Kind, token::lower_case};
use check::Precision;
use syntax::{Expr, Natural, Number};

/// Cardinals below twenty, with misspellings that are met.
const SMALL: &[(&str, u64)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fourteeen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("शून्य", 0),
    ("एक", 1),
    ("दुई", 2),
    ("तीन", 3),
    ("चार", 4),
    ("पाँच", 5),
    ("छ", 6),
    ("सात", 7),
    ("आठ", 8),
    ("नौ", 9),
    ("दश", 10),
    ("दुइटा", 2),
    ("दुईवटा", 2),
    ("दुईओटा", 2),
    ("तीनवटा", 3),
    ("तीनओटा", 3),
    ("चारवटा", 4),
    ("चारओटा", 4),
    ("पाँचवटा", 5),
    ("पाँचओटा", 5),
];

const TENS: &[(&str, u64)] = &[
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

const POWERS: &[(&str, u64)] = &[
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("हजार", 1_000),
    ("लाख", 100_000),
    ("करोड", 10_000_000),
];

/// Ordinals, which name denominators too.
const ORDINALS: &[(&str, u64)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("twelth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("पहिलो", 1),
    ("दोस्रो", 2),
    ("तेस्रो", 3),
    ("चौथो", 4),
    ("पाँचौँ", 5),
    ("पाँचौं", 5),
    ("छैटौँ", 6),
    ("छैटौं", 6),
    ("सातौँ", 7),
    ("सातौं", 7),
    ("आठौँ", 8),
    ("आठौं", 8),
    ("नवौँ", 9),
    ("नवौं", 9),
    ("दशौँ", 10),
    ("दशौं", 10),
];

fn lookup(table: &[(&str, u64)], word: &str) -> Option<u64> {
    table.iter().find(|(w, _)| *w == word).map(|&(_, n)| n)
}

/// Calls `f` with the lower-case word at `at`.
fn with_word<T>(row: &Row<'_>, at: usize, f: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    if row.kind(at)? != Kind::Word {
        return None;
    }
    let mut buffer = [0; 24];
    match lower_case(row.text_of(at), &mut buffer) {
        Some(lower) => f(lower),
        None => f(row.text_of(at)),
    }
}

/// A cardinal in words: `thirty-two`, `one hundred thousand`, `two hundred and five`.
fn cardinal(row: &Row<'_>, at: usize) -> Option<(u64, usize)> {
    let (mut total, mut group, mut end, mut found) = (0u64, 0u64, at, false);
    loop {
        let mut next = end;
        if found && (row.text_of(next) == "-" || row.is_word_in(next, &["and"])) {
            next += 1;
        }
        let small = with_word(row, next, |w| lookup(SMALL, w).or_else(|| lookup(TENS, w)));
        let hundred = row.is_word_in(next, &["hundred", "सय"]);
        let power = with_word(row, next, |w| lookup(POWERS, w));
        if let Some(n) = small {
            // "two three" are two numbers.
            if group % 10 != 0 || (group % 100 != 0 && n >= 10) {
                break;
            }
            group = group.checked_add(n)?;
        } else if hundred {
            if found && group > 99 {
                break;
            }
            group = if found { group.max(1).checked_mul(100)? } else { 100 };
        } else if let Some(power) = power {
            total = total.checked_add(if found { group.max(1) } else { 1 }.checked_mul(power)?)?;
            group = 0;
        } else {
            break;
        }
        found = true;
        end = next + 1;
    }
    found.then_some((total + group, end))
}

/// A natural number in digits or words.
pub(crate) fn count(row: &Row<'_>, at: usize) -> Option<(u64, usize)> {
    match row.kind(at)? {
        Kind::Number => Some((digits(row.text_of(at))?, at + 1)),
        Kind::Word => cardinal(row, at),
        _ => None,
    }
}

/// The value of a run of digits, grouped or not; none for decimals and for more than 18 digits.
pub(crate) fn digits(text: &str) -> Option<u64> {
    let mut value = 0u64;
    for c in text.chars() {
        let digit = match c {
            '0'..='9' => c as u64 - '0' as u64,
            '०'..='९' => c as u64 - '०' as u64,
            ',' => continue,
            _ => return None,
        };
        value = value.checked_mul(10)?.checked_add(digit)?;
    }
    Some(value)
}

/// `third`, `5th`, `5 th`, `twenty-first`.
pub(crate) fn ordinal(row: &Row<'_>, at: usize) -> Option<(u64, usize)> {
    if row.kind(at)? == Kind::Number {
        let n = digits(row.text_of(at))?;
        return row
            .is_word_in(at + 1, &["st", "nd", "rd", "th", "औँ", "औं", "ौँ"])
            .then_some((n, at + 2));
    }
    if let Some(n) = with_word(row, at, |w| lookup(ORDINALS, w)) {
        return Some((n, at + 1));
    }
    let tens = with_word(row, at, |w| lookup(TENS, w))?;
    let unit = if row.text_of(at + 1) == "-" { at + 2 } else { at + 1 };
    let n = with_word(row, unit, |w| lookup(ORDINALS, w).filter(|&n| n < 10))?;
    Some((tens + n, unit + 1))
}

/// What divides in a fraction in words: `half`, `quarters`, `thirty-seconds` is left out.
fn denominator(row: &Row<'_>, at: usize) -> Option<u64> {
    with_word(row, at, |w| match w {
        "half" | "halves" | "आधा" => Some(2),
        "quarter" | "quarters" => Some(4),
        _ => lookup(ORDINALS, w.strip_suffix('s').unwrap_or(w)).filter(|&n| n > 2),
    })
}

/// An amount in words, perhaps a fraction: `three quarters`, `half`, `twenty`.
pub(crate) fn amount(row: &Row<'_>, at: usize) -> Option<(Expr, usize)> {
    if let Some(d) = denominator(row, at).filter(|_| row.is_word_in(at, &["half", "आधा"])) {
        return Some((fraction(1, d), at + 1));
    }
    let (numerator, end) = match row.is_word_in(at, &["a", "an"]) {
        true => (1, at + 1),
        false => cardinal(row, at)?,
    };
    let bar = if row.text_of(end) == "-" { end + 1 } else { end };
    if let Some(d) = denominator(row, bar) {
        return Some((fraction(numerator, d), bar + 1));
    }
    if row.is_word_in(at, &["a", "an"]) {
        return None;
    }
    // "two and a half"
    if row.is_word_in(end, &["and"])
        && row.is_word_in(end + 1, &["a", "one"])
        && let Some(d) = denominator(row, end + 2)
    {
        let mixed =
            Number::Mixed { whole: numerator.into(), numerator: 1u8.into(), denominator: d.into() };
        return Some((Expr::Number(mixed), end + 3));
    }
    Some((Expr::Number(numerator.into()), end))
}

fn fraction(numerator: u64, denominator: u64) -> Expr {
    Expr::Number(numerator.into()).over(Expr::Number(denominator.into()))
}

/// A decimal place: its power of ten.
pub(crate) fn place(row: &Row<'_>, at: usize) -> Option<(i32, usize)> {
    let (mut power, mut at) = (0, at);
    if row.is_word_in(at + 1, &["thousand"])
        || row.text_of(at + 1) == "-"
        || with_word(row, at + 1, big_place).is_some()
    {
        let shift = with_word(row, at, |w| match w {
            "ten" => Some(1),
            "hundred" => Some(2),
            _ => None,
        });
        if let Some(shift) = shift {
            power = shift;
            at += if row.text_of(at + 1) == "-" { 2 } else { 1 };
        }
    }
    let last = with_word(row, at, |w| match w {
        "units" | "unit" | "ones" | "one" | "एक" if power == 0 => Some(0),
        "tens" | "ten" | "दश" if power == 0 => Some(1),
        "hundreds" | "hundred" | "सय" if power == 0 => Some(2),
        "tenths" | "tenth" if power == 0 => Some(-1),
        "hundredths" | "hundredth" if power == 0 => Some(-2),
        "thousandths" | "thousandth" => Some(-3 - 2 * power),
        _ => big_place(w),
    })?;
    Some((power + last, at + 1))
}

fn big_place(word: &str) -> Option<i32> {
    const PLACES: &[(&str, i32)] = &[
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
        ("quadrillion", 15),
        ("quintillion", 18),
        ("sextillion", 21),
        ("septillion", 24),
        ("octillion", 27),
        ("nonillion", 30),
        ("decillion", 33),
        ("lakh", 5),
        ("crore", 7),
        ("हजार", 3),
        ("लाख", 5),
        ("करोड", 7),
    ];
    let stem = word.strip_suffix('s').unwrap_or(word);
    PLACES.iter().find(|(w, _)| *w == stem || *w == word).map(|&(_, power)| power)
}

/// What a number is rounded to, after "to the nearest".
pub(crate) fn nearest(row: &Row<'_>, at: usize) -> Option<(Precision, usize)> {
    if row.is_word_in(at, &["integer", "unit", "units", "ones", "one"])
        && cardinal(row, at).is_none_or(|(n, _)| n == 1)
    {
        return Some((Precision::Nearest(Natural::ONE), at + 1));
    }
    if row.is_word_in(at, &["whole"]) && row.is_word_in(at + 1, &["number"]) {
        return Some((Precision::Nearest(Natural::ONE), at + 2));
    }
    if let Some((n, end)) = count(row, at) {
        return (n > 0).then(|| (Precision::Nearest(n.into()), end));
    }
    let (power, end) = place(row, at)?;
    let to = match u32::try_from(-power) {
        Ok(places) if places > 0 => Precision::Places(places),
        _ => Precision::Nearest(Natural::from(10u8).pow(usize::try_from(power).ok()?)),
    };
    Some((to, end))
}

/// Whether a LaTeX command is a Greek letter that may name an unknown.
pub(crate) fn is_greek_command(command: &str) -> bool {
    const GREEK: &[&str] = &[
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda",
        "mu", "nu", "xi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega",
    ];
    command.strip_prefix('\\').is_some_and(|name| GREEK.contains(&name))
}
