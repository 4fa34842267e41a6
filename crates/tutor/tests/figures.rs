//! Figures: what is drawn beside which question, and that whatever is drawn can be drawn.

use serde_json::Value;
use std::fmt::Write as _;
use tutor::{Language, ask};

const TABLE: &str = include_str!("figures.txt");

/// The kinds of picture of an answer.
fn figures(question: &str, language: Language) -> Vec<Value> {
    let answer = serde_json::to_value(ask(question, language)).expect("an answer serialises");
    assert!(answer["answer"].is_string(), "{question}: {}", answer["problem"]);
    answer["figures"].as_array().expect("figures").clone()
}

/// A line of the table is `question => kind: description`.
#[test]
fn pictures_are_those_that_a_teacher_would_draw() {
    let mut wrong = String::new();
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (question, expected) = line.split_once(" => ").expect("question => figure");
        let nepali = !question.is_ascii() && question.contains('।');
        let language = if nepali { Language::Ne } else { Language::En };
        let found: Vec<String> = figures(question, language)
            .iter()
            .map(|figure| {
                let kind = figure["picture"]["kind"].as_str().unwrap_or("?");
                format!("{kind}: {}", figure["description"].as_str().unwrap_or("?"))
            })
            .collect();
        let found = if found.is_empty() { "nothing".to_owned() } else { found.join(" | ") };
        if found != expected {
            let _ = writeln!(wrong, "{question} => {found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Whatever is drawn has finite places inside or near its frame, and words in both languages.
#[test]
fn every_picture_can_be_drawn() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions");
    let mut drawn = 0;
    for file in std::fs::read_dir(folder).expect("the folder of questions") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((question, _)) = line.split_once(" => ") else { continue };
            for language in [Language::En, Language::Ne] {
                for figure in figures(question, language) {
                    drawn += 1;
                    sound(question, &figure["picture"]);
                    let words = figure["description"].as_str().expect("words");
                    assert!(!words.is_empty(), "{question}");
                    if language == Language::Ne {
                        assert_no_english(question, words);
                    }
                }
            }
        }
    }
    assert!(drawn > 100, "only {drawn} figures");
}

/// No number that is missing where one is expected, and no drawing larger than its frame.
fn sound(question: &str, picture: &Value) {
    // What is no finite number is written as null.
    for field in ["x_range", "y_range", "range", "width", "height"] {
        assert!(!picture[field].is_array() || finite(&picture[field]), "{question}: {field}");
    }
    let places = ["areas", "shades", "marks"].map(|field| &picture[field]);
    for places in places.into_iter().filter(|places| !places.is_null()) {
        assert!(finite(&without_labels(places)), "{question}: {places}");
    }
    if picture["kind"] == "drawing" {
        let (width, height) = (&picture["width"], &picture["height"]);
        let (width, height) = (width.as_f64().expect("width"), height.as_f64().expect("height"));
        assert!(width > 0.0 && height > 0.0, "{question}");
        for stroke in picture["strokes"].as_array().expect("strokes") {
            for point in stroke["points"].as_array().expect("points") {
                let (x, y) = (point[0].as_f64().expect("x"), point[1].as_f64().expect("y"));
                let inside =
                    (-0.2..=width + 0.2).contains(&x) && (-0.2..=height + 0.2).contains(&y);
                assert!(inside, "{question}: ({x}, {y}) of {width} by {height}");
            }
        }
    }
}

fn without_labels(value: &Value) -> Value {
    let mut value = value.clone();
    for mark in value.as_array_mut().into_iter().flatten() {
        if let Some(fields) = mark.as_object_mut() {
            fields.remove("label");
            fields.remove("role");
        }
    }
    value
}

fn finite(value: &Value) -> bool {
    match value {
        Value::Array(parts) => parts.iter().all(finite),
        Value::Object(fields) => fields.values().all(finite),
        other => other.as_f64().is_some(),
    }
}

/// Words of more than one letter outside of formulas are Nepali.
fn assert_no_english(question: &str, words: &str) {
    let mut rest = words;
    let mut outside = String::new();
    while let Some((before, after)) = rest.split_once("\\(") {
        outside.push_str(before);
        rest = after.split_once("\\)").map_or("", |(_, after)| after);
    }
    outside.push_str(rest);
    let english = outside.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.len() > 1);
    assert!(!english, "{question}: {words}");
}
