//! Quantities as answers write them: `5 m/s`, `1 hour 30 minutes`, `2 dozen`, `3/4 of a litre`.

use super::Answer;
use crate::words;
use algebra::Rational;
use syntax::Expr;
use syntax::unit::Unit;

/// Words that multiply the number before them.
pub(super) const SCALES: &[(&str, u64)] = &[
    ("dozen", 12),
    ("score", 20),
    ("hundred", 100),
    ("सय", 100),
    ("thousand", 1_000),
    ("हजार", 1_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("lac", 100_000),
    ("लाख", 100_000),
    ("million", 1_000_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("करोड", 10_000_000),
    ("billion", 1_000_000_000),
    ("arab", 1_000_000_000),
    ("अर्ब", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// A number and a unit, or several of one kind: `2 m 50 cm`.
pub(super) fn quantity(text: &str) -> Option<Answer> {
    let parts = parts(&undressed(text)?)?;
    let (_, last) = parts.last()?;
    if !parts.iter().all(|(_, unit)| unit.is_convertible_to(last)) {
        return None;
    }
    let in_last = |value: &Rational, unit: &Unit| value * unit.size() / last.size();
    match parts.as_slice() {
        [(value, unit)] => Some(Answer::Quantity(value.clone(), unit.clone())),
        _ => {
            let sum = parts.iter().try_fold(Rational::ZERO, |sum, (value, unit)| {
                Some(sum + in_last(&value.as_rational()?, unit))
            })?;
            Some(Answer::Quantity(Expr::rational(&sum), last.clone()))
        }
    }
}

/// Several quantities of one kind, each in a smaller unit than the one before.
pub(super) fn quantity_in_parts(text: &str) -> Option<Answer> {
    let parts = parts(&undressed(text)?)?;
    let descending = parts
        .windows(2)
        .all(|pair| pair[0].1.is_convertible_to(&pair[1].1) && pair[0].1.size() > pair[1].1.size());
    if parts.len() > 1 && descending { quantity(text) } else { None }
}

/// `1 hour 30 minutes`: quantities of one kind beside each other, from large to small units.
pub(super) fn in_parts(factors: &[Expr]) -> Option<Answer> {
    let parts: Vec<(&Expr, &Unit)> = factors
        .iter()
        .map(|f| if let Expr::Quantity(value, unit) = f { Some((&**value, unit)) } else { None })
        .collect::<Option<_>>()?;
    let (_, last) = parts.last()?;
    let descending = parts
        .windows(2)
        .all(|pair| pair[0].1.is_convertible_to(pair[1].1) && pair[0].1.size() > pair[1].1.size());
    if parts.len() < 2 || !descending {
        return None;
    }
    let sum = parts.iter().try_fold(Rational::ZERO, |sum, (value, unit)| {
        Some(sum + value.as_rational()? * unit.size() / last.size())
    })?;
    Some(Answer::Quantity(Expr::rational(&sum), (*last).clone()))
}

/// The text without LaTeX's spaces and upright letters; `None` if other commands are in it.
fn undressed(text: &str) -> Option<String> {
    let mut plain = text.to_owned();
    for space in ["\\,", "\\;", "\\ ", "~"] {
        plain = plain.replace(space, " ");
    }
    for upright in ["\\mathrm{", "\\text{", "\\rm{"] {
        plain = plain.replace(upright, " ");
    }
    let plain = plain.replace("^{2}", "^2").replace("^{3}", "^3").replace('}', "");
    (!plain.contains(['\\', '{'])).then_some(plain)
}

/// The numbers of a text with the unit after each.
fn parts(text: &str) -> Option<Vec<(Expr, Unit)>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let at = rest.find(|c: char| !c.is_numeric() && !".,/-−".contains(c))?;
        let (number, after) = rest.split_at(at);
        let unit = after.trim_start();
        // "5m" may be five times m; "5 m" is not.
        if unit.len() == after.len() && unit.chars().nth(1).is_none_or(|c| !c.is_alphabetic()) {
            return None;
        }
        let end = next_number(unit);
        let (name, next) = unit.split_at(end);
        let name = name.trim().trim_end_matches([',', '.']).trim_end_matches(" and").trim();
        let value = syntax::parse(number).ok().ok().filter(|e| e.as_rational().is_some())?;
        parts.push((value, named(name)?));
        rest = next;
    }
    (!parts.is_empty()).then_some(parts)
}

/// Where the next number starts that follows a space.
fn next_number(text: &str) -> usize {
    let mut space = false;
    for (at, c) in text.char_indices() {
        if space && c.is_numeric() {
            return at;
        }
        space = c == ' ';
    }
    text.len()
}

/// The unit of this name.
fn named(name: &str) -> Option<Unit> {
    match name {
        "kmph" | "kph" => Unit::named("km/h"),
        "mph" => Unit::named("miles/h"),
        "mps" => Unit::named("m/s"),
        name => Unit::named(name),
    }
}

/// A number with one of the short counts that would else be read as letters: `52 WPM`.
pub(super) fn counted(text: &str) -> Option<Answer> {
    const COUNTS: &[&str] = &["wpm", "rpm", "mpg", "bpm", "fps", "pts", "ppl", "pcs", "yrs", "hrs"];
    let (number, count) = text.split_once(' ')?;
    let count = count.trim().to_ascii_lowercase();
    let number = syntax::parse(number).ok().ok().filter(|e| e.as_rational().is_some())?;
    COUNTS
        .contains(&count.as_str())
        .then(|| Answer::Labelled(Box::new(Answer::Value(number)), count))
}

/// A number with a label, where the label is a scale ("2 dozen") or ends in a unit ("3/4 of a
/// litre").
pub(super) fn scaled(number: &Expr, label: &str) -> Option<Answer> {
    let words = words::normalised(label);
    if let Some((_, scale)) = SCALES.iter().find(|(word, _)| *word == words) {
        return Some(Answer::Value(Expr::product(vec![number.clone(), Expr::integer(*scale)])));
    }
    let unit = words.strip_prefix("of ").unwrap_or(&words);
    Some(Answer::Quantity(number.clone(), named(unit)?))
}

/// `20 ms^{-1}` and `20 m s^{-1}` as `20 m/s`.
pub(super) fn negative_powers(text: &str) -> Option<String> {
    const POWERS: &[(&str, &str)] = &[
        ("^{-1}", ""),
        ("^-1", ""),
        ("⁻¹", ""),
        ("^{-2}", "^2"),
        ("^-2", "^2"),
        ("⁻²", "^2"),
        ("^{-3}", "^3"),
        ("^-3", "^3"),
        ("⁻³", "^3"),
    ];
    if !text.contains(['^', '⁻']) {
        return None;
    }
    let (at, sign, power) =
        POWERS.iter().find_map(|(sign, power)| text.find(sign).map(|at| (at, *sign, *power)))?;
    let (before, brace) = match text[..at].strip_suffix('}') {
        Some(before) => (before, "}"),
        None => (&text[..at], ""),
    };
    let (above, below) = two_units(before)?;
    let start = before.len() - below.len();
    let head = before[..start].trim_end_matches(' ');
    let head = head.strip_suffix("\\,").or(head.strip_suffix("\\cdot")).unwrap_or(head).trim_end();
    let number = head[..head.len() - above.len()].contains(char::is_numeric);
    number.then(|| format!("{head}/{below}{power}{brace}{}", &text[at + sign.len()..]))
}

/// The two units at the end of a text: `m` and `s` of `20 m s`, or of `20 ms`.
fn two_units(text: &str) -> Option<(&str, &str)> {
    let run = |text: &str| text.len() - text.trim_end_matches(char::is_alphabetic).len();
    let last = &text[text.len() - run(text)..];
    let known = |name: &str| syntax::unit::lookup(name).is_some();
    let parted = (1..last.len())
        .filter(|at| last.is_char_boundary(*at))
        .map(|at| last.split_at(at))
        .find(|(above, below)| known(above) && known(below));
    if parted.is_some() {
        return parted;
    }
    let head = text[..text.len() - last.len()].trim_end();
    let head = head.strip_suffix("\\,").or(head.strip_suffix("\\cdot")).unwrap_or(head).trim_end();
    let above = &head[head.len() - run(head)..];
    (known(above) && known(last)).then_some((above, last))
}

/// A calculation and a unit behind it: `3.0\times10^8 m/s`, `25\pi cm^2`. A single letter behind
/// `π` or a root may be a length of the figure, and is none.
pub(super) fn worked_quantity(text: &str) -> Option<Answer> {
    let at = text.rfind(' ')?;
    let (number, name) = (text[..at].trim_end(), text[at..].trim());
    let unit = named(name)?;
    let value = syntax::parse(number).ok().ok()?;
    let letter = name.chars().count() == 1 && number.contains(['π', '√', 'p', 'q']);
    let constant = value.symbols().is_empty() && !letter;
    let single = matches!(
        value,
        Expr::Number(_) | Expr::Product(_) | Expr::Quotient(..) | Expr::Root(..) | Expr::Sum(_)
    );
    (constant && single).then_some(Answer::Quantity(value, unit))
}

/// `45° 30'` and `45°30'15"` in degrees.
pub(super) fn degrees_and_minutes(text: &str) -> Option<Answer> {
    if !text.contains('°') && !text.contains("\\circ") {
        return None;
    }
    let text = text.replace("^{\\circ}", "°").replace("^\\circ", "°").replace("\\prime", "'");
    let text =
        text.replace("^{'}", "'").replace("^{''}", "\"").replace("^'", "'").replace("''", "\"");
    let text = text.replace(['′', '’'], "'").replace(['″', '”'], "\"");
    let (degrees, rest) = text.split_once('°')?;
    let (minutes, seconds) = rest.split_once('\'')?;
    let number = |s: &str| syntax::parse(s.trim()).ok().ok()?.as_rational();
    let seconds = match seconds.trim() {
        "" => Rational::ZERO,
        seconds => number(seconds.strip_suffix('"')?)?,
    };
    let minutes = number(minutes)? + seconds / Rational::from(60u8);
    let sixty = Rational::from(60u8);
    if minutes < Rational::ZERO || minutes >= sixty || degrees.trim().starts_with('-') {
        return None;
    }
    Some(Answer::Degrees(Expr::rational(&(number(degrees)? + minutes / sixty))))
}
