//! Judges workings and prints what was found, one JSON object a line.
#![allow(clippy::unwrap_used, reason = "a tool")]
use check::{Premises, check_working};
use serde_json::{Value, json};
fn main() {
    let path = std::env::args().nth(3).unwrap();
    for row in std::fs::read_to_string(path).unwrap().lines() {
        let row: Value = serde_json::from_str(row).unwrap();
        let lines: Vec<&str> =
            row["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
        let t = std::time::Instant::now();
        let judged = check_working(&lines, &Premises::default());
        let us = t.elapsed().as_micros() as u64;
        let out: Vec<Value> = judged.lines.iter().map(|l| json!({
            "verdict": l.verdict.name(), "rule": l.why.ground.name, "from": l.from.map(|k| k + 1),
            "read": l.read.as_ref().map(syntax::plain),
            "condition": l.condition.as_ref().map(|c| json!({"name": c.ground.name})),
            "counterexample": l.counterexample.as_ref().map(|c| format!("{:?} {} {}", c.point.iter().map(|(s,q)| format!("{s}={q}")).collect::<Vec<_>>(), syntax::plain(&c.left), syntax::plain(&c.right))),
            "mistakes": l.mistakes.iter().map(|m| m.ground.name).collect::<Vec<_>>(),
        })).collect();
        println!(
            "{}",
            json!({"lines": out, "us": us, "marks": {"first_wrong": judged.marks.first_wrong.map(|k| k + 1)}})
        );
    }
}
