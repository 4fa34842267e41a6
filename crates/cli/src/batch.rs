//! Lines in, lines out, in order, on every core.

use crate::Exit;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{num::NonZero, thread};

/// Longest line read; a longer one is answered with a problem.
const LINE_BYTES: usize = 1 << 20;
/// Lines worked on at a time: enough to keep every core busy, few enough to keep memory flat.
const CHUNK: usize = 2048;
/// The engine's recursion is bounded by the depth of what is read; this is ample for it.
const STACK_BYTES: usize = 16 << 20;

/// Reads JSON objects from `path` (`-` for standard input), one a line, and prints what `work` makes
/// of each. A line that is no object gives `{"problem": …}`, and the exit code 2 at the end.
pub(crate) fn run(
    path: &Path,
    work: impl Fn(Map<String, Value>) -> Map<String, Value> + Sync,
) -> Result<Exit> {
    let mut input = open(path)?;
    let mut output = BufWriter::new(io::stdout().lock());
    let mut progress = Progress::new();
    let mut unusable = false;
    loop {
        let lines =
            read_chunk(&mut input).with_context(|| format!("reading {}", path.display()))?;
        if lines.is_empty() {
            break;
        }
        for (line, bad) in in_parallel(&lines, &work) {
            unusable |= bad;
            writeln!(output, "{line}")?;
        }
        output.flush()?;
        progress.advance(lines.len());
    }
    progress.finish();
    Ok(if unusable { Exit::Unusable } else { Exit::Done })
}

fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).with_context(|| format!("can't open {}", path.display()))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

/// The next lines that are not blank; too long ones come back cut, and so are no JSON.
fn read_chunk(mut input: &mut dyn BufRead) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    while lines.len() < CHUNK {
        let mut line = Vec::new();
        if Read::by_ref(&mut input).take(LINE_BYTES as u64).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() == LINE_BYTES && !line.ends_with(b"\n") {
            skip_line(input)?;
        }
        if !line.trim_ascii().is_empty() {
            lines.push(line);
        }
    }
    Ok(lines)
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|&b| b == b'\n');
        let used = end.map_or(buffer.len(), |at| at + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

/// Works each line, in order; with each result, whether the line was unusable.
fn in_parallel(
    lines: &[Vec<u8>],
    work: &(impl Fn(Map<String, Value>) -> Map<String, Value> + Sync),
) -> Vec<(String, bool)> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(lines.len());
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::with_capacity(lines.len() / workers + 1);
        loop {
            let k = next.fetch_add(1, Ordering::Relaxed);
            let Some(line) = lines.get(k) else { return done };
            done.push((k, one(line, work)));
        }
    };
    let mut results: Vec<(usize, (String, bool))> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|_| thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, worker))
            .collect();
        handles
            .into_iter()
            .flat_map(|handle| match handle {
                Ok(handle) => {
                    handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                }
                Err(_) => worker(),
            })
            .collect()
    });
    results.sort_unstable_by_key(|(k, _)| *k);
    results.into_iter().map(|(_, result)| result).collect()
}

fn one(line: &[u8], work: &impl Fn(Map<String, Value>) -> Map<String, Value>) -> (String, bool) {
    match serde_json::from_slice::<Map<String, Value>>(line) {
        Ok(object) => (Value::Object(work(object)).to_string(), false),
        Err(error) => {
            let message = format!("this line is not a JSON object: {error}");
            (json!({ "problem": { "message": message } }).to_string(), true)
        }
    }
}

/// A count on standard error, when a person is watching.
struct Progress {
    shown: bool,
    done: usize,
    started: Instant,
    last: Instant,
}

impl Progress {
    fn new() -> Self {
        let now = Instant::now();
        let shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Progress { shown, done: 0, started: now, last: now }
    }

    fn advance(&mut self, lines: usize) {
        self.done += lines;
        if self.shown && self.last.elapsed() > Duration::from_millis(200) {
            self.last = Instant::now();
            eprint!("\r{} lines", self.done);
        }
    }

    fn finish(&self) {
        if self.shown {
            eprintln!("\r{} lines in {:.1} s", self.done, self.started.elapsed().as_secs_f64());
        }
    }
}
