//! Numbers in words: English, Nepali, Chinese.

/// The value of a number in words.
pub(super) fn number(words: &str) -> Option<u64> {
    if words.is_ascii() {
        return english(words);
    }
    english(words).or_else(|| nepali(words)).or_else(|| chinese(words))
}

/// Numerator and denominator of a fraction in words: "two thirds", "half", "四分之三".
pub(super) fn fraction(words: &str) -> Option<(u64, u64)> {
    const PARTS: &[(&str, u64)] = &[
        ("half", 2),
        ("halves", 2),
        ("third", 3),
        ("thirds", 3),
        ("quarter", 4),
        ("quarters", 4),
        ("fourth", 4),
        ("fourths", 4),
        ("fifth", 5),
        ("fifths", 5),
        ("sixth", 6),
        ("sixths", 6),
        ("seventh", 7),
        ("sevenths", 7),
        ("eighth", 8),
        ("eighths", 8),
        ("ninth", 9),
        ("ninths", 9),
        ("tenth", 10),
        ("tenths", 10),
        ("hundredth", 100),
        ("hundredths", 100),
    ];
    match words {
        "आधा" | "一半" => return Some((1, 2)),
        "चौथाइ" => return Some((1, 4)),
        _ => {}
    }
    if let Some((denominator, numerator)) = words.split_once("分之") {
        let denominator = if denominator == "百" { 100 } else { chinese(denominator)? };
        return Some((chinese(numerator)?, denominator));
    }
    // "two and a half", the article left out.
    if let Some((whole, part)) = words.split_once(" and ")
        && let (Some(whole), Some((numerator, denominator))) = (english(whole), fraction(part))
    {
        return Some((whole.checked_mul(denominator)?.checked_add(numerator)?, denominator));
    }
    for (part, size) in [(" तिहाइ", 3), (" तिहाई", 3), (" चौथाइ", 4), (" चौथाई", 4)]
    {
        if let Some(count) = words.strip_suffix(part) {
            return Some((nepali(count)?, size));
        }
    }
    let (count, part) = words.rsplit_once([' ', '-']).unwrap_or(("one", words));
    let (_, size) = PARTS.iter().find(|(name, _)| *name == part)?;
    // "third" alone is an ordinal.
    let alone = !words.contains([' ', '-']);
    let count = english(count)?;
    // "two half" is none.
    let agrees = count == 1 || part.ends_with('s') || part == "halves";
    (agrees && (!alone || *size == 2)).then_some((count, *size))
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] =
    &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SCALES: &[(&str, u64)] = &[
    ("arba", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("crore", 10_000_000),
    ("million", 1_000_000),
    ("lakh", 100_000),
    ("thousand", 1_000),
];

/// "two hundred and five", "two dozen".
fn english(words: &str) -> Option<u64> {
    if let Some(count) = words.strip_suffix("dozen") {
        return english_sum(count.trim_end()).or(count.is_empty().then_some(1))?.checked_mul(12);
    }
    english_sum(words)
}

fn english_sum(words: &str) -> Option<u64> {
    // "two and three" are two numbers, "two hundred and three" is one.
    let large = |before: &str| {
        before.ends_with("hundred") || SCALES.iter().any(|(scale, _)| before.ends_with(scale))
    };
    if words.match_indices(" and ").any(|(at, _)| !large(&words[..at])) {
        return None;
    }
    sum_of(words.split([' ', '-']).filter(|w| *w != "and"), |word| {
        let small = SMALL.iter().position(|w| *w == word).map(|k| k as u64);
        let ten = || TENS.iter().position(|w| *w == word).map(|k| (k as u64 + 2) * 10);
        let scale = || SCALES.iter().find(|(w, _)| *w == word).map(|(_, scale)| *scale);
        if word == "hundred" {
            Some(Part::Hundred)
        } else {
            small.or_else(ten).map(Part::Add).or_else(|| scale().map(Part::Scale))
        }
    })
}

/// What a word does to the number said so far.
enum Part {
    Add(u64),
    Hundred,
    Scale(u64),
}

/// The sum of groups such as "two hundred five thousand".
fn sum_of<'a>(
    words: impl Iterator<Item = &'a str>,
    part: impl Fn(&'a str) -> Option<Part>,
) -> Option<u64> {
    let (mut total, mut group, mut seen) = (0u64, 0u64, false);
    for word in words {
        seen = true;
        match part(word)? {
            Part::Add(value) => {
                // "twenty one" and "hundred five" go on, "two three" does not.
                let tail = group % 100;
                let goes_on = tail == 0 || tail >= 20 && tail % 10 == 0 && (1..10).contains(&value);
                group = group.checked_add(value).filter(|_| goes_on)?;
            }
            Part::Hundred => group = group.max(1).checked_mul(100)?,
            Part::Scale(scale) => {
                total = total.checked_add(group.max(1).checked_mul(scale)?)?;
                group = 0;
            }
        }
    }
    if seen { total.checked_add(group) } else { None }
}

/// Nepali has a word of its own for each number below a hundred.
#[rustfmt::skip]
const NEPALI: &[&str] = &[
    "शून्य", "एक", "दुई", "तीन", "चार", "पाँच", "छ", "सात", "आठ", "नौ",
    "दश", "एघार", "बाह्र", "तेह्र", "चौध", "पन्ध्र", "सोह्र", "सत्र", "अठार", "उन्नाइस",
    "बीस", "एक्काइस", "बाइस", "तेइस", "चौबीस", "पच्चीस", "छब्बीस", "सत्ताइस", "अट्ठाइस", "उनन्तीस",
    "तीस", "एकतीस", "बत्तीस", "तेत्तीस", "चौँतीस", "पैँतीस", "छत्तीस", "सैँतीस", "अठतीस", "उनन्चालीस",
    "चालीस", "एकचालीस", "बयालीस", "त्रिचालीस", "चवालीस", "पैँतालीस", "छयालीस", "सतचालीस", "अठचालीस", "उनन्चास",
    "पचास", "एकाउन्न", "बाउन्न", "त्रिपन्न", "चउन्न", "पचपन्न", "छपन्न", "सन्ताउन्न", "अन्ठाउन्न", "उनन्साठी",
    "साठी", "एकसट्ठी", "बैसट्ठी", "त्रिसट्ठी", "चौसट्ठी", "पैँसट्ठी", "छैसट्ठी", "सतसट्ठी", "अठसट्ठी", "उनन्सत्तरी",
    "सत्तरी", "एकहत्तर", "बहत्तर", "त्रिहत्तर", "चौहत्तर", "पचहत्तर", "छयहत्तर", "सतहत्तर", "अठहत्तर", "उनासी",
    "असी", "एकासी", "बयासी", "त्रियासी", "चौरासी", "पचासी", "छयासी", "सतासी", "अठासी", "उनान्नब्बे",
    "नब्बे", "एकान्नब्बे", "बयान्नब्बे", "त्रियान्नब्बे", "चौरान्नब्बे", "पन्चान्नब्बे", "छयान्नब्बे", "सन्तान्नब्बे", "अन्ठान्नब्बे", "उनान्सय",
];

/// "एक सय पाँच", with short or long vowels in the tens (बिस, बीस).
fn nepali(words: &str) -> Option<u64> {
    fn long(word: &str) -> impl Iterator<Item = char> + '_ {
        word.chars().map(|c| if c == 'ि' { 'ी' } else { c })
    }
    sum_of(words.split(' '), |word| match word {
        "सय" => Some(Part::Hundred),
        "हजार" => Some(Part::Scale(1_000)),
        "लाख" => Some(Part::Scale(100_000)),
        "करोड" => Some(Part::Scale(10_000_000)),
        "अर्ब" => Some(Part::Scale(1_000_000_000)),
        "दस" => Some(Part::Add(10)),
        "पांच" => Some(Part::Add(5)),
        _ => NEPALI.iter().position(|w| long(w).eq(long(word))).map(|k| Part::Add(k as u64)),
    })
}

/// "二十一", "一百零五", "三万".
fn chinese(words: &str) -> Option<u64> {
    const DIGITS: &str = "零一二三四五六七八九";
    let (mut total, mut group, mut digit) = (0u64, 0u64, None);
    let mut seen = false;
    for c in words.chars() {
        seen = true;
        let place = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            '万' | '亿' => {
                let scale = if c == '万' { 10_000 } else { 100_000_000 };
                total =
                    total.checked_add((group + digit.take().unwrap_or(0)).checked_mul(scale)?)?;
                group = 0;
                continue;
            }
            '两' => {
                digit = Some(2);
                continue;
            }
            _ => {
                digit = Some(DIGITS.chars().position(|d| d == c)? as u64);
                continue;
            }
        };
        group = group.checked_add(digit.take().unwrap_or(1) * place)?;
    }
    // "二〇" or "一二": digits one after the other are not read.
    let readable = words.chars().count() == 1 || words.contains(['十', '百', '千', '万', '亿']);
    (seen && readable).then(|| total.checked_add(group + digit.unwrap_or(0))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words() {
        for (words, value) in [
            ("two hundred and five", Some(205)),
            ("three lakh", Some(300_000)),
            ("dozen", Some(12)),
            ("two dozen", Some(24)),
            ("एक सय पाँच", Some(105)),
            ("पच्चिस", Some(25)),
            ("दुई हजार", Some(2000)),
            ("二十一", Some(21)),
            ("一百零五", Some(105)),
            ("三万", Some(30_000)),
            ("十", Some(10)),
            ("一二", None),
            ("odd", None),
            ("two and three", None),
            ("two three", None),
            ("one hundred twenty-one", Some(121)),
            ("", None),
        ] {
            assert_eq!(number(words), value, "{words}");
        }
        assert_eq!(NEPALI.len(), 100);
    }

    #[test]
    fn fractions_in_words() {
        for (words, value) in [
            ("two thirds", Some((2, 3))),
            ("three-fourths", Some((3, 4))),
            ("half", Some((1, 2))),
            ("third", None),
            ("two and half", Some((5, 2))),
            ("one and three quarters", Some((7, 4))),
            ("two and", None),
            ("two half", None),
            ("दुई तिहाइ", Some((2, 3))),
            ("四分之三", Some((3, 4))),
            ("百分之五", Some((5, 100))),
            ("आधा", Some((1, 2))),
        ] {
            assert_eq!(fraction(words), value, "{words}");
        }
    }
}
