//! Tables of data inside a text: labels and rows of numbers, in the ways papers print them.

use check::Data;
use syntax::{Expr, Natural, Number, Symbol};

/// Letters that stand for numbers in data.
pub(crate) fn letters(data: &Data) -> Vec<Symbol> {
    let mut letters = Vec::new();
    let mut note = |e: &Expr| {
        for letter in e.symbols() {
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
    };
    match data {
        Data::Raw(items) => items.iter().for_each(&mut note),
        Data::Discrete(rows) | Data::Paired(rows) => rows.iter().for_each(|(a, b)| {
            note(a);
            note(b);
        }),
        Data::Grouped(rows) => rows.iter().for_each(|(a, b, c)| {
            note(a);
            note(b);
            note(c);
        }),
    }
    letters
}

/// How many data there are, if that is known.
pub(crate) fn size(data: &Data) -> Option<u64> {
    let count = |e: &Expr| u64::try_from(e.as_rational()?.numerator().clone()).ok();
    match data {
        Data::Raw(items) => Some(items.len() as u64),
        Data::Paired(rows) => Some(rows.len() as u64),
        Data::Discrete(rows) => rows.iter().map(|(_, f)| count(f)).sum(),
        Data::Grouped(rows) => rows.iter().map(|(_, _, f)| count(f)).sum(),
    }
}

/// One entry of a row.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Number(Expr),
    Range(Expr, Expr),
}

/// A piece of a table.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Word(String),
    Cell(Cell),
    /// A comma or column sign.
    Separator,
    /// The end of a row.
    Break,
    Colon,
}

/// The table that begins at the start of `text`, and its length in bytes.
pub(crate) fn table(text: &str) -> Option<(Data, usize)> {
    let pieces = pieces(text);
    let (data, mut end) = rows_in_lines(&pieces).or_else(|| rows_in_columns(&pieces))?;
    // What closes the table belongs to it.
    loop {
        let rest = text[end..].trim_start();
        let closing = skipped(rest)
            .or_else(|| rest.starts_with("\\\\").then_some(2))
            .or_else(|| rest.starts_with(['|', '$']).then_some(1));
        match closing {
            Some(length) => end = text.len() - rest.len() + length,
            None => return Some((data, end)),
        }
    }
}

/// Most pieces that are looked at.
const MOST: usize = 2_000;

fn pieces(text: &str) -> Vec<(Piece, usize)> {
    let mut found: Vec<(Piece, usize)> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next()
        && found.len() < MOST
    {
        let rest = &text[at..];
        let after_cell = matches!(found.last(), Some((Piece::Cell(_), _)));
        let mut push = |piece: Piece, length: usize| {
            found.push((piece, at + length));
            length
        };
        at += if c == '\n' {
            push(Piece::Break, 1)
        } else if c.is_whitespace() || c == '$' {
            c.len_utf8()
        } else if let Some(length) = skipped(rest) {
            length
        } else if rest.starts_with("\\\\") {
            push(Piece::Break, 2)
        } else if matches!(c, ';') {
            push(Piece::Break, 1)
        } else if c == ',' && after_cell && groups_digits(&rest[1..]) {
            // `1,000` or two numbers: nobody knows.
            return Vec::new();
        } else if matches!(c, '|' | '&' | ',') {
            push(Piece::Separator, 1)
        } else if matches!(c, ':' | '=' | '→') {
            push(Piece::Colon, c.len_utf8())
        } else if let Some((cell, length)) = cell(rest) {
            push(Piece::Cell(cell), length)
        } else if let Some((word, length)) = word(rest) {
            push(Piece::Word(word), length)
        } else if matches!(c, '.' | '।') && after_cell {
            // A row may end like a sentence.
            push(Piece::Break, c.len_utf8())
        } else {
            break;
        };
    }
    found
}

/// Whether exactly three digits follow at once, as in a number with grouped digits.
fn groups_digits(rest: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '०'..='९');
    rest.chars().take_while(|&c| digit(c)).count() == 3
}

/// Bytes of what only decorates a table.
fn skipped(rest: &str) -> Option<usize> {
    for begin in ["\\begin{tabular}", "\\begin{array}", "\\begin{table}", "\\begin{center}"] {
        if let Some(after) = rest.strip_prefix(begin) {
            let columns = after.strip_prefix('{').and_then(|a| a.find('}')).map_or(0, |n| n + 2);
            return Some(begin.len() + columns);
        }
    }
    for plain in [
        "\\hline",
        "\\end{tabular}",
        "\\end{array}",
        "\\end{table}",
        "\\end{center}",
        "\\centering",
        "\\toprule",
        "\\midrule",
        "\\bottomrule",
        "\\quad",
        "\\[",
        "\\]",
        "\\(",
        "\\)",
        "\\,",
    ] {
        if rest.starts_with(plain) {
            return Some(plain.len());
        }
    }
    // The line under a heading: |---|---|
    let dashes = rest.bytes().take_while(|&b| b == b'-').count();
    (dashes >= 3).then_some(dashes)
}

/// A number, or two with a dash between them.
fn cell(rest: &str) -> Option<(Cell, usize)> {
    let negative = rest.starts_with(['-', '−']);
    let sign = if negative { rest.chars().next().map_or(0, char::len_utf8) } else { 0 };
    let (low, mut length) = number(&rest[sign..])?;
    length += sign;
    let low = if negative { low.negated() } else { low };
    let after = rest[length..].trim_start_matches([' ', '\t']);
    let dash = ["--", "-", "–", "—", "−", "to ", "देखि "].iter().find_map(|d| after.strip_prefix(d));
    if let Some(after) = dash {
        let after = after.trim_start_matches([' ', '\t', '$']);
        if let Some((high, end)) = number(after) {
            let total = rest.len() - after.len() + end;
            return Some((Cell::Range(low, high), total));
        }
        return None;
    }
    Some((Cell::Number(low), length))
}

fn number(text: &str) -> Option<(Expr, usize)> {
    let mut digits = String::new();
    let (mut places, mut end, mut dot) = (0u32, 0, false);
    for (at, c) in text.char_indices() {
        let digit = match c {
            '0'..='9' => Some(c),
            '०'..='९' => char::from_digit(c as u32 - '०' as u32, 10),
            '.' if !dot && text[at + 1..].starts_with(|c: char| c.is_numeric()) && at > 0 => {
                dot = true;
                continue;
            }
            _ => None,
        };
        match digit {
            Some(digit) => digits.push(digit),
            None => break,
        }
        places += u32::from(dot);
        end = at + c.len_utf8();
    }
    let digits: Natural = digits.parse().ok().filter(|_| digits.len() < 30)?;
    let number = if dot { Number::Decimal { digits, places } } else { Number::Integer(digits) };
    Some((Expr::Number(number), end))
}

/// A word of a label, in lower case; a bracket with words in it counts as one.
fn word(rest: &str) -> Option<(String, usize)> {
    if let Some(after) = rest.strip_prefix("\\text{") {
        let close = after.find('}')?;
        return Some((after[..close].trim().to_lowercase(), close + 7));
    }
    if rest.starts_with('(') {
        let close = rest.find(')')?;
        let inside = &rest[1..close];
        let plain = !inside.chars().any(|c| c.is_numeric()) && inside.len() < 60;
        return plain.then(|| (format!("({})", inside.trim().to_lowercase()), close + 1));
    }
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let mark = matches!(c, '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}' | '\'' | '’');
        if !(c.is_alphabetic() || mark && at > 0) {
            break;
        }
        end = at + c.len_utf8();
    }
    if end == 0 {
        return None;
    }
    let word = rest[..end].to_lowercase();
    let short = matches!(word.as_str(), "no" | "nos" | "c" | "i" | "f" | "freq" | "स" | "सं" | "rs");
    if short && rest[end..].starts_with('.') {
        end += 1;
    }
    Some((word, end))
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Label {
    /// How many people there are, or how often something occurs.
    Frequency,
    /// The number of something, which may be a value as well as a frequency.
    Number,
    Variable,
    X,
    Y,
}

/// What the words of a label say; `None` where they may change the meaning of the numbers.
fn label(words: &[String]) -> Option<Label> {
    const FORBIDDEN: &[&str] = &[
        "find",
        "calculate",
        "compute",
        "mean",
        "median",
        "mode",
        "less",
        "more",
        "below",
        "above",
        "than",
        "cumulative",
        "c.f",
        "cf",
        "relative",
        "percentage",
        "percent",
        "if",
        "is",
        "are",
        "was",
        "were",
        "sum",
        "total",
        "solve",
        "what",
        "which",
        "how",
        "mid",
        "over",
        "under",
        "निकाल्नुहोस्",
        "पत्ता",
        "सञ्चित",
        "भन्दा",
        "कम",
        "बढी",
    ];
    const NUMBERS: &[&str] = &["no", "nos", "number", "numbers", "सङ्ख्या", "संख्या"];
    const FREQUENT: &[&str] = &[
        "frequency",
        "frequencies",
        "freq",
        "f",
        "students",
        "workers",
        "persons",
        "people",
        "families",
        "employees",
        "children",
        "pupils",
        "players",
        "patients",
        "plants",
        "workmen",
        "labourers",
        "houses",
        "households",
        "farmers",
        "boys",
        "girls",
        "candidates",
        "teachers",
        "shops",
        "factories",
        "men",
        "women",
        "(f)",
        "बारम्बारता",
        "बारम्वारता",
        "विद्यार्थी",
        "कामदार",
        "जना",
    ];
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    if words.iter().any(|w| FORBIDDEN.contains(&w.as_str())) {
        return None;
    }
    if let [one] = words {
        match one.as_str() {
            "x" => return Some(Label::X),
            "y" => return Some(Label::Y),
            _ => {}
        }
    }
    let any = |of: &[&str]| words.iter().any(|w| of.contains(&w.trim_end_matches('.')));
    Some(if any(FREQUENT) {
        Label::Frequency
    } else if any(NUMBERS) {
        Label::Number
    } else {
        Label::Variable
    })
}

/// Two rows, each a label and its numbers.
fn rows_in_lines(pieces: &[(Piece, usize)]) -> Option<(Data, usize)> {
    let mut at = 0;
    let (first_label, first, _) = labelled(pieces, &mut at)?;
    while matches!(pieces.get(at), Some((Piece::Break | Piece::Separator, _))) {
        at += 1;
    }
    let (second_label, second, end) = labelled(pieces, &mut at)?;
    Some((data((label(&first_label)?, first), (label(&second_label)?, second))?, end))
}

/// A label and the cells after it, and where they end.
fn labelled(pieces: &[(Piece, usize)], at: &mut usize) -> Option<(Vec<String>, Vec<Cell>, usize)> {
    let mut words = Vec::new();
    while let Some((Piece::Separator | Piece::Break, _)) = pieces.get(*at) {
        *at += 1;
    }
    while let Some((Piece::Word(word), _)) = pieces.get(*at) {
        words.push(word.clone());
        *at += 1;
    }
    if words.is_empty() {
        return None;
    }
    while let Some((Piece::Separator | Piece::Colon, _)) = pieces.get(*at) {
        *at += 1;
    }
    let mut cells = Vec::new();
    let mut end = 0;
    loop {
        match pieces.get(*at) {
            Some((Piece::Cell(cell), after)) => {
                cells.push(cell.clone());
                end = *after;
            }
            Some((Piece::Separator, _)) => {}
            // A letter for a missing number.
            Some((Piece::Word(letter), after))
                if letter.len() == 1
                    && !cells.is_empty()
                    && matches!(
                        pieces.get(*at + 1),
                        Some((Piece::Cell(_) | Piece::Separator | Piece::Break, _)) | None
                    )
                    && !matches!(pieces.get(*at - 1), Some((Piece::Break, _)))
                    && !ends_row(pieces, *at) =>
            {
                cells.push(Cell::Number(Expr::symbol(letter)));
                end = *after;
            }
            _ => break,
        }
        *at += 1;
    }
    (cells.len() >= 2).then_some((words, cells, end))
}

/// Whether the letter at `at` is the label of the next row: "x 1 2 3 f 4 5 6".
fn ends_row(pieces: &[(Piece, usize)], at: usize) -> bool {
    let (Piece::Word(letter), _) = &pieces[at] else { return false };
    letter == "f" && matches!(pieces.get(at + 1), Some((Piece::Cell(_), _)))
}

/// A heading of two labels, then a line for each row of the table.
fn rows_in_columns(pieces: &[(Piece, usize)]) -> Option<(Data, usize)> {
    let mut at = 0;
    let mut labels: Vec<Vec<String>> = vec![Vec::new()];
    loop {
        match pieces.get(at)? {
            (Piece::Word(word), _) => labels.last_mut()?.push(word.clone()),
            (Piece::Separator, _) => labels.push(Vec::new()),
            (Piece::Break, _) if labels.iter().any(|l| !l.is_empty()) => break,
            (Piece::Break, _) => {}
            _ => return None,
        }
        at += 1;
    }
    labels.retain(|label| !label.is_empty());
    let labels: Vec<Label> = match &labels[..] {
        [one, other] => vec![label(one)?, label(other)?],
        // "Marks   Number of students": the frequency comes second, as it always does.
        [one] if one.len() >= 2 => match &one[..] {
            [x, y] if x == "x" && y == "y" => vec![Label::X, Label::Y],
            [first, .., _] | [first, _]
                if matches!(label(&one[1..])?, Label::Frequency | Label::Number) =>
            {
                vec![label(std::slice::from_ref(first))?, Label::Frequency]
            }
            _ => return None,
        },
        _ => return None,
    };
    let (mut first, mut second, mut end) = (Vec::new(), Vec::new(), 0);
    loop {
        while let Some((Piece::Break | Piece::Separator, _)) = pieces.get(at) {
            at += 1;
        }
        let Some((Piece::Cell(one), _)) = pieces.get(at) else { break };
        at += 1;
        while let Some((Piece::Separator | Piece::Colon, _)) = pieces.get(at) {
            at += 1;
        }
        match pieces.get(at) {
            Some((Piece::Cell(other), after)) => {
                first.push(one.clone());
                second.push(other.clone());
                end = *after;
            }
            Some((Piece::Word(letter), after)) if letter.len() == 1 => {
                first.push(one.clone());
                second.push(Cell::Number(Expr::symbol(letter)));
                end = *after;
            }
            _ => return None,
        }
        at += 1;
    }
    if first.len() < 2 {
        return None;
    }
    Some((data((labels[0], first), (labels[1], second))?, end))
}

fn data(one: (Label, Vec<Cell>), other: (Label, Vec<Cell>)) -> Option<Data> {
    let ((one_label, one), (other_label, other)) = match (one.0, other.0) {
        (Label::Frequency, Label::Variable | Label::X) => (other, one),
        _ => (one, other),
    };
    if one.len() != other.len() {
        return None;
    }
    let number = |cell: Cell| match cell {
        Cell::Number(n) => Some(n),
        Cell::Range(..) => None,
    };
    match (one_label, other_label) {
        (Label::X, Label::Y) => {
            let pairs = one.into_iter().zip(other).map(|(x, y)| Some((number(x)?, number(y)?)));
            Some(Data::Paired(pairs.collect::<Option<_>>()?))
        }
        (Label::Variable | Label::X, Label::Number)
        | (Label::Variable | Label::X | Label::Frequency | Label::Number, Label::Frequency) => {
            let grouped = matches!(one.first(), Some(Cell::Range(..)));
            // Both labels name people only where the first row holds classes.
            if one_label == Label::Frequency && !grouped {
                return None;
            }
            let rows = one.into_iter().zip(other);
            if grouped {
                let rows = rows.map(|(class, f)| match class {
                    Cell::Range(low, high) => Some((low, high, number(f)?)),
                    Cell::Number(_) => None,
                });
                return Some(Data::Grouped(rows.collect::<Option<_>>()?));
            }
            let rows = rows.map(|(x, f)| Some((number(x)?, number(f)?)));
            Some(Data::Discrete(rows.collect::<Option<_>>()?))
        }
        _ => None,
    }
}
