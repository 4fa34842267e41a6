//! The final answer taken from a text.

use crate::text::Text;
use check::{FinalAnswer, final_answer};
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;

/// The final answer that was found in a text. A sequence of its parts as they were written; empty,
/// and so false, where nothing readable was found.
#[pyclass(frozen, eq, module = "aimaths")]
#[derive(PartialEq)]
pub(crate) struct Parsed {
    /// The text that it was taken from.
    #[pyo3(get)]
    pub(crate) text: String,
    found: FinalAnswer,
}

#[pymethods]
impl Parsed {
    /// The parts of the answer, as written, each with its unit.
    #[getter]
    fn parts(&self) -> &[String] {
        if self.found.readable { &self.found.parts } else { &[] }
    }

    /// What kind of thing the answer is: "an expression", "a matrix", "words", "not readable", …
    #[getter]
    fn kind(&self) -> &'static str {
        self.found.kind
    }

    fn __len__(&self) -> usize {
        self.parts().len()
    }

    fn __getitem__(&self, at: isize) -> PyResult<&str> {
        let parts = self.parts();
        let at = if at < 0 { at + parts.len() as isize } else { at };
        let part = usize::try_from(at).ok().and_then(|at| parts.get(at));
        part.map(String::as_str).ok_or_else(|| PyIndexError::new_err("there is no such part"))
    }

    fn __repr__(&self) -> String {
        format!("Parsed({:?}, {:?})", self.parts(), self.found.kind)
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        self.text.hash(&mut hasher);
        hasher.finish()
    }
}

/// Finds the final answer in a text: a bare answer, a sentence, or the whole response of a model.
///
/// `parsing_timeout` is there for callers of Math-Verify and changes nothing: reading is bounded by
/// counting work. With `raise_on_error`, a text without a readable answer raises ValueError.
#[pyfunction]
#[pyo3(signature = (pred, *, parsing_timeout=None, raise_on_error=false))]
#[expect(unused_variables, reason = "a name that callers of Math-Verify pass")]
pub(crate) fn parse(
    py: Python<'_>,
    pred: Text,
    parsing_timeout: Option<f64>,
    raise_on_error: bool,
) -> PyResult<Parsed> {
    let found = py.detach(|| final_answer(&pred.0));
    if raise_on_error && !found.readable {
        return Err(PyValueError::new_err(format!("the answer is {}", found.kind)));
    }
    Ok(Parsed { text: pred.0, found })
}
