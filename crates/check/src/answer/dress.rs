//! Spellings of TeX and of keyboards that the parser reads otherwise: `\log_28` and `\sin^22x`, where
//! TeX takes one digit, `{1 \over 2}`, `60^o`, `3.2x10^5`.

/// Functions whose power or base is one token in TeX.
const FUNCTIONS: &[&str] = &["\\sin", "\\cos", "\\tan", "\\cot", "\\sec", "\\csc", "\\cosec"];

/// `\log_28` as `\log_{2}8` and `\sin^22x` as `\sin^{2}2x`. A base of two digits that has its argument
/// behind it stays: `\log_10 x`.
pub(super) fn one_digit_scripts(text: &str) -> Option<String> {
    if !text.contains("\\log_") && !FUNCTIONS.iter().any(|f| text.contains(f)) {
        return None;
    }
    let mut rewritten = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find('\\') {
        let (before, from) = rest.split_at(at);
        rewritten.push_str(before);
        let power = FUNCTIONS.iter().find_map(|f| from.strip_prefix(f)?.strip_prefix('^'));
        let (digits, logarithm) = match (from.strip_prefix("\\log_"), power) {
            (Some(digits), _) => (digits, true),
            (None, Some(digits)) => (digits, false),
            (None, None) => {
                rewritten.push('\\');
                rest = &from[1..];
                continue;
            }
        };
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        let after = &digits[count..];
        let split = count >= 2 && (no_argument(after) || !logarithm && !after.starts_with(' '));
        let head = from.len() - digits.len();
        rewritten.push_str(&from[..head]);
        if split {
            rewritten.push_str(&format!("{{{}}}", &digits[..1]));
            found = true;
        }
        rest = if split { &digits[1..] } else { digits };
    }
    rewritten.push_str(rest);
    found.then_some(rewritten)
}

/// Whether what follows the digits can't be the argument of the function.
fn no_argument(after: &str) -> bool {
    const OPERATORS: &[&str] =
        &["\\cdot", "\\times", "\\div", "\\pm", "\\le", "\\ge", "\\ne", "\\right", "\\approx"];
    let after = after.trim_start();
    after.is_empty()
        || after.starts_with(|c: char| "+-−=*/,;)}]|^<>·×÷".contains(c))
        || OPERATORS.iter().any(|o| after.starts_with(o))
}

/// `{1 \over 2}` as `\frac{1}{2}`.
pub(super) fn over(text: &str) -> Option<String> {
    let at = text
        .match_indices("\\over")
        .find(|(at, name)| !text[at + name.len()..].starts_with(char::is_alphabetic))?
        .0;
    let mut depth = 0usize;
    let start = text[..at].char_indices().rev().find_map(|(k, c)| match c {
        '}' => {
            depth += 1;
            None
        }
        '{' if depth == 0 => Some(k + 1),
        '{' => {
            depth -= 1;
            None
        }
        _ => None,
    });
    let after = at + "\\over".len();
    let mut depth = 0usize;
    let end = text[after..].char_indices().find_map(|(k, c)| match c {
        '{' => {
            depth += 1;
            None
        }
        '}' if depth == 0 => Some(after + k),
        '}' => {
            depth -= 1;
            None
        }
        _ => None,
    });
    let (start, end) = (start.unwrap_or(0), end.unwrap_or(text.len()));
    let (above, below) = (text[start..at].trim(), text[after..end].trim());
    Some(format!("{}\\frac{{{above}}}{{{below}}}{}", &text[..start], &text[end..]))
}

/// `\mathbf{5}` and `\boldsymbol{\frac12}` without the dress; a bold letter is a vector and stays.
pub(super) fn bold_number(text: &str) -> Option<String> {
    const DRESSES: &[&str] = &["\\mathbf{", "\\boldsymbol{", "\\bm{", "\\bf{"];
    let (at, dress) = DRESSES.iter().find_map(|d| text.find(d).map(|at| (at, *d)))?;
    let inside = &text[at + dress.len()..];
    let number = inside.starts_with(|c: char| c.is_numeric() || "-−\\(".contains(c));
    number.then(|| format!("{}{{{inside}", &text[..at]))
}

/// `60^o` and `60^{\text{o}}` as degrees, behind a digit.
pub(super) fn raised_o(text: &str) -> Option<String> {
    const DEGREES: &[&str] = &["^{\\text{o}}", "^{\\mathrm{o}}", "^\\text{o}", "^{o}", "^o"];
    let found = |d: &&&str| {
        text.match_indices(**d).any(|(at, d)| {
            text[..at].trim_end().ends_with(char::is_numeric)
                && !text[at + d.len()..].starts_with(char::is_alphabetic)
        })
    };
    let degrees = DEGREES.iter().find(found)?;
    Some(text.replace(degrees, "^\\circ"))
}

/// `3.2x10^5` with a sign of multiplication.
pub(super) fn letter_for_times(text: &str) -> Option<String> {
    let at = text.find("10^")?;
    let before = text[..at].trim_end();
    let number = before.strip_suffix(['x', 'X'])?.trim_end();
    let digits = number.ends_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || ".,-−".contains(c));
    digits.then(|| format!("{number}\\times {}", &text[at..]))
}

/// `\text{HCF}(12, 18)` as a call.
pub(super) fn function_in_text(text: &str) -> Option<String> {
    const NAMES: &[(&str, &str)] = &[
        ("hcf", "\\gcd"),
        ("gcd", "\\gcd"),
        ("gcf", "\\gcd"),
        ("lcm", "\\operatorname{lcm}"),
        ("c", "nCr"),
        ("p", "nPr"),
    ];
    let at = ["\\text{", "\\mathrm{"].iter().filter_map(|d| Some(text.find(d)? + d.len())).min()?;
    let start = text[..at].rfind('\\')?;
    let (name, after) = text[at..].split_once('}')?;
    let called = after.strip_prefix('(')?.contains(',');
    let lower = name.trim().to_ascii_lowercase();
    let (_, function) = NAMES.iter().find(|(n, _)| *n == lower).filter(|_| called)?;
    Some(format!("{}{function}{after}", &text[..start]))
}

/// `all real numbers except 2` as `ℝ ∖ {2}`.
pub(super) fn all_but(text: &str) -> Option<String> {
    const OPENINGS: &[&str] =
        &["all real numbers except ", "all reals except ", "every real number except "];
    let lower = text.to_ascii_lowercase();
    let opening = OPENINGS.iter().find(|o| lower.starts_with(**o))?;
    let rest = text[opening.len()..].trim();
    let rest = rest.strip_prefix("x").map_or(rest, |r| r.trim_start().trim_start_matches('='));
    let numbers = rest.chars().all(|c| c.is_numeric() || " -−/.,".contains(c));
    numbers.then(|| format!("\\mathbb{{R}} \\setminus \\{{{}\\}}", rest.trim()))
}

/// `> 5` and `at least 5` as the numbers that are so, without a letter.
pub(super) fn bound(text: &str) -> Option<String> {
    const SIGNS: &[(&str, &str)] = &[
        ("≥", ">="),
        ("≤", "<="),
        ("\\geq", ">="),
        ("\\leq", "<="),
        ("\\ge", ">="),
        ("\\le", "<="),
        (">=", ">="),
        ("<=", "<="),
        (">", ">"),
        ("<", "<"),
        ("at least ", ">="),
        ("at most ", "<="),
        ("more than ", ">"),
        ("greater than ", ">"),
        ("less than ", "<"),
        ("fewer than ", "<"),
        ("not less than ", ">="),
        ("not more than ", "<="),
    ];
    let lower = text.to_ascii_lowercase();
    let (words, sign) = SIGNS.iter().find(|(words, _)| lower.starts_with(words))?;
    let number = text[words.len()..].trim();
    let plain =
        !number.is_empty() && number.chars().all(|c| c.is_numeric() || "-−/., ".contains(c));
    let plain = plain && number.ends_with(char::is_numeric);
    plain.then(|| format!("\\{{x \\mid x {sign} {number}\\}}"))
}

/// `A is 5, B is 6` with equals signs.
pub(super) fn is_for_equals(text: &str) -> Option<String> {
    if !text.contains(" is ") || text.len() > 200 {
        return None;
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let written = |part: &&str| {
        let (name, value) = part.split_once(" is ")?;
        let name = name.trim();
        let simple = name.chars().all(char::is_alphabetic)
            && (name.chars().count() == 1 || name.starts_with(char::is_uppercase));
        let value = value.trim();
        (simple && value.starts_with(|c: char| c.is_numeric() || "-−$\\₹£€".contains(c)))
            .then(|| format!("{name} = {value}"))
    };
    let written: Vec<String> = parts.iter().map(written).collect::<Option<_>>()?;
    (parts.len() > 1).then(|| written.join(", "))
}

/// `5 R 2` and `quotient 5 remainder 2` as a pair.
pub(super) fn remainder(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let lower = lower.replace("quotient", " ").replace("remainder", " r ").replace(['=', ':'], " ");
    let lower = lower.replace(" and ", " ").replace(',', " ");
    let words: Vec<&str> = lower.split_whitespace().collect();
    let digits = |s: &str| !s.is_empty() && s.len() < 20 && s.bytes().all(|b| b.is_ascii_digit());
    match words.as_slice() {
        [q, "r", r] if digits(q) && digits(r) => Some(format!("({q}, {r})")),
        _ => None,
    }
}

/// `p ∧ q`, `p ∨ ¬q` as the sets for which they hold: the laws are the same.
pub(super) fn logic(text: &str) -> Option<String> {
    const SIGNS: &[(&str, &str)] = &[
        ("\\land", "∩ "),
        ("\\wedge", "∩ "),
        ("∧", "∩"),
        ("\\lor", "∪ "),
        ("\\vee", "∪ "),
        ("∨", "∪"),
    ];
    const NOT: &[&str] = &["\\neg", "\\lnot", "¬"];
    let plain = text.len() < 200 && !text.contains(['=', '<', '>', '≤', '≥', '≠', '∈']);
    let relation = ["\\in ", "\\le ", "\\leq", "\\ge ", "\\geq", "\\neq", "\\subset"]
        .iter()
        .any(|sign| text.contains(sign));
    let joined = SIGNS.iter().any(|(sign, _)| text.contains(sign));
    let denied = NOT.iter().any(|sign| text.contains(sign));
    if !plain || relation || !(joined || denied) {
        return None;
    }
    let mut rewritten = text.replace("\\left(", "(").replace("\\right)", ")");
    for (sign, set) in SIGNS {
        rewritten = rewritten.replace(sign, set);
    }
    // From the right, so that what is denied is already written as a set.
    while let Some((at, sign)) =
        NOT.iter().filter_map(|sign| Some((rewritten.rfind(sign)?, *sign))).max()
    {
        let rest = rewritten[at + sign.len()..].trim_start().to_owned();
        let end = operand_end(&rest)?;
        rewritten = format!("{}{}^c{}", &rewritten[..at], &rest[..end], &rest[end..]);
    }
    Some(rewritten)
}

/// Where the letter or bracket ends that a text starts with.
fn operand_end(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if first.is_alphabetic() {
        let end = first.len_utf8();
        return Some(if text[end..].starts_with("^c") { end + 2 } else { end });
    }
    let mut depth = 0usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            _ => return None,
        }
        (depth == 0).then_some(at + 1)
    })
}

/// Whether two vectors are multiplied by `×`: what that gives depends on their order.
pub(super) fn has_cross_product(text: &str) -> bool {
    const DRESSES: &[&str] = &["\\vec", "\\overrightarrow", "\\mathbf", "\\hat", "\\boldsymbol"];
    let dressed = |s: &str| DRESSES.iter().any(|d| s.contains(d));
    ["\\times", "×"].iter().any(|sign| {
        text.match_indices(sign).any(|(at, sign)| {
            let (before, after) = (text[..at].trim_end(), &text[at + sign.len()..]);
            dressed(before)
                && dressed(after)
                && before.ends_with(|c: char| c.is_alphabetic() || c == '}' || c == ')')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rewritten() {
        for (rewrite, text, expected) in [
            (one_digit_scripts as fn(&str) -> Option<String>, "\\log_28", Some("\\log_{2}8")),
            (one_digit_scripts, "\\log_10 x", None),
            (one_digit_scripts, "\\log_10(x)", None),
            (one_digit_scripts, "\\sin^22x", Some("\\sin^{2}2x")),
            (one_digit_scripts, "\\sin^10 x", None),
            (one_digit_scripts, "\\sin^2x", None),
            (over, "{1 \\over 2}", Some("{\\frac{1}{2}}")),
            (over, "1 \\overline{2}", None),
            (bold_number, "\\mathbf{5}", Some("{5}")),
            (bold_number, "\\mathbf{a}", None),
            (raised_o, "60^o", Some("60^\\circ")),
            (raised_o, "x^o", None),
            (letter_for_times, "3.2x10^5", Some("3.2\\times 10^5")),
            (letter_for_times, "x10^5", None),
            (function_in_text, "\\text{HCF}(12, 18)", Some("\\gcd(12, 18)")),
            (function_in_text, "\\text{C}(0, 5)", Some("nCr(0, 5)")),
            (function_in_text, "\\text{HCF} = 6", None),
            (all_but, "all real numbers except 2", Some("\\mathbb{R} \\setminus \\{2\\}")),
            (bound, "at least 5", Some("\\{x \\mid x >= 5\\}")),
            (bound, "< 1, 2 >", None),
            (is_for_equals, "A is 5, B is 6", Some("A = 5, B = 6")),
            (logic, "p \\land q", Some("p ∩  q")),
            (logic, "\\neg(p ∧ q)", Some("(p ∩ q)^c")),
            (logic, "x < 2 ∨ x > 3", None),
            (remainder, "5 R 2", Some("(5, 2)")),
            (remainder, "Quotient = 5, Remainder = 2", Some("(5, 2)")),
        ] {
            assert_eq!(rewrite(text).as_deref(), expected, "{text}");
        }
        assert!(has_cross_product("\\vec a \\times \\vec b"));
        assert!(!has_cross_product("2 \\times \\vec b"));
    }
}
