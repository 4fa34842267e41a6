//! Works the inputs that mathsteps can do, each from text to its checked steps: the engine's side of
//! `perf/peers/mathsteps`.

use anyhow::{Result, bail};
use check::Goal;
use perf::{solve_goal, worked};
use serde_json::json;
use std::hint::black_box;
use std::time::{Duration, Instant};
use syntax::Expr;

/// Time spent on one input.
const BUDGET: Duration = Duration::from_millis(60);

/// Prints one JSON line for each input: the median time of a call and whether the answer is proved.
pub(crate) fn run() -> Result<()> {
    let inputs: Vec<(String, String)> = serde_json::from_str(include_str!("../mathsteps.json"))?;
    for (kind, input) in &inputs {
        let goal: fn(Expr) -> Goal = match kind.as_str() {
            "simplify" => Goal::Simplify,
            "factor" => Goal::Factor,
            "solve" => solve_goal,
            other => bail!("no kind is named {other}"),
        };
        let right = worked(input, goal);
        let (started, mut times) = (Instant::now(), Vec::new());
        while times.len() < 5 || started.elapsed() < BUDGET {
            let one = Instant::now();
            black_box(worked(black_box(input), goal));
            times.push(one.elapsed());
        }
        times.sort_unstable();
        let seconds = times[times.len() / 2].as_secs_f64();
        println!("{}", json!({ "kind": kind, "input": input, "seconds": seconds, "right": right }));
    }
    Ok(())
}
