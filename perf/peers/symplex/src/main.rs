//! Times symplex on pairs of expressions and prints one JSON line for each: a side of
//! `perf/equality.py`.
//!
//! Reads pairs as JSON from standard input. Each call reads both texts in a context of its own, as
//! each question is new, and asks whether they are equal.

use serde_json::json;
use std::hint::black_box;
use std::time::{Duration, Instant};
use symplex::prelude::Context;

/// Time spent on one pair.
const BUDGET: Duration = Duration::from_millis(60);

fn main() {
    let pairs: Vec<(String, String)> = serde_json::from_reader(std::io::stdin()).expect("pairs");
    for (a, b) in &pairs {
        let verdict = match equal(a, b) {
            Some(true) => "equal",
            Some(false) => "different",
            None => "unknown",
        };
        let (started, mut times) = (Instant::now(), Vec::new());
        while times.len() < 5 || started.elapsed() < BUDGET {
            let one = Instant::now();
            black_box(equal(black_box(a), black_box(b)));
            times.push(one.elapsed());
        }
        times.sort_unstable();
        let median = times[times.len() / 2].as_secs_f64();
        println!("{}", json!({ "pair": [a, b], "verdict": verdict, "seconds": median }));
    }
}

fn equal(a: &str, b: &str) -> Option<bool> {
    let context = Context::new();
    context.parse(a).ok()?.equals(&context.parse(b).ok()?)
}
