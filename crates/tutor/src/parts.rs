//! Questions in several parts on one stem: "(a) Find … (b) Find …", as examination papers ask.
//!
//! Each part is read with the stem, and where that is not enough with what the parts before it say;
//! each is answered and checked by itself. What is not understood of a part is said of that part.

use crate::answer::{Answer, Evidence, Language, Method, Part, Step, Verdict};
use crate::{compose, words};

/// Most parts of a question.
const MOST: usize = 12;

/// A part as it stands in the text.
struct Piece<'a> {
    label: String,
    text: &'a str,
    /// Where the text begins.
    start: usize,
}

/// Labels in their orders.
const ORDERS: [&[&str]; 3] = [
    &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"],
    &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
    &["क", "ख", "ग", "घ", "ङ", "च", "छ", "ज"],
];

/// Answers a question in parts; nothing if it is none.
pub(crate) fn answer(question: &str, language: Language, method: Option<Method>) -> Option<Answer> {
    let (stem, pieces) = split(question)?;
    let mut parts = Vec::with_capacity(pieces.len());
    for (k, piece) in pieces.iter().enumerate() {
        let before: Vec<&str> = pieces[..k].iter().map(|piece| piece.text).collect();
        let answer = match question::read_part(stem, &before, piece.text) {
            Ok(read) => compose::answer_read(piece.text, read, language, method).0,
            Err(not) => {
                compose::without_answer(piece.text, words::not_understood(&not.diagnostics))
            }
        };
        parts.push(part(piece, answer));
    }
    Some(joined(question, parts, language))
}

fn part(piece: &Piece<'_>, answer: Answer) -> Part {
    let problem = answer.problem.map(|mut problem| {
        // The text that was read is not the one that was asked.
        problem.start = Some(piece.start);
        problem.end = Some(piece.start + piece.text.len());
        problem
    });
    Part {
        label: piece.label.clone(),
        question: piece.text.to_owned(),
        understood: answer.understood,
        answer: answer.answer,
        latex: answer.latex,
        spoken: answer.spoken,
        verdict: answer.verdict,
        verdict_words: answer.verdict_words,
        evidence: answer.evidence,
        steps: answer.steps,
        problem,
    }
}

/// The parts as one answer.
fn joined(question: &str, parts: Vec<Part>, language: Language) -> Answer {
    let none = match language {
        Language::En => "not answered",
        Language::Ne => "उत्तर छैन",
    };
    let answered = parts.iter().filter(|part| part.answer.is_some()).count();
    if answered == 0 {
        let problem = parts.into_iter().find_map(|part| {
            let problem = part.problem?;
            Some(crate::answer::Problem {
                message: format!("({}) {}", part.label, problem.message),
                ..problem
            })
        });
        let problem = problem.unwrap_or_else(words::internal_error);
        return compose::without_answer(question, problem);
    }
    let each = |text: &dyn Fn(&Part) -> Option<String>, joint: &str| {
        let texts = parts.iter().map(|part| text(part).unwrap_or_else(|| none.to_owned()));
        let labelled = parts.iter().zip(texts).map(|(p, text)| format!("({}) {text}", p.label));
        labelled.collect::<Vec<_>>().join(joint)
    };
    let latex = parts
        .iter()
        .map(|part| {
            let none = || format!("\\text{{{none}}}");
            format!("\\text{{({})}}\\; {}", part.label, part.latex.clone().unwrap_or_else(none))
        })
        .collect::<Vec<_>>()
        .join(" \\qquad ");
    let proved = parts.iter().all(|part| part.verdict == Some(Verdict::Proved));
    let understood = parts
        .iter()
        .filter_map(|part| Some(format!("({}) {}", part.label, part.understood.as_ref()?)))
        .collect::<Vec<_>>()
        .join(" ");
    let steps = parts.iter().filter(|part| part.answer.is_some()).map(heading).collect();
    let evidence: Vec<Evidence> =
        parts.iter().flat_map(|part| part.evidence.iter().cloned()).collect();
    Answer {
        understood: Some(understood),
        answer: Some(each(&|part| part.answer.clone(), "; ")),
        latex: Some(latex),
        spoken: Some(each(&|part| part.spoken.clone(), "; ")),
        verdict: Some(if proved { Verdict::Proved } else { Verdict::Supported }),
        verdict_words: Some(verdict_words(&parts, language)),
        evidence,
        steps,
        source: Some("engine".to_owned()),
        problem: None,
        parts,
        ..compose::without_answer(question, words::internal_error())
    }
}

/// The steps of a part under its question.
fn heading(part: &Part) -> Step {
    Step {
        rule: "part-of-question".to_owned(),
        title: format!("({}) {}", part.label, part.question),
        before: String::new(),
        after: part.answer.clone().unwrap_or_default(),
        before_latex: String::new(),
        after_latex: part.latex.clone().unwrap_or_default(),
        why: String::new(),
        steps: part.steps.clone(),
    }
}

fn verdict_words(parts: &[Part], language: Language) -> String {
    let labels = |keep: &dyn Fn(&&Part) -> bool| {
        let labels = parts.iter().filter(keep).map(|part| format!("({})", part.label));
        labels.collect::<Vec<_>>().join(", ")
    };
    let proved = labels(&|part| part.verdict == Some(Verdict::Proved));
    let in_part = labels(&|part| part.answer.is_some() && part.verdict != Some(Verdict::Proved));
    let open = labels(&|part| part.answer.is_none());
    let mut sentences = Vec::new();
    for (labels, en, ne) in [
        (proved, "Checked exactly", "ठ्याक्कै जाँचियो"),
        (in_part, "Checked in part", "आंशिक रूपमा जाँचियो"),
        (open, "Not answered", "उत्तर दिइएन"),
    ] {
        if !labels.is_empty() {
            let words = if language == Language::En { en } else { ne };
            sentences.push(format!("{words}: {labels}"));
        }
    }
    sentences.join("; ")
}

/// The stem, and the parts behind it; nothing unless two parts at least are lettered in order.
fn split(text: &str) -> Option<(&str, Vec<Piece<'_>>)> {
    let found = ORDERS.iter().find_map(|order| {
        let mut marks: Vec<(usize, usize, &str)> = Vec::new();
        let mut from = 0;
        for label in order.iter().take(MOST) {
            let Some((start, end)) = mark(text, from, label) else { break };
            marks.push((start, end, label));
            from = end;
        }
        (marks.len() > 1).then_some(marks)
    })?;
    let stem = text[..found[0].0].trim();
    // What is lettered behind a question are the answers to choose from.
    if stem.ends_with('?') {
        return None;
    }
    let mut pieces = Vec::new();
    for (k, &(_, end, label)) in found.iter().enumerate() {
        let until = found.get(k + 1).map_or(text.len(), |next| next.0);
        let whole = &text[end..until];
        let start = end + (whole.len() - whole.trim_start().len());
        let text = without_marks(whole.trim());
        if text.is_empty() {
            return None;
        }
        pieces.push(Piece { label: label.to_owned(), text, start });
    }
    Some((stem, pieces))
}

/// Where `(a)`, or `a)` and `a.` at the beginning of a line, stands from `from` on.
fn mark(text: &str, from: usize, label: &str) -> Option<(usize, usize)> {
    let mut at = from;
    while let Some(found) = text[at..].find(label) {
        let start = at + found;
        let end = start + label.len();
        at = end;
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
        if before == Some('(') && after == Some(')') {
            let outside = text[..start - 1].chars().next_back();
            let behind = text[end + 1..].chars().next();
            if outside.is_none_or(|c| c.is_whitespace() || ".।:;,]".contains(c)) && spaced(behind)
            {
                return Some((start - 1, end + 1));
            }
        }
        let line = text[..start].rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
        let behind = text[end..].chars().nth(1);
        if line && matches!(after, Some(')' | '.')) && spaced(behind) {
            return Some((start, end + 1));
        }
    }
    None
}

/// A part without the marks that a paper gives for it: `[2]`, `[1K]`, `[2 marks]`.
fn without_marks(text: &str) -> &str {
    let Some(inside) = text.strip_suffix(']') else { return text };
    let Some((before, marks)) = inside.rsplit_once('[') else { return text };
    let digits = |c: char| c.is_ascii_digit() || ('०'..='९').contains(&c);
    let rest = marks.trim().trim_start_matches(digits).trim();
    let known = matches!(rest, "" | "K" | "U" | "A" | "HA" | "mark" | "marks");
    if known && marks.trim().starts_with(digits) { before.trim_end() } else { text }
}

#[cfg(test)]
mod tests {
    use super::split;

    fn parts(text: &str) -> Option<(String, Vec<(String, String)>)> {
        let (stem, pieces) = split(text)?;
        let pieces = pieces.into_iter().map(|piece| (piece.label, piece.text.to_owned()));
        Some((stem.to_owned(), pieces.collect()))
    }

    #[test]
    fn lettered_parts_are_found() {
        let of = |stem: &str, pieces: &[(&str, &str)]| {
            let pieces = pieces.iter().map(|(l, t)| ((*l).to_owned(), (*t).to_owned()));
            Some((stem.to_owned(), pieces.collect()))
        };
        assert_eq!(
            parts("He has Rs. 5. (a) Find x. [1K] (b) Find y. [2 marks]"),
            of("He has Rs. 5.", &[("a", "Find x."), ("b", "Find y.")])
        );
        assert_eq!(
            parts("A stem:\n(i) one\n(ii) two\n(iii) three"),
            of("A stem:", &[("i", "one"), ("ii", "two"), ("iii", "three")])
        );
        assert_eq!(parts("a) one\nb) two"), of("", &[("a", "one"), ("b", "two")]));
        assert_eq!(parts("कुरा। (क) एक (ख) दुई"), of("कुरा।", &[("क", "एक"), ("ख", "दुई")]));
        for none in
            ["f(a) = 2 and (b) is 3", "Find x. (a) one", "Which is it? (a) 3 (b) 5", "(b) x (a) y"]
        {
            assert_eq!(parts(none), None, "{none}");
        }
    }
}
