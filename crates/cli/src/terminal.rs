//! An answer as plain, readable text for a terminal.

pub(crate) mod working;

use anstyle::{AnsiColor, Style};
use std::io::{self, Write};
use tutor::answer::{Outcome, Problem, Step, Verdict};
use tutor::{Answer, Method};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GOOD: Style = AnsiColor::Green.on_default();
const DOUBT: Style = AnsiColor::Yellow.on_default();
const BAD: Style = AnsiColor::Red.on_default();

/// Prints the steps, the answer and its checks; colours only where the terminal takes them.
pub(crate) fn print_answer(answer: &Answer) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    if let Some(problem) = &answer.problem {
        print_problem(&mut anstream::stderr().lock(), &answer.question, problem)?;
    }
    let Some(plain) = &answer.answer else { return Ok(()) };
    if let Some(understood) = &answer.understood {
        writeln!(out, "{DIM}{}{DIM:#}\n", in_unicode(understood))?;
    }
    if !answer.parts.is_empty() {
        print_parts(&mut out, answer)?;
        return out.flush();
    }
    for (k, step) in answer.steps.iter().enumerate() {
        print_step(&mut out, &format!("{}.", k + 1), step, 0)?;
    }
    if !answer.steps.is_empty() {
        writeln!(out)?;
    }
    let shown = answer.latex.as_deref().map_or_else(|| pretty(plain), pretty);
    writeln!(out, "{BOLD}Answer: {shown}{BOLD:#}")?;
    let (mark, style) = marked(answer.verdict);
    if let Some(words) = &answer.verdict_words {
        writeln!(out, "{style}{mark} {}{style:#}", in_unicode(words))?;
    }
    for evidence in answer.evidence.iter().filter(|e| e.outcome == Outcome::Failed) {
        writeln!(out, "{BAD}✗ {}{BAD:#}", in_unicode(&evidence.words))?;
    }
    if !answer.other_ways.is_empty() {
        let named = |method| Method::all().find(|(m, _)| *m == method).map(|(_, name)| name);
        let names: Vec<_> = answer.other_ways.iter().filter_map(|w| named(w.method)).collect();
        writeln!(out, "{DIM}Other ways: --method {}{DIM:#}", names.join(", "))?;
    }
    for figure in &answer.figures {
        writeln!(out, "{DIM}Figure: {}{DIM:#}", in_unicode(&figure.description))?;
    }
    out.flush()
}

fn marked(verdict: Option<Verdict>) -> (&'static str, Style) {
    match verdict {
        Some(Verdict::Proved) => ("✓", GOOD),
        Some(Verdict::Supported) => ("~", DOUBT),
        Some(Verdict::Unchecked) | None => ("?", DOUBT),
        Some(Verdict::Refuted) => ("✗", BAD),
    }
}

/// Each part under its question, and what the whole amounts to.
fn print_parts(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    for part in &answer.parts {
        writeln!(out, "{BOLD}({}) {}{BOLD:#}", part.label, part.question)?;
        for (k, step) in part.steps.iter().enumerate() {
            print_step(out, &format!("{}.", k + 1), step, 3)?;
        }
        if let Some(problem) = &part.problem {
            writeln!(out, "   {BAD}{}{BAD:#}", problem.message)?;
        }
        if let Some(plain) = &part.answer {
            let shown = part.latex.as_deref().map_or_else(|| pretty(plain), pretty);
            writeln!(out, "   {BOLD}Answer: {shown}{BOLD:#}")?;
        }
        if let (Some(words), (mark, style)) = (&part.verdict_words, marked(part.verdict)) {
            writeln!(out, "   {style}{mark} {}{style:#}", in_unicode(words))?;
        }
        writeln!(out)?;
    }
    let (mark, style) = marked(answer.verdict);
    let words = answer.verdict_words.as_deref().unwrap_or_default();
    writeln!(out, "{style}{mark} {}{style:#}", in_unicode(words))
}

fn print_step(out: &mut impl Write, number: &str, step: &Step, indent: usize) -> io::Result<()> {
    let pad = " ".repeat(indent);
    let hang = " ".repeat(indent + number.chars().count() + 1);
    writeln!(out, "{pad}{BOLD}{number}{BOLD:#} {}", in_unicode(&step.title))?;
    // A table takes several lines.
    let after = pretty(&step.after_latex).replace('\n', &format!("\n{hang}"));
    writeln!(out, "{hang}{after}")?;
    if !step.why.is_empty() {
        writeln!(out, "{hang}{DIM}{}{DIM:#}", in_unicode(&step.why))?;
    }
    for (k, finer) in step.steps.iter().enumerate() {
        print_step(out, &format!("{number}{}.", k + 1), finer, indent + 3)?;
    }
    Ok(())
}

fn print_problem(out: &mut impl Write, question: &str, problem: &Problem) -> io::Result<()> {
    writeln!(out, "{BAD}{}{BAD:#}", problem.message)?;
    if let (Some(start), Some(end)) = (problem.start, problem.end)
        && let Some((line, column, width)) = locate(question, start, end)
    {
        writeln!(out, "  {line}")?;
        writeln!(out, "  {}{BAD}{}{BAD:#}", " ".repeat(column), "^".repeat(width))?;
    }
    if let Some(hint) = &problem.hint {
        writeln!(out, "{DIM}{hint}{DIM:#}")?;
    }
    Ok(())
}

/// The line a range of bytes starts in, where in it, and how wide, in characters; nothing if the
/// line is too long to show.
fn locate(text: &str, start: usize, end: usize) -> Option<(&str, usize, usize)> {
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let line_end = text.get(start..)?.find('\n').map_or(text.len(), |at| start + at);
    let line = text.get(line_start..line_end)?;
    let width = text.get(start..end.min(line_end).max(start))?.chars().count().max(1);
    let shown = line.chars().count() <= 160 && !line.chars().any(char::is_control);
    shown.then(|| (line, text[line_start..start].chars().count(), width))
}

/// Plain mathematics in Unicode; Nepali words that join formulas are read as the English ones and
/// written as they were.
fn pretty(plain: &str) -> String {
    let joint = |word: &str| format!("\\text{{{word}}}");
    let mut english = plain.to_owned();
    let mut met = Vec::new();
    for (en, ne) in tutor::JOINTS {
        if english.contains(&joint(ne)) {
            english = english.replace(&joint(ne), &joint(en));
            met.push((en, ne));
        }
    }
    match syntax::parse(&english).ok() {
        Ok(expr) => {
            let shown = syntax::pretty(&expr);
            met.into_iter().fold(shown, |text, (en, ne)| text.replace(en, ne))
        }
        Err(_) => plain.to_owned(),
    }
}

/// A sentence whose LaTeX, between `\(` and `\)`, becomes Unicode.
fn in_unicode(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("\\(") {
        let Some((latex, after)) = after.split_once("\\)") else { break };
        text.push_str(before);
        text.push_str(&pretty(latex));
        rest = after;
    }
    text.push_str(rest);
    text
}
