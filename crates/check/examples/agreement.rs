//! How often the checker agrees with labelled pairs of answers.
//!
//! ```text
//! cargo run -p check --example agreement -- FILE.jsonl …
//! ```
//!
//! Each line has `gold`, `answer` (or `pred`, or `output` where that is null) and either `expected`
//! (`equal`, `different`, `unknown`) or `label` (true or false). Prints every disagreement, then the
//! figures of each file. With `-q` only wrong "equal"s and "different"s are printed, with `-s` only
//! the figures; with `-o` whole outputs are read where there are some. With `-t` disagreements are
//! rows of a table: id, gold, what was taken for the answer, what was expected, what was found.

use algebra::Budget;
use check::{Equality, Policy, check_answer, final_answer};
use serde_json::Value;
use std::time::{Duration, Instant};

#[derive(Default)]
struct Tally {
    rows: usize,
    agreed: usize,
    wrong_equal: usize,
    wrong_different: usize,
    undecided: usize,
    time: Duration,
    longest: Duration,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let quiet = arguments.iter().any(|a| a == "-q");
    let silent = arguments.iter().any(|a| a == "-s");
    let outputs = arguments.iter().any(|a| a == "-o");
    let table = arguments.iter().any(|a| a == "-t");
    for path in arguments.iter().filter(|a| !a.starts_with('-')) {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("{path}: {error}");
                continue;
            }
        };
        let mut tally = Tally::default();
        for line in text.lines() {
            if let Ok(row) = serde_json::from_str(line) {
                check_row(&row, &mut tally, &Printed { quiet, silent, outputs, table });
            }
        }
        let Tally { rows, agreed, wrong_equal, wrong_different, undecided, time, longest } = tally;
        println!(
            "{path}: {agreed}/{rows} agree, {wrong_equal} wrong equal, {wrong_different} wrong different, \
             {undecided} undecided; {time:?} in all, {longest:?} the longest"
        );
    }
}

/// What is read and printed.
struct Printed {
    quiet: bool,
    silent: bool,
    outputs: bool,
    table: bool,
}

fn check_row(row: &Value, tally: &mut Tally, printed: &Printed) {
    let text = |name: &str| row.get(name).and_then(Value::as_str);
    let expected = match (text("expected"), row.get("label").and_then(Value::as_bool)) {
        (Some(expected), _) => expected.to_owned(),
        (None, Some(true)) => "equal".to_owned(),
        (None, Some(false)) => "different".to_owned(),
        (None, None) => return,
    };
    let Some(gold) = text("gold") else { return };
    let names =
        if printed.outputs { ["output", "answer", "pred"] } else { ["answer", "pred", "output"] };
    let Some(answer) = names.iter().find_map(|name| text(name)) else { return };
    let started = Instant::now();
    let checked = check_answer(gold, answer, &Policy::examiner(), &Budget::default());
    let taken = started.elapsed();
    let verdict = match checked.verdict {
        Equality::Equal => "equal",
        Equality::Different => "different",
        Equality::Unknown => "unknown",
    };
    tally.rows += 1;
    tally.time += taken;
    tally.longest = tally.longest.max(taken);
    if verdict == expected {
        tally.agreed += 1;
        return;
    }
    match verdict {
        "equal" => tally.wrong_equal += 1,
        "different" => tally.wrong_different += 1,
        _ => tally.undecided += 1,
    }
    if printed.table {
        let id = text("id").unwrap_or_default();
        let read = final_answer(answer).parts.join(" and ").replace('\n', " ").replace('|', "\\|");
        println!("| {id} | `{gold}` | `{read}` | {expected} | {verdict} |");
    } else if !(printed.silent || printed.quiet && verdict == "unknown") {
        let end = |s: &str| -> String {
            let from = s.char_indices().rev().nth(250).map_or(0, |(at, _)| at);
            s[from..].to_owned()
        };
        let id = text("id").map_or_else(String::new, |id| format!("{id}: "));
        println!(
            "{id}{verdict}, not {expected} ({}): {:?} | {:?}",
            checked.why,
            end(gold),
            end(answer)
        );
    }
}
