//! Finding the final answer in what somebody wrote: a bare answer, a sentence, or the whole
//! response of a language model.
//!
//! In order: the last `\boxed{…}` (with those joined to it), what follows `####` or a phrase such
//! as "the answer is", the text itself if it is short enough to be a bare answer, the last
//! formula, the last number. Never here: what the answer means.

mod boxed;
mod delimited;
mod phrase;
mod repair;
mod trailing;

pub(crate) use delimited::prose_words;
pub(crate) use trailing::{is_bound, only_number};

/// One part of an answer as written, with the unit that stood outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The text.
    pub(crate) text: String,
    /// A percent sign, degree sign or unit that followed the box or formula.
    pub(crate) unit: Option<String>,
}

impl Piece {
    fn new(text: impl Into<String>) -> Self {
        Piece { text: text.into(), unit: None }
    }
}

/// The answer in `response`, in one or more parts; none if it is empty.
pub(crate) fn final_answer(response: &str) -> Vec<Piece> {
    let text = repair::repair(response);
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    if let Some((pieces, end)) = boxed::boxed_answers(text) {
        // "The final answer is" after the last box takes back what is in it.
        return phrase::after_last_word(&text[end..]).map_or(pieces, in_sentence);
    }
    if let Some(rest) = phrase::after_marker(text) {
        return in_sentence(rest);
    }
    if phrase::breaks_off(text) && delimited::prose_words(text) > 0 {
        return Vec::new();
    }
    if is_bare(text) { vec![Piece::new(text)] } else { in_prose(text) }
}

/// The answer in the text after "the answer is".
fn in_sentence(rest: &str) -> Vec<Piece> {
    let sentence = phrase::first_sentence(rest);
    if is_bare(sentence) {
        return vec![Piece::new(sentence)];
    }
    in_prose(sentence)
}

/// The answer in running text.
fn in_prose(text: &str) -> Vec<Piece> {
    delimited::last_formulas(text)
        .or_else(|| trailing::last_equation(text).map(|equation| vec![equation]))
        .or_else(|| trailing::last_statement(text).map(|said| vec![said]))
        .or_else(|| trailing::last_number(text).map(|number| vec![number]))
        .unwrap_or_else(|| vec![Piece::new(text)])
}

/// Most words a bare answer may have outside formulas.
const BARE_WORDS: usize = 2;

/// Longest bare answer that may have words or several lines, in bytes.
const BARE_LENGTH: usize = 400;

/// Longest bare answer, in bytes.
const LONGEST_BARE: usize = 20_000;

/// Whether `text` is an answer and nothing else.
fn is_bare(text: &str) -> bool {
    if text.len() > BARE_LENGTH {
        return text.len() <= LONGEST_BARE && is_one_formula(text);
    }
    if text.trim().contains("\n\n") {
        return false;
    }
    let words = delimited::prose_words(text);
    let limit = if delimited::has_formula(text) { 0 } else { BARE_WORDS };
    words <= limit
}

/// Whether a long text is one expression: nothing is worked out or said in it.
fn is_one_formula(text: &str) -> bool {
    let text = text.trim();
    !text.contains(['\n', '=', '≈']) && !text.contains(". ") && delimited::prose_words(text) == 0
}

/// The percent sign, degree sign or unit at the start of the text after a box or formula. Short
/// words that are also English ("in", "a", "as") are not taken for units.
fn unit_after(text: &str) -> Option<String> {
    let closers: &[char] = &['$', ' ', '}', '*', '~'];
    let mut rest = text.trim_start_matches(closers);
    for close in ["\\)", "\\]", "\\,", "\\ "] {
        rest = rest.strip_prefix(close).unwrap_or(rest).trim_start_matches(closers);
    }
    if rest.starts_with("\\%") || rest.starts_with('%') {
        return Some("\\%".to_owned());
    }
    if rest.starts_with('°') || rest.starts_with("^\\circ") {
        return Some("^\\circ".to_owned());
    }
    let rest = rest.strip_prefix("\\text{").unwrap_or(rest).trim_start();
    unit_words(rest)
}

/// The unit that the first words of `text` name.
fn unit_words(text: &str) -> Option<String> {
    let mut words = text.split(|c: char| !c.is_alphabetic() && c != '²' && c != '³');
    let first = words.next().filter(|w| !w.is_empty())?;
    let power = power_after(&text[first.len()..]);
    match first.to_ascii_lowercase().as_str() {
        "percent" | "pct" | "percentage" | "प्रतिशत" => {
            return Some("\\%".to_owned());
        }
        "degrees" | "degree"
            if words.clone().take(2).any(|w| matches!(w, "Celsius" | "Fahrenheit")) =>
        {
            return None;
        }
        "degrees" | "degree" => return Some("^\\circ".to_owned()),
        "square" => return known_unit(words.next()?).map(|unit| format!("\\text{{ {unit}}}^2")),
        "cubic" => return known_unit(words.next()?).map(|unit| format!("\\text{{ {unit}}}^3")),
        _ => {}
    }
    if matches!(words.next(), Some("per")) || text[first.len()..].starts_with('/') {
        return None;
    }
    known_unit(first).map(|unit| format!("\\text{{ {unit}}}{power}"))
}

/// The exponent behind a unit, which may stand in a formula of its own: `cm$^2$`.
fn power_after(text: &str) -> &'static str {
    let text = text.trim_start_matches(['$', '}', ' ']).trim_start_matches("\\(");
    if ["^2", "^{2}", "²"].iter().any(|p| text.starts_with(p)) {
        "^2"
    } else if ["^3", "^{3}", "³"].iter().any(|p| text.starts_with(p)) {
        "^3"
    } else {
        ""
    }
}

/// `word`, if it names a unit and is no other English word.
fn known_unit(word: &str) -> Option<&str> {
    const SHORT: &[&str] = &["cm", "mm", "km", "kg", "mg", "ml", "mL", "cm²", "cm³", "m²", "m³"];
    const ALSO_ENGLISH: &[&str] = &[
        "second", "minute", "foot", "yard", "stone", "pound", "pounds", "mole", "moles", "bit",
        "bits", "mana", "dam",
    ];
    let clear = SHORT.contains(&word)
        || (word.chars().count() >= 4
            && !ALSO_ENGLISH.contains(&word.to_ascii_lowercase().as_str()));
    (clear && is_unit(word)).then_some(word)
}

/// Whether `word` names a unit.
fn is_unit(word: &str) -> bool {
    syntax::unit::lookup(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> String {
        final_answer(text).into_iter().map(|p| p.text).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn finds_the_answer() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("5", "5"),
            ("", ""),
            ("x = 5 or x = 3", "x = 5 or x = 3"),
            ("AZYUK2A", "AZYUK2A"),
            ("$28$ %", "$28$ %"),
            ("$1$ and $2$ and $3$", "$1$ and $2$ and $3$"),
            ("Answer \\[ 9 \\]", "\\[ 9 \\]"),
            ("Answer $$ \n 9 \n $$", "$$ \n 9 \n $$"),
            ("Therefore $x \\gt 5$ is the solution.", "x \\gt 5"),
            ("Since $x$ is odd, $x=5$, where $x$ is the age.", "x=5"),
            (
                "The identity matrix is $ I $ and so $ \\begin{pmatrix}1 & 0\\end{pmatrix} $.",
                "\\begin{pmatrix}1 & 0\\end{pmatrix}",
            ),
            (
                "So it is. Final Answer: The final answer is $10,455$. I hope it is correct.",
                "$10,455$",
            ),
            (
                "Final Answer: The final answer is \\((-6, 10)\\). I hope it is correct.",
                "\\((-6, 10)\\)",
            ),
            ("Final Answer: The final answer is 16386.16.", "16386.16"),
            ("Final Answer: Jane started growing Sphere 3 hours ago. I hope", "3 hours"),
            ("the number is not 10 which is 1,000.99€", "1,000.99€"),
            ("Then 16 - 3 = 13\n#### 13", "13"),
            ("She makes 2 each\nA: 26", "26"),
            ("She pays 9 * $2 = $18 every day at the market.", "$18"),
            ("So she makes 9 x 2 = 18 dollars a day at the market. The answer is 18.", "18"),
            ("तसर्थ उत्तर: ५", "५"),
            ("所以答案是 7。", "7"),
            ("**73**", "73"),
        ] {
            let found = answer(text);
            if found != expected {
                wrong.push(format!("{text:?}: {found:?}, not {expected:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn units_outside() {
        for (text, unit) in [
            ("$\\boxed{28}$ pct", Some("\\%")),
            ("$\\boxed{28}\\%$", Some("\\%")),
            ("\\boxed{5} in total", None),
            ("\\boxed{40}^\\circ", Some("^\\circ")),
        ] {
            assert_eq!(final_answer(text)[0].unit.as_deref(), unit, "{text}");
        }
    }
}
