//! "By completing the square": the way of working that a question names.

use crate::row::Row;
use check::Approach;

/// Words that name a way, after "by", "using" and their like.
const NAMES: &[(&[&str], Approach)] = &[
    (&["completing", "the", "square"], Approach::CompletingTheSquare),
    (&["completing", "square"], Approach::CompletingTheSquare),
    (&["completing", "the", "squares"], Approach::CompletingTheSquare),
    (&["the", "quadratic", "formula"], Approach::Formula),
    (&["quadratic", "formula"], Approach::Formula),
    (&["the", "formula"], Approach::Formula),
    (&["formula"], Approach::Formula),
    (&["factorisation"], Approach::Factorisation),
    (&["factorization"], Approach::Factorisation),
    (&["factoring"], Approach::Factorisation),
    (&["factorising"], Approach::Factorisation),
    (&["factorizing"], Approach::Factorisation),
    (&["elimination"], Approach::Elimination),
    (&["substitution"], Approach::Substitution),
];

/// The same in Nepali, without a word before.
const NEPALI: &[(&[&str], Approach)] = &[
    (&["वर्ग", "पूरा"], Approach::CompletingTheSquare),
    (&["सूत्र"], Approach::Formula),
    (&["सूत्रको"], Approach::Formula),
    (&["खण्डीकरण", "विधिबाट"], Approach::Factorisation),
    (&["खण्डीकरण", "विधिद्वारा"], Approach::Factorisation),
    (&["गुणनखण्ड", "विधिबाट"], Approach::Factorisation),
    (&["गुणनखण्ड", "विधिद्वारा"], Approach::Factorisation),
    (&["प्रतिस्थापन"], Approach::Substitution),
    (&["प्रतिस्थापनको"], Approach::Substitution),
    (&["हटाउने"], Approach::Elimination),
    (&["हटाउ"], Approach::Elimination),
];

/// "By the method of elimination" at token `at`: what it names, and where it ends.
pub(crate) fn named(row: &Row<'_>, at: usize) -> Option<(Approach, usize)> {
    if !row.is_word_in(at, &["by", "using", "with", "through"]) {
        return None;
    }
    let mut at = at + 1;
    // "by using …"
    at += usize::from(row.is_word_in(at - 1, &["by"]) && row.is_word_in(at, &["using"]));
    for prefix in [&["the", "method", "of"][..], &["method", "of"], &["the"]] {
        let has = prefix.iter().enumerate().all(|(k, word)| row.is_word_in(at + k, &[word]));
        // "the formula" is a name itself.
        if has && name(row, at).is_none() {
            at += prefix.len();
        }
    }
    let (approach, next) = name(row, at)?;
    Some((approach, next + usize::from(row.is_word_in(next, &["method", "only"]))))
}

fn name(row: &Row<'_>, at: usize) -> Option<(Approach, usize)> {
    NAMES.iter().find_map(|(words, approach)| {
        let has = words.iter().enumerate().all(|(k, word)| row.is_word_in(at + k, &[word]));
        has.then_some((*approach, at + words.len()))
    })
}

/// The way named anywhere in a question, if only one is.
pub(crate) fn of(row: &Row<'_>) -> Option<Approach> {
    let mut found = None;
    for at in 0..row.tokens.len() {
        let nepali = NEPALI.iter().find(|(words, _)| {
            words.iter().enumerate().all(|(k, word)| row.is_word_in(at + k, &[word]))
        });
        let here = named(row, at).map(|(a, _)| a).or_else(|| nepali.map(|(_, a)| *a));
        match (found, here) {
            (Some(known), Some(other)) if known != other => return None,
            (None, Some(approach)) => found = Some(approach),
            _ => {}
        }
    }
    found
}
