//! One line of text as its parts: statements, values, words.
//!
//! Pupils write `∴ x = 3`, `or, 2x = 6` (in Nepal: "that is"), `= 12 cm²`, `Profit = SP - CP`,
//! `2x = 6 ⇒ x = 3`, `x² = 9   [adding 4]`. What connects lines is taken off; what is only words is a
//! remark.
//!
//! Never here: judgement.

use super::normalise;
use syntax::{Expr, Options, Relation, Symbol, parse_with};

/// What one part of a line says. Where a text can be read in several ways, all are kept, the
/// likeliest first; never empty.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Words.
    Remark,
    /// Something that looks like mathematics and can't be read.
    Unreadable,
    /// An expression.
    Value(Vec<Expr>),
    /// `= …`, `≈ …`: goes on from the value before.
    Continued(Relation, Vec<Expr>),
    /// An equation, an inequality, several with "and" or "or".
    Statement(Vec<Expr>, Role),
}

/// What the words before a statement make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is claimed.
    Claimed,
    /// "Let", "given", "suppose".
    Assumed,
    /// "… (ii)": it has a number, so perhaps it is one of the equations of the question.
    Numbered,
    /// It stands among words, which may be its reason.
    Told,
    /// "either x = 2": one possibility, others follow.
    Either,
    /// "or x = 2": perhaps one more possibility beside the line before.
    Alternative,
}

/// Most parts of one line that are looked at.
const MOST_PARTS: usize = 24;

/// Longest line read, in bytes.
const LONGEST: usize = 4_000;

/// What names mean something in a working: those in words, and the letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Names in words, as written: `Selling price`, `SP`.
    pub(super) words: Vec<String>,
    /// Letters met so far.
    pub(super) letters: Vec<Symbol>,
}

impl Names {
    /// Takes note of the letters of an expression.
    pub(super) fn learn(&mut self, expr: &Expr) {
        for s in expr.symbols() {
            if !self.letters.contains(&s) {
                self.letters.push(s);
            }
        }
    }
}

/// The parts of a line. New names in words are added to `names`.
pub(super) fn parts(text: &str, names: &mut Names) -> Vec<Part> {
    if text.len() > LONGEST {
        return vec![Part::Unreadable];
    }
    let text = plain_dress(text);
    let mut found: Vec<Part> = Vec::new();
    for row in rows(&text) {
        let (row, tagged) = without_tag(without_reasons(&row));
        for piece in pieces(row) {
            if found.len() == MOST_PARTS {
                break;
            }
            let mut parts = match columns(piece, names) {
                Some(part) => vec![part],
                None => statements_in(piece, names),
            };
            if tagged && let [Part::Statement(_, role @ Role::Claimed)] = &mut parts[..] {
                *role = Role::Numbered;
            }
            found.append(&mut parts);
        }
    }
    // Words beside mathematics say nothing more.
    if found.iter().any(|p| !matches!(p, Part::Remark)) {
        found.retain(|p| !matches!(p, Part::Remark));
    }
    if found.is_empty() { vec![Part::Remark] } else { found }
}

/// Spellings that mean the same to every reader, made one.
fn plain_dress(text: &str) -> String {
    const SAME: &[(&str, &str)] = &[
        ("\\text{or}", " or "),
        ("\\text{ or }", " or "),
        ("\\text{and}", " and "),
        ("\\text{ and }", " and "),
        ("\\mbox{or}", " or "),
        ("\\mbox{and}", " and "),
        ("\\lor", " or "),
        ("\\vee", " or "),
        ("\\land", " and "),
        ("\\wedge", " and "),
        ("∨", " or "),
        ("∧", " and "),
        (" nounor ", " or "),
        (" nounand ", " and "),
        ("#pm#", "±"),
        ("+-", "±"),
        ("+/-", "±"),
        ("%pi", "π"),
        ("%e", "e"),
        ("%i", "i"),
        ("\\displaystyle", ""),
        ("\\left.", ""),
        ("\\right.", ""),
        ("\\[", ""),
        ("\\]", ""),
        ("\\(", ""),
        ("\\)", ""),
        ("$", ""),
        ("\\qquad", "\t"),
        ("\\quad", "\t"),
        ("\\;", " "),
        ("\\,", " "),
        ("\\!", ""),
        ("\\therefore", "∴"),
        ("\\because", "∵"),
        ("\\implies", "⇒"),
        ("\\Longrightarrow", "⇒"),
        ("\\Rightarrow", "⇒"),
        ("\\iff", "⇔"),
        ("\\Leftrightarrow", "⇔"),
        ("\\Longleftrightarrow", "⇔"),
        ("⟹", "⇒"),
        ("⟺", "⇔"),
        ("==>", "⇒"),
        ("<=>", "⇔"),
        ("<==>", "⇔"),
        (" divided by ", " ÷ "),
        (" multiplied by ", " × "),
        ("\u{a0}", " "),
        ("\u{2003}", "\t"),
    ];
    let mut text = text.to_owned();
    for (from, to) in SAME {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    text = is_as_equals(text);
    // `=>` is an arrow only where it is no relation: `x >= 3` and `x => 3` differ.
    text = text.replace("=>", "⇒");
    text = cross_as_times(&text);
    // `75/55 = <<75/55=1.36>>1.36`: a calculator's note.
    while let (Some(open), Some(close)) = (text.find("<<"), text.find(">>")) {
        if close < open {
            break;
        }
        text.replace_range(open..close + 2, "");
    }
    text
}

/// "the value of x is 5": what is said of a letter with "is".
fn is_as_equals(text: String) -> String {
    let Some((before, value)) = text.rsplit_once(" is ") else { return text };
    let Some(letter) = before.split_whitespace().next_back() else { return text };
    let number = value.trim().trim_end_matches('.');
    let plain = letter.len() == 1
        && letter.bytes().all(|b| b.is_ascii_lowercase() && b != b'a')
        && before.contains("value of")
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit() || b"-./".contains(&b));
    if plain { format!("{letter} = {number}") } else { text }
}

/// `4 x 14`, `2 inches x 3`: a cross between numbers.
fn cross_as_times(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(" x ").or_else(|| rest.find(" X ")) {
        let before = rest[..at].split_whitespace().next_back().unwrap_or("");
        let after = &rest[at + 3..];
        let number_before = before.ends_with(|c: char| c.is_ascii_digit() || c == '%' || c == ')')
            || is_word(before) && rest[..at].contains(|c: char| c.is_ascii_digit());
        let number_after =
            after.trim_start_matches(['(', '$', ' ']).starts_with(|c: char| c.is_ascii_digit());
        result.push_str(&rest[..at]);
        result.push_str(if number_before && number_after { " × " } else { &rest[at..at + 3] });
        rest = after;
    }
    result.push_str(rest);
    result
}

/// The rows of an `aligned` or of a line with `\\`, without the marks that align them. A matrix
/// keeps its rows.
fn rows(text: &str) -> Vec<String> {
    const ALIGNED: &[&str] = &[
        "aligned",
        "align*",
        "align",
        "gathered",
        "gather*",
        "gather",
        "eqnarray*",
        "eqnarray",
        "split",
    ];
    let mut text = text.to_owned();
    let mut aligned = false;
    for name in ALIGNED {
        for end in [format!("\\begin{{{name}}}"), format!("\\end{{{name}}}")] {
            if text.contains(&end) {
                text = text.replace(&end, "");
                aligned = true;
            }
        }
    }
    if !aligned && text.contains("\\begin{") {
        return vec![text];
    }
    // The `&` of an aligned row carries nothing once the row is by itself.
    text.split("\\\\").map(without_alignment).collect()
}

fn without_alignment(row: &str) -> String {
    if row.contains("\\begin{") { row.to_owned() } else { row.replace('&', " ") }
}

/// Without reasons behind `∵` or `//`.
fn without_reasons(row: &str) -> &str {
    let row = until(row, &["∵", "//", " # ", "%%", " [from ", " (from "]);
    // "Step 6:" with nothing behind it.
    let bare = row.trim().trim_end_matches(':');
    let label = bare
        .split_once(' ')
        .is_some_and(|(word, n)| is_word(word) && n.bytes().all(|b| b.is_ascii_digit()));
    if label { "" } else { row }
}

/// A row cut where one statement ends and the next begins: `⇒`, "so".
fn pieces(row: &str) -> Vec<&str> {
    const WORDS: &[&str] = &[
        " so that ",
        " so ",
        " hence ",
        " thus ",
        " therefore ",
        " which gives ",
        " giving ",
        " i.e. ",
        " i.e., ",
        " that is, ",
    ];
    let mut found = vec![row];
    for mark in ["⇒", "⇔", "∴"] {
        found = found.into_iter().flat_map(|piece| piece.split(mark)).collect();
    }
    for word in WORDS {
        found = found.into_iter().flat_map(|piece| split_at_word(piece, word)).collect();
    }
    found.retain(|piece| !piece.trim().is_empty());
    found
}

/// Equations side by side in columns hold together.
fn columns(piece: &str, names: &mut Names) -> Option<Part> {
    let cells: Vec<&str> = piece
        .split('\t')
        .flat_map(|cell| cell.split("    "))
        .map(|cell| cell.trim().trim_end_matches([',', ';']))
        .filter(|cell| !cell.is_empty())
        .collect();
    if cells.len() < 2 || cells.len() > 4 {
        return None;
    }
    let mut all = Vec::new();
    for cell in cells {
        match &mut statements_in(cell, names)[..] {
            [Part::Statement(readings, _)] => all.push(readings.swap_remove(0)),
            [Part::Remark] => {}
            _ => return None,
        }
    }
    (all.len() > 1).then(|| Part::Statement(vec![normalise::conjunction(all)], Role::Claimed))
}

/// Cuts at a word between two relations; `2x = 6, so x = 3`.
fn split_at_word<'t>(piece: &'t str, word: &str) -> Vec<&'t str> {
    let parts: Vec<&str> = piece.split(word).collect();
    if parts.len() > 1 && parts.iter().all(|p| p.contains(['=', '<', '>', '≤', '≥', '≈'])) {
        parts
    } else {
        vec![piece]
    }
}

fn until<'t>(text: &'t str, marks: &[&str]) -> &'t str {
    let ends = marks.iter().filter_map(|mark| text.find(mark));
    &text[..ends.min().unwrap_or(text.len())]
}

/// Without `... (i)`, `\tag{1}`, or a bracket with words in it at the end; and whether there was a
/// number.
fn without_tag(row: &str) -> (&str, bool) {
    const ENDS: &[char] = &['.', '…', ',', ';', ':', ' ', '✓', '✔', '∎', '□', '√', '#'];
    const MARKS: &[&str] = &["\\dots", "\\ldots", "\\cdots", "\\checkmark", "--", "—", "→"];
    let mut row = row.trim_end();
    let mut tagged = false;
    if let Some(at) = row.find("\\tag") {
        row = row[..at].trim_end();
        tagged = true;
    }
    loop {
        let before = row;
        if let Some((rest, number)) = without_last_bracket(row) {
            row = rest;
            tagged |= number;
        }
        row = row.trim_end_matches(ENDS);
        for mark in MARKS {
            row = row.strip_suffix(mark).unwrap_or(row).trim_end();
        }
        if row == before {
            return (row, tagged);
        }
    }
}

/// What stands before a last `(given)`, `[subtract 2]`, or the number of an equation behind dots or
/// spaces; and whether it was a number.
fn without_last_bracket(row: &str) -> Option<(&str, bool)> {
    let (open, close) = match row.chars().next_back()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        '}' if !row.contains('\\') => ('{', '}'),
        _ => return None,
    };
    let mut depth = 0usize;
    let mut start = None;
    for (at, c) in row.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                start = Some(at);
                break;
            }
        }
    }
    let start = start?;
    let (before, inside) = (&row[..start], &row[start + 1..row.len() - 1]);
    if before.trim().is_empty() {
        return None;
    }
    let words = inside.split(|c: char| !c.is_alphabetic()).filter(|w| is_word(w)).count();
    let number = inside.len() <= 4
        && !inside.is_empty()
        && (inside.bytes().all(|b| b.is_ascii_digit()) || roman(inside) || inside == "*");
    let trimmed = before.trim_end();
    let apart = trimmed.ends_with(['.', '…', '—', '→'])
        || before.ends_with('\t')
        || before.ends_with("  ")
        || trimmed.ends_with("dots");
    if number && let Some(rest) = without_reference(trimmed) {
        return Some((rest, false));
    }
    if words > 0 && before.ends_with(char::is_whitespace) {
        return Some((before, false));
    }
    (number && apart).then_some((before, true))
}

/// Without "in eq.", "from", "of equation" in front of an equation's number.
fn without_reference(text: &str) -> Option<&str> {
    const WORDS: &[&str] = &[
        "equation",
        "equations",
        "eqn",
        "eq",
        "in",
        "into",
        "from",
        "of",
        "and",
        "by",
        "with",
        "using",
        "to",
    ];
    let mut rest = text;
    let mut found = false;
    loop {
        let before = rest;
        for word in WORDS {
            if let Some(start) = rest.strip_suffix(word)
                && start.ends_with([' ', ','])
            {
                found |= *word != "and";
                rest = start.trim_end_matches([' ', ',', '.']);
            }
        }
        rest = rest.trim_end_matches([' ', ',', '.']);
        if rest == before {
            return (found && !rest.is_empty()).then_some(rest);
        }
    }
}

fn roman(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b"ivxIVX".contains(&b))
}

/// Whether it is the name of a function, a unit, or a command of LaTeX.
fn is_mathematical(word: &str) -> bool {
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

/// What a piece of a line says: one part, or among words perhaps several. Never empty.
fn statements_in(piece: &str, names: &mut Names) -> Vec<Part> {
    let (rest, role) = without_connectives(piece.trim());
    let rest = rest.trim().trim_end_matches(['.', ',', ';', ':']).trim();
    let bare: String = rest.chars().filter(char::is_ascii_alphabetic).collect();
    let side = matches!(&bare[..], "RHS" | "LHS" | "QED")
        && rest.chars().all(|c| c.is_ascii_alphabetic() || c == '.' || c == '=' || c == ' ');
    if rest.is_empty() || side {
        return vec![Part::Remark];
    }
    if let Some(truth) = said_in_words(rest) {
        return vec![Part::Statement(vec![Expr::Truth(truth)], role)];
    }
    let rest = without_thing_counted(rest, names);
    if let Some((relation, rest)) = leading_relation(rest) {
        return vec![match readings(rest, names) {
            Some(readings) => continued(relation, readings),
            None => Part::Unreadable,
        }];
    }
    if let Some(readings) = readings(rest, names) {
        return vec![classified(readings, role)];
    }
    let found = embedded(rest, names);
    if !found.is_empty() {
        return found;
    }
    let looks_like_mathematics = has_relation(rest) || !rest.contains(' ') && !is_word(rest);
    vec![if looks_like_mathematics { Part::Unreadable } else { Part::Remark }]
}

/// `B = 18 insects`: words behind a number that are no unit say what was counted.
fn without_thing_counted<'t>(text: &'t str, names: &Names) -> &'t str {
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

/// `= b = c` goes on with `b`, then `b = c` is claimed; kept as a chain.
fn continued(relation: Relation, readings: Vec<Expr>) -> Part {
    Part::Continued(relation, readings)
}

fn classified(readings: Vec<Expr>, role: Role) -> Part {
    let mut statements = Vec::new();
    let mut values = Vec::new();
    for reading in readings {
        if normalise::is_statement(&reading) {
            for statement in normalise::statements(&reading) {
                if !statements.contains(&statement) {
                    statements.push(statement);
                }
            }
        } else {
            values.push(reading);
        }
    }
    if statements.is_empty() { Part::Value(values) } else { Part::Statement(statements, role) }
}

/// Statements said in words.
fn said_in_words(text: &str) -> Option<bool> {
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
fn without_connectives(text: &str) -> (&str, Role) {
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

/// Without `(i)`, `1.`, `Step 2:`, `a)` in front.
fn without_label(text: &str) -> &str {
    if let Some((label, rest)) = text.split_once(':')
        && label.len() <= 12
        && label.split_whitespace().count() <= 2
        && label
            .split_whitespace()
            .all(|w| is_word(w) || w.bytes().all(|b| b.is_ascii_digit()) || roman(w))
        && label.chars().any(char::is_alphabetic)
        && !rest.starts_with('=')
        && !rest.is_empty()
    {
        return rest.trim_start();
    }
    // "Adding (i) and (ii): 5x = 15".
    if let Some((label, rest)) = text.split_once(':')
        && label.len() <= 60
        && has_relation(rest)
        && label.split([' ', ',']).filter(|w| !w.is_empty()).all(|w| {
            let bare = w.trim_matches(['(', ')', '.']);
            is_word(bare)
                || roman(bare)
                || matches!(bare, "and" | "from" | "to" | "of" | "in" | "eq" | "eqn" | "with")
                || !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit())
        })
        && label.split(' ').any(is_word)
        && !rest.starts_with('=')
    {
        return rest.trim_start();
    }
    let inner = text.strip_prefix('(').and_then(|t| t.split_once(") "));
    if let Some((label, rest)) = inner
        && label.len() <= 4
        && (roman(label) || label.len() == 1 || label.bytes().all(|b| b.is_ascii_digit()))
        && has_relation(rest)
        && rest.starts_with(|c: char| c.is_alphanumeric() || c == '\\' || c == '(')
    {
        return rest.trim_start();
    }
    if let Some((label, rest)) = text.split_once([')', '.'])
        && rest.starts_with(' ')
        && label.len() <= 2
        && (label.bytes().all(|b| b.is_ascii_digit()) && !label.is_empty()
            || label.len() == 1 && text.as_bytes().get(1) == Some(&b')'))
    {
        return rest.trim_start();
    }
    text
}

/// The relation a line begins with, and what follows it.
fn leading_relation(text: &str) -> Option<(Relation, &str)> {
    const RELATIONS: &[(&str, Relation)] = &[
        ("==", Relation::Equal),
        ("=", Relation::Equal),
        ("\\approx", Relation::Approximately),
        ("≈", Relation::Approximately),
        ("≡", Relation::Identical),
        ("<=", Relation::LessEqual),
        (">=", Relation::GreaterEqual),
        ("≤", Relation::LessEqual),
        ("≥", Relation::GreaterEqual),
        ("\\leq", Relation::LessEqual),
        ("\\geq", Relation::GreaterEqual),
        ("\\le ", Relation::LessEqual),
        ("\\ge ", Relation::GreaterEqual),
        ("<", Relation::Less),
        (">", Relation::Greater),
    ];
    RELATIONS.iter().find_map(|(spelling, relation)| {
        let rest = text.strip_prefix(spelling)?.trim();
        (!rest.is_empty()).then_some((*relation, rest))
    })
}

fn has_relation(text: &str) -> bool {
    text.contains(['=', '<', '>', '≤', '≥', '≈', '≠', '∈'])
        || ["\\le", "\\ge", "\\ne", "\\approx", "\\in ", "\\lt", "\\gt"]
            .iter()
            .any(|r| text.contains(r))
}

/// The ways to read a text that is mathematics throughout; nothing if it is not.
fn readings(text: &str, names: &mut Names) -> Option<Vec<Expr>> {
    let named = with_names(text, names);
    let text = named.as_deref().unwrap_or(text);
    let slopes = differentials(text);
    let text = slopes.as_deref().unwrap_or(text);
    let limits = between_limits(text, names);
    let text = limits.as_deref().unwrap_or(text);
    let first = read(text, false, names)?;
    let mut all = vec![first];
    if text.contains('/')
        && let Some(other) = read(text, true, names)
        && !all.contains(&other)
    {
        all.push(other);
    }
    Some(all)
}

/// `du = 2x dx`, `dy/y = 2 dx`: an equation of differentials as one of slopes; nothing for other texts.
fn differentials(text: &str) -> Option<String> {
    if text.contains(['∫', '<', '>']) || text.contains("\\int") || text.contains("d/d") {
        return None;
    }
    let (left, right) = text.split_once('=')?;
    if right.contains('=') || text.contains("/d") && !text.contains("/ d") {
        return None;
    }
    let only = |side: &str| -> Option<(usize, char)> {
        let mut found = None;
        let mut start = None;
        for (at, c) in side.char_indices().chain([(side.len(), ' ')]) {
            if c.is_ascii_alphabetic() {
                start.get_or_insert(at);
                continue;
            }
            let Some(from) = start.take() else { continue };
            let word = &side[from..at];
            if word.len() == 2
                && word.starts_with('d')
                && !side[..from].ends_with(['\\', '_'])
                && !matches!(word, "de" | "dm" | "dl" | "dg")
            {
                if found.is_some() {
                    return None;
                }
                found = Some((from, char::from(word.as_bytes()[1])));
            }
        }
        found
    };
    let ((i, y), (j, x)) = (only(left)?, only(right)?);
    if x == y {
        return None;
    }
    let from_left = matches!(y, 'x' | 't') && !matches!(x, 'x' | 't');
    let (of, by) = if from_left { (x, y) } else { (y, x) };
    let put = |side: &str, at: usize, letter: char| {
        let before = side[..at].trim_end();
        let sign = if before.is_empty() || before.ends_with(['+', '-', '*', '/', '(', '×', '·']) {
            ""
        } else {
            "*"
        };
        let value = if letter == by { "1".to_owned() } else { format!("(d{of}/d{by})") };
        format!("{before}{sign}{value}{}", &side[at + 2..])
    };
    Some(format!("{} = {}", put(left, i, y), put(right, j, x)))
}

/// `[x³/3 + x]_0^1`: the value at the upper limit less that at the lower; nothing for other texts.
fn between_limits(text: &str, names: &Names) -> Option<String> {
    let close = text.find("]_")?;
    let open = text[..close].rfind('[')?;
    let inside = read(&text[open + 1..close], false, names)?;
    let one = |text: &str| -> Option<usize> {
        if text.starts_with('{') {
            return text.find('}').map(|at| at + 1);
        }
        let minus = text.len() - text.trim_start_matches('-').len();
        let rest = &text[minus..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match digits {
            0 => rest.chars().next().map(|c| minus + c.len_utf8()),
            n => Some(minus + n),
        }
    };
    let after = &text[close + 2..];
    let lower = one(after)?;
    let rest = after[lower..].strip_prefix('^')?;
    let upper = one(rest)?;
    let bare = |t: &str| t.trim_start_matches('{').trim_end_matches('}').to_owned();
    let (low, high) = (bare(&after[..lower]), bare(&rest[..upper]));
    let (low, high) = (read(&low, false, names)?, read(&high, false, names)?);
    let symbols: Vec<Symbol> =
        inside.symbols().into_iter().filter(|s| !matches!(s.name(), "e" | "i")).collect();
    let [x] = &symbols[..] else { return None };
    let at = |value: &Expr| syntax::plain(&super::values::put(&inside, x, value));
    let (before, behind) = (&text[..open], &rest[upper..]);
    Some(format!("{before}(({})-({})){behind}", at(&high), at(&low)))
}

fn read(text: &str, under_slash: bool, names: &Names) -> Option<Expr> {
    let options = Options { under_slash, ..Options::default() };
    let expr = match parse_with(text, &options).ok() {
        Ok(expr) => expr,
        // `5by` beside `b` and `y` is no word, nor is `at` in `v = u + at`.
        Err(_) => parse_with(&letters_apart(text, names)?, &options).ok().ok()?,
    };
    let expr = normalise::names_as_letters(&expr, names);
    (!normalise::has_words(&expr)).then_some(expr)
}

/// The text with words of known letters taken apart, if there are any.
fn letters_apart(text: &str, names: &Names) -> Option<String> {
    let formula = has_relation(text)
        && text.split(|c: char| !c.is_ascii_alphabetic()).all(|w| w.len() < 3 || !is_word(w));
    let known = |c: char| formula || names.letters.iter().any(|s| s.name().chars().eq([c]));
    let mut result = String::with_capacity(2 * text.len());
    let mut run = String::new();
    let mut changed = false;
    for c in text.chars().chain([' ']) {
        if c.is_ascii_alphabetic() {
            run.push(c);
            continue;
        }
        let apart =
            (2..=4).contains(&run.len()) && run.chars().all(known) && !result.ends_with('\\');
        for letter in run.drain(..) {
            result.push(letter);
            if apart {
                result.push(' ');
            }
        }
        changed |= apart;
        result.push(c);
    }
    changed.then_some(result)
}

/// `Selling price = 550`, `SP = 550`: what stands before the sign names something. The text with
/// every known name in words put as one letter.
fn with_names(text: &str, names: &mut Names) -> Option<String> {
    if let Some((name, rest)) = text.split_once('=') {
        let name = name.trim();
        let words: Vec<&str> = name.split_whitespace().collect();
        let capitals =
            name.len() >= 2 && name.len() <= 5 && name.bytes().all(|b| b.is_ascii_uppercase());
        let in_words = !words.is_empty()
            && words.len() <= 8
            && words.iter().all(|w| {
                w.chars().all(|c| {
                    c.is_alphabetic() || "'’-.%".contains(c) || ('\u{900}'..='\u{963}').contains(&c)
                })
            })
            && words.iter().any(|w| is_word(w.trim_matches(['.', '\'', '%'])));
        // "Cost of 5 pens": a count among the words.
        let counted = words.len() > 1
            && words.iter().all(|w| {
                is_word(w)
                    || matches!(*w, "a" | "of" | "in" | "to" | "the" | "for")
                    || w.bytes().all(|b| b.is_ascii_digit())
            })
            && words.iter().any(|w| is_word(w));
        if (capitals || in_words || counted)
            && !rest.trim().is_empty()
            && !names.words.iter().any(|n| n == name)
            && names.words.len() < 40
        {
            names.words.push(name.to_owned());
        }
    }
    let mut changed: Option<String> = None;
    let mut by_length: Vec<&String> = names.words.iter().collect();
    by_length.sort_by_key(|n| std::cmp::Reverse(n.len()));
    for name in by_length {
        let current = changed.as_deref().unwrap_or(text);
        if let Some(replaced) = replace_name(current, name) {
            changed = Some(replaced);
        }
    }
    changed
}

/// The text with `name`, where it stands by itself, as `\text{name}`.
fn replace_name(text: &str, name: &str) -> Option<String> {
    let mut result = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find(name) {
        let end = at + name.len();
        let before = rest[..at].chars().next_back();
        let after = rest[end..].chars().next();
        let inside =
            |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '{' || c == '\\');
        result.push_str(&rest[..at]);
        if inside(before) || after.is_some_and(|c| c.is_alphanumeric() || c == '}') {
            result.push_str(name);
        } else {
            result.push_str("\\text{");
            result.push_str(name);
            result.push('}');
            found = true;
        }
        rest = &rest[end..];
    }
    result.push_str(rest);
    found.then_some(result)
}

/// Mathematics with words around it: `She has 5 × 12 = 60 apples`. Each run without any word of a
/// language that holds a relation.
fn embedded(text: &str, names: &mut Names) -> Vec<Part> {
    let tokens: Vec<(usize, &str)> = text
        .split_whitespace()
        .map(|w| (w.as_ptr() as usize - text.as_ptr() as usize, w))
        .collect();
    // Among words, what is not mathematics, nor a unit behind a number, is a word, however short.
    let prose = |k: usize| {
        let word = tokens[k].1;
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let before = k.checked_sub(1).map_or("", |k| tokens[k].1);
        if matches!(bare, "a" | "of" | "to" | "in") {
            // `75% of 32` is mathematics.
            return !(bare == "of" && before.ends_with(['%', '½', '¼', '¾']));
        }
        let measured = before.ends_with(|c: char| c.is_ascii_digit() || c == ')');
        if measured && syntax::unit::lookup(bare).is_some() {
            return false;
        }
        let letters = bare.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’');
        is_word(bare) || letters && bare.chars().count() > 1 && !is_mathematical(bare)
    };
    // "Solving for x, we get" claims; "so the total is" may have its reason in the words.
    const CLAIMS: &[&str] = &[
        "solving",
        "simplif",
        "we get",
        "dividing",
        "divide",
        "subtract",
        "adding",
        "add ",
        "multiply",
        "both sides",
        "therefore x",
        "expanding",
        "factor",
        "rearrang",
    ];
    let lower = text.to_lowercase();
    let role = if CLAIMS.iter().any(|w| lower.contains(w)) { Role::Claimed } else { Role::Told };
    let mut start = 0;
    let mut found: Vec<Part> = Vec::new();
    while start < tokens.len() {
        if prose(start) {
            start += 1;
            continue;
        }
        let mut end = start;
        while end < tokens.len() && !prose(end) {
            end += 1;
            // "by $0.05: $3.45 / $0.05 = 69": what stands behind the colon is by itself.
            if tokens[end - 1].1.ends_with(':') {
                break;
            }
        }
        let from = tokens[start].0;
        let to = tokens[end - 1].0 + tokens[end - 1].1.len();
        let run = text[from..to].trim_end_matches(['.', ',', ';', ':', '?']);
        // `in a day - 9 = 15`: what is left of an operator belongs to it.
        let cut = start > 0 && run.starts_with(['-', '+', '*', '/', '×', '÷', '=', '−']);
        if has_relation(run)
            && !cut
            && let Some(readings) = readings(run, names)
        {
            // What follows in one sentence is claimed of what stands before in it.
            let role = if found.is_empty() { role } else { Role::Claimed };
            let readings =
                readings.iter().map(|r| if start > 0 { without_label_side(r) } else { r.clone() });
            found.push(classified(readings.collect(), role));
        }
        start = end;
    }
    found.retain(|part| matches!(part, Part::Statement(..)));
    found
}

/// `drank 1.5 quarts = 4 × 1.5 = 6`: a number behind words names what is worked out.
fn without_label_side(reading: &Expr) -> Expr {
    let Expr::Relation(sides, relations) = reading else { return reading.clone() };
    let number = match &sides[0] {
        Expr::Quantity(amount, _) | Expr::Degrees(amount) => amount.as_rational().is_some(),
        side => side.as_rational().is_some(),
    };
    let worked_out = |e: &Expr| matches!(e, Expr::Product(_) | Expr::Sum(_) | Expr::Quotient(..));
    if number && sides.len() > 2 && worked_out(&sides[1]) {
        return Expr::Relation(sides[1..].to_vec(), relations[1..].to_vec());
    }
    reading.clone()
}
