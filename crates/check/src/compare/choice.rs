//! Letters of multiple choice, Roman numerals, times of day.

use super::Judge;
use crate::Checked;
use crate::answer::Answer;
use syntax::Expr;

impl Judge<'_> {
    /// Compares answers of which at least one is the letter of a choice.
    pub(super) fn choices(&self, a: &Answer, b: &Answer) -> Checked {
        match (a, b) {
            (Answer::Choice(x, _), Answer::Choice(y, _)) => letters(*x, *y),
            (Answer::Choice(x, content), other) | (other, Answer::Choice(x, content)) => {
                match (letter_of(other), content) {
                    (Some(y), _) => letters(*x, y),
                    (None, Some(content)) => self.compare(content, other),
                    (None, None) => {
                        Checked::unknown("one is the letter of a choice, the other is not")
                    }
                }
            }
            _ => Checked::unknown("neither is the letter of a choice"),
        }
    }

    /// Compares answers of which at least one may be a Roman numeral: with a number as a number,
    /// with others as the letters it is written with.
    pub(super) fn roman(&self, a: &Answer, b: &Answer) -> Checked {
        let number = |value: u32| Answer::Value(Expr::integer(value));
        match (a, b) {
            (Answer::Roman(x, p), Answer::Roman(y, q)) => {
                if x == y {
                    Checked::equal("both are the same Roman numeral")
                } else if self.compare(p, q).is_equal() {
                    Checked::unknown("the letters may be Roman numerals or lengths")
                } else {
                    Checked::different("they are different Roman numerals")
                }
            }
            (Answer::Roman(x, letters), other) | (other, Answer::Roman(x, letters)) => {
                let constant = matches!(other, Answer::Value(e) if e.symbols().is_empty());
                let with_unit = matches!(other, Answer::Quantity(..) | Answer::Labelled(..));
                let value = if constant || with_unit { &number(*x) } else { &**letters };
                self.compare(value, other)
            }
            _ => Checked::unknown("neither is a Roman numeral"),
        }
    }

    /// Compares answers of which at least one is a time of day.
    pub(super) fn times(&self, a: &Answer, b: &Answer) -> Checked {
        match (a, b) {
            (Answer::Time(h, m), Answer::Time(k, n)) => {
                if (h, m) == (k, n) {
                    Checked::equal("both are the same time of day")
                } else {
                    Checked::different("they are different times of day")
                }
            }
            (Answer::Time(h, m), Answer::Ratio(parts))
            | (Answer::Ratio(parts), Answer::Time(h, m)) => clock(parts).map_or_else(
                || Checked::different("one is a time of day, the other is not"),
                |(k, n)| on_the_clock((*h, *m), (k, n)),
            ),
            _ => Checked::different("one is a time of day, the other is not"),
        }
    }
}

fn letters(x: char, y: char) -> Checked {
    if x == y {
        Checked::equal("both are the same choice")
    } else {
        Checked::different("they are different choices")
    }
}

/// The letter that an answer is, if it is a single one.
fn letter_of(answer: &Answer) -> Option<char> {
    let text = match answer {
        Answer::Value(Expr::Symbol(symbol)) => symbol.name(),
        Answer::Words(words) => words.as_str(),
        _ => return None,
    };
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() || ('क'..='ङ').contains(&letter) => {
            Some(letter.to_ascii_lowercase())
        }
        _ => None,
    }
}

/// Hour and minute written `8:16`.
fn clock(parts: &[Expr]) -> Option<(u32, u32)> {
    let [hour, minute] = parts else { return None };
    let small = |e: &Expr| u32::try_from(e.as_rational()?.numerator().clone()).ok();
    Some((small(hour)?, small(minute)?))
}

/// A time of day against one written without "am" or "pm".
fn on_the_clock((h, m): (u32, u32), (k, n): (u32, u32)) -> Checked {
    if m == n && h == k {
        Checked::equal("both are the same time of day")
    } else if m == n && h % 12 == k % 12 && k <= 12 {
        Checked::unknown("one does not say whether it is before or after noon")
    } else {
        Checked::different("they are different times of day")
    }
}
