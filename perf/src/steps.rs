//! Judges steps of workings, and workings made to be slow: the engine's side of `perf/steps.py`.

use anyhow::{Context, Result};
use check::{LineVerdict, Premises, check_working};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Time spent on one step.
const BUDGET: Duration = Duration::from_millis(40);

/// Prints one JSON line for each committed step: its median time and whether the verdict is right.
pub(crate) fn run() -> Result<()> {
    let steps: Value = serde_json::from_str(include_str!("../steps.json"))?;
    for step in steps["steps"].as_array().context("steps")? {
        let text = |k: usize| step[k].as_str().context("a line");
        let lines = [text(0)?, text(1)?];
        let judged = || check_working(black_box(&lines), &Premises::default()).lines[1].verdict;
        let right = match judged() {
            LineVerdict::Follows => step[2] == true,
            LineVerdict::DoesNotFollow => step[2] == false,
            _ => false,
        };
        let (started, mut times) = (Instant::now(), Vec::new());
        while times.len() < 5 || started.elapsed() < BUDGET {
            let one = Instant::now();
            black_box(judged());
            times.push(one.elapsed());
        }
        times.sort_unstable();
        let seconds = times[times.len() / 2].as_secs_f64();
        println!("{}", json!({ "lines": lines, "seconds": seconds, "right": right }));
    }
    Ok(())
}

/// Prints, for each working made to be slow, its longest line: processor time, the fastest of three
/// runs, as the machine is shared.
pub(crate) fn slowest() {
    let mut all: Vec<(Duration, String)> = hostile()
        .into_iter()
        .map(|(name, lines)| {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let longest = |_| {
                (1..=lines.len())
                    .map(|n| timed(&lines[..n]).saturating_sub(timed(&lines[..n - 1])))
                    .max()
                    .unwrap_or_default()
            };
            ((0..3).map(longest).min().unwrap_or_default(), name.to_owned())
        })
        .collect();
    all.sort_unstable();
    for (time, name) in all.iter().rev() {
        println!("{:>8.1} ms  {name}", time.as_secs_f64() * 1e3);
    }
}

fn timed(lines: &[&str]) -> Duration {
    let started = on_processor();
    black_box(check_working(black_box(lines), &Premises::default()));
    on_processor().saturating_sub(started)
}

/// The time this thread has run.
fn on_processor() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs() as u32)
}

/// Workings that a careless judge would take seconds or for ever on.
fn hostile() -> Vec<(&'static str, Vec<String>)> {
    let joined = |n: u32, plus: &str, f: &dyn Fn(u32) -> String| {
        (1..=n).map(f).collect::<Vec<_>>().join(plus)
    };
    let roots = |n| joined(n, " + ", &|k| format!("sqrt({})", k * k + 1));
    let letters = |n: u32| joined(n, " + ", &|k| format!("x_{k}"));
    let nested = |f: &str, n: usize| format!("{}x{}", format!("{f}(").repeat(n), ")".repeat(n));
    let row = |letters: u32, k: u32| {
        format!("{} = {k}", joined(letters, " + ", &|j| format!("{}*x_{j}", (j * k) % 17 + 1)))
    };
    let system = |n: u32, shift: u32| joined(n, ", ", &|k| row(n, k + shift));
    let lines = |rows: u32, letters: u32| {
        (1..=rows).map(|k| row(letters, k)).chain(["x_1 = 1".to_owned()]).collect::<Vec<_>>()
    };
    let two = |a: String, b: String| vec![a, b];
    vec![
        ("a dozen square roots", two(roots(12), "41".into())),
        ("two dozen square roots", two(roots(24), format!("{} + 1", roots(24)))),
        ("an equation of nested roots", two(format!("{} = 2", nested("sqrt", 30)), "x = 4".into())),
        ("a tower of powers", two("9^9^9^9 = x".into(), "x = 1".into())),
        ("large powers of a sum", two("(x + y + z + 1)^60".into(), "(x + y + z)^60 + 1".into())),
        (
            "a product of a hundred brackets",
            two(
                joined(100, "*", &|k| format!("(x + {k})")),
                joined(100, "*", &|k| format!("(x - {k})")),
            ),
        ),
        ("a polynomial of degree 200", two(format!("x^200 - 3x^{} + 1 = 0", 117), "x = 1".into())),
        ("two hundred fractions", two(joined(200, " + ", &|k| format!("1/(x + {k})")), "1".into())),
        (
            "sixteen fractions of letters",
            two(joined(16, " + ", &|k| format!("1/(x_{k} + {k})")), letters(16)),
        ),
        ("a system of thirty unknowns", two(system(30, 0), system(30, 1))),
        ("a system of six unknowns", two(system(6, 0), "x_1 = 1".into())),
        ("six equations in six unknowns, one a line", lines(6, 6)),
        ("ten equations in twenty-four unknowns, one a line", lines(10, 24)),
        ("twelve equations in twelve unknowns, one a line", lines(12, 12)),
        ("nested sines", two(nested("\\sin", 40), nested("\\cos", 40))),
        (
            "the derivative of nested functions",
            two(format!("d/dx {}", nested("\\sin", 25)), "0".into()),
        ),
        (
            "an integral without a form",
            two("∫ e^(x^2) \\sin(x^3) \\ln(x) dx".into(), "e^(x^2) + C".into()),
        ),
        ("a sine of twenty angles", two(format!("\\sin({})", letters(20)), "1".into())),
        ("multiple angles", two("\\sin(64x)\\cos(48x)\\tan(36x)".into(), "\\sin(x)^64".into())),
        (
            "twenty absolute values",
            two(format!("{} < 3", joined(20, " + ", &|k| format!("|x - {k}|"))), "x < 2".into()),
        ),
        (
            "nested absolute values",
            two(format!("{}x{} = 1", "abs(".repeat(21), ")".repeat(21)), "x = 1".into()),
        ),
        (
            "a chain of comparisons",
            two(joined(100, " < ", &|k| format!("x + {k}")), "x < 0".into()),
        ),
        (
            "many alternatives",
            two(
                joined(100, " or ", &|k| format!("x = {k}")),
                joined(99, " or ", &|k| format!("x = {k}")),
            ),
        ),
        (
            "a hundred digits",
            two(format!("{} x = 1", "7".repeat(100)), format!("x = 1/{}", "7".repeat(99))),
        ),
        ("a large factorial", two("5000! = x".into(), "x = 4999!".into())),
        ("a sum to a million", two("\\sum_{k=1}^{1000000} 1/k".into(), "14".into())),
        ("exponents of exponents", two("2^(3^x) = 5^(7^x)".into(), "x = 1".into())),
        (
            "logarithms of many bases",
            two(
                format!("{} = 3", joined(15, " + ", &|k| format!("\\log_{{{}}} x", k + 1))),
                "x = 2".into(),
            ),
        ),
        ("a text of ten thousand letters", two("a".repeat(10_000), "b".repeat(10_000))),
        ("four thousand brackets", two("(".repeat(4_000) + "x", ")".repeat(4_000))),
    ]
}
