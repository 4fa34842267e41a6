//! Whole workings, judged line by line: `tests/workings/*.txt`. A working is a block of lines, each
//! with its verdict in front and, behind a bar, the condition it follows on.
#![allow(clippy::unwrap_used, reason = "a test may fail by it")]

use check::{LineVerdict, Premises, check_working};

/// The verdict, the line, its condition.
type Row<'t> = (&'t str, &'t str, Option<&'t str>);

fn workings(text: &str) -> Vec<Vec<Row<'_>>> {
    text.split("\n\n")
        .map(|block| {
            let lines = block.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
            lines
                .map(|line| {
                    let (verdict, rest) = line.split_once(' ').unwrap();
                    let (text, condition) = match rest.rsplit_once("   | ") {
                        Some((text, condition)) => (text, Some(condition.trim())),
                        None => (rest, None),
                    };
                    (verdict, text.trim(), condition)
                })
                .collect()
        })
        .filter(|working: &Vec<_>| !working.is_empty())
        .collect()
}

#[test]
fn workings_are_judged_as_a_teacher_would() {
    let mut wrong = Vec::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workings");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for working in workings(&text) {
            seen += 1;
            let lines: Vec<&str> = working.iter().map(|(_, text, _)| *text).collect();
            let judged = check_working(&lines, &Premises::default());
            for ((verdict, text, condition), found) in working.iter().zip(&judged.lines) {
                let said = match found.verdict {
                    LineVerdict::Start => "start",
                    LineVerdict::Follows => "follows",
                    LineVerdict::DoesNotFollow => "wrong",
                    LineVerdict::Unknown => "unknown",
                };
                let on = found.condition.as_ref().map(|c| c.ground.name);
                if (said, on) != (*verdict, *condition) {
                    wrong.push(format!(
                        "{text}\n    expected {verdict} {condition:?}, found {said} {on:?} ({})",
                        found.why.ground.name
                    ));
                }
            }
        }
    }
    assert!(seen > 150, "{seen} workings");
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}
