//! The `aimaths` command: where the parts are put together.
//!
//! Data goes to standard output, errors to standard error. Exit codes: 0 done, 1 a negative finding
//! or a failure, 2 unusable arguments or input, 3 undecided.

mod args;
mod ask;
mod batch;
mod check;
mod input;
mod read;
mod serve;
mod terminal;
mod working;

use args::{Args, Command};
use clap::{CommandFactory, Parser};
use std::process::ExitCode;

/// What the process ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// 0: what was asked is done.
    Done = 0,
    /// 1: a negative finding or a failure.
    Negative = 1,
    /// 2: unusable arguments or input.
    Unusable = 2,
    /// 3: it can't be decided.
    Undecided = 3,
}

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Ask(args) => ask::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Working(args) => working::run(&args),
        Command::Read(args) => read::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "aimaths", &mut std::io::stdout());
            Ok(Exit::Done)
        }
    };
    match result {
        Ok(exit) => ExitCode::from(exit as u8),
        // A reader that stops reading (`| head`) is no failure.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("aimaths: {error:#}");
            ExitCode::from(Exit::Unusable as u8)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>());
    io.is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
}
