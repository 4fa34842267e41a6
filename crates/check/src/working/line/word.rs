//! Words: what is said in words, and what only connects lines.

use super::labels::without_label;
use super::{Names, Role};

/// Whether it is the name of a function, a unit, or a command of LaTeX.
pub(super) fn is_mathematical(word: &str) -> bool {
    const MATHS: &[&str] = &[
        "sin",
        "cos",
        "tan",
        "cot",
        "sec",
        "csc",
        "cosec",
        "log",
        "ln",
        "exp",
        "sqrt",
        "lim",
        "mod",
        "gcd",
        "lcm",
        "hcf",
        "max",
        "min",
        "det",
        "arcsin",
        "arccos",
        "arctan",
        "asin",
        "acos",
        "atan",
        "sinh",
        "cosh",
        "tanh",
        "abs",
        "Abs",
        "Max",
        "Min",
        "ceiling",
        "frac",
        "dfrac",
        "tfrac",
        "cdot",
        "times",
        "div",
        "pi",
        "theta",
        "alpha",
        "beta",
        "gamma",
        "int",
        "sum",
        "prod",
        "infty",
        "cm",
        "km",
        "kg",
        "mm",
        "ml",
        "and",
        "or",
        "left",
        "right",
        "pm",
        "mp",
        "leq",
        "geq",
        "neq",
        "le",
        "ge",
        "ne",
        "approx",
        "begin",
        "end",
        "cases",
        "matrix",
        "pmatrix",
        "bmatrix",
        "vmatrix",
        "circ",
        "text",
        "mathrm",
        "overline",
        "vec",
        "hat",
        "diff",
        "integrate",
        "limit",
        "binom",
        "phi",
        "lambda",
        "mu",
        "omega",
        "sigma",
        "delta",
        "epsilon",
        "rho",
        "tau",
        "root",
        "cbrt",
        "true",
        "false",
        "True",
        "False",
        "oo",
        "inf",
        "rs",
        "Rs",
        "NRs",
        "sq",
        "hr",
        "hrs",
        "min",
        "sec",
        "to",
        "in",
        "of",
    ];
    MATHS.contains(&word)
}

/// A word of a language, as against a product of letters or a function's name.
pub(super) fn is_word(word: &str) -> bool {
    let letters = word.chars().count();
    let ascii_letters = word.chars().all(|c| c.is_ascii_alphabetic());
    let devanagari = word.chars().any(|c| ('\u{904}'..='\u{939}').contains(&c));
    if devanagari {
        return letters > 1 && word != "रु";
    }
    if !ascii_letters || letters < 2 || is_mathematical(word) {
        return false;
    }
    // `abc` and `xy` are products; words have vowels and are longer.
    let vowels = word.chars().filter(|c| "aeiouAEIOU".contains(*c)).count();
    match letters {
        2 => matches!(
            word,
            "is" | "we"
                | "so"
                | "by"
                | "as"
                | "if"
                | "at"
                | "on"
                | "it"
                | "he"
                | "no"
                | "be"
                | "up"
                | "us"
                | "Is"
                | "We"
                | "So"
                | "By"
                | "As"
                | "If"
                | "At"
                | "On"
                | "It"
                | "He"
                | "In"
                | "To"
        ),
        3 => vowels > 0 && vowels < 3 && !word.chars().all(|c| "abcdxyzmnpqrst".contains(c)),
        _ => vowels > 0,
    }
}

/// Statements said in words.
pub(super) fn said_in_words(text: &str) -> Option<bool> {
    let text = text.trim_matches(['{', '}', ' ', '.', '"', '\\']);
    let lower = text.to_lowercase();
    match lower.as_str() {
        "none"
        | "no solution"
        | "no solutions"
        | "no real solution"
        | "no real solutions"
        | "no roots"
        | "no real roots"
        | "has no solution"
        | "has no real solution"
        | "false"
        | "∅"
        | "emptyset"
        | "varnothing"
        | "contradiction"
        | "impossible"
        | "inconsistent"
        | "हल छैन"
        | "कुनै हल छैन" => Some(false),
        "all"
        | "true"
        | "always true"
        | "identity"
        | "all real numbers"
        | "all real x"
        | "infinitely many solutions" => Some(true),
        _ => None,
    }
}

/// Takes off what connects a line to the one before it.
pub(super) fn without_connectives(text: &str) -> (&str, Role) {
    const ASSUMED: &[&str] = &[
        "let us suppose",
        "when",
        "if",
        "for",
        "at",
        "let us take",
        "let",
        "suppose",
        "assume",
        "given that",
        "given",
        "put",
        "where",
        "taking",
        "take",
        "मानौँ",
        "मानौं",
        "मानाैँ",
        "दिइएको",
        "यदि",
    ];
    const CLAIMED: &[&str] = &[
        "therefore",
        "hence",
        "thus",
        "so",
        "then",
        "that is",
        "i.e.",
        "ie",
        "we have",
        "we get",
        "we find",
        "we know that",
        "which gives",
        "this gives",
        "gives",
        "and so",
        "now",
        "again",
        "also",
        "or,",
        "or:",
        "finally",
        "solution",
        "sol",
        "answer",
        "ans",
        "the answer is",
        "answer is",
        "from this",
        "it follows that",
        "consequently",
        "next",
        "but",
        "since",
        "as",
        "simplifying",
        "dividing",
        "factorising",
        "factorizing",
        "expanding",
        "solving",
        "subtracting",
        "adding",
        "multiplying",
        "squaring",
        "rearranging",
        "first",
        "second",
        "step",
        "अथवा",
        "वा,",
        "तसर्थ",
        "त्यसैले",
        "अतः",
        "अत:",
        "अब",
        "फेरि",
        "किनकि",
        "हामीलाई थाहा छ",
        "उत्तर",
        "यसरी",
    ];
    let mut rest = text.trim_start_matches(['∴', '⇒', '⇔', '→', '•', ' ']);
    let mut role = Role::Claimed;
    loop {
        let before = rest;
        rest = without_label(rest);
        let lower = rest.to_lowercase();
        let same_length = lower.len() == rest.len();
        for (words, is) in [(ASSUMED, Role::Assumed), (CLAIMED, Role::Claimed)] {
            for word in words {
                if same_length
                    && lower.starts_with(word)
                    && !lower[word.len()..].starts_with(|c: char| {
                        c.is_alphanumeric() || c == '_' || c == '^' || c == '('
                    })
                {
                    rest = rest[word.len()..].trim_start_matches([',', ':', ' ', '-', '→']);
                    if rest.is_empty() {
                        return (before, role);
                    }
                    if is == Role::Assumed {
                        role = Role::Assumed;
                    }
                    break;
                }
            }
            if rest != before {
                break;
            }
        }
        if same_length && rest == before && lower.starts_with("either ") {
            rest = rest["either".len()..].trim_start_matches([',', ' ']);
            role = Role::Either;
        }
        if same_length && rest == before && (lower.starts_with("or ") || lower.starts_with("वा "))
        {
            rest = rest[lower.find(' ').unwrap_or(0)..].trim_start_matches([',', ' ']);
            role = Role::Alternative;
        }
        rest = rest.trim_start_matches(['∴', '⇒', ',', ' ']);
        if rest == before {
            return (rest, role);
        }
    }
}

/// `B = 18 insects`: words behind a number that are no unit say what was counted.
pub(super) fn without_thing_counted<'t>(text: &'t str, names: &Names) -> &'t str {
    let mut rest = text;
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let counted = is_word(last)
            && syntax::unit::lookup(last).is_none()
            && !matches!(last, "degree" | "degrees")
            && !names.words.iter().any(|name| name.split(' ').any(|w| w == last))
            && before.contains(|c: char| c.is_ascii_digit())
            && (is_word(before.rsplit(' ').next().unwrap_or(""))
                || before.trim_end().ends_with(|c: char| c.is_ascii_digit()));
        if !counted {
            break;
        }
        rest = before.trim_end();
    }
    rest
}
