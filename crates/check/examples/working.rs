//! Holds `check_working` against labelled cases: JSON lines with `lines` and `expected`, a verdict
//! for each line.
//!
//! ```text
//! cargo run --release -p check --example working -- CASES/working_*.jsonl
//! ```

#![allow(clippy::unwrap_used, reason = "a tool: bad input may end it")]

use check::{Premises, check_working};
use serde_json::Value;
use std::time::Instant;

fn main() {
    let quiet = std::env::args().any(|a| a == "-q");
    for path in std::env::args().skip(1).filter(|a| a != "-q") {
        let text = std::fs::read_to_string(&path).unwrap();
        let (mut right, mut all) = (0, 0);
        let mut times = Vec::new();
        for row in text.lines().filter(|l| !l.trim().is_empty()) {
            let row: Value = serde_json::from_str(row).unwrap();
            let lines: Vec<&str> =
                row["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
            let expected: Vec<&str> = match &row["expected"] {
                Value::Array(all) => all.iter().map(|l| l.as_str().unwrap()).collect(),
                _ => Vec::new(),
            };
            let start = Instant::now();
            let judged = check_working(&lines, &Premises::default());
            times.push(start.elapsed().as_micros() / lines.len() as u128);
            let found: Vec<&str> = judged.lines.iter().map(|l| l.verdict.name()).collect();
            all += 1;
            if found == expected {
                right += 1;
            } else if !quiet {
                println!("{lines:?}");
                for (k, line) in judged.lines.iter().enumerate() {
                    let read = line.read.as_ref().map(syntax::plain).unwrap_or_default();
                    let arguments: Vec<String> =
                        line.why.arguments.iter().map(syntax::plain).collect();
                    println!(
                        "   {:15} expected {:15} {read:30} {} {arguments:?} {:?}",
                        line.verdict.name(),
                        expected.get(k).unwrap_or(&""),
                        line.why.ground.name,
                        line.condition.as_ref().map(|c| c.ground.name)
                    );
                }
            }
        }
        times.sort_unstable();
        println!(
            "{path}: {right} of {all}; a line takes {} µs at the median, {} µs at most",
            times[times.len() / 2],
            times[times.len() - 1]
        );
    }
}
