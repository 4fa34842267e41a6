//! What the scripts beside it run.
//!
//! ```text
//! perf operations          time each operation on the committed inputs
//! perf pairs FILE.jsonl    time the checker on labelled pairs
//! perf memory [PAIRS]      memory in use over a million pairs
//! perf steps               time the judge of workings on the committed steps
//! perf mathsteps           time the inputs that mathsteps can do
//! perf slowest             the longest line of workings made to be slow
//! perf fixed [NAME TIMES]  do a fixed piece of work; without a name, list them
//! ```

mod fixed;
mod mathsteps;
mod memory;
mod operations;
mod pairs;
mod steps;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["operations"] => operations::run(),
        ["pairs", file] => pairs::run(file)?,
        ["steps"] => steps::run()?,
        ["mathsteps"] => mathsteps::run()?,
        ["slowest"] => steps::slowest(),
        ["memory"] => memory::run(1_000_000)?,
        ["memory", pairs] => memory::run(pairs.parse()?)?,
        ["fixed"] => fixed::names().for_each(|name| println!("{name}")),
        ["fixed", name, times] => fixed::run(name, times.parse()?)?,
        _ => {
            bail!(
                "usage: perf operations | pairs FILE.jsonl | steps | mathsteps | slowest | memory [PAIRS] | \
                 fixed [NAME TIMES]"
            )
        }
    }
    Ok(())
}
