//! Whole workings with their questions: what is said of the lines and of the whole.
#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use serde_json::{Value, json};
use tutor::{Language, Submission, working};

fn judged(question: &str, lines: &[&str]) -> Value {
    let submission = Submission {
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        question: Some(question.to_owned()),
        ..Submission::default()
    };
    serde_json::to_value(working(&submission, Language::En)).unwrap()
}

#[test]
fn lines_are_held_against_the_question() {
    let found = judged("Solve 2x + 3 = 7", &["2x = 10", "x = 5"]);
    assert_eq!(found["verdicts"], json!(["does-not-follow", "follows"]), "{found}");
    let first = &found["lines"][0];
    assert_eq!(first["from"], 0);
    assert_eq!(first["counterexample"], "x = 2");
    assert_eq!(first["values"], json!({ "before": "True", "here": "False" }));
    assert!(first["counterexample_words"].as_str().unwrap().contains(r"\(x = 2\)"), "{first}");
    assert_eq!(found["lines"][1]["from"], 1);
    assert_eq!(found["marks"]["first_wrong"], 1);
    assert_eq!(found["marks"]["final_answer"], "wrong");
}

#[test]
fn values_that_differ_are_both_shown() {
    let found = judged("Expand (x + 1)^2", &["x^2 + 1"]);
    let line = &found["lines"][0];
    assert_eq!(line["values"], json!({ "before": "9", "here": "5" }), "{line}");
    assert_eq!(line["counterexample"], "x = 2");
    assert_eq!(line["latex"], "x^{2} + 1");
}

/// Whether the last line answers what was asked; being right is not enough.
#[test]
fn the_final_answer_is_right_only_in_the_form_that_was_asked_for() {
    for (question, lines, expected) in [
        ("Solve 2x + 3 = 7", &["2x = 4", "x = 2"][..], "right"),
        ("Solve 2x + 3 = 7", &["2x = 4"], "unknown"),
        ("Solve x^2 = 3x", &["x = 3"], "wrong"),
        ("Solve x + y = 3, x - y = 1", &["2x = 4", "x = 2", "y = 1"], "right"),
        ("Solve x + y = 3, x - y = 1", &["2x = 4", "x = 2", "y = 2"], "wrong"),
        ("Solve x + y = 3, x - y = 1", &["2x = 4", "x = 2"], "unknown"),
        ("Factorise x^2 - 9", &["x^2 - 3^2", "(x - 3)(x + 3)"], "right"),
        ("Factorise x^2 - 9", &["x^2 - 9"], "unknown"),
        ("Factorise x^2 - 9", &["(x - 3)^2"], "wrong"),
        ("Expand (x + 1)^2", &["(x + 1)(x + 1)"], "unknown"),
        ("Expand (x + 1)^2", &["x^2 + x + x + 1"], "unknown"),
        ("Expand (x + 1)^2", &["x^2 + 2x + 1"], "right"),
        ("Simplify 2x + 3x", &["3x + 2x"], "unknown"),
        ("Simplify 2x + 3x", &["5x"], "right"),
        ("What is 3 + 4 * 2?", &["3 + 8"], "unknown"),
        ("What is 3 + 4 * 2?", &["3 + 8", "11"], "right"),
        ("Differentiate x^3", &["3x^2"], "right"),
        ("Integrate x^2", &["x^3/3 + C"], "right"),
        ("Integrate x^2", &["x^3/2 + C"], "wrong"),
        ("What is the HCF of 24 and 36?", &["24 = 2*2*2*3", "36 = 2*2*3*3", "HCF = 12"], "right"),
        ("What is the HCF of 24 and 36?", &["HCF = 6"], "wrong"),
        ("If f(x) = 2x + 1, find f(3)", &["2 * 3 + 1", "7"], "right"),
        ("If f(x) = 2x + 1, find f(3)", &["2 * 3 + 1"], "unknown"),
        ("Suppose 2v + 108 = 116. Let w = 100. What is the HCF of v and w?", &["5"], "wrong"),
        ("Suppose 2v + 108 = 116. Let w = 100. What is the HCF of v and w?", &["4"], "right"),
        ("What is the LCM of 6 and 8?", &["2^3 * 3"], "unknown"),
        ("What is the LCM of 6 and 8?", &["2^3 * 3", "24"], "right"),
        ("Write 11 in base 2.", &["11 = 8 + 2 + 1", "11"], "unknown"),
        ("Factorise x^3 - x", &["x(x^2 - 1)"], "unknown"),
        ("Factorise x^3 - x", &["x(x^2 - 1)", "x(x - 1)(x + 1)"], "right"),
        ("Let k = 1724 - 1469. Does 15 divide k?", &["k = 255"], "unknown"),
    ] {
        let found = judged(question, lines);
        assert_eq!(found["marks"]["final_answer"], expected, "{question} {lines:?}: {found}");
    }
}

#[test]
fn the_last_line_is_held_against_the_right_answer() {
    for (answer, lines, expected) in [
        ("15", &["There are 9 + 6 = 15 liters of water."][..], "right"),
        ("15", &["9 + 6 = 16"], "wrong"),
        ("15", &["9 + 6 = 15", "It will hold."], "right"),
        ("243", &["3 * 80 = 240", "She spent $243 on clothing."], "right"),
        ("x = 2", &["2x = 4", "x = 2"], "right"),
        ("4", &["2x = 4"], "unknown"),
        ("5", &["2x = 4"], "wrong"),
        ("2, 3", &["x = 2 or x = 3"], "right"),
        ("x = 1, y = 2", &["x = 1, y = 2"], "right"),
        ("7", &["3 + 4 = 8", "x = = 7 + ("], "unknown"),
    ] {
        let submission = Submission {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            answer: Some(answer.to_owned()),
            ..Submission::default()
        };
        let found = serde_json::to_value(working(&submission, Language::En)).unwrap();
        assert_eq!(found["marks"]["final_answer"], expected, "{answer} {lines:?}: {found}");
    }
}

#[test]
fn a_function_may_be_written_down_before_it_is_differentiated() {
    let found = judged("Differentiate x^3", &["x^3", "3x^2", "6x"]);
    assert_eq!(found["verdicts"], json!(["start", "follows", "does-not-follow"]), "{found}");
    assert_eq!(found["lines"][2]["from"], 2);
    assert_eq!(found["marks"]["first_wrong"], 3);
}

/// What the engine writes on its way to a checked answer, held against the question: never wrong.
#[test]
fn the_engine_s_own_steps_follow_from_the_question() {
    for question in [
        "Solve 3(x - 2) = x + 4",
        "Solve x^2 - 5x + 6 = 0",
        "Solve 3x + 2y = 12 and x - y = -1",
        "Solve 3x - 2 > 7",
        "Solve |x - 2| < 3",
        "Factorise 6x^2 + x - 2",
        "Expand (x + 2)(x - 5)",
        "Simplify sqrt(72) + sqrt(8)",
        "Simplify (x^2 - 1)/(x - 1)",
        "Differentiate x^3 - 3x",
        "What is 15% of 240?",
        "2 + 3 * 4",
        "Let f(x) = 2x + 3. Let g(x) = x^2. Find f(g(2)).",
        "Find the HCF of 24 and 36",
        "Suppose -2*g = 2*i, 10 = g - 4*i. Solve z = -5*m - i + 18, z = 1 for m.",
    ] {
        let answer = tutor::ask(question, Language::En);
        let lines: Vec<&str> = answer.steps.iter().map(|s| s.after_latex.as_str()).collect();
        assert!(!lines.is_empty(), "{question}: {answer:?}");
        let found = judged(question, &lines);
        let verdicts = found["verdicts"].to_string();
        assert!(!verdicts.contains("does-not-follow"), "{question} {lines:?}: {found}");
        assert_ne!(found["marks"]["final_answer"], "wrong", "{question} {lines:?}: {found}");
    }
}

#[test]
fn an_answer_without_working_is_said_to_be_one() {
    let only = |question, lines: &[&str]| judged(question, lines)["marks"]["answer_only"].clone();
    assert_eq!(only("Solve 2x + 3 = 7", &["x = 2"]), true);
    assert_eq!(only("Solve 2x + 3 = 7", &["2x = 4"]), false, "no answer");
    assert_eq!(only("Solve 2x + 3 = 7", &["2x = 4", "x = 2"]), false);
}

#[test]
fn a_question_that_is_not_understood_is_said_and_left_out() {
    let found = judged("Why is the sky blue?", &["3 + 4 = 8", "so x = 2"]);
    assert!(found["problem"]["message"].is_string(), "{found}");
    assert_eq!(found["verdicts"][0], "does-not-follow");
    assert_eq!(found["marks"]["final_answer"], "unknown");
    let formula = judged("f(x) = 2x + 1", &["f(2) = 5"]);
    assert!(formula["problem"].is_null(), "{formula}");
    assert_eq!(formula["verdicts"], json!(["follows"]));
}

#[test]
fn words_are_in_the_language_asked_for() {
    let submission = Submission {
        lines: vec!["2x = 10".to_owned()],
        question: Some("2x + 3 = 7 हल गर्नुहोस्".to_owned()),
        ..Submission::default()
    };
    let found = working(&submission, Language::Ne);
    let line = &found.lines[0];
    assert_eq!(found.verdicts, [tutor::working::LineVerdict::DoesNotFollow]);
    for words in [&line.why, line.counterexample_words.as_ref().unwrap()] {
        assert!(words.chars().any(|c| ('\u{900}'..'\u{980}').contains(&c)), "{words}");
    }
}

#[test]
fn an_assumption_is_a_relation() {
    assert!(tutor::working::assumption("x > 0").is_ok());
    assert!(tutor::working::assumption("x >").is_err());
    assert!(tutor::working::assumption("x + 1").is_err());
}

#[test]
fn an_assumption_is_relied_on() {
    let mut submission =
        Submission { lines: vec!["sqrt(x^2)".to_owned(), "x".to_owned()], ..Submission::default() };
    let without = working(&submission, Language::En).verdicts[1];
    assert_eq!(without, tutor::working::LineVerdict::DoesNotFollow);
    submission.assumptions.push(tutor::working::assumption("x > 0").unwrap());
    let with = working(&submission, Language::En).verdicts[1];
    assert_eq!(with, tutor::working::LineVerdict::Follows);
}
