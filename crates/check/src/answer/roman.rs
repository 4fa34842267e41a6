//! Roman numerals.

const SIZES: &[(&str, u32)] = &[
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// The value of a Roman numeral of two or more capitals in the usual form: `XIV`.
pub(super) fn value(text: &str) -> Option<u32> {
    let text = text.strip_prefix("\\text{").and_then(|t| t.strip_suffix('}')).unwrap_or(text);
    if !(2..=15).contains(&text.len()) {
        return None;
    }
    let (mut rest, mut value) = (text, 0);
    while !rest.is_empty() {
        let (letters, size) = SIZES.iter().find(|(letters, _)| rest.starts_with(letters))?;
        rest = &rest[letters.len()..];
        value += size;
    }
    // "IIX" and "VV" have a value too, but nobody writes them so.
    (written(value) == text).then_some(value)
}

fn written(mut value: u32) -> String {
    let mut text = String::new();
    for (letters, size) in SIZES {
        while value >= *size {
            text.push_str(letters);
            value -= size;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn usual_forms_only() {
        for (text, expected) in [
            ("XIV", Some(14)),
            ("MMXXVI", Some(2026)),
            ("XLIX", Some(49)),
            ("IIX", None),
            ("VV", None),
            ("X", None),
            ("XB", None),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }
}
