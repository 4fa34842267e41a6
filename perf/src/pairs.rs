//! Times the checker on a file of labelled pairs, on one core, and prints one JSON line: the engine's
//! side of `perf/checkers.py`. Each pair counts with its fastest time, as the machine is shared.

use anyhow::{Context, Result};
use check::{Budget, Equality, Policy, check_answer};
use serde::Deserialize;
use serde_json::json;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Time spent on the file.
const BUDGET: Duration = Duration::from_secs(3);

#[derive(Deserialize)]
struct Pair {
    gold: String,
    answer: String,
    expected: String,
}

/// The file has `gold`, `answer` and `expected` on each line.
pub(crate) fn run(path: &str) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {path}"))?;
    let pairs: Vec<Pair> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let policy = Policy::examiner();
    let verdict = |pair: &Pair| {
        check_answer(black_box(&pair.gold), &pair.answer, &policy, &Budget::default()).verdict
    };
    let (mut agree, mut wrong_equal) = (0, 0);
    for pair in &pairs {
        let name = match verdict(pair) {
            Equality::Equal => "equal",
            Equality::Different => "different",
            Equality::Unknown => "unknown",
        };
        agree += usize::from(name == pair.expected);
        wrong_equal += usize::from(name == "equal" && name != pair.expected);
    }
    let (mut rounds, mut fastest) = (0, vec![Duration::MAX; pairs.len()]);
    let started = Instant::now();
    while rounds < 5 || started.elapsed() < BUDGET {
        for (pair, fastest) in pairs.iter().zip(&mut fastest) {
            let one = Instant::now();
            black_box(verdict(pair));
            *fastest = one.elapsed().min(*fastest);
        }
        rounds += 1;
    }
    println!(
        "{}",
        json!({
            "pairs": pairs.len(),
            "agree": agree,
            "wrong_equal": wrong_equal,
            "seconds": fastest.iter().sum::<Duration>().as_secs_f64(),
            "longest": fastest.iter().max().map(Duration::as_secs_f64),
        })
    );
    Ok(())
}
