//! A word problem cut into words and amounts.

use syntax::unit::{Dimension, Named, Unit, lookup, lookup_ignoring_case};
use syntax::{Expr, Natural, Number};

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    /// A word in lower case, without dots inside; whether it begins with a capital.
    Word(String, bool),
    /// A number with what it counts, and the word it was written as.
    Amount(Amount, Option<String>),
    /// The end of a sentence.
    Stop,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Amount {
    Plain(Expr),
    Percent(Expr),
    /// Money, a length, a duration, or a rate of them.
    Of(Expr, Unit),
}

/// The text without the marks of LaTeX; nothing where commands are left.
pub(crate) fn cleaned(text: &str) -> Option<String> {
    let mut text = text.to_owned();
    if text.matches('$').count().is_multiple_of(2) && text.contains(['\\', '^']) {
        text = text.replace('$', " ");
    }
    for (from, to) in [
        ("\\%", "%"),
        ("\\(", " "),
        ("\\)", " "),
        ("\\[", " "),
        ("\\]", " "),
        ("\\,", " "),
        ("\\pi", "π"),
        ("\\$", "$"),
        ("\\times", "×"),
        ("\\ ", " "),
        ("\\dfrac", "\\frac"),
        ("\\mathrm", "\\text"),
        ("\\rm", ""),
    ] {
        text = text.replace(from, to);
    }
    while let Some(at) = text.find("\\frac{") {
        let (before, rest) = (&text[..at], &text[at + 6..]);
        let (a, rest) = rest.split_once('}')?;
        let (b, rest) = rest.strip_prefix('{')?.split_once('}')?;
        text = format!("{before} {a}/{b}{rest}");
    }
    while let Some(at) = text.find("\\text{") {
        let (before, rest) = (&text[..at], &text[at + 6..]);
        let (inner, rest) = rest.split_once('}')?;
        text = format!("{before} {inner} {rest}");
    }
    (!text.contains(['\\', '{', '}'])).then_some(text)
}

/// Which units stand with a number, besides those of money, length and the calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Units {
    /// No others: "5 kg of rice" are five of a thing.
    Few,
    /// Hours, speeds, weights.
    All,
}

/// The pieces of a text; nothing where a character means nothing here.
pub(crate) fn items(text: &str, units: Units) -> Option<Vec<Item>> {
    let tokens = tokens(text)?;
    let mut items = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let more = if units == Units::All { measured(&tokens, at) } else { None };
        let (item, next) = more.or_else(|| amount(&tokens, at)).unwrap_or_else(|| {
            let item = match &tokens[at] {
                Token::Word(word, capital) => Item::Word(word.clone(), *capital),
                Token::Number(number) => Item::Amount(Amount::Plain(number.clone()), None),
                Token::Sign('.') => Item::Stop,
                Token::Sign(sign) => Item::Word(sign.to_string(), false),
            };
            (item, at + 1)
        });
        items.push(item);
        at = next;
    }
    Some(items)
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String, bool),
    Number(Expr),
    Sign(char),
}

/// Words whose full stop only shortens them.
const SHORTENED: &[&str] =
    &["rs", "nrs", "re", "sq", "cu", "रु", "रू", "मि", "से", "व", "ने", "no", "mr", "mrs", "yrs", "yr"];

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // A sign before a number, and what makes a ratio of two, mean something.
        let before = text[..text.len() - rest.len()].trim_end_matches(' ').chars().next_back();
        let after = rest[c.len_utf8()..].trim_start_matches(' ');
        let tight = text[..text.len() - rest.len()].chars().next_back();
        let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let sign = matches!(c, '-' | '–' | '−' | '+')
            && digit(rest[c.len_utf8()..].chars().next())
            && !tight.is_some_and(char::is_alphanumeric);
        if sign || c == ':' && is_ratio(before, after) {
            tokens.push(Token::Sign(c));
            rest = &rest[c.len_utf8()..];
            continue;
        }
        if let Some((number, length)) = number(rest) {
            tokens.push(Token::Number(number));
            rest = &rest[length..];
            continue;
        }
        if is_letter(c) {
            let (word, length) = word(rest);
            let capital = c.is_uppercase();
            rest = &rest[length..];
            if SHORTENED.contains(&word.as_str()) {
                rest = rest.strip_prefix('.').unwrap_or(rest);
            }
            let parts = split(&word).into_iter();
            tokens.extend(parts.map(|part| Token::Word(part.to_owned(), capital)));
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '.' | '?' | '!' | '।' | '॥' | ';' => tokens.push(Token::Sign('.')),
            '%' | '/' | '^' | '²' | '³' | '=' | '$' | '£' | '€' | '₹' | '×' | '½' | '¼' | '¾' =>
            {
                tokens.push(Token::Sign(c));
            }
            ',' | ':' | '(' | ')' | '"' | '“' | '”' | '\'' | '’' | '‘' | '-' | '–' => {}
            _ if c.is_whitespace() || crate::token::is_ignorable(c) => {}
            _ => return None,
        }
    }
    Some(tokens)
}

/// Whether `:` stands between two numbers, or two capital letters that name parts.
fn is_ratio(before: Option<char>, after: &str) -> bool {
    let mut behind = after.chars();
    let (first, second) = (behind.next(), behind.next());
    let number = |c: Option<char>| c.is_some_and(char::is_numeric);
    let name = |c: Option<char>| c.is_some_and(|c| c.is_ascii_uppercase());
    number(before) && number(first)
        || name(before) && name(first) && !second.is_some_and(char::is_alphanumeric)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{900}'..='\u{963}' | '\u{970}'..='\u{97f}')
}

/// A word in lower case without the dots inside it, and its length.
fn word(text: &str) -> (String, usize) {
    let mut word = String::new();
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let inside = matches!(c, '.') && next.is_some_and(is_letter)
            || matches!(c, '\'' | '’') && next == Some('s');
        if is_letter(c) || crate::token::is_ignorable(c) {
            if !crate::token::is_ignorable(c) {
                word.extend(c.to_lowercase());
            }
        } else if !inside {
            break;
        }
        length = at + c.len_utf8();
    }
    // The last dot of `p.a.` belongs to it.
    if text[..length].contains('.') && text[length..].starts_with('.') {
        length += 1;
    }
    (word, length)
}

/// Endings of Nepali words that are words of their own here.
const POSTPOSITIONS: &[&str] =
    &["हरू", "भन्दा", "सम्म", "देखि", "बाट", "लाई", "पछि", "को", "का", "की", "ले", "मा"];

/// A Nepali word with what is written onto it apart: `वर्षपछिको` is `वर्ष पछि को`. Phrases and texts
/// are split alike, so that it does not matter where this splits too much.
pub(crate) fn split(word: &str) -> Vec<&str> {
    let ending = POSTPOSITIONS.iter().find_map(|end| {
        let stem = word.strip_suffix(end)?;
        (stem.chars().count() > 1).then_some((stem, *end))
    });
    match ending {
        Some((stem, end)) => {
            let mut parts = split(stem);
            parts.push(end);
            parts
        }
        None => vec![word],
    }
}

/// A number at the start: digits in groups, a decimal part, a fraction behind it.
fn number(text: &str) -> Option<(Expr, usize)> {
    let (whole, places, length) = decimal(text)?;
    let plain = match places {
        0 => Number::Integer(whole.clone()),
        _ => Number::Decimal { digits: whole.clone(), places },
    };
    let plain = Expr::Number(plain);
    if places > 0 {
        return Some((plain, length));
    }
    let over = |text: &str| -> Option<(Natural, usize)> {
        let (d, places, length) = decimal(text.strip_prefix('/')?)?;
        (places == 0 && !d.is_zero()).then_some((d, length + 1))
    };
    let rest = &text[length..];
    for (sign, n, d) in [('½', 1u8, 2u8), ('¼', 1, 4), ('¾', 3, 4)] {
        if rest.trim_start_matches(' ').starts_with(sign) {
            let gap = rest.len() - rest.trim_start_matches(' ').len();
            let mixed = Number::Mixed { whole, numerator: n.into(), denominator: d.into() };
            return Some((Expr::Number(mixed), length + gap + sign.len_utf8()));
        }
    }
    if let Some((d, more)) = over(rest) {
        let numerator = Expr::Number(Number::Integer(whole));
        return Some((numerator.over(Expr::Number(Number::Integer(d))), length + more));
    }
    let gap = rest.len() - rest.trim_start_matches(' ').len();
    if gap > 0
        && let Some((numerator, 0, second)) = decimal(&rest[gap..])
        && let Some((denominator, more)) = over(&rest[gap + second..])
        && numerator < denominator
    {
        let mixed = Number::Mixed { whole, numerator, denominator };
        return Some((Expr::Number(mixed), length + gap + second + more));
    }
    Some((plain, length))
}

/// Digits, how many of them are decimals, and their length in the text.
fn decimal(text: &str) -> Option<(Natural, u32, usize)> {
    let digit = |c: char| match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '०'..='९' => Some(c as u32 - '०' as u32),
        _ => None,
    };
    let (mut value, mut places, mut length, mut point) = (Natural::ZERO, 0, 0, false);
    let mut digits = 0;
    let chars: Vec<(usize, char)> = text.char_indices().take(60).collect();
    for (k, &(at, c)) in chars.iter().enumerate() {
        let next = chars.get(k + 1).is_some_and(|&(_, c)| digit(c).is_some());
        if let Some(d) = digit(c) {
            value = value * Natural::from(10u8) + Natural::from(d);
            places += u32::from(point);
            digits += 1;
        } else if digits == 0 || !next || point || c != ',' && c != '.' {
            break;
        } else if c == ',' {
            // A comma groups three digits, or two of the lakhs before three.
            let group = chars[k + 1..].iter().take_while(|&&(_, c)| digit(c).is_some()).count();
            let more = chars.get(k + 1 + group).is_some_and(|&(_, c)| c == ',');
            if group != 3 && !(group == 2 && more) {
                break;
            }
        } else {
            point = true;
        }
        length = at + c.len_utf8();
    }
    (digits > 0).then_some((value, places, length))
}

const NUMERALS: &[(&str, u32)] = &[
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
    ("fifteen", 15),
    ("sixteen", 16),
    ("eighteen", 18),
    ("twenty", 20),
    ("दुई", 2),
    ("तीन", 3),
    ("चार", 4),
    ("पाँच", 5),
    ("छ", 6),
    ("सात", 7),
    ("आठ", 8),
    ("दश", 10),
];

const SCALES: &[(&str, u32)] = &[
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("crore", 10_000_000),
    ("million", 1_000_000),
    ("हजार", 1_000),
    ("लाख", 100_000),
    ("करोड", 10_000_000),
];

fn word_at(tokens: &[Token], at: usize) -> &str {
    match tokens.get(at) {
        Some(Token::Word(word, _)) => word,
        _ => "",
    }
}

fn sign_at(tokens: &[Token], at: usize) -> char {
    match tokens.get(at) {
        Some(Token::Sign(sign)) => *sign,
        _ => ' ',
    }
}

/// A number with its unit, if one stands here, and where it ends.
fn amount(tokens: &[Token], at: usize) -> Option<(Item, usize)> {
    if let Some((unit, after)) = currency_before(tokens, at)
        && let Some((value, next)) = plain(tokens, after)
    {
        return Some(money(tokens, value, unit, next));
    }
    // "प्रति वर्ग मिटर रु. 150"
    if word_at(tokens, at) == "प्रति"
        && let Some((length, after)) = length_unit(tokens, at + 1)
    {
        let after = after + usize::from(matches!(word_at(tokens, after), "को" | "का"));
        let (unit, after) = currency_before(tokens, after)?;
        let (value, next) = plain(tokens, after)?;
        return Some((Item::Amount(Amount::Of(value, over(unit, &length)), None), next));
    }
    let (value, next) = plain(tokens, at)?;
    let written = match &tokens[at] {
        Token::Word(word, _) => Some(word.clone()),
        _ => None,
    };
    let one = |amount, next| Some((Item::Amount(amount, written.clone()), next));
    if sign_at(tokens, next) == '%' {
        return one(Amount::Percent(value), next + 1);
    }
    match word_at(tokens, next) {
        "percent" | "percentage" | "प्रतिशत" => {
            return one(Amount::Percent(value), next + 1);
        }
        "per" if word_at(tokens, next + 1) == "cent" => {
            return one(Amount::Percent(value), next + 2);
        }
        "rupees" | "रुपैयाँ" | "रुपियाँ" => {
            return Some(money(tokens, value, Unit::of(lookup("Rs")?), next + 1));
        }
        "dollars" | "dollar" => {
            return Some(money(tokens, value, Unit::of(lookup("$")?), next + 1));
        }
        _ => {}
    }
    if let Some((unit, after)) = length_unit(tokens, next) {
        return one(Amount::Of(value, unit), after);
    }
    if let Some(unit) = duration(word_at(tokens, next)) {
        // "1 year 6 months"
        let and = next + 1 + usize::from(matches!(word_at(tokens, next + 1), "and" | "र"));
        if unit.to_string() == "year"
            && let Some((months, after)) = plain(tokens, and)
            && duration(word_at(tokens, after)).is_some_and(|unit| unit.to_string() == "month")
        {
            let years = Expr::sum(vec![value, months.over(Expr::integer(12))]);
            return one(Amount::Of(years, unit), after + 1);
        }
        return one(Amount::Of(value, unit), next + 1);
    }
    one(Amount::Plain(value), next)
}

/// A time of the day's length, a weight, a speed or a volume.
fn measured(tokens: &[Token], at: usize) -> Option<(Item, usize)> {
    let one = |value, unit: &str, next| {
        Some((Item::Amount(Amount::Of(value, Unit::named(unit)?), None), next))
    };
    // "प्रतिघण्टा 60 कि.मि."
    let per_hour = match (word_at(tokens, at), word_at(tokens, at + 1)) {
        ("प्रतिघण्टा", _) => Some(at + 1),
        ("प्रति", "घण्टा") => Some(at + 2),
        _ => None,
    };
    if let Some(after) = per_hour {
        let (value, next) = plain(tokens, after)?;
        let kilometres = KILOMETRES.contains(&word_at(tokens, next));
        return if kilometres { one(value, "km/h", next + 1) } else { None };
    }
    let (value, next) = plain(tokens, at)?;
    let word = word_at(tokens, next);
    let speed = |below: &[&str]| -> Option<usize> {
        let per = usize::from(
            matches!(word_at(tokens, next + 1), "per" | "an" | "a" | "प्रति")
                || sign_at(tokens, next + 1) == '/',
        );
        (per == 1 && below.contains(&word_at(tokens, next + 2))).then_some(next + 3)
    };
    if KILOMETRES.contains(&word) {
        if let Some(after) = speed(&["hour", "h", "hr", "घण्टा"]) {
            return one(value, "km/h", after);
        }
        if word_at(tokens, next + 1) == "प्रतिघण्टा" {
            return one(value, "km/h", next + 2);
        }
    }
    if matches!(word, "m" | "metre" | "metres" | "meter" | "meters" | "मि" | "मिटर")
        && let Some(after) = speed(&["second", "s", "sec", "सेकेन्ड"])
    {
        return one(value, "m/s", after);
    }
    match word {
        "kmph" | "kmh" => one(value, "km/h", next + 1),
        "hour" | "hours" | "hr" | "hrs" | "h" | "घण्टा" => {
            let and = next + 1 + usize::from(matches!(word_at(tokens, next + 1), "and" | "र"));
            if let Some((minutes, after)) = plain(tokens, and)
                && matches!(word_at(tokens, after), "minute" | "minutes" | "min" | "मिनेट")
            {
                let hours = Expr::sum(vec![value, minutes.over(Expr::integer(60))]);
                return one(hours, "h", after + 1);
            }
            one(value, "h", next + 1)
        }
        "minute" | "minutes" | "min" | "mins" | "मिनेट" => one(value, "min", next + 1),
        "second" | "seconds" | "sec" | "secs" | "सेकेन्ड" => {
            one(value, "s", next + 1)
        }
        "kg" | "kgs" | "kilogram" | "kilograms" | "केजी" | "किलोग्राम" | "किलो" => {
            one(value, "kg", next + 1)
        }
        "litre" | "litres" | "liter" | "liters" | "l" | "लिटर" => one(value, "L", next + 1),
        _ => None,
    }
}

const KILOMETRES: &[&str] = &[
    "km",
    "kms",
    "kilometre",
    "kilometres",
    "kilometer",
    "kilometers",
    "किमि",
    "किमी",
    "किलोमिटर",
    "किलोमीटर",
];

/// Money, perhaps for each unit of a length, of an area or of another currency (`$1 = Rs. 133`).
fn money(tokens: &[Token], value: Expr, unit: Unit, next: usize) -> (Item, usize) {
    if value == Expr::integer(1)
        && sign_at(tokens, next) == '='
        && let Some((home, after)) = currency_before(tokens, next + 1)
        && home != unit
        && let Some((value, after)) = plain(tokens, after)
    {
        return (Item::Amount(Amount::Of(value, over(home, &unit)), None), after);
    }
    let per = matches!(word_at(tokens, next), "per" | "a" | "प्रति") || sign_at(tokens, next) == '/';
    if per && let Some((length, after)) = length_unit(tokens, next + 1) {
        return (Item::Amount(Amount::Of(value, over(unit, &length)), None), after);
    }
    (Item::Amount(Amount::Of(value, unit), None), next)
}

fn over(unit: Unit, below: &Unit) -> Unit {
    let below = below.factors.iter().map(|&(named, n)| (named, -n));
    Unit { factors: unit.factors.iter().copied().chain(below).collect() }
}

/// A number in digits or words, with "lakh" and its like behind it.
fn plain(tokens: &[Token], at: usize) -> Option<(Expr, usize)> {
    let mut value = match tokens.get(at)? {
        Token::Number(value) => value.clone(),
        Token::Word(word, _) => {
            let &(_, n) = NUMERALS.iter().find(|(w, _)| w == word)?;
            Expr::integer(n)
        }
        Token::Sign(_) => return None,
    };
    let mut at = at + 1;
    while let Some((_, scale)) = SCALES.iter().find(|(w, _)| *w == word_at(tokens, at)) {
        let scaled = value.as_rational()? * syntax::Rational::from(*scale);
        value = Expr::rational(&scaled);
        at += 1;
    }
    Some((value, at))
}

fn currency_before(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let name = match (word_at(tokens, at), sign_at(tokens, at)) {
        ("rs" | "nrs" | "re" | "npr" | "रु" | "रू", _) => "Rs",
        ("us" | "usd", _) if sign_at(tokens, at + 1) == '$' => {
            return Some((Unit::of(lookup("$")?), at + 2));
        }
        (_, '$') => "$",
        (_, '£') => "£",
        (_, '€') => "€",
        ("irs" | "ic" | "inr", _) | (_, '₹') => "INR",
        _ => return None,
    };
    Some((Unit::of(lookup(name)?), at + 1))
}

/// `cm`, `sq. cm`, `cm^2`, `cubic metres`, `litres`.
fn length_unit(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let (power, at) = match word_at(tokens, at) {
        "square" | "sq" | "वर्ग" | "व" => (2, at + 1),
        "cubic" | "cu" | "घन" => (3, at + 1),
        _ => (1, at),
    };
    let Token::Word(word, _) = tokens.get(at)? else { return None };
    if matches!(word.as_str(), "a" | "are" | "ana") {
        return None;
    }
    let named = length(word)?;
    if named.row().dimension != Dimension::Length {
        return (power == 1).then(|| (Unit::of(named), at + 1));
    }
    let behind = |at: usize| -> (i32, usize) {
        match (sign_at(tokens, at), tokens.get(at + 1), tokens.get(at)) {
            ('²', ..) => (2, at + 1),
            ('³', ..) => (3, at + 1),
            ('^', Some(Token::Number(n)), _) if *n == Expr::integer(2) => (2, at + 2),
            ('^', Some(Token::Number(n)), _) if *n == Expr::integer(3) => (3, at + 2),
            _ => (1, at),
        }
    };
    let (second, after) = behind(at + 1);
    let power = match (power, second) {
        (1, n) | (n, 1) => n,
        _ => return None,
    };
    Some((Unit { factors: vec![(named, power)] }, after))
}

fn length(word: &str) -> Option<Named> {
    let named = lookup_ignoring_case(word)?;
    matches!(named.row().dimension, Dimension::Length | Dimension::Area | Dimension::Volume)
        .then_some(named)
}

fn duration(word: &str) -> Option<Unit> {
    let named = match word {
        "year" | "years" | "yr" | "yrs" | "वर्ष" | "बर्ष" => "year",
        "month" | "months" | "महिना" => "month",
        "day" | "days" | "दिन" => "day",
        _ => return None,
    };
    lookup(named).map(Unit::of)
}
