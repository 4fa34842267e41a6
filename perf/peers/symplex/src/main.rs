//! Times symplex and prints one JSON line for each piece of work: a side of `perf/equality.py` and of
//! `perf/compare.py`.
//!
//! Reads pieces of work as JSON from standard input: a pair of expressions (are they equal?), or the
//! name of an operation and its arguments. Each call reads the texts in a context of its own, as each
//! question is new.

use serde::Deserialize;
use serde_json::json;
use std::hint::black_box;
use std::time::{Duration, Instant};
use symplex::prelude::Context;

/// Time spent on one piece of work.
const BUDGET: Duration = Duration::from_millis(60);

#[derive(Deserialize)]
#[serde(untagged)]
enum Work {
    Pair(String, String),
    Operation { operation: String, arguments: Vec<String> },
}

fn main() {
    let all: Vec<Work> = serde_json::from_reader(std::io::stdin()).expect("pieces of work");
    for work in &all {
        match work {
            Work::Pair(a, b) => {
                let verdict = match equal(a, b) {
                    Some(true) => "equal",
                    Some(false) => "different",
                    None => "unknown",
                };
                let seconds = median(|| equal(black_box(a), black_box(b)));
                println!("{}", json!({ "pair": [a, b], "verdict": verdict, "seconds": seconds }));
            }
            Work::Operation { operation, arguments } => {
                let found = worked(operation, arguments);
                let seconds = median(|| worked(black_box(operation), black_box(arguments)));
                println!(
                    "{}",
                    json!({
                        "operation": operation, "arguments": arguments,
                        "found": found, "seconds": seconds,
                    })
                );
            }
        }
    }
}

/// Median seconds of a call.
fn median<T>(f: impl Fn() -> T) -> f64 {
    let (started, mut times) = (Instant::now(), Vec::new());
    while times.len() < 5 || started.elapsed() < BUDGET {
        let one = Instant::now();
        black_box(f());
        times.push(one.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}

fn equal(a: &str, b: &str) -> Option<bool> {
    let context = Context::new();
    context.parse(a).ok()?.equals(&context.parse(b).ok()?)
}

/// What comes out of an operation, in words; nothing if it is not done.
fn worked(operation: &str, arguments: &[String]) -> Option<String> {
    let context = Context::new();
    let read = |text: &str| context.parse(text).ok();
    let difference = |equation: &str| {
        let (left, right) = equation.split_once('=')?;
        read(&format!("({left}) - ({right})"))
    };
    let x = read("x")?;
    let first = arguments.first()?;
    Some(match operation {
        "solve" => format!("{:?}", difference(first)?.solve(&x).ok()?),
        "differentiate" => read(first)?.diff(&x).to_string(),
        "integrate" => read(first)?.integrate(&x).to_string(),
        "factor" => read(first)?.factor(&x).to_string(),
        "limit" => read(first)?.limit(&x, &read(arguments.get(1)?)?).to_string(),
        "system" => {
            let equations: Option<Vec<_>> = arguments.iter().map(|e| difference(e)).collect();
            format!("{:?}", context.solve_system(&equations?, &[x, read("y")?]).ok()?)
        }
        _ => return None,
    })
}
