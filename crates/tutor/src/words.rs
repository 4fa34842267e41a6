//! What is said to the person who asked, in English and Nepali.

use crate::answer::{Language, Problem};
use check::{Evidence, Outcome, Text, Verdict};
use solve::Unsolved;
use syntax::{Diagnostic, Expr, Severity, latex};

/// A sentence with its arguments as LaTeX between `\(` and `\)`.
pub(crate) fn say(text: &Text, arguments: &[Expr], language: Language) -> String {
    text.fill(language == Language::Ne, arguments, |expr| inline(expr, language))
}

/// An expression inside a sentence.
pub(crate) fn inline(expr: &Expr, language: Language) -> String {
    format!("\\({}\\)", tex(expr, language))
}

/// An expression as LaTeX, the words that join its parts in the reader's language.
pub(crate) fn tex(expr: &Expr, language: Language) -> String {
    let english = latex(expr);
    match language {
        Language::En => english,
        Language::Ne => {
            (JOINTS.iter()).fold(english, |text, (en, ne)| text.replace(&joint(en), &joint(ne)))
        }
    }
}

fn joint(word: &str) -> String {
    format!("\\text{{{word}}}")
}

/// Words that stand in formulas, as the printer writes them, and in Nepali.
pub const JOINTS: &[(&str, &str)] =
    &[(" or ", " वा "), (" and ", " र "), ("otherwise", "अन्यथा"), (" if ", " भए ")];

fn pick(text: &Text, language: Language) -> &'static str {
    match language {
        Language::En => text.en,
        Language::Ne => text.ne,
    }
}

/// The verdict as a sentence: what kind of check, and the answer's first piece of evidence.
pub(crate) fn verdict(
    verdict: Verdict,
    evidence: &[Evidence],
    language: Language,
) -> Option<String> {
    let opening = match verdict {
        Verdict::Proved => {
            Text { en: "Checked exactly", ne: "ठ्याक्कै जाँचियो" }
        }
        Verdict::Supported => Text {
            en: "Checked in part", ne: "आंशिक रूपमा जाँचियो"
        },
        Verdict::Unchecked => Text {
            en: "Not checked: no check applies to this answer",
            ne: "जाँचिएको छैन: यो उत्तरमा कुनै जाँच लाग्दैन",
        },
        Verdict::Refuted => return None,
    };
    let opening = pick(&opening, language);
    let mut passed = evidence.iter().filter(|e| e.outcome == Outcome::Passed);
    let Some(first) = passed.next() else { return Some(opening.to_owned()) };
    let mut words = format!("{opening}: {}", said(first, language));
    let joint = pick(&Text { en: ", and ", ne: ", र " }, language);
    let (mut roots, mut more) = (1, 0);
    for e in passed {
        if e.method == first.method && first.method.name == "substitution" {
            let next = said(e, language);
            if roots < 3 && words.len() + next.len() < LONGEST_VERDICT {
                words = words + joint + &next;
                roots += 1;
            } else {
                more += 1;
            }
        } else if e.method.name == "counting roots" {
            if more > 0 {
                words += pick(&Text { en: ", and so on", ne: ", इत्यादि" }, language);
            }
            words = words + "; " + &said(e, language);
            break;
        } else {
            break;
        }
    }
    Some(words)
}

/// A verdict goes on to further roots as long as it has no more bytes than this.
const LONGEST_VERDICT: usize = 400;

fn said(evidence: &Evidence, language: Language) -> String {
    lower_first(&say(&evidence.method.words, &evidence.arguments, language))
}

fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if first.is_ascii_uppercase() => {
            first.to_ascii_lowercase().to_string() + letters.as_str()
        }
        _ => sentence.to_owned(),
    }
}

/// The first error of a question that was not understood.
pub(crate) fn not_understood(diagnostics: &[Diagnostic]) -> Problem {
    let first = diagnostics.iter().find(|d| d.severity == Severity::Error).or(diagnostics.first());
    match first {
        Some(d) => Problem {
            message: d.message.clone(),
            hint: d.hint.clone(),
            start: Some(d.span.start),
            end: Some(d.span.end),
        },
        None => problem("This question was not understood", None),
    }
}

/// A task that no family of problems could solve.
pub(crate) fn unsolved(unsolved: &Unsolved, language: Language) -> Problem {
    let ne = language == Language::Ne;
    match unsolved {
        Unsolved::Unknown(what) => {
            let message = if ne {
                "यस्तो प्रश्न अहिले हल गर्न सकिँदैन"
            } else {
                "I can't solve this kind of question yet"
            };
            problem(format!("{message}: {what}"), None)
        }
        Unsolved::Exhausted(limit) => problem(
            if ne {
                format!("यो धेरै ठूलो भयो: {limit}")
            } else {
                format!("This is too large: {limit}")
            },
            Some(if ne {
                "साना सङ्ख्या राखेर फेरि सोध्नुहोस्"
            } else {
                "Try it with smaller numbers"
            }),
        ),
        Unsolved::Undefined(why) => problem(
            if ne {
                format!("यसको कुनै मान हुँदैन: {why}")
            } else {
                format!("This has no value: {why}")
            },
            Some(if ne {
                "प्रश्न ठीक लेखिएको छ कि हेर्नुहोस्"
            } else {
                "Check that the question is written as you mean it"
            }),
        ),
    }
}

/// The engine's answer failed its own check.
pub(crate) fn refuted(language: Language) -> Problem {
    match language {
        Language::En => problem(
            "The answer found here failed its check, so it is not shown",
            Some("Please report this question"),
        ),
        Language::Ne => problem(
            "यहाँ निस्केको उत्तर जाँचमा गलत ठहरियो, त्यसैले देखाइएन",
            Some("कृपया यो प्रश्नबारे जानकारी दिनुहोस्"),
        ),
    }
}

/// No check applies to the engine's answer.
pub(crate) fn unchecked(language: Language) -> Problem {
    match language {
        Language::En => problem(
            "An answer was found, but it can't be checked here yet, so it is not shown",
            Some("Ask for a simpler part of the question"),
        ),
        Language::Ne => problem(
            "उत्तर भेटियो, तर यहाँ अहिले जाँच्न सकिँदैन, त्यसैले देखाइएन",
            Some("प्रश्नको सजिलो भाग सोध्नुहोस्"),
        ),
    }
}

/// An invariant broke.
pub(crate) fn internal_error() -> Problem {
    problem("Something in the engine broke on this question", Some("Please report this question"))
}

fn problem(message: impl Into<String>, hint: Option<&str>) -> Problem {
    Problem { message: message.into(), hint: hint.map(str::to_owned), start: None, end: None }
}
