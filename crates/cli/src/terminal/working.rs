//! A judged working as plain, readable text: each line with its mark, and below it what is to be
//! said of it.

use super::{BAD, BOLD, DIM, DOUBT, GOOD, in_unicode, pretty};
use anstyle::Style;
use std::io::{self, Write};
use tutor::working::{FinalAnswer, LineVerdict, Marks, WorkingLine};
use tutor::{Language, Working};

/// Prints the lines and the marks; colours only where the terminal takes them.
pub(crate) fn print(working: &Working, language: Language) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    let words = match language {
        Language::En => &ENGLISH,
        Language::Ne => &NEPALI,
    };
    if let Some(problem) = &working.problem {
        let mut err = anstream::stderr().lock();
        writeln!(err, "{DOUBT}{}: {}{DOUBT:#}", words.not_understood, problem.message)?;
    }
    if let Some(understood) = &working.understood {
        writeln!(out, "{DIM}{}{DIM:#}\n", in_unicode(understood))?;
    }
    let width = working.lines.len().to_string().len();
    for (k, line) in working.lines.iter().enumerate() {
        print_line(&mut out, &format!("{:>width$}", k + 1), line, words)?;
    }
    writeln!(out)?;
    print_marks(&mut out, &working.marks, words)?;
    out.flush()
}

fn print_line(
    out: &mut impl Write,
    number: &str,
    line: &WorkingLine,
    words: &Words,
) -> io::Result<()> {
    let (mark, style) = match line.verdict {
        LineVerdict::Start => ("·", DIM),
        LineVerdict::Follows => ("✓", GOOD),
        LineVerdict::DoesNotFollow => ("✗", BAD),
        LineVerdict::Unknown => ("?", DOUBT),
    };
    writeln!(out, "{DIM}{number}{DIM:#} {style}{mark}{style:#} {}", printable(&line.line))?;
    let hang = " ".repeat(number.len() + 3);
    let mut below = |style: Style, text: &str| writeln!(out, "{hang}{style}{text}{style:#}");
    if matches!(line.verdict, LineVerdict::DoesNotFollow | LineVerdict::Unknown) {
        below(style, &in_unicode(&line.why))?;
    }
    if let Some(condition) = &line.condition {
        below(DOUBT, &in_unicode(&condition.why))?;
    }
    if let Some(at) = &line.counterexample_words {
        below(Style::new(), &in_unicode(at))?;
    }
    for mistake in &line.mistakes {
        below(Style::new(), &in_unicode(&mistake.why))?;
    }
    if let Some(latex) = &line.should_be_latex {
        below(BOLD, &format!("{} {}", words.should_be, pretty(latex)))?;
    }
    Ok(())
}

fn print_marks(out: &mut impl Write, marks: &Marks, words: &Words) -> io::Result<()> {
    let counts = words.counts.replace("{right}", &marks.lines_right.to_string());
    writeln!(out, "{BOLD}{}{BOLD:#}", counts.replace("{judged}", &marks.lines_judged.to_string()))?;
    if let Some(line) = marks.first_wrong {
        writeln!(out, "{BAD}{}{BAD:#}", words.first_wrong.replace("{line}", &line.to_string()))?;
    }
    match marks.final_answer {
        FinalAnswer::Right => writeln!(out, "{GOOD}{}{GOOD:#}", words.right)?,
        FinalAnswer::Wrong => writeln!(out, "{BAD}{}{BAD:#}", words.wrong)?,
        FinalAnswer::Unknown => {}
    }
    if marks.answer_only {
        writeln!(out, "{DOUBT}{}{DOUBT:#}", words.answer_only)?;
    }
    Ok(())
}

/// The line as it was written, without what would steer the terminal.
fn printable(line: &str) -> String {
    line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

struct Words {
    not_understood: &'static str,
    should_be: &'static str,
    counts: &'static str,
    first_wrong: &'static str,
    right: &'static str,
    wrong: &'static str,
    answer_only: &'static str,
}

const ENGLISH: Words = Words {
    not_understood: "The question was not understood; the lines are judged without it",
    should_be: "It should be",
    counts: "Lines that follow: {right} of {judged}",
    first_wrong: "The first wrong line is line {line}",
    right: "The final answer is right",
    wrong: "The final answer is wrong",
    answer_only: "The answer stands there without any working",
};

const NEPALI: Words = Words {
    not_understood: "प्रश्न बुझिएन; पङ्क्तिहरू प्रश्नबिना जाँचिएका छन्",
    should_be: "हुनुपर्ने:",
    counts: "ठीक आएका पङ्क्ति: {judged} मध्ये {right}",
    first_wrong: "पहिलो गलत पङ्क्ति: {line}",
    right: "अन्तिम उत्तर ठीक छ",
    wrong: "अन्तिम उत्तर गलत छ",
    answer_only: "काम नदेखाई उत्तर मात्र लेखिएको छ",
};
