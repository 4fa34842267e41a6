//! Notations of schools and countries rewritten to those the parser reads: `C_{10}^{3}`,
//! `10 choose 3`, `3.30 pm`, `2.5 lakh`, `3 to 4`, `Rs. 1250/-`.

use super::dress;
use super::quantity::{SCALES, negative_powers};
use syntax::Expr;

/// `text` in the notation the parser reads.
pub(super) fn uniform(text: &str) -> String {
    const REWRITES: &[fn(&str) -> Option<String>] = &[
        without_sign_of_conclusion,
        without_reason,
        dress::bold_number,
        dress::logic,
        dress::over,
        dress::raised_o,
        dress::one_digit_scripts,
        dress::letter_for_times,
        dress::function_in_text,
        dress::all_but,
        dress::is_for_equals,
        dress::remainder,
        without_dash_after_money,
        plus_minus,
        order_sign,
        union_letter,
        complement,
        angle_brackets,
        scaled_numbers,
        chosen,
        lower_and_upper,
        combinations,
        time_of_day,
        ratio_in_words,
        negative_powers,
        recurring,
        ordinal,
        dress::bound,
    ];
    let mut text = text.to_owned();
    for rewrite in REWRITES {
        if let Some(rewritten) = rewrite(&text) {
            text = rewritten;
        }
    }
    text
}

/// `∴ x = 5` as `x = 5`.
fn without_sign_of_conclusion(text: &str) -> Option<String> {
    const SIGNS: &[&str] = &[
        "∴",
        "\\therefore",
        "⇒",
        "⟹",
        "\\Rightarrow",
        "\\implies",
        "\\Longrightarrow",
        "⇔",
        "\\iff",
        "\\Leftrightarrow",
        "→",
        "=>",
    ];
    let rest = SIGNS.iter().find_map(|sign| text.strip_prefix(sign))?;
    Some(rest.trim_start().to_owned())
}

/// `x = 5 (since x > 0)` without the bracket, and `x = 5, where …`.
fn without_reason(text: &str) -> Option<String> {
    const OPENINGS: &[&str] = &["since ", "because ", "as ", "where ", "for which "];
    let reason = |rest: &str| OPENINGS.iter().any(|word| rest.trim_start().starts_with(word));
    let at = text
        .match_indices('(')
        .find(|(at, _)| text.ends_with(')') && reason(&text[at + 1..]))
        .or_else(|| text.match_indices(", ").find(|(at, _)| reason(&text[at + 2..])))?
        .0;
    let kept = text[..at].trim();
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// `Rs. 1250/-` without the dash that keeps others from adding digits.
fn without_dash_after_money(text: &str) -> Option<String> {
    let kept = ["/-", "/=", "/–"].iter().find_map(|end| text.strip_suffix(end))?.trim_end();
    kept.ends_with(char::is_numeric).then(|| kept.to_owned())
}

/// `+-3` and `+/- 3`, at the start or behind an equals sign, as `±3`.
fn plus_minus(text: &str) -> Option<String> {
    let at = text.find("+-").or_else(|| text.find("+/-"))?;
    let before = text[..at].trim_end();
    let length = if text[at..].starts_with("+-") { 2 } else { 3 };
    (before.is_empty() || before.ends_with('='))
        .then(|| format!("{}±{}", &text[..at], &text[at + length..]))
}

/// `x => 3` as `x >= 3` where no other relation is, so that nothing could follow from it.
fn order_sign(text: &str) -> Option<String> {
    let (wrong, right) =
        [("=>", ">="), ("=<", "<=")].into_iter().find(|(w, _)| text.contains(w))?;
    let (left, rest) = text.split_once(wrong)?;
    let relation = |s: &str| s.contains(['=', '<', '>', '≤', '≥']) || s.contains("\\le");
    (!relation(left) && !relation(rest)).then(|| format!("{left}{right}{rest}"))
}

/// `(-∞, 2) U (3, ∞)` with a union sign.
fn union_letter(text: &str) -> Option<String> {
    let mut rewritten = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find(['U', 'u']) {
        let (before, letter) = rest.split_at(at);
        let closed = before.trim_end().ends_with([')', ']', '}']);
        let opens = letter[1..].trim_start().starts_with(['(', '[', '{', '\\']);
        rewritten.push_str(before);
        rewritten.push_str(if closed && opens { "∪" } else { &letter[..1] });
        found |= closed && opens;
        rest = &letter[1..];
    }
    rewritten.push_str(rest);
    found.then_some(rewritten)
}

/// `(A ∪ B)'` and `\overline{A ∪ B}` as `(A ∪ B)^c`.
fn complement(text: &str) -> Option<String> {
    let joins = |s: &str| ["∪", "∩", "\\cup", "\\cap"].iter().any(|sign| s.contains(sign));
    if !joins(text) {
        return None;
    }
    let mut rewritten = text.replace(")'", ")^c").replace(")’", ")^c").replace(")′", ")^c");
    while let Some(at) = rewritten.find("\\overline{") {
        let (before, from) = rewritten.split_at(at);
        let (inside, after) = from["\\overline{".len()..].split_once('}')?;
        rewritten = match joins(inside) {
            true => format!("{before}({inside})^c{after}"),
            false => format!("{before}{inside}^c{after}"),
        };
    }
    Some(rewritten)
}

/// `<1, 2>` as `(1, 2)`.
fn angle_brackets(text: &str) -> Option<String> {
    let inside = text.strip_prefix('<')?.strip_suffix('>')?;
    let plain = inside.contains(',') && !inside.contains(['<', '>', '=']);
    plain.then(|| format!("({inside})"))
}

/// `2.5 lakh` as `250000`, `Rs 2 lakh` as `Rs 200000`.
fn scaled_numbers(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut rewritten: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let word = words[at];
        let multiplied = words.get(at + 1).and_then(|scale| multiplied(word, scale));
        at += if multiplied.is_some() { 2 } else { 1 };
        rewritten.push(multiplied.unwrap_or_else(|| word.to_owned()));
    }
    (rewritten.len() < words.len()).then(|| rewritten.join(" "))
}

/// A number times what a word behind it stands for, as an integer.
fn multiplied(number: &str, scale: &str) -> Option<String> {
    let digits = number.find(char::is_numeric)?;
    let (sign, number) = number.split_at(digits);
    if number.contains(|c: char| !c.is_numeric() && c != '.' && c != ',') {
        return None;
    }
    let scale = scale.to_lowercase();
    let scale = scale.trim_end_matches(['.', ',']);
    let (_, times) = SCALES.iter().find(|(word, _)| *word == scale)?;
    let value = syntax::parse(number).ok().ok()?.as_rational()? * algebra::Rational::from(*times);
    (*value.denominator() == algebra::Natural::ONE).then(|| format!("{sign}{}", value.numerator()))
}

/// `10 choose 3` as a binomial coefficient.
fn chosen(text: &str) -> Option<String> {
    let (n, r) = text.split_once(" choose ").or_else(|| text.split_once("\\choose"))?;
    let simple = |s: &str| {
        !s.trim().is_empty() && s.chars().all(|c| c.is_alphanumeric() || "+- ".contains(c))
    };
    let (n, r) = (n.trim_start_matches('{'), r.trim_end_matches('}'));
    (simple(n) && simple(r)).then(|| format!("\\binom{{{}}}{{{}}}", n.trim(), r.trim()))
}

/// `C_{10}^{3}`, as combinations are written in China and on the continent, and `A_5^2` for
/// permutations. The lower number is the larger one, else it is a power of a constant.
fn lower_and_upper(text: &str) -> Option<String> {
    let mut rewritten = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find(['C', 'A', 'P']) {
        let (before, from) = rest.split_at(at);
        rewritten.push_str(before);
        let word = before.ends_with(|c: char| c.is_alphabetic() || c == '\\' || c == '}');
        match scripts(&from[1..]).filter(|_| !word) {
            Some((n, r, after)) => {
                let name = if from.starts_with('C') { "nCr" } else { "nPr" };
                rewritten.push_str(&format!("{name}({n}, {r})"));
                rest = after;
                found = true;
            }
            None => {
                rewritten.push_str(&from[..1]);
                rest = &from[1..];
            }
        }
    }
    rewritten.push_str(rest);
    found.then_some(rewritten)
}

/// `_{10}^{3}` or `^3_{10}`: the lower and the upper number or letter, and what follows.
fn scripts(text: &str) -> Option<(&str, &str, &str)> {
    let (first, second) = if text.starts_with('_') { ('_', '^') } else { ('^', '_') };
    let (x, rest) = script(text.strip_prefix(first)?)?;
    let (y, rest) = script(rest.strip_prefix(second)?)?;
    let (n, r) = if first == '_' { (x, y) } else { (y, x) };
    let counts = match (n.parse::<u32>(), r.parse::<u32>()) {
        (Ok(n), Ok(r)) if first == '^' && n < r => return Some((x, y, rest)).filter(|_| r > 2),
        (Ok(n), Ok(r)) => n >= r && n > 2,
        _ => n == "n" && matches!(r, "r" | "k" | "m"),
    };
    counts.then_some((n, r, rest))
}

fn script(text: &str) -> Option<(&str, &str)> {
    match text.strip_prefix('{') {
        Some(inside) => inside.split_once('}'),
        None => {
            let first = text.chars().next().filter(|c| c.is_ascii_alphanumeric())?;
            Some(text.split_at(first.len_utf8()))
        }
    }
}

/// `10C3` and `10P3` as calls.
fn combinations(text: &str) -> Option<String> {
    let at = text.find(['C', 'P'])?;
    let (n, r) = (text[..at].trim(), text[at + 1..].trim());
    let digits = |s: &str| !s.is_empty() && s.len() < 4 && s.bytes().all(|b| b.is_ascii_digit());
    let name = if text[at..].starts_with('C') { "nCr" } else { "nPr" };
    (digits(n) && digits(r)).then(|| format!("{name}({n}, {r})"))
}

/// `10 a.m`, `3.30 pm` and `12 noon` as `10:00 AM`, `3:30 PM` and `12:00 PM`.
fn time_of_day(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')?;
    let (clock, half) = text.split_at(end);
    let (hour, minute) = clock.split_once([':', '.']).unwrap_or((clock, "00"));
    let digits = |s: &str, most: usize| {
        !s.is_empty() && s.len() <= most && s.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(hour, 2) || !digits(minute, 2) || minute.len() != 2 {
        return None;
    }
    let half = half.trim().to_ascii_lowercase().replace(['.', ' '], "");
    let half = match half.as_str() {
        "am" | "midnight" => "AM",
        "pm" | "noon" => "PM",
        _ => return None,
    };
    Some(format!("{hour}:{minute} {half}"))
}

/// `3 to 4` as `3:4`.
fn ratio_in_words(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(" to ").map(str::trim).collect();
    let numbers = parts.iter().all(|p| !p.is_empty() && syntax::parse(p).ok().is_ok_and(is_number));
    (parts.len() > 1 && numbers).then(|| parts.join(":"))
}

/// `0.1666…` as the recurring decimal that it begins.
fn recurring(text: &str) -> Option<String> {
    let digits = text.strip_suffix("\\ldots").or(text.strip_suffix("\\cdots"))?.trim_end();
    let (whole, places) = digits.split_once('.')?;
    let number = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !number(whole.trim_start_matches('-')) || !number(places) {
        return None;
    }
    // One digit three times, or a longer period twice with nothing before it: 2.718281828… is e.
    let period = (1..=places.len() / 2).find(|&period| {
        let (before, last) = places.split_at(places.len() - period);
        let copies = 1 + copies_at_end(before, last);
        copies >= 3 || copies == 2 && places.len() == 2 * period
    })?;
    let (before, last) = places.split_at(places.len() - period);
    let start = before.len() - copies_at_end(before, last) * period;
    Some(format!("{whole}.{}\\overline{{{last}}}", &before[..start]))
}

fn copies_at_end(text: &str, part: &str) -> usize {
    let (mut text, mut copies) = (text, 0);
    while let Some(rest) = text.strip_suffix(part) {
        (text, copies) = (rest, copies + 1);
    }
    copies
}

/// `3rd` and `12^{th}` as `3` and `12`.
fn ordinal(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_digit()).filter(|end| *end > 0)?;
    let (number, ending) = text.split_at(end);
    let ending = ending.trim_start_matches("^").replace(['{', '}'], "");
    let ending = ending.trim_start_matches("\\text").trim_start_matches("\\mathrm");
    matches!(ending, "st" | "nd" | "rd" | "th").then(|| number.to_owned())
}

fn is_number(expr: Expr) -> bool {
    matches!(expr, Expr::Number(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rewritten() {
        for (text, expected) in [
            ("∴ x = 5", "x = 5"),
            ("x = 5 (since x > 0)", "x = 5"),
            ("x = 5, where x is a length", "x = 5"),
            ("Rs. 1250/-", "Rs. 1250"),
            ("+-3", "±3"),
            ("2+-3", "2+-3"),
            ("x => 3", "x >= 3"),
            ("2x = 6 => x = 3", "2x = 6 => x = 3"),
            ("(-oo, 2) U (3, oo)", "(-oo, 2) ∪ (3, oo)"),
            ("2.5 lakh", "250000"),
            ("Rs 2 lakh", "Rs 200000"),
            ("10 choose 3", "\\binom{10}{3}"),
            ("C_{10}^{3}", "nCr(10, 3)"),
            ("C_1^2", "C_1^2"),
            ("2C_5^2+1", "2nCr(5, 2)+1"),
            ("10C3", "nCr(10, 3)"),
            ("(A ∩ B)' ∪ C", "(A ∩ B)^c ∪ C"),
            ("\\overline{A \\cup B}", "(A \\cup B)^c"),
            ("<1, 2>", "(1, 2)"),
            ("3.30 pm", "3:30 PM"),
            ("10 a.m.", "10:00 AM"),
            ("12 noon", "12:00 PM"),
            ("3 to 4", "3:4"),
            ("x to y", "x to y"),
            ("3rd", "3"),
            ("12^{\\text{th}}", "12"),
            ("5 st", "5 st"),
            ("0.1666\\ldots", "0.1\\overline{6}"),
            ("0.2727\\ldots", "0.\\overline{27}"),
            ("2.718281828\\ldots", "2.718281828\\ldots"),
            ("1.4422\\ldots", "1.4422\\ldots"),
        ] {
            assert_eq!(uniform(text), expected, "{text}");
        }
    }
}
