//! Undoing what programs do to text on its way here, and leaving out what is no answer: thoughts,
//! drawings, chat markers, calculator notes.

/// Longest response looked at, in bytes; of a longer one, its end.
const LONGEST: usize = 64 * 1024;

/// LaTeX commands whose backslash some programs double. `\\` before another word starts a row.
const COMMANDS: &[&str] = &[
    "boxed",
    "fbox",
    "dfrac",
    "tfrac",
    "frac",
    "sqrt",
    "left",
    "right",
    "text",
    "mathrm",
    "mathbf",
    "textbf",
    "pi",
    "theta",
    "alpha",
    "beta",
    "gamma",
    "lambda",
    "cdot",
    "times",
    "div",
    "pm",
    "leq",
    "geq",
    "neq",
    "le",
    "ge",
    "ne",
    "infty",
    "begin",
    "end",
    "quad",
    "qquad",
    "cup",
    "cap",
    "circ",
    "sin",
    "cos",
    "tan",
    "log",
    "ln",
    "angle",
    "approx",
    "in",
    "overline",
    "vec",
    "binom",
    "sum",
    "int",
    "lim",
    "displaystyle",
];

/// What control characters stood for before a program read `\f`, `\b`, `\t`, `\r` as escapes.
const ESCAPED: &[(char, &str, &[&str])] = &[
    ('\u{c}', "\\f", &["rac", "box"]),
    ('\u{8}', "\\b", &["oxed", "egin", "inom", "ar", "eta"]),
    ('\t', "\\t", &["ext{", "extbf", "imes", "heta", "frac", "an ", "an("]),
    ('\r', "\\r", &["ight", "ho"]),
];

/// `text` ready for finding its answer.
pub(super) fn repair(text: &str) -> String {
    let text = tail(text);
    let text = after_thought(text);
    let text = before_next_turn(text);
    let text = tagged(text);
    let text = without_between(text, "[asy]", "[/asy]");
    let text = without_between(&text, "<<", ">>");
    let text = unescaped(&text);
    without_dots_in_abbreviations(&halfwidth(&without_emphasis(&text)))
}

/// `से.मी.` as `सेमी.`: a dot between Devanagari letters is never a full stop.
fn without_dots_in_abbreviations(text: &str) -> String {
    let letter = |c: char| ('\u{900}'..='\u{97f}').contains(&c) && !c.is_numeric() && c != '।';
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let inside = c == '.' && kept.ends_with(letter) && rest.peek().is_some_and(|c| letter(*c));
        if !inside {
            kept.push(c);
        }
    }
    kept
}

/// `text` with the wide forms of ASCII characters, `１２（，）`, as these.
fn halfwidth(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    };
    text.chars().map(narrow).collect()
}

/// The last [`LONGEST`] bytes.
fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// What follows `</think>`, if something does.
fn after_thought(text: &str) -> &str {
    match text.rfind("</think>") {
        Some(at) if !text[at + 8..].trim().is_empty() => &text[at + 8..],
        _ => text,
    }
}

/// What stands between `<answer>` and `</answer>`, where that is the last word.
fn tagged(text: &str) -> &str {
    let Some((before, after)) = text.rsplit_once("</answer>") else { return text };
    match before.rsplit_once("<answer>") {
        Some((_, inside)) if !inside.trim().is_empty() && after.trim().is_empty() => inside.trim(),
        _ => text,
    }
}

/// The part before a chat marker such as `<|im_start|>` that follows some text.
fn before_next_turn(text: &str) -> &str {
    let mut from = 0;
    while let Some(at) = text[from..].find("<|").map(|at| at + from) {
        let Some(end) = text[at..].find("|>").map(|end| at + end + 2) else { break };
        if end - at > 40 {
            from = at + 2;
        } else if text[..at].trim().is_empty() {
            from = end;
        } else {
            return &text[..at];
        }
    }
    text
}

/// `text` without what stands from `open` to `close`.
fn without_between(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        let Some(end) = rest[start..].find(close) else { break };
        kept.push_str(&rest[..start]);
        rest = &rest[start + end + close.len()..];
    }
    kept.push_str(rest);
    kept
}

/// `text` with control characters, doubled backslashes, written-out line ends and lost spaces put
/// right.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((_, command, _)) = ESCAPED.iter().find(|(control, _, tails)| {
            c == *control && tails.iter().any(|t| rest[c.len_utf8()..].starts_with(t))
        }) {
            if out.ends_with('\\') {
                out.pop();
            }
            out.push_str(command);
            rest = &rest[c.len_utf8()..];
        } else if c == '\\' {
            rest = backslash(rest, &mut out);
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// Reads what starts with the backslash at the start of `rest`; the text after it.
fn backslash<'a>(rest: &'a str, out: &mut String) -> &'a str {
    let after = &rest[1..];
    if let Some(doubled) = after.strip_prefix('\\') {
        if out.ends_with('\\') || !is_command(doubled) {
            out.push_str("\\\\");
            return doubled;
        }
        out.push('\\');
        return doubled;
    }
    if let Some(line) = after.strip_prefix('n')
        && !line.starts_with(|c: char| c.is_ascii_lowercase())
    {
        out.push('\n');
        return line;
    }
    if let Some(quoted) = after.strip_prefix('"') {
        out.push('"');
        return quoted;
    }
    for space in ["qquad", "quad"] {
        if let Some(word) = after.strip_prefix(space) {
            out.push_str("\\quad ");
            return word;
        }
    }
    out.push('\\');
    after
}

/// Whether `text` starts with one of [`COMMANDS`] and no longer word.
fn is_command(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    COMMANDS.contains(&&text[..end])
}

/// `text` without Markdown's `**` round words and numbers. A `**` between operands is a power and
/// stays.
fn without_emphasis(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("**") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let after = &from[2..];
        let operand =
            |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || "()[]{}_".contains(c));
        let opens = !operand(out.chars().next_back());
        let closes = !operand(after.chars().next());
        if !opens && !closes {
            out.push_str("**");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repairs() {
        for (damaged, sound) in [
            ("-\\\u{c}rac{7}{4}", "-\\frac{7}{4}"),
            ("\u{8}oxed{3}", "\\boxed{3}"),
            ("a\\n\\nTherefore $\\\\boxed{3}$", "a\n\nTherefore $\\boxed{3}$"),
            (
                "\\begin{pmatrix}1\\\\\\frac12\\end{pmatrix}",
                "\\begin{pmatrix}1\\\\\\frac12\\end{pmatrix}",
            ),
            ("x \\neq 3, \\nabla f", "x \\neq 3, \\nabla f"),
            ("1,\\quadx_{2}", "1,\\quad x_{2}"),
            ("<think> 5? 6? </think> 7", " 7"),
            ("7 <|im_start|>user 8", "7 "),
            ("[asy] draw(3); [/asy] 7", " 7"),
            ("2*3 = $<<2*3=6>>6", "2*3 = $6"),
            ("**73**", "73"),
            ("x**2 + 2**x", "x**2 + 2**x"),
            ("**Answer:** 5", "Answer: 5"),
        ] {
            assert_eq!(repair(damaged), sound, "{damaged}");
        }
    }
}
