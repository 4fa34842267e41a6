//! One piece of mathematics as the expressions it may mean.

use super::super::normalise;
use super::Names;
use super::word::is_word;
use syntax::{Expr, Options, Relation, Symbol, parse_with};

/// The relation a line begins with, and what follows it.
pub(super) fn leading_relation(text: &str) -> Option<(Relation, &str)> {
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

pub(super) fn has_relation(text: &str) -> bool {
    text.contains(['=', '<', '>', '≤', '≥', '≈', '≠', '∈'])
        || ["\\le", "\\ge", "\\ne", "\\approx", "\\in ", "\\lt", "\\gt"]
            .iter()
            .any(|r| text.contains(r))
}

/// The ways to read a text that is mathematics throughout; nothing if it is not.
pub(super) fn readings(text: &str, names: &mut Names) -> Option<Vec<Expr>> {
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
pub(super) fn differentials(text: &str) -> Option<String> {
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
pub(super) fn between_limits(text: &str, names: &Names) -> Option<String> {
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
    let at = |value: &Expr| syntax::plain(&super::super::values::put(&inside, x, value));
    let (before, behind) = (&text[..open], &rest[upper..]);
    Some(format!("{before}(({})-({})){behind}", at(&high), at(&low)))
}

pub(super) fn read(text: &str, under_slash: bool, names: &Names) -> Option<Expr> {
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
pub(super) fn letters_apart(text: &str, names: &Names) -> Option<String> {
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
pub(super) fn with_names(text: &str, names: &mut Names) -> Option<String> {
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
pub(super) fn replace_name(text: &str, name: &str) -> Option<String> {
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
