//! Phrases with a fixed meaning, in tables: kinds of progression, measures of data.

use crate::row::Row;
use check::{Centre, DataMeasure, ProgressionKind};

/// Kinds of progression.
pub(crate) const KINDS: &[(&str, ProgressionKind)] = {
    use ProgressionKind::*;
    &[
        ("arithmetic progression", Arithmetic),
        ("arithmetic sequence", Arithmetic),
        ("arithmetic series", Arithmetic),
        ("arithmetical progression", Arithmetic),
        ("ap", Arithmetic),
        ("as", Arithmetic),
        ("समानान्तरीय श्रेणी", Arithmetic),
        ("समानान्तरीय अनुक्रम", Arithmetic),
        ("समानान्तर श्रेणी", Arithmetic),
        ("समानान्तर अनुक्रम", Arithmetic),
        ("अङ्कगणितीय श्रेणी", Arithmetic),
        ("अङ्कगणितीय अनुक्रम", Arithmetic),
        ("geometric progression", Geometric),
        ("geometric sequence", Geometric),
        ("geometric series", Geometric),
        ("geometrical progression", Geometric),
        ("gp", Geometric),
        ("gs", Geometric),
        ("गुणोत्तर श्रेणी", Geometric),
        ("गुणोत्तर अनुक्रम", Geometric),
        ("ज्यामितीय श्रेणी", Geometric),
        ("ज्यामितीय अनुक्रम", Geometric),
        ("harmonic progression", Harmonic),
        ("harmonic sequence", Harmonic),
        ("harmonic series", Harmonic),
        ("hp", Harmonic),
        ("hs", Harmonic),
        ("हरात्मक श्रेणी", Harmonic),
        ("हरात्मक अनुक्रम", Harmonic),
    ]
};

/// Measures of data, longer phrases before their beginnings.
pub(crate) const MEASURES: &[(&str, DataMeasure)] = {
    use DataMeasure::*;
    const FIRST: DataMeasure = Quantile(1, 4);
    const THIRD: DataMeasure = Quantile(3, 4);
    const MEDIAN: DataMeasure = Quantile(1, 2);
    const ABOUT_MEAN: DataMeasure = MeanDeviation(Centre::Mean);
    const ABOUT_MEDIAN: DataMeasure = MeanDeviation(Centre::Median);
    &[
        ("coefficient of mean deviation from the mean", MeanDeviationCoefficient(Centre::Mean)),
        ("coefficient of mean deviation from mean", MeanDeviationCoefficient(Centre::Mean)),
        ("coefficient of mean deviation about the mean", MeanDeviationCoefficient(Centre::Mean)),
        ("coefficient of mean deviation about mean", MeanDeviationCoefficient(Centre::Mean)),
        ("coefficient of mean deviation from the median", MeanDeviationCoefficient(Centre::Median)),
        ("coefficient of mean deviation from median", MeanDeviationCoefficient(Centre::Median)),
        (
            "coefficient of mean deviation about the median",
            MeanDeviationCoefficient(Centre::Median),
        ),
        ("coefficient of mean deviation about median", MeanDeviationCoefficient(Centre::Median)),
        ("mean deviation from the mean", ABOUT_MEAN),
        ("mean deviation from mean", ABOUT_MEAN),
        ("mean deviation about the mean", ABOUT_MEAN),
        ("mean deviation about mean", ABOUT_MEAN),
        ("mean deviation from the median", ABOUT_MEDIAN),
        ("mean deviation from median", ABOUT_MEDIAN),
        ("mean deviation about the median", ABOUT_MEDIAN),
        ("mean deviation about median", ABOUT_MEDIAN),
        ("मध्यकबाट मध्यक भिन्नता", ABOUT_MEAN),
        ("मध्यिकाबाट मध्यक भिन्नता", ABOUT_MEDIAN),
        ("coefficient of quartile deviation", QuartileCoefficient),
        ("चतुर्थांशीय भिन्नताको गुणाङ्क", QuartileCoefficient),
        ("quartile deviation", QuartileDeviation),
        ("semi interquartile range", QuartileDeviation),
        ("चतुर्थांशीय भिन्नता", QuartileDeviation),
        ("interquartile range", QuartileRange),
        ("inter quartile range", QuartileRange),
        ("coefficient of standard deviation", DeviationCoefficient),
        ("coefficient of variation", VariationCoefficient),
        ("विचरणशीलताको गुणाङ्क", VariationCoefficient),
        ("विचरणशीलता गुणाङ्क", VariationCoefficient),
        ("standard deviation", StandardDeviation),
        ("स्तरीय भिन्नता", StandardDeviation),
        ("variance", Variance),
        ("karl pearson's coefficient of correlation", Correlation),
        ("karl pearson's correlation coefficient", Correlation),
        ("coefficient of correlation", Correlation),
        ("correlation coefficient", Correlation),
        ("सहसम्बन्ध गुणाङ्क", Correlation),
        ("सहसम्बन्धको गुणाङ्क", Correlation),
        ("regression equation of y on x", RegressionOfY),
        ("regression line of y on x", RegressionOfY),
        ("line of regression of y on x", RegressionOfY),
        ("equation of the line of regression of y on x", RegressionOfY),
        ("regression equation of x on y", RegressionOfX),
        ("regression line of x on y", RegressionOfX),
        ("line of regression of x on y", RegressionOfX),
        ("equation of the line of regression of x on y", RegressionOfX),
        ("first quartile", FIRST),
        ("lower quartile", FIRST),
        ("पहिलो चतुर्थांश", FIRST),
        ("q_1", FIRST),
        ("second quartile", MEDIAN),
        ("third quartile", THIRD),
        ("upper quartile", THIRD),
        ("तेस्रो चतुर्थांश", THIRD),
        ("q_3", THIRD),
        ("median", MEDIAN),
        ("मध्यिका", MEDIAN),
        ("मध्यांक", MEDIAN),
        ("mode", Mode),
        ("रीत", Mode),
        ("बहुलक", Mode),
        ("arithmetic mean", Mean),
        ("mean", Mean),
        ("average", Mean),
        ("मध्यक", Mean),
        ("औसत", Mean),
        ("range", Range),
        ("विस्तार", Range),
    ]
};

/// Every word of the tables.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    let phrases = KINDS.iter().map(|(p, _)| *p).chain(MEASURES.iter().map(|(p, _)| *p));
    phrases.flat_map(str::split_whitespace).filter(|word| !word.contains('_'))
}

/// The longest phrase of a table that stands at `at`, and where it ends.
pub(crate) fn at<T: Copy>(table: &[(&str, T)], row: &Row<'_>, at: usize) -> Option<(T, usize)> {
    let first = row.text_of(past_newlines(row, at)).chars().next()?.to_lowercase().next()?;
    let mut best: Option<(T, usize)> = None;
    for (phrase, meaning) in table {
        if phrase.starts_with(first)
            && let Some(end) = phrase_end(phrase, row, at)
            && best.is_none_or(|(_, before)| end > before)
        {
            best = Some((*meaning, end));
        }
    }
    best
}

/// Where a phrase that stands at `at` ends.
pub(crate) fn phrase_end(phrase: &str, row: &Row<'_>, mut at: usize) -> Option<usize> {
    for word in phrase.split_whitespace() {
        at = past_newlines(row, at);
        if let Some((letter, index)) = word.split_once('_') {
            let named = row.text_of(at).eq_ignore_ascii_case(letter)
                && row.text_of(at + 1) == "_"
                && row.text_of(at + 2) == index;
            let joined = row.text_of(at).eq_ignore_ascii_case(letter)
                && row.text_of(at + 1) == index
                && !row.spaced(at + 1);
            at += if named {
                3
            } else if joined {
                2
            } else {
                return None;
            };
            continue;
        }
        if !is_written(row.text_of(at), word) {
            // "semi-interquartile"
            return None;
        }
        at += 1;
        // Words may be joined by a hyphen: "inter-quartile".
        if row.text_of(at) == "-"
            && phrase.contains(' ')
            && row.kind(at + 1) == Some(crate::token::Kind::Word)
            && !row.spaced(at)
        {
            at += 1;
        }
        // A postposition is a token of its own; in a phrase it is written on.
        if !row.text_of(at).is_empty() && !word.is_ascii() && row.text_of(at - 1) != word {
            return None;
        }
    }
    Some(at)
}

fn past_newlines(row: &Row<'_>, mut at: usize) -> usize {
    while row.kind(at) == Some(crate::token::Kind::Newline) {
        at += 1;
    }
    at
}

/// Whether `text` is this lower-case word; letters of other scripts than Nepali may have dots
/// between them.
fn is_written(text: &str, word: &str) -> bool {
    match text.is_ascii() {
        true => {
            text.bytes().filter(|&b| b != b'.').map(|b| b.to_ascii_lowercase()).eq(word.bytes())
        }
        false => text.chars().flat_map(char::to_lowercase).eq(word.chars()),
    }
}
