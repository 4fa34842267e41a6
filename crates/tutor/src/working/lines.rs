//! What was found of each line, put into words.

use super::question;
use super::{FinalAnswer, LineVerdict, Marks, Reason, Values, Working, WorkingLine};
use crate::answer::Language;
use crate::words::{inline, internal_error, say};
use check::{Counterexample, Ground, JudgedLine, Note, Premises, Task, Text, check_working};
use syntax::{Expr, latex, parse, plain};

/// Judges the lines. A function that is to be differentiated or integrated may stand above them:
/// what follows is held against the question, not against it.
pub(super) fn judge(lines: &[String], premises: &Premises, task: Option<&Task>) -> check::Working {
    let mut texts: Vec<&str> = lines.iter().map(String::as_str).collect();
    let restated = task.and_then(question::function).filter(|function| {
        texts.first().is_some_and(|line| parse(line).ok().as_ref() == Ok(*function))
    });
    let Some(function) = restated else { return check_working(&texts, premises) };
    let first = JudgedLine {
        text: texts.remove(0).to_owned(),
        read: Some(function.clone()),
        verdict: check::LineVerdict::Start,
        why: Note { ground: &RESTATED, arguments: Vec::new() },
        condition: None,
        from: None,
        counterexample: None,
        mistakes: Vec::new(),
        corrected: None,
    };
    let mut working = check_working(&texts, premises);
    for line in &mut working.lines {
        line.from = line.from.map(|k| k + 1);
    }
    working.lines.insert(0, first);
    working.marks.first_wrong = working.marks.first_wrong.map(|k| k + 1);
    working
}

static RESTATED: Ground = Ground {
    name: "restated",
    words: Text {
        en: "This is what the question is about", ne: "प्रश्न यसैबारे हो"
    },
};

/// One line as other programs see it.
pub(super) fn line(judged: &JudgedLine, premises: &Premises, language: Language) -> WorkingLine {
    let from = held_against(judged, premises);
    let witness = judged.counterexample.as_ref();
    WorkingLine {
        line: judged.text.clone(),
        latex: judged.read.as_ref().map(latex),
        verdict: judged.verdict.into(),
        rule: judged.why.ground.name.to_owned(),
        why: said(&judged.why, language),
        condition: judged.condition.as_ref().map(|note| reason(note, language)),
        from,
        counterexample: witness.map(place),
        counterexample_words: witness.map(|at| place_in_words(at, judged, from, language)),
        values: witness.map(|at| Values { before: plain(&at.left), here: plain(&at.right) }),
        mistakes: judged.mistakes.iter().map(|note| reason(note, language)).collect(),
        should_be: judged.corrected.as_ref().map(plain),
        should_be_latex: judged.corrected.as_ref().map(latex),
    }
}

/// Each line, undecided, because the engine broke.
pub(super) fn undecided(lines: &[String], language: Language) -> Working {
    let why = say(&BROKEN, &[], language);
    let line = |text: &String| WorkingLine {
        line: text.clone(),
        latex: None,
        verdict: LineVerdict::Unknown,
        rule: "internal-error".to_owned(),
        why: why.clone(),
        condition: None,
        from: None,
        counterexample: None,
        counterexample_words: None,
        values: None,
        mistakes: Vec::new(),
        should_be: None,
        should_be_latex: None,
    };
    Working {
        understood: None,
        problem: Some(internal_error()),
        verdicts: vec![LineVerdict::Unknown; lines.len()],
        lines: lines.iter().map(line).collect(),
        marks: Marks {
            first_wrong: None,
            lines_right: 0,
            lines_judged: 0,
            final_answer: FinalAnswer::Unknown,
            answer_only: false,
        },
    }
}

fn reason(note: &Note, language: Language) -> Reason {
    Reason { name: note.ground.name.to_owned(), why: said(note, language) }
}

fn said(note: &Note, language: Language) -> String {
    say(&note.ground.words, &note.arguments, language)
}

/// The line it was held against, from 1; 0 if that is what the question gives.
fn held_against(judged: &JudgedLine, premises: &Premises) -> Option<usize> {
    let of_question = || judged.why.arguments.iter().any(|a| premises.given.contains(a));
    judged.from.map(|k| k + 1).or_else(|| of_question().then_some(0))
}

/// `x = -2, y = 1`; where there are no letters, the values themselves.
fn place(at: &Counterexample) -> String {
    if at.point.is_empty() {
        return format!("{} != {}", plain(&at.left), plain(&at.right));
    }
    let value = |(x, q): &(syntax::Symbol, algebra::Rational)| {
        format!("{x} = {}", plain(&Expr::rational(q)))
    };
    at.point.iter().map(value).collect::<Vec<_>>().join(", ")
}

fn place_in_words(
    at: &Counterexample,
    judged: &JudgedLine,
    from: Option<usize>,
    language: Language,
) -> String {
    let values = [at.left.clone(), at.right.clone()];
    let say = |text: &Text| say(text, &values, language);
    if at.point.is_empty() {
        let sets = [&at.left, &at.right].iter().any(|e| is_statement(e));
        return match (judged.why.ground.name, from) {
            _ if sets => say(&SOLUTIONS),
            ("no-solution-of", _) => say(&PUT_BACK),
            (_, Some(_)) => say(&VALUES),
            (_, None) => say(&SIDES),
        };
    }
    let point: Vec<String> = at
        .point
        .iter()
        .map(|(x, q)| inline(&Expr::Symbol(x.clone()).equals(Expr::rational(q)), language))
        .collect();
    let text = match (&at.left, from) {
        (Expr::Truth(_), Some(0)) => &HOLDS_IN_QUESTION,
        (Expr::Truth(_), Some(_)) => &HOLDS_IN_LINE,
        (Expr::Truth(_), None) => &HOLDS_ABOVE,
        _ if judged.why.ground.name == "no-solution-of" => &PUT_BACK_AT,
        _ => &VALUES_AT,
    };
    let number = from.map(|k| k.to_string()).unwrap_or_default();
    say(text).replace("{at}", &point.join(", ")).replace("{line}", &number)
}

fn is_statement(expr: &Expr) -> bool {
    matches!(expr, Expr::Relation(..) | Expr::And(_) | Expr::Or(_) | Expr::Set(_))
}

const BROKEN: Text = Text {
    en: "Something in the engine broke on this working",
    ne: "यो काम जाँच्दा इन्जिनमै केही बिग्रियो",
};
const SOLUTIONS: Text = Text {
    en: "The solutions before are {0}; those of this line are {1}",
    ne: "अघिका हल {0} हुन्; यो पङ्क्तिका हल {1} हुन्",
};
const PUT_BACK: Text = Text {
    en: "Put back, one side is {0} and the other {1}",
    ne: "राखेर हेर्दा एकातिर {0} र अर्कोतिर {1} आउँछ",
};
const PUT_BACK_AT: Text = Text {
    en: "Put back, at {at} one side is {0} and the other {1}",
    ne: "राखेर हेर्दा {at} हुँदा एकातिर {0} र अर्कोतिर {1} आउँछ",
};
const VALUES: Text = Text { en: "{0} before, {1} here", ne: "अघि {0}, यहाँ {1}" };
const SIDES: Text = Text {
    en: "One side is {0}, the other {1}", ne: "एकातिर {0}, अर्कोतिर {1}"
};
const VALUES_AT: Text = Text {
    en: "At {at}: {0} before, {1} here",
    ne: "{at} हुँदा: अघि {0}, यहाँ {1}",
};
const HOLDS_IN_QUESTION: Text = Text {
    en: "At {at} the question's statement is true, but this line is not",
    ne: "{at} हुँदा प्रश्नको कथन सत्य हुन्छ, तर यो पङ्क्ति सत्य हुँदैन",
};
const HOLDS_ABOVE: Text = Text {
    en: "At {at} what stands above is true, but this line is not",
    ne: "{at} हुँदा माथि लेखिएको सत्य हुन्छ, तर यो पङ्क्ति सत्य हुँदैन",
};
const HOLDS_IN_LINE: Text = Text {
    en: "At {at} line {line} is true, but this line is not",
    ne: "{at} हुँदा पङ्क्ति {line} सत्य हुन्छ, तर यो पङ्क्ति सत्य हुँदैन",
};
