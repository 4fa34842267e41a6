//! Checking one pair, or many on every core.

use crate::policy::Chosen;
use crate::text::Text;
use check::{Budget, Equality, check_answer};
use pyo3::prelude::*;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{num::NonZero, thread};

/// Pairs that a thread takes at a time.
const CHUNK: usize = 64;

/// The engine's recursion is bounded by the depth of what is read; this is ample for it.
const STACK_BYTES: usize = 16 << 20;

/// Whether two answers are the same, and why. True only where they are shown to be equal.
#[pyclass(frozen, eq, module = "aimaths")]
#[derive(PartialEq)]
pub(crate) struct Checked(check::Checked);

#[pymethods]
impl Checked {
    /// "equal", "different" or "unknown".
    #[getter]
    fn verdict(&self) -> &'static str {
        name(self.0.verdict)
    }

    /// "equal", "different" or "unknown" of the values alone, whatever the form.
    #[getter]
    fn value(&self) -> &'static str {
        name(self.0.value)
    }

    /// Whether the answer has the form that the policy asks for, if the values are equal.
    #[getter]
    fn form(&self) -> Option<&'static str> {
        self.0.form.map(name)
    }

    /// The argument that decided, as one plain sentence without a full stop.
    #[getter]
    fn why(&self) -> &str {
        &self.0.why
    }

    /// The same in Nepali.
    #[getter]
    fn why_in_nepali(&self) -> String {
        self.0.why_in_nepali()
    }

    fn __bool__(&self) -> bool {
        self.0.is_equal()
    }

    fn __repr__(&self) -> String {
        format!("Checked({:?}, {:?})", self.verdict(), self.0.why)
    }
}

fn name(verdict: Equality) -> &'static str {
    match verdict {
        Equality::Equal => "equal",
        Equality::Different => "different",
        Equality::Unknown => "unknown",
    }
}

/// Whether `answer` is the same as `gold`: equal, different or unknown, with the reason.
///
/// Either may be LaTeX, plain text or a whole response. `policy` is a preset's name or a `Policy`;
/// `work` bounds the work, in steps of about a small-integer operation.
#[pyfunction]
#[pyo3(name = "check", signature = (gold, answer, policy=Chosen::Preset("examiner".to_owned()), *, work=None))]
pub(crate) fn check_pair(
    py: Python<'_>,
    gold: Text,
    answer: Text,
    policy: Chosen,
    work: Option<u64>,
) -> PyResult<Checked> {
    let policy = policy.policy()?;
    Ok(py.detach(|| Checked(check_answer(&gold.0, &answer.0, &policy, &budget(work)))))
}

/// Checks many pairs of gold and answer, in their order, on `threads` threads (every core if it is
/// not given).
#[pyfunction]
#[pyo3(signature = (pairs, policy=Chosen::Preset("examiner".to_owned()), *, threads=None, work=None))]
pub(crate) fn check_batch(
    py: Python<'_>,
    pairs: Vec<(Text, Text)>,
    policy: Chosen,
    threads: Option<NonZero<usize>>,
    work: Option<u64>,
) -> PyResult<Vec<Checked>> {
    let policy = policy.policy()?;
    let one = |(gold, answer): &(Text, Text)| {
        Checked(check_answer(&gold.0, &answer.0, &policy, &budget(work)))
    };
    Ok(py.detach(|| in_parallel(&pairs, threads, &one)))
}

/// A budget of so much work, or the usual one.
pub(crate) fn budget(work: Option<u64>) -> Budget {
    let usual = Budget::default();
    Budget::new(work.unwrap_or(usual.left()), usual.bits())
}

/// `work` of each item, in order.
fn in_parallel<T: Sync, R: Send>(
    items: &[T],
    threads: Option<NonZero<usize>>,
    work: &(impl Fn(&T) -> R + Sync),
) -> Vec<R> {
    let cores = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let workers = cores.min(items.len().div_ceil(CHUNK));
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let k = next.fetch_add(1, Ordering::Relaxed);
            let Some(chunk) = items.chunks(CHUNK).nth(k) else { return done };
            done.push((k, chunk.iter().map(work).collect::<Vec<R>>()));
        }
    };
    let mut chunks: Vec<(usize, Vec<R>)> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|_| thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, worker))
            .collect();
        let from = |handle: Result<thread::ScopedJoinHandle<'_, _>, _>| match handle {
            Ok(handle) => handle.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => worker(),
        };
        handles.into_iter().flat_map(from).collect()
    });
    chunks.sort_unstable_by_key(|(k, _)| *k);
    chunks.into_iter().flat_map(|(_, results)| results).collect()
}
