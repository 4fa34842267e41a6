//! Times each operation on the committed inputs and prints one JSON line for each: the engine's side
//! of `perf/compare.py` and `perf/equality.py`.

use check::Goal;
use perf::{
    Inputs, different, differentiate_goal, equal, integrate_goal, only_worked, solve_goal,
    system_goal, worked,
};
use serde_json::json;
use std::hint::black_box;
use std::time::{Duration, Instant};
use syntax::Expr;

/// Time spent on one input.
const BUDGET: Duration = Duration::from_millis(60);

pub(crate) fn run() {
    let inputs = Inputs::committed();
    for (a, b) in &inputs.equal {
        report("equal", &format!("{a} = {b}"), || equal(black_box(a), black_box(b)));
    }
    for (a, b) in &inputs.different {
        report("different", &format!("{a} = {b}"), || different(black_box(a), black_box(b)));
    }
    for (operation, equations) in [("solve", &inputs.solve), ("quadratic", &inputs.quadratic)] {
        equations.iter().for_each(|e| work(operation, e, e, solve_goal));
    }
    for equations in &inputs.system {
        work("system", &equations.join(" = "), &equations.join(", "), system_goal);
    }
    for e in &inputs.differentiate {
        work("differentiate", e, e, differentiate_goal);
    }
    for e in &inputs.integrate {
        work("integrate", e, e, integrate_goal);
    }
    for (e, at) in &inputs.limit {
        let limit = format!("limit({e}, x, {at})");
        work("limit", &format!("{e} = {at}"), &limit, Goal::Limit);
    }
    for e in &inputs.factor {
        work("factor", e, e, Goal::Factor);
    }
}

/// Reports one input worked with its steps and its check, and the time without the check.
fn work(operation: &str, name: &str, source: &str, goal: fn(Expr) -> Goal) {
    let right = worked(source, goal);
    let seconds = median(|| worked(black_box(source), goal));
    let steps = median(|| only_worked(black_box(source), goal));
    println!(
        "{}",
        json!({
            "operation": operation, "input": name, "seconds": seconds, "unchecked": steps,
            "right": right,
        })
    );
}

/// Prints the median time of one call.
fn report(operation: &str, input: &str, f: impl Fn() -> bool) {
    let right = f();
    let seconds = median(&f);
    println!(
        "{}",
        json!({ "operation": operation, "input": input, "seconds": seconds, "right": right })
    );
}

/// Median seconds of one call over as many calls as fit into the budget, at least 5.
fn median(f: impl Fn() -> bool) -> f64 {
    let (started, mut times) = (Instant::now(), Vec::new());
    while times.len() < 5 || started.elapsed() < BUDGET {
        let one = Instant::now();
        black_box(f());
        times.push(one.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}
