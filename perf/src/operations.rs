//! Times each operation on the committed inputs and prints one JSON line for each: the engine's side
//! of `perf/compare.py` and `perf/equality.py`.

use perf::{Inputs, different, differentiate_goal, equal, integrate_goal, solve_goal, worked};
use serde_json::json;
use std::hint::black_box;
use std::time::{Duration, Instant};

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
    for e in &inputs.solve {
        report("solve", e, || worked(black_box(e), solve_goal));
    }
    for e in &inputs.differentiate {
        report("differentiate", e, || worked(black_box(e), differentiate_goal));
    }
    for e in &inputs.integrate {
        report("integrate", e, || worked(black_box(e), integrate_goal));
    }
    for e in &inputs.factor {
        report("factor", e, || worked(black_box(e), check::Goal::Factor));
    }
}

/// Median time of one call over as many calls as fit into the budget, at least 5.
fn report(operation: &str, input: &str, f: impl Fn() -> bool) {
    let right = f();
    let (started, mut times) = (Instant::now(), Vec::new());
    while times.len() < 5 || started.elapsed() < BUDGET {
        let one = Instant::now();
        black_box(f());
        times.push(one.elapsed());
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64();
    println!(
        "{}",
        json!({ "operation": operation, "input": input, "seconds": median, "right": right })
    );
}
