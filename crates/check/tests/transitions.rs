//! Transitions from line to line, right and wrong, in `transitions/*.txt`: `before | after |
//! follows`, or `before | after | mistake | corrected`.

use algebra::Budget;
use check::{LineVerdict, Premises, Scope, check_working, diagnose, mistakes};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use syntax::{Expr, parse, plain};

/// One line of a table.
struct Transition {
    place: String,
    before: String,
    after: String,
    expected: String,
    corrected: Option<String>,
}

fn transitions() -> Vec<Transition> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transitions");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|f| f.expect("a file").path()).collect();
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a table");
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        for (k, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let parts: Vec<&str> = line.split(" | ").map(str::trim).collect();
            let [before, after, expected, corrected @ ..] = &parts[..] else {
                panic!("{name}:{}: {line}", k + 1);
            };
            found.push(Transition {
                place: format!("{name}:{}", k + 1),
                before: (*before).to_owned(),
                after: (*after).to_owned(),
                expected: (*expected).to_owned(),
                corrected: corrected.first().map(|c| (*c).to_owned()),
            });
        }
    }
    found
}

fn read(text: &str) -> Expr {
    let parsed = parse(text);
    parsed.expr
}

fn verdict(before: &str, after: &str) -> LineVerdict {
    check_working(&[before, after], &Premises::default()).lines[1].verdict
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn right_lines_follow() {
    let mut wrong = Vec::new();
    for t in transitions().iter().filter(|t| t.expected == "follows") {
        let verdict = verdict(&t.before, &t.after);
        if verdict != LineVerdict::Follows {
            wrong.push(format!("{}: {} | {} is {verdict:?}", t.place, t.before, t.after));
        }
    }
    assert_none(&wrong);
}

#[test]
fn wrong_lines_do_not_follow_without_a_condition() {
    let mut wrong = Vec::new();
    for t in transitions().iter().filter(|t| t.expected != "follows") {
        let lines = [&t.before[..], &t.after];
        let judged = &check_working(&lines, &Premises::default()).lines[1];
        if judged.verdict == LineVerdict::Follows && judged.condition.is_none() {
            wrong.push(format!("{}: {} | {} follows", t.place, t.before, t.after));
        }
    }
    assert_none(&wrong);
}

#[test]
fn each_mistake_is_named() {
    let mut wrong = Vec::new();
    for t in transitions().iter().filter(|t| t.expected != "follows") {
        let (before, after) = (read(&t.before), read(&t.after));
        let found = diagnose(&before, &after, &Scope::default(), &Budget::default());
        let place = format!("{}: {} | {}", t.place, t.before, t.after);
        let Some(first) = found.first() else {
            wrong.push(format!("{place}: nothing, not {}", t.expected));
            continue;
        };
        if first.mistake.name != t.expected {
            wrong.push(format!("{place}: {}, not {}", first.mistake.name, t.expected));
        }
        let corrected = first.corrected.as_ref().map(plain);
        if let Some(expected) = &t.corrected
            && corrected.as_ref() != Some(&plain(&read(expected)))
        {
            wrong.push(format!("{place}: corrected {corrected:?}, not {expected}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_working_says_the_mistake() {
    let mut wrong = Vec::new();
    for t in transitions().iter().filter(|t| t.expected != "follows") {
        let lines = [&t.before[..], &t.after];
        let judged = check_working(&lines, &Premises::default()).lines.swap_remove(1);
        let said = judged.mistakes.first().map(|note| note.ground.name);
        if judged.verdict == LineVerdict::DoesNotFollow && said != Some(&t.expected) {
            wrong.push(format!("{}: {} | {}: {said:?}", t.place, t.before, t.after));
        } else if judged.verdict != LineVerdict::DoesNotFollow && said.is_some() {
            wrong.push(format!("{}: {} | {} accused", t.place, t.before, t.after));
        }
    }
    assert_none(&wrong);
}

#[test]
fn corrected_lines_follow() {
    let mut wrong = Vec::new();
    for t in transitions().iter().filter(|t| t.expected != "follows") {
        let (before, after) = (read(&t.before), read(&t.after));
        for found in diagnose(&before, &after, &Scope::default(), &Budget::default()) {
            let Some(corrected) = &found.corrected else { continue };
            let verdict = verdict(&t.before, &plain(corrected));
            if verdict == LineVerdict::DoesNotFollow {
                let (place, corrected) = (&t.place, plain(corrected));
                wrong.push(format!("{place}: {} | {corrected} is {verdict:?}", t.before));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn each_mistake_has_transitions_and_words_with_its_places() {
    let mut count: BTreeMap<&str, usize> = mistakes().map(|m| (m.name, 0)).collect();
    let mut wrong = Vec::new();
    for t in transitions().iter().filter(|t| t.expected != "follows") {
        match count.get_mut(t.expected.as_str()) {
            Some(count) => *count += 1,
            None => wrong.push(format!("{}: no mistake is called {}", t.place, t.expected)),
        }
        let (before, after) = (read(&t.before), read(&t.after));
        for found in diagnose(&before, &after, &Scope::default(), &Budget::default()) {
            for nepali in [false, true] {
                let said = found.mistake.words.fill(nepali, &found.arguments, plain);
                if said.contains(['{', '}', '?']) {
                    wrong.push(format!("{}: {said}", t.place));
                }
            }
        }
    }
    wrong.extend(
        count.iter().filter(|(_, n)| **n == 0).map(|(name, _)| format!("no line for {name}")),
    );
    assert_none(&wrong);
}
